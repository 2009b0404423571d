"""What providers hold of purchases, in the ledger: it follows what payments say, after the fact.

Without it the account CLEARING_PURCHASES would owe whatever came from outside; with it, it has what is not settled yet, and
CLEARING_PROVIDER what providers owe the mall.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid5

from server import ledger
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from server.ledger import Transfer, platform_account
from storage.queries.payments import clearing as queries

TYPES = (
    "payment.captured",
    "payment.disputed",
    "payment.dispute_returned",
    "payment.charged_back",
    "refund.succeeded",
    "refund.failed",
)
SOURCE = "payment"


async def follow(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Book by how much what providers hold of payments differs from what is booked; told twice, by nothing."""
    latest = {_payment(event): event for event in events}
    rows = await queries.positions(work.tx, sorted(latest), SOURCE)
    moved = [(row, row.held_minor - row.booked_minor) for row in rows if row.held_minor != row.booked_minor]
    if not moved:
        return
    await ledger.open_accounts(work.tx, [], work.now, currencies=sorted({row.currency for row, _ in moved}))
    transfers = []
    for row, amount in moved:
        provider = platform_account("CLEARING_PROVIDER", row.currency)
        purchases = platform_account("CLEARING_PURCHASES", row.currency)
        came = amount > 0
        transfers.append(
            Transfer(
                id=uuid5(row.id, f"clearing:{latest[row.id].id}"),
                debit=provider if came else purchases,
                credit=purchases if came else provider,
                amount=abs(amount),
                currency=row.currency,
                code="SALE" if came else "REFUND",
                source_type=SOURCE,
                source_id=row.id,
                reason_code=queries.CAME if came else queries.WENT,
            )
        )
    await ledger.move(work, transfers)


def _payment(event: Event) -> UUID:
    return event.aggregate_id if event.aggregate_type == "payment" else UUID(event.payload["payment_id"])
