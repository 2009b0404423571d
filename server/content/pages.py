"""The part of ContentService about pages, which stand in a tree."""

from typing import Any
from uuid import UUID

from mall.content.v1 import content_pb2
from server.content import approving, articles
from server.content.articles import Kind
from server.kit import convert, masks, standard, texts, zoned
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound, Unauthenticated
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.content import articles as queries
from storage.tables.content import DEEPEST, LAST, PAGE_STATES, page_snapshots, page_state_changes, pages

Page = content_pb2.Page
NOUN = "page"
_p = pages.c
_LIVES = (_p.state == "PUBLISHED") & _p.delete_time.is_(None)
# That one must be signed in is told; that staff keep something to themselves is not.
READABLE = Scope("readable", _LIVES & (_p.access != "STAFF"))
MENU = {
    True: Scope("menu of members", _p.listed & (_p.access != "STAFF")),
    False: Scope("menu of all", _p.listed & (_p.access == "EVERYBODY")),
}
PLACE = {"parent_id", "staff_only", "requires_authentication"}
BATCH = 50


def page_to_proto(row: Row, who: Caller) -> Page:
    """Map a row of `pages`; where reviews of it stand is for staff."""
    staff = who.may("content.read")
    return Page(
        id=str(row.id),
        author_id=str(row.author_id) if staff else "",
        title=row.title,
        slug=row.slug,
        content=row.get("content", ""),
        excerpt=row.excerpt,
        state=row.state,
        view_count=row.get("view_count", 0),
        meta_title=row.meta_title,
        meta_description=row.meta_description,
        publish_time=convert.timestamp(row.publish_time),
        schedule_time=convert.timestamp(row.schedule_time),
        schedule_time_zone=row.schedule_time_zone,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
        page_type=row.page_type,
        publishing_state=_publishing_state(row),
        staff_only=row.staff_only,
        requires_authentication=row.requires_authentication,
        access=row.access,
        listed=row.listed,
        menu_position=None if row.menu_position == LAST else row.menu_position,
        parent_id=str(row.parent_id or ""),
        parent_slug=row.get("parent_slug"),
        template=row.template,
        og_title=row.og_title,
        og_description=row.og_description,
        og_image_uri=row.og_image_uri,
        last_review_time=convert.timestamp(row.last_review_time) if staff else None,
        review_frequency_months=row.review_frequency_months if staff else 0,
        review_due_time=convert.timestamp(row.review_due_time) if staff else None,
    )


def _publishing_state(row: Row) -> str:
    if row.state == "DRAFT":
        return "DRAFTING" if row.schedule_time is None else "SCHEDULED"
    return "LIVE" if row.state == "PUBLISHED" else "RETIRED"


def shown(row: Row) -> Page:
    """Map a page for the caller."""
    return page_to_proto(row, caller())


def readable(who: Caller) -> Scope:
    """What is published, and not for staff alone; staff see all."""
    return EVERYTHING if who.may("content.read") else READABLE


SPECIAL: masks.Special = {
    "menu_position": lambda one: {"menu_position": one.menu_position if one.HasField("menu_position") else LAST}
}
FIELDS = masks.creatable(Page.DESCRIPTOR)
RESOURCE = Resource(NOUN, pages, Page, shown, readable, SPECIAL, source=queries.PAGE)
PAGES = Kind(NOUN, "PAGE", RESOURCE, PAGE_STATES, page_state_changes, page_snapshots)


