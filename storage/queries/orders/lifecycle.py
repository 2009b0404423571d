"""SQL of purchases and orders; how they are priced is in `checkout`."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from types import SimpleNamespace
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    cast,
    exists,
    func,
    insert,
    literal,
    literal_column,
    null,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from storage import history
from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries import promotions
from storage.rows import Part, Parts
from storage.statements import Statement, parameter, plain, unnested
from storage.tables.after_sale import cancellations, order_incidents, refund_requests
from storage.tables.delivery_claims import HOLDING, delivery_claims
from storage.tables.orders import (
    ITEM_STATES,
    ORDER_STATES,
    order_items,
    order_snapshots,
    order_state_changes,
    orders,
    price_adjustments,
    purchases,
    tenders,
)
from storage.tables.payments import MONEY, payment_attempts, payments

o, p, i, h, a, t = orders.c, purchases.c, order_items.c, order_state_changes.c, price_adjustments.c, tenders.c
claims = delivery_claims.c
_NONE: Any = literal_column("'[]'::jsonb")

CHANGE_COLUMNS = (
    "id", "order_id", "sequence", "previous_state", "state", "actor_id", "actor_role", "reason", "system_generated", "create_time",
)  # fmt: skip


# --- reading ---


def _children(table: Any, condition: Any, *order: Any) -> Any:
    rows = func.jsonb_agg(aggregate_order_by(func.to_jsonb(table.table_valued()), *order))
    return select(func.coalesce(rows, _NONE)).where(condition).correlate(orders).scalar_subquery()


_items_of = _children(order_items, i.order_id == o.id, i.position).label("items")
_adjustments_of = _children(price_adjustments, a.order_id == o.id, a.id).label("adjustments")
_history_of = _children(order_state_changes, h.order_id == o.id, h.sequence, h.create_time, h.id).label("history")
_with_items = select(orders, _items_of, _adjustments_of, cast(None, JSONB).label("history"))

# Rows of purchases and orders hold all their items: up to a megabyte each.
ORDERS = Listing(
    source=_with_items,
    most=50,
    orders=by_time(o.create_time, o.id),
    filters={
        "customer_id": o.customer_id == parameter("customer_id", o.customer_id),
        "seller_id": o.seller_id == parameter("seller_id", o.seller_id),
        "purchase_id": o.purchase_id == parameter("purchase_id", o.purchase_id),
        "channel_id": o.channel_id == parameter("channel_id", o.channel_id),
        "number": o.number == parameter("number", o.number),
        "create_time_from": o.create_time >= parameter("create_time_from", o.create_time),
        "create_time_until": o.create_time < parameter("create_time_until", o.create_time),
    },
    choices={"states": o.state},
)
_payment_of = (
    select(payments.c.id)
    .where(payments.c.purchase_id == p.id)
    .correlate(purchases)
    .scalar_subquery()
    .label("payment_id")
)
_tenders_of = (
    select(func.coalesce(func.jsonb_agg(aggregate_order_by(func.to_jsonb(tenders.table_valued()), t.position)), _NONE))
    .where(t.purchase_id == p.id)
    .correlate(purchases)
    .scalar_subquery()
    .label("tenders")
)
PURCHASES = Listing(
    source=select(purchases, _payment_of, _tenders_of),
    most=25,
    orders=by_time(p.create_time, p.id),
    filters={
        "customer_id": p.customer_id == parameter("customer_id", p.customer_id),
        "create_time_from": p.create_time >= parameter("create_time_from", p.create_time),
        "create_time_until": p.create_time < parameter("create_time_until", p.create_time),
    },
    choices={"payment_states": p.payment_state},
)
_OF_PURCHASES = Statement(
    _with_items.where(o.purchase_id == any_(bindparam("purchase_ids", type_=ARRAY(Uuid), required=True))).order_by(o.id)
)
_PURCHASE = Statement(
    _with_items.add_columns(
        *(c.label(f"purchase_{c.name}") for c in purchases.c),
        _payment_of.label("purchase_payment_id"),
        _tenders_of.label("purchase_tenders"),
    )
    .join(purchases, p.id == o.purchase_id)
    .where(p.id == parameter("id", p.id))
    .order_by(o.id)
)


@cache
def _reading(scope: str) -> Statement:
    return Statement(
        select(orders, _items_of, _adjustments_of, _history_of).where(o.id == parameter("id", o.id), SCOPES[scope])
    )


_account = parameter("account_id", o.customer_id)
purchase_buyer = parameter("account_id", p.customer_id)
PARTIES = (o.customer_id == _account, o.seller_id == _account)
SCOPES: Mapping[str, Any] = {
    "all": true(),
    "party": or_(*PARTIES),
    "buyer": o.customer_id == _account,
    "seller": o.seller_id == _account,
}


async def order(connection: Connection, id_: UUID, scope: str, account_id: UUID) -> Row | None:
    """Return an order of a scope with `items` and `history`."""
    return await connection.one(_reading(scope), id=id_, account_id=account_id)


async def orders_of(connection: Connection, purchase_ids: Sequence[UUID]) -> list[Row]:
    """Return the orders of purchases with `items`, in the order of their ids."""
    return await connection.all(_OF_PURCHASES, purchase_ids=purchase_ids)


async def purchase(connection: Connection, id_: UUID) -> tuple[SimpleNamespace, list[Row]] | None:
    """Return a purchase with `payment_id`, and its orders with `items`, in one round trip."""
    rows = await connection.all(_PURCHASE, id=id_)
    return together(rows) if rows else None


def together(rows: list[Row]) -> tuple[SimpleNamespace, list[Row]]:
    """Take a purchase from the rows of its orders, where its columns begin with `purchase_`."""
    own = (*purchases.c.keys(), "payment_id", "tenders")
    return SimpleNamespace(**{name: rows[0][f"purchase_{name}"] for name in own}), rows


# --- changing ---


# Locks are taken in this order: payment, purchase, orders by id, tenders, cart, stock.


@cache
def _locking(scope: str) -> Statement:
    return Statement(select(orders).where(o.id == parameter("id", o.id), SCOPES[scope]).with_for_update())


# What an order may be named by: itself, or what somebody asks about it.
NAMED_BY: Mapping[str, Any] = {table.name: table for table in (orders, cancellations, refund_requests, delivery_claims)}


@cache
def _locking_whole(scope: str, by: str) -> Statement:
    """Lock payment, purchase and order one after the other: each waits for those before it.

    What waits for a lock sees the rows that it locks as they are by then. Whatever else must be known is read by another
    statement.
    """
    named = NAMED_BY[by].c
    order_id = named["id" if by == "orders" else "order_id"]
    wanted = select(order_id).where(named.id == parameter("id", named.id)).scalar_subquery()
    of_order = select(o.purchase_id).where(o.id == wanted, SCOPES[scope]).scalar_subquery()
    payment = select(payments.c.id).where(payments.c.purchase_id == of_order).with_for_update().cte("payment_locked")
    after_payment = select(func.count()).select_from(payment).scalar_subquery() >= 0
    purchase = select(purchases).where(p.id == of_order, after_payment).with_for_update().cte("purchase_locked")
    whole = (
        select(
            orders,
            select(payment.c.id).scalar_subquery().label("payment_id"),
            *(column.label(f"purchase_{column.name}") for column in purchase.c),
        )
        .join(purchase, purchase.c.id == o.purchase_id)
        .where(o.id == wanted, SCOPES[scope])
        .with_for_update(of=[orders])
    )
    return Statement(whole)


_unheard = and_(payment_attempts.c.payment_id == payments.c.id, payment_attempts.c.state.in_(["PENDING", "UNKNOWN"]))
_attempting = select(func.min(payment_attempts.c.request_time)).where(_unheard).correlate(payments).scalar_subquery()
_payment_lock = select(payments.c.id).with_for_update(of=[payments])
# A statement of its own: what waits for a lock sees the row as it is by then, and all others as they were before.
_UNHEARD_SINCE = Statement(
    select(func.min(payment_attempts.c.request_time).label("since")).where(
        payment_attempts.c.payment_id == parameter("payment_id", payments.c.id),
        payment_attempts.c.state.in_(["PENDING", "UNKNOWN"]),
    )
)
_LOCK_PAYMENT = Statement(_payment_lock.where(payments.c.purchase_id == parameter("purchase_id", p.id)))
_OF_QUOTE = Statement(select(p.id).where(p.quote_id == parameter("quote_id", p.quote_id)))
_LOCK_PURCHASE = Statement(select(purchases).where(p.id == parameter("id", p.id)).with_for_update())
_ATTEMPTING = Statement(
    select(payment_attempts.c.state)
    .join(payments, payments.c.id == payment_attempts.c.payment_id)
    .where(payments.c.purchase_id == parameter("purchase_id", p.id))
    .order_by(payment_attempts.c.number.desc())
    .limit(1)
)
_LOCK_OF_PURCHASE = Statement(
    select(orders).where(o.purchase_id == parameter("purchase_id", o.purchase_id)).order_by(o.id).with_for_update()
)
_ITEMS = Statement(
    select(
        i.order_id, i.variant_id, i.quantity, i.unit_price_minor, i.discount_minor, i.total_minor, i.note, i.gift, i.bundle_id, i.bundle_quantity, i.cancelled_quantity, i.packed_quantity,
        i.shipped_quantity,
    )
    .where(i.order_id == any_(bindparam("order_ids", type_=ARRAY(Uuid), required=True)))
    .order_by(i.variant_id)
)  # fmt: skip
_UNITS_OF_PAID = Statement(
    select(i.order_id, i.product_id, case((i.measure.is_(None), i.quantity), else_=1).label("quantity"))
    .join(orders, o.id == i.order_id)
    .where(
        i.order_id == any_(bindparam("order_ids", type_=ARRAY(Uuid), required=True)),
        o.payment_confirm_time.is_not(None),
    )
)
_UNCONFIRMED = Statement(
    select(o.id)
    .where(o.state == "AWAITING_SELLER_CONFIRMATION", o.seller_confirm_deadline_time <= parameter("now", o.create_time))
    .where(
        ~exists().where(
            order_incidents.c.order_id == o.id, order_incidents.c.state == "OPEN", order_incidents.c.freezing
        )
    )
    # While the buyer's bank has the money, nothing can go back.
    .where(~exists().where(payments.c.purchase_id == o.purchase_id, payments.c.state == "DISPUTED"))
    .order_by(o.seller_confirm_deadline_time)
    .limit(parameter("limit"))
)
_DELIVERED = Statement(
    select(o.id)
    .where(o.state == "DELIVERED", o.deliver_time <= parameter("before", o.deliver_time))
    .where(~exists().where(claims.order_id == o.id, claims.state.in_(HOLDING)))
    # They are completed once that is over.
    .where(~exists().where(order_incidents.c.order_id == o.id, order_incidents.c.state == "OPEN"))
    .order_by(o.deliver_time)
    .limit(parameter("limit"))
)
# Those whose attempt may still be heard of would stand in the way of others.
_waits = exists().where(
    payments.c.purchase_id == p.id,
    _unheard,
    payment_attempts.c.request_time > parameter("heard_since", payment_attempts.c.request_time),
)
_SHARES = Statement(
    select(o.id, o.seller_id, o.total_minor)
    .where(o.purchase_id == parameter("purchase_id", o.purchase_id))
    .order_by(o.id)
)
_UNPAID = Statement(
    select(p.id)
    .where(p.payment_state.in_(["PENDING", "DECLINED"]), p.payment_expire_time <= parameter("now", p.create_time))
    .where(~_waits)
    .order_by(p.payment_expire_time)
    .limit(parameter("limit"))
)


# An order in any other state has not arrived yet.
_ARRIVED_OR_ENDED = frozenset(
    {"DELIVERED", "COMPLETED", "REFUND_REQUESTED", "REFUND_APPROVED", "CANCELLED", "REFUNDED", "FAILED"}
)
_GOES_TO = Statement(
    select(
        exists()
        .where(
            p.customer_id == parameter("owner_id", p.customer_id),
            p.address_id == parameter("address_id", p.address_id),
            o.purchase_id == p.id,
            o.state.in_([state for state in ORDER_STATES.all if state not in _ARRIVED_OR_ENDED]),
        )
        .label("under_way")
    )
)


async def goes_to(tx: Connection, owner_id: UUID, address_id: UUID) -> bool:
    """Say whether an order to an address is on its way. The address is locked, so that none can be placed meanwhile."""
    return bool((await tx.sole(_GOES_TO, owner_id=owner_id, address_id=address_id)).under_way)


_HAS_OPEN = Statement(
    select(
        exists()
        .where(
            o.customer_id == parameter("owner_id", o.customer_id),
            o.state.not_in(["COMPLETED", "CANCELLED", "REFUNDED", "FAILED"]),
        )
        .label("open")
    )
)


async def has_open_orders(tx: Connection, customer_id: UUID) -> bool:
    """Say whether somebody has orders that are not at their end."""
    return bool((await tx.sole(_HAS_OPEN, owner_id=customer_id)).open)


async def lock_order(tx: Connection, id_: UUID, scope: str, account_id: UUID | None) -> Row | None:
    """Lock an order of a scope and return it."""
    return await tx.one(_locking(scope), id=id_, account_id=account_id)


class LockedPayment(NamedTuple):
    """A payment that is locked; `attempting` says since when an attempt of it has had no outcome."""

    id: UUID
    attempting: datetime | None


async def lock_payment(tx: Connection, purchase_id: UUID) -> LockedPayment | None:
    """Lock the payment of a purchase and return it."""
    row = await tx.one(_LOCK_PAYMENT, purchase_id=purchase_id)
    return None if row is None else LockedPayment(row.id, await unheard_since(tx, row.id))


async def uses_quote(tx: Connection, quote_id: UUID) -> bool:
    """Say whether a purchase was made of a quote."""
    return await tx.one(_OF_QUOTE, quote_id=quote_id) is not None


async def lock_whole(
    tx: Connection, id_: UUID, scope: str, account_id: UUID | None, *, by: str = "orders"
) -> Row | None:
    """Lock an order of a scope with its payment and its purchase, in one round trip.

    Returns the order with `payment_id`, and the columns of the purchase as `purchase_...`. `by` is the table of what names it.
    """
    return await tx.one(_locking_whole(scope, by), id=id_, account_id=account_id)


async def unheard_since(tx: Connection, payment_id: UUID) -> datetime | None:
    """Return since when an attempt of a locked payment has had no outcome."""
    since: datetime | None = (await tx.sole(_UNHEARD_SINCE, payment_id=payment_id)).since
    return since


async def lock_purchase(tx: Connection, id_: UUID) -> Row | None:
    """Lock a purchase and return it."""
    return await tx.one(_LOCK_PURCHASE, id=id_)


async def latest_attempt_state(connection: Connection, purchase_id: UUID) -> str | None:
    """Return the state of the last try at paying a purchase."""
    row = await connection.one(_ATTEMPTING, purchase_id=purchase_id)
    return None if row is None else str(row.state)


async def lock_orders_of(tx: Connection, purchase_id: UUID) -> list[Row]:
    """Lock the orders of a purchase, in the order of their ids."""
    return await tx.all(_LOCK_OF_PURCHASE, purchase_id=purchase_id)


_FOLLOW_USES = promotions.following(
    "SELECT FROM orders WHERE purchase_id = :purchase_id AND state NOT IN ('CANCELLED', 'FAILED', 'REFUNDED')",
    """
    SELECT source, -sum(amount_minor)::bigint AS amount FROM (
        SELECT a.source, a.amount_minor
        FROM orders AS o JOIN price_adjustments AS a ON a.order_id = o.id
        WHERE o.purchase_id = :purchase_id AND o.state NOT IN ('CANCELLED', 'FAILED', 'REFUNDED')
        UNION ALL
        SELECT c.source, c.amount_minor
        FROM orders AS o CROSS JOIN jsonb_to_recordset(o.revaluations) AS c (source text, amount_minor bigint)
        WHERE o.purchase_id = :purchase_id AND o.state NOT IN ('CANCELLED', 'FAILED', 'REFUNDED')
    ) AS changed
    GROUP BY source
    """,
)


async def follow_uses(tx: Connection, purchase_id: UUID, now: datetime) -> None:
    """Let the uses of a purchase tell what they take off the orders of it that live; with the last of these they are given back."""
    await tx.run(_FOLLOW_USES, purchase_id=purchase_id, now=now)


async def items_of(tx: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return what was ordered in these orders, by variant: order_id, variant_id, quantity with its parts, amounts, note, gift, bundle."""
    return await tx.all(_ITEMS, order_ids=order_ids)


