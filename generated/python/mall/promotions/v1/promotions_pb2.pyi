import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Terms(_message.Message):
    __slots__ = ("method", "scope", "percentage", "amount", "maximum_discount", "minimum_amount", "maximum_amount", "minimum_quantity", "tiers", "buy_quantity", "get_quantity", "maximum_times", "buy_product_ids", "target_product_ids", "target_category_ids", "excluded_product_ids", "excluded_category_ids", "full_price_only", "stackable", "priority", "gift_variant_id", "mall_percentage", "weekly_windows", "customer_group_ids")
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
    def __init__(self, method: _Optional[_Union[Terms.Method, str]] = ..., scope: _Optional[_Union[Terms.Scope, str]] = ..., percentage: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., maximum_discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., minimum_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., maximum_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., minimum_quantity: _Optional[int] = ..., tiers: _Optional[_Iterable[_Union[Tier, _Mapping]]] = ..., buy_quantity: _Optional[int] = ..., get_quantity: _Optional[int] = ..., maximum_times: _Optional[int] = ..., buy_product_ids: _Optional[_Iterable[str]] = ..., target_product_ids: _Optional[_Iterable[str]] = ..., target_category_ids: _Optional[_Iterable[str]] = ..., excluded_product_ids: _Optional[_Iterable[str]] = ..., excluded_category_ids: _Optional[_Iterable[str]] = ..., full_price_only: _Optional[bool] = ..., stackable: _Optional[bool] = ..., priority: _Optional[int] = ..., gift_variant_id: _Optional[str] = ..., mall_percentage: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., weekly_windows: _Optional[_Iterable[_Union[WeeklyWindow, _Mapping]]] = ..., customer_group_ids: _Optional[_Iterable[str]] = ...) -> None: ...

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

class StackingRule(_message.Message):
    __slots__ = ("type", "promotion_id", "coupon_type")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[StackingRule.Type]
        ALLOW: _ClassVar[StackingRule.Type]
        DENY: _ClassVar[StackingRule.Type]
    TYPE_UNSPECIFIED: StackingRule.Type
    ALLOW: StackingRule.Type
    DENY: StackingRule.Type
    TYPE_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_TYPE_FIELD_NUMBER: _ClassVar[int]
    type: StackingRule.Type
    promotion_id: str
    coupon_type: Coupon.Type
    def __init__(self, type: _Optional[_Union[StackingRule.Type, str]] = ..., promotion_id: _Optional[str] = ..., coupon_type: _Optional[_Union[Coupon.Type, str]] = ...) -> None: ...

class CouponRestriction(_message.Message):
    __slots__ = ("product_id", "category_id", "customer_id", "customer_group_id", "start_time", "end_time", "weekday_mask", "reason_code")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    WEEKDAY_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    category_id: str
    customer_id: str
    customer_group_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    weekday_mask: int
    reason_code: str
    def __init__(self, product_id: _Optional[str] = ..., category_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_group_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., weekday_mask: _Optional[int] = ..., reason_code: _Optional[str] = ...) -> None: ...

