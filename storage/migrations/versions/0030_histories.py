"""Histories and snapshots have one shape.

Nothing is deployed yet, so columns are renamed at once. Snapshots of orders from before are counted as they were taken.
"""

from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

BY_WHOM = "ALTER TABLE {} ALTER actor_role SET DEFAULT ''"
# PostgreSQL 18 names what must not be null as well; earlier ones have no constraint of that kind.
NOT_NULL = """
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_constraint WHERE conname = '{table}_{before}_not_null') THEN
        ALTER TABLE {table} RENAME CONSTRAINT {table}_{before}_not_null TO {table}_{after}_not_null;
    END IF;
END
$$
"""
CHECK = "ALTER TABLE order_snapshots RENAME CONSTRAINT ck_order_snapshots_{} TO ck_order_snapshots_{}"


def upgrade() -> None:
    """Apply."""
    op.execute(BY_WHOM.format("order_state_changes"))

    op.execute("ALTER TABLE product_snapshots RENAME index TO sequence")
    op.execute(NOT_NULL.format(table="product_snapshots", before="index", after="sequence"))
    op.execute("""
        ALTER TABLE product_snapshots ALTER sequence TYPE bigint, ALTER reason SET DEFAULT '',
        ADD actor_role text NOT NULL DEFAULT ''
    """)
    op.execute("ALTER INDEX uq_product_snapshots_product_id_index RENAME TO uq_product_snapshots_product_id_sequence")

    op.execute("ALTER TABLE order_snapshots RENAME kind TO reason")
    op.execute(NOT_NULL.format(table="order_snapshots", before="kind", after="reason"))
    op.execute(CHECK.format("kind", "reason"))
    op.execute(
        "ALTER TABLE order_snapshots ADD sequence bigint, ADD actor_id uuid, ADD actor_role text NOT NULL DEFAULT ''"
    )
    op.execute("""
        UPDATE order_snapshots AS s SET sequence = counted.sequence
        FROM (SELECT id, row_number() OVER (PARTITION BY order_id ORDER BY create_time, id) AS sequence
              FROM order_snapshots) AS counted
        WHERE s.id = counted.id
    """)
    op.execute("ALTER TABLE order_snapshots ALTER sequence SET NOT NULL")
    op.execute("CREATE UNIQUE INDEX uq_order_snapshots_order_id_sequence ON order_snapshots (order_id, sequence)")
    op.execute("DROP INDEX ix_order_snapshots_order_id_create_time")

    op.execute("ALTER TABLE promotion_snapshots ADD reason text NOT NULL DEFAULT ''")
    op.execute(BY_WHOM.format("promotion_snapshots"))


def downgrade() -> None:
    """Take back."""
    op.execute("ALTER TABLE promotion_snapshots DROP reason, ALTER actor_role DROP DEFAULT")

    op.execute("CREATE INDEX ix_order_snapshots_order_id_create_time ON order_snapshots (order_id, create_time)")
    op.execute("ALTER TABLE order_snapshots DROP sequence, DROP actor_id, DROP actor_role")
    op.execute(CHECK.format("reason", "kind"))
    op.execute("ALTER TABLE order_snapshots RENAME reason TO kind")
    op.execute(NOT_NULL.format(table="order_snapshots", before="reason", after="kind"))

    op.execute("ALTER INDEX uq_product_snapshots_product_id_sequence RENAME TO uq_product_snapshots_product_id_index")
    op.execute("""
        ALTER TABLE product_snapshots DROP actor_role, ALTER reason DROP DEFAULT, ALTER sequence TYPE integer
    """)
    op.execute("ALTER TABLE product_snapshots RENAME sequence TO index")
    op.execute(NOT_NULL.format(table="product_snapshots", before="sequence", after="index"))

    op.execute("ALTER TABLE order_state_changes ALTER actor_role DROP DEFAULT")
