"""SQL of second factors and their recovery codes."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Interval, delete, func, or_, select, update

from storage.database import Connection, Row
from storage.statements import Statement, by_column, forward, inserting_many, parameter, plain
from storage.tables.identity import accounts, recovery_codes

_now = parameter("now", accounts.c.create_time)
_moved = forward(accounts.c.update_time, _now)
_account_id = parameter("account_id", accounts.c.id)
# What a login that proved it, or a change of the factor, brings the count back to.
FACTOR_UNLOCKED: dict[Any, Any] = {
    accounts.c.second_factor_failed_count: 0,
    accounts.c.second_factor_lock_until_time: None,
}
_OFFER_FACTOR = Statement(
    update(accounts)
    .where(accounts.c.id == _account_id, accounts.c.second_factor_enable_time.is_(None))
    .values(second_factor_secret=parameter("secret", accounts.c.second_factor_secret))
)
# Counted before the code is compared, as with passwords, but neither time nor a right password brings the count back: from
# the `limit`th failure on each locks twice as long as the one before.
_RESERVE_CODE = plain(
    """
    UPDATE accounts
    SET second_factor_failed_count = second_factor_failed_count + 1,
        second_factor_lock_until_time = CASE WHEN second_factor_failed_count + 1 >= :limit
            THEN :now + least(:lock * power(2, least(second_factor_failed_count + 1 - :limit, 20)), :longest) END
    WHERE id = :account_id AND second_factor_secret IS NOT NULL
      AND (second_factor_enable_time IS NOT NULL) = :enabled
      AND (second_factor_lock_until_time IS NULL OR second_factor_lock_until_time <= :now)
    RETURNING id, email, second_factor_secret, second_factor_last_step, second_factor_failed_count AS failed_count,
              second_factor_lock_until_time AS lock_until_time
    """,
    account_id=accounts.c.id,
    enabled=Boolean,
    now=accounts.c.create_time,
    limit=accounts.c.second_factor_failed_count,
    lock=Interval,
    longest=Interval,
)
_FACTOR_PRESENT = Statement(
    select(accounts.c.second_factor_enable_time.is_not(None).label("present")).where(accounts.c.id == _account_id)
)
_ENABLE_FACTOR = Statement(
    update(accounts)
    .where(
        accounts.c.id == _account_id,
        accounts.c.second_factor_enable_time.is_(None),
        accounts.c.second_factor_secret == parameter("secret", accounts.c.second_factor_secret),
        accounts.c.second_factor_last_step < parameter("step", accounts.c.second_factor_last_step),
    )
    .values(
        {
            **FACTOR_UNLOCKED,
            accounts.c.second_factor_enable_time: _now,
            accounts.c.second_factor_last_step: parameter("step", accounts.c.second_factor_last_step),
            accounts.c.update_time: _moved,
            accounts.c.version: accounts.c.version + 1,
        }
    )
)
_DISABLE_FACTOR = Statement(
    update(accounts)
    .where(
        accounts.c.id == _account_id,
        accounts.c.second_factor_enable_time.is_not(None),
        accounts.c.password_hash.is_not_distinct_from(parameter("password_hash", accounts.c.password_hash)),
        or_(
            parameter("step", accounts.c.second_factor_last_step) == 0,
            accounts.c.second_factor_last_step < parameter("step", accounts.c.second_factor_last_step),
        ),
    )
    .values(
        {
            **FACTOR_UNLOCKED,
            accounts.c.second_factor_enable_time: None,
            accounts.c.second_factor_secret: None,
            accounts.c.second_factor_last_step: func.greatest(
                accounts.c.second_factor_last_step, parameter("step", accounts.c.second_factor_last_step)
            ),
            accounts.c.update_time: _moved,
            accounts.c.version: accounts.c.version + 1,
        }
    )
)
CODE_COLUMNS = ("account_id", "code_hash", "create_time")
_FORGET_CODES = Statement(delete(recovery_codes).where(recovery_codes.c.account_id == _account_id))
_DROP_FACTOR = Statement(
    update(accounts)
    .where(accounts.c.id == _account_id, accounts.c.second_factor_enable_time.is_not(None))
    .values(
        second_factor_enable_time=None, second_factor_secret=None, update_time=_moved, version=accounts.c.version + 1
    )
    .add_cte(delete(recovery_codes).where(recovery_codes.c.account_id == _account_id).cte("codes_forgotten"))
)
_USE_CODE = Statement(
    update(recovery_codes)
    .where(
        recovery_codes.c.account_id == _account_id,
        recovery_codes.c.code_hash == parameter("code_hash", recovery_codes.c.code_hash),
        recovery_codes.c.use_time.is_(None),
    )
    .values(use_time=_now)
)


async def reserve_code(
    connection: Connection, account_id: UUID, *, enabled: bool, now: datetime, limit: int, lock: timedelta,
    longest: timedelta,
) -> Row | None:  # fmt: skip
    """Count an attempt to prove a second factor: one that is on, or one that was offered.

    None when there is none, or it is locked. `lock_until_time` is set when this attempt, should it fail, locks it.
    """
    return await connection.one(
        _RESERVE_CODE, account_id=account_id, enabled=enabled, now=now, limit=limit, lock=lock, longest=longest
    )


async def has_second_factor(connection: Connection, account_id: UUID) -> bool:
    """Say whether an account has a second factor."""
    return bool((await connection.sole(_FACTOR_PRESENT, account_id=account_id)).present)


async def offer_second_factor(tx: Connection, account_id: UUID, secret: bytes) -> bool:
    """Keep a secret that is still to be confirmed; says no when there is a second factor."""
    return await tx.run(_OFFER_FACTOR, account_id=account_id, secret=secret) == 1


async def enable_second_factor(tx: Connection, account_id: UUID, secret: bytes, step: int, now: datetime) -> bool:
    """Turn a second factor on; says no when it was confirmed or replaced meanwhile."""
    return await tx.run(_ENABLE_FACTOR, account_id=account_id, secret=secret, step=step, now=now) == 1


async def disable_second_factor(
    tx: Connection, account_id: UUID, password_hash: str | None, step: int, now: datetime
) -> bool:
    """Turn the second factor off and forget its recovery codes.

    Says no when there is none, the step was used, or the password is not the one that was proven any more.
    """
    await tx.run(_FORGET_CODES, account_id=account_id)
    return await tx.run(_DISABLE_FACTOR, account_id=account_id, password_hash=password_hash, step=step, now=now) == 1


async def drop_second_factor(tx: Connection, account_id: UUID, now: datetime) -> bool:
    """Take a second factor away without a code, and its recovery codes; says no when there is none."""
    return await tx.run(_DROP_FACTOR, account_id=account_id, now=now) == 1


async def add_recovery_codes(tx: Connection, account_id: UUID, hashes: list[bytes], now: datetime) -> None:
    """Note new recovery codes."""
    rows = [{"account_id": account_id, "code_hash": hash_, "create_time": now} for hash_ in hashes]
    await tx.run(inserting_many(recovery_codes, CODE_COLUMNS), **by_column(rows, CODE_COLUMNS))


async def use_recovery_code(tx: Connection, account_id: UUID, code_hash: bytes, now: datetime) -> bool:
    """Use a recovery code, once."""
    return await tx.run(_USE_CODE, account_id=account_id, code_hash=code_hash, now=now) == 1
