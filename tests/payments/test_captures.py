"""What is held and captured on shipment: parts, what is given up, what runs out, another amount than was asked for."""

import uuid

import grpc
import pytest

from mall.payments.v1 import captures_pb2, payments_pb2
from server.kit.errors import ApiError
from server.kit.ids import new_id
from server.kit.mutation import background
from server.payments import LAPSED, capturing, outcomes, refunding
from server.payments.provider import Result
from storage.errors import CheckFailed
from tests.support import make
from tests.support.expect import fails

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Payment = payments_pb2.Payment
Attempt = payments_pb2.PaymentAttempt
Capture = captures_pb2.PaymentCapture
Refund = payments_pb2.Refund
Answer = payments_pb2.HandleProviderEventResponse


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def refusal(call, *arguments, **named):
    """The reason of a refusal; what the database refuses is told in the words of its check."""
    with pytest.raises((ApiError, CheckFailed)) as refused:
        call(*arguments, **named)
    return getattr(refused.value, "reason", str(refused.value))


TOO_MUCH = "ck_payments_captured"


@pytest.fixture(autouse=True)
def alone(till, monkeypatch):
    """No purchase has orders, unless a test says so."""
    till.shared(monkeypatch)


# --- holding and capturing ---


def test_what_is_held_counts_and_is_captured_whole(till, told, clock):
    attempt = till.hold()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.capture_mode, payment.attempts[0].state) == (
        Payment.AUTHORIZED,
        Payment.ON_SHIPMENT,
        Attempt.AUTHORIZED,
    )
    assert payment.authorize_expire_time.seconds - clock.now().timestamp() == pytest.approx(7 * 86400, abs=60)
    assert (cents(payment.captured_amount), cents(payment.refundable_amount)) == (0, 0)
    assert told(attempt) == ["secured"]
    till.capture(attempt.payment_id)
    payment = till.read(attempt.payment_id)
    assert (payment.state, cents(payment.captured_amount), cents(payment.refundable_amount)) == (
        Payment.CAPTURED,
        2000,
        2000,
    )
    assert payment.attempts[0].state == Attempt.SUCCEEDED
    (capture,) = payment.captures
    assert (capture.state, cents(capture.amount), cents(capture.taken_amount)) == (Capture.SUCCEEDED, 2000, 2000)
    assert capture.provider_reference
    assert capture.HasField("complete_time")


def test_parts_are_captured_and_never_more_than_is_held(till):
    attempt = till.hold()
    till.capture(attempt.payment_id, 1200)
    payment = till.read(attempt.payment_id)
    assert (payment.state, cents(payment.captured_amount), payment.attempts[0].state) == (
        Payment.CAPTURED,
        1200,
        Attempt.AUTHORIZED,
    )
    assert refusal(till.open_capture, attempt.payment_id, 801) == TOO_MUCH
    till.capture(attempt.payment_id, 800)
    assert cents(till.read(attempt.payment_id).captured_amount) == 2000
    assert refusal(till.open_capture, attempt.payment_id, 1) == "STATE_FORBIDS"


def test_the_same_reason_captures_once(till):
    attempt, key = till.hold(), make.unique("ship:")
    assert till.capture(attempt.payment_id, 500, key=key).id == till.capture(attempt.payment_id, 500, key=key).id
    assert cents(till.read(attempt.payment_id).captured_amount) == 500


def test_what_was_given_up_is_not_captured_without_an_amount(till, monkeypatch):
    """64, 65: what is given back before the capture has no refund; the amount that is left falls, and so what can be refunded."""
    attempt = till.hold(amount=5500)
    kept, gone = till.shared(monkeypatch, 4500, 1000)
    assert till.give_back(attempt.payment_id, 1000, order_id=gone) is None
    payment = till.read(attempt.payment_id)
    assert (cents(payment.released_amount), len(payment.refunds), payment.state) == (1000, 0, Payment.AUTHORIZED)
    assert refusal(till.open_capture, attempt.payment_id, 5500) == TOO_MUCH
    till.capture(attempt.payment_id, order_id=kept)
    payment = till.read(attempt.payment_id)
    assert (cents(payment.captured_amount), cents(payment.refundable_amount)) == (4500, 4500)
    assert refusal(till.refund, attempt.payment_id, 4501) == "REFUND_EXCEEDS_PAYMENT"


