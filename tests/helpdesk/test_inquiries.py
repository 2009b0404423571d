"""Inquiries: who may ask what, who reads it, what becomes of it."""

import grpc
import pytest

from mall.support.v1 import support_pb2 as pb
from server.kit.ids import new_id
from server.support import inquiries
from storage.tables.support import INQUIRY_STATES
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without_index

Inquiry, Snapshot = pb.Inquiry, pb.InquirySnapshot
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
INVALID, EXISTS = grpc.StatusCode.INVALID_ARGUMENT, grpc.StatusCode.ALREADY_EXISTS
DENIED, ABORTED = grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.ABORTED
LATE = grpc.StatusCode.RESOURCE_EXHAUSTED
MASK = "*" * 24


# --- asking ---


def test_a_customer_asks_about_a_product_and_its_seller_is_told(desk):
    customer = desk.customer()
    made = desk.ask(customer, title=" Size ", priority="HIGH", source="MOBILE_APP")
    assert (made.state, made.title, made.priority, made.source) == (
        Inquiry.OPEN, "Size", Inquiry.HIGH, Inquiry.MOBILE_APP,
    )  # fmt: skip
    assert (made.customer_id, made.seller_id, made.private) == (customer.id, desk.seller.id, False)
    assert made.answer_deadline_time.seconds - made.create_time.seconds == 24 * 3600
    assert "How big is it?" in desk.mails_to(desk.seller)[-1]
    seen = desk.get(made, None)
    assert (seen.text, seen.customer_id, seen.masked) == ("How big is it?", "", False)
    assert made.id in desk.listed(product_id=desk.product.id)


def test_an_order_is_asked_about_by_its_buyer_only(desk):
    buyer, order = desk.bought()
    for who, id_ in ((desk.customer(), order.id), (buyer, str(new_id()))):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="order"):
            desk.ask(who, product_id="", order_id=id_)
    made = desk.ask_about(buyer, order, private=False)
    assert (made.private, made.order_id, made.seller_id) == (True, order.id, desk.seller.id)
    assert desk.get(made, desk.seller).text == made.text
    for stranger in (desk.customer(), desk.other_seller, None):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.get(made, stranger)
        assert made.id not in desk.listed(stranger)


def test_who_is_asked_must_be_the_seller_of_what_it_is_about(desk):
    with fails(INVALID, "INVALID_FIELDS", "inquiry.seller_id"):
        desk.ask(desk.customer(), seller_id=desk.other_seller.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="seller"):
        desk.ask(desk.customer(), product_id="", seller_id=str(new_id()))
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="product"):
        desk.ask(desk.customer(), product_id=str(new_id()))
    made = desk.ask(desk.customer(), product_id="", seller_id=desk.other_seller.id)
    assert (made.seller_id, made.private) == (desk.other_seller.id, True)


def test_sellers_ask_the_mall_with_their_hat_on(desk):
    made = desk.ask(desk.seller, product_id="", as_seller=True, type="GENERAL_SUPPORT")
    assert (made.author_seller_id, made.customer_id, made.seller_id, made.private) == (desk.seller.id, "", "", True)
    assert desk.get(made, desk.staff).as_seller
    assert made.id in desk.listed(desk.seller)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.get(made, desk.other_seller)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        desk.ask(desk.customer(), product_id="", as_seller=True)


def test_one_inquiry_of_a_type_about_an_order_is_open(desk):
    """What is over does not stand in the way."""
    buyer, order = desk.bought()
    first = desk.ask_about(buyer, order)
    with fails(EXISTS, "INQUIRY_EXISTS"):
        desk.ask_about(buyer, order)
    assert desk.ask_about(buyer, order, type="COMPLAINT").id
    desk.call("CloseInquiry", buyer, id=first.id)
    assert desk.ask_about(buyer, order).id


def test_two_inquiries_about_an_order_at_once_are_one(desk):
    buyer, order = desk.bought()
    done, codes = tally(at_once(*[lambda: desk.ask_about(buyer, order)] * 3))
    assert (done, codes) == (1, [EXISTS] * 2)


def test_without_the_index_they_would_be_several(desk, meeting):
    buyer, order = desk.bought()
    with without_index(desk.sql, "uq_inquiries_order_id_type_customer_id"):
        with meeting(inquiries, "_asked", 2):
            assert tally(at_once(*[lambda: desk.ask_about(buyer, order)] * 2)) == (2, [])
        desk.sql("UPDATE inquiries SET state = 'CLOSED', close_time = now() WHERE order_id = $1", order.id)


def test_contact_data_is_refused_in_public_and_allowed_in_private(desk):
    """22.3: contact data is refused in public texts only."""
    contact = "Write to me at me@example.com"
    with fails(INVALID, "INVALID_FIELDS", "inquiry.text"):
        desk.ask(desk.customer(), text=contact)
    customer = desk.customer()
    made = desk.ask(customer, text=contact, private=True)
    with fails(INVALID, "INVALID_FIELDS", "inquiry.text"):
        desk.call(
            "UpdateInquiry", customer, inquiry={"id": made.id, "private": False}, update_mask={"paths": ["private"]}
        )
    public = desk.ask(customer)
    with fails(INVALID, "INVALID_FIELDS", "inquiry_reply.text"):
        desk.reply(public, customer, contact)
    assert desk.reply(made, customer, contact).text == contact


