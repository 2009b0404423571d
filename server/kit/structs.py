"""JSON of callers' own making: `google.protobuf.Struct` where it travels, jsonb where it is kept.

Numbers of a Struct are doubles. Whole ones up to 2^53 are exact, and kept as whole numbers; what must be exact beyond that,
and decimals, are texts.
"""

import math
from collections.abc import Mapping
from typing import Any

import orjson
from google.protobuf.struct_pb2 import Struct, Value

from server.kit import texts

STRUCT = Struct.DESCRIPTOR.full_name
MOST_LEVELS = 32
MOST_VALUES = 2_000
MOST_CHARACTERS = 20_000
EXACT = 2**53


class _Fault(Exception):
    pass


def tidy(struct: Struct) -> str:
    """Bring the texts of a struct to the form in which the mall keeps them; return what is wrong with it, empty if nothing."""
    reading = _Reading()
    try:
        read = reading.object(struct, MOST_LEVELS)
    except _Fault as fault:
        return str(fault)
    if len(orjson.dumps(read).decode()) > MOST_CHARACTERS:
        return f"has more than {MOST_CHARACTERS} characters as JSON"
    if reading.changed:
        struct.Clear()
        struct.update(read)
    return ""


def read(struct: Struct) -> dict[str, Any]:
    """Return what is kept of a struct that was checked."""
    return _Reading().object(struct, MOST_LEVELS)


def written(kept: Mapping[str, Any] | None) -> Struct | None:
    """Return the struct that shows what is kept; whole numbers that a double cannot hold become texts."""
    if kept is None:
        return None
    struct = Struct()
    struct.update(_exact(kept))
    return struct


class _Reading:
    """Reads one struct, as far as the bounds go."""

    def __init__(self) -> None:
        self.changed = False
        self._values = MOST_VALUES
        self._characters = MOST_CHARACTERS

    def object(self, struct: Struct, levels: int) -> dict[str, Any]:
        """Return a struct as a dict."""
        self._enter(levels)
        return {self._text(name): self._value(value, levels - 1) for name, value in struct.fields.items()}

    def _value(self, value: Value, levels: int) -> Any:
        self._values -= 1
        if self._values < 0:
            raise _Fault(f"has more than {MOST_VALUES} values")
        match value.WhichOneof("kind"):
            case "struct_value":
                return self.object(value.struct_value, levels)
            case "list_value":
                self._enter(levels)
                return [self._value(item, levels - 1) for item in value.list_value.values]
            case "string_value":
                return self._text(value.string_value)
            case "bool_value":
                return value.bool_value
            case "number_value":
                return _number(value.number_value)
            case "null_value":
                return None
        raise _Fault("has a value without a kind")

    def _text(self, text: str) -> str:
        self._characters -= len(text)
        if self._characters < 0:
            raise _Fault(f"has more than {MOST_CHARACTERS} characters as JSON")
        kept, fault = texts.read(text, lines=True)
        if fault:
            raise _Fault(fault)
        self.changed = self.changed or kept != text
        return kept

    @staticmethod
    def _enter(levels: int) -> None:
        if levels == 0:
            raise _Fault(f"has more than {MOST_LEVELS} levels")


def _number(number: float) -> int | float:
    if not math.isfinite(number):
        raise _Fault("has a number that is not finite")
    return int(number) if number.is_integer() and abs(number) <= EXACT else number


def _exact(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _exact(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_exact(part) for part in value]
    return str(value) if isinstance(value, int) and abs(value) > EXACT else value
