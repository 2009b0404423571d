"""Captures by parcel, what disputes freeze, invoices over commissions, rewards in the checkout."""

from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

_TYPES = "'CUSTOMER_INVOICE', 'REFUND_INVOICE', 'COMMISSION_INVOICE', 'SELLER_STATEMENT'"
MAKE = (
    "ALTER TABLE payment_attempts ADD COLUMN in_parts BOOLEAN DEFAULT false NOT NULL",
    """
    CREATE TABLE settlement_freezes (
        id UUID NOT NULL,
        dispute_id UUID NOT NULL,
        order_id UUID NOT NULL,
        balance_id UUID NOT NULL,
        amount_minor BIGINT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        end_time TIMESTAMP WITH TIME ZONE,
        CONSTRAINT pk_settlement_freezes PRIMARY KEY (id),
        CONSTRAINT ck_settlement_freezes_amount_minor CHECK (amount_minor >= 0),
        CONSTRAINT fk_settlement_freezes_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
        CONSTRAINT fk_settlement_freezes_balance_id FOREIGN KEY(balance_id) REFERENCES settlement_balances (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_settlement_freezes_dispute_id_order_id ON settlement_freezes (dispute_id, order_id)",
    "CREATE INDEX ix_settlement_freezes_order_id ON settlement_freezes (order_id) WHERE end_time IS NULL",
    "CREATE INDEX ix_settlement_freezes_balance_id ON settlement_freezes (balance_id) WHERE end_time IS NULL",
    """
    ALTER TABLE settlement_statements ADD COLUMN frozen_minor BIGINT DEFAULT '0' NOT NULL,
        ADD CONSTRAINT ck_settlement_statements_frozen_minor CHECK (frozen_minor >= 0)
    """,
    "ALTER TABLE redemptions ADD COLUMN reward_id UUID",
    "ALTER TABLE reward_redemptions ADD COLUMN purchase_id UUID",
    """
    ALTER TABLE reward_redemptions DROP CONSTRAINT ck_reward_redemptions_method, ADD CONSTRAINT ck_reward_redemptions_method
        CHECK (method IN ('CUSTOMER_SELF', 'ADMIN_ASSISTED', 'AUTOMATIC', 'CHECKOUT'))
    """,
    "ALTER TABLE invoices ADD COLUMN statement_id UUID",
    "CREATE UNIQUE INDEX uq_invoices_statement_id_type ON invoices (statement_id, type)",
    f"""
    ALTER TABLE invoices DROP CONSTRAINT ck_invoices_type,
        ADD CONSTRAINT ck_invoices_type CHECK (type IN ({_TYPES}, 'COMMISSION_CREDIT_NOTE'))
    """,
)
UNMAKE = (
    f"ALTER TABLE invoices DROP CONSTRAINT ck_invoices_type, ADD CONSTRAINT ck_invoices_type CHECK (type IN ({_TYPES}))",
    "DROP INDEX uq_invoices_statement_id_type",
    "ALTER TABLE invoices DROP COLUMN statement_id",
    """
    ALTER TABLE reward_redemptions DROP CONSTRAINT ck_reward_redemptions_method, ADD CONSTRAINT ck_reward_redemptions_method
        CHECK (method IN ('CUSTOMER_SELF', 'ADMIN_ASSISTED', 'AUTOMATIC'))
    """,
    "ALTER TABLE reward_redemptions DROP COLUMN purchase_id",
    "ALTER TABLE redemptions DROP COLUMN reward_id",
    "ALTER TABLE settlement_statements DROP COLUMN frozen_minor",
    "DROP TABLE settlement_freezes",
    "ALTER TABLE payment_attempts DROP COLUMN in_parts",
)


def upgrade() -> None:
    """Bring to this version."""
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back. Credit notes over commissions, and rewards that were redeemed in checkouts, must be gone."""
    for statement in UNMAKE:
        op.execute(statement)
