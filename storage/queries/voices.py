"""SQL of what others say about a thing: votes that are set instead of toggled, and reports that are counted.

The thing is locked: nobody votes on it or reports it meanwhile. The statement that changes a vote changes what is counted of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Table, Uuid

from storage.database import Connection, Row
from storage.statements import Statement, plain

_MOMENT = DateTime(timezone=True)


@dataclass(frozen=True)
class Votes:
    """Votes in a table on things in another one, one per customer and thing.

    `key` is the column of the thing, `value` that of what was voted, `more` others that are written with it. `counters` are
    columns of the thing, with what a vote adds to each: an expression over `{}`, the value.
    """

    table: Table
    subject: Table
    key: str
    value: str
    counters: Mapping[str, str]
    more: Sequence[str] = ()

    @cached_property
    def setting(self) -> Statement:
        """The statement that sets a vote."""
        names = ["id", self.key, *self.more, "customer_id", self.value]
        given = f"CAST(:{self.value} AS {self.table.c[self.value].type.compile()})"
        before = "coalesce((SELECT {} FROM before), 0)"
        counted = ", ".join(
            f"{name} = r.{name} + {add.format(given)} - {before.format(add.format('value'))}"
            for name, add in self.counters.items()
        )
        return plain(
            f"""
            WITH before AS (
                SELECT {self.value} AS value FROM {self.table.name}
                WHERE {self.key} = :{self.key} AND customer_id = :customer_id
            ), voted AS (
                INSERT INTO {self.table.name} AS v ({", ".join(names)}, create_time, update_time)
                VALUES ({", ".join(f":{name}" for name in names)}, :now, :now)
                ON CONFLICT ({self.key}, customer_id) DO UPDATE
                SET {self.value} = excluded.{self.value}, update_time = greatest(v.update_time, excluded.update_time)
                RETURNING *
            ), counted AS (
                UPDATE {self.subject.name} AS r SET {counted} WHERE r.id = :{self.key}
            )
            SELECT * FROM voted
            """,  # noqa: S608 - no input
            now=_MOMENT,
            **{name: self.table.c[name] for name in names},
        )

    @cached_property
    def withdrawing(self) -> Statement:
        """The statement that takes a vote back."""
        counted = ", ".join(f"{name} = r.{name} - {add.format('g.value')}" for name, add in self.counters.items())
        return plain(
            f"""
            WITH gone AS (
                DELETE FROM {self.table.name} WHERE {self.key} = :subject_id AND customer_id = :customer_id
                RETURNING {self.value} AS value
            )
            UPDATE {self.subject.name} AS r SET {counted} FROM gone AS g WHERE r.id = :subject_id RETURNING r.*
            """,  # noqa: S608 - no input
            subject_id=Uuid,
            customer_id=Uuid,
        )

    async def set(self, tx: Connection, **values: Any) -> Row:
        """Set somebody's vote on a locked thing, and count it."""
        return await tx.sole(self.setting, **values)

    async def withdraw(self, tx: Connection, subject_id: UUID, customer_id: UUID) -> Row | None:
        """Take a vote on a locked thing back; returns the thing, or None where there was none."""
        return await tx.one(self.withdrawing, subject_id=subject_id, customer_id=customer_id)


@dataclass(frozen=True)
class Reports:
    """Reports in a table of things in another one, whose `report_count` are those that count and wait."""

    table: Table
    subject: Table
    key: str

    @cached_property
    def _counting(self) -> Statement:
        return plain(
            f"UPDATE {self.subject.name} SET report_count = report_count + 1 WHERE id = :id RETURNING *",  # noqa: S608
            id=Uuid,
        )

    @cached_property
    def _settling(self) -> Statement:
        return plain(
            f"UPDATE {self.table.name} SET settle_time = :now WHERE {self.key} = :id AND settle_time IS NULL",  # noqa: S608
            id=Uuid,
            now=_MOMENT,
        )

    async def count(self, tx: Connection, id_: UUID) -> Row:
        """Count a report of a locked thing."""
        return await tx.sole(self._counting, id=id_)

    async def settle(self, tx: Connection, id_: UUID, now: datetime) -> None:
        """Settle what was reported of a locked thing."""
        await tx.run(self._settling, id=id_, now=now)
