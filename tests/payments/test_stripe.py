"""The Stripe adapter: its requests against Stripe's own mock server, its amounts, its events and their signature.

The mock server checks every request against Stripe's specification, and keeps no state: orderings are tried against the sandbox.
"""

import dataclasses
import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import grpc
import orjson
import pytest
import stripe

from mall.payments.v1 import disputes_pb2, payments_pb2
from server.kit.ids import new_id
from server.payments import stripe_adapter
from server.payments.provider import ProviderError
from server.payments.stripe_adapter import UnfitAmountError, from_stripe, of_capture, of_intent, of_refund, to_stripe
from tests.support import make
from tests.support.expect import fails

SECRET = b"whsec_of_the_tests_of_the_mall"
Payment = payments_pb2.Payment
Refund = payments_pb2.Refund
Dispute = disputes_pb2.Dispute
Answer = payments_pb2.HandleProviderEventResponse


@pytest.fixture
def provider(app, monkeypatch, stripe_mock):
    """Stripe as a provider of the mall, where every payment intent has succeeded with 20.00."""
    made = stripe_adapter.Stripe("sk_test_123", SECRET, app.clock, stripe_mock("succeeded"))
    monkeypatch.setattr(app, "providers", {**app.providers, "stripe": made})
    return made


@pytest.fixture
def paid(provider, till, monkeypatch):
    till.shared(monkeypatch)
    method = make.payment_method(till.channel, till.buyer, make.unique("cus_1:pm_"), provider="stripe")
    monkeypatch.setattr(
        till, "method", lambda _token: till.sql("SELECT * FROM payment_methods WHERE id = $1", method.id)[0]
    )
    return till.pay


def intent(**changes):
    return {
        "object": "payment_intent",
        "id": "pi_1",
        "status": "succeeded",
        "amount": 2000,
        "amount_received": 2000,
        "currency": "usd",
        "metadata": {},
        "capture_method": "automatic",
        **changes,
    }


# --- amounts ---


@pytest.mark.parametrize(
    ("minor", "currency", "sent"),
    [(500, "JPY", 500), (1250, "KWD", 1250), (2000, "USD", 2000), (500, "ISK", 50_000), (700, "UGX", 70_000)],
)
def test_amounts_are_sent_in_stripes_own_smallest_unit(minor, currency, sent):
    """49: JPY 500 is 500, KWD 1.250 is 1250; what ISO counts without digits Stripe does not always."""
    assert to_stripe(minor, currency) == sent
    assert from_stripe(sent, currency.lower()) == minor


@pytest.mark.parametrize(("minor", "currency"), [(1255, "KWD"), (150, "MGA")])
def test_an_amount_that_stripe_cannot_express_is_refused(on_loop, provider, minor, currency):
    with pytest.raises(UnfitAmountError):
        to_stripe(minor, currency)
    result = on_loop(provider.charge(new_id(), "pm_card_visa", minor, currency))
    assert (result.state, result.code) == ("DECLINED", "amount_not_representable")


def test_yen_are_shown_as_they_were_sent(on_loop, provider):
    result = on_loop(provider.refund(new_id(), "pi_1", 500, "JPY"))
    assert result.amount_minor == 500


# --- answers ---


@pytest.mark.parametrize(
    ("changes", "state", "code"),
    [
        ({}, "SUCCEEDED", ""),
        ({"status": "processing"}, "PENDING", ""),
        ({"status": "requires_action"}, "DECLINED", "authentication_required"),
        (
            {"status": "requires_payment_method", "last_payment_error": {"decline_code": "fraudulent"}},
            "DECLINED",
            "fraud_suspected",
        ),
        ({"status": "canceled"}, "VOIDED", "canceled"),
        ({"status": "canceled", "cancellation_reason": "automatic"}, "EXPIRED", "canceled"),
        ({"status": "something_new"}, "UNKNOWN", ""),
    ],
)
def test_what_an_intent_says(changes, state, code):
    result = of_intent(intent(**changes))
    assert (result.state, result.code) == (state, code)


def test_how_long_an_amount_is_held_says_the_bank():
    card = {"capture_before": 1_800_000_000}
    held = of_intent(intent(status="requires_capture", latest_charge={"payment_method_details": {"card": card}}))
    assert (held.state, held.capture_before) == ("AUTHORIZED", datetime.fromtimestamp(1_800_000_000, UTC))


