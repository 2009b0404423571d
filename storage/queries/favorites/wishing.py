"""SQL of wishlists, what is in them, and the alerts about it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Boolean, DateTime, Integer, LargeBinary, Uuid, case, func, not_, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries.catalog.buying import AVAILABLE, HIDDEN, OBSTACLE
from storage.queries.catalog.prices import CURRENCY, OWN_PRICE, in_lists, list_prices
from storage.statements import Statement, parameter, plain
from storage.tables.catalog import products, variants
from storage.tables.favorites import wishlist_items, wishlists
from storage.tables.identity import sellers
from storage.tables.inventory import stock_levels
from storage.tables.platform import channels

_MOMENT = DateTime(timezone=True)
w, i, _ch, _v, _p = wishlists.c, wishlist_items.c, channels.c, variants.c, products.c
customer_id = parameter("customer_id", w.customer_id)
_channel = parameter("channel_id", _ch.id)

LISTS = Listing(select(wishlists), orders=by_time(w.create_time, w.id))
ITEMS = Listing(
    select(wishlist_items),
    orders=by_time(i.create_time, i.id),
    filters={"wishlist_id": i.wishlist_id == parameter("wishlist_id", i.wishlist_id)},
)
_COUNT_LISTS = Statement(
    select(func.count().label("count"))
    .select_from(wishlists)
    .where(w.customer_id == customer_id, w.delete_time.is_(None))
)
_COUNT_ITEMS = Statement(
    select(func.count().label("count"))
    .select_from(wishlist_items)
    .where(i.customer_id == customer_id, i.delete_time.is_(None))
)
_HOLDS = Statement(
    select(wishlist_items).where(
        i.wishlist_id == parameter("wishlist_id", i.wishlist_id),
        i.variant_id == parameter("variant_id", i.variant_id),
        i.delete_time.is_(None),
    )
)
# What is in a list, most wanted first; with ids, only those.
_IN_LIST = plain(
    """
    SELECT i.id, i.variant_id FROM wishlist_items AS i
    WHERE i.wishlist_id = :wishlist_id AND i.delete_time IS NULL AND (:ids = '{}' OR i.id = ANY (:ids))
    ORDER BY i.priority, i.create_time, i.id LIMIT :limit
    """,
    wishlist_id=Uuid,
    ids=ARRAY(Uuid),
    limit=Integer,
)
_COUNT_MORE = plain(
    """
    UPDATE wishlists AS w
    SET item_count = w.item_count + :more, update_time = greatest(w.update_time, :now), version = w.version + 1
    WHERE w.id = :wishlist_id
    """,
    wishlist_id=Uuid,
    more=Integer,
    now=_MOMENT,
)
_CLEAR = plain(
    """
    UPDATE wishlist_items AS i
    SET delete_time = :now, update_time = greatest(i.update_time, :now), version = i.version + 1
    WHERE i.wishlist_id = :wishlist_id AND i.delete_time IS NULL
    """,
    wishlist_id=Uuid,
    now=_MOMENT,
)
# A variant as a channel sells it to a customer; the primary channel without an id.
_VARIANT = Statement(
    select(
        _v.id.label("variant_id"),
        _v.seller_id,
        _ch.id.label("channel_id"),
        _ch.currency_code,
        _v.measure,
        OWN_PRICE,
        CURRENCY,
        list_prices(),
        _p.min_order_quantity,
        _p.max_order_quantity,
        OBSTACLE,
        AVAILABLE,
    )
    .select_from(
        variants.join(products, _p.id == _v.product_id)
        .join(sellers, sellers.c.id == _v.seller_id)
        .join(channels, case((_channel.is_(None), _ch.primary), else_=_ch.id == _channel))
        .outerjoin(stock_levels, stock_levels.c.variant_id == _v.id)
    )
    .where(_v.id == parameter("variant_id", _v.id), not_(HIDDEN), _ch.delete_time.is_(None))
)
# Looked at soon: the price of now is what later ones are measured by.
_WATCH = plain(
    """
    INSERT INTO wish_watches (customer_id, variant_id, buyable, check_time)
    VALUES (:customer_id, :variant_id, :buyable, :now)
    ON CONFLICT (customer_id, variant_id) DO NOTHING
    """,
    customer_id=Uuid,
    variant_id=Uuid,
    buyable=Boolean,
    now=_MOMENT,
)


async def count_lists(tx: Connection, customer: UUID) -> int:
    """Return how many wishlists a customer has."""
    return int((await tx.sole(_COUNT_LISTS, customer_id=customer)).count)


async def count_items(tx: Connection, customer: UUID) -> int:
    """Return how much a customer wishes for in all lists."""
    return int((await tx.sole(_COUNT_ITEMS, customer_id=customer)).count)


async def holding(tx: Connection, wishlist_id: UUID, variant_id: UUID) -> Row | None:
    """Return the item of a list that is of a variant."""
    return await tx.one(_HOLDS, wishlist_id=wishlist_id, variant_id=variant_id)


async def in_list(tx: Connection, wishlist_id: UUID, ids: Sequence[UUID], limit: int) -> list[Row]:
    """Return (id, variant_id) of what is in a list, most wanted first; with ids, only those."""
    return await tx.all(_IN_LIST, wishlist_id=wishlist_id, ids=list(ids), limit=limit)


async def count_more(tx: Connection, wishlist_id: UUID, more: int, now: datetime) -> None:
    """Note that a list has more items than before, or fewer."""
    await tx.run(_COUNT_MORE, wishlist_id=wishlist_id, more=more, now=now)


async def clear(tx: Connection, wishlist_id: UUID, now: datetime) -> None:
    """Delete all items of a list."""
    await tx.run(_CLEAR, wishlist_id=wishlist_id, now=now)


async def variant(
    connection: Connection, variant_id: UUID, channel_id: UUID | None, customer: UUID, now: datetime
) -> Row | None:
    """Return a variant that is shown, as a channel sells it to a customer; None where there is no such variant or channel."""
    return await connection.one(_VARIANT, variant_id=variant_id, channel_id=channel_id, customer_id=customer, now=now)


async def watch(tx: Connection, customer: UUID, variant_id: UUID, *, buyable: bool, now: datetime) -> None:
    """Begin to look after a variant for a customer; nothing happens where this is so."""
    await tx.run(_WATCH, customer_id=customer, variant_id=variant_id, buyable=buyable, now=now)


# --- shared lists ---

_SHARED = plain(
    """
    SELECT w.id, w.title, w.description FROM wishlists AS w
    LEFT JOIN customer_preferences AS p ON p.id = w.customer_id
    JOIN accounts AS a ON a.id = w.customer_id AND a.state = 'ACTIVE'
    WHERE (w.share_hash = :share_hash OR (w.id = :id AND w.privacy = 'PUBLIC'))
      AND w.delete_time IS NULL AND p.wishlist_sharing IS NOT FALSE
    """,
    id=Uuid,
    share_hash=LargeBinary,
)
_SHOWN_ITEMS = plain(
    """
    SELECT i.variant_id, v.product_id, p.title, i.priority FROM wishlist_items AS i
    JOIN variants AS v ON v.id = i.variant_id AND v.state = 'ACTIVE' AND v.delete_time IS NULL
    JOIN products AS p ON p.id = v.product_id AND p.visible
    WHERE i.wishlist_id = :wishlist_id AND i.delete_time IS NULL
    ORDER BY i.priority, i.create_time, i.id
    """,
    wishlist_id=Uuid,
)


async def shared(connection: Connection, id_: UUID | None, share_hash: bytes | None) -> Row | None:
    """Return a list that others may see: by its token, or by its id if it is public."""
    return await connection.one(_SHARED, id=id_, share_hash=share_hash)


async def shown_items(connection: Connection, wishlist_id: UUID) -> list[Row]:
    """Return what is in a list and shown in the catalogue, most wanted first."""
    return await connection.all(_SHOWN_ITEMS, wishlist_id=wishlist_id)


# --- alerts ---

# The prices of lists are those of each item's customer.
_LIST_PRICES = in_lists("v", "ch").replace(":customer_id", "d.customer_id")
# Items of watches that are due and that nobody else looks at, each as its channel sells it to its customer.
_DUE = plain(
    f"""
    WITH due AS (
        SELECT * FROM wish_watches WHERE check_time <= :now ORDER BY check_time LIMIT :limit FOR UPDATE SKIP LOCKED
    )
    SELECT d.customer_id, d.variant_id, d.buyable, d.told_price_minor, d.notify_time, i.id, i.price_minor AS wished_minor,
           i.currency AS wished_currency, i.price_alert_threshold_minor, i.notify_on_availability, p.title,
           p.min_order_quantity, p.max_order_quantity, v.measure,
           CASE WHEN v.currency = ch.currency_code OR NOT v.price_listed THEN v.price_minor END AS price_minor,
           CASE WHEN v.price_listed THEN ch.currency_code ELSE v.currency END AS currency, {_LIST_PRICES},
           CASE WHEN i.id IS NULL OR ch.state <> 'ACTIVE' OR ch.delete_time IS NOT NULL OR s.state <> 'ACTIVE' OR NOT p.visible
                     OR v.state <> 'ACTIVE' OR v.delete_time IS NOT NULL
                     OR (v.currency <> ch.currency_code AND NOT v.price_listed)
                     OR NOT EXISTS (SELECT FROM channel_listings AS l WHERE l.product_id = p.id AND l.channel_id = ch.id)
                THEN 'UNAVAILABLE' END AS obstacle,
           CASE WHEN l.tracked IS NOT FALSE
                THEN greatest(coalesce(l.on_hand - l.reserved + l.maximum_backorder, 0), 0) END AS available,
           a.email, a.state = 'ACTIVE' AND a.email_verify_time IS NOT NULL AS reachable,
           coalesce(w.price_drop_alerts, true) AS price_drop_alerts,
           coalesce(w.back_in_stock_alerts, true) AS back_in_stock_alerts,
           coalesce(nullif(w.language_code, ''), ch.language_code, '') AS language_code
    FROM due AS d JOIN accounts AS a ON a.id = d.customer_id
    JOIN variants AS v ON v.id = d.variant_id JOIN products AS p ON p.id = v.product_id JOIN sellers AS s ON s.id = v.seller_id
    LEFT JOIN wishlist_items AS i ON i.customer_id = d.customer_id AND i.variant_id = d.variant_id AND i.delete_time IS NULL
    LEFT JOIN channels AS ch ON ch.id = i.channel_id
    LEFT JOIN stock_levels AS l ON l.variant_id = v.id
    LEFT JOIN customer_preferences AS w ON w.id = d.customer_id
    ORDER BY d.customer_id, d.variant_id, i.create_time
    """,  # noqa: S608 - constants
    now=_MOMENT,
    limit=Integer,
)
_WATCHED = plain(
    """
    UPDATE wish_watches AS w
    SET buyable = t.buyable, told_price_minor = t.told_price_minor, notify_time = t.notify_time, check_time = :check_time
    FROM unnest(:customer_ids, :variant_ids, :buyable, :told_prices, :notify_times)
         AS t (customer_id, variant_id, buyable, told_price_minor, notify_time)
    WHERE w.customer_id = t.customer_id AND w.variant_id = t.variant_id
    """,
    customer_ids=ARRAY(Uuid),
    variant_ids=ARRAY(Uuid),
    buyable=ARRAY(Boolean),
    told_prices=ARRAY(BigInteger),
    notify_times=ARRAY(_MOMENT),
    check_time=_MOMENT,
)
_UNWATCH = plain(
    """
    DELETE FROM wish_watches AS w USING unnest(:customer_ids, :variant_ids) AS t (customer_id, variant_id)
    WHERE w.customer_id = t.customer_id AND w.variant_id = t.variant_id
    """,
    customer_ids=ARRAY(Uuid),
    variant_ids=ARRAY(Uuid),
)


async def due(tx: Connection, limit: int, now: datetime) -> list[Row]:
    """Lock watches that are due and return their items, those of one watch one after the other.

    A watch of what nobody wishes for any more is a row without an item's `id`.
    """
    return await tx.all(_DUE, limit=limit, now=now)


async def watched(tx: Connection, rows: Sequence[Mapping[str, Any]], check_time: datetime) -> None:
    """Note what was found of locked watches, and when they are due again."""
    named = {
        "customer_ids": "customer_id",
        "variant_ids": "variant_id",
        "buyable": "buyable",
        "told_prices": "told_price_minor",
        "notify_times": "notify_time",
    }
    await tx.run(_WATCHED, check_time=check_time, **{name: [row[key] for row in rows] for name, key in named.items()})


async def unwatch(tx: Connection, watches: Sequence[tuple[UUID, UUID]]) -> None:
    """Forget locked watches, by customer and variant."""
    await tx.run(_UNWATCH, customer_ids=[one for one, _ in watches], variant_ids=[other for _, other in watches])
