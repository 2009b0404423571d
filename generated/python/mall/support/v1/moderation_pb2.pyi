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

class AbuseReport(_message.Message):
    __slots__ = ("id", "reporter_id", "inquiry_id", "reply_id", "administrator_id", "reason", "counted", "state", "close_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[AbuseReport.State]
        OPEN: _ClassVar[AbuseReport.State]
        UNDER_REVIEW: _ClassVar[AbuseReport.State]
        RESOLVED: _ClassVar[AbuseReport.State]
        REJECTED: _ClassVar[AbuseReport.State]
        CLOSED: _ClassVar[AbuseReport.State]
    STATE_UNSPECIFIED: AbuseReport.State
    OPEN: AbuseReport.State
    UNDER_REVIEW: AbuseReport.State
    RESOLVED: AbuseReport.State
    REJECTED: AbuseReport.State
    CLOSED: AbuseReport.State
    ID_FIELD_NUMBER: _ClassVar[int]
    REPORTER_ID_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATOR_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    reporter_id: str
    inquiry_id: str
    reply_id: str
    administrator_id: str
    reason: str
    counted: bool
    state: AbuseReport.State
    close_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., reporter_id: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., administrator_id: _Optional[str] = ..., reason: _Optional[str] = ..., counted: _Optional[bool] = ..., state: _Optional[_Union[AbuseReport.State, str]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateAbuseReportRequest(_message.Message):
    __slots__ = ("abuse_report", "request_id")
    ABUSE_REPORT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    abuse_report: AbuseReport
    request_id: str
    def __init__(self, abuse_report: _Optional[_Union[AbuseReport, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetAbuseReportRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListAbuseReportsRequest(_message.Message):
    __slots__ = ("inquiry_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListAbuseReportsRequest.Order]
        NEWEST: _ClassVar[ListAbuseReportsRequest.Order]
        OLDEST: _ClassVar[ListAbuseReportsRequest.Order]
    ORDER_UNSPECIFIED: ListAbuseReportsRequest.Order
    NEWEST: ListAbuseReportsRequest.Order
    OLDEST: ListAbuseReportsRequest.Order
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    inquiry_id: str
    states: _containers.RepeatedScalarFieldContainer[AbuseReport.State]
    page_size: int
    page_token: str
    order: ListAbuseReportsRequest.Order
    def __init__(self, inquiry_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[AbuseReport.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListAbuseReportsRequest.Order, str]] = ...) -> None: ...

class ListAbuseReportsResponse(_message.Message):
    __slots__ = ("abuse_reports", "next_page_token")
    ABUSE_REPORTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    abuse_reports: _containers.RepeatedCompositeFieldContainer[AbuseReport]
    next_page_token: str
    def __init__(self, abuse_reports: _Optional[_Iterable[_Union[AbuseReport, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReviewAbuseReportRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolveAbuseReportRequest(_message.Message):
    __slots__ = ("id", "judged_etag", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    JUDGED_ETAG_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    judged_etag: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., judged_etag: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectAbuseReportRequest(_message.Message):
    __slots__ = ("id", "judged_etag", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    JUDGED_ETAG_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    judged_etag: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., judged_etag: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseAbuseReportRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ModerationEvent(_message.Message):
    __slots__ = ("id", "inquiry_id", "reply_id", "abuse_report_id", "administrator_id", "type", "note", "create_time")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[ModerationEvent.Type]
        REVIEW: _ClassVar[ModerationEvent.Type]
        RESOLVE: _ClassVar[ModerationEvent.Type]
        REJECT: _ClassVar[ModerationEvent.Type]
        RESTORE: _ClassVar[ModerationEvent.Type]
        HIDE: _ClassVar[ModerationEvent.Type]
        CLOSE: _ClassVar[ModerationEvent.Type]
        ESCALATE: _ClassVar[ModerationEvent.Type]
    TYPE_UNSPECIFIED: ModerationEvent.Type
    REVIEW: ModerationEvent.Type
    RESOLVE: ModerationEvent.Type
    REJECT: ModerationEvent.Type
    RESTORE: ModerationEvent.Type
    HIDE: ModerationEvent.Type
    CLOSE: ModerationEvent.Type
    ESCALATE: ModerationEvent.Type
    ID_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    ABUSE_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATOR_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    inquiry_id: str
    reply_id: str
    abuse_report_id: str
    administrator_id: str
    type: ModerationEvent.Type
    note: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., abuse_report_id: _Optional[str] = ..., administrator_id: _Optional[str] = ..., type: _Optional[_Union[ModerationEvent.Type, str]] = ..., note: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListModerationEventsRequest(_message.Message):
    __slots__ = ("inquiry_id", "abuse_report_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListModerationEventsRequest.Order]
        NEWEST: _ClassVar[ListModerationEventsRequest.Order]
        OLDEST: _ClassVar[ListModerationEventsRequest.Order]
    ORDER_UNSPECIFIED: ListModerationEventsRequest.Order
    NEWEST: ListModerationEventsRequest.Order
    OLDEST: ListModerationEventsRequest.Order
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    ABUSE_REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    inquiry_id: str
    abuse_report_id: str
    page_size: int
    page_token: str
    order: ListModerationEventsRequest.Order
    def __init__(self, inquiry_id: _Optional[str] = ..., abuse_report_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListModerationEventsRequest.Order, str]] = ...) -> None: ...

class ListModerationEventsResponse(_message.Message):
    __slots__ = ("moderation_events", "next_page_token")
    MODERATION_EVENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    moderation_events: _containers.RepeatedCompositeFieldContainer[ModerationEvent]
    next_page_token: str
    def __init__(self, moderation_events: _Optional[_Iterable[_Union[ModerationEvent, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class EscalateAbuseReportRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
