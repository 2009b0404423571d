"""Takes what is held, as orders are shipped, and lets go of the rest.

A capture travels as a charge does: it is written and committed, the provider is asked outside of any transaction, and the answer
is recorded. Never is more taken than is held: the database counts what is under way, done and given up.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import structlog

from server.kit import jobs
from server.kit.app import App
from server.kit.domain import Hook
from server.kit.errors import FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.states import forbidden
from server.payments import allocating, outcomes, refunding
from server.payments.provider import UNANSWERED, UNSENT, Provider, ProviderError, Result
from storage.database import Row
from storage.queries.payments import captures as queries
from storage.queries.payments import charges as payment_queries
from storage.tables.payments import MONEY

AGAIN_AFTER = timedelta(minutes=1)
WARNED_BEFORE = timedelta(hours=24)
BATCH = 100
# What of an order's share in a payment is to stay held: asked for where it matters.
Kept = Callable[[int], Awaitable[int]]

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A payment that is over because nothing was held anew in time. `payment` is the row as it is now."""

    payment: Row


@dataclass(frozen=True, slots=True)
class Expiring:
    """A payment whose amount is held for a day more at most. `payment` is the row as it is now."""

    payment: Row


# Told (work, expiring): what is not shipped soon must be paid again.
EXPIRING: Hook[Mutation[Any], Expiring] = Hook("payments.EXPIRING")
# Told (work, lapsed), under the lock of the payment: what is not shipped will not be paid.
LAPSED: Hook[Mutation[Any], Lapsed] = Hook("payments.LAPSED")


async def open_capture(
    work: Mutation[Any], *, payment_id: UUID, amount_minor: int | None, request_key: str, order_id: UUID | None = None
) -> Row:
    """Open a capture of what is held, in one round trip; without an amount, of what is left.

    The provider is asked after the commit: by `send_capture`, or by the job within a minute. `request_key` names the reason, such
    as `ship:<order id>:<parcel id>`: asked again, the capture it has is returned. Fails with `PAYMENT_EXPIRED`,
    `CAPTURE_EXCEEDS_AUTHORIZATION`, and with `STATE_FORBIDS` where nothing is held.
    """
    row = await queries.open_capture(
        work.tx,
        id=new_id(),
        payment_id=payment_id,
        order_id=order_id,
        request_key=request_key,
        amount_minor=amount_minor,
        now=work.now,
    )
    if row is not None:
        fact = {"payment_id": str(payment_id), "order_id": str(order_id or "")}
        work.event("payment.capture_opened", "payment", payment_id, fact)
        return row
    earlier = await queries.capture_by_key(work.tx, request_key)
    if earlier is not None:
        return earlier
    payment = await payment_queries.payment(work.tx, payment_id)
    if payment is None:
        raise NotFound("payment", payment_id)
    raise _refused(payment, work)


async def secure_shipment(
    work: Mutation[Any], purchase_id: UUID, order_id: UUID, parcel_id: UUID, kept: Kept | None = None
) -> UUID | None:
    """Take what is held for what a parcel has of an order; to be called in the transaction of the shipment.

    `kept` says what of the order's share in the payment is for what is not sent yet: that stays held. Where the provider captures
    only once, all of the share is taken with the first parcel. Does nothing where the purchase's payment is captured at once.
    Returns the capture, to be sent after the commit; the job sends it within a minute. Fails with `PAYMENT_EXPIRED` where nothing
    is held any more: then the parcel must not be sent.
    """
    payment = await payment_queries.lock_of_purchase(work.tx, purchase_id)
    if payment is None:
        return None
    share, held = await allocating.uncaptured_of(work.tx, payment, order_id)
    amount = held
    if held and kept is not None and payment.in_parts:
        amount -= await kept(share)
    if amount <= 0:
        return None
    row = await open_capture(
        work,
        payment_id=payment.id,
        amount_minor=amount,
        request_key=f"ship:{order_id}:{parcel_id}",
        order_id=order_id,
    )
    opened: UUID = row.id
    return opened


