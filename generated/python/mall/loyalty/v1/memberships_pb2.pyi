import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LoyaltyMembership(_message.Message):
    __slots__ = ("id", "customer_id", "state", "state_reason", "verification", "tier_id", "tier_name", "tier_time", "period_start_time", "period_end_time", "referral_code", "activity_mail", "activity_sms", "auto_redeem", "last_check_time", "coins", "pending_coins", "expired_coins", "total_earned", "total_redeemed", "reversed_coins", "coin_debt", "create_time", "update_time", "etag", "delete_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[LoyaltyMembership.State]
        ACTIVE: _ClassVar[LoyaltyMembership.State]
        SUSPENDED: _ClassVar[LoyaltyMembership.State]
        LOCKED: _ClassVar[LoyaltyMembership.State]
        CLOSED: _ClassVar[LoyaltyMembership.State]
    STATE_UNSPECIFIED: LoyaltyMembership.State
    ACTIVE: LoyaltyMembership.State
    SUSPENDED: LoyaltyMembership.State
    LOCKED: LoyaltyMembership.State
    CLOSED: LoyaltyMembership.State
    class Verification(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        VERIFICATION_UNSPECIFIED: _ClassVar[LoyaltyMembership.Verification]
        UNVERIFIED: _ClassVar[LoyaltyMembership.Verification]
        EMAIL_VERIFIED: _ClassVar[LoyaltyMembership.Verification]
        IDENTITY_VERIFIED: _ClassVar[LoyaltyMembership.Verification]
    VERIFICATION_UNSPECIFIED: LoyaltyMembership.Verification
    UNVERIFIED: LoyaltyMembership.Verification
    EMAIL_VERIFIED: LoyaltyMembership.Verification
    IDENTITY_VERIFIED: LoyaltyMembership.Verification
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERIFICATION_FIELD_NUMBER: _ClassVar[int]
    TIER_ID_FIELD_NUMBER: _ClassVar[int]
    TIER_NAME_FIELD_NUMBER: _ClassVar[int]
    TIER_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_TIME_FIELD_NUMBER: _ClassVar[int]
    REFERRAL_CODE_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_MAIL_FIELD_NUMBER: _ClassVar[int]
    ACTIVITY_SMS_FIELD_NUMBER: _ClassVar[int]
    AUTO_REDEEM_FIELD_NUMBER: _ClassVar[int]
    LAST_CHECK_TIME_FIELD_NUMBER: _ClassVar[int]
    COINS_FIELD_NUMBER: _ClassVar[int]
    PENDING_COINS_FIELD_NUMBER: _ClassVar[int]
    EXPIRED_COINS_FIELD_NUMBER: _ClassVar[int]
    TOTAL_EARNED_FIELD_NUMBER: _ClassVar[int]
    TOTAL_REDEEMED_FIELD_NUMBER: _ClassVar[int]
    REVERSED_COINS_FIELD_NUMBER: _ClassVar[int]
    COIN_DEBT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    state: LoyaltyMembership.State
    state_reason: str
    verification: LoyaltyMembership.Verification
    tier_id: str
    tier_name: str
    tier_time: _timestamp_pb2.Timestamp
    period_start_time: _timestamp_pb2.Timestamp
    period_end_time: _timestamp_pb2.Timestamp
    referral_code: str
    activity_mail: bool
    activity_sms: bool
    auto_redeem: bool
    last_check_time: _timestamp_pb2.Timestamp
    coins: int
    pending_coins: int
    expired_coins: int
    total_earned: int
    total_redeemed: int
    reversed_coins: int
    coin_debt: int
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    delete_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[LoyaltyMembership.State, str]] = ..., state_reason: _Optional[str] = ..., verification: _Optional[_Union[LoyaltyMembership.Verification, str]] = ..., tier_id: _Optional[str] = ..., tier_name: _Optional[str] = ..., tier_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., referral_code: _Optional[str] = ..., activity_mail: _Optional[bool] = ..., activity_sms: _Optional[bool] = ..., auto_redeem: _Optional[bool] = ..., last_check_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., coins: _Optional[int] = ..., pending_coins: _Optional[int] = ..., expired_coins: _Optional[int] = ..., total_earned: _Optional[int] = ..., total_redeemed: _Optional[int] = ..., reversed_coins: _Optional[int] = ..., coin_debt: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateLoyaltyMembershipRequest(_message.Message):
    __slots__ = ("loyalty_membership", "request_id", "referral_code")
    LOYALTY_MEMBERSHIP_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    REFERRAL_CODE_FIELD_NUMBER: _ClassVar[int]
    loyalty_membership: LoyaltyMembership
    request_id: str
    referral_code: str
    def __init__(self, loyalty_membership: _Optional[_Union[LoyaltyMembership, _Mapping]] = ..., request_id: _Optional[str] = ..., referral_code: _Optional[str] = ...) -> None: ...

class GetLoyaltyMembershipRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListLoyaltyMembershipsRequest(_message.Message):
    __slots__ = ("states", "customer_id", "tier_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListLoyaltyMembershipsRequest.Order]
        NEWEST: _ClassVar[ListLoyaltyMembershipsRequest.Order]
        OLDEST: _ClassVar[ListLoyaltyMembershipsRequest.Order]
    ORDER_UNSPECIFIED: ListLoyaltyMembershipsRequest.Order
    NEWEST: ListLoyaltyMembershipsRequest.Order
    OLDEST: ListLoyaltyMembershipsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TIER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[LoyaltyMembership.State]
    customer_id: str
    tier_id: str
    page_size: int
    page_token: str
    order: ListLoyaltyMembershipsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[LoyaltyMembership.State, str]]] = ..., customer_id: _Optional[str] = ..., tier_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListLoyaltyMembershipsRequest.Order, str]] = ...) -> None: ...

