"""How often one address may log in, register and ask for mails: counted for all processes, refused before any work."""

from datetime import timedelta
from functools import partial

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from server.identity import secrets, service
from server.identity.passwords import Hasher
from server.kit import limits
from server.kit.errors import Unavailable
from server.kit.ids import new_id
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally

EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
HOUR = timedelta(hours=1)


@pytest.fixture
def source():
    """Metadata of callers at an address that nobody else uses."""

    def source(address=None):
        number = new_id().int
        return [("x-forwarded-for", address or f"198.{18 + number % 2}.{number >> 8 & 255}.{number >> 16 & 255}")]

    return source


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Limits that a test reaches, each by a name of its own."""
    for owner, name in ((service, "LOGINS"), (secrets, "REGISTRATIONS"), (secrets, "MAILS")):
        monkeypatch.setattr(owner, name, limits.Limit(f"{name} {new_id()}", 3, HOUR))


def email():
    return f"{make.unique('u')}@example.com"


CALLS = {
    "Login": lambda: pb.LoginRequest(email=email(), password=make.PASSWORD),
    "RegisterCustomer": lambda: pb.RegisterCustomerRequest(email=email(), password=make.PASSWORD, display_name="Zoe"),
    "RequestPasswordReset": lambda: pb.RequestPasswordResetRequest(email=email()),
    "ResendVerification": lambda: pb.ResendVerificationRequest(email=email()),
}


def outcome(call):
    try:
        call()
    except grpc.RpcError as error:
        return error.code()
    return grpc.StatusCode.OK


@pytest.mark.parametrize("name", CALLS)
def test_the_fourth_call_of_an_address_is_one_too_many(grpc_stub, source, name):
    call, mine = getattr(grpc_stub, name), source()
    for _ in range(3):
        assert outcome(partial(call, CALLS[name](), metadata=mine)) is not EXHAUSTED
    with fails(EXHAUSTED, "RATE_LIMITED", times="3", per_seconds="3600") as failures:
        call(CALLS[name](), metadata=mine)
    assert 0 < failures[0].retry_after <= 1200
    assert outcome(partial(call, CALLS[name](), metadata=source())) is not EXHAUSTED


def test_one_more_is_allowed_after_a_part_of_the_time(grpc_stub, source, clock):
    call, mine = grpc_stub.RequestPasswordReset, source()
    for _ in range(3):
        call(CALLS["RequestPasswordReset"](), metadata=mine)
    clock.advance(minutes=19)
    with fails(EXHAUSTED, "RATE_LIMITED"):
        call(CALLS["RequestPasswordReset"](), metadata=mine)
    clock.advance(minutes=1)
    call(CALLS["RequestPasswordReset"](), metadata=mine)
    with fails(EXHAUSTED, "RATE_LIMITED"):
        call(CALLS["RequestPasswordReset"](), metadata=mine)


def test_twenty_at_once_at_two_servers_get_three(grpc_stub, source, serve):
    mine = source()
    with serve() as further:
        other = identity_pb2_grpc.IdentityServiceStub(further.channel)
        calls = [
            partial(stub.RequestPasswordReset, CALLS["RequestPasswordReset"](), metadata=mine)
            for stub in (grpc_stub, other) * 10
        ]
        done, codes = tally(at_once(*calls))
    assert done == 3
    assert set(codes) == {EXHAUSTED}


def test_addresses_of_one_network_of_ipv6_are_one_caller(grpc_stub, source):
    network = f"2001:db8:{new_id().int & 0xFFFF:x}"
    for host in ("1", "2", "ffff:1"):
        grpc_stub.RequestPasswordReset(CALLS["RequestPasswordReset"](), metadata=source(f"{network}::{host}"))
    with fails(EXHAUSTED, "RATE_LIMITED"):
        grpc_stub.RequestPasswordReset(CALLS["RequestPasswordReset"](), metadata=source(f"{network}::4"))
    grpc_stub.RequestPasswordReset(CALLS["RequestPasswordReset"](), metadata=source(f"{network}:1::4"))


def test_internal_callers_are_not_limited(grpc_stub, serve):
    for _ in range(5):
        grpc_stub.RequestPasswordReset(CALLS["RequestPasswordReset"]())
    with serve(unlimited_networks="") as further:
        stub = identity_pb2_grpc.IdentityServiceStub(further.channel)
        assert [outcome(partial(stub.RequestPasswordReset, CALLS["RequestPasswordReset"]())) for _ in range(4)].count(
            EXHAUSTED
        ) == 1


def test_what_is_clear_again_is_forgotten(app, on_loop, grpc_stub, source, clock, sql):
    grpc_stub.RequestPasswordReset(CALLS["RequestPasswordReset"](), metadata=source())
    clock.advance(hours=2)
    assert on_loop(limits.forget(app)) >= 1
    assert sql("SELECT count(*) FROM rate_limits WHERE clear_time < $1", clock.now())[0][0] == 0


def test_nothing_tells_who_called(source, grpc_stub, sql):
    mine = source()
    grpc_stub.RequestPasswordReset(CALLS["RequestPasswordReset"](), metadata=mine)
    assert all(len(row[0]) == 32 for row in sql("SELECT key FROM rate_limits"))


def test_a_call_that_was_only_counted_may_say_that_nothing_was_done(grpc_stub, source, monkeypatch):
    def crowded(*_):
        raise Unavailable("OVERLOADED", "too many logins at once: repeat", retry_after=1.0)

    monkeypatch.setattr(Hasher, "turn", crowded)
    with fails(grpc.StatusCode.UNAVAILABLE, "OVERLOADED"):
        grpc_stub.Login(CALLS["Login"](), metadata=source())
