import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.favorites.v1 import folders_pb2 as _folders_pb2
from mall.favorites.v1 import following_pb2 as _following_pb2
from mall.favorites.v1 import preferences_pb2 as _preferences_pb2
from mall.favorites.v1 import viewing_pb2 as _viewing_pb2
from mall.favorites.v1 import wishlists_pb2 as _wishlists_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union
from mall.favorites.v1.folders_pb2 import FavoriteFolder as FavoriteFolder
from mall.favorites.v1.folders_pb2 import CreateFavoriteFolderRequest as CreateFavoriteFolderRequest
from mall.favorites.v1.folders_pb2 import GetFavoriteFolderRequest as GetFavoriteFolderRequest
from mall.favorites.v1.folders_pb2 import ListFavoriteFoldersRequest as ListFavoriteFoldersRequest
from mall.favorites.v1.folders_pb2 import ListFavoriteFoldersResponse as ListFavoriteFoldersResponse
from mall.favorites.v1.folders_pb2 import UpdateFavoriteFolderRequest as UpdateFavoriteFolderRequest
from mall.favorites.v1.folders_pb2 import DeleteFavoriteFolderRequest as DeleteFavoriteFolderRequest
from mall.favorites.v1.following_pb2 import SellerFollow as SellerFollow
from mall.favorites.v1.following_pb2 import CreateSellerFollowRequest as CreateSellerFollowRequest
from mall.favorites.v1.following_pb2 import GetSellerFollowRequest as GetSellerFollowRequest
from mall.favorites.v1.following_pb2 import ListSellerFollowsRequest as ListSellerFollowsRequest
from mall.favorites.v1.following_pb2 import ListSellerFollowsResponse as ListSellerFollowsResponse
from mall.favorites.v1.following_pb2 import UpdateSellerFollowRequest as UpdateSellerFollowRequest
from mall.favorites.v1.following_pb2 import DeleteSellerFollowRequest as DeleteSellerFollowRequest
from mall.favorites.v1.preferences_pb2 import CustomerPreferences as CustomerPreferences
from mall.favorites.v1.preferences_pb2 import GetCustomerPreferencesRequest as GetCustomerPreferencesRequest
from mall.favorites.v1.preferences_pb2 import UpdateCustomerPreferencesRequest as UpdateCustomerPreferencesRequest
from mall.favorites.v1.viewing_pb2 import ViewedProduct as ViewedProduct
from mall.favorites.v1.viewing_pb2 import RecordProductViewRequest as RecordProductViewRequest
from mall.favorites.v1.viewing_pb2 import RecordProductViewResponse as RecordProductViewResponse
from mall.favorites.v1.viewing_pb2 import ListViewedProductsRequest as ListViewedProductsRequest
from mall.favorites.v1.viewing_pb2 import ListViewedProductsResponse as ListViewedProductsResponse
from mall.favorites.v1.viewing_pb2 import ClearViewedProductsRequest as ClearViewedProductsRequest
from mall.favorites.v1.viewing_pb2 import ClearViewedProductsResponse as ClearViewedProductsResponse
from mall.favorites.v1.wishlists_pb2 import Wishlist as Wishlist
from mall.favorites.v1.wishlists_pb2 import WishlistItem as WishlistItem
from mall.favorites.v1.wishlists_pb2 import SharedWishlist as SharedWishlist
from mall.favorites.v1.wishlists_pb2 import CreateWishlistRequest as CreateWishlistRequest
from mall.favorites.v1.wishlists_pb2 import GetWishlistRequest as GetWishlistRequest
from mall.favorites.v1.wishlists_pb2 import ListWishlistsRequest as ListWishlistsRequest
from mall.favorites.v1.wishlists_pb2 import ListWishlistsResponse as ListWishlistsResponse
from mall.favorites.v1.wishlists_pb2 import UpdateWishlistRequest as UpdateWishlistRequest
from mall.favorites.v1.wishlists_pb2 import DeleteWishlistRequest as DeleteWishlistRequest
from mall.favorites.v1.wishlists_pb2 import SetPrimaryWishlistRequest as SetPrimaryWishlistRequest
from mall.favorites.v1.wishlists_pb2 import ShareWishlistRequest as ShareWishlistRequest
from mall.favorites.v1.wishlists_pb2 import ShareWishlistResponse as ShareWishlistResponse
from mall.favorites.v1.wishlists_pb2 import ViewWishlistRequest as ViewWishlistRequest
from mall.favorites.v1.wishlists_pb2 import CreateWishlistItemRequest as CreateWishlistItemRequest
from mall.favorites.v1.wishlists_pb2 import GetWishlistItemRequest as GetWishlistItemRequest
from mall.favorites.v1.wishlists_pb2 import ListWishlistItemsRequest as ListWishlistItemsRequest
from mall.favorites.v1.wishlists_pb2 import ListWishlistItemsResponse as ListWishlistItemsResponse
from mall.favorites.v1.wishlists_pb2 import UpdateWishlistItemRequest as UpdateWishlistItemRequest
from mall.favorites.v1.wishlists_pb2 import DeleteWishlistItemRequest as DeleteWishlistItemRequest
from mall.favorites.v1.wishlists_pb2 import AddWishlistToCartRequest as AddWishlistToCartRequest
from mall.favorites.v1.wishlists_pb2 import AddWishlistToCartResponse as AddWishlistToCartResponse
from mall.favorites.v1.wishlists_pb2 import MoveCartItemToWishlistRequest as MoveCartItemToWishlistRequest

