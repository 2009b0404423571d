"""Coupons that everybody wants: one with few uses, at once and over two processes, and one without a limit, which may hold up nobody.

python -m benchmarks.coupons [--buyers 1000] [--uses 100] [--rounds 6]
"""

import argparse
import asyncio
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import asyncpg
import grpc

from benchmarks import servers, world
from benchmarks.calls import PLACE_ORDER, checkouts, succeeded
from benchmarks.fill import Sizes
from benchmarks.load import Job, Load, Outcome
from benchmarks.servers import Mall
from storage import migrations

# Right codes are counted while they are looked up, and the load comes from one address.
MALL = Mall("mall", {"MALL_CACHE_SECONDS": "0", "MALL_UNLIMITED_NETWORKS": "127.0.0.0/8"})
LIMITED, OPEN = "FEWUSES1", "FORALL01"
AT_ONCE = 32
IN_ROUND = 300
WORKERS = 2
ENOUGH = 0.9
# The last of 1,000 at once wait longer than others do anywhere: whoever is turned away as the server is busy comes again.
TRIES = 1_000
LIMIT_REACHED = f"{grpc.StatusCode.FAILED_PRECONDITION.value[0]} "

COUPON = """
    WITH made AS (
        INSERT INTO coupons (
            id, code, type, title, terms, state, public, first_order_only, requires_approval, stacking_rules, restrictions,
            creator_id, creator_role, create_time, update_time
        )
        SELECT uuidv7(), $1, 'PERCENTAGE', 'A coupon', jsonb_build_object(
            'method', 'PERCENTAGE', 'scope', 'ORDER', 'percentage', '5', 'amount', NULL, 'currency', NULL,
            'maximum_discount', NULL, 'minimum_amount', NULL, 'maximum_amount', NULL, 'minimum_quantity', 0,
            'buy_quantity', 0, 'get_quantity', 0, 'maximum_times', 0, 'priority', 0, 'full_price_only', false,
            'stackable', true, 'mall_percentage', '100', 'gift_variant_id', NULL, 'tiers', '[]'::jsonb,
            'weekly_windows', '[]'::jsonb, 'buy_product_ids', '[]'::jsonb, 'target_product_ids', '[]'::jsonb,
            'target_category_ids', '[]'::jsonb, 'excluded_product_ids', '[]'::jsonb, 'excluded_category_ids', '[]'::jsonb
        ), 'ACTIVE', true, false, false, '[]', '[]', uuidv7(), 'SUPER_ADMIN', now(), now()
        RETURNING id
    ), coded AS (
        INSERT INTO coupon_codes (id, coupon_id, code, single_use, create_time) SELECT uuidv7(), id, $1, false, now() FROM made
    )
    INSERT INTO promotion_counters (id, usage_limit) SELECT id, $2 FROM made
"""
COUNTED = """
    SELECT n.used_count AS counted, (
        SELECT count(*) FROM redemptions AS r WHERE r.coupon_id = c.id AND r.state IN ('LOCKED', 'USED')
    ) AS live, (SELECT count(*) FROM redemptions AS r WHERE r.coupon_id = c.id) AS written
    FROM coupons AS c JOIN promotion_counters AS n USING (id) WHERE c.code = $1
"""


@dataclass(frozen=True)
class Result:
    """How it went: purchases with the coupon of few uses, its counter and its live uses; ratios of rates by round.

    `refused` are those that its limit refused, `failed` all others that failed, by what was said to them; `repeated` is how
    often a busy server was asked again.
    """

    placed: int
    refused: int
    failed: Mapping[str, int]
    repeated: int
    counted: int
    live: int
    ratios: Sequence[float]


async def run(url: str, directory: Path, *, buyers: int, uses: int, rounds: int, in_round: int = IN_ROUND) -> Result:
    """Let buyers race for a coupon, then measure checkouts with and without another one, in turns."""
    customers = buyers + 2 * in_round * (rounds + 1)
    data = await world.make(url, Sizes(products=500, customers=customers), 0, directory)
    connection = await asyncpg.connect(url)
    await connection.execute(COUPON, LIMITED, uses)
    await connection.execute(COUPON, OPEN, None)
    people, load = iter(data.customers), Load()

    def buy(server: servers.Server, count: int, code: str, at_once: int) -> Outcome:
        requests = checkouts(load, server.address, list(islice(people, count)), [code] if code else [])
        return load.run(Job(server.address, PLACE_ORDER.method, requests, at_once, tries=TRIES))

    try:
        async with servers.mall(url, directory, WORKERS, MALL) as server:
            race = await asyncio.to_thread(buy, server, buyers, LIMITED, buyers)
            ratios = []
            for _ in range(rounds + 1):
                rates = []
                for code in ("", OPEN):
                    outcome = await asyncio.to_thread(buy, server, in_round, code, AT_ONCE)
                    succeeded(PLACE_ORDER.name, outcome)
                    rates.append(outcome.rate)
                ratios.append(rates[1] / rates[0])
        found = await connection.fetchrow(COUNTED, LIMITED)
    finally:
        load.close()
        await connection.close()
    refused = sum(count for what, count in race.failures.items() if what.startswith(LIMIT_REACHED))
    failed = {what: count for what, count in race.failures.items() if not what.startswith(LIMIT_REACHED)}
    placed = race.calls - sum(race.failures.values())
    # The first round warms up.
    return Result(placed, refused, failed, race.repeated, found["counted"], found["live"], ratios[1:])


def main() -> int:
    """Run it and print what came of it; 1 if the limit was not kept to the use."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--buyers", type=int, default=1000)
    parser.add_argument("--uses", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=6)
    given = parser.parse_args()
    with world.postgresql() as (url, directory):
        migrations.upgrade(url)
        result = asyncio.run(run(url, directory, buyers=given.buyers, uses=given.uses, rounds=given.rounds))
    print(f"{given.buyers:,} buyers at once, {WORKERS} processes, {given.uses} uses:", end=" ")
    print(
        f"{result.placed} placed, {result.refused} refused by the limit, {result.counted} counted, {result.live} live"
    )
    for what, count in result.failed.items():
        print(f"  {count} failed otherwise: {what}")
    print(f"  {result.repeated} times a call was turned away, as the server was busy, and sent again")
    if result.ratios:
        each = ", ".join(f"{ratio:.2f}" for ratio in result.ratios)
        print(
            f"{AT_ONCE} at once with a shared coupon: {statistics.median(result.ratios):.2f} of the rate without ({each})"
        )
    return int((result.placed, result.counted, result.live) != (given.uses,) * 3 or bool(result.failed))


if __name__ == "__main__":
    sys.exit(main())
