import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SettlementBalance(_message.Message):
    __slots__ = ("id", "seller_id", "pending", "available", "in_payout", "period_start_time", "period_end_time", "minimum", "frozen", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PENDING_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_FIELD_NUMBER: _ClassVar[int]
    IN_PAYOUT_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_TIME_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    FROZEN_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    pending: _money_pb2.Money
    available: _money_pb2.Money
    in_payout: _money_pb2.Money
    period_start_time: _timestamp_pb2.Timestamp
    period_end_time: _timestamp_pb2.Timestamp
    minimum: _money_pb2.Money
    frozen: _money_pb2.Money
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., pending: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., available: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., in_payout: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., period_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., minimum: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., frozen: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListSettlementBalancesRequest(_message.Message):
    __slots__ = ("seller_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSettlementBalancesRequest.Order]
        NEWEST: _ClassVar[ListSettlementBalancesRequest.Order]
        OLDEST: _ClassVar[ListSettlementBalancesRequest.Order]
    ORDER_UNSPECIFIED: ListSettlementBalancesRequest.Order
    NEWEST: ListSettlementBalancesRequest.Order
    OLDEST: ListSettlementBalancesRequest.Order
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    page_size: int
    page_token: str
    order: ListSettlementBalancesRequest.Order
    def __init__(self, seller_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSettlementBalancesRequest.Order, str]] = ...) -> None: ...

class ListSettlementBalancesResponse(_message.Message):
    __slots__ = ("settlement_balances", "next_page_token")
    SETTLEMENT_BALANCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    settlement_balances: _containers.RepeatedCompositeFieldContainer[SettlementBalance]
    next_page_token: str
    def __init__(self, settlement_balances: _Optional[_Iterable[_Union[SettlementBalance, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SettlementEntry(_message.Message):
    __slots__ = ("id", "seller_id", "type", "order_id", "order_item_id", "source_id", "goods", "shipping", "tax", "reimbursed", "commission", "commission_tax", "fee", "net", "tax_withheld", "commission_rate", "commission_source", "statement_id", "available_time", "create_time")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[SettlementEntry.Type]
        SALE: _ClassVar[SettlementEntry.Type]
        REVALUATION: _ClassVar[SettlementEntry.Type]
        CANCELLATION: _ClassVar[SettlementEntry.Type]
        REFUND: _ClassVar[SettlementEntry.Type]
        CHARGEBACK: _ClassVar[SettlementEntry.Type]
        ADJUSTMENT: _ClassVar[SettlementEntry.Type]
    TYPE_UNSPECIFIED: SettlementEntry.Type
    SALE: SettlementEntry.Type
    REVALUATION: SettlementEntry.Type
    CANCELLATION: SettlementEntry.Type
    REFUND: SettlementEntry.Type
    CHARGEBACK: SettlementEntry.Type
    ADJUSTMENT: SettlementEntry.Type
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ITEM_ID_FIELD_NUMBER: _ClassVar[int]
    SOURCE_ID_FIELD_NUMBER: _ClassVar[int]
    GOODS_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_FIELD_NUMBER: _ClassVar[int]
    TAX_FIELD_NUMBER: _ClassVar[int]
    REIMBURSED_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_TAX_FIELD_NUMBER: _ClassVar[int]
    FEE_FIELD_NUMBER: _ClassVar[int]
    NET_FIELD_NUMBER: _ClassVar[int]
    TAX_WITHHELD_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_SOURCE_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    AVAILABLE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    type: SettlementEntry.Type
    order_id: str
    order_item_id: str
    source_id: str
    goods: _money_pb2.Money
    shipping: _money_pb2.Money
    tax: _money_pb2.Money
    reimbursed: _money_pb2.Money
    commission: _money_pb2.Money
    commission_tax: _money_pb2.Money
    fee: _money_pb2.Money
    net: _money_pb2.Money
    tax_withheld: _money_pb2.Money
    commission_rate: _decimal_pb2.Decimal
    commission_source: str
    statement_id: str
    available_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., type: _Optional[_Union[SettlementEntry.Type, str]] = ..., order_id: _Optional[str] = ..., order_item_id: _Optional[str] = ..., source_id: _Optional[str] = ..., goods: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., shipping: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., reimbursed: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., net: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., tax_withheld: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., commission_source: _Optional[str] = ..., statement_id: _Optional[str] = ..., available_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListSettlementEntriesRequest(_message.Message):
    __slots__ = ("seller_id", "order_id", "statement_id", "types", "create_time_from", "create_time_until", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSettlementEntriesRequest.Order]
        NEWEST: _ClassVar[ListSettlementEntriesRequest.Order]
        OLDEST: _ClassVar[ListSettlementEntriesRequest.Order]
    ORDER_UNSPECIFIED: ListSettlementEntriesRequest.Order
    NEWEST: ListSettlementEntriesRequest.Order
    OLDEST: ListSettlementEntriesRequest.Order
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    order_id: str
    statement_id: str
    types: _containers.RepeatedScalarFieldContainer[SettlementEntry.Type]
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListSettlementEntriesRequest.Order
    def __init__(self, seller_id: _Optional[str] = ..., order_id: _Optional[str] = ..., statement_id: _Optional[str] = ..., types: _Optional[_Iterable[_Union[SettlementEntry.Type, str]]] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSettlementEntriesRequest.Order, str]] = ...) -> None: ...

class ListSettlementEntriesResponse(_message.Message):
    __slots__ = ("settlement_entries", "next_page_token")
    SETTLEMENT_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    settlement_entries: _containers.RepeatedCompositeFieldContainer[SettlementEntry]
    next_page_token: str
    def __init__(self, settlement_entries: _Optional[_Iterable[_Union[SettlementEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AdjustSettlementBalanceRequest(_message.Message):
    __slots__ = ("seller_id", "amount", "reason", "request_id")
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    amount: _money_pb2.Money
    reason: str
    request_id: str
    def __init__(self, seller_id: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
