"""What the boundary promises of every call: who is asked first, what leaks, how large it may be."""

import base64
import hashlib
import hmac
import json
import uuid
from dataclasses import replace
from datetime import timedelta

import asyncpg
import grpc
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from grpc_health.v1 import health_pb2, health_pb2_grpc

from server.kit import errors
from server.kit.caller import Caller
from server.kit.ids import new_id
from server.rpc import access
from server.run import main, worker
from storage.database import translate
from tests.support import roles, rpcs
from tests.support.expect import fails, failure
from tests.support.toy import ACCOUNT, both

INVALID = grpc.StatusCode.INVALID_ARGUMENT
UNAUTHENTICATED = grpc.StatusCode.UNAUTHENTICATED
DENIED = grpc.StatusCode.PERMISSION_DENIED
UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
INTERNAL = grpc.StatusCode.INTERNAL
GARBAGE = b"\xff\xff\xff\xff"
SECRET = "s3cret-4111111111111111"


@pytest.fixture(scope="module")
def people(served, on_loop):
    return roles.everybody(served.app, on_loop)


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
    rule = replace(rpcs.named("PlatformService.CreateChannel").rule, public=False, permissions=frozenset())
    everything = frozenset().union(*access.ROLE_PERMISSIONS.values())
    with pytest.raises(errors.PermissionDenied):
        access.admit(rule, Caller(account_id=new_id(), permissions=everything))
    some = replace(rule, permissions=everything, verified=True)
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


# --- Sizes ---


def test_a_message_above_the_limit_is_refused(served):
    answer = failure(probe(served), b"x" * ((1 << 20) + 1))
    # By gRPC itself, before anything of ours has seen it: so without a reason. Clients of ours know it by its words.
    assert (answer.code, answer.reason) == (grpc.StatusCode.RESOURCE_EXHAUSTED, "")
    assert answer.message.startswith("SERVER: Received message larger than max")
    with fails(UNAUTHENTICATED, "AUTH_REQUIRED"):
        probe(served)(b"x" * ((1 << 20) - 16))


def test_compressed_messages_are_not_unpacked(served):
    rpc = rpcs.named("PlatformService.ListChannels")
    request = rpc.request(page_token="x" * 100_000)
    answer = failure(rpc.on(served.channel), request, compression=grpc.Compression.Gzip)
    assert answer.code in {grpc.StatusCode.UNIMPLEMENTED, INTERNAL}
