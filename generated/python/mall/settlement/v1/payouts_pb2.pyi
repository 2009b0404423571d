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

class Payout(_message.Message):
    __slots__ = ("id", "seller_id", "state", "amount", "paid", "period_start_time", "period_end_time", "gross", "refund_deduction", "commission", "commission_tax", "processing_fee", "adjustment", "carried", "statement_id", "retried_payout_id", "method", "provider", "bank_name", "account_holder", "bank_account_number_tail", "reference", "payout_time", "hold_reason", "failure_reason", "notes", "outcome_unknown", "payout_file_id", "process_time", "complete_time", "fail_time", "return_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Payout.State]
        PENDING: _ClassVar[Payout.State]
        PROCESSING: _ClassVar[Payout.State]
        COMPLETED: _ClassVar[Payout.State]
        FAILED: _ClassVar[Payout.State]
        ON_HOLD: _ClassVar[Payout.State]
        RETURNED: _ClassVar[Payout.State]
    STATE_UNSPECIFIED: Payout.State
    PENDING: Payout.State
    PROCESSING: Payout.State
    COMPLETED: Payout.State
    FAILED: Payout.State
    ON_HOLD: Payout.State
    RETURNED: Payout.State
    class HoldReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        HOLD_REASON_UNSPECIFIED: _ClassVar[Payout.HoldReason]
        SELLER_SUSPENDED: _ClassVar[Payout.HoldReason]
        STAFF: _ClassVar[Payout.HoldReason]
    HOLD_REASON_UNSPECIFIED: Payout.HoldReason
    SELLER_SUSPENDED: Payout.HoldReason
    STAFF: Payout.HoldReason
    class Method(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        METHOD_UNSPECIFIED: _ClassVar[Payout.Method]
        BANK_TRANSFER: _ClassVar[Payout.Method]
        PAYPAL: _ClassVar[Payout.Method]
        STRIPE_CONNECT: _ClassVar[Payout.Method]
        WIRE_TRANSFER: _ClassVar[Payout.Method]
    METHOD_UNSPECIFIED: Payout.Method
    BANK_TRANSFER: Payout.Method
    PAYPAL: Payout.Method
    STRIPE_CONNECT: Payout.Method
    WIRE_TRANSFER: Payout.Method
    ID_FIELD_NUMBER: _ClassVar[int]
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    PAID_FIELD_NUMBER: _ClassVar[int]
    PERIOD_START_TIME_FIELD_NUMBER: _ClassVar[int]
    PERIOD_END_TIME_FIELD_NUMBER: _ClassVar[int]
    GROSS_FIELD_NUMBER: _ClassVar[int]
    REFUND_DEDUCTION_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_TAX_FIELD_NUMBER: _ClassVar[int]
    PROCESSING_FEE_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    CARRIED_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_ID_FIELD_NUMBER: _ClassVar[int]
    RETRIED_PAYOUT_ID_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    BANK_NAME_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_HOLDER_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_NUMBER_TAIL_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    PAYOUT_TIME_FIELD_NUMBER: _ClassVar[int]
    HOLD_REASON_FIELD_NUMBER: _ClassVar[int]
    FAILURE_REASON_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_UNKNOWN_FIELD_NUMBER: _ClassVar[int]
    PAYOUT_FILE_ID_FIELD_NUMBER: _ClassVar[int]
    PROCESS_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    FAIL_TIME_FIELD_NUMBER: _ClassVar[int]
    RETURN_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    seller_id: str
    state: Payout.State
    amount: _money_pb2.Money
    paid: _money_pb2.Money
    period_start_time: _timestamp_pb2.Timestamp
    period_end_time: _timestamp_pb2.Timestamp
    gross: _money_pb2.Money
    refund_deduction: _money_pb2.Money
    commission: _money_pb2.Money
    commission_tax: _money_pb2.Money
    processing_fee: _money_pb2.Money
    adjustment: _money_pb2.Money
    carried: _money_pb2.Money
    statement_id: str
    retried_payout_id: str
    method: Payout.Method
    provider: str
    bank_name: str
    account_holder: str
    bank_account_number_tail: str
    reference: str
    payout_time: _timestamp_pb2.Timestamp
    hold_reason: Payout.HoldReason
    failure_reason: str
    notes: str
    outcome_unknown: bool
    payout_file_id: str
    process_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    fail_time: _timestamp_pb2.Timestamp
    return_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., seller_id: _Optional[str] = ..., state: _Optional[_Union[Payout.State, str]] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., paid: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., period_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., period_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., gross: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., refund_deduction: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., commission_tax: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., processing_fee: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., adjustment: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., carried: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., statement_id: _Optional[str] = ..., retried_payout_id: _Optional[str] = ..., method: _Optional[_Union[Payout.Method, str]] = ..., provider: _Optional[str] = ..., bank_name: _Optional[str] = ..., account_holder: _Optional[str] = ..., bank_account_number_tail: _Optional[str] = ..., reference: _Optional[str] = ..., payout_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., hold_reason: _Optional[_Union[Payout.HoldReason, str]] = ..., failure_reason: _Optional[str] = ..., notes: _Optional[str] = ..., outcome_unknown: _Optional[bool] = ..., payout_file_id: _Optional[str] = ..., process_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., fail_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., return_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class GetPayoutRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListPayoutsRequest(_message.Message):
    __slots__ = ("seller_id", "states", "payout_file_id", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListPayoutsRequest.Order]
        NEWEST: _ClassVar[ListPayoutsRequest.Order]
        OLDEST: _ClassVar[ListPayoutsRequest.Order]
    ORDER_UNSPECIFIED: ListPayoutsRequest.Order
    NEWEST: ListPayoutsRequest.Order
    OLDEST: ListPayoutsRequest.Order
    SELLER_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAYOUT_FILE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    seller_id: str
    states: _containers.RepeatedScalarFieldContainer[Payout.State]
    payout_file_id: str
    page_size: int
    page_token: str
    order: ListPayoutsRequest.Order
    def __init__(self, seller_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Payout.State, str]]] = ..., payout_file_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListPayoutsRequest.Order, str]] = ...) -> None: ...

