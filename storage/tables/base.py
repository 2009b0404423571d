"""What every table is made of: one metadata with named constraints, and the columns that all share."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Column, DateTime, MetaData, Numeric, Text, Uuid, text

# A check of one column is written as an expression over it: so it belongs to the table, and migrations see it.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def primary_key() -> Column[Any]:
    """UUIDv7, made by the server."""
    return Column("id", Uuid, primary_key=True)


def moment(name: str, *, nullable: bool = True) -> Column[Any]:
    """A point in time, UTC, from the server's clock."""
    return Column(name, DateTime(timezone=True), nullable=nullable)


def lifetime(*, deletable: bool = False) -> list[Column[Any]]:
    """create_time, update_time and version, which every resource has; delete_time where it is deleted softly."""
    columns = [moment("create_time", nullable=False), moment("update_time", nullable=False)]
    if deletable:
        columns.append(moment("delete_time"))
    return [*columns, Column("version", BigInteger, nullable=False, server_default=text("1"))]


def choice(name: str, values: Sequence[str], *, nullable: bool = False, default: str | None = None) -> Column[Any]:
    """The name of an enum's value, as text with a check."""
    column: Column[Any] = Column(name, Text, nullable=nullable, server_default=default)
    CheckConstraint(column.in_(values), name=name)
    return column


def minor(name: str, *, nullable: bool = False, least: int | None = 0, default: str | None = None) -> Column[Any]:
    """An amount of money in the currency's smallest unit; the currency stands in the row's `currency`."""
    column: Column[Any] = Column(name, BigInteger, nullable=nullable, server_default=default)
    if least is not None:
        CheckConstraint(column >= least, name=name)
    return column


def amounts(*names: str, at_zero: Sequence[str] = ()) -> list[Column[Any] | CheckConstraint]:
    """Amounts of money as `minor` makes them, none below zero; those of `at_zero` begin there.

    One check for all of them: PostgreSQL parses every check of a table anew in each statement that writes into it.
    """
    check = CheckConstraint(f"LEAST({', '.join([*names, *at_zero])}) >= 0", name="amounts")
    begun = [minor(name, least=None, default="0") for name in at_zero]
    return [*(minor(name, least=None) for name in names), *begun, check]


def currency(name: str = "currency", *, nullable: bool = False) -> Column[Any]:
    """ISO 4217."""
    column: Column[Any] = Column(name, Text, nullable=nullable)
    CheckConstraint(column.regexp_match("^[A-Z]{3}$"), name=name)
    return column


def fraction(name: str) -> Column[Any]:
    """A rate from 0 to 1 with four decimals, such as a commission."""
    column: Column[Any] = Column(name, Numeric(5, 4))
    CheckConstraint(column.between(0, 1), name=name)
    return column
