import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from mall.common.v1 import types_pb2 as _types_pb2
from mall.orders.v1 import cancellations_pb2 as _cancellations_pb2
from mall.orders.v1 import checkout_pb2 as _checkout_pb2
from mall.orders.v1 import claims_pb2 as _claims_pb2
from mall.orders.v1 import evidence_pb2 as _evidence_pb2
from mall.orders.v1 import incidents_pb2 as _incidents_pb2
from mall.orders.v1 import invoices_pb2 as _invoices_pb2
from mall.orders.v1 import order_items_pb2 as _order_items_pb2
from mall.orders.v1 import order_refunds_pb2 as _order_refunds_pb2
from mall.orders.v1 import previews_pb2 as _previews_pb2
from mall.orders.v1 import refund_requests_pb2 as _refund_requests_pb2
from mall.orders.v1 import steps_pb2 as _steps_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union
from mall.orders.v1.cancellations_pb2 import CancellationItem as CancellationItem
from mall.orders.v1.cancellations_pb2 import Cancellation as Cancellation
from mall.orders.v1.cancellations_pb2 import CreateCancellationRequest as CreateCancellationRequest
from mall.orders.v1.cancellations_pb2 import GetCancellationRequest as GetCancellationRequest
from mall.orders.v1.cancellations_pb2 import ListCancellationsRequest as ListCancellationsRequest
from mall.orders.v1.cancellations_pb2 import ListCancellationsResponse as ListCancellationsResponse
from mall.orders.v1.cancellations_pb2 import ApproveCancellationRequest as ApproveCancellationRequest
from mall.orders.v1.cancellations_pb2 import RejectCancellationRequest as RejectCancellationRequest
from mall.orders.v1.cancellations_pb2 import WithdrawCancellationRequest as WithdrawCancellationRequest
from mall.orders.v1.cancellations_pb2 import SetFinalQuantityRequest as SetFinalQuantityRequest
from mall.orders.v1.cancellations_pb2 import CancelOrderRequest as CancelOrderRequest
from mall.orders.v1.cancellations_pb2 import PreviewCancellationRequest as PreviewCancellationRequest
from mall.orders.v1.cancellations_pb2 import CancellationPreview as CancellationPreview
from mall.orders.v1.checkout_pb2 import Quote as Quote
from mall.orders.v1.checkout_pb2 import QuoteOrder as QuoteOrder
from mall.orders.v1.checkout_pb2 import SoldBundle as SoldBundle
from mall.orders.v1.checkout_pb2 import QuoteLine as QuoteLine
from mall.orders.v1.checkout_pb2 import ShippingChoice as ShippingChoice
from mall.orders.v1.checkout_pb2 import QuoteShippingRequest as QuoteShippingRequest
from mall.orders.v1.checkout_pb2 import QuoteShippingResponse as QuoteShippingResponse
from mall.orders.v1.checkout_pb2 import PlaceOrderRequest as PlaceOrderRequest
from mall.orders.v1.checkout_pb2 import RetryPaymentRequest as RetryPaymentRequest
from mall.orders.v1.claims_pb2 import DeliveryClaim as DeliveryClaim
from mall.orders.v1.claims_pb2 import CreateDeliveryClaimRequest as CreateDeliveryClaimRequest
from mall.orders.v1.claims_pb2 import GetDeliveryClaimRequest as GetDeliveryClaimRequest
from mall.orders.v1.claims_pb2 import ListDeliveryClaimsRequest as ListDeliveryClaimsRequest
from mall.orders.v1.claims_pb2 import ListDeliveryClaimsResponse as ListDeliveryClaimsResponse
from mall.orders.v1.claims_pb2 import AddDeliveryClaimEvidenceRequest as AddDeliveryClaimEvidenceRequest
from mall.orders.v1.claims_pb2 import ResolveDeliveryClaimRequest as ResolveDeliveryClaimRequest
from mall.orders.v1.claims_pb2 import WithdrawDeliveryClaimRequest as WithdrawDeliveryClaimRequest
from mall.orders.v1.evidence_pb2 import OrderRecord as OrderRecord
from mall.orders.v1.evidence_pb2 import CompileOrderEvidenceRequest as CompileOrderEvidenceRequest
from mall.orders.v1.incidents_pb2 import OrderIncident as OrderIncident
from mall.orders.v1.incidents_pb2 import CreateOrderIncidentRequest as CreateOrderIncidentRequest
from mall.orders.v1.incidents_pb2 import GetOrderIncidentRequest as GetOrderIncidentRequest
from mall.orders.v1.incidents_pb2 import ListOrderIncidentsRequest as ListOrderIncidentsRequest
from mall.orders.v1.incidents_pb2 import ListOrderIncidentsResponse as ListOrderIncidentsResponse
from mall.orders.v1.incidents_pb2 import ResolveOrderIncidentRequest as ResolveOrderIncidentRequest
from mall.orders.v1.incidents_pb2 import OrderNote as OrderNote
from mall.orders.v1.incidents_pb2 import CreateOrderNoteRequest as CreateOrderNoteRequest
from mall.orders.v1.incidents_pb2 import ListOrderNotesRequest as ListOrderNotesRequest
from mall.orders.v1.incidents_pb2 import ListOrderNotesResponse as ListOrderNotesResponse
from mall.orders.v1.invoices_pb2 import Invoice as Invoice
from mall.orders.v1.invoices_pb2 import GetInvoiceRequest as GetInvoiceRequest
from mall.orders.v1.invoices_pb2 import ListInvoicesRequest as ListInvoicesRequest
from mall.orders.v1.invoices_pb2 import ListInvoicesResponse as ListInvoicesResponse
from mall.orders.v1.invoices_pb2 import RenderInvoiceRequest as RenderInvoiceRequest
from mall.orders.v1.invoices_pb2 import RenderInvoiceResponse as RenderInvoiceResponse
from mall.orders.v1.order_items_pb2 import OrderItem as OrderItem
from mall.orders.v1.order_refunds_pb2 import OrderRefund as OrderRefund
from mall.orders.v1.order_refunds_pb2 import GetOrderRefundRequest as GetOrderRefundRequest
from mall.orders.v1.order_refunds_pb2 import ListOrderRefundsRequest as ListOrderRefundsRequest
from mall.orders.v1.order_refunds_pb2 import ListOrderRefundsResponse as ListOrderRefundsResponse
from mall.orders.v1.previews_pb2 import PreviewPartialCancellationRequest as PreviewPartialCancellationRequest
from mall.orders.v1.previews_pb2 import PreviewRefundRequestRequest as PreviewRefundRequestRequest
from mall.orders.v1.previews_pb2 import RefundPreview as RefundPreview
from mall.orders.v1.refund_requests_pb2 import RefundRequestItem as RefundRequestItem
from mall.orders.v1.refund_requests_pb2 import RefundRequest as RefundRequest
from mall.orders.v1.refund_requests_pb2 import CreateRefundRequestRequest as CreateRefundRequestRequest
from mall.orders.v1.refund_requests_pb2 import GetRefundRequestRequest as GetRefundRequestRequest
from mall.orders.v1.refund_requests_pb2 import ListRefundRequestsRequest as ListRefundRequestsRequest
from mall.orders.v1.refund_requests_pb2 import ListRefundRequestsResponse as ListRefundRequestsResponse
from mall.orders.v1.refund_requests_pb2 import ApproveRefundRequestRequest as ApproveRefundRequestRequest
from mall.orders.v1.refund_requests_pb2 import OfferRefundRequestRequest as OfferRefundRequestRequest
from mall.orders.v1.refund_requests_pb2 import RejectRefundRequestRequest as RejectRefundRequestRequest
from mall.orders.v1.refund_requests_pb2 import AcceptRefundOfferRequest as AcceptRefundOfferRequest
from mall.orders.v1.refund_requests_pb2 import EscalateRefundRequestRequest as EscalateRefundRequestRequest
from mall.orders.v1.refund_requests_pb2 import WithdrawRefundRequestRequest as WithdrawRefundRequestRequest
from mall.orders.v1.refund_requests_pb2 import SendReturnRequest as SendReturnRequest
from mall.orders.v1.refund_requests_pb2 import ReceiveReturnRequest as ReceiveReturnRequest
from mall.orders.v1.refund_requests_pb2 import ShipReplacementRequest as ShipReplacementRequest
from mall.orders.v1.refund_requests_pb2 import ConvertExchangeRequest as ConvertExchangeRequest
from mall.orders.v1.steps_pb2 import GetPurchaseRequest as GetPurchaseRequest
from mall.orders.v1.steps_pb2 import GetOrderRequest as GetOrderRequest
from mall.orders.v1.steps_pb2 import ConfirmOrderRequest as ConfirmOrderRequest
from mall.orders.v1.steps_pb2 import ProcessOrderRequest as ProcessOrderRequest
from mall.orders.v1.steps_pb2 import PrepareOrderRequest as PrepareOrderRequest
from mall.orders.v1.steps_pb2 import ShipOrderRequest as ShipOrderRequest
from mall.orders.v1.steps_pb2 import CompleteOrderRequest as CompleteOrderRequest
from mall.orders.v1.steps_pb2 import LookUpOrderRequest as LookUpOrderRequest

