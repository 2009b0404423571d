"""Runs Alembic over asyncpg, one process at a time."""

import asyncio

from alembic import context
from sqlalchemy import Connection, func, select
from sqlalchemy.ext.asyncio import create_async_engine

from storage.tables import metadata

# Any number that nothing else in the database locks.
ONE_AT_A_TIME = 7_303_014_206


def ours(name: str | None, type_: str, parents: object) -> bool:  # noqa: ARG001 - Alembic calls it so
    """Leave the job queue's own tables alone: its library migrates them."""
    return not (type_ == "table" and name is not None and name.startswith("pgqueuer"))


def run(connection: Connection) -> None:
    """Migrate on one connection, in one transaction."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_name=ours,
        compare_type=True,
        compare_server_default=False,
    )
    with context.begin_transaction():
        connection.execute(select(func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
        context.run_migrations()


async def main() -> None:
    """Connect and migrate."""
    engine = create_async_engine(context.config.get_main_option("sqlalchemy.url") or "")
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()
    await engine.dispose()


asyncio.run(main())
