"""Times by the clocks of a zone."""

from datetime import UTC, date, datetime

import pytest

from server.kit import zoned
from server.kit.errors import InvalidArgument

ANGELES = "America/Los_Angeles"


@pytest.mark.parametrize(
    ("local", "zone", "expected"),
    [
        ("2026-11-09T06:00:00", ANGELES, "2026-11-09T14:00:00+00:00"),
        ("2026-10-31T06:00", ANGELES, "2026-10-31T13:00:00+00:00"),
        ("2026-11-01T01:30:00", ANGELES, "2026-11-01T08:30:00+00:00"),
        ("2026-11-01T01:30:00-08:00", ANGELES, "2026-11-01T09:30:00+00:00"),
        ("2026-11-01T01:30:00-07:00", ANGELES, "2026-11-01T08:30:00+00:00"),
        ("2026-03-08T03:00:00", ANGELES, "2026-03-08T10:00:00+00:00"),
        ("2026-12-01T00:00:00", "Asia/Seoul", "2026-11-30T15:00:00+00:00"),
    ],
)
def test_a_time_by_the_clocks_is_one_instant(local, zone, expected):
    assert zoned.instant(local, zone, "local_time").isoformat() == expected


@pytest.mark.parametrize(
    ("local", "said"),
    [
        ("2026-03-08T02:30:00", "01:30 on to 03:30"),
        ("2026-11-09T06:00:00+09:00", "offset"),
        ("tomorrow", "a day and a time"),
    ],
)
def test_a_time_that_no_clock_shows_is_refused(local, said):
    with pytest.raises(InvalidArgument) as caught:
        zoned.instant(local, ANGELES, "local_time")
    assert said in str(caught.value.violations[0])


@pytest.mark.parametrize(
    ("since", "months", "expected"),
    [("2026-01-31", 1, "2026-02-28"), ("2026-12-15", 14, "2028-02-15"), ("2024-02-29", 12, "2025-02-28")],
)
def test_months_later_is_the_same_day_or_the_last(since, months, expected):
    moment = datetime.fromisoformat(f"{since}T10:00:00+00:00")
    assert zoned.months_later(moment, months).date() == date.fromisoformat(expected)


def test_days_are_those_of_the_zone():
    moment = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
    assert (zoned.local_day(moment, "Asia/Seoul").day, zoned.local_day(moment, "UTC").day) == (1, 30)
