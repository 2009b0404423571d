"""Whose Monday: periods end at midnight before a Monday, months at that before their first day, in the seller's time zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server import shipping
from server.kit.settings import Setting, text

DAY = timedelta(days=1)
WEEK = 7
TIME_ZONE = Setting(
    "settlement.time_zone",
    text(64),
    "UTC",
    "IANA time zone of the weeks of sellers who have no settlement account yet.",
    scopes=["MALL"],
)


def midnight(day: date, zone: str) -> datetime:
    """Return when a day begins somewhere."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))


def next_monday(moment: datetime, zone: str) -> datetime:
    """Return the first midnight before a Monday after a moment."""
    today = moment.astimezone(ZoneInfo(zone)).date()
    return midnight(today + timedelta(days=WEEK - today.weekday()), zone)


def month(year: int, month_: int, zone: str) -> tuple[datetime, datetime]:
    """Return the first moment of a month, and the one after its last."""
    end = date(year + month_ // 12, month_ % 12 + 1, 1)
    return midnight(date(year, month_, 1), zone), midnight(end, zone)


def payout_time(moment: datetime, zone: str, country_code: str) -> datetime:
    """Return when money is sent that is due at a moment: then, or when the next business day of the country begins."""
    place = shipping.Place(country_code, "", zone)
    day = moment.astimezone(ZoneInfo(zone)).date()
    if shipping.is_business_day(day, place):
        return moment
    while not shipping.is_business_day(day, place):
        day += DAY
    return midnight(day, zone)
