"""What the mall itself says: posts, pages, banners, newsletters, and the calendar in which they are planned."""

from mall.content.v1 import content_pb2, content_pb2_grpc
from server.content.articles import forget_views
from server.content.banners import count_conversions, forget_impressions, move_banners
from server.content.pages import publish_due_pages
from server.content.posts import publish_due_posts
from server.content.sending import begin_newsletters, send_newsletters
from server.content.service import ContentService
from server.content.subscribing import forget_subscriptions
from server.content.terms import SETTINGS
from server.kit.consumers import Consumer
from server.kit.domain import Job, Service, Window

SERVICE = Service(content_pb2.DESCRIPTOR, content_pb2_grpc.add_ContentServiceServicer_to_server, ContentService)
JOBS = (
    Job("forget_content_views", "47 4 * * *", forget_views),
    Job("forget_banner_impressions", "52 4 * * *", forget_impressions),
    Job("forget_newsletter_subscriptions", "57 4 * * *", forget_subscriptions),
    Job("send_newsletters", "* * * * *", send_newsletters),
)
WINDOWS = (
    Window("publish_posts", publish_due_posts),
    Window("publish_pages", publish_due_pages),
    Window("move_banners", move_banners),
    Window("begin_newsletters", begin_newsletters),
)
CONSUMERS = (Consumer("banner_conversions", ("order.paid",), count_conversions),)

__all__ = ["CONSUMERS", "JOBS", "SERVICE", "SETTINGS", "WINDOWS"]
