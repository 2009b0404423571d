"""What was measured, summed up: medians of the rounds, and ratios within each round."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.calls import ECHO
from benchmarks.servers import REFERENCE


@dataclass(frozen=True, slots=True)
class Sample:
    """One server under one load, once."""

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
    generator_cores: float
    refused: int


@dataclass(frozen=True, slots=True)
class Memory:
    """MiB that a worker has for itself when all is over; `soaked`: before, half through and after very many calls."""

    server: str
    workers: int
    mib: float
    soaked: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A server under a load: medians, and how many times the calls per second of the reference and of the echo."""

    server: str
    workers: int
    call: str
    concurrency: int
    calls_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    generator_cores: float
    refused: float
    statements: float
    of_reference: float
    of_echo: float
    cpu_of_reference: float


def rows(samples: Sequence[Sample], statements: dict[tuple[str, str], float]) -> list[Row]:
    """Sum the rounds up, in the order in which they began."""
    loads = dict.fromkeys((s.call, s.workers, s.concurrency, s.server) for s in samples)
    return [_row(samples, statements, *load) for load in loads]


def _row(
    samples: Sequence[Sample],
    statements: dict[tuple[str, str], float],
    call: str,
    workers: int,
    concurrency: int,
    server: str,
) -> Row:
    def of(name: str, call: str) -> dict[int, Sample]:
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
        generator_cores=median(lambda s: s.generator_cores),
        refused=median(lambda s: s.refused),
        statements=statements[server, call],
        of_reference=ratio(theirs, lambda s: s.calls_per_second),
        of_echo=ratio(echoes, lambda s: s.calls_per_second),
        cpu_of_reference=ratio(theirs, lambda s: s.cpu_us),
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
    cpu = {(row.server, row.call, row.workers): row.cpu_us for row in at_once}
    found += [
        Target(
            f"{server}: {call}, CPU of two workers / one",
            cpu[server, call, 2] / value,
            most=MOST_CPU,
            beside=cpu[REFERENCE, call, 2] / cpu[REFERENCE, call, 1],
        )
        for (server, call, workers), value in cpu.items()
        if workers == 1 and server != REFERENCE and (server, call, 2) in cpu
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
