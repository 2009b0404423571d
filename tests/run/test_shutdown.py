"""A server that is told to stop, or is killed: whatever it has acknowledged is there, what it has not may be repeated."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import asyncpg
import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.ids import new_id
from server.kit.mutation import mutation
from tests.support import make
from tests.support.expect import Failure, wait_until

UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
CANCELLED = grpc.StatusCode.CANCELLED
GRACE = 15
CLIENTS = 8
# Calls that the load has acknowledged before the signal comes.
ENOUGH = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def process(database_url, settings, tmp_path):
    """Starts `mall serve`, or another command that serves; yields what starts it. Nothing outlives the test."""
    started = []

    def start(workers=1, *, command="serve", url=database_url):
        port = free_port()
        environment = {
            **os.environ,
            "DATABASE_URL": url,
            "MALL_ADDRESS": f"127.0.0.1:{port}",
            "MALL_DATA_DIR": str(settings.data_dir),
            "MALL_POOL_SIZE": "4",
            "MALL_WORKERS": str(workers),
            "MALL_SHUTDOWN_GRACE_SECONDS": str(GRACE),
        }
        log = tmp_path / "log"
        line = [sys.executable, "-m", "server.run.cli", command]
        child = subprocess.Popen(line, env=environment, stderr=log.open("wb"), start_new_session=True)
        started.append(child)
        channel = grpc.insecure_channel(f"127.0.0.1:{port}", [("grpc.use_local_subchannel_pool", 1)])
        wait_until(lambda: log.read_text().count('"serving":true') >= workers, 60)
        return SimpleNamespace(child=child, channel=channel, log=log, url=url)

    yield start
    for child in started:
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def a_request():
    channel = platform_pb2.Channel(code=make.unique("S").upper(), display_name="W", country_code="US",
                                   currency_code="USD", language_code="en", time_zone="UTC")  # fmt: skip
    return platform_pb2.CreateChannelRequest(channel=channel, request_id=make.request_id())


class Load:
    """Clients that create channels until the server is gone, and remember what they were told."""

    def __init__(self, channel, admin):
        self._stub = platform_pb2_grpc.PlatformServiceStub(channel)
        self._admin = admin
        self.acknowledged, self.unknown, self.failures = [], [], []
        self._noting = threading.Lock()
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._run) for _ in range(CLIENTS)]
        for thread in self._threads:
            thread.start()

    def _run(self):
        while not self._over.is_set():
            request = a_request()
            try:
                self.acknowledged.append(self._stub.CreateChannel(request, metadata=self._admin.metadata, timeout=10))
            except grpc.RpcError as error:
                with self._noting:
                    self.unknown.append(request)
                    self.failures.append(Failure(error))
                time.sleep(0.02)

    def end(self):
        self._over.set()
        for thread in self._threads:
            thread.join()


def under_load(process, admin, number, *, workers=1):
    """Send a signal in the middle of the load; return the load, the exit code, and how long the exit took."""
    server = process(workers)
    load = Load(server.channel, admin)
    wait_until(lambda: len(load.acknowledged) >= ENOUGH, 90)
    sent = time.monotonic()
    server.child.send_signal(number)
    code = server.child.wait(GRACE + 10)
    took = time.monotonic() - sent
    time.sleep(0.2)
    load.end()
    server.channel.close()
    return load, code, took, server.log.read_text()


def rows(sql, codes):
    return [row.code for row in sql("SELECT code FROM channels WHERE code = ANY($1)", codes)]


def check_promises(load, admin, grpc_channel, sql):
    """Everything acknowledged is there; everything else can be repeated elsewhere and happens once."""
    told = [channel.code for channel in load.acknowledged]
    assert len(told) >= ENOUGH
    assert sorted(rows(sql, told)) == sorted(told)
    elsewhere = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
    assert load.unknown
    some = load.unknown[: 4 * CLIENTS]
    for request in some:
        again = elsewhere.CreateChannel(request, metadata=admin.metadata)
        assert elsewhere.CreateChannel(request, metadata=admin.metadata) == again
    codes = [request.channel.code for request in some]
    assert sorted(rows(sql, codes)) == sorted(codes)


def test_a_server_that_is_told_to_stop_keeps_what_it_has_acknowledged(process, admin, grpc_channel, sql):
    load, code, took, log = under_load(process, admin, signal.SIGTERM, workers=2)
    assert code == 0
    assert took < GRACE
    assert {failure.code for failure in load.failures} <= {UNAVAILABLE, CANCELLED}
    # gRPC cancels calls that have come in but not yet reached the server's own code.
    cancelled = [r for r, f in zip(load.unknown, load.failures, strict=True) if f.code == CANCELLED]
    assert rows(sql, [request.channel.code for request in cancelled]) == []
    check_promises(load, admin, grpc_channel, sql)
    assert "Traceback" not in log
    assert '"error"' not in log


def test_a_server_that_is_killed_keeps_what_it_has_acknowledged(process, admin, grpc_channel, sql):
    load, code, _, _ = under_load(process, admin, signal.SIGKILL)
    assert code == -signal.SIGKILL
    check_promises(load, admin, grpc_channel, sql)
    locked = "SELECT FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"
    assert sql(locked) == []


def test_a_mutation_that_outlasts_the_grace_is_finished(toys, serve, on_loop, sql):
    entered, leave, done = threading.Event(), threading.Event(), []

    @toys.behaves
    async def lasting(app, request):
        async with mutation(app, request, toys.pb2.Toy) as work:
            entered.set()
            await asyncio.to_thread(leave.wait, 10)
            done.append(new_id())
            work.event("toy.played", "toy", done[0])
            work.answer = toys.pb2.Toy(text=str(done[0]))
        return work.answer

    with serve(shutdown_grace_seconds=0.2) as further:
        call = toys.grpc.ToyServiceStub(further.channel).Play.future(toys.request(lasting))
        assert entered.wait(5)
        stopping = threading.Thread(target=lambda: on_loop(further.running.stop()))
        stopping.start()
        failure = Failure(call.exception(5))
        assert failure.code in {UNAVAILABLE, CANCELLED}
        assert not done
        leave.set()
        stopping.join(10)
        assert further.running.stopped.is_set()
    assert len(sql("SELECT FROM outbox WHERE aggregate_id = $1", done[0])) == 1


def test_health_tells_of_the_stop_before_calls_are_refused(toys, serve, on_loop):
    entered, leave = threading.Event(), threading.Event()

    @toys.behaves
    async def lingers(_app, _request):
        entered.set()
        await asyncio.to_thread(leave.wait, 10)
        return toys.pb2.Toy(text="done")

    with serve(shutdown_grace_seconds=5) as further:
        watch = health_pb2_grpc.HealthStub(further.channel).Watch(health_pb2.HealthCheckRequest())
        assert next(watch).status == health_pb2.HealthCheckResponse.SERVING
        call = toys.grpc.ToyServiceStub(further.channel).Play.future(toys.request(lingers))
        assert entered.wait(5)
        stopping = threading.Thread(target=lambda: on_loop(further.running.stop()))
        stopping.start()
        assert next(watch).status == health_pb2.HealthCheckResponse.NOT_SERVING
        watch.cancel()
        leave.set()
        assert call.result(5).text == "done"
        stopping.join(10)


def test_what_only_watches_does_not_hold_the_stop(serve, on_loop):
    with serve(shutdown_grace_seconds=60) as further:
        watch = health_pb2_grpc.HealthStub(further.channel).Watch(health_pb2.HealthCheckRequest())
        assert next(watch).status == health_pb2.HealthCheckResponse.SERVING
        stopping = threading.Thread(target=lambda: on_loop(further.running.stop()), daemon=True)
        stopping.start()
        stopping.join(10)
        assert further.running.stopped.is_set()
        assert next(watch).status == health_pb2.HealthCheckResponse.NOT_SERVING
        with pytest.raises(grpc.RpcError):
            next(watch)


# --- What a process logs ---


def test_a_process_logs_a_line_of_json_for_every_call(process):
    server = process()
    platform_pb2_grpc.PlatformServiceStub(server.channel).ListChannels(platform_pb2.ListChannelsRequest())
    wait_until(lambda: '"event":"rpc"' in server.log.read_text())
    [line] = [one for one in map(json.loads, server.log.read_text().splitlines()) if one["event"] == "rpc"]
    said = (line["level"], line["method"], line["code"], line["role"])
    assert said == ("info", "/mall.platform.v1.PlatformService/ListChannels", "OK", "GUEST")
    age = datetime.now(UTC) - datetime.fromisoformat(line["timestamp"])
    assert timedelta(0) < age < timedelta(minutes=1)


# --- `mall run`, with the worker in it ---


@pytest.fixture
def alone(process, empty_database):
    """A `mall run` with a database of its own."""
    return process(command="run", url=empty_database())


def on(url, query):
    async def run():
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetch(query)
        finally:
            await connection.close()

    return asyncio.run(run())


def working(url):
    """The connections of background work, once it listens for jobs."""
    return on(url, "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query ~ '^LISTEN'")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_all_in_one_stops_without_a_fault_when_told_to(alone, number):
    wait_until(lambda: working(alone.url), 20)
    alone.child.send_signal(number)
    assert alone.child.wait(GRACE + 10) == 0
    assert '"level":"error"' not in alone.log.read_text()


def test_background_work_that_ends_is_begun_again(alone):
    wait_until(lambda: working(alone.url), 20)
    on(alone.url, "ALTER TABLE pgqueuer RENAME TO elsewhere")
    wait_until(lambda: '"event":"background work has ended, and begins again"' in alone.log.read_text(), 30)
    on(alone.url, "ALTER TABLE elsewhere RENAME TO pgqueuer")
    wait_until(lambda: working(alone.url), 20)
    assert alone.child.poll() is None
