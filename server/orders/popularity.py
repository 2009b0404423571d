"""Counts what is sold, by which lists and searches sort products."""

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from server import catalog
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from storage.queries.orders import lifecycle as queries


async def count_units(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Add the units of paid orders to the popularity of their products; take them back where an order is cancelled."""
    paid = await queries.units_of_paid(work.tx, {event.aggregate_id for event in events})
    units = Counter[UUID]()
    for event in events:
        sign = 1 if event.type == "order.paid" else -1
        for product_id, quantity in paid.get(event.aggregate_id, ()):
            units[product_id] += sign * quantity
    changed = {product_id: count for product_id, count in units.items() if count}
    if changed:
        await catalog.add_popularity(work.tx, changed)
