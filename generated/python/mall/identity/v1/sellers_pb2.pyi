import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.identity.v1 import sessions_pb2 as _sessions_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Seller(_message.Message):
    __slots__ = ("id", "state", "state_reason", "email", "email_verify_time", "business_name", "display_name", "business_type", "business_registration_number", "tax_id", "contact_person_name", "contact_email", "phone_number", "business_address", "bank_account_number", "bank_account_number_tail", "bank_routing_number", "bank_routing_number_tail", "bank_account_holder_name", "store_slug", "description", "logo_uri", "banner_uri", "documents_verified", "documents_verify_time", "approved_by_id", "approve_time", "commission_rate", "free_shipping_threshold", "return_policy", "shipping_policy", "security", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Seller.State]
        PENDING: _ClassVar[Seller.State]
        ACTIVE: _ClassVar[Seller.State]
        REJECTED: _ClassVar[Seller.State]
        SUSPENDED: _ClassVar[Seller.State]
        ON_HOLD: _ClassVar[Seller.State]
        BANNED: _ClassVar[Seller.State]
    STATE_UNSPECIFIED: Seller.State
    PENDING: Seller.State
    ACTIVE: Seller.State
    REJECTED: Seller.State
    SUSPENDED: Seller.State
    ON_HOLD: Seller.State
    BANNED: Seller.State
    class BusinessType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        BUSINESS_TYPE_UNSPECIFIED: _ClassVar[Seller.BusinessType]
        INDIVIDUAL: _ClassVar[Seller.BusinessType]
        LLC: _ClassVar[Seller.BusinessType]
        CORPORATION: _ClassVar[Seller.BusinessType]
        PARTNERSHIP: _ClassVar[Seller.BusinessType]
    BUSINESS_TYPE_UNSPECIFIED: Seller.BusinessType
    INDIVIDUAL: Seller.BusinessType
    LLC: Seller.BusinessType
    CORPORATION: Seller.BusinessType
    PARTNERSHIP: Seller.BusinessType
    ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    EMAIL_VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_TYPE_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_REGISTRATION_NUMBER_FIELD_NUMBER: _ClassVar[int]
    TAX_ID_FIELD_NUMBER: _ClassVar[int]
    CONTACT_PERSON_NAME_FIELD_NUMBER: _ClassVar[int]
    CONTACT_EMAIL_FIELD_NUMBER: _ClassVar[int]
    PHONE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_NUMBER_TAIL_FIELD_NUMBER: _ClassVar[int]
    BANK_ROUTING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    BANK_ROUTING_NUMBER_TAIL_FIELD_NUMBER: _ClassVar[int]
    BANK_ACCOUNT_HOLDER_NAME_FIELD_NUMBER: _ClassVar[int]
    STORE_SLUG_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    LOGO_URI_FIELD_NUMBER: _ClassVar[int]
    BANNER_URI_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_VERIFIED_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    APPROVED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    APPROVE_TIME_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    FREE_SHIPPING_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    RETURN_POLICY_FIELD_NUMBER: _ClassVar[int]
    SHIPPING_POLICY_FIELD_NUMBER: _ClassVar[int]
    SECURITY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    state: Seller.State
    state_reason: str
    email: str
    email_verify_time: _timestamp_pb2.Timestamp
    business_name: str
    display_name: str
    business_type: Seller.BusinessType
    business_registration_number: str
    tax_id: str
    contact_person_name: str
    contact_email: str
    phone_number: str
    business_address: str
    bank_account_number: str
    bank_account_number_tail: str
    bank_routing_number: str
    bank_routing_number_tail: str
    bank_account_holder_name: str
    store_slug: str
    description: str
    logo_uri: str
    banner_uri: str
    documents_verified: bool
    documents_verify_time: _timestamp_pb2.Timestamp
    approved_by_id: str
    approve_time: _timestamp_pb2.Timestamp
    commission_rate: _decimal_pb2.Decimal
    free_shipping_threshold: _money_pb2.Money
    return_policy: str
    shipping_policy: str
    security: _sessions_pb2.AccountSecurity
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[Seller.State, str]] = ..., state_reason: _Optional[str] = ..., email: _Optional[str] = ..., email_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., business_name: _Optional[str] = ..., display_name: _Optional[str] = ..., business_type: _Optional[_Union[Seller.BusinessType, str]] = ..., business_registration_number: _Optional[str] = ..., tax_id: _Optional[str] = ..., contact_person_name: _Optional[str] = ..., contact_email: _Optional[str] = ..., phone_number: _Optional[str] = ..., business_address: _Optional[str] = ..., bank_account_number: _Optional[str] = ..., bank_account_number_tail: _Optional[str] = ..., bank_routing_number: _Optional[str] = ..., bank_routing_number_tail: _Optional[str] = ..., bank_account_holder_name: _Optional[str] = ..., store_slug: _Optional[str] = ..., description: _Optional[str] = ..., logo_uri: _Optional[str] = ..., banner_uri: _Optional[str] = ..., documents_verified: _Optional[bool] = ..., documents_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., approved_by_id: _Optional[str] = ..., approve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., free_shipping_threshold: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., return_policy: _Optional[str] = ..., shipping_policy: _Optional[str] = ..., security: _Optional[_Union[_sessions_pb2.AccountSecurity, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class ApplyAsSellerRequest(_message.Message):
    __slots__ = ("seller", "request_id")
    SELLER_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller: Seller
    request_id: str
    def __init__(self, seller: _Optional[_Union[Seller, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetSellerRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSellersRequest(_message.Message):
    __slots__ = ("states", "business_types", "store_slug", "show_deleted", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSellersRequest.Order]
        NEWEST: _ClassVar[ListSellersRequest.Order]
        OLDEST: _ClassVar[ListSellersRequest.Order]
    ORDER_UNSPECIFIED: ListSellersRequest.Order
    NEWEST: ListSellersRequest.Order
    OLDEST: ListSellersRequest.Order
    STATES_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_TYPES_FIELD_NUMBER: _ClassVar[int]
    STORE_SLUG_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Seller.State]
    business_types: _containers.RepeatedScalarFieldContainer[Seller.BusinessType]
    store_slug: str
    show_deleted: bool
    page_size: int
    page_token: str
    order: ListSellersRequest.Order
    def __init__(self, states: _Optional[_Iterable[_Union[Seller.State, str]]] = ..., business_types: _Optional[_Iterable[_Union[Seller.BusinessType, str]]] = ..., store_slug: _Optional[str] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSellersRequest.Order, str]] = ...) -> None: ...

class ListSellersResponse(_message.Message):
    __slots__ = ("sellers", "next_page_token")
    SELLERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    sellers: _containers.RepeatedCompositeFieldContainer[Seller]
    next_page_token: str
    def __init__(self, sellers: _Optional[_Iterable[_Union[Seller, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateSellerRequest(_message.Message):
    __slots__ = ("seller", "update_mask", "request_id")
    SELLER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    seller: Seller
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, seller: _Optional[_Union[Seller, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class VerifySellerDocumentsRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveSellerRequest(_message.Message):
    __slots__ = ("id", "reason", "commission_rate", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    commission_rate: _decimal_pb2.Decimal
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectSellerRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SuspendSellerRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class HoldSellerRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReinstateSellerRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BanSellerRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SetSellerCommissionRateRequest(_message.Message):
    __slots__ = ("id", "commission_rate", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    COMMISSION_RATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    commission_rate: _decimal_pb2.Decimal
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
