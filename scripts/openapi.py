"""Writes the HTTP side of the protos as one OpenAPI 3.1 document; part of scripts/generate.

The plugin of grpc-gateway does the mapping. Added here is what it leaves out: comments of enum values and of requests, and
who may call. Changed are names: fields are called as in the protos, and a path parameter by the last part of its field.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pool
from google.protobuf.descriptor_pb2 import DescriptorProto, EnumDescriptorProto, FileDescriptorProto, FileDescriptorSet
from google.protobuf.message_factory import GetMessageClass

GO = (sys.executable, "scripts/go", "-C", "gateway", "tool")
WORK = Path(".build/openapi")
INFO = {
    "title": "Mall",
    "version": "v1",
    "description": "The mall over HTTP and JSON. Every error is a `google.rpc.Status`; its `google.rpc.ErrorInfo` has a "
    "`reason` to act on. Names are those of the protos; requests may use camelCase as well.",
}
BEARER = {"type": "http", "scheme": "bearer", "description": "The access token of IdentityService.Login."}

Json = dict[str, Any]


def write(described: FileDescriptorSet, target: Path) -> None:
    """Write the document. Raises CalledProcessError, with code 69 where Go cannot be had."""
    document = _mapped(described)
    texts = {name: text for file in described.file for name, text in comments(file)}
    document["info"] = INFO
    document["components"]["securitySchemes"] = {"bearer": BEARER}
    for name, schema in document["components"]["schemas"].items():
        if "enum" in schema:
            values = [f"- `{value}`: {texts[_value(name, value)]}" for value in schema["enum"]]
            schema["description"] = "\n".join([texts[name], "", *values])
    document["paths"] = _renamed(document["paths"])
    operations = {each["operationId"]: each for path in document["paths"].values() for each in path.values()}
    for method, access, http in _methods(described):
        operation = operations[f"{method.containing_service.name}_{method.name}"]
        _say_who(operation, access)
        _describe(operation, method.input_type.full_name, http.body, texts)
        if http.patch:
            _loosen(operation["requestBody"]["content"]["application/json"], document["components"]["schemas"])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _mapped(described: FileDescriptorSet) -> Json:
    """Run the plugin, which writes a document per service, and put these together."""
    renamed = FileDescriptorSet.FromString(described.SerializeToString())
    for file in renamed.file:
        for message in _messages(file.message_type):
            for field in message.field:
                field.json_name = field.name
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    descriptors = WORK / "descriptors.binpb"
    descriptors.write_bytes(renamed.SerializeToString(deterministic=True))
    files = [file.name for file in described.file if file.service]
    protoc = [sys.executable, "-m", "grpc_tools.protoc", f"--descriptor_set_in={descriptors}"]
    plugin = _run(*GO, "-n", "protoc-gen-openapiv3").strip()
    _run(*protoc, f"--plugin=protoc-gen-openapiv3={plugin}", f"--openapiv3_out={WORK}", *files)
    parts = [(WORK / file).with_suffix(".openapi.json").absolute() for file in files]
    merged: Json = json.loads(_run(*GO, "openapiv3-merge", *parts))
    return merged


def _run(*command: str | Path) -> str:
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


def _renamed(paths: Json) -> Json:
    """Call a path parameter `{address.id}` just `{id}`: OpenAPI takes `/{id}` and `/{address.id}` for the same path."""
    renamed: Json = {}
    for path, operations in paths.items():
        target = renamed.setdefault(re.sub(r"\{(\w+\.)+", "{", path), {})
        for verb, operation in operations.items():
            for parameter in operation.get("parameters", []):
                if parameter["in"] == "path":
                    parameter["name"] = parameter["name"].rpartition(".")[2]
            if target.setdefault(verb, operation) is not operation:
                message = f"two rpcs are at {verb} {path}"
                raise ValueError(message)
    return renamed


def _methods(described: FileDescriptorSet) -> Iterator[tuple[Any, Any, Any]]:
    """Return every method with its access rule and its http rule, read by what the descriptors say of these options."""
    pool = descriptor_pool.DescriptorPool()
    for file in described.file:
        pool.Add(file)
    options = GetMessageClass(pool.FindMessageTypeByName("google.protobuf.MethodOptions"))
    access, http = (pool.FindExtensionByName(name) for name in ("mall.common.v1.access", "google.api.http"))
    for file in described.file:
        for service in file.service:
            for method in pool.FindServiceByName(f"{file.package}.{service.name}").methods:
                read = options.FromString(method.GetOptions().SerializeToString())
                yield method, read.Extensions[access], read.Extensions[http]


def _describe(operation: Json, request: str, body: str, texts: dict[str, str]) -> None:
    """Add the comment of the request to its body, and those of fields to parameters that are parts of them."""
    for parameter in operation.get("parameters", []):
        field, _, below = parameter["name"].partition(".")
        if below:
            parameter["description"] = "\n\n".join([texts[f"{request}.{field}"], parameter["description"]])
    if body:
        operation["requestBody"]["description"] = texts[request if body == "*" else f"{request}.{body}"]


def _loosen(body: Json, schemas: Json) -> None:
    """Let a change leave out what the whole resource must have."""
    schema = schemas[body["schema"]["$ref"].rpartition("/")[2]]
    body["schema"] = {key: value for key, value in schema.items() if key != "required"}


def _say_who(operation: Json, access: Any) -> None:
    """Write the access rule: the token as OpenAPI has it, the permissions in words."""
    operation["security"] = [{"bearer": []}, {}] if access.public else [{"bearer": []}]
    words = []
    if access.permissions:
        words.append("needs one of the permissions " + ", ".join(f"`{each}`" for each in access.permissions))
    if access.verified:
        words.append("needs a verified e-mail address")
    if words:
        who = "With a token: " if access.public else "The caller "
        operation["description"] = "\n\n".join(
            [*filter(None, [operation.get("description")]), f"{who}{'; '.join(words)}."]
        )


def _value(enum: str, value: str) -> str:
    """Return the full name of an enum's value, which stands beside its enum."""
    return f"{enum.rpartition('.')[0]}.{value}"


