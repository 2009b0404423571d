"""What could not be delivered and is back is paid back by itself: what of it, once, and what becomes of its order."""

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from server.orders import undelivered
from server.payments import send_refund
from storage.queries.orders import after_sale as queries
from tests.support import make
from tests.support.after_sale import Counter
from tests.support.expect import fails
from tests.support.parcels import Parcels
from tests.support.racing import without
from tests.support.shopping import cents

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
Order, Item, Refund = orders_pb2.Order, orders_pb2.OrderItem, orders_pb2.OrderRefund


@pytest.fixture(scope="module")
def shop(app, on_loop, grpc_channel, sql, admin):
    shop = Counter(app, on_loop, grpc_channel, sql, admin)
    for key, value in {"tax.rate": "0.08", "shipping.standard.price": '{"USD": "5.00"}'}.items():
        make.setting(grpc_channel, admin, key, value, channel_id=shop.market.id)
    return shop


@pytest.fixture
def parcels(shop):
    return Parcels(shop.app, shop.on_loop, shop.channel, shop.market, shop.seller)


@pytest.fixture
def sent(shop, parcels):
    """An order of (price, units), of which a parcel has left; with the parcel and the buyer."""

    def sent(*lines, units=()):
        purchase, buyer = shop.buy(*lines)
        (order,) = purchase.orders
        shop.call(shop.seller, "ConfirmOrder", id=order.id)
        return order, parcels.pack(order, units=units, hand_over=True), buyer

    return sent


@pytest.fixture
def bring_back(parcels, follow_up):
    """Let a parcel turn back and be received; consumers follow."""

    def bring_back(parcel, cause="CARRIER_FAULT", **fields):
        parcels.see(parcel, "RETURNED")
        parcels.call("ReceiveReturned", parcel, cause=cause, **fields)
        follow_up()

    return bring_back


def test_what_the_carrier_could_not_deliver_is_paid_back_whole(shop, sent, bring_back, sql):
    """Situation 8: goods, their tax and shipping."""
    order, parcel, buyer = sent((6000, 1), (500, 2))
    one = {"order_id": order.id, "order_item_id": order.items[0].id, "quantity": 1}
    bring_back(parcel, restocked_lines=[one])
    (refund,) = shop.refunds(order)
    assert (refund.kind, refund.shipment_id, cents(refund.amount)) == (
        Refund.UNDELIVERED,
        parcel.id,
        cents(order.total),
    )
    assert [(line.quantity, cents(line.goods)) for line in refund.lines] == [(1, 6000), (2, 1000)]
    assert cents(order.shipping_cost) > 0
    assert cents(order.tax) > 0
    read = shop.order(order)
    assert (read.state, [item.state for item in read.items]) == (Order.REFUNDED, [Item.CANCELLED] * 2)
    assert [item.cancelled_quantity for item in read.items] == [1, 2]
    assert not read.HasField("deliver_time")
    (fact,) = shop.facts(order, "order.items_cancelled")
    assert (fact.kind, fact.order_refund_id, fact.total_minor) == ("UNDELIVERED", refund.id, cents(order.total))
    assert shop.stock(order.items[0].variant_id) == (10, 0)
    assert shop.stock(order.items[1].variant_id) == (8, 0)
    (row,) = sql("SELECT id FROM refunds WHERE order_id = $1", order.id)
    shop.on_loop(send_refund(shop.app, row.id))
    assert shop.refunds(order)[0].processed
    purchase = shop.call(buyer, "GetPurchase", id=order.purchase_id)
    assert purchase.payment_state == orders_pb2.Purchase.REFUNDED


def test_what_the_buyer_has_refused_is_paid_back_without_shipping(shop, sent, bring_back):
    """Situation 8: goods and their tax."""
    order, parcel, _ = sent((6000, 1))
    bring_back(parcel, "REFUSED_BY_BUYER")
    (refund,) = shop.refunds(order)
    assert (cents(refund.amount), cents(refund.lines[0].shipping)) == (6480, 0)
    assert shop.order(order).state == Order.REFUNDED


def test_of_several_parcels_the_others_stay_sold(shop, parcels, sent, bring_back, clock):
    order, back, buyer = sent((2000, 3), (500, 1), units=(1, None))
    other = parcels.pack(order, hand_over=True)
    parcels.see(other, "DELIVERED")
    assert shop.order(order).state == Order.SHIPPED
    bring_back(back, "SELLER_FAULT")
    (refund,) = shop.refunds(order)
    assert [(line.order_item_id, line.quantity) for line in refund.lines] == [(order.items[0].id, 1)]
    read = shop.order(order)
    assert (read.state, [item.state for item in read.items]) == (Order.DELIVERED, [Item.DELIVERED] * 2)
    assert (read.items[0].cancelled_quantity, read.items[0].delivered_quantity) == (1, 2)
    with fails(REFUSED, "UNITS_EXCEED_REST", rest=2):
        shop.ask(buyer, order, (order.items[0], 3))
    made = shop.ask(buyer, order, (order.items[0], 2), (order.items[1], 1), reason="WRONG_ITEM")
    shop.call(shop.seller, "ApproveRefundRequest", id=made.id)
    assert (shop.back(order), shop.order(order).state) == (cents(order.total), Order.REFUNDED)


