"""What is sold makes products popular: every paid order counts, once."""

import asyncio

import pytest

from mall.orders.v1 import orders_pb2
from server.orders import popularity
from storage.queries import outbox
from tests.support import make
from tests.support.racing import without

WORKERS = 4


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def goods(app, on_loop, grpc_channel, market, category):
    """Two products on sale, of two sellers."""
    sellers = [make.seller(app, on_loop) for _ in range(2)]
    return [make.product(grpc_channel, seller, category.id, [market.id], variants=2) for seller in sellers]


@pytest.fixture
def buy(app, on_loop, grpc_channel, market):
    def buy(*lines, token="tok_success"):
        buyer = make.shopper(app, on_loop, grpc_channel, token)
        make.cart(grpc_channel, buyer, market.id, lines)
        return make.purchase(grpc_channel, buyer)

    return buy


@pytest.fixture
def popular(sql, goods):
    """The popularity of the two products, by their rows and by the shelves they stand on."""

    def popular():
        rows = sql("SELECT id, popularity FROM products WHERE id = ANY($1)", [product.id for product in goods])
        found = {str(row.id): row.popularity for row in rows}
        shelves = sql("SELECT product_id, popularity FROM shelf_entries WHERE product_id = ANY($1)", list(found))
        assert {(str(row.product_id), row.popularity) for row in shelves} == set(found.items())
        return [found[product.id] for product in goods]

    return popular


def test_units_of_paid_orders_count(app, on_loop, goods, buy, popular):
    first, second = goods
    buy((first.variants[0].id, 2), (first.variants[1].id, 1), (second.variants[0].id, 4))
    buy((first.variants[0].id, 3))
    assert popular() == [0, 0]
    assert on_loop(popularity.count_sales(app)) >= 3
    assert popular() == [6, 4]
    assert on_loop(popularity.count_sales(app)) == 0
    assert popular() == [6, 4]


def test_an_order_counts_when_it_is_paid(app, on_loop, goods, buy, popular):
    purchase = buy((goods[0].variants[0].id, 2), token="tok_declined")
    assert purchase.payment_state == orders_pb2.Purchase.DECLINED
    on_loop(popularity.count_sales(app))
    assert popular() == [0, 0]


def test_many_orders_are_counted_in_batches(app, on_loop, goods, buy, popular, monkeypatch):
    monkeypatch.setattr(popularity, "BATCH", 2)
    for _ in range(5):
        buy((goods[0].variants[0].id, 1))
    assert on_loop(popularity.count_sales(app)) >= 5
    assert popular() == [5, 0]


def test_a_count_that_fails_is_made_again(app, on_loop, goods, buy, popular, monkeypatch):
    async def fails(_tx, _sold):
        raise ZeroDivisionError

    buy((goods[1].variants[0].id, 1))
    with monkeypatch.context() as patch:
        patch.setattr(popularity.catalog, "add_popularity", fails)
        with pytest.raises(ZeroDivisionError):
            on_loop(popularity.count_sales(app))
    on_loop(popularity.count_sales(app))
    assert popular() == [0, 1]


@pytest.fixture
def count_at_once(app, on_loop, meeting):
    """Lets several workers count at once, each taking orders before another commits; tells how many they counted."""

    async def storm():
        return await asyncio.gather(*(popularity.count_sales(app) for _ in range(WORKERS)))

    def count_at_once():
        with meeting(outbox, "take", WORKERS):
            return sum(on_loop(storm()))

    return count_at_once


def test_an_order_counts_once_in_a_race(app, on_loop, goods, buy, popular, count_at_once):
    on_loop(popularity.count_sales(app))
    buy((goods[0].variants[0].id, 2), (goods[1].variants[0].id, 1))
    assert count_at_once() == 2
    assert popular() == [2, 1]


def test_without_the_lock_an_order_counts_for_every_worker(
    app, on_loop, goods, buy, popular, monkeypatch, count_at_once
):
    on_loop(popularity.count_sales(app))
    buy((goods[0].variants[0].id, 2), (goods[1].variants[0].id, 1))
    mutant = without(outbox._taking("order.paid"), "FOR UPDATE SKIP LOCKED")
    monkeypatch.setattr(outbox, "_taking", lambda _: mutant)
    assert count_at_once() == 2 * WORKERS
    assert popular() == [2 * WORKERS, WORKERS]
