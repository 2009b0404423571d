"""SQL of stock: levels, and the movements that change them.

Every function that changes stock does so in one statement over all its lines: rows are locked in the order of their ids, so
that no two of them can wait for each other, then those lines that the stock allows are applied and their movements written.
Lines that it does not allow are left out of the answer: the caller compares, and raises to take everything back.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Integer, Select, Text, Uuid, select
from uuid_utils.compat import uuid7

from storage.database import Connection, Row
from storage.rows import Part, Parts
from storage.statements import Statement, parameter, plain
from storage.tables.catalog import variants
from storage.tables.inventory import stock_levels

Line = tuple[UUID, int]

# Whether the level `s` of a variant lets it be bought.
SELLABLE = "(NOT s.tracked OR s.on_hand - s.reserved + s.maximum_backorder > 0)"

# `sellable` counts what can be bought, backorders included. A fall to the threshold, a fall to nothing and a return from
# nothing are published once each, when they happen.
_CROSSINGS = """
    published AS (
        INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time)
        SELECT gen_random_uuid(), crossing.type, 'variant', variant_id,
               jsonb_build_object('product_id', product_id, 'seller_id', seller_id, 'available', on_hand - reserved), :now
        FROM changed CROSS JOIN LATERAL (VALUES
            ('stock.low', low AND on_hand - reserved - quantity_change > low_stock_threshold),
            ('stock.out', sellable <= 0 AND sellable - quantity_change > 0),
            ('stock.back', sellable > 0 AND sellable - quantity_change <= 0)
        ) AS crossing (type, crossed)
        WHERE crossed
    )"""

_MOVED = f"""
    asked AS (
        SELECT * FROM unnest(:variant_ids, :quantities, :movement_ids) AS a (variant_id, quantity, movement_id)
    ), locked AS MATERIALIZED (
        SELECT variant_id, product_id, tracked
        FROM stock_levels WHERE variant_id = ANY (:variant_ids) ORDER BY variant_id FOR UPDATE
    ), changed AS (
        UPDATE stock_levels AS s
        SET on_hand = s.on_hand + :on_hand_step * a.quantity,
            reserved = s.reserved + :reserved_step * a.quantity,
            ordered = s.ordered OR :reserved_step > 0,
            movement_sequence = s.movement_sequence + 1,
            update_time = greatest(s.update_time, :now)
        FROM asked AS a JOIN locked USING (variant_id)
        WHERE s.variant_id = a.variant_id AND s.tracked
          AND s.on_hand + :on_hand_step * a.quantity >= 0
          AND s.reserved + :reserved_step * a.quantity >= 0
          AND (:reserved_step <= 0 OR :on_hand_step > 0 OR s.reserved + a.quantity <= s.on_hand + s.maximum_backorder)
        RETURNING s.*, a.movement_id, s.on_hand - s.reserved + s.maximum_backorder AS sellable,
                  :on_hand_step * a.quantity AS on_hand_change,
                  (:on_hand_step - :reserved_step) * a.quantity AS quantity_change
    ), moved AS (
        INSERT INTO stock_movements (
            id, variant_id, product_id, sequence, kind, state, quantity_change, quantity_after, on_hand_change,
            on_hand_after, reserved_after, purchase_id, order_id, actor_id, actor_role, reason, create_time
        )
        SELECT movement_id, variant_id, product_id, movement_sequence, :kind, :state, quantity_change,
               on_hand - reserved, on_hand_change, on_hand, reserved, :purchase_id, :order_id, :actor_id, :actor_role,
               :reason, update_time
        FROM changed
    ), {_CROSSINGS}, uncounted AS (
        UPDATE stock_levels AS s SET ordered = true
        FROM locked WHERE s.variant_id = locked.variant_id AND NOT s.tracked AND NOT s.ordered AND :reserved_step > 0
    )"""  # noqa: S608 - a constant
_AVAILABILITY_CHANGED = "(sellable > 0) <> (sellable - quantity_change > 0)"
_MOVED_ROWS = f"""
    SELECT variant_id, product_id, true AS tracked, on_hand - reserved AS available, {_AVAILABILITY_CHANGED} AS availability_changed
    FROM changed
    UNION ALL
    SELECT variant_id, product_id, false, 0, false FROM locked WHERE NOT tracked
