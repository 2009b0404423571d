"""Money of the protos from and to Decimal, exactly."""

from decimal import ROUND_DOWN, Decimal, InvalidOperation

from google.type import money_pb2

NANOS = 1_000_000_000


def to_money(amount: Decimal | int | str, currency_code: str) -> money_pb2.Money:
    """Return an amount as the mall takes it: `to_money("12.50", "USD")`.

    Raises TypeError for a float, which is not exact, and ValueError for what is no number or finer than a billionth.
    """
    if not isinstance(amount, Decimal | int | str) or isinstance(amount, bool):
        raise TypeError(f"an amount is a Decimal, an int or a str, not a {type(amount).__name__}: floats are not exact")
    try:
        exact = Decimal(amount)
        units = int(exact.to_integral_value(ROUND_DOWN))
    except (InvalidOperation, OverflowError, ValueError) as error:
        raise ValueError(f"{amount!r} is no amount") from error
    nanos = (exact - units) * NANOS
    if nanos != int(nanos):
        raise ValueError(f"{amount!r} is finer than a billionth")
    return money_pb2.Money(currency_code=currency_code, units=units, nanos=int(nanos))


def to_decimal(money: money_pb2.Money) -> Decimal:
    """Return the amount without its currency."""
    return money.units + Decimal(money.nanos) / NANOS
