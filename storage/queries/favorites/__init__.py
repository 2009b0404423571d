"""SQL of favourites, wishlists, follows, viewed products and preferences.

Whatever counts what a customer has, or chooses among it, holds the lock on the customer's account.
"""

from uuid import UUID

from sqlalchemy import select

from storage.database import Connection
from storage.statements import Statement, parameter
from storage.tables.identity import accounts

_LOCK = Statement(
    select(accounts.c.id)
    .where(accounts.c.id == parameter("customer_id", accounts.c.id))
    .with_for_update(key_share=True)
)


async def lock_customer(tx: Connection, customer_id: UUID) -> None:
    """Lock a customer's account: what it keeps is counted and chosen among one call at a time."""
    await tx.run(_LOCK, customer_id=customer_id)
