"""Settlement: what sellers earn and how they get it, over accounts of the ledger."""

from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None

ACCOUNTS_BEFORE = (
    "DEPOSIT",
    "MILEAGE",
    "COIN",
    "GIFT_CARD",
    "CLEARING_PROVIDER",
    "CLEARING_PURCHASES",
    "CLEARING_PAYOUTS",
    "POINTS",
    "POINTS_EXPENSE",
    "GIFT_CARDS_SOLD",
    "GOODWILL",
    "BREAKAGE",
    "RECOVERIES",
)
ACCOUNTS = (
    "DEPOSIT",
    "MILEAGE",
    "COIN",
    "GIFT_CARD",
    "SELLER_PENDING",
    "SELLER_BALANCE",
    "CLEARING_PROVIDER",
    "CLEARING_PURCHASES",
    "CLEARING_PAYOUTS",
    "POINTS",
    "POINTS_EXPENSE",
    "GIFT_CARDS_SOLD",
    "GOODWILL",
    "BREAKAGE",
    "RECOVERIES",
    "COMMISSION",
    "COMMISSION_TAX",
    "PROCESSING_FEES",
    "TAXES",
    "DISCOUNTS",
)
TRANSFERS_BEFORE = (
    "TOP_UP",
    "ACCRUAL",
    "DONATION",
    "ADJUSTMENT",
    "USAGE",
    "POINTS_WORTH",
    "WITHDRAWAL",
    "EXPIRY",
    "RETURN",
    "INCIDENT",
    "GIFT_CARD_ISSUE",
    "GIFT_CARD_REDEMPTION",
    "GIFT_CARD_CLOSURE",
)
TRANSFERS = (*TRANSFERS_BEFORE, "SALE", "REFUND", "COMMISSION", "FEE", "TAX", "DISCOUNT", "RELEASE", "PAYOUT")

