"""Turns at costly work: floods wait for themselves."""

import asyncio

import pytest

from server.kit.errors import Unavailable
from server.kit.queueing import FairQueue


class Work:
    """Work that goes on until it is let go, and the order in which it began."""

    def __init__(self, turns):
        self._turns, self._go, self.begun = turns, asyncio.Semaphore(0), []
        self.tasks = []

    async def _do(self, name, parties):
        async with self._turns.turn(*parties):
            self.begun.append(name)
            await self._go.acquire()

    async def ask(self, name, *parties):
        self.tasks.append(asyncio.create_task(self._do(name, parties or (name,))))
        await self.settled()

    async def finish(self, count):
        for _ in range(count):
            self._go.release()
            await self.settled()

    async def settled(self):
        for _ in range(10):
            await asyncio.sleep(0)


def scenario(test):
    """Run a test on a loop, with work of which one is done at a time."""

    def run():
        async def through():
            await test(Work(FairQueue(1, places=8, patience=60)))

        asyncio.run(through())

    return run


@scenario
async def test_somebody_new_is_next_whatever_waits_for_others(work):
    for _ in range(4):
        await work.ask("flood")
    await work.ask("new")
    await work.finish(2)
    assert "new" in work.begun
    await work.finish(4)


@scenario
async def test_two_floods_have_turns_by_turns(work):
    for name in "aaab":
        await work.ask(name)
    for name in "bb":
        await work.ask(name)
    await work.finish(6)
    assert work.begun in (list("aababb"), list("aabbab"), list("ababab"))


@scenario
async def test_a_flood_about_one_thing_from_everywhere_leaves_the_others_their_turn(work):
    for number in range(4):
        await work.ask("flood", f"address {number}", "account")
    await work.ask("new", "elsewhere", "another account")
    await work.finish(2)
    assert "new" in work.begun
    await work.finish(4)


@scenario
async def test_a_flood_never_fills_the_queue(work):
    for _ in range(10):
        await work.ask("flood")
    refused = [task for task in work.tasks if task.done() and isinstance(task.exception(), Unavailable)]
    assert len(refused) == 6
    await work.ask("new")
    assert not work.tasks[-1].done()
    await work.finish(5)
    assert work.tasks[-1].exception() is None
    await work.ask("flood")
    assert work.begun[-1] == "flood"
    await work.finish(1)


def test_what_is_about_one_thing_is_done_one_after_the_other():
    async def through():
        work = Work(FairQueue(3, places=20, patience=60))
        for name in ("first", "second", "third"):
            await work.ask(name, name, "account")
        await work.ask("other", "other", "another account")
        assert work.begun == ["first", "other"]
        await work.finish(1)
        assert work.begun == ["first", "other", "second"]
        await work.finish(3)
        await asyncio.gather(*work.tasks)

    asyncio.run(through())


def test_who_waits_too_long_is_refused_and_takes_nothing():
    async def through():
        turns = FairQueue(1, places=8, patience=0.01)
        async with turns.turn("a"):
            with pytest.raises(Unavailable):
                async with turns.turn("b"):
                    pass
        async with turns.turn("b"):
            pass

    asyncio.run(through())


def test_a_waiter_that_is_cancelled_at_any_moment_leaves_no_gap():
    async def through():
        turns = FairQueue(2, places=100, patience=60)

        async def user(number):
            async with turns.turn(number % 3, number % 2):
                await asyncio.sleep(0)

        for steps in range(15):
            users = [asyncio.create_task(user(number)) for number in range(12)]
            for _ in range(steps):
                await asyncio.sleep(0)
            for task in users[::2]:
                task.cancel()
            await asyncio.gather(*users, return_exceptions=True)
            assert (turns._free_turns, turns._free_places, turns._busy, turns._last) == (2, 100, set(), {})

    asyncio.run(through())
