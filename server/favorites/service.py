"""FavoritesService: what it does stands in the modules of its parts, one per resource."""

from mall.favorites.v1 import favorites_pb2_grpc
from server.favorites.folders import Folders
from server.favorites.following import Follows
from server.favorites.keeping import Favorites
from server.favorites.preferences import Preferences
from server.favorites.viewing import Views
from server.favorites.wishes import Wishes
from server.favorites.wishlists import Wishlists
from server.kit.app import App


class FavoritesService(
    Preferences,
    Favorites,
    Folders,
    Wishlists,
    Wishes,
    Follows,
    Views,
    favorites_pb2_grpc.FavoritesServiceServicer,
):
    """What customers like and wish."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._key = app.signer.derive("wishlists")
