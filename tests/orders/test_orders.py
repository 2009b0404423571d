"""From a cart to purchases and orders, and orders to their end."""

import uuid
from datetime import timedelta
from itertools import product as pairs

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.catalog.v1 import catalog_pb2, catalog_pb2_grpc
from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server.orders import lifecycle as purchases
from storage.tables.orders import ORDER_STATES
from tests.support import make
from tests.support.expect import fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
REFUSED = grpc.StatusCode.FAILED_PRECONDITION
MISSING = grpc.StatusCode.NOT_FOUND
Order = orders_pb2.Order
Purchase = orders_pb2.Purchase


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return orders_pb2_grpc.OrdersServiceStub


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture(scope="module")
def sellers(app, on_loop):
    return [make.seller(app, on_loop) for _ in range(2)]


@pytest.fixture
def goods(grpc_channel, sellers, category, market):
    """Makes a variant on sale: `goods(seller=0, price=1999, stock=10)` returns its id."""

    def goods(seller=0, **changes):
        made = make.product(grpc_channel, sellers[seller], category.id, [market.id], **changes)
        return made.variants[0].id

    return goods


@pytest.fixture
def buyer(app, on_loop, grpc_channel):
    return make.shopper(app, on_loop, grpc_channel)


@pytest.fixture
def buy(grpc_channel, market, goods):
    """Buys lines of (seller, price, units) and returns the purchase."""

    def buy(actor, *lines, **changes):
        wanted = [(goods(seller, price=price), units) for seller, price, units in lines]
        make.cart(grpc_channel, actor, market.id, wanted)
        return make.purchase(grpc_channel, actor, **changes)

    return buy


@pytest.fixture
def stock(grpc_channel, admin):
    def stock(variant_id):
        request = inventory_pb2.GetStockLevelRequest(id=variant_id)
        return inventory_pb2_grpc.InventoryServiceStub(grpc_channel).GetStockLevel(request, metadata=admin.metadata)

    return stock


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


def add_up(purchase):
    """Checks that every sum is the sum of its parts, to the cent."""
    for order in purchase.orders:
        assert cents(order.subtotal) == sum(cents(i.unit_price) * i.quantity for i in order.items)
        assert cents(order.shipping_cost) == sum(cents(i.shipping_cost) for i in order.items)
        assert cents(order.tax) == sum(cents(i.tax) for i in order.items)
        assert cents(order.total) == (
            cents(order.subtotal) - cents(order.discount) + cents(order.shipping_cost) + cents(order.tax)
        )
    for name in ("subtotal", "discount", "shipping_cost", "tax", "total"):
        assert cents(getattr(purchase, name)) == sum(cents(getattr(order, name)) for order in purchase.orders)


def test_a_checkout_becomes_one_order_per_seller_and_one_payment(grpc_stub, grpc_channel, buyer, buy, sellers, market):
    purchase = buy(buyer, (0, 1999, 2), (1, 501, 3), (0, 333, 1))
    assert purchase.payment_state == Purchase.PAID
    assert purchase.fulfillment_state == Purchase.OPEN
    assert {order.seller_id for order in purchase.orders} == {seller.id for seller in sellers}
    assert [len(order.items) for order in purchase.orders] == [2, 1]
    assert (purchase.item_count, purchase.seller_count, cents(purchase.total)) == (6, 2, 2 * 1999 + 3 * 501 + 333)
    add_up(purchase)
    for order in purchase.orders:
        assert order.state == Order.AWAITING_SELLER_CONFIRMATION
        assert order.number.startswith("ORD-")
        assert order.delivery_address.city == "Springfield"
        assert not order.HasField("commission")
    payment = payments_pb2_grpc.PaymentsServiceStub(grpc_channel).GetPayment(
        payments_pb2.GetPaymentRequest(id=purchase.payment_id), metadata=buyer.metadata
    )
    assert (payment.amount, payment.state) == (purchase.total, payments_pb2.Payment.CAPTURED)
    read = grpc_stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=buyer.metadata)
    assert read == purchase


