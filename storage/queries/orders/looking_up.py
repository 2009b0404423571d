"""SQL of orders that are looked up without a session, and of those that are long over."""

from datetime import datetime

from sqlalchemy import Integer, Text

from storage.database import Connection, Row
from storage.statements import plain
from storage.tables.orders import orders

_LOOK_UP = plain(
    """
    SELECT o.number, o.state, o.create_time, o.ship_time, o.deliver_time, o.estimated_delivery_time,
           (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.position) FROM order_items AS i WHERE i.order_id = o.id) AS items
    FROM orders AS o JOIN accounts AS a ON a.id = o.customer_id
    WHERE o.number = :number AND lower(a.email) = lower(:email) AND a.delete_time IS NULL
    """,
    number=Text,
    email=Text,
)
_ARCHIVE = plain(
    """
    UPDATE orders AS o SET archive_time = :now
    FROM (
        SELECT id FROM orders
        WHERE archive_time IS NULL AND close_time <= :before AND state IN ('COMPLETED', 'CANCELLED', 'REFUNDED', 'FAILED')
        ORDER BY close_time LIMIT :limit FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE o.id = due.id
    """,
    now=orders.c.update_time,
    before=orders.c.update_time,
    limit=Integer,
)


async def look_up(connection: Connection, number: str, email: str) -> Row | None:
    """Return how far an order is with its `items`, for whoever knows its number and the address of its buyer."""
    return await connection.one(_LOOK_UP, number=number, email=email)


async def archive(tx: Connection, before: datetime, now: datetime, limit: int) -> int:
    """Archive orders that were over before a time; returns how many there were."""
    return await tx.run(_ARCHIVE, before=before, now=now, limit=limit)
