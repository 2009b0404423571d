"""What follows from what others do, and what becomes old."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from server import platform
from server.kit.app import App
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation
from storage.queries.catalog import changes, media, refresh_visibility
from storage.queries.catalog.categories import with_tax_class

CHANGES_KEPT = timedelta(minutes=1)


async def seller_state_changed(work: Mutation[Any], seller_id: UUID) -> None:
    """Show or hide a seller's products."""
    await refresh_visibility(work.tx, seller_id=seller_id)


async def refuse_tax_class_in_use(work: Mutation[Any], tax_class_id: UUID) -> None:
    """Raise while products or categories that live have a tax class."""
    held = await with_tax_class(work.tx, tax_class_id)
    if held.products or held.categories:
        raise platform.class_in_use(products=held.products, categories=held.categories)


async def refuse_file_in_use(work: Mutation[Any], file_id: UUID) -> None:
    """Raise if a product shows a file, or has shown it: orders and snapshots still do."""
    if await media.shows(work.tx, file_id):
        message = "a product shows the file or has shown it, and what was ordered then still does"
        raise FailedPrecondition("FILE_IN_USE", message, resource="product")


async def forget_changes(app: App) -> int:
    """Delete notes of changed products that every process has asked for long ago."""
    async with app.db.begin() as tx:
        return await changes.forget(tx, app.clock.now() - CHANGES_KEPT)
