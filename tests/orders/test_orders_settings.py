"""What the settings, the currency and the seller make of the price of a checkout."""

from datetime import timedelta

import grpc
import pytest
from google.protobuf.timestamp_pb2 import Timestamp

from mall.catalog.v1.catalog_pb2 import Product
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from tests.support import make
from tests.support.expect import fails

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Purchase = orders_pb2.Purchase
EXPRESS, OVERNIGHT, STANDARD = Purchase.EXPRESS, Purchase.OVERNIGHT, Purchase.STANDARD


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return orders_pb2_grpc.OrdersServiceStub


@pytest.fixture
def shelf(grpc_channel, admin, app, on_loop, category):
    """Puts goods of one seller into a new buyer's cart: `shelf(1999, "USD", units=2)` returns buyer, seller, channel id."""

    def shelf(price, currency="USD", units=1, kind=Product.PHYSICAL, **channel):
        market = make.channel(grpc_channel, admin, currency_code=currency, **channel)
        seller, buyer = make.seller(app, on_loop), make.shopper(app, on_loop, grpc_channel)
        goods = make.product(grpc_channel, seller, category.id, [market.id], price=price, currency=currency, kind=kind)
        make.cart(grpc_channel, buyer, market.id, [(goods.variants[0].id, units)])
        return buyer, seller, market.id

    return shelf


@pytest.fixture
def configure(grpc_channel, admin):
    """Sets a value for the length of a test."""
    stub, made = platform_pb2_grpc.PlatformServiceStub(grpc_channel), []

    def configure(key, value, **changes):
        made.append(make.setting(grpc_channel, admin, key, value, **changes))
        return made[-1]

    yield configure
    for one in made:
        stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=one.id), metadata=admin.metadata)


@pytest.fixture
def quoted(grpc_channel):
    def quoted(buyer, method=STANDARD):
        return make.quote(grpc_channel, buyer, shipping_method=method)

    return quoted


@pytest.fixture
def offers_free_shipping(sql):
    def offers_free_shipping(seller, minor, currency):
        sql(
            "UPDATE sellers SET free_shipping_threshold_minor = $2, free_shipping_currency = $3 WHERE id = $1",
            seller.id, minor, currency,
        )  # fmt: skip

    return offers_free_shipping


@pytest.mark.parametrize(("method", "cost"), [(STANDARD, 0), (EXPRESS, 999), (OVERNIGHT, 1999)])
def test_faster_shipping_costs_more_and_takes_less_time(grpc_stub, shelf, quoted, clock, method, cost):
    buyer, _, _ = shelf(2000)
    quote = quoted(buyer, method)
    assert (quote.shipping_cost, quote.total) == (make.dollars(cost), make.dollars(2000 + cost))
    request = orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id())
    (order,) = grpc_stub.PlaceOrder(request, metadata=buyer.metadata).orders
    days = {STANDARD: 7, EXPRESS: 3, OVERNIGHT: 1}[method]
    assert (order.shipping_method, order.shipping_cost) == (method, make.dollars(cost))
    promised = order.estimated_delivery_time.ToDatetime() - order.create_time.ToDatetime()
    assert promised == timedelta(days=days)


@pytest.mark.parametrize(("price", "cost"), [(4999, 499), (5000, 0), (5001, 0)])
def test_a_seller_ships_free_from_its_threshold_on(shelf, quoted, configure, offers_free_shipping, price, cost):
    buyer, seller, market = shelf(price)
    configure("shipping.standard.price", '{"USD": "4.99"}', channel_id=market)
    offers_free_shipping(seller, 5000, "USD")
    assert quoted(buyer).shipping_cost == make.dollars(cost)
    assert quoted(buyer, EXPRESS).shipping_cost == make.dollars(999), "only standard shipping is free"


