"""The demo from the first mail to the last cent: fill the mall, replay the baskets, compare the records."""

import asyncio
import os
import signal
import time
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import uvloop
from rich.console import Console

from demo import catalogue, coupons, farewell, ledger, page, readback, report, shop, source
from demo.catalogue import Offer
from demo.crowd import crowd
from demo.folder import FolderKept, empty
from demo.ledger import Ledger
from demo.mailbox import Mailbox
from demo.order import replay, waits
from demo.people import Customer, People, Seller
from demo.promotions import Promotions
from demo.replay import Replay
from demo.report import Outcome
from demo.screen import Screen
from demo.server import Server, ServerFailed
from demo.shop import Shop
from demo.source import Journey
from mall_client import Mall, MallError

PEOPLE_AT_ONCE = 8  # enough to keep two password hashes running at all times
BASKETS_AT_ONCE = 8

Catalog = Literal["needed", "all"]


@dataclass(frozen=True, slots=True)
class Place:
    """The mall that the demo plays in: one of its own in a folder, or a new one that somebody else has started."""

    folder: Path
    target: str = ""
    bootstrap_token: str = ""
    mailbox: str = "127.0.0.1:0"

    @classmethod
    def of_environment(cls) -> "Place":
        """Read the variables that docs/demo.md tells of."""
        return cls(
            Path(os.environ.get("MALL_DEMO_DIR", ".data/demo")).resolve(),
            os.environ.get("MALL_DEMO_TARGET", ""),
            os.environ.get("MALL_DEMO_BOOTSTRAP_TOKEN", ""),
            os.environ.get("MALL_DEMO_MAILBOX", "127.0.0.1:0"),
        )


@dataclass(slots=True)
class Cast:
    """Who takes part, by their numbers in the data."""

    administrator: Mall
    sellers: dict[int, Seller]
    customers: dict[int, Customer]


def run(baskets: int, catalog: Catalog, place: Place, console: Console | None = None) -> int:
    """Play the demo; return 0 if everything reconciles."""
    screen = Screen(console or Console())
    try:
        return uvloop.run(_play(baskets, catalog, place, screen))
    except asyncio.CancelledError:
        screen.say("[red]the demo was ended[/red], and its mall with it")
        return 1
    except FolderKept as error:
        screen.say(f"[red]the demo has not begun:[/red] {error}")
        return 1
    except (MallError, ServerFailed, TimeoutError) as error:
        screen.say(f"[red]the demo has failed:[/red] {error or 'a mail has not come'}")
        if not place.target:
            screen.say(f"what the server says is in {place.folder}/server.log")
        return 1


async def _play(baskets: int, catalog: Catalog, place: Place, screen: Screen) -> int:
    playing = asyncio.current_task()
    if playing is not None:  # who ends the demo ends what it has started
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, playing.cancel)
    if not place.target:
        empty(place.folder, screen.ask)
    screen.say("reading the data ...")
    journey = await asyncio.to_thread(source.load, baskets)
    started = time.perf_counter()
    async with AsyncExitStack() as stack:
        host, _, port = place.mailbox.rpartition(":")
        mailbox = await stack.enter_async_context(Mailbox(host, int(port)))
        address, token = place.target, place.bootstrap_token
        if not address:
            screen.say(f"starting a mall of its own in {place.folder} ...")
            server = await stack.enter_async_context(Server(place.folder, mailbox.url))
            address, token = server.address, server.bootstrap_token
        mall = await stack.enter_async_context(Mall(address))
        with screen.live():
            outcome = await _act(journey, catalog, People(mall, mailbox), token, screen)
    report.show(journey, outcome, screen)
    screen.say(f"{time.perf_counter() - started:.0f} seconds from an empty folder to the last comparison")
    if not place.target:
        page.write(journey, outcome, place.folder / "report.html")
        farewell.say_what_is_left(place.folder, journey, outcome, screen)
    return 1 if outcome.faults else 0