def test_giving_the_same_back_twice_gives_it_back_once(till, monkeypatch):
    attempt, key = till.hold(), make.unique("cancel:")
    (order,) = till.shared(monkeypatch, 2000)
    for _ in range(2):
        assert till.give_back(attempt.payment_id, 500, key, order) is None
    assert cents(till.read(attempt.payment_id).released_amount) == 500


def test_an_order_that_was_captured_is_refunded_and_another_is_let_go_of(till, monkeypatch):
    attempt = till.hold(amount=10_000)
    shipped, waiting = till.shared(monkeypatch, 6000, 4000)
    till.capture(attempt.payment_id, 6000, order_id=shipped)
    assert till.give_back(attempt.payment_id, 6000, order_id=shipped).amount_minor == 6000
    assert till.give_back(attempt.payment_id, 4000, order_id=waiting) is None
    payment = till.read(attempt.payment_id)
    assert (cents(payment.released_amount), [cents(r.amount) for r in payment.refunds]) == (4000, [6000])
    assert payment.attempts[0].state == Attempt.VOIDING


def test_captured_means_refund_and_never_void(till, grpc_stub, admin):
    """68: what is captured goes back by refunds only."""
    attempt = till.hold()
    till.capture(attempt.payment_id)
    request = captures_pb2.VoidPaymentRequest(
        id=str(attempt.payment_id), reason="changed mind", request_id=make.request_id()
    )
    with fails(REFUSED, "STATE_FORBIDS", resource="payment", state="CAPTURED"):
        grpc_stub.VoidPayment(request, metadata=admin.metadata)
    till.refund(attempt.payment_id, 300)
    till.send_refunds()
    assert cents(till.read(attempt.payment_id).refunded_amount) == 300


@pytest.mark.parametrize("outcome", [Result("VOIDED"), Result("EXPIRED")])
def test_a_report_of_a_void_of_what_is_captured_changes_nothing(till, outcome):
    attempt = till.hold()
    till.capture(attempt.payment_id)
    assert not till.record(attempt.id, outcome).changed


def test_a_capture_whose_answer_is_lost_is_sent_again_under_its_key(till, sql):
    attempt = till.hold("tok_capture_timeout")
    row = till.capture(attempt.payment_id)
    assert till.read(attempt.payment_id).captures[0].state == Capture.PENDING
    assert refusal(till.open_capture, attempt.payment_id, 1) == TOO_MUCH
    till.run(capturing.send_captures)
    assert cents(till.read(attempt.payment_id).captured_amount) == 2000
    assert sql("SELECT calls FROM sandbox_captures WHERE key = $1", row.id)[0].calls == 2


def test_a_capture_that_is_refused_frees_what_it_wanted(till, sql):
    attempt = till.hold("tok_capture_declined")
    till.capture(attempt.payment_id)
    payment = till.read(attempt.payment_id)
    assert (payment.captures[0].state, payment.captures[0].failure_reason) == (Capture.FAILED, "capture_declined")
    assert payment.state == Payment.AUTHORIZED
    assert sql("SELECT capturing_minor FROM payments WHERE id = $1", attempt.payment_id)[0][0] == 0
    events = sql("SELECT type FROM outbox WHERE aggregate_id = $1", attempt.payment_id)
    assert "payment.capture_failed" in {row.type for row in events}


