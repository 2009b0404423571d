"""What buyers' banks dispute: it is not paid out until it is decided."""

import asyncio

import pytest

from mall.settlement.v1 import settlement_pb2 as pb
from server.kit.mutation import background
from server.payments import disputing
from server.settlement import running
from storage.queries.settlement import balances
from storage.queries.settlement import running as queries
from tests.settlement.conftest import cents
from tests.support.racing import without
from tests.support.till import Reports

Payout = pb.Payout


@pytest.fixture
def bank(office, sql):
    """Says what a buyer's bank does about the purchase of an order."""

    def bank(order, type_, amount=10_000, **changes):
        (row,) = sql(
            """SELECT a.id FROM orders AS o JOIN payments AS p ON p.purchase_id = o.purchase_id
               JOIN payment_attempts AS a ON a.payment_id = p.id WHERE o.id = $1""",
            order.id,
        )
        told = {"key": str(row.id), "dispute": f"dp_{order.id}", "amount_minor": amount, "currency": "USD", **changes}
        Reports(office.app, office.channel)(None, type_, **told)

    return bank


@pytest.fixture
def sold(office):
    """A seller with one sale whose 90.00 are available, or about to be."""

    def sold(*, released=True):
        seller = office.seller()
        order = office.sell(seller)
        office.complete(order)
        if released:
            office.release()
            assert office.balance(seller) == (0, 9_000, 0)
        return seller, order

    return sold


def frozen(office, seller):
    (balance,) = office.call("ListSettlementBalances", seller).settlement_balances
    return cents(balance.available), cents(balance.frozen), cents(balance.in_payout)


def paid(office, seller):
    return [(Payout.State.Name(p.state), cents(p.amount)) for p in office.payouts(seller)]


def test_what_is_disputed_is_not_paid_out_and_all_else_is(office, sold, bank):
    seller, order = sold()
    office.give(seller, 5_000)
    bank(order, "dispute.opened")
    assert frozen(office, seller) == (5_000, 9_000, 0)
    office.settle()
    assert paid(office, seller) == [("PENDING", 5_000)]
    statement = office.statements(seller)[-1]
    assert (cents(statement.frozen), cents(statement.closing)) == (9_000, 9_000)
    bank(order, "dispute.answered")
    assert frozen(office, seller) == (0, 9_000, 5_000)


def test_what_is_won_is_released_and_paid_out(office, sold, bank):
    seller, order = sold()
    bank(order, "dispute.opened")
    office.settle()
    assert paid(office, seller) == []
    bank(order, "dispute.won")
    assert frozen(office, seller) == (9_000, 0, 0)
    office.settle()
    assert paid(office, seller) == [("PENDING", 9_000)]


def test_what_is_lost_is_clawed_back_in_the_moment_in_which_it_is_released(office, sold, bank):
    seller, order = sold()
    bank(order, "dispute.opened")
    bank(order, "dispute.lost")
    assert frozen(office, seller) == (0, 9_000, 0)
    office.follow_up()
    assert frozen(office, seller) == (0, 0, 0)
    assert office.nets(seller) == [("SALE", 9_000), ("CHARGEBACK", -9_000)]
    office.settle()
    assert paid(office, seller) == []


def test_what_is_lost_in_part_is_clawed_back_in_part(office, sold, bank):
    seller, order = sold()
    bank(order, "dispute.opened")
    bank(order, "dispute.lost", lost_minor=4_000)
    office.follow_up()
    assert frozen(office, seller) == (5_400, 0, 0)


def test_what_is_lost_from_the_start_is_not_paid_out_before_it_is_booked(office, sold, bank):
    seller, order = sold()
    bank(order, "dispute.lost")
    office.settle()
    assert paid(office, seller) == []
    office.follow_up()
    assert frozen(office, seller) == (0, 0, 0)


def test_an_inquiry_freezes_nothing(office, sold, bank):
    seller, order = sold()
    bank(order, "dispute.inquiry")
    assert frozen(office, seller) == (9_000, 0, 0)


