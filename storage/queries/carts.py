"""SQL of carts.

Whoever changes a cart locks its row first and reads its lines after that, so that limits and counts hold under races.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    cast,
    delete,
    exists,
    func,
    insert,
    literal,
    literal_column,
    not_,
    null,
    or_,
    select,
    text,
    union,
    update,
)
from sqlalchemy.dialects import postgresql

from storage import history
from storage.database import Connection, Row
from storage.errors import Transient
from storage.listing import Listing, by_time
from storage.queries import cart_choices
from storage.queries.catalog.buying import AVAILABLE, HIDDEN, OBSTACLE, PARTS
from storage.queries.catalog.prices import CURRENCY, OWN_PRICE, list_prices
from storage.rows import Part, Parts
from storage.statements import Statement, forward, parameter, unnested
from storage.tables.carts import CART_STATES, cart_item_snapshots, cart_items, carts
from storage.tables.catalog import product_snapshots, products, variants
from storage.tables.identity import sellers
from storage.tables.inventory import stock_levels
from storage.tables.platform import channels

c, i, s, ch = carts.c, cart_items.c, cart_item_snapshots.c, channels.c

# --- reading ---

CARTS = Listing(
    source=select(carts),
    orders=by_time(c.create_time, c.id),
    filters={
        "customer_id": c.customer_id == parameter("customer_id", c.customer_id),
        "channel_id": c.channel_id == parameter("channel_id", c.channel_id),
        "create_time_from": c.create_time >= parameter("create_time_from", c.create_time),
        "create_time_until": c.create_time < parameter("create_time_until", c.create_time),
    },
    choices={"states": c.state},
)
SNAPSHOTS = Listing(
    source=select(cart_item_snapshots),
    orders=by_time(s.create_time, s.id),
    filters={"cart_id": s.cart_id == parameter("cart_id", s.cart_id)},
)

_ID = select(carts).where(c.id == parameter("id", c.id))
_MEMBER = select(carts).where(c.customer_id == parameter("customer_id", c.customer_id), c.state == "ACTIVE")
_GUEST = select(carts).where(c.token_hash == parameter("token_hash", c.token_hash))
_OF_ID, _OF_MEMBER, _OF_GUEST = Statement(_ID), Statement(_MEMBER), Statement(_GUEST)
_LOCK_MEMBER, _LOCK_GUEST = Statement(_MEMBER.with_for_update()), Statement(_GUEST.with_for_update())
_LOCK_BOTH = Statement(
    select(carts)
    .where(or_(_GUEST.whereclause, _MEMBER.whereclause))  # type: ignore[arg-type]
    .order_by(c.id)
    .with_for_update()
)
_ITEMS = Statement(select(cart_items).where(i.cart_id == parameter("cart_id", i.cart_id)).order_by(i.create_time, i.id))

_cart_id = parameter("cart_id", i.cart_id)
_wanted = union(
    select(i.variant_id).where(i.cart_id == _cart_id),
    select(func.unnest(bindparam("variant_ids", type_=ARRAY(Uuid), required=True)).label("variant_id")),
).subquery("wanted")
_level = stock_levels.c
_snapshots_of = product_snapshots.c
_variant_kept = (
    select(literal_column("kept_variant"))
    .select_from(func.jsonb_array_elements(_snapshots_of.content["variants"]).alias("kept_variant"))
    .where(literal_column("kept_variant ->> 'id'") == cast(variants.c.id, Text))
    .correlate(product_snapshots, variants)
    .scalar_subquery()
)
# What is hidden now, as it was when it was put into the cart; NULL if it has not changed since.
_KEPT = (
    select(func.jsonb_build_object("product", _snapshots_of.content["product"], "variant", _variant_kept))
    .where(_snapshots_of.product_id == products.c.id, _snapshots_of.sequence == i.product_snapshot_index + 1)
    .correlate(products, variants, cart_items)
    .scalar_subquery()
)
_LINES = Statement(
    select(
        i.id,
        i.quantity,
        i.unit_price_minor,
        i.discount_minor,
        i.acknowledged_price_minor,
        i.product_snapshot_index,
        i.note,
        i.create_time,
        i.update_time,
        variants.c.id.label("variant_id"),
        variants.c.product_id,
        variants.c.seller_id,
        variants.c.sku_code,
        variants.c.options,
        OWN_PRICE,
        CURRENCY,
        variants.c.measure,
        list_prices(),
        variants.c.image_uris,
        products.c.title,
        products.c.min_order_quantity,
        products.c.max_order_quantity,
        products.c.primary_image_uri,
        products.c.snapshot_index,
        or_(variants.c.digital, products.c.kind == "DIGITAL").label("digital"),
        OBSTACLE,
        AVAILABLE,
        PARTS,
        HIDDEN.label("hidden"),
        case((HIDDEN, _KEPT), else_=null()).label("kept"),
        *cart_choices.columns(_cart_id, parameter("channel_id", ch.id)),
    )
    .select_from(
        _wanted.join(variants, variants.c.id == _wanted.c.variant_id)
        .join(products, products.c.id == variants.c.product_id)
        .join(sellers, sellers.c.id == variants.c.seller_id)
        .join(channels, ch.id == parameter("channel_id", ch.id))
        .outerjoin(cart_items, and_(i.variant_id == variants.c.id, i.cart_id == _cart_id))
        .outerjoin(stock_levels, _level.variant_id == variants.c.id)
    )
    .order_by(i.create_time.nulls_last(), i.id)
)


async def by_id(connection: Connection, id_: UUID) -> Row | None:
    """Return a cart."""
    return await connection.one(_OF_ID, id=id_)


async def of_member(connection: Connection, customer_id: UUID, *, lock: bool = False) -> Row | None:
    """Return a member's active cart."""
    return await connection.one(_LOCK_MEMBER if lock else _OF_MEMBER, customer_id=customer_id)


