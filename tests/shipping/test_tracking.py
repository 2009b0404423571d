"""What is seen of parcels: events in any order, taken once; how far a parcel is never goes back, but where the field ends again."""

from datetime import UTC, datetime, timedelta

import grpc
import pytest

from mall.orders.v1 import orders_pb2
from mall.shipping.v1 import shipping_pb2
from server.orders import fulfilling, lifecycle
from server.shipping import carrier_events, carriers, tracking
from storage.tables.shipments import SHIPMENT_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.parcels import Parcels, Shipment, number

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNKNOWN_CALLER = grpc.StatusCode.UNAUTHENTICATED
Order = orders_pb2.Order
Event = shipping_pb2.ShipmentEvent
Handled = shipping_pb2.HandleCarrierEventResponse
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def parcels(app, on_loop, grpc_channel, market, seller):
    return Parcels(app, on_loop, grpc_channel, market, seller)


@pytest.fixture
def sent(parcels, sell, seller):
    """An order of one buyer on its way in one parcel: `sent(units=2)` returns parcel, order and buyer."""

    def sent(units=1, **said):
        order, buyer = parcels.bought((sell(2000, seller).id, units))
        said = {"carrier": "SANDBOX", "tracking_number": number(), **said}
        return parcels.pack(order, hand_over=True, **said), order, buyer

    return sent


# --- the rule itself ---

WAY = tracking.WAY


@pytest.mark.parametrize("state", WAY[1:5])
@pytest.mark.parametrize("status", WAY[2:6])
@pytest.mark.parametrize("later", [-HOUR, 0 * HOUR, HOUR])
def test_on_its_way_a_parcel_is_where_it_was_seen_furthest(state, status, later):
    further = WAY.index(status) > WAY.index(state)
    assert tracking.next_state(state, NOON, status, NOON + later) == (status if further else None)


def test_what_holds_a_parcel_up_counts_if_it_is_not_older_and_is_over_with_what_comes_after():
    for trouble in sorted(tracking.HELD_UP):
        assert tracking.next_state("IN_TRANSIT", NOON, trouble, NOON - HOUR) is None
        assert tracking.next_state("IN_TRANSIT", NOON, trouble, NOON) == trouble
        assert tracking.next_state("HANDED_OVER", NOON, trouble, NOON - HOUR) == trouble
        assert tracking.next_state(trouble, NOON, "IN_TRANSIT", NOON - HOUR) is None
        assert tracking.next_state(trouble, NOON, "IN_TRANSIT", NOON + HOUR) == "IN_TRANSIT"
        assert tracking.next_state(trouble, NOON, "DELIVERED", NOON - HOUR) == "DELIVERED"
        assert tracking.next_state("DELIVERED", NOON, trouble, NOON + HOUR) is None
        assert tracking.next_state(trouble, NOON, trouble, NOON + HOUR) is None


def test_what_was_delivered_turns_back_only_later_and_what_has_turned_back_stays():
    assert tracking.next_state("DELIVERED", NOON, "RETURNED", NOON - HOUR) is None
    assert tracking.next_state("DELIVERED", NOON, "RETURNED", NOON + HOUR) == "RETURNED"
    for final in ("RETURNED", "VOIDED"):
        for status in sorted(tracking.SEEN):
            assert tracking.next_state(final, NOON, status, NOON + HOUR) is None


def test_no_sighting_leads_outside_of_the_table():
    for state in SHIPMENT_STATES.all:
        for status in sorted(tracking.SEEN):
            target = tracking.next_state(state, NOON, status, NOON + HOUR)
            if target is not None and state != "LABEL_CREATED":
                assert SHIPMENT_STATES.allows(state, target), (state, target)


# --- through the rpcs ---


def test_a_late_sent_after_delivered_is_kept_and_changes_nothing(parcels, sent, clock):
    parcel, order, buyer = sent()
    monday = clock.now()
    clock.advance(days=1)
    delivered = parcels.see(parcel, "DELIVERED", signature="B. Buyer", description="Left at the door")
    assert delivered.delivery_signature == "B. Buyer"
    clock.advance(days=1)
    late = parcels.see(parcel, "IN_TRANSIT", occur_time=monday, location="Chicago")
    assert (late.state, late.deliver_time) == (Shipment.DELIVERED, delivered.deliver_time)
    assert parcels.order(order, buyer).state == Order.DELIVERED
    told = parcels.events(parcel, buyer)
    assert told[0].status == Shipment.DELIVERED
    kept = next(event for event in told if event.status == Shipment.IN_TRANSIT)
    assert (kept.occur_time.ToDatetime(tzinfo=UTC), kept.applied, kept.location) == (monday, False, "Chicago")
    assert (kept.source, kept.actor_id) == (Event.SELLER, parcels.seller.id)
    oldest = parcels.events(parcel, buyer, order="OLDEST", page_size=2)
    assert {event.status for event in oldest} <= {Shipment.LABEL_CREATED, Shipment.HANDED_OVER, Shipment.IN_TRANSIT}


