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

class SettlementStatement(_message.Message):
    __slots__ = ("id", "seller_id", "period_start_time", "period_end_time", "time_zone", "opening", "gross", "refund_deduction", "commission", "commission_tax", "processing_fee", "adjustment", "net", "payout", "closing", "entry_count", "outcome", "minimum", "payout_id", "frozen", "create_time")
    class Outcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        OUTCOME_UNSPECIFIED: _ClassVar[SettlementStatement.Outcome]
        PAYOUT: _ClassVar[SettlementStatement.Outcome]
        ON_HOLD: _ClassVar[SettlementStatement.Outcome]
        BELOW_MINIMUM: _ClassVar[SettlementStatement.Outcome]
        NO_ACCOUNT: _ClassVar[SettlementStatement.Outcome]
        ACCOUNT_NOT_READY: _ClassVar[SettlementStatement.Outcome]
        NOTHING_OWED: _ClassVar[SettlementStatement.Outcome]
    OUTCOME_UNSPECIFIED: SettlementStatement.Outcome
    PAYOUT: SettlementStatement.Outcome
    ON_HOLD: SettlementStatement.Outcome
    BELOW_MINIMUM: SettlementStatement.Outcome
    NO_ACCOUNT: SettlementStatement.Outcome
    ACCOUNT_NOT_READY: SettlementStatement.Outcome
    NOTHING_OWED: SettlementStatement.Outcome
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_TIME_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    OPENING_FIELD_NUMBER: _ClassVar[int]
    GROSS_FIELD_NUMBER: _ClassVar[int]
    REFUND_DEDUCTION_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_TAX_FIELD_NUMBER: _ClassVar[int]
    PROCESSING_FEE_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    NET_FIELD_NUMBER: _ClassVar[int]
    PAYOUT_FIELD_NUMBER: _ClassVar[int]
    CLOSING_FIELD_NUMBER: _ClassVar[int]
    ENTRY_COUNT_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    PAYOUT_ID_FIELD_NUMBER: _ClassVar[int]
    FROZEN_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    period_start_time: _timestamp_pb2.Timestamp
    period_end_time: _timestamp_pb2.Timestamp
    time_zone: str
    opening: _money_pb2.Money
    gross: _money_pb2.Money
    refund_deduction: _money_pb2.Money
    commission: _money_pb2.Money
    commission_tax: _money_pb2.Money
    processing_fee: _money_pb2.Money
    adjustment: _money_pb2.Money
    net: _money_pb2.Money
    payout: _money_pb2.Money
    closing: _money_pb2.Money
    entry_count: int
    outcome: SettlementStatement.Outcome
    minimum: _money_pb2.Money
    payout_id: str
    frozen: _money_pb2.Money
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., period_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., time_zone: _Optional[str] = ..., opening: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., gross: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., refund_deduction: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., processing_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., adjustment: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., net: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., payout: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., closing: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., entry_count: _Optional[int] = ..., outcome: _Optional[_Union[SettlementStatement.Outcome, str]] = ..., minimum: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., payout_id: _Optional[str] = ..., frozen: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetSettlementStatementRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSettlementStatementsRequest(_message.Message):
    __slots__ = ("seller_id", "outcomes", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSettlementStatementsRequest.Order]
        NEWEST: _ClassVar[ListSettlementStatementsRequest.Order]
        OLDEST: _ClassVar[ListSettlementStatementsRequest.Order]
    ORDER_UNSPECIFIED: ListSettlementStatementsRequest.Order
    NEWEST: ListSettlementStatementsRequest.Order
    OLDEST: ListSettlementStatementsRequest.Order
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    outcomes: _containers.RepeatedScalarFieldContainer[SettlementStatement.Outcome]
    page_size: int
    page_token: str
    order: ListSettlementStatementsRequest.Order
    def __init__(self, seller_id: _Optional[str] = ..., outcomes: _Optional[_Iterable[_Union[SettlementStatement.Outcome, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSettlementStatementsRequest.Order, str]] = ...) -> None: ...

class ListSettlementStatementsResponse(_message.Message):
    __slots__ = ("settlement_statements", "next_page_token")
    SETTLEMENT_STATEMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    settlement_statements: _containers.RepeatedCompositeFieldContainer[SettlementStatement]
    next_page_token: str
    def __init__(self, settlement_statements: _Optional[_Iterable[_Union[SettlementStatement, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReportSettlementMonthRequest(_message.Message):
    __slots__ = ("seller_id", "year", "month")
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    year: int
    month: int
    def __init__(self, seller_id: _Optional[str] = ..., year: _Optional[int] = ..., month: _Optional[int] = ...) -> None: ...

class MonthlyStatement(_message.Message):
    __slots__ = ("seller_id", "period_start_time", "period_end_time", "time_zone", "lines")
    class Line(_message.Message):
        __slots__ = ("gross", "refund_deduction", "commission", "commission_tax", "processing_fee", "adjustment", "net", "paid_out", "entry_count")
        GROSS_FIELD_NUMBER: _ClassVar[int]
        REFUND_DEDUCTION_FIELD_NUMBER: _ClassVar[int]
        COMMISSION_FIELD_NUMBER: _ClassVar[int]
        COMMISSION_TAX_FIELD_NUMBER: _ClassVar[int]
        PROCESSING_FEE_FIELD_NUMBER: _ClassVar[int]
        ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
        NET_FIELD_NUMBER: _ClassVar[int]
        PAID_OUT_FIELD_NUMBER: _ClassVar[int]
        ENTRY_COUNT_FIELD_NUMBER: _ClassVar[int]
        gross: _money_pb2.Money
        refund_deduction: _money_pb2.Money
        commission: _money_pb2.Money
        commission_tax: _money_pb2.Money
        processing_fee: _money_pb2.Money
        adjustment: _money_pb2.Money
        net: _money_pb2.Money
        paid_out: _money_pb2.Money
        entry_count: int
        def __init__(self, gross: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., refund_deduction: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., processing_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., adjustment: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., net: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., paid_out: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., entry_count: _Optional[int] = ...) -> None: ...
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_TIME_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    period_start_time: _timestamp_pb2.Timestamp
    period_end_time: _timestamp_pb2.Timestamp
    time_zone: str
    lines: _containers.RepeatedCompositeFieldContainer[MonthlyStatement.Line]
    def __init__(self, seller_id: _Optional[str] = ..., period_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., time_zone: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[MonthlyStatement.Line, _Mapping]]] = ...) -> None: ...

class ReportSettlementYearRequest(_message.Message):
    __slots__ = ("seller_id", "year")
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    year: int
    def __init__(self, seller_id: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class YearlySellerReport(_message.Message):
    __slots__ = ("seller_id", "year", "business_name", "tax_id", "business_registration_number", "business_address", "country_code", "bank_account_number_tail", "account_holder", "quarters")
    class Quarter(_message.Message):
        __slots__ = ("currency_code", "quarter", "consideration", "activity_count", "commissions", "fees", "taxes")
        CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
        QUARTER_FIELD_NUMBER: _ClassVar[int]
        CONSIDERATION_FIELD_NUMBER: _ClassVar[int]
        ACTIVITY_COUNT_FIELD_NUMBER: _ClassVar[int]
        COMMISSIONS_FIELD_NUMBER: _ClassVar[int]
        FEES_FIELD_NUMBER: _ClassVar[int]
        TAXES_FIELD_NUMBER: _ClassVar[int]
        currency_code: str
        quarter: int
        consideration: _money_pb2.Money
        activity_count: int
        commissions: _money_pb2.Money
        fees: _money_pb2.Money
        taxes: _money_pb2.Money
        def __init__(self, currency_code: _Optional[str] = ..., quarter: _Optional[int] = ..., consideration: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., activity_count: _Optional[int] = ..., commissions: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., fees: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., taxes: _Optional[_Union[_money_pb2.Money, _Mapping]] = ...) -> None: ...
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_NAME_FIELD_NUMBER: _ClassVar[int]
    TAX_ID_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_REGISTRATION_NUMBER_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_CODE_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_NUMBER_TAIL_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_HOLDER_FIELD_NUMBER: _ClassVar[int]
    QUARTERS_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    year: int
    business_name: str
    tax_id: str
    business_registration_number: str
    business_address: str
    country_code: str
    bank_account_number_tail: str
    account_holder: str
    quarters: _containers.RepeatedCompositeFieldContainer[YearlySellerReport.Quarter]
    def __init__(self, seller_id: _Optional[str] = ..., year: _Optional[int] = ..., business_name: _Optional[str] = ..., tax_id: _Optional[str] = ..., business_registration_number: _Optional[str] = ..., business_address: _Optional[str] = ..., country_code: _Optional[str] = ..., bank_account_number_tail: _Optional[str] = ..., account_holder: _Optional[str] = ..., quarters: _Optional[_Iterable[_Union[YearlySellerReport.Quarter, _Mapping]]] = ...) -> None: ...
