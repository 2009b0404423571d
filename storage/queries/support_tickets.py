"""SQL of tickets, of what is said and noted about them, and of the clock for first responses."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, DateTime, Integer, Text, Uuid, select

from storage.database import Connection, Row
from storage.listing import Listing, by_time
from storage.statements import Statement, parameter, plain
from storage.tables.support_tickets import (
    macros,
    support_calendars,
    ticket_messages,
    ticket_notes,
    ticket_ratings,
    ticket_state_changes,
    tickets,
)

t, h, m, n, r, x = (
    tickets.c,
    ticket_state_changes.c,
    ticket_messages.c,
    ticket_notes.c,
    ticket_ratings.c,
    macros.c,
)
_MOMENT = DateTime(timezone=True)

caller_id = parameter("caller_id", t.requester_id)
TICKETS = Listing(
    select(tickets),
    orders=by_time(t.create_time, t.id),
    filters={
        **{
            name: t[name] == parameter(name, t[name])
            for name in ("number", "assignee_id", "requester_id", "inquiry_id")
        },
        "unassigned": t.assignee_id.is_(None),
        "breached": t.breach_time.is_not(None),
    },
    choices={"states": t.state, "priorities": t.priority, "categories": t.category},
)


def _of_ticket(columns: Any) -> dict[str, Any]:
    return {"ticket_id": columns.ticket_id == parameter("ticket_id", columns.ticket_id)}


CHANGES = Listing(select(ticket_state_changes), orders=by_time(h.sequence, h.id), filters=_of_ticket(h))
MESSAGES = Listing(select(ticket_messages), orders=by_time(m.create_time, m.id), filters=_of_ticket(m))
NOTES = Listing(select(ticket_notes), orders=by_time(n.create_time, n.id), filters=_of_ticket(n))
RATINGS = Listing(select(ticket_ratings), orders=by_time(r.create_time, r.id), filters=_of_ticket(r))
MACROS = Listing(select(macros).where(x.delete_time.is_(None)), orders=by_time(x.create_time, x.id))

_CALENDAR = Statement(
    select(support_calendars).where(support_calendars.c.id == parameter("id", support_calendars.c.id))
)
_LOCK_CALENDAR = Statement(
    select(support_calendars).where(support_calendars.c.id == parameter("id", support_calendars.c.id)).with_for_update()
)
_OPEN_CALENDAR = plain(
    """
    INSERT INTO support_calendars (id, time_zone, hours, holidays, policies, create_time, update_time, version)
    VALUES (:id, :time_zone, :hours, :holidays, :policies, :now, :now, 0)
    ON CONFLICT (id) DO NOTHING
    """,
    id=Uuid,
    now=_MOMENT,
    **{name: support_calendars.c[name] for name in ("time_zone", "hours", "holidays", "policies")},
)
_NUMBER = plain("SELECT nextval('ticket_numbers') AS number")
# Who may be given tickets.
_ACTIVE = """
    SELECT a.id, a.email FROM accounts AS a JOIN administrators AS d ON d.id = a.id
    WHERE a.state = 'ACTIVE' AND a.delete_time IS NULL
