"""PromotionsService: campaigns and coupons, codes and issues, uses, and what a basket comes to with them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from mall.promotions.v1 import promotions_pb2, promotions_pb2_grpc
from server.kit import convert, standard, structs
from server.kit.app import App
from server.kit.caller import caller
from server.kit.convert import Fields
from server.kit.errors import PermissionDenied
from server.promotions import evaluating, issuing, notifying, policies, seller_coupons, statistics
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries import coupon_notifications as notification_queries
from storage.queries import promotions as queries
from storage.queries import seller_coupons as seller_queries
from storage.tables.promotions import coupon_issuances, coupon_notifications, redemptions

Campaign = promotions_pb2.Campaign
Coupon = promotions_pb2.Coupon


def redemption_fields(row: Row) -> Fields:
    """Return the fields of a row of `redemptions`."""
    ids = ("id", "campaign_id", "coupon_id", "issuance_id", "code_id", "customer_id", "purchase_id", "reward_id")
    return {
        **{name: str(row[name] or "") for name in ids},
        "state": row.state,
        "product_ids": row.product_ids or (),
        "origin": _origin(row),
        "region_code": row.region_code,
        "amount": convert.money(row.amount_minor, row.currency),
        **{name: convert.timestamp(row[name]) for name in ("use_time", "roll_back_time", "create_time")},
    }


def _origin(row: Row) -> str:
    if row.reward_id is not None:
        return "REWARD"
    if row.coupon_id is None:
        return "AUTOMATIC"
    return "SINGLE_CODE" if row.code_id else "ISSUANCE" if row.issuance_id else "SHARED_CODE"


def attempt_fields(row: Row) -> Fields:
    """Return the fields of a row of `coupon_attempts`."""
    return {
        **{name: str(row[name] or "") for name in ("id", "customer_id", "coupon_id")},
        "code": row.code,
        "reason": row.reason,
        "create_time": convert.timestamp(row.create_time),
    }


def promotion_snapshot_to_proto(row: Row) -> promotions_pb2.PromotionSnapshot:
    """Map a row of `promotion_snapshots`."""
    return promotions_pb2.PromotionSnapshot(
        id=str(row.id),
        promotion_id=str(row.promotion_id),
        sequence=row.sequence,
        actor_id=str(row.actor_id or ""),
        actor_role=row.actor_role,
        reason=row.reason,
        content=structs.written(row.content),
        create_time=convert.timestamp(row.create_time),
    )


class PromotionsService(promotions_pb2_grpc.PromotionsServiceServicer):
    """Handlers of PromotionsService."""

    def __init__(self, app: App) -> None:
        self.app = app

    # --- campaigns ---

    async def CreateCampaign(self, request: promotions_pb2.CreateCampaignRequest, context: Any) -> Campaign:
        return await policies.create(self.app, request, "campaign", request.campaign, Campaign)

    async def GetCampaign(self, request: promotions_pb2.GetCampaignRequest, context: Any) -> Campaign:
        return policies.campaign_to_proto(await policies.see(self.app, "campaign", request.id))

    async def ListCampaigns(
        self, request: promotions_pb2.ListCampaignsRequest, context: Any
    ) -> promotions_pb2.ListCampaignsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.CAMPAIGNS,
            policies.listing_scope("campaign", caller(), self.app.clock.now()),
            filters={
                "states": convert.names(Campaign.State, request.states),
                "seller_id": convert.optional_id(request.seller_id),
                "channel_id": convert.optional_id(request.channel_id),
                "live": not request.show_deleted,
            },
        )
        return await page.answer(promotions_pb2.ListCampaignsResponse, map(policies.campaign_fields, page.rows))

    async def UpdateCampaign(self, request: promotions_pb2.UpdateCampaignRequest, context: Any) -> Campaign:
        return await policies.update(self.app, request, "campaign", request.campaign, Campaign)

    async def ActivateCampaign(self, request: promotions_pb2.ActivateCampaignRequest, context: Any) -> Campaign:
        return await policies.move(self.app, request, "campaign", "activate", Campaign)

    async def DeactivateCampaign(self, request: promotions_pb2.DeactivateCampaignRequest, context: Any) -> Campaign:
        return await policies.move(self.app, request, "campaign", "deactivate", Campaign)

    async def EndCampaign(self, request: promotions_pb2.EndCampaignRequest, context: Any) -> Campaign:
        return await policies.move(self.app, request, "campaign", "end", Campaign)

    async def DeleteCampaign(self, request: promotions_pb2.DeleteCampaignRequest, context: Any) -> Campaign:
        return await policies.delete(self.app, request, "campaign", Campaign)

    async def UndeleteCampaign(self, request: promotions_pb2.UndeleteCampaignRequest, context: Any) -> Campaign:
        return await policies.undelete(self.app, request, "campaign", Campaign)

    # --- coupons ---

    async def CreateCoupon(self, request: promotions_pb2.CreateCouponRequest, context: Any) -> Coupon:
        return await policies.create(self.app, request, "coupon", request.coupon, Coupon)

    async def GetCoupon(self, request: promotions_pb2.GetCouponRequest, context: Any) -> Coupon:
        return policies.coupon_to_proto(await policies.see(self.app, "coupon", request.id))

    async def ListCoupons(
        self, request: promotions_pb2.ListCouponsRequest, context: Any
    ) -> promotions_pb2.ListCouponsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.COUPONS,
            policies.listing_scope("coupon", caller(), self.app.clock.now()),
            filters={
                "states": convert.names(Coupon.State, request.states),
                "seller_id": convert.optional_id(request.seller_id),
                "campaign_id": convert.optional_id(request.campaign_id),
                "live": not request.show_deleted,
            },
        )
        return await page.answer(promotions_pb2.ListCouponsResponse, map(policies.coupon_fields, page.rows))

    async def UpdateCoupon(self, request: promotions_pb2.UpdateCouponRequest, context: Any) -> Coupon:
        return await policies.update(self.app, request, "coupon", request.coupon, Coupon)

    async def ActivateCoupon(self, request: promotions_pb2.ActivateCouponRequest, context: Any) -> Coupon:
        return await policies.move(self.app, request, "coupon", "activate", Coupon)

    async def DisableCoupon(self, request: promotions_pb2.DisableCouponRequest, context: Any) -> Coupon:
        return await policies.move(self.app, request, "coupon", "disable", Coupon)

    async def ApproveCoupon(self, request: promotions_pb2.ApproveCouponRequest, context: Any) -> Coupon:
        return await policies.approve(self.app, request)

    async def DeleteCoupon(self, request: promotions_pb2.DeleteCouponRequest, context: Any) -> Coupon:
        return await policies.delete(self.app, request, "coupon", Coupon)

    async def UndeleteCoupon(self, request: promotions_pb2.UndeleteCouponRequest, context: Any) -> Coupon:
        return await policies.undelete(self.app, request, "coupon", Coupon)

    async def SummarizePromotion(
        self, request: promotions_pb2.SummarizePromotionRequest, context: Any
    ) -> promotions_pb2.PromotionStatistics:
        return await statistics.of(self.app, request.promotion_id)

    async def ListPromotionSnapshots(
        self, request: promotions_pb2.ListPromotionSnapshotsRequest, context: Any
    ) -> promotions_pb2.ListPromotionSnapshotsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.SNAPSHOTS,
            EVERYTHING,
            filters={"promotion_id": UUID(request.promotion_id)},
        )
        return await page.answer(
            promotions_pb2.ListPromotionSnapshotsResponse, map(promotion_snapshot_to_proto, page.rows)
        )

    # --- sellers of a coupon ---

    async def CreateSellerCoupon(
        self, request: promotions_pb2.CreateSellerCouponRequest, context: Any
    ) -> promotions_pb2.SellerCoupon:
        return await seller_coupons.create(self.app, request)

    async def GetSellerCoupon(
        self, request: promotions_pb2.GetSellerCouponRequest, context: Any
    ) -> promotions_pb2.SellerCoupon:
        return await standard.get(self.app.db, seller_coupons.SELLER_COUPON, request.id)

    async def ListSellerCoupons(
        self, request: promotions_pb2.ListSellerCouponsRequest, context: Any
    ) -> promotions_pb2.ListSellerCouponsResponse:
        page = await standard.list_page(
            self.app,
            request,
            seller_queries.SELLER_COUPONS,
            seller_coupons.reading_scope(caller()),
            filters=_ids(request, "coupon_id", "seller_id"),
        )
        found = map(seller_coupons.seller_coupon_to_proto, page.rows)
        return await page.answer(promotions_pb2.ListSellerCouponsResponse, found)

    async def UpdateSellerCoupon(
        self, request: promotions_pb2.UpdateSellerCouponRequest, context: Any
    ) -> promotions_pb2.SellerCoupon:
        return await seller_coupons.update(self.app, request)

    # --- codes and issues ---

    async def GenerateCouponCodes(
        self, request: promotions_pb2.GenerateCouponCodesRequest, context: Any
    ) -> promotions_pb2.GenerateCouponCodesResponse:
        return await issuing.generate(self.app, request)

    async def ListCouponCodes(
        self, request: promotions_pb2.ListCouponCodesRequest, context: Any
    ) -> promotions_pb2.ListCouponCodesResponse:
        coupon = await policies.see(self.app, "coupon", request.coupon_id)
        who = caller()
        if not who.may("promotions.manage") and coupon.seller_id != who.account_id:
            raise Missing("coupon", request.coupon_id)
        page = await standard.list_page(
            self.app,
            request,
            queries.CODES,
            EVERYTHING,
            filters={"coupon_id": coupon.id, "single_use": True},
        )
        return await page.answer(promotions_pb2.ListCouponCodesResponse, map(issuing.code_fields, page.rows))

    async def RevokeCouponCode(
        self, request: promotions_pb2.RevokeCouponCodeRequest, context: Any
    ) -> promotions_pb2.CouponCode:
        return await issuing.revoke_code(self.app, request)

    async def IssueCoupon(
        self, request: promotions_pb2.IssueCouponRequest, context: Any
    ) -> promotions_pb2.IssueCouponResponse:
        return await issuing.issue(self.app, request)

    async def ClaimCoupon(
        self, request: promotions_pb2.ClaimCouponRequest, context: Any
    ) -> promotions_pb2.CouponIssuance:
        return await issuing.claim(self.app, request)

    async def ListCouponIssuances(
        self, request: promotions_pb2.ListCouponIssuancesRequest, context: Any
    ) -> promotions_pb2.ListCouponIssuancesResponse:
        scope = _own(coupon_issuances.c.customer_id, request.customer_id)
        page = await standard.list_page(
            self.app,
            request,
            queries.ISSUANCES,
            Scope(scope.key, scope.clause, {**scope.values, "now": self.app.clock.now()}),
            filters={
                "states": convert.names(promotions_pb2.CouponIssuance.State, request.states),
                "customer_id": convert.optional_id(request.customer_id),
                "coupon_id": convert.optional_id(request.coupon_id),
            },
        )
        return await page.answer(promotions_pb2.ListCouponIssuancesResponse, map(issuing.issuance_fields, page.rows))

    async def RevokeCouponIssuance(
        self, request: promotions_pb2.RevokeCouponIssuanceRequest, context: Any
    ) -> promotions_pb2.CouponIssuance:
        return await issuing.revoke_issuance(self.app, request)

    async def ListCouponNotifications(
        self, request: promotions_pb2.ListCouponNotificationsRequest, context: Any
    ) -> promotions_pb2.ListCouponNotificationsResponse:
        page = await standard.list_page(
            self.app,
            request,
            notification_queries.NOTIFICATIONS,
            _own(coupon_notifications.c.customer_id, request.customer_id),
            filters=_ids(request, "customer_id", "coupon_id"),
        )
        found = map(notifying.notification_fields, page.rows)
        return await page.answer(promotions_pb2.ListCouponNotificationsResponse, found)

    # --- uses ---

    async def ListRedemptions(
        self, request: promotions_pb2.ListRedemptionsRequest, context: Any
    ) -> promotions_pb2.ListRedemptionsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.REDEMPTIONS,
            _own(redemptions.c.customer_id, request.customer_id),
            filters={
                "states": convert.names(promotions_pb2.Redemption.State, request.states),
                **_ids(request, "customer_id", "coupon_id", "campaign_id", "purchase_id"),
            },
        )
        return await page.answer(promotions_pb2.ListRedemptionsResponse, map(redemption_fields, page.rows))

    async def ListCouponAttempts(
        self, request: promotions_pb2.ListCouponAttemptsRequest, context: Any
    ) -> promotions_pb2.ListCouponAttemptsResponse:
        page = await standard.list_page(
            self.app,
            request,
            queries.ATTEMPTS,
            EVERYTHING,
            filters=_ids(request, "customer_id", "coupon_id"),
        )
        return await page.answer(promotions_pb2.ListCouponAttemptsResponse, map(attempt_fields, page.rows))

    async def EvaluateBasket(
        self, request: promotions_pb2.EvaluateBasketRequest, context: Any
    ) -> promotions_pb2.EvaluateBasketResponse:
        return await evaluating.evaluate(self.app, request)


def _own(column: Any, customer_id: str) -> Scope:
    """Staff see what is everybody's, customers their own."""
    who = caller()
    if who.may("promotions.read"):
        return EVERYTHING
    if customer_id and UUID(customer_id) != who.account_id:
        message = "only staff may look at another customer's"
        raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="promotions.read")
    return Scope("own", column == queries.buyer_id, {"buyer_id": who.id})


def _ids(request: Any, *names: str) -> Mapping[str, UUID | None]:
    return {name: convert.optional_id(getattr(request, name)) for name in names}
