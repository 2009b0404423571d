"""The rpcs of community. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.community.v1 import articles_pb2
from mall.community.v1 import categories_pb2
from mall.community.v1 import comments_pb2
from mall.community.v1 import community_pb2
from mall.community.v1 import moderation_pb2
from mall.community.v1 import moments_pb2
from mall.community.v1 import shared_pb2
from mall.community.v1 import voices_pb2
from mall_client.service import Metadata, Request, Service


class CommunityService(Service):
    """Keeps what people write for each other: articles with comments, photos with products, and what others and moderators think of
    them. See docs/community.md.

    Categories: CreateArticleCategory, GetArticleCategory, ListArticleCategories, UpdateArticleCategory, DeleteArticleCategory.

    Articles: CreateArticle, GetArticle, ListArticles, UpdateArticle, SubmitArticle, ArchiveArticle, DeleteArticle, RecordArticleView,
    ListArticleSnapshots.

    Comments: CreateComment, GetComment, ListComments, UpdateComment, DeleteComment.

    Moments: CreateMoment, GetMoment, ListMoments, UpdateMoment, DeleteMoment.

    Voices: React, WithdrawReaction, ListReactions, ListMentions, ReportContent, ListContentReports.

    Moderation: ModerateContent, ListModerationActions, AppealContent, GetModerationAppeal, ListModerationAppeals,
    DecideModerationAppeal.
    """

    full_name = community_pb2.DESCRIPTOR.services_by_name["CommunityService"].full_name

    def CreateArticleCategory(
        self,
        request: Request[categories_pb2.CreateArticleCategoryRequest] = None,
        /,
        *,
        article_category: categories_pb2.ArticleCategory | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Creates a category of articles. Leaves an audit entry.

        Fails with `ARTICLE_CATEGORY_NAME_TAKEN` where the channel has one of that name,
        `TREE_TOO_DEEP` more than 5 deep.

        Args:
            article_category: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: categories_pb2.ArticleCategory = self._call(
            "CreateArticleCategory",
            request,
            {"article_category": article_category, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetArticleCategory(
        self,
        request: Request[categories_pb2.GetArticleCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Returns one category of articles.

        Args:
            id: UUID of the category.
        """
        answer: categories_pb2.ArticleCategory = self._call(
            "GetArticleCategory", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListArticleCategories(
        self,
        request: Request[categories_pb2.ListArticleCategoriesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        parent_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ListArticleCategoriesResponse:
        """Lists categories of articles by their position.

        Args:
            channel_id: Only those of this channel.
            parent_id: Only those that stand in this one.
            show_deleted: Deleted ones too, for staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: categories_pb2.ListArticleCategoriesResponse = self._call(
            "ListArticleCategories",
            request,
            {
                "channel_id": channel_id,
                "parent_id": parent_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateArticleCategory(
        self,
        request: Request[categories_pb2.UpdateArticleCategoryRequest] = None,
        /,
        *,
        article_category: categories_pb2.ArticleCategory | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Changes a category of articles, or moves it with all that stands in it. Leaves an audit
        entry.

        Fails with `TREE_CYCLE` where it would stand in itself, and as CreateArticleCategory does.

        Args:
            article_category: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: categories_pb2.ArticleCategory = self._call(
            "UpdateArticleCategory",
            request,
            {"article_category": article_category, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteArticleCategory(
        self,
        request: Request[categories_pb2.DeleteArticleCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Deletes an empty category of articles. Leaves an audit entry.

        Fails with `ARTICLE_CATEGORY_IN_USE` while articles or categories stand in it.

        Args:
            id: UUID of the category.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: categories_pb2.ArticleCategory = self._call(
            "DeleteArticleCategory", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateArticle(
        self,
        request: Request[articles_pb2.CreateArticleRequest] = None,
        /,
        *,
        article: articles_pb2.Article | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        draft: bool | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Writes an article. What screening finds nothing in is published at once, all else waits for
        staff.

        Fails with `ARTICLE_TITLE_TAKEN` where the channel has one of that title, `RATE_LIMITED`
        after `community.daily_articles` a day.

        Args:
            article: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            draft: Kept as a draft: nobody else sees it, and nothing is screened, until it is submitted.
        """
        answer: articles_pb2.Article = self._call(
            "CreateArticle", request, {"article": article, "request_id": request_id, "draft": draft}, timeout, metadata
        )
        return answer

    def GetArticle(
        self,
        request: Request[articles_pb2.GetArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Returns one article. Everybody sees published ones, authors their own, staff all.

        Args:
            id: UUID of the article.
        """
        answer: articles_pb2.Article = self._call("GetArticle", request, {"id": id}, timeout, metadata)
        return answer

    def ListArticles(
        self,
        request: Request[articles_pb2.ListArticlesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        category_id: str | None = None,
        author_id: str | None = None,
        tag: str | None = None,
        query: str | None = None,
        pinned: bool | None = None,
        notice: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.ListArticlesResponse:
        """Lists articles, or searches them by words. Everybody sees published ones, authors their own,
        staff all. What is hidden is not found.

        Args:
            channel_id: Only those of this channel.
            category_id: Only those in this category.
            author_id: Only those by this account.
            tag: Only those with this tag, whatever its case.
            query: Only those with these words in headline, tags or text. A phrase in quotes must occur as it
                is; what follows a dash must not occur. At most 200 characters.
            pinned: Only those that are pinned.
            notice: Only announcements.
            states: Only those in these states; empty: in any but `DELETED`. Others' articles are seen as long
                as they are published.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: articles_pb2.ListArticlesResponse = self._call(
            "ListArticles",
            request,
            {
                "channel_id": channel_id,
                "category_id": category_id,
                "author_id": author_id,
                "tag": tag,
                "query": query,
                "pinned": pinned,
                "notice": notice,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateArticle(
        self,
        request: Request[articles_pb2.UpdateArticleRequest] = None,
        /,
        *,
        article: articles_pb2.Article | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Changes one's own article, for staff anybody's mark as pinned or announcement. It is screened
        again; what moderators have taken away waits for them.

        Args:
            article: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = self._call(
            "UpdateArticle",
            request,
            {"article": article, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def SubmitArticle(
        self,
        request: Request[articles_pb2.SubmitArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Publishes one's own draft, or what was put away, as far as screening lets it.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = self._call(
            "SubmitArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ArchiveArticle(
        self,
        request: Request[articles_pb2.ArchiveArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Puts one's own published article away, for staff anybody's: nobody else sees it any more.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = self._call(
            "ArchiveArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteArticle(
        self,
        request: Request[articles_pb2.DeleteArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Deletes one's own article, at any time. Only staff can bring it back.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = self._call(
            "DeleteArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RecordArticleView(
        self,
        request: Request[articles_pb2.RecordArticleViewRequest] = None,
        /,
        *,
        id: str | None = None,
        visitor_key: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.RecordArticleViewResponse:
        """Notes that the caller reads an article. Its author, robots that say what they are, and
        repetitions within `community.view_window` do not count.

        Args:
            id: UUID of the article.
            visitor_key: What a guest's device is known by: any text that stays the same. Without it, guests are told
                apart by address and program. At most 100 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.RecordArticleViewResponse = self._call(
            "RecordArticleView",
            request,
            {"id": id, "visitor_key": visitor_key, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListArticleSnapshots(
        self,
        request: Request[articles_pb2.ListArticleSnapshotsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.ListArticleSnapshotsResponse:
        """Lists what an article was like, newest first: for its author and staff.

        Args:
            article_id: UUID of the article.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: articles_pb2.ListArticleSnapshotsResponse = self._call(
            "ListArticleSnapshots",
            request,
            {"article_id": article_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateComment(
        self,
        request: Request[comments_pb2.CreateCommentRequest] = None,
        /,
        *,
        comment: comments_pb2.Comment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Comments on an article or a review that the caller can read, or replies to a comment. What
        screening finds nothing in is published at once.

        Fails with `COMMENTS_CLOSED` where an article takes no more, `STATE_FORBIDS` as reply to one
        that is not published, `COMMENT_TOO_DEEP` below `community.comment_depth`, and `RATE_LIMITED`
        after `community.daily_comments` a day.

        Args:
            comment: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: comments_pb2.Comment = self._call(
            "CreateComment", request, {"comment": comment, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetComment(
        self,
        request: Request[comments_pb2.GetCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Returns one comment that the caller may read.

        Args:
            id: UUID of the comment.
        """
        answer: comments_pb2.Comment = self._call("GetComment", request, {"id": id}, timeout, metadata)
        return answer

    def ListComments(
        self,
        request: Request[comments_pb2.ListCommentsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        review_id: str | None = None,
        parent_id: str | None = None,
        top_level: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.ListCommentsResponse:
        """Lists comments on an article or a review, newest first or as threads. One that was removed
        stays as a mark while others below it can be seen.

        Args:
            article_id: Those about this article. Without a target: the caller's own, for staff all.
            review_id: Those about this review.
            parent_id: Only direct replies to this one.
            top_level: Only those that reply to none.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: comments_pb2.ListCommentsResponse = self._call(
            "ListComments",
            request,
            {
                "article_id": article_id,
                "review_id": review_id,
                "parent_id": parent_id,
                "top_level": top_level,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateComment(
        self,
        request: Request[comments_pb2.UpdateCommentRequest] = None,
        /,
        *,
        comment: comments_pb2.Comment | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Changes one's own comment. It is screened again; what moderators have taken away waits for
        them.

        Args:
            comment: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: comments_pb2.Comment = self._call(
            "UpdateComment",
            request,
            {"comment": comment, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteComment(
        self,
        request: Request[comments_pb2.DeleteCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Deletes one's own comment, at any time. Replies stay.

        Args:
            id: UUID of the comment.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: comments_pb2.Comment = self._call(
            "DeleteComment", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateMoment(
        self,
        request: Request[moments_pb2.CreateMomentRequest] = None,
        /,
        *,
        moment: moments_pb2.Moment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Shows a photo. What screening finds nothing in is published at once.

        Fails with `RATE_LIMITED` after `community.daily_moments` a day.

        Args:
            moment: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moments_pb2.Moment = self._call(
            "CreateMoment", request, {"moment": moment, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetMoment(
        self,
        request: Request[moments_pb2.GetMomentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Returns one moment. Everybody sees published ones, authors their own, staff all.

        Args:
            id: UUID of the moment.
        """
        answer: moments_pb2.Moment = self._call("GetMoment", request, {"id": id}, timeout, metadata)
        return answer

    def ListMoments(
        self,
        request: Request[moments_pb2.ListMomentsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        article_id: str | None = None,
        author_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.ListMomentsResponse:
        """Lists moments, newest first. Everybody sees published ones, authors their own, staff all.

        Args:
            product_id: Only those with this product.
            article_id: Only those of this article.
            author_id: Only those by this account.
            states: Only those in these states; empty: in any but `DELETED`. Others' moments are seen as long as
                they are published.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moments_pb2.ListMomentsResponse = self._call(
            "ListMoments",
            request,
            {
                "product_id": product_id,
                "article_id": article_id,
                "author_id": author_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateMoment(
        self,
        request: Request[moments_pb2.UpdateMomentRequest] = None,
        /,
        *,
        moment: moments_pb2.Moment | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Changes caption and products of one's own moment. It is screened again; what moderators have
        taken away waits for them.

        Args:
            moment: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moments_pb2.Moment = self._call(
            "UpdateMoment",
            request,
            {"moment": moment, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteMoment(
        self,
        request: Request[moments_pb2.DeleteMomentRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Deletes one's own moment, at any time.

        Args:
            id: UUID of the moment.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moments_pb2.Moment = self._call(
            "DeleteMoment", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def React(
        self,
        request: Request[voices_pb2.ReactRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        kind: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shared_pb2.Reaction:
        """Says how one feels about an article, a comment or a moment, in place of what one has said
        before.

        Args:
            article_id: UUID of the article that it is about. Exactly one of the three.
            comment_id: UUID of the comment that it is about. Exactly one of the three.
            moment_id: UUID of the moment that it is about. Exactly one of the three.
            kind: How.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: shared_pb2.Reaction = self._call(
            "React",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "kind": kind,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def WithdrawReaction(
        self,
        request: Request[voices_pb2.WithdrawReactionRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.WithdrawReactionResponse:
        """Takes one's reaction back, if there is one.

        Args:
            article_id: UUID of the article that it was about. Exactly one of the three.
            comment_id: UUID of the comment that it was about. Exactly one of the three.
            moment_id: UUID of the moment that it was about. Exactly one of the three.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.WithdrawReactionResponse = self._call(
            "WithdrawReaction",
            request,
            {"article_id": article_id, "comment_id": comment_id, "moment_id": moment_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ListReactions(
        self,
        request: Request[voices_pb2.ListReactionsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListReactionsResponse:
        """Lists the caller's reactions, newest first.

        Args:
            article_id: Only that on this article.
            comment_id: Only that on this comment.
            moment_id: Only that on this moment.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: voices_pb2.ListReactionsResponse = self._call(
            "ListReactions",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ListMentions(
        self,
        request: Request[voices_pb2.ListMentionsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListMentionsResponse:
        """Lists what mentions the caller and the caller may read, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: voices_pb2.ListMentionsResponse = self._call(
            "ListMentions",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def ReportContent(
        self,
        request: Request[voices_pb2.ReportContentRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        reason: int | str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ContentReport:
        """Reports something that is published. `community.reports_to_hide` of different people hide it
        until staff decide.

        Fails with `CONTENT_REPORTED` where one has reported it before, with `CONTENT_OWN` for one's
        own, and with `RATE_LIMITED` after `community.daily_reports` a day.

        Args:
            article_id: UUID of the article that should not be there. Exactly one of the three.
            comment_id: UUID of the comment that should not be there. Exactly one of the three.
            moment_id: UUID of the moment that should not be there. Exactly one of the three.
            reason: Why it should not be there.
            detail: In words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.ContentReport = self._call(
            "ReportContent",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "reason": reason,
                "detail": detail,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def ListContentReports(
        self,
        request: Request[voices_pb2.ListContentReportsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        open: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListContentReportsResponse:
        """Lists reports, newest first.

        Args:
            article_id: Only those of this article.
            comment_id: Only those of this comment.
            moment_id: Only those of this moment.
            open: Only those that nobody has decided about.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: voices_pb2.ListContentReportsResponse = self._call(
            "ListContentReports",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "open": open,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ModerateContent(
        self,
        request: Request[moderation_pb2.ModerateContentRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        action: int | str | None = None,
        reason: str | None = None,
        evidence_uri: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAction:
        """Does something about an article, a comment or a moment, and tells its author why. Decides
        about what was reported of it. Leaves an audit entry.

        Fails with `ETAG_MISMATCH` where it has changed since it was looked at, `STATE_FORBIDS` where
        its state does not allow it.

        Args:
            article_id: UUID of the article that it is about. Exactly one of the three.
            comment_id: UUID of the comment that it is about. Exactly one of the three.
            moment_id: UUID of the moment that it is about. Exactly one of the three.
            action: What to do.
            reason: Why; its author is told. At most 500 characters.
            evidence_uri: What proves it; an `https` URI. At most 2,000 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.ModerationAction = self._call(
            "ModerateContent",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "action": action,
                "reason": reason,
                "evidence_uri": evidence_uri,
                "etag": etag,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def ListModerationActions(
        self,
        request: Request[moderation_pb2.ListModerationActionsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        moderator_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListModerationActionsResponse:
        """Lists what moderators, reports and screening did, newest first.

        Args:
            article_id: Only those about this article.
            comment_id: Only those about this comment.
            moment_id: Only those about this moment.
            moderator_id: Only those by this account.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListModerationActionsResponse = self._call(
            "ListModerationActions",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "moderator_id": moderator_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def AppealContent(
        self,
        request: Request[moderation_pb2.AppealContentRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        text: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAppeal:
        """Asks to look again at the removal of what one has written, within `community.appeal_window`.

        Fails with `STATE_FORBIDS` where it is not removed, `APPEAL_TIME_OVER` too late, and
        `APPEAL_EXISTS` where one has appealed against this removal before.

        Args:
            article_id: UUID of the article that was removed. Exactly one of the three.
            comment_id: UUID of the comment that was removed. Exactly one of the three.
            moment_id: UUID of the moment that was removed. Exactly one of the three.
            text: Why it should be back. At least 10 and at most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.ModerationAppeal = self._call(
            "AppealContent",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "text": text,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def GetModerationAppeal(
        self,
        request: Request[moderation_pb2.GetModerationAppealRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAppeal:
        """Returns one appeal. Authors see their own, staff all.

        Args:
            id: UUID of the appeal.
        """
        answer: moderation_pb2.ModerationAppeal = self._call(
            "GetModerationAppeal", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListModerationAppeals(
        self,
        request: Request[moderation_pb2.ListModerationAppealsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListModerationAppealsResponse:
        """Lists appeals, newest first. Authors see their own, staff all.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListModerationAppealsResponse = self._call(
            "ListModerationAppeals",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def DecideModerationAppeal(
        self,
        request: Request[moderation_pb2.DecideModerationAppealRequest] = None,
        /,
        *,
        id: str | None = None,
        uphold: bool | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAppeal:
        """Decides an open appeal. One that is upheld brings back what was removed, unless its author
        has deleted it. Leaves an audit entry.

        Fails with `APPEAL_OWN_DECISION` for who has removed it.

        Args:
            id: UUID of the appeal.
            uphold: True: what was removed comes back; false: the removal stands.
            reason: Why; its author sees it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.ModerationAppeal = self._call(
            "DecideModerationAppeal",
            request,
            {"id": id, "uphold": uphold, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer


class AsyncCommunityService(Service):
    """Keeps what people write for each other: articles with comments, photos with products, and what others and moderators think of
    them. See docs/community.md.

    Categories: CreateArticleCategory, GetArticleCategory, ListArticleCategories, UpdateArticleCategory, DeleteArticleCategory.

    Articles: CreateArticle, GetArticle, ListArticles, UpdateArticle, SubmitArticle, ArchiveArticle, DeleteArticle, RecordArticleView,
    ListArticleSnapshots.

    Comments: CreateComment, GetComment, ListComments, UpdateComment, DeleteComment.

    Moments: CreateMoment, GetMoment, ListMoments, UpdateMoment, DeleteMoment.

    Voices: React, WithdrawReaction, ListReactions, ListMentions, ReportContent, ListContentReports.

    Moderation: ModerateContent, ListModerationActions, AppealContent, GetModerationAppeal, ListModerationAppeals,
    DecideModerationAppeal.
    """

    full_name = community_pb2.DESCRIPTOR.services_by_name["CommunityService"].full_name

    async def CreateArticleCategory(
        self,
        request: Request[categories_pb2.CreateArticleCategoryRequest] = None,
        /,
        *,
        article_category: categories_pb2.ArticleCategory | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Creates a category of articles. Leaves an audit entry.

        Fails with `ARTICLE_CATEGORY_NAME_TAKEN` where the channel has one of that name,
        `TREE_TOO_DEEP` more than 5 deep.

        Args:
            article_category: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: categories_pb2.ArticleCategory = await self._call(
            "CreateArticleCategory",
            request,
            {"article_category": article_category, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetArticleCategory(
        self,
        request: Request[categories_pb2.GetArticleCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Returns one category of articles.

        Args:
            id: UUID of the category.
        """
        answer: categories_pb2.ArticleCategory = await self._call(
            "GetArticleCategory", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListArticleCategories(
        self,
        request: Request[categories_pb2.ListArticleCategoriesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        parent_id: str | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ListArticleCategoriesResponse:
        """Lists categories of articles by their position.

        Args:
            channel_id: Only those of this channel.
            parent_id: Only those that stand in this one.
            show_deleted: Deleted ones too, for staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: categories_pb2.ListArticleCategoriesResponse = await self._call(
            "ListArticleCategories",
            request,
            {
                "channel_id": channel_id,
                "parent_id": parent_id,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateArticleCategory(
        self,
        request: Request[categories_pb2.UpdateArticleCategoryRequest] = None,
        /,
        *,
        article_category: categories_pb2.ArticleCategory | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Changes a category of articles, or moves it with all that stands in it. Leaves an audit
        entry.

        Fails with `TREE_CYCLE` where it would stand in itself, and as CreateArticleCategory does.

        Args:
            article_category: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: categories_pb2.ArticleCategory = await self._call(
            "UpdateArticleCategory",
            request,
            {"article_category": article_category, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteArticleCategory(
        self,
        request: Request[categories_pb2.DeleteArticleCategoryRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> categories_pb2.ArticleCategory:
        """Deletes an empty category of articles. Leaves an audit entry.

        Fails with `ARTICLE_CATEGORY_IN_USE` while articles or categories stand in it.

        Args:
            id: UUID of the category.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: categories_pb2.ArticleCategory = await self._call(
            "DeleteArticleCategory", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateArticle(
        self,
        request: Request[articles_pb2.CreateArticleRequest] = None,
        /,
        *,
        article: articles_pb2.Article | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        draft: bool | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Writes an article. What screening finds nothing in is published at once, all else waits for
        staff.

        Fails with `ARTICLE_TITLE_TAKEN` where the channel has one of that title, `RATE_LIMITED`
        after `community.daily_articles` a day.

        Args:
            article: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            draft: Kept as a draft: nobody else sees it, and nothing is screened, until it is submitted.
        """
        answer: articles_pb2.Article = await self._call(
            "CreateArticle", request, {"article": article, "request_id": request_id, "draft": draft}, timeout, metadata
        )
        return answer

    async def GetArticle(
        self,
        request: Request[articles_pb2.GetArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Returns one article. Everybody sees published ones, authors their own, staff all.

        Args:
            id: UUID of the article.
        """
        answer: articles_pb2.Article = await self._call("GetArticle", request, {"id": id}, timeout, metadata)
        return answer

    async def ListArticles(
        self,
        request: Request[articles_pb2.ListArticlesRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        category_id: str | None = None,
        author_id: str | None = None,
        tag: str | None = None,
        query: str | None = None,
        pinned: bool | None = None,
        notice: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.ListArticlesResponse:
        """Lists articles, or searches them by words. Everybody sees published ones, authors their own,
        staff all. What is hidden is not found.

        Args:
            channel_id: Only those of this channel.
            category_id: Only those in this category.
            author_id: Only those by this account.
            tag: Only those with this tag, whatever its case.
            query: Only those with these words in headline, tags or text. A phrase in quotes must occur as it
                is; what follows a dash must not occur. At most 200 characters.
            pinned: Only those that are pinned.
            notice: Only announcements.
            states: Only those in these states; empty: in any but `DELETED`. Others' articles are seen as long
                as they are published.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: articles_pb2.ListArticlesResponse = await self._call(
            "ListArticles",
            request,
            {
                "channel_id": channel_id,
                "category_id": category_id,
                "author_id": author_id,
                "tag": tag,
                "query": query,
                "pinned": pinned,
                "notice": notice,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateArticle(
        self,
        request: Request[articles_pb2.UpdateArticleRequest] = None,
        /,
        *,
        article: articles_pb2.Article | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Changes one's own article, for staff anybody's mark as pinned or announcement. It is screened
        again; what moderators have taken away waits for them.

        Args:
            article: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = await self._call(
            "UpdateArticle",
            request,
            {"article": article, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def SubmitArticle(
        self,
        request: Request[articles_pb2.SubmitArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Publishes one's own draft, or what was put away, as far as screening lets it.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = await self._call(
            "SubmitArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ArchiveArticle(
        self,
        request: Request[articles_pb2.ArchiveArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Puts one's own published article away, for staff anybody's: nobody else sees it any more.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = await self._call(
            "ArchiveArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteArticle(
        self,
        request: Request[articles_pb2.DeleteArticleRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.Article:
        """Deletes one's own article, at any time. Only staff can bring it back.

        Args:
            id: UUID of the article.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.Article = await self._call(
            "DeleteArticle", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RecordArticleView(
        self,
        request: Request[articles_pb2.RecordArticleViewRequest] = None,
        /,
        *,
        id: str | None = None,
        visitor_key: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.RecordArticleViewResponse:
        """Notes that the caller reads an article. Its author, robots that say what they are, and
        repetitions within `community.view_window` do not count.

        Args:
            id: UUID of the article.
            visitor_key: What a guest's device is known by: any text that stays the same. Without it, guests are told
                apart by address and program. At most 100 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: articles_pb2.RecordArticleViewResponse = await self._call(
            "RecordArticleView",
            request,
            {"id": id, "visitor_key": visitor_key, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListArticleSnapshots(
        self,
        request: Request[articles_pb2.ListArticleSnapshotsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> articles_pb2.ListArticleSnapshotsResponse:
        """Lists what an article was like, newest first: for its author and staff.

        Args:
            article_id: UUID of the article.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: articles_pb2.ListArticleSnapshotsResponse = await self._call(
            "ListArticleSnapshots",
            request,
            {"article_id": article_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateComment(
        self,
        request: Request[comments_pb2.CreateCommentRequest] = None,
        /,
        *,
        comment: comments_pb2.Comment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Comments on an article or a review that the caller can read, or replies to a comment. What
        screening finds nothing in is published at once.

        Fails with `COMMENTS_CLOSED` where an article takes no more, `STATE_FORBIDS` as reply to one
        that is not published, `COMMENT_TOO_DEEP` below `community.comment_depth`, and `RATE_LIMITED`
        after `community.daily_comments` a day.

        Args:
            comment: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: comments_pb2.Comment = await self._call(
            "CreateComment", request, {"comment": comment, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetComment(
        self,
        request: Request[comments_pb2.GetCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Returns one comment that the caller may read.

        Args:
            id: UUID of the comment.
        """
        answer: comments_pb2.Comment = await self._call("GetComment", request, {"id": id}, timeout, metadata)
        return answer

    async def ListComments(
        self,
        request: Request[comments_pb2.ListCommentsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        review_id: str | None = None,
        parent_id: str | None = None,
        top_level: bool | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.ListCommentsResponse:
        """Lists comments on an article or a review, newest first or as threads. One that was removed
        stays as a mark while others below it can be seen.

        Args:
            article_id: Those about this article. Without a target: the caller's own, for staff all.
            review_id: Those about this review.
            parent_id: Only direct replies to this one.
            top_level: Only those that reply to none.
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: comments_pb2.ListCommentsResponse = await self._call(
            "ListComments",
            request,
            {
                "article_id": article_id,
                "review_id": review_id,
                "parent_id": parent_id,
                "top_level": top_level,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateComment(
        self,
        request: Request[comments_pb2.UpdateCommentRequest] = None,
        /,
        *,
        comment: comments_pb2.Comment | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Changes one's own comment. It is screened again; what moderators have taken away waits for
        them.

        Args:
            comment: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: comments_pb2.Comment = await self._call(
            "UpdateComment",
            request,
            {"comment": comment, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteComment(
        self,
        request: Request[comments_pb2.DeleteCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> comments_pb2.Comment:
        """Deletes one's own comment, at any time. Replies stay.

        Args:
            id: UUID of the comment.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: comments_pb2.Comment = await self._call(
            "DeleteComment", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateMoment(
        self,
        request: Request[moments_pb2.CreateMomentRequest] = None,
        /,
        *,
        moment: moments_pb2.Moment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Shows a photo. What screening finds nothing in is published at once.

        Fails with `RATE_LIMITED` after `community.daily_moments` a day.

        Args:
            moment: What is made.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moments_pb2.Moment = await self._call(
            "CreateMoment", request, {"moment": moment, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetMoment(
        self,
        request: Request[moments_pb2.GetMomentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Returns one moment. Everybody sees published ones, authors their own, staff all.

        Args:
            id: UUID of the moment.
        """
        answer: moments_pb2.Moment = await self._call("GetMoment", request, {"id": id}, timeout, metadata)
        return answer

    async def ListMoments(
        self,
        request: Request[moments_pb2.ListMomentsRequest] = None,
        /,
        *,
        product_id: str | None = None,
        article_id: str | None = None,
        author_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.ListMomentsResponse:
        """Lists moments, newest first. Everybody sees published ones, authors their own, staff all.

        Args:
            product_id: Only those with this product.
            article_id: Only those of this article.
            author_id: Only those by this account.
            states: Only those in these states; empty: in any but `DELETED`. Others' moments are seen as long as
                they are published.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moments_pb2.ListMomentsResponse = await self._call(
            "ListMoments",
            request,
            {
                "product_id": product_id,
                "article_id": article_id,
                "author_id": author_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateMoment(
        self,
        request: Request[moments_pb2.UpdateMomentRequest] = None,
        /,
        *,
        moment: moments_pb2.Moment | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Changes caption and products of one's own moment. It is screened again; what moderators have
        taken away waits for them.

        Args:
            moment: What is changed, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moments_pb2.Moment = await self._call(
            "UpdateMoment",
            request,
            {"moment": moment, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteMoment(
        self,
        request: Request[moments_pb2.DeleteMomentRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moments_pb2.Moment:
        """Deletes one's own moment, at any time.

        Args:
            id: UUID of the moment.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moments_pb2.Moment = await self._call(
            "DeleteMoment", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def React(
        self,
        request: Request[voices_pb2.ReactRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        kind: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> shared_pb2.Reaction:
        """Says how one feels about an article, a comment or a moment, in place of what one has said
        before.

        Args:
            article_id: UUID of the article that it is about. Exactly one of the three.
            comment_id: UUID of the comment that it is about. Exactly one of the three.
            moment_id: UUID of the moment that it is about. Exactly one of the three.
            kind: How.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: shared_pb2.Reaction = await self._call(
            "React",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "kind": kind,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def WithdrawReaction(
        self,
        request: Request[voices_pb2.WithdrawReactionRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.WithdrawReactionResponse:
        """Takes one's reaction back, if there is one.

        Args:
            article_id: UUID of the article that it was about. Exactly one of the three.
            comment_id: UUID of the comment that it was about. Exactly one of the three.
            moment_id: UUID of the moment that it was about. Exactly one of the three.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.WithdrawReactionResponse = await self._call(
            "WithdrawReaction",
            request,
            {"article_id": article_id, "comment_id": comment_id, "moment_id": moment_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ListReactions(
        self,
        request: Request[voices_pb2.ListReactionsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListReactionsResponse:
        """Lists the caller's reactions, newest first.

        Args:
            article_id: Only that on this article.
            comment_id: Only that on this comment.
            moment_id: Only that on this moment.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: voices_pb2.ListReactionsResponse = await self._call(
            "ListReactions",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListMentions(
        self,
        request: Request[voices_pb2.ListMentionsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListMentionsResponse:
        """Lists what mentions the caller and the caller may read, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: voices_pb2.ListMentionsResponse = await self._call(
            "ListMentions",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def ReportContent(
        self,
        request: Request[voices_pb2.ReportContentRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        reason: int | str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ContentReport:
        """Reports something that is published. `community.reports_to_hide` of different people hide it
        until staff decide.

        Fails with `CONTENT_REPORTED` where one has reported it before, with `CONTENT_OWN` for one's
        own, and with `RATE_LIMITED` after `community.daily_reports` a day.

        Args:
            article_id: UUID of the article that should not be there. Exactly one of the three.
            comment_id: UUID of the comment that should not be there. Exactly one of the three.
            moment_id: UUID of the moment that should not be there. Exactly one of the three.
            reason: Why it should not be there.
            detail: In words. At most 1,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: voices_pb2.ContentReport = await self._call(
            "ReportContent",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "reason": reason,
                "detail": detail,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListContentReports(
        self,
        request: Request[voices_pb2.ListContentReportsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        open: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> voices_pb2.ListContentReportsResponse:
        """Lists reports, newest first.

        Args:
            article_id: Only those of this article.
            comment_id: Only those of this comment.
            moment_id: Only those of this moment.
            open: Only those that nobody has decided about.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: voices_pb2.ListContentReportsResponse = await self._call(
            "ListContentReports",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "open": open,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ModerateContent(
        self,
        request: Request[moderation_pb2.ModerateContentRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        action: int | str | None = None,
        reason: str | None = None,
        evidence_uri: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAction:
        """Does something about an article, a comment or a moment, and tells its author why. Decides
        about what was reported of it. Leaves an audit entry.

        Fails with `ETAG_MISMATCH` where it has changed since it was looked at, `STATE_FORBIDS` where
        its state does not allow it.

        Args:
            article_id: UUID of the article that it is about. Exactly one of the three.
            comment_id: UUID of the comment that it is about. Exactly one of the three.
            moment_id: UUID of the moment that it is about. Exactly one of the three.
            action: What to do.
            reason: Why; its author is told. At most 500 characters.
            evidence_uri: What proves it; an `https` URI. At most 2,000 characters.
            etag: What was judged: fails where its author has changed it since.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.ModerationAction = await self._call(
            "ModerateContent",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "action": action,
                "reason": reason,
                "evidence_uri": evidence_uri,
                "etag": etag,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListModerationActions(
        self,
        request: Request[moderation_pb2.ListModerationActionsRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        moderator_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListModerationActionsResponse:
        """Lists what moderators, reports and screening did, newest first.

        Args:
            article_id: Only those about this article.
            comment_id: Only those about this comment.
            moment_id: Only those about this moment.
            moderator_id: Only those by this account.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListModerationActionsResponse = await self._call(
            "ListModerationActions",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "moderator_id": moderator_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def AppealContent(
        self,
        request: Request[moderation_pb2.AppealContentRequest] = None,
        /,
        *,
        article_id: str | None = None,
        comment_id: str | None = None,
        moment_id: str | None = None,
        text: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAppeal:
        """Asks to look again at the removal of what one has written, within `community.appeal_window`.

        Fails with `STATE_FORBIDS` where it is not removed, `APPEAL_TIME_OVER` too late, and
        `APPEAL_EXISTS` where one has appealed against this removal before.

        Args:
            article_id: UUID of the article that was removed. Exactly one of the three.
            comment_id: UUID of the comment that was removed. Exactly one of the three.
            moment_id: UUID of the moment that was removed. Exactly one of the three.
            text: Why it should be back. At least 10 and at most 2,000 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.ModerationAppeal = await self._call(
            "AppealContent",
            request,
            {
                "article_id": article_id,
                "comment_id": comment_id,
                "moment_id": moment_id,
                "text": text,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def GetModerationAppeal(
        self,
        request: Request[moderation_pb2.GetModerationAppealRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAppeal:
        """Returns one appeal. Authors see their own, staff all.

        Args:
            id: UUID of the appeal.
        """
        answer: moderation_pb2.ModerationAppeal = await self._call(
            "GetModerationAppeal", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListModerationAppeals(
        self,
        request: Request[moderation_pb2.ListModerationAppealsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ListModerationAppealsResponse:
        """Lists appeals, newest first. Authors see their own, staff all.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: moderation_pb2.ListModerationAppealsResponse = await self._call(
            "ListModerationAppeals",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def DecideModerationAppeal(
        self,
        request: Request[moderation_pb2.DecideModerationAppealRequest] = None,
        /,
        *,
        id: str | None = None,
        uphold: bool | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> moderation_pb2.ModerationAppeal:
        """Decides an open appeal. One that is upheld brings back what was removed, unless its author
        has deleted it. Leaves an audit entry.

        Fails with `APPEAL_OWN_DECISION` for who has removed it.

        Args:
            id: UUID of the appeal.
            uphold: True: what was removed comes back; false: the removal stands.
            reason: Why; its author sees it. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: moderation_pb2.ModerationAppeal = await self._call(
            "DecideModerationAppeal",
            request,
            {"id": id, "uphold": uphold, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer
