"""The benchmarks, in little: the reference says what the mall says, the books are right, ratios are what they are called."""

import asyncio
from collections import defaultdict

import asyncpg
import grpc.aio
import orjson
import pytest
from rich.console import Console

from benchmarks import everything, growth, report, show, world
from benchmarks.audit import audit
from benchmarks.calls import CALLS, ECHO, GET_PRODUCT, MeasurementError
from benchmarks.fill import Sizes, copy
from benchmarks.load import Job, Load, Outcome
from benchmarks.reference import __main__ as reference
from benchmarks.reference import carts
from benchmarks.report import Memory, Sample
from benchmarks.runs import Plan, Run
from benchmarks.servers import REFERENCE, Server
from mall.carts.v1 import carts_pb2
from server.kit.clock import Clock
from server.kit.tokens import Signer, load_key

PLAN = Plan(rounds=2, seconds=0.2, checkouts={4: 10}, soak_calls=80, workers=(1,))
SHOPPERS, RIVALS = 30, 20
SIZES = Sizes(products=400, sellers=8, customers=PLAN.customers + SHOPPERS, rivals=RIVALS, scarce_units=7)


@pytest.fixture(scope="module")
def databases(new_database, settings):
    """A filled database, its copy, and who is in them."""
    url = new_database()
    data = asyncio.run(world.make(url, SIZES, SHOPPERS, settings.data_dir))
    return url, asyncio.run(copy(url, f"{url.partition('?')[0].rpartition('/')[2]}_reference")), data


@pytest.fixture(scope="module")
def servers(databases, serve, on_loop):
    """The mall and the reference, in this process."""
    mall_url, reference_url, _ = databases

    async def start():
        pool = await asyncpg.create_pool(reference_url, min_size=4, max_size=4)
        server = grpc.aio.server()
        server.add_generic_rpc_handlers(await reference.handlers(pool))
        port = server.add_insecure_port("127.0.0.1:0")
        await server.start()
        return pool, server, f"127.0.0.1:{port}"

    async def stop():
        await server.stop(None)
        await pool.close()

    with serve(url=mall_url) as mall:
        pool, server, address = on_loop(start())
        yield [Server("mall", 1, mall.address, ()), Server(REFERENCE, 1, address, ())]
        on_loop(stop())


@pytest.fixture(scope="module")
def fresh(databases, servers):
    """Nothing has been bought yet."""
    load = Load()
    yield Run(PLAN, {1: servers}, load, databases[2])
    load.close()


@pytest.fixture(scope="module")
def run(fresh):
    """Everything measured once."""
    fresh.warm_up()
    for _ in fresh.measure():
        pass
    return fresh


def test_other_answers_end_the_run(fresh, monkeypatch):
    honest = carts.cart_message

    def lie(cart, lines):
        message = honest(cart, lines)
        message.items[0].quantity += 1
        return message

    fresh.compare()
    monkeypatch.setattr(carts, "cart_message", lie)
    with pytest.raises(MeasurementError, match="GetCart"):
        fresh.compare()


def findings(url, run):
    async def look():
        connection = await asyncpg.connect(url)
        try:
            return await audit(connection, run.placed, SIZES.scarce_units)
        finally:
            await connection.close()

    return {finding.check: finding.wrong for finding in asyncio.run(look())}


def test_every_call_is_measured_on_every_server(run):
    measured = {(sample.server, sample.call) for sample in run.samples}
    assert measured == {(REFERENCE, ECHO.name)} | {
        (server, call.name) for server in ("mall", REFERENCE) for call in CALLS if call is not ECHO
    }


def test_the_books_are_right_and_the_audit_notices_when_they_are_not(databases, run):
    run.rush()
    found = findings(databases[0], run)
    assert {check: wrong for check, wrong in found.items() if wrong} == {}
    run.placed.pop()
    assert findings(databases[0], run)["clients were told of every purchase"] == 1


def test_failed_calls_end_the_run(run, monkeypatch):
    outcome = Outcome(calls=3, seconds=1, latencies=[0.1] * 3)
    outcome.failures["5 no such thing"] = 1
    monkeypatch.setattr(run._load, "run", lambda _job: outcome)
    with pytest.raises(MeasurementError, match="no such thing"):
        run.warm_up()


def test_every_sample_knows_its_round(run):
    rounds = defaultdict(list)
    for sample in run.samples:
        rounds[sample.server, sample.call, sample.concurrency].append(sample.round)
    assert set(map(tuple, rounds.values())) == {(0, 1)}


# --- a checkout with everything ---


def test_a_checkout_with_everything_is_measured_beside_the_plain_one(new_database, settings, serve, monkeypatch):
    for name, number in (("WARM_UP", 2), ("COUNTED", 4)):
        monkeypatch.setattr(everything, name, number)
    cells = {2: 4}
    number = everything.customers(1, cells)
    bought = []

    class Counter:
        """The PostgreSQL of tests counts no statements."""

        counts = iter((20, 44))

        async def start(self):
            pass

        async def stop(self):
            return next(self.counts)

    url = new_database()
    data = asyncio.run(world.make(url, Sizes(products=40, sellers=8, customers=number + 1), 0, settings.data_dir))
    third = asyncio.run(copy(url, f"{url.partition('?')[0].rpartition('/')[2]}_everything"))
    as_administrator = asyncio.run(everything.administrator(third, settings.data_dir))
    load = Load()
    try:
        with serve(url=url) as one, serve(url=third) as other:
            plain, full = Server("mall", 1, one.address, ()), Server("mall", 1, other.address, ())
            asyncio.run(everything.equip(other.address, as_administrator, data.customers[:number]))
            with pytest.raises(MeasurementError, match="without everything"):
                everything.everything(load, other.address, data.customers[number:])  # who has no points
            people = dict.fromkeys((everything.PLAIN, everything.EVERYTHING), data.customers[:number])
            comparing = everything.compare(load, (plain, full), people, Counter(), 1, cells, bought.append)
            found = asyncio.run(comparing)
    finally:
        load.close()
    assert [(one.name, one.concurrency) for one in found] == [(everything.PLAIN, 2), (everything.EVERYTHING, 2)]
    assert sum(outcome.calls for outcome in bought) == number
    assert [one.statements for one in found] == [5, 11]
    assert everything.target(found).met


