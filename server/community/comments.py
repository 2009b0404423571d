"""The part of CommunityService about comments: threads about articles and reviews, some of them secret."""

from typing import Any
from uuid import UUID

from mall.community.v1 import community_pb2
from server import reviews
from server.community import articles, terms, writing
from server.community.reporting import REPORT
from server.community.writing import author, inside
from server.kit import convert, limits, masks, moderation, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument
from server.kit.ids import new_id
from server.kit.moderation import Change, Moderated
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Values
from server.kit.standard import Resource
from server.kit.states import forbidden
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import community as queries
from storage.tables.community import COMMENT_STATES, comment_snapshots, comment_state_changes, comments

Comment = community_pb2.Comment
NOUN = "comment"


def comment_to_proto(row: Row, who: Caller) -> Comment:
    """Map a row of `comments`; of one that is seen only for the sake of its replies, the place."""
    own = row.author_id == who.account_id and row.state != "DELETED"
    mark = row.state != "PUBLISHED" and not own and not who.may("community.read")
    place = Comment(
        id=str(row.id),
        article_id=str(row.article_id or ""),
        review_id=str(row.review_id or ""),
        parent_id=str(row.parent_id or ""),
        secret=row.secret,
        depth=len(row.above) + 1,
        reply_count=row.reply_count,
        mark=mark,
        state="HIDDEN" if mark and row.state != "DELETED" else row.state,
        create_time=convert.timestamp(row.create_time),
    )
    if not mark:
        place.MergeFrom(_said(row, who))
    return place


