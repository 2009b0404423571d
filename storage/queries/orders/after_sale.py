"""SQL of what comes back after the sale: the units of an order and what is left of them, refunds, and what waits for an answer."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Integer, Text, Uuid, func, literal_column, or_, select
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries.orders.lifecycle import RETURNING, RETURNING_TYPES, returned
from storage.rows import Part, Parts
from storage.statements import parameter, plain
from storage.tables.after_sale import (
    OPEN_ITEMS,
    OPEN_REQUESTS,
    cancellation_items,
    cancellations,
    order_incidents,
    order_notes,
    order_refund_lines,
    order_refunds,
    refund_request_items,
    refund_requests,
    return_inspections,
)
from storage.tables.invoices import invoices
from storage.tables.orders import orders

c, r, f, n, t = cancellations.c, refund_requests.c, order_refunds.c, order_incidents.c, order_notes.c
_NONE: Any = literal_column("'[]'::jsonb")


def _rows(table: Any, condition: Any, parent: Any, *order: Any) -> Any:
    rows = func.jsonb_agg(aggregate_order_by(func.to_jsonb(table.table_valued()), *order))
    return select(func.coalesce(rows, _NONE)).where(condition).correlate(parent).scalar_subquery()


def _parties(table: Any) -> tuple[Any, Any]:
    account = parameter("account_id", table.c.customer_id)
    return table.c.customer_id == account, table.c.seller_id == account


def _of_order(table: Any) -> dict[str, Any]:
    return {"order_id": table.c.order_id == parameter("order_id", table.c.order_id)}


PARTIES: Mapping[str, tuple[Any, Any]] = {
    table.name: _parties(table) for table in (cancellations, refund_requests, order_refunds)
}
EITHER: Mapping[str, Any] = {name: or_(*clauses) for name, clauses in PARTIES.items()}

_cancelled = _rows(
    cancellation_items,
    cancellation_items.c.cancellation_id == c.id,
    cancellations,
    cancellation_items.c.position,
).label("items")
CANCELLATIONS = Listing(
    source=select(cancellations, _cancelled),
    orders=by_time(c.create_time, c.id),
    filters=_of_order(cancellations),
    choices={"states": c.state},
)
_inspections = (
    select(
        func.coalesce(
            func.jsonb_agg(
                aggregate_order_by(func.to_jsonb(return_inspections.table_valued()), return_inspections.c.id)
            ),
            _NONE,
        )
    )
    .select_from(
        return_inspections.join(
            refund_request_items, refund_request_items.c.id == return_inspections.c.refund_request_item_id
        )
    )
    .where(refund_request_items.c.refund_request_id == r.id)
    .correlate(refund_requests)
    .scalar_subquery()
    .label("inspections")
)
_requested = _rows(
    refund_request_items,
    refund_request_items.c.refund_request_id == r.id,
    refund_requests,
    refund_request_items.c.position,
).label("items")
REFUND_REQUEST = select(refund_requests, _requested, _inspections)
REFUND_REQUESTS = Listing(
    source=select(refund_requests, _requested, _NONE.label("inspections")),
    orders=by_time(r.create_time, r.id),
    filters=_of_order(refund_requests),
    choices={"states": r.state, "resolutions": r.resolution},
)
_lines = _rows(
    order_refund_lines, order_refund_lines.c.order_refund_id == f.id, order_refunds, order_refund_lines.c.position
).label("lines")
_invoice = (
    select(invoices.c.id).where(invoices.c.order_refund_id == f.id).correlate(order_refunds).scalar_subquery()
).label("invoice_id")
ORDER_REFUND = select(order_refunds, _lines, _invoice)
ORDER_REFUNDS = Listing(source=ORDER_REFUND, orders=by_time(f.create_time, f.id), filters=_of_order(order_refunds))
CANCELLATION = CANCELLATIONS.source
ORDER_INCIDENTS = Listing(
    source=select(order_incidents),
    orders=by_time(n.create_time, n.id),
    filters=_of_order(order_incidents),
    choices={"states": n.state},
)
ORDER_NOTES = Listing(source=select(order_notes), orders=by_time(t.create_time, t.id), filters=_of_order(order_notes))

_OPEN_MATTERS = f"""
    SELECT order_id, 'CANCELLATION' AS matter, id, state FROM cancellations
    WHERE order_id = ANY (:order_ids) AND state = 'PENDING_APPROVAL'
    UNION ALL
    SELECT order_id, 'REFUND_REQUEST', id, state FROM refund_requests
    WHERE order_id = ANY (:order_ids) AND state IN {OPEN_REQUESTS!r}
    UNION ALL
    SELECT order_id, CASE WHEN freezing THEN 'FREEZING_INCIDENT' ELSE 'INCIDENT' END, id, state FROM order_incidents
    WHERE order_id = ANY (:order_ids) AND state = 'OPEN'
