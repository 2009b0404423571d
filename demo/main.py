"""The demo from the first mail to the last cent: fill the mall, replay the baskets, compare the records."""

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Literal

from rich.console import Console

from clients import AsyncMall
from demo import catalogue, ledger, readback, shop, source
from demo.crowd import crowd
from demo.ledger import Bill, Ledger, Tally, tally
from demo.mailbox import Mailbox
from demo.order import replay, waits
from demo.people import Customer, People, Seller
from demo.replay import Replay
from demo.screen import Screen, because, dollars
from demo.server import Server
from demo.shop import Shop
from demo.source import Journey

PEOPLE_AT_ONCE = 16
BASKETS_AT_ONCE = 12
FAULTS_SHOWN = 20

Catalog = Literal["needed", "all"]


@dataclass(frozen=True, slots=True)
class Place:
    """The mall that the demo plays in: its own, or one that is given by its address."""

    folder: Path
    target: str = ""
    bootstrap_token: str = ""
    mailbox: str = "127.0.0.1:0"

    @classmethod
    def of_environment(cls) -> "Place":
        """Read MALL_DEMO_TARGET and what belongs to it; without it, the demo starts a mall of its own."""
        return cls(
            Path(os.environ.get("MALL_DEMO_DIR", ".data/demo")).resolve(),
            os.environ.get("MALL_DEMO_TARGET", ""),
            os.environ.get("MALL_DEMO_BOOTSTRAP_TOKEN", ""),
            os.environ.get("MALL_DEMO_MAILBOX", "127.0.0.1:0"),
        )


@dataclass(slots=True)
class Cast:
    """Who takes part."""

    administrator: AsyncMall
    sellers: dict[int, Seller]
    customers: dict[int, Customer]


def run(baskets: int, catalog: Catalog, place: Place, console: Console | None = None) -> int:
    """Play the demo; return 0 if everything reconciles."""
    import uvloop  # noqa: PLC0415  # imported late, as all of the demo is

    return uvloop.run(play(baskets, catalog, place, Screen(console)))


async def play(baskets: int, catalog: Catalog, place: Place, screen: Screen) -> int:
    """Play the demo in the running event loop."""
    screen.say("reading the data ...")
    journey = await asyncio.to_thread(source.load, baskets)
    started = time.perf_counter()
    async with AsyncExitStack() as stack:
        host, _, port = place.mailbox.rpartition(":")
        mailbox = await stack.enter_async_context(Mailbox(host, int(port)))
        address, token = place.target, place.bootstrap_token
        if not address:
            screen.say(f"starting a mall of its own in {place.folder}, empty at first ...")
            server = await stack.enter_async_context(Server(place.folder, mailbox.url))
            address, token = server.address, server.bootstrap_token
        mall = await stack.enter_async_context(AsyncMall(address))
        with screen.live():
            faults, run_ = await _play(journey, catalog, People(mall, mailbox), token, screen)
    _report(journey, run_, faults, screen)
    screen.say(f"{time.perf_counter() - started:.0f} seconds from an empty folder to the last comparison")
    if not place.target:
        screen.say(f"the mall has stopped; it opens again with: MALL_DATA_DIR={place.folder} mall run")
    return 1 if faults else 0


@dataclass(slots=True)
class Run:
    """What there is to report."""

    shop: Shop
    ledger: Ledger
    replay: Replay
    bills: Sequence[Bill]
    seconds: float


async def _play(
    journey: Journey, catalog: Catalog, people: People, token: str, screen: Screen
) -> tuple[list[str], Run]:
    wanted = list(journey.products) if catalog == "all" else catalogue.needed(journey.products, journey.baskets)
    offers = catalogue.offers(journey.products, wanted, journey.baskets, journey.first_prices)
    cast = await _gather(journey, offers, people, token, screen)
    shop_ = await _fill(cast, offers, screen)
    book = Ledger(initial_stock={offer.sku: offer.stock for offer in offers if offer.product.id in shop_.variant_ids})
    listed = {offer.product.id: offer.price for offer in offers}
    player = Replay(shop_, journey.products, listed, cast.sellers, cast.customers, book)
    seconds = await _replay(journey, player, screen)
    bills, faults = await _compare(journey, cast.administrator, shop_, book, screen)
    return faults, Run(shop_, book, player, bills, seconds)


async def _gather(
    journey: Journey, offers: Sequence[catalogue.Offer], people: People, token: str, screen: Screen
) -> Cast:
    administrator = await people.administrator(token)
    cast = Cast(administrator, {}, {})

    async def open_shop(manufacturer: int) -> None:
        cast.sellers[manufacturer] = await people.seller(manufacturer, administrator)
        count()

    async def move_in(household: int) -> None:
        cast.customers[household] = await people.customer(household)
        count()

    manufacturers = sorted({offer.product.manufacturer_id for offer in offers})
    with screen.stage("sellers", len(manufacturers), "sellers") as count:
        await crowd(manufacturers, open_shop, PEOPLE_AT_ONCE)
    households = sorted({basket.household_id for basket in journey.baskets})
    with screen.stage("customers", len(households), "customers") as count:
        await crowd(households, move_in, PEOPLE_AT_ONCE)
    return cast