def test_so_much_is_asked_a_day(desk):
    customer = desk.customer()
    with desk.set(daily_inquiries=2):
        for _ in range(2):
            with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
                desk.ask(customer, product_id=str(new_id()))
        desk.ask(customer)
        desk.ask(customer)
        with fails(LATE, "RATE_LIMITED"):
            desk.ask(customer)


# --- reading ---


def test_a_private_inquiry_is_masked_for_outsiders_and_its_detail_denied(desk):
    """Section 15: 24 stars in lists, refused by Get; author, seller and staff read it."""
    customer = desk.customer()
    made = desk.ask(customer, title="Secret", text="zzcanary", private=True)
    assert desk.call("ListInquirySnapshots", desk.staff, inquiry_id=made.id).inquiry_snapshots[0].private
    for outsider in (None, desk.customer(), desk.other_seller):
        seen = desk.listed(outsider, product_id=desk.product.id)[made.id]
        assert (seen.title, seen.text, seen.masked, seen.customer_id) == (MASK, MASK, True, "")
        with fails(DENIED, "INQUIRY_PRIVATE"):
            desk.get(made, outsider)
        with fails(DENIED, "INQUIRY_PRIVATE"):
            desk.replies(made, outsider)
    with fails(DENIED, "INQUIRY_PRIVATE"):
        desk.reply(made, desk.customer())
    for insider in (customer, desk.seller, desk.staff):
        assert desk.get(made, insider).text == "zzcanary"
        assert not desk.listed(insider, product_id=desk.product.id)[made.id].masked


def test_the_first_view_of_the_seller_is_noted(desk):
    customer = desk.customer()
    made = desk.ask(customer)
    unread = {one.id for one in desk.call("ListInquiries", desk.seller, unread=True, page_size=100).inquiries}
    assert made.id in unread
    for actor in (desk.other_seller,):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.call("MarkInquiryRead", actor, id=made.id)
    first = desk.call("MarkInquiryRead", desk.seller, id=made.id)
    desk.clock.advance(hours=1)
    again = desk.call("MarkInquiryRead", desk.seller, id=made.id)
    assert first.read_time == again.read_time
    assert first.etag == made.etag
    assert desk.get(made, customer).HasField("read_time")
    assert not desk.get(made, None).HasField("read_time")
    assert made.id not in desk.listed(desk.seller, unread=True)
    assert desk.listed(desk.customer(), unread=True) == {}


def test_who_has_asked_is_nobodys_business(desk):
    customer = desk.customer()
    made = desk.ask(customer)
    assert desk.listed(desk.customer(), customer_id=customer.id) == {}
    assert list(desk.listed(customer, customer_id=customer.id)) == [made.id]
    assert list(desk.listed(desk.staff, customer_id=customer.id)) == [made.id]


# --- changing ---


def test_every_change_is_kept_with_what_was_said_before(desk):
    customer = desk.customer()
    made = desk.ask(customer)
    changed = desk.call("UpdateInquiry", customer, inquiry={"id": made.id, "text": "How heavy is it?"})
    reply = desk.reply(made, desk.seller)
    desk.call("UpdateInquiryReply", desk.seller, inquiry_reply={"id": reply.id, "text": "Very."})
    desk.call("DeleteInquiryReply", desk.seller, id=reply.id)
    desk.call("CloseInquiry", customer, id=made.id)
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="inquiry", state="CLOSED"):
        desk.call("UpdateInquiry", customer, inquiry={"id": made.id, "text": "Never mind."})
    deleted = desk.call("DeleteInquiry", customer, id=made.id)
    assert (deleted.state, deleted.HasField("delete_time")) == (Inquiry.DELETED, True)
    kept = desk.call("ListInquirySnapshots", desk.staff, inquiry_id=made.id).inquiry_snapshots
    assert [(one.text, Inquiry.State.Name(one.state), one.reply_id != "") for one in reversed(kept)] == [
        ("How big is it?", "OPEN", False),
        ("How heavy is it?", "OPEN", False),
        ("Quite big.", "ANSWERED", True),
        ("Very.", "ANSWERED", True),
        ("Very.", "ANSWERED", True),
        ("How heavy is it?", "CLOSED", False),
        ("How heavy is it?", "DELETED", False),
    ]
    assert (kept[0].actor_id, kept[0].actor_role, kept[0].author) == (customer.id, "CUSTOMER", Snapshot.CUSTOMER)
    assert changed.etag != made.etag
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.get(made, customer)
    assert desk.get(made, desk.staff).state == Inquiry.DELETED


