"""The part of ReviewsService about what all reviews of a product come to, and the job that counts anew."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import UUID

from mall.reviews.v1 import reviews_pb2
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import NotFound
from server.kit.mutation import background
from server.reviews import terms
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries import reviews as queries

BATCH = 500
_TENTH = Decimal("0.1")


def review_summary_to_proto(row: Row) -> reviews_pb2.ReviewSummary:
    """Map a row of `review_summaries`."""
    return reviews_pb2.ReviewSummary(
        product_id=str(row.product_id),
        review_count=row.review_count,
        text_count=row.text_count,
        average_rating=convert.decimal(average(row.rating_sum, row.review_count)),
        rating_counts=[row.ones, row.twos, row.threes, row.fours, row.fives],
        score=row.score,
        update_time=convert.timestamp(row.update_time),
    )


def average(total: int, count: int) -> Decimal | None:
    """Return the mean with one decimal, half up."""
    return (Decimal(total) / count).quantize(_TENTH, ROUND_HALF_UP) if count else None


class Summaries:
    """Summaries."""

    app: App

    async def SummarizeReviews(
        self, request: reviews_pb2.SummarizeReviewsRequest, context: Any
    ) -> reviews_pb2.ReviewSummary:
        who, id_ = caller(), convert.parse_id("product", request.product_id)
        async with self.app.db.read() as connection:
            row = await queries.summary(connection, id_, who.account_id, everything=who.may("reviews.read"))
        if row is None:
            raise NotFound("product", request.product_id)
        if row.product_id is None:
            return reviews_pb2.ReviewSummary(product_id=str(row.id), rating_counts=[0] * 5)
        return review_summary_to_proto(row)

    async def ListReviewSummaries(
        self, request: reviews_pb2.ListReviewSummariesRequest, context: Any
    ) -> reviews_pb2.ListReviewSummariesResponse:
        filters = {"product_ids": [UUID(id_) for id_ in request.product_ids]}
        page = await standard.list_page(self.app, request, queries.SUMMARIES, EVERYTHING, filters=filters)
        return await page.answer(reviews_pb2.ListReviewSummariesResponse, map(review_summary_to_proto, page.rows))


async def rebuild_review_summaries(app: App) -> int:
    """Count all summaries anew, as after a change of `reviews.prior_rating`; returns how many were wrong."""
    after, wrong = UUID(int=0), 0
    while True:
        async with background(app) as work:
            product_ids = await queries.lock_summaries(work.tx, after, BATCH)
            if not product_ids:
                return wrong
            wrong += await queries.rebuild(work.tx, product_ids, terms.prior(await terms.terms(work)), work.now)
        after = product_ids[-1]
