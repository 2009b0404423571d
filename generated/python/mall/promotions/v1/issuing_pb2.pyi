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

class CouponCode(_message.Message):
    __slots__ = ("id", "coupon_id", "code", "email", "state", "revoke_time", "redeem_time", "customer_id", "create_time", "update_time")
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
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    coupon_id: str
    code: str
    email: str
    state: CouponCode.State
    revoke_time: _timestamp_pb2.Timestamp
    redeem_time: _timestamp_pb2.Timestamp
    customer_id: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., code: _Optional[str] = ..., email: _Optional[str] = ..., state: _Optional[_Union[CouponCode.State, str]] = ..., revoke_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., redeem_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., customer_id: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CouponIssuance(_message.Message):
    __slots__ = ("id", "coupon_id", "customer_id", "state", "title", "expire_time", "use_time", "revoke_time", "external_code", "create_time", "update_time")
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
    EXTERNAL_CODE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    coupon_id: str
    customer_id: str
    state: CouponIssuance.State
    title: str
    expire_time: _timestamp_pb2.Timestamp
    use_time: _timestamp_pb2.Timestamp
    revoke_time: _timestamp_pb2.Timestamp
    external_code: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., state: _Optional[_Union[CouponIssuance.State, str]] = ..., title: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., use_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revoke_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., external_code: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Redemption(_message.Message):
    __slots__ = ("id", "campaign_id", "coupon_id", "issuance_id", "reward_id", "code_id", "customer_id", "purchase_id", "state", "amount", "use_time", "roll_back_time", "product_ids", "origin", "region_code", "create_time")
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
    class Origin(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORIGIN_UNSPECIFIED: _ClassVar[Redemption.Origin]
        AUTOMATIC: _ClassVar[Redemption.Origin]
        SHARED_CODE: _ClassVar[Redemption.Origin]
        SINGLE_CODE: _ClassVar[Redemption.Origin]
        ISSUANCE: _ClassVar[Redemption.Origin]
        REWARD: _ClassVar[Redemption.Origin]
    ORIGIN_UNSPECIFIED: Redemption.Origin
    AUTOMATIC: Redemption.Origin
    SHARED_CODE: Redemption.Origin
    SINGLE_CODE: Redemption.Origin
    ISSUANCE: Redemption.Origin
    REWARD: Redemption.Origin
    ID_FIELD_NUMBER: _ClassVar[int]
    CAMPAIGN_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    ISSUANCE_ID_FIELD_NUMBER: _ClassVar[int]
    REWARD_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    USE_TIME_FIELD_NUMBER: _ClassVar[int]
    ROLL_BACK_TIME_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_IDS_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    REGION_CODE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    campaign_id: str
    coupon_id: str
    issuance_id: str
    reward_id: str
    code_id: str
    customer_id: str
    purchase_id: str
    state: Redemption.State
    amount: _money_pb2.Money
    use_time: _timestamp_pb2.Timestamp
    roll_back_time: _timestamp_pb2.Timestamp
    product_ids: _containers.RepeatedScalarFieldContainer[str]
    origin: Redemption.Origin
    region_code: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., campaign_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., issuance_id: _Optional[str] = ..., reward_id: _Optional[str] = ..., code_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., purchase_id: _Optional[str] = ..., state: _Optional[_Union[Redemption.State, str]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., use_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., roll_back_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., product_ids: _Optional[_Iterable[str]] = ..., origin: _Optional[_Union[Redemption.Origin, str]] = ..., region_code: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

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

class GenerateCouponCodesRequest(_message.Message):
    __slots__ = ("coupon_id", "count", "length", "email", "request_id", "customer_id")
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    LENGTH_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    coupon_id: str
    count: int
    length: int
    email: str
    request_id: str
    customer_id: str
    def __init__(self, coupon_id: _Optional[str] = ..., count: _Optional[int] = ..., length: _Optional[int] = ..., email: _Optional[str] = ..., request_id: _Optional[str] = ..., customer_id: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("coupon_id", "customer_ids", "request_id", "external_code")
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_IDS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_CODE_FIELD_NUMBER: _ClassVar[int]
    coupon_id: str
    customer_ids: _containers.RepeatedScalarFieldContainer[str]
    request_id: str
    external_code: str
    def __init__(self, coupon_id: _Optional[str] = ..., customer_ids: _Optional[_Iterable[str]] = ..., request_id: _Optional[str] = ..., external_code: _Optional[str] = ...) -> None: ...

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