def test_history_names_every_step(grpc_stub, buyer, buy):
    order = buy(buyer, (0, 1000, 1)).orders[0]
    order = grpc_stub.GetOrder(orders_pb2.GetOrderRequest(id=order.id), metadata=buyer.metadata)
    assert [(c.previous_state, c.state, c.system_generated) for c in order.history] == [
        (Order.STATE_UNSPECIFIED, Order.PENDING_PAYMENT, False),
        (Order.PENDING_PAYMENT, Order.PAYMENT_CONFIRMED, True),
        (Order.PAYMENT_CONFIRMED, Order.AWAITING_SELLER_CONFIRMATION, True),
    ]


def test_what_was_bought_stays_as_it_was(grpc_stub, grpc_channel, buyer, buy, sellers):
    purchase = buy(buyer, (0, 1000, 1))
    item = purchase.orders[0].items[0]
    catalog = catalog_pb2_grpc.CatalogServiceStub(grpc_channel)
    catalog.UpdateProduct(
        catalog_pb2.UpdateProductRequest(product=catalog_pb2.Product(id=item.product_id, title=make.unique("Other "))),
        metadata=sellers[0].metadata,
    )
    catalog.UpdateVariant(
        catalog_pb2.UpdateVariantRequest(variant=catalog_pb2.Variant(id=item.variant_id, price=make.dollars(5000))),
        metadata=sellers[0].metadata,
    )
    read = grpc_stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=buyer.metadata)
    assert read.orders[0].items[0] == item


def test_placing_reserves_stock_and_empties_the_cart(grpc_stub, grpc_channel, buyer, goods, market, stock):
    variant = goods(stock=5)
    make.cart(grpc_channel, buyer, market.id, [(variant, 3)])
    make.purchase(grpc_channel, buyer)
    level = stock(variant)
    assert (level.on_hand, level.reserved, level.available) == (5, 3, 2)
    with fails(REFUSED, "CART_EMPTY"):
        make.quote(grpc_channel, buyer)


def test_each_line_reserves_its_own_units(grpc_channel, buyer, goods, market, stock):
    """Lines are grouped by seller on their way: what is reserved must not change places."""
    lines = [(goods(), 1), (goods(seller=1), 2), (goods(), 3)]
    make.cart(grpc_channel, buyer, market.id, lines)
    make.purchase(grpc_channel, buyer)
    assert [stock(variant).reserved for variant, _ in lines] == [1, 2, 3]


def test_only_the_chosen_lines_are_bought(grpc_stub, grpc_channel, buyer, goods, market):
    first, second = goods(price=1000), goods(price=2000)
    make.cart(grpc_channel, buyer, market.id, [(first, 1), (second, 1)])
    token = make.quote(grpc_channel, buyer, variant_ids=[first]).token
    request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
    assert cents(grpc_stub.PlaceOrder(request, metadata=buyer.metadata).total) == 1000
    assert cents(make.quote(grpc_channel, buyer).total) == 2000


def test_a_drifted_total_is_refused_with_the_difference(grpc_stub, grpc_channel, buyer, goods, market, sellers):
    variant = goods(price=1000)
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    token = make.quote(grpc_channel, buyer).token
    catalog_pb2_grpc.CatalogServiceStub(grpc_channel).UpdateVariant(
        catalog_pb2.UpdateVariantRequest(variant=catalog_pb2.Variant(id=variant, price=make.dollars(1100))),
        metadata=sellers[0].metadata,
    )
    request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
    with fails(REFUSED, "QUOTE_DRIFTED", quoted=2000, current=2200, difference=200, currency="USD"):
        grpc_stub.PlaceOrder(request, metadata=buyer.metadata)


def test_a_quote_holds_for_15_minutes(grpc_stub, grpc_channel, buyer, goods, market, clock):
    make.cart(grpc_channel, buyer, market.id, [(goods(), 1)])
    token = make.quote(grpc_channel, buyer).token
    clock.advance(minutes=15, seconds=6)
    request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
    with fails(REFUSED, "QUOTE_EXPIRED"):
        grpc_stub.PlaceOrder(request, metadata=buyer.metadata)