async def units_of_paid(connection: Connection, order_ids: Collection[UUID]) -> dict[UUID, list[tuple[UUID, int]]]:
    """Return (product_id, quantity) of the items of those of these orders that were paid, by order."""
    found: dict[UUID, list[tuple[UUID, int]]] = {}
    for row in await connection.all(_UNITS_OF_PAID, order_ids=list(order_ids)):
        found.setdefault(row.order_id, []).append((row.product_id, row.quantity))
    return found


async def unconfirmed(connection: Connection, now: datetime, limit: int) -> list[UUID]:
    """Return orders whose seller has let the deadline pass, without frozen ones."""
    return [row.id for row in await connection.all(_UNCONFIRMED, now=now, limit=limit)]


async def shares_of(connection: Connection, purchase_id: UUID) -> list[Row]:
    """Return (id, seller_id, total_minor) of the orders of a purchase, by id: what they cost when they were placed."""
    return await connection.all(_SHARES, purchase_id=purchase_id)


async def delivered(connection: Connection, before: datetime, limit: int) -> list[UUID]:
    """Return orders delivered before a time and not completed, about which no claim or incident is open, or to be made good."""
    return [row.id for row in await connection.all(_DELIVERED, before=before, limit=limit)]


async def unpaid(connection: Connection, now: datetime, heard_since: datetime, limit: int) -> list[UUID]:
    """Return purchases that have not been paid in time, without those whose attempt began after `heard_since`."""
    return [row.id for row in await connection.all(_UNPAID, now=now, heard_since=heard_since, limit=limit)]


