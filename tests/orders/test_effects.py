"""What the moments of an order bring with them, and that a purchase says about money what is true."""

import asyncio
from contextlib import contextmanager, nullcontext
from datetime import timedelta

import grpc
import orjson
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.common.v1 import pricing_pb2
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server import payments
from server.kit.mutation import NotAtOnce
from server.orders import effects, lifecycle, service
from server.payments import outcomes, refunding
from storage.queries.orders import lifecycle as queries
from storage.queries.orders import paying
from tests.support import make
from tests.support.expect import Failure, fails, wait_until
from tests.support.racing import at_once
from tests.support.till import Reports

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Order = orders_pb2.Order
Purchase = orders_pb2.Purchase
Refund = payments_pb2.Refund


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return orders_pb2_grpc.OrdersServiceStub


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def goods(grpc_channel, seller, category, market):
    def goods(**changes):
        return make.product(grpc_channel, seller, category.id, [market.id], **changes).variants[0].id

    return goods


@pytest.fixture
def shopper(app, on_loop, grpc_channel):
    return lambda token="tok_success": make.shopper(app, on_loop, grpc_channel, token)


@pytest.fixture
def basket(grpc_channel):
    """What lies in somebody's cart: (variant, units, note, agreed price in cents)."""

    def basket(actor):
        cart = carts_pb2_grpc.CartsServiceStub(grpc_channel).GetCart(
            carts_pb2.GetCartRequest(), metadata=actor.metadata
        )
        return [(item.variant_id, item.quantity, item.note, cents(item.acknowledged_price)) for item in cart.items]

    return basket


@pytest.fixture
def level(grpc_channel, admin):
    def level(variant):
        request = inventory_pb2.GetStockLevelRequest(id=variant)
        row = inventory_pb2_grpc.InventoryServiceStub(grpc_channel).GetStockLevel(request, metadata=admin.metadata)
        return row.on_hand, row.reserved

    return level


@pytest.fixture
def read(grpc_stub):
    def read(actor, purchase):
        return grpc_stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=actor.metadata)

    return read


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def again(stub, actor, purchase):
    request = orders_pb2.RetryPaymentRequest(id=purchase.id, request_id=make.request_id())
    return stub.RetryPayment(request, metadata=actor.metadata)


def cancel(stub, actor, order):
    request = orders_pb2.CancelOrderRequest(id=order.id, reason="changed my mind", request_id=make.request_id())
    return stub.CancelOrder(request, metadata=actor.metadata)


# --- the cart comes back ---


def test_the_cart_comes_back_after_three_declines(grpc_channel, grpc_stub, shopper, goods, market, basket):
    buyer, variant = shopper("tok_declined"), goods(price=1200)
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    purchase = make.purchase(grpc_channel, buyer)
    assert basket(buyer) == []
    again(grpc_stub, buyer, purchase)
    assert basket(buyer) == []
    assert again(grpc_stub, buyer, purchase).payment_state == Purchase.FAILED
    assert basket(buyer) == [(variant, 2, "", 1200)]


def test_the_cart_comes_back_when_an_unpaid_purchase_is_cancelled(
    grpc_channel, grpc_stub, shopper, goods, market, basket
):
    buyer, bought, since = shopper("tok_declined"), goods(), goods()
    make.cart(grpc_channel, buyer, market.id, [(bought, 2)])
    purchase = make.purchase(grpc_channel, buyer)
    make.cart(grpc_channel, buyer, market.id, [(bought, 1), (since, 1)])
    cancel(grpc_stub, buyer, purchase.orders[0])
    assert [line[:2] for line in basket(buyer)] == [(bought, 3), (since, 1)]


def test_the_cart_comes_back_when_time_runs_out(app, on_loop, grpc_channel, shopper, goods, market, basket, clock):
    buyer, variant = shopper("tok_declined"), goods()
    make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    make.purchase(grpc_channel, buyer)
    clock.advance(minutes=16)
    on_loop(lifecycle.expire_unpaid(app))
    assert [line[:2] for line in basket(buyer)] == [(variant, 1)]


def test_a_cart_of_another_channel_stays_as_it_is(
    grpc_channel, grpc_stub, admin, seller, category, shopper, goods, market, basket
):
    buyer = shopper("tok_declined")
    make.cart(grpc_channel, buyer, market.id, [(goods(), 1)])
    purchase = make.purchase(grpc_channel, buyer)
    elsewhere = make.channel(grpc_channel, admin)
    other = make.product(grpc_channel, seller, category.id, [elsewhere.id]).variants[0].id
    make.cart(grpc_channel, buyer, elsewhere.id, [(other, 1)])
    cancel(grpc_stub, buyer, purchase.orders[0])
    assert [line[:2] for line in basket(buyer)] == [(other, 1)]


