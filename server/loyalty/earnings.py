"""The part of LoyaltyService about earnings: seen by members, given by hand by staff."""

from typing import Any
from uuid import UUID

from mall.loyalty.v1 import loyalty_pb2
from server.kit import convert, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import AlreadyExists, FailedPrecondition, InvalidArgument, NotFound
from server.kit.mutation import mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from server.loyalty import fields, granting, terms
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries.loyalty import earnings as queries
from storage.queries.loyalty import memberships
from storage.tables.loyalty import loyalty_earnings

LoyaltyEarning = loyalty_pb2.LoyaltyEarning
NOUN = "loyalty_earning"
# What staff give; all else comes by itself.
GIVEN = frozenset({"REVIEW", "SOCIAL_SHARE", "MILESTONE", "MANUAL_ADJUSTMENT"})


def loyalty_earning_to_proto(row: Row) -> LoyaltyEarning:
    """Map a row of `loyalty_earnings`."""
    return LoyaltyEarning(
        id=str(row.id),
        membership_id=str(row.membership_id),
        customer_id=str(row.customer_id),
        type=row.type,
        state=row.state,
        coins=row.coins,
        reversed_coins=row.reversed_coins,
        order_id=str(row.order_id or ""),
        seller_id=str(row.seller_id or ""),
        product_id=str(row.product_id or ""),
        category_id=str(row.category_id or ""),
        order_subtotal=fields.shown(row.order_subtotal_minor, row.currency),
        qualifying_amount=fields.shown(row.qualifying_amount_minor, row.currency),
        earning_rate=convert.decimal(row.earning_rate),
        exchange_rate=convert.decimal(row.exchange_rate),
        tier_id=str(row.tier_id or ""),
        tier_multiplier=convert.decimal(row.tier_multiplier),
        promotional_multiplier=convert.decimal(row.promotional_multiplier),
        promotion_id=str(row.promotion_id or ""),
        promotion_name=row.promotion_name,
        commission_rate=convert.decimal(row.commission_rate),
        commission_amount=fields.shown(row.commission_amount_minor, row.currency),
        seller_amount=fields.shown(row.seller_amount_minor, row.currency),
        milestone_name=row.milestone_name,
        referral_code=row.referral_code,
        social_platform=row.social_platform,
        external_reference=row.external_reference,
        description=row.description,
        calculation=calculation(row),
        validity_days=row.validity_days,
        qualify_time=convert.timestamp(row.qualify_time),
        expire_time=convert.timestamp(row.expire_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        etag=convert.etag(row.version),
    )


def calculation(row: Row) -> str:
    """Return in one line how coins were reckoned: the amount and its factors, or the number that was given."""
    if row.qualifying_amount_minor is None:
        return f"{row.coins}"
    amount = terms.units(row.qualifying_amount_minor, row.currency)
    factors = (row.exchange_rate, row.earning_rate, row.tier_multiplier, row.promotional_multiplier)
    return f"{amount} {row.currency} x {' x '.join(f'{factor.normalize():f}' for factor in factors)} = {row.coins}"


def visible(who: Caller) -> Scope:
    """The caller's own; staff see all."""
    if who.may("loyalty.read"):
        return EVERYTHING
    return Scope("own", loyalty_earnings.c.customer_id == queries.customer_id, {"customer_id": who.id})


EARNING = Resource(NOUN, loyalty_earnings, LoyaltyEarning, loyalty_earning_to_proto, visible)


class Earnings:
    """Earnings."""

    app: App

    async def CreateLoyaltyEarning(
        self, request: loyalty_pb2.CreateLoyaltyEarningRequest, context: Any
    ) -> LoyaltyEarning:
        wanted = request.loyalty_earning
        type_ = LoyaltyEarning.Type.Name(wanted.type)
        problems = [(v.field, v.description) for v in texts.tidy(wanted, NOUN)]
        if type_ not in GIVEN:
            problems.append((f"{NOUN}.type", "comes by itself, and is not given"))
        if type_ == "MILESTONE" and not wanted.milestone_name:
            problems.append((f"{NOUN}.milestone_name", "says which milestone it is"))
        if type_ == "SOCIAL_SHARE" and not wanted.social_platform:
            problems.append((f"{NOUN}.social_platform", "says where it was shared"))
        if problems:
            raise InvalidArgument(problems)
        async with mutation(self.app, request, LoyaltyEarning) as work:
            id_ = UUID(wanted.membership_id)
            membership = (await memberships.lock(work.tx, [id_])).get(id_)
            if membership is None:
                raise NotFound("loyalty_membership", wanted.membership_id)
            if membership.state != "ACTIVE":
                raise forbidden("loyalty_membership", membership.state)
            programme = await terms.programme(work)
            most = programme.values[terms.GRANT_LIMIT]
            if wanted.coins > most:
                raise FailedPrecondition("LOYALTY_GRANT_LIMIT", "that is more than one person may give", maximum=most)
            row = await granting.give(
                work,
                membership,
                type_,
                wanted.coins,
                programme,
                once=wanted.external_reference or None,
                **{name: convert.optional_id(getattr(wanted, name)) for name in ("seller_id", "product_id")},
                **{name: getattr(wanted, name) for name in TEXTS},
            )
            if row is None:
                raise AlreadyExists("LOYALTY_EARNING_EXISTS", "the member has got coins for this")
            work.audit("loyalty.coins_given", NOUN, row.id, reason=wanted.description, coins=row.coins, type=type_)
            work.answer = loyalty_earning_to_proto(row)
        return work.answer

    async def GetLoyaltyEarning(self, request: loyalty_pb2.GetLoyaltyEarningRequest, context: Any) -> LoyaltyEarning:
        return await standard.get(self.app.db, EARNING, request.id)

    async def ListLoyaltyEarnings(
        self, request: loyalty_pb2.ListLoyaltyEarningsRequest, context: Any
    ) -> loyalty_pb2.ListLoyaltyEarningsResponse:
        filters = {
            "membership_id": convert.optional_id(request.membership_id),
            "order_id": convert.optional_id(request.order_id),
            "states": convert.names(LoyaltyEarning.State, request.states),
            "types": convert.names(LoyaltyEarning.Type, request.types),
        }
        page = await standard.list_page(self.app, request, queries.EARNINGS, visible(caller()), filters=filters)
        return await page.answer(loyalty_pb2.ListLoyaltyEarningsResponse, map(loyalty_earning_to_proto, page.rows))


TEXTS = ("milestone_name", "social_platform", "external_reference", "description")