def test_an_event_is_taken_once(parcels, sent, clock):
    parcel, order, buyer = sent()
    moment = clock.now()
    parcels.see(parcel, "DELIVERED", occur_time=moment, location="Door")
    before = parcels.order(order, buyer)
    clock.advance(hours=1)
    parcels.see(parcel, "DELIVERED", occur_time=moment, location="Door")
    parcels.see(parcel, "DELIVERED")
    after = parcels.order(order, buyer)
    assert (after.deliver_time, after.items) == (before.deliver_time, before.items)
    assert [event.status for event in parcels.events(parcel)].count(Shipment.DELIVERED) == 2


def test_a_scan_implies_the_handing_over(parcels, sell, seller, sql):
    variant = sell(2000, seller).id
    order, buyer = parcels.bought((variant, 1))
    parcel = parcels.pack(order)
    seen = parcels.see(parcel, "OUT_FOR_DELIVERY")
    assert (seen.state, seen.HasField("hand_over_time")) == (Shipment.OUT_FOR_DELIVERY, True)
    assert parcels.order(order, buyer).state == Order.OUT_FOR_DELIVERY
    assert sql("SELECT reserved FROM stock_levels WHERE variant_id = $1", variant)[0].reserved == 0


def test_what_cannot_be_seen_is_refused(parcels, sent, clock):
    parcel, _, _ = sent()
    for status in ("LABEL_CREATED", "HANDED_OVER", "VOIDED"):
        with fails(INVALID, "INVALID_FIELDS", "event.status"):
            parcels.see(parcel, status)
    with fails(INVALID, "INVALID_FIELDS", "event.occur_time"):
        parcels.see(parcel, "IN_TRANSIT", occur_time=clock.now() + timedelta(minutes=6))
    assert parcels.see(parcel, "IN_TRANSIT", signature="Me").delivery_signature == ""


def test_delivered_at_the_end_of_a_return_is_no_delivery(parcels, sent):
    parcel, order, buyer = sent()
    parcels.report(parcel.tracking_number, "FAILED_DELIVERY")
    assert parcels.get(parcel).state == Shipment.FAILED_DELIVERY
    parcels.report(parcel.tracking_number, "RETURNED")
    assert parcels.report(parcel.tracking_number, "DELIVERED") == Handled.IGNORED
    read = parcels.get(parcel)
    assert (read.state, read.HasField("return_time"), read.HasField("deliver_time")) == (Shipment.RETURNED, True, False)
    order = parcels.order(order, buyer)
    assert (order.state, order.HasField("deliver_time"), order.items[0].delivered_quantity) == (
        Order.IN_TRANSIT,
        False,
        0,
    )


def test_each_item_arrives_with_its_own_parcel(parcels, sell, seller, clock):
    """Two parcels, two return windows; the order's clock starts with the last."""
    order, buyer = parcels.bought((sell(2000, seller).id, 1), (sell(2000, seller).id, 1))
    first = parcels.pack(order, units=[1, None], hand_over=True)
    rest = parcels.order(order, buyer)
    rest.items.pop(0)
    second = parcels.pack(rest, hand_over=True)
    early = clock.now()
    parcels.see(first, "DELIVERED", occur_time=early)
    clock.advance(days=9, hours=5)
    late = clock.now()
    parcels.see(second, "DELIVERED", occur_time=late)
    read = parcels.order(order, buyer)
    assert [item.deliver_time.ToDatetime(tzinfo=UTC) for item in read.items] == [early, late]
    assert read.deliver_time.ToDatetime(tzinfo=UTC) >= late


# --- corrections ---


