"""SQL of inquiries, replies, reports of abuse and what staff do about them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Boolean, DateTime, Integer, Text, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import parameter, plain
from storage.tables.support import abuse_reports, inquiries, inquiry_replies, inquiry_snapshots, moderation_events

i, r, s, a, m = inquiries.c, inquiry_replies.c, inquiry_snapshots.c, abuse_reports.c, moderation_events.c
_MOMENT = DateTime(timezone=True)

caller_id = parameter("caller_id", i.customer_id)
INQUIRIES = Listing(
    select(inquiries),
    orders=by_time(i.create_time, i.id),
    filters={
        **{
            name: i[name] == parameter(name, i[name])
            for name in ("product_id", "order_id", "seller_id", "customer_id", "assignee_id")
        },
        "live": i.delete_time.is_(None),
        "unread": i.read_time.is_(None) & i.delete_time.is_(None),
    },
    choices={"states": i.state, "types": i.type},
)
SNAPSHOTS = Listing(
    select(inquiry_snapshots),
    orders=by_time(s.sequence, s.id),
    filters={"inquiry_id": s.inquiry_id == parameter("inquiry_id", s.inquiry_id)},
)
REPLIES = Listing(
    select(inquiry_replies).where(r.delete_time.is_(None)),
    orders=by_time(r.create_time, r.id),
    filters={"inquiry_id": r.inquiry_id == parameter("inquiry_id", r.inquiry_id)},
)
REPORTS = Listing(
    select(abuse_reports),
    orders=by_time(a.create_time, a.id),
    filters={"inquiry_id": a.inquiry_id == parameter("inquiry_id", a.inquiry_id)},
    choices={"states": a.state},
)
MODERATION = Listing(
    select(moderation_events),
    orders=by_time(m.create_time, m.id),
    filters={name: m[name] == parameter(name, m[name]) for name in ("inquiry_id", "abuse_report_id")},
)

# What somebody may ask about: a product that is shown, an order of one's own, a seller who trades.
_ABOUT = plain(
    """
    SELECT p.seller_id AS of_product, o.seller_id AS of_order, v.id AS seller_id
    FROM (SELECT 1) AS one
    LEFT JOIN products AS p ON p.id = :product_id AND (p.visible OR p.seller_id = :account_id)
    LEFT JOIN orders AS o
        ON o.id = :order_id AND CASE WHEN :as_seller THEN o.seller_id ELSE o.customer_id END = :account_id
    LEFT JOIN sellers AS v ON v.id = :seller_id AND v.state = 'ACTIVE'
    """,
    product_id=Uuid,
    order_id=Uuid,
    seller_id=Uuid,
    account_id=Uuid,
    as_seller=Boolean,
)
_READ = plain(
    """
    UPDATE inquiries SET read_time = :now WHERE id = :id AND read_time IS NULL RETURNING *
    """,
    id=Uuid,
    now=_MOMENT,
)
_COUNT_REPORT = {
    table: plain(f"UPDATE {table} SET report_count = report_count + 1 WHERE id = :id RETURNING *", id=Uuid)  # noqa: S608 - no input
    for table in ("inquiries", "inquiry_replies")
}
_TAKE_BACK = {
    table: plain(
        f"UPDATE {table} SET report_count = greatest(report_count - 1, 0) WHERE id = :id",  # noqa: S608 - no input
        id=Uuid,
    )
    for table in ("inquiries", "inquiry_replies")
}
_UNCOUNT = {
    table: plain(f"UPDATE {table} SET report_count = 0 WHERE id = :id", id=Uuid)  # noqa: S608 - no input
    for table in ("inquiries", "inquiry_replies")
}
_SETTLE = plain(
    """
    UPDATE abuse_reports AS a
    SET state = :state, close_time = :now, administrator_id = :administrator_id, version = a.version + 1,
        update_time = greatest(a.update_time, :now)
    WHERE a.target_id = :target_id AND a.close_time IS NULL
    RETURNING a.*
    """,
    target_id=Uuid,
    state=Text,
    administrator_id=Uuid,
    now=_MOMENT,
)
# What nobody has said anything to for long, since somebody was to.
_SILENT = plain(
    """
    SELECT * FROM inquiries AS i
    WHERE i.state IN ('ANSWERED', 'RESOLVED', 'PENDING_CUSTOMER') AND i.update_time <= :before
    ORDER BY i.update_time, i.id LIMIT :limit FOR UPDATE SKIP LOCKED
    """,
    before=_MOMENT,
    limit=Integer,
)
# Who is written to about inquiries, in the language of the channel of the order, or of the mall's first one.
_MAILS = plain(
    """
    SELECT i.id, i.title, i.text, i.private, i.seller_id,
           CASE WHEN w.delete_time IS NULL THEN w.email END AS author_email,
           CASE WHEN v.delete_time IS NULL THEN v.email END AS seller_email,
           coalesce(c.language_code, (SELECT language_code FROM channels WHERE "primary" LIMIT 1), 'en') AS language_code
    FROM inquiries AS i
    JOIN accounts AS w ON w.id = coalesce(i.customer_id, i.author_seller_id)
    LEFT JOIN accounts AS v ON v.id = i.seller_id
    LEFT JOIN orders AS o ON o.id = i.order_id LEFT JOIN channels AS c ON c.id = o.channel_id
    WHERE i.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
)
_TEXTS = plain("SELECT id, text FROM inquiry_replies WHERE id = ANY(:ids) AND delete_time IS NULL", ids=ARRAY(Uuid))


async def about(tx: Connection, **values: object) -> Row:
    """Return whose product, whose order and which seller is meant; NULLs where the caller may not ask about it."""
    return await tx.sole(_ABOUT, **values)


async def read(tx: Connection, id_: UUID, now: datetime) -> Row | None:
    """Note that the seller has looked at an inquiry; None where that was noted before."""
    return await tx.one(_READ, id=id_, now=now)


async def count_report(tx: Connection, target: str, id_: UUID) -> Row:
    """Count a report of a locked inquiry or reply; returns it."""
    return await tx.sole(_COUNT_REPORT[target], id=id_)


async def take_back(tx: Connection, target: str, id_: UUID) -> None:
    """Count one report less of an inquiry or a reply: it was closed without a decision."""
    await tx.run(_TAKE_BACK[target], id=id_)


async def uncount(tx: Connection, target: str, id_: UUID) -> None:
    """Count no reports of a locked inquiry or reply any more: they are settled."""
    await tx.run(_UNCOUNT[target], id=id_)


async def settle(
    tx: Connection, target_id: UUID, state: str, administrator_id: UUID | None, now: datetime
) -> list[Row]:
    """Settle all open reports of a locked inquiry or reply; returns them."""
    return await tx.all(_SETTLE, target_id=target_id, state=state, administrator_id=administrator_id, now=now)


async def silent(tx: Connection, before: datetime, limit: int) -> list[Row]:
    """Lock inquiries that were answered or done before a time, and about which nothing was said since."""
    return await tx.all(_SILENT, before=before, limit=limit)


async def mails(tx: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return by id what mails about inquiries tell, and to whom: `author_email`, `seller_email`, `language_code`."""
    return {row.id: row for row in await tx.all(_MAILS, ids=list(ids))}


async def reply_texts(tx: Connection, ids: Collection[UUID]) -> dict[UUID, Any]:
    """Return the texts of replies that live, by id."""
    return {row.id: row.text for row in await tx.all(_TEXTS, ids=list(ids))}
