"""Newsletters as rows and messages, and the one way in which they come into another state."""

from typing import Any

from mall.content.v1 import content_pb2
from server.content import articles
from server.kit import convert, history, masks, standard, structs
from server.kit.mutation import Mutation
from server.kit.standard import Resource
from server.kit.states import require
from storage.database import Row
from storage.queries.content import newsletters as queries
from storage.tables.newsletters import NEWSLETTER_STATES, newsletter_state_changes, newsletters

Newsletter = content_pb2.Newsletter
NOUN = "newsletter"


def newsletter_to_proto(row: Row) -> Newsletter:
    """Map a row of `newsletters` with what is counted."""
    return Newsletter(
        id=str(row.id),
        author_id=str(row.author_id),
        title=row.title,
        slug=row.slug,
        content=row.get("content"),
        content_text=row.get("content_text"),
        preview_text=row.preview_text,
        template_type=row.template_type,
        campaign_type=row.campaign_type,
        state=row.state,
        state_reason=row.state_reason,
        recipient_count=row.recipient_count,
        sent_count=row.sent_count,
        opened_count=row.get("opened_count"),
        clicked_count=row.get("clicked_count"),
        bounced_count=row.bounced_count,
        failed_count=row.failed_count,
        suppressed_count=row.suppressed_count,
        unsubscribed_count=row.get("unsubscribed_count"),
        send_time=convert.timestamp(row.send_time),
        schedule_time=convert.timestamp(row.schedule_time),
        schedule_time_zone=row.schedule_time_zone,
        target_segment=row.target_segment,
        personalized=row.personalized,
        personalization=structs.written(row.personalization),
        tracking_enabled=row.tracking_enabled,
        create_time=convert.timestamp(row.create_time),
        update_time=convert.timestamp(row.update_time),
        delete_time=convert.timestamp(row.delete_time),
        etag=convert.etag(row.version),
    )


SPECIAL: masks.Special = {
    "target_segment": lambda one: {"target_segment": Newsletter.Segment.Name(one.target_segment or Newsletter.ALL)}
}
NEWSLETTER = Resource(NOUN, newsletters, Newsletter, newsletter_to_proto, special=SPECIAL, source=queries.NEWSLETTER)


async def whole(row: Row) -> Newsletter:
    """Return a newsletter with its HTML."""
    message: Newsletter = await articles.complete(row, newsletter_to_proto(row))
    return message


async def become(work: Mutation[Any], row: Row, step: str, what: str, *, reason: str = "", **values: Any) -> Row:
    """Take a step with a locked newsletter."""
    state = require(NEWSLETTER_STATES, row.state, step)
    changes = {**values, "state": state, "state_reason": reason, "update_time": work.now}
    changed = await standard.patch(work.tx, NEWSLETTER, row.id, "", changes)
    note(work, changed, row.state, what, reason)
    return changed


def note(work: Mutation[Any], row: Row, before: str | None, what: str, reason: str = "") -> None:
    """Write what happened to a newsletter into its history."""
    work.insert(newsletter_state_changes, history.change(work, NOUN, row.id, row.version, before, row.state, reason))
    work.event(f"{NOUN}.{what}", NOUN, row.id, {"slug": row.slug, "state": row.state})
