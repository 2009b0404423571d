"""Tickets: who has them, how they rise, what is said and noted, how they become one, how content people are."""

import re

import grpc
import pytest

from mall.support.v1 import support_pb2 as pb
from server.kit.ids import new_id
from server.support import handling, tickets, upkeep
from storage.listing import EVERYTHING
from storage.tables.support_tickets import TICKET_STATES
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally, without

Ticket, Message = pb.Ticket, pb.TicketMessage
NOT_FOUND, FORBIDDEN = grpc.StatusCode.NOT_FOUND, grpc.StatusCode.FAILED_PRECONDITION
EXISTS, ABORTED, DENIED = grpc.StatusCode.ALREADY_EXISTS, grpc.StatusCode.ABORTED, grpc.StatusCode.PERMISSION_DENIED
INVALID = grpc.StatusCode.INVALID_ARGUMENT


@pytest.fixture
def customer(desk):
    return desk.customer()


@pytest.fixture
def ticket(desk, customer):
    return desk.ticket(customer)


@pytest.fixture
def colleague(desk):
    return make.administrator(desk.app, desk.on_loop, "SUPPORT_ADMIN")


# --- opening ---


def test_a_ticket_has_a_number_a_deadline_and_a_requester(desk, customer):
    made = desk.ticket(customer, priority="URGENT", seller_id=desk.seller.id)
    assert re.fullmatch(r"TIC-\d{6}-\d{8}", made.number)
    assert (made.state, made.requester_id, made.customer_id, made.requester) == (
        Ticket.NEW, customer.id, customer.id, Ticket.CUSTOMER,
    )  # fmt: skip
    assert made.seller_id == desk.seller.id
    assert made.response_deadline_time.seconds - made.create_time.seconds == 3600
    assert made.title in desk.mails_to(customer)[-1]
    assert desk.call("ListTickets", customer, number=made.number).tickets[0].id == made.id


def test_only_its_requester_and_staff_see_a_ticket(desk, ticket, customer):
    for stranger in (desk.customer(), desk.seller):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.see(ticket, stranger)
        for name in ("ReopenTicket", "CloseTicket"):
            with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
                desk.call(name, stranger, id=ticket.id)
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.said(ticket, stranger)
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
            desk.say(ticket, stranger)
    desk.call("AssignTicket", desk.staff, id=ticket.id)
    desk.call("EscalateTicket", desk.staff, id=ticket.id, reason="Hard.")
    seen = desk.see(ticket, customer)
    assert (seen.assignee_id, seen.escalation_level) == ("", 0)
    assert (desk.see(ticket).assignee_id, desk.see(ticket).escalation_level) == (desk.staff.id, 1)
    for inside in ({"unassigned": True}, {"breached": True}, {"assignee_id": desk.staff.id}):
        assert not desk.call("ListTickets", customer, **inside).tickets


def test_sellers_and_staff_ask_as_well_and_staff_for_others(desk, customer):
    by_seller = desk.ticket(desk.seller, as_seller=True)
    assert (by_seller.requester, by_seller.seller_id, by_seller.as_seller) == (Ticket.SELLER, desk.seller.id, True)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        desk.ticket(customer, as_seller=True)
    assert desk.ticket(desk.staff).requester == Ticket.STAFF
    made = desk.ticket(desk.staff, customer_id=customer.id)
    assert (made.requester_id, desk.see(made, customer).id) == (customer.id, made.id)
    for who, id_ in ((desk.staff, str(new_id())), (desk.customer(), customer.id)):
        with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="customer"):
            desk.ticket(who, customer_id=id_)


def test_an_inquiry_has_one_ticket(desk, customer):
    inquiry = desk.ask(customer, private=True)
    made = desk.ticket(desk.staff, inquiry_id=inquiry.id)
    assert (made.requester_id, made.seller_id, made.inquiry_id) == (customer.id, desk.seller.id, inquiry.id)
    with fails(EXISTS, "TICKET_EXISTS"):
        desk.ticket(customer, inquiry_id=inquiry.id)
    public = desk.ask(customer)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="inquiry"):
        desk.ticket(desk.customer(), inquiry_id=public.id)


