"""What promotions ask of later domains."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from server import pricing
from server.kit.domain import Hook
from server.kit.mutation import Mutation
from storage.database import Connection

Fact = Literal["HAS_ORDERED", "SUBSCRIBED"]


@dataclass(slots=True)
class BuyerFacts:
    """What is known of a customer. Whoever knows something that is asked adds what is so."""

    customer_id: UUID
    asked: frozenset[Fact]
    known: set[Fact] = field(default_factory=set)


# What is known of a customer that coupons depend on: (connection, facts). What is not asked need not be looked up.
BUYER_ASKED: Hook[Connection, BuyerFacts] = Hook("promotions.BUYER_ASKED")


@dataclass(slots=True)
class RewardsAsked:
    """Rewards that a customer wants to redeem in a checkout. Whoever has rewards adds their offers, with what refuses them."""

    customer_id: UUID
    reward_ids: Sequence[UUID]
    now: datetime
    offers: list[pricing.Offer] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TakenRewards:
    """Rewards that a purchase uses: their `uses`, each with id, reward_id, amount_minor and currency."""

    customer_id: UUID
    purchase_id: UUID
    uses: Sequence[Mapping[str, Any]]


# What rewards take off a basket: (connection, asked).
REWARDS_ASKED: Hook[Connection, RewardsAsked] = Hook("promotions.REWARDS_ASKED")
# A purchase is being written that uses rewards: (work, taken). Whoever has them redeems them, or refuses.
REWARDS_TAKEN: Hook[Mutation[Any], TakenRewards] = Hook("promotions.REWARDS_TAKEN")


def reward_use(reward_id: UUID, coins: int) -> dict[str, Any]:
    """Return how a reward is used that costs so many coins: it has limits of its own."""
    nothing = dict.fromkeys(("coupon_id", "campaign_id", "issuance_id", "code_id", "usage_limit", "campaign_limit"))
    return {**nothing, "first_order": False, "counted": (), "code": "", "reward_id": reward_id, "coins": coins}


async def ask(connection: Connection, customer_id: UUID, asked: Iterable[Fact]) -> set[Fact]:
    """Return what of this is so of a customer."""
    facts = BuyerFacts(customer_id, frozenset(asked))
    await BUYER_ASKED(connection, facts)
    return facts.known
