"""Disputes: what a bank takes, gives back or keeps; who bears it; what the mall answers."""

from datetime import timedelta

import grpc
import pytest

from mall.payments.v1 import disputes_pb2, payments_pb2
from server.kit.errors import ApiError
from server.payments import DISPUTE_SETTLED, disputing, sandbox
from tests.support import make
from tests.support.expect import fails

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Payment = payments_pb2.Payment
Dispute = disputes_pb2.Dispute
Answer = payments_pb2.HandleProviderEventResponse


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


@pytest.fixture(autouse=True)
def alone(till, monkeypatch):
    till.shared(monkeypatch)


@pytest.fixture
def disputed(report):
    """Reports a dispute of an attempt; every report is an event of its own."""

    def disputed(attempt, type_="dispute.opened", **changes):
        return report(attempt, type_, **{"dispute": f"dp_{attempt.id.hex}", **changes})

    return disputed


@pytest.fixture
def dispute_of(grpc_stub, admin):
    def dispute_of(attempt):
        request = disputes_pb2.ListDisputesRequest(payment_id=str(attempt.payment_id))
        (found,) = grpc_stub.ListDisputes(request, metadata=admin.metadata).disputes
        assert grpc_stub.GetDispute(disputes_pb2.GetDisputeRequest(id=found.id), metadata=admin.metadata) == found
        return found

    return dispute_of


@pytest.fixture
def facts(sql):
    """The payloads of what was told of a payment."""

    def facts(attempt, type_):
        rows = sql("SELECT payload FROM outbox WHERE aggregate_id = $1 AND type = $2", attempt.payment_id, type_)
        return [row.payload for row in rows]

    return facts


def stands(till, attempt):
    payment = till.read(attempt.payment_id)
    return Payment.State.Name(payment.state), cents(payment.refundable_amount)


# --- what can go back ---


def test_nothing_goes_back_while_a_dispute_runs_and_everything_once_it_is_won(till, disputed, dispute_of, facts):
    """80."""
    attempt = till.pay(amount=5000)
    assert disputed(attempt) == Answer.APPLIED
    assert stands(till, attempt) == ("DISPUTED", 0)
    with pytest.raises(ApiError) as refused:
        till.refund(attempt.payment_id, 5000)
    assert (refused.value.reason, refused.value.metadata) == (
        "PAYMENT_DISPUTED",
        {"disputed_minor": "5000", "refundable_minor": "0", "currency": "USD"},
    )
    payment = till.read(attempt.payment_id)
    assert (cents(payment.disputed_amount), cents(payment.charged_back_amount)) == (5000, 0)
    assert disputed(attempt, "dispute.won") == Answer.APPLIED
    assert stands(till, attempt) == ("CAPTURED", 5000)
    assert dispute_of(attempt).state == Dispute.WON
    assert [fact["amount_minor"] for fact in facts(attempt, "payment.disputed")] == [5000]
    assert [fact["amount_minor"] for fact in facts(attempt, "payment.dispute_returned")] == [5000]
    till.refund(attempt.payment_id, 5000)


def test_a_lost_dispute_keeps_everything(till, disputed, dispute_of):
    attempt = till.pay(amount=5000)
    disputed(attempt)
    assert disputed(attempt, "dispute.lost", fee_minor=1500) == Answer.APPLIED
    assert stands(till, attempt) == ("CHARGED_BACK", 0)
    found = dispute_of(attempt)
    assert (found.state, cents(found.lost_amount), cents(found.withdrawn_amount), cents(found.fee_amount)) == (
        Dispute.LOST,
        5000,
        0,
        1500,
    )
    assert found.HasField("close_time")
    with pytest.raises(ApiError) as refused:
        till.refund(attempt.payment_id, 1)
    assert refused.value.reason == "STATE_FORBIDS"


def test_a_dispute_that_is_lost_in_part_leaves_the_rest(till, disputed, dispute_of):
    """82."""
    attempt = till.pay(amount=10_000)
    disputed(attempt)
    assert disputed(attempt, "dispute.lost", lost_minor=4000) == Answer.APPLIED
    assert stands(till, attempt) == ("PARTIALLY_REFUNDED", 6000)
    assert dispute_of(attempt).state == Dispute.PARTIALLY_LOST
    till.refund(attempt.payment_id, 6000)
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert (cents(payment.refunded_amount), cents(payment.charged_back_amount)) == (6000, 4000)


