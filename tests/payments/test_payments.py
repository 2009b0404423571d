"""Charges, refunds and callbacks, against the sandbox provider. Methods and races have modules of their own."""

import uuid
from itertools import permutations
from pathlib import Path

import grpc
import orjson
import pytest

from mall.payments.v1 import payments_pb2
from server.kit.errors import ApiError
from server.kit.ids import new_id
from server.payments import callbacks, charging, outcomes, reports, sandbox
from server.payments.provider import Result
from storage.tables.payments import PAYMENT_STATES
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
Payment = payments_pb2.Payment
Attempt = payments_pb2.PaymentAttempt
Refund = payments_pb2.Refund
Answer = payments_pb2.HandleProviderEventResponse


# --- charges ---


def test_a_payment_is_captured(till, told):
    attempt = till.pay()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempt_count, payment.amount.units) == (Payment.CAPTURED, 1, 20)
    assert (payment.card_last_four, payment.provider_reference) == ("4242", f"ch_{attempt.id.hex}")
    assert payment.HasField("capture_time")
    assert [a.state for a in payment.attempts] == [Attempt.SUCCEEDED]
    assert told(attempt) == ["succeeded"]


def test_nothing_to_pay_needs_no_provider(till, sql, buyer):
    assert till.open(amount=0) is None
    row = sql("SELECT * FROM payments WHERE customer_id = $1", uuid.UUID(buyer.id))[0]
    payment = till.read(row.id)
    assert (payment.state, payment.attempt_count, payment.provider) == (Payment.CAPTURED, 0, "")
    assert payment.HasField("capture_time")


def test_a_refused_payment_may_be_tried_three_times(till, told):
    attempt = till.pay("tok_declined")
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.failure_reason) == (Payment.PENDING, "insufficient_funds")
    for expected in (Payment.PENDING, Payment.FAILED):
        till.charge(till.retry(attempt.payment_id, "tok_declined"))
        payment = till.read(attempt.payment_id)
        assert payment.state == expected
    assert (payment.attempt_count, [a.number for a in payment.attempts]) == (3, [1, 2, 3])
    assert payment.HasField("fail_time")
    assert told(attempt) == ["failed", "failed", "failed for good"]
    with pytest.raises(ApiError) as refused:
        till.retry(attempt.payment_id)
    assert (refused.value.reason, refused.value.metadata) == ("PAYMENT_CLOSED", {"state": "FAILED"})


def test_another_card_may_pay_after_a_refusal(till, told):
    first = till.pay("tok_expired_card")
    till.charge(till.retry(first.payment_id, "tok_success"))
    payment = till.read(first.payment_id)
    assert (payment.state, payment.failure_reason, till.captures(first.payment_id)) == (Payment.CAPTURED, "", 1)
    assert told(first) == ["failed", "succeeded"]


def test_a_fraudulent_charge_is_not_tried_again(till, told):
    attempt = till.pay("tok_fraud")
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempt_count) == (Payment.FAILED, 1)
    assert told(attempt) == ["failed for good"]
    with pytest.raises(ApiError, match="FAILED"):
        till.retry(attempt.payment_id)


def test_an_expired_method_cannot_pay(till, sql):
    method = till.method("tok_success")
    sql("UPDATE payment_methods SET card_expiry_year = 2001 WHERE id = $1", method.id)
    method = sql("SELECT * FROM payment_methods WHERE id = $1", method.id)[0]
    attempt = till.pay("tok_declined")
    with pytest.raises(ApiError) as refused:
        till.on_loop(till._retry(attempt.payment_id, method))
    assert refused.value.reason == "PAYMENT_METHOD_EXPIRED"


@pytest.mark.parametrize(
    ("token", "state", "attempt_state"),
    [
        ("tok_timeout_then_success", Payment.CAPTURED, Attempt.SUCCEEDED),
        ("tok_timeout_then_declined", Payment.PENDING, Attempt.DECLINED),
        ("tok_timeout_then_nothing", Payment.PENDING, Attempt.LOST),
    ],
)
def test_a_lost_answer_is_asked_for_not_charged_again(till, token, state, attempt_state):
    attempt = till.pay(token)
    waiting = till.read(attempt.payment_id)
    assert (waiting.state, waiting.attempts[0].state) == (Payment.PENDING, Attempt.UNKNOWN)
    with pytest.raises(ApiError) as refused:
        till.retry(attempt.payment_id)
    assert refused.value.reason == "PAYMENT_IN_PROGRESS"
    till.resolve()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempts[0].state) == (state, attempt_state)
    if payment.state == Payment.PENDING:
        till.charge(till.retry(attempt.payment_id))
    assert till.read(attempt.payment_id).state == Payment.CAPTURED
    assert till.captures(attempt.payment_id) == 1


