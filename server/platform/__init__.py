"""Platform: channels, configurations, taxes, files and templates of mails."""

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.domain import Job, Service
from server.platform.file_upkeep import make_thumbnails, sweep_files, sweep_store
from server.platform.hooks import FILE_LEAVES, TAX_CLASS_LEAVES
from server.platform.reading import settings
from server.platform.scanning import build as build_scanner
from server.platform.service import PlatformService
from server.platform.storing import build as build_file_store
from server.platform.taxes import class_in_use, unknown_tax_class
from storage.queries.platform import primary_channel_id

SERVICE = Service(platform_pb2.DESCRIPTOR, platform_pb2_grpc.add_PlatformServiceServicer_to_server, PlatformService)

JOBS = (
    Job("make_thumbnails", "* * * * *", make_thumbnails),
    Job("sweep_files", "47 * * * *", sweep_files),
    Job("sweep_store", "57 3 * * *", sweep_store),
)

__all__ = [
    "FILE_LEAVES",
    "JOBS",
    "SERVICE",
    "TAX_CLASS_LEAVES",
    "build_file_store",
    "build_scanner",
    "class_in_use",
    "primary_channel_id",
    "settings",
    "unknown_tax_class",
]
