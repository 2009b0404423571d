"""The part of FavoritesService about products that customers have looked at: a few, and none where that is not wished."""

from typing import Any
from uuid import UUID

from mall.favorites.v1 import favorites_pb2
from server import platform
from server.favorites import terms
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import NotFound
from server.kit.ids import new_id
from server.kit.mutation import mutation
from storage.database import Row
from storage.listing import Scope
from storage.queries.favorites import keeping as queries
from storage.queries.favorites import lock_customer

ViewedProduct = favorites_pb2.ViewedProduct


def viewed_product_to_proto(row: Row) -> ViewedProduct:
    """Map a row of `viewed_products`, with what the product is called."""
    return ViewedProduct(
        id=str(row.id),
        customer_id=str(row.customer_id),
        product_id=str(row.product_id),
        product_title=row.title,
        view_count=row.view_count,
        last_view_time=convert.timestamp(row.last_view_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
    )


class Views:
    """What customers have looked at."""

    app: App

    async def RecordProductView(
        self, request: favorites_pb2.RecordProductViewRequest, context: Any
    ) -> favorites_pb2.RecordProductViewResponse:
        async with mutation(self.app, request, favorites_pb2.RecordProductViewResponse) as work:
            customer_id, product_id = work.caller.id, UUID(request.product_id)
            await lock_customer(work.tx, customer_id)
            wishes = await queries.preferences(work.tx, customer_id)
            recorded = wishes is None or wishes.view_history
            if recorded:
                limit = (await platform.settings(work.tx, terms.VIEWED, now=work.now))[terms.VIEWED]
                if not await queries.view(work.tx, new_id(), customer_id, product_id, limit, work.now):
                    raise NotFound("product", product_id)
            work.answer = favorites_pb2.RecordProductViewResponse(recorded=recorded)
        return work.answer

    async def ListViewedProducts(
        self, request: favorites_pb2.ListViewedProductsRequest, context: Any
    ) -> favorites_pb2.ListViewedProductsResponse:
        own = Scope("own", queries.v.customer_id == queries.customer_id, {"customer_id": caller().id})
        page = await standard.list_page(self.app, request, queries.VIEWED, own, filters={})
        return await page.answer(favorites_pb2.ListViewedProductsResponse, map(viewed_product_to_proto, page.rows))

    async def ClearViewedProducts(
        self, request: favorites_pb2.ClearViewedProductsRequest, context: Any
    ) -> favorites_pb2.ClearViewedProductsResponse:
        async with mutation(self.app, request, favorites_pb2.ClearViewedProductsResponse) as work:
            count = await queries.forget_views(work.tx, work.caller.id)
            work.answer = favorites_pb2.ClearViewedProductsResponse(cleared_count=count)
        return work.answer
