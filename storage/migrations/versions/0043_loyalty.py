"""The loyalty programme: tiers, members, earnings, rewards, redemptions, referrals; points that are owed."""

from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None

OWNED = "'DEPOSIT', 'MILEAGE', 'COIN', 'GIFT_CARD', 'SELLER_PENDING', 'SELLER_BALANCE'"
PLATFORM = (
    "'CLEARING_PROVIDER', 'CLEARING_PURCHASES', 'CLEARING_PAYOUTS', 'POINTS', 'POINTS_EXPENSE', 'GIFT_CARDS_SOLD', "
    "'GOODWILL', 'BREAKAGE', 'RECOVERIES', 'COMMISSION', 'COMMISSION_TAX', 'PROCESSING_FEES', 'TAXES', 'DISCOUNTS'"
)
TRANSFERS = (
    "'TOP_UP', 'ACCRUAL', 'DONATION', 'ADJUSTMENT', 'USAGE', 'POINTS_WORTH', 'WITHDRAWAL', 'EXPIRY', 'RETURN', "
    "'INCIDENT', 'GIFT_CARD_ISSUE', 'GIFT_CARD_REDEMPTION', 'GIFT_CARD_CLOSURE', 'SALE', 'REFUND', 'COMMISSION', 'FEE', 'TAX', "
    "'DISCOUNT', 'RELEASE', 'PAYOUT'"
)
MAKE = (
    """
    CREATE TABLE loyalty_tiers (
        id UUID NOT NULL,
        code TEXT NOT NULL,
        display_name TEXT NOT NULL,
        level INTEGER NOT NULL,
        state TEXT NOT NULL,
        access TEXT NOT NULL,
        segment TEXT NOT NULL,
        customer_group_ids UUID[] DEFAULT '{}' NOT NULL,
        country_codes TEXT[] DEFAULT '{}' NOT NULL,
        season_months INTEGER[] DEFAULT '{}' NOT NULL,
        coin_multiplier NUMERIC(7, 4) DEFAULT '1' NOT NULL,
        earning_rate NUMERIC(13, 6),
        currency TEXT NOT NULL,
        advancement_threshold_minor BIGINT NOT NULL,
        maintenance_threshold_minor BIGINT,
        qualification_period_months INTEGER NOT NULL,
        annual_period BOOLEAN DEFAULT false NOT NULL,
        lifetime_spending BOOLEAN DEFAULT false NOT NULL,
        automatic_upgrade BOOLEAN DEFAULT false NOT NULL,
        discontinuation_protection BOOLEAN DEFAULT false NOT NULL,
        downgrade_rule TEXT NOT NULL,
        start_time TIMESTAMP WITH TIME ZONE,
        end_time TIMESTAMP WITH TIME ZONE,
        subscription_fee_minor BIGINT,
        subscription_fee_currency TEXT,
        entitlements JSONB,
        benefits TEXT DEFAULT '' NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        restrictions TEXT DEFAULT '' NOT NULL,
        celebration_message TEXT DEFAULT '' NOT NULL,
        celebration_coins BIGINT DEFAULT '0' NOT NULL,
        display_order INTEGER DEFAULT '0' NOT NULL,
        companion_tier_ids UUID[] DEFAULT '{}' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_loyalty_tiers PRIMARY KEY (id),
        CONSTRAINT ck_loyalty_tiers_state CHECK (state IN ('UPCOMING', 'ACTIVE', 'RETIRING', 'EXCLUSIVE', 'INVITATION_ONLY')),
        CONSTRAINT ck_loyalty_tiers_access CHECK (access IN ('PUBLIC', 'ACCESS_INVITATION_ONLY', 'ACCESS_EXCLUSIVE', 'REGIONAL_RESTRICTED', 'SEGMENT_BASED')),
        CONSTRAINT ck_loyalty_tiers_segment CHECK (segment IN ('ALL_CUSTOMERS', 'PREMIUM_CUSTOMERS', 'BUSINESS_CUSTOMERS', 'NEW_CUSTOMERS', 'SPECIFIC_SEGMENTS')),
        CONSTRAINT ck_loyalty_tiers_coin_multiplier CHECK (coin_multiplier >= 1),
        CONSTRAINT ck_loyalty_tiers_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_loyalty_tiers_advancement_threshold_minor CHECK (advancement_threshold_minor >= 0),
        CONSTRAINT ck_loyalty_tiers_maintenance_threshold_minor CHECK (maintenance_threshold_minor >= 0),
        CONSTRAINT ck_loyalty_tiers_downgrade_rule CHECK (downgrade_rule IN ('ONE_LEVEL', 'TO_QUALIFIED', 'NEVER')),
        CONSTRAINT ck_loyalty_tiers_subscription_fee_minor CHECK (subscription_fee_minor >= 0),
        CONSTRAINT ck_loyalty_tiers_subscription_fee_currency CHECK (subscription_fee_currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_loyalty_tiers_level CHECK (level BETWEEN 1 AND 1000000),
        CONSTRAINT ck_loyalty_tiers_earning_rate CHECK (earning_rate >= 0),
        CONSTRAINT ck_loyalty_tiers_qualification_period_months CHECK (qualification_period_months BETWEEN 1 AND 120),
        CONSTRAINT ck_loyalty_tiers_window CHECK (start_time < end_time),
        CONSTRAINT ck_loyalty_tiers_celebration_coins CHECK (celebration_coins >= 0)
    )
    """,
    "CREATE INDEX ix_loyalty_tiers_create_time_id ON loyalty_tiers (create_time, id)",
    "CREATE UNIQUE INDEX uq_loyalty_tiers_code ON loyalty_tiers (code)",
    "CREATE UNIQUE INDEX uq_loyalty_tiers_level ON loyalty_tiers (level)",
    """
    CREATE TABLE loyalty_memberships (
        id UUID NOT NULL,
        customer_id UUID NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        tier_id UUID,
        tier_time TIMESTAMP WITH TIME ZONE,
        period_start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        period_end_time TIMESTAMP WITH TIME ZONE NOT NULL,
        referral_code TEXT NOT NULL,
        account_id UUID NOT NULL,
        debt_account_id UUID NOT NULL,
        activity_mail BOOLEAN DEFAULT false NOT NULL,
        activity_sms BOOLEAN DEFAULT false NOT NULL,
        auto_redeem BOOLEAN DEFAULT false NOT NULL,
        last_check_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_loyalty_memberships PRIMARY KEY (id),
        CONSTRAINT ck_loyalty_memberships_state CHECK (state IN ('ACTIVE', 'SUSPENDED', 'LOCKED', 'CLOSED')),
        CONSTRAINT ck_loyalty_memberships_closed CHECK ((state = 'CLOSED') = (delete_time IS NOT NULL)),
        CONSTRAINT ck_loyalty_memberships_period CHECK (period_start_time < period_end_time),
        CONSTRAINT fk_loyalty_memberships_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_loyalty_memberships_tier_id FOREIGN KEY(tier_id) REFERENCES loyalty_tiers (id),
        CONSTRAINT fk_loyalty_memberships_account_id FOREIGN KEY(account_id) REFERENCES wallet_accounts (id)
    )
    """,
    "CREATE INDEX ix_loyalty_memberships_create_time_id ON loyalty_memberships (create_time, id)",
    """
    CREATE INDEX ix_loyalty_memberships_period_end_time
    ON loyalty_memberships (period_end_time)
    WHERE state <> 'CLOSED'
    """,
    "CREATE INDEX ix_loyalty_memberships_state_create_time_id ON loyalty_memberships (state, create_time, id)",
    "CREATE INDEX ix_loyalty_memberships_tier_id_create_time_id ON loyalty_memberships (tier_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_loyalty_memberships_customer_id ON loyalty_memberships (customer_id)",
    "CREATE UNIQUE INDEX uq_loyalty_memberships_referral_code ON loyalty_memberships (referral_code)",
    """
    CREATE TABLE tier_evaluations (
        id UUID NOT NULL,
        membership_id UUID NOT NULL,
        trigger TEXT NOT NULL,
        outcome TEXT NOT NULL,
        previous_tier_id UUID,
        tier_id UUID,
        qualifying_spending_minor BIGINT NOT NULL,
        currency TEXT NOT NULL,
        period_start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        period_end_time TIMESTAMP WITH TIME ZONE NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        actor_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_tier_evaluations PRIMARY KEY (id),
        CONSTRAINT ck_tier_evaluations_trigger CHECK (trigger IN ('PERIOD_END', 'SPENDING', 'STAFF')),
        CONSTRAINT ck_tier_evaluations_outcome CHECK (outcome IN ('UPGRADED', 'KEPT', 'DOWNGRADED')),
        CONSTRAINT ck_tier_evaluations_qualifying_spending_minor CHECK (qualifying_spending_minor >= 0),
        CONSTRAINT ck_tier_evaluations_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT fk_tier_evaluations_membership_id FOREIGN KEY(membership_id) REFERENCES loyalty_memberships (id)
    )
    """,
    """
    CREATE INDEX ix_tier_evaluations_membership_id_create_time_id
    ON tier_evaluations (membership_id, create_time, id)
    """,
    """
    CREATE UNIQUE INDEX uq_tier_evaluations_period_end
    ON tier_evaluations (membership_id, period_start_time)
    WHERE trigger = 'PERIOD_END'
    """,
    """
    CREATE TABLE qualifying_orders (
        order_id UUID NOT NULL,
        membership_id UUID NOT NULL,
        goods_minor BIGINT NOT NULL,
        refunded_minor BIGINT NOT NULL,
        counted_minor BIGINT NOT NULL,
        paid_time TIMESTAMP WITH TIME ZONE NOT NULL,
        complete_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_qualifying_orders PRIMARY KEY (order_id),
        CONSTRAINT ck_qualifying_orders_goods_minor CHECK (goods_minor >= 1),
        CONSTRAINT ck_qualifying_orders_refunded_minor CHECK (refunded_minor >= 0),
        CONSTRAINT ck_qualifying_orders_counted_minor CHECK (counted_minor >= 0),
        CONSTRAINT ck_qualifying_orders_refunded CHECK (refunded_minor <= goods_minor),
        CONSTRAINT fk_qualifying_orders_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
        CONSTRAINT fk_qualifying_orders_membership_id FOREIGN KEY(membership_id) REFERENCES loyalty_memberships (id)
    )
    """,
    "CREATE INDEX ix_qualifying_orders_membership_id_complete_time ON qualifying_orders (membership_id, complete_time)",
    """
    CREATE TABLE loyalty_reversals (
        id UUID NOT NULL,
        order_id UUID NOT NULL,
        amount_minor BIGINT NOT NULL,
        coins BIGINT NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT pk_loyalty_reversals PRIMARY KEY (id),
        CONSTRAINT ck_loyalty_reversals_amount_minor CHECK (amount_minor >= 0),
        CONSTRAINT fk_loyalty_reversals_order_id FOREIGN KEY(order_id) REFERENCES qualifying_orders (order_id)
    )
    """,
    "CREATE INDEX ix_loyalty_reversals_order_id ON loyalty_reversals (order_id)",
    """
    CREATE TABLE earning_promotions (
        id UUID NOT NULL,
        code TEXT NOT NULL,
        display_name TEXT NOT NULL,
        state TEXT NOT NULL,
        multiplier NUMERIC(7, 4) DEFAULT '1' NOT NULL,
        bonus_coins BIGINT DEFAULT '0' NOT NULL,
        minimum_amount_minor BIGINT,
        minimum_amount_currency TEXT,
        channel_id UUID,
        seller_ids UUID[] DEFAULT '{}' NOT NULL,
        category_ids UUID[] DEFAULT '{}' NOT NULL,
        product_ids UUID[] DEFAULT '{}' NOT NULL,
        tier_ids UUID[] DEFAULT '{}' NOT NULL,
        start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        end_time TIMESTAMP WITH TIME ZONE NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_earning_promotions PRIMARY KEY (id),
        CONSTRAINT ck_earning_promotions_state CHECK (state IN ('DRAFT', 'ACTIVE', 'ENDED')),
        CONSTRAINT ck_earning_promotions_multiplier CHECK (multiplier >= 1),
        CONSTRAINT ck_earning_promotions_minimum_amount_minor CHECK (minimum_amount_minor >= 0),
        CONSTRAINT ck_earning_promotions_minimum_amount_currency CHECK (minimum_amount_currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_earning_promotions_window CHECK (start_time < end_time),
        CONSTRAINT ck_earning_promotions_bonus_coins CHECK (bonus_coins >= 0),
        CONSTRAINT fk_earning_promotions_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id)
    )
    """,
    "CREATE INDEX ix_earning_promotions_create_time_id ON earning_promotions (create_time, id)",
    "CREATE UNIQUE INDEX uq_earning_promotions_code ON earning_promotions (code)",
    """
    CREATE TABLE loyalty_earnings (
        id UUID NOT NULL,
        membership_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        type TEXT NOT NULL,
        state TEXT NOT NULL,
        coins BIGINT NOT NULL,
        reversed_coins BIGINT DEFAULT '0' NOT NULL,
        once TEXT,
        order_id UUID,
        order_item_id UUID,
        seller_id UUID,
        product_id UUID,
        category_id UUID,
        currency TEXT,
        order_subtotal_minor BIGINT,
        qualifying_amount_minor BIGINT,
        earning_rate NUMERIC(13, 6),
        exchange_rate NUMERIC(16, 8),
        tier_id UUID,
        tier_multiplier NUMERIC(7, 4) DEFAULT '1' NOT NULL,
        promotional_multiplier NUMERIC(7, 4) DEFAULT '1' NOT NULL,
        promotion_id UUID,
        promotion_name TEXT DEFAULT '' NOT NULL,
        commission_rate NUMERIC(5, 4),
        commission_amount_minor BIGINT,
        seller_amount_minor BIGINT,
        milestone_name TEXT DEFAULT '' NOT NULL,
        referral_code TEXT DEFAULT '' NOT NULL,
        social_platform TEXT DEFAULT '' NOT NULL,
        external_reference TEXT DEFAULT '' NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        validity_days INTEGER NOT NULL,
        qualify_time TIMESTAMP WITH TIME ZONE,
        expire_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_loyalty_earnings PRIMARY KEY (id),
        CONSTRAINT ck_loyalty_earnings_type CHECK (type IN ('PURCHASE', 'REVIEW', 'SOCIAL_SHARE', 'REFERRAL', 'WELCOME_BONUS', 'MILESTONE', 'MANUAL_ADJUSTMENT', 'BIRTHDAY', 'CAMPAIGN_BONUS')),
        CONSTRAINT ck_loyalty_earnings_state CHECK (state IN ('PENDING', 'QUALIFIED', 'VOIDED', 'REVERSED')),
        CONSTRAINT ck_loyalty_earnings_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_loyalty_earnings_order_subtotal_minor CHECK (order_subtotal_minor >= 0),
        CONSTRAINT ck_loyalty_earnings_qualifying_amount_minor CHECK (qualifying_amount_minor >= 0),
        CONSTRAINT ck_loyalty_earnings_tier_multiplier CHECK (tier_multiplier >= 1),
        CONSTRAINT ck_loyalty_earnings_promotional_multiplier CHECK (promotional_multiplier >= 1),
        CONSTRAINT ck_loyalty_earnings_commission_rate CHECK (commission_rate BETWEEN 0 AND 1),
        CONSTRAINT ck_loyalty_earnings_commission_amount_minor CHECK (commission_amount_minor >= 0),
        CONSTRAINT ck_loyalty_earnings_coins CHECK (coins > 0),
        CONSTRAINT ck_loyalty_earnings_reversed_coins CHECK (reversed_coins BETWEEN 0 AND coins),
        CONSTRAINT ck_loyalty_earnings_taken_back CHECK ((state IN ('VOIDED', 'REVERSED')) = (reversed_coins = coins)),
        CONSTRAINT ck_loyalty_earnings_validity_days CHECK (validity_days >= 0),
        CONSTRAINT fk_loyalty_earnings_membership_id FOREIGN KEY(membership_id) REFERENCES loyalty_memberships (id),
        CONSTRAINT fk_loyalty_earnings_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_loyalty_earnings_order_id FOREIGN KEY(order_id) REFERENCES qualifying_orders (order_id)
    )
    """,
    "CREATE INDEX ix_loyalty_earnings_create_time_id ON loyalty_earnings (create_time, id)",
    "CREATE INDEX ix_loyalty_earnings_customer_id_create_time_id ON loyalty_earnings (customer_id, create_time, id)",
    "CREATE INDEX ix_loyalty_earnings_due ON loyalty_earnings (qualify_time, id) WHERE state = 'PENDING'",
    """
    CREATE INDEX ix_loyalty_earnings_membership_id_create_time_id
    ON loyalty_earnings (membership_id, create_time, id)
    """,
    "CREATE INDEX ix_loyalty_earnings_order_id ON loyalty_earnings (order_id) WHERE order_id IS NOT NULL",
    "CREATE INDEX ix_loyalty_earnings_state_create_time_id ON loyalty_earnings (state, create_time, id)",
    "CREATE INDEX ix_loyalty_earnings_type_create_time_id ON loyalty_earnings (type, create_time, id)",
    """
    CREATE UNIQUE INDEX uq_loyalty_earnings_once
    ON loyalty_earnings (membership_id, type, once)
    WHERE once IS NOT NULL
    """,
    """
    CREATE TABLE loyalty_rewards (
        id UUID NOT NULL,
        code TEXT NOT NULL,
        display_name TEXT NOT NULL,
        type TEXT NOT NULL,
        state TEXT NOT NULL,
        active BOOLEAN DEFAULT false NOT NULL,
        coin_cost BIGINT NOT NULL,
        currency TEXT NOT NULL,
        market_value_minor BIGINT NOT NULL,
        discount_percentage NUMERIC(5, 2),
        discount_amount_minor BIGINT,
        free_product_quantity INTEGER DEFAULT '0' NOT NULL,
        product_id UUID,
        upgrade_from_product_id UUID,
        exclusive_access_features TEXT DEFAULT '' NOT NULL,
        minimum_order_amount_minor BIGINT,
        maximum_discount_minor BIGINT,
        bulk_orders_only BOOLEAN DEFAULT false NOT NULL,
        availability TEXT NOT NULL,
        seller_id UUID,
        category_id UUID,
        country_codes TEXT[] DEFAULT '{}' NOT NULL,
        segment TEXT NOT NULL,
        tier_ids UUID[] DEFAULT '{}' NOT NULL,
        customer_group_ids UUID[] DEFAULT '{}' NOT NULL,
        season_months INTEGER[] DEFAULT '{}' NOT NULL,
        usage_limit_per_customer INTEGER,
        total_usage_limit INTEGER,
        usage_count BIGINT DEFAULT '0' NOT NULL,
        start_time TIMESTAMP WITH TIME ZONE,
        end_time TIMESTAMP WITH TIME ZONE,
        valid_days INTEGER DEFAULT '0' NOT NULL,
        needs_confirmation BOOLEAN DEFAULT false NOT NULL,
        automatic BOOLEAN DEFAULT false NOT NULL,
        description TEXT DEFAULT '' NOT NULL,
        terms TEXT DEFAULT '' NOT NULL,
        instructions TEXT DEFAULT '' NOT NULL,
        icon_uri TEXT DEFAULT '' NOT NULL,
        banner_uri TEXT DEFAULT '' NOT NULL,
        display_order INTEGER DEFAULT '0' NOT NULL,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        delete_time TIMESTAMP WITH TIME ZONE,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_loyalty_rewards PRIMARY KEY (id),
        CONSTRAINT ck_loyalty_rewards_type CHECK (type IN ('DISCOUNT_PERCENTAGE', 'DISCOUNT_FIXED', 'FREE_PRODUCT', 'FREE_SHIPPING', 'UPGRADE', 'EXCLUSIVE_ACCESS', 'GIFT_CARD')),
        CONSTRAINT ck_loyalty_rewards_state CHECK (state IN ('DRAFT', 'ACTIVE', 'LIMITED_TIME', 'SEASONAL', 'EXCLUSIVE', 'EXPIRED')),
        CONSTRAINT ck_loyalty_rewards_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_loyalty_rewards_market_value_minor CHECK (market_value_minor >= 0),
        CONSTRAINT ck_loyalty_rewards_discount_amount_minor CHECK (discount_amount_minor >= 1),
        CONSTRAINT ck_loyalty_rewards_minimum_order_amount_minor CHECK (minimum_order_amount_minor >= 0),
        CONSTRAINT ck_loyalty_rewards_maximum_discount_minor CHECK (maximum_discount_minor >= 0),
        CONSTRAINT ck_loyalty_rewards_availability CHECK (availability IN ('MARKETPLACE_WIDE', 'SELLER_SPECIFIC', 'CATEGORY_LIMITED', 'GEOGRAPHIC_RESTRICTED')),
        CONSTRAINT ck_loyalty_rewards_segment CHECK (segment IN ('ALL_CUSTOMERS', 'NEW_CUSTOMERS', 'LOYALTY_TIER_SPECIFIC', 'VIP_ONLY')),
        CONSTRAINT ck_loyalty_rewards_coin_cost CHECK (coin_cost > 0),
        CONSTRAINT ck_loyalty_rewards_discount_percentage CHECK (discount_percentage > 0 AND discount_percentage <= 100),
        CONSTRAINT ck_loyalty_rewards_window CHECK (start_time < end_time),
        CONSTRAINT ck_loyalty_rewards_usage_count CHECK (usage_count >= 0),
        CONSTRAINT fk_loyalty_rewards_product_id FOREIGN KEY(product_id) REFERENCES products (id),
        CONSTRAINT fk_loyalty_rewards_upgrade_from_product_id FOREIGN KEY(upgrade_from_product_id) REFERENCES products (id),
        CONSTRAINT fk_loyalty_rewards_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_loyalty_rewards_category_id FOREIGN KEY(category_id) REFERENCES categories (id)
    )
    """,
    "CREATE INDEX ix_loyalty_rewards_create_time_id ON loyalty_rewards (create_time, id)",
    """
    CREATE INDEX ix_loyalty_rewards_end_time
    ON loyalty_rewards (end_time)
    WHERE state <> 'EXPIRED' AND end_time IS NOT NULL
    """,
    "CREATE INDEX ix_loyalty_rewards_seller_id_create_time_id ON loyalty_rewards (seller_id, create_time, id)",
    "CREATE UNIQUE INDEX uq_loyalty_rewards_code ON loyalty_rewards (code)",
    """
    CREATE TABLE reward_redemptions (
        id UUID NOT NULL,
        membership_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        reward_id UUID NOT NULL,
        reward_name TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        method TEXT NOT NULL,
        coins BIGINT NOT NULL,
        code TEXT NOT NULL,
        value_minor BIGINT NOT NULL,
        currency TEXT NOT NULL,
        order_id UUID,
        discount_minor BIGINT,
        confirm_time TIMESTAMP WITH TIME ZONE,
        deliver_time TIMESTAMP WITH TIME ZONE,
        cancel_time TIMESTAMP WITH TIME ZONE,
        expire_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_reward_redemptions PRIMARY KEY (id),
        CONSTRAINT ck_reward_redemptions_state CHECK (state IN ('PENDING', 'CONFIRMED', 'DELIVERED', 'CANCELLED', 'EXPIRED')),
        CONSTRAINT ck_reward_redemptions_method CHECK (method IN ('CUSTOMER_SELF', 'ADMIN_ASSISTED', 'AUTOMATIC')),
        CONSTRAINT ck_reward_redemptions_value_minor CHECK (value_minor >= 0),
        CONSTRAINT ck_reward_redemptions_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_reward_redemptions_discount_minor CHECK (discount_minor >= 0),
        CONSTRAINT ck_reward_redemptions_coins CHECK (coins > 0),
        CONSTRAINT fk_reward_redemptions_membership_id FOREIGN KEY(membership_id) REFERENCES loyalty_memberships (id),
        CONSTRAINT fk_reward_redemptions_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
        CONSTRAINT fk_reward_redemptions_reward_id FOREIGN KEY(reward_id) REFERENCES loyalty_rewards (id),
        CONSTRAINT fk_reward_redemptions_order_id FOREIGN KEY(order_id) REFERENCES orders (id)
    )
    """,
    "CREATE INDEX ix_reward_redemptions_create_time_id ON reward_redemptions (create_time, id)",
    """
    CREATE INDEX ix_reward_redemptions_customer_id_create_time_id
    ON reward_redemptions (customer_id, create_time, id)
    """,
    """
    CREATE INDEX ix_reward_redemptions_expire_time
    ON reward_redemptions (expire_time)
    WHERE state IN ('PENDING', 'CONFIRMED') AND expire_time IS NOT NULL
    """,
    """
    CREATE INDEX ix_reward_redemptions_membership_id_create_time_id
    ON reward_redemptions (membership_id, create_time, id)
    """,
    "CREATE INDEX ix_reward_redemptions_reward_id_create_time_id ON reward_redemptions (reward_id, create_time, id)",
    "CREATE INDEX ix_reward_redemptions_state_create_time_id ON reward_redemptions (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_reward_redemptions_code ON reward_redemptions (code)",
    """
    CREATE TABLE loyalty_referrals (
        id UUID NOT NULL,
        referrer_membership_id UUID NOT NULL,
        referred_membership_id UUID NOT NULL,
        customer_id UUID NOT NULL,
        code TEXT NOT NULL,
        state TEXT NOT NULL,
        state_reason TEXT DEFAULT '' NOT NULL,
        order_id UUID,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_loyalty_referrals PRIMARY KEY (id),
        CONSTRAINT ck_loyalty_referrals_state CHECK (state IN ('OPEN', 'PENDING', 'GRANTED', 'VOIDED', 'REJECTED')),
        CONSTRAINT ck_loyalty_referrals_two CHECK (referrer_membership_id <> referred_membership_id),
        CONSTRAINT fk_loyalty_referrals_referrer_membership_id FOREIGN KEY(referrer_membership_id) REFERENCES loyalty_memberships (id),
        CONSTRAINT fk_loyalty_referrals_referred_membership_id FOREIGN KEY(referred_membership_id) REFERENCES loyalty_memberships (id),
        CONSTRAINT fk_loyalty_referrals_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    )
    """,
    "CREATE INDEX ix_loyalty_referrals_create_time_id ON loyalty_referrals (create_time, id)",
    "CREATE INDEX ix_loyalty_referrals_customer_id_create_time_id ON loyalty_referrals (customer_id, create_time, id)",
    "CREATE INDEX ix_loyalty_referrals_order_id ON loyalty_referrals (order_id) WHERE order_id IS NOT NULL",
    """
    CREATE INDEX ix_loyalty_referrals_referrer_membership_id_create_time_id
    ON loyalty_referrals (referrer_membership_id, create_time, id)
    """,
    "CREATE INDEX ix_loyalty_referrals_state_create_time_id ON loyalty_referrals (state, create_time, id)",
    "CREATE UNIQUE INDEX uq_loyalty_referrals_referred_membership_id ON loyalty_referrals (referred_membership_id)",
    """
    CREATE INDEX ix_customers_birthday
    ON customers ((EXTRACT(month FROM birth_date) * 100 + EXTRACT(day FROM birth_date)))
    WHERE birth_date IS NOT NULL
    """,
)


def upgrade() -> None:
    """Apply."""
    codes("ledger_accounts", f"{OWNED}, 'POINTS_DEBT', {PLATFORM}")
    codes("ledger_transfers", f"{TRANSFERS}, 'REWARD', 'CLAW_BACK', 'DEBT', 'DEBT_REPAYMENT'")
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back. Fails where points are owed: what happened is not taken back."""
    op.drop_index("ix_customers_birthday", "customers")
    for table in (
        "loyalty_referrals",
        "reward_redemptions",
        "loyalty_rewards",
        "loyalty_earnings",
        "earning_promotions",
        "loyalty_reversals",
        "qualifying_orders",
        "tier_evaluations",
        "loyalty_memberships",
        "loyalty_tiers",
    ):
        op.drop_table(table)
    codes("ledger_transfers", TRANSFERS)
    codes("ledger_accounts", f"{OWNED}, {PLATFORM}")


def codes(table: str, listed: str) -> None:
    """Say which codes a table takes."""
    name = op.f(f"ck_{table}_code")
    op.drop_constraint(name, table, type_="check")
    op.create_check_constraint(name, table, f"code IN ({listed})")
