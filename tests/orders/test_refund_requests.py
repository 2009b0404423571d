"""Delivered goods that come back: who decides until when, what is paid for them, and what is kept."""

import itertools
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from mall.payments.v1 import payments_pb2, payments_pb2_grpc
from server.orders import asking, granting, lifecycle, refund_requests, requests
from server.payments import send_refund
from server.shipping import Place, day_after
from storage.queries.orders import after_sale as queries
from storage.tables.after_sale import REFUND_REQUEST_ITEM_STATES, REFUND_REQUEST_STATES
from tests.support import make
from tests.support.after_sale import Counter, amounts
from tests.support.expect import fails
from tests.support.racing import at_once, tally
from tests.support.shopping import cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
MISSING = grpc.StatusCode.NOT_FOUND
TAKEN = grpc.StatusCode.ALREADY_EXISTS
Order = orders_pb2.Order
Item = orders_pb2.OrderItem
Request = orders_pb2.RefundRequest
Refund = orders_pb2.OrderRefund


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


def act(shop, actor, name, request, **fields):
    return shop.call(actor, name, id=request.id, **fields)


def approve(shop, request, actor=None, **fields):
    return act(shop, actor or shop.seller, "ApproveRefundRequest", request, **fields)


def receive(shop, request, *found, **fields):
    """(order item, units, condition) that have come back."""
    received = [
        {"order_item_id": item.id, "quantity": units, "condition": condition, "note": "Looked at."}
        for item, units, condition in found
    ]
    return act(shop, shop.seller, "ReceiveReturn", request, received=received, **fields)


# --- refunds without a return ---


def test_an_approved_refund_is_paid_at_once(shop):
    order, buyer = shop.delivered((2000, 2), (500, 1))
    item = order.items[0]
    made = shop.ask(buyer, order, (item, 1), reason="DEFECTIVE_DAMAGED", description="It does not work.")
    assert (made.state, cents(made.requested_amount), made.customer_id, made.seller_id) == (
        Request.PENDING_SELLER_RESPONSE, 2000, buyer.id, shop.seller.id,
    )  # fmt: skip
    read = shop.order(order)
    assert (read.state, read.items[0].return_state) == (Order.REFUND_REQUESTED, Item.REQUESTED)
    done = approve(shop, made, note="Sorry.")
    assert (done.state, cents(done.approved_amount), done.decided_by, done.decided_by_id, done.review_note) == (
        Request.COMPLETED, 2000, orders_pb2.Cancellation.SELLER, shop.seller.id, "Sorry.",
    )  # fmt: skip
    assert (done.items[0].state, cents(done.items[0].refunded_amount)) == (orders_pb2.RefundRequestItem.REFUNDED, 2000)
    (refund,) = shop.refunds(order)
    assert (refund.refund_request_id, refund.kind, refund.processed, refund.seller_percent) == (
        done.id, Refund.RETURN, True, 100,
    )  # fmt: skip
    assert refund.number.startswith("RF-")
    assert refund.HasField("process_time")
    (fact,) = shop.facts(order, "order.refunded")
    assert (fact.order_refund_id, fact.refund_request_id, fact.total_minor) == (refund.id, done.id, 2000)
    (line,) = refund.lines
    assert (line.order_item_id, line.quantity, cents(line.goods), cents(line.amount)) == (item.id, 1, 2000, 2000)
    assert cents(line.commission) == fact.items[0]["commission_minor"] > 0
    mine = shop.call(buyer, "GetOrderRefund", id=refund.id)
    assert not mine.lines[0].HasField("commission")
    (sent,) = payments_pb2_grpc.PaymentsServiceStub(shop.channel).ListRefunds(
        payments_pb2.ListRefundsRequest(order_id=order.id), metadata=shop.admin.metadata
    ).refunds  # fmt: skip
    assert (sent.refund_request_id, sent.reason) == (done.id, payments_pb2.Refund.RETURN)
    read = shop.order(order)
    assert (read.state, read.items[0].return_state, read.items[0].state) == (
        Order.DELIVERED, Item.RETURN_REFUNDED, Item.DELIVERED,
    )  # fmt: skip


