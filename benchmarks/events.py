"""Events under fire: writers that dawdle and give up, followers that are killed; counts what was done twice, missed, or late.

python -m benchmarks.events [--events 10000] [--workers 2]
"""

import argparse
import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Self

import asyncpg

from server.kit import consumers
from server.kit.app import App
from server.kit.clock import Clock
from server.kit.config import Settings
from server.kit.consumers import Consumer, Event
from server.kit.mutation import Mutation
from storage import migrations
from storage.database import Database
from storage.embedded import temporary

AGGREGATES = 200
WRITERS = 8
NAMES = ("first", "second")
FAILURES = 0.002  # of the events, at each try
GIVEN_UP = 0.1
SLOW, SLOW_SECONDS = 0.05, 0.05
# A worker is killed after so many effects since the last one was.
BETWEEN_KILLS = (20, 400)
LOOK_SECONDS = 0.02
PATIENCE_SECONDS = 600.0

TABLES = """
    CREATE TABLE race_aggregates (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), n int NOT NULL DEFAULT 0);
    CREATE TABLE race_effects (at bigserial, consumer text, event_id uuid, aggregate_id uuid, n int);
"""
ADD = "INSERT INTO race_effects (consumer, event_id, aggregate_id, n) VALUES ($1, $2, $3, $4)"
LEFT = """
    SELECT EXISTS (SELECT FROM parked_events) OR EXISTS (
        SELECT FROM consumer_cursors WHERE consumer = ANY ($1) AND position < (SELECT max(sequence) FROM outbox)
    ) OR 2 > (SELECT count(DISTINCT consumer) FROM consumer_cursors WHERE consumer = ANY ($1))
"""
# An effect is late when it comes after that of a later event of the same aggregate.
COUNT = """
    SELECT count(*) AS effects, count(*) - count(DISTINCT (consumer, event_id)) AS twice, (
        SELECT count(*) FROM (
            SELECT n, lag(n) OVER (PARTITION BY consumer, aggregate_id ORDER BY at) AS before FROM race_effects
        ) AS each WHERE n < before
    ) AS late, (SELECT sum(n) FROM race_aggregates) AS events
    FROM race_effects
"""


@dataclass(frozen=True)
class Result:
    """How it went. Nothing may be done twice, missed or late."""

    events: int
    twice: int
    missed: int
    late: int
    kills: int
    seconds: float


# --- a follower, as a process of its own ---


