"""Shows the results: a table on the terminal, JSON, a plot."""

import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import matplotlib as mpl
import orjson
from matplotlib import pyplot as plt
from rich.console import Console
from rich.table import Table

from benchmarks.audit import Finding
from benchmarks.calls import ECHO
from benchmarks.everything import Checkout
from benchmarks.report import Memory, Row, Sample, Target
from benchmarks.servers import REFERENCE

RESULTS = Path(__file__).with_name("results")


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that a run has found."""

    rows: Sequence[Row]
    targets: Sequence[Target]
    memory: Sequence[Memory]
    findings: Sequence[Finding]
    samples: Sequence[Sample]
    soak_calls: int
    checkouts: Sequence[Checkout] = ()


def show(console: Console, results: Results) -> None:
    """Print tables, targets and the verdict of the audit."""
    console.print(_table(results.rows))
    console.print("mall / reference. ratio: of calls per second, of CPU. CPU: of the server, microseconds per call.")
    console.print("intr.: how often a call is interrupted. echo: calls per second as a part of the echo's.")
    console.print("SQL: statements per call. load: its processors.")
    if results.checkouts:
        console.print(_checkouts(results.checkouts))
    for row in results.rows:
        if row.repeated:
            console.print(
                f"{row.server}, {row.workers} started, {row.call}, {row.concurrency} at once: "
                f"{row.repeated} calls refused or too slow, sent again"
            )
    for one in results.memory:
        console.print(f"memory of a worker, {one.server}, {one.workers} started: {one.mib:.0f} MiB", end="")
        steps = " -> ".join(f"{value:.1f}" for value in one.soaked)
        console.print(f" ({steps} in {results.soak_calls:,} calls)" if steps else "")
    for target in results.targets:
        verdict = "[green]met[/green]   " if target.met else "[red]missed[/red]"
        bound = f">= {target.least:g}" if target.least > float("-inf") else f"<= {target.most:g}"
        beside = "" if target.beside is None else f", the reference {target.beside:.2f}"
        line = f"{verdict}  {target.name}: {target.value:.2f}{target.unit}, target {bound}{beside}"
        console.print(line, highlight=False)
    for finding in results.findings:
        if finding.wrong:
            console.print(f"[red]wrong[/red]  {finding.check}: {finding.wrong} are not")
        else:
            console.print(f"[green]right[/green]  {finding.check}")


def save(results: Results, **facts: object) -> None:
    """Write benchmarks/results/latest.json and latest.png."""
    RESULTS.mkdir(exist_ok=True)
    whole: dict[str, Any] = {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"processors": os.cpu_count(), "system": platform.platform(), "python": platform.python_version()},
        **facts,
        "rows": [asdict(row) for row in results.rows],
        "checkouts": [asdict(checkout) for checkout in results.checkouts],
        "targets": [{**asdict(target), "met": target.met} for target in results.targets],
        "memory": {"calls": results.soak_calls, "servers": [asdict(one) for one in results.memory]},
        "audit": {finding.check: finding.wrong for finding in results.findings},
        "samples": [asdict(sample) for sample in results.samples],
    }
    # An infinite bound, which JSON does not know, becomes null.
    (RESULTS / "latest.json").write_bytes(orjson.dumps(whole, option=orjson.OPT_INDENT_2))
    _plot(results.rows)


def _table(rows: Sequence[Row]) -> Table:
    table = Table()
    for name in ("call", "workers", "at once"):
        table.add_column(name, no_wrap=True)
    for name in ("calls/s", "ratio", "p50 ms", "p99 ms", "CPU us", "ratio", "intr.", "echo", "SQL", "load"):
        table.add_column(name, justify="right", no_wrap=True)
    references = {(row.call, row.workers, row.concurrency): row for row in rows if row.server == REFERENCE}
    for row in rows:
        if row.server == REFERENCE and row.call != ECHO.name:
            continue
        other = references[row.call, row.workers, row.concurrency]
        alone = row is other

        def pair(ours: str, theirs: str, *, alone: bool = alone) -> str:
            return ours if alone else f"{ours} / {theirs}"

        table.add_row(
            row.call if row.server in {REFERENCE, "mall"} else f"{row.call}, {row.server.rpartition(' ')[2]}",
            str(row.workers),
            str(row.concurrency),
            pair(f"{row.calls_per_second:,.0f}", f"{other.calls_per_second:,.0f}"),
            "" if alone else f"[bold]{row.of_reference:.2f}[/bold]",
            pair(f"{row.p50_ms:.1f}", f"{other.p50_ms:.1f}"),
            pair(f"{row.p99_ms:.1f}", f"{other.p99_ms:.1f}"),
            pair(f"{row.cpu_us:,.0f}", f"{other.cpu_us:,.0f}"),
            "" if alone else f"{row.cpu_of_reference:.2f}",
            pair(f"{row.interruptions:.1f}", f"{other.interruptions:.1f}"),
            f"{row.of_echo:.2f}",
            pair(f"{row.statements:g}", f"{other.statements:g}"),
            pair(f"{row.generator_cores:.2f}", f"{other.generator_cores:.2f}"),
        )
    return table


def _checkouts(checkouts: Sequence[Checkout]) -> Table:
    """Set the ways to check out side by side; the first is the plain one."""
    table = Table()
    for name in ("PlaceOrder", "at once"):
        table.add_column(name, no_wrap=True)
    for name in ("calls/s", "p50 ms", "p99 ms", "CPU us", "SQL"):
        table.add_column(name, justify="right", no_wrap=True)
    for one in checkouts:
        figures = (f"{one.calls_per_second:,.0f}", f"{one.p50_ms:.1f}", f"{one.p99_ms:.1f}", f"{one.cpu_us:,.0f}")
        table.add_row(one.name, str(one.concurrency), *figures, f"{one.statements:g}")
    return table


def _plot(rows: Sequence[Row]) -> None:
    mpl.use("Agg")
    charts = (("calls per second", "calls_per_second"), ("p99, ms", "p99_ms"), ("server CPU, us per call", "cpu_us"))
    all_workers = sorted({row.workers for row in rows})
    names = list(dict.fromkeys(row.server for row in rows))
    loads = list(dict.fromkeys((row.call, row.concurrency) for row in rows))
    size = (6 + 2 * len(loads), 4.5 * len(all_workers))
    figure, grid = plt.subplots(len(all_workers), len(charts), figsize=size, layout="constrained", squeeze=False)
    for axes, workers in zip(grid, all_workers, strict=True):
        for axis, (title, field) in zip(axes, charts, strict=True):
            for number, name in enumerate(names):
                found = {(r.call, r.concurrency): r for r in rows if (r.workers, r.server) == (workers, name)}
                width = 0.8 / len(names)
                heights = [getattr(found[load], field) if load in found else 0 for load in loads]
                places = [place + (number + 0.5) * width - 0.4 for place in range(len(loads))]
                axis.bar(places, heights, width, label=name)
            axis.set_xticks(range(len(loads)), [f"{call}\n{at_once}" for call, at_once in loads], fontsize=6)
            axis.set_title(f"{title}, workers: {workers}")
            axis.set_yscale("log")
            axis.legend()
    figure.savefig(RESULTS / "latest.png", dpi=120)
    plt.close(figure)
