"""Parcels under simultaneous calls: no unit is packed, sent or taken back twice, no number given twice.

The races are run again without what guards them, and must then find what went wrong.
"""

from functools import partial

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from server.shipping import tracking
from storage.queries import shipments as queries
from storage.queries.orders import fulfilling
from storage.queries.orders import lifecycle as orders
from tests.support import make
from tests.support.parcels import Parcels, Shipment, number
from tests.support.racing import at_once, tally, without, without_check, without_index

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
TAKEN = grpc.StatusCode.ALREADY_EXISTS
Order = orders_pb2.Order


@pytest.fixture
def parcels(app, on_loop, grpc_channel, market, seller):
    return Parcels(app, on_loop, grpc_channel, market, seller)


@pytest.fixture
def ordered(parcels, sell, seller):
    """An order of one variant, and the variant: `ordered(10)`."""

    def ordered(units, stock=500):
        variant = sell(2000, seller, stock=stock).id
        return (*parcels.bought((variant, units)), variant)

    return ordered


def level(sql, variant):
    (row,) = sql("SELECT on_hand, reserved FROM stock_levels WHERE variant_id = $1", variant)
    return row.on_hand, row.reserved


# --- the last units ---


def pack_twice(parcels, ordered, meeting):
    """The first parcel holds 6 of 10; parcels of 4 and of 3 are asked for together."""
    order, buyer, _ = ordered(10)
    parcels.pack(order, units=[6])
    with meeting(fulfilling, "units", 2):
        results = at_once(*(partial(parcels.pack, order, units=[units]) for units in (4, 3)))
    return results, parcels.order(order, buyer).items[0]


def test_of_two_parcels_for_the_last_units_one_is_packed(parcels, ordered, meeting):
    results, item = pack_twice(parcels, ordered, meeting)
    assert tally(results) == (1, [REFUSED])
    assert item.packed_quantity in {9, 10}


def test_without_the_lock_of_the_order_both_are_packed(parcels, ordered, meeting, monkeypatch, sql):
    monkeypatch.setattr(fulfilling, "_LOCK", without(fulfilling._LOCK, "FOR UPDATE OF orders"))
    with without_check(sql, "order_items", "ck_order_items_units"):
        results, item = pack_twice(parcels, ordered, meeting)
        sql("UPDATE order_items SET packed_quantity = 10 WHERE id = $1", item.id)
    assert tally(results) == (2, [])
    assert item.packed_quantity == 13


def test_without_the_lock_the_check_refuses_the_second(parcels, ordered, meeting, monkeypatch):
    """The constraint is the last word, whatever the code believes."""
    monkeypatch.setattr(fulfilling, "_LOCK", without(fulfilling._LOCK, "FOR UPDATE OF orders"))
    results, item = pack_twice(parcels, ordered, meeting)
    assert tally(results)[0] == 1
    assert item.packed_quantity <= 10


# --- one parcel, several words ---


def hand_over_twice(parcels, ordered, meeting, sql):
    order, _, variant = ordered(2)
    parcels.bought((variant, 2))  # whose units must stay
    parcel = parcels.pack(order)
    with meeting(tracking, "lock", 2):
        results = at_once(*[partial(parcels.call, "HandOver", parcel)] * 2)
    return results, level(sql, variant)


def test_a_parcel_that_is_handed_over_twice_at_once_leaves_once(parcels, ordered, meeting, sql):
    results, left = hand_over_twice(parcels, ordered, meeting, sql)
    assert (tally(results), left) == ((1, [REFUSED]), (498, 2))


def test_without_its_locks_the_stock_would_fall_twice(parcels, ordered, meeting, sql, monkeypatch):
    monkeypatch.setattr(fulfilling, "_LOCK", without(fulfilling._LOCK, "FOR UPDATE OF orders"))
    unlocked = {key: without(queries._reading(key, lock=True), "FOR UPDATE OF shipments") for key in queries.SCOPES}
    reading = queries._reading
    monkeypatch.setattr(queries, "_reading", lambda key, *, lock: unlocked[key] if lock else reading(key, lock=False))
    with without_check(sql, "order_items", "ck_order_items_units"):
        results, left = hand_over_twice(parcels, ordered, meeting, sql)
        sql("UPDATE order_items SET shipped_quantity = packed_quantity WHERE shipped_quantity > packed_quantity")
    assert (tally(results), left) == ((2, []), (496, 0))


