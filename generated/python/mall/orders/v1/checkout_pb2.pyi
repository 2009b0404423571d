import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from mall.shipping.v1 import shipping_pb2 as _shipping_pb2
from mall.shipping.v1 import methods_pb2 as _methods_pb2
from mall.shipping.v1 import shipments_pb2 as _shipments_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Quote(_message.Message):
    __slots__ = ("token", "orders", "subtotal", "discount", "shipping_cost", "tax", "total", "expire_time", "adjustments", "tenders", "discounts", "tender_outcomes", "tax_included", "tax_source", "taxes")
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDERS_FIELD_NUMBER: _ClassVar[int]
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    TAX_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    TENDERS_FIELD_NUMBER: _ClassVar[int]
    DISCOUNTS_FIELD_NUMBER: _ClassVar[int]
    TENDER_OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    TAX_INCLUDED_FIELD_NUMBER: _ClassVar[int]
    TAX_SOURCE_FIELD_NUMBER: _ClassVar[int]
    TAXES_FIELD_NUMBER: _ClassVar[int]
    token: str
    orders: _containers.RepeatedCompositeFieldContainer[QuoteOrder]
    subtotal: _money_pb2.Money
    discount: _money_pb2.Money
    shipping_cost: _money_pb2.Money
    tax: _money_pb2.Money
    total: _money_pb2.Money
    expire_time: _timestamp_pb2.Timestamp
    adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    tenders: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.Tender]
    discounts: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.DiscountOutcome]
    tender_outcomes: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.TenderOutcome]
    tax_included: bool
    tax_source: _pricing_pb2.TaxLine.Source
    taxes: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.TaxLine]
    def __init__(self, token: _Optional[str] = ..., orders: _Optional[_Iterable[_Union[QuoteOrder, _Mapping]]] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., tenders: _Optional[_Iterable[_Union[_pricing_pb2.Tender, _Mapping]]] = ..., discounts: _Optional[_Iterable[_Union[_pricing_pb2.DiscountOutcome, _Mapping]]] = ..., tender_outcomes: _Optional[_Iterable[_Union[_pricing_pb2.TenderOutcome, _Mapping]]] = ..., tax_included: _Optional[bool] = ..., tax_source: _Optional[_Union[_pricing_pb2.TaxLine.Source, str]] = ..., taxes: _Optional[_Iterable[_Union[_pricing_pb2.TaxLine, _Mapping]]] = ...) -> None: ...

class QuoteOrder(_message.Message):
    __slots__ = ("seller_id", "lines", "subtotal", "discount", "shipping_cost", "tax", "total", "adjustments", "taxes", "shipping_option")
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    TAX_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    TAXES_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_OPTION_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    lines: _containers.RepeatedCompositeFieldContainer[QuoteLine]
    subtotal: _money_pb2.Money
    discount: _money_pb2.Money
    shipping_cost: _money_pb2.Money
    tax: _money_pb2.Money
    total: _money_pb2.Money
    adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    taxes: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.TaxLine]
    shipping_option: _methods_pb2.ShippingOption
    def __init__(self, seller_id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[QuoteLine, _Mapping]]] = ..., subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., taxes: _Optional[_Iterable[_Union[_pricing_pb2.TaxLine, _Mapping]]] = ..., shipping_option: _Optional[_Union[_methods_pb2.ShippingOption, _Mapping]] = ...) -> None: ...

class SoldBundle(_message.Message):
    __slots__ = ("variant_id", "title", "quantity")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    title: str
    quantity: int
    def __init__(self, variant_id: _Optional[str] = ..., title: _Optional[str] = ..., quantity: _Optional[int] = ...) -> None: ...