# --- growth ---


def test_growth_is_measured_with_carts_that_stay_full(new_database, settings, serve, monkeypatch):
    for name, number in (("WARM_UP_CALLS", 5), ("CHECKOUTS", 3), ("CUSTOMERS", 550)):
        monkeypatch.setattr(growth, name, number)
    url = new_database()
    place = asyncio.run(growth.make(url, 400, Signer(load_key(None, settings.data_dir), Clock())))
    looks = place.calls["GetCart"]
    load = Load()
    try:
        with serve(url=url) as mall:
            server = Server("mall", 1, mall.address, ())
            times = growth.measure(load, [(place, server)], rounds=2, seconds=0.05)
            answers = load.run(Job(mall.address, looks.method, looks.requests, 4, keep_answers=True)).answers
    finally:
        load.close()
    assert place.bought == 5 + 2 * 3
    assert set(times) == set(place.calls) > {"GetProduct", "ListProducts", "GetCart", "AddCartItem", "PlaceOrder"}
    assert {len(by_size[400]) for by_size in times.values()} == {2}
    assert {len(carts_pb2.Cart.FromString(answer).items) for _, answer in answers} == {3}


# --- the report ---


def sample(server, number, rate, *, call=GET_PRODUCT.name, workers=1, cpu=100.0):
    return Sample(server, workers, call, 32, number, 1000, rate, 1.0, 2.0, cpu, 5.0, 0.2, repeated=number // 2)


@pytest.fixture
def rows():
    """A machine that gets faster: every round has its own ratio."""
    samples = []
    for number, (speed, ours) in enumerate(((1, 90), (10, 400), (100, 5000))):
        samples += [
            sample("mall", number, ours, cpu=100.0 * speed),
            sample(REFERENCE, number, 100 * speed, cpu=50.0 * speed),
            sample(REFERENCE, number, 1000 * speed, call=ECHO.name),
            sample("mall", number, 50 * speed, workers=2, cpu=(120.0, 130.0, 900.0)[number] * speed),
            sample(REFERENCE, number, 50 * speed, workers=2),
            sample(REFERENCE, number, 500 * speed, call=ECHO.name, workers=2),
        ]
    statements = {("mall", GET_PRODUCT.name): 1.0, (REFERENCE, GET_PRODUCT.name): 1.0, (REFERENCE, ECHO.name): 0.0}
    return report.rows(samples, statements)


def test_ratios_are_medians_of_the_ratios_of_each_round(rows):
    [one] = [row for row in rows if (row.server, row.workers) == ("mall", 1)]
    assert one.calls_per_second == 400
    assert one.of_reference == 0.5
    assert one.of_echo == 0.05
    assert one.cpu_of_reference == 2.0


def test_a_single_call_that_was_asked_again_is_told(rows):
    assert {row.repeated for row in rows} == {1}  # in the last of three rounds


def test_rows_are_in_order(rows):
    assert [(row.call, row.workers, row.server) for row in rows] == [
        (call, workers, server)
        for call, servers in ((GET_PRODUCT.name, ("mall", REFERENCE)), (ECHO.name, (REFERENCE,)))
        for workers in (1, 2)
        for server in servers
    ]


def test_two_workers_are_compared_with_one_of_the_same_round(rows):
    [two] = [row for row in rows if (row.server, row.workers) == ("mall", 2)]
    assert two.cpu_of_one_worker == 1.3


def test_targets_are_told_whether_met_or_missed(rows):
    met = {t.name: t.met for t in report.targets(rows, [Memory("mall", 1, 99.0, (90.0, 95.0, 99.0))])}
    assert met == {
        "mall: GetProduct / reference": False,
        "mall: GetProduct, CPU of two workers / one": False,
        "mall: memory of a worker": True,
        "mall: memory gained in the second half": False,
    }


def test_results_are_shown_and_written(rows, tmp_path, monkeypatch):
    monkeypatch.setattr(show, "RESULTS", tmp_path)
    memory = [Memory("mall", 1, 99.0, (90.0, 95.0, 96.0))]
    checkouts = [
        everything.Checkout(name, 32, 250.0, 3.5, 9.0, 4000.0, statements)
        for name, statements in ((everything.PLAIN, 5.0), (everything.EVERYTHING, 12.0))
    ]
    targets = [*report.targets(rows, memory), everything.target(checkouts)]
    results = show.Results(rows, targets, memory, [], [], 80, checkouts)
    console = Console(width=200, record=True)
    show.show(console, results)
    show.save(results, commit="x")
    text = console.export_text()
    assert "400 / 1,000" in text
    assert (
        "missed  mall: PlaceOrder, two coupons, points, two shipping choices: round trips more than plain: 7.00" in text
    )
    assert "missed" in text
    assert "mall, 2 started, GetProduct, 32 at once: 1 calls refused or too slow" in text
    written = orjson.loads((tmp_path / "latest.json").read_bytes())
    assert [target["most"] for target in written["targets"]].count(None) == 1  # only the ratio has no upper bound
    assert written["rows"][0]["of_reference"] == 0.5
    assert (tmp_path / "latest.png").stat().st_size > 0
