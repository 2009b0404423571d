"""Replies and reports: who speaks, what is masked, what hides, what staff decide."""

import grpc
import pytest

from mall.support.v1 import support_pb2 as pb
from server.kit.ids import new_id
from server.support import mapping
from storage.queries import support as queries
from storage.tables.support import ABUSE_REPORT_STATES
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without

Inquiry, Reply, Report, Event = pb.Inquiry, pb.InquiryReply, pb.AbuseReport, pb.ModerationEvent
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
DENIED, EXISTS, ABORTED = grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.ABORTED


@pytest.fixture
def customer(desk):
    return desk.customer()


@pytest.fixture
def inquiry(desk, customer):
    return desk.ask(customer)


# --- replies ---


def test_replies_say_who_speaks_the_earliest_first(desk, inquiry, customer):
    other = desk.customer()
    by_other, by_seller = desk.reply(inquiry, other), desk.reply(inquiry, desk.seller)
    by_staff = desk.reply(inquiry, desk.staff)
    seen = desk.replies(inquiry)
    assert [(one.id, one.author) for one in seen] == [
        (by_other.id, Reply.CUSTOMER), (by_seller.id, Reply.SELLER), (by_staff.id, Reply.STAFF),
    ]  # fmt: skip
    assert (by_other.customer_id, seen[0].customer_id, seen[1].seller_id) == (other.id, "", desk.seller.id)
    assert (seen[2].administrator_id, by_staff.administrator_id) == ("", desk.staff.id)
    latest = desk.call("ListInquiryReplies", customer, inquiry_id=inquiry.id, page_size=1)
    assert latest.inquiry_replies[0].id == by_staff.id
    assert [one.id for one in desk.call("ListInquiryReplies", other).inquiry_replies] == [by_other.id]
    assert not desk.call("ListInquiryReplies", None).inquiry_replies


def test_sellers_speak_only_where_they_are_a_party(desk, inquiry):
    with fails(DENIED, "INQUIRY_NOT_PARTY"):
        desk.reply(inquiry, desk.other_seller)


def test_a_parent_is_of_the_same_inquiry(desk, inquiry, customer):
    elsewhere = desk.reply(desk.ask(customer), customer)
    for parent_id in (elsewhere.id, str(new_id())):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="inquiry_reply"):
            desk.reply(inquiry, customer, parent_id=parent_id)


def test_private_replies_are_masked_for_outsiders(desk, inquiry, customer):
    other = desk.customer()
    secret = desk.reply(inquiry, other, "zzcanary", private=True)
    for insider in (customer, desk.seller, desk.staff, other):
        assert desk.call("GetInquiryReply", insider, id=secret.id).text == "zzcanary"
    for outsider in (None, desk.customer()):
        (seen,) = desk.replies(inquiry, outsider)
        assert (seen.masked, seen.text) == (True, "*" * 24)
    private = desk.ask(customer, private=True)
    assert desk.reply(private, desk.seller).private


def test_only_its_author_changes_a_reply(desk, inquiry):
    author = desk.customer()
    reply = desk.reply(inquiry, author)
    for stranger in (desk.customer(), desk.seller, desk.staff):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.call("UpdateInquiryReply", stranger, inquiry_reply={"id": reply.id, "text": "Mine."})
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.call("DeleteInquiryReply", stranger, id=reply.id)
    answer = desk.reply(inquiry, desk.seller, parent_id=reply.id)
    deleted = desk.call("DeleteInquiryReply", author, id=reply.id)
    assert deleted.HasField("delete_time")
    assert [one.id for one in desk.replies(inquiry)] == [answer.id]
    assert desk.get(inquiry, None).reply_count == 1
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("DeleteInquiryReply", author, id=reply.id)


def replies_meet(desk, inquiry, meeting):
    calls = [lambda who=who: desk.reply(inquiry, who) for who in (desk.customer(), desk.customer())]
    with meeting(mapping, "readable", 2):
        return tally(at_once(*calls))


def test_replies_at_once_are_counted_each(desk, inquiry, meeting):
    assert replies_meet(desk, inquiry, meeting) == (2, [])
    assert desk.get(inquiry, None).reply_count == len(desk.replies(inquiry)) == 2


def test_without_the_lock_one_of_them_would_not_be_counted(desk, inquiry, meeting, monkeypatch):
    who = mapping.Caller(role="CUSTOMER", account_id=new_id())
    scope = mapping.visible(who)
    statement = mapping.INQUIRY.reading(scope, lock=True)
    monkeypatch.setitem(mapping.INQUIRY._reads, (scope.key, True), without(statement, "FOR UPDATE"))
    done, codes = replies_meet(desk, inquiry, meeting)
    assert done < 2 or desk.get(inquiry, None).reply_count < 2, codes


