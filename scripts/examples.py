"""Makes valid examples of requests from the protos, for the OpenAPI document; part of scripts/generate.

A field's example is the first of these that its own rules accept: what its comment names (such as `US`), what fields of its
name usually hold, and some values of common forms. Where none is accepted, generating fails: let the comment name one.
"""

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import protovalidate
from google.api import field_behavior_pb2
from google.protobuf import descriptor_pool, json_format
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

ID = "01890a5d-ac96-774b-bcce-b302099a8057"
# The page at /docs puts a new one in its place, with every request that it sends.
REQUEST_ID = "8d6c1f0e-3f0a-4e68-9d1b-0c6f6f0b9a01"
# By parts of `Message.field`.
BY_NAME: dict[str, list[Any]] = {
    r"request_id$": [REQUEST_ID],
    r"tax_id": ["12-3456789"],
    r"[._]ids?$": [ID],
    r"email": ["sam@example.com"],
    r"new_password": ["Quiet-River-9"],
    r"password": ["Green-Leaves-7"],
    r"phone_number": ["+14155550123"],
    r"country_code": ["US"],
    r"currency": ["USD"],
    r"language_code": ["en"],
    r"time_zone": ["America/New_York"],
    r"state_province": ["IL"],
    r"postal_code": ["62701"],
    r"city": ["Springfield"],
    r"address_line1|business_address": ["1 Main Street"],
    r"address_line2": ["Apartment 2"],
    r"(recipient|holder|person|billing)_name|(Customer|Administrator)\w*\.display_name|nickname": ["Sam Lee"],
    r"(business|store)_name|Seller\.display_name": ["Sam Tea LLC"],
    r"Category\.display_name": ["Tea"],
    r"Channel\.display_name": ["Web shop"],
    r"ProductOption\.display_name|VariantOption\.option$": ["Size"],
    r"OptionValue\.value|VariantOption\.value": ["Large"],
    r"display_name|title": ["Sencha, 100 g"],
    r"description": ["Green tea of the first harvest, steamed."],
    r"policy": ["30 days, unopened."],
    r"reason|note|message|text|instructions": ["All is in order."],
    r"slug": ["sam-tea"],
    r"sku_code": ["SENCHA-100"],
    r"PermissionRequest\.permission$": ["orders.manage"],
    r"PermissionRequest\.role$": ["ORDER_MANAGER"],
    r"Attachment\.media_type$": ["image/jpeg"],
    r"etag": ['"1"'],
    r"color|hex": ["#2E8B57"],
    r"provider_token": ["tok_success"],
    r"\.provider$": ["sandbox"],
    r"card_brand": ["Visa"],
    r"last_four": ["4242"],
    r"routing": ["110000000"],
    r"account_number": ["000123456789"],
    r"uri|url": ["https://images.example.com/sencha.jpg"],
    r"keywords": ["green tea, Japan"],
    r"Configuration\.key": ["orders.note"],
    r"SecondFactor\w*\.code": ["123456"],
    r"taxonomy_number": ["2073"],
    r"year": [2030],
    r"month": [12],
    r"\.min": [1],
    r"\.max": [10],
    r"GenerateCouponCodesRequest\.count": [1],
    r"GenerateCouponCodesRequest\.length": [10],
    r"Coupon\.code": ["SUMMER24"],
    r"quantity|count|units": [2],
}
TEXTS = [
    "Sencha",
    ID,
    "sencha",
    "WEB",
    "US",
    "en",
    "2030-01-31",
    "sam@example.com",
    "https://example.com",
    "1",
    "123456",
    "1234",
    "12345678",
]
NUMBERS = [1, 0, 10, 100, -1]
FIXED: dict[str, list[dict[str, Any]]] = {
    "google.protobuf.Timestamp": [{"seconds": 1896080400}],  # 2030-01-31
    "google.protobuf.Duration": [{"seconds": 3600}],
    "google.protobuf.Struct": [{"fields": {"origin": {"string_value": "Uji"}}}],
    "google.protobuf.Value": [{"string_value": "Uji"}],
    "google.type.Money": [
        {"currency_code": "USD", "units": 12, "nanos": 500_000_000},
        {"currency_code": "USD", "units": 15},
    ],
    "google.type.Date": [{"year": 2030, "month": 1, "day": 31}, {"year": 1990, "month": 1, "day": 31}],
    # Fields that do not all go together.
    "mall.promotions.v1.Terms": [{"method": "PERCENTAGE", "percentage": {"value": "10"}, "stackable": True}],
    "mall.orders.v1.ShippingChoice": [{"seller_id": ID, "code": "STANDARD"}],
    "mall.shipping.v1.ShippingRate": [
        {"currency_code": "USD", "basis": "FLAT", "price": {"currency_code": "USD", "units": 5}}
    ],
    # What happens to a parcel is not of the future.
    "mall.shipping.v1.ShipmentEvent": [{"status": "OUT_FOR_DELIVERY", "location": "Springfield, IL"}],
    "mall.promotions.v1.StackingRule": [{"type": "DENY", "coupon_type": "SHIPPING"}],
    "google.type.Decimal": [{"value": "0.1"}, {"value": "1"}, {"value": "12.5"}],
}
OTHER = re.compile(r"birth|original")  # takes the last of these, not the first
TIMES = {"google.protobuf.Timestamp", "google.protobuf.Duration"}
LATER = re.compile(r"until|end|expire")
# What an example leaves out unless it must be there, besides switches: it means something to one caller alone.
LEFT_OUT = {"cart_token", "code", "etag", "page_size", "page_token", "update_mask"}
REFERENCE = re.compile(r"(^|_)ids?$")


