"""Addresses."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "addresses",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("owner_type", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("recipient_name", sa.Text(), nullable=False),
        sa.Column("phone_number", sa.Text(), nullable=False),
        sa.Column("address_line1", sa.Text(), nullable=False),
        sa.Column("address_line2", sa.Text(), server_default="", nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("state_province", sa.Text(), server_default="", nullable=False),
        sa.Column("postal_code", sa.Text(), nullable=False),
        sa.Column("country_code", sa.Text(), nullable=False),
        sa.Column("default_shipping", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("default_billing", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("verify_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("update_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("delete_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "owner_type IN ('CUSTOMER', 'SELLER', 'ADMINISTRATOR')", name=op.f("ck_addresses_owner_type")
        ),
        sa.CheckConstraint(
            "NOT (default_shipping OR default_billing) OR delete_time IS NULL", name=op.f("ck_addresses_default_lives")
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["accounts.id"], name=op.f("fk_addresses_owner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
    )
    op.create_index(
        op.f("ix_addresses_owner_id_create_time_id"), "addresses", ["owner_id", "create_time", "id"], unique=False
    )
    op.create_index(
        "uq_addresses_default_billing", "addresses", ["owner_id"], unique=True, postgresql_where="default_billing"
    )
    op.create_index(
        "uq_addresses_default_shipping", "addresses", ["owner_id"], unique=True, postgresql_where="default_shipping"
    )
    op.create_index(
        "uq_addresses_label",
        "addresses",
        ["owner_id", sa.literal_column("lower(label)")],
        unique=True,
        postgresql_where=sa.text("label <> '' AND delete_time IS NULL"),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index(
        "uq_addresses_label", table_name="addresses", postgresql_where=sa.text("label <> '' AND delete_time IS NULL")
    )
    op.drop_index("uq_addresses_default_shipping", table_name="addresses", postgresql_where="default_shipping")
    op.drop_index("uq_addresses_default_billing", table_name="addresses", postgresql_where="default_billing")
    op.drop_index(op.f("ix_addresses_owner_id_create_time_id"), table_name="addresses")
    op.drop_table("addresses")
