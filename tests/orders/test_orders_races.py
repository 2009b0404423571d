"""Checkouts and cancellations under simultaneous calls: nothing is sold twice, bought twice or paid back twice.

The races are run again without what guards them, and must then find what went wrong.
"""

import asyncio
import threading
import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from server import payments
from server.orders import effects
from server.orders import lifecycle as purchases
from server.orders import service as orders
from storage.queries import carts, inventory
from storage.queries.orders import checkout
from storage.queries.orders import lifecycle as queries
from tests.support import after_sale, make
from tests.support.racing import at_once, tally, without, without_check

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
AGAIN = {grpc.StatusCode.ABORTED, grpc.StatusCode.UNAVAILABLE}
Purchase = orders_pb2.Purchase


@pytest.fixture(scope="module")
def grpc_stub(grpc_channel):
    return orders_pb2_grpc.OrdersServiceStub(grpc_channel)


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture(scope="module")
def goods(app, on_loop, grpc_channel, admin, market):
    """Makes variants on sale, of one seller and another in turn: `goods(3, stock=50)` returns their ids."""
    category = make.category(grpc_channel, admin)
    sellers = [make.seller(app, on_loop) for _ in range(2)]

    def goods(count, **changes):
        made = [
            make.product(grpc_channel, sellers[index % 2], category.id, [market.id], **changes)
            for index in range(count)
        ]
        return [product.variants[0].id for product in made]

    return goods


@pytest.fixture
def shop(app, on_loop, grpc_channel, market):
    """Fills the cart of a new shopper and returns both the shopper and the request that buys it."""

    def shop(*variant_ids):
        buyer = make.shopper(app, on_loop, grpc_channel)
        make.cart(grpc_channel, buyer, market.id, [(variant_id, 1) for variant_id in variant_ids])
        token = make.quote(grpc_channel, buyer).token
        request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
        return buyer, request

    return shop


# --- stock ---


@pytest.fixture
def sell_out(grpc_stub, goods, shop, sql):
    """Lets many buyers want the same few units at once; tells who got some, and how much was promised at any instant."""

    def place(buyer, request):
        while True:
            try:
                grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
            except grpc.RpcError as error:
                if error.code() not in AGAIN:
                    return error.code()
            else:
                return grpc.StatusCode.OK

    def sell_out(buyers, supply):
        variants = goods(3, stock=supply)
        # Every buyer wants one of each, put into the cart in another order: bait for deadlocks.
        wanting = [shop(*variants[turn % 3 :], *variants[: turn % 3]) for turn in range(buyers)]
        done, promised = threading.Event(), []

        def watch():
            while not done.is_set():
                levels = sql("SELECT reserved FROM stock_levels WHERE variant_id = ANY($1)", variants)
                promised.append(max(level.reserved for level in levels))

        watcher = threading.Thread(target=watch)
        watcher.start()
        with ThreadPoolExecutor(40) as pool:
            codes = list(pool.map(lambda one: place(*one), wanting))
        done.set()
        watcher.join()
        assert len(promised) > 2
        return variants, codes, max(promised)

    return sell_out


def test_200_buyers_get_exactly_what_there_is(sell_out, sql):
    """Multi-line, multi-seller carts over few units: all sold, nothing oversold at any instant, no deadlock shows."""
    variants, codes, promised = sell_out(200, 50)
    assert (codes.count(grpc.StatusCode.OK), codes.count(REFUSED)) == (50, 150)
    assert promised <= 50
    levels = sql("SELECT on_hand, reserved FROM stock_levels WHERE variant_id = ANY($1)", variants)
    assert {(row.on_hand, row.reserved) for row in levels} == {(50, 50)}
    gaps = sql(
        """SELECT 1 FROM (SELECT sequence - lag(sequence) OVER (PARTITION BY variant_id ORDER BY sequence) AS step
           FROM stock_movements WHERE variant_id = ANY($1)) AS steps WHERE step <> 1""",
        variants,
    )
    assert not gaps


