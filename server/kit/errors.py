"""Every error a caller can get. Handlers raise them; the boundary turns them into `google.rpc.Status`."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from google.protobuf import any_pb2
from google.rpc import error_details_pb2, status_pb2
from grpc import StatusCode

DOMAIN = "mall"
DETAILS_KEY = "grpc-status-details-bin"
# An error travels as HTTP/2 headers, of which clients take 8 KiB: what is longer would arrive as another error.
LONGEST_TEXT = 200
MOST_DETAILS = 3000


class Violation(NamedTuple):
    """One bad field, by its path as the caller wrote it."""

    field: str
    description: str


class ApiError(Exception):
    """An answer other than success: a status code, a reason of ErrorReason, and what varies in `metadata`."""

    code = StatusCode.INTERNAL

    def __init__(
        self,
        reason: str,
        message: str,
        *,
        code: StatusCode | None = None,
        retry_after: float | None = None,
        **metadata: object,
    ) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message[:LONGEST_TEXT]
        self.metadata = {key: str(value)[:LONGEST_TEXT] for key, value in metadata.items()}
        self.retry_after = retry_after
        if code is not None:
            self.code = code

    def details(self) -> list[any_pb2.Any]:
        """Return the packed details, ErrorInfo first."""
        packed = [_pack(error_details_pb2.ErrorInfo(reason=self.reason, domain=DOMAIN, metadata=self.metadata))]
        if self.retry_after is not None:
            info = error_details_pb2.RetryInfo()
            info.retry_delay.FromTimedelta(timedelta(seconds=self.retry_after))
            packed.append(_pack(info))
        return packed

    def status(self) -> status_pb2.Status:
        """Return the rich status."""
        return status_pb2.Status(code=self.code.value[0], message=self.message, details=self.details())

    def trailing_metadata(self) -> tuple[tuple[str, bytes], ...]:
        """Return the metadata that carries the rich status."""
        return ((DETAILS_KEY, self.status().SerializeToString()),)


class InvalidArgument(ApiError):
    """The request itself is wrong; violations are listed, as many as fit, and `more` counts the others."""

    code = StatusCode.INVALID_ARGUMENT

    def __init__(
        self, violations: Iterable[Violation] | Iterable[tuple[str, str]], reason: str = "INVALID_FIELDS"
    ) -> None:
        found = list(violations)
        self.violations = list(_fitting(found))
        more = len(found) - len(self.violations)
        fields = ", ".join(dict.fromkeys(v.field for v in self.violations if v.field))
        counted: dict[str, Any] = {"more": more} if more else {}
        super().__init__(reason, f"invalid: {fields}" if fields else "the request is invalid", **counted)

    def details(self) -> list[any_pb2.Any]:
        """Add BadRequest to the details."""
        bad = error_details_pb2.BadRequest()
        for violation in self.violations:
            bad.field_violations.add(field=violation.field, description=violation.description)
        return [*super().details(), _pack(bad)]


def _fitting(violations: Iterable[Violation] | Iterable[tuple[str, str]]) -> Iterator[Violation]:
    room = MOST_DETAILS
    for field, description in violations:
        violation = Violation(field[:LONGEST_TEXT], description[:LONGEST_TEXT])
        room -= sum(len(text.encode()) for text in violation)
        if room < 0:
            return
        yield violation


class Unauthenticated(ApiError):
    """Who calls is not known."""

    code = StatusCode.UNAUTHENTICATED


class PermissionDenied(ApiError):
    """Who calls may not."""

    code = StatusCode.PERMISSION_DENIED


class NotFound(ApiError):
    """No such resource, or none the caller may see."""

    code = StatusCode.NOT_FOUND

    def __init__(self, noun: str, id_: object) -> None:
        super().__init__("RESOURCE_NOT_FOUND", f"{noun} {id_} not found", resource=noun, id=id_)


class AlreadyExists(ApiError):
    """A value that must be unique is taken."""

    code = StatusCode.ALREADY_EXISTS


class FailedPrecondition(ApiError):
    """The state of things forbids it now."""

    code = StatusCode.FAILED_PRECONDITION


class Aborted(ApiError):
    """A race was lost: read again and repeat."""

    code = StatusCode.ABORTED


class ResourceExhausted(ApiError):
    """A limit of the caller is reached."""

    code = StatusCode.RESOURCE_EXHAUSTED


class Unavailable(ApiError):
    """The server cannot answer now."""

    code = StatusCode.UNAVAILABLE


class DeadlineExceeded(ApiError):
    """Time ran out."""

    code = StatusCode.DEADLINE_EXCEEDED


def _pack(
    message: error_details_pb2.ErrorInfo | error_details_pb2.RetryInfo | error_details_pb2.BadRequest,
) -> any_pb2.Any:
    packed = any_pb2.Any()
    packed.Pack(message)
    return packed
