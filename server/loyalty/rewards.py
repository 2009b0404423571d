"""The part of LoyaltyService about rewards: what coins buy."""

from decimal import Decimal
from typing import Any

from mall.loyalty.v1 import loyalty_pb2
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import require
from server.loyalty import fields
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries.loyalty import rewards as queries
from storage.tables.loyalty import REWARD_STATES, loyalty_rewards

LoyaltyReward = loyalty_pb2.LoyaltyReward
NOUN = "loyalty_reward"
AMOUNTS = ("discount_amount", "minimum_order_amount", "maximum_discount")
# The value that each type has, and no other.
VALUE_OF = {
    "DISCOUNT_PERCENTAGE": ("discount_percentage",),
    "DISCOUNT_FIXED": ("discount_amount_minor",),
    "FREE_PRODUCT": ("product_id", "free_product_quantity"),
    "FREE_SHIPPING": (),
    "UPGRADE": ("product_id", "upgrade_from_product_id"),
    "EXCLUSIVE_ACCESS": ("exclusive_access_features",),
    "GIFT_CARD": ("discount_amount_minor",),
}
VALUES = sorted({name for names in VALUE_OF.values() for name in names})
NEEDED = {"SELLER_SPECIFIC": "seller_id", "CATEGORY_LIMITED": "category_id", "GEOGRAPHIC_RESTRICTED": "country_codes"}
FOR = {"LOYALTY_TIER_SPECIFIC": "tier_ids", "VIP_ONLY": "customer_group_ids"}
# What a reward must say to be offered in a state.
TO_BE = {"LIMITED_TIME": "end_time", "SEASONAL": "season_months"}


