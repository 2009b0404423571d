"""Calls that send nothing and connections that do nothing cost others nothing."""

import asyncio
import contextlib
import socket
import threading
import time

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from server.rpc import arrivals
from tests.support.expect import Failure, fails, wait_until

DEADLINE = grpc.StatusCode.DEADLINE_EXCEEDED
CONNECTIONS, STREAMS = 5, 100
STALLED = "/mall.toy.v1.ToyService/Play"
HEALTH = "/grpc.health.v1.Health/Check"


class Silence:
    """Calls on connections of their own whose message does not come until they are let go."""

    def __init__(self, address, path, *, connections=1, calls=1):
        self._over = threading.Event()
        self.channels = [
            grpc.insecure_channel(address, [("grpc.use_local_subchannel_pool", 1)]) for _ in range(connections)
        ]
        self.calls = [
            channel.stream_unary(path).future(self._nothing(), wait_for_ready=True)
            for channel in self.channels
            for _ in range(calls)
        ]

    def _nothing(self):
        self._over.wait()
        yield from ()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._over.set()
        for channel in self.channels:
            channel.close()


@pytest.fixture
def quick(toys):
    @toys.behaves
    async def quick(_app, _request):
        return toys.pb2.Toy(text="done")

    return quick


def open_calls(served):
    return len(served.running.boundary._arrivals._waiting)


def test_calls_that_send_no_message_hold_nobody(toys, toy, quick, served):
    health = health_pb2_grpc.HealthStub(served.channel)
    with Silence(served.address, "/mall.toy.v1.ToyService/Play", connections=CONNECTIONS, calls=STREAMS):
        wait_until(lambda: open_calls(served) == CONNECTIONS * STREAMS)
        for _ in range(20):
            assert toy.Play(toys.request(quick), timeout=2).text == "done"
            assert health.Check(health_pb2.HealthCheckRequest(), timeout=2).status == 1
    wait_until(lambda: open_calls(served) == 0)


@pytest.mark.parametrize(
    "path", ["/mall.toy.v1.ToyService/Play", "/mall.catalog.v1.CatalogService/ListProducts", HEALTH]
)
def test_a_message_has_to_arrive_in_time(served, monkeypatch, path):
    monkeypatch.setattr(arrivals, "MESSAGE_SECONDS", 0.5)
    with Silence(served.address, path) as silence:
        failure = Failure(silence.calls[0].exception(5))
    assert (failure.code, failure.reason) == (DEADLINE, "DEADLINE_PASSED")
    assert open_calls(served) == 0


def test_a_message_that_comes_late_but_in_time_counts(toys, served, quick):
    def slowly():
        time.sleep(1)
        yield toys.request(quick).SerializeToString()

    play = served.channel.stream_unary("/mall.toy.v1.ToyService/Play")
    assert toys.pb2.Toy.FromString(play(slowly(), timeout=5)).text == "done"


def test_a_call_without_a_message_is_malformed(served):
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "MALFORMED_REQUEST"):
        served.channel.stream_unary("/mall.toy.v1.ToyService/Play")(iter(()), timeout=5)


def test_a_caller_that_goes_before_its_message_leaves_nothing(served):
    with Silence(served.address, "/mall.toy.v1.ToyService/Play", calls=3) as silence:
        wait_until(lambda: open_calls(served) == 3)
        for call in silence.calls:
            call.cancel()
        wait_until(lambda: open_calls(served) == 0)


def test_one_address_has_so_many_connections(toys, serve, quick):
    host = socket.create_connection
    with contextlib.ExitStack() as stack, serve(connections_per_address=10) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        assert stub.Look(toys.request(quick)).text == "done"
        target = ("127.0.0.1", further.running.port)
        others = [stack.enter_context(host(target, 5)) for _ in range(40)]

        def alive(connection):
            connection.settimeout(0.01)
            try:
                while connection.recv(1 << 12):
                    pass
            except TimeoutError:
                return True
            except OSError:
                return False
            return False

        wait_until(lambda: sum(map(alive, others)) <= 9)
        time.sleep(1)
        assert sum(map(alive, others)) == 9
        # The oldest stay: who was there before is served on.
        assert stub.Look(toys.request(quick), timeout=2).text == "done"


def test_a_burst_of_silent_calls_cancels_no_call_of_others(served):
    own = [("grpc.use_local_subchannel_pool", 1)]

    async def silence():
        await asyncio.sleep(60)
        yield b""

    async def burst():
        channels = [grpc.aio.insecure_channel(served.address, options=own) for _ in range(31)]
        *noisy, quiet = channels
        check = quiet.unary_unary(HEALTH)
        await check(b"", timeout=10)
        calls = [channel.stream_unary(STALLED)(silence()) for channel in noisy for _ in range(STREAMS)]
        answers = await asyncio.gather(*(check(b"", timeout=20) for _ in range(50)), return_exceptions=True)
        for call in calls:
            call.cancel()
        for channel in channels:
            await channel.close()
        return [answer for answer in answers if isinstance(answer, Exception)]

    assert asyncio.run(burst()) == []
    wait_until(lambda: open_calls(served) == 0)
