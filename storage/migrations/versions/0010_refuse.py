"""A function by which a statement refuses itself."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

REFUSE = """
CREATE FUNCTION refuse() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a condition of the statement does not hold';
END $$
"""


def upgrade() -> None:
    """Apply."""
    op.execute(REFUSE)


def downgrade() -> None:
    """Take back."""
    op.execute("DROP FUNCTION refuse()")
