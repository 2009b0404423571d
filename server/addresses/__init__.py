"""Address books of customers, sellers and administrators."""

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from server import identity
from server.addresses.hooks import ADDRESS_LEAVES
from server.addresses.restriction import RESTRICTED, refuse_restricted
from server.addresses.service import LIMIT, AddressesService, forget
from server.kit.domain import Service
from storage.queries.addresses import owned

SERVICE = Service(addresses_pb2.DESCRIPTOR, addresses_pb2_grpc.add_AddressesServiceServicer_to_server, AddressesService)
SETTINGS = (LIMIT, RESTRICTED)
HOOKS = ((identity.ACCOUNT_ERASED, forget),)

__all__ = ["ADDRESS_LEAVES", "HOOKS", "RESTRICTED", "SERVICE", "SETTINGS", "owned", "refuse_restricted"]
