"""SQL of channels and configurations beyond the standard statements."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import or_, select, update

from storage.database import Connection, Row
from storage.statements import Statement, parameter
from storage.tables.platform import channels, configurations

Value = TypeVar("Value", Row, Mapping[str, Any])

state = parameter("state", channels.c.state)
channel_id = parameter("channel_id", configurations.c.channel_id)
category = parameter("category", configurations.c.category)
key = parameter("key", configurations.c.key)
now = parameter("now", configurations.c.effective_from_time)

_CLEAR_PRIMARY = Statement(
    update(channels)
    .where(channels.c.primary)
    .values(
        primary=False,
        version=channels.c.version + 1,
        update_time=parameter("now", channels.c.update_time),
    )
)

_c = configurations.c
_APPLYING = Statement(
    select(configurations)
    .where(
        _c.key == key,
        _c.delete_time.is_(None),
        or_(_c.channel_id.is_(None), _c.channel_id == channel_id),
        or_(_c.section_id.is_(None), _c.section_id == parameter("section_id", _c.section_id)),
        or_(_c.effective_from_time.is_(None), _c.effective_from_time <= now),
        or_(_c.effective_until_time.is_(None), _c.effective_until_time > now),
    )
    .order_by(_c.section_id.is_(None), _c.channel_id.is_(None))
)


async def clear_primary(tx: Connection, now: datetime) -> None:
    """Take the primary flag from the channel that has it."""
    await tx.run(_CLEAR_PRIMARY, now=now)


async def applying(
    connection: Connection, key: str, channel_id: UUID | None, section_id: UUID | None, now: datetime
) -> list[Row]:
    """Return the configurations of a key that apply now, the narrowest scope first (rules: section, channel, global)."""
    return await connection.all(_APPLYING, key=key, channel_id=channel_id, section_id=section_id, now=now)


def combine(rows: Sequence[Value]) -> tuple[str, list[Value]]:
    """Return the value of rows ordered as `applying` does, and the rows it comes from: a multiplicative one multiplies."""
    used = []
    product = Decimal(1)
    for row in rows:
        used.append(row)
        if not row["multiplicative"]:
            break
        product *= Decimal(row["value"])
    if not used[0]["multiplicative"]:
        return used[0]["value"], used
    if not used[-1]["multiplicative"]:
        product *= Decimal(used[-1]["value"])
    return format(product, "f"), used
