"""What is shown at the end: how fast it went, and the data's figures beside the mall's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from rich.table import Table

from demo import ledger
from demo.ledger import Bill, Ledger, Refusal, Tally, tally
from demo.replay import Replay
from demo.screen import Screen
from demo.shop import Shop
from demo.source import Journey

FAULTS_SHOWN = 20


@dataclass(slots=True)
class Outcome:
    """How the demo went."""

    shop: Shop
    ledger: Ledger
    replay: Replay
    seconds: float = 0.0
    bills: Sequence[Bill] = ()
    faults: list[str] = field(default_factory=list)


def show(journey: Journey, outcome: Outcome, screen: Screen) -> None:
    """Show all of it."""
    screen.stage_table()
    _show_speed(journey, outcome, screen)
    _show_lines(journey, outcome, screen)
    _show_money(journey, outcome, screen)
    for fault in outcome.faults[:FAULTS_SHOWN]:
        screen.say(f"[red]wrong:[/red] {fault}")
    if outcome.faults:
        screen.say(f"[bold red]{len(outcome.faults):,} things do not reconcile.[/bold red]")
    else:
        screen.say(
            "[bold green]Everything reconciles:[/bold green] every line to the unit and to the cent, every purchase with its "
            "orders and its payment, every movement of stock."
        )


def dollars(cents: int) -> str:
    """Write an amount."""
    return f"{cents // 100:,}.{cents % 100:02}"


def because(refusal: Refusal) -> str:
    """Write a refusal in the mall's words."""
    return f"{refusal.step}: {refusal.reason} {refusal.detail}".rstrip()


def percentiles(seconds: Sequence[float]) -> tuple[float, float, float]:
    """Return p50, p95 and p99."""
    cuts = quantiles(seconds, n=100, method="inclusive")
    return cuts[49], cuts[94], cuts[98]


def _show_speed(journey: Journey, outcome: Outcome, screen: Screen) -> None:
    lines = sum(map(len, outcome.ledger.purchases.values()))
    figures = (
        (len(journey.baskets), "baskets"),
        (len(outcome.ledger.purchases), "purchases"),
        (outcome.replay.orders, "orders"),
        (lines, "lines"),
        (outcome.ledger.price_changes, "price changes"),
    )
    parts = [f"{count:,} {unit} ({count / outcome.seconds:,.1f}/s)" for count, unit in figures]
    screen.say(f"Replayed {', '.join(parts)}.")
    if len(outcome.replay.place_seconds) > 1:
        p50, p95, p99 = (seconds * 1000 for seconds in percentiles(outcome.replay.place_seconds))
        screen.say(f"PlaceOrder took {p50:.0f} ms at p50, {p95:.0f} ms at p95, {p99:.0f} ms at p99.")
    refused = [because(refusal) for refusal in outcome.shop.refused.values()]
    for reason in dict.fromkeys(refused):
        screen.say(f"{refused.count(reason):,} products were refused by the mall: {reason}")


def _show_lines(journey: Journey, outcome: Outcome, screen: Screen) -> None:
    table = Table(title="What the data says, and what the mall says", title_justify="left")
    table.add_column("")
    for heading in ("lines", "units", "dollars"):
        table.add_column(heading, justify="right")

    def row(name: str, worth: Tally, style: str = "") -> None:
        table.add_row(name, f"{worth.lines:,}", f"{worth.units:,}", dollars(worth.cents), style=style)

    row("in the data", tally(line for basket in journey.baskets for line in basket.lines), "bold")
    for refusal, worth in ledger.refusals(outcome.ledger):
        row(f"  refused by the mall, {because(refusal)}", worth)
    row("in the data, less what was refused", tally(outcome.ledger.sold()))
    sold = [line for bill in outcome.bills for line in bill.lines]
    found = Tally(len(sold), sum(line.quantity for line in sold), sum(line.total_cents for line in sold))
    row("in the mall's orders", found, "bold")
    screen.console.print(table)


def _show_money(journey: Journey, outcome: Outcome, screen: Screen) -> None:
    lines = [line for basket in journey.baskets for line in basket.lines]
    received, loyalty, match = (
        dollars(sum(getattr(line, name) for line in lines))
        for name in ("received_cents", "loyalty_cents", "match_cents")
    )
    captured = dollars(sum(bill.captured_cents for bill in outcome.bills))
    screen.say(
        f"Prices are those on the shelf: of the data's total, the stores received {received}, and gave away {loyalty} for "
        f"loyalty cards and {match} for coupons they matched. The mall has captured {captured}."
    )
