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

class InquiryReply(_message.Message):
    __slots__ = ("id", "inquiry_id", "parent_id", "customer_id", "seller_id", "administrator_id", "author", "text", "private", "masked", "hidden", "report_count", "create_time", "update_time", "delete_time", "etag")
    class Author(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        AUTHOR_UNSPECIFIED: _ClassVar[InquiryReply.Author]
        CUSTOMER: _ClassVar[InquiryReply.Author]
        SELLER: _ClassVar[InquiryReply.Author]
        STAFF: _ClassVar[InquiryReply.Author]
    AUTHOR_UNSPECIFIED: InquiryReply.Author
    CUSTOMER: InquiryReply.Author
    SELLER: InquiryReply.Author
    STAFF: InquiryReply.Author
    ID_FIELD_NUMBER: _ClassVar[int]
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATOR_ID_FIELD_NUMBER: _ClassVar[int]
    AUTHOR_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    PRIVATE_FIELD_NUMBER: _ClassVar[int]
    MASKED_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_FIELD_NUMBER: _ClassVar[int]
    REPORT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    inquiry_id: str
    parent_id: str
    customer_id: str
    seller_id: str
    administrator_id: str
    author: InquiryReply.Author
    text: str
    private: bool
    masked: bool
    hidden: bool
    report_count: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., inquiry_id: _Optional[str] = ..., parent_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., administrator_id: _Optional[str] = ..., author: _Optional[_Union[InquiryReply.Author, str]] = ..., text: _Optional[str] = ..., private: _Optional[bool] = ..., masked: _Optional[bool] = ..., hidden: _Optional[bool] = ..., report_count: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateInquiryReplyRequest(_message.Message):
    __slots__ = ("inquiry_reply", "request_id")
    INQUIRY_REPLY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    inquiry_reply: InquiryReply
    request_id: str
    def __init__(self, inquiry_reply: _Optional[_Union[InquiryReply, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetInquiryReplyRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class UpdateInquiryReplyRequest(_message.Message):
    __slots__ = ("inquiry_reply", "update_mask", "request_id")
    INQUIRY_REPLY_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    inquiry_reply: InquiryReply
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, inquiry_reply: _Optional[_Union[InquiryReply, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteInquiryReplyRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListInquiryRepliesRequest(_message.Message):
    __slots__ = ("inquiry_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListInquiryRepliesRequest.Order]
        NEWEST: _ClassVar[ListInquiryRepliesRequest.Order]
        OLDEST: _ClassVar[ListInquiryRepliesRequest.Order]
    ORDER_UNSPECIFIED: ListInquiryRepliesRequest.Order
    NEWEST: ListInquiryRepliesRequest.Order
    OLDEST: ListInquiryRepliesRequest.Order
    INQUIRY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    inquiry_id: str
    page_size: int
    page_token: str
    order: ListInquiryRepliesRequest.Order
    def __init__(self, inquiry_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListInquiryRepliesRequest.Order, str]] = ...) -> None: ...

class ListInquiryRepliesResponse(_message.Message):
    __slots__ = ("inquiry_replies", "next_page_token")
    INQUIRY_REPLIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    inquiry_replies: _containers.RepeatedCompositeFieldContainer[InquiryReply]
    next_page_token: str
    def __init__(self, inquiry_replies: _Optional[_Iterable[_Union[InquiryReply, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class HideInquiryReplyRequest(_message.Message):
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

class RestoreInquiryReplyRequest(_message.Message):
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
