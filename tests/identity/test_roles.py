"""What roles of staff may do is data: changed by super administrators, effective at once, never theirs to lose."""

import uuid

import grpc
import pytest

from mall.identity.v1 import identity_pb2 as pb
from server.rpc.access import ROLE_PERMISSIONS, held
from tests.support import make
from tests.support.expect import fails

DENIED = grpc.StatusCode.PERMISSION_DENIED
PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
INVALID = grpc.StatusCode.INVALID_ARGUMENT


@pytest.fixture
def change(grpc_stub, admin, sql):
    def change(verb, permission, role="SUPPORT_ADMIN", actor=admin, request_id=None):
        request = getattr(pb, f"{verb}PermissionRequest")(
            permission=permission, role=role, reason="Short of staff", request_id=request_id or make.request_id()
        )
        return getattr(grpc_stub, f"{verb}Permission")(request, metadata=actor.metadata)

    yield change
    sql("DELETE FROM role_permissions")


@pytest.fixture
def clerk(app, on_loop):
    return make.administrator(app, on_loop, "SUPPORT_ADMIN")


def hold(grpc_stub, actor):
    """Try what takes `orders.manage`, of nothing: denied, or not found."""
    request = pb.ListWithdrawalsRequest()
    return grpc_stub.ListWithdrawals(request, metadata=actor.metadata)


def test_what_is_taken_and_given_counts_from_the_next_call_on(grpc_stub, clerk, change):
    hold(grpc_stub, clerk)
    change("Revoke", "identity.read")
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        hold(grpc_stub, clerk)
    change("Grant", "identity.read")
    hold(grpc_stub, clerk)


def test_a_role_gets_what_it_was_not_made_with(grpc_channel, clerk, change):
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        make.channel(grpc_channel, clerk)
    answer = change("Grant", "platform.manage")
    assert set(answer.roles) == {"SUPPORT_ADMIN", "SUPER_ADMIN"}
    assert answer.HasField("change_time")
    make.channel(grpc_channel, clerk)


def test_permissions_are_described(grpc_stub, clerk, change):
    change("Revoke", "catalog.read")
    answer = grpc_stub.DescribePermissions(pb.DescribePermissionsRequest(), metadata=clerk.metadata)
    known = {one.name: one for one in answer.permissions}
    assert known.keys() == ROLE_PERMISSIONS["SUPER_ADMIN"]
    assert [one.name for one in answer.permissions] == sorted(known)
    assert "SUPPORT_ADMIN" not in known["catalog.read"].roles
    assert (known["catalog.read"].display_name, known["catalog.read"].description) == (
        "Read catalog", "Look at catalog, of everybody.",
    )  # fmt: skip
    assert len({one.id for one in answer.permissions}) == len(known)
    shown = grpc_stub.GetAdministrator(pb.GetAdministratorRequest(id=clerk.id), metadata=clerk.metadata)
    assert "catalog.read" not in shown.permissions


@pytest.mark.parametrize(("verb", "permission", "role"), [
    ("Revoke", "orders.manage", "SUPER_ADMIN"), ("Grant", "identity.manage", "ORDER_MANAGER"),
    ("Grant", "audit.manage", "SUPPORT_ADMIN"), ("Revoke", "identity.self", "SUPPORT_ADMIN"),
])  # fmt: skip
def test_what_would_shut_out_or_raise_somebody_is_fixed(change, verb, permission, role):
    with fails(PRECONDITION, "PERMISSION_FIXED", permission=permission, role=role):
        change(verb, permission, role)


def test_what_is_no_permission_and_no_role_of_staff_is_refused(change):
    with fails(INVALID, "INVALID_FIELDS", "permission", "role"):
        change("Grant", "orders.buy", "CUSTOMER")


def test_only_super_administrators_change_roles(change, clerk):
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        change("Grant", "orders.manage", actor=clerk)


def test_even_a_row_for_super_administrators_takes_nothing_from_them():
    assert held("SUPER_ADMIN", {"orders.manage": False}) == ROLE_PERMISSIONS["SUPER_ADMIN"]


def test_a_change_is_on_record_and_happens_once(change, people):
    again = make.request_id()
    first = change("Grant", "orders.manage", request_id=again)
    assert change("Grant", "orders.manage", request_id=again) == first
    assert people.audits(first.id)[-1] == ("permission.granted", "SUCCESS", "Short of staff")


# --- who came into another role ---


@pytest.fixture
def escalations(grpc_stub, admin):
    def escalations(account_id, **filters):
        request = pb.ListRoleEscalationsRequest(account_id=account_id, **filters)
        return list(grpc_stub.ListRoleEscalations(request, metadata=admin.metadata).role_escalations)

    return escalations


def test_promotions_and_demotions_of_staff_are_kept(grpc_stub, admin, clerk, escalations):
    for role in ("ORDER_MANAGER", "SUPPORT_ADMIN"):
        request = pb.UpdateAdministratorRequest(administrator={"id": clerk.id, "role": role})
        grpc_stub.UpdateAdministrator(request, metadata=admin.metadata)
    down, up = escalations(clerk.id)
    assert (up.from_role, up.to_role, up.type) == ("SUPPORT_ADMIN", "ORDER_MANAGER", pb.RoleEscalation.PROMOTION)
    assert (down.from_role, down.type, down.administrator_id) == ("ORDER_MANAGER", pb.RoleEscalation.DEMOTION, admin.id)
    assert escalations(clerk.id, types=["DEMOTION"]) == [down]
    assert escalations(clerk.id, administrator_id=clerk.id) == []


def test_what_becomes_of_sellers_is_kept(grpc_stub, admin, app, on_loop, escalations):
    shop = make.seller(app, on_loop)
    for verb in ("Suspend", "Reinstate", "Ban"):
        request = getattr(pb, f"{verb}SellerRequest")(id=shop.id, reason=f"{verb}ed")
        getattr(grpc_stub, f"{verb}Seller")(request, metadata=admin.metadata)
    told = [
        (one.from_role, one.to_role, pb.RoleEscalation.Type.Name(one.type), one.reason)
        for one in reversed(escalations(shop.id))
    ]
    assert told == [
        ("SELLER", "SUSPENDED_SELLER", "TEMPORARY", "Suspended"),
        ("SUSPENDED_SELLER", "SELLER", "PROMOTION", "Reinstateed"),
        ("SELLER", "CUSTOMER", "PERMANENT", "Baned"),
    ]


def test_nobody_but_staff_sees_them(grpc_stub, app, on_loop):
    shop = make.seller(app, on_loop)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        grpc_stub.ListRoleEscalations(
            pb.ListRoleEscalationsRequest(account_id=str(uuid.uuid4())), metadata=shop.metadata
        )