def test_what_nobody_answers_in_a_day_becomes_a_ticket_once(desk, customer):
    desk.clock.advance(days=1, seconds=1)
    desk.run(upkeep.escalate_inquiries)
    silent, answered = desk.ask(customer, priority="HIGH"), desk.ask(customer)
    desk.reply(answered, desk.seller)
    desk.clock.advance(hours=23, minutes=59)
    assert desk.run(upkeep.escalate_inquiries) == 0
    desk.clock.advance(minutes=1)
    assert desk.run(upkeep.escalate_inquiries) == 1
    assert desk.run(upkeep.escalate_inquiries) == 0
    (made,) = desk.call("ListTickets", customer, inquiry_id=silent.id).tickets
    assert (made.priority, made.title, made.seller_id) == (Ticket.HIGH, silent.title, desk.seller.id)
    assert made.category == Ticket.SELLER_COMPLAINT


def test_a_thousand_numbers_are_different(desk, customer):
    """Situation 89, with fewer: whatever day it is, a number is never used again."""
    made = at_once(*[lambda: desk.ticket(customer) for _ in range(12)])
    assert len({one.number for one in made}) == 12


# --- who has it ---


def test_a_ticket_is_taken_by_one(desk, ticket, colleague):
    taken = desk.call("AssignTicket", colleague, id=ticket.id)
    assert (taken.state, taken.assignee_id) == (Ticket.ASSIGNED, colleague.id)
    with fails(ABORTED, "TICKET_TAKEN", assignee_id=colleague.id):
        desk.call("AssignTicket", desk.staff, id=ticket.id)
    assert desk.call("AssignTicket", desk.staff, id=ticket.id, reassign=True).assignee_id == desk.staff.id
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="administrator"):
        desk.call("AssignTicket", desk.staff, id=ticket.id, assignee_id=desk.seller.id)
    assert ticket.id in {one.id for one in desk.call("ListTickets", desk.staff, assignee_id=desk.staff.id).tickets}
    released = desk.call("ReleaseTicket", desk.staff, id=ticket.id)
    assert (released.state, released.assignee_id) == (Ticket.NEW, "")
    assert desk.changes(ticket) == [
        "created", f"assigned to {colleague.id}", f"assigned to {desk.staff.id}", "released",
    ]  # fmt: skip


def take_at_once(desk, ticket, colleague, meeting):
    calls = [lambda who=who: desk.call("AssignTicket", who, id=ticket.id) for who in (desk.staff, colleague)]
    with meeting(tickets, "_lock", 2):
        return tally(at_once(*calls))


def test_of_two_who_take_a_ticket_at_once_one_has_it(desk, ticket, colleague, meeting):
    """Situation 89."""
    assert take_at_once(desk, ticket, colleague, meeting) == (1, [ABORTED])


def test_without_the_lock_both_would_think_they_have_it(desk, ticket, colleague, meeting, monkeypatch):
    statement = handling.TICKET.reading(EVERYTHING, lock=True)
    monkeypatch.setitem(handling.TICKET._reads, (EVERYTHING.key, True), without(statement, "FOR UPDATE"))
    done, codes = take_at_once(desk, ticket, colleague, meeting)
    assert (done, codes) != (1, [ABORTED])


def test_tickets_of_somebody_who_left_wait_for_others(desk, ticket, colleague):
    """Situation 89: a suspended agent."""
    desk.call("AssignTicket", colleague, id=ticket.id)
    desk.sql("UPDATE accounts SET state = 'SUSPENDED' WHERE id = $1", colleague.id)
    assert desk.run(upkeep.release_tickets) == 1
    assert desk.see(ticket).state == Ticket.NEW
    changes = desk.call("ListTicketChanges", desk.staff, ticket_id=ticket.id).ticket_changes
    assert (changes[0].system_generated, changes[0].previous_state, changes[0].state) == (
        True, Ticket.ASSIGNED, Ticket.NEW,
    )  # fmt: skip
    assert (changes[1].actor_id, changes[1].actor_role) != ("", "")


# --- the clock ---


def test_what_is_late_rises_once_and_a_response_stops_the_clock(desk, customer):
    late, answered = desk.ticket(customer, priority="URGENT"), desk.ticket(customer, priority="URGENT")
    desk.say(answered, desk.staff)
    desk.clock.advance(minutes=59)
    desk.run(upkeep.escalate_late_tickets)
    assert desk.see(late).escalation_level == 0
    desk.clock.advance(minutes=1)
    desk.run(upkeep.escalate_late_tickets)
    desk.run(upkeep.escalate_late_tickets)
    risen = desk.see(late)
    assert (risen.escalation_level, risen.HasField("breach_time"), desk.see(answered).escalation_level) == (1, True, 0)
    assert not desk.see(late, customer).HasField("breach_time")
    assert late.id in {one.id for one in desk.call("ListTickets", desk.staff, breached=True).tickets}
    for level in (2, 3, 3):
        assert desk.call("EscalateTicket", desk.staff, id=late.id, reason="Still.").escalation_level == level


