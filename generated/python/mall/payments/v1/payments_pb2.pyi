import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import types_pb2 as _types_pb2
from mall.payments.v1 import captures_pb2 as _captures_pb2
from mall.payments.v1 import disputes_pb2 as _disputes_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union
from mall.payments.v1.captures_pb2 import PaymentCapture as PaymentCapture
from mall.payments.v1.captures_pb2 import PaymentAllocation as PaymentAllocation
from mall.payments.v1.captures_pb2 import PaymentAllocations as PaymentAllocations
from mall.payments.v1.captures_pb2 import ExplainPaymentAllocationsRequest as ExplainPaymentAllocationsRequest
from mall.payments.v1.captures_pb2 import CapturePaymentRequest as CapturePaymentRequest
from mall.payments.v1.captures_pb2 import VoidPaymentRequest as VoidPaymentRequest
from mall.payments.v1.captures_pb2 import AcceptPaymentCaptureRequest as AcceptPaymentCaptureRequest
from mall.payments.v1.captures_pb2 import ReauthorizePaymentRequest as ReauthorizePaymentRequest
from mall.payments.v1.disputes_pb2 import Dispute as Dispute
from mall.payments.v1.disputes_pb2 import DisputeAllocation as DisputeAllocation
from mall.payments.v1.disputes_pb2 import DisputeEvidence as DisputeEvidence
from mall.payments.v1.disputes_pb2 import GetDisputeRequest as GetDisputeRequest
from mall.payments.v1.disputes_pb2 import ListDisputesRequest as ListDisputesRequest
from mall.payments.v1.disputes_pb2 import ListDisputesResponse as ListDisputesResponse
from mall.payments.v1.disputes_pb2 import SubmitDisputeEvidenceRequest as SubmitDisputeEvidenceRequest
from mall.payments.v1.disputes_pb2 import AcceptDisputeRequest as AcceptDisputeRequest

DESCRIPTOR: _descriptor.FileDescriptor

