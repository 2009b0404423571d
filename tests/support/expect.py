"""Assertions about errors: code, reason, metadata; never the text. And about what comes true after a while."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import grpc
import pytest
from google.rpc import error_details_pb2
from grpc_status import rpc_status


class Failure:
    """What a call failed with."""

    def __init__(self, error: grpc.RpcError) -> None:
        self.code = error.code()
        self.message = error.details()
        status = rpc_status.from_call(error)
        self.reason = ""
        self.metadata = {}
        self.violations = {}
        self.retry_after = None
        for detail in status.details if status else ():
            for kind in (error_details_pb2.ErrorInfo, error_details_pb2.BadRequest, error_details_pb2.RetryInfo):
                if detail.Is(kind.DESCRIPTOR):
                    self._read(kind.FromString(detail.value))

    def _read(self, detail) -> None:
        match detail:
            case error_details_pb2.ErrorInfo():
                assert detail.domain == "mall"
                self.reason, self.metadata = detail.reason, dict(detail.metadata)
            case error_details_pb2.BadRequest():
                self.violations = {v.field: v.description for v in detail.field_violations}
            case error_details_pb2.RetryInfo():
                self.retry_after = detail.retry_delay.ToTimedelta().total_seconds()


@contextmanager
def fails(code: grpc.StatusCode, reason: str, *fields: str, **metadata: object) -> Iterator[list[Failure]]:
    """Expects an error with this reason, these violated fields and this metadata; yields a list that will hold it."""
    held: list[Failure] = []
    with pytest.raises(grpc.RpcError) as caught:
        yield held
    failure = Failure(caught.value)
    held.append(failure)
    assert (failure.code, failure.reason) == (code, reason), failure.message
    assert set(fields) <= set(failure.violations), failure.violations
    assert {k: str(v) for k, v in metadata.items()}.items() <= failure.metadata.items(), failure.metadata


def failure(call, *arguments, **options):
    """What a call fails with."""
    with pytest.raises(grpc.RpcError) as caught:
        call(*arguments, **options)
    return Failure(caught.value)


def wait_until(true, seconds=10):
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)
