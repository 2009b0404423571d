"""SQL of codes that are used up by something other than a login."""

from uuid import UUID

from sqlalchemy import func, or_, update

from storage.database import Connection
from storage.statements import Statement, parameter
from storage.tables.identity import accounts

_step = parameter("step", accounts.c.second_factor_last_step)
# A recovery code has no step: it was used up before.
_USE_CODE = Statement(
    update(accounts)
    .where(accounts.c.id == parameter("account_id", accounts.c.id))
    .where(accounts.c.second_factor_enable_time.is_not(None))
    .where(or_(_step == 0, accounts.c.second_factor_last_step < _step))
    .values(
        second_factor_last_step=func.greatest(accounts.c.second_factor_last_step, _step),
        second_factor_failed_count=0,
        second_factor_lock_until_time=None,
    )
)


async def use_code(tx: Connection, account_id: UUID, step: int) -> bool:
    """Use the step of a right code up and forget failures before it; says no where it was used meanwhile."""
    return await tx.run(_USE_CODE, account_id=account_id, step=step) == 1
