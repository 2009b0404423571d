"""The page that a run leaves: what was sold, what was refused and why, how long orders took; one file, plots inside."""

import base64
import html
import io
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from demo import ledger
from demo.ledger import Shares, Sold
from demo.report import Outcome, because, coupon_lines, dollars, in_mall, percentiles
from demo.source import Journey

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_DEPARTMENTS = 7
MOST_ABREAST = 8  # weeks whose names stand side by side
FUNDERS = (
    ("households", "paid"),
    ("manufacturers, for coupons", "coupon"),
    ("the store, for its card", "card"),
    ("the store, for coupons it matched", "match"),
)
STYLE = "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}img{width:100%}td{padding:.2rem 1rem .2rem 0}"


def write(journey: Journey, outcome: Outcome, path: Path) -> None:
    """Write the page."""
    sold = sum(line.cents for line in outcome.ledger.sold())
    verdict = (
        f"{len(outcome.faults):,} things do not reconcile." if outcome.faults else "Everything reconciles to the cent."
    )
    shares = in_mall(outcome)
    head = (
        f"{len(journey.baskets):,} baskets became {len(outcome.ledger.purchases):,} purchases of {dollars(sold)} dollars. "
        f"Households paid {dollars(shares.paid)}, the stores received {dollars(shares.received)}. {verdict}"
    )
    sections = [
        ("Sales by week and department", _image(lambda axes: _sales(journey, outcome, axes))),
        ("Who bears it", _image(lambda axes: _funders(journey, outcome, axes)) + _coupons(journey, outcome)),
        ("What was refused, and why", _refusals(outcome)),
        ("How long PlaceOrder took", _image(lambda axes: _latency(outcome.replay.place_seconds, axes))),
    ]
    body = "".join(f"<h2>{html.escape(title)}</h2>{content}" for title, content in sections)
    path.write_text(
        f"<!doctype html><html lang=en><meta charset=utf-8><title>The demo's mall</title><style>{STYLE}</style>"
        f"<h1>The demo's mall</h1><p>{html.escape(head)}</p>{body}</html>\n"
    )


def by_week(journey: Journey, outcome: Outcome) -> dict[str, dict[date, int]]:
    """Return what was sold, in cents, by department and by the Monday of its week; most first, small ones together."""
    days = {basket.id: basket.time.date() for basket in journey.baskets}
    cells: Counter[tuple[str, date]] = Counter()
    totals: Counter[str] = Counter()
    for line in outcome.ledger.sold():
        day, department = days[line.basket_id], journey.products[line.product_id].department
        cells[department, day - timedelta(days=day.weekday())] += line.cents
        totals[department] += line.cents
    large = [department for department, _ in totals.most_common(MOST_DEPARTMENTS)]
    found: dict[str, dict[date, int]] = {department: defaultdict(int) for department in large}
    for (department, week), cents in cells.items():
        found.setdefault(department if department in large else "all others", defaultdict(int))[week] += cents
    return found


def _sales(journey: Journey, outcome: Outcome, axes: "Axes") -> None:
    found = by_week(journey, outcome)
    weeks = sorted({week for sales in found.values() for week in sales})
    below = [0.0] * len(weeks)
    names = [f"{week:%d %b %Y}" for week in weeks]
    for department, sales in found.items():
        heights = [sales.get(week, 0) / 100 for week in weeks]
        axes.bar(names, heights, bottom=below, label=department.capitalize())
        below = [low + height for low, height in zip(below, heights, strict=True)]
    axes.set_ylabel("dollars")
    axes.set_xlabel("week of")
    axes.tick_params(axis="x", rotation=90 if len(weeks) > MOST_ABREAST else 0)
    if found:
        axes.legend(fontsize="small")


def shares_by_week(journey: Journey, outcome: Outcome) -> dict[date, Shares]:
    """Return who bears what of the mall's orders, by the Monday of the week."""
    days = {basket.id: basket.time.date() for basket in journey.baskets}
    weeks: dict[date, list[Sold]] = defaultdict(list)
    for bill in outcome.bills:
        lines = outcome.ledger.purchases.get(bill.id)
        if lines:
            day = days[lines[0].basket_id]
            weeks[day - timedelta(days=day.weekday())] += bill.lines
    return {week: ledger.shares(lines) for week, lines in sorted(weeks.items())}


def _funders(journey: Journey, outcome: Outcome, axes: "Axes") -> None:
    found = shares_by_week(journey, outcome)
    names = [f"{week:%d %b %Y}" for week in found]
    below = [0.0] * len(names)
    for label, part in FUNDERS:
        heights = [getattr(shares, part) / 100 for shares in found.values()]
        axes.bar(names, heights, bottom=below, label=label)
        below = [low + height for low, height in zip(below, heights, strict=True)]
    axes.set_ylabel("dollars")
    axes.set_xlabel("week of")
    axes.tick_params(axis="x", rotation=90 if len(names) > MOST_ABREAST else 0)
    axes.legend(fontsize="small")


def _coupons(journey: Journey, outcome: Outcome) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in coupon_lines(journey, outcome))


def _latency(seconds: Sequence[float], axes: "Axes") -> None:
    axes.hist([each * 1000 for each in seconds], bins=40)
    axes.set_xlabel("milliseconds")
    axes.set_ylabel("orders")
    if len(seconds) > 1:
        for name, value in zip(("p50", "p95", "p99"), percentiles(seconds), strict=True):
            axes.axvline(value * 1000, linestyle="--", color="black", linewidth=1)
            axes.text(value * 1000, axes.get_ylim()[1], f" {name} {value * 1000:.0f} ms", rotation=90, va="top")


def _refusals(outcome: Outcome) -> str:
    rows = [
        (because(refusal), f"{worth.lines:,}", dollars(worth.cents))
        for refusal, worth in ledger.refusals(outcome.ledger)
    ]
    if not rows:
        return "<p>Nothing was refused.</p>"
    cells = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr><th>the mall's words</th><th>lines</th><th>dollars</th></tr>{cells}</table>"


def _image(draw: Callable[["Axes"], None]) -> str:
    """Return a plot as part of the page."""
    from matplotlib.figure import Figure  # noqa: PLC0415  # of the development extra, and slow to import

    figure = Figure(figsize=(10, 5), layout="constrained")
    draw(figure.subplots())
    written = io.BytesIO()
    figure.savefig(written, format="png", dpi=110)
    return f'<img alt="" src="data:image/png;base64,{base64.b64encode(written.getvalue()).decode()}">'
