"""What sellers earn, and how they get it: accounts, balances over the ledger, entries, statements, payouts, bank files."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    func,
    text,
)

from storage.tables import history
from storage.tables.base import choice, currency, fraction, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

SETTLEMENT_ACCOUNT_STATES = States(
    "settlement account",
    names="UNVERIFIED VERIFIED REJECTED",
    first="UNVERIFIED",
    steps=[
        step("verify", "UNVERIFIED REJECTED", "VERIFIED", "staff"),
        step("reject", "UNVERIFIED VERIFIED", "REJECTED", "staff"),
        step("set", "VERIFIED REJECTED", "UNVERIFIED", "its seller: the money is to go elsewhere"),
    ],
    times={"VERIFIED": ("verify_time",)},
)
PAYOUT_STATES = States(
    "payout",
    names="PENDING PROCESSING COMPLETED FAILED ON_HOLD RETURNED",
    first="PENDING ON_HOLD",
    steps=[
        step("hold", "PENDING", "ON_HOLD", "staff"),
        step("release", "ON_HOLD", "PENDING", "staff; the first run after a suspended seller is back"),
        step("send", "PENDING", "PROCESSING", "job `send_payouts`, staff who write a bank file"),
        step(
            "complete", "PROCESSING", "COMPLETED", "the provider, staff for a bank file: all of it arrived, or a part"
        ),
        step("fail", "PROCESSING", "FAILED", "the provider, staff for a bank file: refused for certain"),
        step("fail", "PENDING ON_HOLD", "FAILED", "its seller changed where the money goes; no file takes its account"),
        step("return", "COMPLETED", "RETURNED", "staff: the bank sent the money back"),
    ],
    times={
        "PROCESSING": ("process_time",),
        "COMPLETED": ("complete_time",),
        "FAILED": ("fail_time",),
        "RETURNED": ("return_time",),
    },
)
PAYOUT_FILE_STATES = States(
    "payout file",
    names="WRITTEN ACCEPTED REJECTED",
    first="WRITTEN",
    steps=[
        step("accept", "WRITTEN", "ACCEPTED", "staff: the bank has made its transfers"),
        step("reject", "WRITTEN", "REJECTED", "staff: the bank refused it"),
    ],
)
PAYOUT_METHODS = ("BANK_TRANSFER", "PAYPAL", "STRIPE_CONNECT", "WIRE_TRANSFER")
ENTRY_TYPES = ("SALE", "REVALUATION", "CANCELLATION", "REFUND", "CHARGEBACK", "ADJUSTMENT")
OUTCOMES = ("PAYOUT", "ON_HOLD", "BELOW_MINIMUM", "NO_ACCOUNT", "ACCOUNT_NOT_READY", "NOTHING_OWED")
HOLD_REASONS = ("SELLER_SUSPENDED", "STAFF")

# What an entry consists of. What the first four add to a balance, the others take from it.
GAINS = ("goods_minor", "shipping_minor", "tax_minor", "reimbursed_minor")
COSTS = ("commission_minor", "commission_tax_minor", "fee_minor")
# What statements and payouts add entries up to. The first and the last add to what is paid out, the others lower it.
SUMS = (
    "gross_minor",
    "refund_minor",
    "commission_minor",
    "commission_tax_minor",
    "fee_minor",
    "adjustment_minor",
)
NET = "gross_minor - refund_minor - commission_minor - commission_tax_minor - fee_minor + adjustment_minor"


def _destination() -> list[Column[str]]:
    """Where money goes. The number is encrypted; what is left to see is its end."""
    return [
        choice("method", PAYOUT_METHODS),
        Column("bank_name", Text, nullable=False),
        Column("bank_account_number", LargeBinary, nullable=False),
        Column("bank_account_number_tail", Text, nullable=False),
        Column("bank_code", Text, nullable=False, server_default=""),
        Column("account_holder", Text, nullable=False),
        Column("remittance_memo", Text, nullable=False, server_default=""),
    ]


def _sums() -> list[Column[int]]:
    return [minor(name, least=None) for name in SUMS]


settlement_accounts = Table(
    "settlement_accounts",
    metadata,
    primary_key(),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    *_destination(),
    Column("country_code", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    choice("state", SETTLEMENT_ACCOUNT_STATES.all),
    Column("state_reason", Text, nullable=False, server_default=""),
    moment("payout_from_time", nullable=False),
    Column("verified_by_id", Uuid, ForeignKey("accounts.id")),
    moment("verify_time"),
    *lifetime(),
    CheckConstraint("state <> 'VERIFIED' OR verify_time IS NOT NULL", name="verified"),
    Index("uq_settlement_accounts_seller_id", "seller_id", unique=True),
    Index(None, "create_time", "id"),
)
settlement_account_snapshots = history.snapshots(
    "settlement_account", "settlement_accounts", reasons=["SET", "VERIFIED", "REJECTED"]
)

# What a seller has in one currency. The id is that of its account in the ledger, which has what is available; what is pending has
# an account of its own. The row is locked by whoever adds an entry or ends a period: so no entry comes into one that is over.
settlement_balances = Table(
    "settlement_balances",
    metadata,
    Column("id", Uuid, ForeignKey("ledger_accounts.id"), primary_key=True),
    Column("pending_account_id", Uuid, ForeignKey("ledger_accounts.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    currency(),
    # The period under way. It begins when the one before ended, also where the seller's time zone has changed.
    moment("period_start_time", nullable=False),
    moment("period_end_time", nullable=False),
    moment("create_time", nullable=False),
    CheckConstraint("period_start_time < period_end_time", name="period"),
    Index("uq_settlement_balances_seller_id_currency", "seller_id", "currency", unique=True),
    Index(None, "period_end_time", "id"),
    Index(None, "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
)

# Append-only but for what becomes of an entry: when it became available, and the one statement that has it.
settlement_entries = Table(
    "settlement_entries",
    metadata,
    primary_key(),
    Column("balance_id", Uuid, ForeignKey("settlement_balances.id"), nullable=False),
    Column("seller_id", Uuid, nullable=False),
    currency(),
    choice("type", ENTRY_TYPES),
    Column("order_id", Uuid, ForeignKey("orders.id")),
    Column("order_item_id", Uuid),
    # The order, refund, dispute, cancelled order or adjustment.
    Column("source_id", Uuid, nullable=False),
    *(minor(name, least=None) for name in (*GAINS, *COSTS, "net_minor", "tax_withheld_minor")),
    fraction("commission_rate"),
    Column("commission_source", Text, nullable=False, server_default=""),
    moment("available_time"),
    # No foreign key: entries are stated before their statement is written, in one transaction.
    Column("statement_id", Uuid),
    moment("create_time", nullable=False),
    CheckConstraint(f"net_minor = {' + '.join(GAINS)} - {' - '.join(COSTS)}", name="net"),
    CheckConstraint("statement_id IS NULL OR available_time IS NOT NULL", name="stated"),
    CheckConstraint("(type = 'ADJUSTMENT') = (order_id IS NULL)", name="order_id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(None, "order_id"),
    Index("ix_settlement_entries_pending", "balance_id", postgresql_where=text("available_time IS NULL")),
    Index(
        "ix_settlement_entries_unstated",
        "balance_id",
        "available_time",
        postgresql_where=text("statement_id IS NULL AND available_time IS NOT NULL"),
    ),
    Index("ix_settlement_entries_statement_id", "statement_id", postgresql_where=text("statement_id IS NOT NULL")),
)
# Whatever is told twice is settled once.
Index(
    "uq_settlement_entries_source",
    settlement_entries.c.source_id,
    settlement_entries.c.type,
    func.coalesce(settlement_entries.c.order_item_id, settlement_entries.c.source_id),
    unique=True,
)

# What a dispute keeps from being paid out of an order, until it is decided and booked. The id is that of the ledger's transfer that
# holds the amount; of an order that is pending nothing is held, it waits.
settlement_freezes = Table(
    "settlement_freezes",
    metadata,
    primary_key(),
    Column("dispute_id", Uuid, nullable=False),
    Column("order_id", Uuid, ForeignKey("orders.id"), nullable=False),
    Column("balance_id", Uuid, ForeignKey("settlement_balances.id"), nullable=False),
    minor("amount_minor"),
    moment("create_time", nullable=False),
    moment("end_time"),
    Index("uq_settlement_freezes_dispute_id_order_id", "dispute_id", "order_id", unique=True),
    Index("ix_settlement_freezes_order_id", "order_id", postgresql_where=text("end_time IS NULL")),
    Index("ix_settlement_freezes_balance_id", "balance_id", postgresql_where=text("end_time IS NULL")),
)

settlement_statements = Table(
    "settlement_statements",
    metadata,
    primary_key(),
    Column("balance_id", Uuid, ForeignKey("settlement_balances.id"), nullable=False),
    Column("seller_id", Uuid, nullable=False),
    currency(),
    moment("period_start_time", nullable=False),
    moment("period_end_time", nullable=False),
    Column("time_zone", Text, nullable=False),
    minor("opening_minor", least=None),
    *_sums(),
    minor("net_minor", least=None),
    minor("payout_minor"),
    minor("closing_minor", least=None),
    minor("minimum_minor"),
    minor("frozen_minor", default="0"),
    Column("entry_count", BigInteger, nullable=False),
    choice("outcome", OUTCOMES),
    moment("create_time", nullable=False),
    CheckConstraint("period_start_time < period_end_time", name="period"),
    CheckConstraint(f"net_minor = {NET} AND closing_minor = opening_minor + net_minor - payout_minor", name="adds_up"),
    CheckConstraint("(outcome IN ('PAYOUT', 'ON_HOLD')) = (payout_minor > 0)", name="payout"),
    Index("uq_settlement_statements_period_start_time", "balance_id", "period_start_time", unique=True),
    Index("uq_settlement_statements_period_end_time", "balance_id", "period_end_time", unique=True),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

payouts = Table(
    "payouts",
    metadata,
    primary_key(),
    Column("balance_id", Uuid, ForeignKey("settlement_balances.id"), nullable=False),
    Column("seller_id", Uuid, nullable=False),
    currency(),
    Column("statement_id", Uuid, ForeignKey("settlement_statements.id")),
    Column("retried_payout_id", Uuid, ForeignKey("payouts.id")),
    Column("payout_file_id", Uuid, ForeignKey("payout_files.id")),
    choice("state", PAYOUT_STATES.all),
    minor("amount_minor", least=1),
    minor("paid_minor"),
    *_sums(),
    minor("carried_minor", least=None),
    moment("period_start_time", nullable=False),
    moment("period_end_time", nullable=False),
    # The account as it was.
    *_destination(),
    Column("provider", Text, nullable=False),
    Column("reference", Text, nullable=False, server_default=""),
    choice("hold_reason", HOLD_REASONS, nullable=True),
    Column("failure_reason", Text, nullable=False, server_default=""),
    Column("notes", Text, nullable=False, server_default=""),
    Column("outcome_unknown", Boolean, nullable=False, server_default=text("false")),
    moment("payout_time", nullable=False),
    # When the provider was last asked, by its transfer's key: the id of the payout.
    moment("ask_time"),
    moment("process_time"),
    moment("complete_time"),
    moment("fail_time"),
    moment("return_time"),
    *lifetime(),
    CheckConstraint(f"amount_minor = {NET} + carried_minor", name="adds_up"),
    CheckConstraint("paid_minor <= amount_minor", name="paid"),
    CheckConstraint("(state = 'ON_HOLD') = (hold_reason IS NOT NULL)", name="held"),
    CheckConstraint("period_start_time < period_end_time", name="period"),
    Index(
        "uq_payouts_statement_id",
        "statement_id",
        unique=True,
        postgresql_where=text("statement_id IS NOT NULL"),
    ),
    Index(
        "uq_payouts_retried_payout_id",
        "retried_payout_id",
        unique=True,
        postgresql_where=text("retried_payout_id IS NOT NULL"),
    ),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index("ix_payouts_due", "provider", "payout_time", "id", postgresql_where=text("state = 'PENDING'")),
    Index("ix_payouts_asked", "provider", "ask_time", "id", postgresql_where=text("state = 'PROCESSING'")),
    Index("ix_payouts_payout_file_id", "payout_file_id", postgresql_where=text("payout_file_id IS NOT NULL")),
)
payout_state_changes = history.changes("payout", "payouts")

payout_files = Table(
    "payout_files",
    metadata,
    primary_key(),
    choice("state", PAYOUT_FILE_STATES.all),
    Column("message_id", Text, nullable=False),
    Column("payout_count", Integer, nullable=False),
    minor("total_minor", least=1),
    currency(),
    Column("state_reason", Text, nullable=False, server_default=""),
    Column("content", LargeBinary, nullable=False),
    *lifetime(),
    CheckConstraint("payout_count >= 1", name="payout_count"),
    Index("uq_payout_files_message_id", "message_id", unique=True),
    Index(None, "create_time", "id"),
)
