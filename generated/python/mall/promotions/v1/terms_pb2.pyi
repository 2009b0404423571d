from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Terms(_message.Message):
    __slots__ = ("method", "scope", "percentage", "amount", "maximum_discount", "minimum_amount", "maximum_amount", "minimum_quantity", "tiers", "buy_quantity", "get_quantity", "maximum_times", "buy_product_ids", "target_product_ids", "target_category_ids", "excluded_product_ids", "excluded_category_ids", "full_price_only", "stackable", "priority", "gift_variant_id", "mall_percentage", "weekly_windows", "customer_group_ids", "excluded_regions")
    class Method(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        METHOD_UNSPECIFIED: _ClassVar[Terms.Method]
        PERCENTAGE: _ClassVar[Terms.Method]
        FIXED_AMOUNT: _ClassVar[Terms.Method]
        BUY_X_GET_Y: _ClassVar[Terms.Method]
        TIERED: _ClassVar[Terms.Method]
        FREE_GIFT: _ClassVar[Terms.Method]
        SHIPPING: _ClassVar[Terms.Method]
    METHOD_UNSPECIFIED: Terms.Method
    PERCENTAGE: Terms.Method
    FIXED_AMOUNT: Terms.Method
    BUY_X_GET_Y: Terms.Method
    TIERED: Terms.Method
    FREE_GIFT: Terms.Method
    SHIPPING: Terms.Method
    class Scope(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SCOPE_UNSPECIFIED: _ClassVar[Terms.Scope]
        ORDER: _ClassVar[Terms.Scope]
        ITEM: _ClassVar[Terms.Scope]
    SCOPE_UNSPECIFIED: Terms.Scope
    ORDER: Terms.Scope
    ITEM: Terms.Scope
    METHOD_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    PERCENTAGE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    TIERS_FIELD_NUMBER: _ClassVar[int]
    BUY_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    GET_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_TIMES_FIELD_NUMBER: _ClassVar[int]
    BUY_PRODUCT_IDS_FIELD_NUMBER: _ClassVar[int]
    TARGET_PRODUCT_IDS_FIELD_NUMBER: _ClassVar[int]
    TARGET_CATEGORY_IDS_FIELD_NUMBER: _ClassVar[int]
    EXCLUDED_PRODUCT_IDS_FIELD_NUMBER: _ClassVar[int]
    EXCLUDED_CATEGORY_IDS_FIELD_NUMBER: _ClassVar[int]
    FULL_PRICE_ONLY_FIELD_NUMBER: _ClassVar[int]
    STACKABLE_FIELD_NUMBER: _ClassVar[int]
    PRIORITY_FIELD_NUMBER: _ClassVar[int]
    GIFT_VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    MALL_PERCENTAGE_FIELD_NUMBER: _ClassVar[int]
    WEEKLY_WINDOWS_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_GROUP_IDS_FIELD_NUMBER: _ClassVar[int]
    EXCLUDED_REGIONS_FIELD_NUMBER: _ClassVar[int]
    method: Terms.Method
    scope: Terms.Scope
    percentage: _decimal_pb2.Decimal
    amount: _money_pb2.Money
    maximum_discount: _money_pb2.Money
    minimum_amount: _money_pb2.Money
    maximum_amount: _money_pb2.Money
    minimum_quantity: int
    tiers: _containers.RepeatedCompositeFieldContainer[Tier]
    buy_quantity: int
    get_quantity: int
    maximum_times: int
    buy_product_ids: _containers.RepeatedScalarFieldContainer[str]
    target_product_ids: _containers.RepeatedScalarFieldContainer[str]
    target_category_ids: _containers.RepeatedScalarFieldContainer[str]
    excluded_product_ids: _containers.RepeatedScalarFieldContainer[str]
    excluded_category_ids: _containers.RepeatedScalarFieldContainer[str]
    full_price_only: bool
    stackable: bool
    priority: int
    gift_variant_id: str
    mall_percentage: _decimal_pb2.Decimal
    weekly_windows: _containers.RepeatedCompositeFieldContainer[WeeklyWindow]
    customer_group_ids: _containers.RepeatedScalarFieldContainer[str]
    excluded_regions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, method: _Optional[_Union[Terms.Method, str]] = ..., scope: _Optional[_Union[Terms.Scope, str]] = ..., percentage: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., maximum_discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., minimum_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., maximum_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., minimum_quantity: _Optional[int] = ..., tiers: _Optional[_Iterable[_Union[Tier, _Mapping]]] = ..., buy_quantity: _Optional[int] = ..., get_quantity: _Optional[int] = ..., maximum_times: _Optional[int] = ..., buy_product_ids: _Optional[_Iterable[str]] = ..., target_product_ids: _Optional[_Iterable[str]] = ..., target_category_ids: _Optional[_Iterable[str]] = ..., excluded_product_ids: _Optional[_Iterable[str]] = ..., excluded_category_ids: _Optional[_Iterable[str]] = ..., full_price_only: _Optional[bool] = ..., stackable: _Optional[bool] = ..., priority: _Optional[int] = ..., gift_variant_id: _Optional[str] = ..., mall_percentage: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., weekly_windows: _Optional[_Iterable[_Union[WeeklyWindow, _Mapping]]] = ..., customer_group_ids: _Optional[_Iterable[str]] = ..., excluded_regions: _Optional[_Iterable[str]] = ...) -> None: ...

class Tier(_message.Message):
    __slots__ = ("minimum_amount", "minimum_quantity", "percentage", "amount")
    MINIMUM_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PERCENTAGE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    minimum_amount: _money_pb2.Money
    minimum_quantity: int
    percentage: _decimal_pb2.Decimal
    amount: _money_pb2.Money
    def __init__(self, minimum_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., minimum_quantity: _Optional[int] = ..., percentage: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...

class WeeklyWindow(_message.Message):
    __slots__ = ("weekday_mask", "start_minute", "end_minute")
    WEEKDAY_MASK_FIELD_NUMBER: _ClassVar[int]
    START_MINUTE_FIELD_NUMBER: _ClassVar[int]
    END_MINUTE_FIELD_NUMBER: _ClassVar[int]
    weekday_mask: int
    start_minute: int
    end_minute: int
    def __init__(self, weekday_mask: _Optional[int] = ..., start_minute: _Optional[int] = ..., end_minute: _Optional[int] = ...) -> None: ...
