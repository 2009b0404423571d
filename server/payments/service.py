"""PaymentsService: payment methods, payments, captures, refunds, disputes, and what providers report."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from mall.common.v1 import types_pb2
from mall.payments.v1 import captures_pb2, disputes_pb2, payments_pb2, payments_pb2_grpc
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.options import NOT_SET
from server.kit.standard import Resource
from server.kit.states import forbidden
from server.payments import allocating, callbacks, capturing, card_numbers, charging, disputing, outcomes, refunding
from server.payments.mapping import EVIDENCE, allocations_message, dispute_to_proto, payment_capture_to_proto
from server.payments.provider import Result
from server.rpc.validation import check
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Scope
from storage.queries.payments import captures as capture_queries
from storage.queries.payments import charges as queries
from storage.queries.payments import disputes as dispute_queries
from storage.queries.payments import refunds as refund_queries
from storage.statements import parameter
from storage.tables.payments import (
    MONEY,
    REFUND_STATES,
    disputes,
    payment_captures,
    payment_methods,
    payments,
)

OPEN_REFUNDS = REFUND_STATES.sources("FAILED", "fail")
CARDS = ("CREDIT_CARD", "DEBIT_CARD")
CARD_FIELDS = ("card_brand", "card_last_four", "card_expiry_month", "card_expiry_year")
ADDRESS_FIELDS = tuple(field.name for field in types_pb2.PostalAddress.DESCRIPTOR.fields)


def payment_method_to_proto(row: Row, app: App) -> payments_pb2.PaymentMethod:
    """Map a row of `payment_methods` at this moment. The token stays where it is."""
    return payments_pb2.PaymentMethod(
        id=str(row.id),
        customer_id=str(row.customer_id),
        type=row.type,
        provider=row.provider,
        card_brand=row.card_brand,
        card_last_four=row.card_last_four,
        card_expiry_month=row.card_expiry_month or 0,
        card_expiry_year=row.card_expiry_year or 0,
        billing_name=row.billing_name,
        billing_address_id=str(row.billing_address_id or ""),
        billing_address=_address(row.billing_address),
        nickname=row.nickname,
        default=row.default,
        expired=charging.expired(row.card_expiry_year, row.card_expiry_month, app.clock.now()),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def payment_to_proto(
    row: Row,
    who: Caller,
    attempts: Iterable[Row] = (),
    refunds: Iterable[Row] = (),
    captures: Iterable[Row] = (),
) -> payments_pb2.Payment:
    """Map a row of `payments` with those of its attempts, refunds and captures."""
    at_once = row.amount_minor if row.state in MONEY else 0
    return payments_pb2.Payment(
        id=str(row.id),
        purpose=row.purpose,
        purchase_id=str(row.purchase_id or ""),
        wallet_top_up_id=str(row.wallet_top_up_id or ""),
        customer_id=str(row.customer_id),
        payment_method_id=str(row.payment_method_id or ""),
        type=row.type,
        provider=row.provider,
        provider_reference=row.provider_reference or "",
        amount=convert.money(row.amount_minor, row.currency),
        refunded_amount=convert.money(row.refunded_minor, row.currency),
        state=row.state,
        attempt_count=row.attempt_count,
        card_brand=row.card_brand,
        card_last_four=row.card_last_four,
        billing_name=row.billing_name,
        billing_address=_address(row.billing_address),
        failure_reason=row.failure_reason,
        authorize_time=convert.timestamp(row.authorize_time),
        capture_time=convert.timestamp(row.capture_time),
        fail_time=convert.timestamp(row.fail_time),
        cancel_time=convert.timestamp(row.cancel_time),
        refund_time=convert.timestamp(row.refund_time),
        attempts=map(payment_attempt_to_proto, attempts),
        refunds=(refund_to_proto(refund, who) for refund in refunds),
        capture_mode=row.capture,
        captured_amount=convert.money(at_once if row.capture == "AT_ONCE" else row.captured_minor, row.currency),
        released_amount=convert.money(row.released_minor, row.currency),
        disputed_amount=convert.money(row.disputed_minor, row.currency),
        charged_back_amount=convert.money(row.charged_back_minor, row.currency),
        refundable_amount=convert.money(refunding.left(row), row.currency),
        authorize_expire_time=convert.timestamp(row.authorize_expire_time),
        lapse_time=convert.timestamp(row.lapse_time),
        captures=map(payment_capture_to_proto, captures),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def payment_attempt_to_proto(row: Row) -> payments_pb2.PaymentAttempt:
    """Map a row of `payment_attempts`."""
    return payments_pb2.PaymentAttempt(
        id=str(row.id),
        payment_id=str(row.payment_id),
        number=row.number,
        state=row.state,
        provider=row.provider,
        provider_reference=row.provider_reference or "",
        provider_code=row.provider_code,
        provider_message=row.provider_message,
        payment_method_id=str(row.payment_method_id),
        request_time=convert.timestamp(row.request_time),
        complete_time=convert.timestamp(row.complete_time),
        create_time=convert.timestamp(row.create_time),
    )


def refund_to_proto(row: Row, who: Caller) -> payments_pb2.Refund:
    """Map a row of `refunds`; notes are for staff."""
    return payments_pb2.Refund(
        id=str(row.id),
        payment_id=str(row.payment_id),
        attempt_id=str(row.attempt_id),
        order_id=str(row.order_id or ""),
        refund_request_id=str(row.refund_request_id or ""),
        amount=convert.money(row.amount_minor, row.currency),
        reason=row.reason,
        state=row.state,
        initiator=row.initiator,
        initiator_id=str(row.initiator_id or ""),
        provider_reference=row.provider_reference or "",
        failure_reason=row.failure_reason,
        capture_id=str(row.capture_id or ""),
        first_refund_id=str(row.first_id or ""),
        send_count=row.send_count,
        returned_amount=None if row.returned_minor is None else convert.money(row.returned_minor, row.currency),
        next_send_time=convert.timestamp(_next_send(row)),
        notes=row.notes if who.may("payments.read") else "",
        process_time=convert.timestamp(row.process_time),
        complete_time=convert.timestamp(row.complete_time),
        fail_time=convert.timestamp(row.fail_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def _next_send(row: Row) -> datetime | None:
    """Return when a refund is sent again; one that was never sent is due."""
    if row.state not in OPEN_REFUNDS:
        return None
    due: datetime = row.create_time if row.check_time is None else row.check_time + refunding.AGAIN_AFTER
    return due


def own_methods(who: Caller) -> Scope:
    """A customer's own methods, as long as they live; staff have no business with them."""
    mine = payment_methods.c.customer_id == parameter("owner_id", payment_methods.c.customer_id)
    return Scope("own", mine & payment_methods.c.delete_time.is_(None), {"owner_id": who.id})