DESCRIPTOR: _descriptor.FileDescriptor

class Purchase(_message.Message):
    __slots__ = ("id", "number", "customer_id", "channel_id", "payment_state", "fulfillment_state", "orders", "subtotal", "discount", "shipping_cost", "tax", "total", "commission", "item_count", "seller_count", "delivery_address", "address_id", "billing_address", "payment_id", "payment_method_id", "shipping_method", "gift_message", "instructions", "source", "campaign", "coupon_code", "payment_expire_time", "adjustments", "tenders", "tax_included", "tax_source", "create_time", "update_time", "etag")
    class PaymentState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PAYMENT_STATE_UNSPECIFIED: _ClassVar[Purchase.PaymentState]
        PENDING: _ClassVar[Purchase.PaymentState]
        DECLINED: _ClassVar[Purchase.PaymentState]
        PAID: _ClassVar[Purchase.PaymentState]
        FAILED: _ClassVar[Purchase.PaymentState]
        PARTIALLY_REFUNDED: _ClassVar[Purchase.PaymentState]
        REFUNDED: _ClassVar[Purchase.PaymentState]
    PAYMENT_STATE_UNSPECIFIED: Purchase.PaymentState
    PENDING: Purchase.PaymentState
    DECLINED: Purchase.PaymentState
    PAID: Purchase.PaymentState
    FAILED: Purchase.PaymentState
    PARTIALLY_REFUNDED: Purchase.PaymentState
    REFUNDED: Purchase.PaymentState
    class FulfillmentState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        FULFILLMENT_STATE_UNSPECIFIED: _ClassVar[Purchase.FulfillmentState]
        OPEN: _ClassVar[Purchase.FulfillmentState]
        PARTIALLY_DELIVERED: _ClassVar[Purchase.FulfillmentState]
        DELIVERED: _ClassVar[Purchase.FulfillmentState]
        CANCELLED: _ClassVar[Purchase.FulfillmentState]
    FULFILLMENT_STATE_UNSPECIFIED: Purchase.FulfillmentState
    OPEN: Purchase.FulfillmentState
    PARTIALLY_DELIVERED: Purchase.FulfillmentState
    DELIVERED: Purchase.FulfillmentState
    CANCELLED: Purchase.FulfillmentState
    class ShippingMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SHIPPING_METHOD_UNSPECIFIED: _ClassVar[Purchase.ShippingMethod]
        STANDARD: _ClassVar[Purchase.ShippingMethod]
        EXPRESS: _ClassVar[Purchase.ShippingMethod]
        OVERNIGHT: _ClassVar[Purchase.ShippingMethod]
        EXPEDITED: _ClassVar[Purchase.ShippingMethod]
        SAME_DAY: _ClassVar[Purchase.ShippingMethod]
    SHIPPING_METHOD_UNSPECIFIED: Purchase.ShippingMethod
    STANDARD: Purchase.ShippingMethod
    EXPRESS: Purchase.ShippingMethod
    OVERNIGHT: Purchase.ShippingMethod
    EXPEDITED: Purchase.ShippingMethod
    SAME_DAY: Purchase.ShippingMethod
    ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_STATE_FIELD_NUMBER: _ClassVar[int]
    FULFILLMENT_STATE_FIELD_NUMBER: _ClassVar[int]
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    TAX_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_FIELD_NUMBER: _ClassVar[int]
    ITEM_COUNT_FIELD_NUMBER: _ClassVar[int]
    SELLER_COUNT_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    ADDRESS_ID_FIELD_NUMBER: _ClassVar[int]
    BILLING_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_METHOD_FIELD_NUMBER: _ClassVar[int]
    GIFT_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTIONS_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    COUPON_CODE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    TENDERS_FIELD_NUMBER: _ClassVar[int]
    TAX_INCLUDED_FIELD_NUMBER: _ClassVar[int]
    TAX_SOURCE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    number: str
    customer_id: str
    channel_id: str
    payment_state: Purchase.PaymentState
    fulfillment_state: Purchase.FulfillmentState
    orders: _containers.RepeatedCompositeFieldContainer[Order]
    subtotal: _money_pb2.Money
    discount: _money_pb2.Money
    shipping_cost: _money_pb2.Money
    tax: _money_pb2.Money
    total: _money_pb2.Money
    commission: _money_pb2.Money
    item_count: int
    seller_count: int
    delivery_address: _types_pb2.PostalAddress
    address_id: str
    billing_address: _types_pb2.PostalAddress
    payment_id: str
    payment_method_id: str
    shipping_method: Purchase.ShippingMethod
    gift_message: str
    instructions: str
    source: str
    campaign: str
    coupon_code: str
    payment_expire_time: _timestamp_pb2.Timestamp
    adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    tenders: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.Tender]
    tax_included: bool
    tax_source: _pricing_pb2.TaxLine.Source
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., number: _Optional[str] = ..., customer_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., payment_state: _Optional[_Union[Purchase.PaymentState, str]] = ..., fulfillment_state: _Optional[_Union[Purchase.FulfillmentState, str]] = ..., orders: _Optional[_Iterable[_Union[Order, _Mapping]]] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., item_count: _Optional[int] = ..., seller_count: _Optional[int] = ..., delivery_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., address_id: _Optional[str] = ..., billing_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., payment_id: _Optional[str] = ..., payment_method_id: _Optional[str] = ..., shipping_method: _Optional[_Union[Purchase.ShippingMethod, str]] = ..., gift_message: _Optional[str] = ..., instructions: _Optional[str] = ..., source: _Optional[str] = ..., campaign: _Optional[str] = ..., coupon_code: _Optional[str] = ..., payment_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., tenders: _Optional[_Iterable[_Union[_pricing_pb2.Tender, _Mapping]]] = ..., tax_included: _Optional[bool] = ..., tax_source: _Optional[_Union[_pricing_pb2.TaxLine.Source, str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Order(_message.Message):
    __slots__ = ("id", "number", "purchase_id", "customer_id", "seller_id", "channel_id", "state", "items", "subtotal", "discount", "shipping_cost", "tax", "total", "commission_rate", "commission", "seller_revenue", "shipping_method", "delivery_address", "customer_note", "estimated_delivery_time", "payment_confirm_time", "seller_confirm_time", "ship_time", "deliver_time", "complete_time", "cancel_time", "close_time", "archive_time", "seller_confirm_deadline_time", "history", "adjustments", "tax_included", "tax_source", "taxes", "tax_owner", "shipping_method_id", "shipping_method_code", "shipping_method_name", "earliest_delivery_time", "revaluation", "revaluations", "fulfillment", "ship_deadline_time", "create_time", "update_time", "etag")
    class TaxOwner(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TAX_OWNER_UNSPECIFIED: _ClassVar[Order.TaxOwner]
        SELLER: _ClassVar[Order.TaxOwner]
        MALL: _ClassVar[Order.TaxOwner]
    TAX_OWNER_UNSPECIFIED: Order.TaxOwner
    SELLER: Order.TaxOwner
    MALL: Order.TaxOwner
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Order.State]
        PENDING_PAYMENT: _ClassVar[Order.State]
        PAYMENT_CONFIRMED: _ClassVar[Order.State]
        AWAITING_SELLER_CONFIRMATION: _ClassVar[Order.State]
        CONFIRMED: _ClassVar[Order.State]
        PROCESSING: _ClassVar[Order.State]
        PREPARING_SHIPMENT: _ClassVar[Order.State]
        SHIPPED: _ClassVar[Order.State]
        IN_TRANSIT: _ClassVar[Order.State]
        OUT_FOR_DELIVERY: _ClassVar[Order.State]
        DELIVERED: _ClassVar[Order.State]
        COMPLETED: _ClassVar[Order.State]
        CANCELLED: _ClassVar[Order.State]
        REFUND_REQUESTED: _ClassVar[Order.State]
        REFUND_APPROVED: _ClassVar[Order.State]
        REFUNDED: _ClassVar[Order.State]
        FAILED: _ClassVar[Order.State]
    STATE_UNSPECIFIED: Order.State
    PENDING_PAYMENT: Order.State
    PAYMENT_CONFIRMED: Order.State
    AWAITING_SELLER_CONFIRMATION: Order.State
    CONFIRMED: Order.State
    PROCESSING: Order.State
    PREPARING_SHIPMENT: Order.State
    SHIPPED: Order.State
    IN_TRANSIT: Order.State
    OUT_FOR_DELIVERY: Order.State
    DELIVERED: Order.State
    COMPLETED: Order.State
    CANCELLED: Order.State
    REFUND_REQUESTED: Order.State
    REFUND_APPROVED: Order.State
    REFUNDED: Order.State
    FAILED: Order.State
    class Fulfillment(_message.Message):
        __slots__ = ("state", "open_quantity", "shipped_quantity", "delivered_quantity")
        class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
            __slots__ = ()
            STATE_UNSPECIFIED: _ClassVar[Order.Fulfillment.State]
            UNFULFILLED: _ClassVar[Order.Fulfillment.State]
            PARTIALLY_SHIPPED: _ClassVar[Order.Fulfillment.State]
            SHIPPED: _ClassVar[Order.Fulfillment.State]
            PARTIALLY_DELIVERED: _ClassVar[Order.Fulfillment.State]
            DELIVERED: _ClassVar[Order.Fulfillment.State]
        STATE_UNSPECIFIED: Order.Fulfillment.State
        UNFULFILLED: Order.Fulfillment.State
        PARTIALLY_SHIPPED: Order.Fulfillment.State
        SHIPPED: Order.Fulfillment.State
        PARTIALLY_DELIVERED: Order.Fulfillment.State
        DELIVERED: Order.Fulfillment.State
        STATE_FIELD_NUMBER: _ClassVar[int]
        OPEN_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        SHIPPED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        DELIVERED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        state: Order.Fulfillment.State
        open_quantity: int
        shipped_quantity: int
        delivered_quantity: int
        def __init__(self, state: _Optional[_Union[Order.Fulfillment.State, str]] = ..., open_quantity: _Optional[int] = ..., shipped_quantity: _Optional[int] = ..., delivered_quantity: _Optional[int] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    TAX_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_FIELD_NUMBER: _ClassVar[int]
    SELLER_REVENUE_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_METHOD_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NOTE_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_DELIVERY_TIME_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_CONFIRM_TIME_FIELD_NUMBER: _ClassVar[int]
    SELLER_CONFIRM_TIME_FIELD_NUMBER: _ClassVar[int]
    SHIP_TIME_FIELD_NUMBER: _ClassVar[int]
    DELIVER_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    CANCEL_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    ARCHIVE_TIME_FIELD_NUMBER: _ClassVar[int]
    SELLER_CONFIRM_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    TAX_INCLUDED_FIELD_NUMBER: _ClassVar[int]
    TAX_SOURCE_FIELD_NUMBER: _ClassVar[int]
    TAXES_FIELD_NUMBER: _ClassVar[int]
    TAX_OWNER_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_METHOD_CODE_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_METHOD_NAME_FIELD_NUMBER: _ClassVar[int]
    EARLIEST_DELIVERY_TIME_FIELD_NUMBER: _ClassVar[int]
    REVALUATION_FIELD_NUMBER: _ClassVar[int]
    REVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    FULFILLMENT_FIELD_NUMBER: _ClassVar[int]
    SHIP_DEADLINE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    number: str
    purchase_id: str
    customer_id: str
    seller_id: str
    channel_id: str
    state: Order.State
    items: _containers.RepeatedCompositeFieldContainer[_order_items_pb2.OrderItem]
    subtotal: _money_pb2.Money
    discount: _money_pb2.Money
    shipping_cost: _money_pb2.Money
    tax: _money_pb2.Money
    total: _money_pb2.Money
    commission_rate: _decimal_pb2.Decimal
    commission: _money_pb2.Money
    seller_revenue: _money_pb2.Money
    shipping_method: Purchase.ShippingMethod
    delivery_address: _types_pb2.PostalAddress
    customer_note: str
    estimated_delivery_time: _timestamp_pb2.Timestamp
    payment_confirm_time: _timestamp_pb2.Timestamp
    seller_confirm_time: _timestamp_pb2.Timestamp
    ship_time: _timestamp_pb2.Timestamp
    deliver_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    cancel_time: _timestamp_pb2.Timestamp
    close_time: _timestamp_pb2.Timestamp
    archive_time: _timestamp_pb2.Timestamp
    seller_confirm_deadline_time: _timestamp_pb2.Timestamp
    history: _containers.RepeatedCompositeFieldContainer[OrderStateChange]
    adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    tax_included: bool
    tax_source: _pricing_pb2.TaxLine.Source
    taxes: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.TaxLine]
    tax_owner: Order.TaxOwner
    shipping_method_id: str
    shipping_method_code: str
    shipping_method_name: str
    earliest_delivery_time: _timestamp_pb2.Timestamp
    revaluation: _money_pb2.Money
    revaluations: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    fulfillment: Order.Fulfillment
    ship_deadline_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., number: _Optional[str] = ..., purchase_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., state: _Optional[_Union[Order.State, str]] = ..., items: _Optional[_Iterable[_Union[_order_items_pb2.OrderItem, _Mapping]]] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., seller_revenue: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping_method: _Optional[_Union[Purchase.ShippingMethod, str]] = ..., delivery_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., customer_note: _Optional[str] = ..., estimated_delivery_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., payment_confirm_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., seller_confirm_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ship_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., deliver_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., cancel_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., archive_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., seller_confirm_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., history: _Optional[_Iterable[_Union[OrderStateChange, _Mapping]]] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., tax_included: _Optional[bool] = ..., tax_source: _Optional[_Union[_pricing_pb2.TaxLine.Source, str]] = ..., taxes: _Optional[_Iterable[_Union[_pricing_pb2.TaxLine, _Mapping]]] = ..., tax_owner: _Optional[_Union[Order.TaxOwner, str]] = ..., shipping_method_id: _Optional[str] = ..., shipping_method_code: _Optional[str] = ..., shipping_method_name: _Optional[str] = ..., earliest_delivery_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revaluation: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., revaluations: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., fulfillment: _Optional[_Union[Order.Fulfillment, _Mapping]] = ..., ship_deadline_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class OrderStateChange(_message.Message):
    __slots__ = ("id", "previous_state", "state", "actor_id", "actor_role", "reason", "system_generated", "create_time", "sequence")
    ID_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SYSTEM_GENERATED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    id: str
    previous_state: Order.State
    state: Order.State
    actor_id: str
    actor_role: str
    reason: str
    system_generated: bool
    create_time: _timestamp_pb2.Timestamp
    sequence: int
    def __init__(self, id: _Optional[str] = ..., previous_state: _Optional[_Union[Order.State, str]] = ..., state: _Optional[_Union[Order.State, str]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., reason: _Optional[str] = ..., system_generated: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sequence: _Optional[int] = ...) -> None: ...

class OrderEvidence(_message.Message):
    __slots__ = ("order", "record")
    ORDER_FIELD_NUMBER: _ClassVar[int]
    RECORD_FIELD_NUMBER: _ClassVar[int]
    order: Order
    record: _evidence_pb2.OrderRecord
    def __init__(self, order: _Optional[_Union[Order, _Mapping]] = ..., record: _Optional[_Union[_evidence_pb2.OrderRecord, _Mapping]] = ...) -> None: ...

class QuoteCheckoutRequest(_message.Message):
    __slots__ = ("address_id", "variant_ids", "shipping_method", "shipping_choices", "codes", "coupon_issuance_ids", "best", "reward_ids", "tender_choices")
    ADDRESS_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_IDS_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_METHOD_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_CHOICES_FIELD_NUMBER: _ClassVar[int]
    CODES_FIELD_NUMBER: _ClassVar[int]
    COUPON_ISSUANCE_IDS_FIELD_NUMBER: _ClassVar[int]
    BEST_FIELD_NUMBER: _ClassVar[int]
    REWARD_IDS_FIELD_NUMBER: _ClassVar[int]
    TENDER_CHOICES_FIELD_NUMBER: _ClassVar[int]
    address_id: str
    variant_ids: _containers.RepeatedScalarFieldContainer[str]
    shipping_method: Purchase.ShippingMethod
    shipping_choices: _containers.RepeatedCompositeFieldContainer[_checkout_pb2.ShippingChoice]
    codes: _containers.RepeatedScalarFieldContainer[str]
    coupon_issuance_ids: _containers.RepeatedScalarFieldContainer[str]
    best: bool
    reward_ids: _containers.RepeatedScalarFieldContainer[str]
    tender_choices: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.TenderChoice]
    def __init__(self, address_id: _Optional[str] = ..., variant_ids: _Optional[_Iterable[str]] = ..., shipping_method: _Optional[_Union[Purchase.ShippingMethod, str]] = ..., shipping_choices: _Optional[_Iterable[_Union[_checkout_pb2.ShippingChoice, _Mapping]]] = ..., codes: _Optional[_Iterable[str]] = ..., coupon_issuance_ids: _Optional[_Iterable[str]] = ..., best: _Optional[bool] = ..., reward_ids: _Optional[_Iterable[str]] = ..., tender_choices: _Optional[_Iterable[_Union[_pricing_pb2.TenderChoice, _Mapping]]] = ...) -> None: ...

class ListPurchasesRequest(_message.Message):
    __slots__ = ("customer_id", "payment_states", "create_time_from", "create_time_until", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListPurchasesRequest.Order]
        NEWEST: _ClassVar[ListPurchasesRequest.Order]
        OLDEST: _ClassVar[ListPurchasesRequest.Order]
    ORDER_UNSPECIFIED: ListPurchasesRequest.Order
    NEWEST: ListPurchasesRequest.Order
    OLDEST: ListPurchasesRequest.Order
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_STATES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    payment_states: _containers.RepeatedScalarFieldContainer[Purchase.PaymentState]
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListPurchasesRequest.Order
    def __init__(self, customer_id: _Optional[str] = ..., payment_states: _Optional[_Iterable[_Union[Purchase.PaymentState, str]]] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListPurchasesRequest.Order, str]] = ...) -> None: ...

