"""How far a parcel is: what was seen furthest on its way, whatever comes in which order; and who follows when it moves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.states import forbidden, require
from server.shipping.carriers import Sighting
from server.shipping.hooks import LOCKING, MOVED, Locking, Moved
from storage.database import Row
from storage.queries import shipments as queries
from storage.tables.shipments import SHIPMENT_STATES, shipment_events

WAY = ("LABEL_CREATED", "HANDED_OVER", "PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED")
RANKS = {state: rank for rank, state in enumerate(WAY)}
HELD_UP = frozenset({"EXCEPTION", "FAILED_DELIVERY"})
FINAL = frozenset({"DELIVERED", "RETURNED", "VOIDED"})
# What can be seen of a parcel.
SEEN = frozenset({"PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED", "RETURNED"}) | HELD_UP
AHEAD = timedelta(minutes=5)


def next_state(state: str, since: datetime, status: str, occurred: datetime) -> str | None:
    """Return the state that a parcel comes to by what was seen of it; None where it stays.

    `since` is the own time of what made the state. On its way, a parcel is where it was seen furthest, whatever the times say.
    What holds it up counts if it is not older than that, and is over with whatever is seen after it.
    """
    if status == "RETURNED":
        came = state == "DELIVERED" and occurred <= since
        return None if came or state in {"RETURNED", "VOIDED"} else status
    if state in FINAL or status == state:
        return None
    if status in HELD_UP:
        return status if state in WAY[:2] or occurred >= since else None
    if state in HELD_UP:
        return status if status == "DELIVERED" or occurred >= since else None
    return status if RANKS[status] > RANKS[state] else None


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of what was seen of a parcel: the parcel after it, and whether it was new and has moved it."""

    shipment: Any
    lines: Sequence[Any]
    new: bool = False
    moved: bool = False


@dataclass(slots=True)
class Held:
    """A parcel that is locked with its orders."""

    shipment: Any
    lines: Sequence[Any]
    orders: Sequence[Any]


def order_ids(lines: Sequence[Any]) -> list[UUID]:
    """Return the orders of a parcel's lines, in the order in which they are locked."""
    return sorted({UUID(line["order_id"]) for line in lines if not line["dropped"]})


def live(lines: Sequence[Any]) -> list[Any]:
    """Return the lines that a parcel still has."""
    return [line for line in lines if not line["dropped"]]


async def lock(work: Mutation[Any], found: Row) -> Held:
    """Lock the orders of a parcel, and then the parcel."""
    locking = Locking(order_ids(found["lines"]))
    await LOCKING(work, locking)
    row = await queries.lock(work.tx, found.id)
    return Held(row, live(row["lines"]), locking.orders)


def check_time(occurred: datetime, now: datetime, field: str) -> None:
    """Raise InvalidArgument for what has not happened yet."""
    if occurred > now + AHEAD:
        raise InvalidArgument([(field, "is in the future")])


def event_row(work: Mutation[Any], shipment_id: UUID, seen: Sighting, source: str, *, applied: bool) -> dict[str, Any]:
    """Return an event as it is kept."""
    return {
        "id": new_id(),
        "shipment_id": shipment_id,
        "status": seen.status,
        "description": seen.description,
        "location": seen.location,
        "occur_time": seen.occur_time,
        "source": source,
        "carrier_event_id": seen.event_id,
        "applied": applied,
        "actor_id": None if source in {"CARRIER", "SYSTEM"} else work.caller.account_id,
    }


async def record(work: Mutation[Any], held: Held, seen: Sighting, source: str, note: str = "") -> Followed:
    """Keep what was seen of a locked parcel, once, and let it move and its orders follow where it is news."""
    row = held.shipment
    target = next_state(row.state, row.state_time, seen.status, seen.occur_time)
    event = event_row(work, row.id, seen, source, applied=target is not None)
    if not await queries.add_event(work.tx, **event, now=work.now):
        return Followed(row, held.lines)
    if target is None:
        if row.state not in FINAL:
            await queries.heard(work.tx, row.id, work.now)
        return Followed(row, held.lines, new=True)
    if row.state == "LABEL_CREATED":
        await hand_over(work, held, note)
    await _move(work, held, target, seen, note)
    return Followed(held.shipment, held.lines, new=True, moved=True)


async def hand_over(work: Mutation[Any], held: Held, note: str = "") -> None:
    """Let a locked parcel leave."""
    require(SHIPMENT_STATES, held.shipment.state, "hand over")
    handed = Sighting("HANDED_OVER", work.now)
    _keep(work, held, handed)
    await _move(work, held, "HANDED_OVER", handed, note)


async def void(work: Mutation[Any], held: Held, reason: str) -> None:
    """Void the label of a locked parcel."""
    voided = Sighting("VOIDED", work.now, reason)
    _keep(work, held, voided)
    await _move(work, held, "VOIDED", voided, reason)


def _keep(work: Mutation[Any], held: Held, seen: Sighting) -> None:
    """Keep what happens to a locked parcel once."""
    event = event_row(work, held.shipment.id, seen, source_of(work), applied=True)
    work.insert(shipment_events, {**event, "create_time": work.now})


async def correct(work: Mutation[Any], held: Held, state: str, reason: str) -> None:
    """Set right how far a locked parcel is."""
    if held.shipment.return_receive_time is not None:
        raise forbidden("shipment", held.shipment.state, "the parcel is back with its seller: it is nowhere else")
    if not SHIPMENT_STATES.allows(held.shipment.state, state, "correct"):
        raise forbidden(
            "shipment", held.shipment.state, f"a parcel that is {held.shipment.state} cannot be set to {state}"
        )
    told = Sighting(state, work.now, reason)
    await queries.add_event(work.tx, **event_row(work, held.shipment.id, told, "STAFF", applied=True), now=work.now)
    await _move(work, held, state, told, reason, correction=True)


async def _move(
    work: Mutation[Any], held: Held, target: str, seen: Sighting, note: str, *, correction: bool = False
) -> None:
    before, since = held.shipment, seen.occur_time
    if before.state not in WAY[:2] and not correction:
        since = max(since, before.state_time)
    after = await queries.move(
        work.tx,
        before.id,
        target,
        at=seen.occur_time,
        since=since,
        now=work.now,
        signature=seen.signature if target == "DELIVERED" else "",
        estimated=seen.estimated_delivery_time,
        void_reason=seen.description if target == "VOIDED" else "",
    )
    held.shipment = after
    told = Moved(after, held.lines, before.state, target, seen.occur_time, held.orders, note, correction)
    emit(work, after, target.lower(), held.lines)
    await MOVED(work, told)


def emit(work: Mutation[Any], shipment: Any, what: str, lines: Sequence[Any]) -> None:
    """Tell what happened to a parcel."""
    fact = {
        "seller_id": str(shipment.seller_id),
        "order_ids": [str(id_) for id_ in order_ids(lines)],
        "state": shipment.state,
    }
    work.event(f"shipment.{what}", "shipment", shipment.id, fact)


def source_of(work: Mutation[Any]) -> str:
    """Say as what the caller speaks of a parcel."""
    if work.caller.account_id is None:
        return "SYSTEM"
    return "STAFF" if work.caller.may("shipping.manage") else "SELLER"
