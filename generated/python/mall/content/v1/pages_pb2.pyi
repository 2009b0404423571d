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

class Page(_message.Message):
    __slots__ = ("id", "author_id", "title", "slug", "content", "content_html", "excerpt", "page_type", "state", "publishing_state", "staff_only", "requires_authentication", "access", "listed", "menu_position", "parent_id", "parent_slug", "template", "meta_title", "meta_description", "og_title", "og_description", "og_image_uri", "view_count", "last_review_time", "review_frequency_months", "review_due_time", "publish_time", "schedule_time", "schedule_time_zone", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Page.State]
        DRAFT: _ClassVar[Page.State]
        PUBLISHED: _ClassVar[Page.State]
        ARCHIVED: _ClassVar[Page.State]
    STATE_UNSPECIFIED: Page.State
    DRAFT: Page.State
    PUBLISHED: Page.State
    ARCHIVED: Page.State
    class PublishingState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PUBLISHING_STATE_UNSPECIFIED: _ClassVar[Page.PublishingState]
        DRAFTING: _ClassVar[Page.PublishingState]
        SCHEDULED: _ClassVar[Page.PublishingState]
        LIVE: _ClassVar[Page.PublishingState]
        RETIRED: _ClassVar[Page.PublishingState]
    PUBLISHING_STATE_UNSPECIFIED: Page.PublishingState
    DRAFTING: Page.PublishingState
    SCHEDULED: Page.PublishingState
    LIVE: Page.PublishingState
    RETIRED: Page.PublishingState
    class PageType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PAGE_TYPE_UNSPECIFIED: _ClassVar[Page.PageType]
        ABOUT: _ClassVar[Page.PageType]
        POLICY: _ClassVar[Page.PageType]
        HELP: _ClassVar[Page.PageType]
        TERMS: _ClassVar[Page.PageType]
        PRIVACY: _ClassVar[Page.PageType]
        CONTACT: _ClassVar[Page.PageType]
        CUSTOM: _ClassVar[Page.PageType]
    PAGE_TYPE_UNSPECIFIED: Page.PageType
    ABOUT: Page.PageType
    POLICY: Page.PageType
    HELP: Page.PageType
    TERMS: Page.PageType
    PRIVACY: Page.PageType
    CONTACT: Page.PageType
    CUSTOM: Page.PageType
    class Access(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ACCESS_UNSPECIFIED: _ClassVar[Page.Access]
        EVERYBODY: _ClassVar[Page.Access]
        SIGNED_IN: _ClassVar[Page.Access]
        STAFF: _ClassVar[Page.Access]
    ACCESS_UNSPECIFIED: Page.Access
    EVERYBODY: Page.Access
    SIGNED_IN: Page.Access
    STAFF: Page.Access
    ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SLUG_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_HTML_FIELD_NUMBER: _ClassVar[int]
    EXCERPT_FIELD_NUMBER: _ClassVar[int]
    PAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PUBLISHING_STATE_FIELD_NUMBER: _ClassVar[int]
    STAFF_ONLY_FIELD_NUMBER: _ClassVar[int]
    REQUIRES_AUTHENTICATION_FIELD_NUMBER: _ClassVar[int]
    ACCESS_FIELD_NUMBER: _ClassVar[int]
    LISTED_FIELD_NUMBER: _ClassVar[int]
    MENU_POSITION_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_SLUG_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_FIELD_NUMBER: _ClassVar[int]
    META_TITLE_FIELD_NUMBER: _ClassVar[int]
    META_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    OG_TITLE_FIELD_NUMBER: _ClassVar[int]
    OG_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    OG_IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    VIEW_COUNT_FIELD_NUMBER: _ClassVar[int]
    LAST_REVIEW_TIME_FIELD_NUMBER: _ClassVar[int]
    REVIEW_FREQUENCY_MONTHS_FIELD_NUMBER: _ClassVar[int]
    REVIEW_DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    author_id: str
    title: str
    slug: str
    content: str
    content_html: str
    excerpt: str
    page_type: Page.PageType
    state: Page.State
    publishing_state: Page.PublishingState
    staff_only: bool
    requires_authentication: bool
    access: Page.Access
    listed: bool
    menu_position: int
    parent_id: str
    parent_slug: str
    template: str
    meta_title: str
    meta_description: str
    og_title: str
    og_description: str
    og_image_uri: str
    view_count: int
    last_review_time: _timestamp_pb2.Timestamp
    review_frequency_months: int
    review_due_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    schedule_time: _timestamp_pb2.Timestamp
    schedule_time_zone: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., author_id: _Optional[str] = ..., title: _Optional[str] = ..., slug: _Optional[str] = ..., content: _Optional[str] = ..., content_html: _Optional[str] = ..., excerpt: _Optional[str] = ..., page_type: _Optional[_Union[Page.PageType, str]] = ..., state: _Optional[_Union[Page.State, str]] = ..., publishing_state: _Optional[_Union[Page.PublishingState, str]] = ..., staff_only: _Optional[bool] = ..., requires_authentication: _Optional[bool] = ..., access: _Optional[_Union[Page.Access, str]] = ..., listed: _Optional[bool] = ..., menu_position: _Optional[int] = ..., parent_id: _Optional[str] = ..., parent_slug: _Optional[str] = ..., template: _Optional[str] = ..., meta_title: _Optional[str] = ..., meta_description: _Optional[str] = ..., og_title: _Optional[str] = ..., og_description: _Optional[str] = ..., og_image_uri: _Optional[str] = ..., view_count: _Optional[int] = ..., last_review_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., review_frequency_months: _Optional[int] = ..., review_due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., schedule_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., schedule_time_zone: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreatePageRequest(_message.Message):
    __slots__ = ("page", "request_id")
    PAGE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    page: Page
    request_id: str
    def __init__(self, page: _Optional[_Union[Page, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetPageRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListPagesRequest(_message.Message):
    __slots__ = ("states", "page_types", "parent_id", "top", "review_due", "show_deleted", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListPagesRequest.Order]
        NEWEST: _ClassVar[ListPagesRequest.Order]
        OLDEST: _ClassVar[ListPagesRequest.Order]
        MENU: _ClassVar[ListPagesRequest.Order]
    ORDER_UNSPECIFIED: ListPagesRequest.Order
    NEWEST: ListPagesRequest.Order
    OLDEST: ListPagesRequest.Order
    MENU: ListPagesRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_TYPES_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    TOP_FIELD_NUMBER: _ClassVar[int]
    REVIEW_DUE_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Page.State]
    page_types: _containers.RepeatedScalarFieldContainer[Page.PageType]
    parent_id: str
    top: bool
    review_due: bool
    show_deleted: bool
    page_size: int
    page_token: str
    order: ListPagesRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Page.State, str]]] = ..., page_types: _Optional[_Iterable[_Union[Page.PageType, str]]] = ..., parent_id: _Optional[str] = ..., top: _Optional[bool] = ..., review_due: _Optional[bool] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListPagesRequest.Order, str]] = ...) -> None: ...

