"""The outbox without what nothing reads any more: the mark of handled events, the id of the transaction."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.drop_index(
        "ix_outbox_order_paid",
        table_name="outbox",
        postgresql_where=sa.text("type = 'order.paid' AND handle_time IS NULL"),
    )
    op.execute("ALTER TABLE outbox DROP COLUMN handle_time, DROP COLUMN transaction_id")


def downgrade() -> None:
    """Take back."""
    op.execute("ALTER TABLE outbox ADD COLUMN handle_time timestamptz DEFAULT '-infinity'")
    op.execute(
        "ALTER TABLE outbox ADD COLUMN transaction_id bigint NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint"
    )
    op.create_index(
        "ix_outbox_order_paid",
        "outbox",
        ["sequence"],
        unique=False,
        postgresql_where=sa.text("type = 'order.paid' AND handle_time IS NULL"),
    )
