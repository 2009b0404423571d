"""Rows of several tables, written in one round trip.

Foreign keys are checked at the end of a statement, so the tables may come in any order.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Table
from sqlalchemy.dialects.postgresql import JSONB

from storage.database import Connection
from storage.statements import Statement, plain

Rows = Mapping[Table, Sequence[Mapping[str, object]]]
Shape = tuple[Table, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Part:
    """CTEs that run in the same round trip: `result` is an expression over them, given back under `name`.

    `holds` is a condition over them: a statement that stands alone writes nothing where it is not met. `reads` are tables whose
    rows the statement inserts and the CTEs read, as `<table>_written`.
    """

    name: str
    ctes: str
    result: str
    types: Mapping[str, Any]
    holds: str = "true"
    reads: tuple[Table, ...] = ()


Parts = Mapping[Part, Mapping[str, object]]


def shapes(rows: Rows) -> tuple[Shape, ...]:
    """Return the tables that have rows, with the columns given. Raises ValueError unless all rows of a table agree."""
    for table, listed in rows.items():
        if any(row.keys() != listed[0].keys() for row in listed):
            raise ValueError(f"rows of {table.name} have different columns")
    return tuple((table, tuple(listed[0])) for table, listed in rows.items() if listed)


def inserts(shaped: Iterable[Shape], *, read: bool = False) -> list[str]:
    """Return one CTE per table that inserts its rows; they are given as a JSON array, in a parameter named like it.

    With `read` they give the rows to the CTEs that follow.
    """
    returning = " RETURNING *" if read else ""
    return [f"{table.name}_written AS ({_insert(table, columns)}{returning})" for table, columns in shaped]


def given(rows: Rows) -> dict[str, Any]:
    """Return the values of the parameters of `inserts`."""
    return {table.name: list(listed) for table, listed in rows.items() if listed}


def kinds(shaped: Iterable[Shape]) -> dict[str, Any]:
    """Return the types of the parameters of `inserts`."""
    return {table.name: JSONB() for table, _ in shaped}


def changing(changes: Mapping[Table, Mapping[UUID, Mapping[str, object]]]) -> Parts:
    """Return what changes columns of rows, by their ids: one part per table. Raises ValueError unless all rows of a table agree."""
    return {
        _changing(table, columns): {f"{table.name}_changes": [{"id": id_, **values} for id_, values in listed.items()]}
        for (table, columns), listed in zip(
            shapes({table: list(listed.values()) for table, listed in changes.items()}), changes.values(), strict=True
        )
    }


@cache
def _changing(table: Table, columns: tuple[str, ...]) -> Part:
    name, given = f"{table.name}_changed", f"{table.name}_changes"
    values = {column: f"given.{column}" for column in columns}
    if "update_time" in values:
        values["update_time"] = "greatest(old.update_time, given.update_time)"
    if "version" in table.c:
        values["version"] = "old.version + 1"
    listed = ", ".join(f"{column} = {value}" for column, value in values.items())
    rows = f"jsonb_populate_recordset(NULL::{table.name}, :{given})"
    update = f"UPDATE {table.name} AS old SET {listed} FROM {rows} AS given WHERE old.id = given.id"  # noqa: S608 - names of the schema
    return Part(name, f"{name} AS ({update})", "1", {given: JSONB()})


async def insert(tx: Connection, rows: Rows) -> None:
    """Insert rows in one round trip."""
    shaped = shapes(rows)
    if shaped:
        await tx.run(_inserting(shaped), **given(rows))


@cache
def _inserting(shaped: tuple[Shape, ...]) -> Statement:
    return plain(f"WITH {', '.join(inserts(shaped))} SELECT 1", **kinds(shaped))


def _insert(table: Table, columns: Sequence[str]) -> str:
    # As JSON, because arrays in columns would not unnest.
    listed = ", ".join(f'"{column}"' for column in columns)
    rows = f"jsonb_populate_recordset(NULL::{table.name}, :{table.name})"
    return f"INSERT INTO {table.name} ({listed}) SELECT {listed} FROM {rows}"  # noqa: S608 - names of the schema
