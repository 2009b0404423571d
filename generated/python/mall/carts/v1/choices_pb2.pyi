import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import pricing_pb2 as _pricing_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Applied(_message.Message):
    __slots__ = ()
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Applied.State]
        ACTIVE: _ClassVar[Applied.State]
        REJECTED: _ClassVar[Applied.State]
        LOCKED: _ClassVar[Applied.State]
        USED: _ClassVar[Applied.State]
    STATE_UNSPECIFIED: Applied.State
    ACTIVE: Applied.State
    REJECTED: Applied.State
    LOCKED: Applied.State
    USED: Applied.State
    def __init__(self) -> None: ...

class AppliedCoupon(_message.Message):
    __slots__ = ("id", "cart_id", "coupon_id", "issuance_id", "code", "state", "outcome", "stack_group", "note", "apply_time")
    class StackGroup(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STACK_GROUP_UNSPECIFIED: _ClassVar[AppliedCoupon.StackGroup]
        STACKABLE: _ClassVar[AppliedCoupon.StackGroup]
        EXCLUSIVE: _ClassVar[AppliedCoupon.StackGroup]
    STACK_GROUP_UNSPECIFIED: AppliedCoupon.StackGroup
    STACKABLE: AppliedCoupon.StackGroup
    EXCLUSIVE: AppliedCoupon.StackGroup
    ID_FIELD_NUMBER: _ClassVar[int]
    CART_ID_FIELD_NUMBER: _ClassVar[int]
    COUPON_ID_FIELD_NUMBER: _ClassVar[int]
    ISSUANCE_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    STACK_GROUP_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    APPLY_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    cart_id: str
    coupon_id: str
    issuance_id: str
    code: str
    state: Applied.State
    outcome: _pricing_pb2.DiscountOutcome
    stack_group: AppliedCoupon.StackGroup
    note: str
    apply_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., cart_id: _Optional[str] = ..., coupon_id: _Optional[str] = ..., issuance_id: _Optional[str] = ..., code: _Optional[str] = ..., state: _Optional[_Union[Applied.State, str]] = ..., outcome: _Optional[_Union[_pricing_pb2.DiscountOutcome, _Mapping]] = ..., stack_group: _Optional[_Union[AppliedCoupon.StackGroup, str]] = ..., note: _Optional[str] = ..., apply_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AppliedPoints(_message.Message):
    __slots__ = ("id", "cart_id", "kind", "account_id", "points", "reason", "state", "outcome", "note", "apply_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    CART_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    APPLY_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    cart_id: str
    kind: _pricing_pb2.Tender.Kind
    account_id: str
    points: int
    reason: str
    state: Applied.State
    outcome: _pricing_pb2.TenderOutcome
    note: str
    apply_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., cart_id: _Optional[str] = ..., kind: _Optional[_Union[_pricing_pb2.Tender.Kind, str]] = ..., account_id: _Optional[str] = ..., points: _Optional[int] = ..., reason: _Optional[str] = ..., state: _Optional[_Union[Applied.State, str]] = ..., outcome: _Optional[_Union[_pricing_pb2.TenderOutcome, _Mapping]] = ..., note: _Optional[str] = ..., apply_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CartGift(_message.Message):
    __slots__ = ("variant_id", "product_id", "product_title", "quantity", "measured_quantity")
    VARIANT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_ID_FIELD_NUMBER: _ClassVar[int]
    PRODUCT_TITLE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    MEASURED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    variant_id: str
    product_id: str
    product_title: str
    quantity: int
    measured_quantity: _decimal_pb2.Decimal
    def __init__(self, variant_id: _Optional[str] = ..., product_id: _Optional[str] = ..., product_title: _Optional[str] = ..., quantity: _Optional[int] = ..., measured_quantity: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ...) -> None: ...

class ApplyCouponRequest(_message.Message):
    __slots__ = ("code", "issuance_id", "note", "request_id")
    CODE_FIELD_NUMBER: _ClassVar[int]
    ISSUANCE_ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    code: str
    issuance_id: str
    note: str
    request_id: str
    def __init__(self, code: _Optional[str] = ..., issuance_id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RemoveCouponRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApplyPointsRequest(_message.Message):
    __slots__ = ("kind", "points", "reason", "note", "request_id")
    KIND_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    kind: _pricing_pb2.Tender.Kind
    points: int
    reason: str
    note: str
    request_id: str
    def __init__(self, kind: _Optional[_Union[_pricing_pb2.Tender.Kind, str]] = ..., points: _Optional[int] = ..., reason: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RemovePointsRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