def test_a_quote_is_bought_once(grpc_stub, grpc_channel, buyer, goods, market):
    variant = goods()
    make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    token = make.quote(grpc_channel, buyer).token
    request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
    grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
    for refilled in (False, True):
        if refilled:
            make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
        request.request_id = make.request_id()
        with fails(grpc.StatusCode.ALREADY_EXISTS, "QUOTE_USED", field="quote_token"):
            grpc_stub.PlaceOrder(request, metadata=buyer.metadata)


def test_a_request_id_buys_one_quote(grpc_stub, grpc_channel, buyer, goods, market, sql):
    variant, request_id, tokens = goods(), make.request_id(), []
    for _ in range(2):
        make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
        tokens.append(make.quote(grpc_channel, buyer).token)
        request = orders_pb2.PlaceOrderRequest(quote_token=tokens[-1], terms_accepted=True, request_id=request_id)
        if len(tokens) == 1:
            bought = grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
    with fails(INVALID, "REQUEST_ID_REUSED", "request_id"):
        grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
    request.quote_token = tokens[0]
    assert grpc_stub.PlaceOrder(request, metadata=buyer.metadata).id == bought.id
    assert len(sql("SELECT FROM purchases WHERE customer_id = $1", uuid.UUID(buyer.id))) == 1


def test_a_quote_is_for_its_buyer_and_is_no_access_token(app, on_loop, grpc_stub, grpc_channel, buyer, goods, market):
    make.cart(grpc_channel, buyer, market.id, [(goods(), 1)])
    token = make.quote(grpc_channel, buyer).token
    other = make.shopper(app, on_loop, grpc_channel)
    for actor, text in ((other, token), (buyer, buyer.token), (buyer, token[:-4] + "AAAA")):
        request = orders_pb2.PlaceOrderRequest(quote_token=text, terms_accepted=True, request_id=make.request_id())
        with fails(INVALID, "INVALID_FIELDS", "quote_token"):
            grpc_stub.PlaceOrder(request, metadata=actor.metadata)


def test_terms_and_request_id_are_needed(grpc_stub, buyer):
    with fails(INVALID, "INVALID_FIELDS", "terms_accepted", "request_id", "quote_token"):
        grpc_stub.PlaceOrder(orders_pb2.PlaceOrderRequest(), metadata=buyer.metadata)


def test_an_order_below_the_minimum_is_refused(grpc_channel, buyer, goods, market):
    make.cart(grpc_channel, buyer, market.id, [(goods(price=499), 1)])
    with fails(REFUSED, "ORDER_BELOW_MINIMUM", subtotal_minor=499, minimum_minor=500, currency="USD"):
        make.quote(grpc_channel, buyer)


def test_tax_and_shipping_come_from_the_channels_settings(grpc_channel, admin, app, on_loop, sellers, category):
    market = make.channel(grpc_channel, admin)
    for key, value in (("tax.rate", "0.0825"), ("shipping.standard.price", '{"USD": "4.99"}')):
        make.setting(grpc_channel, admin, key, value, channel_id=market.id)
    buyer = make.shopper(app, on_loop, grpc_channel)
    lines = [
        (make.product(grpc_channel, seller, category.id, [market.id], price=price).variants[0].id, units)
        for seller, price, units in ((sellers[0], 333, 3), (sellers[0], 777, 1), (sellers[1], 1001, 2))
    ]
    make.cart(grpc_channel, buyer, market.id, lines)
    purchase = make.purchase(grpc_channel, buyer)
    add_up(purchase)
    first = next(order for order in purchase.orders if order.seller_id == sellers[0].id)
    assert (cents(first.subtotal), cents(first.shipping_cost), cents(first.tax)) == (1776, 499, 188)


