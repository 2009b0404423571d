"""What the boundary promises when calls end early, lose races, or come to a database that is busy or away."""

import asyncio
import contextlib
import json
import threading
import time
import uuid
from datetime import timedelta
from types import SimpleNamespace

import asyncpg
import grpc
import psutil
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc
from sqlalchemy import Float, bindparam, func, select

from server.kit import errors, metrics
from server.kit.ids import new_id
from server.kit.mutation import ATTEMPTS, mutation
from server.rpc import access
from server.run import main
from storage import database
from storage import errors as storage
from storage.database import Database, current_unit, translate
from storage.embedded import Embedded
from storage.statements import Statement, parameter, plain
from storage.tables.identity import accounts
from tests.support import make, rpcs
from tests.support.expect import Failure, fails, failure, wait_until
from tests.support.toy import ACCOUNT, both

UNAUTHENTICATED = grpc.StatusCode.UNAUTHENTICATED
UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
DEADLINE = grpc.StatusCode.DEADLINE_EXCEEDED
INTERNAL = grpc.StatusCode.INTERNAL
GARBAGE = b"\xff\xff\xff\xff"
SECRET = "s3cret-4111111111111111"

LOCK = Statement(select(accounts.c.id).where(accounts.c.id == parameter("id", accounts.c.id)).with_for_update())
WRITES = plain("WITH slept AS (SELECT pg_sleep(:seconds)) DELETE FROM requests USING slept WHERE false", seconds=Float)
NAP = Statement(select(func.pg_sleep(bindparam("seconds", type_=Float, required=True))))


# --- Calls that end early ---


@pytest.fixture
def gate(toys):
    """A mutation that waits in its transaction until the test lets it go, and what became of it."""
    gate = SimpleNamespace(entered=threading.Event(), open=threading.Event(), ids=[])

    @toys.behaves
    async def wait(app, request):
        async with mutation(app, request, toys.pb2.Toy) as work:
            if work.answer is None:
                gate.entered.set()
                await asyncio.to_thread(gate.open.wait, 10)
                id_ = new_id()
                work.event("toy.played", "toy", id_)
                gate.ids.append(id_)
                work.answer = toys.pb2.Toy(text=str(id_))
        return work.answer

    gate.behaviour = wait
    return gate


def played(sql, ids):
    return [str(row.aggregate_id) for row in sql("SELECT aggregate_id FROM outbox WHERE aggregate_id = ANY($1)", ids)]


def test_a_caller_that_goes_away_does_not_stop_its_mutation(toys, toy, gate, sql, served):
    request = toys.request(gate.behaviour, request_id=make.request_id())
    call = toy.Play.future(request)
    assert gate.entered.wait(5)
    call.cancel()
    wait_until(lambda: metrics.DETACHED._value.get() > 0)
    gate.open.set()
    wait_until(lambda: gate.ids and not served.running.boundary._running)
    assert played(sql, gate.ids) == [str(gate.ids[0])]
    assert toy.Play(request).text == str(gate.ids[0])
    assert len(gate.ids) == 1


def test_a_deadline_of_the_caller_does_not_stop_its_mutation(toys, toy, gate, sql, served):
    request = toys.request(gate.behaviour, request_id=make.request_id())
    assert failure(toy.Play, request, timeout=0.3).code == DEADLINE
    gate.open.set()
    wait_until(lambda: gate.ids and not served.running.boundary._running)
    assert toy.Play(request).text == str(gate.ids[0])
    assert played(sql, gate.ids) == [str(gate.ids[0])]


def test_a_read_ends_with_its_caller(toys, toy):
    ended = threading.Event()

    @toys.behaves
    async def dawdle(_app, _request):
        try:
            await asyncio.sleep(10)
        finally:
            ended.set()

    assert failure(toy.Look, toys.request(dawdle), timeout=0.2).code == DEADLINE
    assert ended.wait(1)


def test_a_deadline_without_time_to_work_is_refused(toys, toy, served):
    @toys.behaves
    async def quick(_app, _request):
        return toys.pb2.Toy(text="done")

    grpc.channel_ready_future(served.channel).result(5)
    assert toy.Look(toys.request(quick), timeout=5).text == "done"
    answer = failure(toy.Look, toys.request(quick), timeout=0.04)
    assert (answer.code, answer.reason) in {(DEADLINE, "DEADLINE_PASSED"), (DEADLINE, "")}