"""
_ADMINISTRATOR = plain(f"{_ACTIVE} AND a.id = :id", id=Uuid)
_DESK = plain(f"{_ACTIVE} AND d.role = 'SUPPORT_ADMIN' ORDER BY a.id LIMIT 20")
_EMAILS = plain("SELECT id, email FROM accounts WHERE id = ANY(:ids) AND delete_time IS NULL", ids=ARRAY(Uuid))
_NAME = plain("SELECT display_name FROM customers WHERE id = :id", id=Uuid)
_LOCK_TWO = plain("SELECT * FROM tickets WHERE id = ANY(:ids) ORDER BY id FOR UPDATE", ids=ARRAY(Uuid))
_MERGE = plain(
    """
    WITH said AS (
        UPDATE ticket_messages SET ticket_id = :into_id WHERE ticket_id = :id RETURNING id
    ), noted AS (
        UPDATE ticket_notes SET ticket_id = :into_id WHERE ticket_id = :id RETURNING id
    ), earlier AS (
        UPDATE tickets SET merged_into_id = :into_id WHERE merged_into_id = :id RETURNING id
    )
    SELECT (SELECT count(*) FROM said) AS said, (SELECT count(*) FROM noted) AS noted, (SELECT count(*) FROM earlier) AS earlier
    """,
    id=Uuid,
    into_id=Uuid,
)
_RATE = plain(
    """
    INSERT INTO ticket_ratings AS r (id, ticket_id, resolution, score, comment, create_time, update_time)
    VALUES (:id, :ticket_id, :resolution, :score, :comment, :now, :now)
    ON CONFLICT (ticket_id, resolution) DO UPDATE
    SET score = excluded.score, comment = excluded.comment, update_time = greatest(r.update_time, excluded.update_time)
    RETURNING *
    """,
    id=Uuid,
    ticket_id=Uuid,
    resolution=Integer,
    score=Integer,
    comment=Text,
    now=_MOMENT,
)
_WAITING = "t.respond_time IS NULL AND t.breach_time IS NULL"
_STATES = "('NEW', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATION_REQUIRED', 'WAITING_CUSTOMER', 'WAITING_SELLER', 'TESTING_RESOLUTION')"
_LATE = plain(
    f"""
    SELECT * FROM tickets AS t WHERE {_WAITING} AND t.state IN {_STATES} AND t.response_deadline_time <= :now
    ORDER BY t.response_deadline_time, t.id LIMIT :limit FOR UPDATE SKIP LOCKED
    """,  # noqa: S608 - no input
    now=_MOMENT,
    limit=Integer,
)
_OUTDATED = plain(
    f"""
    SELECT * FROM tickets AS t WHERE {_WAITING} AND t.calendar_version < :version
    ORDER BY t.calendar_version, t.id LIMIT :limit FOR UPDATE SKIP LOCKED
    """,  # noqa: S608 - no input
    version=BigInteger,
    limit=Integer,
)
_TO_NOTIFY = plain(
    """
    WITH found AS (
        SELECT t.id FROM tickets AS t WHERE t.breach_time IS NOT NULL AND t.breach_notify_time IS NULL
        ORDER BY t.breach_time, t.id LIMIT :limit FOR UPDATE SKIP LOCKED
    )
    UPDATE tickets AS t SET breach_notify_time = :now FROM found WHERE t.id = found.id
    RETURNING t.*
    """,
    limit=Integer,
    now=_MOMENT,
)
_SILENT = plain(
    """
    SELECT * FROM tickets AS t WHERE t.state = 'RESOLVED' AND t.update_time <= :before
    ORDER BY t.update_time, t.id LIMIT :limit FOR UPDATE SKIP LOCKED
    """,
    before=_MOMENT,
    limit=Integer,
)
_OLD = plain(
    """
    SELECT * FROM tickets AS t WHERE t.state = 'CLOSED' AND t.close_time <= :before
    ORDER BY t.close_time, t.id LIMIT :limit FOR UPDATE SKIP LOCKED
    """,
    before=_MOMENT,
    limit=Integer,
)
# What those have who may not have anything any more.
_LEFT = plain(
    f"""
    SELECT t.* FROM tickets AS t
    WHERE t.assignee_id = ANY(
            SELECT a.id FROM administrators JOIN accounts AS a USING (id)
            WHERE a.role = 'ADMINISTRATOR' AND (a.state <> 'ACTIVE' OR a.delete_time IS NOT NULL))
      AND t.state IN {_STATES}
    ORDER BY t.id LIMIT :limit FOR UPDATE OF t SKIP LOCKED
    """,  # noqa: S608 - no input
    limit=Integer,
)
_UNANSWERED = plain(
    """
    WITH due AS (
        SELECT i.id FROM inquiries AS i
        WHERE i.state = 'OPEN' AND i.answer_time IS NULL AND i.escalate_time IS NULL AND i.answer_deadline_time <= :now
        ORDER BY i.answer_deadline_time, i.id LIMIT :limit FOR UPDATE SKIP LOCKED
    )
    UPDATE inquiries AS i SET escalate_time = :now FROM due WHERE i.id = due.id
    RETURNING i.*, EXISTS (SELECT FROM tickets AS t WHERE t.inquiry_id = i.id) AS has_ticket
    """,
    now=_MOMENT,
    limit=Integer,
)
_MAILS = plain(
    """
    SELECT t.id, t.number, t.title, t.resolution_summary, CASE WHEN a.delete_time IS NULL THEN a.email END AS email,
           coalesce((SELECT language_code FROM channels WHERE "primary" LIMIT 1), 'en') AS language_code
    FROM tickets AS t JOIN accounts AS a ON a.id = t.requester_id
    WHERE t.id = ANY(:ids)
    """,
    ids=ARRAY(Uuid),
)
_TEXTS = plain("SELECT id, text FROM ticket_messages WHERE id = ANY(:ids)", ids=ARRAY(Uuid))


async def calendar(connection: Connection, id_: UUID) -> Row | None:
    """Return when support is open; None where nobody has said it."""
    return await connection.one(_CALENDAR, id=id_)


async def lock_calendar(tx: Connection, id_: UUID, values: Mapping[str, Any], now: datetime) -> Row:
    """Lock when support is open, which is written down if it never was."""
    await tx.run(_OPEN_CALENDAR, id=id_, now=now, **values)
    return await tx.sole(_LOCK_CALENDAR, id=id_)


async def number(tx: Connection) -> int:
    """Draw the number of a ticket."""
    return int((await tx.sole(_NUMBER)).number)


async def administrator(tx: Connection, id_: UUID) -> Row | None:
    """Return an active administrator."""
    return await tx.one(_ADMINISTRATOR, id=id_)


async def desk(tx: Connection) -> list[str]:
    """Return the addresses of those who care for tickets that nobody has."""
    return [row.email for row in await tx.all(_DESK)]


async def emails(tx: Connection, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the addresses of accounts."""
    return {row.id: row.email for row in await tx.all(_EMAILS, ids=list(ids))}


