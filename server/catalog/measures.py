"""Goods by measure: what is sold by weight, length or volume, and how quantities of it are kept and told.

A quantity of such goods is a whole number of thousandths of their unit, wherever it is kept: in carts, orders and stock. So
0.5 kg is 500, exactly, and no step or price ever changes what a number means.
"""

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal, InvalidOperation
from typing import Any

from google.type import decimal_pb2

from mall.common.v1 import pricing_pb2
from server.kit import convert
from server.kit.convert import Fields
from server.kit.errors import Violation
from server.kit.options import NOT_SET

SCALE = 1000
MOST = 1_000_000
DIGITS = 3
SYMBOLS = {
    "GRAM": "g",
    "KILOGRAM": "kg",
    "OUNCE": "oz",
    "POUND": "lb",
    "MILLILITRE": "ml",
    "LITRE": "l",
    "GALLON": "gal",
    "CENTIMETRE": "cm",
    "METRE": "m",
    "FOOT": "ft",
    "YARD": "yd",
    "SQUARE_METRE": "m²",
    "CUBIC_METRE": "m³",
    "HOUR": "h",
}
GRAMS = {
    "GRAM": Decimal(1),
    "KILOGRAM": Decimal(1000),
    "OUNCE": Decimal("28.349523125"),
    "POUND": Decimal("453.59237"),
}
DEFAULTS = {"base_quantity": 1_000, "step": 1, "most_quantity": 999_000}


def stored(measure: pricing_pb2.Measure, path: str, problems: list[Violation]) -> dict[str, Any]:
    """Return a measure as variants keep it, noting what is wrong with it."""

    def number(name: str, default: int) -> int:
        if not measure.HasField(name):
            return default
        read = thousandths(getattr(measure, name), f"{path}.{name}", problems)
        return default if read is None else read

    step = number("step", DEFAULTS["step"])
    least = number("least_quantity", step)
    most = number("most_quantity", max(DEFAULTS["most_quantity"], least))
    if not measure.unit:
        problems.append(Violation(f"{path}.unit", "must be set"))
    if least % step:
        problems.append(Violation(f"{path}.least_quantity", "must be a multiple of step"))
    if most < least:
        problems.append(Violation(f"{path}.most_quantity", "is less than least_quantity"))
    unit = pricing_pb2.Measure.Unit.Name(measure.unit)
    return {
        "unit": unit,
        "base": number("base_quantity", DEFAULTS["base_quantity"]),
        "step": step,
        "least": least,
        "most": most,
    }


def thousandths(value: decimal_pb2.Decimal, path: str, problems: list[Violation]) -> int | None:
    """Read a quantity above zero, with at most three decimals and at most 1,000; a bad one is noted."""
    try:
        number = Decimal(value.value) * SCALE
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 1 <= number <= MOST or number != int(number):
        text = f"must be a number from 0.001 to {MOST // SCALE:,} with at most {DIGITS} decimals"
        problems.append(Violation(path, text))
        return None
    return int(number)


def shown(measure: Mapping[str, Any] | None) -> Fields | None:
    """Return the fields of a measure."""
    if measure is None:
        return None
    return {
        "unit": measure["unit"],
        "base_quantity": told(measure["base"]),
        "step": told(measure["step"]),
        "least_quantity": told(measure["least"]),
        "most_quantity": told(measure["most"]),
    }


def told(quantity: int) -> Any:
    """Return thousandths as a decimal number, as short as it can be."""
    return convert.decimal(_short(quantity))


def _short(quantity: int) -> Decimal:
    return (Decimal(quantity) / SCALE).normalize()


def quantity_fields(measure: Mapping[str, Any] | None, quantity: int) -> Fields:
    """Return the fields by which lines of carts, quotes and orders tell a quantity."""
    if measure is None:
        return {"quantity": quantity, "quantity_text": str(quantity), "price_quantity": ONE}
    return {
        "quantity": 1,
        "measured_quantity": told(quantity),
        "unit": measure["unit"],
        "quantity_text": text(measure, quantity),
        "price_quantity": told(measure["base"]),
    }


ONE = decimal_pb2.Decimal(value="1")


def text(measure: Mapping[str, Any], quantity: int) -> str:
    """Return a quantity as people write it."""
    return f"{_short(quantity):f} {SYMBOLS[measure['unit']]}"


def units(measure: Mapping[str, Any] | None, quantity: int) -> int:
    """Return what a line counts as where units are counted: one, of goods by measure."""
    return quantity if measure is None else min(quantity, 1)


def grams(measure: Mapping[str, Any] | None, quantity: int, each: int) -> int:
    """Return what a quantity weighs, in whole grams, rounded up; `each` is what one piece, or one unit of measure, weighs.

    What is sold by weight weighs what is sold.
    """
    if measure is None:
        return quantity * each
    weight = quantity * GRAMS.get(measure["unit"], Decimal(each)) / SCALE
    return int(weight.to_integral_value(ROUND_CEILING))


def asked(measure: Mapping[str, Any] | None, line: Any, path: str, problems: list[Violation]) -> int:
    """Read the quantity that a line asks for: `measured_quantity` of goods by measure, `quantity` of all others.

    What is wrong is noted, and counts as 1.
    """
    has = line.HasField("measured_quantity")
    if measure is None:
        if has:
            problems.append(Violation(f"{path}.measured_quantity", "is for goods by measure: this variant is counted"))
        if not line.quantity:
            problems.append(Violation(f"{path}.quantity", NOT_SET))
        return line.quantity or 1
    if line.quantity or not has:
        problems.append(Violation(f"{path}.measured_quantity", f"is needed: this variant is sold by {measure['unit']}"))
        return 1
    return thousandths(line.measured_quantity, f"{path}.measured_quantity", problems) or 1


def read_decimal(value: decimal_pb2.Decimal) -> int:
    """Return a decimal number that was found to be good as thousandths."""
    return int(Decimal(value.value) * SCALE)


def is_above_zero(value: decimal_pb2.Decimal) -> bool:
    """Say whether a decimal number is not zero; one that is none counts as above, as it is to be refused."""
    try:
        return value.value != "" and Decimal(value.value) != 0
    except InvalidOperation:
        return True


def thousandths_of(value: decimal_pb2.Decimal, path: str, problems: list[Violation]) -> int | None:
    """Read a quantity like `thousandths`; None where none is given."""
    return thousandths(value, path, problems) if value.value else None
