"""Payments under simultaneous calls: money is taken once, counted once, and given back once.

The races are run again without what guards them, and must then find what went wrong.
"""

import asyncio
from functools import partial

import grpc
import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.payments.v1 import payments_pb2
from server import payments
from server.kit.errors import ApiError
from server.kit.mutation import background
from server.orders import paying as charges
from server.payments import capturing, charging, outcomes, refunding, sandbox
from server.payments.provider import Result
from storage.errors import CheckFailed, Conflict
from storage.queries.orders import lifecycle as order_queries
from storage.queries.orders import paying
from storage.queries.payments import captures as capture_queries
from storage.queries.payments import charges as queries
from storage.queries.payments import disputes as dispute_queries
from storage.queries.payments import refunds as refund_queries
from tests.support import make
from tests.support.racing import at_once, tally, without, without_check, without_index

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Payment = payments_pb2.Payment
Attempt = payments_pb2.PaymentAttempt
Refund = payments_pb2.Refund
Answer = payments_pb2.HandleProviderEventResponse


@pytest.fixture
def settling_unlocked(monkeypatch):
    """Outcomes are recorded without a lock on the payment."""
    monkeypatch.setattr(queries, "_SETTLE", without(queries._SETTLE, " FOR UPDATE OF payments, payment_attempts"))


# --- charging once ---


@pytest.fixture(scope="module")
def shelf(app, on_loop, grpc_channel):
    """A channel and a variant that is sold on it."""
    admin = make.administrator(app, on_loop)
    market, category = make.channel(grpc_channel, admin), make.category(grpc_channel, admin)
    product = make.product(grpc_channel, make.seller(app, on_loop), category.id, [market.id], stock=1000)
    return market.id, product.variants[0].id


@pytest.fixture
def retry_at_once(app, on_loop, grpc_channel, shelf, till, meeting):
    """Pays a purchase whose first attempt was declined by two calls at once; tells how they end and what it costs."""
    market_id, variant_id = shelf
    buyer = make.shopper(app, on_loop, grpc_channel, "tok_declined")
    good = make.payment_method(grpc_channel, buyer)
    make.cart(grpc_channel, buyer, market_id, [(variant_id, 1)])
    purchase = make.purchase(grpc_channel, buyer)
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)

    def retry():
        request = orders_pb2.RetryPaymentRequest(
            id=purchase.id, payment_method_id=good.id, request_id=make.request_id()
        )
        return stub.RetryPayment(request, metadata=buyer.metadata)

    def retry_at_once():
        begun = meeting(payments, "retry_payment", 2)
        charged = meeting(app.providers["sandbox"], "charge", 2, before=True, patience=0.5)
        with begun, charged:
            ended = tally(at_once(retry, retry))
        return ended, till.captures(purchase.payment_id)

    return retry_at_once


@pytest.fixture
def retrying_unlocked(monkeypatch):
    """Payments are tried again without a lock on payment and purchase."""
    payment = without(order_queries._LOCK_PAYMENT, " FOR UPDATE OF payments")
    monkeypatch.setattr(order_queries, "_LOCK_PAYMENT", payment)
    monkeypatch.setattr(order_queries, "_LOCK_PURCHASE", without(order_queries._LOCK_PURCHASE, " FOR UPDATE"))


def test_simultaneous_retries_charge_once(retry_at_once):
    assert retry_at_once() == ((1, [REFUSED]), 1)


@pytest.mark.usefixtures("retrying_unlocked")
def test_without_the_lock_an_index_keeps_retries_from_charging_twice(retry_at_once):
    assert retry_at_once() == ((1, [REFUSED]), 1)


def test_without_the_index_a_lock_keeps_retries_from_charging_twice(retry_at_once, sql):
    with without_index(sql, "uq_payment_attempts_open"):
        assert retry_at_once() == ((1, [REFUSED]), 1)


@pytest.mark.usefixtures("retrying_unlocked")
def test_without_lock_and_index_retries_charge_twice(retry_at_once, sql):
    with without_index(sql, "uq_payment_attempts_open"):
        assert retry_at_once() == ((2, []), 2)


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
    assert all(row.calls == 10 for row in taken), "the storm must reach the provider"
    assert (payment.state in {Payment.CAPTURED, Payment.DISPUTED}) is wanted
    assert told(attempt).count("succeeded") == int(wanted)
    assert len(payment.refunds) == 0


