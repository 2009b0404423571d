"""Gets the money of a payment, and gives it back.

A charge is three steps: the attempt that `open_payment` or `retry_payment` makes is written and committed; `attempt` asks
the provider, outside of any transaction; `settle` records the answer. A process that dies in between leaves an attempt without an
outcome, which `outcomes.resolve_unknown` settles by asking the provider what became of it. Nothing is ever charged again
before the provider has said that the charge before it came to nothing.
"""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from server.kit.app import App
from server.kit.domain import Hook
from server.kit.errors import ApiError, FailedPrecondition, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.settings import Setting, choice, money
from server.payments import refunding
from server.payments.provider import UNANSWERED, Provider, ProviderError, Result
from storage.database import Connection, Row
from storage.errors import Conflict
from storage.queries.payments import charges as queries
from storage.rows import Rows
from storage.tables.payments import CAPTURE_MODES, MAX_ATTEMPTS, payment_attempts, payments

MINIMUM = Setting(
    "payments.minimum",
    money(),
    '{"USD": "0.50", "EUR": "0.50", "GBP": "0.30", "JPY": "50"}',
    "The least that a payment from outside can bring. In a currency without an amount there is no minimum.",
)

CAPTURE = Setting(
    "payments.capture",
    choice(*CAPTURE_MODES),
    "AT_ONCE",
    "When the money of a purchase is taken: AT_ONCE, or ON_SHIPMENT of each order, and only held until then. Purchases that are "
    "placed keep what they were placed with.",
)
# How long a payment may be held anew after what was held has run out. Stock stays reserved meanwhile.
GRACE = timedelta(hours=48)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Attempt:
    """A charge to be sent to the provider. Its id is the key under which the provider knows it.

    With `hold` the amount is only held, to be captured later.
    """

    id: UUID
    payment_id: UUID
    provider: str
    token: str
    amount_minor: int
    currency: str
    hold: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """What recording an outcome did. `payment` is the row as it was before, `state` the state it has now.

    `secured` says that the amount is held now, to be captured on shipment; `ran_out` that it is not any more.
    """

    payment: Row
    state: str
    attempt_id: UUID
    attempt_state: str
    code: str
    changed: bool
    captured: bool
    refused: bool
    mismatch: bool
    secured: bool = False
    ran_out: bool = False

    @property
    def final(self) -> bool:
        """Whether no other attempt may follow."""
        return self.state == "FAILED"


# The outcome of an attempt was recorded: (work, settled), under the lock of the payment. Whoever follows looks at the
# payment's `purpose` first.
SETTLED: Hook[Mutation[Any], Settled] = Hook("payments.SETTLED")


def open_payment(
    *,
    purchase_id: UUID | None = None,
    wallet_top_up_id: UUID | None = None,
    customer_id: UUID,
    payment_method_row: Any | None,
    amount_minor: int,
    currency: str,
    now: datetime,
    capture: str = "AT_ONCE",
) -> tuple[Rows, Attempt | None]:
    """Return the rows of a payment and of its first attempt, to be written with the purchase or top-up that it is for.

    Where there is nothing to pay, the payment is captured at once, and there is no attempt. A method that has expired is
    refused.
    """
    payment_id = new_id()
    payment = {
        "id": payment_id,
        "purpose": "PURCHASE" if wallet_top_up_id is None else "WALLET",
        "purchase_id": purchase_id,
        "wallet_top_up_id": wallet_top_up_id,
        "customer_id": customer_id,
        "amount_minor": amount_minor,
        "refunding_minor": 0,
        "refunded_minor": 0,
        "currency": currency,
        "create_time": now,
        "update_time": now,
    }
    if amount_minor == 0:
        return {payments: [{**payment, "state": "CAPTURED", "attempt_count": 0, "capture_time": now}]}, None
    method = _usable(payment_method_row, now)
    hold = capture == "ON_SHIPMENT"
    opened = Attempt(new_id(), payment_id, method.provider, method.provider_token, amount_minor, currency, hold)
    attempt = {
        "id": opened.id,
        "payment_id": payment_id,
        "number": 1,
        "state": "PENDING",
        "payment_method_id": method.id,
        "provider": method.provider,
        "request_time": now,
        "create_time": now,
    }
    pending = {**payment, "state": "PENDING", "attempt_count": 1, **_snapshot(method)}
    if hold:
        pending["capture"] = capture
    return {payments: [pending], payment_attempts: [attempt]}, opened