def test_staff_set_right_what_was_not_delivered(parcels, sent, admin, clock, app, on_loop, sql):
    parcel, order, buyer = sent()
    parcels.see(parcel, "DELIVERED")
    clock.advance(days=3)
    fixed = parcels.call("Correct", parcel, admin, state="FAILED_DELIVERY", reason="wrong house")
    assert (fixed.state, fixed.HasField("deliver_time")) == (Shipment.FAILED_DELIVERY, False)
    read = parcels.order(order, buyer)
    assert (read.state, read.HasField("deliver_time"), read.items[0].delivered_quantity) == (Order.IN_TRANSIT, False, 0)
    assert "wrong house" in read.history[-1].reason
    audit = sql("SELECT event, reason FROM audit_entries WHERE target_id = $1 ORDER BY id", parcel.id)
    assert tuple(audit[-1]) == ("shipment.corrected", "wrong house")
    clock.advance(days=5)
    on_loop(lifecycle.complete_delivered(app))
    assert parcels.order(order, buyer).state == Order.IN_TRANSIT
    again = clock.now()
    parcels.see(parcel, "DELIVERED")
    read = parcels.order(order, buyer)
    assert (read.state, read.deliver_time.ToDatetime(tzinfo=UTC) >= again) == (Order.DELIVERED, True)


def test_what_has_not_ended_or_rests_on_a_completed_order_is_not_corrected(parcels, sent, admin):
    parcel, order, buyer = sent()
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="HANDED_OVER"):
        parcels.call("Correct", parcel, admin, state="IN_TRANSIT", reason="r")
    parcels.see(parcel, "DELIVERED")
    parcels.step("Complete", order, buyer)
    with fails(REFUSED, "STATE_FORBIDS", resource="order", state="COMPLETED"):
        parcels.call("Correct", parcel, admin, state="IN_TRANSIT", reason="r")
    assert parcels.get(parcel).state == Shipment.DELIVERED


def test_a_delivered_parcel_that_comes_back_stops_the_clock(parcels, sent, clock):
    parcel, order, buyer = sent()
    parcels.report(parcel.tracking_number, "DELIVERED")
    clock.advance(hours=2)
    assert parcels.report(parcel.tracking_number, "RETURNED") == Handled.APPLIED
    assert parcels.order(order, buyer).state == Order.IN_TRANSIT
    read = parcels.get(parcel)
    assert (read.state, read.HasField("deliver_time")) == (Shipment.RETURNED, True)


# --- carriers ---


def test_a_carriers_report_is_taken_once_and_signed(parcels, sent, clock):
    parcel, _, _ = sent()
    moment, id_ = clock.now(), make.unique("evt_")
    estimated = (moment + timedelta(days=2)).isoformat()
    said = {"id": id_, "location": "Springfield", "description": "Departed", "occur_time": moment}
    for _ in range(2):
        assert (
            parcels.report(parcel.tracking_number, "IN_TRANSIT", estimated_delivery_time=estimated, **said)
            == Handled.APPLIED
        )
    read = parcels.get(parcel)
    assert (read.state, read.estimated_delivery_time.ToDatetime(tzinfo=UTC)) == (
        Shipment.IN_TRANSIT,
        moment + timedelta(days=2),
    )
    event = parcels.events(parcel)[0]
    assert (event.carrier_event_id, event.source, event.actor_id) == (id_, Event.CARRIER, "")
    assert (event.description, event.applied) == ("Departed", True)
    for wrong in ({"secret": b"x" * 32}, {"signature": "00"}, {"carrier": "UPS"}, {"seconds": 1}):
        with fails(UNKNOWN_CALLER, "CARRIER_SIGNATURE_INVALID"):
            parcels.report(parcel.tracking_number, "DELIVERED", **wrong)
    stale = int(clock.now().timestamp()) - 301
    with fails(UNKNOWN_CALLER, "CARRIER_SIGNATURE_INVALID"):
        parcels.report(parcel.tracking_number, "DELIVERED", seconds=stale)


def test_what_a_carrier_cannot_mean_is_held_or_refused(parcels, sent, clock, admin, sql):
    parcel, _, _ = sent()
    said = parcel.tracking_number
    assert parcels.report(said, "TELEPORTED") == Handled.HELD
    assert parcels.report(said, "DELIVERED", occur_time=clock.now() + timedelta(days=1)) == Handled.HELD
    for bad in ({"occur_time": "soon"}, {"occur_time": "2026-01-01T00:00:00"}, {"location": 5}):
        with fails(INVALID, "INVALID_FIELDS", "payload"):
            parcels.report(said, "IN_TRANSIT", **bad)
    parcels.call("Void", parcel, admin, reason="never used")
    assert parcels.report(said, "PICKED_UP") == Handled.HELD
    held = sql("SELECT state_reason FROM carrier_events WHERE tracking_number = $1 AND state = 'HELD'", said)
    assert len(held) == 3


