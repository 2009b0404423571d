import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.carts.v1 import choices_pb2 as _choices_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union
from mall.carts.v1.choices_pb2 import Applied as Applied
from mall.carts.v1.choices_pb2 import AppliedCoupon as AppliedCoupon
from mall.carts.v1.choices_pb2 import AppliedPoints as AppliedPoints
from mall.carts.v1.choices_pb2 import CartGift as CartGift
from mall.carts.v1.choices_pb2 import ApplyCouponRequest as ApplyCouponRequest
from mall.carts.v1.choices_pb2 import RemoveCouponRequest as RemoveCouponRequest
from mall.carts.v1.choices_pb2 import ApplyPointsRequest as ApplyPointsRequest
from mall.carts.v1.choices_pb2 import RemovePointsRequest as RemovePointsRequest

DESCRIPTOR: _descriptor.FileDescriptor

class GuestCart(_message.Message):
    __slots__ = ("cart", "cart_token")
    CART_FIELD_NUMBER: _ClassVar[int]
    CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cart: Cart
    cart_token: str
    def __init__(self, cart: _Optional[_Union[Cart, _Mapping]] = ..., cart_token: _Optional[str] = ...) -> None: ...

class Cart(_message.Message):
    __slots__ = ("id", "customer_id", "channel_id", "currency_code", "state", "items", "line_count", "item_count", "subtotal", "discount", "total", "checkout_blocked", "note", "session_id", "merged_into_id", "expire_time", "last_merge_time", "convert_time", "close_time", "coupons", "points", "discounts", "gifts", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Cart.State]
        ACTIVE: _ClassVar[Cart.State]
        MERGED: _ClassVar[Cart.State]
        CONVERTED: _ClassVar[Cart.State]
        CLEARED: _ClassVar[Cart.State]
        ABANDONED: _ClassVar[Cart.State]
        EXPIRED: _ClassVar[Cart.State]
    STATE_UNSPECIFIED: Cart.State
    ACTIVE: Cart.State
    MERGED: Cart.State
    CONVERTED: Cart.State
    CLEARED: Cart.State
    ABANDONED: Cart.State
    EXPIRED: Cart.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    LINE_COUNT_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    CHECKOUT_BLOCKED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    MERGED_INTO_ID_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_MERGE_TIME_FIELD_NUMBER: _ClassVar[int]
    CONVERT_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    COUPONS_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    DISCOUNTS_FIELD_NUMBER: _ClassVar[int]
    GIFTS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    channel_id: str
    currency_code: str
    state: Cart.State
    items: _containers.RepeatedCompositeFieldContainer[CartItem]
    line_count: int
    item_count: int
    subtotal: _money_pb2.Money
    discount: _money_pb2.Money
    total: _money_pb2.Money
    checkout_blocked: bool
    note: str
    session_id: str
    merged_into_id: str
    expire_time: _timestamp_pb2.Timestamp
    last_merge_time: _timestamp_pb2.Timestamp
    convert_time: _timestamp_pb2.Timestamp
    close_time: _timestamp_pb2.Timestamp
    coupons: _containers.RepeatedCompositeFieldContainer[_choices_pb2.AppliedCoupon]
    points: _containers.RepeatedCompositeFieldContainer[_choices_pb2.AppliedPoints]
    discounts: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.DiscountOutcome]
    gifts: _containers.RepeatedCompositeFieldContainer[_choices_pb2.CartGift]
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., currency_code: _Optional[str] = ..., state: _Optional[_Union[Cart.State, str]] = ..., items: _Optional[_Iterable[_Union[CartItem, _Mapping]]] = ..., line_count: _Optional[int] = ..., item_count: _Optional[int] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., checkout_blocked: _Optional[bool] = ..., note: _Optional[str] = ..., session_id: _Optional[str] = ..., merged_into_id: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_merge_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., convert_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., coupons: _Optional[_Iterable[_Union[_choices_pb2.AppliedCoupon, _Mapping]]] = ..., points: _Optional[_Iterable[_Union[_choices_pb2.AppliedPoints, _Mapping]]] = ..., discounts: _Optional[_Iterable[_Union[_pricing_pb2.DiscountOutcome, _Mapping]]] = ..., gifts: _Optional[_Iterable[_Union[_choices_pb2.CartGift, _Mapping]]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CartItem(_message.Message):
    __slots__ = ("id", "variant_id", "product_id", "seller_id", "quantity", "display_name", "product_title", "sku_code", "options", "image_uri", "unit_price", "unit_price_snapshot", "acknowledged_price", "price_change", "availability", "available_quantity", "discount", "discount_snapshot", "total", "note", "product_snapshot_index", "measured_quantity", "unit", "quantity_text", "price_quantity", "adjustments", "create_time", "update_time")
    class PriceChange(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PRICE_CHANGE_UNSPECIFIED: _ClassVar[CartItem.PriceChange]
        UNCHANGED: _ClassVar[CartItem.PriceChange]
        PRICE_DOWN: _ClassVar[CartItem.PriceChange]
        PRICE_UP: _ClassVar[CartItem.PriceChange]
        PRICE_UP_ALERT: _ClassVar[CartItem.PriceChange]
        ACKNOWLEDGEMENT_NEEDED: _ClassVar[CartItem.PriceChange]
    PRICE_CHANGE_UNSPECIFIED: CartItem.PriceChange
    UNCHANGED: CartItem.PriceChange
    PRICE_DOWN: CartItem.PriceChange
    PRICE_UP: CartItem.PriceChange
    PRICE_UP_ALERT: CartItem.PriceChange
    ACKNOWLEDGEMENT_NEEDED: CartItem.PriceChange
    class Availability(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        AVAILABILITY_UNSPECIFIED: _ClassVar[CartItem.Availability]
        AVAILABLE: _ClassVar[CartItem.Availability]
        CHANNEL_CLOSED: _ClassVar[CartItem.Availability]
        SELLER_UNAVAILABLE: _ClassVar[CartItem.Availability]
        PRODUCT_UNAVAILABLE: _ClassVar[CartItem.Availability]
        VARIANT_UNAVAILABLE: _ClassVar[CartItem.Availability]
        NOT_LISTED: _ClassVar[CartItem.Availability]
        CURRENCY_DIFFERS: _ClassVar[CartItem.Availability]
        OUT_OF_STOCK: _ClassVar[CartItem.Availability]
        INSUFFICIENT_STOCK: _ClassVar[CartItem.Availability]
        QUANTITY_OUT_OF_RANGE: _ClassVar[CartItem.Availability]
        QUANTITY_OUT_OF_STEP: _ClassVar[CartItem.Availability]
        PART_UNAVAILABLE: _ClassVar[CartItem.Availability]
        NOT_DELIVERED_THERE: _ClassVar[CartItem.Availability]
    AVAILABILITY_UNSPECIFIED: CartItem.Availability
    AVAILABLE: CartItem.Availability
    CHANNEL_CLOSED: CartItem.Availability
    SELLER_UNAVAILABLE: CartItem.Availability
    PRODUCT_UNAVAILABLE: CartItem.Availability
    VARIANT_UNAVAILABLE: CartItem.Availability
    NOT_LISTED: CartItem.Availability
    CURRENCY_DIFFERS: CartItem.Availability
    OUT_OF_STOCK: CartItem.Availability
    INSUFFICIENT_STOCK: CartItem.Availability
    QUANTITY_OUT_OF_RANGE: CartItem.Availability
    QUANTITY_OUT_OF_STEP: CartItem.Availability
    PART_UNAVAILABLE: CartItem.Availability
    NOT_DELIVERED_THERE: CartItem.Availability
    class Option(_message.Message):
        __slots__ = ("name", "value")
        NAME_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        name: str
        value: str
        def __init__(self, name: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_TITLE_FIELD_NUMBER: _ClassVar[int]
    SKU_CODE_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    UNIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    UNIT_PRICE_SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    ACKNOWLEDGED_PRICE_FIELD_NUMBER: _ClassVar[int]
    PRICE_CHANGE_FIELD_NUMBER: _ClassVar[int]
    AVAILABILITY_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_SNAPSHOT_INDEX_FIELD_NUMBER: _ClassVar[int]
    MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_TEXT_FIELD_NUMBER: _ClassVar[int]
    PRICE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    variant_id: str
    product_id: str
    seller_id: str
    quantity: int
    display_name: str
    product_title: str
    sku_code: str
    options: _containers.RepeatedCompositeFieldContainer[CartItem.Option]
    image_uri: str
    unit_price: _money_pb2.Money
    unit_price_snapshot: _money_pb2.Money
    acknowledged_price: _money_pb2.Money
    price_change: CartItem.PriceChange
    availability: CartItem.Availability
    available_quantity: int
    discount: _money_pb2.Money
    discount_snapshot: _money_pb2.Money
    total: _money_pb2.Money
    note: str
    product_snapshot_index: int
    measured_quantity: _decimal_pb2.Decimal
    unit: _pricing_pb2.Measure.Unit
    quantity_text: str
    price_quantity: _decimal_pb2.Decimal
    adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., variant_id: _Optional[str] = ..., product_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., quantity: _Optional[int] = ..., display_name: _Optional[str] = ..., product_title: _Optional[str] = ..., sku_code: _Optional[str] = ..., options: _Optional[_Iterable[_Union[CartItem.Option, _Mapping]]] = ..., image_uri: _Optional[str] = ..., unit_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., unit_price_snapshot: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., acknowledged_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., price_change: _Optional[_Union[CartItem.PriceChange, str]] = ..., availability: _Optional[_Union[CartItem.Availability, str]] = ..., available_quantity: _Optional[int] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount_snapshot: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., note: _Optional[str] = ..., product_snapshot_index: _Optional[int] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., unit: _Optional[_Union[_pricing_pb2.Measure.Unit, str]] = ..., quantity_text: _Optional[str] = ..., price_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CartItemSnapshot(_message.Message):
    __slots__ = ("id", "cart_id", "cart_item_id", "reason", "content", "create_time")
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[CartItemSnapshot.Reason]
        ADD: _ClassVar[CartItemSnapshot.Reason]
        UPDATE: _ClassVar[CartItemSnapshot.Reason]
        REMOVE: _ClassVar[CartItemSnapshot.Reason]
        MERGE: _ClassVar[CartItemSnapshot.Reason]
        ORDER: _ClassVar[CartItemSnapshot.Reason]
        CLEAR: _ClassVar[CartItemSnapshot.Reason]
        EXPIRE: _ClassVar[CartItemSnapshot.Reason]
        RESTORE: _ClassVar[CartItemSnapshot.Reason]
    REASON_UNSPECIFIED: CartItemSnapshot.Reason
    ADD: CartItemSnapshot.Reason
    UPDATE: CartItemSnapshot.Reason
    REMOVE: CartItemSnapshot.Reason
    MERGE: CartItemSnapshot.Reason
    ORDER: CartItemSnapshot.Reason
    CLEAR: CartItemSnapshot.Reason
    EXPIRE: CartItemSnapshot.Reason
    RESTORE: CartItemSnapshot.Reason
    ID_FIELD_NUMBER: _ClassVar[int]
    CART_ID_FIELD_NUMBER: _ClassVar[int]
    CART_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    cart_id: str
    cart_item_id: str
    reason: CartItemSnapshot.Reason
    content: _struct_pb2.Struct
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., cart_id: _Optional[str] = ..., cart_item_id: _Optional[str] = ..., reason: _Optional[_Union[CartItemSnapshot.Reason, str]] = ..., content: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateGuestCartRequest(_message.Message):
    __slots__ = ("channel_id", "note", "request_id", "guest_key")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    GUEST_KEY_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    note: str
    request_id: str
    guest_key: str
    def __init__(self, channel_id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ..., guest_key: _Optional[str] = ...) -> None: ...

class GetCartRequest(_message.Message):
    __slots__ = ("id", "delivery_address_id", "delivery_country_code", "delivery_state_province", "delivery_postal_code")
    ID_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_ADDRESS_ID_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_STATE_PROVINCE_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_POSTAL_CODE_FIELD_NUMBER: _ClassVar[int]
    id: str
    delivery_address_id: str
    delivery_country_code: str
    delivery_state_province: str
    delivery_postal_code: str
    def __init__(self, id: _Optional[str] = ..., delivery_address_id: _Optional[str] = ..., delivery_country_code: _Optional[str] = ..., delivery_state_province: _Optional[str] = ..., delivery_postal_code: _Optional[str] = ...) -> None: ...

class ListCartsRequest(_message.Message):
    __slots__ = ("customer_id", "states", "channel_id", "create_time_from", "create_time_until", "page_size", "page_token")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    states: _containers.RepeatedScalarFieldContainer[Cart.State]
    channel_id: str
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    def __init__(self, customer_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Cart.State, str]]] = ..., channel_id: _Optional[str] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCartsResponse(_message.Message):
    __slots__ = ("carts", "next_page_token")
    CARTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    carts: _containers.RepeatedCompositeFieldContainer[Cart]
    next_page_token: str
    def __init__(self, carts: _Optional[_Iterable[_Union[Cart, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateCartRequest(_message.Message):
    __slots__ = ("cart", "update_mask", "request_id")
    CART_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    cart: Cart
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, cart: _Optional[_Union[Cart, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ClearCartRequest(_message.Message):
    __slots__ = ("etag", "request_id")
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    etag: str
    request_id: str
    def __init__(self, etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class MergeCartRequest(_message.Message):
    __slots__ = ("request_id",)
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    def __init__(self, request_id: _Optional[str] = ...) -> None: ...

class MergeCartResponse(_message.Message):
    __slots__ = ("cart", "adjustments")
    class Adjustment(_message.Message):
        __slots__ = ("variant_id", "product_title", "requested_quantity", "quantity", "cause", "availability")
        class Cause(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
            __slots__ = ()
            CAUSE_UNSPECIFIED: _ClassVar[MergeCartResponse.Adjustment.Cause]
            UNAVAILABLE: _ClassVar[MergeCartResponse.Adjustment.Cause]
            STOCK: _ClassVar[MergeCartResponse.Adjustment.Cause]
            LINE_QUANTITY_LIMIT: _ClassVar[MergeCartResponse.Adjustment.Cause]
            ORDER_QUANTITY: _ClassVar[MergeCartResponse.Adjustment.Cause]
            LINE_LIMIT: _ClassVar[MergeCartResponse.Adjustment.Cause]
            UNIT_LIMIT: _ClassVar[MergeCartResponse.Adjustment.Cause]
        CAUSE_UNSPECIFIED: MergeCartResponse.Adjustment.Cause
        UNAVAILABLE: MergeCartResponse.Adjustment.Cause
        STOCK: MergeCartResponse.Adjustment.Cause
        LINE_QUANTITY_LIMIT: MergeCartResponse.Adjustment.Cause
        ORDER_QUANTITY: MergeCartResponse.Adjustment.Cause
        LINE_LIMIT: MergeCartResponse.Adjustment.Cause
        UNIT_LIMIT: MergeCartResponse.Adjustment.Cause
        VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
        PRODUCT_TITLE_FIELD_NUMBER: _ClassVar[int]
        REQUESTED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        QUANTITY_FIELD_NUMBER: _ClassVar[int]
        CAUSE_FIELD_NUMBER: _ClassVar[int]
        AVAILABILITY_FIELD_NUMBER: _ClassVar[int]
        variant_id: str
        product_title: str
        requested_quantity: int
        quantity: int
        cause: MergeCartResponse.Adjustment.Cause
        availability: CartItem.Availability
        def __init__(self, variant_id: _Optional[str] = ..., product_title: _Optional[str] = ..., requested_quantity: _Optional[int] = ..., quantity: _Optional[int] = ..., cause: _Optional[_Union[MergeCartResponse.Adjustment.Cause, str]] = ..., availability: _Optional[_Union[CartItem.Availability, str]] = ...) -> None: ...
    CART_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    cart: Cart
    adjustments: _containers.RepeatedCompositeFieldContainer[MergeCartResponse.Adjustment]
    def __init__(self, cart: _Optional[_Union[Cart, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[MergeCartResponse.Adjustment, _Mapping]]] = ...) -> None: ...

class UpdateCartItemRequest(_message.Message):
    __slots__ = ("cart_item", "update_mask", "request_id")
    CART_ITEM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    cart_item: CartItem
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, cart_item: _Optional[_Union[CartItem, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class NewCartItem(_message.Message):
    __slots__ = ("variant_id", "quantity", "note", "measured_quantity")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    quantity: int
    note: str
    measured_quantity: _decimal_pb2.Decimal
    def __init__(self, variant_id: _Optional[str] = ..., quantity: _Optional[int] = ..., note: _Optional[str] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ...) -> None: ...

class AddCartItemRequest(_message.Message):
    __slots__ = ("item", "channel_id", "request_id")
    ITEM_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    item: NewCartItem
    channel_id: str
    request_id: str
    def __init__(self, item: _Optional[_Union[NewCartItem, _Mapping]] = ..., channel_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchAddCartItemsRequest(_message.Message):
    __slots__ = ("items", "channel_id", "request_id")
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    items: _containers.RepeatedCompositeFieldContainer[NewCartItem]
    channel_id: str
    request_id: str
    def __init__(self, items: _Optional[_Iterable[_Union[NewCartItem, _Mapping]]] = ..., channel_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RemoveCartItemRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AcknowledgePriceChangeRequest(_message.Message):
    __slots__ = ("id", "unit_price", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    UNIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    unit_price: _money_pb2.Money
    request_id: str
    def __init__(self, id: _Optional[str] = ..., unit_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListCartItemSnapshotsRequest(_message.Message):
    __slots__ = ("cart_id", "page_size", "page_token")
    CART_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cart_id: str
    page_size: int
    page_token: str
    def __init__(self, cart_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCartItemSnapshotsResponse(_message.Message):
    __slots__ = ("cart_item_snapshots", "next_page_token")
    CART_ITEM_SNAPSHOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cart_item_snapshots: _containers.RepeatedCompositeFieldContainer[CartItemSnapshot]
    next_page_token: str
    def __init__(self, cart_item_snapshots: _Optional[_Iterable[_Union[CartItemSnapshot, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
