"""JSON of callers' own making: `google.protobuf.Struct` or `Value` where it travels, jsonb where it is kept.

Their numbers are doubles. Whole ones up to 2^53 are exact, and kept as whole numbers; what must be exact beyond that,
and decimals, are texts.
"""

import math
from collections.abc import Mapping
from typing import Any

import orjson
from google.protobuf.struct_pb2 import Struct, Value

from server.kit import texts

STRUCT = Struct.DESCRIPTOR.full_name
VALUE = Value.DESCRIPTOR.full_name
MOST_LEVELS = 32
MOST_VALUES = 2_000
MOST_CHARACTERS = 20_000
EXACT = 2**53


class _Fault(Exception):
    pass


def tidy(message: Struct | Value) -> str:
    """Bring texts to the form in which the mall keeps them; return what is wrong with the JSON, empty if nothing."""
    reading = _Reading()
    try:
        read = reading.document(message)
    except _Fault as fault:
        return str(fault)
    if len(orjson.dumps(read).decode()) > MOST_CHARACTERS:
        return f"has more than {MOST_CHARACTERS} characters as JSON"
    if reading.changed:
        message.Clear()
        message.MergeFrom(as_value(read) if isinstance(message, Value) else _struct(read))  # type: ignore[arg-type]
    return ""


def read(message: Struct | Value) -> Any:
    """Return what is kept of JSON that was checked."""
    return _Reading().document(message)


def written(kept: Mapping[str, Any] | None) -> Struct | None:
    """Return the struct that shows what is kept; whole numbers that a double cannot hold become texts."""
    if kept is None:
        return None
    return _struct(kept)


def as_value(kept: Any) -> Value:
    """Return the value that shows what is kept, as `written` does."""
    return _struct({"": kept}).fields[""]


def _struct(kept: Mapping[str, Any]) -> Struct:
    struct = Struct()
    struct.update(_exact(kept))
    return struct


class _Reading:
    """Reads one document, as far as the bounds go."""

    def __init__(self) -> None:
        self.changed = False
        self._values = MOST_VALUES
        self._characters = MOST_CHARACTERS

    def document(self, message: Struct | Value) -> Any:
        """Return the whole of it."""
        return self._value(message, MOST_LEVELS) if isinstance(message, Value) else self._object(message, MOST_LEVELS)

    def _object(self, struct: Struct, levels: int) -> dict[str, Any]:
        self._enter(levels)
        return {self._text(name): self._value(value, levels - 1) for name, value in struct.fields.items()}

    def _value(self, value: Value, levels: int) -> Any:
        self._values -= 1
        if self._values < 0:
            raise _Fault(f"has more than {MOST_VALUES} values")
        match value.WhichOneof("kind"):
            case "struct_value":
                return self._object(value.struct_value, levels)
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
