"""Consumers of the outbox: what follows from an event after its transaction, done once, in the order of its aggregate.

A domain names its consumers in its face, in CONSUMERS. Each has cursors of its own, and what it does is written in the
transaction that moves the cursor. An event that fails is tried again a little later, twice, and is then parked for people
to look at. Later events of the same aggregate wait behind it, all others go on.
"""

import asyncio
import time
import traceback
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import structlog

from server.kit import logs, metrics
from server.kit.app import App
from server.kit.caller import SYSTEM
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from storage.database import Connection, Row
from storage.errors import Busy, OutcomeUnknown, Overloaded, StorageError, Transient, Unreachable
from storage.queries import outbox

TRIES = 3
SECOND_TRY, THIRD_TRY = timedelta(seconds=10), timedelta(minutes=1)
BATCH = 100
# A step of a cursor looks at no more numbers than that, so that each is short however far behind it is.
SPAN = 10_000
# The worker looks this often whether there is something to do: that costs less than to be told at every commit.
PAUSE_SECONDS = 0.25
PAUSE_AFTER_TROUBLE_SECONDS = 5.0
# Transactions under way end within milliseconds; if not, the next look will find them ended.
LOOKS, LOOK_SECONDS = 5, 0.01
MEASURE_SECONDS = 15.0
FORGOTTEN_AT_ONCE = 1000
# No fault of the event: a deadlock, a row that another one holds. It is tried again and does not count.
PASSING = (Transient, Busy)
LOST = (Unreachable, Overloaded, OutcomeUnknown)

log = structlog.get_logger()


class Event(NamedTuple):
    """A business fact. `payload` has no personal data, and may be of an earlier version of the mall."""

    id: UUID
    sequence: int
    type: str
    aggregate_type: str
    aggregate_id: UUID
    payload: dict[str, Any]
    create_time: datetime


@dataclass(frozen=True, slots=True)
class Consumer:
    """Follows events of some types. `name` is kept in the database: another name is another consumer.

    `handle` gets up to BATCH events in the order of each aggregate, and does in `work` what follows from them. It commits
    nothing and calls nobody outside: should it fail, the same events come again, one by one. A new consumer starts with
    what happens from now on, or `from_beginning` with the oldest event there is.
    """

    name: str
    types: tuple[str, ...]
    handle: Callable[[Mutation[Any], Sequence[Event]], Awaitable[None]]
    from_beginning: bool = False


async def register(app: App, consumers: Collection[Consumer]) -> None:
    """Give consumers that are new their cursors."""
    async with app.db.read() as connection:
        await outbox.register(connection, {c.name: c.from_beginning for c in consumers}, app.clock.now())


async def follow(app: App, consumers: Collection[Consumer]) -> None:
    """Handle events soon after they are committed, until cancelled. A lost database is waited for."""
    registered, measured = False, -MEASURE_SECONDS
    while True:
        pause = PAUSE_SECONDS
        try:
            if not registered:
                await register(app, consumers)
                registered = True
            await handle_new(app, consumers)
            if time.monotonic() - measured >= MEASURE_SECONDS:
                await _measure(app, consumers)
                measured = time.monotonic()
        except StorageError as error:
            log.warning("consumers wait", **logs.described(error))
            pause = PAUSE_AFTER_TROUBLE_SECONDS
        await asyncio.sleep(pause)


async def handle_new(app: App, consumers: Collection[Consumer]) -> int:
    """Handle what is there to be handled, and return how many events that were. Any number of workers may."""
    by_name = {consumer.name: consumer for consumer in consumers}
    state = await _look(app, by_name)
    handled = 0
    if state.behind:
        handled += await _handle_behind(app, by_name, state.sequence)
    if state.due:
        handled += await _try_again(app, by_name)
    return handled


async def forget_events(app: App) -> int:
    """Delete events that all consumers have passed and that are old enough."""
    forgotten, some = 0, FORGOTTEN_AT_ONCE
    before = app.clock.now() - timedelta(days=app.settings.events_kept_days)
    while some == FORGOTTEN_AT_ONCE:
        async with app.db.begin() as tx:
            some = await outbox.forget(tx, before, FORGOTTEN_AT_ONCE)
        forgotten += some
    return forgotten


async def _look(app: App, names: Collection[str]) -> Row:
    """Move the horizon to what has been committed, as far as running transactions allow, and return the state."""
    for look in range(LOOKS):
        if look:
            await asyncio.sleep(LOOK_SECONDS * (look > 1))
        async with app.db.read() as connection:
            if look:
                await outbox.move_horizon(connection)
            state = await outbox.state(connection, names, app.clock.now())
        if not state.unsettled:
            break
    return state


async def _handle_behind(app: App, by_name: dict[str, Consumer], horizon: int) -> int:
    handled, resting = 0, set[str]()
    types = {name: consumer.types for name, consumer in by_name.items()}
    while True:
        async with app.db.read() as connection:
            while await outbox.pass_over(connection, types, horizon, SPAN, app.clock.now()):
                pass
        try:
            some = await _handle_batch(app, by_name, by_name.keys() - resting, horizon)
        except _Rests as rests:
            resting.add(rests.consumer)
            continue
        if some is None:
            return handled
        handled += some


class _Rests(Exception):
    """A consumer met something that passes: the others have their turn before it comes again."""

    def __init__(self, consumer: str) -> None:
        super().__init__(consumer)
        self.consumer = consumer


