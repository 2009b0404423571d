"""Checks a request against what its proto says, and reports every violation at once.

Four things are read from the descriptors, once per message type: `field_behavior` (a REQUIRED field must be set, an
OUTPUT_ONLY field that is sent is dropped), enums (an undeclared number is refused), the most items and the longest texts
(what is more is refused before it is looked into), and the other protovalidate rules. In an update, the resource's own
REQUIRED fields are not looked at here: `masks` does, for those that are changed. A field named `etag` must read as one.
Texts are brought to the form in which the mall keeps them, without HTML; those whose name ends in `_html` are HTML.

A check costs in proportion to the request: violations are counted up to a bound.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import protovalidate
from google.api import field_behavior_pb2
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message
from google.protobuf.struct_pb2 import Struct, Value

from buf.validate import validate_pb2
from mall.common.v1 import options_pb2
from server.kit import structs, texts
from server.kit.errors import Violation
from server.kit.options import NOT_SET, TIMESTAMP, behaviours, extension

MASK = FieldMask.DESCRIPTOR.full_name
EARLIEST, LATEST = -62_135_596_800, 253_402_300_799
NANOS = 1_000_000_000
ETAG = re.compile(r'"?[0-9]{1,16}"?', re.ASCII)
# A request with more violations than this is not looked at any further.
MOST_VIOLATIONS = 100
# Texts up to this length are one line.
LONGEST_LINE = 200
# Texts whose pattern or format says how long they can be.
LONGEST_FORMATTED = 256
# These are formatted as well, whatever the proto says of them.
KEYS = frozenset({"id", "etag"})
# What messages that are not ours do not say: the most items, and the longest text.
FOREIGN = {
    "google.protobuf.FieldMask.paths": (100, 200),
    "google.type.Decimal.value": (0, 50),
    "google.type.Money.currency_code": (0, 3),
}
# What a text must be, for each pattern of the protos: nobody is told a regular expression.
PATTERNS = {
    r"^\+[1-9][0-9]{6,14}$": "must be a phone number in E.164 form, such as +14155550123",
    "^[A-Z0-9][A-Z0-9_-]{0,49}$": "must be capitals, digits, _ and -, at most 50, and begin with a capital or digit",
    "^[^<>]*$": "must be without < and >",
    r"^[^<>\x00-\x1f]*$": "must be without <, > and control characters",
    r"^[^<>\x00-\x1f]*[^<>\s][^<>\x00-\x1f]*$": "must not be blank, and be without <, > and control characters",
    r"^[^<>\x00-\x08]*$": "must be without <, > and control characters, tabs and line breaks aside",
    "^https?://": "must be an address that begins with http:// or https://",
    r"^https?://[^<>\s]+$": "must be an address that begins with http:// or https://, without blanks, < and >",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "must be words of small letters and digits joined by -, such as summer-sale",
    r"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$": "must be words of small letters, digits and _ joined by dots, such as "
    "orders.minimum_subtotal",
    "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "must be a language tag of BCP 47, such as en or pt-BR",
    "^[A-Z]{2}$": "must be a country of two capitals, such as US",
    "^[A-Za-z0-9][A-Za-z0-9 -]{0,19}$": "must be letters and digits, at most 20, such as 941",
    "^[A-Z]{2}(-[A-Z0-9]{1,3})?$": "must be a country or a part of one as in ISO 3166, such as US or US-CA",
    "^[A-Z]{3}$": "must be a currency of three capitals, such as USD",
    "^#[0-9A-Fa-f]{6}$": "must be a colour of # and six hexadecimal digits, such as #1A2B3C",
    "^[0-9]{4}$": "must be four digits",
    "^[0-9]{4}-(0[1-9]|1[0-2])$": "must be a year and a month, such as 2026-11",
    "^[0-9a-f]{64}$": "must be 64 hexadecimal digits, in small letters",
    "^[0-9]{8,14}$": "must be 8 to 14 digits",
    "^[A-Za-z0-9]{4,34}$": "must be 4 to 34 letters and digits, without accents and blanks",
    "^(acct_)?[A-Za-z0-9]{4,34}$": "must be 4 to 34 letters and digits, without accents and blanks; acct_ before the id of a connected account",
    "^[A-Za-z0-9_.:-]{1,200}$": "must be letters, digits and the characters _ . : -, at most 200 in all",
    "^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$": "must be at most 20 letters, digits, _ and -, the first a letter or digit",
    "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$": "must be at most 32 letters, digits, _ and -, the first a letter or digit",
    "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$": "must be at most 64 letters, digits, _ and -, the first a letter or digit",
    "^[A-Za-z0-9 -]{1,20}$": "must be at most 20 letters, digits, blanks and -",
    "^[A-Za-z0-9]*$": "must be letters and digits, without accents and blanks",
    "^[A-Z0-9][A-Z0-9_-]*$": "must be capitals, digits, _ and -, the first a capital or digit",
    "^[A-Z0-9][A-Z0-9_-]{0,29}$": "must be at most 30 capitals, digits, _ and -, the first a capital or digit",
    "^[A-Z][A-Z0-9_]{0,39}$": "must be at most 40 capitals, digits and _, the first a capital",
    "^[A-Z][A-Z0-9_]{1,39}$": "must be 2 to 40 capitals, digits and _, the first a capital",
    "^[a-z][a-z0-9_]{0,39}$": "must be at most 40 small letters, digits and _, the first a letter",
    "^[a-z0-9][a-z0-9._-]{2,39}$": "must be 3 to 40 small letters, digits, . _ and -, the first a letter or digit",
}

_validator = protovalidate.Validator()


class _Enough(Exception):
    """As many violations are found as are counted."""


class Found(dict[str, str]):
    """Violations by path, the first of each."""

    def add(self, path: str, text: str) -> None:
        """Note a violation; raises _Enough when there are too many."""
        if path not in self:
            if len(self) == MOST_VIOLATIONS:
                raise _Enough
            self[path] = text

    def violations(self) -> list[Violation]:
        """Return what was found."""
        return [Violation(field, text) for field, text in self.items()]


@dataclass(frozen=True, slots=True)
class Field:
    """What is checked of one field."""

    name: str
    required: bool
    repeated: bool
    presence: bool
    enum: frozenset[int] | None
    most: int
    longest: int
    text: bool
    free: bool
    markdown: bool
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
                most=most_items(field),
                longest=longest_text(field),
                text=field.type == FieldDescriptor.TYPE_STRING,
                free="password" not in field.name and not field.name.endswith("_html"),
                markdown=extension(field.GetOptions(), options_pb2.markdown),
                nested=nested if nested is not None and not _is_map(nested) else None,
            )
        )
    return Plan(tuple(fields), tuple(output_only), masked)


def most_items(field: FieldDescriptor) -> int:
    """Return how many items a repeated field may have; 0 where nothing says so."""
    if field.full_name in FOREIGN:
        return FOREIGN[field.full_name][0]
    most: int = extension(field.GetOptions(), validate_pb2.field).repeated.max_items
    return most


def longest_text(field: FieldDescriptor) -> int:
    """Return how many characters, or bytes, each text of a field may have; 0 where nothing says so."""
    if field.full_name in FOREIGN:
        return FOREIGN[field.full_name][1]
    rules = extension(field.GetOptions(), validate_pb2.field)
    if field.is_repeated:
        rules = rules.repeated.items
    if field.type == FieldDescriptor.TYPE_BYTES:
        return int(rules.bytes.max_len)
    text = rules.string
    formatted = text.uuid or text.pattern or getattr(text, "in") or field.name in KEYS
    return int(text.max_len or text.len or (LONGEST_FORMATTED if formatted else 0))


def check(message: Message) -> list[Violation]:
    """Return every violation, one per field; also drops what only the server may set."""
    found = Found()
    try:
        _walk(message, "", found, require=True, spare_children=plan(message.DESCRIPTOR).masked)
        _validate(message, "", found)
    except _Enough:
        pass
    return found.violations()


def _walk(message: Message, prefix: str, found: Found, *, require: bool, spare_children: bool) -> None:
    """Check a message and what is in it."""
    wanted = plan(message.DESCRIPTOR)
    for name in wanted.output_only:
        message.ClearField(name)
    for field in wanted.fields:
        value: Any = getattr(message, field.name)
        path = f"{prefix}{field.name}"
        if not _set(message, field, value):
            if field.required and require:
                found.add(path, NOT_SET)
        elif field.repeated:
            if 0 < field.most < len(value):
                found.add(path, f"has more than {field.most} items")
                message.ClearField(field.name)
            elif field.nested is None:
                _check_items(field, value, path, found)
            else:
                for index, item in enumerate(value):
                    _walk_message(item, f"{path}[{index}]", found, require=True)
        elif field.nested is not None:
            _walk_message(value, path, found, require=not spare_children)
        else:
            checked = _check_scalar(field, value, path, found)
            if checked is not value:
                setattr(message, field.name, checked)
            _refuse_invisible(field, checked, path, found, require=require)


def _refuse_invisible(field: Field, kept: Any, path: str, found: Found, *, require: bool) -> None:
    """Refuse a required text of which nothing can be seen."""
    if field.text and field.required and require and not kept:
        found.add(path, NOT_SET)


def _set(message: Message, field: Field, value: Any) -> bool:
    return message.HasField(field.name) if field.presence else bool(value)


def _check_items(field: Field, values: Any, path: str, found: Found) -> None:
    for index, value in enumerate(values):
        checked = _check_scalar(field, value, f"{path}[{index}]", found)
        if checked is not value:
            values[index] = checked


def _check_scalar(field: Field, value: Any, path: str, found: Found) -> Any:
    """Return a value as it is to be kept."""
    if field.enum is not None:
        if value not in field.enum:
            found.add(path, f"{value} is not a value of this enum")
        return value
    if 0 < field.longest < len(value):
        found.add(path, f"has more than {field.longest} {'characters' if field.text else 'bytes'}")
        return type(value)()
    if not field.text:
        return value
    if field.name == "etag":
        if not ETAG.fullmatch(value):
            found.add(path, "is not an etag: send back the one that was read")
            return ""
        return value
    if not field.free:
        if texts.CONTROL.search(value):
            found.add(path, "contains control characters")
        return value
    kept, fault = texts.read(value, lines=field.longest > LONGEST_LINE, markup=field.markdown)
    if fault:
        found.add(path, fault)
    return kept


def _walk_message(value: Message, path: str, found: Found, *, require: bool) -> None:
    if isinstance(value, Struct | Value):
        fault = structs.tidy(value)
        if fault:
            found.add(path, fault)
            value.Clear()
        return
    if value.DESCRIPTOR.full_name == TIMESTAMP:
        seconds, nanos = value.seconds, value.nanos  # type: ignore[attr-defined]
        if not (EARLIEST <= seconds <= LATEST and 0 <= nanos < NANOS):
            found.add(path, "is not a time between the years 1 and 9999")
        return
    _walk(value, f"{path}.", found, require=require, spare_children=False)


def _validate(message: Message, prefix: str, found: Found) -> None:
    """Apply the protovalidate rules. A message that breaks some is taken apart: each violation costs more than a message."""
    try:
        _validator.validate(message, fail_fast=True)
    except protovalidate.ValidationError:
        pass
    except protovalidate.CompilationError as error:
        text = f"the rules of {message.DESCRIPTOR.full_name} do not compile"
        raise RuntimeError(text) from error
    else:
        return
    apart = set()
    for field, value in message.ListFields():
        if field.message_type is None or _is_map(field.message_type):
            continue
        path = f"{prefix}{field.name}"
        if field.is_repeated:
            for index, item in enumerate(value):
                _validate(item, f"{path}[{index}].", found)
        else:
            _validate(value, f"{path}.", found)
        apart.add(field.name)
        message.ClearField(field.name)
    for violation in _validator.collect_violations(message):
        path = _path(violation.proto)
        if path not in apart:
            found.add(prefix + path, _words(violation))


def _words(violation: Any) -> str:
    if violation.proto.rule_id == "string.pattern":
        return PATTERNS[violation.rule_value]
    return str(violation.proto.message)


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
