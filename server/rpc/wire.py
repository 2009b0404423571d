"""Looks at the bytes of a large request before they become messages: a message of two bytes takes hundreds in memory."""

from dataclasses import dataclass
from functools import cache

from google.protobuf.descriptor import Descriptor

from server.kit.errors import Violation
from server.rpc.validation import most_items

# Requests below this size cost little whatever they are made of.
LOOKED_AT_FROM = 16_384
# Fields and items that a request may have in all, those of messages without repeated fields aside.
MOST_PARTS = 20_000
VARINT, FIXED64, LENGTH, FIXED32 = 0, 1, 2, 5
CONTINUED = 0x80


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    most: int
    parts: Descriptor | None


class _Excess(Exception):
    pass


def excess(descriptor: Descriptor, data: bytes) -> Violation | None:
    """Say what a request has too much of. Bytes that are no message are left to who reads them."""
    if len(data) < LOOKED_AT_FROM or not _counted(descriptor):
        return None
    try:
        _count(descriptor, data, 0, len(data), "", MOST_PARTS)
    except _Excess as found:
        return Violation(*found.args)
    except (IndexError, ValueError, RecursionError):  # protobuf reads no more than 100 levels
        return None
    return None


@cache
def _counted(descriptor: Descriptor) -> dict[int, _Field]:
    """Return the fields that repeat or lead to ones that do, by number."""
    found = {}
    for field in descriptor.fields:
        parts = field.message_type if field.message_type is not None and _repeats(field.message_type) else None
        if field.is_repeated or parts is not None:
            found[field.number] = _Field(field.name, most_items(field), parts)
    return found


def _repeats(descriptor: Descriptor, *above: Descriptor) -> bool:
    """Say whether anything in a message repeats; what is in itself, as JSON is, must not be followed for ever."""
    within = [part for field in descriptor.fields if (part := field.message_type) not in (None, descriptor, *above)]
    return any(field.is_repeated for field in descriptor.fields) or any(
        _repeats(part, descriptor, *above) for part in within if part is not None
    )


def _count(descriptor: Descriptor, data: bytes, at: int, end: int, path: str, room: int) -> int:
    """Count what lies between two places; returns the room that is left."""
    fields = _counted(descriptor)
    counts: dict[int, int] = {}
    name = path or descriptor.fields[0].name
    while at < end:
        tag = data[at]
        at += 1
        if tag >= CONTINUED:
            tag, at = _varint(data, at - 1)
        kind = tag & 7 if tag > 7 else -1  # noqa: PLR2004 - below are tags of a field 0
        if kind == LENGTH:
            size = data[at]
            at += 1
            if size >= CONTINUED:
                size, at = _varint(data, at - 1)
            field = fields.get(tag >> 3)
            if field is not None:
                name = f"{path}.{field.name}" if path else field.name
                count = counts[tag] = counts.get(tag, 0) + 1
                if 0 < field.most < count:
                    raise _Excess(name, f"has more than {field.most} items")
                if field.parts is not None:
                    room = _count(field.parts, data, at, min(at + size, end), name, room)
            at += size
        elif kind == VARINT:
            _, at = _varint(data, at)
        elif kind == FIXED64:
            at += 8
        elif kind == FIXED32:
            at += 4
        else:
            raise ValueError(kind)
        room -= 1
        if room < 0:
            raise _Excess(name, f"has more than {MOST_PARTS} parts with all that is in it: send fewer at once")
    return room


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < CONTINUED:
            return value, at
        shift += 7
        if shift > 63:  # noqa: PLR2004 - no varint is longer
            raise ValueError(value)