class Examples:
    """Makes examples of messages, given the comments of all fields."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._validator = protovalidate.Validator()
        self._rules = descriptor_pool.Default().FindExtensionByName("buf.validate.field")

    def is_(self, field: FieldDescriptor, behaviour: int) -> bool:
        """Say what the protos say about a field."""
        return behaviour in field.GetOptions().Extensions[field_behavior_pb2.field_behavior]

    def body(self, message: Descriptor, *, changes: bool, without: set[str]) -> dict[str, Any]:
        """Return a message as the body of a request; one that changes something leaves out what never changes."""
        example = GetMessageClass(message)()
        spared = without | {f.name for f in message.fields if changes and self.is_(f, field_behavior_pb2.IMMUTABLE)}
        for field in message.fields:
            if field.name not in spared and self._belongs(field):
                self._set(example, field, (message.full_name,))
        violations = [violation.proto for violation in self._validator.collect_violations(example)]
        wrong = [v for v in violations if not v.field.elements or v.field.elements[0].field_name not in spared]
        if wrong:
            raise ValueError(f"the example of {message.full_name} breaks a rule: {wrong[0]}")
        shown: dict[str, Any] = json_format.MessageToDict(example, preserving_proto_field_name=True)
        return shown

    def of(self, field: FieldDescriptor) -> Any:
        """Return the example of a field that holds a plain value, as JSON has it; None for others."""
        if field.message_type is not None and field.message_type.full_name not in TIMES:
            return None
        holder = GetMessageClass(field.containing_type)()
        self._set(holder, field, ())
        shown = json_format.MessageToDict(
            holder, preserving_proto_field_name=True, always_print_fields_with_no_presence=True
        )
        return shown.get(field.name)

    def _belongs(self, field: FieldDescriptor) -> bool:
        """Say whether an example has the field: what must be there, and what means something to everybody."""
        if self.is_(field, field_behavior_pb2.OUTPUT_ONLY):
            return False
        choice = field.containing_oneof
        if choice is not None and len(choice.fields) > 1:
            return bool(choice.fields[0] is field)
        if self.is_(field, field_behavior_pb2.REQUIRED):
            return True
        spared = field.cpp_type == FieldDescriptor.CPPTYPE_BOOL or field.name in LEFT_OUT
        return not spared and not REFERENCE.search(field.name)

    def _set(self, holder: Message, field: FieldDescriptor, within: tuple[str, ...]) -> None:
        """Give a field the first value that its rules accept."""
        for value in self._candidates(field, within):
            holder.ClearField(field.name)
            try:
                wrapped = [value] if field.is_repeated else value
                holder.MergeFrom(type(holder)(**{field.name: wrapped}))
            except (TypeError, ValueError):  # not of its type
                continue
            if not self._is_wrong(holder, field):
                return
        raise ValueError(f"no example of {field.full_name} is valid: name one in its comment (such as `...`)")

    def _is_wrong(self, holder: Message, field: FieldDescriptor) -> bool:
        violations = self._validator.collect_violations(holder)
        return any(v.proto.field.elements[0].field_name == field.name for v in violations if v.proto.field.elements)

    def _candidates(self, field: FieldDescriptor, within: tuple[str, ...]) -> Iterator[Any]:
        kind = field.message_type
        if kind is not None:
            yield from self._messages(field, kind, within)
            return
        if field.enum_type is not None:
            yield from (value.number for value in field.enum_type.values if value.number)
            return
        if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL:
            yield True
            return
        texts = re.findall(r"[Ss]uch as `([^`]*)`", " ".join(self._texts[field.full_name].split()))
        named = [
            value
            for name, values in BY_NAME.items()
            if re.search(name, f"{field.containing_type.name}.{field.name}")
            for value in values
        ]
        if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
            if field.type == FieldDescriptor.TYPE_BYTES:
                yield b"Sencha"
                return
            allowed = getattr(field.GetOptions().Extensions[self._rules].string, "in")
            yield from (*texts, *allowed, *named, *TEXTS)
        else:
            yield from (int(text) for text in texts if text.isdigit())
            yield from (value for value in (*named, *NUMBERS) if isinstance(value, int))

    def _messages(self, field: FieldDescriptor, kind: Descriptor, within: tuple[str, ...]) -> Iterator[Any]:
        if kind.GetOptions().map_entry:
            return
        message = GetMessageClass(kind)
        if field.name.endswith("multiplier"):
            yield message(value="2")  # less than 1 would be no advantage
        if kind.full_name in FIXED:
            for values in reversed(FIXED[kind.full_name]) if OTHER.search(field.name) else FIXED[kind.full_name]:
                made = message(**values)
                if kind.full_name == "google.protobuf.Timestamp" and LATER.search(field.name):
                    made.seconds += 30 * 24 * 3600
                yield made
            return
        if kind.full_name in within:
            return
        made = message()
        for part in kind.fields:
            if self._belongs(part) and (
                part.message_type is None or part.message_type.full_name not in (*within, kind.full_name)
            ):
                self._set(made, part, (*within, kind.full_name))
        yield made


def load(folder: Path, files: list[str]) -> None:
    """Import the modules that protoc has made just now, as their options are read by the rules' own library."""
    sys.path.insert(0, str(folder.resolve()))
    for file in files:
        importlib.import_module(file.removesuffix(".proto").replace("/", ".") + "_pb2")
