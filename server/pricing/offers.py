"""What an offer is: something that takes money off a basket, by itself or because its buyer holds it.

Whether an offer is open to this buyer at this moment has been decided before (`refusal`); here it meets the lines.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import catalog
from server.pricing.basket import COUPON, PROMOTION, SALE, SHIPPING_DISCOUNT, Line

# In this order stages are computed.
STAGES = (SALE, PROMOTION, COUPON, SHIPPING_DISCOUNT)
NOBODY: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Targets:
    """Products, by themselves or by a category that they are in, at whatever depth. Nothing named means everything."""

    products: frozenset[UUID] = NOBODY
    categories: frozenset[UUID] = NOBODY

    def __bool__(self) -> bool:
        return bool(self.products or self.categories)

    def hit(self, product_id: UUID, categories: frozenset[UUID]) -> bool:
        """Say whether a product is one of those that are named."""
        return product_id in self.products or not self.categories.isdisjoint(categories)


@dataclass(frozen=True, slots=True)
class Tier:
    """What is taken off from a threshold on; an amount where the percentage is zero."""

    percentage: Decimal = Decimal(0)
    amount: int = 0
    minimum_amount: int = 0
    minimum_quantity: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """What takes money off, how much, of which lines, and with what it combines.

    Percentages and shares are fractions. `percentage` of zero means `amount`. Amounts are in the smallest unit of `currency`,
    which is None where there is none. `per_item` rounds a percentage line by line, and takes an amount off every unit. `key`
    is what stacking rules call it, beside its `type`. `mall_share` is the part that the mall bears; the rest is the seller's.
    """

    id: UUID
    source: str
    stage: str
    title: str = ""
    type: str = ""
    asked: bool = False
    method: str = "OFF"
    per_item: bool = False
    percentage: Decimal = Decimal(0)
    amount: int = 0
    currency: str | None = None
    maximum_discount: int | None = None
    minimum_amount: int = 0
    maximum_amount: int | None = None
    minimum_quantity: int = 0
    tiers: Sequence[Tier] = ()
    buy_quantity: int = 0
    get_quantity: int = 0
    most_times: int | None = None
    buys: Targets = Targets()
    targets: Targets = Targets()
    excluded: Targets = Targets()
    seller_id: UUID | None = None
    sellers: frozenset[UUID] | None = None
    full_price_only: bool = False
    stackable: bool = True
    allows: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    priority: int = 0
    mall_share: Decimal = Decimal(1)
    gift: Any = None
    end: datetime | None = None
    refusal: str | None = None
    # How it is redeemed; the engine does not look at it.
    use: Mapping[str, Any] | None = None
    # What stacking rules may call it.
    names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", frozenset({str(self.id), self.type} - {""}))

    def may_be_on(self, seller_id: UUID) -> bool:
        """Say whether it is for a seller's goods: of its own seller, or of those that take part in it."""
        return self.seller_id in {None, seller_id} and (self.sellers is None or seller_id in self.sellers)


def combine(one: Offer, other: Offer) -> bool:
    """Say whether two offers may be on the same goods.

    A rule of either that denies decides, then one that allows. Else a sale lets everything or nothing on its lines; all
    others combine where both are stackable.
    """
    if (one.denies and one.denies & other.names) or (other.denies and other.denies & one.names):
        return False
    if (one.allows and one.allows & other.names) or (other.allows and other.allows & one.names):
        return True
    if (one.stage == SALE) != (other.stage == SALE):
        return one.stackable if one.stage == SALE else other.stackable
    return one.stackable and other.stackable


def computation_order(offer: Offer) -> tuple[int, bool, Decimal, int, str]:
    """Return the key by which offers are computed: percentages before amounts, the larger first, then by priority."""
    largest = max((tier.percentage for tier in offer.tiers), default=offer.percentage)
    return (STAGES.index(offer.stage), not largest, -largest, -offer.priority, str(offer.id))


@dataclass(frozen=True, slots=True)
class Candidate:
    """An offer with the places of the lines that it may be on; `buys` are those of what must be bought for it.

    Among others, each has a `bit`, and in `conflicts` the bits of those that it does not combine with.
    """

    offer: Offer
    places: tuple[int, ...]
    buys: tuple[int, ...] = ()
    bit: int = 0
    conflicts: int = 0


def numbered(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return candidates that know their conflicts. Sales settle among themselves, line by line."""
    sales = [n for n, candidate in enumerate(candidates) if candidate.offer.stage == SALE]
    others = [n for n, candidate in enumerate(candidates) if candidate.offer.stage != SALE]
    conflicts = [0] * len(candidates)
    for position, n in enumerate(others):
        for m in (*sales, *others[:position]):
            if not combine(candidates[n].offer, candidates[m].offer):
                conflicts[n] |= 1 << m
                conflicts[m] |= 1 << n
    return [replace(candidate, bit=1 << n, conflicts=conflicts[n]) for n, candidate in enumerate(candidates)]


def meet(offer: Offer, lines: Sequence[Line], currency: str, categories: Mapping[UUID, frozenset[UUID]]) -> Candidate:
    """Find the lines that an offer is for."""

    def matching(targets: Targets) -> tuple[int, ...]:
        return tuple(
            place
            for place, line in enumerate(lines)
            if offer.may_be_on(line.row.seller_id)
            if _hits(targets, offer.excluded, catalog.products_of(line.row), categories)
            if offer.gift is None or line.row.variant_id != offer.gift.variant_id
        )

    if offer.currency not in {None, currency}:
        return Candidate(offer, ())
    return Candidate(offer, matching(offer.targets), matching(offer.buys) if offer.buy_quantity else ())


def _hits(
    targets: Targets, excluded: Targets, product_ids: Sequence[UUID], categories: Mapping[UUID, frozenset[UUID]]
) -> bool:
    """Say whether one of the products of a line is meant, and none is excluded."""
    found = [(product_id, categories.get(product_id, NOBODY)) for product_id in product_ids]
    wanted = not targets or any(targets.hit(*each) for each in found)
    return wanted and not any(excluded.hit(*each) for each in found)
