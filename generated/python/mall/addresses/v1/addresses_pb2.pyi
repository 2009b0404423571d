import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.common.v1 import types_pb2 as _types_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Address(_message.Message):
    __slots__ = ("id", "owner_id", "owner_type", "label", "postal_address", "default_shipping", "default_billing", "verified", "verify_time", "create_time", "update_time", "delete_time", "etag")
    class OwnerType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        OWNER_TYPE_UNSPECIFIED: _ClassVar[Address.OwnerType]
        CUSTOMER: _ClassVar[Address.OwnerType]
        SELLER: _ClassVar[Address.OwnerType]
        ADMINISTRATOR: _ClassVar[Address.OwnerType]
    OWNER_TYPE_UNSPECIFIED: Address.OwnerType
    CUSTOMER: Address.OwnerType
    SELLER: Address.OwnerType
    ADMINISTRATOR: Address.OwnerType
    ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_TYPE_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    POSTAL_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_SHIPPING_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_BILLING_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DELETE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    owner_id: str
    owner_type: Address.OwnerType
    label: str
    postal_address: _types_pb2.PostalAddress
    default_shipping: bool
    default_billing: bool
    verified: bool
    verify_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., owner_id: _Optional[str] = ..., owner_type: _Optional[_Union[Address.OwnerType, str]] = ..., label: _Optional[str] = ..., postal_address: _Optional[_Union[_types_pb2.PostalAddress, _Mapping]] = ..., default_shipping: _Optional[bool] = ..., default_billing: _Optional[bool] = ..., verified: _Optional[bool] = ..., verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateAddressRequest(_message.Message):
    __slots__ = ("address", "request_id")
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    address: Address
    request_id: str
    def __init__(self, address: _Optional[_Union[Address, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetAddressRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListAddressesRequest(_message.Message):
    __slots__ = ("owner_id", "default_shipping", "default_billing", "show_deleted", "page_size", "page_token")
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_SHIPPING_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_BILLING_FIELD_NUMBER: _ClassVar[int]
    SHOW_DELETED_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    owner_id: str
    default_shipping: bool
    default_billing: bool
    show_deleted: bool
    page_size: int
    page_token: str
    def __init__(self, owner_id: _Optional[str] = ..., default_shipping: _Optional[bool] = ..., default_billing: _Optional[bool] = ..., show_deleted: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAddressesResponse(_message.Message):
    __slots__ = ("addresses", "next_page_token")
    ADDRESSES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    addresses: _containers.RepeatedCompositeFieldContainer[Address]
    next_page_token: str
    def __init__(self, addresses: _Optional[_Iterable[_Union[Address, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateAddressRequest(_message.Message):
    __slots__ = ("address", "update_mask", "request_id")
    ADDRESS_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    address: Address
    update_mask: _field_mask_pb2.FieldMask
    request_id: str
    def __init__(self, address: _Optional[_Union[Address, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DeleteAddressRequest(_message.Message):
    __slots__ = ("id", "etag", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    etag: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SetDefaultAddressRequest(_message.Message):
    __slots__ = ("id", "purpose", "request_id")
    class Purpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        PURPOSE_UNSPECIFIED: _ClassVar[SetDefaultAddressRequest.Purpose]
        SHIPPING: _ClassVar[SetDefaultAddressRequest.Purpose]
        BILLING: _ClassVar[SetDefaultAddressRequest.Purpose]
    PURPOSE_UNSPECIFIED: SetDefaultAddressRequest.Purpose
    SHIPPING: SetDefaultAddressRequest.Purpose
    BILLING: SetDefaultAddressRequest.Purpose
    ID_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    purpose: SetDefaultAddressRequest.Purpose
    request_id: str
    def __init__(self, id: _Optional[str] = ..., purpose: _Optional[_Union[SetDefaultAddressRequest.Purpose, str]] = ..., request_id: _Optional[str] = ...) -> None: ...

class VerifyAddressRequest(_message.Message):
    __slots__ = ("id", "verified", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    verified: bool
    request_id: str
    def __init__(self, id: _Optional[str] = ..., verified: _Optional[bool] = ..., request_id: _Optional[str] = ...) -> None: ...
