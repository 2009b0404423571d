"""The tax of a basket: of each seller's goods and shipping, per rate, rounded once, split to the lines without loss."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from server import catalog
from server.kit.amounts import contained, share, split

# Which rate shipping has: that of its class, those of the goods, or the highest of these.
RULES = ("CLASS", "GOODS", "HIGHEST")


@dataclass(frozen=True, slots=True)
class TaxRate:
    """A rate and what the tax is called.

    `inside` is the rate that a price is made with, where another one is charged: an exempt buyer's, or one abroad. It is taken
    out of prices that include the tax, and this one is put in.
    """

    rate: Decimal
    name: str = ""
    exempt: bool = False
    inside: Decimal | None = None

    @property
    def source(self) -> str:
        """What an adjustment says of it."""
        return "exempt" if self.exempt else f"rate {self.rate.normalize():f}"

    def price(self, amount: int) -> int:
        """Return what a price that includes the tax becomes at this rate."""
        if self.inside is None or self.inside == self.rate:
            return amount
        net = amount - contained(amount, self.inside)
        return net + share(net, self.rate)


@dataclass(frozen=True, slots=True)
class TaxPart:
    """The tax of one rate on one line: on `base`, which is goods and shipping as they are priced. All in smallest units."""

    rate: TaxRate
    base: int
    amount: int
    on_shipping: int


@dataclass(frozen=True, slots=True)
class Taxation:
    """What is taxed with what: for one buyer, one address and one channel.

    `rates` are those of products, and of bundles that have a class as a whole, by whether they are delivered digitally; `otherwise` is for what has none, and None leaves it
    to the setting. `until` is when the first of them changes. `source` and `owner` are names of TaxLine.Source and Order.TaxOwner.
    """

    included: bool = False
    owner: str = "SELLER"
    source: str = "SETTING"
    rates: Mapping[tuple[UUID, bool], TaxRate] = field(default_factory=dict)
    otherwise: TaxRate | None = None
    shipping: TaxRate | None = None
    shipping_rule: str = "CLASS"
    until: datetime | None = None

    def rate_of(self, row: Any) -> TaxRate | None:
        """Return the rate of what is sold on a line; None where it is that of the setting."""
        if not self.rates:
            return self.otherwise
        bundle = catalog.bundle_of(row)
        if bundle is not None and (bundle.variant_id, row.digital) in self.rates:
            return self.rates[bundle.variant_id, row.digital]
        return self.rates.get((row.product_id, row.digital), self.otherwise)

    def price_of(self, row: Any, amount: int) -> int:
        """Return what a unit costs this buyer at this address."""
        if not self.included:
            return amount
        rate = self.rate_of(row)
        return amount if rate is None else rate.price(amount)

    def shipping_price(self, amount: int) -> int:
        """Return what a parcel costs this buyer at this address."""
        if not self.included or self.shipping is None:
            return amount
        return self.shipping.price(amount)


PLAIN = Taxation()


def parts(
    lines: Sequence[Any], places: Sequence[int], taxation: Taxation, setting: TaxRate
) -> Iterator[tuple[int, TaxPart]]:
    """Yield the tax of one seller's lines of a basket, by place; `setting` counts where the taxation names no rate."""
    by_rate: dict[tuple[Decimal, bool], tuple[TaxRate, dict[int, list[int]]]] = {}

    def base(rate: TaxRate, place: int) -> list[int]:
        _, bases = by_rate.setdefault((rate.rate, rate.exempt), (rate, {}))
        return bases.setdefault(place, [0, 0])

    rates = {place: taxation.rate_of(lines[place].row) or setting for place in places}
    of_shipping = _of_shipping(taxation, setting, rates.values())
    for place, rate in rates.items():
        base(rate, place)[0] += lines[place].total
        if lines[place].shipping:
            base(of_shipping or rate, place)[1] += lines[place].shipping
    for rate, bases in by_rate.values():
        sums = [goods + shipping for goods, shipping in bases.values()]
        whole = contained(sum(sums), rate.rate) if taxation.included else share(sum(sums), rate.rate)
        for (place, both), amount in zip(bases.items(), split(whole, sums), strict=True):
            on_shipping = split(amount, both)[1] if both[1] else 0
            yield place, TaxPart(rate, sum(both), amount, on_shipping)


def _of_shipping(taxation: Taxation, setting: TaxRate, rates: Iterable[TaxRate]) -> TaxRate | None:
    """Return the rate of shipping; None where each part of it has that of its line."""
    if taxation.shipping_rule == "GOODS":
        return None
    if taxation.shipping_rule == "HIGHEST":
        return max(rates, key=lambda rate: rate.rate)
    return taxation.shipping or taxation.otherwise or setting


def by_rate(taxes: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Add up what `written` says of several lines, by rate and name."""
    sums: dict[tuple[str, str], dict[str, Any]] = {}
    for tax in taxes:
        found = sums.get((tax["rate"], tax["name"]))
        if found is None:
            sums[tax["rate"], tax["name"]] = dict(tax)
        else:
            for name in ("base_minor", "amount_minor", "on_shipping_minor"):
                found[name] += tax[name]
    return list(sums.values())


def written(part: TaxPart) -> dict[str, Any]:
    """Return a part as it is kept, in JSON."""
    return {
        "rate": f"{part.rate.rate.normalize():f}",
        "name": part.rate.name,
        "base_minor": part.base,
        "amount_minor": part.amount,
        "on_shipping_minor": part.on_shipping,
    }


def told(part: TaxPart) -> list[Any]:
    """Return a part as a quote remembers it: what `remembered` reads."""
    return [str(part.rate.rate), part.rate.name, part.rate.exempt, part.base, part.amount, part.on_shipping]


def remembered(said: Sequence[Any]) -> TaxPart:
    """Return a part that a quote remembers."""
    rate, name, exempt, base, amount, on_shipping = said
    return TaxPart(TaxRate(Decimal(rate), name, exempt), base, amount, on_shipping)
