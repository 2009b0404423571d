"""How orders follow their parcels: which units may be packed, what was sent and has arrived, and the states that come of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from server import shipping
from server.kit import jobs
from server.kit.app import App
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.mutation import Mutation, background
from server.kit.states import forbidden
from server.orders import effects, lifecycle
from storage.database import Row
from storage.queries.orders import fulfilling as queries
from storage.tables.orders import ORDER_STATES

PACKABLE = frozenset({"CONFIRMED", "PROCESSING", "PREPARING_SHIPMENT"})
BEFORE_PACKING = frozenset({"CONFIRMED", "PROCESSING"})
CARRIED = frozenset({"SHIPPED", "IN_TRANSIT", "OUT_FOR_DELIVERY"})
ASKED_AFTER = timedelta(hours=48)
BATCH = 100
# How far the least far of its parcels is, and what an order is then.
IN_TRANSIT, OUT_FOR_DELIVERY = 3, 4


# --- packing ---


async def pack(work: Mutation[Any], packing: shipping.Packing) -> None:
    """Lock the orders of a parcel, take the units that are left, and say what there is to know of them. Follows PACKING."""
    ids = sorted({wanted.order_id for wanted in packing.wanted})
    orders = await queries.lock(work.tx, ids)
    _refuse_strange(orders, ids, packing.seller_id)
    for order in orders:
        if order.state not in PACKABLE:
            raise forbidden("order", order.state, f"of an order in state {order.state} nothing can be packed")
    _refuse_different(orders)
    taken = _take(await queries.units(work.tx, ids), packing.wanted)
    item_ids, quantities = [item.id for item, _ in taken], [quantity for _, quantity in taken]
    await queries.count(work.tx, item_ids, quantities, packed=1, at=work.now, now=work.now)
    first = orders[0]
    packing.orders = orders
    packing.customer_id, packing.address_id = first.customer_id, first.address_id
    packing.delivery_address = first.delivery_address
    packing.service_level = first.shipping_method
    packing.estimated_delivery_time = first.estimated_delivery_time
    packing.lines = [
        {
            "order_item_id": item.id,
            "order_id": item.order_id,
            "variant_id": item.variant_id,
            "quantity": quantity,
            "whole": item.whole,
        }
        for item, quantity in taken
    ]
    waiting = [order for order in orders if order.state in BEFORE_PACKING]
    if waiting and not packing.handed_over:
        await lifecycle.move(work, "PREPARING_SHIPMENT", waiting, reason="being packed")


def _refuse_strange(orders: Sequence[Row], ids: Sequence[UUID], seller_id: UUID | None) -> None:
    mine = {order.id for order in orders if seller_id is None or order.seller_id == seller_id}
    for id_ in ids:
        if id_ not in mine:
            raise NotFound("order", id_)


def _refuse_different(orders: Sequence[Row]) -> None:
    causes = {"SELLER": "seller_id", "BUYER": "customer_id", "ADDRESS": "delivery_address"}
    for cause, column in causes.items():
        if any(order[column] != orders[0][column] for order in orders[1:]):
            message = "a parcel holds orders of one seller to one buyer and address"
            raise FailedPrecondition("SHIPMENT_ORDERS_DIFFER", message, cause=cause)


def _take(items: Sequence[Row], wanted: Sequence[shipping.Wanted]) -> list[tuple[Row, int]]:
    """Return each item with the units that are to be packed of it, all that are left where none are named."""
    known = {(item.order_id, item.id): item for item in items}
    taken = []
    for each in wanted:
        item = known.get((each.order_id, each.order_item_id))
        if item is None:
            raise NotFound("order_item", each.order_item_id)
        rest = item.quantity - item.cancelled_quantity - item.packed_quantity
        # What is measured goes whole, as one.
        quantity = (rest if each.quantity <= 1 else rest + 1) if item.whole else each.quantity or rest
        if not 0 < quantity <= rest:
            told = bool(rest) if item.whole else rest
            message = f"of an item no more than {int(told)} can be packed: the rest is in other parcels, or cancelled"
            raise FailedPrecondition(
                "SHIPMENT_EXCEEDS_REST", message, order_item_id=item.id, quantity=each.quantity or 1, rest=int(told)
            )
        taken.append((item, quantity))
    return taken


# --- following ---


async def lock(work: Mutation[Any], locking: shipping.Locking) -> None:
    """Lock the orders of a parcel. Follows LOCKING."""
    locking.orders = await queries.lock(work.tx, locking.order_ids)


async def follow(work: Mutation[Any], moved: shipping.Moved) -> None:
    """Count what a parcel's move means for the units in it, and let its orders follow. Follows MOVED."""
    counted = _counted(moved)
    if moved.correction or moved.state == "VOIDED":
        _refuse_past(moved)
    if counted:
        item_ids = [UUID(str(line["order_item_id"])) for line in moved.lines]
        quantities = [line["quantity"] for line in moved.lines]
        await queries.count(work.tx, item_ids, quantities, **counted, at=moved.at, now=work.now)
    if counted.get("shipped"):
        for order in moved.orders:
            mine = [line for line in moved.lines if str(line["order_id"]) == str(order.id)]
            units = [effects.Units(UUID(str(line["variant_id"])), line["quantity"]) for line in mine]
            await effects.units_moved(work, order, moved.shipment.id, units, left=counted["shipped"] > 0)
    if moved.orders:
        await derive(work, moved)


