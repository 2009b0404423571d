"""A mall for the tests of those who call it: answers are told beforehand, calls are seen afterwards; nothing is sent."""

import threading
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, overload

from google.protobuf.message import Message

from mall_client.aio import Mall
from mall_client.blocking import BlockingMall
from mall_client.connection import Connection
from mall_client.errors import MallError
from mall_client.methods import copy_of
from mall_client.service import method_of
from mall_client.status import encode

P = TypeVar("P", bound=Message)
A = TypeVar("A")  # what an rpc answers: a message, or the messages that answer one message of a stream


class Call(NamedTuple):
    """A call as the server would have got it."""

    rpc: str  # such as `PlatformService.ListChannels`
    request: Any
    token: str  # empty for a guest
    seconds: float


class FakeRpc(Generic[A]):
    """One rpc of a fake mall. One that streams is told a list of answers for each of its messages."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.requests: list[Any] = []  # its messages, as they were sent
        self._outcomes: deque[Callable[[Any], A]] = deque()
        self._lock = threading.Lock()

    def answers(self, *outcomes: A | MallError) -> None:
        """Answer so, one call after the other, and to all further calls as to the last; errors are raised."""
        self._outcomes = deque(_as_function(outcome) for outcome in outcomes)

    def does(self, work: Callable[[Any], A]) -> None:
        """Answer with what a function returns for the request, or raises."""
        self._outcomes = deque([work])

    def call(self, request: Message) -> Any:
        """Take a call, or a message of a stream."""
        with self._lock:
            self.requests.append(request)
            if not self._outcomes:
                raise AssertionError(f"{self.name} was called, and no answer was told")
            work = self._outcomes[0] if len(self._outcomes) == 1 else self._outcomes.popleft()
        try:
            answer: Any = work(request)
            return copy_of(answer) if isinstance(answer, Message) else [copy_of(each) for each in answer]
        except MallError as error:
            raise encode(error) from error


class FakeMall:
    """Stands for the mall in a test. Give the code under test `mall`, or `blocking_mall`, in place of a real client.

    These are the real clients: request ids, sessions, pages and errors work as they do, only retries do not happen. A call
    of an rpc for which no answer was told fails the test.
    """

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._rpcs: dict[str, FakeRpc[Any]] = {}
        self.mall = Mall.over(Connection(_AsyncChannel(self)))
        self.blocking_mall = BlockingMall.over(Connection(_BlockingChannel(self)))

    @overload
    def on(self, rpc: Callable[..., Iterator[P]]) -> FakeRpc[Sequence[P]]: ...
    @overload
    def on(self, rpc: Callable[..., AsyncIterator[P]]) -> FakeRpc[Sequence[P]]: ...
    @overload
    def on(self, rpc: Callable[..., Coroutine[Any, Any, P]]) -> FakeRpc[P]: ...
    @overload
    def on(self, rpc: Callable[..., P]) -> FakeRpc[P]: ...
    def on(self, rpc: Any) -> FakeRpc[Any]:
        """Return an rpc, to tell what it answers: `fake.on(fake.mall.platform.GetChannel).answers(channel)`."""
        return self._rpc(method_of(rpc).path)

    def take(self, path: str, request: Any, seconds: float, metadata: Sequence[tuple[str, str]]) -> Any:
        """Take a call of one of the two clients."""
        rpc, sent = self._rpc(path), copy_of(request)
        self.calls.append(
            Call(rpc.name, sent, dict(metadata).get("authorization", "").removeprefix("Bearer "), seconds)
        )
        return rpc.call(sent)

    def _rpc(self, path: str) -> FakeRpc[Any]:
        return self._rpcs.setdefault(path, FakeRpc(path.rpartition(".")[2].replace("/", ".")))


class _BlockingChannel:
    def __init__(self, fake: FakeMall) -> None:
        self._fake = fake

    def unary_unary(self, path: str, **_how: Any) -> Callable[..., Any]:
        def send(request: Any, timeout: float, metadata: Any, **_named: Any) -> Any:
            return self._fake.take(path, request, timeout, metadata)

        return send

    def stream_stream(self, path: str, **_how: Any) -> Callable[..., Any]:
        def send(requests: Iterable[Any], timeout: float, metadata: Any) -> Any:
            return _Answers(each for r in requests for each in self._fake.take(path, r, timeout, metadata))

        return send

    def unary_stream(self, path: str, **_how: Any) -> Callable[..., Any]:
        send = self.stream_stream(path)
        return lambda request, **named: send([request], **named)


class _AsyncChannel:
    def __init__(self, fake: FakeMall) -> None:
        self._fake = fake

    def unary_unary(self, path: str, **_how: Any) -> Callable[..., Any]:
        async def send(request: Any, timeout: float, metadata: Any, **_named: Any) -> Any:  # noqa: ASYNC109 - as grpc's
            return self._fake.take(path, request, timeout, metadata)

        return send

    def stream_stream(self, path: str, **_how: Any) -> Callable[..., Any]:
        def send(requests: AsyncIterable[Any], timeout: float, metadata: Any) -> Any:
            async def answers() -> AsyncIterator[Any]:
                async for request in requests:
                    for answer in self._fake.take(path, request, timeout, metadata):
                        yield answer

            return _Answers(answers())

        return send

    def unary_stream(self, path: str, **_how: Any) -> Callable[..., Any]:
        def send(request: Any, timeout: float, metadata: Any) -> Any:
            async def answers() -> AsyncIterator[Any]:
                for answer in self._fake.take(path, request, timeout, metadata):
                    yield answer

            return _Answers(answers())

        return send


class _Answers:
    """The answers of a stream, as grpc's calls give them."""

    def __init__(self, answers: Any) -> None:
        self._answers = answers

    def __iter__(self) -> Iterator[Any]:
        return iter(self._answers)

    def __aiter__(self) -> AsyncIterator[Any]:
        return aiter(self._answers)

    def add_done_callback(self, callback: Any) -> None:
        """Do nothing: errors are raised as they are told."""

    def cancel(self) -> None:
        """Do nothing: there is nobody to tell."""


def _as_function(outcome: A | MallError) -> Callable[[Any], A]:
    def answer(_request: Any) -> A:
        if isinstance(outcome, MallError):
            raise outcome
        return outcome

    return answer
