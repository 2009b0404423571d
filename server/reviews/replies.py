"""The part of ReviewsService about what sellers answer, with its own way past staff."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.reviews.v1 import reviews_pb2
from server.kit import convert, masks, moderation, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.moderation import Change, Moderated
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.reviews import entries, terms
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import reviews as queries
from storage.tables.reviews import (
    REPLY_STATES,
    reviews,
    seller_replies,
    seller_reply_snapshots,
    seller_reply_state_changes,
)

SellerReply = reviews_pb2.SellerReply
NOUN = "seller_reply"
_c = seller_replies.c
# By itself for each row: of an EXISTS within an OR, all reviews would be read.
_REVIEWED = select(reviews.c.state).where(reviews.c.id == _c.review_id).scalar_subquery()
_PUBLISHED = (_c.state == "PUBLISHED") & (_REVIEWED == "PUBLISHED")
_OWN = (_c.seller_id == queries.caller_id) & (_c.state != "DELETED")


def seller_reply_to_proto(row: Row, who: Caller) -> SellerReply:
    """Map a row of `seller_replies`; why it was refused is for the seller and staff."""
    inside = who.may("reviews.read") or row.seller_id == who.account_id
    return SellerReply(
        id=str(row.id),
        review_id=str(row.review_id),
        seller_id=str(row.seller_id),
        text=row.text,
        state=row.state,
        state_reason=row.state_reason if inside else "",
        edit_deadline_time=convert.timestamp(row.edit_deadline_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def visible(who: Caller) -> Scope:
    """What is published of published reviews, and the seller's own; staff see all."""
    return moderation.visible(who, "reviews.read", _PUBLISHED, _OWN)


def mine(who: Caller) -> Scope:
    """The caller's own, as long as they live."""
    return moderation.mine(who, _OWN)


def shown(row: Row) -> SellerReply:
    """Map a reply for the caller."""
    return seller_reply_to_proto(row, caller())


def fact(row: Row) -> dict[str, Any]:
    """Return what events tell of a reply."""
    return {"review_id": str(row.review_id), "seller_id": str(row.seller_id)}


REPLY = Resource(NOUN, seller_replies, SellerReply, shown, visible)
REPLIES = Moderated(REPLY, REPLY_STATES, seller_reply_state_changes, seller_reply_snapshots, ("text",), fact)


class Replies:
    """Replies: written by the seller of the product, judged by staff."""

    app: App

    async def CreateSellerReply(self, request: reviews_pb2.CreateSellerReplyRequest, context: Any) -> SellerReply:
        wanted = request.seller_reply
        _check(wanted)
        async with mutation(self.app, request, SellerReply) as work:
            review = await moderation.lock(work, entries.REVIEW, wanted.review_id, entries.PUBLISHED)
            if review.seller_id != work.caller.id:
                raise Missing(entries.NOUN, wanted.review_id)
            values = await terms.terms(work)
            row = await standard.create(
                work.tx,
                REPLY,
                {
                    "id": new_id(),
                    "review_id": UUID(wanted.review_id),
                    "seller_id": work.caller.id,
                    "text": wanted.text,
                    "state": REPLY_STATES.first,
                    "edit_deadline_time": work.now + values[terms.REPLY_EDIT_WINDOW],
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            moderation.born(work, REPLIES, row)
            work.answer = shown(row)
        return work.answer

    async def GetSellerReply(self, request: reviews_pb2.GetSellerReplyRequest, context: Any) -> SellerReply:
        return await standard.get(self.app.db, REPLY, request.id)

    async def ListSellerReplies(
        self, request: reviews_pb2.ListSellerRepliesRequest, context: Any
    ) -> reviews_pb2.ListSellerRepliesResponse:
        states = convert.names(SellerReply.State, request.states)
        filters = {
            "review_ids": [UUID(id_) for id_ in request.review_ids],
            "seller_id": convert.optional_id(request.seller_id),
            "states": states,
            "live": "DELETED" not in states,
        }
        who = caller()
        scope = mine(who) if entries.unpublished(who, states) else visible(who)
        page = await standard.list_page(self.app, request, queries.REPLIES, scope, filters=filters)
        return await page.answer(reviews_pb2.ListSellerRepliesResponse, map(shown, page.rows))

    async def UpdateSellerReply(self, request: reviews_pb2.UpdateSellerReplyRequest, context: Any) -> SellerReply:
        message = request.seller_reply
        _check(message)
        names = masks.changed(message, request.update_mask, NOUN)
        async with mutation(self.app, request, SellerReply) as work:
            row = await moderation.lock(work, REPLY, message.id, mine(work.caller))
            standard.check_etag(NOUN, row, message.etag)
            terms.check_window(row.edit_deadline_time, work.now)
            step = None if row.state == "PENDING" else "edit"
            said = masks.columns(message, names, {})
            row = await moderation.move(work, REPLIES, row, step, _changing(work, row), said=said)
            work.answer = shown(row)
        return work.answer

    async def DeleteSellerReply(self, request: reviews_pb2.DeleteSellerReplyRequest, context: Any) -> SellerReply:
        async with mutation(self.app, request, SellerReply) as work:
            row = await moderation.lock(work, REPLY, request.id, mine(work.caller))
            standard.check_etag(NOUN, row, request.etag)
            work.answer = shown(await moderation.move(work, REPLIES, row, "delete", _changing(work, row)))
        return work.answer

    async def PublishSellerReply(self, request: reviews_pb2.PublishSellerReplyRequest, context: Any) -> SellerReply:
        return await self._judge_reply(request, "publish", "")

    async def RejectSellerReply(self, request: reviews_pb2.RejectSellerReplyRequest, context: Any) -> SellerReply:
        return await self._judge_reply(request, "reject", request.reason)

    async def _judge_reply(self, request: Any, step: str, reason: str) -> SellerReply:
        async with mutation(self.app, request, SellerReply) as work:
            row = await moderation.lock(work, REPLY, request.id, EVERYTHING)
            row = await moderation.judge(work, REPLIES, row, request.etag, step, _changing(work, row), reason=reason)
            work.answer = shown(row)
        return work.answer


def _check(reply: SellerReply) -> None:
    problems = texts.tidy(reply, NOUN, public=("text",))
    if problems:
        raise InvalidArgument(problems)


def _changing(work: Mutation[Any], row: Row) -> Change:
    async def change(changes: dict[str, Any]) -> Row:
        return await standard.patch(work.tx, REPLY, row.id, "", {**changes, "update_time": work.now})

    return change
