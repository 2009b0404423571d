"""The one way in which a ticket is opened and changes: with its history and its event."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from mall.support.v1 import support_pb2
from server.kit import convert, history, standard
from server.kit.caller import Caller, caller
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.standard import Resource
from server.kit.states import require
from server.support import clock
from storage.database import Connection, Row
from storage.listing import EVERYTHING, Scope
from storage.queries import support_tickets as queries
from storage.tables.support_tickets import TICKET_STATES, ticket_state_changes, tickets

Ticket = support_pb2.Ticket
NOUN = "ticket"
HIGHEST = 3


def ticket_to_proto(row: Row, who: Caller) -> Ticket:
    """Map a row of `tickets`: who works on it and how high it has risen is for staff."""
    staff = who.may("support.read")
    return Ticket(
        id=str(row.id),
        number=row.number,
        inquiry_id=str(row.inquiry_id or ""),
        customer_id=str(row.customer_id or ""),
        seller_id=str(row.seller_id or ""),
        requester_id=str(row.requester_id),
        requester=row.requester,
        as_seller=row.requester == "SELLER",
        follow_up_of_id=str(row.follow_up_of_id or ""),
        category=row.category,
        priority=row.priority,
        title=row.title,
        text=row.text,
        state=row.state,
        assignee_id=str(row.assignee_id or "") if staff else "",
        escalation_level=row.escalation_level if staff else 0,
        resolution_summary=row.resolution_summary,
        resolution_count=row.resolution_count,
        message_count=row.message_count,
        merged_into_id=str(row.merged_into_id or ""),
        response_deadline_time=convert.timestamp(row.response_deadline_time),
        respond_time=convert.timestamp(row.respond_time),
        breach_time=convert.timestamp(row.breach_time) if staff else None,
        resolve_time=convert.timestamp(row.resolve_time),
        close_time=convert.timestamp(row.close_time),
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def visible(who: Caller) -> Scope:
    """What the caller has asked; staff see all."""
    if who.may("support.read"):
        return EVERYTHING
    return Scope("own", tickets.c.requester_id == queries.caller_id, {"caller_id": who.id})


def shown(row: Row) -> Ticket:
    """Map a ticket for the caller."""
    return ticket_to_proto(row, caller())


TICKET = Resource(NOUN, tickets, Ticket, shown, visible)


async def calendar(connection: Connection) -> clock.Calendar:
    """Read when support is open."""
    return clock.read(await queries.calendar(connection, clock.ID))


def _note(work: Mutation[Any], row: Row, previous: str | None, reason: str) -> None:
    work.insert(ticket_state_changes, history.change(work, NOUN, row.id, row.version, previous, row.state, reason))


def tell(work: Mutation[Any], row: Row, what: str, **more: Any) -> None:
    """Add the event of what happened to a ticket."""
    fact = {"number": row.number, "category": row.category, "priority": row.priority, **more}
    work.event(f"ticket.{what}", NOUN, row.id, fact)


async def open_ticket(work: Mutation[Any], values: Mapping[str, Any], reason: str) -> Row:
    """Open a ticket: with a number, and a deadline for the first response."""
    hours = await calendar(work.tx)
    number = await queries.number(work.tx)
    row = await standard.create(
        work.tx,
        TICKET,
        {
            **values,
            "id": new_id(),
            "number": f"TIC-{hours.day(work.now):%y%m%d}-{number:08d}",
            "state": TICKET_STATES.first,
            "response_deadline_time": hours.due(work.now, values["priority"]),
            "calendar_version": hours.version,
            "create_time": work.now,
            "update_time": work.now,
        },
    )
    _note(work, row, None, reason)
    tell(work, row, "created")
    return row


async def change(
    work: Mutation[Any],
    row: Row,
    step: str = "",
    *,
    target: str | None = None,
    what: str,
    reason: str = "",
    etag: str = "",
    **values: Any,
) -> Row:
    """Change a locked ticket by a step, or without one; writes what happened, and tells of it."""
    state = require(TICKET_STATES, row.state, step, target) if step else row.state
    changes = {**values, "state": state, "update_time": work.now}
    changed = await standard.patch(work.tx, TICKET, row.id, etag, changes)
    _note(work, changed, row.state, reason or what)
    tell(work, changed, what)
    return changed


def risen(row: Row) -> int:
    """Return the level that a ticket rises to."""
    return min(HIGHEST, int(row.escalation_level) + 1)


async def goes_on(work: Mutation[Any], id_: UUID | str, scope: Scope) -> Row:
    """Lock a ticket of a scope, or the one that goes on in its place."""
    row = await standard.one_within(work.tx, TICKET, str(id_), scope, lock=True)
    while row.merged_into_id is not None:
        row = await standard.one_within(work.tx, TICKET, str(row.merged_into_id), EVERYTHING, lock=True)
    return row


def earliest(one: datetime | None, other: datetime | None) -> datetime | None:
    """Return the earlier of two moments that there are."""
    return min((moment for moment in (one, other) if moment is not None), default=None)
