"""The part of SupportService about what is said about tickets, what staff note, and macros."""

import re
from typing import Any

from mall.support.v1 import support_pb2
from server.kit import convert, masks, standard, texts
from server.kit.app import App
from server.kit.caller import Caller, caller
from server.kit.errors import InvalidArgument
from server.kit.ids import new_id
from server.kit.mutation import Mutation, mutation
from server.kit.standard import Resource
from server.kit.states import forbidden
from server.support import handling
from server.support.handling import NOUN, TICKET
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING
from storage.queries import support_tickets as queries
from storage.tables.support_tickets import OPEN, macros, ticket_messages, ticket_notes

TicketMessage = support_pb2.TicketMessage
TicketNote = support_pb2.TicketNote
Macro = support_pb2.Macro
PLACEHOLDER = re.compile(r"\{([^{}]{0,30})\}")
KNOWN = {"number", "title", "name"}


def ticket_message_to_proto(row: Row, who: Caller) -> TicketMessage:
    """Map a row of `ticket_messages`; who speaks for the mall is for staff."""
    told = row.author == "REQUESTER" or who.may("support.read")
    return TicketMessage(
        id=str(row.id),
        ticket_id=str(row.ticket_id),
        origin_ticket_id=str(row.origin_ticket_id),
        author=row.author,
        author_id=str(row.author_id) if told else "",
        text=row.text,
        create_time=convert.timestamp(row.create_time),
    )


def ticket_note_to_proto(row: Row) -> TicketNote:
    """Map a row of `ticket_notes`."""
    return TicketNote(
        id=str(row.id),
        ticket_id=str(row.ticket_id),
        origin_ticket_id=str(row.origin_ticket_id),
        author_id=str(row.author_id),
        text=row.text,
        create_time=convert.timestamp(row.create_time),
    )