@pytest.fixture
def careless(monkeypatch):
    """Stock is set aside whether it is there or not."""
    guard = "s.reserved + a.quantity <= s.on_hand + s.maximum_backorder"
    monkeypatch.setattr(inventory, "_RESERVED", without(inventory._RESERVED, guard, "true"))


@pytest.mark.usefixtures("careless")
def test_without_the_condition_a_check_keeps_stock_from_being_oversold(sell_out):
    _, codes, promised = sell_out(20, 6)
    assert (codes.count(grpc.StatusCode.OK), codes.count(REFUSED), promised) == (6, 14, 6)


@pytest.mark.usefixtures("careless")
def test_without_condition_and_check_stock_is_oversold(sell_out, sql):
    with without_check(sql, "stock_levels", "ck_stock_levels_available"):
        variants, codes, promised = sell_out(20, 6)
        sql("UPDATE stock_levels SET on_hand = reserved WHERE variant_id = ANY($1)", variants)
    assert codes == [grpc.StatusCode.OK] * 20
    assert promised > 6


# --- what changes between reading and writing ---


@pytest.fixture
def overtaken(monkeypatch):
    """Lets something happen once, right after a checkout has read the cart: `overtaken(call)`."""

    def overtaken(call):
        read, waiting = checkout.lines, [call]

        async def read_then_wait(*arguments, **options):
            rows = await read(*arguments, **options)
            while waiting:
                await asyncio.to_thread(waiting.pop())
            return rows

        monkeypatch.setattr(checkout, "lines", read_then_wait)

    return overtaken


@pytest.fixture
def change_meanwhile(grpc_stub, grpc_channel, market, goods, shop, overtaken, sql):
    """Buys one unit while the buyer puts two more into the cart; tells how that ends, and what was ordered of it."""

    def change_meanwhile():
        [variant] = goods(1)
        buyer, request = shop(variant)
        carts = carts_pb2_grpc.CartsServiceStub(grpc_channel)
        overtaken(lambda: make.cart(grpc_channel, buyer, market.id, [(variant, 2)]))
        ended = tally(at_once(partial(grpc_stub.PlaceOrder, request, metadata=buyer.metadata)))
        left = carts.GetCart(carts_pb2.GetCartRequest(), metadata=buyer.metadata).item_count
        ordered = sql("SELECT sum(item_count) AS units FROM purchases WHERE customer_id = $1", uuid.UUID(buyer.id))
        return ended, ordered[0].units, left

    return change_meanwhile


def test_a_cart_that_changes_meanwhile_is_not_bought(change_meanwhile):
    assert change_meanwhile() == ((0, [REFUSED]), None, 3)


def test_without_its_version_units_vanish_from_a_cart(change_meanwhile, monkeypatch):
    guard = "carts.version = :cart_version"
    monkeypatch.setattr(carts, "_CLEARED", without(carts._CLEARED, guard, ":cart_version > 0"))
    assert change_meanwhile() == ((1, []), 1, 0)


@pytest.fixture
def sell_meanwhile(grpc_stub, goods, shop, overtaken, sql):
    """Buys two things while others take all there is of one; tells how that ends, and how many purchases it made."""

    def sell_meanwhile():
        plenty, scarce = goods(1, stock=50)[0], goods(1, stock=2)[0]
        rivals = [shop(scarce) for _ in range(2)]
        buyer, request = shop(plenty, scarce)
        overtaken(lambda: [grpc_stub.PlaceOrder(wanted, metadata=rival.metadata) for rival, wanted in rivals])
        ended = tally(at_once(partial(grpc_stub.PlaceOrder, request, metadata=buyer.metadata)))
        return ended, len(sql("SELECT FROM purchases WHERE customer_id = $1", uuid.UUID(buyer.id)))

    return sell_meanwhile


def test_what_is_sold_meanwhile_leaves_nothing_behind(sell_meanwhile):
    assert sell_meanwhile() == ((0, [REFUSED]), 0)


