"""Guests: known by a secret, forgotten when their session ends."""

from datetime import timedelta

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from mall.identity.v1 import identity_pb2_grpc
from server.identity import guests
from server.kit import limits
from tests.support import make
from tests.support.expect import fails
from tests.support.racing import at_once, tally

PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION


@pytest.fixture
def opened(grpc_stub):
    return grpc_stub.OpenGuestSession(
        pb.OpenGuestSessionRequest(language_code="de", time_zone="Europe/Vienna"), metadata=[("user-agent", "Test")]
    )


def touch(grpc_stub, token):
    return grpc_stub.TouchGuestSession(pb.TouchGuestSessionRequest(guest_token=token))


def end(grpc_stub, token):
    return grpc_stub.EndGuestSession(pb.EndGuestSessionRequest(guest_token=token))


def merge(grpc_stub, token, actor, request_id=""):
    request = pb.MergeGuestSessionRequest(guest_token=token, request_id=request_id)
    return grpc_stub.MergeGuestSession(request, metadata=actor.metadata)


def test_a_session_lasts_thirty_days_from_its_last_use(grpc_stub, opened, clock):
    session = opened.guest_session
    assert session.active
    assert (session.ip_address, session.language_code) == ("127.0.0.1", "de")
    assert session.user_agent
    clock.advance(days=29)
    again = touch(grpc_stub, opened.guest_token)
    moved = again.expire_time.ToDatetime() - session.expire_time.ToDatetime()
    assert timedelta(days=29) <= moved < timedelta(days=29, minutes=5)
    assert again.last_activity_time.ToDatetime() > session.last_activity_time.ToDatetime()
    clock.advance(days=30, seconds=1)
    with fails(PRECONDITION, "GUEST_TOKEN_UNUSABLE"):
        touch(grpc_stub, opened.guest_token)


def test_a_secret_that_nobody_has_opens_nothing(grpc_stub):
    for call in (touch, end):
        with fails(PRECONDITION, "GUEST_TOKEN_UNUSABLE"):
            call(grpc_stub, "x" * 43)


def test_an_ended_session_forgets_where_it_came_from(grpc_stub, opened, admin):
    ended = end(grpc_stub, opened.guest_token)
    assert (ended.active, ended.ip_address, ended.user_agent) == (False, "", "")
    assert ended.HasField("delete_time")
    with fails(PRECONDITION, "GUEST_TOKEN_UNUSABLE"):
        end(grpc_stub, opened.guest_token)
    seen = grpc_stub.GetGuestSession(pb.GetGuestSessionRequest(id=ended.id), metadata=admin.metadata)
    assert seen == ended


def test_expired_sessions_are_forgotten(grpc_stub, opened, admin, app, on_loop, clock):
    clock.advance(days=31)
    while on_loop(guests.forget_guests(app)):
        pass
    seen = grpc_stub.GetGuestSession(pb.GetGuestSessionRequest(id=opened.guest_session.id), metadata=admin.metadata)
    assert (seen.active, seen.ip_address) == (False, "")


def test_a_guest_becomes_a_member_once(grpc_stub, opened, app, on_loop):
    kim, other = make.customer(app, on_loop), make.customer(app, on_loop)
    again = make.request_id()
    merged = merge(grpc_stub, opened.guest_token, kim, again)
    assert (merged.account_id, merged.active) == (kim.id, False)
    assert merge(grpc_stub, opened.guest_token, kim, again) == merged
    with fails(PRECONDITION, "GUEST_TOKEN_UNUSABLE"):
        merge(grpc_stub, opened.guest_token, other)
    profile = grpc_stub.GetProfile(pb.GetProfileRequest(), metadata=kim.metadata)
    assert (profile.language_code, profile.time_zone) == ("de", "Europe/Vienna")


def test_what_a_member_has_told_stays(grpc_stub, opened, app, on_loop):
    kim = make.customer(app, on_loop)
    grpc_stub.UpdateProfile(pb.UpdateProfileRequest(profile={"language_code": "fr"}), metadata=kim.metadata)
    merge(grpc_stub, opened.guest_token, kim)
    profile = grpc_stub.GetProfile(pb.GetProfileRequest(), metadata=kim.metadata)
    assert (profile.language_code, profile.time_zone) == ("fr", "Europe/Vienna")


def test_of_two_who_have_the_secret_one_gets_the_session(grpc_stub, opened, app, on_loop):
    pair = [make.customer(app, on_loop) for _ in range(2)]
    results = at_once(*[lambda who=who: merge(grpc_stub, opened.guest_token, who) for who in pair])
    assert tally(results) == (1, [PRECONDITION])


def test_guests_are_for_staff_to_see(grpc_stub, opened, admin, app, on_loop):
    kim = make.customer(app, on_loop)
    for call, request in (
        (grpc_stub.GetGuestSession, pb.GetGuestSessionRequest(id=opened.guest_session.id)),
        (grpc_stub.ListGuestSessions, pb.ListGuestSessionsRequest()),
    ):
        with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
            call(request, metadata=kim.metadata)
    end(grpc_stub, opened.guest_token)

    def listed(**filters):
        request = pb.ListGuestSessionsRequest(page_size=100, **filters)
        return {s.id for s in grpc_stub.ListGuestSessions(request, metadata=admin.metadata).guest_sessions}

    assert opened.guest_session.id not in listed()
    assert opened.guest_session.id in listed(show_deleted=True)


def test_one_address_opens_so_many_an_hour(serve, monkeypatch):
    monkeypatch.setattr(guests, "OPENINGS", limits.Limit(make.unique("few "), 1, timedelta(hours=1)))
    with serve(unlimited_networks="") as other:
        stub = identity_pb2_grpc.IdentityServiceStub(other.channel)
        stub.OpenGuestSession(pb.OpenGuestSessionRequest())
        with fails(grpc.StatusCode.RESOURCE_EXHAUSTED, "RATE_LIMITED"):
            stub.OpenGuestSession(pb.OpenGuestSessionRequest())
