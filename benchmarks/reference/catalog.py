"""GetProduct and ListProducts."""

import base64
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
import grpc
import orjson

from benchmarks.reference.messages import money, parsed, timestamp
from mall.catalog.v1 import catalog_pb2
from server.catalog.products import NEWEST, PRODUCTS
from storage.listing import Scope
from storage.queries.catalog.products import reading
from storage.tables.catalog import products

VISIBLE = Scope("visible", products.c.visible)
READ_PRODUCT = reading(VISIBLE).sql
LIST_PRODUCTS = PRODUCTS.statement(VISIBLE, {}, NEWEST, after=False)[0].sql


def product_message(row: Any) -> catalog_pb2.Product:
    """Write a product as lists have it."""
    currency = row["currency"]
    return catalog_pb2.Product(
        id=str(row["id"]),
        seller_id=str(row["seller_id"]),
        category_id=str(row["category_id"] or ""),
        code=row["code"],
        slug=row["slug"],
        title=row["title"],
        description=row["description"],
        kind=row["kind"],
        inventory_kind=row["inventory_kind"],
        assortment=row["assortment"],
        state=row["state"],
        brand=row["brand"],
        tags=row["tags"],
        tax_code=row["tax_code"],
        sort_priority=row["sort_priority"],
        min_order_quantity=row["min_order_quantity"],
        max_order_quantity=row["max_order_quantity"],
        base_price=money(row["base_price_minor"], currency),
        weight_grams=row["weight_grams"],
        length_mm=row["length_mm"],
        width_mm=row["width_mm"],
        height_mm=row["height_mm"],
        lowest_price=money(row["lowest_price_minor"], currency),
        highest_price=money(row["highest_price_minor"], currency),
        primary_image_uri=row["primary_image_uri"],
        visible=row["visible"],
        available=row["state"] == "ACTIVE",
        popularity=row["popularity"],
        publish_time=timestamp(row["publish_time"]),
        create_time=timestamp(row["create_time"]),
        update_time=timestamp(row["update_time"]),
        etag=f'"{row["version"]}"',
    )


def option_message(row: dict[str, Any]) -> catalog_pb2.ProductOption:
    """Write an option with its values."""
    return catalog_pb2.ProductOption(
        id=row["id"],
        product_id=row["product_id"],
        display_name=row["display_name"],
        required=row["required"],
        display_order=row["display_order"],
        values=[
            catalog_pb2.ProductOptionValue(
                id=value["id"],
                option_id=value["option_id"],
                value=value["value"],
                code=value["code"],
                hex_code=value["hex_code"],
                sizing_system=value["sizing_system"],
                display_order=value["display_order"],
                create_time=parsed(value["create_time"]),
                update_time=parsed(value["update_time"]),
            )
            for value in row["values"]
        ],
        create_time=parsed(row["create_time"]),
        update_time=parsed(row["update_time"]),
    )


def variant_message(row: dict[str, Any]) -> catalog_pb2.Variant:
    """Write a variant with its stock."""
    left = row["on_hand"] - row["reserved"] + row["maximum_backorder"]
    return catalog_pb2.Variant(
        id=row["id"],
        product_id=row["product_id"],
        seller_id=row["seller_id"],
        sku_code=row["sku_code"],
        display_name=row["display_name"],
        options=[catalog_pb2.VariantOption(**option) for option in row["options"]],
        state=row["state"],
        assortment=row["assortment"],
        inventory_policy=row["inventory_policy"],
        price=money(row["price_minor"], row["currency"]),
        image_uris=row["image_uris"],
        weight_grams=row["weight_grams"],
        length_mm=row["length_mm"],
        width_mm=row["width_mm"],
        height_mm=row["height_mm"],
        barcode=row["barcode"],
        manufacturer_sku=row["manufacturer_sku"],
        harmonized_code=row["harmonized_code"],
        origin_country_code=row["origin_country_code"],
        digital=row["digital"],
        fulfillment_days=row["fulfillment_days"],
        tags=row["tags"],
        search_keywords=row["search_keywords"],
        display_order=row["display_order"],
        available_quantity=max(left, 0),
        available=left > 0,
        create_time=parsed(row["create_time"]),
        update_time=parsed(row["update_time"]),
        etag=f'"{row["version"]}"',
    )


def media_message(row: dict[str, Any]) -> catalog_pb2.ProductMedia:
    """Write an image."""
    return catalog_pb2.ProductMedia(
        id=row["id"],
        product_id=row["product_id"],
        uri=row["uri"],
        content_type=row["content_type"],
        alt_text=row["alt_text"],
        display_order=row["display_order"],
        primary=row["primary"],
        create_time=parsed(row["create_time"]),
    )


def listing_message(row: dict[str, Any]) -> catalog_pb2.ChannelListing:
    """Write where a product is listed."""
    return catalog_pb2.ChannelListing(
        id=row["id"],
        product_id=row["product_id"],
        channel_id=row["channel_id"],
        assign_time=parsed(row["assign_time"]),
    )


@dataclass(slots=True)
class Catalog:
    """What shows products."""

    pool: asyncpg.Pool

    async def get_product(self, request: catalog_pb2.GetProductRequest, context: Any) -> catalog_pb2.Product:
        """Return a product with everything."""
        async with self.pool.acquire() as connection:
            row = await connection.fetchrow(READ_PRODUCT, UUID(request.id))
        if row is None:
            await context.abort(grpc.StatusCode.NOT_FOUND, "no such product")
        product = product_message(row)
        product.long_description = row["long_description"]
        product.search_keywords = row["search_keywords"]
        for name in ("specifications", "customizable_options"):
            if row[name] is not None:
                getattr(product, name).update(orjson.loads(row[name]))
        product.options.extend(map(option_message, orjson.loads(row["options"])))
        variants = orjson.loads(row["variants"])
        product.variants.extend(variant_message(variant) for variant in variants if variant["state"] == "ACTIVE")
        product.media.extend(map(media_message, orjson.loads(row["media"])))
        product.channel_listings.extend(map(listing_message, orjson.loads(row["channel_listings"])))
        return product

    async def list_products(
        self, request: catalog_pb2.ListProductsRequest, _context: Any
    ) -> catalog_pb2.ListProductsResponse:
        """Return the newest products."""
        async with self.pool.acquire() as connection:
            rows = await connection.fetch(LIST_PRODUCTS, request.page_size + 1)
        page, last = rows[: request.page_size], rows[request.page_size - 1]
        key = orjson.dumps([last["create_time"].isoformat(), str(last["id"])])
        return catalog_pb2.ListProductsResponse(
            products=map(product_message, page), next_page_token=base64.urlsafe_b64encode(key).decode()
        )
