"""The rpcs of promotions. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from mall.promotions.v1 import baskets_pb2
from mall.promotions.v1 import campaigns_pb2
from mall.promotions.v1 import coupons_pb2
from mall.promotions.v1 import issuing_pb2
from mall.promotions.v1 import notifications_pb2
from mall.promotions.v1 import promotions_pb2
from mall.promotions.v1 import sellers_pb2
from mall.promotions.v1 import snapshots_pb2
from mall_client.service import Metadata, Request, Service


class PromotionsService(Service):
    """Keeps what takes money off prices: campaigns, which apply by themselves, and coupons, which a
    shopper holds or whose code she knows.

    Checkouts evaluate them (QuoteCheckout) and redeem them (PlaceOrder); see docs/promotions.md.

    Campaigns: CreateCampaign, GetCampaign, ListCampaigns, UpdateCampaign, ActivateCampaign,
    DeactivateCampaign, EndCampaign, DeleteCampaign, UndeleteCampaign.
    Coupons: CreateCoupon, GetCoupon, ListCoupons, UpdateCoupon, ActivateCoupon, DisableCoupon,
    ApproveCoupon, DeleteCoupon, UndeleteCoupon, ListPromotionSnapshots, SummarizePromotion.
    Sellers of a coupon: CreateSellerCoupon, GetSellerCoupon, ListSellerCoupons, UpdateSellerCoupon.
    Codes: GenerateCouponCodes, ListCouponCodes, RevokeCouponCode.
    Issuances: IssueCoupon, ClaimCoupon, ListCouponIssuances, RevokeCouponIssuance,
    ListCouponNotifications.
    Uses: ListRedemptions, ListCouponAttempts, EvaluateBasket.
    """

    full_name = promotions_pb2.DESCRIPTOR.services_by_name["PromotionsService"].full_name

    def CreateCampaign(
        self,
        request: Request[campaigns_pb2.CreateCampaignRequest] = None,
        /,
        *,
        campaign: campaigns_pb2.Campaign | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Creates a campaign, `INACTIVE`. Of a seller it is for that seller's goods, at that seller's cost.

        Fails with `CAMPAIGN_CODE_TAKEN`.

        Args:
            campaign: The campaign to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = self._call(
            "CreateCampaign", request, {"campaign": campaign, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetCampaign(
        self,
        request: Request[campaigns_pb2.GetCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Returns one campaign. Sellers see their own, staff all.

        Args:
            id: UUID of the campaign.
        """
        answer: campaigns_pb2.Campaign = self._call("GetCampaign", request, {"id": id}, timeout, metadata)
        return answer

    def ListCampaigns(
        self,
        request: Request[campaigns_pb2.ListCampaignsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        channel_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        show_deleted: bool | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.ListCampaignsResponse:
        """Lists campaigns, newest first. Sellers see their own, staff all.

        Args:
            states: Only those in one of these states; empty: in any.
            seller_id: Only those of this seller.
            channel_id: Only those of this channel.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
            show_deleted: Also deleted ones; for those who run them.
        """
        answer: campaigns_pb2.ListCampaignsResponse = self._call(
            "ListCampaigns",
            request,
            {
                "states": states,
                "seller_id": seller_id,
                "channel_id": channel_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
                "show_deleted": show_deleted,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateCampaign(
        self,
        request: Request[campaigns_pb2.UpdateCampaignRequest] = None,
        /,
        *,
        campaign: campaigns_pb2.Campaign | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Changes a campaign, and keeps a snapshot of how it was.

        While it is `ACTIVE`, only texts, `end_time` and the limits that it has may change; an `ENDED` one
        changes no more. Fails with `STATE_FORBIDS`.

        Args:
            campaign: The campaign with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = self._call(
            "UpdateCampaign",
            request,
            {"campaign": campaign, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ActivateCampaign(
        self,
        request: Request[campaigns_pb2.ActivateCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Opens a campaign: within its window it applies to every basket that it fits.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = self._call(
            "ActivateCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeactivateCampaign(
        self,
        request: Request[campaigns_pb2.DeactivateCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Pauses a campaign.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = self._call(
            "DeactivateCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def EndCampaign(
        self,
        request: Request[campaigns_pb2.EndCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Ends a campaign for good.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = self._call(
            "EndCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteCampaign(
        self,
        request: Request[campaigns_pb2.DeleteCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Deletes a campaign softly: nobody finds it any more but those who run it.

        Fails with `STATE_FORBIDS` while it is `ACTIVE`.

        Args:
            id: UUID of the campaign.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = self._call(
            "DeleteCampaign", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteCampaign(
        self,
        request: Request[campaigns_pb2.UndeleteCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Brings a deleted campaign back, in the state that it had.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = self._call(
            "UndeleteCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateCoupon(
        self,
        request: Request[coupons_pb2.CreateCouponRequest] = None,
        /,
        *,
        coupon: coupons_pb2.Coupon | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Creates a coupon, `DRAFT`. Of a seller it is for that seller's goods, at that seller's cost.

        Fails with `COUPON_CODE_TAKEN`.

        Args:
            coupon: The coupon to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = self._call(
            "CreateCoupon", request, {"coupon": coupon, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetCoupon(
        self,
        request: Request[coupons_pb2.GetCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Returns one coupon. Customers see public ones that are open, sellers also their own, staff all.

        Args:
            id: UUID of the coupon.
        """
        answer: coupons_pb2.Coupon = self._call("GetCoupon", request, {"id": id}, timeout, metadata)
        return answer

    def ListCoupons(
        self,
        request: Request[coupons_pb2.ListCouponsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        campaign_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        show_deleted: bool | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.ListCouponsResponse:
        """Lists coupons, newest first. Customers see public ones that are open, sellers also their own, staff
        all.

        Args:
            states: Only those in one of these states; empty: in any.
            seller_id: Only those of this seller.
            campaign_id: Only those of this campaign.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
            show_deleted: Also deleted ones; for those who run them.
        """
        answer: coupons_pb2.ListCouponsResponse = self._call(
            "ListCoupons",
            request,
            {
                "states": states,
                "seller_id": seller_id,
                "campaign_id": campaign_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
                "show_deleted": show_deleted,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateCoupon(
        self,
        request: Request[coupons_pb2.UpdateCouponRequest] = None,
        /,
        *,
        coupon: coupons_pb2.Coupon | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Changes a coupon, and keeps a snapshot of how it was.

        Once it was opened, only texts, `end_time` and the limits that it has may change: what is issued stays
        as it was promised. A limit below what is used lets nothing new in. Fails with `STATE_FORBIDS`.

        Args:
            coupon: The coupon with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = self._call(
            "UpdateCoupon",
            request,
            {"coupon": coupon, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ActivateCoupon(
        self,
        request: Request[coupons_pb2.ActivateCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Opens a coupon: from then on it is issued, claimed and used.

        Fails with `STATE_FORBIDS` and, where it needs approval and has none, `COUPON_NOT_APPROVED`.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = self._call(
            "ActivateCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DisableCoupon(
        self,
        request: Request[coupons_pb2.DisableCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Closes a coupon: nothing more is issued and its codes work no more. What is issued stays valid.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = self._call(
            "DisableCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ApproveCoupon(
        self,
        request: Request[coupons_pb2.ApproveCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Approves a coupon that needs it.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = self._call(
            "ApproveCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteCoupon(
        self,
        request: Request[coupons_pb2.DeleteCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Deletes a coupon softly: nobody finds it any more but those who run it. What is issued stays valid.

        Fails with `STATE_FORBIDS` while it is `ACTIVE`.

        Args:
            id: UUID of the coupon.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = self._call(
            "DeleteCoupon", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def UndeleteCoupon(
        self,
        request: Request[coupons_pb2.UndeleteCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Brings a deleted coupon back, in the state that it had.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = self._call(
            "UndeleteCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListPromotionSnapshots(
        self,
        request: Request[snapshots_pb2.ListPromotionSnapshotsRequest] = None,
        /,
        *,
        promotion_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.ListPromotionSnapshotsResponse:
        """Lists how a campaign or a coupon was after each of its changes, newest first.

        Args:
            promotion_id: UUID of the campaign or coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: snapshots_pb2.ListPromotionSnapshotsResponse = self._call(
            "ListPromotionSnapshots",
            request,
            {"promotion_id": promotion_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def SummarizePromotion(
        self,
        request: Request[snapshots_pb2.SummarizePromotionRequest] = None,
        /,
        *,
        promotion_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.PromotionStatistics:
        """Sums up what a campaign or a coupon has come to. Sellers see their own, staff all.

        Args:
            promotion_id: UUID of the campaign or coupon.
        """
        answer: snapshots_pb2.PromotionStatistics = self._call(
            "SummarizePromotion", request, {"promotion_id": promotion_id}, timeout, metadata
        )
        return answer

    def CreateSellerCoupon(
        self,
        request: Request[sellers_pb2.CreateSellerCouponRequest] = None,
        /,
        *,
        seller_coupon: sellers_pb2.SellerCoupon | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.SellerCoupon:
        """Lets a seller take part in a coupon of the mall that is `sellers_only`.

        Staff choose sellers; sellers ask for themselves, and wait until staff enable it. Fails with
        `SELLER_COUPON_EXISTS`, and with `RESOURCE_NOT_FOUND` for coupons that are not for sellers to take
        part in, or that a seller does not see.

        Args:
            seller_coupon: The seller and the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: sellers_pb2.SellerCoupon = self._call(
            "CreateSellerCoupon", request, {"seller_coupon": seller_coupon, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetSellerCoupon(
        self,
        request: Request[sellers_pb2.GetSellerCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.SellerCoupon:
        """Returns how a seller takes part in a coupon. Sellers see their own, staff all.

        Args:
            id: UUID of it.
        """
        answer: sellers_pb2.SellerCoupon = self._call("GetSellerCoupon", request, {"id": id}, timeout, metadata)
        return answer

    def ListSellerCoupons(
        self,
        request: Request[sellers_pb2.ListSellerCouponsRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.ListSellerCouponsResponse:
        """Lists which sellers take part in coupons, newest first. Sellers see their own, staff all.

        Args:
            coupon_id: Only those of this coupon.
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: sellers_pb2.ListSellerCouponsResponse = self._call(
            "ListSellerCoupons",
            request,
            {
                "coupon_id": coupon_id,
                "seller_id": seller_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateSellerCoupon(
        self,
        request: Request[sellers_pb2.UpdateSellerCouponRequest] = None,
        /,
        *,
        seller_coupon: sellers_pb2.SellerCoupon | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.SellerCoupon:
        """Changes how a seller takes part in a coupon. It counts from the next basket on.

        Args:
            seller_coupon: It with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.SellerCoupon = self._call(
            "UpdateSellerCoupon",
            request,
            {"seller_coupon": seller_coupon, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GenerateCouponCodes(
        self,
        request: Request[issuing_pb2.GenerateCouponCodesRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        count: int | None = None,
        length: int | None = None,
        email: str | None = None,
        request_id: str | None = None,
        customer_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.GenerateCouponCodesResponse:
        """Makes codes of a coupon at random, all or none: each works once.

        They are of capital letters and digits, without `0`, `1`, `I`, `L` and `O`. List them afterwards.

        Args:
            coupon_id: UUID of the coupon.
            count: How many. At most 100,000.
            length: Characters of each, from 8 to 16. Defaults to 10.
            email: The only address whose account may use the code; for one code.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
            customer_id: UUID of the only customer who may use the code; for one code. Not with `email`.
        """
        answer: issuing_pb2.GenerateCouponCodesResponse = self._call(
            "GenerateCouponCodes",
            request,
            {
                "coupon_id": coupon_id,
                "count": count,
                "length": length,
                "email": email,
                "request_id": request_id,
                "customer_id": customer_id,
            },
            timeout,
            metadata,
        )
        return answer

    def ListCouponCodes(
        self,
        request: Request[issuing_pb2.ListCouponCodesRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListCouponCodesResponse:
        """Lists the codes of a coupon, newest first.

        Args:
            coupon_id: UUID of the coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListCouponCodesResponse = self._call(
            "ListCouponCodes",
            request,
            {"coupon_id": coupon_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def RevokeCouponCode(
        self,
        request: Request[issuing_pb2.RevokeCouponCodeRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.CouponCode:
        """Revokes a code: nobody uses it any more.

        Args:
            id: UUID of the code.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: issuing_pb2.CouponCode = self._call(
            "RevokeCouponCode", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def IssueCoupon(
        self,
        request: Request[issuing_pb2.IssueCouponRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        customer_ids: Iterable[str] | None = None,
        request_id: str | None = None,
        external_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.IssueCouponResponse:
        """Issues an open coupon to customers, once to each, all or none. Sellers issue their own, and those of the
        mall that they take part in. Customers with a verified address are mailed.

        Fails with `COUPON_NOT_OPEN`, `COUPON_ISSUE_LIMIT` (metadata `cause`) and `RESOURCE_NOT_FOUND` for
        unknown customers.

        Args:
            coupon_id: UUID of the coupon.
            customer_ids: UUIDs of the customers. At most 100.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
            external_code: What others call the issue; once per coupon and customer. At most 100 characters.
        """
        answer: issuing_pb2.IssueCouponResponse = self._call(
            "IssueCoupon",
            request,
            {
                "coupon_id": coupon_id,
                "customer_ids": customer_ids,
                "request_id": request_id,
                "external_code": external_code,
            },
            timeout,
            metadata,
        )
        return answer

    def ClaimCoupon(
        self,
        request: Request[issuing_pb2.ClaimCouponRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.CouponIssuance:
        """Issues an open public coupon to the caller, or the one that a code is of.

        Fails with `COUPON_NOT_OPEN`, `COUPON_ISSUE_LIMIT` (metadata `cause`), and with `COUPON_REFUSED` (metadata
        `cause`: `UNKNOWN`) for codes that are wrong, used or somebody else's. Too many of those fail with
        `RATE_LIMITED`.

        Args:
            coupon_id: UUID of a public coupon. Either this or `code`.
            code: A code that works once.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: issuing_pb2.CouponIssuance = self._call(
            "ClaimCoupon", request, {"coupon_id": coupon_id, "code": code, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListCouponIssuances(
        self,
        request: Request[issuing_pb2.ListCouponIssuancesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListCouponIssuancesResponse:
        """Lists issued coupons, newest first. Customers see their own, staff all.

        Args:
            states: Only those in one of these states; empty: in any.
            customer_id: Only those of this customer; for staff.
            coupon_id: Only those of this coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListCouponIssuancesResponse = self._call(
            "ListCouponIssuances",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "coupon_id": coupon_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def RevokeCouponIssuance(
        self,
        request: Request[issuing_pb2.RevokeCouponIssuanceRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.CouponIssuance:
        """Takes an issued coupon back that is not used.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the issued coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: issuing_pb2.CouponIssuance = self._call(
            "RevokeCouponIssuance", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ListCouponNotifications(
        self,
        request: Request[notifications_pb2.ListCouponNotificationsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> notifications_pb2.ListCouponNotificationsResponse:
        """Lists what customers were mailed about coupons, newest first. Customers see their own, staff all.

        Args:
            customer_id: Only those of this customer; for staff.
            coupon_id: Only those of this coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: notifications_pb2.ListCouponNotificationsResponse = self._call(
            "ListCouponNotifications",
            request,
            {
                "customer_id": customer_id,
                "coupon_id": coupon_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ListRedemptions(
        self,
        request: Request[issuing_pb2.ListRedemptionsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        campaign_id: str | None = None,
        purchase_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListRedemptionsResponse:
        """Lists uses of coupons and campaigns, newest first. Customers see their own, staff all.

        Args:
            states: Only those in one of these states; empty: in any.
            customer_id: Only those of this customer; for staff.
            coupon_id: Only those of this coupon.
            campaign_id: Only those of this campaign.
            purchase_id: Only those of this purchase.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListRedemptionsResponse = self._call(
            "ListRedemptions",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "coupon_id": coupon_id,
                "campaign_id": campaign_id,
                "purchase_id": purchase_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    def ListCouponAttempts(
        self,
        request: Request[issuing_pb2.ListCouponAttemptsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListCouponAttemptsResponse:
        """Lists refused attempts to use coupons, newest first.

        Args:
            customer_id: Only those of this customer.
            coupon_id: Only those of this coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListCouponAttemptsResponse = self._call(
            "ListCouponAttempts",
            request,
            {"customer_id": customer_id, "coupon_id": coupon_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    def EvaluateBasket(
        self,
        request: Request[baskets_pb2.EvaluateBasketRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        customer_id: str | None = None,
        lines: Iterable[baskets_pb2.BasketLine | Mapping[str, Any]] | None = None,
        codes: Iterable[str] | None = None,
        coupon_issuance_ids: Iterable[str] | None = None,
        best: bool | None = None,
        region_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> baskets_pb2.EvaluateBasketResponse:
        """Prices a basket with everything that takes money off it. No use is counted.

        Codes that are refused are on record as attempts of the customer, and more than 10 unknown ones
        within 10 minutes fail with `RATE_LIMITED`, as in QuoteCheckout. Fails with
        `RESOURCE_NOT_FOUND` for variants that there are not.

        Args:
            channel_id: UUID of the channel. Unset: the primary one.
            customer_id: UUID of the customer. Unset: a guest, who may look but not redeem.
            lines: The lines, of different variants. At most 100.
            codes: Codes to use. At most 10.
            coupon_issuance_ids: UUIDs of issued coupons of the customer to use. At most 10.
            best: Also considers everything else that the customer holds.
            region_code: Where it would be delivered: a country (`DE`), or a part of one (`US-CA`). Unset: nowhere
                that is excluded.
        """
        answer: baskets_pb2.EvaluateBasketResponse = self._call(
            "EvaluateBasket",
            request,
            {
                "channel_id": channel_id,
                "customer_id": customer_id,
                "lines": lines,
                "codes": codes,
                "coupon_issuance_ids": coupon_issuance_ids,
                "best": best,
                "region_code": region_code,
            },
            timeout,
            metadata,
        )
        return answer


class AsyncPromotionsService(Service):
    """Keeps what takes money off prices: campaigns, which apply by themselves, and coupons, which a
    shopper holds or whose code she knows.

    Checkouts evaluate them (QuoteCheckout) and redeem them (PlaceOrder); see docs/promotions.md.

    Campaigns: CreateCampaign, GetCampaign, ListCampaigns, UpdateCampaign, ActivateCampaign,
    DeactivateCampaign, EndCampaign, DeleteCampaign, UndeleteCampaign.
    Coupons: CreateCoupon, GetCoupon, ListCoupons, UpdateCoupon, ActivateCoupon, DisableCoupon,
    ApproveCoupon, DeleteCoupon, UndeleteCoupon, ListPromotionSnapshots, SummarizePromotion.
    Sellers of a coupon: CreateSellerCoupon, GetSellerCoupon, ListSellerCoupons, UpdateSellerCoupon.
    Codes: GenerateCouponCodes, ListCouponCodes, RevokeCouponCode.
    Issuances: IssueCoupon, ClaimCoupon, ListCouponIssuances, RevokeCouponIssuance,
    ListCouponNotifications.
    Uses: ListRedemptions, ListCouponAttempts, EvaluateBasket.
    """

    full_name = promotions_pb2.DESCRIPTOR.services_by_name["PromotionsService"].full_name

    async def CreateCampaign(
        self,
        request: Request[campaigns_pb2.CreateCampaignRequest] = None,
        /,
        *,
        campaign: campaigns_pb2.Campaign | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Creates a campaign, `INACTIVE`. Of a seller it is for that seller's goods, at that seller's cost.

        Fails with `CAMPAIGN_CODE_TAKEN`.

        Args:
            campaign: The campaign to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = await self._call(
            "CreateCampaign", request, {"campaign": campaign, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetCampaign(
        self,
        request: Request[campaigns_pb2.GetCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Returns one campaign. Sellers see their own, staff all.

        Args:
            id: UUID of the campaign.
        """
        answer: campaigns_pb2.Campaign = await self._call("GetCampaign", request, {"id": id}, timeout, metadata)
        return answer

    async def ListCampaigns(
        self,
        request: Request[campaigns_pb2.ListCampaignsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        channel_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        show_deleted: bool | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.ListCampaignsResponse:
        """Lists campaigns, newest first. Sellers see their own, staff all.

        Args:
            states: Only those in one of these states; empty: in any.
            seller_id: Only those of this seller.
            channel_id: Only those of this channel.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
            show_deleted: Also deleted ones; for those who run them.
        """
        answer: campaigns_pb2.ListCampaignsResponse = await self._call(
            "ListCampaigns",
            request,
            {
                "states": states,
                "seller_id": seller_id,
                "channel_id": channel_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
                "show_deleted": show_deleted,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateCampaign(
        self,
        request: Request[campaigns_pb2.UpdateCampaignRequest] = None,
        /,
        *,
        campaign: campaigns_pb2.Campaign | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Changes a campaign, and keeps a snapshot of how it was.

        While it is `ACTIVE`, only texts, `end_time` and the limits that it has may change; an `ENDED` one
        changes no more. Fails with `STATE_FORBIDS`.

        Args:
            campaign: The campaign with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = await self._call(
            "UpdateCampaign",
            request,
            {"campaign": campaign, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ActivateCampaign(
        self,
        request: Request[campaigns_pb2.ActivateCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Opens a campaign: within its window it applies to every basket that it fits.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = await self._call(
            "ActivateCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeactivateCampaign(
        self,
        request: Request[campaigns_pb2.DeactivateCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Pauses a campaign.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = await self._call(
            "DeactivateCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def EndCampaign(
        self,
        request: Request[campaigns_pb2.EndCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Ends a campaign for good.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = await self._call(
            "EndCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteCampaign(
        self,
        request: Request[campaigns_pb2.DeleteCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Deletes a campaign softly: nobody finds it any more but those who run it.

        Fails with `STATE_FORBIDS` while it is `ACTIVE`.

        Args:
            id: UUID of the campaign.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = await self._call(
            "DeleteCampaign", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteCampaign(
        self,
        request: Request[campaigns_pb2.UndeleteCampaignRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> campaigns_pb2.Campaign:
        """Brings a deleted campaign back, in the state that it had.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the campaign.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: campaigns_pb2.Campaign = await self._call(
            "UndeleteCampaign", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateCoupon(
        self,
        request: Request[coupons_pb2.CreateCouponRequest] = None,
        /,
        *,
        coupon: coupons_pb2.Coupon | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Creates a coupon, `DRAFT`. Of a seller it is for that seller's goods, at that seller's cost.

        Fails with `COUPON_CODE_TAKEN`.

        Args:
            coupon: The coupon to create.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = await self._call(
            "CreateCoupon", request, {"coupon": coupon, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetCoupon(
        self,
        request: Request[coupons_pb2.GetCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Returns one coupon. Customers see public ones that are open, sellers also their own, staff all.

        Args:
            id: UUID of the coupon.
        """
        answer: coupons_pb2.Coupon = await self._call("GetCoupon", request, {"id": id}, timeout, metadata)
        return answer

    async def ListCoupons(
        self,
        request: Request[coupons_pb2.ListCouponsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        campaign_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        show_deleted: bool | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.ListCouponsResponse:
        """Lists coupons, newest first. Customers see public ones that are open, sellers also their own, staff
        all.

        Args:
            states: Only those in one of these states; empty: in any.
            seller_id: Only those of this seller.
            campaign_id: Only those of this campaign.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
            show_deleted: Also deleted ones; for those who run them.
        """
        answer: coupons_pb2.ListCouponsResponse = await self._call(
            "ListCoupons",
            request,
            {
                "states": states,
                "seller_id": seller_id,
                "campaign_id": campaign_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
                "show_deleted": show_deleted,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateCoupon(
        self,
        request: Request[coupons_pb2.UpdateCouponRequest] = None,
        /,
        *,
        coupon: coupons_pb2.Coupon | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Changes a coupon, and keeps a snapshot of how it was.

        Once it was opened, only texts, `end_time` and the limits that it has may change: what is issued stays
        as it was promised. A limit below what is used lets nothing new in. Fails with `STATE_FORBIDS`.

        Args:
            coupon: The coupon with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = await self._call(
            "UpdateCoupon",
            request,
            {"coupon": coupon, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ActivateCoupon(
        self,
        request: Request[coupons_pb2.ActivateCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Opens a coupon: from then on it is issued, claimed and used.

        Fails with `STATE_FORBIDS` and, where it needs approval and has none, `COUPON_NOT_APPROVED`.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = await self._call(
            "ActivateCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DisableCoupon(
        self,
        request: Request[coupons_pb2.DisableCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Closes a coupon: nothing more is issued and its codes work no more. What is issued stays valid.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = await self._call(
            "DisableCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ApproveCoupon(
        self,
        request: Request[coupons_pb2.ApproveCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Approves a coupon that needs it.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = await self._call(
            "ApproveCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteCoupon(
        self,
        request: Request[coupons_pb2.DeleteCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Deletes a coupon softly: nobody finds it any more but those who run it. What is issued stays valid.

        Fails with `STATE_FORBIDS` while it is `ACTIVE`.

        Args:
            id: UUID of the coupon.
            etag: Deletes only if this is the current version. Unset: any version.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = await self._call(
            "DeleteCoupon", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def UndeleteCoupon(
        self,
        request: Request[coupons_pb2.UndeleteCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> coupons_pb2.Coupon:
        """Brings a deleted coupon back, in the state that it had.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the coupon.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: coupons_pb2.Coupon = await self._call(
            "UndeleteCoupon", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListPromotionSnapshots(
        self,
        request: Request[snapshots_pb2.ListPromotionSnapshotsRequest] = None,
        /,
        *,
        promotion_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.ListPromotionSnapshotsResponse:
        """Lists how a campaign or a coupon was after each of its changes, newest first.

        Args:
            promotion_id: UUID of the campaign or coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: snapshots_pb2.ListPromotionSnapshotsResponse = await self._call(
            "ListPromotionSnapshots",
            request,
            {"promotion_id": promotion_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def SummarizePromotion(
        self,
        request: Request[snapshots_pb2.SummarizePromotionRequest] = None,
        /,
        *,
        promotion_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> snapshots_pb2.PromotionStatistics:
        """Sums up what a campaign or a coupon has come to. Sellers see their own, staff all.

        Args:
            promotion_id: UUID of the campaign or coupon.
        """
        answer: snapshots_pb2.PromotionStatistics = await self._call(
            "SummarizePromotion", request, {"promotion_id": promotion_id}, timeout, metadata
        )
        return answer

    async def CreateSellerCoupon(
        self,
        request: Request[sellers_pb2.CreateSellerCouponRequest] = None,
        /,
        *,
        seller_coupon: sellers_pb2.SellerCoupon | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.SellerCoupon:
        """Lets a seller take part in a coupon of the mall that is `sellers_only`.

        Staff choose sellers; sellers ask for themselves, and wait until staff enable it. Fails with
        `SELLER_COUPON_EXISTS`, and with `RESOURCE_NOT_FOUND` for coupons that are not for sellers to take
        part in, or that a seller does not see.

        Args:
            seller_coupon: The seller and the coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: sellers_pb2.SellerCoupon = await self._call(
            "CreateSellerCoupon", request, {"seller_coupon": seller_coupon, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetSellerCoupon(
        self,
        request: Request[sellers_pb2.GetSellerCouponRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.SellerCoupon:
        """Returns how a seller takes part in a coupon. Sellers see their own, staff all.

        Args:
            id: UUID of it.
        """
        answer: sellers_pb2.SellerCoupon = await self._call("GetSellerCoupon", request, {"id": id}, timeout, metadata)
        return answer

    async def ListSellerCoupons(
        self,
        request: Request[sellers_pb2.ListSellerCouponsRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.ListSellerCouponsResponse:
        """Lists which sellers take part in coupons, newest first. Sellers see their own, staff all.

        Args:
            coupon_id: Only those of this coupon.
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: sellers_pb2.ListSellerCouponsResponse = await self._call(
            "ListSellerCoupons",
            request,
            {
                "coupon_id": coupon_id,
                "seller_id": seller_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateSellerCoupon(
        self,
        request: Request[sellers_pb2.UpdateSellerCouponRequest] = None,
        /,
        *,
        seller_coupon: sellers_pb2.SellerCoupon | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> sellers_pb2.SellerCoupon:
        """Changes how a seller takes part in a coupon. It counts from the next basket on.

        Args:
            seller_coupon: It with `id` and the new values; `etag` if the change depends on what was read.
            update_mask: Fields to change. Unset: every field that is set; `*`: all.
            request_id: UUID chosen by the caller: a repeated call with it changes nothing and gets the first
                answer.
        """
        answer: sellers_pb2.SellerCoupon = await self._call(
            "UpdateSellerCoupon",
            request,
            {"seller_coupon": seller_coupon, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GenerateCouponCodes(
        self,
        request: Request[issuing_pb2.GenerateCouponCodesRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        count: int | None = None,
        length: int | None = None,
        email: str | None = None,
        request_id: str | None = None,
        customer_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.GenerateCouponCodesResponse:
        """Makes codes of a coupon at random, all or none: each works once.

        They are of capital letters and digits, without `0`, `1`, `I`, `L` and `O`. List them afterwards.

        Args:
            coupon_id: UUID of the coupon.
            count: How many. At most 100,000.
            length: Characters of each, from 8 to 16. Defaults to 10.
            email: The only address whose account may use the code; for one code.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
            customer_id: UUID of the only customer who may use the code; for one code. Not with `email`.
        """
        answer: issuing_pb2.GenerateCouponCodesResponse = await self._call(
            "GenerateCouponCodes",
            request,
            {
                "coupon_id": coupon_id,
                "count": count,
                "length": length,
                "email": email,
                "request_id": request_id,
                "customer_id": customer_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListCouponCodes(
        self,
        request: Request[issuing_pb2.ListCouponCodesRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListCouponCodesResponse:
        """Lists the codes of a coupon, newest first.

        Args:
            coupon_id: UUID of the coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListCouponCodesResponse = await self._call(
            "ListCouponCodes",
            request,
            {"coupon_id": coupon_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def RevokeCouponCode(
        self,
        request: Request[issuing_pb2.RevokeCouponCodeRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.CouponCode:
        """Revokes a code: nobody uses it any more.

        Args:
            id: UUID of the code.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: issuing_pb2.CouponCode = await self._call(
            "RevokeCouponCode", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def IssueCoupon(
        self,
        request: Request[issuing_pb2.IssueCouponRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        customer_ids: Iterable[str] | None = None,
        request_id: str | None = None,
        external_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.IssueCouponResponse:
        """Issues an open coupon to customers, once to each, all or none. Sellers issue their own, and those of the
        mall that they take part in. Customers with a verified address are mailed.

        Fails with `COUPON_NOT_OPEN`, `COUPON_ISSUE_LIMIT` (metadata `cause`) and `RESOURCE_NOT_FOUND` for
        unknown customers.

        Args:
            coupon_id: UUID of the coupon.
            customer_ids: UUIDs of the customers. At most 100.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
            external_code: What others call the issue; once per coupon and customer. At most 100 characters.
        """
        answer: issuing_pb2.IssueCouponResponse = await self._call(
            "IssueCoupon",
            request,
            {
                "coupon_id": coupon_id,
                "customer_ids": customer_ids,
                "request_id": request_id,
                "external_code": external_code,
            },
            timeout,
            metadata,
        )
        return answer

    async def ClaimCoupon(
        self,
        request: Request[issuing_pb2.ClaimCouponRequest] = None,
        /,
        *,
        coupon_id: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.CouponIssuance:
        """Issues an open public coupon to the caller, or the one that a code is of.

        Fails with `COUPON_NOT_OPEN`, `COUPON_ISSUE_LIMIT` (metadata `cause`), and with `COUPON_REFUSED` (metadata
        `cause`: `UNKNOWN`) for codes that are wrong, used or somebody else's. Too many of those fail with
        `RATE_LIMITED`.

        Args:
            coupon_id: UUID of a public coupon. Either this or `code`.
            code: A code that works once.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: issuing_pb2.CouponIssuance = await self._call(
            "ClaimCoupon", request, {"coupon_id": coupon_id, "code": code, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListCouponIssuances(
        self,
        request: Request[issuing_pb2.ListCouponIssuancesRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListCouponIssuancesResponse:
        """Lists issued coupons, newest first. Customers see their own, staff all.

        Args:
            states: Only those in one of these states; empty: in any.
            customer_id: Only those of this customer; for staff.
            coupon_id: Only those of this coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListCouponIssuancesResponse = await self._call(
            "ListCouponIssuances",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "coupon_id": coupon_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def RevokeCouponIssuance(
        self,
        request: Request[issuing_pb2.RevokeCouponIssuanceRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.CouponIssuance:
        """Takes an issued coupon back that is not used.

        Fails with `STATE_FORBIDS`.

        Args:
            id: UUID of the issued coupon.
            request_id: UUID chosen by the caller: a repeated call with it has no second effect and gets the first
                answer.
        """
        answer: issuing_pb2.CouponIssuance = await self._call(
            "RevokeCouponIssuance", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ListCouponNotifications(
        self,
        request: Request[notifications_pb2.ListCouponNotificationsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> notifications_pb2.ListCouponNotificationsResponse:
        """Lists what customers were mailed about coupons, newest first. Customers see their own, staff all.

        Args:
            customer_id: Only those of this customer; for staff.
            coupon_id: Only those of this coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: Which come first; `NEWEST` if unset.
        """
        answer: notifications_pb2.ListCouponNotificationsResponse = await self._call(
            "ListCouponNotifications",
            request,
            {
                "customer_id": customer_id,
                "coupon_id": coupon_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListRedemptions(
        self,
        request: Request[issuing_pb2.ListRedemptionsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        campaign_id: str | None = None,
        purchase_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListRedemptionsResponse:
        """Lists uses of coupons and campaigns, newest first. Customers see their own, staff all.

        Args:
            states: Only those in one of these states; empty: in any.
            customer_id: Only those of this customer; for staff.
            coupon_id: Only those of this coupon.
            campaign_id: Only those of this campaign.
            purchase_id: Only those of this purchase.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListRedemptionsResponse = await self._call(
            "ListRedemptions",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "coupon_id": coupon_id,
                "campaign_id": campaign_id,
                "purchase_id": purchase_id,
                "page_size": page_size,
                "page_token": page_token,
            },
            timeout,
            metadata,
        )
        return answer

    async def ListCouponAttempts(
        self,
        request: Request[issuing_pb2.ListCouponAttemptsRequest] = None,
        /,
        *,
        customer_id: str | None = None,
        coupon_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> issuing_pb2.ListCouponAttemptsResponse:
        """Lists refused attempts to use coupons, newest first.

        Args:
            customer_id: Only those of this customer.
            coupon_id: Only those of this coupon.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
        """
        answer: issuing_pb2.ListCouponAttemptsResponse = await self._call(
            "ListCouponAttempts",
            request,
            {"customer_id": customer_id, "coupon_id": coupon_id, "page_size": page_size, "page_token": page_token},
            timeout,
            metadata,
        )
        return answer

    async def EvaluateBasket(
        self,
        request: Request[baskets_pb2.EvaluateBasketRequest] = None,
        /,
        *,
        channel_id: str | None = None,
        customer_id: str | None = None,
        lines: Iterable[baskets_pb2.BasketLine | Mapping[str, Any]] | None = None,
        codes: Iterable[str] | None = None,
        coupon_issuance_ids: Iterable[str] | None = None,
        best: bool | None = None,
        region_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> baskets_pb2.EvaluateBasketResponse:
        """Prices a basket with everything that takes money off it. No use is counted.

        Codes that are refused are on record as attempts of the customer, and more than 10 unknown ones
        within 10 minutes fail with `RATE_LIMITED`, as in QuoteCheckout. Fails with
        `RESOURCE_NOT_FOUND` for variants that there are not.

        Args:
            channel_id: UUID of the channel. Unset: the primary one.
            customer_id: UUID of the customer. Unset: a guest, who may look but not redeem.
            lines: The lines, of different variants. At most 100.
            codes: Codes to use. At most 10.
            coupon_issuance_ids: UUIDs of issued coupons of the customer to use. At most 10.
            best: Also considers everything else that the customer holds.
            region_code: Where it would be delivered: a country (`DE`), or a part of one (`US-CA`). Unset: nowhere
                that is excluded.
        """
        answer: baskets_pb2.EvaluateBasketResponse = await self._call(
            "EvaluateBasket",
            request,
            {
                "channel_id": channel_id,
                "customer_id": customer_id,
                "lines": lines,
                "codes": codes,
                "coupon_issuance_ids": coupon_issuance_ids,
                "best": best,
                "region_code": region_code,
            },
            timeout,
            metadata,
        )
        return answer
