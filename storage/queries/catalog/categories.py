"""SQL of the category tree."""

from uuid import UUID

from sqlalchemy import ARRAY, Text, Uuid

from storage.database import Connection, Row
from storage.statements import parameter, plain
from storage.tables.catalog import categories

parent_id = parameter("parent_id", categories.c.parent_id)
depth = parameter("depth", categories.c.depth)

# Any number that nothing else in the database locks.
_TREE = 7_303_014_207

_LOCK_TREE = plain(f"SELECT pg_advisory_xact_lock({_TREE})")
_CONTENT = plain(
    """
    SELECT (SELECT count(*) FROM categories WHERE parent_id = :category_id AND delete_time IS NULL) AS children,
           (SELECT count(*) FROM (
               (SELECT id FROM products WHERE category_id = :category_id AND delete_time IS NULL LIMIT 1000)
               UNION
               (SELECT p.id FROM product_categories AS c JOIN products AS p ON p.id = c.product_id
                WHERE c.category_id = :category_id AND p.delete_time IS NULL LIMIT 1000)
           ) AS own) AS products
    """,
    category_id=Uuid,
)
_HEIGHT = plain(
    "SELECT max(depth) AS deepest FROM categories WHERE path @> ARRAY[:category_id] AND delete_time IS NULL",
    category_id=Uuid,
)
_REPLANT = plain(
    """
    WITH RECURSIVE tree AS (
        SELECT c.id, coalesce(p.path, '{}') || c.id AS path,
               c.active AND c.delete_time IS NULL AND coalesce(p.visible, true) AS visible
        FROM categories AS c LEFT JOIN categories AS p ON p.id = c.parent_id
        WHERE c.id = :category_id
        UNION ALL
        SELECT c.id, tree.path || c.id, c.active AND c.delete_time IS NULL AND tree.visible
        FROM categories AS c JOIN tree ON c.parent_id = tree.id
    )
    UPDATE categories AS c SET path = tree.path, depth = cardinality(tree.path), visible = tree.visible
    FROM tree WHERE c.id = tree.id
    RETURNING c.id
    """,
    category_id=Uuid,
)


_TAKEN = plain(
    """
    SELECT 'slug' AS kind, slug AS text FROM categories
    WHERE slug = ANY (:slugs) AND delete_time IS NULL AND id <> :but
    UNION ALL
    SELECT 'code', lower(code) FROM categories WHERE lower(code) = ANY (:codes) AND id <> :but
    """,
    slugs=ARRAY(Text),
    codes=ARRAY(Text),
    but=Uuid,
)


async def taken(tx: Connection, slugs: list[str], codes: list[str], but: UUID) -> dict[str, set[str]]:
    """Return which of these `slug`s and `code`s, in lower case, other categories have."""
    found: dict[str, set[str]] = {"slug": set(), "code": set()}
    for row in await tx.all(_TAKEN, slugs=slugs, codes=codes, but=but):
        found[row.kind].add(row.text)
    return found


async def lock_tree(tx: Connection) -> None:
    """Let nobody else change the shape of the tree until the transaction ends."""
    await tx.run(_LOCK_TREE)


async def content(tx: Connection, category_id: UUID) -> Row:
    """Return how many `children` and `products` a category has; of products, up to 1,000 of each kind are counted."""
    return await tx.sole(_CONTENT, category_id=category_id)


async def deepest(tx: Connection, category_id: UUID) -> int:
    """Return the depth of the deepest category below one, itself included."""
    return int((await tx.sole(_HEIGHT, category_id=category_id)).deepest)


async def replant(tx: Connection, category_id: UUID) -> list[UUID]:
    """Bring path, depth and visibility of a category and of all below it in line with what is above.

    Returns the ids of them all.
    """
    return [row.id for row in await tx.all(_REPLANT, category_id=category_id)]


_WITH_TAX_CLASS = plain(
    """
    SELECT (SELECT count(*) FROM products WHERE tax_class_id = :tax_class_id AND delete_time IS NULL) AS products,
           (SELECT count(*) FROM categories WHERE tax_class_id = :tax_class_id AND delete_time IS NULL) AS categories
    """,
    tax_class_id=Uuid,
)


async def with_tax_class(tx: Connection, tax_class_id: UUID) -> Row:
    """Return how many products and categories that live have a tax class of their own."""
    return await tx.sole(_WITH_TAX_CLASS, tax_class_id=tax_class_id)
