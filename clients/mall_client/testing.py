"""A mall for the tests of those who call it: answers are told beforehand, calls are seen afterwards; nothing is sent."""

import threading
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
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


class Call(NamedTuple):
    """A call as the server would have got it."""

    rpc: str  # such as `PlatformService.ListChannels`
    request: Any
    token: str  # empty for a guest
    seconds: float


class FakeRpc(Generic[P]):
    """One rpc of a fake mall."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.requests: list[Any] = []  # its messages, as they were sent
        self._outcomes: deque[Callable[[Any], P]] = deque()
        self._lock = threading.Lock()

    def answers(self, *outcomes: P | MallError) -> None:
        """Answer so, one call after the other, and to all further calls as to the last; errors are raised."""
        self._outcomes = deque(_as_function(outcome) for outcome in outcomes)

    def does(self, work: Callable[[Any], P]) -> None:
        """Answer with what a function returns for the request, or raises."""
        self._outcomes = deque([work])

    def call(self, request: Message) -> P:
        """Take a call."""
        with self._lock:
            self.requests.append(request)
            if not self._outcomes:
                raise AssertionError(f"{self.name} was called, and no answer was told")
            work = self._outcomes[0] if len(self._outcomes) == 1 else self._outcomes.popleft()
        try:
            return copy_of(work(request))
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


class _AsyncChannel:
    def __init__(self, fake: FakeMall) -> None:
        self._fake = fake

    def unary_unary(self, path: str, **_how: Any) -> Callable[..., Any]:
        async def send(request: Any, timeout: float, metadata: Any, **_named: Any) -> Any:  # noqa: ASYNC109 - as grpc's
            return self._fake.take(path, request, timeout, metadata)

        return send


def _as_function(outcome: P | MallError) -> Callable[[Any], P]:
    def answer(_request: Any) -> P:
        if isinstance(outcome, MallError):
            raise outcome
        return outcome

    return answer
