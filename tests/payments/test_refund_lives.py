"""The life of a refund at a provider that waits, bounces, cannot be reached, or answers late; and events that come often."""

import asyncio

import grpc
import orjson
import pytest

from mall.payments.v1 import payments_pb2
from server.payments import callbacks, outcomes, refunding, reports, sandbox
from storage.errors import CheckFailed
from tests.support import make
from tests.support.expect import fails

Payment = payments_pb2.Payment
Refund = payments_pb2.Refund
Answer = payments_pb2.HandleProviderEventResponse


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def only(till, attempt):
    (refund,) = till.read(attempt.payment_id).refunds
    return refund


def about(refund, **changes):
    return {
        "key": str(refund.id), "reference": f"re_{refund.id.hex}", "amount_minor": refund.amount_minor, "currency": "USD",
        **changes,
    }  # fmt: skip


def test_a_result_that_is_there_before_the_answer_stays(till, report, sql):
    """56: the callback is handled before the call returns."""
    attempt = till.pay("tok_refund_pending")
    refund = till.refund(attempt.payment_id, 500)
    assert report(None, "refund.succeeded", **about(refund)) == Answer.APPLIED
    till.send_refunds()
    assert only(till, attempt).state == Refund.SUCCEEDED
    told = sql("SELECT 1 FROM outbox WHERE aggregate_id = $1 AND type = 'refund.succeeded'", refund.id)
    assert len(told) == 1
    assert report(None, "refund.pending", **about(refund)) == Answer.IGNORED


def test_a_refund_that_cannot_be_sent_says_so_and_becomes_a_task_after_three_times(
    till, app, monkeypatch, grpc_stub, admin
):
    """58."""
    attempt = till.pay()
    till.refund(attempt.payment_id, 500)
    with_sandbox = app.providers
    monkeypatch.setattr(app, "providers", {})
    for times in (1, 2):
        till.send_refunds()
        refund = only(till, attempt)
        assert (refund.state, refund.failure_reason, refund.send_count) == (
            Refund.PENDING,
            "provider_unavailable",
            times,
        )
        assert refund.next_send_time.seconds > app.clock.now().timestamp()
        assert not refund.HasField("process_time")
    till.send_refunds()
    refund = only(till, attempt)
    assert (refund.state, refund.HasField("next_send_time")) == (Refund.FAILED, False)
    assert cents(till.read(attempt.payment_id).refundable_amount) == 2000
    monkeypatch.setattr(app, "providers", with_sandbox)
    request = payments_pb2.RetryRefundRequest(id=refund.id, notes="it is back", request_id=make.request_id())
    grpc_stub.RetryRefund(request, metadata=admin.metadata)
    till.send_refunds()
    assert cents(till.read(attempt.payment_id).refunded_amount) == 500


def test_a_refund_that_waits_for_money_says_why_and_is_freed_when_it_is_cancelled(till, report, sql):
    """61."""
    attempt = till.pay("tok_refund_pending", amount=8000)
    refund = till.refund(attempt.payment_id, 8000)
    till.send_refunds()
    waiting = only(till, attempt)
    assert (waiting.state, waiting.failure_reason) == (Refund.PROCESSING, "insufficient_balance")
    assert waiting.HasField("process_time")
    till.send_refunds()
    audits = sql("SELECT 1 FROM audit_entries WHERE event = 'refund.waiting' AND target_id = $1", refund.id)
    assert len(audits) == 1
    with pytest.raises(CheckFailed):
        till.refund(attempt.payment_id, 1)
    assert report(None, "refund.failed", **about(refund, code="canceled")) == Answer.APPLIED
    assert (only(till, attempt).state, cents(till.read(attempt.payment_id).refundable_amount)) == (Refund.FAILED, 8000)


def test_a_refund_that_bounces_can_go_back_again(till, app, on_loop):
    attempt = till.pay("tok_refund_bounces")
    till.refund(attempt.payment_id, 2000)
    till.send_refunds()
    assert till.read(attempt.payment_id).state == Payment.REFUNDED
    till.run(sandbox.deliver_callbacks, seconds=61)
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.refunds[0].state, cents(payment.refundable_amount)) == (
        Payment.CAPTURED,
        Refund.FAILED,
        2000,
    )
    till.refund(attempt.payment_id, 2000)


