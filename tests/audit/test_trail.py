"""What is in the audit trail, who reads it, and how."""

import uuid
from datetime import timedelta

import grpc
import pytest

from mall.audit.v1 import audit_pb2 as pb
from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from mall.platform.v1 import platform_pb2, platform_pb2_grpc
from server.kit.mutation import Mutation
from server.run import worker
from tests.support import make, rpcs
from tests.support.expect import fails

DENIED = grpc.StatusCode.PERMISSION_DENIED
PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION


@pytest.fixture(scope="module")
def identity(grpc_channel):
    return identity_pb2_grpc.IdentityServiceStub(grpc_channel)


@pytest.fixture
def boss(app, on_loop):
    """A super administrator whom no other test has."""
    return make.administrator(app, on_loop)


@pytest.fixture
def found(grpc_stub, boss):
    def found(actor=boss, **filters):
        return list(
            grpc_stub.ListAuditEntries(pb.ListAuditEntriesRequest(**filters), metadata=actor.metadata).audit_entries
        )

    return found


def test_entries_are_found_by_actor_target_event_outcome_and_time(grpc_channel, app, boss, found):
    before = app.clock.now()
    channel = make.channel(grpc_channel, boss)
    (entry,) = found(target_id=channel.id)
    assert (entry.actor_id, entry.actor_role, entry.event) == (boss.id, "SUPER_ADMIN", "channel.created")
    assert (entry.target_type, entry.outcome, entry.detail["code"]) == ("channel", pb.AuditEntry.SUCCESS, channel.code)
    assert entry.ip_address == "127.0.0.1"
    for filters in (
        {"actor_id": boss.id},
        {"actor_id": boss.id, "target_type": "channel"},
        {"actor_id": boss.id, "event": "channel.created"},
        {"actor_id": boss.id, "outcomes": ["SUCCESS"]},
        {"actor_id": boss.id, "create_time_from": before},
        {"actor_id": boss.id, "create_time_until": app.clock.now() + timedelta(seconds=1)},
    ):
        assert found(**filters) == [entry], filters
    for filters in ({"outcomes": ["FAILED"]}, {"event": "channel.deleted"}, {"create_time_until": before}):
        assert found(actor_id=boss.id, **filters) == []


