"""The part of LoyaltyService about what members buy with coins."""

from typing import Any

from mall.loyalty.v1 import loyalty_pb2
from server import identity
from server.kit import convert, standard
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.mutation import Mutation, mutation
from server.kit.states import require
from server.loyalty import redeeming, rewards, terms
from server.loyalty.memberships import of_caller
from server.loyalty.redeeming import REDEMPTION
from server.loyalty.redemption import RewardRedemption, reward_redemption_to_proto
from storage.database import Connection, Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries.loyalty import memberships
from storage.queries.loyalty import rewards as queries
from storage.tables.loyalty import REDEMPTION_STATES, reward_redemptions

NOUN = "reward_redemption"


def visible(who: Caller) -> Scope:
    """The caller's own; staff see all."""
    if who.may("loyalty.read"):
        return EVERYTHING
    return Scope("own", reward_redemptions.c.customer_id == queries.customer_id, {"customer_id": who.id})


class Redemptions:
    """Redemptions: by members for themselves, by staff for members."""

    app: App
    step_up: identity.StepUp

    async def RedeemLoyaltyReward(
        self, request: loyalty_pb2.RedeemLoyaltyRewardRequest, context: Any
    ) -> RewardRedemption:
        assisted = caller().may("loyalty.manage")
        async with self.app.db.read() as connection:
            reward = await _reward(connection, request.id)
            programme = await terms.load(connection, self.app.clock.now())
        much = reward.coin_cost >= programme.values[terms.STEP_UP] and not assisted
        proof = await self.step_up.prove(request.current_password, request.code) if much else None
        # What proves who calls is no part of what is asked for: no hash of it is kept.
        bare = loyalty_pb2.RedeemLoyaltyRewardRequest(
            id=request.id, membership_id=request.membership_id, request_id=request.request_id
        )
        async with mutation(self.app, bare, RewardRedemption) as work:
            membership = await of_caller(work, request.membership_id)
            if proof is not None:
                await proof.use(work)
                await memberships.note_check(work.tx, membership.id, work.now)
            facts = (await memberships.facts(work.tx, [membership.id], work.now))[membership.id]
            method = "ADMIN_ASSISTED" if assisted else "CUSTOMER_SELF"
            reward = await _reward(work.tx, request.id)
            row = await redeeming.redeem(work, membership, facts, reward, method, programme)
            work.audit("loyalty.reward_redeemed", NOUN, row.id, coins=row.coins, reward_id=str(reward.id))
            work.answer = reward_redemption_to_proto(row)
        return work.answer

    async def GetRewardRedemption(
        self, request: loyalty_pb2.GetRewardRedemptionRequest, context: Any
    ) -> RewardRedemption:
        async with self.app.db.read() as connection:
            return reward_redemption_to_proto(await _one(connection, request.id, visible(caller())))

    async def ListRewardRedemptions(
        self, request: loyalty_pb2.ListRewardRedemptionsRequest, context: Any
    ) -> loyalty_pb2.ListRewardRedemptionsResponse:
        filters = {
            "membership_id": convert.optional_id(request.membership_id),
            "reward_id": convert.optional_id(request.reward_id),
            "states": convert.names(RewardRedemption.State, request.states),
            "code": request.code,
        }
        page = await standard.list_page(self.app, request, queries.REDEMPTIONS, visible(caller()), filters=filters)
        return await page.answer(loyalty_pb2.ListRewardRedemptionsResponse, map(reward_redemption_to_proto, page.rows))

    async def ConfirmRewardRedemption(
        self, request: loyalty_pb2.ConfirmRewardRedemptionRequest, context: Any
    ) -> RewardRedemption:
        async with mutation(self.app, request, RewardRedemption) as work:
            row = await _lock(work, request.id)
            state = require(REDEMPTION_STATES, row.state, "confirm")
            row = await _patch(work, row, {"state": state, "confirm_time": work.now})
            work.answer = reward_redemption_to_proto(row)
        return work.answer

    async def DeliverRewardRedemption(
        self, request: loyalty_pb2.DeliverRewardRedemptionRequest, context: Any
    ) -> RewardRedemption:
        discount = convert.minor(request.discount, "discount") if request.HasField("discount") else None
        async with mutation(self.app, request, RewardRedemption) as work:
            row = await _lock(work, request.id)
            state = require(REDEMPTION_STATES, row.state, "deliver")
            order_id = convert.optional_id(request.order_id)
            problems = []
            if order_id is not None and not await queries.is_order_of(work.tx, order_id, row.customer_id):
                problems.append(("order_id", "is no order of the member"))
            if discount is not None and discount < 0:
                problems.append(("discount", "must not be below zero"))
            if discount is not None and request.discount.currency_code != row.currency:
                problems.append(("discount.currency_code", f"must be {row.currency}"))
            if problems:
                raise InvalidArgument(problems)
            changes = {"state": state, "deliver_time": work.now, "order_id": order_id, "discount_minor": discount}
            row = await _patch(work, row, changes)
            work.answer = reward_redemption_to_proto(row)
        return work.answer

    async def CancelRewardRedemption(
        self, request: loyalty_pb2.CancelRewardRedemptionRequest, context: Any
    ) -> RewardRedemption:
        async with mutation(self.app, request, RewardRedemption) as work:
            row = await _lock(work, request.id)
            row = await redeeming.end(work, row, "cancel", request.reason)
            work.audit("loyalty.redemption_cancelled", NOUN, row.id, reason=request.reason)
            work.answer = reward_redemption_to_proto(row)
        return work.answer


async def _reward(connection: Connection, id_: str) -> Row:
    """Return a reward that the caller may know of. One that rests or is over is told apart from none at all."""
    row = await standard.one(connection, rewards.RESOURCE, id_)
    hidden = row.state == "DRAFT" or row.delete_time is not None
    if hidden and not caller().may("loyalty.read"):
        raise Missing(rewards.NOUN, id_)
    return row


async def _one(connection: Connection, id_: str, scope: Scope, *, lock: bool = False) -> Row:
    statement = REDEMPTION.reading(scope, lock=lock)
    row = await connection.one(statement, match_id=convert.parse_id(NOUN, id_), **scope.values)
    if row is None:
        raise Missing(NOUN, id_)
    return row


async def _lock(work: Mutation[Any], id_: str) -> Row:
    """Lock a redemption that the caller may change, and its membership before."""
    who = work.caller
    own = Scope("own", reward_redemptions.c.customer_id == queries.customer_id, {"customer_id": who.id})
    scope = EVERYTHING if who.may("loyalty.manage") else own
    await memberships.lock(work.tx, [(await _one(work.tx, id_, scope)).membership_id])
    return await _one(work.tx, id_, scope, lock=True)


async def _patch(work: Mutation[Any], row: Row, changes: dict[str, Any]) -> Row:
    row = await standard.patch(work.tx, REDEMPTION, row.id, "", {**changes, "update_time": work.now})
    work.audit(f"loyalty.redemption_{row.state.lower()}", NOUN, row.id)
    work.event(
        f"loyalty.redemption_{row.state.lower()}",
        "loyalty_membership",
        row.membership_id,
        {"redemption_id": str(row.id)},
    )
    return row
