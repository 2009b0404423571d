"""The pool, without a database."""

import asyncio

import pytest

from storage import pool as pools
from storage.errors import Overloaded
from storage.pool import Pool


class Driver:
    """A connection that does nothing."""

    def __init__(self) -> None:
        self.closed = False
        self.busy = False

    def is_closed(self) -> bool:
        return self.closed

    def is_in_transaction(self) -> bool:
        assert not self.closed  # the driver cannot tell any more
        return self.busy

    def terminate(self) -> None:
        self.closed = True

    async def close(self) -> None:
        self.closed = True


class Server:
    """Counts the connections it gives."""

    def __init__(self) -> None:
        self.given: list[Driver] = []
        self.away = False

    async def connect(self) -> Driver:
        await asyncio.sleep(0)
        if self.away:
            raise ConnectionRefusedError
        self.given.append(Driver())
        return self.given[-1]


@pytest.fixture
def server() -> Server:
    return Server()


def pool_of(server: Server, size: int = 2, patience: float = 0.05, lifetime: float = 60) -> Pool:
    return Pool(server.connect, size=size, patience=patience, lifetime=lifetime)


def test_connections_are_opened_when_needed_and_used_again(server):
    async def run():
        pool = pool_of(server)
        for _ in range(3):
            pool.release(await pool.acquire())
        assert len(server.given) == 1
        first, second = await pool.acquire(), await pool.acquire()
        assert len(server.given) == 2
        assert pool.in_use == 2
        pool.release(first)
        pool.release(second)
        assert (await pool.acquire()).driver is second.driver

    asyncio.run(run())


def test_whoever_waits_too_long_is_refused_and_takes_nothing(server):
    async def run():
        pool = pool_of(server, size=1)
        lease = await pool.acquire()
        with pytest.raises(Overloaded):
            await pool.acquire()
        pool.release(lease)
        assert pool.in_use == 0
        assert (await pool.acquire()).driver is lease.driver

    asyncio.run(run())


def test_who_waits_first_is_served_first(server):
    async def run():
        pool = pool_of(server, size=1, patience=5)
        served = []

        async def user(name):
            lease = await pool.acquire()
            served.append(name)
            await asyncio.sleep(0)
            pool.release(lease)

        await asyncio.gather(*(user(name) for name in "abcdef"))
        assert served == list("abcdef")

    asyncio.run(run())


def test_a_waiter_that_is_cancelled_at_any_moment_leaves_no_gap(server):
    async def run():
        pool = pool_of(server, size=2, patience=5)

        async def user():
            lease = await pool.acquire()
            try:
                await asyncio.sleep(0)
            finally:
                pool.release(lease)

        for steps in range(12):
            users = [asyncio.create_task(user()) for _ in range(8)]
            for _ in range(steps):
                await asyncio.sleep(0)
            for task in users[::2]:
                task.cancel()
            await asyncio.gather(*users, return_exceptions=True)
            assert pool.in_use == 0
        leases = [await pool.acquire(), await pool.acquire()]
        assert pool.in_use == 2
        for lease in leases:
            pool.release(lease)

    asyncio.run(run())


def test_a_server_that_is_away_costs_no_place(server):
    async def run():
        pool = pool_of(server)
        server.away = True
        for _ in range(5):
            with pytest.raises(ConnectionRefusedError):
                await pool.acquire()
        server.away = False
        await pool.acquire()
        assert pool.in_use == 1

    asyncio.run(run())


@pytest.mark.parametrize("fault", ["closed", "busy"])
def test_a_broken_connection_is_replaced(server, fault):
    async def run():
        pool = pool_of(server)
        lease = await pool.acquire()
        setattr(lease.driver, fault, True)
        pool.release(lease)
        assert (await pool.acquire()).driver is not lease.driver
        assert lease.driver.closed

    asyncio.run(run())


def test_an_old_connection_is_replaced(server, monkeypatch):
    async def run():
        pool = pool_of(server, lifetime=60)
        lease = await pool.acquire()
        pool.release(lease)
        monkeypatch.setattr(pools.time, "monotonic", lambda: lease.opened + 61)
        assert (await pool.acquire()).driver is not lease.driver
        assert lease.driver.closed

    asyncio.run(run())


def test_a_closed_pool_closes_what_rests_and_what_comes_back(server):
    async def run():
        pool = pool_of(server)
        resting, used = await pool.acquire(), await pool.acquire()
        pool.release(resting)
        await pool.close()
        assert resting.driver.closed
        assert not used.driver.closed
        pool.release(used)
        assert used.driver.closed

    asyncio.run(run())
