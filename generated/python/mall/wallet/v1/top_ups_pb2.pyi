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
