"""Sections and categories of channels: two trees of each channel, and which categories a section shows."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.platform.v1 import platform_pb2
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Order, Scope, by_time
from storage.queries import sections as queries
from storage.tables.platform import DEEPEST, channel_categories, section_categories, sections


def section_to_proto(row: Row) -> platform_pb2.Section:
    """Map a row of `sections`."""
    return platform_pb2.Section(
        id=str(row.id),
        channel_id=str(row.channel_id),
        parent_id=str(row.parent_id or ""),
        code=row.code,
        display_name=row.display_name,
        title=row.title,
        description=row.description,
        position=row.position,
        enabled=row.enabled,
        secret=row.secret,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def channel_category_to_proto(row: Row) -> platform_pb2.ChannelCategory:
    """Map a row of `channel_categories`."""
    return platform_pb2.ChannelCategory(
        id=str(row.id),
        channel_id=str(row.channel_id),
        parent_id=str(row.parent_id or ""),
        code=row.code,
        display_name=row.display_name,
        description=row.description,
        position=row.position,
        category_id=str(row.category_id or ""),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def section_category_to_proto(row: Row) -> platform_pb2.SectionCategory:
    """Map a row of `section_categories`."""
    return platform_pb2.SectionCategory(
        id=str(row.id),
        section_id=str(row.section_id),
        channel_category_id=str(row.channel_category_id),
        create_time=convert.timestamp(row.create_time),
    )


def _section_scope(who: Caller) -> Scope:
    return EVERYTHING if who.may("platform.read") else Scope("shown", queries.SHOWN_SECTIONS)


def _category_scope(who: Caller) -> Scope:
    return EVERYTHING if who.may("platform.read") else Scope("shown", queries.SHOWN_CATEGORIES)


def _shown_scope(who: Caller) -> Scope:
    return EVERYTHING if who.may("platform.read") else Scope("shown", queries.SHOWN_IN_SECTIONS)


SECTION = Resource("section", sections, platform_pb2.Section, section_to_proto, _section_scope)
CHANNEL_CATEGORY = Resource(
    "channel_category", channel_categories, platform_pb2.ChannelCategory, channel_category_to_proto, _category_scope
)
SECTION_CATEGORY = Resource(
    "section_category", section_categories, platform_pb2.SectionCategory, section_category_to_proto, _shown_scope
)
SECTIONS = Listing(
    select(sections),
    orders={"position": Order(sections.c.position, sections.c.id, descending=False)},
    filters={
        "channel_id": sections.c.channel_id == queries.channel_id,
        "parent_id": sections.c.parent_id == queries.parent_id,
        "live": sections.c.delete_time.is_(None),
    },
)
CHANNEL_CATEGORIES = Listing(
    select(channel_categories),
    orders={"position": Order(channel_categories.c.position, channel_categories.c.id, descending=False)},
    filters={
        "channel_id": channel_categories.c.channel_id == queries.channel_id,
        "parent_id": channel_categories.c.parent_id == queries.parent_id,
        "live": channel_categories.c.delete_time.is_(None),
    },
)
SECTION_CATEGORIES = Listing(
    select(section_categories),
    orders=by_time(section_categories.c.create_time, section_categories.c.id),
    filters={
        "section_id": section_categories.c.section_id == queries.section_id,
        "channel_category_id": section_categories.c.channel_category_id == queries.channel_category_id,
    },
)


class Sections:
    """The rpcs of sections and categories of channels. Every change leaves an audit entry."""

    app: App

    # --- sections ---

    async def CreateSection(self, request: platform_pb2.CreateSectionRequest, context: Any) -> platform_pb2.Section:
        async with mutation(self.app, request, platform_pb2.Section) as work:
            work.answer = await _create(work, SECTION, request.section)
        return work.answer

    async def GetSection(self, request: platform_pb2.GetSectionRequest, context: Any) -> platform_pb2.Section:
        return await standard.get(self.app.db, SECTION, request.id)

    async def ListSections(
        self, request: platform_pb2.ListSectionsRequest, context: Any
    ) -> platform_pb2.ListSectionsResponse:
        page = await standard.list_page(
            self.app, request, SECTIONS, _section_scope(caller()), filters=_filters(request)
        )
        return await page.answer(platform_pb2.ListSectionsResponse, map(section_to_proto, page.rows))

    async def UpdateSection(self, request: platform_pb2.UpdateSectionRequest, context: Any) -> platform_pb2.Section:
        async with mutation(self.app, request, platform_pb2.Section) as work:
            work.answer = await _update(work, SECTION, request.section, request.update_mask)
        return work.answer

    async def DeleteSection(self, request: platform_pb2.DeleteSectionRequest, context: Any) -> platform_pb2.Section:
        async with mutation(self.app, request, platform_pb2.Section) as work:
            before = await _lock(work, SECTION, request.id)
            below = await queries.below(work.tx, sections, before.id)
            if below:
                message = "sections stand in it: move or delete them first"
                raise FailedPrecondition("SECTION_IN_USE", message, sections=below)
            work.answer = await _delete(work, SECTION, before, request.etag)
        return work.answer

    async def UndeleteSection(self, request: platform_pb2.UndeleteSectionRequest, context: Any) -> platform_pb2.Section:
        async with mutation(self.app, request, platform_pb2.Section) as work:
            work.answer = await _undelete(work, SECTION, request.id)
        return work.answer

    # --- categories of channels ---

    async def CreateChannelCategory(
        self, request: platform_pb2.CreateChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        async with mutation(self.app, request, platform_pb2.ChannelCategory) as work:
            await _refuse_unknown(work, request.channel_category)
            work.answer = await _create(work, CHANNEL_CATEGORY, request.channel_category)
        return work.answer

    async def GetChannelCategory(
        self, request: platform_pb2.GetChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        return await standard.get(self.app.db, CHANNEL_CATEGORY, request.id)

    async def ListChannelCategories(
        self, request: platform_pb2.ListChannelCategoriesRequest, context: Any
    ) -> platform_pb2.ListChannelCategoriesResponse:
        page = await standard.list_page(
            self.app, request, CHANNEL_CATEGORIES, _category_scope(caller()), filters=_filters(request)
        )
        return await page.answer(platform_pb2.ListChannelCategoriesResponse, map(channel_category_to_proto, page.rows))

    async def UpdateChannelCategory(
        self, request: platform_pb2.UpdateChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        async with mutation(self.app, request, platform_pb2.ChannelCategory) as work:
            await _refuse_unknown(work, request.channel_category)
            work.answer = await _update(work, CHANNEL_CATEGORY, request.channel_category, request.update_mask)
        return work.answer

    async def DeleteChannelCategory(
        self, request: platform_pb2.DeleteChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        async with mutation(self.app, request, platform_pb2.ChannelCategory) as work:
            before = await _lock(work, CHANNEL_CATEGORY, request.id)
            below = await queries.below(work.tx, channel_categories, before.id)
            showing = await queries.showing(work.tx, before.id)
            if below or showing:
                message = "categories stand in it, or sections show it: take them away first"
                raise FailedPrecondition("CHANNEL_CATEGORY_IN_USE", message, categories=below, sections=showing)
            work.answer = await _delete(work, CHANNEL_CATEGORY, before, request.etag)
        return work.answer

    async def UndeleteChannelCategory(
        self, request: platform_pb2.UndeleteChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        async with mutation(self.app, request, platform_pb2.ChannelCategory) as work:
            work.answer = await _undelete(work, CHANNEL_CATEGORY, request.id)
        return work.answer

    # --- what sections show ---

    async def CreateSectionCategory(
        self, request: platform_pb2.CreateSectionCategoryRequest, context: Any
    ) -> platform_pb2.SectionCategory:
        wanted = request.section_category
        async with mutation(self.app, request, platform_pb2.SectionCategory) as work:
            section = await _lock(work, SECTION, wanted.section_id)
            category = await standard.one(work.tx, CHANNEL_CATEGORY, wanted.channel_category_id)
            for found in (section, category):
                if found.delete_time is not None:
                    raise NotFound("section" if found is section else "channel_category", found.id)
            if category.channel_id != section.channel_id:
                raise InvalidArgument([("section_category.channel_category_id", "is of another channel")])
            values = {"section_id": section.id, "channel_category_id": category.id}
            row = await standard.create(work.tx, SECTION_CATEGORY, {"id": new_id(), "create_time": work.now, **values})
            work.audit("section_category.created", "section", section.id, channel_category_id=str(category.id))
            work.answer = section_category_to_proto(row)
        return work.answer

    async def ListSectionCategories(
        self, request: platform_pb2.ListSectionCategoriesRequest, context: Any
    ) -> platform_pb2.ListSectionCategoriesResponse:
        page = await standard.list_page(
            self.app,
            request,
            SECTION_CATEGORIES,
            _shown_scope(caller()),
            filters={
                "section_id": convert.optional_id(request.section_id),
                "channel_category_id": convert.optional_id(request.channel_category_id),
            },
        )
        return await page.answer(platform_pb2.ListSectionCategoriesResponse, map(section_category_to_proto, page.rows))

    async def DeleteSectionCategory(
        self, request: platform_pb2.DeleteSectionCategoryRequest, context: Any
    ) -> platform_pb2.SectionCategory:
        async with mutation(self.app, request, platform_pb2.SectionCategory) as work:
            row = await queries.take_out(work.tx, convert.parse_id("section_category", request.id))
            if row is None:
                raise NotFound("section_category", request.id)
            work.audit("section_category.deleted", "section", row.section_id, id=str(row.channel_category_id))
            work.answer = section_category_to_proto(row)
        return work.answer


def _filters(request: Any) -> dict[str, object]:
    deleted = request.show_deleted and caller().may("platform.manage")
    return {
        "channel_id": convert.optional_id(request.channel_id),
        "parent_id": convert.optional_id(request.parent_id),
        "live": not deleted,
    }


async def _create(work: Mutation[Any], resource: Resource[Any], wanted: Any) -> Any:
    values = masks.columns(wanted, masks.creatable(wanted.DESCRIPTOR), resource.special)
    channel_id, id_ = UUID(wanted.channel_id), new_id()
    if not await queries.lock_channel(work.tx, channel_id):
        raise NotFound("channel", wanted.channel_id)
    path = [*await _above(work, resource, channel_id, wanted.parent_id), id_]
    _refuse_depth(len(path))
    birth = {"id": id_, "create_time": work.now, "update_time": work.now}
    row = await standard.create(work.tx, resource, {**values, **birth, "path": path})
    return _noted(work, resource, row, "created")


async def _update(work: Mutation[Any], resource: Resource[Any], wanted: Any, mask: Any) -> Any:
    names = masks.changed(wanted, mask, resource.noun)
    values = masks.columns(wanted, names, resource.special)
    before = await _lock(work, resource, wanted.id)
    moved = "parent_id" in names and values["parent_id"] != before.parent_id
    above = await _above(work, resource, before.channel_id, wanted.parent_id) if moved else []
    if moved:
        if before.id in above:
            message = f"a {resource.noun.replace('_', ' ')} cannot stand below itself"
            raise FailedPrecondition("TREE_CYCLE", message, parent_id=wanted.parent_id)
        _refuse_depth(len(above) + await queries.deepest(work.tx, resource.table, before.id) - len(before.path) + 1)
    row = await standard.patch(work.tx, resource, before.id, wanted.etag, {**values, "update_time": work.now})
    if moved:
        await queries.replant(work.tx, resource.table, before.id, above)
    return _noted(work, resource, row, "updated")


async def _delete(work: Mutation[Any], resource: Resource[Any], before: Row, etag: str) -> Any:
    return _noted(work, resource, await standard.delete(work, resource, before.id, etag), "deleted")


async def _undelete(work: Mutation[Any], resource: Resource[Any], id_: str) -> Any:
    before = await _lock(work, resource, id_)
    await _above(work, resource, before.channel_id, str(before.parent_id or ""))
    return _noted(work, resource, await standard.undelete(work, resource, before), "undeleted")


def _noted(work: Mutation[Any], resource: Resource[Any], row: Row, what: str) -> Any:
    work.audit(f"{resource.noun}.{what}", resource.noun, row.id, code=row.code)
    section_id = row.id if resource.table is sections else None
    work.log(
        f"{resource.noun}.{what}",
        f"{row.code} was {what}",
        row.display_name,
        channel_id=row.channel_id,
        section_id=section_id,
    )
    work.event(f"{resource.noun}.{what}", resource.noun, row.id, {"channel_id": str(row.channel_id), "code": row.code})
    return resource.to_proto(row)


async def _lock(work: Mutation[Any], resource: Resource[Any], id_: str) -> Row:
    """Lock one after its channel, so that nobody changes the tree meanwhile."""
    found = await standard.one(work.tx, resource, id_)
    await queries.lock_channel(work.tx, found.channel_id)
    return await standard.one(work.tx, resource, id_, lock=True)


async def _above(work: Mutation[Any], resource: Resource[Any], channel_id: UUID, parent_id: str) -> list[UUID]:
    """Return the path of a parent that lives on the channel."""
    if not parent_id:
        return []
    parent = await standard.one(work.tx, resource, parent_id)
    if parent.delete_time is not None:
        raise NotFound(resource.noun, parent_id)
    if parent.channel_id != channel_id:
        raise InvalidArgument([(f"{resource.noun}.parent_id", "is of another channel")])
    return list(parent.path)


async def _refuse_unknown(work: Mutation[Any], wanted: platform_pb2.ChannelCategory) -> None:
    if wanted.category_id and not await queries.is_category(work.tx, UUID(wanted.category_id)):
        raise NotFound("category", wanted.category_id)


def _refuse_depth(depth: int) -> None:
    if depth > DEEPEST:
        raise FailedPrecondition("TREE_TOO_DEEP", f"at most {DEEPEST} deep", depth=depth, limit=DEEPEST)
