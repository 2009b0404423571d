"""Statements: built with SQLAlchemy Core, compiled once, run on the driver with named parameters."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ARRAY, Executable, Select, Table, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import asyncpg


class _Compiler(asyncpg.PGCompiler_asyncpg):
    """Writes our own constants into the text: as parameters they would hide partial indexes from the planner."""

    def visit_bindparam(self, bindparam: Any, **options: Any) -> str:  # type: ignore[override]
        if not bindparam.required:
            if bindparam.value is None:
                return "NULL"
            options["literal_binds"] = True
        written: str = super().visit_bindparam(bindparam, **options)  # type: ignore[no-untyped-call]
        return written


DIALECT = asyncpg.dialect()  # type: ignore[no-untyped-call]
DIALECT.statement_compiler = _Compiler

# FOR UPDATE locks, and writes nothing.
_WRITES = re.compile(r"(?<!FOR )(?<!KEY )\b(?:INSERT INTO|UPDATE|DELETE FROM)\b")


class Statement:
    """A Core expression in PostgreSQL's words, with its parameters in order, and whether it writes."""

    __slots__ = ("_names", "sql", "writes")

    def __init__(self, expression: Executable) -> None:
        compiled = expression.compile(dialect=DIALECT)  # type: ignore[attr-defined]
        self.sql: str = str(compiled)
        self._names: tuple[str, ...] = tuple(compiled.positiontup or ())
        self.writes = _WRITES.search(self.sql) is not None

    def arguments(self, values: Mapping[str, object]) -> list[object]:
        """Put named values in the order of the placeholders; a missing one is a KeyError."""
        return [values[name] for name in self._names]


def parameter(name: str, column: Any = None) -> Any:
    """A named parameter, typed like `column`."""
    return bindparam(name, type_=column.type if column is not None else None, required=True)


def forward(column: Any, moment: Any) -> Any:
    """The moment of a change, once its row is locked: never before the one that the column has. See docs/architecture.md."""
    return func.greatest(column, moment)


@cache
def inserting(table: Table, columns: frozenset[str]) -> Statement:
    """INSERT of one row with these columns, returning the row."""
    values = {name: parameter(name, table.c[name]) for name in sorted(columns)}
    return Statement(insert(table).values(values).returning(*table.c))


@cache
def inserting_many(table: Table, columns: tuple[str, ...]) -> Statement:
    """INSERT of any number of rows in one round trip: each parameter is the array of one column."""
    arrays = [bindparam(name, type_=ARRAY(table.c[name].type), required=True) for name in columns]
    return Statement(insert(table).from_select(list(columns), unnested(arrays, columns, "rows")))


def unnested(arrays: Sequence[Any], columns: Sequence[str], name: str) -> Select[Any]:
    """Rows made of parallel arrays, one array per column."""
    rows = func.unnest(*arrays).table_valued(*columns, name=name).render_derived()
    return select(*(rows.c[column] for column in columns))


def by_column(rows: Iterable[Mapping[str, object]], columns: tuple[str, ...]) -> dict[str, list[object]]:
    """Turn rows into the arrays that `inserting_many` takes."""
    listed = list(rows)
    return {name: [row[name] for row in listed] for name in columns}


@cache
def patching(table: Table, columns: frozenset[str], *, versioned: bool, deleted: bool = False) -> Statement:
    """UPDATE of these columns in the row `match_id`, bumping its version; with `versioned` only at `match_version`."""
    values = {name: parameter(name, table.c[name]) for name in sorted(columns)}
    if "update_time" in values:
        values["update_time"] = forward(table.c.update_time, values["update_time"])
    statement = update(table).where(table.c.id == parameter("match_id", table.c.id)).values(values)
    statement = statement.values(version=table.c.version + 1)
    if "delete_time" in table.c and not deleted:
        statement = statement.where(table.c.delete_time.is_(None))
    if versioned:
        statement = statement.where(table.c.version == parameter("match_version", table.c.version))
    return Statement(statement.returning(*table.c))


@cache
def unflagging(table: Table, flag: str, among: frozenset[str]) -> Statement:
    """UPDATE that takes a flag from the rows that have it and the given values in the columns `among`, with a new version."""
    wanted = [table.c[name] == parameter(name, table.c[name]) for name in sorted(among)]
    values = {
        flag: False,
        "version": table.c.version + 1,
        "update_time": forward(table.c.update_time, parameter("now", table.c.update_time)),
    }
    return Statement(update(table).where(table.c[flag], *wanted).values(values))


def plain(sql: str, **types: Any) -> Statement:
    """A statement written as SQL, where Core would hide what happens. Each `:name` is typed by a type or a column."""
    binds = [bindparam(name, type_=getattr(kind, "type", kind), required=True) for name, kind in types.items()]
    return Statement(text(sql).bindparams(*binds))