def test_less_than_was_asked_for_is_held_until_staff_accept_it(till, grpc_stub, admin, sql):
    """73: owed 13.50, captured 6.75: a known row, locked and logged, then completed by staff."""
    attempt = till.hold("tok_capture_less", 1350)
    till.capture(attempt.payment_id)
    payment = till.read(attempt.payment_id)
    (capture,) = payment.captures
    assert (payment.state, cents(payment.captured_amount)) == (Payment.AUTHORIZED, 0)
    assert (capture.state, cents(capture.amount), cents(capture.taken_amount)) == (Capture.HELD, 1350, 675)
    audits = sql("SELECT 1 FROM audit_entries WHERE event = 'payment.mismatch' AND target_id = $1", attempt.payment_id)
    assert len(audits) == 1
    request = captures_pb2.AcceptPaymentCaptureRequest(
        id=capture.id, reason="seen at the provider", request_id=make.request_id()
    )
    accepted = grpc_stub.AcceptPaymentCapture(request, metadata=admin.metadata)
    assert grpc_stub.AcceptPaymentCapture(request, metadata=admin.metadata) == accepted
    assert accepted.state == Capture.SUCCEEDED
    payment = till.read(attempt.payment_id)
    assert (payment.state, cents(payment.captured_amount), cents(payment.refundable_amount)) == (
        Payment.CAPTURED,
        675,
        675,
    )
    other = captures_pb2.AcceptPaymentCaptureRequest(id=capture.id, reason="again", request_id=make.request_id())
    with fails(REFUSED, "STATE_FORBIDS", resource="payment_capture", state="SUCCEEDED"):
        grpc_stub.AcceptPaymentCapture(other, metadata=admin.metadata)
    till.sql("UPDATE sandbox_charges SET token = 'tok_success' WHERE key = $1", attempt.id)
    till.capture(attempt.payment_id)
    assert cents(till.read(attempt.payment_id).captured_amount) == 1350


def test_a_callback_may_bring_a_capture_before_its_answer(till, report):
    attempt = till.hold()
    row = till.open_capture(attempt.payment_id, 700)
    told = {"key": str(row.id), "reference": "ca_early", "amount_minor": 700, "currency": "USD"}
    assert report(None, "capture.succeeded", **told) == Answer.APPLIED
    assert report(None, "capture.succeeded", **told) == Answer.IGNORED
    assert report(None, "capture.failed", **told) == Answer.HELD
    assert report(None, "capture.succeeded", **{**told, "key": str(uuid.uuid4())}) == Answer.PARKED
    till.run(capturing.send_captures)
    assert cents(till.read(attempt.payment_id).captured_amount) == 700


# --- staff ---


def test_staff_capture_and_void_by_hand(till, grpc_stub, admin, buyer):
    attempt = till.hold()
    request = captures_pb2.CapturePaymentRequest(
        id=str(attempt.payment_id), amount=make.dollars(1500), request_id=make.request_id()
    )
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.CapturePayment(request, metadata=buyer.metadata)
    assert [cents(c.amount) for c in grpc_stub.CapturePayment(request, metadata=admin.metadata).captures] == [1500]
    payment = till.read(attempt.payment_id)
    assert (payment.state, cents(payment.captured_amount)) == (Payment.CAPTURED, 1500)
    grpc_stub.CapturePayment(request, metadata=admin.metadata)
    assert cents(till.read(attempt.payment_id).captured_amount) == 1500
    more = captures_pb2.CapturePaymentRequest(
        id=str(attempt.payment_id), amount=make.dollars(501), request_id=make.request_id()
    )
    with fails(REFUSED, "CAPTURE_EXCEEDS_AUTHORIZATION"):
        grpc_stub.CapturePayment(more, metadata=admin.metadata)
    wrong = captures_pb2.CapturePaymentRequest(
        id=str(attempt.payment_id), amount=make.money(100, "EUR"), request_id=make.request_id()
    )
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS", "amount"):
        grpc_stub.CapturePayment(wrong, metadata=admin.metadata)
    void = captures_pb2.VoidPaymentRequest(id=str(attempt.payment_id), reason="sold out", request_id=make.request_id())
    payment = grpc_stub.VoidPayment(void, metadata=admin.metadata)
    assert (cents(payment.released_amount), payment.attempts[0].state) == (500, Attempt.VOIDING)
    till.run(capturing.void_authorizations)
    assert till.read(attempt.payment_id).attempts[0].state == Attempt.VOIDED


def test_what_is_given_up_is_not_captured_and_the_void_is_sent_until_it_is_confirmed(till, grpc_stub, admin, sql):
    """67: the order is cancelled, the void has failed."""
    attempt = till.hold("tok_void_timeout", 3500)
    assert till.cancel(attempt.payment_id).state == "CANCELLED"
    till.run(capturing.void_authorizations)
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempts[0].state) == (Payment.CANCELLED, Attempt.VOIDING)
    request = captures_pb2.CapturePaymentRequest(id=str(attempt.payment_id), request_id=make.request_id())
    with fails(REFUSED, "STATE_FORBIDS", resource="payment", state="CANCELLED"):
        grpc_stub.CapturePayment(request, metadata=admin.metadata)
    till.run(capturing.void_authorizations)
    assert till.read(attempt.payment_id).attempts[0].state == Attempt.VOIDED
    assert sql("SELECT void_calls, captured_minor FROM sandbox_charges WHERE key = $1", attempt.id)[0] == (2, 0)


