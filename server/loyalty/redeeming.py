"""What coins buy: who may redeem a reward when, the coins for it, and what gives them back."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from server import wallet
from server.kit import jobs, standard
from server.kit.app import App
from server.kit.errors import ApiError, FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.standard import Resource
from server.kit.states import forbidden, require
from server.loyalty import codes, terms, tiering
from server.loyalty.redemption import RewardRedemption, reward_redemption_to_proto
from storage.database import Row
from storage.queries.loyalty import memberships
from storage.queries.loyalty import rewards as queries
from storage.tables.loyalty import OFFERED, REDEMPTION_STATES, reward_redemptions

KIND = "COIN"
BATCH = 100
# So many rewards are looked at for a member who wants them redeemed by themselves.
LOOKED_AT = 20

REDEMPTION = Resource("reward_redemption", reward_redemptions, RewardRedemption, reward_redemption_to_proto)


def refusal(reward: Row, membership: Row, facts: Row, *, method: str, now: datetime, newcomers: timedelta) -> str:
    """Return why a member does not get a reward, as far as limits and coins are not the reason; empty if none."""
    offered = reward.state in OFFERED or (reward.state == "EXCLUSIVE" and method == "ADMIN_ASSISTED")
    if reward.state == "EXCLUSIVE" and not offered:
        return "STAFF_ONLY"
    open_ = (reward.start_time is None or reward.start_time <= now) and (
        reward.end_time is None or now < reward.end_time
    )
    if not (offered and open_ and reward.active and reward.delete_time is None):
        return "NOT_OFFERED"
    if not tiering.in_season(reward.season_months, now):
        return "NOT_OFFERED"
    if reward.segment == "LOYALTY_TIER_SPECIFIC":
        if membership.tier_id not in reward.tier_ids:
            return "TIER"
    elif not tiering.of_segment(reward.segment, reward.customer_group_ids, facts, now, newcomers):
        return "SEGMENT"
    if reward.country_codes and facts.country_code not in reward.country_codes:
        return "COUNTRY"
    return ""


async def redeem(
    work: Mutation[Any], membership: Row, facts: Row, reward: Row, method: str, programme: terms.Programme
) -> Row:
    """Let a locked member have a reward for its coins; raises where it may not, and nothing is written then."""
    if membership.state != "ACTIVE":
        raise forbidden("loyalty_membership", membership.state)
    if facts.email_verify_time is None:
        raise FailedPrecondition("EMAIL_NOT_VERIFIED", "the member's e-mail address must be verified first")
    newcomers = programme.values[terms.NEWCOMERS]
    cause = refusal(reward, membership, facts, method=method, now=work.now, newcomers=newcomers)
    if cause:
        raise refused(reward.id, cause)
    limit = reward.usage_limit_per_customer
    if limit is not None and await queries.uses(work.tx, membership.id, reward.id) >= limit:
        raise refused(reward.id, "USED_BY_CUSTOMER")
    if not await queries.take_use(work.tx, reward.id):
        raise refused(reward.id, "EXHAUSTED")
    row = await standard.create(work.tx, REDEMPTION, _values(work, membership, reward, method))
    await wallet.spend(work, membership.customer_id, KIND, _spent(row.id, reward))
    _tell(work, membership, reward, row.id, method)
    return row


async def redeem_at_once(work: Mutation[Any], membership: Row, uses: Sequence[tuple[Row, Mapping[str, Any]]]) -> None:
    """Let a locked member have rewards whose uses are taken, and which are used at once.

    Each comes with what it has for the purchase: id, purchase_id, amount_minor and currency.
    """
    spent = []
    for reward, use in uses:
        discount = use["amount_minor"] if use["currency"] == reward.currency else None
        at_once = {
            "id": use["id"],
            "purchase_id": use["purchase_id"],
            "discount_minor": discount,
            "state": "DELIVERED",
            "confirm_time": work.now,
            "deliver_time": work.now,
            "expire_time": None,
        }
        work.insert(reward_redemptions, {**_values(work, membership, reward, "CHECKOUT"), **at_once})
        spent.append(_spent(use["id"], reward))
        _tell(work, membership, reward, use["id"], "CHECKOUT")
    await wallet.spend(work, membership.customer_id, KIND, *spent)


def _spent(id_: UUID, reward: Row) -> wallet.Points:
    return wallet.Points(id_, reward.coin_cost, "reward_redemption", id_, "REWARD", reward.display_name)


def _tell(work: Mutation[Any], membership: Row, reward: Row, redemption_id: UUID, method: str) -> None:
    fact = {
        "reward_id": str(reward.id),
        "coins": reward.coin_cost,
        "method": method,
        "redemption_id": str(redemption_id),
    }
    work.event("loyalty.reward_redeemed", "loyalty_membership", membership.id, fact)


def _values(work: Mutation[Any], membership: Row, reward: Row, method: str) -> dict[str, Any]:
    waits = reward.needs_confirmation
    return {
        "id": new_id(),
        "membership_id": membership.id,
        "customer_id": membership.customer_id,
        "reward_id": reward.id,
        "reward_name": reward.display_name,
        "state": "PENDING" if waits else "CONFIRMED",
        "method": method,
        "coins": reward.coin_cost,
        "code": codes.new_code(),
        "value_minor": reward.market_value_minor,
        "currency": reward.currency,
        "confirm_time": None if waits else work.now,
        "expire_time": work.now + timedelta(days=reward.valid_days) if reward.valid_days else None,
        "create_time": work.now,
        "update_time": work.now,
    }


def refused(reward_id: UUID, cause: str) -> FailedPrecondition:
    """Return the refusal of a reward."""
    return FailedPrecondition("REWARD_REFUSED", "the reward is not to be had", reward_id=reward_id, cause=cause)


async def end(work: Mutation[Any], row: Row, step: str, reason: str) -> Row:
    """End a redemption, whose membership is locked, by a step of its states, and give coins and use back, once."""
    target = require(REDEMPTION_STATES, row.state, step)
    changes = {"state": target, "state_reason": reason, "cancel_time": work.now, "update_time": work.now}
    row = await standard.patch(work.tx, REDEMPTION, row.id, "", changes)
    await queries.give_use_back(work.tx, row.reward_id)
    back = wallet.Points(uuid5(row.id, "return"), row.coins, "reward_redemption", row.id, "REWARD_RETURNED")
    # Who lets it expire, or cancels it, has the coins as they were; the mall that cancels gives them time to be used.
    own = target == "EXPIRED" or work.caller.account_id == row.customer_id
    await wallet.unspend(work, row.customer_id, KIND, row.id, back, own_doing=own)
    fact = {"redemption_id": str(row.id), "coins": row.coins}
    work.event(f"loyalty.redemption_{target.lower()}", "loyalty_membership", row.membership_id, fact)
    return row


async def redeem_automatically(work: Mutation[Any], membership: Row) -> None:
    """Redeem what a locked member wants redeemed by itself, while there are coins enough; each reward once at a time."""
    if not membership.auto_redeem:
        return
    programme = await terms.programme(work)
    facts = (await memberships.facts(work.tx, [membership.id], work.now))[membership.id]
    if facts.email_verify_time is None:
        return
    coins = await wallet.usable(work, membership.customer_id, KIND)
    newcomers = programme.values[terms.NEWCOMERS]
    for reward in await queries.automatic(work.tx, coins, LOOKED_AT):
        limit = reward.usage_limit_per_customer
        full = reward.total_usage_limit is not None and reward.usage_count >= reward.total_usage_limit
        refused = full or refusal(reward, membership, facts, method="AUTOMATIC", now=work.now, newcomers=newcomers)
        if reward.coin_cost > coins or refused:
            continue
        if limit is not None and await queries.uses(work.tx, membership.id, reward.id) >= limit:
            continue
        try:
            await redeem(work, membership, facts, reward, "AUTOMATIC", programme)
        except ApiError as error:
            # Nothing is written before the last use is taken: it went to somebody else meanwhile.
            if error.reason != "REWARD_REFUSED":
                raise
            continue
        coins -= reward.coin_cost


async def expire_redemptions(app: App) -> int:
    """End redemptions that were not used in time, and give the coins back; returns how many."""

    async def expire(due: Row) -> None:
        async with background(app) as work:
            await memberships.lock(work.tx, [due.membership_id])
            row = await standard.one(work.tx, REDEMPTION, str(due.id), lock=True)
            if REDEMPTION_STATES.allows(row.state, "EXPIRED"):
                await end(work, row, "expire", "not used in time")

    async with app.db.read() as connection:
        due = await queries.due_redemptions(connection, app.clock.now(), BATCH)
    return await jobs.each(due, expire)


async def expire_rewards(app: App) -> int:
    """End rewards whose time is over; returns how many."""
    async with background(app) as work:
        rows = await queries.expire_rewards(work.tx, work.now)
        for row in rows:
            work.event("loyalty_reward.expired", "loyalty_reward", row.id)
        return len(rows)
