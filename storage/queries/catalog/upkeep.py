"""What is derived from a product's parts, brought up to date by one statement: prices, state, visibility, shelves."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Text, Uuid

from storage.database import Connection, Row
from storage.queries.inventory import SELLABLE
from storage.statements import plain

CHUNK = 1000

# Whether the seller `s` and the category `c` of a product let it be seen.
_SHOWN = "s.state = 'ACTIVE' AND s.delete_time IS NULL AND coalesce(c.visible, false)"

# Words that others may be taken for: no numbers, and none of scripts that are read letter by letter.
WORTH_KNOWING = "length(word) BETWEEN 3 AND 40 AND word !~ '^[0-9]+$'"


def _code(column: str) -> str:
    """A code of a variant, where it has one, as `code_text` keeps it."""
    return (
        f"CASE WHEN search_text({column}) = '' THEN '' "
        f"ELSE '|=' || search_text({column}) || '|=' || replace(search_text({column}), ' ', '') END"
    )


_REFRESH = plain(
    f"""
    WITH current AS (
        SELECT p.id, lowest, highest, in_stock, codes, c.path, {_SHOWN} AS shown
        FROM products AS p
        JOIN sellers AS s ON s.id = p.seller_id
        LEFT JOIN categories AS c ON c.id = p.category_id
        CROSS JOIN LATERAL (
            SELECT min(price_minor) AS lowest, max(price_minor) AS highest, bool_or({SELLABLE}) AS in_stock,
                   string_agg({_code("sku_code")} || {_code("barcode")} || {_code("manufacturer_sku")}, '') AS codes
            FROM variants AS v LEFT JOIN stock_levels AS s ON s.variant_id = v.id
            WHERE v.product_id = p.id AND v.state = 'ACTIVE' AND v.delete_time IS NULL
        ) AS active
        WHERE p.id = ANY (:product_ids)
    ), refreshed AS (
        UPDATE products
        SET lowest_price_minor = coalesce(lowest, base_price_minor),
            highest_price_minor = coalesce(highest, base_price_minor),
            code_text = ltrim({_code("code")}, '|') || coalesce(codes, ''),
            primary_image_uri = coalesce((
                SELECT uri FROM product_media AS m
                WHERE m.product_id = products.id AND m."primary" AND m.delete_time IS NULL
            ), ''),
            state = CASE
                WHEN state NOT IN ('ACTIVE', 'OUT_OF_STOCK') THEN state
                WHEN in_stock THEN 'ACTIVE'
                ELSE 'OUT_OF_STOCK'
            END,
            visible = state IN ('ACTIVE', 'OUT_OF_STOCK') AND delete_time IS NULL AND shown
        FROM current
        WHERE products.id = current.id
        RETURNING products.id, seller_id, state, visible, path, tags, brand, create_time, lowest_price_minor, popularity,
                  title_order, title
    ), wanted AS (
        SELECT r.*, shelf_id
        FROM refreshed AS r CROSS JOIN LATERAL (
            SELECT unnest(r.path)
            UNION
            SELECT unnest(c.path) FROM product_categories AS x JOIN categories AS c ON c.id = x.category_id
            WHERE x.product_id = r.id AND c.visible
            UNION
            SELECT channel_id FROM channel_listings WHERE product_id = r.id
            UNION
            SELECT md5('tag:' || tag)::uuid FROM unnest(r.tags) AS tag
            UNION
            SELECT md5('brand:' || lower(r.brand))::uuid WHERE r.brand <> ''
        ) AS shelf (shelf_id)
        WHERE r.visible
    ), left_over AS (
        DELETE FROM shelf_entries AS e
        WHERE product_id = ANY (:product_ids)
          AND NOT EXISTS (SELECT FROM wanted AS w WHERE w.id = e.product_id AND w.shelf_id = e.shelf_id)
    ), put AS (
        INSERT INTO shelf_entries AS e (product_id, shelf_id, create_time, lowest_price_minor, popularity, title_order)
        SELECT id, shelf_id, create_time, lowest_price_minor, popularity, title_order FROM wanted
        ON CONFLICT (product_id, shelf_id) DO UPDATE
        SET lowest_price_minor = excluded.lowest_price_minor, popularity = excluded.popularity,
            title_order = excluded.title_order
        WHERE (e.lowest_price_minor, e.popularity, e.title_order)
            IS DISTINCT FROM (excluded.lowest_price_minor, excluded.popularity, excluded.title_order)
    ), learnt AS (
        INSERT INTO search_words (word)
        SELECT word FROM (
            SELECT DISTINCT unnest(string_to_array(search_text(title || ' ' || brand), ' ')) AS word
            FROM refreshed WHERE visible
        ) AS said
        WHERE {WORTH_KNOWING} AND NOT EXISTS (SELECT FROM search_words AS known WHERE known.word = said.word)
        ORDER BY word
        ON CONFLICT DO NOTHING
    )
    SELECT id, seller_id, state, visible FROM refreshed
    """,  # noqa: S608 - a constant
    product_ids=ARRAY(Uuid),
)

# Much cheaper than a refresh, which would come to the same for them.
_HIDE = plain(
    f"""
    WITH lost AS (
        SELECT p.id FROM products AS p
        JOIN sellers AS s ON s.id = p.seller_id
        LEFT JOIN categories AS c ON c.id = p.category_id
        WHERE p.id = ANY (:product_ids) AND p.visible AND NOT ({_SHOWN})
    ), hidden AS (
        UPDATE products SET visible = false FROM lost WHERE products.id = lost.id RETURNING products.id
    ), left_over AS (
        DELETE FROM shelf_entries AS e USING hidden WHERE e.product_id = hidden.id
    )
    SELECT id FROM hidden
    """,  # noqa: S608 - a constant
    product_ids=ARRAY(Uuid),
)

# Products whose visibility rests on a seller, or on one of some categories.
_LOCK_OF_SELLER = plain(
    """
    SELECT id FROM products
    WHERE seller_id = :seller_id AND state IN ('ACTIVE', 'OUT_OF_STOCK') AND delete_time IS NULL
    ORDER BY id FOR NO KEY UPDATE
    """,
    seller_id=Uuid,
)
_LOCK_OF_CATEGORIES = plain(
    """
    SELECT id FROM products
    WHERE id IN (
        SELECT id FROM products WHERE category_id = ANY (:category_ids)
        UNION SELECT product_id FROM product_categories WHERE category_id = ANY (:category_ids)
    ) AND state IN ('ACTIVE', 'OUT_OF_STOCK') AND delete_time IS NULL
    ORDER BY id FOR NO KEY UPDATE
    """,
    category_ids=ARRAY(Uuid),
)

_ADD_POPULARITY = plain(
    """
    WITH asked AS (
        SELECT * FROM unnest(:product_ids, :quantities) AS a (product_id, quantity)
    ), locked AS MATERIALIZED (
        SELECT id FROM products WHERE id = ANY (:product_ids) ORDER BY id FOR NO KEY UPDATE
    ), counted AS (
        UPDATE products SET popularity = greatest(popularity + quantity, 0)
        FROM asked JOIN locked ON locked.id = asked.product_id WHERE products.id = asked.product_id
        RETURNING products.id, popularity
    )
    UPDATE shelf_entries AS e SET popularity = counted.popularity FROM counted WHERE e.product_id = counted.id
    """,
    product_ids=ARRAY(Uuid),
    quantities=ARRAY(BigInteger),
)

_KEEP = plain(
    """
    WITH kept AS (
        UPDATE products SET snapshot_index = snapshot_index + 1, version = version + 1,
               update_time = greatest(update_time, :now)
        WHERE id = :product_id
        RETURNING id, snapshot_index, update_time
    )
    INSERT INTO product_snapshots (id, product_id, sequence, content, reason, actor_id, actor_role, create_time)
    SELECT :snapshot_id, id, kept.snapshot_index, jsonb_build_object(
               'product', (SELECT to_jsonb(p) - CAST('{search,title_order,code_text}' AS text[]) FROM products AS p WHERE p.id = kept.id),
               'category_ids', (SELECT coalesce(jsonb_agg(c.category_id), '[]')
                                FROM product_categories AS c WHERE c.product_id = kept.id),
               'options', (SELECT coalesce(jsonb_agg(o), '[]')
                           FROM product_options AS o WHERE o.product_id = kept.id AND o.delete_time IS NULL),
               'option_values', (SELECT coalesce(jsonb_agg(v), '[]')
                                 FROM product_option_values AS v JOIN product_options AS o ON o.id = v.option_id
                                 WHERE o.product_id = kept.id AND o.delete_time IS NULL AND v.delete_time IS NULL),
               'variants', (SELECT coalesce(jsonb_agg(v), '[]')
                            FROM variants AS v WHERE v.product_id = kept.id AND v.delete_time IS NULL),
               'media', (SELECT coalesce(jsonb_agg(m), '[]')
                         FROM product_media AS m WHERE m.product_id = kept.id AND m.delete_time IS NULL),
               'channel_listings', (SELECT coalesce(jsonb_agg(l), '[]')
                                    FROM channel_listings AS l WHERE l.product_id = kept.id)),
           :reason, :actor_id, :actor_role, kept.update_time
    FROM kept
    """,
    product_id=Uuid,
    snapshot_id=Uuid,
    reason=Text,
    actor_id=Uuid,
    actor_role=Text,
    now=DateTime(timezone=True),
)


async def refresh(tx: Connection, product_ids: Sequence[UUID]) -> list[Row]:
    """Bring products up to date with their parts; the transaction must hold their locks since an earlier statement.

    Returns (id, seller_id, state, visible) of each.
    """
    rows: list[Row] = []
    for start in range(0, len(product_ids), CHUNK):
        rows += await tx.all(_REFRESH, product_ids=product_ids[start : start + CHUNK])
    return rows


async def refresh_visibility(
    tx: Connection, *, seller_id: UUID | None = None, category_ids: Sequence[UUID] = ()
) -> int:
    """Show or hide the products of a seller or of categories, after their state has changed in this transaction.

    Returns how many products were looked at.
    """
    if seller_id is not None:
        rows = await tx.all(_LOCK_OF_SELLER, seller_id=seller_id)
    else:
        rows = await tx.all(_LOCK_OF_CATEGORIES, category_ids=list(category_ids))
    product_ids = [row.id for row in rows]
    for start in range(0, len(product_ids), CHUNK):
        some = product_ids[start : start + CHUNK]
        hidden = {row.id for row in await tx.all(_HIDE, product_ids=some)}
        await refresh(tx, [id_ for id_ in some if id_ not in hidden])
    return len(rows)


async def add_popularity(tx: Connection, sold: Mapping[UUID, int]) -> None:
    """Count units sold (or, below zero, given back) of products. For a job now and then, not for every order."""
    await tx.run(_ADD_POPULARITY, product_ids=list(sold), quantities=list(sold.values()))


async def keep(
    tx: Connection, product_id: UUID, snapshot_id: UUID, reason: str, actor: tuple[UUID | None, str], now: datetime
) -> None:
    """Keep a locked product as it is before a change by `actor`, an account and its role, and give it a new version."""
    values = {"snapshot_id": snapshot_id, "reason": reason, "actor_id": actor[0], "actor_role": actor[1], "now": now}
    await tx.run(_KEEP, product_id=product_id, **values)