def test_an_order_of_which_all_came_back_is_refunded(shop):
    order, buyer = shop.delivered((2000, 2), (500, 1))
    first, second = order.items
    approve(shop, shop.ask(buyer, order, (first, 2), reason="WRONG_ITEM"))
    other = shop.ask(buyer, order, (second, 1))
    third = shop.order(order)
    assert (third.state, third.items[0].state) == (Order.REFUND_REQUESTED, Item.REFUNDED)
    approve(shop, other)
    assert (shop.order(order).state, shop.back(order)) == (Order.REFUNDED, 4500)
    purchase = shop.call(buyer, "GetPurchase", id=order.purchase_id)
    assert purchase.payment_state == orders_pb2.Purchase.REFUNDED
    with fails(REFUSED, "UNITS_EXCEED_REST"):
        shop.ask(buyer, order, (first, 1))
    told = shop.sql(
        "SELECT type FROM outbox WHERE aggregate_id = $1 AND type IN ('order.delivered', 'order.refunded')", order.id
    )
    assert [row.type for row in told] == ["order.delivered", "order.refunded", "order.refunded"]


def test_what_is_asked_for_is_not_asked_for_twice(shop):
    """Situations 23 and 32."""
    order, buyer = shop.delivered((2000, 5), (500, 1))
    first, second = order.items
    approve(shop, shop.ask(buyer, order, (first, 1)))
    with fails(REFUSED, "UNITS_EXCEED_REST", order_item_id=first.id, quantity=5, rest=4):
        shop.ask(buyer, order, (first, 5))
    shop.ask(buyer, order, (first, 2))
    with fails(TAKEN, "REFUND_REQUEST_OPEN"):
        shop.ask(buyer, order, (first, 2))
    assert shop.ask(buyer, order, (second, 1)).state == Request.PENDING_SELLER_RESPONSE


# --- the seller's answer ---


def test_a_sellers_refusal_leads_to_staff_whose_word_is_final(shop):
    order, buyer = shop.delivered((2000, 1))
    made = shop.ask(buyer, order, (order.items[0], 1))
    asked = act(shop, shop.seller, "RejectRefundRequest", made, note="It is fine.")
    assert (asked.state, asked.review_note) == (Request.PENDING_REVIEW, "It is fine.")
    with fails(REFUSED, "STATE_FORBIDS", resource="refund_request", state="PENDING_REVIEW"):
        act(shop, shop.seller, "RejectRefundRequest", made, note="Still.")
    done = act(shop, shop.admin, "RejectRefundRequest", made, note="It is.")
    assert (done.state, done.decided_by, shop.back(order)) == (Request.REJECTED, orders_pb2.Cancellation.STAFF, 0)
    read = shop.order(order)
    assert (read.state, read.items[0].return_state) == (Order.DELIVERED, Item.NONE)


def test_a_partial_offer_is_taken_or_escalated(shop):
    order, buyer = shop.delivered((2000, 1), (1000, 1))
    first = shop.ask(buyer, order, (order.items[0], 1))
    offered = act(shop, shop.seller, "OfferRefundRequest", first, amount=make.dollars(500), note="A scratch.")
    assert (offered.state, cents(offered.offered_amount)) == (Request.OFFERED, 500)
    done = act(shop, buyer, "AcceptRefundOffer", first)
    assert (done.state, cents(done.approved_amount), shop.back(order)) == (Request.COMPLETED, 500, 500)
    (refund,) = shop.refunds(order)
    assert (amounts(refund).withheld, cents(refund.lines[0].fee)) == (1500, 1500)
    second = shop.ask(buyer, order, (order.items[1], 1))
    with fails(INVALID, "INVALID_FIELDS", "amount"):
        act(shop, shop.seller, "OfferRefundRequest", second, amount=make.dollars(1000), note="All.")
    act(shop, shop.seller, "OfferRefundRequest", second, amount=make.dollars(100), note="Little.")
    assert act(shop, buyer, "EscalateRefundRequest", second, note="Too little.").state == Request.PENDING_REVIEW
    with fails(INVALID, "INVALID_FIELDS", "note"):
        approve(shop, second, shop.admin, amount=make.dollars(700))
    done = approve(shop, second, shop.admin, amount=make.dollars(700), mall_percent=40, note="Fair.")
    assert (done.state, done.seller_percent, done.mall_percent, shop.back(order)) == (Request.COMPLETED, 60, 40, 1200)
    (fact,) = shop.facts(order, "order.refunded")[1:]
    assert (fact.mall_percent, fact.seller_percent) == (40, 60)
    assert shop.refunds(order)[1].mall_percent == 40


