"""Histories are in the order in which things happened, and their times never run backwards, not even with the clock."""

from functools import partial

import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from storage.queries import inventory
from storage.queries.orders import lifecycle as queries
from tests.support import make
from tests.support.racing import overtaken, without

Order = orders_pb2.Order
PAID = ["PENDING_PAYMENT", "PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION"]


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin, primary=True)


@pytest.fixture(scope="module")
def grpc_stub(grpc_channel):
    return orders_pb2_grpc.OrdersServiceStub(grpc_channel)


@pytest.fixture
def product(grpc_channel, seller, category, market):
    return make.product(grpc_channel, seller, category.id, [market.id], stock=100)


@pytest.fixture
def bought(app, on_loop, grpc_channel, market, product):
    """A paid order: its id and its buyer."""

    def bought():
        buyer = make.shopper(app, on_loop, grpc_channel)
        make.cart(grpc_channel, buyer, market.id, [(product.variants[0].id, 1)])
        return make.purchase(grpc_channel, buyer).orders[0].id, buyer

    return bought


@pytest.fixture
def history(grpc_stub):
    """States and times of an order's history, after a look at its places."""

    def history(id_, buyer):
        order = grpc_stub.GetOrder(orders_pb2.GetOrderRequest(id=id_), metadata=buyer.metadata)
        assert [change.sequence for change in order.history] == list(range(1, len(order.history) + 1))
        times = [change.create_time.ToNanoseconds() for change in order.history]
        assert order.update_time.ToNanoseconds() == times[-1]
        return [Order.State.Name(change.state) for change in order.history], times

    return history


# --- calls that waited ---


@pytest.fixture
def cancel_late(grpc_stub, bought, seller, admin, history):
    """Cancels an order, begun before the seller has confirmed it and done after that."""

    def cancel_late():
        id_, buyer = bought()
        confirm = orders_pb2.ConfirmOrderRequest(id=id_)
        cancel = orders_pb2.CancelOrderRequest(id=id_, reason="Changed my mind", request_id=make.request_id())
        answers = overtaken(
            partial(grpc_stub.CancelOrder, cancel, metadata=admin.metadata),
            partial(grpc_stub.ConfirmOrder, confirm, metadata=seller.metadata),
            queries,
            "lock_whole",
        )
        assert [Order.State.Name(answer.state) for answer in answers] == ["CANCELLED", "CONFIRMED"]
        return history(id_, buyer)

    return cancel_late


def test_a_history_is_in_the_order_of_what_happened(cancel_late):
    states, times = cancel_late()
    assert states == [*PAID, "CONFIRMED", "CANCELLED"]
    assert times == sorted(times)


def test_without_a_look_at_the_order_times_run_backwards(cancel_late, monkeypatch):
    moving, guard = queries._moving, "greatest($1::TIMESTAMP WITH TIME ZONE, orders.update_time)"
    monkeypatch.setattr(
        queries, "_moving", lambda *shape: without(moving(*shape), guard, "$1::TIMESTAMP WITH TIME ZONE")
    )
    states, times = cancel_late()
    assert states == [*PAID, "CONFIRMED", "CANCELLED"]
    assert times != sorted(times)


def test_sorted_by_time_instead_the_cancelled_order_was_confirmed_last(cancel_late, monkeypatch):
    moving, reading = queries._moving, queries._reading
    guard = "greatest($1::TIMESTAMP WITH TIME ZONE, orders.update_time)"
    by_time = "ORDER BY order_state_changes.create_time, order_state_changes.id"
    by_place = "ORDER BY order_state_changes.sequence, order_state_changes.create_time, order_state_changes.id"
    monkeypatch.setattr(
        queries, "_moving", lambda *shape: without(moving(*shape), guard, "$1::TIMESTAMP WITH TIME ZONE")
    )
    monkeypatch.setattr(queries, "_reading", lambda scope: without(reading(scope), by_place, by_time))
    with pytest.raises(AssertionError):
        cancel_late()


# --- a clock that is set back ---


@pytest.fixture
def set_back(clock):
    """Sets the clock back by an hour until the test ends."""
    hours = []

    def set_back():
        hours.append(1)
        clock.advance(hours=-1)

    yield set_back
    clock.advance(hours=len(hours))


