"""How goods are sent, what that costs and when they arrive."""

from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from server.kit.domain import Service
from server.shipping.calendars import Place, day_after
from server.shipping.offering import Destination, Loaded, load
from server.shipping.prices import PRICES, SETTINGS
from server.shipping.service import ShippingService
from server.shipping.tariffs import Tariff, cheapest, nothing_sent, option_fields, standing
from storage.queries.shipping import known

SERVICE = Service(shipping_pb2.DESCRIPTOR, shipping_pb2_grpc.add_ShippingServiceServicer_to_server, ShippingService)

__all__ = [
    "PRICES",
    "SERVICE",
    "SETTINGS",
    "Destination",
    "Loaded",
    "Place",
    "Tariff",
    "cheapest",
    "day_after",
    "known",
    "load",
    "nothing_sent",
    "option_fields",
    "standing",
]