class Pages:
    """Pages: written by staff, read by those who may."""

    app: App

    async def _page(self, row: Row) -> Page:
        message: Page = await articles.complete(row, shown(row))
        return message

    async def _again_page(self, work: Mutation[Any], row: Row, *, moved: bool = False) -> Page:
        if moved:
            await queries.replant(work.tx, row.id)
        return await self._page(await articles.again(work, PAGES, row))

    async def _read_page(self, id_: str) -> Row:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, RESOURCE, id_)
        if row.access == "SIGNED_IN" and caller().account_id is None:
            raise Unauthenticated("AUTH_REQUIRED", "sign in to read this page")
        return row

    async def CreatePage(self, request: content_pb2.CreatePageRequest, context: Any) -> Page:
        message = request.page
        _check(message)
        made = await articles.rendered(message.content, f"{NOUN}.content")
        async with mutation(self.app, request, Page) as work:
            id_ = new_id()
            values = {**masks.columns(message, FIELDS, SPECIAL), **articles.html_columns(made)}
            values["slug"] = await articles.slug_for(work.tx, pages, message.slug, message.title, id_)
            await queries.lock_tree(work.tx)
            if values["parent_id"] is not None:
                await _check_parent(work, id_, values["parent_id"])
            own = {"id": id_, "author_id": work.caller.id, "state": PAGE_STATES.first}
            place = {"path": [id_], "access": "EVERYBODY", "listed": False}
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RESOURCE, {**values, **own, **place, **times})
            articles.note(work, PAGES, row, None, "created")
            work.answer = await self._again_page(work, row, moved=True)
        return work.answer

    async def GetPage(self, request: content_pb2.GetPageRequest, context: Any) -> Page:
        return await self._page(await self._read_page(request.id))

    async def ResolvePage(self, request: content_pb2.ResolvePageRequest, context: Any) -> Page:
        async with self.app.db.read() as connection:
            id_ = await queries.resolve(connection, pages, request.slug)
        if id_ is None:
            raise NotFound(NOUN, request.slug)
        return await self._page(await self._read_page(str(id_)))

    async def ListPages(self, request: content_pb2.ListPagesRequest, context: Any) -> content_pb2.ListPagesResponse:
        who = caller()
        staff = who.may("content.read")
        filters = {
            "states": convert.names(Page.State, request.states),
            "page_types": convert.names(Page.PageType, request.page_types),
            "parent_id": convert.optional_id(request.parent_id),
            "top": request.top,
            "review_due": self.app.clock.now() if request.review_due else None,
            "live": not (request.show_deleted and staff),
        }
        scope = EVERYTHING if staff else MENU[who.account_id is not None]
        page = await standard.list_page(self.app, request, queries.PAGES, scope, filters=filters)
        return await page.answer(content_pb2.ListPagesResponse, map(shown, page.rows))

    async def UpdatePage(self, request: content_pb2.UpdatePageRequest, context: Any) -> Page:
        message = request.page
        _check(message)
        names = masks.changed(message, request.update_mask, NOUN)
        values: dict[str, Any] = masks.columns(message, names, SPECIAL)
        if "content" in names:
            values |= articles.html_columns(await articles.rendered(message.content, f"{NOUN}.content"))
        moves = bool(names & PLACE)
        async with mutation(self.app, request, Page) as work:
            if moves:
                await queries.lock_tree(work.tx)
            row = await articles.lock(work, PAGES, message.id, message.etag)
            if row.state == "ARCHIVED":
                raise forbidden(NOUN, row.state)
            if values.get("parent_id"):
                await _check_parent(work, row.id, values["parent_id"])
            if "slug" in values:
                title = values.get("title", row.title)
                values["slug"] = await articles.slug_for(work.tx, pages, values["slug"], title, row.id)
            if "review_frequency_months" in values:
                values["review_due_time"] = _review_due(row.last_review_time or row.publish_time, values)
            changed = await standard.patch(work.tx, RESOURCE, row.id, "", {**values, "update_time": work.now})
            if changed.slug != row.slug:
                await queries.moved(work.tx, pages, row.id, row.slug, changed.slug, work.now)
            articles.note(work, PAGES, changed, row.state, "edited")
            work.answer = await self._again_page(work, changed, moved=moves)
        return work.answer

    async def DeletePage(self, request: content_pb2.DeletePageRequest, context: Any) -> Page:
        async with mutation(self.app, request, Page) as work:
            await queries.lock_tree(work.tx)
            row = await articles.lock(work, PAGES, request.id, request.etag)
            count = await queries.below(work.tx, row.id)
            if count:
                message = "other pages are below it: move or delete them first"
                raise FailedPrecondition("PAGE_HAS_CHILDREN", message, pages=count)
            changed = await standard.delete(work, RESOURCE, row.id, listed=False)
            articles.note(work, PAGES, changed, row.state, "deleted")
            work.audit("page.deleted", NOUN, row.id)
            work.answer = await self._again_page(work, changed)
        return work.answer

    async def SchedulePage(self, request: content_pb2.SchedulePageRequest, context: Any) -> Page:
        async with mutation(self.app, request, Page) as work:
            row = await articles.lock(work, PAGES, request.id, request.etag)
            work.answer = await self._again_page(work, await articles.schedule(work, PAGES, row, request))
        return work.answer

    async def PublishPage(self, request: content_pb2.PublishPageRequest, context: Any) -> Page:
        async with mutation(self.app, request, Page) as work:
            await queries.lock_tree(work.tx)
            row = await articles.lock(work, PAGES, request.id, request.etag)
            await approving.refuse_waiting(work, row.id)
            changed = await _publish(work, row, work.now)
            work.audit("page.published", NOUN, row.id)
            work.answer = await self._again_page(work, changed)
        return work.answer

    async def ArchivePage(self, request: content_pb2.ArchivePageRequest, context: Any) -> Page:
        async with mutation(self.app, request, Page) as work:
            await queries.lock_tree(work.tx)
            row = await articles.lock(work, PAGES, request.id, request.etag)
            changed = await articles.become(work, PAGES, row, "archive", "archived")
            work.audit("page.archived", NOUN, row.id)
            work.answer = await self._again_page(work, changed, moved=True)
        return work.answer

    async def ReviewPage(self, request: content_pb2.ReviewPageRequest, context: Any) -> Page:
        async with mutation(self.app, request, Page) as work:
            row = await articles.lock(work, PAGES, request.id, request.etag)
            months = {"review_frequency_months": row.review_frequency_months}
            values = {"last_review_time": work.now, "review_due_time": _review_due(work.now, months)}
            changed = await standard.patch(work.tx, RESOURCE, row.id, "", {**values, "update_time": work.now})
            articles.note(work, PAGES, changed, row.state, "reviewed")
            work.answer = await self._again_page(work, changed)
        return work.answer

    async def SharePage(self, request: content_pb2.SharePageRequest, context: Any) -> content_pb2.PreviewLink:
        return await articles.share(self.app, PAGES, request.id)

    async def PreviewPage(self, request: content_pb2.PreviewPageRequest, context: Any) -> Page:
        return await self._page(await articles.previewed(self.app, PAGES, request.token))

    async def RecordPageView(self, request: content_pb2.RecordPageViewRequest, context: Any) -> content_pb2.View:
        return await articles.count_view(self.app, await self._read_page(request.id), request.visitor_key)

    async def ListPageChanges(
        self, request: content_pb2.ListPageChangesRequest, context: Any
    ) -> content_pb2.ListPageChangesResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, RESOURCE, request.page_id)
        filters = {"page_id": row.id}
        page = await standard.list_page(self.app, request, queries.PAGE_CHANGES, EVERYTHING, filters=filters)
        return await page.answer(
            content_pb2.ListPageChangesResponse, (articles.change_fields(row, NOUN) for row in page.rows)
        )


