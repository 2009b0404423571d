"""What it costs to find out what a basket may use: 20 lines, 200 promotions that are open to them, and thousands that are not.

python -m benchmarks.promotions [--open 200] [--others 10000] [--calls 200]
"""

import argparse
import asyncio
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import orjson

from benchmarks import everything, servers, world
from benchmarks.calls import succeeded
from benchmarks.fill import Sizes
from benchmarks.load import Job, Load, Metadata, Outcome, Request
from benchmarks.servers import Mall, Server
from benchmarks.world import RoundTrips
from mall.promotions.v1 import promotions_pb2
from storage import migrations
from storage.queries import promotions as queries

METHOD = "/mall.promotions.v1.PromotionsService/EvaluateBasket"
LINES = 20
MALL = Mall("mall", everything.ONE_FACTOR)
WARM_UP, COUNTED = 20, 10

PRODUCT, CATEGORY, WHOLE = "PRODUCT", "CATEGORY", "WHOLE"
# So many tenths of what is open to the basket: sales of one product and of a category, then what a whole basket earns from a
# minimum on, which may or may not combine.
SALES, EARNED = ((PRODUCT, 7), (CATEGORY, 2)), ((WHOLE, 1),)

CAMPAIGNS = """
    INSERT INTO campaigns (
        id, code, title, terms, target_ids, state, start_time, end_time, creator_id, creator_role, create_time, update_time
    )
    SELECT uuidv7(), $1 || n, 'A promotion', $2::jsonb || jsonb_build_object(
        'percentage', (1 + n % 19)::text,
        'stackable', n % 2 = 0,
        'target_product_ids', CASE WHEN $4 THEN to_jsonb(ARRAY[target]) ELSE '[]'::jsonb END,
        'target_category_ids', CASE WHEN $4 THEN '[]'::jsonb ELSE to_jsonb($3::uuid[]) END
    ), CASE WHEN $4 THEN ARRAY[target] ELSE $3::uuid[] END, 'ACTIVE', now() - interval '1 day', now() + interval '1 year',
           uuidv7(), 'SUPER_ADMIN', now(), now()
    FROM (SELECT n, ($3::uuid[])[1 + n % greatest(1, cardinality($3::uuid[]))] AS target
          FROM generate_series(1, $5) AS n) AS each
"""
BASKET = """
    SELECT DISTINCT ON (product_id) product_id, v.id AS variant_id, p.category_id FROM variants AS v
    JOIN products AS p ON p.id = v.product_id WHERE p.visible AND p.code <> 'P-0' ORDER BY product_id, v.id LIMIT $1
"""
# As autovacuum does by and by: until then, every look at the index of targets goes through what was added lately.
SETTLE = "VACUUM (ANALYZE) campaigns"
OTHERS = "SELECT id FROM products WHERE id <> ALL ($1) ORDER BY id"


@dataclass(frozen=True, slots=True)
class Result:
    """How it went: milliseconds and processor time of a call, round trips, promotions that applied."""

    name: str
    p50_ms: float
    p99_ms: float
    cpu_us: float
    statements: float
    applied: int


def terms(*, of_item: bool, minimum: int | None) -> str:
    """Return what campaigns say, but for the percentage and the targets."""
    empty = ("tiers", "weekly_windows", "buy_product_ids", "excluded_product_ids", "excluded_category_ids")
    zero = ("minimum_quantity", "buy_quantity", "get_quantity", "maximum_times", "priority")
    values: dict[str, Any] = {name: [] for name in empty} | dict.fromkeys(zero, 0)
    values |= {
        "method": "PERCENTAGE",
        "scope": "ITEM" if of_item else "ORDER",
        "amount": None,
        "currency": None if minimum is None else "USD",
        "maximum_discount": None,
        "minimum_amount": minimum,
        "maximum_amount": None,
        "full_price_only": False,
        "mall_percentage": "100",
        "gift_variant_id": None,
    }
    return orjson.dumps(values).decode()


async def promote_others(connection: asyncpg.Connection, basket: Sequence[Any], number: int) -> None:
    """Open so many promotions of products that are not in the basket."""
    elsewhere = await connection.fetch(OTHERS, [row["product_id"] for row in basket])
    targets = [row["id"] for row in elsewhere]
    await connection.execute(CAMPAIGNS, "OTHER-", terms(of_item=True, minimum=None), targets, True, number)
    await connection.execute(SETTLE)


