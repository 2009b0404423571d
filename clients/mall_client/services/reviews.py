"""The rpcs of reviews. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.reviews.v1 import entries_pb2
from mall.reviews.v1 import replies_pb2
from mall.reviews.v1 import reviews_pb2
from mall.reviews.v1 import voices_pb2
from mall_client.service import Metadata, Request, Service


class ReviewsService(Service):
    """Keeps what buyers say about products: reviews, what others think of them, what sellers answer, and
    what all of them come to. See docs/reviews.md.

    Reviews: CreateReview, GetReview, ListReviews, UpdateReview, DeleteReview, PublishReview, HideReview,
    RejectReview, ListReviewChanges.

    Summaries: SummarizeReviews, ListReviewSummaries.

    Votes and reports: VoteReview, WithdrawReviewVote, ListReviewVotes, ReportReview, ListReviewReports.

    Replies: CreateSellerReply, GetSellerReply, ListSellerReplies, UpdateSellerReply,
    DeleteSellerReply, PublishSellerReply, RejectSellerReply.
    """

    full_name = reviews_pb2.DESCRIPTOR.services_by_name["ReviewsService"].full_name

    def CreateReview(
        self,
        request: Request[entries_pb2.CreateReviewRequest] = None,
        /,
        *,
        review: entries_pb2.Review | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Creates a review of what one has bought, and lets it wait for staff. Authors of whom `reviews.trusted_after`
        reviews are published are published at once, where nothing is flagged.

        Fails with `REVIEW_NOT_DELIVERED` for what has not arrived or was given back, `REVIEW_EXISTS` where one
        has written about the product before, `REVIEW_OWN` for one's own goods, `REVIEW_TIME_OVER` after
        `reviews.window`, and `RATE_LIMITED` after `reviews.daily_limit` a day.

        Args:
            review: The review.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = self._call(
            "CreateReview", request, {"review": review, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetReview(
        self,
        request: Request[entries_pb2.GetReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Returns one review. Everybody sees published ones, authors their own, staff all.

        Args:
            id: UUID of the review.
        """
        answer: entries_pb2.Review = self._call("GetReview", request, {"id": id}, timeout, metadata)
        return answer

    def ListReviews(
        self,
        request: Request[entries_pb2.ListReviewsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        seller_id: str | None = None,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        rating: int | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ListReviewsResponse:
        """Lists reviews, newest first. Everybody sees published ones, authors their own, staff all.

        Args:
            product_id: Only those of this product.
            seller_id: Only those of products of this seller.
            customer_id: Only those by this customer: one's own, for staff anybody's.
            states: Only those in these states; empty: in any but `DELETED`.
            rating: Only those with so many stars. 1 to 5.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: entries_pb2.ListReviewsResponse = self._call(
            "ListReviews",
            request,
            {
                "product_id": product_id,
                "seller_id": seller_id,
                "customer_id": customer_id,
                "states": states,
                "rating": rating,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateReview(
        self,
        request: Request[entries_pb2.UpdateReviewRequest] = None,
        /,
        *,
        review: entries_pb2.Review | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Changes one's own review. It waits for staff again, and until then neither is seen nor counts.

        Fails with `REVIEW_TIME_OVER` after `reviews.edit_window`.

        Args:
            review: The review, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = self._call(
            "UpdateReview",
            request,
            {"review": review, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteReview(
        self,
        request: Request[entries_pb2.DeleteReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Deletes a review: one's own at any time, for staff anybody's. It counts no more.

        Args:
            id: UUID of the review.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = self._call(
            "DeleteReview", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def PublishReview(
        self,
        request: Request[entries_pb2.PublishReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Publishes a review; what was reported of it is settled. Leaves an audit entry.

        Args:
            id: UUID of the review.
            reason: Why, for the history. At most 500 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = self._call(
            "PublishReview",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def HideReview(
        self,
        request: Request[entries_pb2.HideReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Hides a published review. Leaves an audit entry.

        Args:
            id: UUID of the review.
            reason: Why; its author sees it. At most 500 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = self._call(
            "HideReview",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RejectReview(
        self,
        request: Request[entries_pb2.RejectReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Rejects a review; what was reported of it is settled. Leaves an audit entry.

        Args:
            id: UUID of the review.
            reason: Why; its author sees it. At most 500 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = self._call(
            "RejectReview",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListReviewChanges(
        self,
        request: Request[entries_pb2.ListReviewChangesRequest] = None,
        /,
        *,
        review_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ListReviewChangesResponse:
        """Lists what happened to a review, and what it said, newest first.

        Args:
            review_id: UUID of the review.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: entries_pb2.ListReviewChangesResponse = self._call(
            "ListReviewChanges",
            request,
            {"review_id": review_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def SummarizeReviews(
        self,
        request: Request[entries_pb2.SummarizeReviewsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ReviewSummary:
        """Returns what all published reviews of a product come to. Zeros where there are none.

        Args:
            product_id: UUID of the product.
        """
        answer: entries_pb2.ReviewSummary = self._call(
            "SummarizeReviews", request, {"product_id": product_id}, timeout, metadata
        )
        return answer

    def ListReviewSummaries(
        self,
        request: Request[entries_pb2.ListReviewSummariesRequest] = None,
        /,
        *,
        product_ids: Iterable[str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ListReviewSummariesResponse:
        """Lists what reviews of products on sale come to, the best product first. Those without a review are left
        out. Whatever a page of products shows is had in one call.

        Args:
            product_ids: Only of these products. At most 100.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: entries_pb2.ListReviewSummariesResponse = self._call(
            "ListReviewSummaries",
            request,
            {"product_ids": product_ids, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def VoteReview(
        self,
        request: Request[voices_pb2.VoteReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        helpful: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ReviewVote:
        """Says whether a published review is helpful, in place of what one has said before.

        Fails with `REVIEW_OWN` for one's own review, and for the seller of the product.

        Args:
            id: UUID of the review.
            helpful: True: helpful; false: not helpful.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.ReviewVote = self._call(
            "VoteReview", request, {"id": id, "helpful": helpful, "request_id": request_id}, timeout, metadata
        )
        return answer

    def WithdrawReviewVote(
        self,
        request: Request[voices_pb2.WithdrawReviewVoteRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Takes one's vote back, if there is one, and returns the review.

        Args:
            id: UUID of the review.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = self._call(
            "WithdrawReviewVote", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListReviewVotes(
        self,
        request: Request[voices_pb2.ListReviewVotesRequest] = None,
        /,
        *,
        product_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListReviewVotesResponse:
        """Lists the caller's votes, newest first.

        Args:
            product_id: Only those on reviews of this product.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: voices_pb2.ListReviewVotesResponse = self._call(
            "ListReviewVotes",
            request,
            {"product_id": product_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def ReportReview(
        self,
        request: Request[voices_pb2.ReportReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: int | str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ReviewReport:
        """Reports a published review. `reviews.reports_to_hide` of different people hide it until staff decide.

        Fails with `REVIEW_REPORTED` where one has reported it before, and with `REVIEW_OWN` for one's own.

        Args:
            id: UUID of the review.
            reason: Why it should not be there.
            detail: In words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.ReviewReport = self._call(
            "ReportReview",
            request,
            {"id": id, "reason": reason, "detail": detail, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListReviewReports(
        self,
        request: Request[voices_pb2.ListReviewReportsRequest] = None,
        /,
        *,
        review_id: str | None = None,
        open: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListReviewReportsResponse:
        """Lists reports, newest first.

        Args:
            review_id: Only those of this review.
            open: Only those that nobody has decided about.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: voices_pb2.ListReviewReportsResponse = self._call(
            "ListReviewReports",
            request,
            {"review_id": review_id, "open": open, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def CreateSellerReply(
        self,
        request: Request[replies_pb2.CreateSellerReplyRequest] = None,
        /,
        *,
        seller_reply: replies_pb2.SellerReply | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Answers a published review of one's own product, and lets the answer wait for staff.

        Fails with `SELLER_REPLY_EXISTS` where there is one.

        Args:
            seller_reply: The reply.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = self._call(
            "CreateSellerReply", request, {"seller_reply": seller_reply, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetSellerReply(
        self,
        request: Request[replies_pb2.GetSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Returns one reply. Everybody sees published ones of published reviews, sellers their own, staff all.

        Args:
            id: UUID of the reply.
        """
        answer: replies_pb2.SellerReply = self._call("GetSellerReply", request, {"id": id}, timeout, metadata)
        return answer

    def ListSellerReplies(
        self,
        request: Request[replies_pb2.ListSellerRepliesRequest] = None,
        /,
        *,
        review_ids: Iterable[str] | None = None,
        states: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.ListSellerRepliesResponse:
        """Lists replies, newest first. Everybody sees published ones of published reviews, sellers their own,
        staff all.

        Args:
            review_ids: Only those to these reviews, such as those of a page. At most 100.
            states: Only those in these states; empty: in any but `DELETED`.
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: replies_pb2.ListSellerRepliesResponse = self._call(
            "ListSellerReplies",
            request,
            {
                "review_ids": review_ids,
                "states": states,
                "seller_id": seller_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateSellerReply(
        self,
        request: Request[replies_pb2.UpdateSellerReplyRequest] = None,
        /,
        *,
        seller_reply: replies_pb2.SellerReply | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Changes one's own reply, which waits for staff again.

        Fails with `REVIEW_TIME_OVER` after `reviews.reply_edit_window`.

        Args:
            seller_reply: The reply, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = self._call(
            "UpdateSellerReply",
            request,
            {"seller_reply": seller_reply, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteSellerReply(
        self,
        request: Request[replies_pb2.DeleteSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Deletes one's own reply, at any time. Another one may be written.

        Args:
            id: UUID of the reply.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = self._call(
            "DeleteSellerReply", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def PublishSellerReply(
        self,
        request: Request[replies_pb2.PublishSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Publishes a reply. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            etag: What was judged: fails where its seller has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = self._call(
            "PublishSellerReply", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RejectSellerReply(
        self,
        request: Request[replies_pb2.RejectSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Rejects a reply. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            reason: Why; its seller sees it. At most 500 characters.
            etag: What was judged: fails where its seller has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = self._call(
            "RejectSellerReply",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer


class AsyncReviewsService(Service):
    """Keeps what buyers say about products: reviews, what others think of them, what sellers answer, and
    what all of them come to. See docs/reviews.md.

    Reviews: CreateReview, GetReview, ListReviews, UpdateReview, DeleteReview, PublishReview, HideReview,
    RejectReview, ListReviewChanges.

    Summaries: SummarizeReviews, ListReviewSummaries.

    Votes and reports: VoteReview, WithdrawReviewVote, ListReviewVotes, ReportReview, ListReviewReports.

    Replies: CreateSellerReply, GetSellerReply, ListSellerReplies, UpdateSellerReply,
    DeleteSellerReply, PublishSellerReply, RejectSellerReply.
    """

    full_name = reviews_pb2.DESCRIPTOR.services_by_name["ReviewsService"].full_name

    async def CreateReview(
        self,
        request: Request[entries_pb2.CreateReviewRequest] = None,
        /,
        *,
        review: entries_pb2.Review | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Creates a review of what one has bought, and lets it wait for staff. Authors of whom `reviews.trusted_after`
        reviews are published are published at once, where nothing is flagged.

        Fails with `REVIEW_NOT_DELIVERED` for what has not arrived or was given back, `REVIEW_EXISTS` where one
        has written about the product before, `REVIEW_OWN` for one's own goods, `REVIEW_TIME_OVER` after
        `reviews.window`, and `RATE_LIMITED` after `reviews.daily_limit` a day.

        Args:
            review: The review.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = await self._call(
            "CreateReview", request, {"review": review, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetReview(
        self,
        request: Request[entries_pb2.GetReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Returns one review. Everybody sees published ones, authors their own, staff all.

        Args:
            id: UUID of the review.
        """
        answer: entries_pb2.Review = await self._call("GetReview", request, {"id": id}, timeout, metadata)
        return answer

    async def ListReviews(
        self,
        request: Request[entries_pb2.ListReviewsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        seller_id: str | None = None,
        customer_id: str | None = None,
        states: Iterable[int | str] | None = None,
        rating: int | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ListReviewsResponse:
        """Lists reviews, newest first. Everybody sees published ones, authors their own, staff all.

        Args:
            product_id: Only those of this product.
            seller_id: Only those of products of this seller.
            customer_id: Only those by this customer: one's own, for staff anybody's.
            states: Only those in these states; empty: in any but `DELETED`.
            rating: Only those with so many stars. 1 to 5.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: entries_pb2.ListReviewsResponse = await self._call(
            "ListReviews",
            request,
            {
                "product_id": product_id,
                "seller_id": seller_id,
                "customer_id": customer_id,
                "states": states,
                "rating": rating,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateReview(
        self,
        request: Request[entries_pb2.UpdateReviewRequest] = None,
        /,
        *,
        review: entries_pb2.Review | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Changes one's own review. It waits for staff again, and until then neither is seen nor counts.

        Fails with `REVIEW_TIME_OVER` after `reviews.edit_window`.

        Args:
            review: The review, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = await self._call(
            "UpdateReview",
            request,
            {"review": review, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteReview(
        self,
        request: Request[entries_pb2.DeleteReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Deletes a review: one's own at any time, for staff anybody's. It counts no more.

        Args:
            id: UUID of the review.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = await self._call(
            "DeleteReview", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def PublishReview(
        self,
        request: Request[entries_pb2.PublishReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Publishes a review; what was reported of it is settled. Leaves an audit entry.

        Args:
            id: UUID of the review.
            reason: Why, for the history. At most 500 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = await self._call(
            "PublishReview",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def HideReview(
        self,
        request: Request[entries_pb2.HideReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Hides a published review. Leaves an audit entry.

        Args:
            id: UUID of the review.
            reason: Why; its author sees it. At most 500 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = await self._call(
            "HideReview",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RejectReview(
        self,
        request: Request[entries_pb2.RejectReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Rejects a review; what was reported of it is settled. Leaves an audit entry.

        Args:
            id: UUID of the review.
            reason: Why; its author sees it. At most 500 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = await self._call(
            "RejectReview",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListReviewChanges(
        self,
        request: Request[entries_pb2.ListReviewChangesRequest] = None,
        /,
        *,
        review_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ListReviewChangesResponse:
        """Lists what happened to a review, and what it said, newest first.

        Args:
            review_id: UUID of the review.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: entries_pb2.ListReviewChangesResponse = await self._call(
            "ListReviewChanges",
            request,
            {"review_id": review_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def SummarizeReviews(
        self,
        request: Request[entries_pb2.SummarizeReviewsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ReviewSummary:
        """Returns what all published reviews of a product come to. Zeros where there are none.

        Args:
            product_id: UUID of the product.
        """
        answer: entries_pb2.ReviewSummary = await self._call(
            "SummarizeReviews", request, {"product_id": product_id}, timeout, metadata
        )
        return answer

    async def ListReviewSummaries(
        self,
        request: Request[entries_pb2.ListReviewSummariesRequest] = None,
        /,
        *,
        product_ids: Iterable[str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.ListReviewSummariesResponse:
        """Lists what reviews of products on sale come to, the best product first. Those without a review are left
        out. Whatever a page of products shows is had in one call.

        Args:
            product_ids: Only of these products. At most 100.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: entries_pb2.ListReviewSummariesResponse = await self._call(
            "ListReviewSummaries",
            request,
            {"product_ids": product_ids, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def VoteReview(
        self,
        request: Request[voices_pb2.VoteReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        helpful: bool | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ReviewVote:
        """Says whether a published review is helpful, in place of what one has said before.

        Fails with `REVIEW_OWN` for one's own review, and for the seller of the product.

        Args:
            id: UUID of the review.
            helpful: True: helpful; false: not helpful.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.ReviewVote = await self._call(
            "VoteReview", request, {"id": id, "helpful": helpful, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def WithdrawReviewVote(
        self,
        request: Request[voices_pb2.WithdrawReviewVoteRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> entries_pb2.Review:
        """Takes one's vote back, if there is one, and returns the review.

        Args:
            id: UUID of the review.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: entries_pb2.Review = await self._call(
            "WithdrawReviewVote", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListReviewVotes(
        self,
        request: Request[voices_pb2.ListReviewVotesRequest] = None,
        /,
        *,
        product_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListReviewVotesResponse:
        """Lists the caller's votes, newest first.

        Args:
            product_id: Only those on reviews of this product.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: voices_pb2.ListReviewVotesResponse = await self._call(
            "ListReviewVotes",
            request,
            {"product_id": product_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def ReportReview(
        self,
        request: Request[voices_pb2.ReportReviewRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: int | str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ReviewReport:
        """Reports a published review. `reviews.reports_to_hide` of different people hide it until staff decide.

        Fails with `REVIEW_REPORTED` where one has reported it before, and with `REVIEW_OWN` for one's own.

        Args:
            id: UUID of the review.
            reason: Why it should not be there.
            detail: In words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.ReviewReport = await self._call(
            "ReportReview",
            request,
            {"id": id, "reason": reason, "detail": detail, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListReviewReports(
        self,
        request: Request[voices_pb2.ListReviewReportsRequest] = None,
        /,
        *,
        review_id: str | None = None,
        open: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListReviewReportsResponse:
        """Lists reports, newest first.

        Args:
            review_id: Only those of this review.
            open: Only those that nobody has decided about.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: voices_pb2.ListReviewReportsResponse = await self._call(
            "ListReviewReports",
            request,
            {"review_id": review_id, "open": open, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def CreateSellerReply(
        self,
        request: Request[replies_pb2.CreateSellerReplyRequest] = None,
        /,
        *,
        seller_reply: replies_pb2.SellerReply | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Answers a published review of one's own product, and lets the answer wait for staff.

        Fails with `SELLER_REPLY_EXISTS` where there is one.

        Args:
            seller_reply: The reply.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = await self._call(
            "CreateSellerReply", request, {"seller_reply": seller_reply, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetSellerReply(
        self,
        request: Request[replies_pb2.GetSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Returns one reply. Everybody sees published ones of published reviews, sellers their own, staff all.

        Args:
            id: UUID of the reply.
        """
        answer: replies_pb2.SellerReply = await self._call("GetSellerReply", request, {"id": id}, timeout, metadata)
        return answer

    async def ListSellerReplies(
        self,
        request: Request[replies_pb2.ListSellerRepliesRequest] = None,
        /,
        *,
        review_ids: Iterable[str] | None = None,
        states: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.ListSellerRepliesResponse:
        """Lists replies, newest first. Everybody sees published ones of published reviews, sellers their own,
        staff all.

        Args:
            review_ids: Only those to these reviews, such as those of a page. At most 100.
            states: Only those in these states; empty: in any but `DELETED`.
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: replies_pb2.ListSellerRepliesResponse = await self._call(
            "ListSellerReplies",
            request,
            {
                "review_ids": review_ids,
                "states": states,
                "seller_id": seller_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateSellerReply(
        self,
        request: Request[replies_pb2.UpdateSellerReplyRequest] = None,
        /,
        *,
        seller_reply: replies_pb2.SellerReply | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Changes one's own reply, which waits for staff again.

        Fails with `REVIEW_TIME_OVER` after `reviews.reply_edit_window`.

        Args:
            seller_reply: The reply, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = await self._call(
            "UpdateSellerReply",
            request,
            {"seller_reply": seller_reply, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteSellerReply(
        self,
        request: Request[replies_pb2.DeleteSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Deletes one's own reply, at any time. Another one may be written.

        Args:
            id: UUID of the reply.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = await self._call(
            "DeleteSellerReply", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def PublishSellerReply(
        self,
        request: Request[replies_pb2.PublishSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Publishes a reply. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            etag: What was judged: fails where its seller has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = await self._call(
            "PublishSellerReply", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RejectSellerReply(
        self,
        request: Request[replies_pb2.RejectSellerReplyRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> replies_pb2.SellerReply:
        """Rejects a reply. Leaves an audit entry.

        Args:
            id: UUID of the reply.
            reason: Why; its seller sees it. At most 500 characters.
            etag: What was judged: fails where its seller has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: replies_pb2.SellerReply = await self._call(
            "RejectSellerReply",
            request,
            {"id": id, "reason": reason, "etag": etag, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer
