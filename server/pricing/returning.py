"""What units of an item come back to, of what was paid for them: exact however often, and in whatever order, parts come back.

Each part is a share of what is left of the item. So the parts of any sequence add up to the whole, and none goes beyond it: the
last units take what rounding has left.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from server.kit.amounts import split
from server.pricing.basket import OFF_GOODS, SHIPPING_DISCOUNT
from server.pricing.remaining import UNCHARGED, Why

_SHIPPING = frozenset({"SHIPPING", SHIPPING_DISCOUNT})
# What others of the purchase cost more since its buyer gives this back: no part of what was paid for it.
REVALUED = "REVALUED"
RateName = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tax:
    """What an item bears of one rate: on its goods, and on its shipping."""

    goods: int
    shipping: int


@dataclass(frozen=True, slots=True)
class Amounts:
    """What was paid for units of an item, or is left of that, or comes back.

    `goods` are what the goods cost after discounts; `discounts` what had come off them, below zero, by funder. `taxes` are by
    rate and name: where prices include the tax, they are a part of `goods` and `shipping`.
    """

    units: int
    goods: int
    discounts: Mapping[str, int]
    shipping: int
    taxes: Mapping[RateName, Tax]
    commission: int

    @property
    def goods_tax(self) -> int:
        """The tax on the goods."""
        return sum(tax.goods for tax in self.taxes.values())

    @property
    def shipping_tax(self) -> int:
        """The tax on shipping."""
        return sum(tax.shipping for tax in self.taxes.values())

    def paid(self, *, tax_included: bool) -> int:
        """Return what the buyer has paid for it."""
        return self.goods + self.shipping + (0 if tax_included else self.goods_tax + self.shipping_tax)

    def less(self, other: "Amounts") -> "Amounts":
        """Return what is left when something has come back."""
        nothing = Tax(0, 0)
        return Amounts(
            self.units - other.units,
            self.goods - other.goods,
            {funder: amount - other.discounts.get(funder, 0) for funder, amount in self.discounts.items()},
            self.shipping - other.shipping,
            {
                rate: Tax(tax.goods - back.goods, tax.shipping - back.shipping)
                for rate, tax in self.taxes.items()
                for back in [other.taxes.get(rate, nothing)]
            },
            self.commission - other.commission,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What comes back of one item: what was paid for the units, less what is kept of it.

    `fee` is kept of the goods and `fee_tax` of the tax on them (within `fee` where prices include the tax); the commission of it
    stays the mall's. `shipping_kept` is kept of shipping with its tax. `revalued` is what others cost more now, not above zero.
    """

    amounts: Amounts
    tax_included: bool
    fee: int = 0
    fee_tax: int = 0
    shipping_kept: int = 0
    shipping_tax_kept: int = 0
    revalued: int = 0

    @property
    def goods_total(self) -> int:
        """What comes back for the goods, tax included."""
        net = self.amounts.goods - self.fee
        return net if self.tax_included else net + self.amounts.goods_tax - self.fee_tax

    @property
    def shipping_total(self) -> int:
        """What comes back for shipping, tax included."""
        net = self.amounts.shipping - self.shipping_kept
        return net if self.tax_included else net + self.amounts.shipping_tax - self.shipping_tax_kept

    @property
    def total(self) -> int:
        """What comes back to the buyer."""
        return self.goods_total + self.shipping_total + self.revalued

    @property
    def commission(self) -> int:
        """What the mall gives back of its commission: of what is kept of the goods, it keeps its share."""
        kept = _of(self.amounts.commission, self.fee, self.amounts.goods)
        return self.amounts.commission - kept

    @property
    def taxes(self) -> dict[RateName, Tax]:
        """The tax that comes back, by rate."""
        rates = list(self.amounts.taxes.items())
        goods = _cut(self.fee_tax, [tax.goods for _, tax in rates])
        shipping = _cut(self.shipping_tax_kept, [tax.shipping for _, tax in rates])
        return {
            rate: Tax(tax.goods - off_goods, tax.shipping - off_shipping)
            for (rate, tax), off_goods, off_shipping in zip(rates, goods, shipping, strict=True)
        }

    def withhold(self, amount: int) -> "Part":
        """Return the part with so much less of it coming back: of the goods with their tax, and of shipping where that is too little."""
        if not 0 <= amount <= self.goods_total + self.shipping_total:
            raise ValueError(f"{amount} cannot be withheld of {self.total}")
        of_goods = min(amount, self.goods_total)
        tax = _of(self.amounts.goods_tax - self.fee_tax, of_goods, self.goods_total)
        of_shipping = amount - of_goods
        shipping_tax = _of(self.amounts.shipping_tax - self.shipping_tax_kept, of_shipping, self.shipping_total)
        return replace(
            self,
            fee=self.fee + (of_goods if self.tax_included else of_goods - tax),
            fee_tax=self.fee_tax + tax,
            shipping_kept=self.shipping_kept + (of_shipping if self.tax_included else of_shipping - shipping_tax),
            shipping_tax_kept=self.shipping_tax_kept + shipping_tax,
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """Units of which a part is kept, by a rate: such as a fee for what was opened."""

    rate: Decimal
    units: int


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of an item, and how many of its units a rate was taken of before: so fees lose no cent to rounding."""

    sold: Amounts
    left: Amounts
    feed: Mapping[Decimal, int] = field(default_factory=dict)


def sold(item: Mapping[str, Any], amounts: Mapping[Why, int]) -> Amounts:
    """Return what was paid for an item, given as JSON of its row, with its adjustments and what has changed since."""
    funders = {"SELLER": 0, "MALL": 0}
    for (kind, _, funder), amount in amounts.items():
        if kind in OFF_GOODS or kind == UNCHARGED:
            funders["SELLER" if funder == "SELLER" else "MALL"] += amount
    taxes: dict[RateName, Tax] = {}
    for tax in item["taxes"]:
        rate = (tax["rate"], tax["name"])
        before = taxes.get(rate, Tax(0, 0))
        taxes[rate] = Tax(
            before.goods + tax["amount_minor"] - tax["on_shipping_minor"], before.shipping + tax["on_shipping_minor"]
        )
    _settle_taxes(taxes, sum(amount for (kind, _, _), amount in amounts.items() if kind == "TAX"))
    return Amounts(
        item["quantity"],
        item["total_minor"] + item["discount_minor"] + sum(funders.values()),
        funders,
        sum(amount for (kind, _, _), amount in amounts.items() if kind in _SHIPPING),
        taxes,
        sum(amount for (kind, _, _), amount in amounts.items() if kind == "COMMISSION"),
    )


def _settle_taxes(taxes: dict[RateName, Tax], whole: int) -> None:
    """Let the taxes of an item add up to what they come to by now: what has changed has changed on the goods first."""
    if not taxes:
        if whole:
            taxes["", ""] = Tax(whole, 0)
        return
    difference = whole - sum(tax.goods + tax.shipping for tax in taxes.values())
    for rate, tax in taxes.items():
        on_goods = max(difference, -tax.goods)
        on_shipping = max(difference - on_goods, -tax.shipping)
        taxes[rate] = Tax(tax.goods + on_goods, tax.shipping + on_shipping)
        difference -= on_goods + on_shipping


def part(
    of: Left,
    units: int,
    *,
    tax_included: bool,
    kept: Iterable[Kept] = (),
    with_shipping: bool = True,
) -> Part:
    """Return what so many more units come back to. Raises ValueError where fewer are left."""
    left = of.left
    if not 0 < units <= left.units:
        raise ValueError(f"{units} units cannot come back: {left.units} are left")

    def of_units(amount: int) -> int:
        return _of(amount, units, left.units)

    back = Amounts(
        units,
        of_units(left.goods),
        {funder: of_units(amount) for funder, amount in left.discounts.items()},
        of_units(left.shipping) if with_shipping else 0,
        {
            rate: Tax(of_units(tax.goods), of_units(tax.shipping) if with_shipping else 0)
            for rate, tax in left.taxes.items()
        },
        of_units(left.commission),
    )
    fee = fee_tax = 0
    for each in kept:
        before = of.feed.get(each.rate, 0)
        fee += _running(of.sold.goods, each.rate, before, each.units, of.sold.units)
        fee_tax += _running(of.sold.goods_tax, each.rate, before, each.units, of.sold.units)
    return Part(back, tax_included, min(fee, back.goods), min(fee_tax, back.goods_tax))


def shipping_only(left: Amounts, amount: int, *, tax_included: bool) -> Part:
    """Return shipping that comes back without its goods, `amount` with its tax. Raises ValueError where less is left."""
    nothing = replace(left, units=0, goods=0, discounts={}, commission=0)
    rest = replace(nothing, taxes={rate: Tax(0, tax.shipping) for rate, tax in left.taxes.items()})
    whole = Part(rest, tax_included)
    if not 0 <= amount <= whole.shipping_total:
        raise ValueError(f"{amount} of shipping cannot come back: {whole.shipping_total} is left")
    taxes = list(rest.taxes.items())
    tax = _of(rest.shipping_tax, amount, whole.shipping_total)
    by_rate = _cut(tax, [each.shipping for _, each in taxes])
    back = replace(
        rest,
        shipping=amount if tax_included else amount - tax,
        taxes={rate: Tax(0, cut) for (rate, _), cut in zip(taxes, by_rate, strict=True)},
    )
    return Part(back, tax_included)


def withheld(parts: Sequence[Part], amount: int) -> list[Part]:
    """Return parts of which so much less comes back in all, of each in proportion to what it comes to."""
    totals = [each.total for each in parts]
    if not 0 <= amount <= sum(totals):
        raise ValueError(f"{amount} cannot be withheld of {sum(totals)}")
    cuts = split(amount, totals) if amount else [0] * len(parts)
    return [each.withhold(cut) for each, cut in zip(parts, cuts, strict=True)]


def revalued(parts: Sequence[Part], amount: int) -> list[Part]:
    """Return parts that bear what others of the purchase cost more now; where that is below zero, they bring it."""
    totals = [each.total for each in parts]
    if amount > sum(totals):
        raise ValueError(f"{amount} is more than {sum(totals)}")
    cuts = split(abs(amount), totals)
    sign = -1 if amount > 0 else 1
    return [replace(each, revalued=each.revalued + sign * cut) for each, cut in zip(parts, cuts, strict=True)]


def _of(amount: int, part_: int, whole: int) -> int:
    """Return a share of an amount, rounded half up: all of it where the part is the whole."""
    if not whole:
        return 0
    return int((Decimal(amount) * part_ / whole).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _running(amount: int, rate: Decimal, before: int, units: int, of: int) -> int:
    """Return what a rate of an amount comes to for some units, after those before: rounded as a running total."""

    def until(count: int) -> int:
        return int((Decimal(amount) * rate * count / of).quantize(Decimal(1), rounding=ROUND_HALF_UP))

    return until(before + units) - until(before)


def _cut(amount: int, of: Sequence[int]) -> list[int]:
    """Split an amount over others, never more than each."""
    return split(amount, of) if amount else [0] * len(of)
