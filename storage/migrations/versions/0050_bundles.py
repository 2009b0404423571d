"""Bundles: variants that are sold as their parts."""

from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

MAKE = (
    "ALTER TABLE variants ADD COLUMN bundle BOOLEAN DEFAULT false NOT NULL",
    """
    CREATE TABLE bundle_parts (
        bundle_id UUID NOT NULL,
        variant_id UUID NOT NULL,
        quantity INTEGER NOT NULL,
        required BOOLEAN NOT NULL,
        position INTEGER NOT NULL,
        CONSTRAINT pk_bundle_parts PRIMARY KEY (bundle_id, variant_id),
        CONSTRAINT ck_bundle_parts_another CHECK (bundle_id <> variant_id),
        CONSTRAINT ck_bundle_parts_quantity CHECK (quantity BETWEEN 1 AND 99),
        CONSTRAINT fk_bundle_parts_bundle_id FOREIGN KEY(bundle_id) REFERENCES variants (id),
        CONSTRAINT fk_bundle_parts_variant_id FOREIGN KEY(variant_id) REFERENCES variants (id)
    )
    """,
    "CREATE INDEX ix_bundle_parts_variant_id ON bundle_parts (variant_id)",
    """
    ALTER TABLE order_items
        ADD COLUMN bundle_id UUID, ADD COLUMN bundle_title TEXT, ADD COLUMN bundle_quantity INTEGER
    """,
)


def upgrade() -> None:
    """Make the tables."""
    for statement in MAKE:
        op.execute(statement)


def downgrade() -> None:
    """Take them back."""
    op.execute("ALTER TABLE order_items DROP COLUMN bundle_id, DROP COLUMN bundle_title, DROP COLUMN bundle_quantity")
    op.execute("DROP TABLE bundle_parts")
    op.execute("ALTER TABLE variants DROP COLUMN bundle")
