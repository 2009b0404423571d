"""What people write: trimmed, without HTML, and where it is shown to customers without ways around the mall."""

import re
from collections.abc import Collection
from functools import cache
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message

from server.kit.errors import Violation

HTML = re.compile(r"<\s*[/!?]?\s*[a-z][^<>]*>|<\s*script|javascript:|&#x?[0-9a-f]+;", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
LINK = re.compile(
    r"https?://|\bwww\.|\b[a-z0-9-]+\.(?:com|net|org|info|biz|shop|store|io|me|co|kr|de|uk|eu)(?:/|\b)", re.IGNORECASE
)
PHONE = re.compile(r"(?<![\w.,-])(?:\+\d[\d ().-]{7,}\d|\(?\d{2,4}\)?[ .-]\d{3,4}[.-]\d{4})(?![\w-])")
CONTACTS = ((EMAIL, "an e-mail address"), (LINK, "a link"), (PHONE, "a phone number"))


def tidy(message: Message, field: str, *, public: Collection[str] = ()) -> list[Violation]:
    """Trim every text of a message in place, and return what is wrong with its texts.

    HTML is refused everywhere; the fields named in `public` may not hold contact data either. `field` is the path of the
    message in the request.
    """
    violations: list[Violation] = []
    _tidy(message, f"{field}." if field else "", frozenset(public), violations)
    return violations


def contact_data(text: str) -> str:
    """Say what way around the mall a text offers; empty if none."""
    return next((name for pattern, name in CONTACTS if pattern.search(text)), "")


@cache
def _texts(descriptor: Any) -> tuple[tuple[str, bool, bool], ...]:
    """Return (name, repeated, message) of the fields that are or hold texts."""
    return tuple(
        (field.name, field.is_repeated, field.message_type is not None)
        for field in descriptor.fields
        if field.type == FieldDescriptor.TYPE_STRING
        or (field.message_type is not None and field.message_type.full_name.startswith("mall."))
    )


def _tidy(message: Message, prefix: str, public: frozenset[str], violations: list[Violation]) -> None:
    for name, repeated, nested in _texts(message.DESCRIPTOR):
        path = f"{prefix}{name}"
        if nested:
            if repeated:
                for index, item in enumerate(getattr(message, name)):
                    _tidy(item, f"{path}[{index}].", public, violations)
            elif message.HasField(name):
                _tidy(getattr(message, name), f"{path}.", public, violations)
        elif repeated:
            texts = getattr(message, name)
            for index, text in enumerate(texts):
                texts[index] = _checked(text, f"{path}[{index}]", violations, public=name in public)
        elif text := getattr(message, name):
            tidied = _checked(text, path, violations, public=name in public)
            if tidied != text:
                setattr(message, name, tidied)


def _checked(text: str, path: str, violations: list[Violation], *, public: bool) -> str:
    if HTML.search(text):
        violations.append(Violation(path, "contains HTML, which is not allowed"))
    elif public and (found := contact_data(text)):
        violations.append(Violation(path, f"contains {found}: customers reach sellers through the mall only"))
    return text.strip()
