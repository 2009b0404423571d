"""Background work: jobs in PostgreSQL, run by `mall worker` or inside `mall run`."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

import asyncpg
import structlog
from pgqueuer import PgQueuer
from pgqueuer.models import Job, Schedule

from server.carts import lines as carts
from server.catalog import popularity
from server.kit import jobs, logs, mail
from server.kit.app import App
from server.kit.caller import SYSTEM, current_caller
from server.orders import lifecycle as purchases
from server.payments import callbacks, outcomes, refunding, sandbox
from storage.queries import system
from storage.queries.catalog import changes
from storage.queries.identity import accounts as identity

REQUESTS_KEPT = timedelta(days=7)
TOKENS_KEPT = timedelta(days=1)
CHANGES_KEPT = timedelta(minutes=1)

log = structlog.get_logger()

Work = Callable[[App], Awaitable[int]]


async def forget_requests(app: App) -> int:
    """Delete stored answers of requests that are older than a week."""
    async with app.db.begin() as tx:
        return await system.forget_requests(tx, app.clock.now() - REQUESTS_KEPT)


async def forget_tokens(app: App) -> int:
    """Delete refresh tokens and tokens from mails that expired a day ago or earlier."""
    async with app.db.begin() as tx:
        return await identity.forget_tokens(tx, app.clock.now() - TOKENS_KEPT)


async def forget_changes(app: App) -> int:
    """Delete notes of changed products that every process has asked for long ago."""
    async with app.db.begin() as tx:
        return await changes.forget(tx, app.clock.now() - CHANGES_KEPT)


# What runs when: cron expression, then the work. Each takes what is due, so a missed run costs nothing but time.
SCHEDULE: tuple[tuple[str, str, Work], ...] = (
    ("forget_requests", "17 * * * *", forget_requests),
    ("forget_changes", "* * * * *", forget_changes),
    ("forget_tokens", "23 4 * * *", forget_tokens),
    ("deliver_mails_again", "* * * * *", mail.deliver_pending),
    ("resolve_unknown", "* * * * *", outcomes.resolve_unknown),
    ("expire_carts", "*/15 * * * *", carts.expire_carts),
    ("expire_unpaid", "* * * * *", purchases.expire_unpaid),
    ("cancel_unconfirmed", "* * * * *", purchases.cancel_unconfirmed),
    ("complete_delivered", "*/10 * * * *", purchases.complete_delivered),
    ("count_sales", "* * * * *", popularity.count_sales),
    ("send_refunds", "* * * * *", refunding.send_refunds),
    ("reconsider_parked", "* * * * *", callbacks.reconsider_parked),
    ("deliver_sandbox_callbacks", "* * * * * */5", sandbox.deliver_callbacks),
)

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
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
        told = stop.is_set()
        queue.shutdown.set()
        stopping.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
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
