"""The part of ContentService about what customers say about posts."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from mall.content.v1 import content_pb2
from server.content import posts, terms
from server.kit import convert, history, limits, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.limits import Limit
from server.kit.mutation import Mutation, answered, mutation
from server.kit.standard import Resource
from server.kit.states import require
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries.content import articles as queries
from storage.tables.content import COMMENT_STATES, blog_comment_state_changes, blog_comments, blog_posts

BlogComment = content_pb2.BlogComment
NOUN = "blog_comment"
_m = blog_comments.c
# By itself for each row: of an EXISTS within an OR, all posts would be read.
_POST = (
    select(blog_posts.c.state)
    .where(blog_posts.c.id == _m.blog_post_id, blog_posts.c.delete_time.is_(None))
    .scalar_subquery()
)
_PUBLISHED = (_m.state == "PUBLISHED") & (_POST == "PUBLISHED")
_OWN = (_m.customer_id == queries.caller_id) & (_m.state != "DELETED")
PUBLISHED = Scope("published", _PUBLISHED)


def blog_comment_to_proto(row: Row, who: Caller) -> BlogComment:
    """Map a row of `blog_comments`: who wrote it is for the author and staff."""
    inside = who.may("content.read") or row.customer_id == who.account_id
    return BlogComment(
        id=str(row.id),
        blog_post_id=str(row.blog_post_id),
        customer_id=str(row.customer_id) if inside else "",
        text=row.text,
        state=row.state,
        state_reason=row.state_reason if inside else "",
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def visible(who: Caller) -> Scope:
    """What is published of published posts, and the caller's own; staff see all."""
    if who.may("content.read"):
        return EVERYTHING
    if who.account_id is None:
        return PUBLISHED
    return Scope("shown", or_(_PUBLISHED, _OWN), {"caller_id": who.id})


def _own(who: Caller) -> Scope:
    return EVERYTHING if who.may("content.manage") else Scope("own", _OWN, {"caller_id": who.id})


def shown(row: Row) -> BlogComment:
    """Map a comment for the caller."""
    return blog_comment_to_proto(row, caller())


COMMENT = Resource(NOUN, blog_comments, BlogComment, shown, visible)


class Comments:
    """Comments: written by customers, judged by staff."""

    app: App

    async def CreateBlogComment(self, request: content_pb2.CreateBlogCommentRequest, context: Any) -> BlogComment:
        problems = texts.tidy(request.blog_comment, NOUN, public=("text",))
        if problems:
            raise InvalidArgument(problems)
        if await answered(self.app, request):
            return await self._comment(request)
        async with self.app.db.read() as connection:
            daily = (await terms.load(connection, self.app.clock.now()))[terms.DAILY_COMMENTS]
        async with limits.spending(self.app, Limit("blog comments", daily, timedelta(days=1)), account_id=caller().id):
            return await self._comment(request)

    async def _comment(self, request: content_pb2.CreateBlogCommentRequest) -> BlogComment:
        wanted = request.blog_comment
        async with mutation(self.app, request, BlogComment) as work:
            statement = posts.RESOURCE.reading(posts.PUBLISHED, lock=False)
            if await work.tx.one(statement, match_id=UUID(wanted.blog_post_id)) is None:
                raise Missing(posts.NOUN, wanted.blog_post_id)
            row = await standard.create(
                work.tx,
                COMMENT,
                {
                    "id": new_id(),
                    "blog_post_id": UUID(wanted.blog_post_id),
                    "customer_id": work.caller.id,
                    "text": wanted.text,
                    "state": COMMENT_STATES.first,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            _note(work, row, None)
            work.answer = shown(row)
        return work.answer

    async def GetBlogComment(self, request: content_pb2.GetBlogCommentRequest, context: Any) -> BlogComment:
        return await standard.get(self.app.db, COMMENT, request.id)

    async def ListBlogComments(
        self, request: content_pb2.ListBlogCommentsRequest, context: Any
    ) -> content_pb2.ListBlogCommentsResponse:
        states = convert.names(BlogComment.State, request.states)
        filters = {
            "blog_post_id": convert.optional_id(request.blog_post_id),
            "states": states,
            "live": "DELETED" not in states,
        }
        page = await standard.list_page(self.app, request, queries.COMMENTS, visible(caller()), filters=filters)
        return await page.answer(content_pb2.ListBlogCommentsResponse, map(shown, page.rows))

    async def PublishBlogComment(self, request: content_pb2.PublishBlogCommentRequest, context: Any) -> BlogComment:
        return await self._judge_comment(request, "publish", "")

    async def RejectBlogComment(self, request: content_pb2.RejectBlogCommentRequest, context: Any) -> BlogComment:
        return await self._judge_comment(request, "reject", request.reason)

    async def _judge_comment(self, request: Any, step: str, reason: str) -> BlogComment:
        async with mutation(self.app, request, BlogComment) as work:
            row = await _lock(work, request.id, EVERYTHING)
            standard.check_etag(NOUN, row, request.etag)
            changed = await _become(work, row, require(COMMENT_STATES, row.state, step), state_reason=reason)
            work.audit(f"blog_comment.{changed.state.lower()}", NOUN, row.id, reason=reason)
            work.answer = shown(changed)
        return work.answer

    async def DeleteBlogComment(self, request: content_pb2.DeleteBlogCommentRequest, context: Any) -> BlogComment:
        async with mutation(self.app, request, BlogComment) as work:
            row = await _lock(work, request.id, _own(work.caller))
            if row.state == "DELETED":
                raise Missing(NOUN, request.id)
            standard.check_etag(NOUN, row, request.etag)
            state = require(COMMENT_STATES, row.state, "delete")
            work.answer = shown(await _become(work, row, state, delete_time=work.now))
        return work.answer


async def _lock(work: Mutation[Any], id_: str, scope: Scope) -> Row:
    statement = COMMENT.reading(scope, lock=True)
    row = await work.tx.one(statement, match_id=convert.parse_id(NOUN, id_), **scope.values)
    if row is None:
        raise Missing(NOUN, id_)
    return row


async def _become(work: Mutation[Any], row: Row, state: str, *, state_reason: str = "", **values: Any) -> Row:
    changes = {**values, "state": state, "state_reason": state_reason, "update_time": work.now}
    changed = await standard.patch(work.tx, COMMENT, row.id, "", changes)
    _note(work, changed, row.state)
    return changed


def _note(work: Mutation[Any], row: Row, before: str | None) -> None:
    change = history.change(work, NOUN, row.id, row.version, before, row.state, row.state_reason)
    work.insert(blog_comment_state_changes, change)
    what = "created" if before is None else row.state.lower()
    work.event(f"{NOUN}.{what}", NOUN, row.id, {"blog_post_id": str(row.blog_post_id)})
