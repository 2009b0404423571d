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

class LoyaltyEarning(_message.Message):
    __slots__ = ("id", "membership_id", "customer_id", "type", "state", "coins", "reversed_coins", "order_id", "seller_id", "product_id", "category_id", "order_subtotal", "qualifying_amount", "earning_rate", "exchange_rate", "tier_id", "tier_multiplier", "promotional_multiplier", "promotion_id", "promotion_name", "commission_rate", "commission_amount", "seller_amount", "milestone_name", "referral_code", "social_platform", "external_reference", "description", "calculation", "validity_days", "qualify_time", "expire_time", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[LoyaltyEarning.Type]
        PURCHASE: _ClassVar[LoyaltyEarning.Type]
        REVIEW: _ClassVar[LoyaltyEarning.Type]
        SOCIAL_SHARE: _ClassVar[LoyaltyEarning.Type]
        REFERRAL: _ClassVar[LoyaltyEarning.Type]
        WELCOME_BONUS: _ClassVar[LoyaltyEarning.Type]
        MILESTONE: _ClassVar[LoyaltyEarning.Type]
        MANUAL_ADJUSTMENT: _ClassVar[LoyaltyEarning.Type]
        BIRTHDAY: _ClassVar[LoyaltyEarning.Type]
        CAMPAIGN_BONUS: _ClassVar[LoyaltyEarning.Type]
    TYPE_UNSPECIFIED: LoyaltyEarning.Type
    PURCHASE: LoyaltyEarning.Type
    REVIEW: LoyaltyEarning.Type
    SOCIAL_SHARE: LoyaltyEarning.Type
    REFERRAL: LoyaltyEarning.Type
    WELCOME_BONUS: LoyaltyEarning.Type
    MILESTONE: LoyaltyEarning.Type
    MANUAL_ADJUSTMENT: LoyaltyEarning.Type
    BIRTHDAY: LoyaltyEarning.Type
    CAMPAIGN_BONUS: LoyaltyEarning.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[LoyaltyEarning.State]
        PENDING: _ClassVar[LoyaltyEarning.State]
        QUALIFIED: _ClassVar[LoyaltyEarning.State]
        VOIDED: _ClassVar[LoyaltyEarning.State]
        REVERSED: _ClassVar[LoyaltyEarning.State]
    STATE_UNSPECIFIED: LoyaltyEarning.State
    PENDING: LoyaltyEarning.State
    QUALIFIED: LoyaltyEarning.State
    VOIDED: LoyaltyEarning.State
    REVERSED: LoyaltyEarning.State
    ID_FIELD_NUMBER: _ClassVar[int]
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    COINS_FIELD_NUMBER: _ClassVar[int]
    REVERSED_COINS_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_SUBTOTAL_FIELD_NUMBER: _ClassVar[int]
    QUALIFYING_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    EARNING_RATE_FIELD_NUMBER: _ClassVar[int]
    EXCHANGE_RATE_FIELD_NUMBER: _ClassVar[int]
    TIER_ID_FIELD_NUMBER: _ClassVar[int]
    TIER_MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    PROMOTIONAL_MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_ID_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    SELLER_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    MILESTONE_NAME_FIELD_NUMBER: _ClassVar[int]
    REFERRAL_CODE_FIELD_NUMBER: _ClassVar[int]
    SOCIAL_PLATFORM_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CALCULATION_FIELD_NUMBER: _ClassVar[int]
    VALIDITY_DAYS_FIELD_NUMBER: _ClassVar[int]
    QUALIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    membership_id: str
    customer_id: str
    type: LoyaltyEarning.Type
    state: LoyaltyEarning.State
    coins: int
    reversed_coins: int
    order_id: str
    seller_id: str
    product_id: str
    category_id: str
    order_subtotal: _money_pb2.Money
    qualifying_amount: _money_pb2.Money
    earning_rate: _decimal_pb2.Decimal
    exchange_rate: _decimal_pb2.Decimal
    tier_id: str
    tier_multiplier: _decimal_pb2.Decimal
    promotional_multiplier: _decimal_pb2.Decimal
    promotion_id: str
    promotion_name: str
    commission_rate: _decimal_pb2.Decimal
    commission_amount: _money_pb2.Money
    seller_amount: _money_pb2.Money
    milestone_name: str
    referral_code: str
    social_platform: str
    external_reference: str
    description: str
    calculation: str
    validity_days: int
    qualify_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., membership_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., type: _Optional[_Union[LoyaltyEarning.Type, str]] = ..., state: _Optional[_Union[LoyaltyEarning.State, str]] = ..., coins: _Optional[int] = ..., reversed_coins: _Optional[int] = ..., order_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., product_id: _Optional[str] = ..., category_id: _Optional[str] = ..., order_subtotal: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., qualifying_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., earning_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., exchange_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., tier_id: _Optional[str] = ..., tier_multiplier: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., promotional_multiplier: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., promotion_id: _Optional[str] = ..., promotion_name: _Optional[str] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., commission_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., seller_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., milestone_name: _Optional[str] = ..., referral_code: _Optional[str] = ..., social_platform: _Optional[str] = ..., external_reference: _Optional[str] = ..., description: _Optional[str] = ..., calculation: _Optional[str] = ..., validity_days: _Optional[int] = ..., qualify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateLoyaltyEarningRequest(_message.Message):
    __slots__ = ("loyalty_earning", "request_id")
    LOYALTY_EARNING_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    loyalty_earning: LoyaltyEarning
    request_id: str
    def __init__(self, loyalty_earning: _Optional[_Union[LoyaltyEarning, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetLoyaltyEarningRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListLoyaltyEarningsRequest(_message.Message):
    __slots__ = ("membership_id", "order_id", "states", "types", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListLoyaltyEarningsRequest.Order]
        NEWEST: _ClassVar[ListLoyaltyEarningsRequest.Order]
        OLDEST: _ClassVar[ListLoyaltyEarningsRequest.Order]
    ORDER_UNSPECIFIED: ListLoyaltyEarningsRequest.Order
    NEWEST: ListLoyaltyEarningsRequest.Order
    OLDEST: ListLoyaltyEarningsRequest.Order
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    membership_id: str
    order_id: str
    states: _containers.RepeatedScalarFieldContainer[LoyaltyEarning.State]
    types: _containers.RepeatedScalarFieldContainer[LoyaltyEarning.Type]
    page_size: int
    page_token: str
    order: ListLoyaltyEarningsRequest.Order
    def __init__(self, membership_id: _Optional[str] = ..., order_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[LoyaltyEarning.State, str]]] = ..., types: _Optional[_Iterable[_Union[LoyaltyEarning.Type, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListLoyaltyEarningsRequest.Order, str]] = ...) -> None: ...

class ListLoyaltyEarningsResponse(_message.Message):
    __slots__ = ("loyalty_earnings", "next_page_token")
    LOYALTY_EARNINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    loyalty_earnings: _containers.RepeatedCompositeFieldContainer[LoyaltyEarning]
    next_page_token: str
    def __init__(self, loyalty_earnings: _Optional[_Iterable[_Union[LoyaltyEarning, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class EarningPromotion(_message.Message):
    __slots__ = ("id", "code", "display_name", "state", "multiplier", "bonus_coins", "minimum_amount", "channel_id", "seller_ids", "category_ids", "product_ids", "tier_ids", "start_time", "end_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[EarningPromotion.State]
        DRAFT: _ClassVar[EarningPromotion.State]
        ACTIVE: _ClassVar[EarningPromotion.State]
        ENDED: _ClassVar[EarningPromotion.State]
    STATE_UNSPECIFIED: EarningPromotion.State
    DRAFT: EarningPromotion.State
    ACTIVE: EarningPromotion.State
    ENDED: EarningPromotion.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    BONUS_COINS_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_IDS_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_IDS_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_IDS_FIELD_NUMBER: _ClassVar[int]
    TIER_IDS_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    code: str
    display_name: str
    state: EarningPromotion.State
    multiplier: _decimal_pb2.Decimal
    bonus_coins: int
    minimum_amount: _money_pb2.Money
    channel_id: str
    seller_ids: _containers.RepeatedScalarFieldContainer[str]
    category_ids: _containers.RepeatedScalarFieldContainer[str]
    product_ids: _containers.RepeatedScalarFieldContainer[str]
    tier_ids: _containers.RepeatedScalarFieldContainer[str]
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., state: _Optional[_Union[EarningPromotion.State, str]] = ..., multiplier: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., bonus_coins: _Optional[int] = ..., minimum_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., channel_id: _Optional[str] = ..., seller_ids: _Optional[_Iterable[str]] = ..., category_ids: _Optional[_Iterable[str]] = ..., product_ids: _Optional[_Iterable[str]] = ..., tier_ids: _Optional[_Iterable[str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateEarningPromotionRequest(_message.Message):
    __slots__ = ("earning_promotion", "request_id")
    EARNING_PROMOTION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    earning_promotion: EarningPromotion
    request_id: str
    def __init__(self, earning_promotion: _Optional[_Union[EarningPromotion, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetEarningPromotionRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListEarningPromotionsRequest(_message.Message):
    __slots__ = ("states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListEarningPromotionsRequest.Order]
        NEWEST: _ClassVar[ListEarningPromotionsRequest.Order]
        OLDEST: _ClassVar[ListEarningPromotionsRequest.Order]
    ORDER_UNSPECIFIED: ListEarningPromotionsRequest.Order
    NEWEST: ListEarningPromotionsRequest.Order
    OLDEST: ListEarningPromotionsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[EarningPromotion.State]
    page_size: int
    page_token: str
    order: ListEarningPromotionsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[EarningPromotion.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListEarningPromotionsRequest.Order, str]] = ...) -> None: ...

class ListEarningPromotionsResponse(_message.Message):
    __slots__ = ("earning_promotions", "next_page_token")
    EARNING_PROMOTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    earning_promotions: _containers.RepeatedCompositeFieldContainer[EarningPromotion]
    next_page_token: str
    def __init__(self, earning_promotions: _Optional[_Iterable[_Union[EarningPromotion, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateEarningPromotionRequest(_message.Message):
    __slots__ = ("earning_promotion", "update_mask", "request_id")
    EARNING_PROMOTION_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    earning_promotion: EarningPromotion
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, earning_promotion: _Optional[_Union[EarningPromotion, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ActivateEarningPromotionRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EndEarningPromotionRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
