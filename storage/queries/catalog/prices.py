"""SQL of prices: those of lists that apply to a buyer, price lists and what is in them, what prices were before."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    DateTime,
    Integer,
    Uuid,
    and_,
    bindparam,
    case,
    null,
    select,
    text,
)

from storage.database import Connection, Row
from storage.listing import Listing, Order
from storage.queries.identity.groups import GROUPS_OF
from storage.statements import parameter, plain
from storage.tables.catalog import price_lists, prices, variants
from storage.tables.platform import channels

MOMENT = DateTime(timezone=True)
_l, _p, _v, _ch = price_lists.c, prices.c, variants.c, channels.c

# --- what applies ---

# NULL where a variant is in no list: whoever has none pays for a flag of a row that is read anyway.
_LIST_PRICES = """
    CASE WHEN {variant}.price_listed THEN (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', p.price_list_id, 'least', p.least_quantity, 'pack', p.pack_quantity, 'amount', p.amount_minor,
            'replacing', l.replacing, 'end', upper(p.valid)
        ) ORDER BY p.amount_minor, p.price_list_id), '[]')
        FROM prices AS p JOIN price_lists AS l ON l.id = p.price_list_id
        WHERE p.variant_id = {variant}.id AND p.valid @> CAST(:now AS timestamptz)
          AND l.currency = {channel}.currency_code AND (l.channel_id IS NULL OR l.channel_id = {channel}.id)
          AND (l.group_ids = '{{}}' OR l.group_ids && {groups})
    ) END AS list_prices
