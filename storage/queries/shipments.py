"""SQL of parcels: what is in them, how far they are, and what was heard of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Boolean,
    DateTime,
    Integer,
    Text,
    Uuid,
    any_,
    bindparam,
    case,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from storage import rows
from storage.database import Connection, Row
from storage.listing import Listing, Scope, by_time
from storage.statements import Statement, forward, parameter, plain
from storage.tables.shipments import SHIPMENT_STATES, shipment_events, shipment_lines, shipments

s, l, e = shipments.c, shipment_lines.c, shipment_events.c  # noqa: E741 - as all tables are called here
account_id = parameter("account_id", s.seller_id)
PARTIES = (s.customer_id == account_id, s.seller_id == account_id)
UNDER_WAY = ("HANDED_OVER", "PICKED_UP", "IN_TRANSIT", "OUT_FOR_DELIVERY", "EXCEPTION", "FAILED_DELIVERY")
_now = parameter("now", s.create_time)

_lines = (
    select(
        func.coalesce(
            func.jsonb_agg(aggregate_order_by(func.to_jsonb(shipment_lines.table_valued()), l.position)),
            func.jsonb_build_array(),
        )
    )
    .where(l.shipment_id == s.id)
    .correlate(shipments)
    .scalar_subquery()
    .label("lines")
)
_WHOLE = select(shipments, _lines)
SHIPMENTS = Listing(
    source=_WHOLE,
    orders=by_time(s.create_time, s.id),
    filters={
        "order_id": s.id.in_(select(l.shipment_id).where(l.order_id == parameter("order_id", l.order_id))),
        "seller_id": s.seller_id == parameter("seller_id", s.seller_id),
        "customer_id": s.customer_id == parameter("customer_id", s.customer_id),
        "tracking_number": (s.tracking_number == parameter("tracking_number", s.tracking_number))
        & (s.tracking_number != ""),
    },
    choices={"states": s.state, "silences": s.silence},
)
EVENTS = Listing(
    source=select(shipment_events),
    orders=by_time(e.occur_time, e.id),
    filters={"shipment_id": e.shipment_id == parameter("shipment_id", e.shipment_id)},
)


@cache
def _reading(key: str, lock: bool) -> Statement:  # noqa: FBT001 - shapes the statement
    query = _WHOLE.where(s.id == parameter("id", s.id), SCOPES[key])
    return Statement(query.with_for_update(of=shipments) if lock else query)


SCOPES: Mapping[str, Any] = {
    "all": s.id.is_not(None),
    "party": or_(*PARTIES),
    "seller": s.seller_id == account_id,
}


def scope(key: str, account: UUID | None) -> Scope:
    """Return which parcels a caller sees in a list."""
    either = PARTIES if key == "party" else ()
    return Scope(key, SCOPES[key], {} if key == "all" else {"account_id": account}, either)


async def shipment(connection: Connection, id_: UUID, key: str, account: UUID | None) -> Row | None:
    """Return a parcel of a scope with its `lines`."""
    return await connection.one(_reading(key, lock=False), id=id_, account_id=account)


async def lock(tx: Connection, id_: UUID) -> Row:
    """Lock a parcel and return it with its `lines`. Its orders are locked before."""
    return await tx.sole(_reading("all", lock=True), id=id_, account_id=None)


async def insert(
    tx: Connection,
    row: Mapping[str, object],
    lines: Sequence[Mapping[str, object]],
    events: Sequence[Mapping[str, object]],
) -> None:
    """Write a new parcel with its lines and events."""
    await rows.insert(tx, {shipments: [row], shipment_lines: lines, shipment_events: events})


_FREE = plain(
    """
    UPDATE shipments SET tracked = false
    WHERE carrier = :carrier AND carrier_name = :carrier_name AND tracking_number = :number AND tracked
        AND state IN ('DELIVERED', 'RETURNED') AND coalesce(return_time, deliver_time) <= :before
    """,
    carrier=Text,
    carrier_name=Text,
    number=Text,
    before=DateTime(timezone=True),
)


async def free_number(tx: Connection, carrier: str, carrier_name: str, number: str, before: datetime) -> None:
    """Let a number be given out again that a parcel had which arrived before a time."""
    await tx.run(_FREE, carrier=carrier, carrier_name=carrier_name, number=number, before=before)


_ADD_EVENT = plain(
    """
    INSERT INTO shipment_events (
        id, shipment_id, status, description, location, occur_time, source, carrier_event_id, applied, actor_id, create_time
    ) VALUES (
        :id, :shipment_id, :status, :description, :location, :occur_time, :source, :carrier_event_id, :applied, :actor_id, :now
    )
    ON CONFLICT DO NOTHING
    RETURNING id
    """,
    id=Uuid,
    shipment_id=Uuid,
    status=Text,
    description=Text,
    location=Text,
    occur_time=DateTime(timezone=True),
    source=Text,
    carrier_event_id=Text,
    applied=Boolean,
    actor_id=Uuid,
    now=DateTime(timezone=True),
)


async def add_event(tx: Connection, **values: object) -> bool:
    """Keep something that happened to a locked parcel; says whether it was new."""
    return await tx.one(_ADD_EVENT, **values) is not None


@cache
def _moving(state: str) -> Statement:
    reached = {
        name: func.coalesce(s[name], parameter("at", s.create_time)) for name in SHIPMENT_STATES.times.get(state, ())
    }
    if state not in {"DELIVERED", "RETURNED"}:
        # Set right: it has not arrived.
        reached["deliver_time"] = parameter("no_time", s.deliver_time)
        reached["return_time"] = parameter("no_time", s.return_time)
    signature = parameter("signature", s.delivery_signature)
    moved = (
        update(shipments)
        .where(s.id == parameter("id", s.id))
        .values(
            state=state,
            state_time=parameter("since", s.state_time),
            last_event_time=_now,
            silence="HEARD",
            delivery_signature=case((signature == "", s.delivery_signature), else_=signature),
            estimated_delivery_time=func.coalesce(
                parameter("estimated", s.estimated_delivery_time), s.estimated_delivery_time
            ),
            void_reason=parameter("void_reason", s.void_reason),
            tracked=s.tracked if state != "VOIDED" else False,
            update_time=forward(s.update_time, _now),
            version=s.version + 1,
            **reached,
        )
        .returning(*s)
    )
    return Statement(moved)


async def move(
    tx: Connection,
    id_: UUID,
    state: str,
    *,
    at: datetime,
    since: datetime,
    now: datetime,
    signature: str = "",
    estimated: datetime | None = None,
    void_reason: str = "",
) -> Row:
    """Bring a locked parcel to a state, reached `at` a time; `since` is what later events are compared with."""
    return await tx.sole(
        _moving(state),
        id=id_,
        at=at,
        since=since,
        now=now,
        signature=signature,
        estimated=estimated,
        void_reason=void_reason,
        no_time=None,
    )


_HEARD = plain(
    "UPDATE shipments SET last_event_time = :now, silence = 'HEARD' WHERE id = :id",
    id=Uuid,
    now=DateTime(timezone=True),
)


async def heard(tx: Connection, id_: UUID, now: datetime) -> None:
    """Note that something was heard of a locked parcel that has not moved it."""
    await tx.run(_HEARD, id=id_, now=now)


_FIND = plain(
    """
    SELECT s.id FROM shipments AS s
    WHERE s.tracking_number = :number AND s.tracking_number <> '' AND s.carrier = :carrier
    ORDER BY s.tracked DESC, s.create_time DESC LIMIT 1
    """,
    carrier=Text,
    number=Text,
)


async def find(connection: Connection, carrier: str, number: str) -> UUID | None:
    """Return the parcel that a carrier tracks by a number: the one that has it now, else the one that had it last."""
    row = await connection.one(_FIND, carrier=carrier, number=number)
    return None if row is None else row.id


# --- orders ---

_OF_ORDER = Statement(
    select(s.id, s.state, func.array_agg(l.order_id.distinct()).label("order_ids"))
    .join(shipment_lines, l.shipment_id == s.id)
    .where(
        ~l.dropped,
        s.id.in_(select(l.shipment_id).where(l.order_id == parameter("order_id", l.order_id), ~l.dropped)),
        s.state != "VOIDED",
    )
    .group_by(s.id)
    .order_by(s.id)
)


_in_order = s.id.in_(select(l.shipment_id).where(l.order_id == parameter("order_id", l.order_id)))
_RECORD = Statement(
    _WHOLE.where(_in_order).order_by(s.create_time, s.id).limit(bindparam("most", type_=Integer, required=True))
)
_SEEN = Statement(
    select(shipment_events)
    .where(e.shipment_id.in_(select(l.shipment_id).where(l.order_id == parameter("order_id", l.order_id))))
    .order_by(e.occur_time, e.id)
    .limit(bindparam("most", type_=Integer, required=True))
)


async def record(connection: Connection, order_id: UUID, most: int) -> tuple[list[Row], list[Row]]:
    """Return the parcels that hold or held something of an order, and what was seen of them, oldest first."""
    return (
        await connection.all(_RECORD, order_id=order_id, most=most),
        await connection.all(_SEEN, order_id=order_id, most=most),
    )


async def of_order(connection: Connection, order_id: UUID) -> list[Row]:
    """Return (id, state, order_ids) of the parcels that hold something of an order, without voided ones."""
    return await connection.all(_OF_ORDER, order_id=order_id)


_DROP = plain(
    """
    WITH locked AS MATERIALIZED (
        SELECT s.id FROM shipments AS s
        WHERE s.state = 'LABEL_CREATED' AND s.id IN (
            SELECT l.shipment_id FROM shipment_lines AS l WHERE l.order_id = ANY (:order_ids) AND NOT l.dropped
        )
        ORDER BY s.id FOR UPDATE
    ), dropped AS (
        UPDATE shipment_lines AS l SET dropped = true FROM locked
        WHERE l.shipment_id = locked.id AND l.order_id = ANY (:order_ids)
    ), emptied AS (
        UPDATE shipments AS s
        SET state = 'VOIDED', state_time = :now, void_time = :now, void_reason = :reason, tracked = false,
            last_event_time = :now, update_time = greatest(s.update_time, :now), version = s.version + 1
        FROM locked
        WHERE s.id = locked.id AND NOT EXISTS (
            SELECT FROM shipment_lines AS l
            WHERE l.shipment_id = s.id AND NOT l.dropped AND NOT l.order_id = ANY (:order_ids)
        )
        RETURNING s.id
    )
    INSERT INTO shipment_events (
        id, shipment_id, status, description, location, occur_time, source, carrier_event_id, applied, actor_id, create_time
    )
    SELECT gen_random_uuid(), id, 'VOIDED', :reason, '', :now, 'SYSTEM', '', true, :actor_id, :now FROM emptied
    """,
    order_ids=ARRAY(Uuid),
    reason=Text,
    actor_id=Uuid,
    now=DateTime(timezone=True),
)


async def drop(tx: Connection, order_ids: Sequence[UUID], *, reason: str, actor_id: UUID | None, now: datetime) -> None:
    """Take locked orders out of parcels that were not handed over; void those that hold nothing any more."""
    await tx.run(_DROP, order_ids=list(order_ids), reason=reason, actor_id=actor_id, now=now)


# --- returns ---

_RECEIVE = plain(
    """
    WITH restocked AS (
        UPDATE shipment_lines AS l SET restocked_quantity = given.quantity
        FROM unnest(:item_ids, :quantities) AS given (order_item_id, quantity)
        WHERE l.shipment_id = :id AND l.order_item_id = given.order_item_id
    )
    UPDATE shipments AS s
    SET return_receive_time = :now, return_cause = :cause, update_time = greatest(s.update_time, :now), version = s.version + 1
    WHERE s.id = :id RETURNING s.*
    """,
    id=Uuid,
    item_ids=ARRAY(Uuid),
    quantities=ARRAY(Integer),
    cause=Text,
    now=DateTime(timezone=True),
)


async def receive(tx: Connection, id_: UUID, cause: str, restocked: Mapping[UUID, int], now: datetime) -> Row:
    """Note that a locked parcel is back, why, and how many units of its items are on the shelf again."""
    item_ids, quantities = list(restocked), list(restocked.values())
    return await tx.sole(_RECEIVE, id=id_, item_ids=item_ids, quantities=quantities, cause=cause, now=now)


# --- what is due ---

_SILENT = Statement(
    select(s.id, s.silence, s.last_event_time)
    .where(
        s.state.in_(UNDER_WAY),
        s.tracked,
        or_(
            (s.last_event_time <= parameter("warn_before", s.create_time)) & (s.silence == "HEARD"),
            (s.last_event_time <= parameter("escalate_before", s.create_time)) & (s.silence != "ESCALATED"),
        ),
    )
    .order_by(s.last_event_time)
    .limit(parameter("limit"))
)
_SILENCE = plain(
    """
    UPDATE shipments SET silence = :silence, version = version + 1, update_time = greatest(update_time, :now)
    WHERE id = :id AND silence = :before AND last_event_time = :last AND tracked
    RETURNING id, seller_id, carrier, (
        SELECT array_agg(DISTINCT l.order_id) FROM shipment_lines AS l WHERE l.shipment_id = shipments.id AND NOT l.dropped
    ) AS order_ids
    """,
    id=Uuid,
    silence=Text,
    before=Text,
    last=DateTime(timezone=True),
    now=DateTime(timezone=True),
)


async def silent(connection: Connection, warn_before: datetime, escalate_before: datetime, limit: int) -> list[Row]:
    """Return parcels under way of which nothing was heard since, as far as nobody was told yet."""
    return await connection.all(_SILENT, warn_before=warn_before, escalate_before=escalate_before, limit=limit)


async def set_silence(tx: Connection, row: Row, silence: str, now: datetime) -> Row | None:
    """Note that people are told of a parcel's silence; None where something was heard, or they were told, meanwhile."""
    return await tx.one(_SILENCE, id=row.id, silence=silence, before=row.silence, last=row.last_event_time, now=now)


