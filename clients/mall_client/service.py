"""What the generated modules in `services` and `enums` are made of."""

import enum
from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from typing import Any, ClassVar, Protocol, Self, TypeAlias, TypeVar

from google.protobuf.message import Message

from mall_client.methods import Method, first_page, methods_of

Q = TypeVar("Q", bound=Message)
Request: TypeAlias = Q | Mapping[str, Any] | None
Metadata: TypeAlias = Sequence[tuple[str, str | bytes]]
# What is sent in a stream: the client for threads takes no asynchronous ones.
Messages: TypeAlias = Iterable[Request[Any]] | AsyncIterable[Request[Any]]


class Caller(Protocol):
    """A client, as its services know it: every call of theirs goes through this."""

    def call(self, method: Method, request: Message, seconds: float | None, metadata: Metadata) -> Any:
        """Make a call, or return what is to be awaited for it."""

    def stream(self, method: Method, requests: Messages, seconds: float | None, metadata: Metadata) -> Any:
        """Return the answers of a stream as an iterator; of one that is answered once, the answer or what is to be awaited."""


class Service:
    """The rpcs of one service, called by one client."""

    full_name: ClassVar[str]
    methods: ClassVar[dict[str, Method]]

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def __init_subclass__(cls) -> None:
        """Read what the protos say."""
        cls.methods = methods_of(cls.full_name)

    def _call(
        self,
        name: str,
        request: Message | Mapping[str, Any] | None,
        fields: Mapping[str, Any],
        timeout: float | None,
        metadata: Metadata,
    ) -> Any:
        method = self.methods[name]
        return self._caller.call(method, method.message(request, fields), timeout, metadata)

    def _stream(self, name: str, requests: Messages, timeout: float | None, metadata: Metadata) -> Any:
        return self._caller.stream(self.methods[name], requests, timeout, metadata)


class Enum(enum.IntEnum):
    """An enum of the protos whose values print as their names; one that is newer than the client, as its number."""

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def __format__(self, spec: str) -> str:
        """Return the name, as f-strings ask for it."""
        return format(self.name, spec)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        newer = int.__new__(cls, value)
        newer._name_, newer._value_ = str(value), value
        return newer


def method_of(rpc: object) -> Method:
    """Return what a bound rpc of a client calls, such as `mall.platform.ListChannels`."""
    service = getattr(rpc, "__self__", None)
    if isinstance(service, Service):
        return service.methods[getattr(rpc, "__name__", "")]
    raise TypeError(f"{rpc!r} is not an rpc of a client")


def list_request(rpc: object, request: Message | Mapping[str, Any] | None, fields: Mapping[str, Any]) -> Message:
    """Return the request for the first page of a list."""
    method = method_of(rpc)
    if "page_token" not in method.request.DESCRIPTOR.fields_by_name:
        raise TypeError(f"{method.name} is not a list")
    return first_page(method.message(request, fields))
