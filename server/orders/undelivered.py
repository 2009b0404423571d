"""Parcels that could not be delivered and are back with their sellers: what was in them is paid back without anybody's asking.

A consumer of what is received. Orders that an incident freezes follow once that is resolved. Each parcel is paid back once for
each of its orders: the refund names it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from server import pricing
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from server.orders import fulfilling, granting, lifecycle, matters, requests, units
from server.orders.granting import Coming, Terms
from server.orders.units import Item
from storage.database import Row
from storage.queries.orders import after_sale as queries
from storage.tables.after_sale import order_incidents

RECEIVED = "shipment.return_received"
TYPES = (RECEIVED, "order.incident_resolved")
# Orders that have ended otherwise are for staff to look at.
UNDER_WAY = fulfilling.PACKABLE | fulfilling.CARRIED | {"DELIVERED"}
BUYERS = "REFUSED_BY_BUYER"


async def pay_back(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Pay back what was in the parcels that events tell of."""
    shipment_ids = [event.aggregate_id for event in events if event.type == RECEIVED]
    order_ids = [event.aggregate_id for event in events if event.type != RECEIVED]
    for parcel in await queries.undelivered(work.tx, shipment_ids, order_ids):
        await _pay_back(work, parcel, received=parcel.shipment_id in shipment_ids)


async def _pay_back(work: Mutation[Any], parcel: Row, *, received: bool) -> None:
    locked = await lifecycle.lock_whole(work, parcel.order_id, "all")
    if locked is None:
        return
    order = locked.order
    standing = await units.load(work.tx, order)
    if matters.frozen(standing.matters):
        return
    if order.state not in UNDER_WAY:
        if received and not matters.looked_into(standing.matters):
            _tell_staff(work, order, parcel)
        return
    coming = list(_coming(standing.items, parcel, tax_included=order.tax_included))
    if not coming:
        return
    terms = Terms("UNDELIVERED", buyers_doing=parcel.return_cause == BUYERS, shipment_id=parcel.shipment_id)
    granted = await granting.grant(work, locked, standing, coming, terms)
    if standing.stays_sold(granted.gone):
        await fulfilling.catch_up(work, order, reason="the rest could not be delivered")
    else:
        await lifecycle.move(work, "REFUNDED", [order], reason="all of it came back undelivered")


def _tell_staff(work: Mutation[Any], order: Row, parcel: Row) -> None:
    text = f"Parcel {parcel.shipment_id} came back of an order that is {order.state}: nothing was paid back for it."
    work.insert(order_incidents, requests.incident(work, order.id, "UNEXPECTED_RETURN", text))


def _coming(items: Iterable[Item], parcel: Row, *, tax_included: bool) -> Iterable[Coming]:
    """Yield what comes back of a parcel: where its buyer has refused it, shipping stays paid."""
    lines: Mapping[UUID, int] = {UUID(line["order_item_id"]): line["quantity"] for line in parcel.lines}
    for item in items:
        missing = item.undelivered(lines.get(item.id, 0))
        if missing:
            with_shipping = parcel.return_cause != BUYERS
            part = pricing.part(item.of, missing, tax_included=tax_included, with_shipping=with_shipping)
            yield Coming(item, part, undelivered=True)
