import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Inquiry(_message.Message):
    __slots__ = ("id", "customer_id", "author_seller_id", "as_seller", "product_id", "order_id", "seller_id", "type", "priority", "source", "title", "text", "private", "masked", "state", "state_reason", "assignee_id", "reply_count", "report_count", "answer_deadline_time", "read_time", "answer_time", "resolve_time", "close_time", "create_time", "update_time", "delete_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[Inquiry.Type]
        ORDER_ISSUE: _ClassVar[Inquiry.Type]
        PRODUCT_QUESTION: _ClassVar[Inquiry.Type]
        SHIPPING_CONCERN: _ClassVar[Inquiry.Type]
        BILLING_INQUIRY: _ClassVar[Inquiry.Type]
        GENERAL_SUPPORT: _ClassVar[Inquiry.Type]
        COMPLAINT: _ClassVar[Inquiry.Type]
        FEEDBACK: _ClassVar[Inquiry.Type]
    TYPE_UNSPECIFIED: Inquiry.Type
    ORDER_ISSUE: Inquiry.Type
    PRODUCT_QUESTION: Inquiry.Type
    SHIPPING_CONCERN: Inquiry.Type
    BILLING_INQUIRY: Inquiry.Type
    GENERAL_SUPPORT: Inquiry.Type
    COMPLAINT: Inquiry.Type
    FEEDBACK: Inquiry.Type
    class Priority(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PRIORITY_UNSPECIFIED: _ClassVar[Inquiry.Priority]
        LOW: _ClassVar[Inquiry.Priority]
        NORMAL: _ClassVar[Inquiry.Priority]
        HIGH: _ClassVar[Inquiry.Priority]
        URGENT: _ClassVar[Inquiry.Priority]
    PRIORITY_UNSPECIFIED: Inquiry.Priority
    LOW: Inquiry.Priority
    NORMAL: Inquiry.Priority
    HIGH: Inquiry.Priority
    URGENT: Inquiry.Priority
    class Source(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SOURCE_UNSPECIFIED: _ClassVar[Inquiry.Source]
        WEBSITE: _ClassVar[Inquiry.Source]
        EMAIL: _ClassVar[Inquiry.Source]
        PHONE: _ClassVar[Inquiry.Source]
        MOBILE_APP: _ClassVar[Inquiry.Source]
        SELLER_PORTAL: _ClassVar[Inquiry.Source]
        ADMIN_PORTAL: _ClassVar[Inquiry.Source]
    SOURCE_UNSPECIFIED: Inquiry.Source
    WEBSITE: Inquiry.Source
    EMAIL: Inquiry.Source
    PHONE: Inquiry.Source
    MOBILE_APP: Inquiry.Source
    SELLER_PORTAL: Inquiry.Source
    ADMIN_PORTAL: Inquiry.Source
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Inquiry.State]
        PENDING_MODERATION: _ClassVar[Inquiry.State]
        OPEN: _ClassVar[Inquiry.State]
        ANSWERED: _ClassVar[Inquiry.State]
        IN_PROGRESS: _ClassVar[Inquiry.State]
        PENDING_CUSTOMER: _ClassVar[Inquiry.State]
        PENDING_SELLER: _ClassVar[Inquiry.State]
        RESOLVED: _ClassVar[Inquiry.State]
        CLOSED: _ClassVar[Inquiry.State]
        REJECTED: _ClassVar[Inquiry.State]
        DELETED: _ClassVar[Inquiry.State]
    STATE_UNSPECIFIED: Inquiry.State
    PENDING_MODERATION: Inquiry.State
    OPEN: Inquiry.State
    ANSWERED: Inquiry.State
    IN_PROGRESS: Inquiry.State
    PENDING_CUSTOMER: Inquiry.State
    PENDING_SELLER: Inquiry.State
    RESOLVED: Inquiry.State
    CLOSED: Inquiry.State
    REJECTED: Inquiry.State
    DELETED: Inquiry.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    AS_SELLER_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PRIVATE_FIELD_NUMBER: _ClassVar[int]
    MASKED_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPORT_COUNT_FIELD_NUMBER: _ClassVar[int]
    ANSWER_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    READ_TIME_FIELD_NUMBER: _ClassVar[int]
    ANSWER_TIME_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    author_seller_id: str
    as_seller: bool
    product_id: str
    order_id: str
    seller_id: str
    type: Inquiry.Type
    priority: Inquiry.Priority
    source: Inquiry.Source
    title: str
    text: str
    private: bool
    masked: bool
    state: Inquiry.State
    state_reason: str
    assignee_id: str
    reply_count: int
    report_count: int
    answer_deadline_time: _timestamp_pb2.Timestamp
    read_time: _timestamp_pb2.Timestamp
    answer_time: _timestamp_pb2.Timestamp
    resolve_time: _timestamp_pb2.Timestamp
    close_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., author_seller_id: _Optional[str] = ..., as_seller: _Optional[bool] = ..., product_id: _Optional[str] = ..., order_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., type: _Optional[_Union[Inquiry.Type, str]] = ..., priority: _Optional[_Union[Inquiry.Priority, str]] = ..., source: _Optional[_Union[Inquiry.Source, str]] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., private: _Optional[bool] = ..., masked: _Optional[bool] = ..., state: _Optional[_Union[Inquiry.State, str]] = ..., state_reason: _Optional[str] = ..., assignee_id: _Optional[str] = ..., reply_count: _Optional[int] = ..., report_count: _Optional[int] = ..., answer_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., read_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answer_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resolve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateInquiryRequest(_message.Message):
    __slots__ = ("inquiry", "request_id")
    INQUIRY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    inquiry: Inquiry
    request_id: str
    def __init__(self, inquiry: _Optional[_Union[Inquiry, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetInquiryRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateInquiryRequest(_message.Message):
    __slots__ = ("inquiry", "update_mask", "request_id")
    INQUIRY_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    inquiry: Inquiry
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, inquiry: _Optional[_Union[Inquiry, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteInquiryRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListInquiriesRequest(_message.Message):
    __slots__ = ("product_id", "order_id", "seller_id", "customer_id", "states", "types", "unread", "assignee_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListInquiriesRequest.Order]
        NEWEST: _ClassVar[ListInquiriesRequest.Order]
        OLDEST: _ClassVar[ListInquiriesRequest.Order]
    ORDER_UNSPECIFIED: ListInquiriesRequest.Order
    NEWEST: ListInquiriesRequest.Order
    OLDEST: ListInquiriesRequest.Order
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    UNREAD_FIELD_NUMBER: _ClassVar[int]
    ASSIGNEE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    order_id: str
    seller_id: str
    customer_id: str
    states: _containers.RepeatedScalarFieldContainer[Inquiry.State]
    types: _containers.RepeatedScalarFieldContainer[Inquiry.Type]
    unread: bool
    assignee_id: str
    page_size: int
    page_token: str
    order: ListInquiriesRequest.Order
    def __init__(self, product_id: _Optional[str] = ..., order_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Inquiry.State, str]]] = ..., types: _Optional[_Iterable[_Union[Inquiry.Type, str]]] = ..., unread: _Optional[bool] = ..., assignee_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListInquiriesRequest.Order, str]] = ...) -> None: ...

class ListInquiriesResponse(_message.Message):
    __slots__ = ("inquiries", "next_page_token")
    INQUIRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    inquiries: _containers.RepeatedCompositeFieldContainer[Inquiry]
    next_page_token: str
    def __init__(self, inquiries: _Optional[_Iterable[_Union[Inquiry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class MarkInquiryReadRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AdvanceInquiryRequest(_message.Message):
    __slots__ = ("id", "state", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: Inquiry.State
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[Inquiry.State, str]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolveInquiryRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseInquiryRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveInquiryRequest(_message.Message):
    __slots__ = ("id", "etag", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectInquiryRequest(_message.Message):
    __slots__ = ("id", "etag", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class InquirySnapshot(_message.Message):
    __slots__ = ("id", "inquiry_id", "reply_id", "sequence", "title", "text", "private", "state", "close_time", "author", "actor_id", "actor_role", "reason", "create_time")
    class Author(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        AUTHOR_UNSPECIFIED: _ClassVar[InquirySnapshot.Author]
        CUSTOMER: _ClassVar[InquirySnapshot.Author]
        SELLER: _ClassVar[InquirySnapshot.Author]
        STAFF: _ClassVar[InquirySnapshot.Author]
        SYSTEM: _ClassVar[InquirySnapshot.Author]
    AUTHOR_UNSPECIFIED: InquirySnapshot.Author
    CUSTOMER: InquirySnapshot.Author
    SELLER: InquirySnapshot.Author
    STAFF: InquirySnapshot.Author
    SYSTEM: InquirySnapshot.Author
    ID_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    REPLY_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PRIVATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    inquiry_id: str
    reply_id: str
    sequence: int
    title: str
    text: str
    private: bool
    state: Inquiry.State
    close_time: _timestamp_pb2.Timestamp
    author: InquirySnapshot.Author
    actor_id: str
    actor_role: str
    reason: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., reply_id: _Optional[str] = ..., sequence: _Optional[int] = ..., title: _Optional[str] = ..., text: _Optional[str] = ..., private: _Optional[bool] = ..., state: _Optional[_Union[Inquiry.State, str]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., author: _Optional[_Union[InquirySnapshot.Author, str]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListInquirySnapshotsRequest(_message.Message):
    __slots__ = ("inquiry_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListInquirySnapshotsRequest.Order]
        NEWEST: _ClassVar[ListInquirySnapshotsRequest.Order]
        OLDEST: _ClassVar[ListInquirySnapshotsRequest.Order]
    ORDER_UNSPECIFIED: ListInquirySnapshotsRequest.Order
    NEWEST: ListInquirySnapshotsRequest.Order
    OLDEST: ListInquirySnapshotsRequest.Order
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    inquiry_id: str
    page_size: int
    page_token: str
    order: ListInquirySnapshotsRequest.Order
    def __init__(self, inquiry_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListInquirySnapshotsRequest.Order, str]] = ...) -> None: ...

class ListInquirySnapshotsResponse(_message.Message):
    __slots__ = ("inquiry_snapshots", "next_page_token")
    INQUIRY_SNAPSHOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    inquiry_snapshots: _containers.RepeatedCompositeFieldContainer[InquirySnapshot]
    next_page_token: str
    def __init__(self, inquiry_snapshots: _Optional[_Iterable[_Union[InquirySnapshot, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