def test_what_was_paid_for_does_not_come_back(grpc_channel, grpc_stub, shopper, goods, market, basket):
    buyer = shopper()
    make.cart(grpc_channel, buyer, market.id, [(goods(), 1)])
    cancel(grpc_stub, buyer, make.purchase(grpc_channel, buyer).orders[0])
    assert basket(buyer) == []


# --- backorders ---


def test_backordered_goods_are_shipped_once_they_are_restocked(
    grpc_channel, grpc_stub, seller, shopper, goods, market, level, sql
):
    variant, buyer = goods(stock=3), shopper()
    sql("UPDATE stock_levels SET maximum_backorder = 5 WHERE variant_id = $1", variant)
    make.cart(grpc_channel, buyer, market.id, [(variant, 4)])
    order = make.purchase(grpc_channel, buyer).orders[0]
    assert level(variant) == (3, 4)
    for step in ("Confirm", "Prepare"):
        call = getattr(grpc_stub, f"{step}Order")
        call(getattr(orders_pb2, f"{step}OrderRequest")(id=order.id), metadata=seller.metadata)

    def ship():
        return grpc_stub.ShipOrder(orders_pb2.ShipOrderRequest(id=order.id), metadata=seller.metadata)

    with fails(REFUSED, "STOCK_NOT_ON_HAND", variant_ids=variant):
        ship()
    assert level(variant) == (3, 4)
    adjusted = inventory_pb2.AdjustStockRequest(
        adjustment={"variant_id": variant, "quantity_change": 2, "kind": "RESTOCK"}, request_id=make.request_id()
    )
    inventory_pb2_grpc.InventoryServiceStub(grpc_channel).AdjustStock(adjusted, metadata=seller.metadata)
    assert level(variant) == (5, 4)
    assert ship().state == Order.SHIPPED
    assert level(variant) == (1, 0)
    moved = sql(
        "SELECT kind, on_hand_after, reserved_after FROM stock_movements WHERE variant_id = $1 ORDER BY sequence",
        variant,
    )
    assert tuple(moved[-1]) == ("SALE", 1, 0)


# --- what a purchase says of its money ---


def test_a_refund_that_is_refused_leaves_the_purchase_paid_until_it_is_sent_again(
    app, on_loop, grpc_channel, grpc_stub, admin, shopper, goods, market, read, sql, clock
):
    buyer = shopper("tok_refund_declined")
    make.cart(grpc_channel, buyer, market.id, [(goods(price=1500), 2)])
    purchase = make.purchase(grpc_channel, buyer)
    assert cancel(grpc_stub, buyer, purchase.orders[0]).state == Order.CANCELLED
    assert read(buyer, purchase).payment_state == Purchase.PAID
    assert [cents(tender.returned_amount) for tender in read(buyer, purchase).tenders] == [0]
    tills = payments_pb2_grpc.PaymentsServiceStub(grpc_channel)
    listed = tills.ListRefunds(
        payments_pb2.ListRefundsRequest(states=[Refund.FAILED], order_id=purchase.orders[0].id),
        metadata=admin.metadata,
    ).refunds
    assert [(refund.state, cents(refund.amount)) for refund in listed] == [(Refund.FAILED, 3000)]
    sql("UPDATE sandbox_charges SET token = 'tok_success' WHERE key = $1", listed[0].attempt_id)
    retried = tills.RetryRefund(
        payments_pb2.RetryRefundRequest(id=listed[0].id, notes="new account", request_id=make.request_id()),
        metadata=admin.metadata,
    )
    clock.advance(seconds=61)
    on_loop(refunding.send_refunds(app))
    assert (
        tills.GetRefund(payments_pb2.GetRefundRequest(id=retried.id), metadata=admin.metadata).state == Refund.SUCCEEDED
    )
    assert read(buyer, purchase).payment_state == Purchase.REFUNDED


