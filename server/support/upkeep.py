"""Jobs about tickets: what is late rises, what is over is closed and archived, what nobody answers becomes a ticket."""

from collections.abc import Sequence
from typing import Any

from server.kit import mail
from server.kit.app import App
from server.kit.mutation import Mutation, background
from server.support import changing, handling, terms
from storage.database import Row
from storage.queries import support_tickets as queries

BATCH = 100


async def escalate_inquiries(app: App) -> int:
    """Make tickets of inquiries that nobody has answered in time; returns how many inquiries that were."""
    async with background(app) as work:
        rows = await queries.unanswered(work.tx, work.now, BATCH)
        for row in rows:
            if not row.has_ticket:
                await handling.open_ticket(work, _ticket_of(row), "nobody has answered the inquiry in time")
            changing.tell(work, row, "escalated")
    return len(rows)


def _ticket_of(inquiry: Row) -> dict[str, Any]:
    return {
        "inquiry_id": inquiry.id,
        "requester_id": inquiry.customer_id or inquiry.author_seller_id,
        "requester": "CUSTOMER" if inquiry.customer_id else "SELLER",
        "customer_id": inquiry.customer_id,
        "seller_id": inquiry.seller_id,
        "category": "SELLER_COMPLAINT" if inquiry.seller_id else "OTHER",
        "priority": inquiry.priority,
        "title": inquiry.title,
        "text": inquiry.text,
    }


async def escalate_late_tickets(app: App) -> int:
    """Let tickets rise whose first response is late, once each; returns how many that were."""
    async with background(app) as work:
        rows = await queries.late(work.tx, work.now, BATCH)
        for row in rows:
            level = handling.risen(row)
            values: dict[str, Any] = {"breach_time": work.now, "escalation_level": level}
            await handling.change(work, row, what="breached", reason=f"late: level {level}", **values)
    return len(rows)


async def tell_of_late_tickets(app: App) -> int:
    """Tell staff which tickets were late, as soon as support is open; returns how many tickets that were."""
    async with background(app) as work:
        if not (await handling.calendar(work.tx)).is_open(work.now):
            return 0
        rows = await queries.to_notify(work.tx, work.now, BATCH)
        await _tell(work, rows)
    return len(rows)


async def _tell(work: Mutation[Any], rows: Sequence[Row]) -> None:
    """Write to who has a ticket, or to the desk where nobody has it."""
    if not rows:
        return
    emails = await queries.emails(work.tx, {row.assignee_id for row in rows if row.assignee_id})
    desk = await queries.desk(work.tx) if any(row.assignee_id is None for row in rows) else []
    for row in rows:
        recipients = desk if row.assignee_id is None else [emails[row.assignee_id]] if row.assignee_id in emails else []
        for recipient in recipients:
            work.mail(recipient, *mail.write("ticket_late", number=row.number, level=row.escalation_level))


async def follow_calendar(app: App) -> int:
    """Compute deadlines anew that are made of an earlier calendar; what was late stays late. Returns how many that were."""
    async with background(app) as work:
        hours = await handling.calendar(work.tx)
        rows = await queries.outdated(work.tx, hours.version, BATCH)
        for row in rows:
            deadline = hours.due(row.create_time, row.priority)
            values: dict[str, Any] = {"response_deadline_time": deadline, "calendar_version": hours.version}
            reason = f"calendar changed: due {deadline.isoformat(timespec='seconds')}"
            await handling.change(work, row, what="rescheduled", reason=reason, **values)
    return len(rows)


async def close_resolved_tickets(app: App) -> int:
    """Close tickets that were resolved and about which nothing was said for long; returns how many that were."""
    async with background(app) as work:
        after = (await terms.load(work.tx, work.now))[terms.CLOSE_AFTER]
        rows = await queries.silent(work.tx, work.now - after, BATCH)
        for row in rows:
            await handling.change(work, row, "close", what="closed", reason="silence", close_time=work.now)
    return len(rows)


async def archive_tickets(app: App) -> int:
    """Archive tickets that were closed long ago; returns how many that were."""
    archived = 0
    while True:
        async with background(app) as work:
            after = (await terms.load(work.tx, work.now))[terms.ARCHIVE_AFTER]
            rows = await queries.old(work.tx, work.now - after, BATCH)
            for row in rows:
                await handling.change(work, row, "archive", what="archived")
        archived += len(rows)
        if len(rows) < BATCH:
            return archived


async def release_tickets(app: App) -> int:
    """Let open tickets of administrators who left wait for others; returns how many that were."""
    async with background(app) as work:
        rows = await queries.left(work.tx, BATCH)
        for row in rows:
            reason = f"{row.assignee_id} is no longer active"
            await handling.change(work, row, "release", what="released", reason=reason, assignee_id=None)
    return len(rows)