async def _act(journey: Journey, catalog: Catalog, people: People, token: str, screen: Screen) -> Outcome:
    wanted = list(journey.products) if catalog == "all" else catalogue.needed(journey.products, journey.baskets)
    offers = catalogue.offers(journey.products, wanted, journey.baskets, journey.first_prices)
    cast = await _gather(journey, offers, people, token, screen)
    filled = await _fill(cast, offers, screen)
    redeemed = coupons.redemptions(journey)
    promotions = Promotions(cast.administrator, filled, journey.products, cast.sellers, redeemed)
    await _promote(journey, cast, promotions, screen)
    book = Ledger(initial_stock={offer.sku: offer.stock for offer in offers if offer.product.id in filled.variant_ids})
    prices = {offer.product.id: offer.price for offer in offers}
    player = Replay(filled, journey.products, prices, cast.sellers, cast.customers, promotions, book)
    outcome = Outcome(filled, book, player, redeemed)
    await _replay(journey, prices, player, outcome, screen)
    await _compare(journey, cast.administrator, outcome, screen)
    return outcome


async def _gather(journey: Journey, offers: Sequence[Offer], people: People, token: str, screen: Screen) -> Cast:
    """Let the administrator, the manufacturers and the households in."""
    cast = Cast(await people.administrator(token), {}, {})

    async def open_shop(manufacturer: int) -> None:
        cast.sellers[manufacturer] = await people.seller(manufacturer, cast.administrator)
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


async def _fill(cast: Cast, offers: Sequence[Offer], screen: Screen) -> Shop:
    """Open the shop front, and have everything listed in it."""
    filled = Shop(await shop.open_channel(cast.administrator))
    tree = catalogue.categories(offer.product for offer in offers)
    with screen.stage("categories", len(tree), "categories") as count:
        ids = await shop.plant(cast.administrator, tree, count)
    with screen.stage("products", len(offers), "products") as count:
        await shop.list_offers(filled, offers, cast.sellers, ids, count)
    await shop.find_variants(filled, cast.administrator)
    await shop.restock(filled, offers, cast.sellers)
    return filled


async def _promote(journey: Journey, cast: Cast, promotions: Promotions, screen: Screen) -> None:
    """Hand the loyalty card to those who use it, and the coupons of campaigns to those who got them."""
    households = {basket.household_id for basket in journey.baskets if any(line.card for line in basket.lines)}
    with screen.stage("loyalty cards", len(households), "cards") as count:
        await promotions.hand_out_cards([cast.customers[household] for household in sorted(households)], count)
    mailed = sum(len(campaign.coupons) for campaign in journey.campaigns)
    with screen.stage("coupons of campaigns", mailed, "coupons") as count:
        await promotions.mail_out(journey.campaigns, cast.customers, count)


async def _replay(
    journey: Journey, prices: Mapping[int, int], player: Replay, outcome: Outcome, screen: Screen
) -> None:
    async def one(position: int) -> None:
        await player.basket(journey.baskets[position])
        count()

    before = waits(journey.baskets, prices)
    started = time.perf_counter()
    with screen.stage("baskets", len(journey.baskets), "baskets") as count:
        await replay(before, one, BASKETS_AT_ONCE)
    outcome.seconds = time.perf_counter() - started


async def _compare(journey: Journey, administrator: Mall, outcome: Outcome, screen: Screen) -> None:
    """Read everything back, and note whatever is not as the data has it."""
    book = outcome.ledger
    with screen.stage("purchases read back", len(book.purchases), "purchases") as count:
        outcome.bills = await readback.bills(administrator, count)
    with screen.stage("stock read back", len(book.initial_stock), "levels") as count:
        levels = await readback.levels(administrator, count)
    variants = {catalogue.sku(number): id_ for number, id_ in outcome.shop.variant_ids.items()}
    moved = {level.sku: variants[level.sku] for level in levels if level.movements > 1 and level.sku in variants}
    with screen.stage("movements read back", len(moved), "variants") as count:
        movements = await readback.movements(administrator, moved, count)
    outcome.faults += ledger.check_lines(journey.baskets, book)
    outcome.faults += ledger.check_bills(book, outcome.bills)
    outcome.faults += ledger.check_stock(book, levels, movements)
