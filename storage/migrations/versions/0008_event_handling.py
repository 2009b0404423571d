"""A mark on events that a job has handled; the events of paid orders that wait for it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("outbox", sa.Column("handle_time", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_outbox_order_paid",
        "outbox",
        ["sequence"],
        unique=False,
        postgresql_where=sa.text("type = 'order.paid' AND handle_time IS NULL"),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index(
        "ix_outbox_order_paid",
        table_name="outbox",
        postgresql_where=sa.text("type = 'order.paid' AND handle_time IS NULL"),
    )
    op.drop_column("outbox", "handle_time")