def test_the_server_caps_the_time_of_every_call(toys, serve, monkeypatch, sql):
    monkeypatch.setattr(access, "READ_SECONDS", 0.3)
    monkeypatch.setattr(access, "MUTATION_SECONDS", 0.4)
    begun = []

    @toys.behaves
    async def forever(app, _request):
        async with app.db.begin() as tx:
            begun.append(new_id())
            await tx.run(ACCOUNT, id=begun[-1], email=make.unique(), now=app.clock.now())
            await asyncio.sleep(60)

    with serve() as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        started = time.monotonic()
        for call in (stub.Look, stub.Play):
            with fails(DEADLINE, "DEADLINE_PASSED"):
                call(toys.request(forever))
        assert time.monotonic() - started < 2
    assert len(begun) == 2
    assert sql("SELECT FROM accounts WHERE id = ANY($1)", begun) == []


def test_a_cancellation_from_within_gets_a_status(toys, toy, lines):
    @toys.behaves
    async def cancelled(_app, _request):
        raise asyncio.CancelledError

    reading, writing = both(toys, toy, cancelled)
    assert (reading.code, reading.reason) == (UNAVAILABLE, "OVERLOADED")
    assert (writing.code, writing.reason) == (UNAVAILABLE, "OUTCOME_UNKNOWN")
    assert reading.retry_after
    calls = [logged for line in lines if (logged := json.loads(line))["event"] == "rpc"]
    assert [logged["code"] for logged in calls] == ["UNAVAILABLE", "UNAVAILABLE"]


def test_callers_that_go_at_any_moment_leave_no_session_in_a_transaction(toys, toy, served, sql):
    @toys.behaves
    async def busy(app, _request):
        async with app.db.begin() as tx:
            for _ in range(3):
                await tx.all(NAP, seconds=0.001)
        async with app.db.read() as connection:
            await connection.all(NAP, seconds=0.001)
        return toys.pb2.Toy()

    calls = [toy.Look.future(toys.request(busy), timeout=0.06 + number * 0.0005) for number in range(200)]
    for call in calls:
        call.exception()
    state = "SELECT FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND application_name = 'mall'"
    wait_until(lambda: not sql(state))
    answers = [toy.Look(toys.request(busy), timeout=5) for _ in range(20)]
    assert len(answers) == 20
    assert served.app.db.in_use == 0


# --- Races of transactions ---


def racing(toys, served):
    """A deadlock: two calls lock two rows in opposite order, and wait for each other at the first attempt."""
    first, second = new_id(), new_id()
    attempts = []
    meeting = asyncio.Event()
    holding = []

    @toys.behaves
    async def cross(app, request):
        mine, other = (first, second) if request.request_id else (second, first)
        attempts.append(mine)
        current_unit.get().claimed = True
        async with app.db.begin() as tx:
            await tx.all(LOCK, id=mine)
            holding.append(mine)
            if len(holding) == 2:
                meeting.set()
            await asyncio.wait_for(meeting.wait(), 5)
            await tx.all(LOCK, id=other)
        return toys.pb2.Toy(text=str(mine))

    async def rows():
        async with served.app.db.begin() as tx:
            for id_ in (first, second):
                await tx.run(ACCOUNT, id=id_, email=make.unique(), now=served.app.clock.now())

    return cross, attempts, rows


def test_a_deadlock_is_run_again_unseen(toys, toy, served, on_loop):
    cross, attempts, rows = racing(toys, served)
    on_loop(rows())
    before = metrics.RETRIES._value.get()
    calls = [toy.Play.future(toys.request(cross, request_id=id_)) for id_ in (make.request_id(), "")]
    assert len({call.result(10).text for call in calls}) == 2
    assert len(attempts) == 3
    assert metrics.RETRIES._value.get() == before + 1


def test_a_read_that_loses_a_deadlock_is_aborted(toys, toy, served, on_loop):
    cross, _, rows = racing(toys, served)
    on_loop(rows())
    calls = [toy.Look.future(toys.request(cross, request_id=id_)) for id_ in (make.request_id(), "")]
    failed = [Failure(error) for call in calls if (error := call.exception(10))]
    assert [(f.code, f.reason) for f in failed] == [(grpc.StatusCode.ABORTED, "CONFLICT_RETRY")]


