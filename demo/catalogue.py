"""From the rows of the product table to sellers, categories and products as a shop would show them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from statistics import median_low

from demo.source import Basket, Product

SPARE_UNITS = 24  # stock beyond what the replay sells
LARGEST_STOCK = 1_000_000  # to begin with


@dataclass(frozen=True, slots=True)
class Category:
    """A node of the tree: a department, or with `parent` one of its categories."""

    slug: str
    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A product as its seller lists it, at a price in cents."""

    product: Product
    title: str
    description: str
    category: str
    price: int
    stock: int

    @property
    def sku(self) -> str:
        """The code by which the mall's records are matched with the data."""
        return sku(self.product.id)


def sku(product_id: int) -> str:
    """Return the code of a product, which is also that of its only variant."""
    return f"CJ-{product_id}"


def readable(text: str) -> str:
    """Write a till's capitals as words: `COOKIES/CONES` becomes `Cookies/Cones`."""
    text = re.sub(r"\s*<=\s*", " up to ", text)  # the two types that have it; the mall takes no angle brackets
    return re.sub(r"[A-Za-z]+", lambda word: word[0].capitalize(), " ".join(text.split()))


def slug(*parts: str) -> str:
    """Return a name for URLs."""
    return "-".join(re.findall(r"[a-z0-9]+", " ".join(parts).lower()))


def categories(products: Iterable[Product]) -> list[Category]:
    """Return the departments and their categories, parents first."""
    pairs = sorted({(product.department, product.category) for product in products})
    departments = [Category(slug(name), readable(name)) for name in sorted({department for department, _ in pairs})]
    below = [Category(slug(top, name), readable(name), slug(top)) for top, name in pairs if name]
    return departments + below


def titles(products: Iterable[Product]) -> dict[int, str]:
    """Return a title for each product, unique among those of its manufacturer.

    A title is the type and the size, as far as they are given; where that says too little to tell products apart, as for
    four of five, the product's number is added.
    """
    products = list(products)
    plain = {product.id: _plain_title(product) for product in products}
    seen = Counter((product.manufacturer_id, plain[product.id].casefold()) for product in products)
    return {
        product.id: plain[product.id]
        if seen[product.manufacturer_id, plain[product.id].casefold()] == 1
        else f"{plain[product.id]} (no. {product.id})"
        for product in products
    }


def description(product: Product) -> str:
    """Return a sentence about a product."""
    place = " / ".join(readable(text) for text in (product.department, product.category, product.type) if text)
    if not product.brand:
        return "Sold by the store, and not in its product table."
    made = "The store's own brand" if product.brand == "Private" else "A national brand"
    return f"{made}, found under {place}."


def stock(baskets: Iterable[Basket]) -> dict[int, int]:
    """Return the units (of fuel, thousandths of a gallon) of each product that these baskets buy."""
    units: dict[int, int] = defaultdict(int)
    for basket in baskets:
        for line in basket.lines:
            units[line.product_id] += line.quantity
    return units


def offers(
    products: Mapping[int, Product], wanted: Iterable[int], baskets: list[Basket], first_prices: Mapping[int, int]
) -> list[Offer]:
    """Return the wanted products as they are listed, each at its first price.

    A product that is only ever sold by several units (3 for $5.00) is listed at what one of them costs, rounded up; one
    that is never sold at all costs what others of its kind do.
    """
    title = titles(products.values())  # over all of them, so that it is the same whatever is wanted
    units = stock(baskets)
    odd = _odd_prices(baskets)
    usual = _usual_prices(products.values(), first_prices)
    made = []
    for product in (products[id_] for id_ in wanted):
        price = first_prices.get(product.id) or odd.get(product.id) or usual[product.type]
        made.append(
            Offer(
                product,
                title[product.id],
                description(product),
                slug(product.department, product.category),
                ceil(price),
                units.get(product.id, 0) + SPARE_UNITS,
            )
        )
    return made


def needed(products: Mapping[int, Product], baskets: Iterable[Basket]) -> list[int]:
    """Return the products in the baskets, as far as the product table has them."""
    seen = {line.product_id for basket in baskets for line in basket.lines}
    return sorted(seen & products.keys())


def _plain_title(product: Product) -> str:
    title = readable(product.type or product.category or product.department)
    return f"{title}, {' '.join(product.size.split())}" if product.size else title


def _odd_prices(baskets: Iterable[Basket]) -> dict[int, Fraction]:
    first: dict[int, Fraction] = {}
    for basket in baskets:
        for line in basket.lines:
            if line.asked is not None:
                first.setdefault(line.product_id, line.asked.price)
    return first


def _usual_prices(products: Iterable[Product], first_prices: Mapping[int, int]) -> Mapping[str, int]:
    by_type = defaultdict(list)
    for product in products:
        if product.id in first_prices:
            by_type[product.type].append(first_prices[product.id])
    overall = median_low(first_prices.values()) if first_prices else 100
    return defaultdict(lambda: overall, {kind: median_low(prices) for kind, prices in by_type.items()})