def test_without_the_condition_it_is_bought_all_the_same(sell_meanwhile, monkeypatch):
    monkeypatch.setattr(inventory, "_RESERVED", replace(inventory._RESERVED, holds="true"))
    monkeypatch.setattr(orders, "WAIT_MOST", 0.1)
    assert sell_meanwhile() == ((1, []), 1)


# --- duplicates ---


def test_50_simultaneous_duplicates_are_one_purchase_with_50_equal_answers(grpc_stub, goods, shop, sql):
    [variant] = goods(1, stock=60)
    buyer, request = shop(variant)
    answers = at_once(*[partial(grpc_stub.PlaceOrder, request, metadata=buyer.metadata)] * 50)
    assert all(answer == answers[0] for answer in answers)
    assert answers[0].payment_state == Purchase.PAID
    assert sql("SELECT reserved FROM stock_levels WHERE variant_id = $1", variant)[0].reserved == 1
    assert len(sql("SELECT 1 FROM purchases WHERE customer_id = $1", buyer.id)) == 1
    charges = sql(
        """SELECT calls FROM sandbox_charges JOIN payment_attempts ON payment_attempts.id = sandbox_charges.key
           JOIN payments ON payments.id = payment_id WHERE customer_id = $1""",
        buyer.id,
    )
    assert [row.calls for row in charges] == [1]


# --- cancellation ---


@pytest.fixture
def cancel_at_once(grpc_stub, goods, shop, sql, meeting):
    """Cancels one of the two orders of a paid purchase by two calls at once.

    Tells how the calls end, what goes back to the buyer, and what is still reserved of the order's variant.
    """

    variants = goods(2, price=1500)
    buyer, request = shop(*variants)

    def cancel_at_once():
        order = grpc_stub.PlaceOrder(request, metadata=buyer.metadata).orders[0]

        def cancel():
            request = orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id())
            return grpc_stub.CancelOrder(request, metadata=buyer.metadata)

        with meeting(purchases, "lock_whole", 2):
            ended = tally(at_once(cancel, cancel))
        refunds = [row.amount_minor for row in sql("SELECT amount_minor FROM refunds WHERE order_id = $1", order.id)]
        level = sql("SELECT reserved FROM stock_levels WHERE variant_id = $1", order.items[0].variant_id)[0]
        return ended, refunds, level.reserved

    yield cancel_at_once
    # What a mutant has left is nothing that a job could bring to an end.
    sql("UPDATE orders SET state = 'COMPLETED' WHERE customer_id = $1", buyer.id)


@pytest.fixture
def cancelling_unlocked(monkeypatch):
    """Orders are cancelled without a lock on payment, purchase and order."""
    after_sale.unlock(monkeypatch)
    monkeypatch.setattr(queries, "_LOCK_OF_PURCHASE", without(queries._LOCK_OF_PURCHASE, " FOR UPDATE"))


def test_an_order_cancelled_twice_at_once_is_refunded_once(cancel_at_once):
    assert cancel_at_once() == ((1, [REFUSED]), [1500], 0)


@pytest.mark.usefixtures("cancelling_unlocked")
def test_without_the_lock_the_second_call_is_not_refused(cancel_at_once):
    """The table of transitions and the key of the refund still keep stock and money from going back twice."""
    assert cancel_at_once() == ((2, []), [1500], 0)


@pytest.mark.usefixtures("cancelling_unlocked")
def test_without_lock_key_and_table_an_order_is_refunded_twice(cancel_at_once, monkeypatch):
    giving, moving = payments.give_back, queries.move

    async def give_back(work, **values):
        return await giving(work, **values | {"request_key": make.unique("cancel:")})

    async def move(tx, target, order_ids, **values):
        return await moving(tx, target, order_ids, **values) or [
            await queries.lock_order(tx, id_, "all", None) for id_ in order_ids
        ]

    monkeypatch.setattr(payments, "give_back", give_back)
    monkeypatch.setattr(queries, "move", move)
    monkeypatch.setattr(effects.inventory, "refused", lambda *_: [])
    assert cancel_at_once() == ((2, []), [1500, 1500], 0)