def _counted(moved: shipping.Moved) -> Mapping[str, int]:
    """Return what the units of a parcel count as from now on, or no longer."""
    counted: dict[str, int] = {}
    if moved.state == "VOIDED":
        counted["packed"] = -1
    if moved.state == "HANDED_OVER":
        counted["shipped"] = 1
    elif moved.state == "VOIDED" and moved.previous_state == "HANDED_OVER":
        counted["shipped"] = -1
    if moved.state == "DELIVERED":
        counted["delivered"] = 1
    elif moved.previous_state == "DELIVERED":
        counted["delivered"] = -1
    return counted


def _refuse_past(moved: shipping.Moved) -> None:
    """Refuse to set right what an order that was completed or given back rests on."""
    for order in moved.orders:
        if order.state not in PACKABLE | CARRIED | {"DELIVERED"}:
            message = f"order {order.number} is {order.state}: what it rests on stays as it is"
            raise forbidden("order", order.state, message)


REASONS: Mapping[str, str] = {
    "PREPARING_SHIPMENT": "being packed",
    "SHIPPED": "handed to the carrier",
    "IN_TRANSIT": "in transit",
    "OUT_FOR_DELIVERY": "out for delivery",
    "DELIVERED": "delivered",
}


async def derive(work: Mutation[Any], moved: shipping.Moved) -> None:
    """Bring locked orders to the states that their units and parcels say, and tell of parts that were sent."""
    steps: dict[str, list[Row]] = {}
    for order in await queries.standing(work.tx, [order.id for order in moved.orders]):
        for target in _targets(order):
            steps.setdefault(target, []).append(order)
        if moved.state == "HANDED_OVER" and order.open and order.shipped:
            fact = {"number": order.number, "seller_id": str(order.seller_id), "shipment_id": str(moved.shipment.id)}
            work.event("order.partially_shipped", "order", order.id, fact)
    for target in REASONS:
        if target in steps:
            reason = REASONS[target]
            if target == "IN_TRANSIT" and moved.previous_state == "DELIVERED":
                reason = "a parcel was not delivered after all"
            if moved.state == "VOIDED":
                reason = "the label of a parcel was never used"
            await lifecycle.move(work, target, steps[target], reason=reason, note=moved.note)


async def catch_up(work: Mutation[Any], order: Row, *, reason: str = "the rest was called off") -> None:
    """Bring a locked order on of which units were called off: all that is left may be on its way, or there."""
    for standing in await queries.standing(work.tx, [order.id]):
        for target in _targets(standing):
            await lifecycle.move(work, target, [standing], reason=reason)


def _targets(order: Row) -> list[str]:
    """Return the states that an order has to go through now, each as far as the table allows."""
    targets: list[str] = []
    state = order.state
    if state == "SHIPPED" and order.open:
        return ["PREPARING_SHIPMENT"]
    if state == "DELIVERED" and order.delivered < order.shipped:
        return ["IN_TRANSIT"]
    if state in BEFORE_PACKING and order.open and order.shipped:
        return ["PREPARING_SHIPMENT"]
    if state in PACKABLE and not order.open and order.shipped:
        targets += ["PREPARING_SHIPMENT", "SHIPPED"] if state == "CONFIRMED" else ["SHIPPED"]
        state = "SHIPPED"
    if state in CARRIED:
        reached = _reached(order)
        if reached and ORDER_STATES.allows(state, reached):
            targets.append(reached)
    return targets