def test_a_dispute_of_a_part_leaves_the_rest_to_be_refunded(till, disputed):
    attempt = till.pay(amount=10_000)
    disputed(attempt, amount_minor=4000)
    assert stands(till, attempt) == ("DISPUTED", 6000)
    till.refund(attempt.payment_id, 6000)
    till.send_refunds()
    assert stands(till, attempt) == ("DISPUTED", 0)
    disputed(attempt, "dispute.won", amount_minor=4000)
    assert stands(till, attempt) == ("PARTIALLY_REFUNDED", 4000)


def test_an_inquiry_takes_nothing(till, disputed, dispute_of, facts):
    """83."""
    attempt = till.pay(amount=10_000)
    assert disputed(attempt, "dispute.inquiry", evidence_due_time="2030-01-01T00:00:00+00:00") == Answer.APPLIED
    found = dispute_of(attempt)
    assert (found.state, cents(found.withdrawn_amount), found.HasField("evidence_due_time")) == (
        Dispute.INQUIRY,
        0,
        True,
    )
    assert stands(till, attempt) == ("CAPTURED", 10_000)
    till.refund(attempt.payment_id, 1000)
    assert disputed(attempt, "dispute.closed") == Answer.APPLIED
    assert dispute_of(attempt).state == Dispute.INQUIRY_CLOSED
    assert facts(attempt, "payment.disputed") == []


def test_an_inquiry_may_become_a_dispute(till, disputed):
    attempt = till.pay()
    disputed(attempt, "dispute.inquiry")
    assert disputed(attempt) == Answer.APPLIED
    assert stands(till, attempt) == ("DISPUTED", 0)


def test_a_debit_that_comes_back_is_charged_back_without_a_contest(till, disputed, dispute_of, facts):
    """79: five weeks later, as lost from the start."""
    attempt = till.pay(amount=8000)
    till.app.clock.advance(days=35)
    assert disputed(attempt, "dispute.lost") == Answer.APPLIED
    assert stands(till, attempt) == ("CHARGED_BACK", 0)
    assert [fact["amount_minor"] for fact in facts(attempt, "payment.charged_back")] == [8000]
    assert facts(attempt, "payment.disputed") == []


def test_a_dispute_of_what_was_refunded_is_an_excess_that_the_mall_pays(till, disputed, sql):
    """85: refunded first, disputed then; won, nothing is wrong any more."""
    attempt = till.pay(amount=5000)
    till.refund(attempt.payment_id, 5000)
    till.send_refunds()
    assert disputed(attempt) == Answer.APPLIED
    assert stands(till, attempt) == ("DISPUTED", 0)
    excess = "SELECT excess_minor FROM payments WHERE id = $1"
    assert sql(excess, attempt.payment_id)[0][0] == 5000
    disputed(attempt, "dispute.won")
    assert stands(till, attempt) == ("REFUNDED", 0)
    assert sql(excess, attempt.payment_id)[0][0] == 0


def test_a_refund_that_bounces_beside_a_dispute_is_no_rest(till, disputed, report, sql):
    attempt = till.pay(amount=5000)
    refund = till.refund(attempt.payment_id, 5000)
    till.send_refunds()
    disputed(attempt)
    report(None, "refund.failed", key=str(refund.id), code="account_closed")
    assert sql("SELECT excess_minor FROM payments WHERE id = $1", attempt.payment_id)[0][0] == 0
    assert stands(till, attempt) == ("DISPUTED", 0)
    disputed(attempt, "dispute.won")
    assert stands(till, attempt) == ("CAPTURED", 5000)


# --- who bears it ---


def test_who_bears_a_dispute_is_decided_by_what_is_not_refunded(till, disputed, dispute_of, facts, monkeypatch):
    """86: 100 of 60 and 40; of 40 without lines, 24 and 16."""
    attempt = till.pay(amount=10_000)
    one, other = till.shared(monkeypatch, 6000, 4000)
    disputed(attempt, "dispute.lost", fee_minor=1500)
    assert {a.order_id: cents(a.amount) for a in dispute_of(attempt).allocations} == {str(one): 6000, str(other): 4000}
    (fact,) = facts(attempt, "payment.charged_back")
    assert {a["order_id"]: a["amount_minor"] for a in fact["allocations"]} == {str(one): 6000, str(other): 4000}
    assert (fact["fee_minor"], all(a["seller_id"] for a in fact["allocations"])) == (1500, True)
    attempt = till.pay(amount=10_000)
    disputed(attempt, amount_minor=4000)
    assert [cents(a.amount) for a in dispute_of(attempt).allocations] == [2400, 1600]


