"""SQL of disputes about orders."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import parameter, plain
from storage.tables.support_disputes import order_disputes

d = order_disputes.c
caller_id = parameter("caller_id", d.customer_id)
DISPUTES = Listing(
    select(order_disputes),
    orders=by_time(d.create_time, d.id),
    filters={"order_id": d.order_id == parameter("order_id", d.order_id)},
    choices={"states": d.state},
)
_MAILS = plain(
    """
    SELECT d.id, o.number, d.text, d.decision_note, d.order_refund_id IS NOT NULL AS refunded, c.language_code,
           CASE WHEN b.delete_time IS NULL THEN b.email END AS buyer_email,
           CASE WHEN v.delete_time IS NULL THEN v.email END AS seller_email
    FROM order_disputes AS d JOIN orders AS o ON o.id = d.order_id JOIN channels AS c ON c.id = o.channel_id
    JOIN accounts AS b ON b.id = d.customer_id JOIN accounts AS v ON v.id = d.seller_id
    WHERE d.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
)


async def mails(tx: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return by id what mails about disputes tell, and to whom: `buyer_email`, `seller_email`, `language_code`."""
    return {row.id: row for row in await tx.all(_MAILS, ids=list(ids))}
