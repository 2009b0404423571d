"""ReviewsService: what it does stands in the modules of its parts, one per resource."""

from mall.reviews.v1 import reviews_pb2_grpc
from server.kit.app import App
from server.reviews.entries import Entries
from server.reviews.replies import Replies
from server.reviews.summaries import Summaries
from server.reviews.voices import Voices


class ReviewsService(Entries, Summaries, Voices, Replies, reviews_pb2_grpc.ReviewsServiceServicer):
    """Reviews, votes, reports, replies, and what reviews come to."""

    def __init__(self, app: App) -> None:
        self.app = app
