"""The part of SupportService about disputes: the order stands still, and staff have the last word."""

from typing import Any
from uuid import UUID

from sqlalchemy import or_

from mall.support.v1 import support_pb2
from server import orders
from server.kit import convert, history, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import require
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import support_disputes as queries
from storage.tables.support_disputes import ORDER_DISPUTE_STATES, order_dispute_state_changes, order_disputes

OrderDispute = support_pb2.OrderDispute
NOUN = "order_dispute"
_BOUGHT = order_disputes.c.customer_id == queries.caller_id
_SOLD = order_disputes.c.seller_id == queries.caller_id


def order_dispute_to_proto(row: Row, who: Caller) -> OrderDispute:
    """Map a row of `order_disputes`."""
    return OrderDispute(
        id=str(row.id),
        order_id=str(row.order_id),
        customer_id=str(row.customer_id),
        seller_id=str(row.seller_id),
        order_incident_id=str(row.order_incident_id) if who.may("support.read") else "",
        reason=row.reason,
        text=row.text,
        state=row.state,
        seller_answer=row.seller_answer,
        decision_note=row.decision_note,
        order_refund_id=str(row.order_refund_id or ""),
        answer_time=convert.timestamp(row.answer_time),
        decide_time=convert.timestamp(row.decide_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def shown(row: Row) -> OrderDispute:
    """Map a dispute for the caller."""
    return order_dispute_to_proto(row, caller())


def _visible(who: Caller) -> Scope:
    if who.may("support.read"):
        return EVERYTHING
    if not who.may("support.sell"):
        return Scope("bought", _BOUGHT, {"caller_id": who.id})
    return Scope("party", or_(_BOUGHT, _SOLD), {"caller_id": who.id}, (_BOUGHT, _SOLD))


DISPUTE = Resource(NOUN, order_disputes, OrderDispute, shown, _visible)


class Disputes:
    """Disputes. Each is opened and ends under the lock of its order."""

    app: App

    async def CreateOrderDispute(self, request: support_pb2.CreateOrderDisputeRequest, context: Any) -> OrderDispute:
        wanted = request.order_dispute
        _tidy(wanted, NOUN)
        async with mutation(self.app, request, OrderDispute) as work:
            order, incident_id = await orders.freeze(work, UUID(wanted.order_id), "the buyer disputes the order")
            row = await standard.create(
                work.tx,
                DISPUTE,
                {
                    "id": new_id(),
                    "order_id": order.id,
                    "customer_id": order.customer_id,
                    "seller_id": order.seller_id,
                    "order_incident_id": incident_id,
                    "reason": OrderDispute.Reason.Name(wanted.reason),
                    "text": wanted.text,
                    "state": ORDER_DISPUTE_STATES.first,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            _note(work, row, None, "opened", "")
            work.answer = shown(row)
        return work.answer

    async def GetOrderDispute(self, request: support_pb2.GetOrderDisputeRequest, context: Any) -> OrderDispute:
        return await standard.get(self.app.db, DISPUTE, request.id)

    async def ListOrderDisputes(
        self, request: support_pb2.ListOrderDisputesRequest, context: Any
    ) -> support_pb2.ListOrderDisputesResponse:
        filters = {
            "order_id": convert.optional_id(request.order_id),
            "states": convert.names(OrderDispute.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.DISPUTES, _visible(caller()), filters=filters)
        return await page.answer(support_pb2.ListOrderDisputesResponse, map(shown, page.rows))

    async def AnswerOrderDispute(self, request: support_pb2.AnswerOrderDisputeRequest, context: Any) -> OrderDispute:
        _tidy(request, "")
        async with mutation(self.app, request, OrderDispute) as work:
            row = await standard.one_within(
                work.tx, DISPUTE, request.id, Scope("sold", _SOLD, {"caller_id": work.caller.id}), lock=True
            )
            changes = {"seller_answer": request.seller_answer, "answer_time": work.now}
            work.answer = shown(await _move(work, row, "answer", "ANSWERED", "answered", "", **changes))
        return work.answer

    async def DecideOrderDispute(self, request: support_pb2.DecideOrderDisputeRequest, context: Any) -> OrderDispute:
        _tidy(request, "")
        target = OrderDispute.State.Name(request.state)
        wanted = {UUID(item.order_item_id): item.quantity for item in request.items}
        if len(wanted) < len(request.items):
            raise InvalidArgument([("items", "have an item twice")])
        refund_ids: list[UUID] = []
        async with mutation(self.app, request, OrderDispute) as work:
            found = await standard.one_within(work.tx, DISPUTE, request.id, EVERYTHING)
            locked = await orders.lock_to_pay_back(work, found.order_id, "all")
            if locked is None:
                raise NotFound(NOUN, request.id)
            row = await standard.one_within(work.tx, DISPUTE, request.id, EVERYTHING, lock=True)
            require(ORDER_DISPUTE_STATES, row.state, "decide", target)
            changes: dict[str, Any] = {"decision_note": request.note, "decide_time": work.now}
            await orders.thaw(work, row.order_incident_id, request.note)
            if target == "UPHELD":
                granted = await orders.pay_back(work, locked, wanted)
                if granted is None:
                    message = "nothing of what has arrived is left to be paid back: what was not sent is cancelled"
                    raise FailedPrecondition("ORDER_DISPUTE_NOTHING_LEFT", message)
                changes["order_refund_id"], refund_ids = granted.id, list(granted.refund_ids)
            row = await _move(work, row, "decide", target, "decided", request.note, **changes)
            work.audit("order_dispute.decided", NOUN, row.id, reason=request.note, decision=target)
            work.answer = shown(row)
        await orders.send_refunds(self.app, refund_ids)
        return work.answer

    async def WithdrawOrderDispute(
        self, request: support_pb2.WithdrawOrderDisputeRequest, context: Any
    ) -> OrderDispute:
        async with mutation(self.app, request, OrderDispute) as work:
            found = await standard.one(work.tx, DISPUTE, request.id)
            if found.customer_id != work.caller.id:
                raise Missing(NOUN, request.id)
            await orders.lock_to_pay_back(work, found.order_id, "all")
            row = await standard.one(work.tx, DISPUTE, request.id, lock=True)
            require(ORDER_DISPUTE_STATES, row.state, "withdraw")
            await orders.thaw(work, row.order_incident_id, "the buyer has taken the dispute back")
            row = await _move(work, row, "withdraw", "WITHDRAWN", "withdrawn", "", decide_time=work.now)
            work.answer = shown(row)
        return work.answer


def _tidy(message: Any, field: str) -> None:
    problems = texts.tidy(message, field)
    if problems:
        raise InvalidArgument(problems)


async def _move(work: Mutation[Any], row: Row, step: str, target: str, what: str, reason: str, **values: Any) -> Row:
    state = require(ORDER_DISPUTE_STATES, row.state, step, target)
    changed = await standard.patch(work.tx, DISPUTE, row.id, "", {**values, "state": state, "update_time": work.now})
    _note(work, changed, row.state, what, reason)
    return changed


def _note(work: Mutation[Any], row: Row, previous: str | None, what: str, reason: str) -> None:
    work.insert(
        order_dispute_state_changes, history.change(work, NOUN, row.id, row.version, previous, row.state, reason)
    )
    fact = {"order_id": str(row.order_id), "seller_id": str(row.seller_id), "state": row.state}
    work.event(f"order_dispute.{what}", NOUN, row.id, fact)
