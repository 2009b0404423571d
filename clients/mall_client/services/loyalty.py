"""The rpcs of loyalty. scripts/generate writes it from the protos."""

import datetime
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any

from google.protobuf import field_mask_pb2
from google.type import money_pb2
from mall.loyalty.v1 import earnings_pb2
from mall.loyalty.v1 import loyalty_pb2
from mall.loyalty.v1 import memberships_pb2
from mall.loyalty.v1 import redemptions_pb2
from mall.loyalty.v1 import referrals_pb2
from mall.loyalty.v1 import rewards_pb2
from mall.loyalty.v1 import tiers_pb2
from mall_client.service import Metadata, Request, Service


class LoyaltyService(Service):
    """Keeps the loyalty programme: tiers, members, what they earn, and what coins buy. See
    docs/loyalty.md.

    Coins are in the wallet's accounts of kind `COIN`, where they expire and pay for purchases;
    nothing here has a balance of its own. Only those earn who have joined.

    Tiers: CreateLoyaltyTier, GetLoyaltyTier, ListLoyaltyTiers, UpdateLoyaltyTier, MoveLoyaltyTier,
    AssignLoyaltyTier.

    Memberships: CreateLoyaltyMembership, GetLoyaltyMembership, ListLoyaltyMemberships,
    UpdateLoyaltyMembership, SuspendLoyaltyMembership, LockLoyaltyMembership,
    ReinstateLoyaltyMembership, CloseLoyaltyMembership, AssignLoyaltyTier, TrackLoyaltyProgress,
    ListTierEvaluations.

    Earnings: CreateLoyaltyEarning, GetLoyaltyEarning, ListLoyaltyEarnings, CreateEarningPromotion,
    GetEarningPromotion, ListEarningPromotions, UpdateEarningPromotion, ActivateEarningPromotion,
    EndEarningPromotion.

    Rewards: CreateLoyaltyReward, GetLoyaltyReward, ListLoyaltyRewards, UpdateLoyaltyReward,
    MoveLoyaltyReward, DeleteLoyaltyReward, RedeemLoyaltyReward.

    Redemptions: GetRewardRedemption, ListRewardRedemptions, ConfirmRewardRedemption,
    DeliverRewardRedemption, CancelRewardRedemption.

    Referrals: GetLoyaltyReferral, ListLoyaltyReferrals.
    """

    full_name = loyalty_pb2.DESCRIPTOR.services_by_name["LoyaltyService"].full_name

    def CreateLoyaltyTier(
        self,
        request: Request[tiers_pb2.CreateLoyaltyTierRequest] = None,
        /,
        *,
        loyalty_tier: tiers_pb2.LoyaltyTier | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Creates a tier, `UPCOMING`.

        Fails with `LOYALTY_TIER_TAKEN` for a code or level that there is.

        Args:
            loyalty_tier: The tier.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tiers_pb2.LoyaltyTier = self._call(
            "CreateLoyaltyTier", request, {"loyalty_tier": loyalty_tier, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetLoyaltyTier(
        self,
        request: Request[tiers_pb2.GetLoyaltyTierRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Returns one tier. Staff see all, everybody those that are in force or announced.

        Args:
            id: UUID of the tier.
        """
        answer: tiers_pb2.LoyaltyTier = self._call("GetLoyaltyTier", request, {"id": id}, timeout, metadata)
        return answer

    def ListLoyaltyTiers(
        self,
        request: Request[tiers_pb2.ListLoyaltyTiersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.ListLoyaltyTiersResponse:
        """Lists tiers, newest first. Staff see all, everybody those that are in force or announced.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tiers_pb2.ListLoyaltyTiersResponse = self._call(
            "ListLoyaltyTiers",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def UpdateLoyaltyTier(
        self,
        request: Request[tiers_pb2.UpdateLoyaltyTierRequest] = None,
        /,
        *,
        loyalty_tier: tiers_pb2.LoyaltyTier | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Changes a tier, for what is earned and looked at from then on.

        Args:
            loyalty_tier: The tier, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tiers_pb2.LoyaltyTier = self._call(
            "UpdateLoyaltyTier",
            request,
            {"loyalty_tier": loyalty_tier, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def MoveLoyaltyTier(
        self,
        request: Request[tiers_pb2.MoveLoyaltyTierRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Brings a tier into another state, such as `ACTIVE`. Members are not moved by it.

        Args:
            id: UUID of the tier.
            state: The state.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tiers_pb2.LoyaltyTier = self._call(
            "MoveLoyaltyTier",
            request,
            {"id": id, "state": state, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CreateLoyaltyMembership(
        self,
        request: Request[memberships_pb2.CreateLoyaltyMembershipRequest] = None,
        /,
        *,
        loyalty_membership: memberships_pb2.LoyaltyMembership | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        referral_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Lets the caller join the programme; staff let anybody.

        Fails with `LOYALTY_MEMBERSHIP_EXISTS`, and with `REFERRAL_CODE_WRONG` for a code of nobody. A
        code of one's own making (same device, card or address) is taken without a word, and brings
        nothing.

        Args:
            loyalty_membership: The membership.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            referral_code: Code of the member who has brought this one. At most 40 characters.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "CreateLoyaltyMembership",
            request,
            {"loyalty_membership": loyalty_membership, "request_id": request_id, "referral_code": referral_code},
            timeout,
            metadata,
        )
        return answer

    def GetLoyaltyMembership(
        self,
        request: Request[memberships_pb2.GetLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Returns one membership with its coins. Members see their own, staff all.

        Args:
            id: UUID of the membership.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "GetLoyaltyMembership", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListLoyaltyMemberships(
        self,
        request: Request[memberships_pb2.ListLoyaltyMembershipsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        tier_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.ListLoyaltyMembershipsResponse:
        """Lists the caller's membership; for staff all, newest first.

        Args:
            states: Only those in these states; empty: in any.
            customer_id: Only that of this customer.
            tier_id: Only those in this tier.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: memberships_pb2.ListLoyaltyMembershipsResponse = self._call(
            "ListLoyaltyMemberships",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "tier_id": tier_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateLoyaltyMembership(
        self,
        request: Request[memberships_pb2.UpdateLoyaltyMembershipRequest] = None,
        /,
        *,
        loyalty_membership: memberships_pb2.LoyaltyMembership | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Changes what a member wishes. Members change their own, staff all.

        Args:
            loyalty_membership: The membership, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "UpdateLoyaltyMembership",
            request,
            {"loyalty_membership": loyalty_membership, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def SuspendLoyaltyMembership(
        self,
        request: Request[memberships_pb2.SuspendLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Suspends a membership: it neither earns nor redeems, and what is pending waits. Leaves an audit
        entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "SuspendLoyaltyMembership",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def LockLoyaltyMembership(
        self,
        request: Request[memberships_pb2.LockLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Locks a membership that somebody else may have got hold of. Members lock their own, staff all;
        staff reinstate. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "LockLoyaltyMembership", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def ReinstateLoyaltyMembership(
        self,
        request: Request[memberships_pb2.ReinstateLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Lets a suspended or locked membership go on. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "ReinstateLoyaltyMembership",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CloseLoyaltyMembership(
        self,
        request: Request[memberships_pb2.CloseLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Closes a membership for good: what is pending is void, coins stay in the wallet. Members close
        their own, staff all. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "CloseLoyaltyMembership", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def AssignLoyaltyTier(
        self,
        request: Request[memberships_pb2.AssignLoyaltyTierRequest] = None,
        /,
        *,
        id: str | None = None,
        tier_id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Puts a member into a tier, or out of it, whatever was spent: the only way into tiers by
        invitation.

        Fails with `STATE_FORBIDS` for a tier that is not in force. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            tier_id: UUID of the tier; empty for none.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = self._call(
            "AssignLoyaltyTier",
            request,
            {"id": id, "tier_id": tier_id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def TrackLoyaltyProgress(
        self,
        request: Request[memberships_pb2.TrackLoyaltyProgressRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyProgress:
        """Returns how far it is to the next tier. Members see their own, staff all.

        Args:
            id: UUID of the membership.
        """
        answer: memberships_pb2.LoyaltyProgress = self._call(
            "TrackLoyaltyProgress", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListTierEvaluations(
        self,
        request: Request[memberships_pb2.ListTierEvaluationsRequest] = None,
        /,
        *,
        membership_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.ListTierEvaluationsResponse:
        """Lists what became of a member's tier and why, newest first. Members see their own, staff all.

        Args:
            membership_id: UUID of the membership.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: memberships_pb2.ListTierEvaluationsResponse = self._call(
            "ListTierEvaluations",
            request,
            {"membership_id": membership_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def CreateLoyaltyEarning(
        self,
        request: Request[earnings_pb2.CreateLoyaltyEarningRequest] = None,
        /,
        *,
        loyalty_earning: earnings_pb2.LoyaltyEarning | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.LoyaltyEarning:
        """Gives coins for a review, something shared, a milestone, or by hand. They can be spent at once.

        Fails with `LOYALTY_GRANT_LIMIT` above `loyalty.grant_limit`, and with `LOYALTY_EARNING_EXISTS`
        where the member has got coins of the type for the same reference. Leaves an audit entry.

        Args:
            loyalty_earning: The earning.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.LoyaltyEarning = self._call(
            "CreateLoyaltyEarning",
            request,
            {"loyalty_earning": loyalty_earning, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetLoyaltyEarning(
        self,
        request: Request[earnings_pb2.GetLoyaltyEarningRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.LoyaltyEarning:
        """Returns one earning. Members see their own, staff all.

        Args:
            id: UUID of the earning.
        """
        answer: earnings_pb2.LoyaltyEarning = self._call("GetLoyaltyEarning", request, {"id": id}, timeout, metadata)
        return answer

    def ListLoyaltyEarnings(
        self,
        request: Request[earnings_pb2.ListLoyaltyEarningsRequest] = None,
        /,
        *,
        membership_id: str | None = None,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.ListLoyaltyEarningsResponse:
        """Lists the caller's earnings, newest first; for staff, all.

        Args:
            membership_id: Only those of this membership.
            order_id: Only those that hang on this order.
            states: Only those in these states; empty: in any.
            types: Only those of these types; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: earnings_pb2.ListLoyaltyEarningsResponse = self._call(
            "ListLoyaltyEarnings",
            request,
            {
                "membership_id": membership_id,
                "order_id": order_id,
                "states": states,
                "types": types,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def CreateEarningPromotion(
        self,
        request: Request[earnings_pb2.CreateEarningPromotionRequest] = None,
        /,
        *,
        earning_promotion: earnings_pb2.EarningPromotion | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Creates an earning promotion, `DRAFT`.

        Fails with `EARNING_PROMOTION_CODE_TAKEN`.

        Args:
            earning_promotion: The earning promotion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = self._call(
            "CreateEarningPromotion",
            request,
            {"earning_promotion": earning_promotion, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetEarningPromotion(
        self,
        request: Request[earnings_pb2.GetEarningPromotionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Returns one earning promotion.

        Args:
            id: UUID of the earning promotion.
        """
        answer: earnings_pb2.EarningPromotion = self._call(
            "GetEarningPromotion", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListEarningPromotions(
        self,
        request: Request[earnings_pb2.ListEarningPromotionsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.ListEarningPromotionsResponse:
        """Lists earning promotions, newest first.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: earnings_pb2.ListEarningPromotionsResponse = self._call(
            "ListEarningPromotions",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    def UpdateEarningPromotion(
        self,
        request: Request[earnings_pb2.UpdateEarningPromotionRequest] = None,
        /,
        *,
        earning_promotion: earnings_pb2.EarningPromotion | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Changes an earning promotion: a draft as a whole, one that counts its name and its end, one that
        is over not at all.

        Args:
            earning_promotion: The earning promotion, found by its `id`. With an `etag`, only if it is still the current
                one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = self._call(
            "UpdateEarningPromotion",
            request,
            {"earning_promotion": earning_promotion, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def ActivateEarningPromotion(
        self,
        request: Request[earnings_pb2.ActivateEarningPromotionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Lets an earning promotion count within its window: `DRAFT` to `ACTIVE`.

        Args:
            id: UUID of the earning promotion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = self._call(
            "ActivateEarningPromotion", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def EndEarningPromotion(
        self,
        request: Request[earnings_pb2.EndEarningPromotionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Ends an earning promotion. What was earned with it stays.

        Args:
            id: UUID of the earning promotion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = self._call(
            "EndEarningPromotion", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def CreateLoyaltyReward(
        self,
        request: Request[rewards_pb2.CreateLoyaltyRewardRequest] = None,
        /,
        *,
        loyalty_reward: rewards_pb2.LoyaltyReward | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Creates a reward, `DRAFT`.

        Fails with `LOYALTY_REWARD_CODE_TAKEN`.

        Args:
            loyalty_reward: The reward.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = self._call(
            "CreateLoyaltyReward",
            request,
            {"loyalty_reward": loyalty_reward, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def GetLoyaltyReward(
        self,
        request: Request[rewards_pb2.GetLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Returns one reward. Staff see all, everybody what is offered now.

        Args:
            id: UUID of the reward.
        """
        answer: rewards_pb2.LoyaltyReward = self._call("GetLoyaltyReward", request, {"id": id}, timeout, metadata)
        return answer

    def ListLoyaltyRewards(
        self,
        request: Request[rewards_pb2.ListLoyaltyRewardsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.ListLoyaltyRewardsResponse:
        """Lists rewards, newest first. Staff see all, everybody what is offered now.

        Args:
            states: Only those in these states; empty: in any.
            types: Only those of these types; empty: of any.
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: rewards_pb2.ListLoyaltyRewardsResponse = self._call(
            "ListLoyaltyRewards",
            request,
            {
                "states": states,
                "types": types,
                "seller_id": seller_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def UpdateLoyaltyReward(
        self,
        request: Request[rewards_pb2.UpdateLoyaltyRewardRequest] = None,
        /,
        *,
        loyalty_reward: rewards_pb2.LoyaltyReward | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Changes a reward, for redemptions from then on.

        Args:
            loyalty_reward: The reward, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = self._call(
            "UpdateLoyaltyReward",
            request,
            {"loyalty_reward": loyalty_reward, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def MoveLoyaltyReward(
        self,
        request: Request[rewards_pb2.MoveLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Brings a reward into another state, such as `ACTIVE`.

        Args:
            id: UUID of the reward.
            state: The state.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = self._call(
            "MoveLoyaltyReward", request, {"id": id, "state": state, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeleteLoyaltyReward(
        self,
        request: Request[rewards_pb2.DeleteLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Deletes a reward softly. Redemptions stay.

        Args:
            id: UUID of the reward.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = self._call(
            "DeleteLoyaltyReward", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    def RedeemLoyaltyReward(
        self,
        request: Request[redemptions_pb2.RedeemLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        membership_id: str | None = None,
        current_password: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Buys a reward with coins: the caller, or staff for a member.

        Fails with `REWARD_REFUSED`, whose `cause` is `NOT_OFFERED`, `EXHAUSTED`, `USED_BY_CUSTOMER`,
        `SEGMENT`, `TIER`, `COUNTRY` or `STAFF_ONLY`; with `EMAIL_NOT_VERIFIED`, `BALANCE_INSUFFICIENT`,
        `BALANCE_FROZEN`, and `PASSWORD_WRONG` from `loyalty.step_up_coins` coins on.

        Args:
            id: UUID of the reward.
            membership_id: UUID of the membership; unset: the caller's. Staff name one.
            current_password: The caller's password, from `loyalty.step_up_coins` coins on. At most 200 characters.
            code: Code of the second factor, where the caller has one and needs a password. At most 64
                characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = self._call(
            "RedeemLoyaltyReward",
            request,
            {
                "id": id,
                "membership_id": membership_id,
                "current_password": current_password,
                "code": code,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    def GetRewardRedemption(
        self,
        request: Request[redemptions_pb2.GetRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Returns one redemption. Members see their own, staff all.

        Args:
            id: UUID of the redemption.
        """
        answer: redemptions_pb2.RewardRedemption = self._call(
            "GetRewardRedemption", request, {"id": id}, timeout, metadata
        )
        return answer

    def ListRewardRedemptions(
        self,
        request: Request[redemptions_pb2.ListRewardRedemptionsRequest] = None,
        /,
        *,
        membership_id: str | None = None,
        reward_id: str | None = None,
        states: Iterable[int | str] | None = None,
        code: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.ListRewardRedemptionsResponse:
        """Lists the caller's redemptions, newest first; for staff, all.

        Args:
            membership_id: Only those of this membership.
            reward_id: Only those of this reward.
            states: Only those in these states; empty: in any.
            code: Only that with this code. At most 40 characters.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: redemptions_pb2.ListRewardRedemptionsResponse = self._call(
            "ListRewardRedemptions",
            request,
            {
                "membership_id": membership_id,
                "reward_id": reward_id,
                "states": states,
                "code": code,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    def ConfirmRewardRedemption(
        self,
        request: Request[redemptions_pb2.ConfirmRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Confirms a redemption that has waited for it.

        Args:
            id: UUID of the redemption.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = self._call(
            "ConfirmRewardRedemption", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    def DeliverRewardRedemption(
        self,
        request: Request[redemptions_pb2.DeliverRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        order_id: str | None = None,
        discount: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Notes that a redemption was used or handed over, and for which order.

        Fails with `INVALID_FIELDS` for an order of somebody else.

        Args:
            id: UUID of the redemption.
            order_id: UUID of the member's order that it was used for.
            discount: What it took off that order.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = self._call(
            "DeliverRewardRedemption",
            request,
            {"id": id, "order_id": order_id, "discount": discount, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    def CancelRewardRedemption(
        self,
        request: Request[redemptions_pb2.CancelRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Takes a redemption back that was not used, and gives the coins back into their lots. Members
        cancel their own, staff all: then coins that have expired, or soon would, are good for
        `wallet.return_grace`.

        Args:
            id: UUID of the redemption.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = self._call(
            "CancelRewardRedemption", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    def GetLoyaltyReferral(
        self,
        request: Request[referrals_pb2.GetLoyaltyReferralRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> referrals_pb2.LoyaltyReferral:
        """Returns one referral. Members see those that they have brought, staff all.

        Args:
            id: UUID of the referral.
        """
        answer: referrals_pb2.LoyaltyReferral = self._call("GetLoyaltyReferral", request, {"id": id}, timeout, metadata)
        return answer

    def ListLoyaltyReferrals(
        self,
        request: Request[referrals_pb2.ListLoyaltyReferralsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        membership_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> referrals_pb2.ListLoyaltyReferralsResponse:
        """Lists whom the caller has brought, newest first; for staff, all.

        Args:
            states: Only those in these states; empty: in any.
            membership_id: Only those that this membership has brought.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: referrals_pb2.ListLoyaltyReferralsResponse = self._call(
            "ListLoyaltyReferrals",
            request,
            {
                "states": states,
                "membership_id": membership_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer


class AsyncLoyaltyService(Service):
    """Keeps the loyalty programme: tiers, members, what they earn, and what coins buy. See
    docs/loyalty.md.

    Coins are in the wallet's accounts of kind `COIN`, where they expire and pay for purchases;
    nothing here has a balance of its own. Only those earn who have joined.

    Tiers: CreateLoyaltyTier, GetLoyaltyTier, ListLoyaltyTiers, UpdateLoyaltyTier, MoveLoyaltyTier,
    AssignLoyaltyTier.

    Memberships: CreateLoyaltyMembership, GetLoyaltyMembership, ListLoyaltyMemberships,
    UpdateLoyaltyMembership, SuspendLoyaltyMembership, LockLoyaltyMembership,
    ReinstateLoyaltyMembership, CloseLoyaltyMembership, AssignLoyaltyTier, TrackLoyaltyProgress,
    ListTierEvaluations.

    Earnings: CreateLoyaltyEarning, GetLoyaltyEarning, ListLoyaltyEarnings, CreateEarningPromotion,
    GetEarningPromotion, ListEarningPromotions, UpdateEarningPromotion, ActivateEarningPromotion,
    EndEarningPromotion.

    Rewards: CreateLoyaltyReward, GetLoyaltyReward, ListLoyaltyRewards, UpdateLoyaltyReward,
    MoveLoyaltyReward, DeleteLoyaltyReward, RedeemLoyaltyReward.

    Redemptions: GetRewardRedemption, ListRewardRedemptions, ConfirmRewardRedemption,
    DeliverRewardRedemption, CancelRewardRedemption.

    Referrals: GetLoyaltyReferral, ListLoyaltyReferrals.
    """

    full_name = loyalty_pb2.DESCRIPTOR.services_by_name["LoyaltyService"].full_name

    async def CreateLoyaltyTier(
        self,
        request: Request[tiers_pb2.CreateLoyaltyTierRequest] = None,
        /,
        *,
        loyalty_tier: tiers_pb2.LoyaltyTier | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Creates a tier, `UPCOMING`.

        Fails with `LOYALTY_TIER_TAKEN` for a code or level that there is.

        Args:
            loyalty_tier: The tier.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tiers_pb2.LoyaltyTier = await self._call(
            "CreateLoyaltyTier", request, {"loyalty_tier": loyalty_tier, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetLoyaltyTier(
        self,
        request: Request[tiers_pb2.GetLoyaltyTierRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Returns one tier. Staff see all, everybody those that are in force or announced.

        Args:
            id: UUID of the tier.
        """
        answer: tiers_pb2.LoyaltyTier = await self._call("GetLoyaltyTier", request, {"id": id}, timeout, metadata)
        return answer

    async def ListLoyaltyTiers(
        self,
        request: Request[tiers_pb2.ListLoyaltyTiersRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.ListLoyaltyTiersResponse:
        """Lists tiers, newest first. Staff see all, everybody those that are in force or announced.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: tiers_pb2.ListLoyaltyTiersResponse = await self._call(
            "ListLoyaltyTiers",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def UpdateLoyaltyTier(
        self,
        request: Request[tiers_pb2.UpdateLoyaltyTierRequest] = None,
        /,
        *,
        loyalty_tier: tiers_pb2.LoyaltyTier | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Changes a tier, for what is earned and looked at from then on.

        Args:
            loyalty_tier: The tier, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tiers_pb2.LoyaltyTier = await self._call(
            "UpdateLoyaltyTier",
            request,
            {"loyalty_tier": loyalty_tier, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def MoveLoyaltyTier(
        self,
        request: Request[tiers_pb2.MoveLoyaltyTierRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> tiers_pb2.LoyaltyTier:
        """Brings a tier into another state, such as `ACTIVE`. Members are not moved by it.

        Args:
            id: UUID of the tier.
            state: The state.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: tiers_pb2.LoyaltyTier = await self._call(
            "MoveLoyaltyTier",
            request,
            {"id": id, "state": state, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CreateLoyaltyMembership(
        self,
        request: Request[memberships_pb2.CreateLoyaltyMembershipRequest] = None,
        /,
        *,
        loyalty_membership: memberships_pb2.LoyaltyMembership | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        referral_code: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Lets the caller join the programme; staff let anybody.

        Fails with `LOYALTY_MEMBERSHIP_EXISTS`, and with `REFERRAL_CODE_WRONG` for a code of nobody. A
        code of one's own making (same device, card or address) is taken without a word, and brings
        nothing.

        Args:
            loyalty_membership: The membership.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
            referral_code: Code of the member who has brought this one. At most 40 characters.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "CreateLoyaltyMembership",
            request,
            {"loyalty_membership": loyalty_membership, "request_id": request_id, "referral_code": referral_code},
            timeout,
            metadata,
        )
        return answer

    async def GetLoyaltyMembership(
        self,
        request: Request[memberships_pb2.GetLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Returns one membership with its coins. Members see their own, staff all.

        Args:
            id: UUID of the membership.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "GetLoyaltyMembership", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListLoyaltyMemberships(
        self,
        request: Request[memberships_pb2.ListLoyaltyMembershipsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        customer_id: str | None = None,
        tier_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.ListLoyaltyMembershipsResponse:
        """Lists the caller's membership; for staff all, newest first.

        Args:
            states: Only those in these states; empty: in any.
            customer_id: Only that of this customer.
            tier_id: Only those in this tier.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: memberships_pb2.ListLoyaltyMembershipsResponse = await self._call(
            "ListLoyaltyMemberships",
            request,
            {
                "states": states,
                "customer_id": customer_id,
                "tier_id": tier_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateLoyaltyMembership(
        self,
        request: Request[memberships_pb2.UpdateLoyaltyMembershipRequest] = None,
        /,
        *,
        loyalty_membership: memberships_pb2.LoyaltyMembership | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Changes what a member wishes. Members change their own, staff all.

        Args:
            loyalty_membership: The membership, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "UpdateLoyaltyMembership",
            request,
            {"loyalty_membership": loyalty_membership, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def SuspendLoyaltyMembership(
        self,
        request: Request[memberships_pb2.SuspendLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Suspends a membership: it neither earns nor redeems, and what is pending waits. Leaves an audit
        entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "SuspendLoyaltyMembership",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def LockLoyaltyMembership(
        self,
        request: Request[memberships_pb2.LockLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Locks a membership that somebody else may have got hold of. Members lock their own, staff all;
        staff reinstate. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "LockLoyaltyMembership", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def ReinstateLoyaltyMembership(
        self,
        request: Request[memberships_pb2.ReinstateLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Lets a suspended or locked membership go on. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "ReinstateLoyaltyMembership",
            request,
            {"id": id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CloseLoyaltyMembership(
        self,
        request: Request[memberships_pb2.CloseLoyaltyMembershipRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Closes a membership for good: what is pending is void, coins stay in the wallet. Members close
        their own, staff all. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "CloseLoyaltyMembership", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def AssignLoyaltyTier(
        self,
        request: Request[memberships_pb2.AssignLoyaltyTierRequest] = None,
        /,
        *,
        id: str | None = None,
        tier_id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyMembership:
        """Puts a member into a tier, or out of it, whatever was spent: the only way into tiers by
        invitation.

        Fails with `STATE_FORBIDS` for a tier that is not in force. Leaves an audit entry.

        Args:
            id: UUID of the membership.
            tier_id: UUID of the tier; empty for none.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: memberships_pb2.LoyaltyMembership = await self._call(
            "AssignLoyaltyTier",
            request,
            {"id": id, "tier_id": tier_id, "reason": reason, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def TrackLoyaltyProgress(
        self,
        request: Request[memberships_pb2.TrackLoyaltyProgressRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.LoyaltyProgress:
        """Returns how far it is to the next tier. Members see their own, staff all.

        Args:
            id: UUID of the membership.
        """
        answer: memberships_pb2.LoyaltyProgress = await self._call(
            "TrackLoyaltyProgress", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListTierEvaluations(
        self,
        request: Request[memberships_pb2.ListTierEvaluationsRequest] = None,
        /,
        *,
        membership_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> memberships_pb2.ListTierEvaluationsResponse:
        """Lists what became of a member's tier and why, newest first. Members see their own, staff all.

        Args:
            membership_id: UUID of the membership.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: memberships_pb2.ListTierEvaluationsResponse = await self._call(
            "ListTierEvaluations",
            request,
            {"membership_id": membership_id, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def CreateLoyaltyEarning(
        self,
        request: Request[earnings_pb2.CreateLoyaltyEarningRequest] = None,
        /,
        *,
        loyalty_earning: earnings_pb2.LoyaltyEarning | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.LoyaltyEarning:
        """Gives coins for a review, something shared, a milestone, or by hand. They can be spent at once.

        Fails with `LOYALTY_GRANT_LIMIT` above `loyalty.grant_limit`, and with `LOYALTY_EARNING_EXISTS`
        where the member has got coins of the type for the same reference. Leaves an audit entry.

        Args:
            loyalty_earning: The earning.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.LoyaltyEarning = await self._call(
            "CreateLoyaltyEarning",
            request,
            {"loyalty_earning": loyalty_earning, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetLoyaltyEarning(
        self,
        request: Request[earnings_pb2.GetLoyaltyEarningRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.LoyaltyEarning:
        """Returns one earning. Members see their own, staff all.

        Args:
            id: UUID of the earning.
        """
        answer: earnings_pb2.LoyaltyEarning = await self._call(
            "GetLoyaltyEarning", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListLoyaltyEarnings(
        self,
        request: Request[earnings_pb2.ListLoyaltyEarningsRequest] = None,
        /,
        *,
        membership_id: str | None = None,
        order_id: str | None = None,
        states: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.ListLoyaltyEarningsResponse:
        """Lists the caller's earnings, newest first; for staff, all.

        Args:
            membership_id: Only those of this membership.
            order_id: Only those that hang on this order.
            states: Only those in these states; empty: in any.
            types: Only those of these types; empty: of any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: earnings_pb2.ListLoyaltyEarningsResponse = await self._call(
            "ListLoyaltyEarnings",
            request,
            {
                "membership_id": membership_id,
                "order_id": order_id,
                "states": states,
                "types": types,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def CreateEarningPromotion(
        self,
        request: Request[earnings_pb2.CreateEarningPromotionRequest] = None,
        /,
        *,
        earning_promotion: earnings_pb2.EarningPromotion | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Creates an earning promotion, `DRAFT`.

        Fails with `EARNING_PROMOTION_CODE_TAKEN`.

        Args:
            earning_promotion: The earning promotion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = await self._call(
            "CreateEarningPromotion",
            request,
            {"earning_promotion": earning_promotion, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetEarningPromotion(
        self,
        request: Request[earnings_pb2.GetEarningPromotionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Returns one earning promotion.

        Args:
            id: UUID of the earning promotion.
        """
        answer: earnings_pb2.EarningPromotion = await self._call(
            "GetEarningPromotion", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListEarningPromotions(
        self,
        request: Request[earnings_pb2.ListEarningPromotionsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.ListEarningPromotionsResponse:
        """Lists earning promotions, newest first.

        Args:
            states: Only those in these states; empty: in any.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: earnings_pb2.ListEarningPromotionsResponse = await self._call(
            "ListEarningPromotions",
            request,
            {"states": states, "page_size": page_size, "page_token": page_token, "order": order},
            timeout,
            metadata,
        )
        return answer

    async def UpdateEarningPromotion(
        self,
        request: Request[earnings_pb2.UpdateEarningPromotionRequest] = None,
        /,
        *,
        earning_promotion: earnings_pb2.EarningPromotion | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Changes an earning promotion: a draft as a whole, one that counts its name and its end, one that
        is over not at all.

        Args:
            earning_promotion: The earning promotion, found by its `id`. With an `etag`, only if it is still the current
                one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = await self._call(
            "UpdateEarningPromotion",
            request,
            {"earning_promotion": earning_promotion, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def ActivateEarningPromotion(
        self,
        request: Request[earnings_pb2.ActivateEarningPromotionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Lets an earning promotion count within its window: `DRAFT` to `ACTIVE`.

        Args:
            id: UUID of the earning promotion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = await self._call(
            "ActivateEarningPromotion", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def EndEarningPromotion(
        self,
        request: Request[earnings_pb2.EndEarningPromotionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> earnings_pb2.EarningPromotion:
        """Ends an earning promotion. What was earned with it stays.

        Args:
            id: UUID of the earning promotion.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: earnings_pb2.EarningPromotion = await self._call(
            "EndEarningPromotion", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def CreateLoyaltyReward(
        self,
        request: Request[rewards_pb2.CreateLoyaltyRewardRequest] = None,
        /,
        *,
        loyalty_reward: rewards_pb2.LoyaltyReward | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Creates a reward, `DRAFT`.

        Fails with `LOYALTY_REWARD_CODE_TAKEN`.

        Args:
            loyalty_reward: The reward.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = await self._call(
            "CreateLoyaltyReward",
            request,
            {"loyalty_reward": loyalty_reward, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def GetLoyaltyReward(
        self,
        request: Request[rewards_pb2.GetLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Returns one reward. Staff see all, everybody what is offered now.

        Args:
            id: UUID of the reward.
        """
        answer: rewards_pb2.LoyaltyReward = await self._call("GetLoyaltyReward", request, {"id": id}, timeout, metadata)
        return answer

    async def ListLoyaltyRewards(
        self,
        request: Request[rewards_pb2.ListLoyaltyRewardsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        types: Iterable[int | str] | None = None,
        seller_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.ListLoyaltyRewardsResponse:
        """Lists rewards, newest first. Staff see all, everybody what is offered now.

        Args:
            states: Only those in these states; empty: in any.
            types: Only those of these types; empty: of any.
            seller_id: Only those of this seller.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: rewards_pb2.ListLoyaltyRewardsResponse = await self._call(
            "ListLoyaltyRewards",
            request,
            {
                "states": states,
                "types": types,
                "seller_id": seller_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def UpdateLoyaltyReward(
        self,
        request: Request[rewards_pb2.UpdateLoyaltyRewardRequest] = None,
        /,
        *,
        loyalty_reward: rewards_pb2.LoyaltyReward | Mapping[str, Any] | None = None,
        update_mask: field_mask_pb2.FieldMask | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Changes a reward, for redemptions from then on.

        Args:
            loyalty_reward: The reward, found by its `id`. With an `etag`, only if it is still the current one.
            update_mask: Which fields to change; unset: those that are set.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = await self._call(
            "UpdateLoyaltyReward",
            request,
            {"loyalty_reward": loyalty_reward, "update_mask": update_mask, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def MoveLoyaltyReward(
        self,
        request: Request[rewards_pb2.MoveLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        state: int | str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Brings a reward into another state, such as `ACTIVE`.

        Args:
            id: UUID of the reward.
            state: The state.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = await self._call(
            "MoveLoyaltyReward", request, {"id": id, "state": state, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeleteLoyaltyReward(
        self,
        request: Request[rewards_pb2.DeleteLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        etag: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> rewards_pb2.LoyaltyReward:
        """Deletes a reward softly. Redemptions stay.

        Args:
            id: UUID of the reward.
            etag: Only if it is still the current one.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: rewards_pb2.LoyaltyReward = await self._call(
            "DeleteLoyaltyReward", request, {"id": id, "etag": etag, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def RedeemLoyaltyReward(
        self,
        request: Request[redemptions_pb2.RedeemLoyaltyRewardRequest] = None,
        /,
        *,
        id: str | None = None,
        membership_id: str | None = None,
        current_password: str | None = None,
        code: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Buys a reward with coins: the caller, or staff for a member.

        Fails with `REWARD_REFUSED`, whose `cause` is `NOT_OFFERED`, `EXHAUSTED`, `USED_BY_CUSTOMER`,
        `SEGMENT`, `TIER`, `COUNTRY` or `STAFF_ONLY`; with `EMAIL_NOT_VERIFIED`, `BALANCE_INSUFFICIENT`,
        `BALANCE_FROZEN`, and `PASSWORD_WRONG` from `loyalty.step_up_coins` coins on.

        Args:
            id: UUID of the reward.
            membership_id: UUID of the membership; unset: the caller's. Staff name one.
            current_password: The caller's password, from `loyalty.step_up_coins` coins on. At most 200 characters.
            code: Code of the second factor, where the caller has one and needs a password. At most 64
                characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = await self._call(
            "RedeemLoyaltyReward",
            request,
            {
                "id": id,
                "membership_id": membership_id,
                "current_password": current_password,
                "code": code,
                "request_id": request_id,
            },
            timeout,
            metadata,
        )
        return answer

    async def GetRewardRedemption(
        self,
        request: Request[redemptions_pb2.GetRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Returns one redemption. Members see their own, staff all.

        Args:
            id: UUID of the redemption.
        """
        answer: redemptions_pb2.RewardRedemption = await self._call(
            "GetRewardRedemption", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListRewardRedemptions(
        self,
        request: Request[redemptions_pb2.ListRewardRedemptionsRequest] = None,
        /,
        *,
        membership_id: str | None = None,
        reward_id: str | None = None,
        states: Iterable[int | str] | None = None,
        code: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.ListRewardRedemptionsResponse:
        """Lists the caller's redemptions, newest first; for staff, all.

        Args:
            membership_id: Only those of this membership.
            reward_id: Only those of this reward.
            states: Only those in these states; empty: in any.
            code: Only that with this code. At most 40 characters.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: redemptions_pb2.ListRewardRedemptionsResponse = await self._call(
            "ListRewardRedemptions",
            request,
            {
                "membership_id": membership_id,
                "reward_id": reward_id,
                "states": states,
                "code": code,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer

    async def ConfirmRewardRedemption(
        self,
        request: Request[redemptions_pb2.ConfirmRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Confirms a redemption that has waited for it.

        Args:
            id: UUID of the redemption.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = await self._call(
            "ConfirmRewardRedemption", request, {"id": id, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def DeliverRewardRedemption(
        self,
        request: Request[redemptions_pb2.DeliverRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        order_id: str | None = None,
        discount: money_pb2.Money | Mapping[str, Any] | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Notes that a redemption was used or handed over, and for which order.

        Fails with `INVALID_FIELDS` for an order of somebody else.

        Args:
            id: UUID of the redemption.
            order_id: UUID of the member's order that it was used for.
            discount: What it took off that order.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = await self._call(
            "DeliverRewardRedemption",
            request,
            {"id": id, "order_id": order_id, "discount": discount, "request_id": request_id},
            timeout,
            metadata,
        )
        return answer

    async def CancelRewardRedemption(
        self,
        request: Request[redemptions_pb2.CancelRewardRedemptionRequest] = None,
        /,
        *,
        id: str | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> redemptions_pb2.RewardRedemption:
        """Takes a redemption back that was not used, and gives the coins back into their lots. Members
        cancel their own, staff all: then coins that have expired, or soon would, are good for
        `wallet.return_grace`.

        Args:
            id: UUID of the redemption.
            reason: Why; kept with it and in the audit trail. At most 500 characters.
            request_id: UUID chosen by the caller: a repeated call with it does nothing more and gets the first
                answer.
        """
        answer: redemptions_pb2.RewardRedemption = await self._call(
            "CancelRewardRedemption", request, {"id": id, "reason": reason, "request_id": request_id}, timeout, metadata
        )
        return answer

    async def GetLoyaltyReferral(
        self,
        request: Request[referrals_pb2.GetLoyaltyReferralRequest] = None,
        /,
        *,
        id: str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> referrals_pb2.LoyaltyReferral:
        """Returns one referral. Members see those that they have brought, staff all.

        Args:
            id: UUID of the referral.
        """
        answer: referrals_pb2.LoyaltyReferral = await self._call(
            "GetLoyaltyReferral", request, {"id": id}, timeout, metadata
        )
        return answer

    async def ListLoyaltyReferrals(
        self,
        request: Request[referrals_pb2.ListLoyaltyReferralsRequest] = None,
        /,
        *,
        states: Iterable[int | str] | None = None,
        membership_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: int | str | None = None,
        timeout: float | None = None,
        metadata: Metadata = (),
    ) -> referrals_pb2.ListLoyaltyReferralsResponse:
        """Lists whom the caller has brought, newest first; for staff, all.

        Args:
            states: Only those in these states; empty: in any.
            membership_id: Only those that this membership has brought.
            page_size: Rows per page: 20 if unset, at most 100.
            page_token: Token of the previous page's answer; everything else must be as it was.
            order: In which order; unset: newest first.
        """
        answer: referrals_pb2.ListLoyaltyReferralsResponse = await self._call(
            "ListLoyaltyReferrals",
            request,
            {
                "states": states,
                "membership_id": membership_id,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
            timeout,
            metadata,
        )
        return answer