def loyalty_reward_to_proto(row: Row) -> LoyaltyReward:
    """Map a row of `loyalty_rewards`."""
    return LoyaltyReward(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        type=row.type,
        state=row.state,
        active=row.active,
        coin_cost=row.coin_cost,
        market_value=convert.money(row.market_value_minor, row.currency),
        discount_percentage=convert.decimal(row.discount_percentage),
        discount_amount=fields.shown(row.discount_amount_minor, row.currency),
        free_product_quantity=row.free_product_quantity,
        product_id=str(row.product_id or ""),
        upgrade_from_product_id=str(row.upgrade_from_product_id or ""),
        exclusive_access_features=row.exclusive_access_features,
        minimum_order_amount=fields.shown(row.minimum_order_amount_minor, row.currency),
        maximum_discount=fields.shown(row.maximum_discount_minor, row.currency),
        bulk_orders_only=row.bulk_orders_only,
        availability=row.availability,
        seller_id=str(row.seller_id or ""),
        category_id=str(row.category_id or ""),
        country_codes=row.country_codes,
        segment=row.segment,
        tier_ids=map(str, row.tier_ids),
        customer_group_ids=map(str, row.customer_group_ids),
        season_months=row.season_months,
        usage_limit_per_customer=row.usage_limit_per_customer,
        total_usage_limit=row.total_usage_limit,
        usage_count=row.usage_count,
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        valid_days=row.valid_days,
        needs_confirmation=row.needs_confirmation,
        automatic=row.automatic,
        description=row.description,
        terms=row.terms,
        instructions=row.instructions,
        icon_uri=row.icon_uri,
        banner_uri=row.banner_uri,
        display_order=row.display_order,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _percentage(message: LoyaltyReward) -> dict[str, object]:
    if not message.HasField("discount_percentage"):
        return {"discount_percentage": None}
    found = convert.parse_decimal(
        message.discount_percentage, f"{NOUN}.discount_percentage", least=0, most=100, digits=2
    )
    if found == Decimal(0):
        raise InvalidArgument([(f"{NOUN}.discount_percentage", "must be above zero")])
    return {"discount_percentage": found}


SPECIAL: masks.Special = {
    "market_value": fields.money("market_value", NOUN, currency="currency"),
    "discount_percentage": _percentage,
    "discount_amount": fields.money("discount_amount", NOUN, least=1),
    "minimum_order_amount": fields.money("minimum_order_amount", NOUN),
    "maximum_discount": fields.money("maximum_discount", NOUN),
    "availability": fields.choice("availability", LoyaltyReward.Availability, "MARKETPLACE_WIDE"),
    "segment": fields.choice("segment", LoyaltyReward.Segment, "ALL_CUSTOMERS"),
    "country_codes": fields.listed("country_codes"),
    "season_months": fields.listed("season_months"),
    "tier_ids": fields.ids("tier_ids"),
    "customer_group_ids": fields.ids("customer_group_ids"),
}


def visible(who: Caller, now: Any) -> Scope:
    """Staff see every reward, everybody what is offered now."""
    return EVERYTHING if who.may("loyalty.read") else Scope("offered", queries.SHOWN, {"now": now})


RESOURCE = Resource(NOUN, loyalty_rewards, LoyaltyReward, loyalty_reward_to_proto)


def _check(message: LoyaltyReward, values: dict[str, Any]) -> None:
    type_, problems = values["type"], fields.same_currency(message, NOUN, AMOUNTS, values["currency"])
    for name in VALUES:
        field = f"{NOUN}.{name.removesuffix('_minor')}"
        if name in VALUE_OF[type_]:
            if not values[name]:
                problems.append((field, f"is what {type_} gives, and must be set"))
        elif values[name]:
            problems.append((field, f"is nothing that {type_} gives"))
    for choice, needed in ((values["availability"], NEEDED), (values["segment"], FOR), (values["state"], TO_BE)):
        if choice in needed and not values[needed[choice]]:
            problems.append((f"{NOUN}.{needed[choice]}", f"is needed for {choice}"))
    if values["coin_cost"] < 1:
        problems.append((f"{NOUN}.coin_cost", "must be above zero"))
    fields.check(message, NOUN, values, problems)


class Rewards:
    """Rewards: made by staff, seen by everybody while they are offered."""

    app: App

    async def CreateLoyaltyReward(self, request: loyalty_pb2.CreateLoyaltyRewardRequest, context: Any) -> LoyaltyReward:
        message = request.loyalty_reward
        values = masks.columns(message, masks.creatable(LoyaltyReward.DESCRIPTOR), SPECIAL)
        values["state"] = REWARD_STATES.first
        _check(message, values)
        async with mutation(self.app, request, LoyaltyReward) as work:
            times = {"create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RESOURCE, {**values, "id": new_id(), **times})
            _note(work, "created", row)
            work.answer = loyalty_reward_to_proto(row)
        return work.answer

    async def GetLoyaltyReward(self, request: loyalty_pb2.GetLoyaltyRewardRequest, context: Any) -> LoyaltyReward:
        scope = visible(caller(), self.app.clock.now())
        async with self.app.db.read() as connection:
            id_ = convert.parse_id(NOUN, request.id)
            row = await connection.one(RESOURCE.reading(scope, lock=False), match_id=id_, **scope.values)
        if row is None:
            raise Missing(NOUN, request.id)
        return loyalty_reward_to_proto(row)

    async def ListLoyaltyRewards(
        self, request: loyalty_pb2.ListLoyaltyRewardsRequest, context: Any
    ) -> loyalty_pb2.ListLoyaltyRewardsResponse:
        filters = {
            "states": convert.names(LoyaltyReward.State, request.states),
            "types": convert.names(LoyaltyReward.Type, request.types),
            "seller_id": convert.optional_id(request.seller_id),
            "live": True,
        }
        scope = visible(caller(), self.app.clock.now())
        page = await standard.list_page(self.app, request, queries.REWARDS, scope, filters=filters)
        return await page.answer(loyalty_pb2.ListLoyaltyRewardsResponse, map(loyalty_reward_to_proto, page.rows))

    async def UpdateLoyaltyReward(self, request: loyalty_pb2.UpdateLoyaltyRewardRequest, context: Any) -> LoyaltyReward:
        message = request.loyalty_reward
        names = masks.changed(message, request.update_mask, NOUN)
        values = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, LoyaltyReward) as work:
            before = await _lock(work, message.id)
            _check(message, {**dict(before), **values})
            row = await standard.patch(work.tx, RESOURCE, before.id, message.etag, {**values, "update_time": work.now})
            _note(work, "updated", row, fields=sorted(names))
            work.answer = loyalty_reward_to_proto(row)
        return work.answer

    async def MoveLoyaltyReward(self, request: loyalty_pb2.MoveLoyaltyRewardRequest, context: Any) -> LoyaltyReward:
        async with mutation(self.app, request, LoyaltyReward) as work:
            before = await _lock(work, request.id)
            state = require(REWARD_STATES, before.state, target=LoyaltyReward.State.Name(request.state))
            if state in TO_BE and not before[TO_BE[state]]:
                raise InvalidArgument([("state", f"needs a reward with {TO_BE[state]}")])
            row = await standard.patch(work.tx, RESOURCE, before.id, "", {"state": state, "update_time": work.now})
            _note(work, "moved", row, before=before.state)
            work.answer = loyalty_reward_to_proto(row)
        return work.answer

    async def DeleteLoyaltyReward(self, request: loyalty_pb2.DeleteLoyaltyRewardRequest, context: Any) -> LoyaltyReward:
        async with mutation(self.app, request, LoyaltyReward) as work:
            row = await _lock(work, request.id)
            row = await standard.delete(work, RESOURCE, row.id, request.etag)
            _note(work, "deleted", row)
            work.answer = loyalty_reward_to_proto(row)
        return work.answer


async def _lock(work: Mutation[Any], id_: str) -> Row:
    row = await standard.one(work.tx, RESOURCE, id_, lock=True)
    if row.delete_time is not None:
        raise Missing(NOUN, id_)
    return row


def _note(work: Mutation[Any], what: str, row: Row, **detail: Any) -> None:
    work.audit(f"loyalty_reward.{what}", NOUN, row.id, **detail)
    work.event(f"loyalty_reward.{what}", NOUN, row.id, {"state": row.state})
