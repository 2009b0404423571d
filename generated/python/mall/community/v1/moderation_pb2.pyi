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

class ModerationAction(_message.Message):
    __slots__ = ("id", "article_id", "comment_id", "moment_id", "moderator_id", "action", "reason", "evidence_uri", "system_generated", "create_time")
    class Action(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ACTION_UNSPECIFIED: _ClassVar[ModerationAction.Action]
        FLAG: _ClassVar[ModerationAction.Action]
        APPROVE: _ClassVar[ModerationAction.Action]
        REMOVE: _ClassVar[ModerationAction.Action]
        WARN: _ClassVar[ModerationAction.Action]
        RESTORE: _ClassVar[ModerationAction.Action]
    ACTION_UNSPECIFIED: ModerationAction.Action
    FLAG: ModerationAction.Action
    APPROVE: ModerationAction.Action
    REMOVE: ModerationAction.Action
    WARN: ModerationAction.Action
    RESTORE: ModerationAction.Action
    ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MODERATOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_URI_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_GENERATED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    article_id: str
    comment_id: str
    moment_id: str
    moderator_id: str
    action: ModerationAction.Action
    reason: str
    evidence_uri: str
    system_generated: bool
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., moderator_id: _Optional[str] = ..., action: _Optional[_Union[ModerationAction.Action, str]] = ..., reason: _Optional[str] = ..., evidence_uri: _Optional[str] = ..., system_generated: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ModerationAppeal(_message.Message):
    __slots__ = ("id", "article_id", "comment_id", "moment_id", "moderation_action_id", "author_id", "text", "state", "decision_reason", "decided_by_id", "decide_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[ModerationAppeal.State]
        OPEN: _ClassVar[ModerationAppeal.State]
        UPHELD: _ClassVar[ModerationAppeal.State]
        DISMISSED: _ClassVar[ModerationAppeal.State]
    STATE_UNSPECIFIED: ModerationAppeal.State
    OPEN: ModerationAppeal.State
    UPHELD: ModerationAppeal.State
    DISMISSED: ModerationAppeal.State
    ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MODERATION_ACTION_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DECISION_REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    article_id: str
    comment_id: str
    moment_id: str
    moderation_action_id: str
    author_id: str
    text: str
    state: ModerationAppeal.State
    decision_reason: str
    decided_by_id: str
    decide_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., moderation_action_id: _Optional[str] = ..., author_id: _Optional[str] = ..., text: _Optional[str] = ..., state: _Optional[_Union[ModerationAppeal.State, str]] = ..., decision_reason: _Optional[str] = ..., decided_by_id: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ModerateContentRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "action", "reason", "evidence_uri", "etag", "request_id")
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_URI_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    action: ModerationAction.Action
    reason: str
    evidence_uri: str
    etag: str
    request_id: str
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., action: _Optional[_Union[ModerationAction.Action, str]] = ..., reason: _Optional[str] = ..., evidence_uri: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListModerationActionsRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "moderator_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListModerationActionsRequest.Order]
        NEWEST: _ClassVar[ListModerationActionsRequest.Order]
        OLDEST: _ClassVar[ListModerationActionsRequest.Order]
    ORDER_UNSPECIFIED: ListModerationActionsRequest.Order
    NEWEST: ListModerationActionsRequest.Order
    OLDEST: ListModerationActionsRequest.Order
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MODERATOR_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    moderator_id: str
    page_size: int
    page_token: str
    order: ListModerationActionsRequest.Order
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., moderator_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListModerationActionsRequest.Order, str]] = ...) -> None: ...

class ListModerationActionsResponse(_message.Message):
    __slots__ = ("moderation_actions", "next_page_token")
    MODERATION_ACTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    moderation_actions: _containers.RepeatedCompositeFieldContainer[ModerationAction]
    next_page_token: str
    def __init__(self, moderation_actions: _Optional[_Iterable[_Union[ModerationAction, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AppealContentRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "text", "request_id")
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    text: str
    request_id: str
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., text: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetModerationAppealRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListModerationAppealsRequest(_message.Message):
    __slots__ = ("states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListModerationAppealsRequest.Order]
        NEWEST: _ClassVar[ListModerationAppealsRequest.Order]
        OLDEST: _ClassVar[ListModerationAppealsRequest.Order]
    ORDER_UNSPECIFIED: ListModerationAppealsRequest.Order
    NEWEST: ListModerationAppealsRequest.Order
    OLDEST: ListModerationAppealsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[ModerationAppeal.State]
    page_size: int
    page_token: str
    order: ListModerationAppealsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[ModerationAppeal.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListModerationAppealsRequest.Order, str]] = ...) -> None: ...

class ListModerationAppealsResponse(_message.Message):
    __slots__ = ("moderation_appeals", "next_page_token")
    MODERATION_APPEALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    moderation_appeals: _containers.RepeatedCompositeFieldContainer[ModerationAppeal]
    next_page_token: str
    def __init__(self, moderation_appeals: _Optional[_Iterable[_Union[ModerationAppeal, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class DecideModerationAppealRequest(_message.Message):
    __slots__ = ("id", "uphold", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    UPHOLD_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    uphold: bool
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., uphold: _Optional[bool] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
