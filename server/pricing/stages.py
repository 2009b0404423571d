"""What a checkout costs: from the lines of a cart to the amounts of one order per seller.

Room for discounts is left at every level: they are zero until promotions exist, and come off before shipping and tax.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from server.kit.amounts import share, split
from server.kit.convert import DIGITS
from storage.database import Row

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


@dataclass(frozen=True, slots=True)
class Line:
    """One variant of an order; `row` is its line of the checkout statement."""

    row: Row
    quantity: int
    unit_price: int
    discount: int
    total: int
    shipping: int
    tax: int
    commission_rate: Decimal
    commission: int


@dataclass(frozen=True, slots=True)
class SellerOrder:
    """One seller's part of a checkout."""

    seller_id: UUID
    lines: Sequence[Line]
    subtotal: int
    discount: int
    shipping: int
    tax: int
    total: int
    commission_rate: Decimal
    commission: int


@dataclass(frozen=True, slots=True)
class Checkout:
    """All of a checkout; its amounts are the sums of its orders'."""

    currency: str
    orders: Sequence[SellerOrder]

    def sum(self, name: str) -> int:
        """Return the sum of one amount over all orders."""
        return sum(getattr(order, name) for order in self.orders)

    @property
    def lines(self) -> list[Line]:
        """Every line, order by order."""
        return [line for order in self.orders for line in order.lines]


def price(rows: Sequence[Row], settings: Mapping[str, Decimal], shipping_method: str) -> Checkout:
    """Price the lines of a cart, which all have one currency."""
    by_seller: dict[UUID, list[Row]] = {}
    for row in rows:
        by_seller.setdefault(row.seller_id, []).append(row)
    currency = rows[0].currency
    flat = to_minor(settings[f"shipping.{shipping_method.lower()}.amount"], currency)
    orders = [_order(lines, settings, flat, shipping_method) for lines in by_seller.values()]
    return Checkout(currency, orders)


def to_minor(amount: Decimal, currency: str) -> int:
    """Return a configured amount in the currency's smallest unit."""
    return share(10 ** DIGITS.get(currency, 2), amount)


def rate_of(row: Row, settings: Mapping[str, Decimal]) -> Decimal:
    """Return the commission that counts: the seller's own, else the channel's, else the mall's."""
    for rate in (row.seller_commission_rate, row.channel_commission_rate):
        if rate is not None:
            return Decimal(rate)
    return settings["platform.commission.default_rate"]


def _order(rows: Sequence[Row], settings: Mapping[str, Decimal], flat: int, shipping_method: str) -> SellerOrder:
    first = rows[0]
    subtotals = [row.price_minor * row.quantity for row in rows]
    subtotal = sum(subtotals)
    discount = 0
    shipping = 0 if _ships_free(first, subtotal - discount, shipping_method) else flat
    tax = share(subtotal - discount + shipping, settings["tax.rate"])
    rate = rate_of(first, settings)
    commission = share(subtotal - discount, rate)
    parts = zip(
        rows, subtotals, split(shipping, subtotals), split(tax, subtotals), split(commission, subtotals), strict=True
    )
    lines = [
        Line(row, row.quantity, row.price_minor, 0, line_total, line_shipping, line_tax, rate, line_commission)
        for row, line_total, line_shipping, line_tax, line_commission in parts
    ]
    total = subtotal - discount + shipping + tax
    return SellerOrder(first.seller_id, lines, subtotal, discount, shipping, tax, total, rate, commission)


def _ships_free(row: Row, amount: int, shipping_method: str) -> bool:
    threshold = row.free_shipping_threshold_minor
    return shipping_method == "STANDARD" and threshold is not None and amount >= threshold


def lines_of(checkout: Checkout) -> list[list[Any]]:
    """Return what a quote remembers of each line: variant, units, unit price."""
    return [[str(line.row.variant_id), line.quantity, line.unit_price] for line in checkout.lines]
