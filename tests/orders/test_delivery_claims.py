"""Parcels that were delivered and have not arrived: who claims it until when, what holds meanwhile, and who decides."""

from functools import partial

import grpc
import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from server import orders
from server.orders import claims as rules
from server.orders import lifecycle, refund_requests
from storage.queries.orders import lifecycle as order_queries
from storage.tables.delivery_claims import DELIVERY_CLAIM_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.parcels import Parcels
from tests.support.racing import at_once, overtaken, tally, without, without_index

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
MISSING = grpc.StatusCode.NOT_FOUND
DENIED = grpc.StatusCode.PERMISSION_DENIED
TAKEN = grpc.StatusCode.ALREADY_EXISTS
Claim, Order = orders_pb2.DeliveryClaim, orders_pb2.Order


@pytest.fixture(scope="module")
def market(grpc_channel, admin):
    return make.channel(grpc_channel, admin)


@pytest.fixture
def parcels(app, on_loop, grpc_channel, market, seller):
    return Parcels(app, on_loop, grpc_channel, market, seller)


@pytest.fixture
def delivered(parcels, grpc_channel, seller, category, market):
    """An order that was delivered in one parcel; returns order, parcel and buyer."""

    def delivered(stock=9):
        variant = make.product(grpc_channel, seller, category.id, [market.id], stock=stock).variants[0].id
        order, buyer = parcels.bought((variant, 1))
        parcel = parcels.pack(order, hand_over=True)
        parcels.see(parcel, "DELIVERED")
        return order, parcel, buyer

    return delivered


class Claims:
    def __init__(self, channel):
        self.stub = orders_pb2_grpc.OrdersServiceStub(channel)

    def open(self, order, buyer, **said):
        claim = {"order_id": order.id, "description": "It is not here.", **said}
        request = orders_pb2.CreateDeliveryClaimRequest(delivery_claim=claim, request_id=make.request_id())
        return self.stub.CreateDeliveryClaim(request, metadata=buyer.metadata)

    def get(self, claim, actor):
        return self.stub.GetDeliveryClaim(orders_pb2.GetDeliveryClaimRequest(id=claim.id), metadata=actor.metadata)

    def listed(self, actor, **filters):
        request = orders_pb2.ListDeliveryClaimsRequest(**filters)
        return [each.id for each in self.stub.ListDeliveryClaims(request, metadata=actor.metadata).delivery_claims]

    def add(self, claim, actor, source, **said):
        request = orders_pb2.AddDeliveryClaimEvidenceRequest(
            id=claim.id, evidence={"source": source, "text": "As seen.", **said}, request_id=make.request_id()
        )
        return self.stub.AddDeliveryClaimEvidence(request, metadata=actor.metadata)

    def resolve(self, claim, actor, state, note="By the carrier's proof."):
        request = orders_pb2.ResolveDeliveryClaimRequest(
            id=claim.id, state=state, note=note, request_id=make.request_id()
        )
        return self.stub.ResolveDeliveryClaim(request, metadata=actor.metadata)

    def withdraw(self, claim, actor):
        request = orders_pb2.WithdrawDeliveryClaimRequest(id=claim.id, request_id=make.request_id())
        return self.stub.WithdrawDeliveryClaim(request, metadata=actor.metadata)


@pytest.fixture
def claims(grpc_channel):
    return Claims(grpc_channel)


@pytest.fixture
def matters(app, on_loop):
    """What is open on an order, as whoever settles asks."""

    def matters(order):
        async def ask():
            async with app.db.read() as connection:
                return await orders.open_matters(connection, [order.id])

        return list(on_loop(ask()).values())

    return matters


