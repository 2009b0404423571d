"""The load generator of the benchmarks, against a real server: what it says was answered was answered."""

import asyncio
from collections import Counter

import grpc
import grpc.aio
import pytest

from benchmarks.frames import LARGEST_FRAME
from benchmarks.load import Job, Load, Request, Sender

METHOD = "/test.Service/Call"
LONG = 300_000
PASSING = {b"busy": grpc.StatusCode.UNAVAILABLE, b"slow": grpc.StatusCode.DEADLINE_EXCEEDED}


class Service:
    """Answers what a request asks for, and remembers all of them."""

    def __init__(self):
        self.seen = Counter()
        self.metadata = []
        self.server = None

    async def call(self, request, context):
        self.seen[request] += 1
        self.metadata.append(dict(context.invocation_metadata()))
        if request == b"missing":
            await context.abort(grpc.StatusCode.NOT_FOUND, "no such thing")
        if request in PASSING and self.seen[request] < 3:
            await context.abort(PASSING[request], "not now")
        if request == b"long":
            return b"x" * LONG
        if request == b"end":
            self.ending = asyncio.create_task(self.server.stop(None))
            await asyncio.sleep(10)
        return b"answer to " + request


@pytest.fixture
def service(on_loop):
    async def start():
        service.server = grpc.aio.server()
        handler = grpc.unary_unary_rpc_method_handler(service.call)
        service.server.add_generic_rpc_handlers(
            (grpc.method_handlers_generic_handler("test.Service", {"Call": handler}),)
        )
        service.port = service.server.add_insecure_port("127.0.0.1:0")
        await service.server.start()

    service = Service()
    on_loop(start())
    yield service
    on_loop(service.server.stop(None))


@pytest.fixture
def send(service, on_loop):
    def send(*bodies, metadata=(), concurrency=1, **changes):
        requests = [Request(body, metadata) for body in bodies]
        job = Job(f"127.0.0.1:{service.port}", METHOD, requests, concurrency, keep_answers=True, **changes)
        return on_loop(Sender(job).run())

    return send


@pytest.mark.parametrize("concurrency", [1, 7, 100])
def test_every_request_is_sent_once_and_gets_its_own_answer(service, send, concurrency):
    bodies = [b"request %d" % number for number in range(500)]
    outcome = send(*bodies, concurrency=concurrency)
    assert service.seen == Counter(bodies)
    assert outcome.calls == len(outcome.latencies) == 500
    assert {request.body: answer for request, answer in outcome.answers} == {b: b"answer to " + b for b in bodies}
    assert not outcome.failures


def test_for_a_time_requests_go_round(service, send):
    outcome = send(b"a", b"b", concurrency=4, seconds=0.3)
    assert set(service.seen) == {b"a", b"b"}
    assert outcome.calls == service.seen.total() > 10


def test_headers_arrive(service, send):
    long = "y" * 3000
    send(b"a", metadata=(("authorization", "Bearer x"), ("long", long)))
    [metadata] = service.metadata
    assert metadata["authorization"] == "Bearer x"
    assert metadata["long"] == long


def test_long_messages_arrive_whole_both_ways(service, send):
    body = b"z" * 16_000
    outcome = send(*[b"long", body] * 300, concurrency=16)
    assert Counter(len(answer) for _, answer in outcome.answers) == {LONG: 300, len(b"answer to " + body): 300}
    assert service.seen == {b"long": 300, body: 300}


def test_what_takes_more_than_a_frame_is_refused(send):
    with pytest.raises(ValueError, match="one frame"):
        send(b"x" * LARGEST_FRAME)


def test_failures_are_counted_with_what_they_said(send):
    outcome = send(b"a", b"missing", b"missing")
    assert outcome.failures == {"5 no such thing": 2}
    assert [answer for _, answer in outcome.answers] == [b"answer to a"]
    assert outcome.calls == 3


@pytest.mark.parametrize("body", PASSING)
def test_a_server_that_is_busy_or_slow_is_asked_again_and_the_wait_counts(service, send, body):
    outcome = send(body)
    assert service.seen == {body: 3}
    assert (outcome.calls, outcome.repeated, len(outcome.failures)) == (1, 2, 0)
    assert outcome.latencies[0] >= 0.2  # two pauses


def test_a_connection_that_breaks_is_a_failure(send):
    outcome = send(b"end", b"a")
    assert outcome.calls == 2
    assert outcome.failures.total() == 2


def test_processes_share_the_requests(service):
    load = Load()
    try:
        bodies = [b"request %d" % number for number in range(20)]
        outcome = load.run(Job(f"127.0.0.1:{service.port}", METHOD, [Request(b) for b in bodies], 4, keep_answers=True))
    finally:
        load.close()
    assert sorted(request.body for request, _ in outcome.answers) == sorted(bodies)
    assert service.seen == Counter(bodies)
