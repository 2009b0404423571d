"""A phone number is one customer's only where it was checked."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_index(
        "uq_customers_verified_phone_number",
        "customers",
        ["phone_number"],
        unique=True,
        postgresql_where=sa.text("phone_verify_time IS NOT NULL"),
    )
    op.create_index(op.f("ix_customers_phone_number"), "customers", ["phone_number"], unique=False)
    op.drop_index("uq_customers_phone_number", table_name="customers")


def downgrade() -> None:
    """Take back. Of customers with the same number, one keeps it: whose was checked, or else who came first."""
    op.execute(
        """
        UPDATE customers SET phone_number = NULL WHERE id IN (
            SELECT id FROM (
                SELECT id, row_number() OVER (
                    PARTITION BY phone_number ORDER BY phone_verify_time IS NULL, create_time, id
                ) AS place FROM customers WHERE phone_number IS NOT NULL
            ) AS placed WHERE place > 1
        )
        """
    )
    op.create_index("uq_customers_phone_number", "customers", ["phone_number"], unique=True)
    op.drop_index(op.f("ix_customers_phone_number"), table_name="customers")
    op.drop_index(
        "uq_customers_verified_phone_number",
        table_name="customers",
        postgresql_where=sa.text("phone_verify_time IS NOT NULL"),
    )