class ListPagesResponse(_message.Message):
    __slots__ = ("pages", "next_page_token")
    PAGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    pages: _containers.RepeatedCompositeFieldContainer[Page]
    next_page_token: str
    def __init__(self, pages: _Optional[_Iterable[_Union[Page, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdatePageRequest(_message.Message):
    __slots__ = ("page", "update_mask", "request_id")
    PAGE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    page: Page
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, page: _Optional[_Union[Page, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeletePageRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolvePageRequest(_message.Message):
    __slots__ = ("slug",)
    SLUG_FIELD_NUMBER: _ClassVar[int]
    slug: str
    def __init__(self, slug: _Optional[str] = ...) -> None: ...

class SchedulePageRequest(_message.Message):
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

class PublishPageRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ArchivePageRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ReviewPageRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class SharePageRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class PreviewPageRequest(_message.Message):
    __slots__ = ("token",)
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    token: str
    def __init__(self, token: _Optional[str] = ...) -> None: ...

class RecordPageViewRequest(_message.Message):
    __slots__ = ("id", "visitor_key")
    ID_FIELD_NUMBER: _ClassVar[int]
    VISITOR_KEY_FIELD_NUMBER: _ClassVar[int]
    id: str
    visitor_key: str
    def __init__(self, id: _Optional[str] = ..., visitor_key: _Optional[str] = ...) -> None: ...

class PageChange(_message.Message):
    __slots__ = ("id", "page_id", "sequence", "previous_state", "state", "actor_id", "actor_role", "system_generated", "reason", "title", "content", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_ID_FIELD_NUMBER: _ClassVar[int]
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
    page_id: str
    sequence: int
    previous_state: Page.State
    state: Page.State
    actor_id: str
    actor_role: str
    system_generated: bool
    reason: str
    title: str
    content: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., page_id: _Optional[str] = ..., sequence: _Optional[int] = ..., previous_state: _Optional[_Union[Page.State, str]] = ..., state: _Optional[_Union[Page.State, str]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., system_generated: _Optional[bool] = ..., reason: _Optional[str] = ..., title: _Optional[str] = ..., content: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListPageChangesRequest(_message.Message):
    __slots__ = ("page_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListPageChangesRequest.Order]
        NEWEST: _ClassVar[ListPageChangesRequest.Order]
        OLDEST: _ClassVar[ListPageChangesRequest.Order]
    ORDER_UNSPECIFIED: ListPageChangesRequest.Order
    NEWEST: ListPageChangesRequest.Order
    OLDEST: ListPageChangesRequest.Order
    PAGE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    page_id: str
    page_size: int
    page_token: str
    order: ListPageChangesRequest.Order
    def __init__(self, page_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListPageChangesRequest.Order, str]] = ...) -> None: ...

class ListPageChangesResponse(_message.Message):
    __slots__ = ("page_changes", "next_page_token")
    PAGE_CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_changes: _containers.RepeatedCompositeFieldContainer[PageChange]
    next_page_token: str
    def __init__(self, page_changes: _Optional[_Iterable[_Union[PageChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
