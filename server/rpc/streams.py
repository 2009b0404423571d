"""Streams: calls of many messages, each of which passes what the one message of other calls does.

The handler runs in a task of its own. It meets the caller in two places only: where it asks for the next message, and where it
gives an answer. There it waits, for so long and no longer, and there a stream is ended. What a mutation does between them is
never stopped half-way, be the caller gone, the time up or the server stopping.

A message counts as answered when the handler asks for the next one and has given an answer since the last. What is done for
it is one `Unit`: so an error tells the truth about the messages without an answer, and nothing about those before.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import aclosing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import grpc

from server.kit import errors, metrics
from server.kit.caller import Caller, current_caller
from storage.database import Unit, current_unit

if TYPE_CHECKING:
    from server.kit.errors import ApiError
    from server.rpc.access import Rule

# So long may the next message take to come, or an answer to be taken.
PAUSE_SECONDS = 20.0
# The caller's session is looked at again when that was so long ago.
LOOK_AGAIN_SECONDS = 1.0
# gRPC shows a caller that has gone as the end of its messages first. Then it says so, some turns of the loop later.
END_SECONDS = 0.02
# What a stopping server ends before its time is up: there must be time left to say so.
FAREWELL_SECONDS = 1.0

T = TypeVar("T")
Context = Any  # grpc.aio.ServicerContext, which takes no parameters when it runs
Look = Callable[[], Awaitable[Caller]]


@dataclass(frozen=True, slots=True)
class Method:
    """A method that streams: its handler, and what reads and writes its messages."""

    rule: Rule
    handle: Callable[[Any, Context], Any]
    read: Callable[[bytes], Awaitable[Any]]
    write: Callable[[Any], bytes]


class Streams:
    """The streams of this process. There may be so many of them, and so many of each caller."""

    def __init__(self, most: int, most_per_caller: int) -> None:
        self._most = most
        self._most_per_caller = most_per_caller
        self._open: set[Stream] = set()
        self._of: Counter[str] = Counter()
        self._working: set[asyncio.Task[None]] = set()
        self._stopping = False

    @property
    def busy(self) -> bool:
        """Whether one is under way, or what it has begun."""
        return bool(self._working) or any(not stream.over for stream in self._open)

    def open(self, method: Method, context: Context, look: Look) -> Stream:
        """Return a new stream, which holds a place until it is left. Raises Unavailable when there is none."""
        if len(self._open) >= self._most:
            raise errors.Unavailable("OVERLOADED", "too many streams at once: repeat later", retry_after=1.0)
        stream = Stream(self, method, context, look)
        stream.stopping = self._stopping
        self._open.add(stream)
        metrics.OPEN_STREAMS.inc()
        return stream

    def count(self, stream: Stream, who: Caller) -> None:
        """Count a stream to its caller. Raises ResourceExhausted if that one has as many as it may."""
        key = str(who.account_id or who.ip_address)
        if self._of[key] >= self._most_per_caller:
            message = "too many open streams of this caller: end one first"
            raise errors.ResourceExhausted("TOO_MANY_STREAMS", message, retry_after=1.0, most=self._most_per_caller)
        stream.counted_to = key
        self._of[key] += 1

    def leave(self, stream: Stream) -> None:
        """Give its place back."""
        self._open.discard(stream)
        metrics.OPEN_STREAMS.dec()
        if stream.counted_to:
            self._of[stream.counted_to] -= 1
            self._of += Counter()  # forgets those who have none

    def keep(self, work: asyncio.Task[None]) -> None:
        """Remember what is under way, with a caller or without."""
        self._working.add(work)
        work.add_done_callback(self._ended)

    def stop(self, seconds: float) -> None:
        """Have no stream take a further message; those that do nothing else end now, all end shortly before the time is up."""
        self._stopping = True
        for stream in list(self._open):
            stream.stop()
        asyncio.get_running_loop().call_later(max(0.0, seconds - FAREWELL_SECONDS), self._end_all)

    async def drained(self) -> None:
        """Wait for what is under way."""
        if self._working:
            await asyncio.wait(self._working)

    def _end_all(self) -> None:
        for stream in list(self._open):
            stream.end(_stopped())

    def _ended(self, work: asyncio.Task[None]) -> None:
        self._working.discard(work)
        if not work.cancelled():
            work.exception()  # the stream has reported it


class Gone(Exception):
    """The caller has gone."""


class Stream:
    """One stream: the messages that its handler asks for, and the answers that it gives."""

    def __init__(self, streams: Streams, method: Method, context: Context, look: Look) -> None:
        self._streams = streams
        self._method = method
        self._rule = method.rule
        self._context = context
        self._look = look
        self._looked = time.monotonic()
        self._work: asyncio.Task[None] | None = None
        self._time: asyncio.Timeout | None = None  # of what is done now
        self._waits_for = ""
        self._cause: ApiError | Gone | None = None
        self._request_id = ""
        self._answered = False
        self._spent = 0
        self._dearest = 0
        self.unit = Unit()
        self.unanswered = 0  # the first message without an answer
        self.received = self.sent = 0
        self.stopping = self.over = False
        self.counted_to = ""

    @property
    def round_trips(self) -> int:
        """How many all messages took together."""
        return self._spent + self.unit.round_trips

    @property
    def dearest(self) -> int:
        """How many the dearest message took."""
        return max(self._dearest, self.unit.round_trips)

    @property
    def gone(self) -> bool:
        """Whether it has ended because its caller has."""
        return isinstance(self._cause, Gone)

    async def run(self, ends: float | None) -> None:
        """Let the handler do its work until a time of the loop. Raises what it fails with."""
        seconds = None if ends is None else ends - asyncio.get_running_loop().time()
        self.unit = current_unit.get()
        self._work = asyncio.create_task(self._handle())
        self._streams.keep(self._work)
        try:
            await asyncio.wait({self._work}, timeout=seconds)
            if not self._work.done():
                text = "the stream took too long: go on in a new one, with the first message that has no answer"
                self.end(errors.DeadlineExceeded("DEADLINE_PASSED", text))
                await asyncio.wait({self._work})  # the time of what it does now is bounded as well
            self._work.result()
        except Gone:
            raise asyncio.CancelledError from None
        except asyncio.CancelledError:
            if not self._work.done():
                self.end(Gone())
                if not self._work.cancelling():
                    metrics.DETACHED.inc()
            raise
        finally:
            current_unit.set(self.unit)

    def end(self, cause: ApiError | Gone) -> None:
        """End the stream: at once, unless a mutation is at work, which is stopped where it asks or answers next."""
        if self._cause is None and self._work is not None and not self._work.done():
            self._cause = cause
            if self._waits_for or not self._rule.mutates:
                self._work.cancel()

    def stop(self) -> None:
        """Take no further message."""
        self.stopping = True
        if self._waits_for == MESSAGE:
            self.end(_stopped())

    def __aiter__(self) -> AsyncIterator[Any]:
        return self

    async def __anext__(self) -> Any:
        """Return the next message, read and checked."""
        self._settle()
        if self.stopping and self._cause is None:
            self._cause = _stopped()
        body = await self._wait(MESSAGE, self._context.read())
        if body is grpc.aio.EOF:
            if self._rule.mutates:
                await self._wait(MESSAGE, asyncio.sleep(END_SECONDS))
            raise StopAsyncIteration
        index, self.received = self.received, self.received + 1
        metrics.STREAM_MESSAGES.labels(self._rule.method, "in").inc()
        await self._look_again()
        try:
            request = await self._method.read(body)
        except errors.InvalidArgument as error:
            if self._rule.takes_stream:
                error.metadata["message"] = str(index)
            raise
        self._request_id = getattr(request, "request_id", "")
        return request

    async def _handle(self) -> None:
        try:
            async with asyncio.timeout(self._rule.seconds) as self._time:
                await self._respond()
        except TimeoutError:
            if not self._waits_for:
                raise
            metrics.STALLED.inc()
            text = f"{self._waits_for} within {PAUSE_SECONDS:.0f} s: go on in a new stream"
            raise errors.DeadlineExceeded("DEADLINE_PASSED", text) from None
        except asyncio.CancelledError:
            if self._cause is None:
                raise
            raise self._cause from None

    async def _respond(self) -> None:
        given = self if self._rule.takes_stream else await self._only()
        answer = self._method.handle(given, self._context)
        if self._rule.gives_stream:
            async with aclosing(answer) as answers:
                async for each in answers:
                    await self._answer(each)
            self._settle()
        else:
            await self._answer(await answer)

    async def _only(self) -> Any:
        """Return the message of a caller that sends one."""
        try:
            return await anext(self)
        except StopAsyncIteration:
            raise errors.InvalidArgument([], reason="MALFORMED_REQUEST") from None

    async def _answer(self, answer: Any) -> None:
        self._check_claim()
        if not self._rule.takes_stream:
            await self._look_again()
        body = self._method.write(answer)
        try:
            await self._wait(ANSWER, self._context.write(body))
        except grpc.aio.InternalError:
            self._cause = Gone()
            raise self._cause from None
        self.sent += 1
        self._answered = True
        metrics.STREAM_MESSAGES.labels(self._rule.method, "out").inc()

    async def _wait(self, what: str, caller: Coroutine[Any, Any, T]) -> T:
        """Wait for the caller, and for nothing else. A stream that has ended does not come further."""
        if self._cause is not None:
            caller.close()
            raise self._cause
        loop = asyncio.get_running_loop()
        if self._time is not None:
            self._time.reschedule(loop.time() + PAUSE_SECONDS)
        self._waits_for = what
        result = await caller
        self._waits_for = ""
        if self._time is not None:
            self._time.reschedule(loop.time() + self._rule.seconds)
        return result

    async def _look_again(self) -> None:
        """Have what has become of the caller meanwhile count."""
        if time.monotonic() - self._looked >= LOOK_AGAIN_SECONDS:
            current_caller.set(await self._look())
            self._looked = time.monotonic()

    def _settle(self) -> None:
        """Close the unit of messages that are answered, and begin the next."""
        self._check_claim()
        self._request_id = ""
        if self._answered:
            self._dearest = self.dearest
            self._spent = self.round_trips
            self.unit = Unit()
            current_unit.set(self.unit)
            self.unanswered = self.received
            self._answered = False

    def _check_claim(self) -> None:
        if self._request_id and not self.unit.claimed:
            message = f"{self._rule.method} has not looked whether the request was made before"
            raise RuntimeError(message)


MESSAGE, ANSWER = "no message came", "the answers were not taken"


def _stopped() -> ApiError:
    text = "the server is stopping: go on in a new stream, with the first message that has no answer"
    return errors.Unavailable("STREAM_INTERRUPTED", text, retry_after=1.0)
