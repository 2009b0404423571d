"""What the calendar has to say when something is published: not before it is approved, and then it is done."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from server.kit import history
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from storage.database import Row
from storage.queries.content import editorial as queries
from storage.tables.content import editorial_item_state_changes

NOUN = "editorial_item"


async def refuse_waiting(work: Mutation[Any], content_id: UUID) -> None:
    """Raise FailedPrecondition (EDITORIAL_NOT_APPROVED) while an item that is about it is not approved."""
    waiting = await queries.waiting(work.tx, content_id)
    if waiting is not None:
        message = "an item of the editorial calendar is about it, and not approved"
        raise FailedPrecondition("EDITORIAL_NOT_APPROVED", message, editorial_item_id=waiting)


async def published(work: Mutation[Any], content_ids: Collection[UUID], time: datetime) -> None:
    """Note that the items about these are published."""
    for row in await queries.publish(work.tx, content_ids, time, work.now):
        note(work, row, "COMPLETED", "published")


def note(work: Mutation[Any], row: Row, before: str | None, what: str, reason: str = "") -> None:
    """Write what happened to an item into its history."""
    work.insert(
        editorial_item_state_changes, history.change(work, NOUN, row.id, row.version, before, row.state, reason)
    )
    work.event(f"{NOUN}.{what}", NOUN, row.id, {"content_type": row.content_type, "state": row.state})
