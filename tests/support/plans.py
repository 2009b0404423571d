"""What PostgreSQL plans for a statement, and what is wrong with it once tables are big."""

import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from types import ModuleType
from typing import Any
from uuid import UUID

from storage.rows import Part
from storage.statements import Statement, plain

# So many rows may be sorted, by the planner's estimate: those of one customer, one order, one page.
SORTED_AT_MOST = 1000
# What PostgreSQL adds for planning when it compares, for a statement of ten tables.
PLANNING_COST = 30.0
GENERIC_SINCE = (16, 0)
SORTS = {"Sort", "Incremental Sort"}
SINGLE = {
    "uuid": UUID(int=7), "text": "x", "varchar": "x", "bool": True, "int2": 1, "int4": 1, "int8": 1, "bytea": b"x",
    "numeric": Decimal("0.1"), "jsonb": [], "timestamptz": datetime.now(UTC), "date": date(2026, 1, 1), "interval": timedelta(1),
    "float8": 1.0,
}  # fmt: skip
NO_ID = UUID(int=0)
NAMED = {"limit": 21, "offset": 0, "snapshot": "99990:99999:"}
# `table.column = $1`, with any comparison, and with ANY.
COMPARED = re.compile(r"\b(\w+)\.(\w+) (?:=|<|>|<=|>=|<>) (?:ANY \(|any\()?\$(\d+)")

# A column by the names that stand in a statement; of aliases there is none. The most common value, of texts only.
_COLUMN = """
    SELECT CASE WHEN atttypid = 'text'::regtype THEN (
        SELECT (most_common_vals::text::text[])[1] FROM pg_stats WHERE tablename = $1 AND attname = $2
    ) END AS common
    FROM pg_attribute WHERE attrelid = to_regclass($1) AND attname = $2
"""
# A driver that prepares cannot ask for a plan without values.
_GENERIC = """
    CREATE FUNCTION pg_temp.generic_plan(statement text) RETURNS json LANGUAGE plpgsql AS $$
    DECLARE plan json;
    BEGIN
        EXECUTE 'EXPLAIN (GENERIC_PLAN, FORMAT JSON) ' || statement INTO plan;
        RETURN plan;
    END $$
"""


@dataclass(frozen=True)
class Sent:
    """A statement with the values of its parameters."""

    name: str
    sql: str
    arguments: tuple[Any, ...]