# Times that an order loses when it comes to a state, as it has not reached what they tell of after all.
NOT_SINCE: Mapping[str, tuple[str, ...]] = {
    "PREPARING_SHIPMENT": ("ship_time",),
    "IN_TRANSIT": ("deliver_time", "receipt_prompt_time"),
}
# While an order is in such a state, its items may be further: their own parcels say so.
_BY_PARCELS = frozenset({"PREPARING_SHIPMENT", "SHIPPED", "IN_TRANSIT", "OUT_FOR_DELIVERY"})


def _item_state(target: str) -> Any:
    """Return the state that goes with the order's: what was called off or paid back stays so, what its parcels say too."""
    if ITEM_STATES[target] == "CANCELLED":
        return ITEM_STATES[target]
    own = ["CANCELLED", "REFUNDED"]
    if target in _BY_PARCELS:
        own += ["SHIPPED", "DELIVERED"]
    return case((i.state.in_(own), i.state), else_=ITEM_STATES[target])


def _units(target: str) -> dict[str, Any]:
    """Return what becomes of the units of an order that is called off: none is open any more."""
    if ITEM_STATES[target] != "CANCELLED":
        return {}
    return {"cancelled_quantity": i.quantity - i.shipped_quantity, "packed_quantity": i.shipped_quantity}