def test_what_was_not_sent_yet_is_sent_all_the_same(shop, parcels, sent, bring_back):
    order, back, _ = sent((2000, 3), units=(1,))
    bring_back(back)
    read = shop.order(order)
    assert (read.state, read.items[0].cancelled_quantity) == (Order.PREPARING_SHIPMENT, 1)
    parcels.see(parcels.pack(order, hand_over=True), "DELIVERED")
    assert shop.order(order).state == Order.DELIVERED
    assert [line.quantity for refund in shop.refunds(order) for line in refund.lines] == [1]


def test_what_has_turned_back_after_it_was_paid_back_is_not_paid_back_twice(shop, parcels, sent, bring_back):
    order, parcel, buyer = sent((2000, 2))
    parcels.see(parcel, "DELIVERED")
    shop.call(
        shop.seller, "ApproveRefundRequest", id=shop.ask(buyer, order, (order.items[0], 1), reason="WRONG_ITEM").id
    )
    shop.app.clock.advance(minutes=1)
    bring_back(parcel)
    assert [(r.kind, r.lines[0].quantity) for r in shop.refunds(order)] == [(Refund.RETURN, 1), (Refund.UNDELIVERED, 1)]
    assert (shop.back(order), shop.order(order).state) == (cents(order.total), Order.REFUNDED)


@pytest.fixture
def again(sql, follow_up):
    """Let the event of a parcel come again."""

    def again(parcel):
        sql(
            """INSERT INTO outbox (id, type, aggregate_type, aggregate_id, payload, create_time)
               SELECT gen_random_uuid(), type, aggregate_type, aggregate_id, payload, create_time
               FROM outbox WHERE aggregate_id = $1 AND type = 'shipment.return_received' LIMIT 1""",
            parcel.id,
        )
        follow_up()

    return again


def test_an_event_that_comes_again_pays_nothing_back(shop, sent, bring_back, again):
    order, parcel, _ = sent((2000, 2), units=(1,))
    bring_back(parcel)
    before = shop.back(order)
    again(parcel)
    assert (len(shop.refunds(order)), shop.back(order)) == (1, before)


def test_where_nobody_looks_the_database_refuses_to_pay_twice(shop, sent, bring_back, again, monkeypatch, sql):
    order, parcel, _ = sent((2000, 2), units=(1,))
    bring_back(parcel)
    guard = "AND NOT EXISTS (SELECT FROM order_refunds AS f WHERE f.shipment_id = s.id AND f.order_id = l.order_id)"
    monkeypatch.setattr(queries, "_UNDELIVERED", without(queries._UNDELIVERED, guard))
    monkeypatch.setattr(undelivered.Item, "undelivered", lambda _item, units: units)
    again(parcel)
    assert len(shop.refunds(order)) == 1
    sql("DELETE FROM parked_events WHERE consumer = 'undelivered'")


def test_a_frozen_order_is_paid_back_once_the_incident_is_resolved(shop, sent, bring_back, follow_up):
    order, parcel, _ = sent((2000, 1))
    incident = {"order_id": order.id, "type": "FRAUD", "description": "Somebody looks.", "freezing": True}
    opened = shop.call(shop.admin, "CreateOrderIncident", order_incident=incident)
    bring_back(parcel)
    assert (shop.refunds(order), shop.order(order).state) == ([], Order.IN_TRANSIT)
    shop.call(shop.admin, "ResolveOrderIncident", id=opened.id, resolution="Nothing to it.")
    follow_up()
    assert (shop.back(order), shop.order(order).state) == (cents(order.total), Order.REFUNDED)


def test_of_an_order_that_is_over_staff_are_told_once(shop, parcels, sent, bring_back, again, follow_up):
    order, parcel, buyer = sent((2000, 1))
    parcels.see(parcel, "DELIVERED")
    shop.call(buyer, "CompleteOrder", id=order.id)
    shop.app.clock.advance(minutes=1)
    bring_back(parcel)
    assert (shop.refunds(order), shop.order(order).state) == ([], Order.COMPLETED)
    (incident,) = shop.call(shop.admin, "ListOrderIncidents", order_id=order.id).order_incidents
    assert (incident.type, incident.freezing) == (orders_pb2.OrderIncident.UNEXPECTED_RETURN, False)
    again(parcel)
    shop.call(shop.admin, "ResolveOrderIncident", id=incident.id, resolution="Settled by hand.")
    follow_up()
    assert len(shop.call(shop.admin, "ListOrderIncidents", order_id=order.id).order_incidents) == 1


def test_a_parcel_that_is_back_is_nowhere_else(shop, parcels, sent, bring_back):
    _, parcel, _ = sent((2000, 1))
    bring_back(parcel)
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="RETURNED"):
        parcels.call("Correct", parcel, shop.admin, state="IN_TRANSIT", reason="It goes on.")


def test_wallets_get_back_what_they_have_paid(shop, parcels, bring_back):
    buyer = make.shopper(shop.app, shop.on_loop, shop.channel)
    make.deposit(shop.channel, shop.admin, buyer, 1500)
    purchase, _ = shop.buy((2000, 1), buyer=buyer, tender_choices=[{"kind": "DEPOSIT"}])
    (order,) = purchase.orders
    shop.call(shop.seller, "ConfirmOrder", id=order.id)
    bring_back(parcels.pack(order, hand_over=True))
    assert shop.back(order) == cents(order.total) - 1500
    assert cents(shop.refunds(order)[0].amount) == cents(order.total)