def test_all_lines_are_bought_or_none(grpc_stub, grpc_channel, app, on_loop, buyer, goods, market, stock, sql):
    plenty, scarce = goods(stock=10), goods(seller=1, stock=1)
    make.cart(grpc_channel, buyer, market.id, [(plenty, 2), (scarce, 1)])
    token = make.quote(grpc_channel, buyer).token
    rival = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, rival, market.id, [(scarce, 1)])
    make.purchase(grpc_channel, rival)
    request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
    with fails(REFUSED, "STOCK_INSUFFICIENT", variant_ids=scarce):
        grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
    assert stock(plenty).reserved == 0
    assert not sql("SELECT 1 FROM purchases WHERE customer_id = $1", buyer.id)
    assert cents(make.quote(grpc_channel, buyer, variant_ids=[plenty]).total) == 2 * 1999


@pytest.mark.parametrize("state", ["SUSPENDED"])
def test_a_suspended_sellers_lines_block_the_checkout(
    app, on_loop, grpc_channel, admin, buyer, category, market, sql, state
):
    seller = make.seller(app, on_loop)
    variant = make.product(grpc_channel, seller, category.id, [market.id]).variants[0].id
    make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    sql("UPDATE sellers SET state = $1 WHERE id = $2", state, seller.id)
    with fails(REFUSED, "CHECKOUT_BLOCKED", variant_id=variant, cause="SELLER_UNAVAILABLE"):
        make.quote(grpc_channel, buyer)


def test_a_price_that_rose_by_more_than_half_needs_consent(grpc_channel, buyer, goods, market, sellers):
    variant = goods(price=1000)
    made = make.cart(grpc_channel, buyer, market.id, [(variant, 1)])

    def reprice(cents):
        catalog_pb2_grpc.CatalogServiceStub(grpc_channel).UpdateVariant(
            catalog_pb2.UpdateVariantRequest(variant=catalog_pb2.Variant(id=variant, price=make.dollars(cents))),
            metadata=sellers[0].metadata,
        )

    reprice(1500)
    assert cents(make.quote(grpc_channel, buyer).total) == 1500
    reprice(1501)
    with fails(REFUSED, "CHECKOUT_BLOCKED", variant_id=variant, cause="PRICE_NOT_ACKNOWLEDGED"):
        make.quote(grpc_channel, buyer)
    carts_pb2_grpc.CartsServiceStub(grpc_channel).AcknowledgePriceChange(
        carts_pb2.AcknowledgePriceChangeRequest(id=made.items[0].id, unit_price=make.dollars(1501)),
        metadata=buyer.metadata,
    )
    assert cents(make.quote(grpc_channel, buyer).total) == 1501


def test_a_cart_that_changed_since_the_quote_is_refused(grpc_stub, grpc_channel, buyer, goods, market):
    variant = goods()
    made = make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    token = make.quote(grpc_channel, buyer).token
    make.cart(grpc_channel, buyer, market.id, [(variant, 1)])
    request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
    with fails(REFUSED, "QUOTE_DRIFTED", quoted=1999, current=3998, difference=1999):
        grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
    removal = carts_pb2.RemoveCartItemRequest(id=made.items[0].id)
    carts_pb2_grpc.CartsServiceStub(grpc_channel).RemoveCartItem(removal, metadata=buyer.metadata)
    with fails(REFUSED, "QUOTE_DRIFTED", variant_ids=variant):
        grpc_stub.PlaceOrder(request, metadata=buyer.metadata)


def test_unverified_customers_do_not_buy(app, on_loop, grpc_channel):
    with fails(REFUSED, "EMAIL_NOT_VERIFIED"):
        make.quote(grpc_channel, make.customer(app, on_loop, verified=False))


def test_a_declined_payment_may_be_tried_three_times_then_all_is_given_back(
    app, on_loop, grpc_stub, grpc_channel, goods, market, stock
):
    buyer = make.shopper(app, on_loop, grpc_channel, "tok_declined")
    variant = goods(stock=5)
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    purchase = make.purchase(grpc_channel, buyer)
    assert purchase.payment_state == Purchase.DECLINED
    assert purchase.orders[0].state == Order.PENDING_PAYMENT
    assert stock(variant).reserved == 2

    def retry():
        request = orders_pb2.RetryPaymentRequest(id=purchase.id, request_id=make.request_id())
        return grpc_stub.RetryPayment(request, metadata=buyer.metadata)

    assert retry().payment_state == Purchase.DECLINED
    failed = retry()
    assert failed.payment_state == Purchase.FAILED
    assert failed.orders[0].state == Order.FAILED
    assert stock(variant).reserved == 0
    with fails(REFUSED, "STATE_FORBIDS", state="FAILED"):
        retry()


