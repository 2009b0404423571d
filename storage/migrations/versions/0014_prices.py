"""Why an item costs what it costs, and what pays a purchase."""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE TABLE price_adjustments (
            id uuid NOT NULL CONSTRAINT pk_price_adjustments PRIMARY KEY,
            order_id uuid NOT NULL CONSTRAINT fk_price_adjustments_order_id REFERENCES orders (id),
            order_item_id uuid NOT NULL,
            kind text NOT NULL
                CONSTRAINT ck_price_adjustments_kind CHECK (kind IN ('SHIPPING', 'SHIPPING_DISCOUNT', 'TAX', 'COMMISSION')),
            source text NOT NULL,
            amount_minor bigint NOT NULL,
            currency text NOT NULL CONSTRAINT ck_price_adjustments_currency CHECK (currency ~ '^[A-Z]{3}$'),
            funder text NOT NULL CONSTRAINT ck_price_adjustments_funder CHECK (funder IN ('BUYER', 'SELLER', 'MALL')),
            create_time timestamptz NOT NULL
        )
    """)
    op.execute("CREATE INDEX ix_price_adjustments_order_id_id ON price_adjustments (order_id, id)")
    op.execute("""
        CREATE TABLE tenders (
            id uuid NOT NULL CONSTRAINT pk_tenders PRIMARY KEY,
            purchase_id uuid NOT NULL CONSTRAINT fk_tenders_purchase_id REFERENCES purchases (id),
            position integer NOT NULL,
            kind text NOT NULL CONSTRAINT ck_tenders_kind CHECK (kind IN ('EXTERNAL')),
            amount_minor bigint NOT NULL CONSTRAINT ck_tenders_amount_minor CHECK (amount_minor >= 1),
            returned_minor bigint NOT NULL CONSTRAINT ck_tenders_returned_minor CHECK (returned_minor >= 0),
            currency text NOT NULL CONSTRAINT ck_tenders_currency CHECK (currency ~ '^[A-Z]{3}$'),
            create_time timestamptz NOT NULL,
            update_time timestamptz NOT NULL,
            CONSTRAINT ck_tenders_returned CHECK (returned_minor <= amount_minor)
        )
    """)
    op.execute("CREATE UNIQUE INDEX uq_tenders_purchase_id_position ON tenders (purchase_id, position)")
    # What was sold before was paid from outside.
    op.execute("""
        INSERT INTO tenders
            (id, purchase_id, position, kind, amount_minor, returned_minor, currency, create_time, update_time)
        SELECT uuidv7(), u.id, 0, 'EXTERNAL', u.total_minor,
               (SELECT coalesce(sum(r.amount_minor), 0) FROM refunds AS r JOIN payments AS p ON p.id = r.payment_id
                WHERE p.purchase_id = u.id AND r.state <> 'FAILED' AND r.reason <> 'SURPLUS_PAYMENT'),
               u.currency, u.create_time, u.update_time
        FROM purchases AS u WHERE u.total_minor > 0
    """)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE tenders")
    op.execute("DROP TABLE price_adjustments")