class PaymentMethod(_message.Message):
    __slots__ = ("id", "customer_id", "type", "provider", "provider_token", "card_brand", "card_last_four", "card_expiry_month", "card_expiry_year", "billing_name", "billing_address_id", "billing_address", "nickname", "default", "expired", "create_time", "update_time", "delete_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[PaymentMethod.Type]
        CREDIT_CARD: _ClassVar[PaymentMethod.Type]
        DEBIT_CARD: _ClassVar[PaymentMethod.Type]
        PAYPAL: _ClassVar[PaymentMethod.Type]
        BANK_ACCOUNT: _ClassVar[PaymentMethod.Type]
        DIGITAL_WALLET: _ClassVar[PaymentMethod.Type]
    TYPE_UNSPECIFIED: PaymentMethod.Type
    CREDIT_CARD: PaymentMethod.Type
    DEBIT_CARD: PaymentMethod.Type
    PAYPAL: PaymentMethod.Type
    BANK_ACCOUNT: PaymentMethod.Type
    DIGITAL_WALLET: PaymentMethod.Type
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CARD_BRAND_FIELD_NUMBER: _ClassVar[int]
    CARD_LAST_FOUR_FIELD_NUMBER: _ClassVar[int]
    CARD_EXPIRY_MONTH_FIELD_NUMBER: _ClassVar[int]
    CARD_EXPIRY_YEAR_FIELD_NUMBER: _ClassVar[int]
    BILLING_NAME_FIELD_NUMBER: _ClassVar[int]
    BILLING_ADDRESS_ID_FIELD_NUMBER: _ClassVar[int]
    BILLING_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    NICKNAME_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_FIELD_NUMBER: _ClassVar[int]
    EXPIRED_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    type: PaymentMethod.Type
    provider: str
    provider_token: str
    card_brand: str
    card_last_four: str
    card_expiry_month: int
    card_expiry_year: int
    billing_name: str
    billing_address_id: str
    billing_address: _types_pb2.PostalAddress
    nickname: str
    default: bool
    expired: bool
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., type: _Optional[_Union[PaymentMethod.Type, str]] = ..., provider: _Optional[str] = ..., provider_token: _Optional[str] = ..., card_brand: _Optional[str] = ..., card_last_four: _Optional[str] = ..., card_expiry_month: _Optional[int] = ..., card_expiry_year: _Optional[int] = ..., billing_name: _Optional[str] = ..., billing_address_id: _Optional[str] = ..., billing_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., nickname: _Optional[str] = ..., default: _Optional[bool] = ..., expired: _Optional[bool] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Payment(_message.Message):
    __slots__ = ("id", "purchase_id", "customer_id", "payment_method_id", "type", "provider", "provider_reference", "amount", "refunded_amount", "state", "attempt_count", "card_brand", "card_last_four", "billing_name", "billing_address", "failure_reason", "authorize_time", "capture_time", "fail_time", "cancel_time", "refund_time", "attempts", "refunds", "purpose", "wallet_top_up_id", "capture_mode", "captured_amount", "released_amount", "disputed_amount", "charged_back_amount", "refundable_amount", "authorize_expire_time", "lapse_time", "captures", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Payment.State]
        PENDING: _ClassVar[Payment.State]
        AUTHORIZED: _ClassVar[Payment.State]
        CAPTURED: _ClassVar[Payment.State]
        FAILED: _ClassVar[Payment.State]
        CANCELLED: _ClassVar[Payment.State]
        PARTIALLY_REFUNDED: _ClassVar[Payment.State]
        REFUNDED: _ClassVar[Payment.State]
        EXPIRED: _ClassVar[Payment.State]
        DISPUTED: _ClassVar[Payment.State]
        CHARGED_BACK: _ClassVar[Payment.State]
    STATE_UNSPECIFIED: Payment.State
    PENDING: Payment.State
    AUTHORIZED: Payment.State
    CAPTURED: Payment.State
    FAILED: Payment.State
    CANCELLED: Payment.State
    PARTIALLY_REFUNDED: Payment.State
    REFUNDED: Payment.State
    EXPIRED: Payment.State
    DISPUTED: Payment.State
    CHARGED_BACK: Payment.State
    class CaptureMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CAPTURE_MODE_UNSPECIFIED: _ClassVar[Payment.CaptureMode]
        AT_ONCE: _ClassVar[Payment.CaptureMode]
        ON_SHIPMENT: _ClassVar[Payment.CaptureMode]
    CAPTURE_MODE_UNSPECIFIED: Payment.CaptureMode
    AT_ONCE: Payment.CaptureMode
    ON_SHIPMENT: Payment.CaptureMode
    class Purpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PURPOSE_UNSPECIFIED: _ClassVar[Payment.Purpose]
        PURCHASE: _ClassVar[Payment.Purpose]
        WALLET: _ClassVar[Payment.Purpose]
    PURPOSE_UNSPECIFIED: Payment.Purpose
    PURCHASE: Payment.Purpose
    WALLET: Payment.Purpose
    ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CARD_BRAND_FIELD_NUMBER: _ClassVar[int]
    CARD_LAST_FOUR_FIELD_NUMBER: _ClassVar[int]
    BILLING_NAME_FIELD_NUMBER: _ClassVar[int]
    BILLING_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    FAILURE_REASON_FIELD_NUMBER: _ClassVar[int]
    AUTHORIZE_TIME_FIELD_NUMBER: _ClassVar[int]
    CAPTURE_TIME_FIELD_NUMBER: _ClassVar[int]
    FAIL_TIME_FIELD_NUMBER: _ClassVar[int]
    CANCEL_TIME_FIELD_NUMBER: _ClassVar[int]
    REFUND_TIME_FIELD_NUMBER: _ClassVar[int]
    ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    REFUNDS_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    WALLET_TOP_UP_ID_FIELD_NUMBER: _ClassVar[int]
    CAPTURE_MODE_FIELD_NUMBER: _ClassVar[int]
    CAPTURED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    RELEASED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    DISPUTED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    CHARGED_BACK_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REFUNDABLE_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    AUTHORIZE_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    LAPSE_TIME_FIELD_NUMBER: _ClassVar[int]
    CAPTURES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    purchase_id: str
    customer_id: str
    payment_method_id: str
    type: PaymentMethod.Type
    provider: str
    provider_reference: str
    amount: _money_pb2.Money
    refunded_amount: _money_pb2.Money
    state: Payment.State
    attempt_count: int
    card_brand: str
    card_last_four: str
    billing_name: str
    billing_address: _types_pb2.PostalAddress
    failure_reason: str
    authorize_time: _timestamp_pb2.Timestamp
    capture_time: _timestamp_pb2.Timestamp
    fail_time: _timestamp_pb2.Timestamp
    cancel_time: _timestamp_pb2.Timestamp
    refund_time: _timestamp_pb2.Timestamp
    attempts: _containers.RepeatedCompositeFieldContainer[PaymentAttempt]
    refunds: _containers.RepeatedCompositeFieldContainer[Refund]
    purpose: Payment.Purpose
    wallet_top_up_id: str
    capture_mode: Payment.CaptureMode
    captured_amount: _money_pb2.Money
    released_amount: _money_pb2.Money
    disputed_amount: _money_pb2.Money
    charged_back_amount: _money_pb2.Money
    refundable_amount: _money_pb2.Money
    authorize_expire_time: _timestamp_pb2.Timestamp
    lapse_time: _timestamp_pb2.Timestamp
    captures: _containers.RepeatedCompositeFieldContainer[_captures_pb2.PaymentCapture]
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., purchase_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., payment_method_id: _Optional[str] = ..., type: _Optional[_Union[PaymentMethod.Type, str]] = ..., provider: _Optional[str] = ..., provider_reference: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., refunded_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., state: _Optional[_Union[Payment.State, str]] = ..., attempt_count: _Optional[int] = ..., card_brand: _Optional[str] = ..., card_last_four: _Optional[str] = ..., billing_name: _Optional[str] = ..., billing_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., failure_reason: _Optional[str] = ..., authorize_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., capture_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., fail_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., cancel_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., refund_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attempts: _Optional[_Iterable[_Union[PaymentAttempt, _Mapping]]] = ..., refunds: _Optional[_Iterable[_Union[Refund, _Mapping]]] = ..., purpose: _Optional[_Union[Payment.Purpose, str]] = ..., wallet_top_up_id: _Optional[str] = ..., capture_mode: _Optional[_Union[Payment.CaptureMode, str]] = ..., captured_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., released_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., disputed_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., charged_back_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., refundable_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., authorize_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., lapse_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., captures: _Optional[_Iterable[_Union[_captures_pb2.PaymentCapture, _Mapping]]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class PaymentAttempt(_message.Message):
    __slots__ = ("id", "payment_id", "number", "state", "provider", "provider_reference", "provider_code", "provider_message", "payment_method_id", "request_time", "complete_time", "create_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[PaymentAttempt.State]
        PENDING: _ClassVar[PaymentAttempt.State]
        UNKNOWN: _ClassVar[PaymentAttempt.State]
        SUCCEEDED: _ClassVar[PaymentAttempt.State]
        DECLINED: _ClassVar[PaymentAttempt.State]
        LOST: _ClassVar[PaymentAttempt.State]
        SURPLUS: _ClassVar[PaymentAttempt.State]
        AUTHORIZED: _ClassVar[PaymentAttempt.State]
        VOIDING: _ClassVar[PaymentAttempt.State]
        VOIDED: _ClassVar[PaymentAttempt.State]
        EXPIRED: _ClassVar[PaymentAttempt.State]
    STATE_UNSPECIFIED: PaymentAttempt.State
    PENDING: PaymentAttempt.State
    UNKNOWN: PaymentAttempt.State
    SUCCEEDED: PaymentAttempt.State
    DECLINED: PaymentAttempt.State
    LOST: PaymentAttempt.State
    SURPLUS: PaymentAttempt.State
    AUTHORIZED: PaymentAttempt.State
    VOIDING: PaymentAttempt.State
    VOIDED: PaymentAttempt.State
    EXPIRED: PaymentAttempt.State
    ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_CODE_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_METHOD_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    payment_id: str
    number: int
    state: PaymentAttempt.State
    provider: str
    provider_reference: str
    provider_code: str
    provider_message: str
    payment_method_id: str
    request_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., payment_id: _Optional[str] = ..., number: _Optional[int] = ..., state: _Optional[_Union[PaymentAttempt.State, str]] = ..., provider: _Optional[str] = ..., provider_reference: _Optional[str] = ..., provider_code: _Optional[str] = ..., provider_message: _Optional[str] = ..., payment_method_id: _Optional[str] = ..., request_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Refund(_message.Message):
    __slots__ = ("id", "payment_id", "attempt_id", "order_id", "refund_request_id", "amount", "reason", "state", "initiator", "initiator_id", "provider_reference", "failure_reason", "notes", "process_time", "complete_time", "fail_time", "capture_id", "first_refund_id", "send_count", "returned_amount", "next_send_time", "create_time", "update_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Refund.State]
        PENDING: _ClassVar[Refund.State]
        PROCESSING: _ClassVar[Refund.State]
        SUCCEEDED: _ClassVar[Refund.State]
        FAILED: _ClassVar[Refund.State]
        HELD: _ClassVar[Refund.State]
    STATE_UNSPECIFIED: Refund.State
    PENDING: Refund.State
    PROCESSING: Refund.State
    SUCCEEDED: Refund.State
    FAILED: Refund.State
    HELD: Refund.State
    class Reason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        REASON_UNSPECIFIED: _ClassVar[Refund.Reason]
        ORDER_CANCELLED: _ClassVar[Refund.Reason]
        RETURN: _ClassVar[Refund.Reason]
        SURPLUS_PAYMENT: _ClassVar[Refund.Reason]
        GOODWILL: _ClassVar[Refund.Reason]
    REASON_UNSPECIFIED: Refund.Reason
    ORDER_CANCELLED: Refund.Reason
    RETURN: Refund.Reason
    SURPLUS_PAYMENT: Refund.Reason
    GOODWILL: Refund.Reason
    class Initiator(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        INITIATOR_UNSPECIFIED: _ClassVar[Refund.Initiator]
        CUSTOMER: _ClassVar[Refund.Initiator]
        SELLER: _ClassVar[Refund.Initiator]
        ADMINISTRATOR: _ClassVar[Refund.Initiator]
        SYSTEM: _ClassVar[Refund.Initiator]
    INITIATOR_UNSPECIFIED: Refund.Initiator
    CUSTOMER: Refund.Initiator
    SELLER: Refund.Initiator
    ADMINISTRATOR: Refund.Initiator
    SYSTEM: Refund.Initiator
    ID_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPT_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    REFUND_REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_FIELD_NUMBER: _ClassVar[int]
    INITIATOR_ID_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    FAILURE_REASON_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    PROCESS_TIME_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_TIME_FIELD_NUMBER: _ClassVar[int]
    FAIL_TIME_FIELD_NUMBER: _ClassVar[int]
    CAPTURE_ID_FIELD_NUMBER: _ClassVar[int]
    FIRST_REFUND_ID_FIELD_NUMBER: _ClassVar[int]
    SEND_COUNT_FIELD_NUMBER: _ClassVar[int]
    RETURNED_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    NEXT_SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    payment_id: str
    attempt_id: str
    order_id: str
    refund_request_id: str
    amount: _money_pb2.Money
    reason: Refund.Reason
    state: Refund.State
    initiator: Refund.Initiator
    initiator_id: str
    provider_reference: str
    failure_reason: str
    notes: str
    process_time: _timestamp_pb2.Timestamp
    complete_time: _timestamp_pb2.Timestamp
    fail_time: _timestamp_pb2.Timestamp
    capture_id: str
    first_refund_id: str
    send_count: int
    returned_amount: _money_pb2.Money
    next_send_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., payment_id: _Optional[str] = ..., attempt_id: _Optional[str] = ..., order_id: _Optional[str] = ..., refund_request_id: _Optional[str] = ..., amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., reason: _Optional[_Union[Refund.Reason, str]] = ..., state: _Optional[_Union[Refund.State, str]] = ..., initiator: _Optional[_Union[Refund.Initiator, str]] = ..., initiator_id: _Optional[str] = ..., provider_reference: _Optional[str] = ..., failure_reason: _Optional[str] = ..., notes: _Optional[str] = ..., process_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., complete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., fail_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., capture_id: _Optional[str] = ..., first_refund_id: _Optional[str] = ..., send_count: _Optional[int] = ..., returned_amount: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., next_send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreatePaymentMethodRequest(_message.Message):
    __slots__ = ("payment_method", "request_id")
    PAYMENT_METHOD_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    payment_method: PaymentMethod
    request_id: str
    def __init__(self, payment_method: _Optional[_Union[PaymentMethod, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetPaymentMethodRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListPaymentMethodsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPaymentMethodsResponse(_message.Message):
    __slots__ = ("payment_methods", "next_page_token")
    PAYMENT_METHODS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    payment_methods: _containers.RepeatedCompositeFieldContainer[PaymentMethod]
    next_page_token: str
    def __init__(self, payment_methods: _Optional[_Iterable[_Union[PaymentMethod, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdatePaymentMethodRequest(_message.Message):
    __slots__ = ("payment_method", "update_mask", "request_id")
    PAYMENT_METHOD_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    payment_method: PaymentMethod
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, payment_method: _Optional[_Union[PaymentMethod, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeletePaymentMethodRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SetDefaultPaymentMethodRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetPaymentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListPaymentsRequest(_message.Message):
    __slots__ = ("customer_id", "purchase_id", "states", "create_time_from", "create_time_until", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListPaymentsRequest.Order]
        NEWEST: _ClassVar[ListPaymentsRequest.Order]
        OLDEST: _ClassVar[ListPaymentsRequest.Order]
    ORDER_UNSPECIFIED: ListPaymentsRequest.Order
    NEWEST: ListPaymentsRequest.Order
    OLDEST: ListPaymentsRequest.Order
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PURCHASE_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    purchase_id: str
    states: _containers.RepeatedScalarFieldContainer[Payment.State]
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListPaymentsRequest.Order
    def __init__(self, customer_id: _Optional[str] = ..., purchase_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[Payment.State, str]]] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListPaymentsRequest.Order, str]] = ...) -> None: ...

class ListPaymentsResponse(_message.Message):
    __slots__ = ("payments", "next_page_token")
    PAYMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    payments: _containers.RepeatedCompositeFieldContainer[Payment]
    next_page_token: str
    def __init__(self, payments: _Optional[_Iterable[_Union[Payment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetRefundRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListRefundsRequest(_message.Message):
    __slots__ = ("states", "payment_id", "order_id", "reasons", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListRefundsRequest.Order]
        NEWEST: _ClassVar[ListRefundsRequest.Order]
        OLDEST: _ClassVar[ListRefundsRequest.Order]
    ORDER_UNSPECIFIED: ListRefundsRequest.Order
    NEWEST: ListRefundsRequest.Order
    OLDEST: ListRefundsRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_ID_FIELD_NUMBER: _ClassVar[int]
    ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    REASONS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Refund.State]
    payment_id: str
    order_id: str
    reasons: _containers.RepeatedScalarFieldContainer[Refund.Reason]
    page_size: int
    page_token: str
    order: ListRefundsRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Refund.State, str]]] = ..., payment_id: _Optional[str] = ..., order_id: _Optional[str] = ..., reasons: _Optional[_Iterable[_Union[Refund.Reason, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListRefundsRequest.Order, str]] = ...) -> None: ...

class ListRefundsResponse(_message.Message):
    __slots__ = ("refunds", "next_page_token")
    REFUNDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    refunds: _containers.RepeatedCompositeFieldContainer[Refund]
    next_page_token: str
    def __init__(self, refunds: _Optional[_Iterable[_Union[Refund, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RetryRefundRequest(_message.Message):
    __slots__ = ("id", "notes", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    notes: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., notes: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AcceptRefundRequest(_message.Message):
    __slots__ = ("id", "notes", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    NOTES_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    notes: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., notes: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class HandleProviderEventRequest(_message.Message):
    __slots__ = ("provider", "payload", "signature_seconds", "signature")
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    PAYLOAD_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_SECONDS_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    provider: str
    payload: bytes
    signature_seconds: int
    signature: str
    def __init__(self, provider: _Optional[str] = ..., payload: _Optional[bytes] = ..., signature_seconds: _Optional[int] = ..., signature: _Optional[str] = ...) -> None: ...

class HandleProviderEventResponse(_message.Message):
    __slots__ = ("disposition",)
    class Disposition(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        DISPOSITION_UNSPECIFIED: _ClassVar[HandleProviderEventResponse.Disposition]
        APPLIED: _ClassVar[HandleProviderEventResponse.Disposition]
        IGNORED: _ClassVar[HandleProviderEventResponse.Disposition]
        PARKED: _ClassVar[HandleProviderEventResponse.Disposition]
        HELD: _ClassVar[HandleProviderEventResponse.Disposition]
    DISPOSITION_UNSPECIFIED: HandleProviderEventResponse.Disposition
    APPLIED: HandleProviderEventResponse.Disposition
    IGNORED: HandleProviderEventResponse.Disposition
    PARKED: HandleProviderEventResponse.Disposition
    HELD: HandleProviderEventResponse.Disposition
    DISPOSITION_FIELD_NUMBER: _ClassVar[int]
    disposition: HandleProviderEventResponse.Disposition
    def __init__(self, disposition: _Optional[_Union[HandleProviderEventResponse.Disposition, str]] = ...) -> None: ...
