"""The part of OrdersService for staff who must prove what happened: all that is known about one order, in one answer."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server import payments, shipping
from server.kit import convert
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import NotFound
from server.kit.mutation import Replayed, mutation
from server.orders.cancellations import cancellation_to_proto
from server.orders.claims import delivery_claim_to_proto
from server.orders.incidents import order_incident_to_proto, order_note_to_proto
from server.orders.invoices import invoice_to_proto
from server.orders.mapping import order_to_proto
from server.orders.refund_requests import order_refund_to_proto, refund_request_to_proto
from storage.database import Connection
from storage.queries.orders import evidence as queries
from storage.queries.orders import lifecycle

MAPPERS: dict[str, Callable[..., Any]] = {
    "cancellations": cancellation_to_proto,
    "refund_requests": refund_request_to_proto,
    "order_refunds": order_refund_to_proto,
    "order_incidents": order_incident_to_proto,
    "order_notes": order_note_to_proto,
    "invoices": invoice_to_proto,
}


class Evidence:
    """What is known about an order. Nobody reads it without leaving a trace."""

    app: App

    async def CompileOrderEvidence(
        self, request: orders_pb2.CompileOrderEvidenceRequest, context: Any
    ) -> orders_pb2.OrderEvidence:
        order_id = convert.parse_id("order", request.id)
        try:
            async with mutation(self.app, request, orders_pb2.OrderEvidence) as work:
                if await lifecycle.order(work.tx, order_id, "all", work.caller.id) is None:
                    raise NotFound("order", request.id)
                work.audit("order.evidence_read", "order", order_id, reason=request.reason)
                # Of people's data nothing is kept for a repeated call: it is read again.
                work.answer = orders_pb2.OrderEvidence()
        except Replayed:
            pass
        async with self.app.db.read() as connection:
            return await _compiled(connection, order_id, self.app.clock.now())


async def _compiled(connection: Connection, order_id: UUID, now: datetime) -> orders_pb2.OrderEvidence:
    order = await lifecycle.order(connection, order_id, "all", caller().id)
    if order is None:
        raise NotFound("order", order_id)
    found = await queries.rows(connection, order_id)
    said: dict[UUID, list[Any]] = {}
    if found["delivery_claims"]:
        for each in await queries.claim_evidence(connection, order_id):
            said.setdefault(each.delivery_claim_id, []).append(each)
    payment, disputes = await payments.record(connection, order.purchase_id, queries.MOST + 1)
    parcels, events = await shipping.record(connection, order_id, queries.MOST + 1)
    kinds: list[Sequence[Any]] = [*found.values(), disputes, parcels, events]
    record = orders_pb2.OrderRecord(
        payment=payment,
        disputes=disputes[: queries.MOST],
        shipments=parcels[: queries.MOST],
        shipment_events=events[: queries.MOST],
        delivery_claims=[
            delivery_claim_to_proto(row, said.get(row.id, ())) for row in found.pop("delivery_claims")[: queries.MOST]
        ],
        truncated=any(len(kind) > queries.MOST for kind in kinds),
        compile_time=convert.timestamp(now),
        **{kind: map(MAPPERS[kind], rows[: queries.MOST]) for kind, rows in found.items()},
    )
    return orders_pb2.OrderEvidence(order=order_to_proto(order), record=record)
