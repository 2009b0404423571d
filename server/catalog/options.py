"""Options of a product and their values."""

from typing import Any
from uuid import UUID

from mall.catalog.v1 import catalog_pb2
from server.catalog import editing, fields
from server.catalog.mapping import product_option_to_proto, product_option_value_to_proto
from server.kit import masks, standard, texts
from server.kit.app import App
from server.kit.errors import FailedPrecondition
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries.catalog import products as product_queries
from storage.queries.catalog import variants as queries
from storage.tables.catalog import product_option_values, product_options

OPTION = Resource(
    "product option", product_options, catalog_pb2.ProductOption, lambda row: product_option_to_proto(row, ())
)
VALUE = Resource(
    "product option value", product_option_values, catalog_pb2.ProductOptionValue, product_option_value_to_proto
)
OPTION_COLUMNS = {"required": lambda o: {"required": o.required if o.HasField("required") else True}}
VALUE_COLUMNS = {"hex_code": lambda v: {"hex_code": v.hex_code.upper()}}


class Options:
    """The rpcs of options and values."""

    app: App

    async def CreateProductOption(
        self, request: catalog_pb2.CreateProductOptionRequest, context: Any
    ) -> catalog_pb2.ProductOption:
        problems = texts.tidy(request.product_option, "product_option", public=fields.PUBLIC_TEXTS)
        async with mutation(self.app, request, catalog_pb2.ProductOption) as work:
            product = await editing.open_product(work, request.product_id)
            row, values = fields.new_option(request.product_option, product.id, work.now, "product_option.", problems)
            editing.raise_problems(problems)
            if row["required"]:
                _refuse_unchosen(await queries.of_product(work.tx, product.id))
            await editing.keep(work, product, "option added")
            await product_queries.insert(work.tx, {"product_options": [row], "product_option_values": values})
            work.event("product.updated", "product", product.id, {"seller_id": str(product.seller_id)})
            work.answer = await _option(work, row["id"])
        return work.answer

    async def UpdateProductOption(
        self, request: catalog_pb2.UpdateProductOptionRequest, context: Any
    ) -> catalog_pb2.ProductOption:
        option = request.product_option
        problems = texts.tidy(option, "product_option", public=fields.PUBLIC_TEXTS)
        names = masks.changed(option, request.update_mask, "product_option")
        editing.raise_problems(problems)
        values = masks.columns(option, names, OPTION_COLUMNS)
        async with mutation(self.app, request, catalog_pb2.ProductOption) as work:
            product = await editing.open_product_of(work, OPTION.noun, option.id)
            before = await standard.one(work.tx, OPTION, option.id)
            variants = await queries.of_product(work.tx, product.id)
            if values.get("display_name", before.display_name) != before.display_name:
                _refuse_used(_choosing_option(variants, before.id))
            if values.get("required") and not before.required:
                choosing = {v.id for v in _choosing_option(variants, before.id)}
                _refuse_unchosen([v for v in variants if v.id not in choosing])
            await editing.keep(work, product, "option updated")
            await standard.patch(work.tx, OPTION, before.id, "", {**values, "update_time": work.now})
            work.event("product.updated", "product", product.id, {"seller_id": str(product.seller_id)})
            work.answer = await _option(work, before.id)
        return work.answer

    async def DeleteProductOption(
        self, request: catalog_pb2.DeleteProductOptionRequest, context: Any
    ) -> catalog_pb2.ProductOption:
        async with mutation(self.app, request, catalog_pb2.ProductOption) as work:
            product = await editing.open_product_of(work, OPTION.noun, request.id)
            before = await standard.one(work.tx, OPTION, request.id)
            _refuse_used(_choosing_option(await queries.of_product(work.tx, product.id), before.id))
            await editing.keep(work, product, "option deleted")
            await queries.delete_values(work.tx, before.id, work.now)
            row = await standard.delete(work, OPTION, before.id)
            work.event("product.updated", "product", product.id, {"seller_id": str(product.seller_id)})
            work.answer = product_option_to_proto(row, ())
        return work.answer

    async def CreateProductOptionValue(
        self, request: catalog_pb2.CreateProductOptionValueRequest, context: Any
    ) -> catalog_pb2.ProductOptionValue:
        editing.raise_problems(
            texts.tidy(request.product_option_value, "product_option_value", public=fields.PUBLIC_TEXTS)
        )
        async with mutation(self.app, request, catalog_pb2.ProductOptionValue) as work:
            product = await editing.open_product_of(work, OPTION.noun, request.option_id)
            await editing.keep(work, product, "option value added")
            option_id = UUID(request.option_id)
            taken = await queries.codes_of(work.tx, option_id)
            values = fields.new_value(request.product_option_value, option_id, work.now, taken)
            row = await standard.create(work.tx, VALUE, values)
            work.event("product.updated", "product", product.id, {"seller_id": str(product.seller_id)})
            work.answer = product_option_value_to_proto(row)
        return work.answer

    async def UpdateProductOptionValue(
        self, request: catalog_pb2.UpdateProductOptionValueRequest, context: Any
    ) -> catalog_pb2.ProductOptionValue:
        value = request.product_option_value
        editing.raise_problems(texts.tidy(value, "product_option_value", public=fields.PUBLIC_TEXTS))
        names = masks.changed(value, request.update_mask, "product_option_value")
        values = masks.columns(value, names, VALUE_COLUMNS)
        async with mutation(self.app, request, catalog_pb2.ProductOptionValue) as work:
            product = await editing.open_product_of(work, VALUE.noun, value.id)
            before = await standard.one(work.tx, VALUE, value.id)
            if values.get("value", before.value) != before.value:
                _refuse_used(_choosing_value(await queries.of_product(work.tx, product.id), before.id))
            await editing.keep(work, product, "option value updated")
            row = await standard.patch(work.tx, VALUE, before.id, "", {**values, "update_time": work.now})
            work.event("product.updated", "product", product.id, {"seller_id": str(product.seller_id)})
            work.answer = product_option_value_to_proto(row)
        return work.answer

    async def DeleteProductOptionValue(
        self, request: catalog_pb2.DeleteProductOptionValueRequest, context: Any
    ) -> catalog_pb2.ProductOptionValue:
        async with mutation(self.app, request, catalog_pb2.ProductOptionValue) as work:
            product = await editing.open_product_of(work, VALUE.noun, request.id)
            before = await standard.one(work.tx, VALUE, request.id)
            _refuse_used(_choosing_value(await queries.of_product(work.tx, product.id), before.id))
            await editing.keep(work, product, "option value deleted")
            row = await standard.delete(work, VALUE, before.id)
            work.event("product.updated", "product", product.id, {"seller_id": str(product.seller_id)})
            work.answer = product_option_value_to_proto(row)
        return work.answer


async def _option(work: Mutation[Any], option_id: UUID) -> catalog_pb2.ProductOption:
    row = await standard.one(work.tx, OPTION, str(option_id))
    return product_option_to_proto(row, await queries.values(work.tx, option_id))


def _choosing_option(variants: list[Row], option_id: UUID) -> list[Row]:
    return [v for v in variants if any(choice["option_id"] == str(option_id) for choice in v.options)]


def _choosing_value(variants: list[Row], value_id: UUID) -> list[Row]:
    return [v for v in variants if value_id in v.option_value_ids]


def _refuse_used(variants: list[Row]) -> None:
    if variants:
        message = "variants use it: add another one instead"
        raise FailedPrecondition("OPTION_IN_USE", message, variants=len(variants))


def _refuse_unchosen(variants: list[Row]) -> None:
    if variants:
        message = "the product has variants, which would lack a choice: add the option as not required"
        raise FailedPrecondition("OPTION_UNCHOSEN", message, variants=len(variants))
