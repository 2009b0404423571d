"""Many at work at once, but not too many."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from clients import Aborted

T = TypeVar("T")
R = TypeVar("R")

TRIES = 8


async def crowd(items: Iterable[T], work: Callable[[T], Awaitable[None]], at_once: int) -> None:
    """Do the work for every item; the first failure stops all."""
    left = iter(items)

    async def one() -> None:
        for item in left:
            await work(item)

    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(one())


async def patiently(call: Callable[[], Awaitable[R]]) -> R:
    """Make a call again when it has lost a race, as the mall asks: nothing was done then."""
    for left in reversed(range(TRIES)):
        try:
            return await call()
        except Aborted as error:
            if not left:
                raise
            await asyncio.sleep(error.retry_after or 0.1)
    raise AssertionError
