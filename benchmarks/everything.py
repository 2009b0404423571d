"""A checkout with everything beside the plain one: two coupons, points, and a shipping choice for each of two sellers.

It runs on a copy of the database, as a mall that has shipping methods of its own asks for them at every checkout.
"""

import itertools
import statistics
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import grpc.aio

from benchmarks.calls import PLACE_ORDER, MeasurementError, accepting, quotes, succeeded
from benchmarks.load import FEW, Job, Load, Metadata, Outcome, Request
from benchmarks.reference.carts import CUSTOMER
from benchmarks.report import Target
from benchmarks.servers import Mall, Server
from benchmarks.world import Person, RoundTrips, login
from mall.common.v1 import pricing_pb2
from mall.orders.v1 import orders_pb2
from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from mall.shipping.v1 import shipping_pb2, shipping_pb2_grpc
from mall.wallet.v1 import wallet_pb2, wallet_pb2_grpc
from server.kit.clock import Clock
from server.kit.tokens import Signer, load_key

# The administrator of a benchmark has no device for a second factor.
ONE_FACTOR = {"MALL_CACHE_SECONDS": "0", "MALL_SECOND_FACTOR_REQUIRED": "false"}
# Right codes are counted while they are looked up, and the load comes from one address.
MALL = Mall("mall, everything", {**ONE_FACTOR, "MALL_UNLIMITED_NETWORKS": "127.0.0.0/8"})
PLAIN, EVERYTHING = "plain", "two coupons, points, two shipping choices"
CODES = ("TWOCOUPONS1", "TWOCOUPONS2")
METHODS = ("SLOW", "FAST")
POINTS = 100
MOST_MORE = 6
WARM_UP, COUNTED = 50, 20

