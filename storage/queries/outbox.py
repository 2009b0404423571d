"""SQL of those who follow the outbox: how far it may be read, cursors, events that could not be handled."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Integer, Text, select, update
from sqlalchemy.dialects.postgresql import JSONB

from storage import rows
from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, parameter, plain
from storage.tables.system import consumer_cursors, outbox, parked_events

# Of the aggregates that a consumer follows: several workers share them so. Never to be changed: cursors would skip events.
PARTITIONS = 8
_PARTITION_OF = f"get_byte(uuid_send(e.aggregate_id), 15) % {PARTITIONS}"

p = parked_events.c
_NOW = p.create_time

# --- the horizon ---

# The transaction takes its id after it has seen which event is the newest. Whoever drew a number up to that had an id
# before, a lower one: once no such transaction runs, nothing can be missing below.
_MOVE_HORIZON = plain(
    """
    WITH seen AS MATERIALIZED (
        SELECT coalesce((SELECT max(sequence) FROM outbox), 0) AS newest,
               pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest_running,
               pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS not_begun
    )
    UPDATE event_horizon AS h
    SET sequence = CASE WHEN h.pending_transaction < oldest_running THEN h.pending_sequence ELSE h.sequence END,
        pending_sequence = greatest(h.pending_sequence, newest),
        pending_transaction = pg_current_xact_id()::text::bigint
    FROM seen
    WHERE h.pending_transaction < oldest_running AND (h.sequence < h.pending_sequence OR h.pending_sequence < newest)
       -- From before a restore into another cluster, which counts transactions anew.
       OR h.pending_transaction >= not_begun
    """
)
_STATE = plain(
    """
    SELECT h.sequence, h.sequence < h.pending_sequence OR h.sequence < (SELECT max(sequence) FROM outbox) AS unsettled,
           EXISTS (
               SELECT FROM consumer_cursors AS c WHERE c.position < h.sequence AND c.consumer = ANY (:consumers)
           ) AS behind,
           EXISTS (
               SELECT FROM parked_events AS p WHERE p.next_try_time <= :now AND p.consumer = ANY (:consumers)
           ) AS due
    FROM event_horizon AS h
    """,
    consumers=ARRAY(Text),
    now=_NOW,
)


async def move_horizon(connection: Connection) -> None:
    """Let followers read as far as no running transaction can add an event. Not within a transaction: see above."""
    await connection.run(_MOVE_HORIZON)


async def state(connection: Connection, consumers: Collection[str], now: datetime) -> Row:
    """Return the horizon as `sequence`, and whether it is `unsettled`, cursors are `behind`, parked events are `due`."""
    return await connection.sole(_STATE, consumers=list(consumers), now=now)


# --- cursors ---

_REGISTER = plain(
    f"""
    INSERT INTO consumer_cursors (consumer, partition, position, turn_time)
    SELECT c.name, partition, CASE WHEN c.from_beginning::boolean THEN 0 ELSE h.sequence END, :now
    FROM jsonb_each_text(:consumers) AS c (name, from_beginning)
    CROSS JOIN event_horizon AS h CROSS JOIN generate_series(0, {PARTITIONS - 1}) AS partition
    ON CONFLICT DO NOTHING
    """,  # noqa: S608 - a constant
    consumers=JSONB(),
    now=consumer_cursors.c.turn_time,
)
# The first event of each cursor is looked for by itself: as a join, it might read the whole outbox for each.
_PASS_OVER = plain(
    f"""
    WITH idle AS (
        SELECT c.consumer, c.partition, least(c.position + :span, :horizon) AS until
        FROM consumer_cursors AS c LEFT JOIN LATERAL (
            SELECT e.sequence FROM outbox AS e
            WHERE e.sequence > c.position AND e.sequence <= least(c.position + :span, :horizon)
              AND {_PARTITION_OF} = c.partition AND (:types -> c.consumer) ? e.type
            ORDER BY e.sequence LIMIT 1
        ) AS next ON true
        WHERE c.position < :horizon AND :types ? c.consumer AND next.sequence IS NULL
        FOR UPDATE OF c SKIP LOCKED
    )
    UPDATE consumer_cursors AS c SET position = greatest(c.position, idle.until), turn_time = :now
    FROM idle WHERE c.consumer = idle.consumer AND c.partition = idle.partition
    """,  # noqa: S608 - a constant
    horizon=BigInteger,
    span=BigInteger,
    types=JSONB(),
    now=consumer_cursors.c.turn_time,
)
_TAKE = plain(
    """
    SELECT consumer, partition, position FROM consumer_cursors
    WHERE position < :horizon AND consumer = ANY (:consumers)
    ORDER BY turn_time LIMIT 1 FOR UPDATE SKIP LOCKED
    """,
    horizon=BigInteger,
    consumers=ARRAY(Text),
)
_READ = plain(
    f"""
    SELECT e.id, e.sequence, e.type, e.aggregate_type, e.aggregate_id, e.payload, e.create_time,
           EXISTS (
               SELECT FROM parked_events AS p WHERE p.consumer = :consumer AND p.aggregate_id = e.aggregate_id
           ) AS behind
    FROM outbox AS e
    WHERE e.sequence > :position AND e.sequence <= :until
      AND {_PARTITION_OF} = :partition AND e.type = ANY (:types)
    ORDER BY e.sequence LIMIT :limit
    """,  # noqa: S608 - a constant
    consumer=Text,
    position=BigInteger,
    until=BigInteger,
    partition=Integer,
    types=ARRAY(Text),
    limit=Integer,
)
c = consumer_cursors.c
_MOVE = Statement(
    update(consumer_cursors)
    .where(c.consumer == parameter("consumer", c.consumer), c.partition == parameter("partition", c.partition))
    .values(position=parameter("position", c.position), turn_time=parameter("now", c.turn_time))
)


async def register(connection: Connection, consumers: Mapping[str, bool], now: datetime) -> None:
    """Give consumers that are new their cursors: at the first event where it says so, otherwise at the horizon."""
    await connection.run(_REGISTER, consumers=dict(consumers), now=now)


async def pass_over(
    connection: Connection, types: Mapping[str, Sequence[str]], horizon: int, span: int, now: datetime
) -> int:
    """Move the cursors of consumers, given with their types, that have nothing to do within `span` numbers."""
    return await connection.run(_PASS_OVER, types=dict(types), horizon=horizon, span=span, now=now)


async def take_cursor(tx: Connection, consumers: Collection[str], horizon: int) -> Row | None:
    """Lock the cursor behind the horizon that has waited longest, leaving those another worker holds."""
    return await tx.one(_TAKE, consumers=list(consumers), horizon=horizon)


async def read(tx: Connection, cursor: Row, types: Sequence[str], until: int, limit: int) -> list[Row]:
    """Return the next events of a locked cursor, with `behind`: whether an earlier one of the aggregate is parked.

    In a statement of its own: the one that took the lock may not see what the cursor's last holder parked.
    """
    return await tx.all(_READ, **dict(cursor), types=list(types), until=until, limit=limit)


async def move_cursor(tx: Connection, cursor: Row, position: int, now: datetime) -> None:
    """Move a locked cursor."""
    await tx.run(_MOVE, consumer=cursor.consumer, partition=cursor.partition, position=position, now=now)


# --- events that could not be handled ---

_TAKE_DUE = plain(
    """
    SELECT p.id AS parked_id, p.consumer, p.attempts, e.id, e.sequence, e.type, e.aggregate_type, e.aggregate_id,
           e.payload, e.create_time
    FROM parked_events AS p JOIN outbox AS e ON e.id = p.event_id
    WHERE p.next_try_time <= :now AND p.consumer = ANY (:consumers) AND NOT EXISTS (
        SELECT FROM parked_events AS q
        WHERE q.consumer = p.consumer AND q.aggregate_id = p.aggregate_id AND q.sequence < p.sequence
    )
    ORDER BY p.next_try_time, p.sequence LIMIT 1 FOR UPDATE OF p SKIP LOCKED
    """,
    now=_NOW,
    consumers=ARRAY(Text),
)
_REMOVE = plain("DELETE FROM parked_events WHERE id = :id", id=p.id)
_FAILED = Statement(
    update(parked_events)
    .where(p.id == parameter("match_id", p.id))
    .values({name: parameter(name, p[name]) for name in ("state", "attempts", "error", "next_try_time")})
)
_TRY = Statement(
    update(parked_events)
    .where(p.id == parameter("match_id", p.id))
    .values(state="RETRYING", next_try_time=parameter("now", p.next_try_time))
    .returning(*p)
)
PARKED = Listing(
    select(parked_events),
    orders=by_time(p.create_time, p.id),
    filters={"consumer": p.consumer == parameter("consumer", p.consumer)},
    choices={"states": p.state},
)


async def park(tx: Connection, parked: Sequence[Mapping[str, object]]) -> None:
    """Put events aside for later."""
    await rows.insert(tx, {parked_events: parked})


async def take_due(tx: Connection, consumers: Collection[str], now: datetime) -> Row | None:
    """Lock the event put aside that is to be tried next, the earliest of its aggregate, leaving those others hold."""
    return await tx.one(_TAKE_DUE, consumers=list(consumers), now=now)


async def remove_parked(tx: Connection, id_: UUID) -> None:
    """Forget an event put aside: those behind it may go on."""
    await tx.run(_REMOVE, id=id_)


async def note_failure(tx: Connection, id_: UUID, **values: object) -> None:
    """Note another failure of an event put aside: state, attempts, error and next_try_time."""
    await tx.run(_FAILED, match_id=id_, **values)


async def try_parked(tx: Connection, id_: UUID, now: datetime) -> Row:
    """Have a parked event tried once more, and return it."""
    return await tx.sole(_TRY, match_id=id_, now=now)


# --- what is seen of it, and what goes ---

_LAGS = plain(
    """
    SELECT c.consumer, (
        SELECT e.create_time FROM outbox AS e WHERE e.sequence > min(c.position) ORDER BY e.sequence LIMIT 1
    ) AS oldest
    FROM consumer_cursors AS c GROUP BY c.consumer
    """
)
_COUNT_PARKED = plain("SELECT consumer, state, count(*) AS events FROM parked_events GROUP BY consumer, state")
_FORGET = plain(
    """
    DELETE FROM outbox WHERE sequence = ANY (ARRAY (
        SELECT e.sequence FROM outbox AS e
        WHERE e.create_time < :before AND e.sequence <= least(
            (SELECT sequence FROM event_horizon), (SELECT min(position) FROM consumer_cursors)
        ) AND NOT EXISTS (SELECT FROM parked_events AS p WHERE p.event_id = e.id)
        ORDER BY e.sequence LIMIT :limit
    ))
    """,
    before=outbox.c.create_time,
    limit=Integer,
)


async def lags(connection: Connection) -> list[Row]:
    """Return (consumer, oldest): when the oldest event was written that a consumer has not passed, None without one."""
    return await connection.all(_LAGS)


async def count_parked(connection: Connection) -> list[Row]:
    """Return (consumer, state, events)."""
    return await connection.all(_COUNT_PARKED)


async def forget(tx: Connection, before: datetime, limit: int) -> int:
    """Delete events written before a time that every consumer has passed and none has put aside."""
    return await tx.run(_FORGET, before=before, limit=limit)
