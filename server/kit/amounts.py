"""Exact sums: rounding, and splits that lose nothing. All amounts are integers in the currency's smallest unit."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal


def share(amount: int, rate: Decimal) -> int:
    """Return a rate of an amount, rounded half up to the smallest unit."""
    return int((Decimal(amount) * rate).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def contained(amount: int, rate: Decimal) -> int:
    """Return what of an amount is a rate on the rest of it, such as the tax in a price, rounded half up."""
    # Divided last: a quotient that ends has no rounding before this one.
    return int((Decimal(amount) * rate / (1 + rate)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def split(amount: int, weights: Sequence[int]) -> list[int]:
    """Split an amount in proportion to weights; the parts add up to it exactly.

    What rounding leaves over goes to the largest remainders, to the first of equal ones. Weights are not negative; where
    all are zero, the parts are as equal as they can be.
    """
    whole = sum(weights)
    if not whole:
        weights, whole = [1] * len(weights), len(weights)
    parts = [amount * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i))
    for index in by_remainder[: amount - sum(parts)]:
        parts[index] += 1
    return parts