def test_who_keeps_losing_is_told_so(toys, toy):
    attempts = []

    @toys.behaves
    async def loses(_app, _request):
        attempts.append(1)
        raise storage.Transient("SerializationError")

    with fails(grpc.StatusCode.ABORTED, "CONFLICT_RETRY"):
        toy.Play(toys.request(loses))
    assert len(attempts) == ATTEMPTS


def test_nothing_is_run_again_after_a_commit(toys, toy, sql):
    written = []

    @toys.behaves
    async def twice(app, _request):
        async with app.db.begin() as tx:
            written.append(new_id())
            await tx.run(ACCOUNT, id=written[-1], email=make.unique(), now=app.clock.now())
        async with app.db.begin():
            raise storage.Transient("DeadlockDetectedError")

    with fails(UNAVAILABLE, "OUTCOME_UNKNOWN"):
        toy.Play(toys.request(twice))
    assert len(sql("SELECT FROM accounts WHERE id = ANY($1)", written)) == len(written) == 1


ACCIDENTS = {
    "too busy": storage.Overloaded(), "away": storage.Unreachable("X"), "locked": storage.Busy(), "late": TimeoutError(),
    "cancelled": asyncio.CancelledError(), "slow": storage.TimedOut(), "a bug": ValueError(SECRET),
    "a constraint": storage.CheckFailed("no_such_check"), "gone": storage.Missing("toy", "1"),
    "a refusal": errors.FailedPrecondition("CART_EMPTY", "the cart is empty"),
}  # fmt: skip


@pytest.mark.parametrize("accident", ACCIDENTS.values(), ids=ACCIDENTS)
def test_no_answer_says_that_nothing_happened_once_the_call_is_done(toys, toy, sql, accident):
    written = []

    @toys.behaves
    async def commits_and_fails(app, request):
        async with mutation(app, request, toys.pb2.Toy) as work:
            if work.answer is None:
                written.append(new_id())
                work.event("toy.played", "toy", written[-1])
                work.answer = toys.pb2.Toy(text=str(written[-1]))
        raise accident

    request = toys.request(commits_and_fails, request_id=make.request_id())
    answer = failure(toy.Play, request)
    assert (answer.code, answer.reason) == (UNAVAILABLE, "OUTCOME_UNKNOWN")
    assert answer.retry_after
    assert SECRET not in answer.message
    assert len(played(sql, written)) == 1


def test_what_is_refused_on_purpose_after_something_was_noted_stays_refused(toys, toy, sql):
    noted = []

    @toys.behaves
    async def notes_and_refuses(app, _request):
        async with app.db.begin() as tx:
            noted.append(new_id())
            await tx.run(ACCOUNT, id=noted[-1], email=make.unique(), now=app.clock.now())
        raise errors.Unauthenticated("LOGIN_FAILED", "wrong")

    with fails(UNAUTHENTICATED, "LOGIN_FAILED"):
        toy.Play(toys.request(notes_and_refuses))
    assert len(sql("SELECT FROM accounts WHERE id = ANY($1)", noted)) == 1


def test_a_commit_that_ends_with_the_time_of_the_call_counts(toys, serve, sql, monkeypatch):
    monkeypatch.setattr(access, "MUTATION_SECONDS", 0.3)
    written = []

    @toys.behaves
    async def commits_late(app, _request):
        async with app.db.begin() as tx:
            written.append(new_id())
            await tx.run(ACCOUNT, id=written[-1], email=make.unique(), now=app.clock.now())
            time.sleep(0.4)  # noqa: ASYNC251 - time is up in the middle of the commit
        return toys.pb2.Toy()

    with serve() as further, fails(UNAVAILABLE, "OUTCOME_UNKNOWN"):
        toys.grpc.ToyServiceStub(further.channel).Play(toys.request(commits_late))
    assert len(sql("SELECT FROM accounts WHERE id = ANY($1)", written)) == 1


def test_a_transaction_that_hid_an_error_is_no_success(toys, toy, sql):
    written = []

    @toys.behaves
    async def hides(app, _request):
        async with app.db.begin() as tx:
            written.append(new_id())
            await tx.run(ACCOUNT, id=written[-1], email=make.unique(), now=app.clock.now())
            with contextlib.suppress(storage.Conflict):
                await tx.run(ACCOUNT, id=written[-1], email=make.unique(), now=app.clock.now())
        return toys.pb2.Toy()

    with fails(INTERNAL, "INTERNAL_ERROR"):
        toy.Play(toys.request(hides))
    assert sql("SELECT FROM accounts WHERE id = ANY($1)", written) == []


