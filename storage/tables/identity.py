"""People: one account per e-mail address, what it is (customer, seller, administrator), and its sessions."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
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

from storage.tables.base import choice, currency, fraction, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

SELLER_STATES = States(
    "seller",
    names="PENDING ACTIVE REJECTED SUSPENDED ON_HOLD BANNED",
    first="PENDING",
    steps=[
        step("applied", "REJECTED", "PENDING", "ApplyAsSeller, again"),
        step("approved", "PENDING", "ACTIVE", "staff"),
        step("rejected", "PENDING", "REJECTED", "staff"),
        step("suspended", "ACTIVE ON_HOLD", "SUSPENDED", "staff"),
        step("held", "ACTIVE SUSPENDED", "ON_HOLD", "staff"),
        step("reinstated", "SUSPENDED ON_HOLD", "ACTIVE", "staff"),
        step("banned", "PENDING REJECTED ACTIVE SUSPENDED ON_HOLD", "BANNED", "staff"),
    ],
)

# What every kind of person has: the way in. `customers`, `sellers` and `administrators` share its id.
accounts = Table(
    "accounts",
    metadata,
    primary_key(),
    choice("role", ["CUSTOMER", "SELLER", "ADMINISTRATOR"]),
    Column("email", Text, nullable=False),
    Column("password_hash", Text),
    moment("password_change_time"),
    choice("state", ["ACTIVE", "SUSPENDED", "WITHDRAWN", "CLOSED"]),
    Column("state_reason", Text, nullable=False, server_default=""),
    moment("email_verify_time"),
    moment("email_verification_send_time"),
    Column("failed_login_count", Integer, nullable=False, server_default="0"),
    moment("failed_login_window_start_time"),
    moment("lock_until_time"),
    moment("last_login_time"),
    Column("last_login_ip", Text, nullable=False, server_default=""),
    Column("second_factor_secret", LargeBinary),
    moment("second_factor_enable_time"),
    Column("second_factor_last_step", BigInteger, nullable=False, server_default="0"),
    # Failures since the last success, however long ago.
    Column("second_factor_failed_count", Integer, nullable=False, server_default="0"),
    moment("second_factor_lock_until_time"),
    *lifetime(deletable=True),
)
Index(
    "uq_accounts_email",
    func.lower(accounts.c.email),
    unique=True,
    info={"reason": "EMAIL_TAKEN", "field": "email"},
)

customers = Table(
    "customers",
    metadata,
    Column("id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("display_name", Text, nullable=False),
    Column("nickname", Text, nullable=False, server_default=""),
    Column("phone_number", Text),
    moment("phone_verify_time"),
    Column("identity_verified", Boolean, nullable=False, server_default=text("false")),
    Column("birth_date", Date),
    *lifetime(deletable=True),
    # Anybody may write down any number: it is somebody's own, and nobody else's, once it was checked.
    Index(
        "uq_customers_verified_phone_number",
        "phone_number",
        unique=True,
        postgresql_where=text("phone_verify_time IS NOT NULL"),
        info={"reason": "PHONE_NUMBER_TAKEN", "field": "phone_number"},
    ),
    Index(None, "phone_number"),
    Index(None, "create_time", "id"),
    # By month and day: 29 February is 229.
    Index(
        "ix_customers_birthday",
        text("(EXTRACT(month FROM birth_date) * 100 + EXTRACT(day FROM birth_date))"),
        postgresql_where=text("birth_date IS NOT NULL"),
    ),
)

sellers = Table(
    "sellers",
    metadata,
    Column("id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    choice("state", SELLER_STATES.all),
    Column("business_name", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    choice("business_type", ["INDIVIDUAL", "LLC", "CORPORATION", "PARTNERSHIP"]),
    Column("business_registration_number", Text),
    Column("tax_id", Text, nullable=False),
    Column("contact_person_name", Text, nullable=False),
    Column("contact_email", Text, nullable=False, server_default=""),
    Column("phone_number", Text, nullable=False),
    Column("business_address", Text, nullable=False),
    Column("bank_account_number", Text),
    Column("bank_routing_number", Text),
    Column("bank_account_holder_name", Text, nullable=False, server_default=""),
    Column("store_slug", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("logo_uri", Text, nullable=False, server_default=""),
    Column("banner_uri", Text, nullable=False, server_default=""),
    Column("documents_verified", Boolean, nullable=False, server_default=text("false")),
    moment("documents_verify_time"),
    Column("approved_by_id", Uuid, ForeignKey("accounts.id")),
    moment("approve_time"),
    Column("state_reason", Text, nullable=False, server_default=""),
    fraction("commission_rate"),
    minor("free_shipping_threshold_minor", nullable=True),
    currency("free_shipping_currency", nullable=True),
    Column("return_policy", Text, nullable=False, server_default=""),
    Column("shipping_policy", Text, nullable=False, server_default=""),
    *lifetime(deletable=True),
    Index("uq_sellers_tax_id", "tax_id", unique=True, info={"reason": "TAX_ID_TAKEN", "field": "seller.tax_id"}),
    Index(
        "uq_sellers_business_registration_number",
        "business_registration_number",
        unique=True,
        info={"reason": "REGISTRATION_NUMBER_TAKEN", "field": "seller.business_registration_number"},
    ),
    Index(
        "uq_sellers_store_slug", "store_slug", unique=True, info={"reason": "SLUG_TAKEN", "field": "seller.store_slug"}
    ),
    Index(None, "create_time", "id"),
)

administrators = Table(
    "administrators",
    metadata,
    Column("id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("username", Text),
    Column("display_name", Text, nullable=False),
    Column("phone_number", Text, nullable=False, server_default=""),
    Column("department", Text, nullable=False, server_default=""),
    choice("role", ["SUPER_ADMIN", "ORDER_MANAGER", "CONTENT_MODERATOR", "SUPPORT_ADMIN"]),
    Column("created_by_id", Uuid, ForeignKey("accounts.id")),
    *lifetime(deletable=True),
    Index(
        "uq_administrators_username",
        "username",
        unique=True,
        info={"reason": "USERNAME_TAKEN", "field": "administrator.username"},
    ),
    Index(None, "create_time", "id"),
)

sessions = Table(
    "sessions",
    metadata,
    primary_key(),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("ip_address", Text, nullable=False, server_default=""),
    Column("user_agent", Text, nullable=False, server_default=""),
    choice("device_type", ["DESKTOP", "MOBILE", "TABLET", "PROGRAM"], nullable=True),
    Column("device_name", Text, nullable=False, server_default=""),
    Column("browser_name", Text, nullable=False, server_default=""),
    Column("operating_system", Text, nullable=False, server_default=""),
    moment("last_activity_time", nullable=False),
    moment("expire_time", nullable=False),
    moment("revoke_time"),
    Column("revoke_reason", Text, nullable=False, server_default=""),
    moment("create_time", nullable=False),
    Index(None, "account_id", "create_time", "id"),
)

# Every refresh token ever given out in a session, by hash. The newest one without use_time is the live one; a second use
# of any other ends the session.
refresh_tokens = Table(
    "refresh_tokens",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("session_id", Uuid, ForeignKey("sessions.id"), nullable=False),
    Column("parent_hash", LargeBinary),
    moment("create_time", nullable=False),
    moment("expire_time", nullable=False),
    moment("use_time"),
    Column("use_request_id", Uuid),
    Index(None, "session_id"),
    Index(None, "parent_hash"),
)

# One-time tokens sent by mail, by hash.
mail_tokens = Table(
    "mail_tokens",
    metadata,
    Column("token_hash", LargeBinary, primary_key=True),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("purpose", ["VERIFY_EMAIL", "CHANGE_EMAIL", "RESET_PASSWORD", "INVITATION", "CANCEL_WITHDRAWAL"]),
    Column("email", Text, nullable=False),
    moment("create_time", nullable=False),
    moment("expire_time", nullable=False),
    moment("use_time"),
    Index(None, "account_id", "purpose", "create_time"),
)

password_history = Table(
    "password_history",
    metadata,
    primary_key(),
    Column("account_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("password_hash", Text, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "account_id", "create_time"),
)

# What replaces a lost second factor, by hash; each works once.
recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("account_id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("code_hash", LargeBinary, primary_key=True),
    moment("create_time", nullable=False),
    moment("use_time"),
)

# Customers who are treated alike, such as wholesale buyers or holders of a card: what prices and promotions may ask for.
customer_groups = Table(
    "customer_groups",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    *lifetime(deletable=True),
    Index(
        "uq_customer_groups_code",
        "code",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "CUSTOMER_GROUP_CODE_TAKEN", "field": "customer_group.code"},
    ),
    Index(None, "create_time", "id"),
)

# Who is in a group, and from when until when. Somebody is in a group once: to be added again moves the window.
customer_group_members = Table(
    "customer_group_members",
    metadata,
    primary_key(),
    Column("group_id", Uuid, ForeignKey("customer_groups.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    moment("start_time", nullable=False),
    moment("end_time"),
    moment("create_time", nullable=False),
    CheckConstraint("start_time < end_time", name="window"),
    Index("uq_customer_group_members_customer_id_group_id", "customer_id", "group_id", unique=True),
    Index(None, "group_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)
