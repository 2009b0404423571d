"""People, goods and ways to buy, for the tests of promotions."""

from types import SimpleNamespace

import pytest

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from tests.support import make

Outcome = pricing_pb2.DiscountOutcome


@pytest.fixture(scope="session")
def grpc_stub(grpc_channel):
    return promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)


@pytest.fixture
def market(grpc_channel, admin):
    """A channel of its own for each test: what applies there by itself meets nobody else."""
    return make.channel(grpc_channel, admin)


@pytest.fixture
def sell(app, on_loop, grpc_channel, category, market):
    """A variant on sale: `sell(2000)` returns its id, product and seller."""

    def sell(price=2000, seller=None, **changes):
        seller = seller or make.seller(app, on_loop)
        product = make.product(
            grpc_channel, seller, category.id, [market.id], **{"price": price, "stock": 500, **changes}
        )
        return SimpleNamespace(id=product.variants[0].id, product=product, seller=seller)

    return sell


@pytest.fixture
def shop(app, on_loop, grpc_channel, market):
    """A shopper with a cart: `shop((variant, 2)).quote(codes=[...])`."""
    orders = orders_pb2_grpc.OrdersServiceStub(grpc_channel)

    class Shopping:
        def __init__(self, *lines, token="tok_success", buyer=None):
            self.buyer = buyer or make.shopper(app, on_loop, grpc_channel, token)
            make.cart(grpc_channel, self.buyer, market.id, [(good.id, units) for good, units in lines])

        def quote(self, **asked):
            return orders.QuoteCheckout(orders_pb2.QuoteCheckoutRequest(**asked), metadata=self.buyer.metadata)

        def request(self, **asked):
            token = self.quote(**asked).token
            return orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())

        def place(self, request=None, **asked):
            return orders.PlaceOrder(request or self.request(**asked), metadata=self.buyer.metadata)

        def retry(self, purchase, method_id=""):
            request = orders_pb2.RetryPaymentRequest(
                id=purchase.id, payment_method_id=method_id, request_id=make.request_id()
            )
            return orders.RetryPayment(request, metadata=self.buyer.metadata)

        def cancel(self, order):
            request = orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id())
            return orders.CancelOrder(request, metadata=self.buyer.metadata)

    return Shopping


@pytest.fixture
def uses(grpc_stub, admin):
    """The states of the uses of a coupon or campaign, oldest first."""

    def uses(**about):
        found = grpc_stub.ListRedemptions(promotions_pb2.ListRedemptionsRequest(**about), metadata=admin.metadata)
        return [promotions_pb2.Redemption.State.Name(r.state) for r in reversed(found.redemptions)]

    return uses


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def told(quote):
    """What became of everything: (state, reason, amount), in the order of the answer."""
    return [
        (Outcome.State.Name(d.state), Outcome.Reason.Name(d.reason) if d.reason else "", cents(d.amount))
        for d in quote.discounts
    ]
