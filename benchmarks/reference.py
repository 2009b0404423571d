"""What the mall is measured by: the same answers from a server written by hand, without anything around.

No authentication, validation, limits, logs or metrics; the SQL of the two reads is the mall's own. PlaceOrder is a bare
transaction: variants locked, orders, items and history inserted, stock taken.

    python -m benchmarks.reference postgresql://... 127.0.0.1:50052
"""

import asyncio
import base64
import random
import signal
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg
import grpc
import grpc.aio
import orjson
import uvloop
from google.protobuf.timestamp_pb2 import Timestamp
from google.type.money_pb2 import Money
from uuid_utils.compat import uuid7

from mall.catalog.v1 import catalog_pb2
from mall.orders.v1 import orders_pb2
from server.services.catalog.products import NEWEST, PRODUCTS
from storage.listing import Scope
from storage.queries.catalog.products import reading
from storage.tables.catalog import products

POOL_SIZE = 8

VISIBLE = Scope("visible", products.c.visible)
READ_PRODUCT = reading(VISIBLE).sql
LIST_PRODUCTS = PRODUCTS.statement(VISIBLE, frozenset(), NEWEST, after=False).sql

LOCK_VARIANTS = """
    SELECT id, product_id, seller_id, price_minor, stock FROM bare.variants
    WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE
"""
INSERT_ORDERS = """
    INSERT INTO bare.orders (id, purchase_id, customer_id, seller_id, total_minor, state, create_time)
    SELECT id, $1, $2, seller_id, total, 'PLACED', $6 FROM unnest($3::uuid[], $4::uuid[], $5::bigint[]) AS o (id, seller_id, total)
    RETURNING number
"""
INSERT_ITEMS = """
    INSERT INTO bare.items (id, order_id, variant_id, quantity, unit_price_minor)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::bigint[])
"""
TAKE_STOCK = """
    UPDATE bare.variants AS v SET stock = stock - sold.quantity
    FROM unnest($1::uuid[], $2::int[]) AS sold (id, quantity) WHERE v.id = sold.id
"""
INSERT_HISTORY = """
    INSERT INTO bare.history (id, order_id, state, create_time)
    SELECT id, order_id, 'PLACED', $3 FROM unnest($1::uuid[], $2::uuid[]) AS h (id, order_id)
"""


def money(minor: int, currency: str) -> Money:
    """Write an amount; every product here is in a currency with hundredths."""
    units, cents = divmod(minor, 100)
    return Money(currency_code=currency, units=units, nanos=cents * 10_000_000)


def timestamp(value: datetime | None) -> Timestamp | None:
    """Write a time."""
    if value is None:
        return None
    return Timestamp(seconds=int(value.timestamp()), nanos=value.microsecond * 1000)


def parsed(text: str | None) -> Timestamp | None:
    """Write a time that came in JSON."""
    return None if text is None else timestamp(datetime.fromisoformat(text))


def compact(text: str | None) -> str:
    """Write JSON without spaces."""
    return "" if text is None else orjson.dumps(orjson.loads(text)).decode()


