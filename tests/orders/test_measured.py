"""Goods by measure from the quote to the order and its stock, with what promotions take off, and back again."""

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from tests.support import make
from tests.support.expect import fails
from tests.support.shopping import cents


@pytest.fixture
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def ham(grpc_channel, seller, category, market):
    """By the kilogram at 56.80, in grams; ten kilograms are there."""
    measure = {"unit": "KILOGRAM"}
    made = make.product(grpc_channel, seller, category.id, [market.id], price=5680, stock=10_000, measure=measure)
    return made.variants[0].id


@pytest.fixture
def buyer(app, on_loop, grpc_channel, market):
    return make.shopper(app, on_loop, grpc_channel)


@pytest.fixture
def take(grpc_channel, buyer, market):
    def take(variant_id, amount):
        item = carts_pb2.NewCartItem(variant_id=variant_id, measured_quantity={"value": amount})
        request = carts_pb2.AddCartItemRequest(item=item, channel_id=market.id)
        return carts_pb2_grpc.CartsServiceStub(grpc_channel).AddCartItem(request, metadata=buyer.metadata)

    return take


def stock(sql, variant_id):
    (row,) = sql("SELECT on_hand, reserved FROM stock_levels WHERE variant_id = $1", variant_id)
    return row.on_hand, row.reserved


def test_a_purchase_by_weight(grpc_channel, buyer, ham, take, sql):
    """Situation 71."""
    take(ham, "0.3")
    line = make.quote(grpc_channel, buyer).orders[0].lines[0]
    assert (line.quantity, line.measured_quantity.value, line.quantity_text) == (1, "0.3", "0.3 kg")
    assert (cents(line.unit_price), cents(line.total), line.price_quantity.value) == (5680, 1704, "1")
    assert line.unit == pricing_pb2.Measure.KILOGRAM
    purchase = make.purchase(grpc_channel, buyer)
    item = purchase.orders[0].items[0]
    assert (item.quantity, item.measured_quantity.value, item.unit) == (1, "0.3", pricing_pb2.Measure.KILOGRAM)
    assert (cents(item.unit_price), cents(item.total), item.price_list_id) == (5680, 1704, "")
    assert (purchase.item_count, cents(purchase.total)) == (1, 1704)
    assert stock(sql, ham) == (10_000, 300)
    orders = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    cancelled = orders.CancelOrder(
        orders_pb2.CancelOrderRequest(id=purchase.orders[0].id, request_id=make.request_id()), metadata=buyer.metadata
    )
    assert cancelled.state == orders_pb2.Order.CANCELLED
    assert stock(sql, ham) == (10_000, 0)


def test_no_more_is_sold_than_is_there(grpc_channel, buyer, ham, take, sql):
    take(ham, "10")
    quote = make.quote(grpc_channel, buyer)
    sql("UPDATE stock_levels SET on_hand = 9999 WHERE variant_id = $1", ham)
    request = orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id())
    with fails(grpc.StatusCode.FAILED_PRECONDITION, "STOCK_INSUFFICIENT"):
        orders_pb2_grpc.OrdersServiceStub(grpc_channel).PlaceOrder(request, metadata=buyer.metadata)


def test_a_price_of_a_list_by_weight(grpc_channel, seller, buyer, ham, take):
    made = make.price_list(grpc_channel, seller, (ham, 5000), (ham, 4000, {"least_quantity": {"value": "1.5"}}))
    take(ham, "1.499")
    assert cents(make.quote(grpc_channel, buyer).total) == 7495
    take(ham, "0.001")
    purchase = make.purchase(grpc_channel, buyer)
    item = purchase.orders[0].items[0]
    assert (cents(item.total), cents(item.unit_price), item.price_list_id) == (6000, 4000, made.id)


def test_what_a_coupon_takes_off_goods_by_weight(grpc_channel, admin, buyer, ham, take):
    coupon = make.coupon(grpc_channel, admin, {"method": "PERCENTAGE", "percentage": make.percent(10)})
    take(ham, "0.5")
    quote = make.quote(grpc_channel, buyer, codes=[coupon.code])
    assert (cents(quote.subtotal), cents(quote.discount), cents(quote.total)) == (2840, 284, 2556)


def test_an_unpaid_purchase_gives_its_weight_back_to_the_cart(app, on_loop, grpc_channel, market, ham, clock):
    buyer = make.shopper(app, on_loop, grpc_channel, "tok_insufficient_funds")
    stub = carts_pb2_grpc.CartsServiceStub(grpc_channel)
    item = carts_pb2.NewCartItem(variant_id=ham, measured_quantity={"value": "0.75"})
    stub.AddCartItem(carts_pb2.AddCartItemRequest(item=item, channel_id=market.id), metadata=buyer.metadata)
    purchase = make.purchase(grpc_channel, buyer)
    assert purchase.payment_state == orders_pb2.Purchase.DECLINED
    orders = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    orders.CancelOrder(
        orders_pb2.CancelOrderRequest(id=purchase.orders[0].id, request_id=make.request_id()), metadata=buyer.metadata
    )
    cart = stub.GetCart(carts_pb2.GetCartRequest(), metadata=buyer.metadata)
    assert [i.quantity_text for i in cart.items] == ["0.75 kg"]


def test_a_basket_of_another_service_by_weight(grpc_channel, admin, market, ham, buyer):
    stub = promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)

    def evaluate(**line):
        request = promotions_pb2.EvaluateBasketRequest(
            channel_id=market.id, customer_id=buyer.id, lines=[{"variant_id": ham, **line}]
        )
        return stub.EvaluateBasket(request, metadata=admin.metadata)

    answer = evaluate(measured_quantity={"value": "0.25"})
    (line,) = answer.lines
    assert (line.quantity, line.measured_quantity.value, cents(answer.total)) == (1, "0.25", 1420)
    for wrong in ({"quantity": 1}, {}, {"measured_quantity": {"value": "0"}}):
        with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS", "lines[0].measured_quantity"):
            evaluate(**wrong)
