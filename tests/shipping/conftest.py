"""Sellers with goods, methods and ways to buy, for the tests of shipping."""

from types import SimpleNamespace

import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from tests.support import make


@pytest.fixture(scope="session")
def grpc_stub(grpc_channel):
    return shipping_pb2_grpc.ShippingServiceStub(grpc_channel)


@pytest.fixture
def market(grpc_channel, admin):
    """A channel of its own for each test: what the mall offers there meets nobody else."""
    return make.channel(grpc_channel, admin)


@pytest.fixture
def seller(app, on_loop):
    return make.seller(app, on_loop)


@pytest.fixture
def sell(app, on_loop, grpc_channel, category, market, sql):
    """A variant on sale: `sell(2000, weight_grams=500)` returns its id, product and seller."""

    def sell(price=2000, seller=None, *, digital=False, **changes):
        seller = seller or make.seller(app, on_loop)
        values = {"price": price, "stock": 500, **changes}
        product = make.product(grpc_channel, seller, category.id, [market.id], **values)
        if digital:
            sql("UPDATE variants SET digital = true WHERE product_id = $1", product.id)
        return SimpleNamespace(id=product.variants[0].id, product=product, seller=seller)

    return sell


@pytest.fixture
def offer(grpc_channel, admin, market):
    """A method that is offered: of an actor, else of the mall on the test's channel."""

    def offer(*rates, actor=None, **changes):
        values = changes if actor else {"channel_id": market.id, **changes}
        return make.shipping_method(grpc_channel, actor or admin, *rates, **values)

    return offer


@pytest.fixture
def shop(app, on_loop, grpc_channel, market):
    """A shopper with a cart: `shop((good, 2), country_code="DE").quote()`; goods go to Illinois unless the address says otherwise."""
    orders = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    carts = carts_pb2_grpc.CartsServiceStub(grpc_channel)

    class Shopping:
        def __init__(self, *lines, **address):
            self.buyer = make.customer(app, on_loop)
            make.payment_method(grpc_channel, self.buyer)
            self.address = make.address(grpc_channel, self.buyer, **address)
            make.cart(grpc_channel, self.buyer, market.id, [(good.id, units) for good, units in lines])

        def quote(self, **asked):
            return orders.QuoteCheckout(orders_pb2.QuoteCheckoutRequest(**asked), metadata=self.buyer.metadata)

        def place(self, quote=None, **asked):
            token = (quote or self.quote(**asked)).token
            request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
            return orders.PlaceOrder(request, metadata=self.buyer.metadata)

        def options(self, **asked):
            request = orders_pb2.QuoteShippingRequest(**asked)
            return orders.QuoteShipping(request, metadata=self.buyer.metadata).sellers

        def cart(self, **asked):
            return carts.GetCart(carts_pb2.GetCartRequest(**asked), metadata=self.buyer.metadata)

        def order(self, order, actor=None):
            request = orders_pb2.GetOrderRequest(id=order.id)
            return orders.GetOrder(request, metadata=(actor or self.buyer).metadata)

        def cancel(self, order):
            request = orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id())
            return orders.CancelOrder(request, metadata=self.buyer.metadata)

    return Shopping


@pytest.fixture
def change(grpc_stub):
    """Changes a method as somebody: `change(seller, method, rates=[...])`."""

    def change(actor, method, **values):
        wanted = shipping_pb2.ShippingMethod(id=method.id, **values)
        request = shipping_pb2.UpdateShippingMethodRequest(shipping_method=wanted, update_mask={"paths": list(values)})
        return grpc_stub.UpdateShippingMethod(request, metadata=actor.metadata)

    return change


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def kilograms(value, unit="KG"):
    """A weight as it is sent."""
    return {"value": {"value": str(value)}, "unit": unit}
