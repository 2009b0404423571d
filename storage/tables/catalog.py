"""What is sold: the category tree, products with their options, variants and media, and where they are listed."""

from sqlalchemy import (
    ARRAY,
    DDL,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    Uuid,
    event,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, TSTZRANGE, TSVECTOR, ExcludeConstraint

from storage.tables import history, words
from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

PRODUCT_STATES = States(
    "product",
    names="DRAFT PENDING REJECTED ACTIVE OUT_OF_STOCK INACTIVE RESTRICTED SUSPENDED DISCONTINUED",
    first="DRAFT",
    steps=[
        step("activate", "DRAFT REJECTED INACTIVE RESTRICTED", "PENDING", "ActivateProduct, where approval is needed"),
        step("activate", "DRAFT REJECTED INACTIVE", "ACTIVE", "ActivateProduct"),
        step("activate", "DRAFT REJECTED INACTIVE", "OUT_OF_STOCK", "ActivateProduct, with nothing to sell"),
        step("approve", "PENDING", "ACTIVE", "staff"),
        step("approve", "PENDING", "OUT_OF_STOCK", "staff, with nothing to sell"),
        step("reject", "PENDING", "REJECTED", "staff"),
        step("stock", "ACTIVE", "OUT_OF_STOCK", "the last sellable unit of the last active variant is taken"),
        step("stock", "OUT_OF_STOCK", "ACTIVE", "a sellable unit is back"),
        step("deactivate", "PENDING ACTIVE OUT_OF_STOCK", "INACTIVE", "seller"),
        step("restrict", "ACTIVE OUT_OF_STOCK INACTIVE", "RESTRICTED", "staff"),
        step("suspend", "DRAFT PENDING REJECTED ACTIVE OUT_OF_STOCK INACTIVE RESTRICTED", "SUSPENDED", "staff"),
        step("reinstate", "RESTRICTED SUSPENDED", "INACTIVE", "staff"),
        step("discontinue", "DRAFT PENDING REJECTED ACTIVE OUT_OF_STOCK INACTIVE RESTRICTED", "DISCONTINUED", "seller"),
    ],
)
# Units of one variant in a cart: what is sold in more cannot be bought.
MOST_PER_LINE = 99
ASSORTMENTS = ("REGULAR", "SEASONAL", "LIMITED", "EXCLUSIVE")

event.listen(metadata, "before_create", DDL("CREATE EXTENSION IF NOT EXISTS btree_gist"))  # type: ignore[no-untyped-call]
for _statement in words.MAKE:
    event.listen(metadata, "before_create", DDL(_statement.replace("%", "%%")))  # type: ignore[no-untyped-call]

# What a product is found by, the weightiest first; last the whole title and the whole codes, each as one word. Single letters
# and digits of codes mean nothing.
SEARCH = """
    setweight(to_tsvector('mall_words'::regconfig, search_text(title)), 'A')
    || setweight(
        to_tsvector(
            'mall_words'::regconfig,
            search_text(brand || ' ' || tag_text || ' ' || search_keywords) || ' '
                || regexp_replace(search_text(code_text), '(?<![^ ])[^ ](?![^ ])', '', 'g')
        ),
        'B'
    )
    || setweight(to_tsvector('mall_words'::regconfig, search_text(description)), 'C')
    || array_to_tsvector(ARRAY['=' || search_text(title)] || string_to_array(code_text, '|'))
"""

categories = Table(
    "categories",
    metadata,
    primary_key(),
    Column("parent_id", Uuid, ForeignKey("categories.id")),
    Column("depth", Integer, nullable=False),
    # The ids from the root down to the category itself.
    Column("path", ARRAY(Uuid), nullable=False),
    Column("code", Text, nullable=False),
    Column("slug", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("long_description", Text, nullable=False, server_default=""),
    Column("display_order", Integer, nullable=False, server_default="0"),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    # Maintained: the category and everything above it is active and not deleted.
    Column("visible", Boolean, nullable=False, server_default=text("true")),
    Column("featured", Boolean, nullable=False, server_default=text("false")),
    Column("icon_uri", Text, nullable=False, server_default=""),
    Column("banner_uri", Text, nullable=False, server_default=""),
    Column("featured_image_uri", Text, nullable=False, server_default=""),
    Column("meta_title", Text, nullable=False, server_default=""),
    Column("meta_description", Text, nullable=False, server_default=""),
    Column("meta_keywords", Text, nullable=False, server_default=""),
    Column("seo_path", Text, nullable=False, server_default=""),
    Column("google_taxonomy_number", Text, nullable=False, server_default=""),
    Column("google_taxonomy_path", Text, nullable=False, server_default=""),
    Column("tax_class_id", Uuid, ForeignKey("tax_classes.id")),
    *lifetime(deletable=True),
    CheckConstraint("depth = cardinality(path)", name="depth"),
    CheckConstraint("path[depth] = id AND (parent_id IS NULL) = (depth = 1)", name="path"),
    # Codes belong to one row for ever, in any case; slugs to one that lives.
    Index(
        "uq_categories_code",
        text("lower(code)"),
        unique=True,
        info={"reason": "CATEGORY_CODE_TAKEN", "field": "category.code"},
    ),
    Index(
        "uq_categories_slug",
        "slug",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "CATEGORY_SLUG_TAKEN", "field": "category.slug"},
    ),
    Index(
        "uq_categories_parent_id_display_name",
        "parent_id",
        text("lower(display_name)"),
        unique=True,
        postgresql_nulls_not_distinct=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "CATEGORY_NAME_TAKEN", "field": "category.display_name"},
    ),
    Index(None, "parent_id", "display_order", "id"),
    Index("ix_categories_path", "path", postgresql_using="gin"),
)

