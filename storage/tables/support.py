"""What people ask sellers and the mall, what is answered, what was said before, what is reported, what staff have done."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step

TYPES = (
    "ORDER_ISSUE",
    "PRODUCT_QUESTION",
    "SHIPPING_CONCERN",
    "BILLING_INQUIRY",
    "GENERAL_SUPPORT",
    "COMPLAINT",
    "FEEDBACK",
)
PRIORITIES = ("LOW", "NORMAL", "HIGH", "URGENT")
SOURCES = ("WEBSITE", "EMAIL", "PHONE", "MOBILE_APP", "SELLER_PORTAL", "ADMIN_PORTAL")
# The states in which somebody is to do something, and those that others see.
_LIVE = "OPEN ANSWERED IN_PROGRESS PENDING_CUSTOMER PENDING_SELLER"
SHOWN = (*_LIVE.split(), "RESOLVED", "CLOSED")
OVER = ("CLOSED", "REJECTED", "DELETED")
INQUIRY_STATES = States(
    "inquiry",
    names=f"PENDING_MODERATION {_LIVE} RESOLVED CLOSED REJECTED DELETED",
    first="OPEN",
    steps=[
        step("answer", "OPEN IN_PROGRESS PENDING_CUSTOMER PENDING_SELLER", "ANSWERED", "the seller or staff reply"),
        step("ask", "ANSWERED PENDING_CUSTOMER RESOLVED", "OPEN", "its author replies"),
        step("advance", "OPEN ANSWERED PENDING_CUSTOMER PENDING_SELLER", "IN_PROGRESS", "staff"),
        step("advance", "OPEN ANSWERED IN_PROGRESS PENDING_SELLER", "PENDING_CUSTOMER", "staff"),
        step("advance", "OPEN ANSWERED IN_PROGRESS PENDING_CUSTOMER", "PENDING_SELLER", "staff"),
        step("resolve", _LIVE, "RESOLVED", "its author, the seller, staff"),
        step("close", f"{_LIVE} RESOLVED", "CLOSED", "its author, staff; silence for `support.close_after`"),
        step("hide", f"{_LIVE} RESOLVED CLOSED", "PENDING_MODERATION", "`support.reports_to_hide` reports"),
        step("approve", "PENDING_MODERATION REJECTED", "OPEN", "staff, where it was never answered"),
        step("approve", "PENDING_MODERATION REJECTED", "ANSWERED", "staff, where it was answered"),
        step("approve", "PENDING_MODERATION REJECTED", "CLOSED", "staff, where it was closed"),
        step("reject", f"PENDING_MODERATION {_LIVE} RESOLVED CLOSED", "REJECTED", "staff"),
        step("delete", f"PENDING_MODERATION {_LIVE} RESOLVED CLOSED REJECTED", "DELETED", "its author"),
    ],
    times={"RESOLVED": ("resolve_time",), "CLOSED": ("close_time",), "DELETED": ("delete_time",)},
)
ABUSE_REPORT_STATES = States(
    "abuse report",
    names="OPEN UNDER_REVIEW RESOLVED REJECTED CLOSED",
    first="OPEN",
    steps=[
        step("review", "OPEN", "UNDER_REVIEW", "staff"),
        step("escalate", "UNDER_REVIEW", "OPEN", "staff give it to somebody else"),
        step("resolve", "OPEN UNDER_REVIEW", "RESOLVED", "staff take away what was reported"),
        step("reject", "OPEN UNDER_REVIEW", "REJECTED", "staff leave it"),
        step("close", "OPEN UNDER_REVIEW", "CLOSED", "who has made it, staff"),
    ],
    times={"RESOLVED": ("close_time",), "REJECTED": ("close_time",), "CLOSED": ("close_time",)},
)
WAITING_REPORTS = ("OPEN", "UNDER_REVIEW")
MODERATION_TYPES = ("REVIEW", "RESOLVE", "REJECT", "RESTORE", "HIDE", "CLOSE", "ESCALATE")
_LISTED = text("listed")
_LIVES = text("delete_time IS NULL")

inquiries = Table(
    "inquiries",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    Column("author_seller_id", Uuid, ForeignKey("sellers.id")),
    Column("product_id", Uuid, ForeignKey("products.id")),
    Column("order_id", Uuid, ForeignKey("orders.id")),
    # Who is asked.
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    choice("type", TYPES),
    choice("priority", PRIORITIES),
    choice("source", SOURCES),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("private", Boolean, nullable=False),
    choice("state", INQUIRY_STATES.all),
    Column("state_reason", Text, nullable=False, server_default=""),
    Column("assignee_id", Uuid, ForeignKey("accounts.id")),
    Column("reply_count", Integer, nullable=False, server_default="0"),
    # Reports that count and wait.
    Column("report_count", Integer, nullable=False, server_default="0"),
    moment("answer_deadline_time", nullable=False),
    moment("read_time"),
    moment("answer_time"),
    moment("resolve_time"),
    moment("close_time"),
    # When it became a ticket because nobody had answered.
    moment("escalate_time"),
    *lifetime(deletable=True),
    # Whether everybody sees that it is there: what is private of it is masked.
    Column(
        "listed",
        Boolean,
        Computed(
            "product_id IS NOT NULL AND order_id IS NULL AND author_seller_id IS NULL AND state IN "
            f"({', '.join(repr(name) for name in SHOWN)})",
            persisted=True,
        ),
        nullable=False,
    ),
    CheckConstraint("(customer_id IS NULL) <> (author_seller_id IS NULL)", name="author"),
    CheckConstraint(
        "private OR (product_id IS NOT NULL AND order_id IS NULL AND author_seller_id IS NULL)", name="private"
    ),
    CheckConstraint("(state = 'DELETED') = (delete_time IS NOT NULL)", name="deleted"),
    CheckConstraint("LEAST(reply_count, report_count) >= 0", name="counts"),
    Index(
        "uq_inquiries_order_id_type_customer_id",
        "order_id",
        "type",
        "customer_id",
        unique=True,
        postgresql_where=text("order_id IS NOT NULL AND state NOT IN ('CLOSED', 'REJECTED', 'DELETED')"),
        info={"reason": "INQUIRY_EXISTS", "field": "inquiry.type"},
    ),
    Index("ix_inquiries_listed", "create_time", "id", postgresql_where=_LISTED),
    Index("ix_inquiries_listed_product", "product_id", "create_time", "id", postgresql_where=_LISTED),
    Index(None, "product_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "author_seller_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "order_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "type", "create_time", "id"),
    Index(None, "assignee_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_inquiries_unread",
        "seller_id",
        "create_time",
        "id",
        postgresql_where=text("read_time IS NULL AND delete_time IS NULL"),
    ),
    Index(
        "ix_inquiries_unanswered",
        "answer_deadline_time",
        "id",
        postgresql_where=text("state = 'OPEN' AND answer_time IS NULL AND escalate_time IS NULL"),
    ),
    Index(
        "ix_inquiries_silent",
        "update_time",
        "id",
        postgresql_where=text("state IN ('ANSWERED', 'RESOLVED', 'PENDING_CUSTOMER')"),
    ),
)
# What an inquiry or a reply to it was like from a version of the inquiry on.
inquiry_snapshots = history.snapshots("inquiry", "inquiries", Column("reply_id", Uuid))

inquiry_replies = Table(
    "inquiry_replies",
    metadata,
    primary_key(),
    Column("inquiry_id", Uuid, ForeignKey("inquiries.id"), nullable=False),
    Column("parent_id", Uuid, ForeignKey("inquiry_replies.id")),
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    Column("administrator_id", Uuid, ForeignKey("accounts.id")),
    Column("text", Text, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("hidden", Boolean, nullable=False, server_default=text("false")),
    Column("report_count", Integer, nullable=False, server_default="0"),
    *lifetime(deletable=True),
    CheckConstraint("num_nonnulls(customer_id, seller_id, administrator_id) = 1", name="author"),
    CheckConstraint("report_count >= 0", name="counts"),
    Index("ix_inquiry_replies_inquiry_id", "inquiry_id", "create_time", "id", postgresql_where=_LIVES),
    Index("ix_inquiry_replies_customer_id", "customer_id", "create_time", "id", postgresql_where=_LIVES),
    Index("ix_inquiry_replies_seller_id", "seller_id", "create_time", "id", postgresql_where=_LIVES),
    Index("ix_inquiry_replies_create_time", "create_time", "id", postgresql_where=_LIVES),
)

abuse_reports = Table(
    "abuse_reports",
    metadata,
    primary_key(),
    Column("reporter_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("inquiry_id", Uuid, ForeignKey("inquiries.id"), nullable=False),
    Column("reply_id", Uuid, ForeignKey("inquiry_replies.id")),
    # The reply, or the inquiry where none is meant.
    Column("target_id", Uuid, Computed("coalesce(reply_id, inquiry_id)", persisted=True), nullable=False),
    Column("administrator_id", Uuid, ForeignKey("accounts.id")),
    Column("reason", Text, nullable=False),
    Column("counted", Boolean, nullable=False),
    choice("state", ABUSE_REPORT_STATES.all),
    moment("close_time"),
    *lifetime(deletable=True),
    CheckConstraint("(close_time IS NULL) = (state IN ('OPEN', 'UNDER_REVIEW'))", name="closed"),
    Index(
        "uq_abuse_reports_target_id_reporter_id",
        "target_id",
        "reporter_id",
        unique=True,
        postgresql_where=text("close_time IS NULL"),
        info={"reason": "ABUSE_REPORTED", "field": "abuse_report.inquiry_id"},
    ),
    Index(None, "reporter_id", "create_time", "id"),
    Index(None, "inquiry_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Append-only.
moderation_events = Table(
    "moderation_events",
    metadata,
    primary_key(),
    Column("inquiry_id", Uuid, ForeignKey("inquiries.id"), nullable=False),
    Column("reply_id", Uuid, ForeignKey("inquiry_replies.id")),
    Column("abuse_report_id", Uuid, ForeignKey("abuse_reports.id")),
    Column("administrator_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("type", MODERATION_TYPES),
    Column("note", Text, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "inquiry_id", "create_time", "id"),
    Index(None, "abuse_report_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)