async def of_guest(connection: Connection, token_hash: bytes, *, lock: bool = False) -> Row | None:
    """Return the cart of a token, in whatever state it is."""
    return await connection.one(_LOCK_GUEST if lock else _OF_GUEST, token_hash=token_hash)


async def lock_both(tx: Connection, token_hash: bytes, customer_id: UUID) -> tuple[Row | None, Row | None]:
    """Lock a guest's and a member's cart in the order of their ids."""
    rows = await tx.all(_LOCK_BOTH, token_hash=token_hash, customer_id=customer_id)
    guest = next((row for row in rows if row.customer_id is None), None)
    return guest, next((row for row in rows if row.customer_id is not None), None)


async def items_of(tx: Connection, cart_id: UUID) -> list[Row]:
    """Return the bare lines of a cart, in the order in which they were added."""
    return await tx.all(_ITEMS, cart_id=cart_id)


async def lines(
    connection: Connection, cart: Row, channel_id: UUID, now: datetime, variant_ids: Sequence[UUID] = ()
) -> list[Row]:
    """Return the lines of a cart with all that prices them for its owner on a channel, in the order in which they were added.

    Of `variant_ids` those that are not in the cart follow, without `id` and `quantity`; what does not exist is left out.
    """
    return await connection.all(
        _LINES,
        cart_id=cart.id,
        channel_id=channel_id,
        customer_id=cart.customer_id,
        now=now,
        variant_ids=list(variant_ids),
    )


# --- opening ---

_chosen = parameter("channel_id", ch.id)
_open = and_(
    case((_chosen.is_(None), ch.primary), else_=ch.id == _chosen), ch.state == "ACTIVE", ch.delete_time.is_(None)
)
_OPEN_CHANNEL = Statement(select(ch.id, ch.currency_code).where(_open))
_columns = ["id", "customer_id", "token_hash", "session_id", "expire_time", "note", "create_time", "update_time"]
_opening = select(
    *(parameter("now" if name.endswith("ate_time") else name, c[name]).label(name) for name in _columns),
    ch.id,
    ch.currency_code,
    literal("ACTIVE", Text),
).where(_open)
_into = [*_columns, "channel_id", "currency", "state"]
_OPEN_GUEST = Statement(insert(carts).from_select(_into, _opening).returning(*carts.c))


