"""What has happened to others after a sale; each test names its situation."""

from functools import partial

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.orders.v1 import orders_pb2
from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server.orders import lifecycle
from server.payments import outcomes
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import Failure, fails
from tests.support.parcels import Parcels
from tests.support.shopping import cents
from tests.support.till import Reports

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Order, Purchase, Request, Payment = (
    orders_pb2.Order,
    orders_pb2.Purchase,
    orders_pb2.RefundRequest,
    payments_pb2.Payment,
)


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


def test_nothing_but_notes_is_added_to_what_was_cancelled_and_given_back(shop, app, on_loop):
    """Situation 22."""
    variant = shop.variant(2000)
    purchase, buyer = shop.buy((variant, 2))
    (order,) = purchase.orders
    (item,) = order.items
    shop.call(buyer, "CancelOrder", id=order.id)
    parcels = Parcels(app, on_loop, shop.channel, shop.market, shop.seller)
    after = shop.order(order), shop.back(order), shop.stock(variant)
    assert after[1:] == (4000, (10, 0))
    of_order = {"id": order.id}
    tries = [
        partial(shop.cancel, buyer, order, (item, 1)),
        partial(shop.cancel, shop.admin, order),
        partial(shop.call, shop.admin, "CancelOrder", reason="Again.", **of_order),
        partial(
            shop.call,
            shop.seller,
            "SetFinalQuantity",
            order_item_id=item.id,
            measured_quantity={"value": "1"},
            **of_order,
        ),
        *(
            partial(shop.call, shop.seller, f"{step}Order", **of_order)
            for step in ("Confirm", "Process", "Prepare", "Ship")
        ),
        partial(shop.call, shop.seller, "AdvanceDelivery", state=Order.DELIVERED, **of_order),
        partial(shop.call, buyer, "CompleteOrder", **of_order),
        partial(shop.ask, buyer, order, (item, 1)),
        partial(shop.call, buyer, "CreateDeliveryClaim", delivery_claim={"order_id": order.id, "description": "Gone."}),
        partial(shop.call, buyer, "RetryPayment", id=purchase.id),
        partial(parcels.pack, order, hand_over=True),
    ]
    for attempt in tries:
        with pytest.raises(grpc.RpcError) as caught:
            attempt()
        failure = Failure(caught.value)
        assert failure.code == REFUSED, (attempt, failure.reason, failure.message)
    assert (shop.order(order), shop.back(order), shop.stock(variant)) == after
    note = shop.call(shop.admin, "CreateOrderNote", order_note={"order_id": order.id, "text": "All is said."})
    assert note.text == "All is said."


def test_what_is_set_aside_for_an_exchange_is_not_sold_to_a_rival(shop, app, on_loop):
    """Situation 35: one is left, and an exchange has it."""
    product = make.product(
        shop.channel, shop.seller, shop.category.id, [shop.market.id], price=2000, stock=5, variants=2
    )
    small, large = (variant.id for variant in product.variants)
    shop.sql("UPDATE stock_levels SET on_hand = 1 WHERE variant_id = $1", large)
    rival = make.shopper(app, on_loop, shop.channel)
    make.cart(shop.channel, rival, shop.market.id, [(large, 1)])
    quoted = make.quote(shop.channel, rival).token
    order, buyer = shop.delivered((small, 1))
    wanted = [{"order_item_id": order.items[0].id, "quantity": 1, "replacement_variant_id": large}]
    asked = {"order_id": order.id, "items": wanted, "reason": "CHANGED_MIND", "resolution": "EXCHANGE"}
    made = shop.call(buyer, "CreateRefundRequest", refund_request=asked)
    shop.call(shop.seller, "ApproveRefundRequest", id=made.id)
    with fails(REFUSED, "STOCK_INSUFFICIENT", variant_ids=large):
        make.purchase(shop.channel, rival, quote_token=quoted)
    sent = shop.call(shop.seller, "ShipReplacement", id=made.id, carrier="UPS", tracking_number="1Z1")
    assert (sent.state, shop.stock(large)) == (Request.COMPLETED, (0, 0))


