"""The part of IdentityService about groups of customers."""

from typing import Any
from uuid import UUID

from mall.identity.v1 import identity_pb2
from server.identity import people
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.convert import Fields
from server.kit.errors import InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.identity import groups as queries
from storage.tables.identity import customer_groups

CustomerGroup = identity_pb2.CustomerGroup
CustomerGroupMember = identity_pb2.CustomerGroupMember


def customer_group_to_proto(row: Row) -> CustomerGroup:
    """Map a row of `customer_groups`."""
    return CustomerGroup(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        description=row.description,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def member_fields(row: Row) -> Fields:
    """Return the fields of a row of `customer_group_members`."""
    return {
        "group_id": str(row.group_id),
        "customer_id": str(row.customer_id),
        **{name: convert.timestamp(row[name]) for name in ("start_time", "end_time", "create_time")},
    }


def _seen(who: Caller) -> Scope:
    """Staff see deleted groups too."""
    return EVERYTHING if who.may("identity.read") else Scope("live", customer_groups.c.delete_time.is_(None))


GROUP = Resource("customer_group", customer_groups, CustomerGroup, customer_group_to_proto, _seen)


class CustomerGroups:
    """Groups, made by staff; sellers see which there are."""

    app: App

    async def CreateCustomerGroup(
        self, request: identity_pb2.CreateCustomerGroupRequest, context: Any
    ) -> CustomerGroup:
        values = people.tidy(masks.columns(request.customer_group, masks.creatable(CustomerGroup.DESCRIPTOR), {}))
        async with mutation(self.app, request, CustomerGroup) as work:
            row = await standard.create(
                work.tx, GROUP, {**values, "id": new_id(), "create_time": work.now, "update_time": work.now}
            )
            work.audit("customer_group.created", "customer_group", row.id, code=row.code)
            work.answer = customer_group_to_proto(row)
        return work.answer

    async def GetCustomerGroup(self, request: identity_pb2.GetCustomerGroupRequest, context: Any) -> CustomerGroup:
        return await standard.get(self.app.db, GROUP, request.id)

    async def ListCustomerGroups(
        self, request: identity_pb2.ListCustomerGroupsRequest, context: Any
    ) -> identity_pb2.ListCustomerGroupsResponse:
        deleted = request.show_deleted and caller().may("identity.manage")
        page = await standard.list_page(
            self.app, request, queries.GROUPS, EVERYTHING, filters={"live": not deleted}, order="newest"
        )
        return await page.answer(identity_pb2.ListCustomerGroupsResponse, map(customer_group_to_proto, page.rows))

    async def UpdateCustomerGroup(
        self, request: identity_pb2.UpdateCustomerGroupRequest, context: Any
    ) -> CustomerGroup:
        group = request.customer_group
        names = masks.changed(group, request.update_mask, "customer_group")
        values = people.tidy(masks.columns(group, names, {}))
        async with mutation(self.app, request, CustomerGroup) as work:
            before = await standard.one(work.tx, GROUP, group.id, lock=True)
            row = await standard.patch(work.tx, GROUP, before.id, group.etag, {**values, "update_time": work.now})
            work.audit("customer_group.updated", "customer_group", row.id, fields=sorted(names))
            work.answer = customer_group_to_proto(row)
        return work.answer

    async def DeleteCustomerGroup(
        self, request: identity_pb2.DeleteCustomerGroupRequest, context: Any
    ) -> CustomerGroup:
        async with mutation(self.app, request, CustomerGroup) as work:
            before = await standard.one(work.tx, GROUP, request.id, lock=True)
            gone = {"delete_time": work.now, "update_time": work.now}
            row = await standard.patch(work.tx, GROUP, before.id, request.etag, gone)
            await queries.clear(work.tx, row.id)
            work.audit("customer_group.deleted", "customer_group", row.id, code=row.code)
            work.answer = customer_group_to_proto(row)
        return work.answer

    async def AddCustomerGroupMember(
        self, request: identity_pb2.AddCustomerGroupMemberRequest, context: Any
    ) -> CustomerGroupMember:
        group_id, customer_id = UUID(request.group_id), UUID(request.customer_id)
        end = convert.moment(request.end_time) if request.HasField("end_time") else None
        async with mutation(self.app, request, CustomerGroupMember) as work:
            start = convert.moment(request.start_time) if request.HasField("start_time") else work.now
            if end is not None and end <= start:
                raise InvalidArgument([("end_time", "must be after start_time")])
            if not await queries.keep(work.tx, group_id):
                raise NotFound("customer_group", group_id)
            if not await queries.is_customer(work.tx, customer_id):
                raise NotFound("customer", customer_id)
            values = {"id": new_id(), "group_id": group_id, "customer_id": customer_id}
            row = await queries.add(work.tx, {**values, "start_time": start, "end_time": end}, work.now)
            if row is None:
                raise NotFound("customer_group", group_id)
            work.audit("customer_group.member_added", "customer", customer_id, group_id=str(group_id))
            work.answer = CustomerGroupMember(**member_fields(row))
        return work.answer

    async def RemoveCustomerGroupMember(
        self, request: identity_pb2.RemoveCustomerGroupMemberRequest, context: Any
    ) -> CustomerGroupMember:
        group_id, customer_id = UUID(request.group_id), UUID(request.customer_id)
        async with mutation(self.app, request, CustomerGroupMember) as work:
            row = await queries.remove(work.tx, group_id, customer_id)
            if row is None:
                raise NotFound("customer_group_member", customer_id)
            work.audit("customer_group.member_removed", "customer", customer_id, group_id=str(group_id))
            work.answer = CustomerGroupMember(**member_fields(row))
        return work.answer

    async def ListCustomerGroupMembers(
        self, request: identity_pb2.ListCustomerGroupMembersRequest, context: Any
    ) -> identity_pb2.ListCustomerGroupMembersResponse:
        wanted = {name: convert.optional_id(getattr(request, name)) for name in ("group_id", "customer_id")}
        page = await standard.list_page(self.app, request, queries.MEMBERS, EVERYTHING, filters=wanted, order="newest")
        return await page.answer(identity_pb2.ListCustomerGroupMembersResponse, map(member_fields, page.rows))