def test_another_priority_is_another_deadline_and_what_was_late_stays_late(desk, ticket):
    changed = desk.call("UpdateTicket", desk.staff, ticket={"id": ticket.id, "priority": "URGENT"})
    assert changed.response_deadline_time.seconds - ticket.create_time.seconds == 3600
    desk.clock.advance(hours=1)
    desk.run(upkeep.escalate_late_tickets)
    lowered = desk.call("UpdateTicket", desk.staff, ticket={"id": ticket.id, "priority": "LOW"})
    assert lowered.HasField("breach_time")
    assert lowered.response_deadline_time == changed.response_deadline_time


# --- what is said ---


def test_messages_move_a_ticket_to_who_is_to_act(desk, ticket, customer):
    message = desk.say(ticket, desk.staff)
    answered = desk.see(ticket, customer)
    assert (answered.state, answered.message_count, answered.HasField("respond_time")) == (Ticket.IN_PROGRESS, 1, True)
    assert desk.see(ticket).assignee_id == desk.staff.id
    assert "Try again, please." in desk.mails_to(customer)[-1]
    (seen,) = desk.call("ListTicketMessages", customer, ticket_id=ticket.id).ticket_messages
    assert (seen.author, seen.author_id, message.author_id) == (Message.STAFF, "", desk.staff.id)
    desk.call("AdvanceTicket", desk.staff, id=ticket.id, state="WAITING_CUSTOMER")
    own = desk.say(ticket, customer, "It still hangs.")
    assert (own.author, own.author_id, desk.see(ticket).state) == (Message.REQUESTER, customer.id, Ticket.IN_PROGRESS)
    desk.resolve(ticket)
    desk.say(ticket, customer, "Again!")
    assert desk.see(ticket).state == Ticket.IN_PROGRESS


def test_notes_never_reach_the_requester(desk, ticket, customer):
    """Situation 86: not by get, list, messages, counts, times, mails or events."""
    desk.say(ticket, desk.staff)
    before = desk.see(ticket, customer)
    mails = desk.mails_to(customer)
    note = desk.note(ticket)
    assert (note.text, note.author_id) == ("zzcanary", desk.staff.id)
    assert desk.see(ticket, customer) == before, "also etag, update_time and counts"
    assert "zzcanary" not in str(desk.call("ListTickets", customer))
    assert desk.said(ticket, customer) == ["Try again, please."]
    assert desk.mails_to(customer) == mails
    assert desk.sql("SELECT FROM outbox WHERE payload::text LIKE '%zzcanary%'") == []
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        desk.call("ListTicketNotes", customer, ticket_id=ticket.id)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        desk.note(ticket, who=desk.seller)
    assert [one.text for one in desk.call("ListTicketNotes", desk.staff, ticket_id=ticket.id).ticket_notes] == [
        "zzcanary"
    ]


def test_what_is_closed_goes_on_in_a_ticket_that_follows_up(desk, ticket, customer):
    """Situation 88: closed takes no replies, another ticket is linked."""
    with fails(FORBIDDEN, "STATE_FORBIDS", resource="ticket"):
        desk.ticket(customer, follow_up_of_id=ticket.id)
    desk.resolve(ticket)
    assert desk.call("CloseTicket", customer, id=ticket.id).HasField("close_time")
    for who in (customer, desk.staff):
        with fails(FORBIDDEN, "STATE_FORBIDS", resource="ticket", state="CLOSED"):
            desk.say(ticket, who)
    follow_up = desk.ticket(customer, follow_up_of_id=ticket.id)
    assert follow_up.follow_up_of_id == ticket.id
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="ticket"):
        desk.ticket(desk.customer(), follow_up_of_id=ticket.id)


