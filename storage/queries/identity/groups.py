"""SQL of customer groups and who is in them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, Order
from storage.statements import parameter, plain
from storage.tables.identity import customer_group_members, customer_groups

_g, _m = customer_groups.c, customer_group_members.c
_MOMENT = DateTime(timezone=True)

GROUPS = Listing(
    select(customer_groups),
    orders={"newest": Order(_g.create_time, _g.id)},
    filters={"live": _g.delete_time.is_(None)},
)
MEMBERS = Listing(
    select(customer_group_members),
    orders={"newest": Order(_m.create_time, _m.id)},
    filters={
        "group_id": _m.group_id == parameter("group_id", _m.group_id),
        "customer_id": _m.customer_id == parameter("customer_id", _m.customer_id),
    },
)

_ADD = plain(
    """
    INSERT INTO customer_group_members AS m (id, group_id, customer_id, start_time, end_time, create_time)
    SELECT :id, g.id, c.id, :start_time, :end_time, :now
    FROM customer_groups AS g JOIN customers AS c ON c.id = :customer_id
    WHERE g.id = :group_id AND g.delete_time IS NULL
    ON CONFLICT (customer_id, group_id) DO UPDATE SET start_time = excluded.start_time, end_time = excluded.end_time
    RETURNING m.*
    """,
    id=Uuid,
    group_id=Uuid,
    customer_id=Uuid,
    start_time=_MOMENT,
    end_time=_MOMENT,
    now=_MOMENT,
)
_REMOVE = plain(
    "DELETE FROM customer_group_members WHERE group_id = :group_id AND customer_id = :customer_id RETURNING *",
    group_id=Uuid,
    customer_id=Uuid,
)
_CLEAR = plain("DELETE FROM customer_group_members WHERE group_id = :group_id", group_id=Uuid)
_LOCK = plain("SELECT id FROM customer_groups WHERE id = :group_id AND delete_time IS NULL FOR SHARE", group_id=Uuid)
_IS_CUSTOMER = plain("SELECT id FROM customers WHERE id = :customer_id", customer_id=Uuid)

# The ids of the groups that a customer is in at a moment, as an array: a part of statements with `customer_id` and `now`.
GROUPS_OF = """ARRAY(
    SELECT m.group_id FROM customer_group_members AS m
    WHERE m.customer_id = :customer_id AND m.start_time <= :now AND (m.end_time IS NULL OR m.end_time > :now)
)"""


async def keep(tx: Connection, group_id: UUID) -> bool:
    """Keep a group from being deleted until the transaction ends; says whether there is such a one."""
    return await tx.one(_LOCK, group_id=group_id) is not None


async def is_customer(connection: Connection, customer_id: UUID) -> bool:
    """Say whether somebody is a customer."""
    return await connection.one(_IS_CUSTOMER, customer_id=customer_id) is not None


async def add(tx: Connection, values: Mapping[str, Any], now: datetime) -> Row | None:
    """Put a customer into a group, or give them another window. None where there is no such group or customer."""
    return await tx.one(_ADD, **values, now=now)


async def remove(tx: Connection, group_id: UUID, customer_id: UUID) -> Row | None:
    """Take a customer out of a group; returns what was there."""
    return await tx.one(_REMOVE, group_id=group_id, customer_id=customer_id)


async def clear(tx: Connection, group_id: UUID) -> None:
    """Take everybody out of a group."""
    await tx.run(_CLEAR, group_id=group_id)
