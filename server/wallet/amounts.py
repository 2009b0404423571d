"""Amounts of wallets between what travels and what is stored: money, or points of a kind that is a currency of its own."""

from google.type.money_pb2 import Money

from mall.wallet.v1 import wallet_pb2
from server import ledger
from server.kit import convert
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument


def written(units: int, currency: str) -> Fields:
    """Write an amount as the fields of Amount."""
    return {"points": units} if ledger.is_points(currency) else {"money": convert.money(units, currency)}


def read(amount: wallet_pb2.Amount, kind: str, field: str) -> tuple[int, str]:
    """Read an amount of an account of a kind; returns it with its currency. Refuses zero, and money for points or the reverse."""
    wanted = "money" if kind == "DEPOSIT" else "points"
    if amount.WhichOneof("amount") != wanted:
        raise InvalidArgument([(f"{field}.{wanted}", f"is what an account of kind {kind} holds")])
    units = convert.minor(amount.money, f"{field}.money") if wanted == "money" else amount.points
    if not units:
        raise InvalidArgument([(f"{field}.{wanted}", "must not be zero")])
    return units, amount.money.currency_code if wanted == "money" else kind


def positive(amount: Money, field: str) -> int:
    """Read money that must be above zero."""
    units = convert.minor(amount, field)
    if units <= 0:
        raise InvalidArgument([(field, "must be above zero")])
    return units
