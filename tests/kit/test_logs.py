"""Lines that cannot be written hold nobody, raise nothing, and are counted."""

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from concurrent import futures

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit import metrics
from server.kit.logs import Writer
from tests.run.test_shutdown import free_port
from tests.support import make
from tests.support.expect import wait_until

CALLS = 600


@pytest.fixture
def pipe():
    """A pipe with little room: its two ends."""
    reading, writing = os.pipe()
    yield reading, writing
    for end in (reading, writing):
        with contextlib.suppress(OSError):
            os.close(end)


def read_lines(descriptor, enough):
    """Read lines until they are enough."""
    text, lines = b"", []
    while not enough(lines):
        *whole, text = (text + os.read(descriptor, 1 << 16)).split(b"\n")
        lines += map(json.loads, whole)
    return lines


def test_lines_are_written_in_order(pipe):
    reading, writing = pipe
    writer = Writer(writing)
    for number in range(2000):
        writer.put(b'{"number":%d}' % number)
    told = read_lines(reading, lambda lines: len(lines) == 2000)
    assert [line["number"] for line in told] == list(range(2000))


def test_a_pipe_that_nobody_reads_holds_nobody(pipe):
    reading, writing = pipe
    writer = Writer(writing, queue_bytes=10_000)
    before = metrics.LOG_LINES_DROPPED._value.get()
    started = time.monotonic()
    for number in range(20_000):
        writer.put(b'{"number":%d}' % number)
    assert time.monotonic() - started < 2
    dropped = metrics.LOG_LINES_DROPPED._value.get() - before
    assert dropped > 10_000
    told = read_lines(reading, lambda lines: sum(line.get("count", 0) for line in lines) == dropped)
    numbers = [line["number"] for line in told if "number" in line]
    assert numbers == sorted(numbers)


def test_a_disk_that_has_space_again_gets_what_waited(tmp_path):
    descriptor = os.open("/dev/full", os.O_WRONLY)
    writer = Writer(descriptor)
    for number in range(100):
        writer.put(b'{"number":%d}' % number)
    time.sleep(0.1)
    file = tmp_path / "log"
    with file.open("wb") as there:
        os.dup2(there.fileno(), descriptor)
    writer.flush(10)
    os.close(descriptor)
    assert [json.loads(line)["number"] for line in file.read_text().splitlines()] == list(range(100))


def test_several_threads_lose_nothing(pipe):
    reading, writing = pipe
    writer = Writer(writing)
    threads = [threading.Thread(target=lambda: [writer.put(b'{"line":1}') for _ in range(2000)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    with futures.ThreadPoolExecutor(1) as reader:
        lines = reader.submit(read_lines, reading, lambda lines: len(lines) == 8 * 2000)
        for thread in threads:
            thread.join()
        assert len(lines.result(20)) == 8 * 2000


# --- A whole process ---


def broken_pipe():
    reading, writing = os.pipe()
    os.close(reading)
    return writing, None


def full_disk():
    return os.open("/dev/full", os.O_WRONLY), None


def unread_pipe():
    reading, writing = os.pipe()
    return writing, reading


@pytest.fixture(params=[full_disk, broken_pipe, unread_pipe])
def server(request, database_url, settings):
    """A `mall serve` whose standard error cannot be written."""
    writing, reading = request.param()
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": database_url,
        "MALL_ADDRESS": f"127.0.0.1:{port}",
        "MALL_DATA_DIR": str(settings.data_dir),
    }
    child = subprocess.Popen([sys.executable, "-m", "server.run.cli", "serve"], env=environment, stderr=writing)
    os.close(writing)
    try:
        with grpc.insecure_channel(f"127.0.0.1:{port}", [("grpc.use_local_subchannel_pool", 1)]) as channel:
            grpc.channel_ready_future(channel).result(60)
            yield channel
    finally:
        child.terminate()
        assert child.wait(30) == 0
        if reading is not None:
            os.close(reading)


def test_a_server_that_cannot_log_answers_all_the_same(server, admin):
    stub = platform_pb2_grpc.PlatformServiceStub(server)
    health = health_pb2_grpc.HealthStub(server)
    wait_until(lambda: health.Check(health_pb2.HealthCheckRequest(), timeout=5).status == 1)
    with futures.ThreadPoolExecutor(8) as callers:
        calls = callers.map(stub.ListChannels, [platform_pb2.ListChannelsRequest()] * CALLS)
        assert len([*calls]) == CALLS
    request = platform_pb2.CreateChannelRequest(
        channel=platform_pb2.Channel(
            code=make.unique("L").upper(), display_name="W", country_code="US", currency_code="USD",
            language_code="en", time_zone="UTC",
        )
    )  # fmt: skip
    assert stub.CreateChannel(request, metadata=admin.metadata, timeout=5).code == request.channel.code
    assert health.Check(health_pb2.HealthCheckRequest(), timeout=5).status == 1