def product_message(row: Any) -> catalog_pb2.Product:
    """Write a product without its parts."""
    currency = row["currency"]
    return catalog_pb2.Product(
        id=str(row["id"]),
        seller_id=str(row["seller_id"]),
        category_id=str(row["category_id"] or ""),
        code=row["code"],
        slug=row["slug"],
        title=row["title"],
        description=row["description"],
        long_description=row["long_description"],
        kind=row["kind"],
        inventory_kind=row["inventory_kind"],
        assortment=row["assortment"],
        state=row["state"],
        brand=row["brand"],
        tags=row["tags"],
        search_keywords=row["search_keywords"],
        specifications_json=compact(row["specifications_json"]),
        customizable_options_json=compact(row["customizable_options_json"]),
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
class Calls:
    """The three calls. `shelves` are the variants of each seller."""

    pool: asyncpg.Pool
    shelves: list[list[UUID]]

    async def get_product(self, request: catalog_pb2.GetProductRequest, context: Any) -> catalog_pb2.Product:
        """Return a product with everything."""
        async with self.pool.acquire() as connection:
            row = await connection.fetchrow(READ_PRODUCT, UUID(request.id))
        if row is None:
            await context.abort(grpc.StatusCode.NOT_FOUND, "no such product")
        product = product_message(row)
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

    async def place_order(self, _request: orders_pb2.PlaceOrderRequest, _context: Any) -> orders_pb2.Purchase:
        """Buy two things of one seller and one of another."""
        one, other = random.sample(self.shelves, 2)
        chosen = sorted([*random.sample(one, 2), random.choice(other)])
        quantities, now, purchase_id, customer_id = [1, 2, 1], datetime.now(UTC), uuid7(), uuid7()
        async with self.pool.acquire() as connection:
            await connection.execute("BEGIN")
            try:
                variants = await connection.fetch(LOCK_VARIANTS, chosen)
                totals: dict[UUID, int] = {}
                for variant, quantity in zip(variants, quantities, strict=True):
                    amount = variant["price_minor"] * quantity
                    totals[variant["seller_id"]] = totals.get(variant["seller_id"], 0) + amount
                orders = {seller_id: uuid7() for seller_id in totals}
                order_ids = list(orders.values())
                numbers = await connection.fetch(
                    INSERT_ORDERS, purchase_id, customer_id, order_ids, list(totals), list(totals.values()), now
                )
                of_items = [orders[variant["seller_id"]] for variant in variants]
                prices = [variant["price_minor"] for variant in variants]
                await connection.execute(INSERT_ITEMS, [uuid7() for _ in chosen], of_items, chosen, quantities, prices)
                await connection.execute(TAKE_STOCK, chosen, quantities)
                await connection.execute(INSERT_HISTORY, [uuid7() for _ in order_ids], order_ids, now)
                await connection.execute("COMMIT")
            except BaseException:
                await connection.execute("ROLLBACK")
                raise
        return orders_pb2.Purchase(
            id=str(purchase_id),
            orders=[
                orders_pb2.Order(
                    id=str(order_id), number=str(number["number"]), seller_id=str(seller_id), total=money(total, "USD")
                )
                for (seller_id, order_id), number, total in zip(orders.items(), numbers, totals.values(), strict=True)
            ],
            total=money(sum(totals.values()), "USD"),
            create_time=timestamp(now),
        )


def _service(name: str, **methods: tuple[Any, Any, Any]) -> grpc.GenericRpcHandler:
    handlers = {
        method: grpc.unary_unary_rpc_method_handler(call, request.FromString, answer.SerializeToString)
        for method, (call, request, answer) in methods.items()
    }
    return grpc.method_handlers_generic_handler(name, handlers)


async def _keep(_connection: asyncpg.Connection) -> None:
    """Give a connection back as it is: asyncpg would send a statement to reset it."""


async def serve(url: str, address: str) -> None:
    """Serve until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with asyncpg.create_pool(url, min_size=POOL_SIZE, max_size=POOL_SIZE, reset=_keep) as pool:
        shelves = await pool.fetch("SELECT array_agg(id ORDER BY id) AS ids FROM bare.variants GROUP BY seller_id")
        calls = Calls(pool, [list(row["ids"]) for row in shelves])
        server = grpc.aio.server()
        server.add_generic_rpc_handlers(
            (
                _service(
                    "mall.catalog.v1.CatalogService",
                    GetProduct=(calls.get_product, catalog_pb2.GetProductRequest, catalog_pb2.Product),
                    ListProducts=(
                        calls.list_products,
                        catalog_pb2.ListProductsRequest,
                        catalog_pb2.ListProductsResponse,
                    ),
                ),
                _service(
                    "mall.orders.v1.OrdersService",
                    PlaceOrder=(calls.place_order, orders_pb2.PlaceOrderRequest, orders_pb2.Purchase),
                ),
            )
        )
        server.add_insecure_port(address)
        await server.start()
        await stop.wait()
        await server.stop(1)


if __name__ == "__main__":
    uvloop.run(serve(*sys.argv[1:]))
