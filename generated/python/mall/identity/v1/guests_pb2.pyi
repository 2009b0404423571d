import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GuestSession(_message.Message):
    __slots__ = ("id", "ip_address", "user_agent", "active", "account_id", "language_code", "time_zone", "last_activity_time", "expire_time", "create_time", "update_time", "delete_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    IP_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    USER_AGENT_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    LAST_ACTIVITY_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    ip_address: str
    user_agent: str
    active: bool
    account_id: str
    language_code: str
    time_zone: str
    last_activity_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., ip_address: _Optional[str] = ..., user_agent: _Optional[str] = ..., active: _Optional[bool] = ..., account_id: _Optional[str] = ..., language_code: _Optional[str] = ..., time_zone: _Optional[str] = ..., last_activity_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class OpenGuestSessionRequest(_message.Message):
    __slots__ = ("language_code", "time_zone")
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    language_code: str
    time_zone: str
    def __init__(self, language_code: _Optional[str] = ..., time_zone: _Optional[str] = ...) -> None: ...

class OpenGuestSessionResponse(_message.Message):
    __slots__ = ("guest_session", "guest_token")
    GUEST_SESSION_FIELD_NUMBER: _ClassVar[int]
    GUEST_TOKEN_FIELD_NUMBER: _ClassVar[int]
    guest_session: GuestSession
    guest_token: str
    def __init__(self, guest_session: _Optional[_Union[GuestSession, _Mapping]] = ..., guest_token: _Optional[str] = ...) -> None: ...

class TouchGuestSessionRequest(_message.Message):
    __slots__ = ("guest_token",)
    GUEST_TOKEN_FIELD_NUMBER: _ClassVar[int]
    guest_token: str
    def __init__(self, guest_token: _Optional[str] = ...) -> None: ...

class EndGuestSessionRequest(_message.Message):
    __slots__ = ("guest_token",)
    GUEST_TOKEN_FIELD_NUMBER: _ClassVar[int]
    guest_token: str
    def __init__(self, guest_token: _Optional[str] = ...) -> None: ...

class MergeGuestSessionRequest(_message.Message):
    __slots__ = ("guest_token", "request_id")
    GUEST_TOKEN_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    guest_token: str
    request_id: str
    def __init__(self, guest_token: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetGuestSessionRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListGuestSessionsRequest(_message.Message):
    __slots__ = ("show_deleted", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListGuestSessionsRequest.Order]
        NEWEST: _ClassVar[ListGuestSessionsRequest.Order]
        OLDEST: _ClassVar[ListGuestSessionsRequest.Order]
    ORDER_UNSPECIFIED: ListGuestSessionsRequest.Order
    NEWEST: ListGuestSessionsRequest.Order
    OLDEST: ListGuestSessionsRequest.Order
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    show_deleted: bool
    page_size: int
    page_token: str
    order: ListGuestSessionsRequest.Order
    def __init__(self, show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListGuestSessionsRequest.Order, str]] = ...) -> None: ...

class ListGuestSessionsResponse(_message.Message):
    __slots__ = ("guest_sessions", "next_page_token")
    GUEST_SESSIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    guest_sessions: _containers.RepeatedCompositeFieldContainer[GuestSession]
    next_page_token: str
    def __init__(self, guest_sessions: _Optional[_Iterable[_Union[GuestSession, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
