import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CouponNotification(_message.Message):
    __slots__ = ("id", "coupon_id", "issuance_id", "code_id", "customer_id", "type", "state", "attempts", "next_try_time", "send_time", "create_time")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[CouponNotification.Type]
        ISSUED: _ClassVar[CouponNotification.Type]
        EXPIRING: _ClassVar[CouponNotification.Type]
        USED: _ClassVar[CouponNotification.Type]
    TYPE_UNSPECIFIED: CouponNotification.Type
    ISSUED: CouponNotification.Type
    EXPIRING: CouponNotification.Type
    USED: CouponNotification.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[CouponNotification.State]
        PENDING: _ClassVar[CouponNotification.State]
        SENT: _ClassVar[CouponNotification.State]
        FAILED: _ClassVar[CouponNotification.State]
    STATE_UNSPECIFIED: CouponNotification.State
    PENDING: CouponNotification.State
    SENT: CouponNotification.State
    FAILED: CouponNotification.State
    ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    ISSUANCE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_TRY_TIME_FIELD_NUMBER: _ClassVar[int]
    SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    coupon_id: str
    issuance_id: str
    code_id: str
    customer_id: str
    type: CouponNotification.Type
    state: CouponNotification.State
    attempts: int
    next_try_time: _timestamp_pb2.Timestamp
    send_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., issuance_id: _Optional[str] = ..., code_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., type: _Optional[_Union[CouponNotification.Type, str]] = ..., state: _Optional[_Union[CouponNotification.State, str]] = ..., attempts: _Optional[int] = ..., next_try_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListCouponNotificationsRequest(_message.Message):
    __slots__ = ("customer_id", "coupon_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListCouponNotificationsRequest.Order]
        NEWEST: _ClassVar[ListCouponNotificationsRequest.Order]
        OLDEST: _ClassVar[ListCouponNotificationsRequest.Order]
    ORDER_UNSPECIFIED: ListCouponNotificationsRequest.Order
    NEWEST: ListCouponNotificationsRequest.Order
    OLDEST: ListCouponNotificationsRequest.Order
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    coupon_id: str
    page_size: int
    page_token: str
    order: ListCouponNotificationsRequest.Order
    def __init__(self, customer_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListCouponNotificationsRequest.Order, str]] = ...) -> None: ...

class ListCouponNotificationsResponse(_message.Message):
    __slots__ = ("coupon_notifications", "next_page_token")
    COUPON_NOTIFICATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    coupon_notifications: _containers.RepeatedCompositeFieldContainer[CouponNotification]
    next_page_token: str
    def __init__(self, coupon_notifications: _Optional[_Iterable[_Union[CouponNotification, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