def visible_payments(who: Caller) -> Scope:
    """Staff see every payment, customers their own."""
    if who.may("payments.read"):
        return EVERYTHING
    mine = payments.c.customer_id == parameter("owner_id", payments.c.customer_id)
    return Scope("own", mine, {"owner_id": who.id})


def _address(stored: dict[str, str] | None) -> types_pb2.PostalAddress | None:
    if stored is None:
        return None
    return types_pb2.PostalAddress(**{name: stored.get(name, "") for name in ADDRESS_FIELDS})


def _billing_address(method: payments_pb2.PaymentMethod) -> dict[str, object]:
    if not method.HasField("billing_address"):
        return {"billing_address": None}
    return {"billing_address": {name: getattr(method.billing_address, name) for name in ADDRESS_FIELDS}}


def _expiry(name: str) -> Any:
    return lambda method: {name: getattr(method, name) or None}


SPECIAL: masks.Special = {
    "billing_address": _billing_address,
    "card_expiry_month": _expiry("card_expiry_month"),
    "card_expiry_year": _expiry("card_expiry_year"),
}


class PaymentsService(payments_pb2_grpc.PaymentsServiceServicer):
    """Payment methods belong to their owner alone. Payments are begun by orders; here they are read, and settled."""

    def __init__(self, app: App) -> None:
        self.app = app
        # Their answers depend on the time of day and on who asks, hence not one for all.
        self.method = Resource(
            "payment_method", payment_methods, payments_pb2.PaymentMethod, self._method, own_methods, SPECIAL
        )
        self.payment = Resource("payment", payments, payments_pb2.Payment, self._payment, visible_payments)
        self.capture = Resource(
            "payment_capture", payment_captures, captures_pb2.PaymentCapture, payment_capture_to_proto
        )
        self.dispute = Resource("dispute", disputes, disputes_pb2.Dispute, dispute_to_proto)

    def _method(self, row: Row) -> payments_pb2.PaymentMethod:
        return payment_method_to_proto(row, self.app)

    def _payment(self, row: Row) -> payments_pb2.Payment:
        return payment_to_proto(row, caller())

    async def CreatePaymentMethod(
        self, request: payments_pb2.CreatePaymentMethodRequest, context: Any
    ) -> payments_pb2.PaymentMethod:
        wanted = request.payment_method
        _refuse_card_numbers(wanted)
        self._check_new(wanted)
        values = masks.columns(wanted, masks.creatable(payments_pb2.PaymentMethod.DESCRIPTOR), SPECIAL)
        async with mutation(self.app, request, payments_pb2.PaymentMethod) as work:
            owner, year, month = work.caller.id, wanted.card_expiry_year, wanted.card_expiry_month
            if year and charging.expired(year, month, work.now):
                raise charging.method_expired(year, month)
            if wanted.billing_address_id:
                values |= await _copied_address(work.tx, wanted, owner)
            await queries.lock_owner(work.tx, owner)
            born = {"id": new_id(), "customer_id": owner, "create_time": work.now, "update_time": work.now}
            row = await queries.save_method(work.tx, {**values, **born})
            work.event("payment_method.saved", "payment_method", row.id, {"type": row.type, "provider": row.provider})
            work.answer = self._method(row)
        return work.answer

    async def GetPaymentMethod(
        self, request: payments_pb2.GetPaymentMethodRequest, context: Any
    ) -> payments_pb2.PaymentMethod:
        return await standard.get(self.app.db, self.method, request.id)

    async def ListPaymentMethods(
        self, request: payments_pb2.ListPaymentMethodsRequest, context: Any
    ) -> payments_pb2.ListPaymentMethodsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.LISTED_METHODS,
            own_methods(caller()),
            filters={},
        )
        return await page.answer(payments_pb2.ListPaymentMethodsResponse, map(self._method, page.rows))

    async def UpdatePaymentMethod(
        self, request: payments_pb2.UpdatePaymentMethodRequest, context: Any
    ) -> payments_pb2.PaymentMethod:
        wanted = request.payment_method
        names = masks.changed(wanted, request.update_mask, "payment_method")
        _refuse_card_numbers(wanted)
        async with mutation(self.app, request, payments_pb2.PaymentMethod) as work:
            before = await standard.one(work.tx, self.method, wanted.id, lock=True)
            values = await _changes(work.tx, wanted, names, before)
            row = await standard.patch(
                work.tx, self.method, before.id, wanted.etag, {**values, "update_time": work.now}
            )
            work.event("payment_method.updated", "payment_method", row.id, {"fields": sorted(values)})
            work.answer = self._method(row)
        return work.answer

    async def DeletePaymentMethod(
        self, request: payments_pb2.DeletePaymentMethodRequest, context: Any
    ) -> payments_pb2.PaymentMethod:
        async with mutation(self.app, request, payments_pb2.PaymentMethod) as work:
            before = await standard.one(work.tx, self.method, request.id, lock=True)
            row = await standard.delete(work, self.method, before.id, request.etag, default=False)
            work.event("payment_method.deleted", "payment_method", row.id)
            work.answer = self._method(row)
        return work.answer

    async def SetDefaultPaymentMethod(
        self, request: payments_pb2.SetDefaultPaymentMethodRequest, context: Any
    ) -> payments_pb2.PaymentMethod:
        async with mutation(self.app, request, payments_pb2.PaymentMethod) as work:
            await queries.lock_owner(work.tx, work.caller.id)
            row = await standard.one(work.tx, self.method, request.id, lock=True)
            if charging.expired(row.card_expiry_year, row.card_expiry_month, work.now):
                raise charging.method_expired(row.card_expiry_year, row.card_expiry_month)
            if not row.default:
                row = await standard.set_the_one(work, self.method, row, "default", among="customer_id")
                work.event("payment_method.made_default", "payment_method", row.id)
            work.answer = self._method(row)
        return work.answer

    async def GetPayment(self, request: payments_pb2.GetPaymentRequest, context: Any) -> payments_pb2.Payment:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, self.payment, request.id)
            return (await _with_parts(connection, [row]))[0]

    async def ListPayments(
        self, request: payments_pb2.ListPaymentsRequest, context: Any
    ) -> payments_pb2.ListPaymentsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.LISTED_PAYMENTS,
            visible_payments(caller()),
            filters={
                "customer_id": convert.optional_id(request.customer_id),
                "purchase_id": convert.optional_id(request.purchase_id),
                "states": convert.names(payments_pb2.Payment.State, request.states),
                "create_time_from": _time(request, "create_time_from"),
                "create_time_until": _time(request, "create_time_until"),
            },
        )
        async with self.app.db.read() as connection:
            found = await _with_parts(connection, page.rows)
        return await page.answer(payments_pb2.ListPaymentsResponse, found)

    async def ExplainPaymentAllocations(
        self, request: captures_pb2.ExplainPaymentAllocationsRequest, context: Any
    ) -> captures_pb2.PaymentAllocations:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, self.payment, request.id)
            return allocations_message(await allocating.allocations_of(connection, row), row.currency)

    async def CapturePayment(self, request: captures_pb2.CapturePaymentRequest, context: Any) -> payments_pb2.Payment:
        payment_id, order_id = convert.parse_id("payment", request.id), convert.optional_id(request.order_id)
        amount = convert.minor(request.amount, "amount") if request.HasField("amount") else None
        if amount is not None and amount <= 0:
            raise InvalidArgument([("amount", "must be above zero")])
        capture_id = None
        async with mutation(self.app, request, payments_pb2.Payment) as work:
            row = await capturing.open_capture(
                work,
                payment_id=payment_id,
                amount_minor=amount,
                request_key=f"staff:{request.request_id}",
                order_id=order_id,
            )
            if amount is not None and request.amount.currency_code != row.currency:
                raise InvalidArgument([("amount", f"must be in {row.currency}")])
            capture_id = row.id
            work.audit("payment.capture_ordered", "payment", payment_id, amount_minor=row.amount_minor)
            work.answer = (await _with_parts(work.tx, [await standard.one(work.tx, self.payment, request.id)]))[0]
        if capture_id is not None:
            await capturing.send_capture(self.app, capture_id)
        return work.answer

    async def VoidPayment(self, request: captures_pb2.VoidPaymentRequest, context: Any) -> payments_pb2.Payment:
        async with mutation(self.app, request, payments_pb2.Payment) as work:
            row = await capturing.void(work, convert.parse_id("payment", request.id), request.reason)
            work.answer = (await _with_parts(work.tx, [row]))[0]
        return work.answer

    async def AcceptPaymentCapture(
        self, request: captures_pb2.AcceptPaymentCaptureRequest, context: Any
    ) -> captures_pb2.PaymentCapture:
        async with mutation(self.app, request, captures_pb2.PaymentCapture) as work:
            before = await standard.one(work.tx, self.capture, request.id)
            came = Result("PENDING", before.provider_reference, "", "", before.taken_minor, before.currency)
            settled = await capturing.settle_capture(work, before.id, came, accept=True)
            if settled is None or settled.new_state == settled.state:
                message = "only a capture of which another amount came can be accepted"
                raise forbidden("payment_capture", before.state, message)
            work.audit(
                "payment.capture_accepted",
                "payment",
                before.payment_id,
                reason=request.reason,
                **capturing.fact_of(before),
            )
            work.answer = payment_capture_to_proto(await standard.one(work.tx, self.capture, request.id))
        return work.answer

    async def ReauthorizePayment(
        self, request: captures_pb2.ReauthorizePaymentRequest, context: Any
    ) -> payments_pb2.Payment:
        attempt = None
        async with mutation(self.app, request, payments_pb2.Payment) as work:
            before = await standard.one(work.tx, self.payment, request.id, lock=True)
            if before.state != "EXPIRED":
                message = f"the payment is {before.state}: nothing has run out"
                raise forbidden("payment", before.state, message)
            method_id = convert.optional_id(request.payment_method_id)
            method = await charging.payment_method(work.tx, before.customer_id, method_id)
            attempt = await charging.retry_payment(
                work.tx, payment_id=before.id, payment_method_row=method, now=work.now, waiting="EXPIRED"
            )
            work.event("payment.reauthorizing", "payment", before.id, {"attempt_id": str(attempt.id)})
            work.answer = (await _with_parts(work.tx, [await standard.one(work.tx, self.payment, request.id)]))[0]
        if attempt is None:
            return work.answer
        await outcomes.record_outcome(self.app, attempt.id, await charging.attempt(self.app, attempt))
        return await self._whole(attempt.payment_id)

    async def _whole(self, payment_id: UUID) -> payments_pb2.Payment:
        """Return a payment as it stands once a provider has answered."""
        async with self.app.db.read() as connection:
            row = await standard.one(connection, self.payment, str(payment_id))
            return (await _with_parts(connection, [row]))[0]

    async def GetRefund(self, request: payments_pb2.GetRefundRequest, context: Any) -> payments_pb2.Refund:
        async with self.app.db.read() as connection:
            row = await refund_queries.refund(connection, convert.parse_id("refund", request.id))
        if row is None:
            raise NotFound("refund", request.id)
        return refund_to_proto(row, caller())

    async def ListRefunds(
        self, request: payments_pb2.ListRefundsRequest, context: Any
    ) -> payments_pb2.ListRefundsResponse:
        page = await standard.list_page(
            self.app,
            request,
            refund_queries.REFUNDS,
            EVERYTHING,
            filters={
                "states": convert.names(payments_pb2.Refund.State, request.states),
                "payment_id": convert.optional_id(request.payment_id),
                "order_id": convert.optional_id(request.order_id),
                "reasons": convert.names(payments_pb2.Refund.Reason, request.reasons),
            },
        )
        who = caller()
        return await page.answer(payments_pb2.ListRefundsResponse, (refund_to_proto(row, who) for row in page.rows))

    async def AcceptRefund(self, request: payments_pb2.AcceptRefundRequest, context: Any) -> payments_pb2.Refund:
        async with mutation(self.app, request, payments_pb2.Refund) as work:
            before = await refund_queries.refund(work.tx, convert.parse_id("refund", request.id))
            if before is None:
                raise NotFound("refund", request.id)
            came = Result("PENDING", before.provider_reference)
            settled = await refunding.settle_refund(work, before.id, came, accept=True)
            if settled is None or not settled.changed:
                message = "only a refund of which another amount went back can be accepted"
                raise forbidden("refund", before.state, message)
            work.audit("refund.accepted", "refund", before.id, reason=request.notes)
            row = await refund_queries.refund(work.tx, before.id)
            work.answer = refund_to_proto(cast("Row", row), work.caller)
        return work.answer

    async def RetryRefund(self, request: payments_pb2.RetryRefundRequest, context: Any) -> payments_pb2.Refund:
        async with mutation(self.app, request, payments_pb2.Refund) as work:
            failed = await refund_queries.refund(work.tx, convert.parse_id("refund", request.id))
            if failed is None:
                raise NotFound("refund", request.id)
            row = await refunding.repeat_refund(work, failed, request.notes)
            work.audit("refund.retried", "refund", failed.id, reason=request.notes, refund_id=str(row.id))
            work.answer = refund_to_proto(row, work.caller)
        return work.answer

    async def GetDispute(self, request: disputes_pb2.GetDisputeRequest, context: Any) -> disputes_pb2.Dispute:
        return await standard.get(self.app.db, self.dispute, request.id)

    async def ListDisputes(
        self, request: disputes_pb2.ListDisputesRequest, context: Any
    ) -> disputes_pb2.ListDisputesResponse:
        page = await standard.list_page(
            self.app,
            request,
            dispute_queries.DISPUTES,
            EVERYTHING,
            filters={
                "states": convert.names(disputes_pb2.Dispute.State, request.states),
                "payment_id": convert.optional_id(request.payment_id),
                "evidence_due_before": _time(request, "evidence_due_before"),
            },
        )
        return await page.answer(disputes_pb2.ListDisputesResponse, map(dispute_to_proto, page.rows))

    async def SubmitDisputeEvidence(
        self, request: disputes_pb2.SubmitDisputeEvidenceRequest, context: Any
    ) -> disputes_pb2.Dispute:
        evidence = {name: getattr(request.evidence, name) for name in EVIDENCE if getattr(request.evidence, name)}
        if not evidence:
            raise InvalidArgument([("evidence", "must have at least one text")])
        return await self._answer(request, evidence, "")

    async def AcceptDispute(self, request: disputes_pb2.AcceptDisputeRequest, context: Any) -> disputes_pb2.Dispute:
        return await self._answer(request, {}, request.reason)

    async def _answer(self, request: Any, evidence: dict[str, str], reason: str) -> disputes_pb2.Dispute:
        dispute_id = None
        async with mutation(self.app, request, disputes_pb2.Dispute) as work:
            before = await standard.one(work.tx, self.dispute, request.id, lock=True)
            standard.check_etag("dispute", before, request.etag)
            row = await disputing.answer(work, before, evidence, reason=reason)
            dispute_id = row.id
            work.answer = dispute_to_proto(row)
        if dispute_id is not None:
            await disputing.send_answer(self.app, dispute_id)
        return work.answer

    async def HandleProviderEvent(
        self, request: payments_pb2.HandleProviderEventRequest, context: Any
    ) -> payments_pb2.HandleProviderEventResponse:
        disposition = await callbacks.receive(
            self.app, request.provider, request.payload, request.signature_seconds, request.signature
        )
        return payments_pb2.HandleProviderEventResponse(disposition=disposition)

    def _check_new(self, wanted: payments_pb2.PaymentMethod) -> None:
        problems = []
        if wanted.provider not in self.app.providers:
            problems.append(("payment_method.provider", "is not a provider that the mall uses"))
        if payments_pb2.PaymentMethod.Type.Name(wanted.type) in CARDS:
            problems += [(f"payment_method.{name}", NOT_SET) for name in CARD_FIELDS if not getattr(wanted, name)]
        elif bool(wanted.card_expiry_month) != bool(wanted.card_expiry_year):
            problems.append(("payment_method.card_expiry_month", "goes with card_expiry_year"))
        if wanted.billing_address_id and wanted.HasField("billing_address"):
            problems.append(("payment_method.billing_address", "is copied from billing_address_id: leave one out"))
        if problems:
            raise InvalidArgument(problems)


