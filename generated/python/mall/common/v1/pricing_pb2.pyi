import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PriceAdjustment(_message.Message):
    __slots__ = ("kind", "source", "amount", "funder", "included")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[PriceAdjustment.Kind]
        SHIPPING: _ClassVar[PriceAdjustment.Kind]
        SHIPPING_DISCOUNT: _ClassVar[PriceAdjustment.Kind]
        TAX: _ClassVar[PriceAdjustment.Kind]
        COMMISSION: _ClassVar[PriceAdjustment.Kind]
        SALE: _ClassVar[PriceAdjustment.Kind]
        PROMOTION: _ClassVar[PriceAdjustment.Kind]
        COUPON: _ClassVar[PriceAdjustment.Kind]
        UNCHARGED: _ClassVar[PriceAdjustment.Kind]
        REVALUED: _ClassVar[PriceAdjustment.Kind]
    KIND_UNSPECIFIED: PriceAdjustment.Kind
    SHIPPING: PriceAdjustment.Kind
    SHIPPING_DISCOUNT: PriceAdjustment.Kind
    TAX: PriceAdjustment.Kind
    COMMISSION: PriceAdjustment.Kind
    SALE: PriceAdjustment.Kind
    PROMOTION: PriceAdjustment.Kind
    COUPON: PriceAdjustment.Kind
    UNCHARGED: PriceAdjustment.Kind
    REVALUED: PriceAdjustment.Kind
    class Funder(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        FUNDER_UNSPECIFIED: _ClassVar[PriceAdjustment.Funder]
        BUYER: _ClassVar[PriceAdjustment.Funder]
        SELLER: _ClassVar[PriceAdjustment.Funder]
        MALL: _ClassVar[PriceAdjustment.Funder]
    FUNDER_UNSPECIFIED: PriceAdjustment.Funder
    BUYER: PriceAdjustment.Funder
    SELLER: PriceAdjustment.Funder
    MALL: PriceAdjustment.Funder
    KIND_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    FUNDER_FIELD_NUMBER: _ClassVar[int]
    INCLUDED_FIELD_NUMBER: _ClassVar[int]
    kind: PriceAdjustment.Kind
    source: str
    amount: _money_pb2.Money
    funder: PriceAdjustment.Funder
    included: bool
    def __init__(self, kind: _Optional[_Union[PriceAdjustment.Kind, str]] = ..., source: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., funder: _Optional[_Union[PriceAdjustment.Funder, str]] = ..., included: _Optional[bool] = ...) -> None: ...

class TaxLine(_message.Message):
    __slots__ = ("rate", "display_name", "base", "amount", "shipping_amount")
    class Source(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SOURCE_UNSPECIFIED: _ClassVar[TaxLine.Source]
        SETTING: _ClassVar[TaxLine.Source]
        TABLE: _ClassVar[TaxLine.Source]
        SERVICE: _ClassVar[TaxLine.Source]
        FALLBACK: _ClassVar[TaxLine.Source]
    SOURCE_UNSPECIFIED: TaxLine.Source
    SETTING: TaxLine.Source
    TABLE: TaxLine.Source
    SERVICE: TaxLine.Source
    FALLBACK: TaxLine.Source
    RATE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    rate: _decimal_pb2.Decimal
    display_name: str
    base: _money_pb2.Money
    amount: _money_pb2.Money
    shipping_amount: _money_pb2.Money
    def __init__(self, rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., display_name: _Optional[str] = ..., base: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class Tender(_message.Message):
    __slots__ = ("kind", "amount", "returned_amount", "points", "returned_points", "account_id")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Tender.Kind]
        EXTERNAL: _ClassVar[Tender.Kind]
        DEPOSIT: _ClassVar[Tender.Kind]
        MILEAGE: _ClassVar[Tender.Kind]
        COIN: _ClassVar[Tender.Kind]
        GIFT_CARD: _ClassVar[Tender.Kind]
    KIND_UNSPECIFIED: Tender.Kind
    EXTERNAL: Tender.Kind
    DEPOSIT: Tender.Kind
    MILEAGE: Tender.Kind
    COIN: Tender.Kind
    GIFT_CARD: Tender.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    RETURNED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    RETURNED_POINTS_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    kind: Tender.Kind
    amount: _money_pb2.Money
    returned_amount: _money_pb2.Money
    points: int
    returned_points: int
    account_id: str
    def __init__(self, kind: _Optional[_Union[Tender.Kind, str]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., returned_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., points: _Optional[int] = ..., returned_points: _Optional[int] = ..., account_id: _Optional[str] = ...) -> None: ...

class TenderChoice(_message.Message):
    __slots__ = ("kind", "code", "amount", "points")
    KIND_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    kind: Tender.Kind
    code: str
    amount: _money_pb2.Money
    points: int
    def __init__(self, kind: _Optional[_Union[Tender.Kind, str]] = ..., code: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., points: _Optional[int] = ...) -> None: ...

class TenderOutcome(_message.Message):
    __slots__ = ("kind", "code_hint", "state", "reason", "amount", "points", "available", "available_points", "held_until_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[TenderOutcome.State]
        APPLIED: _ClassVar[TenderOutcome.State]
        REFUSED: _ClassVar[TenderOutcome.State]
        NOT_NEEDED: _ClassVar[TenderOutcome.State]
    STATE_UNSPECIFIED: TenderOutcome.State
    APPLIED: TenderOutcome.State
    REFUSED: TenderOutcome.State
    NOT_NEEDED: TenderOutcome.State
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[TenderOutcome.Reason]
        UNKNOWN: _ClassVar[TenderOutcome.Reason]
        EMPTY: _ClassVar[TenderOutcome.Reason]
        HELD: _ClassVar[TenderOutcome.Reason]
        FROZEN: _ClassVar[TenderOutcome.Reason]
        CURRENCY_MISMATCH: _ClassVar[TenderOutcome.Reason]
        INSUFFICIENT: _ClassVar[TenderOutcome.Reason]
        WORTHLESS: _ClassVar[TenderOutcome.Reason]
    REASON_UNSPECIFIED: TenderOutcome.Reason
    UNKNOWN: TenderOutcome.Reason
    EMPTY: TenderOutcome.Reason
    HELD: TenderOutcome.Reason
    FROZEN: TenderOutcome.Reason
    CURRENCY_MISMATCH: TenderOutcome.Reason
    INSUFFICIENT: TenderOutcome.Reason
    WORTHLESS: TenderOutcome.Reason
    KIND_FIELD_NUMBER: _ClassVar[int]
    CODE_HINT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_POINTS_FIELD_NUMBER: _ClassVar[int]
    HELD_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    kind: Tender.Kind
    code_hint: str
    state: TenderOutcome.State
    reason: TenderOutcome.Reason
    amount: _money_pb2.Money
    points: int
    available: _money_pb2.Money
    available_points: int
    held_until_time: _timestamp_pb2.Timestamp
    def __init__(self, kind: _Optional[_Union[Tender.Kind, str]] = ..., code_hint: _Optional[str] = ..., state: _Optional[_Union[TenderOutcome.State, str]] = ..., reason: _Optional[_Union[TenderOutcome.Reason, str]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., points: _Optional[int] = ..., available: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., available_points: _Optional[int] = ..., held_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DiscountOutcome(_message.Message):
    __slots__ = ("campaign_id", "coupon_id", "issuance_id", "reward_id", "code", "title", "state", "reason", "amount", "difference", "missing", "expire_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[DiscountOutcome.State]
        APPLIED: _ClassVar[DiscountOutcome.State]
        REFUSED: _ClassVar[DiscountOutcome.State]
        NOT_CHOSEN: _ClassVar[DiscountOutcome.State]
    STATE_UNSPECIFIED: DiscountOutcome.State
    APPLIED: DiscountOutcome.State
    REFUSED: DiscountOutcome.State
    NOT_CHOSEN: DiscountOutcome.State
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[DiscountOutcome.Reason]
        UNKNOWN: _ClassVar[DiscountOutcome.Reason]
        INACTIVE: _ClassVar[DiscountOutcome.Reason]
        NOT_STARTED: _ClassVar[DiscountOutcome.Reason]
        EXPIRED: _ClassVar[DiscountOutcome.Reason]
        EXHAUSTED: _ClassVar[DiscountOutcome.Reason]
        USED_BY_CUSTOMER: _ClassVar[DiscountOutcome.Reason]
        RESTRICTED: _ClassVar[DiscountOutcome.Reason]
        OUT_OF_HOURS: _ClassVar[DiscountOutcome.Reason]
        FIRST_ORDER_ONLY: _ClassVar[DiscountOutcome.Reason]
        CHANNEL_MISMATCH: _ClassVar[DiscountOutcome.Reason]
        CURRENCY_MISMATCH: _ClassVar[DiscountOutcome.Reason]
        NOT_APPLICABLE: _ClassVar[DiscountOutcome.Reason]
        FULL_PRICE_ONLY: _ClassVar[DiscountOutcome.Reason]
        BELOW_MINIMUM: _ClassVar[DiscountOutcome.Reason]
        ABOVE_MAXIMUM: _ClassVar[DiscountOutcome.Reason]
        BELOW_QUANTITY: _ClassVar[DiscountOutcome.Reason]
        NOT_COMBINABLE: _ClassVar[DiscountOutcome.Reason]
        LESS_THAN_AUTOMATIC: _ClassVar[DiscountOutcome.Reason]
        NOTHING_LEFT: _ClassVar[DiscountOutcome.Reason]
        GIFT_UNAVAILABLE: _ClassVar[DiscountOutcome.Reason]
        SUBSCRIBERS_ONLY: _ClassVar[DiscountOutcome.Reason]
        COINS_INSUFFICIENT: _ClassVar[DiscountOutcome.Reason]
        NOT_AT_CHECKOUT: _ClassVar[DiscountOutcome.Reason]
        MEMBERS_ONLY: _ClassVar[DiscountOutcome.Reason]
    REASON_UNSPECIFIED: DiscountOutcome.Reason
    UNKNOWN: DiscountOutcome.Reason
    INACTIVE: DiscountOutcome.Reason
    NOT_STARTED: DiscountOutcome.Reason
    EXPIRED: DiscountOutcome.Reason
    EXHAUSTED: DiscountOutcome.Reason
    USED_BY_CUSTOMER: DiscountOutcome.Reason
    RESTRICTED: DiscountOutcome.Reason
    OUT_OF_HOURS: DiscountOutcome.Reason
    FIRST_ORDER_ONLY: DiscountOutcome.Reason
    CHANNEL_MISMATCH: DiscountOutcome.Reason
    CURRENCY_MISMATCH: DiscountOutcome.Reason
    NOT_APPLICABLE: DiscountOutcome.Reason
    FULL_PRICE_ONLY: DiscountOutcome.Reason
    BELOW_MINIMUM: DiscountOutcome.Reason
    ABOVE_MAXIMUM: DiscountOutcome.Reason
    BELOW_QUANTITY: DiscountOutcome.Reason
    NOT_COMBINABLE: DiscountOutcome.Reason
    LESS_THAN_AUTOMATIC: DiscountOutcome.Reason
    NOTHING_LEFT: DiscountOutcome.Reason
    GIFT_UNAVAILABLE: DiscountOutcome.Reason
    SUBSCRIBERS_ONLY: DiscountOutcome.Reason
    COINS_INSUFFICIENT: DiscountOutcome.Reason
    NOT_AT_CHECKOUT: DiscountOutcome.Reason
    MEMBERS_ONLY: DiscountOutcome.Reason
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    ISSUANCE_ID_FIELD_NUMBER: _ClassVar[int]
    REWARD_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_FIELD_NUMBER: _ClassVar[int]
    MISSING_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    campaign_id: str
    coupon_id: str
    issuance_id: str
    reward_id: str
    code: str
    title: str
    state: DiscountOutcome.State
    reason: DiscountOutcome.Reason
    amount: _money_pb2.Money
    difference: _money_pb2.Money
    missing: _money_pb2.Money
    expire_time: _timestamp_pb2.Timestamp
    def __init__(self, campaign_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., issuance_id: _Optional[str] = ..., reward_id: _Optional[str] = ..., code: _Optional[str] = ..., title: _Optional[str] = ..., state: _Optional[_Union[DiscountOutcome.State, str]] = ..., reason: _Optional[_Union[DiscountOutcome.Reason, str]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., difference: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., missing: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Measure(_message.Message):
    __slots__ = ("unit", "base_quantity", "step", "least_quantity", "most_quantity")
    class Unit(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        UNIT_UNSPECIFIED: _ClassVar[Measure.Unit]
        GRAM: _ClassVar[Measure.Unit]
        KILOGRAM: _ClassVar[Measure.Unit]
        OUNCE: _ClassVar[Measure.Unit]
        POUND: _ClassVar[Measure.Unit]
        MILLILITRE: _ClassVar[Measure.Unit]
        LITRE: _ClassVar[Measure.Unit]
        GALLON: _ClassVar[Measure.Unit]
        CENTIMETRE: _ClassVar[Measure.Unit]
        METRE: _ClassVar[Measure.Unit]
        FOOT: _ClassVar[Measure.Unit]
        YARD: _ClassVar[Measure.Unit]
        SQUARE_METRE: _ClassVar[Measure.Unit]
        CUBIC_METRE: _ClassVar[Measure.Unit]
        HOUR: _ClassVar[Measure.Unit]
    UNIT_UNSPECIFIED: Measure.Unit
    GRAM: Measure.Unit
    KILOGRAM: Measure.Unit
    OUNCE: Measure.Unit
    POUND: Measure.Unit
    MILLILITRE: Measure.Unit
    LITRE: Measure.Unit
    GALLON: Measure.Unit
    CENTIMETRE: Measure.Unit
    METRE: Measure.Unit
    FOOT: Measure.Unit
    YARD: Measure.Unit
    SQUARE_METRE: Measure.Unit
    CUBIC_METRE: Measure.Unit
    HOUR: Measure.Unit
    UNIT_FIELD_NUMBER: _ClassVar[int]
    BASE_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    LEAST_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MOST_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    unit: Measure.Unit
    base_quantity: _decimal_pb2.Decimal
    step: _decimal_pb2.Decimal
    least_quantity: _decimal_pb2.Decimal
    most_quantity: _decimal_pb2.Decimal
    def __init__(self, unit: _Optional[_Union[Measure.Unit, str]] = ..., base_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., step: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., least_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., most_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ...) -> None: ...

class CurrentPrice(_message.Message):
    __slots__ = ("channel_id", "price", "quantity_prices", "reference_price", "reduction_percent", "end_time")
    class QuantityPrice(_message.Message):
        __slots__ = ("least_quantity", "price", "pack_quantity")
        LEAST_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        PRICE_FIELD_NUMBER: _ClassVar[int]
        PACK_QUANTITY_FIELD_NUMBER: _ClassVar[int]
        least_quantity: _decimal_pb2.Decimal
        price: _money_pb2.Money
        pack_quantity: int
        def __init__(self, least_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., pack_quantity: _Optional[int] = ...) -> None: ...
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    PRICE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_PRICES_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_PRICE_FIELD_NUMBER: _ClassVar[int]
    REDUCTION_PERCENT_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    price: _money_pb2.Money
    quantity_prices: _containers.RepeatedCompositeFieldContainer[CurrentPrice.QuantityPrice]
    reference_price: _money_pb2.Money
    reduction_percent: int
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, channel_id: _Optional[str] = ..., price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., quantity_prices: _Optional[_Iterable[_Union[CurrentPrice.QuantityPrice, _Mapping]]] = ..., reference_price: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., reduction_percent: _Optional[int] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
