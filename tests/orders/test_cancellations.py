"""Units that are called off before they are sent: by whom, when, and what comes back."""

from datetime import timedelta
from functools import partial

import grpc
import pytest

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2
from server.orders import cancellations, lifecycle, revaluing
from storage.queries.orders import after_sale as queries
from storage.tables.after_sale import CANCELLATION_STATES
from tests.support import make
from tests.support.after_sale import Counter, amounts, unlock
from tests.support.expect import Failure, fails
from tests.support.racing import at_once, tally
from tests.support.shopping import cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
MISSING = grpc.StatusCode.NOT_FOUND
Order = orders_pb2.Order
Item = orders_pb2.OrderItem
Cancellation = orders_pb2.Cancellation


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


def test_a_buyer_calls_units_off_at_once_before_the_seller_has_confirmed(shop):
    """Situations 2 and 16: the line takes its own share along, and the rest is sent."""
    variant = shop.variant(2000)
    purchase, buyer = shop.buy((variant, 2), (1500, 1))
    (order,) = purchase.orders
    item = order.items[0]
    made = shop.cancel(buyer, order, (item, 1))
    assert (made.state, made.refund_processed, cents(made.refund_amount)) == (Cancellation.COMPLETED, True, 2000)
    assert (made.requested_by, made.requester_id, made.decided_by) == (Cancellation.BUYER, buyer.id, 0)
    assert shop.back(order) == 2000
    read = shop.order(order)
    assert (read.state, read.items[0].cancelled_quantity, read.items[0].state) == (
        Order.AWAITING_SELLER_CONFIRMATION, 1, Item.PENDING,
    )  # fmt: skip
    assert shop.stock(variant) == (10, 1)
    (refund,) = shop.refunds(order)
    assert (made.order_refund_id, refund.cancellation_id, cents(refund.amount)) == (refund.id, made.id, 2000)
    shop.bring(order, "Ship")
    assert shop.stock(variant) == (9, 0)
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        shop.cancel(buyer, order, (item, 1))


def test_the_last_unit_cancels_the_order_and_stock_comes_back_once(shop):
    """Situation 20."""
    variant = shop.variant(2000)
    purchase, buyer = shop.buy((variant, 3))
    (order,) = purchase.orders
    shop.cancel(buyer, order, (order.items[0], 1))
    shop.cancel(buyer, order)
    read = shop.order(order)
    assert (read.state, read.items[0].state, read.items[0].cancelled_quantity) == (Order.CANCELLED, Item.CANCELLED, 3)
    assert (shop.back(order), shop.stock(variant)) == (6000, (10, 0))
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        shop.cancel(buyer, order)
    kinds = shop.sql("SELECT kind FROM stock_movements WHERE variant_id = $1 AND order_id IS NOT NULL", variant)
    assert [row.kind for row in kinds] == ["CANCELLATION", "CANCELLATION"]


def test_the_whole_order_after_a_part_gives_back_the_rest(shop):
    purchase, buyer = shop.buy((2000, 3))
    (order,) = purchase.orders
    shop.cancel(buyer, order, (order.items[0], 1))
    answer = shop.call(buyer, "CancelOrder", id=order.id)
    assert (answer.state, shop.back(order)) == (Order.CANCELLED, 6000)


@pytest.fixture
def discounted(shop, admin, app):
    """A purchase with a coupon of the mall's."""

    def discounted(terms, *lines):
        made = make.coupon(shop.channel, admin, {"scope": "ORDER", **terms}, code=make.unique("K").upper())
        return shop.buy(*lines, codes=[made.code])

    return discounted