def test_an_order_s_times_do_not_run_backwards(grpc_stub, bought, seller, history, set_back, sql):
    id_, buyer = bought()
    set_back()
    for call, request in (
        (grpc_stub.ConfirmOrder, orders_pb2.ConfirmOrderRequest),
        (grpc_stub.PrepareOrder, orders_pb2.PrepareOrderRequest),
    ):
        call(request(id=id_), metadata=seller.metadata)
    states, times = history(id_, buyer)
    assert states[3:] == ["CONFIRMED", "PREPARING_SHIPMENT"]
    assert times == sorted(times)
    order = grpc_stub.GetOrder(orders_pb2.GetOrderRequest(id=id_), metadata=buyer.metadata)
    assert order.seller_confirm_time.ToNanoseconds() >= order.payment_confirm_time.ToNanoseconds()
    assert {item["past"] for item in sql("SELECT update_time < create_time AS past FROM order_items WHERE order_id = $1", id_)} == {False}  # fmt: skip


def test_a_payment_s_times_do_not_run_backwards(grpc_stub, bought, set_back, sql):
    id_, buyer = bought()
    set_back()
    cancel = orders_pb2.CancelOrderRequest(id=id_, reason="Changed my mind", request_id=make.request_id())
    grpc_stub.CancelOrder(cancel, metadata=buyer.metadata)
    payment = sql(
        """SELECT p.*, u.create_time AS bought, u.update_time AS changed FROM payments p
           JOIN purchases u ON u.id = p.purchase_id JOIN orders o ON o.purchase_id = u.id WHERE o.id = $1""",
        id_,
    )[0]
    assert payment["create_time"] <= payment["capture_time"] <= payment["update_time"]
    assert payment["bought"] <= payment["changed"]
    if payment["refund_time"]:
        assert payment["capture_time"] <= payment["refund_time"]


def test_movements_of_stock_do_not_run_backwards(grpc_channel, seller, product, bought, set_back):
    stub = inventory_pb2_grpc.InventoryServiceStub(grpc_channel)
    bought()
    set_back()
    bought()
    adjustment = inventory_pb2.StockAdjustment(
        variant_id=product.variants[0].id, quantity_change=3, reason="Found", kind="ADJUSTMENT"
    )
    stub.AdjustStock(
        inventory_pb2.AdjustStockRequest(adjustment=adjustment, request_id=make.request_id()), metadata=seller.metadata
    )
    request = inventory_pb2.ListStockMovementsRequest(variant_id=product.variants[0].id)
    found = list(reversed(stub.ListStockMovements(request, metadata=seller.metadata).stock_movements))
    assert [one.sequence for one in found] == list(range(1, len(found) + 1))
    times = [one.create_time.ToNanoseconds() for one in found]
    assert len(times) == 4
    assert times == sorted(times)


def test_snapshots_of_a_product_do_not_run_backwards(grpc_channel, seller, product, set_back):
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    for brand in ("One", "Two", "Three"):
        new = catalog_pb2.Product(id=product.id, brand=brand)
        stub.UpdateProduct(catalog_pb2.UpdateProductRequest(product=new), metadata=seller.metadata)
        set_back()
    request = catalog_pb2.ListProductSnapshotsRequest(product_id=product.id)
    found = list(reversed(stub.ListProductSnapshots(request, metadata=seller.metadata).product_snapshots))
    times = [one.create_time.ToNanoseconds() for one in found]
    assert [one.index for one in found] == [1, 2, 3]
    assert times == sorted(times)
    now = stub.GetProduct(catalog_pb2.GetProductRequest(id=product.id), metadata=seller.metadata)
    assert now.update_time.ToNanoseconds() >= times[-1]


def test_snapshots_of_a_cart_do_not_run_backwards(app, on_loop, grpc_channel, admin, market, product, set_back):
    stub, member = carts_pb2_grpc.CartsServiceStub(grpc_channel), make.customer(app, on_loop)
    for units in (1, 2, 3):
        cart = make.cart(grpc_channel, member, market.id, [(product.variants[0].id, units)])
        set_back()
    request = carts_pb2.ListCartItemSnapshotsRequest(cart_id=cart.id)
    found = stub.ListCartItemSnapshots(request, metadata=admin.metadata).cart_item_snapshots
    assert [found[0].content["quantity"], found[-1].content["quantity"]] == [6, 1]


