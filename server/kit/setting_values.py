"""How values of settings travel, as JSON, and how they are kept, as texts.

Each type has one form of its own. What must be exact and is no JSON number is a text on both sides.
"""

from collections.abc import Callable, Mapping
from typing import Any

import orjson

from server.kit.structs import EXACT

Json = Any


def kept(data_type: str, document: Json) -> str:
    """Return the text that is kept of a value; raises ValueError where it has not the form of its type."""
    text = _KEPT[data_type](document)
    if text is None:
        raise ValueError(document)
    return text


def shown(data_type: str, text: str) -> Json:
    """Return the value that a text stands for; the text itself, where it does not read as one."""
    try:
        document = _SHOWN.get(data_type, str)(text)
        kept(data_type, document)
    except ValueError:
        return text
    return document


def _text(document: Json) -> str | None:
    return document if isinstance(document, str) else None


def _flag(document: Json) -> str | None:
    return str(document).lower() if isinstance(document, bool) else None


def _integer(document: Json) -> str | None:
    """A number, or beyond what a double holds a text."""
    whole = isinstance(document, int) and not isinstance(document, bool)
    return str(document) if whole else _text(document)


def _decimal(document: Json) -> str | None:
    """A text, or a number as it is written in the shortest way."""
    return repr(document) if isinstance(document, float) else _integer(document)


def _money(document: Json) -> str | None:
    if isinstance(document, dict):
        return _json(document)
    return "0" if document in ("0", 0) and not isinstance(document, bool) else None


def _json(document: Json) -> str:
    return orjson.dumps(document).decode()


def _read_flag(text: str) -> Json:
    return {"true": True, "false": False}.get(text, text)


def _read_integer(text: str) -> Json:
    number = int(text)
    return number if abs(number) <= EXACT else text


_KEPT: Mapping[str, Callable[[Json], str | None]] = {
    "STRING": _text,
    "INTEGER": _integer,
    "DECIMAL": _decimal,
    "BOOLEAN": _flag,
    "JSON": _json,
    "MONEY": _money,
    "DURATION": _text,
}
_SHOWN: Mapping[str, Callable[[str], Json]] = {
    "INTEGER": _read_integer,
    "BOOLEAN": _read_flag,
    "JSON": orjson.loads,
    "MONEY": orjson.loads,
}
