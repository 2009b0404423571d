"""May this be bought: what the rows of `storage.queries.catalog.buying` come to for a quantity."""

from server.catalog.prices import price_of
from storage.database import Row

# Obstacles that no other quantity helps against.
HOPELESS = frozenset(
    {
        "CHANNEL_CLOSED",
        "SELLER_UNAVAILABLE",
        "PRODUCT_UNAVAILABLE",
        "VARIANT_UNAVAILABLE",
        "NOT_LISTED",
        "CURRENCY_DIFFERS",
        "OUT_OF_STOCK",
        "PART_UNAVAILABLE",
    }
)


def obstacle(row: Row, quantity: int, *, stock: bool = True) -> str | None:
    """Return the first thing that keeps so many units from being bought; None where nothing does.

    Without `stock`, it does not count what is there: for those who set it aside in the same statement.
    """
    if row.obstacle is not None:
        return str(row.obstacle)
    if stock and row.available is not None:
        if row.available <= 0:
            return "OUT_OF_STOCK"
        if row.available < quantity:
            return "INSUFFICIENT_STOCK"
    if row.list_prices is not None and price_of(row, quantity) is None:
        return "CURRENCY_DIFFERS"
    return _unfit(row, quantity)


def _unfit(row: Row, quantity: int) -> str | None:
    least, most = limits(row)
    if not least <= quantity <= most:
        return "QUANTITY_OUT_OF_RANGE"
    if row.measure is not None and quantity % row.measure["step"]:
        return "QUANTITY_OUT_OF_STEP"
    return None


def limits(row: Row) -> tuple[int, int]:
    """Return the least and the most that a line holds: the variant's own of goods by measure, else the product's."""
    if row.measure is not None:
        return row.measure["least"], row.measure["most"]
    return row.min_order_quantity, row.max_order_quantity
