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

class SellerReply(_message.Message):
    __slots__ = ("id", "review_id", "seller_id", "text", "state", "state_reason", "edit_deadline_time", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[SellerReply.State]
        PENDING: _ClassVar[SellerReply.State]
        PUBLISHED: _ClassVar[SellerReply.State]
        REJECTED: _ClassVar[SellerReply.State]
        DELETED: _ClassVar[SellerReply.State]
    STATE_UNSPECIFIED: SellerReply.State
    PENDING: SellerReply.State
    PUBLISHED: SellerReply.State
    REJECTED: SellerReply.State
    DELETED: SellerReply.State
    ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    EDIT_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    review_id: str
    seller_id: str
    text: str
    state: SellerReply.State
    state_reason: str
    edit_deadline_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., review_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., text: _Optional[str] = ..., state: _Optional[_Union[SellerReply.State, str]] = ..., state_reason: _Optional[str] = ..., edit_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateSellerReplyRequest(_message.Message):
    __slots__ = ("seller_reply", "request_id")
    SELLER_REPLY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_reply: SellerReply
    request_id: str
    def __init__(self, seller_reply: _Optional[_Union[SellerReply, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetSellerReplyRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSellerRepliesRequest(_message.Message):
    __slots__ = ("review_ids", "states", "seller_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSellerRepliesRequest.Order]
        NEWEST: _ClassVar[ListSellerRepliesRequest.Order]
        OLDEST: _ClassVar[ListSellerRepliesRequest.Order]
    ORDER_UNSPECIFIED: ListSellerRepliesRequest.Order
    NEWEST: ListSellerRepliesRequest.Order
    OLDEST: ListSellerRepliesRequest.Order
    REVIEW_IDS_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    review_ids: _containers.RepeatedScalarFieldContainer[str]
    states: _containers.RepeatedScalarFieldContainer[SellerReply.State]
    seller_id: str
    page_size: int
    page_token: str
    order: ListSellerRepliesRequest.Order
    def __init__(self, review_ids: _Optional[_Iterable[str]] = ..., states: _Optional[_Iterable[_Union[SellerReply.State, str]]] = ..., seller_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSellerRepliesRequest.Order, str]] = ...) -> None: ...

class ListSellerRepliesResponse(_message.Message):
    __slots__ = ("seller_replies", "next_page_token")
    SELLER_REPLIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    seller_replies: _containers.RepeatedCompositeFieldContainer[SellerReply]
    next_page_token: str
    def __init__(self, seller_replies: _Optional[_Iterable[_Union[SellerReply, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateSellerReplyRequest(_message.Message):
    __slots__ = ("seller_reply", "update_mask", "request_id")
    SELLER_REPLY_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_reply: SellerReply
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, seller_reply: _Optional[_Union[SellerReply, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteSellerReplyRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PublishSellerReplyRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectSellerReplyRequest(_message.Message):
    __slots__ = ("id", "reason", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
