"""Payment methods, charges, refunds and callbacks, against the sandbox gateway."""

import asyncio
import uuid
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from pathlib import Path

import grpc
import orjson
import pytest
from google.protobuf.field_mask_pb2 import FieldMask

from mall.common.v1 import types_pb2
from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server import callbacks, charging, outcomes, purchases, refunding, sandbox
from server.card_numbers import looks_like_one
from server.errors import ApiError
from server.gateway import Result
from server.ids import new_id
from server.mutation import background
from storage import rows
from storage.tables.payments import ATTEMPT_TRANSITIONS, PAYMENT_TRANSITIONS
from tests import make
from tests.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
Method = payments_pb2.PaymentMethod
Payment = payments_pb2.Payment
Attempt = payments_pb2.PaymentAttempt
Refund = payments_pb2.Refund
Answer = payments_pb2.HandleGatewayEventResponse


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return payments_pb2_grpc.PaymentsServiceStub


@pytest.fixture(scope="module")
def grpc_stub(grpc_stub_cls, grpc_channel):
    return grpc_stub_cls(grpc_channel)


@pytest.fixture(scope="module")
def admin(app, on_loop):
    return make.administrator(app, on_loop)


@pytest.fixture
def buyer(app, on_loop):
    return make.customer(app, on_loop)


@pytest.fixture
def told(monkeypatch):
    """What purchases are told of an attempt's payment: a list of succeeded, failed, failed for good."""
    heard = {}

    async def succeeded(_work, _app, settled):
        heard.setdefault(settled.payment.id, []).append("succeeded")

    async def failed(_work, _app, settled):
        heard.setdefault(settled.payment.id, []).append("failed for good" if settled.final else "failed")

    monkeypatch.setattr(purchases, "payment_succeeded", succeeded)
    monkeypatch.setattr(purchases, "payment_failed", failed)
    return lambda attempt: heard.get(attempt.payment_id, [])


class Till:
    """Does what an order would do with a payment."""

    def __init__(self, app, on_loop, sql, channel, buyer):
        self.app, self.on_loop, self.sql, self.channel, self.buyer = app, on_loop, sql, channel, buyer

    def method(self, token):
        made = make.payment_method(self.channel, self.buyer, token)
        return self.sql("SELECT * FROM payment_methods WHERE id = $1", made.id)[0]

    def open(self, token="tok_success", amount=2000):
        method = self.method(token) if amount else None

        async def begin():
            async with self.app.db.begin() as tx:
                opened, attempt = charging.open_payment(
                    purchase_id=new_id(),
                    customer_id=uuid.UUID(self.buyer.id),
                    payment_method_row=method,
                    amount_minor=amount,
                    currency="USD",
                    now=self.app.clock.now(),
                )
                await rows.insert(tx, opened)
                return attempt

        return self.on_loop(begin())

    def retry(self, payment_id, token="tok_success"):
        return self.on_loop(self._retry(payment_id, self.method(token)))

    async def _retry(self, payment_id, method):
        async with self.app.db.begin() as tx:
            return await charging.retry_payment(
                tx, payment_id=payment_id, payment_method_row=method, now=self.app.clock.now()
            )

    def charge(self, attempt):
        async def through():
            result = await charging.attempt(self.app, attempt)
            return await outcomes.record_outcome(self.app, attempt.id, result)

        return self.on_loop(through())

    def record(self, attempt_id, result):
        return self.on_loop(outcomes.record_outcome(self.app, attempt_id, result))

    def pay(self, token="tok_success", amount=2000):
        attempt = self.open(token, amount)
        self.charge(attempt)
        return attempt

    def resolve(self):
        self.app.clock.advance(seconds=61)
        self.on_loop(outcomes.resolve_unknown(self.app))

    def cancel(self, payment_id):
        async def give_up():
            async with self.app.db.begin() as tx:
                return await charging.cancel_payment(tx, payment_id, self.app.clock.now())

        return self.on_loop(give_up())

    def refund(self, payment_id, amount, key=None, **more):
        return self.on_loop(self._refund(payment_id, amount, key or make.unique("cancel:"), **more))

    async def _refund(self, payment_id, amount, key, **more):
        async with background(self.app) as work:
            return await refunding.open_refund(
                work, payment_id=payment_id, amount_minor=amount, reason="ORDER_CANCELLED", request_key=key, **more
            )

    def send_refunds(self):
        self.app.clock.advance(seconds=61)
        self.on_loop(refunding.send_refunds(self.app))

    def read(self, payment_id):
        request = payments_pb2.GetPaymentRequest(id=str(payment_id))
        return payments_pb2_grpc.PaymentsServiceStub(self.channel).GetPayment(request, metadata=self.buyer.metadata)

    def captures(self, payment_id):
        """How often the gateway took money for a payment."""
        return self.sql(
            """SELECT count(*) FROM sandbox_charges c JOIN payment_attempts a ON a.id = c.key
               WHERE a.payment_id = $1 AND c.state = 'SUCCEEDED'""",
            payment_id,
        )[0][0]


