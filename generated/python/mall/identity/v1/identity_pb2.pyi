import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import empty_pb2 as _empty_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.type import decimal_pb2 as _decimal_pb2
from google.type import money_pb2 as _money_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AccountSecurity(_message.Message):
    __slots__ = ("email_verification_send_time", "failed_login_count", "failed_login_window_start_time", "lock_until_time", "password_change_time", "last_login_time", "last_login_ip", "second_factor_enabled", "second_factor_failed_count", "second_factor_lock_until_time")
    EMAIL_VERIFICATION_SEND_TIME_FIELD_NUMBER: _ClassVar[int]
    FAILED_LOGIN_COUNT_FIELD_NUMBER: _ClassVar[int]
    FAILED_LOGIN_WINDOW_START_TIME_FIELD_NUMBER: _ClassVar[int]
    LOCK_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_CHANGE_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_LOGIN_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_LOGIN_IP_FIELD_NUMBER: _ClassVar[int]
    SECOND_FACTOR_ENABLED_FIELD_NUMBER: _ClassVar[int]
    SECOND_FACTOR_FAILED_COUNT_FIELD_NUMBER: _ClassVar[int]
    SECOND_FACTOR_LOCK_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    email_verification_send_time: _timestamp_pb2.Timestamp
    failed_login_count: int
    failed_login_window_start_time: _timestamp_pb2.Timestamp
    lock_until_time: _timestamp_pb2.Timestamp
    password_change_time: _timestamp_pb2.Timestamp
    last_login_time: _timestamp_pb2.Timestamp
    last_login_ip: str
    second_factor_enabled: bool
    second_factor_failed_count: int
    second_factor_lock_until_time: _timestamp_pb2.Timestamp
    def __init__(self, email_verification_send_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., failed_login_count: _Optional[int] = ..., failed_login_window_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., lock_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., password_change_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_login_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_login_ip: _Optional[str] = ..., second_factor_enabled: _Optional[bool] = ..., second_factor_failed_count: _Optional[int] = ..., second_factor_lock_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Session(_message.Message):
    __slots__ = ("id", "account_id", "role", "state", "current", "ip_address", "user_agent", "device_type", "device_name", "browser_name", "operating_system", "approximate_location", "last_activity_time", "expire_time", "revoke_time", "revoke_reason", "create_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Session.State]
        ACTIVE: _ClassVar[Session.State]
        EXPIRED: _ClassVar[Session.State]
        REVOKED: _ClassVar[Session.State]
    STATE_UNSPECIFIED: Session.State
    ACTIVE: Session.State
    EXPIRED: Session.State
    REVOKED: Session.State
    class Role(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ROLE_UNSPECIFIED: _ClassVar[Session.Role]
        CUSTOMER: _ClassVar[Session.Role]
        SELLER_APPLICANT: _ClassVar[Session.Role]
        SELLER: _ClassVar[Session.Role]
        SUSPENDED_SELLER: _ClassVar[Session.Role]
        SUPPORT_ADMIN: _ClassVar[Session.Role]
        CONTENT_MODERATOR: _ClassVar[Session.Role]
        ORDER_MANAGER: _ClassVar[Session.Role]
        SUPER_ADMIN: _ClassVar[Session.Role]
    ROLE_UNSPECIFIED: Session.Role
    CUSTOMER: Session.Role
    SELLER_APPLICANT: Session.Role
    SELLER: Session.Role
    SUSPENDED_SELLER: Session.Role
    SUPPORT_ADMIN: Session.Role
    CONTENT_MODERATOR: Session.Role
    ORDER_MANAGER: Session.Role
    SUPER_ADMIN: Session.Role
    class DeviceType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        DEVICE_TYPE_UNSPECIFIED: _ClassVar[Session.DeviceType]
        DESKTOP: _ClassVar[Session.DeviceType]
        MOBILE: _ClassVar[Session.DeviceType]
        TABLET: _ClassVar[Session.DeviceType]
        PROGRAM: _ClassVar[Session.DeviceType]
    DEVICE_TYPE_UNSPECIFIED: Session.DeviceType
    DESKTOP: Session.DeviceType
    MOBILE: Session.DeviceType
    TABLET: Session.DeviceType
    PROGRAM: Session.DeviceType
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    IP_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    USER_AGENT_FIELD_NUMBER: _ClassVar[int]
    DEVICE_TYPE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_NAME_FIELD_NUMBER: _ClassVar[int]
    BROWSER_NAME_FIELD_NUMBER: _ClassVar[int]
    OPERATING_SYSTEM_FIELD_NUMBER: _ClassVar[int]
    APPROXIMATE_LOCATION_FIELD_NUMBER: _ClassVar[int]
    LAST_ACTIVITY_TIME_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    REVOKE_TIME_FIELD_NUMBER: _ClassVar[int]
    REVOKE_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    role: Session.Role
    state: Session.State
    current: bool
    ip_address: str
    user_agent: str
    device_type: Session.DeviceType
    device_name: str
    browser_name: str
    operating_system: str
    approximate_location: str
    last_activity_time: _timestamp_pb2.Timestamp
    expire_time: _timestamp_pb2.Timestamp
    revoke_time: _timestamp_pb2.Timestamp
    revoke_reason: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., role: _Optional[_Union[Session.Role, str]] = ..., state: _Optional[_Union[Session.State, str]] = ..., current: _Optional[bool] = ..., ip_address: _Optional[str] = ..., user_agent: _Optional[str] = ..., device_type: _Optional[_Union[Session.DeviceType, str]] = ..., device_name: _Optional[str] = ..., browser_name: _Optional[str] = ..., operating_system: _Optional[str] = ..., approximate_location: _Optional[str] = ..., last_activity_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revoke_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., revoke_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Customer(_message.Message):
    __slots__ = ("id", "email", "display_name", "nickname", "phone_number", "birth_date", "state", "state_reason", "verification_state", "email_verify_time", "phone_verify_time", "identity_verified", "security", "create_time", "update_time", "delete_time", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Customer.State]
        PENDING: _ClassVar[Customer.State]
        ACTIVE: _ClassVar[Customer.State]
        SUSPENDED: _ClassVar[Customer.State]
        CLOSED: _ClassVar[Customer.State]
    STATE_UNSPECIFIED: Customer.State
    PENDING: Customer.State
    ACTIVE: Customer.State
    SUSPENDED: Customer.State
    CLOSED: Customer.State
    class VerificationState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        VERIFICATION_STATE_UNSPECIFIED: _ClassVar[Customer.VerificationState]
        UNVERIFIED: _ClassVar[Customer.VerificationState]
        EMAIL_VERIFIED: _ClassVar[Customer.VerificationState]
        PHONE_VERIFIED: _ClassVar[Customer.VerificationState]
        IDENTITY_VERIFIED: _ClassVar[Customer.VerificationState]
    VERIFICATION_STATE_UNSPECIFIED: Customer.VerificationState
    UNVERIFIED: Customer.VerificationState
    EMAIL_VERIFIED: Customer.VerificationState
    PHONE_VERIFIED: Customer.VerificationState
    IDENTITY_VERIFIED: Customer.VerificationState
    ID_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    NICKNAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    BIRTH_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERIFICATION_STATE_FIELD_NUMBER: _ClassVar[int]
    EMAIL_VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    PHONE_VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_VERIFIED_FIELD_NUMBER: _ClassVar[int]
    SECURITY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    email: str
    display_name: str
    nickname: str
    phone_number: str
    birth_date: _date_pb2.Date
    state: Customer.State
    state_reason: str
    verification_state: Customer.VerificationState
    email_verify_time: _timestamp_pb2.Timestamp
    phone_verify_time: _timestamp_pb2.Timestamp
    identity_verified: bool
    security: AccountSecurity
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., email: _Optional[str] = ..., display_name: _Optional[str] = ..., nickname: _Optional[str] = ..., phone_number: _Optional[str] = ..., birth_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[Customer.State, str]] = ..., state_reason: _Optional[str] = ..., verification_state: _Optional[_Union[Customer.VerificationState, str]] = ..., email_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., phone_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., identity_verified: _Optional[bool] = ..., security: _Optional[_Union[AccountSecurity, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

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
    security: AccountSecurity
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., state: _Optional[_Union[Seller.State, str]] = ..., state_reason: _Optional[str] = ..., email: _Optional[str] = ..., email_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., business_name: _Optional[str] = ..., display_name: _Optional[str] = ..., business_type: _Optional[_Union[Seller.BusinessType, str]] = ..., business_registration_number: _Optional[str] = ..., tax_id: _Optional[str] = ..., contact_person_name: _Optional[str] = ..., contact_email: _Optional[str] = ..., phone_number: _Optional[str] = ..., business_address: _Optional[str] = ..., bank_account_number: _Optional[str] = ..., bank_account_number_tail: _Optional[str] = ..., bank_routing_number: _Optional[str] = ..., bank_routing_number_tail: _Optional[str] = ..., bank_account_holder_name: _Optional[str] = ..., store_slug: _Optional[str] = ..., description: _Optional[str] = ..., logo_uri: _Optional[str] = ..., banner_uri: _Optional[str] = ..., documents_verified: _Optional[bool] = ..., documents_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., approved_by_id: _Optional[str] = ..., approve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., commission_rate: _Optional[_Union[_decimal_pb2.Decimal, _Mapping]] = ..., free_shipping_threshold: _Optional[_Union[_money_pb2.Money, _Mapping]] = ..., return_policy: _Optional[str] = ..., shipping_policy: _Optional[str] = ..., security: _Optional[_Union[AccountSecurity, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Administrator(_message.Message):
    __slots__ = ("id", "email", "username", "display_name", "phone_number", "department", "role", "permissions", "state", "created_by_id", "email_verify_time", "security", "create_time", "update_time", "delete_time", "etag")
    class Role(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ROLE_UNSPECIFIED: _ClassVar[Administrator.Role]
        SUPER_ADMIN: _ClassVar[Administrator.Role]
        ORDER_MANAGER: _ClassVar[Administrator.Role]
        CONTENT_MODERATOR: _ClassVar[Administrator.Role]
        SUPPORT_ADMIN: _ClassVar[Administrator.Role]
    ROLE_UNSPECIFIED: Administrator.Role
    SUPER_ADMIN: Administrator.Role
    ORDER_MANAGER: Administrator.Role
    CONTENT_MODERATOR: Administrator.Role
    SUPPORT_ADMIN: Administrator.Role
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Administrator.State]
        INVITED: _ClassVar[Administrator.State]
        ACTIVE: _ClassVar[Administrator.State]
        DEACTIVATED: _ClassVar[Administrator.State]
        DELETED: _ClassVar[Administrator.State]
    STATE_UNSPECIFIED: Administrator.State
    INVITED: Administrator.State
    ACTIVE: Administrator.State
    DEACTIVATED: Administrator.State
    DELETED: Administrator.State
    ID_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    USERNAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DEPARTMENT_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    EMAIL_VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    SECURITY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    email: str
    username: str
    display_name: str
    phone_number: str
    department: str
    role: Administrator.Role
    permissions: _containers.RepeatedScalarFieldContainer[str]
    state: Administrator.State
    created_by_id: str
    email_verify_time: _timestamp_pb2.Timestamp
    security: AccountSecurity
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., email: _Optional[str] = ..., username: _Optional[str] = ..., display_name: _Optional[str] = ..., phone_number: _Optional[str] = ..., department: _Optional[str] = ..., role: _Optional[_Union[Administrator.Role, str]] = ..., permissions: _Optional[_Iterable[str]] = ..., state: _Optional[_Union[Administrator.State, str]] = ..., created_by_id: _Optional[str] = ..., email_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., security: _Optional[_Union[AccountSecurity, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Tokens(_message.Message):
    __slots__ = ("access_token", "access_token_expire_time", "refresh_token", "refresh_token_expire_time", "session_id", "account_id", "role", "email_verified")
    ACCESS_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ACCESS_TOKEN_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    REFRESH_TOKEN_FIELD_NUMBER: _ClassVar[int]
    REFRESH_TOKEN_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    SESSION_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    EMAIL_VERIFIED_FIELD_NUMBER: _ClassVar[int]
    access_token: str
    access_token_expire_time: _timestamp_pb2.Timestamp
    refresh_token: str
    refresh_token_expire_time: _timestamp_pb2.Timestamp
    session_id: str
    account_id: str
    role: Session.Role
    email_verified: bool
    def __init__(self, access_token: _Optional[str] = ..., access_token_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., refresh_token: _Optional[str] = ..., refresh_token_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., session_id: _Optional[str] = ..., account_id: _Optional[str] = ..., role: _Optional[_Union[Session.Role, str]] = ..., email_verified: _Optional[bool] = ...) -> None: ...

class RegisterCustomerRequest(_message.Message):
    __slots__ = ("email", "password", "display_name", "nickname", "phone_number", "birth_date")
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    NICKNAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    BIRTH_DATE_FIELD_NUMBER: _ClassVar[int]
    email: str
    password: str
    display_name: str
    nickname: str
    phone_number: str
    birth_date: _date_pb2.Date
    def __init__(self, email: _Optional[str] = ..., password: _Optional[str] = ..., display_name: _Optional[str] = ..., nickname: _Optional[str] = ..., phone_number: _Optional[str] = ..., birth_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class RegisterCustomerResponse(_message.Message):
    __slots__ = ("verification_expire_time",)
    VERIFICATION_EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    verification_expire_time: _timestamp_pb2.Timestamp
    def __init__(self, verification_expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class VerifyEmailRequest(_message.Message):
    __slots__ = ("token",)
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    token: str
    def __init__(self, token: _Optional[str] = ...) -> None: ...

class VerifyEmailResponse(_message.Message):
    __slots__ = ("account_id", "email", "email_verify_time")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    EMAIL_VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    email: str
    email_verify_time: _timestamp_pb2.Timestamp
    def __init__(self, account_id: _Optional[str] = ..., email: _Optional[str] = ..., email_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ResendVerificationRequest(_message.Message):
    __slots__ = ("email",)
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    email: str
    def __init__(self, email: _Optional[str] = ...) -> None: ...

class ChangeEmailRequest(_message.Message):
    __slots__ = ("email", "current_password")
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    email: str
    current_password: str
    def __init__(self, email: _Optional[str] = ..., current_password: _Optional[str] = ...) -> None: ...

class LoginRequest(_message.Message):
    __slots__ = ("email", "password", "code")
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    email: str
    password: str
    code: str
    def __init__(self, email: _Optional[str] = ..., password: _Optional[str] = ..., code: _Optional[str] = ...) -> None: ...

class RefreshSessionRequest(_message.Message):
    __slots__ = ("refresh_token", "request_id")
    REFRESH_TOKEN_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    refresh_token: str
    request_id: str
    def __init__(self, refresh_token: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class LogoutRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListSessionsRequest(_message.Message):
    __slots__ = ("account_id", "show_ended", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    SHOW_ENDED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    show_ended: bool
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., show_ended: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSessionsResponse(_message.Message):
    __slots__ = ("sessions", "next_page_token")
    SESSIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    sessions: _containers.RepeatedCompositeFieldContainer[Session]
    next_page_token: str
    def __init__(self, sessions: _Optional[_Iterable[_Union[Session, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RevokeSessionRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RevokeAllSessionsRequest(_message.Message):
    __slots__ = ("account_id", "keep_current", "request_id")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    KEEP_CURRENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    keep_current: bool
    request_id: str
    def __init__(self, account_id: _Optional[str] = ..., keep_current: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class RevokeAllSessionsResponse(_message.Message):
    __slots__ = ("revoked_count",)
    REVOKED_COUNT_FIELD_NUMBER: _ClassVar[int]
    revoked_count: int
    def __init__(self, revoked_count: _Optional[int] = ...) -> None: ...

class ChangePasswordRequest(_message.Message):
    __slots__ = ("current_password", "new_password", "request_id")
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    NEW_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    current_password: str
    new_password: str
    request_id: str
    def __init__(self, current_password: _Optional[str] = ..., new_password: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RequestPasswordResetRequest(_message.Message):
    __slots__ = ("email",)
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    email: str
    def __init__(self, email: _Optional[str] = ...) -> None: ...

class ResetPasswordRequest(_message.Message):
    __slots__ = ("token", "new_password")
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    NEW_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    token: str
    new_password: str
    def __init__(self, token: _Optional[str] = ..., new_password: _Optional[str] = ...) -> None: ...

class EnrollSecondFactorRequest(_message.Message):
    __slots__ = ("current_password",)
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    current_password: str
    def __init__(self, current_password: _Optional[str] = ...) -> None: ...

class EnrollSecondFactorResponse(_message.Message):
    __slots__ = ("secret", "otpauth_uri")
    SECRET_FIELD_NUMBER: _ClassVar[int]
    OTPAUTH_URI_FIELD_NUMBER: _ClassVar[int]
    secret: str
    otpauth_uri: str
    def __init__(self, secret: _Optional[str] = ..., otpauth_uri: _Optional[str] = ...) -> None: ...

class ConfirmSecondFactorRequest(_message.Message):
    __slots__ = ("code",)
    CODE_FIELD_NUMBER: _ClassVar[int]
    code: str
    def __init__(self, code: _Optional[str] = ...) -> None: ...

class ConfirmSecondFactorResponse(_message.Message):
    __slots__ = ("recovery_codes",)
    RECOVERY_CODES_FIELD_NUMBER: _ClassVar[int]
    recovery_codes: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, recovery_codes: _Optional[_Iterable[str]] = ...) -> None: ...

class RemoveSecondFactorRequest(_message.Message):
    __slots__ = ("current_password", "code")
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    current_password: str
    code: str
    def __init__(self, current_password: _Optional[str] = ..., code: _Optional[str] = ...) -> None: ...

class GetCustomerRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListCustomersRequest(_message.Message):
    __slots__ = ("states", "email", "phone_number", "create_time_from", "create_time_until", "show_deleted", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    PHONE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Customer.State]
    email: str
    phone_number: str
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[Customer.State, str]]] = ..., email: _Optional[str] = ..., phone_number: _Optional[str] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCustomersResponse(_message.Message):
    __slots__ = ("customers", "next_page_token")
    CUSTOMERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customers: _containers.RepeatedCompositeFieldContainer[Customer]
    next_page_token: str
    def __init__(self, customers: _Optional[_Iterable[_Union[Customer, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateCustomerRequest(_message.Message):
    __slots__ = ("customer", "update_mask", "request_id")
    CUSTOMER_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    customer: Customer
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, customer: _Optional[_Union[Customer, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class VerifyCustomerRequest(_message.Message):
    __slots__ = ("id", "phone_number", "identity", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    PHONE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    phone_number: bool
    identity: bool
    request_id: str
    def __init__(self, id: _Optional[str] = ..., phone_number: _Optional[bool] = ..., identity: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...

class SuspendCustomerRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReinstateCustomerRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

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
    __slots__ = ("states", "business_types", "store_slug", "show_deleted", "page_size", "page_token")
    STATES_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_TYPES_FIELD_NUMBER: _ClassVar[int]
    STORE_SLUG_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedScalarFieldContainer[Seller.State]
    business_types: _containers.RepeatedScalarFieldContainer[Seller.BusinessType]
    store_slug: str
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, states: _Optional[_Iterable[_Union[Seller.State, str]]] = ..., business_types: _Optional[_Iterable[_Union[Seller.BusinessType, str]]] = ..., store_slug: _Optional[str] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

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

class BootstrapAdministratorRequest(_message.Message):
    __slots__ = ("token", "email", "password", "display_name")
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    EMAIL_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    token: str
    email: str
    password: str
    display_name: str
    def __init__(self, token: _Optional[str] = ..., email: _Optional[str] = ..., password: _Optional[str] = ..., display_name: _Optional[str] = ...) -> None: ...

class CreateAdministratorRequest(_message.Message):
    __slots__ = ("administrator", "request_id")
    ADMINISTRATOR_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    administrator: Administrator
    request_id: str
    def __init__(self, administrator: _Optional[_Union[Administrator, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetAdministratorRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListAdministratorsRequest(_message.Message):
    __slots__ = ("roles", "states", "show_deleted", "page_size", "page_token")
    ROLES_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    roles: _containers.RepeatedScalarFieldContainer[Administrator.Role]
    states: _containers.RepeatedScalarFieldContainer[Administrator.State]
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, roles: _Optional[_Iterable[_Union[Administrator.Role, str]]] = ..., states: _Optional[_Iterable[_Union[Administrator.State, str]]] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAdministratorsResponse(_message.Message):
    __slots__ = ("administrators", "next_page_token")
    ADMINISTRATORS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    administrators: _containers.RepeatedCompositeFieldContainer[Administrator]
    next_page_token: str
    def __init__(self, administrators: _Optional[_Iterable[_Union[Administrator, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateAdministratorRequest(_message.Message):
    __slots__ = ("administrator", "update_mask", "request_id")
    ADMINISTRATOR_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    administrator: Administrator
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, administrator: _Optional[_Union[Administrator, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeactivateAdministratorRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReactivateAdministratorRequest(_message.Message):
    __slots__ = ("id", "reason", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    reason: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteAdministratorRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CustomerGroup(_message.Message):
    __slots__ = ("id", "code", "display_name", "description", "create_time", "update_time", "delete_time", "etag")
    ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    code: str
    display_name: str
    description: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CustomerGroupMember(_message.Message):
    __slots__ = ("group_id", "customer_id", "start_time", "end_time", "create_time")
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    group_id: str
    customer_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, group_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateCustomerGroupRequest(_message.Message):
    __slots__ = ("customer_group", "request_id")
    CUSTOMER_GROUP_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    customer_group: CustomerGroup
    request_id: str
    def __init__(self, customer_group: _Optional[_Union[CustomerGroup, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetCustomerGroupRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListCustomerGroupsRequest(_message.Message):
    __slots__ = ("show_deleted", "page_size", "page_token")
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCustomerGroupsResponse(_message.Message):
    __slots__ = ("customer_groups", "next_page_token")
    CUSTOMER_GROUPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customer_groups: _containers.RepeatedCompositeFieldContainer[CustomerGroup]
    next_page_token: str
    def __init__(self, customer_groups: _Optional[_Iterable[_Union[CustomerGroup, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateCustomerGroupRequest(_message.Message):
    __slots__ = ("customer_group", "update_mask", "request_id")
    CUSTOMER_GROUP_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    customer_group: CustomerGroup
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, customer_group: _Optional[_Union[CustomerGroup, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteCustomerGroupRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AddCustomerGroupMemberRequest(_message.Message):
    __slots__ = ("group_id", "customer_id", "start_time", "end_time", "request_id")
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    group_id: str
    customer_id: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    request_id: str
    def __init__(self, group_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class RemoveCustomerGroupMemberRequest(_message.Message):
    __slots__ = ("group_id", "customer_id", "request_id")
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    group_id: str
    customer_id: str
    request_id: str
    def __init__(self, group_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ListCustomerGroupMembersRequest(_message.Message):
    __slots__ = ("group_id", "customer_id", "page_size", "page_token")
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    group_id: str
    customer_id: str
    page_size: int
    page_token: str
    def __init__(self, group_id: _Optional[str] = ..., customer_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCustomerGroupMembersResponse(_message.Message):
    __slots__ = ("customer_group_members", "next_page_token")
    CUSTOMER_GROUP_MEMBERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customer_group_members: _containers.RepeatedCompositeFieldContainer[CustomerGroupMember]
    next_page_token: str
    def __init__(self, customer_group_members: _Optional[_Iterable[_Union[CustomerGroupMember, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
