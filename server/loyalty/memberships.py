"""The part of LoyaltyService about members: joining, wishes, states, tiers and how far it is to the next one."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from mall.loyalty.v1 import loyalty_pb2
from server import wallet
from server.kit import convert, limits, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, NotFound, PermissionDenied
from server.kit.ids import new_id
from server.kit.limits import Limit
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.loyalty import codes, granting, referring, terms, tiering
from server.loyalty.tiering import Member
from server.loyalty.tiers import RESOURCE as TIER
from storage.database import Connection, Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries.loyalty import earnings
from storage.queries.loyalty import memberships as queries
from storage.tables.loyalty import IN_FORCE, MEMBERSHIP_STATES, loyalty_memberships

Membership = loyalty_pb2.LoyaltyMembership
TierEvaluation = loyalty_pb2.TierEvaluation
NOUN = "loyalty_membership"
TRIES = Limit("referral_code", 20, timedelta(minutes=10))


def loyalty_membership_to_proto(row: Row) -> Membership:
    """Map a row of `loyalty_memberships` with its coins and what is known of the member."""
    verification = "UNVERIFIED" if row.email_verify_time is None else "EMAIL_VERIFIED"
    return Membership(
        id=str(row.id),
        customer_id=str(row.customer_id),
        state=row.state,
        state_reason=row.state_reason,
        verification="IDENTITY_VERIFIED" if row.identity_verified else verification,
        tier_id=str(row.tier_id or ""),
        tier_name=row.tier_display_name or "",
        tier_time=convert.timestamp(row.tier_time),
        period_start_time=convert.timestamp(row.period_start_time),
        period_end_time=convert.timestamp(row.period_end_time),
        referral_code=row.referral_code,
        activity_mail=row.activity_mail,
        activity_sms=row.activity_sms,
        auto_redeem=row.auto_redeem,
        last_check_time=convert.timestamp(row.last_check_time),
        coins=row.coins,
        pending_coins=row.pending_coins,
        expired_coins=row.expired_coins,
        total_earned=row.earned_coins,
        total_redeemed=row.redeemed_coins,
        reversed_coins=row.reversed_coins,
        coin_debt=row.debt_coins,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def tier_evaluation_to_proto(row: Row) -> TierEvaluation:
    """Map a row of `tier_evaluations`."""
    return TierEvaluation(
        id=str(row.id),
        membership_id=str(row.membership_id),
        trigger=row.trigger,
        outcome=row.outcome,
        previous_tier_id=str(row.previous_tier_id or ""),
        tier_id=str(row.tier_id or ""),
        qualifying_spending=convert.money(row.qualifying_spending_minor, row.currency),
        period_start_time=convert.timestamp(row.period_start_time),
        period_end_time=convert.timestamp(row.period_end_time),
        reason=row.reason,
        actor_id=str(row.actor_id or ""),
        create_time=convert.timestamp(row.create_time),
    )


def visible(who: Caller) -> Scope:
    """The caller's own membership; staff see all."""
    return EVERYTHING if who.may("loyalty.read") else mine(who)


def mine(who: Caller) -> Scope:
    """The caller's own membership."""
    return Scope("own", loyalty_memberships.c.customer_id == queries.customer_id, {"customer_id": who.id})


MEMBERSHIP = Resource(NOUN, loyalty_memberships, Membership, loyalty_membership_to_proto, visible)


async def seen(connection: Connection, id_: str) -> Row:
    """Return a membership with its coins that the caller may see."""
    row = await queries.membership(connection, convert.parse_id(NOUN, id_))
    if row is None or not (caller().may("loyalty.read") or row.customer_id == caller().account_id):
        raise Missing(NOUN, id_)
    return row


