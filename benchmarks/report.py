"""Shows what was measured: a table on the terminal, JSON, a plot."""

import os
import platform
import statistics
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

RESULTS = Path(__file__).with_name("results")
OURS, REFERENCE = "mall", "reference"


@dataclass(frozen=True, slots=True)
class Sample:
    """One server under one load, once."""

    server: str
    call: str
    concurrency: int
    round: int
    calls: int
    calls_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    generator: str
    generator_cores: float
    refused: int


@dataclass(frozen=True, slots=True)
class Cell:
    """The medians of one server under one load."""

    calls_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    generator_cores: float
    refused: float
    round_trips: float


@dataclass(frozen=True, slots=True)
class Row:
    """Both servers under one load."""

    call: str
    concurrency: int
    generator: str
    mall: Cell
    reference: Cell
    throughput_ratio: float
    cpu_ratio: float


def rows(samples: Sequence[Sample], round_trips: dict[tuple[str, str], float]) -> list[Row]:
    """Sum the rounds up."""
    loads = dict.fromkeys((sample.call, sample.concurrency) for sample in samples)
    return [_row(samples, round_trips, call, concurrency) for call, concurrency in loads]


def show(console: Console, measured: Sequence[Row], findings: Sequence[Finding]) -> None:
    """Print the table and the verdict of the audit."""
    table = Table("call", "at once", "server")
    for name in ("calls/s", "p50 ms", "p99 ms", "CPU us", "SQL", "load CPU"):
        table.add_column(name, justify="right", no_wrap=True)
    for row in measured:
        for name, cell in ((OURS, row.mall), (REFERENCE, row.reference)):
            first = name == OURS
            table.add_row(
                row.call if first else "",
                str(row.concurrency) if first else "",
                name,
                f"{cell.calls_per_second:,.0f}",
                f"{cell.p50_ms:.1f}",
                f"{cell.p99_ms:.1f}",
                f"{cell.cpu_us:,.0f}",
                f"{cell.round_trips:g}",
                f"{cell.generator_cores:.2f}",
            )
        ratios = (f"{row.throughput_ratio:.2f}", "", "", f"{row.cpu_ratio:.2f}", "", "")
        table.add_row("", "", "ratio", *ratios, style="bold", end_section=True)
    console.print(table)
    console.print(
        "CPU us: of the server, per call. SQL: round trips per call. load CPU: cores that the generator used,"
    )
    console.print(", ".join(f"{call}: {generator}" for call, generator in _generators(measured).items()))
    for row in measured:
        if row.mall.refused:
            console.print(
                f"{row.call}, {row.concurrency} at once: {row.mall.refused:g} calls refused as too many, sent again"
            )
    for finding in findings:
        if finding.wrong:
            console.print(f"[red]wrong[/red]  {finding.check}: {finding.wrong} are not")
        else:
            console.print(f"[green]right[/green]  {finding.check}")


def save(measured: Sequence[Row], samples: Sequence[Sample], findings: Sequence[Finding], **facts: object) -> None:
    """Write benchmarks/results/latest.json and latest.png."""
    RESULTS.mkdir(exist_ok=True)
    whole: dict[str, Any] = {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"processors": os.cpu_count(), "system": platform.platform(), "python": platform.python_version()},
        **facts,
        "rows": [asdict(row) for row in measured],
        "audit": {finding.check: finding.wrong for finding in findings},
        "samples": [asdict(sample) for sample in samples],
    }
    (RESULTS / "latest.json").write_bytes(orjson.dumps(whole, option=orjson.OPT_INDENT_2))
    _plot(measured)


def _row(samples: Sequence[Sample], round_trips: dict[tuple[str, str], float], call: str, concurrency: int) -> Row:
    chosen = [sample for sample in samples if (sample.call, sample.concurrency) == (call, concurrency)]
    ours = _cell([s for s in chosen if s.server == OURS], round_trips[OURS, call])
    theirs = _cell([s for s in chosen if s.server == REFERENCE], round_trips[REFERENCE, call])
    return Row(
        call,
        concurrency,
        chosen[0].generator,
        ours,
        theirs,
        throughput_ratio=ours.calls_per_second / theirs.calls_per_second,
        cpu_ratio=theirs.cpu_us / ours.cpu_us,
    )


def _cell(samples: Sequence[Sample], round_trips: float) -> Cell:
    def median(name: str) -> float:
        return statistics.median([float(getattr(sample, name)) for sample in samples])

    return Cell(
        calls_per_second=median("calls_per_second"),
        p50_ms=median("p50_ms"),
        p99_ms=median("p99_ms"),
        cpu_us=median("cpu_us"),
        generator_cores=median("generator_cores"),
        refused=median("refused"),
        round_trips=round_trips,
    )


def _generators(measured: Sequence[Row]) -> dict[str, str]:
    return {row.call: row.generator for row in measured}


def _plot(measured: Sequence[Row]) -> None:
    mpl.use("Agg")
    labels = [f"{row.call}\n{row.concurrency}" for row in measured]
    figure, axes = plt.subplots(1, 3, figsize=(4 + 3 * len(labels), 4.5), layout="constrained")
    charts = (
        ("calls per second", "calls_per_second"),
        ("p99, ms", "p99_ms"),
        ("server CPU, us per call", "cpu_us"),
    )
    for axis, (title, name) in zip(axes, charts, strict=True):
        for offset, server in ((-0.2, OURS), (0.2, REFERENCE)):
            heights = [getattr(getattr(row, server), name) for row in measured]
            bars = axis.bar([x + offset for x in range(len(labels))], heights, 0.4, label=server)
            axis.bar_label(bars, fmt="{:,.0f}", fontsize=7)
        axis.set_xticks(range(len(labels)), labels, fontsize=8)
        axis.set_title(title)
        axis.legend()
    figure.savefig(RESULTS / "latest.png", dpi=120)
    plt.close(figure)
