import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import types_pb2 as _types_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Invoice(_message.Message):
    __slots__ = ("id", "number", "type", "state", "order_id", "seller_id", "customer_id", "order_refund_id", "invoice_id", "invoice_number", "subtotal", "tax", "total", "tax_method", "payment_reference", "due_time", "pay_time", "supply_time", "language_code", "issuer_name", "issuer_tax_id", "issuer_address", "billing_address", "lines", "statement_id", "create_time")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[Invoice.Type]
        CUSTOMER_INVOICE: _ClassVar[Invoice.Type]
        REFUND_INVOICE: _ClassVar[Invoice.Type]
        COMMISSION_INVOICE: _ClassVar[Invoice.Type]
        SELLER_STATEMENT: _ClassVar[Invoice.Type]
        COMMISSION_CREDIT_NOTE: _ClassVar[Invoice.Type]
    TYPE_UNSPECIFIED: Invoice.Type
    CUSTOMER_INVOICE: Invoice.Type
    REFUND_INVOICE: Invoice.Type
    COMMISSION_INVOICE: Invoice.Type
    SELLER_STATEMENT: Invoice.Type
    COMMISSION_CREDIT_NOTE: Invoice.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Invoice.State]
        ISSUED: _ClassVar[Invoice.State]
        PAID: _ClassVar[Invoice.State]
    STATE_UNSPECIFIED: Invoice.State
    ISSUED: Invoice.State
    PAID: Invoice.State
    class TaxMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TAX_METHOD_UNSPECIFIED: _ClassVar[Invoice.TaxMethod]
        DESTINATION_BASED: _ClassVar[Invoice.TaxMethod]
        ORIGIN_BASED: _ClassVar[Invoice.TaxMethod]
        EXEMPT: _ClassVar[Invoice.TaxMethod]
    TAX_METHOD_UNSPECIFIED: Invoice.TaxMethod
    DESTINATION_BASED: Invoice.TaxMethod
    ORIGIN_BASED: Invoice.TaxMethod
    EXEMPT: Invoice.TaxMethod
    class Line(_message.Message):
        __slots__ = ("order_item_id", "title", "sku_code", "quantity", "subtotal", "tax", "total")
        ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
        TITLE_FIELD_NUMBER: _ClassVar[int]
        SKU_CODE_FIELD_NUMBER: _ClassVar[int]
        QUANTITY_FIELD_NUMBER: _ClassVar[int]
        SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
        TAX_FIELD_NUMBER: _ClassVar[int]
        TOTAL_FIELD_NUMBER: _ClassVar[int]
        order_item_id: str
        title: str
        sku_code: str
        quantity: int
        subtotal: _money_pb2.Money
        tax: _money_pb2.Money
        total: _money_pb2.Money
        def __init__(self, order_item_id: _Optional[str] = ..., title: _Optional[str] = ..., sku_code: _Optional[str] = ..., quantity: _Optional[int] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_REFUND_ID_FIELD_NUMBER: _ClassVar[int]
    INVOICE_ID_FIELD_NUMBER: _ClassVar[int]
    INVOICE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    TAX_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    TAX_METHOD_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    DUE_TIME_FIELD_NUMBER: _ClassVar[int]
    PAY_TIME_FIELD_NUMBER: _ClassVar[int]
    SUPPLY_TIME_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    ISSUER_NAME_FIELD_NUMBER: _ClassVar[int]
    ISSUER_TAX_ID_FIELD_NUMBER: _ClassVar[int]
    ISSUER_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    BILLING_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    number: str
    type: Invoice.Type
    state: Invoice.State
    order_id: str
    seller_id: str
    customer_id: str
    order_refund_id: str
    invoice_id: str
    invoice_number: str
    subtotal: _money_pb2.Money
    tax: _money_pb2.Money
    total: _money_pb2.Money
    tax_method: Invoice.TaxMethod
    payment_reference: str
    due_time: _timestamp_pb2.Timestamp
    pay_time: _timestamp_pb2.Timestamp
    supply_time: _timestamp_pb2.Timestamp
    language_code: str
    issuer_name: str
    issuer_tax_id: str
    issuer_address: str
    billing_address: _types_pb2.PostalAddress
    lines: _containers.RepeatedCompositeFieldContainer[Invoice.Line]
    statement_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., number: _Optional[str] = ..., type: _Optional[_Union[Invoice.Type, str]] = ..., state: _Optional[_Union[Invoice.State, str]] = ..., order_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., order_refund_id: _Optional[str] = ..., invoice_id: _Optional[str] = ..., invoice_number: _Optional[str] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax_method: _Optional[_Union[Invoice.TaxMethod, str]] = ..., payment_reference: _Optional[str] = ..., due_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., pay_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., supply_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., language_code: _Optional[str] = ..., issuer_name: _Optional[str] = ..., issuer_tax_id: _Optional[str] = ..., issuer_address: _Optional[str] = ..., billing_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., lines: _Optional[_Iterable[_Union[Invoice.Line, _Mapping]]] = ..., statement_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetInvoiceRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListInvoicesRequest(_message.Message):
    __slots__ = ("order_id", "types", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListInvoicesRequest.Order]
        NEWEST: _ClassVar[ListInvoicesRequest.Order]
        OLDEST: _ClassVar[ListInvoicesRequest.Order]
    ORDER_UNSPECIFIED: ListInvoicesRequest.Order
    NEWEST: ListInvoicesRequest.Order
    OLDEST: ListInvoicesRequest.Order
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    order_id: str
    types: _containers.RepeatedScalarFieldContainer[Invoice.Type]
    page_size: int
    page_token: str
    order: ListInvoicesRequest.Order
    def __init__(self, order_id: _Optional[str] = ..., types: _Optional[_Iterable[_Union[Invoice.Type, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListInvoicesRequest.Order, str]] = ...) -> None: ...

class ListInvoicesResponse(_message.Message):
    __slots__ = ("invoices", "next_page_token")
    INVOICES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    invoices: _containers.RepeatedCompositeFieldContainer[Invoice]
    next_page_token: str
    def __init__(self, invoices: _Optional[_Iterable[_Union[Invoice, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RenderInvoiceRequest(_message.Message):
    __slots__ = ("id", "language_code")
    ID_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_CODE_FIELD_NUMBER: _ClassVar[int]
    id: str
    language_code: str
    def __init__(self, id: _Optional[str] = ..., language_code: _Optional[str] = ...) -> None: ...

class RenderInvoiceResponse(_message.Message):
    __slots__ = ("content", "content_type", "file_name")
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    content: bytes
    content_type: str
    file_name: str
    def __init__(self, content: _Optional[bytes] = ..., content_type: _Optional[str] = ..., file_name: _Optional[str] = ...) -> None: ...
