"""The part of ContentService about posts of the blog."""

from typing import Any

from mall.content.v1 import content_pb2
from server.content import approving, articles
from server.content.articles import Kind
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.content import articles as queries
from storage.tables.content import POST_STATES, blog_post_snapshots, blog_post_state_changes, blog_posts

BlogPost = content_pb2.BlogPost
NOUN = "blog_post"
_b = blog_posts.c
PUBLISHED = Scope("published", (_b.state == "PUBLISHED") & _b.delete_time.is_(None))
FIELDS = masks.creatable(BlogPost.DESCRIPTOR)
BATCH = 50


def blog_post_to_proto(row: Row, who: Caller, now: Any) -> BlogPost:
    """Map a row of `blog_posts`."""
    staff = who.may("content.read")
    until = row.featured_until_time
    return BlogPost(
        id=str(row.id),
        author_id=str(row.author_id) if staff else "",
        title=row.title,
        slug=row.slug,
        content=row.get("content", ""),
        excerpt=row.excerpt,
        state=row.state,
        view_count=row.get("view_count", 0),
        meta_title=row.meta_title,
        meta_description=row.meta_description,
        publish_time=convert.timestamp(row.publish_time),
        schedule_time=convert.timestamp(row.schedule_time),
        schedule_time_zone=row.schedule_time_zone,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
        category_id=str(row.category_id or ""),
        publishing_state=_publishing_state(row),
        state_reason=row.state_reason if staff else "",
        featured=until is not None and until > now,
        featured_until_time=convert.timestamp(until),
        comment_count=row.get("comment_count", 0),
        tags=row.tags,
        read_time_minutes=row.read_time_minutes,
        word_count=row.word_count,
    )


def _publishing_state(row: Row) -> str:
    if row.state == "DRAFT":
        return "RETURNED" if row.state_reason else "DRAFTING"
    if row.state == "PENDING":
        return "IN_REVIEW" if row.schedule_time is None else "SCHEDULED"
    return "LIVE" if row.state == "PUBLISHED" else "RETIRED"


def visible(who: Caller) -> Scope:
    """What is published; staff see all."""
    return EVERYTHING if who.may("content.read") else PUBLISHED


def _never(_row: Row) -> BlogPost:
    raise AssertionError


RESOURCE = Resource(NOUN, blog_posts, BlogPost, _never, visible, source=queries.POST)
POSTS = Kind(NOUN, "BLOG_POST", RESOURCE, POST_STATES, blog_post_state_changes, blog_post_snapshots)


