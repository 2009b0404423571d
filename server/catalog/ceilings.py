"""How high a price may be: a guard against slips, which the mall sets per currency."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from server import platform
from server.kit.currencies import DIGITS
from server.kit.errors import Violation
from server.kit.mutation import Mutation
from server.kit.settings import Amounts, Setting, money

PRICE_CEILING = Setting(
    "catalog.price_ceiling",
    money(),
    '{"USD": "1000000.00"}',
    "The most that a price of a product or variant may be when it is written. In a currency without an amount there is no "
    "ceiling of the mall's own.",
    scopes=["MALL"],
)
PRICES = ("base_price", "price", "original_price", "cost_price")


def above(ceilings: Amounts, currency: str, values: Mapping[str, Any], path: str) -> list[Violation]:
    """Return a violation for each price above the ceiling among the columns of a product or variant."""
    most = ceilings.get(currency)
    if most is None:
        return []
    text = f"must be at most {Decimal(most).scaleb(-DIGITS[currency]):f} {currency}"
    return [Violation(f"{path}{name}", text) for name in PRICES if (values.get(f"{name}_minor") or 0) > most]


def of_new(ceilings: Amounts, rows: Mapping[str, Any]) -> list[Violation]:
    """Return a violation for each price above the ceiling among the rows of a new product."""
    (product,) = rows["products"]
    found = above(ceilings, product["currency"], product, "product.")
    for index, variant in enumerate(rows["variants"]):
        found += above(ceilings, product["currency"], variant, f"variants[{index}].")
    return found


async def check(
    work: Mutation[Any], currency: str, values: Mapping[str, Any], path: str, problems: list[Violation]
) -> None:
    """Note each price above the ceiling among columns that are about to be written."""
    if any(values.get(f"{name}_minor") for name in PRICES):
        settings = await platform.settings(work.tx, PRICE_CEILING, now=work.now)
        problems += above(settings[PRICE_CEILING], currency, values, path)