def test_a_refund_that_bounces_makes_the_purchase_paid_again(
    app, grpc_channel, grpc_stub, admin, shopper, goods, market, read
):
    buyer = shopper()
    make.cart(grpc_channel, buyer, market.id, [(goods(price=900), 1)])
    purchase = make.purchase(grpc_channel, buyer)
    cancel(grpc_stub, buyer, purchase.orders[0])
    assert read(buyer, purchase).payment_state == Purchase.REFUNDED
    tills = payments_pb2_grpc.PaymentsServiceStub(grpc_channel)

    def refunds():
        request = payments_pb2.GetPaymentRequest(id=purchase.payment_id)
        return tills.GetPayment(request, metadata=admin.metadata).refunds

    (refund,) = refunds()
    bounce = {
        "key": refund.id, "reference": refund.provider_reference, "amount_minor": 900, "currency": "USD",
    }  # fmt: skip
    assert (
        Reports(app, grpc_channel)(None, "refund.failed", **bounce) == payments_pb2.HandleProviderEventResponse.APPLIED
    )
    assert [refund.state for refund in refunds()] == [Refund.FAILED]
    assert read(buyer, purchase).payment_state == Purchase.PAID
    assert [cents(tender.returned_amount) for tender in read(buyer, purchase).tenders] == [0]
    tills.RetryRefund(
        payments_pb2.RetryRefundRequest(id=refund.id, notes="again", request_id=make.request_id()),
        metadata=admin.metadata,
    )
    assert [refund.state for refund in refunds()] == [Refund.FAILED, Refund.PENDING]


# --- attempts without an outcome ---


def test_an_attempt_without_an_outcome_gives_the_stock_back_after_a_day(
    app, on_loop, grpc_channel, shopper, goods, market, level, read, basket, clock, sql
):
    buyer, variant = shopper("tok_never"), goods(stock=3)
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    purchase = make.purchase(grpc_channel, buyer)
    clock.advance(hours=23, minutes=59)
    on_loop(lifecycle.expire_unpaid(app))
    assert (level(variant), read(buyer, purchase).payment_state) == ((3, 2), Purchase.PENDING)
    clock.advance(minutes=2)
    on_loop(lifecycle.expire_unpaid(app))
    assert (level(variant), read(buyer, purchase).payment_state) == ((3, 0), Purchase.FAILED)
    assert [line[:2] for line in basket(buyer)] == [(variant, 2)]
    # The money turns up after all: it goes back by itself, and staff is told.
    attempt = sql("SELECT a.* FROM payment_attempts a WHERE payment_id = $1", purchase.payment_id)[0]
    success = payments.Result("SUCCEEDED", f"ch_{attempt.id.hex}", amount_minor=2 * 1999, currency="USD")
    on_loop(outcomes.record_outcome(app, attempt.id, success))
    (refund,) = sql("SELECT reason, amount_minor FROM refunds WHERE attempt_id = $1", attempt.id)
    assert tuple(refund) == ("SURPLUS_PAYMENT", 2 * 1999)
    told = sql("SELECT event FROM audit_entries WHERE target_id = $1 ORDER BY create_time, id", purchase.payment_id)
    assert [row.event for row in told] == ["payment.unheard", "payment.surplus"]
    assert read(buyer, purchase).payment_state == Purchase.FAILED


def test_purchases_that_wait_for_an_outcome_keep_no_other_from_its_turn(
    app, on_loop, grpc_channel, shopper, goods, market, read, clock, monkeypatch
):
    monkeypatch.setattr(lifecycle, "BATCH", 1)
    waiting, declined = shopper("tok_never"), shopper("tok_declined")
    make.cart(grpc_channel, waiting, market.id, [(goods(), 1)])
    make.purchase(grpc_channel, waiting)
    clock.advance(seconds=1)
    make.cart(grpc_channel, declined, market.id, [(goods(), 1)])
    purchase = make.purchase(grpc_channel, declined)
    clock.advance(minutes=16)
    for _ in range(3):
        on_loop(lifecycle.expire_unpaid(app))
    assert read(declined, purchase).payment_state == Purchase.FAILED


# --- the two ways to place an order write the same ---

