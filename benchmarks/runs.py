"""What is measured: three calls under some loads, on both servers in turn."""

import random
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from uuid import UUID

from benchmarks.load import Job, Load, Metadata, Outcome, Request
from benchmarks.report import Sample
from benchmarks.servers import Server
from benchmarks.world import RoundTrips, World
from mall.catalog.v1 import catalog_pb2
from mall.orders.v1 import orders_pb2

GET, LIST, PLACE = "GetProduct", "ListProducts(20)", "PlaceOrder"
METHODS = {
    GET: "/mall.catalog.v1.CatalogService/GetProduct",
    LIST: "/mall.catalog.v1.CatalogService/ListProducts",
    PLACE: "/mall.orders.v1.OrdersService/PlaceOrder",
}
QUOTE = "/mall.orders.v1.OrdersService/QuoteCheckout"
PAGE_SIZE = 20
DIFFERENT_PRODUCTS = 1000
WARM_UP_CALLS = 60
COUNTED_CALLS = 20
FEW = 16


class MeasurementError(RuntimeError):
    """A measurement that means nothing: calls failed, or the servers answered differently."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured: `checkouts` says how many there are in a cell of each concurrency, reads take `seconds`."""

    rounds: int
    seconds: float
    checkouts: dict[int, int]

    @property
    def cells(self) -> int:
        """How many times a load is put on a server."""
        return 2 * self.rounds * len(METHODS) * len(self.checkouts)

    @property
    def customers(self) -> int:
        """How many customers are needed: each buys once."""
        return self.rounds * sum(self.checkouts.values()) + WARM_UP_CALLS + COUNTED_CALLS


