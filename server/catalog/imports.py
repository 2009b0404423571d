"""Many products at once: a stream of messages, whose rows are checked one by one and written in one statement."""

from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

from grpc import StatusCode

from mall.catalog.v1 import catalog_pb2
from server import platform
from server.catalog import ceilings, drafts, lifecycle, minimums
from server.catalog.ceilings import PRICE_CEILING
from server.catalog.lifecycle import APPROVAL
from server.catalog.products import resting
from server.kit import batches
from server.kit.app import App
from server.kit.errors import Violation
from server.kit.mutation import Mutation, mutation
from server.kit.turns import Turn
from storage.database import Row
from storage.queries.catalog import products as queries
from storage.queries.catalog import refresh

Result = catalog_pb2.ImportResult
# Values that must be unique: what they are called in a row, and the reason when they are taken.
UNIQUE = {
    "code": ("product.code", "PRODUCT_CODE_TAKEN"),
    "slug": ("product.slug", "PRODUCT_SLUG_TAKEN"),
    "title": ("product.title", "PRODUCT_TITLE_TAKEN"),
    "sku_code": ("variants", "SKU_CODE_TAKEN"),
}
# The codes of the reasons; those of taken values are ALREADY_EXISTS.
CODES = {
    "INVALID_FIELDS": StatusCode.INVALID_ARGUMENT,
    "PRODUCT_INCOMPLETE": StatusCode.FAILED_PRECONDITION,
    "MINIMUM_ABOVE_CART_LINE": StatusCode.FAILED_PRECONDITION,
}


class Imports:
    """The rpc of imports."""

    app: App

    async def ImportProducts(
        self, requests: AsyncIterator[catalog_pb2.ImportProductsRequest], context: Any
    ) -> AsyncIterator[catalog_pb2.ImportResult]:
        async for result in batches.results(requests, self._import):
            yield result

    async def _import(self, request: catalog_pb2.ImportProductsRequest) -> list[Result]:
        async with mutation(self.app, request, catalog_pb2.ImportResult) as work:
            new = await _drafts(work, request)
            results = await _results(work, request, new)
            created = [d for d, r in zip(new, results, strict=True) if r.outcome == Result.CREATED]
            await queries.insert(work.tx, _together(created))
            for row in await refresh(work.tx, [draft.id for draft in created]):
                facts = {"seller_id": str(work.caller.id), "state": row.state, "visible": row.visible}
                work.event("product.created", "product", row.id, facts)
            work.answer = results[
                -1
            ]  # what was asked for is done with the commit; without a request id nothing is kept of it
        return results


async def _drafts(work: Mutation[Any], request: catalog_pb2.ImportProductsRequest) -> list[drafts.Draft]:
    """Read the rows, letting other calls run in between."""
    new = []
    turn = Turn()
    for row in request.products:
        draft = drafts.draft(row, work.caller.id, work.now)
        if not row.product.code:
            draft.problems.append(Violation("product.code", "is needed in an import"))
        new.append(draft)
        await turn.over()
    return new


async def _results(work: Mutation[Any], request: Any, new: list[drafts.Draft]) -> list[Result]:
    """Decide what becomes of each row."""
    category_ids = sorted({c for draft in new for c in draft.category_ids})
    channel_ids = sorted({c for draft in new for c in draft.channel_ids})
    categories, channels = await queries.hold(work.tx, work.caller.id, category_ids, channel_ids)
    tax_classes = {draft.product["tax_class_id"] for draft in new}
    unknown = {id_ for id_ in tax_classes if await platform.unknown_tax_class(work.tx, id_, "")}
    settings = await platform.settings(work.tx, APPROVAL, PRICE_CEILING, now=work.now)
    unique = [_unique(draft) for draft in new]
    owners = await _owners(work, unique)
    seen: Counter[tuple[str, str]] = Counter()
    results = []
    turn = Turn()
    for row, draft, own in zip(request.products, new, unique, strict=True):
        await turn.over()
        code = draft.product["code"]
        owner = owners.get(("code", code.lower()))
        if owner is not None and owner.seller_id == work.caller.id and not owner.gone:
            results.append(Result(outcome=Result.EXISTING, code=code, product_id=str(owner.id)))
            continue
        lacking = [*ceilings.of_new(settings[PRICE_CEILING], draft.rows), *resting(draft, categories, channels)]
        if draft.product["tax_class_id"] in unknown:
            lacking.append(("product.tax_class_id", f"no such tax class: {draft.product['tax_class_id']}"))
        reason, problems = _wrong(row, draft, lacking, waits=settings[APPROVAL])
        for kind, text in own:
            if (kind, text.lower()) in owners or seen[kind, text.lower()]:
                field, reason = UNIQUE[kind][0], reason or UNIQUE[kind][1]
                problems.append(Violation(field, f"{text} is taken"))
        if problems:
            error = batches.failure(reason, problems, CODES.get(reason, StatusCode.ALREADY_EXISTS))
            results.append(Result(outcome=Result.FAILED, code=code, error=error))
            continue
        seen.update((kind, text.lower()) for kind, text in own)
        variant_ids = [str(variant["id"]) for variant in draft.rows["variants"]]
        results.append(Result(outcome=Result.CREATED, code=code, product_id=str(draft.id), variant_ids=variant_ids))
    return results


def _wrong(
    row: Any, draft: drafts.Draft, lacking: list[tuple[str, str]], *, waits: bool
) -> tuple[str, list[Violation]]:
    problems = [Violation(field, text) for field, text in [*draft.problems, *lacking]]
    if problems:
        return "INVALID_FIELDS", problems
    if row.activate:
        if missing := draft.missing():
            return "PRODUCT_INCOMPLETE", [Violation(name, "is needed for sale") for name in missing]
        if unsellable := minimums.refusal(draft.product):
            return unsellable.reason, [Violation("product.min_order_quantity", str(unsellable))]
        lifecycle.begin(draft, waits=waits)
    return "", []


def _unique(draft: drafts.Draft) -> list[tuple[str, str]]:
    product = draft.product
    own = [("code", product["code"]), ("slug", product["slug"]), ("title", product["sort_title"])]
    return [*own, *(("sku_code", variant["sku_code"]) for variant in draft.rows["variants"])]


async def _owners(work: Mutation[Any], unique: list[list[tuple[str, str]]]) -> dict[tuple[str, str], Row]:
    texts: dict[str, list[str]] = {kind: [] for kind in UNIQUE}
    for own in unique:
        for kind, text in own:
            texts[kind].append(text.lower())
    rows = await queries.taken(work.tx, work.caller.id, texts["code"], texts["slug"], texts["title"], texts["sku_code"])
    return {(row.kind, row.text): row for row in rows}


def _together(new: list[drafts.Draft]) -> dict[str, list[dict[str, Any]]]:
    return {table: [row for draft in new for row in draft.rows[table]] for table in queries.PARTS}
