"""What buyers' banks hold against charges: disputes, how they end, and what the mall answers.

A dispute is known by the provider's own reference. Reports come in any order: what a dispute is by now is never undone by what it
was before. What the bank has taken cannot go back a second time: the payment's row counts refunds and disputes together.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import structlog

from server.kit import jobs
from server.kit.app import App
from server.kit.domain import Hook
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.states import require
from server.payments import allocating
from server.payments.provider import UNANSWERED, Provider, ProviderError
from server.payments.reports import Report
from storage.database import Row
from storage.queries.payments import disputes as queries
from storage.tables.payments import DISPUTE_STATES, MONEY, UNCAPTURED

AGAIN_AFTER = timedelta(minutes=1)
BATCH = 100

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class SettledDispute:
    """What a report did to a dispute.

    `before` is the state it had, None where it is new; `payment` the row as it is now. `withdrawn` and `lost` say what each order
    bears of what the bank has taken for now and for good, as lists of order_id, seller_id and amount_minor. `returned` is what
    the bank gave back with this report, `returned_minor` in all.
    """

    dispute: Row
    before: str | None
    payment: Row
    withdrawn: list[dict[str, Any]]
    lost: list[dict[str, Any]]
    returned: list[dict[str, Any]]
    returned_minor: int


# A dispute has changed: (work, settled), under the lock of the payment.
DISPUTE_SETTLED: Hook[Mutation[Any], SettledDispute] = Hook("payments.DISPUTE_SETTLED")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a report: the state of the dispute, or why it was held."""

    state: str = ""
    changed: bool = False
    contradiction: str = ""


TYPES: Mapping[str, str] = {
    "dispute.inquiry": "INQUIRY",
    "dispute.closed": "INQUIRY_CLOSED",
    "dispute.opened": "NEEDS_RESPONSE",
    "dispute.answered": "UNDER_REVIEW",
    "dispute.won": "WON",
    "dispute.lost": "LOST",
}
# What is earlier news of a dispute that has gone on since.
EARLIER: Mapping[str, frozenset[str]] = {
    "INQUIRY": frozenset(DISPUTE_STATES.all),
    "NEEDS_RESPONSE": frozenset({"UNDER_REVIEW", "WON", "PARTIALLY_LOST", "LOST"}),
    "UNDER_REVIEW": frozenset({"WON", "PARTIALLY_LOST", "LOST", "INQUIRY_CLOSED"}),
}
INQUIRIES = frozenset({"INQUIRY", "INQUIRY_CLOSED"})
LOSSES = frozenset({"LOST", "PARTIALLY_LOST"})


async def record(work: Mutation[Any], provider: str, report: Report) -> Taken | None:
    """Record what a bank says of a charge, as far as the states allow. Idempotent. None when the charge, or that its money came, is not known."""
    if report.dispute is None or report.amount_minor is None or report.currency is None:
        return Taken(contradiction="the event names no dispute, or no amount")
    payment = await queries.lock_charge(work.tx, provider, report.key, report.reference)
    if payment is None or payment.state in UNCAPTURED:
        # The event was faster than what the mall has written of the charge.
        return None
    before = await queries.by_reference(work.tx, provider, report.dispute)
    wrong = _contradiction(payment, before, report)
    if wrong:
        return Taken(contradiction=wrong)
    state = TYPES[report.type]
    lost = report.amount_minor if report.lost_minor is None else report.lost_minor
    if state == "LOST" and lost < report.amount_minor:
        state = "PARTIALLY_LOST"
    if before is not None and (before.state == state or before.state in EARLIER.get(state, frozenset())):
        return Taken(before.state)
    if before is not None and not DISPUTE_STATES.allows(before.state, state):
        return Taken(before.state, contradiction=f"the mall has it as {before.state}")
    await _write(work, provider, payment, before, report, state, lost)
    return Taken(state, changed=True)


def _contradiction(payment: Row, before: Row | None, report: Report) -> str:
    if report.currency != payment.currency or (report.amount_minor or 0) > payment.amount_minor:
        return "amount or currency differ"
    if before is not None and before.amount_minor != report.amount_minor:
        return "amount or currency differ"
    if report.lost_minor is not None and report.lost_minor > (report.amount_minor or 0):
        return "more is lost than was disputed"
    if payment.attempt_state == "SURPLUS" or payment.state not in MONEY:
        return f"the charge is {payment.attempt_state}, and the payment {payment.state}"
    return ""


