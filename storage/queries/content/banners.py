"""SQL of banners: which are to be shown, what is counted of them, and what begins, ends and is used up."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Integer, Text, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.queries import counters
from storage.statements import plain
from storage.tables.content import banners

n = banners.c
IMPRESSIONS, CLICKS, CONVERSIONS = "impressions", "clicks", "conversions"
_MOMENT = DateTime(timezone=True)
_COUNTS = [
    counters.total(n.id, name).label(f"{column}_count")
    for name, column in ((IMPRESSIONS, "impression"), (CLICKS, "click"), (CONVERSIONS, "conversion"))
]
BANNER = select(banners, *_COUNTS)
BANNERS = Listing(
    BANNER,
    orders=by_time(n.create_time, n.id),
    filters={"live": n.delete_time.is_(None)},
    choices={"states": n.state, "placements": n.placement},
)

_TOTAL = """(SELECT coalesce(sum(c.value), 0) FROM counter_shards AS c
             WHERE c.subject_id = b.id AND c.name = '{name}' AND c.period = '')"""
_USED_UP = f"""
    (b.impression_limit IS NOT NULL AND {_TOTAL.format(name=IMPRESSIONS)} >= b.impression_limit
     OR b.click_limit IS NOT NULL AND {_TOTAL.format(name=CLICKS)} >= b.click_limit)
