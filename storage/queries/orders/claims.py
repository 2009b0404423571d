"""SQL of claims that parcels have not arrived."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, any_, bindparam, func, or_, select, true, update

from storage.database import Connection, Row
from storage.listing import Listing, Scope, by_time
from storage.statements import Statement, forward, inserting, parameter
from storage.tables.delivery_claims import DELIVERY_CLAIM_STATES, HOLDING, delivery_claim_evidence, delivery_claims
from storage.tables.shipments import shipment_lines, shipments

c, e, s, l = delivery_claims.c, delivery_claim_evidence.c, shipments.c, shipment_lines.c  # noqa: E741
_account = parameter("account_id", c.customer_id)
PARTIES = (c.customer_id == _account, c.seller_id == _account)
SCOPES: Mapping[str, Any] = {
    "all": true(),
    "party": or_(*PARTIES),
    "buyer": c.customer_id == _account,
}
CLAIMS = Listing(
    source=select(delivery_claims),
    orders=by_time(c.create_time, c.id),
    filters={"order_id": c.order_id == parameter("order_id", c.order_id)},
    choices={"states": c.state},
)


def scope(key: str, account: UUID | None) -> Scope:
    """Return which claims a caller sees in a list."""
    either = PARTIES if key == "party" else ()
    return Scope(key, SCOPES[key], {} if key == "all" else {"account_id": account}, either)


@cache
def _reading(key: str, lock: bool) -> Statement:  # noqa: FBT001 - shapes the statement
    query = select(delivery_claims).where(c.id == parameter("id", c.id), SCOPES[key])
    return Statement(query.with_for_update() if lock else query)


_EVIDENCE = Statement(
    select(delivery_claim_evidence).where(e.delivery_claim_id == parameter("id", e.delivery_claim_id)).order_by(e.id)
)
# Those of the order's parcels that have arrived, the last first.
_ARRIVED = Statement(
    select(s.id, s.state, s.deliver_time)
    .where(
        s.id.in_(select(l.shipment_id).where(l.order_id == parameter("order_id", l.order_id), ~l.dropped)),
        s.state != "VOIDED",
    )
    .order_by(s.deliver_time.desc().nulls_last(), s.id)
)
_HOLDING = Statement(
    select(c.id, c.order_id, c.state)
    .where(
        c.order_id == any_(bindparam("order_ids", type_=ARRAY(Uuid), required=True)),
        c.state.in_(HOLDING),
    )
    .order_by(c.id)
)
_LINES = Statement(
    select(l.order_item_id, l.quantity).where(
        l.order_id == parameter("order_id", l.order_id),
        l.shipment_id == parameter("shipment_id", l.shipment_id),
        ~l.dropped,
    )
)


async def claim(connection: Connection, id_: UUID, key: str, account: UUID | None, *, lock: bool = False) -> Row | None:
    """Return a claim of a scope, locked until the transaction ends on demand: its order is locked before."""
    return await connection.one(_reading(key, lock=lock), id=id_, account_id=account)


async def evidence(connection: Connection, claim_id: UUID) -> list[Row]:
    """Return what speaks for or against a claim, oldest first."""
    return await connection.all(_EVIDENCE, id=claim_id)


async def parcels(connection: Connection, order_id: UUID) -> list[Row]:
    """Return (id, state, deliver_time) of an order's parcels, the one that arrived last first."""
    return await connection.all(_ARRIVED, order_id=order_id)


async def holding(connection: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return (id, order_id, state) of the claims that keep orders from being completed."""
    return await connection.all(_HOLDING, order_ids=list(order_ids))


async def open_(tx: Connection, values: Mapping[str, object]) -> Row:
    """Write a new claim. Raises Conflict where one about the same parcel of the order holds."""
    return await tx.sole(inserting(delivery_claims, frozenset(values)), **values)


@cache
def _moving(state: str) -> Statement:
    now = parameter("now", c.create_time)
    times = {name: func.coalesce(c[name], now) for name in DELIVERY_CLAIM_STATES.times.get(state, ())}
    decided = {}
    if state in {"UPHELD", "REJECTED"}:
        decided = {
            "decision_note": parameter("note", c.decision_note),
            "decided_by_id": parameter("actor_id", c.decided_by_id),
        }
    moved = (
        update(delivery_claims)
        .where(c.id == parameter("id", c.id))
        .values(state=state, update_time=forward(c.update_time, now), version=c.version + 1, **times, **decided)
        .returning(*c)
    )
    return Statement(moved)


async def move(tx: Connection, id_: UUID, state: str, *, note: str, actor_id: UUID | None, now: datetime) -> Row:
    """Bring a locked claim to a state."""
    return await tx.sole(_moving(state), id=id_, note=note, actor_id=actor_id, now=now)


async def lines(connection: Connection, order_id: UUID, shipment_id: UUID) -> list[Row]:
    """Return the order items that went out in a parcel, with how many of each."""
    return await connection.all(_LINES, order_id=order_id, shipment_id=shipment_id)
