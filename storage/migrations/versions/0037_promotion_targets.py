"""New campaigns stand in the index of what they are for at once."""

from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("ALTER INDEX ix_campaigns_targets SET (fastupdate = off)")


def downgrade() -> None:
    """Take back."""
    op.execute("ALTER INDEX ix_campaigns_targets RESET (fastupdate)")
