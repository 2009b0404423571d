"""SQL of what of orders is packed, sent and has arrived, by units. The orders are locked."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Integer, Uuid, any_, bindparam, exists, select

from storage.database import Connection, Row
from storage.statements import Statement, parameter, plain
from storage.tables.orders import order_items, orders, purchases

o, i, p = orders.c, order_items.c, purchases.c
_order_ids = any_(bindparam("order_ids", type_=ARRAY(Uuid), required=True))

_LOCK = Statement(
    select(orders, p.address_id)
    .join(purchases, p.id == o.purchase_id)
    .where(o.id == _order_ids)
    .order_by(o.id)
    .with_for_update(of=[orders])
)
_UNITS = Statement(
    select(
        i.id, i.order_id, i.variant_id, i.quantity, i.cancelled_quantity, i.packed_quantity, i.shipped_quantity,
        i.measure.is_not(None).label("whole"),
    )
    .where(i.order_id == _order_ids)
    .order_by(i.order_id, i.position)
)  # fmt: skip
_COUNT = plain(
    """
    UPDATE order_items AS i
    SET packed_quantity = i.packed_quantity + g.packed,
        shipped_quantity = i.shipped_quantity + g.shipped,
        delivered_quantity = i.delivered_quantity + g.delivered,
        deliver_time = CASE WHEN i.delivered_quantity + g.delivered = 0 THEN NULL
                            WHEN g.delivered > 0 THEN greatest(i.deliver_time, :at) ELSE i.deliver_time END,
        state = CASE WHEN i.delivered_quantity + g.delivered = i.quantity - i.cancelled_quantity THEN 'DELIVERED'
                     WHEN i.shipped_quantity + g.shipped = i.quantity - i.cancelled_quantity THEN 'SHIPPED'
                     ELSE 'PREPARING' END,
        update_time = greatest(i.update_time, :now)
    FROM unnest(:item_ids, :packed, :shipped, :delivered) AS g (id, packed, shipped, delivered)
    WHERE i.id = g.id
    """,
    item_ids=ARRAY(Uuid),
    packed=ARRAY(Integer),
    shipped=ARRAY(Integer),
    delivered=ARRAY(Integer),
    at=DateTime(timezone=True),
    now=DateTime(timezone=True),
)
# What holds a parcel up, and what turns back, is on its way, until it is back.
_STANDING = plain(
    """
    SELECT o.*,
        (SELECT sum(i.quantity - i.cancelled_quantity - i.shipped_quantity) FROM order_items AS i WHERE i.order_id = o.id) AS open,
        (SELECT sum(i.shipped_quantity) FROM order_items AS i WHERE i.order_id = o.id) AS shipped,
        (SELECT sum(i.delivered_quantity) FROM order_items AS i WHERE i.order_id = o.id) AS delivered,
        (SELECT min(CASE s.state WHEN 'LABEL_CREATED' THEN 0 WHEN 'HANDED_OVER' THEN 1 WHEN 'PICKED_UP' THEN 2
                                 WHEN 'OUT_FOR_DELIVERY' THEN 4 WHEN 'DELIVERED' THEN 5 ELSE 3 END)
         FROM shipment_lines AS l JOIN shipments AS s ON s.id = l.shipment_id
         WHERE l.order_id = o.id AND NOT l.dropped AND s.state <> 'VOIDED' AND s.return_receive_time IS NULL) AS rank
    FROM orders AS o WHERE o.id = ANY (:order_ids) ORDER BY o.id
    """,
    order_ids=ARRAY(Uuid),
)
_HAS_SHIPPED = Statement(
    select(exists().where(i.order_id == parameter("order_id", i.order_id), i.shipped_quantity > 0).label("has_shipped"))
)
_ARRIVE_WHOLE = plain(
    """
    UPDATE order_items SET
        packed_quantity = quantity - cancelled_quantity, shipped_quantity = quantity - cancelled_quantity,
        delivered_quantity = quantity - cancelled_quantity, deliver_time = coalesce(deliver_time, :now)
    WHERE order_id = :order_id AND state <> 'CANCELLED'
    """,
    order_id=Uuid,
    now=DateTime(timezone=True),
)
_LATE = Statement(
    select(o.id)
    .where(
        o.state.in_(["CONFIRMED", "PROCESSING", "PREPARING_SHIPMENT"]),
        o.late_notice_time.is_(None),
        o.ship_deadline_time <= parameter("now", o.create_time),
    )
    .order_by(o.ship_deadline_time)
    .limit(parameter("limit"))
)
_NOTE_LATE = plain(
    """
    UPDATE orders SET late_notice_time = :now
    WHERE id = :id AND late_notice_time IS NULL AND state IN ('CONFIRMED', 'PROCESSING', 'PREPARING_SHIPMENT')
        AND ship_deadline_time <= :now
    RETURNING id, number, purchase_id, seller_id
    """,
    id=Uuid,
    now=DateTime(timezone=True),
)
_UNASKED = Statement(
    select(o.id)
    .where(
        o.state == "DELIVERED",
        o.receipt_prompt_time.is_(None),
        o.deliver_time <= parameter("before", o.deliver_time),
    )
    .order_by(o.deliver_time)
    .limit(parameter("limit"))
)
_ASK = plain(
    """
    UPDATE orders SET receipt_prompt_time = :now
    WHERE id = :id AND receipt_prompt_time IS NULL AND state = 'DELIVERED'
    RETURNING id, number, purchase_id, seller_id, EXISTS (
        SELECT FROM delivery_claims AS c WHERE c.order_id = orders.id AND c.state IN ('OPEN', 'UPHELD')
    ) AS claimed
    """,
    id=Uuid,
    now=DateTime(timezone=True),
)


async def lock(tx: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Lock orders in the order of their ids, and return them with `address_id`."""
    return await tx.all(_LOCK, order_ids=list(order_ids))


