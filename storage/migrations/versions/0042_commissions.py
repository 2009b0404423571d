"""Commission: rules by product, category, seller, volume, channel and mall; what sellers sold in a month."""

from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None

MAKE = (
    """
    CREATE TABLE commission_rules (
        id UUID NOT NULL,
        scope TEXT NOT NULL,
        product_id UUID,
        category_id UUID,
        seller_id UUID,
        channel_id UUID,
        rate NUMERIC(5, 4),
        flat_minor BIGINT,
        floor_minor BIGINT,
        cap_minor BIGINT,
        currency TEXT,
        on_shipping BOOLEAN DEFAULT false NOT NULL,
        introductory_days INTEGER,
        volume_minor BIGINT,
        reason TEXT DEFAULT '' NOT NULL,
        start_time TIMESTAMP WITH TIME ZONE NOT NULL,
        end_time TIMESTAMP WITH TIME ZONE,
        create_time TIMESTAMP WITH TIME ZONE NOT NULL,
        update_time TIMESTAMP WITH TIME ZONE NOT NULL,
        version BIGINT DEFAULT 1 NOT NULL,
        CONSTRAINT pk_commission_rules PRIMARY KEY (id),
        CONSTRAINT ck_commission_rules_scope CHECK (scope IN ('PRODUCT', 'CATEGORY', 'INTRODUCTORY', 'SELLER', 'VOLUME', 'CHANNEL', 'MALL')),
        CONSTRAINT ck_commission_rules_rate CHECK (rate BETWEEN 0 AND 1),
        CONSTRAINT ck_commission_rules_flat_minor CHECK (flat_minor >= 0),
        CONSTRAINT ck_commission_rules_floor_minor CHECK (floor_minor >= 0),
        CONSTRAINT ck_commission_rules_cap_minor CHECK (cap_minor >= 0),
        CONSTRAINT ck_commission_rules_currency CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT ck_commission_rules_volume_minor CHECK (volume_minor >= 0),
        CONSTRAINT ck_commission_rules_kind CHECK ((rate IS NULL) <> (flat_minor IS NULL)),
        CONSTRAINT ck_commission_rules_target CHECK ((scope = 'PRODUCT') = (product_id IS NOT NULL) AND (scope = 'CATEGORY') = (category_id IS NOT NULL) AND (scope = 'SELLER') = (seller_id IS NOT NULL) AND (scope = 'CHANNEL') = (channel_id IS NOT NULL) AND (scope = 'INTRODUCTORY') = (introductory_days IS NOT NULL) AND (scope = 'VOLUME') = (volume_minor IS NOT NULL)),
        CONSTRAINT ck_commission_rules_amounts_in CHECK (currency IS NOT NULL OR (flat_minor IS NULL AND floor_minor IS NULL AND cap_minor IS NULL AND volume_minor IS NULL)),
        CONSTRAINT ck_commission_rules_introductory_days CHECK (introductory_days BETWEEN 1 AND 3650),
        CONSTRAINT ck_commission_rules_window CHECK (start_time <= end_time),
        CONSTRAINT fk_commission_rules_product_id FOREIGN KEY(product_id) REFERENCES products (id),
        CONSTRAINT fk_commission_rules_category_id FOREIGN KEY(category_id) REFERENCES categories (id),
        CONSTRAINT fk_commission_rules_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
        CONSTRAINT fk_commission_rules_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id)
    )
    """,
    "CREATE INDEX ix_commission_rules_create_time_id ON commission_rules (create_time, id)",
    """
    CREATE TABLE seller_volumes (
        seller_id UUID NOT NULL,
        month DATE NOT NULL,
        currency TEXT NOT NULL,
        gross_minor BIGINT NOT NULL,
        CONSTRAINT pk_seller_volumes PRIMARY KEY (seller_id, month, currency),
        CONSTRAINT ck_seller_volumes_gross_minor CHECK (gross_minor >= 0),
        CONSTRAINT fk_seller_volumes_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id)
    )
    """,
)


def upgrade() -> None:
    """Apply."""
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE seller_volumes")
    op.execute("DROP TABLE commission_rules")
