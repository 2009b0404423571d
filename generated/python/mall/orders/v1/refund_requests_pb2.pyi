import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from mall.orders.v1 import cancellations_pb2 as _cancellations_pb2
from mall.orders.v1 import order_refunds_pb2 as _order_refunds_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RefundRequestItem(_message.Message):
    __slots__ = ("id", "order_item_id", "quantity", "replacement_variant_id", "state", "received_quantity", "inspections", "refunded_amount")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[RefundRequestItem.State]
        REQUESTED: _ClassVar[RefundRequestItem.State]
        APPROVED: _ClassVar[RefundRequestItem.State]
        RECEIVED: _ClassVar[RefundRequestItem.State]
        REFUNDED: _ClassVar[RefundRequestItem.State]
        EXCHANGED: _ClassVar[RefundRequestItem.State]
        CLOSED: _ClassVar[RefundRequestItem.State]
    STATE_UNSPECIFIED: RefundRequestItem.State
    REQUESTED: RefundRequestItem.State
    APPROVED: RefundRequestItem.State
    RECEIVED: RefundRequestItem.State
    REFUNDED: RefundRequestItem.State
    EXCHANGED: RefundRequestItem.State
    CLOSED: RefundRequestItem.State
    class Inspection(_message.Message):
        __slots__ = ("quantity", "condition", "restocked", "note", "create_time")
        QUANTITY_FIELD_NUMBER: _ClassVar[int]
        CONDITION_FIELD_NUMBER: _ClassVar[int]
        RESTOCKED_FIELD_NUMBER: _ClassVar[int]
        NOTE_FIELD_NUMBER: _ClassVar[int]
        CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
        quantity: int
        condition: RefundRequest.Condition
        restocked: bool
        note: str
        create_time: _timestamp_pb2.Timestamp
        def __init__(self, quantity: _Optional[int] = ..., condition: _Optional[_Union[RefundRequest.Condition, str]] = ..., restocked: _Optional[bool] = ..., note: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    REPLACEMENT_VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    INSPECTIONS_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_item_id: str
    quantity: int
    replacement_variant_id: str
    state: RefundRequestItem.State
    received_quantity: int
    inspections: _containers.RepeatedCompositeFieldContainer[RefundRequestItem.Inspection]
    refunded_amount: _money_pb2.Money
    def __init__(self, id: _Optional[str] = ..., order_item_id: _Optional[str] = ..., quantity: _Optional[int] = ..., replacement_variant_id: _Optional[str] = ..., state: _Optional[_Union[RefundRequestItem.State, str]] = ..., received_quantity: _Optional[int] = ..., inspections: _Optional[_Iterable[_Union[RefundRequestItem.Inspection, _Mapping]]] = ..., refunded_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class RefundRequest(_message.Message):
    __slots__ = ("id", "order_id", "customer_id", "seller_id", "items", "reason", "description", "evidence_uris", "resolution", "method", "state", "requested_amount", "approved_amount", "offered_amount", "return_required", "return_label_uri", "return_carrier", "return_tracking_number", "seller_percent", "mall_percent", "return_shipping_cost", "decided_by", "decided_by_id", "review_note", "replacement_carrier", "replacement_tracking_number", "delivery_claim_id", "seller_response_deadline_time", "decide_time", "return_deadline_time", "return_send_time", "return_arrive_time", "action_deadline_time", "complete_time", "create_time", "update_time", "etag")
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[RefundRequest.Reason]
        DEFECTIVE_DAMAGED: _ClassVar[RefundRequest.Reason]
        WRONG_ITEM: _ClassVar[RefundRequest.Reason]
        DOES_NOT_MATCH_DESCRIPTION: _ClassVar[RefundRequest.Reason]
        CHANGED_MIND: _ClassVar[RefundRequest.Reason]
        FOUND_BETTER_PRICE: _ClassVar[RefundRequest.Reason]
        QUALITY_NOT_EXPECTED: _ClassVar[RefundRequest.Reason]
        OTHER: _ClassVar[RefundRequest.Reason]
    REASON_UNSPECIFIED: RefundRequest.Reason
    DEFECTIVE_DAMAGED: RefundRequest.Reason
    WRONG_ITEM: RefundRequest.Reason
    DOES_NOT_MATCH_DESCRIPTION: RefundRequest.Reason
    CHANGED_MIND: RefundRequest.Reason
    FOUND_BETTER_PRICE: RefundRequest.Reason
    QUALITY_NOT_EXPECTED: RefundRequest.Reason
    OTHER: RefundRequest.Reason
    class Resolution(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        RESOLUTION_UNSPECIFIED: _ClassVar[RefundRequest.Resolution]
        REFUND: _ClassVar[RefundRequest.Resolution]
        EXCHANGE: _ClassVar[RefundRequest.Resolution]
    RESOLUTION_UNSPECIFIED: RefundRequest.Resolution
    REFUND: RefundRequest.Resolution
    EXCHANGE: RefundRequest.Resolution
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[RefundRequest.State]
        PENDING_SELLER_RESPONSE: _ClassVar[RefundRequest.State]
        PENDING_REVIEW: _ClassVar[RefundRequest.State]
        OFFERED: _ClassVar[RefundRequest.State]
        APPROVED: _ClassVar[RefundRequest.State]
        PROCESSING: _ClassVar[RefundRequest.State]
        COMPLETED: _ClassVar[RefundRequest.State]
        REJECTED: _ClassVar[RefundRequest.State]
        WITHDRAWN: _ClassVar[RefundRequest.State]
        EXPIRED: _ClassVar[RefundRequest.State]
    STATE_UNSPECIFIED: RefundRequest.State
    PENDING_SELLER_RESPONSE: RefundRequest.State
    PENDING_REVIEW: RefundRequest.State
    OFFERED: RefundRequest.State
    APPROVED: RefundRequest.State
    PROCESSING: RefundRequest.State
    COMPLETED: RefundRequest.State
    REJECTED: RefundRequest.State
    WITHDRAWN: RefundRequest.State
    EXPIRED: RefundRequest.State
    class Condition(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CONDITION_UNSPECIFIED: _ClassVar[RefundRequest.Condition]
        NEW: _ClassVar[RefundRequest.Condition]
        OPENED: _ClassVar[RefundRequest.Condition]
        DAMAGED: _ClassVar[RefundRequest.Condition]
    CONDITION_UNSPECIFIED: RefundRequest.Condition
    NEW: RefundRequest.Condition
    OPENED: RefundRequest.Condition
    DAMAGED: RefundRequest.Condition
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    EVIDENCE_URIS_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    APPROVED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    OFFERED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    RETURN_REQUIRED_FIELD_NUMBER: _ClassVar[int]
    RETURN_LABEL_URI_FIELD_NUMBER: _ClassVar[int]
    RETURN_CARRIER_FIELD_NUMBER: _ClassVar[int]
    RETURN_TRACKING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    SELLER_PERCENT_FIELD_NUMBER: _ClassVar[int]
    MALL_PERCENT_FIELD_NUMBER: _ClassVar[int]
    RETURN_SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    REVIEW_NOTE_FIELD_NUMBER: _ClassVar[int]
    REPLACEMENT_CARRIER_FIELD_NUMBER: _ClassVar[int]
    REPLACEMENT_TRACKING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_CLAIM_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_RESPONSE_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    RETURN_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    RETURN_SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    RETURN_ARRIVE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACTION_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_id: str
    customer_id: str
    seller_id: str
    items: _containers.RepeatedCompositeFieldContainer[RefundRequestItem]
    reason: RefundRequest.Reason
    description: str
    evidence_uris: _containers.RepeatedScalarFieldContainer[str]
    resolution: RefundRequest.Resolution
    method: _order_refunds_pb2.OrderRefund.Method
    state: RefundRequest.State
    requested_amount: _money_pb2.Money
    approved_amount: _money_pb2.Money
    offered_amount: _money_pb2.Money
    return_required: bool
    return_label_uri: str
    return_carrier: str
    return_tracking_number: str
    seller_percent: int
    mall_percent: int
    return_shipping_cost: _money_pb2.Money
    decided_by: _cancellations_pb2.Cancellation.Party
    decided_by_id: str
    review_note: str
    replacement_carrier: str
    replacement_tracking_number: str
    delivery_claim_id: str
    seller_response_deadline_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    return_deadline_time: _timestamp_pb2.Timestamp
    return_send_time: _timestamp_pb2.Timestamp
    return_arrive_time: _timestamp_pb2.Timestamp
    action_deadline_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., order_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., items: _Optional[_Iterable[_Union[RefundRequestItem, _Mapping]]] = ..., reason: _Optional[_Union[RefundRequest.Reason, str]] = ..., description: _Optional[str] = ..., evidence_uris: _Optional[_Iterable[str]] = ..., resolution: _Optional[_Union[RefundRequest.Resolution, str]] = ..., method: _Optional[_Union[_order_refunds_pb2.OrderRefund.Method, str]] = ..., state: _Optional[_Union[RefundRequest.State, str]] = ..., requested_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., approved_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., offered_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., return_required: _Optional[bool] = ..., return_label_uri: _Optional[str] = ..., return_carrier: _Optional[str] = ..., return_tracking_number: _Optional[str] = ..., seller_percent: _Optional[int] = ..., mall_percent: _Optional[int] = ..., return_shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., decided_by: _Optional[_Union[_cancellations_pb2.Cancellation.Party, str]] = ..., decided_by_id: _Optional[str] = ..., review_note: _Optional[str] = ..., replacement_carrier: _Optional[str] = ..., replacement_tracking_number: _Optional[str] = ..., delivery_claim_id: _Optional[str] = ..., seller_response_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., return_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., return_send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., return_arrive_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., action_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateRefundRequestRequest(_message.Message):
    __slots__ = ("refund_request", "request_id")
    REFUND_REQUEST_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    refund_request: RefundRequest
    request_id: str
    def __init__(self, refund_request: _Optional[_Union[RefundRequest, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetRefundRequestRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListRefundRequestsRequest(_message.Message):
    __slots__ = ("order_id", "states", "resolutions", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListRefundRequestsRequest.Order]
        NEWEST: _ClassVar[ListRefundRequestsRequest.Order]
        OLDEST: _ClassVar[ListRefundRequestsRequest.Order]
    ORDER_UNSPECIFIED: ListRefundRequestsRequest.Order
    NEWEST: ListRefundRequestsRequest.Order
    OLDEST: ListRefundRequestsRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    RESOLUTIONS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    states: _containers.RepeatedScalarFieldContainer[RefundRequest.State]
    resolutions: _containers.RepeatedScalarFieldContainer[RefundRequest.Resolution]
    page_size: int
    page_token: str
    order: ListRefundRequestsRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[RefundRequest.State, str]]] = ..., resolutions: _Optional[_Iterable[_Union[RefundRequest.Resolution, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListRefundRequestsRequest.Order, str]] = ...) -> None: ...

class ListRefundRequestsResponse(_message.Message):
    __slots__ = ("refund_requests", "next_page_token")
    REFUND_REQUESTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    refund_requests: _containers.RepeatedCompositeFieldContainer[RefundRequest]
    next_page_token: str
    def __init__(self, refund_requests: _Optional[_Iterable[_Union[RefundRequest, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ApproveRefundRequestRequest(_message.Message):
    __slots__ = ("id", "return_required", "return_label_uri", "amount", "return_shipping_cost", "extra_shipping", "mall_percent", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    RETURN_REQUIRED_FIELD_NUMBER: _ClassVar[int]
    RETURN_LABEL_URI_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    RETURN_SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    EXTRA_SHIPPING_FIELD_NUMBER: _ClassVar[int]
    MALL_PERCENT_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    return_required: bool
    return_label_uri: str
    amount: _money_pb2.Money
    return_shipping_cost: _money_pb2.Money
    extra_shipping: _money_pb2.Money
    mall_percent: int
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., return_required: _Optional[bool] = ..., return_label_uri: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., return_shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., extra_shipping: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., mall_percent: _Optional[int] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class OfferRefundRequestRequest(_message.Message):
    __slots__ = ("id", "amount", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    amount: _money_pb2.Money
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectRefundRequestRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AcceptRefundOfferRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EscalateRefundRequestRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class WithdrawRefundRequestRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SendReturnRequest(_message.Message):
    __slots__ = ("id", "carrier", "tracking_number", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    CARRIER_FIELD_NUMBER: _ClassVar[int]
    TRACKING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    carrier: str
    tracking_number: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., carrier: _Optional[str] = ..., tracking_number: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReceiveReturnRequest(_message.Message):
    __slots__ = ("id", "received", "unexpected", "request_id")
    class Received(_message.Message):
        __slots__ = ("order_item_id", "quantity", "condition", "note")
        ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
        QUANTITY_FIELD_NUMBER: _ClassVar[int]
        CONDITION_FIELD_NUMBER: _ClassVar[int]
        NOTE_FIELD_NUMBER: _ClassVar[int]
        order_item_id: str
        quantity: int
        condition: RefundRequest.Condition
        note: str
        def __init__(self, order_item_id: _Optional[str] = ..., quantity: _Optional[int] = ..., condition: _Optional[_Union[RefundRequest.Condition, str]] = ..., note: _Optional[str] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_FIELD_NUMBER: _ClassVar[int]
    UNEXPECTED_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    received: _containers.RepeatedCompositeFieldContainer[ReceiveReturnRequest.Received]
    unexpected: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., received: _Optional[_Iterable[_Union[ReceiveReturnRequest.Received, _Mapping]]] = ..., unexpected: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ShipReplacementRequest(_message.Message):
    __slots__ = ("id", "carrier", "tracking_number", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    CARRIER_FIELD_NUMBER: _ClassVar[int]
    TRACKING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    carrier: str
    tracking_number: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., carrier: _Optional[str] = ..., tracking_number: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ConvertExchangeRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
