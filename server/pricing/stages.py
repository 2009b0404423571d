"""What a checkout costs: pure stages, each adding adjustments to the lines of a basket, in this order.

    list price -> sales -> promotions -> coupons -> shipping per seller -> what comes off shipping -> tax per seller
    -> commission per seller

Whatever is split between lines is split by what they come to, with largest remainders, so that parts always add up to the
whole. Where there are offers to choose from, all stages are run for each set that is tried.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import catalog
from server.kit.amounts import split
from server.kit.errors import FailedPrecondition
from server.kit.turns import aside
from server.pricing import commissions, discounts, listed, taxing
from server.pricing.basket import Adjustment, Basket, Line, Rates
from server.pricing.best import Priced, Search, Told
from server.pricing.offers import Candidate, Offer, computation_order, meet
from server.pricing.taxing import PLAIN, Taxation, TaxPart, TaxRate
from server.pricing.tenders import Tender, tendered
from server.shipping import Tariff, cheapest
from storage.database import Row

# With so many offers, a basket is priced as often as takes no longer than other calls may wait.
FEW = 3

AMOUNTS = ("subtotal", "discount", "shipping", "tax", "total", "commission")


@dataclass(frozen=True, slots=True)
class SellerOrder:
    """One seller's part of a checkout; its amounts are the sums of its lines'.

    `tariff` is how it is sent: None where nothing is, or where it goes as the settings say.
    """

    seller_id: UUID
    lines: Sequence[Line]
    subtotal: int
    discount: int
    shipping: int
    tax: int
    total: int
    commission_rate: Decimal
    commission: int
    tariff: Tariff | None = None

    @property
    def sends(self) -> bool:
        """Whether anything of it is sent."""
        return bool(sent(self.lines))

    @property
    def goods_sent(self) -> int:
        """What the goods that are sent come to."""
        return sum(line.total for line in sent(self.lines))


@dataclass(frozen=True, slots=True)
class Checkout:
    """All of a checkout; its amounts are the sums of its orders', and of its tenders. `told` is what became of offers."""

    currency: str
    orders: Sequence[SellerOrder]
    tenders: Sequence[Tender]
    told: Sequence[Told] = ()
    taxation: Taxation = PLAIN

    def sum(self, name: str) -> int:
        """Return the sum of one amount over all orders."""
        return sum(getattr(order, name) for order in self.orders)

    @property
    def lines(self) -> list[Line]:
        """Every line, order by order."""
        return [line for order in self.orders for line in order.lines]

    @property
    def applied(self) -> list[Told]:
        """The offers that take something off."""
        return [told for told in self.told if told.state == "APPLIED"]

    @property
    def end(self) -> datetime | None:
        """When the first of its offers, list prices or shipping methods ends, or a tax changes; None where none ever does."""
        ends = [told.offer.end for told in self.applied] + [self.taxation.until]
        ends += [line.price.end for line in self.lines if line.price is not None]
        ends += [order.tariff.end for order in self.orders if order.tariff is not None]
        return min((end for end in ends if end is not None), default=None)

    @property
    def orderable(self) -> int:
        """What counts towards the least that may be ordered: goods after sales, without gifts."""
        return sum(line.subtotal - line.reduced for line in self.lines if not line.gift)

    def paid_by(self, tenders: Sequence[Tender]) -> "Checkout":
        """Return the same, paid in another way."""
        return replace(self, tenders=tenders)


def price(
    rows: Sequence[Row],
    rates: Rates,
    offers: Sequence[Offer] = (),
    categories: Mapping[UUID, frozenset[UUID]] | None = None,
) -> Checkout:
    """Price the lines of a cart, which all have one currency, with the best of the offers that there are.

    `categories` are those that each product is in, at whatever depth.
    """
    told: Sequence[Told] = ()
    if offers:
        basket, told = _with_offers(rows, rates, offers, categories or {})
    else:
        basket = list_prices(rows, rates)
        basket.apply(shipping(basket, rates))
        basket.apply(tax(basket, rates))
    basket.apply(commission(basket, rates))
    orders = _orders(basket, rates.taxation, rates.tariffs)
    return Checkout(basket.currency, orders, tendered(sum(order.total for order in orders)), told, rates.taxation)


async def price_aside(
    rows: Sequence[Row], rates: Rates, offers: Sequence[Offer], categories: Mapping[UUID, frozenset[UUID]]
) -> Checkout:
    """Price like `price`, beside the event loop where there are so many offers that the search may take long."""
    if len(offers) <= FEW:
        return price(rows, rates, offers, categories)
    return await aside(price, rows, rates, offers, categories)


