"""Payouts from state to state: what each brings with it in the ledger, in its history and as an event."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid5

from server import ledger
from server.kit import history
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.states import require
from server.ledger import End, Transfer
from storage.database import Row
from storage.queries.settlement import payouts as queries
from storage.tables.settlement import PAYOUT_STATES, payout_state_changes

SOURCE = "payout"


def hold(row: Any) -> Transfer:
    """Return what sets a payout's money aside: it is neither available nor gone."""
    clearing = ledger.platform_account("CLEARING_PAYOUTS", row["currency"])
    return Transfer(
        id=row["id"],
        debit=row["balance_id"],
        credit=clearing,
        amount=row["amount_minor"],
        currency=row["currency"],
        code="PAYOUT",
        source_type=SOURCE,
        source_id=row["id"],
        pending=True,
        reason_code="PAYOUT",
    )


async def become(work: Mutation[Any], row: Row, state: str, *, reason: str = "", **changes: Any) -> Row:
    """Bring one locked payout to a state, as `become_all` does."""
    return (await become_all(work, [row], state, reason=reason, **changes))[0]


async def become_all(
    work: Mutation[Any],
    rows: Sequence[Row],
    state: str,
    *,
    reason: str = "",
    paid_minor: int | None = None,
    **changes: Any,
) -> list[Row]:
    """Bring locked payouts to a state. Fails with `STATE_FORBIDS` where that does not follow.

    COMPLETED takes what was set aside, or of one as much as `paid_minor` says; FAILED gives it back; RETURNED gives back what was
    paid.
    """
    for row in rows:
        require(PAYOUT_STATES, row.state, target=state)
    if state == "COMPLETED":
        paid = [row.amount_minor if paid_minor is None else paid_minor for row in rows]
        ends = zip(rows, paid, strict=True)
        await ledger.move(
            work, [End(new_id(), row.id, "POST", part, reason_code="PAYOUT_COMPLETED") for row, part in ends]
        )
        changes["paid_minor"] = paid_minor
    elif state == "FAILED":
        await ledger.move(work, [End(new_id(), row.id, "VOID", reason_code="PAYOUT_FAILED") for row in rows])
    elif state == "RETURNED":
        await ledger.move(work, [_back(row) for row in rows])
    after = await queries.become(work.tx, [row.id for row in rows], state, work.now, **changes)
    before = {row.id: row.state for row in rows}
    for row in after:
        note_change(work, row, before[row.id], reason)
    return after


def note_change(work: Mutation[Any], row: Any, previous: str | None, reason: str = "") -> None:
    """Write what became of a payout into its history, and tell it."""
    change = history.change(work, "payout", row["id"], row["version"], previous, row["state"], reason)
    work.insert(payout_state_changes, change)
    fact = {"seller_id": str(row["seller_id"]), "amount_minor": row["amount_minor"], "currency": row["currency"]}
    work.event(f"payout.{row['state'].lower()}", SOURCE, row["id"], fact)


def _back(row: Row) -> Transfer:
    clearing = ledger.platform_account("CLEARING_PAYOUTS", row.currency)
    return Transfer(
        id=uuid5(row.id, "returned"),
        debit=clearing,
        credit=row.balance_id,
        amount=row.paid_minor,
        currency=row.currency,
        code="PAYOUT",
        source_type=SOURCE,
        source_id=row.id,
        reason_code="PAYOUT_RETURNED",
    )
