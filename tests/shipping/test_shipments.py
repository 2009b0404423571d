"""Parcels: what may be packed, what leaves the shelf when, and what it makes of orders."""

from types import SimpleNamespace

import grpc
import pytest
from google.protobuf.field_mask_pb2 import FieldMask

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from mall.orders.v1 import orders_pb2
from mall.shipping.v1 import shipping_pb2
from storage.tables.shipments import SHIPMENT_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.parcels import Parcels, Shipment, number

REFUSED = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT
TAKEN = grpc.StatusCode.ALREADY_EXISTS
MISSING = grpc.StatusCode.NOT_FOUND
DENIED = grpc.StatusCode.PERMISSION_DENIED
Order, Item = orders_pb2.Order, orders_pb2.OrderItem
Fulfillment = Order.Fulfillment


@pytest.fixture
def parcels(app, on_loop, grpc_channel, market, seller):
    return Parcels(app, on_loop, grpc_channel, market, seller)


@pytest.fixture
def good(sell, seller):
    """A variant of the seller's: `good(stock=10)` is its id."""
    return lambda price=2000, **changes: sell(price, seller, **changes).id


@pytest.fixture
def level(sql):
    """On hand and reserved."""
    return lambda variant: tuple(sql("SELECT on_hand, reserved FROM stock_levels WHERE variant_id = $1", variant)[0])


def units(order):
    """What was packed, sent and has arrived of the first item."""
    item = order.items[0]
    return item.packed_quantity, item.shipped_quantity, item.delivered_quantity


# --- packing ---


def test_a_label_takes_units_and_leaves_the_shelf_as_it_is(parcels, good, level):
    variant = good(stock=10)
    order, buyer = parcels.bought((variant, 2))
    made = parcels.pack(order, weight={"value": {"value": "1.50"}, "unit": "LB"}, cost=make.dollars(450))
    assert (made.state, [line.quantity for line in made.lines]) == (Shipment.LABEL_CREATED, [2])
    assert level(variant) == (10, 2)
    read = parcels.order(order, buyer)
    assert (read.state, units(read)) == (Order.PREPARING_SHIPMENT, (2, 0, 0))
    assert (read.fulfillment.state, read.fulfillment.open_quantity) == (Fulfillment.UNFULFILLED, 2)


def test_all_that_is_said_of_a_parcel_is_told(parcels, good, admin, clock):
    order, buyer = parcels.bought((good(), 1))
    said = {
        "carrier": "UPS",
        "tracking_number": "1z 9999-y702 0037 0006",
        "service": "ground",
        "service_level": "EXPRESS",
        "cost": make.dollars(900),
        "weight": {"value": {"value": "2"}, "unit": "KG"},
        "dimensions": {"length": {"value": "30"}, "width": {"value": "20.5"}, "height": {"value": "10"}, "unit": "IN"},
        "origin_postal_code": "94105",
        "delivery_notes": "Ring twice",
    }
    made = parcels.pack(order, **said)
    assert made == parcels.get(made)
    assert (made.carrier_name, made.tracking_number) == ("UPS", "1Z9999Y70200370006")
    assert made.tracking_uri.endswith("=1Z9999Y70200370006")
    assert made.order_ids == [order.id]
    assert (made.destination_postal_code, made.delivery_address) == ("62701", order.delivery_address)
    assert made.dimensions.width.value == "20.5"
    assert made.delivery_address_id
    assert made.estimated_delivery_time == order.estimated_delivery_time
    theirs = parcels.get(made, buyer)
    assert not theirs.HasField("cost")
    theirs.cost.CopyFrom(made.cost)
    assert theirs == made
    assert parcels.get(made, admin) == made