def nodes(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield every node of a plan."""
    yield plan
    for child in plan.get("Plans", ()):
        yield from nodes(child)


def faults(plan: Mapping[str, Any], big: set[str]) -> list[str]:
    """Say what takes the longer, the bigger a table is."""
    found = []
    for node in nodes(plan):
        if node["Node Type"] == "Seq Scan" and node["Relation Name"] in big:
            found.append(f"reads all of {node['Relation Name']}")
        if node["Node Type"] in SORTS:
            below = next(child for child in node["Plans"] if child["Parent Relationship"] == "Outer")
            if below["Plan Rows"] > SORTED_AT_MOST:
                found.append(f"sorts {below['Plan Rows']:,} rows by {', '.join(node['Sort Key'])}")
    return found


async def prepare(driver: Any) -> None:
    """Make ready a connection on which statements are to be explained."""
    await driver.execute(_GENERIC)


async def explain(driver: Any, sent: Sent) -> list[Mapping[str, Any]]:
    """Return the plans that the statement may get: the one for these values, and the one for any.

    Left to itself, PostgreSQL takes the second one only where it does not cost more.
    """
    [own] = await driver.fetchval(f"EXPLAIN (FORMAT JSON) {sent.sql}", *sent.arguments)
    mode = await driver.fetchval("SHOW plan_cache_mode")
    if driver.get_server_version() < GENERIC_SINCE or mode == "force_custom_plan":
        return [own["Plan"]]
    [generic] = await driver.fetchval("SELECT pg_temp.generic_plan($1)", sent.sql)
    if mode == "force_generic_plan":
        return [generic["Plan"]]
    dearer = generic["Plan"]["Total Cost"] > own["Plan"]["Total Cost"] + PLANNING_COST
    return [own["Plan"]] if dearer else [own["Plan"], generic["Plan"]]


async def thrown_away(driver: Any, sent: Sent) -> int:
    """Run a statement as the mall does, with the plan for any values; return how many rows it read and threw away."""
    prepared = await driver.prepare(sent.sql)
    kinds = [kind.name for kind in prepared.get_parameters()]
    values = await driver.fetchrow(
        "SELECT " + ", ".join(f"quote_nullable(${n}::{kind}::text)" for n, kind in enumerate(kinds, 1)), *sent.arguments
    )
    await driver.execute(f"PREPARE asked AS {sent.sql}")
    try:
        given = f"({', '.join(values)})" if kinds else ""
        [ran] = await driver.fetchval(f"EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE asked{given}")
    finally:
        await driver.execute("DEALLOCATE asked")
    return sum(int(node.get("Rows Removed by Filter", 0) * node["Actual Loops"]) for node in nodes(ran["Plan"]))


# --- every statement there is ---


def everywhere(*packages: ModuleType) -> Iterator[ModuleType]:
    """Yield these packages and all modules below."""
    for package in packages:
        yield package
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield import_module(module.name)


def statements(module: ModuleType) -> Iterator[tuple[str, Statement]]:
    """Yield the statements that a module has made when it was imported."""
    for name, value in vars(module).items():
        for found in _inside(value):
            yield f"{module.__name__}.{name}", found


def builders(module: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield the functions of a module that make statements."""
    for name, value in vars(module).items():
        function = inspect.unwrap(value) if callable(value) else None
        ours = inspect.isfunction(function) and function.__module__ == module.__name__
        if ours and inspect.get_annotations(function).get("return") in {Statement, "Statement"}:
            yield f"{module.__name__}.{name}", value


def _inside(value: Any) -> Iterator[Statement]:
    if isinstance(value, Statement):
        yield value
    elif isinstance(value, Part):  # runs in the same statement as others, and reads what it reads alone
        written = "".join(f"{table} AS (SELECT * FROM {of} WHERE id = '{NO_ID}'), " for table, of in _read(value))  # noqa: S608
        yield plain(f"WITH {written}{value.ctes} SELECT ({value.result})", **value.types)
    elif isinstance(value, Mapping):
        yield from (found for each in value.values() for found in _inside(each))
    elif isinstance(value, list | tuple):
        yield from (found for each in value for found in _inside(each))


def _read(part: Part) -> list[tuple[str, str]]:
    """Names of what others of the statement write and a part reads, with their tables."""
    return [(f"{table.name}_written", table.name) for table in part.reads]


class Samples:
    """Values for parameters: the most common one of the column that a parameter is compared with, else one of its type."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._found: dict[tuple[str, str], Any] = {}

    async def sent(self, name: str, statement: Statement) -> Sent:
        """Return a statement with a value for each of its parameters."""
        prepared = await self._driver.prepare(statement.sql)
        compared = {int(place): (table, column) for table, column, place in COMPARED.findall(statement.sql)}
        arguments = []
        for place, (kind, parameter) in enumerate(zip(prepared.get_parameters(), statement._names, strict=True), 1):
            one = NAMED.get(parameter)
            if one is None and place in compared:
                one = await self._common(*compared[place])
            usual = SINGLE[kind.name.removesuffix("[]")]
            if not isinstance(one, type(usual)):
                one = usual
            arguments.append([one] * 3 if kind.kind == "array" and not isinstance(one, list) else one)
        return Sent(name, statement.sql, tuple(arguments))

    async def _common(self, table: str, column: str) -> Any:
        if (table, column) not in self._found:
            columns = await self._driver.fetch(_COLUMN, table, column)
            value = columns[0]["common"] if columns else None
            if columns and value is None:
                value = await self._driver.fetchval(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 1")  # noqa: S608
            self._found[table, column] = value
        return self._found[table, column]
