"""SQL of rate limits: one row for each caller and limit, moved on by each call (the generic cell rate algorithm)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ARRAY, Interval, LargeBinary, any_, bindparam, delete, func, select, update
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
_whole = bindparam("whole", type_=Interval, required=True)
_LATEST = Statement(
    select(func.max(rate_limits.c.clear_time).label("clear_time")).where(rate_limits.c.key == any_(_KEYS))
)
_RESERVE = Statement(
    postgresql.insert(rate_limits)
    .from_select(["key", "clear_time"], select(func.unnest(_KEYS), _now + _whole))
    .on_conflict_do_update(
        index_elements=["key"],
        set_={"clear_time": func.greatest(rate_limits.c.clear_time, _now) + _whole},
        where=_next <= _now + _per,
    )
    .returning(rate_limits.c.key)
)
_GIVE_BACK = Statement(
    update(rate_limits).where(rate_limits.c.key == any_(_KEYS)).values(clear_time=rate_limits.c.clear_time - _whole)
)


async def reserve(
    connection: Connection, keys: Sequence[bytes], *, times: int, step: timedelta, per: timedelta, now: datetime
) -> timedelta | None:
    """Use so many calls up of every key that has one left; returns None, or after how long one may come and uses nothing up."""
    whole = step * times
    rows = await connection.all(_RESERVE, keys=sorted(keys), whole=whole, step=step, per=per, now=now)
    if len(rows) == len(keys):
        return None
    await give_back(connection, [row.key for row in rows], whole)
    wait: timedelta = (await connection.sole(_LATEST, keys=list(keys))).clear_time + step - per - now
    return max(wait, timedelta())


async def give_back(connection: Connection, keys: Sequence[bytes], whole: timedelta) -> None:
    """Take back what was used up."""
    await connection.run(_GIVE_BACK, keys=list(keys), whole=whole)


async def forget(connection: Connection, now: datetime) -> int:
    """Delete what is clear again; returns how many."""
    return await connection.run(_FORGET, now=now)
