"""Trees of a channel: what stands in what, such as sections and categories. The channel is locked while a tree changes."""

from typing import Any
from uuid import UUID

from server.kit import masks, standard
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries import sections as queries

DEEPEST = 5


async def create(work: Mutation[Any], resource: Resource[Any], wanted: Any) -> Any:
    """Make one on its channel, at its place."""
    values = masks.columns(wanted, masks.creatable(wanted.DESCRIPTOR), resource.special)
    channel_id, id_ = UUID(wanted.channel_id), new_id()
    if not await queries.lock_channel(work.tx, channel_id):
        raise NotFound("channel", wanted.channel_id)
    path = [*await above(work, resource, channel_id, wanted.parent_id), id_]
    _refuse_depth(len(path))
    birth = {"id": id_, "create_time": work.now, "update_time": work.now}
    row = await standard.create(work.tx, resource, {**values, **birth, "path": path})
    return _noted(work, resource, row, "created")


async def update(work: Mutation[Any], resource: Resource[Any], wanted: Any, mask: Any) -> Any:
    """Change one, and move it with all that stands in it."""
    names = masks.changed(wanted, mask, resource.noun)
    values = masks.columns(wanted, names, resource.special)
    before = await lock(work, resource, wanted.id)
    moved = "parent_id" in names and values["parent_id"] != before.parent_id
    path = await above(work, resource, before.channel_id, wanted.parent_id) if moved else []
    if moved:
        if before.id in path:
            message = f"a {resource.noun.replace('_', ' ')} cannot stand below itself"
            raise FailedPrecondition("TREE_CYCLE", message, parent_id=wanted.parent_id)
        _refuse_depth(len(path) + await queries.deepest(work.tx, resource.table, before.id) - len(before.path) + 1)
    row = await standard.patch(work.tx, resource, before.id, wanted.etag, {**values, "update_time": work.now})
    if moved:
        await queries.replant(work.tx, resource.table, before.id, path)
    return _noted(work, resource, row, "updated")


async def delete(work: Mutation[Any], resource: Resource[Any], before: Row, etag: str) -> Any:
    """Delete one that is locked, and in which nothing stands."""
    return _noted(work, resource, await standard.delete(work, resource, before.id, etag), "deleted")


async def undelete(work: Mutation[Any], resource: Resource[Any], id_: str) -> Any:
    """Bring one back that is deleted, below what lives."""
    before = await lock(work, resource, id_)
    await above(work, resource, before.channel_id, str(before.parent_id or ""))
    return _noted(work, resource, await standard.undelete(work, resource, before), "undeleted")


def _noted(work: Mutation[Any], resource: Resource[Any], row: Row, what: str) -> Any:
    name = "code" if "code" in resource.table.c else "display_name"
    work.audit(f"{resource.noun}.{what}", resource.noun, row.id, **{name: row[name]})
    work.log(
        f"{resource.noun}.{what}",
        f"{row[name]} was {what}",
        row.display_name,
        channel_id=row.channel_id,
        section_id=row.id if resource.noun == "section" else None,
    )
    work.event(f"{resource.noun}.{what}", resource.noun, row.id, {"channel_id": str(row.channel_id), name: row[name]})
    return resource.to_proto(row)


async def lock(work: Mutation[Any], resource: Resource[Any], id_: str) -> Row:
    """Lock one after its channel, so that nobody changes the tree meanwhile."""
    found = await standard.one(work.tx, resource, id_)
    await queries.lock_channel(work.tx, found.channel_id)
    return await standard.one(work.tx, resource, id_, lock=True)


async def above(work: Mutation[Any], resource: Resource[Any], channel_id: UUID, parent_id: str) -> list[UUID]:
    """Return the path of a parent that lives on the channel."""
    if not parent_id:
        return []
    parent = await standard.one(work.tx, resource, parent_id)
    if parent.delete_time is not None:
        raise NotFound(resource.noun, parent_id)
    if parent.channel_id != channel_id:
        raise InvalidArgument([(f"{resource.noun}.parent_id", "is of another channel")])
    return list(parent.path)


def _refuse_depth(depth: int) -> None:
    if depth > DEEPEST:
        raise FailedPrecondition("TREE_TOO_DEEP", f"at most {DEEPEST} deep", depth=depth, limit=DEEPEST)
