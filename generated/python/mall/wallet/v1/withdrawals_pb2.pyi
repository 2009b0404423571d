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