# --- counting once ---


@pytest.fixture
def deliver_at_once(report, meeting):
    """Reports an attempt's success in several events at once; tells what is answered."""

    def deliver_at_once(attempt, *events):
        with meeting(queries, "settle", len(events)):
            return at_once(*(partial(report, attempt, id=event) for event in events))

    return deliver_at_once


@pytest.fixture
def forgetful(monkeypatch):
    """Every event is taken for a new one."""
    add = refund_queries.add_event

    async def add_anyway(tx, **values):
        return await add(tx, **values | {"event_id": make.unique("evt_")})

    monkeypatch.setattr(refund_queries, "add_event", add_anyway)


def test_an_event_that_comes_twice_at_once_counts_once(till, deliver_at_once, told):
    attempt, event = till.open(), make.unique("evt_")
    assert deliver_at_once(attempt, *[event] * 10) == [Answer.APPLIED] * 10
    assert told(attempt) == ["succeeded"]


def test_two_events_of_one_charge_at_once_count_once(till, deliver_at_once, told):
    attempt = till.open()
    answers = deliver_at_once(attempt, make.unique("evt_"), make.unique("evt_"))
    assert set(answers) == {Answer.APPLIED, Answer.IGNORED}
    assert told(attempt) == ["succeeded"]


@pytest.mark.usefixtures("forgetful")
def test_an_event_that_is_not_remembered_is_answered_otherwise_the_second_time(till, deliver_at_once, told):
    attempt, event = till.open(), make.unique("evt_")
    assert set(deliver_at_once(attempt, event, event)) == {Answer.APPLIED, Answer.IGNORED}
    assert told(attempt) == ["succeeded"]


@pytest.mark.usefixtures("settling_unlocked")
def test_without_the_lock_a_charge_counts_for_every_event(till, deliver_at_once, told):
    attempt = till.open()
    assert deliver_at_once(attempt, make.unique("evt_"), make.unique("evt_")) == [Answer.APPLIED] * 2
    assert told(attempt) == ["succeeded"] * 2


@pytest.fixture
def capture_at_once(app, on_loop, grpc_channel, shelf, sql):
    """Records the money of a purchase by several calls at once; tells how often each fact about it is told."""
    market_id, variant_id = shelf

    async def storm(attempt):
        result = Result("SUCCEEDED", f"ch_{attempt.id.hex}", amount_minor=attempt.amount_minor, currency="USD")
        await asyncio.gather(*(charges.record_charge(app, attempt.id, result) for _ in range(4)))

    def capture_at_once():
        buyer = make.shopper(app, on_loop, grpc_channel, "tok_timeout_then_success")
        make.cart(grpc_channel, buyer, market_id, [(variant_id, 1)])
        purchase = make.purchase(grpc_channel, buyer)
        query = (
            "SELECT a.id, p.amount_minor FROM payment_attempts a JOIN payments p ON p.id = payment_id WHERE p.id = $1"
        )
        on_loop(storm(sql(query, purchase.payment_id)[0]))
        about = [purchase.id, purchase.payment_id, purchase.orders[0].id]
        facts = "SELECT type, count(*) FROM outbox WHERE aggregate_id = ANY($1) GROUP BY type"
        told = {row.type: row["count"] for row in sql(facts, about)}
        return [told[fact] for fact in ("payment.captured", "purchase.paid", "order.paid")]

    return capture_at_once


def test_money_that_is_recorded_by_several_calls_at_once_counts_once(capture_at_once):
    assert capture_at_once() == [1, 1, 1]


def test_without_the_lock_money_counts_for_every_call(capture_at_once, monkeypatch):
    """Each call looks before another commits; what is left is the state of the order, which is looked at again."""
    stale = without(paying._CAPTURE, "FOR UPDATE OF p, a, u", "AND pg_sleep(0.3) IS NOT NULL")
    monkeypatch.setattr(paying, "_CAPTURE", stale)
    assert capture_at_once() == [4, 4, 1]


# --- surplus money ---


