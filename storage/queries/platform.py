"""SQL of channels and configurations beyond the standard statements."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Text, any_, bindparam, false, func, or_, select

from storage.database import Connection, Row
from storage.statements import Statement, parameter
from storage.tables.platform import channels, configurations

channel_id = parameter("channel_id", configurations.c.channel_id)
category = parameter("category", configurations.c.category)
key = parameter("key", configurations.c.key)
now = parameter("now", configurations.c.effective_from_time)

_c = configurations.c


def settings(
    named: ColumnElement[Any], channel_id: ColumnElement[Any], section_id: ColumnElement[Any], now: ColumnElement[Any]
) -> Select[Any]:
    """Return the configurations of these keys that apply now, each with `multiplies`: its own flag, or its channel's."""
    of_channel = select(channels.c.multiplicative).where(channels.c.id == _c.channel_id).correlate(configurations)
    return select(
        configurations, or_(_c.multiplicative, func.coalesce(of_channel.scalar_subquery(), false())).label("multiplies")
    ).where(
        _c.key == any_(named),
        _c.delete_time.is_(None),
        or_(_c.channel_id.is_(None), _c.channel_id == channel_id),
        or_(_c.section_id.is_(None), _c.section_id == section_id),
        or_(_c.effective_from_time.is_(None), _c.effective_from_time <= now),
        or_(_c.effective_until_time.is_(None), _c.effective_until_time > now),
    )


def narrowest_first(columns: Any) -> list[ColumnElement[Any]]:
    """Return the order in which the configurations of a key count: a section's, its channel's, the mall's."""
    return [columns.key, columns.section_id.is_(None), columns.channel_id.is_(None)]


keys = bindparam("keys", type_=ARRAY(Text), required=True)
_SETTINGS = Statement(
    settings(keys, channel_id, parameter("section_id", _c.section_id), now).order_by(*narrowest_first(_c))
)


_MULTIPLIES = Statement(select(channels.c.multiplicative).where(channels.c.id == parameter("id", channels.c.id)))


async def channel_multiplies(connection: Connection, channel_id: UUID) -> bool:
    """Say whether the numbers of a channel multiply those of the mall."""
    row = await connection.one(_MULTIPLIES, id=channel_id)
    return row is not None and row.multiplicative


async def applying(
    connection: Connection,
    named: Iterable[str],
    now: datetime,
    channel_id: UUID | None = None,
    section_id: UUID | None = None,
) -> list[Row]:
    """Return the configurations of these keys that apply in a scope now, the narrowest scope of a key first."""
    return await connection.all(_SETTINGS, keys=list(named), channel_id=channel_id, section_id=section_id, now=now)