@cache
def _moving(target: str, snapshot: str) -> Statement:
    now = parameter("now", o.update_time)
    changes = unnested(
        [bindparam("order_ids", type_=ARRAY(Uuid), required=True), bindparam("ids", type_=ARRAY(Uuid), required=True)],
        ("order_id", "id"),
        "change_rows",
    ).cte("changes")
    before = (
        # The call may have begun before what happened meanwhile: its time is looked at once the order is locked.
        select(o.id, o.state, func.greatest(now, o.update_time).label("moment"))
        .join(changes, changes.c.order_id == o.id)
        .where(ORDER_STATES.may_become(o.state, target))
        .order_by(o.id)
        .with_for_update(of=[orders])
        .cte("before")
    )
    times: dict[str, Any] = {
        name: func.coalesce(o[name], before.c.moment) for name in ORDER_STATES.times.get(target, ())
    }
    deadline = (
        parameter("deadline", o.seller_confirm_deadline_time) if target == "AWAITING_SELLER_CONFIRMATION" else null()
    )
    if target == "CONFIRMED":
        times["ship_deadline_time"] = func.coalesce(
            o.ship_deadline_time, parameter("ship_deadline", o.ship_deadline_time)
        )
    # Back from where it never was.
    times |= {name: null() for name in NOT_SINCE.get(target, ())}
    moved = (
        update(orders)
        .where(o.id == before.c.id)
        .values(
            state=target,
            version=o.version + 1,
            update_time=before.c.moment,
            seller_confirm_deadline_time=deadline,
            **times,
        )
        .returning(*orders.c)
        .cte("moved")
    )
    items = (
        update(order_items)
        .where(i.order_id == before.c.id)
        .values(state=_item_state(target), update_time=before.c.moment, **_units(target))
        .returning(*order_items.c)
        .cte("items_moved")
    )
    told = insert(order_state_changes).from_select(
        CHANGE_COLUMNS,
        select(
            changes.c.id, before.c.id, moved.c.version, before.c.state, literal(target, Text),
            parameter("actor_id", h.actor_id), parameter("actor_role", h.actor_role), parameter("reason", h.reason),
            parameter("system_generated", h.system_generated), before.c.moment,
        )
        .join_from(before, changes, changes.c.order_id == before.c.id)
        .join(moved, moved.c.id == before.c.id),
    )  # fmt: skip
    writes = [items, told.cte("history_written")]
    if snapshot:
        kept_items = select(history.several(items, items.c.position)).where(items.c.order_id == moved.c.id)
        content = history.whole(moved, items=kept_items.scalar_subquery())
        ids = unnested(
            [
                bindparam("order_ids", type_=ARRAY(Uuid), required=True),
                bindparam("snapshot_ids", type_=ARRAY(Uuid), required=True),
            ],
            ("order_id", "id"),
            "snapshot_rows",
        ).subquery()
        chosen = select(
            ids.c.id, moved.c.id, moved.c.version, literal(snapshot, Text), content,
            parameter("actor_id", h.actor_id), parameter("actor_role", h.actor_role), moved.c.update_time,
        )  # fmt: skip
        snapshots = insert(order_snapshots).from_select(
            ["id", "order_id", "sequence", "reason", "content", "actor_id", "actor_role", "create_time"],
            chosen.join_from(moved, ids, ids.c.order_id == moved.c.id),
        )
        writes.append(snapshots.cte("snapshot_written"))
    return Statement(select(moved).add_cte(*writes).order_by(moved.c.id))