def test_a_threshold_in_another_currency_frees_nothing(shelf, quoted, configure, offers_free_shipping):
    buyer, seller, market = shelf(5000, "JPY")
    configure("shipping.standard.price", '{"JPY": "800", "USD": "4.99"}', channel_id=market)
    offers_free_shipping(seller, 5000, "USD")
    assert quoted(buyer).shipping_cost == make.money(800, "JPY")
    offers_free_shipping(seller, 5000, "JPY")
    assert quoted(buyer).shipping_cost == make.money(0, "JPY")


def test_a_method_without_a_price_in_the_currency_is_not_offered(grpc_stub, shelf, quoted, configure):
    buyer, _, market = shelf(5000, "JPY")
    assert quoted(buyer).total == make.money(5000, "JPY")
    with fails(REFUSED, "SHIPPING_METHOD_UNAVAILABLE", method="EXPRESS", currency="JPY"):
        quoted(buyer, EXPRESS)
    price = configure("shipping.express.price", '{"JPY": "1200"}', channel_id=market)
    quote = quoted(buyer, EXPRESS)
    assert quote.total == make.money(6200, "JPY")
    configure("shipping.overnight.price", "0", channel_id=market)
    assert quoted(buyer, OVERNIGHT).shipping_cost == make.money(0, "JPY")
    assert price.data_type == platform_pb2.Configuration.MONEY
    request = orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id())
    assert grpc_stub.PlaceOrder(request, metadata=buyer.metadata).total == make.money(6200, "JPY")


def test_what_is_digital_needs_no_method_that_is_offered(shelf, quoted):
    buyer, _, _ = shelf(5000, "JPY", kind=Product.DIGITAL)
    assert quoted(buyer, EXPRESS).total == make.money(5000, "JPY")


def test_a_minimum_counts_in_its_own_currency(shelf, quoted, configure):
    buyer, _, market = shelf(499, "KWD")
    assert quoted(buyer).total == make.money(499, "KWD")
    configure("orders.minimum_subtotal", '{"KWD": "0.500", "USD": "5.00"}', channel_id=market)
    with fails(REFUSED, "ORDER_BELOW_MINIMUM", subtotal_minor=499, minimum_minor=500, currency="KWD"):
        quoted(buyer)


def test_the_channels_value_goes_before_the_malls_within_its_window(grpc_channel, shelf, quoted, configure, clock):
    buyer, _, market = shelf(10_000)
    configure("tax.rate", "0.10")
    begin = Timestamp()
    begin.FromDatetime(clock.now() + timedelta(minutes=5))
    end = Timestamp()
    end.FromDatetime(clock.now() + timedelta(minutes=10))
    configure("tax.rate", "0.20", channel_id=market, effective_from_time=begin, effective_until_time=end)
    assert quoted(buyer).tax == make.dollars(1000)
    clock.advance(minutes=6)
    assert quoted(buyer).tax == make.dollars(2000)
    clock.advance(minutes=5)
    assert quoted(buyer).tax == make.dollars(1000)


def test_numbers_of_a_multiplicative_channel_multiply(shelf, quoted, configure):
    buyer, _, market = shelf(10_000, multiplicative=True)
    configure("tax.rate", "0.20")
    configure("tax.rate", "0.5", channel_id=market)
    assert quoted(buyer).tax == make.dollars(1000)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("tax.rate", "19%"),
        ("tax.rate", "-0.5"),
        ("platform.commission.default_rate", "many"),
        ("shipping.standard.price", "4.99"),
        ("orders.minimum_subtotal", "{"),
    ],
)
def test_a_setting_that_does_not_read_stops_no_checkout(grpc_channel, shelf, quoted, configure, sql, key, value):
    buyer, _, market = shelf(10_000)
    made = configure(key, {"MONEY": "0"}.get(_type(key), "0.5"), channel_id=market)
    sql("UPDATE configurations SET value = $2 WHERE id = $1", made.id, value)
    assert quoted(buyer).total == make.dollars(10_000)
    assert make.purchase(grpc_channel, buyer).total == make.dollars(10_000)


def _type(key):
    return "MONEY" if key.startswith(("shipping", "orders")) else "DECIMAL"
