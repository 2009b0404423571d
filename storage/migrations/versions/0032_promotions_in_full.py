"""What promotions lacked: offers kept with their uses, orders that are priced again."""

from alembic import op

revision = "0032"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("ALTER TABLE redemptions ADD COLUMN offer JSONB")
    op.execute("""
        ALTER TABLE orders
            ADD COLUMN revalued_minor BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN revaluations JSONB
    """)


def downgrade() -> None:
    """Take back; what was priced again is not told any more."""
    op.execute("ALTER TABLE orders DROP COLUMN revaluations, DROP COLUMN revalued_minor")
    op.execute("ALTER TABLE redemptions DROP COLUMN offer")