_TAKE_UNPOLLED = Statement(
    update(shipments)
    .where(
        s.id.in_(
            select(s.id)
            .where(
                s.state.in_(UNDER_WAY),
                s.tracked,
                s.carrier == any_(bindparam("carriers", type_=ARRAY(Text), required=True)),
                or_(s.poll_time.is_(None), s.poll_time <= parameter("before", s.poll_time)),
            )
            .order_by(s.last_event_time)
            .limit(parameter("limit"))
            .with_for_update(skip_locked=True)
        )
    )
    .values(poll_time=_now)
    .returning(s.id, s.carrier, s.tracking_number, s.hand_over_time)
)


async def take_unpolled(
    tx: Connection, carriers: Sequence[str], before: datetime, now: datetime, limit: int
) -> list[Row]:
    """Return parcels under way whose carriers were not asked since a time, and note that they are asked now."""
    return await tx.all(_TAKE_UNPOLLED, carriers=list(carriers), before=before, now=now, limit=limit)


# --- reports of carriers ---

_ADD_REPORT = plain(
    """
    INSERT INTO carrier_events (id, carrier, event_id, tracking_number, payload, state, receive_time)
    VALUES (:id, :carrier, :event_id, :tracking_number, :payload, 'PARKED', :now)
    ON CONFLICT DO NOTHING RETURNING id
    """,
    id=Uuid,
    carrier=Text,
    event_id=Text,
    tracking_number=Text,
    payload=JSONB,
    now=DateTime(timezone=True),
)
_REPORT = plain(
    "SELECT * FROM carrier_events WHERE carrier = :carrier AND event_id = :event_id", carrier=Text, event_id=Text
)
_FINISH_REPORT = plain(
    "UPDATE carrier_events SET state = :state, state_reason = :reason, process_time = :now WHERE id = :id",
    id=Uuid,
    state=Text,
    reason=Text,
    now=DateTime(timezone=True),
)
_TAKE_PARKED = plain(
    """
    UPDATE carrier_events SET check_time = :now
    WHERE id IN (
        SELECT id FROM carrier_events
        WHERE state = 'PARKED' AND (check_time IS NULL OR check_time < :before)
        ORDER BY receive_time LIMIT :limit FOR UPDATE SKIP LOCKED
    )
    RETURNING *
    """,
    before=DateTime(timezone=True),
    now=DateTime(timezone=True),
    limit=Integer,
)