def test_a_retry_with_another_card_pays(app, on_loop, grpc_stub, grpc_channel, goods, market):
    buyer = make.shopper(app, on_loop, grpc_channel, "tok_declined")
    good = make.payment_method(grpc_channel, buyer)
    make.cart(grpc_channel, buyer, market.id, [(goods(), 1)])
    purchase = make.purchase(grpc_channel, buyer)
    request = orders_pb2.RetryPaymentRequest(id=purchase.id, payment_method_id=good.id, request_id=make.request_id())
    paid = grpc_stub.RetryPayment(request, metadata=buyer.metadata)
    assert (paid.payment_state, paid.payment_method_id) == (Purchase.PAID, good.id)


def test_stock_of_an_unpaid_purchase_goes_back_after_15_minutes(
    app, on_loop, grpc_stub, grpc_channel, goods, market, stock, clock
):
    buyer = make.shopper(app, on_loop, grpc_channel, "tok_declined")
    variant = goods(stock=3)
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    purchase = make.purchase(grpc_channel, buyer)
    on_loop(purchases.expire_unpaid(app))
    assert stock(variant).reserved == 2
    clock.advance(minutes=15)
    on_loop(purchases.expire_unpaid(app))
    assert stock(variant).reserved == 0
    read = grpc_stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=buyer.metadata)
    assert (read.payment_state, read.orders[0].state) == (Purchase.FAILED, Order.FAILED)


def act(grpc_stub, actor, name, order_id, **changes):
    method = getattr(grpc_stub, name)
    request = getattr(orders_pb2, f"{name}Request")(id=order_id, **changes)
    return method(request, metadata=actor.metadata)


STEPS = [
    ("ConfirmOrder", {}, Order.CONFIRMED),
    ("ProcessOrder", {}, Order.PROCESSING),
    ("PrepareOrder", {}, Order.PREPARING_SHIPMENT),
    ("ShipOrder", {}, Order.SHIPPED),
    ("AdvanceDelivery", {"state": Order.IN_TRANSIT}, Order.IN_TRANSIT),
    ("AdvanceDelivery", {"state": Order.OUT_FOR_DELIVERY}, Order.OUT_FOR_DELIVERY),
    ("AdvanceDelivery", {"state": Order.DELIVERED}, Order.DELIVERED),
]


def test_an_order_goes_its_whole_way(grpc_stub, grpc_channel, buyer, goods, market, sellers, stock, sql):
    variant = goods(stock=5)
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    order = make.purchase(grpc_channel, buyer).orders[0]
    for name, changes, state in STEPS:
        moved = act(grpc_stub, sellers[0], name, order.id, note="on its way", **changes)
        assert moved.state == state
    assert moved.HasField("commission")
    level = stock(variant)
    assert (level.on_hand, level.reserved) == (3, 0)
    done = act(grpc_stub, buyer, "CompleteOrder", order.id)
    assert done.state == Order.COMPLETED
    assert len(done.history) == len(STEPS) + 4
    for name in ("payment_confirm", "seller_confirm", "ship", "deliver", "complete", "close"):
        assert done.HasField(f"{name}_time")
    kinds = sql("SELECT reason FROM order_snapshots WHERE order_id = $1 ORDER BY sequence", order.id)
    assert [row.reason for row in kinds] == ["CREATED", "FULFILLED"]


