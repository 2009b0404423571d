"""The part of OrdersService about refund requests: what buyers ask for, and what sellers and staff say to it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from mall.orders.v1 import orders_pb2
from server.kit import convert, jobs, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import AlreadyExists, FailedPrecondition, InvalidArgument, NotFound, PermissionDenied
from server.kit.mutation import Mutation, Replayed, background, mutation
from server.kit.states import forbidden, require
from server.orders import asking, granting, lifecycle, matters, requests, units
from server.orders.asking import DEFECTS, SELLERS_FAULT
from server.orders.cancellations import parties
from server.orders.requests import Decision, Found, Request
from storage.database import Connection, Row
from storage.listing import EVERYTHING
from storage.queries.orders import after_sale as queries
from storage.tables.after_sale import (
    OPEN_REQUESTS,
    REFUND_REQUEST_STATES,
    order_refunds,
    refund_requests,
)

RefundRequest = orders_pb2.RefundRequest
OrderRefund = orders_pb2.OrderRefund
BATCH = 100
REMINDED_BEFORE = timedelta(days=7)
Step = Callable[[Request], Awaitable[None]]


def refund_request_to_proto(row: Row) -> RefundRequest:
    """Map a row of `refund_requests` with `items` and `inspections`."""
    currency = row.currency
    found: dict[str, list[Any]] = {}
    for each in row.inspections:
        found.setdefault(each["refund_request_item_id"], []).append(each)
    return RefundRequest(
        id=str(row.id),
        order_id=str(row.order_id),
        customer_id=str(row.customer_id),
        seller_id=str(row.seller_id),
        items=[_item(item, found.get(item["id"], []), currency) for item in row["items"]],
        reason=row.reason,
        description=row.description,
        evidence_uris=row.evidence_uris,
        resolution=row.resolution,
        method=row.method,
        state=row.state,
        requested_amount=convert.money(row.requested_minor, currency),
        approved_amount=convert.money(row.approved_minor, currency) if row.decide_time else None,
        offered_amount=None if row.offered_minor is None else convert.money(row.offered_minor, currency),
        return_required=row.return_required,
        return_label_uri=row.return_label_uri,
        return_carrier=row.return_carrier,
        return_tracking_number=row.return_tracking_number,
        seller_percent=100 - row.mall_percent,
        mall_percent=row.mall_percent,
        return_shipping_cost=convert.money(row.return_shipping_minor, currency) if row.return_shipping_minor else None,
        decided_by=row.decided_by,
        decided_by_id=str(row.decided_by_id or ""),
        review_note=row.review_note,
        replacement_carrier=row.replacement_carrier,
        replacement_tracking_number=row.replacement_tracking_number,
        delivery_claim_id=str(row.delivery_claim_id or ""),
        seller_response_deadline_time=convert.timestamp(row.seller_response_deadline_time),
        decide_time=convert.timestamp(row.decide_time),
        return_deadline_time=convert.timestamp(row.return_deadline_time),
        return_send_time=convert.timestamp(row.return_send_time),
        return_arrive_time=convert.timestamp(row.return_arrive_time),
        action_deadline_time=convert.timestamp(row.action_deadline_time),
        complete_time=convert.timestamp(row.complete_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def _item(item: Any, inspections: Sequence[Any], currency: str) -> convert.Fields:
    return {
        "id": item["id"],
        "order_item_id": item["order_item_id"],
        "quantity": item["quantity"],
        "replacement_variant_id": item["replacement_variant_id"] or "",
        "state": item["state"],
        "received_quantity": item["received_quantity"],
        "inspections": [
            {
                "quantity": each["quantity"],
                "condition": each["condition"],
                "restocked": each["restocked"],
                "note": each["note"],
                "create_time": convert.timestamp(each["create_time"]),
            }
            for each in inspections
        ],
        "refunded_amount": convert.money(item["refunded_minor"], currency),
    }


def order_refund_to_proto(row: Row) -> OrderRefund:
    """Map a row of `order_refunds` with `lines`; the buyer sees no commission."""
    currency, inside = row.currency, caller().account_id != row.customer_id

    def amount(minor: int) -> convert.Fields:
        return convert.money(minor, currency)

    return OrderRefund(
        id=str(row.id),
        number=row.number,
        order_id=str(row.order_id),
        seller_id=str(row.seller_id),
        kind=row.kind,
        cancellation_id=str(row.cancellation_id or ""),
        refund_request_id=str(row.refund_request_id or ""),
        method=row.method,
        lines=[line_fields(line, currency, inside=inside) for line in row.lines],
        amount=amount(row.amount_minor),
        restocking_fee=amount(row.restocking_minor),
        processing_fee=amount(row.processing_minor),
        return_shipping_cost=amount(row.return_shipping_minor),
        withheld=amount(row.withheld_minor),
        revaluation=amount(row.revaluation_minor),
        seller_percent=100 - row.mall_percent,
        mall_percent=row.mall_percent,
        processed=row.process_time is not None,
        process_time=convert.timestamp(row.process_time),
        expected_time=convert.timestamp(row.expected_time),
        invoice_id=str(row.invoice_id or ""),
        shipment_id=str(row.shipment_id or ""),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def line_fields(line: Mapping[str, Any], currency: str, *, inside: bool) -> convert.Fields:
    """Return the fields of a line of a refund, given as JSON of its row; `inside` sees the commission."""
    amounts = {
        "goods": line["goods_minor"],
        "shipping": line["shipping_minor"],
        "tax": line["tax_minor"],
        "fee": line["fee_minor"] + line["shipping_kept_minor"],
        "amount": line["total_minor"],
        **({"commission": line["commission_back_minor"]} if inside else {}),
    }
    told = {name: convert.money(amount, currency) for name, amount in amounts.items()}
    return {"order_item_id": line["order_item_id"], "quantity": line["quantity"], **told}


REFUND_REQUEST = standard.Resource(
    "refund_request", refund_requests, RefundRequest, refund_request_to_proto, parties("refund_requests"),
    source=queries.REFUND_REQUEST,
)  # fmt: skip
ORDER_REFUND = standard.Resource(
    "order_refund", order_refunds, OrderRefund, order_refund_to_proto, parties("order_refunds"),
    source=queries.ORDER_REFUND,
)  # fmt: skip


class RefundRequests:
    """Refund requests and refunds of orders. Whatever changes one locks its order first."""

    app: App

    async def CreateRefundRequest(self, request: orders_pb2.CreateRefundRequestRequest, context: Any) -> RefundRequest:
        check(request.refund_request)
        try:
            async with mutation(self.app, request, RefundRequest) as work:
                id_ = await _create(work, request.refund_request)
                work.answer = RefundRequest(id=str(id_))
        except Replayed as earlier:
            return await standard.get(self.app.db, REFUND_REQUEST, earlier.answer.id)
        return await standard.get(self.app.db, REFUND_REQUEST, str(id_))

    async def GetRefundRequest(self, request: orders_pb2.GetRefundRequestRequest, context: Any) -> RefundRequest:
        return await standard.get(self.app.db, REFUND_REQUEST, request.id)

    async def ListRefundRequests(
        self, request: orders_pb2.ListRefundRequestsRequest, context: Any
    ) -> orders_pb2.ListRefundRequestsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.REFUND_REQUESTS,
            parties("refund_requests")(caller()),
            filters={
                "order_id": convert.optional_id(request.order_id),
                "states": convert.names(RefundRequest.State, request.states),
                "resolutions": convert.names(RefundRequest.Resolution, request.resolutions),
            },
        )
        return await page.answer(orders_pb2.ListRefundRequestsResponse, map(refund_request_to_proto, page.rows))

    async def ApproveRefundRequest(
        self, request: orders_pb2.ApproveRefundRequestRequest, context: Any
    ) -> RefundRequest:
        decision = _decision(request)
        return await self._decide(request, "seller", lambda one: one.approve(decision))

    async def OfferRefundRequest(self, request: orders_pb2.OfferRefundRequestRequest, context: Any) -> RefundRequest:
        amount = convert.minor(request.amount, "amount") if request.HasField("amount") else None

        async def offer(one: Request) -> None:
            require(REFUND_REQUEST_STATES, one.row.state, "offer")
            if amount is not None and not 0 < amount < one.row.requested_minor:
                raise InvalidArgument([("amount", "must be less than what was asked for, and more than nothing")])
            if amount is None and one.row.resolution == "EXCHANGE":
                raise InvalidArgument([("amount", "is required: an exchange was asked for")])
            _same_currency(one.row, request, "amount")
            one.change(state="OFFERED", offered_minor=amount, review_note=request.note)
            one.tell("offered")

        return await self._decide(request, "seller", offer)

    async def RejectRefundRequest(self, request: orders_pb2.RejectRefundRequestRequest, context: Any) -> RefundRequest:
        async def reject(one: Request) -> None:
            if caller().may("orders.manage"):
                await one.reject(request.note)
            elif one.row.state != "PENDING_SELLER_RESPONSE":
                raise forbidden("refund_request", one.row.state)
            else:
                await one.review(request.note)

        return await self._decide(request, "seller", reject)

    async def AcceptRefundOffer(self, request: orders_pb2.AcceptRefundOfferRequest, context: Any) -> RefundRequest:
        async def accept(one: Request) -> None:
            if one.row.state != "OFFERED":
                raise forbidden("refund_request", one.row.state, "nothing is offered")
            exchange = one.row.offered_minor is None
            if exchange:
                one.change(resolution="EXCHANGE")
            await one.approve(Decision(return_required=exchange, amount=one.row.offered_minor))

        return await self._decide(request, "buyer", accept)

    async def EscalateRefundRequest(
        self, request: orders_pb2.EscalateRefundRequestRequest, context: Any
    ) -> RefundRequest:
        async def escalate(one: Request) -> None:
            if one.row.state != "OFFERED":
                raise forbidden("refund_request", one.row.state, "nothing is offered")
            await one.review(request.note)

        return await self._decide(request, "buyer", escalate)

    async def WithdrawRefundRequest(
        self, request: orders_pb2.WithdrawRefundRequestRequest, context: Any
    ) -> RefundRequest:
        async def withdraw(one: Request) -> None:
            if one.row.return_send_time or one.row.return_arrive_time:
                raise forbidden("refund_request", one.row.state, "goods are on their way back")
            await one.withdraw()

        return await self._decide(request, "buyer", withdraw)

    async def SendReturn(self, request: orders_pb2.SendReturnRequest, context: Any) -> RefundRequest:
        async def send(one: Request) -> None:
            if one.row.state != "APPROVED" or not one.row.return_required:
                raise forbidden("refund_request", one.row.state, "nothing is to be sent back")
            one.change(
                return_carrier=request.carrier,
                return_tracking_number=request.tracking_number,
                return_send_time=one.row.return_send_time or one.work.now,
            )
            one.tell("sent_back")

        return await self._decide(request, "buyer", send)

    async def ReceiveReturn(self, request: orders_pb2.ReceiveReturnRequest, context: Any) -> RefundRequest:
        async def receive(one: Request) -> None:
            if one.row.state != "APPROVED" or not one.row.return_required:
                raise forbidden("refund_request", one.row.state, "nothing is to come back")
            await one.receive(_found(one, request.received), request.unexpected)

        return await self._decide(request, "seller", receive)

    async def ShipReplacement(self, request: orders_pb2.ShipReplacementRequest, context: Any) -> RefundRequest:
        async def ship(one: Request) -> None:
            waits = one.row.return_required and any(a["received_quantity"] < a["quantity"] for a in one.open)
            if one.row.state != "APPROVED" or one.row.resolution != "EXCHANGE" or waits:
                raise forbidden("refund_request", one.row.state, "no replacement is to be sent now")
            await one.ship_replacement(request.carrier, request.tracking_number)

        return await self._decide(request, "seller", ship)

    async def ConvertExchange(self, request: orders_pb2.ConvertExchangeRequest, context: Any) -> RefundRequest:
        async def convert_(one: Request) -> None:
            if one.row.state not in OPEN_REQUESTS or one.row.resolution != "EXCHANGE":
                raise forbidden("refund_request", one.row.state, "there is no exchange under way")
            await one.convert()

        return await self._decide(request, "buyer", convert_)

    async def GetOrderRefund(self, request: orders_pb2.GetOrderRefundRequest, context: Any) -> OrderRefund:
        return await standard.get(self.app.db, ORDER_REFUND, request.id)

    async def ListOrderRefunds(
        self, request: orders_pb2.ListOrderRefundsRequest, context: Any
    ) -> orders_pb2.ListOrderRefundsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.ORDER_REFUNDS,
            parties("order_refunds")(caller()),
            filters={"order_id": convert.optional_id(request.order_id)},
        )
        return await page.answer(orders_pb2.ListOrderRefundsResponse, map(order_refund_to_proto, page.rows))

    async def _decide(self, request: Any, party: str, step: Step) -> RefundRequest:
        """Take a step with a request that is locked with its order, for a party to it or staff."""
        try:
            async with mutation(self.app, request, RefundRequest) as work:
                one = await _locked(work, request.id, party)
                matters.refuse_frozen_by(one.order, one.standing.matters)
                await step(one)
                await one.save()
                if party == "seller" and work.caller.may("orders.manage"):
                    work.audit("refund_request.decided", "refund_request", one.row.id, state=one.row.state)
                work.answer = RefundRequest(id=request.id)
        except Replayed as earlier:
            return await standard.get(self.app.db, REFUND_REQUEST, earlier.answer.id)
        await granting.send(self.app, one.refund_ids)
        return await standard.get(self.app.db, REFUND_REQUEST, request.id)


async def _locked(work: Mutation[Any], id_: str, party: str) -> Request:
    key = convert.parse_id("refund_request", id_)
    staff = party == "seller" and work.caller.may("orders.manage")
    one = await _lock(work, key, "all" if staff else party)
    if one is None:
        raise NotFound("refund_request", id_)
    return one


async def _lock(work: Mutation[Any], id_: UUID, scope: str) -> Request | None:
    """Lock a request with its order, for a party to it, or all."""
    locked = await lifecycle.lock_whole(work, id_, scope, by="refund_requests")
    if locked is None:
        return None
    row = await work.tx.sole(REFUND_REQUEST.reading(EVERYTHING, lock=True), match_id=id_)
    return Request(work, locked, row, await units.load(work.tx, locked.order))


def check(wanted: RefundRequest) -> None:
    """Raise InvalidArgument with all that a request lacks."""
    problems = []
    reason = RefundRequest.Reason.Name(wanted.reason)
    if reason == "OTHER" and not wanted.description:
        problems.append(("refund_request.description", "is required for `OTHER`"))
    if reason in DEFECTS and not wanted.evidence_uris:
        problems.append(("refund_request.evidence_uris", "are required for what is broken or wrong"))
    if not wanted.items:
        problems.append(("refund_request.items", "must have 1 to 100 items"))
    if wanted.resolution != RefundRequest.EXCHANGE and any(item.replacement_variant_id for item in wanted.items):
        problems.append(("refund_request.items", "have a replacement only for `EXCHANGE`"))
    if problems:
        raise InvalidArgument(problems)


async def asked_for(
    connection: Connection, order: Row, wanted: RefundRequest, now: datetime
) -> tuple[units.Standing, list[tuple[units.Item, int]]]:
    """Return how an order stands, and the units of it that are asked for. Raises where they are too many, or too late."""
    standing = await units.load(connection, order)
    matters.refuse_frozen_by(order, standing.matters)
    chosen = units.chosen(standing.items, wanted.items, "refund_request.items")
    reason = RefundRequest.Reason.Name(wanted.reason)
    await asking.windows(connection, order, [item for item, _ in chosen], reason, now)
    meant = [(item, item.wanted(quantity, item.arrived)) for item, quantity in chosen]
    if any(item.asked for item, _ in meant):
        message = "a refund request about one of the items is open"
        raise AlreadyExists("REFUND_REQUEST_OPEN", message, field="refund_request.items")
    return standing, meant


async def _create(work: Mutation[Any], wanted: RefundRequest) -> UUID:
    locked = await lifecycle.lock_whole(work, UUID(wanted.order_id), "buyer")
    if locked is None:
        raise NotFound("order", wanted.order_id)
    order = locked.order
    standing, meant = await asked_for(work.tx, order, wanted, work.now)
    exchange = wanted.resolution == RefundRequest.EXCHANGE
    replacements = [convert.optional_id(item.replacement_variant_id) for item in wanted.items]
    if exchange:
        pairs = [(item, id_ or item.variant_id) for (item, _), id_ in zip(meant, replacements, strict=True)]
        await asking.refuse_other_prices(work.tx, order, pairs)
    return await requests.open_request(
        work,
        order,
        standing,
        [(item, count, id_) for (item, count), id_ in zip(meant, replacements, strict=True)],
        state="PENDING_SELLER_RESPONSE",
        reason=RefundRequest.Reason.Name(wanted.reason),
        description=wanted.description,
        evidence_uris=list(wanted.evidence_uris),
        resolution="EXCHANGE" if exchange else "REFUND",
        method=OrderRefund.Method.Name(wanted.method) if wanted.method else "ORIGINAL",
        seller_response_deadline_time=asking.business_days(standing, work.now),
    )


def _decision(request: orders_pb2.ApproveRefundRequestRequest) -> Decision:
    staff = caller().may("orders.manage")
    given = [name for name in ("amount", "extra_shipping") if request.HasField(name)]
    if (given or request.mall_percent) and not staff:
        message = "only staff give a part, give more, or let the mall bear some of it; sellers make an offer"
        raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="orders.manage")
    problems = []
    if request.HasField("amount") and not request.note:
        problems.append(("note", "is required with an amount"))
    amounts = {
        name: convert.minor(getattr(request, name), name) if request.HasField(name) else None
        for name in ("amount", "extra_shipping", "return_shipping_cost")
    }
    problems += [
        (name, "must not be negative") for name, amount in amounts.items() if amount is not None and amount < 0
    ]
    if amounts["extra_shipping"] and request.return_required:
        problems.append(("extra_shipping", "comes back at once, and so without a return"))
    if problems:
        raise InvalidArgument(problems)
    return Decision(
        return_required=request.return_required,
        label_uri=request.return_label_uri,
        amount=amounts["amount"],
        return_shipping=amounts["return_shipping_cost"] or 0,
        extra_shipping=amounts["extra_shipping"] or 0,
        mall_percent=request.mall_percent,
        note=request.note,
    )


def _same_currency(row: Any, request: Any, *names: str) -> None:
    for name in names:
        if request.HasField(name) and getattr(request, name).currency_code != row.currency:
            raise InvalidArgument([(name, f"must be in {row.currency}")])


def _found(one: Request, received: Sequence[Any]) -> list[Found]:
    asked = {item["order_item_id"]: item for item in one.open}
    left = {id_: item["quantity"] - item["received_quantity"] for id_, item in asked.items()}
    found = []
    for place, each in enumerate(received):
        id_ = str(UUID(each.order_item_id))
        if id_ not in asked:
            raise InvalidArgument([(f"received[{place}].order_item_id", "is none that is to come back")])
        item = one.items[id_]
        count = left[id_] if item.whole and each.quantity == 1 else each.quantity
        if not 0 < count <= left[id_]:
            message = "more has come back than was announced"
            raise FailedPrecondition(
                "UNITS_EXCEED_REST", message, order_item_id=id_, quantity=each.quantity, rest=item.shown(left[id_])
            )
        left[id_] -= count
        found.append(Found(asked[id_], count, RefundRequest.Condition.Name(each.condition), each.note))
    return found


async def _due(one: Request) -> None:
    """Do what follows where somebody was silent."""
    row, now = one.row, one.work.now
    if row.state == "PENDING_SELLER_RESPONSE" and row.seller_response_deadline_time <= now:
        try:
            await one.approve(Decision(return_required=row.reason not in SELLERS_FAULT))
        except FailedPrecondition as refused:
            if refused.reason != "STOCK_INSUFFICIENT":
                raise
            await one.review()
    elif row.state != "APPROVED":
        return
    elif row.action_deadline_time is not None and row.action_deadline_time <= now:
        if row.resolution == "EXCHANGE" and all(
            a["received_quantity"] == a["quantity"] or not row.return_required for a in one.open
        ):
            await one.convert()
        else:
            await one.accept_as_new()
    # What is on its way is waited for, unless a part of it has come and the rest has not.
    elif (
        row.return_deadline_time is not None
        and row.return_deadline_time <= now
        and (row.return_send_time is None or any(a["received_quantity"] for a in row.items))
    ):
        await one.expire()


async def follow_deadlines(app: App) -> int:
    """Do what follows where sellers have not answered, buyers have sent nothing back, or nobody has looked at what came."""

    async def decide(id_: UUID) -> None:
        async with background(app) as work:
            one = await _lock(work, id_, "all")
            if one is None or matters.frozen(one.standing.matters):
                return
            await _due(one)
            await one.save()
        await granting.send(app, one.refund_ids)

    async with app.db.read() as connection:
        due = await queries.due_requests(connection, app.clock.now(), BATCH)
    return await jobs.each(due, decide)


async def remind_of_returns(app: App) -> int:
    """Remind buyers of what they are to send back, a week before the time is over."""
    async with background(app) as work:
        rows = await queries.take_unsent(work.tx, work.now, work.now + REMINDED_BEFORE, BATCH)
        for row in rows:
            work.event("refund_request.reminded", "refund_request", row.id, {"order_id": str(row.order_id)})
    return len(rows)
