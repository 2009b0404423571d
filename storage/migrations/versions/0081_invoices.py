"""Invoices, numbered without gaps and never changed."""

from alembic import op

revision = "0081"
down_revision = "0080"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE TABLE invoice_series (
            issuer_id UUID NOT NULL,
            type TEXT NOT NULL,
            year INTEGER NOT NULL,
            last BIGINT NOT NULL,
            CONSTRAINT pk_invoice_series PRIMARY KEY (issuer_id, type, year)
        )
    """)
    op.execute("""
        CREATE TABLE invoices (
            id UUID NOT NULL,
            number TEXT NOT NULL,
            type TEXT NOT NULL,
            state TEXT NOT NULL,
            order_id UUID,
            order_refund_id UUID,
            invoice_id UUID,
            seller_id UUID NOT NULL,
            customer_id UUID,
            subtotal_minor BIGINT NOT NULL,
            tax_minor BIGINT NOT NULL,
            total_minor BIGINT NOT NULL,
            currency TEXT NOT NULL,
            tax_method TEXT NOT NULL,
            payment_reference TEXT DEFAULT '' NOT NULL,
            language_code TEXT NOT NULL,
            content JSONB NOT NULL,
            due_time TIMESTAMP WITH TIME ZONE NOT NULL,
            pay_time TIMESTAMP WITH TIME ZONE,
            supply_time TIMESTAMP WITH TIME ZONE NOT NULL,
            create_time TIMESTAMP WITH TIME ZONE NOT NULL,
            CONSTRAINT pk_invoices PRIMARY KEY (id),
            CONSTRAINT ck_invoices_type CHECK (type IN ('CUSTOMER_INVOICE', 'REFUND_INVOICE', 'COMMISSION_INVOICE', 'SELLER_STATEMENT')),
            CONSTRAINT ck_invoices_state CHECK (state IN ('ISSUED', 'PAID')),
            CONSTRAINT ck_invoices_amounts CHECK (LEAST(subtotal_minor, tax_minor, total_minor) >= 0),
            CONSTRAINT ck_invoices_currency CHECK (currency ~ '^[A-Z]{3}$'),
            CONSTRAINT ck_invoices_tax_method CHECK (tax_method IN ('DESTINATION_BASED', 'ORIGIN_BASED', 'EXEMPT')),
            CONSTRAINT fk_invoices_order_id FOREIGN KEY(order_id) REFERENCES orders (id),
            CONSTRAINT fk_invoices_order_refund_id FOREIGN KEY(order_refund_id) REFERENCES order_refunds (id),
            CONSTRAINT fk_invoices_invoice_id FOREIGN KEY(invoice_id) REFERENCES invoices (id),
            CONSTRAINT fk_invoices_seller_id FOREIGN KEY(seller_id) REFERENCES sellers (id),
            CONSTRAINT fk_invoices_customer_id FOREIGN KEY(customer_id) REFERENCES accounts (id)
        )
    """)
    op.execute("CREATE INDEX ix_invoices_create_time_id ON invoices (create_time, id)")
    op.execute("CREATE INDEX ix_invoices_customer_id_create_time_id ON invoices (customer_id, create_time, id)")
    op.execute("CREATE INDEX ix_invoices_order_id_create_time_id ON invoices (order_id, create_time, id)")
    op.execute("CREATE INDEX ix_invoices_seller_id_create_time_id ON invoices (seller_id, create_time, id)")
    op.execute("CREATE UNIQUE INDEX uq_invoices_number ON invoices (number)")
    op.execute("""
        CREATE UNIQUE INDEX uq_invoices_order_id_seller_id
        ON invoices (order_id, seller_id)
        WHERE type = 'CUSTOMER_INVOICE'
    """)
    op.execute("CREATE UNIQUE INDEX uq_invoices_order_refund_id ON invoices (order_refund_id)")
    op.execute(
        "CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON invoices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE invoices")
    op.execute("DROP TABLE invoice_series")
