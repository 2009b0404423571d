"""Asks for background work in the transaction of the fact that calls for it: no commit, no job."""

from typing import Any

import orjson
from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.queries import Queries

from storage.database import Connection

DELIVER_MAILS = "deliver_mails"


class _Driver(AsyncpgDriver):
    """PgQueuer hands over JSON in writing; our connections take values and write them themselves."""

    async def fetch(self, query: str, *args: Any) -> list[dict[str, object]]:
        *others, headers = args
        return await super().fetch(query, *others, [orjson.loads(text) for text in headers])


async def ask_for(tx: Connection, name: str) -> None:
    """Queue a job of `server.worker.ON_DEMAND`; a worker hears of it at the commit."""
    await Queries(_Driver(tx.driver)).enqueue(name, None)
