"""Delivery addresses of every kind of account."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Table, Text, Uuid, func, text

from storage.tables.base import choice, lifetime, metadata, moment, primary_key

addresses = Table(
    "addresses",
    metadata,
    primary_key(),
    Column("owner_id", Uuid, ForeignKey("accounts.id"), nullable=False),
    choice("owner_type", ["CUSTOMER", "SELLER", "ADMINISTRATOR"]),
    Column("label", Text, nullable=False, server_default=""),
    Column("recipient_name", Text, nullable=False),
    Column("phone_number", Text, nullable=False),
    Column("address_line1", Text, nullable=False),
    Column("address_line2", Text, nullable=False, server_default=""),
    Column("city", Text, nullable=False),
    Column("state_province", Text, nullable=False, server_default=""),
    Column("postal_code", Text, nullable=False),
    Column("country_code", Text, nullable=False),
    Column("default_shipping", Boolean, nullable=False, server_default=text("false")),
    Column("default_billing", Boolean, nullable=False, server_default=text("false")),
    moment("verify_time"),
    *lifetime(deletable=True),
    CheckConstraint("NOT (default_shipping OR default_billing) OR delete_time IS NULL", name="default_lives"),
    Index(None, "owner_id", "create_time", "id"),
)
for _flag in ("default_shipping", "default_billing"):
    Index(
        f"uq_addresses_{_flag}",
        addresses.c.owner_id,
        unique=True,
        postgresql_where=addresses.c[_flag],
    )
Index(
    "uq_addresses_label",
    addresses.c.owner_id,
    func.lower(addresses.c.label),
    unique=True,
    postgresql_where=text("label <> '' AND delete_time IS NULL"),
    info={"reason": "ADDRESS_LABEL_TAKEN", "field": "address.label"},
)
