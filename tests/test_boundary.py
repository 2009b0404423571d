"""What the boundary promises of every call: who is asked first, what leaks, what happens when things break."""

import asyncio
import base64
import contextlib
import hashlib
import hmac
import json
import threading
import time
import uuid
from datetime import timedelta
from types import SimpleNamespace

import asyncpg
import grpc
import jwt
import psutil
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from grpc_health.v1 import health_pb2, health_pb2_grpc
from sqlalchemy import Float, bindparam, func, insert, select

from server import access, boundary, errors, main, metrics, worker
from server.caller import Caller
from server.ids import new_id
from server.mutation import mutation
from storage import database
from storage import errors as storage
from storage.database import Database, translate
from storage.embedded import Embedded
from storage.statements import Statement, parameter
from storage.tables.identity import accounts
from tests import make, roles, rpcs
from tests.expect import Failure, fails

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNAUTHENTICATED = grpc.StatusCode.UNAUTHENTICATED
DENIED = grpc.StatusCode.PERMISSION_DENIED
UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
DEADLINE = grpc.StatusCode.DEADLINE_EXCEEDED
INTERNAL = grpc.StatusCode.INTERNAL
GARBAGE = b"\xff\xff\xff\xff"
SECRET = "s3cret-4111111111111111"

ACCOUNT = Statement(
    insert(accounts).values(
        id=parameter("id", accounts.c.id),
        role="CUSTOMER",
        state="ACTIVE",
        email=parameter("email", accounts.c.email),
        create_time=parameter("now", accounts.c.create_time),
        update_time=parameter("now", accounts.c.create_time),
    )
)
LOCK = Statement(select(accounts.c.id).where(accounts.c.id == parameter("id", accounts.c.id)).with_for_update())
NAP = Statement(select(func.pg_sleep(bindparam("seconds", type_=Float, required=True))))


@pytest.fixture(scope="module")
def served(toys, serve):
    with serve(pool_size=8) as further:
        yield further


@pytest.fixture(scope="module")
def toy(toys, served):
    return toys.grpc.ToyServiceStub(served.channel)


@pytest.fixture(scope="module")
def people(served, on_loop):
    return roles.everybody(served.app, on_loop)


def failure(call, *arguments, **options):
    """What a call fails with."""
    with pytest.raises(grpc.RpcError) as caught:
        call(*arguments, **options)
    return Failure(caught.value)


def wait_until(true, seconds=10):
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


# --- Who is asked first ---


def test_bytes_that_are_no_message_are_refused_after_authentication(served, people):
    wrong = []
    for rpc in rpcs.every():
        call = rpc.on(served.channel, raw=True)
        for role, held in access.ROLE_PERMISSIONS.items():
            answer = failure(call, GARBAGE, metadata=people[role].metadata)
            if role == "GUEST":
                wanted = (INVALID, "MALFORMED_REQUEST") if rpc.rule.public else (UNAUTHENTICATED, "AUTH_REQUIRED")
            elif held & rpc.rule.permissions or (rpc.rule.public and not rpc.rule.permissions):
                wanted = (INVALID, "MALFORMED_REQUEST")
            else:
                wanted = (DENIED, "INSUFFICIENT_PERMISSIONS")
            if (answer.code, answer.reason) != wanted:
                wrong.append(f"{rpc} as {role}: {answer.code} {answer.reason}")
    assert wrong == []


@pytest.mark.parametrize("path", ["/mall.platform.v1.PlatformService/Nope", "/nobody.Knows/It", "/x"])
def test_an_unknown_method_is_named(served, path):
    with fails(grpc.StatusCode.UNIMPLEMENTED, "METHOD_UNKNOWN", method=path):
        served.channel.unary_unary(path)(b"")


def test_a_streaming_caller_of_a_unary_method_gets_a_status(served):
    call = served.channel.stream_stream("/mall.platform.v1.PlatformService/GetChannel")
    with fails(INVALID, "INVALID_FIELDS", "id"):
        list(call(iter([b"", b""])))


def claims(served, **changes):
    now = int(served.app.clock.now().timestamp())
    return {
        "sub": str(uuid.uuid4()),
        "sid": str(uuid.uuid4()),
        "iss": "mall",
        "aud": "access",
        "exp": now + 600,
    } | changes