def test_the_earnings_of_an_order_stay_pending_while_it_is_disputed(office, bank):
    seller = office.seller()
    order = office.sell(seller)
    bank(order, "dispute.opened")
    office.complete(order)
    office.release()
    assert office.balance(seller) == (9_000, 0, 0)
    bank(order, "dispute.won")
    office.release()
    assert office.balance(seller) == (0, 9_000, 0)


def test_of_a_payout_that_was_not_sent_what_is_disputed_is_taken_out(office, sold, bank):
    seller, order = sold()
    office.give(seller, 5_000)
    office.settle()
    assert paid(office, seller) == [("PENDING", 14_000)]
    bank(order, "dispute.opened")
    assert paid(office, seller) == [("FAILED", 14_000), ("PENDING", 5_000)]
    assert frozen(office, seller) == (0, 9_000, 5_000)
    bank(order, "dispute.won")
    office.settle()
    assert paid(office, seller)[2:] == [("PENDING", 9_000)]


def test_a_payout_of_a_seller_who_cannot_be_paid_now_is_left_to_the_next_run(office, sold, bank):
    seller, order = sold()
    office.give(seller, 5_000)
    office.settle()
    office.sql("UPDATE settlement_accounts SET state = 'REJECTED' WHERE seller_id = $1", seller.id)
    bank(order, "dispute.opened")
    assert paid(office, seller) == [("FAILED", 14_000)]
    assert frozen(office, seller) == (5_000, 9_000, 0)
    office.sql("UPDATE settlement_accounts SET state = 'VERIFIED' WHERE seller_id = $1", seller.id)


def test_what_was_sent_is_owed_by_the_next_earnings(office, sold, bank):
    seller, order = sold()
    office.settle()
    office.send()
    bank(order, "dispute.opened")
    assert frozen(office, seller) == (-9_000, 9_000, 0)
    bank(order, "dispute.won")
    assert frozen(office, seller) == (0, 0, 0)


# --- a dispute against the run that pays its sale out ---


@pytest.fixture
def dispute_and_run(office, sold, bank, meeting, monkeypatch, sql):
    """A dispute that comes while the run makes its sale available; tells what of it can leave the mall, and what stands."""
    office.sql("UPDATE settlement_balances SET period_end_time = period_end_time + interval '100 years'")

    def dispute_and_run():
        seller, order = sold(released=False)
        office.to_monday()
        (row,) = sql(
            """SELECT a.id, p.amount_minor FROM orders AS o JOIN payments AS p ON p.purchase_id = o.purchase_id
               JOIN payment_attempts AS a ON a.payment_id = p.id WHERE o.id = $1""",
            order.id,
        )
        report = disputing.Report(
            id="evt", type="dispute.opened", key=row.id, dispute=f"dp_{order.id}", amount_minor=10_000, currency="USD"
        )

        async def dispute():
            await began.wait()
            async with background(office.app) as work:
                await disputing.record(work, "sandbox", report)
            await place.come()

        class Place:
            async def come(self):
                pass

        place, state = Place(), queries.state

        async def state_and_come(*arguments):
            stated = await state(*arguments)
            # Not in the periods before, in which nothing happened.
            if stated:
                await place.come()
            return stated

        async def both():
            return await asyncio.gather(running.settle(office.app), dispute())

        # The run waits for the dispute to be recorded, or to wait for it.
        with monkeypatch.context() as patch, meeting(place, "come", 2) as began:
            patch.setattr(queries, "state", state_and_come)
            office.on_loop(both())
        leaving = sum(cents(p.amount) for p in office.payouts(seller) if p.state == Payout.PENDING)
        return leaving, frozen(office, seller)

    return dispute_and_run


def test_what_is_disputed_while_the_run_computes_does_not_leave(dispute_and_run):
    assert dispute_and_run() == (0, (0, 9_000, 0))


def test_the_race_of_a_dispute_notices_a_missing_lock(dispute_and_run, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(balances, "_LOCK", without(balances._LOCK, "FOR UPDATE OF b"))
        patch.setattr(queries, "_DUE", without(queries._DUE, "FOR UPDATE OF b", "FOR KEY SHARE OF b"))
        assert dispute_and_run() != (0, (0, 9_000, 0))
