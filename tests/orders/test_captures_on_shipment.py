"""Purchases whose money is only held until their orders are shipped."""

import grpc
import pytest

from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.payments.v1 import captures_pb2, payments_pb2, payments_pb2_grpc
from server.orders import lifecycle
from server.payments import capturing, refunding
from tests.support import make
from tests.support.expect import fails
from tests.support.parcels import Parcels
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
    request = captures_pb2.ExplainPaymentAllocationsRequest(id=payment.id)
    shares = counter.payments.ExplainPaymentAllocations(request, metadata=counter.buyer.metadata).allocations
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
    # Nothing was taken for what was cancelled, so that nothing goes back.
    assert len(payment.refunds) == 0


# --- parcels of one order ---


@pytest.fixture(scope="module")
def parcels(app, on_loop, grpc_channel, market, shops):
    return Parcels(app, on_loop, grpc_channel, market, shops[0][0])


@pytest.fixture
def sent(parcels, grpc_channel, on_loop, app):
    """Sends orders in parcels, and tells what was taken of their payments."""
    payments = payments_pb2_grpc.PaymentsServiceStub(grpc_channel)

    class Sent:
        def buy(self, units, token="tok_success"):
            buyer = make.shopper(app, on_loop, grpc_channel, token)
            variant = make.product(
                grpc_channel, parcels.seller, parcels.category, [parcels.market.id], price=1001, stock=50
            ).variants[0]
            self.order, self.buyer = parcels.bought((variant.id, units), buyer=buyer)
            self.total = cents(self.order.total)
            return self

        def send(self, units):
            return parcels.pack(self.order, units=(units,), hand_over=True)

        def taken(self):
            app.clock.advance(seconds=61)
            on_loop(capturing.send_captures(app))
            return [cents(capture.amount) for capture in self.payment().captures]

        def payment(self):
            purchase = parcels.orders.GetPurchase(
                orders_pb2.GetPurchaseRequest(id=self.order.purchase_id), metadata=self.buyer.metadata
            )
            request = payments_pb2.GetPaymentRequest(id=purchase.payment_id)
            return payments.GetPayment(request, metadata=self.buyer.metadata)

        def call_off(self, actor):
            request = orders_pb2.CreateCancellationRequest(
                cancellation={"order_id": self.order.id, "reason": "OUT_OF_STOCK", "notes": "None left."},
                request_id=make.request_id(),
            )
            return parcels.orders.CreateCancellation(request, metadata=actor.metadata)

    return Sent()


@pytest.fixture(autouse=True)
def _category(parcels, category):
    parcels.category = category.id


def test_each_parcel_takes_what_its_units_come_to_and_the_last_takes_the_rest(sent):
    sent.buy(3)
    sent.send(1)
    (first,) = sent.taken()
    sent.send(1)
    sent.send(1)
    taken = sent.taken()
    assert taken[0] == first
    assert abs(first - sent.total / 3) < 1
    assert (len(taken), sum(taken)) == (3, sent.total)
    assert sent.payment().attempts[0].state == payments_pb2.PaymentAttempt.SUCCEEDED


def test_what_is_never_sent_is_let_go_of_and_nothing_goes_back(sent, admin):
    sent.buy(3)
    sent.send(2)
    (taken,) = sent.taken()
    sent.call_off(admin)
    payment = sent.payment()
    assert taken + cents(payment.released_amount) == sent.total
    assert len(payment.refunds) == 0


def test_a_parcel_whose_label_was_never_used_pays_for_the_next(sent, parcels, admin):
    sent.buy(2)
    parcel = sent.send(1)
    first = sent.taken()
    parcels.call("Void", parcel, admin, reason="The box broke.")
    sent.send(1)
    assert sent.taken() == first
    sent.send(1)
    assert sum(sent.taken()) == sent.total


def test_where_a_provider_captures_only_once_the_first_parcel_takes_all(sent):
    sent.buy(2, "tok_captured_once")
    sent.send(1)
    assert sent.taken() == [sent.total]
    sent.send(1)
    assert sent.taken() == [sent.total]


