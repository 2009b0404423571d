"""SQL of invoices: what they are made of, their numbers, and the list."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, or_, select
from sqlalchemy.dialects.postgresql import JSONB

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import parameter, plain
from storage.tables.invoices import invoices

i = invoices.c
_account = parameter("account_id", i.customer_id)
PARTIES = (i.customer_id == _account, i.seller_id == _account)
EITHER = or_(*PARTIES)
INVOICES = Listing(
    source=select(invoices),
    orders=by_time(i.create_time, i.id),
    filters={"order_id": i.order_id == parameter("order_id", i.order_id)},
    choices={"types": i.type},
)

_ORDERS = plain(
    """
    SELECT o.*, s.business_name, s.tax_id, s.business_address, upper(s.store_slug) AS slug, p.billing_address,
           c.language_code, coalesce(nullif(f.time_zone, ''), c.time_zone) AS time_zone, y.provider_reference,
           (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]') FROM order_refund_lines AS l JOIN order_refunds AS r ON r.id = l.order_refund_id
            WHERE l.order_id = o.id AND r.create_time <= o.ship_time) AS before,
           (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.position) FROM order_items AS t WHERE t.order_id = o.id) AS items,
           (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM price_adjustments AS a WHERE a.order_id = o.id) AS adjustments
    FROM orders AS o
    JOIN sellers AS s ON s.id = o.seller_id
    JOIN purchases AS p ON p.id = o.purchase_id
    JOIN channels AS c ON c.id = o.channel_id
    LEFT JOIN shipping_profiles AS f ON f.id = o.seller_id
    LEFT JOIN payments AS y ON y.purchase_id = o.purchase_id
    WHERE o.id = ANY (:ids) AND o.ship_time IS NOT NULL
      AND NOT EXISTS (SELECT FROM invoices AS i WHERE i.order_id = o.id AND i.type = 'CUSTOMER_INVOICE')
    """,
    ids=ARRAY(Uuid),
)
_REFUNDS = plain(
    """
    SELECT r.*, o.tax_included, i.id AS of_id, i.number AS of_number, i.content AS of_content, i.tax_method, i.language_code,
           coalesce(nullif(f.time_zone, ''), c.time_zone) AS time_zone,
           (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.position) FROM order_refund_lines AS l WHERE l.order_refund_id = r.id) AS lines
    FROM order_refunds AS r
    JOIN invoices AS i ON i.order_id = r.order_id AND i.type = 'CUSTOMER_INVOICE' AND i.supply_time < r.create_time
    JOIN orders AS o ON o.id = r.order_id
    JOIN channels AS c ON c.id = o.channel_id
    LEFT JOIN shipping_profiles AS f ON f.id = r.seller_id
    WHERE r.id = ANY (:ids) AND r.amount_minor > 0 AND NOT EXISTS (SELECT FROM invoices AS n WHERE n.order_refund_id = r.id)
    ORDER BY r.create_time, r.id
    """,
    ids=ARRAY(Uuid),
)
# Numbers are drawn as the last of all, so that nobody waits for long; those of several series in the order of their keys.
_DRAW = plain(
    """
    INSERT INTO invoice_series AS s (issuer_id, type, year, last)
    SELECT issuer_id, type, year, count FROM jsonb_to_recordset(:series) AS w (issuer_id uuid, type text, year int, count bigint)
    ORDER BY issuer_id, type, year
    ON CONFLICT (issuer_id, type, year) DO UPDATE SET last = s.last + excluded.last
    RETURNING s.issuer_id, s.type, s.year, s.last
    """,
    series=JSONB(),
)


async def to_invoice(tx: Connection, order_ids: Sequence[UUID]) -> list[Row]:
    """Return those of these orders that were sent and have no invoice, with all that is printed; `before` are lines of refunds."""
    return await tx.all(_ORDERS, ids=list(order_ids))


async def to_correct(tx: Connection, refund_ids: Sequence[UUID]) -> list[Row]:
    """Return those of these refunds that came after the invoice of their order, which is `of_...`, and have none of their own."""
    return await tx.all(_REFUNDS, ids=list(refund_ids))


async def draw(tx: Connection, series: Sequence[Mapping[str, Any]]) -> dict[tuple[UUID, str, int], int]:
    """Draw numbers: `count` for each issuer_id, type and year; returns the last of each, and keeps others waiting until the end."""
    rows = await tx.all(_DRAW, series=list(series))
    return {(row.issuer_id, row.type, row.year): row.last for row in rows}
