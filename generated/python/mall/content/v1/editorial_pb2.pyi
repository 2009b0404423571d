import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class EditorialItem(_message.Message):
    __slots__ = ("id", "owner_id", "content_id", "assignee_id", "title", "description", "content_type", "state", "priority", "schedule_time", "deadline_time", "complete_time", "publish_time", "estimated_hours", "actual_hours", "keywords", "target_audience", "related_campaigns", "notes", "approval_state", "approver_id", "state_reason", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[EditorialItem.State]
        PLANNED: _ClassVar[EditorialItem.State]
        ASSIGNED: _ClassVar[EditorialItem.State]
        IN_PROGRESS: _ClassVar[EditorialItem.State]
        COMPLETED: _ClassVar[EditorialItem.State]
        PUBLISHED: _ClassVar[EditorialItem.State]
    STATE_UNSPECIFIED: EditorialItem.State
    PLANNED: EditorialItem.State
    ASSIGNED: EditorialItem.State
    IN_PROGRESS: EditorialItem.State
    COMPLETED: EditorialItem.State
    PUBLISHED: EditorialItem.State
    class ApprovalState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        APPROVAL_STATE_UNSPECIFIED: _ClassVar[EditorialItem.ApprovalState]
        PENDING: _ClassVar[EditorialItem.ApprovalState]
        APPROVED: _ClassVar[EditorialItem.ApprovalState]
        REJECTED: _ClassVar[EditorialItem.ApprovalState]
    APPROVAL_STATE_UNSPECIFIED: EditorialItem.ApprovalState
    PENDING: EditorialItem.ApprovalState
    APPROVED: EditorialItem.ApprovalState
    REJECTED: EditorialItem.ApprovalState
    class ContentType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CONTENT_TYPE_UNSPECIFIED: _ClassVar[EditorialItem.ContentType]
        BLOG_POST: _ClassVar[EditorialItem.ContentType]
        NEWSLETTER: _ClassVar[EditorialItem.ContentType]
        BANNER: _ClassVar[EditorialItem.ContentType]
        PAGE: _ClassVar[EditorialItem.ContentType]
    CONTENT_TYPE_UNSPECIFIED: EditorialItem.ContentType
    BLOG_POST: EditorialItem.ContentType
    NEWSLETTER: EditorialItem.ContentType
    BANNER: EditorialItem.ContentType
    PAGE: EditorialItem.ContentType
    class Priority(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PRIORITY_UNSPECIFIED: _ClassVar[EditorialItem.Priority]
        LOW: _ClassVar[EditorialItem.Priority]
        MEDIUM: _ClassVar[EditorialItem.Priority]
        HIGH: _ClassVar[EditorialItem.Priority]
        URGENT: _ClassVar[EditorialItem.Priority]
    PRIORITY_UNSPECIFIED: EditorialItem.Priority
    LOW: EditorialItem.Priority
    MEDIUM: EditorialItem.Priority
    HIGH: EditorialItem.Priority
    URGENT: EditorialItem.Priority
    ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    CONTENT_ID_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_TIME_FIELD_NUMBER: _ClassVar[int]
    DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_HOURS_FIELD_NUMBER: _ClassVar[int]
    ACTUAL_HOURS_FIELD_NUMBER: _ClassVar[int]
    KEYWORDS_FIELD_NUMBER: _ClassVar[int]
    TARGET_AUDIENCE_FIELD_NUMBER: _ClassVar[int]
    RELATED_CAMPAIGNS_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    APPROVAL_STATE_FIELD_NUMBER: _ClassVar[int]
    APPROVER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    owner_id: str
    content_id: str
    assignee_id: str
    title: str
    description: str
    content_type: EditorialItem.ContentType
    state: EditorialItem.State
    priority: EditorialItem.Priority
    schedule_time: _timestamp_pb2.Timestamp
    deadline_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    estimated_hours: _decimal_pb2.Decimal
    actual_hours: _decimal_pb2.Decimal
    keywords: str
    target_audience: str
    related_campaigns: str
    notes: str
    approval_state: EditorialItem.ApprovalState
    approver_id: str
    state_reason: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., owner_id: _Optional[str] = ..., content_id: _Optional[str] = ..., assignee_id: _Optional[str] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., content_type: _Optional[_Union[EditorialItem.ContentType, str]] = ..., state: _Optional[_Union[EditorialItem.State, str]] = ..., priority: _Optional[_Union[EditorialItem.Priority, str]] = ..., schedule_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., estimated_hours: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., actual_hours: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., keywords: _Optional[str] = ..., target_audience: _Optional[str] = ..., related_campaigns: _Optional[str] = ..., notes: _Optional[str] = ..., approval_state: _Optional[_Union[EditorialItem.ApprovalState, str]] = ..., approver_id: _Optional[str] = ..., state_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateEditorialItemRequest(_message.Message):
    __slots__ = ("editorial_item", "request_id")
    EDITORIAL_ITEM_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    editorial_item: EditorialItem
    request_id: str
    def __init__(self, editorial_item: _Optional[_Union[EditorialItem, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetEditorialItemRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListEditorialItemsRequest(_message.Message):
    __slots__ = ("states", "assignee_id", "content_id", "content_types", "show_deleted", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListEditorialItemsRequest.Order]
        NEWEST: _ClassVar[ListEditorialItemsRequest.Order]
        OLDEST: _ClassVar[ListEditorialItemsRequest.Order]
    ORDER_UNSPECIFIED: ListEditorialItemsRequest.Order
    NEWEST: ListEditorialItemsRequest.Order
    OLDEST: ListEditorialItemsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    CONTENT_ID_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPES_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[EditorialItem.State]
    assignee_id: str
    content_id: str
    content_types: _containers.RepeatedScalarFieldContainer[EditorialItem.ContentType]
    show_deleted: bool
    page_size: int
    page_token: str
    order: ListEditorialItemsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[EditorialItem.State, str]]] = ..., assignee_id: _Optional[str] = ..., content_id: _Optional[str] = ..., content_types: _Optional[_Iterable[_Union[EditorialItem.ContentType, str]]] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListEditorialItemsRequest.Order, str]] = ...) -> None: ...

class ListEditorialItemsResponse(_message.Message):
    __slots__ = ("editorial_items", "next_page_token")
    EDITORIAL_ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    editorial_items: _containers.RepeatedCompositeFieldContainer[EditorialItem]
    next_page_token: str
    def __init__(self, editorial_items: _Optional[_Iterable[_Union[EditorialItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateEditorialItemRequest(_message.Message):
    __slots__ = ("editorial_item", "update_mask", "request_id")
    EDITORIAL_ITEM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    editorial_item: EditorialItem
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, editorial_item: _Optional[_Union[EditorialItem, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteEditorialItemRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AssignEditorialItemRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag", "assignee_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    assignee_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ..., assignee_id: _Optional[str] = ...) -> None: ...

class StartEditorialItemRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class CompleteEditorialItemRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag", "actual_hours")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    ACTUAL_HOURS_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    actual_hours: _decimal_pb2.Decimal
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ..., actual_hours: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ...) -> None: ...

class ApproveEditorialItemRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class RejectEditorialItemRequest(_message.Message):
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

class PublishEditorialItemRequest(_message.Message):
    __slots__ = ("id", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...
