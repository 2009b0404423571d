"""The one way in which a review changes: with its state, its history, its event and its product's summary."""

from collections.abc import Mapping
from typing import Any

from server.kit import moderation
from server.kit.ids import new_id
from server.kit.moderation import Change, Moderated
from server.kit.mutation import Mutation
from server.kit.settings import Values
from server.reviews import terms
from storage.database import Row
from storage.queries import reviews as queries

SAID = ("rating", "title", "text", "images")


def fact(row: Row, **more: Any) -> dict[str, Any]:
    """Return what events tell of a review."""
    ids = {name: str(row[name]) for name in ("customer_id", "product_id", "seller_id", "order_id")}
    return {**ids, "rating": row.rating, "has_text": row.text != "", "images": len(row.images), **more}


def changing(work: Mutation[Any], row: Row, values: Values) -> Change:
    """Return what writes columns of a locked review, and its product's summary."""

    async def change(changes: dict[str, Any]) -> Row:
        return await queries.change(work.tx, row, changes, terms.prior(values), work.now)

    return change


async def move(
    work: Mutation[Any],
    kind: Moderated,
    row: Row,
    step: str,
    values: Values,
    *,
    reason: str = "",
    said: Mapping[str, Any] | None = None,
    by_itself: bool = False,
) -> Row:
    """Take a step with a locked review; `said` is what it says from then on. One that waits and is edited waits on."""
    taken = None if step == "edit" and row.state == "PENDING" else step
    change = changing(work, row, values)
    return await moderation.move(work, kind, row, taken, change, reason=reason, said=said, by_itself=by_itself)


def images(work: Mutation[Any], wanted: Any, before: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the pictures that a review has from now on: those that were there stay what they are."""
    known = {image["uri"]: image for image in before}
    return [
        known.get(image.uri) or {"id": str(new_id()), "uri": image.uri, "create_time": work.now.isoformat()}
        for image in wanted
    ]
