import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Reaction(_message.Message):
    __slots__ = ("id", "article_id", "comment_id", "moment_id", "customer_id", "kind", "create_time", "update_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Reaction.Kind]
        LIKE: _ClassVar[Reaction.Kind]
        LOVE: _ClassVar[Reaction.Kind]
        LAUGH: _ClassVar[Reaction.Kind]
        WOW: _ClassVar[Reaction.Kind]
        SAD: _ClassVar[Reaction.Kind]
    KIND_UNSPECIFIED: Reaction.Kind
    LIKE: Reaction.Kind
    LOVE: Reaction.Kind
    LAUGH: Reaction.Kind
    WOW: Reaction.Kind
    SAD: Reaction.Kind
    ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    article_id: str
    comment_id: str
    moment_id: str
    customer_id: str
    kind: Reaction.Kind
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., kind: _Optional[_Union[Reaction.Kind, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReactionCount(_message.Message):
    __slots__ = ("kind", "count")
    KIND_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    kind: Reaction.Kind
    count: int
    def __init__(self, kind: _Optional[_Union[Reaction.Kind, str]] = ..., count: _Optional[int] = ...) -> None: ...

class Attachment(_message.Message):
    __slots__ = ("id", "article_id", "comment_id", "uri", "media_type", "size_bytes", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    URI_FIELD_NUMBER: _ClassVar[int]
    MEDIA_TYPE_FIELD_NUMBER: _ClassVar[int]
    SIZE_BYTES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    article_id: str
    comment_id: str
    uri: str
    media_type: str
    size_bytes: int
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., uri: _Optional[str] = ..., media_type: _Optional[str] = ..., size_bytes: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