def test_all_that_is_wrong_is_told_at_once(parcels, good):
    order, _ = parcels.bought((good(), 1))
    bad = {"length": {"value": "0"}, "width": {"value": "x"}, "height": {"value": "1"}}
    with fails(INVALID, "INVALID_FIELDS", "shipment.dimensions.length", "shipment.dimensions.width"):
        parcels.pack(order, dimensions=bad)
    with fails(INVALID, "INVALID_FIELDS", "shipment.tracking_number"):
        parcels.pack(order, carrier="UPS", tracking_number="123")
    with fails(INVALID, "INVALID_FIELDS", "shipment.carrier"):
        parcels.pack(order, tracking_number="123456")
    with fails(INVALID, "INVALID_FIELDS", "shipment.carrier"):
        parcels.pack(order, carrier="PIGEON")
    with fails(INVALID, "INVALID_FIELDS", "shipment.carrier_name"):
        parcels.pack(order, carrier="OTHER")
    with fails(INVALID, "INVALID_FIELDS", "shipment.cost"):
        parcels.pack(order, cost=make.dollars(-1))
    with fails(INVALID, "INVALID_FIELDS", "shipment.lines"):
        parcels.pack(order, units=[None])
    twice = SimpleNamespace(id=order.id, items=[order.items[0], order.items[0]])
    with fails(INVALID, "INVALID_FIELDS", "shipment.lines[1].order_item_id"):
        parcels.pack(twice)
    other = parcels.pack(order, carrier="OTHER", carrier_name="Pigeon Post", tracking_number="P/1")
    assert (other.carrier_name, other.tracking_uri) == ("Pigeon Post", "")


def test_no_more_is_packed_than_is_left(parcels, good):
    order, _ = parcels.bought((good(), 10))
    parcels.pack(order, units=[6])
    with fails(REFUSED, "SHIPMENT_EXCEEDS_REST", order_item_id=order.items[0].id, quantity=5, rest=4):
        parcels.pack(order, units=[5])
    parcels.pack(order, units=[4])
    with fails(REFUSED, "SHIPMENT_EXCEEDS_REST", rest=0):
        parcels.pack(order)


def test_what_was_cancelled_is_not_sent(parcels, good, level, sql):
    """Two A and one B, of which one A is cancelled: everything is then one of each."""
    a, b = good(2000, stock=5), good(1500, stock=5)
    order, buyer = parcels.bought((a, 2), (b, 1))
    place = next(n for n, item in enumerate(order.items) if item.variant_id == a)
    sql("UPDATE order_items SET cancelled_quantity = 1 WHERE id = $1", order.items[place].id)
    sql("UPDATE stock_levels SET reserved = reserved - 1 WHERE variant_id = $1", a)
    with fails(REFUSED, "SHIPMENT_EXCEEDS_REST", order_item_id=order.items[place].id, quantity=2, rest=1):
        parcels.pack(order, units=[2, 1] if place == 0 else [1, 2])
    made = parcels.pack(order, hand_over=True)
    assert [line.quantity for line in made.lines] == [1, 1]
    read = parcels.order(order, buyer)
    assert (read.state, read.items[place].cancelled_quantity) == (Order.SHIPPED, 1)
    assert (level(a), level(b)) == ((4, 0), (4, 0))


def test_goods_by_measure_go_whole(parcels, sell, seller, level, grpc_channel, market):
    ham, buyer = sell(5680, seller, stock=10_000, measure={"unit": "KILOGRAM"}).id, parcels.buyer()
    item = carts_pb2.NewCartItem(variant_id=ham, measured_quantity={"value": "0.3"})
    request = carts_pb2.AddCartItemRequest(item=item, channel_id=market.id)
    carts_pb2_grpc.CartsServiceStub(grpc_channel).AddCartItem(request, metadata=buyer.metadata)
    order = parcels.step("Confirm", make.purchase(grpc_channel, buyer).orders[0])
    with fails(REFUSED, "SHIPMENT_EXCEEDS_REST", rest=1):
        parcels.pack(order, units=[2])
    made = parcels.pack(order, units=[1], hand_over=True)
    assert [line.quantity for line in made.lines] == [1]
    assert level(ham) == (9_700, 0)
    with fails(REFUSED, "STATE_FORBIDS"):
        parcels.pack(order)
    read = parcels.order(order, buyer)
    assert (units(read), read.fulfillment.shipped_quantity) == ((1, 1, 0), 1)


