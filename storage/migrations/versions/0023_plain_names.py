"""Columns of JSON are named as their fields are. Nothing is deployed yet, so they are renamed at once."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

RENAMED = [
    ("products", "specifications_json", "specifications"),
    ("products", "customizable_options_json", "customizable_options"),
    ("channels", "settings_json", "settings"),
]


def upgrade() -> None:
    """Apply."""
    for table, before, after in RENAMED:
        op.alter_column(table, before, new_column_name=after)


def downgrade() -> None:
    """Take back."""
    for table, before, after in RENAMED:
        op.alter_column(table, after, new_column_name=before)
