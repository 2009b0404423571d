"""In which order baskets may be replayed: as many at once as leave every price exact and every household's trips in turn."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from demo.source import Asked, Basket


@dataclass(slots=True)
class _Price:
    """What is asked for a product: the basket that brings it, and all that buy at it."""

    asked: Asked | None
    brought_by: int | None = None
    buyers: list[int] = field(default_factory=list)


def waits(baskets: Sequence[Basket], first_prices: Mapping[int, int]) -> list[set[int]]:
    """Return for each basket, by position, the earlier ones that must be done before it begins.

    The basket that brings a new price of a product, or another one for holders of the card, waits for all who buy at the old one; all others who buy at the new one
    wait for that basket. A household's baskets wait for each other.
    """
    prices: dict[int, _Price] = {}
    last: dict[int, int] = {}
    found = []
    for position, basket in enumerate(baskets):
        before: set[int] = set()
        if basket.household_id in last:
            before.add(last[basket.household_id])
        last[basket.household_id] = position
        for line in basket.lines:
            if line.asked is None:
                continue  # asks for no change that the mall would make
            first = first_prices.get(line.product_id)
            price = prices.setdefault(line.product_id, _Price(None if first is None else Asked(Fraction(first))))
            if price.asked != line.asked:
                before.update(price.buyers)
                if price.brought_by is not None:
                    before.add(price.brought_by)
                prices[line.product_id] = price = _Price(line.asked, brought_by=position)
            elif price.brought_by is not None:
                before.add(price.brought_by)
            price.buyers.append(position)
        found.append(before - {position})
    return found


async def replay(before: Sequence[set[int]], work: Callable[[int], Awaitable[None]], at_once: int) -> None:
    """Do the work of every position once that of all before it is done, the earliest first, a few at once."""
    missing = [len(positions) for positions in before]
    followers: list[list[int]] = [[] for _ in before]
    for position, positions in enumerate(before):
        for earlier in positions:
            followers[earlier].append(position)
    ready = [position for position, count in enumerate(missing) if count == 0]
    heapq.heapify(ready)
    running: dict[asyncio.Task[None], int] = {}
    try:
        while ready or running:
            while ready and len(running) < at_once:
                position = heapq.heappop(ready)
                running[asyncio.ensure_future(work(position))] = position
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
                for follower in followers[running.pop(task)]:
                    missing[follower] -= 1
                    if missing[follower] == 0:
                        heapq.heappush(ready, follower)
    finally:
        for task in running:
            task.cancel()
