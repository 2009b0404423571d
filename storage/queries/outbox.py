"""SQL of jobs that follow the events of the outbox."""

from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import select, update

from storage.database import Connection
from storage.statements import Statement, parameter
from storage.tables.system import outbox

o = outbox.c


@cache
def _taking(type_: str) -> Statement:
    waiting = (
        select(o.id)
        .where(o.type == type_, o.handle_time.is_(None))
        .order_by(o.sequence)
        .limit(parameter("limit"))
        .with_for_update(skip_locked=True)
    )
    handled = update(outbox).where(o.id.in_(waiting)).values(handle_time=parameter("now", o.handle_time))
    return Statement(handled.returning(o.aggregate_id))


async def take(tx: Connection, type_: str, now: datetime, limit: int) -> list[UUID]:
    """Return whom the oldest events of a type are about that nobody has handled, and note that they are handled now.

    What is done about them belongs into the same transaction: then it is done exactly once, by any number of workers. A
    type that is taken needs an index, such as `ix_outbox_order_paid`, and has one job.
    """
    rows = await tx.all(_taking(type_), now=now, limit=limit)
    return [row.aggregate_id for row in rows]
