"""The worst requests that a method can be sent: as many items and as long texts as fit, wherever they may stand."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from google.api import field_behavior_pb2
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message_factory import GetMessageClass
from google.protobuf.struct_pb2 import Struct, Value

from server.kit import structs
from server.kit.options import behaviours
from server.rpc import validation

LARGEST = (1 << 20) - 200
SEEDS = ("a", "<b ", "&lt;x on", "415-555-", "\u0301a", "[")
DEEPEST = 4

Path = tuple[int, ...]


def worst(descriptor: Descriptor) -> Iterator[bytes]:
    """Yield requests of a method that takes this message."""
    texts = []
    for path, field in _places(descriptor):
        if field.is_repeated:
            yield _many(path, field)
            if path:
                yield _spread(path, field)
        else:
            texts.append((path, field))
    for seed in SEEDS:
        for path, field in texts[:2]:
            yield _wrapped(path, _delimited(field.number, _text(seed)[:LARGEST].encode()[: LARGEST // 6 * 6]))
        message, _ = _full(descriptor, seed, LARGEST)
        yield message.SerializeToString()
    yield _varint(1 << 3) + b"\x01" * 1  # hardly anything
    yield (_varint(500 << 3) + b"\x01") * (LARGEST // 3)


@cache
def _text(seed: str) -> str:
    """A text that is longer than any request."""
    return seed * LARGEST


def _varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:  # noqa: PLR2004 - seven bits
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])


def _delimited(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _wrapped(path: Path, content: bytes) -> bytes:
    for number in reversed(path):
        content = _delimited(number, content)
    return content


def _places(descriptor: Descriptor, path: Path = (), depth: int = 0) -> Iterator[tuple[Path, FieldDescriptor]]:
    """Every field of a message that takes bytes of any number, with the numbers that lead there."""
    for field in descriptor.fields:
        if field.message_type is not None and depth < DEEPEST:
            yield from _places(field.message_type, (*path, field.number), depth + 1)
        if field.is_repeated or field.type in (FieldDescriptor.TYPE_STRING, FieldDescriptor.TYPE_BYTES):
            yield path, field


def _many(path: Path, field: FieldDescriptor) -> bytes:
    """As many empty items as a request can have; as one packed field, where these are numbers."""
    if field.type in (FieldDescriptor.TYPE_STRING, FieldDescriptor.TYPE_BYTES, FieldDescriptor.TYPE_MESSAGE):
        item = _varint(field.number << 3 | 2) + b"\0"
        return _wrapped(path, item * (LARGEST // len(item)))
    return _wrapped(path, _delimited(field.number, b"\0" * LARGEST))


def _spread(path: Path, field: FieldDescriptor) -> bytes:
    """The same, but with one item in each of as many of the messages that it lies in."""
    return _wrapped(path[:-1], _delimited(path[-1], _varint(field.number << 3 | 2) + b"\0") * (LARGEST // 6))


def _full(descriptor: Descriptor, seed: str, room: int, depth: int = 0) -> tuple[Any, int]:
    """A message whose every field is as long as it may be; returns it, and the room that is left."""
    message: Any = GetMessageClass(descriptor)()
    for field in descriptor.fields:
        if field_behavior_pb2.OUTPUT_ONLY in behaviours(field):
            continue
        for _ in range(validation.most_items(field) or 1 if field.is_repeated else 1):
            value: Any
            if field.type == FieldDescriptor.TYPE_STRING:
                value = _text(seed)[: min(validation.longest_text(field) or 100, room // 4)]
                room -= len(value.encode()) + 6
            elif field.message_type is not None and field.message_type.full_name == structs.STRUCT:
                value = Struct()
                value.update({f"{number:09}": seed for number in range(min(1000, room // (16 + len(seed.encode()))))})
                room -= value.ByteSize()
            elif field.message_type is not None and field.message_type.full_name == structs.VALUE:
                value = Value(string_value=_text(seed)[: min(10_000, room // 4)])
                room -= value.ByteSize()
            elif field.message_type is not None and depth < DEEPEST:
                value, room = _full(field.message_type, seed, room - 6, depth + 1)
            else:
                continue
            if room < 0:
                return message, room
            if not field.is_repeated and field.message_type is None:
                setattr(message, field.name, value)
            elif field.is_repeated:
                getattr(message, field.name).append(value)
            else:
                getattr(message, field.name).CopyFrom(value)
    return message, room