@cache
def _opening_member() -> Statement:
    found = _MEMBER.with_for_update().cte("found")
    made = (
        postgresql.insert(carts)
        .from_select(_into, _opening.where(not_(exists(select(found.c.id)))))
        # Somebody else may have opened it this very moment: then wait, and take that one.
        .on_conflict_do_update(
            index_elements=["customer_id"], index_where=text("state = 'ACTIVE'"), set_={"version": c.version}
        )
        .returning(*carts.c)
        .cte("made")
    )
    return Statement(select(found).union_all(select(made)))


async def open_channel(connection: Connection, channel_id: UUID | None) -> Row | None:
    """Return (id, currency_code) of an open channel; without an id, of the primary one."""
    return await connection.one(_OPEN_CHANNEL, channel_id=channel_id)


async def open_guest(
    tx: Connection,
    *,
    id_: UUID,
    token_hash: bytes,
    channel_id: UUID | None,
    note: str,
    expire_time: datetime,
    now: datetime,
) -> Row | None:
    """Open a guest's cart. None when there is no such channel, or it is not open."""
    owner = {"customer_id": None, "session_id": None, "token_hash": token_hash, "expire_time": expire_time}
    return await tx.one(_OPEN_GUEST, id=id_, channel_id=channel_id, note=note, now=now, **owner)


async def lock_or_open(
    tx: Connection, id_: UUID, customer_id: UUID, session_id: UUID | None, channel_id: UUID | None, now: datetime
) -> Row | None:
    """Lock a member's active cart; where there is none, open one with this id on the channel, in the same round trip.

    None when there is no such channel, or it is not open.
    """
    owner = {"customer_id": customer_id, "session_id": session_id, "token_hash": None, "expire_time": None}
    return await tx.one(_opening_member(), id=id_, channel_id=channel_id, note="", now=now, **owner)


# --- changing ---

ITEM_COLUMNS = tuple(column.name for column in cart_items.c)
CART_COLUMNS = ("state", "channel_id", "currency", "note", "merged_into_id", "last_merge_time", "close_time")
SNAPSHOT_COLUMNS = ["id", "cart_id", "cart_item_id", "reason", "content", "create_time"]
_now = parameter("now", c.update_time)
_later = forward(c.update_time, _now)
_leaving = bindparam("gone", type_=ARRAY(Uuid), required=True)


def _snapshots(rows: Any, reason: Any) -> Any:
    taken = select(func.uuidv7(), rows.c.cart_id, rows.c.id, reason, history.whole(rows), _now)
    return insert(cart_item_snapshots).from_select(SNAPSHOT_COLUMNS, taken)


@cache
def _writing() -> Statement:
    arrays = [bindparam(f"item_{name}", type_=ARRAY(i[name].type), required=True) for name in ITEM_COLUMNS]
    new = postgresql.insert(cart_items).from_select(list(ITEM_COLUMNS), unnested(arrays, ITEM_COLUMNS, "rows"))
    changing = ("quantity", "unit_price_minor", "discount_minor", "acknowledged_price_minor", "note", "update_time")
    written = (
        new.on_conflict_do_update(
            index_elements=["cart_id", "variant_id"], set_={name: new.excluded[name] for name in changing}
        )
        .returning(*cart_items.c)
        .cte("written")
    )
    left = (
        delete(cart_items)
        .where(i.cart_id == parameter("cart_id", c.id), i.id == any_(_leaving))
        .returning(*cart_items.c)
        .cte("left_the_cart")
    )
    reason = parameter("reason", s.reason)
    changeable = [state for state, targets in CART_STATES.targets.items() if targets]
    return Statement(
        update(carts)
        .where(c.id == parameter("cart_id", c.id), c.state.in_(changeable))
        .values(
            {name: parameter(name, c[name]) for name in CART_COLUMNS}
            | {"line_count": parameter("line_count", c.line_count), "item_count": parameter("item_count", c.item_count)}
            | {"update_time": _later, "version": c.version + 1}
        )
        .returning(*carts.c)
        .add_cte(_snapshots(written, reason).cte("written_kept"), _snapshots(left, reason).cte("left_kept"))
    )


