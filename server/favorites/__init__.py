"""What customers like and wish: preferences, favourites, wishlists, followed sellers, products they looked at."""

from mall.favorites.v1 import favorites_pb2, favorites_pb2_grpc
from server import promotions
from server.favorites.alerting import send_wish_alerts
from server.favorites.preferences import tell_of_buyer, unsubscribe
from server.favorites.service import FavoritesService
from server.favorites.terms import SETTINGS
from server.kit.domain import Job, Service

SERVICE = Service(favorites_pb2.DESCRIPTOR, favorites_pb2_grpc.add_FavoritesServiceServicer_to_server, FavoritesService)
JOBS = (Job("send_wish_alerts", "*/5 * * * *", send_wish_alerts),)
HOOKS = ((promotions.BUYER_ASKED, tell_of_buyer),)

__all__ = ["HOOKS", "JOBS", "SERVICE", "SETTINGS", "unsubscribe"]
