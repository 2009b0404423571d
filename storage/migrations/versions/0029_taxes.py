"""Taxes: classes, rates with their history, exemptions; orders whose prices include the tax."""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

ADDED = "total_minor = subtotal_minor - discount_minor + shipping_minor + tax_minor"
TOTAL = (
    "total_minor = subtotal_minor - discount_minor + shipping_minor + CASE WHEN tax_included THEN 0 ELSE tax_minor END"
)
CLASSED = """
    ALTER TABLE {0} ADD COLUMN tax_class_id UUID,
    ADD CONSTRAINT fk_{0}_tax_class_id FOREIGN KEY(tax_class_id) REFERENCES tax_classes (id)
"""
TAXED = """
    ALTER TABLE {0} ADD COLUMN tax_included BOOLEAN DEFAULT false NOT NULL,
    ADD COLUMN tax_source TEXT DEFAULT 'SETTING' NOT NULL,
    ADD CONSTRAINT ck_{0}_tax_source CHECK (tax_source IN ('SETTING', 'TABLE', 'SERVICE', 'FALLBACK')),
    DROP CONSTRAINT ck_{0}_total_adds_up
"""
UNTAXED = """
    ALTER TABLE {0} DROP CONSTRAINT ck_{0}_total_adds_up, DROP COLUMN tax_included, DROP COLUMN tax_source
"""
ADDS_UP = "ALTER TABLE {0} ADD CONSTRAINT ck_{0}_total_adds_up CHECK ({1})"


def upgrade() -> None:
    """Apply."""
    # Exclusion constraints compare plain columns with it. It is part of PostgreSQL, and the owner of a database may add it.
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    op.execute("""
        CREATE TABLE tax_classes (
            id UUID NOT NULL,
            code TEXT NOT NULL,
            display_name TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            standard BOOLEAN DEFAULT false NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_tax_classes PRIMARY KEY (id),
            CONSTRAINT ck_tax_classes_standard CHECK (NOT standard OR delete_time IS NULL)
        )
    """)
    op.execute("CREATE UNIQUE INDEX uq_tax_classes_code ON tax_classes (code)")
    op.execute("CREATE UNIQUE INDEX uq_tax_classes_standard ON tax_classes ((standard)) WHERE standard")
    op.execute("CREATE INDEX ix_tax_classes_create_time_id ON tax_classes (create_time, id)")
    op.execute("""
        CREATE TABLE tax_rates (
            id UUID NOT NULL,
            tax_class_id UUID NOT NULL,
            country_code TEXT NOT NULL,
            region TEXT DEFAULT '' NOT NULL,
            postal_prefix TEXT DEFAULT '' NOT NULL,
            rate NUMERIC(7, 6) NOT NULL,
            display_name TEXT NOT NULL,
            start_time TIMESTAMP WITH TIME ZONE NOT NULL,
            end_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_tax_rates PRIMARY KEY (id),
            CONSTRAINT ck_tax_rates_rate CHECK (rate BETWEEN 0 AND 1),
            CONSTRAINT ck_tax_rates_window CHECK (start_time < end_time),
            CONSTRAINT fk_tax_rates_tax_class_id FOREIGN KEY(tax_class_id) REFERENCES tax_classes (id),
            CONSTRAINT ex_tax_rates_window EXCLUDE USING gist (
                tax_class_id WITH =, country_code WITH =, region WITH =, postal_prefix WITH =,
                tstzrange(start_time, end_time) WITH &&
            ) WHERE (delete_time IS NULL)
        )
    """)
    op.execute("CREATE INDEX ix_tax_rates_create_time_id ON tax_rates (create_time, id)")
    op.execute("CREATE INDEX ix_tax_rates_tax_class_id ON tax_rates (tax_class_id) WHERE delete_time IS NULL")
    op.execute("""
        CREATE INDEX ix_tax_rates_country_code_postal_prefix ON tax_rates (country_code, postal_prefix) WHERE delete_time IS NULL
    """)
    op.execute("""
        CREATE TABLE tax_rate_changes (
            id UUID NOT NULL,
            tax_rate_id UUID NOT NULL,
            sequence BIGINT NOT NULL,
            content JSONB NOT NULL,
            actor_id UUID NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_tax_rate_changes PRIMARY KEY (id),
            CONSTRAINT fk_tax_rate_changes_tax_rate_id FOREIGN KEY(tax_rate_id) REFERENCES tax_rates (id)
        )
    """)
    op.execute(
        "CREATE UNIQUE INDEX uq_tax_rate_changes_tax_rate_id_sequence ON tax_rate_changes (tax_rate_id, sequence)"
    )
    op.execute("""
        CREATE TABLE tax_exemptions (
            id UUID NOT NULL,
            customer_id UUID NOT NULL,
            country_code TEXT DEFAULT '' NOT NULL,
            certificate TEXT NOT NULL,
            reason TEXT DEFAULT '' NOT NULL,
            start_time TIMESTAMP WITH TIME ZONE NOT NULL,
            end_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_tax_exemptions PRIMARY KEY (id),
            CONSTRAINT ck_tax_exemptions_window CHECK (start_time < end_time),
            CONSTRAINT fk_tax_exemptions_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id),
            CONSTRAINT ex_tax_exemptions_window EXCLUDE USING gist (
                customer_id WITH =, country_code WITH =, tstzrange(start_time, end_time) WITH &&
            ) WHERE (delete_time IS NULL)
        )
    """)
    op.execute("CREATE INDEX ix_tax_exemptions_create_time_id ON tax_exemptions (create_time, id)")
    op.execute(
        "CREATE INDEX ix_tax_exemptions_customer_id_create_time_id ON tax_exemptions (customer_id, create_time, id)"
    )
    for table in ("products", "categories"):
        op.execute(CLASSED.format(table))
    op.execute("""
        ALTER TABLE order_items ADD COLUMN shipping_tax_minor BIGINT DEFAULT '0' NOT NULL,
        ADD COLUMN taxes JSONB DEFAULT '[]' NOT NULL
    """)
    op.execute("""
        ALTER TABLE orders ADD COLUMN tax_owner TEXT DEFAULT 'SELLER' NOT NULL,
        ADD CONSTRAINT ck_orders_tax_owner CHECK (tax_owner IN ('SELLER', 'MALL'))
    """)
    for table in ("purchases", "orders"):
        op.execute(TAXED.format(table))
        op.execute(ADDS_UP.format(table, TOTAL))
    op.execute("CREATE INDEX ix_products_tax_class_id ON products (tax_class_id) WHERE tax_class_id IS NOT NULL")


def downgrade() -> None:
    """Take back."""
    for table in ("purchases", "orders"):
        op.execute(UNTAXED.format(table))
        op.execute(ADDS_UP.format(table, ADDED))
    op.execute("ALTER TABLE orders DROP COLUMN tax_owner")
    op.execute("ALTER TABLE order_items DROP COLUMN shipping_tax_minor, DROP COLUMN taxes")
    for table in ("products", "categories"):
        op.drop_column(table, "tax_class_id")
    for table in ("tax_exemptions", "tax_rate_changes", "tax_rates", "tax_classes"):
        op.drop_table(table)
