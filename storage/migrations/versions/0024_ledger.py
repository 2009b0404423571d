"""The ledger: accounts, transfers, entries, lots."""

from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE ledger_accounts (
        id UUID NOT NULL,
        code TEXT NOT NULL,
        currency TEXT NOT NULL,
        limits TEXT NOT NULL,
        state TEXT DEFAULT 'OPEN' NOT NULL,
        lotted BOOLEAN NOT NULL,
        rolled_up BOOLEAN NOT NULL,
        debits_pending BIGINT NOT NULL,
        debits_posted BIGINT NOT NULL,
        credits_pending BIGINT NOT NULL,
        credits_posted BIGINT NOT NULL,
        entry_sequence BIGINT DEFAULT '0' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_ledger_accounts PRIMARY KEY (id),
        CONSTRAINT ck_ledger_accounts_code CHECK (code IN ('DEPOSIT', 'MILEAGE', 'COIN', 'GIFT_CARD', 'CLEARING_GATEWAY', 'CLEARING_PURCHASES', 'CLEARING_PAYOUTS', 'POINTS', 'POINTS_EXPENSE', 'GIFT_CARDS_SOLD', 'GOODWILL', 'BREAKAGE', 'RECOVERIES')),
        CONSTRAINT ck_ledger_accounts_limits CHECK (limits IN ('NONE', 'WITHIN_CREDITS', 'WITHIN_DEBITS')),
        CONSTRAINT ck_ledger_accounts_state CHECK (state IN ('OPEN', 'FROZEN', 'CLOSED')),
        CONSTRAINT ck_ledger_accounts_currency CHECK (currency ~ '^[A-Z]{3}$' OR currency IN ('MILEAGE', 'COIN')),
        CONSTRAINT ck_ledger_accounts_balances CHECK (rolled_up OR LEAST(debits_pending, debits_posted, credits_pending, credits_posted) >= 0),
        CONSTRAINT ck_ledger_accounts_within_credits CHECK (limits <> 'WITHIN_CREDITS' OR debits_posted + debits_pending <= credits_posted),
        CONSTRAINT ck_ledger_accounts_within_debits CHECK (limits <> 'WITHIN_DEBITS' OR credits_posted + credits_pending <= debits_posted),
        CONSTRAINT ck_ledger_accounts_rolled_up CHECK (NOT rolled_up OR (limits = 'NONE' AND NOT lotted))
    )
     WITH (fillfactor = 70)
    """,
    """
    CREATE TABLE ledger_transfers (
        id UUID NOT NULL,
        phase TEXT NOT NULL,
        pending_id UUID,
        returned_id UUID,
        debit_account_id UUID NOT NULL,
        credit_account_id UUID NOT NULL,
        amount BIGINT NOT NULL,
        currency TEXT NOT NULL,
        code TEXT NOT NULL,
        expire_time TIMESTAMP WITH TIME ZONE,
        source_type TEXT NOT NULL,
        source_id UUID NOT NULL,
        reason_code TEXT DEFAULT '' NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        actor_id UUID,
        actor_role TEXT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_ledger_transfers PRIMARY KEY (id),
        CONSTRAINT ck_ledger_transfers_phase CHECK (phase IN ('POSTED', 'PENDING', 'POST', 'VOID', 'EXPIRE')),
        CONSTRAINT ck_ledger_transfers_amount CHECK (amount >= 1),
        CONSTRAINT ck_ledger_transfers_code CHECK (code IN ('TOP_UP', 'ACCRUAL', 'DONATION', 'ADJUSTMENT', 'USAGE', 'POINTS_WORTH', 'WITHDRAWAL', 'EXPIRY', 'RETURN', 'INCIDENT', 'GIFT_CARD_ISSUE', 'GIFT_CARD_REDEMPTION', 'GIFT_CARD_CLOSURE')),
        CONSTRAINT ck_ledger_transfers_accounts CHECK (debit_account_id <> credit_account_id),
        CONSTRAINT ck_ledger_transfers_pending_id CHECK ((pending_id IS NOT NULL) = (phase IN ('POST', 'VOID', 'EXPIRE'))),
        CONSTRAINT ck_ledger_transfers_expire_time CHECK (expire_time IS NULL OR phase = 'PENDING')
    )
    """,
    """
    CREATE TABLE ledger_entries (
        id UUID NOT NULL,
        account_id UUID NOT NULL,
        sequence BIGINT NOT NULL,
        transfer_id UUID NOT NULL,
        amount BIGINT NOT NULL,
        available_before BIGINT NOT NULL,
        available_after BIGINT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_ledger_entries PRIMARY KEY (id),
        CONSTRAINT ck_ledger_entries_sequence CHECK (sequence >= 1),
        CONSTRAINT ck_ledger_entries_amount CHECK (amount <> 0 AND available_after = available_before + amount)
    )
    """,
    """
    CREATE TABLE ledger_lots (
        id UUID NOT NULL,
        account_id UUID NOT NULL,
        amount BIGINT NOT NULL,
        remaining BIGINT NOT NULL,
        expire_time TIMESTAMP WITH TIME ZONE,
        notice_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_ledger_lots PRIMARY KEY (id),
        CONSTRAINT ck_ledger_lots_amount CHECK (amount >= 1),
        CONSTRAINT ck_ledger_lots_remaining CHECK (remaining BETWEEN 0 AND amount)
    )
    """,
    """
    CREATE TABLE ledger_lot_uses (
        transfer_id UUID NOT NULL,
        lot_id UUID NOT NULL,
        spending_id UUID NOT NULL,
        position INTEGER NOT NULL,
        amount BIGINT NOT NULL,
        CONSTRAINT pk_ledger_lot_uses PRIMARY KEY (transfer_id, lot_id),
        CONSTRAINT ck_ledger_lot_uses_amount CHECK (amount <> 0 AND (amount < 0 OR transfer_id = spending_id))
    )
    """,
    """
    CREATE TABLE ledger_changes (
        transfer_id UUID NOT NULL,
        account_id UUID NOT NULL,
        debits_pending BIGINT NOT NULL,
        debits_posted BIGINT NOT NULL,
        credits_pending BIGINT NOT NULL,
        credits_posted BIGINT NOT NULL,
        CONSTRAINT pk_ledger_changes PRIMARY KEY (transfer_id, account_id)
    )
    """,
)
INDEXES = (
    "CREATE UNIQUE INDEX uq_ledger_accounts_platform ON ledger_accounts (code, currency) WHERE rolled_up",
    "CREATE INDEX ix_ledger_transfers_expire_time ON ledger_transfers (expire_time) WHERE expire_time IS NOT NULL",
    "CREATE INDEX ix_ledger_transfers_held ON ledger_transfers (debit_account_id, create_time, id) WHERE phase = 'PENDING'",
    "CREATE INDEX ix_ledger_transfers_source_id_source_type ON ledger_transfers (source_id, source_type)",
    "CREATE INDEX ix_ledger_transfers_returned_id ON ledger_transfers (returned_id) WHERE returned_id IS NOT NULL",
    "CREATE UNIQUE INDEX uq_ledger_transfers_pending_id ON ledger_transfers (pending_id) WHERE pending_id IS NOT NULL",
    "CREATE UNIQUE INDEX uq_ledger_entries_account_id_sequence ON ledger_entries (account_id, sequence)",
    "CREATE INDEX ix_ledger_lots_account_id_create_time_id ON ledger_lots (account_id, create_time, id)",
    "CREATE INDEX ix_ledger_lots_expire_time ON ledger_lots (expire_time, id) WHERE remaining > 0 AND expire_time IS NOT NULL",
    "CREATE INDEX ix_ledger_lots_open ON ledger_lots (account_id, expire_time, id) WHERE remaining > 0",
    "CREATE INDEX ix_ledger_lot_uses_lot_id ON ledger_lot_uses (lot_id)",
    "CREATE INDEX ix_ledger_lot_uses_spending_id_position ON ledger_lot_uses (spending_id, position)",
)
# What is written once and for all.
APPEND_ONLY = ("ledger_transfers", "ledger_entries", "ledger_lot_uses")
REFUSE_CHANGE = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$
"""
TRIGGER = """
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""
DROP = "DROP TABLE ledger_{table}"


def upgrade() -> None:
    """Apply."""
    for statement in (*TABLES, *INDEXES, REFUSE_CHANGE):
        op.execute(statement)
    for table in APPEND_ONLY:
        op.execute(TRIGGER.format(table=table))


def downgrade() -> None:
    """Take back."""
    for table in ("changes", "lot_uses", "lots", "entries", "transfers", "accounts"):
        op.execute(DROP.format(table=table))
    op.execute("DROP FUNCTION refuse_change()")
