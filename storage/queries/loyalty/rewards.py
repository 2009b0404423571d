"""SQL of rewards and what is redeemed: each reward has a counter that a conditional update guards."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Integer, Uuid, or_, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import parameter, plain
from storage.tables.loyalty import OFFERED, loyalty_rewards, reward_redemptions

w, d = loyalty_rewards.c, reward_redemptions.c
_MOMENT = DateTime(timezone=True)
_now = parameter("now", w.start_time)

# What everybody sees.
SHOWN = (
    w.state.in_(OFFERED)
    & w.active
    & w.delete_time.is_(None)
    & or_(w.start_time.is_(None), w.start_time <= _now)
    & or_(w.end_time.is_(None), w.end_time > _now)
)
REWARDS = Listing(
    select(loyalty_rewards),
    orders=by_time(w.create_time, w.id),
    filters={"seller_id": w.seller_id == parameter("seller_id", w.seller_id), "live": w.delete_time.is_(None)},
    choices={"states": w.state, "types": w.type},
)
customer_id = parameter("customer_id", d.customer_id)
REDEMPTIONS = Listing(
    select(reward_redemptions),
    orders=by_time(d.create_time, d.id),
    filters={name: d[name] == parameter(name, d[name]) for name in ("membership_id", "reward_id", "code")},
    choices={"states": d.state},
)
# One more use, where there is one left. Whoever has it holds the row until its transaction ends.
TAKE = plain(
    """
    UPDATE loyalty_rewards AS w SET usage_count = w.usage_count + 1
    WHERE w.id = :reward_id AND (w.total_usage_limit IS NULL OR w.usage_count < w.total_usage_limit)
    RETURNING w.id
    """,
    reward_id=Uuid,
)
# The same of several, which are locked in the order of their ids.
TAKE_ALL = plain(
    """
    WITH locked AS MATERIALIZED (SELECT id FROM loyalty_rewards WHERE id = ANY (:ids) ORDER BY id FOR UPDATE)
    UPDATE loyalty_rewards AS w SET usage_count = w.usage_count + 1
    FROM locked AS l
    WHERE w.id = l.id AND (w.total_usage_limit IS NULL OR w.usage_count < w.total_usage_limit)
    RETURNING w.*, (SELECT count(*) FROM reward_redemptions AS d WHERE d.reward_id = w.id AND d.membership_id = :membership_id
                    AND d.state IN ('PENDING', 'CONFIRMED', 'DELIVERED')) AS uses
    """,
    ids=ARRAY(Uuid),
    membership_id=Uuid,
)
_GIVE_BACK = plain("UPDATE loyalty_rewards SET usage_count = usage_count - 1 WHERE id = :reward_id", reward_id=Uuid)
_USES = plain(
    """
    SELECT count(*) AS uses FROM reward_redemptions AS d
    WHERE d.membership_id = :membership_id AND d.reward_id = :reward_id AND d.state IN ('PENDING', 'CONFIRMED', 'DELIVERED')
    """,
    membership_id=Uuid,
    reward_id=Uuid,
)
# In the order in which they are redeemed by themselves.
_AUTOMATIC = plain(
    """
    SELECT w.* FROM loyalty_rewards AS w
    WHERE w.automatic AND w.active AND w.delete_time IS NULL AND w.state IN ('ACTIVE', 'LIMITED_TIME', 'SEASONAL')
      AND w.coin_cost <= :coins
    ORDER BY w.display_order, w.coin_cost, w.id LIMIT :limit
    """,
    coins=BigInteger,
    limit=Integer,
)
_DUE = plain(
    """
    SELECT d.id, d.membership_id FROM reward_redemptions AS d
    WHERE d.state IN ('PENDING', 'CONFIRMED') AND d.expire_time <= :now AND d.expire_time IS NOT NULL
    ORDER BY d.expire_time LIMIT :limit
    """,
    now=_MOMENT,
    limit=Integer,
)
_EXPIRE = plain(
    """
    UPDATE loyalty_rewards AS w
    SET state = 'EXPIRED', update_time = greatest(w.update_time, :now), version = w.version + 1
    WHERE w.state <> 'EXPIRED' AND w.end_time <= :now AND w.end_time IS NOT NULL
    RETURNING w.id
    """,
    now=_MOMENT,
)
_ORDER_OF = plain(
    "SELECT id FROM orders WHERE id = :order_id AND customer_id = :customer_id", order_id=Uuid, customer_id=Uuid
)


# Only what everybody may know of, in the order in which it was asked for.
_OF_IDS = plain(
    """
    SELECT w.*, (SELECT count(*) FROM reward_redemptions AS d WHERE d.reward_id = w.id AND d.customer_id = :customer_id
                 AND d.state IN ('PENDING', 'CONFIRMED', 'DELIVERED')) AS uses
    FROM loyalty_rewards AS w JOIN unnest(:ids) WITH ORDINALITY AS g (id, place) ON g.id = w.id
    WHERE w.state <> 'DRAFT' AND w.delete_time IS NULL ORDER BY g.place
    """,
    ids=ARRAY(Uuid),
    customer_id=Uuid,
)
_ROLLED_BACK = plain(
    """
    SELECT DISTINCT d.id, d.membership_id
    FROM orders AS o JOIN redemptions AS r ON r.purchase_id = o.purchase_id AND r.reward_id IS NOT NULL AND r.state = 'ROLLED_BACK'
    JOIN reward_redemptions AS d ON d.id = r.id AND d.state = 'DELIVERED'
    WHERE o.id = ANY (:order_ids)
    """,
    order_ids=ARRAY(Uuid),
)
_LOCK_REDEMPTIONS = plain(
    "SELECT * FROM reward_redemptions WHERE id = ANY (:ids) ORDER BY id FOR UPDATE", ids=ARRAY(Uuid)
)


async def of_ids(connection: Connection, ids: Sequence[UUID], customer: UUID) -> list[Row]:
    """Return those of these rewards that customers may know of, in this order, with how many `uses` a customer has of each."""
    return await connection.all(_OF_IDS, ids=list(ids), customer_id=customer)


async def rolled_back(connection: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return (id, membership_id) of redemptions whose purchases, of which these orders are, have given their uses back."""
    return await connection.all(_ROLLED_BACK, order_ids=list(order_ids))


