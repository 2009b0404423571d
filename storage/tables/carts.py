"""Carts of members and guests, their lines, and every state a line has been in."""

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
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables import catalog
from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

CART_STATES = States(
    "cart",
    names="ACTIVE MERGED CONVERTED CLEARED ABANDONED EXPIRED",
    first="ACTIVE",
    steps=[
        step(
            "merge", "ACTIVE", "MERGED", "MergeCart: a guest's cart went into a member's, which `merged_into_id` names"
        ),
        step(
            "convert",
            "ACTIVE",
            "CONVERTED",
            "PlaceOrder: the last line was ordered. With lines left, it stays `ACTIVE`",
        ),
        step("clear", "ACTIVE", "CLEARED", "ClearCart, of a member. A guest's stays `ACTIVE` and empty"),
        step("abandon", "ACTIVE", "ABANDONED", "nobody yet: kept for the reminders of carts that were left"),
        step("expire", "ACTIVE", "EXPIRED", "job `expire_carts`: a guest's, 30 days after it was opened"),
    ],
    times=dict.fromkeys(("MERGED", "CONVERTED", "CLEARED", "ABANDONED", "EXPIRED"), ("close_time",)),
)

MOST_LINES = 100
MOST_UNITS = 999
MOST_PER_LINE = catalog.MOST_PER_LINE
# Of goods by measure, in thousandths of the unit.
MOST_MEASURED = 1_000_000

carts = Table(
    "carts",
    metadata,
    primary_key(),
    # Whose it is: a member's by the account, a guest's by the SHA-256 of a token that only the guest has.
    Column("customer_id", Uuid, ForeignKey("accounts.id")),
    Column("token_hash", LargeBinary),
    # The session in which a member opened it; sessions may be forgotten before.
    Column("session_id", Uuid),
    Column("channel_id", Uuid, ForeignKey("channels.id"), nullable=False),
    currency(),
    choice("state", CART_STATES.all),
    # Maintained: lines, and units over all lines.
    Column("line_count", Integer, nullable=False, server_default="0"),
    Column("item_count", Integer, nullable=False, server_default="0"),
    Column("note", Text, nullable=False, server_default=""),
    Column("merged_into_id", Uuid, ForeignKey("carts.id")),
    moment("expire_time"),
    moment("last_merge_time"),
    moment("convert_time"),
    moment("close_time"),
    *lifetime(),
    CheckConstraint("(customer_id IS NULL) <> (token_hash IS NULL)", name="owner"),
    CheckConstraint("(token_hash IS NULL) = (expire_time IS NULL)", name="expire_time"),
    CheckConstraint("(state = 'ACTIVE') = (close_time IS NULL)", name="close_time"),
    CheckConstraint("(state = 'MERGED') = (merged_into_id IS NOT NULL)", name="merged_into_id"),
    CheckConstraint(f"line_count BETWEEN 0 AND {MOST_LINES}", name="line_count", info={"reason": "CART_LINE_LIMIT"}),
    CheckConstraint(
        f"item_count BETWEEN line_count AND {MOST_UNITS}", name="item_count", info={"reason": "CART_UNIT_LIMIT"}
    ),
    Index("uq_carts_customer_id", "customer_id", unique=True, postgresql_where=text("state = 'ACTIVE'")),
    Index("uq_carts_token_hash", "token_hash", unique=True),
    Index(None, "customer_id", "create_time", "id"),
    Index(None, "state", "create_time", "id"),
    Index(None, "create_time", "id"),
    Index("ix_carts_expiring", "expire_time", postgresql_where=text("state = 'ACTIVE' AND expire_time IS NOT NULL")),
)

