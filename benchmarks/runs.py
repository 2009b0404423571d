"""What is measured: every call under some loads, on all servers in turn."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any
from uuid import UUID

import grpc

from benchmarks import calls
from benchmarks.calls import CALLS, ECHO, PLACE_ORDER, SHARED, Call, MeasurementError, checkouts, succeeded
from benchmarks.load import FEW, Job, Load, Outcome, Request
from benchmarks.report import Memory, Sample
from benchmarks.servers import REFERENCE, Server
from benchmarks.world import RoundTrips, World
from mall.orders.v1 import orders_pb2

WARM_UP_CALLS = 100
COUNTED_CALLS = 20
SOAK_AT_ONCE = 32
SECONDS = 30
FILLINGS = 2  # with several workers, chance decides who is asked


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: `checkouts` says how many there are in a cell of each concurrency, others take `seconds`."""

    rounds: int
    seconds: float
    checkouts: Mapping[int, int]
    soak_calls: int
    workers: tuple[int, ...] = (1, 2)

    @property
    def customers(self) -> int:
        """How many customers are needed: each buys once."""
        cells = self.rounds * sum(self.checkouts.values()) + WARM_UP_CALLS * max(self.workers)
        return len(self.workers) * cells + COUNTED_CALLS


class Run:
    """The servers by number of workers, the load, and what was measured. `placed` are purchases that clients know of."""

    def __init__(self, plan: Plan, servers: Mapping[int, Sequence[Server]], load: Load, world: World) -> None:
        self.samples: list[Sample] = []
        self.placed: set[UUID] = set()
        self._plan = plan
        self._servers = servers
        self._load = load
        self._rivals = world.rivals
        self._customers = iter(world.customers)
        self._shared = {call: call.requests(world) for call in CALLS if call.requests is not None}

    def compare(self) -> None:
        """Check with a real client that all servers answer the same."""
        *malls, reference = self._servers[1]
        for call in SHARED:
            # Another request for each: what changes a cart leaves the next one alone.
            for mall, request in zip(malls, cycle(self._shared[call]), strict=False):
                for _ in range(2 if mall.measures(call.name) else 0):  # the second answer may come from memory
                    ours, theirs = (_ask(server, call, request) for server in (mall, reference))
                    if not calls.same(call, ours, theirs):
                        raise MeasurementError(f"{call.name}: the answers differ, see benchmarks/reference")

    def warm_up(self) -> None:
        """Let all servers open their connections and prepare their statements."""
        for server in self._everybody():
            for call in self._calls_of(server):
                self._send(server, call, self._some(server, call, WARM_UP_CALLS * server.workers))

    async def round_trips(self, counter: RoundTrips) -> dict[tuple[str, str], float]:
        """Count the statements per call, by server and call."""
        counted = {}
        for server in self._servers[1]:
            for call in self._calls_of(server):
                self._fill(server, call)
                requests = self._some(server, call, COUNTED_CALLS)
                await counter.start()
                self._send(server, call, requests)
                counted[server.name, call.name] = await counter.stop() / COUNTED_CALLS
        return counted

    def measure(self) -> Iterator[tuple[int, int]]:
        """Put every load on all servers, one right after the other, round by round.

        Yields how many cells are done, of how many.
        """
        chance = random.Random(0)
        everybody = list(self._everybody())
        cells = [
            (number, call, concurrency, server)
            for number in range(self._plan.rounds)
            for call in CALLS
            for concurrency in self._plan.checkouts
            for server in chance.sample(everybody, len(everybody))
            if call in self._calls_of(server)
        ]
        for done, (number, call, concurrency, server) in enumerate(cells, 1):
            self.samples.append(self._sample(server, call, concurrency, number))
            yield done, len(cells)

    def soak(self) -> list[Memory]:
        """Send the mall that is as in production very many calls, and look at the memory of all."""
        mall = self._servers[1][-2]
        grown = [mall.memory()]
        for _ in range(2):
            for call in SHARED:
                requests = islice(cycle(self._shared[call]), self._plan.soak_calls // len(SHARED) // 2)
                succeeded(call.name, self._load.run(Job(mall.address, call.method, list(requests), SOAK_AT_ONCE)))
            grown.append(mall.memory())
        return [
            Memory(server.name, server.workers, server.memory(), tuple(grown) if server is mall else ())
            for server in self._everybody()
        ]

    def rush(self) -> None:
        """Let rivals buy the little there is of one product, all at once, every call sent twice."""
        mall = self._servers[1][0]
        orders = [order for order in checkouts(self._load, mall.address, self._rivals) for _ in range(2)]
        outcome = self._load.run(Job(mall.address, PLACE_ORDER.method, orders, len(orders), keep_answers=True))
        refused = f"{grpc.StatusCode.FAILED_PRECONDITION.value[0]} "
        wrong = [failure for failure in outcome.failures if not failure.startswith(refused)]
        if wrong:
            raise MeasurementError(f"the rush for the scarce product: {wrong}")
        self.remember(outcome)

    def _everybody(self) -> Iterator[Server]:
        for servers in self._servers.values():
            yield from servers

    def _calls_of(self, server: Server) -> list[Call]:
        return [call for call in CALLS if server.measures(call.name) and (call is not ECHO or server.name == REFERENCE)]

    def _sample(self, server: Server, call: Call, concurrency: int, number: int) -> Sample:
        checkouts = self._plan.checkouts[concurrency]
        once = call is PLACE_ORDER
        # As many checkouts of the reference as of the mall: the last ones are alone, and slow, in both.
        requests = self._some(server, call, checkouts) if once else self._requests(server, call, checkouts)
        seconds = None if once else self._plan.seconds
        self._fill(server, call)
        before, interruptions = server.cpu_seconds(), server.interruptions()
        outcome = self._load.run(Job(server.address, call.method, requests, concurrency, seconds, keep_answers=once))
        cpu, interruptions = server.cpu_seconds() - before, server.interruptions() - interruptions
        succeeded(call.name, outcome)
        if once and server.name != REFERENCE:
            self.remember(outcome)
        return Sample(
            server=server.name,
            workers=server.workers,
            call=call.name,
            concurrency=concurrency,
            round=number,
            calls=outcome.calls,
            calls_per_second=outcome.rate,
            p50_ms=outcome.percentile(50),
            p99_ms=outcome.percentile(99),
            cpu_us=cpu / outcome.calls * 1e6,
            interruptions=interruptions / outcome.calls,
            generator_cores=outcome.cores,
            repeated=outcome.repeated,
        )

    def _fill(self, server: Server, call: Call) -> None:
        """Ask a server that is measured for what it remembers for everything: a checkout makes it forget stock."""
        if server.calls is not None:
            self._send(server, call, [*self._shared[call]] * (FILLINGS * server.workers))

    def _send(self, server: Server, call: Call, requests: Sequence[Request]) -> None:
        outcome = self._load.run(Job(server.address, call.method, requests, FEW, keep_answers=True))
        succeeded(call.name, outcome)
        if call is PLACE_ORDER and server.name != REFERENCE:
            self.remember(outcome)

    def _some(self, server: Server, call: Call, number: int) -> list[Request]:
        return list(islice(cycle(self._requests(server, call, number)), number))

    def _requests(self, server: Server, call: Call, number: int) -> Sequence[Request]:
        """Return what to send; whoever buys at the mall buys once, the reference draws its buyers itself."""
        if call in self._shared:
            return self._shared[call]
        if server.name == REFERENCE:
            return [Request(orders_pb2.PlaceOrderRequest().SerializeToString())]
        return checkouts(self._load, server.address, list(islice(self._customers, number)))

    def remember(self, outcome: Outcome) -> None:
        """Note the purchases that clients were told of."""
        self.placed.update(UUID(orders_pb2.Purchase.FromString(answer).id) for _, answer in outcome.answers)


def _ask(server: Server, call: Call, request: Request) -> bytes:
    with grpc.insecure_channel(server.address) as channel:
        ask: Any = channel.unary_unary(call.method)
        answer: bytes = ask(request.body, metadata=request.metadata, timeout=SECONDS)
    return answer
