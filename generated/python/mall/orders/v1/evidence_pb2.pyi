import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.orders.v1 import cancellations_pb2 as _cancellations_pb2
from mall.orders.v1 import claims_pb2 as _claims_pb2
from mall.orders.v1 import incidents_pb2 as _incidents_pb2
from mall.orders.v1 import invoices_pb2 as _invoices_pb2
from mall.orders.v1 import order_refunds_pb2 as _order_refunds_pb2
from mall.orders.v1 import refund_requests_pb2 as _refund_requests_pb2
from mall.payments.v1 import disputes_pb2 as _disputes_pb2
from mall.payments.v1 import payments_pb2 as _payments_pb2
from mall.payments.v1 import captures_pb2 as _captures_pb2
from mall.payments.v1 import disputes_pb2 as _disputes_pb2_1
from mall.shipping.v1 import shipments_pb2 as _shipments_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderRecord(_message.Message):
    __slots__ = ("payment", "disputes", "shipments", "shipment_events", "cancellations", "refund_requests", "order_refunds", "delivery_claims", "order_incidents", "order_notes", "invoices", "truncated", "compile_time")
    PAYMENT_FIELD_NUMBER: _ClassVar[int]
    DISPUTES_FIELD_NUMBER: _ClassVar[int]
    SHIPMENTS_FIELD_NUMBER: _ClassVar[int]
    SHIPMENT_EVENTS_FIELD_NUMBER: _ClassVar[int]
    CANCELLATIONS_FIELD_NUMBER: _ClassVar[int]
    REFUND_REQUESTS_FIELD_NUMBER: _ClassVar[int]
    ORDER_REFUNDS_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_CLAIMS_FIELD_NUMBER: _ClassVar[int]
    ORDER_INCIDENTS_FIELD_NUMBER: _ClassVar[int]
    ORDER_NOTES_FIELD_NUMBER: _ClassVar[int]
    INVOICES_FIELD_NUMBER: _ClassVar[int]
    TRUNCATED_FIELD_NUMBER: _ClassVar[int]
    COMPILE_TIME_FIELD_NUMBER: _ClassVar[int]
    payment: _payments_pb2.Payment
    disputes: _containers.RepeatedCompositeFieldContainer[_disputes_pb2_1.Dispute]
    shipments: _containers.RepeatedCompositeFieldContainer[_shipments_pb2.Shipment]
    shipment_events: _containers.RepeatedCompositeFieldContainer[_shipments_pb2.ShipmentEvent]
    cancellations: _containers.RepeatedCompositeFieldContainer[_cancellations_pb2.Cancellation]
    refund_requests: _containers.RepeatedCompositeFieldContainer[_refund_requests_pb2.RefundRequest]
    order_refunds: _containers.RepeatedCompositeFieldContainer[_order_refunds_pb2.OrderRefund]
    delivery_claims: _containers.RepeatedCompositeFieldContainer[_claims_pb2.DeliveryClaim]
    order_incidents: _containers.RepeatedCompositeFieldContainer[_incidents_pb2.OrderIncident]
    order_notes: _containers.RepeatedCompositeFieldContainer[_incidents_pb2.OrderNote]
    invoices: _containers.RepeatedCompositeFieldContainer[_invoices_pb2.Invoice]
    truncated: bool
    compile_time: _timestamp_pb2.Timestamp
    def __init__(self, payment: _Optional[_Union[_payments_pb2.Payment, _Mapping]] = ..., disputes: _Optional[_Iterable[_Union[_disputes_pb2_1.Dispute, _Mapping]]] = ..., shipments: _Optional[_Iterable[_Union[_shipments_pb2.Shipment, _Mapping]]] = ..., shipment_events: _Optional[_Iterable[_Union[_shipments_pb2.ShipmentEvent, _Mapping]]] = ..., cancellations: _Optional[_Iterable[_Union[_cancellations_pb2.Cancellation, _Mapping]]] = ..., refund_requests: _Optional[_Iterable[_Union[_refund_requests_pb2.RefundRequest, _Mapping]]] = ..., order_refunds: _Optional[_Iterable[_Union[_order_refunds_pb2.OrderRefund, _Mapping]]] = ..., delivery_claims: _Optional[_Iterable[_Union[_claims_pb2.DeliveryClaim, _Mapping]]] = ..., order_incidents: _Optional[_Iterable[_Union[_incidents_pb2.OrderIncident, _Mapping]]] = ..., order_notes: _Optional[_Iterable[_Union[_incidents_pb2.OrderNote, _Mapping]]] = ..., invoices: _Optional[_Iterable[_Union[_invoices_pb2.Invoice, _Mapping]]] = ..., truncated: _Optional[bool] = ..., compile_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CompileOrderEvidenceRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
