"""Customer groups, price lists, what prices were before, and goods by measure."""

from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

TABLES = ("past_prices", "prices", "price_lists", "customer_group_members", "customer_groups")
CART_QUANTITY = (
    "ALTER TABLE cart_items DROP CONSTRAINT ck_cart_items_quantity, ADD CONSTRAINT ck_cart_items_quantity CHECK ({})"
)
ADDS_UP = "ALTER TABLE order_items DROP CONSTRAINT ck_order_items_total_adds_up, ADD CONSTRAINT ck_order_items_total_adds_up CHECK ({})"


def upgrade() -> None:
    """Apply."""
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    _groups()
    _variants()
    _lists()
    _lines()


def _groups() -> None:
    op.execute("""
        CREATE TABLE customer_groups (
            id UUID NOT NULL,
            code TEXT NOT NULL,
            display_name TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_customer_groups PRIMARY KEY (id)
        )
    """)
    op.execute("CREATE UNIQUE INDEX uq_customer_groups_code ON customer_groups (code) WHERE delete_time IS NULL")
    op.execute("CREATE INDEX ix_customer_groups_create_time_id ON customer_groups (create_time, id)")
    op.execute("""
        CREATE TABLE customer_group_members (
            id UUID NOT NULL,
            group_id UUID NOT NULL,
            customer_id UUID NOT NULL,
            start_time TIMESTAMP WITH TIME ZONE NOT NULL,
            end_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_customer_group_members PRIMARY KEY (id),
            CONSTRAINT ck_customer_group_members_window CHECK (start_time < end_time),
            CONSTRAINT fk_customer_group_members_group_id FOREIGN KEY(group_id) REFERENCES customer_groups (id),
            CONSTRAINT fk_customer_group_members_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
        )
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_customer_group_members_customer_id_group_id
        ON customer_group_members (customer_id, group_id)
    """)
    op.execute("""
        CREATE INDEX ix_customer_group_members_group_id_create_time_id
        ON customer_group_members (group_id, create_time, id)
    """)
    op.execute("CREATE INDEX ix_customer_group_members_create_time_id ON customer_group_members (create_time, id)")


def _variants() -> None:
    op.execute("""
        ALTER TABLE variants
        ADD COLUMN measure JSONB,
        ADD COLUMN price_listed BOOLEAN DEFAULT false NOT NULL,
        ADD COLUMN price_cut_time TIMESTAMP WITH TIME ZONE,
        ADD CONSTRAINT ck_variants_measure CHECK (
            measure IS NULL OR (measure ->> 'unit' IS NOT NULL AND (measure ->> 'base')::bigint > 0
            AND (measure ->> 'step')::bigint > 0 AND (measure ->> 'least')::bigint > 0
            AND (measure ->> 'most')::bigint BETWEEN (measure ->> 'least')::bigint AND 1000000)
        )
    """)
    op.execute("ALTER TABLE products ADD COLUMN price_listed BOOLEAN DEFAULT false NOT NULL")


