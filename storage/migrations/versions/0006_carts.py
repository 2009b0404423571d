"""Carts, their lines, and the snapshots of lines."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "carts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=True),
        sa.Column("token_hash", sa.LargeBinary(), nullable=True),
        sa.Column("session_id", sa.Uuid(), nullable=True),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("line_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("item_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("merged_into_id", sa.Uuid(), nullable=True),
        sa.Column("expire_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_merge_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("convert_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("close_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("(state = 'ACTIVE') = (close_time IS NULL)", name=op.f("ck_carts_close_time")),
        sa.CheckConstraint("(state = 'MERGED') = (merged_into_id IS NOT NULL)", name=op.f("ck_carts_merged_into_id")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_carts_currency")),
        sa.CheckConstraint(
            "state IN ('ACTIVE', 'MERGED', 'CONVERTED', 'CLEARED', 'ABANDONED', 'EXPIRED')", name=op.f("ck_carts_state")
        ),
        sa.CheckConstraint("(customer_id IS NULL) <> (token_hash IS NULL)", name=op.f("ck_carts_owner")),
        sa.CheckConstraint("(token_hash IS NULL) = (expire_time IS NULL)", name=op.f("ck_carts_expire_time")),
        sa.CheckConstraint("item_count BETWEEN line_count AND 999", name=op.f("ck_carts_item_count")),
        sa.CheckConstraint("line_count BETWEEN 0 AND 100", name=op.f("ck_carts_line_count")),
        sa.ForeignKeyConstraint(["channel_id"], ["channels.id"], name=op.f("fk_carts_channel_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["accounts.id"], name=op.f("fk_carts_customer_id")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["carts.id"], name=op.f("fk_carts_merged_into_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_carts")),
    )
    op.create_index(op.f("ix_carts_create_time_id"), "carts", ["create_time", "id"], unique=False)
    op.create_index(
        op.f("ix_carts_customer_id_create_time_id"), "carts", ["customer_id", "create_time", "id"], unique=False
    )
    op.create_index(
        "ix_carts_expiring",
        "carts",
        ["expire_time"],
        unique=False,
        postgresql_where=sa.text("state = 'ACTIVE' AND expire_time IS NOT NULL"),
    )
    op.create_index(op.f("ix_carts_state_create_time_id"), "carts", ["state", "create_time", "id"], unique=False)
    op.create_index(
        "uq_carts_customer_id", "carts", ["customer_id"], unique=True, postgresql_where=sa.text("state = 'ACTIVE'")
    )
    op.create_index("uq_carts_token_hash", "carts", ["token_hash"], unique=True)
    op.create_table(
        "cart_item_snapshots",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cart_id", sa.Uuid(), nullable=False),
        sa.Column("cart_item_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "reason IN ('ADD', 'UPDATE', 'REMOVE', 'MERGE', 'ORDER', 'CLEAR', 'EXPIRE')",
            name=op.f("ck_cart_item_snapshots_reason"),
        ),
        sa.ForeignKeyConstraint(["cart_id"], ["carts.id"], name=op.f("fk_cart_item_snapshots_cart_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart_item_snapshots")),
    )
    op.create_index(
        op.f("ix_cart_item_snapshots_cart_id_create_time_id"),
        "cart_item_snapshots",
        ["cart_id", "create_time", "id"],
        unique=False,
    )
    op.create_table(
        "cart_items",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cart_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("seller_id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("unit_price_minor", sa.BigInteger(), nullable=False),
        sa.Column("discount_minor", sa.BigInteger(), nullable=False),
        sa.Column("acknowledged_price_minor", sa.BigInteger(), nullable=False),
        sa.Column("product_snapshot_index", sa.Integer(), server_default="0", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_cart_items_currency")),
        sa.CheckConstraint("acknowledged_price_minor >= 0", name=op.f("ck_cart_items_acknowledged_price_minor")),
        sa.CheckConstraint("discount_minor >= 0", name=op.f("ck_cart_items_discount_minor")),
        sa.CheckConstraint("quantity BETWEEN 1 AND 99", name=op.f("ck_cart_items_quantity")),
        sa.CheckConstraint("unit_price_minor >= 0", name=op.f("ck_cart_items_unit_price_minor")),
        sa.ForeignKeyConstraint(["cart_id"], ["carts.id"], name=op.f("fk_cart_items_cart_id")),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_cart_items_product_id")),
        sa.ForeignKeyConstraint(["seller_id"], ["sellers.id"], name=op.f("fk_cart_items_seller_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name=op.f("fk_cart_items_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart_items")),
    )
    op.create_index("uq_cart_items_cart_id_variant_id", "cart_items", ["cart_id", "variant_id"], unique=True)


def downgrade() -> None:
    """Take back."""
    op.drop_index("uq_cart_items_cart_id_variant_id", table_name="cart_items")
    op.drop_table("cart_items")
    op.drop_index(op.f("ix_cart_item_snapshots_cart_id_create_time_id"), table_name="cart_item_snapshots")
    op.drop_table("cart_item_snapshots")
    op.drop_index("uq_carts_token_hash", table_name="carts")
    op.drop_index("uq_carts_customer_id", table_name="carts", postgresql_where=sa.text("state = 'ACTIVE'"))
    op.drop_index(op.f("ix_carts_state_create_time_id"), table_name="carts")
    op.drop_index(
        "ix_carts_expiring",
        table_name="carts",
        postgresql_where=sa.text("state = 'ACTIVE' AND expire_time IS NOT NULL"),
    )
    op.drop_index(op.f("ix_carts_customer_id_create_time_id"), table_name="carts")
    op.drop_index(op.f("ix_carts_create_time_id"), table_name="carts")
    op.drop_table("carts")
