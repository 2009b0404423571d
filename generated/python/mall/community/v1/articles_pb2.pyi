import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.community.v1 import shared_pb2 as _shared_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Article(_message.Message):
    __slots__ = ("id", "channel_id", "category_id", "author_id", "author_role", "author_name", "author_gone", "title", "body", "excerpt", "tags", "attachments", "mentioned_ids", "private", "counterpart_id", "comments_closed", "pinned", "notice", "state", "state_reason", "flags", "view_count", "comment_count", "reactions", "reaction_count", "report_count", "edit_time", "publish_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Article.State]
        DRAFT: _ClassVar[Article.State]
        PENDING: _ClassVar[Article.State]
        PUBLISHED: _ClassVar[Article.State]
        HIDDEN: _ClassVar[Article.State]
        REJECTED: _ClassVar[Article.State]
        ARCHIVED: _ClassVar[Article.State]
        DELETED: _ClassVar[Article.State]
    STATE_UNSPECIFIED: Article.State
    DRAFT: Article.State
    PENDING: Article.State
    PUBLISHED: Article.State
    HIDDEN: Article.State
    REJECTED: Article.State
    ARCHIVED: Article.State
    DELETED: Article.State
    class Flag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        FLAG_UNSPECIFIED: _ClassVar[Article.Flag]
        BLOCKED_WORDS: _ClassVar[Article.Flag]
        CONTACT_DATA: _ClassVar[Article.Flag]
        LINK: _ClassVar[Article.Flag]
        REPEATED: _ClassVar[Article.Flag]
        EXTERNAL: _ClassVar[Article.Flag]
        UNSCREENED: _ClassVar[Article.Flag]
    FLAG_UNSPECIFIED: Article.Flag
    BLOCKED_WORDS: Article.Flag
    CONTACT_DATA: Article.Flag
    LINK: Article.Flag
    REPEATED: Article.Flag
    EXTERNAL: Article.Flag
    UNSCREENED: Article.Flag
    ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_NAME_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_GONE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    EXCERPT_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    MENTIONED_IDS_FIELD_NUMBER: _ClassVar[int]
    PRIVATE_FIELD_NUMBER: _ClassVar[int]
    COUNTERPART_ID_FIELD_NUMBER: _ClassVar[int]
    COMMENTS_CLOSED_FIELD_NUMBER: _ClassVar[int]
    PINNED_FIELD_NUMBER: _ClassVar[int]
    NOTICE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    VIEW_COUNT_FIELD_NUMBER: _ClassVar[int]
    COMMENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    REACTIONS_FIELD_NUMBER: _ClassVar[int]
    REACTION_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPORT_COUNT_FIELD_NUMBER: _ClassVar[int]
    EDIT_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    channel_id: str
    category_id: str
    author_id: str
    author_role: str
    author_name: str
    author_gone: bool
    title: str
    body: str
    excerpt: str
    tags: _containers.RepeatedScalarFieldContainer[str]
    attachments: _containers.RepeatedCompositeFieldContainer[_shared_pb2.Attachment]
    mentioned_ids: _containers.RepeatedScalarFieldContainer[str]
    private: bool
    counterpart_id: str
    comments_closed: bool
    pinned: bool
    notice: bool
    state: Article.State
    state_reason: str
    flags: _containers.RepeatedScalarFieldContainer[Article.Flag]
    view_count: int
    comment_count: int
    reactions: _containers.RepeatedCompositeFieldContainer[_shared_pb2.ReactionCount]
    reaction_count: int
    report_count: int
    edit_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., channel_id: _Optional[str] = ..., category_id: _Optional[str] = ..., author_id: _Optional[str] = ..., author_role: _Optional[str] = ..., author_name: _Optional[str] = ..., author_gone: _Optional[bool] = ..., title: _Optional[str] = ..., body: _Optional[str] = ..., excerpt: _Optional[str] = ..., tags: _Optional[_Iterable[str]] = ..., attachments: _Optional[_Iterable[_Union[_shared_pb2.Attachment, _Mapping]]] = ..., mentioned_ids: _Optional[_Iterable[str]] = ..., private: _Optional[bool] = ..., counterpart_id: _Optional[str] = ..., comments_closed: _Optional[bool] = ..., pinned: _Optional[bool] = ..., notice: _Optional[bool] = ..., state: _Optional[_Union[Article.State, str]] = ..., state_reason: _Optional[str] = ..., flags: _Optional[_Iterable[_Union[Article.Flag, str]]] = ..., view_count: _Optional[int] = ..., comment_count: _Optional[int] = ..., reactions: _Optional[_Iterable[_Union[_shared_pb2.ReactionCount, _Mapping]]] = ..., reaction_count: _Optional[int] = ..., report_count: _Optional[int] = ..., edit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ArticleSnapshot(_message.Message):
    __slots__ = ("id", "article_id", "sequence", "editor_id", "editor_role", "title", "body", "tags", "attachments", "state", "notice", "pinned", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    EDITOR_ID_FIELD_NUMBER: _ClassVar[int]
    EDITOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTICE_FIELD_NUMBER: _ClassVar[int]
    PINNED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    article_id: str
    sequence: int
    editor_id: str
    editor_role: str
    title: str
    body: str
    tags: _containers.RepeatedScalarFieldContainer[str]
    attachments: _containers.RepeatedCompositeFieldContainer[_shared_pb2.Attachment]
    state: Article.State
    notice: bool
    pinned: bool
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., article_id: _Optional[str] = ..., sequence: _Optional[int] = ..., editor_id: _Optional[str] = ..., editor_role: _Optional[str] = ..., title: _Optional[str] = ..., body: _Optional[str] = ..., tags: _Optional[_Iterable[str]] = ..., attachments: _Optional[_Iterable[_Union[_shared_pb2.Attachment, _Mapping]]] = ..., state: _Optional[_Union[Article.State, str]] = ..., notice: _Optional[bool] = ..., pinned: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateArticleRequest(_message.Message):
    __slots__ = ("article", "request_id", "draft")
    ARTICLE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    DRAFT_FIELD_NUMBER: _ClassVar[int]
    article: Article
    request_id: str
    draft: bool
    def __init__(self, article: _Optional[_Union[Article, _Mapping]] = ..., request_id: _Optional[str] = ..., draft: _Optional[bool] = ...) -> None: ...

class GetArticleRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListArticlesRequest(_message.Message):
    __slots__ = ("channel_id", "category_id", "author_id", "tag", "query", "pinned", "notice", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListArticlesRequest.Order]
        NEWEST: _ClassVar[ListArticlesRequest.Order]
        OLDEST: _ClassVar[ListArticlesRequest.Order]
        MOST_VIEWED: _ClassVar[ListArticlesRequest.Order]
        MOST_REACTIONS: _ClassVar[ListArticlesRequest.Order]
    ORDER_UNSPECIFIED: ListArticlesRequest.Order
    NEWEST: ListArticlesRequest.Order
    OLDEST: ListArticlesRequest.Order
    MOST_VIEWED: ListArticlesRequest.Order
    MOST_REACTIONS: ListArticlesRequest.Order
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    TAG_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    PINNED_FIELD_NUMBER: _ClassVar[int]
    NOTICE_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    category_id: str
    author_id: str
    tag: str
    query: str
    pinned: bool
    notice: bool
    states: _containers.RepeatedScalarFieldContainer[Article.State]
    page_size: int
    page_token: str
    order: ListArticlesRequest.Order
    def __init__(self, channel_id: _Optional[str] = ..., category_id: _Optional[str] = ..., author_id: _Optional[str] = ..., tag: _Optional[str] = ..., query: _Optional[str] = ..., pinned: _Optional[bool] = ..., notice: _Optional[bool] = ..., states: _Optional[_Iterable[_Union[Article.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListArticlesRequest.Order, str]] = ...) -> None: ...

class ListArticlesResponse(_message.Message):
    __slots__ = ("articles", "next_page_token")
    ARTICLES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    articles: _containers.RepeatedCompositeFieldContainer[Article]
    next_page_token: str
    def __init__(self, articles: _Optional[_Iterable[_Union[Article, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateArticleRequest(_message.Message):
    __slots__ = ("article", "update_mask", "request_id")
    ARTICLE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    article: Article
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, article: _Optional[_Union[Article, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteArticleRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SubmitArticleRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ArchiveArticleRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordArticleViewRequest(_message.Message):
    __slots__ = ("id", "visitor_key", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    VISITOR_KEY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    visitor_key: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., visitor_key: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordArticleViewResponse(_message.Message):
    __slots__ = ("counted",)
    COUNTED_FIELD_NUMBER: _ClassVar[int]
    counted: bool
    def __init__(self, counted: _Optional[bool] = ...) -> None: ...

class ListArticleSnapshotsRequest(_message.Message):
    __slots__ = ("article_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListArticleSnapshotsRequest.Order]
        NEWEST: _ClassVar[ListArticleSnapshotsRequest.Order]
        OLDEST: _ClassVar[ListArticleSnapshotsRequest.Order]
    ORDER_UNSPECIFIED: ListArticleSnapshotsRequest.Order
    NEWEST: ListArticleSnapshotsRequest.Order
    OLDEST: ListArticleSnapshotsRequest.Order
    ARTICLE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    article_id: str
    page_size: int
    page_token: str
    order: ListArticleSnapshotsRequest.Order
    def __init__(self, article_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListArticleSnapshotsRequest.Order, str]] = ...) -> None: ...

class ListArticleSnapshotsResponse(_message.Message):
    __slots__ = ("article_snapshots", "next_page_token")
    ARTICLE_SNAPSHOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    article_snapshots: _containers.RepeatedCompositeFieldContainer[ArticleSnapshot]
    next_page_token: str
    def __init__(self, article_snapshots: _Optional[_Iterable[_Union[ArticleSnapshot, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
