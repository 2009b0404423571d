"""What a payment is for."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute(
        "ALTER TABLE payments ADD COLUMN purpose text NOT NULL DEFAULT 'PURCHASE', "
        "ADD CONSTRAINT ck_payments_purpose CHECK (purpose IN ('PURCHASE'))"
    )


def downgrade() -> None:
    """Take back."""
    op.execute("ALTER TABLE payments DROP COLUMN purpose")
