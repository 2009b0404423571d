"""What a broken constraint means to a caller: the `info` written beside each constraint, found by name."""

from functools import cache
from typing import Any

from storage.tables.base import metadata


@cache
def _known() -> dict[str, dict[str, str]]:
    named = {}
    for table in metadata.tables.values():
        things: list[Any] = [*table.constraints, *table.indexes]
        for thing in things:
            if thing.info and thing.name:
                named[str(thing.name)] = thing.info
    return named


def meaning(constraint: str) -> tuple[str | None, str | None]:
    """Return (reason, field) of a constraint: names of ErrorReason and of the request's field, None where not given."""
    info = _known().get(constraint, {})
    return info.get("reason"), info.get("field")
