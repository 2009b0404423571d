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

class SellerFollow(_message.Message):
    __slots__ = ("id", "customer_id", "seller_id", "frequency", "follow_time", "create_time", "update_time", "delete_time", "etag")
    class Frequency(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        FREQUENCY_UNSPECIFIED: _ClassVar[SellerFollow.Frequency]
        IMMEDIATE: _ClassVar[SellerFollow.Frequency]
        DAILY_DIGEST: _ClassVar[SellerFollow.Frequency]
        WEEKLY_DIGEST: _ClassVar[SellerFollow.Frequency]
        NONE: _ClassVar[SellerFollow.Frequency]
    FREQUENCY_UNSPECIFIED: SellerFollow.Frequency
    IMMEDIATE: SellerFollow.Frequency
    DAILY_DIGEST: SellerFollow.Frequency
    WEEKLY_DIGEST: SellerFollow.Frequency
    NONE: SellerFollow.Frequency
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    FREQUENCY_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    seller_id: str
    frequency: SellerFollow.Frequency
    follow_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., frequency: _Optional[_Union[SellerFollow.Frequency, str]] = ..., follow_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateSellerFollowRequest(_message.Message):
    __slots__ = ("seller_follow", "request_id")
    SELLER_FOLLOW_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_follow: SellerFollow
    request_id: str
    def __init__(self, seller_follow: _Optional[_Union[SellerFollow, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetSellerFollowRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSellerFollowsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSellerFollowsRequest.Order]
        NEWEST: _ClassVar[ListSellerFollowsRequest.Order]
        OLDEST: _ClassVar[ListSellerFollowsRequest.Order]
    ORDER_UNSPECIFIED: ListSellerFollowsRequest.Order
    NEWEST: ListSellerFollowsRequest.Order
    OLDEST: ListSellerFollowsRequest.Order
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    order: ListSellerFollowsRequest.Order
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSellerFollowsRequest.Order, str]] = ...) -> None: ...

class ListSellerFollowsResponse(_message.Message):
    __slots__ = ("seller_follows", "next_page_token")
    SELLER_FOLLOWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    seller_follows: _containers.RepeatedCompositeFieldContainer[SellerFollow]
    next_page_token: str
    def __init__(self, seller_follows: _Optional[_Iterable[_Union[SellerFollow, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateSellerFollowRequest(_message.Message):
    __slots__ = ("seller_follow", "update_mask", "request_id")
    SELLER_FOLLOW_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_follow: SellerFollow
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, seller_follow: _Optional[_Union[SellerFollow, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteSellerFollowRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