def _lists() -> None:
    op.execute("""
        CREATE TABLE price_lists (
            id UUID NOT NULL,
            seller_id UUID NOT NULL,
            code TEXT NOT NULL,
            display_name TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            channel_id UUID,
            currency TEXT NOT NULL,
            group_ids UUID[] DEFAULT '{}' NOT NULL,
            replacing BOOLEAN DEFAULT false NOT NULL,
            state TEXT NOT NULL,
            start_time TIMESTAMP WITH TIME ZONE NOT NULL,
            end_time TIMESTAMP WITH TIME ZONE,
            key UUID NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_price_lists PRIMARY KEY (id),
            CONSTRAINT ck_price_lists_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT ck_price_lists_state CHECK (state IN ('ACTIVE', 'INACTIVE')),
            CONSTRAINT ck_price_lists_window CHECK (start_time < end_time),
            CONSTRAINT fk_price_lists_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
            CONSTRAINT fk_price_lists_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id)
        )
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_price_lists_seller_id_code ON price_lists (seller_id, code) WHERE delete_time IS NULL
    """)
    op.execute("CREATE INDEX ix_price_lists_seller_id_create_time_id ON price_lists (seller_id, create_time, id)")
    op.execute("CREATE INDEX ix_price_lists_create_time_id ON price_lists (create_time, id)")
    op.execute("""
        CREATE TABLE prices (
            id UUID NOT NULL,
            price_list_id UUID NOT NULL,
            variant_id UUID NOT NULL,
            least_quantity INTEGER NOT NULL,
            pack_quantity INTEGER NOT NULL,
            amount_minor BIGINT NOT NULL,
            currency TEXT NOT NULL,
            key UUID NOT NULL,
            valid TSTZRANGE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_prices PRIMARY KEY (id),
            CONSTRAINT ck_prices_least_quantity CHECK (least_quantity BETWEEN 1 AND 1000000),
            CONSTRAINT ck_prices_pack_quantity CHECK (pack_quantity BETWEEN 1 AND 99),
            CONSTRAINT ck_prices_amount_minor CHECK (amount_minor >= 1),
            CONSTRAINT ck_prices_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT fk_prices_price_list_id FOREIGN KEY(price_list_id) REFERENCES price_lists (id),
            CONSTRAINT fk_prices_variant_id FOREIGN KEY(variant_id) REFERENCES variants (id),
            CONSTRAINT ex_prices_overlap EXCLUDE USING gist (
                variant_id WITH =, key WITH =, least_quantity WITH =, pack_quantity WITH =, valid WITH &&
            )
        )
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_prices_key ON prices (price_list_id, variant_id, least_quantity, pack_quantity)
    """)
    op.execute("CREATE INDEX ix_prices_price_list_id_create_time_id ON prices (price_list_id, create_time, id)")
    op.execute("CREATE INDEX ix_prices_variant_id ON prices (variant_id)")
    op.execute("""
        CREATE TABLE past_prices (
            id UUID NOT NULL,
            variant_id UUID NOT NULL,
            price_list_id UUID,
            channel_id UUID,
            least_quantity INTEGER NOT NULL,
            replacing BOOLEAN NOT NULL,
            amount_minor BIGINT NOT NULL,
            currency TEXT NOT NULL,
            valid TSTZRANGE NOT NULL,
            CONSTRAINT pk_past_prices PRIMARY KEY (id),
            CONSTRAINT ck_past_prices_amount_minor CHECK (amount_minor >= 1),
            CONSTRAINT ck_past_prices_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT ck_past_prices_valid CHECK (NOT isempty(valid) AND NOT upper_inf(valid)),
            CONSTRAINT fk_past_prices_variant_id FOREIGN KEY(variant_id) REFERENCES variants (id),
            CONSTRAINT fk_past_prices_price_list_id FOREIGN KEY(price_list_id) REFERENCES price_lists (id),
            CONSTRAINT fk_past_prices_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id)
        )
    """)
    op.execute("CREATE INDEX ix_past_prices_variant_id ON past_prices (variant_id)")


def _lines() -> None:
    op.execute("ALTER TABLE cart_items ADD COLUMN measured BOOLEAN DEFAULT false NOT NULL")
    op.execute(CART_QUANTITY.format("quantity BETWEEN 1 AND CASE WHEN measured THEN 1000000 ELSE 99 END"))
    op.execute("""
        ALTER TABLE order_items
        ADD COLUMN measure JSONB,
        ADD COLUMN price_list_id UUID,
        ADD COLUMN priced_whole BOOLEAN DEFAULT false NOT NULL,
        ADD CONSTRAINT ck_order_items_measure CHECK (measure IS NULL OR priced_whole)
    """)
    op.execute(ADDS_UP.format("priced_whole OR total_minor = unit_price_minor * quantity - discount_minor"))


def downgrade() -> None:
    """Take back."""
    op.execute(ADDS_UP.format("total_minor = unit_price_minor * quantity - discount_minor"))
    op.execute("ALTER TABLE order_items DROP COLUMN measure, DROP COLUMN price_list_id, DROP COLUMN priced_whole")
    op.execute(CART_QUANTITY.format("quantity BETWEEN 1 AND 99"))
    op.execute("ALTER TABLE cart_items DROP COLUMN measured")
    for table in TABLES:
        op.drop_table(table)
    op.execute("ALTER TABLE products DROP COLUMN price_listed")
    op.execute("ALTER TABLE variants DROP COLUMN measure, DROP COLUMN price_listed, DROP COLUMN price_cut_time")
