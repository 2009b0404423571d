"""What was measured, summed up: medians of the rounds, and ratios within each round."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.calls import ECHO
from benchmarks.servers import REFERENCE


@dataclass(frozen=True, slots=True)
class Sample:
    """One server under one load, once. Processor time and `interruptions` are per call."""

    server: str
    workers: int
    call: str
    concurrency: int
    round: int
    calls: int
    calls_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    interruptions: float
    generator_cores: float
    repeated: int


@dataclass(frozen=True, slots=True)
class Memory:
    """MiB that a worker has for itself when all is over; `soaked`: before, half through and after very many calls."""

    server: str
    workers: int
    mib: float
    soaked: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A server under a load: medians, `repeated` of all rounds, ratios to the reference, the echo, itself with one worker."""

    server: str
    workers: int
    call: str
    concurrency: int
    calls_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    interruptions: float
    generator_cores: float
    repeated: int
    statements: float
    of_reference: float
    of_echo: float
    cpu_of_reference: float
    cpu_of_one_worker: float


def rows(samples: Sequence[Sample], statements: dict[tuple[str, str], float]) -> list[Row]:
    """Sum the rounds up: by call, workers and calls at once, the reference last."""
    calls = list(dict.fromkeys(s.call for s in samples))
    loads = {(calls.index(s.call), s.workers, s.concurrency, s.server == REFERENCE, s.server) for s in samples}
    return [
        _row(samples, statements, calls[call], workers, concurrency, server)
        for call, workers, concurrency, _, server in sorted(loads)
    ]


def _row(
    samples: Sequence[Sample],
    statements: dict[tuple[str, str], float],
    call: str,
    workers: int,
    concurrency: int,
    server: str,
) -> Row:
    def of(name: str, call: str, workers: int = workers) -> dict[int, Sample]:
        wanted = (name, workers, call, concurrency)
        return {s.round: s for s in samples if (s.server, s.workers, s.call, s.concurrency) == wanted}

    ours, theirs, echoes = of(server, call), of(REFERENCE, call), of(REFERENCE, ECHO.name)

    def ratio(others: dict[int, Sample], value: Callable[[Sample], float]) -> float:
        return statistics.median(value(sample) / value(others[number]) for number, sample in ours.items())

    def median(value: Callable[[Sample], float]) -> float:
        return statistics.median(value(sample) for sample in ours.values())

    return Row(
        server,
        workers,
        call,
        concurrency,
        calls_per_second=median(lambda s: s.calls_per_second),
        p50_ms=median(lambda s: s.p50_ms),
        p99_ms=median(lambda s: s.p99_ms),
        cpu_us=median(lambda s: s.cpu_us),
        interruptions=median(lambda s: s.interruptions),
        generator_cores=median(lambda s: s.generator_cores),
        repeated=sum(sample.repeated for sample in ours.values()),
        statements=statements[server, call],
        of_reference=ratio(theirs, lambda s: s.calls_per_second),
        of_echo=ratio(echoes, lambda s: s.calls_per_second),
        cpu_of_reference=ratio(theirs, lambda s: s.cpu_us),
        cpu_of_one_worker=ratio(of(server, call, 1), lambda s: s.cpu_us),
    )


@dataclass(frozen=True, slots=True)
class Target:
    """What is aimed at: `value` should be at least `least`, or at most `most`; `beside` is what the reference reaches."""

    name: str
    value: float
    least: float = float("-inf")
    most: float = float("inf")
    unit: str = ""
    beside: float | None = None

    @property
    def met(self) -> bool:
        """Whether it was reached."""
        return self.least <= self.value <= self.most


AT_ONCE = 32
# Calls per second of the mall as a part of those of the reference.
LEAST = {
    ("mall", "GetProduct"): 0.85,
    ("mall, cached", "GetProduct"): 1.5,
    ("mall", "ListProducts(20)"): 0.85,
    ("mall", "GetCart"): 0.6,
    ("mall", "AddCartItem"): 0.6,
    ("mall", "PlaceOrder"): 0.5,
}
MOST_CPU = 1.1
MOST_MIB = 150.0
MOST_GROWTH_MIB = 2.0


def targets(measured: Iterable[Row], memory: Iterable[Memory]) -> list[Target]:
    """Compare with what is aimed at: ratios at 32 calls at once, with one worker."""
    at_once = [row for row in measured if row.concurrency == AT_ONCE]
    found = [
        Target(f"{row.server}: {row.call} / reference", row.of_reference, least=LEAST[row.server, row.call])
        for row in at_once
        if row.workers == 1 and (row.server, row.call) in LEAST
    ]
    twos = [row for row in at_once if row.workers == 2]  # noqa: PLR2004 - two workers
    beside = {row.call: row.cpu_of_one_worker for row in twos if row.server == REFERENCE}
    found += [
        Target(
            f"{row.server}: {row.call}, CPU of two workers / one",
            row.cpu_of_one_worker,
            most=MOST_CPU,
            beside=beside[row.call],
        )
        for row in twos
        if row.server != REFERENCE
    ]
    for one in memory:
        if one.soaked:
            _, half, whole = one.soaked
            found.append(Target(f"{one.server}: memory of a worker", whole, most=MOST_MIB, unit=" MiB"))
            found.append(
                Target(
                    f"{one.server}: memory gained in the second half", whole - half, most=MOST_GROWTH_MIB, unit=" MiB"
                )
            )
    return found
