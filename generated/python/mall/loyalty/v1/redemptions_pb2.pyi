import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RewardRedemption(_message.Message):
    __slots__ = ("id", "membership_id", "customer_id", "reward_id", "reward_name", "state", "method", "coins", "code", "value", "order_id", "discount", "purchase_id", "state_reason", "confirm_time", "deliver_time", "cancel_time", "expire_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[RewardRedemption.State]
        PENDING: _ClassVar[RewardRedemption.State]
        CONFIRMED: _ClassVar[RewardRedemption.State]
        DELIVERED: _ClassVar[RewardRedemption.State]
        CANCELLED: _ClassVar[RewardRedemption.State]
        EXPIRED: _ClassVar[RewardRedemption.State]
    STATE_UNSPECIFIED: RewardRedemption.State
    PENDING: RewardRedemption.State
    CONFIRMED: RewardRedemption.State
    DELIVERED: RewardRedemption.State
    CANCELLED: RewardRedemption.State
    EXPIRED: RewardRedemption.State
    class Method(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        METHOD_UNSPECIFIED: _ClassVar[RewardRedemption.Method]
        CUSTOMER_SELF: _ClassVar[RewardRedemption.Method]
        ADMIN_ASSISTED: _ClassVar[RewardRedemption.Method]
        AUTOMATIC: _ClassVar[RewardRedemption.Method]
        CHECKOUT: _ClassVar[RewardRedemption.Method]
    METHOD_UNSPECIFIED: RewardRedemption.Method
    CUSTOMER_SELF: RewardRedemption.Method
    ADMIN_ASSISTED: RewardRedemption.Method
    AUTOMATIC: RewardRedemption.Method
    CHECKOUT: RewardRedemption.Method
    ID_FIELD_NUMBER: _ClassVar[int]
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    REWARD_ID_FIELD_NUMBER: _ClassVar[int]
    REWARD_NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    COINS_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    CONFIRM_TIME_FIELD_NUMBER: _ClassVar[int]
    DELIVER_TIME_FIELD_NUMBER: _ClassVar[int]
    CANCEL_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    membership_id: str
    customer_id: str
    reward_id: str
    reward_name: str
    state: RewardRedemption.State
    method: RewardRedemption.Method
    coins: int
    code: str
    value: _money_pb2.Money
    order_id: str
    discount: _money_pb2.Money
    purchase_id: str
    state_reason: str
    confirm_time: _timestamp_pb2.Timestamp
    deliver_time: _timestamp_pb2.Timestamp
    cancel_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., membership_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., reward_id: _Optional[str] = ..., reward_name: _Optional[str] = ..., state: _Optional[_Union[RewardRedemption.State, str]] = ..., method: _Optional[_Union[RewardRedemption.Method, str]] = ..., coins: _Optional[int] = ..., code: _Optional[str] = ..., value: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., order_id: _Optional[str] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., purchase_id: _Optional[str] = ..., state_reason: _Optional[str] = ..., confirm_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., deliver_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., cancel_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class RedeemLoyaltyRewardRequest(_message.Message):
    __slots__ = ("id", "membership_id", "current_password", "code", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    membership_id: str
    current_password: str
    code: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., membership_id: _Optional[str] = ..., current_password: _Optional[str] = ..., code: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetRewardRedemptionRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListRewardRedemptionsRequest(_message.Message):
    __slots__ = ("membership_id", "reward_id", "states", "code", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListRewardRedemptionsRequest.Order]
        NEWEST: _ClassVar[ListRewardRedemptionsRequest.Order]
        OLDEST: _ClassVar[ListRewardRedemptionsRequest.Order]
    ORDER_UNSPECIFIED: ListRewardRedemptionsRequest.Order
    NEWEST: ListRewardRedemptionsRequest.Order
    OLDEST: ListRewardRedemptionsRequest.Order
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    REWARD_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    membership_id: str
    reward_id: str
    states: _containers.RepeatedScalarFieldContainer[RewardRedemption.State]
    code: str
    page_size: int
    page_token: str
    order: ListRewardRedemptionsRequest.Order
    def __init__(self, membership_id: _Optional[str] = ..., reward_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[RewardRedemption.State, str]]] = ..., code: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListRewardRedemptionsRequest.Order, str]] = ...) -> None: ...

class ListRewardRedemptionsResponse(_message.Message):
    __slots__ = ("reward_redemptions", "next_page_token")
    REWARD_REDEMPTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    reward_redemptions: _containers.RepeatedCompositeFieldContainer[RewardRedemption]
    next_page_token: str
    def __init__(self, reward_redemptions: _Optional[_Iterable[_Union[RewardRedemption, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ConfirmRewardRedemptionRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeliverRewardRedemptionRequest(_message.Message):
    __slots__ = ("id", "order_id", "discount", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    DISCOUNT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    order_id: str
    discount: _money_pb2.Money
    request_id: str
    def __init__(self, id: _Optional[str] = ..., order_id: _Optional[str] = ..., discount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CancelRewardRedemptionRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