@pytest.fixture
def succeed_at_once(till, on_loop, meeting):
    """Lets a charge that was declined succeed after all, at the moment in which the next one does."""

    def success(attempt):
        result = Result("SUCCEEDED", f"ch_{attempt.id.hex}", amount_minor=2000, currency="USD")
        return outcomes.record_outcome(till.app, attempt.id, result)

    async def both(*attempts):
        return await asyncio.gather(*map(success, attempts), return_exceptions=True)

    def succeed_at_once():
        first = till.pay("tok_declined")
        second = till.retry(first.payment_id)
        with meeting(queries, "settle", 2):
            ended = on_loop(both(first, second))
        return till.read(first.payment_id), [result for result in ended if isinstance(result, Exception)]

    return succeed_at_once


def test_of_two_charges_that_succeed_at_once_one_goes_back(succeed_at_once):
    payment, errors = succeed_at_once()
    assert errors == []
    assert {attempt.state for attempt in payment.attempts} == {Attempt.SUCCEEDED, Attempt.SURPLUS}
    assert [(refund.reason, refund.amount.units) for refund in payment.refunds] == [(Refund.SURPLUS_PAYMENT, 20)]


@pytest.mark.usefixtures("settling_unlocked")
def test_without_the_lock_no_charge_goes_back(succeed_at_once):
    """Of what the index refuses nothing is recorded, and the buyer has paid twice."""
    payment, errors = succeed_at_once()
    assert [type(error) for error in errors] == [Conflict]
    assert Attempt.SURPLUS not in {attempt.state for attempt in payment.attempts}
    assert len(payment.refunds) == 0


@pytest.fixture
def pay_while_it_is_given_up(till, on_loop, meeting, told):
    """Lets money come between the moment in which a payment is given up and the commit of that."""

    async def both(attempt, given_up):
        giving_up = asyncio.create_task(till._cancel(attempt.payment_id))
        await given_up.wait()
        result = Result("SUCCEEDED", f"ch_{attempt.id.hex}", amount_minor=2000, currency="USD")
        await asyncio.gather(giving_up, outcomes.record_outcome(till.app, attempt.id, result))

    def pay_while_it_is_given_up():
        attempt = till.open()
        with meeting(queries, "cancel", 2) as given_up:
            on_loop(both(attempt, given_up))
        payment = till.read(attempt.payment_id)
        return Payment.State.Name(payment.state), [refund.amount.units for refund in payment.refunds]

    return pay_while_it_is_given_up


def test_money_for_a_payment_that_is_given_up_goes_back(pay_while_it_is_given_up):
    assert pay_while_it_is_given_up() == ("CANCELLED", [20])


@pytest.mark.usefixtures("settling_unlocked")
def test_without_the_lock_money_for_a_payment_that_is_given_up_stays(pay_while_it_is_given_up):
    assert pay_while_it_is_given_up() == ("CAPTURED", [])


# --- giving back once ---


def refund_too_much(till, on_loop):
    """Open ten refunds of 700 of a payment of 2000 at once; tell how many there are then."""
    attempt = till.pay()

    async def storm():
        opening = (till._refund(attempt.payment_id, 700, make.unique("k")) for _ in range(10))
        return await asyncio.gather(*opening, return_exceptions=True)

    return attempt, len([row for row in on_loop(storm()) if not isinstance(row, Exception)])


def test_refunds_never_exceed_the_payment(till, on_loop, sql):
    attempt, opened = refund_too_much(till, on_loop)
    assert opened == 2
    till.send_refunds()
    assert till.read(attempt.payment_id).refunded_amount.units == 14
    assert sql("SELECT refunding_minor FROM payments WHERE id = $1", attempt.payment_id)[0][0] == 0


def test_without_the_check_refunds_exceed_the_payment(till, on_loop, sql):
    with without_check(sql, "payments", "ck_payments_refunded"):
        attempt, opened = refund_too_much(till, on_loop)
        sql("DELETE FROM refunds WHERE payment_id = $1", attempt.payment_id)
        sql("UPDATE payments SET refunding_minor = 0 WHERE id = $1", attempt.payment_id)
    assert opened == 10


def test_the_same_reason_pays_back_once(till, on_loop):
    attempt, key = till.pay(), make.unique("cancel:")

    async def storm():
        return await asyncio.gather(*(till._refund(attempt.payment_id, 2000, key) for _ in range(10)))

    assert len({row.id for row in on_loop(storm())}) == 1
    till.send_refunds()
    assert till.read(attempt.payment_id).state == Payment.REFUNDED


