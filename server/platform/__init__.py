"""Platform: channels, configurations and taxes."""

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.domain import Service
from server.platform.hooks import TAX_CLASS_LEAVES
from server.platform.reading import settings
from server.platform.service import PlatformService
from server.platform.taxes import class_in_use, unknown_tax_class
from storage.queries.platform import primary_channel_id

SERVICE = Service(platform_pb2.DESCRIPTOR, platform_pb2_grpc.add_PlatformServiceServicer_to_server, PlatformService)

__all__ = ["SERVICE", "TAX_CLASS_LEAVES", "class_in_use", "primary_channel_id", "settings", "unknown_tax_class"]
