"""Calls that happen at the same time, and what takes away their guards: a race that finds nothing without them is none."""

import asyncio
import copy
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

import asyncpg
import grpc
import pytest

from storage.rows import Part
from storage.statements import Statement

BLOCKED = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Start the calls at once, each in a thread, and return what each of them returned or the RpcError it failed with."""
    results: list[Any] = [None] * len(calls)
    barrier = threading.Barrier(len(calls))

    def run(index: int) -> None:
        barrier.wait()
        try:
            results[index] = calls[index]()
        except grpc.RpcError as error:
            results[index] = error

    threads = [threading.Thread(target=run, args=[index]) for index in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def tally(results: list[Any]) -> tuple[int, list[grpc.StatusCode]]:
    """Return how many of the calls have succeeded, and the statuses of the others."""
    codes = [result.code() for result in results if isinstance(result, grpc.RpcError)]
    return len(results) - len(codes), codes


@contextmanager
def meeting(
    database_url: str, owner: Any, name: str, size: int, *, before: bool = False, patience: float = 10.0
) -> Iterator[asyncio.Event]:
    """Within the block, callers of an async function wait for each other, once it is done or before it begins.

    They go on when `size` of them have come, those included that wait for a lock of the database instead: another one
    holds it, who has come. Yields what is set when the first one comes.
    """
    function, come, first, go = getattr(owner, name), 0, asyncio.Event(), asyncio.Event()
    watching = []

    async def watch() -> None:
        connection = await asyncpg.connect(database_url)
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                while come + await connection.fetchval(BLOCKED) < size:  # noqa: ASYNC110 - PostgreSQL tells nobody
                    await asyncio.sleep(0.01)
        go.set()
        await connection.close()

    async def meet() -> None:
        nonlocal come
        come += 1
        if not first.is_set():
            first.set()
            watching.append(asyncio.create_task(watch()))
        await go.wait()

    async def meeting_there(*arguments: Any, **options: Any) -> Any:
        if before:
            await meet()
        answer = await function(*arguments, **options)
        if not before:
            await meet()
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, meeting_there)
        yield first


@contextmanager
def held(database_url: str, lock: str, *arguments: object, size: int, patience: float = 10.0) -> Iterator[None]:
    """Within the block rows are locked, until so many calls wait for a lock: what they have read by then is the same.

    `lock` is a statement such as `SELECT ... FOR NO KEY UPDATE`.
    """
    locked = threading.Event()

    async def hold() -> None:
        connection, watching = await asyncpg.connect(database_url), await asyncpg.connect(database_url)
        async with connection.transaction():
            await connection.execute(lock, *arguments)
            locked.set()
            with suppress(TimeoutError):
                async with asyncio.timeout(patience):
                    while await watching.fetchval(BLOCKED) < size:  # noqa: ASYNC110 - PostgreSQL tells nobody
                        await asyncio.sleep(0.01)
        await connection.close()
        await watching.close()

    thread = threading.Thread(target=lambda: asyncio.run(hold()))
    thread.start()
    assert locked.wait(10)
    try:
        yield
    finally:
        thread.join()


S = TypeVar("S", Statement, Part)


def without(statement: S, guard: str, instead: str = "") -> S:
    """Return a statement, or a part of one, with a guard taken out: a mutant that the race of the real one must notice."""
    sql = statement.ctes if isinstance(statement, Part) else statement.sql
    assert guard in sql, f"there is no {guard!r} in {sql}"
    mutant = copy.copy(statement)
    # Parts are frozen: nothing but a mutant ever changes.
    object.__setattr__(mutant, "ctes" if isinstance(mutant, Part) else "sql", sql.replace(guard, instead))
    return mutant


@contextmanager
def without_index(sql: Callable[..., Any], name: str) -> Iterator[None]:
    """Within the block there is no such index; at its end the rows must be such that it can be made again."""
    definition = sql("SELECT indexdef FROM pg_indexes WHERE indexname = $1", name)[0].indexdef
    sql(f"DROP INDEX {name}")
    try:
        yield
    finally:
        sql(definition)


@contextmanager
def without_check(sql: Callable[..., Any], table: str, name: str) -> Iterator[None]:
    """Within the block the table lacks a check; at its end all rows must pass it again."""
    definition = sql("SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1", name)
    sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    try:
        yield
    finally:
        sql(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition[0].definition}")


def overtaken(
    call: Callable[[], Any], meanwhile: Callable[[], Any], owner: Any, name: str, *, after: bool = False
) -> tuple[Any, Any]:
    """Run a call up to an async function, do something else meanwhile, and go on; return what became of both.

    The call waits before the function, or `after` it.
    """
    function, come, done = getattr(owner, name), threading.Event(), threading.Event()

    async def waiting(*arguments: Any, **options: Any) -> Any:
        patch.undo()
        answer = await function(*arguments, **options) if after else None
        come.set()
        await asyncio.to_thread(done.wait, 10)
        return answer if after else await function(*arguments, **options)

    def meanwhile_then_go() -> Any:
        try:
            assert come.wait(10)
            return meanwhile()
        finally:
            done.set()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, waiting)
        first, second = at_once(call, meanwhile_then_go)
    return first, second
