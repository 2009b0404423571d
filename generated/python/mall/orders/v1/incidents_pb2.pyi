import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderIncident(_message.Message):
    __slots__ = ("id", "order_id", "type", "description", "context", "freezing", "state", "resolution", "opened_by_id", "resolved_by_id", "event_time", "resolve_time", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[OrderIncident.Type]
        FRAUD: _ClassVar[OrderIncident.Type]
        DISPUTE: _ClassVar[OrderIncident.Type]
        SYSTEM_ERROR: _ClassVar[OrderIncident.Type]
        COMPLIANCE: _ClassVar[OrderIncident.Type]
        EVIDENCE: _ClassVar[OrderIncident.Type]
        UNEXPECTED_RETURN: _ClassVar[OrderIncident.Type]
        SENT_ANYWAY: _ClassVar[OrderIncident.Type]
    TYPE_UNSPECIFIED: OrderIncident.Type
    FRAUD: OrderIncident.Type
    DISPUTE: OrderIncident.Type
    SYSTEM_ERROR: OrderIncident.Type
    COMPLIANCE: OrderIncident.Type
    EVIDENCE: OrderIncident.Type
    UNEXPECTED_RETURN: OrderIncident.Type
    SENT_ANYWAY: OrderIncident.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[OrderIncident.State]
        OPEN: _ClassVar[OrderIncident.State]
        RESOLVED: _ClassVar[OrderIncident.State]
    STATE_UNSPECIFIED: OrderIncident.State
    OPEN: OrderIncident.State
    RESOLVED: OrderIncident.State
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_FIELD_NUMBER: _ClassVar[int]
    FREEZING_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    OPENED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    RESOLVED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_id: str
    type: OrderIncident.Type
    description: str
    context: _struct_pb2.Struct
    freezing: bool
    state: OrderIncident.State
    resolution: str
    opened_by_id: str
    resolved_by_id: str
    event_time: _timestamp_pb2.Timestamp
    resolve_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., order_id: _Optional[str] = ..., type: _Optional[_Union[OrderIncident.Type, str]] = ..., description: _Optional[str] = ..., context: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., freezing: _Optional[bool] = ..., state: _Optional[_Union[OrderIncident.State, str]] = ..., resolution: _Optional[str] = ..., opened_by_id: _Optional[str] = ..., resolved_by_id: _Optional[str] = ..., event_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resolve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateOrderIncidentRequest(_message.Message):
    __slots__ = ("order_incident", "request_id")
    ORDER_INCIDENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    order_incident: OrderIncident
    request_id: str
    def __init__(self, order_incident: _Optional[_Union[OrderIncident, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetOrderIncidentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListOrderIncidentsRequest(_message.Message):
    __slots__ = ("order_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListOrderIncidentsRequest.Order]
        NEWEST: _ClassVar[ListOrderIncidentsRequest.Order]
        OLDEST: _ClassVar[ListOrderIncidentsRequest.Order]
    ORDER_UNSPECIFIED: ListOrderIncidentsRequest.Order
    NEWEST: ListOrderIncidentsRequest.Order
    OLDEST: ListOrderIncidentsRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    states: _containers.RepeatedScalarFieldContainer[OrderIncident.State]
    page_size: int
    page_token: str
    order: ListOrderIncidentsRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[OrderIncident.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListOrderIncidentsRequest.Order, str]] = ...) -> None: ...

class ListOrderIncidentsResponse(_message.Message):
    __slots__ = ("order_incidents", "next_page_token")
    ORDER_INCIDENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    order_incidents: _containers.RepeatedCompositeFieldContainer[OrderIncident]
    next_page_token: str
    def __init__(self, order_incidents: _Optional[_Iterable[_Union[OrderIncident, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ResolveOrderIncidentRequest(_message.Message):
    __slots__ = ("id", "resolution", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    resolution: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., resolution: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class OrderNote(_message.Message):
    __slots__ = ("id", "order_id", "text", "author_id", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_id: str
    text: str
    author_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., order_id: _Optional[str] = ..., text: _Optional[str] = ..., author_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateOrderNoteRequest(_message.Message):
    __slots__ = ("order_note", "request_id")
    ORDER_NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    order_note: OrderNote
    request_id: str
    def __init__(self, order_note: _Optional[_Union[OrderNote, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListOrderNotesRequest(_message.Message):
    __slots__ = ("order_id", "page_size", "page_token")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    page_size: int
    page_token: str
    def __init__(self, order_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOrderNotesResponse(_message.Message):
    __slots__ = ("order_notes", "next_page_token")
    ORDER_NOTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    order_notes: _containers.RepeatedCompositeFieldContainer[OrderNote]
    next_page_token: str
    def __init__(self, order_notes: _Optional[_Iterable[_Union[OrderNote, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