def _reached(order: Row) -> str | None:
    """Return how far all that was sent of an order is; None where it was only handed over."""
    if order.delivered == order.shipped:
        return "DELIVERED"
    rank = order.rank or 0
    return "OUT_FOR_DELIVERY" if rank >= OUT_FOR_DELIVERY else "IN_TRANSIT" if rank >= IN_TRANSIT else None


async def receive(work: Mutation[Any], received: shipping.Received) -> None:
    """Put what can be sold again of a parcel that came back on the shelf. Follows RECEIVED."""
    for order in received.orders:
        units = [
            effects.Units(UUID(str(line["variant_id"])), received.restocked[UUID(str(line["order_item_id"]))])
            for line in received.lines
            if str(line["order_id"]) == str(order.id) and UUID(str(line["order_item_id"])) in received.restocked
        ]
        await effects.units_back(work, order, units)


# --- shorthands ---


async def ship_rest(work: Mutation[Any], order: Row, request: Any, note: str, *, by_staff: bool) -> None:
    """Hand over all of a locked order that was not yet: what has labels, and the rest in one parcel."""
    name, number = shipping.chosen_carrier(request.carrier, request.carrier_name, request.tracking_number, "")
    items = await queries.units(work.tx, [order.id])
    rest = [item for item in items if item.quantity > item.cancelled_quantity + item.packed_quantity]
    if any(item.packed_quantity > item.shipped_quantity for item in items):
        for parcel in await shipping.of_order(work.tx, order.id):
            if parcel.state == "LABEL_CREATED":
                await shipping.let_go(work, parcel.id, note)
    if rest:
        wanted = [shipping.Wanted(order.id, item.id, 0) for item in rest]
        said = {"carrier": request.carrier, "carrier_name": name, "tracking_number": number}
        await shipping.pack(work, wanted, said, by_staff=by_staff, handed_over=True, note=note)
    elif number:
        raise InvalidArgument(
            [("tracking_number", "is for a parcel, and all of the order is in parcels: change theirs")]
        )


async def carry(work: Mutation[Any], order: Row, target: str, note: str) -> None:
    """Note that all parcels of a locked order are somewhere. What was sent without parcels goes by itself."""
    parcels = await shipping.of_order(work.tx, order.id)
    for parcel in parcels:
        if parcel.state == "RETURNED":
            raise forbidden("shipment", parcel.state, "a parcel of the order has turned back")
    if not parcels:
        await lifecycle.move(work, target, [order], reason=REASONS[target], note=note)
        if target == "DELIVERED":
            await queries.arrive_whole(work.tx, order.id, work.now)
        return
    for parcel in parcels:
        if parcel.state != "DELIVERED":
            await shipping.see(work, parcel.id, target, note)


# --- what is due ---


async def deadline(work: Mutation[Any], order: Row) -> datetime:
    """Return until when a locked order should be handed over that is confirmed now."""
    items = await queries.units(work.tx, [order.id])
    return await shipping.handed_over_by(
        work.tx,
        channel_id=order.channel_id,
        seller_id=order.seller_id,
        method_id=order.shipping_method_id,
        variant_ids=[item.variant_id for item in items],
        now=work.now,
    )


def is_late(order: Row, now: datetime) -> bool:
    """Say whether an order should have been handed over by now."""
    return order.state in PACKABLE and order.ship_deadline_time is not None and order.ship_deadline_time <= now


async def notice_late(app: App) -> int:
    """Remind sellers of orders that should have been handed over, and tell buyers that they may cancel them."""

    async def notice(order_id: UUID) -> None:
        async with background(app) as work:
            order = await queries.note_late(work.tx, order_id, work.now)
            if order is not None:
                fact = {
                    "number": order.number,
                    "purchase_id": str(order.purchase_id),
                    "seller_id": str(order.seller_id),
                }
                work.event("order.late", "order", order.id, fact)

    async with app.db.read() as connection:
        due = await queries.late(connection, app.clock.now(), BATCH)
    return await jobs.each(due, notice)


async def ask_receipt(app: App) -> int:
    """Ask buyers whether they have what was delivered two days ago, unless they have said that they have not."""

    async def ask(order_id: UUID) -> None:
        async with background(app) as work:
            order = await queries.ask(work.tx, order_id, work.now)
            if order is not None and not order.claimed:
                fact = {
                    "number": order.number,
                    "purchase_id": str(order.purchase_id),
                    "seller_id": str(order.seller_id),
                }
                work.event("order.receipt_asked", "order", order.id, fact)

    async with app.db.read() as connection:
        due = await queries.unasked(connection, app.clock.now() - ASKED_AFTER, BATCH)
    return await jobs.each(due, ask)