class Campaign(_message.Message):
    __slots__ = ("id", "code", "title", "description", "channel_id", "seller_id", "state", "terms", "start_time", "end_time", "usage_limit", "usage_limit_per_customer", "usage_count", "creator_id", "creator_role", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Campaign.State]
        INACTIVE: _ClassVar[Campaign.State]
        ACTIVE: _ClassVar[Campaign.State]
        ENDED: _ClassVar[Campaign.State]
    STATE_UNSPECIFIED: Campaign.State
    INACTIVE: Campaign.State
    ACTIVE: Campaign.State
    ENDED: Campaign.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    USAGE_LIMIT_FIELD_NUMBER: _ClassVar[int]
    USAGE_LIMIT_PER_CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    USAGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    code: str
    title: str
    description: str
    channel_id: str
    seller_id: str
    state: Campaign.State
    terms: Terms
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    usage_limit: int
    usage_limit_per_customer: int
    usage_count: int
    creator_id: str
    creator_role: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., code: _Optional[str] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., channel_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., state: _Optional[_Union[Campaign.State, str]] = ..., terms: _Optional[_Union[Terms, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., usage_limit: _Optional[int] = ..., usage_limit_per_customer: _Optional[int] = ..., usage_count: _Optional[int] = ..., creator_id: _Optional[str] = ..., creator_role: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Coupon(_message.Message):
    __slots__ = ("id", "campaign_id", "channel_id", "seller_id", "code", "type", "title", "description", "terms", "state", "public", "start_time", "end_time", "publish_time", "valid_days", "issue_limit", "issue_limit_per_customer", "usage_limit", "usage_limit_per_customer", "issued_count", "used_count", "first_order_only", "requires_approval", "approve_time", "stacking_rules", "restrictions", "creator_id", "creator_role", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[Coupon.Type]
        FIXED: _ClassVar[Coupon.Type]
        PERCENTAGE: _ClassVar[Coupon.Type]
        SHIPPING: _ClassVar[Coupon.Type]
        EVENT: _ClassVar[Coupon.Type]
        WELCOME: _ClassVar[Coupon.Type]
        BULK_CODE: _ClassVar[Coupon.Type]
        PERSONAL: _ClassVar[Coupon.Type]
    TYPE_UNSPECIFIED: Coupon.Type
    FIXED: Coupon.Type
    PERCENTAGE: Coupon.Type
    SHIPPING: Coupon.Type
    EVENT: Coupon.Type
    WELCOME: Coupon.Type
    BULK_CODE: Coupon.Type
    PERSONAL: Coupon.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Coupon.State]
        DRAFT: _ClassVar[Coupon.State]
        ACTIVE: _ClassVar[Coupon.State]
        DISABLED: _ClassVar[Coupon.State]
        EXPIRED: _ClassVar[Coupon.State]
        SOLD_OUT: _ClassVar[Coupon.State]
    STATE_UNSPECIFIED: Coupon.State
    DRAFT: Coupon.State
    ACTIVE: Coupon.State
    DISABLED: Coupon.State
    EXPIRED: Coupon.State
    SOLD_OUT: Coupon.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    VALID_DAYS_FIELD_NUMBER: _ClassVar[int]
    ISSUE_LIMIT_FIELD_NUMBER: _ClassVar[int]
    ISSUE_LIMIT_PER_CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    USAGE_LIMIT_FIELD_NUMBER: _ClassVar[int]
    USAGE_LIMIT_PER_CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    ISSUED_COUNT_FIELD_NUMBER: _ClassVar[int]
    USED_COUNT_FIELD_NUMBER: _ClassVar[int]
    FIRST_ORDER_ONLY_FIELD_NUMBER: _ClassVar[int]
    REQUIRES_APPROVAL_FIELD_NUMBER: _ClassVar[int]
    APPROVE_TIME_FIELD_NUMBER: _ClassVar[int]
    STACKING_RULES_FIELD_NUMBER: _ClassVar[int]
    RESTRICTIONS_FIELD_NUMBER: _ClassVar[int]
    CREATOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    campaign_id: str
    channel_id: str
    seller_id: str
    code: str
    type: Coupon.Type
    title: str
    description: str
    terms: Terms
    state: Coupon.State
    public: bool
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    valid_days: int
    issue_limit: int
    issue_limit_per_customer: int
    usage_limit: int
    usage_limit_per_customer: int
    issued_count: int
    used_count: int
    first_order_only: bool
    requires_approval: bool
    approve_time: _timestamp_pb2.Timestamp
    stacking_rules: _containers.RepeatedCompositeFieldContainer[StackingRule]
    restrictions: _containers.RepeatedCompositeFieldContainer[CouponRestriction]
    creator_id: str
    creator_role: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., code: _Optional[str] = ..., type: _Optional[_Union[Coupon.Type, str]] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., terms: _Optional[_Union[Terms, _Mapping]] = ..., state: _Optional[_Union[Coupon.State, str]] = ..., public: _Optional[bool] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_days: _Optional[int] = ..., issue_limit: _Optional[int] = ..., issue_limit_per_customer: _Optional[int] = ..., usage_limit: _Optional[int] = ..., usage_limit_per_customer: _Optional[int] = ..., issued_count: _Optional[int] = ..., used_count: _Optional[int] = ..., first_order_only: _Optional[bool] = ..., requires_approval: _Optional[bool] = ..., approve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., stacking_rules: _Optional[_Iterable[_Union[StackingRule, _Mapping]]] = ..., restrictions: _Optional[_Iterable[_Union[CouponRestriction, _Mapping]]] = ..., creator_id: _Optional[str] = ..., creator_role: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class PromotionSnapshot(_message.Message):
    __slots__ = ("id", "promotion_id", "sequence", "content", "actor_id", "actor_role", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    promotion_id: str
    sequence: int
    content: _struct_pb2.Struct
    actor_id: str
    actor_role: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., promotion_id: _Optional[str] = ..., sequence: _Optional[int] = ..., content: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CouponCode(_message.Message):
    __slots__ = ("id", "coupon_id", "code", "email", "state", "revoke_time", "redeem_time", "create_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[CouponCode.State]
        AVAILABLE: _ClassVar[CouponCode.State]
        ISSUED: _ClassVar[CouponCode.State]
        REDEEMED: _ClassVar[CouponCode.State]
        REVOKED: _ClassVar[CouponCode.State]
    STATE_UNSPECIFIED: CouponCode.State
    AVAILABLE: CouponCode.State
    ISSUED: CouponCode.State
    REDEEMED: CouponCode.State
    REVOKED: CouponCode.State
    ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REVOKE_TIME_FIELD_NUMBER: _ClassVar[int]
    REDEEM_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    coupon_id: str
    code: str
    email: str
    state: CouponCode.State
    revoke_time: _timestamp_pb2.Timestamp
    redeem_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., code: _Optional[str] = ..., email: _Optional[str] = ..., state: _Optional[_Union[CouponCode.State, str]] = ..., revoke_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., redeem_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CouponIssuance(_message.Message):
    __slots__ = ("id", "coupon_id", "customer_id", "state", "title", "expire_time", "use_time", "revoke_time", "create_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[CouponIssuance.State]
        ISSUED: _ClassVar[CouponIssuance.State]
        USED: _ClassVar[CouponIssuance.State]
        REVOKED: _ClassVar[CouponIssuance.State]
        EXPIRED: _ClassVar[CouponIssuance.State]
    STATE_UNSPECIFIED: CouponIssuance.State
    ISSUED: CouponIssuance.State
    USED: CouponIssuance.State
    REVOKED: CouponIssuance.State
    EXPIRED: CouponIssuance.State
    ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    USE_TIME_FIELD_NUMBER: _ClassVar[int]
    REVOKE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    coupon_id: str
    customer_id: str
    state: CouponIssuance.State
    title: str
    expire_time: _timestamp_pb2.Timestamp
    use_time: _timestamp_pb2.Timestamp
    revoke_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[CouponIssuance.State, str]] = ..., title: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., use_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revoke_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Redemption(_message.Message):
    __slots__ = ("id", "campaign_id", "coupon_id", "issuance_id", "code_id", "customer_id", "purchase_id", "state", "amount", "use_time", "roll_back_time", "create_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Redemption.State]
        LOCKED: _ClassVar[Redemption.State]
        USED: _ClassVar[Redemption.State]
        ROLLED_BACK: _ClassVar[Redemption.State]
    STATE_UNSPECIFIED: Redemption.State
    LOCKED: Redemption.State
    USED: Redemption.State
    ROLLED_BACK: Redemption.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    ISSUANCE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    USE_TIME_FIELD_NUMBER: _ClassVar[int]
    ROLL_BACK_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    campaign_id: str
    coupon_id: str
    issuance_id: str
    code_id: str
    customer_id: str
    purchase_id: str
    state: Redemption.State
    amount: _money_pb2.Money
    use_time: _timestamp_pb2.Timestamp
    roll_back_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., issuance_id: _Optional[str] = ..., code_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., purchase_id: _Optional[str] = ..., state: _Optional[_Union[Redemption.State, str]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., use_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., roll_back_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CouponAttempt(_message.Message):
    __slots__ = ("id", "customer_id", "coupon_id", "code", "reason", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    coupon_id: str
    code: str
    reason: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., code: _Optional[str] = ..., reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateCampaignRequest(_message.Message):
    __slots__ = ("campaign", "request_id")
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    request_id: str
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetCampaignRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListCampaignsRequest(_message.Message):
    __slots__ = ("states", "seller_id", "channel_id", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Campaign.State]
    seller_id: str
    channel_id: str
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[Campaign.State, str]]] = ..., seller_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCampaignsResponse(_message.Message):
    __slots__ = ("campaigns", "next_page_token")
    CAMPAIGNS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    campaigns: _containers.RepeatedCompositeFieldContainer[Campaign]
    next_page_token: str
    def __init__(self, campaigns: _Optional[_Iterable[_Union[Campaign, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateCampaignRequest(_message.Message):
    __slots__ = ("campaign", "update_mask", "request_id")
    CAMPAIGN_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    campaign: Campaign
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, campaign: _Optional[_Union[Campaign, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateCouponRequest(_message.Message):
    __slots__ = ("coupon", "request_id")
    COUPON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    coupon: Coupon
    request_id: str
    def __init__(self, coupon: _Optional[_Union[Coupon, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetCouponRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListCouponsRequest(_message.Message):
    __slots__ = ("states", "seller_id", "campaign_id", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Coupon.State]
    seller_id: str
    campaign_id: str
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[Coupon.State, str]]] = ..., seller_id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCouponsResponse(_message.Message):
    __slots__ = ("coupons", "next_page_token")
    COUPONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    coupons: _containers.RepeatedCompositeFieldContainer[Coupon]
    next_page_token: str
    def __init__(self, coupons: _Optional[_Iterable[_Union[Coupon, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateCouponRequest(_message.Message):
    __slots__ = ("coupon", "update_mask", "request_id")
    COUPON_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    coupon: Coupon
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, coupon: _Optional[_Union[Coupon, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ActivateCampaignRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeactivateCampaignRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EndCampaignRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ActivateCouponRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DisableCouponRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveCouponRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListPromotionSnapshotsRequest(_message.Message):
    __slots__ = ("promotion_id", "page_size", "page_token")
    PROMOTION_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    promotion_id: str
    page_size: int
    page_token: str
    def __init__(self, promotion_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPromotionSnapshotsResponse(_message.Message):
    __slots__ = ("promotion_snapshots", "next_page_token")
    PROMOTION_SNAPSHOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    promotion_snapshots: _containers.RepeatedCompositeFieldContainer[PromotionSnapshot]
    next_page_token: str
    def __init__(self, promotion_snapshots: _Optional[_Iterable[_Union[PromotionSnapshot, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GenerateCouponCodesRequest(_message.Message):
    __slots__ = ("coupon_id", "count", "length", "email", "request_id")
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    LENGTH_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    coupon_id: str
    count: int
    length: int
    email: str
    request_id: str
    def __init__(self, coupon_id: _Optional[str] = ..., count: _Optional[int] = ..., length: _Optional[int] = ..., email: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GenerateCouponCodesResponse(_message.Message):
    __slots__ = ("count",)
    COUNT_FIELD_NUMBER: _ClassVar[int]
    count: int
    def __init__(self, count: _Optional[int] = ...) -> None: ...

class ListCouponCodesRequest(_message.Message):
    __slots__ = ("coupon_id", "page_size", "page_token")
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    coupon_id: str
    page_size: int
    page_token: str
    def __init__(self, coupon_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCouponCodesResponse(_message.Message):
    __slots__ = ("coupon_codes", "next_page_token")
    COUPON_CODES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    coupon_codes: _containers.RepeatedCompositeFieldContainer[CouponCode]
    next_page_token: str
    def __init__(self, coupon_codes: _Optional[_Iterable[_Union[CouponCode, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RevokeCouponCodeRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class IssueCouponRequest(_message.Message):
    __slots__ = ("coupon_id", "customer_ids", "request_id")
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_IDS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    coupon_id: str
    customer_ids: _containers.RepeatedScalarFieldContainer[str]
    request_id: str
    def __init__(self, coupon_id: _Optional[str] = ..., customer_ids: _Optional[_Iterable[str]] = ..., request_id: _Optional[str] = ...) -> None: ...

class IssueCouponResponse(_message.Message):
    __slots__ = ("coupon_issuances",)
    COUPON_ISSUANCES_FIELD_NUMBER: _ClassVar[int]
    coupon_issuances: _containers.RepeatedCompositeFieldContainer[CouponIssuance]
    def __init__(self, coupon_issuances: _Optional[_Iterable[_Union[CouponIssuance, _Mapping]]] = ...) -> None: ...

class ClaimCouponRequest(_message.Message):
    __slots__ = ("coupon_id", "code", "request_id")
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    coupon_id: str
    code: str
    request_id: str
    def __init__(self, coupon_id: _Optional[str] = ..., code: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListCouponIssuancesRequest(_message.Message):
    __slots__ = ("states", "customer_id", "coupon_id", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[CouponIssuance.State]
    customer_id: str
    coupon_id: str
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[CouponIssuance.State, str]]] = ..., customer_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCouponIssuancesResponse(_message.Message):
    __slots__ = ("coupon_issuances", "next_page_token")
    COUPON_ISSUANCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    coupon_issuances: _containers.RepeatedCompositeFieldContainer[CouponIssuance]
    next_page_token: str
    def __init__(self, coupon_issuances: _Optional[_Iterable[_Union[CouponIssuance, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RevokeCouponIssuanceRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListRedemptionsRequest(_message.Message):
    __slots__ = ("states", "customer_id", "coupon_id", "campaign_id", "purchase_id", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Redemption.State]
    customer_id: str
    coupon_id: str
    campaign_id: str
    purchase_id: str
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[Redemption.State, str]]] = ..., customer_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., purchase_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRedemptionsResponse(_message.Message):
    __slots__ = ("redemptions", "next_page_token")
    REDEMPTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    redemptions: _containers.RepeatedCompositeFieldContainer[Redemption]
    next_page_token: str
    def __init__(self, redemptions: _Optional[_Iterable[_Union[Redemption, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListCouponAttemptsRequest(_message.Message):
    __slots__ = ("customer_id", "coupon_id", "page_size", "page_token")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    coupon_id: str
    page_size: int
    page_token: str
    def __init__(self, customer_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCouponAttemptsResponse(_message.Message):
    __slots__ = ("coupon_attempts", "next_page_token")
    COUPON_ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    coupon_attempts: _containers.RepeatedCompositeFieldContainer[CouponAttempt]
    next_page_token: str
    def __init__(self, coupon_attempts: _Optional[_Iterable[_Union[CouponAttempt, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("channel_id", "customer_id", "lines", "codes", "coupon_issuance_ids", "best")
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    CODES_FIELD_NUMBER: _ClassVar[int]
    COUPON_ISSUANCE_IDS_FIELD_NUMBER: _ClassVar[int]
    BEST_FIELD_NUMBER: _ClassVar[int]
    channel_id: str
    customer_id: str
    lines: _containers.RepeatedCompositeFieldContainer[BasketLine]
    codes: _containers.RepeatedScalarFieldContainer[str]
    coupon_issuance_ids: _containers.RepeatedScalarFieldContainer[str]
    best: bool
    def __init__(self, channel_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[BasketLine, _Mapping]]] = ..., codes: _Optional[_Iterable[str]] = ..., coupon_issuance_ids: _Optional[_Iterable[str]] = ..., best: _Optional[bool] = ...) -> None: ...

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
