"""Settings that staff change while the mall runs: how domains declare them, and how they are read.

A domain names its settings in its face (SETTINGS). Their values are configurations: rows per key and scope. Settings of a
process, which come from its environment, are in `config`.
"""

import difflib
import json as json_
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any, Generic, Literal, TypeVar

import orjson
import structlog

from server.kit import metrics, setting_values
from server.kit.currencies import DIGITS

T = TypeVar("T")
Scope = Literal["MALL", "CHANNEL", "SECTION"]
Rows = Iterable[Mapping[str, Any]]

UNFIT = (ValueError, TypeError, ArithmeticError)
INT64 = 2**63
# How alike two keys are before one of them counts as misspelt; 1 is the same.
CLOSE = 0.85
LARGEST_AMOUNT = Decimal(10**12)
_INTEGER = re.compile(r"-?[0-9]{1,19}")
_DECIMAL = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,10})?")
_DURATION = re.compile(r"([0-9]{1,9})([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """What values a setting has: how they are called on the wire, what fits in words, how a text reads.

    `read` and `multiply`, which only numbers have, raise one of UNFIT for what does not fit.
    """

    data_type: str
    fits: str
    read: Callable[[str], T]
    multiply: Callable[[T, Decimal], T] | None = None

    def takes(self, text: str) -> bool:
        """Say whether a text is one of the values."""
        try:
            self.read(text)
        except UNFIT:
            return False
        return True


class Amounts:
    """An amount of money per currency, in its smallest unit. What is said in one currency says nothing of another."""

    def __init__(self, by_currency: Mapping[str, int], *, free: bool = False) -> None:
        self._by_currency = by_currency
        self._otherwise = 0 if free else None

    def get(self, currency: str) -> int | None:
        """Return the amount in a currency; None where there is none."""
        return self._by_currency.get(currency, self._otherwise)


def decimal(least: int, most: int, digits: int) -> Kind[Decimal]:
    """Return the kind of decimal numbers within bounds."""
    step = Decimal(1).scaleb(-digits)

    def check(number: Decimal) -> Decimal:
        if not least <= number <= most or number != number.quantize(step):
            raise ValueError(number)
        return number

    def read(text: str) -> Decimal:
        if _DECIMAL.fullmatch(text) is None:
            raise ValueError(text)
        return check(Decimal(text) + 0)  # -0 is 0

    def multiply(number: Decimal, factor: Decimal) -> Decimal:
        product = number * factor
        fine = product == product.quantize(step)
        return check(product if fine else product.quantize(step, rounding=ROUND_HALF_UP))

    fits = f"a decimal number from {least} to {most} with at most {digits} decimals"
    return Kind("DECIMAL", fits, read, multiply)


def integer(least: int, most: int) -> Kind[int]:
    """Return the kind of whole numbers within bounds."""

    def check(number: int) -> int:
        if not least <= number <= most:
            raise ValueError(number)
        return number

    def read(text: str) -> int:
        if _INTEGER.fullmatch(text) is None:
            raise ValueError(text)
        return check(int(text))

    def multiply(number: int, factor: Decimal) -> int:
        return check(int((number * factor).quantize(Decimal(1), rounding=ROUND_HALF_UP)))

    return Kind("INTEGER", f"a whole number from {least} to {most}", read, multiply)


def boolean() -> Kind[bool]:
    """Return the kind of flags."""

    def read(text: str) -> bool:
        if text not in {"true", "false"}:
            raise ValueError(text)
        return text == "true"

    return Kind("BOOLEAN", "`true` or `false`", read)


def text(longest: int) -> Kind[str]:
    """Return the kind of texts."""

    def read(text: str) -> str:
        if len(text) > longest:
            raise ValueError(text)
        return text

    return Kind("STRING", f"a text of at most {longest} characters", read)


def choice(*options: str) -> Kind[str]:
    """Return the kind of texts of which there are only a few."""

    def read(text: str) -> str:
        if text not in options:
            raise ValueError(text)
        return text

    return Kind("STRING", " or ".join(f"`{option}`" for option in options), read)


def duration(least: timedelta, most: timedelta) -> Kind[timedelta]:
    """Return the kind of lengths of time within bounds."""

    def read(text: str) -> timedelta:
        found = _DURATION.fullmatch(text)
        if found is None:
            raise ValueError(text)
        span = timedelta(seconds=int(found[1]) * _SECONDS[found[2]])
        if not least <= span <= most:
            raise ValueError(text)
        return span

    return Kind("DURATION", f"a duration such as `90s`, `30m`, `24h` or `7d`, from {least} to {most}", read)


def money() -> Kind[Amounts]:
    """Return the kind of amounts of money per currency."""

    def read(text: str) -> Amounts:
        if text == "0":
            return Amounts({}, free=True)
        document = json_.loads(text, object_pairs_hook=_once_each)
        if not isinstance(document, dict):
            raise TypeError(text)
        return Amounts({currency: _minor(currency, amount) for currency, amount in document.items()})

    fits = 'amounts by currency such as `{"EUR": "9.99", "JPY": "1500"}`, or `0` for nothing in every currency'
    return Kind("MONEY", fits, read)


def json(fits: str, check: Callable[[Any], bool] = lambda _document: True) -> Kind[Any]:
    """Return the kind of JSON documents that pass a check."""

    def read(text: str) -> Any:
        document = orjson.loads(text)
        if not check(document):
            raise ValueError(text)
        return document

    return Kind("JSON", fits, read)


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(pairs)
    return found


def _minor(currency: str, amount: object) -> int:
    if not isinstance(amount, str) or currency not in DIGITS:
        raise TypeError(amount)
    number = Decimal(amount) if _DECIMAL.fullmatch(amount) else Decimal("NaN")
    minor = number.scaleb(DIGITS[currency])
    if not 0 <= number <= LARGEST_AMOUNT or minor != int(minor):
        raise ValueError(amount)
    return int(minor)


# How a value reads whose key nobody has declared.
UNDECLARED: Mapping[str, Kind[Any]] = {
    "STRING": text(10_000),
    "INTEGER": integer(-INT64, INT64 - 1),
    "DECIMAL": decimal(-(10**18), 10**18, 10),
    "BOOLEAN": boolean(),
    "JSON": json("a JSON document"),
    "MONEY": money(),
    "DURATION": duration(timedelta(0), timedelta(days=36_500)),
}


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One key: what values it takes, where it may be set, what it does, and what counts where it is not set."""

    key: str
    kind: Kind[T]
    default: str
    description: str
    scopes: Sequence[Scope] = ("MALL", "CHANNEL")
    value: T = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", self.kind.read(self.default))


class Values:
    """The values of settings, from the rows of them that apply, the narrowest scope of each key first."""

    def __init__(self, rows: Rows) -> None:
        self._rows: dict[str, list[Mapping[str, Any]]] = {}
        for row in rows:
            self._rows.setdefault(row["key"], []).append(row)

    def __getitem__(self, setting: Setting[T]) -> T:
        """Return the value of a setting."""
        rows = self._rows.get(setting.key)
        return setting.value if rows is None else resolve(setting.kind, setting.value, rows)[0]


def resolve(kind: Kind[T], default: T, rows: Rows) -> tuple[T, list[Any]]:
    """Return the value of one key and the rows it comes from; rows come with the narrowest scope first.

    The first row decides, but one that multiplies does so with what the next wider one says; the default is the widest of
    all. A row that does not read is reported and left out, as if it were not there: it must not stop a sale.
    """
    value, factors, used = default, [], []
    for row in rows:
        multiplies = row["multiplies"] and kind.multiply is not None
        try:
            if multiplies:
                factors.append((row, _factor(row["value"])))
            else:
                value = kind.read(row["value"])
                used = [row]
                break
        except UNFIT:
            _report(row, kind)
    for row, factor in reversed(factors):
        try:
            value = kind.multiply(value, factor)  # type: ignore[misc]
            used.insert(0, row)
        except UNFIT:
            _report(row, kind)
    return value, used


def resolve_text(setting: Setting[Any] | None, rows: Sequence[Any]) -> tuple[str, str, list[Any]] | None:
    """Return data type and value, in writing, of a key and the rows it comes from; None where it has no value.

    `setting` is None for keys that nobody declares: they have no default and read as their rows say.
    """
    if setting is None:
        if not rows:
            return None
        kind = UNDECLARED[rows[0]["data_type"]]
        value, used = resolve(kind, 1, rows)
        if not used:
            return None
    else:
        kind = setting.kind
        value, used = resolve(kind, setting.value, rows)
        if not used:
            return kind.data_type, setting.default, used
    multiplied = kind.multiply is not None and used[0]["multiplies"]
    return kind.data_type, format(Decimal(value), "f") if multiplied else used[0]["value"], used


def _factor(text: str) -> Decimal:
    if _DECIMAL.fullmatch(text) is None:
        raise ValueError(text)
    return Decimal(text)


def _report(row: Mapping[str, Any], kind: Kind[Any]) -> None:
    metrics.UNREADABLE_SETTINGS.labels(row["key"]).inc()
    _log_once(row["key"], row["value"], kind.fits)


@lru_cache(maxsize=1000)
def _log_once(key: str, value: str, fits: str) -> None:
    log.error(
        "a setting does not read: what is set for a wider scope counts, or the default", key=key, value=value, fits=fits
    )


def problems(
    declared: Mapping[str, Setting[Any]], configuration: Mapping[str, Any], path: str, *, multiplies: bool
) -> list[tuple[str, str]]:
    """Return what is wrong with a configuration to be written, field by field; `path` is where it stands in the request.

    Its value is JSON, as it travels. `multiplies` says whether it does, where it is a number: by its own flag or that of its channel.
    """
    key, data_type = configuration["key"], configuration["data_type"]
    setting = declared.get(key)
    if setting is None:
        kind = UNDECLARED[data_type]
        found = _misspelt(key, declared, path)
    else:
        kind = setting.kind
        found = _out_of_scope(setting, configuration, path)
        if data_type != kind.data_type:
            found.append((f"{path}.data_type", f"must be {kind.data_type}: {key} is {kind.fits}"))
    value = _kept(kind.data_type, configuration["value"])
    if configuration["multiplicative"] and kind.multiply is None:
        found.append((f"{path}.multiplicative", "is for numbers only"))
    elif multiplies and kind.multiply is not None:
        if value is None or not UNDECLARED[kind.data_type].takes(value) or _factor(value) < 0:
            found.append(
                (f"{path}.value", f"must be a number of at least 0 that reads as {kind.data_type}: it multiplies")
            )
    elif value is None or not kind.takes(value):
        found.append((f"{path}.value", f"must be {kind.fits}"))
    return found


def _kept(data_type: str, document: Any) -> str | None:
    try:
        return setting_values.kept(data_type, document)
    except ValueError:
        return None


def _out_of_scope(setting: Setting[Any], configuration: Mapping[str, Any], path: str) -> list[tuple[str, str]]:
    name, scope = "channel_id", "MALL"
    if configuration["section_id"] is not None:
        name, scope = "section_id", "SECTION"
    elif configuration["channel_id"] is not None:
        scope = "CHANNEL"
    if scope in setting.scopes:
        return []
    allowed = " or ".join(setting.scopes)
    return [(f"{path}.{name}", f"{setting.key} is set for {allowed} only, not for {scope}")]


def _misspelt(key: str, declared: Mapping[str, Setting[Any]], path: str) -> list[tuple[str, str]]:
    """Refuse a key that nobody reads where it looks like one that is read: of its family, or close to it in spelling."""
    family = key.partition(".")[0]
    siblings = sorted(other for other in declared if other.partition(".")[0] == family)
    near = difflib.get_close_matches(key, siblings or declared, n=1, cutoff=0.0 if siblings else CLOSE)
    if not near:
        return []
    own = f"keys of your own begin with another word than {near[0].partition('.')[0]}"
    return [(f"{path}.key", f"is no setting of the mall; the nearest is {near[0]}; {own}")]
