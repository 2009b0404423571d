"""SQL of the audit trail: what is listed, sealed, proved and past retention; the system log."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Integer, LargeBinary, Select, Text, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, inserting, parameter, plain
from storage.tables.audit import audit_checkpoints, audit_seals
from storage.tables.base import moment
from storage.tables.system import audit_entries, system_log

e, s, c, y = audit_entries.c, audit_seals.c, audit_checkpoints.c, system_log.c
_MOMENT = moment("now").type

ENTRY: Select[tuple[object, ...]] = select(audit_entries, s.position).outerjoin(audit_seals, s.entry_id == e.id)
_from = parameter("create_time_from", e.create_time)
_until = parameter("create_time_until", e.create_time)
ENTRIES = Listing(
    ENTRY,
    orders=by_time(e.create_time, e.id),
    filters={
        "actor_id": e.actor_id == parameter("actor_id", e.actor_id),
        "target_type": e.target_type == parameter("target_type", e.target_type),
        "target_id": e.target_id == parameter("target_id", e.target_id),
        "event": e.event == parameter("event", e.event),
        "create_time_from": e.create_time >= _from,
        "create_time_until": e.create_time < _until,
    },
    choices={"outcomes": e.outcome},
)
CHECKPOINTS = Listing(
    select(audit_checkpoints),
    orders=by_time(c.create_time, c.id),
    filters={"month": c.month == parameter("month", c.month)},
)
SYSTEM_LOG = Listing(
    select(system_log),
    orders=by_time(y.create_time, y.id),
    filters={
        "code": y.code == parameter("code", y.code),
        "channel_id": y.channel_id == parameter("channel_id", y.channel_id),
        "create_time_from": y.create_time >= parameter("create_time_from", y.create_time),
        "create_time_until": y.create_time < parameter("create_time_until", y.create_time),
    },
)

# --- sealing ---

# What the database keeps of an entry, in one form: times in microseconds, JSON with its keys in order and no blanks of its own,
# and brackets and quotes that no content can imitate.
_DIGEST = """sha256(convert_to(jsonb_build_array(
    e.id, e.sequence, e.actor_id, e.actor_role, e.event, e.target_type, e.target_id, e.outcome, e.reason, e.detail,
    e.ip_address, (extract(epoch FROM e.create_time) * 1000000)::bigint
)::text, 'UTF8'))"""
_MONTH = "to_char(e.create_time AT TIME ZONE 'UTC', 'YYYY-MM')"

# The transaction takes its id after it has seen which entry is the newest: whoever drew a number up to that had an id before.
_NEWEST = plain(
    """
    WITH seen AS MATERIALIZED (SELECT coalesce((SELECT max(sequence) FROM audit_entries), 0) AS newest)
    SELECT newest, pg_current_xact_id()::text::bigint AS transaction FROM seen
    """
)
_SETTLED = plain(
    "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint > :transaction AS settled", transaction=BigInteger
)
# Sealing is done by one at a time; the number is any that nothing else locks.
_LOCK = plain("SELECT pg_advisory_xact_lock(7303014215) IS NULL AS locked")
_UNSEALED = plain(
    f"""
    SELECT e.id, e.sequence, {_MONTH} AS month, {_DIGEST} AS digest FROM audit_entries AS e
    WHERE e.sequence > coalesce((SELECT max(sequence) FROM audit_seals), 0) AND e.sequence <= :newest
    ORDER BY e.sequence LIMIT :limit
    """,  # noqa: S608 - constants
    newest=BigInteger,
    limit=Integer,
)
_HEADS = plain(
    """
    SELECT h.month, h.position, h.hash FROM unnest(:months) AS m (month)
    CROSS JOIN LATERAL (
        SELECT s.month, s.position, s.hash FROM audit_seals AS s WHERE s.month = m.month ORDER BY s.position DESC LIMIT 1
    ) AS h
    """,
    months=ARRAY(Text),
)
_SEAL = plain(
    """
    INSERT INTO audit_seals (month, position, sequence, entry_id, digest, hash)
    SELECT * FROM unnest(:months, :positions, :sequences, :entry_ids, :digests, :hashes)
    """,
    months=ARRAY(Text),
    positions=ARRAY(BigInteger),
    sequences=ARRAY(BigInteger),
    entry_ids=ARRAY(Uuid),
    digests=ARRAY(LargeBinary),
    hashes=ARRAY(LargeBinary),
)
# Months whose chain has gone on since the last checkpoint, if that is from before a time.
_UNMARKED = plain(
    """
    SELECT h.month, h.position, h.hash FROM unnest(:months) AS m (month)
    CROSS JOIN LATERAL (
        SELECT s.month, s.position, s.hash FROM audit_seals AS s WHERE s.month = m.month ORDER BY s.position DESC LIMIT 1
    ) AS h
    WHERE NOT EXISTS (
        SELECT FROM audit_checkpoints AS c
        WHERE c.month = m.month AND (c.position >= h.position OR c.create_time > :before)
    )
    """,
    months=ARRAY(Text),
    before=_MOMENT,
)
_CHECKPOINT = inserting(audit_checkpoints, frozenset(audit_checkpoints.c.keys()))


class Seal(NamedTuple):
    """The place of an entry in the chain of its month."""

    month: str
    position: int
    sequence: int
    entry_id: UUID
    digest: bytes
    hash: bytes


async def newest(connection: Connection) -> Row:
    """Return the number of the newest entry, and a `transaction` that began after it. Not within a transaction: see above."""
    return await connection.sole(_NEWEST)


async def settled(connection: Connection, transaction: int) -> bool:
    """Say whether every transaction has ended that began before this one. Not within a transaction."""
    return bool((await connection.sole(_SETTLED, transaction=transaction)).settled)


async def lock(tx: Connection) -> None:
    """Wait until nobody else seals."""
    await tx.sole(_LOCK)


async def unsealed(tx: Connection, newest: int, limit: int) -> list[Row]:
    """Return entries that are to be sealed, in the order of their numbers."""
    return await tx.all(_UNSEALED, newest=newest, limit=limit)


async def heads(connection: Connection, months: Sequence[str]) -> dict[str, Row]:
    """Return the ends of chains, by month."""
    return {row.month: row for row in await connection.all(_HEADS, months=list(months))}


async def seal(tx: Connection, seals: Sequence[Seal]) -> None:
    """Write places of entries."""
    months, positions, sequences, entry_ids, digests, hashes = (list(column) for column in zip(*seals, strict=True))
    await tx.run(
        _SEAL, months=months, positions=positions, sequences=sequences, entry_ids=entry_ids, digests=digests,
        hashes=hashes,
    )  # fmt: skip


async def unmarked(connection: Connection, months: Sequence[str], before: datetime) -> list[Row]:
    """Return the ends of the chains that no checkpoint tells of, of months without one since a time."""
    return await connection.all(_UNMARKED, months=list(months), before=before)


async def add_checkpoint(tx: Connection, **values: object) -> None:
    """Write a checkpoint."""
    await tx.run(_CHECKPOINT, **values)


# --- proving ---

_CHAIN = plain(
    f"""
    SELECT s.position, s.entry_id, s.digest, s.hash, e.id IS NOT NULL AS present, {_DIGEST} AS digest_now
    FROM audit_seals AS s LEFT JOIN audit_entries AS e ON e.id = s.entry_id
    WHERE s.month = :month AND s.position > :after ORDER BY s.position LIMIT :limit
    """,  # noqa: S608 - constants
    month=Text,
    after=BigInteger,
    limit=Integer,
)
_BETWEEN = plain(
    """
    SELECT e.id FROM audit_entries AS e
    WHERE e.create_time >= :begin AND e.create_time < :end AND e.sequence <= (SELECT max(sequence) FROM audit_seals)
      AND NOT EXISTS (SELECT FROM audit_seals AS s WHERE s.entry_id = e.id)
    ORDER BY e.sequence LIMIT :limit
    """,
    begin=_MOMENT,
    end=_MOMENT,
    limit=Integer,
)
_WAITING = plain(
    """
    SELECT count(*) AS count FROM audit_entries AS e
    WHERE e.create_time >= :begin AND e.create_time < :end
      AND e.sequence > coalesce((SELECT max(sequence) FROM audit_seals), 0)
    """,
    begin=_MOMENT,
    end=_MOMENT,
)
_CHECKPOINTS_OF = Statement(
    select(audit_checkpoints).where(c.month == parameter("month", c.month)).order_by(c.position)
)


async def chain(connection: Connection, month: str, after: int, limit: int) -> list[Row]:
    """Return places of a chain with what their entries are now."""
    return await connection.all(_CHAIN, month=month, after=after, limit=limit)


async def between(connection: Connection, begin: datetime, end: datetime, limit: int) -> list[Row]:
    """Return entries that came between sealed ones."""
    return await connection.all(_BETWEEN, begin=begin, end=end, limit=limit)


async def waiting(connection: Connection, begin: datetime, end: datetime) -> int:
    """Count the entries of a time that are not sealed yet."""
    return int((await connection.sole(_WAITING, begin=begin, end=end))["count"])


async def checkpoints_of(connection: Connection, month: str) -> list[Row]:
    """Return the checkpoints of a month."""
    return await connection.all(_CHECKPOINTS_OF, month=month)


# --- exporting ---

_EXPORT = Statement(
    ENTRY.where(
        e.create_time >= _from,
        e.create_time < _until,
        (e.create_time > parameter("after_time", e.create_time))
        | ((e.create_time == parameter("after_time", e.create_time)) & (e.id > parameter("after_id", e.id))),
    )
    .order_by(e.create_time, e.id)
    .limit(parameter("limit"))
)
_SUPER = plain(
    """
    SELECT a.email FROM administrators AS d JOIN accounts AS a ON a.id = d.id
    WHERE d.role = 'SUPER_ADMIN' AND d.delete_time IS NULL AND a.state = 'ACTIVE' AND a.email_verify_time IS NOT NULL
    ORDER BY a.id
    """
)


async def export(connection: Connection, **values: object) -> list[Row]:
    """Return entries of a time, oldest first, after one of them."""
    return await connection.all(_EXPORT, **values)


async def super_administrators(connection: Connection) -> list[str]:
    """Return the addresses of all super administrators who can log in."""
    return [row.email for row in await connection.all(_SUPER)]


# --- retention ---

_PAST = plain(
    """
    SELECT s.month FROM (SELECT DISTINCT month FROM audit_seals WHERE month < :month) AS s ORDER BY s.month LIMIT 1
    """,
    month=Text,
)
_RETIRE = plain(
    """
    WITH seals AS (DELETE FROM audit_seals WHERE month = :month RETURNING entry_id),
         entries AS (DELETE FROM audit_entries AS e USING seals AS s WHERE e.id = s.entry_id RETURNING e.id)
    SELECT count(*) AS count FROM entries
    """,
    month=Text,
)
_MARK_RETIRED = plain(
    """
    UPDATE audit_checkpoints SET retire_time = :now WHERE id = (
        SELECT id FROM audit_checkpoints WHERE month = :month ORDER BY position DESC LIMIT 1
    )
    """,
    month=Text,
    now=_MOMENT,
)


async def past(connection: Connection, month: str) -> str | None:
    """Return the first month with entries before another one."""
    row = await connection.one(_PAST, month=month)
    return None if row is None else str(row.month)


async def retire(tx: Connection, month: str, now: datetime) -> int:
    """Delete the sealed entries of a month; its last checkpoint tells that they were. Returns how many they were."""
    await tx.run(_MARK_RETIRED, month=month, now=now)
    return int((await tx.sole(_RETIRE, month=month))["count"])