def test_a_process_that_dies_before_the_answer_charges_once(till, app, on_loop):
    before = till.open()
    till.resolve()
    assert till.read(before.payment_id).attempts[0].state == Attempt.LOST
    after = till.open()
    on_loop(charging.attempt(app, after))
    till.resolve()
    assert till.read(after.payment_id).state == Payment.CAPTURED
    assert till.captures(after.payment_id) == 1


def test_one_attempt_that_fails_keeps_no_other_from_its_turn(till, app, on_loop, monkeypatch, clock):
    attempts = [till.pay("tok_timeout_then_success") for _ in range(3)]
    bad, query = attempts[1].id, app.providers["sandbox"].query

    async def ask(key):
        if key == bad:
            raise ZeroDivisionError
        return await query(key)

    monkeypatch.setattr(app.providers["sandbox"], "query", ask)
    clock.advance(seconds=61)
    with pytest.raises(RuntimeError, match="1 of"):
        on_loop(outcomes.resolve_unknown(app))
    states = [Payment.State.Name(till.read(attempt.payment_id).state) for attempt in attempts]
    assert states == ["CAPTURED", "PENDING", "CAPTURED"]


def test_outcomes_are_recorded_once(till, told):
    attempt = till.pay()
    for result in (Result("SUCCEEDED"), Result("DECLINED", code="late"), Result("UNKNOWN"), Result("AUTHORIZED")):
        assert not till.record(attempt.id, result).changed
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.failure_reason) == (Payment.CAPTURED, "")
    assert told(attempt) == ["succeeded"]
    assert till.record(new_id(), Result("SUCCEEDED")) is None


def test_a_success_of_another_amount_is_never_paid(till, sql, told):
    attempt = till.open()
    for result in (
        Result("SUCCEEDED", "ch_x", amount_minor=1, currency="USD"),
        Result("SUCCEEDED", "ch_x", amount_minor=2000, currency="EUR"),
    ):
        assert till.record(attempt.id, result).mismatch
    assert till.read(attempt.payment_id).state == Payment.PENDING
    assert told(attempt) == []
    audits = sql(
        "SELECT outcome FROM audit_entries WHERE event = 'payment.mismatch' AND target_id = $1", attempt.payment_id
    )
    assert len(audits) == 1


def test_money_that_comes_after_the_end_goes_back(till, told):
    attempt = till.pay("tok_timeout_then_success")
    assert till.cancel(attempt.payment_id).state == "CANCELLED"
    till.resolve()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempts[0].state) == (Payment.CANCELLED, Attempt.SURPLUS)
    assert [(r.reason, r.amount.units) for r in payment.refunds] == [(Refund.SURPLUS_PAYMENT, 20)]
    assert told(attempt) == []
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert (payment.refunds[0].state, payment.state, payment.refunded_amount.units) == (
        Refund.SUCCEEDED,
        Payment.CANCELLED,
        0,
    )


def test_a_second_charge_that_came_through_after_all_goes_back(till):
    first = till.pay("tok_declined")
    second = till.retry(first.payment_id)
    till.charge(second)
    till.record(first.id, Result("SUCCEEDED", f"ch_{first.id.hex}", amount_minor=2000, currency="USD"))
    payment = till.read(first.payment_id)
    assert [a.state for a in payment.attempts] == [Attempt.SURPLUS, Attempt.SUCCEEDED]
    assert (payment.state, payment.provider_reference) == (Payment.CAPTURED, f"ch_{second.id.hex}")
    assert [r.attempt_id for r in payment.refunds] == [str(first.id)]


# --- callbacks ---