def _messages(messages: Iterable[DescriptorProto]) -> Iterator[DescriptorProto]:
    for message in messages:
        yield message
        yield from _messages(message.nested_type)


def comments(file: FileDescriptorProto) -> Iterator[tuple[str, str]]:
    """Return the comments of services, rpcs, messages, fields, enums and their values, by full name."""
    texts = {tuple(place.path): place.leading_comments for place in file.source_code_info.location}

    def enums(found: Iterable[EnumDescriptorProto], prefix: str, *path: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        for index, enum in enumerate(found):
            yield f"{prefix}.{enum.name}", (*path, index)
            for number, value in enumerate(enum.value):
                yield f"{prefix}.{value.name}", (*path, index, 2, number)

    def messages(found: Iterable[DescriptorProto], prefix: str, *path: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        for index, message in enumerate(found):
            name, place = f"{prefix}.{message.name}", (*path, index)
            yield name, place
            for number, field in enumerate(message.field):
                yield f"{name}.{field.name}", (*place, 2, number)
            yield from enums(message.enum_type, name, *place, 4)
            yield from messages(message.nested_type, name, *place, 3)

    def services() -> Iterator[tuple[str, tuple[int, ...]]]:
        for index, service in enumerate(file.service):
            yield f"{file.package}.{service.name}", (6, index)
            for number, method in enumerate(service.method):
                yield f"{file.package}.{service.name}.{method.name}", (6, index, 2, number)

    found = (*services(), *messages(file.message_type, file.package, 4), *enums(file.enum_type, file.package, 5))
    for name, place in found:
        lines = [line.removeprefix(" ") for line in texts.get(place, "").strip("\n").split("\n")]
        yield name, "\n".join(lines).strip()
