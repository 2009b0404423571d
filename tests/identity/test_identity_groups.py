"""Groups of customers: made and filled by staff, seen by sellers, counted from the next call on."""

from datetime import timedelta

import grpc
import pytest

from mall.identity.v1 import identity_pb2, identity_pb2_grpc
from tests.support import make
from tests.support.expect import fails

NOT_FOUND = grpc.StatusCode.NOT_FOUND
INVALID = grpc.StatusCode.INVALID_ARGUMENT
DENIED = grpc.StatusCode.PERMISSION_DENIED


@pytest.fixture(scope="module")
def groups(grpc_channel):
    return identity_pb2_grpc.IdentityServiceStub(grpc_channel)


@pytest.fixture
def member(app, on_loop):
    return make.customer(app, on_loop)


@pytest.fixture
def members(groups, admin):
    def members(**about):
        request = identity_pb2.ListCustomerGroupMembersRequest(**about)
        return groups.ListCustomerGroupMembers(request, metadata=admin.metadata).customer_group_members

    return members


def remove(groups, admin, group_id, member):
    request = identity_pb2.RemoveCustomerGroupMemberRequest(group_id=group_id, customer_id=member.id)
    return groups.RemoveCustomerGroupMember(request, metadata=admin.metadata)


def test_somebody_comes_and_goes(grpc_channel, groups, admin, member, members, app):
    group_id = make.group(grpc_channel, admin, member)
    (one,) = members(group_id=group_id)
    assert (one.customer_id, one.HasField("end_time")) == (member.id, False)
    assert [m.group_id for m in members(customer_id=member.id)] == [group_id]
    end = app.clock.now() + timedelta(days=9)
    again = make.put_into(grpc_channel, admin, group_id, member, end_time=end)
    assert again.end_time.ToDatetime(tzinfo=end.tzinfo) == end
    assert len(members(group_id=group_id)) == 1
    assert remove(groups, admin, group_id, member).customer_id == member.id
    assert not members(group_id=group_id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        remove(groups, admin, group_id, member)


def test_who_and_what_must_exist(grpc_channel, groups, admin, member, members, app):
    group_id, now = make.group(grpc_channel, admin), app.clock.now()
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        make.put_into(grpc_channel, admin, make.request_id(), member)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        make.put_into(grpc_channel, admin, group_id, admin)
    with fails(INVALID, "INVALID_FIELDS", "end_time"):
        make.put_into(grpc_channel, admin, group_id, member, start_time=now, end_time=now)
    assert not members(group_id=group_id)


def test_a_deleted_group_has_nobody_and_its_code_is_free(grpc_channel, groups, admin, member, members):
    code = make.unique("G").upper()
    group_id = make.group(grpc_channel, admin, member, code=code)
    with fails(grpc.StatusCode.ALREADY_EXISTS, "CUSTOMER_GROUP_CODE_TAKEN"):
        make.group(grpc_channel, admin, code=code)
    groups.DeleteCustomerGroup(identity_pb2.DeleteCustomerGroupRequest(id=group_id), metadata=admin.metadata)
    assert not members(group_id=group_id)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        make.put_into(grpc_channel, admin, group_id, member)
    assert make.group(grpc_channel, admin, code=code) != group_id


def test_sellers_see_groups_and_not_who_is_in_them(grpc_channel, groups, admin, seller, member):
    group_id = make.group(grpc_channel, admin, member)
    seen = groups.ListCustomerGroups(identity_pb2.ListCustomerGroupsRequest(), metadata=seller.metadata)
    assert group_id in [group.id for group in seen.customer_groups]
    request = identity_pb2.ListCustomerGroupMembersRequest(group_id=group_id)
    for stranger in (seller, member):
        with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
            groups.ListCustomerGroupMembers(request, metadata=stranger.metadata)
    with fails(DENIED, "INSUFFICIENT_PERMISSIONS"):
        make.put_into(grpc_channel, seller, group_id, member)
    groups.DeleteCustomerGroup(identity_pb2.DeleteCustomerGroupRequest(id=group_id), metadata=admin.metadata)
    with fails(NOT_FOUND, "RESOURCE_NOT_FOUND"):
        groups.GetCustomerGroup(identity_pb2.GetCustomerGroupRequest(id=group_id), metadata=seller.metadata)
    assert groups.GetCustomerGroup(identity_pb2.GetCustomerGroupRequest(id=group_id), metadata=admin.metadata).HasField(
        "delete_time"
    )
