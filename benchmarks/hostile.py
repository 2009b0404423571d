"""A hostile day: two servers and a worker are attacked in every way at hand, and who is honest must not notice.

python -m benchmarks.hostile [--quick]
"""

import argparse
import asyncio
import contextlib
import multiprocessing
import random
import subprocess
import sys
import time
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import grpc
import psutil
from google.rpc import error_details_pb2, status_pb2
from rich.console import Console
from rich.table import Table

from benchmarks import servers, world
from benchmarks.attacks import ATTACKS, CONNECTIONS, Harm, Target, attack
from benchmarks.audit import Finding, audit
from benchmarks.fill import Sizes
from benchmarks.servers import Mall, ServerError
from benchmarks.world import Person, World
from mall.catalog.v1 import catalog_pb2
from mall.orders.v1 import orders_pb2
from server import payments
from server.kit.app import App
from server.kit.clock import MovableClock
from server.kit.config import Settings
from server.run import main as main_
from storage import migrations

GATEWAY = Path(__file__).parents[1] / ".build/mall-gateway"
QUIET = "nothing"
SERVERS = 2
MOST_WAIT, MOST_MIB = 0.1, 300.0
PAUSE_SECONDS, LOOK_SECONDS = 0.01, 0.1
CALL_SECONDS = 30
SHOPPERS, BUYERS = 40, 8
SETTLING_SECONDS = 240  # a charge that nobody waited for is asked about after a minute, every minute
TRIES = 300
CUT = 0.5  # of the tries to buy
CUT_AFTER = (0.001, 0.04)
BETWEEN_KILLS = 0.02
# What says that nothing was done, and what says that nobody knows.
UNDONE = frozenset({"OVERLOADED", "DATABASE_UNAVAILABLE", "DEADLINE_PASSED", "CONFLICT_RETRY", "RESOURCE_BUSY"})
UNCERTAIN = frozenset({"OUTCOME_UNKNOWN", "REQUEST_IN_PROGRESS", "no answer"})
CATALOG, ORDERS = "/mall.catalog.v1.CatalogService/", "/mall.orders.v1.OrdersService/"
OWN = (
    ("grpc.use_local_subchannel_pool", 1),
    ("grpc.initial_reconnect_backoff_ms", 50),
    ("grpc.max_reconnect_backoff_ms", 200),
)
DETAILS = "grpc-status-details-bin"
# Of those that have something to do: an idle one would be noticed before anything is asked of it.
KILL = """
    SELECT count(pg_terminate_backend(pid)) FROM (
        SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND application_name <> 'hostile' AND state <> 'idle'
        ORDER BY random() LIMIT 1
    ) AS one
"""
LOST = """
    SELECT p.id, p.customer_id FROM purchases AS p JOIN payments AS m ON m.purchase_id = p.id
    WHERE p.payment_state <> 'PAID' AND 'LOST' = (
        SELECT state FROM payment_attempts AS a WHERE a.payment_id = m.id ORDER BY number DESC LIMIT 1
    )
"""
console = Console(width=150) if not sys.stdout.isatty() else Console()


@dataclass(frozen=True, slots=True)
class Plan:
    """How long each attack takes, and how many injections there are afterwards."""

    seconds: float
    injections: int


FULL, QUICK = Plan(8.0, 1000), Plan(1.0, 60)


@dataclass(slots=True)
class Waits:
    """How long honest callers waited for the mall, and meanwhile for a bystander: a server of the mall that nobody attacks."""

    mall: list[float] = field(default_factory=list)
    bystander: list[float] = field(default_factory=list)

    @property
    def excess(self) -> float:
        """How much longer the longest wait for the mall was."""
        return max(self.mall) - max(self.bystander)


@dataclass(slots=True)
class Day:
    """Everything that was found."""

    waits: dict[str, Waits] = field(default_factory=dict)
    harms: dict[str, Harm] = field(default_factory=dict)
    refused: Counter[str] = field(default_factory=Counter)
    injections: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    lies: list[str] = field(default_factory=list)
    placed: set[uuid.UUID] = field(default_factory=set)
    findings: Sequence[Finding] = ()
    mib: dict[str, float] = field(default_factory=dict)
    ended: int = 0