def test_nothing_is_packed_of_what_is_not_confirmed_or_over(parcels, good, admin):
    order, _ = parcels.bought((good(), 1), confirmed=False)
    with fails(REFUSED, "STATE_FORBIDS", resource="order", state="AWAITING_SELLER_CONFIRMATION"):
        parcels.pack(order)
    cancel = orders_pb2.CancelOrderRequest(id=order.id, reason="r", request_id=make.request_id())
    parcels.orders.CancelOrder(cancel, metadata=admin.metadata)
    with fails(REFUSED, "STATE_FORBIDS", resource="order", state="CANCELLED"):
        parcels.pack(order)


def test_a_repeated_request_packs_once(parcels, good):
    order, _ = parcels.bought((good(), 2))
    request_id = make.request_id()
    first = parcels.pack(order, units=[1], request_id=request_id)
    assert parcels.pack(order, units=[1], request_id=request_id) == first
    assert units(parcels.order(order, parcels.seller)) == (1, 0, 0)


# --- whose ---


def test_nobody_packs_what_another_seller_sells_or_sees_others_parcels(parcels, good, app, on_loop):
    order, _ = parcels.bought((good(), 1))
    stranger, other = make.seller(app, on_loop), make.shopper(app, on_loop, parcels.channel)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        parcels.pack(order, actor=stranger)
    foreign = SimpleNamespace(id=order.id, items=[SimpleNamespace(id=make.request_id())])
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        parcels.pack(foreign)
    made = parcels.pack(order)
    for who in (stranger, other):
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            parcels.get(made, who)
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            parcels.events(made, who)
        listed = shipping_pb2.ListShipmentsRequest(order_id=order.id)
        assert not parcels.stub.ListShipments(listed, metadata=who.metadata).shipments
    changes = {
        "HandOver": {},
        "Void": {"reason": "r"},
        "Record": {"event": {"status": "PICKED_UP"}},
        "ReceiveReturned": {"cause": "CARRIER_FAULT"},
        "Update": None,
    }
    for verb, fields in changes.items():
        with fails(MISSING, "RESOURCE_NOT_FOUND"):
            if fields is None:
                update(parcels, made, stranger, delivery_notes="x")
            else:
                parcels.call(verb, made, stranger, **fields)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        parcels.call("Correct", made, state="IN_TRANSIT", reason="r")


def test_a_suspended_seller_still_sends_what_was_sold(parcels, good, sql):
    order, _ = parcels.bought((good(), 1))
    sql("UPDATE sellers SET state = 'SUSPENDED' WHERE id = $1", parcels.seller.id)
    assert parcels.pack(order, hand_over=True).state == Shipment.HANDED_OVER


def update(parcels, parcel, actor=None, *paths, etag="", **values):
    request = shipping_pb2.UpdateShipmentRequest(
        shipment={"id": parcel.id, "etag": etag, **values},
        update_mask=FieldMask(paths=paths),
        request_id=make.request_id(),
    )
    return parcels.stub.UpdateShipment(request, metadata=(actor or parcels.seller).metadata)


# --- several orders, one parcel ---


def test_one_parcel_holds_orders_of_one_buyer(parcels, good):
    """One tracking number, two orders: whatever the carrier says moves both."""
    buyer = parcels.buyer()
    first, _ = parcels.bought((good(), 1), buyer=buyer)
    second, _ = parcels.bought((good(), 2), buyer=buyer)
    made = parcels.pack(first, second, carrier="SANDBOX", tracking_number=number())
    assert sorted(made.order_ids) == sorted([first.id, second.id])
    parcels.call("HandOver", made)
    parcels.report(made.tracking_number, "DELIVERED")
    for order in (first, second):
        assert parcels.order(order, buyer).state == Order.DELIVERED
        listed = parcels.stub.ListShipments(
            shipping_pb2.ListShipmentsRequest(order_id=order.id), metadata=buyer.metadata
        ).shipments
        assert [each.id for each in listed] == [made.id]


