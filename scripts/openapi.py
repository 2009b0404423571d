"""Writes the HTTP side of the protos as one OpenAPI 3.1 document; part of scripts/generate.

The plugin of grpc-gateway does the mapping. Added here is what it leaves out: comments of enum values and of requests, who
may call, the rules of fields, examples that pass them, and how an rpc fails. Changed are names: fields are called as in the
protos, a path parameter by the last part of its field; and rpcs stand in the groups that their service's comment has.
"""

import json
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from examples import Examples, load
from google.protobuf import descriptor_pool
from google.protobuf.descriptor import Descriptor, FieldDescriptor, MethodDescriptor, ServiceDescriptor
from google.protobuf.descriptor_pb2 import DescriptorProto, EnumDescriptorProto, FileDescriptorProto, FileDescriptorSet

GO = (sys.executable, "scripts/go", "-C", "gateway", "tool")
WORK = Path(".build/openapi")
INFO = {
    "title": "Mall",
    "version": "v1",
    "description": "The mall over HTTP and JSON. Every error is a `google.rpc.Status`; its `google.rpc.ErrorInfo` has a "
    "`reason` to act on. Names are those of the protos; requests may use camelCase as well.",
}
BEARER = {"type": "http", "scheme": "bearer", "description": "The access token of IdentityService.Login."}
ACCESS, HTTP, CART_TOKEN = "mall.common.v1.access", "google.api.http", "mall.common.v1.cart_token"
CART_TOKEN_HEADER = {
    "name": "X-Cart-Token",
    "in": "header",
    "description": "The token of a guest's cart, which CreateGuestCart gave: the call is about that cart.",
    "schema": {"type": "string"},
}

# As the gateway answers them (docs/gateway.md).
STATUSES = {
    "INVALID_ARGUMENT": "400",
    "FAILED_PRECONDITION": "400",
    "OUT_OF_RANGE": "400",
    "UNAUTHENTICATED": "401",
    "PERMISSION_DENIED": "403",
    "NOT_FOUND": "404",
    "ALREADY_EXISTS": "409",
    "ABORTED": "409",
    "RESOURCE_EXHAUSTED": "429",
    "CANCELLED": "499",
    "INTERNAL": "500",
    "UNIMPLEMENTED": "501",
    "UNAVAILABLE": "503",
    "DEADLINE_EXCEEDED": "504",
}
ALWAYS = ("INVALID_FIELDS", "MALFORMED_REQUEST")
OTHERWISE = "Any other failure, such as `OVERLOADED`, which `Retry-After` comes with, or `DEADLINE_PASSED`."
LINES = (
    'A stream: messages are JSON objects, one per line, and each answer is a line `{"result": ...}`, which comes as soon as it '
    'is there. What ends the stream early is the last line, `{"error": ...}`.'
)

Json = dict[str, Any]


