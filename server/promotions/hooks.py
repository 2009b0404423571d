"""What promotions ask of later domains."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from server.kit.domain import Hook
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


async def ask(connection: Connection, customer_id: UUID, asked: Iterable[Fact]) -> set[Fact]:
    """Return what of this is so of a customer."""
    facts = BuyerFacts(customer_id, frozenset(asked))
    await BUYER_ASKED(connection, facts)
    return facts.known
