"""SQL of what is applied to carts: coupons and points."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Table, Text, Uuid, case, delete, func, literal, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import aggregate_order_by

from storage.database import Connection, Row
from storage.queries import promotions
from storage.rows import Part, Parts
from storage.statements import Statement, parameter, plain
from storage.tables.carts import cart_coupons, cart_points
from storage.tables.orders import purchases

_c, _p = cart_coupons.c, cart_points.c


def applied(table: Table, cart_id: Any) -> Any:
    """Return what is applied to a cart, as JSON in the order in which it was; NULL where nothing is.

    Each has `use`: LOCKED or USED where a purchase has it, else NULL.
    """
    state = purchases.c.payment_state
    use = select(case((state.in_(["PENDING", "DECLINED"]), literal("LOCKED", Text)), else_="USED")).where(
        purchases.c.id == table.c.purchase_id, state.not_in(["FAILED", "REFUNDED"])
    )
    rows = select(table, use.scalar_subquery().label("use")).where(table.c.cart_id == cart_id).subquery("applied")
    listed = aggregate_order_by(func.to_jsonb(rows.table_valued()), rows.c.apply_time, rows.c.id)
    return select(func.jsonb_agg(listed)).select_from(rows)


def columns(cart_id: Any, channel_id: Any) -> list[Any]:
    """Return the columns that tell of a cart what takes something off it, the same for all its lines."""
    return [
        applied(cart_coupons, cart_id).scalar_subquery().label("applied_coupons"),
        applied(cart_points, cart_id).scalar_subquery().label("applied_points"),
        promotions.offered(channel_id).scalar_subquery().label("offered"),
    ]


_OF_CART = Statement(
    select(*columns(parameter("cart_id", _c.cart_id), parameter("channel_id", purchases.c.channel_id))).add_columns(
        parameter("now", _c.apply_time).label("now")
    )
)


async def of_cart(connection: Connection, cart_id: UUID, channel_id: UUID, now: datetime) -> Row:
    """Return what is applied to a cart, with or without lines, and whether anything applies by itself."""
    return await connection.sole(_OF_CART, cart_id=cart_id, channel_id=channel_id, now=now)


def _applying(table: Table, key: str, renewed: Sequence[str]) -> Statement:
    names = [column.name for column in table.c if column.name != "purchase_id"]
    new = postgresql.insert(table).values({name: parameter(name, table.c[name]) for name in names})
    return Statement(
        new.on_conflict_do_update(
            index_elements=["cart_id", key],
            set_={name: new.excluded[name] for name in renewed}
            | {"purchase_id": case((_lives(table.c.purchase_id), table.c.purchase_id), else_=None)},
        )
    )


def _lives(purchase_id: Any) -> Any:
    of = select(purchases.c.id).where(
        purchases.c.id == purchase_id, purchases.c.payment_state.not_in(["FAILED", "REFUNDED"])
    )
    return of.exists()


_APPLY_COUPON = _applying(cart_coupons, "coupon_id", ["code", "issuance_id", "note"])
_APPLY_POINTS = _applying(cart_points, "kind", ["points", "reason", "note"])
_REMOVE = {
    table: Statement(
        delete(table)
        .where(table.c.id == parameter("id", table.c.id), table.c.cart_id == parameter("cart_id", table.c.cart_id))
        .returning(table.c.id)
    )
    for table in (cart_coupons, cart_points)
}


async def apply_coupon(tx: Connection, row: Mapping[str, object]) -> None:
    """Apply a coupon to a locked cart; one that is applied already gets the new code and note."""
    await tx.run(_APPLY_COUPON, **row)


async def apply_points(tx: Connection, row: Mapping[str, object]) -> None:
    """Apply points to a locked cart, in place of those of the same kind."""
    await tx.run(_APPLY_POINTS, **row)


async def remove(tx: Connection, table: Table, cart_id: UUID, id_: UUID) -> None:
    """Take something off a locked cart."""
    await tx.run(_REMOVE[table], cart_id=cart_id, id=id_)


_CLEAR = Statement(delete(cart_coupons).where(_c.cart_id == parameter("cart_id", _c.cart_id), _c.purchase_id.is_(None)))


async def clear_coupons(tx: Connection, cart_id: UUID) -> None:
    """Take all coupons off a locked cart, but those that a purchase has."""
    await tx.run(_CLEAR, cart_id=cart_id)


_mine = select(_c.coupon_id).where(_c.cart_id == parameter("into_id", _c.cart_id)).correlate(None)
_MOVE = Statement(
    update(cart_coupons)
    .where(_c.cart_id == parameter("cart_id", _c.cart_id), _c.coupon_id.not_in(_mine))
    .values(cart_id=parameter("into_id", _c.cart_id))
)


async def move_coupons(tx: Connection, cart_id: UUID, into_id: UUID) -> None:
    """Move the coupons of a locked cart into another one, but those that are applied to that already."""
    await tx.run(_MOVE, cart_id=cart_id, into_id=into_id)


_GIVE_BACK = plain(
    """
    WITH coupons_back AS (
        UPDATE cart_coupons SET cart_id = :cart_id, purchase_id = NULL
        WHERE purchase_id = :purchase_id
          AND (cart_id = :cart_id OR coupon_id NOT IN (SELECT coupon_id FROM cart_coupons WHERE cart_id = :cart_id))
    )
    UPDATE cart_points SET cart_id = :cart_id, purchase_id = NULL
    WHERE purchase_id = :purchase_id
      AND (cart_id = :cart_id OR kind NOT IN (SELECT kind FROM cart_points WHERE cart_id = :cart_id))
    """,
    cart_id=Uuid,
    purchase_id=Uuid,
)


async def give_back(tx: Connection, purchase_id: UUID, cart_id: UUID) -> None:
    """Apply what a purchase had to a locked cart again: that from which it came, or the one that its buyer has now."""
    await tx.run(_GIVE_BACK, purchase_id=purchase_id, cart_id=cart_id)


_TAKEN = Part(
    "choices_taken",
    """
    coupons_taken AS (
        UPDATE cart_coupons SET purchase_id = :taking_purchase_id
        WHERE cart_id = :taken_cart_id AND coupon_id = ANY (:taken_coupon_ids)
    ), points_taken AS (
        UPDATE cart_points AS p SET purchase_id = :taking_purchase_id, points = t.points
        FROM unnest(:taken_kinds, :taken_points) AS t (kind, points)
        WHERE p.cart_id = :taken_cart_id AND p.kind = t.kind
    )""",
    "true",
    {
        "taking_purchase_id": Uuid,
        "taken_cart_id": Uuid,
        "taken_coupon_ids": ARRAY(Uuid),
        "taken_kinds": ARRAY(Text),
        "taken_points": ARRAY(BigInteger),
    },
)


def taking(cart_id: UUID, purchase_id: UUID, coupon_ids: Sequence[UUID], points: Mapping[str, int]) -> Parts:
    """Note which purchase uses what is applied to a cart: coupons, and points by kind."""
    if not coupon_ids and not points:
        return {}
    values = {
        "taking_purchase_id": purchase_id,
        "taken_cart_id": cart_id,
        "taken_coupon_ids": list(coupon_ids),
        "taken_kinds": list(points),
        "taken_points": list(points.values()),
    }
    return {_TAKEN: values}
