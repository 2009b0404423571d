"""What comes back of orders under simultaneous calls: paid once, counted once, decided once.

Each race is run again without its guard, and must then find what went wrong.
"""

from functools import partial
from types import SimpleNamespace

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from server.orders import cancellations, effects, refund_requests
from server.orders import claims as claim_rules
from storage.queries.orders import after_sale, lifecycle
from tests.support import make
from tests.support.after_sale import Counter, unlock
from tests.support.expect import Failure
from tests.support.parcels import Parcels
from tests.support.racing import at_once, overtaken, tally, without, without_check
from tests.support.shopping import cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Cancellation = orders_pb2.Cancellation


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


@pytest.fixture
def unlocked(monkeypatch):
    """Orders, their payments and what is asked of them are read without a lock."""
    unlock(monkeypatch)
    for resource in (refund_requests.REFUND_REQUEST, cancellations.CANCELLATION):
        for key in [key for key in resource._reads if key[1]]:
            monkeypatch.setitem(resource._reads, key, without(resource._reads[key], " FOR UPDATE"))
    reading = claim_rules.queries._reading
    monkeypatch.setattr(claim_rules.queries, "_reading", lambda key, **_: reading(key, lock=False))


def reasons(results):
    return [Failure(one).reason for one in results if isinstance(one, grpc.RpcError)]


# --- one request that two agree to ---


@pytest.fixture
def agree_at_once(shop, meeting):
    """Seller and staff agree to a request at once, for one of two units; tells how that ends and what goes back."""

    def agree_at_once():
        order, buyer = shop.delivered((2000, 2))
        made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
        calls = [partial(shop.call, who, "ApproveRefundRequest", id=made.id) for who in (shop.seller, shop.admin)]
        with meeting(after_sale, "units", 2):
            results = at_once(*calls)
        return reasons(results), shop.back(order)

    return agree_at_once


def test_of_two_who_agree_at_once_one_pays(agree_at_once):
    assert agree_at_once() == (["STATE_FORBIDS"], 2000)


@pytest.mark.usefixtures("unlocked")
def test_without_the_locks_both_of_them_pay(agree_at_once):
    assert agree_at_once() == ([], 4000)


# --- two requests of one purchase ---


@pytest.fixture
def two_requests_at_once(shop, admin, meeting):
    """Requests about two orders of one purchase of 50.00 are agreed to at once, of which one point has paid a cent.

    Tells why one of them was refused, and what each tender takes back.
    """

    def two_requests_at_once():
        buyer = make.shopper(shop.app, shop.on_loop, shop.channel)
        make.points(shop.channel, admin, buyer, "MILEAGE", 1)
        sellers = [shop.seller, make.seller(shop.app, shop.on_loop)]
        lines = [(shop.variant(2500, seller=seller), 1) for seller in sellers]
        purchase, _ = shop.buy(*lines, buyer=buyer, tender_choices=[{"kind": "MILEAGE"}])
        calls = []
        for seller in sellers:
            (order,) = [order for order in purchase.orders if order.seller_id == seller.id]
            shop.bring(order, "Deliver", seller)
            made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
            calls.append(partial(shop.call, seller, "ApproveRefundRequest", id=made.id))
        with meeting(lifecycle, "lock_tenders", 2):
            results = at_once(*calls)
        purchase = shop.call(buyer, "GetPurchase", id=purchase.id)
        return reasons(results), [cents(tender.returned_amount) for tender in purchase.tenders]

    return two_requests_at_once


def test_two_requests_at_once_give_back_what_was_paid(two_requests_at_once):
    """Situations 37, 38 and 50: what the first has left of each tender decides on the second."""
    assert two_requests_at_once() == ([], [1, 4999])


@pytest.mark.usefixtures("unlocked")
def test_without_the_locks_a_tender_is_to_take_back_more_than_it_paid(two_requests_at_once, monkeypatch):
    monkeypatch.setattr(lifecycle, "_LOCK_TENDERS", without(lifecycle._LOCK_TENDERS, " FOR UPDATE"))
    refused, _ = two_requests_at_once()
    assert refused == ["CONSTRAINT_VIOLATED"], "a check stands behind the locks"


# --- one unit that comes back twice ---


@pytest.fixture
def receive_at_once(shop, meeting):
    """One of two units that were delivered comes back, and two people count it at once; tells what goes back and is on the shelf."""

    def receive_at_once():
        variant = shop.variant(2000)
        order, buyer = shop.delivered((variant, 2))
        (item,) = order.items
        made = shop.ask(buyer, order, (item, 1), reason="WRONG_ITEM")
        shop.call(shop.seller, "ApproveRefundRequest", id=made.id, return_required=True)
        received = [{"order_item_id": item.id, "quantity": 1, "condition": "NEW"}]
        calls = [
            partial(shop.call, who, "ReceiveReturn", id=made.id, received=received) for who in (shop.seller, shop.admin)
        ]
        with meeting(after_sale, "units", 2):
            results = at_once(*calls)
        return reasons(results), shop.back(order), shop.stock(variant)

    return receive_at_once


