"""The part of IdentityService about customers."""

from typing import Any

from mall.identity.v1 import identity_pb2
from server.identity import people
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.identity import accounts as queries
from storage.queries.identity import people as rows
from storage.tables.identity import accounts, customers, sellers

Customer = identity_pb2.Customer


def customer_to_proto(row: Row) -> Customer:
    """Map a row of `customers` with its account."""
    return Customer(
        id=str(row.id),
        email=row.email,
        display_name=row.display_name,
        nickname=row.nickname,
        phone_number=row.phone_number or "",
        birth_date=convert.calendar_date(row.birth_date),
        state=_state(row),
        state_reason=row.account_state_reason,
        verification_state=_verification(row),
        email_verify_time=convert.timestamp(row.email_verify_time),
        phone_verify_time=convert.timestamp(row.phone_verify_time),
        identity_verified=row.identity_verified,
        security=people.security_to_proto(row),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=people.whole_etag(row),
    )


def _state(row: Row) -> str:
    if row.account_state == "ACTIVE" and row.email_verify_time is None:
        return "PENDING"
    return str(row.account_state)


def _verification(row: Row) -> str:
    if row.identity_verified:
        return "IDENTITY_VERIFIED"
    if row.email_verify_time is None:
        return "UNVERIFIED"
    return "EMAIL_VERIFIED" if row.phone_verify_time is None else "PHONE_VERIFIED"


SPECIAL: masks.Special = {
    "phone_number": lambda customer: {"phone_number": customer.phone_number or None},
    "birth_date": lambda _: {},
}


class Customers:
    """Customers: themselves, and what staff does with them."""

    app: App

    async def GetCustomer(self, request: identity_pb2.GetCustomerRequest, context: Any) -> Customer:
        id_ = convert.parse_id("customer", request.id)
        row = None
        if id_ == caller().id or caller().may("identity.read"):
            async with self.app.db.read() as connection:
                row = await rows.person(connection, customers, id_)
        if row is None:
            raise NotFound("customer", request.id)
        return customer_to_proto(row)

    async def ListCustomers(
        self, request: identity_pb2.ListCustomersRequest, context: Any
    ) -> identity_pb2.ListCustomersResponse:
        deleted = request.show_deleted and caller().may("identity.manage")
        page = await standard.list_page(
            self.app,
            request,
            rows.CUSTOMERS,
            EVERYTHING,
            filters={
                "states": convert.names(Customer.State, request.states),
                "email": people.normal_email(request.email),
                "phone_number": request.phone_number,
                "create_time_from": people.moment_of(request, "create_time_from"),
                "create_time_until": people.moment_of(request, "create_time_until"),
                "live": not deleted,
            },
        )
        return await page.answer(identity_pb2.ListCustomersResponse, map(customer_to_proto, page.rows))

    async def UpdateCustomer(self, request: identity_pb2.UpdateCustomerRequest, context: Any) -> Customer:
        customer = request.customer
        names = masks.changed(customer, request.update_mask, "customer")
        values = people.tidy(masks.columns(customer, names, SPECIAL))
        problems: people.Problems = []
        if "phone_number" in names:
            people.check_phone_number(customer.phone_number, "customer.phone_number", problems)
        if "birth_date" in names:
            values["birth_date"] = people.read_birth_date(customer, "customer.birth_date", problems)
        people.refuse(problems)
        people.check_age(values.get("birth_date"), self.app.clock.now().date(), "customer.birth_date")
        async with mutation(self.app, request, Customer) as work:
            id_ = convert.parse_id("customer", customer.id)
            row = await rows.lock_person(work.tx, customers, id_) if id_ == work.caller.id else None
            if row is None:
                raise NotFound("customer", customer.id)
            people.check_etag("customer", row, customer.etag)
            if "phone_number" in values and values["phone_number"] != row.phone_number:
                values["phone_verify_time"] = None
            await rows.change(work.tx, customers, id_, **values, update_time=work.now)
            work.event("customer.updated", "customer", id_, {"fields": sorted(names)})
            work.answer = await self._customer(work, row)
        return work.answer

    async def VerifyCustomer(self, request: identity_pb2.VerifyCustomerRequest, context: Any) -> Customer:
        async with mutation(self.app, request, Customer) as work:
            row = await self._locked_customer(work, request.id)
            values: dict[str, object] = {"update_time": work.now}
            if request.phone_number:
                if row.phone_number is None:
                    message = "the customer has no phone number"
                    raise FailedPrecondition("PHONE_NUMBER_MISSING", message)
                values["phone_verify_time"] = work.now
            if request.identity:
                values["identity_verified"] = True
            await rows.change(work.tx, customers, row.id, **values)
            work.audit("customer.verified", "customer", row.id, phone=request.phone_number, identity=request.identity)
            work.event("customer.verified", "customer", row.id)
            work.answer = await self._customer(work, row)
        return work.answer

    async def SuspendCustomer(self, request: identity_pb2.SuspendCustomerRequest, context: Any) -> Customer:
        async with mutation(self.app, request, Customer) as work:
            row = await self._locked_customer(work, request.id)
            _expect(row, "ACTIVE")
            seller = await rows.person(work.tx, sellers, row.id)
            if seller is not None and seller.state == "ACTIVE":
                message = "the customer's shop is open: suspend the seller first"
                raise FailedPrecondition("SELLER_STILL_ACTIVE", message, seller_id=row.id)
            await rows.change(
                work.tx,
                accounts,
                row.id,
                state="SUSPENDED",
                state_reason=request.reason.strip(),
                update_time=work.now,
            )
            await queries.end_pending(work.tx, row.id, "ACCOUNT_SUSPENDED", work.now)
            work.audit("customer.suspended", "customer", row.id, reason=request.reason)
            work.event("customer.suspended", "customer", row.id)
            work.answer = await self._customer(work, row)
        return work.answer

    async def ReinstateCustomer(self, request: identity_pb2.ReinstateCustomerRequest, context: Any) -> Customer:
        async with mutation(self.app, request, Customer) as work:
            row = await self._locked_customer(work, request.id)
            _expect(row, "SUSPENDED")
            seller = await rows.person(work.tx, sellers, row.id)
            if seller is not None and seller.state == "BANNED":
                message = "the customer's shop is banned for good"
                raise forbidden("seller", "BANNED", message)
            await rows.change(work.tx, accounts, row.id, state="ACTIVE", state_reason="", update_time=work.now)
            work.audit("customer.reinstated", "customer", row.id, reason=request.reason)
            work.event("customer.reinstated", "customer", row.id)
            work.answer = await self._customer(work, row)
        return work.answer

    async def _locked_customer(self, work: Mutation[Customer], id_: str) -> Row:
        row = await rows.lock_person(work.tx, customers, convert.parse_id("customer", id_))
        if row is None or row.delete_time is not None:
            raise NotFound("customer", id_)
        return row

    async def _customer(self, work: Mutation[Customer], before: Row) -> Customer:
        """Read a customer again after a change."""
        row = await rows.person(work.tx, customers, before.id)
        if row is None:
            raise NotFound("customer", before.id)
        return customer_to_proto(row)


def _expect(row: Row, state: str) -> None:
    if row.account_state != state:
        message = f"the account is {row.account_state}"
        raise forbidden("customer", row.account_state, message)