"""  # noqa: S608 - a constant
_MOVE_TYPES = {
    "variant_ids": ARRAY(Uuid),
    "quantities": ARRAY(Integer),
    "movement_ids": ARRAY(Uuid),
    "on_hand_step": Integer,
    "reserved_step": Integer,
    "kind": Text,
    "state": Text,
    "purchase_id": Uuid,
    "order_id": Uuid,
    "actor_id": Uuid,
    "actor_role": Text,
    "reason": Text,
    "now": DateTime(timezone=True),
}
_MOVE = plain(f"WITH {_MOVED} {_MOVED_ROWS}", **_MOVE_TYPES)
_RESERVED = Part(
    "reserved",
    _MOVED,
    f"SELECT jsonb_agg(moved_row) FROM ({_MOVED_ROWS}) AS moved_row",  # noqa: S608 - a constant
    _MOVE_TYPES,
    # To change a product's availability takes a statement of its own.
    holds=f"(SELECT count(*) FILTER (WHERE NOT availability_changed) FROM ({_MOVED_ROWS}) AS moved_row) = cardinality(:variant_ids)",  # noqa: S608
)

_ADJUST = plain(
    f"""
    WITH asked AS (
        SELECT * FROM unnest(:variant_ids, :changes, :kinds, :reasons, :notes, :movement_ids)
            AS a (variant_id, change, kind, reason, note, movement_id)
    ), locked AS MATERIALIZED (
        SELECT variant_id, tracked
        FROM stock_levels
        WHERE variant_id = ANY (:variant_ids) AND seller_id = :seller_id
        ORDER BY variant_id FOR UPDATE
    ), changed AS (
        UPDATE stock_levels AS s
        SET on_hand = s.on_hand + a.change, movement_sequence = s.movement_sequence + 1,
            update_time = greatest(s.update_time, :now)
        FROM asked AS a JOIN locked USING (variant_id)
        WHERE s.variant_id = a.variant_id AND s.tracked AND (a.change > 0 OR s.on_hand + a.change >= s.reserved)
          AND s.on_hand + a.change BETWEEN 0 AND 1000000000
        RETURNING s.*, a.movement_id, a.kind, a.reason, a.note, a.change AS quantity_change,
                  s.on_hand - s.reserved + s.maximum_backorder AS sellable
    ), moved AS (
        INSERT INTO stock_movements (
            id, variant_id, product_id, sequence, kind, state, quantity_change, quantity_after, on_hand_change,
            on_hand_after, reserved_after, actor_id, actor_role, reason, note, create_time
        )
        SELECT movement_id, variant_id, product_id, movement_sequence, kind, 'COMPLETED', quantity_change,
               on_hand - reserved, quantity_change, on_hand, reserved, :actor_id, :actor_role, reason, note, update_time
        FROM changed
        RETURNING *
    ), {_CROSSINGS}
    SELECT a.variant_id AS asked_id, locked.tracked, moved.*,
           (sellable > 0) <> (sellable - changed.quantity_change > 0) AS availability_changed
    FROM asked AS a
    LEFT JOIN locked USING (variant_id) LEFT JOIN changed USING (variant_id) LEFT JOIN moved USING (variant_id)
    """,  # noqa: S608 - a constant
    variant_ids=ARRAY(Uuid),
    changes=ARRAY(Integer),
    kinds=ARRAY(Text),
    reasons=ARRAY(Text),
    notes=ARRAY(Text),
    movement_ids=ARRAY(Uuid),
    seller_id=Uuid,
    actor_id=Uuid,
    actor_role=Text,
    now=DateTime(timezone=True),
)

# Only then is the stock read: whoever changed it before has committed, whoever changes it later waits for the product.
_LOCK_PRODUCTS = plain(
    "SELECT id FROM products WHERE id = ANY (:product_ids) ORDER BY id FOR NO KEY UPDATE",
    product_ids=ARRAY(Uuid),
)
_UPDATE_AVAILABILITY = plain(
    f"""
    WITH stocked AS (
        SELECT v.product_id, bool_or({SELLABLE}) AS in_stock
        FROM variants AS v JOIN stock_levels AS s ON s.variant_id = v.id
        WHERE v.product_id = ANY (:product_ids) AND v.state = 'ACTIVE' AND v.delete_time IS NULL
        GROUP BY v.product_id
    ), availability_changed AS (
        UPDATE products SET state = CASE state WHEN 'ACTIVE' THEN 'OUT_OF_STOCK' ELSE 'ACTIVE' END
        FROM unnest(:product_ids) AS asked (product_id) LEFT JOIN stocked USING (product_id)
        WHERE id = asked.product_id AND state = CASE WHEN in_stock THEN 'OUT_OF_STOCK' ELSE 'ACTIVE' END
        RETURNING id, state, seller_id
    )
    INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time)
    SELECT gen_random_uuid(), CASE state WHEN 'ACTIVE' THEN 'product.back_in_stock' ELSE 'product.out_of_stock' END,
           'product', id, jsonb_build_object('seller_id', seller_id), :now
    FROM availability_changed
    """,  # noqa: S608 - a constant
    product_ids=ARRAY(Uuid),
    now=DateTime(timezone=True),
)


class Adjustment(NamedTuple):
    """One change of what is on hand, by a seller."""

    variant_id: UUID
    change: int
    kind: str
    reason: str
    note: str


async def reserve(
    tx: Connection,
    lines: Sequence[Line],
    *,
    purchase_id: UUID,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str = "SYSTEM",
    order_id: UUID | None = None,
) -> list[Row]:
    """Set stock aside for a purchase. Returns (variant_id, product_id, tracked, available) of what could be set aside."""
    return await _move(tx, lines, "RESERVATION", purchase_id, order_id, now, actor_id, actor_role)


def reserving(
    lines: Sequence[Line], *, purchase_id: UUID, now: datetime, actor_id: UUID | None, actor_role: str
) -> Parts:
    """Set stock aside like `reserve`, as a part of another round trip. Ask `settle_reserved` afterwards what it was."""
    return {_RESERVED: _values(lines, "RESERVATION", purchase_id, None, now, actor_id, actor_role, "")}


async def settle_reserved(tx: Connection, row: Row, now: datetime) -> set[UUID]:
    """Return the variants that were set aside, after products that have run out were marked so."""
    reserved = row.reserved or ()
    await _availability_changed(
        tx, [UUID(line["product_id"]) for line in reserved if line["availability_changed"]], now
    )
    return {UUID(line["variant_id"]) for line in reserved}


async def release(
    tx: Connection,
    lines: Sequence[Line],
    *,
    purchase_id: UUID,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str = "SYSTEM",
    order_id: UUID | None = None,
    cancelled: bool = False,
    reason: str = "",
) -> list[Row]:
    """Give back what a purchase had set aside and that was not shipped: it failed, ran out of time or was cancelled."""
    kind = "CANCELLATION" if cancelled else "RELEASE"
    return await _move(tx, lines, kind, purchase_id, order_id, now, actor_id, actor_role, reason)


async def ship(
    tx: Connection,
    lines: Sequence[Line],
    *,
    purchase_id: UUID,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str = "SYSTEM",
    order_id: UUID | None = None,
) -> list[Row]:
    """Take what was set aside off the shelf. Units on backorder are refused until they are restocked."""
    return await _move(tx, lines, "SALE", purchase_id, order_id, now, actor_id, actor_role)


async def unship(
    tx: Connection,
    lines: Sequence[Line],
    *,
    purchase_id: UUID,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str = "SYSTEM",
    order_id: UUID | None = None,
) -> list[Row]:
    """Put what was never sent after all back on the shelf, set aside as before: the exact inverse of `ship`, never refused."""
    return await _move(tx, lines, "UNSHIPPED", purchase_id, order_id, now, actor_id, actor_role)


async def restock(
    tx: Connection,
    lines: Sequence[Line],
    *,
    purchase_id: UUID,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str = "SYSTEM",
    order_id: UUID | None = None,
    reason: str = "",
) -> list[Row]:
    """Put returned units that can be sold again back on the shelf."""
    return await _move(tx, lines, "RETURN", purchase_id, order_id, now, actor_id, actor_role, reason)


def refused(lines: Iterable[Line], rows: Iterable[Row]) -> list[UUID]:
    """Return the variants of the lines that the stock did not allow."""
    return sorted({variant_id for variant_id, _ in lines} - {row.variant_id for row in rows})


async def adjust(
    tx: Connection,
    adjustments: Sequence[Adjustment],
    *,
    seller_id: UUID,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str,
) -> dict[UUID, Row]:
    """Change what is on hand of a seller's variants, each given once.

    Returns for every variant the movement, with `tracked`. Without an `id` it was refused: `tracked` is None when the
    seller has no such variant, false when its stock is not counted, true when not enough is left.
    """
    variant_ids, changes, kinds, reasons, notes = map(list, zip(*adjustments, strict=True))
    rows = await tx.all(
        _ADJUST,
        variant_ids=variant_ids,
        changes=changes,
        kinds=kinds,
        reasons=reasons,
        notes=notes,
        movement_ids=[uuid7() for _ in adjustments],
        seller_id=seller_id,
        actor_id=actor_id,
        actor_role=actor_role,
        now=now,
    )
    await _availability_changed(tx, [row.product_id for row in rows if row.availability_changed], now)
    return {row.asked_id: row for row in rows}


# How a movement changes what is on hand and what is reserved, of which kind it is, and how final.
_STEPS = {
    "RESERVATION": (0, 1, "RESERVATION", "PENDING"),
    "RELEASE": (0, -1, "RELEASE", "REVERSED"),
    "CANCELLATION": (0, -1, "CANCELLATION", "REVERSED"),
    "SALE": (-1, -1, "SALE", "COMPLETED"),
    "UNSHIPPED": (1, 1, "SALE", "REVERSED"),
    "RETURN": (1, 0, "RETURN", "COMPLETED"),
}


async def _move(
    tx: Connection,
    lines: Sequence[Line],
    kind: str,
    purchase_id: UUID,
    order_id: UUID | None,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str,
    reason: str = "",
) -> list[Row]:
    values = _values(lines, kind, purchase_id, order_id, now, actor_id, actor_role, reason)
    rows = await tx.all(_MOVE, **values)
    await _availability_changed(tx, [row.product_id for row in rows if row.availability_changed], now)
    return rows


def _values(
    lines: Sequence[Line],
    kind: str,
    purchase_id: UUID,
    order_id: UUID | None,
    now: datetime,
    actor_id: UUID | None,
    actor_role: str,
    reason: str,
) -> dict[str, object]:
    quantities: Counter[UUID] = Counter()
    for variant_id, quantity in lines:
        if quantity < 1:
            raise ValueError(f"{kind} of {quantity}: quantities are positive")
        quantities[variant_id] += quantity
    on_hand_step, reserved_step, kind, state = _STEPS[kind]
    return {
        "variant_ids": list(quantities),
        "quantities": list(quantities.values()),
        "movement_ids": [uuid7() for _ in quantities],
        "on_hand_step": on_hand_step,
        "reserved_step": reserved_step,
        "kind": kind,
        "state": state,
        "purchase_id": purchase_id,
        "order_id": order_id,
        "actor_id": actor_id,
        "actor_role": actor_role,
        "reason": reason,
        "now": now,
    }


async def _availability_changed(tx: Connection, product_ids: Iterable[UUID], now: datetime) -> None:
    """Let products change between ACTIVE and OUT_OF_STOCK, of which a level came to nothing or back."""
    availability_changed = sorted(set(product_ids))
    if availability_changed:
        await update_availability(tx, availability_changed, now)


async def update_availability(tx: Connection, product_ids: list[UUID], now: datetime) -> None:
    """Bring ACTIVE and OUT_OF_STOCK of these products in line with their stock."""
    await tx.run(_LOCK_PRODUCTS, product_ids=product_ids)
    await tx.run(_UPDATE_AVAILABILITY, product_ids=product_ids, now=now)


def levels() -> Select[Any]:
    """Levels with the code and the state of their variants."""
    return select(stock_levels, variants.c.sku_code, variants.c.state).join_from(
        stock_levels, variants, variants.c.id == stock_levels.c.variant_id
    )


_LEVEL = Statement(levels().where(stock_levels.c.variant_id == parameter("variant_id", stock_levels.c.variant_id)))
_LOCK_LEVEL = plain(
    "SELECT * FROM stock_levels WHERE variant_id = :variant_id AND seller_id = :seller_id FOR UPDATE",
    variant_id=Uuid,
    seller_id=Uuid,
)
_SET_LIMITS = plain(
    """
    UPDATE stock_levels
    SET low_stock_threshold = :low_stock_threshold, maximum_backorder = :maximum_backorder, version = version + 1,
        update_time = greatest(update_time, :now)
    WHERE variant_id = :variant_id
    """,
    variant_id=Uuid,
    low_stock_threshold=Integer,
    maximum_backorder=Integer,
    now=DateTime(timezone=True),
)


async def level(connection: Connection, variant_id: UUID) -> Row | None:
    """Return the level of a variant, with the variant's `sku_code` and `state`."""
    return await connection.one(_LEVEL, variant_id=variant_id)


async def lock_level(tx: Connection, variant_id: UUID, seller_id: UUID) -> Row | None:
    """Lock the level of one of a seller's variants."""
    return await tx.one(_LOCK_LEVEL, variant_id=variant_id, seller_id=seller_id)


async def set_limits(tx: Connection, before: Row, *, threshold: int, backorder: int, now: datetime) -> Row:
    """Set the limits of a locked level and return it; with another backorder the product may run out or come back."""
    await tx.run(
        _SET_LIMITS,
        variant_id=before.variant_id,
        low_stock_threshold=threshold,
        maximum_backorder=backorder,
        now=now,
    )
    available = before.on_hand - before.reserved
    if (available + backorder > 0) != (available + before.maximum_backorder > 0):
        await update_availability(tx, [before.product_id], now)
    return await tx.sole(_LEVEL, variant_id=before.variant_id)


_OWNER = plain("SELECT seller_id FROM variants WHERE id = :variant_id", variant_id=Uuid)


async def owner(connection: Connection, variant_id: UUID) -> UUID | None:
    """Return the seller of a variant, a deleted one included."""
    row = await connection.one(_OWNER, variant_id=variant_id)
    return row.seller_id if row else None
