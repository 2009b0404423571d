"""Inventory: stock levels and their movements."""

from mall.inventory.v1 import inventory_pb2, inventory_pb2_grpc
from server.inventory.service import InventoryService
from server.kit.domain import Service
from storage.queries.inventory import refused, release, reserve, reserving, restock, settle_reserved, ship

SERVICE = Service(inventory_pb2.DESCRIPTOR, inventory_pb2_grpc.add_InventoryServiceServicer_to_server, InventoryService)

__all__ = ["SERVICE", "refused", "release", "reserve", "reserving", "restock", "settle_reserved", "ship"]