def unsigned(served, header):
    def part(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    return f"{part(header)}.{part(json.dumps(claims(served)).encode())}."


def signed(served, *, key=None, **changes):
    return jwt.encode(claims(served, **changes), key or served.app.signer._private, algorithm="ES256")


def public_pem(served):
    return served.app.signer._public.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def hmac_with_the_public_key(served):
    """The classic: the public key as the secret of an HMAC."""
    signing_input = jwt.encode(claims(served), "x" * 32, algorithm="HS256").rpartition(".")[0]
    digest = hmac.digest(public_pem(served), signing_input.encode(), hashlib.sha256)
    return f"{signing_input}.{base64.urlsafe_b64encode(digest).rstrip(b'=').decode()}"


TOKENS = {
    "empty": lambda _: "",
    "garbage": lambda _: "garbage",
    "two dots": lambda _: "..",
    "alg none": lambda served: unsigned(served, b'{"alg":"none","typ":"JWT"}'),
    "alg of another type": lambda served: unsigned(served, b'{"alg":{}}'),
    "header nested deep": lambda served: unsigned(served, b'{"a":' + b"[" * 4000),
    "header no object": lambda served: unsigned(served, b"[]"),
    "hmac with the public key": hmac_with_the_public_key,
    "wrong key": lambda served: signed(served, key=ec.generate_private_key(ec.SECP256R1())),
    "wrong type": lambda served: signed(served, aud="quote"),
    "wrong issuer": lambda served: signed(served, iss="other"),
    "no session": lambda served: signed(served, sid=None),
    "session no uuid": lambda served: signed(served, sid="x"),
    "session a number": lambda served: signed(served, sid=7),
    "flipped": lambda served: signed(served)[:-6] + "AAAAAA",
}  # fmt: skip


def probe(served):
    return rpcs.named("PlatformService.GetConfiguration").on(served.channel, raw=True)


@pytest.mark.parametrize("kind", TOKENS)
def test_a_token_that_does_not_hold_is_refused(served, kind):
    with fails(UNAUTHENTICATED, "TOKEN_INVALID"):
        probe(served)(GARBAGE, metadata=[("authorization", f"Bearer {TOKENS[kind](served)}")])


@pytest.mark.parametrize(
    "values", [["{0}"], ["Basic {0}"], ["Bearer {0}", "Bearer {0}"], ["Bearer {0}", "Bearer x"], ["Bearer {0} {0}"]]
)
def test_the_header_holds_one_token(served, people, values):
    metadata = [("authorization", value.format(people["SUPER_ADMIN"].token)) for value in values]
    with fails(UNAUTHENTICATED, "TOKEN_INVALID"):
        probe(served)(GARBAGE, metadata=metadata)


def test_a_public_method_still_refuses_a_bad_token(served):
    with fails(UNAUTHENTICATED, "TOKEN_INVALID"):
        rpcs.named("PlatformService.ListChannels").on(served.channel, raw=True)(
            b"", metadata=[("authorization", "Bearer x")]
        )


def test_a_token_expires_within_seconds_of_its_time(served):
    now = served.app.clock.now()
    expired = served.app.signer.sign("access", {"sid": str(uuid.uuid4())}, now - timedelta(seconds=6))
    with fails(UNAUTHENTICATED, "TOKEN_EXPIRED"):
        probe(served)(GARBAGE, metadata=[("authorization", f"Bearer {expired}")])
    unknown = served.app.signer.sign("access", {"sid": str(uuid.uuid4())}, now + timedelta(seconds=60))
    with fails(UNAUTHENTICATED, "SESSION_REVOKED"):
        probe(served)(GARBAGE, metadata=[("authorization", f"Bearer {unknown}")])


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE sessions SET revoke_time = now() WHERE account_id = $1",
        "UPDATE sessions SET expire_time = now() - interval '1 hour' WHERE account_id = $1",
        "UPDATE accounts SET state = 'SUSPENDED' WHERE id = $1",
        "UPDATE accounts SET state = 'CLOSED', delete_time = now() WHERE id = $1",
    ],
)
def test_what_ends_a_session_counts_from_the_next_call_on(served, on_loop, sql, change):
    admin = roles.actor(served.app, on_loop, "SUPER_ADMIN")
    with fails(INVALID, "MALFORMED_REQUEST"):
        probe(served)(GARBAGE, metadata=admin.metadata)
    sql(change, uuid.UUID(admin.id))
    with fails(UNAUTHENTICATED, "SESSION_REVOKED"):
        probe(served)(GARBAGE, metadata=admin.metadata)


def test_a_role_that_is_taken_away_counts_from_the_next_call_on(served, on_loop, sql):
    admin = roles.actor(served.app, on_loop, "SUPER_ADMIN")
    manage = rpcs.named("PlatformService.CreateChannel").on(served.channel, raw=True)
    with fails(INVALID, "MALFORMED_REQUEST"):
        manage(GARBAGE, metadata=admin.metadata)
    sql("UPDATE administrators SET role = 'SUPPORT_ADMIN' WHERE id = $1", uuid.UUID(admin.id))
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        manage(GARBAGE, metadata=admin.metadata)


