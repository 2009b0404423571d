"""What is known about an order, put together for staff; and that nobody reads it unseen."""

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import fails
from tests.support.parcels import Parcels
from tests.support.shopping import cents
from tests.support.till import Reports

Order, Request = orders_pb2.Order, orders_pb2.RefundRequest
DENIED, INVALID, MISSING = (
    grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.NOT_FOUND,
)  # fmt: skip


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    return Counter(app, on_loop, grpc_channel, sql, admin)


def compiled(shop, order, actor=None, **fields):
    return shop.call(actor or shop.admin, "CompileOrderEvidence", id=order.id, **{"reason": "Case 7.", **fields})


def test_all_that_has_happened_is_in_one_answer(shop, app, on_loop, follow_up, sql):
    purchase, buyer = shop.buy((2000, 3))
    (order,) = purchase.orders
    (item,) = order.items
    cancelled = shop.cancel(buyer, order, (item, 1))
    shop.bring(order, "Prepare")
    parcels = Parcels(app, on_loop, shop.channel, shop.market, shop.seller)
    parcel = parcels.pack(order, hand_over=True)
    parcels.see(parcel, "DELIVERED")
    claim = {"order_id": order.id, "description": "It is not here."}
    claim = shop.call(buyer, "CreateDeliveryClaim", delivery_claim=claim)
    said = {"source": "CARRIER", "text": "At the door."}
    shop.call(shop.seller, "AddDeliveryClaimEvidence", id=claim.id, evidence=said)
    shop.call(buyer, "WithdrawDeliveryClaim", id=claim.id)
    asked = shop.ask(buyer, order, (item, 1))
    shop.call(shop.seller, "ApproveRefundRequest", id=asked.id, return_required=True)
    received = [{"order_item_id": item.id, "quantity": 1, "condition": "OPENED", "note": "Scratched."}]
    shop.call(shop.seller, "ReceiveReturn", id=asked.id, received=received)
    shop.call(shop.admin, "CreateOrderNote", order_note={"order_id": order.id, "text": "The buyer called."})
    incident = {"order_id": order.id, "type": "EVIDENCE", "description": "The bank asks."}
    shop.call(shop.admin, "CreateOrderIncident", order_incident=incident)
    (attempt,) = sql(
        "SELECT a.id, p.amount_minor, p.currency FROM payment_attempts a JOIN payments p ON p.id = payment_id WHERE p.id = $1",
        purchase.payment_id,
    )
    Reports(app, shop.channel)(attempt, "dispute.opened", dispute=make.unique("dp_"), amount_minor=1000)
    follow_up()

    found = compiled(shop, order)
    assert found.order == shop.order(order)
    assert [item.title for item in found.order.items] == [order.items[0].title]
    assert [change.state for change in found.order.history][-1] == Order.DELIVERED
    record = found.record
    assert (record.payment.id, cents(record.payment.amount)) == (purchase.payment_id, 6000)
    assert sorted(cents(refund.amount) for refund in record.payment.refunds) == [1700, 2000]
    assert [cents(dispute.amount) for dispute in record.disputes] == [1000]
    assert [one.id for one in record.shipments] == [parcel.id]
    assert [one.status for one in record.shipment_events][-1] == parcels.get(parcel).state
    assert [one.id for one in record.cancellations] == [cancelled.id]
    assert [(one.id, one.items[0].inspections[0].note) for one in record.refund_requests] == [(asked.id, "Scratched.")]
    assert [cents(refund.amount) for refund in record.order_refunds] == [2000, 1700]
    assert [(one.id, one.evidence[0].text) for one in record.delivery_claims] == [(claim.id, "At the door.")]
    assert [one.description for one in record.order_incidents] == ["The bank asks."]
    assert [one.text for one in record.order_notes] == ["The buyer called."]
    assert [cents(one.total) for one in record.invoices] == [4000, 1700]
    assert not record.truncated
    assert record.HasField("compile_time")


def test_who_reads_it_leaves_a_trace(shop, sql):
    order = shop.buy((2000, 1))[0].orders[0]
    key = make.request_id()
    first = compiled(shop, order, request_id=key)
    again = compiled(shop, order, request_id=key)
    assert first.order == again.order
    compiled(shop, order, reason="Case 8.")
    trace = (
        "SELECT event, reason, actor_id::text AS actor FROM audit_entries WHERE target_id = $1 ORDER BY create_time, id"
    )
    assert [tuple(row) for row in sql(trace, order.id)] == [
        ("order.evidence_read", "Case 7.", shop.admin.id),
        ("order.evidence_read", "Case 8.", shop.admin.id),
    ]
    kept = sql("SELECT response FROM requests WHERE request_id = $1", key)
    assert [row.response for row in kept] == [b""], "nothing of it is kept for a repeated call"


def test_it_is_for_staff_who_say_what_for(shop, app, on_loop):
    purchase, buyer = shop.buy((2000, 1))
    (order,) = purchase.orders
    support = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    for actor in (buyer, shop.seller, support):
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            compiled(shop, order, actor)
    with fails(INVALID, "INVALID_FIELDS", "reason"):
        compiled(shop, order, reason="")
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        compiled(shop, Order(id=make.request_id()))


def test_more_than_a_hundred_of_a_kind_are_told_as_more(shop, sql, clock):
    order = shop.buy((2000, 1))[0].orders[0]
    sql(
        """INSERT INTO order_notes (id, order_id, text, author_id, create_time)
           SELECT uuidv7(), $1, 'Note ' || n, $2, $3::timestamptz + make_interval(secs => n) FROM generate_series(1, 101) AS n""",
        order.id, shop.admin.id, clock.now(),
    )  # fmt: skip
    record = compiled(shop, order).record
    assert record.truncated
    assert [record.order_notes[0].text, record.order_notes[-1].text, len(record.order_notes)] == [
        "Note 1",
        "Note 100",
        100,
    ]
