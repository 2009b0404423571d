"""What the protos say about each rpc: how long it may take, whether it may be sent twice, what it needs and what it lists."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from google.api import annotations_pb2
from google.protobuf import descriptor_pool
from google.protobuf.message import Message

from mall.common.v1 import options_pb2

M = TypeVar("M", bound=Message)

# The server stops working after 2, 10 and 30 seconds: a little more, so that its own answer comes through.
READ_SECONDS = 4.0
WRITE_SECONDS = 12.0
LONG_SECONDS = 32.0
LARGEST_PAGE = 100

# These open a session or go on with one. They are sent without a token: it may be one that has expired.
TOKENLESS = frozenset({"/mall.identity.v1.IdentityService/Login", "/mall.identity.v1.IdentityService/RefreshSession"})


@dataclass(frozen=True, slots=True)
class Method:
    """One rpc, as far as a client must know it."""

    path: str
    seconds: float
    reads: bool
    takes_request_id: bool

    @property
    def name(self) -> str:
        """What the rpc is called in its service."""
        return self.path.rpartition("/")[2]

    @property
    def sends_token(self) -> bool:
        """Whether the call says who calls."""
        return self.path not in TOKENLESS

    @property
    def repeatable(self) -> bool:
        """Whether the same bytes may be sent twice without harm."""
        return self.reads or self.takes_request_id

    def prepared(self, request: M) -> tuple[M, str]:
        """Return the request to send and its request id; where the caller left that empty, a copy with a new one."""
        if not self.takes_request_id:
            return request, ""
        fields: Any = request
        if fields.request_id:
            return request, str(fields.request_id)
        prepared = copy_of(request)
        fields = prepared
        fields.request_id = str(uuid.uuid4())
        return prepared, str(fields.request_id)


def describe(path: str) -> Method:
    """Return what the protos say about `/package.Service/Method`."""
    service, _, name = path.strip("/").partition("/")
    rpc = descriptor_pool.Default().FindServiceByName(service).methods_by_name[name]
    options: Any = rpc.GetOptions()
    reads = options.Extensions[annotations_pb2.http].WhichOneof("pattern") == "get"
    seconds = READ_SECONDS if reads else WRITE_SECONDS
    if options.Extensions[options_pb2.deadline] == options_pb2.DEADLINE_LONG:
        seconds = LONG_SECONDS
    return Method(path, seconds, reads, "request_id" in rpc.input_type.fields_by_name)


def first_page(request: M) -> M:
    """Return a copy of a list request, asking for the largest pages unless it names a size."""
    copy = copy_of(request)
    fields: Any = copy
    fields.page_size = fields.page_size or LARGEST_PAGE
    return copy


def next_page(request: Message, page: Message) -> bool:
    """Move a list request to the page after this one; say whether there is one."""
    fields: Any = request
    answer: Any = page
    fields.page_token = answer.next_page_token
    return bool(fields.page_token)


def items(page: Message) -> Iterator[Any]:
    """Return what a page lists: its first repeated field."""
    listed = next((field.name for field in page.DESCRIPTOR.fields if field.is_repeated), None)
    if listed is None or "next_page_token" not in page.DESCRIPTOR.fields_by_name:
        raise TypeError(f"{page.DESCRIPTOR.full_name} is not a page of a list")
    return iter(getattr(page, listed))


def copy_of(message: M) -> M:
    """Return a copy that may be changed."""
    copy = type(message)()
    copy.CopyFrom(message)
    return copy
