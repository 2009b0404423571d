"""SQL of what providers hold of payments, beside what the ledger has of that."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ARRAY, Text, Uuid

from storage.database import Connection, Row
from storage.statements import plain
from storage.tables.payments import MONEY

# Reasons of the transfers.
CAME, WENT = "PROVIDER_TOOK", "PROVIDER_GAVE"
_POSITIONS = plain(
    f"""
    SELECT p.id, p.currency,
           CASE WHEN p.state NOT IN {MONEY!r} THEN 0 WHEN p.capture = 'AT_ONCE' THEN p.amount_minor ELSE p.captured_minor END
               - p.refunded_minor - p.disputed_minor - p.charged_back_minor AS held_minor,
           (SELECT coalesce(sum(CASE WHEN t.reason_code = '{CAME}' THEN t.amount ELSE -t.amount END), 0)::bigint
            FROM ledger_transfers AS t WHERE t.source_id = p.id AND t.source_type = :source_type) AS booked_minor
    FROM payments AS p WHERE p.id = ANY (:ids) AND p.purpose = 'PURCHASE'
    ORDER BY p.id
    """,  # noqa: S608 - constants
    ids=ARRAY(Uuid),
    source_type=Text,
)


async def positions(connection: Connection, ids: Sequence[UUID], source_type: str) -> list[Row]:
    """Return id, currency, `held_minor` and `booked_minor` of those of these payments that are for purchases.

    What went back beyond what came is below zero.
    """
    return await connection.all(_POSITIONS, ids=list(ids), source_type=source_type)