async def write(
    tx: Connection,
    cart: Row,
    *,
    items: Sequence[Mapping[str, Any]] = (),
    gone: Sequence[UUID] = (),
    counts: tuple[int, int],
    reason: str,
    now: datetime,
    changes: Mapping[str, object] | None = None,
) -> Row:
    """Write lines of a locked cart, remove others by id, keep snapshots of all of them, in one round trip.

    No time is before that of the change before, however long this one waited for its lock.
    `counts` are the lines and units there are then; `changes` are columns of the cart. Returns the cart.
    """
    now = max(now, cart.update_time)
    values: dict[str, Any] = {name: cart[name] for name in CART_COLUMNS} | dict(changes or {})
    values["line_count"], values["item_count"] = counts
    values.update({f"item_{name}": [item[name] for item in items] for name in ITEM_COLUMNS})
    return await tx.sole(_writing(), cart_id=cart.id, gone=list(gone), reason=reason, now=now, **values)


_CLEARED = Part(
    "cleared",
    """
    lines_left AS (
        SELECT count(*) AS line_count, coalesce(sum(CASE WHEN measured THEN 1 ELSE quantity END), 0) AS item_count
        FROM cart_items WHERE cart_id = :cart_id AND variant_id <> ALL (:cleared_variant_ids)
    ), cart_written AS (
        UPDATE carts
        SET line_count = lines_left.line_count, item_count = lines_left.item_count,
            state = CASE lines_left.line_count WHEN 0 THEN 'CONVERTED' ELSE state END,
            close_time = CASE lines_left.line_count WHEN 0 THEN greatest(update_time, :now) ELSE close_time END,
            convert_time = greatest(update_time, :now), update_time = greatest(update_time, :now), version = version + 1
        FROM lines_left WHERE carts.id = :cart_id AND carts.version = :cart_version AND carts.state = 'ACTIVE'
        RETURNING carts.id, carts.update_time
    ), left_the_cart AS (
        DELETE FROM cart_items USING cart_written
        WHERE cart_id = cart_written.id AND variant_id = ANY (:cleared_variant_ids)
        RETURNING cart_items.*
    ), left_kept AS (
        INSERT INTO cart_item_snapshots (id, cart_id, cart_item_id, reason, content, create_time)
        SELECT uuidv7(), cart_id, l.id, 'ORDER', to_jsonb(l), cart_written.update_time
        FROM left_the_cart AS l CROSS JOIN cart_written
    )""",
    "SELECT count(*) FROM left_the_cart",
    {"cart_id": Uuid, "cart_version": c.version, "cleared_variant_ids": ARRAY(Uuid), "now": c.update_time},
    holds="(SELECT count(*) FROM left_the_cart) = cardinality(:cleared_variant_ids)",
)


def clearing(cart_id: UUID, version: int, variant_ids: Sequence[UUID], now: datetime) -> Parts:
    """Take ordered lines out of a cart that is still at a version. A cart with nothing left is CONVERTED.

    Ask `check_cleared` afterwards.
    """
    values = {"cart_id": cart_id, "cart_version": version, "cleared_variant_ids": list(variant_ids), "now": now}
    return {_CLEARED: values}


def check_cleared(row: Row, variant_ids: Sequence[UUID]) -> None:
    """Raise Transient if a line had gone meanwhile: what was read before the lock is out of date."""
    if row.cleared != len(variant_ids):
        message = "the cart has changed"
        raise Transient(message)


# A constant of the statement: for a number it does not know the planner would read all carts.
EXPIRE_AT_MOST = 500


@cache
def _expiring() -> Statement:
    due = (
        select(c.id)
        .where(c.state == "ACTIVE", c.expire_time <= _now)
        .order_by(c.expire_time)
        .limit(EXPIRE_AT_MOST)
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    left = delete(cart_items).where(i.cart_id == due.c.id).returning(*cart_items.c).cte("left_the_cart")
    closed = {"state": "EXPIRED", "line_count": 0, "item_count": 0, "close_time": _later, "update_time": _later}
    return Statement(
        update(carts)
        .where(c.id == due.c.id)
        .values(version=c.version + 1, **closed)
        .add_cte(_snapshots(left, literal("EXPIRE", Text)).cte("left_kept"))
    )


async def expire(tx: Connection, now: datetime) -> int:
    """Expire guests' carts that are due, EXPIRE_AT_MOST of them, and throw their lines away; returns how many."""
    return await tx.run(_expiring(), now=now)
