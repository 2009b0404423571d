"""What staff do about inquiries and replies: taken away, given back, and written down."""

from typing import Any
from uuid import UUID

from server.kit import standard
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.support import changing
from server.support.mapping import REPLY
from storage.database import Row
from storage.queries import support as queries
from storage.tables.support import moderation_events


def note(
    work: Mutation[Any],
    inquiry_id: UUID,
    type_: str,
    text: str,
    *,
    reply_id: UUID | None = None,
    report_id: UUID | None = None,
) -> None:
    """Write down what staff have done."""
    work.insert(
        moderation_events,
        {
            "id": new_id(),
            "inquiry_id": inquiry_id,
            "reply_id": reply_id,
            "abuse_report_id": report_id,
            "administrator_id": work.caller.id,
            "type": type_,
            "note": text,
            "create_time": work.now,
        },
    )


async def set_hidden(work: Mutation[Any], inquiry: Row, reply: Row, *, hidden: bool, settled: str | None) -> Row:
    """Take a locked reply away or let it be seen; with `settled`, its open reports end in that state."""
    changes: dict[str, Any] = {"hidden": hidden, "update_time": work.now}
    if settled is not None and reply.report_count:
        await queries.settle(work.tx, reply.id, settled, work.caller.account_id, work.now)
        changes["report_count"] = 0
    changed = await standard.patch(work.tx, REPLY, reply.id, "", changes)
    what = "reply_hidden" if hidden else "reply_restored"
    changing.tell(work, inquiry, what, reply_id=str(reply.id))
    return changed
