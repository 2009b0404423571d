import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import struct_pb2 as _struct_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.common.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AuditEntry(_message.Message):
    __slots__ = ("id", "actor_id", "actor_role", "event", "target_type", "target_id", "outcome", "reason", "detail", "ip_address", "sealed", "position", "create_time")
    class Outcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        OUTCOME_UNSPECIFIED: _ClassVar[AuditEntry.Outcome]
        SUCCESS: _ClassVar[AuditEntry.Outcome]
        FAILED: _ClassVar[AuditEntry.Outcome]
        DENIED: _ClassVar[AuditEntry.Outcome]
    OUTCOME_UNSPECIFIED: AuditEntry.Outcome
    SUCCESS: AuditEntry.Outcome
    FAILED: AuditEntry.Outcome
    DENIED: AuditEntry.Outcome
    ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    ACTOR_ROLE_FIELD_NUMBER: _ClassVar[int]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    TARGET_TYPE_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    IP_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    SEALED_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    actor_id: str
    actor_role: str
    event: str
    target_type: str
    target_id: str
    outcome: AuditEntry.Outcome
    reason: str
    detail: _struct_pb2.Struct
    ip_address: str
    sealed: bool
    position: int
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., actor_id: _Optional[str] = ..., actor_role: _Optional[str] = ..., event: _Optional[str] = ..., target_type: _Optional[str] = ..., target_id: _Optional[str] = ..., outcome: _Optional[_Union[AuditEntry.Outcome, str]] = ..., reason: _Optional[str] = ..., detail: _Optional[_Union[_struct_pb2.Struct, _Mapping]] = ..., ip_address: _Optional[str] = ..., sealed: _Optional[bool] = ..., position: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetAuditEntryRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListAuditEntriesRequest(_message.Message):
    __slots__ = ("actor_id", "target_type", "target_id", "event", "outcomes", "create_time_from", "create_time_until", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListAuditEntriesRequest.Order]
        NEWEST: _ClassVar[ListAuditEntriesRequest.Order]
        OLDEST: _ClassVar[ListAuditEntriesRequest.Order]
    ORDER_UNSPECIFIED: ListAuditEntriesRequest.Order
    NEWEST: ListAuditEntriesRequest.Order
    OLDEST: ListAuditEntriesRequest.Order
    ACTOR_ID_FIELD_NUMBER: _ClassVar[int]
    TARGET_TYPE_FIELD_NUMBER: _ClassVar[int]
    TARGET_ID_FIELD_NUMBER: _ClassVar[int]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    actor_id: str
    target_type: str
    target_id: str
    event: str
    outcomes: _containers.RepeatedScalarFieldContainer[AuditEntry.Outcome]
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListAuditEntriesRequest.Order
    def __init__(self, actor_id: _Optional[str] = ..., target_type: _Optional[str] = ..., target_id: _Optional[str] = ..., event: _Optional[str] = ..., outcomes: _Optional[_Iterable[_Union[AuditEntry.Outcome, str]]] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListAuditEntriesRequest.Order, str]] = ...) -> None: ...

