"""SQL of the sandbox's payouts, which stands for another company's books."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects import postgresql

from storage.database import Connection, Row
from storage.statements import Statement, parameter
from storage.tables.sandbox import sandbox_payouts

c = sandbox_payouts.c
_VALUES = ("key", "amount_minor", "sent_minor", "currency", "state", "reference", "code", "settle_time", "create_time")
_BOOK = Statement(
    postgresql.insert(sandbox_payouts)
    .values({name: parameter(name, c[name]) for name in _VALUES})
    .on_conflict_do_update(index_elements=["key"], set_={"calls": c.calls + 1})
    .returning(*c)
)
_FIND = Statement(select(sandbox_payouts).where(c.key == parameter("key", c.key)))


async def book(connection: Connection, **values: Any) -> Row:
    """Book a transfer, or count that its key came again."""
    return await connection.sole(_BOOK, **values)


async def transfer(connection: Connection, key: UUID) -> Row | None:
    """Return a transfer."""
    return await connection.one(_FIND, key=key)
