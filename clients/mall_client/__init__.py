"""The Python client of the mall: `Mall` for asyncio, `BlockingMall` for threads; both raise `MallError`."""

from mall_client import reasons
from mall_client.aio import Mall
from mall_client.blocking import BlockingMall
from mall_client.errors import (
    Aborted,
    AlreadyExists,
    Cancelled,
    DataLoss,
    DeadlineExceeded,
    FailedPrecondition,
    Internal,
    InvalidArgument,
    MallError,
    NotFound,
    OutOfRange,
    PermissionDenied,
    ResourceExhausted,
    Unauthenticated,
    Unavailable,
    Unimplemented,
    Unknown,
    Violation,
)
from mall_client.money import to_decimal, to_money
from mall_client.status import row_error
from mall_client.tls import tls
from mall_client.token_file import TokenFile

__all__ = [
    "Aborted",
    "AlreadyExists",
    "BlockingMall",
    "Cancelled",
    "DataLoss",
    "DeadlineExceeded",
    "FailedPrecondition",
    "Internal",
    "InvalidArgument",
    "Mall",
    "MallError",
    "NotFound",
    "OutOfRange",
    "PermissionDenied",
    "ResourceExhausted",
    "TokenFile",
    "Unauthenticated",
    "Unavailable",
    "Unimplemented",
    "Unknown",
    "Violation",
    "reasons",
    "row_error",
    "tls",
    "to_decimal",
    "to_money",
]