class ListLoyaltyMembershipsResponse(_message.Message):
    __slots__ = ("loyalty_memberships", "next_page_token")
    LOYALTY_MEMBERSHIPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    loyalty_memberships: _containers.RepeatedCompositeFieldContainer[LoyaltyMembership]
    next_page_token: str
    def __init__(self, loyalty_memberships: _Optional[_Iterable[_Union[LoyaltyMembership, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateLoyaltyMembershipRequest(_message.Message):
    __slots__ = ("loyalty_membership", "update_mask", "request_id")
    LOYALTY_MEMBERSHIP_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    loyalty_membership: LoyaltyMembership
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, loyalty_membership: _Optional[_Union[LoyaltyMembership, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class SuspendLoyaltyMembershipRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class LockLoyaltyMembershipRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReinstateLoyaltyMembershipRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseLoyaltyMembershipRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AssignLoyaltyTierRequest(_message.Message):
    __slots__ = ("id", "tier_id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    TIER_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    tier_id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., tier_id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class TrackLoyaltyProgressRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class LoyaltyProgress(_message.Message):
    __slots__ = ("tier_id", "next_tier_id", "next_tier_name", "qualifying_spending", "remaining", "percent", "maintenance_remaining", "period_start_time", "period_end_time")
    TIER_ID_FIELD_NUMBER: _ClassVar[int]
    NEXT_TIER_ID_FIELD_NUMBER: _ClassVar[int]
    NEXT_TIER_NAME_FIELD_NUMBER: _ClassVar[int]
    QUALIFYING_SPENDING_FIELD_NUMBER: _ClassVar[int]
    REMAINING_FIELD_NUMBER: _ClassVar[int]
    PERCENT_FIELD_NUMBER: _ClassVar[int]
    MAINTENANCE_REMAINING_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_TIME_FIELD_NUMBER: _ClassVar[int]
    tier_id: str
    next_tier_id: str
    next_tier_name: str
    qualifying_spending: _money_pb2.Money
    remaining: _money_pb2.Money
    percent: float
    maintenance_remaining: _money_pb2.Money
    period_start_time: _timestamp_pb2.Timestamp
    period_end_time: _timestamp_pb2.Timestamp
    def __init__(self, tier_id: _Optional[str] = ..., next_tier_id: _Optional[str] = ..., next_tier_name: _Optional[str] = ..., qualifying_spending: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., remaining: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., percent: _Optional[float] = ..., maintenance_remaining: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., period_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TierEvaluation(_message.Message):
    __slots__ = ("id", "membership_id", "trigger", "outcome", "previous_tier_id", "tier_id", "qualifying_spending", "period_start_time", "period_end_time", "reason", "actor_id", "create_time")
    class Trigger(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TRIGGER_UNSPECIFIED: _ClassVar[TierEvaluation.Trigger]
        PERIOD_END: _ClassVar[TierEvaluation.Trigger]
        SPENDING: _ClassVar[TierEvaluation.Trigger]
        STAFF: _ClassVar[TierEvaluation.Trigger]
    TRIGGER_UNSPECIFIED: TierEvaluation.Trigger
    PERIOD_END: TierEvaluation.Trigger
    SPENDING: TierEvaluation.Trigger
    STAFF: TierEvaluation.Trigger
    class Outcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        OUTCOME_UNSPECIFIED: _ClassVar[TierEvaluation.Outcome]
        UPGRADED: _ClassVar[TierEvaluation.Outcome]
        KEPT: _ClassVar[TierEvaluation.Outcome]
        DOWNGRADED: _ClassVar[TierEvaluation.Outcome]
    OUTCOME_UNSPECIFIED: TierEvaluation.Outcome
    UPGRADED: TierEvaluation.Outcome
    KEPT: TierEvaluation.Outcome
    DOWNGRADED: TierEvaluation.Outcome
    ID_FIELD_NUMBER: _ClassVar[int]
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    TRIGGER_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_TIER_ID_FIELD_NUMBER: _ClassVar[int]
    TIER_ID_FIELD_NUMBER: _ClassVar[int]
    QUALIFYING_SPENDING_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    membership_id: str
    trigger: TierEvaluation.Trigger
    outcome: TierEvaluation.Outcome
    previous_tier_id: str
    tier_id: str
    qualifying_spending: _money_pb2.Money
    period_start_time: _timestamp_pb2.Timestamp
    period_end_time: _timestamp_pb2.Timestamp
    reason: str
    actor_id: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., membership_id: _Optional[str] = ..., trigger: _Optional[_Union[TierEvaluation.Trigger, str]] = ..., outcome: _Optional[_Union[TierEvaluation.Outcome, str]] = ..., previous_tier_id: _Optional[str] = ..., tier_id: _Optional[str] = ..., qualifying_spending: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., period_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., actor_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListTierEvaluationsRequest(_message.Message):
    __slots__ = ("membership_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListTierEvaluationsRequest.Order]
        NEWEST: _ClassVar[ListTierEvaluationsRequest.Order]
        OLDEST: _ClassVar[ListTierEvaluationsRequest.Order]
    ORDER_UNSPECIFIED: ListTierEvaluationsRequest.Order
    NEWEST: ListTierEvaluationsRequest.Order
    OLDEST: ListTierEvaluationsRequest.Order
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    membership_id: str
    page_size: int
    page_token: str
    order: ListTierEvaluationsRequest.Order
    def __init__(self, membership_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListTierEvaluationsRequest.Order, str]] = ...) -> None: ...

class ListTierEvaluationsResponse(_message.Message):
    __slots__ = ("tier_evaluations", "next_page_token")
    TIER_EVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    tier_evaluations: _containers.RepeatedCompositeFieldContainer[TierEvaluation]
    next_page_token: str
    def __init__(self, tier_evaluations: _Optional[_Iterable[_Union[TierEvaluation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
