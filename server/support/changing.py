"""The one way in which an inquiry changes: with its state, what it was like before, and its event."""

from typing import Any

from server.kit import history, standard
from server.kit.mutation import Mutation
from server.kit.states import require
from server.support.mapping import INQUIRY, NOUN
from storage.database import Row
from storage.queries import support as queries
from storage.tables.support import INQUIRY_STATES, inquiry_snapshots

EVENTS = {
    "PENDING_MODERATION": "hidden",
    "OPEN": "reopened",
    "ANSWERED": "answered",
    "IN_PROGRESS": "advanced",
    "PENDING_CUSTOMER": "advanced",
    "PENDING_SELLER": "advanced",
    "RESOLVED": "resolved",
    "CLOSED": "closed",
    "REJECTED": "rejected",
    "DELETED": "deleted",
}
# What is said about an inquiry in public is gone with these.
SETTLED = {"approve": "REJECTED", "reject": "RESOLVED", "delete": "CLOSED"}


def keep(work: Mutation[Any], row: Row, reason: str, reply: Row | None = None) -> None:
    """Keep what an inquiry, or a reply to it, is like from its version on."""
    said = row if reply is None else reply
    content = {
        "title": row.title if reply is None else "",
        "text": said.text,
        "private": said.private,
        "state": row.state,
        "close_time": row.close_time.isoformat() if row.close_time else None,
        "author": _author(row, reply),
    }
    kept = history.snapshot(work, NOUN, row.id, row.version, content, reason)
    work.insert(inquiry_snapshots, {**kept, "reply_id": None if reply is None else reply.id})


def _author(row: Row, reply: Row | None) -> str:
    if reply is None:
        return "CUSTOMER" if row.customer_id else "SELLER"
    return "STAFF" if reply.administrator_id else "SELLER" if reply.seller_id else "CUSTOMER"


def fact(row: Row, **more: Any) -> dict[str, Any]:
    """Return what events tell of an inquiry."""
    ids = {name: str(row[name]) if row[name] else None for name in ("product_id", "order_id", "seller_id")}
    return {**ids, "type": row.type, **more}


def tell(work: Mutation[Any], row: Row, what: str, **more: Any) -> None:
    """Add the event of what happened to an inquiry."""
    work.event(f"inquiry.{what}", NOUN, row.id, fact(row, **more))


async def change(
    work: Mutation[Any],
    row: Row,
    step: str = "",
    *,
    target: str | None = None,
    what: str = "",
    reason: str = "",
    **values: Any,
) -> Row:
    """Change a locked inquiry by a step, or without one; keeps what it is like, and tells of it."""
    state = require(INQUIRY_STATES, row.state, step, target) if step else row.state
    changes = {**values, "state": state, "update_time": work.now}
    if state != row.state:
        changes["state_reason"] = reason if state == "REJECTED" else ""
        if state in {"RESOLVED", "CLOSED", "DELETED"}:
            column = {"RESOLVED": "resolve_time", "CLOSED": "close_time", "DELETED": "delete_time"}[state]
            changes[column] = row[column] or work.now
    if step in SETTLED and row.report_count:
        await queries.settle(work.tx, row.id, SETTLED[step], work.caller.account_id, work.now)
        changes["report_count"] = 0
    changed = await standard.patch(work.tx, INQUIRY, row.id, "", changes)
    keep(work, changed, reason or step or what)
    tell(work, changed, what or EVENTS[state])
    return changed


def approved(row: Row) -> str:
    """Return the state that an inquiry has when it may be seen again."""
    return "CLOSED" if row.close_time else "ANSWERED" if row.answer_time else "OPEN"
