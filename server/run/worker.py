"""Background work: jobs in PostgreSQL, run by `mall worker` or inside `mall run`."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

import asyncpg
import structlog
from pgqueuer import PgQueuer
from pgqueuer.models import Job, Schedule

from server.kit import consumers, jobs, logs, mail
from server.kit.app import App
from server.kit.caller import SYSTEM, current_caller
from server.kit.domain import Job as Scheduled
from server.run import domains
from storage.queries import system

REQUESTS_KEPT = timedelta(days=7)

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
)
SCHEDULE = (*UPKEEP, *domains.jobs())
CONSUMERS = domains.consumers()

# What runs at once when a transaction has asked for it.
ON_DEMAND: tuple[tuple[str, Work], ...] = ((jobs.DELIVER_MAILS, mail.deliver_pending),)


async def run(app: App, database_url: str, stop: asyncio.Event) -> None:
    """Work until `stop` is set. Ending before that is an error, even where the queue has none to tell."""
    current_caller.set(SYSTEM)
    async with asyncpg.create_pool(database_url, min_size=1, max_size=4) as pool:
        queue = PgQueuer.from_asyncpg_pool(pool)
        for name, cron, work in SCHEDULE:
            queue.schedule(name, cron)(_scheduled(app, name, work))
        for name, work in ON_DEMAND:
            queue.entrypoint(name)(_demanded(app, name, work))
        running = asyncio.create_task(queue.run(dequeue_timeout=timedelta(seconds=5)))
        following = asyncio.create_task(consumers.follow(app, CONSUMERS))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({running, following, stopping}, return_when=asyncio.FIRST_COMPLETED)
        told = stop.is_set()
        queue.shutdown.set()
        stopping.cancel()
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        with contextlib.suppress(asyncio.CancelledError):
            await following
    if not told:
        raise RuntimeError("the queue of jobs has ended")


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
        log.error("job failed", job=name, **logs.described(error))  # noqa: TRY400 - same
        raise RuntimeError(f"job {name} failed") from None
    if done:
        log.info("job", job=name, done=done)
