"""Campaigns, coupons, their codes and issues, and every use of them."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables import history
from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

CAMPAIGN_STATES = States(
    "campaign",
    names="INACTIVE ACTIVE ENDED",
    first="INACTIVE",
    steps=[
        step("activate", "INACTIVE", "ACTIVE", "its seller, staff"),
        step("deactivate", "ACTIVE", "INACTIVE", "its seller, staff"),
        step("end", "INACTIVE ACTIVE", "ENDED", "its seller, staff"),
    ],
)
# EXPIRED and SOLD_OUT follow from the time and from what is used: they are not stored.
COUPON_STATES = States(
    "coupon",
    names="DRAFT ACTIVE DISABLED",
    first="DRAFT",
    steps=[
        step("activate", "DRAFT DISABLED", "ACTIVE", "its seller, staff"),
        step("disable", "ACTIVE", "DISABLED", "its seller, staff"),
    ],
)
REDEMPTION_STATES = States(
    "redemption",
    names="LOCKED USED ROLLED_BACK",
    first="LOCKED",
    steps=[
        step("use", "LOCKED", "USED", "system: the purchase is paid"),
        step("roll_back", "LOCKED USED", "ROLLED_BACK", "system: the purchase failed, expired or was cancelled whole"),
    ],
    times={"USED": ("use_time",), "ROLLED_BACK": ("roll_back_time",)},
)
COUPON_TYPES = ["FIXED", "PERCENTAGE", "SHIPPING", "EVENT", "WELCOME", "BULK_CODE", "PERSONAL"]
LIVE = text("state IN ('LOCKED', 'USED')")

# What both campaigns and coupons have. `terms` is one value, read as a whole: see server/promotions/terms.py.
campaigns = Table(
    "campaigns",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    choice("state", CAMPAIGN_STATES.all),
    Column("terms", JSONB),
    # The products and categories of the terms: what a basket is looked up by.
    Column("target_ids", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    moment("start_time", nullable=False),
    moment("end_time", nullable=False),
    Column("usage_limit_per_customer", Integer),
    Column("creator_id", Uuid, nullable=False),
    Column("creator_role", Text, nullable=False),
    *lifetime(deletable=True),
    CheckConstraint("start_time < end_time", name="window"),
    Index("uq_campaigns_code", "code", unique=True, info={"reason": "CAMPAIGN_CODE_TAKEN", "field": "campaign.code"}),
    Index(None, "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(
        "ix_campaigns_active",
        "end_time",
        postgresql_where=text("state = 'ACTIVE' AND terms IS NOT NULL"),
    ),
    Index(
        "ix_campaigns_open",
        "end_time",
        postgresql_where=text("state = 'ACTIVE' AND terms IS NOT NULL AND target_ids = '{}'"),
    ),
    Index(
        "ix_campaigns_targets",
        "target_ids",
        postgresql_using="gin",
        # Every basket reads it, and would read what waits to be put into it.
        postgresql_with={"fastupdate": "off"},
        postgresql_where=text("state = 'ACTIVE' AND terms IS NOT NULL AND target_ids <> '{}'"),
    ),
)

coupons = Table(
    "coupons",
    metadata,
    primary_key(),
    Column("campaign_id", Uuid, ForeignKey("campaigns.id")),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    Column("code", Text, nullable=False, server_default=""),
    choice("type", COUPON_TYPES),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("terms", JSONB, nullable=False),
    choice("state", COUPON_STATES.all),
    Column("public", Boolean, nullable=False),
    moment("start_time"),
    moment("end_time"),
    moment("publish_time"),
    Column("valid_days", Integer),
    Column("issue_limit_per_customer", Integer),
    Column("usage_limit_per_customer", Integer),
    Column("first_order_only", Boolean, nullable=False),
    Column("subscribers_only", Boolean, nullable=False, server_default=text("false")),
    Column("requires_approval", Boolean, nullable=False),
    moment("approve_time"),
    Column("stacking_rules", JSONB, nullable=False),
    Column("restrictions", JSONB, nullable=False),
    Column("sellers_only", Boolean, nullable=False, server_default=text("false")),
    Column("minimum_sellers", Integer, nullable=False, server_default="0"),
    Column("creator_id", Uuid, nullable=False),
    Column("creator_role", Text, nullable=False),
    *lifetime(deletable=True),
    CheckConstraint("start_time < end_time", name="window"),
    Index(None, "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "campaign_id"),
    Index("ix_coupons_shown", "create_time", "id", postgresql_where=text("public AND state = 'ACTIVE'")),
)

# How often a campaign or coupon is used and issued, and what it gives away, apart from what it says: a row that checkouts
# write, where there is a limit. What has none is not counted here, so that nobody waits for its row. It may stand above a limit
# that was lowered.
promotion_counters = Table(
    "promotion_counters",
    metadata,
    primary_key(),
    Column("usage_limit", Integer),
    Column("used_count", Integer, nullable=False, server_default="0"),
    Column("issue_limit", Integer),
    Column("issued_count", Integer, nullable=False, server_default="0"),
    Column("budget_minor", BigInteger),
    Column("budget_currency", Text),
    Column("given_minor", BigInteger, nullable=False, server_default="0"),
    CheckConstraint("LEAST(used_count, issued_count, given_minor) >= 0", name="counts"),
    CheckConstraint(
        "(budget_minor IS NULL) = (budget_currency IS NULL) AND budget_minor > 0 AND budget_currency ~ '^[A-Z]{3}$'",
        name="budget",
    ),
)

# Every code of the mall, in the form in which codes are compared. The coupon's own works for everybody, others once.
coupon_codes = Table(
    "coupon_codes",
    metadata,
    primary_key(),
    Column("coupon_id", Uuid, ForeignKey("coupons.id"), nullable=False),
    Column("code", Text, nullable=False),
    Column("single_use", Boolean, nullable=False),
    Column("email", Text, nullable=False, server_default=""),
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    moment("revoke_time"),
    moment("create_time", nullable=False),
    Index("uq_coupon_codes_code", "code", unique=True, info={"reason": "COUPON_CODE_TAKEN", "field": "coupon.code"}),
    Index(None, "coupon_id", "create_time", "id"),
)

# A coupon in somebody's hands. `slot` counts the issues of one coupon to one customer, where that is limited.
coupon_issuances = Table(
    "coupon_issuances",
    metadata,
    primary_key(),
    Column("coupon_id", Uuid, ForeignKey("coupons.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("code_id", Uuid, ForeignKey("coupon_codes.id")),
    Column("slot", Integer),
    Column("external_code", Text, nullable=False, server_default=""),
    moment("expire_time"),
    moment("revoke_time"),
    moment("create_time", nullable=False),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "coupon_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "uq_coupon_issuances_slot",
        "coupon_id",
        "customer_id",
        "slot",
        unique=True,
        postgresql_where=text("revoke_time IS NULL"),
    ),
    Index(
        "uq_coupon_issuances_external_code",
        "coupon_id",
        "customer_id",
        "external_code",
        unique=True,
        postgresql_where=text("external_code <> '' AND revoke_time IS NULL"),
    ),
    Index("ix_coupon_issuances_expire_time", "expire_time", postgresql_where=text("revoke_time IS NULL")),
    Index("uq_coupon_issuances_code_id", "code_id", unique=True, postgresql_where=text("revoke_time IS NULL")),
)

# Every use by a purchase. Limits are unique keys over those that live: a slot for each use that a customer has of a coupon
# or a campaign, an issue and a single-use code once, a first order once. What is given back stays, and frees them.
redemptions = Table(
    "redemptions",
    metadata,
    primary_key(),
    Column("campaign_id", Uuid, ForeignKey("campaigns.id")),
    Column("coupon_id", Uuid, ForeignKey("coupons.id")),
    Column("issuance_id", Uuid, ForeignKey("coupon_issuances.id")),
    Column("code_id", Uuid, ForeignKey("coupon_codes.id")),
    # Of loyalty, a later domain; its redemption has the id of the use.
    Column("reward_id", Uuid),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("purchase_id", Uuid, nullable=False),
    choice("state", REDEMPTION_STATES.all),
    Column("slot", Integer),
    Column("campaign_slot", Integer),
    Column("first_order", Boolean, nullable=False),
    minor("amount_minor"),
    currency(),
    # What was used, as pricing takes it: what is left of the purchase is priced by that again.
    Column("offer", JSONB),
    # As it was when it was used: what the mall bore of the amount, what its commission was less for the rest, and what the goods of
    # the purchase came to.
    Column("borne_by_mall_minor", BigInteger, nullable=False, server_default="0"),
    Column("commission_less_minor", BigInteger, nullable=False, server_default="0"),
    Column("goods_minor", BigInteger, nullable=False, server_default="0"),
    Column("region_code", Text, nullable=False, server_default=""),
    moment("use_time"),
    moment("roll_back_time"),
    moment("create_time", nullable=False),
    Index(None, "purchase_id"),
    Index(None, "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index("ix_redemptions_coupon_id", "coupon_id", "customer_id", postgresql_where=LIVE),
    Index("ix_redemptions_campaign_id", "campaign_id", "customer_id", postgresql_where=LIVE),
    Index("uq_redemptions_slot", "coupon_id", "customer_id", "slot", unique=True, postgresql_where=LIVE),
    Index(
        "uq_redemptions_campaign_slot",
        "campaign_id",
        "customer_id",
        "campaign_slot",
        unique=True,
        postgresql_where=LIVE,
    ),
    Index("uq_redemptions_issuance_id", "issuance_id", unique=True, postgresql_where=LIVE),
    Index("uq_redemptions_code_id", "code_id", unique=True, postgresql_where=LIVE),
    Index(
        "uq_redemptions_first_order",
        "customer_id",
        unique=True,
        postgresql_where=text("first_order AND state IN ('LOCKED', 'USED')"),
    ),
)

# Sellers that take part in a coupon of the mall: it is for the goods of those that are enabled.
seller_coupons = Table(
    "seller_coupons",
    metadata,
    primary_key(),
    Column("coupon_id", Uuid, ForeignKey("coupons.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    choice("type", ["ADMIN_SELECTION", "SELLER_REQUEST", "AUTO"]),
    Column("enabled", Boolean, nullable=False),
    Column("notes", Text, nullable=False, server_default=""),
    moment("expire_time"),
    Column("administrator_id", Uuid),
    *lifetime(),
    Index(
        "uq_seller_coupons_coupon_id_seller_id",
        "coupon_id",
        "seller_id",
        unique=True,
        info={"reason": "SELLER_COUPON_EXISTS", "field": "seller_coupon.seller_id"},
    ),
    Index(None, "coupon_id", "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Mails to customers about coupons; each is sent once. How the mail fares stands in its own row.
coupon_notifications = Table(
    "coupon_notifications",
    metadata,
    primary_key(),
    Column("coupon_id", Uuid, ForeignKey("coupons.id"), nullable=False),
    Column("issuance_id", Uuid, ForeignKey("coupon_issuances.id")),
    Column("code_id", Uuid, ForeignKey("coupon_codes.id")),
    Column("redemption_id", Uuid, ForeignKey("redemptions.id")),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("type", ["ISSUED", "EXPIRING", "USED"]),
    Column("mail_id", Uuid, nullable=False),
    moment("create_time", nullable=False),
    Index(
        "uq_coupon_notifications_issuance_id_type",
        "issuance_id",
        "type",
        unique=True,
        postgresql_where=text("type <> 'USED'"),
    ),
    Index("uq_coupon_notifications_redemption_id", "redemption_id", unique=True),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "coupon_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# Refused attempts, written apart from what is refused; never changed, never deleted.
coupon_attempts = Table(
    "coupon_attempts",
    metadata,
    primary_key(),
    Column("customer_id", Uuid),
    Column("coupon_id", Uuid),
    Column("code", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("ip_address", Text, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "coupon_id", "create_time", "id"),
)

# A campaign or coupon, with its limits, as each change left it.
promotion_snapshots = history.snapshots("promotion", None, Index(None, "promotion_id", "create_time", "id"))