_KEPT = Part(
    "placed_kept",
    """
    placed_kept AS (
        INSERT INTO order_snapshots (id, order_id, sequence, reason, content, actor_id, actor_role, create_time)
        SELECT uuidv7(), o.id, o.version, 'CREATED', to_jsonb(o) || jsonb_build_object('items', (
                   SELECT jsonb_agg(to_jsonb(i) ORDER BY i.position) FROM order_items_written AS i WHERE i.order_id = o.id
               )), :kept_by, :kept_as, o.create_time
        FROM orders_written AS o
    )""",
    "1",
    {"kept_by": Uuid, "kept_as": Text},
    reads=(orders, order_items),
)


def keeping(actor_id: UUID | None, actor_role: str) -> Parts:
    """Keep snapshots of the orders that a statement writes, as a part of it."""
    return {_KEPT: {"kept_by": actor_id, "kept_as": actor_role}}


SNAPSHOTS: Mapping[str, str] = {"CANCELLED": "CANCELLED", "DELIVERED": "FULFILLED"}


async def move(
    tx: Connection, target: str, order_ids: Sequence[UUID], *, again: bool = False, **values: object
) -> list[Row]:
    """Bring orders to a state, with their items, history and, where due, a snapshot, in one round trip.

    Returns the orders moved: those whose state allowed it. An order that comes `again` to a state is not kept again.
    `values`: now, ids (of the history rows), snapshot_ids, actor_id, actor_role, reason, system_generated, deadline (of the
    seller's confirmation), ship_deadline.
    """
    snapshot = "" if again else SNAPSHOTS.get(target, "")
    return await tx.all(_moving(target, snapshot), order_ids=list(order_ids), **values)