def test_above_the_limit_staff_decide(shop, clock):
    """500.00 is not above it. Silence leads there too."""
    order, buyer = shop.delivered((50001, 1), (50000, 1))
    above, at = (shop.ask(buyer, order, (item, 1), reason="WRONG_ITEM") for item in order.items)
    assert approve(shop, above).state == Request.PENDING_REVIEW
    assert approve(shop, at).state == Request.COMPLETED
    assert approve(shop, above, shop.admin).state == Request.COMPLETED
    order, buyer = shop.delivered((50001, 1))
    made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
    clock.advance(days=8)
    shop.run(refund_requests.follow_deadlines)
    assert (act(shop, buyer, "GetRefundRequest", made).state, shop.back(order)) == (Request.PENDING_REVIEW, 0)


def test_silence_approves_after_three_business_days(shop, clock):
    order, buyer = shop.delivered((2000, 1))
    made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
    deadline = made.seller_response_deadline_time.ToDatetime(tzinfo=UTC)
    assert deadline == day_after(
        made.create_time.ToDatetime(tzinfo=UTC), 3, Place(shop.market.country_code, "", shop.market.time_zone)
    )
    clock.advance(seconds=(deadline - clock.now()).total_seconds() - 1)
    shop.run(refund_requests.follow_deadlines)
    assert act(shop, buyer, "GetRefundRequest", made).state == Request.PENDING_SELLER_RESPONSE
    clock.advance(seconds=2)
    shop.run(refund_requests.follow_deadlines)
    done = act(shop, buyer, "GetRefundRequest", made)
    assert (done.state, done.decided_by, shop.back(order)) == (Request.COMPLETED, orders_pb2.Cancellation.SYSTEM, 2000)


@pytest.mark.parametrize(
    ("zone", "country", "asked", "day"),
    [
        ("America/New_York", "US", "2026-07-02T20:30", "2026-07-08"),  # 3 July is observed
        ("America/New_York", "US", "2026-08-07T16:00", "2026-08-12"),
        ("America/New_York", "US", "2026-08-08T16:00", "2026-08-12"),
        ("Asia/Seoul", "KR", "2026-09-23T03:00", "2026-09-30"),
        ("Europe/Berlin", "DE", "2016-11-09T10:00", "2016-11-14"),  # St Martin is no holiday
    ],
)
def test_business_days_are_those_of_the_seller(zone, country, asked, day):
    """Situations 133 and 134."""
    moment = datetime.fromisoformat(asked).replace(tzinfo=UTC)
    end = day_after(moment, asking.ANSWER_DAYS, Place(country, "", zone))
    assert end.astimezone(ZoneInfo(zone)).isoformat()[:19] == f"{day}T23:59:59"


# --- returns ---


@pytest.fixture
def returned(shop):
    """A request for some units that are to be sent back."""

    def returned(*lines, reason="CHANGED_MIND", units=None, **fields):
        order, buyer = shop.delivered(*lines)
        wanted = [(item, units or item.quantity) for item in order.items]
        made = shop.ask(buyer, order, *wanted, reason=reason)
        made = approve(shop, made, return_required=True, return_label_uri="https://labels.example.com/1", **fields)
        assert (made.state, made.return_required, shop.back(order)) == (Request.APPROVED, True, 0)
        return made, order, buyer

    return returned


def test_what_is_counted_is_paid_and_the_rest_stays_open(shop, returned, clock):
    """Situation 25."""
    made, order, buyer = returned((8999, 3))
    item = order.items[0]
    assert shop.order(order).state == Order.REFUND_APPROVED
    sent = act(shop, buyer, "SendReturn", made, carrier="UPS", tracking_number="1Z999")
    assert (sent.return_carrier, sent.return_tracking_number, sent.return_label_uri) == (
        "UPS", "1Z999", "https://labels.example.com/1",
    )  # fmt: skip
    on_hand, _ = shop.stock(item.variant_id)
    part = receive(shop, made, (item, 2, "NEW"))
    assert (part.state, part.items[0].received_quantity, shop.back(order)) == (Request.APPROVED, 2, 17998)
    (fact,) = shop.facts(order, "order.refunded")
    whole = cents(shop.order(order).items[0].commission)
    assert fact.items[0]["commission_minor"] == round(whole * 2 / 3)
    assert shop.stock(item.variant_id) == (on_hand + 2, 0)
    with fails(REFUSED, "UNITS_EXCEED_REST", rest=1):
        receive(shop, made, (item, 2, "NEW"))
    last = receive(shop, made, (item, 1, "NEW"))
    assert (last.state, shop.back(order), shop.order(order).state) == (Request.COMPLETED, 26997, Order.REFUNDED)


