"""SQL of what disputes keep from being paid out. Balances are locked before."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ARRAY, DateTime, Uuid

from storage.database import Connection, Row
from storage.statements import plain

_OF_DISPUTES = plain(
    "SELECT * FROM settlement_freezes WHERE dispute_id = ANY (:dispute_ids) ORDER BY id", dispute_ids=ARRAY(Uuid)
)
_LOCK = plain(
    """
    SELECT b.id FROM settlement_balances AS b
    WHERE b.id IN (SELECT z.balance_id FROM settlement_freezes AS z WHERE z.dispute_id = ANY (:dispute_ids) AND z.end_time IS NULL)
    ORDER BY b.id FOR UPDATE OF b
    """,
    dispute_ids=ARRAY(Uuid),
)
_END = plain(
    """
    UPDATE settlement_freezes SET end_time = greatest(create_time, :now)
    WHERE dispute_id = ANY (:dispute_ids) AND end_time IS NULL
    RETURNING id, order_id, balance_id, amount_minor
    """,
    dispute_ids=ARRAY(Uuid),
    now=DateTime(timezone=True),
)
_FROZEN = plain(
    """
    SELECT balance_id, sum(amount_minor)::bigint AS amount_minor FROM settlement_freezes
    WHERE balance_id = ANY (:ids) AND end_time IS NULL GROUP BY balance_id
    """,
    ids=ARRAY(Uuid),
)
# The newest first.
_UNSENT = plain(
    """
    SELECT * FROM payouts WHERE balance_id = :balance_id AND state IN ('PENDING', 'ON_HOLD')
    ORDER BY create_time DESC, id DESC FOR UPDATE
    """,
    balance_id=Uuid,
)


async def of_disputes(connection: Connection, dispute_ids: Sequence[UUID]) -> list[Row]:
    """Return what these disputes freeze, or have frozen."""
    return await connection.all(_OF_DISPUTES, dispute_ids=list(dispute_ids))


async def lock_balances(tx: Connection, dispute_ids: Sequence[UUID]) -> list[Row]:
    """Lock the balances out of which these disputes freeze something."""
    return await tx.all(_LOCK, dispute_ids=list(dispute_ids))


async def end(tx: Connection, dispute_ids: Sequence[UUID], now: datetime) -> list[Row]:
    """End what these disputes freeze, and return it."""
    return await tx.all(_END, dispute_ids=list(dispute_ids), now=now)


async def frozen(connection: Connection, balance_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Return by balance what is frozen."""
    return {row.balance_id: row.amount_minor for row in await connection.all(_FROZEN, ids=list(balance_ids))}


async def unsent(tx: Connection, balance_id: UUID) -> list[Row]:
    """Lock the payouts of a balance that were not sent yet; the newest first."""
    return await tx.all(_UNSENT, balance_id=balance_id)