async def _fill(cast: Cast, offers: Sequence[catalogue.Offer], screen: Screen) -> Shop:
    filled = Shop(await shop.open_channel(cast.administrator))
    tree = catalogue.categories([offer.product for offer in offers])
    with screen.stage("categories", len(tree), "categories") as count:
        ids = await shop.plant(cast.administrator, tree, count)
    with screen.stage("products", len(offers), "products") as count:
        await shop.list_offers(filled, offers, cast.sellers, ids, count)
    await shop.find_variants(filled, cast.administrator)
    return filled


async def _replay(journey: Journey, player: Replay, screen: Screen) -> float:
    async def one(position: int) -> None:
        await player.basket(journey.baskets[position])
        count()

    before = waits(journey.baskets, journey.first_prices)
    started = time.perf_counter()
    with screen.stage("baskets", len(journey.baskets), "baskets") as count:
        await replay(before, one, BASKETS_AT_ONCE)
    return time.perf_counter() - started


async def _compare(
    journey: Journey, administrator: AsyncMall, shop_: Shop, book: Ledger, screen: Screen
) -> tuple[Sequence[Bill], list[str]]:
    with screen.stage("purchases read back", len(book.purchases), "purchases") as count:
        bills = await readback.bills(administrator, count)
    with screen.stage("stock read back", len(book.initial_stock), "levels") as count:
        levels = await readback.levels(administrator, count)
    variants = {catalogue.sku(number): id_ for number, id_ in shop_.variant_ids.items()}
    with screen.stage("movements read back", len(variants), "variants") as count:
        movements = await readback.movements(administrator, variants, count)
    faults = ledger.check_lines(journey.baskets, book)
    faults += ledger.check_bills(book, bills)
    faults += ledger.check_stock(book, levels, movements)
    return bills, faults


def _report(journey: Journey, done: Run, faults: Sequence[str], screen: Screen) -> None:
    screen.stage_table()
    _report_speed(journey, done, screen)
    data = tally(line for basket in journey.baskets for line in basket.lines)
    refused = [(because(refusal), worth) for refusal, worth in ledger.refusals(done.ledger)]
    expected = tally(done.ledger.sold())
    sold = [sold for bill in done.bills for sold in bill.lines]
    found = Tally(len(sold), sum(line.quantity for line in sold), sum(line.total_cents for line in sold))
    rows = [("the data", data), *((f"  refused, {name}", worth) for name, worth in refused)]
    rows += [("left to be sold", expected), ("sold, by the mall's records", found)]
    screen.tally_table("What the data says and what the mall says", rows, ["bold", *[""] * len(refused), "", "bold"])
    _report_money(journey, done, screen)
    for fault in faults[:FAULTS_SHOWN]:
        screen.say(f"[red]wrong:[/red] {fault}")
    verdict = "[green]everything reconciles[/green]" if not faults else f"[red]{len(faults)} things are wrong[/red]"
    screen.say(f"{verdict}: every line, to the unit and to the cent; every payment; every movement of stock")


def _report_speed(journey: Journey, done: Run, screen: Screen) -> None:
    placed, lines = len(done.ledger.purchases), sum(map(len, done.ledger.purchases.values()))
    per_second: Callable[[int], str] = lambda count: f"{count / done.seconds:,.1f}/s"  # noqa: E731
    screen.say(
        f"replayed {len(journey.baskets):,} baskets ({per_second(len(journey.baskets))}): {placed:,} purchases with "
        f"{done.replay.orders:,} orders ({per_second(done.replay.orders)}) and {lines:,} lines ({per_second(lines)}), "
        f"after {done.ledger.price_changes:,} price changes; {len(done.shop.variant_ids):,} products listed, "
        f"{len(done.shop.refused):,} refused"
    )
    if placed > 1:
        cuts = quantiles(done.replay.place_seconds, n=100, method="inclusive")
        p50, p95, p99 = (f"{cuts[percent - 1] * 1000:.0f}" for percent in (50, 95, 99))
        screen.say(f"PlaceOrder took {p50} ms at p50, {p95} at p95, {p99} at p99, {len(done.bills):,} calls")


def _report_money(journey: Journey, done: Run, screen: Screen) -> None:
    lines = [line for basket in journey.baskets for line in basket.lines]
    received = sum(line.received_cents for line in lines)
    loyalty = sum(line.loyalty_cents for line in lines)
    match = sum(line.match_cents for line in lines)
    captured = sum(bill.captured_cents for bill in done.bills)
    screen.say(
        f"prices are those on the shelf: the stores received {dollars(received)}, gave {dollars(loyalty)} to loyalty cards "
        f"and {dollars(match)} to matched coupons; the mall has captured {dollars(captured)}"
    )
