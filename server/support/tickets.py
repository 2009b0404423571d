"""The part of SupportService about tickets: opened, given to somebody, resolved, merged, rated."""

from typing import Any
from uuid import UUID

from mall.support.v1 import support_pb2
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import Aborted, FailedPrecondition, InvalidArgument, NotFound, PermissionDenied
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.states import forbidden
from server.support import handling, mapping, terms
from server.support.handling import NOUN, TICKET, Ticket, shown
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING
from storage.queries import support_tickets as queries
from storage.tables.support_tickets import OPEN

TicketRating = support_pb2.TicketRating
STAFF = "support.manage"


def ticket_change_to_proto(row: Row) -> support_pb2.TicketChange:
    """Map a row of `ticket_state_changes`."""
    return support_pb2.TicketChange(
        id=str(row.id),
        ticket_id=str(row.ticket_id),
        sequence=row.sequence,
        previous_state=row.previous_state,
        state=row.state,
        actor_id=str(row.actor_id or ""),
        actor_role=row.actor_role,
        system_generated=row.system_generated,
        reason=row.reason,
        create_time=convert.timestamp(row.create_time),
    )


def ticket_rating_to_proto(row: Row) -> TicketRating:
    """Map a row of `ticket_ratings`."""
    return TicketRating(
        id=str(row.id),
        ticket_id=str(row.ticket_id),
        resolution=row.resolution,
        score=row.score,
        comment=row.comment,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
    )


