"""The loyalty programme: tiers, members, what they earn, what coins buy, and whom members have brought.

Coins themselves are in accounts of the wallet. What a member has earned, and what of it was taken back, is here.
"""

from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, currency, fraction, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

TIER_STATES = States(
    "loyalty tier",
    names="UPCOMING ACTIVE RETIRING EXCLUSIVE INVITATION_ONLY",
    first="UPCOMING",
    steps=[
        step("activate", "UPCOMING RETIRING EXCLUSIVE INVITATION_ONLY", "ACTIVE", "staff"),
        step("restrict", "UPCOMING ACTIVE INVITATION_ONLY", "EXCLUSIVE", "staff"),
        step("invite", "UPCOMING ACTIVE EXCLUSIVE", "INVITATION_ONLY", "staff"),
        step("retire", "ACTIVE EXCLUSIVE INVITATION_ONLY", "RETIRING", "staff"),
    ],
)
# Tiers that members can be put into.
IN_FORCE = ("ACTIVE", "EXCLUSIVE", "INVITATION_ONLY")
MEMBERSHIP_STATES = States(
    "loyalty membership",
    names="ACTIVE SUSPENDED LOCKED CLOSED",
    first="ACTIVE",
    steps=[
        step("suspend", "ACTIVE LOCKED", "SUSPENDED", "staff"),
        step("lock", "ACTIVE", "LOCKED", "its member, staff"),
        step("reinstate", "SUSPENDED LOCKED", "ACTIVE", "staff"),
        step("close", "ACTIVE SUSPENDED LOCKED", "CLOSED", "its member, staff; what is pending is void"),
    ],
    times={"CLOSED": ("delete_time",)},
)
EARNING_STATES = States(
    "loyalty earning",
    names="PENDING QUALIFIED VOIDED REVERSED",
    first="PENDING QUALIFIED",
    steps=[
        step("qualify", "PENDING", "QUALIFIED", "job `qualify_earnings`: the goods can no longer be returned"),
        step("void", "PENDING", "VOIDED", "all of its order was given back; its member has left"),
        step("reverse", "QUALIFIED", "REVERSED", "all of its order was given back"),
    ],
)
PROMOTION_STATES = States(
    "earning promotion",
    names="DRAFT ACTIVE ENDED",
    first="DRAFT",
    steps=[step("activate", "DRAFT", "ACTIVE", "staff"), step("end", "ACTIVE", "ENDED", "staff")],
)
REWARD_STATES = States(
    "loyalty reward",
    names="DRAFT ACTIVE LIMITED_TIME SEASONAL EXCLUSIVE EXPIRED",
    first="DRAFT",
    steps=[
        step("offer", "DRAFT LIMITED_TIME SEASONAL EXCLUSIVE", "ACTIVE", "staff"),
        step("limit", "DRAFT ACTIVE SEASONAL EXCLUSIVE", "LIMITED_TIME", "staff; it has an end"),
        step("season", "DRAFT ACTIVE LIMITED_TIME EXCLUSIVE", "SEASONAL", "staff; it has its months"),
        step("restrict", "DRAFT ACTIVE LIMITED_TIME SEASONAL", "EXCLUSIVE", "staff"),
        step(
            "expire",
            "DRAFT ACTIVE LIMITED_TIME SEASONAL EXCLUSIVE",
            "EXPIRED",
            "staff; job `expire_rewards`: its time is over",
        ),
    ],
)
OFFERED = ("ACTIVE", "LIMITED_TIME", "SEASONAL")
REDEMPTION_STATES = States(
    "reward redemption",
    names="PENDING CONFIRMED DELIVERED CANCELLED EXPIRED",
    first="PENDING CONFIRMED DELIVERED",
    steps=[
        step("confirm", "PENDING", "CONFIRMED", "staff"),
        step("deliver", "CONFIRMED", "DELIVERED", "staff: used, or handed over"),
        step("cancel", "PENDING CONFIRMED", "CANCELLED", "its member, staff; the coins go back"),
        step(
            "return",
            "DELIVERED",
            "CANCELLED",
            "the purchase that it was redeemed with has failed or was cancelled whole; the coins go back",
        ),
        step("expire", "PENDING CONFIRMED", "EXPIRED", "job `expire_redemptions`: not used in time; the coins go back"),
    ],
    times={
        "CONFIRMED": ("confirm_time",),
        "DELIVERED": ("deliver_time",),
        "CANCELLED": ("cancel_time",),
        "EXPIRED": ("cancel_time",),
    },
)
REFERRAL_STATES = States(
    "loyalty referral",
    names="OPEN PENDING GRANTED VOIDED REJECTED",
    first="OPEN REJECTED",
    steps=[
        step("earn", "OPEN", "PENDING", "the friend's first order that money pays"),
        step("reject", "OPEN", "REJECTED", "device, card or address are the referrer's; so it may begin"),
        step("grant", "PENDING", "GRANTED", "the coins have qualified"),
        step("void", "PENDING", "VOIDED", "the order was given back"),
    ],
)
EARNING_TYPES = (
    "PURCHASE",
    "REVIEW",
    "SOCIAL_SHARE",
    "REFERRAL",
    "WELCOME_BONUS",
    "MILESTONE",
    "MANUAL_ADJUSTMENT",
    "BIRTHDAY",
    "CAMPAIGN_BONUS",
)
TIER_SEGMENTS = ("ALL_CUSTOMERS", "PREMIUM_CUSTOMERS", "BUSINESS_CUSTOMERS", "NEW_CUSTOMERS", "SPECIFIC_SEGMENTS")
REWARD_TYPES = (
    "DISCOUNT_PERCENTAGE",
    "DISCOUNT_FIXED",
    "FREE_PRODUCT",
    "FREE_SHIPPING",
    "UPGRADE",
    "EXCLUSIVE_ACCESS",
    "GIFT_CARD",
)


