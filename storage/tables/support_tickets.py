"""Tickets: what staff work on, what is said and noted about them, how content people are, and when support is open."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Sequence,
    Table,
    Text,
    Uuid,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step
from storage.tables.support import PRIORITIES

CATEGORIES = ("TECHNICAL", "ACCOUNT", "BILLING", "PAYMENT", "ORDER", "DELIVERY", "PRODUCT", "SELLER_COMPLAINT", "PLATFORM_BUG",
              "FEATURE_REQUEST", "DATA_CORRECTION", "OTHER")  # fmt: skip
REQUESTERS = ("CUSTOMER", "SELLER", "STAFF")
_WORKING = ("IN_PROGRESS", "ESCALATION_REQUIRED", "WAITING_CUSTOMER", "WAITING_SELLER", "TESTING_RESOLUTION")
_TAKEN = " ".join(("ASSIGNED", *_WORKING))
OPEN = ("NEW", "ASSIGNED", *_WORKING)
TICKET_STATES = States(
    "ticket",
    names=f"NEW {_TAKEN} RESOLVED CLOSED ARCHIVED MERGED",
    first="NEW",
    steps=[
        step("assign", "NEW", "ASSIGNED", "staff"),
        step("release", _TAKEN, "NEW", "staff; who had it is no longer active"),
        *(
            step("advance", " ".join(name for name in _TAKEN.split() if name != target), target, "staff")
            for target in _WORKING
        ),
        step("answer", "NEW ASSIGNED", "IN_PROGRESS", "staff respond"),
        step("ask", "WAITING_CUSTOMER", "IN_PROGRESS", "its requester says something"),
        step("resolve", f"NEW {_TAKEN}", "RESOLVED", "staff"),
        step("reopen", "RESOLVED", "IN_PROGRESS", "its requester, staff"),
        step("close", "RESOLVED", "CLOSED", "its requester, staff; silence for `support.close_after`"),
        step("archive", "CLOSED", "ARCHIVED", "`support.archive_after` have passed"),
        step("merge", f"NEW {_TAKEN} RESOLVED CLOSED", "MERGED", "staff: another one goes on"),
    ],
    times={"RESOLVED": ("resolve_time",), "CLOSED": ("close_time",)},
)

# With gaps, and never used again.
ticket_numbers = Sequence("ticket_numbers", metadata=metadata)

tickets = Table(
    "tickets",
    metadata,
    primary_key(),
    Column("number", Text, nullable=False),
    Column("inquiry_id", Uuid, ForeignKey("inquiries.id")),
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    Column("requester_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("requester", REQUESTERS),
    Column("follow_up_of_id", Uuid, ForeignKey("tickets.id")),
    choice("category", CATEGORIES),
    choice("priority", PRIORITIES),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    choice("state", TICKET_STATES.all),
    Column("assignee_id", Uuid, ForeignKey("accounts.id")),
    Column("escalation_level", Integer, nullable=False, server_default="0"),
    Column("resolution_summary", Text, nullable=False, server_default=""),
    Column("resolution_count", Integer, nullable=False, server_default="0"),
    Column("message_count", Integer, nullable=False, server_default="0"),
    Column("merged_into_id", Uuid, ForeignKey("tickets.id")),
    moment("response_deadline_time", nullable=False),
    # The version of the calendar that the deadline is made of.
    Column("calendar_version", BigInteger, nullable=False),
    moment("respond_time"),
    moment("breach_time"),
    # When staff were told of the breach, or it was found that nobody is to be told any more.
    moment("breach_notify_time"),
    moment("resolve_time"),
    moment("close_time"),
    *lifetime(deletable=True),
    CheckConstraint("escalation_level BETWEEN 0 AND 3", name="escalation_level"),
    CheckConstraint("(state = 'MERGED') = (merged_into_id IS NOT NULL)", name="merged"),
    CheckConstraint("state <> 'NEW' OR assignee_id IS NULL", name="assigned"),
    CheckConstraint("merged_into_id <> id", name="itself"),
    Index("uq_tickets_number", "number", unique=True),
    Index(
        "uq_tickets_inquiry_id",
        "inquiry_id",
        unique=True,
        info={"reason": "TICKET_EXISTS", "field": "ticket.inquiry_id"},
    ),
    Index(None, "requester_id", "create_time", "id"),
    Index(None, "assignee_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "priority", "create_time", "id"),
    Index(None, "category", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_tickets_merged_into_id", "merged_into_id", postgresql_where=text("merged_into_id IS NOT NULL")),
    Index("ix_tickets_unassigned", "create_time", "id", postgresql_where=text("assignee_id IS NULL")),
    Index("ix_tickets_breached", "create_time", "id", postgresql_where=text("breach_time IS NOT NULL")),
    Index(
        "ix_tickets_waiting",
        "response_deadline_time",
        "id",
        postgresql_where=text("respond_time IS NULL AND breach_time IS NULL"),
    ),
    Index(
        "ix_tickets_calendar",
        "calendar_version",
        "id",
        postgresql_where=text("respond_time IS NULL AND breach_time IS NULL"),
    ),
    Index(
        "ix_tickets_to_notify",
        "breach_time",
        "id",
        postgresql_where=text("breach_time IS NOT NULL AND breach_notify_time IS NULL"),
    ),
    Index("ix_tickets_resolved", "update_time", "id", postgresql_where=text("state = 'RESOLVED'")),
    Index("ix_tickets_closed", "close_time", "id", postgresql_where=text("state = 'CLOSED'")),
)
ticket_state_changes = history.changes("ticket", "tickets")

# Append-only, but for the ticket that they belong to.
ticket_messages = Table(
    "ticket_messages",
    metadata,
    primary_key(),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("origin_ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    choice("author", ["REQUESTER", "STAFF"]),
    Column("author_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("text", Text, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "ticket_id", "create_time", "id"),
)
# Never read where somebody else than staff is answered.
ticket_notes = Table(
    "ticket_notes",
    metadata,
    primary_key(),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("origin_ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("author_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("text", Text, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "ticket_id", "create_time", "id"),
)
ticket_ratings = Table(
    "ticket_ratings",
    metadata,
    primary_key(),
    Column("ticket_id", Uuid, ForeignKey("tickets.id"), nullable=False),
    Column("resolution", Integer, nullable=False),
    Column("score", Integer, nullable=False),
    Column("comment", Text, nullable=False),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint("score BETWEEN 1 AND 5", name="score"),
    Index("uq_ticket_ratings_ticket_id_resolution", "ticket_id", "resolution", unique=True),
    Index(None, "ticket_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

macros = Table(
    "macros",
    metadata,
    primary_key(),
    Column("display_name", Text, nullable=False),
    Column("text", Text, nullable=False),
    choice("state", _WORKING, nullable=True),
    *lifetime(deletable=True),
    Index(None, "create_time", "id"),
)
Index(
    "uq_macros_display_name",
    func.lower(macros.c.display_name),
    unique=True,
    postgresql_where=text("delete_time IS NULL"),
    info={"reason": "MACRO_NAME_TAKEN", "field": "macro.display_name"},
)

# One row at most; without one, what server/support/clock.py says at first.
support_calendars = Table(
    "support_calendars",
    metadata,
    primary_key(),
    Column("time_zone", Text, nullable=False),
    # Weekday, open_minute and close_minute of each.
    Column("hours", JSONB, nullable=False),
    # ISO 8601 days.
    Column("holidays", JSONB, nullable=False),
    # Minutes and around_the_clock by priority.
    Column("policies", JSONB, nullable=False),
    *lifetime(),
)
