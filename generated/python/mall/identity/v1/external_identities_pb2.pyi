import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ExternalIdentity(_message.Message):
    __slots__ = ("id", "customer_id", "provider", "subject", "link_time", "last_verify_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    LINK_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_VERIFY_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    customer_id: str
    provider: str
    subject: str
    link_time: _timestamp_pb2.Timestamp
    last_verify_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., customer_id: _Optional[str] = ..., provider: _Optional[str] = ..., subject: _Optional[str] = ..., link_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class StartExternalLoginRequest(_message.Message):
    __slots__ = ("provider",)
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    provider: str
    def __init__(self, provider: _Optional[str] = ...) -> None: ...

class StartExternalLoginResponse(_message.Message):
    __slots__ = ("issuer", "client_id", "nonce", "login_token", "expire_time")
    ISSUER_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ID_FIELD_NUMBER: _ClassVar[int]
    NONCE_FIELD_NUMBER: _ClassVar[int]
    LOGIN_TOKEN_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    issuer: str
    client_id: str
    nonce: str
    login_token: str
    expire_time: _timestamp_pb2.Timestamp
    def __init__(self, issuer: _Optional[str] = ..., client_id: _Optional[str] = ..., nonce: _Optional[str] = ..., login_token: _Optional[str] = ..., expire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class LogInExternallyRequest(_message.Message):
    __slots__ = ("provider", "id_token", "login_token", "code")
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    ID_TOKEN_FIELD_NUMBER: _ClassVar[int]
    LOGIN_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    provider: str
    id_token: str
    login_token: str
    code: str
    def __init__(self, provider: _Optional[str] = ..., id_token: _Optional[str] = ..., login_token: _Optional[str] = ..., code: _Optional[str] = ...) -> None: ...

class LinkExternalIdentityRequest(_message.Message):
    __slots__ = ("provider", "id_token", "login_token", "current_password", "code")
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    ID_TOKEN_FIELD_NUMBER: _ClassVar[int]
    LOGIN_TOKEN_FIELD_NUMBER: _ClassVar[int]
    CURRENT_PASSWORD_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    provider: str
    id_token: str
    login_token: str
    current_password: str
    code: str
    def __init__(self, provider: _Optional[str] = ..., id_token: _Optional[str] = ..., login_token: _Optional[str] = ..., current_password: _Optional[str] = ..., code: _Optional[str] = ...) -> None: ...

class ListExternalIdentitiesRequest(_message.Message):
    __slots__ = ("customer_id", "page_size", "page_token")
    CUSTOMER_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    customer_id: str
    page_size: int
    page_token: str
    def __init__(self, customer_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListExternalIdentitiesResponse(_message.Message):
    __slots__ = ("external_identities", "next_page_token")
    EXTERNAL_IDENTITIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    external_identities: _containers.RepeatedCompositeFieldContainer[ExternalIdentity]
    next_page_token: str
    def __init__(self, external_identities: _Optional[_Iterable[_Union[ExternalIdentity, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UnlinkExternalIdentityRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
