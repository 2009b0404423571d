"""What becomes of files afterwards: thumbnails are made, and what nobody will ask for any more is removed."""

from datetime import timedelta
from uuid import UUID

from server.kit import jobs
from server.kit.app import App
from server.platform import pictures
from server.platform.files import thumbnail_key
from storage.database import Row
from storage.queries import files as queries

AT_ONCE = 20
TRIES = 3
AGAIN = timedelta(minutes=10)
# What is in the store, and in no table, is somebody's who writes it this moment, or forgotten.
FORGOTTEN = timedelta(hours=48)


async def make_thumbnails(app: App) -> int:
    """Make the thumbnails that are due; returns of how many files."""
    now = app.clock.now()
    async with app.db.begin() as tx:
        rows = await queries.claim_thumbnails(tx, now, now + AGAIN, AT_ONCE)
    return await jobs.each(rows, lambda row: _make(app, row))


async def _make(app: App, row: Row) -> None:
    if row.thumbnail_tries > TRIES or row.delete_time is not None:
        async with app.db.begin() as tx:
            await queries.thumbnails_given_up(tx, row.id)
        return
    with pictures.spool() as content:
        async for chunk in app.files.get(row.object_key):
            content.write(chunk)
        content.seek(0)
        made = await pictures.apart(pictures.thumbnails, content)
    for each in made:
        await app.files.put(thumbnail_key(row.id, each.edge), each.content)
    told = [
        {"edge": each.edge, "width": each.width, "height": each.height, "size_bytes": len(each.content)}
        for each in made
    ]
    async with app.db.begin() as tx:
        await queries.thumbnails_made(tx, row.id, told)


async def sweep_files(app: App) -> int:
    """Remove uploads that were not ended, the content of files deleted long ago; returns how many of both."""
    now = app.clock.now()
    async with app.db.begin() as tx:
        count, keys = await queries.take_expired(tx, now, AT_ONCE * 10)
    await app.files.delete(keys)
    kept = timedelta(days=app.settings.files_kept_days)
    async with app.db.begin() as tx:
        rows = await queries.take_deleted(tx, now - kept, now, AT_ONCE * 10)
    for row in rows:
        await app.files.delete([row.object_key, *(thumbnail_key(row.id, each["edge"]) for each in row.thumbnails)])
    return count + len(rows)


async def sweep_store(app: App) -> int:
    """Remove from the store what belongs to no file; returns how many objects that were.

    What is left behind by a process that died between the store and the database is found here.
    """
    removed = 0
    for prefix in ("parts/", "files/"):
        async for listed in app.files.listed(prefix):
            old = [key for key, kept in listed if kept < app.clock.now() - FORGOTTEN]
            async with app.db.read() as connection:
                known = await queries.known(connection, old, list(filter(None, map(_part_id, old))))
            forgotten = [key for key in old if key not in known]
            await app.files.delete(forgotten)
            removed += len(forgotten)
    return removed


def _part_id(key: str) -> UUID | None:
    try:
        return UUID(key.removeprefix("parts/"))
    except ValueError:
        return None