@pytest.fixture
def till(app, on_loop, sql, grpc_channel, buyer):
    return Till(app, on_loop, sql, grpc_channel, buyer)


@pytest.fixture
def report(app, grpc_stub):
    """Delivers an event as the sandbox would, changed at will."""

    def report(attempt=None, type_="charge.succeeded", *, seconds=None, secret=None, gateway="sandbox", **changes):
        event = {"id": make.unique("evt_"), "type": type_}
        if attempt is not None:
            event |= {
                "key": str(attempt.id),
                "reference": f"ch_{attempt.id.hex}",
                "amount_minor": attempt.amount_minor,
                "currency": attempt.currency,
            }
        payload = orjson.dumps({name: value for name, value in {**event, **changes}.items() if value is not None})
        return deliver(payload, seconds=seconds, secret=secret, gateway=gateway)

    def deliver(payload, *, seconds=None, secret=None, gateway="sandbox", signature=None):
        seconds = int(app.clock.now().timestamp()) if seconds is None else seconds
        made = callbacks.sign(secret or app.gateways["sandbox"].secret, seconds, payload)
        request = payments_pb2.HandleGatewayEventRequest(
            gateway=gateway,
            payload=payload,
            signature_seconds=seconds,
            signature=made if signature is None else signature,
        )
        return grpc_stub.HandleGatewayEvent(request).disposition

    report.deliver = deliver
    return report


# --- payment methods ---


def test_the_first_method_is_the_default_and_the_token_never_comes_back(grpc_stub, grpc_channel, buyer):
    first = make.payment_method(grpc_channel, buyer)
    second = make.payment_method(grpc_channel, buyer)
    assert (first.default, second.default) == (True, False)
    read = grpc_stub.GetPaymentMethod(payments_pb2.GetPaymentMethodRequest(id=first.id), metadata=buyer.metadata)
    assert read == first
    assert (read.gateway_token, read.card_last_four, read.customer_id) == ("", "4242", buyer.id)
    listed = grpc_stub.ListPaymentMethods(payments_pb2.ListPaymentMethodsRequest(), metadata=buyer.metadata)
    assert [m.id for m in listed.payment_methods] == [second.id, first.id]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("4242424242424242", True),
        ("my card 4111-1111 1111.1111 ok", True),
        ("378282246310005", True),
        ("6011 1111 1111 1117", True),
        ("4242424242424241", False),
        ("424242424242", False),
        ("+8613800138000", False),
        ("1234567890123456789012", False),
    ],
)
def test_texts_that_look_like_a_card_number(text, refused):
    assert looks_like_one(text) is refused


@pytest.mark.parametrize("field", ["nickname", "billing_name", "card_brand", "gateway_token"])
def test_a_card_number_is_refused_in_every_text(grpc_channel, buyer, sql, field):
    with fails(INVALID, "CARD_NUMBER_REFUSED", f"payment_method.{field}"):
        make.payment_method(grpc_channel, buyer, **{field: "4242424242424242"})
    assert sql("SELECT 1 FROM payment_methods WHERE customer_id = $1", uuid.UUID(buyer.id)) == []