def test_notes_and_wrapping_go_with_their_lines(grpc_stub, grpc_channel, buyer, goods, market):
    plain, wrapped = goods(), goods()
    items = [
        carts_pb2.NewCartItem(variant_id=plain, quantity=1, note="ring twice"),
        carts_pb2.NewCartItem(variant_id=wrapped, quantity=1),
    ]
    request = carts_pb2.BatchAddCartItemsRequest(items=items, channel_id=market.id)
    carts_pb2_grpc.CartsServiceStub(grpc_channel).BatchAddCartItems(request, metadata=buyer.metadata)
    placed = make.purchase(
        grpc_channel, buyer, gift_wrap_variant_ids=[wrapped], gift_message="Happy birthday", customer_note="thanks"
    )
    items = {item.variant_id: item for order in placed.orders for item in order.items}
    assert (items[plain].note, items[plain].gift_wrap) == ("ring twice", False)
    assert (items[wrapped].note, items[wrapped].gift_wrap) == ("", True)
    assert (placed.gift_message, placed.orders[0].customer_note) == ("Happy birthday", "thanks")


CALLS = [
    ("ConfirmOrder", {}, "CONFIRMED", None),
    ("ProcessOrder", {}, "PROCESSING", {"CONFIRMED"}),
    ("PrepareOrder", {}, "PREPARING_SHIPMENT", None),
    ("ShipOrder", {}, "SHIPPED", None),
    ("AdvanceDelivery", {"state": Order.IN_TRANSIT}, "IN_TRANSIT", None),
    ("AdvanceDelivery", {"state": Order.OUT_FOR_DELIVERY}, "OUT_FOR_DELIVERY", None),
    ("AdvanceDelivery", {"state": Order.DELIVERED}, "DELIVERED", {"SHIPPED", "IN_TRANSIT", "OUT_FOR_DELIVERY"}),
    ("CompleteOrder", {}, "COMPLETED", {"DELIVERED"}),
]


def test_nothing_outside_the_table_is_possible(grpc_stub, admin, buyer, buy, sql):
    order = buy(buyer, (0, 1000, 1)).orders[0]
    for state, (name, changes, target, sources) in pairs(ORDER_STATES.all, CALLS):
        allowed = ORDER_STATES.allows(state, target) and (sources is None or state in sources)
        if allowed:
            continue
        sql("UPDATE orders SET state = $1 WHERE id = $2", state, order.id)
        with fails(REFUSED, "STATE_FORBIDS", resource="order", state=state):
            act(grpc_stub, admin, name, order.id, **changes)


CANCELS = {
    "buyer": {"PENDING_PAYMENT", "PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION"},
    "seller": {"PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION"},
    "staff": {
        "PENDING_PAYMENT", "PAYMENT_CONFIRMED", "AWAITING_SELLER_CONFIRMATION", "CONFIRMED", "PROCESSING",
        "PREPARING_SHIPMENT",
    },
}  # fmt: skip


@pytest.mark.parametrize("part", CANCELS)
def test_nobody_cancels_outside_of_their_states(grpc_stub, admin, buyer, buy, sellers, sql, part):
    actor = {"buyer": buyer, "seller": sellers[0], "staff": admin}[part]
    order = buy(buyer, (0, 1000, 1)).orders[0]
    for state in set(ORDER_STATES.all) - CANCELS[part]:
        sql("UPDATE orders SET state = $1 WHERE id = $2", state, order.id)
        with fails(REFUSED, "ORDER_NOT_CANCELLABLE", state=state):
            act(grpc_stub, actor, "CancelOrder", order.id, reason="r", request_id=make.request_id())


def test_cancelling_one_order_refunds_it_alone(grpc_stub, grpc_channel, buyer, goods, market, stock, sql):
    mine, other = goods(price=1500, stock=5), goods(seller=1, price=700, stock=5)
    make.cart(grpc_channel, buyer, market.id, [(mine, 2), (other, 1)])
    purchase = make.purchase(grpc_channel, buyer)
    order = next(o for o in purchase.orders if cents(o.total) == 3000)
    request_id = make.request_id()
    cancelled = act(grpc_stub, buyer, "CancelOrder", order.id, request_id=request_id)
    assert cancelled.state == Order.CANCELLED
    again = act(grpc_stub, buyer, "CancelOrder", order.id, request_id=request_id)
    assert again == cancelled
    read = grpc_stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=buyer.metadata)
    assert read.payment_state == Purchase.PARTIALLY_REFUNDED
    assert (stock(mine).reserved, stock(other).reserved) == (0, 1)
    refunds = sql("SELECT amount_minor, state FROM refunds WHERE order_id = $1", order.id)
    assert [tuple(row) for row in refunds] == [(3000, "SUCCEEDED")]