def _said(row: Row, who: Caller) -> Comment:
    return Comment(
        text=row.text,
        attachments=writing.attachments(row.attachments, comment_id=str(row.id)),
        mentioned_ids=sorted(map(str, row.mentioned_ids)),
        reactions=writing.reactions(row),
        edit_time=convert.timestamp(row.edit_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
        **author(row),
        **inside(row, who),
    )


def visible(who: Caller) -> Scope:
    """What the caller may read by itself; staff see all."""
    if who.may("community.read"):
        return EVERYTHING
    if who.account_id is None:
        return Scope("open", queries.COMMENT_OPEN)
    return Scope("shown", queries.COMMENT_SHOWN, {"caller_id": who.id})


def threads(who: Caller) -> Scope:
    """What the caller sees of the threads about something that the caller may read."""
    if who.may("community.read"):
        return Scope("whole", queries.THREADS_WHOLE)
    if who.account_id is None:
        return Scope("open threads", queries.THREADS_OPEN)
    return Scope("threads", queries.THREADS_SHOWN, {"caller_id": who.id})


def written(who: Caller) -> Scope:
    """What the caller has written, as long as it lives."""
    return moderation.mine(who, queries.COMMENT_WRITTEN)


def shown(row: Row) -> Comment:
    """Map a comment for the caller."""
    return comment_to_proto(row, caller())


COMMENT = Resource(NOUN, comments, Comment, shown, visible, source=queries.COMMENT)
COMMENTS = Moderated(
    COMMENT,
    COMMENT_STATES,
    comment_state_changes,
    comment_snapshots,
    ("text", "attachments"),
    writing.fact,
    reports=queries.REPORTING[NOUN],
    report=REPORT,
)


async def lock(work: Mutation[Any], id_: str, scope: Scope) -> Row:
    """Lock a comment in a scope, after what it is about: comments on one thing change one after the other."""
    statement = COMMENT.reading(scope, lock=False)
    row = await work.tx.one(statement, match_id=convert.parse_id(NOUN, id_), **scope.values)
    if row is None:
        raise Missing(NOUN, id_)
    await queries.lock_target(work.tx, row.article_id, row.review_id)
    return await moderation.lock(work, COMMENT, id_, scope)


def changing(work: Mutation[Any], row: Row) -> Change:
    """Return what writes columns of a locked comment, and counts it above where it comes or goes."""

    async def change(changes: dict[str, Any]) -> Row:
        changed = await writing.changing(work, COMMENTS, row)(changes)
        sign = (changed.state == "PUBLISHED") - (row.state == "PUBLISHED")
        if sign:
            await queries.count_comment(work.tx, changed, sign)
        return changed

    return change


KIND = writing.Kind(COMMENTS, visible, lock, changing)


class Comments:
    """Comments."""

    app: App

    async def CreateComment(self, request: community_pb2.CreateCommentRequest, context: Any) -> Comment:
        wanted, who = request.comment, caller()
        problems = _problems(wanted)
        if bool(wanted.article_id) == bool(wanted.review_id):
            problems.append(("comment.article_id", "give either this or review_id"))
        writing.refuse(problems)
        outside = await writing.ask_outside(self.app, who, [wanted.text])
        daily = limits.daily(self.app, request, "community.comments", terms.times(terms.DAILY_COMMENTS))
        async with daily, mutation(self.app, request, Comment) as work:
            owner_id, language = await _open_target(work, wanted)
            values = await terms.terms(work)
            id_ = new_id()
            place = await _place(work, wanted, id_, values)
            found = await writing.screen(work, id_, [wanted.text], values, language=language, outside=outside)
            row = await standard.create(
                work.tx,
                COMMENT,
                {
                    **place,
                    **found,
                    "id": id_,
                    "article_id": convert.optional_id(wanted.article_id),
                    "review_id": convert.optional_id(wanted.review_id),
                    "parent_id": convert.optional_id(wanted.parent_id),
                    "owner_id": owner_id,
                    "author_id": work.caller.id,
                    "author_role": work.caller.role,
                    "text": wanted.text,
                    "attachments": writing.files(work, wanted.attachments, []),
                    "state": "PENDING" if found["flags"] else "PUBLISHED",
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            if row.state == "PUBLISHED":
                await queries.count_comment(work.tx, row, 1)
            await writing.mention(work, "comment_id", id_, wanted.mentioned_ids)
            about = {"article_id": wanted.article_id, "review_id": wanted.review_id, "secret": row.secret}
            moderation.born(work, COMMENTS, row, **about)
            writing.log_flags(work, NOUN, row)
            work.answer = shown(await writing.again(work, COMMENTS, id_))
        return work.answer

    async def GetComment(self, request: community_pb2.GetCommentRequest, context: Any) -> Comment:
        return await standard.get(self.app.db, COMMENT, request.id)

    async def ListComments(
        self, request: community_pb2.ListCommentsRequest, context: Any
    ) -> community_pb2.ListCommentsResponse:
        who = caller()
        if request.article_id and request.review_id:
            raise InvalidArgument([("review_id", "give either this or article_id")])
        if request.article_id or request.review_id:
            async with self.app.db.read() as connection:
                if request.article_id:
                    await standard.one(connection, articles.ARTICLE, request.article_id)
                else:
                    await reviews.readable(connection, request.review_id)
            scope = threads(who)
        elif who.may("community.read"):
            scope = threads(who)
        else:
            scope = written(who) if who.account_id is not None else moderation.NOTHING
        filters = {
            "article_id": convert.optional_id(request.article_id),
            "review_id": convert.optional_id(request.review_id),
            "parent_id": convert.optional_id(request.parent_id),
            "top_level": request.top_level,
            "states": convert.names(Comment.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.COMMENTS, scope, filters=filters)
        return await page.answer(community_pb2.ListCommentsResponse, map(shown, page.rows))

    async def UpdateComment(self, request: community_pb2.UpdateCommentRequest, context: Any) -> Comment:
        message, who = request.comment, caller()
        names = masks.changed(message, request.update_mask, NOUN)
        writing.refuse(_problems(message))
        outside = await writing.ask_outside(self.app, who, [message.text])
        async with mutation(self.app, request, Comment) as work:
            row = await lock(work, message.id, written(who))
            standard.check_etag(NOUN, row, message.etag)
            before = row.attachments
            special: masks.Special = {
                "attachments": lambda one: {"attachments": writing.files(work, one.attachments, before)},
                "mentioned_ids": lambda _one: {},
            }
            said: dict[str, Any] = {**masks.columns(message, names, special), "edit_time": work.now}
            if "text" in names:
                language = await _language(work, row.article_id)
                values = await terms.terms(work)
                said |= await writing.screen(work, row.id, [message.text], values, language=language, outside=outside)
            if "mentioned_ids" in names:
                await writing.mention(work, "comment_id", row.id, message.mentioned_ids)
            step = writing.step_of_edit(row.state, said.get("flags", []))
            row = await moderation.move(work, COMMENTS, row, step, changing(work, row), said=said)
            if step == "hold":
                writing.log_flags(work, NOUN, row)
            work.answer = shown(await writing.again(work, COMMENTS, row.id))
        return work.answer

    async def DeleteComment(self, request: community_pb2.DeleteCommentRequest, context: Any) -> Comment:
        async with mutation(self.app, request, Comment) as work:
            row = await lock(work, request.id, written(work.caller))
            standard.check_etag(NOUN, row, request.etag)
            row = await moderation.move(work, COMMENTS, row, "delete", changing(work, row))
            work.answer = shown(await writing.again(work, COMMENTS, row.id))
        return work.answer


def _problems(comment: Comment) -> list[Any]:
    problems: list[Any] = texts.tidy(comment, NOUN)
    problems += writing.check_once(comment.mentioned_ids, "comment.mentioned_ids")
    return problems + writing.check_files(comment.attachments, "comment.attachments")


async def _open_target(work: Mutation[Any], wanted: Comment) -> tuple[UUID, str]:
    """Lock what is commented on, which must be published; returns who has written it, and the language there."""
    if wanted.review_id:
        review = await reviews.lock_readable(work, wanted.review_id)
        if review.state != "PUBLISHED":
            raise forbidden("review", review.state)
        return review.customer_id, ""
    article = await articles.lock(work, wanted.article_id, articles.visible(work.caller))
    if article.state != "PUBLISHED":
        raise forbidden("article", article.state)
    if article.comments_closed:
        message = "the article takes no comments any more"
        raise FailedPrecondition("COMMENTS_CLOSED", message)
    return article.author_id, await queries.language(work.tx, article.channel_id) or ""


async def _language(work: Mutation[Any], article_id: UUID | None) -> str:
    return (await queries.language_of_article(work.tx, article_id) or "") if article_id else ""


async def _place(work: Mutation[Any], wanted: Comment, id_: UUID, values: Values) -> dict[str, Any]:
    """Return the columns about where a comment stands. Below a secret one everything is secret."""
    if not wanted.parent_id:
        secret_author_id = work.caller.id if wanted.secret else None
        return {"above": [], "thread_key": id_.hex, "secret": wanted.secret, "secret_author_id": secret_author_id}
    parent = await _parent(work, wanted)
    above = [*parent.above, parent.id]
    limit = values[terms.COMMENT_DEPTH]
    if len(above) >= limit:
        message = f"replies stand {limit} deep at most"
        raise FailedPrecondition("COMMENT_TOO_DEEP", message, limit=limit)
    secret = parent.secret or wanted.secret
    begun_by = parent.secret_author_id or (work.caller.id if secret else None)
    return {"above": above, "thread_key": parent.thread_key + id_.hex, "secret": secret, "secret_author_id": begun_by}


async def _parent(work: Mutation[Any], wanted: Comment) -> Row:
    """Return what is replied to: seen by the caller, about the same, and published."""
    scope = threads(work.caller)
    statement = COMMENT.reading(scope, lock=False)
    row = await work.tx.one(statement, match_id=UUID(wanted.parent_id), **scope.values)
    if row is None or str(row.article_id or row.review_id) != (wanted.article_id or wanted.review_id).lower():
        raise Missing(NOUN, wanted.parent_id)
    if row.state != "PUBLISHED":
        raise forbidden("comment", row.state if work.caller.may("community.read") else "HIDDEN")
    return row
