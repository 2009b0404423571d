"""The history of an order in the order in which things happened."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. Until now each change has made one version, so that the places are those versions."""
    op.add_column("order_state_changes", sa.Column("sequence", sa.BigInteger(), nullable=True))
    op.execute(
        """
        UPDATE order_state_changes AS c SET sequence = placed.place FROM (
            SELECT id, row_number() OVER (PARTITION BY order_id ORDER BY create_time, id) AS place
            FROM order_state_changes
        ) AS placed WHERE placed.id = c.id
        """
    )
    op.create_index(
        "uq_order_state_changes_order_id_sequence", "order_state_changes", ["order_id", "sequence"], unique=True
    )
    op.drop_index(op.f("ix_order_state_changes_order_id_id"), table_name="order_state_changes")


def downgrade() -> None:
    """Take back."""
    op.create_index(op.f("ix_order_state_changes_order_id_id"), "order_state_changes", ["order_id", "id"], unique=False)
    op.drop_index("uq_order_state_changes_order_id_sequence", table_name="order_state_changes")
    op.drop_column("order_state_changes", "sequence")
