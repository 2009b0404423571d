"""SQL of channels, configurations and taxes beyond the standard statements."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Text, any_, bindparam, exists, false, func, or_, select, update

from storage.database import Connection, Row
from storage.statements import Statement, forward, parameter
from storage.tables.platform import channels, configurations, tax_classes, tax_exemptions, tax_rate_changes, tax_rates

channel_id = parameter("channel_id", configurations.c.channel_id)
category = parameter("category", configurations.c.category)
key = parameter("key", configurations.c.key)
now = parameter("now", configurations.c.effective_from_time)

tax_class_id = parameter("tax_class_id", tax_rates.c.tax_class_id)
tax_rate_id = parameter("tax_rate_id", tax_rate_changes.c.tax_rate_id)
country_code = parameter("country_code", tax_rates.c.country_code)
customer_id = parameter("customer_id", tax_exemptions.c.customer_id)
_at = parameter("effective_time", tax_rates.c.start_time)
effective = (tax_rates.c.start_time <= _at) & or_(tax_rates.c.end_time.is_(None), tax_rates.c.end_time > _at)

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


_PRIMARY = Statement(select(channels.c.id).where(channels.c.primary))


async def primary_channel_id(connection: Connection) -> UUID | None:
    """Return the id of the primary channel, if there is one."""
    row = await connection.one(_PRIMARY)
    return None if row is None else UUID(str(row.id))


async def applying(
    connection: Connection,
    named: Iterable[str],
    now: datetime,
    channel_id: UUID | None = None,
    section_id: UUID | None = None,
) -> list[Row]:
    """Return the configurations of these keys that apply in a scope now, the narrowest scope of a key first."""
    return await connection.all(_SETTINGS, keys=list(named), channel_id=channel_id, section_id=section_id, now=now)


_CLEAR_STANDARD = Statement(
    update(tax_classes)
    .where(tax_classes.c.standard)
    .values(
        standard=False,
        version=tax_classes.c.version + 1,
        update_time=forward(tax_classes.c.update_time, parameter("now", tax_classes.c.update_time)),
    )
)
_STANDARD = Statement(select(tax_classes).where(tax_classes.c.standard).with_for_update())
_HOLD_CLASS = Statement(
    select(tax_classes.c.id)
    .where(tax_classes.c.id == tax_class_id, tax_classes.c.delete_time.is_(None))
    .with_for_update(read=True)
)
_RATES_OF_CLASS = Statement(
    select(func.count().label("count")).where(
        tax_rates.c.tax_class_id == tax_class_id, tax_rates.c.delete_time.is_(None)
    )
)


async def lock_standard_tax_class(tx: Connection) -> Row | None:
    """Lock the standard tax class and return it; None where there is none yet."""
    return await tx.one(_STANDARD)


async def clear_standard_tax_class(tx: Connection, now: datetime) -> None:
    """Take the standard flag from the tax class that has it."""
    await tx.run(_CLEAR_STANDARD, now=now)


async def hold_tax_class(tx: Connection, id_: UUID) -> bool:
    """Keep a tax class from being deleted until the transaction ends; says whether it is there."""
    return await tx.one(_HOLD_CLASS, tax_class_id=id_) is not None


async def rates_of_class(tx: Connection, id_: UUID) -> int:
    """Return how many rates of a tax class live."""
    return int((await tx.sole(_RATES_OF_CLASS, tax_class_id=id_)).count)


def taxed(customer_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Say whether there may be tax rates, or an exemption of this customer: what a checkout asks before it asks for more.

    Rates are of classes, which are few: to ask for the classes costs nothing.
    """
    classes = exists(select(tax_classes.c.id).where(tax_classes.c.delete_time.is_(None)))
    mine = tax_exemptions.c.customer_id == customer_id
    return or_(classes, exists(select(tax_exemptions.c.id).where(mine, tax_exemptions.c.delete_time.is_(None))))
