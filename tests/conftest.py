"""The real server on a real PostgreSQL, behind pytest-grpc's fixtures.

pytest-grpc starts a threaded server, which cannot run `async def` handlers: here `grpc_server` and `grpc_addr` are
overridden so that the production start-up runs on an event loop in a thread, and tests use the plugin's blocking stubs.
"""

import asyncio
import logging
import os
import threading
import uuid
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar
from urllib.parse import urlsplit

import asyncpg
import grpc
import pytest
import structlog

from mall.catalog.v1 import catalog_pb2
from server.kit import consumers, logs
from server.kit.clock import MovableClock
from server.kit.config import Settings
from server.rpc import boundary
from server.run import main, worker
from storage import migrations
from storage.database import Database, current_unit
from storage.embedded import temporary
from tests.support import budgets, events, filled, gateway, make, racing, rpcs
from tests.support.toy import Toys

T = TypeVar("T")
OnLoop = Callable[[Coroutine[Any, Any, T]], T]


@pytest.fixture(scope="session")
def on_loop() -> Iterator[OnLoop]:
    """Runs a coroutine on the server's event loop and waits for it."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="server", daemon=True)
    thread.start()
    yield lambda coroutine: asyncio.run_coroutine_threadsafe(coroutine, loop).result(60)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """A PostgreSQL of this test run, migrated from empty; TEST_DATABASE_URL names an empty one of another version."""
    given = os.environ.get("TEST_DATABASE_URL")
    with nullcontext(given) if given else temporary() as url:
        migrations.upgrade(url)
        asyncio.run(create_database(url, TEMPLATE, template=urlsplit(url).path.removeprefix("/")))
        yield url


# A copy of the migrated database that nobody connects to: a copy of it is made in a fraction of the time.
TEMPLATE = "migrated_template"


async def create_database(url: str, name: str, template: str = "template1") -> str:
    """Make a database beside another one, and return its URL."""
    connection = await asyncpg.connect(urlsplit(url)._replace(path="/postgres").geturl())
    await connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    await connection.close()
    return urlsplit(url)._replace(path=f"/{name}").geturl()


@pytest.fixture(scope="session")
def empty_database(database_url) -> Callable[[], str]:
    """Makes an empty database beside the one of all tests, and returns its URL."""
    return lambda: asyncio.run(create_database(database_url, f"test_{uuid.uuid4().hex}"))


@pytest.fixture(scope="session")
def new_database(database_url) -> Callable[[], str]:
    """Makes a migrated database beside the one of all tests, and returns its URL."""
    return lambda: asyncio.run(create_database(database_url, f"test_{uuid.uuid4().hex}", TEMPLATE))


@pytest.fixture(scope="session")
def settings(tmp_path_factory) -> Settings:
    """Settings of the server under test; password hashes are cheap."""
    return Settings(
        address="127.0.0.1:0",
        data_dir=tmp_path_factory.mktemp("data"),
        argon2_memory_kib=8,
        argon2_time_cost=1,
        cache_seconds=0,
        log_level="warning",
        pool_size=16,
        pool_timeout_seconds=20,
        connections_per_address=200,  # everybody calls from here
    )


@pytest.fixture(scope="session")
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture(scope="session")
def running(on_loop, database_url, settings, clock) -> Iterator[main.Running]:
    logs.configure(settings.log_level)

    async def begin() -> main.Running:
        return await main.start(main.build(settings, database_url, clock))

    running = on_loop(begin())
    yield running
    on_loop(running.stop())


@pytest.fixture(scope="session")
def app(running):
    """The pieces of the running server, for what no rpc shows."""
    return running.app


@pytest.fixture(scope="session")
def grpc_server(running):
    return running.server


@pytest.fixture(scope="session")
def grpc_addr(running) -> str:
    return f"127.0.0.1:{running.port}"


@pytest.fixture(scope="session")
def grpc_create_channel(grpc_addr):
    def create(credentials=None, options=None):
        options = [("grpc.use_local_subchannel_pool", 1), *(options or ())]
        if credentials is not None:
            return grpc.secure_channel(grpc_addr, credentials, options)
        return grpc.insecure_channel(grpc_addr, options)

    return create


@pytest.fixture(scope="session")
def grpc_channel(grpc_create_channel):
    with grpc_create_channel() as channel:
        yield channel


@dataclass
class Further:
    """A server beside the one of all tests."""

    running: main.Running
    address: str
    channel: grpc.Channel

    @property
    def app(self):
        return self.running.app


@pytest.fixture(scope="session")
def serve(on_loop, database_url, settings, clock):
    """Starts a further server, on the same database unless told otherwise: `with serve(pool_size=2) as other: ...`."""
    logs.configure(settings.log_level)

    @contextmanager
    def serve(url=None, own_clock=None, **changes):
        async def begin() -> main.Running:
            changed = settings.model_copy(update=changes)
            return await main.start(main.build(changed, url or database_url, own_clock or clock))

        further = on_loop(begin())
        address = f"127.0.0.1:{further.port}"
        try:
            with grpc.insecure_channel(address, [("grpc.use_local_subchannel_pool", 1)]) as channel:
                yield Further(further, address, channel)
        finally:
            if not further.stopped.is_set():
                on_loop(further.stop())

    return serve


@pytest.fixture(scope="module")
def http(grpc_addr, tmp_path_factory) -> Iterator[gateway.Gateway]:
    """The HTTP gateway in front of the server. A module that asks for it needs time to build: `pytest.mark.timeout(900)`."""
    gateway.build()
    with gateway.running(tmp_path_factory.mktemp("gateway"), grpc_addr) as running:
        yield running


@pytest.fixture(scope="module")
def toys(tmp_path_factory):
    """The toy service, served by every server that starts in this module."""
    toys = Toys(tmp_path_factory.mktemp("toy"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(main, "SERVICES", (toys.service, *main.SERVICES))
        yield toys


@pytest.fixture(scope="session")
def db(app) -> Database:
    return app.db


@pytest.fixture(scope="module")
def admin(app, on_loop) -> make.Actor:
    return make.administrator(app, on_loop)


@pytest.fixture(scope="module")
def seller(app, on_loop) -> make.Actor:
    return make.seller(app, on_loop)


@pytest.fixture(scope="module")
def category(grpc_channel, admin) -> catalog_pb2.Category:
    return make.category(grpc_channel, admin)


@pytest.fixture(scope="session")
def sql(on_loop, db):
    """Runs plain SQL: `sql("SELECT ... WHERE id = $1", id)` returns rows."""

    async def run(query: str, *arguments: object):
        async with db.read() as connection:
            return await connection.driver.fetch(query, *arguments)

    return lambda query, *arguments: on_loop(run(query, *arguments))


@pytest.fixture(scope="session")
def follow_up(app, on_loop):
    """Lets the mall's consumers handle every event there is; returns how many events that were."""

    async def follow_up():
        await consumers.register(app, worker.CONSUMERS)
        await events.settled(app)
        return await consumers.handle_new(app, worker.CONSUMERS)

    return lambda: on_loop(follow_up())


