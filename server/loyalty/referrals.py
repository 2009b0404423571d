"""The part of LoyaltyService about whom members have brought."""

from typing import Any

from mall.loyalty.v1 import loyalty_pb2
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.standard import Resource
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.loyalty import memberships as queries
from storage.tables.loyalty import loyalty_referrals

LoyaltyReferral = loyalty_pb2.LoyaltyReferral


def loyalty_referral_to_proto(row: Row, who: Caller) -> LoyaltyReferral:
    """Map a row of `loyalty_referrals`; what gave two away is for staff."""
    return LoyaltyReferral(
        id=str(row.id),
        referrer_membership_id=str(row.referrer_membership_id),
        referred_membership_id=str(row.referred_membership_id),
        code=row.code,
        state=row.state,
        order_id=str(row.order_id or ""),
        state_reason=row.state_reason if who.may("loyalty.read") else "",
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def visible(who: Caller) -> Scope:
    """Whom the caller has brought; staff see all."""
    if who.may("loyalty.read"):
        return EVERYTHING
    return Scope("own", loyalty_referrals.c.customer_id == queries.customer_id, {"customer_id": who.id})


def _shown(row: Row) -> LoyaltyReferral:
    return loyalty_referral_to_proto(row, caller())


REFERRAL = Resource("loyalty_referral", loyalty_referrals, LoyaltyReferral, _shown, visible)


class Referrals:
    """Referrals."""

    app: App

    async def GetLoyaltyReferral(self, request: loyalty_pb2.GetLoyaltyReferralRequest, context: Any) -> LoyaltyReferral:
        return await standard.get(self.app.db, REFERRAL, request.id)

    async def ListLoyaltyReferrals(
        self, request: loyalty_pb2.ListLoyaltyReferralsRequest, context: Any
    ) -> loyalty_pb2.ListLoyaltyReferralsResponse:
        filters = {
            "states": convert.names(LoyaltyReferral.State, request.states),
            "membership_id": convert.optional_id(request.membership_id),
        }
        page = await standard.list_page(self.app, request, queries.REFERRALS, visible(caller()), filters=filters)
        return await page.answer(loyalty_pb2.ListLoyaltyReferralsResponse, map(_shown, page.rows))
