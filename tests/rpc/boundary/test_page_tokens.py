"""Page tokens: only what the mall wrote, for this very list and caller, leads to a next page."""

import base64
import hashlib
import time
from datetime import UTC, datetime
from uuid import UUID

import grpc
import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from google.api import field_behavior_pb2

from mall.platform.v1 import platform_pb2
from server.kit import paging
from server.kit.caller import GUEST, Caller, current_caller
from server.kit.clock import Clock
from server.kit.errors import InvalidArgument
from server.kit.options import behaviours
from server.kit.tokens import Signer
from server.rpc.access import ROLE_PERMISSIONS
from tests.support import corpus, roles, rpcs
from tests.support.expect import Failure

INVALID = grpc.StatusCode.INVALID_ARGUMENT
PAGED = [rpc for rpc in rpcs.every() if "page_token" in rpc.method.input_type.fields_by_name]
ID = "01980000-0000-7000-8000-000000000000"
TRIED = ("CUSTOMER", "SELLER", "SUPER_ADMIN", "ORDER_MANAGER")
LIST = platform_pb2.ListChannelsRequest


def unsealed(*parts):
    return base64.urlsafe_b64encode(orjson.dumps(list(parts))).decode().rstrip("=")


def forged():
    """What the token of a list could look like, if one only had to know how."""
    digest = hashlib.sha256(b"").hexdigest()[:16]
    keys = [
        ("d", "1e999999999"),
        ("d", "NaN"),
        ("i", "9" * 400),
        ("i", str(2**63)),
        ("t", "2026-01-01"),
        ("s", "\0"),
        ("u", "5"),
    ]
    for kind, text in keys:  # as tokens once were
        yield unsealed(digest, kind, text, ID)
    yield unsealed(digest, "t", "2026-01-01T00:00:00+00:00", 5)
    yield unsealed("1e999999999", ID)
    for body in (["1e999999999", ID], ["5", 5], [5, ID], None, {}):
        yield base64.urlsafe_b64encode(bytes(paging.MAC_BYTES) + orjson.dumps(body)).decode().rstrip("=")


def allowed(rpc):
    """A role that may call an rpc."""
    return "GUEST" if rpc.rule.public else next(r for r in TRIED if ROLE_PERMISSIONS[r] & rpc.rule.permissions)


@pytest.mark.parametrize("rpc", PAGED, ids=str)
def test_a_forged_token_is_refused_at_once(rpc, app, grpc_channel, on_loop):
    actor = roles.actor(app, on_loop, allowed(rpc))
    base = corpus.passing(rpc.method.input_type, lambda _: ID)
    for field, _ in base.ListFields():
        if field_behavior_pb2.REQUIRED not in behaviours(field):
            base.ClearField(field.name)
    for token in forged():
        base.page_token = token
        started = time.perf_counter()
        with pytest.raises(grpc.RpcError) as raised:
            rpc.on(grpc_channel)(base, metadata=actor.metadata, timeout=5)
        failure = Failure(raised.value)
        if failure.code != grpc.StatusCode.NOT_FOUND:  # the list of a thing that is not there
            assert failure.code == INVALID, failure.message
        assert time.perf_counter() - started < 1


@pytest.fixture
def calling():
    """Become a caller."""
    before = current_caller.set(GUEST)
    yield current_caller.set
    current_caller.reset(before)


def test_a_token_holds_in_every_process_with_the_key(calling):
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime(2026, 1, 1, tzinfo=UTC)
    token = paging.page(Signer(key, Clock()), LIST(), datetime).token(now, UUID(ID))
    request = LIST(page_token=token, page_size=7)
    assert paging.page(Signer(key, Clock()), request, datetime).after == (now, UUID(ID))
    with pytest.raises(InvalidArgument):
        paging.page(Signer(ec.generate_private_key(ec.SECP256R1()), Clock()), request, datetime)


@pytest.mark.parametrize("change", ["filter", "rpc", "scope", "caller", "type", "bit"])
def test_a_token_holds_for_the_list_and_the_caller_it_was_made_for(calling, change):
    signer = Signer(ec.generate_private_key(ec.SECP256R1()), Clock())
    token = paging.page(signer, LIST(), str, "own").token("x", UUID(ID))
    assert paging.page(signer, LIST(page_token=token), str, "own").after == ("x", UUID(ID))
    request, kind, scope = LIST(page_token=token), str, "own"
    if change == "filter":
        request.show_deleted = True
    elif change == "rpc":
        request = platform_pb2.ListConfigurationsRequest(page_token=token)
    elif change == "scope":
        scope = "all"
    elif change == "caller":
        calling(Caller(role="CUSTOMER", account_id=UUID(ID)))
    elif change == "type":
        kind = int
    else:
        request.page_token = ("A" if token[0] != "A" else "B") + token[1:]
    with pytest.raises(InvalidArgument):
        paging.page(signer, request, kind, scope)


@pytest.mark.parametrize("more", ["=", "==", "!!", " ", "\n", "\u00e9"])
def test_a_token_is_taken_as_it_was_given_or_not_at_all(calling, more):
    signer = Signer(ec.generate_private_key(ec.SECP256R1()), Clock())
    token = paging.page(signer, LIST(), str).token("x", UUID(ID))
    with pytest.raises(InvalidArgument):
        paging.page(signer, LIST(page_token=token + more), str)
