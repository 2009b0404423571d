"""ContentService: what it does stands in the modules of its parts, one per resource."""

from mall.content.v1 import content_pb2_grpc
from server.content.banners import Banners
from server.content.comments import Comments
from server.content.editorial import Editorial
from server.content.newsletters import Newsletters
from server.content.pages import Pages
from server.content.posts import Posts
from server.content.subscribing import Subscribing
from server.kit.app import App


class ContentService(
    Posts, Comments, Pages, Banners, Newsletters, Subscribing, Editorial, content_pb2_grpc.ContentServiceServicer
):
    """Posts with comments, pages, banners, newsletters, and the calendar."""

    def __init__(self, app: App) -> None:
        self.app = app
