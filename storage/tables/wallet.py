"""What customers and sellers have with the mall, over accounts of the ledger; gift cards; what people decide about them."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, Uuid, text

from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.ledger import POINTS
from storage.tables.states import States, step

KINDS = ("DEPOSIT", "MILEAGE", "COIN")
OWNER_TYPES = ("CUSTOMER", "SELLER")

ADJUSTMENT_STATES = States(
    "wallet adjustment",
    names="PENDING APPLIED REJECTED",
    first="PENDING APPLIED",
    steps=[
        step("approve", "PENDING", "APPLIED", "another member of staff"),
        step("reject", "PENDING", "REJECTED", "staff, whoever asked for it too"),
    ],
    times={"APPLIED": ("decide_time",), "REJECTED": ("decide_time",)},
)
TOP_UP_STATES = States(
    "wallet top-up",
    names="PENDING COMPLETED FAILED",
    first="PENDING",
    steps=[
        step("complete", "PENDING", "COMPLETED", "the payment settled"),
        step("fail", "PENDING", "FAILED", "the payment was refused, or had no outcome for a day"),
    ],
)
WITHDRAWAL_STATES = States(
    "wallet withdrawal",
    names="REQUESTED APPROVED PAID REJECTED CANCELLED FAILED",
    first="REQUESTED",
    steps=[
        step("approve", "REQUESTED", "APPROVED", "staff"),
        step("reject", "REQUESTED", "REJECTED", "staff; the hold is given back"),
        step("cancel", "REQUESTED", "CANCELLED", "its owner; the hold is given back"),
        step("pay", "APPROVED", "PAID", "staff, with the bank's reference; the hold is posted"),
        step("fail", "APPROVED", "FAILED", "staff: the bank refused; the hold is given back"),
    ],
    times={
        "APPROVED": ("decide_time",),
        "REJECTED": ("decide_time",),
        "CANCELLED": ("decide_time",),
        "PAID": ("complete_time",),
        "FAILED": ("complete_time",),
    },
)
INCIDENT_STATES = States(
    "financial incident",
    names="OPEN INVESTIGATING RESOLVED REVERSED CLOSED",
    first="OPEN",
    steps=[
        step("investigate", "OPEN", "INVESTIGATING", "staff"),
        step("resolve", "OPEN INVESTIGATING", "RESOLVED", "staff: cleared up, and released"),
        step("reverse", "OPEN INVESTIGATING", "REVERSED", "staff: what was set aside is the mall's"),
        step("close", "OPEN INVESTIGATING", "CLOSED", "staff: dropped, and released"),
    ],
)
GIFT_CARD_STATES = States(
    "gift card",
    names="ACTIVE DISABLED EXPIRED CLOSED",
    first="ACTIVE",
    steps=[
        step("disable", "ACTIVE", "DISABLED", "staff"),
        step("enable", "DISABLED", "ACTIVE", "staff"),
        step("expire", "ACTIVE DISABLED", "EXPIRED", "job `expire_gift_cards`: its time is over"),
        step("close", "ACTIVE DISABLED", "CLOSED", "staff"),
    ],
    times={"CLOSED": ("close_time",)},
)
INCIDENT_TYPES = (
    "FRAUD",
    "REVERSAL",
    "COMPLIANCE_AUDIT",
    "WITHDRAWAL_DISPUTE",
    "MANUAL_FREEZE",
    "SYSTEM_ERROR",
    "ANOMALY_DETECTION",
)


def _unit() -> Column[str]:
    """The currency of an amount that may be points."""
    column: Column[str] = Column("currency", Text, nullable=False)
    CheckConstraint(column.regexp_match("^[A-Z]{3}$") | column.in_(POINTS), name="currency")
    return column


# Each has the id of its account in the ledger, which has the balance.
wallet_accounts = Table(
    "wallet_accounts",
    metadata,
    Column("id", Uuid, ForeignKey("ledger_accounts.id"), primary_key=True),
    Column("owner_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("owner_type", OWNER_TYPES),
    choice("kind", KINDS),
    _unit(),
    # What has expired so far; it is among what was debited.
    minor("expired"),
    moment("create_time", nullable=False),
    moment("delete_time"),
    CheckConstraint(f"kind = 'DEPOSIT' AND currency NOT IN {POINTS!r} OR kind = currency", name="kind_of_currency"),
    Index("uq_wallet_accounts_owner_id", "owner_id", "owner_type", "kind", "currency", unique=True),
    Index(None, "owner_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

wallet_adjustments = Table(
    "wallet_adjustments",
    metadata,
    primary_key(),
    Column("owner_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("owner_type", OWNER_TYPES),
    choice("kind", KINDS),
    minor("amount", least=None),
    _unit(),
    choice("type", ["MANUAL_ADJUSTMENT", "DONATION"]),
    Column("reason_code", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False),
    moment("expire_time"),
    Column("account_id", Uuid, ForeignKey("wallet_accounts.id")),
    choice("state", ADJUSTMENT_STATES.all),
    Column("requested_by_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("decided_by_id", Uuid, ForeignKey("accounts.id")),
    Column("decision_note", Text, nullable=False, server_default=""),
    moment("decide_time"),
    *lifetime(),
    CheckConstraint("amount <> 0 AND (type <> 'DONATION' OR amount > 0)", name="amount"),
    CheckConstraint("state <> 'APPLIED' OR decided_by_id IS DISTINCT FROM requested_by_id", name="second_person"),
    Index(None, "owner_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)

wallet_top_ups = Table(
    "wallet_top_ups",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("account_id", Uuid, ForeignKey("wallet_accounts.id"), nullable=False),
    minor("amount", least=1),
    currency(),
    Column("payment_method_id", Uuid, nullable=False),
    Column("payment_id", Uuid, nullable=False),
    choice("state", TOP_UP_STATES.all),
    Column("failure_reason", Text, nullable=False, server_default=""),
    moment("complete_time"),
    *lifetime(),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)

wallet_withdrawals = Table(
    "wallet_withdrawals",
    metadata,
    primary_key(),
    Column("account_id", Uuid, ForeignKey("wallet_accounts.id"), nullable=False),
    Column("owner_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    minor("amount", least=1),
    currency(),
    Column("destination", Text, nullable=False),
    choice("state", WITHDRAWAL_STATES.all),
    Column("decided_by_id", Uuid, ForeignKey("accounts.id")),
    Column("decision_note", Text, nullable=False, server_default=""),
    Column("payment_reference", Text, nullable=False, server_default=""),
    moment("decide_time"),
    moment("complete_time"),
    *lifetime(),
    Index(None, "owner_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)

financial_incidents = Table(
    "financial_incidents",
    metadata,
    primary_key(),
    Column("account_id", Uuid, ForeignKey("wallet_accounts.id"), nullable=False),
    Column("owner_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("type", INCIDENT_TYPES),
    Column("details", Text, nullable=False),
    Column("external_reference", Text, nullable=False, server_default=""),
    choice("state", INCIDENT_STATES.all),
    minor("held"),
    _unit(),
    Column("opened_by_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("resolution", Text, nullable=False, server_default=""),
    Column("ended_by_id", Uuid, ForeignKey("accounts.id")),
    moment("resolve_time"),
    *lifetime(),
    Index(None, "account_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Each has the id of its account in the ledger, which has the balance. Of the code there is a hash.
gift_cards = Table(
    "gift_cards",
    metadata,
    Column("id", Uuid, ForeignKey("ledger_accounts.id"), primary_key=True),
    Column("code_hash", LargeBinary, nullable=False),
    Column("code_hint", Text, nullable=False),
    minor("amount", least=1),
    currency(),
    choice("state", GIFT_CARD_STATES.all),
    moment("expire_time"),
    Column("note", Text, nullable=False, server_default=""),
    Column("issued_by_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    moment("close_time"),
    *lifetime(),
    Index("uq_gift_cards_code_hash", "code_hash", unique=True),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_gift_cards_expire_time",
        "expire_time",
        postgresql_where=text("state IN ('ACTIVE', 'DISABLED') AND expire_time IS NOT NULL"),
    ),
)

# Every try of a code, right or wrong. Of a wrong one nothing is kept.
gift_card_attempts = Table(
    "gift_card_attempts",
    metadata,
    primary_key(),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("ip_address", Text, nullable=False, server_default=""),
    Column("gift_card_id", Uuid),
    moment("create_time", nullable=False),
    Index(None, "account_id", "create_time"),
    Index(None, "create_time"),
)
