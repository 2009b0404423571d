"""The part of IdentityService about sellers."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from mall.identity.v1 import identity_pb2
from server.identity import people, roles
from server.identity.hooks import SELLER_STATE_CHANGED
from server.kit import convert, mail, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import AlreadyExists, FailedPrecondition, InvalidArgument, NotFound
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden, require
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.identity import accounts as queries
from storage.queries.identity import people as rows
from storage.tables.identity import SELLER_STATES, accounts, customers, sellers

Seller = identity_pb2.Seller

# What the documents prove: a change of it must be checked again.
CORE = frozenset(
    {
        "business_name", "business_type", "business_registration_number", "tax_id", "business_address",
        "bank_account_number", "bank_routing_number", "bank_account_holder_name",
    }
)  # fmt: skip
SECRET = frozenset({"bank_account_number", "bank_routing_number"})
# What the holder of a shop is in the mall, by the shop's state, and what kind of change a step is.
ROLES = {
    "PENDING": "SELLER_APPLICANT", "REJECTED": "SELLER_APPLICANT", "ACTIVE": "SELLER", "SUSPENDED": "SUSPENDED_SELLER",
    "ON_HOLD": "SUSPENDED_SELLER", "BANNED": "CUSTOMER",
}  # fmt: skip
ESCALATIONS = {
    "approved": "APPROVAL", "rejected": "REJECTION", "suspended": "TEMPORARY", "held": "TEMPORARY",
    "reinstated": "PROMOTION", "banned": "PERMANENT",
}  # fmt: skip
TAIL = 4


def seller_to_proto(row: Row, who: Caller) -> Seller:
    """Map a row of `sellers` with its account: all of it for the seller and for staff, else what a shop shows."""
    threshold = row.free_shipping_threshold_minor
    seller = Seller(
        id=str(row.id),
        state=row.state,
        business_name=row.business_name,
        display_name=row.display_name,
        business_type=row.business_type,
        contact_email=row.contact_email,
        store_slug=row.store_slug,
        description=row.description,
        logo_uri=row.logo_uri,
        banner_uri=row.banner_uri,
        return_policy=row.return_policy,
        shipping_policy=row.shipping_policy,
        free_shipping_threshold=None if threshold is None else convert.money(threshold, row.free_shipping_currency),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=people.whole_etag(row),
    )
    if _sees_all(who, row.id):
        seller.MergeFrom(_private(row))
    return seller


def _private(row: Row) -> Seller:
    return Seller(
        state_reason=row.state_reason,
        email=row.email,
        email_verify_time=convert.timestamp(row.email_verify_time),
        business_registration_number=row.business_registration_number or "",
        tax_id=row.tax_id,
        contact_person_name=row.contact_person_name,
        phone_number=row.phone_number,
        business_address=row.business_address,
        bank_account_number_tail=(row.bank_account_number or "")[-TAIL:],
        bank_routing_number_tail=(row.bank_routing_number or "")[-TAIL:],
        bank_account_holder_name=row.bank_account_holder_name,
        documents_verified=row.documents_verified,
        documents_verify_time=convert.timestamp(row.documents_verify_time),
        approved_by_id=str(row.approved_by_id or ""),
        approve_time=convert.timestamp(row.approve_time),
        commission_rate=convert.decimal(row.commission_rate),
        security=people.security_to_proto(row),
    )


def seller_scope(who: Caller) -> Scope:
    """Staff see every seller, sellers themselves, all others those whose shop is open."""
    if who.may("identity.read"):
        return EVERYTHING
    is_open = (sellers.c.state == "ACTIVE") & sellers.c.delete_time.is_(None)
    if who.account_id is None:
        return Scope("open", is_open)
    return Scope("open or own", is_open | (sellers.c.id == rows.owner), {"owner_id": who.account_id})


def _sees_all(who: Caller, id_: UUID) -> bool:
    return who.may("identity.read") or who.account_id == id_


def _threshold(seller: Seller) -> dict[str, object]:
    if not seller.HasField("free_shipping_threshold"):
        return {"free_shipping_threshold_minor": None, "free_shipping_currency": None}
    field = "seller.free_shipping_threshold"
    amount = convert.minor(seller.free_shipping_threshold, field)
    if amount < 0:
        raise InvalidArgument([(field, "is negative")])
    return {
        "free_shipping_threshold_minor": amount,
        "free_shipping_currency": seller.free_shipping_threshold.currency_code,
    }


SPECIAL: masks.Special = {
    "free_shipping_threshold": _threshold,
    "tax_id": lambda seller: {"tax_id": seller.tax_id},  # no UUID, whatever its name says
    "business_registration_number": lambda seller: {
        "business_registration_number": seller.business_registration_number.strip() or None
    },
    "bank_account_number": lambda seller: {"bank_account_number": seller.bank_account_number or None},
    "bank_routing_number": lambda seller: {"bank_routing_number": seller.bank_routing_number or None},
}


class Sellers:
    """Sellers: their applications, their shops, and what staff does with them."""

    app: App

    async def ApplyAsSeller(self, request: identity_pb2.ApplyAsSellerRequest, context: Any) -> Seller:
        values = _values(request.seller, masks.creatable(Seller.DESCRIPTOR))
        async with mutation(self.app, request, Seller) as work:
            id_ = work.caller.id
            # Customer and account are locked, so that two applications at once meet here.
            if await rows.lock_person(work.tx, customers, id_) is None:
                raise NotFound("customer", id_)
            before = await rows.lock_person(work.tx, sellers, id_)
            if before is None:
                times = {"create_time": work.now, "update_time": work.now}
                await rows.add(work.tx, sellers, id=id_, state="PENDING", **values, **times)
            else:
                await self._apply_again(work, before, values)
            work.event("seller.applied", "seller", id_)
            work.answer = await self._seller(work, id_)
        return work.answer

    async def GetSeller(self, request: identity_pb2.GetSellerRequest, context: Any) -> Seller:
        id_ = convert.parse_id("seller", request.id)
        async with self.app.db.read() as connection:
            row = await rows.person(connection, sellers, id_)
        hidden = row is None or (
            not _sees_all(caller(), id_) and (row.state != "ACTIVE" or row.delete_time is not None)
        )
        if row is None or hidden:
            raise NotFound("seller", request.id)
        return seller_to_proto(row, caller())

    async def ListSellers(
        self, request: identity_pb2.ListSellersRequest, context: Any
    ) -> identity_pb2.ListSellersResponse:
        who = caller()
        deleted = request.show_deleted and who.may("identity.manage")
        page = await standard.list_page(
            self.app,
            request,
            rows.SELLERS,
            seller_scope(who),
            filters={
                "states": convert.names(Seller.State, request.states),
                "business_types": convert.names(Seller.BusinessType, request.business_types),
                "store_slug": request.store_slug,
                "live": not deleted,
            },
        )
        return await page.answer(identity_pb2.ListSellersResponse, (seller_to_proto(row, who) for row in page.rows))

    async def UpdateSeller(self, request: identity_pb2.UpdateSellerRequest, context: Any) -> Seller:
        seller = request.seller
        names = masks.changed(seller, request.update_mask, "seller")
        if "*" in request.update_mask.paths:
            names -= {name for name in SECRET if not getattr(seller, name)}
        values = _values(seller, names)
        async with mutation(self.app, request, Seller) as work:
            id_ = convert.parse_id("seller", seller.id)
            row = await rows.lock_person(work.tx, sellers, id_) if id_ == work.caller.id else None
            if row is None:
                raise NotFound("seller", seller.id)
            people.check_etag("seller", row, seller.etag)
            core = sorted(name for name in names & CORE if values[name] != row[name])
            if core and row.documents_verified:
                values |= {"documents_verified": False, "documents_verify_time": None}
                work.event("seller.documents_outdated", "seller", id_, {"fields": core})
            await rows.change(work.tx, sellers, id_, **values, update_time=work.now)
            if core:
                work.audit("seller.core_changed", "seller", id_, fields=core)
            work.event("seller.updated", "seller", id_, {"fields": sorted(names)})
            work.answer = await self._seller(work, id_)
        return work.answer

    async def VerifySellerDocuments(self, request: identity_pb2.VerifySellerDocumentsRequest, context: Any) -> Seller:
        async with mutation(self.app, request, Seller) as work:
            row = await self._locked_seller(work, request.id)
            _refuse_foreign_bank_account(row)
            checked = {"documents_verified": True, "documents_verify_time": work.now, "update_time": work.now}
            await rows.change(work.tx, sellers, row.id, **checked)
            work.audit("seller.documents_verified", "seller", row.id, reason=request.reason)
            work.event("seller.documents_verified", "seller", row.id)
            work.answer = await self._seller(work, row.id)
        return work.answer

    async def ApproveSeller(self, request: identity_pb2.ApproveSellerRequest, context: Any) -> Seller:
        rate = _rate(request) if request.HasField("commission_rate") else None
        async with mutation(self.app, request, Seller) as work:
            row = await self._locked_seller(work, request.id)
            require(SELLER_STATES, row.state, "approved")
            _refuse_unready(row)
            await rows.change(work.tx, accounts, row.id, role="SELLER", update_time=work.now)
            approval = {"approved_by_id": work.caller.id, "approve_time": work.now, "commission_rate": rate}
            work.answer = await self._move(work, row, "approved", request.reason, **approval)
        return work.answer

    async def RejectSeller(self, request: identity_pb2.RejectSellerRequest, context: Any) -> Seller:
        return await self._decide(request, "rejected")

    async def SuspendSeller(self, request: identity_pb2.SuspendSellerRequest, context: Any) -> Seller:
        return await self._decide(request, "suspended")

    async def HoldSeller(self, request: identity_pb2.HoldSellerRequest, context: Any) -> Seller:
        return await self._decide(request, "held")

    async def ReinstateSeller(self, request: identity_pb2.ReinstateSellerRequest, context: Any) -> Seller:
        return await self._decide(request, "reinstated")

    async def BanSeller(self, request: identity_pb2.BanSellerRequest, context: Any) -> Seller:
        async with mutation(self.app, request, Seller) as work:
            row = await self._locked_seller(work, request.id)
            reason = request.reason.strip()
            await self._move(work, row, "banned", reason)
            await rows.change(work.tx, accounts, row.id, state="SUSPENDED", state_reason=reason, update_time=work.now)
            await queries.end_pending(work.tx, row.id, "ACCOUNT_SUSPENDED", work.now)
            work.answer = await self._seller(work, row.id)
        return work.answer

    async def SetSellerCommissionRate(
        self, request: identity_pb2.SetSellerCommissionRateRequest, context: Any
    ) -> Seller:
        rate = _rate(request)
        async with mutation(self.app, request, Seller) as work:
            row = await self._locked_seller(work, request.id)
            if row.approve_time is None or row.state == "BANNED":
                message = "only approved sellers pay a commission"
                raise forbidden("seller", row.state, message)
            await rows.change(work.tx, sellers, row.id, commission_rate=rate, update_time=work.now)
            work.audit(
                "seller.commission_rate_set", "seller", row.id, reason=request.reason,
                before=str(row.commission_rate), after=str(rate),
            )  # fmt: skip
            work.event("seller.commission_rate_set", "seller", row.id, {"commission_rate": str(rate)})
            work.answer = await self._seller(work, row.id)
        return work.answer

    async def _decide(self, request: Any, what: str) -> Seller:
        """Move a seller along one of the transitions, for a reason."""
        async with mutation(self.app, request, Seller) as work:
            row = await self._locked_seller(work, request.id)
            work.answer = await self._move(work, row, what, request.reason)
        return work.answer

    async def _apply_again(self, work: Mutation[Seller], before: Row, values: dict[str, Any]) -> None:
        if not SELLER_STATES.allows(before.state, "PENDING", "applied"):
            message = f"the application is {before.state} already"
            raise AlreadyExists("SELLER_EXISTS", message, state=before.state)
        again = {"state": "PENDING", "state_reason": "", "documents_verified": False, "documents_verify_time": None}
        await rows.change(work.tx, sellers, before.id, **values, **again, update_time=work.now)

    async def _move(self, work: Mutation[Seller], row: Row, what: str, reason: str, **values: object) -> Seller:
        """Change a locked seller's state, on record, and tell the seller."""
        state = require(SELLER_STATES, row.state, what)
        reason = reason.strip()
        shown = "" if state == "ACTIVE" else reason
        await rows.change(work.tx, sellers, row.id, state=state, state_reason=shown, **values, update_time=work.now)
        await SELLER_STATE_CHANGED(work, row.id)
        roles.escalate(work, row.id, ROLES[row.state], ROLES[state], ESCALATIONS[what], reason)
        work.audit(f"seller.{what}", "seller", row.id, reason=reason, before=row.state, after=state)
        work.event(f"seller.{what}", "seller", row.id, {"before": row.state, "after": state})
        work.mail(row.email, *mail.write("seller_state", shop=row.display_name, what=what, reason=shown))
        return await self._seller(work, row.id)

    async def _locked_seller(self, work: Mutation[Seller], id_: str) -> Row:
        row = await rows.lock_person(work.tx, sellers, convert.parse_id("seller", id_))
        if row is None or row.delete_time is not None:
            raise NotFound("seller", id_)
        return row

    async def _seller(self, work: Mutation[Seller], id_: UUID) -> Seller:
        """Read a seller again after a change."""
        row = await rows.person(work.tx, sellers, id_)
        if row is None:
            raise NotFound("seller", id_)
        return seller_to_proto(row, work.caller)


