"""SQL of the editorial calendar."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, parameter, plain
from storage.tables.content import banners, blog_posts, editorial_items, pages
from storage.tables.identity import administrators
from storage.tables.newsletters import newsletters

e = editorial_items.c
ITEMS = Listing(
    select(editorial_items),
    orders=by_time(e.create_time, e.id),
    filters={
        "assignee_id": e.assignee_id == parameter("assignee_id", e.assignee_id),
        "content_id": e.content_id == parameter("content_id", e.content_id),
        "live": e.delete_time.is_(None),
    },
    choices={"states": e.state, "content_types": e.content_type},
)
TABLES = {"BLOG_POST": blog_posts, "NEWSLETTER": newsletters, "BANNER": banners, "PAGE": pages}
_EXISTS = {
    type_: Statement(
        select(table.c.id)
        .where(table.c.id == parameter("id", table.c.id), table.c.delete_time.is_(None))
        .with_for_update(read=True)
    )
    for type_, table in TABLES.items()
}
_WAITING = plain(
    """
    SELECT id FROM editorial_items
    WHERE content_id = :content_id AND delete_time IS NULL AND approval_state IS DISTINCT FROM 'APPROVED'
    ORDER BY id LIMIT 1
    """,
    content_id=Uuid,
)
_PUBLISH = plain(
    """
    UPDATE editorial_items AS i
    SET state = 'PUBLISHED', publish_time = :time, version = version + 1, update_time = greatest(update_time, :now)
    WHERE content_id = ANY(:ids) AND delete_time IS NULL AND state = 'COMPLETED' AND approval_state = 'APPROVED'
    RETURNING i.*
    """,
    ids=ARRAY(Uuid),
    time=DateTime(timezone=True),
    now=DateTime(timezone=True),
)
_WRITER = Statement(
    select(administrators.c.role).where(
        administrators.c.id == parameter("id", administrators.c.id), administrators.c.delete_time.is_(None)
    )
)


async def exists(tx: Connection, content_type: str, id_: UUID) -> bool:
    """Say whether there is something of a kind, and keep it from being deleted meanwhile."""
    return await tx.one(_EXISTS[content_type], id=id_) is not None


async def waiting(tx: Connection, content_id: UUID) -> UUID | None:
    """Return an item about some content that is not approved; None if there is none."""
    row = await tx.one(_WAITING, content_id=content_id)
    return None if row is None else row.id


async def publish(tx: Connection, content_ids: Collection[UUID], time: datetime, now: datetime) -> list[Row]:
    """Let items be published with their content; returns those that are."""
    return await tx.all(_PUBLISH, ids=list(content_ids), time=time, now=now)


async def role_of(tx: Connection, administrator_id: UUID) -> str | None:
    """Return the role of an administrator; None for nobody."""
    row = await tx.one(_WRITER, id=administrator_id)
    return None if row is None else str(row.role)
