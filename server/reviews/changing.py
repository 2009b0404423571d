"""The one way in which a review changes: with its state, its history, its event and its product's summary."""

from collections.abc import Mapping
from typing import Any

from server.kit import history
from server.kit.ids import new_id
from server.kit.mutation import Mutation
from server.kit.settings import Values
from server.kit.states import require
from server.reviews import terms
from storage.database import Row
from storage.queries import reviews as queries
from storage.tables.reviews import REVIEW_STATES, review_snapshots, review_state_changes

SAID = ("rating", "title", "text", "images")
EVENTS = {
    "PENDING": "edited",
    "PUBLISHED": "published",
    "HIDDEN": "hidden",
    "REJECTED": "rejected",
    "DELETED": "deleted",
}


# Who has done what nobody has decided: neither the author who is trusted nor the last one to report.
BY_ITSELF = {"actor_id": None, "actor_role": "SYSTEM", "system_generated": True}


def note(work: Mutation[Any], row: Row, previous_state: str | None, reason: str, *, by_itself: bool = False) -> None:
    """Write what happened to a review into its history."""
    change = history.change(work, "review", row.id, row.version, previous_state, row.state, reason)
    work.insert(review_state_changes, {**change, **(BY_ITSELF if by_itself else {})})


def keep(work: Mutation[Any], row: Row, reason: str) -> None:
    """Keep what a review says from its version on."""
    content = {name: row[name] for name in SAID}
    work.insert(review_snapshots, history.snapshot(work, "review", row.id, row.version, content, reason))


def fact(row: Row, **more: Any) -> dict[str, Any]:
    """Return what events tell of a review."""
    ids = {name: str(row[name]) for name in ("customer_id", "product_id", "seller_id", "order_id")}
    return {**ids, "rating": row.rating, "has_text": row.text != "", "images": len(row.images), **more}


async def move(
    work: Mutation[Any],
    row: Row,
    step: str,
    values: Values,
    *,
    reason: str = "",
    said: Mapping[str, Any] | None = None,
    by_itself: bool = False,
) -> Row:
    """Take a step with a locked review; `said` is what it says from then on. Staff's words are shown to its author."""
    editing = said is not None
    stays = editing and row.state == "PENDING"
    state = "PENDING" if stays else require(REVIEW_STATES, row.state, step)
    changes: dict[str, Any] = {"state": state, **(said or {})}
    changes["state_reason"] = reason if state in {"HIDDEN", "REJECTED"} else ""
    if editing and row.publish_time is not None:
        changes["edit_time"] = work.now
    if state == "PUBLISHED" and row.publish_time is None:
        changes["publish_time"] = work.now
    if state == "DELETED":
        changes["delete_time"] = work.now
    if step in {"publish", "reject", "delete"} and row.report_count:
        await queries.settle(work.tx, row.id, work.now)
        changes["report_count"] = 0
    changed = await queries.change(work.tx, row, changes, terms.prior(values), work.now)
    note(work, changed, row.state, reason, by_itself=by_itself)
    if editing:
        keep(work, changed, reason)
    more = {"first": row.publish_time is None} if state == "PUBLISHED" else {}
    work.event(f"review.{EVENTS[state]}", "review", row.id, fact(changed, **more))
    return changed


def images(work: Mutation[Any], wanted: Any, before: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the pictures that a review has from now on: those that were there stay what they are."""
    known = {image["uri"]: image for image in before}
    return [
        known.get(image.uri) or {"id": str(new_id()), "uri": image.uri, "create_time": work.now.isoformat()}
        for image in wanted
    ]