def test_goods_that_cannot_have_left_are_held(parcels, sell, seller, sql):
    variant = sell(2000, seller, stock=1).id
    sql("UPDATE stock_levels SET maximum_backorder = 5 WHERE variant_id = $1", variant)
    order, _ = parcels.bought((variant, 3))
    parcel = parcels.pack(order, carrier="SANDBOX", tracking_number=number())
    assert parcels.report(parcel.tracking_number, "PICKED_UP") == Handled.HELD
    assert parcels.get(parcel).state == Shipment.LABEL_CREATED


def test_a_report_before_its_parcel_waits_for_it(parcels, sell, seller, app, on_loop, clock, sql):
    said, lost = number(), number()
    assert parcels.report(said, "PICKED_UP") == Handled.PARKED
    assert parcels.report(lost, "PICKED_UP") == Handled.PARKED
    order, _ = parcels.bought((sell(2000, seller).id, 1))
    parcel = parcels.pack(order, carrier="SANDBOX", tracking_number=said)
    clock.advance(minutes=2)
    on_loop(carrier_events.reconsider_parked(app))
    assert parcels.get(parcel).state == Shipment.PICKED_UP
    clock.advance(days=8)
    on_loop(carrier_events.reconsider_parked(app))
    states = sql("SELECT state FROM carrier_events WHERE tracking_number = ANY($1) ORDER BY id", [said, lost])
    assert [row.state for row in states] == ["APPLIED", "HELD"]


@pytest.mark.parametrize(
    ("behaviour", "state"),
    [
        ("OK", "DELIVERED"),
        ("SECOND", "DELIVERED"),
        ("REFUSED", "RETURNED"),
        ("HELD", "DELIVERED"),
        ("DOWN", "HANDED_OVER"),
    ],
)
def test_carriers_are_asked_for_what_is_under_way(parcels, sent, app, on_loop, clock, behaviour, state):
    parcel, _, _ = sent(tracking_number=number().replace("NEVER", behaviour))
    for _ in range(4):
        clock.advance(hours=20)
        on_loop(carrier_events.ask_carriers(app))
    read = parcels.get(parcel)
    assert read.state == Shipment.State.Value(state)
    if behaviour == "OK":
        since = read.hand_over_time.ToDatetime(tzinfo=UTC)
        assert read.deliver_time.ToDatetime(tzinfo=UTC) == since + timedelta(hours=26)
        assert read.delivery_signature


def test_numbers_are_those_of_their_carrier():
    good = {
        "UPS": ["1Z9999W99999999999", "T1234567890"],
        "FEDEX": ["123456789012", "1234 5678 9012 345"],
        "USPS": ["9400100000000000000000", "EA123456789US"],
        "DHL": ["1234567890", "JJD000390007882823421"],
        "DPD": ["01234567890123", "01234567890123X"],
        "OTHER": ["abc-1"],
    }
    for carrier, numbers in good.items():
        for each in numbers:
            name, kept = carriers.chosen(carrier, "Pigeon", each, "")
            assert name
            assert kept == kept.upper().replace(" ", "").replace("-", "")
            if carrier != "OTHER":
                with pytest.raises(Exception, match="tracking_number"):
                    carriers.chosen(carrier, "", f"{each}!", "")


# --- what is due ---


def test_nothing_heard_for_a_day_warns_the_seller_for_two_alerts_staff(
    parcels, sent, app, on_loop, clock, follow_up, admin, sql
):
    parcel, order, _ = sent()
    untracked = parcels.pack(parcels.bought((order.items[0].variant_id, 1))[0], hand_over=True)

    def listed(silence):
        request = shipping_pb2.ListShipmentsRequest(seller_id=parcels.seller.id, silences=[silence])
        return [each.id for each in parcels.stub.ListShipments(request, metadata=admin.metadata).shipments]

    clock.advance(hours=23)
    on_loop(carrier_events.note_silence(app))
    assert listed("WARNED") == []
    clock.advance(hours=2)
    for _ in range(2):
        on_loop(carrier_events.note_silence(app))
    assert listed("WARNED") == [parcel.id]
    clock.advance(hours=24)
    for _ in range(2):
        on_loop(carrier_events.note_silence(app))
    assert (listed("WARNED"), listed("ESCALATED")) == ([], [parcel.id])
    entries = sql("SELECT event, actor_role FROM audit_entries WHERE target_id = $1", parcel.id)
    assert [tuple(row) for row in entries] == [("shipment.silent", "SYSTEM")]
    follow_up()
    mails = sql(
        "SELECT subject, body FROM outgoing_mails WHERE recipient = $1 AND subject LIKE 'Nothing is heard%'",
        parcels.seller.email,
    )
    assert len(mails) == 2
    assert parcel.tracking_number in mails[0].body
    parcels.report(parcel.tracking_number, "IN_TRANSIT")
    assert (listed("ESCALATED"), parcels.get(parcel).silence) == ([], Shipment.HEARD)
    assert parcels.get(untracked).silence == Shipment.HEARD