def test_a_parcel_goes_to_one_buyer_and_one_address_of_one_seller(parcels, good, sell, admin):
    mine, buyer = parcels.bought((good(), 1))
    theirs, _ = parcels.bought((good(), 1))
    with fails(REFUSED, "SHIPMENT_ORDERS_DIFFER", cause="BUYER"):
        parcels.pack(mine, theirs)
    elsewhere = sell()
    other = Parcels(parcels.app, parcels.on_loop, parcels.channel, parcels.market, elsewhere.seller)
    strange, _ = other.bought((elsewhere.id, 1), buyer=buyer)
    with fails(MISSING, "RESOURCE_NOT_FOUND"):
        parcels.pack(mine, strange)
    with fails(REFUSED, "SHIPMENT_ORDERS_DIFFER", cause="SELLER"):
        parcels.pack(mine, strange, actor=admin)
    far = make.address(parcels.channel, buyer, address_line1="9 Other Street")
    make.cart(parcels.channel, buyer, parcels.market.id, [(good(), 1)])
    token = make.quote(parcels.channel, buyer, address_id=far.id).token
    away = parcels.step("Confirm", make.purchase(parcels.channel, buyer, quote_token=token).orders[0])
    with fails(REFUSED, "SHIPMENT_ORDERS_DIFFER", cause="ADDRESS"):
        parcels.pack(mine, away)


def test_a_number_is_of_one_parcel_of_a_carrier_as_long_as_it_is_under_way(parcels, good, sell, clock, sql):
    order, _ = parcels.bought((good(), 3))
    said = {"carrier": "SANDBOX", "tracking_number": number()}
    made = parcels.pack(order, units=[1], **said)
    foreign = sell()
    other = Parcels(parcels.app, parcels.on_loop, parcels.channel, parcels.market, foreign.seller)
    theirs, _ = other.bought((foreign.id, 2))
    with fails(TAKEN, "TRACKING_NUMBER_TAKEN") as failed:
        other.pack(theirs, units=[1], **said)
    assert order.id not in str(failed[0].metadata)
    assert order.number not in failed[0].message
    free = other.pack(theirs, units=[1])
    with fails(TAKEN, "TRACKING_NUMBER_TAKEN"):
        update(other, free, **said)
    # Another carrier gives out numbers of its own, and a voided label blocks nothing.
    parcels.pack(order, units=[1], carrier="OTHER", carrier_name="Pigeon", tracking_number=said["tracking_number"])
    parcels.call("Void", made, reason="misprint")
    again = update(other, free, **said)
    assert again.tracking_number == said["tracking_number"]
    other.see(again, "DELIVERED")
    ago = "UPDATE shipments SET deliver_time = $2::timestamptz - make_interval(days => $3) WHERE id = $1"
    sql(ago, again.id, clock.now(), 119)
    with fails(TAKEN, "TRACKING_NUMBER_TAKEN"):
        parcels.pack(order, units=[1], **said)
    sql(ago, again.id, clock.now(), 121)
    assert parcels.pack(order, units=[1], **said).tracking_number == said["tracking_number"]


# --- leaving ---


def test_an_order_is_shipped_when_no_unit_is_left(parcels, good, level):
    """One of two parcels does not make the whole order look shipped."""
    variant = good(stock=10)
    order, buyer = parcels.bought((variant, 10))
    first = parcels.pack(order, units=[5], hand_over=True)
    read = parcels.order(order, buyer)
    assert (read.state, read.fulfillment.state) == (Order.PREPARING_SHIPMENT, Fulfillment.PARTIALLY_SHIPPED)
    assert (units(read), read.fulfillment.open_quantity, read.items[0].state) == ((5, 5, 0), 5, Item.PREPARING)
    assert not read.HasField("ship_time")
    assert level(variant) == (5, 5)
    second = parcels.call("HandOver", parcels.pack(order))
    read = parcels.order(order, buyer)
    assert (read.state, read.fulfillment.state) == (Order.SHIPPED, Fulfillment.SHIPPED)
    assert read.HasField("ship_time")
    assert level(variant) == (0, 0)
    parcels.see(first, "DELIVERED")
    read = parcels.order(order, buyer)
    assert (read.state, read.fulfillment.state) == (Order.SHIPPED, Fulfillment.PARTIALLY_DELIVERED)
    assert read.items[0].state == Item.SHIPPED
    assert not read.HasField("deliver_time")
    parcels.see(second, "DELIVERED")
    read = parcels.order(order, buyer)
    assert (read.state, read.fulfillment.state) == (Order.DELIVERED, Fulfillment.DELIVERED)
    assert (read.fulfillment.delivered_quantity, read.items[0].delivered_quantity) == (10, 10)
    assert read.items[0].state == Item.DELIVERED


