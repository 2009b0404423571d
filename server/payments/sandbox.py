"""The sandbox provider: moves no money, and behaves as the token says, the same way every time.

A token is the name of a behaviour, alone or followed by `_` and anything: `tok_success`, `tok_declined_4242abc`. The books
are kept in tables of their own, written outside of every transaction of the mall, as if another company kept them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Literal
from uuid import UUID

import orjson
import structlog

from server.kit import jobs
from server.kit.app import App
from server.kit.clock import Clock
from server.kit.config import Settings
from server.kit.ids import new_id
from server.kit.tokens import Signer
from server.payments import callbacks, reports
from server.payments.provider import ProviderError, Result
from server.payments.reports import Report
from storage.database import Database, Row
from storage.queries.payments import sandbox as queries

NAME = "sandbox"
DELIVERIES = 100
NEVER = timedelta(days=36_500)
HELD_FOR = timedelta(days=7)
EVIDENCE_WITHIN = timedelta(days=7)
FEE_MINOR = 1500

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What becomes of a charge, whether the answer arrives, and which callbacks follow it.

    `held_for` is how long what is only held can be captured, `in_parts` whether several times; `disputed` how the bank decides once the mall has answered.
    """

    state: Literal["SUCCEEDED", "DECLINED"] | None = "SUCCEEDED"
    code: str = ""
    message: str = ""
    answers: bool = True
    settles_after: timedelta = timedelta()
    callbacks: tuple[str, ...] = ()
    callback_amount: int | None = None
    held_for: timedelta = HELD_FOR
    in_parts: bool = True
    disputed: Literal["dispute.won", "dispute.lost", "dispute.closed"] | None = None


BEHAVIOURS: Mapping[str, Behaviour] = {
    "tok_success": Behaviour(),
    "tok_declined": Behaviour("DECLINED", "insufficient_funds", "The card has insufficient funds."),
    "tok_expired_card": Behaviour("DECLINED", "expired_card", "The card has expired."),
    "tok_fraud": Behaviour("DECLINED", "fraud_suspected", "The charge looks fraudulent."),
    "tok_timeout_then_success": Behaviour(answers=False),
    "tok_timeout_then_declined": Behaviour("DECLINED", "insufficient_funds", "The card has no funds.", answers=False),
    "tok_timeout_then_nothing": Behaviour(None, answers=False),
    "tok_callback_late": Behaviour(settles_after=timedelta(seconds=30), callbacks=("charge.succeeded",)),
    "tok_callback_declined": Behaviour(
        "DECLINED", "insufficient_funds", settles_after=timedelta(seconds=30), callbacks=("charge.declined",)
    ),
    "tok_callback_twice": Behaviour(
        settles_after=timedelta(seconds=1), callbacks=("charge.succeeded", "charge.succeeded")
    ),
    "tok_callback_out_of_order": Behaviour(
        settles_after=timedelta(seconds=1), callbacks=("charge.succeeded", "charge.authorized")
    ),
    "tok_callback_wrong_amount": Behaviour(settles_after=NEVER, callbacks=("charge.succeeded",), callback_amount=1),
    "tok_never": Behaviour(settles_after=NEVER),
    "tok_refund_declined": Behaviour(),
    "tok_refund_timeout": Behaviour(),
    "tok_refund_pending": Behaviour(),
    "tok_refund_bounces": Behaviour(),
    "tok_refund_wrong_amount": Behaviour(),
    "tok_capture_declined": Behaviour(),
    "tok_capture_timeout": Behaviour(),
    "tok_capture_less": Behaviour(),
    "tok_void_timeout": Behaviour(),
    "tok_captured_once": Behaviour(in_parts=False),
    "tok_held_briefly": Behaviour(held_for=timedelta(hours=30)),
    "tok_dispute_won": Behaviour(callbacks=("dispute.opened",), disputed="dispute.won"),
    "tok_dispute_lost": Behaviour(callbacks=("dispute.opened",), disputed="dispute.lost"),
    "tok_inquiry": Behaviour(callbacks=("dispute.inquiry",), disputed="dispute.closed"),
}
UNKNOWN_TOKEN = Behaviour("DECLINED", "invalid_token", "The sandbox has no such token.")


def behaviour(token: str) -> Behaviour:
    """Return what a token stands for."""
    names = [name for name in BEHAVIOURS if token == name or token.startswith(f"{name}_")]
    return BEHAVIOURS[max(names, key=len)] if names else UNKNOWN_TOKEN


def build(settings: Settings, db: Database, clock: Clock, signer: Signer) -> "Sandbox":
    """Return the sandbox of an installation; without a configured secret it has one of its own."""
    if settings.payment_provider_secret is not None:
        return Sandbox(db, clock, settings.payment_provider_secret.get_secret_value().encode())
    return Sandbox(db, clock, signer.derive("sandbox provider"))