def test_staff_hide_replies_and_give_them_back(desk, inquiry):
    author = desk.customer()
    reply = desk.reply(inquiry, author)
    hidden = desk.call("HideInquiryReply", desk.staff, id=reply.id, etag=reply.etag, note="Rude.")
    assert hidden.hidden
    assert desk.replies(inquiry) == []
    assert [one.hidden for one in desk.replies(inquiry, author)] == [True]
    with fails(ABORTED, "ETAG_MISMATCH"):
        desk.call("HideInquiryReply", desk.staff, id=reply.id, etag=reply.etag)
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="inquiry_reply", state="HIDDEN"):
        desk.call("HideInquiryReply", desk.staff, id=reply.id, etag=hidden.etag)
    back = desk.call("RestoreInquiryReply", desk.staff, id=reply.id, etag=hidden.etag)
    assert not back.hidden
    first, second = desk.call("ListModerationEvents", desk.staff, inquiry_id=inquiry.id).moderation_events
    assert (first.type, second.type, second.note, second.reply_id) == (Event.RESTORE, Event.HIDE, "Rude.", reply.id)
    assert second.administrator_id == desk.staff.id


# --- reports ---


def test_reports_of_different_people_hide_until_staff_decide(desk, inquiry, customer):
    with desk.set(reports_to_hide=2):
        reporter = desk.customer()
        made = desk.report(inquiry, reporter)
        assert (made.state, made.reporter_id, made.counted) == (Report.OPEN, reporter.id, True)
        with fails(EXISTS, "ABUSE_REPORTED"):
            desk.report(inquiry, reporter)
        assert not desk.report(inquiry, desk.seller).counted
        assert not desk.report(inquiry, desk.customer(verified=False)).counted
        assert desk.get(inquiry, desk.staff).report_count == 1
        assert desk.get(inquiry, customer).report_count == 0
        desk.report(inquiry)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.get(inquiry, None)
    hidden = desk.get(inquiry, desk.staff)
    assert (hidden.state, desk.get(inquiry, customer).state) == (Inquiry.PENDING_MODERATION,) * 2
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="inquiry"):
        desk.reply(inquiry, customer)
    shown = desk.call("ApproveInquiry", desk.staff, id=inquiry.id, etag=hidden.etag, note="Harmless.")
    assert (shown.state, shown.report_count) == (Inquiry.OPEN, 0)
    settled = desk.call("ListAbuseReports", desk.staff, inquiry_id=inquiry.id).abuse_reports
    assert {(one.state, one.administrator_id) for one in settled} == {(Report.REJECTED, desk.staff.id)}
    assert desk.report(inquiry, reporter).id, "what is decided may be reported again"


def test_staff_reject_an_inquiry_and_its_author_reads_why(desk, inquiry, customer):
    rejected = desk.call("RejectInquiry", desk.staff, id=inquiry.id, etag=inquiry.etag, reason="Spam.")
    assert rejected.state == Inquiry.REJECTED
    assert desk.get(inquiry, customer).state_reason == "Spam."
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.get(inquiry, desk.seller)
    with fails(ABORTED, "ETAG_MISMATCH"):
        desk.call("ApproveInquiry", desk.staff, id=inquiry.id, etag=inquiry.etag)
    back = desk.call("ApproveInquiry", desk.staff, id=inquiry.id, etag=rejected.etag)
    assert (back.state, back.state_reason) == (Inquiry.OPEN, "")


def test_nobody_reports_what_he_has_written(desk, inquiry, customer):
    with fails(FORBIDDEN, "ABUSE_REPORT_OWN"):
        desk.report(inquiry, customer)
    other = desk.customer()
    reply = desk.reply(inquiry, other)
    with fails(FORBIDDEN, "ABUSE_REPORT_OWN"):
        desk.report(inquiry, other, reply_id=reply.id)
    elsewhere = desk.reply(desk.ask(customer), other)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="inquiry_reply"):
        desk.report(inquiry, reply_id=elsewhere.id)


def test_a_report_that_is_taken_back_counts_no_more(desk, inquiry):
    reporter = desk.customer()
    made = desk.report(inquiry, reporter)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("CloseAbuseReport", desk.customer(), id=made.id)
    closed = desk.call("CloseAbuseReport", reporter, id=made.id)
    assert (closed.state, closed.administrator_id, closed.HasField("close_time")) == (Report.CLOSED, "", True)
    assert desk.get(inquiry, desk.staff).report_count == 0