def test_a_refused_claim_holds_the_order_until_it_is_decided(
    parcels, delivered, claims, matters, admin, app, on_loop, clock, follow_up, sql
):
    order, parcel, buyer = delivered()
    assert matters(order) == []
    claim = claims.open(order, buyer, remedy="REPLACEMENT")
    assert (claim.state, claim.remedy, claim.shipment_id) == (Claim.OPEN, Claim.REPLACEMENT, parcel.id)
    assert (claim.customer_id, claim.seller_id, claim.order_id) == (buyer.id, parcels.seller.id, order.id)
    assert matters(order) == [["DELIVERY_CLAIM"]]
    clock.advance(days=8)
    on_loop(lifecycle.complete_delivered(app))
    with fails(REFUSED, "ORDER_UNDER_CLAIM", delivery_claim_id=claim.id):
        parcels.step("Complete", order, buyer)
    assert parcels.order(order, buyer).state == Order.DELIVERED
    claims.add(claim, parcels.seller, "CARRIER", uri="https://carrier.example.com/proof.jpg")
    refused = claims.resolve(claim, admin, "REJECTED")
    assert (refused.state, refused.decision_note, refused.decided_by_id) == (
        Claim.REJECTED,
        "By the carrier's proof.",
        admin.id,
    )
    assert refused.HasField("decide_time")
    assert refused.HasField("close_time")
    assert (claims.get(claim, buyer).decided_by_id, matters(order)) == ("", [])
    on_loop(lifecycle.complete_delivered(app))
    assert parcels.order(order, buyer).state == Order.COMPLETED
    follow_up()
    told = sql(
        "SELECT recipient, body FROM outgoing_mails WHERE subject IN ($1, $2) ORDER BY id",
        f"Order {order.number} is said to be missing",
        f"Your claim about order {order.number} was rejected",
    )
    assert [row.recipient for row in told] == [parcels.seller.email, buyer.email]
    assert "By the carrier's proof." in told[1].body


def test_what_is_upheld_holds_until_it_is_made_good(
    parcels, delivered, claims, matters, admin, app, on_loop, clock, sql
):
    """Nothing is on the shelf that could be sent again."""
    order, _, buyer = delivered(stock=1)
    claim = claims.open(order, buyer, remedy="REPLACEMENT")
    with fails(REFUSED, "STATE_FORBIDS", resource="delivery_claim", state="OPEN"):
        claims.resolve(claim, admin, "SETTLED")
    assert claims.resolve(claim, admin, "UPHELD").state == Claim.UPHELD
    clock.advance(days=8)
    on_loop(lifecycle.complete_delivered(app))
    assert parcels.order(order, buyer).state == Order.DELIVERED
    assert matters(order) == [["DELIVERY_CLAIM"]]
    with fails(TAKEN, "DELIVERY_CLAIM_EXISTS"):
        sql("UPDATE shipments SET deliver_time = $1 WHERE seller_id = $2", clock.now(), parcels.seller.id)
        claims.open(order, buyer)
    assert claims.resolve(claim, admin, "SETTLED", "Sent again.").state == Claim.SETTLED
    assert matters(order) == []
    history = sql(
        "SELECT previous_state, state, reason FROM delivery_claim_state_changes WHERE delivery_claim_id = $1 ORDER BY sequence",
        claim.id,
    )
    assert [tuple(row)[:2] for row in history] == [(None, "OPEN"), ("OPEN", "UPHELD"), ("UPHELD", "SETTLED")]
    events = sql("SELECT event, reason FROM audit_entries WHERE target_id = $1 ORDER BY id", claim.id)
    assert [tuple(row) for row in events][-1] == ("delivery_claim.resolved", "Sent again.")


@pytest.fixture
def sent_again(parcels, delivered, claims, admin):
    """A claim that was upheld and is made good by an exchange: order, claim, exchange and buyer."""

    def sent_again():
        order, _, buyer = delivered()
        claim = claims.open(order, buyer, remedy="REPLACEMENT")
        assert claims.resolve(claim, admin, "UPHELD").state == Claim.UPHELD
        (request,) = parcels.orders.ListRefundRequests(
            orders_pb2.ListRefundRequestsRequest(order_id=order.id), metadata=admin.metadata
        ).refund_requests
        return order, claim, request, buyer

    return sent_again