async def publish_due_pages(app: App) -> int:
    """Publish the pages whose time has come, as of then."""
    async with background(app) as work:
        await queries.lock_tree(work.tx)
        rows = await queries.due(work.tx, pages, work.now, BATCH)
        for row in rows:
            await _publish(work, row, row.schedule_time)
    return len(rows)


async def _publish(work: Mutation[Any], row: Row, time: Any) -> Row:
    months = {"review_frequency_months": row.review_frequency_months}
    due = _review_due(row.last_review_time or time, months)
    changed = await articles.publish(work, PAGES, row, time, review_due_time=due)
    await queries.replant(work.tx, row.id)
    return changed


def _review_due(since: Any, values: dict[str, Any]) -> Any:
    months = values["review_frequency_months"]
    return zoned.months_later(since, months) if since is not None and months else None


async def _check_parent(work: Mutation[Any], id_: UUID, parent_id: UUID) -> None:
    """Refuse a place in the tree: below nothing there is, below itself, or too deep."""
    found = await queries.parent(work.tx, id_, parent_id)
    if found is None:
        raise InvalidArgument([("page.parent_id", "is not a page")])
    if id_ in found.path:
        raise FailedPrecondition("PAGE_CYCLE", "a page cannot be below itself")
    if len(found.path) + 1 + (found.height or 0) > DEEPEST:
        raise InvalidArgument([("page.parent_id", f"has too many above it: a tree has at most {DEEPEST} levels")])


def _check(page: Page) -> None:
    problems = texts.tidy(page, NOUN)
    if problems:
        raise InvalidArgument(problems)