def test_an_order_that_was_refunded_bears_nothing(till, disputed, dispute_of, monkeypatch):
    attempt = till.pay(amount=10_000)
    one, other = till.shared(monkeypatch, 6000, 4000)
    till.refund(attempt.payment_id, 6000, order_id=one)
    disputed(attempt, amount_minor=4000)
    assert [(a.order_id, cents(a.amount)) for a in dispute_of(attempt).allocations] == [(str(other), 4000)]
    assert dispute_of(attempt).allocations[0].seller_id


def test_orders_that_the_provider_names_bear_it_alone(till, disputed, dispute_of, monkeypatch):
    attempt = till.pay(amount=10_000)
    _, other = till.shared(monkeypatch, 6000, 4000)
    disputed(attempt, amount_minor=3000, order_ids=[str(other)])
    assert [(a.order_id, cents(a.amount)) for a in dispute_of(attempt).allocations] == [(str(other), 3000)]


def test_what_is_lost_in_part_is_borne_in_proportion(till, disputed, facts, monkeypatch):
    attempt = till.pay(amount=10_000)
    till.shared(monkeypatch, 6000, 4000)
    disputed(attempt)
    disputed(attempt, "dispute.lost", lost_minor=4000)
    (lost,), (back,) = facts(attempt, "payment.charged_back"), facts(attempt, "payment.dispute_returned")
    assert [a["amount_minor"] for a in lost["allocations"]] == [2400, 1600]
    assert [a["amount_minor"] for a in back["allocations"]] == [3600, 2400]


def test_later_domains_are_told_in_the_same_transaction(till, disputed, monkeypatch):
    attempt, heard = till.pay(), []

    async def hear(_work, settled):
        heard.append((settled.before, settled.dispute.state, settled.payment.state))

    monkeypatch.setattr(DISPUTE_SETTLED, "followers", (hear,))
    for type_ in ("dispute.opened", "dispute.opened", "dispute.answered", "dispute.won"):
        disputed(attempt, type_)
    assert heard == [
        (None, "NEEDS_RESPONSE", "DISPUTED"),
        ("NEEDS_RESPONSE", "UNDER_REVIEW", "DISPUTED"),
        ("UNDER_REVIEW", "WON", "CAPTURED"),
    ]


# --- reports in any order, and wrong ones ---


def test_earlier_news_of_a_dispute_change_nothing(till, disputed):
    attempt = till.pay()
    assert disputed(attempt, "dispute.lost") == Answer.APPLIED
    for type_ in ("dispute.inquiry", "dispute.opened", "dispute.answered", "dispute.lost"):
        assert disputed(attempt, type_) == Answer.IGNORED
    assert disputed(attempt, "dispute.won") == Answer.HELD
    assert stands(till, attempt) == ("CHARGED_BACK", 0)


@pytest.mark.parametrize(
    "changes",
    [
        {"currency": "EUR"},
        {"amount_minor": 2001},
        {"amount_minor": None},
        {"dispute": None},
        {"lost_minor": 2001, "type": "dispute.lost"},
    ],
)
def test_a_dispute_that_disagrees_is_held(till, disputed, changes):
    attempt = till.pay()
    assert disputed(attempt, **changes) == Answer.HELD
    assert stands(till, attempt) == ("CAPTURED", 2000)


def test_a_dispute_of_another_amount_than_before_is_held(till, disputed):
    attempt = till.pay()
    disputed(attempt)
    assert disputed(attempt, "dispute.lost", amount_minor=1000) == Answer.HELD


def test_a_dispute_that_is_faster_than_the_charge_waits_for_it(till, disputed, app, on_loop):
    attempt = till.open()
    assert disputed(attempt) == Answer.PARKED
    till.charge(attempt)
    assert till.run(callbacks_reconsidered, minutes=2) >= 1
    assert stands(till, attempt) == ("DISPUTED", 0)


async def callbacks_reconsidered(app):
    from server.payments import callbacks  # noqa: PLC0415 - a job, run as the worker does

    return await callbacks.reconsider_parked(app)


# --- answers ---


def evidence(dispute, **changes):
    values = {
        "statement": "It was delivered.",
        "product_description": "A lamp.",
        "shipping_carrier": "DHL",
        "shipping_tracking_number": "JD0001",
        "shipping_date": "2026-11-01",
        "customer_communication": "Thank you!",
        "refund_reference": "re_1",
        "refund_policy": "30 days.",
    }
    return disputes_pb2.SubmitDisputeEvidenceRequest(
        id=dispute.id, evidence=disputes_pb2.DisputeEvidence(**{**values, **changes}), request_id=make.request_id()
    )


