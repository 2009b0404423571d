"""What the ledger does by itself: holds whose time is over, balances of the mall's own accounts, the proof that all agrees."""

from collections.abc import AsyncIterator
from uuid import UUID

import structlog

from server.kit import jobs
from server.kit.app import App
from server.kit.ids import new_id
from server.kit.mutation import background
from server.ledger.moving import End, move
from storage.database import Connection, Row
from storage.queries import ledger as queries

BATCH = 100
ROLLED_UP_AT_ONCE = 10_000
COMPARED_AT_ONCE = 10_000

log = structlog.get_logger()


async def expire_pending(app: App) -> int:
    """Give back what is held beyond its time; returns how many holds there were."""

    async def expire(row: Row) -> None:
        async with background(app) as work:
            await queries.lock(work.tx, [row.debit_account_id])
            if not await queries.ends_of(work.tx, [row.id]):
                await move(work, [End(new_id(), row.id, "EXPIRE")])

    async with app.db.read() as connection:
        due = await queries.due(connection, app.clock.now(), BATCH)
    return await jobs.each(due, expire)


async def roll_up(app: App) -> int:
    """Bring the balances of the mall's own accounts up; returns how many changes there were."""
    done = 0
    while True:
        async with app.db.begin() as tx:
            count = await queries.roll_up(tx, app.clock.now(), ROLLED_UP_AT_ONCE)
        done += count
        if count < ROLLED_UP_AT_ONCE:
            return done


async def differences(connection: Connection) -> AsyncIterator[Row]:
    """Yield the accounts whose balance is not what their entries, lots or holds come to."""
    after = UUID(int=0)
    while True:
        rows = await queries.differences(connection, after, COMPARED_AT_ONCE)
        for row in rows:
            if row.id is not None:
                yield row
        if rows[0].compared < COMPARED_AT_ONCE:
            return
        after = rows[0].last_id


async def trial_balance(connection: Connection) -> list[Row]:
    """Return debits and credits, posted and pending, of all accounts by currency: of each, both sides are equal."""
    return await queries.trial_balance(connection)