@pytest.fixture
def settle_at_once(till, on_loop, meeting):
    """Records the success of two refunds of 500 several times each, at once; tells what has changed."""

    async def settle(refund):
        async with background(till.app) as work:
            return await refunding.settle_refund(work, refund.id, Result("SUCCEEDED", f"re_{refund.id.hex}"))

    async def storm(refunds):
        return await asyncio.gather(*map(settle, refunds), return_exceptions=True)

    attempt = till.pay()

    def settle_at_once(times):
        refunds = [till.refund(attempt.payment_id, 500) for _ in range(2)] * times
        with meeting(refund_queries, "settle_refund", len(refunds)):
            ended = on_loop(storm(refunds))
        errors = [type(error) for error in ended if isinstance(error, Exception)]
        changes = sum(settled.changed for settled in ended if not isinstance(settled, Exception))
        row = till.sql("SELECT refunding_minor, refunded_minor FROM payments WHERE id = $1", attempt.payment_id)[0]
        return changes, errors, tuple(row)

    yield settle_at_once
    # What a mutant has left is nothing that a job could bring to an end.
    till.sql("DELETE FROM refunds WHERE payment_id = $1", attempt.payment_id)


def test_a_refund_is_settled_once(settle_at_once):
    assert settle_at_once(6) == (2, [], (0, 1000))


def test_without_the_lock_a_refund_is_settled_again(settle_at_once, monkeypatch):
    """More money would be counted back than was promised; the amount that may not fall below nothing stops that."""
    mutant = without(refund_queries._SETTLE, " FOR UPDATE OF payments, refunds")
    monkeypatch.setattr(refund_queries, "_SETTLE", mutant)
    changes, errors, _ = settle_at_once(2)
    assert (changes, errors) == (2, [CheckFailed] * 2)


def test_many_refunds_at_once_give_back_no_more_than_was_paid(till, on_loop, sql):
    """Situation 37: of two of 60.00 out of 100.00 one is accepted; of 200 of 1.00 then as many as the rest allows."""
    attempt = till.pay(amount=10_000)

    def open_at_once(count, amount):
        async def storm():
            opening = (till._refund(attempt.payment_id, amount, make.unique("k")) for _ in range(count))
            return await asyncio.gather(*opening, return_exceptions=True)

        ended = on_loop(storm())
        refused = {type(error) for error in ended if isinstance(error, Exception)}
        return len([row for row in ended if not isinstance(row, Exception)]), refused

    assert open_at_once(2, 6000) == (1, {CheckFailed})
    assert open_at_once(200, 100) == (40, {CheckFailed})
    till.send_refunds()
    assert sql("SELECT refunded_minor FROM payments WHERE id = $1", attempt.payment_id)[0][0] == 10_000


# --- what banks take ---


@pytest.fixture
def dispute_and_refund(till, on_loop, report, meeting, sql, monkeypatch):
    """Lets a dispute of everything and a refund of everything come at once; tells what both take, and what was refused."""
    till.shared(monkeypatch)

    async def refund(attempt, begun):
        await begun.wait()
        try:
            await till._refund(attempt.payment_id, 2000, make.unique("k"))
        except (ApiError, CheckFailed) as error:
            return type(error)
        return None

    def dispute_and_refund():
        attempt = till.pay()
        with meeting(dispute_queries, "move", 2) as begun:
            refunding_ = asyncio.run_coroutine_threadsafe(refund(attempt, begun), loop_of(on_loop))
            answer = report(attempt, "dispute.opened", dispute=make.unique("dp_"))
            refused = refunding_.result(30)
        row = sql(
            "SELECT refunding_minor, disputed_minor, excess_minor FROM payments WHERE id = $1", attempt.payment_id
        )[0]
        sql("DELETE FROM refunds WHERE payment_id = $1", attempt.payment_id)
        sql("UPDATE payments SET refunding_minor = 0 WHERE id = $1", attempt.payment_id)
        return answer, refused, tuple(row)

    return dispute_and_refund


def loop_of(on_loop):
    async def running():
        return asyncio.get_running_loop()

    return on_loop(running())


def test_what_a_bank_takes_is_not_refunded_at_the_same_time(dispute_and_refund):
    assert dispute_and_refund() == (Answer.APPLIED, CheckFailed, (0, 2000, 0))


def test_without_the_check_a_bank_and_a_refund_take_the_same_money(dispute_and_refund, sql):
    with without_check(sql, "payments", "ck_payments_refunded"):
        assert dispute_and_refund() == (Answer.APPLIED, None, (2000, 2000, 0))


