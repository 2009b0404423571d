"""What is looked at before a review is published by itself: is it like another one, are there too many at once."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from server.kit import screening, texts
from server.kit.mutation import Mutation
from server.kit.settings import Values
from server.reviews import terms
from storage.database import Row
from storage.queries import reviews as queries

ENDINGS = (".jpg", ".jpeg", ".png", ".webp")


def check(review: Any) -> list[tuple[str, str]]:
    """Tidy the texts of a review that was sent; returns what is wrong with it."""
    problems = [(v.field, v.description) for v in texts.tidy(review, "review", public=("title", "text"))]
    seen: set[str] = set()
    for index, image in enumerate(review.images):
        path = f"review.images[{index}].uri"
        if image.uri in seen:
            problems.append((path, "is there twice"))
        if image.uri and not urlsplit(image.uri).path.lower().endswith(ENDINGS):
            problems.append((path, "must end in .jpg, .jpeg, .png or .webp"))
        seen.add(image.uri)
    return problems


def text_hash(title: str, text: str) -> bytes | None:
    """Hash what a review says, without capitals, blanks, accents and signs; None without a text."""
    return screening.text_hash(title, text, shortest=0) if text else None


async def look(
    work: Mutation[Any], id_: UUID, customer_id: UUID, product_id: UUID, said: Mapping[str, Any], values: Values
) -> tuple[list[str], Row]:
    """Return the flags of what somebody says about a product, and what else is known."""
    found = await queries.seen(
        work.tx,
        id=id_,
        customer_id=customer_id,
        product_id=product_id,
        text_hash=said["text_hash"],
        since=work.now - timedelta(hours=1),
        trusted=values[terms.TRUSTED_AFTER],
        hourly=values[terms.HOURLY],
    )
    flags = {"NEAR_IDENTICAL": found.identical, "VELOCITY": found.velocity}
    return [flag for flag, raised in flags.items() if raised], found
