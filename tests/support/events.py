"""The outbox, as those who follow it see it."""

import asyncio

from storage.queries import outbox


async def settled(app, seconds=20):
    """Wait until everything that was committed may be read: autovacuum and other tests' transactions have ended."""
    async with asyncio.timeout(seconds), app.db.read() as connection:
        while (await outbox.state(connection, (), app.clock.now())).unsettled:
            await outbox.move_horizon(connection)
            await asyncio.sleep(0.005)
