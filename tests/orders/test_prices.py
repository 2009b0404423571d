"""How a price is made: parts always sum to wholes, and say why."""

from contextlib import contextmanager
from decimal import Decimal
from types import SimpleNamespace
from uuid import UUID

import grpc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server import pricing
from tests.support import make
from tests.support.expect import fails

Why = pricing_pb2.PriceAdjustment
Tender = pricing_pb2.Tender
SELLERS = [UUID(int=n) for n in range(1, 4)]

rates = st.decimals(0, 1, places=4)
lines = st.builds(
    lambda seller, price, units, digital, own, threshold: SimpleNamespace(
        variant_id=UUID(int=price),
        seller_id=SELLERS[seller],
        price_minor=price,
        quantity=units,
        currency="USD",
        digital=digital,
        seller_commission_rate=own if seller == 0 else None,
        measure=None,
        list_prices=None,
        channel_commission_rate=None if seller == 2 else Decimal("0.07"),
        commission_rule=None,
        free_shipping_threshold_minor=threshold if seller == 1 else None,
        free_shipping_currency="USD" if seller == 1 else None,
    ),
    st.integers(0, 2),
    st.integers(0, 10**9),
    st.integers(1, 99),
    st.booleans(),
    rates,
    st.integers(0, 10**6),
)
baskets = st.tuples(
    st.lists(lines, min_size=1, max_size=12),
    st.builds(
        pricing.Rates,
        st.sampled_from(["STANDARD", "EXPRESS", "OVERNIGHT"]),
        shipping=st.integers(0, 10**5),
        tax=rates,
        commission=rates,
    ),
)


@given(baskets)
@settings(max_examples=300, deadline=None)
def test_parts_sum_to_wholes_and_nothing_is_negative(basket):
    rows, of_mall = basket
    checkout = pricing.price(rows, of_mall)
    for order in checkout.orders:
        for name in ("subtotal", "discount", "shipping", "tax", "commission"):
            parts = [getattr(line, name) for line in order.lines]
            assert sum(parts) == getattr(order, name)
            assert min(parts) >= 0
        assert order.total == order.subtotal - order.discount + order.shipping + order.tax
        assert order.commission <= order.subtotal - order.discount
        if all(line.row.digital for line in order.lines):
            assert order.shipping == 0
    for line in checkout.lines:
        charged = {"SHIPPING", "SHIPPING_DISCOUNT", "TAX"}
        said = sum(a.amount for a in line.adjustments if a.kind in charged)
        assert line.total + said == line.total + line.shipping + line.tax
        assert all(a.source and a.funder for a in line.adjustments)
    assert sum(tender.amount for tender in checkout.tenders) == checkout.sum("total")
    assert pricing.sealed(checkout) == pricing.sealed(pricing.price(rows, of_mall))


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=5), st.lists(st.integers(0, 10**12), max_size=20))
@settings(max_examples=300, deadline=None)
def test_refunds_never_take_more_than_there_is_of_any_tender(tenders, refunds):
    left = list(tenders)
    for refund in refunds:
        if refund > sum(left):
            with pytest.raises(ValueError, match="cannot go back"):
                pricing.spread(refund, left)
            continue
        parts = pricing.spread(refund, left)
        assert sum(parts) == refund
        left = [there - part for there, part in zip(left, parts, strict=True)]
        assert min(left) >= 0
    whole = pricing.spread(sum(left), left)
    assert whole == left, "what is left can go back whole"


# --- through the mall ---


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def sell(app, on_loop, grpc_channel, category, market, sql):
    """A seller's variant on sale: `sell(price=..., digital=...)` returns (seller, variant id)."""

    def sell(seller=None, *, digital=False, **changes):
        seller = seller or make.seller(app, on_loop)
        variant = make.product(grpc_channel, seller, category.id, [market.id], **changes).variants[0]
        if digital:
            sql("UPDATE variants SET digital = true WHERE id = $1", variant.id)
        return seller, variant.id

    return sell


