"""SQL of rate limits: one row for each caller and limit, moved on by each call (the generic cell rate algorithm)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ARRAY, Interval, LargeBinary, any_, bindparam, delete, func, select
from sqlalchemy.dialects import postgresql

from storage.database import Connection
from storage.statements import Statement, parameter
from storage.tables.system import rate_limits

_now = parameter("now", rate_limits.c.clear_time)
_step = bindparam("step", type_=Interval, required=True)
_per = bindparam("per", type_=Interval, required=True)
_KEY = parameter("key", rate_limits.c.key)
_next = func.greatest(rate_limits.c.clear_time, _now) + _step
_SPEND = Statement(
    postgresql.insert(rate_limits)
    .values(key=_KEY, clear_time=_now + _step)
    .on_conflict_do_update(index_elements=["key"], set_={"clear_time": _next}, where=_next <= _now + _per)
    .returning(rate_limits.c.key)
)
_CLEAR = Statement(select(rate_limits.c.clear_time).where(rate_limits.c.key == _KEY))
_FORGET = Statement(delete(rate_limits).where(rate_limits.c.clear_time < _now))


async def spend(
    connection: Connection, key: bytes, *, step: timedelta, per: timedelta, now: datetime
) -> timedelta | None:
    """Use one call of a limit up; returns None, or after how long the next one may come and uses nothing up."""
    if await connection.all(_SPEND, key=key, step=step, per=per, now=now):
        return None
    used = await connection.sole(_CLEAR, key=key)
    wait: timedelta = used.clear_time + step - per - now
    return max(wait, timedelta())


_KEYS = bindparam("keys", type_=ARRAY(LargeBinary), required=True)
_LATEST = Statement(
    select(func.max(rate_limits.c.clear_time).label("clear_time")).where(rate_limits.c.key == any_(_KEYS))
)
_ADD = Statement(
    postgresql.insert(rate_limits)
    .from_select(["key", "clear_time"], select(func.unnest(_KEYS), _now + _step))
    .on_conflict_do_update(
        index_elements=["key"], set_={"clear_time": func.greatest(rate_limits.c.clear_time, _now) + _step}
    )
)


async def waiting(
    connection: Connection, keys: Sequence[bytes], *, step: timedelta, per: timedelta, now: datetime
) -> timedelta | None:
    """Return after how long the next call of all these may come; None where it may at once. Uses nothing up."""
    clear = (await connection.sole(_LATEST, keys=list(keys))).clear_time
    wait: timedelta | None = None if clear is None else clear + step - per - now
    return wait if wait is not None and wait > timedelta() else None


async def add(connection: Connection, keys: Sequence[bytes], *, step: timedelta, now: datetime) -> None:
    """Use calls up for every key, however many were before."""
    await connection.run(_ADD, keys=sorted(keys), step=step, now=now)


async def forget(connection: Connection, now: datetime) -> int:
    """Delete what is clear again; returns how many."""
    return await connection.run(_FORGET, now=now)