def test_below_the_minimum_of_a_coupon_the_units_kept_cost_their_price(shop, discounted):
    """Situation 17: a buyer's doing."""
    terms = {"method": "PERCENTAGE", "percentage": {"value": "10"}, "minimum_amount": make.dollars(30000)}
    purchase, buyer = discounted(terms, (5000, 6))
    (order,) = purchase.orders
    with fails(REFUSED, "CANCELLATION_DRIFTED", current_minor=22000, currency="USD"):
        shop.cancel(buyer, order, (order.items[0], 5), expected_refund=make.dollars(22500))
    made = shop.cancel(buyer, order, (order.items[0], 5), expected_refund=make.dollars(22000))
    assert cents(made.refund_amount) == 22000
    (refund,) = shop.refunds(order)
    assert (amounts(refund).total, amounts(refund).revaluation) == (22000, 500)
    seen, kind = shop.order(order), pricing_pb2.PriceAdjustment
    assert {(a.kind, cents(a.amount)) for a in seen.revaluations} == {(kind.COUPON, 500), (kind.REVALUED, -500)}
    assert (cents(seen.revaluation), shop.call(buyer, "GetPurchase", id=order.purchase_id).orders[0].id) == (
        0,
        order.id,
    )
    shop.cancel(buyer, order)
    assert shop.back(order) == 27000


def test_a_sellers_fault_costs_the_buyer_nothing(shop, discounted):
    """Situation 17, its other half."""
    terms = {"method": "PERCENTAGE", "percentage": {"value": "10"}, "minimum_amount": make.dollars(30000)}
    purchase, _ = discounted(terms, (5000, 6))
    (order,) = purchase.orders
    made = shop.cancel(shop.seller, order, (order.items[0], 5), reason="OUT_OF_STOCK")
    assert (cents(made.refund_amount), made.requested_by) == (22500, Cancellation.SELLER)
    shop.cancel(shop.seller, order, reason="OUT_OF_STOCK")
    assert shop.back(order) == 27000


def test_a_cancelled_line_leaves_the_discount_of_the_others(shop, discounted):
    """Situation 16."""
    purchase, _ = discounted({"method": "FIXED_AMOUNT", "amount": make.dollars(1000)}, (6000, 1), (4000, 1))
    (order,) = purchase.orders
    made = shop.cancel(shop.seller, order, (order.items[1], 1), reason="OUT_OF_STOCK")
    assert cents(made.refund_amount) == 3600
    (fact,) = shop.facts(order, "order.items_cancelled")
    assert (fact.total_minor, fact.items[0]["discounts"]) == (3600, {"MALL": -400, "SELLER": 0})


def test_another_sellers_order_stays_as_it_is(shop, app, on_loop):
    """Situation 19."""
    other = make.seller(app, on_loop)
    purchase, buyer = shop.buy((shop.variant(3000), 1), (shop.variant(7000, seller=other), 1))
    order = next(o for o in purchase.orders if o.seller_id == other.id)
    shop.cancel(buyer, order)
    read = shop.call(buyer, "GetPurchase", id=purchase.id)
    assert read.payment_state == orders_pb2.Purchase.PARTIALLY_REFUNDED
    assert {o.seller_id: o.state for o in read.orders} == {
        other.id: Order.CANCELLED, shop.seller.id: Order.AWAITING_SELLER_CONFIRMATION,
    }  # fmt: skip


# --- with the seller's word ---


@pytest.fixture
def asked(shop):
    """A cancellation of one of two units, which waits for the seller."""

    def asked():
        variant = shop.variant(2500)
        purchase, buyer = shop.buy((variant, 2))
        (order,) = purchase.orders
        shop.bring(order, "Confirm")
        made = shop.cancel(buyer, order, (order.items[0], 1))
        assert (made.state, shop.back(order)) == (Cancellation.PENDING_APPROVAL, 0)
        return made, order, buyer, variant

    return asked


