"""Business days: without the weekends and public holidays of a place, ending with the day there."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

DAY = timedelta(days=1)
SATURDAY = 5
LAST_MOMENT = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Place:
    """Where parcels are handed over: an ISO 3166-1 country, its state or province where that is known, an IANA time zone."""

    country_code: str
    state_province: str
    time_zone: str


def day_after(moment: datetime, days: int, place: Place) -> datetime:
    """Return the end of the business day that comes so many business days after a moment.

    Without any it is the day of the moment, or the next business day where that day is none.
    """
    zone = ZoneInfo(place.time_zone)
    day = moment.astimezone(zone).date()
    if days == 0 and not is_business_day(day, place):
        days = 1
    while days > 0:
        day += DAY
        days -= is_business_day(day, place)
    return datetime.combine(day, LAST_MOMENT, zone).astimezone(moment.tzinfo)


def is_business_day(day: date, place: Place) -> bool:
    """Say whether people work on a day. Of a country whose holidays nobody knows, Saturdays and Sundays are free."""
    calendar = _calendar(place.country_code, place.state_province)
    return day.weekday() < SATURDAY if calendar is None else calendar.is_working_day(day)


@lru_cache(maxsize=512)
def _calendar(country_code: str, state_province: str) -> holidays.HolidayBase | None:
    try:
        return holidays.country_holidays(country_code, subdiv=state_province or None)
    except NotImplementedError:
        return _calendar(country_code, "") if state_province else None
