"""Notes of changed products, which triggers write in the transaction of the change."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

FUNCTION = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO catalog_changes (product_id, listed, create_time) {rows};
    RETURN NULL;
END $$
"""
TRIGGER = """
CREATE TRIGGER catalog_change AFTER INSERT OR UPDATE OR DELETE ON {table}
FOR EACH {each} EXECUTE FUNCTION {function}()
"""
DROP = "DROP FUNCTION {name}() CASCADE"
FUNCTIONS = {
    "note_product": "VALUES (coalesce(NEW.id, OLD.id), true, clock_timestamp())",
    "note_part_of_product": "VALUES (coalesce(NEW.product_id, OLD.product_id), false, clock_timestamp())",
    "note_option_value": "SELECT product_id, false, clock_timestamp() FROM product_options "
    "WHERE id = coalesce(NEW.option_id, OLD.option_id)",
    "note_shelves": "VALUES ('00000000-0000-0000-0000-000000000000', true, clock_timestamp())",
}
TABLES = {
    "products": ("ROW", "note_product"),
    "product_options": ("ROW", "note_part_of_product"),
    "product_option_values": ("ROW", "note_option_value"),
    "variants": ("ROW", "note_part_of_product"),
    "stock_levels": ("ROW", "note_part_of_product"),
    "product_media": ("ROW", "note_part_of_product"),
    "channel_listings": ("ROW", "note_part_of_product"),
    "product_categories": ("ROW", "note_part_of_product"),
    "shelf_entries": ("STATEMENT", "note_shelves"),
}


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "catalog_changes",
        sa.Column("sequence", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "transaction_id",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id()::text)::bigint"),
            nullable=False,
        ),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_catalog_changes")),
    )
    op.create_index(op.f("ix_catalog_changes_transaction_id"), "catalog_changes", ["transaction_id"], unique=False)
    op.create_index(op.f("ix_catalog_changes_create_time"), "catalog_changes", ["create_time"], unique=False)
    for name, rows in FUNCTIONS.items():
        op.execute(FUNCTION.format(name=name, rows=rows))
    for table, (each, function) in TABLES.items():
        op.execute(TRIGGER.format(table=table, each=each, function=function))


def downgrade() -> None:
    """Take back."""
    for name in FUNCTIONS:
        op.execute(DROP.format(name=name))
    op.drop_table("catalog_changes")