def main() -> int:
    """Attack, look, judge; 1 if anything is not as it should be."""
    parser = argparse.ArgumentParser(prog="benchmarks.hostile", description="Attacks a mall beside honest callers.")
    parser.add_argument("--quick", action="store_true", help="a second of each attack, and a few injections")
    plan = QUICK if parser.parse_args().quick else FULL
    try:
        with world.postgresql() as (url, directory):
            migrations.upgrade(url)
            day = asyncio.run(_run(plan, url, directory))
    except ServerError as error:
        console.print(f"[red]{error}[/red]")
        return 1
    return _show(day)


async def _run(plan: Plan, url: str, directory: Path) -> Day:
    day = Day()
    sizes = Sizes(products=1000, customers=plan.injections * 2 + len(ATTACKS) * 40 + SHOPPERS)
    with console.status("filling the database ..."):
        data = await world.make(url, sizes, SHOPPERS, directory)
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(
            asyncpg.create_pool(url, min_size=2, max_size=4, server_settings={"application_name": "hostile"})
        )
        kind = Mall("mall", {"MALL_CONNECTIONS_PER_ADDRESS": str(CONNECTIONS)})
        with console.status("starting the servers ..."):
            mall = await stack.enter_async_context(servers.mall(url, directory, SERVERS, kind))
            worker = await stack.enter_async_context(servers.worker(url, directory))
            bystander = await stack.enter_async_context(servers.mall(url, directory, 1, Mall("bystander")))
            gateway = await stack.enter_async_context(_gateway(mall.address)) if GATEWAY.exists() else None
        target = Target(mall.address, gateway, [person.metadata[:1] for person in data.shoppers[1:]])
        family = [*mall.roots, *mall.processes(), worker]
        watching = asyncio.create_task(_watch(day, family))
        customers = iter(data.customers)
        await _attacked(plan, day, target, Honest(mall.address, bystander.address, data, day), pool, customers)
        with console.status("cutting connections ..."):
            await _disturbed(plan, day, mall.address, pool, customers)
        day.ended = sum(not process.is_running() or process.status() == psutil.STATUS_ZOMBIE for process in family)
        watching.cancel()
        with console.status("waiting until payments are settled, then the audit ..."):
            hurried = _later(url, directory) if plan is QUICK else None
            day.findings = await _audited(pool, day, Buyer(mall.address, pool, day), data, hurried)
            if hurried is not None:
                await hurried.close()
    return day


async def _attacked(
    plan: Plan, day: Day, target: Target, honest: "Honest", pool: asyncpg.Pool, customers: Iterator[Person]
) -> None:
    loop = asyncio.get_running_loop()
    buying = asyncio.create_task(_buy_along(Buyer(target.address, pool, day), customers))
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as attackers:
        await loop.run_in_executor(attackers, attack, "", target, 0.0)  # started, everything imported
        await asyncio.sleep(1)
        for name in (QUIET, *ATTACKS):
            with console.status(f"{name} ..."):
                day.waits[name] = honest.waits = Waits()
                if name in ATTACKS:
                    day.harms[name] = await loop.run_in_executor(attackers, attack, name, target, plan.seconds)
                else:
                    await asyncio.sleep(max(plan.seconds, 2.0))
                await asyncio.sleep(min(plan.seconds, 1.0))  # what it leaves behind counts
    await honest.stop()
    buying.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await buying


async def _buy_along(buyer: "Buyer", customers: Iterator[Person]) -> None:
    while True:
        await asyncio.shield(buyer.buy(next(customers), disturbed=False))
        await asyncio.sleep(PAUSE_SECONDS * 20)


async def _disturbed(plan: Plan, day: Day, address: str, pool: asyncpg.Pool, customers: Iterator[Person]) -> None:
    """Let people buy while connections are cut on both sides of the mall."""

    async def kill() -> None:
        while True:
            day.injections["backends killed"] += await pool.fetchval(KILL)
            await asyncio.sleep(BETWEEN_KILLS)

    async def shop() -> None:
        buyer = Buyer(address, pool, day)
        while day.injections.total() < plan.injections:
            await buyer.buy(next(customers), disturbed=True)

    killing = asyncio.create_task(kill())
    try:
        await asyncio.gather(*(shop() for _ in range(BUYERS)))
    finally:
        killing.cancel()


