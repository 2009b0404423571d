"""The part of IdentityService about the evidence of sellers: handed in by them, decided once by staff."""

from typing import Any

from mall.identity.v1 import identity_pb2
from server.kit import convert, mail, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background, mutation
from server.kit.standard import Resource
from server.kit.states import require
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.identity import belongings as queries
from storage.queries.identity import people as rows
from storage.statements import parameter
from storage.tables.identity import sellers
from storage.tables.people import VERIFICATION_STATES, seller_verifications

SellerVerification = identity_pb2.SellerVerification
NOUN = "seller_verification"
EXPIRE_AT_MOST = 200


def seller_verification_to_proto(row: Row) -> SellerVerification:
    """Map a row of `seller_verifications`."""
    return SellerVerification(
        id=str(row.id),
        seller_id=str(row.seller_id),
        type=row.type,
        state=row.state,
        document_uri=row.document_uri,
        note=row.note,
        decided_by_id=str(row.decided_by_id or ""),
        submit_time=convert.timestamp(row.submit_time),
        verify_time=convert.timestamp(row.verify_time),
        expire_time=convert.timestamp(row.expire_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


_OWN = seller_verifications.c.seller_id == parameter("owner_id", seller_verifications.c.seller_id)


def _seen(who: Caller) -> Scope:
    """Sellers see their own, staff all."""
    return EVERYTHING if who.may("identity.read") else Scope("own", _OWN, {"owner_id": who.id})


RESOURCE = Resource(NOUN, seller_verifications, SellerVerification, seller_verification_to_proto, _seen)


class SellerVerifications:
    """Evidence: one of a type waits at a time."""

    app: App

    async def CreateSellerVerification(
        self, request: identity_pb2.CreateSellerVerificationRequest, context: Any
    ) -> SellerVerification:
        message = request.seller_verification
        values = masks.columns(message, masks.creatable(SellerVerification.DESCRIPTOR), {})
        if not message.type:
            raise InvalidArgument([(f"{NOUN}.type", "must be set")])
        async with mutation(self.app, request, SellerVerification) as work:
            times = dict.fromkeys(("submit_time", "create_time", "update_time"), work.now)
            row = await standard.create(
                work.tx,
                RESOURCE,
                {**values, "id": new_id(), "seller_id": work.caller.id, "state": "SUBMITTED", **times},
            )
            work.event("seller_verification.submitted", "seller", row.seller_id, _told(row))
            work.answer = seller_verification_to_proto(row)
        return work.answer

    async def GetSellerVerification(
        self, request: identity_pb2.GetSellerVerificationRequest, context: Any
    ) -> SellerVerification:
        return await standard.get(self.app.db, RESOURCE, request.id)

    async def ListSellerVerifications(
        self, request: identity_pb2.ListSellerVerificationsRequest, context: Any
    ) -> identity_pb2.ListSellerVerificationsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.VERIFICATIONS,
            _seen(caller()),
            filters={
                "seller_id": convert.optional_id(request.seller_id),
                "types": convert.names(SellerVerification.Type, request.types),
                "states": convert.names(SellerVerification.State, request.states),
            },
        )
        return await page.answer(
            identity_pb2.ListSellerVerificationsResponse, map(seller_verification_to_proto, page.rows)
        )

    async def ReviewSellerVerification(
        self, request: identity_pb2.ReviewSellerVerificationRequest, context: Any
    ) -> SellerVerification:
        async with mutation(self.app, request, SellerVerification) as work:
            work.answer = await self._decide_verification(work, request.id, "review", "")
        return work.answer

    async def ApproveSellerVerification(
        self, request: identity_pb2.ApproveSellerVerificationRequest, context: Any
    ) -> SellerVerification:
        until = convert.moment(request.expire_time) if request.HasField("expire_time") else None
        async with mutation(self.app, request, SellerVerification) as work:
            if until is not None and until <= work.now:
                raise InvalidArgument([("expire_time", "must be in the future")])
            times = {"verify_time": work.now, "expire_time": until}
            work.answer = await self._decide_verification(work, request.id, "approve", request.note, **times)
        return work.answer

    async def RejectSellerVerification(
        self, request: identity_pb2.RejectSellerVerificationRequest, context: Any
    ) -> SellerVerification:
        async with mutation(self.app, request, SellerVerification) as work:
            work.answer = await self._decide_verification(work, request.id, "reject", request.note)
        return work.answer

    async def _decide_verification(
        self, work: Mutation[Any], id_: str, step: str, note: str, **values: object
    ) -> SellerVerification:
        """Move a verification on, on record, and tell the seller what was decided."""
        before = await standard.one(work.tx, RESOURCE, id_, lock=True)
        state, note = require(VERIFICATION_STATES, before.state, step), note.strip()
        decided = {"decided_by_id": work.caller.id, "note": note} if note else {}
        row = await standard.patch(
            work.tx, RESOURCE, before.id, "", {"state": state, **decided, **values, "update_time": work.now}
        )
        work.audit(f"seller_verification.{state.lower()}", NOUN, row.id, reason=note, before=before.state, **_told(row))
        work.event(f"seller_verification.{state.lower()}", "seller", row.seller_id, _told(row))
        if note:
            seller = await rows.person(work.tx, sellers, row.seller_id)
            if seller is not None:
                text = mail.write("seller_verification", shop=seller.display_name, what=state.lower(), note=note)
                work.mail(seller.email, *text)
        return seller_verification_to_proto(row)


async def expire_verifications(app: App) -> int:
    """Let verifications expire whose time is over; returns how many."""
    async with background(app) as work:
        expired = await queries.expire_verifications(work.tx, work.now, EXPIRE_AT_MOST)
        for row in expired:
            work.audit("seller_verification.expired", NOUN, row.id, **_told(row))
            work.event("seller_verification.expired", "seller", row.seller_id, _told(row))
    return len(expired)


def _told(row: Row) -> dict[str, Any]:
    return {"seller_verification_id": str(row.id), "type": row.type}
