"""What is open about orders: requests that wait for an answer, claims, incidents. Who completes an order, or pays for it, asks."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from server.kit.errors import FailedPrecondition
from server.kit.states import forbidden
from storage.database import Connection, Row
from storage.queries.orders import after_sale as queries
from storage.queries.orders import claims

FREEZING = "FREEZING_INCIDENT"


async def open_matters(connection: Connection, order_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return what is open on orders, by order: CANCELLATION, REFUND_REQUEST, INCIDENT, FREEZING_INCIDENT, DELIVERY_CLAIM.

    An order with nothing open is not in it. Whoever acts upon it locks the orders first: what opens or ends a matter holds that
    lock.
    """
    found: dict[UUID, list[str]] = {}
    for row in await queries.matters(connection, order_ids):
        found.setdefault(row.order_id, []).append(row.matter)
    for claim in await claims.holding(connection, order_ids):
        found.setdefault(claim.order_id, []).append("DELIVERY_CLAIM")
    return found


async def refuse_frozen(tx: Connection, order: Row) -> None:
    """Refuse to move a locked order that an incident freezes, or that is archived."""
    refuse_frozen_by(order, await queries.matters(tx, [order.id]))


def refuse_frozen_by(order: Row, matters: Iterable[Mapping[str, Any]]) -> None:
    """Refuse to move a locked order that one of its open matters freezes, or that is archived."""
    if order.archive_time is not None:
        raise forbidden("order", order.state, "the order is archived: nothing of it changes any more")
    incident = frozen(matters)
    if incident is not None:
        message = "staff look into an incident about the order: nothing of it moves until that is resolved"
        raise FailedPrecondition("ORDER_UNDER_INCIDENT", message, order_incident_id=incident["id"])


def frozen(matters: Iterable[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the incident that freezes an order, among its open matters."""
    return next((each for each in matters if each["matter"] == FREEZING), None)


def looked_into(matters: Iterable[Mapping[str, Any]]) -> bool:
    """Say whether staff look into an order: one of its incidents is open."""
    return any(each["matter"] in {"INCIDENT", FREEZING} for each in matters)


async def refuse_open(tx: Connection, order: Row) -> None:
    """Refuse to complete a locked order about which something is open."""
    held = await claims.holding(tx, [order.id])
    if held:
        message = "a claim about the order is open, or to be made good: it is completed after that"
        raise FailedPrecondition("ORDER_UNDER_CLAIM", message, delivery_claim_id=held[0].id)
    matters = [row.matter for row in await queries.matters(tx, [order.id])]
    if matters:
        message = "something about the order is open: it is completed after that"
        raise FailedPrecondition("ORDER_MATTERS_OPEN", message, matters=", ".join(sorted(set(matters))))
