"""Every way a call can fail: one exception per status code, with what the server says about it."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple

import grpc


class Violation(NamedTuple):
    """One bad field, by its path in the request."""

    field: str
    description: str


class MallError(Exception):
    """A call that failed.

    `reason` is a name of `mall.common.v1.ErrorReason`, empty when the answer is not the server's own; `metadata` is what
    the reason says it carries. Texts may change, these do not. `rpc` is the name of what was called, `request_id` the one
    it was sent with: repeat the call with it when the outcome is not known.

    Below it is a class per status code, and below these, in `mall_client.reasons`, a class per reason.
    """

    code: ClassVar[grpc.StatusCode] = grpc.StatusCode.UNKNOWN
    reason: str = ""

    def __init__(
        self,
        message: str = "",
        reason: str = "",
        *,
        metadata: Mapping[str, str] | None = None,
        violations: Iterable[Violation] = (),
        retry_after: float | None = None,
        rpc: str = "",
        request_id: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.reason = reason or self.reason
        self.metadata = dict(metadata or {})
        self.violations = list(violations)
        self.retry_after = retry_after
        self.rpc = rpc
        self.request_id = request_id

    def __str__(self) -> str:
        """Say what failed how, and every bad field."""
        head = f"{self.rpc} {self.code.name} {self.reason}".strip()
        faults = "".join(f"\n  {field}: {description}" for field, description in self.violations)
        return f"{head}: {self.message}{faults}"


class Cancelled(MallError):
    """The call was given up."""

    code = grpc.StatusCode.CANCELLED


class Unknown(MallError):
    """Something between client and server failed in its own way."""

    code = grpc.StatusCode.UNKNOWN


class InvalidArgument(MallError):
    """The request itself is wrong; `violations` names every bad field."""

    code = grpc.StatusCode.INVALID_ARGUMENT


class DeadlineExceeded(MallError):
    """Time ran out. What was asked for may still have happened: repeat with the same `request_id`."""

    code = grpc.StatusCode.DEADLINE_EXCEEDED


class NotFound(MallError):
    """No such thing, or none that the caller may see."""

    code = grpc.StatusCode.NOT_FOUND


class AlreadyExists(MallError):
    """A value that must be unique is taken."""

    code = grpc.StatusCode.ALREADY_EXISTS


class PermissionDenied(MallError):
    """The caller may not."""

    code = grpc.StatusCode.PERMISSION_DENIED


class ResourceExhausted(MallError):
    """A limit is reached."""

    code = grpc.StatusCode.RESOURCE_EXHAUSTED


class FailedPrecondition(MallError):
    """The state of things forbids it now."""

    code = grpc.StatusCode.FAILED_PRECONDITION


class Aborted(MallError):
    """A race was lost: read again, then repeat."""

    code = grpc.StatusCode.ABORTED


class OutOfRange(MallError):
    """A value is beyond what there is."""

    code = grpc.StatusCode.OUT_OF_RANGE


class Unimplemented(MallError):
    """The server has no such method: it is older than this client."""

    code = grpc.StatusCode.UNIMPLEMENTED


class Internal(MallError):
    """A bug in the server; `metadata["incident"]` helps its operator."""

    code = grpc.StatusCode.INTERNAL


class Unavailable(MallError):
    """The server cannot answer now. With reason `OUTCOME_UNKNOWN`, repeat with the same `request_id`."""

    code = grpc.StatusCode.UNAVAILABLE


class DataLoss(MallError):
    """An answer cannot be read."""

    code = grpc.StatusCode.DATA_LOSS


class Unauthenticated(MallError):
    """Who calls is not known, or no more: log in."""

    code = grpc.StatusCode.UNAUTHENTICATED


KINDS: dict[grpc.StatusCode, type[MallError]] = {kind.code: kind for kind in MallError.__subclasses__()}
