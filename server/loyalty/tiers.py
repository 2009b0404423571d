"""The part of LoyaltyService about tiers."""

from decimal import Decimal
from typing import Any

from mall.loyalty.v1 import loyalty_pb2
from server.kit import convert, masks, standard, structs
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from server.kit.states import require
from server.loyalty import fields, terms
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.loyalty import memberships as queries
from storage.tables.loyalty import TIER_STATES, loyalty_tiers

LoyaltyTier = loyalty_pb2.LoyaltyTier
TIER = "loyalty_tier"
AMOUNTS = ("advancement_threshold", "maintenance_threshold")


def loyalty_tier_to_proto(row: Row) -> LoyaltyTier:
    """Map a row of `loyalty_tiers`."""
    return LoyaltyTier(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        level=row.level,
        state=row.state,
        access=row.access,
        segment=row.segment,
        customer_group_ids=map(str, row.customer_group_ids),
        country_codes=row.country_codes,
        season_months=row.season_months,
        coin_multiplier=convert.decimal(row.coin_multiplier),
        earning_rate=convert.decimal(row.earning_rate),
        advancement_threshold=convert.money(row.advancement_threshold_minor, row.currency),
        maintenance_threshold=fields.shown(row.maintenance_threshold_minor, row.currency),
        qualification_period_months=row.qualification_period_months,
        annual_period=row.annual_period,
        lifetime_spending=row.lifetime_spending,
        automatic_upgrade=row.automatic_upgrade,
        downgrade_rule=row.downgrade_rule,
        discontinuation_protection=row.discontinuation_protection,
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        subscription_fee=fields.shown(row.subscription_fee_minor, row.subscription_fee_currency),
        entitlements=structs.written(row.entitlements),
        benefits=row.benefits,
        description=row.description,
        restrictions=row.restrictions,
        celebration_coins=row.celebration_coins,
        celebration_message=row.celebration_message,
        display_order=row.display_order,
        companion_tier_ids=map(str, row.companion_tier_ids),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


SPECIAL: masks.Special = {
    "access": fields.choice("access", LoyaltyTier.Access, "PUBLIC"),
    "segment": fields.choice("segment", LoyaltyTier.Segment, "ALL_CUSTOMERS"),
    "downgrade_rule": fields.choice("downgrade_rule", LoyaltyTier.DowngradeRule, "ONE_LEVEL"),
    "customer_group_ids": fields.ids("customer_group_ids"),
    "companion_tier_ids": fields.ids("companion_tier_ids"),
    "country_codes": fields.listed("country_codes"),
    "season_months": fields.listed("season_months"),
    "coin_multiplier": fields.number("coin_multiplier", TIER, Decimal(1), least=1, most=100, digits=4),
    "earning_rate": fields.number("earning_rate", TIER, None, least=0, most=1_000_000, digits=6),
    "advancement_threshold": fields.money("advancement_threshold", TIER, unset=0),
    "maintenance_threshold": fields.money("maintenance_threshold", TIER),
    "subscription_fee": fields.money("subscription_fee", TIER, currency="subscription_fee_currency"),
    "qualification_period_months": lambda message: {
        "qualification_period_months": message.qualification_period_months or 12
    },
}


def visible(who: Caller) -> Scope:
    """Staff see every tier, everybody those that are in force or announced."""
    return EVERYTHING if who.may("loyalty.read") else Scope("shown", queries.SHOWN)


RESOURCE = Resource(TIER, loyalty_tiers, LoyaltyTier, loyalty_tier_to_proto, visible)


def _check(message: LoyaltyTier, values: dict[str, Any], currency: str) -> None:
    problems = fields.same_currency(message, TIER, AMOUNTS, currency)
    access, segment = values["access"], values["segment"]
    if access == "REGIONAL_RESTRICTED" and not values["country_codes"]:
        problems.append((f"{TIER}.country_codes", "are needed for REGIONAL_RESTRICTED"))
    if access == "SEGMENT_BASED" and segment == "ALL_CUSTOMERS":
        problems.append((f"{TIER}.segment", "is needed for SEGMENT_BASED"))
    if segment not in ("ALL_CUSTOMERS", "NEW_CUSTOMERS") and not values["customer_group_ids"]:
        problems.append((f"{TIER}.customer_group_ids", f"say who {segment} are"))
    if values["level"] < 1:
        problems.append((f"{TIER}.level", "must be 1 at the least"))
    fields.check(message, TIER, values, problems)


class Tiers:
    """Tiers: made and moved by staff, seen by everybody."""

    app: App

    async def CreateLoyaltyTier(self, request: loyalty_pb2.CreateLoyaltyTierRequest, context: Any) -> LoyaltyTier:
        message = request.loyalty_tier
        values = masks.columns(message, masks.creatable(LoyaltyTier.DESCRIPTOR), SPECIAL)
        async with mutation(self.app, request, LoyaltyTier) as work:
            currency = (await terms.programme(work)).currency
            _check(message, values, currency)
            made = {"id": new_id(), "state": TIER_STATES.first, "currency": currency}
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RESOURCE, {**values, **made, **times})
            work.audit("loyalty_tier.created", TIER, row.id)
            work.event("loyalty_tier.created", TIER, row.id, {"state": row.state})
            work.answer = loyalty_tier_to_proto(row)
        return work.answer

    async def GetLoyaltyTier(self, request: loyalty_pb2.GetLoyaltyTierRequest, context: Any) -> LoyaltyTier:
        return await standard.get(self.app.db, RESOURCE, request.id)

    async def ListLoyaltyTiers(
        self, request: loyalty_pb2.ListLoyaltyTiersRequest, context: Any
    ) -> loyalty_pb2.ListLoyaltyTiersResponse:
        filters = {"states": convert.names(LoyaltyTier.State, request.states)}
        page = await standard.list_page(self.app, request, queries.TIERS, visible(caller()), filters=filters)
        return await page.answer(loyalty_pb2.ListLoyaltyTiersResponse, map(loyalty_tier_to_proto, page.rows))

    async def UpdateLoyaltyTier(self, request: loyalty_pb2.UpdateLoyaltyTierRequest, context: Any) -> LoyaltyTier:
        message = request.loyalty_tier
        names = masks.changed(message, request.update_mask, TIER)
        values = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, LoyaltyTier) as work:
            before = await standard.one(work.tx, RESOURCE, message.id, lock=True)
            _check(message, {**dict(before), **values}, before.currency)
            row = await standard.patch(work.tx, RESOURCE, before.id, message.etag, {**values, "update_time": work.now})
            work.audit("loyalty_tier.updated", TIER, row.id, fields=sorted(names))
            work.event("loyalty_tier.updated", TIER, row.id, {"fields": sorted(names)})
            work.answer = loyalty_tier_to_proto(row)
        return work.answer

    async def MoveLoyaltyTier(self, request: loyalty_pb2.MoveLoyaltyTierRequest, context: Any) -> LoyaltyTier:
        async with mutation(self.app, request, LoyaltyTier) as work:
            before = await standard.one(work.tx, RESOURCE, request.id, lock=True)
            target = require(TIER_STATES, before.state, target=LoyaltyTier.State.Name(request.state))
            row = await standard.patch(work.tx, RESOURCE, before.id, "", {"state": target, "update_time": work.now})
            work.audit("loyalty_tier.moved", TIER, row.id, reason=request.reason, before=before.state, state=target)
            work.event("loyalty_tier.moved", TIER, row.id, {"before": before.state, "state": target})
            work.answer = loyalty_tier_to_proto(row)
        return work.answer
