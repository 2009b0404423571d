"""What every table is made of: one metadata with named constraints, and the columns that all share."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Column, DateTime, MetaData, Text, Uuid, text

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


def choice(name: str, values: Sequence[str], *, nullable: bool = False) -> Column[Any]:
    """The name of an enum's value, as text with a check."""
    listed = ", ".join(f"'{value}'" for value in values)
    return Column(name, Text, CheckConstraint(f"{name} IN ({listed})", name=name), nullable=nullable)


def minor(name: str, *, nullable: bool = False, least: int | None = 0) -> Column[Any]:
    """An amount of money in the currency's smallest unit; the currency stands in the row's `currency`."""
    checks = [] if least is None else [CheckConstraint(f"{name} >= {least}", name=name)]
    return Column(name, BigInteger, *checks, nullable=nullable)


def currency(*, nullable: bool = False) -> Column[Any]:
    """ISO 4217."""
    return Column("currency", Text, CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"), nullable=nullable)
