"""Sections and categories of channels: two trees of each channel, and which categories a section shows."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.platform.v1 import platform_pb2
from server.kit import convert, standard, trees
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Order, Scope, by_time
from storage.queries import sections as queries
from storage.tables.platform import channel_categories, section_categories, sections


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
            work.answer = await trees.create(work, SECTION, request.section)
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
            work.answer = await trees.update(work, SECTION, request.section, request.update_mask)
        return work.answer

    async def DeleteSection(self, request: platform_pb2.DeleteSectionRequest, context: Any) -> platform_pb2.Section:
        async with mutation(self.app, request, platform_pb2.Section) as work:
            before = await trees.lock(work, SECTION, request.id)
            below = await queries.below(work.tx, sections, before.id)
            if below:
                message = "sections stand in it: move or delete them first"
                raise FailedPrecondition("SECTION_IN_USE", message, sections=below)
            work.answer = await trees.delete(work, SECTION, before, request.etag)
        return work.answer

    async def UndeleteSection(self, request: platform_pb2.UndeleteSectionRequest, context: Any) -> platform_pb2.Section:
        async with mutation(self.app, request, platform_pb2.Section) as work:
            work.answer = await trees.undelete(work, SECTION, request.id)
        return work.answer

    # --- categories of channels ---

    async def CreateChannelCategory(
        self, request: platform_pb2.CreateChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        async with mutation(self.app, request, platform_pb2.ChannelCategory) as work:
            await _refuse_unknown(work, request.channel_category)
            work.answer = await trees.create(work, CHANNEL_CATEGORY, request.channel_category)
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
            work.answer = await trees.update(work, CHANNEL_CATEGORY, request.channel_category, request.update_mask)
        return work.answer

    async def DeleteChannelCategory(
        self, request: platform_pb2.DeleteChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        async with mutation(self.app, request, platform_pb2.ChannelCategory) as work:
            before = await trees.lock(work, CHANNEL_CATEGORY, request.id)
            below = await queries.below(work.tx, channel_categories, before.id)
            showing = await queries.showing(work.tx, before.id)
            if below or showing:
                message = "categories stand in it, or sections show it: take them away first"
                raise FailedPrecondition("CHANNEL_CATEGORY_IN_USE", message, categories=below, sections=showing)
            work.answer = await trees.delete(work, CHANNEL_CATEGORY, before, request.etag)
        return work.answer

    async def UndeleteChannelCategory(
        self, request: platform_pb2.UndeleteChannelCategoryRequest, context: Any
    ) -> platform_pb2.ChannelCategory:
        async with mutation(self.app, request, platform_pb2.ChannelCategory) as work:
            work.answer = await trees.undelete(work, CHANNEL_CATEGORY, request.id)
        return work.answer

    # --- what sections show ---

    async def CreateSectionCategory(
        self, request: platform_pb2.CreateSectionCategoryRequest, context: Any
    ) -> platform_pb2.SectionCategory:
        wanted = request.section_category
        async with mutation(self.app, request, platform_pb2.SectionCategory) as work:
            section = await trees.lock(work, SECTION, wanted.section_id)
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


async def _refuse_unknown(work: Mutation[Any], wanted: platform_pb2.ChannelCategory) -> None:
    if wanted.category_id and not await queries.is_category(work.tx, UUID(wanted.category_id)):
        raise NotFound("category", wanted.category_id)
