"""The ledger: accounts, transfers between them, what each did to an account, and the lots that a balance consists of.

Accounts and transfers are those of TigerBeetle. A transfer is never changed: what is pending is posted, voided or expired by
a transfer of its own that names it.
"""

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Index, Integer, Table, Text, Uuid, text

from storage.tables.base import choice, lifetime, metadata, minor, moment, primary_key

# What accounts of owners are for. POINTS_DEBT: points that were taken back after they were spent.
OWNED = ("DEPOSIT", "MILEAGE", "COIN", "GIFT_CARD", "SELLER_PENDING", "SELLER_BALANCE", "POINTS_DEBT")
# The mall's own accounts, one of each for each currency.
#
# CLEARING_PROVIDER: money that providers have taken for the mall, below zero. CLEARING_PURCHASES: what purchases were paid with,
# by wallets and through providers, and that is not settled with sellers yet. CLEARING_PAYOUTS: money that left the mall by bank. POINTS: points in circulation, seen from the
# mall. POINTS_EXPENSE: money that redeemed points have cost. GIFT_CARDS_SOLD: what gift cards were issued for. GOODWILL: what
# staff gave or took by hand. BREAKAGE: what expired. RECOVERIES: what was taken back after an incident. COMMISSION,
# COMMISSION_TAX, PROCESSING_FEES: what the mall keeps of sales. TAXES: taxes of sales that the mall owes. DISCOUNTS: what the mall
# takes off, and gives their sellers.
PLATFORM = (
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
# Why something moves.
TRANSFER_CODES = (
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
    "SALE",
    "REFUND",
    "COMMISSION",
    "FEE",
    "TAX",
    "DISCOUNT",
    "RELEASE",
    "PAYOUT",
    "REWARD",
    "CLAW_BACK",
    "DEBT",
    "DEBT_REPAYMENT",
)
PHASES = ("POSTED", "PENDING", "POST", "VOID", "EXPIRE")
# How a pending transfer ends; each does once.
ENDS = ("POST", "VOID", "EXPIRE")
# What must hold of an account's balance: what its owner has is never negative (WITHIN_CREDITS), what its owner owes neither
# (WITHIN_DEBITS), or anything goes.
LIMITS = ("NONE", "WITHIN_CREDITS", "WITHIN_DEBITS")
ACCOUNT_STATES = ("OPEN", "FROZEN", "CLOSED")
# Kinds of points; all other currencies are those of ISO 4217.
POINTS = ("MILEAGE", "COIN")

_CURRENCY = f"currency ~ '^[A-Z]{{3}}$' OR currency IN ({', '.join(repr(name) for name in POINTS)})"

# Balances in the currency's smallest unit, or in points. Those of `rolled_up` accounts are brought up by a job: what they have
# not got yet stands in `ledger_changes`. Every other account is guarded by the conditional update that changes it.
ledger_accounts = Table(
    "ledger_accounts",
    metadata,
    primary_key(),
    choice("code", [*OWNED, *PLATFORM]),
    Column("currency", Text, nullable=False),
    choice("limits", LIMITS),
    choice("state", ACCOUNT_STATES, default="OPEN"),
    # Its balance consists of lots.
    Column("lotted", Boolean, nullable=False),
    Column("rolled_up", Boolean, nullable=False),
    *(minor(f"{side}_{kind}", least=None) for side in ("debits", "credits") for kind in ("pending", "posted")),
    # The sequence of its newest entry.
    Column("entry_sequence", BigInteger, nullable=False, server_default="0"),
    *lifetime(),
    CheckConstraint(_CURRENCY, name="currency"),
    # Changes are rolled up in any order, the end of a hold perhaps before it.
    CheckConstraint(
        "rolled_up OR LEAST(debits_pending, debits_posted, credits_pending, credits_posted) >= 0", name="balances"
    ),
    CheckConstraint(
        "limits <> 'WITHIN_CREDITS' OR debits_posted + debits_pending <= credits_posted",
        name="within_credits",
        info={"reason": "BALANCE_INSUFFICIENT"},
    ),
    CheckConstraint(
        "limits <> 'WITHIN_DEBITS' OR credits_posted + credits_pending <= debits_posted",
        name="within_debits",
        info={"reason": "BALANCE_INSUFFICIENT"},
    ),
    CheckConstraint("NOT rolled_up OR (limits = 'NONE' AND NOT lotted)", name="rolled_up"),
    Index("uq_ledger_accounts_platform", "code", "currency", unique=True, postgresql_where=text("rolled_up")),
    postgresql_with={"fillfactor": "70"},
)

# Append-only. Accounts are not foreign keys: to check one locks its row, and every transfer has one of the mall's own.
ledger_transfers = Table(
    "ledger_transfers",
    metadata,
    primary_key(),
    choice("phase", PHASES),
    # The pending transfer that this one ends.
    Column("pending_id", Uuid),
    # The spending that this one gives back to the lots it came from.
    Column("returned_id", Uuid),
    Column("debit_account_id", Uuid, nullable=False),
    Column("credit_account_id", Uuid, nullable=False),
    minor("amount", least=1),
    Column("currency", Text, nullable=False),
    choice("code", TRANSFER_CODES),
    # When a pending one ends by itself.
    moment("expire_time"),
    # What it comes from, such as (`purchase`, id).
    Column("source_type", Text, nullable=False),
    Column("source_id", Uuid, nullable=False),
    Column("reason_code", Text, nullable=False, server_default=""),
    Column("description", Text, nullable=False, server_default=""),
    Column("actor_id", Uuid),
    Column("actor_role", Text, nullable=False),
    moment("create_time", nullable=False),
    CheckConstraint("debit_account_id <> credit_account_id", name="accounts"),
    CheckConstraint("(pending_id IS NOT NULL) = (phase IN ('POST', 'VOID', 'EXPIRE'))", name="pending_id"),
    CheckConstraint("expire_time IS NULL OR phase = 'PENDING'", name="expire_time"),
    Index("uq_ledger_transfers_pending_id", "pending_id", unique=True, postgresql_where=text("pending_id IS NOT NULL")),
    Index(None, "source_id", "source_type"),
    Index("ix_ledger_transfers_returned_id", "returned_id", postgresql_where=text("returned_id IS NOT NULL")),
    Index(
        "ix_ledger_transfers_held",
        "debit_account_id",
        "create_time",
        "id",
        postgresql_where=text("phase = 'PENDING'"),
    ),
    Index("ix_ledger_transfers_expire_time", "expire_time", postgresql_where=text("expire_time IS NOT NULL")),
)

# Append-only: what a transfer did to what an account has available. The sequence of an account has no gaps, and each entry
# begins with what the one before it ended with.
ledger_entries = Table(
    "ledger_entries",
    metadata,
    primary_key(),
    Column("account_id", Uuid, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("transfer_id", Uuid, nullable=False),
    minor("amount", least=None),
    minor("available_before", least=None),
    minor("available_after", least=None),
    moment("create_time", nullable=False),
    CheckConstraint("sequence >= 1", name="sequence"),
    CheckConstraint("amount <> 0 AND available_after = available_before + amount", name="amount"),
    Index("uq_ledger_entries_account_id_sequence", "account_id", "sequence", unique=True),
)

# What is left of a credit, with the day on which it expires. Its id is that of the transfer that brought it. First to expire is
# first spent; what is pending is not in a lot, and comes back into it when it is voided.
ledger_lots = Table(
    "ledger_lots",
    metadata,
    primary_key(),
    Column("account_id", Uuid, nullable=False),
    minor("amount", least=1),
    minor("remaining", least=None),
    moment("expire_time"),
    # When its owner was told that it is about to expire.
    moment("notice_time"),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint("remaining BETWEEN 0 AND amount", name="remaining"),
    Index(None, "account_id", "create_time", "id"),
    Index("ix_ledger_lots_open", "account_id", "expire_time", "id", postgresql_where=text("remaining > 0")),
    Index(
        "ix_ledger_lots_expire_time",
        "expire_time",
        "id",
        postgresql_where=text("remaining > 0 AND expire_time IS NOT NULL"),
    ),
)

# Append-only: what transfers took from lots, and, below zero, gave back to them. `spending_id` is the transfer that took;
# `position` says in which order it did.
ledger_lot_uses = Table(
    "ledger_lot_uses",
    metadata,
    Column("transfer_id", Uuid, primary_key=True),
    Column("lot_id", Uuid, primary_key=True),
    Column("spending_id", Uuid, nullable=False),
    Column("position", Integer, nullable=False),
    minor("amount", least=None),
    CheckConstraint("amount <> 0 AND (amount < 0 OR transfer_id = spending_id)", name="amount"),
    Index(None, "spending_id", "position"),
    Index(None, "lot_id"),
)

# What the balances of rolled-up accounts have not got yet. The job takes rows out and adds them up in one statement, so every
# change is in one of both places.
ledger_changes = Table(
    "ledger_changes",
    metadata,
    Column("transfer_id", Uuid, primary_key=True),
    Column("account_id", Uuid, primary_key=True),
    *(minor(f"{side}_{kind}", least=None) for side in ("debits", "credits") for kind in ("pending", "posted")),
)