def test_resolved_tickets_close_and_closed_ones_are_archived(desk, ticket):
    desk.resolve(ticket)
    desk.clock.advance(days=6, hours=23)
    desk.run(upkeep.close_resolved_tickets)
    assert desk.see(ticket).state == Ticket.RESOLVED
    desk.clock.advance(hours=1)
    desk.run(upkeep.close_resolved_tickets)
    assert desk.see(ticket).state == Ticket.CLOSED
    desk.clock.advance(days=90)
    desk.on_loop(upkeep.archive_tickets(desk.app))
    assert desk.see(ticket).state == Ticket.ARCHIVED


# --- merging ---


def test_a_merged_ticket_goes_on_in_another(desk, customer):
    """Situation 85: messages, notes, the stricter deadline, the higher level; a late word lands in the one that goes on."""
    into, source = desk.ticket(customer), desk.ticket(customer, priority="URGENT")
    desk.call("EscalateTicket", desk.staff, id=source.id, reason="Hard.")
    desk.note(source)
    desk.say(source, customer, "First.")
    desk.say(into, customer, "Second.")
    merged = desk.call("MergeTicket", desk.staff, id=source.id, into_id=into.id)
    assert (merged.id, merged.escalation_level, merged.message_count) == (into.id, 1, 2)
    assert merged.response_deadline_time == source.response_deadline_time
    assert desk.said(into, customer) == ["First.", "Second."]
    gone = desk.see(source, customer)
    assert (gone.state, gone.merged_into_id) == (Ticket.MERGED, into.id)
    late = desk.say(source, customer, "Third.")
    assert late.ticket_id == into.id
    assert desk.said(source, customer) == desk.said(into, customer) == ["First.", "Second.", "Third."]
    messages = desk.call("ListTicketMessages", customer, ticket_id=into.id, order="OLDEST").ticket_messages
    assert [one.origin_ticket_id for one in messages] == [source.id, into.id, into.id]
    (note,) = desk.call("ListTicketNotes", desk.staff, ticket_id=into.id).ticket_notes
    assert note.origin_ticket_id == source.id
    third = desk.ticket(customer)
    desk.call("MergeTicket", desk.staff, id=into.id, into_id=third.id)
    assert desk.see(source).merged_into_id == third.id, "chains are short"


