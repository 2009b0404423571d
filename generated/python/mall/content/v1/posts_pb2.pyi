import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BlogPost(_message.Message):
    __slots__ = ("id", "author_id", "category_id", "title", "slug", "excerpt", "content", "content_html", "state", "publishing_state", "state_reason", "featured", "featured_until_time", "comment_count", "view_count", "publish_time", "schedule_time", "schedule_time_zone", "meta_title", "meta_description", "tags", "read_time_minutes", "word_count", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[BlogPost.State]
        DRAFT: _ClassVar[BlogPost.State]
        PENDING: _ClassVar[BlogPost.State]
        PUBLISHED: _ClassVar[BlogPost.State]
        ARCHIVED: _ClassVar[BlogPost.State]
    STATE_UNSPECIFIED: BlogPost.State
    DRAFT: BlogPost.State
    PENDING: BlogPost.State
    PUBLISHED: BlogPost.State
    ARCHIVED: BlogPost.State
    class PublishingState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PUBLISHING_STATE_UNSPECIFIED: _ClassVar[BlogPost.PublishingState]
        DRAFTING: _ClassVar[BlogPost.PublishingState]
        RETURNED: _ClassVar[BlogPost.PublishingState]
        IN_REVIEW: _ClassVar[BlogPost.PublishingState]
        SCHEDULED: _ClassVar[BlogPost.PublishingState]
        LIVE: _ClassVar[BlogPost.PublishingState]
        RETIRED: _ClassVar[BlogPost.PublishingState]
    PUBLISHING_STATE_UNSPECIFIED: BlogPost.PublishingState
    DRAFTING: BlogPost.PublishingState
    RETURNED: BlogPost.PublishingState
    IN_REVIEW: BlogPost.PublishingState
    SCHEDULED: BlogPost.PublishingState
    LIVE: BlogPost.PublishingState
    RETIRED: BlogPost.PublishingState
    ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    EXCERPT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_HTML_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PUBLISHING_STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    FEATURED_FIELD_NUMBER: _ClassVar[int]
    FEATURED_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    COMMENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    VIEW_COUNT_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    META_TITLE_FIELD_NUMBER: _ClassVar[int]
    META_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    TAGS_FIELD_NUMBER: _ClassVar[int]
    READ_TIME_MINUTES_FIELD_NUMBER: _ClassVar[int]
    WORD_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    author_id: str
    category_id: str
    title: str
    slug: str
    excerpt: str
    content: str
    content_html: str
    state: BlogPost.State
    publishing_state: BlogPost.PublishingState
    state_reason: str
    featured: bool
    featured_until_time: _timestamp_pb2.Timestamp
    comment_count: int
    view_count: int
    publish_time: _timestamp_pb2.Timestamp
    schedule_time: _timestamp_pb2.Timestamp
    schedule_time_zone: str
    meta_title: str
    meta_description: str
    tags: _containers.RepeatedScalarFieldContainer[str]
    read_time_minutes: int
    word_count: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., author_id: _Optional[str] = ..., category_id: _Optional[str] = ..., title: _Optional[str] = ..., slug: _Optional[str] = ..., excerpt: _Optional[str] = ..., content: _Optional[str] = ..., content_html: _Optional[str] = ..., state: _Optional[_Union[BlogPost.State, str]] = ..., publishing_state: _Optional[_Union[BlogPost.PublishingState, str]] = ..., state_reason: _Optional[str] = ..., featured: _Optional[bool] = ..., featured_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., comment_count: _Optional[int] = ..., view_count: _Optional[int] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., schedule_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., schedule_time_zone: _Optional[str] = ..., meta_title: _Optional[str] = ..., meta_description: _Optional[str] = ..., tags: _Optional[_Iterable[str]] = ..., read_time_minutes: _Optional[int] = ..., word_count: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateBlogPostRequest(_message.Message):
    __slots__ = ("blog_post", "request_id")
    BLOG_POST_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    blog_post: BlogPost
    request_id: str
    def __init__(self, blog_post: _Optional[_Union[BlogPost, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetBlogPostRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListBlogPostsRequest(_message.Message):
    __slots__ = ("states", "category_id", "tag", "featured", "show_deleted", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListBlogPostsRequest.Order]
        NEWEST: _ClassVar[ListBlogPostsRequest.Order]
        OLDEST: _ClassVar[ListBlogPostsRequest.Order]
    ORDER_UNSPECIFIED: ListBlogPostsRequest.Order
    NEWEST: ListBlogPostsRequest.Order
    OLDEST: ListBlogPostsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    TAG_FIELD_NUMBER: _ClassVar[int]
    FEATURED_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[BlogPost.State]
    category_id: str
    tag: str
    featured: bool
    show_deleted: bool
    page_size: int
    page_token: str
    order: ListBlogPostsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[BlogPost.State, str]]] = ..., category_id: _Optional[str] = ..., tag: _Optional[str] = ..., featured: _Optional[bool] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListBlogPostsRequest.Order, str]] = ...) -> None: ...

