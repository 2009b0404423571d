"""AddressesService: the postal addresses of accounts."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from mall.addresses.v1 import addresses_pb2, addresses_pb2_grpc
from mall.common.v1.types_pb2 import PostalAddress
from server import identity, platform
from server.addresses.hooks import ADDRESS_LEAVES
from server.addresses.restriction import RESTRICTED, refuse_restricted
from server.kit import convert, masks, postal, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import PermissionDenied, ResourceExhausted
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.settings import Setting, integer
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Listing, Scope, by_time
from storage.queries import addresses as queries
from storage.tables.addresses import addresses

Address = addresses_pb2.Address
Purpose = addresses_pb2.SetDefaultAddressRequest.Purpose

LIMIT = Setting("addresses.limit", integer(1, 1000), "10", "How many addresses an account may have.", scopes=["MALL"])


def address_to_proto(row: Row) -> Address:
    """Map a row of `addresses`."""
    return Address(
        id=str(row.id),
        owner_id=str(row.owner_id),
        owner_type=row.owner_type,
        label=row.label,
        postal_address=PostalAddress(
            recipient_name=row.recipient_name,
            phone_number=row.phone_number,
            address_line1=row.address_line1,
            address_line2=row.address_line2,
            city=row.city,
            state_province=row.state_province,
            postal_code=row.postal_code,
            country_code=row.country_code,
        ),
        default_shipping=row.default_shipping,
        default_billing=row.default_billing,
        verified=row.verify_time is not None,
        verify_time=convert.timestamp(row.verify_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def own(who: Caller) -> Scope:
    """The caller's own addresses that live."""
    clause = (addresses.c.owner_id == queries.owner_id) & addresses.c.delete_time.is_(None)
    return Scope("own", clause, {"owner_id": who.id})


def visible(who: Caller) -> Scope:
    """Staff that handles orders sees every address, all others their own."""
    return EVERYTHING if who.may("addresses.manage") else own(who)


def _postal_address(address: Address) -> dict[str, object]:
    """Return the columns of a whole postal address; a changed one counts as not verified."""
    tidied = postal.tidy(address.postal_address)
    return {field.name: getattr(tidied, field.name) for field in PostalAddress.DESCRIPTOR.fields} | {
        "verify_time": None
    }


SPECIAL: masks.Special = {"postal_address": _postal_address}
ADDRESS = Resource("address", addresses, Address, address_to_proto, visible, special=SPECIAL)
OWN_ADDRESS = Resource("address", addresses, Address, address_to_proto, own, special=SPECIAL)
ADDRESSES = Listing(
    select(addresses),
    orders=by_time(addresses.c.create_time, addresses.c.id),
    filters={
        "owner_id": addresses.c.owner_id == queries.owner_id,
        "default_shipping": addresses.c.default_shipping,
        "default_billing": addresses.c.default_billing,
        "live": addresses.c.delete_time.is_(None),
    },
)