def test_a_parcel_leaves_once(parcels, good, level):
    variant = good(stock=4)
    made = parcels.pack(parcels.bought((variant, 2))[0])
    parcels.call("HandOver", made)
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="HANDED_OVER"):
        parcels.call("HandOver", made)
    assert level(variant) == (2, 0)


def test_what_is_not_on_hand_does_not_leave(parcels, good, level, sql):
    variant = good(stock=1)
    sql("UPDATE stock_levels SET maximum_backorder = 5 WHERE variant_id = $1", variant)
    made = parcels.pack(parcels.bought((variant, 3))[0])
    with fails(REFUSED, "STOCK_NOT_ON_HAND", variant_ids=variant):
        parcels.call("HandOver", made)
    assert (level(variant), parcels.get(made).state) == ((1, 3), Shipment.LABEL_CREATED)


def test_ship_order_sends_what_is_left_in_one_parcel(parcels, good, level):
    a, b = good(stock=5), good(stock=5)
    order, buyer = parcels.bought((a, 2), (b, 2))
    labelled = parcels.pack(order, units=[1, None])
    said = number()
    shipped = parcels.step("Ship", order, carrier="SANDBOX", tracking_number=said)
    assert (shipped.state, shipped.fulfillment.state) == (Order.SHIPPED, Fulfillment.SHIPPED)
    listed = parcels.stub.ListShipments(
        shipping_pb2.ListShipmentsRequest(order_id=order.id, order="OLDEST"), metadata=buyer.metadata
    ).shipments
    assert [each.state for each in listed] == [Shipment.HANDED_OVER] * 2
    assert listed[0].id == labelled.id
    assert (listed[1].tracking_number, sum(line.quantity for line in listed[1].lines)) == (said, 3)
    assert (level(a), level(b)) == ((3, 0), (3, 0))
    with fails(INVALID, "INVALID_FIELDS", "tracking_number"):
        order, _ = parcels.bought((a, 1))
        parcels.pack(order)
        parcels.step("Ship", order, carrier="SANDBOX", tracking_number=number())


def test_delivery_can_be_noted_of_an_order_as_a_whole(parcels, good):
    order, _ = parcels.bought((good(), 2))
    made = parcels.pack(order, units=[1], hand_over=True)
    with fails(REFUSED, "STATE_FORBIDS", state="PREPARING_SHIPMENT"):
        parcels.step("AdvanceDelivery", order, state=Order.DELIVERED)
    parcels.step("Ship", order)
    assert parcels.step("AdvanceDelivery", order, state=Order.IN_TRANSIT).state == Order.IN_TRANSIT
    assert parcels.get(made).state == Shipment.IN_TRANSIT
    parcels.see(made, "RETURNED")
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="RETURNED"):
        parcels.step("AdvanceDelivery", order, state=Order.DELIVERED)


# --- labels that are never used ---


