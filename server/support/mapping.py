"""Inquiries and replies as callers see them: who is a party, what is masked, what nobody else is told."""

from typing import Any

from sqlalchemy import false, or_

from mall.support.v1 import support_pb2
from server.kit import convert, standard
from server.kit.caller import Caller, caller
from server.kit.errors import PermissionDenied
from server.kit.mutation import Mutation
from server.kit.standard import Resource
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Scope
from storage.queries import support as queries
from storage.tables.support import SHOWN, inquiries, inquiry_replies

Inquiry = support_pb2.Inquiry
InquiryReply = support_pb2.InquiryReply
NOUN, REPLY_NOUN = "inquiry", "inquiry_reply"
MASK = "*" * 24
_OF_CUSTOMER = (inquiries.c.customer_id == queries.caller_id) & inquiries.c.delete_time.is_(None)
_OF_SELLER = (inquiries.c.author_seller_id == queries.caller_id) & inquiries.c.delete_time.is_(None)
_TO_SELLER = (inquiries.c.seller_id == queries.caller_id) & inquiries.c.state.in_(SHOWN)
LISTED = Scope("listed", inquiries.c.listed)
# What somebody else has asked is nobody's business.
NOTHING = Scope("nothing", false())


def inquiry_to_proto(row: Row, who: Caller) -> Inquiry:
    """Map a row of `inquiries`: private ones are masked for outsiders, who has asked is for the parties and staff."""
    staff, inside = who.may("support.read"), is_inside(row, who)
    masked = row.private and not inside
    mine = staff or is_author(row, who)
    return Inquiry(
        id=str(row.id),
        customer_id=str(row.customer_id or "") if inside else "",
        author_seller_id=str(row.author_seller_id or "") if inside else "",
        as_seller=row.author_seller_id is not None,
        product_id=str(row.product_id or ""),
        order_id=str(row.order_id or "") if inside else "",
        seller_id=str(row.seller_id or ""),
        type=row.type,
        priority=row.priority,
        source=row.source,
        title=MASK if masked else row.title,
        text=MASK if masked else row.text,
        private=row.private,
        masked=masked,
        state=row.state,
        state_reason=row.state_reason if mine else "",
        assignee_id=str(row.assignee_id or "") if staff else "",
        reply_count=row.reply_count,
        report_count=row.report_count if staff else 0,
        answer_deadline_time=convert.timestamp(row.answer_deadline_time),
        read_time=convert.timestamp(row.read_time) if inside else None,
        answer_time=convert.timestamp(row.answer_time),
        resolve_time=convert.timestamp(row.resolve_time),
        close_time=convert.timestamp(row.close_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def inquiry_reply_to_proto(row: Row, who: Caller, *, inside: bool) -> InquiryReply:
    """Map a row of `inquiry_replies`; `inside` says that the caller is a party of the inquiry, or staff."""
    staff = who.may("support.read")
    own = who.account_id is not None and who.account_id in {row.customer_id, row.seller_id}
    masked = row.private and not (inside or own)
    return InquiryReply(
        id=str(row.id),
        inquiry_id=str(row.inquiry_id),
        parent_id=str(row.parent_id or ""),
        customer_id=str(row.customer_id or "") if inside or own else "",
        seller_id=str(row.seller_id or ""),
        administrator_id=str(row.administrator_id or "") if staff else "",
        author="STAFF" if row.administrator_id else "SELLER" if row.seller_id else "CUSTOMER",
        text=MASK if masked else row.text,
        private=row.private,
        masked=masked,
        hidden=row.hidden,
        report_count=row.report_count if staff else 0,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def is_author(row: Row, who: Caller) -> bool:
    """Say whether the caller has asked it."""
    return who.account_id is not None and who.account_id in {row.customer_id, row.author_seller_id}


def is_asked(row: Row, who: Caller) -> bool:
    """Say whether the caller is the seller who is asked."""
    return who.may("support.sell") and row.seller_id == who.id


def is_inside(row: Row, who: Caller) -> bool:
    """Say whether the caller may read what is private of an inquiry."""
    return who.may("support.read") or is_author(row, who) or is_asked(row, who)


def visible(who: Caller) -> Scope:
    """What is about products, and what the caller is a party of; staff see all."""
    if who.may("support.read"):
        return EVERYTHING
    if who.account_id is None:
        return LISTED
    either: tuple[Any, ...] = (inquiries.c.listed, _OF_CUSTOMER)
    if who.may("support.sell"):
        either = (*either, _OF_SELLER, _TO_SELLER)
        return Scope("listed or a party's", or_(*either), {"caller_id": who.id}, either)
    return Scope("listed or own", or_(*either), {"caller_id": who.id}, either)


def own(who: Caller) -> Scope:
    """The caller's own inquiries, as long as they live."""
    return Scope("own", or_(_OF_CUSTOMER, _OF_SELLER), {"caller_id": who.id}, (_OF_CUSTOMER, _OF_SELLER))


def asked(who: Caller) -> Scope:
    """What the caller is asked as a seller."""
    return Scope("asked", _TO_SELLER, {"caller_id": who.id})


def shown(row: Row) -> Inquiry:
    """Map an inquiry for the caller."""
    return inquiry_to_proto(row, caller())


def reply_shown(row: Row, inquiry: Row) -> InquiryReply:
    """Map a reply for the caller."""
    who = caller()
    return inquiry_reply_to_proto(row, who, inside=is_inside(inquiry, who))


INQUIRY = Resource(NOUN, inquiries, Inquiry, shown, visible)
# Who may read one is said by its inquiry.
REPLY = Resource(
    REPLY_NOUN, inquiry_replies, InquiryReply, lambda row: inquiry_reply_to_proto(row, caller(), inside=False)
)


async def readable(connection: Connection, id_: str, *, lock: bool = False) -> Row:
    """Return an inquiry that the caller may read. Raises Missing, and PermissionDenied (INQUIRY_PRIVATE) for a masked one."""
    row = await standard.one(connection, INQUIRY, id_, lock=lock)
    if row.private and not is_inside(row, caller()):
        raise PermissionDenied("INQUIRY_PRIVATE", "a private inquiry: only who has asked it and who is asked read it")
    return row


async def lock_within(work: Mutation[Any], id_: str, scope: Scope) -> Row:
    """Lock an inquiry in a scope. Raises Missing."""
    return await standard.one_within(work.tx, INQUIRY, id_, scope, lock=True)
