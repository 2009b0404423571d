"""Tenders of what the version before placed while it still ran beside the next; numbers for all changes of orders."""

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("""
        INSERT INTO tenders
            (id, purchase_id, position, kind, amount_minor, returned_minor, currency, create_time, update_time)
        SELECT uuidv7(), u.id, 0, 'EXTERNAL', u.total_minor, 0, u.currency, u.create_time, u.update_time
        FROM purchases AS u
        WHERE u.total_minor > 0 AND NOT EXISTS (SELECT FROM tenders AS t WHERE t.purchase_id = u.id)
    """)
    # Of one kind of tender, what goes back is what the refunds say.
    op.execute("""
        UPDATE tenders AS t SET returned_minor = back.amount_minor
        FROM (SELECT p.purchase_id, sum(r.amount_minor) AS amount_minor
              FROM refunds AS r JOIN payments AS p ON p.id = r.payment_id
              WHERE r.reason <> 'SURPLUS_PAYMENT'
                AND NOT EXISTS (SELECT FROM refunds AS again WHERE again.request_key = 'retry:' || r.id)
              GROUP BY p.purchase_id) AS back
        WHERE t.purchase_id = back.purchase_id AND t.returned_minor < back.amount_minor
    """)
    op.execute("""
        UPDATE order_state_changes AS c SET sequence = placed.place
        FROM (SELECT id, order_id, row_number() OVER (PARTITION BY order_id ORDER BY create_time, id) AS place
              FROM order_state_changes
              WHERE order_id IN (SELECT order_id FROM order_state_changes WHERE sequence IS NULL)) AS placed
        WHERE c.id = placed.id AND c.sequence IS NULL
          AND NOT EXISTS (SELECT FROM order_state_changes AS o
                          WHERE o.order_id = placed.order_id AND o.sequence = placed.place)
    """)


def downgrade() -> None:
    """Take back."""
