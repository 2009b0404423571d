"""Runs everything, in order; the exit code is 1 if the books are wrong afterwards."""

import argparse
import asyncio
import contextlib
import subprocess
from pathlib import Path

import asyncpg
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from benchmarks import report, servers, world
from benchmarks.audit import Finding, audit
from benchmarks.load import GENERATOR, Load
from benchmarks.runs import MeasurementError, Plan, Run
from benchmarks.servers import ServerError
from storage import migrations

FULL = Plan(rounds=3, seconds=5, checkouts={1: 300, 32: 1000, 128: 1000})
QUICK = Plan(rounds=1, seconds=5, checkouts={32: 1000})

console = Console()


def main() -> int:
    """Measure, show, audit."""
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measures the mall beside a hand-written server.")
    parser.add_argument("--quick", action="store_true", help="one round at one concurrency, within two minutes")
    plan = QUICK if parser.parse_args().quick else FULL
    try:
        with world.postgresql() as (url, directory):
            migrations.upgrade(url)
            findings = asyncio.run(_run(plan, url, directory))
    except (MeasurementError, ServerError) as error:
        console.print(f"[red]{error}[/red]")
        return 1
    return int(any(finding.wrong for finding in findings))


async def _run(plan: Plan, url: str, directory: Path) -> list[Finding]:
    with console.status("filling the databases ..."):
        data = await world.fill(url, plan.customers, directory)
        twin = await world.copy(url, "reference")
    async with contextlib.AsyncExitStack() as stack:
        connection = await asyncpg.connect(url)
        stack.push_async_callback(connection.close)
        mall = await stack.enter_async_context(servers.mall(url, directory))
        reference = await stack.enter_async_context(servers.reference(twin, directory))
        load = stack.enter_context(contextlib.closing(Load()))
        run = Run(plan, mall, reference, load, data)
        with console.status("comparing and warming up ..."):
            run.compare()
            run.warm_up()
            round_trips = await run.round_trips(world.RoundTrips(connection))
        _measure(run, plan)
        with console.status("a rush for something scarce, then the audit ..."):
            run.rush()
            findings = await audit(connection, run.placed, world.SCARCE_UNITS)
        version = await connection.fetchval("SHOW server_version")
    rows = report.rows(run.samples, round_trips)
    report.show(console, rows, findings)
    report.save(rows, run.samples, findings, postgresql=version, commit=_commit(), generator=GENERATOR)
    console.print(f"written to {report.RESULTS}/latest.json and latest.png")
    return findings


def _measure(run: Run, plan: Plan) -> None:
    columns = (TextColumn("measuring"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=plan.cells)
        for _ in run.measure():
            progress.advance(task)


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    described = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parent)
    return described.stdout.strip()
