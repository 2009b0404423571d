"""Newsletters: what is sent, to whom, and which addresses want none or cannot get any."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables import history
from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.content import planned, slug_index, written
from storage.tables.states import States, step

NEWSLETTER_STATES = States(
    "newsletter",
    names="DRAFT SCHEDULED SENDING PAUSED SENT ARCHIVED",
    first="DRAFT",
    steps=[
        step("schedule", "DRAFT", "SCHEDULED", "staff"),
        step("unschedule", "SCHEDULED", "DRAFT", "staff"),
        step("begin", "SCHEDULED", "SENDING", "its time has come"),
        step("pause", "SENDING", "PAUSED", "staff; the mail server refuses all"),
        step("resume", "PAUSED", "SENDING", "staff"),
        step("finish", "SENDING", "SENT", "nothing is left to be sent"),
        step("archive", "SENT", "ARCHIVED", "staff"),
    ],
)
TEMPLATE_TYPES = ("NEWSLETTER", "PROMOTIONAL", "TRANSACTIONAL")
CAMPAIGN_TYPES = ("WEEKLY", "PRODUCT_LAUNCH", "SALE", "ANNOUNCEMENT")
SEGMENTS = ("ALL", "NEW_CUSTOMERS", "VIP", "INACTIVE")
DELIVERY_STATES = ("PENDING", "SENDING", "SENT", "BOUNCED", "FAILED", "SUPPRESSED")
SUPPRESSIONS = ("HARD", "SOFT", "COMPLAINT")
COUNTS = ("recipient_count", "sent_count", "bounced_count", "failed_count", "suppressed_count")

newsletters = Table(
    "newsletters",
    metadata,
    primary_key(),
    Column("author_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    *written(),
    Column("content_text", Text, nullable=False, server_default=""),
    Column("preview_text", Text, nullable=False),
    choice("template_type", TEMPLATE_TYPES),
    choice("campaign_type", CAMPAIGN_TYPES),
    choice("state", NEWSLETTER_STATES.all),
    Column("state_reason", Text, nullable=False, server_default=""),
    choice("target_segment", SEGMENTS),
    Column("personalized", Boolean, nullable=False),
    Column("personalization", JSONB),
    Column("tracking_enabled", Boolean, nullable=False),
    # Whether all recipients are gathered.
    Column("gathered", Boolean, nullable=False, server_default=text("false")),
    # Connections that broke one after the other.
    Column("failures", Integer, nullable=False, server_default="0"),
    *(Column(name, Integer, nullable=False, server_default="0") for name in COUNTS),
    moment("send_time"),
    *planned(),
    *lifetime(deletable=True),
    CheckConstraint(
        "LEAST(recipient_count, sent_count, bounced_count, failed_count, suppressed_count) >= 0"
        " AND sent_count + bounced_count + failed_count + suppressed_count <= recipient_count",
        name="counts",
    ),
    slug_index("newsletters", "newsletter"),
    Index(None, "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index("ix_newsletters_due", "schedule_time", "id", postgresql_where=text("state = 'SCHEDULED'")),
    Index("ix_newsletters_sending", "id", postgresql_where=text("state = 'SENDING'")),
)
newsletter_state_changes = history.changes("newsletter", "newsletters")

# Subscribers without an account. One address has one row, folded as those of accounts are.
newsletter_subscriptions = Table(
    "newsletter_subscriptions",
    metadata,
    primary_key(),
    Column("email", Text, nullable=False),
    Column("language_code", Text, nullable=False, server_default=""),
    moment("mail_time"),
    moment("confirm_time"),
    moment("create_time", nullable=False),
    Index("uq_newsletter_subscriptions_email", "email", unique=True),
    Index("ix_newsletter_subscriptions_open", "create_time", postgresql_where=text("confirm_time IS NULL")),
)

# One row for each recipient: `id` is the mail's Message-ID, the same at each try.
newsletter_deliveries = Table(
    "newsletter_deliveries",
    metadata,
    primary_key(),
    Column("newsletter_id", Uuid, ForeignKey("newsletters.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    Column("subscription_id", Uuid),
    Column("email", Text, nullable=False),
    choice("state", DELIVERY_STATES),
    Column("detail", Text, nullable=False, server_default=""),
    Column("attempt_count", Integer, nullable=False, server_default="0"),
    # When it may be tried, again: also when a try that nobody has finished counts as lost.
    moment("try_time", nullable=False),
    moment("send_time"),
    moment("bounce_time"),
    moment("open_time"),
    moment("click_time"),
    moment("unsubscribe_time"),
    moment("create_time", nullable=False),
    Index("uq_newsletter_deliveries_newsletter_id_email", "newsletter_id", "email", unique=True),
    Index(
        "ix_newsletter_deliveries_open",
        "newsletter_id",
        "try_time",
        "id",
        postgresql_where=text("state IN ('PENDING', 'SENDING')"),
    ),
    Index(None, "newsletter_id", "create_time", "id"),
    Index(None, "newsletter_id", "state", "create_time", "id"),
    Index("ix_newsletter_deliveries_customer_id", "newsletter_id", "customer_id"),
    Index("ix_newsletter_deliveries_subscription_id", "newsletter_id", "subscription_id"),
    Index("ix_newsletter_deliveries_bounced", "email", "bounce_time", postgresql_where=text("bounce_time IS NOT NULL")),
)

# Addresses that get no newsletters any more, whoever asks for them, and why.
mail_suppressions = Table(
    "mail_suppressions",
    metadata,
    Column("email", Text, primary_key=True),
    choice("reason", SUPPRESSIONS),
    moment("create_time", nullable=False),
)
# Each time that a mail could not be delivered for now: five within a week suppress the address.
soft_bounces = Table(
    "soft_bounces",
    metadata,
    primary_key(),
    Column("email", Text, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "email", "create_time"),
)
