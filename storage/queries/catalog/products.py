"""SQL of products: reading them whole, creating them whole, finding them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Select, Text, Uuid, any_, cast, func, literal_column, select

from storage.database import Connection, Row
from storage.listing import Scope
from storage.rows import insert as insert_rows
from storage.statements import Statement, parameter, plain
from storage.tables.catalog import (
    channel_listings,
    product_categories,
    product_media,
    product_option_values,
    product_options,
    products,
    shelf_entries,
    variants,
)
from storage.tables.inventory import stock_levels, stock_movements

COLUMNS = tuple(column for column in products.c if column.name not in {"search", "tag_text", "code_text"})
LONG = frozenset({"long_description", "search_keywords", "specifications", "customizable_options"})
# What lists are read with.
SHORT_COLUMNS = tuple(column for column in COLUMNS if column.name not in LONG)

_p = products.c
seller_id = parameter("seller_id", _p.seller_id)
min_price = parameter("min_price", _p.lowest_price_minor)
max_price = parameter("max_price", _p.highest_price_minor)
currency = parameter("currency", _p.currency)
brand = parameter("brand", _p.brand)
tag = parameter("tag", _p.brand)
FILTERS = {
    "seller_id": _p.seller_id == seller_id,
    "min_price": _p.lowest_price_minor >= min_price,
    "max_price": _p.lowest_price_minor <= max_price,
    "currency": _p.currency == currency,
    "in_stock": _p.state == "ACTIVE",
    "brand": func.lower(_p.brand) == func.lower(brand),
    "tag": tag == any_(_p.tags),
}
CHOICES = {"states": _p.state}
_e, _other = shelf_entries.c, shelf_entries.alias("other").c


def _shelves(prefix: str) -> dict[str, Any]:
    """The shelf that each kind of filter asks for, the kind that narrows most first; parameters begin with `prefix`."""
    return {
        "tag": cast(func.md5("tag:" + parameter(f"{prefix}tag", _p.brand)), Uuid),
        "brand": cast(func.md5("brand:" + func.lower(parameter(f"{prefix}brand", _p.brand))), Uuid),
        "category_id": parameter(f"{prefix}category_id", _e.shelf_id),
        "channel_id": parameter(f"{prefix}channel_id", _e.shelf_id),
    }


def _also_on(shelf: Any) -> Any:
    return select(_other.shelf_id).where(_other.product_id == _e.product_id, _other.shelf_id == shelf).exists()


SHELVES = tuple(_shelves(""))
# One shelf is walked along, the entries are looked up on the others. What the entries carry is asked of them: a range of
# prices is then a part of the index that is walked along.
SHELF_FILTERS = {
    **FILTERS,
    **{name: _e.shelf_id == shelf for name, shelf in _shelves("").items()},
    **{f"also_{name}": _also_on(shelf) for name, shelf in _shelves("also_").items()},
    "min_price": _e.lowest_price_minor >= min_price,
    "max_price": _e.lowest_price_minor <= max_price,
}


def everywhere() -> Select[Any]:
    """Every product."""
    return select(*SHORT_COLUMNS)


def on_a_shelf() -> Select[Any]:
    """Visible products with their entries on shelves; one filter of SHELVES names the shelf."""
    return select(*SHORT_COLUMNS, shelf_entries.c.product_id).join_from(
        shelf_entries, products, _p.id == shelf_entries.c.product_id
    )


# The parts of a product, each as one JSON array of rows in its order; read as text, and parsed when they are mapped.
_PARTS = {
    "extra_category_ids": """(
        SELECT coalesce(json_agg(c.category_id ORDER BY c.category_id), '[]')
        FROM product_categories AS c WHERE c.product_id = products.id
    )""",
    "options": """(
        SELECT coalesce(json_agg(part ORDER BY display_order, id), '[]') FROM (
            SELECT o.*, (
                SELECT coalesce(json_agg(v ORDER BY v.display_order, v.id), '[]')
                FROM product_option_values AS v WHERE v.option_id = o.id AND v.delete_time IS NULL
            ) AS values
            FROM product_options AS o WHERE o.product_id = products.id AND o.delete_time IS NULL
        ) AS part
    )""",
    "variants": """(
        SELECT coalesce(json_agg(part ORDER BY display_order, id), '[]') FROM (
            SELECT v.*, s.on_hand, s.reserved, s.maximum_backorder, s.tracked
            FROM variants AS v LEFT JOIN stock_levels AS s ON s.variant_id = v.id
            WHERE v.product_id = products.id AND v.delete_time IS NULL
        ) AS part
    )""",
    "media": """(
        SELECT coalesce(json_agg(m ORDER BY m.display_order, m.id), '[]')
        FROM product_media AS m WHERE m.product_id = products.id AND m.delete_time IS NULL
    )""",
    "channel_listings": """(
        SELECT coalesce(json_agg(l ORDER BY l.assign_time, l.id), '[]')
        FROM channel_listings AS l WHERE l.product_id = products.id
    )""",
}


_reads: dict[str, Statement] = {}


def reading(scope: Scope) -> Statement:
    """Return the statement that reads one product in a scope with all its parts, compiled once per scope."""
    found = _reads.get(scope.key)
    if found is None:
        columns: list[Any] = [cast(literal_column(sql), Text).label(name) for name, sql in _PARTS.items()]
        query = select(*COLUMNS, *columns).where(_p.id == parameter("product_id", _p.id), scope.clause)
        found = _reads[scope.key] = Statement(query)
    return found


async def read(connection: Connection, product_id: UUID, scope: Scope) -> Row | None:
    """Return one product in a scope with all its parts."""
    return await connection.one(reading(scope), product_id=product_id, **scope.values)


_LOCK = plain(
    "SELECT * FROM products WHERE id = :product_id AND delete_time IS NULL FOR NO KEY UPDATE",
    product_id=Uuid,
)
_LOCK_OF_PART = {
    "variant": "SELECT product_id FROM variants WHERE id = :part_id AND delete_time IS NULL",
    "product option": "SELECT product_id FROM product_options WHERE id = :part_id AND delete_time IS NULL",
    "product option value": """
        SELECT o.product_id FROM product_options AS o JOIN product_option_values AS v ON v.option_id = o.id
        WHERE v.id = :part_id AND v.delete_time IS NULL AND o.delete_time IS NULL""",
    "product media": "SELECT product_id FROM product_media WHERE id = :part_id AND delete_time IS NULL",
    "channel listing": "SELECT product_id FROM channel_listings WHERE id = :part_id",
}


@cache
def _locking_of(noun: str) -> Statement:
    of_part = _LOCK_OF_PART[noun]
    return plain(
        f"SELECT * FROM products WHERE id = ({of_part}) AND delete_time IS NULL FOR NO KEY UPDATE",  # noqa: S608
        part_id=Uuid,
    )


async def lock(tx: Connection, product_id: UUID) -> Row | None:
    """Lock a product that lives: every change of it or of its parts begins so."""
    return await tx.one(_LOCK, product_id=product_id)


async def lock_of(tx: Connection, noun: str, part_id: UUID) -> Row | None:
    """Lock the product that a variant, option, value, image or listing belongs to."""
    return await tx.one(_locking_of(noun), part_id=part_id)


_HOLD = plain(
    """
    WITH seller AS (SELECT id FROM sellers WHERE id = :seller_id FOR SHARE),
    found AS (
        SELECT id FROM categories AS c
        WHERE id = ANY (:category_ids) AND delete_time IS NULL
          -- Hidden ones are none for sellers, unless they are in them.
          AND (visible OR EXISTS (
              SELECT FROM products AS p
              WHERE p.seller_id = :seller_id AND (p.category_id = c.id OR EXISTS (
                  SELECT FROM product_categories AS x WHERE x.product_id = p.id AND x.category_id = c.id
              ))
          ))
        ORDER BY id FOR SHARE
    )
    SELECT 'category' AS kind, id, NULL AS currency FROM found
    UNION ALL
    SELECT 'channel', id, currency_code FROM channels
    WHERE id = ANY (:channel_ids) AND state = 'ACTIVE' AND delete_time IS NULL
    UNION ALL
    SELECT 'seller', id, NULL FROM seller
    """,
    seller_id=Uuid,
    category_ids=ARRAY(Uuid),
    channel_ids=ARRAY(Uuid),
)
_HOLD_OF_PRODUCT = plain(
    """
    WITH seller AS (
        SELECT id FROM sellers WHERE id = (SELECT seller_id FROM products WHERE id = :product_id) FOR SHARE
    ), found AS (
        SELECT id FROM categories WHERE id IN (
            SELECT category_id FROM products WHERE id = :product_id
            UNION SELECT category_id FROM product_categories WHERE product_id = :product_id
        ) ORDER BY id FOR SHARE
    )
    SELECT id FROM seller UNION ALL SELECT id FROM found
    """,
    product_id=Uuid,
)


async def hold(
    tx: Connection, seller: UUID, category_ids: Sequence[UUID], channel_ids: Sequence[UUID]
) -> tuple[set[UUID], dict[UUID, str]]:
    """Keep a seller and categories as they are while a product comes to rest on them.

    Returns the categories that live and that the seller knows of, and the channels that trade with their currencies.
    """
    rows = await tx.all(_HOLD, seller_id=seller, category_ids=list(category_ids), channel_ids=list(channel_ids))
    categories = {row.id for row in rows if row.kind == "category"}
    return categories, {row.id: row.currency for row in rows if row.kind == "channel"}


async def hold_of(tx: Connection, product_id: UUID) -> None:
    """Keep the seller and the categories of a product as they are while it goes on sale. Before its lock."""
    await tx.run(_HOLD_OF_PRODUCT, product_id=product_id)


# What a new product consists of.
PARTS = {
    table.name: table
    for table in (
        products,
        product_categories,
        product_options,
        product_option_values,
        variants,
        stock_levels,
        stock_movements,
        product_media,
        channel_listings,
    )
}


async def insert(tx: Connection, rows: Mapping[str, Sequence[Mapping[str, object]]]) -> None:
    """Insert rows of any of PARTS in one round trip; all rows of a table have the same columns."""
    await insert_rows(tx, {PARTS[name]: listed for name, listed in rows.items()})


_TAKEN = plain(
    """
    SELECT 'code' AS kind, lower(code) AS text, id, seller_id, delete_time IS NOT NULL OR state = 'DISCONTINUED' AS gone
    FROM products WHERE lower(code) = ANY (:codes)
    UNION ALL SELECT 'slug', slug, id, seller_id, false FROM products
              WHERE slug = ANY (:slugs) AND delete_time IS NULL
    UNION ALL SELECT 'title', sort_title, id, seller_id, false FROM products
              WHERE seller_id = :seller_id AND sort_title = ANY (:sort_titles)
                AND delete_time IS NULL AND state <> 'DISCONTINUED'
    UNION ALL SELECT 'sku_code', lower(sku_code), product_id, seller_id, false FROM variants
              WHERE lower(sku_code) = ANY (:sku_codes)
    """,
    seller_id=Uuid,
    codes=ARRAY(Text),
    slugs=ARRAY(Text),
    sort_titles=ARRAY(_p.sort_title.type),
    sku_codes=ARRAY(Text),
)


async def taken(
    tx: Connection, seller: UUID, codes: list[str], slugs: list[str], sort_titles: list[str], sku_codes: list[str]
) -> list[Row]:
    """Return (kind, text, id, seller_id, gone) of the products that have one of these values, which must be unique.

    All are asked for and answered in lower case. Deleted and discontinued products, which are `gone`, have their codes
    for ever and their titles no more.
    """
    return await tx.all(
        _TAKEN, seller_id=seller, codes=codes, slugs=slugs, sort_titles=sort_titles, sku_codes=sku_codes
    )


_SNAPSHOT = plain(
    "SELECT s.*, p.seller_id FROM product_snapshots AS s JOIN products AS p ON p.id = s.product_id WHERE s.id = :id",
    id=Uuid,
)


async def snapshot(connection: Connection, id_: UUID) -> Row | None:
    """Return a snapshot, with the `seller_id` of its product."""
    return await connection.one(_SNAPSHOT, id=id_)


_OWNER = plain("SELECT seller_id FROM products WHERE id = :product_id", product_id=Uuid)


async def owner(connection: Connection, product_id: UUID) -> UUID | None:
    """Return the seller of a product, a deleted one included."""
    row = await connection.one(_OWNER, product_id=product_id)
    return row.seller_id if row else None


_PUT_INTO_CATEGORIES = plain(
    """
    WITH left_over AS (
        DELETE FROM product_categories
        WHERE product_id = :product_id AND (category_id = :primary_id OR NOT category_id = ANY (:extra_ids))
    )
    INSERT INTO product_categories (product_id, category_id, create_time)
    SELECT :product_id, category_id, :now FROM unnest(:extra_ids) AS extra (category_id)
    ON CONFLICT DO NOTHING
    """,
    product_id=Uuid,
    primary_id=Uuid,
    extra_ids=ARRAY(Uuid),
    now=_p.create_time,
)
_LEAVE_CATEGORY = plain(
    "DELETE FROM product_categories WHERE product_id = :product_id AND category_id = :primary_id",
    product_id=Uuid,
    primary_id=Uuid,
)


async def put_into_categories(
    tx: Connection, product_id: UUID, primary_id: UUID | None, extra_ids: list[UUID] | None, now: datetime
) -> None:
    """Set the further categories of a product, which never hold the primary one; None leaves them."""
    if extra_ids is None:
        await tx.run(_LEAVE_CATEGORY, product_id=product_id, primary_id=primary_id)
    else:
        await tx.run(_PUT_INTO_CATEGORIES, product_id=product_id, primary_id=primary_id, extra_ids=extra_ids, now=now)


_FACTS = plain(
    """
    SELECT (SELECT count(*) FROM product_media WHERE product_id = :product_id AND delete_time IS NULL) AS images,
           (SELECT count(*) FROM variants
            WHERE product_id = :product_id AND state = 'ACTIVE' AND delete_time IS NULL) AS variants
    """,
    product_id=Uuid,
)


async def facts(connection: Connection, product_id: UUID) -> Row:
    """Return how many `images` and active `variants` a product has."""
    return await connection.sole(_FACTS, product_id=product_id)
