"""What a checkout costs: pure stages, each adding adjustments to the lines of a basket, in this order.

    list price -> shipping per seller -> tax per seller -> commission per seller

Discounts come off before shipping. Whatever is split between lines is split by what they come to, with largest remainders,
so that parts always add up to the whole.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from server.kit.amounts import share, split
from server.kit.errors import FailedPrecondition
from server.pricing.basket import Adjustment, Basket, Line, Rates
from server.pricing.tenders import Tender, tendered
from storage.database import Row

AMOUNTS = ("subtotal", "discount", "shipping", "tax", "total", "commission")


@dataclass(frozen=True, slots=True)
class SellerOrder:
    """One seller's part of a checkout; its amounts are the sums of its lines'."""

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
    """All of a checkout; its amounts are the sums of its orders', and of its tenders."""

    currency: str
    orders: Sequence[SellerOrder]
    tenders: Sequence[Tender]

    def sum(self, name: str) -> int:
        """Return the sum of one amount over all orders."""
        return sum(getattr(order, name) for order in self.orders)

    @property
    def lines(self) -> list[Line]:
        """Every line, order by order."""
        return [line for order in self.orders for line in order.lines]


def price(rows: Sequence[Row], rates: Rates) -> Checkout:
    """Price the lines of a cart, which all have one currency."""
    basket = list_prices(rows, rates)
    for stage in STAGES:
        basket.apply(stage(basket, rates))
    orders = [_order(seller_id, [basket.lines[i] for i in places]) for seller_id, places in basket.by_seller.items()]
    return Checkout(basket.currency, orders, tendered(sum(order.total for order in orders)))


def list_prices(rows: Sequence[Row], rates: Rates) -> Basket:
    """Begin a basket: every line at the price of its variant."""
    lines: list[Line] = []
    by_seller: dict[UUID, list[int]] = {}
    for place, row in enumerate(rows):
        rate, source = commission_rate(row, rates)
        lines.append(Line(row, row.quantity, row.price_minor, rate, source))
        by_seller.setdefault(row.seller_id, []).append(place)
    return Basket(rows[0].currency, lines, by_seller)


def shipping(basket: Basket, rates: Rates) -> Iterator[Adjustment]:
    """Charge each seller's parcel once. What is digital travels free; so does a standard parcel of enough goods."""
    for places in basket.by_seller.values():
        shipped = [place for place in places if not basket.lines[place].row.digital]
        if shipped and rates.shipping is None:
            raise _not_offered(rates.shipping_method, basket.currency)
        if not shipped or not rates.shipping:
            continue
        goods = [basket.lines[place].total for place in shipped]
        for place, amount in zip(shipped, split(rates.shipping, goods), strict=True):
            yield Adjustment(place, "SHIPPING", rates.shipping_method, amount, "BUYER")
            if _ships_free(basket.lines[place].row, sum(goods), rates.shipping_method):
                yield Adjustment(place, "SHIPPING_DISCOUNT", "free_shipping_threshold", -amount, "SELLER")


def tax(basket: Basket, rates: Rates) -> Iterator[Adjustment]:
    """Tax each seller's goods and shipping, rounded once per seller."""
    if not rates.tax:
        return
    for places in basket.by_seller.values():
        taxed = [basket.lines[place].total + basket.lines[place].shipping for place in places]
        for place, amount in zip(places, split(share(sum(taxed), rates.tax), taxed), strict=True):
            yield Adjustment(place, "TAX", f"rate {rates.tax.normalize():f}", amount, "BUYER")


def commission(basket: Basket, _rates: Rates) -> Iterator[Adjustment]:
    """Take the mall's part of what each seller gets for the goods."""
    for places in basket.by_seller.values():
        first = basket.lines[places[0]]
        goods = [basket.lines[place].total for place in places]
        for place, amount in zip(places, split(share(sum(goods), first.commission_rate), goods), strict=True):
            if amount:
                yield Adjustment(place, "COMMISSION", first.commission_source, amount, "SELLER")


STAGES: tuple[Callable[[Basket, Rates], Iterator[Adjustment]], ...] = (shipping, tax, commission)


def commission_rate(row: Row, rates: Rates) -> tuple[Decimal, str]:
    """Return the commission that counts, and whose it is: the seller's own, else the channel's, else the mall's."""
    for rate, source in ((row.seller_commission_rate, "seller"), (row.channel_commission_rate, "channel")):
        if rate is not None:
            return Decimal(rate), source
    return rates.commission, "mall"


def sealed(checkout: Checkout) -> list[Any]:
    """Return what a quote promises besides its lines: every adjustment, and who pays what."""
    adjustments = [
        [str(line.row.variant_id), a.kind, a.source, a.amount, a.funder]
        for line in checkout.lines
        for a in line.adjustments
    ]
    return [adjustments, [[tender.kind, tender.amount] for tender in checkout.tenders]]


def lines_of(checkout: Checkout) -> list[list[Any]]:
    """Return what a quote remembers of each line: variant, units, unit price."""
    return [[str(line.row.variant_id), line.quantity, line.unit_price] for line in checkout.lines]


def _not_offered(method: str, currency: str) -> FailedPrecondition:
    message = f"{method} is not offered in {currency}: choose another shipping method"
    return FailedPrecondition("SHIPPING_METHOD_UNAVAILABLE", message, method=method, currency=currency)


def _ships_free(row: Row, goods: int, shipping_method: str) -> bool:
    if shipping_method != "STANDARD" or row.free_shipping_currency != row.currency:
        return False
    return row.free_shipping_threshold_minor is not None and goods >= row.free_shipping_threshold_minor


def _order(seller_id: UUID, lines: Sequence[Line]) -> SellerOrder:
    subtotal, discount, shipped, taxes = (
        sum(getattr(line, name) for line in lines) for name in ("subtotal", "discount", "shipping", "tax")
    )
    total = subtotal - discount + shipped + taxes
    taken = sum(line.commission for line in lines)
    return SellerOrder(seller_id, lines, subtotal, discount, shipped, taxes, total, lines[0].commission_rate, taken)
