"""The part of OrdersService about claims that parcels have not arrived. Whatever changes one locks its order first."""

from collections.abc import Sequence
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server import platform, pricing
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Setting, duration
from server.kit.states import forbidden, require
from server.orders import claim_moves, granting, lifecycle, replacing, requests, units
from storage.database import Row
from storage.queries.orders import claims as queries
from storage.queries.orders import lifecycle as orders
from storage.tables.delivery_claims import (
    DELIVERY_CLAIM_STATES,
    delivery_claim_evidence,
)

DeliveryClaim = orders_pb2.DeliveryClaim
Evidence = DeliveryClaim.Evidence
CLAIM_WINDOW = Setting(
    "orders.delivery_claim_window",
    duration(timedelta(hours=1), timedelta(days=90)),
    "7d",
    "How long after a delivery its buyer may claim that it has not arrived. Orders are completed after 7 days, and no claim is "
    "opened after that.",
    scopes=["MALL", "CHANNEL"],
)
# Orders in such a state have not ended otherwise, so that a claim about them can be decided.
UNDECIDED = frozenset(
    {
        "PREPARING_SHIPMENT",
        "SHIPPED",
        "IN_TRANSIT",
        "OUT_FOR_DELIVERY",
        "DELIVERED",
        "REFUND_REQUESTED",
        "REFUND_APPROVED",
    }
)
# Whose words the parties may bring.
MAY_BRING = {
    "BUYER": frozenset({"BUYER"}),
    "SELLER": frozenset({"SELLER", "CARRIER"}),
    "STAFF": frozenset({"BUYER", "SELLER", "CARRIER", "STAFF"}),
}
STEPS = {"UPHELD": "uphold", "REJECTED": "reject", "SETTLED": "settle"}


def delivery_claim_to_proto(row: Row, evidence: Sequence[Any] = ()) -> DeliveryClaim:
    """Map a row of `delivery_claims`."""
    return DeliveryClaim(**claim_fields(row), evidence=[evidence_fields(each) for each in evidence])


def claim_fields(row: Row) -> Fields:
    """Return the fields of a row of `delivery_claims`; who decided is for staff."""
    inside = caller().account_id not in {row.customer_id, row.seller_id}
    return {
        "id": str(row.id),
        "order_id": str(row.order_id),
        "shipment_id": str(row.shipment_id),
        "customer_id": str(row.customer_id),
        "seller_id": str(row.seller_id),
        "state": row.state,
        "remedy": row.remedy,
        "description": row.description,
        "decision_note": row.decision_note,
        "decide_time": convert.timestamp(row.decide_time),
        "decided_by_id": str(row.decided_by_id or "") if inside else "",
        "close_time": convert.timestamp(row.close_time),
        "create_time": convert.timestamp(row.create_time),
        "update_time": convert.timestamp(row.update_time),
        "etag": convert.etag(row.version),
    }


def evidence_fields(row: Any) -> Fields:
    """Return the fields of a row of `delivery_claim_evidence`."""
    return {
        "id": str(row.id),
        "source": row.source,
        "text": row.text,
        "uri": row.uri,
        "author_id": str(row.author_id),
        "create_time": convert.timestamp(row.create_time),
    }


def reading_scope(who: Caller) -> str:
    """Staff see every claim, all others those of their own orders."""
    return "all" if who.may("orders.read") else "party"