products = Table(
    "products",
    metadata,
    primary_key(),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("category_id", Uuid, ForeignKey("categories.id")),
    Column("code", Text, nullable=False),
    Column("slug", Text, nullable=False),
    Column("title", Text, nullable=False),
    # Maintained: the title in lower case, by which titles are unique.
    Column("sort_title", Text(collation="C"), nullable=False),
    # What lists are sorted by.
    Column("title_order", Text(collation="C"), Computed("sort_text(title)", persisted=True), nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("long_description", Text, nullable=False, server_default=""),
    choice("kind", ["PHYSICAL", "DIGITAL", "SERVICE"]),
    choice("inventory_kind", ["STANDARD", "PERISHABLE", "SERIALIZED", "BUNDLE", "NOT_STOCKED"]),
    choice("assortment", ASSORTMENTS),
    choice("state", PRODUCT_STATES.all),
    Column("state_reason", Text, nullable=False, server_default=""),
    Column("brand", Text, nullable=False, server_default=""),
    Column("tags", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    # The tags in one text, for `search`.
    Column("tag_text", Text, nullable=False, server_default=""),
    # Maintained: the product's code and those of its active variants, for `search`, with and
    # without what parts them: `=ab 1|=ab1|=ab 2|=ab2`.
    Column("code_text", Text, nullable=False, server_default=""),
    Column("search_keywords", Text, nullable=False, server_default=""),
    Column("specifications", JSONB),
    Column("customizable_options", JSONB),
    Column("tax_code", Text, nullable=False, server_default=""),
    Column("tax_class_id", Uuid, ForeignKey("tax_classes.id")),
    Column("sort_priority", Integer, nullable=False, server_default="0"),
    Column("min_order_quantity", Integer, nullable=False, server_default="1"),
    Column("max_order_quantity", Integer, nullable=False, server_default="99"),
    currency(),
    minor("base_price_minor"),
    minor("cost_price_minor", nullable=True),
    Column("weight_grams", Integer, nullable=False, server_default="0"),
    Column("length_mm", Integer, nullable=False, server_default="0"),
    Column("width_mm", Integer, nullable=False, server_default="0"),
    Column("height_mm", Integer, nullable=False, server_default="0"),
    # Maintained from the active variants, the primary image, the stock, the seller and the category.
    minor("lowest_price_minor"),
    minor("highest_price_minor"),
    Column("primary_image_uri", Text, nullable=False, server_default=""),
    Column("visible", Boolean, nullable=False, server_default=text("false")),
    Column("search", TSVECTOR, Computed(SEARCH, persisted=True)),
    Column("popularity", BigInteger, nullable=False, server_default="0"),
    # Index of the newest row in product_snapshots.
    Column("snapshot_index", Integer, nullable=False, server_default="0"),
    # Maintained: a variant of it is, or was, in a price list.
    Column("price_listed", Boolean, nullable=False, server_default=text("false")),
    moment("publish_time"),
    *lifetime(deletable=True),
    CheckConstraint(
        "min_order_quantity >= 1 AND min_order_quantity <= max_order_quantity AND max_order_quantity <= 999",
        name="order_quantity",
    ),
    CheckConstraint("NOT visible OR (state IN ('ACTIVE', 'OUT_OF_STOCK') AND delete_time IS NULL)", name="visible"),
    Index(
        "uq_products_code",
        text("lower(code)"),
        unique=True,
        info={"reason": "PRODUCT_CODE_TAKEN", "field": "product.code"},
    ),
    Index(
        "uq_products_slug",
        "slug",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "PRODUCT_SLUG_TAKEN", "field": "product.slug"},
    ),
    Index(
        "uq_products_seller_id_sort_title",
        "seller_id",
        "sort_title",
        unique=True,
        postgresql_where=text("delete_time IS NULL AND state <> 'DISCONTINUED'"),
        info={"reason": "PRODUCT_TITLE_TAKEN", "field": "product.title"},
    ),
    Index(None, "category_id"),
    Index("ix_products_tax_class_id", "tax_class_id", postgresql_where=text("tax_class_id IS NOT NULL")),
    # Lists of what everybody sees ...
    Index("ix_products_visible_newest", "create_time", "id", postgresql_where=text("visible")),
    Index("ix_products_visible_price", "lowest_price_minor", "id", postgresql_where=text("visible")),
    Index("ix_products_visible_popularity", "popularity", "id", postgresql_where=text("visible")),
    Index("ix_products_visible_title", "title_order", "id", postgresql_where=text("visible")),
    # ... of one seller's products in every state, and of all products for staff.
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "seller_id", "lowest_price_minor", "id"),
    Index(None, "seller_id", "popularity", "id"),
    Index(None, "seller_id", "title_order", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_products_search", "search", postgresql_using="gin", postgresql_where=text("visible")),
)

# Words of titles and brands of what was ever on sale: what a word that is asked for may have meant. None is taken back.
search_words = Table(
    "search_words",
    metadata,
    Column("word", Text(collation="C"), primary_key=True),
    Index("ix_search_words_trigrams", "word", postgresql_using="gin", postgresql_ops={"word": "gin_trgm_ops"}),
)

# Categories of a product beside its primary one.
product_categories = Table(
    "product_categories",
    metadata,
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("category_id", Uuid, ForeignKey("categories.id"), nullable=False),
    moment("create_time", nullable=False),
    PrimaryKeyConstraint("product_id", "category_id"),
    Index(None, "category_id"),
)

# Where a visible product is found: one row for every category on the path to one of its own, for every channel it is
# listed on, for its brand and for every tag (these two by the md5 of `brand:` or `tag:` and the text). Carries what lists
# are sorted by, so that a page of any category, channel, brand or tag is one walk along one index.
# Derived from rows that have their foreign keys.
shelf_entries = Table(
    "shelf_entries",
    metadata,
    Column("product_id", Uuid, nullable=False),
    Column("shelf_id", Uuid, nullable=False),
    moment("create_time", nullable=False),
    minor("lowest_price_minor"),
    Column("popularity", BigInteger, nullable=False),
    Column("title_order", Text(collation="C"), nullable=False),
    PrimaryKeyConstraint("product_id", "shelf_id"),
    Index("ix_shelf_entries_newest", "shelf_id", "create_time", "product_id"),
    Index("ix_shelf_entries_price", "shelf_id", "lowest_price_minor", "product_id"),
    Index("ix_shelf_entries_popularity", "shelf_id", "popularity", "product_id"),
    Index("ix_shelf_entries_title", "shelf_id", "title_order", "product_id"),
)

product_options = Table(
    "product_options",
    metadata,
    primary_key(),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("display_name", Text, nullable=False),
    Column("required", Boolean, nullable=False, server_default=text("true")),
    Column("display_order", Integer, nullable=False, server_default="0"),
    *lifetime(deletable=True),
    Index(
        "uq_product_options_product_id_display_name",
        "product_id",
        text("lower(display_name)"),
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "OPTION_NAME_TAKEN", "field": "display_name"},
    ),
)

