import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CancellationItem(_message.Message):
    __slots__ = ("order_item_id", "quantity")
    ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    order_item_id: str
    quantity: int
    def __init__(self, order_item_id: _Optional[str] = ..., quantity: _Optional[int] = ...) -> None: ...

class Cancellation(_message.Message):
    __slots__ = ("id", "order_id", "items", "reason", "notes", "state", "requested_by", "requester_id", "decided_by", "decided_by_id", "decision_note", "refund_amount", "refund_processed", "answer_deadline_time", "decide_time", "complete_time", "order_refund_id", "create_time", "update_time", "etag")
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[Cancellation.Reason]
        CUSTOMER_CHANGED_MIND: _ClassVar[Cancellation.Reason]
        FOUND_BETTER_PRICE: _ClassVar[Cancellation.Reason]
        ORDER_MISTAKE: _ClassVar[Cancellation.Reason]
        DELIVERY_TOO_LONG: _ClassVar[Cancellation.Reason]
        OUT_OF_STOCK: _ClassVar[Cancellation.Reason]
        PRICING_ERROR: _ClassVar[Cancellation.Reason]
        OTHER: _ClassVar[Cancellation.Reason]
    REASON_UNSPECIFIED: Cancellation.Reason
    CUSTOMER_CHANGED_MIND: Cancellation.Reason
    FOUND_BETTER_PRICE: Cancellation.Reason
    ORDER_MISTAKE: Cancellation.Reason
    DELIVERY_TOO_LONG: Cancellation.Reason
    OUT_OF_STOCK: Cancellation.Reason
    PRICING_ERROR: Cancellation.Reason
    OTHER: Cancellation.Reason
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Cancellation.State]
        PENDING_APPROVAL: _ClassVar[Cancellation.State]
        APPROVED: _ClassVar[Cancellation.State]
        COMPLETED: _ClassVar[Cancellation.State]
        REJECTED: _ClassVar[Cancellation.State]
        WITHDRAWN: _ClassVar[Cancellation.State]
    STATE_UNSPECIFIED: Cancellation.State
    PENDING_APPROVAL: Cancellation.State
    APPROVED: Cancellation.State
    COMPLETED: Cancellation.State
    REJECTED: Cancellation.State
    WITHDRAWN: Cancellation.State
    class Party(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PARTY_UNSPECIFIED: _ClassVar[Cancellation.Party]
        BUYER: _ClassVar[Cancellation.Party]
        SELLER: _ClassVar[Cancellation.Party]
        STAFF: _ClassVar[Cancellation.Party]
        SYSTEM: _ClassVar[Cancellation.Party]
    PARTY_UNSPECIFIED: Cancellation.Party
    BUYER: Cancellation.Party
    SELLER: Cancellation.Party
    STAFF: Cancellation.Party
    SYSTEM: Cancellation.Party
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_BY_FIELD_NUMBER: _ClassVar[int]
    REQUESTER_ID_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_NOTE_FIELD_NUMBER: _ClassVar[int]
    REFUND_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REFUND_PROCESSED_FIELD_NUMBER: _ClassVar[int]
    ANSWER_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ORDER_REFUND_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_id: str
    items: _containers.RepeatedCompositeFieldContainer[CancellationItem]
    reason: Cancellation.Reason
    notes: str
    state: Cancellation.State
    requested_by: Cancellation.Party
    requester_id: str
    decided_by: Cancellation.Party
    decided_by_id: str
    decision_note: str
    refund_amount: _money_pb2.Money
    refund_processed: bool
    answer_deadline_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    order_refund_id: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., order_id: _Optional[str] = ..., items: _Optional[_Iterable[_Union[CancellationItem, _Mapping]]] = ..., reason: _Optional[_Union[Cancellation.Reason, str]] = ..., notes: _Optional[str] = ..., state: _Optional[_Union[Cancellation.State, str]] = ..., requested_by: _Optional[_Union[Cancellation.Party, str]] = ..., requester_id: _Optional[str] = ..., decided_by: _Optional[_Union[Cancellation.Party, str]] = ..., decided_by_id: _Optional[str] = ..., decision_note: _Optional[str] = ..., refund_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., refund_processed: _Optional[bool] = ..., answer_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., order_refund_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateCancellationRequest(_message.Message):
    __slots__ = ("cancellation", "expected_refund", "request_id")
    CANCELLATION_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_REFUND_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    cancellation: Cancellation
    expected_refund: _money_pb2.Money
    request_id: str
    def __init__(self, cancellation: _Optional[_Union[Cancellation, _Mapping]] = ..., expected_refund: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetCancellationRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListCancellationsRequest(_message.Message):
    __slots__ = ("order_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListCancellationsRequest.Order]
        NEWEST: _ClassVar[ListCancellationsRequest.Order]
        OLDEST: _ClassVar[ListCancellationsRequest.Order]
    ORDER_UNSPECIFIED: ListCancellationsRequest.Order
    NEWEST: ListCancellationsRequest.Order
    OLDEST: ListCancellationsRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    states: _containers.RepeatedScalarFieldContainer[Cancellation.State]
    page_size: int
    page_token: str
    order: ListCancellationsRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Cancellation.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListCancellationsRequest.Order, str]] = ...) -> None: ...

class ListCancellationsResponse(_message.Message):
    __slots__ = ("cancellations", "next_page_token")
    CANCELLATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    cancellations: _containers.RepeatedCompositeFieldContainer[Cancellation]
    next_page_token: str
    def __init__(self, cancellations: _Optional[_Iterable[_Union[Cancellation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ApproveCancellationRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectCancellationRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class WithdrawCancellationRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SetFinalQuantityRequest(_message.Message):
    __slots__ = ("id", "order_item_id", "measured_quantity", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_item_id: str
    measured_quantity: _decimal_pb2.Decimal
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., order_item_id: _Optional[str] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CancelOrderRequest(_message.Message):
    __slots__ = ("id", "reason", "etag", "request_id", "expected_refund")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_REFUND_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    etag: str
    request_id: str
    expected_refund: _money_pb2.Money
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ..., expected_refund: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class PreviewCancellationRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class CancellationPreview(_message.Message):
    __slots__ = ("cancelled_order_ids", "paid", "refund", "tenders", "revaluations")
    class Revaluation(_message.Message):
        __slots__ = ("order_id", "amount", "adjustments")
        ORDER_ID_FIELD_NUMBER: _ClassVar[int]
        AMOUNT_FIELD_NUMBER: _ClassVar[int]
        ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
        order_id: str
        amount: _money_pb2.Money
        adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
        def __init__(self, order_id: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ...) -> None: ...
    CANCELLED_ORDER_IDS_FIELD_NUMBER: _ClassVar[int]
    PAID_FIELD_NUMBER: _ClassVar[int]
    REFUND_FIELD_NUMBER: _ClassVar[int]
    TENDERS_FIELD_NUMBER: _ClassVar[int]
    REVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    cancelled_order_ids: _containers.RepeatedScalarFieldContainer[str]
    paid: _money_pb2.Money
    refund: _money_pb2.Money
    tenders: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.Tender]
    revaluations: _containers.RepeatedCompositeFieldContainer[CancellationPreview.Revaluation]
    def __init__(self, cancelled_order_ids: _Optional[_Iterable[str]] = ..., paid: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., refund: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tenders: _Optional[_Iterable[_Union[_pricing_pb2.Tender, _Mapping]]] = ..., revaluations: _Optional[_Iterable[_Union[CancellationPreview.Revaluation, _Mapping]]] = ...) -> None: ...