def test_four_refunds_over_three_tenders(shop, app, on_loop):
    """Situation 50: 50.00 of points, deposit and card, given back as 11.11, 11.11, 11.11 and 16.67."""
    buyer = make.shopper(app, on_loop, shop.channel)
    make.points(shop.channel, shop.admin, buyer, "MILEAGE", 333)
    make.deposit(shop.channel, shop.admin, buyer, 1667)
    tenders = [{"kind": "MILEAGE"}, {"kind": "DEPOSIT"}]
    order, buyer = shop.delivered((1111, 3), (1667, 1), buyer=buyer, tender_choices=tenders)
    three, one = sorted(order.items, key=lambda item: -item.quantity)
    seen = []
    for item in (three, three, three, one):
        made = shop.ask(buyer, order, (item, 1), reason="WRONG_ITEM")
        shop.call(shop.seller, "ApproveRefundRequest", id=made.id)
        purchase = shop.call(buyer, "GetPurchase", id=order.purchase_id)
        seen.append([cents(tender.returned_amount) for tender in purchase.tenders])
    steps = [
        [now - before for now, before in zip(b, a, strict=True)] for a, b in zip([[0, 0, 0], *seen], seen, strict=False)
    ]
    assert steps == [[74, 370, 667], [74, 371, 666], [74, 370, 667], [111, 556, 1000]]
    assert (seen[-1], shop.order(order).state) == ([333, 1667, 3000], Order.REFUNDED)


def test_of_what_is_left_at_the_banks_page_nobody_hears_as_bought(shop, app, on_loop, clock, follow_up, sql):
    """Situation 71. Money may come as long as the bank has not said no: stock waits for it, a day at most, and is free then."""
    variant = shop.variant(stock=1)
    buyer = make.shopper(app, on_loop, shop.channel, "tok_never")
    make.cart(shop.channel, buyer, shop.market.id, [(variant, 1)])
    purchase = make.purchase(shop.channel, buyer)

    def later(**span):
        clock.advance(**span)
        shop.let(outcomes.resolve_unknown)
        shop.let(lifecycle.expire_unpaid)
        follow_up()
        return shop.call(buyer, "GetPurchase", id=purchase.id).payment_state, shop.stock(variant)

    assert later(minutes=26) == (Purchase.PENDING, (1, 1))
    assert later(hours=24) == (Purchase.FAILED, (1, 0))
    seen = shop.call(buyer, "GetPurchase", id=purchase.id)
    assert seen.orders[0].state == Order.FAILED
    stub = carts_pb2_grpc.CartsServiceStub(shop.channel)
    (line,) = stub.GetCart(carts_pb2.GetCartRequest(), metadata=buyer.metadata).items
    assert (line.variant_id, line.quantity) == (variant, 1)
    assert (
        sql("SELECT subject FROM outgoing_mails WHERE recipient = $1 AND subject LIKE '%confirmed%'", buyer.email) == []
    )


def test_a_refund_that_its_provider_reports_late_leaves_the_order_as_it_is(shop, app, on_loop, clock):
    """Situation 77: a completed order is given back; what the provider says of that later changes nothing."""
    order, buyer = shop.delivered((2000, 1))
    shop.call(buyer, "CompleteOrder", id=order.id)
    clock.advance(days=20)
    asked = shop.ask(buyer, order, (order.items[0], 1))
    shop.call(shop.seller, "ApproveRefundRequest", id=asked.id)
    assert shop.order(order).state == Order.REFUNDED
    before = shop.order(order)
    (refund,) = shop.sql("SELECT * FROM refunds WHERE order_id = $1", order.id)
    about = {"key": str(refund.id), "reference": f"re_{refund.id.hex}", "amount_minor": 2000, "currency": "USD"}
    report = Reports(app, shop.channel)
    for type_ in ("refund.succeeded", "refund.pending", "refund.succeeded"):
        report(None, type_, **about)
    clock.advance(days=1)
    for job in (lifecycle.expire_unpaid, lifecycle.cancel_unconfirmed, lifecycle.complete_delivered):
        shop.let(job)
    assert shop.order(order) == before
    payments = payments_pb2_grpc.PaymentsServiceStub(shop.channel)
    request = payments_pb2.GetPaymentRequest(id=shop.call(buyer, "GetPurchase", id=order.purchase_id).payment_id)
    assert payments.GetPayment(request, metadata=buyer.metadata).state == Payment.REFUNDED
