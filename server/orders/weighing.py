"""The part of OrdersService about goods by measure of which less was packed than was ordered."""

from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server import pricing
from server.kit import convert
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.mutation import Replayed, mutation
from server.kit.states import forbidden
from server.orders import cancellations, granting, lifecycle, matters, reading, units
from server.orders.granting import Coming, Terms

THOUSANDTHS = 1000
MOST = 1_000_000


class Weighing:
    """Final quantities: what was not packed is paid back, as it was priced; the parcel costs what it costs."""

    app: App

    async def SetFinalQuantity(self, request: orders_pb2.SetFinalQuantityRequest, context: Any) -> orders_pb2.Order:
        packed = convert.parse_decimal(request.measured_quantity, "measured_quantity", least=0, most=MOST, digits=3)
        staff = caller().may("orders.manage")
        try:
            async with mutation(self.app, request, orders_pb2.Order) as work:
                locked = await lifecycle.lock_whole(work, UUID(request.id), "all" if staff else "seller")
                if locked is None:
                    raise NotFound("order", request.id)
                order = locked.order
                if order.state not in cancellations.ASKED:
                    raise forbidden("order", order.state, "goods are weighed when they are packed, and not after that")
                standing = await units.load(work.tx, order)
                matters.refuse_frozen_by(order, standing.matters)
                item = next((each for each in standing.items if str(each.id) == request.order_item_id), None)
                if item is None:
                    raise NotFound("order_item", request.order_item_id)
                if not item.whole:
                    raise InvalidArgument([("order_item_id", "is counted, not measured: call units off instead")])
                missing = item.to_send - int(packed * THOUSANDTHS)
                if not 0 < missing < item.to_send:
                    message = "that is not less than what was ordered, or nothing: more is delivered at the same price"
                    raise FailedPrecondition(
                        "UNITS_EXCEED_REST",
                        message,
                        order_item_id=item.id,
                        quantity=packed,
                        rest=item.to_send / THOUSANDTHS,
                    )
                part = pricing.part(item.of, missing, tax_included=order.tax_included, with_shipping=False)
                granted = await granting.grant(
                    work, locked, standing, [Coming(item, part)], Terms("FINAL_QUANTITY", buyers_doing=False)
                )
                await cancellations.release(work, order, [(item, missing)])
                if staff:
                    work.audit("order.weighed", "order", order.id, reason=request.note, item=str(item.id))
                work.answer = orders_pb2.Order(id=request.id)
        except Replayed as earlier:
            return await reading.order(self.app, UUID(earlier.answer.id))
        await granting.send(self.app, granted.refund_ids)
        return await reading.order(self.app, order.id)
