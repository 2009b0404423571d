"""Bundles from the cart to the order, and back: sold as their parts, from the stock of the parts, for one price."""

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.common.v1.pricing_pb2 import DiscountOutcome
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from tests.orders.taxes import Market
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally
from tests.support.shopping import Shopper, cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Item = carts_pb2.CartItem


@pytest.fixture
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def goods(grpc_channel, seller, category, market):
    def goods(stock=10, **changes):
        return make.product(grpc_channel, seller, category.id, [market.id], stock=stock, **changes).variants[0].id

    return goods


@pytest.fixture
def kit(grpc_channel, seller, goods):
    """Makes a bundle at a price of (variant, units) or (variant, units, may be missing)."""

    def kit(price, *parts):
        variant_id = goods(0, price=price)
        set_parts(grpc_channel, seller, variant_id, *parts)
        return variant_id

    return kit


def set_parts(grpc_channel, seller, variant_id, *parts):
    names = ("variant_id", "quantity", "may_be_missing")
    request = catalog_pb2.SetBundleRequest(
        variant_id=variant_id, parts=[dict(zip(names, part, strict=False)) for part in parts]
    )
    catalog_pb2_grpc.CatalogServiceStub(grpc_channel).SetBundle(request, metadata=seller.metadata)


@pytest.fixture
def buyer(app, on_loop, grpc_channel):
    return make.shopper(app, on_loop, grpc_channel)


@pytest.fixture
def shop(grpc_channel, buyer):
    return Shopper(carts_pb2_grpc.CartsServiceStub(grpc_channel), buyer)


@pytest.fixture
def orders(grpc_channel):
    return orders_pb2_grpc.OrdersServiceStub(grpc_channel)


@pytest.fixture
def stock(sql):
    def stock(*variant_ids):
        rows = {str(row.variant_id): (row.on_hand, row.reserved) for row in sql("SELECT * FROM stock_levels")}
        return [rows[variant_id] for variant_id in variant_ids]

    return stock


def test_a_bundle_is_a_line_of_the_cart_and_as_many_lines_of_the_order(
    grpc_channel, buyer, shop, orders, market, goods, kit, stock
):
    p, q = goods(9, price=1000), goods(9, price=500)
    bundle = kit(2000, (p, 2), (q, 1))
    cart = shop.add(bundle, 2, note="with care", channel_id=market.id)
    (item,) = cart.items
    assert (cents(item.total), item.quantity, item.available_quantity, item.availability) == (
        4000,
        2,
        4,
        Item.AVAILABLE,
    )
    quote = make.quote(grpc_channel, buyer)
    lines = quote.orders[0].lines
    assert [(line.variant_id, line.quantity, cents(line.total)) for line in lines] == [(p, 4, 3200), (q, 2, 800)]
    assert {(line.bundle.variant_id, line.bundle.quantity, line.bundle.title) for line in lines} == {
        (bundle, 2, cart.items[0].product_title)
    }
    assert cents(quote.total) == 4000
    purchase = make.purchase(grpc_channel, buyer)
    items = purchase.orders[0].items
    assert [(i.variant_id, i.quantity, cents(i.total), i.bundle.variant_id) for i in items] == [
        (p, 4, 3200, bundle), (q, 2, 800, bundle)]  # fmt: skip
    assert {(i.bundle.quantity, i.note) for i in items} == {(2, "with care")}
    assert stock(p, q, bundle) == [(9, 4), (9, 2), (0, 0)]
    assert not shop.cart().items
    cancelled = orders.CancelOrder(
        orders_pb2.CancelOrderRequest(id=purchase.orders[0].id, request_id=make.request_id()), metadata=buyer.metadata
    )
    assert cancelled.state == orders_pb2.Order.CANCELLED
    assert stock(p, q) == [(9, 0), (9, 0)]


def test_demand_is_summed_over_bundles_and_loose_lines(grpc_channel, buyer, shop, market, goods, kit, sql):
    """Situation 46."""
    p, q = goods(5, price=1000), goods(9, price=500)
    one, other = kit(2000, (p, 2), (q, 1)), kit(900, (p, 1))
    shop.fill((one, 1), (other, 1), (p, 3), channel_id=market.id)
    with fails(REFUSED, "CHECKOUT_BLOCKED", variant_id=p, cause="INSUFFICIENT_STOCK", needed=6, available=5):
        make.quote(grpc_channel, buyer)
    sql("UPDATE stock_levels SET on_hand = 6 WHERE variant_id = $1", p)
    quote = make.quote(grpc_channel, buyer)
    sql("UPDATE stock_levels SET on_hand = 5 WHERE variant_id = $1", p)
    request = orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id())
    with fails(REFUSED, "STOCK_INSUFFICIENT", variant_ids=p):
        orders_pb2_grpc.OrdersServiceStub(grpc_channel).PlaceOrder(request, metadata=buyer.metadata)