@pytest.fixture
def bought(app, on_loop, grpc_channel, market):
    """Buys lines of (variant, units): (buyer, quote, purchase)."""

    def bought(*wanted, **how):
        buyer = make.shopper(app, on_loop, grpc_channel)
        make.cart(grpc_channel, buyer, market.id, wanted)
        quote = make.quote(grpc_channel, buyer, **how)
        purchase = orders_pb2_grpc.OrdersServiceStub(grpc_channel).PlaceOrder(
            orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id()),
            metadata=buyer.metadata,
        )
        return buyer, quote, purchase

    return bought


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def told(adjustments):
    return sorted((Why.Kind.Name(a.kind), a.source, cents(a.amount), Why.Funder.Name(a.funder)) for a in adjustments)


def test_a_quote_a_purchase_and_its_items_say_why(sell, bought, grpc_channel, admin):
    seller, variant = sell(price=2000, stock=10)
    _, other = sell(price=500, stock=10)
    _, quote, purchase = bought((variant, 2), (other, 1), shipping_method="EXPRESS")
    shipping = ("SHIPPING", "EXPRESS", 999, "BUYER")
    assert told(quote.adjustments) == [("SHIPPING", "EXPRESS", 1998, "BUYER")]
    assert [told(order.adjustments) for order in quote.orders] == [[shipping], [shipping]]
    assert [(Tender.Kind.Name(t.kind), cents(t.amount)) for t in quote.tenders] == [("EXTERNAL", cents(quote.total))]
    assert told(purchase.adjustments) == told(quote.adjustments), "commission is not for the buyer"
    assert [told(order.items[0].adjustments) for order in purchase.orders] == [[shipping], [shipping]]
    assert [cents(t.amount) for t in purchase.tenders] == [cents(purchase.total)]
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    mine = next(order for order in purchase.orders if order.seller_id == seller.id)
    seen = stub.GetOrder(orders_pb2.GetOrderRequest(id=mine.id), metadata=seller.metadata)
    assert told(seen.adjustments) == sorted([shipping, ("COMMISSION", "mall", 400, "SELLER")])
    assert told(seen.items[0].adjustments) == told(seen.adjustments)
    whole = stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=admin.metadata)
    assert ("COMMISSION", "mall", 450, "SELLER") in told(whole.adjustments)


def test_what_goes_back_is_told_by_the_tender(sell, bought, grpc_channel):
    (_, first), (_, second) = sell(price=2000), sell(price=700)
    buyer, _, purchase = bought((first, 1), (second, 1))
    stub = orders_pb2_grpc.OrdersServiceStub(grpc_channel)
    returned = []
    for order in purchase.orders:
        stub.CancelOrder(
            orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id()), metadata=buyer.metadata
        )
        (tender,) = stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=buyer.metadata).tenders
        returned.append(cents(tender.returned_amount))
    assert returned[-1] == cents(purchase.total) == 2700
    assert returned[0] in {2000, 700}


@pytest.mark.parametrize(
    ("own", "of_channel", "rate", "source"),
    [
        ("0.2500", "0.0700", 2500, "seller"),
        ("0.0000", "0.0700", 0, "seller"),
        (None, "0.0700", 700, "channel"),
        (None, "0.0000", 0, "channel"),
        (None, None, 1000, "mall"),
    ],
)
def test_the_sellers_commission_comes_before_the_channels_and_the_malls(
    sell, bought, grpc_channel, market, sql, own, of_channel, rate, source
):
    seller, variant = sell(price=9999)
    sql("UPDATE sellers SET commission_rate = $1 WHERE id = $2", own and Decimal(own), seller.id)
    sql("UPDATE channels SET commission_rate = $1 WHERE id = $2", of_channel and Decimal(of_channel), market.id)
    try:
        _, _, purchase = bought((variant, 1))
    finally:
        sql("UPDATE channels SET commission_rate = NULL WHERE id = $1", market.id)
    order = orders_pb2_grpc.OrdersServiceStub(grpc_channel).GetOrder(
        orders_pb2.GetOrderRequest(id=purchase.orders[0].id), metadata=seller.metadata
    )
    taken = (9999 * rate + 5000) // 10000
    assert cents(order.commission) == cents(order.items[0].commission) == taken
    assert cents(order.seller_revenue) == 9999 - taken
    assert told(order.adjustments) == ([("COMMISSION", source, taken, "SELLER")] if taken else [])