def test_a_report_is_looked_into_and_the_reply_taken_away(desk, inquiry):
    reply = desk.reply(inquiry, desk.customer())
    reporter = desk.customer()
    report, other = desk.report(inquiry, reporter, reply_id=reply.id), desk.report(inquiry, reply_id=reply.id)
    taken = desk.call("ReviewAbuseReport", desk.staff, id=report.id, note="Mine.")
    assert (taken.state, taken.administrator_id) == (Report.UNDER_REVIEW, desk.staff.id)
    given = desk.call("EscalateAbuseReport", desk.staff, id=report.id, note="Hard.")
    assert (given.state, given.administrator_id) == (Report.OPEN, "")
    judged = desk.call("GetInquiryReply", desk.staff, id=reply.id)
    assert judged.report_count == 2
    done = desk.call("ResolveAbuseReport", desk.staff, id=report.id, judged_etag=judged.etag, note="Indeed.")
    assert (done.state, done.HasField("close_time")) == (Report.RESOLVED, True)
    assert desk.call("GetAbuseReport", desk.staff, id=other.id).state == Report.RESOLVED
    assert desk.replies(inquiry) == []
    events = desk.call("ListModerationEvents", desk.staff, abuse_report_id=report.id).moderation_events
    assert [Event.Type.Name(one.type) for one in events] == ["RESOLVE", "ESCALATE", "REVIEW"]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("GetAbuseReport", desk.customer(), id=report.id)
    assert [one.id for one in desk.call("ListAbuseReports", reporter).abuse_reports] == [report.id]


def test_a_decision_names_what_it_has_judged(desk, inquiry, customer):
    """Situation 94: edited since it was looked at; deleted meanwhile; two at once."""
    report = desk.report(inquiry)
    desk.call("UpdateInquiry", customer, inquiry={"id": inquiry.id, "text": "Please?"})
    with fails(ABORTED, "ETAG_MISMATCH"):
        desk.call("ResolveAbuseReport", desk.staff, id=report.id, judged_etag=inquiry.etag)
    desk.call("DeleteInquiry", customer, id=inquiry.id)
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="abuse_report", state="CLOSED"):
        desk.call("RejectAbuseReport", desk.staff, id=report.id, judged_etag=desk.get(inquiry, desk.staff).etag)
    assert desk.get(inquiry, desk.staff).state == Inquiry.DELETED


def test_of_two_who_decide_at_once_one_does(desk, inquiry, meeting):
    report, etag = desk.report(inquiry), inquiry.etag
    calls = [
        lambda name=name: desk.call(name, desk.staff, id=report.id, judged_etag=etag)
        for name in ("ResolveAbuseReport", "RejectAbuseReport")
    ]
    with meeting(queries, "settle", 2, before=True):
        done, codes = tally(at_once(*calls))
    assert (done, len(codes)) == (1, 1)
    assert codes[0] in {ABORTED, FORBIDDEN}


def test_a_rejected_report_lets_be_seen_again(desk, inquiry):
    with desk.set(reports_to_hide=1):
        report = desk.report(inquiry)
    hidden = desk.get(inquiry, desk.staff)
    assert hidden.state == Inquiry.PENDING_MODERATION
    desk.call("RejectAbuseReport", desk.staff, id=report.id, judged_etag=hidden.etag)
    assert desk.get(inquiry, None).state == Inquiry.OPEN
    assert desk.get(inquiry, desk.staff).report_count == 0


@pytest.mark.parametrize("step", ["review", "escalate", "close", "resolve", "reject"])
def test_only_what_the_table_allows_happens_to_reports(desk, inquiry, step):
    report = desk.report(inquiry)
    for state in ABUSE_REPORT_STATES.all:
        waits = state in {"OPEN", "UNDER_REVIEW"}
        desk.sql(
            "UPDATE abuse_reports SET state = $2, close_time = CASE WHEN $3 THEN NULL ELSE now() END WHERE id = $1",
            report.id, state, waits,
        )  # fmt: skip
        more = {"judged_etag": desk.get(inquiry, desk.staff).etag} if step in {"resolve", "reject"} else {}
        target = ABUSE_REPORT_STATES.target(step)
        name = f"{step.title()}AbuseReport"
        if ABUSE_REPORT_STATES.allows(state, target, step):
            assert Report.State.Name(desk.call(name, desk.staff, id=report.id, **more).state) == target
        else:
            with fails(FORBIDDEN, "STATE_FORBIDS", resource="abuse_report", state=state):
                desk.call(name, desk.staff, id=report.id, **more)
