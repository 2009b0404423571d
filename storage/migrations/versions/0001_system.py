"""The machinery (request ids, outbox, audit trail, outgoing mail, the job queue's tables), channels and configurations."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


# PostgreSQL has it from version 18 on. Within one millisecond these are in no order.
UUIDV7 = """
    DO $do$
    BEGIN
        IF current_setting('server_version_num')::int < 180000 THEN
            CREATE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
                SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
                    substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
                    FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
            $$;
        END IF;
    END
    $do$
"""


def upgrade() -> None:
    """Apply."""
    op.execute(UUIDV7)
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_role", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("target_type", sa.Text(), server_default="", nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column(
            "detail", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False
        ),
        sa.Column("ip_address", sa.Text(), server_default="", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("outcome IN ('SUCCESS', 'FAILED', 'DENIED')", name=op.f("ck_audit_entries_outcome")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    op.create_index(
        op.f("ix_audit_entries_actor_id_create_time"), "audit_entries", ["actor_id", "create_time"], unique=False
    )
    op.create_index(
        op.f("ix_audit_entries_target_type_target_id"), "audit_entries", ["target_type", "target_id"], unique=False
    )
    op.create_table(
        "channels",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("country_code", sa.Text(), nullable=False),
        sa.Column("currency_code", sa.Text(), nullable=False),
        sa.Column("language_code", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("primary", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("required", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("exclusive", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("multiplicative", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("commission_rate", sa.Numeric(precision=5, scale=4), nullable=True),
        sa.Column("settings_json", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("kind IN ('PLATFORM', 'REGIONAL', 'PARTNER', 'MOBILE')", name=op.f("ck_channels_kind")),
        sa.CheckConstraint("state IN ('ACTIVE', 'INACTIVE', 'MAINTENANCE')", name=op.f("ck_channels_state")),
        sa.CheckConstraint(
            "NOT \"primary\" OR (state = 'ACTIVE' AND delete_time IS NULL)", name=op.f("ck_channels_primary")
        ),
        sa.CheckConstraint("commission_rate BETWEEN 0 AND 1", name=op.f("ck_channels_commission_rate")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channels")),
    )
    op.create_index(op.f("ix_channels_create_time_id"), "channels", ["create_time", "id"], unique=False)
    op.create_index("uq_channels_code", "channels", ["code"], unique=True)
    op.create_index(
        "uq_channels_primary",
        "channels",
        [sa.literal_column('("primary")')],
        unique=True,
        postgresql_where=sa.text('"primary"'),
    )
    op.create_table(
        "installation",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("expire_time", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_installation")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "transaction_id",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
            nullable=False,
        ),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("aggregate_type", sa.Text(), nullable=False),
        sa.Column("aggregate_id", sa.Uuid(), nullable=False),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("sequence", name=op.f("uq_outbox_sequence")),
    )
    op.create_index(
        op.f("ix_outbox_aggregate_type_aggregate_id_sequence"),
        "outbox",
        ["aggregate_type", "aggregate_id", "sequence"],
        unique=False,
    )
    op.create_table(
        "outgoing_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_try_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("send_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('PENDING', 'SENT', 'FAILED')", name=op.f("ck_outgoing_mails_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outgoing_mails")),
    )
    op.create_index(
        op.f("ix_outgoing_mails_state_create_time"), "outgoing_mails", ["state", "create_time"], unique=False
    )
    op.create_table(
        "requests",
        sa.Column("principal", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("response", sa.LargeBinary(), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("principal", "method", "request_id", name=op.f("pk_requests")),
    )
    op.create_index(op.f("ix_requests_create_time"), "requests", ["create_time"], unique=False)
    op.create_table(
        "configurations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=True),
        sa.Column("section_id", sa.Uuid(), nullable=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), server_default="", nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("category", sa.Text(), server_default="", nullable=False),
        sa.Column("data_type", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("required", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("multiplicative", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("locked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("sequence", sa.Integer(), server_default="0", nullable=False),
        sa.Column("effective_from_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("effective_until_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "data_type IN ('STRING', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'JSON')", name=op.f("ck_configurations_data_type")
        ),
        sa.CheckConstraint(
            "effective_from_time < effective_until_time", name=op.f("ck_configurations_effective_window")
        ),
        sa.CheckConstraint(
            "section_id IS NULL OR channel_id IS NOT NULL", name=op.f("ck_configurations_section_needs_channel")
        ),
        sa.ForeignKeyConstraint(["channel_id"], ["channels.id"], name=op.f("fk_configurations_channel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_configurations")),
    )
    op.create_index(op.f("ix_configurations_key_id"), "configurations", ["key", "id"], unique=False)
    op.create_index(
        "uq_configurations_key_scope",
        "configurations",
        ["key", "channel_id", "section_id"],
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    # The job queue's own schema, as its library made it when this was written: later versions bring their own upgrades.
    queue = (Path(__file__).parents[1] / "pgqueuer_1_6.sql").read_text()
    connection: Any = op.get_bind().connection.dbapi_connection
    connection.run_async(lambda driver: driver.execute(queue))


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE pgqueuer, pgqueuer_log, pgqueuer_schedules, pgqueuer_statistics")
    op.execute("DROP FUNCTION fn_pgqueuer_changed()")
    op.execute("DROP TYPE pgqueuer_status")
    op.drop_index(
        "uq_configurations_key_scope",
        table_name="configurations",
        postgresql_nulls_not_distinct=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.drop_index(op.f("ix_configurations_key_id"), table_name="configurations")
    op.drop_table("configurations")
    op.drop_index(op.f("ix_requests_create_time"), table_name="requests")
    op.drop_table("requests")
    op.drop_index(op.f("ix_outgoing_mails_state_create_time"), table_name="outgoing_mails")
    op.drop_table("outgoing_mails")
    op.drop_index(op.f("ix_outbox_aggregate_type_aggregate_id_sequence"), table_name="outbox")
    op.drop_table("outbox")
    op.drop_table("installation")
    op.drop_index("uq_channels_primary", table_name="channels", postgresql_where=sa.text('"primary"'))
    op.drop_index("uq_channels_code", table_name="channels")
    op.drop_index(op.f("ix_channels_create_time_id"), table_name="channels")
    op.drop_table("channels")
    op.drop_index(op.f("ix_audit_entries_target_type_target_id"), table_name="audit_entries")
    op.drop_index(op.f("ix_audit_entries_actor_id_create_time"), table_name="audit_entries")
    op.drop_table("audit_entries")
    op.execute("""
        DO $do$
        BEGIN
            IF current_setting('server_version_num')::int < 180000 THEN
                DROP FUNCTION uuidv7();
            END IF;
        END
        $do$
    """)
