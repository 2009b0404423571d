"""Reads one order as its caller may see it."""

from uuid import UUID

from mall.orders.v1 import orders_pb2
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import NotFound
from server.orders.mapping import order_to_proto
from storage.queries.orders import lifecycle as queries


def scope(who: Caller) -> str:
    """Staff see every order, all others those they placed or received."""
    return "all" if who.may("orders.read") else "party"


async def order(app: App, order_id: UUID) -> orders_pb2.Order:
    """Return an order that the caller may see."""
    who = caller()
    async with app.db.read() as connection:
        row = await queries.order(connection, order_id, scope(who), who.id)
    if row is None:
        raise NotFound("order", order_id)
    return order_to_proto(row)