def test_a_late_callback_pays(till, app, on_loop, clock):
    attempt = till.pay("tok_callback_late")
    assert till.read(attempt.payment_id).attempts[0].state == Attempt.PENDING
    clock.advance(seconds=31)
    on_loop(sandbox.deliver_callbacks(app))
    assert till.read(attempt.payment_id).state == Payment.CAPTURED


def test_an_event_counts_once(till, report, told, sql):
    attempt = till.open()
    event = make.unique("evt_")
    assert report(attempt, id=event) == Answer.APPLIED
    assert report(attempt, id=event) == Answer.APPLIED
    assert report(attempt) == Answer.IGNORED
    assert told(attempt) == ["succeeded"]
    assert len(sql("SELECT 1 FROM provider_events WHERE event_id = $1", event)) == 1


@pytest.mark.parametrize("order", list(permutations(["charge.authorized", "charge.succeeded", "charge.declined"])))
def test_events_in_any_order_never_go_back(till, report, order):
    attempt = till.open()
    states = []
    for type_ in order:
        report(attempt, type_)
        report(attempt, type_)
        states.append(Payment.State.Name(till.read(attempt.payment_id).state))
    for before, after in zip(["PENDING", *states], states, strict=False):
        assert before == after or PAYMENT_STATES.allows(before, after)
    payment = till.read(attempt.payment_id)
    given_up = order[:2] == ("charge.authorized", "charge.declined")
    assert states[-1] == ("FAILED" if given_up else "CAPTURED")
    assert [r.reason for r in payment.refunds] == ([Refund.SURPLUS_PAYMENT] if given_up else [])


@pytest.mark.parametrize(
    "changes",
    [{"amount_minor": 1}, {"currency": "EUR"}, {"amount_minor": None}, {"currency": None}, {"type": "charge.disputed"}],
)
def test_a_genuine_event_that_disagrees_is_held(till, report, sql, told, changes):
    attempt, event = till.open(), make.unique("evt_")
    assert report(attempt, id=event, **changes) == Answer.HELD
    assert till.read(attempt.payment_id).state == Payment.PENDING
    assert told(attempt) == []
    assert (
        len(sql("SELECT 1 FROM audit_entries WHERE event = 'provider_event.held' AND detail->>'event_id' = $1", event))
        == 1
    )


def test_a_reference_of_another_charge_is_held(till, report):
    paid, attempt = till.pay(), till.open()
    assert report(attempt, reference=f"ch_{paid.id.hex}") == Answer.HELD
    assert till.read(attempt.payment_id).state == Payment.PENDING


def test_an_event_before_its_payment_waits_for_it(till, report, app, on_loop, sql, clock):
    key, event = new_id(), make.unique("evt_")
    early = charging.Attempt(key, key, "sandbox", "", 2000, "USD")
    assert report(early, id=event) == Answer.PARKED
    attempt = till.open()
    sql("UPDATE payment_attempts SET id = $1 WHERE id = $2", key, attempt.id)
    clock.advance(minutes=2)
    on_loop(callbacks.reconsider_parked(app))
    assert till.read(attempt.payment_id).state == Payment.CAPTURED
    assert sql("SELECT state FROM provider_events WHERE event_id = $1", event)[0].state == "APPLIED"


def test_an_event_of_nothing_is_given_to_people_after_a_week(report, app, on_loop, sql, clock):
    key, event = new_id(), make.unique("evt_")
    report(charging.Attempt(key, key, "sandbox", "", 1, "USD"), id=event)
    clock.advance(days=7, minutes=1)
    on_loop(callbacks.reconsider_parked(app))
    assert sql("SELECT state FROM provider_events WHERE event_id = $1", event)[0].state == "HELD"


def test_only_signed_and_recent_events_are_taken(till, report, app, sql):
    attempt = till.open()
    now = int(app.clock.now().timestamp())
    payload = orjson.dumps({"id": "evt_x", "type": "charge.succeeded", "key": str(attempt.id)})
    good = reports.sign(app.providers["sandbox"].secret, now, payload)
    refusals = [
        {"signature": good[:-1] + ("0" if good[-1] != "0" else "1")},
        {"signature": "é" * 20},
        {"secret": b"another secret of thirty-two bytes"},
        {"seconds": now - 330},
        {"seconds": now + 330},
        {"signature": good, "seconds": now + 1},
        {"provider": "unheard_of"},
    ]
    for refusal in refusals:
        with fails(grpc.StatusCode.UNAUTHENTICATED, "PROVIDER_SIGNATURE_INVALID"):
            report.deliver(payload, **{"seconds": now, **refusal})
    assert till.read(attempt.payment_id).state == Payment.PENDING
    assert sql("SELECT 1 FROM provider_events WHERE event_id = 'evt_x'") == []


