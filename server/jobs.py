"""Asks for background work in the transaction of the fact that calls for it: no commit, no job."""

from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.queries import Queries

from storage.database import Connection

DELIVER_MAILS = "deliver_mails"


async def ask_for(tx: Connection, name: str) -> None:
    """Queue a job of `server.worker.ON_DEMAND`; a worker hears of it at the commit."""
    await Queries(AsyncpgDriver(tx.driver)).enqueue(name, None)
