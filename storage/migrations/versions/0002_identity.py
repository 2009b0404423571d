"""Accounts, what they are (customer, seller, administrator), and their sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "accounts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("password_change_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("email_verify_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("email_verification_send_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failed_login_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("failed_login_window_start_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lock_until_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_login_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_login_ip", sa.Text(), server_default="", nullable=False),
        sa.Column("second_factor_secret", sa.LargeBinary(), nullable=True),
        sa.Column("second_factor_enable_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("second_factor_last_step", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("role IN ('CUSTOMER', 'SELLER', 'ADMINISTRATOR')", name=op.f("ck_accounts_role")),
        sa.CheckConstraint("state IN ('ACTIVE', 'SUSPENDED', 'CLOSED')", name=op.f("ck_accounts_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
    )
    op.create_index("uq_accounts_email", "accounts", [sa.literal_column("lower(email)")], unique=True)
    op.create_table(
        "administrators",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("username", sa.Text(), nullable=True),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("phone_number", sa.Text(), server_default="", nullable=False),
        sa.Column("department", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "role IN ('SUPER_ADMIN', 'ORDER_MANAGER', 'CONTENT_MODERATOR', 'SUPPORT_ADMIN')",
            name=op.f("ck_administrators_role"),
        ),
        sa.ForeignKeyConstraint(["created_by_id"], ["accounts.id"], name=op.f("fk_administrators_created_by_id")),
        sa.ForeignKeyConstraint(["id"], ["accounts.id"], name=op.f("fk_administrators_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_administrators")),
    )
    op.create_index(op.f("ix_administrators_create_time_id"), "administrators", ["create_time", "id"], unique=False)
    op.create_index("uq_administrators_username", "administrators", ["username"], unique=True)
    op.create_table(
        "customers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("nickname", sa.Text(), server_default="", nullable=False),
        sa.Column("phone_number", sa.Text(), nullable=True),
        sa.Column("phone_verify_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("identity_verified", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["accounts.id"], name=op.f("fk_customers_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customers")),
    )
    op.create_index(op.f("ix_customers_create_time_id"), "customers", ["create_time", "id"], unique=False)
    op.create_index("uq_customers_phone_number", "customers", ["phone_number"], unique=True)
    op.create_table(
        "mail_tokens",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expire_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("use_time", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "purpose IN ('VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD', 'INVITATION')",
            name=op.f("ck_mail_tokens_purpose"),
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_mail_tokens_account_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_mail_tokens")),
    )
    op.create_index(
        op.f("ix_mail_tokens_account_id_purpose_create_time"),
        "mail_tokens",
        ["account_id", "purpose", "create_time"],
        unique=False,
    )
    op.create_table(
        "password_history",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_password_history_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_password_history")),
    )
    op.create_index(
        op.f("ix_password_history_account_id_create_time"),
        "password_history",
        ["account_id", "create_time"],
        unique=False,
    )
    op.create_table(
        "recovery_codes",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("use_time", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_recovery_codes_account_id")),
        sa.PrimaryKeyConstraint("account_id", "code_hash", name=op.f("pk_recovery_codes")),
    )
    op.create_table(
        "sellers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("business_name", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("business_type", sa.Text(), nullable=False),
        sa.Column("business_registration_number", sa.Text(), nullable=True),
        sa.Column("tax_id", sa.Text(), nullable=False),
        sa.Column("contact_person_name", sa.Text(), nullable=False),
        sa.Column("contact_email", sa.Text(), server_default="", nullable=False),
        sa.Column("phone_number", sa.Text(), nullable=False),
        sa.Column("business_address", sa.Text(), nullable=False),
        sa.Column("bank_account_number", sa.Text(), nullable=True),
        sa.Column("bank_routing_number", sa.Text(), nullable=True),
        sa.Column("bank_account_holder_name", sa.Text(), server_default="", nullable=False),
        sa.Column("store_slug", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("logo_uri", sa.Text(), server_default="", nullable=False),
        sa.Column("banner_uri", sa.Text(), server_default="", nullable=False),
        sa.Column("documents_verified", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("documents_verify_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("approved_by_id", sa.Uuid(), nullable=True),
        sa.Column("approve_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("commission_rate", sa.Numeric(precision=5, scale=4), nullable=True),
        sa.Column("free_shipping_threshold_minor", sa.BigInteger(), nullable=True),
        sa.Column("free_shipping_currency", sa.Text(), nullable=True),
        sa.Column("return_policy", sa.Text(), server_default="", nullable=False),
        sa.Column("shipping_policy", sa.Text(), server_default="", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "business_type IN ('INDIVIDUAL', 'LLC', 'CORPORATION', 'PARTNERSHIP')",
            name=op.f("ck_sellers_business_type"),
        ),
        sa.CheckConstraint("free_shipping_currency ~ '^[A-Z]{3}$'", name=op.f("ck_sellers_free_shipping_currency")),
        sa.CheckConstraint(
            "state IN ('PENDING', 'ACTIVE', 'REJECTED', 'SUSPENDED', 'ON_HOLD', 'BANNED')",
            name=op.f("ck_sellers_state"),
        ),
        sa.CheckConstraint("commission_rate BETWEEN 0 AND 1", name=op.f("ck_sellers_commission_rate")),
        sa.CheckConstraint("free_shipping_threshold_minor >= 0", name=op.f("ck_sellers_free_shipping_threshold_minor")),
        sa.ForeignKeyConstraint(["approved_by_id"], ["accounts.id"], name=op.f("fk_sellers_approved_by_id")),
        sa.ForeignKeyConstraint(["id"], ["accounts.id"], name=op.f("fk_sellers_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sellers")),
    )
    op.create_index(op.f("ix_sellers_create_time_id"), "sellers", ["create_time", "id"], unique=False)
    op.create_index("uq_sellers_business_registration_number", "sellers", ["business_registration_number"], unique=True)
    op.create_index("uq_sellers_store_slug", "sellers", ["store_slug"], unique=True)
    op.create_index("uq_sellers_tax_id", "sellers", ["tax_id"], unique=True)
    op.create_table(
        "sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("ip_address", sa.Text(), server_default="", nullable=False),
        sa.Column("user_agent", sa.Text(), server_default="", nullable=False),
        sa.Column("device_type", sa.Text(), nullable=True),
        sa.Column("device_name", sa.Text(), server_default="", nullable=False),
        sa.Column("browser_name", sa.Text(), server_default="", nullable=False),
        sa.Column("operating_system", sa.Text(), server_default="", nullable=False),
        sa.Column("last_activity_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expire_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoke_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoke_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "device_type IN ('DESKTOP', 'MOBILE', 'TABLET', 'PROGRAM')", name=op.f("ck_sessions_device_type")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_sessions_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
    )
    op.create_index(
        op.f("ix_sessions_account_id_create_time_id"), "sessions", ["account_id", "create_time", "id"], unique=False
    )
    op.create_table(
        "refresh_tokens",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("parent_hash", sa.LargeBinary(), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expire_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("use_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("use_request_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name=op.f("fk_refresh_tokens_session_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_refresh_tokens")),
    )
    op.create_index(op.f("ix_refresh_tokens_parent_hash"), "refresh_tokens", ["parent_hash"], unique=False)
    op.create_index(op.f("ix_refresh_tokens_session_id"), "refresh_tokens", ["session_id"], unique=False)


def downgrade() -> None:
    """Take back."""
    op.drop_index(op.f("ix_refresh_tokens_session_id"), table_name="refresh_tokens")
    op.drop_index(op.f("ix_refresh_tokens_parent_hash"), table_name="refresh_tokens")
    op.drop_table("refresh_tokens")
    op.drop_index(op.f("ix_sessions_account_id_create_time_id"), table_name="sessions")
    op.drop_table("sessions")
    op.drop_index("uq_sellers_tax_id", table_name="sellers")
    op.drop_index("uq_sellers_store_slug", table_name="sellers")
    op.drop_index("uq_sellers_business_registration_number", table_name="sellers")
    op.drop_index(op.f("ix_sellers_create_time_id"), table_name="sellers")
    op.drop_table("sellers")
    op.drop_table("recovery_codes")
    op.drop_index(op.f("ix_password_history_account_id_create_time"), table_name="password_history")
    op.drop_table("password_history")
    op.drop_index(op.f("ix_mail_tokens_account_id_purpose_create_time"), table_name="mail_tokens")
    op.drop_table("mail_tokens")
    op.drop_index("uq_customers_phone_number", table_name="customers")
    op.drop_index(op.f("ix_customers_create_time_id"), table_name="customers")
    op.drop_table("customers")
    op.drop_index("uq_administrators_username", table_name="administrators")
    op.drop_index(op.f("ix_administrators_create_time_id"), table_name="administrators")
    op.drop_table("administrators")
    op.drop_index("uq_accounts_email", table_name="accounts")
    op.drop_table("accounts")
