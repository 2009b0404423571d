"""Whether a cart can hold the fewest units in which a product is sold."""

from collections.abc import Iterable, Mapping
from typing import Any

from server.kit.errors import ApiError, FailedPrecondition
from storage.tables.catalog import MOST_PER_LINE


def refusal(product: Mapping[str, Any]) -> ApiError | None:
    """Return why a product may not be on sale, from its row: no line of a cart could ever hold it."""
    least = product["min_order_quantity"]
    if least <= MOST_PER_LINE:
        return None
    message = f"the product is sold in {least} units or more, and a line of a cart holds {MOST_PER_LINE} at most"
    return FailedPrecondition("MINIMUM_ABOVE_CART_LINE", message, minimum=least, limit=MOST_PER_LINE)


def check(product: Mapping[str, Any]) -> None:
    """Raise if no line of a cart could ever hold the product of a row."""
    found = refusal(product)
    if found is not None:
        raise found


def conflicts(product: Mapping[str, Any], variants: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return why no cart can hold the least quantity now, from the rows of a product and of its variants with their stock."""
    least = product["min_order_quantity"]
    found = ["ABOVE_CART_LINE"] if least > MOST_PER_LINE else []
    counted = [v for v in variants if v["state"] == "ACTIVE" and v["on_hand"] is not None]
    if counted and all(v["tracked"] for v in counted):
        left = [(v["on_hand"] - v["reserved"] + v["maximum_backorder"], _least(v, least)) for v in counted]
        if any(available > 0 for available, _ in left) and all(available < wanted for available, wanted in left):
            found.append("ABOVE_STOCK")
    return found


def _least(variant: Mapping[str, Any], of_product: int) -> int:
    """Return the least quantity of a variant: its own of goods by measure."""
    return int(variant["measure"]["least"]) if variant["measure"] else of_product