def write(described: FileDescriptorSet, python: Path, target: Path) -> None:
    """Write the document, reading options with the modules below `python`.

    Raises CalledProcessError, with code 69 where Go cannot be had.
    """
    document = _mapped(described)
    texts = {name: text for file in described.file for name, text in comments(file)}
    document["info"] = INFO
    document["components"]["securitySchemes"] = {"bearer": BEARER}
    load(python, [file.name for file in described.file if file.name.startswith(("buf/", "mall/"))])
    pool = descriptor_pool.Default()
    made = Examples(texts)
    for name, schema in document["components"]["schemas"].items():
        if "enum" in schema:
            values = [f"- `{value}`: {texts[_value(name, value)]}" for value in schema["enum"]]
            schema["description"] = "\n".join([texts[name], "", *values])
        elif name.startswith("mall."):
            _detail(schema, pool.FindMessageTypeByName(name), made)
    document["paths"] = _renamed(document["paths"])
    operations = {each["operationId"]: each for path in document["paths"].values() for each in path.values()}
    services = [
        pool.FindServiceByName(f"{file.package}.{service.name}") for file in described.file for service in file.service
    ]
    document["tags"] = [tag for service in services for tag in _tags(service, texts)]
    reasons = _reasons(texts)
    for method in (method for service in services for method in service.methods):
        access, http = (method.GetOptions().Extensions[pool.FindExtensionByName(name)] for name in (ACCESS, HTTP))
        operation = operations[f"{method.containing_service.name}_{method.name}"]
        operation["tags"] = [_group(method, texts)]
        operation["summary"] = operation["summary"].replace("`", "")  # the page shows it as it is
        _say_who(operation, access)
        _describe(operation, method.input_type.full_name, http.body, texts)
        _detail_parameters(operation, method.input_type, _placed(http), made)
        operation["responses"] |= _failures(method, access, texts, reasons)
        if http.body:
            content = operation["requestBody"]["content"]["application/json"]
            if "$ref" not in content["schema"]:
                _detail(content["schema"], method.input_type, made)
            content["example"] = _example(method, http, made)
        if method.GetOptions().Extensions[pool.FindExtensionByName(CART_TOKEN)]:
            operation.setdefault("parameters", []).append(CART_TOKEN_HEADER)
        if http.patch:
            _loosen(content, document["components"]["schemas"])
        if method.client_streaming or method.server_streaming:
            _stream(operation)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _stream(operation: Json) -> None:
    """Say that an operation takes and gives one object per line; what fails is the last of them, as `error`."""
    operation["description"] = f"{operation.get('description', '')}\n\n{LINES}".strip()
    if "requestBody" in operation:
        content = operation["requestBody"]["content"]
        content["application/x-ndjson"] = content.pop("application/json")
    for status, response in operation["responses"].items():
        schema = response["content"].pop("application/json")["schema"]
        part = "result" if status == "200" else "error"
        line = {"type": "object", "properties": {part: schema}, "required": [part]}
        kind = "application/x-ndjson" if status == "200" else "application/json"
        response["content"][kind] = {"schema": line}


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


def _group(method: MethodDescriptor, texts: dict[str, str]) -> str:
    """Return what an rpc is about: its domain, and the group that the comment of the service counts it to."""
    service = method.containing_service
    group = _groups(service, texts[service.full_name]).get(method.name, "")
    domain = service.full_name.split(".")[1].capitalize()
    return domain if group in {"", domain} else f"{domain}: {group}"


def _groups(service: ServiceDescriptor, text: str) -> dict[str, str]:
    """Read the list in the comment of a service: `Levels: GetStockLevel, ListStockLevels. Movements: AdjustStock.`."""
    found: dict[str, str] = {}
    group = ""
    for heading, name in re.findall(
        r"(?:^|(?<=[.;] ))([A-Z][\w' ]*):(?= [A-Z])|\b([A-Z]\w+)\b", " ".join(text.split())
    ):
        group = heading or group
        if group and name in service.methods_by_name:
            found.setdefault(name, group)
    return found


def _tags(service: ServiceDescriptor, texts: dict[str, str]) -> list[Json]:
    """Return the groups of a service in the order of its rpcs; the first one has what is said of the service."""
    names = list(dict.fromkeys(_group(method, texts) for method in service.methods))
    return [
        {"name": name} | ({} if place else {"description": texts[service.full_name]})
        for place, name in enumerate(names)
    ]


def _detail(schema: Json, message: Descriptor, made: Examples) -> None:
    """Add the rules of fields and their examples to the properties of a message."""
    for name, property_ in schema.get("properties", {}).items():
        field = message.fields_by_name[name]
        rules = _limits(field)
        inside = property_.get("items", property_) if field.is_repeated else property_
        inside.update(rules.pop("items", {}))
        property_.update(rules)
        example = None if property_.get("readOnly") else made.of(field)
        if example is not None:
            property_["examples"] = [example]


def _placed(http: Any) -> list[str]:
    """Return the fields that stand in the path, such as `cart_item.id`."""
    return re.findall(r"\{([\w.]+)\}", getattr(http, http.WhichOneof("pattern")))


def _detail_parameters(operation: Json, request: Descriptor, placed: list[str], made: Examples) -> None:
    """Add rules to parameters; those of the path get an example, as the page fills in what has one."""
    places = {place.rpartition(".")[2]: place for place in placed}
    for parameter in operation.get("parameters", []):
        path = parameter["name"] if parameter["in"] == "query" else places[parameter["name"]]
        *parents, last = path.split(".")
        message = request
        for parent in parents:
            message = message.fields_by_name[parent].message_type
        field = message.fields_by_name[last]
        parameter["schema"].update({key: value for key, value in _limits(field).items() if key != "items"})
        if parameter["in"] == "path" or parameter.get("required"):
            parameter["example"] = made.of(field)