def deliver_twice(parcels, ordered, meeting):
    order, buyer, _ = ordered(2)
    parcel = parcels.pack(order, hand_over=True, carrier="SANDBOX", tracking_number=number())
    said = {"id": make.unique("evt_")}
    with meeting(queries, "add_report", 2, before=True):
        at_once(*[partial(parcels.report, parcel.tracking_number, "DELIVERED", **said)] * 2)
    return parcels.events(parcel), parcels.order(order, buyer)


def test_the_same_report_twice_at_once_is_one_event(parcels, ordered, meeting):
    told, order = deliver_twice(parcels, ordered, meeting)
    assert [event.status for event in told].count(Shipment.DELIVERED) == 1
    assert (order.state, [change.state for change in order.history].count(Order.DELIVERED)) == (Order.DELIVERED, 1)


def void_and_scan(parcels, ordered, meeting, admin, sql):
    """Staff void a label in the moment in which the carrier scans it."""
    order, _, variant = ordered(2)
    parcel = parcels.pack(order, hand_over=True)
    with meeting(fulfilling, "lock", 2):
        results = at_once(
            partial(parcels.call, "Void", parcel, admin, reason="never used"), partial(parcels.see, parcel, "PICKED_UP")
        )
    return results, parcels.get(parcel).state, level(sql, variant)


def test_a_label_is_voided_or_scanned(parcels, ordered, meeting, admin, sql):
    results, state, left = void_and_scan(parcels, ordered, meeting, admin, sql)
    assert tally(results) == (1, [REFUSED])
    assert (state, left) in {(Shipment.VOIDED, (500, 2)), (Shipment.PICKED_UP, (498, 0))}


# --- numbers ---


def number_twice(parcels, ordered, meeting, said):
    first, _, _ = ordered(1)
    second, _, _ = ordered(1)
    with meeting(queries, "free_number", 2):
        return at_once(
            *(partial(parcels.pack, order, carrier="SANDBOX", tracking_number=said) for order in (first, second))
        )


def test_a_number_goes_to_one_of_two(parcels, ordered, meeting):
    assert tally(number_twice(parcels, ordered, meeting, number())) == (1, [TAKEN])


def test_without_the_index_both_have_it(parcels, ordered, meeting, sql):
    said = number()
    with without_index(sql, "uq_shipments_carrier_tracking_number"):
        results = number_twice(parcels, ordered, meeting, said)
        sql("UPDATE shipments SET tracked = false WHERE tracking_number = $1", said)
    assert tally(results) == (2, [])


# --- the second in which the parcel leaves ---


def cancel_and_ship(parcels, ordered, meeting, admin, sql):
    order, buyer, variant = ordered(2)
    parcels.step("Process", order)
    cancel = orders_pb2.CancelOrderRequest(id=order.id, reason="asked for", request_id=make.request_id())
    with meeting(orders, "lock_order", 2):
        results = at_once(
            partial(parcels.orders.CancelOrder, cancel, metadata=admin.metadata), partial(parcels.step, "Ship", order)
        )
    (back,) = sql("SELECT coalesce(sum(amount_minor), 0) AS sum FROM refunds WHERE order_id = $1", order.id)
    return results, parcels.order(order, buyer).state, level(sql, variant), back.sum


def test_an_order_is_cancelled_or_sent(parcels, ordered, meeting, admin, sql):
    results, *what = cancel_and_ship(parcels, ordered, meeting, admin, sql)
    assert tally(results) == (1, [REFUSED])
    assert tuple(what) in {(Order.SHIPPED, (498, 0), 0), (Order.CANCELLED, (500, 0), 4000)}
