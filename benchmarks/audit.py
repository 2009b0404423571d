"""Checks the books after the checkouts: every statement counts what must not be there."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

import asyncpg

_CHECKS = {
    "no stock is negative": """
        SELECT count(*) FROM stock_levels WHERE on_hand - reserved + maximum_backorder < 0 OR on_hand < 0 OR reserved < 0
    """,
    "stock is what was there at first less what was sold": """
        SELECT count(*) FROM stock_levels AS s
        JOIN (SELECT * FROM stock_movements WHERE sequence = 1) AS first USING (variant_id)
        LEFT JOIN (SELECT variant_id, sum(quantity) AS units FROM order_items GROUP BY variant_id) AS sold USING (variant_id)
        WHERE s.on_hand - s.reserved <> first.quantity_change - coalesce(sold.units, 0)
    """,
    "stock is the sum of its movements": """
        SELECT count(*) FROM stock_levels AS s
        JOIN (SELECT variant_id, sum(quantity_change) AS units, max(sequence) AS newest, count(*) AS number
              FROM stock_movements GROUP BY variant_id) AS m USING (variant_id)
        WHERE s.on_hand - s.reserved <> m.units OR s.movement_sequence <> m.newest OR m.newest <> m.number
    """,
    "of every item, as many units were reserved as were sold": """
        SELECT count(*) FROM order_items AS i JOIN orders AS o ON o.id = i.order_id
        WHERE i.quantity IS DISTINCT FROM (
            SELECT -sum(quantity_change) FROM stock_movements AS m
            WHERE m.purchase_id = o.purchase_id AND m.variant_id = i.variant_id AND m.kind = 'RESERVATION'
        )
    """,
    "purchases cost what their orders cost": """
        SELECT count(*) FROM purchases AS p
        JOIN (SELECT purchase_id, sum(total_minor) AS total, sum(subtotal_minor) AS subtotal, count(*) AS number
              FROM orders GROUP BY purchase_id) AS o ON o.purchase_id = p.id
        WHERE p.total_minor <> o.total OR p.subtotal_minor <> o.subtotal OR p.seller_count <> o.number
    """,
    "orders cost what their items cost": """
        SELECT count(*) FROM orders AS o
        LEFT JOIN (SELECT order_id, sum(total_minor + shipping_minor + tax_minor) AS total FROM order_items
                   GROUP BY order_id) AS i ON i.order_id = o.id
        WHERE o.total_minor IS DISTINCT FROM i.total
    """,
    "every purchase is paid": """
        SELECT count(*) FROM purchases AS p
        WHERE payment_state <> 'PAID' OR EXISTS (
            SELECT FROM orders AS o WHERE o.purchase_id = p.id AND o.state <> 'AWAITING_SELLER_CONFIRMATION'
        )
    """,
    "every purchase has one payment, captured in full": """
        SELECT count(*) FROM purchases AS p
        LEFT JOIN payments AS m ON m.purchase_id = p.id AND m.state = 'CAPTURED' AND m.amount_minor = p.total_minor
        WHERE m.id IS NULL
    """,
    "every payment was charged once at the provider": """
        SELECT count(*) FROM payments AS m
        WHERE 1 <> (SELECT count(*) FROM payment_attempts AS a
                    JOIN sandbox_charges AS c ON c.key = a.id AND c.state = 'SUCCEEDED' AND c.amount_minor = m.amount_minor
                    WHERE a.payment_id = m.id AND a.state = 'SUCCEEDED')
    """,
    "nothing was charged for nothing": """
        SELECT count(*) FROM sandbox_charges AS c
        LEFT JOIN payment_attempts AS a ON a.id = c.key LEFT JOIN payments AS m ON m.id = a.payment_id
        LEFT JOIN purchases AS p ON p.id = m.purchase_id
        WHERE p.id IS NULL
    """,
    "every request id has an answer": "SELECT count(*) FROM requests WHERE response IS NULL",
    "every request id made one purchase": """
        SELECT abs((SELECT count(*) FROM requests WHERE method LIKE '%PlaceOrder%') - (SELECT count(*) FROM purchases))
    """,
    "every purchase and order is in the outbox": """
        SELECT count(*) FROM (
            SELECT id, 'purchase.placed' AS type FROM purchases UNION ALL SELECT id, 'purchase.paid' FROM purchases
            UNION ALL SELECT id, 'order.placed' FROM orders UNION ALL SELECT id, 'order.paid' FROM orders
        ) AS fact
        WHERE 1 <> (SELECT count(*) FROM outbox AS e WHERE e.aggregate_id = fact.id AND e.type = fact.type)
    """,
    "carts count their lines": """
        SELECT count(*) FROM carts AS c
        LEFT JOIN (SELECT cart_id, count(*) AS lines, sum(quantity) AS units FROM cart_items GROUP BY cart_id) AS i
               ON i.cart_id = c.id
        WHERE (c.line_count, c.item_count) <> (coalesce(lines, 0), coalesce(units, 0))
    """,
    "every order has its history": """
        SELECT count(*) FROM orders AS o
        WHERE 3 <> (SELECT count(*) FROM order_state_changes AS h WHERE h.order_id = o.id)
    """,
}
_UNKNOWN = "SELECT count(*) FROM unnest($1::uuid[]) AS told (id) LEFT JOIN purchases AS p USING (id) WHERE p.id IS NULL"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `wrong` is how many rows break it."""

    check: str
    wrong: int


async def audit(connection: asyncpg.Connection, answered: Collection[UUID], scarce_units: int) -> list[Finding]:
    """Check everything; `answered` are the purchases that clients were told of."""
    findings = [Finding(check, await connection.fetchval(sql)) for check, sql in _CHECKS.items()]
    lost = await connection.fetchval(_UNKNOWN, list(answered))
    findings.append(Finding("every purchase that a client was told of is there", lost))
    untold = await connection.fetchval("SELECT count(*) FROM purchases WHERE id <> ALL ($1::uuid[])", list(answered))
    findings.append(Finding("clients were told of every purchase", untold))
    scarce = await connection.fetchval(
        "SELECT coalesce(sum(quantity), 0) FROM order_items AS i JOIN products AS p ON p.id = i.product_id "
        "WHERE p.code = 'P-0'"
    )
    findings.append(Finding("of the scarce product, just what was there was sold", abs(scarce - scarce_units)))
    return findings
