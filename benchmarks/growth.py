"""Measures whether calls stay as fast while the mall grows: `python -m benchmarks.growth [--sizes 10000,100000]`.

A database and a mall for every size run side by side; loads are put on all in turn, one call after the other.
"""

import argparse
import asyncio
import contextlib
import statistics
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import asyncpg
import matplotlib as mpl
import orjson
from google.protobuf.message import Message
from matplotlib import pyplot as plt
from rich.console import Console
from rich.table import Table

from benchmarks import servers
from benchmarks.calls import MeasurementError, additions_of, carts_of, checkouts, succeeded
from benchmarks.fill import HISTORY, MARKET, PEOPLE, Sizes, copy, fill, hurried, settle
from benchmarks.load import Job, Load, Request
from benchmarks.servers import Mall, Server, ServerError
from benchmarks.show import RESULTS
from benchmarks.world import Person, everybody, login, postgresql
from mall.catalog.v1 import catalog_pb2
from mall.orders.v1 import orders_pb2
from server.kit.clock import Clock
from server.kit.tokens import Signer, load_key
from storage import migrations

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 3
SECONDS = 1.0
CHECKOUTS = 60
WARM_UP_CALLS = 200
SAMPLES = 500
CUSTOMERS = 2000
PAGE_SIZE = 20
TARGET = 1.3
CATALOG, CARTS, ORDERS = (f"/mall.{name}.v1.{name.capitalize()}Service" for name in ("catalog", "carts", "orders"))
PLACE_ORDER = "PlaceOrder"
UNCACHED = {"MALL_CACHE_SECONDS": "0"}  # answers from memory say nothing of growth

_PRODUCTS = "SELECT id, category_id, seller_id, title FROM new_product WHERE n > 0 ORDER BY md5(n::text) LIMIT $1"
_ORDERS = """
    SELECT o.order_id AS id, c.id AS customer_id, c.session_id
    FROM new_purchase AS o JOIN new_customer AS c ON c.id = o.customer_id ORDER BY md5(o.n::text) LIMIT $1
"""

