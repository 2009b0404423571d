"""Keeps card numbers out of the mall: texts that look like one are refused before anything is logged or stored."""

import re
from typing import Any

from google.protobuf.message import Message

from server.kit.errors import Violation

# 13 to 19 digits, alone or in groups; a leading plus makes a phone number of it.
_DIGITS = re.compile(r"(?<![\d+])\d(?:[ .-]?\d){12,18}(?!\d)")


def looks_like_one(text: str) -> bool:
    """Say whether a text holds a run of digits that passes the check of card numbers (Luhn)."""
    return any(_luhn(re.sub(r"\D", "", found[0])) for found in _DIGITS.finditer(text))


def violations(message: Message, prefix: str) -> list[Violation]:
    """Return a violation for every text of a message, those below included, that looks like a card number.

    Ids are left out: validation has made sure that they are UUIDs.
    """
    found = []
    for field, value in message.ListFields():
        path = f"{prefix}.{field.name}"
        if field.message_type is not None and not field.is_repeated:
            found += violations(value, path)
        elif field.type == field.TYPE_STRING and not f"_{field.name}".endswith("_id"):
            texts: Any = value if field.is_repeated else (value,)
            if any(looks_like_one(text) for text in texts):
                found.append(Violation(path, "looks like a card number: send the provider's token instead"))
    return found


def _luhn(digits: str) -> bool:
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + index % 2)
        total += value - 9 if value > 9 else value  # noqa: PLR2004 - Luhn's own
    return total % 10 == 0
