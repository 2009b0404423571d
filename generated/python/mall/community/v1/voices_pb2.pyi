import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.community.v1 import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Mention(_message.Message):
    __slots__ = ("id", "account_id", "article_id", "comment_id", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    article_id: str
    comment_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ContentReport(_message.Message):
    __slots__ = ("id", "article_id", "comment_id", "moment_id", "customer_id", "reason", "detail", "counted", "settle_time", "create_time")
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[ContentReport.Reason]
        SPAM: _ClassVar[ContentReport.Reason]
        OFFENSIVE: _ClassVar[ContentReport.Reason]
        OFF_TOPIC: _ClassVar[ContentReport.Reason]
        PERSONAL_DATA: _ClassVar[ContentReport.Reason]
        FAKE: _ClassVar[ContentReport.Reason]
        OTHER: _ClassVar[ContentReport.Reason]
    REASON_UNSPECIFIED: ContentReport.Reason
    SPAM: ContentReport.Reason
    OFFENSIVE: ContentReport.Reason
    OFF_TOPIC: ContentReport.Reason
    PERSONAL_DATA: ContentReport.Reason
    FAKE: ContentReport.Reason
    OTHER: ContentReport.Reason
    ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    SETTLE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    article_id: str
    comment_id: str
    moment_id: str
    customer_id: str
    reason: ContentReport.Reason
    detail: str
    counted: bool
    settle_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., reason: _Optional[_Union[ContentReport.Reason, str]] = ..., detail: _Optional[str] = ..., counted: _Optional[bool] = ..., settle_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ReactRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "kind", "request_id")
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    kind: _shared_pb2.Reaction.Kind
    request_id: str
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., kind: _Optional[_Union[_shared_pb2.Reaction.Kind, str]] = ..., request_id: _Optional[str] = ...) -> None: ...

class WithdrawReactionRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "request_id")
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    request_id: str
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class WithdrawReactionResponse(_message.Message):
    __slots__ = ("withdrawn",)
    WITHDRAWN_FIELD_NUMBER: _ClassVar[int]
    withdrawn: bool
    def __init__(self, withdrawn: _Optional[bool] = ...) -> None: ...

class ListReactionsRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListReactionsRequest.Order]
        NEWEST: _ClassVar[ListReactionsRequest.Order]
        OLDEST: _ClassVar[ListReactionsRequest.Order]
    ORDER_UNSPECIFIED: ListReactionsRequest.Order
    NEWEST: ListReactionsRequest.Order
    OLDEST: ListReactionsRequest.Order
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    page_size: int
    page_token: str
    order: ListReactionsRequest.Order
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListReactionsRequest.Order, str]] = ...) -> None: ...

class ListReactionsResponse(_message.Message):
    __slots__ = ("reactions", "next_page_token")
    REACTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    reactions: _containers.RepeatedCompositeFieldContainer[_shared_pb2.Reaction]
    next_page_token: str
    def __init__(self, reactions: _Optional[_Iterable[_Union[_shared_pb2.Reaction, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListMentionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListMentionsRequest.Order]
        NEWEST: _ClassVar[ListMentionsRequest.Order]
        OLDEST: _ClassVar[ListMentionsRequest.Order]
    ORDER_UNSPECIFIED: ListMentionsRequest.Order
    NEWEST: ListMentionsRequest.Order
    OLDEST: ListMentionsRequest.Order
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    order: ListMentionsRequest.Order
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListMentionsRequest.Order, str]] = ...) -> None: ...

class ListMentionsResponse(_message.Message):
    __slots__ = ("mentions", "next_page_token")
    MENTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    mentions: _containers.RepeatedCompositeFieldContainer[Mention]
    next_page_token: str
    def __init__(self, mentions: _Optional[_Iterable[_Union[Mention, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReportContentRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "reason", "detail", "request_id")
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    reason: ContentReport.Reason
    detail: str
    request_id: str
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., reason: _Optional[_Union[ContentReport.Reason, str]] = ..., detail: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListContentReportsRequest(_message.Message):
    __slots__ = ("article_id", "comment_id", "moment_id", "open", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListContentReportsRequest.Order]
        NEWEST: _ClassVar[ListContentReportsRequest.Order]
        OLDEST: _ClassVar[ListContentReportsRequest.Order]
    ORDER_UNSPECIFIED: ListContentReportsRequest.Order
    NEWEST: ListContentReportsRequest.Order
    OLDEST: ListContentReportsRequest.Order
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENT_ID_FIELD_NUMBER: _ClassVar[int]
    MOMENT_ID_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    comment_id: str
    moment_id: str
    open: bool
    page_size: int
    page_token: str
    order: ListContentReportsRequest.Order
    def __init__(self, article_id: _Optional[str] = ..., comment_id: _Optional[str] = ..., moment_id: _Optional[str] = ..., open: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListContentReportsRequest.Order, str]] = ...) -> None: ...

class ListContentReportsResponse(_message.Message):
    __slots__ = ("content_reports", "next_page_token")
    CONTENT_REPORTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    content_reports: _containers.RepeatedCompositeFieldContainer[ContentReport]
    next_page_token: str
    def __init__(self, content_reports: _Optional[_Iterable[_Union[ContentReport, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
