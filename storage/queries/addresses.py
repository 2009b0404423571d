"""SQL of addresses beyond the standard statements."""

from uuid import UUID

from sqlalchemy import func, select

from storage.database import Connection, Row
from storage.statements import Statement, parameter
from storage.tables.addresses import addresses
from storage.tables.identity import accounts

owner_id = parameter("owner_id", addresses.c.owner_id)

_LOCK_OWNER = Statement(select(accounts.c.role).where(accounts.c.id == owner_id).with_for_update(key_share=True))
_COUNT = Statement(
    select(func.count().label("count"))
    .select_from(addresses)
    .where(addresses.c.owner_id == owner_id, addresses.c.delete_time.is_(None))
)

_OWNED = Statement(
    select(addresses).where(
        addresses.c.id == parameter("id", addresses.c.id),
        addresses.c.owner_id == owner_id,
        addresses.c.delete_time.is_(None),
    )
)


async def owned(connection: Connection, id_: UUID, owner_id: UUID) -> Row | None:
    """Return an address that an account has."""
    return await connection.one(_OWNED, id=id_, owner_id=owner_id)


async def lock_owner(tx: Connection, owner_id: UUID) -> str:
    """Lock an account and return its role: its addresses are counted and its default is chosen one call at a time."""
    return str((await tx.sole(_LOCK_OWNER, owner_id=owner_id)).role)


async def count(tx: Connection, owner_id: UUID) -> int:
    """Return how many addresses an account has."""
    return int((await tx.sole(_COUNT, owner_id=owner_id)).count)
