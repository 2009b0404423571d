"""What follows from what others do, and what becomes old."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from server.kit.app import App
from server.kit.mutation import Mutation
from storage.queries.catalog import changes, refresh_visibility

CHANGES_KEPT = timedelta(minutes=1)


async def seller_state_changed(work: Mutation[Any], seller_id: UUID) -> None:
    """Show or hide a seller's products."""
    await refresh_visibility(work.tx, seller_id=seller_id)


async def forget_changes(app: App) -> int:
    """Delete notes of changed products that every process has asked for long ago."""
    async with app.db.begin() as tx:
        return await changes.forget(tx, app.clock.now() - CHANGES_KEPT)
