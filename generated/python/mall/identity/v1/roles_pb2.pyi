import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Permission(_message.Message):
    __slots__ = ("id", "name", "display_name", "description", "roles", "change_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    CHANGE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    name: str
    display_name: str
    description: str
    roles: _containers.RepeatedScalarFieldContainer[str]
    change_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., roles: _Optional[_Iterable[str]] = ..., change_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DescribePermissionsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class DescribePermissionsResponse(_message.Message):
    __slots__ = ("permissions",)
    PERMISSIONS_FIELD_NUMBER: _ClassVar[int]
    permissions: _containers.RepeatedCompositeFieldContainer[Permission]
    def __init__(self, permissions: _Optional[_Iterable[_Union[Permission, _Mapping]]] = ...) -> None: ...

class GrantPermissionRequest(_message.Message):
    __slots__ = ("permission", "role", "reason", "request_id")
    PERMISSION_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    permission: str
    role: str
    reason: str
    request_id: str
    def __init__(self, permission: _Optional[str] = ..., role: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RevokePermissionRequest(_message.Message):
    __slots__ = ("permission", "role", "reason", "request_id")
    PERMISSION_FIELD_NUMBER: _ClassVar[int]
    ROLE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    permission: str
    role: str
    reason: str
    request_id: str
    def __init__(self, permission: _Optional[str] = ..., role: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RoleEscalation(_message.Message):
    __slots__ = ("id", "account_id", "administrator_id", "from_role", "to_role", "type", "reason", "create_time")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[RoleEscalation.Type]
        PROMOTION: _ClassVar[RoleEscalation.Type]
        DEMOTION: _ClassVar[RoleEscalation.Type]
        APPROVAL: _ClassVar[RoleEscalation.Type]
        REJECTION: _ClassVar[RoleEscalation.Type]
        TEMPORARY: _ClassVar[RoleEscalation.Type]
        PERMANENT: _ClassVar[RoleEscalation.Type]
    TYPE_UNSPECIFIED: RoleEscalation.Type
    PROMOTION: RoleEscalation.Type
    DEMOTION: RoleEscalation.Type
    APPROVAL: RoleEscalation.Type
    REJECTION: RoleEscalation.Type
    TEMPORARY: RoleEscalation.Type
    PERMANENT: RoleEscalation.Type
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATOR_ID_FIELD_NUMBER: _ClassVar[int]
    FROM_ROLE_FIELD_NUMBER: _ClassVar[int]
    TO_ROLE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    administrator_id: str
    from_role: str
    to_role: str
    type: RoleEscalation.Type
    reason: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., administrator_id: _Optional[str] = ..., from_role: _Optional[str] = ..., to_role: _Optional[str] = ..., type: _Optional[_Union[RoleEscalation.Type, str]] = ..., reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListRoleEscalationsRequest(_message.Message):
    __slots__ = ("account_id", "administrator_id", "types", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListRoleEscalationsRequest.Order]
        NEWEST: _ClassVar[ListRoleEscalationsRequest.Order]
        OLDEST: _ClassVar[ListRoleEscalationsRequest.Order]
    ORDER_UNSPECIFIED: ListRoleEscalationsRequest.Order
    NEWEST: ListRoleEscalationsRequest.Order
    OLDEST: ListRoleEscalationsRequest.Order
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    ADMINISTRATOR_ID_FIELD_NUMBER: _ClassVar[int]
    TYPES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    administrator_id: str
    types: _containers.RepeatedScalarFieldContainer[RoleEscalation.Type]
    page_size: int
    page_token: str
    order: ListRoleEscalationsRequest.Order
    def __init__(self, account_id: _Optional[str] = ..., administrator_id: _Optional[str] = ..., types: _Optional[_Iterable[_Union[RoleEscalation.Type, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListRoleEscalationsRequest.Order, str]] = ...) -> None: ...

class ListRoleEscalationsResponse(_message.Message):
    __slots__ = ("role_escalations", "next_page_token")
    ROLE_ESCALATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    role_escalations: _containers.RepeatedCompositeFieldContainer[RoleEscalation]
    next_page_token: str
    def __init__(self, role_escalations: _Optional[_Iterable[_Union[RoleEscalation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