ADMINISTRATOR = """
    WITH a AS (
        INSERT INTO accounts (id, role, email, state, email_verify_time, create_time, update_time)
        VALUES (uuidv7(), 'ADMINISTRATOR', 'everything@example.com', 'ACTIVE', now(), now(), now()) RETURNING id
    ), s AS (
        INSERT INTO sessions (id, account_id, last_activity_time, expire_time, create_time)
        SELECT uuidv7(), id, now(), now() + interval '10 years', now() FROM a RETURNING id, account_id
    ), b AS (
        INSERT INTO administrators (id, display_name, role, create_time, update_time)
        SELECT id, 'Everything', 'SUPER_ADMIN', now(), now() FROM a
    )
    SELECT account_id, id FROM s
"""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A way to buy under a load: medians of the rounds; `statements` are round trips to the database."""

    name: str
    concurrency: int
    calls_per_second: float
    p50_ms: float
    p99_ms: float
    cpu_us: float
    statements: float


async def administrator(url: str, directory: Path) -> Metadata:
    """Make an administrator in a database whose mall is not asked for one; returns the headers of the calls."""
    connection = await asyncpg.connect(url)
    try:
        account_id, session_id = await connection.fetchrow(ADMINISTRATOR)
        return login(Signer(load_key(None, directory), Clock()), account_id, session_id)
    finally:
        await connection.close()


async def equip(address: str, as_administrator: Metadata, buyers: Iterable[Person]) -> None:
    """Give a mall two shipping methods and two coupons, and buyers points."""
    async with grpc.aio.insecure_channel(address) as channel:
        for code in METHODS:
            await _offer(shipping_pb2_grpc.ShippingServiceStub(channel), code, as_administrator)
        for code in CODES:
            await _coupon(promotions_pb2_grpc.PromotionsServiceStub(channel), code, as_administrator)
        wallet = wallet_pb2_grpc.WalletServiceStub(channel)
        for buyer in buyers:
            await wallet.CreateWalletAdjustment(_points(dict(buyer.metadata)[CUSTOMER]), metadata=as_administrator)


async def _offer(shipping: "shipping_pb2_grpc.ShippingServiceAsyncStub", code: str, metadata: Metadata) -> None:
    rate = {"currency_code": "USD", "basis": "FLAT", "price": {"currency_code": "USD", "units": 5}}
    method = shipping_pb2.ShippingMethod(
        code=code, display_name=code, service_level="STANDARD", transit_days_least=2, transit_days_most=3, rates=[rate]
    )
    create = shipping_pb2.CreateShippingMethodRequest(shipping_method=method, request_id=str(uuid.uuid4()))
    made = await shipping.CreateShippingMethod(create, metadata=metadata)
    activate = shipping_pb2.ActivateShippingMethodRequest(id=made.id, request_id=str(uuid.uuid4()))
    await shipping.ActivateShippingMethod(activate, metadata=metadata)


async def _coupon(promotions: "promotions_pb2_grpc.PromotionsServiceAsyncStub", code: str, metadata: Metadata) -> None:
    terms = promotions_pb2.Terms(method="FIXED_AMOUNT", amount={"currency_code": "USD", "units": 1}, stackable=True)
    coupon = promotions_pb2.Coupon(code=code, type="FIXED", title="A coupon", terms=terms)
    create = promotions_pb2.CreateCouponRequest(coupon=coupon, request_id=str(uuid.uuid4()))
    made = await promotions.CreateCoupon(create, metadata=metadata)
    activate = promotions_pb2.ActivateCouponRequest(id=made.id, request_id=str(uuid.uuid4()))
    await promotions.ActivateCoupon(activate, metadata=metadata)


def _points(owner_id: str) -> wallet_pb2.CreateWalletAdjustmentRequest:
    adjustment = wallet_pb2.WalletAdjustment(
        owner_id=owner_id,
        owner_type="CUSTOMER",
        kind="MILEAGE",
        amount={"points": POINTS},
        type="MANUAL_ADJUSTMENT",
        reason="For the benchmark.",
    )
    return wallet_pb2.CreateWalletAdjustmentRequest(wallet_adjustment=adjustment, request_id=str(uuid.uuid4()))


def plain(load: Load, address: str, people: Sequence[Person]) -> list[Request]:
    """Return the requests that accept quotes of nothing but what is in the cart."""
    asked = [Request(orders_pb2.QuoteCheckoutRequest().SerializeToString(), person.metadata) for person in people]
    return accepting(quotes(load, address, asked))


def everything(load: Load, address: str, people: Sequence[Person]) -> list[Request]:
    """Return the requests that accept quotes with everything; raises MeasurementError where a quote has less."""
    bare = [Request(orders_pb2.QuoteCheckoutRequest().SerializeToString(), person.metadata) for person in people]
    asked = [Request(_asking(quote).SerializeToString(), sent.metadata) for sent, quote in quotes(load, address, bare)]
    found = quotes(load, address, asked)
    for _, quote in found:
        applied = [told for told in quote.discounts if told.state == pricing_pb2.DiscountOutcome.APPLIED]
        points = [tender for tender in quote.tenders if tender.kind == pricing_pb2.Tender.MILEAGE]
        sent_by = {order.shipping_option.code for order in quote.orders}
        if (len(applied), len(points), sent_by) != (len(CODES), 1, set(METHODS)):
            raise MeasurementError(f"a checkout without everything: {quote}")
    return accepting(found)


def _asking(quote: orders_pb2.Quote) -> orders_pb2.QuoteCheckoutRequest:
    choices = [
        orders_pb2.ShippingChoice(seller_id=order.seller_id, code=code)
        for order, code in zip(quote.orders, itertools.cycle(METHODS), strict=False)
    ]
    points = pricing_pb2.TenderChoice(kind=pricing_pb2.Tender.MILEAGE, points=POINTS)
    return orders_pb2.QuoteCheckoutRequest(codes=CODES, shipping_choices=choices, tender_choices=[points])


def customers(rounds: int, checkouts: Mapping[int, int]) -> int:
    """Return how many customers are needed of each mall."""
    return WARM_UP + COUNTED + rounds * sum(checkouts.values())


async def compare(
    load: Load,
    malls: tuple[Server, Server],
    people: Mapping[str, Iterable[Person]],
    counter: RoundTrips,
    rounds: int,
    checkouts: Mapping[int, int],
    remember: Callable[[Outcome], None],
) -> list[Checkout]:
    """Put the same loads on the plain mall and that with everything, one right after the other, round by round.

    `remember` is told of what was bought at the plain one.
    """
    ways = tuple(zip((PLAIN, EVERYTHING), malls, (plain, everything), strict=True))

    def place(name: str, mall: Server, requests: Sequence[Request], concurrency: int) -> tuple[float, ...]:
        before = mall.cpu_seconds()
        outcome = load.run(Job(mall.address, PLACE_ORDER.method, requests, concurrency, keep_answers=True))
        cpu = mall.cpu_seconds() - before
        succeeded(PLACE_ORDER.name, outcome)
        if name == PLAIN:
            remember(outcome)
        return outcome.rate, outcome.percentile(50), outcome.percentile(99), cpu / outcome.calls * 1e6

    left: dict[str, Iterator[Person]] = {name: iter(people[name]) for name, _, _ in ways}
    statements: dict[str, float] = {}
    cells: dict[tuple[str, int], list[tuple[float, ...]]] = {}
    for name, mall, requests in ways:
        place(name, mall, requests(load, mall.address, list(itertools.islice(left[name], WARM_UP))), FEW)
        ready = requests(load, mall.address, list(itertools.islice(left[name], COUNTED)))
        await counter.start()
        place(name, mall, ready, FEW)
        statements[name] = await counter.stop() / COUNTED
    for _ in range(rounds):
        for concurrency, number in checkouts.items():
            for name, mall, requests in ways:
                ready = requests(load, mall.address, list(itertools.islice(left[name], number)))
                cells.setdefault((name, concurrency), []).append(place(name, mall, ready, concurrency))
    found = []
    for (name, concurrency), figures in sorted(cells.items(), key=lambda cell: cell[0][1]):
        rate, p50, p99, cpu = map(statistics.median, zip(*figures, strict=True))
        found.append(Checkout(name, concurrency, rate, p50, p99, cpu, statements[name]))
    return found


def target(checkouts: Iterable[Checkout]) -> Target:
    """Compare round trips with what is aimed at."""
    statements = {checkout.name: checkout.statements for checkout in checkouts}
    more = statements[EVERYTHING] - statements[PLAIN]
    return Target(f"mall: PlaceOrder, {EVERYTHING}: round trips more than plain", more, most=MOST_MORE)
