import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
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

class LoyaltyTier(_message.Message):
    __slots__ = ("id", "code", "display_name", "level", "state", "access", "segment", "customer_group_ids", "country_codes", "season_months", "coin_multiplier", "earning_rate", "advancement_threshold", "maintenance_threshold", "qualification_period_months", "annual_period", "lifetime_spending", "automatic_upgrade", "downgrade_rule", "discontinuation_protection", "start_time", "end_time", "subscription_fee", "entitlements", "benefits", "description", "restrictions", "celebration_coins", "celebration_message", "display_order", "companion_tier_ids", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[LoyaltyTier.State]
        UPCOMING: _ClassVar[LoyaltyTier.State]
        ACTIVE: _ClassVar[LoyaltyTier.State]
        RETIRING: _ClassVar[LoyaltyTier.State]
        EXCLUSIVE: _ClassVar[LoyaltyTier.State]
        INVITATION_ONLY: _ClassVar[LoyaltyTier.State]
    STATE_UNSPECIFIED: LoyaltyTier.State
    UPCOMING: LoyaltyTier.State
    ACTIVE: LoyaltyTier.State
    RETIRING: LoyaltyTier.State
    EXCLUSIVE: LoyaltyTier.State
    INVITATION_ONLY: LoyaltyTier.State
    class Access(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ACCESS_UNSPECIFIED: _ClassVar[LoyaltyTier.Access]
        PUBLIC: _ClassVar[LoyaltyTier.Access]
        ACCESS_INVITATION_ONLY: _ClassVar[LoyaltyTier.Access]
        ACCESS_EXCLUSIVE: _ClassVar[LoyaltyTier.Access]
        REGIONAL_RESTRICTED: _ClassVar[LoyaltyTier.Access]
        SEGMENT_BASED: _ClassVar[LoyaltyTier.Access]
    ACCESS_UNSPECIFIED: LoyaltyTier.Access
    PUBLIC: LoyaltyTier.Access
    ACCESS_INVITATION_ONLY: LoyaltyTier.Access
    ACCESS_EXCLUSIVE: LoyaltyTier.Access
    REGIONAL_RESTRICTED: LoyaltyTier.Access
    SEGMENT_BASED: LoyaltyTier.Access
    class Segment(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SEGMENT_UNSPECIFIED: _ClassVar[LoyaltyTier.Segment]
        ALL_CUSTOMERS: _ClassVar[LoyaltyTier.Segment]
        PREMIUM_CUSTOMERS: _ClassVar[LoyaltyTier.Segment]
        BUSINESS_CUSTOMERS: _ClassVar[LoyaltyTier.Segment]
        NEW_CUSTOMERS: _ClassVar[LoyaltyTier.Segment]
        SPECIFIC_SEGMENTS: _ClassVar[LoyaltyTier.Segment]
    SEGMENT_UNSPECIFIED: LoyaltyTier.Segment
    ALL_CUSTOMERS: LoyaltyTier.Segment
    PREMIUM_CUSTOMERS: LoyaltyTier.Segment
    BUSINESS_CUSTOMERS: LoyaltyTier.Segment
    NEW_CUSTOMERS: LoyaltyTier.Segment
    SPECIFIC_SEGMENTS: LoyaltyTier.Segment
    class DowngradeRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        DOWNGRADE_RULE_UNSPECIFIED: _ClassVar[LoyaltyTier.DowngradeRule]
        ONE_LEVEL: _ClassVar[LoyaltyTier.DowngradeRule]
        TO_QUALIFIED: _ClassVar[LoyaltyTier.DowngradeRule]
        NEVER: _ClassVar[LoyaltyTier.DowngradeRule]
    DOWNGRADE_RULE_UNSPECIFIED: LoyaltyTier.DowngradeRule
    ONE_LEVEL: LoyaltyTier.DowngradeRule
    TO_QUALIFIED: LoyaltyTier.DowngradeRule
    NEVER: LoyaltyTier.DowngradeRule
    ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACCESS_FIELD_NUMBER: _ClassVar[int]
    SEGMENT_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_GROUP_IDS_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_CODES_FIELD_NUMBER: _ClassVar[int]
    SEASON_MONTHS_FIELD_NUMBER: _ClassVar[int]
    COIN_MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    EARNING_RATE_FIELD_NUMBER: _ClassVar[int]
    ADVANCEMENT_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    MAINTENANCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    QUALIFICATION_PERIOD_MONTHS_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_PERIOD_FIELD_NUMBER: _ClassVar[int]
    LIFETIME_SPENDING_FIELD_NUMBER: _ClassVar[int]
    AUTOMATIC_UPGRADE_FIELD_NUMBER: _ClassVar[int]
    DOWNGRADE_RULE_FIELD_NUMBER: _ClassVar[int]
    DISCONTINUATION_PROTECTION_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    SUBSCRIPTION_FEE_FIELD_NUMBER: _ClassVar[int]
    ENTITLEMENTS_FIELD_NUMBER: _ClassVar[int]
    BENEFITS_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    RESTRICTIONS_FIELD_NUMBER: _ClassVar[int]
    CELEBRATION_COINS_FIELD_NUMBER: _ClassVar[int]
    CELEBRATION_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ORDER_FIELD_NUMBER: _ClassVar[int]
    COMPANION_TIER_IDS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    code: str
    display_name: str
    level: int
    state: LoyaltyTier.State
    access: LoyaltyTier.Access
    segment: LoyaltyTier.Segment
    customer_group_ids: _containers.RepeatedScalarFieldContainer[str]
    country_codes: _containers.RepeatedScalarFieldContainer[str]
    season_months: _containers.RepeatedScalarFieldContainer[int]
    coin_multiplier: _decimal_pb2.Decimal
    earning_rate: _decimal_pb2.Decimal
    advancement_threshold: _money_pb2.Money
    maintenance_threshold: _money_pb2.Money
    qualification_period_months: int
    annual_period: bool
    lifetime_spending: bool
    automatic_upgrade: bool
    downgrade_rule: LoyaltyTier.DowngradeRule
    discontinuation_protection: bool
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    subscription_fee: _money_pb2.Money
    entitlements: _struct_pb2.Struct
    benefits: str
    description: str
    restrictions: str
    celebration_coins: int
    celebration_message: str
    display_order: int
    companion_tier_ids: _containers.RepeatedScalarFieldContainer[str]
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., level: _Optional[int] = ..., state: _Optional[_Union[LoyaltyTier.State, str]] = ..., access: _Optional[_Union[LoyaltyTier.Access, str]] = ..., segment: _Optional[_Union[LoyaltyTier.Segment, str]] = ..., customer_group_ids: _Optional[_Iterable[str]] = ..., country_codes: _Optional[_Iterable[str]] = ..., season_months: _Optional[_Iterable[int]] = ..., coin_multiplier: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., earning_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., advancement_threshold: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., maintenance_threshold: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., qualification_period_months: _Optional[int] = ..., annual_period: _Optional[bool] = ..., lifetime_spending: _Optional[bool] = ..., automatic_upgrade: _Optional[bool] = ..., downgrade_rule: _Optional[_Union[LoyaltyTier.DowngradeRule, str]] = ..., discontinuation_protection: _Optional[bool] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., subscription_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., entitlements: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., benefits: _Optional[str] = ..., description: _Optional[str] = ..., restrictions: _Optional[str] = ..., celebration_coins: _Optional[int] = ..., celebration_message: _Optional[str] = ..., display_order: _Optional[int] = ..., companion_tier_ids: _Optional[_Iterable[str]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateLoyaltyTierRequest(_message.Message):
    __slots__ = ("loyalty_tier", "request_id")
    LOYALTY_TIER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    loyalty_tier: LoyaltyTier
    request_id: str
    def __init__(self, loyalty_tier: _Optional[_Union[LoyaltyTier, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetLoyaltyTierRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListLoyaltyTiersRequest(_message.Message):
    __slots__ = ("states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListLoyaltyTiersRequest.Order]
        NEWEST: _ClassVar[ListLoyaltyTiersRequest.Order]
        OLDEST: _ClassVar[ListLoyaltyTiersRequest.Order]
    ORDER_UNSPECIFIED: ListLoyaltyTiersRequest.Order
    NEWEST: ListLoyaltyTiersRequest.Order
    OLDEST: ListLoyaltyTiersRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[LoyaltyTier.State]
    page_size: int
    page_token: str
    order: ListLoyaltyTiersRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[LoyaltyTier.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListLoyaltyTiersRequest.Order, str]] = ...) -> None: ...

class ListLoyaltyTiersResponse(_message.Message):
    __slots__ = ("loyalty_tiers", "next_page_token")
    LOYALTY_TIERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    loyalty_tiers: _containers.RepeatedCompositeFieldContainer[LoyaltyTier]
    next_page_token: str
    def __init__(self, loyalty_tiers: _Optional[_Iterable[_Union[LoyaltyTier, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateLoyaltyTierRequest(_message.Message):
    __slots__ = ("loyalty_tier", "update_mask", "request_id")
    LOYALTY_TIER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    loyalty_tier: LoyaltyTier
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, loyalty_tier: _Optional[_Union[LoyaltyTier, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class MoveLoyaltyTierRequest(_message.Message):
    __slots__ = ("id", "state", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: LoyaltyTier.State
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[LoyaltyTier.State, str]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
