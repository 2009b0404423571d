"""A request id makes a call happen once: under races, over restarts, for one principal, with one content."""

import asyncio
import uuid

import grpc
import pytest

from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit import mutation
from storage.queries import system
from tests.support import make
from tests.support.expect import Failure, fails

Configuration = platform_pb2.Configuration
DUPLICATES = 50


@pytest.fixture(scope="module")
def grpc_stub_cls():
    return platform_pb2_grpc.PlatformServiceStub


def a_channel(**changes):
    values = {"code": make.unique("I").upper(), "display_name": "Web", "country_code": "US", "currency_code": "USD",
              "language_code": "en", "time_zone": "UTC"}  # fmt: skip
    return platform_pb2.Channel(**{**values, **changes})


def a_request(**changes):
    return platform_pb2.CreateChannelRequest(channel=a_channel(**changes), request_id=make.request_id())


def race(stub, request, admin):
    """The same call many times at once: the answers, and the errors."""
    calls = [stub.CreateChannel.future(request, metadata=admin.metadata) for _ in range(DUPLICATES)]
    errors = [error for call in calls if (error := call.exception(30))]
    return [call.result() for call in calls if not call.exception()], errors


def effects(sql, request):
    """What the call has left: rows, facts, audit entries, stored answers."""
    ids = [row.id for row in sql("SELECT id FROM channels WHERE code = $1", request.channel.code)]
    facts = sql("SELECT FROM outbox WHERE aggregate_id = ANY($1)", ids)
    audits = sql("SELECT FROM audit_entries WHERE target_id = ANY($1)", ids)
    answers = sql("SELECT FROM requests WHERE request_id = $1", uuid.UUID(request.request_id))
    return len(ids), len(facts), len(audits), len(answers)


def test_simultaneous_duplicates_have_one_effect_and_one_answer(grpc_stub, admin, sql):
    request = a_request()
    answers, errors = race(grpc_stub, request, admin)
    assert errors == []
    assert len({answer.SerializeToString(deterministic=True) for answer in answers}) == 1
    assert effects(sql, request) == (1, 1, 1, 1)


def test_a_duplicate_after_the_fact_gets_the_first_answer(grpc_stub, admin, sql):
    request = a_request()
    first = grpc_stub.CreateChannel(request, metadata=admin.metadata)
    change = platform_pb2.Channel(id=first.id, display_name="Changed since")
    grpc_stub.UpdateChannel(platform_pb2.UpdateChannelRequest(channel=change), metadata=admin.metadata)
    assert grpc_stub.CreateChannel(request, metadata=admin.metadata) == first
    assert effects(sql, request) == (1, 2, 2, 1)


def test_other_content_is_refused(grpc_stub, admin, sql):
    request = a_request()
    grpc_stub.CreateChannel(request, metadata=admin.metadata)
    other = platform_pb2.CreateChannelRequest(channel=a_channel(), request_id=request.request_id)
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "REQUEST_ID_REUSED", "request_id"):
        grpc_stub.CreateChannel(other, metadata=admin.metadata)
    assert effects(sql, other) == (0, 0, 0, 1)


def test_what_only_the_server_sets_does_not_count_as_content(grpc_stub, admin):
    request = a_request()
    first = grpc_stub.CreateChannel(request, metadata=admin.metadata)
    request.channel.create_time.seconds = 5
    assert grpc_stub.CreateChannel(request, metadata=admin.metadata) == first


def test_another_principal_has_request_ids_of_its_own(grpc_stub, admin, app, on_loop, sql):
    request = a_request()
    first = grpc_stub.CreateChannel(request, metadata=admin.metadata)
    stranger = make.administrator(app, on_loop)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "CHANNEL_CODE_TAKEN"):
        grpc_stub.CreateChannel(request, metadata=stranger.metadata)
    request.channel.code = make.unique("J").upper()
    second = grpc_stub.CreateChannel(request, metadata=stranger.metadata)
    assert first.id != second.id
    assert len(sql("SELECT FROM requests WHERE request_id = $1", uuid.UUID(request.request_id))) == 2


def test_another_method_has_request_ids_of_its_own(grpc_stub, admin):
    request = a_request()
    grpc_stub.CreateChannel(request, metadata=admin.metadata)
    wanted = Configuration(key=make.unique("k"), value=make.configured("STRING", "1"), data_type=Configuration.STRING)
    grpc_stub.CreateConfiguration(
        platform_pb2.CreateConfigurationRequest(configuration=wanted, request_id=request.request_id),
        metadata=admin.metadata,
    )


def test_an_answer_outlives_the_server(grpc_stub, admin, serve, sql):
    request = a_request()
    first = grpc_stub.CreateChannel(request, metadata=admin.metadata)
    for _ in range(2):
        with serve() as further:
            again = platform_pb2_grpc.PlatformServiceStub(further.channel)
            assert again.CreateChannel(request, metadata=admin.metadata) == first
    assert effects(sql, request) == (1, 1, 1, 1)