class Posts:
    """Posts: written by staff, read by everybody."""

    app: App

    async def _post(self, row: Row) -> BlogPost:
        message: BlogPost = await articles.complete(row, self._listed_post(row))
        return message

    def _listed_post(self, row: Row) -> BlogPost:
        return blog_post_to_proto(row, caller(), self.app.clock.now())

    async def _again_post(self, work: Mutation[Any], row: Row) -> BlogPost:
        return await self._post(await articles.again(work, POSTS, row))

    async def CreateBlogPost(self, request: content_pb2.CreateBlogPostRequest, context: Any) -> BlogPost:
        message = request.blog_post
        _check(message)
        made = await articles.rendered(message.content, f"{NOUN}.content")
        async with mutation(self.app, request, BlogPost) as work:
            id_ = new_id()
            values = {**masks.columns(message, FIELDS, {}), **_counted(made)}
            values["slug"] = await articles.slug_for(work.tx, blog_posts, message.slug, message.title, id_)
            own = {"id": id_, "author_id": work.caller.id, "state": POST_STATES.first, "sort_time": work.now}
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RESOURCE, {**values, **own, **times})
            articles.note(work, POSTS, row, None, "created")
            work.answer = await self._post(row)
        return work.answer

    async def GetBlogPost(self, request: content_pb2.GetBlogPostRequest, context: Any) -> BlogPost:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, RESOURCE, request.id)
        return await self._post(row)

    async def ResolveBlogPost(self, request: content_pb2.ResolveBlogPostRequest, context: Any) -> BlogPost:
        async with self.app.db.read() as connection:
            id_ = await queries.resolve(connection, blog_posts, request.slug)
            if id_ is None:
                raise NotFound(NOUN, request.slug)
            row = await standard.one(connection, RESOURCE, str(id_))
        return await self._post(row)

    async def ListBlogPosts(
        self, request: content_pb2.ListBlogPostsRequest, context: Any
    ) -> content_pb2.ListBlogPostsResponse:
        who = caller()
        filters = {
            "states": convert.names(BlogPost.State, request.states),
            "category_id": convert.optional_id(request.category_id),
            "tag": [request.tag.strip()] if request.tag else None,
            "featured": self.app.clock.now() if request.featured else None,
            "live": not (request.show_deleted and who.may("content.read")),
        }
        page = await standard.list_page(self.app, request, queries.POSTS, visible(who), filters=filters)
        return await page.answer(content_pb2.ListBlogPostsResponse, map(self._listed_post, page.rows))

    async def UpdateBlogPost(self, request: content_pb2.UpdateBlogPostRequest, context: Any) -> BlogPost:
        message = request.blog_post
        _check(message)
        names = masks.changed(message, request.update_mask, NOUN)
        values: dict[str, Any] = masks.columns(message, names, {})
        if "content" in names:
            values |= _counted(await articles.rendered(message.content, f"{NOUN}.content"))
        async with mutation(self.app, request, BlogPost) as work:
            row = await articles.lock(work, POSTS, message.id, message.etag)
            if row.state == "ARCHIVED":
                raise forbidden(NOUN, row.state)
            if "slug" in values:
                title = values.get("title", row.title)
                values["slug"] = await articles.slug_for(work.tx, blog_posts, values["slug"], title, row.id)
            changed = await standard.patch(work.tx, RESOURCE, row.id, "", {**values, "update_time": work.now})
            if changed.slug != row.slug:
                await queries.moved(work.tx, blog_posts, row.id, row.slug, changed.slug, work.now)
            articles.note(work, POSTS, changed, row.state, "edited")
            work.answer = await self._again_post(work, changed)
        return work.answer

    async def DeleteBlogPost(self, request: content_pb2.DeleteBlogPostRequest, context: Any) -> BlogPost:
        async with mutation(self.app, request, BlogPost) as work:
            row = await articles.lock(work, POSTS, request.id, request.etag)
            changed = await standard.delete(work, RESOURCE, row.id)
            articles.note(work, POSTS, changed, row.state, "deleted")
            work.audit("blog_post.deleted", NOUN, row.id)
            work.answer = await self._again_post(work, changed)
        return work.answer

    async def SubmitBlogPost(self, request: content_pb2.SubmitBlogPostRequest, context: Any) -> BlogPost:
        async with mutation(self.app, request, BlogPost) as work:
            row = await articles.lock(work, POSTS, request.id, request.etag)
            changed = await articles.become(work, POSTS, row, "submit", "submitted", state_reason="")
            work.answer = await self._again_post(work, changed)
        return work.answer

    async def ReturnBlogPost(self, request: content_pb2.ReturnBlogPostRequest, context: Any) -> BlogPost:
        async with mutation(self.app, request, BlogPost) as work:
            row = await articles.lock(work, POSTS, request.id, request.etag)
            plan = {"schedule_time": None, "schedule_time_zone": "", "state_reason": request.reason}
            changed = await articles.become(work, POSTS, row, "return", "returned", reason=request.reason, **plan)
            work.answer = await self._again_post(work, changed)
        return work.answer

    async def ScheduleBlogPost(self, request: content_pb2.ScheduleBlogPostRequest, context: Any) -> BlogPost:
        async with mutation(self.app, request, BlogPost) as work:
            row = await articles.lock(work, POSTS, request.id, request.etag)
            work.answer = await self._again_post(work, await articles.schedule(work, POSTS, row, request))
        return work.answer

    async def PublishBlogPost(self, request: content_pb2.PublishBlogPostRequest, context: Any) -> BlogPost:
        async with mutation(self.app, request, BlogPost) as work:
            row = await articles.lock(work, POSTS, request.id, request.etag)
            await approving.refuse_waiting(work, row.id)
            changed = await articles.publish(work, POSTS, row, work.now, sort_time=work.now)
            work.audit("blog_post.published", NOUN, row.id)
            work.answer = await self._again_post(work, changed)
        return work.answer

    async def ArchiveBlogPost(self, request: content_pb2.ArchiveBlogPostRequest, context: Any) -> BlogPost:
        async with mutation(self.app, request, BlogPost) as work:
            row = await articles.lock(work, POSTS, request.id, request.etag)
            changed = await articles.become(work, POSTS, row, "archive", "archived")
            work.audit("blog_post.archived", NOUN, row.id)
            work.answer = await self._again_post(work, changed)
        return work.answer

    async def ShareBlogPost(self, request: content_pb2.ShareBlogPostRequest, context: Any) -> content_pb2.PreviewLink:
        return await articles.share(self.app, POSTS, request.id)

    async def PreviewBlogPost(self, request: content_pb2.PreviewBlogPostRequest, context: Any) -> BlogPost:
        return await self._post(await articles.previewed(self.app, POSTS, request.token))

    async def RecordBlogPostView(
        self, request: content_pb2.RecordBlogPostViewRequest, context: Any
    ) -> content_pb2.View:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, RESOURCE, request.id)
        return await articles.count_view(self.app, row, request.visitor_key)

    async def ListBlogPostChanges(
        self, request: content_pb2.ListBlogPostChangesRequest, context: Any
    ) -> content_pb2.ListBlogPostChangesResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, RESOURCE, request.blog_post_id)
        filters = {"blog_post_id": row.id}
        page = await standard.list_page(self.app, request, queries.POST_CHANGES, EVERYTHING, filters=filters)
        fields = (articles.change_fields(row, NOUN) for row in page.rows)
        return await page.answer(content_pb2.ListBlogPostChangesResponse, fields)


async def publish_due_posts(app: App) -> int:
    """Publish the posts whose time has come, as of then."""
    async with background(app) as work:
        rows = await queries.due(work.tx, blog_posts, work.now, BATCH)
        for row in rows:
            await articles.publish(work, POSTS, row, row.schedule_time, sort_time=row.schedule_time)
    return len(rows)


def _counted(made: Any) -> dict[str, Any]:
    more = {"word_count": made.word_count, "read_time_minutes": made.read_time_minutes}
    return {**articles.html_columns(made), **more}


def _check(post: BlogPost) -> None:
    problems = texts.tidy(post, NOUN)
    words = [tag.casefold() for tag in post.tags]
    problems += [
        (f"{NOUN}.tags[{index}]", "is there twice")  # type: ignore[misc]
        for index, word in enumerate(words)
        if word in words[:index]
    ]
    if problems:
        raise InvalidArgument(problems)
