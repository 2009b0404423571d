"""What of an order is not sent yet, in money."""

from server import pricing
from server.orders import units
from storage.database import Connection, Row


async def share_of(connection: Connection, order: Row, share_minor: int) -> int:
    """Return the part of a share of a locked order that is for units that are still to be sent.

    It is what would come back if they were called off now: so what parcels take and what is called off come to the whole.
    """
    rest = 0
    for item in (await units.load(connection, order)).items:
        open_ = item.row["quantity"] - item.row["cancelled_quantity"] - item.row["shipped_quantity"]
        if open_ > 0:
            rest += pricing.part(item.of, min(open_, item.of.left.units), tax_included=order.tax_included).total
    whole = order.total_minor + order.revalued_minor
    return int(rest * share_minor // whole) if whole else 0
