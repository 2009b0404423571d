"""What is open about orders: requests that wait for an answer, incidents. Who completes an order, or pays for it, asks here."""

from collections.abc import Sequence
from uuid import UUID

from server.kit.errors import FailedPrecondition
from server.kit.states import forbidden
from storage.database import Connection, Row
from storage.queries.orders import after_sale as queries

FREEZING = "FREEZING_INCIDENT"


async def open_matters(connection: Connection, order_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return what is open on orders, by order: CANCELLATION, REFUND_REQUEST, INCIDENT, FREEZING_INCIDENT.

    An order with nothing open is not in it. Whoever acts upon it locks the orders first: what opens or ends a matter holds that
    lock.
    """
    found: dict[UUID, list[str]] = {}
    for row in await queries.matters(connection, order_ids):
        found.setdefault(row.order_id, []).append(row.matter)
    return found


async def refuse_frozen(tx: Connection, order: Row) -> None:
    """Refuse to move a locked order that an incident freezes, or that is archived."""
    if order.archive_time is not None:
        raise forbidden("order", order.state, "the order is archived: nothing of it changes any more")
    for row in await queries.matters(tx, [order.id]):
        if row.matter == FREEZING:
            message = "staff look into an incident about the order: nothing of it moves until that is resolved"
            raise FailedPrecondition("ORDER_UNDER_INCIDENT", message, order_incident_id=row.id)


async def refuse_open(tx: Connection, order: Row) -> None:
    """Refuse to complete a locked order about which something is open."""
    matters = (await open_matters(tx, [order.id])).get(order.id)
    if matters:
        message = "something about the order is open: it is completed after that"
        raise FailedPrecondition("ORDER_MATTERS_OPEN", message, matters=", ".join(sorted(set(matters))))
