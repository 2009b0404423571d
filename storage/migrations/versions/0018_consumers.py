"""Consumers of the outbox, each with cursors of its own, in place of the mark on events that one job has handled."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

# What the job that followed `order.paid` has not counted, and what it never took back.
COUNT_SALES = """
    WITH sold AS (
        SELECT i.product_id, sum(i.quantity) AS units
        FROM outbox AS e JOIN order_items AS i ON i.order_id = e.aggregate_id
        WHERE e.type = 'order.paid' AND e.handle_time IS NULL
        GROUP BY i.product_id
    ), given_back AS (
        SELECT i.product_id, sum(i.quantity) AS units
        FROM orders AS o JOIN order_items AS i ON i.order_id = o.id
        WHERE o.state = 'CANCELLED' AND o.payment_confirm_time IS NOT NULL
        GROUP BY i.product_id
    ), counted AS (
        UPDATE products AS p
        SET popularity = greatest(p.popularity + coalesce(sold.units, 0) - coalesce(given_back.units, 0), 0)
        FROM sold FULL JOIN given_back USING (product_id)
        WHERE p.id = coalesce(sold.product_id, given_back.product_id)
        RETURNING p.id, p.popularity
    )
    UPDATE shelf_entries AS e SET popularity = counted.popularity FROM counted WHERE e.product_id = counted.id
"""


def upgrade() -> None:
    """Apply. The outbox is locked first: no event comes in between what is counted here and what the consumer counts."""
    op.execute("LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE")
    op.execute(COUNT_SALES)
    # From here on the job of the version before finds nothing: new events are handled from its point of view.
    op.execute("UPDATE outbox SET handle_time = now() WHERE type = 'order.paid' AND handle_time IS NULL")
    op.execute("ALTER TABLE outbox ALTER COLUMN handle_time SET DEFAULT '-infinity'")

    op.execute("ALTER TABLE outbox ALTER COLUMN sequence DROP IDENTITY")
    op.execute("CREATE SEQUENCE outbox_sequence_seq OWNED BY outbox.sequence")
    op.execute("SELECT setval('outbox_sequence_seq', max(sequence)) FROM outbox HAVING count(*) > 0")
    op.execute(
        "ALTER TABLE outbox ALTER COLUMN sequence SET DEFAULT "
        "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('outbox_sequence_seq') END"
    )
    op.create_table(
        "event_horizon",
        sa.Column("single", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("pending_sequence", sa.BigInteger(), nullable=False),
        sa.Column("pending_transaction", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("single", name=op.f("ck_event_horizon_single")),
        sa.CheckConstraint("sequence <= pending_sequence", name=op.f("ck_event_horizon_pending")),
        sa.PrimaryKeyConstraint("single", name=op.f("pk_event_horizon")),
    )
    op.create_table(
        "consumer_cursors",
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("partition", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("turn_time", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("consumer", "partition", name=op.f("pk_consumer_cursors")),
    )
    op.create_table(
        "parked_events",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("event_type", sa.Text(), nullable=False),
        sa.Column("aggregate_type", sa.Text(), nullable=False),
        sa.Column("aggregate_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("next_try_time", sa.DateTime(timezone=True), nullable=True),
        sa.Column("event_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("create_time", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state IN ('WAITING', 'RETRYING', 'PARKED')", name=op.f("ck_parked_events_state")),
        sa.ForeignKeyConstraint(["event_id"], ["outbox.id"], name=op.f("fk_parked_events_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parked_events")),
        sa.UniqueConstraint("event_id", "consumer", name=op.f("uq_parked_events_event_id_consumer")),
    )
    op.create_index(
        op.f("ix_parked_events_consumer_aggregate_id_sequence"),
        "parked_events",
        ["consumer", "aggregate_id", "sequence"],
        unique=True,
    )
    op.create_index(
        op.f("ix_parked_events_next_try_time"),
        "parked_events",
        ["next_try_time"],
        unique=False,
        postgresql_where=sa.text("next_try_time IS NOT NULL"),
    )
    op.create_index(op.f("ix_parked_events_create_time_id"), "parked_events", ["create_time", "id"], unique=False)
    op.execute(
        "INSERT INTO event_horizon (sequence, pending_sequence, pending_transaction) "
        "SELECT newest, newest, 0 FROM (SELECT coalesce(max(sequence), 0) FROM outbox) AS e (newest)"
    )
    op.execute(
        "INSERT INTO consumer_cursors (consumer, partition, position, turn_time) "
        "SELECT 'popularity', partition, sequence, now() FROM event_horizon, generate_series(0, 7) AS partition"
    )


def downgrade() -> None:
    """Take back. What the consumer has not counted yet is not counted any more."""
    op.drop_index(op.f("ix_parked_events_create_time_id"), table_name="parked_events")
    op.drop_index(
        op.f("ix_parked_events_next_try_time"),
        table_name="parked_events",
        postgresql_where=sa.text("next_try_time IS NOT NULL"),
    )
    op.drop_index(op.f("ix_parked_events_consumer_aggregate_id_sequence"), table_name="parked_events")
    op.drop_table("parked_events")
    op.drop_table("consumer_cursors")
    op.drop_table("event_horizon")
    op.execute("ALTER TABLE outbox ALTER COLUMN handle_time DROP DEFAULT")
    op.execute("ALTER TABLE outbox ALTER COLUMN sequence DROP DEFAULT")
    op.execute("DROP SEQUENCE outbox_sequence_seq")
    op.execute("ALTER TABLE outbox ALTER COLUMN sequence ADD GENERATED ALWAYS AS IDENTITY")
    op.execute("SELECT setval('outbox_sequence_seq', max(sequence)) FROM outbox HAVING count(*) > 0")