def test_a_provider_without_a_secret_is_not_listened_to(report, app, monkeypatch):
    monkeypatch.setattr(app.providers["sandbox"], "secret", None)
    for secret in (b"", b"any"):
        with fails(grpc.StatusCode.UNAUTHENTICATED, "PROVIDER_SIGNATURE_INVALID"):
            report.deliver(b"{}", secret=secret or b"x")


@pytest.mark.parametrize(
    "payload",
    [b"{", b"[]", b"null", b'{"id": 1, "type": "x"}', b'{"id": "a", "type": "\\u0000"}', b"\xff", b"[" * 5000,
     b'{"id": "a", "type": "charge.succeeded", "amount_minor": 1e3}',
     b'{"id": "a", "type": "charge.succeeded", "amount_minor": 99999999999999999999}'],
)  # fmt: skip
def test_a_signed_payload_must_be_an_event(report, payload):
    with fails(INVALID, "INVALID_FIELDS", "payload"):
        report.deliver(payload)


# --- refunds ---


def test_a_refund_goes_back_once(till):
    attempt = till.pay()
    first = till.refund(attempt.payment_id, 500, "cancel:one" + attempt.id.hex)
    again = till.refund(attempt.payment_id, 500, "cancel:one" + attempt.id.hex)
    assert first.id == again.id
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.refunded_amount.units, payment.HasField("refund_time")) == (
        Payment.PARTIALLY_REFUNDED,
        5,
        False,
    )
    till.refund(attempt.payment_id, 1500)
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.refunded_amount.units) == (Payment.REFUNDED, 20)
    assert payment.HasField("refund_time")
    assert [r.state for r in payment.refunds] == [Refund.SUCCEEDED] * 2
    with pytest.raises(ApiError, match="REFUNDED"):
        till.refund(attempt.payment_id, 1)


def test_a_refund_whose_answer_is_lost_is_sent_again_under_its_key(till, sql):
    attempt = till.pay("tok_refund_timeout")
    refund = till.refund(attempt.payment_id, 2000)
    till.send_refunds()
    assert till.read(attempt.payment_id).refunds[0].state == Refund.PENDING
    till.send_refunds()
    assert till.read(attempt.payment_id).state == Payment.REFUNDED
    booked = sql("SELECT calls FROM sandbox_refunds WHERE key = $1", refund.id)
    assert [row.calls for row in booked] == [2]


def test_one_refund_that_fails_keeps_no_other_from_its_turn(till, app, monkeypatch):
    attempts = [till.pay() for _ in range(3)]
    refunds = [till.refund(attempt.payment_id, 2000) for attempt in attempts]
    refund_for_real = app.providers["sandbox"].refund

    async def refund(key, reference, amount_minor, currency):
        if key == refunds[1].id:
            raise ZeroDivisionError
        return await refund_for_real(key, reference, amount_minor, currency)

    monkeypatch.setattr(app.providers["sandbox"], "refund", refund)
    with pytest.raises(RuntimeError, match="1 of"):
        till.send_refunds()
    states = [Payment.State.Name(till.read(attempt.payment_id).state) for attempt in attempts]
    assert states == ["REFUNDED", "CAPTURED", "REFUNDED"]


def test_nothing_goes_back_of_a_payment_that_is_not_captured(till):
    attempt = till.pay("tok_declined")
    with pytest.raises(ApiError) as refused:
        till.refund(attempt.payment_id, 1)
    assert refused.value.reason == "STATE_FORBIDS"


