"""SQL of orders that are priced again, as another order of their purchase was cancelled."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import JSONB

from storage.database import Connection
from storage.statements import plain
from storage.tables.orders import orders

_REVALUE = plain(
    """
    UPDATE orders AS o
    SET revalued_minor = o.revalued_minor + r.amount, revaluations = coalesce(o.revaluations, '[]') || r.changes,
        update_time = greatest(o.update_time, :now)
    FROM jsonb_to_recordset(:changed) AS r (id uuid, amount bigint, changes jsonb)
    WHERE o.id = r.id AND o.total_minor + o.revalued_minor + r.amount >= 0
    """,
    changed=JSONB(),
    now=orders.c.update_time,
)


async def revalue(
    tx: Connection, changed: Sequence[tuple[UUID, int, Sequence[Mapping[str, Any]]]], now: datetime
) -> None:
    """Add to what locked orders cost: (id, amount, its parts as JSON). Raises RuntimeError if one would cost less than nothing."""
    given = [{"id": id_, "amount": amount, "changes": changes} for id_, amount, changes in changed]
    if await tx.run(_REVALUE, changed=given, now=now) != len(given):
        message = "one of the orders would cost less than nothing"
        raise RuntimeError(message)