async def retry_payment(
    tx: Connection, *, payment_id: UUID, payment_method_row: Row | None, now: datetime, waiting: str = "PENDING"
) -> Attempt:
    """Write the next attempt of a payment whose attempts failed so far, in one round trip.

    `waiting` is the state that it must be in: PENDING, or EXPIRED where what was held has run out. Fails with `PAYMENT_CLOSED`, `PAYMENT_IN_PROGRESS` or `PAYMENT_ATTEMPTS_EXHAUSTED`.
    """
    method = _usable(payment_method_row, now)
    attempt_id = new_id()
    try:
        row = await queries.begin_again(
            tx, payment_id=payment_id, attempt_id=attempt_id, now=now, waiting=waiting, **_snapshot(method)
        )
    except Conflict:
        raise _in_progress() from None
    if row is None:
        raise await _why_not(tx, payment_id, waiting)
    hold = row.capture == "ON_SHIPMENT"
    return Attempt(attempt_id, payment_id, method.provider, method.provider_token, row.amount_minor, row.currency, hold)


async def attempt(app: App, wanted: Attempt) -> Result:
    """Ask the provider for the money. Takes the time it takes: never call it inside a transaction."""
    provider: Provider | None = app.providers.get(wanted.provider)
    if provider is None:
        return Result("DECLINED", code="provider_unavailable", message="the mall does not use this provider")
    try:
        async with asyncio.timeout(app.settings.payment_provider_timeout_seconds):
            ask = provider.authorize if wanted.hold else provider.charge
            return await ask(wanted.id, wanted.token, wanted.amount_minor, wanted.currency)
    except (TimeoutError, ProviderError):
        log.warning("provider_unanswered", provider=wanted.provider, attempt=str(wanted.id))
        return UNANSWERED


async def settle(
    work: Mutation[Any], attempt_id: UUID, result: Result, *, provider: str | None = None
) -> Settled | None:
    """Record what the provider says of an attempt, as far as the states allow, in one round trip.

    Idempotent: an outcome that is known already changes nothing. Money that came too late goes back at once. None when
    there is no such attempt, or none of the `provider` that is named. The caller advances the purchase, in the same
    transaction.
    """
    row = await queries.settle(
        work.tx,
        attempt_id,
        only_provider=provider,
        outcome=result.state,
        final=result.final,
        reference=result.reference,
        code=result.code,
        message=result.message,
        response=dict(result.raw) or None,
        amount_minor=result.amount_minor,
        currency=result.currency,
        capture_before=result.capture_before,
        in_parts=result.in_parts,
        lapse_time=work.now + GRACE,
        now=work.now,
    )
    if row is None:
        return None
    settled = Settled(
        payment=row,
        state=row.new_state,
        attempt_id=row.attempt_id,
        attempt_state=row.attempt_state,
        code=result.code,
        changed=row.attempt_state != row.attempt_before or row.new_state != row.state,
        captured=row.new_state == "CAPTURED" and row.state != "CAPTURED",
        refused=row.refused,
        mismatch=row.mismatch,
        secured=row.attempt_state == "AUTHORIZED" != row.attempt_before,
        ran_out=row.attempt_state == "EXPIRED" and row.attempt_before == "AUTHORIZED",
    )
    await _tell(work, settled, result)
    return settled


