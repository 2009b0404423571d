"""Limits of promotions under simultaneous checkouts, over two processes' worth of servers; each race is run again without
what guards it."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from functools import partial

import grpc
import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2
from storage.queries import promotions as queries
from tests.promotions.conftest import cents
from tests.support import make
from tests.support.racing import tally, without

LIMIT = "AND (n.usage_limit IS NULL OR n.used_count + asked.uses <= n.usage_limit)"
BUDGET = "AND (n.budget_minor IS NULL OR n.given_minor + asked.amount <= n.budget_minor)"
AGAIN = {grpc.StatusCode.ABORTED, grpc.StatusCode.UNAVAILABLE}


@pytest.fixture
def rush(grpc_channel, serve, shop, sell):
    """Lets requests meet on two servers; returns what became of each."""

    def rush(requests, at_once=16):
        def place(channel, shopping, request):
            stub = orders_pb2_grpc.OrdersServiceStub(channel)
            for _ in range(20):
                try:
                    return stub.PlaceOrder(request, metadata=shopping.buyer.metadata)
                except grpc.RpcError as error:
                    if error.code() not in AGAIN:
                        return error
            return None

        with serve() as other, ThreadPoolExecutor(at_once) as pool:
            channels = itertools.cycle([grpc_channel, other.channel])
            jobs = [pool.submit(place, channel, *one) for channel, one in zip(channels, requests, strict=False)]
            return [job.result() for job in jobs]

    return rush


@pytest.fixture
def many(sell, shop, rush, coupon, sql):
    """Many buyers want a coupon with few uses; tells how many got it, why the others did not, and what was counted."""

    def many(buyers, uses, held=nullcontext):
        good, limited = sell(2000, stock=2 * buyers), coupon(usage_limit=uses)
        shopping = [shop((good, 1)) for _ in range(buyers)]
        requests = [(one, one.request(codes=[limited.code])) for one in shopping]
        with held():
            placed, codes = tally(rush(requests))
        counted = sql("SELECT used_count FROM promotion_counters WHERE id = $1", limited.id)[0].used_count
        live = sql("SELECT FROM redemptions WHERE coupon_id = $1 AND state IN ('LOCKED', 'USED')", limited.id)
        return placed, set(codes), counted, len(live)

    return many


def test_a_limit_holds_over_two_servers(many):
    assert many(40, 10) == (10, {grpc.StatusCode.FAILED_PRECONDITION}, 10, 10)


@pytest.fixture
def spend(sell, shop, rush, coupon, sql):
    """Many buyers want ten dollars of a budget; tells how many got them, and what was given and counted in dollars."""

    def spend(buyers, dollars, held=nullcontext):
        good, limited = sell(2000, stock=2 * buyers), coupon(budget=make.dollars(100 * dollars))
        shopping = [shop((good, 1)) for _ in range(buyers)]
        requests = [(one, one.request(codes=[limited.code])) for one in shopping]
        with held():
            placed, _ = tally(rush(requests))
        given = sql("SELECT coalesce(sum(amount_minor), 0)::int AS s FROM redemptions WHERE coupon_id = $1", limited.id)
        counted = sql("SELECT given_minor FROM promotion_counters WHERE id = $1", limited.id)[0].given_minor
        return placed, given[0].s // 100, counted // 100

    return spend


def test_a_budget_holds_over_two_servers(spend):
    assert spend(24, 55) == (5, 50, 50)


@pytest.fixture
def together(meeting):
    """Lets calls go on when twelve of them have seen what is left."""
    return lambda: meeting(queries, "offers", 12)


def test_without_its_condition_a_budget_is_passed(spend, together, monkeypatch):
    monkeypatch.setattr(queries, "_REDEEMED", without(queries._REDEEMED, BUDGET))
    placed, given, counted = spend(24, 55, together)
    assert (given, counted) == (10 * placed, 10 * placed)
    assert placed > 5


def test_without_the_condition_it_is_passed(many, together, monkeypatch):
    monkeypatch.setattr(queries, "_REDEEMED", without(queries._REDEEMED, LIMIT))
    placed, _, counted, live = many(40, 10, together)
    assert placed == counted == live
    assert placed > 10


@pytest.fixture
def two_devices(grpc_channel, app, on_loop, shop, sell, coupon, rush, sql):
    """One customer buys on two devices at once, each with a cart of its own: with quotes of both, made one after the other."""

    def two_devices():
        once = coupon(usage_limit_per_customer=1)
        first, second = sell(3000), sell(8000)
        shopping = shop((first, 1), (second, 1))
        requests = [(shopping, shopping.request(codes=[once.code], variant_ids=[good.id])) for good in (first, second)]
        results = rush(requests)
        live = sql("SELECT FROM redemptions WHERE coupon_id = $1 AND state IN ('LOCKED', 'USED')", once.id)
        return tally(results)[0], len(live)

    return two_devices


def test_two_devices_of_one_customer_use_a_coupon_once(two_devices):
    for _ in range(5):
        assert two_devices() == (1, 1)


def test_an_unlimited_coupon_lets_nobody_wait_for_a_row(sell, shop, rush, coupon, sql):
    good, open_ = sell(2000), coupon()
    shopping = [shop((good, 1)) for _ in range(32)]
    requests = [(one, one.request(codes=[open_.code])) for one in shopping]
    results = rush(requests, 32)
    assert tally(results) == (32, [])
    assert {cents(purchase.total) for purchase in results} == {1000}
    assert sql("SELECT used_count FROM promotion_counters WHERE id = $1", open_.id)[0].used_count == 0


@pytest.fixture
def issue_twice(grpc_stub, shop, sell, coupon, sql, app, on_loop):
    """One customer claims a coupon many times at once; tells how many were issued."""

    def issue_twice():
        once = coupon(issue_limit_per_customer=1, issue_limit=3)
        buyer = make.customer(app, on_loop)

        def claim():
            request = promotions_pb2.ClaimCouponRequest(coupon_id=once.id, request_id=make.request_id())
            try:
                return grpc_stub.ClaimCoupon(request, metadata=buyer.metadata)
            except grpc.RpcError as error:
                return error

        with ThreadPoolExecutor(8) as pool:
            results = [job.result() for job in [pool.submit(claim) for _ in range(8)]]
        counted = sql("SELECT issued_count FROM promotion_counters WHERE id = $1", once.id)[0].issued_count
        return tally(results)[0], counted

    return issue_twice


def test_a_customer_claims_no_more_than_is_hers(issue_twice):
    assert issue_twice() == (1, 1)


def test_a_use_is_given_back_once(sell, shop, coupon, grpc_channel, uses, sql):
    good, once = sell(5000), coupon(usage_limit=1)
    shopping = shop((good, 1))
    purchase = shopping.place(codes=[once.code])
    request = orders_pb2.CancelOrderRequest(id=purchase.orders[0].id, request_id=make.request_id())
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    cancel = partial(stub.CancelOrder, request, metadata=shopping.buyer.metadata)
    with ThreadPoolExecutor(4) as pool:
        [job.result() for job in [pool.submit(cancel) for _ in range(4)]]
    shop((good, 1)).place(codes=[once.code])
    assert uses(coupon_id=once.id) == ["ROLLED_BACK", "USED"]
    assert sql("SELECT used_count FROM promotion_counters WHERE id = $1", once.id)[0].used_count == 1
