"""What the boundary promises of streams: each message passes what every call does, and a stream ends as truly as a call."""

import asyncio
import contextlib
import json
import queue
import threading
import time
import uuid
from types import SimpleNamespace

import grpc
import pytest
from sqlalchemy import Float, bindparam, func, select

from server.kit import errors
from server.kit.ids import new_id
from server.kit.mutation import mutation, persistently
from server.rpc import access, streams
from server.run import main
from storage import errors as storage
from storage.embedded import Embedded
from storage.statements import Statement
from tests.support import make, roles
from tests.support.expect import Failure, fails, wait_until
from tests.support.toy import ACCOUNT

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNAUTHENTICATED = grpc.StatusCode.UNAUTHENTICATED
UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
DEADLINE = grpc.StatusCode.DEADLINE_EXCEEDED
EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
INTERNAL = grpc.StatusCode.INTERNAL
GARBAGE = b"\xff\xff\xff\xff"
NAP = Statement(select(func.pg_sleep(bindparam("seconds", type_=Float, required=True))))


class Feed:
    """What a caller sends, one message after the other, as the test goes on. It ends with None."""

    def __init__(self, *messages):
        self._messages = queue.SimpleQueue()
        for message in messages:
            self.send(message)

    def send(self, message):
        self._messages.put(message)

    def __iter__(self):
        return iter(self._messages.get, None)


@pytest.fixture
def feed():
    """A feed that ends with the test: else its thread would wait for ever."""
    feed = Feed()
    yield feed
    feed.send(None)


@pytest.fixture
def pupil(toys):
    """Repeats what it is told, and remembers it."""

    @toys.behaves
    async def pupil(_app, requests):
        async for request in requests:
            pupil.heard.append(request.name)
            yield toys.pb2.Toy(text=request.name)

    pupil.heard = []
    return pupil


@pytest.fixture
def writer(toys, sql):
    """Writes a row for each message; `rows()` tells whose are there. It waits within its transaction where told to."""

    @toys.behaves
    async def writer(app, requests):
        async for request in requests:

            async def write(name=request.name):
                async with app.db.begin() as tx:
                    await tx.run(ACCOUNT, id=new_id(), email=f"{name}@{new_id()}.{writer.id}", now=app.clock.now())
                    if name == "wait":
                        writer.entered.set()
                        await asyncio.to_thread(writer.open.wait, 10)
                return toys.pb2.Toy(text=name)

            yield await persistently(write)

    def rows():
        found = sql("SELECT email FROM accounts WHERE email LIKE $1 ORDER BY id", f"%.{writer.id}")
        return [row.email.partition("@")[0] for row in found]

    writer.id, writer.rows, writer.entered, writer.open = make.unique(), rows, threading.Event(), threading.Event()
    return writer


@pytest.fixture
def named(toys):
    return lambda *names: [toys.pb2.ToyRequest(name=name) for name in names]


@pytest.fixture(scope="module")
def people(served, on_loop):
    return roles.everybody(served.app, on_loop)


def texts(answers):
    return [answer.text for answer in answers]


def until_it_fails(call):
    """The texts that a stream answers with, and what it fails with."""
    found = []
    with pytest.raises(grpc.RpcError) as caught:
        found.extend(answer.text for answer in call)
    return found, Failure(caught.value)


def open_streams(served):
    return len(served.running.boundary.streams._open)


@pytest.fixture(autouse=True)
def all_places_are_given_back(served):
    yield
    wait_until(lambda: open_streams(served) == 0)
    assert not served.running.boundary.streams._of
    wait_until(lambda: not served.running.boundary.busy)


# --- Streams that end well ---


def test_streams_of_all_kinds(toys, toy, named, pupil, served, lines):
    @toys.behaves
    async def count(_app, _request):
        for number in range(3):
            yield toys.pb2.Toy(text=str(number))

    @toys.behaves
    async def join(_app, requests):
        return toys.pb2.Toy(text=" ".join([request.name async for request in requests]))

    assert texts(toy.Watch(toys.request(count))) == ["0", "1", "2"]
    assert toys.stream(toy.Collect, join, iter(named("a", "b"))).text == "a b"
    assert toys.stream(toy.Collect, join, iter(())).text == ""
    assert texts(toys.stream(toy.Exchange, pupil, iter(named("a", "b")))) == ["a", "b"]
    assert texts(toys.stream(toy.Exchange, pupil, iter(()))) == []
    wait_until(lambda: not served.running.boundary.busy)
    calls = [logged for line in lines if (logged := json.loads(line))["event"] == "rpc"]
    counted = [(c["method"].rpartition("/")[2], c["code"], c["received"], c["sent"]) for c in calls]
    assert counted == [
        ("Watch", "OK", 1, 3), ("Collect", "OK", 2, 1), ("Collect", "OK", 0, 1), ("Exchange", "OK", 2, 2),
        ("Exchange", "OK", 0, 0),
    ]  # fmt: skip