"""  # noqa: S608 - constants
_MATTERS = plain(_OPEN_MATTERS, order_ids=ARRAY(Uuid))
_UNITS = plain(
    f"""
    WITH standing AS (
        SELECT (SELECT coalesce(jsonb_agg(to_jsonb(m)), '[]') FROM ({_OPEN_MATTERS}) AS m) AS matters,
               (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.position) FROM tenders AS t
                WHERE t.purchase_id = place.purchase_id) AS tenders, kept.processing, kept.journey, place.*
        FROM (
            SELECT coalesce(sum(processing_minor), 0) AS processing, coalesce(sum(return_shipping_minor), 0) AS journey
            FROM order_refunds WHERE order_id = ANY (:order_ids)
        ) AS kept CROSS JOIN (
            SELECT o.purchase_id, coalesce(nullif(s.country_code, ''), c.country_code) AS country_code,
                   coalesce(s.state_province, '') AS state_province, coalesce(nullif(s.time_zone, ''), c.time_zone) AS time_zone
            FROM orders AS o JOIN channels AS c ON c.id = o.channel_id LEFT JOIN shipping_profiles AS s ON s.id = o.seller_id
            WHERE o.id = ANY (:order_ids)
        ) AS place
    )
    SELECT standing.*, i.id, to_jsonb(i) AS item, p.kind = 'DIGITAL' OR v.digital AS digital,
           ARRAY(SELECT up.code FROM categories AS own CROSS JOIN unnest(own.path) WITH ORDINALITY AS path (id, depth)
                 JOIN categories AS up ON up.id = path.id WHERE own.id = p.category_id ORDER BY path.depth DESC) AS categories,
           (SELECT coalesce(jsonb_agg(jsonb_build_array(a.kind, a.source, a.funder, a.amount_minor)), '[]')
            FROM price_adjustments AS a WHERE a.order_id = i.order_id AND a.order_item_id = i.id) AS adjustments,
           (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]')
            FROM order_refund_lines AS l WHERE l.order_id = i.order_id AND l.order_item_id = i.id) AS back,
           (SELECT coalesce(sum(k.quantity), 0)::int
            FROM cancellation_items AS k WHERE k.order_item_id = i.id AND k.open) AS leaving,
           (SELECT coalesce(sum(q.quantity - q.settled_quantity), 0)::int
            FROM refund_request_items AS q WHERE q.order_item_id = i.id AND q.state IN {OPEN_ITEMS!r}) AS asked,
           (SELECT coalesce(sum(q.quantity - q.settled_quantity), 0)::int
            FROM refund_request_items AS q WHERE q.order_item_id = i.id AND q.state = 'EXCHANGED') AS exchanged
    FROM standing CROSS JOIN order_items AS i
        JOIN products AS p ON p.id = i.product_id JOIN variants AS v ON v.id = i.variant_id
    WHERE i.order_id = ANY (:order_ids)
    ORDER BY i.position
    """,  # noqa: S608 - constants
    order_ids=ARRAY(Uuid),
)


async def units(connection: Connection, order_id: UUID) -> list[Row]:
    """Return the items of an order, which is locked where that matters, with all that has become of their units.

    Each has `item`, its row as JSON; `adjustments` of [kind, source, funder, amount]; `back`, lines of refunds; the units that
    are `leaving` by cancellations, `asked` for by refund requests and `exchanged`; codes of its `categories`, the closest first.

    Each also has what is the same for all: the `matters` that are open, as of `matters`; what was kept so far for the work
    (`processing`) and for the `journey` back; where the seller works, or the channel, where that is unknown; the `tenders` of the
    purchase, which do not change under its lock.
    """
    return await connection.all(_UNITS, order_ids=[order_id])


_REFUND = plain(
    f"""
    WITH changed AS (
        UPDATE orders SET refunded_minor = refunded_minor + :amount, refunding_minor = refunding_minor - :promised,
                          update_time = greatest(update_time, :now)
        WHERE id = :order_id
        RETURNING id, channel_id
    ), units AS (
        UPDATE order_items AS i
        SET cancelled_quantity = i.cancelled_quantity + u.cancelled,
            packed_quantity = i.packed_quantity - u.unsent, shipped_quantity = i.shipped_quantity - u.unsent,
            state = CASE WHEN u.state = '' THEN i.state ELSE u.state END,
            return_state = CASE WHEN u.return_state = '' THEN i.return_state ELSE u.return_state END,
            update_time = greatest(i.update_time, :now)
        FROM changed, jsonb_to_recordset(:units) AS u (id uuid, cancelled int, unsent int, state text, return_state text)
        WHERE i.id = u.id AND i.order_id = changed.id
    ), returned AS ({RETURNING})
    SELECT to_char(:now AT TIME ZONE ch.time_zone, 'YYYYMMDD') AS day, nextval('order_refund_numbers') AS number
    FROM changed JOIN channels AS ch ON ch.id = changed.channel_id
    """,  # noqa: S608 - a constant
    order_id=Uuid,
    amount=BigInteger,
    promised=BigInteger,
    units=JSONB(),
    **RETURNING_TYPES,
)


async def refund(
    tx: Connection,
    order_id: UUID,
    *,
    amount: int,
    promised: int,
    units: Sequence[Mapping[str, object]],
    tenders: Sequence[tuple[UUID, int, int, int]],
    now: datetime,
) -> str:
    """Note that a part of a locked order comes back, `promised` of it before; returns the number of the refund.

    `tenders` are those that it goes back over, as of `return_to_tenders`. `units`: id, cancelled, unsent, state, return_state of items; an empty state stays as it is. Raises CheckFailed (REFUND_EXCEEDS_REST).
    """
    values = returned(tenders)
    row = await tx.sole(
        _REFUND, order_id=order_id, amount=amount, promised=promised, units=list(units), now=now, **values
    )
    return f"RF-{row.day}-{row.number:06d}"


_UNDELIVERED = plain(
    """
    SELECT s.id AS shipment_id, l.order_id, s.return_cause,
           jsonb_agg(jsonb_build_object('order_item_id', l.order_item_id, 'quantity', l.quantity)) AS lines
    FROM shipments AS s JOIN shipment_lines AS l ON l.shipment_id = s.id AND NOT l.dropped
    WHERE s.id IN (
        SELECT unnest(:shipment_ids) UNION SELECT o.shipment_id FROM shipment_lines AS o WHERE o.order_id = ANY (:order_ids)
    )
      AND s.state = 'RETURNED' AND s.return_receive_time IS NOT NULL
      AND NOT EXISTS (SELECT FROM order_refunds AS f WHERE f.shipment_id = s.id AND f.order_id = l.order_id)
    GROUP BY s.id, l.order_id
    ORDER BY l.order_id, s.id
    """,
    shipment_ids=ARRAY(Uuid),
    order_ids=ARRAY(Uuid),
)


async def undelivered(connection: Connection, shipment_ids: Sequence[UUID], order_ids: Sequence[UUID]) -> list[Row]:
    """Return parcels that are back and were not paid back, of these or of these orders, each with the `lines` of one order."""
    return await connection.all(_UNDELIVERED, shipment_ids=list(shipment_ids), order_ids=list(order_ids))


_PROMISE = plain(
    "UPDATE orders SET refunding_minor = refunding_minor + :amount WHERE id = :order_id",
    order_id=Uuid,
    amount=BigInteger,
)
_CLOSE_CANCELLED = plain("UPDATE cancellation_items SET open = false WHERE cancellation_id = :id", id=Uuid)


async def promise(tx: Connection, order_id: UUID, amount: int) -> None:
    """Set so much of a locked order aside for a refund; below zero it is set free. Raises CheckFailed (REFUND_EXCEEDS_REST)."""
    await tx.run(_PROMISE, order_id=order_id, amount=amount)


async def close_cancelled(tx: Connection, cancellation_id: UUID) -> None:
    """Let others call the items of a cancellation off again."""
    await tx.run(_CLOSE_CANCELLED, id=cancellation_id)


async def matters(connection: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return what is open on orders: order_id, matter, id, state."""
    return await connection.all(_MATTERS, order_ids=list(order_ids))