async def give_back(
    work: Mutation[Any],
    *,
    payment_id: UUID,
    amount_minor: int,
    reason: str,
    request_key: str,
    order_id: UUID,
    refund_request_id: UUID | None = None,
    notes: str = "",
) -> Row | None:
    """Give an order's money back: what is only held for it is let go of, and the rest refunded.

    Returns the refund, to be sent after the commit; None where nothing was taken. Fails as `refunding.open_refund` does.
    """
    values = {"reason": reason, "order_id": order_id, "refund_request_id": refund_request_id, "notes": notes}
    opened = await refunding.open_at_once(work, payment_id, amount_minor, request_key, values)
    if opened is not None:
        return opened
    payment = await payment_queries.lock(work.tx, payment_id)
    if payment is None:
        raise NotFound("payment", payment_id)
    refund = amount_minor
    if payment.capture == "ON_SHIPMENT":
        if await queries.was_released(work.tx, request_key):
            return None
        held = await _held_for(work, payment, order_id)
        freed = min(amount_minor, held)
        refund -= freed
        if freed:
            await _release(work, payment, freed, request_key, order_id)
        if payment.state in {"EXPIRED", "CANCELLED"}:
            return None
    if not refund:
        return None
    return await refunding.open_refund(
        work,
        payment_id=payment_id,
        amount_minor=refund,
        reason=reason,
        request_key=request_key,
        order_id=order_id,
        notes=notes,
    )


async def void(work: Mutation[Any], payment_id: UUID, reason: str) -> Row:
    """Let go of all that is held of a payment and not captured. Fails with `STATE_FORBIDS`, or while a capture is under way."""
    payment = await payment_queries.lock(work.tx, payment_id)
    if payment is None:
        raise NotFound("payment", payment_id)
    if payment.capturing_minor:
        message = "a capture has no outcome yet: read the payment until it has"
        raise FailedPrecondition("PAYMENT_IN_PROGRESS", message)
    held = payment.amount_minor - payment.captured_minor - payment.released_minor
    if payment.capture != "ON_SHIPMENT" or payment.state in {"PENDING", "FAILED", "CANCELLED"} or not held:
        message = f"the payment is {payment.state}: nothing is held"
        raise forbidden("payment", payment.state, message)
    row = await _release(work, payment, held, f"void:{payment.id}", None)
    work.audit("payment.voided", "payment", payment.id, reason=reason, amount_minor=held)
    return row


async def _held_for(work: Mutation[Any], payment: Row, order_id: UUID) -> int:
    left = payment.amount_minor - payment.capturing_minor - payment.captured_minor - payment.released_minor
    _, held = await allocating.uncaptured_of(work.tx, payment, order_id)
    return min(int(left), held)


async def _release(work: Mutation[Any], payment: Row, amount: int, request_key: str, order_id: UUID | None) -> Row:
    row = await queries.release(
        work.tx,
        id=new_id(),
        payment_id=payment.id,
        order_id=order_id,
        request_key=request_key,
        amount_minor=amount,
        now=work.now,
    )
    if row is None:
        return payment
    fact = {"order_id": str(order_id or ""), "amount_minor": amount, "currency": row.currency}
    work.event("payment.released", "payment", payment.id, fact)
    if row.state != payment.state:
        work.event("payment.cancelled", "payment", payment.id, fact)
    return row


async def settle_capture(
    work: Mutation[Any], capture_id: UUID, result: Result, *, provider: str | None = None, accept: bool = False
) -> Row | None:
    """Record what the provider says of a capture, as far as the states allow, in one round trip. Idempotent.

    With `accept` what came counts, though another amount was asked for.
    """
    row = await queries.settle_capture(
        work.tx,
        capture_id,
        only_provider=provider,
        accept=accept,
        outcome=result.state,
        code=result.code,
        reference=result.reference,
        amount_minor=result.amount_minor,
        currency=result.currency,
        now=work.now,
    )
    if row is None or row.new_state == row.state:
        return row
    fact = {
        "capture_id": str(row.id),
        "order_id": str(row.order_id or ""),
        "code": result.code,
        "amount_minor": row.came,
    }
    if row.new_state == "HELD":
        work.audit(
            "payment.mismatch",
            "payment",
            row.payment_id,
            outcome="FAILED",
            expected=f"{row.amount_minor} {row.currency}",
            reported=f"{result.amount_minor} {result.currency}",
            capture_id=str(row.id),
        )
    elif row.new_state == "FAILED":
        work.audit(
            "payment.capture_failed", "payment", row.payment_id, outcome="FAILED", code=result.code, **fact_of(row)
        )
        work.event("payment.capture_failed", "payment", row.payment_id, fact)
    else:
        work.event("payment.captured", "payment", row.payment_id, fact)
    return row


def fact_of(row: Row) -> dict[str, str]:
    """Return what the audit trail says of a capture."""
    return {"capture_id": str(row.id), "order_id": str(row.order_id or "")}


async def send_capture(app: App, capture_id: UUID) -> None:
    """Ask the provider for one open capture and record the answer; never call it inside a transaction."""
    async with app.db.read() as connection:
        row = await queries.take_capture(connection, capture_id, app.clock.now())
    if row is not None:
        await _send(app, row)