def _ids(name: str) -> Column[Any]:
    return Column(name, ARRAY(Uuid), nullable=False, server_default=text("'{}'"))


def _countries() -> Column[Any]:
    return Column("country_codes", ARRAY(Text), nullable=False, server_default=text("'{}'"))


def _months() -> Column[Any]:
    return Column("season_months", ARRAY(Integer), nullable=False, server_default=text("'{}'"))


def _words(*names: str) -> list[Column[Any]]:
    return [Column(name, Text, nullable=False, server_default="") for name in names]


def _flags(*names: str) -> list[Column[Any]]:
    return [Column(name, Boolean, nullable=False, server_default=text("false")) for name in names]


def _multiplier(name: str) -> Column[Any]:
    column: Column[Any] = Column(name, Numeric(7, 4), nullable=False, server_default="1")
    CheckConstraint(column >= 1, name=name)
    return column


# Thresholds are in the currency of the programme (`loyalty.currency`).
loyalty_tiers = Table(
    "loyalty_tiers",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("level", Integer, nullable=False),
    choice("state", TIER_STATES.all),
    choice("access", ["PUBLIC", "ACCESS_INVITATION_ONLY", "ACCESS_EXCLUSIVE", "REGIONAL_RESTRICTED", "SEGMENT_BASED"]),
    choice("segment", TIER_SEGMENTS),
    _ids("customer_group_ids"),
    _countries(),
    _months(),
    _multiplier("coin_multiplier"),
    Column("earning_rate", Numeric(13, 6)),
    currency(),
    minor("advancement_threshold_minor"),
    minor("maintenance_threshold_minor", nullable=True),
    Column("qualification_period_months", Integer, nullable=False),
    *_flags("annual_period", "lifetime_spending", "automatic_upgrade", "discontinuation_protection"),
    choice("downgrade_rule", ["ONE_LEVEL", "TO_QUALIFIED", "NEVER"]),
    moment("start_time"),
    moment("end_time"),
    minor("subscription_fee_minor", nullable=True),
    currency("subscription_fee_currency", nullable=True),
    Column("entitlements", JSONB),
    *_words("benefits", "description", "restrictions", "celebration_message"),
    Column("celebration_coins", BigInteger, nullable=False, server_default="0"),
    Column("display_order", Integer, nullable=False, server_default="0"),
    _ids("companion_tier_ids"),
    *lifetime(),
    CheckConstraint("level BETWEEN 1 AND 1000000", name="level"),
    CheckConstraint("earning_rate >= 0", name="earning_rate"),
    CheckConstraint("qualification_period_months BETWEEN 1 AND 120", name="qualification_period_months"),
    CheckConstraint("start_time < end_time", name="window"),
    CheckConstraint("celebration_coins >= 0", name="celebration_coins"),
    Index(
        "uq_loyalty_tiers_code",
        "code",
        unique=True,
        info={"reason": "LOYALTY_TIER_TAKEN", "field": "loyalty_tier.code"},
    ),
    Index(
        "uq_loyalty_tiers_level",
        "level",
        unique=True,
        info={"reason": "LOYALTY_TIER_TAKEN", "field": "loyalty_tier.level"},
    ),
    Index(None, "create_time", "id"),
)

