"""What follows when nothing is held any more for what was not sent."""

from typing import Any

from server.kit.mutation import Mutation
from server.orders import cancellations, lifecycle
from server.orders.lifecycle import Locked
from server.payments import Lapsed
from storage.queries.orders import fulfilling
from storage.queries.orders import lifecycle as queries

REASON = "the authorization ran out"


async def payment_lapsed(work: Mutation[Any], lapsed: Lapsed) -> None:
    """Cancel the orders that were not sent, and call off what is left of others. Called under the lock of the payment."""
    payment = lapsed.payment
    if payment.purpose != "PURCHASE":
        return
    purchase = await queries.lock_purchase(work.tx, payment.purchase_id)
    orders = await queries.lock_orders_of(work.tx, payment.purchase_id)
    begun = {row.order_id for row in await fulfilling.units(work.tx, [o.id for o in orders]) if row.shipped_quantity}
    unsent = [order for order in orders if order.id not in begun]
    await lifecycle.move(work, "CANCELLED", unsent, reason=REASON, payment_id=payment.id)
    for order in orders:
        if order.id in begun and order.state in cancellations.ASKED and purchase is not None:
            await cancellations.call_off_rest(work, Locked(payment.id, purchase, order), REASON)