def test_a_refund_of_another_amount_is_held_and_what_went_back_counts(till, sql, grpc_stub, admin):
    """47: 6.60 were asked for, the provider answers 46.60: held for staff, and the rest is 0.00, not 40.00."""
    attempt = till.pay("tok_refund_wrong_amount", amount=4660)
    refund = till.refund(attempt.payment_id, 660)
    till.send_refunds()
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    (held,) = payment.refunds
    assert (held.state, cents(held.returned_amount), cents(payment.refundable_amount)) == (Refund.HELD, 4660, 0)
    assert (held.send_count, held.HasField("next_send_time")) == (1, False)
    audits = sql("SELECT 1 FROM audit_entries WHERE event = 'refund.mismatch' AND target_id = $1", refund.id)
    assert len(audits) == 1
    with pytest.raises(CheckFailed):
        till.refund(attempt.payment_id, 100)
    request = payments_pb2.AcceptRefundRequest(id=held.id, notes="seen", request_id=make.request_id())
    accepted = grpc_stub.AcceptRefund(request, metadata=admin.metadata)
    assert (accepted.state, grpc_stub.AcceptRefund(request, metadata=admin.metadata)) == (Refund.SUCCEEDED, accepted)
    payment = till.read(attempt.payment_id)
    assert (payment.state, cents(payment.refunded_amount)) == (Payment.REFUNDED, 4660)
    again = payments_pb2.AcceptRefundRequest(id=held.id, notes="again", request_id=make.request_id())
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "STATE_FORBIDS", resource="refund", state="SUCCEEDED"):
        grpc_stub.AcceptRefund(again, metadata=admin.metadata)
    missing = payments_pb2.AcceptRefundRequest(id=make.request_id(), notes="none", request_id=make.request_id())
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        grpc_stub.AcceptRefund(missing, metadata=admin.metadata)


def test_amount_and_currency_are_always_sent(till, app, on_loop, monkeypatch):
    """47: an adapter cannot be called without."""
    provider, sent = app.providers["sandbox"], []
    refund_for_real = provider.refund

    async def refund(key, reference, amount_minor, currency):
        sent.append((amount_minor, currency))
        return await refund_for_real(key, reference, amount_minor, currency)

    monkeypatch.setattr(provider, "refund", refund)
    attempt = till.pay()
    till.on_loop(refunding.send_refund(app, till.refund(attempt.payment_id, 660).id))
    assert sent == [(660, "USD")]
    assert on_loop(_foreign(provider, attempt)) == "DECLINED"


async def _foreign(provider, attempt):
    return (await provider.refund(attempt.payment_id, f"ch_{attempt.id.hex}", 100, "EUR")).state


def test_an_event_that_failed_once_is_processed_when_it_comes_again(till, report, monkeypatch):
    """76: the event and what it does commit together, so that a failed try has left nothing."""
    attempt, event = till.open(), make.unique("evt_")
    advance = outcomes.advance

    async def down(*_arguments, **_named):
        raise ZeroDivisionError

    monkeypatch.setattr(outcomes, "advance", down)
    with pytest.raises(grpc.RpcError):
        report(attempt, id=event)
    monkeypatch.setattr(outcomes, "advance", advance)
    assert till.read(attempt.payment_id).state == Payment.PENDING
    assert report(attempt, id=event) == Answer.APPLIED
    assert till.read(attempt.payment_id).state == Payment.CAPTURED


def test_fifty_deliveries_have_one_effect(till, report, told, app, on_loop, sql):
    attempt, event = till.open(), make.unique("evt_")

    async def storm():
        await asyncio.gather(*(_deliver(app, attempt, event) for _ in range(50)))

    on_loop(storm())
    assert told(attempt) == ["succeeded"]
    assert len(sql("SELECT 1 FROM provider_events WHERE event_id = $1", event)) == 1


async def _deliver(app, attempt, event):
    told = {"id": event, "type": "charge.succeeded", "key": str(attempt.id), "amount_minor": 2000, "currency": "USD"}
    payload, seconds = orjson.dumps(told), int(app.clock.now().timestamp())
    signature = reports.sign(app.providers["sandbox"].secret, seconds, payload)
    return await callbacks.receive(app, "sandbox", payload, seconds, signature)


def test_a_failure_of_an_attempt_that_was_left_changes_nothing_of_the_one_that_paid(till, report, told):
    """70: the first attempt is left at the bank's page, the second pays, the first fails late."""
    first = till.pay("tok_declined")
    second = till.retry(first.payment_id)
    till.charge(second)
    assert report(first, "charge.declined") == Answer.IGNORED
    payment = till.read(first.payment_id)
    assert (payment.state, payment.failure_reason) == (Payment.CAPTURED, "")
    assert told(first)[-1] == "succeeded"