class ListPurchasesResponse(_message.Message):
    __slots__ = ("purchases", "next_page_token")
    PURCHASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    purchases: _containers.RepeatedCompositeFieldContainer[Purchase]
    next_page_token: str
    def __init__(self, purchases: _Optional[_Iterable[_Union[Purchase, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListOrdersRequest(_message.Message):
    __slots__ = ("states", "customer_id", "seller_id", "purchase_id", "channel_id", "number", "create_time_from", "create_time_until", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListOrdersRequest.Order]
        NEWEST: _ClassVar[ListOrdersRequest.Order]
        OLDEST: _ClassVar[ListOrdersRequest.Order]
    ORDER_UNSPECIFIED: ListOrdersRequest.Order
    NEWEST: ListOrdersRequest.Order
    OLDEST: ListOrdersRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Order.State]
    customer_id: str
    seller_id: str
    purchase_id: str
    channel_id: str
    number: str
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListOrdersRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Order.State, str]]] = ..., customer_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., purchase_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., number: _Optional[str] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListOrdersRequest.Order, str]] = ...) -> None: ...

class ListOrdersResponse(_message.Message):
    __slots__ = ("orders", "next_page_token")
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    orders: _containers.RepeatedCompositeFieldContainer[Order]
    next_page_token: str
    def __init__(self, orders: _Optional[_Iterable[_Union[Order, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class LookUpOrderResponse(_message.Message):
    __slots__ = ("number", "state", "items", "create_time", "ship_time", "deliver_time", "estimated_delivery_time")
    class Item(_message.Message):
        __slots__ = ("title", "quantity_text", "state")
        TITLE_FIELD_NUMBER: _ClassVar[int]
        QUANTITY_TEXT_FIELD_NUMBER: _ClassVar[int]
        STATE_FIELD_NUMBER: _ClassVar[int]
        title: str
        quantity_text: str
        state: _order_items_pb2.OrderItem.State
        def __init__(self, title: _Optional[str] = ..., quantity_text: _Optional[str] = ..., state: _Optional[_Union[_order_items_pb2.OrderItem.State, str]] = ...) -> None: ...
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    SHIP_TIME_FIELD_NUMBER: _ClassVar[int]
    DELIVER_TIME_FIELD_NUMBER: _ClassVar[int]
    ESTIMATED_DELIVERY_TIME_FIELD_NUMBER: _ClassVar[int]
    number: str
    state: Order.State
    items: _containers.RepeatedCompositeFieldContainer[LookUpOrderResponse.Item]
    create_time: _timestamp_pb2.Timestamp
    ship_time: _timestamp_pb2.Timestamp
    deliver_time: _timestamp_pb2.Timestamp
    estimated_delivery_time: _timestamp_pb2.Timestamp
    def __init__(self, number: _Optional[str] = ..., state: _Optional[_Union[Order.State, str]] = ..., items: _Optional[_Iterable[_Union[LookUpOrderResponse.Item, _Mapping]]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., ship_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., deliver_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., estimated_delivery_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AdvanceDeliveryRequest(_message.Message):
    __slots__ = ("id", "state", "etag", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: Order.State
    etag: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[Order.State, str]] = ..., etag: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
