"""Field masks: which fields an update changes, read from the request and from the proto's own field_behavior."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, cast
from uuid import UUID

from google.api import field_behavior_pb2
from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message

from buf.validate import validate_pb2
from server.kit import convert, structs
from server.kit.errors import InvalidArgument
from server.kit.options import NOT_SET, TIMESTAMP, behaviours, extension
from server.kit.structs import STRUCT, VALUE

KEYS = frozenset({"id", "etag"})

# Turns a message into the columns of one of its fields, where these are not one column of the same name and type.
Special = Mapping[str, Callable[[Any], dict[str, object]]]


@cache
def writable(descriptor: Any) -> frozenset[str]:
    """Return the fields that an update may change: neither OUTPUT_ONLY nor IMMUTABLE nor key."""
    fixed = {field_behavior_pb2.OUTPUT_ONLY, field_behavior_pb2.IMMUTABLE, field_behavior_pb2.IDENTIFIER}
    return frozenset(f.name for f in descriptor.fields if not behaviours(f) & fixed) - KEYS


def changed(message: Message, mask: FieldMask, field: str) -> frozenset[str]:
    """Return the names of the fields to change, for a resource that stands in the request's `field`.

    Without a mask: every field that is set; `*`: all. OUTPUT_ONLY paths are ignored, a path below a field stands for the
    whole field. Raises InvalidArgument for unknown and IMMUTABLE paths, and for REQUIRED fields that would become empty.
    """
    descriptor: Any = message.DESCRIPTOR
    allowed = writable(descriptor)
    problems = []
    if not mask.paths:
        names = {f.name for f, _ in message.ListFields()} & allowed
    elif "*" in mask.paths:
        names = set(allowed)
    else:
        names = set()
        for path in mask.paths:
            name = path.partition(".")[0]
            known = descriptor.fields_by_name.get(name)
            if known is None:
                problems.append(("update_mask", f"{path} is not a field of {descriptor.name}"))
            elif name in allowed:
                names.add(name)
            elif field_behavior_pb2.IMMUTABLE in behaviours(known):
                problems.append((f"{field}.{name}", "never changes"))
    for name in sorted(names):
        described = descriptor.fields_by_name[name]
        if field_behavior_pb2.REQUIRED in behaviours(described) and _empty(message, described):
            problems.append((f"{field}.{name}", NOT_SET))
    if problems:
        raise InvalidArgument(problems)
    return frozenset(names)


def columns(message: Message, names: Iterable[str], special: Special) -> dict[str, object]:
    """Return column values for these fields: each one's own, or what `special` makes of it."""
    values: dict[str, object] = {}
    for name in names:
        if name in special:
            values.update(special[name](message))
        else:
            values[name] = _value(message, cast("Any", message.DESCRIPTOR).fields_by_name[name])
    return values


def creatable(descriptor: Any) -> frozenset[str]:
    """Return the fields that a create may set: all but OUTPUT_ONLY ones and keys."""
    return frozenset(f.name for f in descriptor.fields if field_behavior_pb2.OUTPUT_ONLY not in behaviours(f)) - KEYS


def _empty(message: Message, field: FieldDescriptor) -> bool:
    if field.message_type is not None and not field.is_repeated:
        return not message.HasField(field.name)
    return not getattr(message, field.name)


def _value(message: Message, field: FieldDescriptor) -> object:
    value = getattr(message, field.name)
    if field.message_type is not None:
        if field.message_type.full_name == TIMESTAMP and not field.is_repeated:
            return convert.moment(value) if message.HasField(field.name) else None
        if field.message_type.full_name in {STRUCT, VALUE} and not field.is_repeated:
            return structs.read(value) if message.HasField(field.name) else None
        text = f"{field.full_name} needs an entry in the resource's special columns"
        raise TypeError(text)
    if field.enum_type is not None:
        return field.enum_type.values_by_number[value].name
    if field.is_repeated:
        return list(value)
    if field.has_presence and not message.HasField(field.name):
        return None
    if field.type == FieldDescriptor.TYPE_STRING and extension(field.GetOptions(), validate_pb2.field).string.uuid:
        return UUID(value) if value else None
    return value
