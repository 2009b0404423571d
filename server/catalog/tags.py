"""Tags: words of products that the mall has a name for."""

import hashlib
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Text, any_, bindparam, select

from mall.catalog.v1 import catalog_pb2
from server.catalog import editing
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Order, Scope
from storage.tables.catalog import tags

# Texts that shoppers see.
PUBLIC = ("display_name", "description")


def tag_to_proto(row: Row) -> catalog_pb2.Tag:
    """Map a row of `tags`."""
    return catalog_pb2.Tag(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        description=row.description,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def tag_scope(who: Caller) -> Scope:
    """Staff see deleted tags as well."""
    return EVERYTHING if editing.is_staff(who) else Scope("live", tags.c.delete_time.is_(None))


TAG = Resource("tag", tags, catalog_pb2.Tag, tag_to_proto, tag_scope)
TAGS = Listing(
    select(tags),
    orders={"code": Order(tags.c.code, tags.c.id, descending=False)},
    filters={
        "codes": tags.c.code == any_(bindparam("codes", type_=ARRAY(Text), required=True)),
        "live": tags.c.delete_time.is_(None),
    },
)


def shelf(tag: str) -> UUID | None:
    """Return the shelf of the products that carry a tag; None where none is asked for."""
    word = tag.strip().lower()
    return UUID(hashlib.md5(f"tag:{word}".encode(), usedforsecurity=False).hexdigest()) if word else None


class Tags:
    """The rpcs of tags. Every change leaves an audit entry."""

    app: App

    async def CreateTag(self, request: catalog_pb2.CreateTagRequest, context: Any) -> catalog_pb2.Tag:
        _check(request.tag)
        async with mutation(self.app, request, catalog_pb2.Tag) as work:
            values = masks.columns(request.tag, masks.creatable(request.tag.DESCRIPTOR), TAG.special)
            birth = {"id": new_id(), "create_time": work.now, "update_time": work.now}
            work.answer = _noted(work, await standard.create(work.tx, TAG, {**values, **birth}), "created")
        return work.answer

    async def GetTag(self, request: catalog_pb2.GetTagRequest, context: Any) -> catalog_pb2.Tag:
        return await standard.get(self.app.db, TAG, request.id)

    async def ListTags(self, request: catalog_pb2.ListTagsRequest, context: Any) -> catalog_pb2.ListTagsResponse:
        deleted = request.show_deleted and caller().may("catalog.manage")
        filters = {"codes": sorted({code.lower() for code in request.codes}), "live": not deleted}
        page = await standard.list_page(self.app, request, TAGS, tag_scope(caller()), filters=filters)
        return await page.answer(catalog_pb2.ListTagsResponse, map(tag_to_proto, page.rows))

    async def UpdateTag(self, request: catalog_pb2.UpdateTagRequest, context: Any) -> catalog_pb2.Tag:
        tag = request.tag
        _check(tag)
        names = masks.changed(tag, request.update_mask, "tag")
        async with mutation(self.app, request, catalog_pb2.Tag) as work:
            values = {**masks.columns(tag, names, TAG.special), "update_time": work.now}
            row = await standard.patch(work.tx, TAG, convert.parse_id("tag", tag.id), tag.etag, values)
            work.answer = _noted(work, row, "updated")
        return work.answer

    async def DeleteTag(self, request: catalog_pb2.DeleteTagRequest, context: Any) -> catalog_pb2.Tag:
        async with mutation(self.app, request, catalog_pb2.Tag) as work:
            row = await standard.delete(work, TAG, convert.parse_id("tag", request.id), request.etag)
            work.answer = _noted(work, row, "deleted")
        return work.answer

    async def UndeleteTag(self, request: catalog_pb2.UndeleteTagRequest, context: Any) -> catalog_pb2.Tag:
        async with mutation(self.app, request, catalog_pb2.Tag) as work:
            row = await standard.one(work.tx, TAG, request.id, lock=True)
            work.answer = _noted(work, await standard.undelete(work, TAG, row), "undeleted")
        return work.answer


def _check(tag: catalog_pb2.Tag) -> None:
    problems = texts.tidy(tag, "tag", public=PUBLIC)
    if problems:
        raise InvalidArgument(problems)


def _noted(work: Mutation[Any], row: Row, what: str) -> catalog_pb2.Tag:
    work.audit(f"tag.{what}", "tag", row.id, code=row.code)
    return tag_to_proto(row)