def nurse(url: str, failures: float) -> None:
    """Start a follower for each line that is read, and print its process id. To import everything takes longer than to fork."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            asyncio.run(_follow(url, os.getppid(), failures))
            os._exit(0)
        print(child, flush=True)


async def _follow(url: str, parent: int, failures: float) -> None:
    """Follow as long as there is a parent."""
    random.seed()
    consumers.SECOND_TRY = consumers.THIRD_TRY = consumers.SECOND_TRY / 100
    consumers.log = SimpleNamespace(error=lambda *_, **__: None, warning=lambda *_, **__: None)
    db = Database(url, pool_size=4)
    app: Any = App(settings=Settings(), clock=Clock(), db=db, pulse=db, signer=SimpleNamespace())  # type: ignore[arg-type]
    following = asyncio.create_task(consumers.follow(app, [_consumer(name, failures) for name in NAMES]))
    while os.getppid() == parent and not following.done():  # noqa: ASYNC110 - nobody tells a child
        await asyncio.sleep(1)


def _consumer(name: str, failures: float) -> Consumer:
    async def handle(work: Mutation[Any], events: Sequence[Event]) -> None:
        rows = [(name, event.id, event.aggregate_id, event.payload["n"]) for event in events]
        await work.tx.driver.executemany(ADD, rows)
        if random.random() < failures * len(events):
            raise ZeroDivisionError

    return Consumer(name, ("race.fact",), handle, from_beginning=True)


# --- the race ---


def race(url: str, events: int, workers: int) -> Result:
    """Write events while workers follow them and are killed, until all is done; then count."""
    return asyncio.run(_race(url, events, workers))


async def _race(url: str, events: int, workers: int) -> Result:
    connection = await asyncpg.connect(url)
    await connection.execute(TABLES)
    await connection.execute("INSERT INTO race_aggregates SELECT FROM generate_series(1, $1)", AGGREGATES)
    ids = [row["id"] for row in await connection.fetch("SELECT id FROM race_aggregates")]
    started, deadline = time.monotonic(), time.monotonic() + PATIENCE_SECONDS
    kills = effects = 0
    with _Crew(url, workers, FAILURES) as crew:
        writing = asyncio.gather(*(_write(url, ids, events // WRITERS) for _ in range(WRITERS)))
        going = random.randint(*BETWEEN_KILLS)
        while (not writing.done() or await connection.fetchval(LEFT, list(NAMES))) and time.monotonic() < deadline:
            await asyncio.sleep(LOOK_SECONDS)
            effects = await connection.fetchval("SELECT coalesce(max(at), 0) FROM race_effects")
            if effects >= going:
                crew.replace(random.randrange(workers))
                kills += 1
                going = effects + random.randint(*BETWEEN_KILLS)
        await writing
    seconds = time.monotonic() - started
    row = await connection.fetchrow(COUNT)
    await connection.close()
    missed = len(NAMES) * row["events"] - (row["effects"] - row["twice"])
    return Result(row["events"], row["twice"], missed, row["late"], kills, seconds)


class _Crew:
    """Workers, each a process; killed at the end at the latest."""

    def __init__(self, url: str, size: int, failures: float) -> None:
        command = [sys.executable, "-m", "benchmarks.events", "--nursery", url, "--failures", str(failures)]
        self.nursery = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.members = [self._start() for _ in range(size)]

    def _start(self) -> int:
        print(file=self.nursery.stdin, flush=True)
        return int(next(iter(self.nursery.stdout or ())))

    def replace(self, index: int) -> None:
        os.kill(self.members[index], signal.SIGKILL)
        self.members[index] = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for member in self.members:
            os.kill(member, signal.SIGKILL)
        self.nursery.communicate()


async def _write(url: str, ids: Sequence[Any], count: int) -> None:
    connection = await asyncpg.connect(url)
    written = 0
    while written < count:
        transaction = connection.transaction()
        await transaction.start()
        id_ = random.choice(ids)
        n = await connection.fetchval("UPDATE race_aggregates SET n = n + 1 WHERE id = $1 RETURNING n", id_)
        await connection.execute(
            "INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time) "
            "VALUES (uuidv7(), 'race.fact', 'race', $1, jsonb_build_object('n', $2::int), now())",
            id_,
            n,
        )
        if random.random() < SLOW:
            await asyncio.sleep(random.uniform(0, SLOW_SECONDS))
        if random.random() < GIVEN_UP:
            await transaction.rollback()
        else:
            await transaction.commit()
            written += 1
    await connection.close()


# --- how fast ---


async def _catch_up(url: str, workers: int) -> float:
    """Return how many events per second workers handle that are all there already."""
    connection = await asyncpg.connect(url)
    await connection.execute("TRUNCATE race_effects; DELETE FROM consumer_cursors; DELETE FROM parked_events")
    with _Crew(url, workers, 0.0):
        while not await connection.fetchval("SELECT count(*) FROM race_effects"):  # noqa: ASYNC110 - in the database
            await asyncio.sleep(LOOK_SECONDS)
        started = time.monotonic()
        while await connection.fetchval(LEFT, list(NAMES)):  # noqa: ASYNC110
            await asyncio.sleep(LOOK_SECONDS)
        seconds = time.monotonic() - started
    effects: int = await connection.fetchval("SELECT count(*) FROM race_effects")
    await connection.close()
    return effects / seconds


def main() -> int:
    """Run the race and print what came of it; 1 if anything was done twice, missed or late."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--nursery", metavar="URL", help=argparse.SUPPRESS)
    parser.add_argument("--failures", type=float, default=FAILURES, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.nursery:
        nurse(given.nursery, given.failures)
        return 0
    with temporary() as url:
        migrations.upgrade(url)
        result = race(url, given.events, given.workers)
        many = f"{result.events:,} events, {len(NAMES)} consumers, {given.workers} workers, {result.kills} kills"
        print(f"{many}, {result.seconds:.0f} s")
        print(f"twice {result.twice}, missed {result.missed}, late {result.late}")
        for workers in (1, 2):
            print(f"{workers} at work: {asyncio.run(_catch_up(url, workers)):,.0f} events/s")
    return int((result.twice, result.missed, result.late) != (0, 0, 0))


if __name__ == "__main__":
    sys.exit(main())
