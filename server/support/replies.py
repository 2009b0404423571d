"""The part of SupportService about replies: who may say something, and what that makes of the inquiry."""

from typing import Any

from mall.support.v1 import support_pb2
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument, NotFound, PermissionDenied
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden
from server.support import changing, mapping, moderating
from server.support.mapping import NOUN, REPLY, REPLY_NOUN, InquiryReply, reply_shown
from storage.database import Connection, Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import support as queries
from storage.tables.support import INQUIRY_STATES, OVER, inquiry_replies

_c = inquiry_replies.c
# What was taken away is seen by who has said it.
_SHOWN = _c.hidden.is_(False)


class Replies:
    """Replies. Each is written under the lock of its inquiry, which counts it and follows it."""

    app: App

    async def CreateInquiryReply(self, request: support_pb2.CreateInquiryReplyRequest, context: Any) -> InquiryReply:
        wanted = request.inquiry_reply
        _tidy(wanted)
        async with mutation(self.app, request, InquiryReply) as work:
            inquiry = await mapping.readable(work.tx, wanted.inquiry_id, lock=True)
            who = _author(inquiry, work.caller)
            _refuse_over(inquiry)
            parent_id = convert.optional_id(wanted.parent_id)
            if parent_id is not None:
                parent = await _of(work.tx, wanted.parent_id, work.caller)
                if parent.inquiry_id != inquiry.id:
                    raise NotFound(REPLY_NOUN, wanted.parent_id)
            private = inquiry.private or wanted.private
            _refuse_contact(wanted.text, private=private)
            row = await standard.create(
                work.tx,
                REPLY,
                {
                    "customer_id": None,
                    "seller_id": None,
                    "administrator_id": None,
                    **who,
                    "id": new_id(),
                    "inquiry_id": inquiry.id,
                    "parent_id": parent_id,
                    "text": wanted.text,
                    "private": private,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            changed = await _follow(work, inquiry, row)
            work.answer = reply_shown(row, changed)
        return work.answer

    async def GetInquiryReply(self, request: support_pb2.GetInquiryReplyRequest, context: Any) -> InquiryReply:
        async with self.app.db.read() as connection:
            row = await _of(connection, request.id, caller())
            return reply_shown(row, await _inquiry_of(connection, row))

    async def ListInquiryReplies(
        self, request: support_pb2.ListInquiryRepliesRequest, context: Any
    ) -> support_pb2.ListInquiryRepliesResponse:
        who, inside, scope = caller(), False, _own(caller())
        if request.inquiry_id:
            async with self.app.db.read() as connection:
                inquiry = await mapping.readable(connection, request.inquiry_id)
            inside, scope = mapping.is_inside(inquiry, who), _seen(who)
        filters = {"inquiry_id": convert.optional_id(request.inquiry_id)}
        page = await standard.list_page(self.app, request, queries.REPLIES, scope, filters=filters)
        messages = (mapping.inquiry_reply_to_proto(row, who, inside=inside) for row in page.rows)
        return await page.answer(support_pb2.ListInquiryRepliesResponse, messages)

    async def UpdateInquiryReply(self, request: support_pb2.UpdateInquiryReplyRequest, context: Any) -> InquiryReply:
        message = request.inquiry_reply
        _tidy(message)
        names = masks.changed(message, request.update_mask, REPLY_NOUN)
        async with mutation(self.app, request, InquiryReply) as work:
            inquiry, row = await _lock_own(work, message.id)
            standard.check_etag(REPLY_NOUN, row, message.etag)
            _refuse_over(inquiry)
            values: dict[str, Any] = masks.columns(message, names, {})
            values["private"] = bool(inquiry.private or values.get("private", row.private))
            _refuse_contact(values.get("text", row.text), private=values["private"])
            row = await standard.patch(work.tx, REPLY, row.id, "", {**values, "update_time": work.now})
            inquiry = await _keep(work, inquiry, row, "reply updated", "reply_updated")
            work.answer = reply_shown(row, inquiry)
        return work.answer

    async def DeleteInquiryReply(self, request: support_pb2.DeleteInquiryReplyRequest, context: Any) -> InquiryReply:
        async with mutation(self.app, request, InquiryReply) as work:
            inquiry, row = await _lock_own(work, request.id)
            standard.check_etag(REPLY_NOUN, row, request.etag)
            if row.report_count:
                await queries.settle(work.tx, row.id, "CLOSED", None, work.now)
            row = await standard.delete(work, REPLY, row.id, report_count=0)
            count = inquiry.reply_count - 1
            inquiry = await _keep(work, inquiry, row, "reply deleted", "reply_deleted", reply_count=count)
            work.answer = reply_shown(row, inquiry)
        return work.answer

    async def HideInquiryReply(self, request: support_pb2.HideInquiryReplyRequest, context: Any) -> InquiryReply:
        return await self._judge_reply(request, hidden=True)

    async def RestoreInquiryReply(self, request: support_pb2.RestoreInquiryReplyRequest, context: Any) -> InquiryReply:
        return await self._judge_reply(request, hidden=False)

    async def _judge_reply(self, request: Any, *, hidden: bool) -> InquiryReply:
        async with mutation(self.app, request, InquiryReply) as work:
            inquiry, row = await lock_with_inquiry(work, request.id)
            standard.check_etag(REPLY_NOUN, row, request.etag)
            if row.hidden == hidden:
                raise forbidden(REPLY_NOUN, "HIDDEN" if hidden else "SHOWN")
            settled = "RESOLVED" if hidden else "REJECTED"
            row = await moderating.set_hidden(work, inquiry, row, hidden=hidden, settled=settled)
            moderating.note(work, inquiry.id, "HIDE" if hidden else "RESTORE", request.note, reply_id=row.id)
            what = "hidden" if hidden else "restored"
            work.audit(f"inquiry_reply.{what}", REPLY_NOUN, row.id, reason=request.note)
            work.answer = reply_shown(row, inquiry)
        return work.answer


def _tidy(reply: InquiryReply) -> None:
    problems = texts.tidy(reply, REPLY_NOUN)
    if problems:
        raise InvalidArgument(problems)


def _refuse_contact(text: str, *, private: bool) -> None:
    found = "" if private else texts.contact_data(text)
    if found:
        message = f"contains {found}: customers reach sellers through the mall only"
        raise InvalidArgument([(f"{REPLY_NOUN}.text", message)])


def _refuse_over(inquiry: Row) -> None:
    if inquiry.state in OVER or inquiry.state == "PENDING_MODERATION":
        raise forbidden(NOUN, inquiry.state, f"an inquiry that is {inquiry.state} takes no replies")


def _author(inquiry: Row, who: Caller) -> dict[str, Any]:
    """Return who speaks. Sellers speak only where they are a party."""
    if who.may("support.manage"):
        return {"administrator_id": who.id}
    if mapping.is_asked(inquiry, who) or inquiry.author_seller_id == who.id:
        return {"seller_id": who.id}
    if inquiry.customer_id != who.id and who.may("support.sell"):
        message = "sellers reply to what they are asked, or have asked"
        raise PermissionDenied("INQUIRY_NOT_PARTY", message)
    return {"customer_id": who.id}


async def _follow(work: Mutation[Any], inquiry: Row, reply: Row) -> Row:
    """Let a locked inquiry follow what was said: an answer, another question of its author, or neither."""
    values: dict[str, Any] = {"reply_count": inquiry.reply_count + 1}
    answers = reply.administrator_id is not None or (
        reply.seller_id is not None and reply.seller_id == inquiry.seller_id
    )
    by_author = (reply.customer_id or reply.seller_id) in {inquiry.customer_id, inquiry.author_seller_id} - {None}
    state, what = inquiry.state, "replied"
    if answers:
        values["answer_time"] = inquiry.answer_time or work.now
        state, what = "ANSWERED", "answered"
    elif by_author:
        state, what = "OPEN", "asked"
    if not INQUIRY_STATES.allows(inquiry.state, state, "answer" if answers else "ask"):
        state = inquiry.state
    return await _keep(work, inquiry, reply, what, what, state=state, **values)


async def _keep(work: Mutation[Any], inquiry: Row, reply: Row, reason: str, what: str, **values: Any) -> Row:
    """Change a locked inquiry with a reply to it, and keep what the reply is like."""
    changes = {**values, "update_time": work.now}
    changed = await standard.patch(work.tx, mapping.INQUIRY, inquiry.id, "", changes)
    changing.keep(work, changed, reason, reply)
    changing.tell(work, changed, what, reply_id=str(reply.id))
    return changed


def _seen(who: Caller) -> Scope:
    """Return the scope of replies that were not taken away, and the caller's own; staff see all."""
    if who.may("support.read"):
        return EVERYTHING
    if who.account_id is None:
        return Scope("shown", _SHOWN)
    mine = (_c.customer_id == queries.caller_id) | (_c.seller_id == queries.caller_id)
    return Scope("shown or own", _SHOWN | mine, {"caller_id": who.id})


def _own(who: Caller) -> Scope:
    """Return the scope of the caller's own replies; staff see all."""
    if who.may("support.read"):
        return EVERYTHING
    if who.account_id is None:
        return mapping.NOTHING
    lives = _c.delete_time.is_(None)
    either = ((_c.customer_id == queries.caller_id) & lives, (_c.seller_id == queries.caller_id) & lives)
    return Scope("own", either[0] | either[1], {"caller_id": who.id}, either)


async def _of(connection: Connection, id_: str, who: Caller) -> Row:
    """Return a reply that the caller sees, if they see its inquiry."""
    row = await standard.one_within(connection, REPLY, id_, _seen(who))
    if row.delete_time is not None and not who.may("support.read"):
        raise Missing(REPLY_NOUN, id_)
    return row


async def _inquiry_of(connection: Connection, reply: Row, *, lock: bool = False) -> Row:
    """Return the inquiry of a reply. Where the caller sees none, there is no reply either."""
    try:
        return await mapping.readable(connection, str(reply.inquiry_id), lock=lock)
    except Missing:
        raise Missing(REPLY_NOUN, str(reply.id)) from None


async def lock_with_inquiry(work: Mutation[Any], id_: str) -> tuple[Row, Row]:
    """Lock the inquiry of a reply that lives, and then the reply."""
    found = await standard.one_within(work.tx, REPLY, id_, EVERYTHING)
    inquiry = await mapping.lock_within(work, str(found.inquiry_id), EVERYTHING)
    row = await standard.one_within(work.tx, REPLY, id_, EVERYTHING, lock=True)
    if row.delete_time is not None:
        raise Missing(REPLY_NOUN, id_)
    return inquiry, row


async def _lock_own(work: Mutation[Any], id_: str) -> tuple[Row, Row]:
    """Lock the inquiry of one's own reply, and then the reply."""
    inquiry, row = await lock_with_inquiry(work, id_)
    if work.caller.id not in {row.customer_id, row.seller_id, row.administrator_id}:
        raise Missing(REPLY_NOUN, id_)
    return inquiry, row
