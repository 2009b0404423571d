"""Turns what grpc raises into a `MallError`, and for tests a `MallError` into what grpc raises."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import grpc
from google.protobuf.message import DecodeError
from google.rpc import error_details_pb2, status_pb2
from grpc import aio

from mall_client import reasons
from mall_client.errors import KINDS, MallError, Unknown, Violation

DETAILS_KEY = "grpc-status-details-bin"
DOMAIN = "mall"
CODES = {code.value[0]: code for code in grpc.StatusCode}
# The one error that the server cannot explain: gRPC itself refuses what is too large, before anybody has seen it.
TOO_LARGE, TOO_LARGE_TEXT = grpc.StatusCode.RESOURCE_EXHAUSTED, "SERVER: Received message larger than max"

BY_REASON = {
    kind.reason: kind for kind in vars(reasons).values() if isinstance(kind, type) and issubclass(kind, MallError)
}


class _Details(NamedTuple):
    reason: str = ""
    metadata: Mapping[str, str] = {}
    violations: tuple[Violation, ...] = ()
    retry_after: float | None = None


def decode(error: grpc.RpcError, rpc: str, request_id: str) -> MallError:
    """Return what a failed call of grpc or grpc.aio means."""
    trailing: Any = error.trailing_metadata() or ()
    details = next((value for key, value in trailing if key == DETAILS_KEY), None)
    read = _read(details) if isinstance(details, bytes) else _Details()
    if not read.reason and error.code() is TOO_LARGE and str(error.details()).startswith(TOO_LARGE_TEXT):
        read = _Details(reason="REQUEST_TOO_LARGE")
    return _error(error.code(), str(error.details() or ""), read, rpc, request_id)


def row_error(status: status_pb2.Status) -> MallError:
    """Return why one row of a batch failed, such as `ImportResult.error`: the error of a call for this row alone."""
    code = CODES.get(status.code, grpc.StatusCode.UNKNOWN)
    return _error(code, status.message, _read(status.SerializeToString()), "", "")


def _error(code: grpc.StatusCode, message: str, read: _Details, rpc: str, request_id: str) -> MallError:
    kind = KINDS.get(code, Unknown)
    known = BY_REASON.get(read.reason, kind)
    if issubclass(known, kind):
        kind = known
    return kind(
        message,
        read.reason,
        metadata=read.metadata,
        violations=read.violations,
        retry_after=read.retry_after,
        rpc=rpc,
        request_id=request_id,
    )


def encode(error: MallError) -> aio.AioRpcError:
    """Return the error of a call that `decode` reads as this one; errors of grpc.aio are errors of grpc, too."""
    status = status_pb2.Status(code=error.code.value[0], message=error.message)
    if error.reason:
        info = error_details_pb2.ErrorInfo(reason=error.reason, domain=DOMAIN, metadata=error.metadata)
        status.details.add().Pack(info)
    if error.violations:
        bad = error_details_pb2.BadRequest()
        for field, description in error.violations:
            bad.field_violations.add(field=field, description=description)
        status.details.add().Pack(bad)
    if error.retry_after is not None:
        retry = error_details_pb2.RetryInfo()
        retry.retry_delay.FromNanoseconds(round(error.retry_after * 1e9))
        status.details.add().Pack(retry)
    trailing = aio.Metadata((DETAILS_KEY, status.SerializeToString()))
    return aio.AioRpcError(error.code, aio.Metadata(), trailing, error.message)


def _read(data: bytes) -> _Details:
    """Return what the details say; nothing, where they are of another kind than the server's."""
    found = _Details()
    info, bad, retry = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest(), error_details_pb2.RetryInfo()
    try:
        for detail in status_pb2.Status.FromString(data).details:
            if detail.Unpack(info) and info.domain == DOMAIN:
                found = found._replace(reason=info.reason, metadata=dict(info.metadata))
            elif detail.Unpack(bad):
                named = tuple(Violation(each.field, each.description) for each in bad.field_violations)
                found = found._replace(violations=named)
            elif detail.Unpack(retry):
                found = found._replace(retry_after=retry.retry_delay.ToTimedelta().total_seconds())
    except DecodeError:
        return _Details()
    return found
