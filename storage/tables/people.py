"""What belongs to people besides their accounts: profiles, guests, ways out, evidence of sellers, roles, ways in by providers."""

from sqlalchemy import ARRAY, Boolean, CheckConstraint, Column, ForeignKey, Index, LargeBinary, Table, Text, Uuid, text

from storage.tables.base import choice, lifetime, metadata, moment, primary_key
from storage.tables.states import States, step

WITHDRAWAL_STATES = States(
    "withdrawal",
    names="PENDING CANCELLED COMPLETED",
    first="PENDING",
    steps=[
        step("cancel", "PENDING", "CANCELLED", "CancelWithdrawal"),
        step("complete", "PENDING", "COMPLETED", "job `erase_accounts`: 14 days later, and once nothing is open"),
    ],
    times={"CANCELLED": ("cancel_time",), "COMPLETED": ("complete_time",)},
)

VERIFICATION_STATES = States(
    "seller verification",
    names="SUBMITTED IN_REVIEW APPROVED REJECTED EXPIRED",
    first="SUBMITTED",
    steps=[
        step("review", "SUBMITTED", "IN_REVIEW", "staff"),
        step("approve", "SUBMITTED IN_REVIEW", "APPROVED", "staff"),
        step("reject", "SUBMITTED IN_REVIEW", "REJECTED", "staff"),
        step("expire", "APPROVED", "EXPIRED", "job `expire_verifications`: at `expire_time`"),
    ],
    times={"APPROVED": ("verify_time",)},
)

VERIFICATION_TYPES = ["IDENTITY", "BUSINESS_LICENSE", "BANK_ACCOUNT", "ANTI_MONEY_LAUNDERING", "KNOW_YOUR_CUSTOMER"]

# What people tell about themselves; the id is the account's.
profiles = Table(
    "profiles",
    metadata,
    Column("id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("first_name", Text, nullable=False, server_default=""),
    Column("last_name", Text, nullable=False, server_default=""),
    Column("bio", Text, nullable=False, server_default=""),
    Column("avatar_uri", Text, nullable=False, server_default=""),
    Column("gender", Text, nullable=False, server_default="GENDER_UNSPECIFIED"),
    Column("language_code", Text, nullable=False, server_default=""),
    Column("time_zone", Text, nullable=False, server_default=""),
    *lifetime(deletable=True),
)

# Who looks around without an account, by the hash of a token. What tells who it was goes when the session ends.
guest_sessions = Table(
    "guest_sessions",
    metadata,
    primary_key(),
    Column("token_hash", LargeBinary, nullable=False),
    Column("account_id", Uuid, ForeignKey("accounts.id")),
    Column("ip_address", Text, nullable=False, server_default=""),
    Column("user_agent", Text, nullable=False, server_default=""),
    Column("language_code", Text, nullable=False, server_default=""),
    Column("time_zone", Text, nullable=False, server_default=""),
    moment("last_activity_time", nullable=False),
    moment("expire_time", nullable=False),
    *lifetime(deletable=True),
    Index("uq_guest_sessions_token_hash", "token_hash", unique=True),
    Index(None, "create_time", "id"),
    Index("ix_guest_sessions_expire_time", "expire_time", postgresql_where=text("delete_time IS NULL")),
)

# Customers who leave. The account is closed at once; `waits_for` is what kept the last look from erasing it.
withdrawals = Table(
    "withdrawals",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("state", WITHDRAWAL_STATES.all),
    Column("reason", Text, nullable=False, server_default=""),
    moment("withdraw_time", nullable=False),
    moment("erase_time", nullable=False),
    moment("next_look_time", nullable=False),
    Column("waits_for", ARRAY(Text), nullable=False, server_default=text("'{}'::text[]")),
    moment("cancel_time"),
    moment("complete_time"),
    *lifetime(),
    CheckConstraint("(state = 'CANCELLED') = (cancel_time IS NOT NULL)", name="cancelled"),
    CheckConstraint("(state = 'COMPLETED') = (complete_time IS NOT NULL)", name="completed"),
    Index("uq_withdrawals_pending", "customer_id", unique=True, postgresql_where=text("state = 'PENDING'")),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_withdrawals_next_look_time", "next_look_time", postgresql_where=text("state = 'PENDING'")),
)

# Evidence of what sellers say. One of a type waits at a time; decided ones are never changed, but for expiry.
seller_verifications = Table(
    "seller_verifications",
    metadata,
    primary_key(),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    choice("type", VERIFICATION_TYPES),
    choice("state", VERIFICATION_STATES.all),
    Column("document_uri", Text, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("decided_by_id", Uuid, ForeignKey("accounts.id")),
    moment("submit_time", nullable=False),
    moment("verify_time"),
    moment("expire_time"),
    *lifetime(),
    CheckConstraint("(state IN ('APPROVED', 'EXPIRED')) = (verify_time IS NOT NULL)", name="verified"),
    Index(
        "uq_seller_verifications_open",
        "seller_id",
        "type",
        unique=True,
        postgresql_where=text("state IN ('SUBMITTED', 'IN_REVIEW')"),
        info={"reason": "VERIFICATION_OPEN", "field": "seller_verification.type"},
    ),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_seller_verifications_expire_time", "expire_time", postgresql_where=text("state = 'APPROVED'")),
)

# Where administrators have made the permissions of a role other than server/rpc/access.py has them.
role_permissions = Table(
    "role_permissions",
    metadata,
    Column("role", Text, primary_key=True),
    Column("permission", Text, primary_key=True),
    Column("granted", Boolean, nullable=False),
    Column("changed_by_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    moment("change_time", nullable=False),
    CheckConstraint("role IN ('SUPPORT_ADMIN', 'CONTENT_MODERATOR', 'ORDER_MANAGER')", name="role"),
)

ESCALATION_TYPES = ["PROMOTION", "DEMOTION", "APPROVAL", "REJECTION", "TEMPORARY", "PERMANENT"]

# Who came into another role, by whom and why. A trigger refuses to change one.
role_escalations = Table(
    "role_escalations",
    metadata,
    primary_key(),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("administrator_id", Uuid, ForeignKey("accounts.id")),
    Column("from_role", Text, nullable=False),
    Column("to_role", Text, nullable=False),
    choice("type", ESCALATION_TYPES),
    Column("reason", Text, nullable=False, server_default=""),
    moment("create_time", nullable=False),
    Index(None, "account_id", "create_time", "id"),
    Index(None, "administrator_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Ways into an account through a provider.
external_identities = Table(
    "external_identities",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("provider", Text, nullable=False),
    Column("subject", Text, nullable=False),
    moment("link_time", nullable=False),
    moment("last_verify_time"),
    Index(
        "uq_external_identities_provider_subject",
        "provider",
        "subject",
        unique=True,
        info={"reason": "EXTERNAL_IDENTITY_TAKEN", "field": "id_token"},
    ),
    Index(
        "uq_external_identities_customer_id_provider",
        "customer_id",
        "provider",
        unique=True,
        info={"reason": "EXTERNAL_IDENTITY_TAKEN", "field": "provider"},
    ),
    Index(None, "customer_id", "link_time", "id"),
)

# Logins at providers that were finished: each works once.
external_logins = Table(
    "external_logins",
    metadata,
    Column("nonce_hash", LargeBinary, primary_key=True),
    moment("expire_time", nullable=False),
)
