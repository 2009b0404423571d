"""Carts of guests that become those of members."""

import grpc

from mall.carts.v1 import carts_pb2
from server.kit.caller import Caller
from tests.support import make
from tests.support.expect import fails
from tests.support.shopping import OBSTACLES, Shopper, cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
MISSING = grpc.StatusCode.NOT_FOUND
Cart = carts_pb2.Cart
Item = carts_pb2.CartItem
Snapshot = carts_pb2.CartItemSnapshot
Cause = carts_pb2.MergeCartResponse.Adjustment


def test_merging_sums_and_tells_what_was_cut(mine, guest, goods, plenty, set_price, reasons, grpc_stub, admin):
    both, scarce, new, gone, few = goods(price=1000), goods(stock=5), plenty[0], goods(), goods(max_order_quantity=4)
    mine.fill((both, 2), (scarce, 3), (few, 3))
    visitor = guest()
    left = visitor.fill((both, 3), (scarce, 4), (new, 99), (gone, 1), (few, 4))
    set_price(both, 1100)
    answer = mine.merge(visitor)
    cart = answer.cart
    units = {item.variant_id: item.quantity for item in cart.items}
    assert units == {both: 5, scarce: 5, new: 99, gone: 1, few: 4}
    cut = {a.variant_id: (a.requested_quantity, a.quantity, a.cause) for a in answer.adjustments}
    assert cut == {scarce: (7, 5, Cause.STOCK), few: (7, 4, Cause.ORDER_QUANTITY)}
    merged = next(item for item in cart.items if item.variant_id == both)
    assert (cents(merged.unit_price_snapshot), merged.price_change) == (1100, Item.PRICE_UP)
    assert cart.HasField("last_merge_time")
    old = grpc_stub.GetCart(carts_pb2.GetCartRequest(id=left.id), metadata=admin.metadata)
    assert (old.state, old.merged_into_id, old.item_count) == (Cart.MERGED, cart.id, 0)
    assert reasons(left.id) == ["ADD"] * 5 + ["MERGE"] * 5
    assert reasons(cart.id) == ["ADD"] * 3 + ["MERGE"] * 5
    with fails(REFUSED, "CART_CLOSED", state="MERGED"):
        visitor.cart()


def test_merging_twice_changes_nothing(mine, guest, goods, grpc_stub, app, on_loop):
    visitor = guest()
    visitor.add(goods(), 2)
    cart = mine.merge(visitor).cart
    again = mine.merge(visitor)
    assert (again.cart, len(again.adjustments)) == (cart, 0)
    mine.clear()
    assert not mine.merge(visitor).cart.items
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart"):
        Shopper(grpc_stub, make.customer(app, on_loop)).merge(visitor)


def test_merging_opens_a_cart_on_the_guests_channel(grpc_channel, admin, mine, guest, seller, category, goods):
    other = make.channel(grpc_channel, admin)
    visitor = guest(channel_id=other.id)
    visitor.add(make.product(grpc_channel, seller, category.id, [other.id]).variants[0].id)
    cart = mine.merge(visitor).cart
    assert (cart.channel_id, cart.item_count) == (other.id, 1)
    second = guest()
    second.add(goods())
    with fails(REFUSED, "CART_CHANNEL_DIFFERS", channel_id=other.id):
        mine.merge(second)
    assert second.cart().state == Cart.ACTIVE
    assert mine.merge(guest()).cart.id == cart.id


def test_merging_keeps_the_limits(mine, guest, plenty):
    mine.fill(*((variant, 9) for variant in plenty[:99]))
    visitor = guest()
    visitor.fill((plenty[0], 95), (plenty[1], 10), (plenty[99], 50), (plenty[100], 1))
    answer = mine.merge(visitor)
    assert (answer.cart.line_count, answer.cart.item_count) == (100, 999)
    cut = [(a.variant_id, a.requested_quantity, a.quantity, a.cause) for a in answer.adjustments]
    assert cut == [
        (plenty[0], 104, 99, Cause.LINE_QUANTITY_LIMIT),
        (plenty[99], 50, 8, Cause.UNIT_LIMIT),
        (plenty[100], 1, 0, Cause.LINE_LIMIT),
    ]


def test_merging_leaves_out_what_cannot_be_bought(mine, guest, goods, set_stock, sql):
    sold_out, hidden, held = goods(), goods(), goods()
    visitor = guest()
    visitor.fill((sold_out, 1), (hidden, 1), (held, 1))
    mine.add(held, 2)
    set_stock(sold_out, 0)
    set_stock(held, 0)
    sql(OBSTACLES["PRODUCT_UNAVAILABLE"], hidden)
    answer = mine.merge(visitor)
    assert [(item.variant_id, item.quantity) for item in answer.cart.items] == [(held, 2)]
    assert [(a.variant_id, a.quantity, a.cause, a.availability) for a in answer.adjustments] == [
        (sold_out, 0, Cause.STOCK, Item.OUT_OF_STOCK),
        (hidden, 0, Cause.UNAVAILABLE, Item.PRODUCT_UNAVAILABLE),
        (held, 2, Cause.STOCK, Item.OUT_OF_STOCK),
    ]


def test_merging_agrees_to_no_price(mine, guest, goods, set_price):
    variant = goods(price=1000)
    visitor = guest()
    visitor.add(variant)
    set_price(variant, 1600)
    item = mine.merge(visitor).cart.items[0]
    assert (cents(item.unit_price_snapshot), item.price_change) == (1600, Item.ACKNOWLEDGEMENT_NEEDED)


def test_merging_without_a_token_finds_no_cart(mine):
    with fails(MISSING, "RESOURCE_NOT_FOUND", resource="cart"):
        mine.merge(Shopper(mine.stub))


def test_a_request_id_is_for_one_guests_cart(mine, guest, goods):
    visitors = guest(), guest()
    for visitor in visitors:
        visitor.add(goods())
    request = carts_pb2.MergeCartRequest(request_id=make.request_id())
    mine.stub.MergeCart(request, metadata=[*mine.metadata, *visitors[0].metadata])
    with fails(INVALID, "REQUEST_ID_REUSED", "request_id"):
        mine.stub.MergeCart(request, metadata=[*mine.metadata, *visitors[1].metadata])


def test_of_several_tokens_the_last_counts(guest, goods):
    first, second = guest(), guest()
    second.add(goods())
    cart = first.stub.GetCart(carts_pb2.GetCartRequest(), metadata=[*first.metadata, *second.metadata])
    assert cart == second.cart()


def test_a_token_is_not_shown_with_its_caller():
    assert "a secret" not in repr(Caller(cart_token="a secret"))
