"""Shipping methods, their rates and where sellers ship from; orders keep the method that they were placed with."""

from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

LEVELS = "shipping_method IN ('STANDARD', 'EXPRESS', 'OVERNIGHT'{})"


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE TABLE shipping_methods (
            id UUID NOT NULL,
            seller_id UUID,
            channel_id UUID,
            code TEXT NOT NULL,
            display_name TEXT NOT NULL,
            description TEXT DEFAULT '' NOT NULL,
            service_level TEXT NOT NULL,
            state TEXT NOT NULL,
            transit_days_least INTEGER NOT NULL,
            transit_days_most INTEGER NOT NULL,
            processing_days INTEGER,
            refuses_po_boxes BOOLEAN DEFAULT false NOT NULL,
            excluded_regions JSONB DEFAULT '[]' NOT NULL,
            start_time TIMESTAMP WITH TIME ZONE,
            end_time TIMESTAMP WITH TIME ZONE,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            delete_time TIMESTAMP WITH TIME ZONE,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_shipping_methods PRIMARY KEY (id),
            CONSTRAINT ck_shipping_methods_service_level
                CHECK (service_level IN ('STANDARD', 'EXPRESS', 'OVERNIGHT', 'EXPEDITED', 'SAME_DAY')),
            CONSTRAINT ck_shipping_methods_state CHECK (state IN ('DRAFT', 'ACTIVE', 'INACTIVE')),
            CONSTRAINT ck_shipping_methods_transit_days_least CHECK (transit_days_least BETWEEN 0 AND 90),
            CONSTRAINT ck_shipping_methods_transit_days_most CHECK (transit_days_most BETWEEN 0 AND 90),
            CONSTRAINT ck_shipping_methods_processing_days CHECK (processing_days BETWEEN 0 AND 90),
            CONSTRAINT ck_shipping_methods_transit CHECK (transit_days_least <= transit_days_most),
            CONSTRAINT ck_shipping_methods_window CHECK (start_time < end_time),
            CONSTRAINT fk_shipping_methods_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
            CONSTRAINT fk_shipping_methods_channel_id FOREIGN KEY(channel_id) REFERENCES channels (id)
        )
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_shipping_methods_seller_id_code
        ON shipping_methods (seller_id, code)
        WHERE seller_id IS NOT NULL AND delete_time IS NULL
    """)
    op.execute("""
        CREATE UNIQUE INDEX uq_shipping_methods_code
        ON shipping_methods (code)
        WHERE seller_id IS NULL AND delete_time IS NULL
    """)
    op.execute("CREATE INDEX ix_shipping_methods_create_time_id ON shipping_methods (create_time, id)")
    op.execute(
        "CREATE INDEX ix_shipping_methods_seller_id_create_time_id ON shipping_methods (seller_id, create_time, id)"
    )
    op.execute("""
        CREATE INDEX ix_shipping_methods_offered
        ON shipping_methods (create_time, id)
        WHERE state = 'ACTIVE' AND delete_time IS NULL
    """)
    op.execute("""
        CREATE INDEX ix_shipping_methods_active
        ON shipping_methods (seller_id)
        WHERE state = 'ACTIVE' AND delete_time IS NULL
    """)
    op.execute("""
        CREATE TABLE shipping_rates (
            method_id UUID NOT NULL,
            position INTEGER NOT NULL,
            country_code TEXT DEFAULT '' NOT NULL,
            states TEXT[] DEFAULT '{}' NOT NULL,
            postal_code_prefixes TEXT[] DEFAULT '{}' NOT NULL,
            currency TEXT NOT NULL,
            basis TEXT NOT NULL,
            price_minor BIGINT,
            bands JSONB DEFAULT '[]' NOT NULL,
            free_from_minor BIGINT,
            CONSTRAINT pk_shipping_rates PRIMARY KEY (method_id, position),
            CONSTRAINT ck_shipping_rates_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT ck_shipping_rates_basis CHECK (basis IN ('FLAT', 'BY_WEIGHT', 'BY_AMOUNT')),
            CONSTRAINT ck_shipping_rates_price_minor CHECK (price_minor >= 0),
            CONSTRAINT ck_shipping_rates_flat CHECK ((basis = 'FLAT') = (price_minor IS NOT NULL)),
            CONSTRAINT ck_shipping_rates_free_from_minor CHECK (free_from_minor >= 0),
            CONSTRAINT fk_shipping_rates_method_id FOREIGN KEY(method_id) REFERENCES shipping_methods (id)
        )
    """)
    op.execute("""
        CREATE TABLE shipping_profiles (
            id UUID NOT NULL,
            country_code TEXT DEFAULT '' NOT NULL,
            state_province TEXT DEFAULT '' NOT NULL,
            time_zone TEXT DEFAULT '' NOT NULL,
            processing_days INTEGER,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            update_time TIMESTAMP WITH TIME ZONE NOT NULL,
            version BIGINT DEFAULT 1 NOT NULL,
            CONSTRAINT pk_shipping_profiles PRIMARY KEY (id),
            CONSTRAINT ck_shipping_profiles_processing_days CHECK (processing_days BETWEEN 0 AND 90),
            CONSTRAINT fk_shipping_profiles_id FOREIGN KEY(id) REFERENCES sellers (id)
        )
    """)
    op.execute("""
        ALTER TABLE orders
            ADD COLUMN shipping_method_id UUID,
            ADD COLUMN shipping_method_code TEXT DEFAULT '' NOT NULL,
            ADD COLUMN shipping_method_name TEXT DEFAULT '' NOT NULL,
            ADD COLUMN earliest_delivery_time TIMESTAMP WITH TIME ZONE
    """)
    for table in ("purchases", "orders"):
        levels(table, ", 'EXPEDITED', 'SAME_DAY'")


def downgrade() -> None:
    """Take back."""
    for table in ("purchases", "orders"):
        levels(table, "")
    op.execute("""
        ALTER TABLE orders
            DROP COLUMN shipping_method_id,
            DROP COLUMN shipping_method_code,
            DROP COLUMN shipping_method_name,
            DROP COLUMN earliest_delivery_time
    """)
    for table in ("shipping_profiles", "shipping_rates", "shipping_methods"):
        op.drop_table(table)


def levels(table: str, more: str) -> None:
    """Say which shipping methods a table takes; rows of before meet both checks, so that nothing is read for it."""
    name = op.f(f"ck_{table}_shipping_method")
    op.drop_constraint(name, table, type_="check")
    op.create_check_constraint(name, table, LEVELS.format(more))