_SETTLED = """
    gone AS (
        SELECT coalesce(sum(amount_minor), 0) AS amount FROM refunds
        WHERE order_id = :settled_id AND state = 'SUCCEEDED' AND reason IN ('RETURN', 'ORDER_CANCELLED')
    ), running AS (
        SELECT id, sum(external_minor) OVER (ORDER BY create_time, id) AS due FROM order_refunds WHERE order_id = :settled_id
    ), processed AS (
        UPDATE order_refunds AS f SET process_time = :now, update_time = greatest(f.update_time, :now), version = f.version + 1
        FROM running, gone
        WHERE f.id = running.id AND f.process_time IS NULL AND running.due <= gone.amount
        RETURNING f.id, f.cancellation_id, f.refund_request_id
    ), cancellations_settled AS (
        UPDATE cancellations AS c
        SET state = 'COMPLETED', complete_time = :now, update_time = greatest(c.update_time, :now), version = c.version + 1
        FROM processed WHERE c.id = processed.cancellation_id AND c.state = 'APPROVED'
    ), requests_settled AS (
        UPDATE refund_requests AS r
        SET state = 'COMPLETED', complete_time = :now, update_time = greatest(r.update_time, :now), version = r.version + 1
        WHERE r.order_id = :settled_id AND r.state = 'PROCESSING' AND NOT EXISTS (
            SELECT FROM order_refunds AS f
            WHERE f.order_id = :settled_id AND f.refund_request_id = r.id AND f.process_time IS NULL
              AND f.id NOT IN (SELECT id FROM processed)
        )
    )"""
