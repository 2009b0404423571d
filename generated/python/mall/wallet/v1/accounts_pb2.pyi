import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
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
