"""The part of FavoritesService about favourites: kept with what they were like, brought back where they were deleted."""

from typing import Any
from uuid import UUID

from mall.favorites.v1 import favorites_pb2
from server import addresses, identity, support
from server.favorites import terms
from server.favorites.folders import FOLDER
from server.favorites.own import own
from server.kit import convert, history, masks, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from storage.database import Connection, Row
from storage.errors import Missing
from storage.queries.favorites import keeping as queries
from storage.queries.favorites import lock_customer
from storage.tables.favorites import favorite_snapshots, favorites

Favorite = favorites_pb2.Favorite
NOUN = "favorite"
# What is kept of an address, in the order in which it is written.
LINES = ("recipient_name", "address_line1", "address_line2", "postal_code", "city", "state_province", "country_code")
NOTHING = {"target_code": "", "price_minor": None, "currency": None, "address_snapshot": "", "inquiry_snapshot": ""}
TARGETS = {"product_id": "PRODUCT", "address_id": "ADDRESS", "inquiry_id": "INQUIRY"}
# The product, the address or the inquiry is read apart from the rest: it never changes.
SPECIAL: masks.Special = dict.fromkeys(TARGETS, lambda _: {})


def favorite_to_proto(row: Row) -> Favorite:
    """Map a row of `favorites`, and whether the thing can still be seen."""
    return Favorite(
        id=str(row.id),
        customer_id=str(row.customer_id),
        target_type=row.target_type,
        product_id=str(row.target_id) if row.target_type == "PRODUCT" else None,
        address_id=str(row.target_id) if row.target_type == "ADDRESS" else None,
        inquiry_id=str(row.target_id) if row.target_type == "INQUIRY" else None,
        folder_id=str(row.folder_id or ""),
        note=row.note,
        title=row.title,
        target_code=row.target_code,
        price=convert.money(row.price_minor, row.currency) if row.price_minor is not None else None,
        address_snapshot=row.address_snapshot,
        inquiry_snapshot=row.inquiry_snapshot,
        available=row.visible,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


RESOURCE = Resource(NOUN, favorites, Favorite, favorite_to_proto, own(favorites))


class Favorites:
    """Favourites. Whatever counts them or brings one back holds the lock on the customer's account."""

    app: App

    async def CreateFavorite(self, request: favorites_pb2.CreateFavoriteRequest, context: Any) -> Favorite:
        message = request.favorite
        kind, target_id = _target(message)
        values = identity.tidy(masks.columns(message, masks.creatable(Favorite.DESCRIPTOR), SPECIAL))
        async with mutation(self.app, request, Favorite) as work:
            customer_id = work.caller.id
            await lock_customer(work.tx, customer_id)
            before = await queries.of_target(work.tx, customer_id, kind, target_id)
            if before is not None and before.delete_time is None:
                work.answer = await _read(work.tx, before.id, customer_id)
                return work.answer
            await _check_folder(work, values)
            count = await queries.count_favorites(work.tx, customer_id)
            await terms.refuse_more(work, terms.FAVORITES, count, "FAVORITE_LIMIT", "favourites")
            values |= await _snapshot(work, kind, target_id)
            values |= {"create_time": work.now, "update_time": work.now}
            if before is None:
                made = {"id": new_id(), "customer_id": customer_id, "target_type": kind, "target_id": target_id}
                row = await standard.create(work.tx, RESOURCE, {**values, **made})
            else:
                kept = history.snapshot(work, NOUN, before.id, before.version, before.content, "REVIVED")
                work.insert(favorite_snapshots, kept)
                back = {**values, "delete_time": None}
                row = await standard.patch(work.tx, RESOURCE, before.id, "", back, deleted=True)
            work.answer = await _read(work.tx, row.id, customer_id)
        return work.answer

    async def GetFavorite(self, request: favorites_pb2.GetFavoriteRequest, context: Any) -> Favorite:
        async with self.app.db.read() as connection:
            return await _read(connection, convert.parse_id(NOUN, request.id), caller().id)

    async def ListFavorites(
        self, request: favorites_pb2.ListFavoritesRequest, context: Any
    ) -> favorites_pb2.ListFavoritesResponse:
        filters = {
            "target_types": convert.names(Favorite.TargetType, request.target_types),
            "folder_id": convert.optional_id(request.folder_id),
        }
        page = await standard.list_page(self.app, request, queries.FAVORITES, RESOURCE.scope(caller()), filters=filters)
        return await page.answer(favorites_pb2.ListFavoritesResponse, map(favorite_to_proto, page.rows))

    async def UpdateFavorite(self, request: favorites_pb2.UpdateFavoriteRequest, context: Any) -> Favorite:
        message = request.favorite
        names = masks.changed(message, request.update_mask, NOUN)
        values = identity.tidy(masks.columns(message, names, SPECIAL))
        async with mutation(self.app, request, Favorite) as work:
            await lock_customer(work.tx, work.caller.id)
            before = await _lock(work, message.id)
            await _check_folder(work, values)
            await standard.patch(work.tx, RESOURCE, before.id, message.etag, {**values, "update_time": work.now})
            work.answer = await _read(work.tx, before.id, work.caller.id)
        return work.answer

    async def DeleteFavorite(self, request: favorites_pb2.DeleteFavoriteRequest, context: Any) -> Favorite:
        async with mutation(self.app, request, Favorite) as work:
            before = await _lock(work, request.id)
            row = await standard.delete(work, RESOURCE, before.id, request.etag, folder_id=None)
            answer = favorite_to_proto(before)
            answer.delete_time.FromDatetime(row.delete_time)
            answer.update_time.FromDatetime(row.update_time)
            answer.folder_id, answer.etag = "", convert.etag(row.version)
            work.answer = answer
        return work.answer


def _target(message: Favorite) -> tuple[str, UUID]:
    """Return what is to be kept: its type and its id."""
    chosen = message.WhichOneof("target")
    if chosen is None or not getattr(message, chosen):
        raise InvalidArgument([(f"{NOUN}.target", "exactly one of product_id, address_id and inquiry_id must be set")])
    return TARGETS[chosen], UUID(getattr(message, chosen))


async def _snapshot(work: Mutation[Any], kind: str, target_id: UUID) -> dict[str, object]:
    """Return what a thing is like now, which its favourite keeps."""
    if kind == "PRODUCT":
        product = await queries.product(work.tx, target_id)
        if product is None:
            raise NotFound("product", target_id)
        return {**NOTHING, **dict(product)}
    if kind == "INQUIRY":
        inquiry = await support.readable(work.tx, str(target_id))
        return {**NOTHING, "title": inquiry.title, "inquiry_snapshot": inquiry.text}
    address = await addresses.owned(work.tx, target_id, work.caller.id)
    if address is None:
        raise NotFound("address", target_id)
    lines = ", ".join(address[name] for name in LINES if address[name])
    return {**NOTHING, "title": address.label or address.address_line1, "address_snapshot": lines}


async def _check_folder(work: Mutation[Any], values: dict[str, Any]) -> None:
    """Raise NotFound unless the folder that is named, if one is, is the caller's own."""
    if values.get("folder_id") is not None:
        await standard.one(work.tx, FOLDER, str(values["folder_id"]))


async def _lock(work: Mutation[Any], id_: str) -> Row:
    row = await queries.favorite(work.tx, convert.parse_id(NOUN, id_), work.caller.id, lock=True)
    if row is None:
        raise Missing(NOUN, id_)
    return row


async def _read(connection: Connection, id_: UUID, customer_id: UUID) -> Favorite:
    row = await queries.favorite(connection, id_, customer_id)
    if row is None:
        raise Missing(NOUN, str(id_))
    return favorite_to_proto(row)