def test_staff_retries_a_refund_that_the_provider_refused(till, grpc_stub, admin, sql, buyer):
    attempt = till.pay("tok_refund_declined")
    failed = till.refund(attempt.payment_id, 2000)
    request = payments_pb2.RetryRefundRequest(id=str(failed.id), notes="new account", request_id=make.request_id())
    with fails(REFUSED, "STATE_FORBIDS", resource="refund", state="PENDING"):
        grpc_stub.RetryRefund(request, metadata=admin.metadata)
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.refunds[0].state, payment.refunds[0].failure_reason) == (
        Payment.CAPTURED,
        Refund.FAILED,
        "account_closed",
    )
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.RetryRefund(request, metadata=buyer.metadata)
    sql("UPDATE sandbox_charges SET token = 'tok_success' WHERE key = $1", attempt.id)
    again = grpc_stub.RetryRefund(request, metadata=admin.metadata)
    assert grpc_stub.RetryRefund(request, metadata=admin.metadata) == again
    assert (again.notes, again.initiator) == ("new account", Refund.ADMINISTRATOR)
    other = payments_pb2.RetryRefundRequest(id=str(failed.id), notes="again", request_id=make.request_id())
    with fails(REFUSED, "STATE_FORBIDS"):
        grpc_stub.RetryRefund(other, metadata=admin.metadata)
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert payment.state == Payment.REFUNDED
    assert [r.notes for r in payment.refunds] == ["", ""], "notes are for staff"
    entries = sql("SELECT reason FROM audit_entries WHERE event = 'refund.retried' AND target_id = $1", failed.id)
    assert [e.reason for e in entries] == ["new account"]


def test_a_refund_is_settled_by_callbacks_as_well(till, report):
    attempt = till.pay()
    refund = till.refund(attempt.payment_id, 2000)
    event = {"key": str(refund.id), "reference": f"re_{refund.id.hex}", "amount_minor": 2000, "currency": "USD"}
    assert report(None, "refund.succeeded", **{**event, "amount_minor": 1}) == Answer.HELD
    assert report(None, "refund.succeeded", **event) == Answer.APPLIED
    assert till.read(attempt.payment_id).state == Payment.REFUNDED
    assert report(None, "refund.failed", **event) == Answer.APPLIED, "it bounced"
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.refunded_amount.units, payment.refunds[0].state) == (
        Payment.CAPTURED,
        0,
        Refund.FAILED,
    )
    assert report(None, "refund.succeeded", **event) == Answer.HELD


# --- reading ---


def test_payments_are_read_by_their_customer_and_by_staff(till, grpc_stub, admin, app, on_loop):
    paid = till.pay()
    request = payments_pb2.GetPaymentRequest(id=str(paid.payment_id))
    assert grpc_stub.GetPayment(request, metadata=admin.metadata).id == str(paid.payment_id)
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="payment"):
        grpc_stub.GetPayment(request, metadata=make.customer(app, on_loop).metadata)
    with fails(grpc.StatusCode.UNAUTHENTICATED, "AUTH_REQUIRED"):
        grpc_stub.GetPayment(request)


def test_lists_are_scoped_filtered_and_cost_the_same_for_any_page(till, grpc_stub, buyer, admin, round_trips):
    paid = [till.pay() for _ in range(3)]
    refused = till.pay("tok_declined")

    def listed(who=buyer, **filters):
        return grpc_stub.ListPayments(payments_pb2.ListPaymentsRequest(**filters), metadata=who.metadata)

    assert [p.id for p in listed().payments] == [str(a.payment_id) for a in (refused, *reversed(paid))]
    assert [p.id for p in listed(states=[Payment.PENDING]).payments] == [str(refused.payment_id)]
    assert len(listed(admin, customer_id=buyer.id).payments) == 4
    purchase = listed().payments[0].purchase_id
    assert [p.id for p in listed(admin, purchase_id=purchase).payments] == [str(refused.payment_id)]
    with round_trips() as count:
        listed(page_size=1)
        one = count()
    with round_trips() as count:
        page = listed(page_size=4)
        many = count()
    assert many <= 5
    assert abs(one - many) <= 1
    assert all(len(p.attempts) == 1 for p in page.payments)


def test_every_token_of_the_sandbox_is_documented():
    text = Path("docs/payments.md").read_text("utf-8")
    assert {line.split("`")[1] for line in text.splitlines() if line.startswith("| `tok_")} == set(sandbox.BEHAVIOURS)
