"""Channels and configurations."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, fraction, lifetime, metadata, moment, primary_key

channels = Table(
    "channels",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    choice("kind", ["PLATFORM", "REGIONAL", "PARTNER", "MOBILE"]),
    choice("state", ["ACTIVE", "INACTIVE", "MAINTENANCE"]),
    Column("country_code", Text, nullable=False),
    Column("currency_code", Text, nullable=False),
    Column("language_code", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("primary", Boolean, nullable=False, server_default=text("false")),
    Column("required", Boolean, nullable=False, server_default=text("false")),
    Column("exclusive", Boolean, nullable=False, server_default=text("false")),
    Column("multiplicative", Boolean, nullable=False, server_default=text("false")),
    fraction("commission_rate"),
    Column("settings", JSONB),
    *lifetime(deletable=True),
    CheckConstraint(
        "NOT \"primary\" OR (state = 'ACTIVE' AND delete_time IS NULL)",
        name="primary",
        info={"reason": "CHANNEL_PRIMARY"},
    ),
    Index("uq_channels_code", "code", unique=True, info={"reason": "CHANNEL_CODE_TAKEN", "field": "channel.code"}),
    Index("uq_channels_primary", text('("primary")'), unique=True, postgresql_where=text('"primary"')),
    Index(None, "create_time", "id"),
)

configurations = Table(
    "configurations",
    metadata,
    primary_key(),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("section_id", Uuid),
    Column("key", Text, nullable=False),
    Column("display_name", Text, nullable=False, server_default=""),
    Column("description", Text, nullable=False, server_default=""),
    Column("category", Text, nullable=False, server_default=""),
    choice("data_type", ["STRING", "INTEGER", "DECIMAL", "BOOLEAN", "JSON", "MONEY", "DURATION"]),
    Column("value", Text, nullable=False),
    Column("required", Boolean, nullable=False, server_default=text("false")),
    Column("multiplicative", Boolean, nullable=False, server_default=text("false")),
    Column("locked", Boolean, nullable=False, server_default=text("false")),
    Column("sequence", Integer, nullable=False, server_default="0"),
    moment("effective_from_time"),
    moment("effective_until_time"),
    *lifetime(deletable=True),
    CheckConstraint("section_id IS NULL OR channel_id IS NOT NULL", name="section_needs_channel"),
    CheckConstraint("effective_from_time < effective_until_time", name="effective_window"),
    Index(
        "uq_configurations_key_scope",
        "key",
        "channel_id",
        "section_id",
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "CONFIGURATION_EXISTS", "field": "configuration.key"},
    ),
    Index(None, "key", "id"),
)
