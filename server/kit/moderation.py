"""What people write and others judge: its way from a state to the next, with history, snapshots, events and reports.

A domain says what is its own in a `Moderated` record. It locks the thing before anything here is called.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, false, or_

from server.kit import convert, history, standard
from server.kit.caller import Caller
from server.kit.errors import FailedPrecondition
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.standard import Resource
from server.kit.states import require
from storage.database import Row
from storage.errors import Missing
from storage.listing import EVERYTHING, Scope
from storage.queries.voices import Reports
from storage.tables.states import States

# Writes columns of a locked thing, and whatever goes with them.
Change = Callable[[dict[str, Any]], Awaitable[Row]]

# Who has done what nobody has decided: neither the author who is trusted nor the last one to report.
BY_ITSELF = {"actor_id": None, "actor_role": "SYSTEM", "system_generated": True}
EVENTS = {
    "DRAFT": "drafted",
    "PENDING": "edited",
    "PUBLISHED": "published",
    "HIDDEN": "hidden",
    "REJECTED": "rejected",
    "ARCHIVED": "archived",
    "DELETED": "deleted",
}
# States whose reason its author is told.
TOLD = frozenset({"HIDDEN", "REJECTED"})
# What comes into one of these was judged, or needs no judgement any more: what was reported of it counts no more.
SETTLED = frozenset({"PUBLISHED", "REJECTED", "DELETED"})

# Where a list asks for what is nobody's business.
NOTHING = Scope("nothing", false())


@dataclass(frozen=True)
class Moderated:
    """What is special about one kind of thing that people write; `said` are the columns that its snapshots hold."""

    resource: Resource[Any]
    states: States
    changes: Table
    snapshots: Table
    said: tuple[str, ...]
    # What events tell of it.
    fact: Callable[[Row], dict[str, Any]]
    reports: Reports | None = None
    report: Resource[Any] | None = None
    # Kept with every step, and not only when it says something else.
    keeps_all: bool = False

    @property
    def noun(self) -> str:
        """Its name in fields, events and errors."""
        return self.resource.noun


def visible(who: Caller, permission: str, published: ColumnElement[bool], own: ColumnElement[bool]) -> Scope:
    """What is published, and the caller's own, with the parameter `caller_id`; who has the permission sees all."""
    if who.may(permission):
        return EVERYTHING
    if who.account_id is None:
        return Scope("published", published)
    # Nearly all that there is is published: a list walks past what is not.
    return Scope("shown", or_(published, own), {"caller_id": who.id})


def mine(who: Caller, own: ColumnElement[bool]) -> Scope:
    """The caller's own, as long as they live."""
    return Scope("own", own, {"caller_id": who.id})


async def lock(work: Mutation[Any], resource: Resource[Any], id_: str, scope: Scope) -> Row:
    """Lock one in a scope. Raises Missing."""
    statement = resource.reading(scope, lock=True)
    row = await work.tx.one(statement, match_id=convert.parse_id(resource.noun, id_), **scope.values)
    if row is None:
        raise Missing(resource.noun, id_)
    return row


async def lock_of_another(
    work: Mutation[Any], resource: Resource[Any], id_: str, scope: Scope, *, author: str, reason: str
) -> Row:
    """Lock a published one that is not the caller's own. `author` is the column of whose it is, `reason` why one's own is refused."""
    row = await lock(work, resource, id_, scope)
    refuse_own(work, resource, row, author=author, reason=reason)
    return row


def refuse_own(work: Mutation[Any], resource: Resource[Any], row: Row, *, author: str, reason: str) -> None:
    """Refuse what is the caller's own, and what is not published: Missing."""
    if row[author] == work.caller.id:
        raise FailedPrecondition(reason, f"this {resource.noun.replace('_', ' ')} is your own", cause="AUTHOR")
    if row.state != "PUBLISHED":
        raise Missing(resource.noun, row.id)


