import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from mall.identity.v1 import sessions_pb2 as _sessions_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

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
    security: _sessions_pb2.AccountSecurity
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    delete_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., email: _Optional[str] = ..., username: _Optional[str] = ..., display_name: _Optional[str] = ..., phone_number: _Optional[str] = ..., department: _Optional[str] = ..., role: _Optional[_Union[Administrator.Role, str]] = ..., permissions: _Optional[_Iterable[str]] = ..., state: _Optional[_Union[Administrator.State, str]] = ..., created_by_id: _Optional[str] = ..., email_verify_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., security: _Optional[_Union[_sessions_pb2.AccountSecurity, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., delete_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

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
