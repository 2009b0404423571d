"""Batches whose rows succeed or fail by themselves, as those of a stream: each has one result.

A result has the `row` that it is about, counted from 0 on over all messages, and either what became of it or `error`: the
`google.rpc.Status` that a call for this row alone would have failed with. A batch that happens as a whole, or not at all,
has none of that: it fails as any call does, and names its rows by their places in the request.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from google.rpc import status_pb2
from grpc import StatusCode

from server.kit.errors import InvalidArgument, Violation
from server.kit.mutation import persistently

Request = TypeVar("Request")
Result = TypeVar("Result", bound=Any)


async def results(
    requests: AsyncIterator[Request], one: Callable[[Request], Awaitable[Sequence[Result]]]
) -> AsyncIterator[Result]:
    """Yield the results of the rows of all messages, numbered; `one` does what one message asks for, as a unit of its own."""
    row = 0
    async for request in requests:
        for result in await persistently(partial(one, request)):
            result.row = row
            yield result
            row += 1


def failure(
    reason: str, problems: Sequence[Violation], code: StatusCode = StatusCode.INVALID_ARGUMENT
) -> status_pb2.Status:
    """Return the error of a row: a reason, and what is wrong with which of its fields, as far as it fits."""
    error = InvalidArgument(problems, reason=reason)
    error.code = code
    return error.status()
