"""Amounts on the wire."""

from google.type.money_pb2 import Money

CURRENCY = "USD"
NANOS_PER_CENT = 10_000_000


def money(cents: int) -> Money:
    """Return an amount."""
    return Money(currency_code=CURRENCY, units=cents // 100, nanos=cents % 100 * NANOS_PER_CENT)


def cents(amount: Money) -> int:
    """Return an amount in cents; raises ValueError if it is of another currency or not of whole cents."""
    if amount.currency_code != CURRENCY or amount.nanos % NANOS_PER_CENT:
        raise ValueError(f"not whole cents of {CURRENCY}: {amount}")
    return amount.units * 100 + amount.nanos // NANOS_PER_CENT
