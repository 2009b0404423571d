"""Calls that send nothing and connections that do nothing cost others nothing."""

import asyncio
import contextlib
import socket
import threading
import time

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from benchmarks.stalls import Staller
from server.rpc import arrivals
from tests.support.expect import Failure, fails, wait_until

DEADLINE = grpc.StatusCode.DEADLINE_EXCEEDED
CONNECTIONS, STREAMS = 5, 50
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
    return served.running.boundary._arrivals.open


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


MEBIBYTE = 1 << 20
HALF_SENT = (24, 50)  # connections, calls on each
OWN = [("grpc.use_local_subchannel_pool", 1)]


@contextlib.asynccontextmanager
async def half_sent(address):
    """Many calls that have sent all of a message of 1 MiB but its end, as far as they are let."""
    host, port = address.split(":")
    connections, calls = HALF_SENT
    stallers = [Staller(address, STALLED, calls, MEBIBYTE) for _ in range(connections)]
    for staller in stallers:
        await asyncio.get_running_loop().create_connection(lambda staller=staller: staller, host, int(port))
    yield stallers
    for staller in stallers:
        staller.close()


async def sent_in_all(address):
    async with half_sent(address) as stallers:
        before = -1
        while (now := sum(staller.sent for staller in stallers)) != before:
            before = now
            await asyncio.sleep(0.5)
    return before / MEBIBYTE


def test_messages_that_are_sent_in_part_take_bounded_memory(serve, monkeypatch):
    monkeypatch.setattr(arrivals, "MESSAGE_SECONDS", 600)  # else others come after those that are ended
    with serve(connections_per_address=100) as further:
        # One of each connection, and others of the same connections, up to the number of places.
        assert asyncio.run(sent_in_all(further.address)) < HALF_SENT[0] + arrivals.PLACES[arrivals.KNOWN] + 16


def test_without_a_bound_on_places_all_of_them_do(serve, monkeypatch):
    monkeypatch.setattr(arrivals, "PLACES", (10_000,) * 3)
    with serve(connections_per_address=100) as further:
        assert asyncio.run(sent_in_all(further.address)) > 500


async def burst(address, calls):
    """So many honest calls at the same time, on new connections; returns those that failed."""
    channels = [grpc.aio.insecure_channel(address, options=OWN) for _ in range(20)]
    checks = [channels[n % len(channels)].unary_unary(HEALTH)(b"", timeout=60) for n in range(calls)]
    answers = await asyncio.gather(*checks, return_exceptions=True)
    for channel in channels:
        await channel.close()
    return [answer for answer in answers if isinstance(answer, Exception)]


def test_of_many_honest_calls_at_once_none_is_lost(serve):
    with serve(connections_per_address=100) as further:
        assert asyncio.run(burst(further.address, 1000)) == []


def test_honest_calls_are_served_beside_messages_that_do_not_come(serve):
    async def beside(address):
        async with half_sent(address):
            return await burst(address, 300)

    with serve(connections_per_address=100) as further:
        assert asyncio.run(beside(further.address)) == []


def test_who_keeps_others_waiting_is_ended_and_comes_last(serve, monkeypatch):
    monkeypatch.setattr(arrivals, "PLACES", (3, 2, 1))
    monkeypatch.setattr(arrivals, "MESSAGE_SECONDS", 600)
    with serve(connections_per_address=100) as further, Silence(further.address, STALLED, connections=2) as silence:
        wait_until(lambda: open_calls(further) == 2)
        health = grpc.insecure_channel(further.address, OWN)
        assert health.unary_unary(HEALTH)(b"", timeout=60)
        wait_until(lambda: any(call.done() for call in silence.calls))
        [ended] = [call for call in silence.calls if call.done()]
        assert Failure(ended.exception()).reason == "DEADLINE_PASSED"
        # The one that was ended waits now, as long as the other one has a place; who is known does not.
        again = silence.channels[silence.calls.index(ended)].stream_unary(STALLED).future(silence._nothing())
        wait_until(lambda: open_calls(further) == 2)
        for _ in range(5):
            assert health.unary_unary(HEALTH)(b"", timeout=60)
        assert not again.done()
        health.close()


def test_calls_for_which_the_queue_has_no_room_are_told_so(serve, monkeypatch):
    monkeypatch.setattr(arrivals, "MOST_QUEUED", 5)
    with (
        serve(connections_per_address=100) as further,
        Silence(further.address, STALLED, calls=arrivals.PLACES[arrivals.STALLED] + 6) as silence,
    ):
        wait_until(lambda: any(call.done() for call in silence.calls))
        told = [Failure(call.exception()) for call in silence.calls if call.done()]
        assert (grpc.StatusCode.UNAVAILABLE, "OVERLOADED") in [(failure.code, failure.reason) for failure in told]


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
        channels = [grpc.aio.insecure_channel(served.address, options=own) for _ in range(25)]
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
