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
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import grpc
import structlog

from server.kit import errors, metrics

if TYPE_CHECKING:
    from server.kit.errors import ApiError

# A whole message of the largest size, over a slow line.
MESSAGE_SECONDS = 5.0
# The watch looks so often. Patience is counted in its looks: where the loop lags, messages are there that it has not come to.
LOOK_SECONDS = 0.02
PATIENCE = 4
# Messages that are waited for at once: gRPC makes room for the whole of each. A connection gets a place as long as fewer than
# these are taken: so the last ones are left to connections that have shown that their messages come.
KNOWN, NEW, STALLED = range(3)
PLACES = (32, 24, 16)
# Calls that wait for a place, all connections of an address and then some; gRPC keeps the beginning of their messages.
MOST_QUEUED = 2000
# Ending a call takes longer than most calls do.
ENDED_PER_LOOK = 4
MOST_PEERS = 4000
CONNECTIONS_LOOK_SECONDS = 0.5

Context = Any  # grpc.aio.ServicerContext, which takes no parameters when it runs
Handler = Callable[[bytes, Context], Awaitable[Any]]

log = structlog.get_logger()


class _Call:
    """A call whose message has not come yet. With a `refusal` it is being ended."""

    __slots__ = ("began", "look", "peer", "place", "refusal", "task")

    def __init__(self, peer: str) -> None:
        self.task = asyncio.current_task()
        self.peer = peer
        self.began = time.monotonic()
        self.look = 0  # of the watch, when it got its place
        self.place: asyncio.Future[None] | None = None  # that it queues for
        self.refusal: ApiError | None = None

    def end(self, refusal: ApiError) -> None:
        if self.refusal is None and self.task is not None:
            self.refusal = refusal
            self.task.cancel()


class Arrivals:
    """The calls whose message has not come yet. They count for nothing but the memory that they take, and that is bounded.

    A call takes a place to wait for its message, which mostly is there already. Where places run out, calls queue for them,
    those of connections first whose messages have come; a call that keeps them waiting is ended.
    """

    def __init__(self) -> None:
        self._reading: dict[_Call, None] = {}
        self._places_of: Counter[str] = Counter()
        self._queues: tuple[OrderedDict[_Call, None], ...] = tuple(OrderedDict() for _ in PLACES)
        # By connection, whether it has kept others waiting; those that nothing was heard of for long are forgotten.
        self._has_stalled: OrderedDict[str, bool] = OrderedDict()
        self._looks = 0

    @property
    def open(self) -> int:
        """How many calls have not got their message yet."""
        return len(self._reading) + self._queued

    @property
    def _queued(self) -> int:
        return sum(map(len, self._queues))

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
            self._looks += 1
            ending = [*self._in_the_way(), *self._late()]
            for call in ending[:ENDED_PER_LOOK]:
                if call in self._reading:
                    self._note(call.peer, stalled=True)
                call.end(_too_late())

    def _late(self) -> Iterator[_Call]:
        latest = time.monotonic() - MESSAGE_SECONDS
        for calls in (*self._queues, self._reading):  # those with a place last: it would go to one that is late itself
            for call in calls:
                if call.began > latest:
                    break  # those behind it came later, or not much earlier
                if call.refusal is None:
                    yield call

    def _in_the_way(self) -> Iterator[_Call]:
        """Return calls that have had a place for long, as many as others wait that are as good or better.

        Stalled connections wait for each other: else they would have gRPC receive one half of a message after the other.
        """
        known = len(self._queues[KNOWN])
        waiting = known + len(self._queues[NEW])
        if not waiting:
            return
        for call in sorted(self._reading, key=lambda call: self._rank(call.peer), reverse=True):
            if self._rank(call.peer) == KNOWN:
                waiting = min(waiting, known)
            if not waiting:
                return
            if self._looks - call.look >= PATIENCE:
                waiting -= 1
                if call.refusal is None:
                    yield call

    async def _message(self, context: Context) -> bytes:
        call = _Call(context.peer())
        message: Any = None
        try:
            if len(self._reading) < PLACES[self._rank(call.peer)]:
                self._take_place(call)
            else:
                await self._queue(call)
            message = await context.read()
        except asyncio.CancelledError:
            if call.refusal is None or call.task is None:
                raise
            call.task.uncancel()
        finally:
            if isinstance(message, bytes) and not (self._has_stalled.get(call.peer) and self._queued):
                self._note(call.peer, stalled=False)
            self._leave(call)
        # Not where the exception is handled: its traceback would hold what gRPC has received until it is collected.
        if call.refusal is not None:
            metrics.STALLED.inc()
            await _refuse(context, call.refusal)
        if message is grpc.aio.EOF:
            await _refuse(context, errors.InvalidArgument([], reason="MALFORMED_REQUEST"))
        return bytes(message)

    def _rank(self, peer: str) -> int:
        has_stalled = self._has_stalled.get(peer)
        if has_stalled is None:
            return STALLED if self._places_of[peer] else NEW  # one place, until a message has come
        return STALLED if has_stalled else KNOWN

    def _note(self, peer: str, *, stalled: bool) -> None:
        if not stalled and self._rank(peer) != KNOWN:
            better = [call for call in self._queues[STALLED] if call.peer == peer]
            self._queues[KNOWN].update(dict.fromkeys(better))
            for call in better:
                del self._queues[STALLED][call]
        self._has_stalled[peer] = stalled
        self._has_stalled.move_to_end(peer)
        if len(self._has_stalled) > MOST_PEERS:
            self._has_stalled.popitem(last=False)

    def _take_place(self, call: _Call) -> None:
        call.look = self._looks
        self._reading[call] = None
        self._places_of[call.peer] += 1

    async def _queue(self, call: _Call) -> None:
        rank = self._rank(call.peer)
        if self._queued >= MOST_QUEUED:
            # The last of the worst makes room, which may be this one.
            worst = max(other for other, queue in enumerate(self._queues) if queue)
            (next(reversed(self._queues[worst])) if worst > rank else call).end(_overloaded())
        call.place = asyncio.get_running_loop().create_future()
        self._queues[rank][call] = None
        await call.place

    def _leave(self, call: _Call) -> None:
        call.task = None
        if call in self._reading:
            del self._reading[call]
            self._places_of[call.peer] -= 1
            if not self._places_of[call.peer]:
                del self._places_of[call.peer]
        for queue in self._queues if call.place is not None else ():
            queue.pop(call, None)
        self._pass_on()

    def _pass_on(self) -> None:
        """Give free places to calls that queue for them."""
        for rank, queue in enumerate(self._queues):
            while queue and len(self._reading) < PLACES[rank]:
                call, _ = queue.popitem(last=False)
                now = self._rank(call.peer)
                if now > rank:  # another call of its connection stalls
                    self._queues[now][call] = None
                elif call.place is not None and not call.place.done():
                    call.place.set_result(None)
                    self._take_place(call)


def _too_late() -> ApiError:
    return errors.DeadlineExceeded("DEADLINE_PASSED", "the message has not arrived in time: repeat", retry_after=1.0)


def _overloaded() -> ApiError:
    text = "too many calls wait for their messages: repeat later"
    return errors.Unavailable("OVERLOADED", text, retry_after=1.0)


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
            await asyncio.sleep(CONNECTIONS_LOOK_SECONDS)
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
