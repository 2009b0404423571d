"""Gives money back: a refund is opened in the transaction of its reason, and sent to the provider after it.

Of a payment that was captured in parts, the oldest capture that has something left gives first: one decision may take several
refunds, each with a key of its own.
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
from server.kit.caller import Caller
from server.kit.domain import Hook
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.states import forbidden
from server.payments.provider import UNANSWERED, UNSENT, Provider, ProviderError, Result
from storage.database import Row
from storage.queries.payments import captures as capture_queries
from storage.queries.payments import charges as payment_queries
from storage.queries.payments import refunds as queries
from storage.tables.payments import MONEY

AGAIN_AFTER = timedelta(minutes=1)
# Then one that cannot be sent at all is a task for people.
MOST_SENT = 3
BATCH = 100
INITIATORS: Mapping[str, str] = {
    "CUSTOMER": "CUSTOMER",
    "SELLER_APPLICANT": "CUSTOMER",
    "SELLER": "SELLER",
    "SUSPENDED_SELLER": "SELLER",
    "SYSTEM": "SYSTEM",
    "GUEST": "SYSTEM",
}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class SettledRefund:
    """What recording a refund's outcome did. `refund` is the row as it was before, `state` the state it has now."""

    refund: Row
    state: str
    changed: bool
    mismatch: bool


# The outcome of a refund was recorded: (work, settled), under the locks of the payment and the refund.
REFUND_SETTLED: Hook[Mutation[Any], SettledRefund] = Hook("payments.REFUND_SETTLED")


async def open_refund(
    work: Mutation[Any],
    *,
    payment_id: UUID,
    amount_minor: int,
    reason: str,
    request_key: str,
    order_id: UUID | None = None,
    refund_request_id: UUID | None = None,
    notes: str = "",
) -> Row:
    """Open a refund of a captured payment, in one round trip.

    The provider is asked after the commit: by `send_refund`, or by the job within a minute.
    `request_key` names the business reason, such as `cancel:<order id>`: asked again, the refund it has is returned.
    Of a payment that was captured in parts it is the first of several refunds, where one capture has not enough left.
    Fails with `REFUND_EXCEEDS_PAYMENT`, with `PAYMENT_DISPUTED` when a dispute has taken what is wanted, and with `STATE_FORBIDS`
    when the payment is not captured.
    """
    values = {"reason": reason, "order_id": order_id, "refund_request_id": refund_request_id, "notes": notes}
    row = await open_at_once(work, payment_id, amount_minor, request_key, values)
    if row is not None:
        return row
    payment = await payment_queries.lock(work.tx, payment_id)
    earlier = await queries.refund_by_key(work.tx, request_key)
    if earlier is not None:
        return earlier
    if payment is None:
        raise NotFound("payment", payment_id)
    if payment.capture == "ON_SHIPMENT" and payment.state in queries.REFUNDABLE:
        return await _open_parts(work, payment, amount_minor, request_key, {**_who(work.caller), **values})
    if payment.state in queries.REFUNDABLE:
        raise disputed(payment)
    message = f"the payment is {payment.state}: there is nothing to give back"
    raise forbidden("payment", payment.state, message)


async def open_at_once(
    work: Mutation[Any], payment_id: UUID, amount_minor: int, request_key: str, values: Mapping[str, object]
) -> Row | None:
    """Open a refund of a payment that was captured at once, in one round trip; None where there is more to it.

    `values` are reason, order_id, refund_request_id and notes.
    """
    row = await queries.open_refund(
        work.tx,
        id=new_id(),
        payment_id=payment_id,
        amount_minor=amount_minor,
        request_key=request_key,
        now=work.now,
        **_who(work.caller),
        **values,
    )
    if row is not None:
        _opened(work, row)
    return row


def left(payment: Row) -> int:
    """Return what can still go back of a payment: what was taken, without what refunds and disputes take or have taken."""
    if payment.capture == "ON_SHIPMENT":
        taken = payment.captured_minor
    else:
        taken = payment.amount_minor if payment.state in MONEY else 0
    gone = payment.refunding_minor + payment.refunded_minor + payment.disputed_minor + payment.charged_back_minor
    return max(0, int(taken - gone))


def disputed(payment: Row) -> FailedPrecondition:
    """Return the refusal of a refund of what the buyer's bank has taken."""
    message = "the buyer's bank has taken the money for a dispute: wait for its decision"
    return FailedPrecondition(
        "PAYMENT_DISPUTED",
        message,
        disputed_minor=payment.disputed_minor + payment.charged_back_minor,
        refundable_minor=left(payment),
        currency=payment.currency,
    )


async def _open_parts(
    work: Mutation[Any], payment: Row, amount_minor: int, request_key: str, values: Mapping[str, object]
) -> Row:
    if amount_minor > left(payment):
        if payment.disputed_minor or payment.charged_back_minor:
            raise disputed(payment)
        message = "with the refunds there are, the payment does not hold that much"
        raise FailedPrecondition("REFUND_EXCEEDS_PAYMENT", message)
    parts, wanted = [], amount_minor
    for capture in await capture_queries.captures_of(work.tx, [payment.id]):
        if capture.state == "SUCCEEDED" and wanted:
            part = min(wanted, capture.taken_minor - capture.returned_minor)
            wanted -= part
            parts += [(capture, part)] if part else []
    ids = [new_id() for _ in parts]
    rows = await queries.open_parts(
        work.tx,
        first_id=ids[0],
        ids=ids,
        request_keys=[f"{request_key}#{place}" if place else request_key for place in range(len(parts))],
        capture_ids=[capture.id for capture, _ in parts],
        attempt_ids=[capture.attempt_id for capture, _ in parts],
        providers=[capture.provider for capture, _ in parts],
        amounts=[part for _, part in parts],
        payment_id=payment.id,
        now=work.now,
        **values,
    )
    for row in rows:
        _opened(work, row)
    return rows[0]