def test_of_ten_that_want_a_bundle_at_once_as_many_get_it_as_there_are(
    app, on_loop, grpc_channel, market, goods, kit, orders, stock, sql
):
    """Situation 46."""
    p, q = goods(5, price=1000), goods(9, price=500)
    bundle = kit(2000, (p, 2), (q, 1))

    def ready():
        buyer = make.shopper(app, on_loop, grpc_channel)
        make.cart(grpc_channel, buyer, market.id, [(bundle, 1)])
        token = make.quote(grpc_channel, buyer).token
        request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
        return lambda: orders.PlaceOrder(request, metadata=buyer.metadata)

    done, refused = tally(at_once(*[ready() for _ in range(10)]))
    assert (done, set(refused)) == (2, {REFUSED})
    assert stock(p, q) == [(5, 4), (9, 2)]
    moved = sql(
        "SELECT variant_id, quantity_change FROM stock_movements WHERE kind = 'RESERVATION' AND variant_id = ANY ($1)",
        [p, q],
    )
    assert sorted(m.quantity_change for m in moved) == [-2, -2, -1, -1]


def test_what_may_be_missing_is_left_out(grpc_channel, buyer, shop, market, goods, kit):
    """Situation 47."""
    p, r = goods(5, price=1000), goods(1, price=1000)
    bundle = kit(1500, (p, 1), (r, 1, True))
    shop.add(bundle, 1, channel_id=market.id)
    assert [cents(line.total) for line in make.quote(grpc_channel, buyer).orders[0].lines] == [750, 750]
    shop.add(bundle, 1)
    (line,) = make.quote(grpc_channel, buyer).orders[0].lines
    assert (line.variant_id, line.quantity, cents(line.total)) == (p, 2, 3000)


def test_what_is_in_it_does_not_change_between_quote_and_order(
    grpc_channel, seller, buyer, shop, market, goods, kit, orders
):
    p, q = goods(5, price=1000), goods(5, price=1000)
    bundle = kit(1500, (p, 1))
    shop.add(bundle, 1, channel_id=market.id)
    token = make.quote(grpc_channel, buyer).token
    set_parts(grpc_channel, seller, bundle, (q, 1))
    request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
    with fails(REFUSED, "QUOTE_DRIFTED"):
        orders.PlaceOrder(request, metadata=buyer.metadata)


def test_without_a_part_that_must_be_in_it_it_is_not_sold(grpc_channel, buyer, shop, market, goods, kit, sql):
    """Situation 47."""
    p = goods(5, price=1000)
    bundle = kit(1500, (p, 1))
    shop.add(bundle, 1, channel_id=market.id)
    sql("UPDATE variants SET state = 'DISCONTINUED' WHERE id = $1", p)
    assert shop.cart().items[0].availability == Item.PART_UNAVAILABLE
    with fails(REFUSED, "CHECKOUT_BLOCKED", variant_id=bundle, cause="PART_UNAVAILABLE", part_variant_ids=p):
        make.quote(grpc_channel, buyer)
    with fails(REFUSED, "CART_ITEM_UNAVAILABLE", cause="PART_UNAVAILABLE"):
        shop.add(bundle, 1)


def test_a_part_need_not_be_sold_by_itself(grpc_channel, seller, category, buyer, shop, market, kit):
    """Situation 47: its channels and its least quantity are not the bundle's."""
    p = make.product(grpc_channel, seller, category.id, [], stock=5, min_order_quantity=3).variants[0].id
    shop.add(kit(1500, (p, 1)), 1, channel_id=market.id)
    purchase = make.purchase(grpc_channel, buyer)
    assert [(item.variant_id, item.quantity) for item in purchase.orders[0].items] == [(p, 1)]


def test_a_bundle_that_was_not_paid_for_comes_back_whole(app, on_loop, grpc_channel, market, goods, kit, orders):
    buyer = make.shopper(app, on_loop, grpc_channel, "tok_insufficient_funds")
    shop = Shopper(carts_pb2_grpc.CartsServiceStub(grpc_channel), buyer)
    p, q = goods(9, price=1000), goods(9, price=500)
    bundle = kit(2000, (p, 2), (q, 1))
    shop.fill((bundle, 2), (p, 1), channel_id=market.id)
    purchase = make.purchase(grpc_channel, buyer)
    assert purchase.payment_state == orders_pb2.Purchase.DECLINED
    request = orders_pb2.CancelOrderRequest(id=purchase.orders[0].id, request_id=make.request_id())
    orders.CancelOrder(request, metadata=buyer.metadata)
    assert {(item.variant_id, item.quantity, cents(item.total)) for item in shop.cart().items} == {
        (bundle, 2, 4000), (p, 1, 1000)}  # fmt: skip


