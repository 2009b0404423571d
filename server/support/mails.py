"""Mails about inquiries, tickets and disputes: a consumer of what happens, so that each is written once."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from server.kit import mail
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from storage.queries import support as queries
from storage.queries import support_disputes as disputes
from storage.queries import support_tickets as tickets

# The mail of each event, and who gets it.
OF_INQUIRY = {
    "inquiry.created": ("seller", "inquiry_asked"),
    "inquiry.asked": ("seller", "inquiry_asked"),
    "inquiry.answered": ("author", "inquiry_answered"),
}
OF_TICKET = {
    "ticket.created": "ticket_created",
    "ticket.answered": "ticket_answered",
    "ticket.resolved": "ticket_resolved",
}
OF_DISPUTE: Mapping[str, Mapping[str, str]] = {
    "order_dispute.opened": {"seller": "seller_dispute_opened"},
    "order_dispute.decided": {"buyer": "dispute_decided", "seller": "dispute_decided"},
}
TYPES = (*OF_INQUIRY, *OF_TICKET, *OF_DISPUTE)


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the mails that follow from events. Who has no account any more gets none."""
    await _of_inquiries(work, [event for event in events if event.type in OF_INQUIRY])
    await _of_tickets(work, [event for event in events if event.type in OF_TICKET])
    await _of_disputes(work, [event for event in events if event.type in OF_DISPUTE])


async def _of_inquiries(work: Mutation[Any], events: Sequence[Event]) -> None:
    if not events:
        return
    found = await queries.mails(work.tx, {event.aggregate_id for event in events})
    replies = await queries.reply_texts(work.tx, _named(events, "reply_id"))
    for event in events:
        inquiry = found.get(event.aggregate_id)
        if inquiry is None:
            continue
        role, template = OF_INQUIRY[event.type]
        recipient = inquiry[f"{role}_email"]
        reply_id = event.payload.get("reply_id")
        said = inquiry.text if reply_id is None else replies.get(UUID(reply_id))
        if recipient and said:
            work.mail(recipient, *mail.write(template, inquiry.language_code, title=inquiry.title, said=said))


async def _of_tickets(work: Mutation[Any], events: Sequence[Event]) -> None:
    if not events:
        return
    found = await tickets.mails(work.tx, {event.aggregate_id for event in events})
    said = await tickets.message_texts(work.tx, _named(events, "message_id"))
    for event in events:
        ticket = found.get(event.aggregate_id)
        if ticket is None or not ticket.email:
            continue
        message_id = event.payload.get("message_id")
        values = {
            "number": ticket.number,
            "title": ticket.title,
            "said": ticket.resolution_summary if message_id is None else said.get(UUID(message_id), ""),
        }
        work.mail(ticket.email, *mail.write(OF_TICKET[event.type], ticket.language_code, **values))


async def _of_disputes(work: Mutation[Any], events: Sequence[Event]) -> None:
    if not events:
        return
    found = await disputes.mails(work.tx, {event.aggregate_id for event in events})
    for event in events:
        dispute = found.get(event.aggregate_id)
        for role, template in OF_DISPUTE[event.type].items():
            if dispute is not None and dispute[f"{role}_email"]:
                said = dispute.text if template == "seller_dispute_opened" else dispute.decision_note
                values = {"number": dispute.number, "said": said, "refunded": dispute.refunded}
                work.mail(dispute[f"{role}_email"], *mail.write(template, dispute.language_code, **values))


def _named(events: Sequence[Event], name: str) -> set[UUID]:
    return {UUID(event.payload[name]) for event in events if name in event.payload}
