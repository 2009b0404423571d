"""Serves until SIGTERM: `python -m benchmarks.reference postgresql://... 127.0.0.1:50052`. Several may share the port."""

import asyncio
import signal
import sys
from typing import Any

import asyncpg
import grpc
import grpc.aio
import uvloop
from google.protobuf.wrappers_pb2 import StringValue

from benchmarks.reference.carts import Carts
from benchmarks.reference.catalog import Catalog
from benchmarks.reference.echo import echo
from benchmarks.reference.orders import Orders
from mall.carts.v1 import carts_pb2
from mall.catalog.v1 import catalog_pb2
from mall.orders.v1 import orders_pb2

POOL_SIZE = 8


async def serve(url: str, address: str) -> None:
    """Serve until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with asyncpg.create_pool(url, min_size=POOL_SIZE, max_size=POOL_SIZE, reset=_keep) as pool:
        server = grpc.aio.server(options=[("grpc.so_reuseport", 1)])
        server.add_generic_rpc_handlers(await handlers(pool))
        server.add_insecure_port(address)
        await server.start()
        await stop.wait()
        await server.stop(1)


async def handlers(pool: asyncpg.Pool) -> list[grpc.GenericRpcHandler]:
    """Return all calls."""
    catalog, carts, orders = Catalog(pool), Carts(pool), await Orders.load(pool)
    return [
        _service("benchmarks.Echo", Echo=(echo, StringValue, StringValue)),
        _service(
            "mall.catalog.v1.CatalogService",
            GetProduct=(catalog.get_product, catalog_pb2.GetProductRequest, catalog_pb2.Product),
            ListProducts=(catalog.list_products, catalog_pb2.ListProductsRequest, catalog_pb2.ListProductsResponse),
        ),
        _service(
            "mall.carts.v1.CartsService",
            GetCart=(carts.get_cart, carts_pb2.GetCartRequest, carts_pb2.Cart),
            AddCartItem=(carts.add_cart_item, carts_pb2.AddCartItemRequest, carts_pb2.Cart),
        ),
        _service(
            "mall.orders.v1.OrdersService",
            PlaceOrder=(orders.place_order, orders_pb2.PlaceOrderRequest, orders_pb2.Purchase),
        ),
    ]


def _service(name: str, **methods: tuple[Any, Any, Any]) -> grpc.GenericRpcHandler:
    handlers = {
        method: grpc.unary_unary_rpc_method_handler(call, request.FromString, answer.SerializeToString)
        for method, (call, request, answer) in methods.items()
    }
    return grpc.method_handlers_generic_handler(name, handlers)


async def _keep(_connection: asyncpg.Connection) -> None:
    """Give a connection back as it is: asyncpg would send a statement to reset it."""


if __name__ == "__main__":
    uvloop.run(serve(*sys.argv[1:]))
