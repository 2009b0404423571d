"""What offers take off a basket: sales per line, promotions and coupons over lines, and what comes off shipping.

Offers are computed in one order (`offers.computation_order`), each on what those before it have left. Whatever one takes off
is split over its lines by what they come to, with largest remainders, and between those who bear it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple
from uuid import UUID

from server.kit.amounts import share, split
from server.pricing import listed
from server.pricing.basket import SALE, SHIPPING_DISCOUNT, Adjustment, Basket, Line
from server.pricing.offers import Candidate, Offer, Tier
from server.pricing.taxing import PLAIN


class Refusal(NamedTuple):
    """Why an offer takes nothing off, and what is missing to its minimum."""

    reason: str
    missing: int = 0


@dataclass(slots=True)
class Taken:
    """What offers have come to on one basket: amounts and refusals by the offer's id, and the gifts that were added.

    `on_line` has the bits of the sales of a line, `on_order` those of all other offers on a seller's goods.
    """

    amounts: dict[UUID, int] = field(default_factory=dict)
    refused: dict[UUID, Refusal] = field(default_factory=dict)
    gifts: int = 0
    on_line: dict[int, int] = field(default_factory=dict)
    on_order: dict[UUID, int] = field(default_factory=dict)


class _Reduction(NamedTuple):
    """What the sales of a line come to, to be written as often as the basket is priced."""

    adjustments: Sequence[Adjustment]
    discount: int
    discount_of_seller: int
    bits: int
    amounts: Sequence[tuple[UUID, int]]


class Sales:
    """The sales of a basket by the lines that they are on, each set of a line worked out once."""

    def __init__(self, sales: Sequence[Candidate]) -> None:
        self._here: dict[int, list[Candidate]] = {}
        for sale in sales:
            for place in sale.places:
                self._here.setdefault(place, []).append(sale)
        self._bits = {place: sum(sale.bit for sale in here) for place, here in self._here.items()}
        self._known: dict[tuple[int, int], _Reduction] = {}

    def off(self, basket: Basket, others: Sequence[Candidate], taken: Taken) -> None:
        """Take the best of them off every line; they leave out the lines of `others` that they do not combine with."""
        yielding: dict[int, int] = {}
        for other in others:
            for place in other.places:
                yielding[place] = yielding.get(place, 0) | other.conflicts
        for place, bits in self._bits.items():
            away = yielding.get(place, 0) & bits
            line = basket.lines[place]  # at its list price: sales come before all others
            found = self._known.get((place, away))
            if found is None:
                found = self._known[place, away] = self._work_out(basket, place, away)
            else:
                line.adjustments.extend(found.adjustments)
                line.discount = line.reduced = found.discount
                line.discount_of_seller = found.discount_of_seller
            if found.bits:
                taken.on_line[place] = found.bits
            for id_, amount in found.amounts:
                taken.amounts[id_] = taken.amounts.get(id_, 0) + amount

    def _work_out(self, basket: Basket, place: int, away: int) -> _Reduction:
        """Write the best of the sales of a line, but for those that stay away, and return what that comes to."""
        line, taken = basket.lines[place], Taken()
        for sale, amount in _cheapest([sale for sale in self._here[place] if not sale.bit & away], line):
            _write(basket, sale, [place], [amount], taken)
        bits, amounts = taken.on_line.get(place, 0), tuple(taken.amounts.items())
        return _Reduction(tuple(line.adjustments), line.discount, line.discount_of_seller, bits, amounts)


def off_goods(basket: Basket, sales: Sales, others: Sequence[Candidate], *, sales_yield: bool) -> Taken:
    """Take everything off the goods that these offers may, in their order.

    With `sales_yield`, a sale leaves out the lines of offers that it does not combine with; without, they leave out its.
    """
    taken = Taken()
    sales.off(basket, others if sales_yield else (), taken)
    for candidate in others:
        if candidate.offer.stage != SHIPPING_DISCOUNT:
            _take(basket, candidate, taken)
    return taken


def off_shipping(basket: Basket, candidates: Iterable[Candidate], taken: Taken) -> None:
    """Take off what is due for shipping, never more."""
    for candidate in candidates:
        offer = candidate.offer
        if offer.stage != SHIPPING_DISCOUNT:
            continue
        places, refusal = _open(basket, candidate, candidate.places, taken)
        charged = [basket.lines[place].shipping for place in places]
        if refusal is None:
            refusal = _below(offer, [basket.lines[place] for place in places])
        if refusal is None and not sum(charged):
            refusal = Refusal("NOTHING_LEFT")
        if refusal is not None:
            taken.refused[offer.id] = refusal
            continue
        off = _capped(offer, sum(charged), offer.percentage, offer.amount)
        _write(basket, candidate, places, split(off, charged), taken)


def _cheapest(sales: Sequence[Candidate], line: Line) -> list[tuple[Candidate, int]]:
    """Return what makes a line cheapest: one sale that stands alone, or all that combine."""
    stacked = [sale for sale in sales if sale.offer.stackable]
    sets = [stacked, *([sale] for sale in sales if not sale.offer.stackable)]
    best: list[tuple[Candidate, int]] = []
    best_key = (0, 0, "")
    for chosen in sets:
        left, found = line.total, []
        for sale in chosen:
            offer = sale.offer
            amount = min(left, share(left, offer.percentage) if offer.percentage else offer.amount * line.units)
            if amount:
                found.append((sale, amount))
                left -= amount
        if found:
            key = (left - line.total, -max(sale.offer.priority for sale, _ in found), str(found[0][0].offer.id))
            if key < best_key:
                best, best_key = found, key
    return best


# --- promotions and coupons ---


def _take(basket: Basket, candidate: Candidate, taken: Taken) -> None:
    offer = candidate.offer
    places, refusal = _open(basket, candidate, candidate.places, taken)
    lines = [basket.lines[place] for place in places]
    if refusal is None and offer.method != "BUY_X_GET_Y":
        refusal = _below(offer, lines)
    if refusal is not None:
        taken.refused[offer.id] = refusal
    elif offer.method == "FREE_GIFT":
        _give(basket, candidate, taken)
    else:
        if offer.method == "BUY_X_GET_Y":
            bought, _ = _open(basket, candidate, candidate.buys, taken)
            places, amounts = _deal(basket, offer, places, bought)
        else:
            amounts = METHODS[offer.method](offer, lines)
        if sum(amounts):
            _write(basket, candidate, places, amounts, taken)
        elif sum(line.total for line in lines):
            taken.refused[offer.id] = Refusal("BELOW_QUANTITY")
        else:
            taken.refused[offer.id] = Refusal("NOTHING_LEFT")


def _open(
    basket: Basket, candidate: Candidate, wanted: Sequence[int], taken: Taken
) -> tuple[list[int], Refusal | None]:
    """Return those of the places that other offers leave open, or why there are none."""
    places, blocked, reduced = [], False, False
    for place in wanted:
        line = basket.lines[place]
        if candidate.offer.full_price_only and line.reduced:
            reduced = True
        elif candidate.conflicts & (taken.on_line.get(place, 0) | taken.on_order.get(line.row.seller_id, 0)):
            blocked = True
        else:
            places.append(place)
    if places:
        return places, None
    return [], Refusal("NOT_COMBINABLE" if blocked else "FULL_PRICE_ONLY" if reduced else "NOT_APPLICABLE")


def _below(offer: Offer, lines: Sequence[Line]) -> Refusal | None:
    """Return why the goods are too few or too many for an offer. Equal is enough; its own discount does not count."""
    goods = sum(line.total for line in lines)
    if goods < offer.minimum_amount:
        return Refusal("BELOW_MINIMUM", missing=offer.minimum_amount - goods)
    if offer.maximum_amount is not None and goods > offer.maximum_amount:
        return Refusal("ABOVE_MAXIMUM")
    if sum(line.units for line in lines) < offer.minimum_quantity:
        return Refusal("BELOW_QUANTITY")
    return None


def _capped(offer: Offer, goods: int, percentage: Decimal, amount: int) -> int:
    off = share(goods, percentage) if percentage else amount
    return min(off, goods, goods if offer.maximum_discount is None else offer.maximum_discount)


def _off(offer: Offer, lines: Sequence[Line]) -> list[int]:
    goods = [line.total for line in lines]
    if not offer.per_item:
        return split(_capped(offer, sum(goods), offer.percentage, offer.amount), goods)
    each = [
        min(line.total, share(line.total, offer.percentage) if offer.percentage else offer.amount * line.units)
        for line in lines
    ]
    return each if offer.maximum_discount is None else split(min(sum(each), offer.maximum_discount), each)


def _tiered(offer: Offer, lines: Sequence[Line]) -> list[int]:
    goods, units = [line.total for line in lines], sum(line.units for line in lines)
    reached = [t for t in offer.tiers if sum(goods) >= t.minimum_amount and units >= t.minimum_quantity]
    tier = max(reached, key=lambda t: (t.minimum_amount, t.minimum_quantity), default=Tier())
    return split(_capped(offer, sum(goods), tier.percentage, tier.amount), goods)


METHODS: Mapping[str, Callable[[Offer, Sequence[Line]], list[int]]] = {"OFF": _off, "TIERED": _tiered}


def _deal(basket: Basket, offer: Offer, gets: Sequence[int], buys: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return what a deal takes off: of so many bought, the cheapest further ones cost less.

    A unit is bought or got, never both. What is off is spread over all units of the deal, by value, so that whoever gives a
    part of it back gets the share that it has.
    """
    lines = basket.lines
    gets = sorted(gets, key=lambda place: (Decimal(lines[place].total) / lines[place].units, place))
    there = sum(lines[place].units for place in buys)
    got = _units_got(offer, [(lines[place].units, place in buys) for place in gets], there)
    free: dict[int, int] = {}
    for place in gets:
        units = min(lines[place].units, got - sum(free.values()))
        if units:
            free[place] = units
    off = sum(_of_units(lines[place], units, offer.percentage) for place, units in free.items())
    if offer.maximum_discount is not None:
        off = min(off, offer.maximum_discount)
    needed = -(-got // offer.get_quantity) * offer.buy_quantity if got else 0
    part_of_it = dict(free)
    for place in sorted(buys, key=lambda place: (-Decimal(lines[place].total) / lines[place].units, place)):
        units = min(lines[place].units - free.get(place, 0), needed)
        needed -= units
        part_of_it[place] = part_of_it.get(place, 0) + units
    places = sorted(place for place, units in part_of_it.items() if units)
    weights = [_of_units(lines[place], part_of_it[place], Decimal(1)) for place in places]
    return (places, split(off, weights)) if off else ([], [])


def _units_got(offer: Offer, gets: Sequence[tuple[int, bool]], there: int) -> int:
    """Return how many units are got: the most for which enough are left that count as bought."""
    got = bought_away = 0
    for quantity, counts_as_bought in gets:
        for _ in range(quantity):
            left = there - bought_away - counts_as_bought
            times = left // offer.buy_quantity
            if offer.most_times is not None:
                times = min(times, offer.most_times)
            if got + 1 > times * offer.get_quantity:
                return got
            got += 1
            bought_away += counts_as_bought
    return got


def _of_units(line: Line, units: int, percentage: Decimal) -> int:
    """Return a percentage of so many units of a line, rounded once."""
    exact = Decimal(line.total * units) * percentage / line.units
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _give(basket: Basket, candidate: Candidate, taken: Taken) -> None:
    """Add a gift to a seller's goods, as long as there is one: what is bought comes first."""
    row = candidate.offer.gift
    here = sum(line.quantity for line in basket.lines if line.row.variant_id == row.variant_id)
    scarce = row.available is not None and row.available < here + row.quantity
    foreign = not candidate.offer.may_be_on(row.seller_id)  # nobody gives away what is another's
    most = candidate.offer.maximum_discount
    if foreign or row.obstacle is not None or scarce or row.seller_id not in basket.by_seller:
        taken.refused[candidate.offer.id] = Refusal("GIFT_UNAVAILABLE")
        return
    gift = listed.line(row, Decimal(0), "gift", PLAIN, gift=True)
    if most is not None and gift.subtotal > most:
        taken.refused[candidate.offer.id] = Refusal("GIFT_UNAVAILABLE")
        return
    place = basket.append(gift)
    taken.gifts += basket.lines[place].subtotal
    _write(basket, candidate, [place], [basket.lines[place].subtotal], taken)


def _write(basket: Basket, candidate: Candidate, places: Sequence[int], amounts: Sequence[int], taken: Taken) -> None:
    """Write what an offer takes off, split between those who bear it, and remember where it is."""
    offer = candidate.offer
    whole = sum(amounts)
    of_mall = amounts if offer.mall_share == 1 else split(share(whole, offer.mall_share), amounts)
    for place, amount, mall in zip(places, amounts, of_mall, strict=True):
        line = basket.lines[place]
        if amount > mall:
            line.add(Adjustment(place, offer.stage, offer.source, mall - amount, "SELLER"))
        if mall:
            line.add(Adjustment(place, offer.stage, offer.source, -mall, "MALL"))
        if offer.stage == SALE:
            taken.on_line[place] = taken.on_line.get(place, 0) | candidate.bit
        else:
            seller_id = line.row.seller_id
            taken.on_order[seller_id] = taken.on_order.get(seller_id, 0) | candidate.bit
    taken.amounts[offer.id] = taken.amounts.get(offer.id, 0) + whole