def test_what_never_comes_closes_without_money(shop, returned, clock):
    made, order, _ = returned((8999, 3))
    receive(shop, made, (order.items[0], 2, "NEW"))
    clock.advance(days=14)
    shop.run(refund_requests.follow_deadlines)
    done = shop.call(shop.admin, "GetRefundRequest", id=made.id)
    assert (done.state, shop.back(order), shop.order(order).state) == (Request.COMPLETED, 17998, Order.DELIVERED)
    made, order, buyer = returned((2000, 1))
    clock.advance(days=7, minutes=1)
    assert shop.run(refund_requests.remind_of_returns) >= 1
    clock.advance(days=7)
    shop.run(refund_requests.follow_deadlines)
    done = act(shop, buyer, "GetRefundRequest", made)
    assert (done.state, shop.back(order), shop.order(order).state) == (Request.EXPIRED, 0, Order.DELIVERED)
    # Nothing is set aside any more.
    (row,) = shop.sql("SELECT refunding_minor, refunded_minor FROM orders WHERE id = $1", order.id)
    assert (row.refunding_minor, row.refunded_minor) == (0, 0)


def test_condition_decides_on_shelf_and_fees(shop, returned):
    """Situations 28, 29 and 31."""
    made, order, _ = returned((1000, 4))
    item = order.items[0]
    on_hand, _ = shop.stock(item.variant_id)
    done = receive(shop, made, (item, 1, "NEW"), (item, 2, "OPENED"), (item, 1, "DAMAGED"))
    assert (done.state, shop.back(order)) == (Request.COMPLETED, 4000 - 300 - 250)
    assert {i.note for i in done.items[0].inspections} == {"Looked at."}
    assert [(i.quantity, i.condition, i.restocked) for i in done.items[0].inspections] == [
        (1, Request.NEW, True), (2, Request.OPENED, True), (1, Request.DAMAGED, False),
    ]  # fmt: skip
    assert shop.stock(item.variant_id)[0] == on_hand + 3
    (refund,) = shop.refunds(order)
    assert (amounts(refund).restocking, amounts(refund).total) == (550, 3450)


def test_fees_are_for_those_who_have_changed_their_mind(shop, returned):
    made, order, _ = returned((1000, 2), reason="DEFECTIVE_DAMAGED")
    receive(shop, made, (order.items[0], 2, "DAMAGED"))
    assert shop.back(order) == 2000


def test_three_returns_cost_what_one_does(shop):
    """Situation 29, one by one."""
    order, buyer = shop.delivered((995, 3))
    fees = []
    for _ in range(3):
        made = approve(shop, shop.ask(buyer, order, (order.items[0], 1)), return_required=True)
        receive(shop, made, (order.items[0], 1, "OPENED"))
        fees.append(amounts(shop.refunds(order)[-1]).restocking)
    assert (fees, shop.back(order)) == ([149, 150, 149], 2985 - 448)


def test_costs_of_the_work_and_the_journey_are_kept_once_per_order(shop, admin):
    make.setting(shop.channel, admin, "orders.processing_fee", '{"USD": "1.00"}')
    try:
        order, buyer = shop.delivered((2000, 2))
        for kept, journey in ((100, 300), (0, 0)):
            made = shop.ask(buyer, order, (order.items[0], 1))
            made = approve(shop, made, return_required=True, return_shipping_cost=make.dollars(300))
            assert cents(made.return_shipping_cost) == 300
            receive(shop, made, (order.items[0], 1, "NEW"))
            got = amounts(shop.refunds(order)[-1])
            assert (got.processing, got.journey) == (kept, journey)
        assert shop.back(order) == 4000 - 400
    finally:
        shop.sql("DELETE FROM configurations WHERE key = 'orders.processing_fee'")


def test_something_else_is_in_the_parcel(shop, returned):
    """Situation 26."""
    made, order, _ = returned((2000, 1), (500, 1))
    part = receive(shop, made, (order.items[0], 1, "NEW"), unexpected="A single shoe.")
    assert (part.state, shop.back(order)) == (Request.APPROVED, 2000)
    (incident,) = shop.call(shop.admin, "ListOrderIncidents", order_id=order.id).order_incidents
    assert (incident.type, incident.description, incident.freezing) == (
        orders_pb2.OrderIncident.UNEXPECTED_RETURN, "A single shoe.", False,
    )  # fmt: skip


