"""Failures of the second factor, counted apart from those of the password."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("accounts", sa.Column("second_factor_failed_count", sa.Integer(), server_default="0", nullable=False))
    op.add_column("accounts", sa.Column("second_factor_lock_until_time", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column("accounts", "second_factor_lock_until_time")
    op.drop_column("accounts", "second_factor_failed_count")