async def _audited(pool: asyncpg.Pool, day: Day, buyer: "Buyer", data: World, hurried: App | None) -> list[Finding]:
    """Check the books, once the worker has found out what became of charges that nobody waited for.

    Those that never arrived at the gateway are charged again, as their buyers ask for.
    """
    until = time.monotonic() + SETTLING_SECONDS
    people = {person.metadata[1][1]: person for person in data.customers}
    while True:
        if hurried is not None:
            await payments.outcomes.resolve_unknown(hurried)
        for row in await pool.fetch(LOST):
            await buyer.pay_again(row["id"], people[str(row["customer_id"])])
        async with pool.acquire() as connection:
            findings = await audit(connection, day.placed, 0)
        if time.monotonic() > until or not any(finding.wrong for finding in findings):
            return findings
        await asyncio.sleep(1)


def _later(url: str, directory: Path) -> App:
    """Return what the worker has, two minutes later: by then it asks for what became of charges."""
    clock = MovableClock()
    clock.advance(minutes=2)
    return main_.build(Settings(data_dir=directory), url, clock)


async def _watch(day: Day, family: Sequence[psutil.Process]) -> None:
    """Remember the largest resident memory of each process."""
    while True:
        for process in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                name = f"{process.pid}"
                day.mib[name] = max(day.mib.get(name, 0.0), process.memory_info().rss / 2**20)
        await asyncio.sleep(LOOK_SECONDS)


@contextlib.asynccontextmanager
async def _gateway(server: str) -> AsyncIterator[str]:
    address = servers.free_address()
    command = [str(GATEWAY), "--server", server, "--address", address]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: ASYNC220 - once
    try:
        host, _, port = address.rpartition(":")
        for _ in range(100):
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection(host, int(port))
                writer.close()
                break
            await asyncio.sleep(LOOK_SECONDS)
        yield address
    finally:
        process.terminate()
        process.wait()


# --- those who are honest ---


