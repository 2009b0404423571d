"""What is shown at the end: how fast it went, and the data's figures beside the mall's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from rich.table import Table

from demo import ledger
from demo.catalogue import sku
from demo.coupons import Redemptions
from demo.ledger import Bill, Ledger, Refusal, Shares, Tally, tally
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
    redemptions: Redemptions
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
            "[bold green]Everything reconciles:[/bold green] every line to the unit and to the cent with each share of those who "
            "bear it, every purchase with its orders and its payment, every movement of stock."
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
        (outcome.replay.promotions.card_changes, "changes of card prices"),
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
    measured = {sku(product.id) for product in journey.products.values() if product.measured}
    units = sum(1 if line.sku in measured else line.quantity for line in sold)
    row("in the mall's orders", Tally(len(sold), units, sum(line.listed for line in sold)), "bold")
    screen.console.print(table)


def in_data(outcome: Outcome) -> Shares:
    """Return who bears what by the data."""
    return ledger.shares(map(ledger.expected, outcome.ledger.sold()))


def in_mall(outcome: Outcome) -> Shares:
    """Return who bears what by the mall's orders."""
    return ledger.shares(line for bill in outcome.bills for line in bill.lines)


FUNDERS = (
    ("on the shelves", "listed"),
    ("  less the loyalty card, borne by the store", "card"),
    ("  less coupons that the store matched", "match"),
    ("received by the stores", "received"),
    ("  of it from manufacturers, for coupons", "coupon"),
    ("  of it from households", "paid"),
)


def _show_money(journey: Journey, outcome: Outcome, screen: Screen) -> None:
    table = Table(title="Who bears it, in dollars", title_justify="left")
    table.add_column("")
    for heading in ("in the data", "in the mall"):
        table.add_column(heading, justify="right")
    data, mall = in_data(outcome), in_mall(outcome)
    for name, part in FUNDERS:
        style = "" if name.startswith(" ") else "bold"
        table.add_row(name, dollars(getattr(data, part)), dollars(getattr(mall, part)), style=style)
    screen.console.print(table)
    for line in coupon_lines(journey, outcome):
        screen.say(line)
    captured = dollars(sum(bill.captured_cents for bill in outcome.bills))
    screen.say(f"The mall has captured {captured}, shipping included.")


def coupon_lines(journey: Journey, outcome: Outcome) -> list[str]:
    """Say what became of the campaigns' coupons, and which coupons of the data found no place, by reason."""
    promotions = outcome.replay.promotions
    said = [
        f"Campaign {campaign.id} ({campaign.kind}): {promotions.issued.get(campaign.id, 0):,} coupons issued, "
        f"{promotions.used.get(campaign.id, 0):,} redeemed."
        for campaign in journey.campaigns
    ]
    said += [
        f"{count:,} redemptions of campaigns are no line's: {why}."
        for why, count in sorted(outcome.redemptions.left_out.items())
    ]
    said += [
        f"{found.number:,} coupons took {dollars(found.cents)} off that no goods have room for: {why}."
        for why, found in sorted(ledger.unfit(journey.baskets).items())
    ]
    return said
