"""What a price is a reduction from: the lowest that everybody was asked in the days before it began.

A price that was raised before it was "reduced" is no reduction then, and a percentage is always of that reference, never of
the last price (in the European Union: directive 98/6/EC, article 6a).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.kit.settings import Setting, integer

REFERENCE_DAYS = Setting(
    "catalog.reference_price_days",
    integer(0, 365),
    "0",
    "How many days before a reduction the reference price is looked for: the lowest that everybody was asked. 0 shows none; "
    "channels in the European Union need 30.",
)
# Reductions that began before are none any more.
REMEMBERED = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Asked:
    """What everybody was asked from a time on, until another; `replacing` in place of all others."""

    amount: int
    start: datetime
    end: datetime | None
    replacing: bool = False


def reference(asked: Sequence[Asked], now: datetime, days: int) -> tuple[int | None, int | None]:
    """Return (what everybody is asked now, what that is a reduction from): the latter None where it is no reduction."""
    times = sorted({time for a in asked for time in (a.start, a.end) if time is not None and time <= now})
    steps = [(time, _at(asked, time)) for time in times]
    current = _at(asked, now)
    if current is None or not days:
        return current, None
    began = now
    for time, amount in reversed(steps):
        if amount != current:
            break
        began = time
    window = began - timedelta(days=days)
    before = [amount for time, amount in steps if window < time < began]
    earlier = [amount for time, amount in steps if time <= window]
    before += earlier[-1:]
    lowest = min((amount for amount in before if amount is not None), default=None)
    return current, lowest if lowest is not None and lowest > current else None


def _at(asked: Iterable[Asked], time: datetime) -> int | None:
    there = [a for a in asked if a.start <= time and (a.end is None or a.end > time)]
    replacing = [a.amount for a in there if a.replacing]
    return min(replacing or [a.amount for a in there], default=None)


def history(row: Any) -> list[Asked]:
    """Read the history of a shown variant, its own price of now included."""
    asked = [
        Asked(found["amount"], _time(found["start"]), _time(found["end"]) if found["end"] else None, found["replacing"])
        for found in row.history
    ]
    if row.price_minor is not None:
        own = [found["end"] for found in row.history if not found["listed"]]
        asked.append(Asked(row.price_minor, max(map(_time, own), default=row.create_time), None))
    return asked


def percent(reference_minor: int, price_minor: int) -> int:
    """Return by how many percent a price is below its reference, rounded down."""
    return (reference_minor - price_minor) * 100 // reference_minor


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def is_remembered(cut: datetime | None, now: datetime) -> bool:
    """Say whether a price was lowered not too long ago to be shown as a reduction."""
    return cut is not None and cut > now - REMEMBERED