async def open_surplus_refund(work: Mutation[Any], attempt_id: UUID) -> None:
    """Open the refund of an attempt whose money came when it was not wanted any more."""
    row = await queries.open_surplus_refund(
        work.tx,
        id=new_id(),
        attempt_id=attempt_id,
        request_key=f"surplus:{attempt_id}",
        initiator="SYSTEM",
        initiator_id=None,
        reason="SURPLUS_PAYMENT",
        order_id=None,
        refund_request_id=None,
        notes="",
        now=work.now,
    )
    if row is not None:
        work.audit("payment.surplus", "payment", row.payment_id, outcome="FAILED", attempt_id=str(attempt_id))
        _opened(work, row)


async def repeat_refund(work: Mutation[Any], failed: Row, notes: str) -> Row:
    """Open another refund in the place of one that the provider refused. Fails with `STATE_FORBIDS` otherwise."""
    row = await queries.repeat_refund(
        work.tx,
        id=new_id(),
        failed_id=failed.id,
        request_key=f"retry:{failed.id}",
        notes=notes,
        now=work.now,
        **_who(work.caller),
    )
    if row is None:
        message = "only a refund that the provider refused is sent again, and once"
        raise forbidden("refund", failed.state, message)
    _opened(work, row)
    return row


async def settle_refund(
    work: Mutation[Any], refund_id: UUID, result: Result, *, provider: str | None = None, accept: bool = False
) -> SettledRefund | None:
    """Record what the provider says of a refund, as far as the states allow, in one round trip. Idempotent.

    One of which another amount went back is HELD; with `accept` that counts.
    """
    row = await queries.settle_refund(
        work.tx,
        refund_id,
        only_provider=provider,
        outcome=result.state,
        reference=result.reference,
        code=result.code,
        amount_minor=result.amount_minor,
        currency=result.currency,
        accept=accept,
        most_sent=MOST_SENT,
        now=work.now,
    )
    if row is None:
        return None
    settled = SettledRefund(row, row.new_state, row.new_state != row.state, row.mismatch)
    if settled.changed and settled.state not in {"PROCESSING", "HELD"}:
        fact = {"payment_id": str(row.payment_id), "order_id": str(row.order_id or ""), "code": result.code}
        work.event(f"refund.{settled.state.lower()}", "refund", row.id, fact)
    if settled.changed and settled.state == "FAILED":
        work.audit("refund.failed", "refund", row.id, outcome="FAILED", code=result.code, before=row.state)
    if settled.changed and settled.state == "HELD":
        work.audit(
            "refund.mismatch",
            "refund",
            row.id,
            outcome="FAILED",
            expected=f"{row.amount_minor} {row.currency}",
            reported=f"{result.amount_minor} {result.currency}",
        )
    if (row.waits and not settled.changed and settled.state != "FAILED") or (
        settled.changed and settled.state == "PROCESSING" and result.code
    ):
        work.audit("refund.waiting", "refund", row.id, outcome="FAILED", code=result.code)
    if settled.changed:
        await REFUND_SETTLED(work, settled)
    return settled


async def send_refund(app: App, refund_id: UUID) -> None:
    """Ask the provider for one open refund and record the answer; never call it inside a transaction."""
    async with app.db.read() as connection:
        rows = await queries.take_refund(connection, refund_id, app.clock.now())
    for row in rows:
        await _send(app, row)


async def send_refunds(app: App) -> int:
    """Ask the providers for new refunds, and again for those that gave no answer; returns how many there were."""
    now = app.clock.now()
    async with app.db.read() as connection:
        due = await queries.take_due_refunds(connection, now - AGAIN_AFTER, now, BATCH)
    return await jobs.each(due, partial(_send, app))


async def _send(app: App, row: Row) -> None:
    provider: Provider | None = app.providers.get(row.provider)
    if provider is None:
        log.error("provider_missing", provider=row.provider, refund=str(row.id))
        result = UNSENT
    else:
        result = await _ask(app, provider, row)
    async with background(app) as work:
        await settle_refund(work, row.id, result)


async def _ask(app: App, provider: Provider, row: Row) -> Result:
    try:
        async with asyncio.timeout(app.settings.payment_provider_timeout_seconds):
            return await provider.refund(row.id, row.charge_reference, row.amount_minor, row.currency)
    except (TimeoutError, ProviderError):
        # The key makes it safe to ask again, which the job does.
        log.warning("provider_unanswered", provider=row.provider, refund=str(row.id))
        return UNANSWERED


def _opened(work: Mutation[Any], row: Row) -> None:
    fact = {"payment_id": str(row.payment_id), "order_id": str(row.order_id or ""), "reason": row.reason}
    work.event("refund.opened", "refund", row.id, fact)


def _who(who: Caller) -> dict[str, object]:
    initiator = INITIATORS.get(who.role, "ADMINISTRATOR")
    return {"initiator": initiator, "initiator_id": None if initiator == "SYSTEM" else who.account_id}
