"""What buyers say about products, what others think of that, and what sellers answer."""

from mall.reviews.v1 import reviews_pb2, reviews_pb2_grpc
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service
from server.reviews import following, summaries
from server.reviews.entries import lock_readable, readable
from server.reviews.service import ReviewsService
from server.reviews.terms import SETTINGS

SERVICE = Service(reviews_pb2.DESCRIPTOR, reviews_pb2_grpc.add_ReviewsServiceServicer_to_server, ReviewsService)
JOBS = (
    Job("send_review_invitations", "*/5 * * * *", following.send_review_invitations),
    Job("rebuild_review_summaries", "43 3 * * *", summaries.rebuild_review_summaries),
)
CONSUMERS = (
    Consumer("review_badges", following.BADGE_TYPES, following.follow),
    Consumer("review_invitations", following.INVITING_TYPES, following.invite),
)

__all__ = ["CONSUMERS", "JOBS", "SERVICE", "SETTINGS", "lock_readable", "readable"]
