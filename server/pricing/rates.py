"""What the settings say of a price."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from server.kit.settings import Setting, Values, decimal, money
from server.pricing.basket import Rates

TAX_RATE = Setting(
    "tax.rate",
    decimal(0, 1, 6),
    "0",
    "Tax on goods and shipping as a fraction: `0.0825` for 8.25 %. Added to the prices.",
)
COMMISSION_RATE = Setting(
    "platform.commission.default_rate",
    decimal(0, 1, 4),
    "0.10",
    "What the mall keeps of a sale as a fraction, where neither the seller nor the channel has a rate of its own.",
)
_PRICE = "What {} shipping costs per order of a seller. In a currency without an amount the method is not offered."
SHIPPING = {
    method: Setting(f"shipping.{method.lower()}.price", money(), default, _PRICE.format(method.lower()))
    for method, default in {
        "STANDARD": "0",
        "EXPRESS": '{"USD": "9.99"}',
        "OVERNIGHT": '{"USD": "19.99"}',
    }.items()
}
SETTINGS: Sequence[Setting[Any]] = (TAX_RATE, COMMISSION_RATE, *SHIPPING.values())
TRANSIT = {"STANDARD": timedelta(days=7), "EXPRESS": timedelta(days=3), "OVERNIGHT": timedelta(days=1)}


def rates_of(settings: Values, shipping_method: str, currency: str) -> Rates:
    """Return what the settings say of a price in this currency, by this method."""
    return Rates(
        shipping_method,
        shipping=settings[SHIPPING[shipping_method]].get(currency),
        tax=settings[TAX_RATE],
        commission=settings[COMMISSION_RATE],
    )
