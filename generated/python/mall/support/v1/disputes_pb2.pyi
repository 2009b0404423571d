import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderDispute(_message.Message):
    __slots__ = ("id", "order_id", "customer_id", "seller_id", "order_incident_id", "reason", "text", "state", "seller_answer", "decision_note", "order_refund_id", "answer_time", "decide_time", "create_time", "update_time", "etag")
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[OrderDispute.Reason]
        NOT_RECEIVED: _ClassVar[OrderDispute.Reason]
        NOT_AS_DESCRIBED: _ClassVar[OrderDispute.Reason]
        REFUND_REFUSED: _ClassVar[OrderDispute.Reason]
        OVERCHARGED: _ClassVar[OrderDispute.Reason]
        OTHER: _ClassVar[OrderDispute.Reason]
    REASON_UNSPECIFIED: OrderDispute.Reason
    NOT_RECEIVED: OrderDispute.Reason
    NOT_AS_DESCRIBED: OrderDispute.Reason
    REFUND_REFUSED: OrderDispute.Reason
    OVERCHARGED: OrderDispute.Reason
    OTHER: OrderDispute.Reason
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[OrderDispute.State]
        OPEN: _ClassVar[OrderDispute.State]
        ANSWERED: _ClassVar[OrderDispute.State]
        UPHELD: _ClassVar[OrderDispute.State]
        REJECTED: _ClassVar[OrderDispute.State]
        WITHDRAWN: _ClassVar[OrderDispute.State]
    STATE_UNSPECIFIED: OrderDispute.State
    OPEN: OrderDispute.State
    ANSWERED: OrderDispute.State
    UPHELD: OrderDispute.State
    REJECTED: OrderDispute.State
    WITHDRAWN: OrderDispute.State
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_INCIDENT_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SELLER_ANSWER_FIELD_NUMBER: _ClassVar[int]
    DECISION_NOTE_FIELD_NUMBER: _ClassVar[int]
    ORDER_REFUND_ID_FIELD_NUMBER: _ClassVar[int]
    ANSWER_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_id: str
    customer_id: str
    seller_id: str
    order_incident_id: str
    reason: OrderDispute.Reason
    text: str
    state: OrderDispute.State
    seller_answer: str
    decision_note: str
    order_refund_id: str
    answer_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., order_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., order_incident_id: _Optional[str] = ..., reason: _Optional[_Union[OrderDispute.Reason, str]] = ..., text: _Optional[str] = ..., state: _Optional[_Union[OrderDispute.State, str]] = ..., seller_answer: _Optional[str] = ..., decision_note: _Optional[str] = ..., order_refund_id: _Optional[str] = ..., answer_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateOrderDisputeRequest(_message.Message):
    __slots__ = ("order_dispute", "request_id")
    ORDER_DISPUTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    order_dispute: OrderDispute
    request_id: str
    def __init__(self, order_dispute: _Optional[_Union[OrderDispute, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetOrderDisputeRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListOrderDisputesRequest(_message.Message):
    __slots__ = ("order_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListOrderDisputesRequest.Order]
        NEWEST: _ClassVar[ListOrderDisputesRequest.Order]
        OLDEST: _ClassVar[ListOrderDisputesRequest.Order]
    ORDER_UNSPECIFIED: ListOrderDisputesRequest.Order
    NEWEST: ListOrderDisputesRequest.Order
    OLDEST: ListOrderDisputesRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    states: _containers.RepeatedScalarFieldContainer[OrderDispute.State]
    page_size: int
    page_token: str
    order: ListOrderDisputesRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[OrderDispute.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListOrderDisputesRequest.Order, str]] = ...) -> None: ...

class ListOrderDisputesResponse(_message.Message):
    __slots__ = ("order_disputes", "next_page_token")
    ORDER_DISPUTES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    order_disputes: _containers.RepeatedCompositeFieldContainer[OrderDispute]
    next_page_token: str
    def __init__(self, order_disputes: _Optional[_Iterable[_Union[OrderDispute, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AnswerOrderDisputeRequest(_message.Message):
    __slots__ = ("id", "seller_answer", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ANSWER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_answer: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., seller_answer: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DecideOrderDisputeRequest(_message.Message):
    __slots__ = ("id", "state", "note", "items", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: OrderDispute.State
    note: str
    items: _containers.RepeatedCompositeFieldContainer[DisputedItem]
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[OrderDispute.State, str]] = ..., note: _Optional[str] = ..., items: _Optional[_Iterable[_Union[DisputedItem, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DisputedItem(_message.Message):
    __slots__ = ("order_item_id", "quantity")
    ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    order_item_id: str
    quantity: int
    def __init__(self, order_item_id: _Optional[str] = ..., quantity: _Optional[int] = ...) -> None: ...

class WithdrawOrderDisputeRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
