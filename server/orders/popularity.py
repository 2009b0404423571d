"""Counts what is sold, by which lists and searches sort products."""

from server import catalog
from server.kit.app import App
from storage.queries import outbox
from storage.queries.orders import lifecycle as queries

BATCH = 500


async def count_sales(app: App) -> int:
    """Add the units of paid orders to the popularity of their products, once each; returns how many orders there were."""
    counted = 0
    while True:
        async with app.db.begin() as tx:
            order_ids = await outbox.take(tx, "order.paid", app.clock.now(), BATCH)
            if order_ids:
                await catalog.add_popularity(tx, await queries.units_of(tx, order_ids))
        counted += len(order_ids)
        if len(order_ids) < BATCH:
            return counted