_SETTLED_TYPES = {"settled_id": Uuid, "now": orders.c.update_time}
_SETTLE = plain(f"WITH {_SETTLED} SELECT 1", **_SETTLED_TYPES)
_ORDER_SETTLED = Part("order_settled", _SETTLED, "1", _SETTLED_TYPES)


async def settle(tx: Connection, order_id: UUID, now: datetime) -> None:
    """Complete what waits for money of an order to go out, as far as it has. The payment is locked."""
    await tx.run(_SETTLE, settled_id=order_id, now=now)


def settling(order_id: UUID, now: datetime) -> Parts:
    """Do what `settle` does, as a part of another round trip."""
    return {_ORDER_SETTLED: {"settled_id": order_id, "now": now}}


_PRICE = plain(
    """
    SELECT v.id, v.product_id, v.price_minor, v.currency, v.state = 'ACTIVE' AND v.delete_time IS NULL AND NOT v.bundle AS sold
    FROM variants AS v WHERE v.id = ANY (:ids)
    """,
    ids=ARRAY(Uuid),
)
_DUE_CANCELLATIONS = plain(
    """
    SELECT id FROM cancellations AS c WHERE state = 'PENDING_APPROVAL' AND answer_deadline_time <= :now AND NOT EXISTS (
        SELECT FROM order_incidents AS n WHERE n.order_id = c.order_id AND n.state = 'OPEN' AND n.freezing
    )
    ORDER BY answer_deadline_time LIMIT :limit
    """,
    now=orders.c.update_time,
    limit=Integer,
)
_DUE_REQUESTS = plain(
    """
    SELECT id FROM refund_requests
    WHERE (state = 'PENDING_SELLER_RESPONSE' AND seller_response_deadline_time <= :now
       OR state = 'APPROVED' AND return_deadline_time <= :now AND action_deadline_time IS NULL AND (
              return_send_time IS NULL AND return_arrive_time IS NULL OR EXISTS (
                  SELECT FROM refund_request_items AS i WHERE i.refund_request_id = refund_requests.id AND i.received_quantity > 0
              )
          )
       OR state = 'APPROVED' AND action_deadline_time <= :now)
      AND NOT EXISTS (
        SELECT FROM order_incidents AS n WHERE n.order_id = refund_requests.order_id AND n.state = 'OPEN' AND n.freezing
      )
    ORDER BY create_time LIMIT :limit
    """,
    now=orders.c.update_time,
    limit=Integer,
)
_UNSENT = plain(
    """
    UPDATE refund_requests AS r SET remind_time = :now
    FROM (
        SELECT id FROM refund_requests
        WHERE state = 'APPROVED' AND return_deadline_time <= :until AND return_deadline_time > :now
          AND return_send_time IS NULL AND return_arrive_time IS NULL AND remind_time IS NULL
        LIMIT :limit FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE r.id = due.id
    RETURNING r.id, r.order_id
    """,
    now=orders.c.update_time,
    until=orders.c.update_time,
    limit=Integer,
)