def test_what_is_upheld_is_sent_again_where_it_is_on_the_shelf(parcels, sent_again, claims, matters, sql):
    order, claim, request, buyer = sent_again()
    assert (request.delivery_claim_id, request.state, request.resolution, request.return_required) == (
        claim.id, orders_pb2.RefundRequest.APPROVED, orders_pb2.RefundRequest.EXCHANGE, False,
    )  # fmt: skip
    assert request.HasField("action_deadline_time")
    assert [(item.order_item_id, item.quantity) for item in request.items] == [(order.items[0].id, 1)]
    level = "SELECT on_hand, reserved FROM stock_levels WHERE variant_id = $1"
    assert tuple(sql(level, order.items[0].variant_id)[0]) == (8, 1)
    assert parcels.order(order, buyer).state == Order.REFUND_APPROVED
    parcels.orders.ShipReplacement(
        orders_pb2.ShipReplacementRequest(
            id=request.id, carrier="UPS", tracking_number="1Z999AA10123456784", request_id=make.request_id()
        ),
        metadata=parcels.seller.metadata,
    )
    assert tuple(sql(level, order.items[0].variant_id)[0]) == (7, 0)
    assert (claims.get(claim, buyer).state, matters(order)) == (Claim.SETTLED, [])
    assert parcels.order(order, buyer).state == Order.DELIVERED
    assert sql("SELECT FROM order_refunds WHERE order_id = $1", order.id) == []


def test_what_is_not_sent_again_in_time_is_paid_back(parcels, sent_again, claims, app, on_loop, clock, sql):
    order, claim, _, buyer = sent_again()
    clock.advance(days=8)
    on_loop(refund_requests.follow_deadlines(app))
    assert claims.get(claim, buyer).state == Claim.SETTLED
    (refund,) = sql("SELECT amount_minor FROM order_refunds WHERE order_id = $1", order.id)
    assert refund.amount_minor == order.total.units * 100 + order.total.nanos // 10_000_000
    assert parcels.order(order, buyer).state == Order.REFUNDED


def test_what_is_asked_for_already_is_not_sent_again(parcels, delivered, claims, admin, sql):
    order, _, buyer = delivered()
    claim = claims.open(order, buyer, remedy="REPLACEMENT")
    sql("UPDATE order_items SET delivered_quantity = 0 WHERE order_id = $1", order.id)
    assert claims.resolve(claim, admin, "UPHELD").state == Claim.UPHELD
    assert sql("SELECT FROM refund_requests WHERE order_id = $1", order.id) == []