def test_what_is_late_is_told_and_may_be_cancelled_with_all_its_money(
    parcels, sell, seller, app, on_loop, clock, follow_up, sql
):
    order, buyer = parcels.bought((sell(2000, seller).id, 1))
    deadline = order.ship_deadline_time.ToDatetime(tzinfo=UTC)
    assert clock.now() < deadline <= clock.now() + timedelta(days=5)
    cancel = orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id())
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        parcels.orders.CancelOrder(cancel, metadata=buyer.metadata)
    clock.advance(seconds=(deadline - clock.now()).total_seconds() + 1)
    for _ in range(2):
        on_loop(fulfilling.notice_late(app))
    follow_up()
    told = sql(
        "SELECT recipient FROM outgoing_mails WHERE subject IN ($1, $2)",
        f"Order {order.number} is late",
        f"Order {order.number} should have been sent",
    )
    assert sorted(row.recipient for row in told) == sorted([buyer.email, seller.email])
    preview = orders_pb2.PreviewCancellationRequest(id=order.id)
    shown = parcels.orders.PreviewCancellation(preview, metadata=buyer.metadata)
    assert shown.refund == shown.paid == order.total
    cancelled = parcels.orders.CancelOrder(cancel, metadata=buyer.metadata)
    assert (cancelled.state, "not sent in time" in cancelled.history[-1].reason) == (Order.CANCELLED, True)


def test_what_is_late_but_on_its_way_in_part_is_not_cancelled(parcels, sell, seller, clock):
    order, buyer = parcels.bought((sell(2000, seller).id, 2))
    parcels.pack(order, units=[1], hand_over=True)
    clock.advance(days=10)
    cancel = orders_pb2.CancelOrderRequest(id=order.id, request_id=make.request_id())
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE"):
        parcels.orders.CancelOrder(cancel, metadata=buyer.metadata)


def test_the_deadline_counts_the_sellers_business_days(parcels, sell, seller, grpc_stub):
    """A day is the seller's, without weekends and public holidays there."""
    profile = {"id": seller.id, "country_code": "KR", "time_zone": "Asia/Seoul", "processing_days": 3}
    grpc_stub.UpdateShippingProfile(
        shipping_pb2.UpdateShippingProfileRequest(shipping_profile=profile), metadata=seller.metadata
    )
    order, _ = parcels.bought((sell(2000, seller).id, 1))
    deadline = order.ship_deadline_time.ToDatetime(tzinfo=UTC)
    assert (deadline.hour, deadline.minute, deadline.second) == (14, 59, 59)  # the end of a day in Seoul
    assert (deadline + timedelta(hours=9)).weekday() < 5


def test_a_buyer_is_asked_once_two_days_after_the_delivery(parcels, sent, app, on_loop, clock, follow_up, sql):
    parcel, order, buyer = sent()
    parcels.see(parcel, "DELIVERED")

    def asked():
        on_loop(fulfilling.ask_receipt(app))
        follow_up()
        subject = f"Do you have order {order.number}?"
        return [row.recipient for row in sql("SELECT recipient FROM outgoing_mails WHERE subject = $1", subject)]

    clock.advance(hours=47)
    assert asked() == []
    clock.advance(hours=2)
    assert asked() == [buyer.email]
    clock.advance(hours=2)
    assert asked() == [buyer.email]


def test_a_part_that_leaves_is_told_with_its_number_and_the_whole_with_all(parcels, sell, seller, follow_up, sql):
    order, buyer = parcels.bought((sell(2000, seller).id, 2))
    numbers = [number(), number()]
    for said in numbers:
        parcels.pack(order, units=[1], hand_over=True, carrier="SANDBOX", tracking_number=said)
    follow_up()

    def body(subject):
        rows = sql("SELECT body FROM outgoing_mails WHERE recipient = $1 AND subject = $2", buyer.email, subject)
        (row,) = rows
        return row.body

    part = body(f"A part of order {order.number} is on its way")
    assert [said in part for said in numbers] == [True, False]
    whole = body(f"Order {order.number} is on its way")
    assert all(said in whole for said in numbers)
