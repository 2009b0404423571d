"""Runs everything, in order; the exit code is 1 if the books are wrong afterwards."""

import argparse
import asyncio
import contextlib
import subprocess
from contextlib import AsyncExitStack
from dataclasses import replace
from itertools import islice
from pathlib import Path

import asyncpg
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks import everything, report, servers, show, world
from benchmarks.audit import audit
from benchmarks.calls import MeasurementError
from benchmarks.fill import Sizes, copy, disarm
from benchmarks.load import Load
from benchmarks.runs import Plan, Run
from benchmarks.servers import MALLS, Server, ServerError
from benchmarks.show import Results
from storage import migrations

FULL = Plan(rounds=6, seconds=1.5, checkouts={1: 100, 32: 300, 128: 500}, soak_calls=100_000)
QUICK = Plan(rounds=3, seconds=0.4, checkouts={32: 75}, soak_calls=2_000)
SHOPPERS, RIVALS = 4000, 60
WIDTH = 180

console = Console()
if console.width < WIDTH and not console.is_terminal:
    console = Console(width=WIDTH)


def main() -> int:
    """Measure, show, audit."""
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measures the mall beside a hand-written server.")
    parser.add_argument("--quick", action="store_true", help="short rounds at one concurrency, within two minutes")
    plan = QUICK if parser.parse_args().quick else FULL
    try:
        with world.postgresql() as (url, directory):
            migrations.upgrade(url)
            results = asyncio.run(_run(plan, url, directory))
    except (MeasurementError, ServerError) as error:
        console.print(f"[red]{error}[/red]")
        return 1
    return int(any(finding.wrong for finding in results.findings))


async def _run(plan: Plan, url: str, directory: Path) -> Results:
    with console.status("filling the databases ..."):
        buyers = everything.customers(plan.rounds, plan.checkouts)
        sizes = Sizes(customers=plan.customers + buyers + SHOPPERS, rivals=RIVALS)
        data = await world.make(url, sizes, SHOPPERS, directory)
        twin = await copy(url, "reference")
        await disarm(twin)
        third = await copy(url, "everything")
        as_administrator = await everything.administrator(third, directory)
    async with AsyncExitStack() as stack:
        connection = await asyncpg.connect(url)
        stack.push_async_callback(connection.close)
        with console.status("starting the servers ..."):
            started = await _start(stack, plan, url, twin, directory)
        load = stack.enter_context(contextlib.closing(Load()))
        people = iter(data.customers)
        plain_buyers = list(islice(people, buyers))
        run = Run(plan, started, load, replace(data, customers=list(people)))
        with console.status("comparing and warming up ..."):
            run.compare()
            run.warm_up()
            statements = await run.round_trips(world.RoundTrips(connection))
        _measure(run)
        with console.status("checkouts with everything ..."):
            async with servers.mall(third, directory, 1, everything.MALL) as mall:
                await everything.equip(mall.address, as_administrator, data.customers[:buyers])
                checkouts = await everything.compare(
                    load,
                    (started[1][0], mall),
                    {everything.PLAIN: plain_buyers, everything.EVERYTHING: data.customers[:buyers]},
                    world.RoundTrips(connection),
                    plan.rounds,
                    plan.checkouts,
                    run.remember,
                )
        with console.status("many calls for the memory, a rush for something scarce, then the audit ..."):
            memory = run.soak()
            run.rush()
            findings = await audit(connection, run.placed, sizes.scarce_units)
        version = await connection.fetchval("SHOW server_version")
    rows = report.rows(run.samples, statements)
    targets = [*report.targets(rows, memory), everything.target(checkouts)]
    results = Results(rows, targets, memory, findings, run.samples, plan.soak_calls, checkouts)
    show.show(console, results)
    show.save(results, postgresql=version, commit=_commit())
    console.print(f"written to {show.RESULTS}/latest.json and latest.png")
    return results


async def _start(stack: AsyncExitStack, plan: Plan, url: str, twin: str, directory: Path) -> dict[int, list[Server]]:
    """Start all servers at once; by number of workers, the reference comes last."""
    contexts = [
        context
        for workers in plan.workers
        for context in (
            *(servers.mall(url, directory, workers, kind) for kind in MALLS),
            servers.reference(twin, directory, workers),
        )
    ]
    everybody = await asyncio.gather(*(stack.enter_async_context(context) for context in contexts))
    return {workers: [server for server in everybody if server.workers == workers] for workers in plan.workers}


def _measure(run: Run) -> None:
    columns = (TextColumn("measuring"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("")
        for done, cells in run.measure():
            progress.update(task, completed=done, total=cells)


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    described = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parent)
    return described.stdout.strip()