def test_a_unit_that_two_people_count_at_once_came_back_once(receive_at_once):
    assert receive_at_once() == (["STATE_FORBIDS"], 2000, (9, 0))


@pytest.mark.usefixtures("unlocked")
def test_without_the_locks_a_check_keeps_it_from_coming_back_twice(receive_at_once):
    assert receive_at_once() == (["REFUND_EXCEEDS_REST"], 2000, (9, 0))


# --- a claim that two people uphold ---


@pytest.fixture
def uphold_at_once(shop, on_loop, app, meeting):
    """Two of the staff uphold a claim about one of two parcels at once; tells what is paid back, and how often."""

    def uphold_at_once():
        purchase, buyer = shop.buy((2000, 2))
        (order,) = purchase.orders
        shop.bring(order, "Prepare")
        parcels = Parcels(app, on_loop, shop.channel, shop.market, shop.seller)
        first = parcels.pack(order, units=[1], hand_over=True)
        parcels.pack(order, units=[1], hand_over=True)
        shop.call(shop.seller, "AdvanceDelivery", id=order.id, state="DELIVERED")
        claim = {"order_id": order.id, "shipment_id": first.id, "description": "It is not here."}
        made = shop.call(buyer, "CreateDeliveryClaim", delivery_claim=claim)
        uphold = partial(shop.call, shop.admin, "ResolveDeliveryClaim", id=made.id, state="UPHELD", note="So it is.")
        with meeting(after_sale, "units", 2):
            results = at_once(uphold, uphold)
        return tally(results), shop.back(order), len(shop.refunds(order))

    return uphold_at_once


def test_of_two_who_uphold_a_claim_at_once_one_pays_back_what_was_in_its_parcel(uphold_at_once):
    assert uphold_at_once() == ((1, [REFUSED]), 2000, 1)


@pytest.mark.usefixtures("unlocked")
def test_without_the_locks_both_pay_it_back(uphold_at_once):
    assert uphold_at_once() == ((2, []), 4000, 2)


# --- a parcel that leaves as silence approves a cancellation ---


@pytest.fixture
def silent(shop, clock):
    """An order of one of ten units, with a cancellation that silence approves now.

    Returns the calls that ship it and approve it, and one that tells what was sent and paid back.
    """
    variant = shop.variant(5000)
    purchase, buyer = shop.buy((variant, 1))
    (order,) = purchase.orders
    shop.bring(order, "Prepare")
    made = shop.cancel(buyer, order)
    clock.advance(hours=24)

    def stands():
        (row,) = shop.sql("SELECT cancelled_quantity, shipped_quantity FROM order_items WHERE order_id = $1", order.id)
        state = Cancellation.State.Name(shop.call(shop.admin, "GetCancellation", id=made.id).state)
        return state, shop.back(order), tuple(row), shop.stock(variant)

    ship = partial(shop.call, shop.seller, "ShipOrder", id=order.id)
    return SimpleNamespace(ship=ship, approve=partial(shop.let, cancellations.approve_unanswered), stands=stands)


def test_what_leaves_as_silence_approves_is_sent_or_paid_back(silent, meeting):
    """Situation 13."""
    with meeting(after_sale, "units", 2):
        results = at_once(silent.ship, silent.approve)
    shipped, cancelled = ("REJECTED", 0, (0, 1), (9, 0)), ("COMPLETED", 5000, (1, 0), (10, 0))
    assert silent.stands() == (cancelled if tally(results)[0] == 1 else shipped)
    assert reasons(results) in ([], ["STATE_FORBIDS"])


@pytest.mark.usefixtures("unlocked")
def test_without_the_locks_it_is_sent_and_paid_back(silent, sql, monkeypatch):
    """Stock that is set aside no more, and units that are there once, would say no as well."""
    monkeypatch.setattr(cancellations, "release", nothing)
    monkeypatch.setitem(effects.OF_STATE, "SHIPPED", ())
    with without_check(sql, "order_items", "ck_order_items_units"):
        overtaken(silent.approve, silent.ship, after_sale, "units", after=True)
        state, back, units, _ = silent.stands()
        sql("UPDATE order_items SET cancelled_quantity = 0 WHERE cancelled_quantity = 1 AND shipped_quantity = 1")
    assert (state, back, units) == ("COMPLETED", 5000, (1, 1))


async def nothing(*_):
    pass
