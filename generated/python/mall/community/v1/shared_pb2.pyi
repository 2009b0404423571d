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

class Flag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FLAG_UNSPECIFIED: _ClassVar[Flag]
    BLOCKED_WORDS: _ClassVar[Flag]
    CONTACT_DATA: _ClassVar[Flag]
    LINK: _ClassVar[Flag]
    REPEATED: _ClassVar[Flag]
    EXTERNAL: _ClassVar[Flag]
    UNSCREENED: _ClassVar[Flag]

class ReactionKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REACTION_KIND_UNSPECIFIED: _ClassVar[ReactionKind]
    LIKE: _ClassVar[ReactionKind]
    LOVE: _ClassVar[ReactionKind]
    LAUGH: _ClassVar[ReactionKind]
    WOW: _ClassVar[ReactionKind]
    SAD: _ClassVar[ReactionKind]
FLAG_UNSPECIFIED: Flag
BLOCKED_WORDS: Flag
CONTACT_DATA: Flag
LINK: Flag
REPEATED: Flag
EXTERNAL: Flag
UNSCREENED: Flag
REACTION_KIND_UNSPECIFIED: ReactionKind
LIKE: ReactionKind
LOVE: ReactionKind
LAUGH: ReactionKind
WOW: ReactionKind
SAD: ReactionKind

class ReactionCount(_message.Message):
    __slots__ = ("kind", "count")
    KIND_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    kind: ReactionKind
    count: int
    def __init__(self, kind: _Optional[_Union[ReactionKind, str]] = ..., count: _Optional[int] = ...) -> None: ...

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
