"""The database of a run: a PostgreSQL of its own that keeps what it is told, migrated, and filled."""

import contextlib
import signal
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import asyncpg

from benchmarks.fill import MARKET, PEOPLE, Sizes, fill, settle
from benchmarks.load import Metadata
from benchmarks.reference.carts import CUSTOMER
from server.kit.clock import Clock
from server.kit.tokens import Signer, load_key
from storage.embedded import Embedded

_PEOPLE = """
    SELECT c.id, c.session_id, l.variant_id FROM new_customer AS c
    JOIN (SELECT DISTINCT ON (cart_id) * FROM new_line ORDER BY cart_id) AS l USING (cart_id)
    ORDER BY c.n LIMIT $1
"""


@dataclass(frozen=True, slots=True)
class Person:
    """A customer who is logged in, with a variant that is in the cart."""

    metadata: Metadata
    variant_id: UUID


@dataclass(frozen=True, slots=True)
class World:
    """What is there to be asked for, and who asks: shoppers never buy, customers buy once, rivals want the same."""

    products: Sequence[UUID]
    shoppers: Sequence[Person]
    customers: Sequence[Person]
    rivals: Sequence[Person]


PLANNER = {
    "random_page_cost": "1.1",
    "plan_cache_mode": "force_generic_plan",
    "max_parallel_workers_per_gather": "0",
}


@contextlib.contextmanager
def postgresql(**settings: str) -> Iterator[tuple[str, Path]]:
    """Run an empty PostgreSQL with production's durability; yields its URL and a directory for other files."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # who is told to end takes along what was started
    with tempfile.TemporaryDirectory(prefix="mall-") as directory:
        # The extension counts round trips; it is off while times are taken. What the mall asks of the planner for itself,
        # the reference gets too.
        settings = {"shared_preload_libraries": "pg_stat_statements", **PLANNER, **settings}
        embedded = Embedded(Path(directory, "postgresql"), **settings)
        try:
            yield embedded.start(), Path(directory)
        finally:
            embedded.stop()


async def make(url: str, sizes: Sizes, shoppers: int, directory: Path) -> World:
    """Fill the migrated database, and log everybody in with the key that the mall will have.

    The last of the customers before the rivals are the shoppers.
    """
    connection = await asyncpg.connect(url)
    try:
        await fill(connection, sizes, MARKET, PEOPLE)
        products = await connection.fetch("SELECT id FROM new_product WHERE n > 0 ORDER BY n")
        people = await everybody(connection, Signer(load_key(None, directory), Clock()))
        await settle(connection)
    finally:
        await connection.close()
    buyers = sizes.customers - shoppers
    return World(
        products=[row["id"] for row in products],
        customers=people[:buyers],
        shoppers=people[buyers : sizes.customers],
        rivals=people[sizes.customers :],
    )


async def everybody(connection: asyncpg.Connection, signer: Signer, most: int | None = None) -> list[Person]:
    """Log in all customers of the fill that this connection has just made, or the first of them."""
    rows = await connection.fetch(_PEOPLE, most)
    return [Person(login(signer, row["id"], row["session_id"]), row["variant_id"]) for row in rows]


class RoundTrips:
    """Counts the statements that PostgreSQL is sent, transaction commands included."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def start(self) -> None:
        """Begin to count."""
        await self._connection.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        await self._track("top")
        await self._connection.execute("SELECT pg_stat_statements_reset()")

    async def stop(self) -> int:
        """Return how many there were, without the health checks of the server and what was asked here."""
        await self._track("none")
        return int(
            await self._connection.fetchval(
                "SELECT coalesce(sum(calls), 0) FROM pg_stat_statements "
                "WHERE query NOT LIKE '%pg_%' AND query <> 'SELECT $1'"
            )
        )

    async def _track(self, what: str) -> None:
        await self._connection.execute(f"ALTER SYSTEM SET pg_stat_statements.track = {what}")
        await self._connection.execute("SELECT pg_reload_conf()")
        while await self._connection.fetchval("SHOW pg_stat_statements.track") != what:
            pass


def login(signer: Signer, account_id: UUID, session_id: UUID) -> Metadata:
    """Return the headers of somebody's calls: one for the mall, one for the reference."""
    claims = {"sub": str(account_id), "sid": str(session_id)}
    token = signer.sign("access", claims, datetime.now(UTC) + timedelta(days=3650))
    return ("authorization", f"Bearer {token}"), (CUSTOMER, str(account_id))
