"""The part of FavoritesService about folders for favourites."""

from typing import Any

from mall.favorites.v1 import favorites_pb2
from server import identity
from server.favorites import terms
from server.favorites.own import own
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.queries.favorites import keeping as queries
from storage.queries.favorites import lock_customer
from storage.tables.favorites import favorite_folders

FavoriteFolder = favorites_pb2.FavoriteFolder
NOUN = "favorite_folder"


def favorite_folder_to_proto(row: Row) -> FavoriteFolder:
    """Map a row of `favorite_folders`."""
    return FavoriteFolder(
        id=str(row.id),
        customer_id=str(row.customer_id),
        display_name=row.display_name,
        description=row.description,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


FOLDER = Resource(NOUN, favorite_folders, FavoriteFolder, favorite_folder_to_proto, own(favorite_folders))


class Folders:
    """Folders of favourites. Whatever counts them, or puts something into one, holds the lock on the customer's account."""

    app: App

    async def CreateFavoriteFolder(
        self, request: favorites_pb2.CreateFavoriteFolderRequest, context: Any
    ) -> FavoriteFolder:
        values = identity.tidy(masks.columns(request.favorite_folder, masks.creatable(FavoriteFolder.DESCRIPTOR), {}))
        async with mutation(self.app, request, FavoriteFolder) as work:
            customer_id = work.caller.id
            await lock_customer(work.tx, customer_id)
            count = await queries.count_folders(work.tx, customer_id)
            await terms.refuse_more(work, terms.FOLDERS, count, "FAVORITE_FOLDER_LIMIT", "folders")
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(
                work.tx, FOLDER, {**values, "id": new_id(), "customer_id": customer_id, **times}
            )
            work.answer = favorite_folder_to_proto(row)
        return work.answer

    async def GetFavoriteFolder(self, request: favorites_pb2.GetFavoriteFolderRequest, context: Any) -> FavoriteFolder:
        return await standard.get(self.app.db, FOLDER, request.id)

    async def ListFavoriteFolders(
        self, request: favorites_pb2.ListFavoriteFoldersRequest, context: Any
    ) -> favorites_pb2.ListFavoriteFoldersResponse:
        page = await standard.list_page(self.app, request, queries.FOLDERS, FOLDER.scope(caller()), filters={})
        return await page.answer(favorites_pb2.ListFavoriteFoldersResponse, map(favorite_folder_to_proto, page.rows))

    async def UpdateFavoriteFolder(
        self, request: favorites_pb2.UpdateFavoriteFolderRequest, context: Any
    ) -> FavoriteFolder:
        message = request.favorite_folder
        names = masks.changed(message, request.update_mask, NOUN)
        values = identity.tidy(masks.columns(message, names, {}))
        async with mutation(self.app, request, FavoriteFolder) as work:
            before = await standard.one(work.tx, FOLDER, message.id, lock=True)
            row = await standard.patch(work.tx, FOLDER, before.id, message.etag, {**values, "update_time": work.now})
            work.answer = favorite_folder_to_proto(row)
        return work.answer

    async def DeleteFavoriteFolder(
        self, request: favorites_pb2.DeleteFavoriteFolderRequest, context: Any
    ) -> FavoriteFolder:
        async with mutation(self.app, request, FavoriteFolder) as work:
            await lock_customer(work.tx, work.caller.id)
            before = await standard.one(work.tx, FOLDER, request.id, lock=True)
            row = await standard.delete(work, FOLDER, before.id, request.etag)
            await queries.empty_folder(work.tx, row.id, work.now)
            work.answer = favorite_folder_to_proto(row)
        return work.answer
