from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BasketLine(_message.Message):
    __slots__ = ("variant_id", "quantity", "measured_quantity")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    quantity: int
    measured_quantity: _decimal_pb2.Decimal
    def __init__(self, variant_id: _Optional[str] = ..., quantity: _Optional[int] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ...) -> None: ...

class EvaluateBasketRequest(_message.Message):
    __slots__ = ("channel_id", "customer_id", "lines", "codes", "coupon_issuance_ids", "best", "region_code")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    CODES_FIELD_NUMBER: _ClassVar[int]
    COUPON_ISSUANCE_IDS_FIELD_NUMBER: _ClassVar[int]
    BEST_FIELD_NUMBER: _ClassVar[int]
    REGION_CODE_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    customer_id: str
    lines: _containers.RepeatedCompositeFieldContainer[BasketLine]
    codes: _containers.RepeatedScalarFieldContainer[str]
    coupon_issuance_ids: _containers.RepeatedScalarFieldContainer[str]
    best: bool
    region_code: str
    def __init__(self, channel_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[BasketLine, _Mapping]]] = ..., codes: _Optional[_Iterable[str]] = ..., coupon_issuance_ids: _Optional[_Iterable[str]] = ..., best: _Optional[bool] = ..., region_code: _Optional[str] = ...) -> None: ...

class EvaluateBasketResponse(_message.Message):
    __slots__ = ("subtotal", "discount", "total", "lines", "discounts")
    class Line(_message.Message):
        __slots__ = ("variant_id", "quantity", "total", "gift", "adjustments", "measured_quantity")
        VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
        QUANTITY_FIELD_NUMBER: _ClassVar[int]
        TOTAL_FIELD_NUMBER: _ClassVar[int]
        GIFT_FIELD_NUMBER: _ClassVar[int]
        ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
        MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        variant_id: str
        quantity: int
        total: _money_pb2.Money
        gift: bool
        adjustments: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.PriceAdjustment]
        measured_quantity: _decimal_pb2.Decimal
        def __init__(self, variant_id: _Optional[str] = ..., quantity: _Optional[int] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., gift: _Optional[bool] = ..., adjustments: _Optional[_Iterable[_Union[_pricing_pb2.PriceAdjustment, _Mapping]]] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ...) -> None: ...
    SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    DISCOUNTS_FIELD_NUMBER: _ClassVar[int]
    subtotal: _money_pb2.Money
    discount: _money_pb2.Money
    total: _money_pb2.Money
    lines: _containers.RepeatedCompositeFieldContainer[EvaluateBasketResponse.Line]
    discounts: _containers.RepeatedCompositeFieldContainer[_pricing_pb2.DiscountOutcome]
    def __init__(self, subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., lines: _Optional[_Iterable[_Union[EvaluateBasketResponse.Line, _Mapping]]] = ..., discounts: _Optional[_Iterable[_Union[_pricing_pb2.DiscountOutcome, _Mapping]]] = ...) -> None: ...
