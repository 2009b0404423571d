"""Background work: asked for in the transaction of the fact that calls for it, done row by row."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import orjson
import structlog
from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.queries import Queries

from server.kit import logs
from storage.database import Connection

DELIVER_MAILS = "deliver_mails"

T = TypeVar("T")

log = structlog.get_logger()


class _Driver(AsyncpgDriver):
    """PgQueuer hands over JSON in writing; our connections take values and write them themselves."""

    async def fetch(self, query: str, *args: Any) -> list[dict[str, object]]:
        *others, headers = args
        return await super().fetch(query, *others, [orjson.loads(text) for text in headers])


async def ask_for(tx: Connection, name: str) -> None:
    """Queue a job of `server.run.worker.ON_DEMAND`; a worker hears of it at the commit: no commit, no job."""
    await Queries(_Driver(tx.driver)).enqueue(name, None)


async def each(rows: Sequence[T], work: Callable[[T], Awaitable[object]]) -> int:
    """Do the work for every row and return how many there were. One that fails keeps no other from its turn.

    Raises RuntimeError at the end if some have failed; each is logged.
    """
    failed = 0
    for row in rows:
        try:
            await work(row)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others have their turn
            failed += 1
            log.error("row failed", **logs.described(error))  # noqa: TRY400 - its text may quote a row
    if failed:
        raise RuntimeError(f"{failed} of {len(rows)} failed")
    return len(rows)
