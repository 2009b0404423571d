"""What is in stock: one level per variant, and the movements that made it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)

from storage.tables.base import choice, lifetime, metadata, moment, primary_key

MOVEMENT_KINDS = (
    "SALE",
    "RESTOCK",
    "ADJUSTMENT",
    "DAMAGE_LOSS",
    "RETURN",
    "CANCELLATION",
    "RESERVATION",
    "RELEASE",
)

# available = on_hand - reserved. A variant without a row is out of stock.
stock_levels = Table(
    "stock_levels",
    metadata,
    Column("variant_id", Uuid, ForeignKey("variants.id"), primary_key=True),
    # The variant's.
    Column("product_id", Uuid, nullable=False),
    Column("seller_id", Uuid, nullable=False),
    Column("on_hand", Integer, nullable=False, server_default="0"),
    Column("reserved", Integer, nullable=False, server_default="0"),
    Column("low_stock_threshold", Integer, nullable=False, server_default="10"),
    Column("maximum_backorder", Integer, nullable=False, server_default="0"),
    # False for what cannot run out, such as downloads: such levels are never counted.
    Column("tracked", Boolean, nullable=False, server_default=text("true")),
    # A purchase has reserved the variant at least once, so it is never deleted any more.
    Column("ordered", Boolean, nullable=False, server_default=text("false")),
    # The sequence of the newest movement.
    Column("movement_sequence", BigInteger, nullable=False, server_default="0"),
    # Computed so that the index of low levels changes on a crossing only: other updates stay within the page.
    Column("low", Boolean, Computed("tracked AND on_hand - reserved <= low_stock_threshold", persisted=True)),
    *lifetime(),
    CheckConstraint("on_hand BETWEEN 0 AND 1000000000", name="on_hand"),
    CheckConstraint("reserved >= 0", name="reserved"),
    CheckConstraint("low_stock_threshold >= 0", name="low_stock_threshold"),
    CheckConstraint("maximum_backorder >= 0", name="maximum_backorder"),
    CheckConstraint("reserved <= on_hand + maximum_backorder", name="available", info={"reason": "STOCK_INSUFFICIENT"}),
    Index(None, "product_id"),
    Index(None, "seller_id", "variant_id"),
    Index("ix_stock_levels_low", "seller_id", "variant_id", postgresql_where=text("low")),
    postgresql_with={"fillfactor": "70"},
)

# Append-only; the sequence of a variant has no gaps. `quantity_*` counts what is available, so the sum of all changes is
# the level: RESERVATION takes from it (PENDING), RELEASE and CANCELLATION give back (REVERSED), SALE takes what was
# reserved off the shelf and leaves the available quantity as it is; one that is REVERSED brings it back, reserved as before.
stock_movements = Table(
    "stock_movements",
    metadata,
    primary_key(),
    # Not foreign keys: rows are copied from stock_levels in one statement, and a check would lock the variant's row
    # with every sale.
    Column("variant_id", Uuid, nullable=False),
    Column("product_id", Uuid, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    choice("kind", MOVEMENT_KINDS),
    choice("state", ["PENDING", "COMPLETED", "REVERSED"]),
    Column("quantity_change", Integer, nullable=False),
    Column("quantity_after", Integer, nullable=False),
    Column("on_hand_change", Integer, nullable=False),
    Column("on_hand_after", Integer, nullable=False),
    Column("reserved_after", Integer, nullable=False),
    Column("purchase_id", Uuid),
    Column("order_id", Uuid),
    Column("actor_id", Uuid),
    Column("actor_role", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("note", Text, nullable=False, server_default=""),
    moment("create_time", nullable=False),
    CheckConstraint("sequence >= 1", name="sequence"),
    CheckConstraint("quantity_after = on_hand_after - reserved_after", name="quantity_after"),
    CheckConstraint("kind <> 'ADJUSTMENT' OR reason <> ''", name="reason"),
    Index("uq_stock_movements_variant_id_sequence", "variant_id", "sequence", unique=True),
    Index(None, "purchase_id", "variant_id"),
)