def _with_offers(
    rows: Sequence[Row], rates: Rates, offers: Sequence[Offer], categories: Mapping[UUID, frozenset[UUID]]
) -> tuple[Basket, list[Told]]:
    """Return the basket priced with the best set of offers, and what became of each of them."""
    bare = list_prices(rows, rates)
    candidates, told = [], []
    for offer in sorted(offers, key=computation_order):
        candidate = meet(offer, bare.lines, bare.currency, categories)
        refusal = offer.refusal or _unfit(candidate, bare.currency)
        if refusal is None:
            candidates.append(candidate)
        elif offer.asked:
            told.append(Told(offer, "REFUSED", reason=refusal))

    def priced(
        sales: discounts.Sales,
        chosen: Sequence[Candidate],
        sales_yield: bool,  # noqa: FBT001 - named in Search
    ) -> Priced[Basket]:
        basket = list_prices(rows, rates)
        taken = discounts.off_goods(basket, sales, chosen, sales_yield=sales_yield)
        basket.apply(shipping(basket, rates))
        discounts.off_shipping(basket, chosen, taken)
        basket.apply(tax(basket, rates))
        return Priced(basket, taken, sum(_pays(line, rates.taxation) for line in basket.lines))

    search = Search(candidates, priced)
    best = search.run()
    return best.basket, [*told, *search.tell(best)]


def _unfit(candidate: Candidate, currency: str) -> str | None:
    if candidate.offer.currency not in {None, currency}:
        return "CURRENCY_MISMATCH"
    if not candidate.places or (candidate.offer.buy_quantity and not candidate.buys):
        return "NOT_APPLICABLE"
    return None


def list_prices(rows: Sequence[Row], rates: Rates) -> Basket:
    """Begin a basket: every line at its list price."""
    basket = Basket(rows[0].currency, [], {})
    for row in rows:
        rate, source, rule = commissions.applying(row, rates.commission)
        line = listed.line(row, rate, source, rates.taxation)
        line.commission_rule = rule
        basket.append(line)
    return basket


def shipping(basket: Basket, rates: Rates) -> Iterator[Adjustment]:
    """Charge each seller's parcel once. What is digital or a gift travels free; so does a parcel of enough goods."""
    for seller_id, places in basket.by_seller.items():
        shipped = [place for place in places if _is_sent(basket.lines[place])]
        if not shipped:
            continue
        goods = [basket.lines[place].total for place in shipped]
        tariff = tariff_of(seller_id, sum(goods), rates.tariffs)
        if tariff is None:
            first = basket.lines[shipped[0]].row
            source, price, free = rates.shipping_method, rates.shipping, "free_shipping_threshold"
            funder, is_free = "SELLER", _ships_free(first, sum(goods), source)
        else:
            source, price, free = tariff.code, tariff.price(sum(goods)), tariff.free_source
            funder, is_free = tariff.funder, tariff.is_free(sum(goods))
        if price is None:
            raise _not_offered(seller_id, source, basket.currency)
        if not price:
            continue
        for place, amount in zip(shipped, split(rates.taxation.shipping_price(price), goods), strict=True):
            yield Adjustment(place, "SHIPPING", source, amount, "BUYER")
            if is_free:
                yield Adjustment(place, "SHIPPING_DISCOUNT", free, -amount, funder)


def tariff_of(seller_id: UUID, goods: int, tariffs: Mapping[UUID, Sequence[Tariff]]) -> Tariff | None:
    """Return what a seller ships goods of this amount by; None where it is as the settings say."""
    own = tariffs.get(seller_id)
    return cheapest(own, goods) if own else None