def test_an_amount_that_is_held_after_the_end_is_let_go_of(till):
    attempt = till.open("tok_timeout_then_success", capture="ON_SHIPMENT")
    till.charge(attempt)
    till.cancel(attempt.payment_id)
    till.resolve()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempts[0].state, len(payment.refunds)) == (
        Payment.CANCELLED,
        Attempt.VOIDING,
        0,
    )


# --- what runs out ---


def test_what_has_run_out_is_warned_of_noted_and_held_anew(till, grpc_stub, buyer, sql, monkeypatch):
    """62: the limit is the provider's own; a day before there is a warning, and 48 hours of grace."""
    attempt = till.hold("tok_held_briefly")
    (order,) = till.shared(monkeypatch, 2000)
    till.run(capturing.watch_authorizations, hours=1)
    expiring = "SELECT payload FROM outbox WHERE aggregate_id = $1 AND type = 'payment.authorization_expiring'"
    assert sql(expiring, attempt.payment_id) == []
    till.run(capturing.watch_authorizations, hours=6)
    till.run(capturing.watch_authorizations)
    (warned,) = sql(expiring, attempt.payment_id)
    assert warned.payload["order_ids"] == [str(order)]
    till.app.clock.advance(hours=24)
    assert refusal(till.open_capture, attempt.payment_id) == "PAYMENT_EXPIRED"
    till.run(capturing.watch_authorizations)
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempts[0].state) == (Payment.EXPIRED, Attempt.EXPIRED)
    assert payment.lapse_time.seconds > payment.authorize_expire_time.seconds
    assert refusal(till.open_capture, attempt.payment_id) == "PAYMENT_EXPIRED"
    card = make.payment_method(till.channel, buyer)
    request = captures_pb2.ReauthorizePaymentRequest(
        id=str(attempt.payment_id), payment_method_id=card.id, request_id=make.request_id()
    )
    payment = grpc_stub.ReauthorizePayment(request, metadata=buyer.metadata)
    assert (payment.state, payment.attempt_count, payment.HasField("lapse_time")) == (Payment.AUTHORIZED, 2, False)
    grpc_stub.ReauthorizePayment(request, metadata=buyer.metadata)
    till.capture(attempt.payment_id)
    assert till.read(attempt.payment_id).state == Payment.CAPTURED
    again = captures_pb2.ReauthorizePaymentRequest(id=str(attempt.payment_id), request_id=make.request_id())
    with fails(REFUSED, "STATE_FORBIDS", resource="payment", state="CAPTURED"):
        grpc_stub.ReauthorizePayment(again, metadata=buyer.metadata)


def test_a_payment_that_is_not_held_anew_in_time_is_over(till, monkeypatch):
    attempt, heard = till.hold("tok_held_briefly"), []

    async def hear(_work, lapsed):
        heard.append(lapsed.payment.id)

    monkeypatch.setattr(LAPSED, "followers", (hear,))
    till.run(capturing.watch_authorizations, hours=31)
    till.run(capturing.watch_authorizations, hours=47)
    assert till.read(attempt.payment_id).state == Payment.EXPIRED
    assert attempt.payment_id not in heard
    till.run(capturing.watch_authorizations, hours=2)
    till.run(capturing.watch_authorizations)
    payment = till.read(attempt.payment_id)
    assert (payment.state, cents(payment.released_amount)) == (Payment.CANCELLED, 2000)
    assert heard.count(attempt.payment_id) == 1


def test_an_event_says_that_it_has_run_out(till, report):
    attempt = till.hold()
    assert report(attempt, "charge.expired") == Answer.APPLIED
    assert report(attempt, "charge.expired") == Answer.IGNORED
    assert till.read(attempt.payment_id).state == Payment.EXPIRED
    captured = till.pay()
    assert report(captured, "charge.expired") == Answer.HELD


# --- refunds of several captures ---


