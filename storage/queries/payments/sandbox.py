"""SQL of the sandbox provider's books. Each function stands alone: the sandbox never takes part in our transactions."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.statements import Statement, inserting_many, parameter
from storage.tables.sandbox import sandbox_charges, sandbox_events, sandbox_refunds

EVENT_COLUMNS = ("id", "payload", "deliver_time")


@cache
def _booking(table: Any, columns: tuple[str, ...]) -> Statement:
    booked = postgresql.insert(table).values({name: parameter(name, table.c[name]) for name in columns})
    repeated = booked.on_conflict_do_update(index_elements=["key"], set_={"calls": table.c.calls + 1})
    return Statement(repeated.returning(*table.c))


_CHARGE = Statement(select(sandbox_charges).where(sandbox_charges.c.key == parameter("key", sandbox_charges.c.key)))
_CHARGED_BY = Statement(
    select(
        sandbox_charges,
        select(func.coalesce(func.sum(sandbox_refunds.c.amount_minor), 0))
        .where(
            sandbox_refunds.c.charge_reference == sandbox_charges.c.reference, sandbox_refunds.c.state == "SUCCEEDED"
        )
        .scalar_subquery()
        .label("refunded_minor"),
    ).where(sandbox_charges.c.reference == parameter("reference", sandbox_charges.c.reference))
)
_DUE = (
    select(sandbox_events.c.id)
    .where(sandbox_events.c.delivered_time.is_(None))
    .where(sandbox_events.c.deliver_time <= parameter("now", sandbox_events.c.deliver_time))
    .order_by(sandbox_events.c.deliver_time, sandbox_events.c.id)
    .limit(parameter("limit"))
    .with_for_update(skip_locked=True)
)
_TAKE_DUE = Statement(
    update(sandbox_events)
    .where(sandbox_events.c.id.in_(_DUE))
    .values(delivered_time=parameter("now", sandbox_events.c.delivered_time))
    .returning(sandbox_events.c.id, sandbox_events.c.payload, sandbox_events.c.deliver_time)
)


async def book_charge(connection: Connection, **values: object) -> Row:
    """Book a charge, or count one more call of its key; returns the charge as it was booked first."""
    return await connection.sole(_booking(sandbox_charges, tuple(sorted(values))), **values)


async def book_refund(connection: Connection, **values: object) -> Row:
    """Book a refund, or count one more call of its key; returns the refund as it was booked first."""
    return await connection.sole(_booking(sandbox_refunds, tuple(sorted(values))), **values)


async def charge(connection: Connection, key: UUID) -> Row | None:
    """Return the charge of a key."""
    return await connection.one(_CHARGE, key=key)


async def charge_by_reference(connection: Connection, reference: str) -> Row | None:
    """Return a charge with what was given back of it, as `refunded_minor`."""
    return await connection.one(_CHARGED_BY, reference=reference)


async def add_events(connection: Connection, events: Sequence[dict[str, Any]]) -> None:
    """Note callbacks, given as EVENT_COLUMNS, to be delivered."""
    values = {name: [event[name] for event in events] for name in EVENT_COLUMNS}
    await connection.run(inserting_many(sandbox_events, EVENT_COLUMNS), **values)


async def take_due_events(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return callbacks that are due, in their order, and mark them delivered."""
    rows = await connection.all(_TAKE_DUE, now=now, limit=limit)
    return sorted(rows, key=lambda row: (row.deliver_time, row.id))
