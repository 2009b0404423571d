"""What carriers report: genuine, recent and new, or no effect; and what they say when they are asked."""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Literal
from uuid import UUID

import structlog
from pydantic import BaseModel, ConfigDict, Field, field_validator

from server import platform
from server.kit import convert, jobs
from server.kit.app import App
from server.kit.errors import FailedPrecondition, InvalidArgument, Unauthenticated
from server.kit.ids import new_id
from server.kit.mutation import Mutation, background
from server.kit.settings import Setting, duration
from server.shipping import carriers, tracking
from server.shipping.carriers import CarrierError, Sighting, Tracker
from storage.database import Row
from storage.queries import shipments as queries

TOLERANCE_SECONDS = 300
LOOK_AGAIN_AFTER = timedelta(minutes=1)
PARKED_FOR = timedelta(days=7)
BATCH = 100
ASKED_EVERY = Setting(
    "shipping.carriers_asked_every",
    duration(timedelta(minutes=10), timedelta(days=2)),
    "3h",
    "How long after the last time a carrier is asked again for a parcel that is under way, if it can be asked.",
    scopes=["MALL"],
)
WARNED_AFTER = Setting(
    "shipping.silence_warned_after",
    duration(timedelta(hours=1), timedelta(days=30)),
    "24h",
    "How long nothing is heard of a parcel under way until its seller is told.",
    scopes=["MALL"],
)
ESCALATED_AFTER = Setting(
    "shipping.silence_escalated_after",
    duration(timedelta(hours=1), timedelta(days=30)),
    "48h",
    "How long nothing is heard of a parcel under way until staff look at it.",
    scopes=["MALL"],
)

Disposition = Literal["APPLIED", "IGNORED", "PARKED", "HELD"]
Verdict = tuple[Disposition, str]

log = structlog.get_logger()


class Report(BaseModel):
    """The payload of a carrier's event."""

    model_config = ConfigDict(extra="ignore", strict=True)

    id: str = Field(min_length=1, max_length=200)
    tracking_number: str = Field(min_length=1, max_length=60)
    status: str = Field(min_length=1, max_length=40)
    occur_time: datetime = Field(strict=False)
    location: str = Field("", max_length=200)
    description: str = Field("", max_length=1000)
    signature: str = Field("", max_length=200)
    estimated_delivery_time: datetime | None = Field(None, strict=False)

    @field_validator("occur_time", "estimated_delivery_time")
    @classmethod
    def _in_utc(cls, value: datetime | None) -> datetime | None:
        if value is not None and value.tzinfo is None:
            message = "has no time zone"
            raise ValueError(message)
        return None if value is None else value.astimezone(UTC)

    @property
    def number(self) -> str:
        """The tracking number as it is kept."""
        return carriers.BETWEEN.sub("", self.tracking_number).upper()

    def sighting(self) -> Sighting:
        """Return what it says of the parcel."""
        return Sighting(
            self.status,
            self.occur_time,
            self.description,
            self.location,
            self.id,
            self.signature,
            self.estimated_delivery_time,
        )


def sign(secret: bytes, seconds: int, payload: bytes) -> str:
    """Return the signature of a payload at a time: HMAC-SHA-256 in hexadecimal."""
    return hmac.new(secret, b"%d." % seconds + payload, hashlib.sha256).hexdigest()


async def receive(app: App, carrier: str, payload: bytes, seconds: int, signature: str) -> Disposition:
    """Take one event. Repeated events are answered like the first time and have no effect."""
    _verify(app, carrier, payload, seconds, signature)
    report, raw = _parse(payload)
    try:
        return await _take(app, carrier, report, raw, None)
    except FailedPrecondition as refused:
        # It cannot be as it says, such as goods that are not on hand: nothing of it stays, and people look at it.
        return await _take(app, carrier, report, raw, ("HELD", refused.message))


async def _take(app: App, carrier: str, report: Report, raw: dict[str, Any], verdict: Verdict | None) -> Disposition:
    async with background(app) as work:
        id_ = new_id()
        known = {"id": id_, "carrier": carrier, "event_id": report.id, "tracking_number": report.number}
        if not await queries.add_report(work.tx, **known, payload=raw, now=work.now):
            earlier: Disposition = (await queries.report(work.tx, carrier, report.id)).state
            return earlier
        verdict = verdict or await _judge(work, carrier, report)
        await _finish(work, id_, report, verdict)
    return verdict[0]


async def reconsider_parked(app: App) -> int:
    """Look again at events that came before their parcels; gives them to people after a week."""
    now = app.clock.now()
    async with app.db.read() as connection:
        parked = await queries.take_parked(connection, now - LOOK_AGAIN_AFTER, now, BATCH)
    return await jobs.each(parked, partial(_reconsider, app))


