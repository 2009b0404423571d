"""Address books of customers, sellers and administrators."""

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from server.addresses.hooks import ADDRESS_LEAVES
from server.addresses.service import LIMIT, RESTRICTED, AddressesService
from server.kit.domain import Service

SERVICE = Service(addresses_pb2.DESCRIPTOR, addresses_pb2_grpc.add_AddressesServiceServicer_to_server, AddressesService)
SETTINGS = (LIMIT, RESTRICTED)

__all__ = ["ADDRESS_LEAVES", "SERVICE", "SETTINGS"]
