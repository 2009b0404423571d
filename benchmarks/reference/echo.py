"""Echo: a call that does nothing, which is the most that a server in Python can answer."""

from typing import Any

from google.protobuf.wrappers_pb2 import StringValue

METHOD = "/benchmarks.Echo/Echo"


async def echo(_request: StringValue, _context: Any) -> StringValue:
    """Return a few bytes."""
    return StringValue(value="a small message")
