"""The demo with a handful of baskets, from an empty folder to the last comparison."""

import io
import os
import re
import socket
import subprocess
import sys

import pytest
from rich.console import Console

from demo import folder, main
from demo.people import PASSWORD
from demo.screen import Screen
from mall_client import BlockingMall
from tests.support.expect import wait_until


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.timeout(400)  # it starts two malls, one after the other
def test_five_baskets_reconcile(tmp_path):
    shown = io.StringIO()
    status = main.run(5, "needed", main.Place(tmp_path / "demo"), Console(file=shown, width=160))
    text = shown.getvalue()
    assert status == 0, text
    assert "Everything reconciles" in text
    figures = dict(re.findall(r"│ (in the [^│]*?) +│ +([\d,]+ │ +[\d,]+ │ +[\d,.]+) │", text))
    assert figures["in the data"] == "10 │    11 │   23.89"  # added up by hand
    assert figures["in the mall's orders"] == figures["in the data, less what was refused"]
    assert f"MALL_DATA_DIR={tmp_path / 'demo'} make run" in text
    logins = re.findall(r"\S+@demo\.example\.com", text)
    assert [login.partition("@")[0].partition("-")[0] for login in logins[:3]] == [
        "administrator", "manufacturer", "household",
    ]  # fmt: skip
    assert text.count("grpcurl ") == 3
    report = (tmp_path / "demo/report.html").read_text()
    assert report.count('<img alt="" src="data:image/png;base64,') == 2
    for heading in ("Sales by week and department", "What was refused, and why", "How long PlaceOrder took"):
        assert f"<h2>{heading}</h2>" in report
    assert "Everything reconciles" in report
    can_be_opened_again(tmp_path / "demo", logins)


def can_be_opened_again(folder, logins):
    """Those who are named can log in, and the buyer sees what was bought."""
    command = [sys.executable, "-m", "server.run.cli", "run"]
    environment = os.environ | {"MALL_DATA_DIR": str(folder), "MALL_ADDRESS": f"127.0.0.1:{free_port()}"}
    environment.pop("DATABASE_URL", None)
    with (folder / "again.log").open("wb") as log:
        process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
    try:
        wait_until(lambda: "The mall is open" in (folder / "again.log").read_text(), 60)
        for login in logins[:3]:
            with BlockingMall(environment["MALL_ADDRESS"]) as mall:
                mall.login(login, PASSWORD)
                assert login.startswith(("administrator", "manufacturer")) or mall.orders.ListPurchases().purchases
        shown = io.StringIO()
        place = main.Place(folder)
        assert main.run(1, "needed", place, Console(file=shown, width=500)) == 1
        assert "a mall is running on the database" in shown.getvalue()
    finally:
        process.terminate()
        assert process.wait(60) == 0


def test_a_mall_that_is_not_there_is_said_so(tmp_path):
    shown = io.StringIO()
    place = main.Place(tmp_path, target="127.0.0.1:1", bootstrap_token="none")
    assert main.run(1, "needed", place, Console(file=shown, width=160)) == 1
    assert "BootstrapAdministrator UNAVAILABLE" in shown.getvalue()


@pytest.fixture
def answers():
    asked = []

    def answers(yes):
        def may_wipe(question):
            asked.append(question)
            return yes

        return may_wipe

    answers.asked = asked
    return answers


def test_what_the_demo_has_not_made_is_wiped_only_when_asked(tmp_path, answers):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(folder.FolderKept, match="has not made"):
        folder.empty(tmp_path, answers(yes=False))
    assert (tmp_path / "thesis.txt").exists()
    folder.empty(tmp_path, answers(yes=True))
    assert list(tmp_path.iterdir()) == []
    assert len(answers.asked) == 2


def test_what_the_demo_has_made_is_wiped_unasked(tmp_path, answers):
    (tmp_path / "server.pid").write_text("1")
    (tmp_path / "report.html").touch()
    folder.empty(tmp_path, answers(yes=False))
    folder.empty(tmp_path / "new", answers(yes=False))
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
    assert answers.asked == []


@pytest.mark.parametrize(
    ("program", "file", "says"),
    [("postgres", "pgdata/postmaster.pid", "a mall is running"), ("mall demo", "demo.pid", "another demo is running")],
)
def test_a_folder_in_use_is_left_alone(program, file, says, tmp_path, answers):
    for path in (tmp_path / "server.pid", tmp_path / file):
        path.parent.mkdir(exist_ok=True)
        path.write_text("0")
    with subprocess.Popen([sys.executable, "-c", "input()", program], stdin=subprocess.PIPE) as process:
        (tmp_path / file).write_text(f"{process.pid}\nmore")
        with pytest.raises(folder.FolderKept, match=says):
            folder.empty(tmp_path, answers(yes=True))
        process.stdin.close()
    assert (tmp_path / file).exists()
    folder.empty(tmp_path, answers(yes=False))
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path, answers):
    (tmp_path / "file").touch()
    with pytest.raises(folder.FolderKept, match="is a file"):
        folder.empty(tmp_path / "file", answers(yes=True))


def test_text_breaks_between_words_and_commands_do_not_break():
    shown = io.StringIO()
    screen = Screen(Console(file=shown, width=30))
    screen.say("Everybody's password is the same, in a mall of their own.")
    screen.show("MALL_DATA_DIR=/somewhere/far/away/demo make run")
    assert [line.rstrip() for line in shown.getvalue().splitlines()] == [
        "Everybody's password is the",
        "same, in a mall of their own.",
        "  MALL_DATA_DIR=/somewhere/far/away/demo make run",
    ]


def test_nobody_at_the_terminal_means_no():
    assert not Screen(Console(file=io.StringIO())).ask("Delete all of it?")