def test_whether_an_amount_is_captured_in_parts_says_stripe():
    def held(**card):
        charge = {"payment_method_details": {"card": card}}
        return of_intent(intent(status="requires_capture", latest_charge=charge)).in_parts

    assert held(multicapture={"status": "available"})
    assert not held(multicapture={"status": "unavailable"})
    assert not held()


def test_less_than_was_asked_for_is_told():
    assert of_capture(intent(amount_received=675), 1350).amount_minor == 675
    assert of_capture(intent(amount_received=5000), 1350).amount_minor == 1350
    assert of_capture(intent(status="canceled"), 1350).state == "DECLINED"
    assert of_capture(intent(status="processing"), 1350).state == "UNKNOWN"


@pytest.mark.parametrize(
    ("status", "state", "code"),
    [
        ({"status": "succeeded"}, "SUCCEEDED", ""),
        ({"status": "pending", "pending_reason": "insufficient_funds"}, "PENDING", "insufficient_funds"),
        ({"status": "failed", "failure_reason": "lost_or_stolen_card"}, "DECLINED", "lost_or_stolen_card"),
        ({"status": "canceled"}, "DECLINED", "canceled"),
    ],
)
def test_what_a_refund_says(status, state, code):
    result = of_refund({"id": "re_1", "amount": 100, "currency": "usd", **status})
    assert (result.state, result.code, result.amount_minor) == (state, code, 100)


class Refusing:
    """Stands where Stripe's services are, and fails as told."""

    def __init__(self, error):
        self.error = error

    def __getattr__(self, _name):
        async def fail(*_arguments):
            raise self.error

        return fail


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (
            stripe.CardError("no", None, "card_declined", json_body={"error": {"decline_code": "stolen_card"}}),
            "card_stolen",
        ),
        (stripe.CardError("no", None, "expired_card", json_body={"error": {}}), "expired_card"),
        (stripe.InvalidRequestError("no", None, "resource_missing"), "resource_missing"),
    ],
)
def test_a_refusal_is_one(on_loop, provider, monkeypatch, error, code):
    made = dataclasses.replace(provider)
    made.client = type(
        "C", (), {"v1": type("V", (), {"payment_intents": Refusing(error), "refunds": Refusing(error)})()}
    )()
    assert on_loop(made.charge(new_id(), "pm_1", 100, "USD")).code == code


@pytest.mark.parametrize(
    "error",
    [
        stripe.APIConnectionError("gone"),
        stripe.APIError("500"),
        stripe.RateLimitError("slow"),
        stripe.IdempotencyError("in use"),
    ],
)
def test_what_is_no_answer_is_not_taken_for_one(on_loop, provider, error):
    made = dataclasses.replace(provider)
    services = {name: Refusing(error) for name in ("payment_intents", "refunds", "disputes")}
    made.client = type("C", (), {"v1": type("V", (), services)()})()
    for call in (
        made.charge(new_id(), "pm_1", 100, "USD"),
        made.capture(new_id(), "pi_1", 100, "USD", final=True),
        made.void(new_id(), "pi_1"),
        made.refund(new_id(), "pi_1", 100, "USD"),
        made.query(new_id()),
        made.answer_dispute(new_id(), "dp_1", {"statement": "no"}),
    ):
        with pytest.raises(ProviderError):
            on_loop(call)


class Listing:
    """Stripe's list of what was made, in pages of one."""

    def __init__(self, *rows):
        self.rows, self.asked = list(rows), []

    async def list_async(self, params):
        self.asked.append(params)
        place = len(self.asked) - 1
        page = {"data": self.rows[place : place + 1], "has_more": place + 1 < len(self.rows)}
        return type("Page", (), {"to_dict": lambda _self: page})()


def test_a_lost_answer_is_looked_for_by_our_key(on_loop, provider):
    key = new_id()
    listed = Listing(intent(id="pi_0"), intent(id="pi_9", metadata={"mall_attempt": str(key)}))
    made = dataclasses.replace(provider)
    made.client = type("C", (), {"v1": type("V", (), {"payment_intents": listed})()})()
    assert on_loop(made.query(key)).reference == "pi_9"
    assert listed.asked[1]["starting_after"] == "pi_0"
    assert listed.asked[0]["created"]["gte"] < datetime.now(UTC).timestamp()
    listed.asked.clear()
    assert on_loop(made.query(new_id())) is None


