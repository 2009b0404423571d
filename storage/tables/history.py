"""What became of a thing: each change of its state, and what it was like. One shape of both for all things.

A row says what happened, when, by whom and why. `sequence` is the version of the thing that the row is about, drawn under the
lock of its row: histories are in the order in which things happened. Rows are never changed and never deleted.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Table, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB

from storage.tables.base import choice, metadata, moment, primary_key


def changes(subject: str, table: str, *, sequence_nullable: bool = False) -> Table:
    """The table of the changes of state of the things in a table, `<subject>_state_changes`."""
    return Table(
        f"{subject}_state_changes",
        metadata,
        primary_key(),
        Column(f"{subject}_id", Uuid, ForeignKey(f"{table}.id"), nullable=False),
        Column("sequence", BigInteger, nullable=sequence_nullable),
        Column("previous_state", Text),
        Column("state", Text, nullable=False),
        *_by_whom(),
        Column("reason", Text, nullable=False, server_default=""),
        Column("system_generated", Boolean, nullable=False),
        moment("create_time", nullable=False),
        Index(f"uq_{subject}_state_changes_{subject}_id_sequence", f"{subject}_id", "sequence", unique=True),
    )


def snapshots(subject: str, table: str | None, *more: Any, reasons: Sequence[str] = ()) -> Table:
    """The table of snapshots of the things in a table, `<subject>_snapshots`; `reasons` are those there are, if few.

    `content` is what `storage.history.whole` makes of the rows: so any two of one thing can be compared.
    """
    owner = [ForeignKey(f"{table}.id")] if table else []
    return Table(
        f"{subject}_snapshots",
        metadata,
        primary_key(),
        Column(f"{subject}_id", Uuid, *owner, nullable=False),
        Column("sequence", BigInteger, nullable=False),
        choice("reason", reasons) if reasons else Column("reason", Text, nullable=False, server_default=""),
        Column("content", JSONB, nullable=False),
        *_by_whom(),
        moment("create_time", nullable=False),
        Index(f"uq_{subject}_snapshots_{subject}_id_sequence", f"{subject}_id", "sequence", unique=True),
        *more,
    )


def _by_whom() -> list[Column[Any]]:
    return [Column("actor_id", Uuid), Column("actor_role", Text, nullable=False, server_default=text("''"))]
