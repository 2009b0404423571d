"""Every rpc of every service, read from the descriptors: what a test of the whole suite walks over."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import Any

from google.api import annotations_pb2, field_behavior_pb2
from google.protobuf.message_factory import GetMessageClass

from server.kit.options import behaviours
from server.rpc import access
from server.run import main

OURS = "mall."
SERVICES = main.SERVICES  # as they are before a test adds a toy to them


@dataclass(frozen=True)
class Rpc:
    """One method, with what its options say."""

    method: Any
    servicer: type
    rule: access.Rule

    @property
    def path(self):
        return self.rule.method

    @property
    def name(self):
        return self.method.name

    @property
    def service(self):
        return self.method.containing_service

    @property
    def request(self):
        return GetMessageClass(self.method.input_type)

    @property
    def response(self):
        return GetMessageClass(self.method.output_type)

    @property
    def http(self):
        """The verb and the path of its http rule."""
        rule = self._rule
        verb = rule.WhichOneof("pattern")
        return (verb, getattr(rule, verb)) if verb else None

    @property
    def placed(self):
        """The fields that stand in the path, such as `cart_item.id`."""
        return re.findall(r"\{([\w.]+)\}", self.http[1])

    @property
    def http_body(self):
        """The field that is the body; `*` for all that the path leaves, empty for none."""
        return self._rule.body

    @property
    def _rule(self):
        return self.method.GetOptions().Extensions[annotations_pb2.http]

    def on(self, channel, *, raw=False):
        """Return the callable of a channel; a raw one sends bytes as they are. To a stream it sends one message, and returns the last answer."""
        serialize = (lambda data: data) if raw else self.request.SerializeToString
        if self.rule.streams:
            return _One(channel.stream_stream(self.path, serialize, self.response.FromString))
        return channel.unary_unary(self.path, serialize, self.response.FromString)

    def __str__(self):
        return f"{self.service.name}.{self.name}"


_ASIDE = ThreadPoolExecutor(16)


class _One:
    """Calls a stream as what is no stream is called."""

    def __init__(self, call) -> None:
        self._call = call

    def __call__(self, request, **options):
        answers = list(self._call(iter([request]), **options))
        return answers[-1] if answers else None

    def future(self, request, **options):
        return _ASIDE.submit(self, request, **options)


@cache
def every() -> tuple[Rpc, ...]:
    """Return every rpc that the server registers."""
    found = []
    for file, _, servicer in SERVICES:
        for service in file.services_by_name.values():
            rules = access.load_rules([service])
            found.extend(Rpc(m, servicer, rules[f"/{service.full_name}/{m.name}"]) for m in service.methods)
    return tuple(found)


def named(name) -> Rpc:
    """Return the rpc `Service.Method`."""
    return next(rpc for rpc in every() if str(rpc) == name)


def messages(*roots, sent: bool = False) -> dict[str, Any]:
    """Return the descriptors of our message types that can be reached from these, by name; `sent`: by what callers may set."""
    found = {}
    waiting = list(roots)
    while waiting:
        descriptor = waiting.pop()
        if descriptor.full_name in found or not descriptor.full_name.startswith(OURS):
            continue
        found[descriptor.full_name] = descriptor
        fields = [field for field in descriptor.fields if not (sent and output_only(field))]
        waiting.extend(field.message_type for field in fields if field.message_type is not None)
    return found


def request_messages() -> dict[str, Any]:
    return messages(*(rpc.method.input_type for rpc in every()), sent=True)


def response_messages() -> dict[str, Any]:
    return messages(*(rpc.method.output_type for rpc in every()))


def resources() -> dict[str, Any]:
    """Return what the Get methods return."""
    return {r.method.output_type.full_name: r.method.output_type for r in every() if r.name.startswith("Get")}


def field_at(descriptor, path) -> bool:
    """Say whether a path such as `channel.prices[2].currency_code` leads to a field (or a oneof) of a message."""
    for part in path.split("."):
        name = part.partition("[")[0]
        if descriptor is None:
            return False
        if name in descriptor.oneofs_by_name:
            return True
        field = descriptor.fields_by_name.get(name)
        if field is None:
            return False
        descriptor = field.message_type
    return True


def output_only(field) -> bool:
    return field_behavior_pb2.OUTPUT_ONLY in behaviours(field)
