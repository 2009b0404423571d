"""The editorial calendar: who writes what, and what may be published."""

from datetime import timedelta

import grpc
import pytest

from mall.content.v1 import content_pb2 as pb
from server.content import sending
from storage.tables.content import ITEM_STATES
from tests.support import make
from tests.support.expect import fails

FORBIDDEN, INVALID, DENIED = (
    grpc.StatusCode.FAILED_PRECONDITION,
    grpc.StatusCode.INVALID_ARGUMENT,
    grpc.StatusCode.PERMISSION_DENIED,
)
Item, Post = pb.EditorialItem, pb.BlogPost


def item(mall, **values):
    values = {"title": make.unique("Item "), "content_type": "BLOG_POST", **values}
    return mall.call("CreateEditorialItem", mall.admin, editorial_item=values)


def completed(mall, **values):
    made = item(mall, **values)
    mall.do("AssignEditorialItem", made, assignee_id=mall.editor.id)
    mall.do("StartEditorialItem", made)
    return mall.do("CompleteEditorialItem", made, mall.editor, actual_hours={"value": "3.5"})


def test_an_item_goes_from_plan_to_publication(mall):
    day = mall.clock.now() + timedelta(days=1)
    made = item(
        mall, description="About shoes.", priority="HIGH", schedule_time=day, deadline_time=day + timedelta(days=1),
        estimated_hours={"value": "4"}, keywords="shoes", target_audience="Runners", related_campaigns="Spring", notes="Soon.",
    )  # fmt: skip
    assert (made.state, made.owner_id, made.priority) == (Item.PLANNED, mall.admin.id, Item.HIGH)
    assert (made.estimated_hours.value, made.keywords, made.notes) == ("4.00", "shoes", "Soon.")
    assert (made.target_audience, made.related_campaigns, made.description) == ("Runners", "Spring", "About shoes.")
    assigned = mall.do("AssignEditorialItem", made, assignee_id=mall.editor.id)
    assert (assigned.state, assigned.assignee_id) == (Item.ASSIGNED, mall.editor.id)
    assert mall.do("StartEditorialItem", made).state == Item.IN_PROGRESS
    done = mall.do("CompleteEditorialItem", made, actual_hours={"value": "3.25"})
    assert (done.state, done.approval_state, done.actual_hours.value) == (Item.COMPLETED, Item.PENDING, "3.25")
    assert done.HasField("complete_time")
    with fails(FORBIDDEN, "EDITORIAL_NOT_APPROVED", editorial_item_id=made.id):
        mall.do("PublishEditorialItem", made)
    approved = mall.do("ApproveEditorialItem", made)
    assert (approved.approval_state, approved.approver_id) == (Item.APPROVED, mall.admin.id)
    published = mall.do("PublishEditorialItem", made)
    assert (published.state, published.HasField("publish_time")) == (Item.PUBLISHED, True)
    names = ("created", "assigned", "started", "completed", "approved", "published")
    assert mall.events(made) == [f"editorial_item.{what}" for what in names]
    for call in ("UpdateEditorialItem", "DeleteEditorialItem"):
        fields = {"editorial_item": {"id": made.id, "title": "New"}} if call.startswith("Up") else {"id": made.id}
        with fails(FORBIDDEN, "STATE_FORBIDS", state="PUBLISHED"):
            mall.call(call, mall.admin, **fields)


def test_nobody_judges_their_own_work_and_what_is_rejected_is_done_again(mall):
    made = completed(mall)
    for verb, more in (("Approve", {}), ("Reject", {"reason": "No."})):
        with fails(FORBIDDEN, "EDITORIAL_OWN_WORK"):
            mall.do(f"{verb}EditorialItem", made, mall.editor, **more)
    rejected = mall.do("RejectEditorialItem", made, reason="Too short.")
    assert (rejected.state, rejected.approval_state) == (Item.IN_PROGRESS, Item.REJECTED)
    assert (rejected.state_reason, rejected.approver_id) == ("Too short.", mall.admin.id)
    assert mall.do("CompleteEditorialItem", made).approval_state == Item.PENDING
    assert mall.do("ApproveEditorialItem", made).state_reason == ""


@pytest.mark.parametrize("state", ITEM_STATES.all)
def test_only_what_the_table_allows_is_done_with_items(mall, state):
    verbs = {
        "Assign": {"assignee_id": mall.editor.id},
        "Start": {},
        "Complete": {},
        "Reject": {"reason": "No."},
        "Publish": {},
    }
    for verb, more in verbs.items():
        made = item(mall)
        mall.sql(
            "UPDATE editorial_items SET state = $2, assignee_id = $3, approval_state = 'APPROVED' WHERE id = $1",
            made.id, state, mall.editor.id,
        )  # fmt: skip
        if ITEM_STATES.allows(state, ITEM_STATES.target(verb.lower()), verb.lower()):
            mall.do(f"{verb}EditorialItem", made, **more)
        else:
            with fails(FORBIDDEN, "STATE_FORBIDS", resource="editorial_item", state=state):
                mall.do(f"{verb}EditorialItem", made, **more)