def _values(seller: Seller, names: frozenset[str]) -> dict[str, Any]:
    problems: people.Problems = [*texts.tidy(seller, "seller", public=("display_name", "description"))]
    if "phone_number" in names:
        people.check_phone_number(seller.phone_number, "seller.phone_number", problems)
    people.refuse(problems)
    return people.tidy(masks.columns(seller, names, SPECIAL))


def _rate(request: identity_pb2.ApproveSellerRequest | identity_pb2.SetSellerCommissionRateRequest) -> Decimal:
    return convert.parse_decimal(request.commission_rate, "commission_rate", least=0, most=1, digits=4)


def _refuse_unready(row: Row) -> None:
    if row.account_state != "ACTIVE":
        message = f"the seller's account is {row.account_state}"
        raise forbidden("account", row.account_state, message)
    if row.email_verify_time is None:
        raise FailedPrecondition("EMAIL_NOT_VERIFIED", "the seller's e-mail address is not verified")
    if not row.documents_verified:
        raise FailedPrecondition("DOCUMENTS_NOT_VERIFIED", "the seller's documents have not been checked")
    _refuse_foreign_bank_account(row)


def _refuse_foreign_bank_account(row: Row) -> None:
    if row.bank_account_holder_name.casefold() != row.business_name.casefold():
        message = "the bank account is not in the name of the business"
        raise FailedPrecondition("BANK_HOLDER_MISMATCH", message)
