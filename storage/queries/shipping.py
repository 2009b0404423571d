"""SQL of shipping: what a checkout may be sent by, and what sellers and staff change."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Text, Uuid, and_, delete, exists, func, literal, or_, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import aggregate_order_by

from storage.database import Connection, Row
from storage.listing import Listing, Order, Scope
from storage.statements import Statement, forward, parameter, plain
from storage.tables.shipping import shipping_methods, shipping_profiles, shipping_rates

m, r, p = shipping_methods.c, shipping_rates.c, shipping_profiles.c
now_ = parameter("now", m.create_time)
owner_id = parameter("owner_id", m.seller_id)

# --- checkouts ---


def known() -> Any:
    """Say whether anybody ships by methods or from a place of their own: what a checkout asks before it asks for more."""
    one = select(literal(True)).where(m.state == "ACTIVE", m.delete_time.is_(None)).limit(1)
    return select(or_(exists(one), exists(select(p.id))))


_FACTS = plain(
    """
    SELECT
        c.country_code, c.time_zone,
        (SELECT coalesce(jsonb_agg(to_jsonb(m) || jsonb_build_object('rates', (
                SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.position), '[]')
                FROM shipping_rates AS r
                WHERE r.method_id = m.id AND r.currency = :currency AND r.country_code IN ('', :destination)
            )) ORDER BY m.code, m.id), '[]')
         FROM shipping_methods AS m
         WHERE m.state = 'ACTIVE' AND m.delete_time IS NULL AND (m.seller_id = ANY (:seller_ids) OR m.seller_id IS NULL)
             AND (m.channel_id IS NULL OR m.channel_id = c.id)
             AND (m.start_time IS NULL OR m.start_time <= :now) AND (m.end_time IS NULL OR m.end_time > :now)
        ) AS methods,
        (SELECT coalesce(jsonb_object_agg(p.id, to_jsonb(p)), '{}')
         FROM shipping_profiles AS p WHERE p.id = ANY (:seller_ids)) AS profiles,
        (SELECT jsonb_object_agg(v.id, jsonb_build_object(
                'grams', coalesce(nullif(v.weight_grams, 0), t.weight_grams), 'days', v.fulfillment_days
            ))
         FROM variants AS v JOIN products AS t ON t.id = v.product_id WHERE v.id = ANY (:variant_ids)) AS goods
    FROM channels AS c WHERE c.id = :channel_id
    """,
    channel_id=Uuid,
    seller_ids=ARRAY(Uuid),
    variant_ids=ARRAY(Uuid),
    currency=Text,
    destination=Text,
    now=DateTime(timezone=True),
)


async def facts(
    connection: Connection,
    *,
    channel_id: UUID,
    seller_ids: Sequence[UUID],
    variant_ids: Sequence[UUID],
    currency: str,
    country_code: str,
    now: datetime,
) -> Row:
    """Return all that shipping on a channel to a country depends on, for all sellers, in one round trip.

    `methods` are those offered now, of these sellers and of the mall, as JSON with the rates of the currency that may count in
    the country; `profiles` those of the sellers by id; `goods` by variant the weight in `grams`, 0 where unknown, and the `days` it takes;
    `country_code` and `time_zone` are the channel's.
    """
    return await connection.sole(
        _FACTS,
        channel_id=channel_id,
        seller_ids=list(seller_ids),
        variant_ids=list(variant_ids),
        currency=currency,
        destination=country_code,
        now=now,
    )


# --- methods ---

_rates = (
    select(
        func.coalesce(
            func.jsonb_agg(aggregate_order_by(func.to_jsonb(shipping_rates.table_valued()), r.position)),
            func.jsonb_build_array(),
        )
    )
    .where(r.method_id == m.id)
    .correlate(shipping_methods)
    .scalar_subquery()
)
_METHODS = select(shipping_methods, _rates.label("rates"))
OFFERED = and_(
    m.state == "ACTIVE",
    m.delete_time.is_(None),
    or_(m.start_time.is_(None), m.start_time <= now_),
    or_(m.end_time.is_(None), m.end_time > now_),
)
METHODS = Listing(
    source=_METHODS,
    orders={"newest": Order(m.create_time, m.id)},
    filters={
        "seller_id": m.seller_id == parameter("seller_id", m.seller_id),
        "of_mall": m.seller_id.is_(None),
        "live": m.delete_time.is_(None),
    },
    choices={"states": m.state},
)


_reads: dict[tuple[str, bool], Statement] = {}


def _reading(scope: Scope, lock: bool) -> Statement:  # noqa: FBT001 - shapes the statement
    found = _reads.get((scope.key, lock))
    if found is None:
        query = _METHODS.where(m.id == parameter("id", m.id), scope.clause)
        found = Statement(query.with_for_update(of=shipping_methods) if lock else query)
        _reads[scope.key, lock] = found
    return found


async def method(connection: Connection, id_: UUID, scope: Scope, *, lock: bool = False) -> Row | None:
    """Return a method with its rates, in a scope; locked until the transaction ends on demand."""
    return await connection.one(_reading(scope, lock), id=id_, **scope.values)


_ONE_BY_ONE = plain("SELECT pg_advisory_xact_lock(hashtextextended(:owner, 0))", owner=Text)
_living = select(func.count().label("count")).where(m.delete_time.is_(None))
_COUNT = Statement(_living.where(m.seller_id == owner_id))
_COUNT_OF_MALL = Statement(_living.where(m.seller_id.is_(None)))


async def count(tx: Connection, seller_id: UUID | None) -> int:
    """Return how many methods a seller has, or the mall; whoever counts them too waits until the transaction ends."""
    await tx.one(_ONE_BY_ONE, owner=f"shipping methods of {seller_id or 'the mall'}")
    if seller_id is None:
        return int((await tx.sole(_COUNT_OF_MALL)).count)
    return int((await tx.sole(_COUNT, owner_id=seller_id)).count)


_CLEAR_RATES = Statement(delete(shipping_rates).where(r.method_id == parameter("id", r.method_id)))


async def clear_rates(tx: Connection, method_id: UUID) -> None:
    """Throw the rates of a method away, before others take their place."""
    await tx.run(_CLEAR_RATES, id=method_id)


# --- profiles ---

_PROFILE = Statement(select(shipping_profiles).where(p.id == parameter("id", p.id)))
_SELLS = plain("SELECT id FROM sellers WHERE id = :id", id=Uuid)
PROFILE_COLUMNS = ("country_code", "state_province", "time_zone", "processing_days")


@cache
def _saving() -> Statement:
    values = {name: parameter(name, p[name]) for name in ("id", *PROFILE_COLUMNS)}
    new = postgresql.insert(shipping_profiles).values(values | {"create_time": now_, "update_time": now_})
    changed: dict[str, Any] = {name: new.excluded[name] for name in PROFILE_COLUMNS}
    changed |= {"update_time": forward(p.update_time, now_), "version": p.version + 1}
    return Statement(new.on_conflict_do_update(index_elements=["id"], set_=changed).returning(*shipping_profiles.c))


async def is_seller(connection: Connection, id_: UUID) -> bool:
    """Say whether there is a seller with this id."""
    return await connection.one(_SELLS, id=id_) is not None


async def profile(connection: Connection, seller_id: UUID) -> Row | None:
    """Return where and how fast a seller hands parcels over; None where the seller has not said so."""
    return await connection.one(_PROFILE, id=seller_id)


async def lock_profile(tx: Connection, seller_id: UUID) -> Row | None:
    """Return a seller's profile; whoever changes it too waits until the transaction ends."""
    await tx.one(_ONE_BY_ONE, owner=f"shipping profile of {seller_id}")
    return await profile(tx, seller_id)


async def save_profile(tx: Connection, seller_id: UUID, values: Mapping[str, object], now: datetime) -> Row:
    """Write a seller's profile."""
    return await tx.sole(_saving(), id=seller_id, now=now, **values)
