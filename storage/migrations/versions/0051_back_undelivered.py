"""What could not be delivered is paid back by itself, and what has not arrived sent again: once each."""

from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

MAKE = (
    "ALTER TABLE order_refunds DROP CONSTRAINT ck_order_refunds_kind",
    """
    ALTER TABLE order_refunds
        ADD CONSTRAINT ck_order_refunds_kind CHECK (kind IN ('CANCELLATION', 'RETURN', 'FINAL_QUANTITY', 'UNDELIVERED')),
        ADD COLUMN shipment_id UUID,
        ADD CONSTRAINT fk_order_refunds_shipment_id FOREIGN KEY (shipment_id) REFERENCES shipments (id)
    """,
    """
    ALTER TABLE refund_requests
        ADD COLUMN delivery_claim_id UUID,
        ADD CONSTRAINT fk_refund_requests_delivery_claim_id FOREIGN KEY (delivery_claim_id) REFERENCES delivery_claims (id)
    """,
    "CREATE UNIQUE INDEX uq_refund_requests_delivery_claim_id ON refund_requests (delivery_claim_id)",
    "CREATE UNIQUE INDEX uq_order_refunds_shipment_id_order_id ON order_refunds (shipment_id, order_id)",
)
UNMAKE = (
    "ALTER TABLE refund_requests DROP COLUMN delivery_claim_id",
    "DROP INDEX uq_order_refunds_shipment_id_order_id",
    "ALTER TABLE order_refunds DROP CONSTRAINT ck_order_refunds_kind, DROP COLUMN shipment_id",
    """
    ALTER TABLE order_refunds
        ADD CONSTRAINT ck_order_refunds_kind CHECK (kind IN ('CANCELLATION', 'RETURN', 'FINAL_QUANTITY')) NOT VALID
    """,
)


def upgrade() -> None:
    """Make the column."""
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Drop it."""
    for statement in UNMAKE:
        op.execute(statement)
