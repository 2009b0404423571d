"""Shipping methods with their rates, and where and how fast sellers hand parcels over."""

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, currency, lifetime, metadata, minor, moment, primary_key
from storage.tables.states import States, step

SHIPPING_METHOD_STATES = States(
    "shipping method",
    names="DRAFT ACTIVE INACTIVE",
    first="DRAFT",
    steps=[
        step("activate", "DRAFT INACTIVE", "ACTIVE", "its seller, staff"),
        step("deactivate", "ACTIVE", "INACTIVE", "its seller, staff"),
    ],
)
SERVICE_LEVELS = ["STANDARD", "EXPRESS", "OVERNIGHT", "EXPEDITED", "SAME_DAY"]
MOST_DAYS = 90


def days(name: str, *, nullable: bool = False) -> Column[int]:
    """Business days."""
    column: Column[int] = Column(name, Integer, nullable=nullable)
    CheckConstraint(column.between(0, MOST_DAYS), name=name)
    return column


# Without a seller it is the mall's, for sellers who have none of their own. `excluded_regions` is read as a whole.
shipping_methods = Table(
    "shipping_methods",
    metadata,
    primary_key(),
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    Column("code", Text, nullable=False),
    Column("display_name", Text, nullable=False),
    Column("description", Text, nullable=False, server_default=""),
    choice("service_level", SERVICE_LEVELS),
    choice("state", SHIPPING_METHOD_STATES.all),
    days("transit_days_least"),
    days("transit_days_most"),
    days("processing_days", nullable=True),
    Column("refuses_po_boxes", Boolean, nullable=False, server_default=text("false")),
    Column("excluded_regions", JSONB, nullable=False, server_default=text("'[]'")),
    moment("start_time"),
    moment("end_time"),
    *lifetime(deletable=True),
    CheckConstraint("transit_days_least <= transit_days_most", name="transit"),
    CheckConstraint("start_time < end_time", name="window"),
    Index(
        "uq_shipping_methods_seller_id_code",
        "seller_id",
        "code",
        unique=True,
        postgresql_where=text("seller_id IS NOT NULL AND delete_time IS NULL"),
        info={"reason": "SHIPPING_METHOD_CODE_TAKEN", "field": "shipping_method.code"},
    ),
    Index(
        "uq_shipping_methods_code",
        "code",
        unique=True,
        postgresql_where=text("seller_id IS NULL AND delete_time IS NULL"),
        info={"reason": "SHIPPING_METHOD_CODE_TAKEN", "field": "shipping_method.code"},
    ),
    Index(None, "create_time", "id"),
    Index(None, "seller_id", "create_time", "id"),
    Index(
        "ix_shipping_methods_offered",
        "create_time",
        "id",
        postgresql_where=text("state = 'ACTIVE' AND delete_time IS NULL"),
    ),
    # What checkouts read.
    Index(
        "ix_shipping_methods_active",
        "seller_id",
        postgresql_where=text("state = 'ACTIVE' AND delete_time IS NULL"),
    ),
)

# What a method costs in a region: everywhere without a country. FLAT has a price, all others bands, which are read as a whole.
shipping_rates = Table(
    "shipping_rates",
    metadata,
    Column("method_id", Uuid, ForeignKey("shipping_methods.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("country_code", Text, nullable=False, server_default=""),
    Column("states", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("postal_code_prefixes", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    currency(),
    choice("basis", ["FLAT", "BY_WEIGHT", "BY_AMOUNT"]),
    minor("price_minor", nullable=True),
    Column("bands", JSONB, nullable=False, server_default=text("'[]'")),
    Column("free_from_minor", BigInteger),
    CheckConstraint("(basis = 'FLAT') = (price_minor IS NOT NULL)", name="flat"),
    CheckConstraint("free_from_minor >= 0", name="free_from_minor"),
)

# The id is the seller's.
shipping_profiles = Table(
    "shipping_profiles",
    metadata,
    Column("id", Uuid, ForeignKey("sellers.id"), primary_key=True),
    Column("country_code", Text, nullable=False, server_default=""),
    Column("state_province", Text, nullable=False, server_default=""),
    Column("time_zone", Text, nullable=False, server_default=""),
    days("processing_days", nullable=True),
    *lifetime(),
)
