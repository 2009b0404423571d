"""What is priced: a basket of lines from one or many sellers, and what every stage adds to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from server.pricing.taxing import PLAIN, Taxation, TaxPart
from server.shipping import Tariff

# The amount of a line that an adjustment changes, by its kind. What is taken off the goods lowers `total` by itself.
EFFECT = {
    "SHIPPING": "shipping",
    "SHIPPING_DISCOUNT": "shipping",
    "TAX": "tax",
    "COMMISSION": "commission",
}
SALE, PROMOTION, COUPON, SHIPPING_DISCOUNT = "SALE", "PROMOTION", "COUPON", "SHIPPING_DISCOUNT"
OFF_GOODS = frozenset({SALE, PROMOTION, COUPON})


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Why a line costs what it costs.

    `line` is its place in the basket. `source` names what decided it. `amount` is in the smallest unit of the basket's
    currency, below zero where something is taken off. `funder` bears it: BUYER, SELLER or MALL. `tax` is what it is made of,
    where it is one.
    """

    line: int
    kind: str
    source: str
    amount: int
    funder: str
    tax: TaxPart | None = None


@dataclass(frozen=True, slots=True)
class Rates:
    """What a mall's settings say of a price, for one channel, currency and shipping method.

    `shipping` is None where the method is not offered in the currency; sellers in `tariffs` ship by the cheapest of theirs.
    `tax` is the rate of what `taxation` has none for.
    """

    shipping_method: str
    shipping: int | None
    tax: Decimal
    commission: Decimal
    taxation: Taxation = PLAIN
    tariffs: Mapping[UUID, Sequence[Tariff]] = field(default_factory=dict)


@dataclass(slots=True)
class Line:
    """One variant of a basket. Its amounts are the sums of its adjustments, in the smallest unit of the currency.

    `discount` is what is taken off the goods: `reduced` of it by sales, `discount_of_seller` of it borne by the seller.
    A `gift` costs nothing: all of it is taken off. `price` is the list price, where it is from a list.
    """

    row: Any
    quantity: int
    unit_price: int
    commission_rate: Decimal
    commission_source: str
    gift: bool = False
    # What the list price of the line comes to where it is not unit price times quantity.
    whole: int | None = None
    price: Any = None
    # The rule that the commission follows, where one comes before the rates of seller, channel and mall.
    commission_rule: Any = None
    adjustments: list[Adjustment] = field(default_factory=list)
    discount: int = 0
    reduced: int = 0
    discount_of_seller: int = 0
    shipping: int = 0
    tax: int = 0
    commission: int = 0
    taxes: list[TaxPart] = field(default_factory=list)

    @property
    def subtotal(self) -> int:
        """What the line comes to at its list price: unit price times quantity, but for measured goods and packs."""
        return self.unit_price * self.quantity if self.whole is None else self.whole

    @property
    def units(self) -> int:
        """Units that count for offers: goods by measure are one."""
        return self.quantity if self.row.measure is None else 1

    @property
    def total(self) -> int:
        """What the goods come to, discounts taken off."""
        return self.subtotal - self.discount

    @property
    def shipping_tax(self) -> int:
        """The part of the tax that is on shipping."""
        return sum(part.on_shipping for part in self.taxes)

    @property
    def earned(self) -> int:
        """What the goods come to for the seller, before commission: what the mall takes off, it bears."""
        return 0 if self.gift else self.subtotal - self.discount_of_seller

    def add(self, adjustment: Adjustment) -> None:
        """Take what a stage says of this line."""
        self.adjustments.append(adjustment)
        kind, amount = adjustment.kind, adjustment.amount
        if kind in OFF_GOODS:
            self.discount -= amount
            if kind == SALE:
                self.reduced -= amount
            if adjustment.funder == "SELLER":
                self.discount_of_seller -= amount
        else:
            effect = EFFECT[kind]
            setattr(self, effect, getattr(self, effect) + amount)
            if adjustment.tax is not None:
                self.taxes.append(adjustment.tax)


@dataclass(frozen=True, slots=True)
class Basket:
    """Lines to be priced, all in one currency; `by_seller` has the places of each seller's lines."""

    currency: str
    lines: list[Line]
    by_seller: dict[UUID, list[int]]

    def append(self, line: Line) -> int:
        """Add a line at the end; returns its place."""
        place = len(self.lines)
        self.lines.append(line)
        self.by_seller.setdefault(line.row.seller_id, []).append(place)
        return place

    def apply(self, adjustments: Iterable[Adjustment]) -> None:
        """Take what a stage says."""
        for adjustment in adjustments:
            self.lines[adjustment.line].add(adjustment)
