"""Writes the services and the enums of the Python client; part of scripts/generate.

A service becomes two classes, as one client awaits calls and the other blocks. Each rpc is a method that takes its fields by
name and has all comments of the protos, for `help()` and for editors. Enums become classes whose values print as names.
"""

import keyword
import shutil
import subprocess
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import openapi
from google.protobuf import descriptor_pool
from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor, FileDescriptor, MethodDescriptor
from google.protobuf.descriptor_pb2 import FileDescriptorSet

WIDTH = 100
SCALARS = {
    FieldDescriptor.CPPTYPE_BOOL: "bool",
    FieldDescriptor.CPPTYPE_DOUBLE: "float",
    FieldDescriptor.CPPTYPE_ENUM: "int | str",
    FieldDescriptor.CPPTYPE_FLOAT: "float",
    FieldDescriptor.CPPTYPE_INT32: "int",
    FieldDescriptor.CPPTYPE_INT64: "int",
    FieldDescriptor.CPPTYPE_STRING: "str",
    FieldDescriptor.CPPTYPE_UINT32: "int",
    FieldDescriptor.CPPTYPE_UINT64: "int",
}
# What protobuf takes for these as well.
NATIVE = {"google.protobuf.Timestamp": "datetime.datetime", "google.protobuf.Duration": "datetime.timedelta"}
TAKEN = {"self", "request", "timeout", "metadata"}  # a field of such a name is set in a message or a dict
MADE = "scripts/generate writes it from the protos."


def write(described: FileDescriptorSet, services: Path, enums: Path) -> None:
    """Write all modules."""
    texts = {name: text for file in described.file for name, text in openapi.comments(file)}
    pool = descriptor_pool.DescriptorPool()
    for file in described.file:
        pool.Add(file)
    files = [pool.FindFileByName(file.name) for file in described.file if file.service]
    for folder in (services, enums):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    for file in files:
        (services / f"{_domain(file)}.py").write_text("\n".join(_services(file, texts)) + "\n")
    (services / "__init__.py").write_text("\n".join(_attributes(files, texts)) + "\n")
    (enums / "__init__.py").write_text(f'"""The enums of every domain. {MADE}"""\n')
    for domain, found in _enums_by_domain(described, pool).items():
        (enums / f"{domain}.py").write_text("\n".join(_enum_module(domain, found, texts)) + "\n")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", services, enums], check=True)


def _domain(file: FileDescriptor) -> str:
    """Return `orders` of `mall.orders.v1`."""
    return str(file.package.split(".")[1])


def _services(file: FileDescriptor, texts: dict[str, str]) -> Iterator[str]:
    yield f'"""The rpcs of {_domain(file)}. {MADE}"""'
    yield ""
    yield "import datetime"
    yield "from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping"
    yield "from typing import Any"
    yield ""
    messages = {m for s in file.services_by_name.values() for r in s.methods for m in _messages(r)}
    yield from sorted({_import(held) for held in (file, *(message.file for message in messages))})
    yield "from mall_client.service import Metadata, Request, Service"
    for service in file.services_by_name.values():
        for prefix, how, wait in (("", "def", ""), ("Async", "async def", "await ")):
            yield from ("", "", f"class {prefix}{service.name}(Service):")
            yield from _docstring(texts[service.full_name], "    ")
            described = f'{_module(file)[1]}.DESCRIPTOR.services_by_name["{service.name}"]'
            yield from ("", f"    full_name = {described}.full_name")
            for rpc in service.methods:
                yield ""
                yield from _rpc(rpc, how, wait, texts)


def _messages(rpc: MethodDescriptor) -> Iterator[Descriptor]:
    """Return the messages that the signature of an rpc names."""
    yield rpc.input_type
    yield rpc.output_type
    for field in rpc.input_type.fields:
        value = _value(field)
        if value.message_type is not None:
            yield value.message_type


def _rpc(rpc: MethodDescriptor, how: str, wait: str, texts: dict[str, str]) -> Iterator[str]:
    if rpc.client_streaming or rpc.server_streaming:
        yield from _stream(rpc, how, wait, texts)
        return
    fields = [f for f in rpc.input_type.fields if f.name not in TAKEN and not keyword.iskeyword(f.name)]
    yield f"    {how} {rpc.name}("
    yield f"        self, request: Request[{_class(rpc.input_type)}] = None, /, *,"
    yield from (f"        {field.name}: {_type(field)} | None = None," for field in fields)
    yield "        timeout: float | None = None, metadata: Metadata = (),"
    yield f"    ) -> {_class(rpc.output_type)}:"
    arguments = [f"    {field.name}: {_indented(texts[field.full_name])}" for field in fields]
    yield from _docstring("\n".join([texts[rpc.full_name], *(["", "Args:", *arguments] if fields else [])]), " " * 8)
    given = ", ".join(f'"{field.name}": {field.name}' for field in fields)
    yield f'        answer: {_class(rpc.output_type)} = {wait}self._call("{rpc.name}", request, {{{given}}}, timeout, metadata)'
    yield "        return answer"


