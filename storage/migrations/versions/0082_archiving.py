"""Orders that are over are found by when they ended."""

from alembic import op

revision = "0082"
down_revision = "0081"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        CREATE INDEX ix_orders_archivable ON orders (close_time) WHERE archive_time IS NULL AND close_time IS NOT NULL
    """)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP INDEX ix_orders_archivable")
