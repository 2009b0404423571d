"""Weights in units of their own, converted exactly."""

from collections.abc import Mapping
from decimal import Decimal

# Grams in one unit: exact by the definitions of the international pound and ounce.
GRAMS: Mapping[str, Decimal] = {
    "G": Decimal(1),
    "KG": Decimal(1000),
    "OZ": Decimal("28.349523125"),
    "LB": Decimal("453.59237"),
}
MOST = 1_000_000
DIGITS = 6


def grams(weight: Mapping[str, str] | None) -> Decimal | None:
    """Return a weight, as it is stored, in grams; None stays unset."""
    return None if weight is None else Decimal(weight["value"]) * GRAMS[weight["unit"]]
