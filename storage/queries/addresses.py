"""SQL of addresses beyond the standard statements."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update

from storage.database import Connection, Row
from storage.statements import Statement, forward, parameter
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


_FORGET = Statement(
    update(addresses)
    .where(addresses.c.owner_id == owner_id)
    .values(
        label="",
        recipient_name="",
        phone_number="",
        address_line1="",
        address_line2="",
        city="",
        state_province="",
        postal_code="",
        default_shipping=False,
        default_billing=False,
        verify_time=None,
        delete_time=func.coalesce(addresses.c.delete_time, parameter("now", addresses.c.create_time)),
        update_time=forward(addresses.c.update_time, parameter("now", addresses.c.create_time)),
        version=addresses.c.version + 1,
    )
)


async def forget(tx: Connection, owner_id: UUID, now: datetime) -> None:
    """Empty all addresses of an account, deleted ones too; only the country stays."""
    await tx.run(_FORGET, owner_id=owner_id, now=now)
