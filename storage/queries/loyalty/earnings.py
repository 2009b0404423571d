"""SQL of earnings: what orders count, what is given for them and taken back, what qualifies."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Interval, Uuid, select
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, parameter, plain
from storage.tables.loyalty import earning_promotions, loyalty_earnings

e, p = loyalty_earnings.c, earning_promotions.c
_MOMENT = DateTime(timezone=True)
_IDS = {"ids": ARRAY(Uuid)}

customer_id = parameter("customer_id", e.customer_id)
EARNINGS = Listing(
    select(loyalty_earnings),
    orders=by_time(e.create_time, e.id),
    filters={name: e[name] == parameter(name, e[name]) for name in ("membership_id", "order_id")},
    choices={"states": e.state, "types": e.type},
)
PROMOTIONS = Listing(select(earning_promotions), orders=by_time(p.create_time, p.id), choices={"states": p.state})

# --- what orders count ---

# Orders of members who had joined when they paid, with what reckoning needs: the tier is that of then. `money_minor` is what
# of the purchase was paid with money, not with points.
_ORDERS = plain(
    """
    SELECT o.id, o.seller_id, o.channel_id, o.currency, o.payment_confirm_time AS paid_time,
           m.id AS membership_id, m.customer_id, m.state,
           p.total_minor AS purchase_total_minor,
           (SELECT coalesce(sum(t.amount_minor), 0)::bigint FROM tenders AS t
            WHERE t.purchase_id = o.purchase_id AND t.kind NOT IN ('MILEAGE', 'COIN')) AS money_minor,
           l.id AS tier_id, l.coin_multiplier, l.earning_rate,
           (SELECT jsonb_agg(jsonb_build_object(
                'id', i.id, 'product_id', i.product_id, 'category_id', g.category_id, 'total_minor', i.total_minor,
                'commission_rate', i.commission_rate::text, 'commission_minor', i.commission_minor
            ) ORDER BY i.position)
            FROM order_items AS i JOIN products AS g ON g.id = i.product_id WHERE i.order_id = o.id) AS items
    FROM orders AS o
    JOIN purchases AS p ON p.id = o.purchase_id
    JOIN loyalty_memberships AS m ON m.customer_id = o.customer_id AND m.create_time <= o.payment_confirm_time
    LEFT JOIN LATERAL (
        SELECT v.tier_id FROM tier_evaluations AS v
        WHERE v.membership_id = m.id AND v.create_time <= o.payment_confirm_time
        ORDER BY v.create_time DESC, v.id DESC LIMIT 1
    ) AS held ON true
    LEFT JOIN loyalty_tiers AS l ON l.id = held.tier_id
    WHERE o.id = ANY(:ids) AND NOT EXISTS (SELECT FROM qualifying_orders AS q WHERE q.order_id = o.id)
    ORDER BY o.payment_confirm_time, o.id
    """,
    **_IDS,
)
_PROMOTIONS = plain(
    """
    SELECT * FROM earning_promotions AS p
    WHERE (p.state = 'ACTIVE' OR p.state = 'ENDED' AND p.start_time < p.update_time)
      AND p.start_time <= :until AND p.end_time > :since
    ORDER BY p.id
    """,
    since=_MOMENT,
    until=_MOMENT,
)
_DELIVERED = plain(
    """
    UPDATE loyalty_earnings AS e
    SET qualify_time = o.deliver_time + :period, update_time = greatest(e.update_time, :now), version = e.version + 1
    FROM orders AS o
    WHERE e.order_id = ANY(:ids) AND e.order_id IS NOT NULL AND e.qualify_time IS NULL
      AND o.id = e.order_id AND o.deliver_time IS NOT NULL
    """,
    period=Interval,
    now=_MOMENT,
    **_IDS,
)
_COMPLETED = plain(
    """
    UPDATE qualifying_orders AS q SET complete_time = o.complete_time
    FROM orders AS o
    WHERE q.order_id = ANY(:ids) AND q.complete_time IS NULL AND o.id = q.order_id AND o.complete_time IS NOT NULL
    RETURNING q.membership_id
    """,
    **_IDS,
)


async def orders(connection: Connection, order_ids: Collection[UUID]) -> list[Row]:
    """Return paid orders of members that have not been reckoned yet, in the order in which they were paid."""
    return await connection.all(_ORDERS, ids=list(order_ids))


async def promotions(connection: Connection, since: datetime, until: datetime) -> list[Row]:
    """Return earning promotions whose windows meet a span."""
    return await connection.all(_PROMOTIONS, since=since, until=until)


async def delivered(tx: Connection, order_ids: Collection[UUID], period: timedelta, now: datetime) -> None:
    """Note when what hangs on orders that have arrived qualifies."""
    await tx.run(_DELIVERED, ids=list(order_ids), period=period, now=now)


async def completed(tx: Connection, order_ids: Collection[UUID]) -> set[UUID]:
    """Let orders that are completed count as spending; returns whose they are."""
    return {row.membership_id for row in await tx.all(_COMPLETED, ids=list(order_ids))}


# --- what is given back ---

_OWNERS = plain(
    "SELECT DISTINCT e.membership_id FROM loyalty_earnings AS e WHERE e.order_id = ANY(:ids) AND e.order_id IS NOT NULL"
    " UNION SELECT q.membership_id FROM qualifying_orders AS q WHERE q.order_id = ANY(:ids)",
    **_IDS,
)
_LOCK_ORDERS = plain("SELECT * FROM qualifying_orders WHERE order_id = ANY(:ids) ORDER BY order_id FOR UPDATE", **_IDS)
_OF_ORDERS = plain(
    "SELECT * FROM loyalty_earnings AS e WHERE e.order_id = ANY(:ids) AND e.order_id IS NOT NULL ORDER BY e.id FOR UPDATE",
    **_IDS,
)
REVERSE = plain(
    """
    INSERT INTO loyalty_reversals (id, order_id, amount_minor, coins, create_time)
    VALUES (:reversal_id, :order_id, :amount, :coins, :now) ON CONFLICT DO NOTHING RETURNING id
    """,
    reversal_id=Uuid,
    order_id=Uuid,
    amount=BigInteger,
    coins=BigInteger,
    now=_MOMENT,
)
_REFUNDED = plain(
    "UPDATE qualifying_orders SET refunded_minor = :refunded WHERE order_id = :order_id",
    refunded=BigInteger,
    order_id=Uuid,
)
_TAKE = plain(
    """
    UPDATE loyalty_earnings AS e
    SET reversed_coins = g.reversed, update_time = greatest(e.update_time, :now), version = e.version + 1,
        state = CASE WHEN g.reversed < e.coins THEN e.state WHEN e.state = 'PENDING' THEN 'VOIDED'
                     WHEN e.state = 'QUALIFIED' THEN 'REVERSED' ELSE e.state END
    FROM unnest(:ids, :reversed) AS g (id, reversed)
    WHERE e.id = g.id
    """,
    reversed=ARRAY(BigInteger),
    now=_MOMENT,
    **_IDS,
)


async def owners(connection: Connection, order_ids: Collection[UUID]) -> set[UUID]:
    """Return the memberships that have earned by orders, or spent."""
    return {row.membership_id for row in await connection.all(_OWNERS, ids=list(order_ids))}


async def lock_orders(tx: Connection, order_ids: Collection[UUID]) -> dict[UUID, Row]:
    """Lock orders that count, and return them by id."""
    return {row.order_id: row for row in await tx.all(_LOCK_ORDERS, ids=list(order_ids))}


async def lock_of_orders(tx: Connection, order_ids: Collection[UUID]) -> list[Row]:
    """Lock the earnings that hang on orders."""
    return await tx.all(_OF_ORDERS, ids=list(order_ids))


async def note_reversal(
    tx: Connection, reversal_id: UUID, order_id: UUID, amount: int, coins: int, now: datetime
) -> bool:
    """Write down what is given back of an order; False where it is written down."""
    values = {"reversal_id": reversal_id, "order_id": order_id, "amount": amount, "coins": coins, "now": now}
    return bool(await tx.all(REVERSE, **values))


async def set_refunded(tx: Connection, order_id: UUID, refunded: int) -> None:
    """Note how much of the goods of an order was given back by now."""
    await tx.run(_REFUNDED, order_id=order_id, refunded=refunded)


async def take(tx: Connection, reversed_: Sequence[tuple[UUID, int]], now: datetime) -> None:
    """Note how many coins of locked earnings are taken back by now; those that are taken back as a whole end."""
    ids, coins = [id_ for id_, _ in reversed_], [coins for _, coins in reversed_]
    await tx.run(_TAKE, ids=ids, reversed=coins, now=now)


# --- what qualifies ---

_DUE = plain(
    """
    SELECT DISTINCT due.membership_id AS id FROM (
        SELECT e.membership_id FROM loyalty_earnings AS e
        WHERE e.state = 'PENDING' AND e.qualify_time <= :now
          AND EXISTS (SELECT FROM loyalty_memberships AS m WHERE m.id = e.membership_id AND m.state = 'ACTIVE')
        ORDER BY e.qualify_time, e.id LIMIT :limit
    ) AS due
    """,
    now=_MOMENT,
    limit=BigInteger,
)
# The coins are good from then on, however late the job comes.
_QUALIFY = plain(
    """
    UPDATE loyalty_earnings AS e
    SET state = 'QUALIFIED', update_time = greatest(e.update_time, :now), version = e.version + 1,
        expire_time = CASE WHEN e.validity_days > 0 THEN e.qualify_time + e.validity_days * interval '24 hours' END
    WHERE e.membership_id = :membership_id AND e.state = 'PENDING' AND e.qualify_time <= :now
    RETURNING e.*
    """,
    membership_id=Uuid,
    now=_MOMENT,
)
_VOID = plain(
    """
    UPDATE loyalty_earnings AS e
    SET state = 'VOIDED', reversed_coins = e.coins, update_time = greatest(e.update_time, :now), version = e.version + 1
    WHERE e.membership_id = :membership_id AND e.state = 'PENDING'
    """,
    membership_id=Uuid,
    now=_MOMENT,
)


async def due(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return ids of memberships of which something qualifies."""
    return await connection.all(_DUE, now=now, limit=limit)


