"""Purchases, orders, items, history, snapshots."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("CREATE SEQUENCE purchase_numbers")
    op.create_table(
        "purchases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("quote_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        sa.Column("payment_state", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("subtotal_minor", sa.BigInteger(), nullable=False),
        sa.Column("discount_minor", sa.BigInteger(), nullable=False),
        sa.Column("shipping_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("commission_minor", sa.BigInteger(), nullable=False),
        sa.Column("item_count", sa.Integer(), nullable=False),
        sa.Column("seller_count", sa.Integer(), nullable=False),
        sa.Column("address_id", sa.Uuid(), nullable=False),
        sa.Column("delivery_address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("billing_address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("payment_method_id", sa.Uuid(), nullable=True),
        sa.Column("shipping_method", sa.Text(), nullable=False),
        sa.Column("gift_message", sa.Text(), server_default="", nullable=False),
        sa.Column("instructions", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("campaign", sa.Text(), server_default="", nullable=False),
        sa.Column("coupon_code", sa.Text(), server_default="", nullable=False),
        sa.Column("placed_from_ip", sa.Text(), server_default="", nullable=False),
        sa.Column("payment_expire_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_purchases_currency")),
        sa.CheckConstraint(
            "payment_state IN ('PENDING', 'DECLINED', 'PAID', 'FAILED', 'PARTIALLY_REFUNDED', 'REFUNDED')",
            name=op.f("ck_purchases_payment_state"),
        ),
        sa.CheckConstraint(
            "shipping_method IN ('STANDARD', 'EXPRESS', 'OVERNIGHT')", name=op.f("ck_purchases_shipping_method")
        ),
        sa.CheckConstraint("commission_minor >= 0", name=op.f("ck_purchases_commission_minor")),
        sa.CheckConstraint("discount_minor >= 0", name=op.f("ck_purchases_discount_minor")),
        sa.CheckConstraint("shipping_minor >= 0", name=op.f("ck_purchases_shipping_minor")),
        sa.CheckConstraint("subtotal_minor >= 0", name=op.f("ck_purchases_subtotal_minor")),
        sa.CheckConstraint("tax_minor >= 0", name=op.f("ck_purchases_tax_minor")),
        sa.CheckConstraint(
            "total_minor = subtotal_minor - discount_minor + shipping_minor + tax_minor",
            name=op.f("ck_purchases_total_adds_up"),
        ),
        sa.CheckConstraint("total_minor >= 0", name=op.f("ck_purchases_total_minor")),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name=op.f("fk_purchases_address_id")),
        sa.ForeignKeyConstraint(["channel_id"], ["channels.id"], name=op.f("fk_purchases_channel_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["accounts.id"], name=op.f("fk_purchases_customer_id")),
        sa.ForeignKeyConstraint(
            ["payment_method_id"], ["payment_methods.id"], name=op.f("fk_purchases_payment_method_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purchases")),
    )
    op.create_index(op.f("ix_purchases_create_time_id"), "purchases", ["create_time", "id"], unique=False)
    op.create_index(
        op.f("ix_purchases_customer_id_create_time_id"), "purchases", ["customer_id", "create_time", "id"], unique=False
    )
    op.create_index(
        "ix_purchases_unpaid",
        "purchases",
        ["payment_expire_time"],
        unique=False,
        postgresql_where=sa.text("payment_state IN ('PENDING', 'DECLINED')"),
    )
    op.create_index("uq_purchases_number", "purchases", ["number"], unique=True)
    op.create_index("uq_purchases_quote_id", "purchases", ["quote_id"], unique=True)
    op.create_table(
        "orders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("purchase_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("seller_id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("subtotal_minor", sa.BigInteger(), nullable=False),
        sa.Column("discount_minor", sa.BigInteger(), nullable=False),
        sa.Column("shipping_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("commission_rate", sa.Numeric(precision=5, scale=4), nullable=True),
        sa.Column("commission_minor", sa.BigInteger(), nullable=False),
        sa.Column("shipping_method", sa.Text(), nullable=False),
        sa.Column("delivery_address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("customer_note", sa.Text(), server_default="", nullable=False),
        sa.Column("estimated_delivery_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("payment_confirm_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seller_confirm_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ship_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deliver_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("complete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("close_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("archive_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seller_confirm_deadline_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_orders_currency")),
        sa.CheckConstraint(
            "shipping_method IN ('STANDARD', 'EXPRESS', 'OVERNIGHT')", name=op.f("ck_orders_shipping_method")
        ),
        sa.CheckConstraint(
            "state IN ('PENDING_PAYMENT', 'PAYMENT_CONFIRMED', 'AWAITING_SELLER_CONFIRMATION', 'CONFIRMED', 'PROCESSING', 'PREPARING_SHIPMENT', 'SHIPPED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED', 'COMPLETED', 'REFUND_REQUESTED', 'REFUND_APPROVED', 'CANCELLED', 'REFUNDED', 'FAILED')",
            name=op.f("ck_orders_state"),
        ),
        sa.CheckConstraint(
            "commission_minor <= subtotal_minor - discount_minor", name=op.f("ck_orders_commission_within")
        ),
        sa.CheckConstraint("commission_minor >= 0", name=op.f("ck_orders_commission_minor")),
        sa.CheckConstraint("commission_rate BETWEEN 0 AND 1", name=op.f("ck_orders_commission_rate")),
        sa.CheckConstraint("discount_minor >= 0", name=op.f("ck_orders_discount_minor")),
        sa.CheckConstraint("shipping_minor >= 0", name=op.f("ck_orders_shipping_minor")),
        sa.CheckConstraint("subtotal_minor >= 0", name=op.f("ck_orders_subtotal_minor")),
        sa.CheckConstraint("tax_minor >= 0", name=op.f("ck_orders_tax_minor")),
        sa.CheckConstraint(
            "total_minor = subtotal_minor - discount_minor + shipping_minor + tax_minor",
            name=op.f("ck_orders_total_adds_up"),
        ),
        sa.CheckConstraint("total_minor >= 0", name=op.f("ck_orders_total_minor")),
        sa.ForeignKeyConstraint(["channel_id"], ["channels.id"], name=op.f("fk_orders_channel_id")),
        sa.ForeignKeyConstraint(["customer_id"], ["accounts.id"], name=op.f("fk_orders_customer_id")),
        sa.ForeignKeyConstraint(["purchase_id"], ["purchases.id"], name=op.f("fk_orders_purchase_id")),
        sa.ForeignKeyConstraint(["seller_id"], ["sellers.id"], name=op.f("fk_orders_seller_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
    )
    op.create_index(op.f("ix_orders_create_time_id"), "orders", ["create_time", "id"], unique=False)
    op.create_index(
        op.f("ix_orders_customer_id_create_time_id"), "orders", ["customer_id", "create_time", "id"], unique=False
    )
    op.create_index(
        "ix_orders_delivered", "orders", ["deliver_time"], unique=False, postgresql_where=sa.text("state = 'DELIVERED'")
    )
    op.create_index(
        op.f("ix_orders_seller_id_create_time_id"), "orders", ["seller_id", "create_time", "id"], unique=False
    )
    op.create_index(
        "ix_orders_unconfirmed",
        "orders",
        ["seller_confirm_deadline_time"],
        unique=False,
        postgresql_where=sa.text("state = 'AWAITING_SELLER_CONFIRMATION'"),
    )
    op.create_index("uq_orders_number", "orders", ["number"], unique=True)
    op.create_index("uq_orders_purchase_id_seller_id", "orders", ["purchase_id", "seller_id"], unique=True)
    op.create_table(
        "order_items",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sku_code", sa.Text(), nullable=False),
        sa.Column("options", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("image_uri", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("unit_price_minor", sa.BigInteger(), nullable=False),
        sa.Column("discount_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("shipping_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_minor", sa.BigInteger(), nullable=False),
        sa.Column("commission_rate", sa.Numeric(precision=5, scale=4), nullable=True),
        sa.Column("commission_minor", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("return_state", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("gift_wrap", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_order_items_currency")),
        sa.CheckConstraint(
            "return_state IN ('NONE', 'REQUESTED', 'APPROVED', 'RECEIVED', 'RETURN_REFUNDED')",
            name=op.f("ck_order_items_return_state"),
        ),
        sa.CheckConstraint(
            "state IN ('PENDING', 'CONFIRMED', 'PREPARING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED')",
            name=op.f("ck_order_items_state"),
        ),
        sa.CheckConstraint("commission_minor >= 0", name=op.f("ck_order_items_commission_minor")),
        sa.CheckConstraint("commission_rate BETWEEN 0 AND 1", name=op.f("ck_order_items_commission_rate")),
        sa.CheckConstraint("discount_minor >= 0", name=op.f("ck_order_items_discount_minor")),
        sa.CheckConstraint("quantity >= 1", name=op.f("ck_order_items_quantity")),
        sa.CheckConstraint("shipping_minor >= 0", name=op.f("ck_order_items_shipping_minor")),
        sa.CheckConstraint("tax_minor >= 0", name=op.f("ck_order_items_tax_minor")),
        sa.CheckConstraint(
            "total_minor = unit_price_minor * quantity - discount_minor", name=op.f("ck_order_items_total_adds_up")
        ),
        sa.CheckConstraint("total_minor >= 0", name=op.f("ck_order_items_total_minor")),
        sa.CheckConstraint("unit_price_minor >= 0", name=op.f("ck_order_items_unit_price_minor")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_items_order_id")),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_order_items_product_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name=op.f("fk_order_items_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_items")),
    )
    op.create_index(op.f("ix_order_items_variant_id"), "order_items", ["variant_id"], unique=False)
    op.create_index("uq_order_items_order_id_position", "order_items", ["order_id", "position"], unique=True)
    op.create_table(
        "order_snapshots",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('CREATED', 'CANCELLED', 'FULFILLED')", name=op.f("ck_order_snapshots_kind")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_snapshots_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_snapshots")),
    )
    op.create_index(
        op.f("ix_order_snapshots_order_id_create_time"), "order_snapshots", ["order_id", "create_time"], unique=False
    )
    op.create_table(
        "order_state_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("previous_state", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_role", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("system_generated", sa.Boolean(), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_state_changes_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_state_changes")),
    )
    op.create_index(op.f("ix_order_state_changes_order_id_id"), "order_state_changes", ["order_id", "id"], unique=False)


def downgrade() -> None:
    """Take back."""
    op.drop_index(op.f("ix_order_state_changes_order_id_id"), table_name="order_state_changes")
    op.drop_table("order_state_changes")
    op.drop_index(op.f("ix_order_snapshots_order_id_create_time"), table_name="order_snapshots")
    op.drop_table("order_snapshots")
    op.drop_index("uq_order_items_order_id_position", table_name="order_items")
    op.drop_index(op.f("ix_order_items_variant_id"), table_name="order_items")
    op.drop_table("order_items")
    op.drop_index("uq_orders_purchase_id_seller_id", table_name="orders")
    op.drop_index("uq_orders_number", table_name="orders")
    op.drop_index(
        "ix_orders_unconfirmed", table_name="orders", postgresql_where=sa.text("state = 'AWAITING_SELLER_CONFIRMATION'")
    )
    op.drop_index(op.f("ix_orders_seller_id_create_time_id"), table_name="orders")
    op.drop_index("ix_orders_delivered", table_name="orders", postgresql_where=sa.text("state = 'DELIVERED'"))
    op.drop_index(op.f("ix_orders_customer_id_create_time_id"), table_name="orders")
    op.drop_index(op.f("ix_orders_create_time_id"), table_name="orders")
    op.drop_table("orders")
    op.drop_index("uq_purchases_quote_id", table_name="purchases")
    op.drop_index("uq_purchases_number", table_name="purchases")
    op.drop_index(
        "ix_purchases_unpaid",
        table_name="purchases",
        postgresql_where=sa.text("payment_state IN ('PENDING', 'DECLINED')"),
    )
    op.drop_index(op.f("ix_purchases_customer_id_create_time_id"), table_name="purchases")
    op.drop_index(op.f("ix_purchases_create_time_id"), table_name="purchases")
    op.drop_table("purchases")
    op.execute("DROP SEQUENCE purchase_numbers")
