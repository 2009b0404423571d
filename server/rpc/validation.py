"""Checks a request against what its proto says, and reports every violation at once.

Three things are read from the descriptors, once per message type: `field_behavior` (a REQUIRED field must be set, an
OUTPUT_ONLY field that is sent is dropped), enums (an undeclared number is refused), and the protovalidate rules. In an
update, the resource's own REQUIRED fields are not looked at here: `masks` does, for those that are changed. A field named
`etag` must read as one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import protovalidate
from google.api import field_behavior_pb2
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message

from server.kit.errors import Violation
from server.kit.options import NOT_SET, TIMESTAMP, behaviours

MASK = FieldMask.DESCRIPTOR.full_name
EARLIEST, LATEST = -62_135_596_800, 253_402_300_799
NANOS = 1_000_000_000
ETAG = re.compile(r'"?[0-9]{1,16}"?', re.ASCII)

_validator = protovalidate.Validator()


@dataclass(frozen=True, slots=True)
class Field:
    """What is checked of one field."""

    name: str
    required: bool
    repeated: bool
    presence: bool
    enum: frozenset[int] | None
    text: bool
    nested: Descriptor | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is checked of one message type."""

    fields: tuple[Field, ...]
    output_only: tuple[str, ...]
    masked: bool


@cache
def plan(descriptor: Descriptor) -> Plan:
    """Return what is to be checked of a message type."""
    fields = []
    output_only = []
    masked = False
    for field in descriptor.fields:
        kinds = behaviours(field)
        nested = field.message_type
        masked = masked or (nested is not None and nested.full_name == MASK)
        if field_behavior_pb2.OUTPUT_ONLY in kinds and field.name != "id":
            output_only.append(field.name)
            continue
        fields.append(
            Field(
                name=field.name,
                required=field_behavior_pb2.REQUIRED in kinds,
                repeated=field.is_repeated,
                presence=field.has_presence,
                enum=frozenset(v.number for v in field.enum_type.values) if field.enum_type else None,
                text=field.type == FieldDescriptor.TYPE_STRING,
                nested=nested if nested is not None and not _is_map(nested) else None,
            )
        )
    return Plan(tuple(fields), tuple(output_only), masked)


def check(request: Message) -> list[Violation]:
    """Return every violation, one per field; also drops what only the server may set."""
    found: dict[str, str] = {}
    masked = plan(request.DESCRIPTOR).masked
    _walk(request, "", found, require=True, spare_children=masked)
    try:
        for violation in _validator.collect_violations(request):
            path = _path(violation.proto)
            found.setdefault(path, violation.proto.message)
    except protovalidate.CompilationError as error:
        message = f"the rules of {request.DESCRIPTOR.full_name} do not compile"
        raise RuntimeError(message) from error
    return [Violation(field, text) for field, text in found.items()]


def _walk(message: Message, prefix: str, found: dict[str, str], *, require: bool, spare_children: bool) -> None:
    wanted = plan(message.DESCRIPTOR)
    for name in wanted.output_only:
        message.ClearField(name)
    for field in wanted.fields:
        value: Any = getattr(message, field.name)
        path = f"{prefix}{field.name}"
        if not _set(message, field, value):
            if field.required and require:
                found[path] = NOT_SET
        elif field.nested is None:
            _check_scalars(field, value if field.repeated else (value,), path, found)
        elif field.repeated:
            for index, item in enumerate(value):
                _walk_message(item, f"{path}[{index}]", found, require=True)
        else:
            _walk_message(value, path, found, require=not spare_children)


def _set(message: Message, field: Field, value: Any) -> bool:
    return message.HasField(field.name) if field.presence else bool(value)


def _check_scalars(field: Field, values: Iterable[Any], path: str, found: dict[str, str]) -> None:
    for value in values:
        if field.enum is not None and value not in field.enum:
            found[path] = f"{value} is not a value of this enum"
        elif field.text and "\0" in value:
            found[path] = "contains a NUL character"
        elif field.name == "etag" and not ETAG.fullmatch(value):
            found[path] = "is not an etag: send back the one that was read"


def _walk_message(value: Message, path: str, found: dict[str, str], *, require: bool) -> None:
    if value.DESCRIPTOR.full_name == TIMESTAMP:
        seconds, nanos = value.seconds, value.nanos  # type: ignore[attr-defined]
        if not (EARLIEST <= seconds <= LATEST and 0 <= nanos < NANOS):
            found[path] = "is not a time between the years 1 and 9999"
        return
    _walk(value, f"{path}.", found, require=require, spare_children=False)


def _is_map(nested: Descriptor) -> bool:
    return nested.GetOptions().map_entry


def _path(violation: Any) -> str:
    parts = []
    for element in violation.field.elements:
        name = element.field_name
        if element.subscript is not None:
            name += f"[{element.subscript.value}]"
        parts.append(name)
    return ".".join(parts)
