"""Tables of the machinery: request ids, outbox, audit trail, outgoing mail."""

from sqlalchemy import BigInteger, Column, Identity, Index, Integer, LargeBinary, Table, Text, Uuid, text
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

# One row per business fact, in the transaction of the fact. `sequence` is not the order of commits: readers bound
# themselves by `transaction_id`.
outbox = Table(
    "outbox",
    metadata,
    primary_key(),
    Column("sequence", BigInteger, Identity(always=True), nullable=False, unique=True),
    Column("transaction_id", BigInteger, nullable=False, server_default=text("(pg_current_xact_id()::text)::bigint")),
    Column("type", Text, nullable=False),
    Column("aggregate_type", Text, nullable=False),
    Column("aggregate_id", Uuid, nullable=False),
    Column("payload", JSONB, nullable=False),
    moment("create_time", nullable=False),
    # Set by the job that follows events of this type, in the transaction of what it does about them.
    moment("handle_time"),
    Index(None, "aggregate_type", "aggregate_id", "sequence"),
    Index("ix_outbox_order_paid", "sequence", postgresql_where=text("type = 'order.paid' AND handle_time IS NULL")),
)

# Who did what with a privilege, or was denied it. Never updated, never deleted.
audit_entries = Table(
    "audit_entries",
    metadata,
    primary_key(),
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
    Index(None, "actor_id", "create_time"),
)

outgoing_mails = Table(
    "outgoing_mails",
    metadata,
    primary_key(),
    Column("recipient", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("body", Text, nullable=False),
    choice("state", ["PENDING", "SENT", "FAILED"]),
    Column("attempts", Integer, nullable=False, server_default="0"),
    moment("next_try_time"),
    moment("send_time"),
    moment("create_time", nullable=False),
    Index(None, "state", "create_time"),
)

# Secrets of the installation that every process shares, such as the one-time token for the first administrator (hashed).
installation = Table(
    "installation",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    moment("expire_time"),
)