class Honest:
    """Readers, each with a connection of its own, and as many that ask the bystander."""

    def __init__(self, mall: str, bystander: str, data: World, day: Day) -> None:
        self.waits = Waits()
        self._day = day
        product = catalog_pb2.GetProductRequest(id=str(data.products[0])).SerializeToString()
        reads: list[tuple[str, bytes, Any]] = [
            (f"{CATALOG}GetProduct", product, ()),
            (f"{CATALOG}ListProducts", b"", ()),
            ("/mall.carts.v1.CartsService/GetCart", b"", data.shoppers[0].metadata[:1]),
            ("/mall.platform.v1.PlatformService/ListChannels", b"", ()),
            ("/grpc.health.v1.Health/Check", b"", ()),
        ]
        self._tasks = [asyncio.create_task(self._ask(mall, *read)) for read in reads]
        self._tasks += [asyncio.create_task(self._ask(bystander, *read, aside=True)) for read in reads]

    async def stop(self) -> None:
        """Hang up."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _ask(self, address: str, method: str, body: bytes, metadata: Any, *, aside: bool = False) -> None:
        async with grpc.aio.insecure_channel(address, OWN) as channel:
            call: Any = channel.unary_unary(method)
            while True:
                started, waits = time.perf_counter(), self.waits
                try:
                    await call(body, metadata=metadata, timeout=CALL_SECONDS)
                except grpc.aio.AioRpcError as error:
                    self._day.refused[f"{method} {_told(error)}"] += 1
                (waits.bystander if aside else waits.mall).append(time.perf_counter() - started)
                await asyncio.sleep(PAUSE_SECONDS)


class Buyer:
    """Buys full carts, one after the other, whatever comes between, and compares what it is told with what is there."""

    def __init__(self, address: str, pool: asyncpg.Pool, day: Day) -> None:
        self._address = address
        self._pool = pool
        self._day = day

    async def buy(self, person: Person, *, disturbed: bool) -> None:
        """Get a quote and place the order, with one request id until that is answered."""
        quote = orders_pb2.Quote.FromString(await self._persist("QuoteCheckout", b"", person, disturbed=False))
        request = orders_pb2.PlaceOrderRequest(
            quote_token=quote.token, terms_accepted=True, request_id=str(uuid.uuid4())
        )
        answer = await self._persist("PlaceOrder", request.SerializeToString(), person, disturbed=disturbed)
        self._day.placed.add(uuid.UUID(orders_pb2.Purchase.FromString(answer).id))
        if await self._purchases(person) != 1:
            self._day.lies.append("a request id made more than one purchase, or none")

    async def pay_again(self, purchase_id: uuid.UUID, person: Person) -> None:
        """Ask for another try at a payment."""
        request = orders_pb2.RetryPaymentRequest(id=str(purchase_id), request_id=str(uuid.uuid4()))
        await self._persist("RetryPayment", request.SerializeToString(), person, disturbed=False)

    async def _persist(self, name: str, body: bytes, person: Person, *, disturbed: bool) -> bytes:
        certain = True  # that no earlier try has taken effect
        for _ in range(TRIES):
            try:
                return await self._try(name, body, person, cut=disturbed and random.random() < CUT)
            except TimeoutError:
                told = "no answer"
            except grpc.aio.AioRpcError as error:
                told = _told(error)
            self._day.told[told] += 1
            certain = certain and told not in UNCERTAIN
            if told in UNDONE:
                if name == "PlaceOrder" and certain and await self._purchases(person):
                    self._day.lies.append(f"{name} was told {told}, and there is a purchase")
            elif told not in UNCERTAIN:
                self._day.lies.append(f"{name} of an untouched cart was told {told}")
            await asyncio.sleep(random.uniform(*CUT_AFTER))
        raise ServerError(f"{name} does not succeed in {TRIES} tries: {dict(self._day.told)}")

    async def _try(self, name: str, body: bytes, person: Person, *, cut: bool) -> bytes:
        async with grpc.aio.insecure_channel(self._address, OWN) as channel:
            call: Any = channel.unary_unary(ORDERS + name)
            if not cut:
                answer: bytes = await call(body, metadata=person.metadata[:1], timeout=CALL_SECONDS)
                return answer
            await channel.channel_ready()
            self._day.injections["connections cut"] += 1
            async with asyncio.timeout(random.uniform(*CUT_AFTER)):
                answer = await call(body, metadata=person.metadata[:1], timeout=CALL_SECONDS)
            return answer  # noqa: RET504 - which it has a type by

    async def _purchases(self, person: Person) -> int:
        id_ = uuid.UUID(person.metadata[1][1])
        number: int = await self._pool.fetchval("SELECT count(*) FROM purchases WHERE customer_id = $1", id_)
        return number


def _told(error: grpc.aio.AioRpcError) -> str:
    """Return the reason, or where there is none what gRPC itself says of the connection."""
    for key, value in error.trailing_metadata() or ():
        info = error_details_pb2.ErrorInfo()
        if (
            key == DETAILS
            and isinstance(value, bytes)
            and any(d.Unpack(info) for d in status_pb2.Status.FromString(value).details)
        ):
            return info.reason
    unanswered = (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED, grpc.StatusCode.CANCELLED)
    return "no answer" if error.code() in unanswered else error.code().name


# --- what came of it ---


def _show(day: Day) -> int:
    table = Table(
        "attack",
        "mall p50",
        "p99.9",
        "longest",
        "bystander p99.9",
        "longest",
        "attacker was told",
        title="honest waits, ms",
    )
    for name, waits in day.waits.items():
        told = (
            ", ".join(f"{what} {count:,}" for what, count in day.harms[name].answers.most_common(5))
            if name in day.harms
            else ""
        )
        table.add_row(name, *_milliseconds(waits.mall, 0.5, 0.999, 1), *_milliseconds(waits.bystander, 0.999, 1), told)
    console.print(table)
    console.print(f"injections: {dict(day.injections)}; buyers were told {dict(day.told)}, {len(day.placed)} purchases")
    console.print(f"honest readers were refused: {dict(day.refused)}")
    console.print(f"largest resident memory, MiB: {', '.join(f'{mib:.0f}' for mib in day.mib.values())}")
    for finding in day.findings:
        if finding.wrong:
            console.print(f"[red]{finding.check}: {finding.wrong}[/red]")
    for lie, count in Counter(day.lies).items():
        console.print(f"[red]{lie}: {count} times[/red]")
    judged = {
        "nobody waits 100 ms longer for the mall than for the bystander": max(w.excess for w in day.waits.values())
        < MOST_WAIT,
        "no honest reader is refused": not day.refused,
        "no attack finds a bug": not any(harm.bugs for harm in day.harms.values()),
        "no process ends": not day.ended,
        "no answer is false": not day.lies and not any(finding.wrong for finding in day.findings),
        "every process stays below 300 MiB": max(day.mib.values()) < MOST_MIB,
    }
    for what, holds in judged.items():
        console.print(f"{'[green]yes[/green]' if holds else '[red]NO[/red] '} {what}")
    return int(not all(judged.values()))


def _milliseconds(waits: list[float], *shares: float) -> list[str]:
    ordered = sorted(waits)
    return [f"{ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000:.1f}" for share in shares]


if __name__ == "__main__":
    sys.exit(main())
