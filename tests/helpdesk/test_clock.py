"""When support is open, and until when a first response is due."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import grpc
import pytest

from server.support import clock, upkeep
from tests.support import make
from tests.support.expect import fails

INVALID, NOT_FOUND, ABORTED = (
    grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.NOT_FOUND, grpc.StatusCode.ABORTED,
)  # fmt: skip
BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = {day: [(9 * 60, 17 * 60)] for day in range(1, 6)}
CHRISTMAS = {date(2026, 12, 25), date(2026, 12, 26)}
ALWAYS = [{"weekday": day, "open_minute": 0, "close_minute": 1440} for day in range(1, 8)]


def calendar(hours=None, holidays=(), zone=BERLIN):
    return clock.Calendar(zone, OFFICE if hours is None else hours, frozenset(holidays), clock.DEFAULT["policies"], 0)


def berlin(*parts):
    return datetime(*parts, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ((2026, 12, 16, 10), (2026, 12, 16, 14)),
        ((2026, 12, 18, 16, 30), (2026, 12, 21, 12, 30)),
        ((2026, 12, 19, 12), (2026, 12, 21, 13)),
        ((2026, 12, 24, 15), (2026, 12, 28, 11)),
    ],
)
def test_the_clock_stands_still_while_support_is_closed(asked, due):
    """Situation 82: four hours of opening, over nights, a weekend and Christmas."""
    assert calendar(holidays=CHRISTMAS).due(berlin(*asked), "HIGH") == berlin(*due)


def test_a_calendar_that_never_closes_loses_no_minute_at_midnight():
    always = calendar({day: [(0, 1440)] for day in range(1, 8)})
    for hour in range(24):
        start = berlin(2026, 12, 16, hour, 59)
        assert always.due(start, "HIGH") == start + timedelta(hours=4)


def test_a_calendar_of_tuesdays_works_on_any_day():
    tuesdays = calendar({2: [(9 * 60, 17 * 60)]})
    for day in range(14, 21):
        due = tuesdays.due(berlin(2026, 12, day, 18), "HIGH").astimezone(BERLIN)
        assert (due.isoweekday(), due.hour) == (2, 13)


def test_urgent_tickets_and_clock_changes_take_real_hours():
    """Situation 83: clocks go forward on 29 March 2026; real hours pass, opening hours do not notice."""
    hours = calendar()
    start = berlin(2026, 3, 28, 16)
    assert hours.due(start, "URGENT") == start + timedelta(hours=1)
    assert start + timedelta(hours=24) == berlin(2026, 3, 29, 17)
    assert hours.due(berlin(2026, 3, 27, 16), "HIGH") == berlin(2026, 3, 30, 12)
    night = calendar({7: [(60, 240)]})
    assert night.after(berlin(2026, 3, 29, 1), timedelta(hours=2)) == berlin(2026, 3, 29, 4), (
        "02:00 to 03:00 is no time"
    )


@pytest.fixture
def hours(desk):
    """Puts the calendar back to what it was; `hours(**fields)` changes it."""

    def change(**fields):
        current = desk.call("GetSupportCalendar", None)
        return desk.call("UpdateSupportCalendar", desk.staff, support_calendar={"id": current.id, **fields})

    yield change
    desk.sql("UPDATE tickets SET calendar_version = 0")
    desk.sql("DELETE FROM support_calendars")


def test_there_is_a_calendar_from_the_start(desk):
    first = desk.call("GetSupportCalendar", None)
    assert (first.time_zone, len(first.hours), len(first.policies)) == ("UTC", 5, 4)
    assert [(one.minutes, one.around_the_clock) for one in first.policies] == [
        (72 * 60, False), (24 * 60, False), (4 * 60, False), (60, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"hours": [{"weekday": 1, "open_minute": 600, "close_minute": 600}]},
        {
            "hours": [
                {"weekday": 1, "open_minute": 0, "close_minute": 700},
                {"weekday": 1, "open_minute": 600, "close_minute": 800},
            ]
        },
        {"time_zone": "Mars/North"},
        {"policies": [{"priority": "LOW", "minutes": 5}]},
        {"hours": [{"weekday": 1, "open_minute": 0, "close_minute": 1}]},
        {"holidays": [{"year": 2026, "month": 2, "day": 30}]},
    ],
)
def test_hours_that_make_no_sense_are_refused(desk, hours, wrong):
    with fails(INVALID, "INVALID_FIELDS"):
        hours(**wrong)


def test_a_calendar_without_hours_is_refused(desk):
    current = desk.call("GetSupportCalendar", None)
    with fails(INVALID, "INVALID_FIELDS", "support_calendar.hours"):
        desk.call(
            "UpdateSupportCalendar", desk.staff, support_calendar={"id": current.id}, update_mask={"paths": ["hours"]}
        )
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("UpdateSupportCalendar", desk.staff, support_calendar={"id": make.request_id(), "time_zone": "UTC"})


def test_another_calendar_moves_deadlines_and_leaves_what_was_late(desk, hours):
    """Situation 83: open tickets get new deadlines, with history; a recorded breach stays one."""
    late = desk.ticket(desk.customer(), priority="URGENT")
    desk.clock.advance(hours=2)
    desk.run(upkeep.escalate_late_tickets)
    waiting, answered = desk.ticket(desk.customer(), priority="HIGH"), desk.ticket(desk.customer(), priority="HIGH")
    desk.say(answered, desk.staff)
    changed = hours(hours=ALWAYS, holidays=[{"year": 2001, "month": 1, "day": 1}], time_zone="Europe/Berlin")
    assert (changed.holidays[0].year, changed.HasField("update_time"), changed.HasField("create_time")) == (
        2001,
        True,
        True,
    )
    with fails(ABORTED, "ETAG_MISMATCH"):
        hours(time_zone="UTC", etag='"0"')
    desk.run(upkeep.follow_calendar)
    moved = desk.see(waiting)
    assert moved.response_deadline_time.seconds - moved.create_time.seconds == 4 * 3600
    assert "calendar changed" in desk.changes(waiting)[-1]
    assert desk.see(answered).response_deadline_time == answered.response_deadline_time
    assert desk.see(late).HasField("breach_time")
    assert desk.see(late).response_deadline_time == late.response_deadline_time


def test_the_day_in_a_number_is_that_of_the_calendars_zone(desk, hours):
    hours(time_zone="Pacific/Kiritimati")
    today = desk.clock.now().astimezone(ZoneInfo("Pacific/Kiritimati"))
    assert desk.ticket(desk.customer()).number.startswith(f"TIC-{today:%y%m%d}-")


def test_staff_are_told_while_support_is_open(desk, hours):
    """Situation 83: a breach in the night raises the level at once, the mail waits for the morning."""
    now = desk.clock.now()
    tomorrow = (now + timedelta(days=2)).isoweekday()
    hours(hours=[{"weekday": tomorrow, "open_minute": 0, "close_minute": 1440}], time_zone="UTC")
    colleague = make.administrator(desk.app, desk.on_loop, "SUPPORT_ADMIN")
    ticket = desk.ticket(desk.customer(), priority="URGENT")
    desk.call("AssignTicket", colleague, id=ticket.id)
    desk.clock.advance(hours=1)
    desk.run(upkeep.escalate_late_tickets, upkeep.tell_of_late_tickets)
    assert (desk.see(ticket).escalation_level, desk.mails_to(colleague)) == (1, [])
    desk.clock.advance(days=2, hours=-1)
    desk.run(upkeep.escalate_late_tickets, upkeep.tell_of_late_tickets)
    (_mail,) = [mail for mail in desk.mails_to(colleague) if ticket.number in mail]
    assert desk.see(ticket).escalation_level == 1, "once"