WRITTEN = {
    "purchases": "id = $1",
    "orders": "purchase_id = $1",
    "order_items": "order_id IN (SELECT id FROM orders WHERE purchase_id = $1)",
    "price_adjustments": "order_id IN (SELECT id FROM orders WHERE purchase_id = $1)",
    "tenders": "purchase_id = $1",
    "order_state_changes": "order_id IN (SELECT id FROM orders WHERE purchase_id = $1)",
    "order_snapshots": "order_id IN (SELECT id FROM orders WHERE purchase_id = $1)",
    "ledger_transfers": "source_id = $1",
    "payments": "purchase_id = $1",
    "payment_attempts": "payment_id IN (SELECT id FROM payments WHERE purchase_id = $1)",
    "stock_movements": "purchase_id = $1",
    "outbox": """aggregate_id = $1 OR aggregate_id IN (SELECT id FROM orders WHERE purchase_id = $1)
                 OR aggregate_id IN (SELECT id FROM payments WHERE purchase_id = $1)""",
}
# What differs from one purchase to the next: ids, times, running numbers, and what is made of them.
OWN = ("id", "_id", "_time", "number", "_reference", "sequence", "content", "key")


def written(sql, purchase):
    found = {}
    for table, condition in WRITTEN.items():
        query = f"SELECT to_jsonb(t) AS whole FROM {table} AS t WHERE {condition}"  # noqa: S608 - constants
        rows = []
        for row in sql(query, purchase.id):
            whole = {k: sorted(v) if isinstance(v, dict) else v for k, v in row.whole.items() if not k.endswith(OWN)}
            rows.append(orjson.dumps(whole, option=orjson.OPT_SORT_KEYS))
        found[table] = sorted(rows)
    return found


@contextmanager
def with_care(monkeypatch):
    """Without the single statements: everything in transactions, step by step."""

    class Never:
        async def __aenter__(self):
            raise NotAtOnce

        async def __aexit__(self, *_):
            pass

    async def nothing(*_, **__):
        return None

    with monkeypatch.context() as patch:
        patch.setattr(service, "at_once", lambda *_: Never())
        patch.setattr(paying, "capture", nothing)
        yield


