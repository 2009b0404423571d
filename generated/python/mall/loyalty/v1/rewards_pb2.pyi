import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
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

class LoyaltyReward(_message.Message):
    __slots__ = ("id", "code", "display_name", "type", "state", "active", "coin_cost", "market_value", "discount_percentage", "discount_amount", "free_product_quantity", "product_id", "upgrade_from_product_id", "exclusive_access_features", "minimum_order_amount", "maximum_discount", "bulk_orders_only", "availability", "seller_id", "category_id", "country_codes", "segment", "tier_ids", "customer_group_ids", "season_months", "usage_limit_per_customer", "total_usage_limit", "usage_count", "start_time", "end_time", "valid_days", "needs_confirmation", "automatic", "description", "terms", "instructions", "icon_uri", "banner_uri", "display_order", "create_time", "update_time", "delete_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[LoyaltyReward.Type]
        DISCOUNT_PERCENTAGE: _ClassVar[LoyaltyReward.Type]
        DISCOUNT_FIXED: _ClassVar[LoyaltyReward.Type]
        FREE_PRODUCT: _ClassVar[LoyaltyReward.Type]
        FREE_SHIPPING: _ClassVar[LoyaltyReward.Type]
        UPGRADE: _ClassVar[LoyaltyReward.Type]
        EXCLUSIVE_ACCESS: _ClassVar[LoyaltyReward.Type]
        GIFT_CARD: _ClassVar[LoyaltyReward.Type]
    TYPE_UNSPECIFIED: LoyaltyReward.Type
    DISCOUNT_PERCENTAGE: LoyaltyReward.Type
    DISCOUNT_FIXED: LoyaltyReward.Type
    FREE_PRODUCT: LoyaltyReward.Type
    FREE_SHIPPING: LoyaltyReward.Type
    UPGRADE: LoyaltyReward.Type
    EXCLUSIVE_ACCESS: LoyaltyReward.Type
    GIFT_CARD: LoyaltyReward.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[LoyaltyReward.State]
        DRAFT: _ClassVar[LoyaltyReward.State]
        ACTIVE: _ClassVar[LoyaltyReward.State]
        LIMITED_TIME: _ClassVar[LoyaltyReward.State]
        SEASONAL: _ClassVar[LoyaltyReward.State]
        EXCLUSIVE: _ClassVar[LoyaltyReward.State]
        EXPIRED: _ClassVar[LoyaltyReward.State]
    STATE_UNSPECIFIED: LoyaltyReward.State
    DRAFT: LoyaltyReward.State
    ACTIVE: LoyaltyReward.State
    LIMITED_TIME: LoyaltyReward.State
    SEASONAL: LoyaltyReward.State
    EXCLUSIVE: LoyaltyReward.State
    EXPIRED: LoyaltyReward.State
    class Availability(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        AVAILABILITY_UNSPECIFIED: _ClassVar[LoyaltyReward.Availability]
        MARKETPLACE_WIDE: _ClassVar[LoyaltyReward.Availability]
        SELLER_SPECIFIC: _ClassVar[LoyaltyReward.Availability]
        CATEGORY_LIMITED: _ClassVar[LoyaltyReward.Availability]
        GEOGRAPHIC_RESTRICTED: _ClassVar[LoyaltyReward.Availability]
    AVAILABILITY_UNSPECIFIED: LoyaltyReward.Availability
    MARKETPLACE_WIDE: LoyaltyReward.Availability
    SELLER_SPECIFIC: LoyaltyReward.Availability
    CATEGORY_LIMITED: LoyaltyReward.Availability
    GEOGRAPHIC_RESTRICTED: LoyaltyReward.Availability
    class Segment(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        SEGMENT_UNSPECIFIED: _ClassVar[LoyaltyReward.Segment]
        ALL_CUSTOMERS: _ClassVar[LoyaltyReward.Segment]
        NEW_CUSTOMERS: _ClassVar[LoyaltyReward.Segment]
        LOYALTY_TIER_SPECIFIC: _ClassVar[LoyaltyReward.Segment]
        VIP_ONLY: _ClassVar[LoyaltyReward.Segment]
    SEGMENT_UNSPECIFIED: LoyaltyReward.Segment
    ALL_CUSTOMERS: LoyaltyReward.Segment
    NEW_CUSTOMERS: LoyaltyReward.Segment
    LOYALTY_TIER_SPECIFIC: LoyaltyReward.Segment
    VIP_ONLY: LoyaltyReward.Segment
    ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    COIN_COST_FIELD_NUMBER: _ClassVar[int]
    MARKET_VALUE_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_PERCENTAGE_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    FREE_PRODUCT_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    UPGRADE_FROM_PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    EXCLUSIVE_ACCESS_FEATURES_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_ORDER_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    BULK_ORDERS_ONLY_FIELD_NUMBER: _ClassVar[int]
    AVAILABILITY_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_CODES_FIELD_NUMBER: _ClassVar[int]
    SEGMENT_FIELD_NUMBER: _ClassVar[int]
    TIER_IDS_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_GROUP_IDS_FIELD_NUMBER: _ClassVar[int]
    SEASON_MONTHS_FIELD_NUMBER: _ClassVar[int]
    USAGE_LIMIT_PER_CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    TOTAL_USAGE_LIMIT_FIELD_NUMBER: _ClassVar[int]
    USAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VALID_DAYS_FIELD_NUMBER: _ClassVar[int]
    NEEDS_CONFIRMATION_FIELD_NUMBER: _ClassVar[int]
    AUTOMATIC_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    INSTRUCTIONS_FIELD_NUMBER: _ClassVar[int]
    ICON_URI_FIELD_NUMBER: _ClassVar[int]
    BANNER_URI_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_ORDER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    code: str
    display_name: str
    type: LoyaltyReward.Type
    state: LoyaltyReward.State
    active: bool
    coin_cost: int
    market_value: _money_pb2.Money
    discount_percentage: _decimal_pb2.Decimal
    discount_amount: _money_pb2.Money
    free_product_quantity: int
    product_id: str
    upgrade_from_product_id: str
    exclusive_access_features: str
    minimum_order_amount: _money_pb2.Money
    maximum_discount: _money_pb2.Money
    bulk_orders_only: bool
    availability: LoyaltyReward.Availability
    seller_id: str
    category_id: str
    country_codes: _containers.RepeatedScalarFieldContainer[str]
    segment: LoyaltyReward.Segment
    tier_ids: _containers.RepeatedScalarFieldContainer[str]
    customer_group_ids: _containers.RepeatedScalarFieldContainer[str]
    season_months: _containers.RepeatedScalarFieldContainer[int]
    usage_limit_per_customer: int
    total_usage_limit: int
    usage_count: int
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    valid_days: int
    needs_confirmation: bool
    automatic: bool
    description: str
    terms: str
    instructions: str
    icon_uri: str
    banner_uri: str
    display_order: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., type: _Optional[_Union[LoyaltyReward.Type, str]] = ..., state: _Optional[_Union[LoyaltyReward.State, str]] = ..., active: _Optional[bool] = ..., coin_cost: _Optional[int] = ..., market_value: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., discount_percentage: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., discount_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., free_product_quantity: _Optional[int] = ..., product_id: _Optional[str] = ..., upgrade_from_product_id: _Optional[str] = ..., exclusive_access_features: _Optional[str] = ..., minimum_order_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., maximum_discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., bulk_orders_only: _Optional[bool] = ..., availability: _Optional[_Union[LoyaltyReward.Availability, str]] = ..., seller_id: _Optional[str] = ..., category_id: _Optional[str] = ..., country_codes: _Optional[_Iterable[str]] = ..., segment: _Optional[_Union[LoyaltyReward.Segment, str]] = ..., tier_ids: _Optional[_Iterable[str]] = ..., customer_group_ids: _Optional[_Iterable[str]] = ..., season_months: _Optional[_Iterable[int]] = ..., usage_limit_per_customer: _Optional[int] = ..., total_usage_limit: _Optional[int] = ..., usage_count: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_days: _Optional[int] = ..., needs_confirmation: _Optional[bool] = ..., automatic: _Optional[bool] = ..., description: _Optional[str] = ..., terms: _Optional[str] = ..., instructions: _Optional[str] = ..., icon_uri: _Optional[str] = ..., banner_uri: _Optional[str] = ..., display_order: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateLoyaltyRewardRequest(_message.Message):
    __slots__ = ("loyalty_reward", "request_id")
    LOYALTY_REWARD_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    loyalty_reward: LoyaltyReward
    request_id: str
    def __init__(self, loyalty_reward: _Optional[_Union[LoyaltyReward, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetLoyaltyRewardRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListLoyaltyRewardsRequest(_message.Message):
    __slots__ = ("states", "types", "seller_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListLoyaltyRewardsRequest.Order]
        NEWEST: _ClassVar[ListLoyaltyRewardsRequest.Order]
        OLDEST: _ClassVar[ListLoyaltyRewardsRequest.Order]
    ORDER_UNSPECIFIED: ListLoyaltyRewardsRequest.Order
    NEWEST: ListLoyaltyRewardsRequest.Order
    OLDEST: ListLoyaltyRewardsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[LoyaltyReward.State]
    types: _containers.RepeatedScalarFieldContainer[LoyaltyReward.Type]
    seller_id: str
    page_size: int
    page_token: str
    order: ListLoyaltyRewardsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[LoyaltyReward.State, str]]] = ..., types: _Optional[_Iterable[_Union[LoyaltyReward.Type, str]]] = ..., seller_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListLoyaltyRewardsRequest.Order, str]] = ...) -> None: ...

class ListLoyaltyRewardsResponse(_message.Message):
    __slots__ = ("loyalty_rewards", "next_page_token")
    LOYALTY_REWARDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    loyalty_rewards: _containers.RepeatedCompositeFieldContainer[LoyaltyReward]
    next_page_token: str
    def __init__(self, loyalty_rewards: _Optional[_Iterable[_Union[LoyaltyReward, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateLoyaltyRewardRequest(_message.Message):
    __slots__ = ("loyalty_reward", "update_mask", "request_id")
    LOYALTY_REWARD_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    loyalty_reward: LoyaltyReward
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, loyalty_reward: _Optional[_Union[LoyaltyReward, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class MoveLoyaltyRewardRequest(_message.Message):
    __slots__ = ("id", "state", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: LoyaltyReward.State
    request_id: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[LoyaltyReward.State, str]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteLoyaltyRewardRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