def test_duplicates_at_two_servers_have_one_effect(grpc_stub, admin, serve, sql):
    request = a_request()
    with serve() as further:
        other = platform_pb2_grpc.PlatformServiceStub(further.channel)
        calls = [
            s.CreateChannel.future(request, metadata=admin.metadata) for s in (grpc_stub, other) for _ in range(10)
        ]
        assert len({call.result(30).id for call in calls}) == 1
    assert effects(sql, request) == (1, 1, 1, 1)


def test_a_failed_call_stores_nothing_and_may_succeed_later(grpc_stub, admin, sql):
    taken = grpc_stub.CreateChannel(a_request(), metadata=admin.metadata)
    request = a_request(code=taken.code)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "CHANNEL_CODE_TAKEN"):
        grpc_stub.CreateChannel(request, metadata=admin.metadata)
    assert sql("SELECT FROM requests WHERE request_id = $1", uuid.UUID(request.request_id)) == []
    sql("UPDATE channels SET code = $1 WHERE code = $2", make.unique("K").upper(), taken.code)
    assert grpc_stub.CreateChannel(request, metadata=admin.metadata).code == taken.code


def test_a_denied_caller_gets_no_stored_answer(grpc_stub, app, on_loop, sql):
    admin = make.administrator(app, on_loop)
    request = a_request()
    grpc_stub.CreateChannel(request, metadata=admin.metadata)
    sql("UPDATE administrators SET role = 'SUPPORT_ADMIN' WHERE id = $1", uuid.UUID(admin.id))
    with fails(grpc.StatusCode.PERMISSION_DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.CreateChannel(request, metadata=admin.metadata)


def test_a_duplicate_of_a_call_that_takes_long_is_told_to_wait(grpc_stub, admin, monkeypatch):
    request = a_request()
    write = system.write

    async def slowly(*arguments, **options):
        await asyncio.sleep(2.6)
        return await write(*arguments, **options)

    monkeypatch.setattr(system, "write", slowly)
    first = grpc_stub.CreateChannel.future(request, metadata=admin.metadata)
    second = grpc_stub.CreateChannel.future(request, metadata=admin.metadata)
    errors = [Failure(error) for call in (first, second) if (error := call.exception(10))]
    assert [(e.code, e.reason) for e in errors] == [(grpc.StatusCode.ABORTED, "REQUEST_IN_PROGRESS")]
    assert errors[0].retry_after


# --- The tests notice when a guard is gone ---


async def claims_nothing(*_arguments):
    """The mutant: every call takes itself for the first."""
    return


@pytest.fixture
def unclaimed(monkeypatch):
    monkeypatch.setattr(system, "claim_request", claims_nothing)


@pytest.fixture
def without_unique_codes(sql):
    """Else the codes of channels would stop a second effect."""
    sql("DROP INDEX uq_channels_code")
    yield
    sql("DELETE FROM channels a USING channels b WHERE a.code = b.code AND a.id > b.id")
    sql("CREATE UNIQUE INDEX uq_channels_code ON channels (code)")


@pytest.mark.usefixtures("unclaimed", "without_unique_codes")
def test_without_the_claim_duplicates_have_many_effects(grpc_stub, admin, sql):
    request = a_request()
    race(grpc_stub, request, admin)
    assert effects(sql, request)[0] > 1


@pytest.mark.usefixtures("unclaimed", "without_unique_codes")
def test_without_the_claim_a_restart_forgets(grpc_stub, admin, serve, sql):
    request = a_request()
    grpc_stub.CreateChannel(request, metadata=admin.metadata)
    with serve() as further:
        platform_pb2_grpc.PlatformServiceStub(further.channel).CreateChannel(request, metadata=admin.metadata)
    assert effects(sql, request)[0] == 2


def test_without_the_fingerprint_other_content_passes(grpc_stub, admin, monkeypatch):
    monkeypatch.setattr(mutation, "fingerprint_of", lambda *_: b"")
    request = a_request()
    first = grpc_stub.CreateChannel(request, metadata=admin.metadata)
    other = platform_pb2.CreateChannelRequest(channel=a_channel(), request_id=request.request_id)
    assert grpc_stub.CreateChannel(other, metadata=admin.metadata) == first


def test_without_the_principal_a_stranger_gets_the_answer(grpc_stub, admin, app, on_loop, monkeypatch):
    key = mutation.Key
    monkeypatch.setattr(mutation, "Key", lambda _, method, id_: key("everybody", method, id_))
    request = a_request()
    first = grpc_stub.CreateChannel(request, metadata=admin.metadata)
    stranger = make.administrator(app, on_loop)
    assert grpc_stub.CreateChannel(request, metadata=stranger.metadata) == first


def test_with_the_claim_in_a_transaction_of_its_own_a_failed_call_bars_its_retry(
    grpc_stub, admin, app, monkeypatch, sql
):
    claim = system.claim_request

    async def apart(_tx, *arguments):
        async with app.db.read() as connection:
            return await claim(connection, *arguments)

    monkeypatch.setattr(system, "claim_request", apart)
    taken = grpc_stub.CreateChannel(a_request(), metadata=admin.metadata)
    request = a_request(code=taken.code)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "CHANNEL_CODE_TAKEN"):
        grpc_stub.CreateChannel(request, metadata=admin.metadata)
    assert sql("SELECT FROM requests WHERE request_id = $1", uuid.UUID(request.request_id)) != []