@pytest.fixture
def dispute_at_once(till, report, meeting, sql, monkeypatch):
    """Reports one dispute in two events at once; tells how they are answered and what the payment says is disputed."""
    till.shared(monkeypatch)

    def dispute_at_once():
        attempt, dispute = till.pay(), make.unique("dp_")
        with meeting(dispute_queries, "by_reference", 2):
            answers = at_once(*[partial(report, attempt, "dispute.opened", dispute=dispute, amount_minor=900)] * 2)
        row = sql("SELECT disputed_minor FROM payments WHERE id = $1", attempt.payment_id)[0]
        return sorted(answers), row[0]

    return dispute_at_once


def test_a_dispute_that_is_told_of_twice_at_once_counts_once(dispute_at_once):
    assert dispute_at_once() == ([Answer.APPLIED, Answer.IGNORED], 900)


def test_without_the_lock_an_index_keeps_a_dispute_from_counting_twice(dispute_at_once, monkeypatch):
    monkeypatch.setattr(
        dispute_queries, "_LOCK_CHARGE", without(dispute_queries._LOCK_CHARGE, " FOR UPDATE OF payments")
    )
    assert dispute_at_once() == ([Answer.APPLIED, Answer.HELD], 900)


def test_without_lock_and_index_a_dispute_counts_twice(dispute_at_once, monkeypatch, sql):
    monkeypatch.setattr(
        dispute_queries, "_LOCK_CHARGE", without(dispute_queries._LOCK_CHARGE, " FOR UPDATE OF payments")
    )
    with without_index(sql, "uq_disputes_provider_reference"):
        ended = dispute_at_once()
        sql("DELETE FROM disputes WHERE amount_minor = 900")
    assert ended == ([Answer.APPLIED] * 2, 1800)


# --- what is held ---


@pytest.fixture
def capture_much(till, on_loop, sql):
    """Opens ten captures of 700 of what is held, 2000, at once; tells how many there are then."""

    def capture_much():
        attempt = till.hold()

        async def storm():
            opening = (till._open_capture(attempt.payment_id, 700, make.unique("ship:")) for _ in range(10))
            return await asyncio.gather(*opening, return_exceptions=True)

        opened = len([row for row in on_loop(storm()) if not isinstance(row, Exception)])
        sql("DELETE FROM payment_captures WHERE payment_id = $1", attempt.payment_id)
        sql("UPDATE payments SET capturing_minor = 0 WHERE id = $1", attempt.payment_id)
        return opened

    return capture_much


def test_captures_never_exceed_what_is_held(capture_much):
    assert capture_much() == 2


def test_without_the_check_captures_exceed_what_is_held(capture_much, sql):
    with without_check(sql, "payments", "ck_payments_captured"):
        assert capture_much() == 10


@pytest.fixture
def settle_capture_at_once(till, on_loop, meeting):
    """Records the success of one capture of 500 several times at once; tells what the payment says was captured."""

    async def settle(row):
        async with background(till.app) as work:
            result = Result("SUCCEEDED", "ca_1", amount_minor=500, currency="USD")
            return await capturing.settle_capture(work, row.id, result)

    async def storm(row):
        return await asyncio.gather(*(settle(row) for _ in range(4)), return_exceptions=True)

    def settle_capture_at_once():
        attempt = till.hold()
        row = till.open_capture(attempt.payment_id, 500)
        with meeting(capture_queries, "settle_capture", 4):
            on_loop(storm(row))
        found = till.sql("SELECT captured_minor, capturing_minor FROM payments WHERE id = $1", attempt.payment_id)[0]
        return tuple(found)

    return settle_capture_at_once


def test_a_capture_counts_once(settle_capture_at_once):
    assert settle_capture_at_once() == (500, 0)


def test_without_the_lock_a_capture_that_counts_again_is_refused_by_its_amounts(settle_capture_at_once, monkeypatch):
    """What is under way may not fall below nothing: the second count is refused whole."""
    mutant = without(capture_queries._SETTLE, "FOR UPDATE OF p, c", "AND pg_sleep(0.2) IS NOT NULL")
    monkeypatch.setattr(capture_queries, "_SETTLE", mutant)
    assert settle_capture_at_once() == (500, 0)