async def promote(
    connection: asyncpg.Connection, basket: Sequence[Any], number: int, kinds: Sequence[tuple[str, int]]
) -> None:
    """Open promotions that the basket may use, so many tenths of a number of each kind."""
    targets = {
        PRODUCT: [row["product_id"] for row in basket],
        CATEGORY: list({row["category_id"] for row in basket}),
        WHOLE: [],
    }
    for kind, tenths in kinds:
        said = terms(of_item=kind != WHOLE, minimum=1000 if kind == WHOLE else None)
        await connection.execute(CAMPAIGNS, f"{kind}-", said, targets[kind], kind == PRODUCT, number * tenths // 10)
    await connection.execute(SETTLE)


async def plan(connection: asyncpg.Connection, basket: Sequence[Any]) -> list[str]:
    """Ask PostgreSQL how it found the candidates; returns the nodes that read campaigns, with rows and blocks."""
    channel = await connection.fetchval("SELECT id FROM channels")
    sellers = await connection.fetchval("SELECT array_agg(DISTINCT id) FROM sellers")
    products = [row["product_id"] for row in basket]
    values = {
        "customer_id": None,
        "channel_id": channel,
        "product_ids": products,
        "seller_ids": sellers,
        "codes": [],
        "issuance_ids": [],
        "held": False,
        "now": await connection.fetchval("SELECT now()"),
    }
    explain = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {queries.OFFERS.sql}"
    found = await connection.fetchval(explain, *queries.OFFERS.arguments(values))
    return [
        f"{node['Node Type']} {node.get('Index Name', node.get('Relation Name', ''))}: {node['Actual Rows']:.0f} rows, "
        f"{node['Shared Hit Blocks'] + node['Shared Read Blocks']} blocks"
        for node in _nodes(orjson.loads(found)[0]["Plan"])
        if "campaigns" in f"{node.get('Index Name', '')} {node.get('Relation Name', '')}"
    ]


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for child in node.get("Plans", ()):
        yield from _nodes(child)


async def run(url: str, directory: Path, *, number: int, others: int, calls: int) -> tuple[list[Result], list[str]]:
    """Measure without promotions, with those of other goods, and with those that the basket may use; and how they are found."""
    await world.make(url, Sizes(products=2000, customers=20), 0, directory)
    as_administrator = await everything.administrator(url, directory)
    connection, load = await asyncpg.connect(url), Load()
    counter = RoundTrips(connection)
    try:
        basket = await connection.fetch(BASKET, LINES)
        async with servers.mall(url, directory, 1, MALL) as server:
            channel_id = await connection.fetchval("SELECT id FROM channels")
            request = _request(basket, channel_id, as_administrator)
            results = [await _measure("no promotions", load, server, request, counter, calls)]
            await promote_others(connection, basket, others)
            results.append(await _measure(f"{others:,} for other goods", load, server, request, counter, calls))
            for name, kinds in (("sales", SALES), ("that the whole basket earns", EARNED)):
                await promote(connection, basket, number, kinds)
                added = f"{number * sum(tenths for _, tenths in kinds) // 10:,} more {name}"
                results.append(await _measure(added, load, server, request, counter, calls))
        return results, await plan(connection, basket)
    finally:
        load.close()
        await connection.close()


def _request(basket: Sequence[Any], channel_id: object, metadata: Metadata) -> Request:
    lines = [promotions_pb2.BasketLine(variant_id=str(row["variant_id"]), quantity=1) for row in basket]
    return Request(
        promotions_pb2.EvaluateBasketRequest(channel_id=str(channel_id), lines=lines).SerializeToString(), metadata
    )


async def _measure(name: str, load: Load, server: Server, request: Request, counter: RoundTrips, calls: int) -> Result:
    def send(number: int) -> Outcome:
        outcome = load.run(Job(server.address, METHOD, [request] * number, 1, keep_answers=True))
        succeeded("EvaluateBasket", outcome)
        return outcome

    answers = (await asyncio.to_thread(send, WARM_UP)).answers
    await counter.start()
    await asyncio.to_thread(send, COUNTED)
    statements = await counter.stop() / COUNTED
    before = server.cpu_seconds()
    outcome = await asyncio.to_thread(send, calls)
    cpu = (server.cpu_seconds() - before) / calls * 1e6
    applied = len(promotions_pb2.EvaluateBasketResponse.FromString(answers[0][1]).discounts)
    return Result(name, outcome.percentile(50), outcome.percentile(99), cpu, statements, applied)


def main() -> int:
    """Run it and print what came of it; 1 if candidates were found by reading all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--open", type=int, default=200)
    parser.add_argument("--others", type=int, default=10_000)
    parser.add_argument("--calls", type=int, default=200)
    given = parser.parse_args()
    with world.postgresql() as (url, directory):
        migrations.upgrade(url)
        running = run(url, directory, number=given.open, others=given.others, calls=given.calls)
        results, nodes = asyncio.run(running)
    print(f"EvaluateBasket with {LINES} lines, one call at a time:")
    for one in results:
        print(
            f"  {one.name}: {one.p50_ms:.1f} ms at p50, {one.p99_ms:.1f} at p99, {one.cpu_us / 1000:.1f} ms of the server's "
            f"processor, {one.statements:g} round trips, {one.applied} promotions applied"
        )
    print("campaigns are read by:")
    for node in nodes:
        print(f"  {node}")
    return int(any(node.startswith("Seq Scan") for node in nodes))


if __name__ == "__main__":
    sys.exit(main())