def test_what_has_arrived_and_nobody_looks_at_is_taken_as_new(shop, returned, clock):
    made, order, buyer = returned((2000, 2))
    arrived = receive(shop, made)
    assert arrived.HasField("return_arrive_time")
    assert arrived.HasField("action_deadline_time")
    with fails(REFUSED, "STATE_FORBIDS", resource="refund_request"):
        act(shop, buyer, "WithdrawRefundRequest", made)
    clock.advance(days=8)
    shop.run(refund_requests.follow_deadlines)
    done = act(shop, buyer, "GetRefundRequest", made)
    assert (done.state, shop.back(order)) == (Request.COMPLETED, 4000)
    assert done.items[0].inspections[0].condition == Request.NEW


def test_approvals_set_the_rest_aside(shop, returned):
    """Situation 38."""
    made, order, buyer = returned((7000, 1), (3000, 1), units=1)
    (row,) = shop.sql("SELECT refunding_minor, refunded_minor FROM orders WHERE id = $1", order.id)
    assert (row.refunding_minor, row.refunded_minor) == (10000, 0)
    act(shop, buyer, "WithdrawRefundRequest", made)
    (row,) = shop.sql("SELECT refunding_minor FROM orders WHERE id = $1", order.id)
    assert (row.refunding_minor, shop.order(order).state) == (0, Order.DELIVERED)


# --- windows ---


def test_the_window_ends_30_days_after_delivery_also_of_what_is_completed(shop, clock):
    """Situation 14."""
    order, buyer = shop.delivered((2000, 2))
    shop.call(buyer, "CompleteOrder", id=order.id)
    clock.advance(days=30, minutes=-1)
    made = shop.ask(buyer, order, (order.items[0], 1))
    assert shop.order(order).state == Order.REFUND_REQUESTED
    act(shop, buyer, "WithdrawRefundRequest", made)
    assert shop.order(order).state == Order.COMPLETED
    clock.advance(minutes=2)
    with fails(REFUSED, "RETURN_TOO_LATE", order_item_id=order.items[0].id):
        shop.ask(buyer, order, (order.items[0], 1))


def test_categories_have_windows_of_their_own_and_some_take_nothing_back(shop, admin, clock):
    days = '{"%s": %d}'
    order, buyer = shop.delivered((2000, 3))
    item = order.items[0]
    for number, reason, refused in (
        (0, "CHANGED_MIND", "NOT_RETURNABLE"),
        (0, "WRONG_ITEM", None),
        (1, "CHANGED_MIND", None),
    ):
        setting = make.setting(shop.channel, admin, "orders.return_days", days % (shop.category.code, number))
        if refused:
            with fails(REFUSED, refused, order_item_id=item.id):
                shop.ask(buyer, order, (item, 1), reason=reason)
        else:
            act(shop, buyer, "WithdrawRefundRequest", shop.ask(buyer, order, (item, 1), reason=reason))
        if number:
            clock.advance(days=1)
            with fails(REFUSED, "RETURN_TOO_LATE"):
                shop.ask(buyer, order, (item, 1), reason=reason)
        shop.sql("DELETE FROM configurations WHERE id = $1", setting.id)


def test_what_has_not_arrived_does_not_come_back(shop):
    purchase, buyer = shop.buy((2000, 1))
    (order,) = purchase.orders
    with fails(REFUSED, "RETURN_TOO_LATE", end_time=""):
        shop.ask(buyer, order, (order.items[0], 1))


def test_defects_need_evidence_and_others_a_description(shop):
    order, buyer = shop.delivered((2000, 1))
    item = order.items[0]
    with fails(INVALID, "INVALID_FIELDS", "refund_request.evidence_uris"):
        shop.ask(buyer, order, (item, 1), reason="DEFECTIVE_DAMAGED", evidence_uris=[])
    with fails(INVALID, "INVALID_FIELDS", "refund_request.description"):
        shop.ask(buyer, order, (item, 1), reason="OTHER")
    with fails(INVALID, "INVALID_FIELDS", "refund_request.items"):
        shop.ask(buyer, order)


# --- exchanges ---


@pytest.fixture
def exchange(shop):
    """An exchange of a unit for another variant of the product."""

    def exchange(stock=1, price=2000):
        made = make.product(
            shop.channel, shop.seller, shop.category.id, [shop.market.id], price=2000, stock=5, variants=2
        )
        first, second = made.variants[0].id, made.variants[1].id
        shop.sql("UPDATE stock_levels SET on_hand = $2 WHERE variant_id = $1", second, stock)
        shop.sql("UPDATE variants SET price_minor = $2 WHERE id = $1", second, price)
        order, buyer = shop.delivered((first, 1))
        wanted = [{"order_item_id": order.items[0].id, "quantity": 1, "replacement_variant_id": second}]
        values = {"order_id": order.id, "items": wanted, "reason": "CHANGED_MIND", "resolution": "EXCHANGE"}
        asked = shop.call(buyer, "CreateRefundRequest", refund_request=values)
        return asked, order, buyer, second

    return exchange


