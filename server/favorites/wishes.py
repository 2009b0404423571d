"""The part of FavoritesService about what is in wishlists, and its way into carts and back."""

from typing import Any
from uuid import UUID

from mall.favorites.v1 import favorites_pb2
from server import carts, catalog, identity
from server.favorites import terms
from server.favorites.own import own
from server.favorites.wishlists import WISHLIST
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries.favorites import lock_customer
from storage.queries.favorites import wishing as queries
from storage.tables.favorites import wishlist_items

WishlistItem = favorites_pb2.WishlistItem
NOUN = "wishlist_item"
PRIORITY = 5


def wishlist_item_to_proto(row: Row) -> WishlistItem:
    """Map a row of `wishlist_items`."""
    threshold = row.price_alert_threshold_minor
    return WishlistItem(
        id=str(row.id),
        wishlist_id=str(row.wishlist_id),
        variant_id=str(row.variant_id),
        seller_id=str(row.seller_id),
        channel_id=str(row.channel_id),
        priority=row.priority,
        note=row.note,
        price_alert_threshold=None if threshold is None else convert.money(threshold, row.currency),
        notify_on_availability=row.notify_on_availability,
        price=None if row.price_minor is None else convert.money(row.price_minor, row.currency),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _threshold(message: WishlistItem) -> dict[str, object]:
    if not message.HasField("price_alert_threshold"):
        return {"price_alert_threshold_minor": None}
    minor = convert.minor(message.price_alert_threshold, f"{NOUN}.price_alert_threshold")
    if minor <= 0:
        raise InvalidArgument([(f"{NOUN}.price_alert_threshold", "must be above zero")])
    return {"price_alert_threshold_minor": minor}


SPECIAL: masks.Special = {
    "price_alert_threshold": _threshold,
    "priority": lambda message: {"priority": message.priority or PRIORITY},
}
ITEM = Resource(NOUN, wishlist_items, WishlistItem, wishlist_item_to_proto, own(wishlist_items), special=SPECIAL)


class Wishes:
    """What is in wishlists. Whatever counts it holds the lock on the customer's account."""

    app: App

    async def CreateWishlistItem(self, request: favorites_pb2.CreateWishlistItemRequest, context: Any) -> WishlistItem:
        message = request.wishlist_item
        values = identity.tidy(masks.columns(message, masks.creatable(WishlistItem.DESCRIPTOR), SPECIAL))
        async with mutation(self.app, request, WishlistItem) as work:
            await lock_customer(work.tx, work.caller.id)
            wishlist = await standard.one(work.tx, WISHLIST, message.wishlist_id)
            row = await _add(work, wishlist.id, values, message)
            work.answer = wishlist_item_to_proto(row)
        return work.answer

    async def GetWishlistItem(self, request: favorites_pb2.GetWishlistItemRequest, context: Any) -> WishlistItem:
        return await standard.get(self.app.db, ITEM, request.id)

    async def ListWishlistItems(
        self, request: favorites_pb2.ListWishlistItemsRequest, context: Any
    ) -> favorites_pb2.ListWishlistItemsResponse:
        filters = {"wishlist_id": convert.optional_id(request.wishlist_id)}
        page = await standard.list_page(self.app, request, queries.ITEMS, ITEM.scope(caller()), filters=filters)
        return await page.answer(favorites_pb2.ListWishlistItemsResponse, map(wishlist_item_to_proto, page.rows))

    async def UpdateWishlistItem(self, request: favorites_pb2.UpdateWishlistItemRequest, context: Any) -> WishlistItem:
        message = request.wishlist_item
        names = masks.changed(message, request.update_mask, NOUN)
        values = identity.tidy(masks.columns(message, names, SPECIAL))
        async with mutation(self.app, request, WishlistItem) as work:
            before = await standard.one(work.tx, ITEM, message.id, lock=True)
            if "price_alert_threshold" in names:
                _check_currency(message, before.currency)
            row = await standard.patch(work.tx, ITEM, before.id, message.etag, {**values, "update_time": work.now})
            work.answer = wishlist_item_to_proto(row)
        return work.answer

    async def DeleteWishlistItem(self, request: favorites_pb2.DeleteWishlistItemRequest, context: Any) -> WishlistItem:
        async with mutation(self.app, request, WishlistItem) as work:
            await lock_customer(work.tx, work.caller.id)
            before = await standard.one(work.tx, ITEM, request.id, lock=True)
            row = await standard.delete(work, ITEM, before.id, request.etag)
            await queries.count_more(work.tx, row.wishlist_id, -1, work.now)
            work.answer = wishlist_item_to_proto(row)
        return work.answer

    # --- carts ---

    async def AddWishlistToCart(
        self, request: favorites_pb2.AddWishlistToCartRequest, context: Any
    ) -> favorites_pb2.AddWishlistToCartResponse:
        wanted = [UUID(id_) for id_ in dict.fromkeys(request.item_ids)]
        async with mutation(self.app, request, favorites_pb2.AddWishlistToCartResponse) as work:
            wishlist = await standard.one(work.tx, WISHLIST, request.id)
            items = {item.id: item for item in await queries.in_list(work.tx, wishlist.id, wanted, carts.MOST_LINES)}
            missing = next((id_ for id_ in wanted if id_ not in items), None)
            if missing is not None:
                raise NotFound(NOUN, missing)
            listed = [items[id_] for id_ in wanted] if wanted else list(items.values())
            variant_ids = [item.variant_id for item in listed]
            refused = await carts.add(work, variant_ids, request.channel_id) if listed else {}
            work.answer = favorites_pb2.AddWishlistToCartResponse(
                item_ids=[str(item.id) for item in listed if item.variant_id not in refused],
                refusals=[
                    {"item_id": str(item.id), "cause": refused[item.variant_id]}
                    for item in listed
                    if item.variant_id in refused
                ],
            )
        return work.answer

    async def MoveCartItemToWishlist(
        self, request: favorites_pb2.MoveCartItemToWishlistRequest, context: Any
    ) -> WishlistItem:
        async with mutation(self.app, request, WishlistItem) as work:
            await lock_customer(work.tx, work.caller.id)
            wishlist = await standard.one(work.tx, WISHLIST, request.wishlist_id)
            variant_id, channel_id = await carts.take_out(work, request.cart_item_id)
            row = await queries.holding(work.tx, wishlist.id, variant_id)
            if row is None:
                message = WishlistItem(variant_id=str(variant_id), channel_id=str(channel_id))
                values = masks.columns(message, masks.creatable(WishlistItem.DESCRIPTOR), SPECIAL)
                row = await _add(work, wishlist.id, values, message)
            work.answer = wishlist_item_to_proto(row)
        return work.answer


async def _add(work: Mutation[Any], wishlist_id: UUID, values: dict[str, Any], message: WishlistItem) -> Row:
    """Put a variant into a list of the customer's, whose account is locked."""
    customer_id = work.caller.id
    count = await queries.count_items(work.tx, customer_id)
    await terms.refuse_more(work, terms.ITEMS, count, "WISHLIST_ITEM_LIMIT", "wishes")
    variant_id, channel_id = UUID(message.variant_id), values["channel_id"]
    found = await queries.variant(work.tx, variant_id, channel_id, customer_id, work.now)
    if found is None:
        raise NotFound("variant", variant_id)
    _check_currency(message, found.currency_code)
    least, _ = catalog.limits(found)
    # Another currency than the channel's is no price there.
    price = catalog.price_of(found, least) if found.currency == found.currency_code else None
    row = await standard.create(
        work.tx,
        ITEM,
        {
            **values,
            "id": new_id(),
            "customer_id": customer_id,
            "wishlist_id": wishlist_id,
            "seller_id": found.seller_id,
            "channel_id": found.channel_id,
            "price_minor": None if price is None else price.unit,
            "currency": found.currency_code,
            "create_time": work.now,
            "update_time": work.now,
        },
    )
    await queries.count_more(work.tx, wishlist_id, 1, work.now)
    buyable = catalog.obstacle(found, least) is None
    await queries.watch(work.tx, customer_id, variant_id, buyable=buyable, now=work.now)
    return row


def _check_currency(message: WishlistItem, currency: str) -> None:
    threshold = message.price_alert_threshold
    if message.HasField("price_alert_threshold") and threshold.currency_code != currency:
        raise InvalidArgument([(f"{NOUN}.price_alert_threshold.currency_code", f"must be {currency}")])
