"""Members who bring others: the first code counts, nothing is given before money was paid and kept, and nobody brings himself."""

from collections.abc import Sequence
from typing import Any

from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.loyalty import granting, terms
from storage.database import Row
from storage.queries.loyalty import memberships
from storage.tables.loyalty import loyalty_earnings, loyalty_referrals


async def bring(work: Mutation[Any], referrer: Row, referred: Row) -> None:
    """Note who has brought a new member, or that both look like one."""
    common = await memberships.in_common(work.tx, referrer.customer_id, referred.customer_id)
    id_ = new_id()
    work.insert(
        loyalty_referrals,
        {
            "id": id_,
            "referrer_membership_id": referrer.id,
            "referred_membership_id": referred.id,
            "customer_id": referrer.customer_id,
            "code": referrer.referral_code,
            "state": "REJECTED" if common else "OPEN",
            "state_reason": common,
            "create_time": work.now,
            "update_time": work.now,
        },
    )
    if common:
        _note_abuse(work, id_, common, referrer.customer_id)


async def first_orders(work: Mutation[Any], orders: Sequence[Row], programme: terms.Programme) -> None:
    """Let the first orders of members who were brought earn for both, pending as the orders are. Their members are locked."""
    given = any(programme.values[setting] for setting in (terms.REFERRER, terms.REFERRED))
    members = {order.membership_id for order in orders if given}
    waiting = await memberships.open_referrals(work.tx, members) if members else {}
    for order in orders:
        referral = waiting.pop(order.membership_id, None)
        if referral is None:
            continue
        common = await memberships.in_common(work.tx, referral.customer_id, referral.referred_customer_id)
        if common:
            await memberships.move_referral(work.tx, referral.id, "REJECTED", work.now, reason=common)
            _note_abuse(work, referral.id, common, referral.customer_id)
            continue
        await memberships.move_referral(work.tx, referral.id, "PENDING", work.now, order_id=order.id)
        bonuses = (
            (terms.REFERRER, referral.referrer_membership_id, referral.customer_id),
            (terms.REFERRED, referral.referred_membership_id, referral.referred_customer_id),
        )
        for setting, membership_id, customer_id in bonuses:
            coins = programme.values[setting]
            if coins:
                earning = granting.order_earning(order, "REFERRAL", coins, programme, work)
                whose = {"membership_id": membership_id, "customer_id": customer_id, "tier_id": None}
                work.insert(loyalty_earnings, {**earning, **whose, "referral_code": referral.code})
        work.event("loyalty.referral_pending", "loyalty_referral", referral.id, {"order_id": str(order.id)})


def _note_abuse(work: Mutation[Any], referral_id: Any, common: str, customer_id: Any) -> None:
    """Note that somebody seems to have brought himself, for whoever looks after abuse."""
    work.audit("loyalty.self_referral", "loyalty_referral", referral_id, outcome="FAILED", common=common)
    fact = {"rule": "SELF_REFERRAL", "common": common, "customer_id": str(customer_id)}
    work.event("loyalty.abuse_noted", "loyalty_referral", referral_id, fact)