def _limits(field: FieldDescriptor) -> Json:
    """Return the rules of a field as JSON Schema has them; those that spare an unset field name no least length."""
    rules = field.GetOptions().Extensions[_rules()]
    if field.is_repeated:
        found = _written(rules.repeated, {"min_items": "minItems", "max_items": "maxItems", "unique": "uniqueItems"})
        inner = _scalar_limits(field, rules.repeated.items)
        return found | ({"items": inner} if inner else {})
    return _scalar_limits(field, rules)


def _scalar_limits(field: FieldDescriptor, rules: Any) -> Json:
    if field.type == FieldDescriptor.TYPE_STRING:
        found = _written(rules.string, {"min_len": "minLength", "max_len": "maxLength", "pattern": "pattern"})
        form = next((name for name in ("uuid", "email", "uri") if getattr(rules.string, name)), None)
        found |= {"format": form} if form else {}
        if rules.ignore:
            found.pop("minLength", None)
        return found
    kind = {FieldDescriptor.CPPTYPE_INT32: "int32", FieldDescriptor.CPPTYPE_DOUBLE: "double"}.get(field.cpp_type)
    if kind is None or field.enum_type is not None:
        return {}
    names = {"gte": "minimum", "lte": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
    return _written(getattr(rules, kind), names)


def _written(rules: Any, names: dict[str, str]) -> Json:
    return {name: getattr(rules, rule) for rule, name in names.items() if rules.HasField(rule)}


def _rules() -> Any:
    return descriptor_pool.Default().FindExtensionByName("buf.validate.field")


def _example(method: MethodDescriptor, http: Any, made: Examples) -> Any:
    """Return a body that passes as it stands; what stands in the path is left out of it."""
    placed = _placed(http)
    if http.body == "*":
        body = made.body(method.input_type, changes=False, without={place for place in placed if "." not in place})
        for *parents, last in (place.split(".") for place in placed if "." in place):
            inside = body
            for parent in parents:
                inside = inside[parent]
            inside.pop(last, None)
        return body
    field = method.input_type.fields_by_name[http.body]
    prefix = f"{http.body}."
    without = {place.removeprefix(prefix) for place in placed if place.startswith(prefix)}
    return made.body(field.message_type, changes=bool(http.patch), without=without)


def _reasons(texts: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Return what the contract says about each reason: the code that comes with it, and when."""
    prefix = "mall.common.v1."
    values = descriptor_pool.Default().FindEnumTypeByName(f"{prefix}ErrorReason").values[1:]
    said = {value.name: " ".join(texts[prefix + value.name].split()).partition(": ") for value in values}
    return {name: (code, text) for name, (code, _, text) in said.items()}


def _failures(
    method: MethodDescriptor, access: Any, texts: dict[str, str], reasons: dict[str, tuple[str, str]]
) -> Json:
    """Return the answers of an rpc that fails, by HTTP status: what its comments name, and what any such rpc may answer."""
    fields = method.input_type.fields
    said = " ".join([texts[method.full_name], *(texts[field.full_name] for field in fields)])
    names = [*ALWAYS, *(name for name in re.findall(r"`([A-Z][A-Z0-9_]+)`", said) if name in reasons)]
    names += [] if access.public else ["AUTH_REQUIRED"]
    names += ["INSUFFICIENT_PERMISSIONS"] if access.permissions else []
    names += ["EMAIL_NOT_VERIFIED"] if access.verified else []
    names += ["REQUEST_ID_REUSED", "REQUEST_IN_PROGRESS"] if "request_id" in method.input_type.fields_by_name else []
    names += ["RESOURCE_NOT_FOUND"] if re.search(r"\bid\b|_id\b", " ".join(field.name for field in fields)) else []
    by_status: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        code, text = reasons[name]
        by_status[STATUSES[code]].append(f"- `{name}`: {text}")
    schema = {"schema": {"$ref": "#/components/schemas/google.rpc.Status"}}
    made = {
        status: {"description": "\n".join(lines), "content": {"application/json": schema}}
        for status, lines in sorted(by_status.items())
    }
    return made | {"default": {"description": OTHERWISE, "content": {"application/json": schema}}}


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