"""


def in_lists(variant: str, channel: str) -> str:
    """Return `list_prices` as a column of SQL, for tables by these names; its parameters are `customer_id` and `now`."""
    return _LIST_PRICES.format(variant=variant, channel=channel, groups=GROUPS_OF)


# The currency that a variant is sold in on the channel, and its own price in it.
CURRENCY = case((_v.price_listed, _ch.currency_code), else_=_v.currency).label("currency")
OWN_PRICE = case((and_(_v.price_listed, _v.currency != _ch.currency_code), null()), else_=_v.price_minor).label(
    "price_minor"
)


def list_prices() -> Any:
    """Return `list_prices` for a statement over variants and channels; its parameters are `customer_id` and `now`."""
    return text(in_lists("variants", "channels")).bindparams(
        bindparam("customer_id", type_=Uuid, required=True), bindparam("now", type_=MOMENT, required=True)
    )


# Prices as they are shown: of variants, or of all that products have, on a channel (the primary one without an id).
_SHOWN = plain(
    f"""
    SELECT v.id AS variant_id, v.product_id, v.state, v.measure, ch.id AS channel_id, v.price_cut_time, v.create_time,
           CASE WHEN v.price_listed THEN ch.currency_code ELSE v.currency END AS currency,
           CASE WHEN v.currency = ch.currency_code OR NOT v.price_listed THEN v.price_minor END AS price_minor,
           {in_lists("v", "ch")},
           CASE WHEN :past THEN (
               SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'amount', h.amount_minor, 'replacing', h.replacing, 'listed', h.price_list_id IS NOT NULL,
                   'start', lower(h.valid), 'end', upper(h.valid)
               )), '[]')
               FROM (
                   SELECT price_list_id, amount_minor, replacing, valid, least_quantity FROM past_prices AS o
                   WHERE o.variant_id = v.id AND o.currency = ch.currency_code
                     AND (o.channel_id IS NULL OR o.channel_id = ch.id)
                   UNION ALL
                   SELECT p.price_list_id, p.amount_minor, l.replacing, p.valid, p.least_quantity
                   FROM prices AS p JOIN price_lists AS l ON l.id = p.price_list_id
                   WHERE p.variant_id = v.id AND p.pack_quantity = 1 AND l.group_ids = '{{}}' AND p.currency = ch.currency_code
                     AND (l.channel_id IS NULL OR l.channel_id = ch.id) AND lower(p.valid) <= :now
               ) AS h
               WHERE (upper_inf(h.valid) OR upper(h.valid) > :since)
                 AND h.least_quantity <= coalesce((v.measure ->> 'least')::integer, 1)
           ) END AS history
    FROM variants AS v JOIN channels AS ch
      ON CASE WHEN CAST(:channel_id AS uuid) IS NULL THEN ch.primary ELSE ch.id = :channel_id END
    WHERE v.delete_time IS NULL AND (v.id = ANY (:variant_ids) OR v.product_id = ANY (:product_ids))
    """,  # noqa: S608 - constants
    channel_id=Uuid,
    customer_id=Uuid,
    variant_ids=ARRAY(Uuid),
    product_ids=ARRAY(Uuid),
    past=Boolean,
    since=MOMENT,
    now=MOMENT,
)


async def shown(
    connection: Connection,
    *,
    channel_id: UUID | None,
    customer_id: UUID | None,
    variant_ids: Sequence[UUID] = (),
    product_ids: Sequence[UUID] = (),
    since: datetime | None,
    now: datetime,
) -> list[Row]:
    """Return variants with the prices that apply to a customer on a channel, and with `since` what was public from then on."""
    return await connection.all(
        _SHOWN,
        channel_id=channel_id,
        customer_id=customer_id,
        variant_ids=list(variant_ids),
        product_ids=list(product_ids),
        past=since is not None,
        since=since or now,
        now=now,
    )


# --- price lists ---

seller_id = parameter("seller_id", _l.seller_id)
owner_id = parameter("owner_id", _l.seller_id)
PRICE_LISTS = Listing(
    select(price_lists),
    orders={"newest": Order(_l.create_time, _l.id)},
    filters={
        "seller_id": _l.seller_id == seller_id,
        "channel_id": _l.channel_id == parameter("channel_id", _l.channel_id),
        "live": _l.delete_time.is_(None),
    },
    choices={"states": _l.state},
)
PRICES = Listing(
    select(prices, _v.measure).join(variants, _v.id == _p.variant_id),
    orders={"newest": Order(_p.create_time, _p.id)},
    filters={
        "price_list_id": _p.price_list_id == parameter("price_list_id", _p.price_list_id),
        "variant_id": _p.variant_id == parameter("variant_id", _p.variant_id),
    },
)

_PLACES = plain(
    """
    SELECT 'channel' AS kind, id, currency_code AS currency FROM channels
    WHERE id = :channel_id AND state = 'ACTIVE' AND delete_time IS NULL
    UNION ALL SELECT 'group', id, NULL FROM customer_groups WHERE id = ANY (:group_ids) AND delete_time IS NULL
    """,
    channel_id=Uuid,
    group_ids=ARRAY(Uuid),
)


async def places(
    connection: Connection, channel_id: UUID | None, group_ids: Sequence[UUID]
) -> tuple[str | None, set[UUID]]:
    """Return the currency of a channel, None where there is no such one, and those of the groups that there are."""
    rows = await connection.all(_PLACES, channel_id=channel_id, group_ids=list(group_ids))
    currency = next((row.currency for row in rows if row.kind == "channel"), None)
    return currency, {row.id for row in rows if row.kind == "group"}


# What of a price has been public so far goes into the past when it ends before its time or becomes another one.
_PAST = """
    past AS (
        INSERT INTO past_prices
            (id, variant_id, price_list_id, channel_id, least_quantity, replacing, amount_minor, currency, valid)
        SELECT uuidv7(), c.variant_id, c.price_list_id, l.channel_id, c.least_quantity, l.replacing, c.amount_minor,
               c.currency, tstzrange(lower(c.valid), least(upper(c.valid), CAST(:now AS timestamptz)))
        FROM changing AS c JOIN price_lists AS l ON l.id = c.price_list_id
        WHERE c.ends AND c.pack_quantity = 1 AND l.group_ids = '{}' AND lower(c.valid) < :now
    )"""
_GOES_ON = """(CAST(:active AS boolean) AND CAST(:start_time AS timestamptz) <= :now
            AND (CAST(:end_time AS timestamptz) IS NULL OR :end_time > :now)
            AND valid IS NOT NULL AND valid @> CAST(:now AS timestamptz))"""
_REWINDOWED = plain(
    f"""
    WITH changing AS MATERIALIZED (
        SELECT p.*, NOT {_GOES_ON} AS ends FROM prices AS p
        WHERE price_list_id = :price_list_id ORDER BY variant_id, least_quantity, pack_quantity FOR UPDATE
    ), {_PAST}
    UPDATE prices AS p
    SET valid = CASE
            WHEN NOT CAST(:active AS boolean) OR :end_time <= :now THEN NULL
            WHEN c.ends THEN tstzrange(greatest(CAST(:start_time AS timestamptz), :now), :end_time)
            ELSE tstzrange(lower(c.valid), :end_time)
        END,
        update_time = greatest(p.update_time, :now)
    FROM changing AS c
    WHERE p.price_list_id = c.price_list_id AND p.variant_id = c.variant_id AND p.least_quantity = c.least_quantity
      AND p.pack_quantity = c.pack_quantity
    """,  # noqa: S608 - constants
    price_list_id=Uuid,
    active=Boolean,
    start_time=MOMENT,
    end_time=MOMENT,
    now=MOMENT,
)


async def rewindow(
    tx: Connection, price_list_id: UUID, *, active: bool, start_time: datetime, end_time: datetime | None, now: datetime
) -> None:
    """Bring the prices of a list to its window: they end or begin with it."""
    await tx.run(
        _REWINDOWED, price_list_id=price_list_id, active=active, start_time=start_time, end_time=end_time, now=now
    )


_SOLD = plain(
    """
    SELECT v.id AS variant_id, v.product_id, v.measure FROM variants AS v
    WHERE v.id = ANY (:variant_ids) AND v.seller_id = :seller_id AND v.delete_time IS NULL
    ORDER BY v.id
    """,
    variant_ids=ARRAY(Uuid),
    seller_id=Uuid,
)


async def sold_by(connection: Connection, seller: UUID, variant_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of these variants that a seller has, by id, with their measure."""
    rows = await connection.all(_SOLD, variant_ids=list(variant_ids), seller_id=seller)
    return {row.variant_id: row for row in rows}