def test_a_card_number_is_refused_in_the_address_and_on_update(grpc_stub, grpc_channel, buyer):
    address = an_address(address_line2="4242 4242 4242 4242")
    with fails(INVALID, "CARD_NUMBER_REFUSED", "payment_method.billing_address.address_line2"):
        make.payment_method(grpc_channel, buyer, billing_address=address)
    made = make.payment_method(grpc_channel, buyer)
    change = payments_pb2.UpdatePaymentMethodRequest(payment_method=Method(id=made.id, nickname="4242424242424242"))
    with fails(INVALID, "CARD_NUMBER_REFUSED", "payment_method.nickname"):
        grpc_stub.UpdatePaymentMethod(change, metadata=buyer.metadata)


def test_an_expired_card_is_refused(grpc_channel, buyer, clock):
    now = clock.now()
    good = make.payment_method(grpc_channel, buyer, card_expiry_month=now.month, card_expiry_year=now.year)
    assert not good.expired
    year, month = (now.year, now.month - 1) if now.month > 1 else (now.year - 1, 12)
    with fails(REFUSED, "PAYMENT_METHOD_EXPIRED", month=month, year=year):
        make.payment_method(grpc_channel, buyer, card_expiry_month=month, card_expiry_year=year)


def test_a_card_needs_its_face(grpc_channel, buyer):
    with fails(INVALID, "INVALID_FIELDS", "payment_method.card_brand", "payment_method.card_last_four"):
        make.payment_method(grpc_channel, buyer, card_brand="", card_last_four="")
    paypal = make.payment_method(
        grpc_channel,
        buyer,
        type=Method.PAYPAL,
        card_brand="",
        card_last_four="",
        card_expiry_month=0,
        card_expiry_year=0,
    )
    assert not paypal.expired
    with fails(INVALID, "INVALID_FIELDS", "payment_method.gateway"):
        make.payment_method(grpc_channel, buyer, gateway="unheard_of")


def test_a_token_is_saved_once_per_customer(grpc_stub, grpc_channel, buyer, app, on_loop):
    token = make.unique("tok_success_")
    made = make.payment_method(grpc_channel, buyer, gateway_token=token)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "PAYMENT_METHOD_EXISTS", field="payment_method.gateway_token"):
        make.payment_method(grpc_channel, buyer, gateway_token=token)
    make.payment_method(grpc_channel, make.customer(app, on_loop), gateway_token=token)
    grpc_stub.DeletePaymentMethod(payments_pb2.DeletePaymentMethodRequest(id=made.id), metadata=buyer.metadata)
    assert make.payment_method(grpc_channel, buyer, gateway_token=token).default


def test_only_verified_customers_save_methods(grpc_channel, app, on_loop):
    with fails(REFUSED, "EMAIL_NOT_VERIFIED"):
        make.payment_method(grpc_channel, make.customer(app, on_loop, verified=False))


def test_methods_are_invisible_to_others(grpc_stub, grpc_channel, buyer, app, on_loop):
    made, other = make.payment_method(grpc_channel, buyer), make.customer(app, on_loop)
    calls = [
        (grpc_stub.GetPaymentMethod, payments_pb2.GetPaymentMethodRequest(id=made.id)),
        (grpc_stub.DeletePaymentMethod, payments_pb2.DeletePaymentMethodRequest(id=made.id)),
        (grpc_stub.SetDefaultPaymentMethod, payments_pb2.SetDefaultPaymentMethodRequest(id=made.id)),
        (
            grpc_stub.UpdatePaymentMethod,
            payments_pb2.UpdatePaymentMethodRequest(payment_method=Method(id=made.id, nickname="mine")),
        ),
    ]
    for call, request in calls:
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="payment_method", id=made.id):
            call(request, metadata=other.metadata)
    listed = grpc_stub.ListPaymentMethods(payments_pb2.ListPaymentMethodsRequest(), metadata=other.metadata)
    assert len(listed.payment_methods) == 0