def test_only_administrators_who_may_write_are_assigned(mall, app, on_loop):
    made = item(mall)
    for who in (make.administrator(app, on_loop, "SUPPORT_ADMIN"), mall.customer()):
        with fails(INVALID, "INVALID_FIELDS", "assignee_id"):
            mall.do("AssignEditorialItem", made, assignee_id=who.id)
    with fails(FORBIDDEN, "STATE_FORBIDS", state="PLANNED"):
        mall.do("StartEditorialItem", made)
    reader = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    assert mall.call("GetEditorialItem", reader, id=made.id).id == made.id
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        mall.do("DeleteEditorialItem", made, reader)


def test_what_does_not_fit_together_is_refused(mall):
    day = mall.clock.now()
    with fails(INVALID, "INVALID_FIELDS", "editorial_item.deadline_time"):
        item(mall, schedule_time=day, deadline_time=day - timedelta(days=1))
    with fails(INVALID, "INVALID_FIELDS", "editorial_item.content_id"):
        item(mall, content_id=mall.page().id)
    with fails(INVALID, "INVALID_FIELDS", "editorial_item.estimated_hours"):
        item(mall, estimated_hours={"value": "-1"})


def test_content_is_not_published_before_its_item_is_approved_and_then_the_item_is(mall):
    post = mall.post()
    mall.do("SubmitBlogPost", post)
    made = completed(mall, content_id=post.id)
    for verb, more in (("Publish", {}), ("Schedule", {"schedule_time": mall.clock.now() + timedelta(hours=1)})):
        with fails(FORBIDDEN, "EDITORIAL_NOT_APPROVED", editorial_item_id=made.id):
            mall.do(f"{verb}BlogPost", post, **more)
    mall.do("ApproveEditorialItem", made)
    mall.do("ScheduleBlogPost", post, schedule_time=mall.clock.now() + timedelta(seconds=5))
    mall.do("RejectEditorialItem", made, reason="Wait.")
    mall.clock.advance(seconds=6)
    mall.publish_due()
    assert mall.call("GetBlogPost", mall.admin, id=post.id).state == Post.PENDING
    mall.do("CompleteEditorialItem", made)
    mall.do("ApproveEditorialItem", made)
    assert mall.publish_due() == 1
    now = mall.call("GetEditorialItem", mall.admin, id=made.id)
    assert (now.state, now.publish_time) == (Item.PUBLISHED, mall.call("GetBlogPost", id=post.id).publish_time)
    assert [one.id for one in mall.call("ListEditorialItems", mall.admin, content_id=post.id).editorial_items] == [
        made.id
    ]


def test_every_kind_of_content_asks_the_calendar(mall):
    now = mall.clock.now()
    page = mall.page(published=False)
    banner = mall.call(
        "CreateBanner",
        mall.admin,
        banner={"title": "B", "banner_type": "HERO", "placement": "CHECKOUT", "position": "TOP", "start_time": now},
    )
    letter = {
        "title": "N", "content": "x", "preview_text": "x", "template_type": "NEWSLETTER", "campaign_type": "SALE",
        "target_segment": "VIP",
    }  # fmt: skip
    newsletter = mall.call("CreateNewsletter", mall.admin, newsletter=letter)
    later = {"schedule_time": now + timedelta(minutes=1)}
    for type_, content, call, more in (
        ("PAGE", page, "PublishPage", {}),
        ("BANNER", banner, "ActivateBanner", {}),
        ("NEWSLETTER", newsletter, "ScheduleNewsletter", later),
    ):
        made = completed(mall, content_type=type_, content_id=content.id)
        with fails(FORBIDDEN, "EDITORIAL_NOT_APPROVED"):
            mall.do(call, content, **more)
        mall.do("ApproveEditorialItem", made)
        mall.do(call, content, **more)
        if type_ == "NEWSLETTER":
            mall.clock.advance(minutes=2)
            mall.on_loop(sending.begin_newsletters(mall.app))
        assert mall.call("GetEditorialItem", mall.admin, id=made.id).state == Item.PUBLISHED


def test_an_approval_is_of_what_it_was_given_for(mall):
    first, second = mall.post(), mall.post()
    made = completed(mall, content_id=first.id)
    mall.do("ApproveEditorialItem", made)
    other = mall.call("UpdateEditorialItem", mall.admin, editorial_item={"id": made.id, "content_id": second.id})
    assert (other.approval_state, other.approver_id, other.content_id) == (Item.PENDING, "", second.id)
