"""Writes the values that messages share."""

from datetime import datetime

from google.protobuf.timestamp_pb2 import Timestamp
from google.type.money_pb2 import Money


def money(minor: int, currency: str) -> Money:
    """Write an amount; every product here is in a currency with hundredths."""
    units, cents = divmod(minor, 100)
    return Money(currency_code=currency, units=units, nanos=cents * 10_000_000)


def timestamp(value: datetime | None) -> Timestamp | None:
    """Write a time."""
    if value is None:
        return None
    return Timestamp(seconds=int(value.timestamp()), nanos=value.microsecond * 1000)


def parsed(text: str | None) -> Timestamp | None:
    """Write a time that came in JSON."""
    return None if text is None else timestamp(datetime.fromisoformat(text))
