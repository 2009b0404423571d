"""The demo with a handful of baskets, from an empty folder to the last comparison."""

import io
import re

from rich.console import Console

from demo import main


def test_five_baskets_reconcile(tmp_path):
    shown = io.StringIO()
    status = main.run(5, "needed", main.Place(tmp_path / "demo"), Console(file=shown, width=160))
    text = shown.getvalue()
    assert status == 0, text
    assert "Everything reconciles" in text
    figures = dict(re.findall(r"│ (in the [^│]*?) +│ +([\d,]+ │ +[\d,]+ │ +[\d,.]+) │", text))
    assert figures["in the data"] == "10 │    11 │   23.89"  # added up by hand
    assert figures["in the mall's orders"] == figures["in the data, less what was refused"]


def test_a_mall_that_is_not_there_is_said_so(tmp_path):
    shown = io.StringIO()
    place = main.Place(tmp_path, target="127.0.0.1:1", bootstrap_token="none")
    assert main.run(1, "needed", place, Console(file=shown, width=160)) == 1
    assert "BootstrapAdministrator UNAVAILABLE" in shown.getvalue()
