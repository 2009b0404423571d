"""The part of OrdersService for those without a session, and what becomes of orders that are long over."""

from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from mall.orders.v1 import orders_pb2
from server import catalog, platform
from server.kit import convert, limits
from server.kit.app import App
from server.kit.errors import NotFound
from server.kit.limits import Limit
from server.kit.settings import Setting, duration
from storage.queries.orders import looking_up as queries

# Wrong tries, for a number and from an address.
TRIES = Limit("order_look_up", 10, timedelta(hours=1))
ARCHIVED_AFTER = Setting(
    "orders.archived_after",
    duration(timedelta(days=30), timedelta(days=3650)),
    "365d",
    "How long after its end an order is archived: then nothing of it changes any more, but for notes.",
    scopes=["MALL"],
)
BATCH = 1000


class LookingUp:
    """How far an order is, by its number and its buyer's address."""

    app: App

    async def LookUpOrder(self, request: orders_pb2.LookUpOrderRequest, context: Any) -> orders_pb2.LookUpOrderResponse:
        number = request.number.strip().upper()
        subject = uuid5(NAMESPACE_OID, f"order {number}")
        async with limits.counted_guesses(self.app, TRIES, 1, account_id=subject) as guesses:
            async with self.app.db.read() as connection:
                row = await queries.look_up(connection, number, request.email.strip())
            if row is None:
                guesses.unknown = 1
                raise NotFound("order", number)
        return orders_pb2.LookUpOrderResponse(
            number=row.number,
            state=row.state,
            items=[
                {
                    "title": item["title"],
                    "quantity_text": catalog.quantity_fields(item["measure"], item["quantity"])["quantity_text"],
                    "state": item["state"],
                }
                for item in row["items"]
            ],
            create_time=convert.timestamp(row.create_time),
            ship_time=convert.timestamp(row.ship_time),
            deliver_time=convert.timestamp(row.deliver_time),
            estimated_delivery_time=convert.timestamp(row.estimated_delivery_time),
        )


async def archive_closed(app: App) -> int:
    """Archive orders that have been over for long."""
    async with app.db.begin() as tx:
        now = app.clock.now()
        after = (await platform.settings(tx, ARCHIVED_AFTER, now=now))[ARCHIVED_AFTER]
        return await queries.archive(tx, now - after, now, BATCH)