def test_a_lock_that_is_not_given_is_busy(toys, serve, on_loop, served, monkeypatch):
    id_ = new_id()
    monkeypatch.setitem(Database.__init__.__kwdefaults__, "lock_timeout_ms", 200)

    @toys.behaves
    async def locks(app, _request):
        async with app.db.begin() as tx:
            await tx.all(LOCK, id=id_)

    async def hold(call):
        async with served.app.db.begin() as tx:
            await tx.run(ACCOUNT, id=id_, email=make.unique(), now=served.app.clock.now())
        async with served.app.db.begin() as tx:
            await tx.all(LOCK, id=id_)
            return await asyncio.to_thread(call)

    with serve() as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        answer = on_loop(hold(lambda: failure(stub.Play, toys.request(locks))))
    assert (answer.code, answer.reason) == (grpc.StatusCode.ABORTED, "RESOURCE_BUSY")
    assert answer.retry_after


# --- A database that is busy or away ---


def test_more_calls_than_connections_are_shed_and_the_server_stays_healthy(toys, serve, monkeypatch):
    monkeypatch.setattr(main, "HEALTH_SECONDS", 0.3)

    @toys.behaves
    async def holds(app, _request):
        async with app.db.begin() as tx:
            await tx.all(NAP, seconds=1.8)
        return toys.pb2.Toy()

    with serve(pool_size=2, pool_timeout_seconds=1) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        health = health_pb2_grpc.HealthStub(further.channel)
        wait_until(lambda: serving(health))
        seen = []
        started = time.monotonic()
        calls = [stub.Play.future(toys.request(holds), wait_for_ready=True) for _ in range(8)]
        while not all(call.done() for call in calls):
            seen.append(serving(health))
            time.sleep(0.1)
        assert time.monotonic() - started < 4
    answers = [Failure(call.exception()) for call in calls if call.exception()]
    assert {(a.code, a.reason) for a in answers} == {(UNAVAILABLE, "OVERLOADED")}
    assert all(a.retry_after for a in answers)
    assert 2 <= len(calls) - len(answers) <= 4
    assert all(seen)


def serving(health):
    return health.Check(health_pb2.HealthCheckRequest()).status == health_pb2.HealthCheckResponse.SERVING


def test_a_database_that_goes_away_and_comes_back(toys, serve, monkeypatch, tmp_path):
    stopped = []

    @toys.behaves
    async def asks(app, _request):
        async with app.db.begin() as tx:
            await tx.all(NAP, seconds=0)
        return toys.pb2.Toy()

    @toys.behaves
    async def commits_into_the_void(app, _request):
        async with app.db.begin() as tx:
            await tx.all(NAP, seconds=0)
            for cluster in stopped:
                await asyncio.to_thread(cluster._run, "pg_ctl", "stop", "-D", cluster._cluster, "-m", "immediate")

    @toys.behaves
    async def writes_into_the_void(app, _request):
        async with app.db.read() as connection:
            writing = asyncio.create_task(connection.all(WRITES, seconds=20))
            for cluster in stopped:
                await asyncio.to_thread(cluster._run, "pg_ctl", "stop", "-D", cluster._cluster, "-m", "immediate")
            await writing

    monkeypatch.setattr(main, "HEALTH_SECONDS", 0.2)
    cluster = Embedded(tmp_path)
    with contextlib.closing(SimpleNamespace(close=cluster.stop)), serve(cluster.start(), pool_size=4) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        health = health_pb2_grpc.HealthStub(further.channel)
        wait_until(lambda: serving(health))
        assert [stub.Play.future(toys.request(asks)) for _ in range(8)][-1].result(5)
        stopped.append(cluster)
        unknown = failure(stub.Play, toys.request(commits_into_the_void))
        assert (unknown.code, unknown.reason) == (UNAVAILABLE, "OUTCOME_UNKNOWN")
        for answer in both(toys, stub, asks):
            assert (answer.code, answer.reason) == (UNAVAILABLE, "DATABASE_UNAVAILABLE")
            assert answer.retry_after
        token = further.app.signer.sign("access", {"sid": str(uuid.uuid4())}, further.app.clock.now() + timedelta(1))
        with fails(UNAVAILABLE, "DATABASE_UNAVAILABLE"):
            rpcs.named("PlatformService.GetConfiguration").on(further.channel, raw=True)(
                GARBAGE, metadata=[("authorization", f"Bearer {token}")]
            )
        wait_until(lambda: not serving(health))
        cluster._launch()
        wait_until(lambda: serving(health))
        for _ in range(8):
            stub.Play(toys.request(asks))
        with fails(UNAVAILABLE, "OUTCOME_UNKNOWN"):
            stub.Play(toys.request(writes_into_the_void))


