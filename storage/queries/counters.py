"""SQL of counters that many increment at once; storage/tables/counters.py says how they are kept."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Integer, ScalarSelect, Text, Uuid, func, select

from storage.database import Connection
from storage.statements import plain
from storage.tables.counters import counter_shards

SHARDS = 16
_IDS = {"ids": ARRAY(Uuid), "names": ARRAY(Text), "periods": ARRAY(Text)}

_ADD = plain(
    """
    INSERT INTO counter_shards AS c (subject_id, name, period, shard, value)
    SELECT subject_id, name, '', floor(random() * :shards)::int, sum(added)
    FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:numbers AS bigint[])) AS a(subject_id, name, added)
    GROUP BY subject_id, name ORDER BY subject_id, name
    ON CONFLICT (subject_id, name, period, shard) DO UPDATE SET value = c.value + excluded.value
    """,
    shards=Integer,
    ids=ARRAY(Uuid),
    names=ARRAY(Text),
    numbers=ARRAY(BigInteger),
)
# Shares of what is left of a limit; the first rows get one more where it does not divide.
_LIMIT = plain(
    """
    WITH made AS (
        INSERT INTO counter_shards (subject_id, name, period, shard, value)
        SELECT :subject_id, :name, :period, s, 0 FROM generate_series(0, :shards - 1) AS s ORDER BY s
        ON CONFLICT (subject_id, name, period, shard) DO UPDATE SET value = counter_shards.value
        RETURNING shard, value
    ), counted AS (
        SELECT greatest(CAST(:most AS bigint) - sum(value), 0)::bigint AS rest FROM made
    )
    SELECT shard, CASE WHEN CAST(:most AS bigint) IS NULL THEN NULL
           ELSE value + counted.rest / :shards + (shard < counted.rest % :shards)::int END AS most
    FROM made, counted
    """,
    subject_id=Uuid,
    name=Text,
    period=Text,
    shards=Integer,
    most=BigInteger,
)
_SHARE = plain(
    """
    UPDATE counter_shards AS c SET most = a.most
    FROM unnest(CAST(:numbers AS int[]), CAST(:shares AS bigint[])) AS a(shard, most)
    WHERE c.subject_id = :subject_id AND c.name = :name AND c.period = :period AND c.shard = a.shard
    """,
    subject_id=Uuid,
    name=Text,
    period=Text,
    numbers=ARRAY(Integer),
    shares=ARRAY(BigInteger),
)
# One more of each counter of a subject, or of none: `picked` are rows with something left, one of each counter. Whoever waits does so
# in the order of the rows: a row that turns out to be used up stays locked until the statement ends.
TAKE = """
    wanted AS (
        SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:periods AS text[])) AS w(subject_id, name, period)
        ORDER BY subject_id, name, period
    ), picked AS MATERIALIZED (
        SELECT w.subject_id, w.name, w.period, s.shard FROM wanted AS w CROSS JOIN LATERAL (
            SELECT c.shard FROM counter_shards AS c
            WHERE c.subject_id = w.subject_id AND c.name = w.name AND c.period = w.period
              AND (c.most IS NULL OR c.value < c.most)
            ORDER BY {order} LIMIT 1 FOR UPDATE {wait}
        ) AS s
    ), complete AS MATERIALIZED (
        SELECT p.subject_id FROM picked AS p GROUP BY p.subject_id
        HAVING count(*) = (SELECT count(*) FROM wanted AS w WHERE w.subject_id = p.subject_id)
    ), taken AS (
        UPDATE counter_shards AS c SET value = c.value + 1
        FROM picked AS p JOIN complete AS d ON d.subject_id = p.subject_id
        WHERE (c.subject_id, c.name, c.period, c.shard) = (p.subject_id, p.name, p.period, p.shard)
        RETURNING c.subject_id
    )
"""


def taking(rest: str, **types: Any) -> tuple[Any, Any]:
    """Return two statements that take from counters and then do `rest`, which reads `taken`.

    The first passes over rows that others hold, so it may take nothing although there is something. The second waits for them:
    what it does not take is used up. Each is to be a transaction of its own: then it waits for nobody who waits for it.
    """
    return (
        plain(f"WITH {TAKE.format(order='random()', wait='SKIP LOCKED')} {rest}", **_IDS, **types),
        plain(f"WITH {TAKE.format(order='c.shard', wait='')} {rest}", **_IDS, **types),
    )


def total(subject_id: Any, name: str) -> ScalarSelect[Any]:
    """What was counted of a subject in all, for the column of a select."""
    c = counter_shards.c
    counted = select(func.coalesce(func.sum(c.value), 0).cast(BigInteger))
    return counted.where(c.subject_id == subject_id, c.name == name, c.period == "").scalar_subquery()


async def add(tx: Connection, counted: Sequence[tuple[UUID, str, int]]) -> None:
    """Add to counters without limits."""
    ids, names, numbers = zip(*counted, strict=True)
    await tx.run(_ADD, shards=SHARDS, ids=list(ids), names=list(names), numbers=list(numbers))


async def limit(tx: Connection, subject_id: UUID, name: str, most: int | None, period: str = "") -> None:
    """Give a counter a limit, or none; what was counted already counts. Its rows are made where they are not there."""
    named = {"subject_id": subject_id, "name": name, "period": period}
    rows = await tx.all(_LIMIT, **named, shards=SHARDS, most=most)
    shares = {"numbers": [row.shard for row in rows], "shares": [row.most for row in rows]}
    await tx.run(_SHARE, **named, **shares)
