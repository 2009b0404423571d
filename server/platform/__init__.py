"""Platform: channels and configurations."""

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.domain import Service
from server.platform.reading import settings
from server.platform.service import PlatformService

SERVICE = Service(platform_pb2.DESCRIPTOR, platform_pb2_grpc.add_PlatformServiceServicer_to_server, PlatformService)

__all__ = ["SERVICE", "settings"]