@pytest.fixture
def lines(monkeypatch) -> list[str]:
    """What the servers log, at every level, as JSON lines."""
    written: list[str] = []
    sink = SimpleNamespace(**dict.fromkeys(("debug", "info", "warning", "error"), written.append))
    logger = structlog.wrap_logger(
        sink,
        processors=[structlog.processors.add_log_level, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG),
    )
    for module in (boundary, consumers, main, worker):
        monkeypatch.setattr(module, "log", logger)
    return written


@pytest.fixture(scope="session")
def meeting(database_url):
    """Lets simultaneous calls meet at a function: `with meeting(queries, "settle", 2): ...`, see `tests.support.racing`."""
    return partial(racing.meeting, database_url)


BUDGETS = budgets.read()
SPENT: dict[str, int] = {}


def pytest_addoption(parser):
    parser.addoption("--write-budgets", action="store_true", help="write docs/budgets.tsv from what this run spends")


def pytest_configure(config):
    filled.watch()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    filled.SEEN.update(getattr(node, "workeroutput", {}).get("filled", ()))  # none of a worker that died


def pytest_sessionfinish(session):
    config = session.config
    if config.getoption("write_budgets"):
        budgets.write({rpc: count for rpc, count in SPENT.items() if rpc in map(str, rpcs.every())})
    if hasattr(config, "workeroutput"):
        config.workeroutput["filled"] = sorted(filled.SEEN)
    elif _whole(config) and filled.missing(filled.SEEN):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _whole(config):
    """Whether the whole suite was asked for."""
    return config.args == config.getini("testpaths") and not config.option.keyword and not config.option.collectonly


def pytest_terminal_summary(terminalreporter, config):
    spent = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if hasattr(report, "duration"):
                spent["/".join(Path(report.location[0]).parts[:2])] += report.duration
    if len(spent) > 1:
        terminalreporter.section("seconds per folder")
        for folder, seconds in spent.most_common():
            terminalreporter.line(f"{seconds:7.1f}  {folder}")
    if _whole(config) and filled.missing(filled.SEEN):
        terminalreporter.section("fields of answers that no test has seen filled")
        for name in filled.missing(filled.SEEN):
            terminalreporter.line(name)


@pytest.fixture(autouse=True)
def within_budget(monkeypatch, request) -> Iterator[dict[str, int]]:
    """Every call of every test stays within the round trips that docs/budgets.tsv gives its rpc."""
    spent: dict[str, int] = {}
    finish = boundary.Boundary._finish

    def note(self, rule, started, code, reason, stream=None):
        count = current_unit.get().round_trips if stream is None else stream.dearest
        rpc = budgets.key(rule.method)
        if code == "OK":
            spent[rpc] = max(spent.get(rpc, 0), count)
        finish(self, rule, started, code, reason, stream)

    monkeypatch.setattr(boundary.Boundary, "_finish", note)
    yield spent
    SPENT.update({rpc: max(SPENT.get(rpc, 0), count) for rpc, count in spent.items()})
    over = {rpc: count for rpc, count in spent.items() if count > BUDGETS.get(rpc, count)}
    assert over == {} or request.config.getoption("write_budgets")


@pytest.fixture
def round_trips(db):
    """Counts SQL round trips: `with round_trips() as count: ...; assert count() <= 3`."""

    class Count:
        def __enter__(self):
            self.start = db.round_trips
            return lambda: db.round_trips - self.start

        def __exit__(self, *exception) -> None:
            pass

    return Count