def _refuse_card_numbers(method: payments_pb2.PaymentMethod) -> None:
    found = card_numbers.violations(method, "payment_method")
    if found:
        raise InvalidArgument(found, reason="CARD_NUMBER_REFUSED")


async def _changes(
    tx: Connection, wanted: payments_pb2.PaymentMethod, names: frozenset[str], before: Row
) -> dict[str, object]:
    """Return the columns to change. What is sent back as it was read changes nothing."""
    given = set(names)
    if wanted.billing_address_id == str(before.billing_address_id or ""):
        given.discard("billing_address_id")
    if _billing_address(wanted)["billing_address"] == before.billing_address:
        given.discard("billing_address")
    values = masks.columns(wanted, given, SPECIAL)
    if "billing_address" in given:
        if "billing_address_id" in given and wanted.billing_address_id:
            text = "is copied from billing_address_id: leave one out"
            raise InvalidArgument([("payment_method.billing_address", text)])
        _check_address(wanted)
        values["billing_address_id"] = None
    elif values.get("billing_address_id"):
        values |= await _copied_address(tx, wanted, before.customer_id)
    return values


def _check_address(method: payments_pb2.PaymentMethod) -> None:
    """Check an address whole: in an update, the boundary does not ask for the REQUIRED fields of a part."""
    if method.HasField("billing_address"):
        found = check(method.billing_address)
        if found:
            raise InvalidArgument((f"payment_method.billing_address.{v.field}", v.description) for v in found)


