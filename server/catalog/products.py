"""Products: creating, reading, finding, changing, deleting them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import select

from mall.catalog.v1 import catalog_pb2
from server import platform
from server.catalog import ceilings, drafts, editing, fields, lifecycle, minimums, searching, showing, tags
from server.catalog.ceilings import PRICE_CEILING
from server.catalog.lifecycle import APPROVAL
from server.catalog.mapping import (
    product_fields,
    product_snapshot_fields,
    product_snapshot_to_proto,
    product_to_proto,
    product_with_parts,
)
from server.kit import convert, masks, paging, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.currencies import DIGITS, UNKNOWN
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Order, Scope
from storage.queries.catalog import products as queries
from storage.queries.catalog import variants as variant_queries
from storage.queries.catalog.searching import search
from storage.statements import parameter
from storage.tables.catalog import product_snapshots, products, shelf_entries

Request = catalog_pb2.ListProductsRequest
NEWEST = "NEWEST"


def _orders(table: Any, id_: Any) -> dict[str, Order]:
    return {
        NEWEST: Order(table.c.create_time, id_),
        "PRICE_ASCENDING": Order(table.c.lowest_price_minor, id_, descending=False),
        "PRICE_DESCENDING": Order(table.c.lowest_price_minor, id_),
        "POPULARITY": Order(table.c.popularity, id_),
        "TITLE": Order(table.c.title_order, id_, descending=False),
    }


PRODUCT = Resource("product", products, catalog_pb2.Product, lambda row: product_to_proto(row, inside=True))
PRODUCTS = Listing(queries.everywhere(), _orders(products, products.c.id), queries.FILTERS, queries.CHOICES)
SHELF = Listing(
    queries.on_a_shelf(), _orders(shelf_entries, shelf_entries.c.product_id), queries.SHELF_FILTERS, queries.CHOICES
)
SNAPSHOTS = Listing(
    select(*(column for column in product_snapshots.c if column.name != "content")),
    {NEWEST: Order(product_snapshots.c.sequence, product_snapshots.c.id)},
    {"product_id": product_snapshots.c.product_id == parameter("product_id", product_snapshots.c.product_id)},
)
_STAFF = Scope("live", products.c.delete_time.is_(None))
_VISIBLE = Scope("visible", products.c.visible)


class Products:
    """The rpcs of products."""

    app: App

    async def CreateProduct(self, request: catalog_pb2.CreateProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            draft = drafts.draft(request, work.caller.id, work.now)
            settings = await platform.settings(work.tx, APPROVAL, PRICE_CEILING, now=work.now)
            dear = ceilings.of_new(settings[PRICE_CEILING], draft.rows)
            editing.raise_problems([*draft.problems, *dear, *await held(work, draft)])
            if request.activate:
                lifecycle.put_on_sale(draft, waits=settings[APPROVAL])
            await queries.insert(work.tx, draft.rows)
            await editing.finish(work, draft.id, "product.created", code=draft.product["code"])
            work.answer = await editing.whole(work, draft.id)
        return work.answer

    async def GetProduct(self, request: catalog_pb2.GetProductRequest, context: Any) -> catalog_pb2.Product:
        who = caller()
        product_id = convert.parse_id("product", request.id)
        async with self.app.db.read() as connection:
            row = await queries.read(connection, product_id, editing.product_scope(who))
            if row is None:
                raise NotFound("product", request.id)
            variants = orjson.loads(row["variants"])
            product = product_with_parts(row, variants, inside=editing.is_inside(who, row.seller_id))
            await showing.in_product(self.app, connection, product, row, variants, request.channel_id)
        return product

    async def ListProducts(self, request: Request, context: Any) -> catalog_pb2.ListProductsResponse:
        who = caller()
        scope = _list_scope(who, request)
        listing, filters = _shelf(request, scope)
        page = await standard.list_page(
            self.app,
            request,
            listing,
            scope,
            filters=filters,
        )
        current = await self._current(page.rows, request.channel_id)
        return await page.answer(catalog_pb2.ListProductsResponse, _listed(page.rows, who, current))

    async def SearchProducts(
        self, request: catalog_pb2.SearchProductsRequest, context: Any
    ) -> catalog_pb2.SearchProductsResponse:
        wanted = searching.read(request.query)
        category_id, channel_id = map(convert.optional_id, (request.category_id, request.channel_id))
        page = paging.page(self.app.signer, request, int)
        offset = page.after[0] if page.after else 0
        async with self.app.db.read() as connection:
            # What cannot be bought where a cart without a channel goes would be found in vain.
            channel_id = channel_id or await platform.primary_channel_id(connection)
            shelves = {"category_id": category_id, "channel_id": channel_id, "tag": tags.shelf(request.tag)}
            rows = await search(
                connection,
                written=wanted.written,
                words=wanted.words,
                excluded=wanted.excluded,
                signed=wanted.signed,
                forgiving=wanted.forgiving,
                shelves={name: shelf for name, shelf in shelves.items() if shelf is not None},
                limit=page.size + 1,
                offset=offset,
            )
        who = caller()
        answer = catalog_pb2.SearchProductsResponse()
        current = await self._current(rows[: page.size], request.channel_id)
        kept = await paging.fill(answer.products, _listed(rows[: page.size], who, current))
        if len(rows) > kept:
            answer.next_page_token = page.token(offset + kept, UUID(int=0))
        return answer

    async def _current(self, rows: Sequence[Row], channel_id: str) -> Mapping[UUID, Fields]:
        if not any(row.price_listed for row in rows):
            return {}
        async with self.app.db.read() as connection:
            return await showing.of_products(self.app, connection, rows, channel_id)

    async def UpdateProduct(self, request: catalog_pb2.UpdateProductRequest, context: Any) -> catalog_pb2.Product:
        product = request.product
        problems: list[Any] = texts.tidy(product, "product", public=fields.PUBLIC_TEXTS)
        names = masks.changed(product, request.update_mask, "product")
        values = fields.product_values(product, names, "product.", problems)
        if "slug" in values and not values["slug"]:
            del values["slug"]
        editing.raise_problems(problems)
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            categories = _categories(product, names)
            problems += await _lacking_categories(work, categories, product.category_id)
            tax_class_id = values.get("tax_class_id")
            problems += await platform.unknown_tax_class(work.tx, tax_class_id, "product.tax_class_id")
            before = await editing.open_product(work, product.id)
            editing.check_etag(before, "product", product.etag)
            _check_change(product, names, before, values, problems)
            await ceilings.check(work, before.currency, values, "product.", problems)
            editing.raise_problems(problems)
            await editing.keep(work, before, "updated")
            if "extra_category_ids" in names or "category_id" in names:
                await _put_into_categories(work, before, product, names)
            if values:
                await standard.patch(work.tx, PRODUCT, before.id, "", {**values, "update_time": work.now})
            await editing.finish(work, before.id, "product.updated", fields=sorted(names))
            work.answer = await editing.whole(work, before.id)
        return work.answer

    async def DeleteProduct(self, request: catalog_pb2.DeleteProductRequest, context: Any) -> catalog_pb2.Product:
        async with mutation(self.app, request, catalog_pb2.Product) as work:
            product_id = convert.parse_id("product", request.id)
            variant_ids = [row.id for row in await variant_queries.of_product(work.tx, product_id)]
            ordered = await variant_queries.close_levels(work.tx, variant_ids)
            before = await editing.open_product(work, request.id)
            editing.check_etag(before, "product", request.etag)
            if before.state not in {"DRAFT", "REJECTED"}:
                message = f"a product that is {before.state} can only be discontinued"
                raise forbidden("product", before.state, message)
            if ordered:
                raise FailedPrecondition("PRODUCT_ORDERED", "the product has been ordered: discontinue it instead")
            await editing.keep(work, before, "deleted")
            row = await standard.delete(work, PRODUCT, before.id)
            work.event("product.deleted", "product", row.id, {"seller_id": str(row.seller_id), "code": row.code})
            work.answer = product_to_proto(row, inside=True)
        return work.answer

    async def GetProductSnapshot(
        self, request: catalog_pb2.GetProductSnapshotRequest, context: Any
    ) -> catalog_pb2.ProductSnapshot:
        snapshot_id = convert.parse_id("product snapshot", request.id)
        async with self.app.db.read() as connection:
            row = await queries.snapshot(connection, snapshot_id)
        if row is None or not editing.is_inside(caller(), row.seller_id):
            raise NotFound("product snapshot", request.id)
        return product_snapshot_to_proto(row)

    async def ListProductSnapshots(
        self, request: catalog_pb2.ListProductSnapshotsRequest, context: Any
    ) -> catalog_pb2.ListProductSnapshotsResponse:
        product_id = convert.parse_id("product", request.product_id)
        async with self.app.db.read() as connection:
            owner = await queries.owner(connection, product_id)
        if owner is None or not editing.is_inside(caller(), owner):
            raise NotFound("product", request.product_id)
        page = await standard.list_page(
            self.app,
            request,
            SNAPSHOTS,
            EVERYTHING,
            filters={"product_id": product_id},
        )
        return await page.answer(catalog_pb2.ListProductSnapshotsResponse, map(product_snapshot_fields, page.rows))


def _listed(rows: Iterable[Row], who: Caller, current: Mapping[UUID, Fields]) -> Iterator[Fields]:
    """Return products as lists show them."""
    for row in rows:
        inside = editing.is_inside(who, row.seller_id)
        yield product_fields(row, inside=inside, current=current.get(row.id))


async def held(work: Mutation[Any], draft: drafts.Draft) -> list[tuple[str, str]]:
    """Keep what a new product rests on as it is, and return what of it does not exist."""
    categories, channels = await queries.hold(work.tx, work.caller.id, draft.category_ids, draft.channel_ids)
    tax_class_id = draft.product["tax_class_id"]
    lacking = await platform.unknown_tax_class(work.tx, tax_class_id, "product.tax_class_id")
    return [*lacking, *resting(draft, categories, channels)]


def resting(draft: drafts.Draft, categories: set[UUID], channels: dict[UUID, str]) -> list[tuple[str, str]]:
    """Return what a new product rests on that does not exist."""
    problems = []
    for category_id in draft.category_ids:
        if category_id not in categories:
            primary = category_id == draft.product["category_id"]
            name = "category_id" if primary else "extra_category_ids"
            problems.append((f"product.{name}", f"no such category: {category_id}"))
    for index, channel_id in enumerate(draft.channel_ids):
        field = f"channel_ids[{index}]"
        if channel_id not in channels:
            problems.append((field, "no such channel, or it does not trade"))
        elif channels[channel_id] != draft.product["currency"]:
            problems.append((field, f"trades in {channels[channel_id]}, the product is in {draft.product['currency']}"))
    return problems


def _list_scope(who: Caller, request: Request) -> Scope:
    states = convert.names(catalog_pb2.Product.State, request.states)
    own = who.may("catalog.sell") and request.seller_id == str(who.account_id)
    hidden = request.show_hidden and (own or editing.is_staff(who))
    if not hidden and not set(states) <= set(editing.ON_SALE):
        text = "only those on sale are listed without show_hidden, which is for the products' seller and staff"
        raise InvalidArgument([("states", text)])
    if hidden and (request.category_id or request.channel_id):
        raise InvalidArgument([("show_hidden", "products that are not on sale are found in no category or channel")])
    if hidden and not request.seller_id and request.order > Request.NEWEST:
        raise InvalidArgument([("order", "is NEWEST in a list with show_hidden and without seller_id")])
    if not hidden:
        return _VISIBLE
    return _STAFF if editing.is_staff(who) else editing.own_scope(who)


def _shelf(request: Request, scope: Scope) -> tuple[Listing, dict[str, object]]:
    """Return the list that a request walks along, and its filters. Shelves hold visible products only."""
    prices, currency = _price_range(request)
    filters: dict[str, object] = {
        "seller_id": convert.optional_id(request.seller_id),
        "states": convert.names(catalog_pb2.Product.State, request.states),
        "currency": currency,
        "in_stock": request.in_stock,
        **prices,
    }
    places: dict[str, object] = {
        "tag": request.tag.strip().lower(),
        "brand": request.brand.strip(),
        "category_id": convert.optional_id(request.category_id),
        "channel_id": convert.optional_id(request.channel_id),
    }
    walked, *others = [name for name in queries.SHELVES if places[name]] or [""]
    if not walked or scope is not _VISIBLE:
        return PRODUCTS, {**filters, **places}
    on_others = {f"also_{name}": places[name] for name in others}
    return SHELF, {**filters, walked: places[walked], **on_others}


def _price_range(request: Request) -> tuple[dict[str, object], str]:
    prices: dict[str, object] = {}
    currency = request.currency_code
    if currency and currency not in DIGITS:
        raise InvalidArgument([("currency_code", UNKNOWN)])
    for name in ("min_price", "max_price"):
        if request.HasField(name):
            amount = getattr(request, name)
            if currency not in {"", amount.currency_code}:
                raise InvalidArgument([(name, f"must be in {currency}, as the other prices asked for")])
            currency = amount.currency_code
            prices[name] = convert.minor(amount, name)
    return prices, currency


def _categories(product: catalog_pb2.Product, names: frozenset[str]) -> list[UUID]:
    wanted = [product.category_id] if "category_id" in names else []
    if "extra_category_ids" in names:
        wanted.extend(product.extra_category_ids)
    return [UUID(c) for c in wanted if c]


async def _lacking_categories(work: Mutation[Any], wanted: list[UUID], primary: str) -> list[tuple[str, str]]:
    if not wanted:
        return []
    found, _ = await queries.hold(work.tx, work.caller.id, wanted, [])
    lacking = {c: "category_id" if str(c) == primary else "extra_category_ids" for c in wanted if c not in found}
    return [(f"product.{name}", f"no such category: {c}") for c, name in lacking.items()]


def _check_change(
    product: catalog_pb2.Product, names: frozenset[str], before: Row, values: dict[str, Any], problems: list[Any]
) -> None:
    for name in ("base_price", "cost_price"):
        if name in names and product.HasField(name):
            fields.same_currency(getattr(product, name), before.currency, f"product.{name}", problems)
    after = {**dict(before), **values}
    if after["min_order_quantity"] > after["max_order_quantity"]:
        problems.append(("product.min_order_quantity", "is more than max_order_quantity"))
    if "base_price" in names and before.highest_price_minor > 10 * after["base_price_minor"]:
        problems.append(("product.base_price", "a variant costs more than ten times this"))
    if before.state in editing.ON_SALE:
        lacking = drafts.missing(after, images=1, variants=1)
        if lacking:
            raise lifecycle.incomplete(lacking)
        minimums.check(after)


async def _put_into_categories(
    work: Mutation[Any], before: Row, product: catalog_pb2.Product, names: frozenset[str]
) -> None:
    primary = convert.optional_id(product.category_id) if "category_id" in names else before.category_id
    extra = None
    if "extra_category_ids" in names:
        extra = [UUID(c) for c in product.extra_category_ids if UUID(c) != primary]
    await queries.put_into_categories(work.tx, before.id, primary, extra, work.now)
