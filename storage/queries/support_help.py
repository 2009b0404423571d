"""SQL of frequent questions and help articles."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, DateTime, Integer, Text, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, Order, by_time
from storage.statements import parameter, plain
from storage.tables.support_help import faq_suggestions, faqs, help_articles

f, a, s = faqs.c, help_articles.c, faq_suggestions.c
_MOMENT = DateTime(timezone=True)

FAQ_SOURCE = select(*(column for column in f if column.name != "search"))
FAQS = Listing(
    FAQ_SOURCE.where(f.delete_time.is_(None)),
    orders={"POSITION": Order(f.position, f.id, descending=False)},
    filters={"featured": f.featured},
    choices={"categories": f.category},
)
SUGGESTIONS = Listing(
    select(faq_suggestions),
    orders=by_time(s.create_time, s.id),
    filters={"inquiry_id": s.inquiry_id == parameter("inquiry_id", s.inquiry_id)},
    choices={"states": s.state},
)
ARTICLE_SOURCE = select(*(column for column in a if column.name != "search"))
ARTICLES = Listing(
    select(*(column for column in a if column.name not in {"search", "text"})).where(a.delete_time.is_(None)),
    orders=by_time(a.create_time, a.id),
    filters={
        "slug": a.slug == parameter("slug", a.slug),
        "parent_id": a.parent_id == parameter("parent_id", a.parent_id),
        "featured": a.featured,
    },
    choices={"categories": a.category, "types": a.type},
)
_NEXT = plain(
    "SELECT coalesce(max(position), 0) + 1 AS position FROM faqs WHERE category = :category AND delete_time IS NULL",
    category=f.category,
)
# Whether an article stands below another one, or is it. Articles are locked as a whole while one is moved.
_BELOW = plain(
    """
    WITH RECURSIVE up AS (
        SELECT id, parent_id FROM help_articles WHERE id = :id
        UNION SELECT h.id, h.parent_id FROM help_articles AS h JOIN up ON h.id = up.parent_id
    )
    SELECT EXISTS (SELECT FROM up WHERE id = :root_id) AS below
    """,
    id=Uuid,
    root_id=Uuid,
)
_LOCK_TREE = plain("SELECT pg_advisory_xact_lock(hashtext('help_articles'))")
_CHILDREN = plain(
    "SELECT EXISTS (SELECT FROM help_articles WHERE parent_id = :id AND delete_time IS NULL) AS some", id=Uuid
)
_COUNTED = {
    "faqs": "helpful_count = t.helpful_count + d.helpful, not_helpful_count = t.not_helpful_count + d.not_helpful",
    "help_articles": "like_count = t.like_count + d.helpful",
}
# The row is locked: nobody votes on it meanwhile.
_RATE = {
    table: plain(
        f"""
        WITH before AS (
            SELECT helpful FROM help_votes WHERE target_id = :id AND account_id = :account_id
        ), voted AS (
            INSERT INTO help_votes AS v (target_id, account_id, helpful, update_time)
            VALUES (:id, :account_id, :helpful, :now)
            ON CONFLICT (target_id, account_id) DO UPDATE
            SET helpful = excluded.helpful, update_time = greatest(v.update_time, excluded.update_time)
            RETURNING helpful
        ), delta AS (
            SELECT CAST(:helpful AS integer) - coalesce((SELECT helpful FROM before), false)::integer AS helpful,
                   CAST(NOT :helpful AS integer) - coalesce((SELECT NOT helpful FROM before), false)::integer AS not_helpful
            FROM voted
        )
        UPDATE {table} AS t SET {counted} FROM delta AS d WHERE t.id = :id RETURNING t.*
        """,  # noqa: S608 - no input
        id=Uuid,
        account_id=Uuid,
        helpful=Boolean,
        now=_MOMENT,
    )
    for table, counted in _COUNTED.items()
}
_VIEW = {
    table: plain(
        f"UPDATE {table} SET view_count = view_count + 1 WHERE id = :id RETURNING *",  # noqa: S608 - no input
        id=Uuid,
    )
    for table in _COUNTED
}
# Words without signs, then what has the query as it was written in its title.
_SEARCH = {
    table: plain(
        f"""
        WITH asked AS (SELECT plainto_tsquery('mall_words', search_text(:query)) AS words, fold_text(:query) AS written)
        SELECT {columns} FROM asked CROSS JOIN {table} AS t
        WHERE t.published AND t.delete_time IS NULL AND t.search @@ asked.words
        ORDER BY (strpos(fold_text(t.{title}), asked.written) > 0) DESC, ts_rank(t.search, asked.words) DESC, t.id DESC
        LIMIT :limit
        """,  # noqa: S608 - no input
        query=Text,
        limit=Integer,
    )
    for table, title, columns in (
        ("faqs", "question", ", ".join(f"t.{column.name}" for column in f if column.name != "search")),
        (
            "help_articles",
            "title",
            ", ".join(f"t.{column.name}" for column in a if column.name not in {"search", "text"}),
        ),
    )
}


async def next_position(tx: Connection, category: str) -> int:
    """Return the position behind all others of a category."""
    return int((await tx.sole(_NEXT, category=category)).position)


async def lock_tree(tx: Connection) -> None:
    """Let nobody else move an article until the transaction ends."""
    await tx.run(_LOCK_TREE)


async def is_below(tx: Connection, id_: UUID, root_id: UUID) -> bool:
    """Say whether an article stands below another one, or is it."""
    return bool((await tx.sole(_BELOW, id=id_, root_id=root_id)).below)


async def has_children(tx: Connection, id_: UUID) -> bool:
    """Say whether articles stand below one."""
    return bool((await tx.sole(_CHILDREN, id=id_)).some)


async def rate(tx: Connection, table: str, id_: UUID, account_id: UUID, *, helpful: bool, now: datetime) -> Row:
    """Set what somebody finds of a locked question or article, and count it."""
    return await tx.sole(_RATE[table], id=id_, account_id=account_id, helpful=helpful, now=now)


async def view(tx: Connection, table: str, id_: UUID) -> Row:
    """Count that a question or an article was looked at."""
    return await tx.sole(_VIEW[table], id=id_)


async def search(connection: Connection, table: str, query: str, limit: int) -> list[Row]:
    """Find published questions or articles by their words, the best first."""
    return await connection.all(_SEARCH[table], query=query, limit=limit)