def test_nobody_changes_what_another_has_asked(desk):
    made = desk.ask(desk.customer())
    for stranger in (desk.customer(), desk.seller):
        for name, fields in (
            ("UpdateInquiry", {"inquiry": {"id": made.id, "text": "Mine."}}),
            ("DeleteInquiry", {"id": made.id}),
            ("CloseInquiry", {"id": made.id}),
        ):
            with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
                desk.call(name, stranger, **fields)


# --- what becomes of it ---


def test_the_sellers_answer_answers_and_the_authors_word_opens_again(desk):
    customer = desk.customer()
    made = desk.ask(customer)
    desk.reply(made, desk.customer(), "I wonder as well.")
    assert desk.get(made, None).state == Inquiry.OPEN
    reply = desk.reply(made, desk.seller)
    answered = desk.get(made, customer)
    assert (answered.state, answered.reply_count) == (Inquiry.ANSWERED, 2)
    assert answered.HasField("answer_time")
    assert "Quite big." in desk.mails_to(customer)[-1]
    again = desk.reply(made, customer, "How big, please?", parent_id=reply.id)
    assert (again.parent_id, desk.get(made, None).state) == (reply.id, Inquiry.OPEN)
    assert "How big, please?" in desk.mails_to(desk.seller)[-1]
    resolved = desk.call("ResolveInquiry", desk.seller, id=made.id)
    assert (resolved.state, resolved.HasField("resolve_time")) == (Inquiry.RESOLVED, True)
    desk.reply(made, customer, "Not yet.")
    first = resolved.resolve_time
    assert desk.call("ResolveInquiry", customer, id=made.id).resolve_time == first, "set once"


def test_what_is_closed_takes_no_replies(desk):
    customer = desk.customer()
    made = desk.ask(customer)
    desk.call("CloseInquiry", desk.staff, id=made.id)
    for who in (customer, desk.seller, desk.staff):
        with fails(FORBIDDEN, "STATE_FORBIDS", resource="inquiry", state="CLOSED"):
            desk.reply(made, who)


def test_what_is_answered_closes_after_a_week_of_silence(desk):
    customer = desk.customer()
    made, open_ = desk.ask(customer), desk.ask(customer)
    desk.reply(made, desk.seller)
    desk.clock.advance(days=6, hours=23)
    desk.close_silent()
    assert desk.get(made, None).state == Inquiry.ANSWERED
    desk.clock.advance(hours=1)
    while desk.close_silent():
        pass
    assert desk.get(made, None).state == Inquiry.CLOSED
    assert desk.get(open_, None).state == Inquiry.OPEN
    (kept, *_) = desk.call("ListInquirySnapshots", desk.staff, inquiry_id=made.id).inquiry_snapshots
    assert (kept.reason, kept.actor_role, kept.actor_id, kept.HasField("close_time")) == ("silence", "SYSTEM", "", True)


def test_staff_say_whose_turn_it_is(desk):
    made = desk.ask(desk.customer())
    taken = desk.call("AdvanceInquiry", desk.staff, id=made.id, state="IN_PROGRESS", etag=made.etag)
    assert (taken.state, taken.assignee_id) == (Inquiry.IN_PROGRESS, desk.staff.id)
    assert desk.get(made, None).assignee_id == ""
    assert list(desk.listed(desk.staff, assignee_id=desk.staff.id, states=["IN_PROGRESS"])) == [made.id]
    with fails(ABORTED, "ETAG_MISMATCH"):
        desk.call("AdvanceInquiry", desk.staff, id=made.id, state="PENDING_SELLER", etag=made.etag)
    with fails(INVALID, "INVALID_FIELDS", "state"):
        desk.call("AdvanceInquiry", desk.staff, id=made.id, state="CLOSED")


STEPS = {
    "advance": ("AdvanceInquiry", {"state": "PENDING_SELLER"}, "PENDING_SELLER"),
    "resolve": ("ResolveInquiry", {}, "RESOLVED"),
    "close": ("CloseInquiry", {}, "CLOSED"),
    "approve": ("ApproveInquiry", {}, "OPEN"),
    "reject": ("RejectInquiry", {"reason": "Rude."}, "REJECTED"),
}


@pytest.mark.parametrize("step", STEPS)
def test_only_what_the_table_allows_happens(desk, step):
    made = desk.ask(desk.customer())
    name, fields, target = STEPS[step]
    for state in INQUIRY_STATES.all:
        desk.sql(
            """UPDATE inquiries SET state = $2, close_time = NULL, delete_time = CASE WHEN $2 = 'DELETED' THEN now() END
               WHERE id = $1""",
            made.id, state,
        )  # fmt: skip
        more = {"etag": desk.get(made, desk.staff).etag} if step in {"approve", "reject"} else {}
        if INQUIRY_STATES.allows(state, target, step):
            assert Inquiry.State.Name(desk.call(name, desk.staff, id=made.id, **fields, **more).state) == target
        else:
            with fails(FORBIDDEN, "STATE_FORBIDS", resource="inquiry", state=state):
                desk.call(name, desk.staff, id=made.id, **fields, **more)
