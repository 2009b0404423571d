"""Messages have to arrive in time, and each peer has so many connections.

gRPC opens a call with its headers and lets the message take as long as it likes. So handlers are given to it as if messages
were streams: they run at once, and wait for the message here.
"""

from __future__ import annotations

import asyncio
import os
import socket
import stat
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import grpc
import structlog

from server.kit import errors, metrics

if TYPE_CHECKING:
    from server.kit.errors import ApiError

# A whole message of the largest size, over a slow line.
MESSAGE_SECONDS = 5.0
LOOK_SECONDS = 0.5

Context = Any  # grpc.aio.ServicerContext, which takes no parameters when it runs
Handler = Callable[[bytes, Context], Awaitable[Any]]

log = structlog.get_logger()


class Arrivals:
    """The calls whose message has not come yet. They count for nothing but the memory that they take."""

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Task[Any], float] = {}
        self._late: set[asyncio.Task[Any]] = set()

    def awaited(self, handle: Handler) -> grpc.RpcMethodHandler[Any, Any]:
        """Return the handler of a method that is called with the bytes of its message."""

        async def arrive(_messages: Any, context: Context) -> Any:
            return await handle(await self._message(context), context)

        return grpc.stream_unary_rpc_method_handler(arrive)

    def plain(self, handler: grpc.RpcMethodHandler[Any, Any]) -> grpc.RpcMethodHandler[Any, Any]:
        """Return a handler of another package, such as health's, in which its message is awaited."""
        behaviour: Any = handler.unary_unary
        deserialize: Any = handler.request_deserializer
        serialize: Any = handler.response_serializer
        if behaviour is None:
            return handler

        async def handle(body: bytes, context: Context) -> Any:
            return serialize(await behaviour(deserialize(body), context))

        return self.awaited(handle)

    async def watch(self) -> None:
        """End the calls whose message does not come, for ever."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            latest = time.monotonic() - MESSAGE_SECONDS
            for task, began in list(self._waiting.items()):
                if began > latest:
                    break  # they are in order
                del self._waiting[task]
                self._late.add(task)
                task.cancel()

    async def _message(self, context: Context) -> bytes:
        # One timer for all: a timer for each call costs more than to read its message.
        task: asyncio.Task[Any] = asyncio.current_task()  # type: ignore[assignment]
        self._waiting[task] = time.monotonic()
        try:
            message = await context.read()
        except asyncio.CancelledError:
            if task not in self._late:
                raise
            task.uncancel()
            metrics.STALLED.inc()
            text = f"the message has not arrived within {MESSAGE_SECONDS:.0f} s: repeat"
            await _refuse(context, errors.DeadlineExceeded("DEADLINE_PASSED", text))
        finally:
            self._waiting.pop(task, None)
            self._late.discard(task)
        if message is grpc.aio.EOF:
            await _refuse(context, errors.InvalidArgument([], reason="MALFORMED_REQUEST"))
        return bytes(message)


async def _refuse(context: Context, error: ApiError) -> None:
    await context.abort(error.code, error.message, error.trailing_metadata())


class Connections:
    """The connections of this process to its port. Those of a peer beyond `most` are closed, the youngest first.

    gRPC counts only all of them together, so one peer could leave none to the others.
    """

    def __init__(self, port: int, most: int) -> None:
        self._port = port
        self._most = most
        self._known: dict[tuple[str, int], None] = {}

    async def watch(self) -> None:
        """Look for connections that are too many, for ever."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            closed = await asyncio.to_thread(self.close_surplus)
            if closed:
                metrics.CONNECTIONS_CLOSED.inc(closed)
                log.warning("connections closed", count=closed)

    def close_surplus(self) -> int:
        """Close what is too many now, and return how many that were."""
        descriptors = [int(entry.name) for entry in Path("/dev/fd").iterdir()]
        if len(descriptors) <= self._most:
            return 0
        found: dict[tuple[str, int], socket.socket] = {}
        try:
            for descriptor in descriptors:
                connection = _duplicate(descriptor, self._port)
                if connection is not None:
                    found[connection.getpeername()[:2]] = connection
            self._known = {peer: None for peer in (*self._known, *found) if peer in found}
            counts: Counter[str] = Counter()
            closed = 0
            for peer in self._known:
                counts[peer[0]] += 1
                if counts[peer[0]] > self._most:
                    # Ends the connection, while the descriptor stays gRPC's to close.
                    found[peer].shutdown(socket.SHUT_RDWR)
                    closed += 1
            return closed
        finally:
            for connection in found.values():
                connection.close()


def _duplicate(descriptor: int, port: int) -> socket.socket | None:
    """Return a duplicate of a descriptor that is a connection to the port: gRPC may close its own at any moment."""
    try:
        copy = os.dup(descriptor)
    except OSError:
        return None
    if not stat.S_ISSOCK(os.fstat(copy).st_mode):
        os.close(copy)
        return None
    connection = socket.socket(fileno=copy)
    try:
        if connection.family in {socket.AF_INET, socket.AF_INET6} and connection.getsockname()[1] == port:
            connection.getpeername()  # fails for the port itself, which listens
            return connection
    except OSError:
        pass
    connection.close()
    return None