def test_staff_contest_a_dispute_once_and_the_bank_decides(till, grpc_stub, admin, buyer, dispute_of):
    attempt = till.pay("tok_dispute_won")
    till.run(sandbox.deliver_callbacks, seconds=2)
    found = dispute_of(attempt)
    assert (found.state, found.reason, found.HasField("evidence_due_time")) == (
        Dispute.NEEDS_RESPONSE,
        "product_not_received",
        True,
    )
    request = evidence(found)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.SubmitDisputeEvidence(request, metadata=buyer.metadata)
    answered = grpc_stub.SubmitDisputeEvidence(request, metadata=admin.metadata)
    assert grpc_stub.SubmitDisputeEvidence(request, metadata=admin.metadata) == answered
    assert (answered.state, answered.evidence, answered.answer_by) == (
        Dispute.UNDER_REVIEW,
        request.evidence,
        admin.id,
    )
    with fails(REFUSED, "STATE_FORBIDS", resource="dispute", state="UNDER_REVIEW"):
        grpc_stub.SubmitDisputeEvidence(evidence(found), metadata=admin.metadata)
    assert not dispute_of(attempt).answer_pending
    till.run(sandbox.deliver_callbacks, seconds=31)
    assert dispute_of(attempt).state == Dispute.WON
    assert stands(till, attempt) == ("CAPTURED", 2000)


def test_a_dispute_that_is_accepted_is_lost(till, grpc_stub, admin, dispute_of, sql):
    attempt = till.pay("tok_dispute_won")
    till.run(sandbox.deliver_callbacks, seconds=2)
    request = disputes_pb2.AcceptDisputeRequest(
        id=dispute_of(attempt).id, reason="they are right", request_id=make.request_id()
    )
    assert grpc_stub.AcceptDispute(request, metadata=admin.metadata).accepted
    till.run(sandbox.deliver_callbacks, seconds=31)
    assert stands(till, attempt) == ("CHARGED_BACK", 0)
    (entry,) = sql("SELECT reason FROM audit_entries WHERE event = 'dispute.accepted' AND target_id = $1", request.id)
    assert entry.reason == "they are right"


def test_evidence_after_its_time_is_refused(till, grpc_stub, admin, dispute_of):
    attempt = till.pay("tok_dispute_lost")
    till.run(sandbox.deliver_callbacks, seconds=2)
    till.app.clock.advance(days=8)
    with fails(REFUSED, "DISPUTE_EVIDENCE_OVERDUE"):
        grpc_stub.SubmitDisputeEvidence(evidence(dispute_of(attempt)), metadata=admin.metadata)
    empty = disputes_pb2.SubmitDisputeEvidenceRequest(
        id=dispute_of(attempt).id, evidence={}, request_id=make.request_id()
    )
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS", "evidence"):
        grpc_stub.SubmitDisputeEvidence(empty, metadata=admin.metadata)


def test_an_answer_that_the_provider_does_not_confirm_is_sent_again(
    till, grpc_stub, admin, app, dispute_of, monkeypatch
):
    attempt = till.pay("tok_inquiry")
    till.run(sandbox.deliver_callbacks, seconds=2)
    provider, calls = app.providers["sandbox"], []
    answer_for_real = provider.answer_dispute

    async def answer(key, reference, said):
        calls.append(key)
        if len(calls) == 1:
            raise TimeoutError
        return await answer_for_real(key, reference, said)

    monkeypatch.setattr(provider, "answer_dispute", answer)
    grpc_stub.SubmitDisputeEvidence(evidence(dispute_of(attempt)), metadata=admin.metadata)
    assert dispute_of(attempt).answer_pending
    till.run(disputing.send_answers)
    assert not dispute_of(attempt).answer_pending
    assert len(set(calls)) == 1
    till.run(sandbox.deliver_callbacks, seconds=31)
    assert dispute_of(attempt).state == Dispute.INQUIRY_CLOSED


def test_staff_find_what_is_due(till, disputed, grpc_stub, admin, buyer, app):
    attempt = till.pay()
    due = app.clock.now() + timedelta(days=2)
    disputed(attempt, evidence_due_time=due.isoformat())

    def listed(days, **filters):
        request = disputes_pb2.ListDisputesRequest(payment_id=str(attempt.payment_id), **filters)
        request.evidence_due_before.FromDatetime(app.clock.now() + timedelta(days=days))
        return len(grpc_stub.ListDisputes(request, metadata=admin.metadata).disputes)

    assert (listed(1), listed(3), listed(3, states=["WON"]), listed(3, states=["NEEDS_RESPONSE"])) == (0, 1, 0, 1)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.ListDisputes(disputes_pb2.ListDisputesRequest(), metadata=buyer.metadata)
