"""The part of FavoritesService about sellers whom customers follow: one row for both, for ever."""

from typing import Any
from uuid import UUID

from mall.favorites.v1 import favorites_pb2
from server.favorites.own import own
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import NotFound
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries.favorites import keeping as queries
from storage.tables.favorites import seller_follows

SellerFollow = favorites_pb2.SellerFollow
NOUN = "seller_follow"


def seller_follow_to_proto(row: Row) -> SellerFollow:
    """Map a row of `seller_follows`."""
    return SellerFollow(
        id=str(row.id),
        customer_id=str(row.customer_id),
        seller_id=str(row.seller_id),
        frequency=row.frequency,
        follow_time=convert.timestamp(row.follow_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _frequency(message: SellerFollow) -> dict[str, object]:
    return {"frequency": SellerFollow.Frequency.Name(message.frequency) if message.frequency else "NONE"}


SPECIAL: masks.Special = {"frequency": _frequency}
FOLLOW = Resource(NOUN, seller_follows, SellerFollow, seller_follow_to_proto, own(seller_follows), special=SPECIAL)


class Follows:
    """Sellers whom customers follow."""

    app: App

    async def CreateSellerFollow(self, request: favorites_pb2.CreateSellerFollowRequest, context: Any) -> SellerFollow:
        message = request.seller_follow
        async with mutation(self.app, request, SellerFollow) as work:
            row = await queries.follow(
                work.tx,
                id=new_id(),
                customer_id=work.caller.id,
                seller_id=UUID(message.seller_id),
                **_frequency(message),
                now=work.now,
            )
            if row is None:
                raise NotFound("seller", message.seller_id)
            work.answer = seller_follow_to_proto(row)
        return work.answer

    async def GetSellerFollow(self, request: favorites_pb2.GetSellerFollowRequest, context: Any) -> SellerFollow:
        return await standard.get(self.app.db, FOLLOW, request.id)

    async def ListSellerFollows(
        self, request: favorites_pb2.ListSellerFollowsRequest, context: Any
    ) -> favorites_pb2.ListSellerFollowsResponse:
        page = await standard.list_page(self.app, request, queries.FOLLOWS, FOLLOW.scope(caller()), filters={})
        return await page.answer(favorites_pb2.ListSellerFollowsResponse, map(seller_follow_to_proto, page.rows))

    async def UpdateSellerFollow(self, request: favorites_pb2.UpdateSellerFollowRequest, context: Any) -> SellerFollow:
        message = request.seller_follow
        names = masks.changed(message, request.update_mask, NOUN)
        values = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, SellerFollow) as work:
            before = await standard.one(work.tx, FOLLOW, message.id, lock=True)
            row = await standard.patch(work.tx, FOLLOW, before.id, message.etag, {**values, "update_time": work.now})
            work.answer = seller_follow_to_proto(row)
        return work.answer

    async def DeleteSellerFollow(self, request: favorites_pb2.DeleteSellerFollowRequest, context: Any) -> SellerFollow:
        async with mutation(self.app, request, SellerFollow) as work:
            before = await standard.one(work.tx, FOLLOW, request.id, lock=True)
            work.answer = seller_follow_to_proto(await standard.delete(work, FOLLOW, before.id, request.etag))
        return work.answer