def test_what_runs_out_before_it_is_sent_is_called_off(sent, app, on_loop, parcels):
    sent.buy(2, "tok_held_briefly")
    sent.send(1)
    (taken,) = sent.taken()
    app.clock.advance(hours=31)
    on_loop(capturing.watch_authorizations(app))
    with fails(REFUSED, "PAYMENT_EXPIRED"):
        sent.send(1)
    app.clock.advance(hours=49)
    on_loop(capturing.watch_authorizations(app))
    order = parcels.order(sent.order, sent.buyer)
    assert (order.state, order.items[0].cancelled_quantity) == (Order.SHIPPED, 1)
    payment = sent.payment()
    assert (cents(payment.captured_amount), len(payment.refunds)) == (taken, 0)
    assert cents(payment.released_amount) == sent.total - taken


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
    request = captures_pb2.ExplainPaymentAllocationsRequest(id=payment.id)
    shares = counter.payments.ExplainPaymentAllocations(request, metadata=counter.buyer.metadata).allocations
    assert {s.order_id: cents(s.charged_back_amount) for s in shares} == {o.id: cents(o.total) for o in counter.orders}
    purchase = counter.stub.GetPurchase(
        orders_pb2.GetPurchaseRequest(id=counter.purchase.id), metadata=counter.buyer.metadata
    )
    assert purchase.payment_state == Purchase.REFUNDED
    assert {counter.state(0), counter.state(1)} == {"SHIPPED"}


# --- disputes of what is not shipped ---


def report_dispute(counter, app, channel, type_, payment, **changes):
    told = {"key": payment.attempts[0].id, "dispute": f"dp_{payment.id}", "currency": "USD"}
    return Reports(app, channel)(None, type_, **{**told, "amount_minor": cents(payment.amount), **changes})


@pytest.fixture
def paid(counter, app, on_loop, grpc_channel, admin, category):
    """A counter on a channel where money is taken at once."""
    counter.market = make.channel(grpc_channel, admin)
    seller = make.seller(app, on_loop)
    product = make.product(grpc_channel, seller, category.id, [counter.market.id], price=3000, stock=10)
    counter.shops = [(seller, product.variants[0].id)]
    counter.sell()
    return counter


def test_an_order_is_not_cancelled_while_the_bank_has_its_money(paid, app, grpc_channel):
    payment = paid.payment()
    report_dispute(paid, app, grpc_channel, "dispute.opened", payment)
    with fails(REFUSED, "PAYMENT_DISPUTED"):
        paid.cancel(0)
    paid.run(lifecycle.cancel_unconfirmed, hours=25)
    assert paid.state(0) == "AWAITING_SELLER_CONFIRMATION"
    report_dispute(paid, app, grpc_channel, "dispute.won", payment)
    paid.run(lifecycle.cancel_unconfirmed)
    assert paid.state(0) == "CANCELLED"
    assert [cents(r.amount) for r in paid.payment().refunds] == [cents(payment.amount)]


def test_an_order_that_was_charged_back_is_cancelled_without_a_refund(paid, app, grpc_channel):
    report_dispute(paid, app, grpc_channel, "dispute.lost", paid.payment())
    assert paid.cancel(0).state == Order.CANCELLED
    payment = paid.payment()
    assert (payment.state, len(payment.refunds)) == (Payment.CHARGED_BACK, 0)


def test_of_a_part_that_was_charged_back_only_the_rest_goes_back(paid, app, grpc_channel):
    payment = paid.payment()
    report_dispute(paid, app, grpc_channel, "dispute.lost", payment, lost_minor=1000)
    paid.cancel(0)
    assert [cents(r.amount) for r in paid.payment().refunds] == [cents(payment.amount) - 1000]
    paid.run(refunding.send_refunds)
    payment = paid.payment()
    assert cents(payment.refunded_amount) + cents(payment.charged_back_amount) == cents(payment.captured_amount)


def test_a_dispute_of_a_cancelled_order_moves_no_stock(paid, app, grpc_channel, sql):
    """85: the order stays cancelled and the stock as it is; the mall pays the excess until it wins."""
    variant = paid.shops[0][1]
    payment = paid.payment()
    paid.cancel(0)
    paid.run(refunding.send_refunds)
    before = sql("SELECT on_hand, reserved FROM stock_levels WHERE variant_id = $1", variant)
    report_dispute(paid, app, grpc_channel, "dispute.opened", payment)
    assert paid.state(0) == "CANCELLED"
    assert sql("SELECT on_hand, reserved FROM stock_levels WHERE variant_id = $1", variant) == before
    assert paid.payment().state == Payment.DISPUTED


def test_sellers_are_told_a_day_before_the_money_runs_out(counter, follow_up, sql):
    """62: only of what is not shipped."""
    counter.sell("tok_held_briefly")
    counter.prepare(0)
    counter.ship(0)
    counter.run(capturing.send_captures)
    counter.run(capturing.watch_authorizations, hours=7)
    counter.run(capturing.watch_authorizations)
    follow_up()
    numbers = [order.number for order in counter.orders]
    subjects = [
        row.subject for row in sql("SELECT subject FROM outgoing_mails WHERE subject LIKE 'Ship order %'")
        if row.subject.split()[2] in numbers
    ]  # fmt: skip
    assert subjects == [f"Ship order {numbers[1]} within a day"]