async def _write(
    work: Mutation[Any], provider: str, payment: Row, before: Row | None, report: Report, state: str, lost: int
) -> None:
    amount = int(report.amount_minor or 0)
    lost = lost if state in LOSSES else 0
    withdrawn = amount if state == "NEEDS_RESPONSE" else 0
    if state == "UNDER_REVIEW":
        # An inquiry that was answered has taken nothing; of what was never heard before, the bank has the money.
        withdrawn = amount if before is None else before.withdrawn_minor
    values: dict[str, object] = {
        "state": state,
        "withdrawn_minor": withdrawn,
        "lost_minor": lost,
        "update_time": work.now,
    }
    values |= {} if report.fee_minor is None else {"fee_minor": report.fee_minor}
    values |= {} if report.evidence_due_time is None else {"evidence_due_time": report.evidence_due_time}
    if state in {"INQUIRY_CLOSED", "WON", *LOSSES}:
        # There is nobody to answer any more.
        values |= {"close_time": work.now, "answer_pending": False}
    if before is None:
        allocations = allocating.spread_dispute(
            amount, await allocating.allocations_of(work.tx, payment), report.order_ids
        )
        values |= {
            "id": new_id(),
            "payment_id": payment.id,
            "attempt_id": payment.attempt_id,
            "provider": provider,
            "provider_reference": report.dispute,
            "reason": report.code,
            "amount_minor": amount,
            "currency": payment.currency,
            "allocations": allocations,
            "create_time": work.now,
        }
        row = await queries.insert(work.tx, values)
    else:
        row = await queries.write(work.tx, before.id, values)
    had = 0 if before is None else before.withdrawn_minor
    if withdrawn != had or lost:
        payment = await queries.move(work.tx, payment.id, withdrawn - had, lost, work.now)
    back = max(0, had - withdrawn - lost)
    settled = SettledDispute(
        row,
        None if before is None else before.state,
        payment,
        allocating.part_of(row.allocations, withdrawn) if withdrawn else [],
        allocating.part_of(row.allocations, lost) if lost else [],
        allocating.part_of(row.allocations, back) if back else [],
        back,
    )
    _tell(work, settled, had)
    await DISPUTE_SETTLED(work, settled)


def _tell(work: Mutation[Any], settled: SettledDispute, had: int) -> None:
    """Note in the outbox what became of a dispute: per order where money is at stake."""
    dispute, payment_id = settled.dispute, settled.payment.id
    fact = {
        "dispute_id": str(dispute.id),
        "purchase_id": str(settled.payment.purchase_id or ""),
        "currency": dispute.currency,
    }
    work.event(f"dispute.{dispute.state.lower()}", "dispute", dispute.id, {**fact, "payment_id": str(payment_id)})
    if dispute.withdrawn_minor > had:
        amounts = {"amount_minor": dispute.withdrawn_minor, "allocations": settled.withdrawn}
        work.event("payment.disputed", "payment", payment_id, {**fact, **amounts})
    if dispute.lost_minor:
        amounts = {"amount_minor": dispute.lost_minor, "fee_minor": dispute.fee_minor, "allocations": settled.lost}
        work.event("payment.charged_back", "payment", payment_id, {**fact, **amounts})
    if settled.returned_minor:
        amounts = {"amount_minor": settled.returned_minor, "allocations": settled.returned}
        work.event("payment.dispute_returned", "payment", payment_id, {**fact, **amounts})
    work.audit(f"dispute.{dispute.state.lower()}", "dispute", dispute.id, amount_minor=dispute.amount_minor, **fact)


async def answer(work: Mutation[Any], dispute: Row, evidence: Mapping[str, str], *, reason: str = "") -> Row:
    """Write what the mall answers a locked dispute; without evidence it accepts. The provider is told after the commit.

    Fails with `STATE_FORBIDS` unless the dispute waits for an answer, and with `DISPUTE_EVIDENCE_OVERDUE` for evidence that comes
    too late.
    """
    state = require(DISPUTE_STATES, dispute.state, "answer")
    due = dispute.evidence_due_time
    if evidence and due is not None and due <= work.now:
        message = "the bank takes no evidence any more: the time for it is over"
        raise FailedPrecondition("DISPUTE_EVIDENCE_OVERDUE", message, due_time=due.isoformat())
    row = await queries.write(
        work.tx,
        dispute.id,
        {
            "state": state,
            "evidence": dict(evidence),
            "accepted": not evidence,
            "answer_by": work.caller.id,
            "answer_pending": True,
            "answer_time": work.now,
            "check_time": None,
            "update_time": work.now,
        },
    )
    work.event("dispute.answered", "dispute", row.id, {"payment_id": str(row.payment_id), "accepted": not evidence})
    work.audit("dispute.accepted" if not evidence else "dispute.contested", "dispute", row.id, reason=reason)
    return row


async def send_answer(app: App, dispute_id: UUID) -> None:
    """Send one answer to the provider; never call it inside a transaction."""
    async with app.db.read() as connection:
        row = await queries.take_answer(connection, dispute_id, app.clock.now())
    if row is not None:
        await _send(app, row)


async def send_answers(app: App) -> int:
    """Send the answers that providers have not confirmed; returns how many there were."""
    now = app.clock.now()
    async with app.db.read() as connection:
        due = await queries.take_answers(connection, now - AGAIN_AFTER, now, BATCH)
    return await jobs.each(due, partial(_send, app))


async def _send(app: App, row: Row) -> None:
    provider: Provider | None = app.providers.get(row.provider)
    if provider is None:
        log.error("provider_missing", provider=row.provider, dispute=str(row.id))
        return
    try:
        async with asyncio.timeout(app.settings.payment_provider_timeout_seconds):
            result = await provider.answer_dispute(row.id, row.provider_reference, row.evidence)
    except (TimeoutError, ProviderError):
        log.warning("provider_unanswered", provider=row.provider, dispute=str(row.id))
        result = UNANSWERED
    if result.state == "SUCCEEDED":
        async with background(app) as work:
            await queries.answered(work.tx, row.id)
    elif result.state == "DECLINED":
        async with background(app) as work:
            await queries.answered(work.tx, row.id)
            work.audit("dispute.answer_refused", "dispute", row.id, outcome="FAILED", code=result.code)
