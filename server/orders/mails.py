"""Mails about orders, to buyers and sellers: a consumer of what happens, so that each is written once.

They are in the language of the channel, at its time of day.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from server import shipping
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
OF_SHIPPING: Mapping[str, Mapping[str, str]] = {
    "order.partially_shipped": {"buyer": "order_partially_shipped"},
    "order.late": {"buyer": "order_late", "seller": "seller_order_late"},
    "order.receipt_asked": {"buyer": "order_receipt"},
}
OF_PARCEL = {"shipment.silent": {"seller": "seller_parcel_silent"}}
OF_CLAIM: Mapping[str, Mapping[str, str]] = {
    "delivery_claim.opened": {"seller": "seller_claim_opened"},
    "delivery_claim.rejected": {"buyer": "claim_rejected"},
    "delivery_claim.upheld": {"buyer": "claim_upheld"},
}
OF_REFUND = {"refund.succeeded": {"buyer": "order_refunded", "seller": "seller_order_refunded"}}
# Of what people ask about orders, which the events name.
OF_REQUEST: Mapping[str, Mapping[str, str]] = {
    "cancellation.requested": {"seller": "seller_cancellation_requested"},
    "cancellation.rejected": {"buyer": "cancellation_rejected"},
    "refund_request.requested": {"seller": "seller_refund_requested"},
    "refund_request.approved": {"buyer": "refund_request_approved"},
    "refund_request.rejected": {"buyer": "refund_request_rejected"},
    "refund_request.offered": {"buyer": "refund_request_offered"},
    "refund_request.reminded": {"buyer": "refund_request_reminded"},
    "refund_request.expired": {"buyer": "refund_request_expired"},
}
# By event, the mails that are about an order.
ABOUT_ORDER = {**OF_ORDER, **OF_SHIPPING, **OF_PARCEL, **OF_CLAIM, **OF_REFUND, **OF_REQUEST}
TYPES = (*OF_PURCHASE, *ABOUT_ORDER)
# Those that name parcels.
OF_PARCELS = frozenset({"order.shipped", "order.partially_shipped", *OF_PARCEL})
Mail = tuple[str, mail.Written]


@dataclass(frozen=True, slots=True)
class Told:
    """What the mails of some events tell of."""

    purchases: Mapping[UUID, Any]
    orders: Mapping[UUID, Any]
    refunds: Mapping[UUID, Any]
    claims: Mapping[UUID, Any]
    parcels: Mapping[UUID, Sequence[Any]]

    def order_of(self, event: Event) -> Any:
        """Return the order that an event is about; None where there is none."""
        if event.type in OF_REFUND:
            refund = self.refunds.get(event.aggregate_id)
            return None if refund is None else self.orders.get(refund.order_id)
        return self.orders.get(_order_id(event))

    def parcels_of(self, event: Event) -> list[Mapping[str, str]]:
        """Return the parcels that an event tells of: that of a part, or all of the order."""
        only = event.aggregate_id if event.type in OF_PARCEL else event.payload.get("shipment_id")
        return [
            {
                "carrier_name": parcel.carrier_name,
                "tracking_number": parcel.tracking_number,
                "page": shipping.carrier_page(parcel.carrier, parcel.tracking_number),
            }
            for parcel in self.parcels.get(_order_id(event), ())
            if parcel.carrier_name and (only is None or str(parcel.id) == str(only))
        ]


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the mails that follow from events. Who has no account any more gets none."""

    def ids(*kinds: Container[str]) -> list[UUID]:
        return [event.aggregate_id for event in events if any(event.type in kind for kind in kinds)]

    refunds = await queries.refunds(work.tx, ids(OF_REFUND))
    order_ids = {_order_id(event) for event in events if event.type in ABOUT_ORDER and event.type not in OF_REFUND}
    told = Told(
        await queries.purchases(work.tx, set(ids(OF_PURCHASE))),
        await queries.orders(work.tx, order_ids | {row.order_id for row in refunds.values()}),
        refunds,
        await queries.claims(work.tx, ids(OF_CLAIM)),
        await queries.parcels(work.tx, {_order_id(event) for event in events if event.type in OF_PARCELS}),
    )
    for event in events:
        for recipient, written in _mails(event, told):
            work.mail(recipient, *written)


def _order_id(event: Event) -> UUID:
    if event.type in OF_CLAIM or event.type in OF_REQUEST:
        return UUID(event.payload["order_id"])
    if event.type in OF_PARCEL:
        return UUID(event.payload["order_ids"][0])
    return event.aggregate_id


def _mails(event: Event, told: Told) -> Iterator[Mail]:
    if event.type in OF_PURCHASE:
        purchase = told.purchases.get(event.aggregate_id)
        if purchase is not None and purchase.buyer_email:
            told_in = {"language": purchase.language_code, "channel_id": purchase.channel_id}
            yield purchase.buyer_email, mail.write(OF_PURCHASE[event.type], **told_in, purchase=purchase)
        return
    order = told.order_of(event)
    if order is None:
        return
    values = {
        "order": order,
        "refund": told.refunds.get(event.aggregate_id),
        "claim": told.claims.get(event.aggregate_id),
        "parcels": told.parcels_of(event) if event.type in OF_PARCELS else [],
    }
    for role, template in ABOUT_ORDER[event.type].items():
        # What never was paid never was the seller's business.
        if order[f"{role}_email"] and (role == "buyer" or order.paid):
            written = mail.write(template, order.language_code, channel_id=order.channel_id, **values)
            yield order[f"{role}_email"], written
