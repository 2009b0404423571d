"""May this be bought: one rule, asked by the cart's view, by adding, quoting, placing and paying again."""

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from tests.support import make
from tests.support.expect import fails
from tests.support.shopping import OBSTACLES

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Availability = carts_pb2.CartItem.Availability

# Of the channel, which is one for all lines of a cart.
CLOSED = {
    "CHANNEL_CLOSED": "UPDATE channels SET state = 'INACTIVE' WHERE id = $1",
    "CHANNEL_CLOSED, deleted": "UPDATE channels SET delete_time = now() WHERE id = $1",
    "CURRENCY_DIFFERS": "UPDATE channels SET currency_code = 'EUR' WHERE id = $1",
    "VARIANT_UNAVAILABLE, deleted": "UPDATE variants SET delete_time = now() WHERE id = $1",
}
EVERY = {**OBSTACLES, **CLOSED}
OF_STOCK = {"OUT_OF_STOCK", "INSUFFICIENT_STOCK"}
OPEN_AGAIN = "UPDATE channels SET state = 'ACTIVE', delete_time = NULL, currency_code = 'USD' WHERE id = $1"


@pytest.fixture
def scene(app, on_loop, grpc_channel, admin, category, sql):
    """A shopper with two units of a variant in the cart, whose first payment is declined: (shopper, variant, bring about)."""
    market = make.channel(grpc_channel, admin)
    seller = make.seller(app, on_loop)
    variant = make.product(grpc_channel, seller, category.id, [market.id], stock=10).variants[0].id
    shopper = make.shopper(app, on_loop, grpc_channel, "tok_declined")
    make.cart(grpc_channel, shopper, market.id, [(variant, 2)])

    def bring_about(cause):
        about_channel = "channels" in EVERY[cause].partition("WHERE")[0]
        sql(EVERY[cause], market.id if about_channel else variant)

    yield shopper, variant, bring_about
    sql(OPEN_AGAIN, market.id)


@pytest.fixture
def orders(grpc_channel):
    return orders_pb2_grpc.OrdersServiceStub(grpc_channel)


def named(cause):
    return cause.partition(",")[0]


@pytest.mark.parametrize("cause", EVERY)
def test_the_cart_says_what_stands_in_the_way(grpc_channel, scene, cause):
    shopper, _, bring_about = scene
    bring_about(cause)
    cart = carts_pb2_grpc.CartsServiceStub(grpc_channel).GetCart(carts_pb2.GetCartRequest(), metadata=shopper.metadata)
    assert [Availability.Name(item.availability) for item in cart.items] == [named(cause)]
    assert cart.checkout_blocked


@pytest.mark.parametrize("cause", sorted(set(EVERY) - {"QUANTITY_OUT_OF_RANGE"}))
def test_it_cannot_be_added(grpc_channel, scene, cause):
    shopper, variant, bring_about = scene
    bring_about(cause)
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause=named(cause)):
        carts_pb2_grpc.CartsServiceStub(grpc_channel).AddCartItem(
            carts_pb2.AddCartItemRequest(
                item=carts_pb2.NewCartItem(variant_id=variant, quantity=1), request_id=make.request_id()
            ),
            metadata=shopper.metadata,
        )


@pytest.mark.parametrize("cause", EVERY)
def test_it_is_not_quoted(grpc_channel, scene, cause):
    shopper, variant, bring_about = scene
    bring_about(cause)
    with fails(REFUSED, "CHECKOUT_BLOCKED", variant_id=variant, cause=named(cause)):
        make.quote(grpc_channel, shopper)


@pytest.mark.parametrize("cause", sorted(set(EVERY) - OF_STOCK))
def test_it_is_not_placed(grpc_channel, orders, scene, sql, cause):
    shopper, variant, bring_about = scene
    quote = make.quote(grpc_channel, shopper)
    bring_about(cause)
    with fails(REFUSED, "CHECKOUT_BLOCKED", variant_id=variant, cause=named(cause)):
        orders.PlaceOrder(
            orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id()),
            metadata=shopper.metadata,
        )
    assert not sql("SELECT 1 FROM purchases WHERE customer_id = $1", shopper.id)


@pytest.mark.parametrize("cause", sorted(set(EVERY) - OF_STOCK))
def test_it_is_not_paid_for_again(grpc_channel, orders, scene, sql, cause):
    shopper, variant, bring_about = scene
    purchase = make.purchase(grpc_channel, shopper)
    assert purchase.payment_state == orders_pb2.Purchase.DECLINED
    bring_about(cause)
    with fails(REFUSED, "CHECKOUT_BLOCKED", variant_id=variant, cause=named(cause)):
        orders.RetryPayment(
            orders_pb2.RetryPaymentRequest(id=purchase.id, request_id=make.request_id()), metadata=shopper.metadata
        )
    assert sql("SELECT attempt_count FROM payments WHERE purchase_id = $1", purchase.id)[0].attempt_count == 1


def test_stock_that_is_set_aside_does_not_stand_in_its_own_way(grpc_channel, orders, scene, sql):
    shopper, variant, _ = scene
    purchase = make.purchase(grpc_channel, shopper)
    sql("UPDATE stock_levels SET on_hand = reserved WHERE variant_id = $1", variant)
    again = orders.RetryPayment(
        orders_pb2.RetryPaymentRequest(id=purchase.id, request_id=make.request_id()), metadata=shopper.metadata
    )
    assert again.payment_state == orders_pb2.Purchase.DECLINED
