"""Requests that should pass, and requests with one thing wrong, made from the descriptors of any message."""

import random
from functools import cache

import protovalidate
from google.protobuf.descriptor import FieldDescriptor as Field
from google.protobuf.message_factory import GetMessageClass

from mall.common.v1 import options_pb2
from tests.support.rpcs import OURS, output_only

TIMESTAMP = "google.protobuf.Timestamp"
# What must be found nowhere once it was sent in a sensitive field.
CANARY = "canary-7b1f"
DEEPEST = 4
LONG = 100_000
UUID = "01980000-0000-7000-8000-000000000000"

# One of these fits every pattern of the protos; the first that does is taken.
TEXTS = (
    "Plain text", "text", "TEXT", "a.b", "US", "USD", "en", "UTC", "WEB_1", "123456", "12345678", "4242", UUID,
    "+14155550123", "someone@example.com", "a-slug", "#A0B1C2", "0.10", "https://example.com/x.png", "image/png",
    "2026-01", "12:30", "Sesame-Open-42", "ABCDEFGH", "AB12-CD34", "00000000000000000000000000000000",
    "0" * 64,
)  # fmt: skip
# Where rules say less than the handler checks.
NAMED = {
    "email": "someone@example.com", "time_zone": "UTC", "postal_code": "94103", "state_province": "CA",
    "phone_number": "+14155550123", "multiplicative": False,
}  # fmt: skip
LATER = ("until", "expire", "end")
NUMBERS = (1, 2, 5, 12, 18, 100, 2030)

BAD_TEXTS = (
    "", " ", "x", "\0", "a\0b", "x" * 201, "x" * LONG, "é" * 300, "🙂" * 300, "\u202e\u200b", "²", "-1", "null", "%s",
    "${jndi:x}", "' OR 1=1 --", "../../etc/passwd", "\r\nInjected: yes", "=cmd()", '{"a":"\\u0000"}', "[" * 5000, "{}",
    "NaN", "1e999999", UUID, UUID.upper(), "{" + UUID + "}", "4111111111111111", "9" * 400,
)  # fmt: skip


def nested(levels):
    """A value of a Struct, so many lists deep."""
    return {"list_value": {"values": [nested(levels - 1)]}} if levels else {"number_value": 1}


BAD_INTEGERS = {
    Field.CPPTYPE_INT32: (-(2**31), -1, 0, 2**31 - 1),
    Field.CPPTYPE_UINT32: (0, 2**32 - 1),
    Field.CPPTYPE_INT64: (-(2**63), -1, 0, 2**53, 2**63 - 1),
    Field.CPPTYPE_UINT64: (0, 2**64 - 1),
}
BAD_FLOATS = (float("nan"), float("inf"), float("-inf"), -0.0, -1.0, 1e308, 5e-324)
BAD_MESSAGES = {
    "google.protobuf.Timestamp": (
        {"seconds": -(2**63)}, {"seconds": 2**63 - 1}, {"seconds": -62_135_596_801}, {"seconds": 253_402_300_800},
        {"seconds": 253_402_300_799, "nanos": 999_999_999}, {"seconds": -62_135_596_800}, {"nanos": -1},
        {"nanos": 2**31 - 1}, {},
    ),
    "google.protobuf.Duration": ({"seconds": -(2**63)}, {"seconds": 2**63 - 1}, {"nanos": -1}, {}),
    "google.protobuf.FieldMask": (
        {"paths": ["nope"]}, {"paths": ["*"]}, {"paths": ["*", "nope"]}, {"paths": ["id"]}, {"paths": [""]},
        {"paths": ["."]}, {"paths": ["etag", "create_time"]}, {"paths": ["\0"]}, {"paths": ["x" * LONG]},
        {"paths": ["nope.nope"] * 2000},
    ),
    "google.type.Money": (
        {"currency_code": "USD", "units": 1, "nanos": -1}, {"currency_code": "USD", "units": 2**63 - 1},
        {"currency_code": "USD", "units": -(2**63)}, {"currency_code": "USD", "nanos": 2**31 - 1},
        {"currency_code": "USD", "nanos": 1}, {"currency_code": "USD", "units": -5}, {"currency_code": "XXX", "units": 1},
        {"currency_code": "usd", "units": 1}, {"units": 1}, {"currency_code": "\0\0\0", "units": 1},
        {"currency_code": "JPY", "units": 1, "nanos": 500_000_000}, {"currency_code": "USD"}, {},
    ),
    "google.protobuf.Struct": tuple(
        {"fields": {name: value}}
        for name, value in (
            ("a", {"number_value": float("nan")}), ("a", {"number_value": float("-inf")}), ("a", {"number_value": 1e308}),
            ("a", {"number_value": -0.0}), ("a", {}), ("a", {"null_value": 0}), ("", {"bool_value": True}),
            ("\0", {"string_value": "\0"}), ("<script>", {"string_value": "a"}), ("a", {"string_value": "x" * LONG}),
            ("e\u0301", {"string_value": "\u200b"}), ("a", {"list_value": {"values": [{"bool_value": True}] * LONG}}),
            ("a", nested(31)), ("a", nested(40)),
        )
    ),
    "google.protobuf.Value": (
        {}, {"null_value": 0}, {"bool_value": True}, {"number_value": float("nan")}, {"number_value": 1e308},
        {"string_value": "x" * LONG}, {"string_value": "\0"}, {"list_value": {"values": [{}]}},
        {"list_value": {"values": [{"bool_value": True}] * LONG}}, nested(31), nested(40),
    ),
    "google.type.Decimal": tuple(
        {"value": value} for value in ("", "NaN", "sNaN", "-Infinity", "1e999999", "-1", "x", "1" * 1000, "0.123456789",
                                       "\0", "1_0", " 1", "٣", "1e-999999")
    ),
    "google.type.Date": (
        {}, {"year": 2026, "month": 13, "day": 1}, {"year": 2026, "month": 2, "day": 30}, {"year": 10_000, "month": 1, "day": 1},
        {"year": -1, "month": 1, "day": 1}, {"year": 1, "month": 1, "day": 1}, {"year": 9999, "month": 12, "day": 31},
    ),
}  # fmt: skip
BAD_TOKENS = (
    "x", "====", "é", "\0", "bnVsbA", "W10", "WzEsMiwzLDRd", "e30", "WyJ4IiwidCIsIjIwMjYiLCJ4Il0", "W1tdLFtdLFtdLFtdXQ",
    "W" * 2000, "W" * 2001,
)  # fmt: skip
BAD_ETAGS = ("x", "²", '"', '""', '"²"', "-1", '"' + "9" * 17 + '"', "9" * LONG, '"1', "\0", '"9999999999999999"')

