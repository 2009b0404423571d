"""Between what staff send about the programme and its columns: amounts, numbers, ids, choices that may be left out."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from server.kit import convert, postal, texts
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument

Special = Callable[[Any], dict[str, object]]


def ids(name: str) -> Special:
    """Read a list of ids, each once."""
    return lambda message: {name: [UUID(id_) for id_ in dict.fromkeys(getattr(message, name))]}


def listed(name: str) -> Special:
    """Read a list of texts or numbers, each once, sorted."""
    return lambda message: {name: sorted(set(getattr(message, name)))}


def choice(name: str, enum: Any, unset: str) -> Special:
    """Read a choice that may be left out."""

    def read(message: Any) -> dict[str, object]:
        number = getattr(message, name)
        return {name: enum.Name(number) if number else unset}

    return read


def number(name: str, noun: str, unset: Decimal | None, *, least: int, most: int, digits: int) -> Special:
    """Read a decimal number that may be left out."""

    def read(message: Any) -> dict[str, object]:
        if not message.HasField(name):
            return {name: unset}
        value = convert.parse_decimal(getattr(message, name), f"{noun}.{name}", least=least, most=most, digits=digits)
        return {name: value}

    return read


def money(name: str, noun: str, *, unset: int | None = None, least: int = 0, currency: str = "") -> Special:
    """Read an amount into `<name>_minor`, and its currency into a column if one is named."""

    def read(message: Any) -> dict[str, object]:
        if not message.HasField(name):
            return {f"{name}_minor": unset, **({currency: None} if currency else {})}
        amount = getattr(message, name)
        minor = convert.minor(amount, f"{noun}.{name}")
        if minor < least:
            raise InvalidArgument([(f"{noun}.{name}", "must be above zero" if least else "must not be below zero")])
        return {f"{name}_minor": minor, **({currency: amount.currency_code} if currency else {})}

    return read


def shown(minor: int | None, currency: str | None) -> Fields | None:
    """Write an amount that may not be there."""
    return None if minor is None or currency is None else convert.money(minor, currency)


def same_currency(message: Any, noun: str, names: tuple[str, ...], currency: str) -> list[tuple[str, str]]:
    """Return what is wrong with amounts that must all be in one currency."""
    return [
        (f"{noun}.{name}.currency_code", f"must be {currency}")
        for name in names
        if message.HasField(name) and getattr(message, name).currency_code != currency
    ]


def check(message: Any, noun: str, values: Mapping[str, Any], problems: list[tuple[str, str]]) -> None:
    """Raise where texts, countries or the window are wrong, with whatever else is."""
    problems = [*texts.tidy(message, noun), *problems]
    if values.get("country_codes") and not postal.are_countries(values["country_codes"]):
        problems.append((f"{noun}.country_codes", "are not all countries of ISO 3166-1"))
    start, end = values.get("start_time"), values.get("end_time")
    if start is not None and end is not None and start >= end:
        problems.append((f"{noun}.end_time", "must be after the start"))
    if problems:
        raise InvalidArgument(problems)
