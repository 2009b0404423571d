"""Fills a migrated database with SQL: a market, people who buy there, and what was sold before."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg

SEED = Path(__file__).with_name("seed")
MARKET, PEOPLE, HISTORY, TRACES = "market", "people", "history", "traces"

# Constraints keep theirs.
_INDEXES = """
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index AS i JOIN pg_class AS t ON t.oid = i.indrelid
    WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
      AND NOT EXISTS (SELECT FROM pg_constraint AS c WHERE c.conindid = i.indexrelid)
"""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much there is of everything."""

    products: int = 10_000
    variants: int = 2
    sentences: int = 8
    sellers: int = 20
    stocked_units: int = 1000
    scarce_units: int = 30
    customers: int = 1000
    rivals: int = 0
    orders: int = 0


async def fill(connection: asyncpg.Connection, sizes: Sizes, *parts: str) -> None:
    """Run parts of the seed, which build on each other; names stay in temporary tables for whoever asks further."""
    columns = ", ".join(f"{value} AS {name}" for name, value in asdict(sizes).items())
    async with connection.transaction():
        await connection.execute(f"CREATE TEMP TABLE sizes AS SELECT {columns}")
        for part in parts:
            await connection.execute((SEED / f"{part}.sql").read_text())


async def settle(connection: asyncpg.Connection) -> None:
    """Do what autovacuum would have done by and by."""
    # Only what has rows: plans made for a table known to be empty would be kept while it fills.
    filled = await connection.fetch(
        "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND pg_relation_size(oid) > 0 "
        "AND relnamespace = 'public'::regnamespace"
    )
    await connection.execute(f"VACUUM (ANALYZE) {', '.join(row['name'] for row in filled)}")
    await connection.execute("TRUNCATE catalog_changes")  # notes of what triggers saw of the fill


@asynccontextmanager
async def hurried(connection: asyncpg.Connection) -> AsyncIterator[None]:
    """Fill faster meanwhile: indexes are built at the end, foreign keys are not checked, commits are not waited for."""
    await connection.execute("SET session_replication_role = replica; SET synchronous_commit = off")
    await connection.execute("SET maintenance_work_mem = '256MB'")
    indexes = await connection.fetch(_INDEXES)
    for index in indexes:
        await connection.execute(f"DROP INDEX {index['name']}")
    yield
    for index in indexes:
        await connection.execute(index["definition"])
    await connection.execute("RESET ALL")


async def copy(url: str, name: str) -> str:
    """Copy the database, to which nobody may be connected, under another name; returns its URL."""
    connection = await asyncpg.connect(named(url, "postgres"))
    try:
        await connection.execute(f"CREATE DATABASE {name} TEMPLATE {urlsplit(url).path[1:]} STRATEGY file_copy")
    finally:
        await connection.close()
    return named(url, name)


async def disarm(url: str) -> None:
    """Turn the triggers off: they serve the mall's cache, and a handler written by hand has none."""
    connection = await asyncpg.connect(url)
    try:
        for row in await connection.fetch(
            "SELECT DISTINCT tgrelid::regclass AS name FROM pg_trigger WHERE NOT tgisinternal"
        ):
            await connection.execute(f"ALTER TABLE {row['name']} DISABLE TRIGGER USER")
    finally:
        await connection.close()


def named(url: str, database: str) -> str:
    """Return the URL of another database of the same server."""
    return urlsplit(url)._replace(path=f"/{database}").geturl()