async def qualify(tx: Connection, membership_id: UUID, now: datetime) -> list[Row]:
    """Let what is due of a locked member qualify, and return it."""
    return await tx.all(_QUALIFY, membership_id=membership_id, now=now)


async def void_pending(tx: Connection, membership_id: UUID, now: datetime) -> None:
    """Void all that is pending of a locked member."""
    await tx.run(_VOID, membership_id=membership_id, now=now)


@cache
def _once(columns: tuple[str, ...]) -> Statement:
    """INSERT of an earning with these columns, unless the member has got it."""
    values = {name: parameter(name, e[name]) for name in columns}
    return Statement(postgresql.insert(loyalty_earnings).values(values).on_conflict_do_nothing().returning(*e))


async def give_once(tx: Connection, values: dict[str, object]) -> Row | None:
    """Write an earning; None where the member has got coins of its type for the same."""
    return await tx.one(_once(tuple(sorted(values))), **values)


# --- mails ---

# Members who want mails, in the language of the channel of their last order, else of the primary one.
_READERS = plain(
    """
    SELECT m.id, a.email, coalesce(
               (SELECT c.language_code FROM orders AS o JOIN channels AS c ON c.id = o.channel_id
                WHERE o.customer_id = m.customer_id ORDER BY o.create_time DESC, o.id DESC LIMIT 1),
               (SELECT c.language_code FROM channels AS c WHERE c.primary), 'en') AS language_code
    FROM loyalty_memberships AS m JOIN accounts AS a ON a.id = m.customer_id
    WHERE m.id = ANY(:ids) AND m.activity_mail AND m.state <> 'CLOSED' AND a.delete_time IS NULL
      AND a.email_verify_time IS NOT NULL
    """,
    **_IDS,
)


async def readers(connection: Connection, membership_ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return those of these members who want mails about what happens, with `email` and `language_code`."""
    return {row.id: row for row in await connection.all(_READERS, ids=list(membership_ids))}