async def units(tx: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return the items of locked orders with what is done with their units; `whole` ones are measured."""
    return await tx.all(_UNITS, order_ids=list(order_ids))


async def count(
    tx: Connection,
    item_ids: Sequence[UUID],
    quantities: Sequence[int],
    *,
    packed: int = 0,
    shipped: int = 0,
    delivered: int = 0,
    at: datetime,
    now: datetime,
) -> None:
    """Count units as packed, sent or arrived (1), or no longer so (-1). Raises CheckFailed where there are not as many."""
    await tx.run(
        _COUNT,
        item_ids=list(item_ids),
        packed=[packed * quantity for quantity in quantities],
        shipped=[shipped * quantity for quantity in quantities],
        delivered=[delivered * quantity for quantity in quantities],
        at=at,
        now=now,
    )


async def standing(tx: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return locked orders with `open`, `shipped` and `delivered` units, and the `rank` of the parcel that is least far."""
    return await tx.all(_STANDING, order_ids=list(order_ids))


async def has_shipped(tx: Connection, order_id: UUID) -> bool:
    """Say whether a unit of a locked order was handed over."""
    return bool((await tx.sole(_HAS_SHIPPED, order_id=order_id)).has_shipped)


async def arrive_whole(tx: Connection, order_id: UUID, now: datetime) -> None:
    """Count all units of a locked order as arrived, which was sent without parcels."""
    await tx.run(_ARRIVE_WHOLE, order_id=order_id, now=now)


async def late(connection: Connection, now: datetime, limit: int) -> list[UUID]:
    """Return orders that should have been sent, of which nobody was told so."""
    return [row.id for row in await connection.all(_LATE, now=now, limit=limit)]


async def note_late(tx: Connection, order_id: UUID, now: datetime) -> Row | None:
    """Note that people are told of a late order; None where it was sent or told of meanwhile."""
    return await tx.one(_NOTE_LATE, id=order_id, now=now)


async def unasked(connection: Connection, before: datetime, limit: int) -> list[UUID]:
    """Return orders that arrived before a time, whose buyers were not asked whether they have them."""
    return [row.id for row in await connection.all(_UNASKED, before=before, limit=limit)]


async def ask(tx: Connection, order_id: UUID, now: datetime) -> Row | None:
    """Note that a buyer is asked; None where that happened meanwhile. `claimed`: the buyer has said that it is not there."""
    return await tx.one(_ASK, id=order_id, now=now)