def sent(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that a parcel is made for."""
    return [line for line in lines if _is_sent(line)]


def _is_sent(line: Line) -> bool:
    return not line.row.digital and not line.gift


def tax(basket: Basket, rates: Rates) -> Iterator[Adjustment]:
    """Tax each seller's goods and shipping, rounded once per seller and rate."""
    taxation = rates.taxation
    if not rates.tax and taxation.otherwise is None and not taxation.rates:
        return
    setting = TaxRate(rates.tax)
    for places in basket.by_seller.values():
        for place, part in taxing.parts(basket.lines, places, taxation, setting):
            yield _taxed(place, part)


def commission(basket: Basket, rates: Rates) -> Iterator[Adjustment]:
    """Take the mall's part of what each seller gets for the goods: what the mall takes off does not lower it."""
    return _commission(basket, rates.taxation)


def _commission(basket: Basket, taxation: Taxation) -> Iterator[Adjustment]:
    for of_seller in basket.by_seller.values():
        for places in commissions.alike(basket.lines, of_seller):
            lines = [basket.lines[place] for place in places]
            earned = [_earned(line, taxation) for line in lines]
            source = lines[0].commission_source
            for place, amount in zip(places, commissions.of_lines(lines, earned), strict=True):
                if amount:
                    yield Adjustment(place, "COMMISSION", source, amount, "SELLER")


def taxed_as(checkout: Checkout, taxes: Sequence[Sequence[TaxPart]]) -> Checkout:
    """Return a checkout with other taxes: those of each of its lines, in their order."""
    basket = Basket(checkout.currency, [], {})
    for line in checkout.lines:
        kept = [a for a in line.adjustments if a.kind not in {"TAX", "COMMISSION"}]
        bare = replace(
            line, adjustments=[], taxes=[], discount=0, reduced=0, discount_of_seller=0, shipping=0, tax=0, commission=0
        )
        for adjustment in kept:
            bare.add(adjustment)
        basket.append(bare)
    basket.apply(_taxed(place, part) for place, parts in enumerate(taxes) for part in parts)
    basket.apply(_commission(basket, checkout.taxation))
    sent_by = {order.seller_id: [order.tariff] for order in checkout.orders if order.tariff is not None}
    orders = _orders(basket, checkout.taxation, sent_by)
    return replace(checkout, orders=orders, tenders=tendered(sum(order.total for order in orders)))


def _taxed(place: int, part: TaxPart) -> Adjustment:
    return Adjustment(place, "TAX", part.rate.source, part.amount, "BUYER", part)


def _earned(line: Line, taxation: Taxation) -> int:
    """Return what a seller gets for a line before commission, without the tax in it."""
    return max(0, line.earned - (line.tax - line.shipping_tax)) if taxation.included else line.earned


def _pays(line: Line, taxation: Taxation) -> int:
    return line.total + line.shipping + (0 if taxation.included else line.tax)


def sealed(checkout: Checkout) -> list[Any]:
    """Return what a quote promises besides its lines: every adjustment, who pays what, whose the tax is, how it is sent."""
    adjustments = [
        [str(line.row.variant_id), a.kind, a.source, a.amount, a.funder]
        for line in checkout.lines
        for a in line.adjustments
    ]
    taxes = [checkout.taxation.included, checkout.taxation.owner]
    tenders = [[t.kind, t.amount, t.points, str(t.account_id or "")] for t in checkout.tenders]
    methods = [[str(order.seller_id), order.tariff.key] for order in checkout.orders if order.tariff is not None]
    return [adjustments, tenders, taxes, methods]


def lines_of(checkout: Checkout) -> list[list[Any]]:
    """Return what a quote remembers of each line that is bought: variant, quantity, unit price, amount where it is apart.

    A part of a bundle stands under the bundle's variant, its own comes last.
    """
    return [_line_of(line) for line in checkout.lines if not line.gift]


def _line_of(line: Line) -> list[Any]:
    amounts = [line.quantity, line.unit_price, *([] if line.whole is None else [line.whole])]
    bundle = catalog.bundle_of(line.row)
    if bundle is None:
        return [str(line.row.variant_id), *amounts]
    return [str(bundle.variant_id), *amounts, str(line.row.variant_id)]


def _not_offered(seller_id: UUID, method: str, currency: str) -> FailedPrecondition:
    message = f"{method} is not offered in {currency}: choose another shipping method"
    return FailedPrecondition(
        "SHIPPING_METHOD_UNAVAILABLE", message, seller_id=seller_id, method=method, currency=currency
    )


def _ships_free(row: Row, goods: int, shipping_method: str) -> bool:
    if shipping_method != "STANDARD" or row.free_shipping_currency != row.currency:
        return False
    return row.free_shipping_threshold_minor is not None and goods >= row.free_shipping_threshold_minor


def _orders(basket: Basket, taxation: Taxation, tariffs: Mapping[UUID, Sequence[Tariff]]) -> list[SellerOrder]:
    return [
        _order(seller_id, [basket.lines[i] for i in places], taxation, tariffs)
        for seller_id, places in basket.by_seller.items()
    ]


def _order(
    seller_id: UUID, lines: Sequence[Line], taxation: Taxation, tariffs: Mapping[UUID, Sequence[Tariff]]
) -> SellerOrder:
    subtotal, discount, shipped, taxes = (
        sum(getattr(line, name) for line in lines) for name in ("subtotal", "discount", "shipping", "tax")
    )
    total = sum(_pays(line, taxation) for line in lines)
    taken = sum(line.commission for line in lines)
    parcel = sent(lines) if tariffs else ()
    tariff = tariff_of(seller_id, sum(line.total for line in parcel), tariffs) if parcel else None
    return SellerOrder(
        seller_id, lines, subtotal, discount, shipped, taxes, total, commissions.rate_of(lines, taken), taken, tariff
    )