async def prices(connection: Connection, variant_ids: Sequence[UUID]) -> list[Row]:
    """Return what variants cost, of which product they are, and whether they are sold."""
    return await connection.all(_PRICE, ids=list(variant_ids))


async def due_cancellations(connection: Connection, now: datetime, limit: int) -> list[UUID]:
    """Return cancellations whose seller has let the deadline pass, without those of frozen orders."""
    return [row.id for row in await connection.all(_DUE_CANCELLATIONS, now=now, limit=limit)]


async def due_requests(connection: Connection, now: datetime, limit: int) -> list[UUID]:
    """Return refund requests about which somebody has let a deadline pass, without those of frozen orders."""
    return [row.id for row in await connection.all(_DUE_REQUESTS, now=now, limit=limit)]


async def take_unsent(tx: Connection, now: datetime, until: datetime, limit: int) -> list[Row]:
    """Return refund requests whose goods must be sent back until then, and whose buyers were not reminded; they are now."""
    return await tx.all(_UNSENT, now=now, until=until, limit=limit)


_REFUSE = plain(
    """
    WITH refused AS (
        UPDATE cancellations AS c
        SET state = 'REJECTED', decided_by = 'SYSTEM', decision_note = :note, decide_time = :now,
            update_time = greatest(c.update_time, :now), version = c.version + 1
        WHERE c.order_id = ANY (:order_ids) AND c.state = 'PENDING_APPROVAL'
        RETURNING c.id
    )
    UPDATE cancellation_items AS i SET open = false FROM refused WHERE i.cancellation_id = refused.id
    """,
    order_ids=ARRAY(Uuid),
    note=Text,
    now=orders.c.update_time,
)


async def refuse_cancellations(tx: Connection, order_ids: Sequence[UUID], note: str, now: datetime) -> None:
    """Refuse cancellations of locked orders that wait for an answer."""
    await tx.run(_REFUSE, order_ids=list(order_ids), note=note, now=now)


_ZONE = plain(
    """
    SELECT coalesce(nullif(s.time_zone, ''), c.time_zone) AS time_zone
    FROM orders AS o JOIN channels AS c ON c.id = o.channel_id LEFT JOIN shipping_profiles AS s ON s.id = :seller_id
    WHERE o.id = :order_id
    """,
    seller_id=Uuid,
    order_id=Uuid,
)


async def zone(connection: Connection, seller_id: UUID, order_id: UUID) -> str:
    """Return the time zone of a seller; where that is unknown, of the channel of an order."""
    return str((await connection.sole(_ZONE, seller_id=seller_id, order_id=order_id)).time_zone)