def test_each_message_is_answered_before_the_next_is_sent(toys, toy, named, writer, feed):
    call = toys.stream(toy.Exchange, writer, iter(feed))
    for message in named(*"abc"):
        feed.send(message)
        assert next(call).text == message.name
        assert writer.rows()[-1] == message.name
    feed.send(None)
    assert list(call) == []


def test_a_repeated_message_is_answered_as_it_was(toys, toy, sql):
    @toys.behaves
    async def plays(app, requests):
        async for request in requests:

            async def play(request=request):
                async with mutation(app, request, toys.pb2.Toy) as work:
                    id_ = new_id()
                    work.event("toy.played", "toy", id_)
                    work.answer = toys.pb2.Toy(text=str(id_))
                return work.answer

            yield await persistently(play)

    once = toys.request(plays, request_id=make.request_id())
    first, again = texts(toys.stream(toy.Exchange, plays, iter([once, once])))
    assert first == again
    assert len(sql("SELECT FROM outbox WHERE aggregate_id = $1", uuid.UUID(first))) == 1


def test_a_message_that_lost_a_deadlock_is_run_again(toys, toy, named):
    tried = []

    @toys.behaves
    async def loses(_app, requests):
        async for request in requests:

            async def lose(name=request.name):
                tried.append(name)
                if len(tried) == 2:
                    raise storage.Transient("DeadlockDetectedError")
                return toys.pb2.Toy(text=name)

            yield await persistently(lose)

    assert texts(toys.stream(toy.Exchange, loses, iter(named("a", "b", "c")))) == ["a", "b", "c"]
    assert tried == ["a", "b", "b", "c"]


# --- Who calls ---