WELL_KNOWN = {
    "google.protobuf.Timestamp": {"seconds": 1_900_000_000},
    "google.protobuf.Duration": {"seconds": 60},
    "google.protobuf.FieldMask": {"paths": ["*"]},
    "google.protobuf.Struct": {"fields": {"origin": {"string_value": "Uji"}}},
    "google.protobuf.Value": {"string_value": "Uji"},
    "google.type.Money": {"currency_code": "USD", "units": 10},
    "google.type.Decimal": {"value": "0.1"},
    "google.type.Date": {"year": 1990, "month": 1, "day": 2},
}


def passing(descriptor, known, *, depth=0):
    """Return a message whose every field is set to something that passes; `known` gives the id for a field."""
    message = GetMessageClass(descriptor)()
    if descriptor.full_name in WELL_KNOWN:
        return GetMessageClass(descriptor)(**WELL_KNOWN[descriptor.full_name])
    chosen = {oneof.fields[0].name for oneof in descriptor.oneofs}
    for field in descriptor.fields:
        if field.containing_oneof is not None and field.name not in chosen:
            continue
        if output_only(field) and field.name != "id":
            continue
        value = part(field, known, depth) if field.message_type is not None else scalar(field, known)
        if value is not None:
            put(message, field, value)
    return message


def part(field, known, depth):
    """A message of a field that passes; None leaves it unset."""
    if depth == DEEPEST or field.message_type.GetOptions().map_entry:
        return None
    value = passing(field.message_type, known, depth=depth + 1)
    if field.message_type.full_name == TIMESTAMP and any(word in field.name for word in LATER):
        value.seconds += 1_000_000
    return value


def scalar(field, known):
    """A value of a field that passes; None leaves it unset."""
    if field.name in {"page_token", "etag"}:
        return None
    if field.name == "request_id":
        return known("request")
    if field.type == Field.TYPE_STRING and (field.name == "id" or field.name.removesuffix("s").endswith("_id")):
        found = known(field)
        if found is not None:
            return found
    return fitting(field)


@cache
def fitting(field):
    """The first value of the tables that the field's own rules let pass."""
    if field.name in NAMED and isinstance(NAMED[field.name], bool) == (field.cpp_type == Field.CPPTYPE_BOOL):
        return NAMED[field.name]
    if field.enum_type is not None:
        candidates = [value.number for value in field.enum_type.values[1:]]
    elif field.cpp_type == Field.CPPTYPE_STRING:
        candidates = [text.encode() for text in TEXTS] if field.type == Field.TYPE_BYTES else list(TEXTS)
    elif field.cpp_type == Field.CPPTYPE_BOOL:
        candidates = [True]
    else:
        candidates = list(NUMBERS)
    for value in candidates:
        message = GetMessageClass(field.containing_type)()
        put(message, field, value)
        found = VALIDATOR.collect_violations(message)
        if field.name not in {v.proto.field.elements[0].field_name for v in found if v.proto.field.elements}:
            return value
    text = f"no value of the tables fits {field.full_name}: add one"
    raise AssertionError(text)