async def cancel_payment(tx: Connection, payment_id: UUID, now: datetime) -> Row | None:
    """Give up a payment that is not captured; None when its state does not allow that.

    Money of an attempt that is still under way goes back when it comes, and what is held is let go of.
    """
    return await queries.cancel(tx, payment_id, now)


async def _tell(work: Mutation[Any], settled: Settled, result: Result) -> None:
    """Note an outcome in the outbox and, where people must look, in the audit trail; send surplus money back."""
    payment = settled.payment
    subject = {name: str(payment[name]) for name in ("purchase_id", "wallet_top_up_id") if payment[name] is not None}
    fact = {**subject, "attempt_id": str(settled.attempt_id), "code": settled.code}
    if settled.mismatch:
        if settled.changed:
            work.audit(
                "payment.mismatch",
                "payment",
                payment.id,
                outcome="FAILED",
                expected=f"{payment.amount_minor} {payment.currency}",
                reported=f"{result.amount_minor} {result.currency}",
            )
        return
    if settled.ran_out:
        work.event("payment.authorization_expired", "payment", payment.id, fact)
    elif settled.state != payment.state:
        work.event(f"payment.{settled.state.lower()}", "payment", payment.id, fact)
    elif settled.refused:
        work.event("payment.attempt_refused", "payment", payment.id, fact)
    if settled.attempt_state == "SURPLUS" and settled.changed:
        await refunding.open_surplus_refund(work, settled.attempt_id)


async def payment_method(connection: Connection, customer_id: UUID, payment_method_id: UUID | None) -> Row:
    """Return a customer's payment method; without an id, the default one.

    Fails with `RESOURCE_NOT_FOUND` or `PAYMENT_METHOD_REQUIRED`; `open_payment` looks at whether it has expired.
    """
    row = await queries.method(connection, customer_id, payment_method_id)
    if row is None and payment_method_id is not None:
        raise NotFound("payment_method", payment_method_id)
    if row is None:
        raise _required()
    return row


def expired(year: int | None, month: int | None, now: datetime) -> bool:
    """Say whether a card is past the end of its month; what is no card never is."""
    return year is not None and month is not None and (year, month) < (now.year, now.month)


def method_expired(year: int, month: int) -> FailedPrecondition:
    """Return the refusal of an expired card."""
    message = f"the card has expired in {month:02d}/{year}"
    return FailedPrecondition("PAYMENT_METHOD_EXPIRED", message, month=month, year=year)


def _usable(method: Any | None, now: datetime) -> Any:
    if method is None:
        raise _required()
    if expired(method.card_expiry_year, method.card_expiry_month, now):
        raise method_expired(method.card_expiry_year, method.card_expiry_month)
    return method


def _snapshot(method: Any) -> dict[str, Any]:
    """Return what a payment keeps of its method."""
    return {
        "payment_method_id": method.id,
        "type": method.type,
        "provider": method.provider,
        "card_brand": method.card_brand,
        "card_last_four": method.card_last_four,
        "billing_name": method.billing_name,
        "billing_address": method.billing_address,
    }


async def _why_not(tx: Connection, payment_id: UUID, waiting: str) -> ApiError:
    """Return why a payment takes no further attempt."""
    row = await queries.payment(tx, payment_id)
    if row is None:
        return NotFound("payment", payment_id)
    if row.state != waiting:
        message = f"the payment is {row.state}"
        return FailedPrecondition("PAYMENT_CLOSED", message, state=row.state)
    if row.attempting:
        return _in_progress()
    message = f"all {MAX_ATTEMPTS} attempts are used up"
    return FailedPrecondition("PAYMENT_ATTEMPTS_EXHAUSTED", message, attempts=MAX_ATTEMPTS)


def _required() -> FailedPrecondition:
    message = "there is something to pay: name a payment method"
    return FailedPrecondition("PAYMENT_METHOD_REQUIRED", message)


def _in_progress() -> FailedPrecondition:
    message = "an attempt has no outcome yet: read the payment until it has"
    return FailedPrecondition("PAYMENT_IN_PROGRESS", message)
