"""The connections of one process. The driver's own pools cost several times as much per use as what is done here."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import asyncpg

from storage.errors import Overloaded


@dataclass(frozen=True, slots=True)
class Lease:
    """A connection that is in use, until it is given back."""

    driver: asyncpg.Connection
    opened: float


class Pool:
    """Opens up to `size` connections as they are needed; the one used last is used next.

    Whoever waits longer than `patience` seconds for one gets Overloaded. Connections older than `lifetime` seconds are
    replaced, so that load spreads again after a failover.
    """

    def __init__(
        self, connect: Callable[[], Awaitable[asyncpg.Connection]], *, size: int, patience: float, lifetime: float
    ) -> None:
        self._connect = connect
        self._size = size
        self._patience = patience
        self._lifetime = lifetime
        self._free = asyncio.Semaphore(size)
        self._resting: list[Lease] = []
        self._closed = False
        self.in_use = 0

    async def acquire(self) -> Lease:
        """Return a connection that is open, as far as one can know without asking it."""
        if self._free.locked():
            await self._wait()
        else:
            await self._free.acquire()
        self.in_use += 1
        try:
            while self._resting:
                lease = self._resting.pop()
                if self._usable(lease):
                    return lease
                lease.driver.terminate()
            return Lease(await self._connect(), time.monotonic())
        except BaseException:
            self._release()
            raise

    def release(self, lease: Lease) -> None:
        """Keep a connection for the next user, unless it is in the middle of something."""
        driver = lease.driver
        if not driver.is_closed():
            if self._closed or driver.is_in_transaction():
                driver.terminate()
            else:
                self._resting.append(lease)
        self._release()

    async def close(self) -> None:
        """Close the connections that rest now, and the others when they are given back."""
        self._closed = True
        while self._resting:
            await self._resting.pop().driver.close()

    def _usable(self, lease: Lease) -> bool:
        return not lease.driver.is_closed() and time.monotonic() - lease.opened < self._lifetime

    def _release(self) -> None:
        self.in_use -= 1
        self._free.release()

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(self._patience):
                await self._free.acquire()
        except TimeoutError:
            raise Overloaded from None