_KEYS = """
    SELECT * FROM unnest(:variant_ids, :least_quantities, :pack_quantities{more}) WITH ORDINALITY
    AS a (variant_id, least_quantity, pack_quantity{names}, place)"""
_SET = plain(
    f"""
    WITH wanted AS MATERIALIZED ({_KEYS.format(more=", :amounts", names=", amount_minor")}),
    flagged_products AS (
        UPDATE products SET price_listed = true
        WHERE id IN (
            SELECT product_id FROM variants JOIN wanted ON wanted.variant_id = variants.id WHERE NOT price_listed
        ) AND NOT price_listed
    ), flagged AS (
        UPDATE variants SET price_listed = true
        WHERE id IN (SELECT variant_id FROM wanted) AND NOT price_listed
    ), changing AS MATERIALIZED (
        SELECT p.*, true AS ends FROM prices AS p JOIN wanted AS w USING (variant_id, least_quantity, pack_quantity)
        WHERE p.price_list_id = :price_list_id AND p.amount_minor <> w.amount_minor
    ), {_PAST}
    INSERT INTO prices AS p (
        id, price_list_id, variant_id, least_quantity, pack_quantity, amount_minor, currency, key, valid, create_time,
        update_time
    )
    SELECT uuidv7(), l.id, w.variant_id, w.least_quantity, w.pack_quantity, w.amount_minor, l.currency, l.key,
           CASE WHEN l.state = 'ACTIVE' AND (l.end_time IS NULL OR l.end_time > :now)
                THEN tstzrange(greatest(l.start_time, :now), l.end_time) END,
           :now, :now
    FROM wanted AS w JOIN price_lists AS l ON l.id = :price_list_id
    ORDER BY w.variant_id, w.least_quantity, w.pack_quantity
    ON CONFLICT (price_list_id, variant_id, least_quantity, pack_quantity) DO UPDATE
    SET amount_minor = excluded.amount_minor,
        valid = CASE WHEN p.amount_minor = excluded.amount_minor THEN p.valid ELSE excluded.valid END,
        update_time = greatest(p.update_time, excluded.update_time)
    RETURNING p.*, (SELECT measure FROM variants AS v WHERE v.id = p.variant_id) AS measure
    """,  # noqa: S608 - constants
    price_list_id=Uuid,
    variant_ids=ARRAY(Uuid),
    least_quantities=ARRAY(Integer),
    pack_quantities=ARRAY(Integer),
    amounts=ARRAY(BigInteger),
    now=MOMENT,
)
_DELETED = plain(
    f"""
    WITH wanted AS MATERIALIZED ({_KEYS.format(more="", names="")}),
    changing AS MATERIALIZED (
        SELECT p.*, true AS ends FROM prices AS p JOIN wanted AS w USING (variant_id, least_quantity, pack_quantity)
        WHERE p.price_list_id = :price_list_id
        ORDER BY p.variant_id, p.least_quantity, p.pack_quantity FOR UPDATE OF p
    ), {_PAST}
    DELETE FROM prices AS p USING changing AS c
    WHERE p.price_list_id = c.price_list_id AND p.variant_id = c.variant_id AND p.least_quantity = c.least_quantity
      AND p.pack_quantity = c.pack_quantity
    RETURNING p.*, (SELECT measure FROM variants AS v WHERE v.id = p.variant_id) AS measure
    """,  # noqa: S608 - constants
    price_list_id=Uuid,
    variant_ids=ARRAY(Uuid),
    least_quantities=ARRAY(Integer),
    pack_quantities=ARRAY(Integer),
    now=MOMENT,
)
Key = tuple[UUID, int, int]


