"""The part of FavoritesService about wishlists: who sees them, and which one is the customer's first choice."""

import base64
import hashlib
import hmac
from typing import Any
from uuid import UUID

from mall.favorites.v1 import favorites_pb2
from server.favorites import terms
from server.favorites.own import own
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Replayed, mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries.favorites import lock_customer
from storage.queries.favorites import wishing as queries
from storage.tables.favorites import wishlists

Wishlist = favorites_pb2.Wishlist
NOUN = "wishlist"
UNSHARED: dict[str, object] = {"share_hash": None, "share_time": None}


def wishlist_to_proto(row: Row) -> Wishlist:
    """Map a row of `wishlists`."""
    return Wishlist(
        id=str(row.id),
        customer_id=str(row.customer_id),
        title=row.title,
        description=row.description,
        privacy=row.privacy,
        primary=row.primary,
        item_count=row.item_count,
        share_time=convert.timestamp(row.share_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _privacy(message: Wishlist) -> dict[str, object]:
    return {"privacy": Wishlist.Privacy.Name(message.privacy) if message.privacy else "PRIVATE"}


SPECIAL: masks.Special = {"privacy": _privacy}
WISHLIST = Resource(NOUN, wishlists, Wishlist, wishlist_to_proto, own(wishlists), special=SPECIAL)


class Wishlists:
    """Wishlists. Whatever counts them or chooses among them holds the lock on the customer's account."""

    app: App
    _key: bytes

    async def CreateWishlist(self, request: favorites_pb2.CreateWishlistRequest, context: Any) -> Wishlist:
        message = request.wishlist
        _check(message)
        values = masks.columns(message, masks.creatable(Wishlist.DESCRIPTOR), SPECIAL)
        async with mutation(self.app, request, Wishlist) as work:
            customer_id = work.caller.id
            await lock_customer(work.tx, customer_id)
            count = await queries.count_lists(work.tx, customer_id)
            await terms.refuse_more(work, terms.LISTS, count, "WISHLIST_LIMIT", "wishlists")
            made = {"id": new_id(), "customer_id": customer_id, "primary": count == 0}
            times = {"create_time": work.now, "update_time": work.now}
            work.answer = wishlist_to_proto(await standard.create(work.tx, WISHLIST, {**values, **made, **times}))
        return work.answer

    async def GetWishlist(self, request: favorites_pb2.GetWishlistRequest, context: Any) -> Wishlist:
        return await standard.get(self.app.db, WISHLIST, request.id)

    async def ListWishlists(
        self, request: favorites_pb2.ListWishlistsRequest, context: Any
    ) -> favorites_pb2.ListWishlistsResponse:
        page = await standard.list_page(self.app, request, queries.LISTS, WISHLIST.scope(caller()), filters={})
        return await page.answer(favorites_pb2.ListWishlistsResponse, map(wishlist_to_proto, page.rows))

    async def UpdateWishlist(self, request: favorites_pb2.UpdateWishlistRequest, context: Any) -> Wishlist:
        message = request.wishlist
        names = masks.changed(message, request.update_mask, NOUN)
        _check(message)
        values = masks.columns(message, names, SPECIAL)
        if values.get("privacy") == "PRIVATE":
            values |= UNSHARED
        async with mutation(self.app, request, Wishlist) as work:
            before = await standard.one(work.tx, WISHLIST, message.id, lock=True)
            row = await standard.patch(work.tx, WISHLIST, before.id, message.etag, {**values, "update_time": work.now})
            work.answer = wishlist_to_proto(row)
        return work.answer

    async def DeleteWishlist(self, request: favorites_pb2.DeleteWishlistRequest, context: Any) -> Wishlist:
        async with mutation(self.app, request, Wishlist) as work:
            await lock_customer(work.tx, work.caller.id)
            before = await standard.one(work.tx, WISHLIST, request.id, lock=True)
            gone = {"primary": False, "item_count": 0, **UNSHARED}
            row = await standard.delete(work, WISHLIST, before.id, request.etag, **gone)
            await queries.clear(work.tx, row.id, work.now)
            work.answer = wishlist_to_proto(row)
        return work.answer

    async def SetPrimaryWishlist(self, request: favorites_pb2.SetPrimaryWishlistRequest, context: Any) -> Wishlist:
        async with mutation(self.app, request, Wishlist) as work:
            await lock_customer(work.tx, work.caller.id)
            row = await standard.one(work.tx, WISHLIST, request.id, lock=True)
            row = await standard.set_the_one(work, WISHLIST, row, "primary", among="customer_id")
            work.answer = wishlist_to_proto(row)
        return work.answer

    # --- shared ones ---

    async def ShareWishlist(
        self, request: favorites_pb2.ShareWishlistRequest, context: Any
    ) -> favorites_pb2.ShareWishlistResponse:
        try:
            async with mutation(self.app, request, favorites_pb2.ShareWishlistResponse) as work:
                row = await standard.one(work.tx, WISHLIST, request.id, lock=True)
                token = self._token(row.id, row.version + 1)
                privacy = "SHARED" if row.privacy == "PRIVATE" else row.privacy
                values = {"privacy": privacy, "share_hash": _hash(token), "share_time": work.now}
                row = await standard.patch(work.tx, WISHLIST, row.id, "", {**values, "update_time": work.now})
                work.answer = favorites_pb2.ShareWishlistResponse(wishlist=wishlist_to_proto(row))
                shared = work.answer
        except Replayed as earlier:
            shared = earlier.answer
        # After the answer has been kept for repeated calls: the token is kept nowhere.
        version = convert.parse_etag(shared.wishlist.etag)
        shared.share_token = self._token(UUID(shared.wishlist.id), version or 0)
        return shared

    async def ViewWishlist(
        self, request: favorites_pb2.ViewWishlistRequest, context: Any
    ) -> favorites_pb2.SharedWishlist:
        if bool(request.id) == bool(request.share_token):
            raise InvalidArgument([("id", "exactly one of id and share_token must be set")])
        share_hash = _hash(request.share_token) if request.share_token else None
        async with self.app.db.read() as connection:
            row = await queries.shared(connection, convert.optional_id(request.id), share_hash)
            if row is None:
                raise NotFound(NOUN, request.id or "of this token")
            items = await queries.shown_items(connection, row.id)
        return favorites_pb2.SharedWishlist(
            wishlist_id=str(row.id),
            title=row.title,
            description=row.description,
            items=[
                {
                    "variant_id": str(item.variant_id),
                    "product_id": str(item.product_id),
                    "product_title": item.title,
                    "priority": item.priority,
                }
                for item in items
            ],
        )

    def _token(self, wishlist_id: UUID, version: int) -> str:
        """Return the secret that a list has from a version on: it follows from both, so that nothing has to keep it."""
        digest = hmac.digest(self._key, wishlist_id.bytes + version.to_bytes(8, "big"), "sha256")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _check(message: Wishlist) -> None:
    """Trim texts; raise where they offer others a way around the mall."""
    problems = texts.tidy(message, NOUN, public=("title", "description"))
    if problems:
        raise InvalidArgument(problems)