class Sandbox:
    """A Provider."""

    def __init__(self, db: Database, clock: Clock, secret: bytes | None) -> None:
        self._db = db
        self._clock = clock
        self.secret = secret

    def genuine(self, payload: bytes, seconds: int, signature: str, now: datetime) -> bool:
        """Say whether the sandbox has signed an event, and lately."""
        return self.secret is not None and reports.signed(self.secret, payload, seconds, signature, now)

    async def read(self, payload: bytes) -> tuple[Report, dict[str, Any]]:
        """Read an event, which is in the mall's terms already."""
        return reports.parse(payload)

    async def charge(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Book the charge as the token says."""
        return await self._book(key, token, amount_minor, currency, hold=False)

    async def authorize(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Book what is held as the token says."""
        return await self._book(key, token, amount_minor, currency, hold=True)

    async def _book(self, key: UUID, token: str, amount_minor: int, currency: str, *, hold: bool) -> Result:
        wanted = behaviour(token)
        if wanted.state is None:
            raise TimeoutError
        now = self._clock.now()
        async with self._db.read() as connection:
            row = await queries.book_charge(
                connection,
                key=key,
                token=token,
                amount_minor=amount_minor,
                currency=currency,
                state="AUTHORIZED" if hold and wanted.state == "SUCCEEDED" else wanted.state,
                capture_before=now + wanted.held_for if hold else None,
                reference=f"ch_{key.hex}",
                code=wanted.code,
                message=wanted.message,
                settle_time=now + wanted.settles_after,
                create_time=now,
            )
            if wanted.callbacks and row.calls == 1:
                await queries.add_events(connection, _announcements(row, wanted))
        if not wanted.answers:
            raise TimeoutError
        return self._result(row)

    async def capture(
        self, key: UUID, charge_reference: str, amount_minor: int, currency: str, *, final: bool
    ) -> Result:
        """Book the capture; never more than is held, and nothing once the time is over."""
        async with self._db.read() as connection:
            charge = await queries.charge_by_reference(connection, charge_reference)
            if charge is None or currency != charge.currency:
                return Result("DECLINED", code="unknown_charge", message="There is no such charge in this currency.")
            over = charge.capture_before is None or charge.capture_before <= self._clock.now()
            refused = charge.token.startswith("tok_capture_declined") or charge.state != "AUTHORIZED" or over
            less = charge.token.startswith("tok_capture_less")
            row = await queries.book_capture(
                connection,
                key=key,
                charge_reference=charge_reference,
                amount_minor=amount_minor,
                taken_minor=amount_minor // 2 if less else amount_minor,
                refused=refused,
                final=final or not behaviour(charge.token).in_parts,
                reference=f"ca_{key.hex}",
                code=("authorization_expired" if over else "capture_declined") if refused else "",
                create_time=self._clock.now(),
            )
        if charge.token.startswith("tok_capture_timeout") and row.calls == 1:
            raise ProviderError
        return Result(row.state, row.reference, row.code, amount_minor=row.taken_minor, currency=charge.currency)

    async def void(self, key: UUID, charge_reference: str) -> Result:
        """Let go of what is held."""
        async with self._db.read() as connection:
            charge = await queries.book_void(connection, key)
        if charge is None or charge.reference != charge_reference:
            return Result("DECLINED", code="unknown_charge", message="There is no such charge.")
        if charge.token.startswith("tok_void_timeout") and charge.void_calls == 1:
            raise ProviderError
        return self._result(charge) if charge.state != "VOIDED" else Result("VOIDED", charge.reference)

    async def query(self, key: UUID) -> Result | None:
        """Look the charge up."""
        async with self._db.read() as connection:
            row = await queries.charge(connection, key)
        return None if row is None else self._result(row)

    async def refund(self, key: UUID, charge_reference: str, amount_minor: int, currency: str) -> Result:
        """Book the refund; never more than was charged or captured."""
        async with self._db.read() as connection:
            charge = await queries.charge_by_reference(connection, charge_reference)
            if charge is None or currency != charge.currency:
                return Result("DECLINED", code="unknown_charge", message="There is no such charge in this currency.")
            token = charge.token
            refused = token.startswith("tok_refund_declined")
            too_much = charge.refunded_minor + amount_minor > charge.given_minor
            pending = token.startswith("tok_refund_pending")
            row = await queries.book_refund(
                connection,
                key=key,
                charge_reference=charge_reference,
                amount_minor=amount_minor,
                state="DECLINED" if refused or too_much else "PENDING" if pending else "SUCCEEDED",
                reference=f"re_{key.hex}",
                code="account_closed" if refused else "insufficient_balance" if pending else "",
                create_time=self._clock.now(),
            )
            if row.calls == 1 and row.state == "SUCCEEDED" and token.startswith("tok_refund_bounces"):
                await queries.add_events(connection, [_bounce(row, charge.currency)])
        if token.startswith("tok_refund_timeout") and row.calls == 1:
            raise ProviderError
        said = charge.given_minor if token.startswith("tok_refund_wrong_amount") else row.amount_minor
        return Result(row.state, row.reference, row.code, amount_minor=said, currency=charge.currency)

    async def answer_dispute(self, key: UUID, reference: str, evidence: Mapping[str, str]) -> Result:
        """Note what the mall says; half a minute later the bank decides as the token says."""
        async with self._db.read() as connection:
            charge = await queries.charge_by_reference(connection, reference.replace("dp_", "ch_", 1))
            if charge is None:
                return Result("DECLINED", code="unknown_dispute", message="There is no such dispute.")
            decided = behaviour(charge.token).disputed if evidence else "dispute.lost"
            event = _event(charge, decided or "dispute.lost", charge.amount_minor)
            event |= {"id": f"evt_{key.hex}_answer", "dispute": reference}
            deliver_time = self._clock.now() + timedelta(seconds=30)
            await queries.add_events(connection, [{"id": new_id(), "payload": event, "deliver_time": deliver_time}])
        return Result("SUCCEEDED", reference)

    def _result(self, row: Row) -> Result:
        if row.settle_time > self._clock.now():
            return Result("PENDING", row.reference)
        state = row.state
        if state == "AUTHORIZED" and row.capture_before <= self._clock.now():
            state = "EXPIRED"
        raw = {"id": row.reference, "status": state.lower(), "amount": row.amount_minor, "currency": row.currency}
        return Result(
            state,
            row.reference,
            row.code,
            row.message,
            row.amount_minor,
            row.currency,
            raw,
            row.capture_before,
            behaviour(row.token).in_parts,
        )


async def deliver_callbacks(app: App) -> int:
    """Deliver the callbacks that are due, signed, and return how many there were; a job runs it every few seconds."""
    provider = app.providers.get(NAME)
    if provider is None or provider.secret is None:
        return 0
    async with app.db.read() as connection:
        due = await queries.take_due_events(connection, app.clock.now(), DELIVERIES)
    return await jobs.each(due, partial(_deliver, app, provider.secret))


async def _deliver(app: App, secret: bytes, event: Row) -> None:
    payload = orjson.dumps(event.payload)
    seconds = int(app.clock.now().timestamp())
    disposition = await callbacks.receive(app, NAME, payload, seconds, reports.sign(secret, seconds, payload))
    log.info("sandbox_callback", type=event.payload["type"], disposition=disposition)


def _announcements(charge: Row, wanted: Behaviour) -> list[dict[str, Any]]:
    """Return one delivery per callback, a second apart; the same callback twice is one event, delivered twice."""
    ids = {type_: f"evt_{charge.key.hex}_{type_}" for type_ in wanted.callbacks}
    at_once = charge.settle_time if wanted.settles_after < NEVER else charge.create_time
    amount = charge.amount_minor if wanted.callback_amount is None else wanted.callback_amount
    return [
        {
            "id": new_id(),
            "payload": _event(charge, type_, amount) | {"id": ids[type_]},
            "deliver_time": at_once + timedelta(seconds=index),
        }
        for index, type_ in enumerate(wanted.callbacks)
    ]


def _event(charge: Row, type_: str, amount: int) -> dict[str, Any]:
    # What is held is told of as that.
    type_ = "charge.authorized" if type_ == "charge.succeeded" and charge.state == "AUTHORIZED" else type_
    event = {
        "type": type_,
        "key": str(charge.key),
        "reference": charge.reference,
        "amount_minor": amount,
        "currency": charge.currency,
        "code": charge.code,
        "message": charge.message,
    }
    if charge.capture_before is not None:
        event["capture_before"] = charge.capture_before.isoformat()
        event["in_parts"] = behaviour(charge.token).in_parts
    if type_.startswith("dispute."):
        due = charge.create_time + EVIDENCE_WITHIN
        event |= {
            "dispute": f"dp_{charge.key.hex}",
            "code": "product_not_received",
            "fee_minor": 0 if type_ in {"dispute.inquiry", "dispute.closed"} else FEE_MINOR,
            "evidence_due_time": due.isoformat(),
        }
    return event


def _bounce(refund: Row, currency: str) -> dict[str, Any]:
    """Return the report of a refund that comes back, a minute after it went."""
    payload = {
        "id": f"evt_{refund.key.hex}_bounce",
        "type": "refund.failed",
        "key": str(refund.key),
        "reference": refund.reference,
        "amount_minor": refund.amount_minor,
        "currency": currency,
        "code": "account_closed",
    }
    return {"id": new_id(), "payload": payload, "deliver_time": refund.create_time + timedelta(minutes=1)}
