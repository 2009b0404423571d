import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.community.v1 import articles_pb2 as _articles_pb2
from mall.community.v1 import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Comment(_message.Message):
    __slots__ = ("id", "article_id", "review_id", "parent_id", "author_id", "author_role", "author_name", "author_gone", "text", "secret", "attachments", "mentioned_ids", "depth", "reply_count", "mark", "state", "state_reason", "flags", "reactions", "report_count", "edit_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Comment.State]
        PENDING: _ClassVar[Comment.State]
        PUBLISHED: _ClassVar[Comment.State]
        HIDDEN: _ClassVar[Comment.State]
        REJECTED: _ClassVar[Comment.State]
        DELETED: _ClassVar[Comment.State]
    STATE_UNSPECIFIED: Comment.State
    PENDING: Comment.State
    PUBLISHED: Comment.State
    HIDDEN: Comment.State
    REJECTED: Comment.State
    DELETED: Comment.State
    ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_NAME_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_GONE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    SECRET_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    MENTIONED_IDS_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    REPLY_COUNT_FIELD_NUMBER: _ClassVar[int]
    MARK_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    REACTIONS_FIELD_NUMBER: _ClassVar[int]
    REPORT_COUNT_FIELD_NUMBER: _ClassVar[int]
    EDIT_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    article_id: str
    review_id: str
    parent_id: str
    author_id: str
    author_role: str
    author_name: str
    author_gone: bool
    text: str
    secret: bool
    attachments: _containers.RepeatedCompositeFieldContainer[_shared_pb2.Attachment]
    mentioned_ids: _containers.RepeatedScalarFieldContainer[str]
    depth: int
    reply_count: int
    mark: bool
    state: Comment.State
    state_reason: str
    flags: _containers.RepeatedScalarFieldContainer[_articles_pb2.Article.Flag]
    reactions: _containers.RepeatedCompositeFieldContainer[_shared_pb2.ReactionCount]
    report_count: int
    edit_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., article_id: _Optional[str] = ..., review_id: _Optional[str] = ..., parent_id: _Optional[str] = ..., author_id: _Optional[str] = ..., author_role: _Optional[str] = ..., author_name: _Optional[str] = ..., author_gone: _Optional[bool] = ..., text: _Optional[str] = ..., secret: _Optional[bool] = ..., attachments: _Optional[_Iterable[_Union[_shared_pb2.Attachment, _Mapping]]] = ..., mentioned_ids: _Optional[_Iterable[str]] = ..., depth: _Optional[int] = ..., reply_count: _Optional[int] = ..., mark: _Optional[bool] = ..., state: _Optional[_Union[Comment.State, str]] = ..., state_reason: _Optional[str] = ..., flags: _Optional[_Iterable[_Union[_articles_pb2.Article.Flag, str]]] = ..., reactions: _Optional[_Iterable[_Union[_shared_pb2.ReactionCount, _Mapping]]] = ..., report_count: _Optional[int] = ..., edit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateCommentRequest(_message.Message):
    __slots__ = ("comment", "request_id")
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    comment: Comment
    request_id: str
    def __init__(self, comment: _Optional[_Union[Comment, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetCommentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListCommentsRequest(_message.Message):
    __slots__ = ("article_id", "review_id", "parent_id", "top_level", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListCommentsRequest.Order]
        NEWEST: _ClassVar[ListCommentsRequest.Order]
        OLDEST: _ClassVar[ListCommentsRequest.Order]
        THREAD: _ClassVar[ListCommentsRequest.Order]
    ORDER_UNSPECIFIED: ListCommentsRequest.Order
    NEWEST: ListCommentsRequest.Order
    OLDEST: ListCommentsRequest.Order
    THREAD: ListCommentsRequest.Order
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    TOP_LEVEL_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    review_id: str
    parent_id: str
    top_level: bool
    states: _containers.RepeatedScalarFieldContainer[Comment.State]
    page_size: int
    page_token: str
    order: ListCommentsRequest.Order
    def __init__(self, article_id: _Optional[str] = ..., review_id: _Optional[str] = ..., parent_id: _Optional[str] = ..., top_level: _Optional[bool] = ..., states: _Optional[_Iterable[_Union[Comment.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListCommentsRequest.Order, str]] = ...) -> None: ...

class ListCommentsResponse(_message.Message):
    __slots__ = ("comments", "next_page_token")
    COMMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    comments: _containers.RepeatedCompositeFieldContainer[Comment]
    next_page_token: str
    def __init__(self, comments: _Optional[_Iterable[_Union[Comment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateCommentRequest(_message.Message):
    __slots__ = ("comment", "update_mask", "request_id")
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    comment: Comment
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, comment: _Optional[_Union[Comment, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteCommentRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