def test_a_refund_takes_from_the_oldest_capture_first(till, sql):
    """53: captures 60 and 40, of the first 50 are back: 40 are 10 of the first and 30 of the second."""
    attempt = till.hold(amount=10_000)
    till.capture(attempt.payment_id, 6000)
    till.capture(attempt.payment_id, 4000)
    till.refund(attempt.payment_id, 5000)
    first = till.refund(attempt.payment_id, 4000)
    till.on_loop(refunding.send_refund(till.app, first.id))
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert [cents(r.amount) for r in payment.refunds] == [5000, 1000, 3000]
    assert [r.state for r in payment.refunds] == [Refund.SUCCEEDED] * 3
    assert [r.first_refund_id for r in payment.refunds] == ["", "", str(first.id)]
    one, other = payment.captures
    assert [r.capture_id for r in payment.refunds] == [one.id, one.id, other.id]
    assert (cents(one.returned_amount), cents(other.returned_amount)) == (6000, 3000)
    assert (cents(payment.refunded_amount), cents(payment.refundable_amount)) == (9000, 1000)
    assert refusal(till.refund, attempt.payment_id, 1001) == "REFUND_EXCEEDS_PAYMENT"
    assert till.refund(attempt.payment_id, 1000).capture_id == uuid.UUID(other.id)


def test_a_refund_of_a_capture_that_is_refused_frees_it_for_another(till):
    attempt = till.hold("tok_refund_declined")
    till.capture(attempt.payment_id)
    till.refund(attempt.payment_id, 2000)
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert (payment.refunds[0].state, cents(payment.captures[0].returned_amount)) == (Refund.FAILED, 0)
    assert cents(payment.refundable_amount) == 2000


def test_the_shares_of_a_payment_are_told(till, grpc_stub, admin, buyer, monkeypatch):
    attempt = till.hold(amount=10_000)
    one, other = till.shared(monkeypatch, 6000, 4000)
    till.capture(attempt.payment_id, 6000, order_id=one)
    till.give_back(attempt.payment_id, 2000, order_id=one)
    till.give_back(attempt.payment_id, 1000, order_id=other)
    request = captures_pb2.ExplainPaymentAllocationsRequest(id=str(attempt.payment_id))
    told = {a.order_id: a for a in grpc_stub.ExplainPaymentAllocations(request, metadata=buyer.metadata).allocations}
    a, b = told[str(one)], told[str(other)]
    assert (cents(a.amount), cents(a.captured_amount), cents(a.refunded_amount)) == (6000, 6000, 2000)
    assert (cents(b.amount), cents(b.captured_amount), cents(b.released_amount)) == (4000, 0, 1000)
    assert a.seller_id
    assert grpc_stub.ExplainPaymentAllocations(request, metadata=admin.metadata).allocations
    stranger = make.customer(till.app, till.on_loop)
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        grpc_stub.ExplainPaymentAllocations(request, metadata=stranger.metadata)


def test_an_attempt_that_is_lost_may_still_be_held(till):
    attempt = till.open("tok_timeout_then_success", capture="ON_SHIPMENT")
    till.charge(attempt)
    assert till.read(attempt.payment_id).attempts[0].state == Attempt.UNKNOWN
    till.run(outcomes.resolve_unknown)
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.HasField("authorize_expire_time")) == (Payment.AUTHORIZED, True)


def test_parcels_of_one_order_are_captured_one_by_one(till, monkeypatch, sql):
    attempt = till.hold(amount=10_000)
    order, _ = till.shared(monkeypatch, 6000, 4000)
    purchase = sql("SELECT purchase_id FROM payments WHERE id = $1", attempt.payment_id)[0][0]

    async def kept(share):
        return share - 2500

    async def ship(parcel, kept=None):
        async with background(till.app) as work:
            return await capturing.secure_shipment(work, purchase, order, parcel, kept)

    one, two, three = new_id(), new_id(), new_id()
    first = till.on_loop(ship(one, kept))
    assert first is not None
    till.on_loop(ship(two))
    assert till.on_loop(ship(three)) is None
    till.run(capturing.send_captures)
    payment = till.read(attempt.payment_id)
    assert [cents(c.amount) for c in payment.captures] == [2500, 3500]
