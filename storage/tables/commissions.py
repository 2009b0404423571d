"""What the mall keeps of sales: rules, and the volumes that some of them ask for."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, Table, Text, Uuid, text

from storage.tables.base import choice, currency, fraction, lifetime, metadata, minor, moment, primary_key

# In the order of precedence: the first that applies counts.
SCOPES = ("PRODUCT", "CATEGORY", "INTRODUCTORY", "SELLER", "VOLUME", "CHANNEL", "MALL")

# Never changed: one that ends makes room for the next. Orders keep what they were sold with.
commission_rules = Table(
    "commission_rules",
    metadata,
    primary_key(),
    choice("scope", SCOPES),
    Column("product_id", Uuid, ForeignKey("products.id")),
    Column("category_id", Uuid, ForeignKey("categories.id")),
    Column("seller_id", Uuid, ForeignKey("sellers.id")),
    Column("channel_id", Uuid, ForeignKey("channels.id")),
    fraction("rate"),
    # Of a unit.
    minor("flat_minor", nullable=True),
    minor("floor_minor", nullable=True),
    minor("cap_minor", nullable=True),
    # What the amounts are in; a rule that names one is for sales in it only.
    currency(nullable=True),
    Column("on_shipping", Boolean, nullable=False, server_default=text("false")),
    Column("introductory_days", Integer),
    minor("volume_minor", nullable=True),
    Column("reason", Text, nullable=False, server_default=""),
    moment("start_time", nullable=False),
    moment("end_time"),
    *lifetime(),
    CheckConstraint("(rate IS NULL) <> (flat_minor IS NULL)", name="kind"),
    CheckConstraint(
        "(scope = 'PRODUCT') = (product_id IS NOT NULL) AND (scope = 'CATEGORY') = (category_id IS NOT NULL)"
        " AND (scope = 'SELLER') = (seller_id IS NOT NULL) AND (scope = 'CHANNEL') = (channel_id IS NOT NULL)"
        " AND (scope = 'INTRODUCTORY') = (introductory_days IS NOT NULL) AND (scope = 'VOLUME') = (volume_minor IS NOT NULL)",
        name="target",
    ),
    CheckConstraint(
        "currency IS NOT NULL OR (flat_minor IS NULL AND floor_minor IS NULL AND cap_minor IS NULL AND volume_minor IS NULL)",
        name="amounts_in",
    ),
    CheckConstraint("introductory_days BETWEEN 1 AND 3650", name="introductory_days"),
    CheckConstraint("start_time <= end_time", name="window"),
    Index(None, "create_time", "id"),
)

# What a seller has sold in a month (UTC), for rules by volume; added to as sales are booked.
seller_volumes = Table(
    "seller_volumes",
    metadata,
    Column("seller_id", Uuid, ForeignKey("sellers.id"), primary_key=True),
    Column("month", Date, primary_key=True),
    Column("currency", Text, primary_key=True),
    minor("gross_minor"),
)