def test_staff_give_a_reason_and_leave_an_audit_entry(grpc_stub, admin, buyer, buy, sql):
    order = buy(buyer, (0, 1000, 1)).orders[0]
    with fails(INVALID, "INVALID_FIELDS", "reason"):
        act(grpc_stub, admin, "CancelOrder", order.id, request_id=make.request_id())
    act(grpc_stub, admin, "CancelOrder", order.id, reason="fraud", request_id=make.request_id())
    rows = sql("SELECT event, reason FROM audit_entries WHERE target_id = $1", order.id)
    assert [tuple(row) for row in rows] == [("order.cancelled", "fraud")]


def test_a_seller_who_is_silent_for_24_hours_loses_the_order(
    app, on_loop, grpc_stub, grpc_channel, buyer, goods, market, stock, clock, sql
):
    variant = goods(stock=5)
    make.cart(grpc_channel, buyer, market.id, [(variant, 2)])
    order = make.purchase(grpc_channel, buyer).orders[0]
    clock.advance(hours=23, minutes=59)
    on_loop(purchases.cancel_unconfirmed(app))
    assert act(grpc_stub, buyer, "GetOrder", order.id).state == Order.AWAITING_SELLER_CONFIRMATION
    clock.advance(minutes=2)
    while on_loop(purchases.cancel_unconfirmed(app)):
        pass
    read = act(grpc_stub, buyer, "GetOrder", order.id)
    assert (read.state, read.history[-1].actor_role) == (Order.CANCELLED, "SYSTEM")
    assert stock(variant).reserved == 0
    assert sql("SELECT state FROM refunds WHERE order_id = $1", order.id)[0].state == "SUCCEEDED"


def test_a_delivered_order_completes_after_7_days(app, on_loop, grpc_stub, buyer, buy, sellers, clock):
    order = buy(buyer, (0, 1000, 1)).orders[0]
    for name, changes, _ in STEPS:
        act(grpc_stub, sellers[0], name, order.id, **changes)
    clock.advance(days=6, hours=23)
    on_loop(purchases.complete_delivered(app))
    assert act(grpc_stub, buyer, "GetOrder", order.id).state == Order.DELIVERED
    clock.advance(hours=2)
    while on_loop(purchases.complete_delivered(app)):
        pass
    assert act(grpc_stub, buyer, "GetOrder", order.id).state == Order.COMPLETED


def test_others_see_nothing(app, on_loop, grpc_stub, admin, buyer, buy, sellers):
    purchase = buy(buyer, (0, 1000, 1))
    order = purchase.orders[0]
    stranger = make.customer(app, on_loop)
    for actor in (stranger, sellers[1]):
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="order", id=order.id):
            act(grpc_stub, actor, "GetOrder", order.id)
        with fails(MISSING, "RESOURCE_NOT_FOUND", resource="purchase", id=purchase.id):
            grpc_stub.GetPurchase(orders_pb2.GetPurchaseRequest(id=purchase.id), metadata=actor.metadata)
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            act(grpc_stub, actor, "CancelOrder", order.id, request_id=make.request_id())
    for actor in (buyer, sellers[1]):
        with fails(
            grpc.StatusCode.PERMISSION_DENIED if actor is buyer else MISSING,
            "INSUFFICIENT_PERMISSIONS" if actor is buyer else "RESOURCE_NOT_FOUND",
        ):
            act(grpc_stub, actor, "ConfirmOrder", order.id)
    assert act(grpc_stub, admin, "GetOrder", order.id).HasField("commission")


