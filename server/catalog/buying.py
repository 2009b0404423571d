"""May this be bought: what the rows of `storage.queries.catalog.buying` come to for a quantity."""

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
    if not row.min_order_quantity <= quantity <= row.max_order_quantity:
        return "QUANTITY_OUT_OF_RANGE"
    return None
