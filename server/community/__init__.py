"""What people write for each other: articles, comments, moments; what others and moderators think of them."""

from mall.community.v1 import community_pb2, community_pb2_grpc
from server.community import viewing
from server.community.service import CommunityService
from server.community.terms import SETTINGS
from server.kit.domain import Job, Service

SERVICE = Service(community_pb2.DESCRIPTOR, community_pb2_grpc.add_CommunityServiceServicer_to_server, CommunityService)
JOBS = (
    Job("count_article_views", "* * * * *", viewing.count_article_views),
    Job("forget_article_readers", "*/10 * * * *", viewing.forget_article_readers),
)

__all__ = ["JOBS", "SERVICE", "SETTINGS"]