class Run:
    """The servers, the load, and what was measured so far. `placed` are the purchases that clients were told of."""

    def __init__(self, plan: Plan, mall: Server, reference: Server, load: Load, world: World) -> None:
        self.samples: list[Sample] = []
        self.placed: set[UUID] = set()
        self._plan = plan
        self._mall = mall
        self._servers = (mall, reference)
        self._load = load
        self._rivals = world.rivals
        self._customers = iter(world.customers)
        self._reads = {GET: _get_requests(world), LIST: _list_requests()}

    def compare(self) -> None:
        """Check with a real client that both servers answer the same."""
        for call, requests in self._reads.items():
            jobs = (Job(s.address, METHODS[call], requests[:1], 1, keep_answers=True) for s in self._servers)
            ours, theirs = (_comparable(call, self._drive(job)) for job in jobs)
            if ours != theirs:
                raise MeasurementError(f"{call}: the reference answers something else, see benchmarks/reference")

    def warm_up(self) -> None:
        """Let both servers open their connections and prepare their statements."""
        for server in self._servers:
            for call in METHODS:
                self._send(server, call, self._some(server, call, WARM_UP_CALLS))

    async def round_trips(self, counter: RoundTrips) -> dict[tuple[str, str], float]:
        """Count what PostgreSQL is sent per call, by server and call."""
        counted = {}
        for call in METHODS:
            for server in self._servers:
                requests = self._some(server, call, COUNTED_CALLS)
                await counter.start()
                self._send(server, call, requests)
                counted[server.name, call] = await counter.stop() / COUNTED_CALLS
        return counted

    def measure(self) -> Iterator[None]:
        """Put every load on both servers in turn, round by round; yields after each."""
        for number in range(self._plan.rounds):
            for call in METHODS:
                for concurrency in self._plan.checkouts:
                    for server in self._servers[:: -1 if number % 2 else 1]:
                        self.samples.append(self._sample(server, call, concurrency, number))
                        yield

    def rush(self) -> None:
        """Let rivals buy the little there is of one product, all at once, every call sent twice."""
        orders = [order for order in self._orders(self._rivals) for _ in range(2)]
        job = Job(self._mall.address, METHODS[PLACE], orders, len(orders), keep_answers=True)
        outcome = self._load.drive(job)
        if set(outcome.codes) - {"OK", "FAILED_PRECONDITION"}:
            raise MeasurementError(f"the rush for the scarce product: {dict(outcome.codes)}")
        self._remember(outcome)

    def _sample(self, server: Server, call: str, concurrency: int, number: int) -> Sample:
        requests = self._requests(server, call, self._plan.checkouts[concurrency])
        once = call == PLACE and server is self._mall
        seconds = None if once else self._plan.seconds
        job = Job(server.address, METHODS[call], requests, concurrency, seconds, keep_answers=once)
        before = server.cpu_seconds()
        outcome = self._load.drive(job) if call == PLACE else self._load.run(job)
        cpu = server.cpu_seconds() - before
        _succeeded(call, outcome)
        if once:
            self._remember(outcome)
        return Sample(
            server=server.name,
            call=call,
            concurrency=concurrency,
            round=number,
            calls=outcome.calls,
            calls_per_second=outcome.rate,
            p50_ms=outcome.percentile(50),
            p99_ms=outcome.percentile(99),
            cpu_us=cpu / outcome.calls * 1e6,
            generator=outcome.generator,
            generator_cores=outcome.cores,
            refused=outcome.refused,
        )

    def _send(self, server: Server, call: str, requests: Sequence[Request]) -> None:
        outcome = self._drive(Job(server.address, METHODS[call], requests, FEW, keep_answers=True))
        if call == PLACE and server is self._mall:
            self._remember(outcome)

    def _some(self, server: Server, call: str, calls: int) -> list[Request]:
        return list(islice(cycle(self._requests(server, call, calls)), calls))

    def _requests(self, server: Server, call: str, calls: int) -> Sequence[Request]:
        if call != PLACE:
            return self._reads[call]
        if server is self._mall:
            return self._orders(list(islice(self._customers, calls)))
        return [Request(orders_pb2.PlaceOrderRequest().SerializeToString())]

    def _orders(self, customers: Sequence[Metadata]) -> list[Request]:
        """Get a quote for every customer, and make the requests that accept them."""
        body = orders_pb2.QuoteCheckoutRequest().SerializeToString()
        requests = [Request(body, customer) for customer in customers]
        quotes = self._drive(Job(self._mall.address, QUOTE, requests, FEW, keep_answers=True)).answers
        return [
            Request(
                orders_pb2.PlaceOrderRequest(
                    quote_token=orders_pb2.Quote.FromString(quote).token,
                    terms_accepted=True,
                    request_id=str(uuid.uuid4()),
                ).SerializeToString(),
                request.metadata,
            )
            for request, quote in quotes
        ]

    def _drive(self, job: Job) -> Outcome:
        return _succeeded(job.method, self._load.drive(job))

    def _remember(self, outcome: Outcome) -> None:
        self.placed.update(UUID(orders_pb2.Purchase.FromString(answer).id) for _, answer in outcome.answers)


def _succeeded(call: str, outcome: Outcome) -> Outcome:
    if set(outcome.codes) != {"OK"}:
        raise MeasurementError(f"{call}: not every call succeeded: {dict(outcome.codes)}, {outcome.failure}")
    return outcome


def _get_requests(world: World) -> list[Request]:
    chosen = random.Random(0).sample(world.products, DIFFERENT_PRODUCTS)
    return [Request(catalog_pb2.GetProductRequest(id=str(id_)).SerializeToString()) for id_ in chosen]


def _list_requests() -> list[Request]:
    return [Request(catalog_pb2.ListProductsRequest(page_size=PAGE_SIZE).SerializeToString())]


def _comparable(call: str, outcome: Outcome) -> bytes:
    """Return the one answer; page tokens are opaque, and each server's own."""
    [(_, answer)] = outcome.answers
    if call != LIST:
        return answer
    page = catalog_pb2.ListProductsResponse.FromString(answer)
    if len(page.products) != PAGE_SIZE or not page.next_page_token:
        raise MeasurementError(f"{call}: not a full page")
    page.ClearField("next_page_token")
    return page.SerializeToString()