class ListAuditEntriesResponse(_message.Message):
    __slots__ = ("audit_entries", "next_page_token")
    AUDIT_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    audit_entries: _containers.RepeatedCompositeFieldContainer[AuditEntry]
    next_page_token: str
    def __init__(self, audit_entries: _Optional[_Iterable[_Union[AuditEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ExportAuditEntriesRequest(_message.Message):
    __slots__ = ("create_time_from", "create_time_until", "reason")
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    reason: str
    def __init__(self, create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ...) -> None: ...

class VerifyAuditRequest(_message.Message):
    __slots__ = ("month", "checkpoints")
    MONTH_FIELD_NUMBER: _ClassVar[int]
    CHECKPOINTS_FIELD_NUMBER: _ClassVar[int]
    month: str
    checkpoints: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, month: _Optional[str] = ..., checkpoints: _Optional[_Iterable[str]] = ...) -> None: ...

class AuditFault(_message.Message):
    __slots__ = ("kind", "entry_id", "position")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[AuditFault.Kind]
        ALTERED: _ClassVar[AuditFault.Kind]
        DELETED: _ClassVar[AuditFault.Kind]
        INSERTED: _ClassVar[AuditFault.Kind]
        REORDERED: _ClassVar[AuditFault.Kind]
        CUT: _ClassVar[AuditFault.Kind]
        REWRITTEN: _ClassVar[AuditFault.Kind]
        FORGED: _ClassVar[AuditFault.Kind]
    KIND_UNSPECIFIED: AuditFault.Kind
    ALTERED: AuditFault.Kind
    DELETED: AuditFault.Kind
    INSERTED: AuditFault.Kind
    REORDERED: AuditFault.Kind
    CUT: AuditFault.Kind
    REWRITTEN: AuditFault.Kind
    FORGED: AuditFault.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    ENTRY_ID_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    kind: AuditFault.Kind
    entry_id: str
    position: int
    def __init__(self, kind: _Optional[_Union[AuditFault.Kind, str]] = ..., entry_id: _Optional[str] = ..., position: _Optional[int] = ...) -> None: ...

class VerifyAuditResponse(_message.Message):
    __slots__ = ("intact", "faults", "sealed_count", "unsealed_count", "checkpoint_count", "hash", "retired")
    INTACT_FIELD_NUMBER: _ClassVar[int]
    FAULTS_FIELD_NUMBER: _ClassVar[int]
    SEALED_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNSEALED_COUNT_FIELD_NUMBER: _ClassVar[int]
    CHECKPOINT_COUNT_FIELD_NUMBER: _ClassVar[int]
    HASH_FIELD_NUMBER: _ClassVar[int]
    RETIRED_FIELD_NUMBER: _ClassVar[int]
    intact: bool
    faults: _containers.RepeatedCompositeFieldContainer[AuditFault]
    sealed_count: int
    unsealed_count: int
    checkpoint_count: int
    hash: str
    retired: bool
    def __init__(self, intact: _Optional[bool] = ..., faults: _Optional[_Iterable[_Union[AuditFault, _Mapping]]] = ..., sealed_count: _Optional[int] = ..., unsealed_count: _Optional[int] = ..., checkpoint_count: _Optional[int] = ..., hash: _Optional[str] = ..., retired: _Optional[bool] = ...) -> None: ...

class AuditCheckpoint(_message.Message):
    __slots__ = ("id", "month", "position", "hash", "signature", "retire_time", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    HASH_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    RETIRE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    month: str
    position: int
    hash: str
    signature: str
    retire_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., month: _Optional[str] = ..., position: _Optional[int] = ..., hash: _Optional[str] = ..., signature: _Optional[str] = ..., retire_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListAuditCheckpointsRequest(_message.Message):
    __slots__ = ("month", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListAuditCheckpointsRequest.Order]
        NEWEST: _ClassVar[ListAuditCheckpointsRequest.Order]
        OLDEST: _ClassVar[ListAuditCheckpointsRequest.Order]
    ORDER_UNSPECIFIED: ListAuditCheckpointsRequest.Order
    NEWEST: ListAuditCheckpointsRequest.Order
    OLDEST: ListAuditCheckpointsRequest.Order
    MONTH_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    month: str
    page_size: int
    page_token: str
    order: ListAuditCheckpointsRequest.Order
    def __init__(self, month: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListAuditCheckpointsRequest.Order, str]] = ...) -> None: ...

class ListAuditCheckpointsResponse(_message.Message):
    __slots__ = ("audit_checkpoints", "next_page_token")
    AUDIT_CHECKPOINTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    audit_checkpoints: _containers.RepeatedCompositeFieldContainer[AuditCheckpoint]
    next_page_token: str
    def __init__(self, audit_checkpoints: _Optional[_Iterable[_Union[AuditCheckpoint, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SystemLogEntry(_message.Message):
    __slots__ = ("id", "channel_id", "section_id", "code", "title", "body", "ip_address", "create_time")
    ID_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    SECTION_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    IP_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    id: str
    channel_id: str
    section_id: str
    code: str
    title: str
    body: str
    ip_address: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, id: _Optional[str] = ..., channel_id: _Optional[str] = ..., section_id: _Optional[str] = ..., code: _Optional[str] = ..., title: _Optional[str] = ..., body: _Optional[str] = ..., ip_address: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class GetSystemLogEntryRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListSystemLogEntriesRequest(_message.Message):
    __slots__ = ("code", "channel_id", "create_time_from", "create_time_until", "page_size", "page_token", "order")
    class Order(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        ORDER_UNSPECIFIED: _ClassVar[ListSystemLogEntriesRequest.Order]
        NEWEST: _ClassVar[ListSystemLogEntriesRequest.Order]
        OLDEST: _ClassVar[ListSystemLogEntriesRequest.Order]
    ORDER_UNSPECIFIED: ListSystemLogEntriesRequest.Order
    NEWEST: ListSystemLogEntriesRequest.Order
    OLDEST: ListSystemLogEntriesRequest.Order
    CODE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_ID_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FROM_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ORDER_FIELD_NUMBER: _ClassVar[int]
    code: str
    channel_id: str
    create_time_from: _timestamp_pb2.Timestamp
    create_time_until: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    order: ListSystemLogEntriesRequest.Order
    def __init__(self, code: _Optional[str] = ..., channel_id: _Optional[str] = ..., create_time_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time_until: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., order: _Optional[_Union[ListSystemLogEntriesRequest.Order, str]] = ...) -> None: ...

class ListSystemLogEntriesResponse(_message.Message):
    __slots__ = ("system_log_entries", "next_page_token")
    SYSTEM_LOG_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    system_log_entries: _containers.RepeatedCompositeFieldContainer[SystemLogEntry]
    next_page_token: str
    def __init__(self, system_log_entries: _Optional[_Iterable[_Union[SystemLogEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
