"""Generates load: h2load where it is installed and every request may be the same, else processes with grpc.aio.

Both send bytes that were made before, so that as little as possible of the machine goes into asking.
"""

import asyncio
import itertools
import multiprocessing
import os
import re
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import grpc
import grpc.aio
import uvloop

CALLS_PER_CONNECTION = 4
CONNECTIONS = 32
CALL_SECONDS = 30
TRIES = 20
PAUSE_SECONDS = 0.1
PERCENT = 100
GENERATOR = "h2load" if shutil.which("h2load") else "grpc.aio"

Metadata = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """The bytes of one call."""

    body: bytes
    metadata: Metadata = ()


@dataclass(frozen=True, slots=True)
class Job:
    """What to send: each request once, or all of them round and round for some seconds."""

    address: str
    method: str
    requests: Sequence[Request]
    concurrency: int
    seconds: float | None = None
    keep_answers: bool = False


@dataclass(slots=True)
class Outcome:
    """What came of a job.

    `cores` is how many processors the generator kept busy, `failure` what one of the calls that failed said, `refused` how
    often a busy server had to be asked again; `answers` are there only if they were asked for.
    """

    generator: str
    calls: int
    seconds: float
    latencies: list[float]
    codes: Counter[str]
    cores: float
    answers: list[tuple[Request, bytes]] = field(default_factory=list)
    failure: str = ""
    refused: int = 0

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
        self._count = max(1, (os.cpu_count() or 2) // 2)
        self._pool = ProcessPoolExecutor(self._count, multiprocessing.get_context("spawn"))

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown()

    def run(self, job: Job) -> Outcome:
        """Send with h2load if it can: it takes one request only, and time, not numbers."""
        if GENERATOR == "h2load" and job.seconds is not None and not job.keep_answers:
            return _h2load(job, job.seconds)
        return self.drive(job)

    def drive(self, job: Job) -> Outcome:
        """Send from Python."""
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
            "grpc.aio",
            calls=sum(part.calls for part in parts),
            seconds=max(part.seconds for part in parts),
            latencies=[latency for part in parts for latency in part.latencies],
            codes=sum((part.codes for part in parts), Counter()),
            cores=sum(part.cores for part in parts),
            answers=[answer for part in parts for answer in part.answers],
            refused=sum(part.refused for part in parts),
            failure=next((part.failure for part in parts if part.failure), ""),
        )


def _in_process(job: Job) -> Outcome:
    return uvloop.run(_drive(job))


async def _drive(job: Job) -> Outcome:
    outcome = Outcome("grpc.aio", 0, 0.0, [], Counter(), 0.0)
    options = [("grpc.use_local_subchannel_pool", 1)]
    connections = min(CONNECTIONS, -(-job.concurrency // CALLS_PER_CONNECTION))
    channels = [grpc.aio.insecure_channel(job.address, options) for _ in range(connections)]
    for channel in channels:
        await channel.channel_ready()
    cpu, started = time.process_time(), time.perf_counter()
    if job.seconds is None:
        requests: Iterator[Request] = iter(job.requests)
        until = float("inf")
    else:
        requests = itertools.cycle(job.requests)
        until = started + job.seconds
    methods: list[Any] = [channel.unary_unary(job.method) for channel in channels]
    clients = zip(itertools.cycle(methods), range(job.concurrency), strict=False)
    await asyncio.gather(*(_client(method, requests, until, outcome, keep=job.keep_answers) for method, _ in clients))
    outcome.seconds = time.perf_counter() - started
    outcome.cores = (time.process_time() - cpu) / outcome.seconds
    for channel in channels:
        await channel.close()
    return outcome


async def _client(
    method: Any,
    requests: Iterator[Request],
    until: float,
    outcome: Outcome,
    *,
    keep: bool,
) -> None:
    for request in requests:
        began = time.perf_counter()
        if began >= until:
            return
        code = "OK"
        try:
            answer = await _persistently(method, request, outcome)
            if keep:
                outcome.answers.append((request, answer))
        except grpc.aio.AioRpcError as error:
            code = error.code().name
            outcome.failure = error.details() or ""
        outcome.latencies.append(time.perf_counter() - began)
        outcome.codes[code] += 1
        outcome.calls += 1


async def _persistently(method: Any, request: Request, outcome: Outcome) -> bytes:
    """Call, and again when the server says that it is too busy: every method here may be repeated."""
    for _ in range(TRIES - 1):
        try:
            answer: bytes = await method(request.body, metadata=request.metadata, timeout=CALL_SECONDS)
        except grpc.aio.AioRpcError as error:
            if error.code() is not grpc.StatusCode.UNAVAILABLE:
                raise
            outcome.refused += 1
        else:
            return answer
        await asyncio.sleep(PAUSE_SECONDS)
    last: bytes = await method(request.body, metadata=request.metadata, timeout=CALL_SECONDS)
    return last


def _h2load(job: Job, seconds: float) -> Outcome:
    """Send the first request again and again. h2load reads no grpc-status: the size of the answers tells success."""
    request = job.requests[0]
    connections = min(CONNECTIONS, job.concurrency)
    with tempfile.TemporaryDirectory(prefix="mall-") as directory:
        frame, log = Path(directory, "frame"), Path(directory, "log")
        frame.write_bytes(b"\0" + len(request.body).to_bytes(4, "big") + request.body)
        headers = {"content-type": "application/grpc", "te": "trailers", **dict(request.metadata)}
        command = [
            *("h2load", f"-c{connections}", f"-m{job.concurrency // connections}", f"-D{seconds:g}"),
            *(f"--header={name}: {value}" for name, value in headers.items()),
            *(f"--data={frame}", f"--log-file={log}", f"http://{job.address}{job.method}"),
        ]
        cpu = _children_cpu()
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        cores = (_children_cpu() - cpu) / seconds
        lines = [line.split("\t") for line in log.read_text().splitlines()]
    answered = [float(line[2]) / 1e6 for line in lines if line[1] == "200"]
    codes = Counter({"OK": len(answered), "HTTP_ERROR": len(lines) - len(answered)})
    received = re.search(r"\((\d+)\) data", said)
    if not answered or received is None or not _whole(job, int(received[1]), len(answered)):
        codes = Counter({"ANSWERS_TOO_SHORT": len(lines)})
    return Outcome("h2load", len(answered), seconds, answered, +codes, cores)


def _whole(job: Job, received: int, calls: int) -> bool:
    """Compare what h2load received with what a real client receives in as many calls."""
    with grpc.insecure_channel(job.address) as channel:
        request = job.requests[0]
        call: Any = channel.unary_unary(job.method)
        answer = call(request.body, metadata=request.metadata, timeout=CALL_SECONDS)
    return received >= calls * len(answer)


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