def test_lists_show_each_side_its_own(app, on_loop, grpc_channel, grpc_stub, admin, category, market, sql):
    seller, other = make.seller(app, on_loop), make.seller(app, on_loop)
    buyer = make.shopper(app, on_loop, grpc_channel)
    variants = [make.product(grpc_channel, who, category.id, [market.id]).variants[0].id for who in (seller, other)]
    for _ in range(3):
        make.cart(grpc_channel, buyer, market.id, [(variant, 1) for variant in variants])
        make.purchase(grpc_channel, buyer)

    def ids(actor, **filters):
        found, token = [], ""
        while True:
            request = orders_pb2.ListOrdersRequest(page_size=2, page_token=token, **filters)
            page = grpc_stub.ListOrders(request, metadata=actor.metadata)
            found += [order.id for order in page.orders]
            token = page.next_page_token
            if not token:
                return found

    mine = ids(buyer)
    assert len(mine) == len(set(mine)) == 6
    assert len(ids(seller)) == 3
    assert set(ids(admin, customer_id=buyer.id)) == set(mine)
    assert not ids(seller, seller_id=other.id)
    for order_id, state in zip(mine, ("DELIVERED", "SHIPPED"), strict=False):
        sql("UPDATE orders SET state = $1 WHERE id = $2", state, uuid.UUID(order_id))
    assert ids(buyer, states=["SHIPPED"]) == mine[1:2]
    assert ids(buyer, states=["SHIPPED", "DELIVERED", "COMPLETED"]) == mine[:2]
    assert ids(buyer, states=["COMPLETED"]) == []
    received = ids(seller)
    bought = ids(admin, seller_id=other.id)[1]
    sql("UPDATE orders SET customer_id = $1 WHERE id = $2", seller.id, uuid.UUID(bought))
    assert ids(seller) == sorted([*received, bought], reverse=True)  # ids of version 7 have the order of time
    page = grpc_stub.ListPurchases(orders_pb2.ListPurchasesRequest(page_size=2), metadata=buyer.metadata)
    assert [len(purchase.orders) for purchase in page.purchases] == [2, 2]


def test_placing_three_lines_of_two_sellers_costs_5_round_trips(
    grpc_stub, grpc_channel, buyer, goods, market, round_trips, sql
):
    """The session, what is in the cart, the purchase; then the sandbox's books, and what became of the payment.

    In a mall without taxes and shipping methods of its own: each of these costs one more.
    """
    # What tests that ran before have left in the same database.
    sql("UPDATE tax_classes SET standard = false, delete_time = now() WHERE delete_time IS NULL")
    sql("UPDATE shipping_methods SET delete_time = now() WHERE delete_time IS NULL")

    def place():
        lines = [(goods(), 1), (goods(seller=1), 1), (goods(), 2)]
        make.cart(grpc_channel, buyer, market.id, lines)
        token = make.quote(grpc_channel, buyer).token
        request = orders_pb2.PlaceOrderRequest(quote_token=token, terms_accepted=True, request_id=make.request_id())
        with round_trips() as count:
            grpc_stub.PlaceOrder(request, metadata=buyer.metadata)
            return count()

    assert min(place() for _ in range(3)) == 5


@pytest.mark.parametrize(("zone", "hour", "days"), [("Asia/Seoul", 15, 1), ("America/Phoenix", 6, -1), ("UTC", 23, 0)])
def test_numbers_carry_the_day_of_the_channel(app, on_loop, grpc_channel, admin, sellers, clock, zone, hour, days):
    market, category = make.channel(grpc_channel, admin, time_zone=zone), make.category(grpc_channel, admin)
    product = make.product(grpc_channel, sellers[0], category.id, [market.id])
    buyer = make.shopper(app, on_loop, grpc_channel)
    make.cart(grpc_channel, buyer, market.id, [(product.variants[0].id, 1)])
    now = clock.now()
    moment = (now + timedelta(days=1)).replace(hour=hour, minute=30)
    clock.advance(seconds=(moment - now).total_seconds())
    purchase = make.purchase(grpc_channel, buyer)
    day = f"{moment + timedelta(days=days):%Y%m%d}"
    assert purchase.number.split("-")[:2] == ["PUR", day]
    assert [order.number.split("-")[:2] for order in purchase.orders] == [["ORD", day]]
