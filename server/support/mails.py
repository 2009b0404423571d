"""Mails about inquiries: a consumer of what happens, so that each is written once."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from server.kit import mail
from server.kit.consumers import Event
from server.kit.mutation import Mutation
from storage.queries import support as queries

# The mail of each event, and who gets it.
OF_INQUIRY = {
    "inquiry.created": ("seller", "inquiry_asked"),
    "inquiry.asked": ("seller", "inquiry_asked"),
    "inquiry.answered": ("author", "inquiry_answered"),
}
TYPES = tuple(OF_INQUIRY)


async def write(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Write the mails that follow from events. Who has no account any more gets none."""
    found = await queries.mails(work.tx, {event.aggregate_id for event in events})
    reply_ids = {UUID(event.payload["reply_id"]) for event in events if "reply_id" in event.payload}
    replies = await queries.reply_texts(work.tx, reply_ids)
    for event in events:
        inquiry = found.get(event.aggregate_id)
        role, template = OF_INQUIRY[event.type]
        recipient = inquiry[f"{role}_email"] if inquiry is not None else None
        said = replies.get(UUID(event.payload["reply_id"])) if "reply_id" in event.payload else inquiry and inquiry.text
        if inquiry is not None and recipient and said:
            work.mail(recipient, *mail.write(template, inquiry.language_code, title=inquiry.title, said=said))
