import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from mall.support.v1 import tickets_pb2 as _tickets_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SupportCalendar(_message.Message):
    __slots__ = ("id", "time_zone", "hours", "holidays", "policies", "create_time", "update_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    HOURS_FIELD_NUMBER: _ClassVar[int]
    HOLIDAYS_FIELD_NUMBER: _ClassVar[int]
    POLICIES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    time_zone: str
    hours: _containers.RepeatedCompositeFieldContainer[OpeningHours]
    holidays: _containers.RepeatedCompositeFieldContainer[_date_pb2.Date]
    policies: _containers.RepeatedCompositeFieldContainer[ResponsePolicy]
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., time_zone: _Optional[str] = ..., hours: _Optional[_Iterable[_Union[OpeningHours, _Mapping]]] = ..., holidays: _Optional[_Iterable[_Union[_date_pb2.Date, _Mapping]]] = ..., policies: _Optional[_Iterable[_Union[ResponsePolicy, _Mapping]]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class OpeningHours(_message.Message):
    __slots__ = ("weekday", "open_minute", "close_minute")
    WEEKDAY_FIELD_NUMBER: _ClassVar[int]
    OPEN_MINUTE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_MINUTE_FIELD_NUMBER: _ClassVar[int]
    weekday: int
    open_minute: int
    close_minute: int
    def __init__(self, weekday: _Optional[int] = ..., open_minute: _Optional[int] = ..., close_minute: _Optional[int] = ...) -> None: ...

class ResponsePolicy(_message.Message):
    __slots__ = ("priority", "minutes", "around_the_clock")
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    AROUND_THE_CLOCK_FIELD_NUMBER: _ClassVar[int]
    priority: _tickets_pb2.Ticket.Priority
    minutes: int
    around_the_clock: bool
    def __init__(self, priority: _Optional[_Union[_tickets_pb2.Ticket.Priority, str]] = ..., minutes: _Optional[int] = ..., around_the_clock: _Optional[bool] = ...) -> None: ...

class GetSupportCalendarRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class UpdateSupportCalendarRequest(_message.Message):
    __slots__ = ("support_calendar", "update_mask", "request_id")
    SUPPORT_CALENDAR_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    support_calendar: SupportCalendar
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, support_calendar: _Optional[_Union[SupportCalendar, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...
