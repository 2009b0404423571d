"""Orders that are looked up without a session, and orders that are long over."""

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from server.orders import looking_up
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import fails, failure
from tests.support.roles import GUEST

Order = orders_pb2.Order


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


def test_whoever_knows_number_and_address_learns_how_far_it_is(shop, admin):
    make.shipping_method(shop.channel, shop.seller)
    try:
        order, buyer = shop.delivered((2000, 2))
    finally:
        shop.sql("UPDATE shipping_methods SET state = 'INACTIVE'")
    found = shop.call(GUEST, "LookUpOrder", number=order.number.lower(), email=buyer.email.upper())
    assert (found.number, found.state, found.items[0].quantity_text) == (order.number, Order.DELIVERED, "2")
    assert (found.items[0].title, found.items[0].state) == (order.items[0].title, orders_pb2.OrderItem.DELIVERED)
    for name in ("create_time", "ship_time", "deliver_time", "estimated_delivery_time"):
        assert found.HasField(name)


def test_strangers_learn_nothing_and_not_for_long(shop):
    """A number that does not exist is answered like a wrong address, and so is the right address after ten wrong ones."""
    order, buyer = shop.delivered((2000, 1))
    wrong = failure(shop.call, GUEST, "LookUpOrder", number=order.number, email="other@example.com")
    none = failure(shop.call, GUEST, "LookUpOrder", number="ORD-20000101-000001", email=buyer.email)
    assert (wrong.code, wrong.reason) == (none.code, none.reason) == (grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND")
    assert wrong.message.replace(order.number, "") == none.message.replace("ORD-20000101-000001", "")
    for n in range(9):
        failure(shop.call, GUEST, "LookUpOrder", number=order.number, email=f"other{n}@example.com")
    with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
        shop.call(GUEST, "LookUpOrder", number=order.number, email=buyer.email)


def test_an_order_that_is_long_over_is_archived_and_changes_no_more(shop, sql):
    order, buyer = shop.delivered((2000, 1))
    shop.call(buyer, "CompleteOrder", id=order.id)
    shop.run(looking_up.archive_closed)
    assert not shop.order(order).HasField("archive_time")
    sql("UPDATE orders SET close_time = close_time - interval '366 days' WHERE id = $1", order.id)
    assert shop.run(looking_up.archive_closed) >= 1
    assert shop.order(order).HasField("archive_time")
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "STATE_FORBIDS", resource="order"):
        shop.ask(buyer, order, (order.items[0], 1))
    shop.call(shop.admin, "CreateOrderNote", order_note={"order_id": order.id, "text": "Kept."})
