"""What the settings say of a price."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from server import shipping
from server.kit.settings import Setting, Values, boolean, choice, decimal, text
from server.pricing.basket import Rates
from server.pricing.taxing import PLAIN, RULES, Taxation

TAX_RATE = Setting(
    "tax.rate",
    decimal(0, 1, 6),
    "0",
    "Tax on goods and shipping as a fraction, `0.0825` for 8.25 %, where no tax rate fits the address.",
)
TAX_INCLUDED = Setting(
    "tax.included",
    boolean(),
    "false",
    "Whether prices and shipping include the tax: it is then a part of the total, and not added to it.",
)
TAX_OWNER = Setting(
    "tax.owner",
    choice("SELLER", "MALL"),
    "SELLER",
    "Whose the tax of a sale is: the seller's, to whom it is paid out, or the mall's. Counts for new orders only.",
)
TAX_SHIPPING_RULE = Setting(
    "tax.shipping.rule",
    choice(*RULES),
    "CLASS",
    "What shipping is taxed with: the rate of `tax.shipping.class`, the rates of the goods in proportion, or the highest of "
    "them.",
)
TAX_SHIPPING_CLASS = Setting(
    "tax.shipping.class",
    text(40),
    "",
    "Code of the tax class of shipping. Empty, or a code that does not exist: the standard class.",
)
TAX_ABROAD = Setting(
    "tax.abroad",
    choice("GROSS", "NET"),
    "GROSS",
    "Where prices include the tax and the address has another rate than the channel's country: `GROSS` keeps the price as it "
    "is shown, `NET` takes the tax of the channel's country out and puts that of the address in.",
)
TAX_SERVICE_FALLBACK = Setting(
    "tax.service.fallback",
    choice("TABLE", "REFUSE"),
    "TABLE",
    "What a quote does while the external tax service gives no usable answer: it takes the mall's tax rates, or is refused.",
)
TAXES: Sequence[Setting[Any]] = (
    TAX_INCLUDED,
    TAX_OWNER,
    TAX_SHIPPING_RULE,
    TAX_SHIPPING_CLASS,
    TAX_ABROAD,
    TAX_SERVICE_FALLBACK,
)
COMMISSION_RATE = Setting(
    "platform.commission.default_rate",
    decimal(0, 1, 4),
    "0.10",
    "What the mall keeps of a sale as a fraction, where neither the seller nor the channel has a rate of its own.",
)
SETTINGS: Sequence[Setting[Any]] = (TAX_RATE, *TAXES, COMMISSION_RATE)


def rates_of(
    settings: Values,
    shipping_method: str,
    currency: str,
    taxation: Taxation | None = None,
    tariffs: Mapping[UUID, Sequence[shipping.Tariff]] | None = None,
) -> Rates:
    """Return what the settings say of a price in this currency, by this method.

    With taxes, where they were looked up, and with what sellers ship by instead.
    """
    if taxation is None:
        taxation = taxation_of(settings)
    price = shipping.PRICES.get(shipping_method)
    return Rates(
        shipping_method,
        shipping=None if price is None else settings[price].get(currency),
        tax=settings[TAX_RATE],
        commission=settings[COMMISSION_RATE],
        taxation=taxation,
        tariffs=tariffs or {},
    )


def taxation_of(settings: Values) -> Taxation:
    """Return what the settings say of taxes, where there are no rates."""
    included, owner = settings[TAX_INCLUDED], settings[TAX_OWNER]
    if not included and owner == TAX_OWNER.value:
        return PLAIN
    return Taxation(included, owner)