class Tickets:
    """Tickets. Whatever changes one locks it first; where there are two, in the order of their ids."""

    app: App

    async def CreateTicket(self, request: support_pb2.CreateTicketRequest, context: Any) -> Ticket:
        wanted, who = request.ticket, caller()
        _tidy(wanted, NOUN)
        if wanted.as_seller and not who.may("support.sell"):
            message = "only sellers ask as sellers"
            raise PermissionDenied("INSUFFICIENT_PERMISSIONS", message, permissions="support.sell")
        async with mutation(self.app, request, Ticket) as work:
            asked = await _requester(work, wanted)
            inquiry = await mapping.readable(work.tx, wanted.inquiry_id) if wanted.inquiry_id else None
            if inquiry is not None:
                author_id = inquiry.customer_id or inquiry.author_seller_id
                if not who.may(STAFF) and author_id != who.id:
                    raise NotFound("inquiry", wanted.inquiry_id)
                if who.may(STAFF):
                    asked |= {
                        "requester_id": author_id,
                        "requester": "CUSTOMER" if inquiry.customer_id else "SELLER",
                        "customer_id": inquiry.customer_id,
                    }
                asked["seller_id"] = asked["seller_id"] or inquiry.seller_id
            earlier = await _followed(work, wanted.follow_up_of_id, asked["requester_id"])
            row = await handling.open_ticket(
                work,
                {
                    **asked,
                    "inquiry_id": None if inquiry is None else inquiry.id,
                    "follow_up_of_id": None if earlier is None else earlier.id,
                    "category": Ticket.Category.Name(wanted.category),
                    "priority": Ticket.Priority.Name(wanted.priority or Ticket.NORMAL),
                    "title": wanted.title,
                    "text": wanted.text,
                },
                "created",
            )
            work.answer = shown(row)
        return work.answer

    async def GetTicket(self, request: support_pb2.GetTicketRequest, context: Any) -> Ticket:
        return await standard.get(self.app.db, TICKET, request.id)

    async def ListTickets(
        self, request: support_pb2.ListTicketsRequest, context: Any
    ) -> support_pb2.ListTicketsResponse:
        who = caller()
        inside = request.assignee_id or request.unassigned or request.breached
        scope = mapping.NOTHING if inside and not who.may("support.read") else handling.visible(who)
        filters = {
            "states": convert.names(Ticket.State, request.states),
            "priorities": convert.names(Ticket.Priority, request.priorities),
            "categories": convert.names(Ticket.Category, request.categories),
            "number": request.number,
            "assignee_id": convert.optional_id(request.assignee_id),
            "requester_id": convert.optional_id(request.requester_id),
            "inquiry_id": convert.optional_id(request.inquiry_id),
            "unassigned": request.unassigned,
            "breached": request.breached,
        }
        page = await standard.list_page(self.app, request, queries.TICKETS, scope, filters=filters)
        return await page.answer(support_pb2.ListTicketsResponse, map(shown, page.rows))

    async def UpdateTicket(self, request: support_pb2.UpdateTicketRequest, context: Any) -> Ticket:
        message = request.ticket
        _tidy(message, NOUN)
        names = masks.changed(message, request.update_mask, NOUN)
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock(work, message.id)
            standard.check_etag(NOUN, row, message.etag)
            if row.state not in OPEN:
                raise forbidden(NOUN, row.state)
            values: dict[str, Any] = masks.columns(message, names, {})
            reason = "updated"
            if values.get("priority") == "PRIORITY_UNSPECIFIED":
                values["priority"] = "NORMAL"
            if values.get("priority", row.priority) != row.priority:
                reason = f"priority {values['priority']}"
                if row.respond_time is None and row.breach_time is None:
                    hours = await handling.calendar(work.tx)
                    values["response_deadline_time"] = hours.due(row.create_time, values["priority"])
                    values["calendar_version"] = hours.version
            work.answer = shown(await handling.change(work, row, what="updated", reason=reason, **values))
        return work.answer

    async def AssignTicket(self, request: support_pb2.AssignTicketRequest, context: Any) -> Ticket:
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock(work, request.id)
            assignee_id = UUID(request.assignee_id) if request.assignee_id else work.caller.id
            if await queries.administrator(work.tx, assignee_id) is None:
                raise NotFound("administrator", assignee_id)
            if row.state not in OPEN:
                raise forbidden(NOUN, row.state)
            if row.assignee_id not in {None, assignee_id} and not request.reassign:
                message = "somebody else has the ticket: set `reassign` to take it from them"
                raise Aborted("TICKET_TAKEN", message, assignee_id=row.assignee_id)
            step = "assign" if row.state == "NEW" else ""
            reason = f"assigned to {assignee_id}"
            row = await handling.change(work, row, step, what="assigned", reason=reason, assignee_id=assignee_id)
            work.answer = shown(row)
        return work.answer

    async def ReleaseTicket(self, request: support_pb2.ReleaseTicketRequest, context: Any) -> Ticket:
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock(work, request.id)
            work.answer = shown(await handling.change(work, row, "release", what="released", assignee_id=None))
        return work.answer

    async def AdvanceTicket(self, request: support_pb2.AdvanceTicketRequest, context: Any) -> Ticket:
        target = Ticket.State.Name(request.state)
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock(work, request.id)
            work.answer = shown(await handling.change(work, row, "advance", target=target, what="advanced"))
        return work.answer

    async def EscalateTicket(self, request: support_pb2.EscalateTicketRequest, context: Any) -> Ticket:
        _tidy(request, "")
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock(work, request.id)
            if row.state not in OPEN:
                raise forbidden(NOUN, row.state)
            level = handling.risen(row)
            reason = f"level {level}: {request.reason}"
            row = await handling.change(work, row, what="escalated", reason=reason, escalation_level=level)
            work.audit("ticket.escalated", NOUN, row.id, reason=request.reason, level=level)
            work.answer = shown(row)
        return work.answer

    async def ResolveTicket(self, request: support_pb2.ResolveTicketRequest, context: Any) -> Ticket:
        _tidy(request, "")
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock(work, request.id)
            changes = {
                "resolution_summary": request.resolution_summary,
                "resolution_count": row.resolution_count + 1,
                "resolve_time": work.now,
                "assignee_id": row.assignee_id or work.caller.id,
                "respond_time": row.respond_time or work.now,
            }
            work.answer = shown(await handling.change(work, row, "resolve", what="resolved", **changes))
        return work.answer

    async def ReopenTicket(self, request: support_pb2.ReopenTicketRequest, context: Any) -> Ticket:
        _tidy(request, "")
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock_of_party(work, request.id)
            row = await handling.change(work, row, "reopen", what="reopened", reason=request.reason)
            work.answer = shown(row)
        return work.answer

    async def CloseTicket(self, request: support_pb2.CloseTicketRequest, context: Any) -> Ticket:
        async with mutation(self.app, request, Ticket) as work:
            row = await _lock_of_party(work, request.id)
            work.answer = shown(await handling.change(work, row, "close", what="closed", close_time=work.now))
        return work.answer

    async def MergeTicket(self, request: support_pb2.MergeTicketRequest, context: Any) -> Ticket:
        async with mutation(self.app, request, Ticket) as work:
            ids = [convert.parse_id(NOUN, request.id), convert.parse_id(NOUN, request.into_id)]
            if ids[0] == ids[1]:
                raise _unmergeable("SAME", "a ticket is not merged into itself")
            found = await queries.lock_two(work.tx, ids)
            for id_ in ids:
                if id_ not in found:
                    raise Missing(NOUN, str(id_))
            source, into = found[ids[0]], found[ids[1]]
            if into.state not in OPEN:
                raise forbidden(NOUN, into.state, f"a ticket that is {into.state} does not go on")
            if source.requester_id != into.requester_id:
                raise _unmergeable(
                    "OTHER_REQUESTER", "the tickets are of different people, who must not read each other"
                )
            gone = {"merged_into_id": into.id}
            await handling.change(work, source, "merge", what="merged", reason=f"into {into.number}", **gone)
            await queries.merge(work.tx, source.id, into.id)
            changes: dict[str, Any] = {
                "message_count": into.message_count + source.message_count,
                "escalation_level": max(into.escalation_level, source.escalation_level),
            }
            if source.respond_time is None:
                deadline = min(into.response_deadline_time, source.response_deadline_time)
                changes["response_deadline_time"] = deadline
                changes["breach_time"] = handling.earliest(into.breach_time, source.breach_time)
            row = await handling.change(work, into, what="joined", reason=f"{source.number} merged", **changes)
            work.audit("ticket.merged", NOUN, source.id, into=str(into.id))
            work.answer = shown(row)
        return work.answer

    async def RateTicket(self, request: support_pb2.RateTicketRequest, context: Any) -> TicketRating:
        _tidy(request, "")
        async with mutation(self.app, request, TicketRating) as work:
            row = await standard.one(work.tx, TICKET, request.id, lock=True)
            window = (await terms.load(work.tx, work.now))[terms.RATING_WINDOW]
            if row.state not in {"RESOLVED", "CLOSED"} or row.resolve_time + window <= work.now:
                message = (
                    "the time to say how content one is begins when the ticket is resolved, and is over some days later"
                )
                raise FailedPrecondition("TICKET_RATING_OVER", message)
            rating = await queries.rate(
                work.tx,
                id=new_id(),
                ticket_id=row.id,
                resolution=row.resolution_count,
                score=request.score,
                comment=request.comment,
                now=work.now,
            )
            handling.tell(work, row, "rated", score=request.score)
            work.answer = ticket_rating_to_proto(rating)
        return work.answer

    async def ListTicketRatings(
        self, request: support_pb2.ListTicketRatingsRequest, context: Any
    ) -> support_pb2.ListTicketRatingsResponse:
        filters = {"ticket_id": convert.optional_id(request.ticket_id)}
        page = await standard.list_page(self.app, request, queries.RATINGS, EVERYTHING, filters=filters)
        return await page.answer(support_pb2.ListTicketRatingsResponse, map(ticket_rating_to_proto, page.rows))

    async def ListTicketChanges(
        self, request: support_pb2.ListTicketChangesRequest, context: Any
    ) -> support_pb2.ListTicketChangesResponse:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, TICKET, request.ticket_id)
        page = await standard.list_page(self.app, request, queries.CHANGES, EVERYTHING, filters={"ticket_id": row.id})
        return await page.answer(support_pb2.ListTicketChangesResponse, map(ticket_change_to_proto, page.rows))