def test_a_database_that_hangs_holds_nobody_for_long(toys, serve, monkeypatch, tmp_path):
    @toys.behaves
    async def asks(app, _request):
        async with app.db.begin() as tx:
            await tx.all(NAP, seconds=0)
        return toys.pb2.Toy()

    monkeypatch.setattr(main, "HEALTH_SECONDS", 0.2)
    monkeypatch.setattr(access, "READ_SECONDS", 0.5)
    monkeypatch.setattr(access, "MUTATION_SECONDS", 0.6)
    monkeypatch.setattr(database, "COMMAND_SECONDS", 0.5)
    cluster = Embedded(tmp_path)
    with contextlib.closing(SimpleNamespace(close=cluster.stop)), serve(cluster.start(), pool_size=2) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        health = health_pb2_grpc.HealthStub(further.channel)
        stub.Play(toys.request(asks))
        wait_until(lambda: serving(health))
        processes = [p for p in psutil.process_iter(["cwd"]) if p.info["cwd"] == str(cluster._cluster)]
        for process in processes:
            process.suspend()
        try:
            started = time.monotonic()
            answers = [answer for _ in range(2) for answer in both(toys, stub, asks)]
            assert time.monotonic() - started < 10
            wait_until(lambda: not serving(health))
        finally:
            for process in processes:
                process.resume()
        assert {a.code for a in answers} <= {DEADLINE, UNAVAILABLE}
        assert {a.reason for a in answers} <= {
            "DEADLINE_PASSED",
            "OVERLOADED",
            "DATABASE_UNAVAILABLE",
            "OUTCOME_UNKNOWN",
        }
        wait_until(lambda: serving(health))
        wait_until(lambda: not further.running.boundary._running)
        for _ in range(4):
            stub.Play(toys.request(asks))
        assert further.app.db.in_use == 0


@pytest.mark.parametrize(
    ("state", "wanted"),
    {
        "40001": storage.Transient, "40P01": storage.Transient,
        "55P03": storage.Busy, "57014": storage.TimedOut,
        "08000": storage.Unreachable, "08003": storage.Unreachable, "08006": storage.Unreachable,
        "57P01": storage.Unreachable, "57P02": storage.Unreachable, "57P03": storage.Unreachable,
        "57P05": storage.Unreachable, "25P03": storage.Unreachable, "25P04": storage.Unreachable,
        "25006": storage.Unreachable, "53300": storage.Unreachable, "53100": storage.Unreachable,
        "53200": storage.Unreachable, "53400": storage.Unreachable, "58030": storage.Unreachable,
        "23505": storage.Conflict, "23P01": storage.Conflict, "23503": storage.BrokenReference,
        "23001": storage.BrokenReference, "23514": storage.CheckFailed,
        "22021": storage.BadValue, "22003": storage.BadValue, "22P02": storage.BadValue, "22P05": storage.BadValue,
    }.items(),
)  # fmt: skip
def test_every_sqlstate_has_its_name(state, wanted):
    error = asyncpg.PostgresError.new({"C": state, "M": SECRET, "n": "some_constraint"})
    named = translate(error)
    assert type(named) is wanted
    assert SECRET not in str(named)


def test_calls_beyond_the_limit_of_the_server_are_refused(toys, serve):
    let_go = threading.Event()

    @toys.behaves
    async def occupies(_app, _request):
        await asyncio.to_thread(let_go.wait, 10)
        return toys.pb2.Toy()

    with serve(maximum_concurrent_rpcs=3) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        calls = [stub.Play.future(toys.request(occupies)) for _ in range(12)]
        wait_until(lambda: sum(call.done() for call in calls) >= 9)
        assert serving(health_pb2_grpc.HealthStub(further.channel))
        let_go.set()
        refused = [Failure(call.exception()) for call in calls if call.exception()]
    assert {(r.code, r.reason) for r in refused} == {(UNAVAILABLE, "OVERLOADED")}
    assert all(r.retry_after for r in refused)
    assert len(refused) == 9
