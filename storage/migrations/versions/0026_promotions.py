"""Promotions: campaigns, coupons, codes, issues and uses; what they take off orders."""

from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

TABLES = (
    "promotion_snapshots",
    "coupon_attempts",
    "redemptions",
    "coupon_issuances",
    "coupon_codes",
    "promotion_counters",
    "coupons",
    "campaigns",
)


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE TABLE campaigns (
            id UUID NOT NULL,
            code TEXT NOT NULL,
            title TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            channel_id UUID,
            seller_id UUID,
            state TEXT NOT NULL,
            terms JSONB,
            target_ids UUID[] DEFAULT '{}' NOT NULL,
            start_time TIMESTAMP WITH TIME ZONE NOT NULL,
            end_time TIMESTAMP WITH TIME ZONE NOT NULL,
            usage_limit_per_customer INTEGER,
            creator_id UUID NOT NULL,
            creator_role TEXT NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_campaigns PRIMARY KEY (id),
            CONSTRAINT ck_campaigns_state CHECK (state IN ('INACTIVE', 'ACTIVE', 'ENDED')),
            CONSTRAINT ck_campaigns_window CHECK (start_time < end_time),
            CONSTRAINT fk_campaigns_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id),
            CONSTRAINT fk_campaigns_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
        )
    """)
    op.execute("CREATE INDEX ix_campaigns_create_time_id ON campaigns (create_time, id)")
    op.execute("""
        CREATE INDEX ix_campaigns_active
        ON campaigns (end_time)
        WHERE state = 'ACTIVE' AND terms IS NOT NULL
    """)
    op.execute("""
        CREATE INDEX ix_campaigns_open
        ON campaigns (end_time)
        WHERE state = 'ACTIVE' AND terms IS NOT NULL AND target_ids = '{}'
    """)
    op.execute("CREATE INDEX ix_campaigns_seller_id_create_time_id ON campaigns (seller_id, create_time, id)")
    op.execute("""
        CREATE INDEX ix_campaigns_targets
        ON campaigns USING gin (target_ids)
        WHERE state = 'ACTIVE' AND terms IS NOT NULL AND target_ids <> '{}'
    """)
    op.execute("CREATE UNIQUE INDEX uq_campaigns_code ON campaigns (code)")
    op.execute("""
        CREATE TABLE coupons (
            id UUID NOT NULL,
            campaign_id UUID,
            channel_id UUID,
            seller_id UUID,
            code TEXT DEFAULT '' NOT NULL,
            type TEXT NOT NULL,
            title TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            terms JSONB NOT NULL,
            state TEXT NOT NULL,
            public BOOLEAN NOT NULL,
            start_time TIMESTAMP WITH TIME ZONE,
            end_time TIMESTAMP WITH TIME ZONE,
            publish_time TIMESTAMP WITH TIME ZONE,
            valid_days INTEGER,
            issue_limit_per_customer INTEGER,
            usage_limit_per_customer INTEGER,
            first_order_only BOOLEAN NOT NULL,
            requires_approval BOOLEAN NOT NULL,
            approve_time TIMESTAMP WITH TIME ZONE,
            stacking_rules JSONB NOT NULL,
            restrictions JSONB NOT NULL,
            creator_id UUID NOT NULL,
            creator_role TEXT NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_coupons PRIMARY KEY (id),
            CONSTRAINT ck_coupons_type CHECK (type IN ('FIXED', 'PERCENTAGE', 'SHIPPING', 'EVENT', 'WELCOME', 'BULK_CODE', 'PERSONAL')),
            CONSTRAINT ck_coupons_state CHECK (state IN ('DRAFT', 'ACTIVE', 'DISABLED')),
            CONSTRAINT ck_coupons_window CHECK (start_time < end_time),
            CONSTRAINT fk_coupons_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaigns (id),
            CONSTRAINT fk_coupons_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id),
            CONSTRAINT fk_coupons_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
        )
    """)
    op.execute("CREATE INDEX ix_coupons_campaign_id ON coupons (campaign_id)")
    op.execute("CREATE INDEX ix_coupons_create_time_id ON coupons (create_time, id)")
    op.execute("""
        CREATE INDEX ix_coupons_shown
        ON coupons (create_time, id)
        WHERE public AND state = 'ACTIVE'
    """)
    op.execute("CREATE INDEX ix_coupons_seller_id_create_time_id ON coupons (seller_id, create_time, id)")
    op.execute("""
        CREATE TABLE promotion_counters (
            id UUID NOT NULL,
            usage_limit INTEGER,
            used_count INTEGER DEFAULT '0' NOT NULL,
            issue_limit INTEGER,
            issued_count INTEGER DEFAULT '0' NOT NULL,
            CONSTRAINT pk_promotion_counters PRIMARY KEY (id),
            CONSTRAINT ck_promotion_counters_counts CHECK (LEAST(used_count, issued_count) >= 0)
        )
    """)
    op.execute("""
        CREATE TABLE coupon_codes (
            id UUID NOT NULL,
            coupon_id UUID NOT NULL,
            code TEXT NOT NULL,
            single_use BOOLEAN NOT NULL,
            email TEXT DEFAULT '' NOT NULL,
            revoke_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_coupon_codes PRIMARY KEY (id),
            CONSTRAINT fk_coupon_codes_coupon_id FOREIGN KEY(coupon_id) REFERENCES coupons (id)
        )
    """)
    op.execute("CREATE INDEX ix_coupon_codes_coupon_id_create_time_id ON coupon_codes (coupon_id, create_time, id)")
    op.execute("CREATE UNIQUE INDEX uq_coupon_codes_code ON coupon_codes (code)")
    op.execute("""
        CREATE TABLE coupon_issuances (
            id UUID NOT NULL,
            coupon_id UUID NOT NULL,
            customer_id UUID NOT NULL,
            code_id UUID,
            slot INTEGER,
            expire_time TIMESTAMP WITH TIME ZONE,
            revoke_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_coupon_issuances PRIMARY KEY (id),
            CONSTRAINT fk_coupon_issuances_coupon_id FOREIGN KEY(coupon_id) REFERENCES coupons (id),
            CONSTRAINT fk_coupon_issuances_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
            CONSTRAINT fk_coupon_issuances_code_id FOREIGN KEY(code_id) REFERENCES coupon_codes (id)
        )
    """)
    op.execute("CREATE INDEX ix_coupon_issuances_create_time_id ON coupon_issuances (create_time, id)")
    op.execute("""
        CREATE INDEX ix_coupon_issuances_customer_id_create_time_id
        ON coupon_issuances (customer_id, create_time, id)
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_coupon_issuances_code_id
        ON coupon_issuances (code_id)
        WHERE revoke_time IS NULL
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_coupon_issuances_slot
        ON coupon_issuances (coupon_id, customer_id, slot)
        WHERE revoke_time IS NULL
    """)
    op.execute("""
        CREATE TABLE redemptions (
            id UUID NOT NULL,
            campaign_id UUID,
            coupon_id UUID,
            issuance_id UUID,
            code_id UUID,
            customer_id UUID NOT NULL,
            purchase_id UUID NOT NULL,
            state TEXT NOT NULL,
            slot INTEGER,
            campaign_slot INTEGER,
            first_order BOOLEAN NOT NULL,
            amount_minor BIGINT NOT NULL,
            currency TEXT NOT NULL,
            use_time TIMESTAMP WITH TIME ZONE,
            roll_back_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_redemptions PRIMARY KEY (id),
            CONSTRAINT ck_redemptions_state CHECK (state IN ('LOCKED', 'USED', 'ROLLED_BACK')),
            CONSTRAINT ck_redemptions_amount_minor CHECK (amount_minor >= 0),
            CONSTRAINT ck_redemptions_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT fk_redemptions_campaign_id FOREIGN KEY(campaign_id) REFERENCES campaigns (id),
            CONSTRAINT fk_redemptions_coupon_id FOREIGN KEY(coupon_id) REFERENCES coupons (id),
            CONSTRAINT fk_redemptions_issuance_id FOREIGN KEY(issuance_id) REFERENCES coupon_issuances (id),
            CONSTRAINT fk_redemptions_code_id FOREIGN KEY(code_id) REFERENCES coupon_codes (id),
            CONSTRAINT fk_redemptions_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_redemptions_campaign_id
        ON redemptions (campaign_id, customer_id)
        WHERE state IN ('LOCKED', 'USED')
    """)
    op.execute("""
        CREATE INDEX ix_redemptions_coupon_id
        ON redemptions (coupon_id, customer_id)
        WHERE state IN ('LOCKED', 'USED')
    """)
    op.execute("CREATE INDEX ix_redemptions_create_time_id ON redemptions (create_time, id)")
    op.execute("""
        CREATE INDEX ix_redemptions_customer_id_create_time_id
        ON redemptions (customer_id, create_time, id)
    """)
    op.execute("CREATE INDEX ix_redemptions_purchase_id ON redemptions (purchase_id)")
    op.execute("""
        CREATE UNIQUE INDEX uq_redemptions_campaign_slot
        ON redemptions (campaign_id, customer_id, campaign_slot)
        WHERE state IN ('LOCKED', 'USED')
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_redemptions_code_id
        ON redemptions (code_id)
        WHERE state IN ('LOCKED', 'USED')
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_redemptions_first_order
        ON redemptions (customer_id)
        WHERE first_order AND state IN ('LOCKED', 'USED')
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_redemptions_issuance_id
        ON redemptions (issuance_id)
        WHERE state IN ('LOCKED', 'USED')
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_redemptions_slot
        ON redemptions (coupon_id, customer_id, slot)
        WHERE state IN ('LOCKED', 'USED')
    """)
    op.execute("""
        CREATE TABLE coupon_attempts (
            id UUID NOT NULL,
            customer_id UUID,
            coupon_id UUID,
            code TEXT NOT NULL,
            reason TEXT NOT NULL,
            ip_address TEXT NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_coupon_attempts PRIMARY KEY (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_coupon_attempts_coupon_id_create_time_id
        ON coupon_attempts (coupon_id, create_time, id)
    """)
    op.execute("CREATE INDEX ix_coupon_attempts_create_time_id ON coupon_attempts (create_time, id)")
    op.execute("""
        CREATE INDEX ix_coupon_attempts_customer_id_create_time_id
        ON coupon_attempts (customer_id, create_time, id)
    """)
    op.execute("""
        CREATE TABLE promotion_snapshots (
            id UUID NOT NULL,
            promotion_id UUID NOT NULL,
            sequence BIGINT NOT NULL,
            content JSONB NOT NULL,
            actor_id UUID,
            actor_role TEXT NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_promotion_snapshots PRIMARY KEY (id)
        )
    """)
    op.execute("""
        CREATE INDEX ix_promotion_snapshots_promotion_id_create_time_id
        ON promotion_snapshots (promotion_id, create_time, id)
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_promotion_snapshots_promotion_id_sequence
        ON promotion_snapshots (promotion_id, sequence)
    """)
    op.execute("ALTER TABLE price_adjustments DROP CONSTRAINT ck_price_adjustments_kind")
    op.execute("""
        ALTER TABLE price_adjustments ADD CONSTRAINT ck_price_adjustments_kind
        CHECK (kind IN ('SHIPPING', 'SHIPPING_DISCOUNT', 'TAX', 'COMMISSION', 'SALE', 'PROMOTION', 'COUPON'))
    """)
    op.execute("ALTER TABLE orders DROP CONSTRAINT ck_orders_commission_within")
    op.create_check_constraint("commission_within", "orders", "commission_minor <= subtotal_minor")
    op.execute("ALTER TABLE order_items ADD COLUMN gift boolean NOT NULL DEFAULT false")


def downgrade() -> None:
    """Take back."""
    op.execute("ALTER TABLE order_items DROP COLUMN gift")
    op.execute("ALTER TABLE orders DROP CONSTRAINT ck_orders_commission_within")
    op.create_check_constraint("commission_within", "orders", "commission_minor <= subtotal_minor - discount_minor")
    op.execute("ALTER TABLE price_adjustments DROP CONSTRAINT ck_price_adjustments_kind")
    op.execute("""
        ALTER TABLE price_adjustments ADD CONSTRAINT ck_price_adjustments_kind
        CHECK (kind IN ('SHIPPING', 'SHIPPING_DISCOUNT', 'TAX', 'COMMISSION'))
    """)
    for table in TABLES:
        op.drop_table(table)