def test_an_exchange_sets_its_replacement_aside_and_moves_no_money(shop, exchange):
    """Situation 35."""
    made, order, buyer, other = exchange()
    approved = approve(shop, made, return_required=True)
    assert (approved.state, shop.stock(other)) == (Request.APPROVED, (1, 1))
    with fails(REFUSED, "STATE_FORBIDS", resource="refund_request"):
        act(shop, shop.seller, "ShipReplacement", made, carrier="UPS", tracking_number="1Z1")
    there = receive(shop, made, (order.items[0], 1, "OPENED"))
    assert (there.state, there.items[0].state) == (Request.APPROVED, orders_pb2.RefundRequestItem.RECEIVED)
    done = act(shop, shop.seller, "ShipReplacement", made, carrier="UPS", tracking_number="1Z1")
    assert (done.state, done.replacement_carrier, done.replacement_tracking_number) == (Request.COMPLETED, "UPS", "1Z1")
    assert done.items[0].state == orders_pb2.RefundRequestItem.EXCHANGED
    assert (shop.stock(other), shop.back(order), shop.order(order).state) == ((0, 0), 0, Order.DELIVERED)
    with fails(REFUSED, "UNITS_EXCEED_REST"):
        shop.ask(buyer, order, (order.items[0], 1))


def test_what_costs_more_is_no_exchange(exchange):
    """Situation 34."""
    with fails(REFUSED, "EXCHANGE_PRICE_DIFFERS", price_minor=2500, paid_minor=2000, currency="USD"):
        exchange(price=2500)


def test_without_a_replacement_the_buyer_may_have_the_money(shop, exchange):
    made, order, buyer, _ = exchange(stock=0)
    with fails(REFUSED, "STOCK_INSUFFICIENT"):
        approve(shop, made)
    assert act(shop, buyer, "ConvertExchange", made).resolution == Request.REFUND
    assert (approve(shop, made).state, shop.back(order)) == (Request.COMPLETED, 2000)


def test_a_replacement_that_is_not_sent_becomes_money(shop, exchange, clock):
    made, order, buyer, other = exchange()
    waiting = approve(shop, made)
    assert waiting.HasField("action_deadline_time")
    clock.advance(days=8)
    shop.run(refund_requests.follow_deadlines)
    done = act(shop, buyer, "GetRefundRequest", made)
    assert (done.state, done.resolution, shop.back(order), shop.stock(other)) == (
        Request.COMPLETED, Request.REFUND, 2000, (1, 0),
    )  # fmt: skip


def test_a_buyer_turns_an_exchange_into_a_refund_once_it_is_back(shop, exchange):
    made, order, buyer, other = exchange()
    approve(shop, made, return_required=True)
    receive(shop, made, (order.items[0], 1, "NEW"))
    done = act(shop, buyer, "ConvertExchange", made)
    assert (done.state, shop.back(order), shop.stock(other)) == (Request.COMPLETED, 2000, (1, 0))


def test_an_exchange_may_be_offered_instead(shop):
    order, buyer = shop.delivered((2000, 1))
    made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
    offered = act(shop, shop.seller, "OfferRefundRequest", made, note="We send the right one.")
    assert not offered.HasField("offered_amount")
    done = act(shop, buyer, "AcceptRefundOffer", made)
    assert (done.state, done.resolution, done.return_required) == (Request.APPROVED, Request.EXCHANGE, True)


# --- where the money goes ---


def test_money_may_go_to_the_deposit(shop, sql):
    order, buyer = shop.delivered((2000, 1))
    made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM", method="STORE_CREDIT")
    assert made.method == Refund.STORE_CREDIT
    assert approve(shop, made).state == Request.COMPLETED
    assert shop.back(order) == 0
    (row,) = sql(
        """SELECT l.credits_posted - l.debits_posted AS balance FROM wallet_accounts AS w JOIN ledger_accounts AS l ON l.id = w.id
           WHERE w.owner_id = $1 AND w.kind = 'DEPOSIT'""",
        buyer.id,
    )
    assert row.balance == 2000
    assert shop.call(buyer, "GetPurchase", id=order.purchase_id).payment_state == orders_pb2.Purchase.REFUNDED


