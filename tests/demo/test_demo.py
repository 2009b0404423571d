"""The demo with a handful of baskets, from an empty folder to the last comparison."""

import io
import os
import re
import socket
import subprocess
import sys
from dataclasses import replace
from datetime import datetime

import pytest
from rich.console import Console

from demo import folder, main, source
from demo.people import PASSWORD
from demo.screen import Screen
from demo.source import Basket, Campaign, Coupon, CouponKey, Day, Journey, Line
from mall_client import BlockingMall
from tests.support.expect import wait_until


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


FUEL, BREAD, JUICE, SOUP, SOAP, CORN, SLIP = 6_534_178, 1_095_275, 26_190, 27_503, 1_041_453, 911_878, 5_978_656
SUNDAY = datetime(2017, 1, 1, 13)  # noqa: DTZ001  # the data has no time zone
COUPON = Coupon(CouponKey(26, 1), 100, frozenset({SOUP, CORN}))


def with_everything(journey):
    """Add baskets with everything that a till knows, which the year has in thousands: those who buy are there already."""
    baskets = (
        Basket(1, 900, SUNDAY, (
            Line(1, FUEL, 10_087, 2319, 101, 0, 0, measured=True),
            Line(1, BREAD, 3, 400, 100, 0, 0),  # 3 for $5.00, a dollar less with the card
            Line(1, JUICE, 2, 355, 178, 45, 55),  # with the card, a coupon, and the store's that matches it
            Line(1, SOUP, 1, 300, 0, 0, 100),  # with a campaign's coupon
            Line(1, SOAP, 1, 0, 0, 0, 0),  # nothing was asked for it
            Line(1, SLIP, 0, 0, 0, 0, 200),
        )),
        Basket(2, 1228, SUNDAY, (
            Line(2, BREAD, 2, 300, 0, 0, 0),
            Line(2, JUICE, 1, 50, 0, 0, 80),  # a coupon of more than it costs
            *source.split(Line(2, CORN, 144, 2400, 2400, 0)),
        )),
    )  # fmt: skip
    mailing = Campaign(26, "Type B", SUNDAY.date(), SUNDAY.date(), frozenset({900, 1228, 9999}), (COUPON,))
    redeemed = {Day(900, SUNDAY.date()): frozenset({COUPON.key})}
    return replace(journey, baskets=[*journey.baskets, *baskets], campaigns=[mailing], redemptions=redeemed)


@pytest.mark.timeout(400)  # it starts two malls, one after the other
def test_a_few_baskets_reconcile(tmp_path, monkeypatch):
    load = source.load
    monkeypatch.setattr(source, "load", lambda count: with_everything(load(count)))
    shown = io.StringIO()
    status = main.run(5, "needed", main.Place(tmp_path / "demo"), Console(file=shown, width=160))
    text = shown.getvalue()
    assert status == 0, text
    assert "Everything reconciles" in text
    figures = dict(re.findall(r"│ (in the [^│]*?) +│ +([\d,]+ │ +[\d,]+ │ +[\d,.]+) │", text))
    assert figures["in the data"] == "20 │   166 │  113.37"  # added up by hand, as what follows
    assert figures["in the mall's orders"] == figures["in the data, less what was refused"] == "18 │   165 │  113.37"
    bearers = dict(re.findall(r"│ +([a-z][^│]*?) +│ +[\d.]+ │ +([\d.]+) │", text.partition("Who bears it")[2]))
    assert bearers == {
        "on the shelves": "113.37",
        "less the loyalty card, borne by the store": "31.42",
        "less coupons that the store matched": "0.45",
        "received by the stores": "81.50",
        "of it from manufacturers, for coupons": "2.05",
        "of it from households": "79.45",
    }
    assert "7 baskets" in text
    assert "8 purchases" in text  # more ears of corn than one cart holds
    assert "Campaign 26 (Type B): 2 coupons issued, 1 redeemed." in text
    assert "1 coupons took 2.00 off that no goods have room for: coupons on a line of their own" in text
    assert "1 coupons took 0.30 off that no goods have room for: more than the line cost" in text
    assert f"MALL_DATA_DIR={tmp_path / 'demo'} make run" in text
    logins = re.findall(r"\S+@demo\.example\.com", text)
    assert [login.partition("@")[0].partition("-")[0] for login in logins[:3]] == [
        "administrator", "manufacturer", "household",
    ]  # fmt: skip
    assert text.count("grpcurl ") == 3
    report = (tmp_path / "demo/report.html").read_text()
    assert report.count('<img alt="" src="data:image/png;base64,') == 3
    for heading in (
        "Sales by week and department",
        "Who bears it",
        "What was refused, and why",
        "How long PlaceOrder took",
    ):
        assert f"<h2>{heading}</h2>" in report
    assert "Households paid 79.45, the stores received 81.50." in report
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


def test_a_mall_that_is_not_there_is_said_so(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "load", lambda _count: Journey({}, {}, []))
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
