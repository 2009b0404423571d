"""Amounts on the wire."""

from fractions import Fraction

from google.type.money_pb2 import Money

CURRENCY = "USD"
NANOS_PER_CENT = 10_000_000


def money(cents: Fraction) -> Money:
    """Return an amount; also one that is not of whole cents, which the mall refuses."""
    nanos = round(cents * NANOS_PER_CENT)
    return Money(currency_code=CURRENCY, units=nanos // 10**9, nanos=nanos % 10**9)


def cents(amount: Money) -> int:
    """Return an amount in cents; raises ValueError if it is of another currency or not of whole cents."""
    if amount.currency_code != CURRENCY or amount.nanos % NANOS_PER_CENT:
        raise ValueError(f"not whole cents of {CURRENCY}: {amount}")
    return amount.units * 100 + amount.nanos // NANOS_PER_CENT
