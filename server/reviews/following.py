"""What follows from orders: badges, and buyers who are asked what they think."""

from collections.abc import Sequence
from typing import Any

from server.kit import mail
from server.kit.app import App
from server.kit.consumers import Event
from server.kit.mutation import Mutation, background
from server.reviews import changing, terms
from storage.queries import reviews as queries

BADGE_TYPES = ("order.delivered", "order.in_transit", "order.completed", "order.cancelled", "order.refunded")
INVITING_TYPES = ("order.delivered", "order.completed")
BATCH = 100


async def follow(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Let badges follow the state of orders, whichever event says that it has changed."""
    for row in await queries.follow(work.tx, {event.aggregate_id for event in events}, work.now):
        what = "verified" if row.verified_purchase else "unverified"
        work.event(f"review.{what}", "review", row.id, changing.fact(row))


async def invite(work: Mutation[Any], events: Sequence[Event]) -> None:
    """Note buyers who are to be asked, once per order."""
    values = await terms.terms(work)
    if values[terms.INVITE]:
        delay = values[terms.INVITATION_DELAY]
        await queries.invite(work.tx, {event.aggregate_id for event in events}, delay, work.now)


async def send_review_invitations(app: App) -> int:
    """Ask the buyers whose time has come; returns how many mails that were."""
    async with background(app) as work:
        asked = [row for row in await queries.due_invitations(work.tx, work.now, BATCH) if row.sent]
        for row in asked:
            values = {"number": row.number, "titles": row.titles}
            work.mail(row.email, *mail.write("review_invitation", row.language_code, **values))
    return len(asked)