def test_a_declined_purchase_is_paid_for_although_a_part_is_on_no_channel(
    app, on_loop, grpc_channel, seller, category, market, kit, orders
):
    buyer = make.shopper(app, on_loop, grpc_channel, "tok_insufficient_funds")
    p = make.product(grpc_channel, seller, category.id, [], stock=5, min_order_quantity=3).variants[0].id
    make.cart(grpc_channel, buyer, market.id, [(kit(1500, (p, 1)), 1)])
    purchase = make.purchase(grpc_channel, buyer)
    method = make.payment_method(grpc_channel, buyer)
    request = orders_pb2.RetryPaymentRequest(id=purchase.id, payment_method_id=method.id, request_id=make.request_id())
    assert orders.RetryPayment(request, metadata=buyer.metadata).payment_state == orders_pb2.Purchase.PAID


def test_a_coupon_for_the_bundle_is_not_one_for_its_part(
    grpc_channel, admin, buyer, shop, market, goods, kit, sql, orders
):
    p, q = goods(9, price=1000), goods(9, price=1000)
    bundle = kit(1000, (p, 1), (q, 1))
    (product,) = sql("SELECT product_id FROM variants WHERE id = $1", bundle)
    terms = {"method": "PERCENTAGE", "percentage": make.percent(10), "target_product_ids": [str(product.product_id)]}
    coupon = make.coupon(grpc_channel, admin, terms)
    shop.fill((bundle, 1), (p, 1), channel_id=market.id)
    lines = make.quote(grpc_channel, buyer, codes=[coupon.code]).orders[0].lines
    assert {(line.variant_id, line.bundle.variant_id, cents(line.discount)) for line in lines} == {
        (p, bundle, 50), (q, bundle, 50), (p, "", 0)}  # fmt: skip


def test_what_is_left_of_a_bundle_keeps_its_share(grpc_channel, admin, buyer, shop, market, goods, kit, orders, sql):
    """Situation 97: a part that is called off comes back at its share, and what stands beside it costs what it did."""
    p, q = goods(9, price=1000), goods(9, price=500)
    bundle = kit(1200, (p, 1), (q, 1))
    (product,) = sql("SELECT product_id FROM variants WHERE id = $1", bundle)
    terms = {"method": "PERCENTAGE", "percentage": make.percent(10), "target_product_ids": [str(product.product_id)]}
    coupon = make.coupon(grpc_channel, admin, terms)
    shop.fill((bundle, 1), (p, 1), channel_id=market.id)
    token = make.quote(grpc_channel, buyer, codes=[coupon.code]).token
    (order,) = make.purchase(grpc_channel, buyer, quote_token=token).orders
    item = next(item for item in order.items if item.variant_id == q)
    assert cents(item.total) == 360
    request = orders_pb2.CreateCancellationRequest(
        cancellation={
            "order_id": order.id,
            "items": [{"order_item_id": item.id, "quantity": 1}],
            "reason": "CUSTOMER_CHANGED_MIND",
        },
        request_id=make.request_id(),
    )
    cancelled = orders.CreateCancellation(request, metadata=buyer.metadata)
    assert cents(cancelled.refund_amount) == 360


def test_a_bundle_is_no_gift(grpc_channel, admin, buyer, shop, market, goods, kit):
    p, bought = goods(9, price=1000), goods(9, price=1000)
    bundle = kit(1200, (p, 1))
    coupon = make.coupon(grpc_channel, admin, {"method": "FREE_GIFT", "gift_variant_id": bundle})
    shop.add(bought, 1, channel_id=market.id)
    quote = make.quote(grpc_channel, buyer, codes=[coupon.code])
    assert not any(line.gift for line in quote.orders[0].lines)
    (outcome,) = quote.discounts
    assert outcome.reason == DiscountOutcome.GIFT_UNAVAILABLE


@pytest.fixture
def taxed(grpc_channel, admin, app, on_loop, clock):
    market = Market(grpc_channel, admin, app, on_loop, clock)
    yield market
    market.close()


def test_two_rates_in_one_bundle(grpc_channel, taxed):
    """Situation 97."""
    market, seller = taxed, taxed.seller()
    standard, reduced = market.tax_class(standard=True), market.tax_class()
    market.rate(standard, "0.19")
    market.rate(reduced, "0.07")
    book, reader = market.sell(2400, seller, tax_class_id=reduced.id), market.sell(1500, seller)
    bundle = market.sell(3000, seller, stock=0)
    set_parts(grpc_channel, seller, bundle.id, (book.id, 1), (reader.id, 1))
    quote = market.quote(market.buyer(bundle))
    assert [cents(line.total) for line in quote.orders[0].lines] == [1846, 1154]
    assert [cents(line.taxes[0].amount) for line in quote.orders[0].lines] == [129, 219]
    assert (cents(quote.tax), cents(quote.total)) == (348, 3348)
    whole = market.sell(3000, seller, stock=0, tax_class_id=standard.id)
    set_parts(grpc_channel, seller, whole.id, (book.id, 1), (reader.id, 1))
    assert cents(market.quote(market.buyer(whole)).tax) == 570
