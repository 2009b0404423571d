"""What reactions, reports and moderators are about: an article, a comment or a moment, named by one of three fields."""

from typing import Any

from server.community import articles, comments, moments
from server.community.writing import Kind
from server.kit.errors import InvalidArgument
from storage.database import Row

KINDS: dict[str, Kind] = {kind.noun: kind for kind in (articles.KIND, comments.KIND, moments.KIND)}


def named(request: Any) -> tuple[Kind, str]:
    """Return what kind of thing a request names, and its id. Raises InvalidArgument unless it names one."""
    found = [(kind, getattr(request, f"{noun}_id")) for noun, kind in KINDS.items() if getattr(request, f"{noun}_id")]
    if len(found) != 1:
        raise InvalidArgument([("article_id", "give exactly one of article_id, comment_id and moment_id")])
    return found[0]


def of(row: Row) -> tuple[Kind, str]:
    """Return what kind of thing a row is about, and its id."""
    return next((kind, str(row[f"{noun}_id"])) for noun, kind in KINDS.items() if row[f"{noun}_id"] is not None)
