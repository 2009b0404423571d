"""The rpcs of favorites. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.favorites.v1 import favorites_pb2
from mall.favorites.v1 import folders_pb2
from mall.favorites.v1 import following_pb2
from mall.favorites.v1 import preferences_pb2
from mall.favorites.v1 import viewing_pb2
from mall.favorites.v1 import wishlists_pb2
from mall_client.service import Metadata, Request, Service


class FavoritesService(Service):
    """Keeps what customers like and wish: favourites, wishlists, sellers whom they follow, products that
    they have looked at, and their preferences. See docs/favorites.md.

    Everything here is its customer's own; of others only shared wishlists are to be seen.

    Preferences: GetCustomerPreferences, UpdateCustomerPreferences.

    Favourites: CreateFavorite, GetFavorite, ListFavorites, UpdateFavorite, DeleteFavorite,
    CreateFavoriteFolder, GetFavoriteFolder, ListFavoriteFolders, UpdateFavoriteFolder,
    DeleteFavoriteFolder.

    Wishlists: CreateWishlist, GetWishlist, ListWishlists, UpdateWishlist, DeleteWishlist,
    SetPrimaryWishlist, ShareWishlist, ViewWishlist, CreateWishlistItem, GetWishlistItem,
    ListWishlistItems, UpdateWishlistItem, DeleteWishlistItem, AddWishlistToCart,
    MoveCartItemToWishlist.

    Sellers: CreateSellerFollow, GetSellerFollow, ListSellerFollows, UpdateSellerFollow,
    DeleteSellerFollow.

    Viewed products: RecordProductView, ListViewedProducts, ClearViewedProducts.
    """

    full_name = favorites_pb2.DESCRIPTOR.services_by_name["FavoritesService"].full_name

    def GetCustomerPreferences(
        self,
        request: Request[preferences_pb2.GetCustomerPreferencesRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> preferences_pb2.CustomerPreferences:
        """Returns the caller's wishes; what was never said is as it is at first.

        Args:
            id: UUID of the customer; empty: the caller.
        """
        answer: preferences_pb2.CustomerPreferences = self._call(
            "GetCustomerPreferences", request, {"id": id}, timeout, metadata
        )
        return answer

    def UpdateCustomerPreferences(
        self,
        request: Request[preferences_pb2.UpdateCustomerPreferencesRequest] = None,
        /,
        *,
        customer_preferences: preferences_pb2.CustomerPreferences | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> preferences_pb2.CustomerPreferences:
        """Changes the caller's wishes; they are written down if they never were.

        Args:
            customer_preferences: The wishes, found by their `id`, which is the caller's. With an `etag`, only if it is still
                the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: preferences_pb2.CustomerPreferences = self._call(
            "UpdateCustomerPreferences",
            request,
            {"customer_preferences": customer_preferences, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateFavorite(
        self,
        request: Request[favorites_pb2.CreateFavoriteRequest] = None,
        /,
        *,
        favorite: favorites_pb2.Favorite | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Keeps a product or one of the caller's addresses as a favourite, with what it is like now.

        One that is kept already is answered as it is. One that was deleted comes back under its id, with
        a new snapshot. Fails with `FAVORITE_LIMIT`.

        Args:
            favorite: The favourite.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: favorites_pb2.Favorite = self._call(
            "CreateFavorite", request, {"favorite": favorite, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetFavorite(
        self,
        request: Request[favorites_pb2.GetFavoriteRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Returns one of the caller's favourites.

        Args:
            id: UUID of the favourite.
        """
        answer: favorites_pb2.Favorite = self._call("GetFavorite", request, {"id": id}, timeout, metadata)
        return answer

    def ListFavorites(
        self,
        request: Request[favorites_pb2.ListFavoritesRequest] = None,
        /,
        *,
        target_types: Iterable[int | str] | None = None,
        folder_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.ListFavoritesResponse:
        """Lists the caller's favourites, newest first.

        Args:
            target_types: Only those of these types; empty: of any.
            folder_id: Only those in this folder.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: favorites_pb2.ListFavoritesResponse = self._call(
            "ListFavorites",
            request,
            {
                "target_types": target_types,
                "folder_id": folder_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateFavorite(
        self,
        request: Request[favorites_pb2.UpdateFavoriteRequest] = None,
        /,
        *,
        favorite: favorites_pb2.Favorite | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Changes the folder or the note of one of the caller's favourites.

        Args:
            favorite: The favourite, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: favorites_pb2.Favorite = self._call(
            "UpdateFavorite",
            request,
            {"favorite": favorite, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteFavorite(
        self,
        request: Request[favorites_pb2.DeleteFavoriteRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Deletes one of the caller's favourites softly.

        Args:
            id: UUID of the favourite.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: favorites_pb2.Favorite = self._call(
            "DeleteFavorite", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateFavoriteFolder(
        self,
        request: Request[folders_pb2.CreateFavoriteFolderRequest] = None,
        /,
        *,
        favorite_folder: folders_pb2.FavoriteFolder | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Makes a folder for the caller's favourites.

        Fails with `FAVORITE_FOLDER_NAME_TAKEN` or `FAVORITE_FOLDER_LIMIT`.

        Args:
            favorite_folder: The folder.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: folders_pb2.FavoriteFolder = self._call(
            "CreateFavoriteFolder",
            request,
            {"favorite_folder": favorite_folder, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetFavoriteFolder(
        self,
        request: Request[folders_pb2.GetFavoriteFolderRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Returns one of the caller's folders.

        Args:
            id: UUID of the folder.
        """
        answer: folders_pb2.FavoriteFolder = self._call("GetFavoriteFolder", request, {"id": id}, timeout, metadata)
        return answer

    def ListFavoriteFolders(
        self,
        request: Request[folders_pb2.ListFavoriteFoldersRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.ListFavoriteFoldersResponse:
        """Lists the caller's folders, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: folders_pb2.ListFavoriteFoldersResponse = self._call(
            "ListFavoriteFolders",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def UpdateFavoriteFolder(
        self,
        request: Request[folders_pb2.UpdateFavoriteFolderRequest] = None,
        /,
        *,
        favorite_folder: folders_pb2.FavoriteFolder | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Changes one of the caller's folders.

        Fails with `FAVORITE_FOLDER_NAME_TAKEN`.

        Args:
            favorite_folder: The folder, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: folders_pb2.FavoriteFolder = self._call(
            "UpdateFavoriteFolder",
            request,
            {"favorite_folder": favorite_folder, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteFavoriteFolder(
        self,
        request: Request[folders_pb2.DeleteFavoriteFolderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Deletes one of the caller's folders softly. What was in it stays a favourite, in no folder.

        Args:
            id: UUID of the folder.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: folders_pb2.FavoriteFolder = self._call(
            "DeleteFavoriteFolder", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateWishlist(
        self,
        request: Request[wishlists_pb2.CreateWishlistRequest] = None,
        /,
        *,
        wishlist: wishlists_pb2.Wishlist | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Makes a wishlist; the caller's first one is primary.

        Fails with `WISHLIST_TITLE_TAKEN` or `WISHLIST_LIMIT`.

        Args:
            wishlist: The list.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = self._call(
            "CreateWishlist", request, {"wishlist": wishlist, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetWishlist(
        self,
        request: Request[wishlists_pb2.GetWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Returns one of the caller's wishlists.

        Args:
            id: UUID of the list.
        """
        answer: wishlists_pb2.Wishlist = self._call("GetWishlist", request, {"id": id}, timeout, metadata)
        return answer

    def ListWishlists(
        self,
        request: Request[wishlists_pb2.ListWishlistsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.ListWishlistsResponse:
        """Lists the caller's wishlists, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: wishlists_pb2.ListWishlistsResponse = self._call(
            "ListWishlists",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def UpdateWishlist(
        self,
        request: Request[wishlists_pb2.UpdateWishlistRequest] = None,
        /,
        *,
        wishlist: wishlists_pb2.Wishlist | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Changes one of the caller's wishlists.

        Fails with `WISHLIST_TITLE_TAKEN`.

        Args:
            wishlist: The list, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = self._call(
            "UpdateWishlist",
            request,
            {"wishlist": wishlist, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteWishlist(
        self,
        request: Request[wishlists_pb2.DeleteWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Deletes one of the caller's wishlists softly, with its items. If it was primary, choose another
        one with SetPrimaryWishlist.

        Args:
            id: UUID of the list.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = self._call(
            "DeleteWishlist", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def SetPrimaryWishlist(
        self,
        request: Request[wishlists_pb2.SetPrimaryWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Makes one of the caller's wishlists the primary one in place of the previous one.

        Args:
            id: UUID of the list.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = self._call(
            "SetPrimaryWishlist", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ShareWishlist(
        self,
        request: Request[wishlists_pb2.ShareWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.ShareWishlistResponse:
        """Makes a token by which others see one of the caller's wishlists; a private one becomes `SHARED`.

        A new token voids the one before.

        Args:
            id: UUID of the list.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.ShareWishlistResponse = self._call(
            "ShareWishlist", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ViewWishlist(
        self,
        request: Request[wishlists_pb2.ViewWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        share_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.SharedWishlist:
        """Returns a wishlist of somebody's who shares it. One that is not shared is not found.

        Args:
            id: UUID of a public list; exactly one of both.
            share_token: The token of ShareWishlist.
        """
        answer: wishlists_pb2.SharedWishlist = self._call(
            "ViewWishlist", request, {"id": id, "share_token": share_token}, timeout, metadata
        )
        return answer

    def CreateWishlistItem(
        self,
        request: Request[wishlists_pb2.CreateWishlistItemRequest] = None,
        /,
        *,
        wishlist_item: wishlists_pb2.WishlistItem | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Puts a variant into one of the caller's wishlists, with its price of now.

        Fails with `WISHLIST_ITEM_EXISTS` or `WISHLIST_ITEM_LIMIT`.

        Args:
            wishlist_item: The wish.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = self._call(
            "CreateWishlistItem", request, {"wishlist_item": wishlist_item, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetWishlistItem(
        self,
        request: Request[wishlists_pb2.GetWishlistItemRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Returns one item of the caller's wishlists.

        Args:
            id: UUID of the wish.
        """
        answer: wishlists_pb2.WishlistItem = self._call("GetWishlistItem", request, {"id": id}, timeout, metadata)
        return answer

    def ListWishlistItems(
        self,
        request: Request[wishlists_pb2.ListWishlistItemsRequest] = None,
        /,
        *,
        wishlist_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.ListWishlistItemsResponse:
        """Lists items of the caller's wishlists, newest first.

        Args:
            wishlist_id: Only those of this list.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: wishlists_pb2.ListWishlistItemsResponse = self._call(
            "ListWishlistItems",
            request,
            {"wishlist_id": wishlist_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def UpdateWishlistItem(
        self,
        request: Request[wishlists_pb2.UpdateWishlistItemRequest] = None,
        /,
        *,
        wishlist_item: wishlists_pb2.WishlistItem | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Changes an item of the caller's wishlists.

        Args:
            wishlist_item: The wish, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = self._call(
            "UpdateWishlistItem",
            request,
            {"wishlist_item": wishlist_item, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteWishlistItem(
        self,
        request: Request[wishlists_pb2.DeleteWishlistItemRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Deletes an item of the caller's wishlists softly.

        Args:
            id: UUID of the wish.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = self._call(
            "DeleteWishlistItem", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AddWishlistToCart(
        self,
        request: Request[wishlists_pb2.AddWishlistToCartRequest] = None,
        /,
        *,
        id: str | None = None,
        item_ids: Iterable[str] | None = None,
        channel_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.AddWishlistToCartResponse:
        """Puts items of one of the caller's wishlists into the caller's cart: those that can be bought, at
        the price of now. They stay in the list.

        Fails with `CART_CHANNEL_DIFFERS` or `CART_CHANNEL_CLOSED`.

        Args:
            id: UUID of the list.
            item_ids: Only these items of it; empty: all, as far as a cart goes.
            channel_id: The channel of the cart, as AddCartItem takes it.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.AddWishlistToCartResponse = self._call(
            "AddWishlistToCart",
            request,
            {"id": id, "item_ids": item_ids, "channel_id": channel_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def MoveCartItemToWishlist(
        self,
        request: Request[wishlists_pb2.MoveCartItemToWishlistRequest] = None,
        /,
        *,
        wishlist_id: str | None = None,
        cart_item_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Takes a line out of the caller's cart and puts its variant into one of the caller's wishlists,
        unless it is there.

        Fails with `WISHLIST_ITEM_LIMIT`.

        Args:
            wishlist_id: UUID of the list.
            cart_item_id: UUID of the line of the caller's cart.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = self._call(
            "MoveCartItemToWishlist",
            request,
            {"wishlist_id": wishlist_id, "cart_item_id": cart_item_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateSellerFollow(
        self,
        request: Request[following_pb2.CreateSellerFollowRequest] = None,
        /,
        *,
        seller_follow: following_pb2.SellerFollow | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Follows a seller. One who is followed already is answered as it is.

        Args:
            seller_follow: The follow.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: following_pb2.SellerFollow = self._call(
            "CreateSellerFollow", request, {"seller_follow": seller_follow, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetSellerFollow(
        self,
        request: Request[following_pb2.GetSellerFollowRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Returns one of the sellers whom the caller follows.

        Args:
            id: UUID of the follow.
        """
        answer: following_pb2.SellerFollow = self._call("GetSellerFollow", request, {"id": id}, timeout, metadata)
        return answer

    def ListSellerFollows(
        self,
        request: Request[following_pb2.ListSellerFollowsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.ListSellerFollowsResponse:
        """Lists the sellers whom the caller follows, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: following_pb2.ListSellerFollowsResponse = self._call(
            "ListSellerFollows",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def UpdateSellerFollow(
        self,
        request: Request[following_pb2.UpdateSellerFollowRequest] = None,
        /,
        *,
        seller_follow: following_pb2.SellerFollow | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Changes how often the caller wishes to be told of a seller.

        Args:
            seller_follow: The follow, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: following_pb2.SellerFollow = self._call(
            "UpdateSellerFollow",
            request,
            {"seller_follow": seller_follow, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def DeleteSellerFollow(
        self,
        request: Request[following_pb2.DeleteSellerFollowRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Follows a seller no longer.

        Args:
            id: UUID of the follow.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: following_pb2.SellerFollow = self._call(
            "DeleteSellerFollow", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RecordProductView(
        self,
        request: Request[viewing_pb2.RecordProductViewRequest] = None,
        /,
        *,
        product_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> viewing_pb2.RecordProductViewResponse:
        """Remembers that the caller has looked at a product, unless the caller's preferences switch it off.
        The oldest beyond `favorites.recently_viewed_limit` are forgotten.

        Args:
            product_id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: viewing_pb2.RecordProductViewResponse = self._call(
            "RecordProductView", request, {"product_id": product_id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListViewedProducts(
        self,
        request: Request[viewing_pb2.ListViewedProductsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> viewing_pb2.ListViewedProductsResponse:
        """Lists the products that the caller has looked at and that are still shown, the last one first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: viewing_pb2.ListViewedProductsResponse = self._call(
            "ListViewedProducts", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    def ClearViewedProducts(
        self,
        request: Request[viewing_pb2.ClearViewedProductsRequest] = None,
        /,
        *,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> viewing_pb2.ClearViewedProductsResponse:
        """Forgets what the caller has looked at.

        Args:
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: viewing_pb2.ClearViewedProductsResponse = self._call(
            "ClearViewedProducts", request, {"request_id": request_id}, timeout, metadata
        )
        return answer


class AsyncFavoritesService(Service):
    """Keeps what customers like and wish: favourites, wishlists, sellers whom they follow, products that
    they have looked at, and their preferences. See docs/favorites.md.

    Everything here is its customer's own; of others only shared wishlists are to be seen.

    Preferences: GetCustomerPreferences, UpdateCustomerPreferences.

    Favourites: CreateFavorite, GetFavorite, ListFavorites, UpdateFavorite, DeleteFavorite,
    CreateFavoriteFolder, GetFavoriteFolder, ListFavoriteFolders, UpdateFavoriteFolder,
    DeleteFavoriteFolder.

    Wishlists: CreateWishlist, GetWishlist, ListWishlists, UpdateWishlist, DeleteWishlist,
    SetPrimaryWishlist, ShareWishlist, ViewWishlist, CreateWishlistItem, GetWishlistItem,
    ListWishlistItems, UpdateWishlistItem, DeleteWishlistItem, AddWishlistToCart,
    MoveCartItemToWishlist.

    Sellers: CreateSellerFollow, GetSellerFollow, ListSellerFollows, UpdateSellerFollow,
    DeleteSellerFollow.

    Viewed products: RecordProductView, ListViewedProducts, ClearViewedProducts.
    """

    full_name = favorites_pb2.DESCRIPTOR.services_by_name["FavoritesService"].full_name

    async def GetCustomerPreferences(
        self,
        request: Request[preferences_pb2.GetCustomerPreferencesRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> preferences_pb2.CustomerPreferences:
        """Returns the caller's wishes; what was never said is as it is at first.

        Args:
            id: UUID of the customer; empty: the caller.
        """
        answer: preferences_pb2.CustomerPreferences = await self._call(
            "GetCustomerPreferences", request, {"id": id}, timeout, metadata
        )
        return answer

    async def UpdateCustomerPreferences(
        self,
        request: Request[preferences_pb2.UpdateCustomerPreferencesRequest] = None,
        /,
        *,
        customer_preferences: preferences_pb2.CustomerPreferences | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> preferences_pb2.CustomerPreferences:
        """Changes the caller's wishes; they are written down if they never were.

        Args:
            customer_preferences: The wishes, found by their `id`, which is the caller's. With an `etag`, only if it is still
                the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: preferences_pb2.CustomerPreferences = await self._call(
            "UpdateCustomerPreferences",
            request,
            {"customer_preferences": customer_preferences, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateFavorite(
        self,
        request: Request[favorites_pb2.CreateFavoriteRequest] = None,
        /,
        *,
        favorite: favorites_pb2.Favorite | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Keeps a product or one of the caller's addresses as a favourite, with what it is like now.

        One that is kept already is answered as it is. One that was deleted comes back under its id, with
        a new snapshot. Fails with `FAVORITE_LIMIT`.

        Args:
            favorite: The favourite.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: favorites_pb2.Favorite = await self._call(
            "CreateFavorite", request, {"favorite": favorite, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetFavorite(
        self,
        request: Request[favorites_pb2.GetFavoriteRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Returns one of the caller's favourites.

        Args:
            id: UUID of the favourite.
        """
        answer: favorites_pb2.Favorite = await self._call("GetFavorite", request, {"id": id}, timeout, metadata)
        return answer

    async def ListFavorites(
        self,
        request: Request[favorites_pb2.ListFavoritesRequest] = None,
        /,
        *,
        target_types: Iterable[int | str] | None = None,
        folder_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.ListFavoritesResponse:
        """Lists the caller's favourites, newest first.

        Args:
            target_types: Only those of these types; empty: of any.
            folder_id: Only those in this folder.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: favorites_pb2.ListFavoritesResponse = await self._call(
            "ListFavorites",
            request,
            {
                "target_types": target_types,
                "folder_id": folder_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateFavorite(
        self,
        request: Request[favorites_pb2.UpdateFavoriteRequest] = None,
        /,
        *,
        favorite: favorites_pb2.Favorite | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Changes the folder or the note of one of the caller's favourites.

        Args:
            favorite: The favourite, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: favorites_pb2.Favorite = await self._call(
            "UpdateFavorite",
            request,
            {"favorite": favorite, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteFavorite(
        self,
        request: Request[favorites_pb2.DeleteFavoriteRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> favorites_pb2.Favorite:
        """Deletes one of the caller's favourites softly.

        Args:
            id: UUID of the favourite.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: favorites_pb2.Favorite = await self._call(
            "DeleteFavorite", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateFavoriteFolder(
        self,
        request: Request[folders_pb2.CreateFavoriteFolderRequest] = None,
        /,
        *,
        favorite_folder: folders_pb2.FavoriteFolder | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Makes a folder for the caller's favourites.

        Fails with `FAVORITE_FOLDER_NAME_TAKEN` or `FAVORITE_FOLDER_LIMIT`.

        Args:
            favorite_folder: The folder.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: folders_pb2.FavoriteFolder = await self._call(
            "CreateFavoriteFolder",
            request,
            {"favorite_folder": favorite_folder, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetFavoriteFolder(
        self,
        request: Request[folders_pb2.GetFavoriteFolderRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Returns one of the caller's folders.

        Args:
            id: UUID of the folder.
        """
        answer: folders_pb2.FavoriteFolder = await self._call(
            "GetFavoriteFolder", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListFavoriteFolders(
        self,
        request: Request[folders_pb2.ListFavoriteFoldersRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.ListFavoriteFoldersResponse:
        """Lists the caller's folders, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: folders_pb2.ListFavoriteFoldersResponse = await self._call(
            "ListFavoriteFolders",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def UpdateFavoriteFolder(
        self,
        request: Request[folders_pb2.UpdateFavoriteFolderRequest] = None,
        /,
        *,
        favorite_folder: folders_pb2.FavoriteFolder | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Changes one of the caller's folders.

        Fails with `FAVORITE_FOLDER_NAME_TAKEN`.

        Args:
            favorite_folder: The folder, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: folders_pb2.FavoriteFolder = await self._call(
            "UpdateFavoriteFolder",
            request,
            {"favorite_folder": favorite_folder, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteFavoriteFolder(
        self,
        request: Request[folders_pb2.DeleteFavoriteFolderRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> folders_pb2.FavoriteFolder:
        """Deletes one of the caller's folders softly. What was in it stays a favourite, in no folder.

        Args:
            id: UUID of the folder.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: folders_pb2.FavoriteFolder = await self._call(
            "DeleteFavoriteFolder", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateWishlist(
        self,
        request: Request[wishlists_pb2.CreateWishlistRequest] = None,
        /,
        *,
        wishlist: wishlists_pb2.Wishlist | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Makes a wishlist; the caller's first one is primary.

        Fails with `WISHLIST_TITLE_TAKEN` or `WISHLIST_LIMIT`.

        Args:
            wishlist: The list.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = await self._call(
            "CreateWishlist", request, {"wishlist": wishlist, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetWishlist(
        self,
        request: Request[wishlists_pb2.GetWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Returns one of the caller's wishlists.

        Args:
            id: UUID of the list.
        """
        answer: wishlists_pb2.Wishlist = await self._call("GetWishlist", request, {"id": id}, timeout, metadata)
        return answer

    async def ListWishlists(
        self,
        request: Request[wishlists_pb2.ListWishlistsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.ListWishlistsResponse:
        """Lists the caller's wishlists, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: wishlists_pb2.ListWishlistsResponse = await self._call(
            "ListWishlists",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def UpdateWishlist(
        self,
        request: Request[wishlists_pb2.UpdateWishlistRequest] = None,
        /,
        *,
        wishlist: wishlists_pb2.Wishlist | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Changes one of the caller's wishlists.

        Fails with `WISHLIST_TITLE_TAKEN`.

        Args:
            wishlist: The list, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = await self._call(
            "UpdateWishlist",
            request,
            {"wishlist": wishlist, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteWishlist(
        self,
        request: Request[wishlists_pb2.DeleteWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Deletes one of the caller's wishlists softly, with its items. If it was primary, choose another
        one with SetPrimaryWishlist.

        Args:
            id: UUID of the list.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = await self._call(
            "DeleteWishlist", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def SetPrimaryWishlist(
        self,
        request: Request[wishlists_pb2.SetPrimaryWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.Wishlist:
        """Makes one of the caller's wishlists the primary one in place of the previous one.

        Args:
            id: UUID of the list.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.Wishlist = await self._call(
            "SetPrimaryWishlist", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ShareWishlist(
        self,
        request: Request[wishlists_pb2.ShareWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.ShareWishlistResponse:
        """Makes a token by which others see one of the caller's wishlists; a private one becomes `SHARED`.

        A new token voids the one before.

        Args:
            id: UUID of the list.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.ShareWishlistResponse = await self._call(
            "ShareWishlist", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ViewWishlist(
        self,
        request: Request[wishlists_pb2.ViewWishlistRequest] = None,
        /,
        *,
        id: str | None = None,
        share_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.SharedWishlist:
        """Returns a wishlist of somebody's who shares it. One that is not shared is not found.

        Args:
            id: UUID of a public list; exactly one of both.
            share_token: The token of ShareWishlist.
        """
        answer: wishlists_pb2.SharedWishlist = await self._call(
            "ViewWishlist", request, {"id": id, "share_token": share_token}, timeout, metadata
        )
        return answer

    async def CreateWishlistItem(
        self,
        request: Request[wishlists_pb2.CreateWishlistItemRequest] = None,
        /,
        *,
        wishlist_item: wishlists_pb2.WishlistItem | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Puts a variant into one of the caller's wishlists, with its price of now.

        Fails with `WISHLIST_ITEM_EXISTS` or `WISHLIST_ITEM_LIMIT`.

        Args:
            wishlist_item: The wish.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = await self._call(
            "CreateWishlistItem", request, {"wishlist_item": wishlist_item, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetWishlistItem(
        self,
        request: Request[wishlists_pb2.GetWishlistItemRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Returns one item of the caller's wishlists.

        Args:
            id: UUID of the wish.
        """
        answer: wishlists_pb2.WishlistItem = await self._call("GetWishlistItem", request, {"id": id}, timeout, metadata)
        return answer

    async def ListWishlistItems(
        self,
        request: Request[wishlists_pb2.ListWishlistItemsRequest] = None,
        /,
        *,
        wishlist_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.ListWishlistItemsResponse:
        """Lists items of the caller's wishlists, newest first.

        Args:
            wishlist_id: Only those of this list.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: wishlists_pb2.ListWishlistItemsResponse = await self._call(
            "ListWishlistItems",
            request,
            {"wishlist_id": wishlist_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def UpdateWishlistItem(
        self,
        request: Request[wishlists_pb2.UpdateWishlistItemRequest] = None,
        /,
        *,
        wishlist_item: wishlists_pb2.WishlistItem | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Changes an item of the caller's wishlists.

        Args:
            wishlist_item: The wish, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = await self._call(
            "UpdateWishlistItem",
            request,
            {"wishlist_item": wishlist_item, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteWishlistItem(
        self,
        request: Request[wishlists_pb2.DeleteWishlistItemRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Deletes an item of the caller's wishlists softly.

        Args:
            id: UUID of the wish.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = await self._call(
            "DeleteWishlistItem", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AddWishlistToCart(
        self,
        request: Request[wishlists_pb2.AddWishlistToCartRequest] = None,
        /,
        *,
        id: str | None = None,
        item_ids: Iterable[str] | None = None,
        channel_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.AddWishlistToCartResponse:
        """Puts items of one of the caller's wishlists into the caller's cart: those that can be bought, at
        the price of now. They stay in the list.

        Fails with `CART_CHANNEL_DIFFERS` or `CART_CHANNEL_CLOSED`.

        Args:
            id: UUID of the list.
            item_ids: Only these items of it; empty: all, as far as a cart goes.
            channel_id: The channel of the cart, as AddCartItem takes it.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.AddWishlistToCartResponse = await self._call(
            "AddWishlistToCart",
            request,
            {"id": id, "item_ids": item_ids, "channel_id": channel_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def MoveCartItemToWishlist(
        self,
        request: Request[wishlists_pb2.MoveCartItemToWishlistRequest] = None,
        /,
        *,
        wishlist_id: str | None = None,
        cart_item_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> wishlists_pb2.WishlistItem:
        """Takes a line out of the caller's cart and puts its variant into one of the caller's wishlists,
        unless it is there.

        Fails with `WISHLIST_ITEM_LIMIT`.

        Args:
            wishlist_id: UUID of the list.
            cart_item_id: UUID of the line of the caller's cart.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: wishlists_pb2.WishlistItem = await self._call(
            "MoveCartItemToWishlist",
            request,
            {"wishlist_id": wishlist_id, "cart_item_id": cart_item_id, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateSellerFollow(
        self,
        request: Request[following_pb2.CreateSellerFollowRequest] = None,
        /,
        *,
        seller_follow: following_pb2.SellerFollow | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Follows a seller. One who is followed already is answered as it is.

        Args:
            seller_follow: The follow.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: following_pb2.SellerFollow = await self._call(
            "CreateSellerFollow", request, {"seller_follow": seller_follow, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetSellerFollow(
        self,
        request: Request[following_pb2.GetSellerFollowRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Returns one of the sellers whom the caller follows.

        Args:
            id: UUID of the follow.
        """
        answer: following_pb2.SellerFollow = await self._call("GetSellerFollow", request, {"id": id}, timeout, metadata)
        return answer

    async def ListSellerFollows(
        self,
        request: Request[following_pb2.ListSellerFollowsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.ListSellerFollowsResponse:
        """Lists the sellers whom the caller follows, newest first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: following_pb2.ListSellerFollowsResponse = await self._call(
            "ListSellerFollows",
            request,
            {"page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def UpdateSellerFollow(
        self,
        request: Request[following_pb2.UpdateSellerFollowRequest] = None,
        /,
        *,
        seller_follow: following_pb2.SellerFollow | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Changes how often the caller wishes to be told of a seller.

        Args:
            seller_follow: The follow, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: following_pb2.SellerFollow = await self._call(
            "UpdateSellerFollow",
            request,
            {"seller_follow": seller_follow, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def DeleteSellerFollow(
        self,
        request: Request[following_pb2.DeleteSellerFollowRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> following_pb2.SellerFollow:
        """Follows a seller no longer.

        Args:
            id: UUID of the follow.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: following_pb2.SellerFollow = await self._call(
            "DeleteSellerFollow", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RecordProductView(
        self,
        request: Request[viewing_pb2.RecordProductViewRequest] = None,
        /,
        *,
        product_id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> viewing_pb2.RecordProductViewResponse:
        """Remembers that the caller has looked at a product, unless the caller's preferences switch it off.
        The oldest beyond `favorites.recently_viewed_limit` are forgotten.

        Args:
            product_id: UUID of the product.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: viewing_pb2.RecordProductViewResponse = await self._call(
            "RecordProductView", request, {"product_id": product_id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListViewedProducts(
        self,
        request: Request[viewing_pb2.ListViewedProductsRequest] = None,
        /,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> viewing_pb2.ListViewedProductsResponse:
        """Lists the products that the caller has looked at and that are still shown, the last one first.

        Args:
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: viewing_pb2.ListViewedProductsResponse = await self._call(
            "ListViewedProducts", request, {"page_size": page_size, "page_token": page_token}, timeout, metadata
        )
        return answer

    async def ClearViewedProducts(
        self,
        request: Request[viewing_pb2.ClearViewedProductsRequest] = None,
        /,
        *,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> viewing_pb2.ClearViewedProductsResponse:
        """Forgets what the caller has looked at.

        Args:
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: viewing_pb2.ClearViewedProductsResponse = await self._call(
            "ClearViewedProducts", request, {"request_id": request_id}, timeout, metadata
        )
        return answer