def test_money_goes_back_over_its_tenders(shop, admin):
    buyer = make.shopper(shop.app, shop.on_loop, shop.channel)
    make.deposit(shop.channel, admin, buyer, 1667)
    order, _ = shop.delivered((1000, 5), buyer=buyer, tender_choices=[{"kind": "DEPOSIT"}])
    external = []
    for units in (1, 1, 1, 2):
        approve(shop, shop.ask(buyer, order, (order.items[0], units), reason="WRONG_ITEM"))
        external.append(shop.back(order))
    assert external[-1] == 5000 - 1667
    assert shop.order(order).state == Order.REFUNDED


def test_staff_give_shipping_of_other_items_back_as_well(shop, admin):
    """Situation 43."""
    make.shipping_method(shop.channel, shop.seller)
    try:
        order, buyer = shop.delivered((3000, 1), (2000, 1))
        assert cents(order.shipping_cost) == 500
        first = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
        approve(shop, first, shop.admin, extra_shipping=make.dollars(200), note="All of it.")
        assert shop.back(order) == 3500
        approve(shop, shop.ask(buyer, order, (order.items[1], 1), reason="WRONG_ITEM"))
        assert (shop.back(order), shop.order(order).state) == (5500, Order.REFUNDED)
    finally:
        shop.sql("UPDATE shipping_methods SET state = 'INACTIVE'")


def test_a_provider_that_fails_first_changes_nothing_else(shop, sql):
    """Situation 55: what follows hangs on the refund, not on tries to send it."""
    order, buyer = shop.delivered((2000, 1))
    made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")

    async def nothing(app, ids):
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(granting, "send", nothing)
        assert approve(shop, made).state == Request.PROCESSING
    (refund,) = sql("SELECT id FROM refunds WHERE order_id = $1", order.id)
    assert not shop.refunds(order)[0].processed
    for _ in range(2):
        shop.on_loop(send_refund(shop.app, refund.id))
    assert act(shop, buyer, "GetRefundRequest", made).state == Request.COMPLETED
    assert (len(shop.facts(order, "order.refunded")), shop.back(order)) == (1, 2000)


# --- who may, and what races ---


def test_others_see_nothing_of_it(shop, app, on_loop):
    order, buyer = shop.delivered((2000, 1))
    made = shop.ask(buyer, order, (order.items[0], 1))
    stranger, other = make.customer(app, on_loop), make.seller(app, on_loop)
    for actor, name, fields in (
        (stranger, "GetRefundRequest", {}),
        (other, "ApproveRefundRequest", {}),
        (other, "RejectRefundRequest", {"note": "No."}),
        (stranger, "WithdrawRefundRequest", {}),
        (stranger, "AcceptRefundOffer", {}),
    ):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            act(shop, actor, name, made, **fields)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        shop.ask(stranger, order, (order.items[0], 1))
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        approve(shop, made, amount=make.dollars(100), mall_percent=10, note="Less.")
    assert shop.call(stranger, "ListRefundRequests", order_id=order.id).refund_requests == []


@pytest.fixture
def decide_at_once(shop, meeting):
    """Lets seller and staff agree to one request at once; tells how that ends and what goes back."""

    def decide_at_once():
        order, buyer = shop.delivered((2000, 2))
        made = shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM")
        calls = [partial(approve, shop, made, actor) for actor in (shop.seller, shop.admin)]
        with meeting(queries, "units", 2):
            ended = tally(at_once(*calls))
        return ended, shop.back(order)

    return decide_at_once


def test_a_request_is_paid_once(decide_at_once):
    """Situation 37."""
    assert decide_at_once() == ((1, [REFUSED]), 2000)


@pytest.fixture
def ask_at_once(shop, meeting):
    """Asks for four of five units by two calls at once."""

    def ask_at_once():
        order, buyer = shop.delivered((2000, 5))
        with meeting(queries, "units", 2):
            return tally(at_once(*[partial(shop.ask, buyer, order, (order.items[0], 4))] * 2))

    return ask_at_once


def test_units_are_asked_for_once(ask_at_once):
    """Situation 23."""
    assert ask_at_once() == (1, [REFUSED])