async def lock_redemptions(tx: Connection, ids: Sequence[UUID]) -> list[Row]:
    """Lock redemptions whose memberships are locked."""
    return await tx.all(_LOCK_REDEMPTIONS, ids=list(ids)) if ids else []


async def take_use(tx: Connection, reward_id: UUID) -> bool:
    """Count one more use of a reward; False where there is none left."""
    return bool(await tx.all(TAKE, reward_id=reward_id))


async def take_uses(tx: Connection, ids: Sequence[UUID], membership_id: UUID) -> list[Row]:
    """Count one more use of each of these rewards; returns those that had one left, with how many `uses` a locked member had."""
    return await tx.all(TAKE_ALL, ids=list(ids), membership_id=membership_id)


async def give_use_back(tx: Connection, reward_id: UUID) -> None:
    """Count one use of a reward less."""
    await tx.run(_GIVE_BACK, reward_id=reward_id)


async def uses(connection: Connection, membership_id: UUID, reward_id: UUID) -> int:
    """Return how often a locked member has redeemed a reward."""
    return int((await connection.sole(_USES, membership_id=membership_id, reward_id=reward_id)).uses)


async def automatic(connection: Connection, coins: int, limit: int) -> list[Row]:
    """Return rewards that are redeemed by themselves and cost no more than that, in the order in which they are."""
    return await connection.all(_AUTOMATIC, coins=coins, limit=limit)


async def due_redemptions(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return (id, membership_id) of redemptions that were not used in time."""
    return await connection.all(_DUE, now=now, limit=limit)


async def expire_rewards(tx: Connection, now: datetime) -> list[Row]:
    """End rewards whose time is over; returns their ids."""
    return await tx.all(_EXPIRE, now=now)


async def is_order_of(connection: Connection, order_id: UUID, customer: UUID) -> bool:
    """Say whether an order is a customer's."""
    return bool(await connection.all(_ORDER_OF, order_id=order_id, customer_id=customer))
