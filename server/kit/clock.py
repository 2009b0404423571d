"""The one source of time. Tests put a clock in its place that they can move."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Clock:
    """The machine's clock, UTC."""

    def now(self) -> datetime:
        """Return the current time in UTC, to the microsecond."""
        return datetime.now(UTC)


class MovableClock(Clock):
    """The machine's clock, moved forward at will: deadlines of days pass without sleeping."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the moved time."""
        return super().now() + self._ahead

    def advance(self, **span: float) -> None:
        """Move forward, in the words of `timedelta`: `advance(hours=24)`."""
        self._ahead += timedelta(**span)


def is_time_zone(name: str) -> bool:
    """Say whether a name is an IANA time zone's."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