def _tidy(message: Any, field: str) -> None:
    problems = texts.tidy(message, field)
    if problems:
        raise InvalidArgument(problems)


def _unmergeable(cause: str, message: str) -> FailedPrecondition:
    return FailedPrecondition("TICKET_MERGE_REFUSED", message, cause=cause)


async def _lock(work: Mutation[Any], id_: str) -> Row:
    return await standard.one_within(work.tx, TICKET, id_, EVERYTHING, lock=True)


async def _lock_of_party(work: Mutation[Any], id_: str) -> Row:
    """Lock one's own ticket; staff who work on tickets lock any."""
    row = await standard.one(work.tx, TICKET, id_, lock=True)
    if row.requester_id != work.caller.id and not work.caller.may(STAFF):
        raise Missing(NOUN, id_)
    return row


async def _requester(work: Mutation[Any], wanted: Ticket) -> dict[str, Any]:
    """Return who asks, and whom it is about. Staff may ask for a customer."""
    who, customer_id = work.caller, convert.optional_id(wanted.customer_id)
    asked: dict[str, Any] = {"seller_id": convert.optional_id(wanted.seller_id)}
    if customer_id is not None and customer_id != who.id:
        if not who.may(STAFF) or not (await queries.emails(work.tx, [customer_id])):
            raise NotFound("customer", customer_id)
        return {**asked, "requester_id": customer_id, "requester": "CUSTOMER", "customer_id": customer_id}
    if who.may(STAFF):
        return {**asked, "requester_id": who.id, "requester": "STAFF", "customer_id": None}
    if wanted.as_seller:
        return {"requester_id": who.id, "requester": "SELLER", "customer_id": None, "seller_id": who.id}
    return {**asked, "requester_id": who.id, "requester": "CUSTOMER", "customer_id": who.id}


async def _followed(work: Mutation[Any], id_: str, requester_id: UUID) -> Row | None:
    """Return the closed ticket that a new one goes on from."""
    if not id_:
        return None
    row = await standard.one(work.tx, TICKET, id_)
    if row.requester_id != requester_id:
        raise NotFound(NOUN, id_)
    if row.state in OPEN:
        raise forbidden(NOUN, row.state, "the ticket is open: say there what there is to say")
    return row
