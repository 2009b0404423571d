"""ContentService: what it does stands in the modules of its parts, one per resource."""

from mall.content.v1 import content_pb2_grpc
from server.content.comments import Comments
from server.content.pages import Pages
from server.content.posts import Posts
from server.kit.app import App


class ContentService(Posts, Comments, Pages, content_pb2_grpc.ContentServiceServicer):
    """Posts with comments, and pages."""

    def __init__(self, app: App) -> None:
        self.app = app
