"""The part of LoyaltyService about earning promotions."""

from decimal import Decimal
from typing import Any

from mall.loyalty.v1 import loyalty_pb2
from server.kit import convert, masks, standard
from server.kit.app import App
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import mutation
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.loyalty import fields
from storage.database import Row
from storage.listing import EVERYTHING
from storage.queries.loyalty import earnings as queries
from storage.tables.loyalty import PROMOTION_STATES, earning_promotions

EarningPromotion = loyalty_pb2.EarningPromotion
NOUN = "earning_promotion"
# What changes of one that counts: what was earned keeps its name and its factor.
ALWAYS = frozenset({"display_name", "end_time"})


def earning_promotion_to_proto(row: Row) -> EarningPromotion:
    """Map a row of `earning_promotions`."""
    return EarningPromotion(
        id=str(row.id),
        code=row.code,
        display_name=row.display_name,
        state=row.state,
        multiplier=convert.decimal(row.multiplier),
        bonus_coins=row.bonus_coins,
        minimum_amount=fields.shown(row.minimum_amount_minor, row.minimum_amount_currency),
        channel_id=str(row.channel_id or ""),
        seller_ids=map(str, row.seller_ids),
        category_ids=map(str, row.category_ids),
        product_ids=map(str, row.product_ids),
        tier_ids=map(str, row.tier_ids),
        start_time=convert.timestamp(row.start_time),
        end_time=convert.timestamp(row.end_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


SPECIAL: masks.Special = {
    "multiplier": fields.number("multiplier", NOUN, Decimal(1), least=1, most=100, digits=4),
    "minimum_amount": fields.money("minimum_amount", NOUN, currency="minimum_amount_currency"),
    **{name: fields.ids(name) for name in ("seller_ids", "category_ids", "product_ids", "tier_ids")},
}
RESOURCE = Resource(NOUN, earning_promotions, EarningPromotion, earning_promotion_to_proto)


def _check(message: EarningPromotion, values: dict[str, Any]) -> None:
    problems = []
    if values["multiplier"] == 1 and not values["bonus_coins"]:
        problems.append((f"{NOUN}.multiplier", "must be above 1 where no coins are given for an order"))
    fields.check(message, NOUN, values, problems)


class EarningPromotions:
    """Earning promotions."""

    app: App

    async def CreateEarningPromotion(
        self, request: loyalty_pb2.CreateEarningPromotionRequest, context: Any
    ) -> EarningPromotion:
        message = request.earning_promotion
        values = masks.columns(message, masks.creatable(EarningPromotion.DESCRIPTOR), SPECIAL)
        _check(message, values)
        async with mutation(self.app, request, EarningPromotion) as work:
            made = {"id": new_id(), "state": PROMOTION_STATES.first, "create_time": work.now, "update_time": work.now}
            row = await standard.create(work.tx, RESOURCE, {**values, **made})
            work.audit("earning_promotion.created", NOUN, row.id)
            work.event("earning_promotion.created", NOUN, row.id)
            work.answer = earning_promotion_to_proto(row)
        return work.answer

    async def GetEarningPromotion(
        self, request: loyalty_pb2.GetEarningPromotionRequest, context: Any
    ) -> EarningPromotion:
        return await standard.get(self.app.db, RESOURCE, request.id)

    async def ListEarningPromotions(
        self, request: loyalty_pb2.ListEarningPromotionsRequest, context: Any
    ) -> loyalty_pb2.ListEarningPromotionsResponse:
        filters = {"states": convert.names(EarningPromotion.State, request.states)}
        page = await standard.list_page(self.app, request, queries.PROMOTIONS, EVERYTHING, filters=filters)
        return await page.answer(loyalty_pb2.ListEarningPromotionsResponse, map(earning_promotion_to_proto, page.rows))

    async def UpdateEarningPromotion(
        self, request: loyalty_pb2.UpdateEarningPromotionRequest, context: Any
    ) -> EarningPromotion:
        message = request.earning_promotion
        names = masks.changed(message, request.update_mask, NOUN)
        values = masks.columns(message, names, SPECIAL)
        async with mutation(self.app, request, EarningPromotion) as work:
            before = await standard.one(work.tx, RESOURCE, message.id, lock=True)
            standard.check_etag(NOUN, before, message.etag)
            if before.state == "ENDED":
                raise forbidden(NOUN, before.state)
            if before.state == "ACTIVE" and names - ALWAYS:
                text = "does not change of what counts: end it and make another one"
                raise InvalidArgument([(f"{NOUN}.{name}", text) for name in sorted(names - ALWAYS)])
            _check(message, {**dict(before), **values})
            row = await standard.patch(work.tx, RESOURCE, before.id, message.etag, {**values, "update_time": work.now})
            work.audit("earning_promotion.updated", NOUN, row.id, fields=sorted(names))
            work.event("earning_promotion.updated", NOUN, row.id, {"fields": sorted(names)})
            work.answer = earning_promotion_to_proto(row)
        return work.answer

    async def ActivateEarningPromotion(
        self, request: loyalty_pb2.ActivateEarningPromotionRequest, context: Any
    ) -> EarningPromotion:
        return await self._promotion_becomes(request, "activate")

    async def EndEarningPromotion(
        self, request: loyalty_pb2.EndEarningPromotionRequest, context: Any
    ) -> EarningPromotion:
        return await self._promotion_becomes(request, "end")

    async def _promotion_becomes(self, request: Any, step: str) -> EarningPromotion:
        async with mutation(self.app, request, EarningPromotion) as work:
            before = await standard.one(work.tx, RESOURCE, request.id, lock=True)
            state = require(PROMOTION_STATES, before.state, step)
            changes = {"state": state, "update_time": work.now}
            if step == "end" and before.start_time < work.now < before.end_time:
                # Orders that were paid before still earn by it, whenever they are looked at.
                changes["end_time"] = work.now
            row = await standard.patch(work.tx, RESOURCE, before.id, "", changes)
            work.audit(f"earning_promotion.{state.lower()}", NOUN, row.id)
            work.event(f"earning_promotion.{state.lower()}", NOUN, row.id)
            work.answer = earning_promotion_to_proto(row)
        return work.answer
