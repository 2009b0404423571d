import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PromotionSnapshot(_message.Message):
    __slots__ = ("id", "promotion_id", "sequence", "content", "actor_id", "actor_role", "reason", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    PROMOTION_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    promotion_id: str
    sequence: int
    content: _struct_pb2.Struct
    actor_id: str
    actor_role: str
    reason: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., promotion_id: _Optional[str] = ..., sequence: _Optional[int] = ..., content: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

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

class PromotionStatistics(_message.Message):
    __slots__ = ("promotion_id", "issued_count", "used_count", "refused_count", "use_rate", "seller_count", "participation_rate", "amounts")
    class Amounts(_message.Message):
        __slots__ = ("given", "borne_by_mall", "commission_less", "revenue")
        GIVEN_FIELD_NUMBER: _ClassVar[int]
        BORNE_BY_MALL_FIELD_NUMBER: _ClassVar[int]
        COMMISSION_LESS_FIELD_NUMBER: _ClassVar[int]
        REVENUE_FIELD_NUMBER: _ClassVar[int]
        given: _money_pb2.Money
        borne_by_mall: _money_pb2.Money
        commission_less: _money_pb2.Money
        revenue: _money_pb2.Money
        def __init__(self, given: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., borne_by_mall: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_less: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., revenue: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...
    PROMOTION_ID_FIELD_NUMBER: _ClassVar[int]
    ISSUED_COUNT_FIELD_NUMBER: _ClassVar[int]
    USED_COUNT_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    USE_RATE_FIELD_NUMBER: _ClassVar[int]
    SELLER_COUNT_FIELD_NUMBER: _ClassVar[int]
    PARTICIPATION_RATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNTS_FIELD_NUMBER: _ClassVar[int]
    promotion_id: str
    issued_count: int
    used_count: int
    refused_count: int
    use_rate: _decimal_pb2.Decimal
    seller_count: int
    participation_rate: _decimal_pb2.Decimal
    amounts: _containers.RepeatedCompositeFieldContainer[PromotionStatistics.Amounts]
    def __init__(self, promotion_id: _Optional[str] = ..., issued_count: _Optional[int] = ..., used_count: _Optional[int] = ..., refused_count: _Optional[int] = ..., use_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., seller_count: _Optional[int] = ..., participation_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., amounts: _Optional[_Iterable[_Union[PromotionStatistics.Amounts, _Mapping]]] = ...) -> None: ...

class SummarizePromotionRequest(_message.Message):
    __slots__ = ("promotion_id",)
    PROMOTION_ID_FIELD_NUMBER: _ClassVar[int]
    promotion_id: str
    def __init__(self, promotion_id: _Optional[str] = ...) -> None: ...
