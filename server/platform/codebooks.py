"""Codebooks and their entries."""

from typing import Any

from sqlalchemy import select

from mall.platform.v1 import platform_pb2
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Order, Scope, by_time
from storage.queries import sections as queries
from storage.tables.platform import codebook_entries, codebooks


def codebook_to_proto(row: Row) -> platform_pb2.Codebook:
    """Map a row of `codebooks`."""
    return platform_pb2.Codebook(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        description=row.description,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def codebook_entry_to_proto(row: Row) -> platform_pb2.CodebookEntry:
    """Map a row of `codebook_entries`."""
    return platform_pb2.CodebookEntry(
        id=str(row.id),
        codebook_id=str(row.codebook_id),
        code=row.code,
        label=row.label,
        description=row.description,
        position=row.position,
        visible=row.visible,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _codebook_scope(who: Caller) -> Scope:
    return EVERYTHING if who.may("platform.read") else Scope("live", codebooks.c.delete_time.is_(None))


def _entry_scope(who: Caller) -> Scope:
    return EVERYTHING if who.may("platform.read") else Scope("shown", queries.SHOWN_ENTRIES)


CODEBOOK = Resource("codebook", codebooks, platform_pb2.Codebook, codebook_to_proto, _codebook_scope)
CODEBOOK_ENTRY = Resource(
    "codebook_entry", codebook_entries, platform_pb2.CodebookEntry, codebook_entry_to_proto, _entry_scope
)
CODEBOOKS = Listing(
    select(codebooks),
    orders=by_time(codebooks.c.create_time, codebooks.c.id),
    filters={"live": codebooks.c.delete_time.is_(None)},
)
CODEBOOK_ENTRIES = Listing(
    select(codebook_entries),
    orders={"position": Order(codebook_entries.c.position, codebook_entries.c.id, descending=False)},
    filters={
        "codebook_id": codebook_entries.c.codebook_id == queries.codebook_id,
        "live": codebook_entries.c.delete_time.is_(None),
    },
)


class Codebooks:
    """The rpcs of codebooks. Every change leaves an audit entry."""

    app: App

    async def CreateCodebook(self, request: platform_pb2.CreateCodebookRequest, context: Any) -> platform_pb2.Codebook:
        async with mutation(self.app, request, platform_pb2.Codebook) as work:
            work.answer = await _create(work, CODEBOOK, request.codebook)
        return work.answer

    async def GetCodebook(self, request: platform_pb2.GetCodebookRequest, context: Any) -> platform_pb2.Codebook:
        return await standard.get(self.app.db, CODEBOOK, request.id)

    async def ListCodebooks(
        self, request: platform_pb2.ListCodebooksRequest, context: Any
    ) -> platform_pb2.ListCodebooksResponse:
        filters = {"live": not _shows_deleted(request)}
        page = await standard.list_page(self.app, request, CODEBOOKS, _codebook_scope(caller()), filters=filters)
        return await page.answer(platform_pb2.ListCodebooksResponse, map(codebook_to_proto, page.rows))

    async def UpdateCodebook(self, request: platform_pb2.UpdateCodebookRequest, context: Any) -> platform_pb2.Codebook:
        async with mutation(self.app, request, platform_pb2.Codebook) as work:
            work.answer = await _update(work, CODEBOOK, request.codebook, request.update_mask)
        return work.answer

    async def DeleteCodebook(self, request: platform_pb2.DeleteCodebookRequest, context: Any) -> platform_pb2.Codebook:
        async with mutation(self.app, request, platform_pb2.Codebook) as work:
            work.answer = await _delete(work, CODEBOOK, request)
        return work.answer

    async def UndeleteCodebook(
        self, request: platform_pb2.UndeleteCodebookRequest, context: Any
    ) -> platform_pb2.Codebook:
        async with mutation(self.app, request, platform_pb2.Codebook) as work:
            work.answer = await _undelete(work, CODEBOOK, request.id)
        return work.answer

    async def CreateCodebookEntry(
        self, request: platform_pb2.CreateCodebookEntryRequest, context: Any
    ) -> platform_pb2.CodebookEntry:
        async with mutation(self.app, request, platform_pb2.CodebookEntry) as work:
            of = await standard.one(work.tx, CODEBOOK, request.codebook_entry.codebook_id)
            if of.delete_time is not None:
                raise NotFound("codebook", of.id)
            work.answer = await _create(work, CODEBOOK_ENTRY, request.codebook_entry)
        return work.answer

    async def GetCodebookEntry(
        self, request: platform_pb2.GetCodebookEntryRequest, context: Any
    ) -> platform_pb2.CodebookEntry:
        return await standard.get(self.app.db, CODEBOOK_ENTRY, request.id)

    async def ListCodebookEntries(
        self, request: platform_pb2.ListCodebookEntriesRequest, context: Any
    ) -> platform_pb2.ListCodebookEntriesResponse:
        filters = {"codebook_id": convert.optional_id(request.codebook_id), "live": not _shows_deleted(request)}
        page = await standard.list_page(self.app, request, CODEBOOK_ENTRIES, _entry_scope(caller()), filters=filters)
        return await page.answer(platform_pb2.ListCodebookEntriesResponse, map(codebook_entry_to_proto, page.rows))

    async def UpdateCodebookEntry(
        self, request: platform_pb2.UpdateCodebookEntryRequest, context: Any
    ) -> platform_pb2.CodebookEntry:
        async with mutation(self.app, request, platform_pb2.CodebookEntry) as work:
            work.answer = await _update(work, CODEBOOK_ENTRY, request.codebook_entry, request.update_mask)
        return work.answer

    async def DeleteCodebookEntry(
        self, request: platform_pb2.DeleteCodebookEntryRequest, context: Any
    ) -> platform_pb2.CodebookEntry:
        async with mutation(self.app, request, platform_pb2.CodebookEntry) as work:
            work.answer = await _delete(work, CODEBOOK_ENTRY, request)
        return work.answer

    async def UndeleteCodebookEntry(
        self, request: platform_pb2.UndeleteCodebookEntryRequest, context: Any
    ) -> platform_pb2.CodebookEntry:
        async with mutation(self.app, request, platform_pb2.CodebookEntry) as work:
            work.answer = await _undelete(work, CODEBOOK_ENTRY, request.id)
        return work.answer


def _shows_deleted(request: Any) -> bool:
    return bool(request.show_deleted and caller().may("platform.manage"))


async def _create(work: Mutation[Any], resource: Resource[Any], wanted: Any) -> Any:
    values = masks.columns(wanted, masks.creatable(wanted.DESCRIPTOR), resource.special)
    birth = {"id": new_id(), "create_time": work.now, "update_time": work.now}
    return _noted(work, resource, await standard.create(work.tx, resource, {**values, **birth}), "created")


async def _update(work: Mutation[Any], resource: Resource[Any], wanted: Any, mask: Any) -> Any:
    values = masks.columns(wanted, masks.changed(wanted, mask, resource.noun), resource.special)
    id_ = convert.parse_id(resource.noun, wanted.id)
    row = await standard.patch(work.tx, resource, id_, wanted.etag, {**values, "update_time": work.now})
    return _noted(work, resource, row, "updated")


async def _delete(work: Mutation[Any], resource: Resource[Any], request: Any) -> Any:
    id_ = convert.parse_id(resource.noun, request.id)
    return _noted(work, resource, await standard.delete(work, resource, id_, request.etag), "deleted")


async def _undelete(work: Mutation[Any], resource: Resource[Any], id_: str) -> Any:
    row = await standard.one(work.tx, resource, id_, lock=True)
    return _noted(work, resource, await standard.undelete(work, resource, row), "undeleted")


def _noted(work: Mutation[Any], resource: Resource[Any], row: Row, what: str) -> Any:
    work.audit(f"{resource.noun}.{what}", resource.noun, row.id, code=row.code)
    return resource.to_proto(row)