class AddressesService(addresses_pb2_grpc.AddressesServiceServicer):
    """Addresses. Whatever counts them or chooses among them holds the lock on the owner's account."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def CreateAddress(self, request: addresses_pb2.CreateAddressRequest, context: Any) -> Address:
        values = identity.tidy(masks.columns(request.address, masks.creatable(Address.DESCRIPTOR), SPECIAL))
        _check(request.address)
        async with mutation(self.app, request, Address) as work:
            owner_id = work.caller.id
            settings = await platform.settings(work.tx, LIMIT, RESTRICTED, now=work.now)
            refuse_restricted(settings, str(values["country_code"]))
            limit = settings[LIMIT]
            role = await queries.lock_owner(work.tx, owner_id)
            count = await queries.count(work.tx, owner_id)
            if count >= limit:
                raise ResourceExhausted("ADDRESS_LIMIT", f"an account has at most {limit} addresses", limit=limit)
            row = await standard.create(
                work.tx,
                OWN_ADDRESS,
                {
                    **values,
                    "id": new_id(),
                    "owner_id": owner_id,
                    "owner_type": role,
                    "default_shipping": count == 0,
                    "default_billing": count == 0,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            work.answer = address_to_proto(row)
        return work.answer

    async def GetAddress(self, request: addresses_pb2.GetAddressRequest, context: Any) -> Address:
        return await standard.get(self.app.db, ADDRESS, request.id)

    async def ListAddresses(
        self, request: addresses_pb2.ListAddressesRequest, context: Any
    ) -> addresses_pb2.ListAddressesResponse:
        who = caller()
        owner_id = convert.optional_id(request.owner_id) or who.id
        if owner_id != who.id and not who.may("addresses.manage"):
            message = "only staff may look at another account's addresses"
            raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="addresses.manage")
        deleted = request.show_deleted and who.may("addresses.manage")
        page = await standard.list_page(
            self.app,
            request,
            ADDRESSES,
            EVERYTHING,
            filters={
                "owner_id": owner_id,
                "default_shipping": request.default_shipping,
                "default_billing": request.default_billing,
                "live": not deleted,
            },
        )
        return await page.answer(addresses_pb2.ListAddressesResponse, map(address_to_proto, page.rows))

    async def UpdateAddress(self, request: addresses_pb2.UpdateAddressRequest, context: Any) -> Address:
        address = request.address
        names = masks.changed(address, request.update_mask, "address")
        values = identity.tidy(masks.columns(address, names, SPECIAL))
        if "postal_address" in names:
            _check(address)
        async with mutation(self.app, request, Address) as work:
            row = await standard.one(work.tx, OWN_ADDRESS, address.id, lock=True)
            if "postal_address" in names:
                refuse_restricted(
                    await platform.settings(work.tx, RESTRICTED, now=work.now), str(values["country_code"])
                )
            row = await standard.patch(work.tx, OWN_ADDRESS, row.id, address.etag, {**values, "update_time": work.now})
            work.answer = address_to_proto(row)
        return work.answer

    async def DeleteAddress(self, request: addresses_pb2.DeleteAddressRequest, context: Any) -> Address:
        async with mutation(self.app, request, Address) as work:
            row = await standard.one(work.tx, OWN_ADDRESS, request.id, lock=True)
            await ADDRESS_LEAVES(work, row)
            row = await standard.delete(
                work, OWN_ADDRESS, row.id, request.etag, default_shipping=False, default_billing=False
            )
            work.answer = address_to_proto(row)
        return work.answer

    async def SetDefaultAddress(self, request: addresses_pb2.SetDefaultAddressRequest, context: Any) -> Address:
        flag = "default_billing" if request.purpose == Purpose.BILLING else "default_shipping"
        async with mutation(self.app, request, Address) as work:
            await queries.lock_owner(work.tx, work.caller.id)
            row = await standard.one(work.tx, OWN_ADDRESS, request.id, lock=True)
            row = await standard.set_the_one(work, OWN_ADDRESS, row, flag, among="owner_id")
            work.answer = address_to_proto(row)
        return work.answer

    async def VerifyAddress(self, request: addresses_pb2.VerifyAddressRequest, context: Any) -> Address:
        async with mutation(self.app, request, Address) as work:
            row = await standard.one(work.tx, ADDRESS, request.id, lock=True)
            verify_time = work.now if request.verified else None
            row = await standard.patch(
                work.tx, ADDRESS, row.id, "", {"verify_time": verify_time, "update_time": work.now}
            )
            work.audit("address.verified", "address", row.id, verified=request.verified)
            work.answer = address_to_proto(row)
        return work.answer


def _check(address: Address) -> None:
    identity.refuse(postal.problems(postal.tidy(address.postal_address), "address.postal_address"))


async def forget(work: Mutation[Any], account_id: UUID) -> None:
    """Empty the addresses of somebody who is erased."""
    await queries.forget(work.tx, account_id, work.now)
