"""Rows of histories and snapshots, in the one shape that storage/tables/history.py gives their tables."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from server.kit.caller import SYSTEM
from server.kit.ids import new_id
from server.kit.mutation import Mutation


def change(
    work: Mutation[Any], subject: str, id_: UUID, sequence: int, previous_state: str | None, state: str, reason: str
) -> dict[str, Any]:
    """Return the row that tells of a change of state by the caller, of what is locked or new.

    `sequence` is the version that the change makes.
    """
    return {
        "id": new_id(),
        f"{subject}_id": id_,
        "sequence": sequence,
        "previous_state": previous_state,
        "state": state,
        "reason": reason,
        "system_generated": work.caller is SYSTEM,
        **_by_whom(work),
    }


def snapshot(
    work: Mutation[Any], subject: str, id_: UUID, sequence: int, content: Mapping[str, Any], reason: str
) -> dict[str, Any]:
    """Return the row that keeps what is locked or new as it is; `content` is what `storage.history.whole` has made of it."""
    return {
        "id": new_id(),
        f"{subject}_id": id_,
        "sequence": sequence,
        "reason": reason,
        "content": content,
        **_by_whom(work),
    }


def _by_whom(work: Mutation[Any]) -> dict[str, Any]:
    return {"actor_id": work.caller.account_id, "actor_role": work.caller.role, "create_time": work.now}