# Of what is captured on shipment: it counts as paid as soon as it is held, and until the mall gives it up.
HELD = ("AUTHORIZED", "EXPIRED")

_LOCK_TENDERS = Statement(
    select(tenders).where(t.purchase_id == parameter("purchase_id", p.id)).order_by(t.position).with_for_update()
)
RETURNING = """
    UPDATE tenders AS t
    SET returned_minor = t.returned_minor + back.amount, returned_points = t.returned_points + back.points,
        store_credit_minor = t.store_credit_minor + back.credited, update_time = greatest(t.update_time, :now)
    FROM unnest(:ids, :amounts, :points, :credited) AS back (id, amount, points, credited)
    WHERE t.id = back.id
"""
RETURNING_TYPES = {
    "ids": ARRAY(Uuid),
    "amounts": ARRAY(BigInteger),
    "points": ARRAY(BigInteger),
    "credited": ARRAY(BigInteger),
    "now": t.update_time,
}
_RETURN = plain(RETURNING, **RETURNING_TYPES)


async def lock_tenders(tx: Connection, purchase_id: UUID) -> list[Row]:
    """Lock what pays a purchase and return it."""
    return await tx.all(_LOCK_TENDERS, purchase_id=purchase_id)


async def return_to_tenders(tx: Connection, returns: Sequence[tuple[UUID, int, int, int]], now: datetime) -> None:
    """Note that parts of tenders go back: (id, amount, points, what of it goes to the deposit instead). Raises CheckFailed when less is left of one."""
    await tx.run(_RETURN, now=now, **returned(returns))