class ListBlogPostsResponse(_message.Message):
    __slots__ = ("blog_posts", "next_page_token")
    BLOG_POSTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    blog_posts: _containers.RepeatedCompositeFieldContainer[BlogPost]
    next_page_token: str
    def __init__(self, blog_posts: _Optional[_Iterable[_Union[BlogPost, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateBlogPostRequest(_message.Message):
    __slots__ = ("blog_post", "update_mask", "request_id")
    BLOG_POST_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    blog_post: BlogPost
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, blog_post: _Optional[_Union[BlogPost, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteBlogPostRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolveBlogPostRequest(_message.Message):
    __slots__ = ("slug",)
    SLUG_FIELD_NUMBER: _ClassVar[int]
    slug: str
    def __init__(self, slug: _Optional[str] = ...) -> None: ...

class SubmitBlogPostRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ReturnBlogPostRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag", "reason")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    reason: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class ScheduleBlogPostRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag", "schedule_time", "local_time", "time_zone")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_FIELD_NUMBER: _ClassVar[int]
    LOCAL_TIME_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    schedule_time: _timestamp_pb2.Timestamp
    local_time: str
    time_zone: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ..., schedule_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., local_time: _Optional[str] = ..., time_zone: _Optional[str] = ...) -> None: ...

class PublishBlogPostRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ArchiveBlogPostRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ShareBlogPostRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class PreviewBlogPostRequest(_message.Message):
    __slots__ = ("token",)
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    token: str
    def __init__(self, token: _Optional[str] = ...) -> None: ...

class RecordBlogPostViewRequest(_message.Message):
    __slots__ = ("id", "visitor_key")
    ID_FIELD_NUMBER: _ClassVar[int]
    VISITOR_KEY_FIELD_NUMBER: _ClassVar[int]
    id: str
    visitor_key: str
    def __init__(self, id: _Optional[str] = ..., visitor_key: _Optional[str] = ...) -> None: ...

class BlogPostChange(_message.Message):
    __slots__ = ("id", "blog_post_id", "sequence", "previous_state", "state", "actor_id", "actor_role", "system_generated", "reason", "title", "content", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    BLOG_POST_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_GENERATED_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    blog_post_id: str
    sequence: int
    previous_state: BlogPost.State
    state: BlogPost.State
    actor_id: str
    actor_role: str
    system_generated: bool
    reason: str
    title: str
    content: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., blog_post_id: _Optional[str] = ..., sequence: _Optional[int] = ..., previous_state: _Optional[_Union[BlogPost.State, str]] = ..., state: _Optional[_Union[BlogPost.State, str]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., system_generated: _Optional[bool] = ..., reason: _Optional[str] = ..., title: _Optional[str] = ..., content: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListBlogPostChangesRequest(_message.Message):
    __slots__ = ("blog_post_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListBlogPostChangesRequest.Order]
        NEWEST: _ClassVar[ListBlogPostChangesRequest.Order]
        OLDEST: _ClassVar[ListBlogPostChangesRequest.Order]
    ORDER_UNSPECIFIED: ListBlogPostChangesRequest.Order
    NEWEST: ListBlogPostChangesRequest.Order
    OLDEST: ListBlogPostChangesRequest.Order
    BLOG_POST_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    blog_post_id: str
    page_size: int
    page_token: str
    order: ListBlogPostChangesRequest.Order
    def __init__(self, blog_post_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListBlogPostChangesRequest.Order, str]] = ...) -> None: ...

class ListBlogPostChangesResponse(_message.Message):
    __slots__ = ("blog_post_changes", "next_page_token")
    BLOG_POST_CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    blog_post_changes: _containers.RepeatedCompositeFieldContainer[BlogPostChange]
    next_page_token: str
    def __init__(self, blog_post_changes: _Optional[_Iterable[_Union[BlogPostChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class BlogComment(_message.Message):
    __slots__ = ("id", "blog_post_id", "customer_id", "text", "state", "state_reason", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[BlogComment.State]
        PENDING: _ClassVar[BlogComment.State]
        PUBLISHED: _ClassVar[BlogComment.State]
        REJECTED: _ClassVar[BlogComment.State]
        DELETED: _ClassVar[BlogComment.State]
    STATE_UNSPECIFIED: BlogComment.State
    PENDING: BlogComment.State
    PUBLISHED: BlogComment.State
    REJECTED: BlogComment.State
    DELETED: BlogComment.State
    ID_FIELD_NUMBER: _ClassVar[int]
    BLOG_POST_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    blog_post_id: str
    customer_id: str
    text: str
    state: BlogComment.State
    state_reason: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., blog_post_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., text: _Optional[str] = ..., state: _Optional[_Union[BlogComment.State, str]] = ..., state_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateBlogCommentRequest(_message.Message):
    __slots__ = ("blog_comment", "request_id")
    BLOG_COMMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    blog_comment: BlogComment
    request_id: str
    def __init__(self, blog_comment: _Optional[_Union[BlogComment, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetBlogCommentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListBlogCommentsRequest(_message.Message):
    __slots__ = ("blog_post_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListBlogCommentsRequest.Order]
        NEWEST: _ClassVar[ListBlogCommentsRequest.Order]
        OLDEST: _ClassVar[ListBlogCommentsRequest.Order]
    ORDER_UNSPECIFIED: ListBlogCommentsRequest.Order
    NEWEST: ListBlogCommentsRequest.Order
    OLDEST: ListBlogCommentsRequest.Order
    BLOG_POST_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    blog_post_id: str
    states: _containers.RepeatedScalarFieldContainer[BlogComment.State]
    page_size: int
    page_token: str
    order: ListBlogCommentsRequest.Order
    def __init__(self, blog_post_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[BlogComment.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListBlogCommentsRequest.Order, str]] = ...) -> None: ...

class ListBlogCommentsResponse(_message.Message):
    __slots__ = ("blog_comments", "next_page_token")
    BLOG_COMMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    blog_comments: _containers.RepeatedCompositeFieldContainer[BlogComment]
    next_page_token: str
    def __init__(self, blog_comments: _Optional[_Iterable[_Union[BlogComment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class PublishBlogCommentRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class RejectBlogCommentRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag", "reason")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    reason: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class DeleteBlogCommentRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
