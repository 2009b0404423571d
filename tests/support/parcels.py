"""Orders that are sent in parcels, for the tests of shipping and orders."""

from datetime import datetime

import orjson

from mall.orders.v1 import orders_pb2, orders_pb2_grpc
from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from server.shipping import carrier_events
from tests.support import make

Shipment = shipping_pb2.Shipment
Order = orders_pb2.Order


class Parcels:
    """Buys, packs and sends: `parcels.bought((good, 10))` is an order whose seller has confirmed it."""

    def __init__(self, app, on_loop, channel, market, seller):
        self.app, self.on_loop, self.channel, self.market, self.seller = app, on_loop, channel, market, seller
        self.orders = orders_pb2_grpc.OrdersServiceStub(channel)
        self.stub = shipping_pb2_grpc.ShippingServiceStub(channel)

    def buyer(self):
        return make.shopper(self.app, self.on_loop, self.channel)

    def bought(self, *lines, buyer=None, confirmed=True):
        """An order of (variant, units), all of one seller."""
        buyer = buyer or self.buyer()
        make.cart(self.channel, buyer, self.market.id, lines)
        order = make.purchase(self.channel, buyer).orders[0]
        if confirmed:
            order = self.step("Confirm", order)
        return order, buyer

    def step(self, name, order, actor=None, **fields):
        """Call `ConfirmOrder` and the like, as the seller."""
        method = f"{name}Order" if name != "AdvanceDelivery" else name
        request = getattr(orders_pb2, f"{method}Request")(id=order.id, request_id=make.request_id(), **fields)
        return getattr(self.orders, method)(request, metadata=(actor or self.seller).metadata)

    def order(self, order, actor):
        return self.orders.GetOrder(orders_pb2.GetOrderRequest(id=order.id), metadata=actor.metadata)

    def pack(self, *orders, actor=None, units=(), hand_over=False, request_id=None, **said):
        """A parcel of so many units of the items of orders; all that is left without `units`."""
        items = [(order, item) for order in orders for item in order.items]
        counted = [*units, *[0] * (len(items) - len(units))]
        lines = [
            {"order_id": order.id, "order_item_id": item.id, "quantity": quantity}
            for (order, item), quantity in zip(items, counted, strict=True)
            if quantity is not None
        ]
        request = shipping_pb2.CreateShipmentRequest(
            shipment={"lines": lines, **said}, hand_over=hand_over, request_id=request_id or make.request_id()
        )
        return self.stub.CreateShipment(request, metadata=(actor or self.seller).metadata)

    def call(self, verb, parcel, actor=None, **fields):
        """Call `HandOverShipment` and the like, as the seller."""
        name = f"{verb}ShipmentEvent" if verb == "Record" else f"{verb}Shipment"
        request = getattr(shipping_pb2, f"{name}Request")(id=parcel.id, request_id=make.request_id(), **fields)
        return getattr(self.stub, name)(request, metadata=(actor or self.seller).metadata)

    def see(self, parcel, status, actor=None, signature="", **fields):
        """Note that a parcel was seen."""
        event = {"status": status, **fields}
        return self.call("Record", parcel, actor, event=event, delivery_signature=signature)

    def get(self, parcel, actor=None):
        return self.stub.GetShipment(
            shipping_pb2.GetShipmentRequest(id=parcel.id), metadata=(actor or self.seller).metadata
        )

    def events(self, parcel, actor=None, **fields):
        request = shipping_pb2.ListShipmentEventsRequest(shipment_id=parcel.id, **fields)
        return self.stub.ListShipmentEvents(request, metadata=(actor or self.seller).metadata).shipment_events

    def report(self, number, status, *, carrier="SANDBOX", seconds=None, secret=None, signature=None, **fields):
        """Deliver an event as a carrier would."""
        now = self.app.clock.now()
        moment = fields.pop("occur_time", now)
        event = {
            "id": make.unique("evt_"),
            "tracking_number": number,
            "status": status,
            "occur_time": moment.isoformat() if isinstance(moment, datetime) else moment,
            **fields,
        }
        payload = orjson.dumps(event)
        seconds = int(now.timestamp()) if seconds is None else seconds
        made = carrier_events.sign(secret or self.app.carriers["SANDBOX"].secret, seconds, payload)
        request = shipping_pb2.HandleCarrierEventRequest(
            carrier=carrier,
            payload=payload,
            signature_seconds=seconds,
            signature=made if signature is None else signature,
        )
        return self.stub.HandleCarrierEvent(request).disposition


def number():
    """A tracking number of the sandbox that nobody has, of a parcel that nothing happens to by itself."""
    return f"SBNEVER{make.number(13)}"