def test_a_server_with_a_method_without_rule_does_not_start(monkeypatch, on_loop, served):
    undeclared = (health_pb2.DESCRIPTOR, health_pb2_grpc.add_HealthServicer_to_server, lambda _: None)
    monkeypatch.setattr(main, "SERVICES", (*main.SERVICES, undeclared))

    async def start():
        with pytest.raises(access.UndeclaredAccess, match=r"/grpc\.health\.v1\.Health/Check"):
            await main.start(served.app)

    on_loop(start())


def test_nothing_declared_or_nothing_held_means_nobody():
    rule = access.Rule(
        "/m", public=False, permissions=frozenset(), verified=False, request_id=0, mutates=True, seconds=1
    )
    everything = frozenset().union(*access.ROLE_PERMISSIONS.values())
    with pytest.raises(errors.PermissionDenied):
        access.admit(rule, Caller(account_id=new_id(), permissions=everything))
    some = access.Rule("/m", public=False, permissions=everything, verified=True, request_id=0, mutates=True, seconds=1)
    with pytest.raises(errors.PermissionDenied):
        access.admit(some, Caller(account_id=new_id()))
    with pytest.raises(errors.Unauthenticated):
        access.admit(some, Caller(permissions=everything))
    with pytest.raises(errors.FailedPrecondition):
        access.admit(some, Caller(account_id=new_id(), permissions=everything))


def test_a_denial_is_audited(served, on_loop, sql):
    customer = roles.actor(served.app, on_loop, "CUSTOMER")
    rpc = rpcs.named("PlatformService.CreateChannel")
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS", permissions="platform.manage"):
        rpc.on(served.channel)(rpc.request(), metadata=customer.metadata)
    rows = sql("SELECT event, outcome, detail FROM audit_entries WHERE actor_id = $1", uuid.UUID(customer.id))
    assert [tuple(row) for row in rows] == [("access.denied", "DENIED", {"method": rpc.path})]


# --- What leaks ---


def both(toys, toy, behaviour):
    """What a behaviour answers through a read and through a mutation."""
    return [failure(toy.Look, toys.request(behaviour)), failure(toy.Play, toys.request(behaviour))]


def test_an_exception_says_nothing_of_itself(toys, toy, lines, caplog):
    @toys.behaves
    async def broken(_app, _request):
        raise ValueError(SECRET)

    @toys.behaves
    async def nested(_app, _request):
        try:
            int(SECRET)
        except ValueError as error:
            raise KeyError(SECRET) from error

    for behaviour in (broken, nested):
        for answer in both(toys, toy, behaviour):
            assert (answer.code, answer.reason) == (INTERNAL, "INTERNAL_ERROR")
            incident = answer.metadata["incident"]
            assert answer.message == f"internal error, incident {incident}"
            assert incident in "".join(lines)
    assert "ValueError" in "".join(lines)
    assert SECRET not in "".join(lines) + caplog.text


def test_an_answer_that_cannot_be_written_says_nothing_of_itself(toys, toy, caplog):
    @toys.behaves
    async def nothing(_app, _request):
        return None

    @toys.behaves
    async def text(_app, _request):
        return SECRET

    for behaviour in (nothing, text):
        for answer in both(toys, toy, behaviour):
            assert (answer.code, answer.reason) == (INTERNAL, "INTERNAL_ERROR")
    assert SECRET not in caplog.text


def test_a_broken_constraint_says_nothing_of_the_row(toys, toy, lines, caplog):
    @toys.behaves
    async def unnamed(_app, _request):
        error = asyncpg.exceptions.UniqueViolationError(f"Key (email)=({SECRET}) already exists")
        error.constraint_name = "uq_nothing_known"
        raise translate(error) from error

    @toys.behaves
    async def known(app, _request):
        async with app.db.begin() as tx:
            for _ in range(2):
                await tx.run(ACCOUNT, id=new_id(), email=SECRET, now=app.clock.now())

    @toys.behaves
    async def raw(_app, _request):
        raise asyncpg.exceptions.SyntaxOrAccessError(f"near {SECRET}")

    for answer in both(toys, toy, unnamed):
        assert (answer.code, answer.reason) == (grpc.StatusCode.ALREADY_EXISTS, "RESOURCE_EXISTS")
    for answer in both(toys, toy, known):
        assert (answer.code, answer.reason) == (grpc.StatusCode.ALREADY_EXISTS, "EMAIL_TAKEN")
        assert SECRET not in f"{answer.message}{answer.metadata}"
    for answer in both(toys, toy, raw):
        assert answer.reason == "INTERNAL_ERROR"
    assert SECRET not in "".join(lines) + caplog.text


def test_a_value_that_storage_refuses_is_an_invalid_argument_and_an_alarm(toys, toy, lines):
    @toys.behaves
    async def unfit(app, _request):
        async with app.db.read() as connection:
            await connection.all(ACCOUNT, id="no uuid", email=SECRET, now=app.clock.now())

    for answer in both(toys, toy, unfit):
        assert (answer.code, answer.reason) == (INVALID, "INVALID_FIELDS")
    assert any('"kind": "BadValue"' in line for line in lines)
    assert SECRET not in "".join(lines)


