"""Life cycles as records, and the pages that are made of them."""

import runpy

import pytest

from server.kit.errors import FailedPrecondition
from server.kit.states import require
from storage.tables.states import States, step

DOOR = States(
    "door",
    names="CLOSED OPEN LOCKED BROKEN",
    first="CLOSED",
    steps=[
        step("open", "CLOSED", "OPEN", "a hand"),
        step("close", "OPEN", "CLOSED", "a hand, the wind"),
        step("lock", "CLOSED", "LOCKED", "a key"),
        step("break", "CLOSED LOCKED", "BROKEN", "an axe"),
        step("break", "OPEN", "OPEN", "an axe, in vain"),
    ],
    times={"BROKEN": ("break_time",)},
)
PAGES = runpy.run_path("scripts/states_pages.py")


def test_states_come_in_the_order_of_the_declaration():
    assert DOOR.all == ["CLOSED", "OPEN", "LOCKED", "BROKEN"]


def test_a_misspelt_state_stops_the_start():
    with pytest.raises(ValueError, match="a door has no state OPENED"):
        States("door", "CLOSED OPEN", "CLOSED", [step("open", "CLOSED", "OPENED")])


def test_what_may_follow():
    assert DOOR.targets["CLOSED"] == {"OPEN", "LOCKED", "BROKEN"}
    assert DOOR.targets["BROKEN"] == frozenset()
    assert DOOR.sources("BROKEN") == ["CLOSED", "LOCKED"]
    assert DOOR.allows("CLOSED", "OPEN", "open")
    assert not DOOR.allows("CLOSED", "OPEN", "break")


def test_a_step_that_does_not_lead_on_is_refused():
    assert require(DOOR, "CLOSED", "lock") == "LOCKED"
    with pytest.raises(FailedPrecondition, match="a door that is OPEN cannot become LOCKED") as refused:
        require(DOOR, "OPEN", "lock")
    assert refused.value.metadata == {"resource": "door", "state": "OPEN"}


def test_a_step_to_several_states_wants_one_named():
    with pytest.raises(ValueError, match="too many"):
        require(DOOR, "CLOSED", "break")
    assert require(DOOR, "CLOSED", "break", "BROKEN") == "BROKEN"


def test_a_page_shows_every_step():
    text = PAGES["drawn"]("`DOOR`", DOOR)
    assert "    CLOSED --> OPEN: open\n" in text
    assert "| `CLOSED` | `BROKEN` | break | an axe | `break_time` |\n" in text
    assert "| `BROKEN` | | | final | |" in text


@pytest.mark.parametrize("path", [path for path, _ in PAGES["pages"]()], ids=str)
def test_the_pages_are_those_of_the_code(path):
    assert path.read_text() == dict(PAGES["pages"]())[path], "run make docs"
