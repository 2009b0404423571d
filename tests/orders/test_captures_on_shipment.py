"""Purchases whose money is only held until their orders are shipped."""

import grpc
import pytest

from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.payments.v1 import captures_pb2, payments_pb2, payments_pb2_grpc
from server.payments import capturing
from tests.support import make
from tests.support.expect import fails
from tests.support.till import Reports

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Order = orders_pb2.Order
Purchase = orders_pb2.Purchase
Payment = payments_pb2.Payment


def cents(money):
    return money.units * 100 + money.nanos // 10_000_000


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return orders_pb2_grpc.OrdersServiceStub


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    made = make.channel(grpc_channel, admin)
    make.setting(grpc_channel, admin, "payments.capture", "ON_SHIPMENT", channel_id=made.id)
    return made


@pytest.fixture(scope="module")
def shops(app, on_loop, grpc_channel, category, market):
    """Two sellers, each with a variant of 30.00."""

    def shop():
        seller = make.seller(app, on_loop)
        product = make.product(grpc_channel, seller, category.id, [market.id], price=3000, stock=100)
        return seller, product.variants[0].id

    return [shop(), shop()]


class Counter:
    """Sells to a new buyer, and tells how it stands."""

    def __init__(self, app, on_loop, channel, stub, market, shops):
        self.app, self.on_loop, self.channel, self.stub, self.market, self.shops = (
            app,
            on_loop,
            channel,
            stub,
            market,
            shops,
        )
        self.payments = payments_pb2_grpc.PaymentsServiceStub(channel)

    def sell(self, token="tok_success"):
        self.buyer = make.shopper(self.app, self.on_loop, self.channel, token)
        make.cart(self.channel, self.buyer, self.market.id, [(variant, 1) for _, variant in self.shops])
        self.purchase = make.purchase(self.channel, self.buyer)
        mine = {order.seller_id: order for order in self.purchase.orders}
        self.orders = [mine[seller.id] for seller, _ in self.shops]
        return self.purchase

    def payment(self):
        request = payments_pb2.GetPaymentRequest(id=self.purchase.payment_id)
        return self.payments.GetPayment(request, metadata=self.buyer.metadata)

    def state(self, place):
        request = orders_pb2.GetOrderRequest(id=self.orders[place].id)
        return Order.State.Name(self.stub.GetOrder(request, metadata=self.buyer.metadata).state)

    def prepare(self, place):
        seller, order = self.shops[place][0], self.orders[place]
        for step in ("Confirm", "Prepare"):
            request = getattr(orders_pb2, f"{step}OrderRequest")(id=order.id)
            getattr(self.stub, f"{step}Order")(request, metadata=seller.metadata)

    def ship(self, place):
        request = orders_pb2.ShipOrderRequest(id=self.orders[place].id)
        return self.stub.ShipOrder(request, metadata=self.shops[place][0].metadata)

    def cancel(self, place):
        request = orders_pb2.CancelOrderRequest(id=self.orders[place].id, request_id=make.request_id())
        return self.stub.CancelOrder(request, metadata=self.buyer.metadata)

    def run(self, job, **later):
        self.app.clock.advance(**(later or {"seconds": 61}))
        return self.on_loop(job(self.app))


@pytest.fixture
def counter(app, on_loop, grpc_channel, grpc_stub, market, shops):
    return Counter(app, on_loop, grpc_channel, grpc_stub, market, shops)


def test_a_purchase_counts_as_paid_when_its_money_is_held(counter):
    purchase = counter.sell()
    assert purchase.payment_state == Purchase.PAID
    assert {counter.state(0), counter.state(1)} == {"AWAITING_SELLER_CONFIRMATION"}
    assert counter.payment().state == Payment.AUTHORIZED


def test_each_order_is_captured_when_it_is_shipped(counter):
    counter.sell()
    whole = cents(counter.payment().amount)
    counter.prepare(0)
    assert counter.ship(0).state == Order.SHIPPED
    counter.run(capturing.send_captures)
    payment = counter.payment()
    assert (payment.state, payment.captures[0].order_id) == (Payment.CAPTURED, counter.orders[0].id)
    assert cents(payment.captured_amount) == cents(counter.orders[0].total)
    counter.prepare(1)
    counter.ship(1)
    counter.run(capturing.send_captures)
    payment = counter.payment()
    assert (cents(payment.captured_amount), payment.attempts[0].state) == (whole, payments_pb2.PaymentAttempt.SUCCEEDED)
    request = captures_pb2.GetPaymentAllocationsRequest(id=payment.id)
    shares = counter.payments.GetPaymentAllocations(request, metadata=counter.buyer.metadata).allocations
    assert {s.order_id: cents(s.captured_amount) for s in shares} == {o.id: cents(o.total) for o in counter.orders}


