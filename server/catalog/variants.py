"""Variants: the units that are sold."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product as every_combination
from typing import Any
from uuid import UUID

from mall.catalog.v1 import catalog_pb2
from server.catalog import ceilings, editing, fields, lifecycle, showing
from server.catalog.choices import Choice, Choices, combination, mark
from server.catalog.mapping import variant_to_proto
from server.kit import masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields, parse_id
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.catalog import prices
from storage.queries.catalog import products as product_queries
from storage.queries.catalog import variants as queries
from storage.tables.catalog import variants

SKU_LONGEST = 32

VARIANT = Resource("variant", variants, catalog_pb2.Variant, lambda row: variant_to_proto(row, inside=True))


class Variants:
    """The rpcs of variants."""

    app: App

    async def CreateVariant(self, request: catalog_pb2.CreateVariantRequest, context: Any) -> catalog_pb2.Variant:
        problems = texts.tidy(request.variant, "variant", public=fields.PUBLIC_TEXTS)
        async with mutation(self.app, request, catalog_pb2.Variant) as work:
            product = await editing.open_product(work, request.product_id)
            _check_room(len(await queries.of_product(work.tx, product.id)) + 1)
            choices = await editing.choices(work, product.id)
            row = fields.new_variant(request.variant, dict(product), choices, work.now, "variant.", problems)
            await _check_parent(work, row["parent_variant_id"], product.id, problems)
            await ceilings.check(work, product.currency, row, "variant.", problems)
            editing.raise_problems(problems)
            await editing.keep(work, product, "variant added")
            await _insert(work, product, [(row, request.variant.initial_quantity)])
            await editing.finish(work, product.id, "product.updated")
            work.answer = variant_to_proto(await _read(work, row["id"]), inside=True)
        return work.answer

    async def GenerateVariants(
        self, request: catalog_pb2.GenerateVariantsRequest, context: Any
    ) -> catalog_pb2.GenerateVariantsResponse:
        problems: list[Any] = []
        async with mutation(self.app, request, catalog_pb2.GenerateVariantsResponse) as work:
            product = await editing.open_product(work, request.product_id)
            price = product.base_price_minor
            if request.HasField("price"):
                fields.same_currency(request.price, product.currency, "price", problems)
                price = fields.price(request.price, "price", problems)
                fields.check_price(price, product.base_price_minor, "price", problems)
                await ceilings.check(work, product.currency, {"price_minor": price}, "", problems)
            editing.raise_problems(problems)
            existing = await queries.of_product(work.tx, product.id)
            choices = await editing.choices(work, product.id)
            wanted = _lacking(choices, {variant.combination for variant in existing})
            _check_room(len(existing) + len(wanted))
            prefix = request.sku_prefix or product.code[:20]
            sku_codes = await _sku_codes(work, prefix, wanted)
            rows = [
                fields.generated_variant(chosen, sku_code, price, dict(product), work.now)
                for chosen, sku_code in zip(wanted, sku_codes, strict=True)
            ]
            if rows:
                await editing.keep(work, product, "variants generated")
                await _insert(work, product, [(row, 0) for row in rows])
                await editing.finish(work, product.id, "product.updated")
            made = {row.id: row for row in await queries.read(work.tx, [row["id"] for row in rows], EVERYTHING)}
            work.answer = catalog_pb2.GenerateVariantsResponse(
                variants=[variant_to_proto(made[row["id"]], inside=True) for row in rows]
            )
        return work.answer

    async def GetVariant(self, request: catalog_pb2.GetVariantRequest, context: Any) -> catalog_pb2.Variant:
        who = caller()
        async with self.app.db.read() as connection:
            rows = await queries.read(connection, [parse_id("variant", request.id)], editing.variant_scope(who))
            current = await showing.of_variants(self.app, connection, rows, request.channel_id)
        if not rows:
            raise NotFound("variant", request.id)
        return _shown(rows[0], who, current)

    async def BatchGetVariants(
        self, request: catalog_pb2.BatchGetVariantsRequest, context: Any
    ) -> catalog_pb2.BatchGetVariantsResponse:
        who = caller()
        async with self.app.db.read() as connection:
            rows = await queries.read(connection, [UUID(i) for i in request.ids], editing.variant_scope(who))
            current = await showing.of_variants(self.app, connection, rows, request.channel_id)
        found = {str(row.id): row for row in rows}
        return catalog_pb2.BatchGetVariantsResponse(
            variants=[
                _shown(found[i], who, current) for i in dict.fromkeys(str(UUID(i)) for i in request.ids) if i in found
            ]
        )

    async def UpdateVariant(self, request: catalog_pb2.UpdateVariantRequest, context: Any) -> catalog_pb2.Variant:
        variant = request.variant
        problems = texts.tidy(variant, "variant", public=fields.PUBLIC_TEXTS)
        names = masks.changed(variant, request.update_mask, "variant")
        async with mutation(self.app, request, catalog_pb2.Variant) as work:
            product = await editing.open_product_of(work, VARIANT.noun, variant.id)
            before = await standard.one(work.tx, VARIANT, variant.id)
            if before.state == "DISCONTINUED":
                message = "the variant is discontinued"
                raise forbidden("variant", before.state, message)
            values = fields.variant_values(variant, names, dict(product), "variant.", problems)
            fields.check_original({**dict(before), **values}, "variant.", problems)
            await ceilings.check(work, product.currency, values, "variant.", problems)
            problems += fields.too_dear(values.get("price_minor", 0), before.measure, "variant.price")
            editing.raise_problems(problems)
            if values.get("price_minor", before.price_minor) != before.price_minor:
                values["price_cut_time"] = work.now if values["price_minor"] < before.price_minor else None
            await editing.keep(work, product, "variant updated")
            row = await standard.patch(work.tx, VARIANT, before.id, variant.etag, {**values, "update_time": work.now})
            if row.price_minor != before.price_minor:
                await prices.changed(work.tx, row.id, before.price_minor, work.now)
                _publish_price(work, row, before)
            if row.state != before.state:
                await _follow(work, product)
            await editing.finish(work, product.id, "product.updated", variant_id=str(row.id), fields=sorted(names))
            work.answer = variant_to_proto(await _read(work, row.id), inside=True)
        return work.answer

    async def DeleteVariant(self, request: catalog_pb2.DeleteVariantRequest, context: Any) -> catalog_pb2.Variant:
        async with mutation(self.app, request, catalog_pb2.Variant) as work:
            variant_id = parse_id(VARIANT.noun, request.id)
            ordered = await queries.close_levels(work.tx, [variant_id])
            product = await editing.open_product_of(work, VARIANT.noun, request.id)
            if ordered:
                raise FailedPrecondition("VARIANT_ORDERED", "the variant has been ordered: make it INACTIVE instead")
            if len(await queries.of_product(work.tx, product.id)) == 1:
                raise FailedPrecondition("VARIANT_LAST", "a product keeps at least one variant")
            await editing.keep(work, product, "variant deleted")
            row = await standard.delete(work, VARIANT, variant_id, request.etag)
            await _follow(work, product)
            await editing.finish(work, product.id, "product.updated", variant_id=str(row.id))
            work.answer = variant_to_proto(await _read(work, row.id), inside=True)
        return work.answer


def _shown(row: Row, who: Caller, current: Mapping[UUID, Fields]) -> catalog_pb2.Variant:
    inside = editing.is_inside(who, row.seller_id)
    return variant_to_proto(row, inside=inside, current=current.get(row.id))


async def _insert(work: Mutation[Any], product: Row, new: Iterable[tuple[dict[str, Any], int]]) -> None:
    stocked = list(new)
    levels, movements = fields.new_levels(stocked, dict(product), work.now, work.caller.id)
    rows = {"variants": [row for row, _ in stocked], "stock_levels": levels, "stock_movements": movements}
    await product_queries.insert(work.tx, rows)


async def _read(work: Mutation[Any], variant_id: UUID) -> Row:
    return (await queries.read(work.tx, [variant_id], EVERYTHING))[0]


async def _check_parent(work: Mutation[Any], parent_id: UUID | None, product_id: UUID, problems: list[Any]) -> None:
    if parent_id and parent_id not in {row.id for row in await queries.of_product(work.tx, product_id)}:
        problems.append(("variant.parent_variant_id", "is not a variant of the product"))


async def _follow(work: Mutation[Any], product: Row) -> None:
    """Discontinue the product with the last of its variants that was not."""
    left = [row for row in await queries.of_product(work.tx, product.id) if row.state != "DISCONTINUED"]
    if not left:
        await lifecycle.discontinue(work, product)


def _publish_price(work: Mutation[Any], row: Row, before: Row) -> None:
    prices = {"before_minor": before.price_minor, "after_minor": row.price_minor, "currency": row.currency}
    ids = {"product_id": str(row.product_id), "seller_id": str(row.seller_id)}
    work.event("variant.price_changed", "variant", row.id, {**ids, **prices})


def _check_room(count: int) -> None:
    if count > fields.VARIANT_LIMIT:
        message = f"a product has {fields.VARIANT_LIMIT} variants at most"
        raise FailedPrecondition("VARIANT_LIMIT", message, variants=count, limit=fields.VARIANT_LIMIT)


def _lacking(choices: Choices, existing: set[str]) -> list[tuple[Choice, ...]]:
    """Return the combinations of one value of every option that no variant has."""
    options = [values for values in choices.options.values() if values]
    if not options:
        raise InvalidArgument([("product_id", "the product has no option with values to combine")])
    count = 1
    for values in options:
        count *= len(values)
    _check_room(count)
    wanted = every_combination(*options)
    return [chosen for chosen in wanted if combination(chosen) not in existing]


async def _sku_codes(work: Mutation[Any], prefix: str, wanted: Sequence[Sequence[Choice]]) -> list[str]:
    """Return a code for each combination that nothing has or had: the first of its candidates that is free."""
    candidates = [list(_candidates(prefix, chosen)) for chosen in wanted]
    taken = await queries.skus_taken(work.tx, [code.lower() for codes in candidates for code in codes])
    found = []
    for codes in candidates:
        found.append(next(code for code in codes if code.lower() not in taken))
        taken.add(found[-1].lower())
    return found


def _candidates(prefix: str, chosen: Sequence[Choice]) -> Iterator[str]:
    """Return a code that says what it is for, where it is short enough, and two that are merely unique."""
    code = "-".join([prefix, *(choice.code for choice in chosen)])
    if len(code) <= SKU_LONGEST:
        yield code
    yield f"{prefix}-{mark(chosen)}"
    yield f"{prefix}-{new_id().hex[-10:].upper()}"
