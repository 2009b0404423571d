"""The category tree."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.catalog.v1 import catalog_pb2
from server import platform
from server.catalog import editing, fields
from server.catalog.mapping import category_fields, category_to_proto
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Order, Scope
from storage.queries.catalog import categories as queries
from storage.queries.catalog import refresh_visibility
from storage.tables.catalog import categories

DEPTH_LIMIT = 10
SLUG_LONGEST = 100
CODE_LONGEST = 64

_VISIBLE = Scope("visible", categories.c.visible & categories.c.delete_time.is_(None))


def category_scope(who: Caller) -> Scope:
    """Staff see every category, all others those that are visible."""
    return EVERYTHING if editing.is_staff(who) else _VISIBLE


CATEGORY = Resource(
    "category",
    categories,
    catalog_pb2.Category,
    category_to_proto,
    category_scope,
    special={
        "active": lambda c: {"active": c.active if c.HasField("active") else True},
    },
)
CATEGORIES = Listing(
    select(*(column for column in categories.c if column.name != "long_description")),
    orders={
        "position": Order(categories.c.display_order, categories.c.id, descending=False),
        "depth": Order(categories.c.depth, categories.c.id, descending=False),
    },
    filters={
        "parent_id": categories.c.parent_id == queries.parent_id,
        "depth": categories.c.depth == queries.depth,
        "featured": categories.c.featured,
    },
)


class Categories:
    """The rpcs of categories. Every change by staff leaves an audit entry."""

    app: App

    async def CreateCategory(self, request: catalog_pb2.CreateCategoryRequest, context: Any) -> catalog_pb2.Category:
        category = request.category
        editing.raise_problems(texts.tidy(category, "category"))
        values = masks.columns(category, masks.creatable(catalog_pb2.Category.DESCRIPTOR), CATEGORY.special)
        id_ = new_id()
        async with mutation(self.app, request, catalog_pb2.Category) as work:
            tax_class_id = values.get("tax_class_id")
            editing.raise_problems(await platform.unknown_tax_class(work.tx, tax_class_id, "category.tax_class_id"))
            await queries.lock_tree(work.tx)
            parent = await _parent(work, category.parent_id)
            place = _below(parent, id_)
            if not (values["slug"] and values["code"]):
                await _name(work, values, id_, parent)
            visible = place.pop("visible") and values["active"]
            birth = {"id": id_, "visible": visible, "create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, CATEGORY, {**values, **place, **birth})
            work.audit("category.created", "category", row.id, code=row.code)
            work.event("category.created", "category", row.id, {"code": row.code})
            work.answer = category_to_proto(row)
        return work.answer

    async def GetCategory(self, request: catalog_pb2.GetCategoryRequest, context: Any) -> catalog_pb2.Category:
        return await standard.get(self.app.db, CATEGORY, request.id)

    async def ListCategories(
        self, request: catalog_pb2.ListCategoriesRequest, context: Any
    ) -> catalog_pb2.ListCategoriesResponse:
        hidden = request.show_hidden and editing.is_staff(caller())
        page = await standard.list_page(
            self.app,
            request,
            CATEGORIES,
            EVERYTHING if hidden else _VISIBLE,
            filters={
                "parent_id": convert.optional_id(request.parent_id),
                "depth": request.depth,
                "featured": request.featured,
            },
            order="position" if request.parent_id or request.depth else "depth",
        )
        return await page.answer(catalog_pb2.ListCategoriesResponse, map(category_fields, page.rows))

    async def UpdateCategory(self, request: catalog_pb2.UpdateCategoryRequest, context: Any) -> catalog_pb2.Category:
        category = request.category
        editing.raise_problems(texts.tidy(category, "category"))
        names = masks.changed(category, request.update_mask, "category")
        values = masks.columns(category, names, CATEGORY.special)
        if not values.get("slug", "kept"):
            del values["slug"]
        async with mutation(self.app, request, catalog_pb2.Category) as work:
            tax_class_id = values.get("tax_class_id")
            editing.raise_problems(await platform.unknown_tax_class(work.tx, tax_class_id, "category.tax_class_id"))
            if names & {"parent_id", "active"}:
                await queries.lock_tree(work.tx)
            before = await standard.one(work.tx, CATEGORY, category.id, lock=True)
            moved = "parent_id" in names and values["parent_id"] != before.parent_id
            if moved:
                values.update(await _moved(work, before, category.parent_id))
            row = await standard.patch(work.tx, CATEGORY, before.id, category.etag, {**values, "update_time": work.now})
            if moved or row.active != before.active:
                row = await _replanted(work, row)
            work.audit("category.updated", "category", row.id, fields=sorted(names))
            work.event("category.updated", "category", row.id, {"code": row.code, "visible": row.visible})
            work.answer = category_to_proto(row)
        return work.answer

    async def DeleteCategory(self, request: catalog_pb2.DeleteCategoryRequest, context: Any) -> catalog_pb2.Category:
        async with mutation(self.app, request, catalog_pb2.Category) as work:
            await queries.lock_tree(work.tx)
            before = await standard.one(work.tx, CATEGORY, request.id, lock=True)
            held = await queries.content(work.tx, before.id)
            if held.products or held.children:
                message = "the category has products or children: move them first"
                raise FailedPrecondition("CATEGORY_NOT_EMPTY", message, products=held.products, children=held.children)
            row = await standard.delete(work, CATEGORY, before.id, request.etag, visible=False)
            work.audit("category.deleted", "category", row.id, code=row.code)
            work.event("category.deleted", "category", row.id, {"code": row.code})
            work.answer = category_to_proto(row)
        return work.answer

    async def UndeleteCategory(
        self, request: catalog_pb2.UndeleteCategoryRequest, context: Any
    ) -> catalog_pb2.Category:
        async with mutation(self.app, request, catalog_pb2.Category) as work:
            await queries.lock_tree(work.tx)
            before = await standard.one(work.tx, CATEGORY, request.id, lock=True)
            place = _below(await _parent(work, str(before.parent_id or "")), before.id)
            again = {"slug": before.slug, "code": before.code, "display_name": before.display_name}
            if before.slug in (await queries.taken(work.tx, [before.slug], [], but=before.id))["slug"]:
                again["slug"] = ""
                await _name(work, again, before.id, None)
            values = {**place, "slug": again["slug"], "active": False, "visible": False}
            row = await standard.undelete(work, CATEGORY, before, **values)
            work.audit("category.undeleted", "category", row.id, code=row.code)
            work.event("category.undeleted", "category", row.id, {"code": row.code})
            work.answer = category_to_proto(row)
        return work.answer


async def _parent(work: Mutation[Any], parent_id: str) -> Row | None:
    """Return the category above, which must live; None at the top."""
    if not parent_id:
        return None
    row = await standard.one(work.tx, CATEGORY, parent_id)
    if row.delete_time is not None:
        raise NotFound("category", parent_id)
    return row


async def _name(work: Mutation[Any], values: dict[str, Any], id_: UUID, parent: Row | None) -> None:
    """Give a category the slug and the code that it lacks: the first of their candidates that is free, under the lock."""
    slugs = [values["slug"]] if values["slug"] else _slugs(values["display_name"], id_, parent)
    codes = [values["code"]] if values["code"] else _codes(slugs, id_)
    taken = await queries.taken(work.tx, slugs, [code.lower() for code in codes], but=id_)
    values["slug"] = values["slug"] or next(slug for slug in slugs if slug not in taken["slug"])
    values["code"] = values["code"] or next(
        code for code in (values["slug"], *codes) if code in codes and code.lower() not in taken["code"]
    )


def _slugs(display_name: str, id_: UUID, parent: Row | None) -> list[str]:
    """Return slugs for a category: of its name, of that below its parent, and one that nothing else has."""
    own = fields.slug(display_name, SLUG_LONGEST)
    below = fields.slug(f"{parent.display_name} {display_name}", SLUG_LONGEST) if own and parent else ""
    unique = f"{own[: SLUG_LONGEST - 13]}-{id_.hex[-12:]}" if own else f"c-{id_.hex[-12:]}"
    return [slug for slug in (own, below, unique.replace("--", "-")) if slug]


def _codes(slugs: list[str], id_: UUID) -> list[str]:
    """Return codes like these slugs, and one that nothing else has."""
    cut = f"{slugs[0][: CODE_LONGEST - 13].rstrip('-')}-{id_.hex[-12:]}"
    return [*(slug for slug in slugs if len(slug) <= CODE_LONGEST), cut]


def _below(parent: Row | None, id_: UUID) -> dict[str, Any]:
    """Return path, depth and visibility of a category below a parent."""
    path = [*parent.path, id_] if parent else [id_]
    _check_depth(len(path))
    return {"path": path, "depth": len(path), "visible": parent.visible if parent else True}


def _check_depth(depth: int) -> None:
    if depth > DEPTH_LIMIT:
        message = f"categories are nested {DEPTH_LIMIT} deep at most"
        raise FailedPrecondition("CATEGORY_TOO_DEEP", message, depth=depth, limit=DEPTH_LIMIT)


async def _moved(work: Mutation[Any], before: Row, parent_id: str) -> dict[str, Any]:
    """Return the columns of a category that moves below another parent."""
    parent = await _parent(work, parent_id)
    if parent and before.id in parent.path:
        message = "a category cannot be moved below itself"
        raise FailedPrecondition("CATEGORY_CYCLE", message, parent_id=parent_id)
    place = _below(parent, before.id)
    _check_depth(place["depth"] + await queries.deepest(work.tx, before.id) - before.depth)
    return place


async def _replanted(work: Mutation[Any], row: Row) -> Row:
    """Let everything below a category, and all its products, follow a move or a change of visibility."""
    changed = await queries.replant(work.tx, row.id)
    await refresh_visibility(work.tx, category_ids=changed)
    return await standard.one(work.tx, CATEGORY, str(row.id))