class ListPayoutsResponse(_message.Message):
    __slots__ = ("payouts", "next_page_token")
    PAYOUTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    payouts: _containers.RepeatedCompositeFieldContainer[Payout]
    next_page_token: str
    def __init__(self, payouts: _Optional[_Iterable[_Union[Payout, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class HoldPayoutRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReleasePayoutRequest(_message.Message):
    __slots__ = ("id", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RetryPayoutRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompletePayoutRequest(_message.Message):
    __slots__ = ("id", "reference", "paid", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    PAID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reference: str
    paid: _money_pb2.Money
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reference: _Optional[str] = ..., paid: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class FailPayoutRequest(_message.Message):
    __slots__ = ("id", "failure_reason", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    FAILURE_REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    failure_reason: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., failure_reason: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReturnPayoutRequest(_message.Message):
    __slots__ = ("id", "failure_reason", "note", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    FAILURE_REASON_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    failure_reason: str
    note: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., failure_reason: _Optional[str] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PayoutFile(_message.Message):
    __slots__ = ("id", "state", "message_id", "payout_count", "total", "state_reason", "content", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[PayoutFile.State]
        WRITTEN: _ClassVar[PayoutFile.State]
        ACCEPTED: _ClassVar[PayoutFile.State]
        REJECTED: _ClassVar[PayoutFile.State]
    STATE_UNSPECIFIED: PayoutFile.State
    WRITTEN: PayoutFile.State
    ACCEPTED: PayoutFile.State
    REJECTED: PayoutFile.State
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_ID_FIELD_NUMBER: _ClassVar[int]
    PAYOUT_COUNT_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: PayoutFile.State
    message_id: str
    payout_count: int
    total: _money_pb2.Money
    state_reason: str
    content: bytes
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[PayoutFile.State, str]] = ..., message_id: _Optional[str] = ..., payout_count: _Optional[int] = ..., total: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., state_reason: _Optional[str] = ..., content: _Optional[bytes] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreatePayoutFileRequest(_message.Message):
    __slots__ = ("currency_code", "request_id")
    CURRENCY_CODE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    currency_code: str
    request_id: str
    def __init__(self, currency_code: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetPayoutFileRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListPayoutFilesRequest(_message.Message):
    __slots__ = ("states", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListPayoutFilesRequest.Order]
        NEWEST: _ClassVar[ListPayoutFilesRequest.Order]
        OLDEST: _ClassVar[ListPayoutFilesRequest.Order]
    ORDER_UNSPECIFIED: ListPayoutFilesRequest.Order
    NEWEST: ListPayoutFilesRequest.Order
    OLDEST: ListPayoutFilesRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[PayoutFile.State]
    page_size: int
    page_token: str
    order: ListPayoutFilesRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[PayoutFile.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListPayoutFilesRequest.Order, str]] = ...) -> None: ...

class ListPayoutFilesResponse(_message.Message):
    __slots__ = ("payout_files", "next_page_token")
    PAYOUT_FILES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    payout_files: _containers.RepeatedCompositeFieldContainer[PayoutFile]
    next_page_token: str
    def __init__(self, payout_files: _Optional[_Iterable[_Union[PayoutFile, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AcceptPayoutFileRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectPayoutFileRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