async def _reconsider(app: App, row: Row) -> None:
    report = Report.model_validate(row.payload)
    try:
        async with background(app) as work:
            verdict = await _judge(work, row.carrier, report)
            if verdict[0] == "PARKED" and row.receive_time + PARKED_FOR < work.now:
                verdict = ("HELD", "nobody knows a parcel with this number")
            await _finish(work, row.id, report, verdict)
    except FailedPrecondition as refused:
        async with background(app) as work:
            await _finish(work, row.id, report, ("HELD", refused.message))


def _verify(app: App, carrier: str, payload: bytes, seconds: int, signature: str) -> None:
    known = app.carriers.get(carrier)
    secret = known.secret if known is not None else None
    # Without a secret the comparison is made all the same, and fails: who asks learns nothing from the time it takes.
    expected = sign(secret or new_id().bytes, seconds, payload)
    genuine = hmac.compare_digest(expected.encode(), signature.lower().encode())
    recent = abs(app.clock.now().timestamp() - seconds) <= TOLERANCE_SECONDS
    if secret is None or not genuine or not recent:
        log.warning("carrier_event_refused", carrier=carrier, configured=secret is not None, genuine=genuine)
        raise Unauthenticated("CARRIER_SIGNATURE_INVALID", "the event is not signed, or not lately")


def _parse(payload: bytes) -> tuple[Report, dict[str, Any]]:
    try:
        raw = convert.read_json(payload)
        return Report.model_validate(raw), raw
    except ValueError:  # JSON's and pydantic's errors are of this kind
        raise InvalidArgument([("payload", "is not an event of this carrier")]) from None


async def _judge(work: Mutation[Any], carrier: str, report: Report) -> Verdict:
    if report.status not in tracking.SEEN:
        return "HELD", "the mall does not know this status"
    if report.occur_time > work.now + tracking.AHEAD:
        return "HELD", "it is of the future"
    shipment_id = await queries.find(work.tx, carrier, report.number)
    if shipment_id is None:
        return "PARKED", ""
    return await _follow(work, shipment_id, report.sighting())


async def _follow(work: Mutation[Any], shipment_id: UUID, *seen: Sighting) -> Verdict:
    found = await queries.shipment(work.tx, shipment_id, "all", None)
    if found is None:
        return "PARKED", ""
    held = await tracking.lock(work, found)
    if held.shipment.state == "VOIDED":
        return "HELD", "the label of the parcel was voided"
    followed = [await tracking.record(work, held, each, "CARRIER") for each in seen]
    return ("APPLIED" if any(each.moved for each in followed) else "IGNORED"), ""


async def _finish(work: Mutation[Any], id_: UUID, report: Report, verdict: Verdict) -> None:
    disposition, reason = verdict
    if disposition == "HELD":
        work.audit(
            "carrier_event.held",
            "carrier_event",
            id_,
            outcome="FAILED",
            reason=reason,
            event_id=report.id,
            status=report.status,
        )
    if disposition != "PARKED":
        await queries.finish_report(work.tx, id_, disposition, reason, work.now)


# --- asking ---


async def ask_carriers(app: App) -> int:
    """Ask carriers for parcels under way, each as often as the mall says."""
    asked = [code for code, tracker in app.carriers.items() if tracker.asked]
    if not asked:
        return 0
    now = app.clock.now()
    async with app.db.begin() as tx:
        every = (await platform.settings(tx, ASKED_EVERY, now=now))[ASKED_EVERY]
        due = await queries.take_unpolled(tx, asked, now - every, now, BATCH)
    return await jobs.each(due, partial(_ask, app))


async def _ask(app: App, row: Row) -> None:
    tracker: Tracker = app.carriers[row.carrier]
    try:
        seen = await tracker.track(row.tracking_number, row.hand_over_time)
    except (CarrierError, TimeoutError):
        log.warning("carrier_does_not_answer", carrier=row.carrier)
        return
    known = [each for each in seen if each.status in tracking.SEEN and each.occur_time <= app.clock.now()]
    if known:
        async with background(app) as work:
            await _follow(work, row.id, *sorted(known, key=lambda each: each.occur_time))


# --- silence ---


async def note_silence(app: App) -> int:
    """Tell sellers of parcels of which nothing was heard for a day, and give those of two days to staff."""

    async def note(row: Row) -> None:
        async with background(app) as work:
            level = "ESCALATED" if row.last_event_time <= work.now - late else "WARNED"
            told = await queries.set_silence(work.tx, row, level, work.now)
            if told is None:
                return
            fact = {
                "seller_id": str(told.seller_id),
                "order_ids": [str(id_) for id_ in told.order_ids or ()],
                "silence": level,
            }
            work.event("shipment.silent", "shipment", row.id, fact)
            if level == "ESCALATED":
                work.audit("shipment.silent", "shipment", row.id, outcome="FAILED", carrier=told.carrier)

    async with app.db.read() as connection:
        now = app.clock.now()
        values = await platform.settings(connection, WARNED_AFTER, ESCALATED_AFTER, now=now)
        late = values[ESCALATED_AFTER]
        due = await queries.silent(connection, now - values[WARNED_AFTER], now - late, BATCH)
    return await jobs.each(due, note)
