"""Markdown that staff write: kept as it is typed, without HTML, and without links that do something."""

import re
from typing import Any

from server.kit import texts
from server.kit.errors import InvalidArgument

# Where a link leads: within `[x](...)`, `[x]: ...` and `<...>`.
TARGET = re.compile(r"(?:\]\(\s{0,9}<?|\]:\s{0,9}<?|<)\s{0,9}([a-z][a-z0-9+.-]{1,20}):", re.IGNORECASE)
HARMLESS = {"http", "https", "mailto", "tel"}


def check(message: Any, noun: str, field: str) -> None:
    """Tidy the texts of a message that was sent; raises InvalidArgument for what must not be in its Markdown."""
    problems = [(v.field, v.description) for v in texts.tidy(message, noun)]
    schemes = {found[1].lower() for found in TARGET.finditer(getattr(message, field))} - HARMLESS
    if schemes:
        problems.append((f"{noun}.{field}", f"has links of the kind {', '.join(sorted(schemes))}"))
    if problems:
        raise InvalidArgument(problems)
