"""SQL of posts, their comments, and pages with their tree."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Integer, Interval, LargeBinary, Table, Text, Uuid, bindparam, func, select

from storage.database import Connection, Row
from storage.listing import Listing, Order, by_time
from storage.queries import counters
from storage.statements import Statement, parameter, plain
from storage.tables.content import (
    blog_comments,
    blog_post_snapshots,
    blog_post_state_changes,
    blog_posts,
    editorial_items,
    page_snapshots,
    page_state_changes,
    pages,
)

b, m, p = blog_posts.c, blog_comments.c, pages.c
above = pages.alias("above")
_MOMENT = DateTime(timezone=True)
LONG = {"content", "content_html"}
VIEWS = "views"

caller_id = parameter("caller_id", m.customer_id)
published_post = blog_posts.alias("published_post")

_counts = [
    counters.total(b.id, VIEWS).label("view_count"),
    select(func.count()).where(m.blog_post_id == b.id, m.state == "PUBLISHED").scalar_subquery().label("comment_count"),
]
_page_facts = [
    counters.total(p.id, VIEWS).label("view_count"),
    select(above.c.slug).where(above.c.id == p.parent_id).scalar_subquery().label("parent_slug"),
]
POST = select(blog_posts, *_counts)
PAGE = select(pages, *_page_facts)
POSTS = Listing(
    select(*(c for c in b if c.name not in LONG), *_counts),
    orders=by_time(b.sort_time, b.id),
    filters={
        "category_id": b.category_id == parameter("category_id", b.category_id),
        "tag": b.tags.op("@>")(bindparam("tag", type_=ARRAY(Text), required=True)),
        "featured": b.featured_until_time > parameter("featured", b.featured_until_time),
        "live": b.delete_time.is_(None),
    },
    choices={"states": b.state},
)
PAGES = Listing(
    select(*(c for c in p if c.name not in LONG), *_page_facts),
    orders={
        **by_time(p.create_time, p.id),
        "MENU": Order(p.menu_position, p.id, descending=False),
    },
    filters={
        "parent_id": p.parent_id == parameter("parent_id", p.parent_id),
        "top": p.parent_id.is_(None),
        "review_due": p.review_due_time <= parameter("review_due", p.review_due_time),
        "live": p.delete_time.is_(None),
    },
    choices={"states": p.state, "page_types": p.page_type},
)
COMMENTS = Listing(
    select(blog_comments),
    orders=by_time(m.create_time, m.id),
    filters={
        "blog_post_id": m.blog_post_id == parameter("blog_post_id", m.blog_post_id),
        "live": m.state != "DELETED",
    },
    choices={"states": m.state},
)


def _changes(subject: str, changes: Table, snapshots: Table) -> Listing:
    h, w = changes.c, snapshots.c
    said = (func.coalesce(w.content[name].astext, "").label(name) for name in ("title", "content"))
    joined = (w[f"{subject}_id"] == h[f"{subject}_id"]) & (w.sequence == h.sequence)
    return Listing(
        select(changes, *said).outerjoin(snapshots, joined),
        orders=by_time(h.sequence, h.id),
        filters={f"{subject}_id": h[f"{subject}_id"] == parameter(f"{subject}_id", h[f"{subject}_id"])},
        most=20,
    )


POST_CHANGES = _changes("blog_post", blog_post_state_changes, blog_post_snapshots)
PAGE_CHANGES = _changes("page", page_state_changes, page_snapshots)

# --- slugs ---

_TAKEN = {
    name: plain(
        f"""
        SELECT c.slug FROM unnest(CAST(:slugs AS text[])) WITH ORDINALITY AS c(slug, nth)
        WHERE NOT EXISTS (SELECT FROM {name} AS t WHERE t.slug = c.slug AND t.delete_time IS NULL AND t.id <> :id)
        ORDER BY c.nth LIMIT 1
        """,  # noqa: S608 - no input
        slugs=ARRAY(Text),
        id=Uuid,
    )
    for name in ("blog_posts", "pages", "newsletters")
}
_MOVED = plain(
    """
    WITH taken AS (DELETE FROM former_slugs WHERE kind = :kind AND slug = :slug AND subject_id = :id)
    INSERT INTO former_slugs AS f (kind, slug, subject_id, create_time) VALUES (:kind, :former, :id, :now)
    ON CONFLICT (kind, slug) DO UPDATE SET subject_id = excluded.subject_id, create_time = excluded.create_time
    """,
    kind=Text,
    slug=Text,
    former=Text,
    id=Uuid,
    now=_MOMENT,
)
_RESOLVE = {
    name: plain(
        f"""
        SELECT id FROM (
            SELECT t.id, 0 AS nth FROM {name} AS t WHERE t.slug = :slug AND t.delete_time IS NULL
            UNION ALL
            SELECT t.id, 1 FROM former_slugs AS f JOIN {name} AS t ON t.id = f.subject_id
            WHERE f.kind = '{name}' AND f.slug = :slug AND t.delete_time IS NULL
        ) AS found ORDER BY nth LIMIT 1
        """,  # noqa: S608 - no input
        slug=Text,
    )
    for name in ("blog_posts", "pages")
}


async def free_slug(tx: Connection, table: Table, slugs: list[str], id_: UUID) -> str:
    """Return the first of these slugs that nothing else has; the last one is of a kind."""
    row = await tx.one(_TAKEN[table.name], slugs=slugs, id=id_)
    return slugs[-1] if row is None else str(row.slug)


async def moved(tx: Connection, table: Table, id_: UUID, former: str, slug: str, now: datetime) -> None:
    """Note that something has another slug than before."""
    await tx.run(_MOVED, kind=table.name, id=id_, former=former, slug=slug, now=now)


async def resolve(connection: Connection, table: Table, slug: str) -> UUID | None:
    """Return the id of what has a slug, or else had it last."""
    row = await connection.one(_RESOLVE[table.name], slug=slug)
    return None if row is None else row.id


# --- publication ---

# What is due and may be: an item of the calendar that is about it is approved, or there is none.
_DUE = {
    table.name: Statement(
        select(table)
        .where(
            table.c.state == state,
            table.c.schedule_time <= parameter("now", table.c.schedule_time),
            table.c.delete_time.is_(None),
            ~select(editorial_items.c.id)
            .where(
                editorial_items.c.content_id == table.c.id,
                editorial_items.c.delete_time.is_(None),
                editorial_items.c.approval_state.is_distinct_from("APPROVED"),
            )
            .exists(),
        )
        .order_by(table.c.schedule_time, table.c.id)
        .limit(parameter("limit"))
        .with_for_update(skip_locked=True, of=table)
    )
    for table, state in ((blog_posts, "PENDING"), (pages, "DRAFT"))
}


async def due(tx: Connection, table: Table, now: datetime, limit: int) -> list[Row]:
    """Lock what is to be published by now, leaving what another worker holds."""
    return await tx.all(_DUE[table.name], now=now, limit=limit)


# --- views ---

_VIEW = plain(
    """
    WITH seen AS (
        INSERT INTO content_views AS v (subject_id, viewer, view_time) VALUES (:id, :viewer, :now)
        ON CONFLICT (subject_id, viewer) DO UPDATE SET view_time = excluded.view_time
        WHERE v.view_time <= excluded.view_time - :window
        RETURNING subject_id
    )
    INSERT INTO counter_shards AS c (subject_id, name, period, shard, value)
    SELECT subject_id, 'views', '', floor(random() * :shards)::int, 1 FROM seen
    ON CONFLICT (subject_id, name, period, shard) DO UPDATE SET value = c.value + 1
    RETURNING c.subject_id
    """,
    id=Uuid,
    viewer=LargeBinary,
    now=_MOMENT,
    window=Interval,
    shards=Integer,
)
_FORGET_VIEWS = plain("DELETE FROM content_views WHERE view_time < :before", before=_MOMENT)


async def view(connection: Connection, id_: UUID, viewer: bytes, window: timedelta, now: datetime) -> bool:
    """Count a view, unless the same viewer's last one is not long ago; one statement, whole in itself."""
    counted = await connection.one(_VIEW, id=id_, viewer=viewer, window=window, now=now, shards=counters.SHARDS)
    return counted is not None