def test_a_stream_is_authenticated_before_a_message_comes(toys, toy, pupil, people, feed):
    for role, code, reason in (
        ("GUEST", UNAUTHENTICATED, "AUTH_REQUIRED"),
        ("CUSTOMER", grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"),
    ):
        with fails(code, reason):
            next(toys.stream(toy.Manage, pupil, iter(feed), people[role].metadata))
    with fails(UNAUTHENTICATED, "TOKEN_INVALID"):
        next(toys.stream(toy.Exchange, pupil, iter(feed), [("authorization", "Bearer x")]))
    assert pupil.heard == []


@pytest.mark.parametrize(
    ("change", "code", "reason"),
    [
        ("UPDATE sessions SET revoke_time = now() WHERE account_id = $1", UNAUTHENTICATED, "SESSION_REVOKED"),
        ("UPDATE accounts SET state = 'SUSPENDED' WHERE id = $1", UNAUTHENTICATED, "SESSION_REVOKED"),
        (
            "UPDATE administrators SET role = 'SUPPORT_ADMIN' WHERE id = $1",
            grpc.StatusCode.PERMISSION_DENIED,
            "INSUFFICIENT_PERMISSIONS",
        ),
    ],
)
def test_what_ends_a_session_ends_its_stream(
    toys, toy, pupil, named, served, on_loop, sql, feed, monkeypatch, change, code, reason
):
    monkeypatch.setattr(streams, "LOOK_AGAIN_SECONDS", 0)
    admin = roles.actor(served.app, on_loop, "SUPER_ADMIN")
    call = toys.stream(toy.Manage, pupil, iter(feed), admin.metadata)
    before, after = named("before", "after")
    feed.send(before)
    assert next(call).text == "before"
    sql(change, uuid.UUID(admin.id))
    feed.send(after)
    with fails(code, reason, message=1):
        next(call)
    assert pupil.heard == ["before"]


def test_what_ends_a_session_ends_the_answers_to_it(toys, toy, served, on_loop, sql, monkeypatch):
    monkeypatch.setattr(streams, "LOOK_AGAIN_SECONDS", 0)

    @toys.behaves
    async def for_ever(_app, _request):
        while True:
            await asyncio.sleep(0.01)
            yield toys.pb2.Toy(text="more")

    admin = roles.actor(served.app, on_loop, "SUPER_ADMIN")
    call = toy.Watch(toys.request(for_ever), metadata=admin.metadata)
    assert next(call).text == "more"
    sql("UPDATE sessions SET revoke_time = now() WHERE account_id = $1", uuid.UUID(admin.id))
    _, failure = until_it_fails(call)
    assert (failure.code, failure.reason) == (UNAUTHENTICATED, "SESSION_REVOKED")


# --- What is sent ---


def test_every_message_is_validated_and_the_bad_one_is_named(toys, toy, named, writer):
    bad = toys.pb2.ToyRequest(request_id="a\0b")
    found, failure = until_it_fails(toys.stream(toy.Exchange, writer, iter([*named("a", "b"), bad, *named("c")])))
    assert found == ["a", "b"] == writer.rows()
    assert (failure.code, failure.reason) == (INVALID, "INVALID_FIELDS")
    assert set(failure.violations) == {"name", "request_id"}
    assert failure.metadata["message"] == "2"


def test_bytes_that_are_no_message_are_refused(toys, served, named, writer):
    raw = served.channel.stream_stream("/mall.toy.v1.ToyService/Exchange")
    good = named("a")[0].SerializeToString()
    call = raw(iter([good, GARBAGE, good]), metadata=[("behaviour", "writer")])
    assert toys.pb2.Toy.FromString(next(call)).text == "a"
    with fails(INVALID, "MALFORMED_REQUEST", message=1):
        next(call)
    assert writer.rows() == ["a"]


@pytest.mark.parametrize("messages", [[], [GARBAGE], [b""]])
def test_a_stream_of_answers_needs_its_one_message(served, messages):
    call = served.channel.stream_stream("/mall.toy.v1.ToyService/Watch")(iter(messages))
    with pytest.raises(grpc.RpcError) as caught:
        next(call)
    assert caught.value.code() == INVALID
    assert "message" not in Failure(caught.value).metadata


def collector(toys, sql):
    """Writes at the end of the messages that it takes; returns it, and what tells whether it has written."""
    id_ = make.unique()

    @toys.behaves
    async def collects(app, requests):
        async for _ in requests:
            pass
        async with app.db.begin() as tx:
            await tx.run(ACCOUNT, id=new_id(), email=f"{make.unique()}@{id_}", now=app.clock.now())
        return toys.pb2.Toy()

    return collects, lambda: len(sql("SELECT FROM accounts WHERE email LIKE $1", f"%@{id_}"))


def test_a_message_above_the_limit_ends_the_stream_and_is_no_end_of_messages(toys, toy, named, sql, served):
    collects, written = collector(toys, sql)
    big = toys.pb2.ToyRequest(name="x" * (1 << 20))
    with pytest.raises(grpc.RpcError) as caught:
        toys.stream(toy.Collect, collects, iter([*named("a"), big]))
    assert caught.value.code() == EXHAUSTED
    wait_until(lambda: not served.running.boundary.busy)
    assert written() == 0


def test_a_handler_has_to_ask_whether_a_message_was_sent_before(toys, toy, pupil):
    forgetful = toys.request(pupil, request_id=make.request_id())
    with fails(INTERNAL, "INTERNAL_ERROR", message=0):
        next(toys.stream(toy.Exchange, pupil, iter([forgetful])))


# --- Time ---


def test_a_message_has_to_come_in_time(toys, toy, pupil, named, feed, monkeypatch):
    monkeypatch.setattr(streams, "PAUSE_SECONDS", 0.3)
    feed.send(*named("a"))
    found, failure = until_it_fails(toys.stream(toy.Exchange, pupil, iter(feed)))
    assert found == ["a"]
    assert (failure.code, failure.reason, failure.metadata["message"]) == (DEADLINE, "DEADLINE_PASSED", "1")


def test_a_stream_has_its_time_as_a_whole(toys, toy, pupil, named, feed, monkeypatch):
    monkeypatch.setattr(access, "STREAM_SECONDS", 0.4)
    feed.send(*named("a"))
    found, failure = until_it_fails(toys.stream(toy.Exchange, pupil, iter(feed)))
    assert found == ["a"]
    assert (failure.code, failure.reason, failure.metadata["message"]) == (DEADLINE, "DEADLINE_PASSED", "1")


def test_a_mutation_is_ended_by_neither_deadline_but_by_its_own(toys, serve, sql, named, writer, monkeypatch):
    monkeypatch.setattr(access, "STREAM_SECONDS", 0.2)
    monkeypatch.setattr(access, "MUTATION_SECONDS", 0.8)
    with serve() as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        threading.Timer(0.4, writer.open.set).start()
        # The row is there, its answer is not.
        with fails(UNAVAILABLE, "OUTCOME_UNKNOWN", message=0):
            next(toys.stream(stub.Exchange, writer, iter(named("wait"))))
        assert writer.rows() == ["wait"]
        writer.open.clear()
        with fails(DEADLINE, "DEADLINE_PASSED", message=0):
            next(toys.stream(stub.Exchange, writer, iter(named("wait"))))
        assert writer.rows() == ["wait"]
        writer.open.set()


def test_the_deadline_of_the_caller_ends_a_stream(toys, toy, pupil, feed):
    with pytest.raises(grpc.RpcError) as caught:
        next(toys.stream(toy.Exchange, pupil, iter(feed), timeout=0.3))
    assert caught.value.code() == DEADLINE


def test_connections_outlive_their_streams():
    options = dict(main.server_options(shared_port=False))
    assert options["grpc.max_connection_age_grace_ms"] > access.STREAM_SECONDS * 1000


# --- Back pressure ---

LARGE = 64 << 10


def test_answers_wait_for_those_who_read_them(toys, toy, served, monkeypatch):
    made = []

    @toys.behaves
    async def pours(_app, _request):
        while True:
            made.append(1)
            yield toys.pb2.Toy(text="x" * LARGE)

    call = toy.Watch(toys.request(pours))
    next(call)
    counts = []
    wait_until(lambda: counts.append(len(made)) or counts[-1:] * 20 == counts[-20:])
    assert len(made) * LARGE < 16 << 20
    for _ in range(500):
        next(call)
    assert len(made) > 500
    monkeypatch.setattr(streams, "PAUSE_SECONDS", 0.3)
    call.cancel()

    # Who reads nothing for too long is ended.
    call = toy.Watch(toys.request(pours))
    wait_until(lambda: not served.running.boundary.busy)
    with fails(DEADLINE, "DEADLINE_PASSED"):
        list(call)


def test_who_sends_and_never_reads_is_ended(toys, toy, named, feed, served, monkeypatch):
    """No more is heard of it than windows hold. It has its place until it looks what became of its stream, or goes."""
    heard = []

    @toys.behaves
    async def echoes(_app, requests):
        async for request in requests:
            heard.append(len(request.name))
            yield toys.pb2.Toy(text=request.name)

    monkeypatch.setattr(streams, "PAUSE_SECONDS", 0.5)
    sent = []

    def messages():
        for _ in range(1000):
            sent.append(1)
            yield from named("x" * LARGE)

    call = toys.stream(toy.Exchange, echoes, messages())
    wait_until(lambda: heard)
    wait_until(lambda: not served.running.boundary.busy)
    assert open_streams(served) == 1
    assert 0 < len(heard) < 200
    assert sum(heard) < 16 << 20
    assert len(sent) < 500
    found, failure = until_it_fails(call)
    assert len(found) <= len(heard)
    assert (failure.code, failure.reason) == (DEADLINE, "DEADLINE_PASSED")
    assert "answers were not taken" in failure.message
    gone = toys.stream(toy.Exchange, echoes, messages())
    wait_until(lambda: open_streams(served) == 1)
    wait_until(lambda: not served.running.boundary.busy)
    gone.cancel()


def test_messages_wait_until_the_handler_asks_for_them(toys, toy):
    let_go = threading.Event()
    sent = []

    @toys.behaves
    async def dawdles(_app, requests):
        async for _ in requests:
            await asyncio.to_thread(let_go.wait, 10)
        return toys.pb2.Toy()

    def messages():
        for _ in range(300):
            sent.append(1)
            yield toys.pb2.ToyRequest(name="x" * LARGE)

    call = toy.Collect.future(messages(), metadata=[("behaviour", "dawdles")])
    counts = []
    wait_until(lambda: counts.append(len(sent)) or counts[-1:] * 20 == counts[-20:])
    assert 0 < len(sent) * LARGE < 1 << 20
    let_go.set()
    call.result(20)
    assert len(sent) == 300


# --- Callers that go ---


def test_a_caller_that_goes_tears_no_mutation_and_begins_no_further(toys, toy, named, writer, served, lines):
    call = toys.stream(toy.Exchange, writer, iter(named("a", "wait", "b")))
    assert next(call).text == "a"
    assert writer.entered.wait(5)
    call.cancel()
    wait_until(lambda: open_streams(served) == 0)
    assert served.running.boundary.busy
    writer.open.set()
    wait_until(lambda: not served.running.boundary.busy)
    assert writer.rows() == ["a", "wait"]
    (line,) = [logged for line in lines if (logged := json.loads(line))["event"] == "rpc"]
    assert (line["code"], line["received"], line["sent"]) == ("CANCELLED", 2, 1)


def test_a_caller_that_goes_is_no_end_of_messages(toys, toy, named, sql, served, feed):
    collects, written = collector(toys, sql)
    for wait in range(100):
        feed = Feed(*named("a"))
        call = toy.Collect.future(iter(feed), metadata=[("behaviour", "collects")])
        time.sleep(wait / 20_000)
        call.cancel()
        feed.send(None)
    wait_until(lambda: not served.running.boundary.busy)
    assert written() == 0
    toys.stream(toy.Collect, collects, iter(named("a")))
    assert written() == 1


def test_a_read_ends_with_its_caller(toys, toy):
    begun, ended = threading.Event(), threading.Event()

    @toys.behaves
    async def looks(_app, _request):
        yield toys.pb2.Toy()
        try:
            begun.set()
            await asyncio.sleep(10)
        finally:
            ended.set()

    call = toy.Watch(toys.request(looks))
    next(call)
    assert begun.wait(5)
    call.cancel()
    assert ended.wait(1)


def test_a_handler_that_is_asked_for_more_is_closed(toys, toy, feed, named):
    closed = threading.Event()

    @toys.behaves
    async def tidy(_app, requests):
        try:
            async for _ in requests:
                yield toys.pb2.Toy()
        finally:
            closed.set()

    feed.send(*named("a"))
    call = toys.stream(toy.Exchange, tidy, iter(feed))
    next(call)
    call.cancel()
    assert closed.wait(1)


# --- How many ---


def test_so_many_streams_are_open_and_calls_go_on_beside_them(toys, serve, pupil, feed, on_loop):
    @toys.behaves
    async def quick(_app, _request):
        return toys.pb2.Toy(text="done")

    with serve(maximum_open_streams=3, streams_per_caller=2, maximum_concurrent_rpcs=1) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        admin = roles.actor(further.app, on_loop, "SUPER_ADMIN")
        calls = [toys.stream(stub.Exchange, pupil, iter(feed)) for _ in range(2)]
        wait_until(lambda: further.running.boundary.streams._of.total() == 2)
        with fails(EXHAUSTED, "TOO_MANY_STREAMS", most=2):
            next(toys.stream(stub.Exchange, pupil, iter(feed)))
        calls.append(toys.stream(stub.Manage, pupil, iter(feed), admin.metadata))
        wait_until(lambda: further.running.boundary.streams._of.total() == 3)
        with fails(UNAVAILABLE, "OVERLOADED") as held:
            next(toys.stream(stub.Manage, pupil, iter(feed), admin.metadata))
        assert held[0].retry_after
        assert stub.Look(toys.request(quick)).text == "done"
        for call in calls:
            call.cancel()
        wait_until(lambda: not further.running.boundary.streams._of)
        assert texts(toys.stream(stub.Exchange, pupil, iter(()))) == []


# --- What an error says ---


def test_what_was_answered_stands_whatever_becomes_of_the_next(toys, toy, named, writer):
    @toys.behaves
    async def refuses(app, requests):
        async for answer in writer(app, requests):
            if answer.text == "bad":
                raise errors.FailedPrecondition("CART_EMPTY", "after a commit")
            yield answer

    # A refusal stands, an accident after a commit is not told as if nothing had been done.
    found, failure = until_it_fails(toys.stream(toy.Exchange, refuses, iter(named("a", "bad", "c"))))
    assert (found, failure.reason, failure.metadata["message"]) == (["a"], "CART_EMPTY", "1")

    @toys.behaves
    async def stumbles(app, requests):
        async for answer in writer(app, requests):
            if answer.text == "bad":
                raise ValueError
            yield answer

    found, failure = until_it_fails(toys.stream(toy.Exchange, stumbles, iter(named("a", "bad", "c"))))
    assert (found, failure.reason, failure.metadata["message"]) == (["a"], "OUTCOME_UNKNOWN", "1")
    assert "incident" in failure.metadata
    assert writer.rows() == ["a", "bad"] * 2


def test_what_a_stream_did_before_its_one_answer_is_unknown(toys, toy, served, named, feed, sql, monkeypatch):
    monkeypatch.setattr(streams, "PAUSE_SECONDS", 0.3)

    @toys.behaves
    async def gathers(app, requests):
        async for request in requests:
            async with mutation(app, request, toys.pb2.Toy) as work:
                work.answer = toys.pb2.Toy()
        return toys.pb2.Toy()

    feed.send(*named("a"))
    with fails(UNAVAILABLE, "OUTCOME_UNKNOWN", message=0):
        toys.stream(toy.Collect, gathers, iter(feed))


def test_a_cancellation_from_within_gets_a_status(toys, toy, named):
    @toys.behaves
    async def cancelled(_app, requests):
        async for _ in requests:
            raise asyncio.CancelledError
        yield

    @toys.behaves
    async def looks(_app, _request):
        raise asyncio.CancelledError
        yield

    with fails(UNAVAILABLE, "OUTCOME_UNKNOWN"):
        next(toys.stream(toy.Exchange, cancelled, iter(named("a"))))
    with fails(UNAVAILABLE, "OVERLOADED"):
        next(toy.Watch(toys.request(looks)))


def test_a_database_that_goes_away_in_the_middle(toys, serve, tmp_path, named):
    cluster = Embedded(tmp_path)

    @toys.behaves
    async def loses_its_database(app, requests):
        async for request in requests:
            async with app.db.begin() as tx:
                await tx.all(NAP, seconds=0)
                if request.name == "kill":
                    await asyncio.to_thread(cluster._run, "pg_ctl", "stop", "-D", cluster._cluster, "-m", "immediate")
            yield toys.pb2.Toy(text=request.name)

    with contextlib.closing(SimpleNamespace(close=cluster.stop)), serve(cluster.start(), pool_size=2) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        call = toys.stream(stub.Exchange, loses_its_database, iter(named("a", "kill", "b")))
        found, failure = until_it_fails(call)
        assert (found, failure.code, failure.reason) == (["a"], UNAVAILABLE, "OUTCOME_UNKNOWN")
        assert failure.metadata["message"] == "1"
        with fails(UNAVAILABLE, "DATABASE_UNAVAILABLE", message=0):
            next(toys.stream(stub.Exchange, loses_its_database, iter(named("b"))))


# --- A server that stops ---


def test_a_stopping_server_finishes_what_it_does_and_takes_no_more(toys, serve, named, writer, pupil, on_loop, feed):
    with serve() as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        busy = toys.stream(stub.Exchange, writer, iter(named("a", "wait", "b")))
        idle = toys.stream(stub.Exchange, pupil, iter(feed))
        assert next(busy).text == "a"
        assert writer.entered.wait(5)
        stopping = threading.Thread(target=on_loop, args=(further.running.stop(),))
        stopping.start()
        _, failure = until_it_fails(idle)
        assert (failure.code, failure.reason, failure.metadata["message"]) == (UNAVAILABLE, "STREAM_INTERRUPTED", "0")
        assert failure.retry_after
        writer.open.set()
        found, failure = until_it_fails(busy)
        stopping.join(20)
    assert found == ["wait"]
    assert (failure.code, failure.reason, failure.metadata["message"]) == (UNAVAILABLE, "STREAM_INTERRUPTED", "2")
    assert writer.rows() == ["a", "wait"]


def test_a_stopping_server_gives_its_answers_as_long_as_it_has_time(toys, serve, on_loop):
    def stopped_after_one(further, behaviour):
        call = toys.grpc.ToyServiceStub(further.channel).Watch(toys.request(behaviour))
        next(call)
        stopping = threading.Thread(target=on_loop, args=(further.running.stop(),))
        stopping.start()
        try:
            return len(list(call))
        except grpc.RpcError as error:
            return Failure(error)
        finally:
            stopping.join(20)

    @toys.behaves
    async def some(_app, _request):
        for _ in range(20):
            yield toys.pb2.Toy()
            await asyncio.sleep(0.02)

    @toys.behaves
    async def endless(_app, _request):
        while True:
            yield toys.pb2.Toy()
            await asyncio.sleep(0.02)

    with serve(shutdown_grace_seconds=10) as further:
        assert stopped_after_one(further, some) == 19
    started = time.monotonic()
    with serve(shutdown_grace_seconds=1.5) as further:
        failure = stopped_after_one(further, endless)
    assert (failure.code, failure.reason) == (UNAVAILABLE, "STREAM_INTERRUPTED")
    assert time.monotonic() - started < 5
