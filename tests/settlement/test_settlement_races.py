"""Runs, refunds and senders at the same time: each sale is settled once, each payout sent once, no entry comes into a period that is over.

The races are run again without what guards them, and must then find what went wrong.
"""

import asyncio
import uuid
from contextlib import nullcontext
from datetime import timedelta
from functools import partial
from types import SimpleNamespace

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from mall.settlement.v1 import settlement_pb2 as pb
from server.kit import consumers
from server.kit.mutation import background
from server.run import worker
from server.settlement import running, sending
from storage.errors import TimedOut
from storage.queries.payments import disputes as dispute_queries
from storage.queries.settlement import balances, payouts
from storage.queries.settlement import running as queries
from tests.settlement.conftest import cents
from tests.settlement.test_settlement_accounts import set_ as set_account
from tests.settlement.test_settlement_accounts import shopkeeper
from tests.support import events, make
from tests.support.after_sale import unlock
from tests.support.expect import Failure, wait_until
from tests.support.racing import at_once, held, overtaken, without, without_check
from tests.support.till import Reports


def together(office, *works):
    """Run coroutines at the same time; returns None or the error of each."""

    async def run():
        return await asyncio.gather(*works, return_exceptions=True)

    return [one if isinstance(one, Exception) else None for one in office.on_loop(run())]


@pytest.fixture(autouse=True)
def alone(office):
    """No run here has periods of other tests to end: the first batch is the only one."""
    office.sql("UPDATE settlement_balances SET period_end_time = period_end_time + interval '100 years' WHERE period_end_time < $1",
               office.clock.now() + timedelta(days=365))  # fmt: skip


# --- two runs ---


@pytest.fixture
def two_runs(office, meeting):
    """Two runs at once over the sale of a seller; tells what they left."""

    def race():
        seller = office.seller()
        office.complete(office.sell(seller))
        office.to_monday()
        with meeting(queries, "due", 2):
            ended = together(office, running.settle(office.app), running.settle(office.app))
        office.run()
        paid = [cents(payout.amount) for payout in office.payouts(seller)]
        (balance,) = office.sql("SELECT period_start_time FROM settlement_balances WHERE seller_id = $1", seller.id)
        stated = office.statements(seller)[-1].period_end_time.ToDatetime() == balance[0].replace(tzinfo=None)
        return [error for error in ended if error], paid, stated

    def two_runs():
        found = race()
        for _ in range(2):
            if not any(isinstance(error, TimedOut) for error in found[0]):
                break
            found = race()  # a busy machine cut one of them off, so that they did not meet
        return found

    return two_runs


def test_two_runs_at_once_settle_every_sale_once(two_runs):
    assert two_runs() == ([], [9_000], True)


def test_the_race_of_runs_notices_a_missing_lock(two_runs, monkeypatch, office):
    with monkeypatch.context() as patch:
        patch.setattr(queries, "_DUE", without(queries._DUE, "FOR UPDATE OF b SKIP LOCKED"))
        assert two_runs() != ([], [9_000], True)
    office.sql("UPDATE settlement_balances SET period_start_time = period_end_time - interval '7 days' WHERE period_end_time > $1",
               office.clock.now())  # fmt: skip


# --- a refund against the run that pays its sale out ---


class Place:
    """Where calls meet that have nothing else in common."""

    async def come(self):
        pass


@pytest.fixture
def refund_and_run(office, meeting, monkeypatch):
    """A refund of the last moment, followed while the run ends its period; returns the statements that have sale and refund."""

    def refund_and_run():
        place, state = Place(), queries.state

        async def state_and_come(*arguments):
            stated = await state(*arguments)
            await place.come()
            return stated

        seller = office.seller()
        order = office.sell(seller)
        office.complete(order)
        office.release()
        refund = {"order_id": order.id, "refund_id": str(uuid.uuid4()), "amount_minor": 10_000, "funder": "SELLER"}

        async def emit():
            async with background(office.app) as work:
                work.event("order.refunded", "order", uuid.UUID(order.id), refund)

        async def follow():
            await began.wait()
            await consumers.handle_new(office.app, worker.CONSUMERS)
            await place.come()

        office.on_loop(emit())
        # Events are there for followers once no older transaction runs: not while the run does.
        office.on_loop(events.settled(office.app))
        office.to_monday()
        # The run waits for the refund to be done, or to wait for it.
        with monkeypatch.context() as patch, meeting(place, "come", 2) as began:
            patch.setattr(queries, "state", state_and_come)
            assert together(office, running.settle(office.app), follow()) == [None, None]
        office.follow_up()
        office.settle()
        starts = {one.id: one.period_start_time.ToDatetime() for one in office.statements(seller)}
        entries = office.entries(seller)
        assert [cents(entry.net) for entry in entries] == [9_000, -9_000]
        # Whether each entry is of the period that states it.
        return [starts[entry.statement_id] <= entry.available_time.ToDatetime() for entry in entries]

    return refund_and_run


