"""Long work: on the event loop in turns with the other calls, or beside it."""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

SECONDS = 0.004
# One thread: more of them would take the interpreter from the loop more often.
_THREAD = ThreadPoolExecutor(1, "aside")


async def aside(work: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
    """Do work that may take longer than others should wait, and neither waits nor knows who calls, in a thread."""
    return await asyncio.get_running_loop().run_in_executor(_THREAD, lambda: work(*arguments, **named))


class Turn:
    """The time that work on the loop takes before others have theirs."""

    __slots__ = ("_began",)

    def __init__(self) -> None:
        self._began = time.perf_counter()

    async def over(self) -> None:
        """Let others run, if this turn has taken its time."""
        if time.perf_counter() - self._began > SECONDS:
            await asyncio.sleep(0)
            self._began = time.perf_counter()