def test_one_method_is_the_default_even_in_a_race(grpc_stub, grpc_channel, buyer, sql):
    made = [make.payment_method(grpc_channel, buyer) for _ in range(4)]

    def choose(method):
        request = payments_pb2.SetDefaultPaymentMethodRequest(id=method.id)
        return grpc_stub.SetDefaultPaymentMethod(request, metadata=buyer.metadata).default

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(choose, made * 3))
    rows = sql('SELECT 1 FROM payment_methods WHERE customer_id = $1 AND "default"', uuid.UUID(buyer.id))
    assert len(rows) == 1


def test_first_methods_saved_at_once_make_one_default(grpc_channel, buyer, sql):
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda _: make.payment_method(grpc_channel, buyer), range(6)))
    rows = sql('SELECT "default" FROM payment_methods WHERE customer_id = $1', uuid.UUID(buyer.id))
    assert sorted(r.default for r in rows) == [False] * 5 + [True]


def test_a_deleted_default_leaves_none(grpc_stub, grpc_channel, buyer):
    first, second = make.payment_method(grpc_channel, buyer), make.payment_method(grpc_channel, buyer)
    gone = grpc_stub.DeletePaymentMethod(
        payments_pb2.DeletePaymentMethodRequest(id=first.id, etag=first.etag), metadata=buyer.metadata
    )
    assert gone.HasField("delete_time")
    assert not gone.default
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        grpc_stub.DeletePaymentMethod(payments_pb2.DeletePaymentMethodRequest(id=first.id), metadata=buyer.metadata)
    left = grpc_stub.GetPaymentMethod(payments_pb2.GetPaymentMethodRequest(id=second.id), metadata=buyer.metadata)
    assert not left.default


def an_address(**changes):
    values = {
        "recipient_name": "B. Buyer",
        "phone_number": "+14155550123",
        "address_line1": "1 Main St",
        "city": "Springfield",
        "state_province": "IL",
        "postal_code": "62701",
        "country_code": "US",
    }
    return types_pb2.PostalAddress(**{**values, **changes})


def stored_address(sql, app, owner_id):
    id_ = new_id()
    sql(
        """INSERT INTO addresses (id, owner_id, owner_type, recipient_name, phone_number, address_line1, city,
                                  state_province, postal_code, country_code, create_time, update_time)
           VALUES ($1, $2, 'CUSTOMER', 'R', '+14155550123', '2 Side St', 'Springfield', 'IL', '62701', 'US', $3, $3)""",
        id_, uuid.UUID(owner_id), app.clock.now(),
    )  # fmt: skip
    return str(id_)


def test_a_billing_address_is_copied_from_an_own_address(grpc_stub, grpc_channel, buyer, sql, app, on_loop):
    mine, foreign = stored_address(sql, app, buyer.id), stored_address(sql, app, make.customer(app, on_loop).id)
    made = make.payment_method(grpc_channel, buyer, billing_address_id=mine)
    assert made.billing_address.address_line1 == "2 Side St"
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="address"):
        make.payment_method(grpc_channel, buyer, billing_address_id=foreign)
    with fails(INVALID, "INVALID_FIELDS", "payment_method.billing_address"):
        make.payment_method(grpc_channel, buyer, billing_address_id=mine, billing_address=an_address())
    change = payments_pb2.UpdatePaymentMethodRequest(payment_method=Method(id=made.id, billing_address_id=foreign))
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="address"):
        grpc_stub.UpdatePaymentMethod(change, metadata=buyer.metadata)