DESCRIPTOR: _descriptor.FileDescriptor

class Favorite(_message.Message):
    __slots__ = ("id", "customer_id", "target_type", "product_id", "address_id", "inquiry_id", "folder_id", "note", "title", "target_code", "price", "address_snapshot", "available", "inquiry_snapshot", "create_time", "update_time", "delete_time", "etag")
    class TargetType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TARGET_TYPE_UNSPECIFIED: _ClassVar[Favorite.TargetType]
        PRODUCT: _ClassVar[Favorite.TargetType]
        ADDRESS: _ClassVar[Favorite.TargetType]
        INQUIRY: _ClassVar[Favorite.TargetType]
    TARGET_TYPE_UNSPECIFIED: Favorite.TargetType
    PRODUCT: Favorite.TargetType
    ADDRESS: Favorite.TargetType
    INQUIRY: Favorite.TargetType
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_TYPE_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_ID_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    FOLDER_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TARGET_CODE_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    target_type: Favorite.TargetType
    product_id: str
    address_id: str
    inquiry_id: str
    folder_id: str
    note: str
    title: str
    target_code: str
    price: _money_pb2.Money
    address_snapshot: str
    available: bool
    inquiry_snapshot: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., target_type: _Optional[_Union[Favorite.TargetType, str]] = ..., product_id: _Optional[str] = ..., address_id: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., folder_id: _Optional[str] = ..., note: _Optional[str] = ..., title: _Optional[str] = ..., target_code: _Optional[str] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., address_snapshot: _Optional[str] = ..., available: _Optional[bool] = ..., inquiry_snapshot: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateFavoriteRequest(_message.Message):
    __slots__ = ("favorite", "request_id")
    FAVORITE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    favorite: Favorite
    request_id: str
    def __init__(self, favorite: _Optional[_Union[Favorite, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetFavoriteRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListFavoritesRequest(_message.Message):
    __slots__ = ("target_types", "folder_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListFavoritesRequest.Order]
        NEWEST: _ClassVar[ListFavoritesRequest.Order]
        OLDEST: _ClassVar[ListFavoritesRequest.Order]
    ORDER_UNSPECIFIED: ListFavoritesRequest.Order
    NEWEST: ListFavoritesRequest.Order
    OLDEST: ListFavoritesRequest.Order
    TARGET_TYPES_FIELD_NUMBER: _ClassVar[int]
    FOLDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    target_types: _containers.RepeatedScalarFieldContainer[Favorite.TargetType]
    folder_id: str
    page_size: int
    page_token: str
    order: ListFavoritesRequest.Order
    def __init__(self, target_types: _Optional[_Iterable[_Union[Favorite.TargetType, str]]] = ..., folder_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListFavoritesRequest.Order, str]] = ...) -> None: ...

class ListFavoritesResponse(_message.Message):
    __slots__ = ("favorites", "next_page_token")
    FAVORITES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    favorites: _containers.RepeatedCompositeFieldContainer[Favorite]
    next_page_token: str
    def __init__(self, favorites: _Optional[_Iterable[_Union[Favorite, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateFavoriteRequest(_message.Message):
    __slots__ = ("favorite", "update_mask", "request_id")
    FAVORITE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    favorite: Favorite
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, favorite: _Optional[_Union[Favorite, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteFavoriteRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
