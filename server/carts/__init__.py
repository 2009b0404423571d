"""Carts of members and guests."""

from mall.carts.v1 import carts_pb2, carts_pb2_grpc
from server.carts.adding import add, take_out
from server.carts.choices import funds, wanted
from server.carts.lines import expire_carts, needs_acknowledgement
from server.carts.restoring import restore
from server.carts.service import CartsService
from server.kit.domain import Job, Service
from storage.queries.cart_choices import taking
from storage.queries.carts import check_cleared, clearing
from storage.tables.carts import MOST_LINES

SERVICE = Service(carts_pb2.DESCRIPTOR, carts_pb2_grpc.add_CartsServiceServicer_to_server, CartsService)
JOBS = (Job("expire_carts", "*/15 * * * *", expire_carts),)

__all__ = [
    "JOBS",
    "MOST_LINES",
    "SERVICE",
    "add",
    "check_cleared",
    "clearing",
    "funds",
    "needs_acknowledgement",
    "restore",
    "take_out",
    "taking",
    "wanted",
]
