"""Disputes: the order stands still, staff have the last word, and money goes back once."""

import grpc
import pytest

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.support.v1 import support_pb2 as pb
from server.kit.ids import new_id
from server.support import disputes
from storage.tables.support_disputes import ORDER_DISPUTE_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally

Dispute = pb.OrderDispute
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
EXISTS, INVALID, DENIED = (
    grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.PERMISSION_DENIED,
)  # fmt: skip


@pytest.fixture(scope="module")
def manager(desk):
    return make.administrator(desk.app, desk.on_loop, "ORDER_MANAGER")


@pytest.fixture
def orders(desk, manager):
    """Calls an rpc of orders as staff."""
    stub = orders_pb2_grpc.OrdersServiceStub(desk.channel)

    def call(name, who=manager, **fields):
        return getattr(stub, name)(getattr(orders_pb2, f"{name}Request")(**fields), metadata=who.metadata)

    return call


@pytest.fixture
def arrived(desk, orders):
    """A buyer, and an order that has arrived."""
    buyer, order = desk.bought()
    for step in ("ConfirmOrder", "PrepareOrder", "ShipOrder"):
        orders(step, id=order.id)
    return buyer, orders("AdvanceDelivery", id=order.id, state="DELIVERED")


def dispute(desk, buyer, order, **fields):
    values = {"order_id": order.id, "reason": "NOT_AS_DESCRIBED", "text": "It is blue."}
    return desk.call("CreateOrderDispute", buyer, order_dispute={**values, **fields})


def decide(desk, manager, made, state="UPHELD", **fields):
    return desk.call("DecideOrderDispute", manager, id=made.id, state=state, note="Seen.", **fields)


def test_a_dispute_freezes_the_order_until_it_is_decided(desk, manager, orders):
    buyer, order = desk.bought()
    made = dispute(desk, buyer, order)
    assert (made.state, made.customer_id, made.seller_id, made.order_incident_id) == (
        Dispute.OPEN, buyer.id, desk.seller.id, "",
    )  # fmt: skip
    assert any("It is blue." in mail for mail in desk.mails_to(desk.seller))
    with fails(FORBIDDEN, "ORDER_UNDER_INCIDENT"):
        orders("ConfirmOrder", id=order.id)
    with fails(EXISTS, "ORDER_DISPUTE_EXISTS"):
        dispute(desk, buyer, order)
    answered = desk.call("AnswerOrderDispute", desk.seller, id=made.id, seller_answer="It was said to be blue.")
    assert (answered.state, answered.seller_answer, answered.HasField("answer_time")) == (
        Dispute.ANSWERED, "It was said to be blue.", True,
    )  # fmt: skip
    decided = decide(desk, manager, made, "REJECTED")
    assert (decided.state, decided.decision_note, decided.order_refund_id) == (Dispute.REJECTED, "Seen.", "")
    assert decided.order_incident_id
    assert any("No money goes back." in mail for mail in desk.mails_to(buyer))
    assert orders("ConfirmOrder", id=order.id).id == order.id
    assert dispute(desk, buyer, order).id, "another one may be opened"


def test_an_upheld_dispute_pays_back_what_has_arrived(desk, manager, orders, arrived):
    buyer, order = arrived
    made = dispute(desk, buyer, order)
    with fails(INVALID, "INVALID_FIELDS", "items"):
        decide(desk, manager, made, items=[{"order_item_id": order.items[0].id, "quantity": 3}])
    part = decide(desk, manager, made, items=[{"order_item_id": order.items[0].id, "quantity": 1}])
    refund = orders("GetOrderRefund", who=buyer, id=part.order_refund_id)
    assert [(line.order_item_id, line.quantity) for line in refund.lines] == [(order.items[0].id, 1)]
    assert any("Money goes back to the buyer." in mail for mail in desk.mails_to(buyer))
    rest = decide(desk, manager, dispute(desk, buyer, order))
    assert orders("GetOrderRefund", who=buyer, id=rest.order_refund_id).lines[0].quantity == 1
    assert orders_pb2.Order.State.Name(orders("GetOrder", id=order.id).state) == "REFUNDED"
    again = dispute(desk, buyer, order)
    with fails(FORBIDDEN, "ORDER_DISPUTE_NOTHING_LEFT"):
        decide(desk, manager, again)
    assert decide(desk, manager, again, "REJECTED").state == Dispute.REJECTED


def test_of_two_decisions_at_once_one_pays_back(desk, manager, arrived, meeting):
    made = dispute(desk, *arrived)
    calls = [lambda: decide(desk, manager, made)] * 2
    with meeting(disputes.orders, "lock_to_pay_back", 2):
        done, codes = tally(at_once(*calls))
    assert (done, codes) == (1, [FORBIDDEN])
    (row,) = desk.sql("SELECT count(*) FROM order_refunds WHERE order_id = $1", made.order_id)
    assert row.count == 1


def test_a_dispute_is_opened_by_the_buyer_of_what_is_paid_for(desk, orders):
    buyer, order = desk.bought()
    for who, id_ in ((desk.customer(), order.id), (desk.seller, order.id), (buyer, str(new_id()))):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="order"):
            desk.call("CreateOrderDispute", who, order_dispute={"order_id": id_, "reason": "OTHER", "text": "Mine."})
    orders("CancelOrder", who=buyer, id=order.id, request_id=make.request_id())
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="order", state="CANCELLED"):
        dispute(desk, buyer, order)


def test_only_the_parties_see_and_move_a_dispute(desk, manager):
    buyer, order = desk.bought()
    made = dispute(desk, buyer, order)
    for stranger in (desk.customer(), desk.other_seller):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.call("GetOrderDispute", stranger, id=made.id)
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.call("WithdrawOrderDispute", stranger, id=made.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("AnswerOrderDispute", desk.other_seller, id=made.id, seller_answer="Mine.")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("WithdrawOrderDispute", desk.seller, id=made.id)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        decide(desk, desk.staff, made)
    assert [one.id for one in desk.call("ListOrderDisputes", desk.seller, order_id=order.id).order_disputes] == [
        made.id
    ]
    withdrawn = desk.call("WithdrawOrderDispute", buyer, id=made.id)
    assert (withdrawn.state, withdrawn.HasField("decide_time")) == (Dispute.WITHDRAWN, True)


STEPS = {
    "answer": ("AnswerOrderDispute", {"seller_answer": "No."}, "ANSWERED"),
    "decide": ("DecideOrderDispute", {"state": "REJECTED", "note": "No."}, "REJECTED"),
    "withdraw": ("WithdrawOrderDispute", {}, "WITHDRAWN"),
}


@pytest.mark.parametrize("step", STEPS)
def test_only_what_the_table_allows_happens(desk, manager, step):
    buyer, order = desk.bought()
    made, who = dispute(desk, buyer, order), {"answer": desk.seller, "decide": manager, "withdraw": buyer}[step]
    name, fields, target = STEPS[step]
    for state in ORDER_DISPUTE_STATES.all:
        desk.sql(
            """UPDATE order_disputes SET state = $2,
                   decide_time = CASE WHEN $2 NOT IN ('OPEN', 'ANSWERED') THEN now() END WHERE id = $1""",
            made.id, state,
        )  # fmt: skip
        if ORDER_DISPUTE_STATES.allows(state, target, step):
            assert Dispute.State.Name(desk.call(name, who, id=made.id, **fields).state) == target
        else:
            with fails(FORBIDDEN, "STATE_FORBIDS", resource="order_dispute", state=state):
                desk.call(name, who, id=made.id, **fields)
