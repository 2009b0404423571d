from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from mall.orders.v1 import cancellations_pb2 as _cancellations_pb2
from mall.orders.v1 import order_refunds_pb2 as _order_refunds_pb2
from mall.orders.v1 import refund_requests_pb2 as _refund_requests_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PreviewPartialCancellationRequest(_message.Message):
    __slots__ = ("cancellation",)
    CANCELLATION_FIELD_NUMBER: _ClassVar[int]
    cancellation: _cancellations_pb2.Cancellation
    def __init__(self, cancellation: _Optional[_Union[_cancellations_pb2.Cancellation, _Mapping]] = ...) -> None: ...

class PreviewRefundRequestRequest(_message.Message):
    __slots__ = ("refund_request", "received", "return_shipping_cost")
    REFUND_REQUEST_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_FIELD_NUMBER: _ClassVar[int]
    RETURN_SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    refund_request: _refund_requests_pb2.RefundRequest
    received: _containers.RepeatedCompositeFieldContainer[_refund_requests_pb2.ReceiveReturnRequest.Received]
    return_shipping_cost: _money_pb2.Money
    def __init__(self, refund_request: _Optional[_Union[_refund_requests_pb2.RefundRequest, _Mapping]] = ..., received: _Optional[_Iterable[_Union[_refund_requests_pb2.ReceiveReturnRequest.Received, _Mapping]]] = ..., return_shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class RefundPreview(_message.Message):
    __slots__ = ("lines", "amount", "tenders", "restocking_fee", "processing_fee", "return_shipping_cost", "revaluation", "revaluations", "needs_approval", "needs_review", "leaves_nothing")
    LINES_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    TENDERS_FIELD_NUMBER: _ClassVar[int]
    RESTOCKING_FEE_FIELD_NUMBER: _ClassVar[int]
    PROCESSING_FEE_FIELD_NUMBER: _ClassVar[int]
    RETURN_SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    REVALUATION_FIELD_NUMBER: _ClassVar[int]
    REVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    NEEDS_APPROVAL_FIELD_NUMBER: _ClassVar[int]
    NEEDS_REVIEW_FIELD_NUMBER: _ClassVar[int]
    LEAVES_NOTHING_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[_order_refunds_pb2.OrderRefund.Line]
    amount: _money_pb2.Money
    tenders: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.Tender]
    restocking_fee: _money_pb2.Money
    processing_fee: _money_pb2.Money
    return_shipping_cost: _money_pb2.Money
    revaluation: _money_pb2.Money
    revaluations: _containers.RepeatedCompositeFieldContainer[_cancellations_pb2.CancellationPreview.Revaluation]
    needs_approval: bool
    needs_review: bool
    leaves_nothing: bool
    def __init__(self, lines: _Optional[_Iterable[_Union[_order_refunds_pb2.OrderRefund.Line, _Mapping]]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tenders: _Optional[_Iterable[_Union[_pricing_pb2.Tender, _Mapping]]] = ..., restocking_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., processing_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., return_shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., revaluation: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., revaluations: _Optional[_Iterable[_Union[_cancellations_pb2.CancellationPreview.Revaluation, _Mapping]]] = ..., needs_approval: _Optional[bool] = ..., needs_review: _Optional[bool] = ..., leaves_nothing: _Optional[bool] = ...) -> None: ...