async def _handle_batch(app: App, by_name: dict[str, Consumer], names: Collection[str], horizon: int) -> int | None:
    async with app.db.begin() as tx:
        cursor = await outbox.take_cursor(tx, names, horizon)
        if cursor is None:
            return None
        consumer, now = by_name[cursor.consumer], app.clock.now()
        until = min(cursor.position + SPAN, horizon)
        rows = await outbox.read(tx, cursor, consumer.types, until, BATCH)
        parked = [_parked(consumer, _event(row), now) for row in rows if row.behind]
        events = [_event(row) for row in rows if not row.behind]
        if events and await _fails(consumer, tx, now, events):
            parked += await _handle_each(consumer, tx, now, events)
        if parked:
            await outbox.park(tx, parked)
        await outbox.move_cursor(tx, cursor, rows[-1].sequence if len(rows) == BATCH else until, now)
    metrics.EVENTS.labels(consumer.name).inc(len(rows) - len(parked))
    return len(rows)


async def _handle_each(
    consumer: Consumer, tx: Connection, now: datetime, events: Sequence[Event]
) -> list[dict[str, Any]]:
    """Handle events one by one; returns those to be put aside: what fails, and what comes after it in its aggregate."""
    parked: list[dict[str, Any]] = []
    behind: set[UUID] = set()
    for event in events:
        if event.aggregate_id in behind:
            parked.append(_parked(consumer, event, now))
            continue
        error = await _fails(consumer, tx, now, [event])
        if error is not None:
            behind.add(event.aggregate_id)
            parked.append(_parked(consumer, event, now) | _failed(consumer, event, 1, now, error))
    return parked


async def _try_again(app: App, by_name: dict[str, Consumer]) -> int:
    handled, names = 0, set(by_name)
    while True:
        try:
            async with app.db.begin() as tx:
                now = app.clock.now()
                row = await outbox.take_due(tx, names, now)
                if row is None:
                    return handled
                consumer, event = by_name[row.consumer], _event(row)
                error = await _fails(consumer, tx, now, [event])
                if error is None:
                    await outbox.remove_parked(tx, row.parked_id)
                else:
                    await outbox.note_failure(
                        tx, row.parked_id, **_failed(consumer, event, row.attempts + 1, now, error)
                    )
        except _Rests as rests:
            names.discard(rests.consumer)
            continue
        if error is None:
            metrics.EVENTS.labels(consumer.name).inc()
            handled += 1


async def _fails(consumer: Consumer, tx: Connection, now: datetime, events: Sequence[Event]) -> Exception | None:
    """Let a consumer handle events; returns why it could not, and then nothing of what it did is left."""
    await tx.command("SAVEPOINT event")
    try:
        work: Mutation[Any] = Mutation(tx, now, SYSTEM)
        await consumer.handle(work, events)
        await work.flush()
    except LOST:
        raise
    except PASSING as error:
        raise _Rests(consumer.name) from error
    except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to this event
        await tx.command("ROLLBACK TO SAVEPOINT event")
        return error
    await tx.command("RELEASE SAVEPOINT event")
    return None


def _event(row: Row) -> Event:
    return Event(*(row[name] for name in Event._fields))


def _parked(consumer: Consumer, event: Event, now: datetime) -> dict[str, Any]:
    return {
        "id": new_id(),
        "consumer": consumer.name,
        "event_id": event.id,
        "event_type": event.type,
        "aggregate_type": event.aggregate_type,
        "aggregate_id": event.aggregate_id,
        "sequence": event.sequence,
        "state": "WAITING",
        "attempts": 0,
        "error": "",
        "next_try_time": now,
        "event_time": event.create_time,
        "create_time": now,
    }


def _failed(consumer: Consumer, event: Event, attempts: int, now: datetime, error: Exception) -> dict[str, Any]:
    metrics.EVENT_FAILURES.labels(consumer.name).inc()
    log.error(
        "event failed", consumer=consumer.name, event_id=str(event.id), type=event.type, attempts=attempts,
        **logs.described(error),
    )  # fmt: skip
    parks = attempts >= TRIES
    return {
        "state": "PARKED" if parks else "RETRYING",
        "attempts": attempts,
        "error": described(error),
        "next_try_time": None if parks else now + (SECOND_TRY if attempts == 1 else THIRD_TRY),
    }


def described(error: Exception) -> str:
    """Say what went wrong and where, and nothing of the values: an error's text may quote a person's."""
    cause = error.__cause__ or error
    names = dict.fromkeys([type(error).__name__, type(cause).__name__])
    said = [*names, getattr(error, "reason", None), getattr(cause, "sqlstate", None)]
    frames = traceback.extract_tb(error.__traceback__)
    last = next((f for f in reversed(frames) if f.filename.startswith(_HERE)), frames[-1])
    place = f"{Path(last.filename).name}:{last.lineno} in {last.name}"
    return f"{' '.join(str(word) for word in said if word)} at {place}"


_HERE = str(Path(__file__).parents[1])


async def _measure(app: App, consumers: Collection[Consumer]) -> None:
    async with app.db.read() as connection:
        lags = {row.consumer: row.oldest for row in await outbox.lags(connection)}
        parked = {(row.consumer, row.state): row.events for row in await outbox.count_parked(connection)}
    now = app.clock.now()
    for consumer in consumers:
        oldest = lags.get(consumer.name)
        metrics.EVENT_LAG.labels(consumer.name).set(max(0.0, (now - oldest).total_seconds()) if oldest else 0.0)
        for state in ("WAITING", "RETRYING", "PARKED"):
            metrics.PARKED_EVENTS.labels(consumer.name, state).set(parked.get((consumer.name, state), 0))
