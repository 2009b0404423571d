"""People, goods and ways to buy, for the tests of promotions."""

from types import SimpleNamespace

import pytest

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from tests.support import make

TEN = {"method": "FIXED_AMOUNT", "amount": make.dollars(1000), "stackable": True}
TENTH = {"method": "PERCENTAGE", "percentage": make.percent(10), "stackable": True}
FIFTH_OFF = {"method": "PERCENTAGE", "percentage": make.percent(20), "scope": "ITEM", "stackable": True}
Outcome = pricing_pb2.DiscountOutcome


@pytest.fixture(scope="session")
def grpc_stub(grpc_channel):
    return promotions_pb2_grpc.PromotionsServiceStub(grpc_channel)


@pytest.fixture
def call(grpc_stub, admin):
    """Calls an rpc as staff, or as somebody else: `call("EndCampaign", id=...)`."""

    def call(name, actor=None, **fields):
        request = getattr(promotions_pb2, f"{name}Request")(**fields)
        if "request_id" in request.DESCRIPTOR.fields_by_name and not request.request_id:
            request.request_id = make.request_id()
        return getattr(grpc_stub, name)(request, metadata=(actor or admin).metadata)

    return call


@pytest.fixture
def coupon(grpc_channel, admin):
    """An open coupon: ten dollars off, unless the terms say otherwise."""

    def coupon(terms=TEN, **changes):
        return make.coupon(grpc_channel, changes.pop("actor", admin), terms, **changes)

    return coupon


@pytest.fixture
def campaign(grpc_channel, admin, app, market):
    """An open campaign on the test's channel: a fifth off every line, unless the terms say otherwise."""

    def campaign(terms=FIFTH_OFF, **changes):
        actor = changes.pop("actor", admin)
        return make.campaign(grpc_channel, actor, app, terms, **{"channel_id": market.id, **changes})

    return campaign


@pytest.fixture
def basket(call, market):
    """What a basket comes to: `basket((variant, 2), codes=[...])`."""

    def basket(*lines, **asked):
        wanted = [{"variant_id": good.id, "quantity": units} for good, units in lines]
        return call("EvaluateBasket", channel_id=market.id, lines=wanted, **asked)

    return basket


@pytest.fixture
def market(grpc_channel, admin):
    """A channel of its own for each test: what applies there by itself meets nobody else."""
    return make.channel(grpc_channel, admin)


@pytest.fixture
def sell(app, on_loop, grpc_channel, category, market):
    """A variant on sale: `sell(2000)` returns its id, product and seller."""

    def sell(price=2000, seller=None, under=None, **changes):
        seller = seller or make.seller(app, on_loop)
        product = make.product(
            grpc_channel, seller, (under or category).id, [market.id], **{"price": price, "stock": 500, **changes}
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
