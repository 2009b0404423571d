import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CommissionRule(_message.Message):
    __slots__ = ("id", "scope", "product_id", "category_id", "seller_id", "channel_id", "rate", "flat", "floor", "cap", "on_shipping", "introductory_days", "volume", "reason", "start_time", "end_time", "create_time", "update_time", "etag")
    class Scope(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SCOPE_UNSPECIFIED: _ClassVar[CommissionRule.Scope]
        PRODUCT: _ClassVar[CommissionRule.Scope]
        CATEGORY: _ClassVar[CommissionRule.Scope]
        INTRODUCTORY: _ClassVar[CommissionRule.Scope]
        SELLER: _ClassVar[CommissionRule.Scope]
        VOLUME: _ClassVar[CommissionRule.Scope]
        CHANNEL: _ClassVar[CommissionRule.Scope]
        MALL: _ClassVar[CommissionRule.Scope]
    SCOPE_UNSPECIFIED: CommissionRule.Scope
    PRODUCT: CommissionRule.Scope
    CATEGORY: CommissionRule.Scope
    INTRODUCTORY: CommissionRule.Scope
    SELLER: CommissionRule.Scope
    VOLUME: CommissionRule.Scope
    CHANNEL: CommissionRule.Scope
    MALL: CommissionRule.Scope
    ID_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    RATE_FIELD_NUMBER: _ClassVar[int]
    FLAT_FIELD_NUMBER: _ClassVar[int]
    FLOOR_FIELD_NUMBER: _ClassVar[int]
    CAP_FIELD_NUMBER: _ClassVar[int]
    ON_SHIPPING_FIELD_NUMBER: _ClassVar[int]
    INTRODUCTORY_DAYS_FIELD_NUMBER: _ClassVar[int]
    VOLUME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    scope: CommissionRule.Scope
    product_id: str
    category_id: str
    seller_id: str
    channel_id: str
    rate: _decimal_pb2.Decimal
    flat: _money_pb2.Money
    floor: _money_pb2.Money
    cap: _money_pb2.Money
    on_shipping: bool
    introductory_days: int
    volume: _money_pb2.Money
    reason: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., scope: _Optional[_Union[CommissionRule.Scope, str]] = ..., product_id: _Optional[str] = ..., category_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., flat: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., floor: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., cap: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., on_shipping: _Optional[bool] = ..., introductory_days: _Optional[int] = ..., volume: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., reason: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateCommissionRuleRequest(_message.Message):
    __slots__ = ("commission_rule", "request_id")
    COMMISSION_RULE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    commission_rule: CommissionRule
    request_id: str
    def __init__(self, commission_rule: _Optional[_Union[CommissionRule, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetCommissionRuleRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListCommissionRulesRequest(_message.Message):
    __slots__ = ("seller_id", "scopes", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListCommissionRulesRequest.Order]
        NEWEST: _ClassVar[ListCommissionRulesRequest.Order]
        OLDEST: _ClassVar[ListCommissionRulesRequest.Order]
    ORDER_UNSPECIFIED: ListCommissionRulesRequest.Order
    NEWEST: ListCommissionRulesRequest.Order
    OLDEST: ListCommissionRulesRequest.Order
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    SCOPES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    scopes: _containers.RepeatedScalarFieldContainer[CommissionRule.Scope]
    page_size: int
    page_token: str
    order: ListCommissionRulesRequest.Order
    def __init__(self, seller_id: _Optional[str] = ..., scopes: _Optional[_Iterable[_Union[CommissionRule.Scope, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListCommissionRulesRequest.Order, str]] = ...) -> None: ...

class ListCommissionRulesResponse(_message.Message):
    __slots__ = ("commission_rules", "next_page_token")
    COMMISSION_RULES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    commission_rules: _containers.RepeatedCompositeFieldContainer[CommissionRule]
    next_page_token: str
    def __init__(self, commission_rules: _Optional[_Iterable[_Union[CommissionRule, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class EndCommissionRuleRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
