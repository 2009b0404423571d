"""What is priced: a basket of lines from one or many sellers, and what every stage adds to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from storage.database import Row

# The amount of a line that an adjustment changes, by its kind.
EFFECT = {
    "SHIPPING": "shipping",
    "SHIPPING_DISCOUNT": "shipping",
    "TAX": "tax",
    "COMMISSION": "commission",
}


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Why a line costs what it costs.

    `line` is its place in the basket. `source` names what decided it. `amount` is in the smallest unit of the basket's
    currency, below zero where something is taken off. `funder` bears it: BUYER, SELLER or MALL.
    """

    line: int
    kind: str
    source: str
    amount: int
    funder: str


@dataclass(frozen=True, slots=True)
class Rates:
    """What a mall's settings say of a price, for one channel, currency and shipping method.

    `shipping` is None where the method is not offered in the currency.
    """

    shipping_method: str
    shipping: int | None
    tax: Decimal
    commission: Decimal


@dataclass(slots=True)
class Line:
    """One variant of a basket. Its amounts are the sums of its adjustments, in the smallest unit of the currency."""

    row: Row
    quantity: int
    unit_price: int
    commission_rate: Decimal
    commission_source: str
    adjustments: list[Adjustment] = field(default_factory=list)
    discount: int = 0
    shipping: int = 0
    tax: int = 0
    commission: int = 0

    @property
    def subtotal(self) -> int:
        """Unit price times quantity."""
        return self.unit_price * self.quantity

    @property
    def total(self) -> int:
        """What the goods come to, discounts taken off."""
        return self.subtotal - self.discount

    def add(self, adjustment: Adjustment) -> None:
        """Take what a stage says of this line."""
        self.adjustments.append(adjustment)
        effect = EFFECT[adjustment.kind]
        setattr(self, effect, getattr(self, effect) + adjustment.amount)


@dataclass(frozen=True, slots=True)
class Basket:
    """Lines to be priced, all in one currency; `by_seller` has the places of each seller's lines."""

    currency: str
    lines: Sequence[Line]
    by_seller: dict[UUID, list[int]]

    def apply(self, adjustments: Iterable[Adjustment]) -> None:
        """Take what a stage says."""
        for adjustment in adjustments:
            self.lines[adjustment.line].add(adjustment)
