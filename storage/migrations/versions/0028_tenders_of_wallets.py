"""What pays a purchase besides a payment from outside: wallet accounts and gift cards."""

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        ALTER TABLE tenders
            ADD COLUMN account_id UUID,
            ADD COLUMN points BIGINT DEFAULT '0' NOT NULL,
            ADD COLUMN returned_points BIGINT DEFAULT '0' NOT NULL,
            DROP CONSTRAINT ck_tenders_kind,
            ADD CONSTRAINT ck_tenders_kind CHECK (kind IN ('EXTERNAL', 'DEPOSIT', 'MILEAGE', 'COIN', 'GIFT_CARD')),
            ADD CONSTRAINT ck_tenders_account CHECK (
                (kind = 'EXTERNAL') = (account_id IS NULL) AND (kind IN ('MILEAGE', 'COIN')) = (points > 0)
                AND points >= 0 AND returned_points BETWEEN 0 AND points
            )
    """)
    op.execute("CREATE INDEX ix_tenders_account_id ON tenders (account_id) WHERE account_id IS NOT NULL")


def downgrade() -> None:
    """Take back; what wallets have paid is not told any more."""
    op.execute("DROP INDEX ix_tenders_account_id")
    op.execute("""
        DELETE FROM tenders WHERE kind <> 'EXTERNAL'
    """)
    op.execute("""
        ALTER TABLE tenders
            DROP CONSTRAINT ck_tenders_account,
            DROP CONSTRAINT ck_tenders_kind,
            ADD CONSTRAINT ck_tenders_kind CHECK (kind IN ('EXTERNAL')),
            DROP COLUMN account_id,
            DROP COLUMN points,
            DROP COLUMN returned_points
    """)
