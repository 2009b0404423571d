"""What is left of a purchase, priced again by the offers that it used: for a buyer who gives a part of it back.

Nothing is looked up anew. A line costs what it cost, an offer is what it was when it was used, shipping that was charged stays
charged, and what was free by itself stays free. Only what an offer asks of the basket is asked again of what is left of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid5

from pydantic import TypeAdapter

from server import catalog
from server.kit.amounts import share, split
from server.pricing import discounts
from server.pricing.basket import OFF_GOODS, SHIPPING_DISCOUNT, Adjustment, Basket, Line
from server.pricing.best import Priced, Search
from server.pricing.offers import Candidate, Offer, computation_order, meet

UNCHARGED = "UNCHARGED"
# What a shopper is told of an offer, and how it is redeemed, does not price anything; neither does what lay in its way.
_NOT_KEPT = {"names", "title", "asked", "excluded", "sellers", "end", "refusal", "use", "gift"}
Why = tuple[str, str, str]
_SHIPPING = frozenset({"SHIPPING", SHIPPING_DISCOUNT})


@dataclass(frozen=True, slots=True)
class Bought:
    """An item of a purchase. `amounts` are its adjustments by kind, source and funder, with what has changed since.

    `product_id` is what `in_bundle` says, where it was bought in a bundle. `whole` is what it comes to at its list price where that is not unit price times quantity. `taxed` says of the sources of its
    taxes whether they are on the goods, and whether on shipping: on both, unless said otherwise.
    """

    item_id: UUID
    order_id: UUID
    seller_id: UUID
    product_id: UUID
    variant_id: UUID
    quantity: int
    unit_price: int
    gift: bool
    amounts: Mapping[Why, int]
    whole: int | None = None
    measure: Any = None
    taxed: Mapping[str, tuple[bool, bool]] = field(default_factory=dict)

    @property
    def subtotal(self) -> int:
        """What it comes to at its list price."""
        return self.unit_price * self.quantity if self.whole is None else self.whole


@dataclass(frozen=True, slots=True)
class Change:
    """What an item of what is left costs more, or less: as an adjustment, which is added to those that it has."""

    order_id: UUID
    item_id: UUID
    kind: str
    source: str
    funder: str
    amount: int


@cache
def _offers() -> TypeAdapter[Offer]:
    return TypeAdapter(Offer)


def keep(offer: Offer, lines: Sequence[Line], currency: str, categories: Mapping[UUID, frozenset[UUID]]) -> Any:
    """Return what a purchase remembers of an offer that it uses, as JSON; the goods that it is for by their products."""
    bought = [line for line in lines if not line.gift]
    met = meet(offer, bought, currency, categories)
    kept = _offers().dump_python(offer, mode="json", exclude=_NOT_KEPT, exclude_defaults=True)
    kept["targets"] = {"products": _products(bought, met.places)}
    if met.buys:
        kept["buys"] = {"products": _products(bought, met.buys)}
    if offer.gift is not None:
        kept["gift"] = str(offer.gift.variant_id)
    return kept


def _products(lines: Sequence[Line], places: Iterable[int]) -> list[str]:
    return sorted({str(_meant(lines[place])) for place in places})


def _meant(line: Line) -> UUID:
    bundle = catalog.bundle_of(line.row)
    return line.row.product_id if bundle is None else in_bundle(line.row.product_id, bundle.variant_id)


def in_bundle(product_id: UUID, bundle_id: UUID) -> UUID:
    """Return what a product is called where it is a part of a bundle: an offer may be for it there, and not by itself."""
    return uuid5(bundle_id, str(product_id))


def remaining(
    bought: Sequence[Bought], kept: Iterable[Mapping[str, Any]], currency: str, *, tax_included: bool = False
) -> list[Change]:
    """Return what becomes of the items that are left, by the offers that `keep` has kept.

    `tax_included` says that the tax is a part of the prices, so that it changes no total.
    """
    given = {item.variant_id: item for item in bought if item.gift}
    offers = [_again(one, given) for one in kept]
    sources = {offer.source for offer in offers}
    paid_for = [item for item in bought if not item.gift]
    priced = _priced(paid_for, offers, sources, currency) if paid_for else []
    changes = [
        change
        for item in bought
        for change in _changes(item, next((line for line in priced if line.row.item_id == item.item_id), None), sources)
    ]
    return changes if tax_included else [*changes, *_taxes(bought, changes)]


def _again(kept: Mapping[str, Any], given: Mapping[UUID, Bought]) -> Offer:
    """Return an offer that was kept; its gift is what was given, or a thing that nobody has."""
    values = dict(kept)
    gift = values.pop("gift", None)
    if gift is not None:
        item = given.get(UUID(gift))
        values["gift"] = SimpleNamespace(variant_id=UUID(gift), seller_id=None) if item is None else _row(item)
    return _offers().validate_python(values)


def _row(item: Bought) -> SimpleNamespace:
    return SimpleNamespace(
        item_id=item.item_id,
        variant_id=item.variant_id,
        product_id=item.product_id,
        seller_id=item.seller_id,
        quantity=item.quantity,
        price_minor=item.unit_price,
        measure=item.measure,
        list_prices=None,
        available=None,
        obstacle=None,
    )


def _priced(items: Sequence[Bought], offers: Sequence[Offer], sources: set[str], currency: str) -> list[Line]:
    """Return the lines of what is left with the best that these offers make of it."""

    def bare() -> Basket:
        basket = Basket(currency, [], {})
        for item in items:
            basket.append(Line(_row(item), item.quantity, item.unit_price, Decimal(0), "", whole=item.whole))
        return basket

    def priced(
        sales: discounts.Sales,
        chosen: Sequence[Candidate],
        sales_yield: bool,  # noqa: FBT001 - named in Search
    ) -> Priced[Basket]:
        basket = bare()
        taken = discounts.off_goods(basket, sales, chosen, sales_yield=sales_yield)
        basket.apply(
            Adjustment(place, kind, source, amount, funder)
            for place, item in enumerate(items)
            for (kind, source, funder), amount in item.amounts.items()
            if kind == "SHIPPING" or (kind == SHIPPING_DISCOUNT and source not in sources)
        )
        discounts.off_shipping(basket, chosen, taken)
        return Priced(basket, taken, sum(line.total + line.shipping for line in basket.lines))

    met = [meet(offer, bare().lines, currency, {}) for offer in sorted(offers, key=computation_order)]
    candidates = [one for one in met if one.places and (one.buys or not one.offer.buy_quantity)]
    return Search(candidates, priced).run().basket.lines


def _changes(item: Bought, line: Line | None, sources: set[str]) -> list[Change]:
    """Return how what offers take off an item differs; without a line, nothing is taken off: a gift is not given."""
    now: dict[Why, int] = {}
    for adjustment in line.adjustments if line is not None else ():
        if adjustment.source in sources:
            why = (adjustment.kind, adjustment.source, adjustment.funder)
            now[why] = now.get(why, 0) + adjustment.amount
    before = {
        why: amount
        for why, amount in item.amounts.items()
        if why[1] in sources and (why[0] in OFF_GOODS or why[0] == SHIPPING_DISCOUNT)
    }
    found = ((why, now.get(why, 0) - before.get(why, 0)) for why in {**before, **now})
    return [Change(item.order_id, item.item_id, *why, amount) for why, amount in found if amount]


def _taxes(bought: Sequence[Bought], changes: Sequence[Change]) -> list[Change]:
    """Return how the tax follows: of each order and rate, as it was rounded when it was sold."""
    more: dict[tuple[UUID, bool], int] = {}
    for change in changes:
        key = (change.item_id, change.kind in OFF_GOODS)
        more[key] = more.get(key, 0) + change.amount
    taxed: dict[tuple[UUID, Why], list[Bought]] = {}
    for item in bought:
        for why in item.amounts:
            if why[0] == "TAX":
                taxed.setdefault((item.order_id, why), []).append(item)
    found = []
    for (order_id, why), items in taxed.items():
        before = [_base(item, why[1], {}) for item in items]
        now = [_base(item, why[1], more) for item in items]
        if now == before:
            continue
        whole = _tax(why[1], sum(now), sum(before), sum(item.amounts[why] for item in items))
        for item, amount in zip(items, split(whole, now), strict=True):
            if amount != item.amounts[why]:
                found.append(Change(order_id, item.item_id, *why, amount - item.amounts[why]))
    return found


def _base(item: Bought, source: str, more: Mapping[tuple[UUID, bool], int]) -> int:
    """Return what a tax is on: goods, shipping or both, with what they come to `more`."""
    on_goods, on_shipping = item.taxed.get(source, (True, True))
    goods = item.subtotal + sum(amount for (kind, _, _), amount in item.amounts.items() if kind in OFF_GOODS)
    shipping = sum(amount for (kind, _, _), amount in item.amounts.items() if kind in _SHIPPING)
    return on_goods * (goods + more.get((item.item_id, True), 0)) + on_shipping * (
        shipping + more.get((item.item_id, False), 0)
    )


def _tax(source: str, now: int, before: int, tax: int) -> int:
    """Return the tax on `now`: at the rate that its source names, else at what it came to on `before`."""
    name, _, rate = source.partition(" ")
    if name == "rate":
        return share(now, Decimal(rate))
    return share(now, Decimal(tax) / before) if before else tax


def charge(changes: Sequence[Change], bought: Iterable[Bought], most: int) -> list[Change]:
    """Return changes of which no more than `most` is charged, with what is not as a change of its own.

    Whoever gives a part of a purchase back never pays for it. What was left uncharged before is looked at anew.
    """
    items: dict[UUID, UUID] = {}
    spared: dict[UUID, int] = {}
    for item in bought:
        items.setdefault(item.order_id, item.item_id)
        of_item = sum(amount for (kind, _, _), amount in item.amounts.items() if kind == UNCHARGED)
        spared[item.order_id] = spared.get(item.order_id, 0) - of_item
    extra = dict(spared)
    for change in changes:
        extra[change.order_id] += change.amount
    over = max(0, sum(extra.values()) - most)
    ups = {order_id: amount for order_id, amount in extra.items() if amount > 0}
    cuts = dict(zip(ups, split(over, list(ups.values())), strict=True)) if over else {}
    of_orders = ((order_id, spared[order_id] - cuts.get(order_id, 0)) for order_id in items)
    anew = [Change(id_, items[id_], UNCHARGED, "refund", "MALL", amount) for id_, amount in of_orders if amount]
    return [*changes, *anew]
