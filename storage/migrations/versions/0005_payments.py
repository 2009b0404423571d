"""Payment methods, payments, attempts, refunds, gateway events, and the books of the sandbox."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "gateway_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("gateway", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("key", sa.Uuid(), nullable=True),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("receive_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("check_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("process_time", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('APPLIED', 'IGNORED', 'PARKED', 'HELD')", name=op.f("ck_gateway_events_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gateway_events")),
    )
    op.create_index(
        "ix_gateway_events_parked_receive_time",
        "gateway_events",
        ["receive_time"],
        unique=False,
        postgresql_where=sa.text("state = 'PARKED'"),
    )
    op.create_index("uq_gateway_events_event_id", "gateway_events", ["gateway", "event_id"], unique=True)
    op.create_table(
        "sandbox_charges",
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("message", sa.Text(), server_default="", nullable=False),
        sa.Column("calls", sa.Integer(), server_default="1", nullable=False),
        sa.Column("settle_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_sandbox_charges_currency")),
        sa.CheckConstraint("state IN ('PENDING', 'SUCCEEDED', 'DECLINED')", name=op.f("ck_sandbox_charges_state")),
        sa.CheckConstraint("amount_minor >= 0", name=op.f("ck_sandbox_charges_amount_minor")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sandbox_charges")),
    )
    op.create_index(op.f("ix_sandbox_charges_reference"), "sandbox_charges", ["reference"], unique=False)
    op.create_table(
        "sandbox_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("deliver_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delivered_time", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sandbox_events")),
    )
    op.create_index(
        "ix_sandbox_events_due",
        "sandbox_events",
        ["deliver_time"],
        unique=False,
        postgresql_where=sa.text("delivered_time IS NULL"),
    )
    op.create_table(
        "sandbox_refunds",
        sa.Column("key", sa.Uuid(), nullable=False),
        sa.Column("charge_reference", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("calls", sa.Integer(), server_default="1", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('SUCCEEDED', 'DECLINED')", name=op.f("ck_sandbox_refunds_state")),
        sa.CheckConstraint("amount_minor >= 1", name=op.f("ck_sandbox_refunds_amount_minor")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_sandbox_refunds")),
    )
    op.create_index(op.f("ix_sandbox_refunds_charge_reference"), "sandbox_refunds", ["charge_reference"], unique=False)
    op.create_table(
        "payment_methods",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("gateway", sa.Text(), nullable=False),
        sa.Column("gateway_token", sa.Text(), nullable=False),
        sa.Column("card_brand", sa.Text(), server_default="", nullable=False),
        sa.Column("card_last_four", sa.Text(), server_default="", nullable=False),
        sa.Column("card_expiry_month", sa.Integer(), nullable=True),
        sa.Column("card_expiry_year", sa.Integer(), nullable=True),
        sa.Column("billing_name", sa.Text(), nullable=False),
        sa.Column("billing_address_id", sa.Uuid(), nullable=True),
        sa.Column("billing_address", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("nickname", sa.Text(), server_default="", nullable=False),
        sa.Column("default", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("card_last_four ~ '^([0-9]{4})?$'", name=op.f("ck_payment_methods_card_last_four")),
        sa.CheckConstraint(
            "type IN ('CREDIT_CARD', 'DEBIT_CARD', 'PAYPAL', 'BANK_ACCOUNT', 'DIGITAL_WALLET')",
            name=op.f("ck_payment_methods_type"),
        ),
        sa.CheckConstraint(
            "(card_expiry_month IS NULL) = (card_expiry_year IS NULL)", name=op.f("ck_payment_methods_card_expiry")
        ),
        sa.CheckConstraint('NOT "default" OR delete_time IS NULL', name=op.f("ck_payment_methods_default_lives")),
        sa.CheckConstraint("card_expiry_month BETWEEN 1 AND 12", name=op.f("ck_payment_methods_card_expiry_month")),
        sa.ForeignKeyConstraint(
            ["billing_address_id"], ["addresses.id"], name=op.f("fk_payment_methods_billing_address_id")
        ),
        sa.ForeignKeyConstraint(["customer_id"], ["accounts.id"], name=op.f("fk_payment_methods_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_methods")),
    )
    op.create_index(
        op.f("ix_payment_methods_customer_id_create_time_id"),
        "payment_methods",
        ["customer_id", "create_time", "id"],
        unique=False,
    )
    op.create_index(
        "uq_payment_methods_default",
        "payment_methods",
        ["customer_id"],
        unique=True,
        postgresql_where=sa.text('"default"'),
    )
    op.create_index(
        "uq_payment_methods_token",
        "payment_methods",
        ["customer_id", "gateway", "gateway_token"],
        unique=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_table(
        "payments",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("purchase_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("payment_method_id", sa.Uuid(), nullable=True),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("gateway", sa.Text(), server_default="", nullable=False),
        sa.Column("gateway_reference", sa.Text(), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("refunding_minor", sa.BigInteger(), nullable=False),
        sa.Column("refunded_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempt_count", sa.Integer(), nullable=False),
        sa.Column("card_brand", sa.Text(), server_default="", nullable=False),
        sa.Column("card_last_four", sa.Text(), server_default="", nullable=False),
        sa.Column("billing_name", sa.Text(), server_default="", nullable=False),
        sa.Column("billing_address", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("failure_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("authorize_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("capture_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fail_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("refund_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_payments_currency")),
        sa.CheckConstraint(
            "state IN ('PENDING', 'AUTHORIZED', 'CAPTURED', 'FAILED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED')",
            name=op.f("ck_payments_state"),
        ),
        sa.CheckConstraint(
            "type IN ('CREDIT_CARD', 'DEBIT_CARD', 'PAYPAL', 'BANK_ACCOUNT', 'DIGITAL_WALLET')",
            name=op.f("ck_payments_type"),
        ),
        sa.CheckConstraint("amount_minor = 0 OR attempt_count > 0", name=op.f("ck_payments_attempted")),
        sa.CheckConstraint("amount_minor >= 0", name=op.f("ck_payments_amount_minor")),
        sa.CheckConstraint("attempt_count BETWEEN 0 AND 3", name=op.f("ck_payments_attempt_count")),
        sa.CheckConstraint("refunded_minor >= 0", name=op.f("ck_payments_refunded_minor")),
        sa.CheckConstraint("refunding_minor + refunded_minor <= amount_minor", name=op.f("ck_payments_refunded")),
        sa.CheckConstraint("refunding_minor >= 0", name=op.f("ck_payments_refunding_minor")),
        sa.ForeignKeyConstraint(["customer_id"], ["accounts.id"], name=op.f("fk_payments_customer_id")),
        sa.ForeignKeyConstraint(
            ["payment_method_id"], ["payment_methods.id"], name=op.f("fk_payments_payment_method_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
    )
    op.create_index(op.f("ix_payments_create_time_id"), "payments", ["create_time", "id"], unique=False)
    op.create_index(
        op.f("ix_payments_customer_id_create_time_id"), "payments", ["customer_id", "create_time", "id"], unique=False
    )
    op.create_index("uq_payments_purchase_id", "payments", ["purchase_id"], unique=True)
    op.create_table(
        "payment_attempts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("payment_method_id", sa.Uuid(), nullable=False),
        sa.Column("gateway", sa.Text(), nullable=False),
        sa.Column("gateway_reference", sa.Text(), nullable=True),
        sa.Column("gateway_code", sa.Text(), server_default="", nullable=False),
        sa.Column("gateway_message", sa.Text(), server_default="", nullable=False),
        sa.Column("gateway_response", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("request_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("check_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("complete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('PENDING', 'UNKNOWN', 'SUCCEEDED', 'DECLINED', 'LOST', 'SURPLUS')",
            name=op.f("ck_payment_attempts_state"),
        ),
        sa.CheckConstraint("number BETWEEN 1 AND 3", name=op.f("ck_payment_attempts_number")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"], name=op.f("fk_payment_attempts_payment_id")),
        sa.ForeignKeyConstraint(
            ["payment_method_id"], ["payment_methods.id"], name=op.f("fk_payment_attempts_payment_method_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_attempts")),
    )
    op.create_index(
        "ix_payment_attempts_due",
        "payment_attempts",
        [sa.literal_column("coalesce(check_time, request_time)")],
        unique=False,
        postgresql_where=sa.text("state IN ('PENDING', 'UNKNOWN')"),
    )
    op.create_index(
        "uq_payment_attempts_gateway_reference", "payment_attempts", ["gateway", "gateway_reference"], unique=True
    )
    op.create_index("uq_payment_attempts_number", "payment_attempts", ["payment_id", "number"], unique=True)
    op.create_index(
        "uq_payment_attempts_open",
        "payment_attempts",
        ["payment_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('PENDING', 'UNKNOWN')"),
    )
    op.create_index(
        "uq_payment_attempts_succeeded",
        "payment_attempts",
        ["payment_id"],
        unique=True,
        postgresql_where=sa.text("state = 'SUCCEEDED'"),
    )
    op.create_table(
        "refunds",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("attempt_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("refund_request_id", sa.Uuid(), nullable=True),
        sa.Column("request_key", sa.Text(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("initiator", sa.Text(), nullable=False),
        sa.Column("initiator_id", sa.Uuid(), nullable=True),
        sa.Column("gateway", sa.Text(), nullable=False),
        sa.Column("gateway_reference", sa.Text(), nullable=True),
        sa.Column("failure_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("notes", sa.Text(), server_default="", nullable=False),
        sa.Column("process_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("check_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("complete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("fail_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("(initiator = 'SYSTEM') = (initiator_id IS NULL)", name=op.f("ck_refunds_initiator_known")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_refunds_currency")),
        sa.CheckConstraint(
            "initiator IN ('CUSTOMER', 'SELLER', 'ADMINISTRATOR', 'SYSTEM')", name=op.f("ck_refunds_initiator")
        ),
        sa.CheckConstraint(
            "reason IN ('ORDER_CANCELLED', 'RETURN', 'SURPLUS_PAYMENT', 'GOODWILL')", name=op.f("ck_refunds_reason")
        ),
        sa.CheckConstraint("state IN ('PENDING', 'PROCESSING', 'SUCCEEDED', 'FAILED')", name=op.f("ck_refunds_state")),
        sa.CheckConstraint("amount_minor >= 1", name=op.f("ck_refunds_amount_minor")),
        sa.ForeignKeyConstraint(["attempt_id"], ["payment_attempts.id"], name=op.f("fk_refunds_attempt_id")),
        sa.ForeignKeyConstraint(["initiator_id"], ["accounts.id"], name=op.f("fk_refunds_initiator_id")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.id"], name=op.f("fk_refunds_payment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refunds")),
    )
    op.create_index(
        "ix_refunds_due",
        "refunds",
        [sa.literal_column("check_time NULLS FIRST")],
        unique=False,
        postgresql_where=sa.text("state IN ('PENDING', 'PROCESSING')"),
    )
    op.create_index(op.f("ix_refunds_payment_id_create_time"), "refunds", ["payment_id", "create_time"], unique=False)
    op.create_index("uq_refunds_gateway_reference", "refunds", ["gateway", "gateway_reference"], unique=True)
    op.create_index("uq_refunds_request_key", "refunds", ["request_key"], unique=True)


def downgrade() -> None:
    """Take back."""
    op.drop_index("uq_refunds_request_key", table_name="refunds")
    op.drop_index("uq_refunds_gateway_reference", table_name="refunds")
    op.drop_index(op.f("ix_refunds_payment_id_create_time"), table_name="refunds")
    op.drop_index(
        "ix_refunds_due", table_name="refunds", postgresql_where=sa.text("state IN ('PENDING', 'PROCESSING')")
    )
    op.drop_table("refunds")
    op.drop_index(
        "uq_payment_attempts_succeeded", table_name="payment_attempts", postgresql_where=sa.text("state = 'SUCCEEDED'")
    )
    op.drop_index(
        "uq_payment_attempts_open",
        table_name="payment_attempts",
        postgresql_where=sa.text("state IN ('PENDING', 'UNKNOWN')"),
    )
    op.drop_index("uq_payment_attempts_number", table_name="payment_attempts")
    op.drop_index("uq_payment_attempts_gateway_reference", table_name="payment_attempts")
    op.drop_index(
        "ix_payment_attempts_due",
        table_name="payment_attempts",
        postgresql_where=sa.text("state IN ('PENDING', 'UNKNOWN')"),
    )
    op.drop_table("payment_attempts")
    op.drop_index("uq_payments_purchase_id", table_name="payments")
    op.drop_index(op.f("ix_payments_customer_id_create_time_id"), table_name="payments")
    op.drop_index(op.f("ix_payments_create_time_id"), table_name="payments")
    op.drop_table("payments")
    op.drop_index(
        "uq_payment_methods_token", table_name="payment_methods", postgresql_where=sa.text("delete_time IS NULL")
    )
    op.drop_index("uq_payment_methods_default", table_name="payment_methods", postgresql_where=sa.text('"default"'))
    op.drop_index(op.f("ix_payment_methods_customer_id_create_time_id"), table_name="payment_methods")
    op.drop_table("payment_methods")
    op.drop_index(op.f("ix_sandbox_refunds_charge_reference"), table_name="sandbox_refunds")
    op.drop_table("sandbox_refunds")
    op.drop_index(
        "ix_sandbox_events_due", table_name="sandbox_events", postgresql_where=sa.text("delivered_time IS NULL")
    )
    op.drop_table("sandbox_events")
    op.drop_index(op.f("ix_sandbox_charges_reference"), table_name="sandbox_charges")
    op.drop_table("sandbox_charges")
    op.drop_index("uq_gateway_events_event_id", table_name="gateway_events")
    op.drop_index(
        "ix_gateway_events_parked_receive_time",
        table_name="gateway_events",
        postgresql_where=sa.text("state = 'PARKED'"),
    )
    op.drop_table("gateway_events")
