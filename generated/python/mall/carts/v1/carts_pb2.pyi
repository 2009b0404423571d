import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
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

class Cart(_message.Message):
    __slots__ = ("id", "customer_id", "cart_token", "state", "channel_id", "currency_code", "note", "items", "item_count", "line_count", "subtotal", "purchasable", "session_id", "expire_time", "last_merge_time", "convert_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Cart.State]
        ACTIVE: _ClassVar[Cart.State]
        MERGED: _ClassVar[Cart.State]
        CONVERTED: _ClassVar[Cart.State]
        ABANDONED: _ClassVar[Cart.State]
        EXPIRED: _ClassVar[Cart.State]
    STATE_UNSPECIFIED: Cart.State
    ACTIVE: Cart.State
    MERGED: Cart.State
    CONVERTED: Cart.State
    ABANDONED: Cart.State
    EXPIRED: Cart.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    LINE_COUNT_FIELD_NUMBER: _ClassVar[int]
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    PURCHASABLE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_MERGE_TIME_FIELD_NUMBER: _ClassVar[int]
    CONVERT_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    cart_token: str
    state: Cart.State
    channel_id: str
    currency_code: str
    note: str
    items: _containers.RepeatedCompositeFieldContainer[CartItem]
    item_count: int
    line_count: int
    subtotal: _money_pb2.Money
    purchasable: bool
    session_id: str
    expire_time: _timestamp_pb2.Timestamp
    last_merge_time: _timestamp_pb2.Timestamp
    convert_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., cart_token: _Optional[str] = ..., state: _Optional[_Union[Cart.State, str]] = ..., channel_id: _Optional[str] = ..., currency_code: _Optional[str] = ..., note: _Optional[str] = ..., items: _Optional[_Iterable[_Union[CartItem, _Mapping]]] = ..., item_count: _Optional[int] = ..., line_count: _Optional[int] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., purchasable: _Optional[bool] = ..., session_id: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_merge_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., convert_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CartItem(_message.Message):
    __slots__ = ("id", "variant_id", "product_id", "seller_id", "quantity", "unit_price", "discount", "current_price", "total_price", "price_change", "acknowledgement_required", "acknowledged_price", "unavailability", "available_quantity", "title", "variant_name", "sku_code", "image_uri", "product_snapshot_index", "note", "add_time", "create_time", "update_time")
    class PriceChange(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PRICE_CHANGE_UNSPECIFIED: _ClassVar[CartItem.PriceChange]
        DECREASED: _ClassVar[CartItem.PriceChange]
        INCREASED: _ClassVar[CartItem.PriceChange]
        INCREASED_SHARPLY: _ClassVar[CartItem.PriceChange]
        INCREASED_EXCESSIVELY: _ClassVar[CartItem.PriceChange]
    PRICE_CHANGE_UNSPECIFIED: CartItem.PriceChange
    DECREASED: CartItem.PriceChange
    INCREASED: CartItem.PriceChange
    INCREASED_SHARPLY: CartItem.PriceChange
    INCREASED_EXCESSIVELY: CartItem.PriceChange
    class Unavailability(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        UNAVAILABILITY_UNSPECIFIED: _ClassVar[CartItem.Unavailability]
        PRODUCT_INACTIVE: _ClassVar[CartItem.Unavailability]
        SELLER_SUSPENDED: _ClassVar[CartItem.Unavailability]
        NOT_LISTED: _ClassVar[CartItem.Unavailability]
        OUT_OF_STOCK: _ClassVar[CartItem.Unavailability]
        INSUFFICIENT_STOCK: _ClassVar[CartItem.Unavailability]
        QUANTITY_NOT_ALLOWED: _ClassVar[CartItem.Unavailability]
    UNAVAILABILITY_UNSPECIFIED: CartItem.Unavailability
    PRODUCT_INACTIVE: CartItem.Unavailability
    SELLER_SUSPENDED: CartItem.Unavailability
    NOT_LISTED: CartItem.Unavailability
    OUT_OF_STOCK: CartItem.Unavailability
    INSUFFICIENT_STOCK: CartItem.Unavailability
    QUANTITY_NOT_ALLOWED: CartItem.Unavailability
    ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PRICE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_PRICE_FIELD_NUMBER: _ClassVar[int]
    PRICE_CHANGE_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGEMENT_REQUIRED_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGED_PRICE_FIELD_NUMBER: _ClassVar[int]
    UNAVAILABILITY_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    VARIANT_NAME_FIELD_NUMBER: _ClassVar[int]
    SKU_CODE_FIELD_NUMBER: _ClassVar[int]
    IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_SNAPSHOT_INDEX_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ADD_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    variant_id: str
    product_id: str
    seller_id: str
    quantity: int
    unit_price: _money_pb2.Money
    discount: _money_pb2.Money
    current_price: _money_pb2.Money
    total_price: _money_pb2.Money
    price_change: CartItem.PriceChange
    acknowledgement_required: bool
    acknowledged_price: _money_pb2.Money
    unavailability: CartItem.Unavailability
    available_quantity: int
    title: str
    variant_name: str
    sku_code: str
    image_uri: str
    product_snapshot_index: int
    note: str
    add_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., variant_id: _Optional[str] = ..., product_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., quantity: _Optional[int] = ..., unit_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., current_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., price_change: _Optional[_Union[CartItem.PriceChange, str]] = ..., acknowledgement_required: _Optional[bool] = ..., acknowledged_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., unavailability: _Optional[_Union[CartItem.Unavailability, str]] = ..., available_quantity: _Optional[int] = ..., title: _Optional[str] = ..., variant_name: _Optional[str] = ..., sku_code: _Optional[str] = ..., image_uri: _Optional[str] = ..., product_snapshot_index: _Optional[int] = ..., note: _Optional[str] = ..., add_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CartItemSnapshot(_message.Message):
    __slots__ = ("id", "cart_id", "cart_item_id", "content_json", "reason", "create_time")
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[CartItemSnapshot.Reason]
        ADD: _ClassVar[CartItemSnapshot.Reason]
        UPDATE: _ClassVar[CartItemSnapshot.Reason]
        REMOVE: _ClassVar[CartItemSnapshot.Reason]
        CLEAR: _ClassVar[CartItemSnapshot.Reason]
        MERGE: _ClassVar[CartItemSnapshot.Reason]
        ORDER: _ClassVar[CartItemSnapshot.Reason]
    REASON_UNSPECIFIED: CartItemSnapshot.Reason
    ADD: CartItemSnapshot.Reason
    UPDATE: CartItemSnapshot.Reason
    REMOVE: CartItemSnapshot.Reason
    CLEAR: CartItemSnapshot.Reason
    MERGE: CartItemSnapshot.Reason
    ORDER: CartItemSnapshot.Reason
    ID_FIELD_NUMBER: _ClassVar[int]
    CART_ID_FIELD_NUMBER: _ClassVar[int]
    CART_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    CONTENT_JSON_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    cart_id: str
    cart_item_id: str
    content_json: str
    reason: CartItemSnapshot.Reason
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., cart_id: _Optional[str] = ..., cart_item_id: _Optional[str] = ..., content_json: _Optional[str] = ..., reason: _Optional[_Union[CartItemSnapshot.Reason, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateGuestCartRequest(_message.Message):
    __slots__ = ("channel_id", "request_id")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    request_id: str
    def __init__(self, channel_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetCartRequest(_message.Message):
    __slots__ = ("cart_token",)
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    def __init__(self, cart_token: _Optional[str] = ...) -> None: ...

class UpdateCartRequest(_message.Message):
    __slots__ = ("cart_token", "note")
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    note: str
    def __init__(self, cart_token: _Optional[str] = ..., note: _Optional[str] = ...) -> None: ...

class ClearCartRequest(_message.Message):
    __slots__ = ("cart_token",)
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    def __init__(self, cart_token: _Optional[str] = ...) -> None: ...

class MergeCartRequest(_message.Message):
    __slots__ = ("cart_token", "request_id")
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    request_id: str
    def __init__(self, cart_token: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class MergeCartResponse(_message.Message):
    __slots__ = ("cart", "adjustments")
    class Adjustment(_message.Message):
        __slots__ = ("variant_id", "wanted_quantity", "kept_quantity", "unavailability")
        VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
        WANTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        KEPT_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        UNAVAILABILITY_FIELD_NUMBER: _ClassVar[int]
        variant_id: str
        wanted_quantity: int
        kept_quantity: int
        unavailability: CartItem.Unavailability
        def __init__(self, variant_id: _Optional[str] = ..., wanted_quantity: _Optional[int] = ..., kept_quantity: _Optional[int] = ..., unavailability: _Optional[_Union[CartItem.Unavailability, str]] = ...) -> None: ...
    CART_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    cart: Cart
    adjustments: _containers.RepeatedCompositeFieldContainer[MergeCartResponse.Adjustment]
    def __init__(self, cart: _Optional[_Union[Cart, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[MergeCartResponse.Adjustment, _Mapping]]] = ...) -> None: ...

class ListCartsRequest(_message.Message):
    __slots__ = ("customer_id", "state", "channel_id", "page_size", "page_token")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    state: Cart.State
    channel_id: str
    page_size: int
    page_token: str
    def __init__(self, customer_id: _Optional[str] = ..., state: _Optional[_Union[Cart.State, str]] = ..., channel_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCartsResponse(_message.Message):
    __slots__ = ("carts", "next_page_token")
    CARTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    carts: _containers.RepeatedCompositeFieldContainer[Cart]
    next_page_token: str
    def __init__(self, carts: _Optional[_Iterable[_Union[Cart, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListCartItemSnapshotsRequest(_message.Message):
    __slots__ = ("cart_id", "cart_item_id", "page_size", "page_token")
    CART_ID_FIELD_NUMBER: _ClassVar[int]
    CART_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cart_id: str
    cart_item_id: str
    page_size: int
    page_token: str
    def __init__(self, cart_id: _Optional[str] = ..., cart_item_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCartItemSnapshotsResponse(_message.Message):
    __slots__ = ("cart_item_snapshots", "next_page_token")
    CART_ITEM_SNAPSHOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cart_item_snapshots: _containers.RepeatedCompositeFieldContainer[CartItemSnapshot]
    next_page_token: str
    def __init__(self, cart_item_snapshots: _Optional[_Iterable[_Union[CartItemSnapshot, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AddCartItemRequest(_message.Message):
    __slots__ = ("cart_token", "variant_id", "quantity", "note", "channel_id", "request_id")
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    variant_id: str
    quantity: int
    note: str
    channel_id: str
    request_id: str
    def __init__(self, cart_token: _Optional[str] = ..., variant_id: _Optional[str] = ..., quantity: _Optional[int] = ..., note: _Optional[str] = ..., channel_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateCartItemRequest(_message.Message):
    __slots__ = ("cart_token", "item_id", "quantity", "note")
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    item_id: str
    quantity: int
    note: str
    def __init__(self, cart_token: _Optional[str] = ..., item_id: _Optional[str] = ..., quantity: _Optional[int] = ..., note: _Optional[str] = ...) -> None: ...

class RemoveCartItemRequest(_message.Message):
    __slots__ = ("cart_token", "item_id")
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    item_id: str
    def __init__(self, cart_token: _Optional[str] = ..., item_id: _Optional[str] = ...) -> None: ...

class AcknowledgePriceChangeRequest(_message.Message):
    __slots__ = ("cart_token", "item_id", "price")
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    cart_token: str
    item_id: str
    price: _money_pb2.Money
    def __init__(self, cart_token: _Optional[str] = ..., item_id: _Optional[str] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...
