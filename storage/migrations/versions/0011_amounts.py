"""One check for all amounts of a row, in place of one for each."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

OF_ORDERS = ("subtotal_minor", "discount_minor", "shipping_minor", "tax_minor", "total_minor", "commission_minor")
AMOUNTS = {
    "purchases": OF_ORDERS,
    "orders": OF_ORDERS,
    "order_items": (
        "unit_price_minor",
        "discount_minor",
        "total_minor",
        "shipping_minor",
        "tax_minor",
        "commission_minor",
    ),
    "payments": ("amount_minor", "refunding_minor", "refunded_minor"),
}


def upgrade() -> None:
    """Apply."""
    for table, names in AMOUNTS.items():
        for name in names:
            op.drop_constraint(op.f(f"ck_{table}_{name}"), table)
        op.create_check_constraint(op.f(f"ck_{table}_amounts"), table, f"LEAST({', '.join(names)}) >= 0")


def downgrade() -> None:
    """Take back."""
    for table, names in AMOUNTS.items():
        op.drop_constraint(op.f(f"ck_{table}_amounts"), table)
        for name in names:
            op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, f"{name} >= 0")