def returned(returns: Sequence[tuple[UUID, int, int, int]]) -> dict[str, object]:
    """Return what RETURNING takes."""
    return {
        name: [each[place] for each in returns] for place, name in enumerate(("ids", "amounts", "points", "credited"))
    }


_HELD_UNTIL = Statement(
    select(func.min(p.payment_expire_time).label("until"))
    .join(tenders, t.purchase_id == p.id)
    .where(
        p.customer_id == parameter("customer_id", p.customer_id),
        p.payment_state.in_(["PENDING", "DECLINED"]),
        t.account_id == parameter("account_id", t.account_id),
    )
)


async def held_until(connection: Connection, customer_id: UUID, account_id: UUID) -> datetime | None:
    """Return until when purchases of a customer hold something of an account, unless they are paid before."""
    until: datetime | None = (await connection.sole(_HELD_UNTIL, customer_id=customer_id, account_id=account_id)).until
    return until


# What is given up of an authorisation is back as well, and what went to the deposit instead; what the bank has taken cannot go
# back to the tender.
_OUT = """least(
            t.amount_minor,
            y.refunding_minor + y.refunded_minor + y.charged_back_minor + y.released_minor + t.store_credit_minor
        )"""
# What is back in all: of the payment, of what wallets and gift cards have paid, and what went to the deposit.
_BACK = """y.refunded_minor + y.charged_back_minor + (
            SELECT coalesce(sum(CASE WHEN t.account_id IS NULL THEN t.store_credit_minor ELSE t.returned_minor END), 0)
            FROM tenders AS t WHERE t.purchase_id = y.purchase_id
        )"""