def test_after_the_confirmation_the_seller_is_asked(shop, asked):
    made, order, buyer, variant = asked()
    assert made.answer_deadline_time.ToDatetime() - made.create_time.ToDatetime() == timedelta(hours=24)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "CANCELLATION_OPEN"):
        shop.cancel(buyer, order, (order.items[0], 1))
    done = shop.call(shop.seller, "ApproveCancellation", id=made.id, note="Gladly.")
    assert (done.state, done.decided_by, done.decided_by_id, done.decision_note) == (
        Cancellation.COMPLETED, Cancellation.SELLER, shop.seller.id, "Gladly.",
    )  # fmt: skip
    assert done.HasField("decide_time")
    assert done.HasField("complete_time")
    assert (shop.back(order), shop.stock(variant)) == (2500, (10, 1))


def test_a_seller_may_refuse_and_a_buyer_think_better_of_it(shop, asked):
    made, order, buyer, _ = asked()
    done = shop.call(shop.seller, "RejectCancellation", id=made.id, note="It is packed.")
    assert (done.state, shop.back(order)) == (Cancellation.REJECTED, 0)
    again = shop.cancel(buyer, order, (order.items[0], 1))
    assert shop.call(buyer, "WithdrawCancellation", id=again.id).state == Cancellation.WITHDRAWN
    found = shop.call(buyer, "ListCancellations", order_id=order.id, states=["REJECTED"]).cancellations
    assert [one.id for one in found] == [made.id]
    with fails(REFUSED, "STATE_FORBIDS", resource="cancellation", state="WITHDRAWN"):
        shop.call(shop.seller, "ApproveCancellation", id=again.id)


def test_silence_approves_after_24_hours(shop, asked, clock):
    made, order, _, _ = asked()
    clock.advance(hours=23, minutes=59)
    shop.run(cancellations.approve_unanswered)
    assert shop.back(order) == 0
    clock.advance(minutes=1)
    shop.run(cancellations.approve_unanswered)
    read = shop.call(shop.admin, "GetCancellation", id=made.id)
    assert (read.state, read.decided_by, shop.back(order)) == (Cancellation.COMPLETED, Cancellation.SYSTEM, 2500)


def test_what_is_sent_is_not_called_off(shop, asked):
    made, order, _, variant = asked()
    shop.call(shop.seller, "PrepareOrder", id=order.id)
    shop.call(shop.seller, "ShipOrder", id=order.id)
    read = shop.call(shop.seller, "GetCancellation", id=made.id)
    assert (read.state, read.decided_by, read.decision_note) == (
        Cancellation.REJECTED,
        Cancellation.SYSTEM,
        "it was sent",
    )
    assert shop.stock(variant) == (8, 0)


def test_what_is_cancelled_with_its_order_waits_no_more(shop, asked):
    made, order, _, _ = asked()
    shop.call(shop.admin, "CancelOrder", id=order.id, reason="A recall.")
    read = shop.call(shop.seller, "GetCancellation", id=made.id)
    assert (read.state, read.decision_note, shop.back(order)) == (
        Cancellation.REJECTED,
        "the order was cancelled",
        5000,
    )


def test_nothing_of_a_frozen_order_is_called_off(shop, asked, clock):
    made, order, _, _ = asked()
    incident = {"order_id": order.id, "type": "FRAUD", "description": "Look.", "freezing": True}
    shop.call(shop.admin, "CreateOrderIncident", order_incident=incident)
    with fails(REFUSED, "ORDER_UNDER_INCIDENT"):
        shop.call(shop.seller, "ApproveCancellation", id=made.id)
    with fails(REFUSED, "ORDER_UNDER_INCIDENT"):
        shop.call(shop.admin, "CancelOrder", id=order.id, reason="A recall.")
    with fails(REFUSED, "ORDER_UNDER_INCIDENT"):
        shop.call(shop.seller, "PrepareOrder", id=order.id)
    clock.advance(days=2)
    shop.run(cancellations.approve_unanswered)
    assert shop.back(order) == 0


