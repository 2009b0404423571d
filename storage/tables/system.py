"""Tables of the machinery: request ids, outbox and who follows it, audit trail, outgoing mail."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Sequence,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, metadata, moment, primary_key

# The answer of every mutation that carried a request_id, written in the transaction of its effect.
requests = Table(
    "requests",
    metadata,
    Column("principal", Text, primary_key=True),
    Column("method", Text, primary_key=True),
    Column("request_id", Uuid, primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("response", LargeBinary),
    moment("create_time", nullable=False),
    Index(None, "create_time"),
)

# A transaction has its id before it draws a number: `event_horizon` rests on it, and CASE keeps the order.
outbox_sequence = Sequence("outbox_sequence_seq", metadata=metadata)
NEXT_SEQUENCE = "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('outbox_sequence_seq'::regclass) END"

# One row per business fact, in the transaction of the fact. `sequence` is the order of what happened to an aggregate, and
# not the order of commits: readers stay within the horizon.
outbox = Table(
    "outbox",
    metadata,
    primary_key(),
    Column("sequence", BigInteger, nullable=False, unique=True, server_default=text(NEXT_SEQUENCE)),
    Column("type", Text, nullable=False),
    Column("aggregate_type", Text, nullable=False),
    Column("aggregate_id", Uuid, nullable=False),
    Column("payload", JSONB, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "aggregate_type", "aggregate_id", "sequence"),
)

# One row. Every event up to `sequence` is there for all to see, or will never be. Those up to `pending_sequence` are so
# once all transactions have ended that began to write before `pending_transaction`.
event_horizon = Table(
    "event_horizon",
    metadata,
    Column("single", Boolean, primary_key=True, server_default=text("true")),
    Column("sequence", BigInteger, nullable=False),
    Column("pending_sequence", BigInteger, nullable=False),
    Column("pending_transaction", BigInteger, nullable=False),
    CheckConstraint("single", name="single"),
    CheckConstraint("sequence <= pending_sequence", name="pending"),
)

# How far each consumer of the outbox has come with each part of the aggregates.
consumer_cursors = Table(
    "consumer_cursors",
    metadata,
    Column("consumer", Text, primary_key=True),
    Column("partition", Integer, primary_key=True, autoincrement=False),
    Column("position", BigInteger, nullable=False),
    # When it last moved: the one that has waited longest is next.
    moment("turn_time", nullable=False),
)

# Events that a consumer could not handle, and later ones of their aggregates, which wait behind them.
parked_events = Table(
    "parked_events",
    metadata,
    primary_key(),
    Column("consumer", Text, nullable=False),
    Column("event_id", Uuid, ForeignKey("outbox.id"), nullable=False),
    Column("event_type", Text, nullable=False),
    Column("aggregate_type", Text, nullable=False),
    Column("aggregate_id", Uuid, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    choice("state", ["WAITING", "RETRYING", "PARKED"]),
    Column("attempts", Integer, nullable=False),
    Column("error", Text, nullable=False),
    moment("next_try_time"),
    moment("event_time", nullable=False),
    moment("create_time", nullable=False),
    UniqueConstraint("event_id", "consumer"),
    Index(None, "consumer", "aggregate_id", "sequence", unique=True),
    Index(None, "next_try_time", postgresql_where=text("next_try_time IS NOT NULL")),
    Index(None, "create_time", "id"),
)

# As for the outbox: `AuditService` seals entries in the order of these numbers.
audit_sequence = Sequence("audit_sequence_seq", metadata=metadata)
NEXT_AUDIT = "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('audit_sequence_seq'::regclass) END"

# Who did what with a privilege, or was denied it. A trigger refuses to change one, and to delete one of the last five years.
audit_entries = Table(
    "audit_entries",
    metadata,
    primary_key(),
    Column("sequence", BigInteger, nullable=False, unique=True, server_default=text(NEXT_AUDIT)),
    Column("actor_id", Uuid),
    Column("actor_role", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("target_type", Text, nullable=False, server_default=""),
    Column("target_id", Uuid),
    choice("outcome", ["SUCCESS", "FAILED", "DENIED"]),
    Column("reason", Text, nullable=False, server_default=""),
    Column("detail", JSONB, nullable=False, server_default=text("'{}'::jsonb")),
    Column("ip_address", Text, nullable=False, server_default=""),
    moment("create_time", nullable=False),
    Index(None, "target_type", "target_id"),
    Index(None, "target_id", "create_time", "id"),
    Index(None, "actor_id", "create_time", "id"),
    Index(None, "event", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# What the mall did by itself, or what went wrong meanwhile, for those who run it.
system_log = Table(
    "system_log",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("section_id", Uuid, ForeignKey("sections.id")),
    Column("code", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False, server_default=""),
    Column("ip_address", Text, nullable=False, server_default=""),
    moment("create_time", nullable=False),
    Index(None, "create_time", "id"),
    Index(None, "code", "create_time", "id"),
    Index("ix_system_log_channel_id", "channel_id", "create_time", "id"),
)

outgoing_mails = Table(
    "outgoing_mails",
    metadata,
    primary_key(),
    Column("recipient", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    # What it is made of, where a template of an administrator may say it otherwise: which mail, and for whom; kept until it
    # is sent.
    Column("code", Text, nullable=False, server_default=""),
    Column("language_code", Text, nullable=False, server_default=""),
    Column("channel_id", Uuid),
    Column("content", JSONB),
    # Which template has said it, in which version.
    Column("email_template_id", Uuid),
    Column("email_template_version", BigInteger),
    choice("state", ["PENDING", "SENT", "FAILED"]),
    Column("attempts", Integer, nullable=False, server_default="0"),
    moment("next_try_time"),
    moment("send_time"),
    moment("create_time", nullable=False),
    Index(None, "state", "create_time"),
)

# What callers have used up of their rate limits, by hash of who and what. Lost in a crash, which forgives everybody.
rate_limits = Table(
    "rate_limits",
    metadata,
    Column("key", LargeBinary, primary_key=True),
    # When nothing is used up any more: each call moves it on by a step, and none may move it too far ahead.
    moment("clear_time", nullable=False),
    Index(None, "clear_time"),
    prefixes=["UNLOGGED"],
)

# Secrets of the installation that every process shares, such as the one-time token for the first administrator (hashed).
installation = Table(
    "installation",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    moment("expire_time"),
)