async def name(tx: Connection, id_: UUID) -> str:
    """Return how somebody is called, as far as that is known."""
    row = await tx.one(_NAME, id=id_)
    return "" if row is None else str(row.display_name)


async def lock_two(tx: Connection, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Lock tickets in the order of their ids."""
    return {row.id: row for row in await tx.all(_LOCK_TWO, ids=list(ids))}


async def merge(tx: Connection, id_: UUID, into_id: UUID) -> Row:
    """Move what was said and noted about a locked ticket to another one, and what was merged into it before."""
    return await tx.sole(_MERGE, id=id_, into_id=into_id)


async def rate(tx: Connection, **values: object) -> Row:
    """Set the rating of one resolution of a ticket."""
    return await tx.sole(_RATE, **values)


async def late(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Lock tickets whose first response is late."""
    return await tx.all(_LATE, now=now, limit=limit)


async def outdated(tx: Connection, version: int, limit: int) -> list[Row]:
    """Lock tickets whose deadline is made of an earlier calendar."""
    return await tx.all(_OUTDATED, version=version, limit=limit)


async def to_notify(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Return tickets that were late and of which nobody was told; notes that somebody is."""
    return await tx.all(_TO_NOTIFY, now=now, limit=limit)


async def silent(tx: Connection, before: datetime, limit: int) -> list[Row]:
    """Lock tickets that were resolved before a time, and about which nothing happened since."""
    return await tx.all(_SILENT, before=before, limit=limit)


async def old(tx: Connection, before: datetime, limit: int) -> list[Row]:
    """Lock tickets that were closed before a time."""
    return await tx.all(_OLD, before=before, limit=limit)


async def left(tx: Connection, limit: int) -> list[Row]:
    """Lock open tickets of administrators who are no longer active."""
    return await tx.all(_LEFT, limit=limit)


async def unanswered(tx: Connection, now: datetime, limit: int) -> list[Row]:
    """Return inquiries that nobody has answered in time, once each; `has_ticket` says whether there is a ticket."""
    return await tx.all(_UNANSWERED, now=now, limit=limit)


async def mails(tx: Connection, ids: Collection[UUID]) -> dict[UUID, Row]:
    """Return by id what mails about tickets tell, and to whom: `email`, `language_code`."""
    return {row.id: row for row in await tx.all(_MAILS, ids=list(ids))}


async def message_texts(tx: Connection, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the texts of messages, by id."""
    return {row.id: row.text for row in await tx.all(_TEXTS, ids=list(ids))}
