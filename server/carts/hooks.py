"""What carts ask of later domains."""

from dataclasses import dataclass
from uuid import UUID

from server.kit.domain import Hook
from storage.database import Connection


@dataclass(slots=True)
class BuyerFacts:
    """What is known of a customer; whoever knows it sets it."""

    customer_id: UUID
    has_ordered: bool = False


# What is known of a customer that promotions may ask for: (connection, facts).
BUYER_ASKED: Hook[Connection, BuyerFacts] = Hook("carts.BUYER_ASKED")


async def has_ordered(connection: Connection, customer_id: UUID) -> bool:
    """Say whether a customer has ordered before."""
    facts = BuyerFacts(customer_id)
    await BUYER_ASKED(connection, facts)
    return facts.has_ordered
