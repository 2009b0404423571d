"""The end of what disputes keep from being paid out."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from server import ledger
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.ledger import End
from storage.queries.settlement import freezes as queries


async def thaw(work: Mutation[Any], dispute_ids: Sequence[UUID]) -> None:
    """Release what disputes freeze; nothing where nothing is frozen any more. The balances are locked first."""
    if not dispute_ids or not await queries.lock_balances(work.tx, dispute_ids):
        return
    ended = await queries.end(work.tx, dispute_ids, work.now)
    held = [End(new_id(), row.id, "VOID", reason_code="DISPUTE_DECIDED") for row in ended if row.amount_minor]
    await ledger.move(work, held)