def test_a_refund_whose_key_stripe_has_forgotten_is_looked_for(on_loop, provider, clock):
    key = new_id()
    known = {
        "id": "re_7",
        "status": "succeeded",
        "amount": 100,
        "currency": "usd",
        "metadata": {"mall_refund": str(key)},
    }
    made = dataclasses.replace(provider)
    made.clock = type("Clock", (), {"now": lambda _self: datetime.now(UTC) + timedelta(days=2)})()
    made.client = type("C", (), {"v1": type("V", (), {"refunds": Listing(known)})()})()
    assert on_loop(made.refund(key, "pi_1", 100, "USD")).reference == "re_7"


# --- through the mall ---


def test_a_purchase_is_paid_and_refunded_through_stripe(paid, till, sql):
    attempt = paid()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.provider) == (Payment.CAPTURED, "stripe")
    assert payment.provider_reference.startswith("pi_")
    till.refund(attempt.payment_id, 700)
    till.send_refunds()
    payment = till.read(attempt.payment_id)
    assert (payment.refunds[0].state, payment.refunds[0].provider_reference[:3]) == (Refund.SUCCEEDED, "re_")


def test_another_amount_of_stripes_is_never_paid(paid, till):
    attempt = paid(amount=2100)
    assert till.read(attempt.payment_id).state == Payment.PENDING


# --- events ---


@pytest.fixture
def told_by_stripe(grpc_stub, app, provider):
    """Delivers an event as Stripe does, changed at will."""

    def deliver(type_, about, *, id_=None, secret=SECRET, seconds=None, header=None):
        event = {"object": "event", "id": id_ or make.unique("evt_"), "type": type_, "data": {"object": about}}
        payload = orjson.dumps(event)
        seconds = int(app.clock.now().timestamp()) if seconds is None else seconds
        signature = hmac.new(secret, b"%d." % seconds + payload, hashlib.sha256).hexdigest()
        request = payments_pb2.HandleProviderEventRequest(
            provider="stripe", payload=payload, signature=header or f"t={seconds},v1={signature}"
        )
        return grpc_stub.HandleProviderEvent(request).disposition

    return deliver


@pytest.fixture
def opened(paid, till):
    """An attempt of Stripe's that has no outcome yet."""
    return till.open()


def succeeded(attempt, **changes):
    return intent(id=f"pi_{attempt.id.hex}", metadata={"mall_attempt": str(attempt.id)}, **changes)


def test_stripes_signature_must_hold_and_be_recent(opened, till, told_by_stripe, app):
    about, now = succeeded(opened), int(app.clock.now().timestamp())
    for wrong in ({"secret": b"whsec_of_somebody_else"}, {"seconds": now - 330}, {"seconds": now + 330}, {"header": "v1=00"},
                  {"header": "t=1"}, {"header": "nonsense"}):  # fmt: skip
        with fails(grpc.StatusCode.UNAUTHENTICATED, "PROVIDER_SIGNATURE_INVALID"):
            told_by_stripe("payment_intent.succeeded", about, **wrong)
    assert till.read(opened.payment_id).state == Payment.PENDING
    assert told_by_stripe("payment_intent.succeeded", about) == Answer.APPLIED
    assert till.read(opened.payment_id).state == Payment.CAPTURED


def test_an_event_of_stripes_counts_once_however_often_it_comes(opened, till, told_by_stripe, told):
    event = make.unique("evt_")
    answers = [told_by_stripe("payment_intent.succeeded", succeeded(opened), id_=event) for _ in range(5)]
    assert answers == [Answer.APPLIED] * 5
    assert told(opened) == ["succeeded"]


def test_a_refusal_of_stripes_is_one(opened, till, told_by_stripe):
    about = succeeded(opened, status="requires_payment_method", last_payment_error={"code": "card_declined"})
    assert told_by_stripe("payment_intent.payment_failed", about) == Answer.APPLIED
    assert till.read(opened.payment_id).failure_reason == "card_declined"


@pytest.mark.parametrize("changes", [{"amount_received": 1}, {"currency": "eur"}])
def test_an_event_of_another_amount_is_held(opened, till, told_by_stripe, changes):
    assert told_by_stripe("payment_intent.succeeded", succeeded(opened, **changes)) == Answer.HELD
    assert till.read(opened.payment_id).state == Payment.PENDING


