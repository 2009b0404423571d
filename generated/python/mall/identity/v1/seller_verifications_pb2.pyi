import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SellerVerification(_message.Message):
    __slots__ = ("id", "seller_id", "type", "state", "document_uri", "note", "decided_by_id", "submit_time", "verify_time", "expire_time", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[SellerVerification.Type]
        IDENTITY: _ClassVar[SellerVerification.Type]
        BUSINESS_LICENSE: _ClassVar[SellerVerification.Type]
        BANK_ACCOUNT: _ClassVar[SellerVerification.Type]
        ANTI_MONEY_LAUNDERING: _ClassVar[SellerVerification.Type]
        KNOW_YOUR_CUSTOMER: _ClassVar[SellerVerification.Type]
    TYPE_UNSPECIFIED: SellerVerification.Type
    IDENTITY: SellerVerification.Type
    BUSINESS_LICENSE: SellerVerification.Type
    BANK_ACCOUNT: SellerVerification.Type
    ANTI_MONEY_LAUNDERING: SellerVerification.Type
    KNOW_YOUR_CUSTOMER: SellerVerification.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[SellerVerification.State]
        SUBMITTED: _ClassVar[SellerVerification.State]
        IN_REVIEW: _ClassVar[SellerVerification.State]
        APPROVED: _ClassVar[SellerVerification.State]
        REJECTED: _ClassVar[SellerVerification.State]
        EXPIRED: _ClassVar[SellerVerification.State]
    STATE_UNSPECIFIED: SellerVerification.State
    SUBMITTED: SellerVerification.State
    IN_REVIEW: SellerVerification.State
    APPROVED: SellerVerification.State
    REJECTED: SellerVerification.State
    EXPIRED: SellerVerification.State
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_URI_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    SUBMIT_TIME_FIELD_NUMBER: _ClassVar[int]
    VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    type: SellerVerification.Type
    state: SellerVerification.State
    document_uri: str
    note: str
    decided_by_id: str
    submit_time: _timestamp_pb2.Timestamp
    verify_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., type: _Optional[_Union[SellerVerification.Type, str]] = ..., state: _Optional[_Union[SellerVerification.State, str]] = ..., document_uri: _Optional[str] = ..., note: _Optional[str] = ..., decided_by_id: _Optional[str] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateSellerVerificationRequest(_message.Message):
    __slots__ = ("seller_verification", "request_id")
    SELLER_VERIFICATION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_verification: SellerVerification
    request_id: str
    def __init__(self, seller_verification: _Optional[_Union[SellerVerification, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetSellerVerificationRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSellerVerificationsRequest(_message.Message):
    __slots__ = ("seller_id", "types", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSellerVerificationsRequest.Order]
        NEWEST: _ClassVar[ListSellerVerificationsRequest.Order]
        OLDEST: _ClassVar[ListSellerVerificationsRequest.Order]
    ORDER_UNSPECIFIED: ListSellerVerificationsRequest.Order
    NEWEST: ListSellerVerificationsRequest.Order
    OLDEST: ListSellerVerificationsRequest.Order
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    types: _containers.RepeatedScalarFieldContainer[SellerVerification.Type]
    states: _containers.RepeatedScalarFieldContainer[SellerVerification.State]
    page_size: int
    page_token: str
    order: ListSellerVerificationsRequest.Order
    def __init__(self, seller_id: _Optional[str] = ..., types: _Optional[_Iterable[_Union[SellerVerification.Type, str]]] = ..., states: _Optional[_Iterable[_Union[SellerVerification.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSellerVerificationsRequest.Order, str]] = ...) -> None: ...

class ListSellerVerificationsResponse(_message.Message):
    __slots__ = ("seller_verifications", "next_page_token")
    SELLER_VERIFICATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    seller_verifications: _containers.RepeatedCompositeFieldContainer[SellerVerification]
    next_page_token: str
    def __init__(self, seller_verifications: _Optional[_Iterable[_Union[SellerVerification, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReviewSellerVerificationRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveSellerVerificationRequest(_message.Message):
    __slots__ = ("id", "note", "expire_time", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    expire_time: _timestamp_pb2.Timestamp
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectSellerVerificationRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
