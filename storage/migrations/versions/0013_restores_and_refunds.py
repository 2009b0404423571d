"""Lines of carts that come back when what was ordered is never paid for; lists of refunds."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BEFORE = ("ADD", "UPDATE", "REMOVE", "MERGE", "ORDER", "CLEAR", "EXPIRE")
INDEXES = (["order_id", "create_time", "id"], ["state", "create_time", "id"], ["create_time", "id"])


def upgrade() -> None:
    """Apply."""
    _allow((*BEFORE, "RESTORE"))
    for columns in INDEXES:
        op.create_index(op.f(f"ix_refunds_{'_'.join(columns)}"), "refunds", columns)


def downgrade() -> None:
    """Take back."""
    for columns in INDEXES:
        op.drop_index(op.f(f"ix_refunds_{'_'.join(columns)}"))
    op.execute("DELETE FROM cart_item_snapshots WHERE reason = 'RESTORE'")
    _allow(BEFORE)


def _allow(reasons: tuple[str, ...]) -> None:
    name = op.f("ck_cart_item_snapshots_reason")
    op.drop_constraint(name, "cart_item_snapshots")
    listed = ", ".join(f"'{reason}'" for reason in reasons)
    op.create_check_constraint(name, "cart_item_snapshots", f"reason IN ({listed})")