def test_reading_editing_and_writing_back_works(grpc_stub, grpc_channel, buyer, sql, app):
    made = make.payment_method(grpc_channel, buyer, billing_address_id=stored_address(sql, app, buyer.id))
    made.nickname = "Work"
    request = payments_pb2.UpdatePaymentMethodRequest(payment_method=made, update_mask=FieldMask(paths=["*"]))
    changed = grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)
    assert (changed.nickname, changed.billing_address) == ("Work", made.billing_address)
    assert changed.billing_address_id == made.billing_address_id
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH", etag=changed.etag):
        grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)
    changed.billing_address.address_line1 = "9 New St"
    request = payments_pb2.UpdatePaymentMethodRequest(
        payment_method=changed, update_mask=FieldMask(paths=["billing_address"])
    )
    moved = grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)
    assert (moved.billing_address.address_line1, moved.billing_address_id) == ("9 New St", "")


def test_a_new_billing_address_must_be_whole(grpc_stub, grpc_channel, buyer):
    made = make.payment_method(grpc_channel, buyer)
    half = Method(id=made.id, billing_address=types_pb2.PostalAddress(city="Springfield"))
    with fails(INVALID, "INVALID_FIELDS", "payment_method.billing_address.postal_code"):
        grpc_stub.UpdatePaymentMethod(
            payments_pb2.UpdatePaymentMethodRequest(payment_method=half), metadata=buyer.metadata
        )


def test_what_the_gateway_knows_never_changes(grpc_stub, grpc_channel, buyer):
    made = make.payment_method(grpc_channel, buyer)
    request = payments_pb2.UpdatePaymentMethodRequest(
        payment_method=Method(id=made.id, card_last_four="1111"), update_mask=FieldMask(paths=["card_last_four"])
    )
    with fails(INVALID, "INVALID_FIELDS", "payment_method.card_last_four"):
        grpc_stub.UpdatePaymentMethod(request, metadata=buyer.metadata)


# --- charges ---


def test_a_payment_is_captured(till, told):
    attempt = till.pay()
    payment = till.read(attempt.payment_id)
    assert (payment.state, payment.attempt_count, payment.amount.units) == (Payment.CAPTURED, 1, 20)
    assert (payment.card_last_four, payment.gateway_reference) == ("4242", f"ch_{attempt.id.hex}")
    assert payment.HasField("capture_time")
    assert [a.state for a in payment.attempts] == [Attempt.SUCCEEDED]
    assert told(attempt) == ["succeeded"]


def test_nothing_to_pay_needs_no_gateway(till, sql, buyer):
    assert till.open(amount=0) is None
    row = sql("SELECT * FROM payments WHERE customer_id = $1", uuid.UUID(buyer.id))[0]
    payment = till.read(row.id)
    assert (payment.state, payment.attempt_count, payment.gateway) == (Payment.CAPTURED, 0, "")
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
    bad, query = attempts[1].id, app.gateways["sandbox"].query

    async def ask(key):
        if key == bad:
            raise ZeroDivisionError
        return await query(key)

    monkeypatch.setattr(app.gateways["sandbox"], "query", ask)
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
    assert (payment.state, payment.gateway_reference) == (Payment.CAPTURED, f"ch_{second.id.hex}")
    assert [r.attempt_id for r in payment.refunds] == [str(first.id)]


def test_at_most_one_retry_begins_at_a_time_and_three_in_all(till, on_loop):
    attempt = till.pay("tok_declined")
    methods = [till.method("tok_declined") for _ in range(10)]

    async def storm():
        tries = [till._retry(attempt.payment_id, method) for method in methods]
        return await asyncio.gather(*tries, return_exceptions=True)

    for number in (2, 3):
        begun = [r for r in on_loop(storm()) if isinstance(r, charging.Attempt)]
        refused = [r.reason for r in on_loop(storm()) if isinstance(r, ApiError)]
        assert len(begun) == 1
        assert refused == ["PAYMENT_IN_PROGRESS"] * 10
        till.charge(begun[0])
        assert till.read(attempt.payment_id).attempt_count == number
    assert {r.reason for r in on_loop(storm())} == {"PAYMENT_CLOSED"}