@pytest.mark.parametrize("type_", ["customer.created", "payment_intent.created", "payment_intent.processing"])
def test_what_the_mall_does_not_ask_about_is_ignored(opened, told_by_stripe, type_):
    assert told_by_stripe(type_, succeeded(opened, status="processing")) == Answer.IGNORED


@pytest.mark.parametrize("type_", ["refund.created", "refund.updated", "charge.refunded"])
def test_a_refund_is_known_from_any_event_by_our_key(paid, till, told_by_stripe, type_, monkeypatch):
    """59: the call timed out; Stripe made the refund and tells of it, with our key in its metadata."""
    attempt = paid()
    refund = till.refund(attempt.payment_id, 500)
    about = {"id": make.unique("re_"), "status": "succeeded", "amount": 500, "currency": "usd"}
    about["metadata"] = {"mall_refund": str(refund.id)}
    wrapped = {"id": "ch_1", "refunds": {"data": [about]}} if type_ == "charge.refunded" else about
    assert told_by_stripe(type_, wrapped) == Answer.APPLIED
    found = till.read(attempt.payment_id).refunds[0]
    assert (found.state, found.provider_reference) == (Refund.SUCCEEDED, about["id"])

    async def never(*_arguments):
        raise AssertionError("the sweep sends nothing")

    monkeypatch.setattr(stripe_adapter.Stripe, "refund", never)
    till.send_refunds()
    assert len(till.read(attempt.payment_id).refunds) == 1


def test_a_refund_that_somebody_made_at_stripe_is_held(paid, told_by_stripe):
    about = {"id": "re_x", "status": "succeeded", "amount": 500, "currency": "usd", "metadata": {}}
    assert told_by_stripe("refund.created", about) == Answer.HELD


def dispute(payment, status, **changes):
    return {
        "object": "dispute", "id": f"dp_{payment.id}", "status": status, "amount": 2000, "currency": "usd", "charge": "ch_1",
        "payment_intent": payment.provider_reference, "reason": "fraudulent", "evidence_details": {"due_by": 1_900_000_000},
        **changes,
    }  # fmt: skip


def test_a_dispute_of_stripes_runs_to_its_end(paid, till, told_by_stripe, grpc_stub, admin):
    payment = till.read(paid().payment_id)
    assert told_by_stripe("charge.dispute.created", dispute(payment, "needs_response")) == Answer.APPLIED
    assert told_by_stripe("charge.dispute.funds_withdrawn", dispute(payment, "needs_response")) == Answer.IGNORED
    assert till.read(payment.id).state == Payment.DISPUTED
    assert told_by_stripe("charge.dispute.updated", dispute(payment, "under_review")) == Answer.APPLIED
    booked = [{"amount": -2000, "fee": 1500, "currency": "usd"}, {"amount": 1200, "fee": 0, "currency": "usd"}]
    closed = dispute(payment, "lost", balance_transactions=booked)
    assert told_by_stripe("charge.dispute.closed", closed) == Answer.APPLIED
    request = disputes_pb2.ListDisputesRequest(payment_id=payment.id)
    (found,) = grpc_stub.ListDisputes(request, metadata=admin.metadata).disputes
    assert (found.state, found.lost_amount.units, found.fee_amount.units, found.reason) == (
        Dispute.PARTIALLY_LOST,
        8,
        15,
        "fraudulent",
    )
    assert till.read(payment.id).state == Payment.PARTIALLY_REFUNDED


def test_an_inquiry_of_stripes_takes_nothing(paid, till, told_by_stripe):
    payment = till.read(paid().payment_id)
    assert told_by_stripe("charge.dispute.created", dispute(payment, "warning_needs_response")) == Answer.APPLIED
    assert till.read(payment.id).state == Payment.CAPTURED
    assert told_by_stripe("charge.dispute.closed", dispute(payment, "warning_closed")) == Answer.APPLIED


def test_what_is_no_event_of_stripes_is_refused(told_by_stripe, grpc_stub, app):
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS", "payload"):
        told_by_stripe("payment_intent.succeeded", {"nothing": "here"})


def test_keys_say_when_they_were_made():
    assert abs((stripe_adapter._time_of(new_id()) - datetime.now(UTC)).total_seconds()) < 5