def test_a_job_that_fails_says_nothing_of_the_row(served, on_loop, lines):
    async def work(_app):
        raise ValueError(SECRET)

    with pytest.raises(RuntimeError, match="job due failed") as caught:
        on_loop(worker._do(served.app, "due", work))
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "ValueError" in "".join(lines)
    assert SECRET not in "".join(lines)


def test_every_call_leaves_one_line_without_its_content(served, people, lines):
    rpc = rpcs.named("PlatformService.CreateChannel")
    channel = rpc.request().channel
    channel.code, channel.display_name = SECRET, SECRET
    with fails(INVALID, "INVALID_FIELDS", "channel.code"):
        rpc.on(served.channel)(rpc.request(channel=channel), metadata=people["SUPER_ADMIN"].metadata)
    (line,) = [json.loads(line) for line in lines if "CreateChannel" in line]
    assert line.items() >= {"event": "rpc", "code": "INVALID_ARGUMENT", "account": people["SUPER_ADMIN"].id}.items()
    assert SECRET not in "".join(lines)


def test_an_error_fits_into_the_headers_it_travels_in(served, people):
    rpc = rpcs.named("PlatformService.UpdateChannel")
    request = rpc.request()
    request.channel.id = str(uuid.uuid4())
    request.update_mask.paths.extend("é" * 500 + str(number) for number in range(500))
    answer = failure(rpc.on(served.channel), request, metadata=people["SUPER_ADMIN"].metadata)
    assert (answer.code, answer.reason) == (INVALID, "INVALID_FIELDS")
    long = errors.InvalidArgument([("🙂" * 900, "🙂" * 900)] * 900)
    missing = errors.NotFound("🙂" * 900, "🙂" * 900)
    for error in (long, missing):
        assert error.details()
        assert len(error.message.encode()) * 3 + sum(len(v) for _, v in error.trailing_metadata()) < 8192
    assert long.violations


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
    assert [json.loads(line)["code"] for line in lines] == ["UNAVAILABLE", "UNAVAILABLE"]


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
    assert len(attempts) == boundary.ATTEMPTS


def test_nothing_is_run_again_after_a_commit(toys, toy, sql):
    written = []

    @toys.behaves
    async def twice(app, _request):
        async with app.db.begin() as tx:
            written.append(new_id())
            await tx.run(ACCOUNT, id=written[-1], email=make.unique(), now=app.clock.now())
        async with app.db.begin():
            raise storage.Transient("DeadlockDetectedError")

    with fails(grpc.StatusCode.ABORTED, "CONFLICT_RETRY"):
        toy.Play(toys.request(twice))
    assert len(sql("SELECT FROM accounts WHERE id = ANY($1)", written)) == len(written) == 1


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
            writing = asyncio.create_task(connection.alone(NAP, seconds=20))
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
            probe(further)(GARBAGE, metadata=[("authorization", f"Bearer {token}")])
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
        assert {a.reason for a in answers} <= {"DEADLINE_PASSED", "OVERLOADED", "DATABASE_UNAVAILABLE"}
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


# --- Sizes ---


def test_a_message_above_the_limit_is_refused(served):
    answer = failure(probe(served), b"x" * ((1 << 20) + 1))
    assert answer.code == grpc.StatusCode.RESOURCE_EXHAUSTED
    with fails(UNAUTHENTICATED, "AUTH_REQUIRED"):
        probe(served)(b"x" * ((1 << 20) - 16))


def test_compressed_messages_are_not_unpacked(served):
    rpc = rpcs.named("PlatformService.ListChannels")
    request = rpc.request(page_token="x" * 100_000)
    answer = failure(rpc.on(served.channel), request, compression=grpc.Compression.Gzip)
    assert answer.code in {grpc.StatusCode.UNIMPLEMENTED, INTERNAL}


def test_calls_beyond_the_limit_of_the_server_are_refused(toys, serve):
    let_go = threading.Event()

    @toys.behaves
    async def occupies(_app, _request):
        await asyncio.to_thread(let_go.wait, 10)
        return toys.pb2.Toy()

    with serve(maximum_concurrent_rpcs=3) as further:
        stub = toys.grpc.ToyServiceStub(further.channel)
        calls = [stub.Play.future(toys.request(occupies)) for _ in range(12)]
        wait_until(lambda: sum(call.done() for call in calls) >= 8)
        let_go.set()
        codes = [call.code() for call in calls]
    assert set(codes) == {grpc.StatusCode.OK, grpc.StatusCode.RESOURCE_EXHAUSTED}