def test_a_resource_s_update_time_does_not_run_backwards(grpc_channel, admin, category, set_back):
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    times = []
    for description in ("One", "Two"):
        new = catalog_pb2.Category(id=category.id, description=description)
        answer = stub.UpdateCategory(catalog_pb2.UpdateCategoryRequest(category=new), metadata=admin.metadata)
        times.append(answer.update_time.ToNanoseconds())
        set_back()
    assert times == sorted(times)


def test_without_a_look_at_the_level_movements_run_backwards(bought, product, set_back, sql, monkeypatch):
    part = without(inventory._RESERVED, "greatest(s.update_time, :now)", ":now")
    monkeypatch.setattr(inventory, "_RESERVED", part)
    bought()
    set_back()
    bought()
    rows = sql(
        "SELECT create_time FROM stock_movements WHERE variant_id = $1 ORDER BY sequence", product.variants[0].id
    )
    times = [row["create_time"] for row in rows]
    assert times != sorted(times)


# --- snapshots ---


def differing(before, after):
    """The columns in which two snapshots of one thing differ; they have the same ones."""
    assert before.keys() == after.keys()
    return {name for name in before if before[name] != after[name]}


def test_snapshots_of_an_order_tell_what_became_of_it(grpc_stub, bought, sql, admin):
    id_, _ = bought()
    reason = {"reason": "Lost", "request_id": make.request_id()}
    grpc_stub.CancelOrder(orders_pb2.CancelOrderRequest(id=id_, **reason), metadata=admin.metadata)
    query = "SELECT sequence, reason, content, actor_id, actor_role FROM order_snapshots WHERE order_id = $1 ORDER BY sequence"
    placed, cancelled = sql(query, id_)
    assert (placed.reason, cancelled.reason) == ("CREATED", "CANCELLED")
    assert (placed.sequence, cancelled.sequence) == (1, cancelled.content["version"])
    assert (str(placed.actor_id), placed.actor_role) == (placed.content["customer_id"], "CUSTOMER")
    assert (str(cancelled.actor_id), cancelled.actor_role) == (admin.id, "SUPER_ADMIN")
    assert differing(placed.content, cancelled.content) == {
        "state", "version", "update_time", "payment_confirm_time", "cancel_time", "close_time", "items"
    }  # fmt: skip
    ((before,), (after,)) = placed.content["items"], cancelled.content["items"]
    assert differing(before, after) == {"state", "update_time", "cancelled_quantity"}
    columns = sql("SELECT * FROM orders WHERE id = $1", id_)[0].keys()
    assert set(placed.content) == {*columns, "items"}


def test_snapshots_of_products_and_promotions_can_be_compared(grpc_channel, seller, product, admin, app, sql):
    stub = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    for brand in ("One", "Two"):
        changed = catalog_pb2.Product(id=product.id, brand=brand)
        stub.UpdateProduct(catalog_pb2.UpdateProductRequest(product=changed), metadata=seller.metadata)
    query = "SELECT content, actor_role FROM product_snapshots WHERE product_id = $1 ORDER BY sequence"
    first, second = sql(query, product.id)
    assert differing(first.content, second.content) == {"product"}
    changes = differing(first.content["product"], second.content["product"])
    assert changes == {"brand", "version", "update_time", "snapshot_index"}
    assert second.actor_role == "SELLER"

    campaigns = promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)
    wanted = {"code": make.unique("C").upper(), "title": "One", "usage_limit": 5, **make.window(app)}
    request_id = make.request_id()
    made = campaigns.CreateCampaign(
        promotions_pb2.CreateCampaignRequest(campaign=wanted, request_id=request_id), metadata=admin.metadata
    )
    changed = promotions_pb2.Campaign(id=made.id, title="Two", usage_limit=7)
    campaigns.UpdateCampaign(promotions_pb2.UpdateCampaignRequest(campaign=changed), metadata=admin.metadata)
    query = "SELECT content, reason, actor_role FROM promotion_snapshots WHERE promotion_id = $1 ORDER BY sequence"
    first, second = sql(query, made.id)
    assert [(one.reason, one.actor_role) for one in (first, second)] == [
        ("created", "SUPER_ADMIN"),
        ("updated", "SUPER_ADMIN"),
    ]
    assert differing(first.content, second.content) == {"title", "usage_limit", "version", "update_time"}