async def forget_views(tx: Connection, before: datetime) -> int:
    """Forget who has looked at something."""
    return await tx.run(_FORGET_VIEWS, before=before)


# --- the tree of pages ---

_LOCK_TREE = plain("SELECT pg_advisory_xact_lock(hashtextextended('pages', 0))")
_PARENT = plain(
    """
    SELECT p.path, (SELECT max(cardinality(q.path)) - (SELECT cardinality(path) FROM pages WHERE id = :id)
                    FROM pages AS q WHERE q.path @> ARRAY[CAST(:id AS uuid)] AND q.delete_time IS NULL) AS height
    FROM pages AS p WHERE p.id = :parent_id AND p.delete_time IS NULL
    """,
    id=Uuid,
    parent_id=Uuid,
)
_REPLANT = plain(
    """
    WITH RECURSIVE tree AS (
        SELECT p.id, coalesce(a.path, '{}') || p.id AS path,
               p.state = 'PUBLISHED' AND p.delete_time IS NULL AND coalesce(a.listed, true) AS listed,
               greatest(p.staff_only::int * 2, p.requires_authentication::int,
                        array_position(ARRAY['EVERYBODY', 'SIGNED_IN', 'STAFF'], a.access) - 1) AS level
        FROM pages AS p LEFT JOIN pages AS a ON a.id = p.parent_id WHERE p.id = :id
        UNION ALL
        SELECT p.id, t.path || p.id, p.state = 'PUBLISHED' AND t.listed,
               greatest(p.staff_only::int * 2, p.requires_authentication::int, t.level)
        FROM tree AS t JOIN pages AS p ON p.parent_id = t.id AND p.delete_time IS NULL
    )
    UPDATE pages AS p SET path = t.path, listed = t.listed, access = (ARRAY['EVERYBODY', 'SIGNED_IN', 'STAFF'])[t.level + 1]
    FROM tree AS t
    WHERE p.id = t.id AND (p.path, p.listed, p.access)
       IS DISTINCT FROM (t.path, t.listed, (ARRAY['EVERYBODY', 'SIGNED_IN', 'STAFF'])[t.level + 1])
    """,
    id=Uuid,
)
_BELOW = plain("SELECT count(*) AS pages FROM pages WHERE parent_id = :id AND delete_time IS NULL", id=Uuid)


async def lock_tree(tx: Connection) -> None:
    """Let nobody else change the tree of pages until the transaction ends."""
    await tx.one(_LOCK_TREE)


async def parent(tx: Connection, id_: UUID, parent_id: UUID) -> Row | None:
    """Return the path of a page to be put below another one, and how many levels are below itself; None without a parent."""
    return await tx.one(_PARENT, id=id_, parent_id=parent_id)


async def replant(tx: Connection, id_: UUID) -> None:
    """Say anew what follows from the place of a page, for itself and all below it."""
    await tx.run(_REPLANT, id=id_)


async def below(tx: Connection, id_: UUID) -> int:
    """Return how many pages are directly below one."""
    return int((await tx.sole(_BELOW, id=id_)).pages)
