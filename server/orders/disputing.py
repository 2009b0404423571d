"""What a dispute does to its order: it stands still, until staff have decided, and money goes back. For the domain that keeps disputes."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from server import pricing
from server.kit import standard
from server.kit.errors import InvalidArgument, NotFound
from server.kit.mutation import Mutation
from server.kit.states import forbidden
from server.orders import granting, requests, units
from server.orders.incidents import INCIDENT
from server.orders.lifecycle import Locked
from storage.database import Row
from storage.queries.orders import lifecycle
from storage.tables.after_sale import order_incidents


async def freeze(work: Mutation[Any], order_id: UUID, description: str) -> tuple[Row, UUID]:
    """Lock an order of the caller's that is paid for, and freeze it; returns it, and the incident that does."""
    order = await lifecycle.lock_order(work.tx, order_id, "buyer", work.caller.account_id)
    if order is None:
        raise NotFound("order", order_id)
    if order.archive_time is not None or order.payment_confirm_time is None or order.state in {"CANCELLED", "FAILED"}:
        raise forbidden("order", order.state, "only what is paid for and not archived can be disputed")
    incident = requests.incident(work, order.id, "DISPUTE", description)
    work.insert(order_incidents, {**incident, "freezing": True})
    work.event("order.incident_opened", "order", order.id, {"incident_id": str(incident["id"]), "type": "DISPUTE"})
    return order, UUID(str(incident["id"]))


async def thaw(work: Mutation[Any], incident_id: UUID, resolution: str) -> None:
    """End what freezes a locked order; nothing where staff have ended it before."""
    row = await standard.one(work.tx, INCIDENT, str(incident_id), lock=True)
    if row.state != "OPEN":
        return
    changes = {
        "state": "RESOLVED",
        "resolution": resolution,
        "resolved_by_id": work.caller.account_id,
        "resolve_time": work.now,
        "update_time": work.now,
    }
    await standard.patch(work.tx, INCIDENT, row.id, "", changes)
    work.event("order.incident_resolved", "order", row.order_id, {"incident_id": str(row.id), "type": row.type})


async def pay_back(
    work: Mutation[Any],
    locked: Locked,
    wanted: Mapping[UUID, int],
) -> granting.Granted | None:
    """Pay back units that have arrived, or all of them; None where nothing is left. By the fault of the seller: without fees."""
    standing = await units.load(work.tx, locked.order)
    unknown = wanted.keys() - {item.id for item in standing.items}
    if unknown:
        raise NotFound("order_item", next(iter(unknown)))
    coming = []
    for item in standing.items:
        most = min(item.arrived, item.of.left.units)
        units_ = wanted.get(item.id, 0) if wanted else most
        if units_ > most:
            raise InvalidArgument([("items", f"of {item.id} {most} units are left to be paid back")])
        if units_:
            part = pricing.part(item.of, units_, tax_included=locked.order.tax_included)
            coming.append(granting.Coming(item, part, returned=True))
    if not coming:
        return None
    granted = await granting.grant(work, locked, standing, coming, granting.Terms("RETURN", buyers_doing=False))
    states, stays = set(standing.requests.values()), standing.stays_sold(granted.gone)
    await requests.follow(work, locked.order, states, stays=stays)
    return granted
