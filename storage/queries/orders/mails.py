"""SQL of mails about orders: what is told, to whom, in which language."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid

from storage.database import Connection, Row
from storage.statements import plain

_ITEMS = """
    (SELECT jsonb_agg(jsonb_build_object('title', i.title, 'options', i.options, 'quantity', i.quantity,
                                         'total_minor', i.total_minor) ORDER BY i.position)
     FROM order_items AS i WHERE i.order_id = o.id)"""
_ORDERS = plain(
    f"""
    SELECT o.id, o.number, o.currency, o.total_minor, o.delivery_address, o.estimated_delivery_time,
           o.seller_confirm_deadline_time, o.payment_confirm_time IS NOT NULL AS paid, s.display_name AS shop,
           o.channel_id, c.language_code, c.time_zone, {_ITEMS} AS items,
           CASE WHEN b.delete_time IS NULL THEN b.email END AS buyer_email,
           CASE WHEN v.delete_time IS NULL THEN v.email END AS seller_email
    FROM orders AS o
    JOIN accounts AS b ON b.id = o.customer_id
    JOIN sellers AS s ON s.id = o.seller_id
    JOIN accounts AS v ON v.id = o.seller_id
    JOIN channels AS c ON c.id = o.channel_id
    WHERE o.id = ANY(:ids)
    """,  # noqa: S608 - a constant
    ids=ARRAY(Uuid),
)
_PURCHASES = plain(
    f"""
    SELECT p.id, p.number, p.currency, p.shipping_minor, p.tax_minor, p.total_minor, p.payment_expire_time,
           p.channel_id, c.language_code, c.time_zone, CASE WHEN b.delete_time IS NULL THEN b.email END AS buyer_email,
           (SELECT jsonb_agg(jsonb_build_object('number', o.number, 'currency', o.currency, 'items', {_ITEMS},
                                                'delivery_address', o.delivery_address) ORDER BY o.id)
            FROM orders AS o WHERE o.purchase_id = p.id) AS orders
    FROM purchases AS p
    JOIN accounts AS b ON b.id = p.customer_id
    JOIN channels AS c ON c.id = p.channel_id
    WHERE p.id = ANY(:ids)
    """,  # noqa: S608 - a constant
    ids=ARRAY(Uuid),
)
_REFUNDS = plain(
    "SELECT id, order_id, amount_minor, currency FROM refunds WHERE id = ANY(:ids) AND order_id IS NOT NULL",
    ids=ARRAY(Uuid),
)

_CLAIMS = plain("SELECT id, decision_note FROM delivery_claims WHERE id = ANY(:ids)", ids=ARRAY(Uuid))
_PARCELS = plain(
    """
    SELECT s.id, l.order_id, s.carrier, s.carrier_name, s.tracking_number
    FROM shipments AS s
    JOIN (SELECT DISTINCT shipment_id, order_id FROM shipment_lines WHERE order_id = ANY(:ids) AND NOT dropped) AS l
        ON l.shipment_id = s.id
    WHERE s.state NOT IN ('LABEL_CREATED', 'VOIDED')
    ORDER BY s.id
    """,
    ids=ARRAY(Uuid),
)


async def orders(connection: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return orders by id with `items`, `shop`, `paid`, `buyer_email`, `seller_email`, `language_code` and `time_zone`."""
    return await _by_id(connection, _ORDERS, ids)


async def purchases(connection: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return purchases by id with `orders`, `buyer_email`, `language_code` and `time_zone`."""
    return await _by_id(connection, _PURCHASES, ids)


async def refunds(connection: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return refunds of orders by id."""
    return await _by_id(connection, _REFUNDS, ids)


async def claims(connection: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return claims by id, with `decision_note`."""
    return await _by_id(connection, _CLAIMS, ids)


async def parcels(connection: Connection, order_ids: Collection[UUID]) -> dict[UUID, list[Row]]:
    """Return the parcels that have left, by order."""
    found: dict[UUID, list[Row]] = {}
    for row in await connection.all(_PARCELS, ids=list(order_ids)) if order_ids else ():
        found.setdefault(row.order_id, []).append(row)
    return found


async def _by_id(connection: Connection, statement: Any, ids: Collection[UUID]) -> dict[UUID, Row]:
    return {row.id: row for row in await connection.all(statement, ids=list(ids))} if ids else {}