class QuoteLine(_message.Message):
    __slots__ = ("variant_id", "product_id", "title", "quantity", "unit_price", "discount", "total", "adjustments", "gift", "taxes", "measured_quantity", "unit", "quantity_text", "price_quantity", "bundle")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    GIFT_FIELD_NUMBER: _ClassVar[int]
    TAXES_FIELD_NUMBER: _ClassVar[int]
    MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_TEXT_FIELD_NUMBER: _ClassVar[int]
    PRICE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    product_id: str
    title: str
    quantity: int
    unit_price: _money_pb2.Money
    discount: _money_pb2.Money
    total: _money_pb2.Money
    adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    gift: bool
    taxes: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.TaxLine]
    measured_quantity: _decimal_pb2.Decimal
    unit: _pricing_pb2.Measure.Unit
    quantity_text: str
    price_quantity: _decimal_pb2.Decimal
    bundle: SoldBundle
    def __init__(self, variant_id: _Optional[str] = ..., product_id: _Optional[str] = ..., title: _Optional[str] = ..., quantity: _Optional[int] = ..., unit_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., gift: _Optional[bool] = ..., taxes: _Optional[_Iterable[_Union[_pricing_pb2.TaxLine, _Mapping]]] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., unit: _Optional[_Union[_pricing_pb2.Measure.Unit, str]] = ..., quantity_text: _Optional[str] = ..., price_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., bundle: _Optional[_Union[SoldBundle, _Mapping]] = ...) -> None: ...

class ShippingChoice(_message.Message):
    __slots__ = ("seller_id", "method_id", "code")
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    method_id: str
    code: str
    def __init__(self, seller_id: _Optional[str] = ..., method_id: _Optional[str] = ..., code: _Optional[str] = ...) -> None: ...

class QuoteShippingRequest(_message.Message):
    __slots__ = ("address_id", "variant_ids")
    ADDRESS_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_IDS_FIELD_NUMBER: _ClassVar[int]
    address_id: str
    variant_ids: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, address_id: _Optional[str] = ..., variant_ids: _Optional[_Iterable[str]] = ...) -> None: ...

class QuoteShippingResponse(_message.Message):
    __slots__ = ("sellers",)
    class SellerOptions(_message.Message):
        __slots__ = ("seller_id", "options", "nothing_sent")
        SELLER_ID_FIELD_NUMBER: _ClassVar[int]
        OPTIONS_FIELD_NUMBER: _ClassVar[int]
        NOTHING_SENT_FIELD_NUMBER: _ClassVar[int]
        seller_id: str
        options: _containers.RepeatedCompositeFieldContainer[_methods_pb2.ShippingOption]
        nothing_sent: bool
        def __init__(self, seller_id: _Optional[str] = ..., options: _Optional[_Iterable[_Union[_methods_pb2.ShippingOption, _Mapping]]] = ..., nothing_sent: _Optional[bool] = ...) -> None: ...
    SELLERS_FIELD_NUMBER: _ClassVar[int]
    sellers: _containers.RepeatedCompositeFieldContainer[QuoteShippingResponse.SellerOptions]
    def __init__(self, sellers: _Optional[_Iterable[_Union[QuoteShippingResponse.SellerOptions, _Mapping]]] = ...) -> None: ...

class PlaceOrderRequest(_message.Message):
    __slots__ = ("quote_token", "payment_method_id", "customer_note", "gift_message", "instructions", "source", "campaign", "gift_wrap_variant_ids", "terms_accepted", "request_id")
    QUOTE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_NOTE_FIELD_NUMBER: _ClassVar[int]
    GIFT_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTIONS_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    GIFT_WRAP_VARIANT_IDS_FIELD_NUMBER: _ClassVar[int]
    TERMS_ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    quote_token: str
    payment_method_id: str
    customer_note: str
    gift_message: str
    instructions: str
    source: str
    campaign: str
    gift_wrap_variant_ids: _containers.RepeatedScalarFieldContainer[str]
    terms_accepted: bool
    request_id: str
    def __init__(self, quote_token: _Optional[str] = ..., payment_method_id: _Optional[str] = ..., customer_note: _Optional[str] = ..., gift_message: _Optional[str] = ..., instructions: _Optional[str] = ..., source: _Optional[str] = ..., campaign: _Optional[str] = ..., gift_wrap_variant_ids: _Optional[_Iterable[str]] = ..., terms_accepted: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class RetryPaymentRequest(_message.Message):
    __slots__ = ("id", "payment_method_id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    payment_method_id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., payment_method_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
