"""CommunityService: what it does stands in the modules of its parts, one per resource."""

from mall.community.v1 import community_pb2_grpc
from server.community.articles import Articles
from server.community.categories import Categories
from server.community.comments import Comments
from server.community.moderating import Moderating
from server.community.moments import Moments
from server.community.viewing import Viewing
from server.community.voices import Voices
from server.kit.app import App


class CommunityService(
    Categories, Articles, Viewing, Comments, Moments, Voices, Moderating, community_pb2_grpc.CommunityServiceServicer
):
    """Categories, articles, comments, moments, reactions, reports, moderation and appeals."""

    def __init__(self, app: App) -> None:
        self.app = app