def test_a_refund_while_its_sale_is_paid_out_is_the_next_periods(refund_and_run):
    assert refund_and_run() == [True, True]


def test_the_race_of_a_refund_notices_a_missing_lock(refund_and_run, monkeypatch):
    """The foreign key of an entry locks its balance as well: the run leaves it that much, and no more."""
    with monkeypatch.context() as patch:
        patch.setattr(balances, "_LOCK", without(balances._LOCK, "FOR UPDATE OF b"))
        patch.setattr(queries, "_DUE", without(queries._DUE, "FOR UPDATE OF b", "FOR KEY SHARE OF b"))
        assert refund_and_run() == [True, False]


# --- a suspension while the run is computing ---


def test_a_seller_who_is_suspended_while_the_run_is_computing_is_held(office):
    seller = office.seller()
    office.give(seller, 20_000)
    office.to_monday()
    _, _ = overtaken(office.run, lambda: office.seller_becomes(seller, "SUSPENDED"), queries, "due", after=True)
    (payout,) = office.payouts(seller)
    assert (payout.state, cents(payout.amount)) == (pb.Payout.ON_HOLD, 20_000)


# --- an account that is set twice at once ---


@pytest.fixture
def two_accounts(office, meeting):
    """A seller's first account, set by two calls at once; returns their statuses."""

    def two_accounts():
        seller = shopkeeper(office)
        with meeting(payouts, "account_of", 2):
            results = at_once(*[lambda: set_account(office, seller)] * 2)
        return [one.code() if isinstance(one, grpc.RpcError) else "OK" for one in results]

    return two_accounts


def test_an_account_that_is_set_twice_at_once_is_one(two_accounts):
    assert two_accounts() == ["OK", "OK"]


