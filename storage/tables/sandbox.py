"""The books of the sandbox provider: what a real provider would keep on its own machines."""

from sqlalchemy import Column, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, currency, metadata, minor, moment

# One row per idempotency key; `calls` counts how often the key was sent. Until `settle_time` the charge is still pending. What is
# only held is captured until `capture_before`, after which it is EXPIRED.
sandbox_charges = Table(
    "sandbox_charges",
    metadata,
    Column("key", Uuid, primary_key=True),
    Column("token", Text, nullable=False),
    minor("amount_minor"),
    currency(),
    choice("state", ["PENDING", "SUCCEEDED", "DECLINED", "AUTHORIZED", "VOIDED"]),
    minor("captured_minor", default="0"),
    moment("capture_before"),
    Column("void_calls", Integer, nullable=False, server_default="0"),
    Column("reference", Text, nullable=False),
    Column("code", Text, nullable=False, server_default=""),
    Column("message", Text, nullable=False, server_default=""),
    Column("calls", Integer, nullable=False, server_default="1"),
    moment("settle_time", nullable=False),
    moment("create_time", nullable=False),
    Index(None, "reference"),
)

# Parts of charges that were held. `taken_minor` is what was captured, which may be less than was asked for.
sandbox_captures = Table(
    "sandbox_captures",
    metadata,
    Column("key", Uuid, primary_key=True),
    Column("charge_reference", Text, nullable=False),
    minor("amount_minor", least=1),
    minor("taken_minor"),
    choice("state", ["SUCCEEDED", "DECLINED"]),
    Column("reference", Text, nullable=False),
    Column("code", Text, nullable=False, server_default=""),
    Column("calls", Integer, nullable=False, server_default="1"),
    moment("create_time", nullable=False),
    Index(None, "charge_reference"),
    Index(None, "reference"),
)

sandbox_refunds = Table(
    "sandbox_refunds",
    metadata,
    Column("key", Uuid, primary_key=True),
    Column("charge_reference", Text, nullable=False),
    minor("amount_minor", least=1),
    choice("state", ["SUCCEEDED", "DECLINED", "PENDING"]),
    Column("reference", Text, nullable=False),
    Column("code", Text, nullable=False, server_default=""),
    Column("calls", Integer, nullable=False, server_default="1"),
    moment("create_time", nullable=False),
    Index(None, "charge_reference"),
)

# Callbacks that the sandbox has yet to deliver.
sandbox_events = Table(
    "sandbox_events",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("payload", JSONB, nullable=False),
    moment("deliver_time", nullable=False),
    moment("delivered_time"),
    Index("ix_sandbox_events_due", "deliver_time", postgresql_where=text("delivered_time IS NULL")),
)

# Payouts: one row per transfer's key. Until `settle_time` the transfer is on its way.
sandbox_payouts = Table(
    "sandbox_payouts",
    metadata,
    Column("key", Uuid, primary_key=True),
    minor("amount_minor", least=1),
    minor("sent_minor"),
    currency(),
    choice("state", ["SUCCEEDED", "DECLINED"]),
    Column("reference", Text, nullable=False),
    Column("code", Text, nullable=False, server_default=""),
    Column("calls", Integer, nullable=False, server_default="1"),
    moment("settle_time", nullable=False),
    moment("create_time", nullable=False),
)
