"""What posts and pages have alike: a slug, Markdown, a time to be published, a history, views, and links that show them before."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy import Table

from mall.content.v1 import content_pb2
from server import catalog
from server.content import approving, terms
from server.kit import convert, history, markdown, standard, zoned
from server.kit.app import App
from server.kit.caller import caller
from server.kit.errors import InvalidArgument
from server.kit.mutation import Mutation
from server.kit.robots import is_robot
from server.kit.standard import Resource
from server.kit.states import require
from server.kit.tokens import TokenExpired, TokenInvalid
from storage.database import Connection, Row
from storage.errors import Missing
from storage.listing import EVERYTHING
from storage.queries.content import articles as queries
from storage.tables.states import States

SLUG_LONGEST = 120
SAID = ("title", "slug", "excerpt", "content", "meta_title", "meta_description")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of what is written and published."""

    noun: str
    content_type: str
    resource: Resource[Any]
    states: States
    changes: Table
    snapshots: Table

    @property
    def table(self) -> Table:
        """Where it is kept."""
        return self.resource.table


# --- what is written ---


async def rendered(source: str, field: str) -> markdown.Rendered:
    """Render Markdown that was sent. Raises InvalidArgument for what is too much."""
    made = await markdown.render(source)
    if made.problem:
        raise InvalidArgument([(field, made.problem)])
    return made


def html_columns(made: markdown.Rendered) -> dict[str, Any]:
    """Return the columns of what Markdown has become."""
    return {"content_html": made.html, "content_rules": markdown.RULES}


async def html_of(row: Row) -> str:
    """Return the HTML of a row: made anew where the rules have changed since."""
    if row.content_rules == markdown.RULES:
        return str(row.content_html)
    return (await markdown.render(row.content)).html


async def slug_for(tx: Connection, table: Table, wanted: str, title: str, id_: UUID) -> str:
    """Return the slug that was asked for, or else one made of the title that nothing else has."""
    if wanted:
        return wanted
    made = catalog.slug(title, SLUG_LONGEST)
    unique = f"{made}-{id_.hex[-12:]}".lstrip("-")
    return await queries.free_slug(tx, table, [made, unique] if made else [unique], id_)


# --- what happens to it ---


def note(work: Mutation[Any], kind: Kind, row: Row, before: str | None, what: str, reason: str = "") -> None:
    """Write what happened into the history, and what it says from then on."""
    change = history.change(work, kind.noun, row.id, row.version, before, row.state, reason)
    work.insert(kind.changes, change)
    content = {name: row[name] for name in SAID}
    work.insert(kind.snapshots, history.snapshot(work, kind.noun, row.id, row.version, content, what))
    work.event(f"{kind.noun}.{what}", kind.noun, row.id, {"slug": row.slug, "state": row.state})


async def lock(work: Mutation[Any], kind: Kind, id_: str, etag: str = "") -> Row:
    """Lock what lives, for staff. Raises Missing, or Stale where the etag is another one."""
    row = await standard.one(work.tx, kind.resource, id_, lock=True)
    if row.delete_time is not None:
        raise Missing(kind.noun, id_)
    standard.check_etag(kind.noun, row, etag)
    return row


async def become(
    work: Mutation[Any], kind: Kind, row: Row, step: str, what: str, *, reason: str = "", **values: Any
) -> Row:
    """Take a step with a locked row."""
    state = require(kind.states, row.state, step)
    changes = {**values, "state": state, "update_time": work.now}
    changed = await standard.patch(work.tx, kind.resource, row.id, "", changes)
    note(work, kind, changed, row.state, what, reason)
    return changed


async def publish(work: Mutation[Any], kind: Kind, row: Row, time: datetime, **values: Any) -> Row:
    """Publish a locked row as of a time; what the calendar has about it is published as well."""
    changed = await become(work, kind, row, "publish", "published", publish_time=time, **values)
    await approving.published(work, [row.id], time)
    return changed


async def schedule(work: Mutation[Any], kind: Kind, row: Row, request: Any) -> Row:
    """Let a locked row be published at the time of a request."""
    require(kind.states, row.state, "publish")
    await approving.refuse_waiting(work, row.id)
    time, zone = planned_time(request, work.now)
    changes = {"schedule_time": time, "schedule_time_zone": zone, "update_time": work.now}
    changed = await standard.patch(work.tx, kind.resource, row.id, "", changes)
    note(work, kind, changed, row.state, "scheduled", f"{time.isoformat()} ({zone})")
    work.audit(f"{kind.noun}.scheduled", kind.noun, row.id, schedule_time=time.isoformat())
    return changed


