"""A weekly run over many orders of many sellers: how long it takes, what it holds in memory, and whether it can be killed.

python -m benchmarks.settlement [--orders 100000] [--sellers 1000] [--kills 2]
"""

import argparse
import asyncio
import random
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import asyncpg

from benchmarks.fill import HISTORY, MARKET, PEOPLE, Sizes, fill, hurried, settle
from server import ledger
from server.kit.app import App
from server.kit.clock import Clock
from server.kit.config import Settings
from server.kit.consumers import Event
from server.kit.ids import new_id
from server.kit.mutation import background
from server.settlement import booking, running
from storage import migrations
from storage.database import Database
from storage.embedded import temporary

BATCH = 100
MEBIBYTE = 1024
# A week's orders, that were delivered more than a week ago and are done.
DONE = """
    UPDATE orders SET state = 'COMPLETED', payment_confirm_time = $1::timestamptz - interval '14 days',
        deliver_time = $1::timestamptz - interval '9 days', complete_time = $1::timestamptz - interval '2 days'
"""
ACCOUNTS = """
    INSERT INTO settlement_accounts (id, seller_id, method, bank_name, bank_account_number, bank_account_number_tail,
        account_holder, country_code, time_zone, state, payout_from_time, verify_time, create_time, update_time)
    SELECT uuidv7(), id, 'BANK_TRANSFER', 'A bank', 'x', '0000', 'S', 'US', 'UTC', 'VERIFIED', $1, $1, $1, $1 FROM sellers
"""
# What must hold afterwards: all of it is stated, once, and paid out.
LEFT = """
    SELECT (SELECT count(*) FROM settlement_entries) AS entries,
           (SELECT count(*) FROM settlement_entries WHERE statement_id IS NULL) AS unstated,
           (SELECT sum(entry_count) FROM settlement_statements) AS stated,
           (SELECT sum(net_minor) FROM settlement_entries) - (SELECT sum(amount_minor) FROM payouts) AS difference,
           (SELECT count(*) FROM payouts) AS payouts
"""


@dataclass(frozen=True)
class Run:
    """One process that settles."""

    seconds: float
    mebibytes: float
    killed: bool


def _app(url: str, now: datetime) -> Any:
    db = Database(url, pool_size=4)
    clock = Clock()
    clock.now = lambda: now  # type: ignore[method-assign]
    return App(settings=Settings(), clock=clock, db=db, pulse=db, signer=SimpleNamespace())  # type: ignore[arg-type]


def work(url: str, now: str) -> None:
    """Settle, as a process of its own that may be killed; prints seconds and the most memory it took."""

    async def run() -> None:
        app = _app(url, datetime.fromisoformat(now))
        began = time.perf_counter()
        await running.settle(app)
        print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBIBYTE, flush=True)
        await app.db.close()

    asyncio.run(run())


async def prepare(url: str, orders: int, sellers: int, now: datetime) -> float:
    """Sell, and book it all; returns the seconds that booking took."""
    connection = await asyncpg.connect(url)
    sizes = Sizes(products=sellers * 4, variants=1, sentences=1, sellers=sellers, customers=1000, orders=orders)
    async with hurried(connection):
        await fill(connection, sizes, MARKET, PEOPLE, HISTORY)
        await connection.execute(DONE.replace("$1", f"'{now.isoformat()}'"))
        await connection.execute(ACCOUNTS.replace("$1", f"'{(now - timedelta(days=30)).isoformat()}'"))
    await settle(connection)
    ids = [row["id"] for row in await connection.fetch("SELECT id FROM orders ORDER BY id")]
    await connection.close()
    before = now - timedelta(days=10)
    app = _app(url, before)
    began = time.perf_counter()
    for start in range(0, len(ids), BATCH):
        events = [Event(new_id(), 0, "order.paid", "order", id_, {}, before) for id_ in ids[start : start + BATCH]]
        async with background(app) as unit:
            await booking.follow(unit, events)
    seconds = time.perf_counter() - began
    await app.db.close()
    connection = await asyncpg.connect(url)
    await settle(connection)
    await connection.close()
    return seconds


def run_once(url: str, now: datetime, seconds: float | None) -> Run:
    """Let a process settle, and kill it after some seconds if any are given."""
    command = [sys.executable, "-m", "benchmarks.settlement", "--work", url, "--now", now.isoformat()]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            written, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
            return Run(time.perf_counter() - began, 0, killed=True)
    took, mebibytes = map(float, written.split())
    return Run(took, mebibytes, killed=False)


async def audit(url: str) -> tuple[Any, bool]:
    """Return what is left, and whether the ledger is balanced."""
    db = Database(url, pool_size=2)
    async with db.read() as connection:
        totals = await ledger.trial_balance(connection)
        different = [row async for row in ledger.differences(connection)]
        left = await connection.driver.fetchrow(LEFT)
    await db.close()
    sides = [(row.debits_posted, row.debits_pending) == (row.credits_posted, row.credits_pending) for row in totals]
    return left, all(sides) and not different


def main() -> int:
    """Run it; 1 if anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--orders", type=int, default=100_000)
    parser.add_argument("--sellers", type=int, default=1_000)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--work", metavar="URL", help=argparse.SUPPRESS)
    parser.add_argument("--now", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.work, options.now)
        return 0
    now = datetime.now(UTC)
    now = now - timedelta(days=now.weekday()) + timedelta(minutes=1)
    with temporary() as url:
        migrations.upgrade(url)
        booked = asyncio.run(prepare(url, options.orders, options.sellers, now))
        print(f"booked {options.orders:,} orders of {options.sellers:,} sellers in {booked:.1f} s")
        runs = [run_once(url, now, random.uniform(1.5, 4.0)) for _ in range(options.kills)]
        while not runs or runs[-1].killed:
            runs.append(run_once(url, now, None))
        left, balanced = asyncio.run(audit(url))
    last = runs[-1]
    print(
        f"killed {sum(run.killed for run in runs)} times; the last run took {last.seconds:.1f} s and {last.mebibytes:.0f} MiB"
    )
    print(f"{left['entries']:,} entries, {left['unstated']} in no statement, {left['payouts']:,} payouts")
    right = balanced and not left["unstated"] and not left["difference"] and left["stated"] == left["entries"]
    print("all is settled once" if right else f"wrong: {dict(left)}, balanced {balanced}")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