VALIDATOR = protovalidate.Validator()


def spoiled(message, prefix=""):
    """Yield (what, change): each change, applied to a copy of the message, makes one thing of it wrong."""
    for field in message.DESCRIPTOR.fields:
        path = f"{prefix}{field.name}"
        if field.message_type is not None and field.message_type.GetOptions().map_entry:
            continue
        if field.message_type is not None and field.message_type.full_name.startswith(OURS):
            yield from inside(message, field, path)
        yield f"{path} unset", lambda m, f=field: m.ClearField(f.name)
        for value in bad_values(field):
            yield f"{path} = {str(value)[:40]!r}", lambda m, f=field, v=value: put(m, f, v)
        if field.is_repeated and getattr(message, field.name):
            yield f"{path} twice", lambda m, f=field: multiply(m, f, 2)
            yield f"{path} x 1000", lambda m, f=field: multiply(m, f, 1000)


def inside(message, field, path):
    """What can be wrong with a part of the message."""
    if field.is_repeated and getattr(message, field.name):
        for what, change in spoiled(getattr(message, field.name)[0], f"{path}[0]."):
            yield what, lambda m, c=change, f=field: c(getattr(m, f.name)[0])
    elif not field.is_repeated and message.HasField(field.name):
        for what, change in spoiled(getattr(message, field.name), f"{path}."):
            yield what, lambda m, c=change, f=field: c(getattr(m, f.name))
        yield f"{path} empty", lambda m, f=field: put(m, f, {})


def bad_values(field):
    """The boundary table of a field's kind."""
    if field.message_type is not None:
        return BAD_MESSAGES.get(field.message_type.full_name, ())
    if field.name == "page_token":
        return BAD_TOKENS
    if field.name == "etag":
        return BAD_ETAGS
    if field.enum_type is not None:
        return (99, -1, 0)
    if field.type == Field.TYPE_BYTES:
        return (b"", b"\xff" * 300, b"\0" * LONG)
    if field.type == Field.TYPE_STRING:
        secret = field.GetOptions().Extensions[options_pb2.sensitive]
        return (*BAD_TEXTS, CANARY, CANARY * 40, f"{CANARY}@{CANARY}") if secret else BAD_TEXTS
    if field.cpp_type == Field.CPPTYPE_BOOL:
        return (False,)
    return BAD_INTEGERS.get(field.cpp_type, BAD_FLOATS)


def put(message, field, value):
    """Set a field to a value, or a repeated one to a list of it."""
    message.ClearField(field.name)
    held = getattr(message, field.name)
    if field.message_type is not None:
        target = held.add() if field.is_repeated else held
        target.SetInParent()
        target.MergeFrom(GetMessageClass(field.message_type)(**value) if isinstance(value, dict) else value)
    elif field.is_repeated:
        held.append(value)
    else:
        setattr(message, field.name, value)


def multiply(message, field, times):
    values = getattr(message, field.name)
    values.extend([values[0]] * (times - 1))


def torn(data: bytes, rng: random.Random):
    """Yield bytes that are nearly the message, or no message at all."""
    yield "empty", b""
    yield "truncated", data[: max(1, len(data) // 2)]
    yield "invalid utf-8", b"\x0a\x02\xc3\x28"
    yield "wrong wire type", b"\x0d\x01\x02\x03\x04" + data
    yield "length beyond the end", b"\x0a\xff\xff\xff\x7f"
    yield "endless varint", b"\x08" + b"\xff" * 11
    yield "unknown fields", data + b"\xfa\xff\x7f\x03abc"
    yield "nested groups", b"\x0b" * 5000
    yield "nested messages", nested(200)
    yield "field zero", b"\x00\x00"
    yield "many zeros", b"\x10\x00" * 50_000
    yield "twice", data + data
    for number in range(3):
        torn_at = bytearray(data or b"\0")
        for _ in range(1 + number):
            torn_at[rng.randrange(len(torn_at))] ^= 1 << rng.randrange(8)
        yield f"flipped {number}", bytes(torn_at)


def nested(depth):
    data = b""
    for _ in range(depth):
        length = bytearray()
        size = len(data)
        while size > 127:
            length.append(size & 127 | 128)
            size >>= 7
        length.append(size)
        data = b"\x0a" + bytes(length) + data
    return data
