import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from mall.wallet.v1 import accounts_pb2 as _accounts_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FinancialIncident(_message.Message):
    __slots__ = ("id", "account_id", "owner_id", "type", "details", "external_reference", "state", "held_amount", "opened_by_id", "resolution", "ended_by_id", "resolve_time", "create_time", "update_time", "etag")
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TYPE_UNSPECIFIED: _ClassVar[FinancialIncident.Type]
        FRAUD: _ClassVar[FinancialIncident.Type]
        REVERSAL: _ClassVar[FinancialIncident.Type]
        COMPLIANCE_AUDIT: _ClassVar[FinancialIncident.Type]
        WITHDRAWAL_DISPUTE: _ClassVar[FinancialIncident.Type]
        MANUAL_FREEZE: _ClassVar[FinancialIncident.Type]
        SYSTEM_ERROR: _ClassVar[FinancialIncident.Type]
        ANOMALY_DETECTION: _ClassVar[FinancialIncident.Type]
    TYPE_UNSPECIFIED: FinancialIncident.Type
    FRAUD: FinancialIncident.Type
    REVERSAL: FinancialIncident.Type
    COMPLIANCE_AUDIT: FinancialIncident.Type
    WITHDRAWAL_DISPUTE: FinancialIncident.Type
    MANUAL_FREEZE: FinancialIncident.Type
    SYSTEM_ERROR: FinancialIncident.Type
    ANOMALY_DETECTION: FinancialIncident.Type
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[FinancialIncident.State]
        OPEN: _ClassVar[FinancialIncident.State]
        INVESTIGATING: _ClassVar[FinancialIncident.State]
        RESOLVED: _ClassVar[FinancialIncident.State]
        REVERSED: _ClassVar[FinancialIncident.State]
        CLOSED: _ClassVar[FinancialIncident.State]
    STATE_UNSPECIFIED: FinancialIncident.State
    OPEN: FinancialIncident.State
    INVESTIGATING: FinancialIncident.State
    RESOLVED: FinancialIncident.State
    REVERSED: FinancialIncident.State
    CLOSED: FinancialIncident.State
    ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_ID_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DETAILS_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    HELD_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    OPENED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    ENDED_BY_ID_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    id: str
    account_id: str
    owner_id: str
    type: FinancialIncident.Type
    details: str
    external_reference: str
    state: FinancialIncident.State
    held_amount: _accounts_pb2.Amount
    opened_by_id: str
    resolution: str
    ended_by_id: str
    resolve_time: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, id: _Optional[str] = ..., account_id: _Optional[str] = ..., owner_id: _Optional[str] = ..., type: _Optional[_Union[FinancialIncident.Type, str]] = ..., details: _Optional[str] = ..., external_reference: _Optional[str] = ..., state: _Optional[_Union[FinancialIncident.State, str]] = ..., held_amount: _Optional[_Union[_accounts_pb2.Amount, _Mapping]] = ..., opened_by_id: _Optional[str] = ..., resolution: _Optional[str] = ..., ended_by_id: _Optional[str] = ..., resolve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class CreateFinancialIncidentRequest(_message.Message):
    __slots__ = ("financial_incident", "request_id")
    FINANCIAL_INCIDENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    financial_incident: FinancialIncident
    request_id: str
    def __init__(self, financial_incident: _Optional[_Union[FinancialIncident, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class GetFinancialIncidentRequest(_message.Message):
    __slots__ = ("id",)
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class ListFinancialIncidentsRequest(_message.Message):
    __slots__ = ("account_id", "states", "page_size", "page_token")
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    STATES_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    account_id: str
    states: _containers.RepeatedScalarFieldContainer[FinancialIncident.State]
    page_size: int
    page_token: str
    def __init__(self, account_id: _Optional[str] = ..., states: _Optional[_Iterable[_Union[FinancialIncident.State, str]]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListFinancialIncidentsResponse(_message.Message):
    __slots__ = ("financial_incidents", "next_page_token")
    FINANCIAL_INCIDENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    financial_incidents: _containers.RepeatedCompositeFieldContainer[FinancialIncident]
    next_page_token: str
    def __init__(self, financial_incidents: _Optional[_Iterable[_Union[FinancialIncident, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class InvestigateFinancialIncidentRequest(_message.Message):
    __slots__ = ("id", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EndFinancialIncidentRequest(_message.Message):
    __slots__ = ("id", "outcome", "resolution", "request_id")
    ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    outcome: FinancialIncident.State
    resolution: str
    request_id: str
    def __init__(self, id: _Optional[str] = ..., outcome: _Optional[_Union[FinancialIncident.State, str]] = ..., resolution: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...
