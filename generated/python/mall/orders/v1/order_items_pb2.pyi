import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from mall.orders.v1 import checkout_pb2 as _checkout_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrderItem(_message.Message):
    __slots__ = ("id", "product_id", "variant_id", "title", "sku_code", "options", "image_uri", "quantity", "unit_price", "discount", "total", "shipping_cost", "tax", "commission_rate", "commission", "seller_revenue", "state", "return_state", "note", "gift_wrap", "gift", "adjustments", "taxes", "shipping_tax", "create_time", "update_time", "measured_quantity", "unit", "quantity_text", "price_quantity", "price_list_id", "bundle", "cancelled_quantity", "cancelled_measure", "packed_quantity", "shipped_quantity", "delivered_quantity", "deliver_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[OrderItem.State]
        PENDING: _ClassVar[OrderItem.State]
        CONFIRMED: _ClassVar[OrderItem.State]
        PREPARING: _ClassVar[OrderItem.State]
        SHIPPED: _ClassVar[OrderItem.State]
        DELIVERED: _ClassVar[OrderItem.State]
        CANCELLED: _ClassVar[OrderItem.State]
        REFUNDED: _ClassVar[OrderItem.State]
    STATE_UNSPECIFIED: OrderItem.State
    PENDING: OrderItem.State
    CONFIRMED: OrderItem.State
    PREPARING: OrderItem.State
    SHIPPED: OrderItem.State
    DELIVERED: OrderItem.State
    CANCELLED: OrderItem.State
    REFUNDED: OrderItem.State
    class ReturnState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        RETURN_STATE_UNSPECIFIED: _ClassVar[OrderItem.ReturnState]
        NONE: _ClassVar[OrderItem.ReturnState]
        REQUESTED: _ClassVar[OrderItem.ReturnState]
        APPROVED: _ClassVar[OrderItem.ReturnState]
        RECEIVED: _ClassVar[OrderItem.ReturnState]
        RETURN_REFUNDED: _ClassVar[OrderItem.ReturnState]
    RETURN_STATE_UNSPECIFIED: OrderItem.ReturnState
    NONE: OrderItem.ReturnState
    REQUESTED: OrderItem.ReturnState
    APPROVED: OrderItem.ReturnState
    RECEIVED: OrderItem.ReturnState
    RETURN_REFUNDED: OrderItem.ReturnState
    class Option(_message.Message):
        __slots__ = ("name", "value")
        NAME_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        name: str
        value: str
        def __init__(self, name: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    SKU_CODE_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    IMAGE_URI_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_PRICE_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_COST_FIELD_NUMBER: _ClassVar[int]
    TAX_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_FIELD_NUMBER: _ClassVar[int]
    SELLER_REVENUE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    RETURN_STATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    GIFT_WRAP_FIELD_NUMBER: _ClassVar[int]
    GIFT_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    TAXES_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_TAX_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_TEXT_FIELD_NUMBER: _ClassVar[int]
    PRICE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PRICE_LIST_ID_FIELD_NUMBER: _ClassVar[int]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    CANCELLED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    CANCELLED_MEASURE_FIELD_NUMBER: _ClassVar[int]
    PACKED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    SHIPPED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    DELIVERED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    DELIVER_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    product_id: str
    variant_id: str
    title: str
    sku_code: str
    options: _containers.RepeatedCompositeFieldContainer[OrderItem.Option]
    image_uri: str
    quantity: int
    unit_price: _money_pb2.Money
    discount: _money_pb2.Money
    total: _money_pb2.Money
    shipping_cost: _money_pb2.Money
    tax: _money_pb2.Money
    commission_rate: _decimal_pb2.Decimal
    commission: _money_pb2.Money
    seller_revenue: _money_pb2.Money
    state: OrderItem.State
    return_state: OrderItem.ReturnState
    note: str
    gift_wrap: bool
    gift: bool
    adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
    taxes: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.TaxLine]
    shipping_tax: _money_pb2.Money
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    measured_quantity: _decimal_pb2.Decimal
    unit: _pricing_pb2.Measure.Unit
    quantity_text: str
    price_quantity: _decimal_pb2.Decimal
    price_list_id: str
    bundle: _checkout_pb2.SoldBundle
    cancelled_quantity: int
    cancelled_measure: _decimal_pb2.Decimal
    packed_quantity: int
    shipped_quantity: int
    delivered_quantity: int
    deliver_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., product_id: _Optional[str] = ..., variant_id: _Optional[str] = ..., title: _Optional[str] = ..., sku_code: _Optional[str] = ..., options: _Optional[_Iterable[_Union[OrderItem.Option, _Mapping]]] = ..., image_uri: _Optional[str] = ..., quantity: _Optional[int] = ..., unit_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping_cost: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., seller_revenue: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., state: _Optional[_Union[OrderItem.State, str]] = ..., return_state: _Optional[_Union[OrderItem.ReturnState, str]] = ..., note: _Optional[str] = ..., gift_wrap: _Optional[bool] = ..., gift: _Optional[bool] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., taxes: _Optional[_Iterable[_Union[_pricing_pb2.TaxLine, _Mapping]]] = ..., shipping_tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., unit: _Optional[_Union[_pricing_pb2.Measure.Unit, str]] = ..., quantity_text: _Optional[str] = ..., price_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., price_list_id: _Optional[str] = ..., bundle: _Optional[_Union[_checkout_pb2.SoldBundle, _Mapping]] = ..., cancelled_quantity: _Optional[int] = ..., cancelled_measure: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., packed_quantity: _Optional[int] = ..., shipped_quantity: _Optional[int] = ..., delivered_quantity: _Optional[int] = ..., deliver_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