def test_a_frozen_order_is_not_cancelled_for_the_sellers_silence(shop, clock):
    """The seller's day is over; once nothing freezes the order, the job cancels it."""
    purchase, _ = shop.buy((2000, 1))
    (order,) = purchase.orders
    incident = {"order_id": order.id, "type": "FRAUD", "description": "Somebody looks.", "freezing": True}
    opened = shop.call(shop.admin, "CreateOrderIncident", order_incident=incident)
    clock.advance(hours=25)
    shop.run(lifecycle.cancel_unconfirmed)
    assert (shop.order(order).state, shop.back(order)) == (Order.AWAITING_SELLER_CONFIRMATION, 0)
    shop.call(shop.admin, "ResolveOrderIncident", id=opened.id, resolution="Nothing to it.")
    shop.run(lifecycle.cancel_unconfirmed)
    assert (shop.order(order).state, shop.back(order)) == (Order.CANCELLED, cents(order.total))


@pytest.fixture
def ship_at_the_deadline(shop, asked, clock, meeting):
    """Ships an order at the instant at which silence approves its cancellation; tells what was sent and paid back."""

    def ship_at_the_deadline():
        made, order, _, variant = asked()
        shop.call(shop.seller, "PrepareOrder", id=order.id)
        clock.advance(hours=24)
        with meeting(queries, "units", 2, patience=1):
            ended = tally(
                at_once(
                    partial(shop.call, shop.seller, "ShipOrder", id=order.id),
                    partial(shop.run, cancellations.approve_unanswered),
                )
            )
        state = shop.call(shop.admin, "GetCancellation", id=made.id).state
        return ended, Cancellation.State.Name(state), shop.back(order), shop.stock(variant)

    return ship_at_the_deadline


def test_a_parcel_and_a_deadline_at_once_are_one_of_two(ship_at_the_deadline):
    """Situation 13."""
    ended, state, back, stock = ship_at_the_deadline()
    assert (ended, state, back, stock) in [
        ((2, []), "REJECTED", 0, (8, 0)),
        ((2, []), "COMPLETED", 2500, (9, 0)),
    ]


# --- who may ---


def test_others_see_nothing_of_it_and_staff_need_a_reason(shop, asked, app, on_loop):
    made, order, _, _ = asked()
    stranger, other = make.customer(app, on_loop), make.seller(app, on_loop)
    for actor, name in (
        (stranger, "GetCancellation"),
        (other, "ApproveCancellation"),
        (stranger, "WithdrawCancellation"),
    ):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            shop.call(actor, name, id=made.id)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        shop.cancel(stranger, order)
    with fails(INVALID, "INVALID_FIELDS", "cancellation.notes"):
        shop.call(shop.admin, "CreateCancellation", cancellation={"order_id": order.id, "reason": "OTHER"})
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        shop.cancel(shop.seller, order)
    shop.call(shop.seller, "RejectCancellation", id=made.id, note="No.")
    assert shop.cancel(shop.admin, order, reason="PRICING_ERROR").state == Cancellation.COMPLETED
    audited = shop.sql("SELECT event FROM audit_entries WHERE target_id = $1", order.id)
    assert [row.event for row in audited] == ["order.items_cancelled"]


def test_more_than_is_open_and_strange_items_are_refused(shop):
    purchase, buyer = shop.buy((2000, 2))
    (order,) = purchase.orders
    item = order.items[0]
    with fails(REFUSED, "UNITS_EXCEED_REST", order_item_id=item.id, quantity=3, rest=2):
        shop.cancel(buyer, order, (item, 3))
    other = shop.buy((2000, 1))[0].orders[0].items[0]
    with fails(INVALID, "INVALID_FIELDS", "cancellation.items[0].order_item_id", "cancellation.items[2].order_item_id"):
        shop.cancel(buyer, order, (other, 1), (item, 1), (item, 1))
    assert shop.back(order) == 0


