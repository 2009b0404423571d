import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LoyaltyReferral(_message.Message):
    __slots__ = ("id", "referrer_membership_id", "referred_membership_id", "code", "state", "order_id", "state_reason", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[LoyaltyReferral.State]
        OPEN: _ClassVar[LoyaltyReferral.State]
        PENDING: _ClassVar[LoyaltyReferral.State]
        GRANTED: _ClassVar[LoyaltyReferral.State]
        VOIDED: _ClassVar[LoyaltyReferral.State]
        REJECTED: _ClassVar[LoyaltyReferral.State]
    STATE_UNSPECIFIED: LoyaltyReferral.State
    OPEN: LoyaltyReferral.State
    PENDING: LoyaltyReferral.State
    GRANTED: LoyaltyReferral.State
    VOIDED: LoyaltyReferral.State
    REJECTED: LoyaltyReferral.State
    ID_FIELD_NUMBER: _ClassVar[int]
    REFERRER_MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    REFERRED_MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    referrer_membership_id: str
    referred_membership_id: str
    code: str
    state: LoyaltyReferral.State
    order_id: str
    state_reason: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., referrer_membership_id: _Optional[str] = ..., referred_membership_id: _Optional[str] = ..., code: _Optional[str] = ..., state: _Optional[_Union[LoyaltyReferral.State, str]] = ..., order_id: _Optional[str] = ..., state_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetLoyaltyReferralRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListLoyaltyReferralsRequest(_message.Message):
    __slots__ = ("states", "membership_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListLoyaltyReferralsRequest.Order]
        NEWEST: _ClassVar[ListLoyaltyReferralsRequest.Order]
        OLDEST: _ClassVar[ListLoyaltyReferralsRequest.Order]
    ORDER_UNSPECIFIED: ListLoyaltyReferralsRequest.Order
    NEWEST: ListLoyaltyReferralsRequest.Order
    OLDEST: ListLoyaltyReferralsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    MEMBERSHIP_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[LoyaltyReferral.State]
    membership_id: str
    page_size: int
    page_token: str
    order: ListLoyaltyReferralsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[LoyaltyReferral.State, str]]] = ..., membership_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListLoyaltyReferralsRequest.Order, str]] = ...) -> None: ...

class ListLoyaltyReferralsResponse(_message.Message):
    __slots__ = ("loyalty_referrals", "next_page_token")
    LOYALTY_REFERRALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    loyalty_referrals: _containers.RepeatedCompositeFieldContainer[LoyaltyReferral]
    next_page_token: str
    def __init__(self, loyalty_referrals: _Optional[_Iterable[_Union[LoyaltyReferral, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
