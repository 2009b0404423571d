"""What promotions lacked: offers kept with their uses, orders that are priced again, budgets, sellers of coupons, mails."""

from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("ALTER TABLE redemptions ADD COLUMN offer JSONB")
    op.execute("""
        ALTER TABLE orders
            ADD COLUMN revalued_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN revaluations JSONB
    """)
    op.execute("""
        ALTER TABLE promotion_counters
            ADD COLUMN budget_minor BIGINT,
            ADD COLUMN budget_currency TEXT,
            ADD COLUMN given_minor BIGINT DEFAULT '0' NOT NULL,
            DROP CONSTRAINT ck_promotion_counters_counts,
            ADD CONSTRAINT ck_promotion_counters_counts CHECK (LEAST(used_count, issued_count, given_minor) >= 0),
            ADD CONSTRAINT ck_promotion_counters_budget CHECK (
                (budget_minor IS NULL) = (budget_currency IS NULL) AND budget_minor > 0 AND budget_currency ~ '^[A-Z]{3}$'
            )
    """)
    op.execute("ALTER TABLE campaigns ADD COLUMN delete_time TIMESTAMP WITH TIME ZONE")
    op.execute("""
        ALTER TABLE coupons
            ADD COLUMN sellers_only BOOLEAN DEFAULT false NOT NULL,
            ADD COLUMN minimum_sellers INTEGER DEFAULT '0' NOT NULL,
            ADD COLUMN delete_time TIMESTAMP WITH TIME ZONE
    """)
    op.execute("""
        ALTER TABLE coupon_codes
            ADD COLUMN customer_id UUID,
            ADD CONSTRAINT fk_coupon_codes_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
    """)
    op.execute("ALTER TABLE coupon_issuances ADD COLUMN external_code TEXT DEFAULT '' NOT NULL")
    op.execute("""
        CREATE UNIQUE INDEX uq_coupon_issuances_external_code ON coupon_issuances (coupon_id, customer_id, external_code)
        WHERE external_code <> '' AND revoke_time IS NULL
    """)
    op.execute(
        "CREATE INDEX ix_coupon_issuances_expire_time ON coupon_issuances (expire_time) WHERE revoke_time IS NULL"
    )
    op.execute("""
        ALTER TABLE redemptions
            ADD COLUMN borne_by_mall_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN commission_less_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN goods_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN region_code TEXT DEFAULT '' NOT NULL
    """)
    op.execute("""
        CREATE TABLE seller_coupons (
            id UUID NOT NULL,
            coupon_id UUID NOT NULL,
            seller_id UUID NOT NULL,
            type TEXT NOT NULL,
            enabled BOOLEAN NOT NULL,
            notes TEXT DEFAULT '' NOT NULL,
            expire_time TIMESTAMP WITH TIME ZONE,
            administrator_id UUID,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_seller_coupons PRIMARY KEY (id),
            CONSTRAINT ck_seller_coupons_type CHECK (type IN ('ADMIN_SELECTION', 'SELLER_REQUEST', 'AUTO')),
            CONSTRAINT fk_seller_coupons_coupon_id FOREIGN KEY(coupon_id) REFERENCES coupons (id),
            CONSTRAINT fk_seller_coupons_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
        )
    """)
    op.execute("CREATE UNIQUE INDEX uq_seller_coupons_coupon_id_seller_id ON seller_coupons (coupon_id, seller_id)")
    op.execute("""
        CREATE TABLE coupon_notifications (
            id UUID NOT NULL,
            coupon_id UUID NOT NULL,
            issuance_id UUID,
            code_id UUID,
            redemption_id UUID,
            customer_id UUID NOT NULL,
            type TEXT NOT NULL,
            mail_id UUID NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_coupon_notifications PRIMARY KEY (id),
            CONSTRAINT ck_coupon_notifications_type CHECK (type IN ('ISSUED', 'EXPIRING', 'USED')),
            CONSTRAINT fk_coupon_notifications_coupon_id FOREIGN KEY(coupon_id) REFERENCES coupons (id),
            CONSTRAINT fk_coupon_notifications_issuance_id FOREIGN KEY(issuance_id) REFERENCES coupon_issuances (id),
            CONSTRAINT fk_coupon_notifications_code_id FOREIGN KEY(code_id) REFERENCES coupon_codes (id),
            CONSTRAINT fk_coupon_notifications_redemption_id FOREIGN KEY(redemption_id) REFERENCES redemptions (id),
            CONSTRAINT fk_coupon_notifications_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
        )
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_coupon_notifications_issuance_id_type ON coupon_notifications (issuance_id, type)
        WHERE type <> 'USED'
    """)
    op.execute("CREATE UNIQUE INDEX uq_coupon_notifications_redemption_id ON coupon_notifications (redemption_id)")
    op.execute("CREATE INDEX ix_seller_coupons_coupon_id_create_time_id ON seller_coupons (coupon_id, create_time, id)")
    op.execute("CREATE INDEX ix_seller_coupons_seller_id_create_time_id ON seller_coupons (seller_id, create_time, id)")
    op.execute("""
        CREATE INDEX ix_coupon_notifications_customer_id_create_time_id
        ON coupon_notifications (customer_id, create_time, id)
    """)
    op.execute("""
        CREATE INDEX ix_coupon_notifications_coupon_id_create_time_id
        ON coupon_notifications (coupon_id, create_time, id)
    """)
    op.execute("""
        CREATE INDEX ix_coupon_issuances_coupon_id_create_time_id
        ON coupon_issuances (coupon_id, create_time, id)
    """)
    op.execute("CREATE INDEX ix_seller_coupons_create_time_id ON seller_coupons (create_time, id)")
    op.execute("CREATE INDEX ix_coupon_notifications_create_time_id ON coupon_notifications (create_time, id)")


def downgrade() -> None:
    """Take back; what was priced again is not told any more, and budgets bound nothing."""
    op.drop_table("coupon_notifications")
    op.drop_table("seller_coupons")
    op.execute("""
        ALTER TABLE redemptions DROP COLUMN region_code, DROP COLUMN goods_minor, DROP COLUMN commission_less_minor,
            DROP COLUMN borne_by_mall_minor
    """)
    op.execute("DROP INDEX ix_coupon_issuances_coupon_id_create_time_id")
    op.execute("DROP INDEX ix_coupon_issuances_expire_time")
    op.execute("ALTER TABLE coupon_issuances DROP COLUMN external_code")
    op.execute("ALTER TABLE coupon_codes DROP COLUMN customer_id")
    op.execute("ALTER TABLE coupons DROP COLUMN delete_time, DROP COLUMN minimum_sellers, DROP COLUMN sellers_only")
    op.execute("ALTER TABLE campaigns DROP COLUMN delete_time")
    op.execute("""
        ALTER TABLE promotion_counters
            DROP CONSTRAINT ck_promotion_counters_budget,
            DROP CONSTRAINT ck_promotion_counters_counts,
            ADD CONSTRAINT ck_promotion_counters_counts CHECK (LEAST(used_count, issued_count) >= 0),
            DROP COLUMN given_minor,
            DROP COLUMN budget_currency,
            DROP COLUMN budget_minor
    """)
    op.execute("ALTER TABLE orders DROP COLUMN revaluations, DROP COLUMN revalued_minor")
    op.execute("ALTER TABLE redemptions DROP COLUMN offer")