async def add_report(tx: Connection, **values: object) -> bool:
    """Keep a carrier's report; says whether it was new. Whoever reports the same waits until the transaction ends."""
    return await tx.one(_ADD_REPORT, **values) is not None


async def report(tx: Connection, carrier: str, event_id: str) -> Row:
    """Return a report that was kept."""
    return await tx.sole(_REPORT, carrier=carrier, event_id=event_id)


async def finish_report(tx: Connection, id_: UUID, state: str, reason: str, now: datetime) -> None:
    """Note what was done with a report."""
    await tx.run(_FINISH_REPORT, id=id_, state=state, reason=reason, now=now)


async def take_parked(tx: Connection, before: datetime, now: datetime, limit: int) -> list[Row]:
    """Return reports about parcels that nobody knew, not looked at since a time, and note that they are looked at now."""
    return await tx.all(_TAKE_PARKED, before=before, now=now, limit=limit)


# --- deadlines ---

_ORIGIN = plain(
    """
    SELECT c.country_code AS channel_country, c.time_zone AS channel_zone, p.country_code, p.state_province, p.time_zone,
        p.processing_days AS of_seller, m.processing_days AS of_method,
        (SELECT coalesce(max(v.fulfillment_days), 0) FROM variants AS v WHERE v.id = ANY (:variant_ids)) AS slowest
    FROM channels AS c
    LEFT JOIN shipping_profiles AS p ON p.id = :seller_id
    LEFT JOIN shipping_methods AS m ON m.id = :method_id
    WHERE c.id = :channel_id
    """,
    channel_id=Uuid,
    seller_id=Uuid,
    method_id=Uuid,
    variant_ids=ARRAY(Uuid),
)


async def origin(
    connection: Connection, *, channel_id: UUID, seller_id: UUID, method_id: UUID | None, variant_ids: Sequence[UUID]
) -> Row:
    """Return where a seller hands parcels over, and how many days whoever says so takes for it."""
    return await connection.sole(
        _ORIGIN, channel_id=channel_id, seller_id=seller_id, method_id=method_id, variant_ids=list(variant_ids)
    )