def test_an_unpaid_purchase_is_called_off_whole(shop, app, on_loop):
    buyer = make.shopper(app, on_loop, shop.channel, "tok_declined")
    variant = shop.variant(2000)
    purchase, _ = shop.buy((variant, 2), buyer=buyer)
    (order,) = purchase.orders
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        shop.cancel(buyer, order, (order.items[0], 1))
    made = shop.cancel(buyer, order)
    assert (made.state, cents(made.refund_amount), shop.stock(variant)) == (Cancellation.COMPLETED, 0, (10, 0))
    assert shop.order(order).state == Order.CANCELLED


@pytest.fixture
def cancel_twice(shop, meeting):
    """Calls two of three units off by two calls at once; tells what goes back, and why the other call was refused."""

    def cancel_twice():
        purchase, buyer = shop.buy((2000, 3))
        (order,) = purchase.orders
        with meeting(queries, "units", 2):
            ended = at_once(*[partial(shop.cancel, buyer, order, (order.items[0], 2))] * 2)
        (refused,) = [Failure(one) for one in ended if isinstance(one, grpc.RpcError)]
        return shop.back(order), refused.reason

    return cancel_twice


def test_units_are_called_off_once(cancel_twice):
    assert cancel_twice() == (4000, "UNITS_EXCEED_REST")


@pytest.fixture
def unlocked(monkeypatch):
    unlock(monkeypatch)


@pytest.mark.usefixtures("unlocked")
def test_without_the_lock_only_a_check_keeps_them_from_being_called_off_twice(cancel_twice):
    assert any(cancel_twice() == (4000, "REFUND_EXCEEDS_REST") for _ in range(5))


def test_every_state_has_its_targets():
    for state in CANCELLATION_STATES.all:
        for target in CANCELLATION_STATES.all:
            named = [s for s in CANCELLATION_STATES.steps if state in s.sources and s.target == target]
            assert CANCELLATION_STATES.allows(state, target) == bool(named)
    assert not any(CANCELLATION_STATES.targets[state] for state in ("COMPLETED", "REJECTED", "WITHDRAWN"))


def test_items_are_left_by_what_is_gone():
    item = {"quantity": 3}
    assert [revaluing._left(item, gone, 100) for gone in (0, 1, 2)] == [100, 67, 33]


# --- goods by measure ---


def test_what_was_not_packed_is_paid_back(shop):
    """Situation 74 of the checkout."""
    variant = shop.variant(1200, stock=10_000, measure={"unit": "KILOGRAM"})
    buyer = make.shopper(shop.app, shop.on_loop, shop.channel)
    item = carts_pb2.NewCartItem(variant_id=variant, measured_quantity={"value": "1"})
    carts_pb2_grpc.CartsServiceStub(shop.channel).AddCartItem(
        carts_pb2.AddCartItemRequest(item=item, channel_id=shop.market.id), metadata=buyer.metadata
    )
    (order,) = make.purchase(shop.channel, buyer).orders
    line = order.items[0]
    fields = {"id": order.id, "order_item_id": line.id, "measured_quantity": {"value": "0.9"}}
    with fails(REFUSED, "STATE_FORBIDS", resource="order"):
        shop.call(shop.seller, "SetFinalQuantity", **fields)
    shop.bring(order, "Confirm")
    with fails(REFUSED, "UNITS_EXCEED_REST"):
        shop.call(shop.seller, "SetFinalQuantity", **{**fields, "measured_quantity": {"value": "1.1"}})
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        shop.call(make.seller(shop.app, shop.on_loop), "SetFinalQuantity", **fields)
    answer = shop.call(shop.seller, "SetFinalQuantity", **fields)
    assert (answer.items[0].measured_quantity.value, answer.items[0].cancelled_measure.value) == ("1", "0.1")
    (refund,) = shop.refunds(order)
    assert (cents(refund.amount), refund.kind, shop.back(order)) == (120, orders_pb2.OrderRefund.FINAL_QUANTITY, 120)
    shop.call(shop.seller, "PrepareOrder", id=order.id)
    shop.call(shop.seller, "ShipOrder", id=order.id)
    assert shop.stock(variant) == (9100, 0)