def test_what_is_digital_is_not_charged_for_shipping(sell, bought):
    seller, file = sell(price=1000, digital=True)
    _, parcel = sell(seller, price=3000)
    _, quote, _ = bought((file, 1), shipping_method="EXPRESS")
    assert cents(quote.shipping_cost) == 0
    _, _, purchase = bought((file, 1), (parcel, 1), shipping_method="EXPRESS")
    charged = {item.variant_id: cents(item.shipping_cost) for item in purchase.orders[0].items}
    assert charged == {file: 0, parcel: 999}


@pytest.mark.parametrize(("currency", "free"), [("USD", True), ("JPY", False)])
def test_a_threshold_of_another_currency_means_nothing(grpc_channel, admin, sell, bought, sql, currency, free):
    seller, variant = sell(price=6000)
    sql(
        "UPDATE sellers SET free_shipping_threshold_minor = 5000, free_shipping_currency = $1 WHERE id = $2",
        currency,
        seller.id,
    )
    made = make.setting(grpc_channel, admin, "shipping.standard.price", '{"USD": "4.00"}')
    try:
        _, quote, _ = bought((variant, 1))
    finally:
        sql("DELETE FROM configurations WHERE id = $1", made.id)
    assert cents(quote.shipping_cost) == (0 if free else 400)
    discount = [("SHIPPING_DISCOUNT", "free_shipping_threshold", -400, "SELLER")] if free else []
    assert told(quote.adjustments) == sorted([("SHIPPING", "STANDARD", 400, "BUYER"), *discount])


@pytest.fixture
def configured(grpc_channel, admin):
    """Sets a setting of the mall for the block."""
    stub = platform_pb2_grpc.PlatformServiceStub(grpc_channel)

    @contextmanager
    def configured(**changes):
        changes["value"] = make.configured(changes["data_type"], changes["value"])
        made = stub.CreateConfiguration(
            platform_pb2.CreateConfigurationRequest(
                configuration={"display_name": "x", **changes}, request_id=make.request_id()
            ),
            metadata=admin.metadata,
        )
        try:
            yield
        finally:
            stub.DeleteConfiguration(platform_pb2.DeleteConfigurationRequest(id=made.id), metadata=admin.metadata)

    return configured


@pytest.mark.parametrize(
    ("setting", "reason"),
    [
        ({"key": "orders.minimum_subtotal", "data_type": "MONEY", "value": '{"USD": "99"}'}, "ORDER_BELOW_MINIMUM"),
        ({"key": "addresses.restricted_countries", "data_type": "JSON", "value": '["US"]'}, "COUNTRY_RESTRICTED"),
    ],
)
def test_what_stops_a_quote_stops_the_order_that_was_quoted_before(
    app, on_loop, grpc_channel, sell, market, configured, setting, reason
):
    _, variant = sell(price=2000)
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    quote = make.quote(grpc_channel, buyer)
    request = orders_pb2.PlaceOrderRequest(quote_token=quote.token, terms_accepted=True, request_id=make.request_id())
    with configured(**setting):
        with fails(grpc.StatusCode.FAILED_PRECONDITION, reason):
            make.quote(grpc_channel, buyer)
        with fails(grpc.StatusCode.FAILED_PRECONDITION, reason):
            orders_pb2_grpc.OrdersServiceStub(grpc_channel).PlaceOrder(request, metadata=buyer.metadata)
    placed = orders_pb2_grpc.OrdersServiceStub(grpc_channel).PlaceOrder(request, metadata=buyer.metadata)
    assert cents(placed.total) == 2000


def test_digital_goods_are_sold_to_a_country_without_delivery(app, on_loop, grpc_channel, sell, market, configured):
    _, file = sell(price=1000, digital=True)
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, buyer, market.id, [(file, 1)])
    with configured(key="addresses.restricted_countries", data_type="JSON", value='["US"]'):
        assert cents(make.purchase(grpc_channel, buyer).total) == 1000