@pytest.mark.parametrize("token", sorted(sandbox.BEHAVIOURS))
def test_ten_duplicates_charge_once_at_most(till, app, on_loop, told, token):
    """Ten calls charge one attempt and record the answer, while sweeps and callbacks do the same."""
    attempt = till.open(token)

    async def through():
        result = await charging.attempt(app, attempt)
        await outcomes.record_outcome(app, attempt.id, result)

    async def storm():
        await asyncio.gather(*(through() for _ in range(10)))
        app.clock.advance(seconds=61)
        await asyncio.gather(
            *(sandbox.deliver_callbacks(app) for _ in range(3)), *(outcomes.resolve_unknown(app) for _ in range(3))
        )

    on_loop(storm())
    payment = till.read(attempt.payment_id)
    settles = sandbox.behaviour(token).settles_after < sandbox.NEVER
    wanted = settles and sandbox.behaviour(token).state == "SUCCEEDED"
    taken = till.sql("SELECT calls FROM sandbox_charges WHERE key = $1", attempt.id)
    assert len(taken) <= 1
    assert all(row.calls == 10 for row in taken), "the storm must reach the gateway"
    assert (payment.state == Payment.CAPTURED) is wanted
    assert told(attempt).count("succeeded") == int(wanted)
    assert len(payment.refunds) == 0


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
    assert len(sql("SELECT 1 FROM gateway_events WHERE event_id = $1", event)) == 1


def test_an_event_counts_once_in_a_race(till, report, told):
    attempt, event = till.open(), make.unique("evt_")
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: report(attempt, id=event), range(10)))
    assert answers == [Answer.APPLIED] * 10
    assert told(attempt) == ["succeeded"]


@pytest.mark.parametrize("order", list(permutations(["charge.authorized", "charge.succeeded", "charge.declined"])))
def test_events_in_any_order_never_go_back(till, report, order):
    attempt = till.open()
    states = []
    for type_ in order:
        report(attempt, type_)
        report(attempt, type_)
        states.append(Payment.State.Name(till.read(attempt.payment_id).state))
    for before, after in zip(["PENDING", *states], states, strict=False):
        assert before == after or after in PAYMENT_TRANSITIONS[before]
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
        len(sql("SELECT 1 FROM audit_entries WHERE event = 'gateway_event.held' AND detail->>'event_id' = $1", event))
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
    assert sql("SELECT state FROM gateway_events WHERE event_id = $1", event)[0].state == "APPLIED"


def test_an_event_of_nothing_is_given_to_people_after_a_week(report, app, on_loop, sql, clock):
    key, event = new_id(), make.unique("evt_")
    report(charging.Attempt(key, key, "sandbox", "", 1, "USD"), id=event)
    clock.advance(days=7, minutes=1)
    on_loop(callbacks.reconsider_parked(app))
    assert sql("SELECT state FROM gateway_events WHERE event_id = $1", event)[0].state == "HELD"


def test_only_signed_and_recent_events_are_taken(till, report, app, sql):
    attempt = till.open()
    now = int(app.clock.now().timestamp())
    payload = orjson.dumps({"id": "evt_x", "type": "charge.succeeded", "key": str(attempt.id)})
    good = callbacks.sign(app.gateways["sandbox"].secret, now, payload)
    refusals = [
        {"signature": good[:-1] + ("0" if good[-1] != "0" else "1")},
        {"signature": "é" * 20},
        {"secret": b"another secret of thirty-two bytes"},
        {"seconds": now - 301},
        {"seconds": now + 301},
        {"signature": good, "seconds": now + 1},
        {"gateway": "unheard_of"},
    ]
    for refusal in refusals:
        with fails(grpc.StatusCode.UNAUTHENTICATED, "GATEWAY_SIGNATURE_INVALID"):
            report.deliver(payload, **{"seconds": now, **refusal})
    assert till.read(attempt.payment_id).state == Payment.PENDING
    assert sql("SELECT 1 FROM gateway_events WHERE event_id = 'evt_x'") == []