def test_a_voided_label_is_as_if_it_had_never_been(parcels, good, level, clock, admin, sql):
    variant = good(stock=10)
    order, buyer = parcels.bought((variant, 2))
    said = {"carrier": "SANDBOX", "tracking_number": number()}
    made = parcels.pack(order, hand_over=True, **said)
    assert (level(variant), parcels.order(order, buyer).state) == ((8, 0), Order.SHIPPED)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        parcels.call("Void", made, reason="never picked up")
    voided = parcels.call("Void", made, admin, reason="never picked up")
    assert (voided.state, voided.void_reason) == (Shipment.VOIDED, "never picked up")
    assert voided.HasField("void_time")
    read = parcels.order(order, buyer)
    assert (read.state, units(read), read.items[0].state) == (Order.PREPARING_SHIPMENT, (0, 0, 0), Item.PREPARING)
    assert not read.HasField("ship_time")
    assert "never used" in read.history[-1].reason
    assert level(variant) == (10, 2)
    again = parcels.pack(order, hand_over=True, **said)
    assert (again.state, level(variant)) == (Shipment.HANDED_OVER, (8, 0))
    kinds = sql("SELECT kind, state FROM stock_movements WHERE variant_id = $1 ORDER BY sequence", variant)
    assert [tuple(row) for row in kinds][-3:] == [("SALE", "COMPLETED"), ("SALE", "REVERSED"), ("SALE", "COMPLETED")]


def test_a_label_is_voided_whatever_was_counted_meanwhile(parcels, good, level, admin, sql):
    variant = good(stock=10)
    order, _ = parcels.bought((variant, 2))
    made = parcels.pack(order, hand_over=True)
    sql("UPDATE stock_levels SET on_hand = 0 WHERE variant_id = $1", variant)
    parcels.call("Void", made, admin, reason="never picked up")
    assert level(variant) == (2, 2)


def test_a_label_that_was_not_handed_over_is_voided_by_its_seller(parcels, good, level):
    variant = good(stock=3)
    order, _ = parcels.bought((variant, 2))
    made = parcels.pack(order)
    parcels.call("Void", made, reason="misprint")
    assert (level(variant), units(parcels.order(order, parcels.seller))) == ((3, 2), (0, 0, 0))
    for verb, fields in (("HandOver", {}), ("Void", {"reason": "r"}), ("Record", {"event": {"status": "PICKED_UP"}})):
        with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="VOIDED"):
            parcels.call(verb, made, **fields)


def test_a_parcel_that_the_carrier_has_is_not_voided(parcels, good, admin):
    made = parcels.pack(parcels.bought((good(), 1))[0], hand_over=True)
    parcels.see(made, "PICKED_UP")
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="PICKED_UP"):
        parcels.call("Void", made, admin, reason="r")


def test_a_cancelled_order_leaves_its_parcels(parcels, good, level, admin, sql):
    buyer, variant = parcels.buyer(), good(stock=9)
    first, _ = parcels.bought((variant, 1), buyer=buyer)
    second, _ = parcels.bought((variant, 2), buyer=buyer)
    alone, both = parcels.pack(first, units=[1]), None
    third, _ = parcels.bought((variant, 3), buyer=buyer)
    both = parcels.pack(second, third)
    for order in (first, second):
        cancel = orders_pb2.CancelOrderRequest(id=order.id, reason="sold out", request_id=make.request_id())
        cancelled = parcels.orders.CancelOrder(cancel, metadata=admin.metadata)
        assert (cancelled.items[0].cancelled_quantity, units(cancelled)) == (cancelled.items[0].quantity, (0, 0, 0))
    assert parcels.get(alone).state == Shipment.VOIDED
    left = parcels.get(both)
    assert (left.state, left.order_ids, len(left.lines)) == (Shipment.LABEL_CREATED, [third.id], 1)
    parcels.call("HandOver", both)
    assert level(variant) == (6, 0)


def test_an_order_is_not_cancelled_whole_once_a_part_has_left(parcels, good, admin):
    order, _ = parcels.bought((good(), 2))
    parcels.pack(order, units=[1], hand_over=True)
    cancel = orders_pb2.CancelOrderRequest(id=order.id, reason="r", request_id=make.request_id())
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE", state="PREPARING_SHIPMENT"):
        parcels.orders.CancelOrder(cancel, metadata=admin.metadata)
    with fails(REFUSED, "ORDER_NOT_CANCELLABLE", state="PREPARING_SHIPMENT"):
        preview = orders_pb2.PreviewCancellationRequest(id=order.id)
        parcels.orders.PreviewCancellation(preview, metadata=admin.metadata)


