import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
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

class Amount(_message.Message):
    __slots__ = ("money", "points")
    MONEY_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    money: _money_pb2.Money
    points: int
    def __init__(self, money: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., points: _Optional[int] = ...) -> None: ...

class WalletAccount(_message.Message):
    __slots__ = ("id", "owner_id", "owner_type", "kind", "currency_code", "state", "total_accrued", "usable", "on_hold", "expired", "consumed", "create_time", "update_time", "delete_time", "etag")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[WalletAccount.Kind]
        DEPOSIT: _ClassVar[WalletAccount.Kind]
        MILEAGE: _ClassVar[WalletAccount.Kind]
        COIN: _ClassVar[WalletAccount.Kind]
    KIND_UNSPECIFIED: WalletAccount.Kind
    DEPOSIT: WalletAccount.Kind
    MILEAGE: WalletAccount.Kind
    COIN: WalletAccount.Kind
    class OwnerType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        OWNER_TYPE_UNSPECIFIED: _ClassVar[WalletAccount.OwnerType]
        CUSTOMER: _ClassVar[WalletAccount.OwnerType]
        SELLER: _ClassVar[WalletAccount.OwnerType]
    OWNER_TYPE_UNSPECIFIED: WalletAccount.OwnerType
    CUSTOMER: WalletAccount.OwnerType
    SELLER: WalletAccount.OwnerType
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[WalletAccount.State]
        OPEN: _ClassVar[WalletAccount.State]
        FROZEN: _ClassVar[WalletAccount.State]
        CLOSED: _ClassVar[WalletAccount.State]
    STATE_UNSPECIFIED: WalletAccount.State
    OPEN: WalletAccount.State
    FROZEN: WalletAccount.State
    CLOSED: WalletAccount.State
    ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_TYPE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TOTAL_ACCRUED_FIELD_NUMBER: _ClassVar[int]
    USABLE_FIELD_NUMBER: _ClassVar[int]
    ON_HOLD_FIELD_NUMBER: _ClassVar[int]
    EXPIRED_FIELD_NUMBER: _ClassVar[int]
    CONSUMED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    owner_id: str
    owner_type: WalletAccount.OwnerType
    kind: WalletAccount.Kind
    currency_code: str
    state: WalletAccount.State
    total_accrued: Amount
    usable: Amount
    on_hold: Amount
    expired: Amount
    consumed: Amount
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., owner_id: _Optional[str] = ..., owner_type: _Optional[_Union[WalletAccount.OwnerType, str]] = ..., kind: _Optional[_Union[WalletAccount.Kind, str]] = ..., currency_code: _Optional[str] = ..., state: _Optional[_Union[WalletAccount.State, str]] = ..., total_accrued: _Optional[_Union[Amount, _Mapping]] = ..., usable: _Optional[_Union[Amount, _Mapping]] = ..., on_hold: _Optional[_Union[Amount, _Mapping]] = ..., expired: _Optional[_Union[Amount, _Mapping]] = ..., consumed: _Optional[_Union[Amount, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class WalletEntry(_message.Message):
    __slots__ = ("id", "account_id", "sequence", "change_type", "amount", "balance_before", "balance_after", "reason_code", "description", "source_type", "source_id", "actor_id", "actor_role", "create_time")
    class ChangeType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CHANGE_TYPE_UNSPECIFIED: _ClassVar[WalletEntry.ChangeType]
        ACCRUAL: _ClassVar[WalletEntry.ChangeType]
        USAGE: _ClassVar[WalletEntry.ChangeType]
        WITHDRAWAL: _ClassVar[WalletEntry.ChangeType]
        EXPIRE: _ClassVar[WalletEntry.ChangeType]
        REVERSAL: _ClassVar[WalletEntry.ChangeType]
        MANUAL_ADJUSTMENT: _ClassVar[WalletEntry.ChangeType]
        INCIDENT_LOCK: _ClassVar[WalletEntry.ChangeType]
        INCIDENT_UNLOCK: _ClassVar[WalletEntry.ChangeType]
        DONATION: _ClassVar[WalletEntry.ChangeType]
    CHANGE_TYPE_UNSPECIFIED: WalletEntry.ChangeType
    ACCRUAL: WalletEntry.ChangeType
    USAGE: WalletEntry.ChangeType
    WITHDRAWAL: WalletEntry.ChangeType
    EXPIRE: WalletEntry.ChangeType
    REVERSAL: WalletEntry.ChangeType
    MANUAL_ADJUSTMENT: WalletEntry.ChangeType
    INCIDENT_LOCK: WalletEntry.ChangeType
    INCIDENT_UNLOCK: WalletEntry.ChangeType
    DONATION: WalletEntry.ChangeType
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    CHANGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    BALANCE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    BALANCE_AFTER_FIELD_NUMBER: _ClassVar[int]
    REASON_CODE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    SOURCE_TYPE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    sequence: int
    change_type: WalletEntry.ChangeType
    amount: Amount
    balance_before: Amount
    balance_after: Amount
    reason_code: str
    description: str
    source_type: str
    source_id: str
    actor_id: str
    actor_role: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., sequence: _Optional[int] = ..., change_type: _Optional[_Union[WalletEntry.ChangeType, str]] = ..., amount: _Optional[_Union[Amount, _Mapping]] = ..., balance_before: _Optional[_Union[Amount, _Mapping]] = ..., balance_after: _Optional[_Union[Amount, _Mapping]] = ..., reason_code: _Optional[str] = ..., description: _Optional[str] = ..., source_type: _Optional[str] = ..., source_id: _Optional[str] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class WalletLot(_message.Message):
    __slots__ = ("id", "account_id", "amount", "remaining", "expire_time", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REMAINING_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    amount: Amount
    remaining: Amount
    expire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., amount: _Optional[_Union[Amount, _Mapping]] = ..., remaining: _Optional[_Union[Amount, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class WalletHold(_message.Message):
    __slots__ = ("id", "account_id", "amount", "source_type", "source_id", "expire_time", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    SOURCE_TYPE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_ID_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    amount: Amount
    source_type: str
    source_id: str
    expire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., amount: _Optional[_Union[Amount, _Mapping]] = ..., source_type: _Optional[str] = ..., source_id: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetWalletAccountRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListWalletAccountsRequest(_message.Message):
    __slots__ = ("owner_id", "kinds", "states", "page_size", "page_token")
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    KINDS_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    owner_id: str
    kinds: _containers.RepeatedScalarFieldContainer[WalletAccount.Kind]
    states: _containers.RepeatedScalarFieldContainer[WalletAccount.State]
    page_size: int
    page_token: str
    def __init__(self, owner_id: _Optional[str] = ..., kinds: _Optional[_Iterable[_Union[WalletAccount.Kind, str]]] = ..., states: _Optional[_Iterable[_Union[WalletAccount.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListWalletAccountsResponse(_message.Message):
    __slots__ = ("wallet_accounts", "next_page_token")
    WALLET_ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wallet_accounts: _containers.RepeatedCompositeFieldContainer[WalletAccount]
    next_page_token: str
    def __init__(self, wallet_accounts: _Optional[_Iterable[_Union[WalletAccount, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CloseWalletAccountRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListWalletEntriesRequest(_message.Message):
    __slots__ = ("account_id", "change_types", "create_time_from", "create_time_until", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListWalletEntriesRequest.Order]
        NEWEST: _ClassVar[ListWalletEntriesRequest.Order]
        OLDEST: _ClassVar[ListWalletEntriesRequest.Order]
    ORDER_UNSPECIFIED: ListWalletEntriesRequest.Order
    NEWEST: ListWalletEntriesRequest.Order
    OLDEST: ListWalletEntriesRequest.Order
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CHANGE_TYPES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    change_types: _containers.RepeatedScalarFieldContainer[WalletEntry.ChangeType]
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListWalletEntriesRequest.Order
    def __init__(self, account_id: _Optional[str] = ..., change_types: _Optional[_Iterable[_Union[WalletEntry.ChangeType, str]]] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListWalletEntriesRequest.Order, str]] = ...) -> None: ...

class ListWalletEntriesResponse(_message.Message):
    __slots__ = ("wallet_entries", "next_page_token")
    WALLET_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wallet_entries: _containers.RepeatedCompositeFieldContainer[WalletEntry]
    next_page_token: str
    def __init__(self, wallet_entries: _Optional[_Iterable[_Union[WalletEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListWalletLotsRequest(_message.Message):
    __slots__ = ("account_id", "open", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    open: bool
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., open: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListWalletLotsResponse(_message.Message):
    __slots__ = ("wallet_lots", "next_page_token")
    WALLET_LOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wallet_lots: _containers.RepeatedCompositeFieldContainer[WalletLot]
    next_page_token: str
    def __init__(self, wallet_lots: _Optional[_Iterable[_Union[WalletLot, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListWalletHoldsRequest(_message.Message):
    __slots__ = ("account_id", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListWalletHoldsResponse(_message.Message):
    __slots__ = ("wallet_holds", "next_page_token")
    WALLET_HOLDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wallet_holds: _containers.RepeatedCompositeFieldContainer[WalletHold]
    next_page_token: str
    def __init__(self, wallet_holds: _Optional[_Iterable[_Union[WalletHold, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReconcileWalletRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ReconcileWalletResponse(_message.Message):
    __slots__ = ("trial_balances", "differences", "balanced")
    TRIAL_BALANCES_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    BALANCED_FIELD_NUMBER: _ClassVar[int]
    trial_balances: _containers.RepeatedCompositeFieldContainer[TrialBalance]
    differences: _containers.RepeatedCompositeFieldContainer[WalletDifference]
    balanced: bool
    def __init__(self, trial_balances: _Optional[_Iterable[_Union[TrialBalance, _Mapping]]] = ..., differences: _Optional[_Iterable[_Union[WalletDifference, _Mapping]]] = ..., balanced: _Optional[bool] = ...) -> None: ...

class TrialBalance(_message.Message):
    __slots__ = ("currency", "debits_posted", "credits_posted", "debits_pending", "credits_pending")
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    DEBITS_POSTED_FIELD_NUMBER: _ClassVar[int]
    CREDITS_POSTED_FIELD_NUMBER: _ClassVar[int]
    DEBITS_PENDING_FIELD_NUMBER: _ClassVar[int]
    CREDITS_PENDING_FIELD_NUMBER: _ClassVar[int]
    currency: str
    debits_posted: int
    credits_posted: int
    debits_pending: int
    credits_pending: int
    def __init__(self, currency: _Optional[str] = ..., debits_posted: _Optional[int] = ..., credits_posted: _Optional[int] = ..., debits_pending: _Optional[int] = ..., credits_pending: _Optional[int] = ...) -> None: ...

class WalletDifference(_message.Message):
    __slots__ = ("account_id", "currency", "usable", "entries_total", "lots_total", "on_hold", "holds_total", "broken_entries")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    USABLE_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_TOTAL_FIELD_NUMBER: _ClassVar[int]
    LOTS_TOTAL_FIELD_NUMBER: _ClassVar[int]
    ON_HOLD_FIELD_NUMBER: _ClassVar[int]
    HOLDS_TOTAL_FIELD_NUMBER: _ClassVar[int]
    BROKEN_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    currency: str
    usable: int
    entries_total: int
    lots_total: int
    on_hold: int
    holds_total: int
    broken_entries: int
    def __init__(self, account_id: _Optional[str] = ..., currency: _Optional[str] = ..., usable: _Optional[int] = ..., entries_total: _Optional[int] = ..., lots_total: _Optional[int] = ..., on_hold: _Optional[int] = ..., holds_total: _Optional[int] = ..., broken_entries: _Optional[int] = ...) -> None: ...

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
    owner_type: WalletAccount.OwnerType
    kind: WalletAccount.Kind
    amount: Amount
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
    def __init__(self, id: _Optional[str] = ..., owner_id: _Optional[str] = ..., owner_type: _Optional[_Union[WalletAccount.OwnerType, str]] = ..., kind: _Optional[_Union[WalletAccount.Kind, str]] = ..., amount: _Optional[_Union[Amount, _Mapping]] = ..., type: _Optional[_Union[WalletAdjustment.Type, str]] = ..., reason_code: _Optional[str] = ..., reason: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., account_id: _Optional[str] = ..., state: _Optional[_Union[WalletAdjustment.State, str]] = ..., requested_by_id: _Optional[str] = ..., decided_by_id: _Optional[str] = ..., decision_note: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

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

class WalletTopUp(_message.Message):
    __slots__ = ("id", "customer_id", "amount", "payment_method_id", "state", "payment_id", "account_id", "failure_reason", "complete_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[WalletTopUp.State]
        PENDING: _ClassVar[WalletTopUp.State]
        COMPLETED: _ClassVar[WalletTopUp.State]
        FAILED: _ClassVar[WalletTopUp.State]
    STATE_UNSPECIFIED: WalletTopUp.State
    PENDING: WalletTopUp.State
    COMPLETED: WalletTopUp.State
    FAILED: WalletTopUp.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    FAILURE_REASON_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    amount: _money_pb2.Money
    payment_method_id: str
    state: WalletTopUp.State
    payment_id: str
    account_id: str
    failure_reason: str
    complete_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., payment_method_id: _Optional[str] = ..., state: _Optional[_Union[WalletTopUp.State, str]] = ..., payment_id: _Optional[str] = ..., account_id: _Optional[str] = ..., failure_reason: _Optional[str] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateWalletTopUpRequest(_message.Message):
    __slots__ = ("wallet_top_up", "request_id")
    WALLET_TOP_UP_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wallet_top_up: WalletTopUp
    request_id: str
    def __init__(self, wallet_top_up: _Optional[_Union[WalletTopUp, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetWalletTopUpRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListWalletTopUpsRequest(_message.Message):
    __slots__ = ("customer_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListWalletTopUpsRequest.Order]
        NEWEST: _ClassVar[ListWalletTopUpsRequest.Order]
        OLDEST: _ClassVar[ListWalletTopUpsRequest.Order]
    ORDER_UNSPECIFIED: ListWalletTopUpsRequest.Order
    NEWEST: ListWalletTopUpsRequest.Order
    OLDEST: ListWalletTopUpsRequest.Order
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    states: _containers.RepeatedScalarFieldContainer[WalletTopUp.State]
    page_size: int
    page_token: str
    order: ListWalletTopUpsRequest.Order
    def __init__(self, customer_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[WalletTopUp.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListWalletTopUpsRequest.Order, str]] = ...) -> None: ...

class ListWalletTopUpsResponse(_message.Message):
    __slots__ = ("wallet_top_ups", "next_page_token")
    WALLET_TOP_UPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wallet_top_ups: _containers.RepeatedCompositeFieldContainer[WalletTopUp]
    next_page_token: str
    def __init__(self, wallet_top_ups: _Optional[_Iterable[_Union[WalletTopUp, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class WalletWithdrawal(_message.Message):
    __slots__ = ("id", "account_id", "owner_id", "amount", "destination", "state", "decided_by_id", "decision_note", "payment_reference", "decide_time", "complete_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[WalletWithdrawal.State]
        REQUESTED: _ClassVar[WalletWithdrawal.State]
        APPROVED: _ClassVar[WalletWithdrawal.State]
        PAID: _ClassVar[WalletWithdrawal.State]
        REJECTED: _ClassVar[WalletWithdrawal.State]
        CANCELLED: _ClassVar[WalletWithdrawal.State]
        FAILED: _ClassVar[WalletWithdrawal.State]
    STATE_UNSPECIFIED: WalletWithdrawal.State
    REQUESTED: WalletWithdrawal.State
    APPROVED: WalletWithdrawal.State
    PAID: WalletWithdrawal.State
    REJECTED: WalletWithdrawal.State
    CANCELLED: WalletWithdrawal.State
    FAILED: WalletWithdrawal.State
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    DESTINATION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_NOTE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    owner_id: str
    amount: _money_pb2.Money
    destination: str
    state: WalletWithdrawal.State
    decided_by_id: str
    decision_note: str
    payment_reference: str
    decide_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., owner_id: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., destination: _Optional[str] = ..., state: _Optional[_Union[WalletWithdrawal.State, str]] = ..., decided_by_id: _Optional[str] = ..., decision_note: _Optional[str] = ..., payment_reference: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateWalletWithdrawalRequest(_message.Message):
    __slots__ = ("wallet_withdrawal", "current_password", "code", "request_id")
    WALLET_WITHDRAWAL_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    wallet_withdrawal: WalletWithdrawal
    current_password: str
    code: str
    request_id: str
    def __init__(self, wallet_withdrawal: _Optional[_Union[WalletWithdrawal, _Mapping]] = ..., current_password: _Optional[str] = ..., code: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetWalletWithdrawalRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListWalletWithdrawalsRequest(_message.Message):
    __slots__ = ("owner_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListWalletWithdrawalsRequest.Order]
        NEWEST: _ClassVar[ListWalletWithdrawalsRequest.Order]
        OLDEST: _ClassVar[ListWalletWithdrawalsRequest.Order]
    ORDER_UNSPECIFIED: ListWalletWithdrawalsRequest.Order
    NEWEST: ListWalletWithdrawalsRequest.Order
    OLDEST: ListWalletWithdrawalsRequest.Order
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    owner_id: str
    states: _containers.RepeatedScalarFieldContainer[WalletWithdrawal.State]
    page_size: int
    page_token: str
    order: ListWalletWithdrawalsRequest.Order
    def __init__(self, owner_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[WalletWithdrawal.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListWalletWithdrawalsRequest.Order, str]] = ...) -> None: ...

class ListWalletWithdrawalsResponse(_message.Message):
    __slots__ = ("wallet_withdrawals", "next_page_token")
    WALLET_WITHDRAWALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    wallet_withdrawals: _containers.RepeatedCompositeFieldContainer[WalletWithdrawal]
    next_page_token: str
    def __init__(self, wallet_withdrawals: _Optional[_Iterable[_Union[WalletWithdrawal, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CancelWalletWithdrawalRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveWalletWithdrawalRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectWalletWithdrawalRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PayWalletWithdrawalRequest(_message.Message):
    __slots__ = ("id", "payment_reference", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    payment_reference: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., payment_reference: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class FailWalletWithdrawalRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class FinancialIncident(_message.Message):
    __slots__ = ("id", "account_id", "owner_id", "type", "details", "external_reference", "state", "held_amount", "opened_by_id", "resolution", "ended_by_id", "resolve_time", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[FinancialIncident.Type]
        FRAUD: _ClassVar[FinancialIncident.Type]
        REVERSAL: _ClassVar[FinancialIncident.Type]
        COMPLIANCE_AUDIT: _ClassVar[FinancialIncident.Type]
        WITHDRAWAL_DISPUTE: _ClassVar[FinancialIncident.Type]
        MANUAL_FREEZE: _ClassVar[FinancialIncident.Type]
        SYSTEM_ERROR: _ClassVar[FinancialIncident.Type]
        ANOMALY_DETECTION: _ClassVar[FinancialIncident.Type]
    TYPE_UNSPECIFIED: FinancialIncident.Type
    FRAUD: FinancialIncident.Type
    REVERSAL: FinancialIncident.Type
    COMPLIANCE_AUDIT: FinancialIncident.Type
    WITHDRAWAL_DISPUTE: FinancialIncident.Type
    MANUAL_FREEZE: FinancialIncident.Type
    SYSTEM_ERROR: FinancialIncident.Type
    ANOMALY_DETECTION: FinancialIncident.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[FinancialIncident.State]
        OPEN: _ClassVar[FinancialIncident.State]
        INVESTIGATING: _ClassVar[FinancialIncident.State]
        RESOLVED: _ClassVar[FinancialIncident.State]
        REVERSED: _ClassVar[FinancialIncident.State]
        CLOSED: _ClassVar[FinancialIncident.State]
    STATE_UNSPECIFIED: FinancialIncident.State
    OPEN: FinancialIncident.State
    INVESTIGATING: FinancialIncident.State
    RESOLVED: FinancialIncident.State
    REVERSED: FinancialIncident.State
    CLOSED: FinancialIncident.State
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DETAILS_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    HELD_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    OPENED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    ENDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    owner_id: str
    type: FinancialIncident.Type
    details: str
    external_reference: str
    state: FinancialIncident.State
    held_amount: Amount
    opened_by_id: str
    resolution: str
    ended_by_id: str
    resolve_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., owner_id: _Optional[str] = ..., type: _Optional[_Union[FinancialIncident.Type, str]] = ..., details: _Optional[str] = ..., external_reference: _Optional[str] = ..., state: _Optional[_Union[FinancialIncident.State, str]] = ..., held_amount: _Optional[_Union[Amount, _Mapping]] = ..., opened_by_id: _Optional[str] = ..., resolution: _Optional[str] = ..., ended_by_id: _Optional[str] = ..., resolve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateFinancialIncidentRequest(_message.Message):
    __slots__ = ("financial_incident", "request_id")
    FINANCIAL_INCIDENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    financial_incident: FinancialIncident
    request_id: str
    def __init__(self, financial_incident: _Optional[_Union[FinancialIncident, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetFinancialIncidentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListFinancialIncidentsRequest(_message.Message):
    __slots__ = ("account_id", "states", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    states: _containers.RepeatedScalarFieldContainer[FinancialIncident.State]
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[FinancialIncident.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListFinancialIncidentsResponse(_message.Message):
    __slots__ = ("financial_incidents", "next_page_token")
    FINANCIAL_INCIDENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    financial_incidents: _containers.RepeatedCompositeFieldContainer[FinancialIncident]
    next_page_token: str
    def __init__(self, financial_incidents: _Optional[_Iterable[_Union[FinancialIncident, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class InvestigateFinancialIncidentRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EndFinancialIncidentRequest(_message.Message):
    __slots__ = ("id", "outcome", "resolution", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    outcome: FinancialIncident.State
    resolution: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., outcome: _Optional[_Union[FinancialIncident.State, str]] = ..., resolution: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GiftCard(_message.Message):
    __slots__ = ("id", "code_hint", "amount", "balance", "held_amount", "state", "expire_time", "note", "issued_by_id", "close_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[GiftCard.State]
        ACTIVE: _ClassVar[GiftCard.State]
        DISABLED: _ClassVar[GiftCard.State]
        EXPIRED: _ClassVar[GiftCard.State]
        CLOSED: _ClassVar[GiftCard.State]
    STATE_UNSPECIFIED: GiftCard.State
    ACTIVE: GiftCard.State
    DISABLED: GiftCard.State
    EXPIRED: GiftCard.State
    CLOSED: GiftCard.State
    ID_FIELD_NUMBER: _ClassVar[int]
    CODE_HINT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    BALANCE_FIELD_NUMBER: _ClassVar[int]
    HELD_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ISSUED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    code_hint: str
    amount: _money_pb2.Money
    balance: _money_pb2.Money
    held_amount: _money_pb2.Money
    state: GiftCard.State
    expire_time: _timestamp_pb2.Timestamp
    note: str
    issued_by_id: str
    close_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., code_hint: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., balance: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., held_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., state: _Optional[_Union[GiftCard.State, str]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., note: _Optional[str] = ..., issued_by_id: _Optional[str] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class IssueGiftCardRequest(_message.Message):
    __slots__ = ("amount", "expire_time", "note", "request_id")
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    amount: _money_pb2.Money
    expire_time: _timestamp_pb2.Timestamp
    note: str
    request_id: str
    def __init__(self, amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class IssueGiftCardResponse(_message.Message):
    __slots__ = ("gift_card", "code")
    GIFT_CARD_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    gift_card: GiftCard
    code: str
    def __init__(self, gift_card: _Optional[_Union[GiftCard, _Mapping]] = ..., code: _Optional[str] = ...) -> None: ...

class GetGiftCardRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListGiftCardsRequest(_message.Message):
    __slots__ = ("states", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[GiftCard.State]
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[GiftCard.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListGiftCardsResponse(_message.Message):
    __slots__ = ("gift_cards", "next_page_token")
    GIFT_CARDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    gift_cards: _containers.RepeatedCompositeFieldContainer[GiftCard]
    next_page_token: str
    def __init__(self, gift_cards: _Optional[_Iterable[_Union[GiftCard, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CheckGiftCardRequest(_message.Message):
    __slots__ = ("code",)
    CODE_FIELD_NUMBER: _ClassVar[int]
    code: str
    def __init__(self, code: _Optional[str] = ...) -> None: ...

class CheckGiftCardResponse(_message.Message):
    __slots__ = ("balance", "expire_time")
    BALANCE_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    balance: _money_pb2.Money
    expire_time: _timestamp_pb2.Timestamp
    def __init__(self, balance: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class RedeemGiftCardRequest(_message.Message):
    __slots__ = ("code", "amount", "request_id")
    CODE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    code: str
    amount: _money_pb2.Money
    request_id: str
    def __init__(self, code: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DisableGiftCardRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EnableGiftCardRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseGiftCardRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseGiftCardResponse(_message.Message):
    __slots__ = ("gift_card", "remaining_amount")
    GIFT_CARD_FIELD_NUMBER: _ClassVar[int]
    REMAINING_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    gift_card: GiftCard
    remaining_amount: _money_pb2.Money
    def __init__(self, gift_card: _Optional[_Union[GiftCard, _Mapping]] = ..., remaining_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...