product_option_values = Table(
    "product_option_values",
    metadata,
    primary_key(),
    Column("option_id", Uuid, ForeignKey("product_options.id"), nullable=False),
    Column("value", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("hex_code", Text, nullable=False, server_default=""),
    Column("sizing_system", Text, nullable=False, server_default=""),
    Column("display_order", Integer, nullable=False, server_default="0"),
    *lifetime(deletable=True),
    CheckConstraint("hex_code = '' OR hex_code ~ '^#[0-9A-F]{6}$'", name="hex_code"),
    Index(
        "uq_product_option_values_option_id_value",
        "option_id",
        text("lower(value)"),
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "OPTION_VALUE_TAKEN", "field": "value"},
    ),
    Index(
        "uq_product_option_values_option_id_code",
        "option_id",
        "code",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "OPTION_VALUE_TAKEN", "field": "code"},
    ),
)

variants = Table(
    "variants",
    metadata,
    primary_key(),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    # The product's.
    Column("seller_id", Uuid, nullable=False),
    Column("parent_variant_id", Uuid, ForeignKey("variants.id")),
    Column("sku_code", Text, nullable=False),
    Column("display_name", Text, nullable=False, server_default=""),
    # The chosen values, and what they were called: [{"option_id", "option", "value_id", "value", ...}] in display order.
    Column("option_value_ids", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    Column("options", JSONB, nullable=False, server_default=text("'[]'::jsonb")),
    # The chosen value ids, sorted and joined: no two live variants of a product have the same.
    Column("combination", Text, nullable=False, server_default=""),
    choice("state", ["ACTIVE", "INACTIVE", "DISCONTINUED"]),
    choice("assortment", ASSORTMENTS),
    choice("inventory_policy", ["TRACK", "IGNORE", "PARENT"]),
    currency(),
    minor("price_minor", least=1),
    minor("original_price_minor", nullable=True),
    minor("cost_price_minor", nullable=True),
    Column("image_uris", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("weight_grams", Integer, nullable=False, server_default="0"),
    Column("length_mm", Integer, nullable=False, server_default="0"),
    Column("width_mm", Integer, nullable=False, server_default="0"),
    Column("height_mm", Integer, nullable=False, server_default="0"),
    Column("barcode", Text, nullable=False, server_default=""),
    Column("manufacturer_sku", Text, nullable=False, server_default=""),
    Column("harmonized_code", Text, nullable=False, server_default=""),
    Column("origin_country_code", Text, nullable=False, server_default=""),
    Column("digital", Boolean, nullable=False, server_default=text("false")),
    Column("fulfillment_days", Integer, nullable=False, server_default="0"),
    Column("tags", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("search_keywords", Text, nullable=False, server_default=""),
    Column("display_order", Integer, nullable=False, server_default="0"),
    # Of goods by measure: {"unit", "base", "step", "least", "most"}, the numbers in thousandths of the unit, as are all
    # quantities of such a variant. `price_minor` is for `base`. NULL for goods that are counted.
    Column("measure", JSONB),
    # Maintained: it is, or was, in a price list. Only then is one looked for.
    Column("price_listed", Boolean, nullable=False, server_default=text("false")),
    # Maintained: it is sold as its parts, those in `bundle_parts`, and has no stock of its own.
    Column("bundle", Boolean, nullable=False, server_default=text("false")),
    # When `price_minor` was last lowered; NULL once it was raised after that.
    moment("price_cut_time"),
    *lifetime(deletable=True),
    CheckConstraint(
        "measure IS NULL OR (measure ->> 'unit' IS NOT NULL AND (measure ->> 'base')::bigint > 0"
        " AND (measure ->> 'step')::bigint > 0 AND (measure ->> 'least')::bigint > 0"
        " AND (measure ->> 'most')::bigint BETWEEN (measure ->> 'least')::bigint AND 1000000)",
        name="measure",
    ),
    Index(
        "uq_variants_sku_code",
        text("lower(sku_code)"),
        unique=True,
        info={"reason": "SKU_CODE_TAKEN", "field": "sku_code"},
    ),
    Index(
        "uq_variants_product_id_combination",
        "product_id",
        "combination",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "VARIANT_COMBINATION_TAKEN", "field": "options"},
    ),
    Index(None, "seller_id", "create_time", "id"),
)

bundle_parts = Table(
    "bundle_parts",
    metadata,
    Column("bundle_id", Uuid, ForeignKey("variants.id"), primary_key=True),
    Column("variant_id", Uuid, ForeignKey("variants.id"), primary_key=True),
    # Units in one bundle.
    Column("quantity", Integer, nullable=False),
    # Without it the bundle is not sold; one that is not required is left out while it is not to be had.
    Column("required", Boolean, nullable=False),
    Column("position", Integer, nullable=False),
    CheckConstraint("bundle_id <> variant_id", name="another"),
    CheckConstraint("quantity BETWEEN 1 AND 99", name="quantity"),
    Index(None, "variant_id"),
)

product_media = Table(
    "product_media",
    metadata,
    primary_key(),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("variant_id", Uuid, ForeignKey("variants.id")),
    Column("uri", Text, nullable=False),
    choice("content_type", ["image/jpeg", "image/png", "image/webp"]),
    Column("alt_text", Text, nullable=False, server_default=""),
    Column("display_order", Integer, nullable=False, server_default="0"),
    Column("primary", Boolean, nullable=False, server_default=text("false")),
    moment("create_time", nullable=False),
    moment("delete_time"),
    Index(
        "uq_product_media_product_id_uri",
        "product_id",
        "uri",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "MEDIA_URI_TAKEN", "field": "uri"},
    ),
    Index(
        "uq_product_media_primary",
        "product_id",
        unique=True,
        postgresql_where=text('"primary" AND delete_time IS NULL'),
    ),
    # By the file of the mall that the address leads to.
    Index(
        "ix_product_media_file",
        text("substring(uri, '/v1/files/([0-9a-f-]{36})')"),
        postgresql_where=text("uri LIKE '%/v1/files/%'"),
    ),
)

channel_listings = Table(
    "channel_listings",
    metadata,
    primary_key(),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    moment("assign_time", nullable=False),
    Index(
        "uq_channel_listings_product_id_channel_id",
        "product_id",
        "channel_id",
        unique=True,
        info={"reason": "CHANNEL_LISTING_EXISTS", "field": "channel_id"},
    ),
    Index(None, "channel_id", "product_id"),
)

# The product with its parts as it was before each change. Snapshots are counted: those of one product have no gaps.
product_snapshots = history.snapshots("product", "products")

# Prices of a seller's variants for a channel (or all), a currency and groups of customers (or everybody), for a time.
price_lists = Table(
    "price_lists",
    metadata,
    primary_key(),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    currency(),
    # Sorted.
    Column("group_ids", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    # Its prices count in place of all others, instead of the lowest of all.
    Column("replacing", Boolean, nullable=False, server_default=text("false")),
    choice("state", ["ACTIVE", "INACTIVE"]),
    moment("start_time", nullable=False),
    moment("end_time"),
    # Seller, channel, currency, groups and `replacing` as one value: lists that have the same do not overlap in a price.
    Column("key", Uuid, nullable=False),
    *lifetime(deletable=True),
    CheckConstraint("start_time < end_time", name="window"),
    Index(
        "uq_price_lists_seller_id_code",
        "seller_id",
        "code",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "PRICE_LIST_CODE_TAKEN", "field": "price_list.code"},
    ),
    Index(None, "seller_id", "create_time", "id"),
    Index(None, "create_time", "id"),
)

# What a list says of a variant from a quantity on. `amount_minor` is for one unit (of goods by measure: for the base
# quantity), or for whole packs of `pack_quantity` units.
prices = Table(
    "prices",
    metadata,
    primary_key(),
    Column("price_list_id", Uuid, ForeignKey("price_lists.id"), nullable=False),
    Column("variant_id", Uuid, ForeignKey("variants.id"), nullable=False),
    Column("least_quantity", Integer, nullable=False),
    Column("pack_quantity", Integer, nullable=False),
    minor("amount_minor", least=1),
    currency(),
    # The list's.
    Column("key", Uuid, nullable=False),
    # When it counts: the list's window from when the price was set; NULL while the list is inactive.
    Column("valid", TSTZRANGE),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint("least_quantity BETWEEN 1 AND 1000000", name="least_quantity"),
    CheckConstraint("pack_quantity BETWEEN 1 AND 99", name="pack_quantity"),
    ExcludeConstraint(
        ("variant_id", "="),
        ("key", "="),
        ("least_quantity", "="),
        ("pack_quantity", "="),
        ("valid", "&&"),
        name="ex_prices_overlap",
        info={"reason": "PRICE_OVERLAPS"},
    ),
    Index("uq_prices_key", "price_list_id", "variant_id", "least_quantity", "pack_quantity", unique=True),
    Index(None, "price_list_id", "create_time", "id"),
    Index(None, "variant_id"),
)

# What a variant cost everybody before: its own price where `price_list_id` is NULL, else that of a public list. Written when
# a price ends or changes, never changed: what a reduction is measured by.
past_prices = Table(
    "past_prices",
    metadata,
    primary_key(),
    Column("variant_id", Uuid, ForeignKey("variants.id"), nullable=False),
    Column("price_list_id", Uuid, ForeignKey("price_lists.id")),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("least_quantity", Integer, nullable=False),
    Column("replacing", Boolean, nullable=False),
    minor("amount_minor", least=1),
    currency(),
    Column("valid", TSTZRANGE, nullable=False),
    CheckConstraint("NOT isempty(valid) AND NOT upper_inf(valid)", name="valid"),
    Index(None, "variant_id"),
)

# Written by triggers, in the transaction of the change, so that processes know which answers they must not give any more.
# `listed` when lists of products may have changed as well. Kept for a minute.
catalog_changes = Table(
    "catalog_changes",
    metadata,
    Column("sequence", BigInteger, Identity(always=True), primary_key=True),
    Column("transaction_id", BigInteger, nullable=False, server_default=text("(pg_current_xact_id()::text)::bigint")),
    Column("product_id", Uuid, nullable=False),
    Column("listed", Boolean, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "transaction_id"),
    Index(None, "create_time"),
)

# Words that the mall has a name for; products carry them in `tags`.
tags = Table(
    "tags",
    metadata,
    primary_key(),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    *lifetime(deletable=True),
    Index("uq_tags_code", "code", unique=True, info={"reason": "TAG_CODE_TAKEN", "field": "tag.code"}),
    Index(None, "code", "id"),
)