def test_staff_see_only_what_they_did_themselves(grpc_channel, grpc_stub, app, on_loop, boss, found):
    channel = make.channel(grpc_channel, boss)
    (entry,) = found(target_id=channel.id)
    other = make.administrator(app, on_loop, "SUPPORT_ADMIN")
    assert found(other, target_id=channel.id) == []
    with fails(grpc.StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        grpc_stub.GetAuditEntry(pb.GetAuditEntryRequest(id=entry.id), metadata=other.metadata)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.VerifyAudit(pb.VerifyAuditRequest(month="2026-11"), metadata=other.metadata)
    assert [e.event for e in found(other)] == ["access.denied"]


def test_a_refused_call_leaves_exactly_one_entry(grpc_channel, app, on_loop, found):
    seller = make.seller(app, on_loop)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        make.channel(grpc_channel, seller)
    (entry,) = found(actor_id=seller.id)
    assert (entry.event, entry.outcome, entry.actor_role) == ("access.denied", pb.AuditEntry.DENIED, "SELLER")
    assert entry.detail["method"] == "/mall.platform.v1.PlatformService/CreateChannel"


def test_a_refusal_that_a_handler_finds_is_noted_too(identity, app, on_loop, found):
    customer, other = make.customer(app, on_loop), make.customer(app, on_loop)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        identity.ListSessions(identity_pb2.ListSessionsRequest(account_id=other.id), metadata=customer.metadata)
    (entry,) = found(actor_id=customer.id)
    assert (entry.event, entry.outcome) == ("access.denied", pb.AuditEntry.DENIED)


def test_a_privileged_call_that_fails_leaves_no_success(identity, app, on_loop, boss, found):
    customer = make.customer(app, on_loop)
    request = identity_pb2.ReinstateCustomerRequest(id=customer.id, reason="Mistake")
    with fails(PRECONDITION, "STATE_FORBIDS"):
        identity.ReinstateCustomer(request, metadata=boss.metadata)
    (entry,) = found(actor_id=boss.id)
    assert (entry.event, entry.outcome) == ("identity.reinstate_customer", pb.AuditEntry.FAILED)
    assert entry.detail["reason"] == "STATE_FORBIDS"
    assert found(target_id=customer.id) == []


def test_a_privileged_call_whose_handler_says_nothing_leaves_an_entry_all_the_same(
    grpc_channel, boss, found, monkeypatch
):
    audit = Mutation.audit

    def forgetful(self, event, *arguments, **named):
        if event != "channel.created":
            audit(self, event, *arguments, **named)

    monkeypatch.setattr(Mutation, "audit", forgetful)
    channel = make.channel(grpc_channel, boss)
    (entry,) = found(actor_id=boss.id)
    assert (entry.event, entry.target_type, entry.target_id) == ("platform.create_channel", "channel", channel.id)


def test_what_staff_read_about_people_is_noted(identity, app, on_loop, boss, found):
    customer = make.customer(app, on_loop)
    identity.GetCustomer(identity_pb2.GetCustomerRequest(id=customer.id), metadata=customer.metadata)
    identity.GetCustomer(identity_pb2.GetCustomerRequest(id=customer.id), metadata=boss.metadata)
    identity.ListCustomers(identity_pb2.ListCustomersRequest(email=customer.email), metadata=boss.metadata)
    one, listed = sorted(found(actor_id=boss.id), key=lambda e: e.target_id == "")
    assert (one.event, one.target_type, one.target_id) == ("personal_data.read", "customer", customer.id)
    assert (listed.event, listed.detail["rows"], list(listed.detail["filters"])) == ("personal_data.read", 1, ["email"])
    assert found(actor_id=customer.id) == []


def test_without_its_entry_nothing_privileged_happens(grpc_channel, app, on_loop, boss, identity, monkeypatch):
    customer = make.customer(app, on_loop)

    async def full(*_arguments, **_named):
        raise OSError

    monkeypatch.setattr("server.rpc.auditing._note", full)
    with fails(grpc.StatusCode.INTERNAL, "INTERNAL_ERROR"):
        identity.GetCustomer(identity_pb2.GetCustomerRequest(id=customer.id), metadata=boss.metadata)


def test_logins_are_noted_and_what_was_typed_is_not(identity, sql):
    address = f"{make.unique('nobody')}@example.com"
    with fails(grpc.StatusCode.UNAUTHENTICATED, "LOGIN_FAILED"):
        identity.Login(identity_pb2.LoginRequest(email=address, password="Wrong-Word-1"))
    (row,) = sql(
        "SELECT detail, outcome FROM audit_entries WHERE event = 'session.refused' ORDER BY sequence DESC LIMIT 1"
    )
    assert (row["outcome"], list(row["detail"]), len(row["detail"]["address"])) == ("FAILED", ["address"], 16)
    with fails(grpc.StatusCode.UNAUTHENTICATED, "LOGIN_FAILED"):
        identity.Login(identity_pb2.LoginRequest(email=address.upper(), password="Wrong-Word-1"))
    again = sql("SELECT detail FROM audit_entries WHERE event = 'session.refused' ORDER BY sequence DESC LIMIT 1")
    assert again[0]["detail"] == row["detail"], "the same address has the same mark"


def test_an_export_is_an_entry_itself_and_super_administrators_are_told(grpc_channel, grpc_stub, app, boss, found, sql):
    begin = app.clock.now()
    channel = make.channel(grpc_channel, boss)
    request = pb.ExportAuditEntriesRequest(
        create_time_from=begin, create_time_until=app.clock.now() + timedelta(minutes=1), reason="Tax office"
    )
    sent = list(grpc_stub.ExportAuditEntries(request, metadata=boss.metadata))
    assert [e.event for e in sent if e.target_id == channel.id] == ["channel.created"]
    assert [e.create_time.ToDatetime() for e in sent] == sorted(e.create_time.ToDatetime() for e in sent)
    (entry,) = found(actor_id=boss.id, event="audit.exported")
    assert entry.reason == "Tax office"
    assert entry.id in {e.id for e in sent}
    (mail,) = sql("SELECT subject FROM outgoing_mails WHERE recipient = $1", boss.email)
    assert mail["subject"] == "The audit trail was exported"


def test_an_export_is_for_super_administrators_and_a_sensible_time(grpc_stub, app, on_loop, boss):
    now = app.clock.now()
    request = pb.ExportAuditEntriesRequest(create_time_from=now, create_time_until=now, reason="Why")
    with fails(grpc.StatusCode.INVALID_ARGUMENT, "INVALID_FIELDS", "create_time_until"):
        list(grpc_stub.ExportAuditEntries(request, metadata=boss.metadata))
    other = make.administrator(app, on_loop, "ORDER_MANAGER")
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        list(grpc_stub.ExportAuditEntries(request, metadata=other.metadata))


def test_the_system_log_tells_of_channels_sections_and_jobs(grpc_channel, grpc_stub, app, on_loop, boss):
    platform = platform_pb2_grpc.PlatformServiceStub(grpc_channel)
    channel = make.channel(grpc_channel, boss)
    section = {"channel_id": channel.id, "code": make.unique("S").upper(), "display_name": "News"}
    made = platform.CreateSection(
        platform_pb2.CreateSectionRequest(section=section, request_id=make.request_id()), metadata=boss.metadata
    )
    answer = grpc_stub.ListSystemLogEntries(
        pb.ListSystemLogEntriesRequest(channel_id=channel.id), metadata=boss.metadata
    )
    (entry,) = answer.system_log_entries
    assert (entry.code, entry.section_id, entry.body) == ("section.created", made.id, "News")
    assert (entry.ip_address, entry.title) == ("127.0.0.1", f"{made.code} was created")
    name = make.unique("job")

    async def broken(_app):
        raise OSError

    with pytest.raises(RuntimeError):
        on_loop(worker._do(app, name, broken))
    failed = grpc_stub.ListSystemLogEntries(pb.ListSystemLogEntriesRequest(code="job.failed"), metadata=boss.metadata)
    assert name in {e.title for e in failed.system_log_entries}


def test_no_rpc_changes_or_deletes_an_entry():
    verbs = {rpc.name for rpc in rpcs.every() if rpc.service.name == "AuditService"}
    assert not [name for name in verbs if name.startswith(("Create", "Update", "Delete", "Undelete"))]


def test_ids_of_actors_are_kept_as_they_are(found, boss):
    assert found(actor_id=str(uuid.uuid4())) == []
