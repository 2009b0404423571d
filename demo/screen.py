"""What the demo shows: a bar with its rate for every stage, then tables."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn
from rich.prompt import Confirm
from rich.table import Table
from rich.text import Text


@dataclass(slots=True)
class Stage:
    """One stage of the demo, while it runs and afterwards."""

    name: str
    unit: str
    done: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """How many a second."""
        return self.done / self.seconds if self.seconds else 0.0


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.0f} {task.fields['unit']}/s" if speed else "", style="cyan")


class Screen:
    """The terminal."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.stages: list[Stage] = []
        self._progress = Progress(
            TextColumn("{task.description:<22}"),
            BarColumn(30),
            MofNCompleteColumn(),
            _Rate(),
            TimeElapsedColumn(),
            console=self.console,
        )

    @contextmanager
    def live(self) -> Iterator[None]:
        """Show the bars."""
        with self._progress:
            yield

    @contextmanager
    def stage(self, name: str, total: int, unit: str) -> Iterator[Callable[..., None]]:
        """Show one stage; yields what counts: call it with what was done, 1 by default."""
        stage = Stage(name, unit)
        self.stages.append(stage)
        task = self._progress.add_task(name, total=total, unit=unit)
        started = time.perf_counter()

        def count(done: int = 1) -> None:
            stage.done += done
            self._progress.advance(task, done)

        yield count
        stage.seconds = time.perf_counter() - started

    def say(self, text: str) -> None:
        """Print a paragraph, broken between words."""
        self.console.print(text, highlight=False)

    def show(self, command: str) -> None:
        """Print a line to be copied: as it is, however long."""
        self.console.print(f"  {command}", highlight=False, markup=False, soft_wrap=True)

    def ask(self, question: str) -> bool:
        """Ask whoever sits there; where nobody does, the answer is no."""
        if not (self.console.is_terminal and sys.stdin.isatty()):
            return False
        return Confirm.ask(question, console=self.console, default=False)

    def stage_table(self) -> None:
        """Show how long each stage took."""
        table = Table(title="Stages", title_justify="left")
        for heading in ("stage", "done", "seconds", "rate"):
            table.add_column(heading, justify="left" if heading == "stage" else "right")
        for stage in self.stages:
            rate = f"{stage.rate:,.1f} {stage.unit}/s"
            table.add_row(stage.name, f"{stage.done:,}", f"{stage.seconds:.1f}", rate)
        self.console.print(table)
