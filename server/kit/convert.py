"""Between what travels and what is stored: ids, etags, money, decimals, times.

What is a message within a message is written as its fields: a message that is put into another is copied, which costs more
than to make it.
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

import orjson
from google.protobuf.timestamp_pb2 import Timestamp
from google.type import date_pb2, decimal_pb2
from google.type.money_pb2 import Money

from server.kit.currencies import DIGITS, UNKNOWN
from server.kit.errors import InvalidArgument, NotFound

NANOS = 1_000_000_000
# Smallest units in one, and nanos in each of them.
SCALES = {currency: (10**digits, 10 ** (9 - digits)) for currency, digits in DIGITS.items()}
HUNDREDTHS = (100, 10_000_000)
LARGEST_MINOR = 10**15
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 86_400
Fields = dict[str, Any]
DEEPEST_JSON = 32
# Written as an escape, which JSON allows and PostgreSQL does not.
NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def parse_id(noun: str, id_: str) -> UUID:
    """Read an id; one that is not a UUID cannot be found."""
    try:
        return UUID(id_)
    except ValueError:
        raise NotFound(noun, id_) from None


def optional_id(id_: str) -> UUID | None:
    """Read an id that may be empty; validation has seen it before."""
    return UUID(id_) if id_ else None


def names(enum: Any, numbers: Iterable[int]) -> list[str]:
    """Read the values of an enum that a list is filtered by: their names, each once."""
    return sorted({enum.Name(number) for number in numbers})


def etag(version: int) -> str:
    """Write a row's version as an etag."""
    return f'"{version}"'


def parse_etag(text: str) -> int | None:
    """Read an etag; empty means any version. Validation has seen it before."""
    return int(text.strip('"')) if text else None


def money(minor: int, currency: str) -> Fields:
    """Write an amount in smallest units as the fields of Money."""
    unit, nanos = SCALES.get(currency, HUNDREDTHS)
    if minor < 0:
        units, rest = divmod(-minor, unit)
        return {"currency_code": currency, "units": -units, "nanos": -rest * nanos}
    units, rest = divmod(minor, unit)
    return {"currency_code": currency, "units": units, "nanos": rest * nanos}


def minor(amount: Money, field: str) -> int:
    """Read Money in smallest units. Refuses unknown currencies, fractions, mixed signs and absurd sizes."""
    digits = DIGITS.get(amount.currency_code)
    if digits is None:
        raise InvalidArgument([(f"{field}.currency_code", UNKNOWN)])
    step = 10 ** (9 - digits)
    if abs(amount.nanos) >= NANOS or amount.nanos % step:
        raise InvalidArgument([(field, f"has more than {digits} decimals, which {amount.currency_code} does not have")])
    if (amount.units > 0 and amount.nanos < 0) or (amount.units < 0 and amount.nanos > 0):
        raise InvalidArgument([(field, "has units and nanos of opposite sign")])
    result: int = amount.units * 10**digits + amount.nanos // step
    if abs(result) > LARGEST_MINOR:
        raise InvalidArgument([(field, "is too large")])
    return result


def decimal(value: Decimal | None) -> decimal_pb2.Decimal | None:
    """Write a decimal number; None stays unset."""
    return None if value is None else decimal_pb2.Decimal(value=format(value, "f"))


def parse_decimal(value: decimal_pb2.Decimal, field: str, *, least: int, most: int, digits: int) -> Decimal:
    """Read a decimal number within bounds and with at most `digits` decimals."""
    try:
        number = Decimal(value.value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not least <= number <= most or number != round(number, digits):
        text = f"must be a number from {least} to {most} with at most {digits} decimals"
        raise InvalidArgument([(field, text)])
    return number


def read_json(text: str | bytes) -> Any:
    """Read JSON that PostgreSQL can keep and that can be written again; raises ValueError."""
    read = orjson.loads(text)
    if NUL.search(text if isinstance(text, str) else text.decode()):
        message = "contains a NUL character"
        raise ValueError(message)
    if not _nested_at_most(read, DEEPEST_JSON):
        message = "is nested too deeply"
        raise ValueError(message)
    return read


def _nested_at_most(value: Any, levels: int) -> bool:
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return True
    return levels > 0 and all(_nested_at_most(item, levels - 1) for item in value)


def moment(timestamp: Timestamp) -> datetime:
    """Read a Timestamp, to the microsecond; validation has checked its range."""
    return timestamp.ToDatetime(tzinfo=UTC)


def timestamp(value: datetime | str | None) -> Fields | None:
    """Write a time, also one that came as JSON, as the fields of a Timestamp; None stays unset."""
    if value is None:
        return None
    since = (datetime.fromisoformat(value) if isinstance(value, str) else value) - EPOCH
    return {"seconds": since.days * DAY + since.seconds, "nanos": since.microseconds * 1000}


def calendar_date(value: date | None) -> date_pb2.Date | None:
    """Write a calendar day; None stays unset."""
    return None if value is None else date_pb2.Date(year=value.year, month=value.month, day=value.day)


def parse_date(value: date_pb2.Date, field: str) -> date:
    """Read a full calendar day."""
    try:
        return date(value.year, value.month, value.day)
    except ValueError:
        raise InvalidArgument([(field, "is not a day of the calendar")]) from None
