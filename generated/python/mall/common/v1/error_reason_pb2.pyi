from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class ErrorReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ERROR_REASON_UNSPECIFIED: _ClassVar[ErrorReason]
    INVALID_FIELDS: _ClassVar[ErrorReason]
    MALFORMED_REQUEST: _ClassVar[ErrorReason]
    METHOD_UNKNOWN: _ClassVar[ErrorReason]
    AUTH_REQUIRED: _ClassVar[ErrorReason]
    TOKEN_INVALID: _ClassVar[ErrorReason]
    TOKEN_EXPIRED: _ClassVar[ErrorReason]
    SESSION_REVOKED: _ClassVar[ErrorReason]
    INSUFFICIENT_PERMISSIONS: _ClassVar[ErrorReason]
    EMAIL_NOT_VERIFIED: _ClassVar[ErrorReason]
    RESOURCE_NOT_FOUND: _ClassVar[ErrorReason]
    RESOURCE_EXISTS: _ClassVar[ErrorReason]
    REFERENCE_VIOLATED: _ClassVar[ErrorReason]
    ETAG_MISMATCH: _ClassVar[ErrorReason]
    CONFLICT_RETRY: _ClassVar[ErrorReason]
    RESOURCE_BUSY: _ClassVar[ErrorReason]
    REQUEST_ID_REUSED: _ClassVar[ErrorReason]
    REQUEST_IN_PROGRESS: _ClassVar[ErrorReason]
    OVERLOADED: _ClassVar[ErrorReason]
    DATABASE_UNAVAILABLE: _ClassVar[ErrorReason]
    OUTCOME_UNKNOWN: _ClassVar[ErrorReason]
    DEADLINE_PASSED: _ClassVar[ErrorReason]
    CALL_CANCELLED: _ClassVar[ErrorReason]
    INTERNAL_ERROR: _ClassVar[ErrorReason]
    CONSTRAINT_VIOLATED: _ClassVar[ErrorReason]
    STATE_FORBIDS: _ClassVar[ErrorReason]
    CHANNEL_CODE_TAKEN: _ClassVar[ErrorReason]
    CHANNEL_PRIMARY: _ClassVar[ErrorReason]
    CONFIGURATION_EXISTS: _ClassVar[ErrorReason]
    CONFIGURATION_NOT_EDITABLE: _ClassVar[ErrorReason]
    CONFIGURATION_REQUIRED: _ClassVar[ErrorReason]
ERROR_REASON_UNSPECIFIED: ErrorReason
INVALID_FIELDS: ErrorReason
MALFORMED_REQUEST: ErrorReason
METHOD_UNKNOWN: ErrorReason
AUTH_REQUIRED: ErrorReason
TOKEN_INVALID: ErrorReason
TOKEN_EXPIRED: ErrorReason
SESSION_REVOKED: ErrorReason
INSUFFICIENT_PERMISSIONS: ErrorReason
EMAIL_NOT_VERIFIED: ErrorReason
RESOURCE_NOT_FOUND: ErrorReason
RESOURCE_EXISTS: ErrorReason
REFERENCE_VIOLATED: ErrorReason
ETAG_MISMATCH: ErrorReason
CONFLICT_RETRY: ErrorReason
RESOURCE_BUSY: ErrorReason
REQUEST_ID_REUSED: ErrorReason
REQUEST_IN_PROGRESS: ErrorReason
OVERLOADED: ErrorReason
DATABASE_UNAVAILABLE: ErrorReason
OUTCOME_UNKNOWN: ErrorReason
DEADLINE_PASSED: ErrorReason
CALL_CANCELLED: ErrorReason
INTERNAL_ERROR: ErrorReason
CONSTRAINT_VIOLATED: ErrorReason
STATE_FORBIDS: ErrorReason
CHANNEL_CODE_TAKEN: ErrorReason
CHANNEL_PRIMARY: ErrorReason
CONFIGURATION_EXISTS: ErrorReason
CONFIGURATION_NOT_EDITABLE: ErrorReason
CONFIGURATION_REQUIRED: ErrorReason
