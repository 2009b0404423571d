import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.wallet.v1 import accounts_pb2 as _accounts_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class WalletAdjustment(_message.Message):
    __slots__ = ("id", "owner_id", "owner_type", "kind", "amount", "type", "reason_code", "reason", "expire_time", "account_id", "state", "requested_by_id", "decided_by_id", "decision_note", "decide_time", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[WalletAdjustment.Type]
        MANUAL_ADJUSTMENT: _ClassVar[WalletAdjustment.Type]
        DONATION: _ClassVar[WalletAdjustment.Type]
    TYPE_UNSPECIFIED: WalletAdjustment.Type
    MANUAL_ADJUSTMENT: WalletAdjustment.Type
    DONATION: WalletAdjustment.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[WalletAdjustment.State]
        PENDING: _ClassVar[WalletAdjustment.State]
        APPLIED: _ClassVar[WalletAdjustment.State]
        REJECTED: _ClassVar[WalletAdjustment.State]
    STATE_UNSPECIFIED: WalletAdjustment.State
    PENDING: WalletAdjustment.State
    APPLIED: WalletAdjustment.State
    REJECTED: WalletAdjustment.State
    ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_TYPE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REQUESTED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_NOTE_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    owner_id: str
    owner_type: _accounts_pb2.WalletAccount.OwnerType
    kind: _accounts_pb2.WalletAccount.Kind
    amount: _accounts_pb2.Amount
    type: WalletAdjustment.Type
    reason_code: str
    reason: str
    expire_time: _timestamp_pb2.Timestamp
    account_id: str
    state: WalletAdjustment.State
    requested_by_id: str
    decided_by_id: str
    decision_note: str
    decide_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., owner_id: _Optional[str] = ..., owner_type: _Optional[_Union[_accounts_pb2.WalletAccount.OwnerType, str]] = ..., kind: _Optional[_Union[_accounts_pb2.WalletAccount.Kind, str]] = ..., amount: _Optional[_Union[_accounts_pb2.Amount, _Mapping]] = ..., type: _Optional[_Union[WalletAdjustment.Type, str]] = ..., reason_code: _Optional[str] = ..., reason: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., account_id: _Optional[str] = ..., state: _Optional[_Union[WalletAdjustment.State, str]] = ..., requested_by_id: _Optional[str] = ..., decided_by_id: _Optional[str] = ..., decision_note: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateWalletAdjustmentRequest(_message.Message):
    __slots__ = ("wallet_adjustment", "request_id")
    WALLET_ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wallet_adjustment: WalletAdjustment
    request_id: str
    def __init__(self, wallet_adjustment: _Optional[_Union[WalletAdjustment, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetWalletAdjustmentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListWalletAdjustmentsRequest(_message.Message):
    __slots__ = ("owner_id", "states", "page_size", "page_token")
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    owner_id: str
    states: _containers.RepeatedScalarFieldContainer[WalletAdjustment.State]
    page_size: int
    page_token: str
    def __init__(self, owner_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[WalletAdjustment.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListWalletAdjustmentsResponse(_message.Message):
    __slots__ = ("wallet_adjustments", "next_page_token")
    WALLET_ADJUSTMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wallet_adjustments: _containers.RepeatedCompositeFieldContainer[WalletAdjustment]
    next_page_token: str
    def __init__(self, wallet_adjustments: _Optional[_Iterable[_Union[WalletAdjustment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ApproveWalletAdjustmentRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectWalletAdjustmentRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
