"""What keeps an order from being completed and its seller from being paid: whoever settles asks here."""

from collections.abc import Sequence
from uuid import UUID

from server.kit.errors import FailedPrecondition
from storage.database import Connection, Row
from storage.queries.orders import claims as queries


async def open_matters(connection: Connection, order_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return what is open on orders, by order: `DELIVERY_CLAIM`. An order with nothing open is not in it.

    Whoever acts upon it locks the orders first: what opens or ends a matter holds that lock.
    """
    found: dict[UUID, list[str]] = {}
    for claim in await queries.holding(connection, order_ids):
        found.setdefault(claim.order_id, []).append("DELIVERY_CLAIM")
    return found


async def refuse_held(tx: Connection, order: Row) -> None:
    """Refuse to complete a locked order about which something is open."""
    held = await queries.holding(tx, [order.id])
    if held:
        message = "a claim about the order is open, or to be made good: it is completed after that"
        raise FailedPrecondition("ORDER_UNDER_CLAIM", message, delivery_claim_id=held[0].id)
