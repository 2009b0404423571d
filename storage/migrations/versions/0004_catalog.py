"""What is sold and what is in stock: categories, products, variants, listings; levels and movements."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915 - one line per table and index
    """Apply."""
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    op.create_table(
        "categories",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("path", sa.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("long_description", sa.Text(), server_default="", nullable=False),
        sa.Column("display_order", sa.Integer(), server_default="0", nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("visible", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("featured", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("icon_uri", sa.Text(), server_default="", nullable=False),
        sa.Column("banner_uri", sa.Text(), server_default="", nullable=False),
        sa.Column("featured_image_uri", sa.Text(), server_default="", nullable=False),
        sa.Column("meta_title", sa.Text(), server_default="", nullable=False),
        sa.Column("meta_description", sa.Text(), server_default="", nullable=False),
        sa.Column("meta_keywords", sa.Text(), server_default="", nullable=False),
        sa.Column("seo_path", sa.Text(), server_default="", nullable=False),
        sa.Column("google_taxonomy_number", sa.Text(), server_default="", nullable=False),
        sa.Column("google_taxonomy_path", sa.Text(), server_default="", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("depth = cardinality(path)", name=op.f("ck_categories_depth")),
        sa.CheckConstraint("path[depth] = id AND (parent_id IS NULL) = (depth = 1)", name=op.f("ck_categories_path")),
        sa.ForeignKeyConstraint(["parent_id"], ["categories.id"], name=op.f("fk_categories_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_categories")),
    )
    op.create_index(
        op.f("ix_categories_parent_id_display_order_id"),
        "categories",
        ["parent_id", "display_order", "id"],
        unique=False,
    )
    op.create_index("ix_categories_path", "categories", ["path"], unique=False, postgresql_using="gin")
    op.create_index("uq_categories_code", "categories", ["code"], unique=True)
    op.create_index(
        "uq_categories_parent_id_display_name",
        "categories",
        ["parent_id", sa.literal_column("lower(display_name)")],
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_index("uq_categories_slug", "categories", ["slug"], unique=True)
    op.create_table(
        "shelf_entries",
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("shelf_id", sa.Uuid(), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lowest_price_minor", sa.BigInteger(), nullable=False),
        sa.Column("popularity", sa.BigInteger(), nullable=False),
        sa.Column("sort_title", sa.Text(collation="C"), nullable=False),
        sa.CheckConstraint("lowest_price_minor >= 0", name=op.f("ck_shelf_entries_lowest_price_minor")),
        sa.PrimaryKeyConstraint("product_id", "shelf_id", name=op.f("pk_shelf_entries")),
    )
    op.create_index("ix_shelf_entries_newest", "shelf_entries", ["shelf_id", "create_time", "product_id"], unique=False)
    op.create_index(
        "ix_shelf_entries_popularity", "shelf_entries", ["shelf_id", "popularity", "product_id"], unique=False
    )
    op.create_index(
        "ix_shelf_entries_price", "shelf_entries", ["shelf_id", "lowest_price_minor", "product_id"], unique=False
    )
    op.create_index("ix_shelf_entries_title", "shelf_entries", ["shelf_id", "sort_title", "product_id"], unique=False)
    op.create_table(
        "stock_movements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("quantity_change", sa.Integer(), nullable=False),
        sa.Column("quantity_after", sa.Integer(), nullable=False),
        sa.Column("on_hand_change", sa.Integer(), nullable=False),
        sa.Column("on_hand_after", sa.Integer(), nullable=False),
        sa.Column("reserved_after", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Uuid(), nullable=True),
        sa.Column("order_id", sa.Uuid(), nullable=True),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_role", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind <> 'ADJUSTMENT' OR reason <> ''", name=op.f("ck_stock_movements_reason")),
        sa.CheckConstraint(
            "kind IN ('SALE', 'RESTOCK', 'ADJUSTMENT', 'DAMAGE_LOSS', 'RETURN', 'CANCELLATION', 'RESERVATION', 'RELEASE')",
            name=op.f("ck_stock_movements_kind"),
        ),
        sa.CheckConstraint("state IN ('PENDING', 'COMPLETED', 'REVERSED')", name=op.f("ck_stock_movements_state")),
        sa.CheckConstraint(
            "quantity_after = on_hand_after - reserved_after", name=op.f("ck_stock_movements_quantity_after")
        ),
        sa.CheckConstraint("sequence >= 1", name=op.f("ck_stock_movements_sequence")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_movements")),
    )
    op.create_index(
        op.f("ix_stock_movements_purchase_id_variant_id"),
        "stock_movements",
        ["purchase_id", "variant_id"],
        unique=False,
    )
    op.create_index(
        "uq_stock_movements_variant_id_sequence", "stock_movements", ["variant_id", "sequence"], unique=True
    )
    op.create_table(
        "products",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("seller_id", sa.Uuid(), nullable=False),
        sa.Column("category_id", sa.Uuid(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sort_title", sa.Text(collation="C"), nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("long_description", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("inventory_kind", sa.Text(), nullable=False),
        sa.Column("assortment", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("brand", sa.Text(), server_default="", nullable=False),
        sa.Column("tags", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("tag_text", sa.Text(), server_default="", nullable=False),
        sa.Column("search_keywords", sa.Text(), server_default="", nullable=False),
        sa.Column("specifications_json", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("customizable_options_json", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("tax_code", sa.Text(), server_default="", nullable=False),
        sa.Column("sort_priority", sa.Integer(), server_default="0", nullable=False),
        sa.Column("min_order_quantity", sa.Integer(), server_default="1", nullable=False),
        sa.Column("max_order_quantity", sa.Integer(), server_default="99", nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("base_price_minor", sa.BigInteger(), nullable=False),
        sa.Column("cost_price_minor", sa.BigInteger(), nullable=True),
        sa.Column("weight_grams", sa.Integer(), server_default="0", nullable=False),
        sa.Column("length_mm", sa.Integer(), server_default="0", nullable=False),
        sa.Column("width_mm", sa.Integer(), server_default="0", nullable=False),
        sa.Column("height_mm", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lowest_price_minor", sa.BigInteger(), nullable=False),
        sa.Column("highest_price_minor", sa.BigInteger(), nullable=False),
        sa.Column("primary_image_uri", sa.Text(), server_default="", nullable=False),
        sa.Column("visible", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "search",
            postgresql.TSVECTOR(),
            sa.Computed(
                "\n    setweight(to_tsvector('english'::regconfig, title), 'A')\n    || setweight(to_tsvector('english'::regconfig, brand || ' ' || tag_text || ' ' || search_keywords), 'B')\n    || setweight(to_tsvector('english'::regconfig, description), 'C')\n",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.Column("popularity", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("snapshot_index", sa.Integer(), server_default="0", nullable=False),
        sa.Column("publish_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "NOT visible OR (state IN ('ACTIVE', 'OUT_OF_STOCK') AND delete_time IS NULL)",
            name=op.f("ck_products_visible"),
        ),
        sa.CheckConstraint(
            "assortment IN ('REGULAR', 'SEASONAL', 'LIMITED', 'EXCLUSIVE')", name=op.f("ck_products_assortment")
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_products_currency")),
        sa.CheckConstraint(
            "inventory_kind IN ('STANDARD', 'PERISHABLE', 'SERIALIZED', 'BUNDLE', 'NOT_STOCKED')",
            name=op.f("ck_products_inventory_kind"),
        ),
        sa.CheckConstraint("kind IN ('PHYSICAL', 'DIGITAL', 'SERVICE')", name=op.f("ck_products_kind")),
        sa.CheckConstraint(
            "state IN ('DRAFT', 'PENDING', 'REJECTED', 'ACTIVE', 'OUT_OF_STOCK', 'INACTIVE', 'RESTRICTED', 'SUSPENDED', 'DISCONTINUED')",
            name=op.f("ck_products_state"),
        ),
        sa.CheckConstraint("base_price_minor >= 0", name=op.f("ck_products_base_price_minor")),
        sa.CheckConstraint("cost_price_minor >= 0", name=op.f("ck_products_cost_price_minor")),
        sa.CheckConstraint("highest_price_minor >= 0", name=op.f("ck_products_highest_price_minor")),
        sa.CheckConstraint("lowest_price_minor >= 0", name=op.f("ck_products_lowest_price_minor")),
        sa.CheckConstraint(
            "min_order_quantity >= 1 AND min_order_quantity <= max_order_quantity AND max_order_quantity <= 999",
            name=op.f("ck_products_order_quantity"),
        ),
        sa.ForeignKeyConstraint(["category_id"], ["categories.id"], name=op.f("fk_products_category_id")),
        sa.ForeignKeyConstraint(["seller_id"], ["sellers.id"], name=op.f("fk_products_seller_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_products")),
    )
    op.create_index(op.f("ix_products_category_id"), "products", ["category_id"], unique=False)
    op.create_index(op.f("ix_products_create_time_id"), "products", ["create_time", "id"], unique=False)
    op.create_index(
        "ix_products_search",
        "products",
        ["search"],
        unique=False,
        postgresql_using="gin",
        postgresql_where=sa.text("visible"),
    )
    op.create_index(
        op.f("ix_products_seller_id_create_time_id"), "products", ["seller_id", "create_time", "id"], unique=False
    )
    op.create_index(
        op.f("ix_products_seller_id_lowest_price_minor_id"),
        "products",
        ["seller_id", "lowest_price_minor", "id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_products_seller_id_popularity_id"), "products", ["seller_id", "popularity", "id"], unique=False
    )
    op.create_index(
        op.f("ix_products_seller_id_sort_title_id"), "products", ["seller_id", "sort_title", "id"], unique=False
    )
    op.create_index(op.f("ix_products_state_create_time_id"), "products", ["state", "create_time", "id"], unique=False)
    op.create_index(
        "ix_products_title_trigrams",
        "products",
        ["sort_title"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"sort_title": "gin_trgm_ops"},
        postgresql_where=sa.text("visible"),
    )
    op.create_index(
        "ix_products_visible_newest",
        "products",
        ["create_time", "id"],
        unique=False,
        postgresql_where=sa.text("visible"),
    )
    op.create_index(
        "ix_products_visible_popularity",
        "products",
        ["popularity", "id"],
        unique=False,
        postgresql_where=sa.text("visible"),
    )
    op.create_index(
        "ix_products_visible_price",
        "products",
        ["lowest_price_minor", "id"],
        unique=False,
        postgresql_where=sa.text("visible"),
    )
    op.create_index(
        "ix_products_visible_title", "products", ["sort_title", "id"], unique=False, postgresql_where=sa.text("visible")
    )
    op.create_index("uq_products_code", "products", ["code"], unique=True)
    op.create_index(
        "uq_products_seller_id_sort_title",
        "products",
        ["seller_id", "sort_title"],
        unique=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_index("uq_products_slug", "products", ["slug"], unique=True)
    op.create_table(
        "channel_listings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        sa.Column("assign_time", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["channel_id"], ["channels.id"], name=op.f("fk_channel_listings_channel_id")),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_channel_listings_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_listings")),
    )
    op.create_index(
        op.f("ix_channel_listings_channel_id_product_id"),
        "channel_listings",
        ["channel_id", "product_id"],
        unique=False,
    )
    op.create_index(
        "uq_channel_listings_product_id_channel_id", "channel_listings", ["product_id", "channel_id"], unique=True
    )
    op.create_table(
        "product_categories",
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("category_id", sa.Uuid(), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["category_id"], ["categories.id"], name=op.f("fk_product_categories_category_id")),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_product_categories_product_id")),
        sa.PrimaryKeyConstraint("product_id", "category_id", name=op.f("pk_product_categories")),
    )
    op.create_index(op.f("ix_product_categories_category_id"), "product_categories", ["category_id"], unique=False)
    op.create_table(
        "product_options",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("required", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("display_order", sa.Integer(), server_default="0", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_product_options_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_options")),
    )
    op.create_index(
        "uq_product_options_product_id_display_name",
        "product_options",
        ["product_id", sa.literal_column("lower(display_name)")],
        unique=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_table(
        "product_snapshots",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("index", sa.Integer(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_product_snapshots_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_snapshots")),
    )
    op.create_index("uq_product_snapshots_product_id_index", "product_snapshots", ["product_id", "index"], unique=True)
    op.create_table(
        "variants",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("seller_id", sa.Uuid(), nullable=False),
        sa.Column("parent_variant_id", sa.Uuid(), nullable=True),
        sa.Column("sku_code", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), server_default="", nullable=False),
        sa.Column("option_value_ids", sa.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column(
            "options", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False
        ),
        sa.Column("combination", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("assortment", sa.Text(), nullable=False),
        sa.Column("inventory_policy", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("original_price_minor", sa.BigInteger(), nullable=True),
        sa.Column("cost_price_minor", sa.BigInteger(), nullable=True),
        sa.Column("image_uris", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("weight_grams", sa.Integer(), server_default="0", nullable=False),
        sa.Column("length_mm", sa.Integer(), server_default="0", nullable=False),
        sa.Column("width_mm", sa.Integer(), server_default="0", nullable=False),
        sa.Column("height_mm", sa.Integer(), server_default="0", nullable=False),
        sa.Column("barcode", sa.Text(), server_default="", nullable=False),
        sa.Column("manufacturer_sku", sa.Text(), server_default="", nullable=False),
        sa.Column("harmonized_code", sa.Text(), server_default="", nullable=False),
        sa.Column("origin_country_code", sa.Text(), server_default="", nullable=False),
        sa.Column("digital", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("fulfillment_days", sa.Integer(), server_default="0", nullable=False),
        sa.Column("tags", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("search_keywords", sa.Text(), server_default="", nullable=False),
        sa.Column("display_order", sa.Integer(), server_default="0", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "assortment IN ('REGULAR', 'SEASONAL', 'LIMITED', 'EXCLUSIVE')", name=op.f("ck_variants_assortment")
        ),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_variants_currency")),
        sa.CheckConstraint(
            "inventory_policy IN ('TRACK', 'IGNORE', 'PARENT')", name=op.f("ck_variants_inventory_policy")
        ),
        sa.CheckConstraint("state IN ('ACTIVE', 'INACTIVE', 'DISCONTINUED')", name=op.f("ck_variants_state")),
        sa.CheckConstraint("cost_price_minor >= 0", name=op.f("ck_variants_cost_price_minor")),
        sa.CheckConstraint("original_price_minor >= 0", name=op.f("ck_variants_original_price_minor")),
        sa.CheckConstraint("price_minor >= 1", name=op.f("ck_variants_price_minor")),
        sa.ForeignKeyConstraint(["parent_variant_id"], ["variants.id"], name=op.f("fk_variants_parent_variant_id")),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_variants_product_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_variants")),
    )
    op.create_index(
        op.f("ix_variants_seller_id_create_time_id"), "variants", ["seller_id", "create_time", "id"], unique=False
    )
    op.create_index(
        "uq_variants_product_id_combination",
        "variants",
        ["product_id", "combination"],
        unique=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_index("uq_variants_sku_code", "variants", ["sku_code"], unique=True)
    op.create_table(
        "product_media",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=True),
        sa.Column("uri", sa.Text(), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("alt_text", sa.Text(), server_default="", nullable=False),
        sa.Column("display_order", sa.Integer(), server_default="0", nullable=False),
        sa.Column("primary", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "content_type IN ('image/jpeg', 'image/png', 'image/webp')", name=op.f("ck_product_media_content_type")
        ),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name=op.f("fk_product_media_product_id")),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name=op.f("fk_product_media_variant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_media")),
    )
    op.create_index(
        "uq_product_media_primary",
        "product_media",
        ["product_id"],
        unique=True,
        postgresql_where=sa.text('"primary" AND delete_time IS NULL'),
    )
    op.create_index(
        "uq_product_media_product_id_uri",
        "product_media",
        ["product_id", "uri"],
        unique=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_table(
        "product_option_values",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("option_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("hex_code", sa.Text(), server_default="", nullable=False),
        sa.Column("sizing_system", sa.Text(), server_default="", nullable=False),
        sa.Column("display_order", sa.Integer(), server_default="0", nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "hex_code = '' OR hex_code ~ '^#[0-9A-F]{6}$'", name=op.f("ck_product_option_values_hex_code")
        ),
        sa.ForeignKeyConstraint(["option_id"], ["product_options.id"], name=op.f("fk_product_option_values_option_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product_option_values")),
    )
    op.create_index(
        "uq_product_option_values_option_id_code",
        "product_option_values",
        ["option_id", "code"],
        unique=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_index(
        "uq_product_option_values_option_id_value",
        "product_option_values",
        ["option_id", sa.literal_column("lower(value)")],
        unique=True,
        postgresql_where=sa.text("delete_time IS NULL"),
    )
    op.create_table(
        "stock_levels",
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("seller_id", sa.Uuid(), nullable=False),
        sa.Column("on_hand", sa.Integer(), server_default="0", nullable=False),
        sa.Column("reserved", sa.Integer(), server_default="0", nullable=False),
        sa.Column("low_stock_threshold", sa.Integer(), server_default="10", nullable=False),
        sa.Column("maximum_backorder", sa.Integer(), server_default="0", nullable=False),
        sa.Column("tracked", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("ordered", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("movement_sequence", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column(
            "low",
            sa.Boolean(),
            sa.Computed("tracked AND on_hand - reserved <= low_stock_threshold", persisted=True),
            nullable=True,
        ),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("low_stock_threshold >= 0", name=op.f("ck_stock_levels_low_stock_threshold")),
        sa.CheckConstraint("maximum_backorder >= 0", name=op.f("ck_stock_levels_maximum_backorder")),
        sa.CheckConstraint("on_hand BETWEEN 0 AND 1000000000", name=op.f("ck_stock_levels_on_hand")),
        sa.CheckConstraint("reserved <= on_hand + maximum_backorder", name=op.f("ck_stock_levels_available")),
        sa.CheckConstraint("reserved >= 0", name=op.f("ck_stock_levels_reserved")),
        sa.ForeignKeyConstraint(["variant_id"], ["variants.id"], name=op.f("fk_stock_levels_variant_id")),
        sa.PrimaryKeyConstraint("variant_id", name=op.f("pk_stock_levels")),
        postgresql_with={"fillfactor": "70"},
    )
    op.create_index(
        "ix_stock_levels_low",
        "stock_levels",
        ["seller_id", "variant_id"],
        unique=False,
        postgresql_where=sa.text("low"),
    )
    op.create_index(op.f("ix_stock_levels_product_id"), "stock_levels", ["product_id"], unique=False)
    op.create_index(
        op.f("ix_stock_levels_seller_id_variant_id"), "stock_levels", ["seller_id", "variant_id"], unique=False
    )


def downgrade() -> None:
    """Take back."""
    op.drop_table("stock_levels")
    op.drop_table("product_option_values")
    op.drop_table("product_media")
    op.drop_table("variants")
    op.drop_table("product_snapshots")
    op.drop_table("product_options")
    op.drop_table("product_categories")
    op.drop_table("channel_listings")
    op.drop_table("products")
    op.drop_table("stock_movements")
    op.drop_table("shelf_entries")
    op.drop_table("categories")
