"""Generates load, in processes of its own, from requests whose bytes were made before."""

import asyncio
import itertools
import multiprocessing
import os
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace

import uvloop

from benchmarks.frames import Call, Connection

CONNECTIONS = 32
CALL_SECONDS = 30
TRIES = 20
PAUSE_SECONDS = 0.1
PERCENT = 100
FEW = 16  # calls at once where nothing is measured
# DEADLINE_EXCEEDED, UNAVAILABLE, and REFUSED_STREAM: a call that the server has not begun, which gRPC's clients repeat unasked.
AGAIN = ("4 ", "14 ", "RESET 7")

Metadata = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """The bytes of one call."""

    body: bytes
    metadata: Metadata = ()


@dataclass(frozen=True, slots=True)
class Job:
    """What to send: each request once, or all of them round and round for some seconds.

    `tries` is how often a call is sent until a server that is busy, or too slow, is no longer asked again.
    """

    address: str
    method: str
    requests: Sequence[Request]
    concurrency: int
    seconds: float | None = None
    keep_answers: bool = False
    tries: int = TRIES


@dataclass(slots=True)
class Outcome:
    """What came of a job.

    `cores` is how many processors the generator kept busy, `failures` counts what calls that failed said, `repeated`
    how often a server that was busy or too slow was asked again; `answers` are there only if they were asked for.
    """

    calls: int = 0
    seconds: float = 0.0
    cores: float = 0.0
    latencies: list[float] = field(default_factory=list)
    failures: Counter[str] = field(default_factory=Counter)
    answers: list[tuple[Request, bytes]] = field(default_factory=list)
    repeated: int = 0

    @property
    def rate(self) -> float:
        """Calls per second."""
        return self.calls / self.seconds

    def percentile(self, percent: int) -> float:
        """Return how many milliseconds this share of the calls took at most."""
        if len(self.latencies) == 1:
            return self.latencies[0] * 1000
        return statistics.quantiles(self.latencies, n=PERCENT)[percent - 1] * 1000


class Load:
    """The processes that send, started once."""

    def __init__(self) -> None:
        self._count = max(1, (os.cpu_count() or 2) // 4)
        self._pool = ProcessPoolExecutor(self._count, multiprocessing.get_context("spawn"))

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown()

    def run(self, job: Job) -> Outcome:
        """Send, and wait for the last answer."""
        count = min(self._count, job.concurrency)
        jobs = [
            replace(
                job,
                requests=job.requests[index::count],
                concurrency=job.concurrency // count + (index < job.concurrency % count),
            )
            for index in range(count)
        ]
        parts = list(self._pool.map(_in_process, jobs))
        return Outcome(
            calls=sum(part.calls for part in parts),
            seconds=max(part.seconds for part in parts),
            cores=sum(part.cores for part in parts),
            latencies=[latency for part in parts for latency in part.latencies],
            failures=sum((part.failures for part in parts), Counter()),
            answers=[answer for part in parts for answer in part.answers],
            repeated=sum(part.repeated for part in parts),
        )


def _in_process(job: Job) -> Outcome:
    return uvloop.run(Sender(job).run())


@dataclass(slots=True)
class _Begun:
    request: Request
    time: float
    tries: int = 1


class Sender:
    """Sends one job: every connection always has its share of the calls under way."""

    def __init__(self, job: Job) -> None:
        self.outcome = Outcome()
        self._job = job
        self._requests: Iterator[Request] = iter(job.requests)
        self._until = float("inf")
        self._calls: dict[Request, Call] = {}
        self._running = 0
        self._finished = asyncio.Event()

    async def run(self) -> Outcome:
        """Connect, send, hang up."""
        host, _, port = self._job.address.rpartition(":")
        loop = asyncio.get_running_loop()
        count = min(CONNECTIONS, self._job.concurrency)
        clients = [_Client(self, self._job) for _ in range(count)]
        for client in clients:
            await loop.create_connection(lambda client=client: client.connection, host, int(port))  # type: ignore[misc]
        cpu, started = time.process_time(), time.perf_counter()
        if self._job.seconds is not None:
            self._until = started + self._job.seconds
            self._requests = itertools.cycle(self._job.requests)
        for client, _ in zip(itertools.cycle(clients), range(self._job.concurrency), strict=False):
            client.next()
        for client in clients:
            client.connection.flush()
        if self._running:
            await self._finished.wait()
        self.outcome.seconds = time.perf_counter() - started
        self.outcome.cores = (time.process_time() - cpu) / self.outcome.seconds
        for client in clients:
            client.connection.close()
        return self.outcome

    def take(self) -> Request | None:
        """Return what is to be sent now, if anything."""
        if time.perf_counter() >= self._until:
            return None
        request = next(self._requests, None)
        self._running += request is not None
        return request

    def call(self, request: Request) -> Call:
        """Return the frames of a request."""
        call = self._calls.get(request)
        if call is None:
            metadata = {"grpc-timeout": f"{CALL_SECONDS}S", **dict(request.metadata)}
            call = self._calls[request] = Call(self._job.address, self._job.method, metadata, request.body)
        return call

    def finish(self, begun: _Begun, answer: bytes, failure: str) -> None:
        """Note how a call ended."""
        outcome = self.outcome
        outcome.calls += 1
        outcome.latencies.append(time.perf_counter() - begun.time)
        if failure:
            outcome.failures[failure] += 1
        elif self._job.keep_answers:
            outcome.answers.append((begun.request, answer))
        self._running -= 1

    def rest(self) -> None:
        """See whether all has been done."""
        if not self._running:
            self._finished.set()


class _Client:
    """The calls of one connection."""

    def __init__(self, sender: Sender, job: Job) -> None:
        self.connection = Connection(self._done, keep_answers=job.keep_answers)
        self._sender = sender
        self._tries = job.tries
        self._begun: dict[int, _Begun] = {}

    def next(self) -> None:
        """Begin another call, if there is one."""
        request = self._sender.take()
        if request is None:
            self._sender.rest()
        else:
            self._begin(_Begun(request, time.perf_counter()))

    def _begin(self, begun: _Begun) -> None:
        self._begun[self.connection.call(self._sender.call(begun.request))] = begun

    def _done(self, stream: int, answer: bytes, failure: str) -> None:
        begun = self._begun.pop(stream)
        if failure.startswith(AGAIN) and begun.tries < self._tries:
            self._sender.outcome.repeated += 1
            begun.tries += 1
            asyncio.get_running_loop().call_later(PAUSE_SECONDS, self._again, begun)
            return
        self._sender.finish(begun, answer, failure)
        self.next()

    def _again(self, begun: _Begun) -> None:
        """Repeat a call that was refused or not answered in time: every method here may be repeated."""
        self._begin(begun)
        self.connection.flush()