async def send_captures(app: App) -> int:
    """Ask the providers for new captures, and again for those that gave no answer; returns how many there were."""
    now = app.clock.now()
    async with app.db.read() as connection:
        due = await queries.take_due_captures(connection, now - AGAIN_AFTER, now, BATCH)
    return await jobs.each(due, partial(_send, app))


async def _send(app: App, row: Row) -> None:
    provider: Provider | None = app.providers.get(row.provider)
    if provider is None:
        log.error("provider_missing", provider=row.provider, capture=str(row.id))
        return
    asked = provider.capture(row.id, row.charge_reference, row.amount_minor, row.currency, final=row.final)
    result = await _answer(app, row.provider, row.id, asked)
    async with background(app) as work:
        await settle_capture(work, row.id, result)


async def void_authorizations(app: App) -> int:
    """Ask the providers to let go of what is not wanted any more, until they confirm; returns how many there were."""
    now = app.clock.now()
    async with app.db.read() as connection:
        due = await payment_queries.take_voiding(connection, now - AGAIN_AFTER, now, BATCH)

    async def let_go(row: Row) -> None:
        provider: Provider | None = app.providers.get(row.provider)
        result = UNSENT
        if provider is not None and row.provider_reference:
            result = await _answer(app, row.provider, row.id, provider.void(row.id, row.provider_reference))
        await outcomes.record_outcome(app, row.id, result)

    return await jobs.each(due, let_go)


async def _answer(app: App, provider: str, key: UUID, asked: Awaitable[Result]) -> Result:
    try:
        async with asyncio.timeout(app.settings.payment_provider_timeout_seconds):
            return await asked
    except (TimeoutError, ProviderError):
        log.warning("provider_unanswered", provider=provider, key=str(key))
        return UNANSWERED


async def watch_authorizations(app: App) -> int:
    """Warn a day before what is held runs out, note when it has, and end payments for which nothing was held anew in time."""
    now = app.clock.now()
    async with app.db.read() as connection:
        due = await payment_queries.running_out(connection, now, now + WARNED_BEFORE, BATCH)
        lapsed = await payment_queries.lapsed(connection, now, BATCH)

    async def look(row: Row) -> None:
        if row.authorize_expire_time <= now:
            await outcomes.record_outcome(app, row.attempt_id, Result("EXPIRED", code="authorization_expired"))
            return
        async with background(app) as work:
            payment = await payment_queries.warn(work.tx, row.id, now, now + WARNED_BEFORE)
            if payment is not None:
                shares = await allocating.shares_of(work.tx, payment)
                fact = {
                    "expire_time": payment.authorize_expire_time.isoformat(),
                    "order_ids": [str(share.order_id) for share in shares],
                    "seller_ids": [str(share.seller_id) for share in shares],
                }
                work.event("payment.authorization_expiring", "payment", row.id, fact)
                await EXPIRING(work, Expiring(payment))

    return await jobs.each(due, look) + await jobs.each(lapsed, partial(_lapse, app))


async def _lapse(app: App, payment_id: UUID) -> None:
    async with background(app) as work:
        payment = await payment_queries.lock(work.tx, payment_id)
        if payment is None or payment.lapse_time is None or payment.lapse_time > work.now:
            return
        # First what is called off lets go of what was held for it, so that no money of other orders goes back instead.
        await LAPSED(work, Lapsed(payment))
        payment = await payment_queries.lock(work.tx, payment_id)
        assert payment is not None  # noqa: S101 - it was there
        held = payment.amount_minor - payment.capturing_minor - payment.captured_minor - payment.released_minor
        if held:
            await _release(work, payment, held, f"lapse:{payment_id}", None)
        await payment_queries.end_lapse(work.tx, payment_id)
        work.event("payment.authorization_lapsed", "payment", payment_id)


def _refused(payment: Row, work: Mutation[Any]) -> FailedPrecondition:
    """Return why nothing can be captured of a payment."""
    ends = payment.authorize_expire_time
    if payment.lapse_time is not None or (
        ends is not None and ends <= work.now and payment.state in {"AUTHORIZED", *MONEY}
    ):
        message = "what the provider held has run out: the buyer must have it held anew"
        if payment.state != "AUTHORIZED" and payment.lapse_time is None:
            message = "what the provider held has run out after a part was taken: call off what is left"
        return FailedPrecondition("PAYMENT_EXPIRED", message, expire_time=ends.isoformat() if ends else "")
    return forbidden("payment", payment.state, f"the payment is {payment.state}: nothing is held")
