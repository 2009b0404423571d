"""What people tell about themselves: theirs to change, for staff to read."""

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from tests.support import make
from tests.support.expect import fails

NOT_FOUND = grpc.StatusCode.NOT_FOUND
INVALID = grpc.StatusCode.INVALID_ARGUMENT
WHOLE = {
    "first_name": "Kim", "last_name": "Lee", "bio": "Likes lamps.", "avatar_uri": "https://pictures.example/kim.png",
    "gender": "DIVERSE", "language_code": "de-AT", "time_zone": "Europe/Vienna",
}  # fmt: skip


@pytest.fixture
def kim(app, on_loop):
    return make.customer(app, on_loop)


@pytest.fixture
def change(grpc_stub):
    def change(actor, values, paths=(), **fields):
        request = pb.UpdateProfileRequest(profile=values, update_mask={"paths": list(paths)}, **fields)
        return grpc_stub.UpdateProfile(request, metadata=actor.metadata)

    return change


@pytest.fixture
def get(grpc_stub):
    return lambda actor, id_="": grpc_stub.GetProfile(pb.GetProfileRequest(id=id_), metadata=actor.metadata)


def test_a_profile_is_empty_until_something_is_told(get, change, kim):
    assert get(kim) == pb.Profile(id=kim.id)
    told = change(kim, WHOLE)
    assert (told.id, told.first_name, told.gender, told.time_zone) == (
        kim.id,
        "Kim",
        pb.Profile.DIVERSE,
        "Europe/Vienna",
    )
    assert get(kim) == told
    assert change(kim, {"bio": "Likes chairs."}, ["bio"]).first_name == "Kim"


def test_a_change_of_what_was_read_is_no_change_of_something_else(change, kim):
    first = change(kim, WHOLE)
    change(kim, {"bio": "Likes chairs."})
    with fails(grpc.StatusCode.ABORTED, "ETAG_MISMATCH"):
        change(kim, {"bio": "Likes tables.", "etag": first.etag})


def test_a_repeated_change_happens_once(change, kim):
    again = make.request_id()
    first = change(kim, {"bio": "One"}, request_id=again)
    assert change(kim, {"bio": "One"}, request_id=again) == first


def test_the_profile_of_another_looks_like_none(get, change, kim, app, on_loop):
    stranger = make.customer(app, on_loop)
    change(kim, WHOLE)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        get(stranger, kim.id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        change(stranger, {"id": kim.id, "bio": "Mine"})
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        get(stranger, make.request_id())


def test_staff_read_profiles_and_change_none(get, change, kim, admin):
    told = change(kim, WHOLE)
    assert get(admin, kim.id) == told
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        change(admin, {"id": kim.id, "bio": "Changed"})
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        get(admin, make.request_id())


@pytest.mark.parametrize(("field", "value"), [
    ("language_code", "xx"), ("time_zone", "Europe/Nowhere"), ("avatar_uri", "javascript:alert(1)"),
    ("bio", "Call +1 415 555 0123"), ("bio", "<script>alert(1)</script>"), ("first_name", "x" * 101),
])  # fmt: skip
def test_what_makes_no_sense_is_refused(change, get, kim, field, value):
    with fails(INVALID, "INVALID_FIELDS", f"profile.{field}"):
        change(kim, {field: value})
    assert get(kim) == pb.Profile(id=kim.id)
