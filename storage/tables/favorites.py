"""What customers like and wish: preferences, favourites with folders, wishlists, followed sellers, products they looked at."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    func,
    text,
)

from storage.tables import history
from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key

TARGET_TYPES = ("PRODUCT", "ADDRESS", "INQUIRY")
FREQUENCIES = ("IMMEDIATE", "DAILY_DIGEST", "WEEKLY_DIGEST", "NONE")
PRIVACIES = ("PRIVATE", "SHARED", "PUBLIC")


def _customer() -> Column[object]:
    return Column("customer_id", Uuid, ForeignKey("accounts.id"), nullable=False)


def _wish(name: str, *, default: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=text("true" if default else "false"))


customer_preferences = Table(
    "customer_preferences",
    metadata,
    Column("id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    _wish("newsletter"),
    moment("newsletter_time"),
    _wish("marketing_mail"),
    _wish("sms_notifications"),
    _wish("price_drop_alerts", default=True),
    _wish("back_in_stock_alerts", default=True),
    _wish("wishlist_sharing", default=True),
    _wish("personalized_recommendations"),
    _wish("view_history", default=True),
    Column("language_code", Text, nullable=False, server_default=""),
    Column("currency_code", Text, nullable=False, server_default=""),
    Column("time_zone", Text, nullable=False, server_default=""),
    *lifetime(),
)

favorite_folders = Table(
    "favorite_folders",
    metadata,
    primary_key(),
    _customer(),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    *lifetime(deletable=True),
    Index(None, "customer_id", "create_time", "id"),
)
Index(
    "uq_favorite_folders_display_name",
    favorite_folders.c.customer_id,
    func.lower(favorite_folders.c.display_name),
    unique=True,
    postgresql_where=text("delete_time IS NULL"),
    info={"reason": "FAVORITE_FOLDER_NAME_TAKEN", "field": "favorite_folder.display_name"},
)

# One row for a customer and a thing, for ever: one that is deleted comes back. Its snapshots are what it was before.
favorites = Table(
    "favorites",
    metadata,
    primary_key(),
    _customer(),
    choice("target_type", TARGET_TYPES),
    Column("target_id", Uuid, nullable=False),
    Column("folder_id", Uuid, ForeignKey("favorite_folders.id")),
    Column("note", Text, nullable=False, server_default=""),
    Column("title", Text, nullable=False),
    Column("target_code", Text, nullable=False, server_default=""),
    minor("price_minor", nullable=True),
    currency(nullable=True),
    Column("address_snapshot", Text, nullable=False, server_default=""),
    *lifetime(deletable=True),
    Column("inquiry_snapshot", Text, nullable=False, server_default=""),
    Index("uq_favorites_target", "customer_id", "target_type", "target_id", unique=True),
    Index(None, "customer_id", "create_time", "id"),
    Index("ix_favorites_folder_id", "folder_id", postgresql_where=text("folder_id IS NOT NULL")),
)
favorite_snapshots = history.snapshots("favorite", "favorites")

wishlists = Table(
    "wishlists",
    metadata,
    primary_key(),
    _customer(),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    choice("privacy", PRIVACIES),
    Column("primary", Boolean, nullable=False),
    Column("item_count", Integer, nullable=False, server_default="0"),
    Column("share_hash", LargeBinary),
    moment("share_time"),
    *lifetime(deletable=True),
    CheckConstraint("item_count >= 0", name="item_count"),
    CheckConstraint("(share_hash IS NULL) = (share_time IS NULL)", name="share"),
    CheckConstraint("privacy <> 'PRIVATE' OR share_hash IS NULL", name="private"),
    Index(None, "customer_id", "create_time", "id"),
    Index("uq_wishlists_share_hash", "share_hash", unique=True, postgresql_where=text("share_hash IS NOT NULL")),
)
Index("uq_wishlists_primary", wishlists.c.customer_id, unique=True, postgresql_where=wishlists.c.primary)
Index(
    "uq_wishlists_title",
    wishlists.c.customer_id,
    func.lower(wishlists.c.title),
    unique=True,
    postgresql_where=text("delete_time IS NULL"),
    info={"reason": "WISHLIST_TITLE_TAKEN", "field": "wishlist.title"},
)

wishlist_items = Table(
    "wishlist_items",
    metadata,
    primary_key(),
    _customer(),
    Column("wishlist_id", Uuid, ForeignKey("wishlists.id"), nullable=False),
    Column("variant_id", Uuid, ForeignKey("variants.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    minor("price_minor", nullable=True),
    currency(),
    minor("price_alert_threshold_minor", nullable=True),
    Column("notify_on_availability", Boolean, nullable=False),
    *lifetime(deletable=True),
    CheckConstraint("priority BETWEEN 1 AND 10", name="priority"),
    Index(
        "uq_wishlist_items_variant",
        "wishlist_id",
        "variant_id",
        unique=True,
        postgresql_where=text("delete_time IS NULL"),
        info={"reason": "WISHLIST_ITEM_EXISTS", "field": "wishlist_item.variant_id"},
    ),
    Index(None, "wishlist_id", "create_time", "id"),
    Index(None, "customer_id", "create_time", "id"),
    Index("ix_wishlist_items_wished", "customer_id", "variant_id", postgresql_where=text("delete_time IS NULL")),
)

# What a customer was told of a variant, over all lists: so it is told once. A row stays as long as the variant is wished for.
wish_watches = Table(
    "wish_watches",
    metadata,
    Column("customer_id", Uuid, ForeignKey("accounts.id"), primary_key=True),
    Column("variant_id", Uuid, ForeignKey("variants.id"), primary_key=True),
    # Whether it could be bought when it was last looked at.
    Column("buyable", Boolean, nullable=False),
    # The price that was last told.
    Column("told_price_minor", BigInteger),
    moment("notify_time"),
    moment("check_time", nullable=False),
    Index(None, "check_time"),
)

seller_follows = Table(
    "seller_follows",
    metadata,
    primary_key(),
    _customer(),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    choice("frequency", FREQUENCIES),
    moment("follow_time", nullable=False),
    *lifetime(deletable=True),
    Index("uq_seller_follows_seller_id", "customer_id", "seller_id", unique=True),
    Index(None, "customer_id", "create_time", "id"),
)

viewed_products = Table(
    "viewed_products",
    metadata,
    primary_key(),
    _customer(),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("view_count", Integer, nullable=False),
    moment("last_view_time", nullable=False),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    Index("uq_viewed_products_product_id", "customer_id", "product_id", unique=True),
    Index(None, "customer_id", "last_view_time", "id"),
)