class DeliveryClaims:
    """Claims that parcels have not arrived."""

    app: App

    async def CreateDeliveryClaim(self, request: orders_pb2.CreateDeliveryClaimRequest, context: Any) -> DeliveryClaim:
        wanted = request.delivery_claim
        async with mutation(self.app, request, DeliveryClaim) as work:
            order_id = convert.parse_id("order", wanted.order_id)
            order = await orders.lock_order(work.tx, order_id, "buyer", work.caller.account_id)
            if order is None:
                raise NotFound("order", wanted.order_id)
            parcel = await self._claimable(work, order, convert.optional_id(wanted.shipment_id))
            row = await queries.open_(
                work.tx,
                {
                    "id": new_id(),
                    "order_id": order.id,
                    "shipment_id": parcel.id,
                    "customer_id": order.customer_id,
                    "seller_id": order.seller_id,
                    "state": DELIVERY_CLAIM_STATES.first,
                    "remedy": DeliveryClaim.Remedy.Name(wanted.remedy) if wanted.remedy else "REFUND",
                    "description": wanted.description,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            claim_moves.tell(work, row, None, "")
            work.answer = delivery_claim_to_proto(row)
        return work.answer

    async def _claimable(self, work: Mutation[Any], order: Row, shipment_id: UUID | None) -> Row:
        """Return the parcel of a locked order that a claim is about. Raises where there is nothing to claim, or no more."""
        if order.state not in UNDECIDED:
            message = f"of an order that is {order.state} nothing can be missing any more, or yet"
            raise forbidden("order", order.state, message)
        parcels = await queries.parcels(work.tx, order.id)
        found = [parcel for parcel in parcels if shipment_id in {None, parcel.id}]
        if not found and shipment_id is not None:
            raise NotFound("shipment", shipment_id)
        if not found or found[0].state != "DELIVERED":
            state = found[0].state if found else "UNSENT"
            raise forbidden("shipment", state, "the parcel was not delivered: nobody says that it has arrived")
        values = await platform.settings(work.tx, CLAIM_WINDOW, now=work.now, channel_id=order.channel_id)
        end = found[0].deliver_time + values[CLAIM_WINDOW]
        if work.now >= end:
            message = "the time is over in which a parcel can be claimed missing"
            raise FailedPrecondition("DELIVERY_CLAIM_TOO_LATE", message, end_time=end.isoformat())
        return found[0]

    async def GetDeliveryClaim(self, request: orders_pb2.GetDeliveryClaimRequest, context: Any) -> DeliveryClaim:
        who, id_ = caller(), convert.parse_id("delivery_claim", request.id)
        async with self.app.db.read() as connection:
            row = await queries.claim(connection, id_, reading_scope(who), who.account_id)
            if row is None:
                raise NotFound("delivery_claim", request.id)
            evidence = await queries.evidence(connection, row.id)
        return delivery_claim_to_proto(row, evidence)

    async def ListDeliveryClaims(
        self, request: orders_pb2.ListDeliveryClaimsRequest, context: Any
    ) -> orders_pb2.ListDeliveryClaimsResponse:
        who = caller()
        page = await standard.list_page(
            self.app,
            request,
            queries.CLAIMS,
            queries.scope(reading_scope(who), who.account_id),
            filters={
                "order_id": convert.optional_id(request.order_id),
                "states": convert.names(DeliveryClaim.State, request.states),
            },
        )
        return await page.answer(orders_pb2.ListDeliveryClaimsResponse, map(claim_fields, page.rows))

    async def AddDeliveryClaimEvidence(
        self, request: orders_pb2.AddDeliveryClaimEvidenceRequest, context: Any
    ) -> DeliveryClaim:
        given, source = request.evidence, Evidence.Source.Name(request.evidence.source)
        async with mutation(self.app, request, DeliveryClaim) as work:
            scope = "all" if work.caller.may("orders.manage") else "party"
            row, _ = await _lock(work, request.id, scope)
            part = "STAFF" if scope == "all" else "BUYER" if row.customer_id == work.caller.id else "SELLER"
            if source not in MAY_BRING[part]:
                allowed = ", ".join(sorted(MAY_BRING[part]))
                raise InvalidArgument([("evidence.source", f"is not yours to bring: {allowed}")])
            if row.state != "OPEN":
                raise forbidden("delivery_claim", row.state, "the claim was decided")
            evidence = {
                "id": new_id(),
                "delivery_claim_id": row.id,
                "source": source,
                "text": given.text,
                "uri": given.uri,
                "author_id": work.caller.id,
                "create_time": work.now,
            }
            earlier = await queries.evidence(work.tx, row.id)
            work.insert(delivery_claim_evidence, evidence)
            work.event("delivery_claim.evidence_added", "delivery_claim", row.id, {"order_id": str(row.order_id)})
            work.answer = delivery_claim_to_proto(row, earlier)
            work.answer.evidence.add(**evidence_fields(SimpleNamespace(**evidence)))
        return work.answer

    async def ResolveDeliveryClaim(
        self, request: orders_pb2.ResolveDeliveryClaimRequest, context: Any
    ) -> DeliveryClaim:
        wanted = DeliveryClaim.State.Name(request.state)
        refund_ids: Sequence[UUID] = ()
        async with mutation(self.app, request, DeliveryClaim) as work:
            before, locked = await _lock_whole(work, request.id)
            target = require(DELIVERY_CLAIM_STATES, before.state, STEPS[wanted])
            if locked.order.state not in UNDECIDED and target != "SETTLED":
                target = "MOOT"
            row = await claim_moves.move(work, before, target, request.note)
            if target == "UPHELD" and row.remedy == "REPLACEMENT":
                await _replace(work, locked, row)
            elif target == "UPHELD":
                granted = await _pay_back(work, locked, row)
                if granted is not None:
                    refund_ids = granted.refund_ids
                    row = await claim_moves.move(work, row, "SETTLED", "paid back")
            work.audit("delivery_claim.resolved", "delivery_claim", row.id, reason=request.note, decision=target)
            work.answer = delivery_claim_to_proto(row, await queries.evidence(work.tx, row.id))
        await granting.send(self.app, refund_ids)
        return work.answer

    async def WithdrawDeliveryClaim(
        self, request: orders_pb2.WithdrawDeliveryClaimRequest, context: Any
    ) -> DeliveryClaim:
        async with mutation(self.app, request, DeliveryClaim) as work:
            before, _ = await _lock(work, request.id, "buyer")
            require(DELIVERY_CLAIM_STATES, before.state, "withdraw")
            row = await claim_moves.move(work, before, "WITHDRAWN", "withdrawn by the buyer")
            work.answer = delivery_claim_to_proto(row, await queries.evidence(work.tx, row.id))
        return work.answer


async def _lock_whole(work: Mutation[Any], id_: str) -> tuple[Row, lifecycle.Locked]:
    """Lock the order of a claim with its payment and its purchase, and then the claim: for staff, who may pay back."""
    key = convert.parse_id("delivery_claim", id_)
    locked = await lifecycle.lock_whole(work, key, "all", by="delivery_claims")
    row = None if locked is None else await queries.claim(work.tx, key, "all", None, lock=True)
    if row is None or locked is None:
        raise NotFound("delivery_claim", id_)
    return row, locked


async def _missing(work: Mutation[Any], standing: units.Standing, claim: Row) -> list[tuple[units.Item, int]]:
    """Return what was in a parcel that has not arrived, without what was given back or is asked for."""
    items = {item.id: item for item in standing.items}
    lines = await queries.lines(work.tx, claim.order_id, claim.shipment_id)
    found = [(items[line.order_item_id], line.quantity) for line in lines]
    return [(item, min(quantity, item.arrived)) for item, quantity in found if item.arrived]


async def _pay_back(work: Mutation[Any], locked: lifecycle.Locked, claim: Row) -> granting.Granted | None:
    """Pay back what is missing; None where nothing is."""
    standing = await units.load(work.tx, locked.order)
    coming = [
        granting.Coming(item, pricing.part(item.of, count, tax_included=locked.order.tax_included), returned=True)
        for item, count in await _missing(work, standing, claim)
    ]
    if not coming:
        return None
    granted = await granting.grant(work, locked, standing, coming, granting.Terms("RETURN", buyers_doing=False))
    states, stays = set(standing.requests.values()), standing.stays_sold(granted.gone)
    await requests.follow(work, locked.order, states, stays=stays)
    return granted


async def _replace(work: Mutation[Any], locked: lifecycle.Locked, claim: Row) -> None:
    """Let what is missing be sent again, where all of it is on the shelf: as an exchange for which nothing comes back."""
    standing = await units.load(work.tx, locked.order)
    missing = [(item, count) for item, count in await _missing(work, standing, claim) if not item.asked]
    if missing:
        await replacing.replace(work, locked, standing, claim, missing)


async def _lock(work: Mutation[Any], id_: str, scope: str) -> tuple[Row, Row]:
    """Lock the order of a claim, and then the claim; returns the claim and the order."""
    key = convert.parse_id("delivery_claim", id_)
    found = await queries.claim(work.tx, key, scope, work.caller.account_id)
    if found is None:
        raise NotFound("delivery_claim", id_)
    order = await orders.lock_order(work.tx, found.order_id, "all", None)
    row = await queries.claim(work.tx, key, "all", None, lock=True)
    if row is None or order is None:
        raise NotFound("delivery_claim", id_)
    return row, order