def test_what_is_upheld_is_paid_back(parcels, delivered, claims, matters, admin, sql):
    order, _, buyer = delivered()
    claim = claims.open(order, buyer)
    assert claims.resolve(claim, admin, "UPHELD").state == Claim.SETTLED
    assert matters(order) == []
    after = parcels.order(order, buyer)
    assert after.state == Order.REFUNDED
    ((back, kind),) = [
        tuple(row) for row in sql("SELECT amount_minor, kind FROM order_refunds WHERE order_id = $1", order.id)
    ]
    assert (back, kind) == (order.total.units * 100 + order.total.nanos // 10_000_000, "RETURN")
    states = sql(
        "SELECT state FROM delivery_claim_state_changes WHERE delivery_claim_id = $1 ORDER BY sequence", claim.id
    )
    assert [row.state for row in states] == ["OPEN", "UPHELD", "SETTLED"]
    with fails(REFUSED, "STATE_FORBIDS", resource="delivery_claim", state="SETTLED"):
        claims.resolve(claim, admin, "UPHELD")


def test_what_is_upheld_stays_so_where_nothing_is_left_to_pay_back(parcels, delivered, claims, admin, sql):
    """All of it is asked for already: the refund request decides, and staff note the end."""
    order, _, buyer = delivered()
    claim = claims.open(order, buyer)
    sql("UPDATE order_items SET delivered_quantity = 0 WHERE order_id = $1", order.id)
    assert claims.resolve(claim, admin, "UPHELD").state == Claim.UPHELD
    assert sql("SELECT FROM order_refunds WHERE order_id = $1", order.id) == []


def test_a_parcel_that_turns_up_ends_its_claim(parcels, delivered, claims, matters, app, on_loop):
    order, _, buyer = delivered()
    claim = claims.open(order, buyer)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        claims.withdraw(claim, make.customer(app, on_loop))
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        claims.withdraw(claim, parcels.seller)
    assert claims.withdraw(claim, buyer).state == Claim.WITHDRAWN
    assert matters(order) == []
    assert parcels.step("Complete", order, buyer).state == Order.COMPLETED
    with fails(REFUSED, "STATE_FORBIDS", resource="order", state="COMPLETED"):
        claims.open(order, buyer)


def test_a_claim_about_an_order_that_has_ended_otherwise_is_moot(delivered, claims, admin, parcels, sql):
    order, _, buyer = delivered()
    claim = claims.open(order, buyer)
    sql("UPDATE orders SET state = 'REFUNDED' WHERE id = $1", order.id)
    assert claims.resolve(claim, admin, "UPHELD").state == Claim.MOOT
    assert parcels.order(order, buyer).state == Order.REFUNDED


def test_a_claim_is_opened_in_time_and_about_what_was_delivered(parcels, delivered, claims, clock):
    order, parcel, buyer = delivered()
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        claims.open(order, buyer, shipment_id=make.request_id())
    with fails(INVALID, "INVALID_FIELDS", "delivery_claim.description"):
        claims.open(order, buyer, description="")
    clock.advance(days=7, seconds=1)
    with fails(REFUSED, "DELIVERY_CLAIM_TOO_LATE"):
        claims.open(order, buyer)
    order, parcel, buyer = delivered()
    assert claims.open(order, buyer, shipment_id=parcel.id).shipment_id == parcel.id
    variant = order.items[0].variant_id
    waiting, buyer = parcels.bought((variant, 1))
    with fails(REFUSED, "STATE_FORBIDS", resource="order", state="CONFIRMED"):
        claims.open(waiting, buyer)
    parcels.pack(waiting, hand_over=True)
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="HANDED_OVER"):
        claims.open(waiting, buyer)


def test_nobody_claims_or_reads_what_is_not_theirs(parcels, delivered, claims, admin, app, on_loop):
    order, _, buyer = delivered()
    stranger, rival = make.customer(app, on_loop), make.seller(app, on_loop)
    for who in (stranger, parcels.seller):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            claims.open(order, who)
    claim = claims.open(order, buyer)
    for who in (stranger, rival):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            claims.get(claim, who)
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            claims.add(claim, who, "BUYER")
        assert claims.listed(who) == []
    for who in (buyer, parcels.seller, admin):
        with_ = {"order_id": order.id}
        assert claims.listed(who, **with_, states=["OPEN"]) == [claim.id]
        assert claims.listed(who, **with_, states=["REJECTED"], order="OLDEST") == []
        assert claims.get(claim, who).description == "It is not here."
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        claims.resolve(claim, parcels.seller, "REJECTED")


def test_everybody_brings_their_own_evidence(parcels, delivered, claims, admin):
    order, _, buyer = delivered()
    claim = claims.open(order, buyer)
    for who, source in ((buyer, "CARRIER"), (buyer, "SELLER"), (parcels.seller, "BUYER"), (parcels.seller, "STAFF")):
        with fails(INVALID, "INVALID_FIELDS", "evidence.source"):
            claims.add(claim, who, source)
    claims.add(claim, buyer, "BUYER", uri="https://example.com/door.jpg")
    claims.add(claim, parcels.seller, "CARRIER")
    claim = claims.add(claim, admin, "STAFF")
    assert [each.source for each in claim.evidence] == [
        Claim.Evidence.BUYER,
        Claim.Evidence.CARRIER,
        Claim.Evidence.STAFF,
    ]
    assert [each.author_id for each in claim.evidence] == [buyer.id, parcels.seller.id, admin.id]
    assert claims.get(claim, buyer) == claim
    claims.resolve(claim, admin, "REJECTED")
    with fails(REFUSED, "STATE_FORBIDS", resource="delivery_claim", state="REJECTED"):
        claims.add(claim, buyer, "BUYER")


