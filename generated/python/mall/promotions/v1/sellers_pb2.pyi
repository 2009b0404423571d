import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SellerCoupon(_message.Message):
    __slots__ = ("id", "coupon_id", "seller_id", "type", "enabled", "notes", "expire_time", "administrator_id", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[SellerCoupon.Type]
        ADMIN_SELECTION: _ClassVar[SellerCoupon.Type]
        SELLER_REQUEST: _ClassVar[SellerCoupon.Type]
        AUTO: _ClassVar[SellerCoupon.Type]
    TYPE_UNSPECIFIED: SellerCoupon.Type
    ADMIN_SELECTION: SellerCoupon.Type
    SELLER_REQUEST: SellerCoupon.Type
    AUTO: SellerCoupon.Type
    ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    coupon_id: str
    seller_id: str
    type: SellerCoupon.Type
    enabled: bool
    notes: str
    expire_time: _timestamp_pb2.Timestamp
    administrator_id: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., type: _Optional[_Union[SellerCoupon.Type, str]] = ..., enabled: _Optional[bool] = ..., notes: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., administrator_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateSellerCouponRequest(_message.Message):
    __slots__ = ("seller_coupon", "request_id")
    SELLER_COUPON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_coupon: SellerCoupon
    request_id: str
    def __init__(self, seller_coupon: _Optional[_Union[SellerCoupon, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetSellerCouponRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSellerCouponsRequest(_message.Message):
    __slots__ = ("coupon_id", "seller_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSellerCouponsRequest.Order]
        NEWEST: _ClassVar[ListSellerCouponsRequest.Order]
        OLDEST: _ClassVar[ListSellerCouponsRequest.Order]
    ORDER_UNSPECIFIED: ListSellerCouponsRequest.Order
    NEWEST: ListSellerCouponsRequest.Order
    OLDEST: ListSellerCouponsRequest.Order
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    coupon_id: str
    seller_id: str
    page_size: int
    page_token: str
    order: ListSellerCouponsRequest.Order
    def __init__(self, coupon_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSellerCouponsRequest.Order, str]] = ...) -> None: ...

class ListSellerCouponsResponse(_message.Message):
    __slots__ = ("seller_coupons", "next_page_token")
    SELLER_COUPONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    seller_coupons: _containers.RepeatedCompositeFieldContainer[SellerCoupon]
    next_page_token: str
    def __init__(self, seller_coupons: _Optional[_Iterable[_Union[SellerCoupon, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateSellerCouponRequest(_message.Message):
    __slots__ = ("seller_coupon", "update_mask", "request_id")
    SELLER_COUPON_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_coupon: SellerCoupon
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, seller_coupon: _Optional[_Union[SellerCoupon, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...