def _stream(rpc: MethodDescriptor, how: str, wait: str, texts: dict[str, str]) -> Iterator[str]:
    """Write an rpc that streams: it takes messages, or gives an iterator of answers."""
    one, answer = f"Request[{_class(rpc.input_type)}]", _class(rpc.output_type)
    if rpc.client_streaming:
        many = f"Iterable[{one}] | AsyncIterable[{one}]" if wait else f"Iterable[{one}]"
        given, text = (
            f"requests: {many}",
            "Its messages, each a message or a dict. They are sent as fast as the server takes them.",
        )
    else:
        given, text = f"request: {one} = None", "A message or a dict."
    returned = f"{'Async' if wait else ''}Iterator[{answer}]" if rpc.server_streaming else answer
    if rpc.server_streaming:
        how, wait = "def", ""
    yield f"    {how} {rpc.name}("
    yield f"        self, {given}, /, *, timeout: float | None = None, metadata: Metadata = ()"
    yield f"    ) -> {returned}:"
    name = given.partition(":")[0]
    parts = [f"    {field.name}: {_indented(texts[field.full_name])}" for field in rpc.input_type.fields]
    arguments = ["", "Args:", f"    {name}: {text}", "", f"{rpc.input_type.name}:", *parts]
    yield from _docstring("\n".join([texts[rpc.full_name], *arguments]), " " * 8)
    sent = name if rpc.client_streaming else f"[{name}]"
    yield f'        answers: {returned} = {wait}self._stream("{rpc.name}", {sent}, timeout, metadata)'
    yield "        return answers"


def _indented(text: str) -> str:
    """Return the comment of a field as what follows its name: wrapped anew, lists and all as one paragraph."""
    return "\n".join(textwrap.wrap(" ".join(text.split()), WIDTH - 8, subsequent_indent="        "))


def _docstring(text: str, indent: str) -> Iterator[str]:
    text = text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
    first, *rest = text.split("\n")
    yield f'{indent}"""{first}' + ("" if rest else '"""')
    yield from (f"{indent}{line}" if line else "" for line in rest)
    if rest:
        yield f'{indent}"""'


def _value(field: FieldDescriptor) -> FieldDescriptor:
    """Return the field, or of a map the field of its values."""
    kept = field.message_type
    return kept.fields_by_name["value"] if kept is not None and kept.GetOptions().map_entry else field


def _type(field: FieldDescriptor) -> str:
    """Return what a field takes."""
    value = _value(field)
    if value is not field:
        key = SCALARS[field.message_type.fields_by_name["key"].cpp_type]
        return f"Mapping[{key}, {_one(value)}]"
    return f"Iterable[{_one(field)}]" if field.is_repeated else _one(field)


def _one(field: FieldDescriptor) -> str:
    if field.type == FieldDescriptor.TYPE_BYTES:
        return "bytes"
    if field.message_type is None:
        return SCALARS[field.cpp_type]
    kinds = [_class(field.message_type), "Mapping[str, Any]"]
    native = NATIVE.get(field.message_type.full_name)
    return " | ".join([*kinds, native] if native else kinds)


def _module(file: FileDescriptor) -> tuple[str, str]:
    """Return the package and the module that protoc makes of a file."""
    package, _, name = file.name.removesuffix(".proto").rpartition("/")
    return package.replace("/", "."), f"{name}_pb2"


def _import(file: FileDescriptor) -> str:
    package, module = _module(file)
    return f"from {package} import {module}"


def _class(message: Descriptor) -> str:
    return f"{_module(message.file)[1]}.{message.full_name.removeprefix(message.file.package + '.')}"


def _attributes(files: Iterable[FileDescriptor], texts: dict[str, str]) -> Iterator[str]:
    """Return the module that names every service twice, for the two clients."""
    services = [(_domain(file), service) for file in files for service in file.services_by_name.values()]
    services.sort(key=lambda pair: pair[0])
    yield f'"""Every service by the name of its domain. {MADE}"""'
    yield ""
    yield "from functools import cached_property"
    yield ""
    yield "from mall_client.service import Caller"
    yield f"from mall_client.services import {', '.join(domain for domain, _ in services)}"
    for client, prefix, calls in (("Blocking", "", "block"), ("Asynchronous", "Async", "are awaited")):
        yield from ("", "", f"class {client}(Caller):", f'    """Every service; calls {calls}."""')
        for domain, service in services:
            kind = f"{domain}.{prefix}{service.name}"
            yield from ("", "    @cached_property", f"    def {domain}(self) -> {kind}:")
            yield from _docstring(texts[service.full_name].split("\n\n")[0], " " * 8)
            yield f"        return {kind}(self)"
    yield from ("", "", f"SERVICES = [{', '.join(f'{domain}.{service.name}' for domain, service in services)}]")


def _enums_by_domain(described: FileDescriptorSet, pool: Any) -> dict[str, list[EnumDescriptor]]:
    """Return the enums of every domain; a large one has several files."""
    found: dict[str, list[EnumDescriptor]] = defaultdict(list)
    for name in (file.name for file in described.file if file.package.startswith("mall.")):
        file = pool.FindFileByName(name)
        if _domain(file) != "common":
            found[_domain(file)] += _enums(file)
    return {domain: enums for domain, enums in found.items() if enums}


def _enums(file: FileDescriptor) -> Iterator[EnumDescriptor]:
    yield from file.enum_types_by_name.values()
    for message in file.message_types_by_name.values():
        yield from _enums_below(message)


def _enums_below(message: Descriptor) -> Iterator[EnumDescriptor]:
    yield from message.enum_types
    for below in message.nested_types:
        yield from _enums_below(below)


def _enum_module(domain: str, enums: Iterable[EnumDescriptor], texts: dict[str, str]) -> Iterator[str]:
    yield f'"""The enums of {domain}: `ProductState` is `Product.State` of the protos. {MADE}"""'
    yield ""
    yield "from mall_client.service import Enum"
    for enum in enums:
        name = enum.full_name.removeprefix(f"{enum.file.package}.").replace(".", "")
        yield from ("", "", f"class {name}(Enum):")
        yield from _docstring(texts[enum.full_name], "    ")
        yield ""
        for value in enum.values:
            yield f"    {value.name} = {value.number}"
            yield from _docstring(_text_of_value(value, texts), "    ")


def _text_of_value(value: Any, texts: dict[str, str]) -> str:
    return texts[f"{value.type.full_name.rpartition('.')[0]}.{value.name}"]