@pytest.mark.parametrize("deposit", [0, 1000])
def test_the_fast_path_writes_what_the_careful_one_writes(
    grpc_channel, shopper, goods, market, sql, admin, monkeypatch, deposit
):
    variants, buyer = [goods(price=1999, stock=50), goods(price=700, stock=50)], shopper()
    choices = [pricing_pb2.TenderChoice(kind="DEPOSIT", amount=make.dollars(deposit // 2))] if deposit else []
    if deposit:
        make.deposit(grpc_channel, admin, buyer, deposit)

    def buy():
        make.cart(grpc_channel, buyer, market.id, [(variant, 2) for variant in variants])
        token = make.quote(grpc_channel, buyer, tender_choices=choices).token
        return make.purchase(grpc_channel, buyer, quote_token=token)

    fast = buy()
    with with_care(monkeypatch):
        careful = buy()
    assert fast.payment_state == careful.payment_state == Purchase.PAID
    before, after = written(sql, fast), written(sql, careful)
    for table in WRITTEN:
        assert len(before[table]) == len(after[table]), table
        assert before[table] or (table == "ledger_transfers" and not deposit), table
    assert {t: rows for t, rows in before.items() if t != "stock_movements"} == {
        t: rows for t, rows in after.items() if t != "stock_movements"
    }


@pytest.mark.parametrize("careful", [False, True])
def test_what_is_to_happen_when_money_comes_happens_once(grpc_channel, shopper, goods, market, monkeypatch, careful):
    seen = []

    async def note(_work, moment):
        seen.append((moment.purchase_id, sorted((item.variant_id, item.quantity) for item in moment.items)))

    monkeypatch.setattr(effects, "PAID", (note,))
    variant, buyer = goods(), shopper()
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    with with_care(monkeypatch) if careful else nullcontext():
        purchase = make.purchase(grpc_channel, buyer)
    assert purchase.payment_state == Purchase.PAID
    assert [(str(id_), [(str(v), units) for v, units in lines]) for id_, lines in seen] == [
        (purchase.id, [(variant, 2)])
    ]


# --- what waits for a lock sees what was done meanwhile ---


@pytest.fixture
def during_a_retry(app, on_loop, grpc_channel, grpc_stub, shopper, goods, market, meeting):
    """Does something else while a retry with a good card holds the payment: (buyer, purchase, how both end)."""

    def during_a_retry(act):
        buyer = shopper("tok_declined")
        good = make.payment_method(grpc_channel, buyer)
        make.cart(grpc_channel, buyer, market.id, [(goods(stock=5), 2)])
        purchase = make.purchase(grpc_channel, buyer)
        request = orders_pb2.RetryPaymentRequest(
            id=purchase.id, payment_method_id=good.id, request_id=make.request_id()
        )
        with meeting(payments, "retry_payment", 2) as begun:

            def late():
                wait_until(begun.is_set, 10)
                return act(buyer, purchase)

            ended = at_once(lambda: grpc_stub.RetryPayment(request, metadata=buyer.metadata), late)
        return buyer, purchase, ended

    return during_a_retry


def test_a_cancellation_waits_for_the_retry_under_way(during_a_retry, grpc_stub, read, sql):
    buyer, purchase, (paid, cancelled) = during_a_retry(lambda b, p: cancel(grpc_stub, b, p.orders[0]))
    assert paid.payment_state == Purchase.PAID
    assert Failure(cancelled).reason == "PAYMENT_IN_PROGRESS"
    assert read(buyer, purchase).payment_state == Purchase.PAID
    assert sql("SELECT FROM refunds WHERE payment_id = $1", purchase.payment_id) == []


def test_expiry_waits_for_the_retry_under_way(app, on_loop, during_a_retry, read, clock, sql):
    def expire(_buyer, _purchase):
        clock.advance(minutes=16)
        on_loop(lifecycle.expire_unpaid(app))

    buyer, purchase, (paid, _) = during_a_retry(expire)
    assert paid.payment_state == read(buyer, purchase).payment_state == Purchase.PAID
    assert sql("SELECT FROM refunds WHERE payment_id = $1", purchase.payment_id) == []


def test_with_the_look_in_the_statement_that_waits_the_retry_is_not_seen(during_a_retry, grpc_stub, read, monkeypatch):
    """The subquery of a statement that waited for a lock reads what was there before it waited."""
    of_order = queries.select(queries.o.purchase_id).where(queries.o.id == queries.parameter("id", queries.o.id))
    at = queries.Statement(
        queries.select(queries._attempting.label("attempting")).where(
            queries.payments.c.purchase_id == of_order.scalar_subquery()
        )
    )
    lock_whole, unheard, seen = queries.lock_whole, queries.unheard_since, []

    async def lock(tx, id_, *more, **options):
        seen.append((await tx.one(at, id=id_)).attempting)
        return await lock_whole(tx, id_, *more, **options)

    async def unheard_since(tx, payment_id):
        return seen.pop() if seen else await unheard(tx, payment_id)

    monkeypatch.setattr(queries, "lock_whole", lock)
    monkeypatch.setattr(queries, "unheard_since", unheard_since)
    ends = set()
    for _ in range(6):  # where the retry has its outcome first, there is nothing to be overlooked
        buyer, purchase, _ = during_a_retry(lambda b, p: cancel(grpc_stub, b, p.orders[0]))
        ends.add(read(buyer, purchase).payment_state)
        if Purchase.FAILED in ends:
            break
    assert Purchase.FAILED in ends


def test_a_limit_that_has_moved_is_looked_at_again(
    app, on_loop, grpc_channel, grpc_stub, shopper, goods, market, read, clock, monkeypatch
):
    """The job has found the purchase; before it locks it, a retry that began in time has moved the limit on."""
    buyer = shopper("tok_declined")
    make.cart(grpc_channel, buyer, market.id, [(goods(), 1)])
    purchase = make.purchase(grpc_channel, buyer)
    clock.advance(minutes=14, seconds=59)
    unpaid = queries.unpaid

    async def found_before(connection, now, *more):
        found = await unpaid(connection, now + timedelta(seconds=2), *more)
        await asyncio.to_thread(again, grpc_stub, buyer, purchase)
        return found

    monkeypatch.setattr(queries, "unpaid", found_before)
    on_loop(lifecycle.expire_unpaid(app))
    assert read(buyer, purchase).payment_state == Purchase.DECLINED


def test_a_repeated_order_is_told_its_purchase_after_the_quote_has_expired(
    grpc_channel, grpc_stub, shopper, goods, market, clock
):
    buyer = shopper()
    make.cart(grpc_channel, buyer, market.id, [(goods(), 1)])
    request = orders_pb2.PlaceOrderRequest(
        quote_token=make.quote(grpc_channel, buyer).token, terms_accepted=True, request_id=make.request_id()
    )
    placed = grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
    clock.advance(minutes=16)
    assert grpc_stub.PlaceOrder(request, metadata=buyer.metadata).id == placed.id
    request.request_id = make.request_id()
    with fails(REFUSED, "QUOTE_EXPIRED"):
        grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
