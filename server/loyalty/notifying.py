"""Mails to members who want them: what has happened to their coins, rewards and tiers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from server.kit import mail
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from storage.queries.loyalty import earnings as queries
from storage.queries.loyalty import memberships

TEMPLATES = {
    "loyalty.coins_pending": "loyalty_coins_pending",
    "loyalty.coins_qualified": "loyalty_coins_qualified",
    "loyalty.coins_earned": "loyalty_coins_earned",
    "loyalty.coins_reversed": "loyalty_coins_reversed",
    "loyalty.reward_redeemed": "loyalty_reward_redeemed",
    "loyalty.tier_changed": "loyalty_tier_changed",
}
TYPES = tuple(TEMPLATES)


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the mails that follow from events."""
    readers = await queries.readers(work.tx, {event.aggregate_id for event in events})
    told = [event for event in events if event.aggregate_id in readers]
    if not told:
        return
    tiers = {tier.id: tier for tier in await memberships.tiers(work.tx)}
    for event in told:
        reader, fact = readers[event.aggregate_id], event.payload
        tier = tiers.get(UUID(fact["tier_id"])) if fact.get("tier_id") else None
        values = {"coins": fact.get("coins", 0), "outcome": fact.get("outcome", ""), "tier": tier}
        work.mail(reader.email, *mail.write(TEMPLATES[event.type], reader.language_code, **values))
