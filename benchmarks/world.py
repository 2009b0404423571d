"""The database of a run: a PostgreSQL of its own that keeps what it is told, migrated, and filled by `seed.sql`."""

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import asyncpg

from benchmarks.load import Metadata
from server.clock import Clock
from server.tokens import Signer, load_key
from storage.embedded import Embedded

SELLERS = 20
PRODUCTS = 10_000
STOCKED_UNITS = 1000
SCARCE_UNITS = 30
RIVALS = 60


@dataclass(frozen=True, slots=True)
class World:
    """What is there to be asked for, and who asks."""

    products: Sequence[UUID]
    customers: Sequence[Metadata]
    rivals: Sequence[Metadata]


@contextlib.contextmanager
def postgresql() -> Iterator[tuple[str, Path]]:
    """Run an empty PostgreSQL with production's durability; yields its URL and a directory for other files."""
    with tempfile.TemporaryDirectory(prefix="mall-") as directory:
        # The extension counts round trips; it is off while times are taken.
        embedded = Embedded(Path(directory, "postgresql"), shared_preload_libraries="pg_stat_statements")
        try:
            yield embedded.start(), Path(directory)
        finally:
            embedded.stop()


async def fill(url: str, customers: int, directory: Path) -> World:
    """Fill the migrated database, and log everybody in with the key that the server will have."""
    connection = await asyncpg.connect(url)
    try:
        products, people = await _seed(connection, customers)
    finally:
        await connection.close()
    signer = Signer(load_key(None, directory), Clock())
    logins = [(_login(signer, person), person["wants_scarce"]) for person in people]
    return World(
        products=[row["id"] for row in products],
        customers=[login for login, rival in logins if not rival],
        rivals=[login for login, rival in logins if rival],
    )


async def _seed(connection: asyncpg.Connection, customers: int) -> tuple[list[Any], list[Any]]:
    sizes = {
        "sellers": SELLERS,
        "products": PRODUCTS,
        "stocked_units": STOCKED_UNITS,
        "scarce_units": SCARCE_UNITS,
        "customers": customers,
        "rivals": RIVALS,
    }
    columns = ", ".join(f"{value} AS {name}" for name, value in sizes.items())
    async with connection.transaction():
        await connection.execute(f"CREATE TEMP TABLE sizes AS SELECT {columns}")
        await connection.execute(Path(__file__).with_name("seed.sql").read_text())
        products = await connection.fetch("SELECT id FROM new_product WHERE n > 0 ORDER BY n")
        people = await connection.fetch("SELECT id, session_id, wants_scarce FROM new_customer ORDER BY n")
    # Only what has rows: plans made for a table known to be empty would be kept while it fills.
    filled = await connection.fetch(
        "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND pg_relation_size(oid) > 0 "
        "AND relnamespace = 'public'::regnamespace"
    )
    await connection.execute(f"VACUUM (ANALYZE) {', '.join(row['name'] for row in filled)}")
    return products, people


async def copy(url: str, name: str) -> str:
    """Copy the database, to which nobody may be connected, under another name; returns its URL."""
    connection = await asyncpg.connect(_named(url, "postgres"))
    try:
        await connection.execute(f"CREATE DATABASE {name} TEMPLATE {urlsplit(url).path[1:]} STRATEGY file_copy")
    finally:
        await connection.close()
    return _named(url, name)


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


def _named(url: str, database: str) -> str:
    return urlsplit(url)._replace(path=f"/{database}").geturl()


def _login(signer: Signer, person: Any) -> Metadata:
    claims = {"sub": str(person["id"]), "sid": str(person["session_id"])}
    token = signer.sign("access", claims, datetime.now(UTC) + timedelta(hours=12))
    return (("authorization", f"Bearer {token}"),)