# Whoever changes anything of a member's part in the programme holds the lock of this row.
loyalty_memberships = Table(
    "loyalty_memberships",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("state", MEMBERSHIP_STATES.all),
    *_words("state_reason"),
    Column("tier_id", Uuid, ForeignKey("loyalty_tiers.id")),
    moment("tier_time"),
    moment("period_start_time", nullable=False),
    moment("period_end_time", nullable=False),
    Column("referral_code", Text, nullable=False),
    # The wallet's account of coins, and the ledger's of coins that are owed.
    Column("account_id", Uuid, ForeignKey("wallet_accounts.id"), nullable=False),
    Column("debt_account_id", Uuid, nullable=False),
    *_flags("activity_mail", "activity_sms", "auto_redeem"),
    moment("last_check_time"),
    *lifetime(deletable=True),
    CheckConstraint("(state = 'CLOSED') = (delete_time IS NOT NULL)", name="closed"),
    CheckConstraint("period_start_time < period_end_time", name="period"),
    Index(
        "uq_loyalty_memberships_customer_id",
        "customer_id",
        unique=True,
        info={"reason": "LOYALTY_MEMBERSHIP_EXISTS", "field": "loyalty_membership.customer_id"},
    ),
    Index("uq_loyalty_memberships_referral_code", "referral_code", unique=True),
    Index(None, "state", "create_time", "id"),
    Index(None, "tier_id", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_loyalty_memberships_period_end_time", "period_end_time", postgresql_where=text("state <> 'CLOSED'")),
)

# Append-only. A period is looked at once.
tier_evaluations = Table(
    "tier_evaluations",
    metadata,
    primary_key(),
    Column("membership_id", Uuid, ForeignKey("loyalty_memberships.id"), nullable=False),
    choice("trigger", ["PERIOD_END", "SPENDING", "STAFF"]),
    choice("outcome", ["UPGRADED", "KEPT", "DOWNGRADED"]),
    Column("previous_tier_id", Uuid),
    Column("tier_id", Uuid),
    minor("qualifying_spending_minor"),
    currency(),
    moment("period_start_time", nullable=False),
    moment("period_end_time", nullable=False),
    *_words("reason"),
    Column("actor_id", Uuid),
    moment("create_time", nullable=False),
    Index(
        "uq_tier_evaluations_period_end",
        "membership_id",
        "period_start_time",
        unique=True,
        postgresql_where=text("trigger = 'PERIOD_END'"),
    ),
    Index(None, "membership_id", "create_time", "id"),
)

# Orders of members that money was paid for: what they count, and how much of their goods was given back. `goods_minor` is
# what the goods came to after discounts, `counted_minor` what of it money paid, in the currency of the programme.
qualifying_orders = Table(
    "qualifying_orders",
    metadata,
    Column("order_id", Uuid, ForeignKey("orders.id"), primary_key=True),
    Column("membership_id", Uuid, ForeignKey("loyalty_memberships.id"), nullable=False),
    minor("goods_minor", least=1),
    minor("refunded_minor"),
    minor("counted_minor"),
    moment("paid_time", nullable=False),
    moment("complete_time"),
    moment("create_time", nullable=False),
    CheckConstraint("refunded_minor <= goods_minor", name="refunded"),
    Index(None, "membership_id", "complete_time"),
)

# Append-only: what was given back of an order. The id is that of the refund, or the order's where it was cancelled.
loyalty_reversals = Table(
    "loyalty_reversals",
    metadata,
    primary_key(),
    Column("order_id", Uuid, ForeignKey("qualifying_orders.order_id"), nullable=False),
    minor("amount_minor"),
    Column("coins", BigInteger, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "order_id"),
)

earning_promotions = Table(
    "earning_promotions",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    choice("state", PROMOTION_STATES.all),
    _multiplier("multiplier"),
    Column("bonus_coins", BigInteger, nullable=False, server_default="0"),
    minor("minimum_amount_minor", nullable=True),
    currency("minimum_amount_currency", nullable=True),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    _ids("seller_ids"),
    _ids("category_ids"),
    _ids("product_ids"),
    _ids("tier_ids"),
    moment("start_time", nullable=False),
    moment("end_time", nullable=False),
    *lifetime(),
    CheckConstraint("start_time < end_time", name="window"),
    CheckConstraint("bonus_coins >= 0", name="bonus_coins"),
    Index(
        "uq_earning_promotions_code",
        "code",
        unique=True,
        info={"reason": "EARNING_PROMOTION_CODE_TAKEN", "field": "earning_promotion.code"},
    ),
    Index(None, "create_time", "id"),
)

# Of an order, or of something else. `once` names what a member gets coins of a type for once.
loyalty_earnings = Table(
    "loyalty_earnings",
    metadata,
    primary_key(),
    Column("membership_id", Uuid, ForeignKey("loyalty_memberships.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("type", EARNING_TYPES),
    choice("state", EARNING_STATES.all),
    Column("coins", BigInteger, nullable=False),
    Column("reversed_coins", BigInteger, nullable=False, server_default="0"),
    Column("once", Text),
    Column("order_id", Uuid, ForeignKey("qualifying_orders.order_id")),
    Column("order_item_id", Uuid),
    Column("seller_id", Uuid),
    Column("product_id", Uuid),
    Column("category_id", Uuid),
    currency(nullable=True),
    minor("order_subtotal_minor", nullable=True),
    minor("qualifying_amount_minor", nullable=True),
    Column("earning_rate", Numeric(13, 6)),
    Column("exchange_rate", Numeric(16, 8)),
    Column("tier_id", Uuid),
    _multiplier("tier_multiplier"),
    _multiplier("promotional_multiplier"),
    Column("promotion_id", Uuid),
    *_words("promotion_name"),
    fraction("commission_rate"),
    minor("commission_amount_minor", nullable=True),
    Column("seller_amount_minor", BigInteger),
    *_words("milestone_name", "referral_code", "social_platform", "external_reference", "description"),
    Column("validity_days", Integer, nullable=False),
    moment("qualify_time"),
    moment("expire_time"),
    *lifetime(),
    CheckConstraint("coins > 0", name="coins"),
    CheckConstraint("reversed_coins BETWEEN 0 AND coins", name="reversed_coins"),
    CheckConstraint("(state IN ('VOIDED', 'REVERSED')) = (reversed_coins = coins)", name="taken_back"),
    CheckConstraint("validity_days >= 0", name="validity_days"),
    Index(
        "uq_loyalty_earnings_once",
        "membership_id",
        "type",
        "once",
        unique=True,
        postgresql_where=text("once IS NOT NULL"),
        info={"reason": "LOYALTY_EARNING_EXISTS", "field": "loyalty_earning.external_reference"},
    ),
    Index(None, "membership_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index("ix_loyalty_earnings_order_id", "order_id", postgresql_where=text("order_id IS NOT NULL")),
    Index("ix_loyalty_earnings_due", "qualify_time", "id", postgresql_where=text("state = 'PENDING'")),
    Index(None, "state", "create_time", "id"),
    Index(None, "type", "create_time", "id"),
    Index(None, "create_time", "id"),
)

loyalty_rewards = Table(
    "loyalty_rewards",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    choice("type", REWARD_TYPES),
    choice("state", REWARD_STATES.all),
    *_flags("active"),
    Column("coin_cost", BigInteger, nullable=False),
    currency(),
    minor("market_value_minor"),
    Column("discount_percentage", Numeric(5, 2)),
    minor("discount_amount_minor", nullable=True, least=1),
    Column("free_product_quantity", Integer, nullable=False, server_default="0"),
    Column("product_id", Uuid, ForeignKey("products.id")),
    Column("upgrade_from_product_id", Uuid, ForeignKey("products.id")),
    *_words("exclusive_access_features"),
    minor("minimum_order_amount_minor", nullable=True),
    minor("maximum_discount_minor", nullable=True),
    *_flags("bulk_orders_only"),
    choice("availability", ["MARKETPLACE_WIDE", "SELLER_SPECIFIC", "CATEGORY_LIMITED", "GEOGRAPHIC_RESTRICTED"]),
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    Column("category_id", Uuid, ForeignKey("categories.id")),
    _countries(),
    choice("segment", ["ALL_CUSTOMERS", "NEW_CUSTOMERS", "LOYALTY_TIER_SPECIFIC", "VIP_ONLY"]),
    _ids("tier_ids"),
    _ids("customer_group_ids"),
    _months(),
    Column("usage_limit_per_customer", Integer),
    Column("total_usage_limit", Integer),
    Column("usage_count", BigInteger, nullable=False, server_default="0"),
    moment("start_time"),
    moment("end_time"),
    Column("valid_days", Integer, nullable=False, server_default="0"),
    *_flags("needs_confirmation", "automatic"),
    *_words("description", "terms", "instructions", "icon_uri", "banner_uri"),
    Column("display_order", Integer, nullable=False, server_default="0"),
    *lifetime(deletable=True),
    CheckConstraint("coin_cost > 0", name="coin_cost"),
    CheckConstraint("discount_percentage > 0 AND discount_percentage <= 100", name="discount_percentage"),
    CheckConstraint("start_time < end_time", name="window"),
    CheckConstraint("usage_count >= 0", name="usage_count"),
    Index(
        "uq_loyalty_rewards_code",
        "code",
        unique=True,
        info={"reason": "LOYALTY_REWARD_CODE_TAKEN", "field": "loyalty_reward.code"},
    ),
    Index(None, "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(
        "ix_loyalty_rewards_end_time", "end_time", postgresql_where=text("state <> 'EXPIRED' AND end_time IS NOT NULL")
    ),
)

# The id is that of the ledger's transfer that takes the coins.
reward_redemptions = Table(
    "reward_redemptions",
    metadata,
    primary_key(),
    Column("membership_id", Uuid, ForeignKey("loyalty_memberships.id"), nullable=False),
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("reward_id", Uuid, ForeignKey("loyalty_rewards.id"), nullable=False),
    Column("reward_name", Text, nullable=False),
    choice("state", REDEMPTION_STATES.all),
    *_words("state_reason"),
    choice("method", ["CUSTOMER_SELF", "ADMIN_ASSISTED", "AUTOMATIC", "CHECKOUT"]),
    Column("coins", BigInteger, nullable=False),
    Column("code", Text, nullable=False),
    minor("value_minor"),
    currency(),
    Column("order_id", Uuid, ForeignKey("orders.id")),
    # Of what was redeemed in a checkout; the purchase is written after that.
    Column("purchase_id", Uuid),
    minor("discount_minor", nullable=True),
    moment("confirm_time"),
    moment("deliver_time"),
    moment("cancel_time"),
    moment("expire_time"),
    *lifetime(),
    CheckConstraint("coins > 0", name="coins"),
    Index("uq_reward_redemptions_code", "code", unique=True),
    Index(None, "membership_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "reward_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index(
        "ix_reward_redemptions_expire_time",
        "expire_time",
        postgresql_where=text("state IN ('PENDING', 'CONFIRMED') AND expire_time IS NOT NULL"),
    ),
)

loyalty_referrals = Table(
    "loyalty_referrals",
    metadata,
    primary_key(),
    Column("referrer_membership_id", Uuid, ForeignKey("loyalty_memberships.id"), nullable=False),
    Column("referred_membership_id", Uuid, ForeignKey("loyalty_memberships.id"), nullable=False),
    # Who has brought the other.
    Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    Column("code", Text, nullable=False),
    choice("state", REFERRAL_STATES.all),
    *_words("state_reason"),
    Column("order_id", Uuid),
    *lifetime(),
    CheckConstraint("referrer_membership_id <> referred_membership_id", name="two"),
    Index("uq_loyalty_referrals_referred_membership_id", "referred_membership_id", unique=True),
    Index(None, "referrer_membership_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index("ix_loyalty_referrals_order_id", "order_id", postgresql_where=text("order_id IS NOT NULL")),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
)
