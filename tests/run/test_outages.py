"""Processes that come back: without a database, without their parent, when they hang, when they are killed."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from concurrent import futures
from types import SimpleNamespace

import asyncpg
import grpc
import psutil
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from mall_client import BlockingMall, MallError
from server.kit.ids import new_id
from server.kit.tokens import load_key
from storage import migrations
from storage.embedded import Embedded
from tests.run.test_shutdown import free_port
from tests.support import gateway
from tests.support.expect import wait_until

pytestmark = pytest.mark.timeout(900)
# How long the database is away: longer than any process waited for it before it gave up.
AWAY_SECONDS = float(os.environ.get("AWAY_SECONDS", "12"))
BACK_SECONDS = 5
# Several processes start at once, on a machine that has other things to do.
START_SECONDS = 240


@pytest.fixture
def start(tmp_path, settings):
    """Starts `mall` processes: `start("serve", url, MALL_WORKERS=2)`. Nothing outlives the test."""
    started = []

    def start(command, url=None, **variables):
        port = free_port()
        environment = {
            **os.environ,
            **({"DATABASE_URL": url} if url else {}),
            "MALL_ADDRESS": f"127.0.0.1:{port}",
            "MALL_DATA_DIR": str(tmp_path / "data"),
            "MALL_SHUTDOWN_GRACE_SECONDS": "5",
            **{name: str(value) for name, value in variables.items()},
        }
        log = tmp_path / f"log{len(started)}"
        line = [sys.executable, "-m", "server.run.cli", command]
        child = subprocess.Popen(line, env=environment, stderr=log.open("wb"))
        channel = grpc.insecure_channel(
            f"127.0.0.1:{port}", [("grpc.use_local_subchannel_pool", 1), ("grpc.max_reconnect_backoff_ms", 500)]
        )
        made = SimpleNamespace(child=child, channel=channel, log=log, port=port)
        started.append(made)
        return made

    yield start
    for made in started:
        made.channel.close()
        family = [made.child]
        with contextlib.suppress(psutil.NoSuchProcess):
            family += psutil.Process(made.child.pid).children(recursive=True)
        for process in family:
            with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
                process.kill()
        made.child.wait()


def serving(process):
    try:
        answer = health_pb2_grpc.HealthStub(process.channel).Check(health_pb2.HealthCheckRequest(), timeout=2)
    except grpc.RpcError:
        return None
    return answer.status == health_pb2.HealthCheckResponse.SERVING


def answers(process):
    stub = platform_pb2_grpc.PlatformServiceStub(process.channel)
    try:
        stub.ListChannels(platform_pb2.ListChannelsRequest(), timeout=2)
    except grpc.RpcError:
        return False
    return True


def on(url, query, *arguments):
    async def run():
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetch(query, *arguments)
        finally:
            await connection.close()

    return asyncio.run(run())


def mail(url):
    """Queue a mail as a transaction would, and say what has become of it when asked."""
    id_ = new_id()
    on(url, "INSERT INTO outgoing_mails (id, recipient, subject, body, state, create_time) "
            "VALUES ($1, 'a@example.com', 'S', 'B', 'PENDING', now())", id_)  # fmt: skip
    return lambda: on(url, "SELECT state FROM outgoing_mails WHERE id = $1", id_)[0]["state"] == "SENT"


def working(url):
    return on(url, "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query ~ '^LISTEN'")


@pytest.fixture
def cluster(tmp_path):
    """A PostgreSQL that may go away, migrated."""
    cluster = Embedded(tmp_path / "cluster")
    cluster.url = cluster.start()
    migrations.upgrade(cluster.url)
    yield cluster
    cluster.stop()


def test_every_process_outlives_the_absence_of_its_database(cluster, start):
    serve = start("serve", cluster.url, MALL_WORKERS=2)
    run = start("run", cluster.url)
    work = start("worker", cluster.url)
    for process in (serve, run):
        wait_until(lambda process=process: serving(process), START_SECONDS)
    wait_until(lambda: len(working(cluster.url)) == 2, START_SECONDS)
    wait_until(lambda: started(serve) >= 2, START_SECONDS)
    children = psutil.Process(serve.child.pid).children()
    cluster._run("pg_ctl", "stop", "-D", cluster._cluster, "-m", "immediate")
    wait_until(lambda: not serving(serve) and not serving(run), 10)
    time.sleep(AWAY_SECONDS)
    assert [process.child.poll() for process in (serve, run, work)] == [None] * 3
    assert psutil.Process(serve.child.pid).children() == children
    assert (serving(serve), serving(run)) == (False, False)  # which is an answer
    cluster._launch()
    back = time.monotonic()
    wait_until(lambda: all(serving(process) and answers(process) for process in (serve, run)), 30)
    assert time.monotonic() - back < BACK_SECONDS
    wait_until(lambda: len(working(cluster.url)) == 2, BACK_SECONDS)


def test_processes_that_start_without_their_database_wait_for_it(cluster, start):
    cluster._run("pg_ctl", "stop", "-D", cluster._cluster, "-m", "immediate")
    serve = start("serve", cluster.url, MALL_WORKERS=2)
    run = start("run", cluster.url)
    work = start("worker", cluster.url)
    migrate = start("migrate", cluster.url)
    assert migrate.child.wait(START_SECONDS) == 1
    wait_until(lambda: serving(serve) is False, START_SECONDS)  # which is an answer
    for process in (serve, run, work):
        wait_until(lambda process=process: "waiting for it. Start it, or" in process.log.read_text(), START_SECONDS)
    wait_until(lambda: "background work waits for the database" in work.log.read_text(), START_SECONDS)
    assert not answers(serve)
    assert "Traceback" not in "".join(process.log.read_text() for process in (serve, run, work, migrate))
    cluster._launch()
    back = time.monotonic()
    wait_until(lambda: serving(serve) and answers(serve), 30)
    assert time.monotonic() - back < BACK_SECONDS
    wait_until(lambda: serving(run) and answers(run) and len(working(cluster.url)) == 2, 30)
    assert [process.child.poll() for process in (serve, run, work)] == [None] * 3


def test_killed_backends_end_nothing(cluster, start):
    run = start("run", cluster.url)
    wait_until(lambda: serving(run) and working(cluster.url), START_SECONDS)
    for _ in range(3):
        on(cluster.url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                        "AND backend_type = 'client backend'")  # fmt: skip
        time.sleep(0.5)
    wait_until(lambda: answers(run) and working(cluster.url), BACK_SECONDS)
    assert run.child.poll() is None


def started(serve):
    """Count the children that have begun to serve, those that are gone included."""
    return serve.log.read_text().count('"serving":true')


@pytest.fixture
def family(start, database_url):
    """A `mall serve` with two children. One that starts on a busy machine is silent for some seconds without hanging."""
    serve = start("serve", database_url, MALL_WORKERS=2, MALL_HANG_SECONDS=6)
    wait_until(lambda: started(serve) >= 2, START_SECONDS)
    return serve, psutil.Process(serve.child.pid).children()


def test_children_end_with_a_parent_that_is_killed(family, start, database_url):
    serve, children = family
    serve.child.kill()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert alive == []


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGKILL])
def test_a_child_that_hangs_or_dies_is_replaced(family, number):
    serve, children = family
    before = started(serve)
    children[0].send_signal(number)
    wait_until(lambda: started(serve) > before, START_SECONDS)
    now = psutil.Process(serve.child.pid).children()
    assert len(now) == 2
    assert children[0] not in now
    assert children[1] in now
    serve.child.terminate()
    assert serve.child.wait(20) == 0


HANGS = """
import asyncio
from server.run import processes