# --- what is said of it ---


def test_what_is_said_of_a_parcel_changes_until_it_has_arrived(parcels, good):
    made = parcels.pack(parcels.bought((good(), 1))[0])
    changed = update(
        parcels,
        made,
        delivery_notes="Ring",
        service_level="OVERNIGHT",
        weight={"value": {"value": "1"}},
        etag=made.etag,
    )
    assert (changed.delivery_notes, changed.weight.unit) == ("Ring", shipping_pb2.Weight.G)
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH"):
        update(parcels, made, delivery_notes="Knock", etag=made.etag)
    parcels.see(made, "DELIVERED")
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="DELIVERED"):
        update(parcels, made, delivery_notes="Knock")
    fixed = update(parcels, made, carrier="UPS", tracking_number="1Z9999W99999999999")
    assert (fixed.carrier_name, fixed.tracking_number) == ("UPS", "1Z9999W99999999999")
    bare = update(parcels, made, None, "carrier", "carrier_name", "tracking_number")
    assert (bare.carrier, bare.carrier_name, bare.tracking_number) == ("", "", "")


def test_lists_are_filtered(parcels, good, admin):
    order, buyer = parcels.bought((good(), 3))
    said = number()
    made = [
        parcels.pack(order, units=[1], carrier="SANDBOX", tracking_number=said),
        parcels.pack(order, units=[1], hand_over=True),
    ]

    def listed(actor, **filters):
        request = shipping_pb2.ListShipmentsRequest(**filters)
        return [each.id for each in parcels.stub.ListShipments(request, metadata=actor.metadata).shipments]

    newest = [made[1].id, made[0].id]
    assert listed(parcels.seller) == listed(buyer) == newest
    assert listed(admin, seller_id=parcels.seller.id) == listed(admin, customer_id=buyer.id) == newest
    assert listed(admin, order_id=order.id, order="OLDEST") == newest[::-1]
    assert listed(admin, tracking_number=said.lower()) == [made[0].id]
    assert listed(parcels.seller, states=["HANDED_OVER"]) == [made[1].id]
    assert listed(parcels.seller, silences=["WARNED"]) == []


# --- coming back ---


def test_a_parcel_that_comes_back_is_received_once(parcels, good, level):
    """Refused at the door: stock comes back after inspection, and only what can be sold again."""
    a, b = good(stock=5), good(stock=5)
    order, buyer = parcels.bought((a, 2), (b, 1))
    made = parcels.pack(order, hand_over=True)
    lines = {line.variant_id: line for line in made.lines}
    one = {"order_id": order.id, "order_item_id": lines[a].order_item_id, "quantity": 1}
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="HANDED_OVER"):
        parcels.call("ReceiveReturned", made, cause="REFUSED_BY_BUYER")
    parcels.see(made, "RETURNED")
    strange = {**one, "order_item_id": make.request_id()}
    with fails(INVALID, "INVALID_FIELDS", "restocked_lines[0].quantity", "restocked_lines[1].order_item_id"):
        parcels.call(
            "ReceiveReturned", made, cause="REFUSED_BY_BUYER", restocked_lines=[{**one, "quantity": 3}, strange]
        )
    assert level(a) == (3, 0)
    back = parcels.call("ReceiveReturned", made, cause="REFUSED_BY_BUYER", restocked_lines=[one])
    assert (back.return_cause, back.HasField("return_receive_time")) == (Shipment.REFUSED_BY_BUYER, True)
    assert (level(a), level(b)) == ((4, 0), (4, 0))
    with fails(REFUSED, "STATE_FORBIDS", resource="shipment", state="RETURNED"):
        parcels.call("ReceiveReturned", made, cause="REFUSED_BY_BUYER")
    read = parcels.order(order, buyer)
    assert (read.state, read.HasField("deliver_time")) == (Order.IN_TRANSIT, False)


def test_every_state_is_drawn_in_the_contract():
    assert [
        name for name in Shipment.State.DESCRIPTOR.values_by_name if name != "STATE_UNSPECIFIED"
    ] == SHIPMENT_STATES.all
