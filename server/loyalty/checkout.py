"""Rewards that are redeemed in a checkout: offers of its price, taken with the purchase, given back with it."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from server import pricing, promotions
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from server.loyalty import redeeming, terms
from storage.database import Connection, Row
from storage.queries.loyalty import memberships
from storage.queries.loyalty import rewards as queries

METHOD = "CHECKOUT"
# The types whose value is a part of the price.
PRICED = frozenset({"DISCOUNT_PERCENTAGE", "DISCOUNT_FIXED", "FREE_SHIPPING"})
TYPES = ("order.cancelled", "order.failed", "order.refunded")
REASONS = {"NOT_OFFERED": "INACTIVE", "STAFF_ONLY": "INACTIVE"}
HUNDRED = 100


async def offer(connection: Connection, asked: promotions.RewardsAsked) -> None:
    """Add the offers of rewards. Follows REWARDS_ASKED."""
    rewards = await queries.of_ids(connection, asked.reward_ids, asked.customer_id)
    member = await memberships.buyer(connection, asked.customer_id, asked.now) if rewards else None
    if member is None:
        asked.offers.extend(_offer(reward, "MEMBERS_ONLY") for reward in rewards)
        return
    programme = await terms.load(connection, asked.now)
    coins = member.coins
    for reward in rewards:
        refusal = _refusal(reward, member, programme, asked.now)
        if refusal is None and reward.coin_cost > coins:
            refusal = "COINS_INSUFFICIENT"
        if refusal is None:
            coins -= reward.coin_cost
        asked.offers.append(_offer(reward, refusal))


def _refusal(reward: Row, member: Row, programme: terms.Programme, now: datetime) -> str | None:
    """Return why a member cannot redeem a reward in a checkout now; None where it can, as far as there are coins."""
    if member.state != "ACTIVE" or member.email_verify_time is None:
        return "MEMBERS_ONLY"
    newcomers = programme.values[terms.NEWCOMERS]
    cause = redeeming.refusal(reward, member, member, method=METHOD, now=now, newcomers=newcomers)
    if cause:
        return REASONS.get(cause, "RESTRICTED")
    proven = reward.coin_cost >= programme.values[terms.STEP_UP]
    if reward.type not in PRICED or reward.needs_confirmation or reward.bulk_orders_only or proven:
        return "NOT_AT_CHECKOUT"
    if reward.total_usage_limit is not None and reward.usage_count >= reward.total_usage_limit:
        return "EXHAUSTED"
    if reward.usage_limit_per_customer is not None and reward.uses >= reward.usage_limit_per_customer:
        return "USED_BY_CUSTOMER"
    return None


def _offer(reward: Row, refusal: str | None) -> pricing.Offer:
    """Return a reward as what it takes off a basket, at the mall's cost."""
    free = reward.type == "FREE_SHIPPING"
    amounts = (reward.discount_amount_minor, reward.minimum_order_amount_minor, reward.maximum_discount_minor)
    in_category = reward.availability == "CATEGORY_LIMITED"
    return pricing.Offer(
        id=reward.id,
        source=f"reward:{reward.id}",
        stage=pricing.SHIPPING_DISCOUNT if free else pricing.COUPON,
        title=reward.display_name,
        type="REWARD",
        asked=True,
        percentage=Decimal(1) if free else (reward.discount_percentage or Decimal(0)) / HUNDRED,
        amount=reward.discount_amount_minor or 0,
        currency=reward.currency if any(amount is not None for amount in amounts) else None,
        minimum_amount=reward.minimum_order_amount_minor or 0,
        maximum_discount=reward.maximum_discount_minor,
        targets=pricing.Targets(categories=frozenset({reward.category_id} if in_category else ())),
        seller_id=reward.seller_id if reward.availability == "SELLER_SPECIFIC" else None,
        end=reward.end_time,
        refusal=refusal,
        use=promotions.reward_use(reward.id, reward.coin_cost),
    )


async def take(work: Mutation[Any], taken: promotions.TakenRewards) -> None:
    """Redeem what a purchase uses, under the lock of its buyer's membership. Follows REWARDS_TAKEN.

    What else refuses a reward has been looked at when the purchase was priced, in the same transaction.
    """
    ids = sorted(use["reward_id"] for use in taken.uses)
    membership = await memberships.lock_of(work.tx, taken.customer_id)
    if membership is None or membership.state != "ACTIVE":
        raise redeeming.refused(ids[0], "MEMBERS_ONLY")
    rewards = {row.id: row for row in await queries.take_uses(work.tx, ids, membership.id)}
    for id_ in ids:
        if id_ not in rewards:
            raise redeeming.refused(id_, "EXHAUSTED")
        limit = rewards[id_].usage_limit_per_customer
        if limit is not None and rewards[id_].uses >= limit:
            raise redeeming.refused(id_, "USED_BY_CUSTOMER")
    await redeeming.redeem_at_once(work, membership, [(rewards[use["reward_id"]], use) for use in taken.uses])


async def give_back(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Give back the rewards of purchases of which nothing lives any more."""
    ids = {event.aggregate_id for event in events if event.aggregate_type == "order"}
    due = await queries.rolled_back(work.tx, sorted(ids))
    await memberships.lock(work.tx, {row.membership_id for row in due})
    for row in await queries.lock_redemptions(work.tx, [row.id for row in due]):
        if row.state == "DELIVERED":
            await redeeming.end(work, row, "return", "the purchase is over")


HOOKS = ((promotions.REWARDS_ASKED, offer), (promotions.REWARDS_TAKEN, take))
