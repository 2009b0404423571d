"""When support is open, and until when a first response is due: minutes of opening hours, or of the clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

ID = UUID("00000000-0000-7000-8000-000000000001")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
MIDNIGHT = 24 * 60
# A calendar has an hour in any week; holidays are so many at most, and so is what a policy may ask for.
DAYS_AT_MOST = 366 * 12
DEFAULT: Mapping[str, Any] = {
    "time_zone": "UTC",
    "hours": [{"weekday": day, "open_minute": 9 * 60, "close_minute": 17 * 60} for day in range(1, 6)],
    "holidays": [],
    "policies": {
        "LOW": {"minutes": 72 * 60, "around_the_clock": False},
        "NORMAL": {"minutes": 24 * 60, "around_the_clock": False},
        "HIGH": {"minutes": 4 * 60, "around_the_clock": False},
        "URGENT": {"minutes": 60, "around_the_clock": True},
    },
}


@dataclass(frozen=True)
class Calendar:
    """When support is open; `hours` are minutes of the clock by the day of the week, where Monday is 1."""

    zone: ZoneInfo
    hours: Mapping[int, Sequence[tuple[int, int]]]
    holidays: frozenset[date]
    policies: Mapping[str, Mapping[str, Any]]
    version: int

    def due(self, start: datetime, priority: str) -> datetime:
        """Return when the first response to what was asked at a moment is due."""
        policy = self.policies[priority]
        left = policy["minutes"] * MINUTE
        return start + left if policy["around_the_clock"] else self.after(start, left)

    def after(self, start: datetime, left: timedelta) -> datetime:
        """Return the moment at which support has been open for so long since another one."""
        day = start.astimezone(self.zone).date()
        for _ in range(DAYS_AT_MOST):
            for opens, closes in self._open(day):
                begins = max(opens, start)
                if begins < closes:
                    if closes - begins >= left:
                        return begins + left
                    left -= closes - begins
            day += DAY
        message = "support is never open for so long"
        raise ValueError(message)

    def is_open(self, moment: datetime) -> bool:
        """Say whether support is open at a moment."""
        day = moment.astimezone(self.zone).date()
        return any(opens <= moment < closes for opens, closes in self._open(day))

    def day(self, moment: datetime) -> date:
        """Return the day of a moment, as numbers of tickets have it."""
        return moment.astimezone(self.zone).date()

    def _open(self, day: date) -> list[tuple[datetime, datetime]]:
        """Return the times of a day at which support is open, as moments: real time passes within them."""
        if day in self.holidays:
            return []
        return [(self._at(day, opens), self._at(day, closes)) for opens, closes in self.hours.get(day.isoweekday(), ())]

    def _at(self, day: date, minute: int) -> datetime:
        if minute == MIDNIGHT:
            day, minute = day + DAY, 0
        return datetime.combine(day, time(*divmod(minute, 60)), self.zone).astimezone(UTC)


def read(row: Any) -> Calendar:
    """Return the calendar that a row keeps, or without one that which holds at first."""
    kept = row or SimpleNamespace(**DEFAULT, version=0)
    hours: dict[int, list[tuple[int, int]]] = {}
    for one in kept.hours:
        hours.setdefault(one["weekday"], []).append((one["open_minute"], one["close_minute"]))
    return Calendar(
        ZoneInfo(kept.time_zone),
        {weekday: sorted(listed) for weekday, listed in hours.items()},
        frozenset(map(date.fromisoformat, kept.holidays)),
        kept.policies,
        kept.version,
    )
