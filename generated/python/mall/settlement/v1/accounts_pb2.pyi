import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SettlementAccount(_message.Message):
    __slots__ = ("id", "seller_id", "bank_name", "bank_account_number", "bank_account_number_tail", "bank_code", "account_holder", "remittance_memo", "method", "country_code", "time_zone", "state", "state_reason", "payout_from_time", "verified_by_id", "verify_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[SettlementAccount.State]
        UNVERIFIED: _ClassVar[SettlementAccount.State]
        VERIFIED: _ClassVar[SettlementAccount.State]
        REJECTED: _ClassVar[SettlementAccount.State]
    STATE_UNSPECIFIED: SettlementAccount.State
    UNVERIFIED: SettlementAccount.State
    VERIFIED: SettlementAccount.State
    REJECTED: SettlementAccount.State
    class Method(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        METHOD_UNSPECIFIED: _ClassVar[SettlementAccount.Method]
        BANK_TRANSFER: _ClassVar[SettlementAccount.Method]
        PAYPAL: _ClassVar[SettlementAccount.Method]
        STRIPE_CONNECT: _ClassVar[SettlementAccount.Method]
        WIRE_TRANSFER: _ClassVar[SettlementAccount.Method]
    METHOD_UNSPECIFIED: SettlementAccount.Method
    BANK_TRANSFER: SettlementAccount.Method
    PAYPAL: SettlementAccount.Method
    STRIPE_CONNECT: SettlementAccount.Method
    WIRE_TRANSFER: SettlementAccount.Method
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_NUMBER_TAIL_FIELD_NUMBER: _ClassVar[int]
    BANK_CODE_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_HOLDER_FIELD_NUMBER: _ClassVar[int]
    REMITTANCE_MEMO_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    PAYOUT_FROM_TIME_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    bank_name: str
    bank_account_number: str
    bank_account_number_tail: str
    bank_code: str
    account_holder: str
    remittance_memo: str
    method: SettlementAccount.Method
    country_code: str
    time_zone: str
    state: SettlementAccount.State
    state_reason: str
    payout_from_time: _timestamp_pb2.Timestamp
    verified_by_id: str
    verify_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., bank_name: _Optional[str] = ..., bank_account_number: _Optional[str] = ..., bank_account_number_tail: _Optional[str] = ..., bank_code: _Optional[str] = ..., account_holder: _Optional[str] = ..., remittance_memo: _Optional[str] = ..., method: _Optional[_Union[SettlementAccount.Method, str]] = ..., country_code: _Optional[str] = ..., time_zone: _Optional[str] = ..., state: _Optional[_Union[SettlementAccount.State, str]] = ..., state_reason: _Optional[str] = ..., payout_from_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., verified_by_id: _Optional[str] = ..., verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class SettlementAccountSnapshot(_message.Message):
    __slots__ = ("id", "settlement_account_id", "sequence", "reason", "settlement_account", "actor_id", "actor_role", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    SETTLEMENT_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SETTLEMENT_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    settlement_account_id: str
    sequence: int
    reason: str
    settlement_account: SettlementAccount
    actor_id: str
    actor_role: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., settlement_account_id: _Optional[str] = ..., sequence: _Optional[int] = ..., reason: _Optional[str] = ..., settlement_account: _Optional[_Union[SettlementAccount, _Mapping]] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SetSettlementAccountRequest(_message.Message):
    __slots__ = ("settlement_account", "current_password", "code", "request_id")
    SETTLEMENT_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    settlement_account: SettlementAccount
    current_password: str
    code: str
    request_id: str
    def __init__(self, settlement_account: _Optional[_Union[SettlementAccount, _Mapping]] = ..., current_password: _Optional[str] = ..., code: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetSettlementAccountRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSettlementAccountsRequest(_message.Message):
    __slots__ = ("seller_id", "states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSettlementAccountsRequest.Order]
        NEWEST: _ClassVar[ListSettlementAccountsRequest.Order]
        OLDEST: _ClassVar[ListSettlementAccountsRequest.Order]
    ORDER_UNSPECIFIED: ListSettlementAccountsRequest.Order
    NEWEST: ListSettlementAccountsRequest.Order
    OLDEST: ListSettlementAccountsRequest.Order
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    states: _containers.RepeatedScalarFieldContainer[SettlementAccount.State]
    page_size: int
    page_token: str
    order: ListSettlementAccountsRequest.Order
    def __init__(self, seller_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[SettlementAccount.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSettlementAccountsRequest.Order, str]] = ...) -> None: ...

class ListSettlementAccountsResponse(_message.Message):
    __slots__ = ("settlement_accounts", "next_page_token")
    SETTLEMENT_ACCOUNTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    settlement_accounts: _containers.RepeatedCompositeFieldContainer[SettlementAccount]
    next_page_token: str
    def __init__(self, settlement_accounts: _Optional[_Iterable[_Union[SettlementAccount, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListSettlementAccountSnapshotsRequest(_message.Message):
    __slots__ = ("settlement_account_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSettlementAccountSnapshotsRequest.Order]
        NEWEST: _ClassVar[ListSettlementAccountSnapshotsRequest.Order]
        OLDEST: _ClassVar[ListSettlementAccountSnapshotsRequest.Order]
    ORDER_UNSPECIFIED: ListSettlementAccountSnapshotsRequest.Order
    NEWEST: ListSettlementAccountSnapshotsRequest.Order
    OLDEST: ListSettlementAccountSnapshotsRequest.Order
    SETTLEMENT_ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    settlement_account_id: str
    page_size: int
    page_token: str
    order: ListSettlementAccountSnapshotsRequest.Order
    def __init__(self, settlement_account_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSettlementAccountSnapshotsRequest.Order, str]] = ...) -> None: ...

class ListSettlementAccountSnapshotsResponse(_message.Message):
    __slots__ = ("settlement_account_snapshots", "next_page_token")
    SETTLEMENT_ACCOUNT_SNAPSHOTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    settlement_account_snapshots: _containers.RepeatedCompositeFieldContainer[SettlementAccountSnapshot]
    next_page_token: str
    def __init__(self, settlement_account_snapshots: _Optional[_Iterable[_Union[SettlementAccountSnapshot, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class VerifySettlementAccountRequest(_message.Message):
    __slots__ = ("id", "note", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectSettlementAccountRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
