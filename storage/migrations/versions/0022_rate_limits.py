"""Rate limits."""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("CREATE UNLOGGED TABLE rate_limits (key bytea NOT NULL, clear_time timestamptz NOT NULL)")
    op.execute("ALTER TABLE rate_limits ADD CONSTRAINT pk_rate_limits PRIMARY KEY (key)")
    op.execute("CREATE INDEX ix_rate_limits_clear_time ON rate_limits (clear_time)")


def downgrade() -> None:
    """Take back."""
    op.execute("DROP TABLE rate_limits")
