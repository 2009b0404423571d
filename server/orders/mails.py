"""Mails about orders, to buyers and sellers: a consumer of what happens, so that each is written once.

They are in the language of the channel, at its time of day.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from server.kit import mail
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from storage.queries.orders import mails as queries

# The mails of each event, by who gets them.
OF_PURCHASE = {
    "purchase.placed": "order_placed",
    "purchase.paid": "order_paid",
    "purchase.payment_declined": "order_declined",
}
OF_ORDER: Mapping[str, Mapping[str, str]] = {
    "order.paid": {"seller": "seller_order_paid"},
    "order.authorization_expiring": {"seller": "seller_authorization_expiring"},
    "order.confirmed": {"buyer": "order_confirmed"},
    "order.shipped": {"buyer": "order_shipped"},
    "order.delivered": {"buyer": "order_delivered", "seller": "seller_order_delivered"},
    "order.cancelled": {"buyer": "order_cancelled", "seller": "seller_order_cancelled"},
    "order.failed": {"buyer": "order_failed"},
}
OF_REFUND = {"refund.succeeded": {"buyer": "order_refunded", "seller": "seller_order_refunded"}}
TYPES = (*OF_PURCHASE, *OF_ORDER, *OF_REFUND)
Mail = tuple[str, str, str]


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the mails that follow from events. Who has no account any more gets none."""
    refunds = await queries.refunds(work.tx, [event.aggregate_id for event in events if event.type in OF_REFUND])
    of_orders = {event.aggregate_id for event in events if event.type in OF_ORDER}
    orders = await queries.orders(work.tx, of_orders | {row.order_id for row in refunds.values()})
    purchases = await queries.purchases(work.tx, {event.aggregate_id for event in events if event.type in OF_PURCHASE})
    for event in events:
        for recipient, subject, body in _mails(event, purchases, orders, refunds):
            work.mail(recipient, subject, body)


def _mails(
    event: Event, purchases: Mapping[UUID, Any], orders: Mapping[UUID, Any], refunds: Mapping[UUID, Any]
) -> Iterator[Mail]:
    if event.type in OF_PURCHASE:
        purchase = purchases.get(event.aggregate_id)
        if purchase is not None and purchase.buyer_email:
            text = mail.write(OF_PURCHASE[event.type], purchase.language_code, purchase=purchase)
            yield (purchase.buyer_email, *text)
        return
    refund = refunds.get(event.aggregate_id) if event.type in OF_REFUND else None
    order = orders.get(event.aggregate_id if refund is None else refund.order_id)
    if order is None:
        return
    values = {"order": order, "refund": refund}
    for role, template in (OF_REFUND if refund is not None else OF_ORDER)[event.type].items():
        # What never was paid never was the seller's business.
        if order[f"{role}_email"] and (role == "buyer" or order.paid):
            yield (order[f"{role}_email"], *mail.write(template, order.language_code, **values))