def note(
    work: Mutation[Any], kind: Moderated, row: Row, previous_state: str | None, reason: str, *, by_itself: bool = False
) -> None:
    """Write what happened to a thing into its history."""
    change = history.change(work, kind.noun, row.id, row.version, previous_state, row.state, reason)
    work.insert(kind.changes, {**change, **(BY_ITSELF if by_itself else {})})


def keep(work: Mutation[Any], kind: Moderated, row: Row, reason: str) -> None:
    """Keep what a thing says from its version on."""
    content = {name: row[name] for name in kind.said}
    work.insert(kind.snapshots, history.snapshot(work, kind.noun, row.id, row.version, content, reason))


def born(work: Mutation[Any], kind: Moderated, row: Row, **more: Any) -> None:
    """Write down that a thing was made, and what it says."""
    note(work, kind, row, None, "")
    keep(work, kind, row, "")
    work.event(f"{kind.noun}.created", kind.noun, row.id, {**kind.fact(row), **more})


async def move(
    work: Mutation[Any],
    kind: Moderated,
    row: Row,
    step: str | None,
    change: Change,
    *,
    reason: str = "",
    said: Mapping[str, Any] | None = None,
    by_itself: bool = False,
) -> Row:
    """Take a step with a locked thing, or none; `said` is what it says from then on. Staff's words are shown to its author."""
    state = row.state if step is None else require(kind.states, row.state, step)
    changes: dict[str, Any] = {"state": state, **(said or {})}
    known = kind.resource.table.c
    changes["state_reason"] = reason if state in TOLD else ""
    if said is not None and {"edit_time", "publish_time"} <= set(known.keys()) and row.publish_time is not None:
        changes.setdefault("edit_time", work.now)
    if state == "PUBLISHED" and "publish_time" in known and row.publish_time is None:
        changes["publish_time"] = work.now
    if state != row.state and "DELETED" in {state, row.state}:
        changes["delete_time"] = work.now if state == "DELETED" else None
    if step is not None and state in SETTLED and kind.reports is not None and row.report_count:
        await kind.reports.settle(work.tx, row.id, work.now)
        changes["report_count"] = 0
    changed = await change(changes)
    note(work, kind, changed, row.state, reason, by_itself=by_itself)
    if said is not None or kind.keeps_all:
        keep(work, kind, changed, reason)
    more: dict[str, Any] = {}
    if state == "PUBLISHED" and "publish_time" in known:
        more["first"] = row.publish_time is None
    what = "edited" if said is not None else EVENTS[state]
    work.event(f"{kind.noun}.{what}", kind.noun, row.id, {**kind.fact(changed), **more})
    return changed


async def judge(
    work: Mutation[Any], kind: Moderated, row: Row, etag: str, step: str, change: Change, *, reason: str
) -> Row:
    """Take a step that staff have decided on, about the version that they have seen; leaves an audit entry."""
    standard.check_etag(kind.noun, row, etag)
    row = await move(work, kind, row, step, change, reason=reason)
    work.audit(f"{kind.noun}.{EVENTS[row.state]}", kind.noun, row.id, reason=reason)
    return row


async def report(
    work: Mutation[Any],
    kind: Moderated,
    row: Row,
    hide: Callable[[Row], Awaitable[Any]],
    *,
    reason: str,
    detail: str,
    counted: bool,
    most: int,
) -> Row:
    """Write down that the caller has reported a locked thing; with the last of `most` that count, it is hidden."""
    if kind.reports is None or kind.report is None:
        message = f"nobody reports a {kind.noun}"
        raise TypeError(message)
    made = await standard.create(
        work.tx,
        kind.report,
        {
            "id": new_id(),
            kind.reports.key: row.id,
            "customer_id": work.caller.id,
            "reason": reason,
            "detail": detail,
            "counted": counted,
            "create_time": work.now,
        },
    )
    work.event(f"{kind.noun}.reported", kind.noun, row.id, {"reason": reason, "counted": counted})
    if counted:
        row = await kind.reports.count(work.tx, row.id)
        if row.report_count >= most and row.state == "PUBLISHED":
            await hide(row)
    return made