async def _copied_address(tx: Connection, method: payments_pb2.PaymentMethod, owner: UUID) -> dict[str, object]:
    id_ = convert.parse_id("address", method.billing_address_id)
    row = await queries.owned_address(tx, id_, owner)
    if row is None:
        raise NotFound("address", method.billing_address_id)
    return {"billing_address": {name: row[name] for name in ADDRESS_FIELDS}}


async def _with_parts(connection: Connection, rows: Sequence[Row]) -> list[payments_pb2.Payment]:
    """Return payments with their attempts, refunds and captures, with two statements or three, however many there are."""
    ids = [row.id for row in rows]
    in_parts = [row.id for row in rows if row.capture == "ON_SHIPMENT"]
    captures = _grouped(await capture_queries.captures_of(connection, in_parts) if in_parts else ())
    attempts = _grouped(await queries.attempts_of(connection, ids) if ids else ())
    refunds = _grouped(await refund_queries.refunds_of(connection, ids) if ids else ())
    return [
        payment_to_proto(row, caller(), attempts.get(row.id, ()), refunds.get(row.id, ()), captures.get(row.id, ()))
        for row in rows
    ]


async def record(
    connection: Connection, purchase_id: UUID, most: int
) -> tuple[payments_pb2.Payment | None, list[disputes_pb2.Dispute]]:
    """Return the payment of a purchase with all its parts, if there is one, and its disputes, oldest first."""
    row = await queries.payment_of_purchase(connection, purchase_id)
    if row is None:
        return None, []
    (payment,) = await _with_parts(connection, [row])
    return payment, list(map(dispute_to_proto, await dispute_queries.all_of(connection, row.id, most)))


def _grouped(rows: Iterable[Row]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {}
    for row in rows:
        found.setdefault(row.payment_id, []).append(row)
    return found


def _time(request: Any, name: str) -> datetime | None:
    return convert.moment(getattr(request, name)) if request.HasField(name) else None
