"""Guests' reads from memory: never older than the second that is allowed, whoever changes what, in whichever process."""

import threading
import time
import uuid

import pytest

from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from server.rpc.cache import Cache
from tests.support import make

AGE = 1.0
EDITS = 12


@pytest.fixture(scope="module")
def category(grpc_channel, app, on_loop):
    return make.category(grpc_channel, make.administrator(app, on_loop)).id


@pytest.fixture
def product(grpc_channel, seller, category):
    return make.product(grpc_channel, seller, category, price=1000)


@pytest.fixture(scope="module")
def remembering(serve):
    with serve(cache_seconds=AGE) as served:
        yield served


def get(served, id_, metadata=None):
    stub = catalog_pb2_grpc.CatalogServiceStub(served.channel)
    return stub.GetProduct(catalog_pb2.GetProductRequest(id=id_), metadata=metadata)


def kept(served, method, request):
    return (
        served.running.cache.get(f"/mall.catalog.v1.CatalogService/{method}", request.SerializeToString()) is not None
    )


def remember(served, id_):
    """Read until the answer is kept: one that was read while changes were asked for is not."""
    for _ in range(20):
        get(served, id_)
        if kept(served, "GetProduct", catalog_pb2.GetProductRequest(id=id_)):
            return
    pytest.fail("the answer is never kept")


def race(grpc_channel, served, seller, product):
    """Edit a price again and again while two processes' guests read it; return how old the oldest answer was, in seconds.

    An answer is as old as the time from the return of the edit that replaced it to the beginning of the read.
    """
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    variant, replaced, reads, over = product.variants[0].id, {}, [], threading.Event()

    def read(one):
        while not over.is_set():
            began = time.monotonic()
            reads.append((began, get(one, product.id).variants[0].price.units))

    threads = [threading.Thread(target=read, args=[one]) for one in served]
    for thread in threads:
        thread.start()
    for price in range(11, 11 + EDITS):
        changed = catalog_pb2.Variant(id=variant, price=make.dollars(price * 100))
        stub.UpdateVariant(catalog_pb2.UpdateVariantRequest(variant=changed), metadata=seller.metadata)
        replaced[price - 1] = time.monotonic()
        time.sleep(0.3 if price % 3 else 0.01)
    time.sleep(2 * AGE)
    over.set()
    for thread in threads:
        thread.join()
    assert len(reads) > 20 * EDITS
    return max(began - replaced[price] for began, price in reads if price in replaced)


def test_a_changed_price_is_not_served_longer_than_a_second(grpc_channel, serve, remembering, seller, product):
    with serve(cache_seconds=AGE) as other:
        assert race(grpc_channel, [remembering, other], seller, product) <= AGE


def test_the_race_finds_changes_that_are_not_noticed(grpc_channel, serve, remembering, seller, product, monkeypatch):
    monkeypatch.setattr(Cache, "_drop", lambda *_: None)
    with serve(cache_seconds=AGE) as other:
        assert race(grpc_channel, [remembering, other], seller, product) > AGE


def test_guests_are_answered_without_the_database(remembering, product):
    first = get(remembering, product.id)
    asked = []
    while 0 not in asked and len(asked) < 5:  # a process that has stood still for a second asks again
        remember(remembering, product.id)
        before = remembering.app.db.round_trips
        assert get(remembering, product.id) == first
        asked.append(remembering.app.db.round_trips - before)
    assert 0 in asked


def test_callers_with_a_token_never_are(remembering, product, seller):
    remember(remembering, product.id)
    before = remembering.app.db.round_trips
    get(remembering, product.id, seller.metadata)
    assert remembering.app.db.round_trips > before


CHANGES = {
    "the product": "UPDATE products SET title = title || '!' WHERE id = $1",
    "an option": "UPDATE product_options SET display_name = display_name || '!' WHERE product_id = $1",
    "a value": "UPDATE product_option_values SET value = value || '!' "
    "WHERE option_id IN (SELECT id FROM product_options WHERE product_id = $1)",
    "a variant": "UPDATE variants SET display_name = display_name || '!' WHERE product_id = $1",
    "the stock": "UPDATE stock_levels SET on_hand = on_hand + 1 WHERE product_id = $1",
    "an image": "UPDATE product_media SET alt_text = alt_text || '!' WHERE product_id = $1",
    "an image less": "DELETE FROM product_media WHERE product_id = $1",
    "a listing less": "DELETE FROM channel_listings WHERE product_id = $1",
}


@pytest.mark.parametrize("what", CHANGES)
def test_every_part_of_a_product_counts(remembering, on_loop, sql, grpc_channel, seller, category, app, what):
    market = make.channel(grpc_channel, make.administrator(app, on_loop))
    product = make.product(grpc_channel, seller, category, [market.id])
    remember(remembering, product.id)
    changed = sql(f"{CHANGES[what]} RETURNING 1", uuid.UUID(product.id))
    assert changed, "nothing to change: the test proves nothing"
    on_loop(remembering.running.cache.ask())
    assert not kept(remembering, "GetProduct", catalog_pb2.GetProductRequest(id=product.id))


def test_lists_go_with_any_product(remembering, on_loop, sql, product):
    stub = catalog_pb2_grpc.CatalogServiceStub(remembering.channel)
    request = catalog_pb2.ListProductsRequest(page_size=3)
    on_loop(remembering.running.cache.ask())
    for _ in range(20):
        stub.ListProducts(request)
        if kept(remembering, "ListProducts", request):
            break
    assert kept(remembering, "ListProducts", request)
    sql("UPDATE stock_levels SET on_hand = on_hand + 1 WHERE product_id = $1", uuid.UUID(product.id))
    on_loop(remembering.running.cache.ask())
    assert kept(remembering, "ListProducts", request)
    sql("UPDATE products SET title = title || '!' WHERE id = $1", uuid.UUID(product.id))
    on_loop(remembering.running.cache.ask())
    assert not kept(remembering, "ListProducts", request)


def test_what_was_read_while_changes_were_asked_for_is_not_kept(remembering, on_loop, product):
    cache, method = remembering.running.cache, "/mall.catalog.v1.CatalogService/GetProduct"
    body = catalog_pb2.GetProductRequest(id=product.id).SerializeToString()
    on_loop(cache.ask())
    turn = cache.turn
    on_loop(cache.ask())
    cache.put(turn, method, body, b"old")
    assert cache.get(method, body) != b"old"


def test_long_requests_do_not_fill_the_memory(remembering, on_loop):
    cache, method = remembering.running.cache, "/mall.catalog.v1.CatalogService/ListProducts"

    async def put(body):
        await cache.ask()
        cache.put(cache.turn, method, body, b"answer")
        return cache.get(method, body)

    assert on_loop(put(b"x" * 500)) == b"answer"
    assert on_loop(put(b"x" * 501)) is None


def test_a_process_that_cannot_ask_answers_from_the_database(remembering, product, monkeypatch):
    remember(remembering, product.id)
    monkeypatch.setattr(remembering.running.cache, "_true_at", time.monotonic() - AGE - 0.01)
    assert not kept(remembering, "GetProduct", catalog_pb2.GetProductRequest(id=product.id))