def test_a_cancelled_order_is_let_go_of_and_the_other_captured(counter):
    counter.sell()
    counter.cancel(0)
    payment = counter.payment()
    assert (cents(payment.released_amount), len(payment.refunds)) == (cents(counter.orders[0].total), 0)
    counter.prepare(1)
    counter.ship(1)
    counter.run(capturing.send_captures)
    payment = counter.payment()
    assert cents(payment.captured_amount) == cents(counter.orders[1].total)
    assert cents(payment.refundable_amount) == cents(counter.orders[1].total)


def test_when_all_orders_are_cancelled_nothing_is_held_any_more(counter):
    counter.sell()
    counter.cancel(0)
    counter.cancel(1)
    payment = counter.payment()
    assert (payment.state, len(payment.refunds)) == (Payment.CANCELLED, 0)
    counter.run(capturing.void_authorizations)
    assert counter.payment().attempts[0].state == payments_pb2.PaymentAttempt.VOIDED


def test_an_order_is_not_shipped_once_nothing_is_held_for_it(counter, grpc_channel, admin):
    """62: what is held has run out; after 48 hours without another authorization the order is cancelled, and stock is free."""
    counter.sell("tok_held_briefly")
    counter.prepare(0)
    counter.prepare(1)
    counter.run(capturing.watch_authorizations, hours=31)
    assert counter.payment().state == Payment.EXPIRED
    with fails(REFUSED, "PAYMENT_EXPIRED"):
        counter.ship(0)
    assert counter.state(0) == "PREPARING_SHIPMENT"
    request = captures_pb2.ReauthorizePaymentRequest(id=counter.purchase.payment_id, request_id=make.request_id())
    counter.payments.ReauthorizePayment(request, metadata=counter.buyer.metadata)
    assert counter.ship(0).state == Order.SHIPPED
    counter.run(capturing.send_captures)
    assert cents(counter.payment().captured_amount) == cents(counter.orders[0].total)

    def reserved():
        stub = inventory_pb2_grpc.InventoryServiceStub(grpc_channel)
        return stub.GetStockLevel(
            inventory_pb2.GetStockLevelRequest(id=counter.shops[1][1]), metadata=admin.metadata
        ).reserved

    before = reserved()
    counter.run(capturing.watch_authorizations, hours=31)
    with fails(REFUSED, "PAYMENT_EXPIRED"):
        counter.ship(1)
    counter.run(capturing.watch_authorizations, hours=49)
    assert (counter.state(0), counter.state(1)) == ("SHIPPED", "CANCELLED")
    assert before - reserved() == 1
    payment = counter.payment()
    assert (payment.state, cents(payment.released_amount)) == (Payment.CAPTURED, cents(counter.orders[1].total))


def test_a_refused_authorization_fails_like_a_refused_charge(counter):
    assert counter.sell("tok_declined").payment_state == Purchase.DECLINED


def test_a_dispute_is_borne_by_the_orders_of_the_purchase(app, counter, grpc_channel):
    counter.sell()
    for place in (0, 1):
        counter.prepare(place)
        counter.ship(place)
    counter.run(capturing.send_captures)
    payment = counter.payment()
    attempt = payment.attempts[0]
    lost = cents(payment.amount)
    Reports(app, grpc_channel)(
        None, "dispute.lost", key=attempt.id, dispute=make.unique("dp_"), amount_minor=lost, currency="USD"
    )
    assert counter.payment().state == Payment.CHARGED_BACK
    request = captures_pb2.GetPaymentAllocationsRequest(id=payment.id)
    shares = counter.payments.GetPaymentAllocations(request, metadata=counter.buyer.metadata).allocations
    assert {s.order_id: cents(s.charged_back_amount) for s in shares} == {o.id: cents(o.total) for o in counter.orders}
    purchase = counter.stub.GetPurchase(
        orders_pb2.GetPurchaseRequest(id=counter.purchase.id), metadata=counter.buyer.metadata
    )
    assert purchase.payment_state == Purchase.REFUNDED
    assert {counter.state(0), counter.state(1)} == {"SHIPPED"}