async def main():
    async with processes.watched(asyncio.Event(), 1):
        await asyncio.sleep(0.1)
        9**9**9

asyncio.run(main())
"""


def test_a_process_whose_loop_stands_still_ends():
    done = subprocess.run([sys.executable, "-c", HANGS], timeout=60, check=False)
    assert done.returncode == -signal.SIGALRM


def test_an_embedded_database_that_dies_is_started_again(start, tmp_path):
    run = start("run")
    wait_until(lambda: serving(run), START_SECONDS)
    pid = int((tmp_path / "data" / "postgresql" / "cluster" / "postmaster.pid").read_text().split()[0])
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: "was started again" in run.log.read_text(), 30)
    wait_until(lambda: answers(run) and serving(run), BACK_SECONDS)
    run.child.terminate()
    assert run.child.wait(30) == 0
    assert "the embedded PostgreSQL has stopped" in run.log.read_text()


def test_a_second_mall_in_one_folder_says_whose_database_it_joins(start):
    first = start("run")
    wait_until(lambda: serving(first), START_SECONDS)
    second = start("run")
    wait_until(lambda: serving(second), START_SECONDS)
    assert f"started by process {first.child.pid}" in second.log.read_text()
    second.child.terminate()
    assert second.child.wait(30) == 0
    assert f"process {first.child.pid} has it" in second.log.read_text()
    assert "has stopped" not in second.log.read_text()
    assert answers(first)


def test_processes_that_start_at_once_make_one_signing_key(tmp_path):
    for attempt in range(20):
        with futures.ThreadPoolExecutor(4) as starting:
            keys = starting.map(lambda _: load_key(None, tmp_path / str(attempt)), range(4))  # noqa: B023
            assert len({key.private_numbers().private_value for key in keys}) == 1


@pytest.mark.timeout(900)
def test_gateway_and_client_find_a_server_that_was_away(serve, tmp_path):
    gateway.build()
    port = free_port()
    address = f"127.0.0.1:{port}"
    with gateway.running(tmp_path, address) as http, BlockingMall(address) as mall:

        def client_answers():
            try:
                mall.platform.ListChannels(platform_pb2.ListChannelsRequest())
            except MallError:
                return False
            return True

        until = time.monotonic() + 20  # gRPC's own pauses between attempts have grown beyond five seconds by then
        while time.monotonic() < until:
            assert http.call("GET", "/v1/channels").status == 503
            assert not client_answers()
        with serve(address=address):
            back = time.monotonic()
            wait_until(lambda: http.call("GET", "/v1/channels").status == 200 and client_answers(), 30)
            assert time.monotonic() - back < BACK_SECONDS