def test_the_race_of_accounts_notices_a_missing_lock(two_accounts, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(payouts, "_LOCK_SELLER", without(payouts._LOCK_SELLER, "FOR NO KEY UPDATE"))
        assert two_accounts() != ["OK", "OK"]


# --- two senders ---


@pytest.fixture
def two_senders(office, meeting):
    """Two workers that send one payout at once; tells how often it was sent."""

    def two_senders():
        seller = office.seller()
        office.give(seller, 8_000)
        office.settle()
        (payout,) = office.payouts(seller)
        with meeting(payouts, "take_due", 2):
            together(office, sending.send_payouts(office.app), sending.send_payouts(office.app))
        return office.sql("SELECT calls FROM sandbox_payouts WHERE key = $1", payout.id)[0].calls

    return two_senders


def test_two_senders_at_once_send_a_payout_once(two_senders):
    assert two_senders() == 1


def test_the_race_of_senders_notices_a_missing_lock(two_senders, monkeypatch, office):
    with monkeypatch.context() as patch:
        guard = "FOR UPDATE OF p SKIP LOCKED FOR SHARE OF v"
        patch.setattr(payouts, "_TAKE_DUE", without(payouts._TAKE_DUE, guard))
        assert two_senders() == 2
    # The later of the two may have taken what was completed already.
    office.sql(
        """UPDATE payouts SET state = 'COMPLETED', paid_minor = amount_minor WHERE state = 'PROCESSING'
           AND id IN (SELECT pending_id FROM ledger_transfers WHERE phase = 'POST')"""
    )


# --- two retries, and a retry against a run ---


@pytest.fixture
def failed(office):
    seller = office.seller(bank_name="Sandbox refused")
    office.give(seller, 8_000)
    office.settle()
    office.send()
    office.sql("UPDATE settlement_accounts SET bank_name = 'B bank' WHERE seller_id = $1", seller.id)
    return seller, office.payouts(seller)[0]


def retries(office, payout):
    return at_once(*[lambda: office.call("RetryPayout", office.admin, id=payout.id)] * 2)


def test_two_retries_at_once_pay_once(office, failed):
    seller, payout = failed
    results = retries(office, payout)
    assert sum(isinstance(one, grpc.RpcError) for one in results) == 1
    assert office.balance(seller) == (0, 0, 8_000)


def test_without_its_lock_a_second_retry_meets_the_index(office, failed, meeting, monkeypatch):
    """The balance is locked first, so that both see what the other has done; behind it stands the database's own constraint."""
    seller, payout = failed
    with monkeypatch.context() as patch, nullcontext():
        patch.setattr(balances, "_LOCK_ONE", without(balances._LOCK_ONE, "FOR UPDATE"))
        retries(office, payout)
    assert len(office.payouts(seller)) == 2
    assert office.balance(seller) == (0, 0, 8_000)


# --- a refund, a dispute and a payout at once ---


@pytest.fixture
def contested(office):
    """A sale of 100.00 that is due, with the calls that refund it and that take it back for a bank, and how it stands."""
    seller, buyer = office.seller(), make.shopper(office.app, office.on_loop, office.channel)
    purchase = office.buy((office.product(seller), 1), buyer=buyer)
    (order,) = purchase.orders
    office.follow_up()
    office.complete(order)
    (attempt,) = office.sql(
        "SELECT a.id, p.amount_minor, p.currency FROM payment_attempts a JOIN payments p ON p.id = payment_id WHERE p.id = $1",
        purchase.payment_id,
    )
    wanted = {
        "order_id": order.id, "items": [{"order_item_id": order.items[0].id, "quantity": 1}], "reason": "CHANGED_MIND",
    }  # fmt: skip
    request = orders_pb2.CreateRefundRequestRequest(refund_request=wanted, request_id=make.request_id())
    asked = office.orders.CreateRefundRequest(request, metadata=buyer.metadata)
    approve = orders_pb2.ApproveRefundRequestRequest(id=asked.id, request_id=make.request_id())
    office.to_monday()

    def stands():
        """What was given back, what the bank has taken, and what that is more than there was."""
        (row,) = office.sql(
            "SELECT refunded_minor + refunding_minor AS back, disputed_minor, excess_minor FROM payments WHERE id = $1",
            purchase.payment_id,
        )
        return tuple(row)

    return SimpleNamespace(
        seller=seller,
        payment_id=purchase.payment_id,
        refund=partial(office.orders.ApproveRefundRequest, approve, metadata=seller.metadata),
        dispute=partial(Reports(office.app, office.channel), attempt, dispute=make.unique("dp_")),
        stands=stands,
    )


def test_what_is_refunded_disputed_and_paid_out_at_once_is_the_sellers_loss_once(office, contested, database_url):
    """The buyer has it twice only where it was refunded first: then the mall knows what is too much."""
    lock = "SELECT FROM payments WHERE id = $1 FOR NO KEY UPDATE"
    with held(database_url, lock, contested.payment_id, size=2):
        at_once(contested.refund, partial(contested.dispute, "dispute.opened"), office.run)
    assert contested.stands() in [(0, 10_000, 0), (10_000, 10_000, 10_000)]
    contested.dispute("dispute.lost")
    office.follow_up()
    office.settle()
    assert sum(net for _, net in office.nets(contested.seller)) == 0
    pending, available, in_payout = office.balance(contested.seller)
    assert pending + available + in_payout == 0, "what was paid out is owed"


@pytest.fixture
def refund_as_the_bank_takes(contested, meeting):
    """A refund is agreed to in the moment in which a bank takes the money; tells why it was refused, and how the payment stands."""

    def refund_as_the_bank_takes():
        with meeting(dispute_queries, "move", 2) as begun:

            def refund():
                wait_until(begun.is_set)
                return contested.refund()

            refunded, _ = at_once(refund, partial(contested.dispute, "dispute.opened"))
        refused = Failure(refunded).reason if isinstance(refunded, grpc.RpcError) else ""
        return refused, contested.stands()

    return refund_as_the_bank_takes


def test_what_a_bank_takes_is_not_given_back(refund_as_the_bank_takes):
    assert refund_as_the_bank_takes() == ("PAYMENT_DISPUTED", (0, 10_000, 0))


def test_without_lock_and_check_a_bank_and_a_buyer_have_the_same_money(refund_as_the_bank_takes, monkeypatch, office):
    """The refund looks before the bank takes it, and is written after that."""
    with monkeypatch.context() as patch, without_check(office.sql, "payments", "ck_payments_refunded"):
        unlock(patch)
        refused, (back, taken, _) = refund_as_the_bank_takes()
    assert (refused, back, taken) == ("", 10_000, 10_000)
