"""Faults at a chosen step of one call: its connection is cut, the pool is empty, PostgreSQL refuses, time is up."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import asyncpg
import pytest

from server.rpc import boundary
from storage.database import current_unit
from storage.errors import Overloaded
from storage.pool import Pool


async def _cut(driver: asyncpg.Connection, run: Any) -> Any:
    driver.terminate()
    return await run()


async def _lose_answer(driver: asyncpg.Connection, run: Any) -> Any:
    await run()
    driver.terminate()
    raise ConnectionResetError


async def _deadlock(_driver: asyncpg.Connection, _run: Any) -> Any:
    raise asyncpg.DeadlockDetectedError("deadlock detected")


async def _locked(_driver: asyncpg.Connection, _run: Any) -> Any:
    raise asyncpg.LockNotAvailableError("lock timeout")


async def _cancelled(_driver: asyncpg.Connection, run: Any) -> Any:
    await run()
    raise asyncio.CancelledError


async def _bug(_driver: asyncpg.Connection, run: Any) -> Any:
    await run()
    raise KeyError("a bug")


# What may happen at a round trip. `empty` happens where a connection is taken instead.
AT_ROUND_TRIPS = {
    "cut": _cut,
    "answer lost": _lose_answer,
    "deadlock": _deadlock,
    "locked": _locked,
    "cancelled": _cancelled,
    "bug": _bug,
}
KINDS = (*AT_ROUND_TRIPS, "pool empty")


# Whether the call under way is the one that the fault is meant for.
afflicted: ContextVar[bool] = ContextVar("afflicted", default=False)


class Fault:
    """Strikes once."""

    def __init__(self, kind: str, step: int) -> None:
        self.kind, self.step = kind, step
        self.chosen = self.struck = False

    def strikes(self, step: int, *, at_pool: bool = False) -> bool:
        due = afflicted.get() and not self.struck and step == self.step and at_pool == (self.kind not in AT_ROUND_TRIPS)
        self.struck |= due
        return due


@contextmanager
def fault(method: str, kind: str, step: int) -> Iterator[Fault]:
    """Within the block, the fault happens at a step of the next call of a method: the n-th round trip, or connection taken."""
    wanted = Fault(kind, step)
    taken = 0
    begin = boundary.Boundary._outcome
    fetch, execute, acquire = asyncpg.Connection.fetch, asyncpg.Connection.execute, Pool.acquire

    async def outcome(self: Any, rule: Any, *arguments: Any) -> Any:
        afflicted.set(not wanted.chosen and rule.method.endswith(f"/{method}"))
        wanted.chosen |= afflicted.get()
        return await begin(self, rule, *arguments)

    async def fetching(self: asyncpg.Connection, query: str, *arguments: Any, **options: Any) -> Any:
        async def run() -> Any:
            return await fetch(self, query, *arguments, **options)

        if wanted.strikes(current_unit.get().round_trips):
            return await AT_ROUND_TRIPS[kind](self, run)
        return await run()

    async def executing(self: asyncpg.Connection, query: str, *arguments: Any, **options: Any) -> Any:
        async def run() -> Any:
            return await execute(self, query, *arguments, **options)

        # What undoes a transaction is no step of the call: it may fail, and then the connection goes.
        if query != "ROLLBACK" and wanted.strikes(current_unit.get().round_trips):
            return await AT_ROUND_TRIPS[kind](self, run)
        return await run()

    async def taking(self: Pool) -> Any:
        nonlocal taken
        taken += afflicted.get()
        if wanted.strikes(taken, at_pool=True):
            raise Overloaded
        return await acquire(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(boundary.Boundary, "_outcome", outcome)
        patch.setattr(asyncpg.Connection, "fetch", fetching)
        patch.setattr(asyncpg.Connection, "execute", executing)
        patch.setattr(Pool, "acquire", taking)
        yield wanted
