"""One channel, shared by everybody who calls over it, and how calls over it are repeated."""

import json
import re
from collections.abc import Iterable
from typing import Any

from mall_client.methods import Method
from mall_client.services import SERVICES

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
HOST_AND_PORT = re.compile(r"(?:(?:dns|ipv4|ipv6):.*|[^][:/]+|\[[0-9A-Fa-f:.]+\]):([0-9]+)")
MOST_PORT = 65_535
ADDRESS = re.compile(r"([^][:/]+|\[[0-9A-Fa-f:.]+\]):[0-9]+|(dns|ipv4|ipv6|unix|unix-abstract|xds):.+")


class Connection:
    """A channel of grpc or grpc.aio, and its callables, made once for all who share it."""

    def __init__(self, channel: Any) -> None:
        self.channel = channel
        self.closed = False
        self._callables: dict[str, Any] = {}

    def callable(self, method: Method) -> Any:
        """Return grpc's own callable of an rpc. Raises RuntimeError once the connection is closed."""
        if self.closed:
            raise RuntimeError(f"{method.name} was called on a client that is closed: make a new one")
        found = self._callables.get(method.path)
        if found is None:
            kind = f"{'stream' if method.takes_stream else 'unary'}_{'stream' if method.gives_stream else 'unary'}"
            found = self._callables[method.path] = getattr(self.channel, kind)(
                method.path,
                request_serializer=method.request.SerializeToString,
                response_deserializer=method.response.FromString,
            )
        return found


METHODS = {method.path: method for service in SERVICES for method in service.methods.values()}
# A server that was away is found again within seconds, one that vanished during a call is given up after half a minute.
COMING_BACK = (
    ("grpc.initial_reconnect_backoff_ms", 200),
    ("grpc.min_reconnect_backoff_ms", 2_000),
    ("grpc.max_reconnect_backoff_ms", 2_000),
    ("grpc.keepalive_time_ms", 20_000),
    ("grpc.keepalive_timeout_ms", 5_000),
)


def channel_options(methods: Iterable[Method] = METHODS.values()) -> list[tuple[str, Any]]:
    """Return the arguments of a channel: what may be sent twice is sent again when the server could not take it."""
    names = []
    for method in methods:
        if method.repeatable:
            service, _, name = method.path.strip("/").partition("/")
            names.append({"service": service, "method": name})
    config = {"methodConfig": [{"name": names, "retryPolicy": RETRY_POLICY}], "retryThrottling": RETRY_THROTTLING}
    return [("grpc.enable_retries", 1), ("grpc.service_config", json.dumps(config)), *COMING_BACK]


def target(address: str) -> str:
    """Return where gRPC finds the server. Raises ValueError where it would have to guess, such as a port."""
    if not ADDRESS.fullmatch(address):
        raise ValueError(f"{address!r} is neither host:port nor a gRPC target such as dns:///host:port")
    found = HOST_AND_PORT.fullmatch(address)
    if found and not 1 <= int(found[1]) <= MOST_PORT:
        raise ValueError(f"{address!r}: the port must be between 1 and {MOST_PORT}")
    return address
