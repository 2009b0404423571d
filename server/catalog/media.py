"""Images of a product, and the channels it is listed on."""

from typing import Any
from uuid import UUID

from mall.catalog.v1 import catalog_pb2
from server.catalog import editing, fields
from server.catalog.mapping import channel_listing_to_proto, product_media_to_proto
from server.kit import masks, standard, texts
from server.kit.app import App
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries.catalog import media as queries
from storage.queries.catalog import prices
from storage.queries.catalog import products as product_queries
from storage.queries.catalog import variants as variant_queries
from storage.tables.catalog import channel_listings, product_media

MEDIA = Resource("product media", product_media, catalog_pb2.ProductMedia, product_media_to_proto)
LISTING = Resource("channel listing", channel_listings, catalog_pb2.ChannelListing, channel_listing_to_proto)


class Media:
    """The rpcs of images and of listings on channels."""

    app: App

    async def CreateProductMedia(
        self, request: catalog_pb2.CreateProductMediaRequest, context: Any
    ) -> catalog_pb2.ProductMedia:
        problems = texts.tidy(request.product_media, "product_media", public=fields.PUBLIC_TEXTS)
        async with mutation(self.app, request, catalog_pb2.ProductMedia) as work:
            product = await editing.open_product(work, request.product_id)
            others = await queries.of_product(work.tx, product.id)
            values = fields.new_media(request.product_media, product.id, work.now, "product_media.", problems)
            await _check_variant(work, values["variant_id"], product.id, problems)
            editing.raise_problems(problems)
            if len(others) >= fields.MEDIA_LIMIT:
                message = f"a product has {fields.MEDIA_LIMIT} images at most"
                raise FailedPrecondition("MEDIA_LIMIT", message, limit=fields.MEDIA_LIMIT)
            last = max((other.display_order for other in others), default=-1)
            values.update(primary=not others, display_order=values["display_order"] or last + 1)
            await editing.keep(work, product, "image added")
            row = await standard.create(work.tx, MEDIA, values)
            await editing.finish(work, product.id, "product.updated")
            work.answer = product_media_to_proto(row)
        return work.answer

    async def UpdateProductMedia(
        self, request: catalog_pb2.UpdateProductMediaRequest, context: Any
    ) -> catalog_pb2.ProductMedia:
        media = request.product_media
        problems: list[Any] = texts.tidy(media, "product_media", public=fields.PUBLIC_TEXTS)
        names = masks.changed(media, request.update_mask, "product_media")
        values = masks.columns(media, names, {})
        async with mutation(self.app, request, catalog_pb2.ProductMedia) as work:
            product = await editing.open_product_of(work, MEDIA.noun, media.id)
            await _check_variant(work, values.get("variant_id"), product.id, problems)
            editing.raise_problems(problems)
            await editing.keep(work, product, "image updated")
            row = await queries.change(work.tx, UUID(media.id), values)
            await editing.finish(work, product.id, "product.updated")
            work.answer = product_media_to_proto(row)
        return work.answer

    async def SetPrimaryProductMedia(
        self, request: catalog_pb2.SetPrimaryProductMediaRequest, context: Any
    ) -> catalog_pb2.ProductMedia:
        async with mutation(self.app, request, catalog_pb2.ProductMedia) as work:
            product = await editing.open_product_of(work, MEDIA.noun, request.id)
            await editing.keep(work, product, "primary image set")
            row = await _make_primary(work, product, UUID(request.id))
            await editing.finish(work, product.id, "product.updated")
            work.answer = product_media_to_proto(row)
        return work.answer

    async def DeleteProductMedia(
        self, request: catalog_pb2.DeleteProductMediaRequest, context: Any
    ) -> catalog_pb2.ProductMedia:
        async with mutation(self.app, request, catalog_pb2.ProductMedia) as work:
            product = await editing.open_product_of(work, MEDIA.noun, request.id)
            others = [m for m in await queries.of_product(work.tx, product.id) if m.id != UUID(request.id)]
            if not others and product.state in {*editing.ON_SALE, "PENDING"}:
                raise FailedPrecondition("MEDIA_LAST", "a product on sale keeps at least one image")
            await editing.keep(work, product, "image removed")
            gone = await queries.change(work.tx, UUID(request.id), {"delete_time": work.now, "primary": False})
            if others and not any(other.primary for other in others):
                await _make_primary(work, product, others[0].id)
            await editing.finish(work, product.id, "product.updated")
            work.answer = product_media_to_proto(gone)
        return work.answer

    async def CreateChannelListing(
        self, request: catalog_pb2.CreateChannelListingRequest, context: Any
    ) -> catalog_pb2.ChannelListing:
        channel_id = UUID(request.channel_listing.channel_id)
        async with mutation(self.app, request, catalog_pb2.ChannelListing) as work:
            product = await editing.open_product(work, request.product_id)
            _, channels = await product_queries.hold(work.tx, work.caller.id, [], [channel_id])
            if channel_id not in channels:
                raise NotFound("channel", channel_id)
            currency = channels[channel_id]
            if currency != product.currency and not await prices.has_price(work.tx, product.id, currency):
                text = f"trades in {channels[channel_id]}, the product is in {product.currency}"
                editing.raise_problems([("channel_listing.channel_id", text)])
            await editing.keep(work, product, "listed on a channel")
            values = {"id": new_id(), "product_id": product.id, "channel_id": channel_id, "assign_time": work.now}
            row = await standard.create(work.tx, LISTING, values)
            await editing.finish(work, product.id, "product.listed", channel_id=str(channel_id))
            work.answer = channel_listing_to_proto(row)
        return work.answer

    async def DeleteChannelListing(
        self, request: catalog_pb2.DeleteChannelListingRequest, context: Any
    ) -> catalog_pb2.ChannelListing:
        async with mutation(self.app, request, catalog_pb2.ChannelListing) as work:
            product = await editing.open_product_of(work, LISTING.noun, request.id)
            await editing.keep(work, product, "taken off a channel")
            row = await queries.delete_listing(work.tx, UUID(request.id))
            await editing.finish(work, product.id, "product.unlisted", channel_id=str(row.channel_id))
            work.answer = channel_listing_to_proto(row)
        return work.answer


async def _make_primary(work: Mutation[Any], product: Row, media_id: UUID) -> Row:
    """Take the flag from the image that has it first: the index allows one."""
    await queries.clear_primary(work.tx, product.id)
    return await queries.change(work.tx, media_id, {"primary": True})


async def _check_variant(work: Mutation[Any], variant_id: Any, product_id: UUID, problems: list[Any]) -> None:
    if variant_id and variant_id not in {row.id for row in await variant_queries.of_product(work.tx, product_id)}:
        problems.append(("product_media.variant_id", "is not a variant of the product"))
