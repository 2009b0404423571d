"""The part of ReviewsService about what others think of reviews: votes, and reports that hide."""

from typing import Any

from mall.reviews.v1 import reviews_pb2
from server.kit import convert, moderation, standard, texts
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.reviews import changing, terms
from server.reviews.entries import REVIEW, REVIEWS, review_report_to_proto, shown, visible
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries import reviews as queries

Review = reviews_pb2.Review
ReviewVote = reviews_pb2.ReviewVote
ReviewReport = reviews_pb2.ReviewReport


def review_vote_to_proto(row: Row) -> ReviewVote:
    """Map a row of `review_votes`."""
    return ReviewVote(
        id=str(row.id),
        review_id=str(row.review_id),
        customer_id=str(row.customer_id),
        helpful=row.helpful,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
    )


class Voices:
    """Votes and reports: from customers, one of each per review."""

    app: App

    async def VoteReview(self, request: reviews_pb2.VoteReviewRequest, context: Any) -> ReviewVote:
        async with mutation(self.app, request, ReviewVote) as work:
            row = await _lock_of_another(work, request.id)
            if row.seller_id == work.caller.id:
                raise FailedPrecondition("REVIEW_OWN", "this is about your own product", cause="SELLER")
            vote = await queries.vote(
                work.tx,
                id=new_id(),
                review_id=row.id,
                product_id=row.product_id,
                customer_id=work.caller.id,
                helpful=request.helpful,
                now=work.now,
            )
            work.answer = review_vote_to_proto(vote)
        return work.answer

    async def WithdrawReviewVote(self, request: reviews_pb2.WithdrawReviewVoteRequest, context: Any) -> Review:
        async with mutation(self.app, request, Review) as work:
            row = await moderation.lock(work, REVIEW, request.id, visible(work.caller))
            work.answer = shown(await queries.withdraw(work.tx, row.id, work.caller.id) or row)
        return work.answer

    async def ListReviewVotes(
        self, request: reviews_pb2.ListReviewVotesRequest, context: Any
    ) -> reviews_pb2.ListReviewVotesResponse:
        filters = {"customer_id": caller().id, "product_id": convert.optional_id(request.product_id)}
        page = await standard.list_page(self.app, request, queries.VOTES, EVERYTHING, filters=filters)
        return await page.answer(reviews_pb2.ListReviewVotesResponse, map(review_vote_to_proto, page.rows))

    async def ReportReview(self, request: reviews_pb2.ReportReviewRequest, context: Any) -> ReviewReport:
        problems = texts.tidy(request, "")
        if problems:
            raise InvalidArgument(problems)
        async with mutation(self.app, request, ReviewReport) as work:
            row = await _lock_of_another(work, request.id)
            values = await terms.terms(work)
            report = await moderation.report(
                work,
                REVIEWS,
                row,
                lambda now: changing.move(work, REVIEWS, now, "hide", values, reason="reported", by_itself=True),
                reason=ReviewReport.Reason.Name(request.reason),
                detail=request.detail,
                counted=work.caller.email_verified and row.seller_id != work.caller.id,
                most=values[terms.REPORTS_TO_HIDE],
            )
            work.answer = review_report_to_proto(report)
        return work.answer

    async def ListReviewReports(
        self, request: reviews_pb2.ListReviewReportsRequest, context: Any
    ) -> reviews_pb2.ListReviewReportsResponse:
        filters = {"review_id": convert.optional_id(request.review_id), "open": request.open}
        page = await standard.list_page(self.app, request, queries.REPORTS, EVERYTHING, filters=filters)
        return await page.answer(reviews_pb2.ListReviewReportsResponse, map(review_report_to_proto, page.rows))


async def _lock_of_another(work: Mutation[Any], id_: str) -> Row:
    """Lock a published review that is not the caller's own."""
    scope = visible(work.caller)
    return await moderation.lock_of_another(work, REVIEW, id_, scope, author="customer_id", reason="REVIEW_OWN")