def test_what_must_not_become_one_does_not(desk, ticket, customer):
    """Situation 85: different people, itself, twice, into what is over."""
    other = desk.ticket(desk.customer())
    with fails(FORBIDDEN, "TICKET_MERGE_REFUSED", cause="OTHER_REQUESTER"):
        desk.call("MergeTicket", desk.staff, id=other.id, into_id=ticket.id)
    with fails(FORBIDDEN, "TICKET_MERGE_REFUSED", cause="SAME"):
        desk.call("MergeTicket", desk.staff, id=ticket.id, into_id=ticket.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("MergeTicket", desk.staff, id=ticket.id, into_id=str(new_id()))
    second = desk.ticket(customer)
    desk.call("MergeTicket", desk.staff, id=second.id, into_id=ticket.id)
    for id_, into_id in ((second.id, ticket.id), (ticket.id, second.id)):
        with fails(FORBIDDEN, "STATE_FORBIDS", resource="ticket", state="MERGED"):
            desk.call("MergeTicket", desk.staff, id=id_, into_id=into_id)


def merge_at_once(desk, customer, meeting, *, crossed):
    """Two merges: one ticket into two others, or two into each other."""
    one, two, three = (desk.ticket(customer) for _ in range(3))
    pairs = [(one, two), (two, one)] if crossed else [(one, two), (one, three)]
    calls = [
        lambda source=source, into=into: desk.call("MergeTicket", desk.staff, id=source.id, into_id=into.id)
        for source, into in pairs
    ]
    with meeting(tickets.queries, "lock_two", 2):
        return tally(at_once(*calls)), sorted(desk.see(each).state for each in (one, two, three))


@pytest.mark.parametrize("crossed", [True, False])
def test_of_two_merges_at_once_one_happens(desk, customer, meeting, crossed):
    results, states = merge_at_once(desk, customer, meeting, crossed=crossed)
    assert (results, states) == ((1, [FORBIDDEN]), sorted([Ticket.MERGED, Ticket.NEW, Ticket.NEW]))


def test_without_the_lock_a_ticket_would_go_on_in_two(desk, customer, meeting, monkeypatch):
    monkeypatch.setattr(tickets.queries, "_LOCK_TWO", without(tickets.queries._LOCK_TWO, "FOR UPDATE"))
    results, _ = merge_at_once(desk, customer, meeting, crossed=False)
    assert results == (2, [])


# --- how content people are ---


def test_each_resolution_is_rated_once_and_the_last_word_counts(desk, ticket, customer):
    """Situation 89: the last answer within seven days, one per resolution."""
    with fails(FORBIDDEN, "TICKET_RATING_OVER"):
        desk.call("RateTicket", customer, id=ticket.id, score=5)
    resolved = desk.resolve(ticket, "Switched it on.")
    assert (resolved.resolution_summary, resolved.resolution_count) == ("Switched it on.", 1)
    assert "Switched it on." in desk.mails_to(customer)[-1]
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        desk.call("RateTicket", desk.customer(), id=ticket.id, score=1)
    for score in (1, 4):
        rating = desk.call("RateTicket", customer, id=ticket.id, score=score, comment="Well.")
        assert (rating.ticket_id, rating.resolution, rating.score, rating.comment) == (ticket.id, 1, score, "Well.")
    desk.call("ReopenTicket", customer, id=ticket.id, reason="Off again.")
    desk.resolve(ticket)
    desk.call("RateTicket", customer, id=ticket.id, score=2)
    ratings = desk.call("ListTicketRatings", desk.staff, ticket_id=ticket.id).ticket_ratings
    assert [(one.resolution, one.score) for one in ratings] == [(2, 2), (1, 4)]
    desk.clock.advance(days=7)
    with fails(FORBIDDEN, "TICKET_RATING_OVER"):
        desk.call("RateTicket", customer, id=ticket.id, score=5)


# --- macros ---


def test_a_macro_sends_its_message_and_moves_the_ticket(desk, ticket, customer):
    text = "Dear {name}, about {number} ({title})."
    macro = desk.call(
        "CreateMacro", desk.staff, macro={"display_name": make.unique("M "), "text": text, "state": "WAITING_CUSTOMER"}
    )
    assert macro.state == Ticket.WAITING_CUSTOMER
    message = desk.call("ApplyMacro", desk.staff, id=macro.id, ticket_id=ticket.id)
    assert (ticket.number in message.text, ticket.title in message.text, "{" in message.text) == (True, True, False)
    assert desk.see(ticket).state == Ticket.WAITING_CUSTOMER
    with fails(EXISTS, "MACRO_NAME_TAKEN"):
        desk.call("CreateMacro", desk.staff, macro={"display_name": macro.display_name.upper(), "text": "Hi."})
    with fails(INVALID, "INVALID_FIELDS", "macro.text"):
        desk.call("UpdateMacro", desk.staff, macro={"id": macro.id, "text": "Dear {nobody}"})
    deleted = desk.call("DeleteMacro", desk.staff, id=macro.id)
    assert deleted.HasField("delete_time")
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND", resource="macro"):
        desk.call("ApplyMacro", desk.staff, id=macro.id, ticket_id=ticket.id)


STEPS = {
    "release": ("ReleaseTicket", {}, "NEW"),
    "advance": ("AdvanceTicket", {"state": "TESTING_RESOLUTION"}, "TESTING_RESOLUTION"),
    "resolve": ("ResolveTicket", {"resolution_summary": "Done."}, "RESOLVED"),
    "reopen": ("ReopenTicket", {}, "IN_PROGRESS"),
    "close": ("CloseTicket", {}, "CLOSED"),
}


@pytest.mark.parametrize("step", STEPS)
def test_only_what_the_table_allows_happens(desk, ticket, customer, step):
    name, fields, target = STEPS[step]
    other = desk.ticket(customer)
    for state in TICKET_STATES.all:
        desk.sql(
            """UPDATE tickets SET state = $2, assignee_id = CASE WHEN $2 <> 'NEW' THEN $3::uuid END,
                   merged_into_id = CASE WHEN $2 = 'MERGED' THEN $4::uuid END WHERE id = $1""",
            ticket.id, state, desk.staff.id, other.id,
        )  # fmt: skip
        if TICKET_STATES.allows(state, target, step):
            assert Ticket.State.Name(desk.call(name, desk.staff, id=ticket.id, **fields).state) == target
        else:
            with fails(FORBIDDEN, "STATE_FORBIDS", resource="ticket", state=state):
                desk.call(name, desk.staff, id=ticket.id, **fields)
