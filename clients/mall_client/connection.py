"""One channel, shared by everybody who calls over it, and what the generated stubs take for a channel."""

import json
import re
from collections.abc import Iterable
from typing import Any, Protocol

from mall_client.methods import Method, describe
from mall_client.services import STUBS

RETRY_POLICY = {
    "maxAttempts": 3,
    "initialBackoff": "0.1s",
    "maxBackoff": "1s",
    "backoffMultiplier": 2,
    "retryableStatusCodes": ["UNAVAILABLE"],
}
# A failure costs 1 of the 10, a success gives 0.1 back; with half of them gone nothing is repeated: a server in trouble
# is not drowned in repetitions.
RETRY_THROTTLING = {"maxTokens": 10, "tokenRatio": 0.1}
ADDRESS = re.compile(r"([^][:/]+|\[[0-9A-Fa-f:.]+\]):[0-9]+|(dns|ipv4|ipv6|unix|unix-abstract|xds):.+")


class Caller(Protocol):
    """A client, as its stubs know it: every call of theirs goes through this."""

    def call(
        self, method: Method, send: Any, request: Any, seconds: float | None, metadata: Any, named: dict[str, Any]
    ) -> Any:
        """Make a call."""


class Rpc:
    """An attribute of a stub: one rpc, called by one client."""

    __slots__ = ("_caller", "_send", "method")

    def __init__(self, caller: Caller, method: Method, send: Any) -> None:
        self._caller = caller
        self.method = method
        self._send = send

    def __call__(self, request: Any, timeout: float | None = None, metadata: Any = (), **named: Any) -> Any:
        """Call it."""
        return self._caller.call(self.method, self._send, request, timeout, metadata or (), named)


class Connection:
    """A channel of grpc or grpc.aio, and its callables, made once for all stubs."""

    def __init__(self, channel: Any) -> None:
        self.channel = channel
        self._callables: dict[str, Any] = {}

    def callable(self, path: str, **how: Any) -> Any:
        """Return grpc's own callable of an rpc."""
        if path not in self._callables:
            self._callables[path] = self.channel.unary_unary(path, **how)
        return self._callables[path]


class Calls:
    """Looks like a channel to the generated stubs."""

    def __init__(self, caller: Caller, connection: Connection) -> None:
        self._caller = caller
        self._connection = connection

    def unary_unary(self, path: str, **how: Any) -> Rpc:
        """Return what a stub calls for an rpc."""
        return Rpc(self._caller, METHODS[path], self._connection.callable(path, **how))


class _Paths:
    """Looks like a channel too, and only takes note of what a stub can call."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def unary_unary(self, path: str, **_how: Any) -> None:
        self.paths.append(path)


def _methods() -> dict[str, Method]:
    noted = _Paths()
    for stub in STUBS:
        stub(noted)
    return {path: describe(path) for path in noted.paths}


METHODS = _methods()


def channel_options(methods: Iterable[Method] = METHODS.values()) -> list[tuple[str, Any]]:
    """Return the arguments of a channel: what may be sent twice is sent again when the server could not take it."""
    names = []
    for method in methods:
        if method.repeatable:
            service, _, name = method.path.strip("/").partition("/")
            names.append({"service": service, "method": name})
    config = {"methodConfig": [{"name": names, "retryPolicy": RETRY_POLICY}], "retryThrottling": RETRY_THROTTLING}
    return [("grpc.enable_retries", 1), ("grpc.service_config", json.dumps(config))]


def target(address: str) -> str:
    """Return where gRPC finds the server. Raises ValueError where it would have to guess, such as a port."""
    if not ADDRESS.fullmatch(address):
        raise ValueError(f"{address!r} is neither host:port nor a gRPC target such as dns:///host:port")
    return address
