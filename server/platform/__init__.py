"""Platform: channels and configurations."""

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.domain import Service
from server.platform.service import PlatformService
from storage.queries.platform import applying, combine

SERVICE = Service(platform_pb2.DESCRIPTOR, platform_pb2_grpc.add_PlatformServiceServicer_to_server, PlatformService)

__all__ = ["SERVICE", "applying", "combine"]