console = Console()


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of a mall, again and again; checkouts are made when they are needed."""

    method: str
    requests: Sequence[Request] = ()


@dataclass(slots=True)
class Place:
    """A mall of one size, and what is asked there. `customers` buy, nobody else does: carts that are looked at stay full."""

    size: int
    url: str
    calls: Mapping[str, Call]
    customers: Sequence[Person]
    bought: int = 0


def main() -> int:
    """Fill, measure, show."""
    parser = argparse.ArgumentParser(prog="benchmarks.growth", description="Measures malls of several sizes.")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of products and orders")
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    try:
        # Room for the largest fill; nothing else runs meanwhile, also no vacuum that would hit one size only.
        with postgresql(shared_buffers="1GB", max_wal_size="8GB", autovacuum="off") as (url, directory):
            migrations.upgrade(url)
            times = asyncio.run(_run(sizes, url, directory))
    except (MeasurementError, ServerError) as error:
        console.print(f"[red]{error}[/red]")
        return 1
    measured = rows(times)
    _show(measured)
    _save(measured, times)
    return 0


async def _run(sizes: Sequence[int], url: str, directory: Path) -> dict[str, dict[int, list[float]]]:
    """Return the p50 in ms of every round, by call and size."""
    signer = Signer(load_key(None, directory), Clock())
    places = []
    for size in sizes:
        started = time.perf_counter()
        places.append(await make(await copy(url, f"mall_{size}"), size, signer))
        console.print(f"{size:,} products and orders, filled in {time.perf_counter() - started:.0f} s")
    async with AsyncExitStack() as stack:
        load = stack.enter_context(contextlib.closing(Load()))
        malls = [
            await stack.enter_async_context(servers.mall(p.url, directory, 1, Mall(f"mall {p.size}", UNCACHED)))
            for p in places
        ]
        return measure(load, list(zip(places, malls, strict=True)))


async def make(url: str, size: int, signer: Signer) -> Place:
    """Fill a database, and choose what is asked of it."""
    sizes = Sizes(
        products=size, variants=1, sentences=2, sellers=100, customers=max(CUSTOMERS, size // 10), orders=size
    )
    connection = await asyncpg.connect(url)
    try:
        async with hurried(connection):
            await fill(connection, sizes, MARKET, PEOPLE, HISTORY)
        found = await everybody(connection, signer, CUSTOMERS)
        products = await connection.fetch(_PRODUCTS, SAMPLES)
        bought = await connection.fetch(_ORDERS, SAMPLES)
        sellers = await connection.fetch("SELECT id, session_id FROM new_seller")
        await settle(connection)
    finally:
        await connection.close()
    shoppers, customers = found[:SAMPLES], found[SAMPLES:]
    calls = _lists(products) | {
        "GetProduct": _call(CATALOG, "GetProduct", (catalog_pb2.GetProductRequest(id=str(p["id"])) for p in products)),
        "GetCart": Call(f"{CARTS}/GetCart", carts_of(shoppers)),
        "AddCartItem": Call(f"{CARTS}/AddCartItem", additions_of(shoppers)),
        "GetOrder": Call(
            f"{ORDERS}/GetOrder",
            [
                Request(
                    orders_pb2.GetOrderRequest(id=str(o["id"])).SerializeToString(),
                    login(signer, o["customer_id"], o["session_id"]),
                )
                for o in bought
            ],
        ),
    }
    for who, people in (("customer", [(o["customer_id"], o["session_id"]) for o in bought]), ("seller", sellers)):
        page = orders_pb2.ListOrdersRequest(page_size=PAGE_SIZE).SerializeToString()
        calls[f"ListOrders, {who}"] = Call(
            f"{ORDERS}/ListOrders", [Request(page, login(signer, id_, session_id)) for id_, session_id in people]
        )
    return Place(size, url, calls | {PLACE_ORDER: Call(f"{ORDERS}/PlaceOrder")}, customers)


def _lists(products: Sequence[Any]) -> dict[str, Call]:
    """Return the ways to look for products: sorted, narrowed, by words of few and of many."""
    asked = catalog_pb2.ListProductsRequest
    lists: dict[str, Iterable[Message]] = {
        "ListProducts": [asked(page_size=PAGE_SIZE)],
        **{
            f"ListProducts, {name.lower().replace('_', ' ')}": [asked(page_size=PAGE_SIZE, order=name)]
            for name in ("PRICE_ASCENDING", "PRICE_DESCENDING", "POPULARITY", "TITLE")
        },
        "ListProducts, category": [asked(page_size=PAGE_SIZE, category_id=str(p["category_id"])) for p in products],
        "ListProducts, seller": [asked(page_size=PAGE_SIZE, seller_id=str(p["seller_id"])) for p in products],
    }
    calls = {name: _call(CATALOG, "ListProducts", requests) for name, requests in lists.items()}
    found = catalog_pb2.SearchProductsRequest
    rare = [found(page_size=PAGE_SIZE, query=p["title"]) for p in products]
    common = [found(page_size=PAGE_SIZE, query=p["title"].rpartition(" ")[0]) for p in products]
    calls["SearchProducts, one title"] = _call(CATALOG, "SearchProducts", rare)
    calls["SearchProducts, a word of many"] = _call(CATALOG, "SearchProducts", common)
    return calls


def _call(service: str, method: str, requests: Iterable[Message]) -> Call:
    return Call(f"{service}/{method}", [Request(request.SerializeToString()) for request in requests])


def measure(
    load: Load, malls: Sequence[tuple[Place, Server]], rounds: int = ROUNDS, seconds: float = SECONDS
) -> dict[str, dict[int, list[float]]]:
    """Put every load on all malls in turn, one call after the other."""
    names = list(malls[0][0].calls)
    for place, mall in malls:
        for name in names:
            _median(load, place, mall, name, WARM_UP_CALLS)
    times: dict[str, dict[int, list[float]]] = {name: {place.size: [] for place, _ in malls} for name in names}
    for number in range(rounds):
        for name in names:
            for place, mall in malls[:: -1 if number % 2 else 1]:
                times[name][place.size].append(_median(load, place, mall, name, CHECKOUTS, seconds))
    return times


def _median(load: Load, place: Place, mall: Server, name: str, calls: int, seconds: float | None = None) -> float:
    call = place.calls[name]
    requests: Sequence[Request] = call.requests
    if name == PLACE_ORDER:
        people = place.customers[place.bought : place.bought + calls]
        place.bought += calls
        requests = checkouts(load, mall.address, people)
        seconds = None
    elif seconds is None:
        requests = list(islice(cycle(requests), calls))
    outcome = load.run(Job(mall.address, call.method, requests, 1, seconds))
    succeeded(name, outcome)
    return outcome.percentile(50)


@dataclass(frozen=True, slots=True)
class Row:
    """The median p50 of a call by size, and how many times that of the smallest: medians of the rounds."""

    call: str
    p50_ms: Mapping[int, float]
    ratios: Mapping[int, float]


def rows(times: Mapping[str, Mapping[int, Sequence[float]]]) -> list[Row]:
    """Sum the rounds up; ratios are taken within each round."""
    found = []
    for name, by_size in times.items():
        first = next(iter(by_size.values()))
        ratios = {
            size: statistics.median(one / other for one, other in zip(rounds, first, strict=True))
            for size, rounds in by_size.items()
        }
        found.append(Row(name, {size: statistics.median(rounds) for size, rounds in by_size.items()}, ratios))
    return found


def _show(measured: Sequence[Row]) -> None:
    sizes = list(measured[0].p50_ms)
    table = Table("call", title="p50 in ms, one call at a time")
    for size in sizes:
        table.add_column(f"{size:,}", justify="right")
    for size in sizes[1:]:
        table.add_column(f"{size:,} / {sizes[0]:,}", justify="right")
    for row in measured:
        ratios = [f"[{'green' if ratio <= TARGET else 'red'}]{ratio:.2f}" for ratio in list(row.ratios.values())[1:]]
        table.add_row(row.call, *(f"{value:.2f}" for value in row.p50_ms.values()), *ratios)
    console.print(table)
    console.print(f"The target is a ratio of {TARGET} at most. Written to {RESULTS}/growth.json and growth.png")


def _save(measured: Sequence[Row], times: Mapping[str, Mapping[int, Sequence[float]]]) -> None:
    RESULTS.mkdir(exist_ok=True)
    whole = {"target": TARGET, "rows": measured, "rounds": times}
    options = orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS
    (RESULTS / "growth.json").write_bytes(orjson.dumps(whole, option=options))
    mpl.use("Agg")
    figure, axis = plt.subplots(figsize=(9, 5), layout="constrained")
    for row in measured:
        axis.plot(list(row.p50_ms), list(row.p50_ms.values()), marker="o", label=row.call)
    axis.set(xscale="log", yscale="log", xlabel="products and orders", ylabel="p50, ms", ylim=(0.1, None))
    axis.legend(fontsize=7, ncols=2)
    figure.savefig(RESULTS / "growth.png", dpi=120)
    plt.close(figure)


if __name__ == "__main__":
    sys.exit(main())
