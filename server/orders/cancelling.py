"""Who may cancel an order when, and what that would do."""

from collections.abc import Mapping
from datetime import datetime

from mall.orders.v1 import orders_pb2
from server.kit import convert
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, NotFound
from server.orders import fulfilling, revaluing
from storage.database import Connection, Row
from storage.queries.orders import fulfilling as shipped
from storage.queries.orders import lifecycle as queries

# Who may cancel an order in which state; staff need a reason. Nobody else, nowhere else.
BEFORE_CONFIRMATION = frozenset({"PENDING_PAYMENT", "PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION"})
CANCELLABLE: Mapping[str, frozenset[str]] = {
    "buyer": BEFORE_CONFIRMATION,
    "seller": BEFORE_CONFIRMATION - {"PENDING_PAYMENT"},
    "all": BEFORE_CONFIRMATION | {"CONFIRMED", "PROCESSING", "PREPARING_SHIPMENT"},
}


def part_of(order: Row, now: datetime) -> str:
    """Return as what the caller cancels an order. Raises where its state does not let them.

    A buyer who cancels what is late does it as `late`: that is the seller's doing.
    """
    who = caller()
    part = "all" if who.may("orders.manage") else "buyer" if order.customer_id == who.id else "seller"
    if part == "buyer" and fulfilling.is_late(order, now):
        return "late"
    if order.state not in CANCELLABLE[part]:
        message = f"an order in state {order.state} cannot be cancelled by the {part}"
        raise FailedPrecondition("ORDER_NOT_CANCELLABLE", message, state=order.state)
    return part


async def refuse_shipped(connection: Connection, order: Row) -> None:
    """Refuse to cancel an order whole of which something was handed over."""
    if order.state in fulfilling.PACKABLE and await shipped.has_shipped(connection, order.id):
        message = "a part of the order was handed over: it cannot be cancelled as a whole"
        raise FailedPrecondition("ORDER_NOT_CANCELLABLE", message, state=order.state)


async def preview(app: App, request: orders_pb2.PreviewCancellationRequest) -> orders_pb2.CancellationPreview:
    """Return what a cancellation by the caller would do."""
    who, order_id = caller(), convert.parse_id("order", request.id)
    async with app.db.read() as connection:
        order = await queries.order(connection, order_id, "all" if who.may("orders.manage") else "party", who.id)
        found = None if order is None else await queries.purchase(connection, order.purchase_id)
        if order is None or found is None:
            raise NotFound("order", request.id)
        part, (purchase, others) = part_of(order, app.clock.now()), found
        await refuse_shipped(connection, order)
        revalued = await revaluing.look(connection, purchase, order, by_buyer=part == "buyer")
    return orders_pb2.CancellationPreview(**revaluing.preview(order, revalued, purchase, others))
