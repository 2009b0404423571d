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

class OrderRefund(_message.Message):
    __slots__ = ("id", "number", "order_id", "seller_id", "kind", "cancellation_id", "refund_request_id", "method", "lines", "amount", "restocking_fee", "processing_fee", "return_shipping_cost", "withheld", "revaluation", "seller_percent", "mall_percent", "processed", "process_time", "expected_time", "invoice_id", "shipment_id", "create_time", "update_time", "etag")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[OrderRefund.Kind]
        CANCELLATION: _ClassVar[OrderRefund.Kind]
        RETURN: _ClassVar[OrderRefund.Kind]
        FINAL_QUANTITY: _ClassVar[OrderRefund.Kind]
        UNDELIVERED: _ClassVar[OrderRefund.Kind]
    KIND_UNSPECIFIED: OrderRefund.Kind
    CANCELLATION: OrderRefund.Kind
    RETURN: OrderRefund.Kind
    FINAL_QUANTITY: OrderRefund.Kind
    UNDELIVERED: OrderRefund.Kind
    class Method(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        METHOD_UNSPECIFIED: _ClassVar[OrderRefund.Method]
        ORIGINAL: _ClassVar[OrderRefund.Method]
        STORE_CREDIT: _ClassVar[OrderRefund.Method]
    METHOD_UNSPECIFIED: OrderRefund.Method
    ORIGINAL: OrderRefund.Method
    STORE_CREDIT: OrderRefund.Method
    class Line(_message.Message):
        __slots__ = ("order_item_id", "quantity", "goods", "shipping", "tax", "fee", "commission", "amount")
        ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
        QUANTITY_FIELD_NUMBER: _ClassVar[int]
        GOODS_FIELD_NUMBER: _ClassVar[int]
        SHIPPING_FIELD_NUMBER: _ClassVar[int]
        TAX_FIELD_NUMBER: _ClassVar[int]
        FEE_FIELD_NUMBER: _ClassVar[int]
        COMMISSION_FIELD_NUMBER: _ClassVar[int]
        AMOUNT_FIELD_NUMBER: _ClassVar[int]
        order_item_id: str
        quantity: int
        goods: _money_pb2.Money
        shipping: _money_pb2.Money
        tax: _money_pb2.Money
        fee: _money_pb2.Money
        commission: _money_pb2.Money
        amount: _money_pb2.Money
        def __init__(self, order_item_id: _Optional[str] = ..., quantity: _Optional[int] = ..., goods: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CANCELLATION_ID_FIELD_NUMBER: _ClassVar[int]
    REFUND_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    RESTOCKING_FEE_FIELD_NUMBER: _ClassVar[int]
    PROCESSING_FEE_FIELD_NUMBER: _ClassVar[int]
    RETURN_SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    WITHHELD_FIELD_NUMBER: _ClassVar[int]
    REVALUATION_FIELD_NUMBER: _ClassVar[int]
    SELLER_PERCENT_FIELD_NUMBER: _ClassVar[int]
    MALL_PERCENT_FIELD_NUMBER: _ClassVar[int]
    PROCESSED_FIELD_NUMBER: _ClassVar[int]
    PROCESS_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_TIME_FIELD_NUMBER: _ClassVar[int]
    INVOICE_ID_FIELD_NUMBER: _ClassVar[int]
    SHIPMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    number: str
    order_id: str
    seller_id: str
    kind: OrderRefund.Kind
    cancellation_id: str
    refund_request_id: str
    method: OrderRefund.Method
    lines: _containers.RepeatedCompositeFieldContainer[OrderRefund.Line]
    amount: _money_pb2.Money
    restocking_fee: _money_pb2.Money
    processing_fee: _money_pb2.Money
    return_shipping_cost: _money_pb2.Money
    withheld: _money_pb2.Money
    revaluation: _money_pb2.Money
    seller_percent: int
    mall_percent: int
    processed: bool
    process_time: _timestamp_pb2.Timestamp
    expected_time: _timestamp_pb2.Timestamp
    invoice_id: str
    shipment_id: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., number: _Optional[str] = ..., order_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., kind: _Optional[_Union[OrderRefund.Kind, str]] = ..., cancellation_id: _Optional[str] = ..., refund_request_id: _Optional[str] = ..., method: _Optional[_Union[OrderRefund.Method, str]] = ..., lines: _Optional[_Iterable[_Union[OrderRefund.Line, _Mapping]]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., restocking_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., processing_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., return_shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., withheld: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., revaluation: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., seller_percent: _Optional[int] = ..., mall_percent: _Optional[int] = ..., processed: _Optional[bool] = ..., process_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expected_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., invoice_id: _Optional[str] = ..., shipment_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetOrderRefundRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListOrderRefundsRequest(_message.Message):
    __slots__ = ("order_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListOrderRefundsRequest.Order]
        NEWEST: _ClassVar[ListOrderRefundsRequest.Order]
        OLDEST: _ClassVar[ListOrderRefundsRequest.Order]
    ORDER_UNSPECIFIED: ListOrderRefundsRequest.Order
    NEWEST: ListOrderRefundsRequest.Order
    OLDEST: ListOrderRefundsRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    page_size: int
    page_token: str
    order: ListOrderRefundsRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListOrderRefundsRequest.Order, str]] = ...) -> None: ...

class ListOrderRefundsResponse(_message.Message):
    __slots__ = ("order_refunds", "next_page_token")
    ORDER_REFUNDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    order_refunds: _containers.RepeatedCompositeFieldContainer[OrderRefund]
    next_page_token: str
    def __init__(self, order_refunds: _Optional[_Iterable[_Union[OrderRefund, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
