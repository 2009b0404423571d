"""Many at work at once, but not too many; and calls that are made again where that is the answer."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeVar

from google.protobuf.message import Message

from mall_client import Aborted, DeadlineExceeded, Unavailable

T = TypeVar("T")
Q = TypeVar("Q", bound=Message)
A = TypeVar("A")

TRIES = 6


async def crowd(items: Iterable[T], work: Callable[[T], Awaitable[None]], at_once: int) -> None:
    """Do the work for every item; the first failure stops all."""
    left = iter(items)

    async def one() -> None:
        for item in left:
            await work(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(one())
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from None


async def patiently(rpc: Callable[[Q], Awaitable[A]], request: Q) -> A:
    """Make a call again, with the same request id, when it has lost a race or a busy machine has kept it too long."""
    for left in reversed(range(TRIES)):
        try:
            return await rpc(request)
        except (Aborted, DeadlineExceeded, Unavailable) as error:
            nobody_there = isinstance(error, Unavailable) and not error.reason
            if not left or nobody_there:
                raise
            if error.request_id:
                fields: Any = request
                fields.request_id = error.request_id
            await asyncio.sleep(error.retry_after or 0.2)
    raise AssertionError
