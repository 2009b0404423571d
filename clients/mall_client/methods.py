"""What the protos say about each rpc: what it takes, how long it may take, whether it may be sent twice, what it lists."""

import secrets
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from google.protobuf import descriptor_pool
from google.protobuf.descriptor_pb2 import MethodOptions
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from mall.common.v1 import options_pb2

M = TypeVar("M", bound=Message)

# The server stops working after 2, 10 and 30 seconds, on a stream after 10 minutes: a little more, so that its own answer comes through.
READ_SECONDS = 4.0
WRITE_SECONDS = 12.0
LONG_SECONDS = 32.0
STREAM_SECONDS = 602.0
LARGEST_PAGE = 100

# What protobuf raises for a field that is none, or for a value that it cannot hold.
MISTAKES = (AttributeError, TypeError, ValueError)

# These open a session or go on with one. They are sent without a token: it may be one that has expired.
TOKENLESS = frozenset({"/mall.identity.v1.IdentityService/Login", "/mall.identity.v1.IdentityService/RefreshSession"})


@dataclass(frozen=True, slots=True)
class Method:
    """One rpc, as far as a client must know it."""

    path: str
    request: type[Message]
    response: type[Message]
    seconds: float
    reads: bool
    takes_request_id: bool
    takes_cart_token: bool
    takes_stream: bool
    gives_stream: bool

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
        """Whether the same bytes may be sent twice without harm. Of a stream, nobody knows what came through."""
        return (self.reads or self.takes_request_id) and not (self.takes_stream or self.gives_stream)

    def message(self, given: Message | Mapping[str, Any] | None, fields: Mapping[str, Any]) -> Message:
        """Return the request that a caller means: a message, a dict, or fields by their names.

        Raises TypeError for what is none of the rpc's, before anything is sent.
        """
        named = {name: value for name, value in fields.items() if value is not None}
        if given is not None and named:
            raise TypeError(f"{self.name} takes a request or its fields, not both: {', '.join(named)}")
        if isinstance(given, self.request):
            return given
        if given is not None and not isinstance(given, Mapping):
            wanted, got = self.request.DESCRIPTOR.name, type(given).__name__
            raise TypeError(f"{self.name} takes a {wanted}, a dict or its fields by name, not a {got}")
        named = named if given is None else dict(given)
        try:
            return self.request(**named)
        except MISTAKES:
            for name, value in named.items():
                try:
                    self.request(**{name: value})
                except MISTAKES as error:
                    raise TypeError(f"{self.name}, {name!r}, a {type(value).__name__}: {error}") from error
            raise

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
        if "guest_key" in self.request.DESCRIPTOR.fields_by_name and not fields.guest_key:
            fields.guest_key = secrets.token_urlsafe()  # without it a guest's request id counts for nothing
        return prepared, str(fields.request_id)


def methods_of(service: str) -> dict[str, Method]:
    """Return the rpcs of a service by their names."""
    found = descriptor_pool.Default().FindServiceByName(service)
    return {rpc.name: describe(rpc) for rpc in found.methods}


def describe(rpc: Any) -> Method:
    """Return what the protos say about an rpc."""
    options: Any = rpc.GetOptions()
    reads = options.idempotency_level == MethodOptions.NO_SIDE_EFFECTS
    seconds = READ_SECONDS if reads else WRITE_SECONDS
    if options.Extensions[options_pb2.deadline] == options_pb2.DEADLINE_LONG:
        seconds = LONG_SECONDS
    if rpc.client_streaming or rpc.server_streaming:
        seconds = STREAM_SECONDS
    return Method(
        path=f"/{rpc.containing_service.full_name}/{rpc.name}",
        request=GetMessageClass(rpc.input_type),
        response=GetMessageClass(rpc.output_type),
        seconds=seconds,
        reads=reads,
        takes_request_id="request_id" in rpc.input_type.fields_by_name,
        takes_cart_token=options.Extensions[options_pb2.cart_token],
        takes_stream=rpc.client_streaming,
        gives_stream=rpc.server_streaming,
    )


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
