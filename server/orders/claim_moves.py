"""How delivery claims move, whoever moves them. The order is locked, and then the claim."""

from typing import Any
from uuid import UUID

from server.kit import history
from server.kit.mutation import Mutation
from storage.database import Row
from storage.queries.orders import claims as queries
from storage.tables.delivery_claims import delivery_claim_state_changes


async def move(work: Mutation[Any], before: Row, target: str, note: str) -> Row:
    """Bring a locked claim to a state."""
    row = await queries.move(work.tx, before.id, target, note=note, actor_id=work.caller.account_id, now=work.now)
    tell(work, row, before.state, note)
    return row


def tell(work: Mutation[Any], row: Row, previous: str | None, note: str) -> None:
    """Write history and event of a claim that is new or has moved."""
    work.insert(
        delivery_claim_state_changes,
        history.change(work, "delivery_claim", row.id, row.version, previous, row.state, note),
    )
    what = "opened" if previous is None else row.state.lower()
    fact = {"order_id": str(row.order_id), "shipment_id": str(row.shipment_id), "seller_id": str(row.seller_id)}
    work.event(f"delivery_claim.{what}", "delivery_claim", row.id, fact)


async def settle(work: Mutation[Any], claim_id: UUID, note: str) -> None:
    """Settle a claim that was upheld, once it is made good; its order is locked."""
    claim = await queries.claim(work.tx, claim_id, "all", None, lock=True)
    if claim is not None and claim.state == "UPHELD":
        await move(work, claim, "SETTLED", note)
