"""Wallet accounts, gift cards, and payments that are for a wallet."""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE wallet_accounts (
        id UUID NOT NULL,
        owner_id UUID NOT NULL,
        owner_type TEXT NOT NULL,
        kind TEXT NOT NULL,
        currency TEXT NOT NULL,
        expired BIGINT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        CONSTRAINT pk_wallet_accounts PRIMARY KEY (id),
        CONSTRAINT ck_wallet_accounts_owner_type CHECK (owner_type IN ('CUSTOMER', 'SELLER')),
        CONSTRAINT ck_wallet_accounts_kind CHECK (kind IN ('DEPOSIT', 'MILEAGE', 'COIN')),
        CONSTRAINT ck_wallet_accounts_currency CHECK (currency ~ '^[A-Z]{3}$' OR currency IN ('MILEAGE', 'COIN')),
        CONSTRAINT ck_wallet_accounts_expired CHECK (expired >= 0),
        CONSTRAINT ck_wallet_accounts_kind_of_currency CHECK (kind = 'DEPOSIT' AND currency NOT IN ('MILEAGE', 'COIN') OR kind = currency),
        CONSTRAINT fk_wallet_accounts_id FOREIGN KEY(id) REFERENCES ledger_accounts (id),
        CONSTRAINT fk_wallet_accounts_owner_id FOREIGN KEY(owner_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE wallet_adjustments (
        id UUID NOT NULL,
        owner_id UUID NOT NULL,
        owner_type TEXT NOT NULL,
        kind TEXT NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        type TEXT NOT NULL,
        reason_code TEXT DEFAULT '' NOT NULL,
        reason TEXT NOT NULL,
        expire_time TIMESTAMP WITH TIME ZONE,
        account_id UUID,
        state TEXT NOT NULL,
        requested_by_id UUID NOT NULL,
        decided_by_id UUID,
        decision_note TEXT DEFAULT '' NOT NULL,
        decide_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_wallet_adjustments PRIMARY KEY (id),
        CONSTRAINT ck_wallet_adjustments_owner_type CHECK (owner_type IN ('CUSTOMER', 'SELLER')),
        CONSTRAINT ck_wallet_adjustments_kind CHECK (kind IN ('DEPOSIT', 'MILEAGE', 'COIN')),
        CONSTRAINT ck_wallet_adjustments_currency CHECK (currency ~ '^[A-Z]{3}$' OR currency IN ('MILEAGE', 'COIN')),
        CONSTRAINT ck_wallet_adjustments_type CHECK (type IN ('MANUAL_ADJUSTMENT', 'DONATION')),
        CONSTRAINT ck_wallet_adjustments_state CHECK (state IN ('PENDING', 'APPLIED', 'REJECTED')),
        CONSTRAINT ck_wallet_adjustments_amount CHECK (amount <> 0 AND (type <> 'DONATION' OR amount > 0)),
        CONSTRAINT ck_wallet_adjustments_second_person CHECK (state <> 'APPLIED' OR decided_by_id IS DISTINCT FROM requested_by_id),
        CONSTRAINT fk_wallet_adjustments_owner_id FOREIGN KEY(owner_id) REFERENCES accounts (id),
        CONSTRAINT fk_wallet_adjustments_account_id FOREIGN KEY(account_id) REFERENCES wallet_accounts (id),
        CONSTRAINT fk_wallet_adjustments_requested_by_id FOREIGN KEY(requested_by_id) REFERENCES accounts (id),
        CONSTRAINT fk_wallet_adjustments_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE wallet_top_ups (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        account_id UUID NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        payment_method_id UUID NOT NULL,
        payment_id UUID NOT NULL,
        state TEXT NOT NULL,
        failure_reason TEXT DEFAULT '' NOT NULL,
        complete_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_wallet_top_ups PRIMARY KEY (id),
        CONSTRAINT ck_wallet_top_ups_amount CHECK (amount >= 1),
        CONSTRAINT ck_wallet_top_ups_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_wallet_top_ups_state CHECK (state IN ('PENDING', 'COMPLETED', 'FAILED')),
        CONSTRAINT fk_wallet_top_ups_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_wallet_top_ups_account_id FOREIGN KEY(account_id) REFERENCES wallet_accounts (id)
    )
    """,
    """
    CREATE TABLE wallet_withdrawals (
        id UUID NOT NULL,
        account_id UUID NOT NULL,
        owner_id UUID NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        destination TEXT NOT NULL,
        state TEXT NOT NULL,
        decided_by_id UUID,
        decision_note TEXT DEFAULT '' NOT NULL,
        payment_reference TEXT DEFAULT '' NOT NULL,
        decide_time TIMESTAMP WITH TIME ZONE,
        complete_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_wallet_withdrawals PRIMARY KEY (id),
        CONSTRAINT ck_wallet_withdrawals_amount CHECK (amount >= 1),
        CONSTRAINT ck_wallet_withdrawals_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_wallet_withdrawals_state CHECK (state IN ('REQUESTED', 'APPROVED', 'PAID', 'REJECTED', 'CANCELLED', 'FAILED')),
        CONSTRAINT fk_wallet_withdrawals_account_id FOREIGN KEY(account_id) REFERENCES wallet_accounts (id),
        CONSTRAINT fk_wallet_withdrawals_owner_id FOREIGN KEY(owner_id) REFERENCES accounts (id),
        CONSTRAINT fk_wallet_withdrawals_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE financial_incidents (
        id UUID NOT NULL,
        account_id UUID NOT NULL,
        owner_id UUID NOT NULL,
        type TEXT NOT NULL,
        details TEXT NOT NULL,
        external_reference TEXT DEFAULT '' NOT NULL,
        state TEXT NOT NULL,
        held BIGINT NOT NULL,
        currency TEXT NOT NULL,
        opened_by_id UUID NOT NULL,
        resolution TEXT DEFAULT '' NOT NULL,
        ended_by_id UUID,
        resolve_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_financial_incidents PRIMARY KEY (id),
        CONSTRAINT ck_financial_incidents_type CHECK (type IN ('FRAUD', 'REVERSAL', 'COMPLIANCE_AUDIT', 'WITHDRAWAL_DISPUTE', 'MANUAL_FREEZE', 'SYSTEM_ERROR', 'ANOMALY_DETECTION')),
        CONSTRAINT ck_financial_incidents_state CHECK (state IN ('OPEN', 'INVESTIGATING', 'RESOLVED', 'REVERSED', 'CLOSED')),
        CONSTRAINT ck_financial_incidents_held CHECK (held >= 0),
        CONSTRAINT ck_financial_incidents_currency CHECK (currency ~ '^[A-Z]{3}$' OR currency IN ('MILEAGE', 'COIN')),
        CONSTRAINT fk_financial_incidents_account_id FOREIGN KEY(account_id) REFERENCES wallet_accounts (id),
        CONSTRAINT fk_financial_incidents_owner_id FOREIGN KEY(owner_id) REFERENCES accounts (id),
        CONSTRAINT fk_financial_incidents_opened_by_id FOREIGN KEY(opened_by_id) REFERENCES accounts (id),
        CONSTRAINT fk_financial_incidents_ended_by_id FOREIGN KEY(ended_by_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE gift_cards (
        id UUID NOT NULL,
        code_hash BYTEA NOT NULL,
        code_hint TEXT NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        state TEXT NOT NULL,
        expire_time TIMESTAMP WITH TIME ZONE,
        note TEXT DEFAULT '' NOT NULL,
        issued_by_id UUID NOT NULL,
        close_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_gift_cards PRIMARY KEY (id),
        CONSTRAINT ck_gift_cards_amount CHECK (amount >= 1),
        CONSTRAINT ck_gift_cards_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_gift_cards_state CHECK (state IN ('ACTIVE', 'DISABLED', 'EXPIRED', 'CLOSED')),
        CONSTRAINT fk_gift_cards_id FOREIGN KEY(id) REFERENCES ledger_accounts (id),
        CONSTRAINT fk_gift_cards_issued_by_id FOREIGN KEY(issued_by_id) REFERENCES accounts (id)
    )
    """,
    """
    CREATE TABLE gift_card_attempts (
        id UUID NOT NULL,
        account_id UUID NOT NULL,
        ip_address TEXT DEFAULT '' NOT NULL,
        gift_card_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_gift_card_attempts PRIMARY KEY (id),
        CONSTRAINT fk_gift_card_attempts_account_id FOREIGN KEY(account_id) REFERENCES accounts (id)
    )
    """,
)
INDEXES = (
    "CREATE INDEX ix_wallet_accounts_create_time_id ON wallet_accounts (create_time, id)",
    "CREATE INDEX ix_wallet_accounts_owner_id_create_time_id ON wallet_accounts (owner_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_wallet_accounts_owner_id ON wallet_accounts (owner_id, owner_type, kind, currency)",
    "CREATE INDEX ix_wallet_adjustments_create_time_id ON wallet_adjustments (create_time, id)",
    "CREATE INDEX ix_wallet_adjustments_owner_id_create_time_id ON wallet_adjustments (owner_id, create_time, id)",
    "CREATE INDEX ix_wallet_adjustments_state_create_time_id ON wallet_adjustments (state, create_time, id)",
    "CREATE INDEX ix_wallet_top_ups_create_time_id ON wallet_top_ups (create_time, id)",
    "CREATE INDEX ix_wallet_top_ups_customer_id_create_time_id ON wallet_top_ups (customer_id, create_time, id)",
    "CREATE INDEX ix_wallet_top_ups_state_create_time_id ON wallet_top_ups (state, create_time, id)",
    "CREATE INDEX ix_wallet_withdrawals_create_time_id ON wallet_withdrawals (create_time, id)",
    "CREATE INDEX ix_wallet_withdrawals_owner_id_create_time_id ON wallet_withdrawals (owner_id, create_time, id)",
    "CREATE INDEX ix_wallet_withdrawals_state_create_time_id ON wallet_withdrawals (state, create_time, id)",
    "CREATE INDEX ix_financial_incidents_account_id_create_time_id ON financial_incidents (account_id, create_time, id)",
    "CREATE INDEX ix_financial_incidents_create_time_id ON financial_incidents (create_time, id)",
    "CREATE INDEX ix_financial_incidents_state_create_time_id ON financial_incidents (state, create_time, id)",
    "CREATE INDEX ix_gift_cards_create_time_id ON gift_cards (create_time, id)",
    "CREATE INDEX ix_gift_cards_expire_time ON gift_cards (expire_time) WHERE state IN ('ACTIVE', 'DISABLED') AND expire_time IS NOT NULL",
    "CREATE INDEX ix_gift_cards_state_create_time_id ON gift_cards (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_gift_cards_code_hash ON gift_cards (code_hash)",
    "CREATE INDEX ix_gift_card_attempts_account_id_create_time ON gift_card_attempts (account_id, create_time)",
    "CREATE INDEX ix_gift_card_attempts_create_time ON gift_card_attempts (create_time)",
)
SUBJECT = "(purpose = 'PURCHASE') = (purchase_id IS NOT NULL) AND (purpose = 'WALLET') = (wallet_top_up_id IS NOT NULL)"
NAMES = (
    "gift_card_attempts",
    "gift_cards",
    "financial_incidents",
    "wallet_withdrawals",
    "wallet_top_ups",
    "wallet_adjustments",
    "wallet_accounts",
)
DROP = "DROP TABLE {table}"


def upgrade() -> None:
    """Apply."""
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
    op.execute("ALTER TABLE payments ALTER COLUMN purchase_id DROP NOT NULL, ADD COLUMN wallet_top_up_id uuid")
    op.execute("ALTER TABLE payments DROP CONSTRAINT ck_payments_purpose")
    op.create_check_constraint(op.f("ck_payments_purpose"), "payments", "purpose IN ('PURCHASE', 'WALLET')")
    op.create_check_constraint(op.f("ck_payments_subject"), "payments", SUBJECT)
    op.execute("CREATE UNIQUE INDEX uq_payments_wallet_top_up_id ON payments (wallet_top_up_id)")


def downgrade() -> None:
    """Take back."""
    op.execute("DELETE FROM refunds WHERE payment_id IN (SELECT id FROM payments WHERE purpose = 'WALLET')")
    op.execute("DELETE FROM payment_attempts WHERE payment_id IN (SELECT id FROM payments WHERE purpose = 'WALLET')")
    op.execute("DELETE FROM payments WHERE purpose = 'WALLET'")
    op.execute("ALTER TABLE payments DROP CONSTRAINT ck_payments_subject, DROP CONSTRAINT ck_payments_purpose")
    op.execute("ALTER TABLE payments DROP COLUMN wallet_top_up_id, ALTER COLUMN purchase_id SET NOT NULL")
    op.create_check_constraint(op.f("ck_payments_purpose"), "payments", "purpose IN ('PURCHASE')")
    for table in NAMES:
        op.execute(DROP.format(table=table))
