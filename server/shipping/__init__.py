"""How goods are sent, what that costs and when they arrive; and what was sent: parcels, and what happens to them."""

from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from server.kit.domain import Job, Service
from server.shipping import carrier_events, prices
from server.shipping.calendars import Place, day_after, is_business_day
from server.shipping.carriers import SANDBOX
from server.shipping.carriers import chosen as chosen_carrier
from server.shipping.carriers import page as carrier_page
from server.shipping.deadlines import handed_over_by
from server.shipping.hooks import LOCKING, MOVED, PACKING, RECEIVED, Locking, Moved, Packing, Received, Wanted
from server.shipping.offering import Destination, Loaded, load
from server.shipping.prices import PRICES
from server.shipping.sandbox import Signed as SignedCarrier
from server.shipping.sandbox import build as build_sandbox
from server.shipping.service import ShippingService
from server.shipping.shipments import let_go, pack, record, see
from server.shipping.tariffs import Tariff, cheapest, nothing_sent, option_fields, standing
from storage.queries.shipments import drop, of_order
from storage.queries.shipping import known

SERVICE = Service(shipping_pb2.DESCRIPTOR, shipping_pb2_grpc.add_ShippingServiceServicer_to_server, ShippingService)
JOBS = (
    Job("ask_carriers", "*/10 * * * *", carrier_events.ask_carriers),
    Job("reconsider_carrier_events", "* * * * *", carrier_events.reconsider_parked),
    Job("note_silence", "*/10 * * * *", carrier_events.note_silence),
)
SETTINGS = (
    *prices.SETTINGS,
    carrier_events.ASKED_EVERY,
    carrier_events.WARNED_AFTER,
    carrier_events.ESCALATED_AFTER,
)

__all__ = [
    "JOBS",
    "LOCKING",
    "MOVED",
    "PACKING",
    "PRICES",
    "RECEIVED",
    "SANDBOX",
    "SERVICE",
    "SETTINGS",
    "Destination",
    "Loaded",
    "Locking",
    "Moved",
    "Packing",
    "Place",
    "Received",
    "SignedCarrier",
    "Tariff",
    "Wanted",
    "build_sandbox",
    "carrier_page",
    "cheapest",
    "chosen_carrier",
    "day_after",
    "drop",
    "handed_over_by",
    "is_business_day",
    "known",
    "let_go",
    "load",
    "nothing_sent",
    "of_order",
    "option_fields",
    "pack",
    "record",
    "see",
    "standing",
]
