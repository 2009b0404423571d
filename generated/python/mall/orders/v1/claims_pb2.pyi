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

class DeliveryClaim(_message.Message):
    __slots__ = ("id", "order_id", "shipment_id", "customer_id", "seller_id", "state", "remedy", "description", "evidence", "decision_note", "decide_time", "decided_by_id", "close_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[DeliveryClaim.State]
        OPEN: _ClassVar[DeliveryClaim.State]
        UPHELD: _ClassVar[DeliveryClaim.State]
        REJECTED: _ClassVar[DeliveryClaim.State]
        WITHDRAWN: _ClassVar[DeliveryClaim.State]
        MOOT: _ClassVar[DeliveryClaim.State]
        SETTLED: _ClassVar[DeliveryClaim.State]
    STATE_UNSPECIFIED: DeliveryClaim.State
    OPEN: DeliveryClaim.State
    UPHELD: DeliveryClaim.State
    REJECTED: DeliveryClaim.State
    WITHDRAWN: DeliveryClaim.State
    MOOT: DeliveryClaim.State
    SETTLED: DeliveryClaim.State
    class Remedy(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REMEDY_UNSPECIFIED: _ClassVar[DeliveryClaim.Remedy]
        REFUND: _ClassVar[DeliveryClaim.Remedy]
        REPLACEMENT: _ClassVar[DeliveryClaim.Remedy]
    REMEDY_UNSPECIFIED: DeliveryClaim.Remedy
    REFUND: DeliveryClaim.Remedy
    REPLACEMENT: DeliveryClaim.Remedy
    class Evidence(_message.Message):
        __slots__ = ("id", "source", "text", "uri", "author_id", "create_time")
        class Source(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
            __slots__ = ()
            SOURCE_UNSPECIFIED: _ClassVar[DeliveryClaim.Evidence.Source]
            CARRIER: _ClassVar[DeliveryClaim.Evidence.Source]
            BUYER: _ClassVar[DeliveryClaim.Evidence.Source]
            SELLER: _ClassVar[DeliveryClaim.Evidence.Source]
            STAFF: _ClassVar[DeliveryClaim.Evidence.Source]
        SOURCE_UNSPECIFIED: DeliveryClaim.Evidence.Source
        CARRIER: DeliveryClaim.Evidence.Source
        BUYER: DeliveryClaim.Evidence.Source
        SELLER: DeliveryClaim.Evidence.Source
        STAFF: DeliveryClaim.Evidence.Source
        ID_FIELD_NUMBER: _ClassVar[int]
        SOURCE_FIELD_NUMBER: _ClassVar[int]
        TEXT_FIELD_NUMBER: _ClassVar[int]
        URI_FIELD_NUMBER: _ClassVar[int]
        AUTHOR_ID_FIELD_NUMBER: _ClassVar[int]
        CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
        id: str
        source: DeliveryClaim.Evidence.Source
        text: str
        uri: str
        author_id: str
        create_time: _timestamp_pb2.Timestamp
        def __init__(self, id: _Optional[str] = ..., source: _Optional[_Union[DeliveryClaim.Evidence.Source, str]] = ..., text: _Optional[str] = ..., uri: _Optional[str] = ..., author_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SHIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REMEDY_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    DECISION_NOTE_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_id: str
    shipment_id: str
    customer_id: str
    seller_id: str
    state: DeliveryClaim.State
    remedy: DeliveryClaim.Remedy
    description: str
    evidence: _containers.RepeatedCompositeFieldContainer[DeliveryClaim.Evidence]
    decision_note: str
    decide_time: _timestamp_pb2.Timestamp
    decided_by_id: str
    close_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., order_id: _Optional[str] = ..., shipment_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., state: _Optional[_Union[DeliveryClaim.State, str]] = ..., remedy: _Optional[_Union[DeliveryClaim.Remedy, str]] = ..., description: _Optional[str] = ..., evidence: _Optional[_Iterable[_Union[DeliveryClaim.Evidence, _Mapping]]] = ..., decision_note: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decided_by_id: _Optional[str] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateDeliveryClaimRequest(_message.Message):
    __slots__ = ("delivery_claim", "request_id")
    DELIVERY_CLAIM_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    delivery_claim: DeliveryClaim
    request_id: str
    def __init__(self, delivery_claim: _Optional[_Union[DeliveryClaim, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetDeliveryClaimRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListDeliveryClaimsRequest(_message.Message):
    __slots__ = ("order_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListDeliveryClaimsRequest.Order]
        NEWEST: _ClassVar[ListDeliveryClaimsRequest.Order]
        OLDEST: _ClassVar[ListDeliveryClaimsRequest.Order]
    ORDER_UNSPECIFIED: ListDeliveryClaimsRequest.Order
    NEWEST: ListDeliveryClaimsRequest.Order
    OLDEST: ListDeliveryClaimsRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    states: _containers.RepeatedScalarFieldContainer[DeliveryClaim.State]
    page_size: int
    page_token: str
    order: ListDeliveryClaimsRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[DeliveryClaim.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListDeliveryClaimsRequest.Order, str]] = ...) -> None: ...

class ListDeliveryClaimsResponse(_message.Message):
    __slots__ = ("delivery_claims", "next_page_token")
    DELIVERY_CLAIMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    delivery_claims: _containers.RepeatedCompositeFieldContainer[DeliveryClaim]
    next_page_token: str
    def __init__(self, delivery_claims: _Optional[_Iterable[_Union[DeliveryClaim, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AddDeliveryClaimEvidenceRequest(_message.Message):
    __slots__ = ("id", "evidence", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    evidence: DeliveryClaim.Evidence
    request_id: str
    def __init__(self, id: _Optional[str] = ..., evidence: _Optional[_Union[DeliveryClaim.Evidence, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolveDeliveryClaimRequest(_message.Message):
    __slots__ = ("id", "state", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: DeliveryClaim.State
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[DeliveryClaim.State, str]] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class WithdrawDeliveryClaimRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