class Memberships:
    """Memberships: joined and left by customers, looked after by staff."""

    app: App

    async def CreateLoyaltyMembership(
        self, request: loyalty_pb2.CreateLoyaltyMembershipRequest, context: Any
    ) -> Membership:
        wanted, who = request.loyalty_membership, caller()
        customer_id = convert.optional_id(wanted.customer_id) or who.id
        if customer_id != who.id and not who.may("loyalty.manage"):
            message = "only staff let others join"
            raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="loyalty.manage")
        if request.referral_code:
            await limits.spend(self.app, TRIES, account_id=who.id)
        async with mutation(self.app, request, Membership) as work:
            programme = await terms.programme(work)
            referrer = await _referrer(work, request.referral_code)
            account_id = await wallet.points_account(work, customer_id, granting.KIND)
            start, end = tiering.period(work.now, tiering.governing(await queries.tiers(work.tx), None))
            row = await standard.create(
                work.tx,
                MEMBERSHIP,
                {
                    **masks.columns(wanted, ("activity_mail", "activity_sms", "auto_redeem"), {}),
                    "id": new_id(),
                    "customer_id": customer_id,
                    "state": MEMBERSHIP_STATES.first,
                    "period_start_time": start,
                    "period_end_time": end,
                    "referral_code": codes.new_code(),
                    "account_id": account_id,
                    "debt_account_id": wallet.debt_id(account_id),
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            if referrer is not None:
                await referring.bring(work, referrer, row)
            facts = (await queries.facts(work.tx, [row.id], work.now))[row.id]
            if facts.email_verify_time is not None:
                await granting.give(
                    work, row, "WELCOME_BONUS", programme.values[terms.WELCOME], programme, once="joined"
                )
            work.audit("loyalty.joined", NOUN, row.id)
            work.event("loyalty.joined", NOUN, row.id, {"customer_id": str(customer_id)})
            work.answer = await _answer(work, row.id)
        return work.answer

    async def GetLoyaltyMembership(self, request: loyalty_pb2.GetLoyaltyMembershipRequest, context: Any) -> Membership:
        async with self.app.db.read() as connection:
            return loyalty_membership_to_proto(await seen(connection, request.id))

    async def ListLoyaltyMemberships(
        self, request: loyalty_pb2.ListLoyaltyMembershipsRequest, context: Any
    ) -> loyalty_pb2.ListLoyaltyMembershipsResponse:
        scope = visible(caller())
        filters = {
            "states": convert.names(Membership.State, request.states),
            "customer_id": convert.optional_id(request.customer_id),
            "tier_id": convert.optional_id(request.tier_id),
        }
        if scope.values and filters["customer_id"] not in (None, scope.values["customer_id"]):
            return loyalty_pb2.ListLoyaltyMembershipsResponse()
        page = await standard.list_page(self.app, request, queries.MEMBERSHIPS, scope, filters=filters)
        return await page.answer(
            loyalty_pb2.ListLoyaltyMembershipsResponse, map(loyalty_membership_to_proto, page.rows)
        )

    async def UpdateLoyaltyMembership(
        self, request: loyalty_pb2.UpdateLoyaltyMembershipRequest, context: Any
    ) -> Membership:
        message = request.loyalty_membership
        names = masks.changed(message, request.update_mask, NOUN)
        async with mutation(self.app, request, Membership) as work:
            row = await self._lock(work, message.id)
            values = masks.columns(message, names, {})
            row = await standard.patch(work.tx, MEMBERSHIP, row.id, message.etag, {**values, "update_time": work.now})
            work.audit("loyalty.membership_updated", NOUN, row.id, fields=sorted(names))
            work.event("loyalty.membership_updated", NOUN, row.id, {"fields": sorted(names)})
            work.answer = await _answer(work, row.id)
        return work.answer

    async def SuspendLoyaltyMembership(
        self, request: loyalty_pb2.SuspendLoyaltyMembershipRequest, context: Any
    ) -> Membership:
        return await self._membership_becomes(request, "suspend")

    async def LockLoyaltyMembership(
        self, request: loyalty_pb2.LockLoyaltyMembershipRequest, context: Any
    ) -> Membership:
        return await self._membership_becomes(request, "lock")

    async def ReinstateLoyaltyMembership(
        self, request: loyalty_pb2.ReinstateLoyaltyMembershipRequest, context: Any
    ) -> Membership:
        return await self._membership_becomes(request, "reinstate")

    async def CloseLoyaltyMembership(
        self, request: loyalty_pb2.CloseLoyaltyMembershipRequest, context: Any
    ) -> Membership:
        return await self._membership_becomes(request, "close")

    async def AssignLoyaltyTier(self, request: loyalty_pb2.AssignLoyaltyTierRequest, context: Any) -> Membership:
        async with mutation(self.app, request, Membership) as work:
            row = await self._lock(work, request.id)
            if row.state == "CLOSED":
                raise forbidden(NOUN, row.state)
            tier = await standard.one(work.tx, TIER, request.tier_id) if request.tier_id else None
            if tier is not None and tier.state not in IN_FORCE:
                raise forbidden("loyalty_tier", tier.state, "a tier that is not in force takes nobody")
            await tiering.assign(work, row, tier, request.reason)
            work.audit("loyalty.tier_assigned", NOUN, row.id, reason=request.reason, tier_id=request.tier_id)
            work.answer = await _answer(work, row.id)
        return work.answer

    async def TrackLoyaltyProgress(
        self, request: loyalty_pb2.TrackLoyaltyProgressRequest, context: Any
    ) -> loyalty_pb2.LoyaltyProgress:
        now = self.app.clock.now()
        async with self.app.db.read() as connection:
            row = await seen(connection, request.id)
            programme = await terms.load(connection, now)
            tiers = await queries.tiers(connection)
            facts = (await queries.facts(connection, [row.id], now))[row.id]
            spending = (await queries.spending(connection, [row.id], now))[row.id]
        member = Member(facts, spending, now, programme.values[terms.NEWCOMERS])
        current = next((tier for tier in tiers if tier.id == row.tier_id), None)
        found, currency = tiering.progress(tiers, current, member), programme.currency
        following = found["next"]
        return loyalty_pb2.LoyaltyProgress(
            tier_id=str(row.tier_id or ""),
            next_tier_id="" if following is None else str(following.id),
            next_tier_name="" if following is None else following.display_name,
            qualifying_spending=convert.money(spending.period_minor, currency),
            remaining=None if found["remaining"] is None else convert.money(found["remaining"], currency),
            percent=found["percent"],
            maintenance_remaining=None
            if found["maintenance"] is None
            else convert.money(found["maintenance"], currency),
            period_start_time=convert.timestamp(row.period_start_time),
            period_end_time=convert.timestamp(row.period_end_time),
        )

    async def ListTierEvaluations(
        self, request: loyalty_pb2.ListTierEvaluationsRequest, context: Any
    ) -> loyalty_pb2.ListTierEvaluationsResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, MEMBERSHIP, request.membership_id)
        filters = {"membership_id": row.id}
        page = await standard.list_page(self.app, request, queries.EVALUATIONS, EVERYTHING, filters=filters)
        return await page.answer(loyalty_pb2.ListTierEvaluationsResponse, map(tier_evaluation_to_proto, page.rows))

    async def _membership_becomes(self, request: Any, step: str) -> Membership:
        async with mutation(self.app, request, Membership) as work:
            row = await self._lock(work, request.id)
            state = require(MEMBERSHIP_STATES, row.state, step)
            changes = {"state": state, "state_reason": request.reason, "update_time": work.now}
            if state == "CLOSED":
                changes["delete_time"] = work.now
                await earnings.void_pending(work.tx, row.id, work.now)
            row = await standard.patch(work.tx, MEMBERSHIP, row.id, "", changes)
            work.audit(f"loyalty.membership_{state.lower()}", NOUN, row.id, reason=request.reason)
            work.event(f"loyalty.membership_{state.lower()}", NOUN, row.id)
            work.answer = await _answer(work, row.id)
        return work.answer

    async def _lock(self, work: Mutation[Any], id_: str) -> Row:
        """Lock a membership that the caller may change: staff any, members their own."""
        scope = EVERYTHING if work.caller.may("loyalty.manage") else mine(work.caller)
        row = await work.tx.one(
            MEMBERSHIP.reading(scope, lock=True), match_id=convert.parse_id(NOUN, id_), **scope.values
        )
        if row is None:
            raise Missing(NOUN, id_)
        return row


async def of_caller(work: Mutation[Any], membership_id: str) -> Row:
    """Lock the membership that a call is about: the caller's, or the one that staff name."""
    if membership_id:
        id_ = UUID(membership_id)
        row = (await queries.lock(work.tx, [id_])).get(id_)
        if row is None or not (work.caller.may("loyalty.manage") or row.customer_id == work.caller.id):
            raise NotFound(NOUN, membership_id)
        return row
    found = await queries.membership_of(work.tx, work.caller.id)
    if found is None:
        raise FailedPrecondition("LOYALTY_MEMBERSHIP_REQUIRED", "join the loyalty programme first")
    return (await queries.lock(work.tx, [found.id]))[found.id]


async def _referrer(work: Mutation[Any], code: str) -> Row | None:
    if not code:
        return None
    row = await queries.by_referral_code(work.tx, codes.canonical(code))
    if row is None or row.state == "CLOSED":
        raise FailedPrecondition("REFERRAL_CODE_WRONG", "nobody has this referral code")
    return row


async def _answer(work: Mutation[Any], id_: UUID) -> Membership:
    """Return a membership as it is by now: what was collected must be written first."""
    row = await queries.membership(work.tx, id_)
    if row is None:
        raise Missing(NOUN, str(id_))
    return loyalty_membership_to_proto(row)