def planned_time(request: Any, now: datetime) -> tuple[datetime, str]:
    """Return the instant that a request plans, to the second, and the zone it was meant in."""
    zone = zoned.check(request.time_zone, "time_zone")
    if request.HasField("schedule_time") == bool(request.local_time):
        raise InvalidArgument([("schedule_time", "is required, or local_time: one of both")])
    if request.local_time:
        field, time = "local_time", zoned.instant(request.local_time, zone, "local_time")
    else:
        field, time = "schedule_time", convert.moment(request.schedule_time)
    time = time.replace(microsecond=0)
    if time <= now:
        raise InvalidArgument([(field, "must be in the future")])
    return time, zone


async def due(work: Mutation[Any], kind: Kind, limit: int) -> Sequence[Row]:
    """Publish what is due, as of the time that was planned."""
    return await queries.due(work.tx, kind.table, work.now, limit)


async def again(work: Mutation[Any], kind: Kind, row: Row) -> Row:
    """Return a row with what is counted of it."""
    return await work.tx.sole(kind.resource.reading(EVERYTHING, lock=False), match_id=row.id)


# --- views ---


async def count_view(app: App, row: Row, visitor_key: str) -> content_pb2.View:
    """Count that the caller has looked at something that may be read."""
    who = caller()
    if is_robot(who) or who.may("content.read") or row.author_id == who.account_id:
        return content_pb2.View()
    viewer = str(who.account_id or f"guest {visitor_key or who.ip_address}")
    now = app.clock.now()
    async with app.db.read() as connection:
        window = (await terms.load(connection, now))[terms.VIEW_WINDOW]
        counted = await queries.view(connection, row.id, hashlib.sha256(viewer.encode()).digest(), window, now)
    return content_pb2.View(counted=counted)


async def forget_views(app: App) -> int:
    """Forget who has looked at what, once that counts again."""
    async with app.db.begin() as tx:
        return await queries.forget_views(tx, app.clock.now() - timedelta(days=7))


# --- previews ---


async def share(app: App, kind: Kind, id_: str) -> content_pb2.PreviewLink:
    """Return a link that shows something whatever its state."""
    now = app.clock.now()
    async with app.db.read() as connection:
        row = await standard.one(connection, kind.resource, id_)
        lifetime = (await terms.load(connection, now))[terms.PREVIEW_LIFETIME]
    expire_time = now + lifetime
    token = app.signer.seal(f"preview of {kind.noun}", {"id": str(row.id)}, expire_time)
    return content_pb2.PreviewLink(token=token, expire_time=convert.timestamp(expire_time))


async def previewed(app: App, kind: Kind, token: str) -> Row:
    """Return what a link shows."""
    id_ = UUID(unsealed(app, f"preview of {kind.noun}", token)["id"])
    async with app.db.read() as connection:
        row = await connection.one(kind.resource.reading(EVERYTHING, lock=False), match_id=id_)
    if row is None or row.delete_time is not None:
        raise _no_token()
    return row


def unsealed(app: App, type_: str, token: str) -> dict[str, Any]:
    """Return what a token says. Raises InvalidArgument (CONTENT_TOKEN_INVALID) for what is none, or has ended."""
    try:
        return app.signer.unseal(type_, token)
    except (TokenInvalid, TokenExpired):
        raise _no_token() from None


def _no_token() -> InvalidArgument:
    return InvalidArgument([("token", "is no token for this, or has ended")], reason="CONTENT_TOKEN_INVALID")


# --- answers ---


def change_fields(row: Row, noun: str) -> dict[str, Any]:
    """Return the fields of a change of a post or page."""
    return {
        "id": str(row.id),
        f"{noun}_id": str(row[f"{noun}_id"]),
        "sequence": row.sequence,
        "previous_state": row.previous_state,
        "state": row.state,
        "actor_id": str(row.actor_id or ""),
        "actor_role": row.actor_role,
        "system_generated": row.system_generated,
        "reason": row.reason,
        "title": row.title,
        "content": row.content,
        "create_time": convert.timestamp(row.create_time),
    }


async def complete(row: Row, message: Message) -> Any:
    """Put the HTML of a row into its message."""
    message.content_html = await html_of(row)  # type: ignore[attr-defined]
    return message
