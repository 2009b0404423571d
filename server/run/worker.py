"""Background work: jobs in PostgreSQL, run by `mall worker` or inside `mall run`."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

import asyncpg
import structlog
from pgqueuer import PgQueuer
from pgqueuer.models import Job, Schedule

from server.kit import consumers, jobs, limits, logs, mail, metrics, windows
from server.kit.app import App
from server.kit.caller import SYSTEM, current_caller
from server.kit.domain import Job as Scheduled
from server.kit.mutation import system_log_entry
from server.run import domains
from storage.queries import system
from storage.tables.system import system_log

REQUESTS_KEPT = timedelta(days=7)
PAUSE_SECONDS = 1.0
ENDING_SECONDS = 2.0
CONNECT_SECONDS, COMMAND_SECONDS = 5.0, 30.0

log = structlog.get_logger()

Work = Callable[[App], Awaitable[int]]


async def forget_requests(app: App) -> int:
    """Delete stored answers of requests that are older than a week."""
    async with app.db.begin() as tx:
        return await system.forget_requests(tx, app.clock.now() - REQUESTS_KEPT)


# What the machinery itself needs; every domain has its own.
UPKEEP = (
    Scheduled("forget_requests", "17 * * * *", forget_requests),
    Scheduled("deliver_mails_again", "* * * * *", mail.deliver_pending),
    Scheduled("forget_events", "27 * * * *", consumers.forget_events),
    Scheduled("forget_limits", "37 * * * *", limits.forget),
)
SCHEDULE = (*UPKEEP, *domains.jobs())
CONSUMERS = domains.consumers()
WINDOWS = domains.windows()

# What runs at once when a transaction has asked for it.
ON_DEMAND: tuple[tuple[str, Work], ...] = ((jobs.DELIVER_MAILS, mail.deliver_pending),)


class DatabaseAwayError(Exception):
    """Nothing answers where the database should be."""


async def run(app: App, database_url: str, stop: asyncio.Event) -> None:
    """Work until `stop` is set. What ends before that, as it does when the database goes away, is begun again."""
    current_caller.set(SYSTEM)
    away = False
    while not stop.is_set():
        try:
            await _run_queue(app, database_url, stop)
        except DatabaseAwayError as error:
            if not away:
                log.error("background work waits for the database", cause=type(error.__cause__).__name__)  # noqa: TRY400
            away = True
            metrics.WORK_ENDED.inc()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), PAUSE_SECONDS)
        except Exception as error:  # noqa: BLE001 - whatever ends it, the process must not go on without it
            log.error("background work has ended, and begins again", **logs.described(error))  # noqa: TRY400 - its text may quote a row
            away = False
            metrics.WORK_ENDED.inc()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), PAUSE_SECONDS)


async def _run_queue(app: App, database_url: str, stop: asyncio.Event) -> None:
    lost = asyncio.Event()

    async def notice_its_end(connection: asyncpg.Connection) -> None:
        connection.add_termination_listener(lambda _: lost.set())

    # A listener whose connection breaks is told of nothing, and the queue does not notice. None is closed by the pool itself.
    try:
        pool = await asyncpg.create_pool(
            database_url, min_size=1, max_size=4, init=notice_its_end, max_inactive_connection_lifetime=0, max_queries=1 << 31,
            timeout=CONNECT_SECONDS, command_timeout=COMMAND_SECONDS,
        )  # fmt: skip
    except (OSError, asyncpg.CannotConnectNowError) as error:
        raise DatabaseAwayError from error
    try:
        queue = PgQueuer.from_asyncpg_pool(pool)
        for name, cron, work in SCHEDULE:
            queue.schedule(name, cron)(_scheduled(app, name, work))
        for name, work in ON_DEMAND:
            queue.entrypoint(name)(_demanded(app, name, work))
        running = asyncio.create_task(queue.run(dequeue_timeout=timedelta(seconds=5)))
        following = asyncio.create_task(consumers.follow(app, CONSUMERS))
        opening = asyncio.create_task(windows.follow(app, WINDOWS))
        stopping = asyncio.create_task(stop.wait())
        losing = asyncio.create_task(lost.wait())
        watching = asyncio.create_task(_watch(pool))
        log.info("background work", working=True)
        await asyncio.wait(
            {running, following, opening, stopping, losing, watching}, return_when=asyncio.FIRST_COMPLETED
        )
        told = stop.is_set()
        queue.shutdown.set()
        stopping.cancel()
        losing.cancel()
        # Jobs under way may end; where the database is away, the queue never would.
        await asyncio.wait({running}, timeout=app.settings.shutdown_grace_seconds if told else 0)
        for task in (running, following, opening, watching):
            task.cancel()
        for result in await asyncio.wait_for(
            asyncio.gather(running, following, opening, watching, return_exceptions=True), ENDING_SECONDS
        ):
            if isinstance(result, Exception) and not told:
                raise result
    finally:
        pool.terminate()
    if not told:
        raise RuntimeError("the queue of jobs has ended")


async def _watch(pool: asyncpg.Pool) -> None:
    """Ask the database for a sign of life again and again; raises when none comes."""
    while True:
        await asyncio.sleep(PAUSE_SECONDS)
        await pool.execute("SELECT 1")


def _scheduled(app: App, name: str, work: Work) -> Callable[[Schedule], Awaitable[None]]:
    async def run_due(_schedule: Schedule) -> None:
        await _do(app, name, work)

    return run_due


def _demanded(app: App, name: str, work: Work) -> Callable[[Job], Awaitable[None]]:
    async def run_now(_job: Job) -> None:
        await _do(app, name, work)

    return run_now


async def _do(app: App, name: str, work: Work) -> None:
    try:
        done = await work(app)
    except Exception as error:  # noqa: BLE001 - its text may quote a row, and the queue would log it
        described = logs.described(error)
        log.error("job failed", job=name, **described)  # noqa: TRY400 - same
        with contextlib.suppress(Exception):  # the database itself may be what failed
            async with app.db.begin() as tx:
                kind = f"{described['kind']}, {described['cause']}"
                await system.write(
                    tx, {system_log: [system_log_entry(app.clock.now(), "job.failed", name, kind)]}, None, {}
                )
        raise RuntimeError(f"job {name} failed") from None
    if done:
        log.info("job", job=name, done=done)