def macro_to_proto(row: Row) -> Macro:
    """Map a row of `macros`."""
    return Macro(
        id=str(row.id),
        display_name=row.display_name,
        text=row.text,
        state=row.state or "STATE_UNSPECIFIED",
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


def _state(message: Macro) -> dict[str, object]:
    return {"state": support_pb2.Ticket.State.Name(message.state) if message.state else None}


SPECIAL: masks.Special = {"state": _state}
MESSAGE = Resource("ticket_message", ticket_messages, TicketMessage, lambda row: ticket_message_to_proto(row, caller()))
NOTE = Resource("ticket_note", ticket_notes, TicketNote, ticket_note_to_proto)
MACRO = Resource("macro", macros, Macro, macro_to_proto, special=SPECIAL)


class Messages:
    """Messages, notes and macros. A message is written under the lock of its ticket, a note is not: nothing of it is seen there."""

    app: App

    async def CreateTicketMessage(self, request: support_pb2.CreateTicketMessageRequest, context: Any) -> TicketMessage:
        wanted = request.ticket_message
        _tidy(wanted, "ticket_message")
        async with mutation(self.app, request, TicketMessage) as work:
            ticket = await handling.goes_on(work, wanted.ticket_id, handling.visible(work.caller))
            work.answer = await _say(work, ticket, wanted.text)
        return work.answer

    async def ListTicketMessages(
        self, request: support_pb2.ListTicketMessagesRequest, context: Any
    ) -> support_pb2.ListTicketMessagesResponse:
        who = caller()
        async with self.app.db.read() as connection:
            ticket = await standard.one(connection, TICKET, request.ticket_id)
        filters = {"ticket_id": ticket.merged_into_id or ticket.id}
        page = await standard.list_page(self.app, request, queries.MESSAGES, EVERYTHING, filters=filters)
        messages = (ticket_message_to_proto(row, who) for row in page.rows)
        return await page.answer(support_pb2.ListTicketMessagesResponse, messages)

    async def CreateTicketNote(self, request: support_pb2.CreateTicketNoteRequest, context: Any) -> TicketNote:
        wanted = request.ticket_note
        _tidy(wanted, "ticket_note")
        async with mutation(self.app, request, TicketNote) as work:
            ticket = await handling.goes_on(work, wanted.ticket_id, EVERYTHING)
            row = await standard.create(
                work.tx,
                NOTE,
                {
                    "id": new_id(),
                    "ticket_id": ticket.id,
                    "origin_ticket_id": ticket.id,
                    "author_id": work.caller.id,
                    "text": wanted.text,
                    "create_time": work.now,
                },
            )
            work.answer = ticket_note_to_proto(row)
        return work.answer

    async def ListTicketNotes(
        self, request: support_pb2.ListTicketNotesRequest, context: Any
    ) -> support_pb2.ListTicketNotesResponse:
        async with self.app.db.read() as connection:
            ticket = await standard.one(connection, TICKET, request.ticket_id)
        filters = {"ticket_id": ticket.merged_into_id or ticket.id}
        page = await standard.list_page(self.app, request, queries.NOTES, EVERYTHING, filters=filters)
        return await page.answer(support_pb2.ListTicketNotesResponse, map(ticket_note_to_proto, page.rows))

    async def CreateMacro(self, request: support_pb2.CreateMacroRequest, context: Any) -> Macro:
        wanted = request.macro
        _check_macro(wanted)
        async with mutation(self.app, request, Macro) as work:
            values = masks.columns(wanted, masks.creatable(Macro.DESCRIPTOR), SPECIAL)
            values |= {"id": new_id(), "create_time": work.now, "update_time": work.now}
            work.answer = macro_to_proto(await standard.create(work.tx, MACRO, values))
        return work.answer

    async def GetMacro(self, request: support_pb2.GetMacroRequest, context: Any) -> Macro:
        async with self.app.db.read() as connection:
            row = await standard.one(connection, MACRO, request.id)
        if row.delete_time is not None:
            raise Missing("macro", request.id)
        return macro_to_proto(row)

    async def ListMacros(self, request: support_pb2.ListMacrosRequest, context: Any) -> support_pb2.ListMacrosResponse:
        page = await standard.list_page(self.app, request, queries.MACROS, EVERYTHING, filters={})
        return await page.answer(support_pb2.ListMacrosResponse, map(macro_to_proto, page.rows))

    async def UpdateMacro(self, request: support_pb2.UpdateMacroRequest, context: Any) -> Macro:
        message = request.macro
        _check_macro(message)
        names = masks.changed(message, request.update_mask, "macro")
        async with mutation(self.app, request, Macro) as work:
            row = await standard.one(work.tx, MACRO, message.id)
            values = {**masks.columns(message, names, SPECIAL), "update_time": work.now}
            work.answer = macro_to_proto(await standard.patch(work.tx, MACRO, row.id, message.etag, values))
        return work.answer

    async def DeleteMacro(self, request: support_pb2.DeleteMacroRequest, context: Any) -> Macro:
        async with mutation(self.app, request, Macro) as work:
            row = await standard.one(work.tx, MACRO, request.id)
            work.answer = macro_to_proto(await standard.delete(work, MACRO, row.id, request.etag))
        return work.answer

    async def ApplyMacro(self, request: support_pb2.ApplyMacroRequest, context: Any) -> TicketMessage:
        async with mutation(self.app, request, TicketMessage) as work:
            ticket = await handling.goes_on(work, request.ticket_id, EVERYTHING)
            macro = await standard.one(work.tx, MACRO, request.id)
            if macro.delete_time is not None:
                raise Missing("macro", request.id)
            name = await queries.name(work.tx, ticket.requester_id)
            values = {"number": ticket.number, "title": ticket.title, "name": name}
            said = PLACEHOLDER.sub(lambda found: values[found[1]], macro.text)
            work.answer = await _say(work, ticket, said, target=macro.state)
        return work.answer


async def _say(work: Mutation[Any], ticket: Row, text: str, *, target: str | None = None) -> TicketMessage:
    """Say something about a locked ticket, and let the ticket follow it."""
    own = ticket.requester_id == work.caller.id
    if not own and not work.caller.may("support.manage"):
        raise Missing(NOUN, str(ticket.id))
    if ticket.state not in (*OPEN, "RESOLVED"):
        raise forbidden(NOUN, ticket.state, "a ticket that is over takes no messages: open one that follows up")
    row = await standard.create(
        work.tx,
        MESSAGE,
        {
            "id": new_id(),
            "ticket_id": ticket.id,
            "origin_ticket_id": ticket.id,
            "author": "REQUESTER" if own else "STAFF",
            "author_id": work.caller.id,
            "text": text,
            "create_time": work.now,
        },
    )
    values: dict[str, Any] = {"message_count": ticket.message_count + 1}
    step = ""
    if own:
        step = {"WAITING_CUSTOMER": "ask", "RESOLVED": "reopen"}.get(ticket.state, "")
    else:
        values["respond_time"] = ticket.respond_time or work.now
        values["assignee_id"] = ticket.assignee_id or work.caller.id
        step = "answer" if ticket.state in {"NEW", "ASSIGNED"} else ""
    changed = await handling.change(work, ticket, step, what="said", reason="requester" if own else "staff", **values)
    if target is not None and changed.state != target:
        changed = await handling.change(work, changed, "advance", target=target, what="advanced", reason="macro")
    handling.tell(work, changed, "asked" if own else "answered", message_id=str(row.id))
    return ticket_message_to_proto(row, work.caller)


def _tidy(message: Any, field: str) -> None:
    problems = texts.tidy(message, field)
    if problems:
        raise InvalidArgument(problems)


def _check_macro(macro: Macro) -> None:
    """Refuse placeholders that nothing stands for."""
    problems = [(v.field, v.description) for v in texts.tidy(macro, "macro")]
    unknown = sorted({found[1] for found in PLACEHOLDER.finditer(macro.text)} - KNOWN)
    if unknown:
        known = ", ".join(sorted(KNOWN))
        problems.append(("macro.text", f"has {', '.join(unknown)} in braces; what is known: {known}"))
    if problems:
        raise InvalidArgument(problems)