_FOLLOWS = f"""
    tender_follows AS (
        UPDATE tenders AS t SET returned_minor = {_OUT}, update_time = greatest(t.update_time, :now)
        FROM payments AS y
        WHERE t.purchase_id = :followed_id AND t.kind = 'EXTERNAL' AND y.purchase_id = t.purchase_id
          AND t.returned_minor <> {_OUT}
    ), payment_stands AS (
        SELECT y.purchase_id, CASE
            WHEN y.state IN ('FAILED', 'CANCELLED') THEN 'FAILED'
            WHEN y.state IN {MONEY} OR y.state IN {HELD} AND y.capture = 'ON_SHIPMENT' THEN CASE
                WHEN {_BACK} = 0 THEN 'PAID' WHEN {_BACK} >= p.total_minor THEN 'REFUNDED' ELSE 'PARTIALLY_REFUNDED'
            END
            WHEN y.attempt_count > 0 AND NOT EXISTS (
                SELECT FROM payment_attempts AS a WHERE a.payment_id = y.id AND a.state IN ('PENDING', 'UNKNOWN')
            ) THEN 'DECLINED'
            ELSE 'PENDING'
        END AS state
        FROM payments AS y JOIN purchases AS p ON p.id = y.purchase_id WHERE p.id = :followed_id
    ), purchase_follows AS (
        UPDATE purchases AS p
        -- Once it is over, there is nothing to expire.
        SET payment_state = s.state,
            payment_expire_time = CASE WHEN s.state IN ('PENDING', 'DECLINED') THEN p.payment_expire_time END,
            update_time = greatest(p.update_time, :now), version = p.version + 1
        FROM payment_stands AS s WHERE p.id = s.purchase_id AND p.payment_state <> s.state
    )"""  # noqa: S608 - constants
_FOLLOWS_TYPES = {"followed_id": Uuid, "now": p.update_time}
_FOLLOW_PAYMENT = plain(f"WITH {_FOLLOWS} SELECT 1", **_FOLLOWS_TYPES)
_PAYMENT_FOLLOWED = Part("payment_followed", _FOLLOWS, "1", _FOLLOWS_TYPES)


async def follow_payment(tx: Connection, purchase_id: UUID, now: datetime) -> None:
    """Let a purchase and its tender tell how the payment stands: what payment, attempts and refunds say, and nothing else."""
    await tx.run(_FOLLOW_PAYMENT, followed_id=purchase_id, now=now)


def following_payment(purchase_id: UUID, now: datetime) -> Parts:
    """Do what `follow_payment` does, as a part of another round trip."""
    return {_PAYMENT_FOLLOWED: {"followed_id": purchase_id, "now": now}}


_SET_METHOD = Statement(
    update(purchases)
    .where(p.id == parameter("id", p.id))
    .values(
        payment_method_id=parameter("payment_method_id", p.payment_method_id),
        payment_state="PENDING",
        payment_expire_time=func.greatest(p.payment_expire_time, parameter("expire_time", p.payment_expire_time)),
        update_time=func.greatest(p.update_time, parameter("now", p.update_time)),
        version=p.version + 1,
    )
)


async def set_payment_method(
    tx: Connection, purchase_id: UUID, payment_method_id: UUID, expire_time: datetime, now: datetime
) -> None:
    """Note another try at paying, and keep the stock until `expire_time` if that is later than before."""
    values = {"payment_method_id": payment_method_id, "expire_time": expire_time}
    await tx.run(_SET_METHOD, id=purchase_id, now=now, **values)