cart_items = Table(
    "cart_items",
    metadata,
    primary_key(),
    Column("cart_id", Uuid, ForeignKey("carts.id"), nullable=False),
    Column("variant_id", Uuid, ForeignKey("variants.id"), nullable=False),
    Column("product_id", Uuid, ForeignKey("products.id"), nullable=False),
    Column("seller_id", Uuid, ForeignKey("sellers.id"), nullable=False),
    # Units; of goods by measure thousandths of the unit, and then the line counts as one unit.
    Column("quantity", Integer, nullable=False),
    Column("measured", Boolean, nullable=False, server_default=text("false")),
    currency(),
    # What one unit cost, less what, when the line was added or merged; the price of today is the variant's.
    minor("unit_price_minor"),
    minor("discount_minor"),
    # The price that the customer has agreed to: checkout waits for consent to one that is far above it.
    minor("acknowledged_price_minor"),
    # Index of the newest row in product_snapshots when the line was added.
    Column("product_snapshot_index", Integer, nullable=False, server_default="0"),
    Column("note", Text, nullable=False, server_default=""),
    moment("create_time", nullable=False),
    moment("update_time", nullable=False),
    CheckConstraint(
        f"quantity BETWEEN 1 AND CASE WHEN measured THEN {MOST_MEASURED} ELSE {MOST_PER_LINE} END",
        name="quantity",
        info={"reason": "CART_LINE_QUANTITY_LIMIT"},
    ),
    Index("uq_cart_items_cart_id_variant_id", "cart_id", "variant_id", unique=True),
)

# A line as it became by each change, or as it was when it left the cart; rows are never changed and never deleted.
cart_item_snapshots = Table(
    "cart_item_snapshots",
    metadata,
    primary_key(),
    Column("cart_id", Uuid, ForeignKey("carts.id"), nullable=False),
    Column("cart_item_id", Uuid, nullable=False),
    choice("reason", ["ADD", "UPDATE", "REMOVE", "MERGE", "ORDER", "CLEAR", "EXPIRE", "RESTORE"]),
    Column("content", JSONB, nullable=False),
    moment("create_time", nullable=False),
    Index(None, "cart_id", "create_time", "id"),
)

MOST_COUPONS = 10

# What is applied to a cart. What becomes of it is looked at with the cart; `purchase_id` is the purchase that uses it, as long as
# that lives.
cart_coupons = Table(
    "cart_coupons",
    metadata,
    primary_key(),
    Column("cart_id", Uuid, ForeignKey("carts.id"), nullable=False),
    Column("coupon_id", Uuid, ForeignKey("coupons.id"), nullable=False),
    # The code as codes are compared, or the issued coupon.
    Column("code", Text, nullable=False, server_default=""),
    Column("issuance_id", Uuid, ForeignKey("coupon_issuances.id")),
    Column("purchase_id", Uuid, ForeignKey("purchases.id")),
    Column("note", Text, nullable=False, server_default=""),
    moment("apply_time", nullable=False),
    CheckConstraint("(code = '') = (issuance_id IS NOT NULL)", name="code"),
    Index("uq_cart_coupons_cart_id_coupon_id", "cart_id", "coupon_id", unique=True),
    Index("ix_cart_coupons_purchase_id", "purchase_id", postgresql_where=text("purchase_id IS NOT NULL")),
)

cart_points = Table(
    "cart_points",
    metadata,
    primary_key(),
    Column("cart_id", Uuid, ForeignKey("carts.id"), nullable=False),
    choice("kind", ["MILEAGE", "COIN"]),
    # At most so many; 0: as many as there are. Once a purchase has them: as many as that uses.
    Column("points", BigInteger, nullable=False),
    Column("reason", Text, nullable=False),
    Column("purchase_id", Uuid, ForeignKey("purchases.id")),
    Column("note", Text, nullable=False, server_default=""),
    moment("apply_time", nullable=False),
    CheckConstraint("points >= 0", name="points"),
    Index("uq_cart_points_cart_id_kind", "cart_id", "kind", unique=True),
    Index("ix_cart_points_purchase_id", "purchase_id", postgresql_where=text("purchase_id IS NOT NULL")),
)
