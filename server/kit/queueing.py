"""Turns at work that is costly by design: many who ask for much wait for themselves, not others for them."""

import asyncio
import heapq
from collections import Counter
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from itertools import count
from typing import NamedTuple

from server.kit.errors import Unavailable


class _Place(NamedTuple):
    """A place in the queue: rounds are served one after the other, within one whoever came first."""

    round: int
    order: int
    about: Hashable
    turn: asyncio.Future[None]


class FairQueue:
    """Lets some callers at a time work, the others wait in one queue (start-time fair queueing).

    Work counts for who asks for it, such as an address, and for what it is about, such as an account. Each of these has one
    turn in a round, so somebody new is next whatever waits for others. None gets more places in the queue than it leaves
    free: a flood never fills it. What is about the same thing is done one after the other.
    """

    def __init__(self, at_once: int, *, places: int, patience: float) -> None:
        self._free_turns = at_once
        self._free_places = places
        self._patience = patience
        self._held: Counter[Hashable] = Counter()
        self._last: dict[Hashable, int] = {}  # the round of the last place that somebody got
        self._round = 0
        self._waiting: list[_Place] = []
        self._busy: set[Hashable] = set()
        self._order = count()

    @asynccontextmanager
    async def turn(self, source: Hashable, about: Hashable = None) -> AsyncIterator[None]:
        """Wait for a turn and have it for the block. Raises Unavailable, before anything was done, where that is too long."""
        parties = [source] if about is None else [source, about]
        if any(self._held[party] >= self._free_places for party in parties):
            raise _overloaded()
        self._free_places -= 1
        self._held.update(parties)
        try:
            await self._wait(parties, about)
            try:
                yield
            finally:
                self._end(about)
        finally:
            self._free_places += 1
            self._held.subtract(parties)
            for party in parties:
                if not self._held[party]:
                    del self._held[party]
                    self._last.pop(party, None)

    async def _wait(self, parties: list[Hashable], about: Hashable) -> None:
        turn = asyncio.get_running_loop().create_future()
        round_ = max(self._round, *(self._last.get(party, 0) for party in parties)) + 1
        self._last |= dict.fromkeys(parties, round_)
        heapq.heappush(self._waiting, _Place(round_, next(self._order), about, turn))
        self._pass_on()
        try:
            async with asyncio.timeout(self._patience):
                await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled():  # it came in the very moment that the waiting ended
                self._end(about)
            if isinstance(error, TimeoutError):
                raise _overloaded() from None
            raise

    def _end(self, about: Hashable) -> None:
        self._free_turns += 1
        self._busy.discard(about)
        self._pass_on()

    def _pass_on(self) -> None:
        kept = []
        while self._free_turns and self._waiting:
            place = heapq.heappop(self._waiting)
            if place.about in self._busy:
                kept.append(place)
            elif not place.turn.done():
                self._free_turns -= 1
                self._round = max(self._round, place.round)
                if place.about is not None:
                    self._busy.add(place.about)
                place.turn.set_result(None)
        for place in kept:
            heapq.heappush(self._waiting, place)


def _overloaded() -> Unavailable:
    return Unavailable("OVERLOADED", "too many logins at once: repeat", retry_after=1.0)
