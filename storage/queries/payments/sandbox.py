"""SQL of the sandbox provider's books. Each function stands alone: the sandbox never takes part in our transactions."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, select, update
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.statements import Statement, inserting_many, parameter, plain
from storage.tables.sandbox import sandbox_captures, sandbox_charges, sandbox_events, sandbox_refunds

EVENT_COLUMNS = ("id", "payload", "deliver_time")


@cache
def _booking(table: Any, columns: tuple[str, ...]) -> Statement:
    booked = postgresql.insert(table).values({name: parameter(name, table.c[name]) for name in columns})
    repeated = booked.on_conflict_do_update(index_elements=["key"], set_={"calls": table.c.calls + 1})
    return Statement(repeated.returning(*table.c))


_CHARGE = Statement(select(sandbox_charges).where(sandbox_charges.c.key == parameter("key", sandbox_charges.c.key)))
# Of a charge, or of a capture of one: what was taken there, and what of it went back.
_CHARGED_BY = plain(
    """
    WITH capture AS (SELECT charge_reference, taken_minor FROM sandbox_captures WHERE reference = :reference)
    SELECT c.*, coalesce((SELECT taken_minor FROM capture), CASE WHEN c.state = 'SUCCEEDED' THEN c.amount_minor ELSE c.captured_minor END) AS given_minor,
           (SELECT coalesce(sum(r.amount_minor), 0)::bigint FROM sandbox_refunds AS r
            WHERE r.charge_reference = :reference AND r.state <> 'DECLINED') AS refunded_minor
    FROM sandbox_charges AS c WHERE c.reference = coalesce((SELECT charge_reference FROM capture), :reference)
    """,
    reference=sandbox_charges.c.reference,
)
_CAPTURE = plain(
    """
    WITH charge AS (
        SELECT * FROM sandbox_charges WHERE reference = :charge_reference FOR UPDATE
    ), booked AS (
        INSERT INTO sandbox_captures (key, charge_reference, amount_minor, taken_minor, state, reference, code, create_time)
        SELECT :key, :charge_reference, :amount_minor, :taken_minor,
               CASE WHEN :refused OR captured_minor + :amount_minor > charge.amount_minor THEN 'DECLINED' ELSE 'SUCCEEDED' END,
               :reference, :code, :create_time
        FROM charge
        ON CONFLICT (key) DO UPDATE SET calls = sandbox_captures.calls + 1
        RETURNING *
    ), counted AS (
        UPDATE sandbox_charges AS c
        SET captured_minor = c.captured_minor + booked.taken_minor,
            state = CASE WHEN :final AND booked.taken_minor = booked.amount_minor
                         OR c.captured_minor + booked.taken_minor = c.amount_minor THEN 'SUCCEEDED' ELSE c.state END
        FROM booked WHERE c.reference = booked.charge_reference AND booked.calls = 1 AND booked.state = 'SUCCEEDED'
    )
    SELECT * FROM booked
    """,
    key=sandbox_captures.c.key,
    charge_reference=sandbox_captures.c.charge_reference,
    amount_minor=BigInteger,
    taken_minor=BigInteger,
    refused=Boolean,
    final=Boolean,
    reference=sandbox_captures.c.reference,
    code=sandbox_captures.c.code,
    create_time=sandbox_captures.c.create_time,
)
_VOID = plain(
    """
    UPDATE sandbox_charges
    SET state = CASE WHEN state = 'AUTHORIZED' THEN 'VOIDED' ELSE state END, void_calls = void_calls + 1
    WHERE key = :key RETURNING *
    """,
    key=sandbox_charges.c.key,
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


async def book_capture(connection: Connection, **values: object) -> Row:
    """Book a capture, or count one more call of its key; returns the capture as it was booked first."""
    return await connection.sole(_CAPTURE, **values)


async def book_void(connection: Connection, key: UUID) -> Row | None:
    """Let go of what is held, and return the charge."""
    return await connection.one(_VOID, key=key)


async def charge(connection: Connection, key: UUID) -> Row | None:
    """Return the charge of a key."""
    return await connection.one(_CHARGE, key=key)


async def charge_by_reference(connection: Connection, reference: str) -> Row | None:
    """Return a charge by its reference or by that of a capture, with `given_minor` and `refunded_minor` of it."""
    return await connection.one(_CHARGED_BY, reference=reference)


async def add_events(connection: Connection, events: Sequence[dict[str, Any]]) -> None:
    """Note callbacks, given as EVENT_COLUMNS, to be delivered."""
    values = {name: [event[name] for event in events] for name in EVENT_COLUMNS}
    await connection.run(inserting_many(sandbox_events, EVENT_COLUMNS), **values)


async def take_due_events(connection: Connection, now: datetime, limit: int) -> list[Row]:
    """Return callbacks that are due, in their order, and mark them delivered."""
    rows = await connection.all(_TAKE_DUE, now=now, limit=limit)
    return sorted(rows, key=lambda row: (row.deliver_time, row.id))