MAKE = (
    """
    CREATE TABLE payout_files (
        id UUID NOT NULL,
        state TEXT NOT NULL,
        message_id TEXT NOT NULL,
        payout_count INTEGER NOT NULL,
        total_minor BIGINT NOT NULL,
        currency TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        content BYTEA NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_payout_files PRIMARY KEY (id),
        CONSTRAINT ck_payout_files_state CHECK (state IN ('WRITTEN', 'ACCEPTED', 'REJECTED')),
        CONSTRAINT ck_payout_files_total_minor CHECK (total_minor >= 1),
        CONSTRAINT ck_payout_files_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_payout_files_payout_count CHECK (payout_count >= 1)
    )
    """,
    "CREATE INDEX ix_payout_files_create_time_id ON payout_files (create_time, id)",
    "CREATE UNIQUE INDEX uq_payout_files_message_id ON payout_files (message_id)",
    """
    CREATE TABLE settlement_accounts (
        id UUID NOT NULL,
        seller_id UUID NOT NULL,
        method TEXT NOT NULL,
        bank_name TEXT NOT NULL,
        bank_account_number BYTEA NOT NULL,
        bank_account_number_tail TEXT NOT NULL,
        bank_code TEXT DEFAULT '' NOT NULL,
        account_holder TEXT NOT NULL,
        remittance_memo TEXT DEFAULT '' NOT NULL,
        country_code TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        payout_from_time TIMESTAMP WITH TIME ZONE NOT NULL,
        verified_by_id UUID,
        verify_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_settlement_accounts PRIMARY KEY (id),
        CONSTRAINT ck_settlement_accounts_method CHECK (method IN ('BANK_TRANSFER', 'PAYPAL', 'STRIPE_CONNECT', 'WIRE_TRANSFER')),
        CONSTRAINT ck_settlement_accounts_state CHECK (state IN ('UNVERIFIED', 'VERIFIED', 'REJECTED')),
        CONSTRAINT ck_settlement_accounts_verified CHECK (state <> 'VERIFIED' OR verify_time IS NOT NULL),
        CONSTRAINT fk_settlement_accounts_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_settlement_accounts_verified_by_id FOREIGN KEY(verified_by_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_settlement_accounts_create_time_id ON settlement_accounts (create_time, id)",
    "CREATE UNIQUE INDEX uq_settlement_accounts_seller_id ON settlement_accounts (seller_id)",
    """
    CREATE TABLE settlement_account_snapshots (
        id UUID NOT NULL,
        settlement_account_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        reason TEXT NOT NULL,
        content JSONB NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_settlement_account_snapshots PRIMARY KEY (id),
        CONSTRAINT ck_settlement_account_snapshots_reason CHECK (reason IN ('SET', 'VERIFIED', 'REJECTED')),
        CONSTRAINT fk_settlement_account_snapshots_settlement_account_id FOREIGN KEY(settlement_account_id) REFERENCES settlement_accounts (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_settlement_account_snapshots_settlement_account_id_sequence ON settlement_account_snapshots (settlement_account_id, sequence)",
    """
    CREATE TABLE settlement_balances (
        id UUID NOT NULL,
        pending_account_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        currency TEXT NOT NULL,
        period_start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        period_end_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_settlement_balances PRIMARY KEY (id),
        CONSTRAINT ck_settlement_balances_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_settlement_balances_period CHECK (period_start_time < period_end_time),
        CONSTRAINT fk_settlement_balances_id FOREIGN KEY(id) REFERENCES ledger_accounts (id),
        CONSTRAINT fk_settlement_balances_pending_account_id FOREIGN KEY(pending_account_id) REFERENCES ledger_accounts (id),
        CONSTRAINT fk_settlement_balances_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
    )
    """,
    "CREATE INDEX ix_settlement_balances_create_time_id ON settlement_balances (create_time, id)",
    "CREATE INDEX ix_settlement_balances_period_end_time_id ON settlement_balances (period_end_time, id)",
    "CREATE INDEX ix_settlement_balances_seller_id_create_time_id ON settlement_balances (seller_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_settlement_balances_seller_id_currency ON settlement_balances (seller_id, currency)",
    """
    CREATE TABLE settlement_entries (
        id UUID NOT NULL,
        balance_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        currency TEXT NOT NULL,
        type TEXT NOT NULL,
        order_id UUID,
        order_item_id UUID,
        source_id UUID NOT NULL,
        goods_minor BIGINT NOT NULL,
        shipping_minor BIGINT NOT NULL,
        tax_minor BIGINT NOT NULL,
        reimbursed_minor BIGINT NOT NULL,
        commission_minor BIGINT NOT NULL,
        commission_tax_minor BIGINT NOT NULL,
        fee_minor BIGINT NOT NULL,
        net_minor BIGINT NOT NULL,
        tax_withheld_minor BIGINT NOT NULL,
        commission_rate NUMERIC(5, 4),
        commission_source TEXT DEFAULT '' NOT NULL,
        available_time TIMESTAMP WITH TIME ZONE,
        statement_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_settlement_entries PRIMARY KEY (id),
        CONSTRAINT ck_settlement_entries_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_settlement_entries_type CHECK (type IN ('SALE', 'REVALUATION', 'CANCELLATION', 'REFUND', 'CHARGEBACK', 'ADJUSTMENT')),
        CONSTRAINT ck_settlement_entries_commission_rate CHECK (commission_rate BETWEEN 0 AND 1),
        CONSTRAINT ck_settlement_entries_net CHECK (net_minor = goods_minor + shipping_minor + tax_minor + reimbursed_minor - commission_minor - commission_tax_minor - fee_minor),
        CONSTRAINT ck_settlement_entries_stated CHECK (statement_id IS NULL OR available_time IS NOT NULL),
        CONSTRAINT ck_settlement_entries_order_id CHECK ((type = 'ADJUSTMENT') = (order_id IS NULL)),
        CONSTRAINT fk_settlement_entries_balance_id FOREIGN KEY(balance_id) REFERENCES settlement_balances (id),
        CONSTRAINT fk_settlement_entries_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
    )
    """,
    "CREATE INDEX ix_settlement_entries_create_time_id ON settlement_entries (create_time, id)",
    "CREATE INDEX ix_settlement_entries_order_id ON settlement_entries (order_id)",
    "CREATE INDEX ix_settlement_entries_pending ON settlement_entries (balance_id) WHERE available_time IS NULL",
    "CREATE INDEX ix_settlement_entries_seller_id_create_time_id ON settlement_entries (seller_id, create_time, id)",
    "CREATE INDEX ix_settlement_entries_statement_id ON settlement_entries (statement_id) WHERE statement_id IS NOT NULL",
    "CREATE INDEX ix_settlement_entries_unstated ON settlement_entries (balance_id, available_time) WHERE statement_id IS NULL AND available_time IS NOT NULL",
    "CREATE UNIQUE INDEX uq_settlement_entries_source ON settlement_entries (source_id, type, coalesce(order_item_id, source_id))",
    """
    CREATE TABLE settlement_statements (
        id UUID NOT NULL,
        balance_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        currency TEXT NOT NULL,
        period_start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        period_end_time TIMESTAMP WITH TIME ZONE NOT NULL,
        time_zone TEXT NOT NULL,
        opening_minor BIGINT NOT NULL,
        gross_minor BIGINT NOT NULL,
        refund_minor BIGINT NOT NULL,
        commission_minor BIGINT NOT NULL,
        commission_tax_minor BIGINT NOT NULL,
        fee_minor BIGINT NOT NULL,
        adjustment_minor BIGINT NOT NULL,
        net_minor BIGINT NOT NULL,
        payout_minor BIGINT NOT NULL,
        closing_minor BIGINT NOT NULL,
        minimum_minor BIGINT NOT NULL,
        entry_count BIGINT NOT NULL,
        outcome TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_settlement_statements PRIMARY KEY (id),
        CONSTRAINT ck_settlement_statements_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_settlement_statements_payout_minor CHECK (payout_minor >= 0),
        CONSTRAINT ck_settlement_statements_minimum_minor CHECK (minimum_minor >= 0),
        CONSTRAINT ck_settlement_statements_outcome CHECK (outcome IN ('PAYOUT', 'ON_HOLD', 'BELOW_MINIMUM', 'NO_ACCOUNT', 'ACCOUNT_NOT_READY', 'NOTHING_OWED')),
        CONSTRAINT ck_settlement_statements_period CHECK (period_start_time < period_end_time),
        CONSTRAINT ck_settlement_statements_adds_up CHECK (net_minor = gross_minor - refund_minor - commission_minor - commission_tax_minor - fee_minor + adjustment_minor AND closing_minor = opening_minor + net_minor - payout_minor),
        CONSTRAINT ck_settlement_statements_payout CHECK ((outcome IN ('PAYOUT', 'ON_HOLD')) = (payout_minor > 0)),
        CONSTRAINT fk_settlement_statements_balance_id FOREIGN KEY(balance_id) REFERENCES settlement_balances (id)
    )
    """,
    "CREATE INDEX ix_settlement_statements_create_time_id ON settlement_statements (create_time, id)",
    "CREATE INDEX ix_settlement_statements_seller_id_create_time_id ON settlement_statements (seller_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_settlement_statements_period_end_time ON settlement_statements (balance_id, period_end_time)",
    "CREATE UNIQUE INDEX uq_settlement_statements_period_start_time ON settlement_statements (balance_id, period_start_time)",
    """
    CREATE TABLE payouts (
        id UUID NOT NULL,
        balance_id UUID NOT NULL,
        seller_id UUID NOT NULL,
        currency TEXT NOT NULL,
        statement_id UUID,
        retried_payout_id UUID,
        payout_file_id UUID,
        state TEXT NOT NULL,
        amount_minor BIGINT NOT NULL,
        paid_minor BIGINT NOT NULL,
        gross_minor BIGINT NOT NULL,
        refund_minor BIGINT NOT NULL,
        commission_minor BIGINT NOT NULL,
        commission_tax_minor BIGINT NOT NULL,
        fee_minor BIGINT NOT NULL,
        adjustment_minor BIGINT NOT NULL,
        carried_minor BIGINT NOT NULL,
        period_start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        period_end_time TIMESTAMP WITH TIME ZONE NOT NULL,
        method TEXT NOT NULL,
        bank_name TEXT NOT NULL,
        bank_account_number BYTEA NOT NULL,
        bank_account_number_tail TEXT NOT NULL,
        bank_code TEXT DEFAULT '' NOT NULL,
        account_holder TEXT NOT NULL,
        remittance_memo TEXT DEFAULT '' NOT NULL,
        provider TEXT NOT NULL,
        reference TEXT DEFAULT '' NOT NULL,
        hold_reason TEXT,
        failure_reason TEXT DEFAULT '' NOT NULL,
        notes TEXT DEFAULT '' NOT NULL,
        outcome_unknown BOOLEAN DEFAULT false NOT NULL,
        payout_time TIMESTAMP WITH TIME ZONE NOT NULL,
        ask_time TIMESTAMP WITH TIME ZONE,
        process_time TIMESTAMP WITH TIME ZONE,
        complete_time TIMESTAMP WITH TIME ZONE,
        fail_time TIMESTAMP WITH TIME ZONE,
        return_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_payouts PRIMARY KEY (id),
        CONSTRAINT ck_payouts_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_payouts_state CHECK (state IN ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'ON_HOLD', 'RETURNED')),
        CONSTRAINT ck_payouts_amount_minor CHECK (amount_minor >= 1),
        CONSTRAINT ck_payouts_paid_minor CHECK (paid_minor >= 0),
        CONSTRAINT ck_payouts_method CHECK (method IN ('BANK_TRANSFER', 'PAYPAL', 'STRIPE_CONNECT', 'WIRE_TRANSFER')),
        CONSTRAINT ck_payouts_hold_reason CHECK (hold_reason IN ('SELLER_SUSPENDED', 'STAFF')),
        CONSTRAINT ck_payouts_adds_up CHECK (amount_minor = gross_minor - refund_minor - commission_minor - commission_tax_minor - fee_minor + adjustment_minor + carried_minor),
        CONSTRAINT ck_payouts_paid CHECK (paid_minor <= amount_minor),
        CONSTRAINT ck_payouts_held CHECK ((state = 'ON_HOLD') = (hold_reason IS NOT NULL)),
        CONSTRAINT ck_payouts_period CHECK (period_start_time < period_end_time),
        CONSTRAINT fk_payouts_balance_id FOREIGN KEY(balance_id) REFERENCES settlement_balances (id),
        CONSTRAINT fk_payouts_statement_id FOREIGN KEY(statement_id) REFERENCES settlement_statements (id),
        CONSTRAINT fk_payouts_retried_payout_id FOREIGN KEY(retried_payout_id) REFERENCES payouts (id),
        CONSTRAINT fk_payouts_payout_file_id FOREIGN KEY(payout_file_id) REFERENCES payout_files (id)
    )
    """,
    "CREATE INDEX ix_payouts_asked ON payouts (provider, ask_time, id) WHERE state = 'PROCESSING'",
    "CREATE INDEX ix_payouts_create_time_id ON payouts (create_time, id)",
    "CREATE INDEX ix_payouts_due ON payouts (provider, payout_time, id) WHERE state = 'PENDING'",
    "CREATE INDEX ix_payouts_payout_file_id ON payouts (payout_file_id) WHERE payout_file_id IS NOT NULL",
    "CREATE INDEX ix_payouts_seller_id_create_time_id ON payouts (seller_id, create_time, id)",
    "CREATE INDEX ix_payouts_state_create_time_id ON payouts (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_payouts_retried_payout_id ON payouts (retried_payout_id) WHERE retried_payout_id IS NOT NULL",
    "CREATE UNIQUE INDEX uq_payouts_statement_id ON payouts (statement_id) WHERE statement_id IS NOT NULL",
    """
    CREATE TABLE payout_state_changes (
        id UUID NOT NULL,
        payout_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        previous_state TEXT,
        state TEXT NOT NULL,
        actor_id UUID,
        actor_role TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        system_generated BOOLEAN NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_payout_state_changes PRIMARY KEY (id),
        CONSTRAINT fk_payout_state_changes_payout_id FOREIGN KEY(payout_id) REFERENCES payouts (id)
    )
    """,
    "CREATE UNIQUE INDEX uq_payout_state_changes_payout_id_sequence ON payout_state_changes (payout_id, sequence)",
    """
    CREATE TABLE sandbox_payouts (
        key UUID NOT NULL,
        amount_minor BIGINT NOT NULL,
        sent_minor BIGINT NOT NULL,
        currency TEXT NOT NULL,
        state TEXT NOT NULL,
        reference TEXT NOT NULL,
        code TEXT DEFAULT '' NOT NULL,
        calls INTEGER DEFAULT 1 NOT NULL,
        settle_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_sandbox_payouts PRIMARY KEY (key),
        CONSTRAINT ck_sandbox_payouts_amount_minor CHECK (amount_minor >= 1),
        CONSTRAINT ck_sandbox_payouts_sent_minor CHECK (sent_minor >= 0),
        CONSTRAINT ck_sandbox_payouts_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_sandbox_payouts_state CHECK (state IN ('SUCCEEDED', 'DECLINED'))
    )
    """,
)
TABLES = (
    "sandbox_payouts",
    "payout_state_changes",
    "payouts",
    "settlement_statements",
    "settlement_entries",
    "settlement_balances",
    "settlement_account_snapshots",
    "settlement_accounts",
    "payout_files",
)


def upgrade() -> None:
    """Apply."""
    _codes("ledger_accounts", ACCOUNTS)
    _codes("ledger_transfers", TRANSFERS)
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    for table in TABLES:
        statement = f"DROP TABLE {table}"
        op.execute(statement)
    _codes("ledger_transfers", TRANSFERS_BEFORE)
    _codes("ledger_accounts", ACCOUNTS_BEFORE)


def _codes(table: str, codes: tuple[str, ...]) -> None:
    listed = ", ".join(f"'{code}'" for code in codes)
    check = f"ck_{table}_code"
    statement = f"ALTER TABLE {table} DROP CONSTRAINT {check}, ADD CONSTRAINT {check} CHECK (code IN ({listed}))"
    op.execute(statement)
