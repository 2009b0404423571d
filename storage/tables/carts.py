"""What people are about to buy."""

from collections.abc import Mapping

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key

MAX_QUANTITY = 99
MAX_LINES = 100
MAX_UNITS = 999

# Where a cart may go from where it is; docs/states/cart.md draws it. Customers' carts are used for ever, guests' end.
CART_TRANSITIONS: Mapping[str, frozenset[str]] = {
    "ACTIVE": frozenset({"MERGED", "CONVERTED", "ABANDONED", "EXPIRED"}),
    "MERGED": frozenset(),
    "CONVERTED": frozenset({"ACTIVE"}),
    "ABANDONED": frozenset({"ACTIVE", "CONVERTED"}),
    "EXPIRED": frozenset(),
}

# A customer has one for ever; a guest's is found by the hash of its token. Whoever changes lines locks their cart first.
carts = Table(
    "carts",
    metadata,
    primary_key(),
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    Column("session_id", Uuid, ForeignKey("sessions.id")),
    Column("token_hash", LargeBinary),
    choice("state", list(CART_TRANSITIONS)),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    currency(),
    Column("note", Text, nullable=False, server_default=""),
    Column("item_count", Integer, nullable=False, server_default="0"),
    Column("line_count", Integer, nullable=False, server_default="0"),
    Column("merged_into_id", Uuid, ForeignKey("carts.id")),
    moment("expire_time"),
    moment("last_merge_time"),
    moment("convert_time"),
    *lifetime(deletable=True),
    CheckConstraint("(customer_id IS NULL) <> (token_hash IS NULL)", name="owner"),
    CheckConstraint("(token_hash IS NULL) = (expire_time IS NULL)", name="guests_expire"),
    CheckConstraint("customer_id IS NULL OR delete_time IS NULL", name="customers_keep"),
    CheckConstraint("(state = 'MERGED') = (merged_into_id IS NOT NULL)", name="merged"),
    CheckConstraint("(state IN ('MERGED', 'EXPIRED')) = (delete_time IS NOT NULL)", name="ended"),
    CheckConstraint(f"item_count BETWEEN 0 AND {MAX_UNITS}", name="item_count", info={"reason": "CART_FULL"}),
    CheckConstraint(f"line_count BETWEEN 0 AND {MAX_LINES}", name="line_count", info={"reason": "CART_FULL"}),
    Index("uq_carts_customer_id", "customer_id", unique=True),
    Index("uq_carts_token_hash", "token_hash", unique=True),
    Index(None, "create_time", "id"),
    Index("ix_carts_guests_due", "expire_time", postgresql_where=text("state = 'ACTIVE' AND token_hash IS NOT NULL")),
    Index("ix_carts_members_idle", "update_time", postgresql_where=text("state = 'ACTIVE' AND token_hash IS NULL")),
)

# `unit_price_minor` is the price when units were last added; `discount_minor` what was off the struck-through one then.
cart_items = Table(
    "cart_items",
    metadata,
    primary_key(),
    Column("cart_id", Uuid, ForeignKey("carts.id"), nullable=False),
    Column("variant_id", Uuid, ForeignKey("variants.id"), nullable=False),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    Column("quantity", Integer, nullable=False),
    minor("unit_price_minor"),
    minor("discount_minor", nullable=True),
    minor("acknowledged_price_minor", nullable=True),
    currency(),
    Column("product_snapshot_index", Integer, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    moment("add_time", nullable=False),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint(f"quantity BETWEEN 1 AND {MAX_QUANTITY}", name="quantity", info={"reason": "CART_ITEM_LIMIT"}),
    Index("uq_cart_items_cart_id_variant_id", "cart_id", "variant_id", unique=True),
    Index(None, "variant_id"),
)

# A line as it was before each change; a new line as it began. Rows are never changed and never deleted.
cart_item_snapshots = Table(
    "cart_item_snapshots",
    metadata,
    primary_key(),
    Column("cart_id", Uuid, ForeignKey("carts.id"), nullable=False),
    Column("cart_item_id", Uuid, nullable=False),
    Column("content", JSONB, nullable=False),
    choice("reason", ["ADD", "UPDATE", "REMOVE", "CLEAR", "MERGE", "ORDER"]),
    Column("actor_id", Uuid),
    moment("create_time", nullable=False),
    Index(None, "cart_id", "create_time", "id"),
)
