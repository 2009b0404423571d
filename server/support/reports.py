"""The part of SupportService about reports of abuse: who makes them, when they hide, what staff decide."""

from typing import Any

from mall.support.v1 import support_pb2
from server.kit import convert, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import FailedPrecondition, InvalidArgument, NotFound
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import require
from server.support import changing, mapping, moderating, terms
from server.support.mapping import NOUN, REPLY_NOUN
from storage.database import Row
from storage.listing import EVERYTHING, Scope
from storage.queries import support as queries
from storage.tables.support import ABUSE_REPORT_STATES, SHOWN, abuse_reports

AbuseReport = support_pb2.AbuseReport
REPORT_NOUN = "abuse_report"


def abuse_report_to_proto(row: Row) -> AbuseReport:
    """Map a row of `abuse_reports`."""
    return AbuseReport(
        id=str(row.id),
        reporter_id=str(row.reporter_id),
        inquiry_id=str(row.inquiry_id),
        reply_id=str(row.reply_id or ""),
        administrator_id=str(row.administrator_id or ""),
        reason=row.reason,
        counted=row.counted,
        state=row.state,
        close_time=convert.timestamp(row.close_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def moderation_event_to_proto(row: Row) -> support_pb2.ModerationEvent:
    """Map a row of `moderation_events`."""
    return support_pb2.ModerationEvent(
        id=str(row.id),
        inquiry_id=str(row.inquiry_id),
        reply_id=str(row.reply_id or ""),
        abuse_report_id=str(row.abuse_report_id or ""),
        administrator_id=str(row.administrator_id),
        type=row.type,
        note=row.note,
        create_time=convert.timestamp(row.create_time),
    )


def _visible(who: Caller) -> Scope:
    if who.may("support.read"):
        return EVERYTHING
    own = abuse_reports.c.reporter_id == queries.caller_id
    return Scope("own", own, {"caller_id": who.id})


REPORT = Resource(REPORT_NOUN, abuse_reports, AbuseReport, abuse_report_to_proto, _visible)


class Reports:
    """Reports of abuse. They are made and decided under the lock of the inquiry."""

    app: App

    async def CreateAbuseReport(self, request: support_pb2.CreateAbuseReportRequest, context: Any) -> AbuseReport:
        wanted = request.abuse_report
        problems = texts.tidy(wanted, REPORT_NOUN)
        if problems:
            raise InvalidArgument(problems)
        async with mutation(self.app, request, AbuseReport) as work:
            inquiry = await mapping.readable(work.tx, wanted.inquiry_id, lock=True)
            reply = await _reply_of(work, inquiry, wanted.reply_id) if wanted.reply_id else None
            target: Any = inquiry if reply is None else reply
            author = (
                {inquiry.customer_id, inquiry.author_seller_id}
                if reply is None
                else {reply.customer_id, reply.seller_id}
            )
            if work.caller.id in author:
                raise FailedPrecondition("ABUSE_REPORT_OWN", "this is what you have written: delete it instead")
            counted = work.caller.email_verified and inquiry.seller_id != work.caller.id
            row = await standard.create(
                work.tx,
                REPORT,
                {
                    "id": new_id(),
                    "reporter_id": work.caller.id,
                    "inquiry_id": inquiry.id,
                    "reply_id": None if reply is None else reply.id,
                    "reason": wanted.reason,
                    "counted": counted,
                    "state": ABUSE_REPORT_STATES.first,
                    "create_time": work.now,
                    "update_time": work.now,
                },
            )
            more = {} if reply is None else {"reply_id": str(reply.id)}
            changing.tell(work, inquiry, "reported", counted=counted, **more)
            if counted:
                await _count(work, inquiry, reply, target)
            work.answer = abuse_report_to_proto(row)
        return work.answer

    async def GetAbuseReport(self, request: support_pb2.GetAbuseReportRequest, context: Any) -> AbuseReport:
        return await standard.get(self.app.db, REPORT, request.id)

    async def ListAbuseReports(
        self, request: support_pb2.ListAbuseReportsRequest, context: Any
    ) -> support_pb2.ListAbuseReportsResponse:
        filters = {
            "inquiry_id": convert.optional_id(request.inquiry_id),
            "states": convert.names(AbuseReport.State, request.states),
        }
        page = await standard.list_page(self.app, request, queries.REPORTS, _visible(caller()), filters=filters)
        return await page.answer(support_pb2.ListAbuseReportsResponse, map(abuse_report_to_proto, page.rows))

    async def ReviewAbuseReport(self, request: support_pb2.ReviewAbuseReportRequest, context: Any) -> AbuseReport:
        return await self._move_report(request, "review", administrator=True)

    async def EscalateAbuseReport(self, request: support_pb2.EscalateAbuseReportRequest, context: Any) -> AbuseReport:
        return await self._move_report(request, "escalate", administrator=False)

    async def CloseAbuseReport(self, request: support_pb2.CloseAbuseReportRequest, context: Any) -> AbuseReport:
        return await self._move_report(request, "close", administrator=caller().may("support.manage"))

    async def _move_report(self, request: Any, step: str, *, administrator: bool) -> AbuseReport:
        async with mutation(self.app, request, AbuseReport) as work:
            if step == "close":
                found = await standard.one(work.tx, REPORT, request.id)
                await mapping.lock_within(work, str(found.inquiry_id), EVERYTHING)
            row = await standard.one(work.tx, REPORT, request.id, lock=True)
            state = require(ABUSE_REPORT_STATES, row.state, step)
            changes = {
                "state": state,
                "administrator_id": work.caller.id if administrator else row.administrator_id,
                "close_time": work.now if state == "CLOSED" else None,
                "update_time": work.now,
            }
            if step == "escalate":
                changes["administrator_id"] = None
            row = await standard.patch(work.tx, REPORT, row.id, "", changes)
            if step == "close" and row.counted:
                await queries.take_back(work.tx, "inquiry_replies" if row.reply_id else "inquiries", row.target_id)
            if work.caller.may("support.manage"):
                moderating.note(
                    work, row.inquiry_id, step.upper(), request.note, reply_id=row.reply_id, report_id=row.id
                )
            work.answer = abuse_report_to_proto(row)
        return work.answer

    async def ResolveAbuseReport(self, request: support_pb2.ResolveAbuseReportRequest, context: Any) -> AbuseReport:
        return await self._decide_report(request, "resolve")

    async def RejectAbuseReport(self, request: support_pb2.RejectAbuseReportRequest, context: Any) -> AbuseReport:
        return await self._decide_report(request, "reject")

    async def _decide_report(self, request: Any, step: str) -> AbuseReport:
        async with mutation(self.app, request, AbuseReport) as work:
            found = await standard.one(work.tx, REPORT, request.id)
            inquiry = await mapping.lock_within(work, str(found.inquiry_id), EVERYTHING)
            reply = None
            if found.reply_id is not None:
                reply = await standard.one_within(work.tx, mapping.REPLY, str(found.reply_id), EVERYTHING, lock=True)
            before = await standard.one(work.tx, REPORT, request.id, lock=True)
            state = require(ABUSE_REPORT_STATES, before.state, step)
            target = inquiry if reply is None else reply
            standard.check_etag(NOUN if reply is None else REPLY_NOUN, target, request.judged_etag)
            settled = await queries.settle(work.tx, target.id, state, work.caller.id, work.now)
            # What its author has deleted stays deleted, whatever is decided.
            if target.delete_time is None:
                await _carry_out(work, inquiry, reply, step)
            row = next(one for one in settled if one.id == before.id)
            moderating.note(work, row.inquiry_id, step.upper(), request.note, reply_id=row.reply_id, report_id=row.id)
            work.audit(f"abuse_report.{state.lower()}", REPORT_NOUN, row.id, reason=request.note)
            work.answer = abuse_report_to_proto(row)
        return work.answer

    async def ListModerationEvents(
        self, request: support_pb2.ListModerationEventsRequest, context: Any
    ) -> support_pb2.ListModerationEventsResponse:
        filters = {
            "inquiry_id": convert.optional_id(request.inquiry_id),
            "abuse_report_id": convert.optional_id(request.abuse_report_id),
        }
        page = await standard.list_page(self.app, request, queries.MODERATION, EVERYTHING, filters=filters)
        return await page.answer(support_pb2.ListModerationEventsResponse, map(moderation_event_to_proto, page.rows))


async def _reply_of(work: Mutation[Any], inquiry: Row, id_: str) -> Row:
    """Lock a reply to a locked inquiry that the caller may read."""
    row = await standard.one_within(work.tx, mapping.REPLY, id_, EVERYTHING, lock=True)
    masked = row.private and not mapping.is_inside(inquiry, work.caller)
    if row.inquiry_id != inquiry.id or row.delete_time is not None or row.hidden or masked:
        raise NotFound(REPLY_NOUN, id_)
    return row


async def _count(work: Mutation[Any], inquiry: Row, reply: Row | None, target: Row) -> None:
    """Count a report, and hide what enough people have reported."""
    row = await queries.count_report(work.tx, "inquiries" if reply is None else "inquiry_replies", target.id)
    if row.report_count < (await terms.load(work.tx, work.now))[terms.REPORTS_TO_HIDE]:
        return
    if reply is not None:
        if not reply.hidden:
            await moderating.set_hidden(work, inquiry, row, hidden=True, settled=None)
    elif row.state in SHOWN:
        await changing.change(work, row, "hide", reason="reported")


async def _carry_out(work: Mutation[Any], inquiry: Row, reply: Row | None, step: str) -> None:
    """Take away what was reported, or leave it and let it be seen."""
    if reply is not None:
        await moderating.set_hidden(work, inquiry, reply, hidden=step == "resolve", settled=None)
        await queries.uncount(work.tx, "inquiry_replies", reply.id)
        return
    if step == "resolve" and inquiry.state != "REJECTED":
        await changing.change(work, inquiry, "reject", reason="reported")
    elif step == "reject" and inquiry.state == "PENDING_MODERATION":
        await changing.change(work, inquiry, "approve", target=changing.approved(inquiry), what="approved")
    await queries.uncount(work.tx, "inquiries", inquiry.id)
