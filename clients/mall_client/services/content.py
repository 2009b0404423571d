"""The rpcs of content. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from google.protobuf import timestamp_pb2
from google.type import decimal_pb2
from mall.content.v1 import banners_pb2
from mall.content.v1 import content_pb2
from mall.content.v1 import editorial_pb2
from mall.content.v1 import newsletters_pb2
from mall.content.v1 import pages_pb2
from mall.content.v1 import planning_pb2
from mall.content.v1 import posts_pb2
from mall_client.service import Metadata, Request, Service


class ContentService(Service):
    """Keeps what the mall itself says: posts, pages, banners, newsletters, and the calendar in which
    they are planned. See docs/content.md.

    Posts: CreateBlogPost, GetBlogPost, ListBlogPosts, UpdateBlogPost, DeleteBlogPost,
    ResolveBlogPost, SubmitBlogPost, ReturnBlogPost, ScheduleBlogPost, PublishBlogPost,
    ArchiveBlogPost, ShareBlogPost, PreviewBlogPost, RecordBlogPostView, ListBlogPostChanges.

    Comments: CreateBlogComment, GetBlogComment, ListBlogComments, PublishBlogComment,
    RejectBlogComment, DeleteBlogComment.

    Pages: CreatePage, GetPage, ListPages, UpdatePage, DeletePage, ResolvePage, SchedulePage,
    PublishPage, ArchivePage, ReviewPage, SharePage, PreviewPage, RecordPageView, ListPageChanges.

    Banners: CreateBanner, GetBanner, ListBanners, UpdateBanner, DeleteBanner, ActivateBanner,
    DeactivateBanner, ServeBanners, RecordBannerClick.

    Newsletters: CreateNewsletter, GetNewsletter, ListNewsletters, UpdateNewsletter,
    DeleteNewsletter, ScheduleNewsletter, UnscheduleNewsletter, PauseNewsletter, ResumeNewsletter,
    ArchiveNewsletter, ListNewsletterDeliveries, ReportNewsletterBounce, RecordNewsletterOpen,
    RecordNewsletterClick, UnsubscribeNewsletter, SubscribeNewsletter,
    ConfirmNewsletterSubscription.

    Calendar: CreateEditorialItem, GetEditorialItem, ListEditorialItems, UpdateEditorialItem,
    DeleteEditorialItem, AssignEditorialItem, StartEditorialItem, CompleteEditorialItem,
    ApproveEditorialItem, RejectEditorialItem, PublishEditorialItem.
    """

    full_name = content_pb2.DESCRIPTOR.services_by_name["ContentService"].full_name

    def CreateBlogPost(
        self,
        request: Request[posts_pb2.CreateBlogPostRequest] = None,
        /,
        *,
        blog_post: posts_pb2.BlogPost | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Creates a post, as a draft.

        Fails with `CONTENT_SLUG_TAKEN` where a post has the slug, an archived one too.

        Args:
            blog_post: The post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogPost = self._call(
            "CreateBlogPost", request, {"blog_post": blog_post, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetBlogPost(
        self,
        request: Request[posts_pb2.GetBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Returns one post. Everybody sees published ones, staff all.

        Args:
            id: UUID of the post.
        """
        answer: posts_pb2.BlogPost = self._call("GetBlogPost", request, {"id": id}, timeout, metadata)
        return answer

    def ListBlogPosts(
        self,
        request: Request[posts_pb2.ListBlogPostsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        category_id: str | None = None,
        tag: str | None = None,
        featured: bool | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.ListBlogPostsResponse:
        """Lists posts, newest first, without their content. Everybody sees published ones, staff all.

        Args:
            states: Only those in these states.
            category_id: Only those about this category.
            tag: Only those with this tag.
            featured: Only those that are featured now.
            show_deleted: Deleted ones too. For staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: posts_pb2.ListBlogPostsResponse = self._call(
            "ListBlogPosts",
            request,
            {
                "states": states,
                "category_id": category_id,
                "tag": tag,
                "featured": featured,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateBlogPost(
        self,
        request: Request[posts_pb2.UpdateBlogPostRequest] = None,
        /,
        *,
        blog_post: posts_pb2.BlogPost | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Changes a post. What it was like is kept. Archived ones stay as they are.

        Args:
            blog_post: The post, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogPost = self._call(
            "UpdateBlogPost",
            request,
            {"blog_post": blog_post, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteBlogPost(
        self,
        request: Request[posts_pb2.DeleteBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Deletes a post. Its slug is free again.

        Args:
            id: UUID of the post.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogPost = self._call(
            "DeleteBlogPost", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ResolveBlogPost(
        self,
        request: Request[posts_pb2.ResolveBlogPostRequest] = None,
        /,
        *,
        slug: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Returns the post that has a slug, else the one that had it last: where its `slug` is another
        one, it has moved there.

        Args:
            slug: Slug it has or had.
        """
        answer: posts_pb2.BlogPost = self._call("ResolveBlogPost", request, {"slug": slug}, timeout, metadata)
        return answer

    def SubmitBlogPost(
        self,
        request: Request[posts_pb2.SubmitBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Hands a draft over to be judged.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogPost = self._call(
            "SubmitBlogPost", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ReturnBlogPost(
        self,
        request: Request[posts_pb2.ReturnBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Sends a post back to its author, and forgets when it was to be published.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            reason: Why.
        """
        answer: posts_pb2.BlogPost = self._call(
            "ReturnBlogPost",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    def ScheduleBlogPost(
        self,
        request: Request[posts_pb2.ScheduleBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        schedule_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        local_time: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Publishes a submitted post at a time, to the second. The time can be changed until then.
        Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            schedule_time: When, as an instant. Either this or `local_time`.
            local_time: When, by the clocks of `time_zone`, such as 2026-11-09T06:00:00. What such a day has twice
                is the first of the two, unless an offset follows it (2026-11-01T01:30:00-08:00);
                what it does not have is refused.
            time_zone: IANA zone that the time is meant in, such as America/Los_Angeles; UTC if unset. Kept beside
                the instant, which does not move if the zone's rules change.
        """
        answer: posts_pb2.BlogPost = self._call(
            "ScheduleBlogPost",
            request,
            {
                "id": id,
                "request_id": request_id,
                "etag": etag,
                "schedule_time": schedule_time,
                "local_time": local_time,
                "time_zone": time_zone,
            },
            timeout,
            metadata,
        )
        return answer

    def PublishBlogPost(
        self,
        request: Request[posts_pb2.PublishBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Publishes a submitted post now. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogPost = self._call(
            "PublishBlogPost", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ArchiveBlogPost(
        self,
        request: Request[posts_pb2.ArchiveBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Takes a published post off. It keeps its slug. Leaves an audit entry.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogPost = self._call(
            "ArchiveBlogPost", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ShareBlogPost(
        self,
        request: Request[posts_pb2.ShareBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.PreviewLink:
        """Returns a token that shows a post to whoever has it, whatever its state.

        Args:
            id: UUID of the post.
        """
        answer: planning_pb2.PreviewLink = self._call("ShareBlogPost", request, {"id": id}, timeout, metadata)
        return answer

    def PreviewBlogPost(
        self,
        request: Request[posts_pb2.PreviewBlogPostRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Returns a post by a preview token.

        Fails with `CONTENT_TOKEN_INVALID` for what is no such token, or one that has ended.

        Args:
            token: Token of a preview link.
        """
        answer: posts_pb2.BlogPost = self._call("PreviewBlogPost", request, {"token": token}, timeout, metadata)
        return answer

    def RecordBlogPostView(
        self,
        request: Request[posts_pb2.RecordBlogPostViewRequest] = None,
        /,
        *,
        id: str | None = None,
        visitor_key: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.View:
        """Counts that the caller looks at a published post, once within `content.view_window`.

        Args:
            id: UUID of the post.
            visitor_key: For guests: a random text that their device keeps, such as a UUID. Guests without one count
                by their address.
        """
        answer: planning_pb2.View = self._call(
            "RecordBlogPostView", request, {"id": id, "visitor_key": visitor_key}, timeout, metadata
        )
        return answer

    def ListBlogPostChanges(
        self,
        request: Request[posts_pb2.ListBlogPostChangesRequest] = None,
        /,
        *,
        blog_post_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.ListBlogPostChangesResponse:
        """Lists what happened to a post, and what it said, newest first.

        Args:
            blog_post_id: UUID of the post.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: posts_pb2.ListBlogPostChangesResponse = self._call(
            "ListBlogPostChanges",
            request,
            {"blog_post_id": blog_post_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateBlogComment(
        self,
        request: Request[posts_pb2.CreateBlogCommentRequest] = None,
        /,
        *,
        blog_comment: posts_pb2.BlogComment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Comments on a published post, and lets the comment wait for staff.

        Fails with `RATE_LIMITED` after `content.daily_comments` a day.

        Args:
            blog_comment: The comment.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogComment = self._call(
            "CreateBlogComment", request, {"blog_comment": blog_comment, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetBlogComment(
        self,
        request: Request[posts_pb2.GetBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Returns one comment. Everybody sees published ones of published posts, authors their own,
        staff all.

        Args:
            id: UUID of the comment.
        """
        answer: posts_pb2.BlogComment = self._call("GetBlogComment", request, {"id": id}, timeout, metadata)
        return answer

    def ListBlogComments(
        self,
        request: Request[posts_pb2.ListBlogCommentsRequest] = None,
        /,
        *,
        blog_post_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.ListBlogCommentsResponse:
        """Lists comments, newest first. Everybody sees published ones of published posts, authors their
        own, staff all.

        Args:
            blog_post_id: Only those on this post.
            states: Only those in these states; empty: in any but `DELETED`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: posts_pb2.ListBlogCommentsResponse = self._call(
            "ListBlogComments",
            request,
            {
                "blog_post_id": blog_post_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def PublishBlogComment(
        self,
        request: Request[posts_pb2.PublishBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Publishes a comment. Leaves an audit entry.

        Args:
            id: UUID of the comment.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogComment = self._call(
            "PublishBlogComment", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def RejectBlogComment(
        self,
        request: Request[posts_pb2.RejectBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Refuses a comment. Leaves an audit entry.

        Args:
            id: UUID of the comment.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            reason: Why, for its author.
        """
        answer: posts_pb2.BlogComment = self._call(
            "RejectBlogComment",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    def DeleteBlogComment(
        self,
        request: Request[posts_pb2.DeleteBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Deletes a comment: one's own, for staff anybody's.

        Args:
            id: UUID of the comment.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogComment = self._call(
            "DeleteBlogComment", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreatePage(
        self,
        request: Request[pages_pb2.CreatePageRequest] = None,
        /,
        *,
        page: pages_pb2.Page | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Creates a page, as a draft.

        Fails with `CONTENT_SLUG_TAKEN` where a page has the slug, an archived one too, and with
        `PAGE_CYCLE` where it would be below itself.

        Args:
            page: The page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: pages_pb2.Page = self._call(
            "CreatePage", request, {"page": page, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetPage(
        self,
        request: Request[pages_pb2.GetPageRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Returns one page. Everybody sees published ones that they may read, staff all. A page whose
        parent is archived can still be read.

        Fails with `AUTH_REQUIRED` for guests where one must be signed in.

        Args:
            id: UUID of the page.
        """
        answer: pages_pb2.Page = self._call("GetPage", request, {"id": id}, timeout, metadata)
        return answer

    def ListPages(
        self,
        request: Request[pages_pb2.ListPagesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_types: Iterable[int | str] | None = None,
        parent_id: str | None = None,
        top: bool | None = None,
        review_due: bool | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.ListPagesResponse:
        """Lists pages, newest first or by their place in menus, without their content: those that are
        `listed` and that the caller may read; for staff all.

        Args:
            states: Only those in these states.
            page_types: Only these.
            parent_id: Only those directly below this page.
            top: Only those below none.
            review_due: Only those that staff are to look at again.
            show_deleted: Deleted ones too. For staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: pages_pb2.ListPagesResponse = self._call(
            "ListPages",
            request,
            {
                "states": states,
                "page_types": page_types,
                "parent_id": parent_id,
                "top": top,
                "review_due": review_due,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdatePage(
        self,
        request: Request[pages_pb2.UpdatePageRequest] = None,
        /,
        *,
        page: pages_pb2.Page | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Changes a page. What it was like is kept. Two pages swap their slugs in three steps, by way of
        a third slug.

        Fails with `PAGE_CYCLE` where it would be below itself.

        Args:
            page: The page, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: pages_pb2.Page = self._call(
            "UpdatePage",
            request,
            {"page": page, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeletePage(
        self,
        request: Request[pages_pb2.DeletePageRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Deletes a page. Its slug is free again.

        Fails with `PAGE_HAS_CHILDREN` while others are below it.

        Args:
            id: UUID of the page.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: pages_pb2.Page = self._call(
            "DeletePage", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ResolvePage(
        self,
        request: Request[pages_pb2.ResolvePageRequest] = None,
        /,
        *,
        slug: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Returns the page that has a slug, else the one that had it last: where its `slug` is another
        one, it has moved there.

        Fails with `AUTH_REQUIRED` for guests where one must be signed in.

        Args:
            slug: Slug it has or had.
        """
        answer: pages_pb2.Page = self._call("ResolvePage", request, {"slug": slug}, timeout, metadata)
        return answer

    def SchedulePage(
        self,
        request: Request[pages_pb2.SchedulePageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        schedule_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        local_time: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Publishes a draft at a time, to the second. The time can be changed until then. Leaves an
        audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            schedule_time: When, as an instant. Either this or `local_time`.
            local_time: When, by the clocks of `time_zone`, such as 2026-11-09T06:00:00. What such a day has twice
                is the first of the two, unless an offset follows it (2026-11-01T01:30:00-08:00);
                what it does not have is refused.
            time_zone: IANA zone that the time is meant in, such as America/Los_Angeles; UTC if unset. Kept beside
                the instant, which does not move if the zone's rules change.
        """
        answer: pages_pb2.Page = self._call(
            "SchedulePage",
            request,
            {
                "id": id,
                "request_id": request_id,
                "etag": etag,
                "schedule_time": schedule_time,
                "local_time": local_time,
                "time_zone": time_zone,
            },
            timeout,
            metadata,
        )
        return answer

    def PublishPage(
        self,
        request: Request[pages_pb2.PublishPageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Publishes a draft now. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: pages_pb2.Page = self._call(
            "PublishPage", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ArchivePage(
        self,
        request: Request[pages_pb2.ArchivePageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Takes a published page off. It keeps its slug; what is below it can be read, but is not
        listed. Leaves an audit entry.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: pages_pb2.Page = self._call(
            "ArchivePage", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ReviewPage(
        self,
        request: Request[pages_pb2.ReviewPageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Notes that a page is still right. It is due again after `review_frequency_months`.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: pages_pb2.Page = self._call(
            "ReviewPage", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def SharePage(
        self,
        request: Request[pages_pb2.SharePageRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.PreviewLink:
        """Returns a token that shows a page to whoever has it, whatever its state.

        Args:
            id: UUID of the page.
        """
        answer: planning_pb2.PreviewLink = self._call("SharePage", request, {"id": id}, timeout, metadata)
        return answer

    def PreviewPage(
        self,
        request: Request[pages_pb2.PreviewPageRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Returns a page by a preview token.

        Fails with `CONTENT_TOKEN_INVALID` for what is no such token, or one that has ended.

        Args:
            token: Token of a preview link.
        """
        answer: pages_pb2.Page = self._call("PreviewPage", request, {"token": token}, timeout, metadata)
        return answer

    def RecordPageView(
        self,
        request: Request[pages_pb2.RecordPageViewRequest] = None,
        /,
        *,
        id: str | None = None,
        visitor_key: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.View:
        """Counts that the caller looks at a page that may be read, once within `content.view_window`.

        Args:
            id: UUID of the page.
            visitor_key: For guests: a random text that their device keeps, such as a UUID. Guests without one count
                by their address.
        """
        answer: planning_pb2.View = self._call(
            "RecordPageView", request, {"id": id, "visitor_key": visitor_key}, timeout, metadata
        )
        return answer

    def ListPageChanges(
        self,
        request: Request[pages_pb2.ListPageChangesRequest] = None,
        /,
        *,
        page_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.ListPageChangesResponse:
        """Lists what happened to a page, and what it said, newest first.

        Args:
            page_id: UUID of the page.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: pages_pb2.ListPageChangesResponse = self._call(
            "ListPageChanges",
            request,
            {"page_id": page_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateBanner(
        self,
        request: Request[banners_pb2.CreateBannerRequest] = None,
        /,
        *,
        banner: banners_pb2.Banner | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Creates a banner, which is inactive.

        Args:
            banner: The banner.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: banners_pb2.Banner = self._call(
            "CreateBanner", request, {"banner": banner, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetBanner(
        self,
        request: Request[banners_pb2.GetBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Returns one banner.

        Args:
            id: UUID of the banner.
        """
        answer: banners_pb2.Banner = self._call("GetBanner", request, {"id": id}, timeout, metadata)
        return answer

    def ListBanners(
        self,
        request: Request[banners_pb2.ListBannersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        placements: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.ListBannersResponse:
        """Lists banners, newest first.

        Args:
            states: Only those in these states.
            placements: Only those on these pages.
            show_deleted: Deleted ones too.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: banners_pb2.ListBannersResponse = self._call(
            "ListBanners",
            request,
            {
                "states": states,
                "placements": placements,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateBanner(
        self,
        request: Request[banners_pb2.UpdateBannerRequest] = None,
        /,
        *,
        banner: banners_pb2.Banner | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Changes a banner. A limit below what was counted counts as reached.

        Args:
            banner: The banner, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: banners_pb2.Banner = self._call(
            "UpdateBanner",
            request,
            {"banner": banner, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteBanner(
        self,
        request: Request[banners_pb2.DeleteBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Deletes a banner. It is shown no more.

        Args:
            id: UUID of the banner.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: banners_pb2.Banner = self._call(
            "DeleteBanner", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ActivateBanner(
        self,
        request: Request[banners_pb2.ActivateBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Shows a banner, from its start on. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved, and with `BANNER_SPENT` once its end has come or a limit is reached.

        Args:
            id: UUID of the banner.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: banners_pb2.Banner = self._call(
            "ActivateBanner", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def DeactivateBanner(
        self,
        request: Request[banners_pb2.DeactivateBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Shows a banner no more. Leaves an audit entry.

        Args:
            id: UUID of the banner.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: banners_pb2.Banner = self._call(
            "DeactivateBanner", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ServeBanners(
        self,
        request: Request[banners_pb2.ServeBannersRequest] = None,
        /,
        *,
        placement: int | str | None = None,
        positions: Iterable[int | str] | None = None,
        most: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.ServeBannersResponse:
        """Returns the banners to show now, and counts each as shown: never more often than its limits
        allow, whoever calls at once. Robots are given banners without limits, and are not counted.

        Args:
            placement: Kind of page. Banners of all pages are among them.
            positions: Only those at these places of the page.
            most: How many at most: 1 if unset, at most 10.
        """
        answer: banners_pb2.ServeBannersResponse = self._call(
            "ServeBanners", request, {"placement": placement, "positions": positions, "most": most}, timeout, metadata
        )
        return answer

    def RecordBannerClick(
        self,
        request: Request[banners_pb2.RecordBannerClickRequest] = None,
        /,
        *,
        impression_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.BannerClick:
        """Counts a click, once per showing.

        Fails with `BANNER_CLICK_REFUSED` after `content.click_window`, or once `click_limit` is
        reached; metadata `cause`.

        Args:
            impression_id: UUID of the showing that was clicked.
        """
        answer: banners_pb2.BannerClick = self._call(
            "RecordBannerClick", request, {"impression_id": impression_id}, timeout, metadata
        )
        return answer

    def CreateNewsletter(
        self,
        request: Request[newsletters_pb2.CreateNewsletterRequest] = None,
        /,
        *,
        newsletter: newsletters_pb2.Newsletter | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Creates a newsletter, as a draft.

        Fails with `CONTENT_SLUG_TAKEN` where a newsletter has the slug.

        Args:
            newsletter: The newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "CreateNewsletter", request, {"newsletter": newsletter, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetNewsletter(
        self,
        request: Request[newsletters_pb2.GetNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Returns one newsletter.

        Args:
            id: UUID of the newsletter.
        """
        answer: newsletters_pb2.Newsletter = self._call("GetNewsletter", request, {"id": id}, timeout, metadata)
        return answer

    def ListNewsletters(
        self,
        request: Request[newsletters_pb2.ListNewslettersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.ListNewslettersResponse:
        """Lists newsletters, newest first, without their content.

        Args:
            states: Only those in these states.
            show_deleted: Deleted ones too.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: newsletters_pb2.ListNewslettersResponse = self._call(
            "ListNewsletters",
            request,
            {
                "states": states,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateNewsletter(
        self,
        request: Request[newsletters_pb2.UpdateNewsletterRequest] = None,
        /,
        *,
        newsletter: newsletters_pb2.Newsletter | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Changes a draft.

        Args:
            newsletter: The newsletter, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "UpdateNewsletter",
            request,
            {"newsletter": newsletter, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteNewsletter(
        self,
        request: Request[newsletters_pb2.DeleteNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Deletes a draft.

        Args:
            id: UUID of the newsletter.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "DeleteNewsletter", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ScheduleNewsletter(
        self,
        request: Request[newsletters_pb2.ScheduleNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        schedule_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        local_time: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Sends a draft at a time. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            schedule_time: When, as an instant. Either this or `local_time`.
            local_time: When, by the clocks of `time_zone`, such as 2026-11-09T06:00:00. What such a day has twice
                is the first of the two, unless an offset follows it (2026-11-01T01:30:00-08:00);
                what it does not have is refused.
            time_zone: IANA zone that the time is meant in, such as America/Los_Angeles; UTC if unset. Kept beside
                the instant, which does not move if the zone's rules change.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "ScheduleNewsletter",
            request,
            {
                "id": id,
                "request_id": request_id,
                "etag": etag,
                "schedule_time": schedule_time,
                "local_time": local_time,
                "time_zone": time_zone,
            },
            timeout,
            metadata,
        )
        return answer

    def UnscheduleNewsletter(
        self,
        request: Request[newsletters_pb2.UnscheduleNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Makes a scheduled newsletter a draft again.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "UnscheduleNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def PauseNewsletter(
        self,
        request: Request[newsletters_pb2.PauseNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Interrupts the sending. What is on its way arrives. Leaves an audit entry.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "PauseNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ResumeNewsletter(
        self,
        request: Request[newsletters_pb2.ResumeNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Goes on sending to those who have not got it. Leaves an audit entry.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "ResumeNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ArchiveNewsletter(
        self,
        request: Request[newsletters_pb2.ArchiveNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Puts a sent newsletter away.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = self._call(
            "ArchiveNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def ListNewsletterDeliveries(
        self,
        request: Request[newsletters_pb2.ListNewsletterDeliveriesRequest] = None,
        /,
        *,
        newsletter_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.ListNewsletterDeliveriesResponse:
        """Lists what has become of a newsletter for each recipient, newest first.

        Args:
            newsletter_id: UUID of the newsletter.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: newsletters_pb2.ListNewsletterDeliveriesResponse = self._call(
            "ListNewsletterDeliveries",
            request,
            {
                "newsletter_id": newsletter_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ReportNewsletterBounce(
        self,
        request: Request[newsletters_pb2.ReportNewsletterBounceRequest] = None,
        /,
        *,
        message_id: str | None = None,
        kind: int | str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.NewsletterDelivery:
        """Notes that a mail has come back. What is hard, and complaints, stop newsletters for the
        address at once; soft ones after five within a week. A report counts once.

        Args:
            message_id: Message-ID of the mail.
            kind: How it came back.
            detail: What the mail server said.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.NewsletterDelivery = self._call(
            "ReportNewsletterBounce",
            request,
            {"message_id": message_id, "kind": kind, "detail": detail, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def RecordNewsletterOpen(
        self,
        request: Request[newsletters_pb2.RecordNewsletterOpenRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.NewsletterReaction:
        """Counts that a mail was opened, once.

        Fails with `CONTENT_TOKEN_INVALID` for what is no token of a mail.

        Args:
            token: Token that stands in the mail.
        """
        answer: newsletters_pb2.NewsletterReaction = self._call(
            "RecordNewsletterOpen", request, {"token": token}, timeout, metadata
        )
        return answer

    def RecordNewsletterClick(
        self,
        request: Request[newsletters_pb2.RecordNewsletterClickRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.NewsletterReaction:
        """Counts that a link of a mail was followed, once; it was opened, then.

        Fails with `CONTENT_TOKEN_INVALID` for what is no token of a mail.

        Args:
            token: Token that stands in the mail.
        """
        answer: newsletters_pb2.NewsletterReaction = self._call(
            "RecordNewsletterClick", request, {"token": token}, timeout, metadata
        )
        return answer

    def UnsubscribeNewsletter(
        self,
        request: Request[newsletters_pb2.UnsubscribeNewsletterRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.UnsubscribeNewsletterResponse:
        """Ends the newsletters of a mail's recipient. May be repeated. The address for one click (RFC
        8058) in the mail's header ends here: a POST, never a GET, which mail scanners send.

        Fails with `CONTENT_TOKEN_INVALID` for what is no token of a mail.

        Args:
            token: Token that stands in the mail.
        """
        answer: newsletters_pb2.UnsubscribeNewsletterResponse = self._call(
            "UnsubscribeNewsletter", request, {"token": token}, timeout, metadata
        )
        return answer

    def SubscribeNewsletter(
        self,
        request: Request[newsletters_pb2.SubscribeNewsletterRequest] = None,
        /,
        *,
        email: str | None = None,
        language_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.SubscribeNewsletterResponse:
        """Asks the owner of an address, by mail and once a day at most, whether newsletters are wanted
        there. The answer is always the same.

        Args:
            email: Address; a mail there asks whether its owner wants it.
            language_code: Language of that mail, such as de.
        """
        answer: newsletters_pb2.SubscribeNewsletterResponse = self._call(
            "SubscribeNewsletter", request, {"email": email, "language_code": language_code}, timeout, metadata
        )
        return answer

    def ConfirmNewsletterSubscription(
        self,
        request: Request[newsletters_pb2.ConfirmNewsletterSubscriptionRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.ConfirmNewsletterSubscriptionResponse:
        """Confirms that newsletters are wanted. May be repeated.

        Fails with `CONTENT_TOKEN_INVALID` for what is no such token, or one of more than 7 days.

        Args:
            token: Token of the mail.
        """
        answer: newsletters_pb2.ConfirmNewsletterSubscriptionResponse = self._call(
            "ConfirmNewsletterSubscription", request, {"token": token}, timeout, metadata
        )
        return answer

    def CreateEditorialItem(
        self,
        request: Request[editorial_pb2.CreateEditorialItemRequest] = None,
        /,
        *,
        editorial_item: editorial_pb2.EditorialItem | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Plans something that is to be written.

        Args:
            editorial_item: The item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "CreateEditorialItem",
            request,
            {"editorial_item": editorial_item, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetEditorialItem(
        self,
        request: Request[editorial_pb2.GetEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Returns one item.

        Args:
            id: UUID of the item.
        """
        answer: editorial_pb2.EditorialItem = self._call("GetEditorialItem", request, {"id": id}, timeout, metadata)
        return answer

    def ListEditorialItems(
        self,
        request: Request[editorial_pb2.ListEditorialItemsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        assignee_id: str | None = None,
        content_id: str | None = None,
        content_types: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.ListEditorialItemsResponse:
        """Lists items, newest first.

        Args:
            states: Only those in these states.
            assignee_id: Only those of this administrator.
            content_id: Only those about this content.
            content_types: Only these.
            show_deleted: Deleted ones too.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: editorial_pb2.ListEditorialItemsResponse = self._call(
            "ListEditorialItems",
            request,
            {
                "states": states,
                "assignee_id": assignee_id,
                "content_id": content_id,
                "content_types": content_types,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateEditorialItem(
        self,
        request: Request[editorial_pb2.UpdateEditorialItemRequest] = None,
        /,
        *,
        editorial_item: editorial_pb2.EditorialItem | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Changes an item that is not published.

        Args:
            editorial_item: The item, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "UpdateEditorialItem",
            request,
            {"editorial_item": editorial_item, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteEditorialItem(
        self,
        request: Request[editorial_pb2.DeleteEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Deletes an item that is not published.

        Args:
            id: UUID of the item.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "DeleteEditorialItem", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AssignEditorialItem(
        self,
        request: Request[editorial_pb2.AssignEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        assignee_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Gives an item to an administrator who may write.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            assignee_id: UUID of an administrator.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "AssignEditorialItem",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "assignee_id": assignee_id},
            timeout,
            metadata,
        )
        return answer

    def StartEditorialItem(
        self,
        request: Request[editorial_pb2.StartEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Begins with an assigned item.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "StartEditorialItem", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def CompleteEditorialItem(
        self,
        request: Request[editorial_pb2.CompleteEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        actual_hours: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Notes that an item is done. It waits for approval then.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            actual_hours: How long it took, in hours.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "CompleteEditorialItem",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "actual_hours": actual_hours},
            timeout,
            metadata,
        )
        return answer

    def ApproveEditorialItem(
        self,
        request: Request[editorial_pb2.ApproveEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Approves a completed item. Leaves an audit entry.

        Fails with `EDITORIAL_OWN_WORK` for who has done it.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "ApproveEditorialItem", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    def RejectEditorialItem(
        self,
        request: Request[editorial_pb2.RejectEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Has a completed item done again: it is in progress then. Leaves an audit entry.

        Fails with `EDITORIAL_OWN_WORK` for who has done it.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            reason: Why.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "RejectEditorialItem",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    def PublishEditorialItem(
        self,
        request: Request[editorial_pb2.PublishEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Notes that an approved item is published. With content, that happens by itself when the
        content is.

        Fails with `EDITORIAL_NOT_APPROVED` for what is not approved.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: editorial_pb2.EditorialItem = self._call(
            "PublishEditorialItem", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer


class AsyncContentService(Service):
    """Keeps what the mall itself says: posts, pages, banners, newsletters, and the calendar in which
    they are planned. See docs/content.md.

    Posts: CreateBlogPost, GetBlogPost, ListBlogPosts, UpdateBlogPost, DeleteBlogPost,
    ResolveBlogPost, SubmitBlogPost, ReturnBlogPost, ScheduleBlogPost, PublishBlogPost,
    ArchiveBlogPost, ShareBlogPost, PreviewBlogPost, RecordBlogPostView, ListBlogPostChanges.

    Comments: CreateBlogComment, GetBlogComment, ListBlogComments, PublishBlogComment,
    RejectBlogComment, DeleteBlogComment.

    Pages: CreatePage, GetPage, ListPages, UpdatePage, DeletePage, ResolvePage, SchedulePage,
    PublishPage, ArchivePage, ReviewPage, SharePage, PreviewPage, RecordPageView, ListPageChanges.

    Banners: CreateBanner, GetBanner, ListBanners, UpdateBanner, DeleteBanner, ActivateBanner,
    DeactivateBanner, ServeBanners, RecordBannerClick.

    Newsletters: CreateNewsletter, GetNewsletter, ListNewsletters, UpdateNewsletter,
    DeleteNewsletter, ScheduleNewsletter, UnscheduleNewsletter, PauseNewsletter, ResumeNewsletter,
    ArchiveNewsletter, ListNewsletterDeliveries, ReportNewsletterBounce, RecordNewsletterOpen,
    RecordNewsletterClick, UnsubscribeNewsletter, SubscribeNewsletter,
    ConfirmNewsletterSubscription.

    Calendar: CreateEditorialItem, GetEditorialItem, ListEditorialItems, UpdateEditorialItem,
    DeleteEditorialItem, AssignEditorialItem, StartEditorialItem, CompleteEditorialItem,
    ApproveEditorialItem, RejectEditorialItem, PublishEditorialItem.
    """

    full_name = content_pb2.DESCRIPTOR.services_by_name["ContentService"].full_name

    async def CreateBlogPost(
        self,
        request: Request[posts_pb2.CreateBlogPostRequest] = None,
        /,
        *,
        blog_post: posts_pb2.BlogPost | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Creates a post, as a draft.

        Fails with `CONTENT_SLUG_TAKEN` where a post has the slug, an archived one too.

        Args:
            blog_post: The post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "CreateBlogPost", request, {"blog_post": blog_post, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetBlogPost(
        self,
        request: Request[posts_pb2.GetBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Returns one post. Everybody sees published ones, staff all.

        Args:
            id: UUID of the post.
        """
        answer: posts_pb2.BlogPost = await self._call("GetBlogPost", request, {"id": id}, timeout, metadata)
        return answer

    async def ListBlogPosts(
        self,
        request: Request[posts_pb2.ListBlogPostsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        category_id: str | None = None,
        tag: str | None = None,
        featured: bool | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.ListBlogPostsResponse:
        """Lists posts, newest first, without their content. Everybody sees published ones, staff all.

        Args:
            states: Only those in these states.
            category_id: Only those about this category.
            tag: Only those with this tag.
            featured: Only those that are featured now.
            show_deleted: Deleted ones too. For staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: posts_pb2.ListBlogPostsResponse = await self._call(
            "ListBlogPosts",
            request,
            {
                "states": states,
                "category_id": category_id,
                "tag": tag,
                "featured": featured,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateBlogPost(
        self,
        request: Request[posts_pb2.UpdateBlogPostRequest] = None,
        /,
        *,
        blog_post: posts_pb2.BlogPost | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Changes a post. What it was like is kept. Archived ones stay as they are.

        Args:
            blog_post: The post, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "UpdateBlogPost",
            request,
            {"blog_post": blog_post, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteBlogPost(
        self,
        request: Request[posts_pb2.DeleteBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Deletes a post. Its slug is free again.

        Args:
            id: UUID of the post.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "DeleteBlogPost", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ResolveBlogPost(
        self,
        request: Request[posts_pb2.ResolveBlogPostRequest] = None,
        /,
        *,
        slug: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Returns the post that has a slug, else the one that had it last: where its `slug` is another
        one, it has moved there.

        Args:
            slug: Slug it has or had.
        """
        answer: posts_pb2.BlogPost = await self._call("ResolveBlogPost", request, {"slug": slug}, timeout, metadata)
        return answer

    async def SubmitBlogPost(
        self,
        request: Request[posts_pb2.SubmitBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Hands a draft over to be judged.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "SubmitBlogPost", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ReturnBlogPost(
        self,
        request: Request[posts_pb2.ReturnBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Sends a post back to its author, and forgets when it was to be published.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            reason: Why.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "ReturnBlogPost",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    async def ScheduleBlogPost(
        self,
        request: Request[posts_pb2.ScheduleBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        schedule_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        local_time: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Publishes a submitted post at a time, to the second. The time can be changed until then.
        Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            schedule_time: When, as an instant. Either this or `local_time`.
            local_time: When, by the clocks of `time_zone`, such as 2026-11-09T06:00:00. What such a day has twice
                is the first of the two, unless an offset follows it (2026-11-01T01:30:00-08:00);
                what it does not have is refused.
            time_zone: IANA zone that the time is meant in, such as America/Los_Angeles; UTC if unset. Kept beside
                the instant, which does not move if the zone's rules change.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "ScheduleBlogPost",
            request,
            {
                "id": id,
                "request_id": request_id,
                "etag": etag,
                "schedule_time": schedule_time,
                "local_time": local_time,
                "time_zone": time_zone,
            },
            timeout,
            metadata,
        )
        return answer

    async def PublishBlogPost(
        self,
        request: Request[posts_pb2.PublishBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Publishes a submitted post now. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "PublishBlogPost", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ArchiveBlogPost(
        self,
        request: Request[posts_pb2.ArchiveBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Takes a published post off. It keeps its slug. Leaves an audit entry.

        Args:
            id: UUID of the post.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogPost = await self._call(
            "ArchiveBlogPost", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ShareBlogPost(
        self,
        request: Request[posts_pb2.ShareBlogPostRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.PreviewLink:
        """Returns a token that shows a post to whoever has it, whatever its state.

        Args:
            id: UUID of the post.
        """
        answer: planning_pb2.PreviewLink = await self._call("ShareBlogPost", request, {"id": id}, timeout, metadata)
        return answer

    async def PreviewBlogPost(
        self,
        request: Request[posts_pb2.PreviewBlogPostRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogPost:
        """Returns a post by a preview token.

        Fails with `CONTENT_TOKEN_INVALID` for what is no such token, or one that has ended.

        Args:
            token: Token of a preview link.
        """
        answer: posts_pb2.BlogPost = await self._call("PreviewBlogPost", request, {"token": token}, timeout, metadata)
        return answer

    async def RecordBlogPostView(
        self,
        request: Request[posts_pb2.RecordBlogPostViewRequest] = None,
        /,
        *,
        id: str | None = None,
        visitor_key: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.View:
        """Counts that the caller looks at a published post, once within `content.view_window`.

        Args:
            id: UUID of the post.
            visitor_key: For guests: a random text that their device keeps, such as a UUID. Guests without one count
                by their address.
        """
        answer: planning_pb2.View = await self._call(
            "RecordBlogPostView", request, {"id": id, "visitor_key": visitor_key}, timeout, metadata
        )
        return answer

    async def ListBlogPostChanges(
        self,
        request: Request[posts_pb2.ListBlogPostChangesRequest] = None,
        /,
        *,
        blog_post_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.ListBlogPostChangesResponse:
        """Lists what happened to a post, and what it said, newest first.

        Args:
            blog_post_id: UUID of the post.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: posts_pb2.ListBlogPostChangesResponse = await self._call(
            "ListBlogPostChanges",
            request,
            {"blog_post_id": blog_post_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateBlogComment(
        self,
        request: Request[posts_pb2.CreateBlogCommentRequest] = None,
        /,
        *,
        blog_comment: posts_pb2.BlogComment | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Comments on a published post, and lets the comment wait for staff.

        Fails with `RATE_LIMITED` after `content.daily_comments` a day.

        Args:
            blog_comment: The comment.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogComment = await self._call(
            "CreateBlogComment", request, {"blog_comment": blog_comment, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetBlogComment(
        self,
        request: Request[posts_pb2.GetBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Returns one comment. Everybody sees published ones of published posts, authors their own,
        staff all.

        Args:
            id: UUID of the comment.
        """
        answer: posts_pb2.BlogComment = await self._call("GetBlogComment", request, {"id": id}, timeout, metadata)
        return answer

    async def ListBlogComments(
        self,
        request: Request[posts_pb2.ListBlogCommentsRequest] = None,
        /,
        *,
        blog_post_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.ListBlogCommentsResponse:
        """Lists comments, newest first. Everybody sees published ones of published posts, authors their
        own, staff all.

        Args:
            blog_post_id: Only those on this post.
            states: Only those in these states; empty: in any but `DELETED`.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: posts_pb2.ListBlogCommentsResponse = await self._call(
            "ListBlogComments",
            request,
            {
                "blog_post_id": blog_post_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def PublishBlogComment(
        self,
        request: Request[posts_pb2.PublishBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Publishes a comment. Leaves an audit entry.

        Args:
            id: UUID of the comment.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: posts_pb2.BlogComment = await self._call(
            "PublishBlogComment", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def RejectBlogComment(
        self,
        request: Request[posts_pb2.RejectBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Refuses a comment. Leaves an audit entry.

        Args:
            id: UUID of the comment.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            reason: Why, for its author.
        """
        answer: posts_pb2.BlogComment = await self._call(
            "RejectBlogComment",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    async def DeleteBlogComment(
        self,
        request: Request[posts_pb2.DeleteBlogCommentRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> posts_pb2.BlogComment:
        """Deletes a comment: one's own, for staff anybody's.

        Args:
            id: UUID of the comment.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: posts_pb2.BlogComment = await self._call(
            "DeleteBlogComment", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreatePage(
        self,
        request: Request[pages_pb2.CreatePageRequest] = None,
        /,
        *,
        page: pages_pb2.Page | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Creates a page, as a draft.

        Fails with `CONTENT_SLUG_TAKEN` where a page has the slug, an archived one too, and with
        `PAGE_CYCLE` where it would be below itself.

        Args:
            page: The page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: pages_pb2.Page = await self._call(
            "CreatePage", request, {"page": page, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetPage(
        self,
        request: Request[pages_pb2.GetPageRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Returns one page. Everybody sees published ones that they may read, staff all. A page whose
        parent is archived can still be read.

        Fails with `AUTH_REQUIRED` for guests where one must be signed in.

        Args:
            id: UUID of the page.
        """
        answer: pages_pb2.Page = await self._call("GetPage", request, {"id": id}, timeout, metadata)
        return answer

    async def ListPages(
        self,
        request: Request[pages_pb2.ListPagesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_types: Iterable[int | str] | None = None,
        parent_id: str | None = None,
        top: bool | None = None,
        review_due: bool | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.ListPagesResponse:
        """Lists pages, newest first or by their place in menus, without their content: those that are
        `listed` and that the caller may read; for staff all.

        Args:
            states: Only those in these states.
            page_types: Only these.
            parent_id: Only those directly below this page.
            top: Only those below none.
            review_due: Only those that staff are to look at again.
            show_deleted: Deleted ones too. For staff.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: pages_pb2.ListPagesResponse = await self._call(
            "ListPages",
            request,
            {
                "states": states,
                "page_types": page_types,
                "parent_id": parent_id,
                "top": top,
                "review_due": review_due,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdatePage(
        self,
        request: Request[pages_pb2.UpdatePageRequest] = None,
        /,
        *,
        page: pages_pb2.Page | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Changes a page. What it was like is kept. Two pages swap their slugs in three steps, by way of
        a third slug.

        Fails with `PAGE_CYCLE` where it would be below itself.

        Args:
            page: The page, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: pages_pb2.Page = await self._call(
            "UpdatePage",
            request,
            {"page": page, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeletePage(
        self,
        request: Request[pages_pb2.DeletePageRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Deletes a page. Its slug is free again.

        Fails with `PAGE_HAS_CHILDREN` while others are below it.

        Args:
            id: UUID of the page.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: pages_pb2.Page = await self._call(
            "DeletePage", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ResolvePage(
        self,
        request: Request[pages_pb2.ResolvePageRequest] = None,
        /,
        *,
        slug: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Returns the page that has a slug, else the one that had it last: where its `slug` is another
        one, it has moved there.

        Fails with `AUTH_REQUIRED` for guests where one must be signed in.

        Args:
            slug: Slug it has or had.
        """
        answer: pages_pb2.Page = await self._call("ResolvePage", request, {"slug": slug}, timeout, metadata)
        return answer

    async def SchedulePage(
        self,
        request: Request[pages_pb2.SchedulePageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        schedule_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        local_time: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Publishes a draft at a time, to the second. The time can be changed until then. Leaves an
        audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            schedule_time: When, as an instant. Either this or `local_time`.
            local_time: When, by the clocks of `time_zone`, such as 2026-11-09T06:00:00. What such a day has twice
                is the first of the two, unless an offset follows it (2026-11-01T01:30:00-08:00);
                what it does not have is refused.
            time_zone: IANA zone that the time is meant in, such as America/Los_Angeles; UTC if unset. Kept beside
                the instant, which does not move if the zone's rules change.
        """
        answer: pages_pb2.Page = await self._call(
            "SchedulePage",
            request,
            {
                "id": id,
                "request_id": request_id,
                "etag": etag,
                "schedule_time": schedule_time,
                "local_time": local_time,
                "time_zone": time_zone,
            },
            timeout,
            metadata,
        )
        return answer

    async def PublishPage(
        self,
        request: Request[pages_pb2.PublishPageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Publishes a draft now. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: pages_pb2.Page = await self._call(
            "PublishPage", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ArchivePage(
        self,
        request: Request[pages_pb2.ArchivePageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Takes a published page off. It keeps its slug; what is below it can be read, but is not
        listed. Leaves an audit entry.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: pages_pb2.Page = await self._call(
            "ArchivePage", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ReviewPage(
        self,
        request: Request[pages_pb2.ReviewPageRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Notes that a page is still right. It is due again after `review_frequency_months`.

        Args:
            id: UUID of the page.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: pages_pb2.Page = await self._call(
            "ReviewPage", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def SharePage(
        self,
        request: Request[pages_pb2.SharePageRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.PreviewLink:
        """Returns a token that shows a page to whoever has it, whatever its state.

        Args:
            id: UUID of the page.
        """
        answer: planning_pb2.PreviewLink = await self._call("SharePage", request, {"id": id}, timeout, metadata)
        return answer

    async def PreviewPage(
        self,
        request: Request[pages_pb2.PreviewPageRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.Page:
        """Returns a page by a preview token.

        Fails with `CONTENT_TOKEN_INVALID` for what is no such token, or one that has ended.

        Args:
            token: Token of a preview link.
        """
        answer: pages_pb2.Page = await self._call("PreviewPage", request, {"token": token}, timeout, metadata)
        return answer

    async def RecordPageView(
        self,
        request: Request[pages_pb2.RecordPageViewRequest] = None,
        /,
        *,
        id: str | None = None,
        visitor_key: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> planning_pb2.View:
        """Counts that the caller looks at a page that may be read, once within `content.view_window`.

        Args:
            id: UUID of the page.
            visitor_key: For guests: a random text that their device keeps, such as a UUID. Guests without one count
                by their address.
        """
        answer: planning_pb2.View = await self._call(
            "RecordPageView", request, {"id": id, "visitor_key": visitor_key}, timeout, metadata
        )
        return answer

    async def ListPageChanges(
        self,
        request: Request[pages_pb2.ListPageChangesRequest] = None,
        /,
        *,
        page_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> pages_pb2.ListPageChangesResponse:
        """Lists what happened to a page, and what it said, newest first.

        Args:
            page_id: UUID of the page.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: pages_pb2.ListPageChangesResponse = await self._call(
            "ListPageChanges",
            request,
            {"page_id": page_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateBanner(
        self,
        request: Request[banners_pb2.CreateBannerRequest] = None,
        /,
        *,
        banner: banners_pb2.Banner | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Creates a banner, which is inactive.

        Args:
            banner: The banner.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: banners_pb2.Banner = await self._call(
            "CreateBanner", request, {"banner": banner, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetBanner(
        self,
        request: Request[banners_pb2.GetBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Returns one banner.

        Args:
            id: UUID of the banner.
        """
        answer: banners_pb2.Banner = await self._call("GetBanner", request, {"id": id}, timeout, metadata)
        return answer

    async def ListBanners(
        self,
        request: Request[banners_pb2.ListBannersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        placements: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.ListBannersResponse:
        """Lists banners, newest first.

        Args:
            states: Only those in these states.
            placements: Only those on these pages.
            show_deleted: Deleted ones too.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: banners_pb2.ListBannersResponse = await self._call(
            "ListBanners",
            request,
            {
                "states": states,
                "placements": placements,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateBanner(
        self,
        request: Request[banners_pb2.UpdateBannerRequest] = None,
        /,
        *,
        banner: banners_pb2.Banner | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Changes a banner. A limit below what was counted counts as reached.

        Args:
            banner: The banner, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: banners_pb2.Banner = await self._call(
            "UpdateBanner",
            request,
            {"banner": banner, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteBanner(
        self,
        request: Request[banners_pb2.DeleteBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Deletes a banner. It is shown no more.

        Args:
            id: UUID of the banner.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: banners_pb2.Banner = await self._call(
            "DeleteBanner", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ActivateBanner(
        self,
        request: Request[banners_pb2.ActivateBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Shows a banner, from its start on. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved, and with `BANNER_SPENT` once its end has come or a limit is reached.

        Args:
            id: UUID of the banner.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: banners_pb2.Banner = await self._call(
            "ActivateBanner", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def DeactivateBanner(
        self,
        request: Request[banners_pb2.DeactivateBannerRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.Banner:
        """Shows a banner no more. Leaves an audit entry.

        Args:
            id: UUID of the banner.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: banners_pb2.Banner = await self._call(
            "DeactivateBanner", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ServeBanners(
        self,
        request: Request[banners_pb2.ServeBannersRequest] = None,
        /,
        *,
        placement: int | str | None = None,
        positions: Iterable[int | str] | None = None,
        most: int | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.ServeBannersResponse:
        """Returns the banners to show now, and counts each as shown: never more often than its limits
        allow, whoever calls at once. Robots are given banners without limits, and are not counted.

        Args:
            placement: Kind of page. Banners of all pages are among them.
            positions: Only those at these places of the page.
            most: How many at most: 1 if unset, at most 10.
        """
        answer: banners_pb2.ServeBannersResponse = await self._call(
            "ServeBanners", request, {"placement": placement, "positions": positions, "most": most}, timeout, metadata
        )
        return answer

    async def RecordBannerClick(
        self,
        request: Request[banners_pb2.RecordBannerClickRequest] = None,
        /,
        *,
        impression_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> banners_pb2.BannerClick:
        """Counts a click, once per showing.

        Fails with `BANNER_CLICK_REFUSED` after `content.click_window`, or once `click_limit` is
        reached; metadata `cause`.

        Args:
            impression_id: UUID of the showing that was clicked.
        """
        answer: banners_pb2.BannerClick = await self._call(
            "RecordBannerClick", request, {"impression_id": impression_id}, timeout, metadata
        )
        return answer

    async def CreateNewsletter(
        self,
        request: Request[newsletters_pb2.CreateNewsletterRequest] = None,
        /,
        *,
        newsletter: newsletters_pb2.Newsletter | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Creates a newsletter, as a draft.

        Fails with `CONTENT_SLUG_TAKEN` where a newsletter has the slug.

        Args:
            newsletter: The newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "CreateNewsletter", request, {"newsletter": newsletter, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetNewsletter(
        self,
        request: Request[newsletters_pb2.GetNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Returns one newsletter.

        Args:
            id: UUID of the newsletter.
        """
        answer: newsletters_pb2.Newsletter = await self._call("GetNewsletter", request, {"id": id}, timeout, metadata)
        return answer

    async def ListNewsletters(
        self,
        request: Request[newsletters_pb2.ListNewslettersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.ListNewslettersResponse:
        """Lists newsletters, newest first, without their content.

        Args:
            states: Only those in these states.
            show_deleted: Deleted ones too.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: newsletters_pb2.ListNewslettersResponse = await self._call(
            "ListNewsletters",
            request,
            {
                "states": states,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateNewsletter(
        self,
        request: Request[newsletters_pb2.UpdateNewsletterRequest] = None,
        /,
        *,
        newsletter: newsletters_pb2.Newsletter | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Changes a draft.

        Args:
            newsletter: The newsletter, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "UpdateNewsletter",
            request,
            {"newsletter": newsletter, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteNewsletter(
        self,
        request: Request[newsletters_pb2.DeleteNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Deletes a draft.

        Args:
            id: UUID of the newsletter.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "DeleteNewsletter", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ScheduleNewsletter(
        self,
        request: Request[newsletters_pb2.ScheduleNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        schedule_time: timestamp_pb2.Timestamp | Mapping[str, Any] | datetime.datetime | None = None,
        local_time: str | None = None,
        time_zone: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Sends a draft at a time. Leaves an audit entry.

        Fails with `EDITORIAL_NOT_APPROVED` while an item of the calendar that is about it is not
        approved.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            schedule_time: When, as an instant. Either this or `local_time`.
            local_time: When, by the clocks of `time_zone`, such as 2026-11-09T06:00:00. What such a day has twice
                is the first of the two, unless an offset follows it (2026-11-01T01:30:00-08:00);
                what it does not have is refused.
            time_zone: IANA zone that the time is meant in, such as America/Los_Angeles; UTC if unset. Kept beside
                the instant, which does not move if the zone's rules change.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "ScheduleNewsletter",
            request,
            {
                "id": id,
                "request_id": request_id,
                "etag": etag,
                "schedule_time": schedule_time,
                "local_time": local_time,
                "time_zone": time_zone,
            },
            timeout,
            metadata,
        )
        return answer

    async def UnscheduleNewsletter(
        self,
        request: Request[newsletters_pb2.UnscheduleNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Makes a scheduled newsletter a draft again.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "UnscheduleNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def PauseNewsletter(
        self,
        request: Request[newsletters_pb2.PauseNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Interrupts the sending. What is on its way arrives. Leaves an audit entry.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "PauseNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ResumeNewsletter(
        self,
        request: Request[newsletters_pb2.ResumeNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Goes on sending to those who have not got it. Leaves an audit entry.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "ResumeNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ArchiveNewsletter(
        self,
        request: Request[newsletters_pb2.ArchiveNewsletterRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.Newsletter:
        """Puts a sent newsletter away.

        Args:
            id: UUID of the newsletter.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: newsletters_pb2.Newsletter = await self._call(
            "ArchiveNewsletter", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def ListNewsletterDeliveries(
        self,
        request: Request[newsletters_pb2.ListNewsletterDeliveriesRequest] = None,
        /,
        *,
        newsletter_id: str | None = None,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.ListNewsletterDeliveriesResponse:
        """Lists what has become of a newsletter for each recipient, newest first.

        Args:
            newsletter_id: UUID of the newsletter.
            states: Only those in these states.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: newsletters_pb2.ListNewsletterDeliveriesResponse = await self._call(
            "ListNewsletterDeliveries",
            request,
            {
                "newsletter_id": newsletter_id,
                "states": states,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ReportNewsletterBounce(
        self,
        request: Request[newsletters_pb2.ReportNewsletterBounceRequest] = None,
        /,
        *,
        message_id: str | None = None,
        kind: int | str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.NewsletterDelivery:
        """Notes that a mail has come back. What is hard, and complaints, stop newsletters for the
        address at once; soft ones after five within a week. A report counts once.

        Args:
            message_id: Message-ID of the mail.
            kind: How it came back.
            detail: What the mail server said.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: newsletters_pb2.NewsletterDelivery = await self._call(
            "ReportNewsletterBounce",
            request,
            {"message_id": message_id, "kind": kind, "detail": detail, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def RecordNewsletterOpen(
        self,
        request: Request[newsletters_pb2.RecordNewsletterOpenRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.NewsletterReaction:
        """Counts that a mail was opened, once.

        Fails with `CONTENT_TOKEN_INVALID` for what is no token of a mail.

        Args:
            token: Token that stands in the mail.
        """
        answer: newsletters_pb2.NewsletterReaction = await self._call(
            "RecordNewsletterOpen", request, {"token": token}, timeout, metadata
        )
        return answer

    async def RecordNewsletterClick(
        self,
        request: Request[newsletters_pb2.RecordNewsletterClickRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.NewsletterReaction:
        """Counts that a link of a mail was followed, once; it was opened, then.

        Fails with `CONTENT_TOKEN_INVALID` for what is no token of a mail.

        Args:
            token: Token that stands in the mail.
        """
        answer: newsletters_pb2.NewsletterReaction = await self._call(
            "RecordNewsletterClick", request, {"token": token}, timeout, metadata
        )
        return answer

    async def UnsubscribeNewsletter(
        self,
        request: Request[newsletters_pb2.UnsubscribeNewsletterRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.UnsubscribeNewsletterResponse:
        """Ends the newsletters of a mail's recipient. May be repeated. The address for one click (RFC
        8058) in the mail's header ends here: a POST, never a GET, which mail scanners send.

        Fails with `CONTENT_TOKEN_INVALID` for what is no token of a mail.

        Args:
            token: Token that stands in the mail.
        """
        answer: newsletters_pb2.UnsubscribeNewsletterResponse = await self._call(
            "UnsubscribeNewsletter", request, {"token": token}, timeout, metadata
        )
        return answer

    async def SubscribeNewsletter(
        self,
        request: Request[newsletters_pb2.SubscribeNewsletterRequest] = None,
        /,
        *,
        email: str | None = None,
        language_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.SubscribeNewsletterResponse:
        """Asks the owner of an address, by mail and once a day at most, whether newsletters are wanted
        there. The answer is always the same.

        Args:
            email: Address; a mail there asks whether its owner wants it.
            language_code: Language of that mail, such as de.
        """
        answer: newsletters_pb2.SubscribeNewsletterResponse = await self._call(
            "SubscribeNewsletter", request, {"email": email, "language_code": language_code}, timeout, metadata
        )
        return answer

    async def ConfirmNewsletterSubscription(
        self,
        request: Request[newsletters_pb2.ConfirmNewsletterSubscriptionRequest] = None,
        /,
        *,
        token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> newsletters_pb2.ConfirmNewsletterSubscriptionResponse:
        """Confirms that newsletters are wanted. May be repeated.

        Fails with `CONTENT_TOKEN_INVALID` for what is no such token, or one of more than 7 days.

        Args:
            token: Token of the mail.
        """
        answer: newsletters_pb2.ConfirmNewsletterSubscriptionResponse = await self._call(
            "ConfirmNewsletterSubscription", request, {"token": token}, timeout, metadata
        )
        return answer

    async def CreateEditorialItem(
        self,
        request: Request[editorial_pb2.CreateEditorialItemRequest] = None,
        /,
        *,
        editorial_item: editorial_pb2.EditorialItem | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Plans something that is to be written.

        Args:
            editorial_item: The item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "CreateEditorialItem",
            request,
            {"editorial_item": editorial_item, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetEditorialItem(
        self,
        request: Request[editorial_pb2.GetEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Returns one item.

        Args:
            id: UUID of the item.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "GetEditorialItem", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListEditorialItems(
        self,
        request: Request[editorial_pb2.ListEditorialItemsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        assignee_id: str | None = None,
        content_id: str | None = None,
        content_types: Iterable[int | str] | None = None,
        show_deleted: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.ListEditorialItemsResponse:
        """Lists items, newest first.

        Args:
            states: Only those in these states.
            assignee_id: Only those of this administrator.
            content_id: Only those about this content.
            content_types: Only these.
            show_deleted: Deleted ones too.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: the first one.
        """
        answer: editorial_pb2.ListEditorialItemsResponse = await self._call(
            "ListEditorialItems",
            request,
            {
                "states": states,
                "assignee_id": assignee_id,
                "content_id": content_id,
                "content_types": content_types,
                "show_deleted": show_deleted,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateEditorialItem(
        self,
        request: Request[editorial_pb2.UpdateEditorialItemRequest] = None,
        /,
        *,
        editorial_item: editorial_pb2.EditorialItem | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Changes an item that is not published.

        Args:
            editorial_item: The item, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "UpdateEditorialItem",
            request,
            {"editorial_item": editorial_item, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteEditorialItem(
        self,
        request: Request[editorial_pb2.DeleteEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Deletes an item that is not published.

        Args:
            id: UUID of the item.
            etag: Etag that was read: what has changed since is left as it is.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "DeleteEditorialItem", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AssignEditorialItem(
        self,
        request: Request[editorial_pb2.AssignEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        assignee_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Gives an item to an administrator who may write.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            assignee_id: UUID of an administrator.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "AssignEditorialItem",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "assignee_id": assignee_id},
            timeout,
            metadata,
        )
        return answer

    async def StartEditorialItem(
        self,
        request: Request[editorial_pb2.StartEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Begins with an assigned item.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "StartEditorialItem", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def CompleteEditorialItem(
        self,
        request: Request[editorial_pb2.CompleteEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        actual_hours: decimal_pb2.Decimal | Mapping[str, Any] | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Notes that an item is done. It waits for approval then.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            actual_hours: How long it took, in hours.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "CompleteEditorialItem",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "actual_hours": actual_hours},
            timeout,
            metadata,
        )
        return answer

    async def ApproveEditorialItem(
        self,
        request: Request[editorial_pb2.ApproveEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Approves a completed item. Leaves an audit entry.

        Fails with `EDITORIAL_OWN_WORK` for who has done it.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "ApproveEditorialItem", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer

    async def RejectEditorialItem(
        self,
        request: Request[editorial_pb2.RejectEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        reason: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Has a completed item done again: it is in progress then. Leaves an audit entry.

        Fails with `EDITORIAL_OWN_WORK` for who has done it.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
            reason: Why.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "RejectEditorialItem",
            request,
            {"id": id, "request_id": request_id, "etag": etag, "reason": reason},
            timeout,
            metadata,
        )
        return answer

    async def PublishEditorialItem(
        self,
        request: Request[editorial_pb2.PublishEditorialItemRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        etag: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> editorial_pb2.EditorialItem:
        """Notes that an approved item is published. With content, that happens by itself when the
        content is.

        Fails with `EDITORIAL_NOT_APPROVED` for what is not approved.

        Args:
            id: UUID of the item.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            etag: Etag that was read: what has changed since is left as it is.
        """
        answer: editorial_pb2.EditorialItem = await self._call(
            "PublishEditorialItem", request, {"id": id, "request_id": request_id, "etag": etag}, timeout, metadata
        )
        return answer