def test_all_parts_of_an_order_add_up_to_what_was_paid(shop, admin):
    code = make.coupon(
        shop.channel, admin, {"scope": "ORDER", "method": "FIXED_AMOUNT", "amount": make.dollars(777)},
        code=make.unique("K").upper(),
    ).code  # fmt: skip
    order, buyer = shop.delivered((333, 3), (1999, 2), codes=[code])
    for item, units in itertools.chain.from_iterable([[(i, 1)] * i.quantity for i in order.items]):
        approve(shop, shop.ask(buyer, order, (item, units), reason="WRONG_ITEM"))
    assert (shop.back(order), shop.order(order).state) == (cents(order.total), Order.REFUNDED)


# --- completion ---


def test_an_order_with_something_open_is_completed_after_that(shop, clock, on_loop, app):
    """Situation 137."""
    order, buyer = shop.delivered((2000, 1))
    incident = {"order_id": order.id, "type": "DISPUTE", "description": "The bank asks.", "freezing": True,
                "context": {"case": "7"}}  # fmt: skip
    opened = shop.call(shop.admin, "CreateOrderIncident", order_incident=incident)
    assert (opened.state, opened.opened_by_id, opened.context["case"]) == (
        orders_pb2.OrderIncident.OPEN, shop.admin.id, "7",
    )  # fmt: skip
    with fails(REFUSED, "ORDER_MATTERS_OPEN", matters="FREEZING_INCIDENT"):
        shop.call(buyer, "CompleteOrder", id=order.id)
    with fails(REFUSED, "ORDER_UNDER_INCIDENT", order_incident_id=opened.id):
        shop.ask(buyer, order, (order.items[0], 1))
    clock.advance(days=8)
    on_loop(lifecycle.complete_delivered(app))
    assert shop.order(order).state == Order.DELIVERED
    done = shop.call(shop.admin, "ResolveOrderIncident", id=opened.id, resolution="Nothing to it.")
    assert (done.state, done.resolution, done.resolved_by_id) == (
        orders_pb2.OrderIncident.RESOLVED, "Nothing to it.", shop.admin.id,
    )  # fmt: skip
    with fails(REFUSED, "STATE_FORBIDS", resource="order_incident"):
        shop.call(shop.admin, "ResolveOrderIncident", id=opened.id, resolution="Again.")
    on_loop(lifecycle.complete_delivered(app))
    assert shop.order(order).state == Order.COMPLETED


def test_staff_write_notes(shop):
    order, buyer = shop.delivered((2000, 1))
    for text in ("First.", "Second."):
        note = shop.call(shop.admin, "CreateOrderNote", order_note={"order_id": order.id, "text": text})
        assert note.author_id == shop.admin.id
    first = shop.call(shop.admin, "ListOrderNotes", order_id=order.id, page_size=1)
    second = shop.call(shop.admin, "ListOrderNotes", order_id=order.id, page_size=1, page_token=first.next_page_token)
    assert [n.text for n in (*first.order_notes, *second.order_notes)] == ["Second.", "First."]
    assert (first.order_notes[0].order_id, bool(first.order_notes[0].id)) == (order.id, True)
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        shop.call(buyer, "ListOrderNotes", order_id=order.id)


@pytest.mark.parametrize("states", [REFUND_REQUEST_STATES, REFUND_REQUEST_ITEM_STATES], ids=lambda s: s.noun)
def test_nothing_leads_out_of_an_end(states):
    ends = {"REJECTED", "WITHDRAWN", "EXPIRED", "COMPLETED", "REFUNDED", "EXCHANGED", "CLOSED"}
    assert {state for state in states.all if not states.targets[state]} == ends & set(states.all)


def test_the_days_until_a_return_are_fourteen():
    assert timedelta(days=14) == requests.SENT_BACK_WITHIN


def test_people_are_told_what_is_asked_and_what_is_decided(shop, follow_up, sql):
    order, buyer = shop.delivered((2000, 1))
    made = shop.ask(buyer, order, (order.items[0], 1))
    act(shop, shop.seller, "OfferRefundRequest", made, amount=make.dollars(500), note="A scratch.")
    act(shop, buyer, "EscalateRefundRequest", made)
    act(shop, shop.admin, "RejectRefundRequest", made, note="It is fine.")
    follow_up()
    subjects = [
        row.subject
        for row in sql(
            """SELECT m.subject FROM outgoing_mails AS m JOIN accounts AS a ON a.email = m.recipient
               WHERE a.id = ANY ($1) AND m.subject LIKE '%' || $2 || '%' ORDER BY m.id""",
            [buyer.id, shop.seller.id], order.number,
        )
    ]  # fmt: skip
    for subject in (
        "A refund is asked for: order {}",
        "An offer about order {}",
        "Your request about order {} was refused",
    ):
        assert subject.format(order.number) in subjects
