"""What the settings say of a price."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from server.kit.amounts import share
from server.kit.convert import DIGITS
from server.pricing.basket import Rates

# Settings that price a checkout, each a Configuration of the channel or the mall, with what counts where none is set.
DEFAULTS: Mapping[str, str] = {
    "orders.minimum_amount": "5.00",
    "platform.commission.default_rate": "0.10",
    "shipping.standard.amount": "0",
    "shipping.express.amount": "9.99",
    "shipping.overnight.amount": "19.99",
    "tax.rate": "0",
}
TRANSIT = {"STANDARD": timedelta(days=7), "EXPRESS": timedelta(days=3), "OVERNIGHT": timedelta(days=1)}


def rates_of(settings: Mapping[str, Decimal], shipping_method: str, currency: str) -> Rates:
    """Return what the settings say of a price in this currency, by this method."""
    return Rates(
        shipping_method,
        shipping=to_minor(settings[f"shipping.{shipping_method.lower()}.amount"], currency),
        tax=settings["tax.rate"],
        commission=settings["platform.commission.default_rate"],
    )


def to_minor(amount: Decimal, currency: str) -> int:
    """Return a configured amount in the currency's smallest unit."""
    return share(10 ** DIGITS.get(currency, 2), amount)
