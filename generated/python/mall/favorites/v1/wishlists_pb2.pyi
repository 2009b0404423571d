import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Wishlist(_message.Message):
    __slots__ = ("id", "customer_id", "title", "description", "privacy", "primary", "item_count", "share_time", "create_time", "update_time", "delete_time", "etag")
    class Privacy(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PRIVACY_UNSPECIFIED: _ClassVar[Wishlist.Privacy]
        PRIVATE: _ClassVar[Wishlist.Privacy]
        SHARED: _ClassVar[Wishlist.Privacy]
        PUBLIC: _ClassVar[Wishlist.Privacy]
    PRIVACY_UNSPECIFIED: Wishlist.Privacy
    PRIVATE: Wishlist.Privacy
    SHARED: Wishlist.Privacy
    PUBLIC: Wishlist.Privacy
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    PRIVACY_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    SHARE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    title: str
    description: str
    privacy: Wishlist.Privacy
    primary: bool
    item_count: int
    share_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., privacy: _Optional[_Union[Wishlist.Privacy, str]] = ..., primary: _Optional[bool] = ..., item_count: _Optional[int] = ..., share_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class WishlistItem(_message.Message):
    __slots__ = ("id", "wishlist_id", "variant_id", "seller_id", "channel_id", "priority", "note", "price_alert_threshold", "notify_on_availability", "price", "create_time", "update_time", "delete_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    WISHLIST_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    PRICE_ALERT_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_ON_AVAILABILITY_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    wishlist_id: str
    variant_id: str
    seller_id: str
    channel_id: str
    priority: int
    note: str
    price_alert_threshold: _money_pb2.Money
    notify_on_availability: bool
    price: _money_pb2.Money
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., wishlist_id: _Optional[str] = ..., variant_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., priority: _Optional[int] = ..., note: _Optional[str] = ..., price_alert_threshold: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., notify_on_availability: _Optional[bool] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class SharedWishlist(_message.Message):
    __slots__ = ("wishlist_id", "title", "description", "items")
    class Item(_message.Message):
        __slots__ = ("variant_id", "product_id", "product_title", "priority")
        VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_TITLE_FIELD_NUMBER: _ClassVar[int]
        PRIORITY_FIELD_NUMBER: _ClassVar[int]
        variant_id: str
        product_id: str
        product_title: str
        priority: int
        def __init__(self, variant_id: _Optional[str] = ..., product_id: _Optional[str] = ..., product_title: _Optional[str] = ..., priority: _Optional[int] = ...) -> None: ...
    WISHLIST_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    wishlist_id: str
    title: str
    description: str
    items: _containers.RepeatedCompositeFieldContainer[SharedWishlist.Item]
    def __init__(self, wishlist_id: _Optional[str] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., items: _Optional[_Iterable[_Union[SharedWishlist.Item, _Mapping]]] = ...) -> None: ...

class CreateWishlistRequest(_message.Message):
    __slots__ = ("wishlist", "request_id")
    WISHLIST_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wishlist: Wishlist
    request_id: str
    def __init__(self, wishlist: _Optional[_Union[Wishlist, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetWishlistRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListWishlistsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListWishlistsRequest.Order]
        NEWEST: _ClassVar[ListWishlistsRequest.Order]
        OLDEST: _ClassVar[ListWishlistsRequest.Order]
    ORDER_UNSPECIFIED: ListWishlistsRequest.Order
    NEWEST: ListWishlistsRequest.Order
    OLDEST: ListWishlistsRequest.Order
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    order: ListWishlistsRequest.Order
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListWishlistsRequest.Order, str]] = ...) -> None: ...

class ListWishlistsResponse(_message.Message):
    __slots__ = ("wishlists", "next_page_token")
    WISHLISTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wishlists: _containers.RepeatedCompositeFieldContainer[Wishlist]
    next_page_token: str
    def __init__(self, wishlists: _Optional[_Iterable[_Union[Wishlist, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateWishlistRequest(_message.Message):
    __slots__ = ("wishlist", "update_mask", "request_id")
    WISHLIST_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wishlist: Wishlist
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, wishlist: _Optional[_Union[Wishlist, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteWishlistRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SetPrimaryWishlistRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ShareWishlistRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ShareWishlistResponse(_message.Message):
    __slots__ = ("wishlist", "share_token")
    WISHLIST_FIELD_NUMBER: _ClassVar[int]
    SHARE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wishlist: Wishlist
    share_token: str
    def __init__(self, wishlist: _Optional[_Union[Wishlist, _Mapping]] = ..., share_token: _Optional[str] = ...) -> None: ...

class ViewWishlistRequest(_message.Message):
    __slots__ = ("id", "share_token")
    ID_FIELD_NUMBER: _ClassVar[int]
    SHARE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    id: str
    share_token: str
    def __init__(self, id: _Optional[str] = ..., share_token: _Optional[str] = ...) -> None: ...

class CreateWishlistItemRequest(_message.Message):
    __slots__ = ("wishlist_item", "request_id")
    WISHLIST_ITEM_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wishlist_item: WishlistItem
    request_id: str
    def __init__(self, wishlist_item: _Optional[_Union[WishlistItem, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetWishlistItemRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListWishlistItemsRequest(_message.Message):
    __slots__ = ("wishlist_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListWishlistItemsRequest.Order]
        NEWEST: _ClassVar[ListWishlistItemsRequest.Order]
        OLDEST: _ClassVar[ListWishlistItemsRequest.Order]
    ORDER_UNSPECIFIED: ListWishlistItemsRequest.Order
    NEWEST: ListWishlistItemsRequest.Order
    OLDEST: ListWishlistItemsRequest.Order
    WISHLIST_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    wishlist_id: str
    page_size: int
    page_token: str
    order: ListWishlistItemsRequest.Order
    def __init__(self, wishlist_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListWishlistItemsRequest.Order, str]] = ...) -> None: ...

class ListWishlistItemsResponse(_message.Message):
    __slots__ = ("wishlist_items", "next_page_token")
    WISHLIST_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wishlist_items: _containers.RepeatedCompositeFieldContainer[WishlistItem]
    next_page_token: str
    def __init__(self, wishlist_items: _Optional[_Iterable[_Union[WishlistItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateWishlistItemRequest(_message.Message):
    __slots__ = ("wishlist_item", "update_mask", "request_id")
    WISHLIST_ITEM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wishlist_item: WishlistItem
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, wishlist_item: _Optional[_Union[WishlistItem, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteWishlistItemRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AddWishlistToCartRequest(_message.Message):
    __slots__ = ("id", "item_ids", "channel_id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ITEM_IDS_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    item_ids: _containers.RepeatedScalarFieldContainer[str]
    channel_id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., item_ids: _Optional[_Iterable[str]] = ..., channel_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AddWishlistToCartResponse(_message.Message):
    __slots__ = ("item_ids", "refusals")
    class Refusal(_message.Message):
        __slots__ = ("item_id", "cause")
        ITEM_ID_FIELD_NUMBER: _ClassVar[int]
        CAUSE_FIELD_NUMBER: _ClassVar[int]
        item_id: str
        cause: str
        def __init__(self, item_id: _Optional[str] = ..., cause: _Optional[str] = ...) -> None: ...
    ITEM_IDS_FIELD_NUMBER: _ClassVar[int]
    REFUSALS_FIELD_NUMBER: _ClassVar[int]
    item_ids: _containers.RepeatedScalarFieldContainer[str]
    refusals: _containers.RepeatedCompositeFieldContainer[AddWishlistToCartResponse.Refusal]
    def __init__(self, item_ids: _Optional[_Iterable[str]] = ..., refusals: _Optional[_Iterable[_Union[AddWishlistToCartResponse.Refusal, _Mapping]]] = ...) -> None: ...

class MoveCartItemToWishlistRequest(_message.Message):
    __slots__ = ("wishlist_id", "cart_item_id", "request_id")
    WISHLIST_ID_FIELD_NUMBER: _ClassVar[int]
    CART_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wishlist_id: str
    cart_item_id: str
    request_id: str
    def __init__(self, wishlist_id: _Optional[str] = ..., cart_item_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