async def put(tx: Connection, price_list_id: UUID, amounts: Mapping[Key, int], now: datetime) -> dict[Key, Row]:
    """Set prices of a locked list by (variant, least quantity, pack); the variants are known to have list prices then."""
    rows = await tx.all(_SET, price_list_id=price_list_id, **_columns(amounts), amounts=list(amounts.values()), now=now)
    return {(row.variant_id, row.least_quantity, row.pack_quantity): row for row in rows}


async def remove(tx: Connection, price_list_id: UUID, keys: Sequence[Key], now: datetime) -> dict[Key, Row]:
    """Delete prices of a locked list; returns those that there were."""
    rows = await tx.all(_DELETED, price_list_id=price_list_id, **_columns(keys), now=now)
    return {(row.variant_id, row.least_quantity, row.pack_quantity): row for row in rows}


def _columns(keys: Any) -> dict[str, list[Any]]:
    names = ("variant_ids", "least_quantities", "pack_quantities")
    return {name: [key[place] for key in keys] for place, name in enumerate(names)}


_CHANGED = plain(
    """
    WITH before AS (SELECT max(upper(valid)) AS end_time FROM past_prices WHERE variant_id = :variant_id AND price_list_id IS NULL)
    INSERT INTO past_prices
        (id, variant_id, price_list_id, channel_id, least_quantity, replacing, amount_minor, currency, valid)
    SELECT uuidv7(), v.id, NULL, NULL, 1, false, :amount_minor, v.currency,
           tstzrange(coalesce(before.end_time, v.create_time), :now)
    FROM variants AS v CROSS JOIN before WHERE v.id = :variant_id AND coalesce(before.end_time, v.create_time) < :now
    """,
    variant_id=Uuid,
    amount_minor=BigInteger,
    now=MOMENT,
)


async def changed(tx: Connection, variant_id: UUID, amount_minor: int, now: datetime) -> None:
    """Keep what a variant's own price was until now."""
    await tx.run(_CHANGED, variant_id=variant_id, amount_minor=amount_minor, now=now)


_HAS_PRICE = plain(
    """
    SELECT 1 AS one FROM variants AS v JOIN prices AS p ON p.variant_id = v.id
    JOIN price_lists AS l ON l.id = p.price_list_id
    WHERE v.product_id = :product_id AND v.delete_time IS NULL AND p.currency = :currency AND l.delete_time IS NULL LIMIT 1
    """,
    product_id=Uuid,
    currency=_p.currency,
)


async def has_price(connection: Connection, product_id: UUID, currency: str) -> bool:
    """Say whether a price list prices a variant of a product in a currency."""
    return await connection.one(_HAS_PRICE, product_id=product_id, currency=currency) is not None
