"""The sandbox provider: moves no money, and behaves as the token says, the same way every time.

A token is the name of a behaviour, alone or followed by `_` and anything: `tok_success`, `tok_declined_4242abc`. The books
are kept in tables of their own, written outside of every transaction of the mall, as if another company kept them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
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
from server.payments import callbacks
from server.payments.provider import ProviderError, Result
from storage.database import Database, Row
from storage.queries.payments import sandbox as queries

NAME = "sandbox"
DELIVERIES = 100
NEVER = timedelta(days=36_500)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What becomes of a charge, whether the answer arrives, and which callbacks follow it."""

    state: Literal["SUCCEEDED", "DECLINED"] | None = "SUCCEEDED"
    code: str = ""
    message: str = ""
    answers: bool = True
    settles_after: timedelta = timedelta()
    callbacks: tuple[str, ...] = ()
    callback_amount: int | None = None


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

    async def charge(self, key: UUID, token: str, amount_minor: int, currency: str) -> Result:
        """Book the charge as the token says."""
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
                state=wanted.state,
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

    async def query(self, key: UUID) -> Result | None:
        """Look the charge up."""
        async with self._db.read() as connection:
            row = await queries.charge(connection, key)
        return None if row is None else self._result(row)

    async def refund(self, key: UUID, charge_reference: str, amount_minor: int) -> Result:
        """Book the refund; never more than was charged."""
        async with self._db.read() as connection:
            charge = await queries.charge_by_reference(connection, charge_reference)
            if charge is None:
                return Result("DECLINED", code="unknown_charge", message="There is no such charge.")
            refused = charge.token.startswith("tok_refund_declined")
            row = await queries.book_refund(
                connection,
                key=key,
                charge_reference=charge_reference,
                amount_minor=amount_minor,
                state="DECLINED"
                if refused or charge.refunded_minor + amount_minor > charge.amount_minor
                else "SUCCEEDED",
                reference=f"re_{key.hex}",
                code="account_closed" if refused else "",
                create_time=self._clock.now(),
            )
        if charge.token.startswith("tok_refund_timeout") and row.calls == 1:
            raise ProviderError
        return Result(row.state, row.reference, row.code, amount_minor=row.amount_minor, currency=charge.currency)

    def _result(self, row: Row) -> Result:
        if row.settle_time > self._clock.now():
            return Result("PENDING", row.reference)
        raw = {"id": row.reference, "status": row.state.lower(), "amount": row.amount_minor, "currency": row.currency}
        return Result(row.state, row.reference, row.code, row.message, row.amount_minor, row.currency, raw)


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
    disposition = await callbacks.receive(app, NAME, payload, seconds, callbacks.sign(secret, seconds, payload))
    log.info("sandbox_callback", type=event.payload["type"], disposition=disposition)


def _announcements(charge: Row, wanted: Behaviour) -> list[dict[str, Any]]:
    """Return one delivery per callback, a second apart; the same callback twice is one event, delivered twice."""
    ids = {type_: f"evt_{charge.key.hex}_{type_}" for type_ in wanted.callbacks}
    at_once = charge.settle_time if wanted.settles_after < NEVER else charge.create_time
    return [
        {
            "id": new_id(),
            "payload": {
                "id": ids[type_],
                "type": type_,
                "key": str(charge.key),
                "reference": charge.reference,
                "amount_minor": charge.amount_minor if wanted.callback_amount is None else wanted.callback_amount,
                "currency": charge.currency,
                "code": charge.code,
                "message": charge.message,
            },
            "deliver_time": at_once + timedelta(seconds=index),
        }
        for index, type_ in enumerate(wanted.callbacks)
    ]
