"""What a refund request comes to: computed of what is known of the order, and so the same for a preview and for what then happens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from server import pricing
from server.kit.amounts import share
from server.kit.errors import InvalidArgument
from server.kit.settings import Values
from server.orders.asking import BUYERS_DOING, DAMAGED_FEE, OPENED_FEE, PROCESSING_FEE
from server.orders.granting import Coming
from server.orders.units import Item, Standing
from server.pricing import Kept


@dataclass(frozen=True, slots=True)
class Back:
    """Units of an item that are paid back, by the conditions they were found in, where somebody has looked."""

    item: Item
    units: int
    conditions: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed to: why it comes back, what is `given` of the `full` amount, and what the journey back costs."""

    reason: str
    full: int = 0
    withheld: int = 0
    return_shipping: int = 0

    @property
    def buyers_doing(self) -> bool:
        """The buyer has changed their mind."""
        return self.reason in BUYERS_DOING


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What comes back for units, by item, and what is kept of `full`: each amount with its tax."""

    coming: Sequence[Coming]
    full: int
    restocking: int
    processing: int
    journey: int
    withheld: int

    @property
    def amount(self) -> int:
        """What the buyer gets."""
        return sum(each.part.total for each in self.coming)


def reckon(
    back: Sequence[Back],
    agreed: Agreed,
    standing: Standing,
    settings: Values,
    *,
    currency: str,
    tax_included: bool,
    extra: int = 0,
) -> Reckoned:
    """Reckon what units come back to; `extra` is shipping of the order that comes back as well."""
    kept = [_kept(each, agreed, settings) for each in back]
    full = sum(_part(each, tax_included=tax_included).total for each in back)
    parts = [_part(each, fees, tax_included=tax_included) for each, fees in zip(back, kept, strict=True)]
    room = sum(part.total for part in parts)
    withheld = min(room, _withheld(full, agreed))
    processing = journey = 0
    if agreed.buyers_doing:
        # Each once per order, and never more than there is.
        wanted = 0 if standing.processing else settings[PROCESSING_FEE].get(currency) or 0
        processing = min(room - withheld, wanted)
        journey = 0 if standing.journey else min(room - withheld - processing, agreed.return_shipping)
    parts = pricing.withheld(parts, withheld + processing + journey)
    coming = [Coming(each.item, part, fees, returned=True) for each, part, fees in zip(back, parts, kept, strict=True)]
    taken = {each.item.id: each.part for each in coming}
    coming += _extra(extra, standing.items, taken, tax_included=tax_included)
    return Reckoned(coming, full, full - room, processing, journey, withheld)


def full(back: Sequence[Back], *, tax_included: bool) -> int:
    """Return what units come to of which nothing is kept."""
    return sum(_part(each, tax_included=tax_included).total for each in back)


def _kept(back: Back, agreed: Agreed, settings: Values) -> dict[Decimal, int]:
    if not agreed.buyers_doing:
        return {}
    rates = {"OPENED": settings[OPENED_FEE], "DAMAGED": settings[DAMAGED_FEE]}
    kept: dict[Decimal, int] = {}
    for condition, units in back.conditions.items():
        rate = rates.get(condition)
        if rate:
            kept[rate] = kept.get(rate, 0) + units
    return kept


def _part(back: Back, fees: Mapping[Decimal, int] | None = None, *, tax_included: bool) -> pricing.Part:
    kept = [Kept(rate, units) for rate, units in (fees or {}).items()]
    return pricing.part(back.item.of, back.units, tax_included=tax_included, kept=kept)


def _withheld(full_: int, agreed: Agreed) -> int:
    return share(agreed.withheld, Decimal(full_) / agreed.full) if agreed.full and agreed.withheld else 0


def _extra(
    amount: int, items: Sequence[Item], taken: Mapping[UUID, pricing.Part], *, tax_included: bool
) -> list[Coming]:
    """Return shipping of other items that comes back as well."""
    found = []
    for item in items:
        left = item.of.left if item.id not in taken else item.of.left.less(taken[item.id].amounts)
        whole = left.shipping if tax_included else left.shipping + left.shipping_tax
        part = min(amount, whole)
        if part:
            found.append(Coming(item, pricing.shipping_only(left, part, tax_included=tax_included)))
            amount -= part
    if amount:
        raise InvalidArgument([("extra_shipping", "is more than what is left of the order's shipping")])
    return found
