"""SQL of what the mall charges sellers, by statement."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ARRAY, Uuid

from storage.database import Connection, Row
from storage.statements import plain

# Charges and what goes back of them are told apart: an invoice has the ones, a credit note the others.
_CHARGED = plain(
    """
    SELECT t.id, t.seller_id, t.currency, t.period_end_time, t.create_time, s.business_name, s.business_address, a.country_code,
           (SELECT jsonb_agg(to_jsonb(g)) FROM (
                SELECT e.commission_rate AS rate, d.sign < 0 AS back,
                       sum(greatest(d.sign * e.commission_minor, 0))::bigint AS commission_minor,
                       sum(greatest(d.sign * e.commission_tax_minor, 0))::bigint AS commission_tax_minor,
                       sum(greatest(d.sign * e.fee_minor, 0))::bigint AS fee_minor
                FROM settlement_entries AS e CROSS JOIN (VALUES (1), (-1)) AS d (sign)
                WHERE e.statement_id = t.id AND e.type <> 'ADJUSTMENT'
                GROUP BY 1, 2 ORDER BY 1, 2
            ) AS g) AS charges
    FROM settlement_statements AS t JOIN sellers AS s ON s.id = t.seller_id
    LEFT JOIN settlement_accounts AS a ON a.seller_id = t.seller_id
    WHERE t.id = ANY (:ids) AND NOT EXISTS (SELECT FROM invoices AS i WHERE i.statement_id = t.id)
    ORDER BY t.create_time, t.id
    """,
    ids=ARRAY(Uuid),
)


async def to_charge(tx: Connection, statement_ids: Sequence[UUID]) -> list[Row]:
    """Return those of these statements that have no invoice, with the seller and its `charges`, by rate; those that went `back` apart."""
    return await tx.all(_CHARGED, ids=list(statement_ids))
