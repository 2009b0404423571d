"""Times by the clocks of a zone, as people plan them, and the instants that they are."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.kit.clock import is_time_zone
from server.kit.errors import InvalidArgument

DECEMBER = 12


def instant(local_time: str, zone: str, field: str) -> datetime:
    """Return the instant at which the clocks of a zone show a time.

    Of a time that they show twice it is the first, unless an offset is written with it. One that they never show is refused,
    with its neighbours.
    """
    try:
        told = datetime.fromisoformat(local_time)
    except ValueError:
        raise InvalidArgument([(field, "must be a day and a time, such as 2026-11-09T06:00:00")]) from None
    clocks = ZoneInfo(zone)
    naive = told.replace(tzinfo=None)
    found = [naive.replace(tzinfo=clocks, fold=fold) for fold in (0, 1)]
    shown = [one for one in found if one.astimezone(UTC).astimezone(clocks).replace(tzinfo=None) == naive]
    if not shown:
        first, last = (one.astimezone(UTC).astimezone(clocks) for one in reversed(found))
        text = f"is shown by no clock of {zone}: it goes from {first:%H:%M} on to {last:%H:%M}"
        raise InvalidArgument([(field, text)])
    if told.tzinfo is None:
        return shown[0].astimezone(UTC)
    for one in shown:
        if one.utcoffset() == told.utcoffset():
            return one.astimezone(UTC)
    raise InvalidArgument([(field, f"has an offset that {zone} does not have then")])


def check(zone: str, field: str) -> str:
    """Return the name of a zone, UTC where none is named."""
    if zone and not is_time_zone(zone):
        raise InvalidArgument([(field, "is not an IANA time zone")])
    return zone or "UTC"


def local_day(moment: datetime, zone: str) -> date:
    """Return which day it is in a zone."""
    return moment.astimezone(ZoneInfo(zone)).date()


def months_later(moment: datetime, months: int) -> datetime:
    """Return the same day of a later month, or its last one."""
    year, month = divmod(moment.year * DECEMBER + moment.month - 1 + months, DECEMBER)
    first = moment.replace(year=year, month=month + 1, day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return first.replace(day=min(moment.day, (following - timedelta(days=1)).day))
