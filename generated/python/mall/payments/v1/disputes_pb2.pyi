import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Dispute(_message.Message):
    __slots__ = ("id", "payment_id", "attempt_id", "provider", "provider_reference", "state", "reason", "amount", "withdrawn_amount", "lost_amount", "fee_amount", "allocations", "evidence", "accepted", "answer_pending", "answer_by", "evidence_due_time", "answer_time", "close_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Dispute.State]
        INQUIRY: _ClassVar[Dispute.State]
        INQUIRY_CLOSED: _ClassVar[Dispute.State]
        NEEDS_RESPONSE: _ClassVar[Dispute.State]
        UNDER_REVIEW: _ClassVar[Dispute.State]
        WON: _ClassVar[Dispute.State]
        PARTIALLY_LOST: _ClassVar[Dispute.State]
        LOST: _ClassVar[Dispute.State]
    STATE_UNSPECIFIED: Dispute.State
    INQUIRY: Dispute.State
    INQUIRY_CLOSED: Dispute.State
    NEEDS_RESPONSE: Dispute.State
    UNDER_REVIEW: Dispute.State
    WON: Dispute.State
    PARTIALLY_LOST: Dispute.State
    LOST: Dispute.State
    ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_ID_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    WITHDRAWN_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    LOST_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    FEE_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    ALLOCATIONS_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    ANSWER_PENDING_FIELD_NUMBER: _ClassVar[int]
    ANSWER_BY_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    ANSWER_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    payment_id: str
    attempt_id: str
    provider: str
    provider_reference: str
    state: Dispute.State
    reason: str
    amount: _money_pb2.Money
    withdrawn_amount: _money_pb2.Money
    lost_amount: _money_pb2.Money
    fee_amount: _money_pb2.Money
    allocations: _containers.RepeatedCompositeFieldContainer[DisputeAllocation]
    evidence: DisputeEvidence
    accepted: bool
    answer_pending: bool
    answer_by: str
    evidence_due_time: _timestamp_pb2.Timestamp
    answer_time: _timestamp_pb2.Timestamp
    close_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., payment_id: _Optional[str] = ..., attempt_id: _Optional[str] = ..., provider: _Optional[str] = ..., provider_reference: _Optional[str] = ..., state: _Optional[_Union[Dispute.State, str]] = ..., reason: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., withdrawn_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., lost_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., fee_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., allocations: _Optional[_Iterable[_Union[DisputeAllocation, _Mapping]]] = ..., evidence: _Optional[_Union[DisputeEvidence, _Mapping]] = ..., accepted: _Optional[bool] = ..., answer_pending: _Optional[bool] = ..., answer_by: _Optional[str] = ..., evidence_due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., answer_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class DisputeAllocation(_message.Message):
    __slots__ = ("order_id", "seller_id", "amount")
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    seller_id: str
    amount: _money_pb2.Money
    def __init__(self, order_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class DisputeEvidence(_message.Message):
    __slots__ = ("statement", "product_description", "shipping_carrier", "shipping_tracking_number", "shipping_date", "customer_communication", "refund_reference", "refund_policy")
    STATEMENT_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_CARRIER_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_TRACKING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_DATE_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_COMMUNICATION_FIELD_NUMBER: _ClassVar[int]
    REFUND_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REFUND_POLICY_FIELD_NUMBER: _ClassVar[int]
    statement: str
    product_description: str
    shipping_carrier: str
    shipping_tracking_number: str
    shipping_date: str
    customer_communication: str
    refund_reference: str
    refund_policy: str
    def __init__(self, statement: _Optional[str] = ..., product_description: _Optional[str] = ..., shipping_carrier: _Optional[str] = ..., shipping_tracking_number: _Optional[str] = ..., shipping_date: _Optional[str] = ..., customer_communication: _Optional[str] = ..., refund_reference: _Optional[str] = ..., refund_policy: _Optional[str] = ...) -> None: ...

class GetDisputeRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListDisputesRequest(_message.Message):
    __slots__ = ("states", "payment_id", "evidence_due_before", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListDisputesRequest.Order]
        NEWEST: _ClassVar[ListDisputesRequest.Order]
        OLDEST: _ClassVar[ListDisputesRequest.Order]
    ORDER_UNSPECIFIED: ListDisputesRequest.Order
    NEWEST: ListDisputesRequest.Order
    OLDEST: ListDisputesRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_DUE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Dispute.State]
    payment_id: str
    evidence_due_before: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListDisputesRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Dispute.State, str]]] = ..., payment_id: _Optional[str] = ..., evidence_due_before: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListDisputesRequest.Order, str]] = ...) -> None: ...

class ListDisputesResponse(_message.Message):
    __slots__ = ("disputes", "next_page_token")
    DISPUTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    disputes: _containers.RepeatedCompositeFieldContainer[Dispute]
    next_page_token: str
    def __init__(self, disputes: _Optional[_Iterable[_Union[Dispute, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SubmitDisputeEvidenceRequest(_message.Message):
    __slots__ = ("id", "evidence", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    evidence: DisputeEvidence
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., evidence: _Optional[_Union[DisputeEvidence, _Mapping]] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class AcceptDisputeRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    etag: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...