TRIES = {"uphold": "UPHELD", "reject": "REJECTED", "settle": "SETTLED", "withdraw": "WITHDRAWN"}


def test_nothing_outside_the_table_is_possible(delivered, claims, admin, sql):
    order, _, buyer = delivered()
    claim = claims.open(order, buyer)
    for state in DELIVERY_CLAIM_STATES.all:
        for step, target in TRIES.items():
            if DELIVERY_CLAIM_STATES.allows(state, target, step):
                continue
            sql("UPDATE delivery_claims SET state = $1 WHERE id = $2", state, claim.id)
            with fails(REFUSED, "STATE_FORBIDS", resource="delivery_claim", state=state):
                if step == "withdraw":
                    claims.withdraw(claim, buyer)
                else:
                    claims.resolve(claim, admin, target)


# --- races ---


def claim_twice(delivered, claims, meeting):
    order, parcel, buyer = delivered()
    with meeting(rules.queries, "parcels", 2):
        return at_once(*[lambda: claims.open(order, buyer, shipment_id=parcel.id)] * 2), order


def test_two_claims_at_once_are_one(delivered, claims, meeting):
    results, _ = claim_twice(delivered, claims, meeting)
    assert tally(results) == (1, [TAKEN])


def test_without_the_index_both_are_opened(delivered, claims, meeting, sql):
    with without_index(sql, "uq_delivery_claims_order_id_shipment_id"):
        results, order = claim_twice(delivered, claims, meeting)
        sql(
            "DELETE FROM delivery_claim_state_changes USING delivery_claims AS c WHERE delivery_claim_id = c.id AND c.order_id = $1",
            order.id,
        )
        sql("DELETE FROM delivery_claims WHERE order_id = $1", order.id)
    assert tally(results) == (2, [])


def claim_and_complete(parcels, delivered, claims, meeting):
    """A claim is opened in the moment in which the order is completed: one of the two must lose."""
    order, _, buyer = delivered()
    with meeting(order_queries, "lock_order", 2):
        results = at_once(lambda: claims.open(order, buyer), lambda: parcels.step("Complete", order, buyer))
    return results, order, buyer


def test_an_order_is_not_completed_under_a_claim_of_the_same_moment(parcels, delivered, claims, meeting, matters):
    results, order, buyer = claim_and_complete(parcels, delivered, claims, meeting)
    assert tally(results) == (1, [REFUSED])
    completed = parcels.order(order, buyer).state == Order.COMPLETED
    assert completed != bool(matters(order))


def test_without_the_lock_of_the_order_it_is_both(parcels, delivered, claims, matters, monkeypatch):
    unlocked = {scope: without(order_queries._locking(scope), "FOR UPDATE") for scope in order_queries.SCOPES}
    monkeypatch.setattr(order_queries, "_locking", unlocked.__getitem__)
    order, _, buyer = delivered()
    complete, claim = partial(parcels.step, "Complete", order, buyer), partial(claims.open, order, buyer)
    # The claim is opened once it was seen that there is none.
    assert tally([*overtaken(complete, claim, rules.queries, "holding", after=True)]) == (2, [])
    assert parcels.order(order, buyer).state == Order.COMPLETED
    assert matters(order)


def test_of_two_who_uphold_a_claim_at_once_one_pays_back(delivered, claims, meeting, admin, sql):
    order, _, buyer = delivered()
    claim = claims.open(order, buyer)
    with meeting(rules.queries, "claim", 2):
        results = at_once(*[lambda: claims.resolve(claim, admin, "UPHELD")] * 2)
    assert tally(results) == (1, [REFUSED])
    assert len(sql("SELECT FROM order_refunds WHERE order_id = $1", order.id)) == 1
