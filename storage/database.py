"""The pool, and the two ways to use it: one transaction, or a single read."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from storage.errors import (
    BadValue,
    BrokenReference,
    Busy,
    CheckFailed,
    Conflict,
    OutcomeUnknown,
    Overloaded,
    Refused,
    RolledBack,
    StorageError,
    TimedOut,
    Transient,
    Unreachable,
)
from storage.pool import Lease, Pool
from storage.statements import Statement


class Row(asyncpg.Record):  # type: ignore[misc]
    """A row whose columns are attributes."""

    def __getattr__(self, name: str) -> Any:
        value = self[name]
        setattr(type(self), name, property(itemgetter(name)))  # from now on much faster
        return value


@dataclass(slots=True)
class Unit:
    """What one call did to the database so far.

    Once something has `committed`, or may have, the call must not be run again. It is `done` when that was what it asked for.
    `claimed` says that the call's request id was looked up. `fleeting` says that the answer is of this moment or caller, and
    not to be kept.
    """

    committed: bool = False
    done: bool = False
    claimed: bool = False
    fleeting: bool = False
    round_trips: int = 0


# The default is that of work which no call asks for; nobody reads it.
current_unit: ContextVar[Unit] = ContextVar("current_unit", default=Unit())  # noqa: B039 - meant to be shared


@contextmanager
def beside() -> Iterator[None]:
    """Do something that commits and is no part of what the call is asked for: the call may still say that nothing was done."""
    unit = current_unit.get()
    apart = Unit()
    token = current_unit.set(apart)
    try:
        yield
    finally:
        current_unit.reset(token)
        unit.round_trips += apart.round_trips


COMMAND_SECONDS = 10.0
# More than the mall has, of any length: a statement that is not cached is planned anew at each call, unseen.
CACHED_STATEMENTS = 2000
CONNECT_SECONDS = 10.0
LIFETIME_SECONDS = 1800.0
UNREACHABLE = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # shutdowns, restarts; a cancelled query is named before
    asyncpg.InsufficientResourcesError,  # connections, memory, disk
    asyncpg.PostgresSystemError,
    asyncpg.IdleInTransactionSessionTimeoutError,
    asyncpg.TransactionTimeoutError,
    asyncpg.ReadOnlySQLTransactionError,  # a standby, after a failover
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
)


def translate(error: Exception) -> Exception:
    """Name a driver's error in storage's own words. Unknown errors come back as they are: they are bugs."""
    constraint = getattr(error, "constraint_name", None) or ""
    match error:
        case asyncpg.UniqueViolationError() | asyncpg.ExclusionViolationError():
            return Conflict(constraint)
        case asyncpg.ForeignKeyViolationError() | asyncpg.RestrictViolationError():
            return BrokenReference(constraint)
        case asyncpg.CheckViolationError():
            return CheckFailed(constraint)
        case asyncpg.SerializationError() | asyncpg.DeadlockDetectedError():
            return Transient(type(error).__name__)
        case asyncpg.LockNotAvailableError():
            return Busy()
        case asyncpg.RaiseError():
            return Refused()
        case asyncpg.QueryCanceledError():
            return TimedOut()
        case asyncpg.DataError():
            return BadValue(type(error).__name__)
        case _ if isinstance(error, UNREACHABLE):
            return Unreachable(type(error).__name__)
    return error


class Connection:
    """Runs compiled statements on one connection of the driver, and counts the round trips.

    Outside of a transaction, a statement that writes is one of its own, and raises OutcomeUnknown where that is so.
    """

    __slots__ = ("_autocommit", "_database", "driver")

    def __init__(self, driver: asyncpg.Connection, database: "Database", *, autocommit: bool) -> None:
        self.driver = driver
        self._database = database
        self._autocommit = autocommit

    def _count(self) -> None:
        self._database.round_trips += 1
        current_unit.get().round_trips += 1

    async def all(self, statement: Statement, **values: object) -> list[Row]:
        """Return every row."""
        if self._autocommit and statement.writes:
            with _committing():
                return await self._fetch(statement, values)
        return await self._fetch(statement, values)

    async def one(self, statement: Statement, **values: object) -> Row | None:
        """Return the first row, or None."""
        rows = await self.all(statement, **values)
        return rows[0] if rows else None

    async def sole(self, statement: Statement, **values: object) -> Row:
        """Return the one row that must be there."""
        return (await self.all(statement, **values))[0]

    async def run(self, statement: Statement, **values: object) -> int:
        """Run a statement for its effect and return how many rows it touched."""
        if self._autocommit and statement.writes:
            with _committing():
                return await self._execute(statement, values)
        return await self._execute(statement, values)

    async def command(self, sql: str) -> str:
        """Run a command without parameters, such as BEGIN. None takes long: a silent server counts as lost."""
        self._count()
        try:
            tag: str = await self.driver.execute(sql, timeout=COMMAND_SECONDS)
        except Exception as error:
            raise translate(error) from error
        return tag

    async def _fetch(self, statement: Statement, values: Mapping[str, object]) -> list[Row]:
        self._count()
        try:
            rows: list[Row] = await self.driver.fetch(statement.sql, *statement.arguments(values))
        except Exception as error:
            raise translate(error) from error
        return rows

    async def _execute(self, statement: Statement, values: Mapping[str, object]) -> int:
        self._count()
        try:
            tag: str = await self.driver.execute(statement.sql, *statement.arguments(values))
        except Exception as error:
            raise translate(error) from error
        count = tag.rpartition(" ")[2]
        return int(count) if count.isdigit() else 0


@contextmanager
def _committing() -> Iterator[None]:
    """Note that what is sent in this block has committed, unless PostgreSQL says that it has not.

    It may have where nothing came back: the connection broke, or the task was cancelled while it waited.
    """
    unit = current_unit.get()
    before, unit.committed = unit.committed, True
    try:
        yield
    except Unreachable as error:
        raise OutcomeUnknown from error
    except StorageError:
        unit.committed = before
        raise


class Database:
    """The pool of one process.

    `begin()` gives one transaction, committed at the end of its block and rolled back on any exception; `read()` gives a
    connection for single statements, without the round trips of a transaction.
    """

    def __init__(
        self,
        url: str,
        *,
        pool_size: int,
        pool_timeout: float = 1.0,
        lock_timeout_ms: int = 2000,
        statement_timeout_ms: int = 30_000,
        pgbouncer: bool = False,
    ) -> None:
        self.round_trips = 0
        self._url = driver_url(url)
        self._caches = {
            "statement_cache_size": 0 if pgbouncer else CACHED_STATEMENTS,
            "max_cacheable_statement_size": 0,
            "max_cached_statement_lifetime": 0,
        }
        self._settings = {
            "application_name": "mall",
            "lock_timeout": str(lock_timeout_ms),
            "statement_timeout": str(statement_timeout_ms),
            "idle_in_transaction_session_timeout": "15000",
            "synchronous_commit": "on",
            "timezone": "UTC",
            "jit": "off",
            "random_page_cost": "1.1",  # solid state
            "max_parallel_workers_per_gather": "0",  # to start one takes longer than to read a page
            # Every combination of filters is a statement of its own: planning for each set of values costs milliseconds,
            # and gains nothing.
            "plan_cache_mode": "force_generic_plan",
        }
        self._pool = Pool(self._connect, size=pool_size, patience=pool_timeout, lifetime=LIFETIME_SECONDS)

    @property
    def in_use(self) -> int:
        """How many connections are in use."""
        return self._pool.in_use

    async def close(self) -> None:
        """Close every connection."""
        await self._pool.close()

    def read(self) -> "_Reading":
        """A connection for statements that each stand alone: `async with database.read() as connection`."""
        return _Reading(self)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Connection]:
        """One transaction. Keep network calls out of its block."""
        lease = await self.acquire()
        try:
            connection = Connection(lease.driver, self, autocommit=False)
            try:
                await connection.command("BEGIN")
                yield connection
            except BaseException:
                await _uninterrupted(_rollback(connection))
                raise
            await _uninterrupted(_commit(connection))
        finally:
            self.release(lease)

    async def acquire(self) -> Lease:
        """Take a connection out of the pool; raises Overloaded or Unreachable."""
        try:
            return await self._pool.acquire()
        except Overloaded:
            raise
        except Exception as error:
            raise Unreachable(type(error).__name__) from error

    def release(self, lease: Lease) -> None:
        """Give back what `acquire` gave."""
        self._pool.release(lease)

    async def _connect(self) -> asyncpg.Connection:
        driver = await asyncpg.connect(
            self._url, record_class=Row, server_settings=self._settings, timeout=CONNECT_SECONDS, **self._caches
        )
        await _set_json_codecs(driver)
        return driver


class _Reading:
    """What `read` gives; a generator would cost several times as much."""

    __slots__ = ("_database", "_lease")

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __aenter__(self) -> Connection:
        self._lease = await self._database.acquire()
        return Connection(self._lease.driver, self._database, autocommit=True)

    async def __aexit__(self, *_: object) -> None:
        self._database.release(self._lease)


def driver_url(url: str) -> str:
    """Return the URL as the driver takes it."""
    scheme, separator, rest = url.partition("://")
    if scheme not in {"postgres", "postgresql", "postgresql+asyncpg"} or not separator:
        message = "the database URL must start with postgresql://"
        raise ValueError(message)
    return f"postgresql://{rest}"


def engine_url(url: str) -> str:
    """Return the URL as SQLAlchemy takes it, which names the driver."""
    return driver_url(url).replace("://", "+asyncpg://", 1)


async def ping(database: Database) -> float:
    """Return how many seconds one empty round trip takes; raises StorageError when the database is away."""
    started = time.perf_counter()
    async with database.read() as connection:
        await connection.command("SELECT 1")
    return time.perf_counter() - started


async def _commit(connection: Connection) -> None:
    with _committing():
        if await connection.command("COMMIT") == "ROLLBACK":
            message = "a statement has failed before, and its error was not passed on"
            raise RolledBack(message)


async def _rollback(connection: Connection) -> None:
    try:
        if not connection.driver.is_closed():
            await connection.command("ROLLBACK")
    except StorageError:
        connection.driver.terminate()


async def _uninterrupted(work: Any) -> None:
    """Run to the end even when the task is cancelled meanwhile, then pass the cancellation on."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            if task.cancelled():
                raise
            cancelled = error
        except Exception:  # noqa: BLE001, S110 - task.result() below raises it
            pass
    task.result()
    if cancelled is not None:
        raise cancelled


async def _set_json_codecs(driver: asyncpg.Connection) -> None:
    names = {"schema": "pg_catalog", "format": "binary"}
    await driver.set_type_codec("json", encoder=_json, decoder=orjson.loads, **names)
    await driver.set_type_codec(
        "jsonb",
        encoder=lambda value: b"\x01" + _json(value),  # the version of the format
        decoder=lambda data: orjson.loads(data[1:]),
        **names,
    )


def _json(value: object) -> bytes:
    return orjson.dumps(value, default=_written)


def _written(value: object) -> str:
    """Write what JSON has no form for. Everything unknown is a TypeError: its text would be taken for a value."""
    if isinstance(value, Decimal | UUID):  # the driver has UUIDs of its own
        return str(value)
    message = f"{type(value).__name__} has no form in JSON"
    raise TypeError(message)
