"""Long work on the event loop, done in turns with the other calls."""

import asyncio
import time

SECONDS = 0.004


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
