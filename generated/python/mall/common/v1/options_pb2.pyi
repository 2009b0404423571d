from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class RequestIdRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REQUEST_ID_RULE_UNSPECIFIED: _ClassVar[RequestIdRule]
    REQUEST_ID_OPTIONAL: _ClassVar[RequestIdRule]
    REQUEST_ID_REQUIRED: _ClassVar[RequestIdRule]

class DeadlineClass(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEADLINE_CLASS_UNSPECIFIED: _ClassVar[DeadlineClass]
    DEADLINE_LONG: _ClassVar[DeadlineClass]

class CacheRule(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CACHE_RULE_UNSPECIFIED: _ClassVar[CacheRule]
    CACHE_PRODUCT: _ClassVar[CacheRule]
    CACHE_PRODUCTS: _ClassVar[CacheRule]
REQUEST_ID_RULE_UNSPECIFIED: RequestIdRule
REQUEST_ID_OPTIONAL: RequestIdRule
REQUEST_ID_REQUIRED: RequestIdRule
DEADLINE_CLASS_UNSPECIFIED: DeadlineClass
DEADLINE_LONG: DeadlineClass
CACHE_RULE_UNSPECIFIED: CacheRule
CACHE_PRODUCT: CacheRule
CACHE_PRODUCTS: CacheRule
ACCESS_FIELD_NUMBER: _ClassVar[int]
access: _descriptor.FieldDescriptor
REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
request_id: _descriptor.FieldDescriptor
DEADLINE_FIELD_NUMBER: _ClassVar[int]
deadline: _descriptor.FieldDescriptor
CACHE_FIELD_NUMBER: _ClassVar[int]
cache: _descriptor.FieldDescriptor
CART_TOKEN_FIELD_NUMBER: _ClassVar[int]
cart_token: _descriptor.FieldDescriptor
PERSONAL_FIELD_NUMBER: _ClassVar[int]
personal: _descriptor.FieldDescriptor
SENSITIVE_FIELD_NUMBER: _ClassVar[int]
sensitive: _descriptor.FieldDescriptor
MARKDOWN_FIELD_NUMBER: _ClassVar[int]
markdown: _descriptor.FieldDescriptor

class Access(_message.Message):
    __slots__ = ("public", "permissions", "verified")
    PUBLIC_FIELD_NUMBER: _ClassVar[int]
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    VERIFIED_FIELD_NUMBER: _ClassVar[int]
    public: bool
    permissions: _containers.RepeatedScalarFieldContainer[str]
    verified: bool
    def __init__(self, public: _Optional[bool] = ..., permissions: _Optional[_Iterable[str]] = ..., verified: _Optional[bool] = ...) -> None: ...