def test_a_gateway_without_a_secret_is_not_listened_to(report, app, monkeypatch):
    monkeypatch.setattr(app.gateways["sandbox"], "secret", None)
    for secret in (b"", b"any"):
        with fails(grpc.StatusCode.UNAUTHENTICATED, "GATEWAY_SIGNATURE_INVALID"):
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


def test_refunds_never_exceed_the_payment_even_in_a_race(till, on_loop, sql):
    attempt = till.pay()

    async def storm():
        return await asyncio.gather(
            *(till._refund(attempt.payment_id, 700, make.unique("k")) for _ in range(10)), return_exceptions=True
        )

    opened = [r for r in on_loop(storm()) if not isinstance(r, Exception)]
    assert len(opened) == 2
    till.send_refunds()
    assert till.read(attempt.payment_id).refunded_amount.units == 14
    assert sql("SELECT refunding_minor FROM payments WHERE id = $1", attempt.payment_id)[0][0] == 0


def test_the_same_reason_pays_back_once_in_a_race(till, on_loop):
    attempt, key = till.pay(), make.unique("cancel:")

    async def storm():
        return await asyncio.gather(*(till._refund(attempt.payment_id, 2000, key) for _ in range(10)))

    assert len({row.id for row in on_loop(storm())}) == 1
    till.send_refunds()
    assert till.read(attempt.payment_id).state == Payment.REFUNDED


def test_a_refund_is_settled_once_in_a_race(till, app, on_loop, sql):
    attempt = till.pay()
    refunds = [till.refund(attempt.payment_id, 500) for _ in range(2)]

    async def settle(refund):
        async with background(app) as work:
            return await refunding.settle_refund(work, refund.id, Result("SUCCEEDED", f"re_{refund.id.hex}"))

    async def storm():
        return await asyncio.gather(*(settle(refund) for refund in refunds * 8))

    assert sum(settled.changed for settled in on_loop(storm())) == 2
    row = sql("SELECT refunding_minor, refunded_minor FROM payments WHERE id = $1", attempt.payment_id)[0]
    assert tuple(row) == (0, 1000)


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
    give_back = app.gateways["sandbox"].refund

    async def refund(key, reference, amount_minor):
        if key == refunds[1].id:
            raise ZeroDivisionError
        return await give_back(key, reference, amount_minor)

    monkeypatch.setattr(app.gateways["sandbox"], "refund", refund)
    with pytest.raises(RuntimeError, match="1 of"):
        till.send_refunds()
    states = [Payment.State.Name(till.read(attempt.payment_id).state) for attempt in attempts]
    assert states == ["REFUNDED", "CAPTURED", "REFUNDED"]


def test_nothing_goes_back_of_a_payment_that_is_not_captured(till):
    attempt = till.pay("tok_declined")
    with pytest.raises(ApiError) as refused:
        till.refund(attempt.payment_id, 1)
    assert refused.value.reason == "STATE_FORBIDS"


def test_staff_retries_a_refund_that_the_gateway_refused(till, grpc_stub, admin, sql, buyer):
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
    assert report(None, "refund.failed", **event) == Answer.HELD
    assert till.read(attempt.payment_id).state == Payment.REFUNDED


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
    assert [p.id for p in listed(state=Payment.PENDING).payments] == [str(refused.payment_id)]
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


def test_the_transition_tables_are_those_of_the_documentation():
    for name, table in (("payment", PAYMENT_TRANSITIONS), ("payment_attempt", ATTEMPT_TRANSITIONS)):
        text = Path(f"docs/states/{name}.md").read_text("utf-8")
        rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
        drawn = {(cells[0], cells[1]) for cells in rows if cells[0] in table}
        assert drawn == {(state, target) for state, targets in table.items() for target in targets}


def test_every_token_of_the_sandbox_is_documented():
    text = Path("docs/payments.md").read_text("utf-8")
    assert {line.split("`")[1] for line in text.splitlines() if line.startswith("| `tok_")} == set(sandbox.BEHAVIOURS)
