"""Takes what providers report on their own: genuine, recent, new, and in agreement with what the mall knows, or no effect."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any, Literal, cast
from uuid import UUID

import structlog

from server.kit import jobs
from server.kit.app import App
from server.kit.errors import InvalidArgument, Unauthenticated
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.payments import capturing, disputing, outcomes, refunding, reports
from server.payments.provider import Outcome, Provider, Result
from server.payments.reports import Report
from storage.database import Row
from storage.errors import Conflict
from storage.queries.payments import refunds as queries

LOOK_AGAIN_AFTER = timedelta(minutes=1)
PARKED_FOR = timedelta(days=7)
BATCH = 100

Disposition = Literal["APPLIED", "IGNORED", "PARKED", "HELD"]

CHARGES: dict[str, Outcome] = {
    "charge.authorized": "AUTHORIZED",
    "charge.succeeded": "SUCCEEDED",
    "charge.declined": "DECLINED",
    "charge.expired": "EXPIRED",
    "charge.voided": "VOIDED",
}
CAPTURES: dict[str, Outcome] = {"capture.succeeded": "SUCCEEDED", "capture.failed": "DECLINED"}
REFUNDS: dict[str, Outcome] = {
    "refund.succeeded": "SUCCEEDED",
    "refund.failed": "DECLINED",
    "refund.pending": "PENDING",
}
# Those that say how much money has moved must name it.
MOVED = frozenset({"AUTHORIZED", "SUCCEEDED"})

# What an attempt or refund may be in when a report says nothing new; everything else contradicts it.
AGREES: dict[Outcome, frozenset[str]] = {
    "AUTHORIZED": frozenset(
        {"PENDING", "UNKNOWN", "SUCCEEDED", "SURPLUS", "DECLINED", "AUTHORIZED", "VOIDING", "VOIDED", "EXPIRED"}
    ),
    # What is held is captured by the mall, which hears of each capture by itself.
    "SUCCEEDED": frozenset({"SUCCEEDED", "SURPLUS", "AUTHORIZED"}),
    "DECLINED": frozenset({"DECLINED", "LOST", "FAILED"}),
    "PENDING": frozenset({"PENDING", "PROCESSING", "SUCCEEDED", "FAILED"}),
    "EXPIRED": frozenset({"EXPIRED", "VOIDED", "DECLINED"}),
    "VOIDED": frozenset({"VOIDED", "EXPIRED", "SUCCEEDED", "DECLINED"}),
}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is done with an event, and why if people must look at it."""

    disposition: Disposition
    reason: str = ""


FOREIGN_REFERENCE = Verdict("HELD", "the reference belongs to another charge")


async def receive(app: App, provider: str, payload: bytes, seconds: int, signature: str) -> Disposition:
    """Take one event. Repeated events are answered like the first time and have no effect."""
    known = _verify(app, provider, payload, seconds, signature)
    report, raw = await _parse(known, payload)
    try:
        return await _take(app, provider, report, raw, None)
    except Conflict:
        return await _take(app, provider, report, raw, FOREIGN_REFERENCE)


async def _take(app: App, provider: str, report: Report, raw: dict[str, Any], verdict: Verdict | None) -> Disposition:
    async with background(app) as work:
        id_ = new_id()
        known = {"id": id_, "provider": provider, "event_id": report.id, "type": report.type, "key": report.key}
        told = report.model_dump(mode="json", exclude_defaults=True)
        if not await queries.add_event(work.tx, **known, payload=raw, report=told, now=work.now):
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
    report = Report.model_validate(row.report or row.payload)
    try:
        async with background(app) as work:
            verdict = await _judge(work, row.provider, report, row.payload)
            if verdict.disposition == "PARKED" and row.receive_time + PARKED_FOR < work.now:
                verdict = Verdict("HELD", "nothing of this key was ever seen")
            await _finish(work, row.id, report, verdict)
    except Conflict:
        async with background(app) as work:
            await _finish(work, row.id, report, FOREIGN_REFERENCE)


def _verify(app: App, provider: str, payload: bytes, seconds: int, signature: str) -> Provider:
    known: Provider | None = app.providers.get(provider)
    now = app.clock.now()
    # Without a secret the comparison is made all the same, and fails: who asks learns nothing from the time it takes.
    if known is None or known.secret is None:
        reports.signed(new_id().bytes, payload, seconds, signature, now)
        genuine = False
    else:
        genuine = known.genuine(payload, seconds, signature, now)
    if known is None or not genuine:
        log.warning("provider_event_refused", provider=provider, configured=known is not None)
        raise Unauthenticated("PROVIDER_SIGNATURE_INVALID", "the event is not signed, or not lately")
    return known


async def _parse(provider: Provider, payload: bytes) -> tuple[Report, dict[str, Any]]:
    try:
        return await provider.read(payload)
    except ValueError:  # JSON's and pydantic's errors are of this kind
        raise InvalidArgument([("payload", "is not an event of this provider")]) from None


async def _judge(work: Mutation[Any], provider: str, report: Report, raw: dict[str, Any]) -> Verdict:
    if report.type == reports.NO_MATTER:
        return Verdict("IGNORED")
    if report.type in disputing.TYPES:
        return await _of_dispute(work, provider, report)
    outcome = CHARGES.get(report.type) or CAPTURES.get(report.type) or REFUNDS.get(report.type)
    if outcome is None:
        return Verdict("HELD", "the mall does not know this type of event")
    if report.key is None:
        return Verdict("HELD", "the event has no key")
    if outcome in MOVED and (report.amount_minor is None or report.currency is None):
        return Verdict("HELD", "the event names no amount")
    return await _settle(work, provider, report, result_of(report, outcome, raw))


async def _settle(work: Mutation[Any], provider: str, report: Report, result: Result) -> Verdict:
    key, outcome = cast("UUID", report.key), result.state
    if report.type in CHARGES:
        settled = await outcomes.advance(work, key, result, provider=provider)
        if settled is None:
            return Verdict("PARKED")
        return _verdict(outcome, settled.attempt_state, changed=settled.changed, mismatch=settled.mismatch)
    if report.type in CAPTURES:
        capture = await capturing.settle_capture(work, key, result, provider=provider)
        if capture is None:
            return Verdict("PARKED")
        changed = capture.new_state != capture.state
        return _verdict(outcome, capture.new_state, changed=changed, mismatch=capture.mismatch)
    refund = await refunding.settle_refund(work, key, result, provider=provider)
    if refund is None:
        return Verdict("PARKED")
    return _verdict(outcome, refund.state, changed=refund.changed, mismatch=refund.mismatch)


async def _of_dispute(work: Mutation[Any], provider: str, report: Report) -> Verdict:
    taken = await disputing.record(work, provider, report)
    if taken is None:
        return Verdict("PARKED")
    if taken.contradiction:
        return Verdict("HELD", taken.contradiction)
    return Verdict("APPLIED" if taken.changed else "IGNORED")


def result_of(report: Report, outcome: Outcome, raw: dict[str, Any]) -> Result:
    """Return a report as an answer of the provider."""
    return Result(
        outcome,
        report.reference,
        report.code,
        report.message,
        report.amount_minor,
        report.currency,
        raw,
        report.capture_before,
        report.in_parts,
    )


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
