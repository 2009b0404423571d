import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from mall.promotions.v1 import terms_pb2 as _terms_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StackingRule(_message.Message):
    __slots__ = ("type", "promotion_id", "coupon_type", "id", "create_time")
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
    ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    type: StackingRule.Type
    promotion_id: str
    coupon_type: Coupon.Type
    id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, type: _Optional[_Union[StackingRule.Type, str]] = ..., promotion_id: _Optional[str] = ..., coupon_type: _Optional[_Union[Coupon.Type, str]] = ..., id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CouponRestriction(_message.Message):
    __slots__ = ("product_id", "category_id", "section_id", "customer_id", "customer_group_id", "start_time", "end_time", "weekday_mask", "reason_code", "on_holidays", "id", "create_time")
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_ID_FIELD_NUMBER: _ClassVar[int]
    SECTION_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    WEEKDAY_MASK_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    ON_HOLIDAYS_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    product_id: str
    category_id: str
    section_id: str
    customer_id: str
    customer_group_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    weekday_mask: int
    reason_code: str
    on_holidays: bool
    id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, product_id: _Optional[str] = ..., category_id: _Optional[str] = ..., section_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., customer_group_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., weekday_mask: _Optional[int] = ..., reason_code: _Optional[str] = ..., on_holidays: _Optional[bool] = ..., id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Coupon(_message.Message):
    __slots__ = ("id", "campaign_id", "channel_id", "seller_id", "code", "type", "title", "description", "terms", "state", "public", "start_time", "end_time", "publish_time", "valid_days", "issue_limit", "issue_limit_per_customer", "usage_limit", "usage_limit_per_customer", "issued_count", "used_count", "first_order_only", "subscribers_only", "requires_approval", "approve_time", "stacking_rules", "restrictions", "creator_id", "creator_role", "budget", "given_amount", "sellers_only", "minimum_sellers", "create_time", "update_time", "delete_time", "etag")
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
    SUBSCRIBERS_ONLY_FIELD_NUMBER: _ClassVar[int]
    REQUIRES_APPROVAL_FIELD_NUMBER: _ClassVar[int]
    APPROVE_TIME_FIELD_NUMBER: _ClassVar[int]
    STACKING_RULES_FIELD_NUMBER: _ClassVar[int]
    RESTRICTIONS_FIELD_NUMBER: _ClassVar[int]
    CREATOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    BUDGET_FIELD_NUMBER: _ClassVar[int]
    GIVEN_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    SELLERS_ONLY_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_SELLERS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    campaign_id: str
    channel_id: str
    seller_id: str
    code: str
    type: Coupon.Type
    title: str
    description: str
    terms: _terms_pb2.Terms
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
    subscribers_only: bool
    requires_approval: bool
    approve_time: _timestamp_pb2.Timestamp
    stacking_rules: _containers.RepeatedCompositeFieldContainer[StackingRule]
    restrictions: _containers.RepeatedCompositeFieldContainer[CouponRestriction]
    creator_id: str
    creator_role: str
    budget: _money_pb2.Money
    given_amount: _money_pb2.Money
    sellers_only: bool
    minimum_sellers: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., channel_id: _Optional[str] = ..., seller_id: _Optional[str] = ..., code: _Optional[str] = ..., type: _Optional[_Union[Coupon.Type, str]] = ..., title: _Optional[str] = ..., description: _Optional[str] = ..., terms: _Optional[_Union[_terms_pb2.Terms, _Mapping]] = ..., state: _Optional[_Union[Coupon.State, str]] = ..., public: _Optional[bool] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_days: _Optional[int] = ..., issue_limit: _Optional[int] = ..., issue_limit_per_customer: _Optional[int] = ..., usage_limit: _Optional[int] = ..., usage_limit_per_customer: _Optional[int] = ..., issued_count: _Optional[int] = ..., used_count: _Optional[int] = ..., first_order_only: _Optional[bool] = ..., subscribers_only: _Optional[bool] = ..., requires_approval: _Optional[bool] = ..., approve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., stacking_rules: _Optional[_Iterable[_Union[StackingRule, _Mapping]]] = ..., restrictions: _Optional[_Iterable[_Union[CouponRestriction, _Mapping]]] = ..., creator_id: _Optional[str] = ..., creator_role: _Optional[str] = ..., budget: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., given_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., sellers_only: _Optional[bool] = ..., minimum_sellers: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("states", "seller_id", "campaign_id", "page_size", "page_token", "order", "show_deleted")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListCouponsRequest.Order]
        NEWEST: _ClassVar[ListCouponsRequest.Order]
        OLDEST: _ClassVar[ListCouponsRequest.Order]
    ORDER_UNSPECIFIED: ListCouponsRequest.Order
    NEWEST: ListCouponsRequest.Order
    OLDEST: ListCouponsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Coupon.State]
    seller_id: str
    campaign_id: str
    page_size: int
    page_token: str
    order: ListCouponsRequest.Order
    show_deleted: bool
    def __init__(self, states: _Optional[_Iterable[_Union[Coupon.State, str]]] = ..., seller_id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListCouponsRequest.Order, str]] = ..., show_deleted: _Optional[bool] = ...) -> None: ...

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

class DeleteCouponRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UndeleteCouponRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