"""
# With `unlimited`, only those that nobody needs to count.
_SHOWN = plain(
    f"""
    WITH seen AS (
        SELECT CASE WHEN CAST(:account_id AS uuid) IS NULL THEN 'ALL'
                    WHEN EXISTS (SELECT FROM purchases AS p WHERE p.customer_id = :account_id
                                 AND p.payment_state NOT IN ('FAILED', 'REFUNDED')) THEN 'RETURNING_CUSTOMERS'
                    ELSE 'NEW_CUSTOMERS' END AS audience
    )
    SELECT b.*, d.day, b.daily_impression_limit IS NULL OR EXISTS (
        SELECT FROM counter_shards AS c WHERE c.subject_id = b.id AND c.name = '{IMPRESSIONS}' AND c.period = d.day
    ) AS ready
    FROM banners AS b CROSS JOIN seen AS s
    CROSS JOIN LATERAL (SELECT to_char(CAST(:now AS timestamptz) AT TIME ZONE b.time_zone, 'YYYY-MM-DD') AS day) AS d
    WHERE b.placement IN (:placement, 'GLOBAL') AND (cardinality(:positions) = 0 OR b.position = ANY(:positions))
      AND b.state IN ('SCHEDULED', 'ACTIVE') AND b.delete_time IS NULL
      AND b.start_time <= :now AND (b.end_time IS NULL OR b.end_time > :now)
      AND b.target_audience IN ('ALL', s.audience)
      AND (NOT :unlimited OR coalesce(b.impression_limit, b.click_limit, b.daily_impression_limit) IS NULL)
      AND NOT {_USED_UP}
    ORDER BY b.priority DESC, b.featured DESC, b.id LIMIT :limit
    """,  # noqa: S608 - no input
    account_id=Uuid,
    now=_MOMENT,
    placement=Text,
    positions=ARRAY(Text),
    unlimited=banners.c.clickable,
    limit=Integer,
)
SHOW, SHOW_WAITING = counters.taking(
    """
    , made AS (
        INSERT INTO banner_impressions (id, banner_id, create_time)
        SELECT m.id, m.banner_id, :now
        FROM unnest(CAST(:impression_ids AS uuid[]), CAST(:banner_ids AS uuid[])) AS m(id, banner_id)
        WHERE m.banner_id IN (SELECT subject_id FROM taken)
        RETURNING id, banner_id
    )
    SELECT id, banner_id FROM made
    """,
    now=_MOMENT,
    impression_ids=ARRAY(Uuid),
    banner_ids=ARRAY(Uuid),
)
CLICK, CLICK_WAITING = counters.taking("SELECT subject_id FROM taken")
_IMPRESSION = plain(
    """
    SELECT i.id, i.banner_id, i.create_time, i.click_time, b.clickable, b.click_uri
    FROM banner_impressions AS i JOIN banners AS b ON b.id = i.banner_id
    WHERE i.id = :id FOR UPDATE OF i
    """,
    id=Uuid,
)
_CLICKED = plain(
    "UPDATE banner_impressions SET click_time = :now, account_id = :account_id WHERE id = :id",
    id=Uuid,
    account_id=Uuid,
    now=_MOMENT,
)
_CONVERT = plain(
    """
    WITH clicked AS (
        SELECT p.id AS purchase_id, l.id FROM purchases AS p CROSS JOIN LATERAL (
            SELECT i.id FROM banner_impressions AS i
            WHERE i.account_id = p.customer_id AND i.click_time > :since AND i.purchase_id IS NULL
            ORDER BY i.click_time DESC LIMIT 1
        ) AS l
        WHERE p.id IN (SELECT o.purchase_id FROM orders AS o WHERE o.id = ANY(:ids))
          AND NOT EXISTS (SELECT FROM banner_impressions AS i WHERE i.purchase_id = p.id)
    )
    UPDATE banner_impressions AS i SET convert_time = :now, purchase_id = c.purchase_id FROM clicked AS c WHERE i.id = c.id
    RETURNING i.banner_id
    """,
    ids=ARRAY(Uuid),
    since=_MOMENT,
    now=_MOMENT,
)
# Each that is to come into another state by itself, with that state.
_MOVING = plain(
    f"""
    SELECT b.*, CASE WHEN b.end_time <= :now THEN 'EXPIRED' WHEN {_USED_UP} THEN 'INACTIVE' ELSE 'ACTIVE' END AS target
    FROM banners AS b
    WHERE b.state IN ('SCHEDULED', 'ACTIVE') AND b.delete_time IS NULL
      AND (b.end_time <= :now OR b.state = 'SCHEDULED' AND b.start_time <= :now OR {_USED_UP})
    ORDER BY b.id LIMIT :limit FOR UPDATE SKIP LOCKED
    """,  # noqa: S608 - no input
    now=_MOMENT,
    limit=Integer,
)
_FORGET = plain("DELETE FROM banner_impressions WHERE create_time < :before AND purchase_id IS NULL", before=_MOMENT)


async def shown(
    connection: Connection,
    placement: str,
    positions: Sequence[str],
    account_id: UUID | None,
    now: datetime,
    limit: int,
    *,
    unlimited: bool,
) -> list[Row]:
    """Return banners that are to be shown to somebody, the first first; `ready` are those whose day has its counter."""
    return await connection.all(
        _SHOWN,
        placement=placement,
        positions=list(positions),
        account_id=account_id,
        now=now,
        limit=limit,
        unlimited=unlimited,
    )


async def impression(tx: Connection, id_: UUID) -> Row | None:
    """Lock a showing."""
    return await tx.one(_IMPRESSION, id=id_)


async def take_click(tx: Connection, banner_id: UUID) -> bool:
    """Count a click, if one is left."""
    for statement in (CLICK, CLICK_WAITING):
        if await tx.all(statement, ids=[banner_id], names=[CLICKS], periods=[""]):
            return True
    return False


async def clicked(tx: Connection, id_: UUID, account_id: UUID | None, now: datetime) -> None:
    """Note that a showing was clicked."""
    await tx.run(_CLICKED, id=id_, account_id=account_id, now=now)


async def convert(tx: Connection, order_ids: Collection[UUID], since: datetime, now: datetime) -> list[UUID]:
    """Give the purchases of orders to the banners that their customers have clicked last; returns these."""
    return [row.banner_id for row in await tx.all(_CONVERT, ids=list(order_ids), since=since, now=now)]


async def moving(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Lock what begins, ends or is used up by now; `target` is the state it comes into."""
    return await tx.all(_MOVING, now=now, limit=limit)


async def forget(tx: Connection, before: datetime) -> int:
    """Forget showings that nothing follows from any more."""
    return await tx.run(_FORGET, before=before)


async def show(
    connection: Connection, statement: Any, rows: Sequence[Row], ids: Sequence[UUID], now: datetime
) -> list[Row]:
    """Count banners as shown, each within its limits or not at all; returns those that were."""
    wanted = [(row.id, IMPRESSIONS, "") for row in rows]
    wanted += [(row.id, IMPRESSIONS, row.day) for row in rows if row.daily_impression_limit is not None]
    subjects, names, periods = (list(column) for column in zip(*wanted, strict=True))
    return await connection.all(
        statement,
        ids=subjects,
        names=names,
        periods=periods,
        impression_ids=list(ids),
        banner_ids=[row.id for row in rows],
        now=now,
    )
