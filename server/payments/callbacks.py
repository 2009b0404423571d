"""Takes what providers report on their own: genuine, recent, new, and in agreement with what the mall knows, or no effect."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Literal
from uuid import UUID

import structlog
from pydantic import BaseModel, ConfigDict, Field

from server.kit import convert, jobs
from server.kit.app import App
from server.kit.errors import InvalidArgument, Unauthenticated
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.payments import outcomes, refunding
from server.payments.provider import Outcome, Result
from storage.database import Row
from storage.errors import Conflict
from storage.queries.payments import refunds as queries

TOLERANCE_SECONDS = 300
LOOK_AGAIN_AFTER = timedelta(minutes=1)
PARKED_FOR = timedelta(days=7)
BATCH = 100

Disposition = Literal["APPLIED", "IGNORED", "PARKED", "HELD"]

CHARGES: dict[str, Outcome] = {
    "charge.authorized": "AUTHORIZED",
    "charge.succeeded": "SUCCEEDED",
    "charge.declined": "DECLINED",
}
REFUNDS: dict[str, Outcome] = {"refund.succeeded": "SUCCEEDED", "refund.failed": "DECLINED"}

# What an attempt or refund may be in when a report says nothing new; everything else contradicts it.
AGREES: dict[Outcome, frozenset[str]] = {
    "AUTHORIZED": frozenset({"PENDING", "UNKNOWN", "SUCCEEDED", "SURPLUS", "DECLINED"}),
    "SUCCEEDED": frozenset({"SUCCEEDED", "SURPLUS"}),
    "DECLINED": frozenset({"DECLINED", "LOST", "FAILED"}),
}

log = structlog.get_logger()


class Report(BaseModel):
    """The payload of a provider event."""

    model_config = ConfigDict(extra="ignore", strict=True)

    id: str = Field(min_length=1, max_length=200)
    type: str = Field(min_length=1, max_length=100)
    key: UUID | None = Field(None, strict=False)
    reference: str | None = Field(None, min_length=1, max_length=200)
    amount_minor: int | None = Field(None, ge=0, lt=2**63)
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")
    code: str = Field("", max_length=100)
    message: str = Field("", max_length=1000)

    def result(self, outcome: Outcome, raw: dict[str, Any]) -> Result:
        """Return the report as an answer of the provider."""
        return Result(outcome, self.reference, self.code, self.message, self.amount_minor, self.currency, raw)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is done with an event, and why if people must look at it."""

    disposition: Disposition
    reason: str = ""


FOREIGN_REFERENCE = Verdict("HELD", "the reference belongs to another charge")


def sign(secret: bytes, seconds: int, payload: bytes) -> str:
    """Return the signature of a payload at a time: HMAC-SHA-256 in hexadecimal."""
    return hmac.new(secret, b"%d." % seconds + payload, hashlib.sha256).hexdigest()


async def receive(app: App, provider: str, payload: bytes, seconds: int, signature: str) -> Disposition:
    """Take one event. Repeated events are answered like the first time and have no effect."""
    _verify(app, provider, payload, seconds, signature)
    report, raw = _parse(payload)
    try:
        return await _take(app, provider, report, raw, None)
    except Conflict:
        return await _take(app, provider, report, raw, FOREIGN_REFERENCE)


async def _take(app: App, provider: str, report: Report, raw: dict[str, Any], verdict: Verdict | None) -> Disposition:
    async with background(app) as work:
        id_ = new_id()
        known = {"id": id_, "provider": provider, "event_id": report.id, "type": report.type, "key": report.key}
        if not await queries.add_event(work.tx, **known, payload=raw, now=work.now):
            earlier = await queries.event(work.tx, provider, report.id)
            disposition: Disposition = earlier.state
            return disposition
        verdict = verdict or await _judge(work, provider, report, raw)
        await _finish(work, id_, report, verdict)
    return verdict.disposition


async def reconsider_parked(app: App) -> int:
    """Look again at events that came before what they speak of; gives them to people after a week."""
    now = app.clock.now()
    async with app.db.read() as connection:
        parked = await queries.take_parked_events(connection, now - LOOK_AGAIN_AFTER, now, BATCH)
    return await jobs.each(parked, partial(_reconsider, app))


async def _reconsider(app: App, row: Row) -> None:
    report = Report.model_validate(row.payload)
    try:
        async with background(app) as work:
            verdict = await _judge(work, row.provider, report, row.payload)
            if verdict.disposition == "PARKED" and row.receive_time + PARKED_FOR < work.now:
                verdict = Verdict("HELD", "nothing of this key was ever seen")
            await _finish(work, row.id, report, verdict)
    except Conflict:
        async with background(app) as work:
            await _finish(work, row.id, report, FOREIGN_REFERENCE)


def _verify(app: App, provider: str, payload: bytes, seconds: int, signature: str) -> None:
    known = app.providers.get(provider)
    secret = known.secret if known is not None else None
    # Without a secret the comparison is made all the same, and fails: who asks learns nothing from the time it takes.
    expected = sign(secret or new_id().bytes, seconds, payload)
    genuine = hmac.compare_digest(expected.encode(), signature.lower().encode())
    recent = abs(app.clock.now().timestamp() - seconds) <= TOLERANCE_SECONDS
    if secret is None or not genuine or not recent:
        log.warning("provider_event_refused", provider=provider, configured=secret is not None, genuine=genuine)
        raise Unauthenticated("PROVIDER_SIGNATURE_INVALID", "the event is not signed, or not lately")


def _parse(payload: bytes) -> tuple[Report, dict[str, Any]]:
    try:
        raw = convert.read_json(payload)
        return Report.model_validate(raw), raw
    except ValueError:  # JSON's and pydantic's errors are of this kind
        raise InvalidArgument([("payload", "is not an event of this provider")]) from None


async def _judge(work: Mutation[Any], provider: str, report: Report, raw: dict[str, Any]) -> Verdict:
    outcome = CHARGES.get(report.type) or REFUNDS.get(report.type)
    if outcome is None:
        return Verdict("HELD", "the mall does not know this type of event")
    if report.key is None:
        return Verdict("HELD", "the event has no key")
    if outcome != "DECLINED" and (report.amount_minor is None or report.currency is None):
        return Verdict("HELD", "the event names no amount")
    result = report.result(outcome, raw)
    if report.type in CHARGES:
        settled = await outcomes.advance(work, report.key, result, provider=provider)
        if settled is None:
            return Verdict("PARKED")
        return _verdict(outcome, settled.attempt_state, changed=settled.changed, mismatch=settled.mismatch)
    refund = await refunding.settle_refund(work, report.key, result, provider=provider)
    if refund is None:
        return Verdict("PARKED")
    return _verdict(outcome, refund.state, changed=refund.changed, mismatch=refund.mismatch)


def _verdict(outcome: Outcome, state: str, *, changed: bool, mismatch: bool) -> Verdict:
    if mismatch:
        return Verdict("HELD", "amount or currency differ")
    if changed:
        return Verdict("APPLIED")
    if state in AGREES[outcome]:
        return Verdict("IGNORED")
    return Verdict("HELD", f"the mall has it as {state}")


async def _finish(work: Mutation[Any], id_: UUID, report: Report, verdict: Verdict) -> None:
    if verdict.disposition == "HELD":
        work.audit(
            "provider_event.held",
            "provider_event",
            id_,
            outcome="FAILED",
            reason=verdict.reason,
            event_id=report.id,
            type=report.type,
            key=str(report.key or ""),
        )
    if verdict.disposition != "PARKED":
        await queries.finish_event(work.tx, id_, verdict.disposition, verdict.reason, work.now)
